import { addWorkingDays } from '../../../../company/calendar.ts';
import { workdays } from '../../../../company/schedules.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply, scaled } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import type { Process } from '../../../../machinery/kernel/contract.ts';
import { PRODUCTION } from '../../lifecycle/production.ts';
import type {
  MrpElementsRow,
  MrpRunsRow,
  NewRows,
  SafetyStockLevelsRow,
  SalesOrderLinesRow,
  Types,
} from '../../rows.ts';
import type { Erp, Item } from '../context.ts';
import { erpOf } from '../erp.ts';
import { addOrder, loadedDays, plannerOf, recipesOf, standardCost } from '../production/index.ts';
import {
  buyingOf,
  chooseSource,
  daysToOrdering,
  orderQuantity,
  raiseRequest,
  type Wanted,
} from '../purchasing/index.ts';
import { demandOf, storeOf } from '../reference/index.ts';
import { type BuyProposal, type MakeProposal, planRequirements } from './requirements.ts';

const SATURDAY = 5;

type Told = Pick<NewRows['mrp_elements'], 'exception_code' | 'exception_message'>;

/**
 * Material requirements planning: every working night, company by company, what is missing becomes production orders and requisitions. Some were firmed
 * before history: what is missing on the first day, and what the plant works on in some days.
 */
export const planning: Process<Types> = {
  name: 'planning',
  opens: (context) => plan(erpOf(context), context.now, true),
  schedule: [{ at: workdays.at(PRODUCTION.planningTime), act: (context) => plan(erpOf(context), context.now, false) }],
};

function plan(erp: Erp, now: Moment, isOpening: boolean): void {
  const companies = [...erp.context.copies['master.companies'].all()].map((one) => one.company_id);
  for (const company of companies.sort((a, b) => a - b)) planCompany(erp, company, now, isOpening);
}

function planCompany(erp: Erp, company: Key, now: Moment, isOpening: boolean): void {
  const day = localDay(now);
  const plan = planRequirements(erp, demandOf(erp.context), recipesOf(erp.context), company, day);
  const run = addRun(erp, company, day, now);
  const wanted = new Map<Key, Wanted[]>();
  let [line, purchases] = [0, 0];
  let [bought, made]: [Scaled, Scaled] = [0, 0];
  const loads = loadedDays(erp, demandOf(erp.context), day);
  for (const proposal of plan.make) {
    // What is ordered by a customer goes first and waits for nothing.
    const wait = proposal.line ? 0 : (loads.get(proposal.factory) ?? 0);
    const element = addMake(erp, run, proposal, wait, ++line, day, now);
    const order = addOrder(
      erp,
      recipesOf(erp.context),
      {
        item: proposal.item,
        quantity: proposal.quantity,
        due: element.required_date,
        priority: proposal.line ? 'high' : 'normal',
        mrpElement: element.mrp_element_id,
        salesOrderLine: proposal.line
          ? { key: proposal.line.sales_order_line_id, number: numberOf(erp, proposal.line.sales_order_id) }
          : null,
        parent: null,
        isOpening,
      },
      day,
      now,
    );
    made += order?.planned_cost_amount ?? 0;
  }
  const suppliers = orderedFromToday(erp, company, day);
  for (const proposal of [...plan.buy, ...plan.along]) {
    const draw = erp.context.draws.of(
      'mrp_elements',
      `${run.mrp_run_id}/${proposal.material}/${proposal.factory}`,
      'source',
    );
    const source = chooseSource(erp.context, proposal.material, day, draw);
    if (!source || (plan.along.includes(proposal) && !suppliers.has(source.supplier_id))) continue;
    suppliers.add(source.supplier_id);
    const quantity = orderQuantity(source, proposal.quantity);
    const element = addBuy(erp, run, proposal, { quantity, source }, ++line, day, now);
    bought += multiply(quantity, 3, element.unit_cost_amount, 4, 2);
    purchases++;
    const lines = wanted.get(proposal.factory) ?? [];
    lines.push({
      source,
      quantity,
      required: element.required_date,
      mrpElement: element.mrp_element_id,
      isShort: element.exception_code === 'shortage',
    });
    wanted.set(proposal.factory, lines);
  }
  raise(erp, wanted, run, isOpening);
  erp.context.tables.mrp_runs.change(run, {
    item_count: plan.items,
    demand_count: plan.demands,
    planned_purchase_count: purchases,
    planned_production_count: plan.make.length,
    exception_count: line,
    shortage_count: plan.make.filter((one) => one.available <= 0).length,
    planned_purchase_amount: bought,
    planned_production_amount: made,
    ended_at: now,
    status: 'completed',
  });
}

