import type { Shares, StateMachine } from '../../../machinery/base/lifecycle.ts';
import type { ProductionRunsRow } from '../rows.ts';

export const MACHINE_STATES = {
  production_runs: {
    begins: ['planned'],
    follows: {
      planned: ['setup', 'cancelled'],
      setup: ['running'],
      running: ['interrupted', 'completed'],
      interrupted: ['running'],
      completed: [],
      cancelled: [],
    },
  },
  machine_faults: {
    begins: ['active'],
    follows: { active: ['acknowledged', 'cleared'], acknowledged: ['cleared'], cleared: [] },
  },
  maintenance_events: {
    // A calibration beside the running machine is entered when it is done.
    begins: ['requested', 'released'],
    follows: { requested: ['held', 'cancelled'], held: ['released'], released: [], cancelled: [] },
  },
  sensor_health: {
    begins: ['active'],
    follows: { active: ['suspended', 'retired'], suspended: ['active', 'retired'], retired: [] },
  },
} as const satisfies Record<string, StateMachine>;

/** How a run goes. Times in minutes. Without a source they are assumptions. */
export const RUNNING = {
  /** Shortest set-up, and the spread of its logarithm around what the plan leaves for it. */
  shortestSetup: 5,
  setupSpread: 0.25,
  /** Time for a piece as a multiple of the ideal cycle: median, spread of its logarithm, and what a worn tool adds. It is never shorter than the ideal. */
  pace: { median: 1.045, spread: 0.02, wear: 0.03 },
  /** People work between so much faster and slower than that. */
  operator: [0.99, 1.03] as const,
  /** Short stops in an hour of running, and how long they last; shorter ones than this are no states. */
  stopsPerHour: 0.18,
  stopLength: { median: 4.5, spread: 0.7, shortest: 2 },
};

/** Why a running machine stands for some minutes without a fault. */
export type StopKind = 'jam' | 'material' | 'downstream';
export const STOP_KINDS: Shares<StopKind> = [
  ['jam', 0.6],
  ['material', 0.28],
  ['downstream', 0.12],
];

/** Variants of materials made, which have none of their own, as among products. */
export const MATERIAL_VARIANTS: Shares<NonNullable<ProductionRunsRow['product_variant']>> = [
  ['L', 0.5],
  ['M', 0.3],
  ['H', 0.2],
];

/** Electrical power as a share of the rated power. A running machine lies between `running` by its mechanical load. */
export const POWER = {
  running: [0.45, 0.75] as const,
  /** Mechanical power, W, at the ends of that range: the band of AI4I 2020 outside which a machine fails. */
  load: [3500, 9000] as const,
  setup: 0.28,
  waiting: 0.15,
  stopped: 0.06,
  off: 0.01,
  /** Spread of the mean power of a state. */
  spread: 0.02,
};

/** What the meters of a machine show when history begins, from its age: working days in a year, hours in a shift, and the share of them that it ran. */
export const METERS = { daysPerYear: 300, hoursPerShift: 8, ranShare: [0.5, 0.68] as const, openingWear: 215 };
