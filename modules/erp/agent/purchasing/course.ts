import { isWorkingDay } from '../../../../company/calendar.ts';
import { workdays, workdaysOf } from '../../../../company/schedules.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import type { Day, Moment } from '../../../../machinery/base/row-types.ts';
import { NEVER, type Scheduled } from '../../../../machinery/kernel/contract.ts';
import type { PurchaseOrdersRow, Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import type { Buying } from './buying.ts';
import { followInvoices, isAllInvoiced, nextOfInvoices } from './invoices.ts';
import { orderInTheMorning } from './ordering.ts';
import { followOrder, nextOfOrder } from './orders.ts';
import { clearPayments, proposePayments, sendPayments } from './payments.ts';
import { invoicesOf, isOver, linesOf } from './purchases.ts';
import { followReceipts, isWithQuality, nextOfReceipts } from './receipts.ts';
import { askForDepartments } from './requests.ts';

/** Weekdays of payment runs, Sunday being 0. */
const PAYMENT_DAYS = [2, 5];

/** What purchasing does at its times, in this order where they fall together. */
export const routines: readonly { at: Scheduled<Types>['at']; act: (buying: Buying) => void }[] = [
  { at: workdays.at('09:30'), act: readStatement },
  { at: workdays.at('10:00'), act: order },
  { at: workdaysOf(...PAYMENT_DAYS).at('11:00'), act: (buying) => proposePayments(buying, nextPaymentDay(buying.now)) },
  { at: workdays.at('15:00'), act: sendPayments },
];

/** The next moment at which something happens to a purchase by itself: a function of its rows. */
export function nextOfPurchase(row: PurchaseOrdersRow, context: Context): Moment {
  if (isOver(row)) return NEVER;
  return Math.min(nextOfOrder(context, row), nextOfReceipts(context, row), nextOfInvoices(context, row));
}

/** Does what is due of a purchase. */
export function goOn(buying: Buying, row: PurchaseOrdersRow): void {
  if (nextOfOrder(buying, row) <= buying.now) followOrder(buying, row);
  if (nextOfReceipts(buying, row) <= buying.now) followReceipts(buying, row);
  if (nextOfInvoices(buying, row) <= buying.now) followInvoices(buying, row);
}

/** The bank's statement of the day before; purchases that it ends are over. */
function readStatement(buying: Buying): void {
  const { tables, now, isOpening } = buying;
  clearPayments(buying);
  // What was bought before is told to the neighbours as it stands when history begins.
  if (isOpening) return;
  for (const row of tables.purchase_orders.held())
    if (!isOver(row) && isSettled(buying, row))
      tables.purchase_orders.change(row, { status: 'closed', closed_at: now });
}

function order(buying: Buying): void {
  if (!buying.isOpening) askForDepartments(buying);
  orderInTheMorning(buying);
}

function isSettled(context: Context, row: PurchaseOrdersRow): boolean {
  return (
    invoicesOf(context, row).every((invoice) => invoice.status === 'paid' || invoice.status === 'rejected') &&
    linesOf(context, row).every((line) => line.status === 'invoiced' || line.status === 'cancelled') &&
    nextOfReceipts(context, row) === NEVER &&
    !isWithQuality(context, row) &&
    isAllInvoiced(context, row)
  );
}

function nextPaymentDay(now: Moment): Day {
  let next = localDay(now) + 1;
  while (!PAYMENT_DAYS.includes((next + 4) % 7) || !isWorkingDay(next)) next++;
  return next;
}