/** Suppliers that buyers will order from in the morning: what is needed soon goes along. */
function orderedFromToday(erp: Erp, company: Key, day: Day): Set<Key> {
  const { tables, draws } = erp.context;
  const suppliers = new Set<Key>();
  for (const line of tables.purchase_requisition_lines.held()) {
    const { suggested_supplier_id: supplier } = line;
    if (line.status !== 'open' || supplier === null || suppliers.has(supplier)) continue;
    const request = must(tables.purchase_requisitions.get(line.purchase_requisition_id), 'requisition');
    if (request.company_id === company && daysToOrdering(draws, supplier, day) === 0) suppliers.add(supplier);
  }
  return suppliers;
}

/** Requisitions of a site, a few lines each, as buyers work them off. */
function raise(erp: Erp, wanted: Map<Key, Wanted[]>, run: MrpRunsRow, isOpening: boolean): void {
  const buying = { ...buyingOf(erp.context), isOpening };
  for (const [factory, lines] of wanted)
    for (const some of Map.groupBy(lines, ({ source }) => source.supplier_id).values())
      raiseRequest(buying, { origin: 'mrp', mrpRun: run.mrp_run_id, factory, requester: null, lines: some });
}

function numberOf(erp: Erp, order: Key): string {
  return must(erp.context.tables.sales_orders.get(order)?.sales_order_number ?? undefined, 'number of a sales order');
}

function addRun(erp: Erp, company: Key, day: Day, now: Moment): MrpRunsRow {
  const { tables, numbers } = erp.context;
  return tables.mrp_runs.add({
    run_number: numbers.next('MRP', now),
    company_id: company,
    run_type: (day + 3) % 7 === SATURDAY ? 'regenerative' : 'net_change',
    planning_date: day,
    horizon_end_date: addWorkingDays(day, PRODUCTION.horizonDays),
    time_fence_date: addWorkingDays(day, PRODUCTION.fenceDays),
    includes_safety_stock: true,
    capacity_check: 'rough_cut',
    started_at: now,
    status: 'running',
  });
}

function addMake(
  erp: Erp,
  run: MrpRunsRow,
  { item, factory, quantity, shortage, available, line, level }: MakeProposal,
  wait: number,
  number: number,
  day: Day,
  now: Moment,
): MrpElementsRow {
  const lead = leadTime(erp, item);
  const promised = line?.promised_date ?? null;
  const required = Math.max(promised ?? 0, addWorkingDays(day, Math.max(2, Math.round(lead * 0.6)) + wait));
  return addElement(erp, run, number, now, {
    ...item,
    factory_id: factory,
    warehouse_id: storeOf(erp.context, factory, item.product_id !== null ? 'finished_goods' : 'raw_material')
      .warehouse_id,
    element_type: 'planned_production',
    low_level_code: level,
    quantity,
    required_date: required,
    start_date: day,
    lead_time_days: lead,
    available_quantity: available,
    net_requirement_quantity: Math.max(0, shortage),
    lot_size_rule: line ? 'lot_for_lot' : 'fixed',
    bom_id: recipesOf(erp.context).billFor(item, day)?.bom_id ?? null,
    unit_cost_amount: standardCost(erp, item),
    unit_of_measure: unitOf(erp, item),
    sales_order_line_id: line?.sales_order_line_id ?? null,
    ...exceptionOfMaking(line, required, available, day),
  });
}

