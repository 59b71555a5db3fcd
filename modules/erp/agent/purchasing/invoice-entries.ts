import { ratio } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Scaled } from '../../../../machinery/base/row-types.ts';
import type { PurchaseOrdersRow, VendorInvoicesRow } from '../../rows.ts';
import type { Context, Posting } from '../context.ts';
import type { Buying } from './buying.ts';
import { ACCOUNTS, posting } from './postings.ts';

/** Posts an invoice or credit memo, all lines of one paper in one entry in INR. */
export function postInvoice(
  buying: Buying,
  order: PurchaseOrdersRow,
  { rows, costCentre }: { rows: VendorInvoicesRow[]; costCentre: string },
): void {
  const first = must(rows[0], 'line of an invoice');
  const number = must(first.vendor_invoice_number, 'number of an invoice');
  const sign = first.invoice_type === 'credit_memo' ? -1 : 1;
  const total = rows.reduce((sum, row) => sum + must(row.total_amount_base, 'total'), 0);
  const sum = (column: 'price_variance_amount' | 'exchange_difference_amount') =>
    rows.reduce((all, row) => all + row[column], 0);
  const what = sign > 0 ? 'Invoice' : 'Credit';
  buying.ledger.post(
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
      postingDate: must(first.posting_date, 'posting date'),
      description: `${what} of supplier ${first.supplier_reference_number ?? ''}, ${number} for ${order.purchase_order_number}`,
      lines: [
        ...rows.map((row) => clearing(buying, order, row, sign)),
        posting(ACCOUNTS.priceVariance, sign * sum('price_variance_amount'), { cost_center_code: costCentre }),
        posting(ACCOUNTS.exchangeDifference, sign * sum('exchange_difference_amount'), {
          cost_center_code: costCentre,
        }),
        ...taxLines(buying, rows, sign),
        posting(ACCOUNTS.payables, -sign * total, {
          supplier_id: first.supplier_id,
          due_date: first.due_date,
          assignment_number: number,
        }),
      ],
    },
    buying.now,
  );
}

/** What an invoice clears of the goods received of its order line. */
function clearing({ tables }: Context, order: PurchaseOrdersRow, row: VendorInvoicesRow, sign: 1 | -1): Posting {
  return posting(ACCOUNTS.goodsReceivedNotInvoiced, sign * row.grni_cleared_amount_base, {
    material_id: tables.purchase_order_lines.must(row.purchase_order_line_id).material_id,
    supplier_id: row.supplier_id,
    purchase_order_line_id: row.purchase_order_line_id,
    assignment_number: order.purchase_order_number,
  });
}

/** Input tax by code and part; tax is charged at home alone, so it is in INR. Parts are rounded line by line, as the supplier's paper has them. */
export function taxLines({ copies }: Context, rows: VendorInvoicesRow[], sign: 1 | -1): Posting[] {
  const taxed = Map.groupBy(
    rows.filter((row) => row.tax_code_id !== null),
    (row) => row.tax_code_id,
  );
  return [...taxed].flatMap(([key, members]) => {
    const code = copies['financial.tax_codes'].must(key);
    const sum = (amount: (row: VendorInvoicesRow) => Scaled) => members.reduce((all, row) => all + amount(row), 0);
    const central = sum((row) => part(row.tax_amount, code.cgst_rate_pct, code.tax_rate_pct));
    const integrated = sum((row) => part(row.tax_amount, code.igst_rate_pct, code.tax_rate_pct));
    const refers = { tax_code_id: code.tax_code_id, tax_base_amount: sum((row) => row.net_amount) };
    const parts: [string | null, Scaled][] = [
      [code.cgst_account_code, central],
      [code.sgst_account_code, sum((row) => row.tax_amount) - central - integrated],
      [code.igst_account_code, integrated],
    ];
    return parts
      .filter(([, amount]) => amount !== 0)
      .map(([account, amount]) => posting(must(account, `account of ${code.tax_code}`), sign * amount, refers));
  });
}

function part(tax: Scaled, rate: Scaled, whole: Scaled): Scaled {
  return rate === 0 ? 0 : ratio(tax, rate, whole);
}
