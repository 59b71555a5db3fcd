import { workingDayFrom } from '../../../../company/calendar.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Scaled } from '../../../../machinery/base/row-types.ts';
import { SALES } from '../../lifecycle/sales.ts';
import type { SalesOrderLinesRow, SalesOrdersRow } from '../../rows.ts';
import type { Selling } from './selling.ts';
import { reservationsOf } from './shipping.ts';

const PIECE = 1000;

/** Whether a customer calls a line off on a day: a function of the line, while nothing of it has left. */
export function isCancelDay({ draws }: Selling, line: SalesOrderLinesRow, order: SalesOrdersRow, day: Day): boolean {
  if (line.status !== 'open' || line.cancelled_quantity > 0) return false;
  const draw = draws.of('sales_order_lines', line.sales_order_line_id, 'cancelled');
  if (!draw.chance(SALES.cancelled.share)) return false;
  return workingDayFrom(must(order.order_date, 'order date') + draw.integer(...SALES.cancelled.days)) === day;
}

/** Cancels what is open of a line, or a part of it; its stock is free again. With a reason that is given, all of it. */
export function cancelLine(selling: Selling, line: SalesOrderLinesRow, reason?: string): void {
  for (const reservation of reservationsOf(selling, line))
    selling.stock.cancelReservation(reservation, 'order_cancelled', selling.now);
  const draw = selling.draws.of('sales_order_lines', line.sales_order_line_id, 'what is cancelled');
  const open = line.ordered_quantity - line.shipped_quantity - line.cancelled_quantity;
  const isPart = reason === undefined && draw.chance(SALES.cancelled.part);
  const cancelled = isPart ? partOf(open) : open;
  selling.tables.sales_order_lines.change(line, {
    cancelled_quantity: line.cancelled_quantity + cancelled,
    reserved_quantity: 0,
    open_quantity: open - cancelled,
    cancellation_reason: reason ?? draw.weighted(SALES.cancellationReasons),
    status: cancelled < open ? line.status : 'cancelled',
  });
}

/** Half of the pieces, all of a single one. */
function partOf(open: Scaled): Scaled {
  return Math.ceil(open / PIECE / 2) * PIECE;
}
