import type { PmSchedulesRow, WorkOrderTasksRow, WorkProceduresRow } from '../rows.ts';

type TaskType = WorkOrderTasksRow['task_type'];
export type Trade = WorkProceduresRow['required_trade'];

/** A step of a job plan. A measured one has limits and the share of the range in which a sound asset lies. */
export interface Step {
  type: TaskType;
  text: string;
  measured?: { unit: string; low: number | null; high: number | null; usual: number; digits: number };
}

export interface Plan {
  code: string;
  title: string;
  type: PmSchedulesRow['work_order_type'];
  trade: Trade;
  minutes: number;
  shutdown: boolean;
  crew: number;
  days: number;
  steps: readonly Step[];
}

const step = (type: TaskType, text: string): Step => ({ type, text });
const measure = (
  text: string,
  unit: string,
  [low, high]: readonly [number | null, number | null],
  usual: number,
  digits = 1,
): Step => ({ type: 'measure', text, measured: { unit, low, high, usual, digits } });

/** Preventive work on each machine: two weekly, three monthly, two quarterly, one half-yearly plan. Times are assumptions. */
export const MACHINE_PLANS: readonly Plan[] = [
  {
    code: 'WKI',
    title: 'Weekly inspection',
    type: 'inspection',
    trade: 'mechanical',
    minutes: 45,
    shutdown: false,
    crew: 1,
    days: 7,
    steps: [
      step('inspect', 'Look over guards, hoses and cables for damage'),
      step('inspect', 'Listen for unusual noise under load'),
      measure('Measure the oil level of the hydraulic unit', '%', [35, 95], 70, 0),
      measure('Measure the coolant concentration', '%', [5, 11], 7.6),
      step('clean', 'Clean sight glasses and scales'),
      step('test', 'Test the emergency stop'),
    ],
  },
  {
    code: 'WKL',
    title: 'Weekly lubrication',
    type: 'preventive',
    trade: 'mechanical',
    minutes: 34,
    shutdown: false,
    crew: 1,
    days: 7,
    steps: [
      step('clean', 'Clean guideways and wipers'),
      step('lubricate', 'Grease guideways and ball screws by the lubrication chart'),
      step('lubricate', 'Fill the central lubrication'),
      step('inspect', 'Check distributors for flow'),
      measure('Read the pressure of the central lubrication', 'bar', [18, 40], 28),
      step('restore', 'Wipe off spilt lubricant'),
    ],
  },
  {
    code: 'MOM',
    title: 'Monthly mechanical service',
    type: 'preventive',
    trade: 'mechanical',
    minutes: 90,
    shutdown: true,
    crew: 1,
    days: 30,
    steps: [
      step('isolate', 'Lock out and prove zero energy'),
      step('clean', 'Clean the working area and chip conveyor'),
      step('inspect', 'Check belts and couplings'),
      measure('Measure the tension of the main belt', 'N', [180, 320], 245, 0),
      measure('Measure the backlash of the axes', 'mm', [null, 0.04], 0.018, 3),
      step('adjust', 'Adjust wipers and gibs'),
      step('lubricate', 'Lubricate couplings'),
      step('restore', 'Take off locks and hand the machine back'),
    ],
  },
  {
    code: 'MOH',
    title: 'Monthly service of hydraulics and pneumatics',
    type: 'preventive',
    trade: 'hydraulics_pneumatics',
    minutes: 75,
    shutdown: true,
    crew: 1,
    days: 30,
    steps: [
      step('isolate', 'Lock out and release the pressure'),
      step('inspect', 'Check hoses, fittings and cylinders for leaks'),
      measure('Measure the system pressure', 'bar', [120, 250], 190, 0),
      measure('Count particles in the oil', 'ISO', [null, 21], 17, 0),
      step('replace', 'Change the return filter'),
      step('adjust', 'Set the pressure switch'),
      step('clean', 'Drain water from the air filter'),
      step('restore', 'Take off locks and hand the machine back'),
    ],
  },
  {
    code: 'MOE',
    title: 'Monthly electrical inspection',
    type: 'inspection',
    trade: 'electrical',
    minutes: 60,
    shutdown: true,
    crew: 1,
    days: 30,
    steps: [
      step('isolate', 'Lock out the main switch'),
      step('inspect', 'Look over the cabinet, terminals and fans'),
      step('clean', 'Change the filter mats of the cabinet'),
      measure('Measure the insulation of the main motor', 'MOhm', [2, null], 40, 1),
      measure('Measure the temperature of the terminals', 'degC', [null, 60], 41, 1),
      step('test', 'Test limit switches and interlocks'),
      step('restore', 'Take off locks and hand the machine back'),
    ],
  },
  {
    code: 'QTM',
    title: 'Quarterly overhaul of guides and drive',
    type: 'preventive',
    trade: 'mechanical',
    minutes: 180,
    shutdown: true,
    crew: 2,
    days: 91,
    steps: [
      step('isolate', 'Lock out and prove zero energy'),
      step('disassemble', 'Take off covers of the axes'),
      step('inspect', 'Check ball screws, guides and bearings'),
      measure('Measure the vibration of the main bearing', 'mm/s', [null, 7.1], 2.4, 2),
      step('replace', 'Change wipers and seals'),
      step('adjust', 'Align the axes'),
      step('assemble', 'Mount the covers'),
      step('test', 'Run the geometry test'),
      step('restore', 'Take off locks and hand the machine back'),
    ],
  },
  {
    code: 'QTC',
    title: 'Quarterly cleaning of the cooling circuit',
    type: 'preventive',
    trade: 'mechanical',
    minutes: 130,
    shutdown: true,
    crew: 1,
    days: 91,
    steps: [
      step('isolate', 'Lock out and drain the tank'),
      step('clean', 'Clean tank, screens and heat exchanger'),
      step('replace', 'Change the coolant filter'),
      measure('Measure the flow of the circuit', 'l/min', [18, null], 26, 1),
      step('adjust', 'Set the concentration of the fresh coolant'),
      step('test', 'Run the circuit and look for leaks'),
      step('restore', 'Take off locks and hand the machine back'),
    ],
  },
  {
    code: 'HYS',
    title: 'Half-yearly safety and power service',
    type: 'inspection',
    trade: 'electrical',
    minutes: 200,
    shutdown: true,
    crew: 2,
    days: 182,
    steps: [
      step('isolate', 'Lock out the main switch'),
      step('inspect', 'Check protective earth and residual current device'),
      measure('Measure the resistance of the protective earth', 'Ohm', [null, 0.3], 0.12, 3),
      step('adjust', 'Tighten the power terminals'),
      step('replace', 'Change the batteries of the controller'),
      step('test', 'Test safety circuits and stopping time'),
      step('test', 'Back up the controller'),
      step('restore', 'Take off locks and hand the machine back'),
    ],
  },
];

