import { multiply } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import type { ProductionCostsRow, ProductionOrdersRow, WorkCentersRow } from '../rows.ts';
import type { Erp } from './context.ts';

/** Columns of an order that each kind of cost adds to; material is added by its issues. */
const AMOUNTS: Readonly<Record<string, 'actual_labour_amount' | 'actual_machine_amount' | 'actual_overhead_amount'>> = {
  labour: 'actual_labour_amount',
  machine: 'actual_machine_amount',
  energy: 'actual_machine_amount',
  overhead: 'actual_overhead_amount',
};

/** Adds to the actual cost of an order; sums and work in progress follow. */
export function addCost(
  { context }: Erp,
  order: ProductionOrdersRow,
  column: keyof typeof AMOUNTS | 'material' | 'delivered',
  amount: Scaled,
): void {
  const { production_orders } = context.tables;
  if (column === 'delivered') production_orders.change(order, { delivered_amount: order.delivered_amount + amount });
  else if (column === 'material')
    production_orders.change(order, { actual_material_amount: order.actual_material_amount + amount });
  else {
    const name = must(AMOUNTS[column], `column of ${column}`);
    production_orders.change(order, { [name]: order[name] + amount });
  }
  const actual =
    order.actual_material_amount +
    order.actual_labour_amount +
    order.actual_machine_amount +
    order.actual_overhead_amount;
  production_orders.change(order, {
    actual_cost_amount: actual,
    wip_amount: actual - order.delivered_amount - settled(order),
  });
}

/** What has left an order as scrap and variances. */
export function settled(order: ProductionOrdersRow): Scaled {
  return (
    order.scrap_amount +
    order.price_variance_amount +
    order.usage_variance_amount +
    order.efficiency_variance_amount +
    order.other_variance_amount
  );
}

/** Values a cost that has arrived: at the rate of its work centre, material at the cost of its lot. */
export function value(erp: Erp, row: ProductionCostsRow, order: ProductionOrdersRow): void {
  const { production_costs } = erp.context.tables;
  const rates = row.cost_type === 'material' ? materialRates(erp, row) : conversionRates(erp, row);
  const amount = multiply(row.quantity, 4, rates.actual, 4, 2);
  production_costs.change(row, {
    actual_rate_amount: rates.actual,
    standard_rate_amount: rates.standard,
    actual_amount: amount,
    ...(rates.costCentre === undefined ? {} : { cost_center_code: rates.costCentre }),
    status: 'valued',
  });
  if (row.cost_type !== 'material') addCost(erp, order, row.cost_type, amount);
}

interface Rates {
  actual: Scaled;
  standard: Scaled;
  costCentre?: string;
}

function materialRates(erp: Erp, row: ProductionCostsRow): Rates {
  const { tables, copies } = erp.context;
  const standard = must(
    copies['master.materials'].get(must(row.material_id, 'material')),
    'material',
  ).standard_cost_amount;
  for (const issue of tables.inventory_transactions.held())
    if (
      issue.production_order_id === row.production_order_id &&
      issue.transaction_type === 'material_issue' &&
      issue.material_id === row.material_id &&
      issue.lot_number === row.lot_number
    )
      return { actual: issue.unit_cost_amount ?? standard, standard };
  return { actual: standard, standard };
}

function conversionRates({ context }: Erp, row: ProductionCostsRow): Rates {
  const centre = must(context.tables.work_centers.get(must(row.work_center_id, 'work centre')), 'work centre');
  const rate = rateOf(centre, row.cost_type);
  return { actual: rate, standard: rate, costCentre: row.cost_center_code ?? centre.cost_center_code };
}

function rateOf(centre: WorkCentersRow, type: string): Scaled {
  if (type === 'labour') return centre.labour_rate_amount;
  if (type === 'machine') return centre.machine_rate_amount;
  if (type === 'energy') return centre.energy_rate_amount;
  return centre.overhead_rate_amount;
}

/** The overhead that an hour of machine carries: a row of its own, beside that of the run. */
export function addOverhead(erp: Erp, machine: ProductionCostsRow, now: Moment): ProductionCostsRow {
  const { production_costs } = erp.context.tables;
  return production_costs.add({
    ...machine,
    production_cost_id: production_costs.nextKey(),
    cost_type: 'overhead',
    production_run_id: null,
    machine_seconds: null,
    actual_rate_amount: null,
    actual_amount: null,
    standard_rate_amount: null,
    status: 'received',
    created_at: now,
    updated_at: now,
  });
}

/** Finds costs by what caused them, so that one that is told again changes its row. */
export function sourceOf(
  row: Pick<ProductionCostsRow, 'source_module' | 'source_table' | 'source_id' | 'cost_type'>,
): string {
  return `${row.source_module} ${row.source_table} ${row.source_id as Key} ${row.cost_type}`;
}
