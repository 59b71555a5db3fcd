import { addWorkingDays, workingDayFrom } from '../../../../company/calendar.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply, ratio } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Scaled } from '../../../../machinery/base/row-types.ts';
import { SALES } from '../../lifecycle/sales.ts';
import type { SalesOrdersRow } from '../../rows.ts';
import { PAR } from '../ledger/index.ts';
import { customerOf } from './customers.ts';
import { linesOf } from './order-lines.ts';
import { approverOf } from './people.ts';
import type { Selling } from './selling.ts';

const COUNTED = new Set(['released', 'partially_shipped', 'shipped']);

/** What becomes of an order that is over the limit. */
export type Decision = 'waits' | 'released' | 'rejected';

/** Compares what a customer owes and has ordered with the limit, and says whether the order stays within it. */
export function checkCredit(selling: Selling, order: SalesOrdersRow): boolean {
  const limit = customerOf(selling, order).credit_limit_amount;
  const exposure = exposureOf(selling, order);
  const passes = exposure <= limit;
  selling.tables.sales_orders.change(order, {
    credit_status: passes ? 'passed' : 'held',
    credit_checked_at: selling.now,
    credit_limit_amount: limit,
    credit_exposure_amount: exposure,
    status: passes ? order.status : 'credit_hold',
  });
  return passes;
}

/** On its day a manager decides about an order that is held: it may fit by now, be let pass, or be refused. */
export function decideCredit(selling: Selling, order: SalesOrdersRow): Decision {
  const { tables, draws } = selling;
  const draw = draws.of('sales_orders', order.sales_order_id, 'credit');
  if (localDay(selling.now) < decisionDay(order, draw.weighted(SALES.creditDays))) return 'waits';
  if (customerOf(selling, order).status === 'on_hold') return 'waits';
  if (checkCredit(selling, order)) return 'released';
  const { little, much, muchFrom } = SALES.creditApproved;
  const isMuch = (order.credit_exposure_amount ?? 0) > (order.credit_limit_amount ?? 0) * muchFrom;
  const approver = approverOf(selling, order.customer_id, isMuch);
  if (approver === null) return 'waits';
  if (!draw.chance(isMuch ? much : little)) {
    tables.sales_orders.change(order, { credit_status: 'rejected' });
    return 'rejected';
  }
  tables.sales_orders.change(order, {
    credit_status: 'approved',
    credit_approved_by_employee_id: approver,
    credit_approved_at: selling.now,
  });
  return 'released';
}

function decisionDay(order: SalesOrdersRow, after: number): Day {
  const entered = workingDayFrom(must(order.order_date, 'order date'));
  return addWorkingDays(entered, after);
}

/** Open invoices and what has been released and not invoiced, with the order itself, in INR. What is paid in advance is no risk. */
function exposureOf(selling: Selling, order: SalesOrdersRow): Scaled {
  const { tables } = selling;
  let exposure = order.is_prepaid ? 0 : (order.total_amount_base ?? 0);
  for (const invoice of tables.customer_invoices.by('customer_id', order.customer_id)) {
    const owed = multiply(invoice.open_amount ?? 0, 2, invoice.exchange_rate ?? PAR, 8, 2);
    exposure += invoice.invoice_type === 'credit_memo' ? -owed : owed;
  }
  for (const other of tables.sales_orders.by('customer_id', order.customer_id))
    if (other !== order && !other.is_prepaid && COUNTED.has(other.status)) exposure += notInvoiced(selling, other);
  // Whoever is owed more than he owes exposes nobody.
  return Math.max(0, exposure);
}

function notInvoiced(selling: Selling, order: SalesOrdersRow): Scaled {
  const amount = linesOf(selling, order)
    .map((line) => {
      const quantity = line.ordered_quantity - line.cancelled_quantity - line.invoiced_quantity;
      return ratio(line.net_amount + line.tax_amount, quantity, line.ordered_quantity);
    })
    .reduce((sum, one) => sum + one, 0);
  return multiply(amount, 2, order.exchange_rate, 8, 2);
}
