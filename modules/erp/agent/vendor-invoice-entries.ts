import { ratio } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Moment, Scaled } from '../../../machinery/base/row-types.ts';
import type { VendorInvoicesRow } from '../rows.ts';
import type { Erp, Posting } from './context.ts';
import type { Purchase } from './purchases.ts';
import { ACCOUNTS, posting } from './purchasing-postings.ts';

/** Posts an invoice or credit memo, all lines of one paper in one entry in INR. */
export function postInvoice(
  erp: Erp,
  purchase: Purchase,
  { rows, costCentre }: { rows: VendorInvoicesRow[]; costCentre: string },
  now: Moment,
): void {
  const first = must(rows[0], 'line of an invoice');
  const number = must(first.vendor_invoice_number ?? undefined, 'number of an invoice');
  const sign = first.invoice_type === 'credit_memo' ? -1 : 1;
  const total = rows.reduce((sum, row) => sum + must(row.total_amount_base ?? undefined, 'total'), 0);
  const what = sign > 0 ? 'Invoice' : 'Credit';
  erp.ledger.post(
    {
      type: 'vendor_invoice',
      company: first.company_id,
      cause: {
        source_module: 'erp',
        source_table: 'erp.vendor_invoices',
        source_id: first.vendor_invoice_id,
        source_document_number: number,
      },
      documentDate: first.invoice_date,
      postingDate: must(first.posting_date ?? undefined, 'posting date'),
      description: `${what} of supplier ${first.supplier_reference_number ?? ''}, ${number} for ${purchase.order.purchase_order_number}`,
      lines: [
        ...rows.flatMap((row) => linesOf(erp, purchase, row, sign, costCentre)),
        posting(ACCOUNTS.payables, -sign * total, {
          supplier_id: first.supplier_id,
          due_date: first.due_date,
          assignment_number: number,
        }),
      ],
    },
    now,
  );
}

function linesOf(
  erp: Erp,
  { order, lines }: Purchase,
  row: VendorInvoicesRow,
  sign: 1 | -1,
  costCentre: string,
): Posting[] {
  const material = {
    material_id: lines.find((line) => line.purchase_order_line_id === row.purchase_order_line_id)?.material_id ?? null,
  };
  const charged = { ...material, cost_center_code: costCentre };
  return [
    posting(ACCOUNTS.goodsReceivedNotInvoiced, sign * row.grni_cleared_amount_base, {
      ...material,
      supplier_id: row.supplier_id,
      purchase_order_line_id: row.purchase_order_line_id,
      assignment_number: order.purchase_order_number,
    }),
    posting(ACCOUNTS.priceVariance, sign * row.price_variance_amount, charged),
    posting(ACCOUNTS.exchangeDifference, sign * row.exchange_difference_amount, { cost_center_code: costCentre }),
    ...taxLines(erp, row, sign),
  ];
}

/** Input tax by its parts; tax is charged at home alone, so it is in INR. */
function taxLines(erp: Erp, row: VendorInvoicesRow, sign: 1 | -1): Posting[] {
  if (row.tax_code_id === null) return [];
  const code = must(erp.context.copies['financial.tax_codes'].get(row.tax_code_id), `tax code ${row.tax_code_id}`);
  const central = part(row.tax_amount, code.cgst_rate_pct, code.tax_rate_pct);
  const integrated = part(row.tax_amount, code.igst_rate_pct, code.tax_rate_pct);
  const refers = { tax_code_id: code.tax_code_id, tax_base_amount: row.net_amount };
  const parts: [string | null, Scaled][] = [
    [code.cgst_account_code, central],
    [code.sgst_account_code, row.tax_amount - central - integrated],
    [code.igst_account_code, integrated],
  ];
  return parts
    .filter(([, amount]) => amount !== 0)
    .map(([account, amount]) =>
      posting(must(account ?? undefined, `account of ${code.tax_code}`), sign * amount, refers),
    );
}

function part(tax: Scaled, rate: Scaled, whole: Scaled): Scaled {
  return rate === 0 ? 0 : ratio(tax, rate, whole);
}