/** Preventive work by running hours, on each machine. */
export const METER_PLAN: Plan & { hours: number } = {
  code: 'MTR',
  title: 'Service by running hours',
  type: 'preventive',
  trade: 'mechanical',
  minutes: 170,
  shutdown: true,
  crew: 2,
  days: 0,
  hours: 500,
  steps: [
    step('isolate', 'Lock out and prove zero energy'),
    step('clean', 'Clean drives and chip guards'),
    step('replace', 'Change filters and belts by condition'),
    step('lubricate', 'Change the lubricant of the gear'),
    measure('Measure the temperature of the main bearing', 'degC', [null, 75], 52, 1),
    step('test', 'Run in without load'),
    step('restore', 'Take off locks and hand the machine back'),
  ],
};

/** Calibration of a sensor. */
export const SENSOR_PLAN: Plan = {
  code: 'CAL',
  title: 'Calibration of a sensor',
  type: 'calibration',
  trade: 'instrumentation',
  minutes: 40,
  shutdown: false,
  crew: 1,
  days: 365,
  steps: [
    step('inspect', 'Check connector and screen of the cable'),
    {
      type: 'calibrate',
      text: 'Compare with the reference and adjust',
      measured: { unit: '%', low: -1, high: 1, usual: 0.2, digits: 3 },
    },
    step('test', 'Read three points of the range'),
    step('restore', 'Seal and label the sensor'),
  ],
};

