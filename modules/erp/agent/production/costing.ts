import { multiply } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Scaled } from '../../../../machinery/base/row-types.ts';
import type { ProductionCostsRow, ProductionOrdersRow } from '../../rows.ts';
import type { Erp } from '../context.ts';

/** What an order took and gave, hundredths of a rupee. */
type Amounts = Pick<
  ProductionOrdersRow,
  | 'actual_material_amount'
  | 'actual_labour_amount'
  | 'actual_machine_amount'
  | 'actual_overhead_amount'
  | 'delivered_amount'
>;

/** Adds to what an order took and gave; sums and work in progress follow. */
export function addToOrder({ context }: Erp, order: ProductionOrdersRow, added: Partial<Amounts>): void {
  const of = (column: keyof Amounts) => order[column] + (added[column] ?? 0);
  const amounts: Amounts = {
    actual_material_amount: of('actual_material_amount'),
    actual_labour_amount: of('actual_labour_amount'),
    actual_machine_amount: of('actual_machine_amount'),
    actual_overhead_amount: of('actual_overhead_amount'),
    delivered_amount: of('delivered_amount'),
  };
  const actual =
    amounts.actual_material_amount +
    amounts.actual_labour_amount +
    amounts.actual_machine_amount +
    amounts.actual_overhead_amount;
  context.tables.production_orders.change(order, {
    ...amounts,
    actual_cost_amount: actual,
    wip_amount: actual - amounts.delivered_amount - settled(order),
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

/** Values a cost as it was told last, at the rates of its work centre, and charges the order with what has come to it. */
export function value(erp: Erp, row: ProductionCostsRow, order: ProductionOrdersRow): void {
  const { tables } = erp.context;
  const centre = must(tables.work_centers.get(must(row.work_center_id, 'work centre of a cost')), 'work centre');
  const before = row.actual_amount ?? 0;
  if (row.cost_type === 'labour') {
    const amount = multiply(row.quantity, 4, centre.labour_rate_amount, 4, 2);
    change(amount, { rate_amount: centre.labour_rate_amount });
    addToOrder(erp, order, { actual_labour_amount: amount - before });
    return;
  }
  const machine = multiply(row.quantity, 4, centre.machine_rate_amount, 4, 2);
  const energy = multiply(row.energy_kwh ?? 0, 4, centre.energy_rate_amount, 4, 2);
  const overhead = multiply(row.quantity, 4, centre.overhead_rate_amount, 4, 2);
  change(machine + energy + overhead, {
    rate_amount: centre.machine_rate_amount,
    energy_amount: energy,
    overhead_amount: overhead,
  });
  addToOrder(erp, order, { actual_machine_amount: machine + energy, actual_overhead_amount: overhead });

  function change(actual: Scaled, columns: Partial<ProductionCostsRow>): void {
    tables.production_costs.change(row, {
      ...columns,
      actual_amount: actual,
      cost_center_code: centre.cost_center_code,
      status: actual === row.posted_amount && row.status !== 'received' ? 'posted' : 'valued',
    });
  }
}
