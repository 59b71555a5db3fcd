import { isWorkingDay } from '../../../../company/calendar.ts';
import { localDay, localMoment, nextLocal } from '../../../../machinery/base/company-time.ts';
import type { Day, Key, Moment } from '../../../../machinery/base/row-types.ts';
import type { Room } from '../../../../machinery/kernel/legacy.ts';
import { DISPUTES, SALES } from '../../lifecycle/sales.ts';
import type { CustomerInvoiceLinesRow, CustomerInvoicesRow, Rows, SalesOrdersRow } from '../../rows.ts';
import type { Erp } from '../context.ts';
import { creditInvoice } from './credit-notes.ts';
import { Customers, weekdayOf } from './customers.ts';
import { receivePayment } from './payments.ts';
import { prepaymentDay, prepaymentOf, receivePrepayment } from './prepayments.ts';
import { disputeOf, dunningLevelOf, paymentDayOf } from './terms.ts';

/** Money that comes on a day: for an order in advance, or for invoices of one company and currency at once. */
interface Receipt {
  at: Moment;
  /** Key of the customer; orders receipts of one moment. */
  customer: Key;
  order: SalesOrdersRow | null;
  invoices: CustomerInvoicesRow[];
}

/**
 * Receivables: every working morning disputes, reminders, and what money will come that day. Customers pay after the terms and a delay of their own, on their payment
 * days, so that a payment often settles several invoices.
 */
export class ReceivablesRoom implements Room<Rows> {
  private readonly erp: Erp;
  private readonly customers: Customers;
  private receipts: Receipt[] = [];
  private lines: Map<Key, CustomerInvoiceLinesRow[]> = new Map();
  private morning: Moment = Number.POSITIVE_INFINITY;

  constructor(erp: Erp) {
    this.erp = erp;
    this.customers = new Customers(erp.context);
  }

  restore(now: Moment): void {
    this.morning = nextLocal(now, SALES.receivablesHour);
    this.receipts = [];
    this.lines = this.linesByInvoice();
    const day = localDay(now);
    if (this.morning > localMoment(day, SALES.receivablesHour) && isWorkingDay(day)) this.expect(day, now);
  }

  due(): Moment {
    return Math.min(this.morning, this.receipts.at(-1)?.at ?? Number.POSITIVE_INFINITY);
  }

  step(now: Moment): void {
    if (this.morning <= now) {
      const day = localDay(this.morning);
      if (isWorkingDay(day)) {
        this.lines = this.linesByInvoice();
        for (const invoice of [...this.erp.context.tables.customer_invoices.held()]) this.lookAt(invoice, day, now);
        this.expect(day, now);
      }
      this.morning = nextLocal(this.morning + 1, SALES.receivablesHour);
    }
    for (let next = this.receipts.at(-1); next && next.at <= now; next = this.receipts.at(-1)) {
      this.receipts.pop();
      this.receive(next, now);
    }
  }

  private lookAt(invoice: CustomerInvoicesRow, day: Day, now: Moment): void {
    const { tables } = this.erp.context;
    const dispute = disputeOf(this.erp.context, invoice);
    if (dispute && invoice.status !== 'disputed' && dispute.from <= day && day < dispute.until)
      tables.customer_invoices.change(invoice, {
        dispute_reason: DISPUTES[dispute.reason] ?? dispute.reason,
        status: 'disputed',
      });
    else if (dispute && invoice.status === 'disputed' && dispute.until <= day) {
      tables.customer_invoices.change(invoice, {
        dispute_reason: null,
        status: invoice.received_amount > 0 ? 'partially_paid' : 'issued',
      });
      if (dispute.credit !== null) creditInvoice(this.erp, { invoice, lines: this.linesOf(invoice) }, dispute, now);
    } else if (weekdayOf(day) === SALES.dunning.weekday && invoice.status !== 'disputed') this.remind(invoice, day);
  }

  private remind(invoice: CustomerInvoicesRow, day: Day): void {
    if (dunningLevelOf(invoice, day) <= invoice.dunning_level) return;
    this.erp.context.tables.customer_invoices.change(invoice, {
      last_dunned_on: day,
      dunning_level: invoice.dunning_level + 1,
    });
  }

  /** The money that will come on a day from `from` on; the last in the list comes first. */
  private expect(day: Day, from: Moment): void {
    const { tables } = this.erp.context;
    const due = [...tables.customer_invoices.held()].filter(
      (invoice) =>
        (invoice.status === 'issued' || invoice.status === 'partially_paid') &&
        paymentDayOf(this.erp.context, this.customers, invoice) <= day,
    );
    const groups = Map.groupBy(
      due,
      (invoice) => `${invoice.company_id} ${invoice.customer_id} ${invoice.currency_code}`,
    );
    const receipts = [...groups.values()].flatMap((invoices) => this.receiptOf(day, null, invoices));
    for (const order of tables.sales_orders.held())
      if (this.isPaidOn(order, day)) receipts.push(...this.receiptOf(day, order, []));
    this.receipts = receipts
      .filter(({ at }) => at >= from)
      .sort((a, b) => b.at - a.at || b.customer - a.customer || keyOf(b) - keyOf(a));
  }

  private receiptOf(day: Day, order: SalesOrdersRow | null, invoices: CustomerInvoicesRow[]): Receipt[] {
    const customer = order?.customer_id ?? invoices[0]?.customer_id;
    if (customer === undefined) return [];
    const draw = this.erp.context.draws.of('customers', `${customer}/${day}`, 'payment hour');
    const at = localMoment(day, 0) + Math.floor(draw.between(...SALES.bankHours) * 3600) * 1000;
    return [{ at, customer, order, invoices }];
  }

  private isPaidOn(order: SalesOrdersRow, day: Day): boolean {
    if (!order.is_prepaid || order.status !== 'confirmed' || order.confirmed_at === null) return false;
    const paid = prepaymentDay(this.erp.context, order);
    return paid !== null && paid <= day && prepaymentOf(this.erp.context, order) === undefined;
  }

  private receive({ order, invoices }: Receipt, now: Moment): void {
    const day = localDay(now);
    if (order) receivePrepayment(this.erp, order, now);
    else
      receivePayment(
        this.erp,
        this.customers,
        invoices.map((invoice) => ({ invoice, lines: this.linesOf(invoice) })),
        day,
        now,
      );
  }

  private linesOf(invoice: CustomerInvoicesRow): CustomerInvoiceLinesRow[] {
    return this.lines.get(invoice.customer_invoice_id) ?? [];
  }

  private linesByInvoice(): Map<Key, CustomerInvoiceLinesRow[]> {
    return Map.groupBy(this.erp.context.tables.customer_invoice_lines.held(), (line) => line.customer_invoice_id);
  }
}

/** Key of what a receipt is for. */
function keyOf({ order, invoices }: Receipt): Key {
  return order?.sales_order_id ?? invoices[0]?.customer_invoice_id ?? 0;
}
