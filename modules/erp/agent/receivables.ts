import { multiply } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Moment } from '../../../machinery/base/row-types.ts';
import { isWorkingDay, localDay, nextLocal } from '../../../machinery/simulation/calendar.ts';
import type { Room } from '../../../machinery/simulation/rooms.ts';
import { ACCOUNTS } from '../lifecycle/posting.ts';
import { SALES } from '../lifecycle/sales.ts';
import type { CustomerInvoicesRow, Rows } from '../rows.ts';
import type { Erp } from './context.ts';

export const held: Partial<Record<keyof Rows, string>> = {
  customer_invoices: "status in ('issued', 'partially_paid')",
};

const PAR = 100_000_000;
const DIFFERENCES = '560100';
const BIG_PAYMENT = 20_000_000;

/** Money of customers: each pays after the terms and a delay of its own; a payment settles all that is due then. */
export class ReceivablesRoom implements Room<Rows> {
  private readonly erp: Erp;
  private next: Moment = 0;

  constructor(erp: Erp) {
    this.erp = erp;
  }

  restore(now: Moment): void {
    this.next = nextLocal(now, SALES.moneyHour);
  }

  due(): Moment {
    return this.next;
  }

  step(now: Moment): void {
    if (now < this.next) return;
    const day = localDay(now);
    if (isWorkingDay(day)) this.receive(day, now);
    this.next = nextLocal(now + 1, SALES.moneyHour);
  }

  private receive(day: Day, now: Moment): void {
    const due = [...this.erp.context.tables.customer_invoices.held()].filter((invoice) => this.payDay(invoice) <= day);
    const groups = Map.groupBy(
      due,
      (invoice) => `${invoice.company_id} ${invoice.customer_id} ${invoice.currency_code}`,
    );
    for (const invoices of groups.values()) this.settle(invoices, day, now);
  }

  /** The day on which an invoice is paid: a function of the invoice, so that nothing has to be remembered. */
  private payDay(invoice: CustomerInvoicesRow): Day {
    const { draws, copies } = this.erp.context;
    const segment = copies['master.customers'].get(invoice.customer_id)?.customer_segment ?? 'end_user';
    const draw = draws.of('customer_invoices', invoice.customer_invoice_id, 'payment');
    const late = draw.chance(SALES.latePayers.share) ? SALES.latePayers.days : 0;
    const delay = draw.lognormal(SALES.delays[segment] ?? 6, SALES.delaySpread) + late * draw.between(0.5, 1.5);
    // Money for the oldest invoices comes at the begin of history, not before.
    return Math.max((invoice.due_date ?? 0) + Math.floor(delay) - 2, (invoice.invoice_date ?? 0) + 1);
  }

  private settle(invoices: CustomerInvoicesRow[], day: Day, now: Moment): void {
    const { tables, numbers } = this.erp.context;
    const first = must(invoices[0], 'invoice');
    const number = numbers.next('CR', now);
    const currency = must(first.currency_code ?? undefined, 'currency');
    const rate = currency === 'INR' ? PAR : this.erp.ledger.rate(currency, day);
    const amount = invoices.reduce((sum, one) => sum + (one.open_amount ?? 0), 0);
    const method = currency !== 'INR' ? 'swift' : amount >= BIG_PAYMENT ? 'rtgs' : 'neft';
    for (const [index, invoice] of invoices.entries()) {
      const open = must(invoice.open_amount ?? undefined, 'open amount');
      const received = multiply(open, 2, rate, 8, 2);
      const booked = must(invoice.total_amount_base ?? undefined, 'amount in rupees');
      const key = tables.customer_payments.nextKey();
      tables.customer_payments.append({
        customer_payment_id: key,
        customer_payment_number: number,
        line_number: index + 1,
        company_id: invoice.company_id,
        customer_id: invoice.customer_id,
        application_type: 'invoice',
        customer_invoice_id: invoice.customer_invoice_id,
        credit_memo_customer_invoice_id: null,
        sales_order_id: null,
        source_customer_payment_id: null,
        payment_method: method,
        bank_account_id: invoice.company_id,
        bank_reference: `UTR${String(key).padStart(10, '0')}`,
        remittance_advice: invoice.customer_invoice_number,
        received_at: now,
        posting_date: day,
        value_date: day,
        currency_code: currency,
        exchange_rate: rate,
        received_amount: open,
        cash_discount_amount: 0,
        tds_withheld_amount: 0,
        applied_amount: open,
        unapplied_amount: 0,
        received_amount_base: received,
        exchange_difference_amount: received - booked,
        applied_at: now,
        applied_by_employee_id: null,
        reversal_of_customer_payment_id: null,
        reversal_reason: null,
        status: 'cleared',
        is_opening: false,
        created_at: now,
        updated_at: now,
      });
      this.post(invoice, key, number, { received, booked }, day, now);
      tables.customer_invoices.change(invoice, {
        received_amount: invoice.received_amount + open,
        open_amount: 0,
        settled_at: now,
        status: 'paid',
      });
      tables.customer_invoices.release(invoice);
    }
  }

  private post(
    invoice: CustomerInvoicesRow,
    key: number,
    number: string,
    { received, booked }: { received: number; booked: number },
    day: Day,
    now: Moment,
  ): void {
    const gain = received - booked;
    this.erp.ledger.post(
      {
        type: 'customer_payment',
        company: invoice.company_id,
        cause: {
          source_module: 'erp',
          source_table: 'erp.customer_payments',
          source_id: key,
          source_document_number: number,
        },
        documentDate: day,
        postingDate: day,
        description: `Payment ${number} for ${invoice.customer_invoice_number}`,
        lines: [
          { account: ACCOUNTS.bank, debit: received },
          {
            account: '120100',
            credit: booked,
            refers: { customer_id: invoice.customer_id, assignment_number: invoice.customer_invoice_number },
          },
          gain >= 0 ? { account: DIFFERENCES, credit: gain } : { account: DIFFERENCES, debit: -gain },
        ],
      },
      now,
    );
  }
}
