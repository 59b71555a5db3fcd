import type { AssetClass, MachineType } from './assets.ts';
import { CUTTING_PLAN, MACHINE_PLANS, METER_PLAN, type Plan, SENSOR_PLAN, type Step, UTILITY_PLANS } from './plans.ts';

const step = (type: Step['type'], text: string): Step => ({ type, text });

/** Machines and utilities for which job plans are written. */
const MACHINE_TYPES: readonly MachineType[] = [
  'lathe',
  'machining_centre',
  'grinder',
  'furnace',
  'press',
  'assembly_station',
  'test_station',
  'packing_station',
];
const UTILITY_CLASSES: readonly AssetClass[] = ['compressor', 'power_supply', 'building', 'other'];

const repair = (code: string, title: string, trade: Plan['trade'], minutes: number, steps: readonly Step[]): Plan => ({
  code,
  title,
  type: 'corrective',
  trade,
  minutes,
  shutdown: true,
  crew: 1,
  days: 0,
  steps,
});

const ISOLATE = step('isolate', 'Lock out and prove zero energy');
const RESTORE = step('restore', 'Take off locks, test run with the operator, hand the machine back');

/** Repairs by failure mode: hands-on median, minutes. */
export const REPAIR_PLANS = {
  tool_wear: repair('TWF', 'Change of a failed tool', 'mechanical', 25, [
    step('inspect', 'Look at the edge and the last piece'),
    step('replace', 'Change the tool or wear part'),
    step('adjust', 'Measure and set the offset'),
    step('test', 'Make a test piece'),
  ]),
  heat_dissipation: repair('HDF', 'Repair of cooling', 'mechanical', 75, [
    ISOLATE,
    step('inspect', 'Find where the heat is held back'),
    step('clean', 'Clean screens and heat exchanger'),
    step('repair', 'Restore the flow'),
    {
      type: 'measure',
      text: 'Measure the temperature rise',
      measured: { unit: 'K', low: null, high: 12, usual: 9, digits: 1 },
    },
    RESTORE,
  ]),
  power: repair('PWF', 'Repair of a drive', 'electrical', 80, [
    ISOLATE,
    step('inspect', 'Read the fault memory of the converter'),
    step('repair', 'Mend or change what failed in the drive'),
    step('adjust', 'Set the parameters'),
    {
      type: 'measure',
      text: 'Measure the current under load',
      measured: { unit: '%', low: 20, high: 100, usual: 71, digits: 0 },
    },
    RESTORE,
  ]),
  overstrain: repair('OSF', 'Repair after overstrain', 'mechanical', 90, [
    ISOLATE,
    step('disassemble', 'Open the clamping and the spindle end'),
    step('inspect', 'Check bearings and taper for damage'),
    step('repair', 'Change or mend what gave way'),
    step('adjust', 'Align anew'),
    {
      type: 'measure',
      text: 'Measure the run-out',
      measured: { unit: 'um', low: null, high: 15, usual: 7, digits: 0 },
    },
    RESTORE,
  ]),
  random: repair('RNF', 'Repair of a control fault', 'electrical', 45, [
    ISOLATE,
    step('inspect', 'Read the fault memory of the controller'),
    step('repair', 'Check plugs, change the module where it failed'),
    step('test', 'Restart and run the test programme'),
    RESTORE,
  ]),
} as const;

/** Work on a warning or a finding. */
export const FINDING_PLAN: Plan = {
  ...repair('FND', 'Work on a finding', 'mechanical', 50, [
    step('inspect', 'Look at the finding'),
    step('repair', 'Mend or adjust'),
    step('test', 'Check the result'),
  ]),
  shutdown: false,
};

/** Work on a condition that is over its alarm limit. */
export const CONDITION_PLAN: Plan = {
  ...repair('PDM', 'Work by condition', 'mechanical', 95, [
    ISOLATE,
    step('disassemble', 'Open the place'),
    step('replace', 'Change what is worn'),
    step('assemble', 'Mount and set'),
    {
      type: 'measure',
      text: 'Measure the condition after the work',
      measured: { unit: '%', low: null, high: 70, usual: 35, digits: 0 },
    },
    RESTORE,
  ]),
  type: 'predictive',
};

/** Every job plan with the classes that it is written for. */
export const JOB_PLANS: readonly { plan: Plan; classes: readonly AssetClass[] }[] = [
  ...[...MACHINE_PLANS, METER_PLAN, CONDITION_PLAN].map((plan) => ({ plan, classes: MACHINE_TYPES })),
  ...Object.values(REPAIR_PLANS).map((plan) => ({ plan, classes: MACHINE_TYPES.slice(0, 3) })),
  { plan: CUTTING_PLAN, classes: MACHINE_TYPES.slice(0, 3) },
  { plan: FINDING_PLAN, classes: ['other'] as const },
  ...UTILITY_PLANS.map((plan) => ({ plan, classes: UTILITY_CLASSES })),
  { plan: SENSOR_PLAN, classes: ['sensor'] as const },
];

/** Every order begins and ends alike. */
const FIRST = step('inspect', 'Read the history of the asset and speak with the operator');
const LAST = step('clean', 'Clear the place and write down what was done');

/** Steps of an order that follows a plan. */
export function stepsOf(plan: Plan): readonly Step[] {
  return [FIRST, ...plan.steps, LAST];
}

const BY_CODE = new Map(JOB_PLANS.map(({ plan }) => [plan.code, plan]));

/** The plan that a procedure was written from. */
export function planOf(procedureCode: string): Plan {
  const plan = BY_CODE.get(procedureCode.split('-')[1] ?? '');
  if (!plan) throw new RangeError(`no job plan is behind ${procedureCode}`);
  return plan;
}

/** Code of the procedure of a plan for a class, such as WP-MOM-LAT. */
export function procedureCode(plan: Plan, assetClass: AssetClass): string {
  const classes = JOB_PLANS.find((one) => one.plan === plan)?.classes ?? [];
  const own = classes.includes(assetClass) ? assetClass : classes[0];
  return `WP-${plan.code}-${(own ?? 'other').replace('_', '').slice(0, 5).toUpperCase()}`;
}
