import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply, ratio } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Scaled } from '../../../../machinery/base/row-types.ts';
import type { CustomerInvoiceLinesRow, CustomerInvoicesRow } from '../../rows.ts';
import { addInvoice, type InvoiceLine, settle } from './invoices.ts';
import { addPaymentLine } from './payments.ts';
import { ACCOUNTS, inRupees, postInvoice, posting, postPayment, receivable } from './postings.ts';
import { taxParts } from './pricing.ts';
import type { Selling } from './selling.ts';
import type { Dispute } from './terms.ts';

/** Credits what a dispute has granted and sets it off against the invoice, at the rate of the invoice. */
export function creditInvoice(selling: Selling, invoice: CustomerInvoicesRow, { reason, credit }: Dispute): void {
  const lines = selling.tables.customer_invoice_lines.by('customer_invoice_id', invoice.customer_invoice_id);
  const corrected = lines.reduce((largest, line) => (line.net_amount > largest.net_amount ? line : largest));
  const line = correctionOf(selling, corrected, must(credit, 'credit'));
  if (line.net_amount === 0 || line.net_amount + line.tax_amount > (invoice.open_amount ?? 0)) return;
  const memo = addInvoice(
    selling,
    {
      type: 'credit_memo',
      company: invoice.company_id,
      customer: invoice.customer_id,
      order:
        invoice.sales_order_id === null
          ? null
          : {
              key: invoice.sales_order_id,
              number: must(invoice.sales_order_number, 'number of an order'),
            },
      day: localDay(selling.now),
      termsDays: 0,
      placeOfSupply: invoice.place_of_supply,
      currency: {
        code: must(invoice.currency_code, 'currency'),
        rate: must(invoice.exchange_rate, 'rate'),
      },
      original: { key: invoice.customer_invoice_id, reason },
    },
    [line],
  );
  postInvoice(selling, memo.invoice, memo.lines);
  setOff(selling, invoice, memo.invoice);
}

/** A part of the price of a line, with its tax. Nothing comes back, so no cost is moved. */
function correctionOf({ copies }: Selling, line: CustomerInvoiceLinesRow, share: number): InvoiceLine {
  const price = ratio(Math.round(line.net_amount * share), 100_000, line.invoiced_quantity);
  const net = multiply(line.invoiced_quantity, 3, price, 4, 2);
  const code = copies['financial.tax_codes'].must(line.tax_code_id);
  const { cgst, sgst, igst } = taxParts(net, code);
  return {
    line_type: 'price_adjustment',
    sales_order_line_id: line.sales_order_line_id,
    original_customer_invoice_line_id: line.customer_invoice_line_id,
    product_id: line.product_id,
    lot_number: line.lot_number,
    description: `Credit for ${line.description}`,
    hsn_code: line.hsn_code,
    invoiced_quantity: line.invoiced_quantity,
    unit_of_measure: line.unit_of_measure,
    unit_price_amount: price,
    net_amount: net,
    tax_code_id: line.tax_code_id,
    tax_rate_pct: line.tax_rate_pct,
    cgst_amount: cgst,
    sgst_amount: sgst,
    igst_amount: igst,
    tax_amount: cgst + sgst + igst,
    account_code: ACCOUNTS.deductions,
  };
}

/** Sets off a credit memo against what the customer owes the company: the invoice that it corrects, then the oldest; the rest waits for the next invoice. */
export function setOffOpen(selling: Selling, memo: CustomerInvoicesRow): void {
  const owed = selling.tables.customer_invoices
    .by('customer_id', memo.customer_id)
    .filter(
      (one) =>
        one.invoice_type === 'invoice' &&
        (one.status === 'issued' || one.status === 'partially_paid') &&
        one.company_id === memo.company_id &&
        one.currency_code === memo.currency_code,
    );
  const isCorrected = (one: CustomerInvoicesRow) => one.customer_invoice_id === memo.original_customer_invoice_id;
  for (const invoice of [...owed.filter(isCorrected), ...owed.filter((one) => !isCorrected(one))]) {
    if (memo.open_amount === 0) return;
    setOff(selling, invoice, memo);
  }
}

function setOff(selling: Selling, invoice: CustomerInvoicesRow, memo: CustomerInvoicesRow): void {
  const open = must(invoice.open_amount, 'open amount');
  const left = must(memo.open_amount, 'open amount of a memo');
  const applied: Scaled = Math.min(open, left);
  const cleared = inRupees(invoice, open) - inRupees(invoice, open - applied);
  const worth = inRupees(memo, left) - inRupees(memo, left - applied);
  const row = addPaymentLine(selling, {
    number: selling.numbers.next('CR', selling.now),
    company: invoice.company_id,
    customer: invoice.customer_id,
    type: 'credit_memo',
    invoice: invoice.customer_invoice_id,
    credit: memo.customer_invoice_id,
    method: 'set_off',
    currency: {
      code: must(invoice.currency_code, 'currency'),
      rate: must(invoice.exchange_rate, 'rate'),
    },
    received: 0,
    applied,
    difference: cleared - worth,
  });
  const lines = [
    receivable(memo, worth),
    receivable(invoice, -cleared),
    // Rounding of a part at the rate of the whole.
    posting(ACCOUNTS.exchangeDifference, cleared - worth),
  ];
  postPayment(
    selling,
    row,
    `${memo.customer_invoice_number} set off against ${invoice.customer_invoice_number},`,
    lines,
  );
  settle(selling, invoice, { credited: applied });
  settle(selling, memo, { credited: applied });
}
