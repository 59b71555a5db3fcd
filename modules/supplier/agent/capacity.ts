import { addWorkingDays, firstOfMonth } from '../../../company/calendar.ts';
import { daysAfter } from '../../../company/office-hours.ts';
import { workdays } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Day, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { capacity as figures } from '../lifecycle/relations.ts';
import type { SupplierCapacityPlansRow, Types } from '../rows.ts';
import type { Context } from './context.ts';
import { contractInForce } from './contracts/index.ts';
import { notify } from './notifications.ts';
import { isMeasured, type Partner, partners } from './partners.ts';
import { accountOf, holderOf } from './people.ts';
import { within } from './times.ts';

type Plan = SupplierCapacityPlansRow;

/** Suppliers of much are asked each month what they can make for us in the next. */
export const capacity: Process<Types> = {
  name: 'capacity',
  opens(context) {
    const today = localDay(context.now);
    for (let month = 2 - figures.openingMonths; month <= 1; month++) {
      const first = firstOfMonth(today, month);
      const at = localMoment(Math.min(today - 1, firstOfMonth(today, month - 1) + 2), 10);
      for (const plan of ask(context, first, at)) {
        commit(context, plan, Math.min(context.now, at + 4 * DAY_MS));
        if (first < firstOfMonth(today)) context.tables.supplier_capacity_plans.change(plan, { status: 'closed' });
      }
    }
  },
  schedule: [{ at: workdays.at('10:15'), act: askMonthly }],
  agenda: [{ of: 'supplier_capacity_plans', next: nextOfPlan, act: followPlan }],
};

/** On the third working day of a month the next one is planned. */
function askMonthly(context: Context): void {
  const day = localDay(context.now);
  if (addWorkingDays(addWorkingDays(firstOfMonth(day) - 1, 1), 2) !== day) return;
  for (const plan of ask(context, firstOfMonth(day, 1), context.now))
    notify(context, {
      supplier: plan.supplier_id,
      type: 'capacity_requested',
      severity: 'info',
      title: `Capacity ${plan.plan_number}`,
      source: ['supplier.supplier_capacity_plans', plan.supplier_capacity_plan_id, plan.plan_number],
      role: 'sales',
      due: context.now + 7 * DAY_MS,
    });
}

function ask(context: Context, month: Day, at: Moment): Plan[] {
  const { tables, copies, draws, numbers, parameters, now } = context;
  const asked = Math.max(1, Math.round(figures.asked * parameters.scale));
  const plans: Plan[] = [];
  for (const partner of largest(context).slice(0, asked)) {
    const [source] = partner.sources;
    const material = source && copies['master.materials'].must(source.material_id);
    if (!source || !material) continue;
    const known = tables.supplier_capacity_plans
      .by('supplier_id', partner.supplier.supplier_id)
      .some((one) => one.plan_month_date === month && one.material_id === source.material_id);
    if (known) continue;
    const draw = draws.of('suppliers', `${partner.supplier.supplier_id}/${month}`, 'capacity');
    const need = Math.max(1, Math.round(draw.lognormal(4, 0.5))) * source.order_multiple_quantity;
    plans.push(
      tables.supplier_capacity_plans.add({
        plan_number: numbers.next('CAP', now),
        supplier_id: partner.supplier.supplier_id,
        material_id: source.material_id,
        supplier_contract_id:
          contractInForce(context, partner.supplier.supplier_id, localDay(now))?.supplier_contract_id ?? null,
        plan_month_date: month,
        plan_version: 1,
        unit_of_measure: material.unit_of_measure,
        forecast_quantity: need,
        installed_quantity: Math.round(need / 1000) * 1000 * draw.integer(2, 6),
        committed_quantity: 0,
        risk_level: 'medium',
        requested_at: at,
        buyer_employee_id: holderOf(context, 'Category Buyer', partner.supplier.supplier_id),
        status: 'requested',
      }),
    );
  }
  return plans;
}

/** Those from whom most is bought. */
function largest(context: Context): Partner[] {
  return [...context.the(partners).values()]
    .filter(({ supplier, sources }) => isMeasured(supplier) && sources.length > 0)
    .sort((a, b) => b.sources.length - a.sources.length || a.supplier.supplier_id - b.supplier.supplier_id);
}

function commit(context: Context, plan: Plan, at: Moment): void {
  const { tables, draws } = context;
  const draw = draws.of('supplier_capacity_plans', plan.supplier_capacity_plan_id, 'answer');
  const isShort = draw.chance(figures.short);
  const part = isShort ? draw.between(0.5, 0.92) : 1;
  const isCommitted = draw.chance(figures.committed);
  tables.supplier_capacity_plans.change(plan, {
    committed_quantity: isCommitted
      ? Math.min(plan.installed_quantity, Math.floor((plan.forecast_quantity * part) / 1000) * 1000)
      : 0,
    surge_quantity: isCommitted ? Math.floor((plan.forecast_quantity * draw.between(0, 0.3)) / 1000) * 1000 : 0,
    surge_lead_time_days: draw.integer(5, 20),
    constraint_code: isCommitted && !isShort ? 'none' : draw.pick(['machine', 'labour', 'raw_material', 'tooling']),
    risk_level: !isCommitted ? 'high' : isShort ? 'medium' : 'low',
    mitigation: isCommitted && !isShort ? null : 'Second source asked for the difference',
    confirmed_at: at,
    confirmed_by_supplier_portal_user_id: accountOf(context, plan.supplier_id, 'sales'),
    status: isCommitted ? 'committed' : 'declined',
  });
}

function nextOfPlan(plan: Plan, { draws }: Context): Moment {
  if (plan.status === 'requested') {
    const draw = draws.of('supplier_capacity_plans', plan.supplier_capacity_plan_id, 'time');
    return daysAfter(plan.requested_at, within(draw, figures.answerDays));
  }
  return plan.status === 'committed' || plan.status === 'declined'
    ? localMoment(firstOfMonth(plan.plan_month_date, 1), 6)
    : NEVER;
}

function followPlan(plan: Plan, context: Context): void {
  if (plan.status === 'requested') commit(context, plan, context.now);
  else context.tables.supplier_capacity_plans.change(plan, { status: 'closed' });
}
