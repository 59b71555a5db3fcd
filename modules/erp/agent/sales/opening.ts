import { ordersPerDay } from '../../../../company/market.ts';
import { hourOf, localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { multiply } from '../../../../machinery/base/decimal.ts';
import type { Draw } from '../../../../machinery/base/draw.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day } from '../../../../machinery/base/row-types.ts';
import { SALES } from '../../lifecycle/sales.ts';
import type { CustomerInvoicesRow } from '../../rows.ts';
import { OpeningEntries } from '../ledger/index.ts';
import { pickCustomer, segmentOf } from './customers.ts';
import { addInvoice, type InvoiceLine } from './invoices.ts';
import { ACCOUNTS, receivable } from './postings.ts';
import { fillBasket, type PricedLine, taxParts } from './pricing.ts';
import type { Selling } from './selling.ts';
import { drawDelay, dunningLevelOf } from './terms.ts';

/** Invoices that customers had not paid when history began, posted against retained earnings. */
export function openInvoices(selling: Selling): void {
  const { ledger, now } = selling;
  const today = localDay(now);
  const { invoiceDays, invoicesPerOrder } = SALES.opening;
  const entries = new OpeningEntries();
  for (let day = today - invoiceDays; day < today; day++) {
    const draw = selling.draws.of('day', day, 'opening invoices');
    const count = draw.poisson(ordersPerDay(selling.parameters, day) * invoicesPerOrder);
    for (let i = 0; i < count; i++) openInvoice(selling, entries, draw, day);
  }
  entries.post(ledger, 'Open invoices', now);
}

/** Invoices an order of the past, unless the customer has paid it since. */
function openInvoice(selling: Selling, entries: OpeningEntries, draw: Draw, day: Day): void {
  const today = localDay(selling.now);
  const customer = pickCustomer(selling, draw, day);
  if (!customer || customer.is_prepaid) return;
  if (day + customer.payment_terms_days + drawDelay(draw, segmentOf(customer)) < today) return;
  const basket = fillBasket(selling, { customer, day, draw });
  if (!basket) return;
  const account = basket.isExport ? ACCOUNTS.exportSales : ACCOUNTS.domesticSales;
  const { invoice } = addInvoice(
    { ...selling, now: localMoment(day, hourOf(SALES.times.billing)) },
    {
      company: basket.warehouse.company_id,
      customer: customer.customer_id,
      shippedAt: localMoment(day, hourOf(SALES.opening.shippedAt)),
      day,
      termsDays: customer.payment_terms_days,
      placeOfSupply: basket.isExport ? null : customer.state_province,
      currency: { code: customer.currency_code, rate: basket.rate },
      isOpening: true,
    },
    basket.lines.map((line) => lineOf(line, account)),
  );
  remind(selling, invoice, today);
  entries.add(invoice.company_id, [receivable(invoice, must(invoice.total_amount_base, 'amount in rupees'))]);
}

/** Reminders that went out before. */
function remind({ tables }: Selling, invoice: CustomerInvoicesRow, today: Day): void {
  const level = dunningLevelOf(invoice, today - 7);
  if (level === 0) return;
  tables.customer_invoices.change(invoice, { dunning_level: level, last_dunned_on: today - 7 });
}

function lineOf({ product, quantity, price, discountPct, net, code }: PricedLine, account: string): InvoiceLine {
  const { cgst, sgst, igst } = taxParts(net, code);
  return {
    product_id: product.product_id,
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
  };
}
