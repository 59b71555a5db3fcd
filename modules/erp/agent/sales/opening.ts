import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { multiply } from '../../../../machinery/base/decimal.ts';
import type { Draw } from '../../../../machinery/base/draw.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Moment } from '../../../../machinery/base/row-types.ts';
import { SALES } from '../../lifecycle/sales.ts';
import type { CustomerInvoicesRow } from '../../rows.ts';
import { OpeningEntries } from '../ledger/index.ts';
import { addInvoice, type InvoiceLine } from './invoices.ts';
import type { SalesOffice } from './orders.ts';
import { ACCOUNTS, receivable } from './postings.ts';
import { fillBasket, type PricedLine, taxParts } from './pricing.ts';
import { drawDelay, dunningLevelOf } from './terms.ts';

/** Invoices that customers had not paid when history began, posted against retained earnings. */
export function openInvoices(office: SalesOffice, now: Moment): void {
  const { demand, erp } = office;
  const today = localDay(now);
  const { invoiceDays, invoicesPerOrder } = SALES.opening;
  const entries = new OpeningEntries();
  for (let day = today - invoiceDays; day < today; day++) {
    const draw = erp.context.draws.of('day', day, 'opening invoices');
    const count = draw.poisson(demand.ordersPerDay(day) * invoicesPerOrder);
    for (let i = 0; i < count; i++) openInvoice(office, entries, draw, day, now);
  }
  entries.post(erp.ledger, 'Open invoices', now);
}

/** Invoices an order of the past, unless the customer has paid it since. */
function openInvoice(office: SalesOffice, entries: OpeningEntries, draw: Draw, day: Day, now: Moment): void {
  const { erp, demand, customers, book } = office;
  const today = localDay(now);
  const customer = customers.pick(draw, day);
  if (!customer || customer.is_prepaid) return;
  if (day + customer.payment_terms_days + drawDelay(draw, customers.segment(customer)) < today) return;
  const basket = fillBasket(erp, demand, customers, { customer, day, draw });
  if (!basket) return;
  const at = localMoment(day, SALES.hours.billing);
  const account = basket.isExport ? ACCOUNTS.exportSales : ACCOUNTS.domesticSales;
  const { invoice } = addInvoice(
    erp,
    {
      type: 'invoice',
      company: basket.warehouse.company_id,
      customer: customer.customer_id,
      order: null,
      shippedAt: localMoment(day, SALES.hours.shipping),
      day,
      termsDays: customer.payment_terms_days,
      placeOfSupply: basket.isExport ? null : customer.state_province,
      currency: { code: customer.currency_code, rate: basket.rate },
      original: null,
      isOpening: true,
    },
    basket.lines.map((line) => lineOf(line, account)),
    at,
  );
  remind(office, invoice, today);
  book.noteInvoice(invoice);
  entries.add(invoice.company_id, [
    receivable(invoice, must(invoice.total_amount_base ?? undefined, 'amount in rupees')),
  ]);
}

/** Reminders that went out before. */
function remind({ erp }: SalesOffice, invoice: CustomerInvoicesRow, today: Day): void {
  const level = dunningLevelOf(invoice, today - 7);
  if (level === 0) return;
  erp.context.tables.customer_invoices.change(invoice, { dunning_level: level, last_dunned_on: today - 7 });
}

function lineOf({ product, quantity, price, discountPct, net, code }: PricedLine, account: string): InvoiceLine {
  const { cgst, sgst, igst } = taxParts(net, code);
  return {
    line_type: 'product',
    sales_order_line_id: null,
    original_customer_invoice_line_id: null,
    product_id: product.product_id,
    lot_number: null,
    description: product.product_name,
    hsn_code: product.hsn_code,
    invoiced_quantity: quantity,
    unit_of_measure: product.unit_of_measure,
    unit_price_amount: price,
    discount_pct: discountPct,
    net_amount: net,
    tax_code_id: code.tax_code_id,
    tax_rate_pct: code.tax_rate_pct,
    cgst_amount: cgst,
    sgst_amount: sgst,
    igst_amount: igst,
    tax_amount: cgst + sgst + igst,
    unit_cost_amount: product.standard_cost_amount,
    cost_amount: multiply(quantity, 3, product.standard_cost_amount, 4, 2),
    account_code: account,
    cost_center_code: null,
  };
}
