import type { CopyRows } from '../rows.ts';
import type { GaugeType } from './gauges.ts';

/** What a chart watches: the deviation from the nominal value of whatever item is made, as short runs need it. */
export interface ChartKind {
  name: string;
  unit: string;
  decimals: number;
  /** Tolerance on either side. */
  tolerance: number;
  gauge: GaugeType;
}

const seat: ChartKind = {
  name: 'Shaft seat diameter, deviation',
  unit: 'mm',
  decimals: 3,
  tolerance: 0.025,
  gauge: 'micrometer',
};
const bore: ChartKind = { name: 'Bore H7, deviation', unit: 'mm', decimals: 3, tolerance: 0.03, gauge: 'bore_gauge' };
const length: ChartKind = {
  name: 'Length over shoulders, deviation',
  unit: 'mm',
  decimals: 2,
  tolerance: 0.15,
  gauge: 'caliper',
};
const runOut: ChartKind = {
  name: 'Axial run-out, deviation',
  unit: 'mm',
  decimals: 3,
  tolerance: 0.03,
  gauge: 'dial_indicator',
};
const roughness: ChartKind = {
  name: 'Roughness Ra, deviation',
  unit: 'um',
  decimals: 2,
  tolerance: 0.6,
  gauge: 'surface_tester',
};
const hardness: ChartKind = {
  name: 'Hardness, deviation',
  unit: 'HRC',
  decimals: 1,
  tolerance: 3,
  gauge: 'hardness_tester',
};
const height: ChartKind = {
  name: 'Height after pressing, deviation',
  unit: 'mm',
  decimals: 2,
  tolerance: 0.2,
  gauge: 'height_gauge',
};
const boltTorque: ChartKind = {
  name: 'Bonnet bolt torque, deviation',
  unit: 'Nm',
  decimals: 1,
  tolerance: 9,
  gauge: 'torque_tester',
};
const glandTorque: ChartKind = {
  name: 'Gland nut torque, deviation',
  unit: 'Nm',
  decimals: 1,
  tolerance: 6,
  gauge: 'torque_tester',
};
const play: ChartKind = {
  name: 'End play, deviation',
  unit: 'mm',
  decimals: 3,
  tolerance: 0.04,
  gauge: 'dial_indicator',
};
const holding: ChartKind = {
  name: 'Pressure after holding, deviation',
  unit: 'bar',
  decimals: 2,
  tolerance: 0.8,
  gauge: 'pressure_gauge',
};
const flow: ChartKind = {
  name: 'Flow at best point, deviation',
  unit: 'm3/h',
  decimals: 2,
  tolerance: 2.5,
  gauge: 'flow_meter',
};
const leakage: ChartKind = {
  name: 'Seat leakage, deviation',
  unit: 'mbar',
  decimals: 2,
  tolerance: 0.9,
  gauge: 'leak_tester',
};

/** Charts of each machine of a kind, and how many of them get a subgroup with each run. */
export const CHARTED: Readonly<
  Partial<Record<CopyRows['master.machines']['machine_type'], { kinds: readonly ChartKind[]; perRun: number }>>
> = {
  lathe: { kinds: [seat, length, runOut, roughness], perRun: 2 },
  machining_centre: { kinds: [bore, length, runOut, roughness], perRun: 2 },
  grinder: { kinds: [seat, bore, roughness, length], perRun: 2 },
  furnace: { kinds: [hardness, length], perRun: 1 },
  press: { kinds: [height, runOut], perRun: 1 },
  assembly_station: { kinds: [boltTorque, glandTorque, play], perRun: 1 },
  test_station: { kinds: [holding, flow, leakage], perRun: 1 },
};

export const CHART = {
  subgroup: 5,
  /** Constants of subgroups of five and of moving ranges. */
  d2: 2.326,
  d4: 2.114,
  movingD2: 1.128,
  movingD4: 3.267,
  /** Capability that processes have: a fifth below 1.33. */
  capability: [1.62, 0.22],
  /** Wear moves the mean by so many of its standard deviations within so many subgroups. */
  wear: { shift: 0.18, cycle: [9, 22] },
  /** Special causes: in a block of subgroups one comes with this chance, and lasts so long. */
  special: { block: 45, chance: 0.07, length: [2, 5], shift: [2.2, 3.4] },
  /** Points by which limits of sensors are made, and to which new limits look back. */
  baseline: 40,
  /** Items take turns on a machine: their values are not one distribution, and limits of sensors are wider by so much. */
  mixture: 1.8,
  /** Points after which limits are looked at anew, and how far the mean must have moved, in standard deviations. */
  renewal: { points: 100, moved: 0.45 },
  minutesBetween: 150,
  /** Hours until somebody reacts, and the most that it takes. */
  reactionHours: [1.1, 0.6],
  mostReactionHours: 4,
  /** Share of points out of control that become a report. */
  reported: 0.04,
  /** Share of subgroups whose values are those of the sheet before. */
  copied: 0.0005,
  /** Share in which a locked gauge is used nevertheless: the values are struck out. */
  defied: 0.25,
} as const;

export const REACTIONS: readonly (readonly [
  'man' | 'machine' | 'material' | 'method' | 'measurement' | 'environment',
  string,
])[] = [
  ['machine', 'Insert changed, offset corrected, next five pieces within limits'],
  ['machine', 'Coolant nozzle set straight; temperature back to normal'],
  ['method', 'Offset taken back to the value of the set-up sheet'],
  ['material', 'Bar of another heat; cut reduced'],
  ['man', 'Piece clamped with chips below; clamping shown again'],
  ['measurement', 'Gauge zeroed with the master; measured again'],
  ['environment', 'Hall door open for hours; machine warmed up anew'],
];
