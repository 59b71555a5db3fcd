import type { Shares } from '../../../machinery/base/lifecycle.ts';
import type { MachineFaultsRow } from '../rows.ts';

export type FailureMode = 'tool_wear' | 'heat_dissipation' | 'power' | 'overstrain' | 'random';

export interface FailureKind {
  code: string;
  /** On a cutting machine, and on any other. */
  category: readonly [MachineFaultsRow['fault_category'], MachineFaultsRow['fault_category']];
  severity: Shares<MachineFaultsRow['severity']>;
  description: readonly [string, string];
  /** What is found behind it, by its name in the ground truth. */
  causes: Readonly<Record<string, string>>;
}

/** What a machine shows when it fails. What is done about it is maintenance's. */
export const FAILURE_KINDS: Readonly<Record<FailureMode, FailureKind>> = {
  tool_wear: {
    code: 'E-TWF-01',
    category: ['tool', 'mechanical'],
    severity: [
      ['minor', 0.7],
      ['major', 0.3],
    ],
    description: ['Tool failure: cutting edge broken', 'Wear part failure: gripping or sealing element worn out'],
    causes: {
      beyond_its_life: 'Tool used beyond its life',
      hard_inclusion: 'Edge chipped by a hard inclusion',
      feed_too_high: 'Feed too high for a worn edge',
    },
  },
  heat_dissipation: {
    code: 'E-HDF-01',
    category: ['process', 'process'],
    severity: [
      ['minor', 0.25],
      ['major', 0.65],
      ['critical', 0.1],
    ],
    description: ['Heat dissipation failure: process not cooled', 'Heat dissipation failure: drive cabinet too hot'],
    causes: {
      coolant_low: 'Coolant flow too low',
      exchanger_clogged: 'Heat exchanger clogged',
      warm_hall: 'Low speed at a warm hall',
    },
  },
  power: {
    code: 'E-PWF-01',
    category: ['electrical', 'electrical'],
    severity: [
      ['minor', 0.2],
      ['major', 0.6],
      ['critical', 0.2],
    ],
    description: ['Power failure: spindle drive outside its band', 'Power failure: drive outside its band'],
    causes: {
      drive_parameters: 'Drive parameters do not fit the cut',
      contactor_worn: 'Contactor worn',
      converter_tripped: 'Converter tripped on overload',
    },
  },
  overstrain: {
    code: 'E-OSF-01',
    category: ['mechanical', 'mechanical'],
    severity: [
      ['minor', 0.15],
      ['major', 0.7],
      ['critical', 0.15],
    ],
    description: ['Overstrain failure: torque too high for the worn tool', 'Overstrain failure: load too high'],
    causes: {
      torque_too_high: 'Torque too high for the wear of the tool',
      clamping_slipped: 'Clamping slipped',
      blank_oversized: 'Blank oversized',
    },
  },
  random: {
    code: 'E-RNF-01',
    category: ['electrical', 'electrical'],
    severity: [
      ['minor', 0.5],
      ['major', 0.5],
    ],
    description: ['Controller fault without known cause', 'Controller fault without known cause'],
    causes: {
      not_found: 'Not found',
      loose_plug: 'Loose plug in the cabinet',
      bus_interference: 'Interference on the field bus',
    },
  },
};

export interface AlarmKind {
  code: string;
  category: MachineFaultsRow['fault_category'];
  severity: MachineFaultsRow['severity'];
  description: string;
  /** Value that raised it: unit, limit and how far beyond, as a share of the limit. None for a contact. */
  measured?: { unit: string; limit: number; beyond: readonly [number, number] };
}

/** Alarms that do not stop a machine, with their shares. */
export const ALARM_KINDS: Shares<AlarmKind> = [
  [
    {
      code: 'W-TMP-01',
      category: 'process',
      severity: 'warning',
      description: 'Hydraulic oil warm',
      measured: { unit: 'degC', limit: 55, beyond: [0.01, 0.12] },
    },
    0.24,
  ],
  [
    {
      code: 'W-CLT-01',
      category: 'process',
      severity: 'warning',
      description: 'Coolant level low',
      measured: { unit: '%', limit: 25, beyond: [-0.3, -0.02] },
    },
    0.24,
  ],
  [
    {
      code: 'W-AIR-01',
      category: 'utility',
      severity: 'warning',
      description: 'Compressed air pressure low',
      measured: { unit: 'bar', limit: 5.5, beyond: [-0.12, -0.01] },
    },
    0.16,
  ],
  [{ code: 'W-LUB-01', category: 'mechanical', severity: 'warning', description: 'Lubricant level low' }, 0.14],
  [{ code: 'I-FLT-01', category: 'mechanical', severity: 'info', description: 'Filter to be changed soon' }, 0.12],
  [{ code: 'W-GRD-01', category: 'safety', severity: 'warning', description: 'Guard door opened in automatic' }, 0.06],
  [{ code: 'W-BAT-01', category: 'electrical', severity: 'info', description: 'Controller battery low' }, 0.04],
];

/** Alarms by run, and minutes until a person has seen one and until it is over: median and spread of the logarithm. */
export const ALARMS = { perRun: 0.15, seen: [3, 0.6], over: [11, 0.8] } as const;
