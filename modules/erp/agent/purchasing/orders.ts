import { inOffice } from '../../../../company/office-hours.ts';
import { localMoment } from '../../../../machinery/base/company-time.ts';
import { multiply, percentOf, scaled } from '../../../../machinery/base/decimal.ts';
import type { Draw } from '../../../../machinery/base/draw.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../../../../machinery/base/utc.ts';
import { NEVER } from '../../../../machinery/kernel/contract.ts';
import { purchasing } from '../../lifecycle/purchasing.ts';
import type { PurchaseOrderLinesRow, PurchaseOrdersRow } from '../../rows.ts';
import type { Context } from '../context.ts';
import { holderOf, stepOf } from '../reference/index.ts';
import { linesOf } from './purchases.ts';
import { orderedNoMore, orderedQuantityChanged } from './requests.ts';
import { givenUpMoment, within } from './times.ts';

type ChangeKind = keyof typeof purchasing.lineChanges;

const CHANGE_REASONS: Readonly<Record<ChangeKind, readonly string[]>> = {
  quantity: ['Need changed by planning', 'Rounded to the supplier’s packing', 'Forecast corrected'],
  price: ['Price list of the supplier changed', 'Alloy surcharge', 'Rebate negotiated'],
  deletion: ['Need no longer exists', 'Supplier cannot deliver', 'Ordered twice by mistake'],
};
const GIVEN_UP = 'Overdue, bought elsewhere';

/** When an order is approved, sent, or one of its lines changed: until they are on their way. */
export function nextOfOrder(context: Context, order: PurchaseOrdersRow): Moment {
  if (order.status === 'draft') return approvalMoment(context, order);
  if (order.status === 'approved') return sendingMoment(context, order);
  let next = NEVER;
  if (isConfirmed(order))
    for (const line of linesOf(context, order))
      for (const kind of CHANGES) next = Math.min(next, changeMoment(context, order, line, kind));
  return next;
}

export function followOrder(context: Context, order: PurchaseOrdersRow): void {
  const { tables, now } = context;
  if (order.status === 'draft')
    tables.purchase_orders.change(order, {
      status: 'approved',
      approval_status: 'approved',
      approved_by_employee_id: approverOf(context, order),
      approved_at: now,
    });
  else if (order.status === 'approved') tables.purchase_orders.change(order, { status: 'sent', sent_at: now });
  else
    for (const line of linesOf(context, order))
      for (const kind of CHANGES)
        if (changeMoment(context, order, line, kind) <= now) changeLine(context, order, line, kind);
}

function approvalMoment(context: Context, order: PurchaseOrdersRow): Moment {
  const [median, sigma] = purchasing.approvalHours;
  const hours = drawOf(context, order, 'approval').lognormal(median, sigma);
  return inOffice(order.created_at + hours * HOUR_MS);
}

function approverOf(context: Context, order: PurchaseOrdersRow): Key {
  const limit = scaled(purchasing.approvalLimits['Purchasing Manager'], 2);
  const title = order.total_amount_base <= limit ? 'Purchasing Manager' : 'Chief Financial Officer';
  return holderOf(context, title, order.purchase_order_id);
}

function sendingMoment(context: Context, order: PurchaseOrdersRow): Moment {
  const minutes = within(drawOf(context, order, 'sending'), purchasing.sendingMinutes);
  return inOffice(must(order.approved_at, 'approval') + minutes * MINUTE_MS);
}

/** When an open line is changed; once its goods are on their way it no longer is. */
function changeMoment(
  { draws, now, parameters }: Context,
  order: PurchaseOrdersRow,
  line: PurchaseOrderLinesRow,
  kind: ChangeKind,
): Moment {
  if (line.status !== 'open' || line.announced_arrival_at !== null || isChanged(line, kind)) return NEVER;
  const draw = draws.of('purchase_order_lines', line.purchase_order_line_id, kind);
  const { start } = parameters;
  if (!draw.chance(purchasing.lineChanges[kind]))
    return kind === 'deletion' ? givenUpMoment(draws, line, Math.min(now, start)) : NEVER;
  const confirmed = must(order.confirmed_at, 'confirmation');
  const promised = localMoment(line.promised_date, 0);
  const at = inOffice(confirmed + draw.between(0.05, 0.9) * Math.max(0, promised - confirmed));
  // What was not changed before history began, as it seemed to be on its way, is changed no more.
  return at <= start && now >= start ? NEVER : at;
}

