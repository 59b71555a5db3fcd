import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply, ratio, scaled } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../../machinery/base/utc.ts';
import { purchasing } from '../../lifecycle/purchasing.ts';
import type { VendorInvoicesRow, VendorPaymentsRow } from '../../rows.ts';
import type { Erp } from '../context.ts';
import type { Staff } from '../reference/index.ts';
import { type Application, postPayment } from './payment-entries.ts';
import type { Sources } from './sources.ts';

/** Payment runs: what is due is proposed, released by a second person on the same day, and charged by the bank on the next. */
export class VendorPayments {
  private readonly erp: Erp;
  private readonly staff: Staff;
  private readonly sources: Sources;
  private readonly isOpening: boolean;

  constructor(erp: Erp, parts: { staff: Staff; sources: Sources }, isOpening: boolean) {
    this.erp = erp;
    this.staff = parts.staff;
    this.sources = parts.sources;
    this.isOpening = isOpening;
  }

  /** Proposes what would be late at the next run, one payment for each company, supplier and currency. */
  propose(now: Moment, nextRun: Day): void {
    const { tables } = this.erp.context;
    const due = new Map<string, VendorInvoicesRow[]>();
    const credits = new Map<string, VendorInvoicesRow[]>();
    for (const row of tables.vendor_invoices.held()) {
      if (row.status !== 'approved' && row.status !== 'partially_paid') continue;
      const isCredit = row.invoice_type === 'credit_memo';
      if (!isCredit && this.payableOn(row) >= nextRun) continue;
      const group = isCredit ? credits : due;
      const id = `${row.company_id}/${row.supplier_id}/${row.currency_code}`;
      group.set(id, [...(group.get(id) ?? []), row]);
    }
    for (const [id, invoices] of due) this.proposeOne(invoices, credits.get(id) ?? [], now);
  }

  /** The day on which an invoice is paid at the latest; some suppliers have to wait beyond it, small enterprises never. */
  private payableOn(row: VendorInvoicesRow): Day {
    const due = must(row.due_date ?? undefined, 'due date');
    if (this.sources.supplier(row.supplier_id).is_msme)
      return Math.min(due, row.invoice_date + purchasing.smallEnterpriseDays);
    const draw = this.erp.context.draws.of('vendor_invoices', row.vendor_invoice_number ?? '', 'stretch');
    const { share, meanDays } = purchasing.stretched;
    return due + (draw.chance(share) ? Math.round(draw.exponential(meanDays)) : 0);
  }

  private proposeOne(invoices: VendorInvoicesRow[], credits: VendorInvoicesRow[], now: Moment): void {
    const { tables, numbers } = this.erp.context;
    const first = must(invoices[0], 'invoice to pay');
    const day = localDay(now);
    const number = numbers.next('VP', now);
    const rate = this.erp.ledger.rate(first.currency_code, day);
    const left = new Map(credits.map((credit) => [credit, openOf(credit)]));
    let line = 0;
    const add = (row: VendorInvoicesRow, amounts: Amounts) => {
      line += 10;
      tables.vendor_payments.add(this.newRow({ number, line, day, rate, now }, row, amounts));
    };
    for (const row of invoices) {
      let open = openOf(row);
      for (const [credit, rest] of left) {
        const setOff = Math.min(rest, open - row.tds_amount);
        if (setOff <= 0) continue;
        left.set(credit, rest - setOff);
        open -= setOff;
        add(row, { applied: setOff, withheld: 0, credit });
      }
      if (open > 0) add(row, { applied: open, withheld: Math.min(open, row.tds_amount), credit: null });
    }
  }

  private newRow(
    head: { number: string; line: number; day: Day; rate: Scaled; now: Moment },
    row: VendorInvoicesRow,
    { applied, withheld, credit }: Amounts,
  ): VendorPaymentsRow {
    const paid = credit ? 0 : applied - withheld;
    const isHome = row.currency_code === 'INR';
    const money = paid >= scaled(purchasing.grossSettlementFrom, 2) ? 'rtgs' : 'neft';
    return {
      vendor_payment_id: this.erp.context.tables.vendor_payments.nextKey(),
      vendor_payment_number: head.number,
      line_number: head.line,
      payment_run_number: `RUN-${new Date(head.day * DAY_MS).toISOString().slice(0, 10)}-1`,
      company_id: row.company_id,
      supplier_id: row.supplier_id,
      application_type: credit ? 'credit_memo' : 'invoice',
      vendor_invoice_id: row.vendor_invoice_id,
      credit_memo_vendor_invoice_id: credit?.vendor_invoice_id ?? null,
      purchase_order_id: null,
      source_vendor_payment_id: null,
      payment_method: credit ? 'set_off' : isHome ? money : 'swift',
      bank_account_id: credit ? null : row.company_id,
      payment_date: head.day,
      posting_date: null,
      value_date: null,
      bank_reference: null,
      currency_code: row.currency_code,
      exchange_rate: head.rate,
      paid_amount: paid,
      cash_discount_amount: 0,
      tds_withheld_amount: withheld,
      applied_amount: applied,
      unapplied_amount: 0,
      paid_amount_base: multiply(paid, 2, head.rate, 8, 2),
      exchange_difference_amount: 0,
      proposed_by_employee_id: this.staff.one('Accountant', row.supplier_id).employee_id,
      approved_by_employee_id: null,
      approved_at: null,
      reversal_of_vendor_payment_id: null,
      reversal_reason: null,
      status: 'proposed',
      is_opening: this.isOpening,
      created_at: head.now,
      updated_at: head.now,
    };
  }

