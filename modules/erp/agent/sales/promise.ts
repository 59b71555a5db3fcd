import { addWorkingDays } from '../../../../company/calendar.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Scaled } from '../../../../machinery/base/row-types.ts';
import { SALES } from '../../lifecycle/sales.ts';
import type { SalesOrderLinesRow, SalesOrdersRow } from '../../rows.ts';
import { customerOf, takesParts } from './customers.ts';
import { isOpen, linesOf, wantedBy } from './order-lines.ts';
import type { Selling } from './selling.ts';
import { chooseStore } from './store.ts';

/** A day, and what makes it possible. */
interface Promise {
  day: Day;
  basis: 'stock' | 'planned_receipt' | 'production_capacity' | 'lead_time';
}

const COMING = new Set(['firmed', 'released', 'in_progress', 'completed']);
const MADE_TO_ORDER = 'make_to_order';

/** Confirms an order to its customer: what is in stock is kept for it, what is made already or lead times tell the day of the rest. */
export function confirmOrder(selling: Selling, order: SalesOrdersRow): void {
  const { tables } = selling;
  const lines = linesOf(selling, order);
  const promises = lines.map((line) => promiseLine(selling, order, line));
  const last = Math.max(...promises.map(({ day }) => day));
  const together = !takesParts(selling, customerOf(selling, order));
  for (const [index, line] of lines.entries()) {
    const { day, basis } = must(promises[index], 'promise');
    const promised = together ? last : day;
    tables.sales_order_lines.change(line, {
      promised_quantity: line.ordered_quantity,
      promised_date: promised,
      first_promised_date: promised,
      promise_basis: basis,
    });
  }
  tables.sales_orders.change(order, { promised_date: last, confirmed_at: selling.now, status: 'confirmed' });
}

/** Keeps for an order line what is free of what it still wants. */
export function reserveLine(selling: Selling, order: SalesOrdersRow, line: SalesOrderLinesRow): void {
  const wanted = wantedBy(line);
  if (wanted <= 0) return;
  chooseStore(selling, order, line);
  const made = selling.stock.reserve(
    { product_id: line.product_id, material_id: null },
    must(line.warehouse_id, 'warehouse of a line'),
    wanted,
    {
      demand_type: 'sales_order',
      sales_order_line_id: line.sales_order_line_id,
      required_date: line.promised_date ?? line.requested_date ?? localDay(selling.now),
      priority: order.priority,
    },
    selling.now,
  );
  const reserved = made.reduce((sum, one) => sum + one.reserved_quantity, 0);
  if (reserved > 0)
    selling.tables.sales_order_lines.change(line, { reserved_quantity: line.reserved_quantity + reserved });
}

/** Whether a line leaves so soon that stock is kept for it. */
export function isNear(day: Day | null, today: Day): boolean {
  return day === null || day <= addWorkingDays(today, SALES.reserveAheadDays);
}

/** Whether a line is overdue for a product that has run out: there is none in stock and none is being made. */
export function isHopeless(selling: Selling, line: SalesOrderLinesRow, today: Day): boolean {
  if (!isOpen(line) || (line.promised_date ?? today) >= today || line.reserved_quantity > 0) return false;
  const product = selling.copies['master.products'].must(line.product_id);
  return product.status === 'obsolete' && wantedBy(line) > 0 && plannedReceipt(selling, line, today) === null;
}

/** What was promised for a day that has passed without the goods is agreed anew. */
export function promiseAnew(selling: Selling, order: SalesOrdersRow, today: Day): void {
  const { tables, draws } = selling;
  const open = linesOf(selling, order).filter(isOpen);
  const failed = open.filter((line) => (line.promised_date ?? today) < today && wantedBy(line) > 0);
  if (failed.length === 0) return;
  const together = !takesParts(selling, customerOf(selling, order));
  const days = failed.map((line) => {
    const draw = draws.of('sales_order_lines', `${line.sales_order_line_id}/${today}`, 'put off');
    return plannedReceipt(selling, line, today) ?? addWorkingDays(today, draw.integer(...SALES.putOffDays));
  });
  const last = Math.max(...days);
  for (const [index, line] of failed.entries())
    tables.sales_order_lines.change(line, { promised_date: together ? last : must(days[index], 'day') });
  if (together)
    for (const line of open) if (!failed.includes(line)) tables.sales_order_lines.change(line, { promised_date: last });
  tables.sales_orders.change(order, { promised_date: Math.max(order.promised_date ?? 0, last) });
}

function promiseLine(selling: Selling, order: SalesOrdersRow, line: SalesOrderLinesRow): Promise {
  const today = localDay(selling.now);
  if (isNear(line.requested_date, today)) reserveLine(selling, order, line);
  const found = feasible(selling, line, today);
  return { ...found, day: Math.max(found.day, line.requested_date ?? 0) };
}

function feasible(selling: Selling, line: SalesOrderLinesRow, today: Day): Promise {
  if (wantedBy(line) === 0) return { day: addWorkingDays(today, SALES.handlingDays), basis: 'stock' };
  const planned = plannedReceipt(selling, line, today);
  if (planned !== null) return { day: planned, basis: 'planned_receipt' };
  const product = selling.copies['master.products'].must(line.product_id);
  const working = Math.round((product.lead_time_days * 6) / 7) + SALES.queueDays;
  return {
    day: addWorkingDays(today, working),
    basis: product.planning_strategy === MADE_TO_ORDER ? 'production_capacity' : 'lead_time',
  };
}

/** The day on which output under way covers a line and all that was promised before it; null when there is not enough. */
function plannedReceipt(selling: Selling, line: SalesOrderLinesRow, today: Day): Day | null {
  const receipts: { day: Day; quantity: Scaled }[] = [];
  for (const order of selling.tables.production_orders.by('product_id', line.product_id)) {
    if (!COMING.has(order.status)) continue;
    if (order.sales_order_line_id !== null && order.sales_order_line_id !== line.sales_order_line_id) continue;
    const expected = order.status === 'completed' ? order.good_quantity : order.planned_quantity;
    receipts.push({ day: localDay(order.planned_end_at), quantity: expected - order.received_quantity });
  }
  let wanted = wantedBy(line) + promisedBefore(selling, line);
  for (const { day, quantity } of receipts.sort((a, b) => a.day - b.day)) {
    wanted -= quantity;
    // An order that is late itself is not expected before tomorrow.
    if (wanted <= 0) return addWorkingDays(Math.max(day, today + 1), SALES.receiptDays);
  }
  return null;
}

function promisedBefore({ tables }: Selling, line: SalesOrderLinesRow): Scaled {
  let sum = 0;
  for (const other of tables.sales_order_lines.by('product_id', line.product_id))
    if (other !== line && other.first_promised_date !== null && isOpen(other) && !isAfter(other, line))
      sum += wantedBy(other);
  return sum;
}

/** Lines are served in the order in which they were promised first; one without a promise comes last. */
function isAfter(other: SalesOrderLinesRow, line: SalesOrderLinesRow): boolean {
  if (line.first_promised_date === null || other.first_promised_date === null) return false;
  const later = other.first_promised_date - line.first_promised_date;
  return later > 0 || (later === 0 && other.sales_order_line_id > line.sales_order_line_id);
}