function addBuy(
  erp: Erp,
  run: MrpRunsRow,
  { material, factory, warehouse, available, level }: BuyProposal,
  { quantity, source }: Pick<Wanted, 'quantity' | 'source'>,
  number: number,
  day: Day,
  now: Moment,
): MrpElementsRow {
  const item: Item = { product_id: null, material_id: material };
  const lead = source.lead_time_days;
  return addElement(erp, run, number, now, {
    ...item,
    factory_id: factory,
    warehouse_id: warehouse,
    element_type: 'planned_purchase',
    low_level_code: 9,
    quantity,
    required_date: day + lead,
    start_date: day,
    lead_time_days: lead,
    available_quantity: available,
    net_requirement_quantity: Math.max(0, level.reorder_point_quantity - available),
    lot_size_rule: 'multiple',
    unit_cost_amount: standardCost(erp, item),
    unit_of_measure: level.unit_of_measure,
    supplier_id: source.supplier_id,
    safety_stock_level_id: level.safety_stock_level_id,
    ...exceptionOfBuying(level, available),
  });
}

/** What a planner is told of something to buy: how far the stock is down. */
function exceptionOfBuying(level: SafetyStockLevelsRow, available: Scaled): Told {
  if (available <= 0) return { exception_code: 'shortage', exception_message: 'Nothing left in stock' };
  if (available < level.safety_stock_quantity)
    return { exception_code: 'below_safety_stock', exception_message: 'Stock is below the safety stock' };
  const isBelow = available < level.reorder_point_quantity;
  return {
    exception_code: 'new_proposal',
    exception_message: isBelow ? 'Below the reorder point' : 'Ordered along',
  };
}

/** What a planner is told of something to make: whether a customer waits, and since when. */
function exceptionOfMaking(line: SalesOrderLinesRow | null, required: Day, available: Scaled, day: Day): Told {
  if (line && (line.promised_date ?? required) < day)
    return { exception_code: 'past_due', exception_message: 'Promised for a day that has passed' };
  if (line && (line.promised_date ?? required) < required)
    return { exception_code: 'expedite', exception_message: 'Promised earlier than it can be made' };
  if (line) return { exception_code: 'new_proposal', exception_message: 'Ordered and not in stock' };
  if (available <= 0) return { exception_code: 'shortage', exception_message: 'Nothing left in stock' };
  return { exception_code: 'new_proposal', exception_message: 'Stock and receipts do not cover demand' };
}

function addElement(
  erp: Erp,
  run: MrpRunsRow,
  number: number,
  now: Moment,
  columns: Omit<NewRows['mrp_elements'], 'mrp_run_id' | 'line_number' | 'element_side'>,
): MrpElementsRow {
  const { mrp_elements } = erp.context.tables;
  const planner = plannerOf(erp, columns.factory_id);
  return mrp_elements.add({
    mrp_run_id: run.mrp_run_id,
    line_number: number,
    element_side: 'supply',
    planner_employee_id: planner,
    decision: 'converted',
    // Dear proposals are looked at before they are converted.
    decided_by_employee_id: isDear(columns) ? planner : null,
    decided_at: now,
    ...columns,
  });
}

function isDear({ quantity, unit_cost_amount }: Pick<MrpElementsRow, 'quantity' | 'unit_cost_amount'>): boolean {
  return multiply(quantity, 3, unit_cost_amount, 4, 2) > scaled(PRODUCTION.decidedFrom, 2);
}

function leadTime(erp: Erp, item: Item): number {
  const { copies } = erp.context;
  const row =
    item.product_id !== null
      ? copies['master.products'].get(item.product_id)
      : copies['master.materials'].get(item.material_id);
  return must(row, 'item').lead_time_days;
}

function unitOf(erp: Erp, item: Item): string {
  const { copies } = erp.context;
  const row =
    item.product_id !== null
      ? copies['master.products'].get(item.product_id)
      : copies['master.materials'].get(item.material_id);
  return must(row, 'item').unit_of_measure;
}