  /** Treasury releases what was proposed: it is posted and sent to the bank. */
  send(now: Moment): void {
    const proposed: VendorPaymentsRow[] = [];
    for (const row of this.erp.context.tables.vendor_payments.held()) if (row.status === 'proposed') proposed.push(row);
    for (const rows of Map.groupBy(proposed, (row) => row.vendor_payment_number).values()) this.sendOne(rows, now);
  }

  private sendOne(rows: VendorPaymentsRow[], now: Moment): void {
    const { tables, draws } = this.erp.context;
    const first = must(rows[0], 'line of a payment');
    const reference = draws
      .of('vendor_payments', first.vendor_payment_number, 'bank')
      .integer(100_000_000, 999_999_999);
    const applications = rows.map((row) => this.apply(row));
    for (const { row, difference } of applications) {
      const isSetOff = row.payment_method === 'set_off';
      tables.vendor_payments.change(row, {
        approved_by_employee_id: this.staff.one('Accounts Manager', row.company_id).employee_id,
        approved_at: now,
        posting_date: localDay(now),
        bank_reference: isSetOff ? null : `UTR${reference}`,
        exchange_difference_amount: difference,
        status: 'approved',
      });
      tables.vendor_payments.change(row, { status: isSetOff ? 'cleared' : 'sent' });
    }
    postPayment(this.erp, applications, now);
  }

  /** Reduces the invoice, and the credit memo set off against it; amounts in INR at the rates of the papers. */
  private apply(row: VendorPaymentsRow): Application {
    const { vendor_invoices } = this.erp.context.tables;
    const invoice = must(vendor_invoices.get(row.vendor_invoice_id ?? 0), 'invoice of a payment');
    const settled = baseOf(invoice, row.applied_amount);
    const withheld = multiply(row.tds_withheld_amount, 2, row.exchange_rate, 8, 2);
    if (row.credit_memo_vendor_invoice_id === null) {
      this.settle(invoice, { paid_amount: invoice.paid_amount + row.applied_amount }, row.applied_amount);
      return {
        row,
        invoice,
        credit: null,
        settled,
        given: row.paid_amount_base,
        withheld,
        difference: row.paid_amount_base + withheld - settled,
      };
    }
    const credit = must(vendor_invoices.get(row.credit_memo_vendor_invoice_id), 'credit memo of a payment');
    const given = baseOf(credit, row.applied_amount);
    this.settle(invoice, { credited_amount: invoice.credited_amount + row.applied_amount }, row.applied_amount);
    this.settle(credit, { credited_amount: credit.credited_amount + row.applied_amount }, row.applied_amount);
    return { row, invoice, credit, settled, given, withheld: 0, difference: given - settled };
  }

  private settle(row: VendorInvoicesRow, columns: Partial<VendorInvoicesRow>, applied: Scaled): void {
    const open = openOf(row) - applied;
    this.erp.context.tables.vendor_invoices.change(row, {
      ...columns,
      open_amount: open,
      status: open === 0 ? 'paid' : 'partially_paid',
    });
  }

  /** The bank has charged what was sent on the days before. */
  clear(now: Moment): void {
    const { vendor_payments } = this.erp.context.tables;
    const day = localDay(now);
    for (const row of [...vendor_payments.held()]) {
      if (row.status !== 'sent' || row.payment_date >= day) continue;
      vendor_payments.change(row, { status: 'cleared', value_date: row.payment_date + 1 });
    }
  }
}

interface Amounts {
  applied: Scaled;
  withheld: Scaled;
  credit: VendorInvoicesRow | null;
}

function openOf(row: VendorInvoicesRow): Scaled {
  return must(row.open_amount ?? undefined, 'open amount');
}

/** INR of the next `applied` of an invoice, at its own rate: parts add up to its total to the last paisa. */
function baseOf(row: VendorInvoicesRow, applied: Scaled): Scaled {
  const total = must(row.total_amount_base ?? undefined, 'total');
  const before = row.total_amount - openOf(row);
  return ratio(total, before + applied, row.total_amount) - ratio(total, before, row.total_amount);
}
