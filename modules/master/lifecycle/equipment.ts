import type { MachinesRow, ProductionLinesRow } from '../rows.ts';

/** Kinds of machines and the lines that they stand on. */

export interface MachineKind {
  name: string;
  line: LineKind;
  /** Order in the flow of the line. */
  position: number;
  /** Machines per site at scale 1, where there are four sites. */
  count: number;
  makers: readonly { manufacturer: string; model: string }[];
  /** Cutting machines only: rpm, Nm, minutes. Ranges keep to the process of the AI4I 2020 data set (spindle up to 2,900 rpm, torque about 40 Nm, tools changed after 200 to 240 minutes). */
  spindle?: { rpm: readonly [number, number]; torque: readonly [number, number]; toolLife: readonly [number, number] };
  /** kW. */
  power: readonly [number, number];
  /** Shortest seconds for a piece of the reference product. */
  cycle: readonly [number, number];
  /** Million INR. */
  price: readonly [number, number];
  usefulLife: number;
  criticality: MachinesRow['criticality'];
}

export type LineKind = Extract<ProductionLinesRow['line_type'], 'machining' | 'heat_treatment' | 'assembly'>;

export const MACHINE_KINDS: Readonly<Partial<Record<MachinesRow['machine_type'], MachineKind>>> = {
  lathe: {
    name: 'CNC lathe',
    line: 'machining',
    position: 1,
    count: 2,
    makers: [
      { manufacturer: 'Turnova', model: 'TN 400' },
      { manufacturer: 'Lathenor', model: 'L26-Y' },
    ],
    spindle: { rpm: [2900, 3400], torque: [72, 92], toolLife: [200, 240] },
    power: [15, 22],
    cycle: [240, 420],
    price: [4.5, 7.5],
    usefulLife: 15,
    criticality: 'b',
  },
  machining_centre: {
    name: 'Machining centre',
    line: 'machining',
    position: 2,
    count: 2,
    makers: [
      { manufacturer: 'Millvane', model: 'HMC 630' },
      { manufacturer: 'Kettrich', model: 'V5-850' },
    ],
    spindle: { rpm: [2950, 3600], torque: [70, 90], toolLife: [200, 240] },
    power: [18, 30],
    cycle: [300, 600],
    price: [9, 18],
    usefulLife: 15,
    criticality: 'a',
  },
  grinder: {
    name: 'Cylindrical grinder',
    line: 'machining',
    position: 3,
    count: 1,
    makers: [
      { manufacturer: 'Schlifora', model: 'CG 600' },
      { manufacturer: 'Grindel', model: 'G-320' },
    ],
    spindle: { rpm: [2400, 2900], torque: [55, 72], toolLife: [220, 240] },
    power: [11, 16],
    cycle: [180, 300],
    price: [5, 9],
    usefulLife: 15,
    criticality: 'b',
  },
  furnace: {
    name: 'Chamber furnace',
    line: 'heat_treatment',
    position: 1,
    count: 1,
    makers: [
      { manufacturer: 'Thermalon', model: 'CF 1100' },
      { manufacturer: 'Ovenhart', model: 'K 950' },
    ],
    power: [60, 120],
    cycle: [120, 200],
    price: [3.5, 6],
    usefulLife: 20,
    criticality: 'a',
  },
  press: {
    name: 'Hydraulic press',
    line: 'heat_treatment',
    position: 2,
    count: 1,
    makers: [
      { manufacturer: 'Pressera', model: 'HP 160' },
      { manufacturer: 'Hydrakon', model: '200 T' },
    ],
    power: [22, 37],
    cycle: [60, 120],
    price: [2, 4],
    usefulLife: 20,
    criticality: 'b',
  },
  assembly_station: {
    name: 'Assembly station',
    line: 'assembly',
    position: 1,
    count: 2,
    makers: [
      { manufacturer: 'Montara', model: 'AS-2' },
      { manufacturer: 'Fixwell', model: 'Cell 12' },
    ],
    power: [2.2, 5.5],
    cycle: [420, 900],
    price: [0.8, 1.8],
    usefulLife: 10,
    criticality: 'c',
  },
  test_station: {
    name: 'Hydrostatic test station',
    line: 'assembly',
    position: 2,
    count: 1,
    makers: [
      { manufacturer: 'Testovar', model: 'HT 100' },
      { manufacturer: 'Pruvek', model: 'P-63' },
    ],
    power: [11, 30],
    cycle: [300, 600],
    price: [2.5, 5],
    usefulLife: 10,
    criticality: 'a',
  },
};

/** Machines that one line holds at most; beyond it a site gets another line of the kind. */
export const LINE_KINDS: Readonly<
  Record<
    LineKind,
    {
      code: string;
      name: string;
      unit: string;
      shifts: number;
      maximum: number;
      oee: number;
      rate: number;
      buffer: number;
    }
  >
> = {
  machining: { code: 'M', name: 'Machining line', unit: 'MCH', shifts: 3, maximum: 6, oee: 74, rate: 11, buffer: 60 },
  heat_treatment: {
    code: 'H',
    name: 'Heat treatment and press line',
    unit: 'MCH',
    shifts: 3,
    maximum: 6,
    oee: 78,
    rate: 22,
    buffer: 80,
  },
  assembly: {
    code: 'A',
    name: 'Assembly and test line',
    unit: 'ASM',
    shifts: 2,
    maximum: 6,
    oee: 80,
    rate: 6,
    buffer: 30,
  },
};
