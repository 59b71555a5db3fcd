import { addWorkingDays, workingDayFrom } from '../../../../company/calendar.ts';
import { multiply, ratio } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { SALES } from '../../lifecycle/sales.ts';
import type { SalesOrdersRow } from '../../rows.ts';
import { PAR } from '../ledger/index.ts';
import type { SalesBook } from './book.ts';
import type { SalesOffice } from './orders.ts';

const COUNTED = new Set(['released', 'partially_shipped', 'shipped']);

/** What becomes of an order that is over the limit. */
export type Decision = 'waits' | 'released' | 'rejected';

/** Compares what a customer owes and has ordered with the limit, and says whether the order stays within it. */
export function checkCredit(office: SalesOffice, order: SalesOrdersRow, now: Moment): boolean {
  const limit = office.customers.get(order.customer_id).credit_limit_amount;
  const exposure = exposureOf(office.book, order);
  const passes = exposure <= limit;
  office.erp.context.tables.sales_orders.change(order, {
    credit_status: passes ? 'passed' : 'held',
    credit_checked_at: now,
    credit_limit_amount: limit,
    credit_exposure_amount: exposure,
    status: passes ? order.status : 'credit_hold',
  });
  return passes;
}

/** On its day a manager decides about an order that is held: it may fit by now, be let pass, or be refused. */
export function decideCredit(office: SalesOffice, order: SalesOrdersRow, day: Day, now: Moment): Decision {
  const { tables, draws } = office.erp.context;
  const draw = draws.of('sales_orders', order.sales_order_id, 'credit');
  if (day < decisionDay(order, draw.weighted(SALES.creditDays))) return 'waits';
  if (office.customers.get(order.customer_id).status === 'on_hold') return 'waits';
  if (checkCredit(office, order, now)) return 'released';
  const { little, much, muchFrom } = SALES.creditApproved;
  const isMuch = (order.credit_exposure_amount ?? 0) > (order.credit_limit_amount ?? 0) * muchFrom;
  const approver = office.people.approver(order.customer_id, isMuch);
  if (approver === null) return 'waits';
  if (!draw.chance(isMuch ? much : little)) {
    tables.sales_orders.change(order, { credit_status: 'rejected' });
    return 'rejected';
  }
  tables.sales_orders.change(order, {
    credit_status: 'approved',
    credit_approved_by_employee_id: approver,
    credit_approved_at: now,
  });
  return 'released';
}

function decisionDay(order: SalesOrdersRow, after: number): Day {
  const entered = workingDayFrom(must(order.order_date ?? undefined, 'order date'));
  return addWorkingDays(entered, after);
}

/** Open invoices and what has been released and not invoiced, with the order itself, in INR. What is paid in advance is no risk. */
function exposureOf(book: SalesBook, order: SalesOrdersRow): Scaled {
  let exposure = order.is_prepaid ? 0 : (order.total_amount_base ?? 0);
  for (const invoice of book.invoicesOf(order.customer_id))
    exposure += multiply(invoice.open_amount ?? 0, 2, invoice.exchange_rate ?? PAR, 8, 2);
  for (const other of book.ordersOf(order.customer_id))
    if (other !== order && !other.is_prepaid && COUNTED.has(other.status)) exposure += notInvoiced(book, other);
  return exposure;
}

function notInvoiced(book: SalesBook, order: SalesOrdersRow): Scaled {
  const amount = book
    .linesOf(order)
    .map((line) => {
      const quantity = line.ordered_quantity - line.cancelled_quantity - line.invoiced_quantity;
      return ratio(line.net_amount + line.tax_amount, quantity, line.ordered_quantity);
    })
    .reduce((sum, one) => sum + one, 0);
  return multiply(amount, 2, order.exchange_rate, 8, 2);
}
