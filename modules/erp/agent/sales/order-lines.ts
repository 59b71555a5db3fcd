import type { Scaled } from '../../../../machinery/base/row-types.ts';
import type { SalesOrderLinesRow, SalesOrdersRow } from '../../rows.ts';
import type { Context } from '../context.ts';

/** Lines of an order: held for as long as the order is. */
export function linesOf({ tables }: Context, order: SalesOrdersRow): readonly SalesOrderLinesRow[] {
  return tables.sales_order_lines.by('sales_order_id', order.sales_order_id);
}

/** Whether an order is being delivered. */
export function isServed({ status }: SalesOrdersRow): boolean {
  return status === 'released' || status === 'partially_shipped';
}

/** What of a line has still to be shipped. */
export function isOpen({ status }: SalesOrderLinesRow): boolean {
  return status === 'open' || status === 'partially_shipped';
}

/** What a line still wants and has not been given. */
export function wantedBy(line: SalesOrderLinesRow): Scaled {
  return line.ordered_quantity - line.shipped_quantity - line.cancelled_quantity - line.reserved_quantity;
}
