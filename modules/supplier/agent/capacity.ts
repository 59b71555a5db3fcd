import { addWorkingDays, firstOfMonth } from '../../../company/calendar.ts';
import { daysAfter } from '../../../company/office-hours.ts';
import { workdays } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Day, Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import { follow, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { capacity as figures } from '../lifecycle/relations.ts';
import type { PortalGoodsReceiptsRow, PortalPurchaseOrderLinesRow, SupplierCapacityPlansRow, Types } from '../rows.ts';
import { type Context, lineTaken, receiptTaken } from './context.ts';
import { contractInForce } from './contracts/index.ts';
import { notify } from './notifications.ts';
import { groupOf, isMeasured, type MaterialCommodity, type Partner, partners } from './partners.ts';
import { accountOf, holderOf } from './people.ts';
import { within } from './times.ts';

type Plan = SupplierCapacityPlansRow;

/** Of those who make several items of one kind. */
const BY_COMMODITY = 0.35;

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
        if (first < firstOfMonth(today))
          context.tables.supplier_capacity_plans.change(plan, { ...boughtBefore(context, plan), status: 'closed' });
      }
    }
  },
  schedule: [{ at: workdays.at('10:15'), act: askMonthly }],
  agenda: [{ of: 'supplier_capacity_plans', next: nextOfPlan, act: followPlan }],
  follows: [follow(lineTaken, countOrdered), follow(receiptTaken, countDelivered)],
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
      .some((one) => one.plan_month_date === month);
    if (known) continue;
    const draw = draws.of('suppliers', `${partner.supplier.supplier_id}/${month}`, 'capacity');
    const commodity = commodityOf(context, partner);
    const lot = Math.max(source.order_multiple_quantity, source.minimum_order_quantity);
    const drawn = Math.max(1, Math.round(draw.lognormal(4, 0.5))) * lot;
    // What was bought in the months before is expected again.
    const bought = [1, 2].map((back) =>
      orderedFor(context, partner.supplier.supplier_id, firstOfMonth(month, -back), source.material_id, commodity),
    );
    const need = Math.max(drawn, wholeUnits(((bought[0] ?? 0) + (bought[1] ?? 0)) / 2));
    plans.push(
      tables.supplier_capacity_plans.add({
        plan_number: numbers.next('CAP', now),
        supplier_id: partner.supplier.supplier_id,
        material_id: commodity === null ? source.material_id : null,
        commodity,
        supplier_contract_id:
          contractInForce(context, partner.supplier.supplier_id, localDay(now))?.supplier_contract_id ?? null,
        plan_month_date: month,
        plan_version: 1,
        unit_of_measure: material.unit_of_measure,
        forecast_quantity: need,
        ordered_quantity:
          at < now ? 0 : orderedFor(context, partner.supplier.supplier_id, month, source.material_id, commodity),
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

/** Some are planned by all that they make of one kind, where it has one unit. */
function commodityOf(context: Context, { supplier, sources }: Partner): MaterialCommodity | null {
  const kinds = new Set(sources.map(({ material_id }) => groupOf(context.copies, material_id)));
  const units = new Set(sources.map(({ unit_of_measure }) => unit_of_measure));
  const [only] = kinds;
  if (only === undefined || kinds.size > 1 || units.size > 1 || sources.length < 3) return null;
  return context.draws.of('suppliers', supplier.supplier_id, 'plan of a commodity').chance(BY_COMMODITY) ? only : null;
}

/** What is ordered already for a month. */
function orderedFor(
  context: Context,
  supplier: Key,
  month: Day,
  material: Key,
  commodity: MaterialCommodity | null,
): Scaled {
  const { tables, copies } = context;
  let ordered = 0;
  for (const order of tables.portal_purchase_orders.by('supplier_id', supplier))
    for (const line of tables.portal_purchase_order_lines.by(
      'portal_purchase_order_id',
      order.portal_purchase_order_id,
    )) {
      if (line.material_id === null || line.status === 'cancelled' || firstOfMonth(line.requested_date) !== month)
        continue;
      const isOf = commodity === null ? line.material_id === material : groupOf(copies, line.material_id) === commodity;
      if (isOf) ordered += line.ordered_quantity;
    }
  return ordered;
}

/** What came of the plans of the months before history. */
function boughtBefore({ draws }: Context, plan: Plan): Pick<Plan, 'ordered_quantity' | 'delivered_quantity'> {
  const draw = draws.of('supplier_capacity_plans', plan.supplier_capacity_plan_id, 'bought');
  const ordered = wholeUnits(plan.forecast_quantity * draw.between(0.7, 1.15));
  const most = plan.status === 'committed' ? plan.committed_quantity + plan.surge_quantity : ordered;
  return { ordered_quantity: ordered, delivered_quantity: wholeUnits(Math.min(ordered, most) * draw.between(0.85, 1)) };
}

function wholeUnits(quantity: number): Scaled {
  return Math.floor(quantity / 1000) * 1000;
}

/** The plan of a month that an item of a supplier belongs to, while the month is not over. */
function planFor(context: Context, supplier: Key, material: Key, day: Day): Plan | undefined {
  const month = firstOfMonth(day);
  return context.tables.supplier_capacity_plans
    .by('supplier_id', supplier)
    .find(
      (plan) =>
        plan.plan_month_date === month &&
        plan.status !== 'closed' &&
        plan.status !== 'superseded' &&
        (plan.material_id === null
          ? plan.commodity === groupOf(context.copies, material)
          : plan.material_id === material),
    );
}

function countOrdered(context: Context, line: PortalPurchaseOrderLinesRow): void {
  const { tables } = context;
  if (line.material_id === null || line.status === 'cancelled') return;
  const { supplier_id } = tables.portal_purchase_orders.must(line.portal_purchase_order_id);
  const plan = planFor(context, supplier_id, line.material_id, line.requested_date);
  if (plan)
    tables.supplier_capacity_plans.change(plan, { ordered_quantity: plan.ordered_quantity + line.ordered_quantity });
}

function countDelivered(context: Context, receipt: PortalGoodsReceiptsRow): void {
  if (receipt.receipt_type !== 'receipt' || receipt.material_id === null) return;
  const plan = planFor(context, receipt.supplier_id, receipt.material_id, localDay(receipt.received_at));
  if (plan)
    context.tables.supplier_capacity_plans.change(plan, {
      delivered_quantity: plan.delivered_quantity + receipt.received_quantity,
    });
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
  const isShort = draw.chance(figures.short) && plan.plan_version === 1;
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
  if (isToBeRevised(plan)) return daysAfter(plan.confirmed_at ?? plan.requested_at, 8);
  return plan.status === 'committed' || plan.status === 'declined'
    ? localMoment(firstOfMonth(plan.plan_month_date, 1), 6)
    : NEVER;
}

/** Who commits too little is asked once more, as long as the month has not begun. */
function isToBeRevised(plan: Plan): boolean {
  if (plan.status !== 'committed' || plan.plan_version > 1 || plan.constraint_code === 'none') return false;
  return localDay(daysAfter(plan.confirmed_at ?? plan.requested_at, 8)) < plan.plan_month_date;
}

function revise(context: Context, plan: Plan): void {
  const { tables, numbers, now } = context;
  tables.supplier_capacity_plans.change(plan, { status: 'superseded' });
  const { supplier_id, material_id, commodity, supplier_contract_id, plan_month_date } = plan;
  tables.supplier_capacity_plans.add({
    plan_number: numbers.next('CAP', now),
    supplier_id,
    material_id,
    commodity,
    supplier_contract_id,
    plan_month_date,
    plan_version: plan.plan_version + 1,
    unit_of_measure: plan.unit_of_measure,
    forecast_quantity: plan.forecast_quantity,
    installed_quantity: plan.installed_quantity,
    committed_quantity: 0,
    ordered_quantity: plan.ordered_quantity,
    delivered_quantity: plan.delivered_quantity,
    risk_level: plan.risk_level,
    requested_at: now,
    buyer_employee_id: plan.buyer_employee_id,
    status: 'requested',
  });
}

function followPlan(plan: Plan, context: Context): void {
  if (plan.status === 'requested') commit(context, plan, context.now);
  else if (isToBeRevised(plan)) revise(context, plan);
  else context.tables.supplier_capacity_plans.change(plan, { status: 'closed' });
}