/** Preventive work on utilities and buildings. */
export const UTILITY_PLANS: readonly Plan[] = [
  {
    code: 'UWK',
    title: 'Weekly round',
    type: 'inspection',
    trade: 'mechanical',
    minutes: 30,
    shutdown: false,
    crew: 1,
    days: 7,
    steps: [
      step('inspect', 'Look over and listen'),
      measure('Read the operating temperature', 'degC', [null, 95], 68, 0),
      step('clean', 'Wipe down and clear the surroundings'),
      step('test', 'Test indicators'),
    ],
  },
  {
    code: 'UMO',
    title: 'Monthly service',
    type: 'preventive',
    trade: 'mechanical',
    minutes: 85,
    shutdown: false,
    crew: 1,
    days: 30,
    steps: [
      step('inspect', 'Check fastenings and mountings'),
      step('lubricate', 'Lubricate moving parts'),
      step('clean', 'Clean filters'),
      measure('Measure the working pressure or voltage', '%', [92, 108], 100, 1),
      step('test', 'Test run'),
    ],
  },
  {
    code: 'UEL',
    title: 'Monthly electrical inspection',
    type: 'inspection',
    trade: 'electrical',
    minutes: 55,
    shutdown: false,
    crew: 1,
    days: 30,
    steps: [
      step('inspect', 'Look over switchgear and cables'),
      measure('Measure the temperature of the terminals', 'degC', [null, 60], 43, 1),
      step('adjust', 'Tighten terminals'),
      step('test', 'Test protective devices'),
    ],
  },
  {
    code: 'UQT',
    title: 'Quarterly service',
    type: 'preventive',
    trade: 'mechanical',
    minutes: 150,
    shutdown: false,
    crew: 2,
    days: 91,
    steps: [
      step('isolate', 'Take out of service'),
      step('replace', 'Change filters and separators'),
      step('lubricate', 'Change lubricants'),
      step('inspect', 'Check wear parts'),
      measure('Measure the vibration', 'mm/s', [null, 7.1], 2.8, 2),
      step('test', 'Test run and readings'),
    ],
  },
];

/** Weekly care of machines that cut: chips and coolant; the machine stands for it. */
export const CUTTING_PLAN: Plan = {
  code: 'WKC',
  title: 'Weekly care of chips and coolant',
  type: 'preventive',
  trade: 'mechanical',
  minutes: 22,
  shutdown: true,
  crew: 1,
  days: 7,
  steps: [
    step('clean', 'Clear the chip conveyor and the working area'),
    step('clean', 'Skim the coolant'),
    measure('Measure the level of the coolant', '%', [30, 100], 75, 0),
    step('adjust', 'Top up coolant by its concentration'),
    step('restore', 'Hand the machine back'),
  ],
};

/** How due dates become work. */
export const GENERATION = {
  time: '04:00',
  /** Days before the due date at which the order is made, and after it that still count as in time, by interval. */
  lead: (days: number) => (days <= 7 ? 2 : days <= 30 ? 5 : 7),
  tolerance: (days: number) => (days <= 7 ? 2 : days <= 30 ? 5 : 10),
  skipped: 0.03,
  /** Share of the orders for which production asks for a date after the due one, and by how many days. */
  postponed: { share: 0.06, days: [1, 3] as [number, number] },
  skipReasons: [
    ['production_priority', 0.4],
    ['done_with_repair', 0.25],
    ['asset_not_used', 0.2],
    ['parts_missing', 0.15],
  ] as const,
  skipWords: {
    production_priority: [
      'Order for export could not wait',
      'Line ran through the break to catch up',
      'Supervisor of production asked for the next date',
      'Machine was the only one for the step',
    ],
    done_with_repair: [
      'Done in the repair of the same week',
      'Oil and filter were changed with the repair',
      'Looked at when the machine was open',
    ],
    asset_not_used: ['Stood the whole interval', 'Taken out of the plan for the month', 'No order for its line'],
    parts_missing: ['Filter element is on order', 'Kit not complete', 'Belt of the wrong length was delivered'],
  } as const,
  /** Dates of one asset within so many days become one order. */
  groupedWithin: 7,
  /** Days of readings by which a meter is forecast, and the use that is taken before there are any, hours a day. */
  usualHoursPerDay: 11,
  /** Minutes from the begin of a shift to the first job in it, and between jobs. */
  shiftStart: 30,
  betweenJobs: 50,
};
