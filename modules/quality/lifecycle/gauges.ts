import type { MeasuringEquipmentRow } from '../rows.ts';

export type GaugeType = MeasuringEquipmentRow['equipment_type'];

/** A kind of gauge as a catalogue has it. Numbers in its unit. */
export interface GaugeKind {
  type: GaugeType;
  name: string;
  unit: string;
  low: number;
  high: number;
  resolution: number;
  error: number;
  price: number;
  /** Of 100 gauges of a site. */
  share: number;
  isExternal?: true;
}

export const GAUGES: readonly GaugeKind[] = [
  {
    type: 'caliper',
    name: 'Caliper 0-150 mm',
    unit: 'mm',
    low: 0,
    high: 150,
    resolution: 0.01,
    error: 0.03,
    price: 6500,
    share: 16,
  },
  {
    type: 'micrometer',
    name: 'Outside micrometer 25-50 mm',
    unit: 'mm',
    low: 25,
    high: 50,
    resolution: 0.001,
    error: 0.004,
    price: 14_500,
    share: 18,
  },
  {
    type: 'bore_gauge',
    name: 'Bore gauge 35-60 mm',
    unit: 'mm',
    low: 35,
    high: 60,
    resolution: 0.001,
    error: 0.005,
    price: 21_000,
    share: 12,
  },
  {
    type: 'dial_indicator',
    name: 'Dial indicator 10 mm',
    unit: 'mm',
    low: 0,
    high: 10,
    resolution: 0.001,
    error: 0.006,
    price: 5200,
    share: 10,
  },
  {
    type: 'height_gauge',
    name: 'Height gauge 600 mm',
    unit: 'mm',
    low: 0,
    high: 600,
    resolution: 0.01,
    error: 0.03,
    price: 98_000,
    share: 4,
  },
  {
    type: 'surface_tester',
    name: 'Surface tester',
    unit: 'um',
    low: 0,
    high: 12.5,
    resolution: 0.01,
    error: 0.1,
    price: 240_000,
    share: 4,
    isExternal: true,
  },
  {
    type: 'thread_gauge',
    name: 'Thread ring and plug',
    unit: 'mm',
    low: 0,
    high: 60,
    resolution: 0.001,
    error: 0.008,
    price: 8800,
    share: 9,
  },
  {
    type: 'plug_gauge',
    name: 'Plug gauge H7',
    unit: 'mm',
    low: 0,
    high: 60,
    resolution: 0.001,
    error: 0.004,
    price: 4100,
    share: 8,
  },
  {
    type: 'hardness_tester',
    name: 'Rockwell tester',
    unit: 'HRC',
    low: 20,
    high: 70,
    resolution: 0.1,
    error: 1.5,
    price: 410_000,
    share: 2,
    isExternal: true,
  },
  {
    type: 'torque_tester',
    name: 'Torque wrench 40-200 Nm',
    unit: 'Nm',
    low: 40,
    high: 200,
    resolution: 0.5,
    error: 4,
    price: 18_000,
    share: 7,
  },
  {
    type: 'pressure_gauge',
    name: 'Test gauge 0-160 bar',
    unit: 'bar',
    low: 0,
    high: 160,
    resolution: 0.1,
    error: 0.8,
    price: 26_000,
    share: 4,
    isExternal: true,
  },
  {
    type: 'leak_tester',
    name: 'Air leak tester',
    unit: 'mbar',
    low: 0,
    high: 50,
    resolution: 0.01,
    error: 0.25,
    price: 320_000,
    share: 2,
    isExternal: true,
  },
  {
    type: 'flow_meter',
    name: 'Magnetic flow meter DN80',
    unit: 'm3/h',
    low: 0,
    high: 120,
    resolution: 0.1,
    error: 0.6,
    price: 185_000,
    share: 2,
    isExternal: true,
  },
  {
    type: 'multimeter',
    name: 'Insulation and multimeter',
    unit: 'ohm',
    low: 0,
    high: 2000,
    resolution: 0.1,
    error: 6,
    price: 34_000,
    share: 2,
  },
];

/** A registered sensor of a machine. */
export const SENSOR_GAUGE = {
  name: 'Motor power, built in',
  unit: 'kW',
  low: 0,
  high: 250,
  resolution: 0.001,
  error: 0.5,
  price: 12_000,
};

export const MAKERS: readonly (readonly [string, string])[] = [
  ['Sahyadri Metrology', 'SM'],
  ['Nagoya Precision', 'NP'],
  ['Alpen Messtechnik', 'AM'],
  ['Kaveri Instruments', 'KI'],
];

export const CALIBRATION = {
  /** Gauges at scale 1. */
  gauges: 422,
  fewestOfASite: 24,
  intervals: [90, 180, 180, 365],
  sensorInterval: 365,
  /** Days ahead at which alerts are raised, in the morning. */
  alerts: { due_soon: 30, due: 7 },
  hour: 7,
  /** Days before it is due for which it is planned: here, and at a laboratory. */
  ahead: { internal: [1, 9], external: [12, 20] },
  /** Share that is forgotten, and by how many days. */
  forgotten: 0.03,
  daysLate: [2, 10],
  internalHours: [1, 3],
  externalDays: [3, 9],
  /** Deviation of the error found, of the permissible one: 3 % are beyond it. */
  spread: 0.46,
  assessedDays: [1, 4],
  /** Share of gauges found wrong that lead to a report. */
  reported: 0.25,
  damaged: 0.006,
  cost: { internal: 900, external: 4500 },
} as const;

export const ASSESSMENTS: readonly string[] = [
  'Values of the period lie far enough inside the limits; no lot is in doubt',
  'Lots of the period measured again by sample: all within limits',
  'Error on the safe side of the tolerance; nothing delivered is concerned',
];

/** Studies of measuring systems at scale 1. */
export const STUDY = {
  opening: 60,
  aMonth: 5,
  parts: 10,
  appraisers: 3,
  trials: 3,
  /** Share of the variation that is the measuring system's: classes with their shares. */
  classes: [
    [[0.03, 0.095], 0.6],
    [[0.11, 0.29], 0.33],
    [[0.32, 0.55], 0.07],
  ],
} as const;

/** Titles of the procedures by which gauges are calibrated in the house. */
export const PROCEDURES: Readonly<Partial<Record<GaugeType, string>>> = {
  caliper: 'Calibration of calipers',
  height_gauge: 'Calibration of calipers',
  micrometer: 'Calibration of micrometers',
  torque_tester: 'Calibration of torque wrenches',
};
