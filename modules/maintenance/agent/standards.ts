import { localDay } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import type { AssetClass } from '../lifecycle/assets.ts';
import type { Plan } from '../lifecycle/plans.ts';
import { JOB_PLANS, procedureCode } from '../lifecycle/procedures.ts';
import type { Types } from '../rows.ts';
import type { Context, Procedure } from './context.ts';
import { foremanOf, managerOf } from './people.ts';

/** Job plans as reliability engineering has released them. */
export const standards: Process<Types> = {
  name: 'standards',
  opens(context) {
    for (const { plan, classes } of JOB_PLANS) for (const one of classes) release(context, plan, one);
  },
};

function release(context: Context, plan: Plan, assetClass: AssetClass): void {
  const { tables, now } = context;
  const code = procedureCode(plan, assetClass);
  const author = foremanOf(context, null);
  const approved = now - DAY_MS * (200 + (tables.work_procedures.size % 400));
  const isLocked = plan.steps.some(({ type }) => type === 'isolate');
  tables.work_procedures.add({
    procedure_code: code,
    revision: 'A',
    title: `${plan.title}, ${assetClass.replace('_', ' ')}`,
    work_order_type: plan.type,
    asset_class: assetClass,
    required_trade: plan.trade,
    minimum_proficiency_level: 'basic',
    required_crew_size: plan.crew,
    estimated_minutes: plan.minutes * 100,
    estimated_downtime_minutes: plan.shutdown ? plan.minutes * 100 : 0,
    requires_shutdown: plan.shutdown,
    permit_type: isLocked && plan.shutdown ? 'lock_out_tag_out' : null,
    job_steps: plan.steps.filter(({ type }) => type !== 'isolate').map(({ text }) => text),
    safety_steps: isLocked ? ['Tell the operator', 'Lock and tag every isolation point', 'Prove zero energy'] : [],
    protective_equipment: ['safety shoes', 'goggles', 'gloves'],
    prepared_by_employee_id: author,
    approved_by_employee_id: managerOf(context, null, author),
    approved_at: approved,
    created_at: Math.min(approved, now),
    status: 'released',
  });
}

/** The released job plan for a class. */
export function procedureFor({ tables }: Context, plan: Plan, assetClass: AssetClass): Procedure {
  const code = procedureCode(plan, assetClass);
  return must(
    tables.work_procedures.by('procedure_code', code).find(({ status }) => status === 'released'),
    `job plan ${code}`,
  );
}

/** First day of a year in the past, for standing data. */
export function longAgo({ parameters }: Context): number {
  return localDay(parameters.start) - 1500;
}
