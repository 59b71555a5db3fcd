import { localDay } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import type { AssetClass } from '../lifecycle/assets.ts';
import { CLASS_OF_PROBLEM, PROBLEMS, REMEDIES } from '../lifecycle/failure-codes.ts';
import type { Plan } from '../lifecycle/plans.ts';
import { JOB_PLANS, procedureCode, REPAIR_PLANS } from '../lifecycle/procedures.ts';
import { EQUIPMENT } from '../lifecycle/safety.ts';
import type { Types } from '../rows.ts';
import type { Context, Procedure } from './context.ts';
import { foremanOf, managerOf } from './people.ts';

/** Job plans as reliability engineering has released them. */
export const standards: Process<Types> = {
  name: 'standards',
  opens(context) {
    for (const { plan, classes } of JOB_PLANS) for (const one of classes) release(context, plan, one);
    openCodes(context);
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
    protective_equipment: [
      ...EQUIPMENT.always,
      ...(EQUIPMENT.of[plan.trade] ?? []),
      ...(EQUIPMENT.at[assetClass] ?? []),
    ],
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

/** The catalogue of failures: problems, their causes, and what is done. */
function openCodes(context: Context): void {
  const { tables, parameters } = context;
  const common = {
    is_safety_related: false,
    valid_from: localDay(parameters.start) - 1500,
    status: 'active',
  } as const;
  for (const { code, name, mode, severity, causes } of PROBLEMS) {
    const problem = tables.failure_codes.add({
      ...common,
      failure_code: `P-${code}`,
      failure_name: name,
      code_type: 'problem',
      description: `Use when this is seen: ${name.toLowerCase()}.`,
      failure_mode: mode,
      asset_class: CLASS_OF_PROBLEM[code] ?? null,
      default_severity: severity,
      default_priority: severity === 'major' ? 'high' : 'normal',
      work_procedure_id: mode === null ? null : procedureFor(context, REPAIR_PLANS[mode], 'lathe').work_procedure_id,
      is_safety_related: code === 'GRD',
    });
    for (const [index, [cause, mechanism]] of causes.entries())
      tables.failure_codes.add({
        ...common,
        failure_code: `C-${code}-${index + 1}`,
        failure_name: cause,
        code_type: 'cause',
        description: `Cause of ${name.toLowerCase()}: ${cause.toLowerCase()}.`,
        parent_failure_code_id: problem.failure_code_id,
        failure_mode: mode,
        asset_class: CLASS_OF_PROBLEM[code] ?? null,
        failure_mechanism: mechanism,
        default_severity: severity,
        default_priority: 'normal',
      });
  }
  for (const [code, name] of REMEDIES)
    tables.failure_codes.add({
      ...common,
      failure_code: `R-${code}`,
      failure_name: name,
      code_type: 'remedy',
      description: `Use when this was done: ${name.toLowerCase()}.`,
      default_severity: 'minor',
      default_priority: 'normal',
    });
}

/** A code of the catalogue. */
export function codeKey({ tables }: Context, code: string): Key {
  return must(tables.failure_codes.by('failure_code', code)[0], `failure code ${code}`).failure_code_id;
}
