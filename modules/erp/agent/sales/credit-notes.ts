import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply, ratio } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import type { CustomerInvoiceLinesRow } from '../../rows.ts';
import type { Erp } from '../context.ts';
import { addInvoice, type Invoice, type InvoiceLine, settle } from './invoices.ts';
import { addPaymentLine } from './payments.ts';
import { ACCOUNTS, inRupees, postInvoice, posting, postPayment, receivable } from './postings.ts';
import { taxParts } from './pricing.ts';
import type { Dispute } from './terms.ts';

/** Credits what a dispute has granted and sets it off against the invoice, at the rate of the invoice. */
export function creditInvoice(erp: Erp, original: Invoice, { reason, credit }: Dispute, now: Moment): void {
  const { invoice, lines } = original;
  const corrected = lines.reduce((largest, line) => (line.net_amount > largest.net_amount ? line : largest));
  const line = correctionOf(erp, corrected, must(credit ?? undefined, 'credit'));
  if (line.net_amount === 0 || line.net_amount + line.tax_amount > (invoice.open_amount ?? 0)) return;
  const memo = addInvoice(
    erp,
    {
      type: 'credit_memo',
      company: invoice.company_id,
      customer: invoice.customer_id,
      order:
        invoice.sales_order_id === null
          ? null
          : {
              key: invoice.sales_order_id,
              number: must(invoice.sales_order_number ?? undefined, 'number of an order'),
            },
      shippedAt: null,
      day: localDay(now),
      termsDays: 0,
      placeOfSupply: invoice.place_of_supply,
      currency: {
        code: must(invoice.currency_code ?? undefined, 'currency'),
        rate: must(invoice.exchange_rate ?? undefined, 'rate'),
      },
      original: { key: invoice.customer_invoice_id, reason },
      isOpening: false,
    },
    [line],
    now,
  );
  postInvoice(erp, memo.invoice, memo.lines, now);
  setOff(erp, original, memo, now);
}

/** A part of the price of a line, with its tax. Nothing comes back, so no cost is moved. */
function correctionOf({ context }: Erp, line: CustomerInvoiceLinesRow, share: number): InvoiceLine {
  const price = ratio(Math.round(line.net_amount * share), 100_000, line.invoiced_quantity);
  const net = multiply(line.invoiced_quantity, 3, price, 4, 2);
  const code = must(context.copies['financial.tax_codes'].get(line.tax_code_id ?? 0), 'tax code of an invoice line');
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
    discount_pct: 0,
    net_amount: net,
    tax_code_id: line.tax_code_id,
    tax_rate_pct: line.tax_rate_pct,
    cgst_amount: cgst,
    sgst_amount: sgst,
    igst_amount: igst,
    tax_amount: cgst + sgst + igst,
    unit_cost_amount: null,
    cost_amount: 0,
    account_code: ACCOUNTS.deductions,
    cost_center_code: null,
  };
}

function setOff(erp: Erp, original: Invoice, memo: Invoice, now: Moment): void {
  const { invoice } = original;
  const applied: Scaled = must(memo.invoice.total_amount ?? undefined, 'total of a memo');
  const open = must(invoice.open_amount ?? undefined, 'open amount');
  const cleared = inRupees(invoice, open) - inRupees(invoice, open - applied);
  const worth = must(memo.invoice.total_amount_base ?? undefined, 'amount in rupees');
  const row = addPaymentLine(erp.context, {
    number: erp.context.numbers.next('CR', now),
    line: 10,
    company: invoice.company_id,
    customer: invoice.customer_id,
    type: 'credit_memo',
    invoice: invoice.customer_invoice_id,
    credit: memo.invoice.customer_invoice_id,
    method: 'set_off',
    remark: null,
    currency: {
      code: must(invoice.currency_code ?? undefined, 'currency'),
      rate: must(invoice.exchange_rate ?? undefined, 'rate'),
    },
    received: 0,
    applied,
    difference: cleared - worth,
    day: localDay(now),
    now,
  });
  const lines = [
    receivable(memo.invoice, worth),
    receivable(invoice, -cleared),
    // Rounding of a part at the rate of the whole.
    posting(ACCOUNTS.exchangeDifference, cleared - worth),
  ];
  postPayment(
    erp,
    row,
    `${memo.invoice.customer_invoice_number} set off against ${invoice.customer_invoice_number},`,
    lines,
    now,
  );
  settle(erp, original, { credited: applied }, now);
  settle(erp, memo, { credited: applied }, now);
}