function changeLine(context: Context, order: PurchaseOrdersRow, line: PurchaseOrderLinesRow, kind: ChangeKind): void {
  const { draws, now } = context;
  const draw = draws.of('purchase_order_lines', line.purchase_order_line_id, `${kind} to`);
  const isGivenUp = kind === 'deletion' && givenUpMoment(draws, line, Math.min(now, context.parameters.start)) <= now;
  const reason = isGivenUp ? GIVEN_UP : draw.pick(CHANGE_REASONS[kind]);
  if (kind === 'deletion') {
    // Planning asks anew for what was given up, and may choose another source.
    const isOpenAgain = !isGivenUp && draw.chance(purchasing.reopenedAfterDeletion);
    strike(context, line, reason, isOpenAgain);
  } else if (kind === 'quantity') {
    const step = stepOf(line.unit_of_measure);
    const drawn = Math.ceil((line.ordered_quantity * within(draw, purchasing.quantityChange)) / step) * step;
    const quantity = drawn === line.ordered_quantity ? drawn + step : drawn;
    changeQuantity(context, line, quantity);
  } else {
    const factor = Math.round(within(draw, purchasing.priceChange) * 1000) / 1000;
    const price = Math.max(1, Math.round(line.unit_price_amount * factor));
    changePrice(context, line, price);
  }
  sumUp(context, order, reason);
}

/** A line is bought no more; its request is open again, or given up with it. */
export function strike(context: Context, line: PurchaseOrderLinesRow, reason: string, isOpenAgain: boolean): void {
  context.tables.purchase_order_lines.change(line, {
    status: 'cancelled',
    deleted_at: context.now,
    cancelled_quantity: line.ordered_quantity,
  });
  orderedNoMore(context, line, reason, isOpenAgain);
}

export function changeQuantity(context: Context, line: PurchaseOrderLinesRow, quantity: Scaled): void {
  const amounts = amountsOf({ ...line, ordered_quantity: quantity });
  context.tables.purchase_order_lines.change(line, {
    ordered_quantity: quantity,
    quantity_changed_at: context.now,
    ...amounts,
  });
  orderedQuantityChanged(context, line);
}

export function changePrice(context: Context, line: PurchaseOrderLinesRow, price: Scaled): void {
  const amounts = amountsOf({ ...line, unit_price_amount: price });
  context.tables.purchase_order_lines.change(line, {
    unit_price_amount: price,
    price_changed_at: context.now,
    ...amounts,
  });
}

/** The header after a change of its lines. */
export function sumUp(context: Context, order: PurchaseOrdersRow, reason: string): void {
  const lines = linesOf(context, order);
  const isCancelled = lines.every((line) => line.status === 'cancelled');
  context.tables.purchase_orders.change(order, {
    ...totalsOf(lines, order.exchange_rate),
    change_number: order.change_number + 1,
    last_change_reason: reason,
    ...(isCancelled ? { status: 'cancelled', cancelled_at: context.now, cancellation_reason: reason } : {}),
  });
  if (!isCancelled) followDeliveries(context, order);
}

function drawOf({ draws }: Context, order: PurchaseOrdersRow, concern: string): Draw {
  return draws.of('purchase_orders', order.purchase_order_id, concern);
}

const CHANGES = Object.keys(purchasing.lineChanges) as ChangeKind[];

function isChanged(line: PurchaseOrderLinesRow, kind: ChangeKind): boolean {
  return (
    (kind === 'quantity' && line.quantity_changed_at !== null) || (kind === 'price' && line.price_changed_at !== null)
  );
}

/** Net and tax of an order line, in the currency of the order. */
export function amountsOf(
  line: Pick<PurchaseOrderLinesRow, 'ordered_quantity' | 'unit_price_amount' | 'tax_rate_pct'>,
): { net_amount: Scaled; tax_amount: Scaled } {
  const net = multiply(line.ordered_quantity, 3, line.unit_price_amount, 4, 2);
  return { net_amount: net, tax_amount: percentOf(net, line.tax_rate_pct) };
}

/** Header amounts: the lines that are not struck, in the currency of the order and in INR. */
export function totalsOf(lines: readonly PurchaseOrderLinesRow[], rate: Scaled) {
  const valid = lines.filter((line) => line.status !== 'cancelled');
  const net = valid.reduce((sum, line) => sum + line.net_amount, 0);
  const tax = valid.reduce((sum, line) => sum + line.tax_amount, 0);
  return {
    net_amount: net,
    tax_amount: tax,
    total_amount: net + tax,
    total_amount_base: multiply(net + tax, 2, rate, 8, 2),
  };
}

/** Whether the supplier has confirmed and not yet delivered everything. */
export function isConfirmed({ status }: PurchaseOrdersRow): boolean {
  return status === 'confirmed' || status === 'partially_received';
}

/** The header follows its lines: received in part, or all that is still expected. */
export function followDeliveries(context: Context, order: PurchaseOrdersRow): void {
  const valid = linesOf(context, order).filter((line) => line.status !== 'cancelled');
  const begun = valid.some((line) => line.first_received_at !== null);
  const done = valid.every((line) => line.status === 'received' || line.status === 'invoiced');
  if (begun) context.tables.purchase_orders.change(order, { status: done ? 'received' : 'partially_received' });
}
