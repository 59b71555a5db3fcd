import type { Shares } from '../../../machinery/base/lifecycle.ts';
import type { CopyRows } from '../rows.ts';

/** How a measured variable behaves. Values in `unit`; times in minutes. Ranges are those of common industrial transmitters. */
export interface SensorKind {
  type: string;
  unit: string;
  measuringPoint: string;
  decimals: number;
  range: [number, number];
  warning: [number | null, number | null];
  alarm: [number | null, number | null];
  /** Fastest plausible change a minute; null for variables that jump with the machine. */
  maximumChange: number | null;
  /** Standard deviation of the noise. */
  noise: number;
  /** Time in which a step of the machine reaches 63 %; 0 for variables that follow at once. */
  timeConstant: number;
  /** What it tends to: machine off, standing, and running at no and at full load. */
  level: { off: number; standing: number; running: [number, number] };
  /** Rise from a new tool to one at the end of its life. */
  wear: number;
  /** Change from a sound machine to one that is worn out. */
  worn: number;
  /** Levels are above the temperature of the hall. */
  aboveAmbient: boolean;
}

const power: SensorKind = {
  type: 'motor_power',
  unit: 'kW',
  measuringPoint: 'main',
  decimals: 3,
  range: [0, 250],
  warning: [null, 180],
  alarm: [null, 220],
  maximumChange: null,
  noise: 0.05,
  timeConstant: 0,
  level: { off: 0.05, standing: 1.8, running: [4, 16] },
  wear: 1.2,
  worn: 0,
  aboveAmbient: false,
};

const spindle: SensorKind = {
  type: 'spindle_temperature',
  unit: 'degC',
  measuringPoint: 'main',
  decimals: 2,
  range: [-20, 150],
  warning: [null, 85],
  alarm: [null, 100],
  maximumChange: 4,
  noise: 0.12,
  timeConstant: 45,
  level: { off: 0, standing: 7, running: [16, 38] },
  wear: 5,
  worn: 6,
  aboveAmbient: true,
};

const vibration: SensorKind = {
  type: 'vibration_velocity',
  unit: 'mm/s',
  measuringPoint: 'spindle_bearing',
  decimals: 3,
  range: [0, 25],
  warning: [null, 7.1],
  alarm: [null, 11.2],
  maximumChange: null,
  noise: 0.08,
  timeConstant: 0,
  level: { off: 0.04, standing: 0.3, running: [1.1, 2.6] },
  wear: 1.9,
  worn: 1.5,
  aboveAmbient: false,
};

const chamber: SensorKind = {
  type: 'chamber_temperature',
  unit: 'degC',
  measuringPoint: 'main',
  decimals: 1,
  range: [-50, 1300],
  warning: [null, 980],
  alarm: [null, 1050],
  maximumChange: 30,
  noise: 1.1,
  timeConstant: 120,
  level: { off: 180, standing: 540, running: [820, 880] },
  wear: 0,
  worn: -14,
  aboveAmbient: false,
};

const hydraulics: SensorKind = {
  type: 'hydraulic_pressure',
  unit: 'bar',
  measuringPoint: 'main',
  decimals: 1,
  range: [0, 400],
  warning: [null, 300],
  alarm: [null, 340],
  maximumChange: null,
  noise: 1.4,
  timeConstant: 0,
  level: { off: 0, standing: 42, running: [130, 240] },
  wear: 6,
  worn: -14,
  aboveAmbient: false,
};

const testPressure: SensorKind = {
  ...hydraulics,
  type: 'test_pressure',
  measuringPoint: 'test_head',
  decimals: 2,
  range: [0, 160],
  warning: [null, 120],
  alarm: [null, 140],
  noise: 0.2,
  level: { off: 0, standing: 0.4, running: [16, 64] },
  wear: 0,
  worn: -3,
};

/** Sensors that each machine of a type carries. */
export const SENSORS: Readonly<Record<CopyRows['master.machines']['machine_type'], readonly SensorKind[]>> = {
  lathe: [spindle, vibration, power],
  machining_centre: [spindle, vibration, power],
  grinder: [spindle, vibration, power],
  furnace: [chamber, power],
  press: [hydraulics, power],
  assembly_station: [power],
  test_station: [testPressure, power],
  packing_station: [power],
  other: [power],
};

/** Temperature of a hall in India, degC: mean, half the difference of the seasons, half that of day and night; warmest at these times. */
export const AMBIENT = { mean: 27, season: 5, day: 3.5, warmestDayOfYear: 135, warmestLocalHour: 15 };

/** What goes wrong with sensors. Times in hours. */
export const SENSOR_FAULTS = {
  /** Mean time between faults of one sensor. */
  meanTimeBetween: 5200,
  conditions: [
    ['drifting', 0.4],
    ['dropout', 0.28],
    ['stuck', 0.18],
    ['noisy', 0.14],
  ] satisfies Shares<SensorCondition>,
  /** From the beginning until the checks on the readings find it. */
  detection: { drifting: [24, 96], dropout: [1, 2], stuck: [5, 12], noisy: [3, 10] } satisfies Record<
    SensorCondition,
    [number, number]
  >,
  /** From then until it is recalibrated or replaced. */
  repair: [3, 52] as [number, number],
  /** Drift when it is found, as a share of the range. */
  driftShare: [0.012, 0.035] as [number, number],
  /** Noise of a noisy sensor, in times of its own. */
  noiseFactor: 9,
};

export type SensorCondition = 'drifting' | 'stuck' | 'dropout' | 'noisy';

/** Calibration, in days; by the maintenance default until maintenance has behaviour (maintenance-to-operations). */
export const CALIBRATION = {
  interval: 365,
  dueAhead: 30,
  localHour: 10,
  minutes: [20, 55] as [number, number],
  technician: 'Electrician',
};

/** Readings: at every interval, and every minute while an alarm is fresh, so that what happened can be seen. Minutes. */
export const DENSE_WINDOW = { every: 1, length: 25 };
