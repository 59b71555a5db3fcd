import type { SalesOrderLinesRow, SalesOrdersRow } from '../../rows.ts';
import { centreOf, isFar, storeOf, warehouseOf } from '../reference/index.ts';
import { customerOf, takesParts } from './customers.ts';
import { isOpen, linesOf, wantedBy } from './order-lines.ts';
import { supplyOf } from './pricing.ts';
import type { Selling } from './selling.ts';

/**
 * From where a line is delivered is decided before anything is kept for it: from the distribution centre, where that is there for the customer and has all that
 * leaves together, else from the store of the plant.
 */
export function chooseStore(selling: Selling, order: SalesOrdersRow, line: SalesOrderLinesRow): void {
  if (line.reserved_quantity > 0 || line.shipped_quantity > 0) return;
  const { tables, copies } = selling;
  const plant = storeOf(selling, copies['master.products'].must(line.product_id).home_factory_id, 'finished_goods');
  const store = centreFor(selling, order, line, plant.company_id) ?? plant.warehouse_id;
  if (line.warehouse_id === store) return;
  tables.sales_order_lines.change(line, { warehouse_id: store });
  if (linesOf(selling, order).every((one) => one.warehouse_id === store))
    tables.sales_orders.change(order, { ship_from_warehouse_id: store });
}

function centreFor(
  selling: Selling,
  order: SalesOrdersRow,
  line: SalesOrderLinesRow,
  company: number,
): number | undefined {
  const customer = customerOf(selling, order);
  const centre = isFar(customer) ? centreOf(selling, company) : undefined;
  // The tax of an order is that of the way from the plant.
  if (!centre || order.company_id !== company) return undefined;
  const taxed = warehouseOf(selling, order.ship_from_warehouse_id ?? centre.warehouse_id);
  if (supplyOf(customer, centre) !== supplyOf(customer, taxed)) return undefined;
  const { warehouse_id } = centre;
  const hasAll = (one: SalesOrderLinesRow) =>
    (one.warehouse_id === warehouse_id && wantedBy(one) === 0) ||
    (one.reserved_quantity === 0 &&
      one.shipped_quantity === 0 &&
      selling.stock.available({ product_id: one.product_id, material_id: null }, warehouse_id) >= wantedBy(one));
  const together = takesParts(selling, customer) ? [line] : linesOf(selling, order).filter(isOpen);
  return together.every(hasAll) ? warehouse_id : undefined;
}
