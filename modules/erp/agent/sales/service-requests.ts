import { localDay } from '../../../../machinery/base/company-time.ts';
import { percentOf, ratio } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Scaled } from '../../../../machinery/base/row-types.ts';
import type { Message, Process } from '../../../../machinery/kernel/contract.ts';
import type { CustomerInvoiceLinesRow, CustomerInvoicesRow, Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import { PAR } from '../ledger/index.ts';
import { storeOf, type Warehouse } from '../reference/index.ts';
import { setOffOpen } from './credit-notes.ts';
import { type Customer, customerOf, type Product } from './customers.ts';
import { issueDraft } from './invoices.ts';
import { ACCOUNTS, postInvoice } from './postings.ts';
import { listDiscountOf, netOf, supplyOf, type TaxCode, taxParts } from './pricing.ts';
import { type Selling, sellingOf } from './selling.ts';
import { nameShipment } from './shipment-names.ts';

const WHOLE = 1_000_000;
/** Repair of machinery under GST; parts that are fitted or sent go with it. */
const REPAIR = { code: '998717', gstPct: 180_000 } as const;

type Brought = Message<Types, 'customer_invoice_lines'>['columns'];

/** What others say of invoices: which shipment carried the goods (tms-to-erp), and what customer service wants to be credited or charged (service-to-erp). */
export const requestedInvoices: Process<Types> = {
  name: 'requested invoices',
  takes: { customer_invoices: take, customer_invoice_lines: addLine },
};

function take(context: Context, message: Message<Types, 'customer_invoices'>): void {
  if (message.flow === 'service-to-erp') draft(context, message);
  else nameShipment(context, message);
}

/** Of a credit its line says what was bought, and by that which company credits; customer service itself is part of the first company. */
function draft({ tables, copies }: Context, { columns }: Message<Types, 'customer_invoices'>): void {
  const customer = copies['master.customers'].must(columns.customer_id ?? null);
  const [company] = [...copies['master.companies'].all()].sort((a, b) => a.company_id - b.company_id);
  tables.customer_invoices.receive(columns, {
    company_id: must(company, 'company').company_id,
    currency_code: customer.currency_code,
    net_amount: 0,
    tax_amount: 0,
    total_amount: 0,
  });
}

/** A line follows the draft that it belongs to. */
function addLine(context: Context, { columns }: Message<Types, 'customer_invoice_lines'>): void {
  const selling = sellingOf(context);
  const invoice = must(context.tables.customer_invoices.by('status', 'draft').at(-1), 'draft of a line');
  if (invoice.invoice_type === 'credit_memo') addCredit(selling, invoice, columns);
  else addCharge(selling, invoice, columns);
}

/** A credit is priced: as it was invoiced, where the invoice is open, else as the customer buys on the day. */
function addCredit(selling: Selling, invoice: CustomerInvoicesRow, columns: Brought): void {
  const { tables, copies } = selling;
  const customer = customerOf(selling, invoice);
  const product = copies['master.products'].must(columns.product_id ?? null);
  const warehouse = storeOf(selling, product.home_factory_id, 'finished_goods');
  const quantity = must(columns.invoiced_quantity, 'quantity of a line');
  const original = originalOf(selling, invoice, {
    product: product.product_id,
    lot: columns.lot_number ?? null,
    quantity,
  });
  const price =
    columns.net_amount === undefined
      ? priceOf(selling, { original, customer, product, kept: columns.discount_pct ?? 0 })
      : grantedPrice(selling, customer, columns.net_amount, quantity);
  const net = netOf(quantity, price.unit_price_amount, price.discount_pct);
  const code = selling.ledger.taxCode(supplyOf(customer, warehouse), product.gst_rate_pct);
  const taxed = taxedBy(code, net);
  tables.customer_invoice_lines.receive(columns, {
    ...taxed,
    customer_invoice_id: invoice.customer_invoice_id,
    line_number: 10,
    line_type: 'price_adjustment',
    sales_order_line_id: original?.line.sales_order_line_id ?? null,
    original_customer_invoice_line_id: original?.line.customer_invoice_line_id ?? null,
    description: `Credit for ${product.product_name}, ${invoice.service_document_number}`,
    hsn_code: product.hsn_code,
    unit_of_measure: product.unit_of_measure,
    ...price,
    account_code: ACCOUNTS.deductions,
  });
  tables.customer_invoices.change(invoice, {
    company_id: warehouse.company_id,
    original_customer_invoice_id: original?.invoice.customer_invoice_id ?? null,
    exchange_rate: original?.invoice.exchange_rate ?? null,
    place_of_supply: placeOf(customer, warehouse),
    net_amount: net,
    tax_amount: taxed.tax_amount,
    total_amount: net + taxed.tax_amount,
  });
}

/** A line of what customers pay service for: labour and travel, or a part out of its own stock. ERP has issued the part to service, so that no cost is moved. */
function addCharge(selling: Selling, invoice: CustomerInvoicesRow, columns: Brought): void {
  const { tables, copies, ledger } = selling;
  const customer = customerOf(selling, invoice);
  const supply = supplyOf(customer, copies['master.companies'].must(invoice.company_id));
  const isExport = supply === 'out-export';
  const quantity = must(columns.invoiced_quantity, 'quantity of a line');
  const price = grantedPrice(selling, customer, must(columns.net_amount, 'amount of a line'), quantity);
  const net = netOf(quantity, price.unit_price_amount, price.discount_pct);
  const taxed = taxedBy(ledger.taxCode(supply, REPAIR.gstPct), net);
  const before = tables.customer_invoice_lines.by('customer_invoice_id', invoice.customer_invoice_id);
  tables.customer_invoice_lines.receive(columns, {
    ...taxed,
    customer_invoice_id: invoice.customer_invoice_id,
    line_number: (before.length + 1) * 10,
    line_type: 'service',
    hsn_code: REPAIR.code,
    ...price,
    account_code: isExport ? ACCOUNTS.exportSales : ACCOUNTS.domesticSales,
  });
  tables.customer_invoices.change(invoice, {
    place_of_supply: isExport ? null : customer.state_province,
    net_amount: (invoice.net_amount ?? 0) + net,
    tax_amount: (invoice.tax_amount ?? 0) + taxed.tax_amount,
    total_amount: (invoice.total_amount ?? 0) + net + taxed.tax_amount,
  });
}

function taxedBy(code: TaxCode, net_amount: Scaled) {
  const { cgst, sgst, igst } = taxParts(net_amount, code);
  return {
    net_amount,
    tax_code_id: code.tax_code_id,
    tax_rate_pct: code.cgst_rate_pct + code.sgst_rate_pct + code.igst_rate_pct,
    cgst_amount: cgst,
    sgst_amount: sgst,
    igst_amount: igst,
    tax_amount: cgst + sgst + igst,
  };
}

interface Original {
  invoice: CustomerInvoicesRow;
  line: CustomerInvoiceLinesRow;
}

/** The newest open invoice of the customer by which the goods were bought, with as much of them as is not credited yet. */
export function originalOf(
  { tables }: Context,
  { customer_id, currency_code }: Pick<CustomerInvoicesRow, 'customer_id' | 'currency_code'>,
  { product, lot, quantity }: { product: Key; lot: string | null; quantity: Scaled },
): Original | undefined {
  for (const invoice of tables.customer_invoices.by('customer_id', customer_id).toReversed()) {
    if (invoice.invoice_type !== 'invoice' || invoice.status === 'draft' || invoice.currency_code !== currency_code)
      continue;
    const line = tables.customer_invoice_lines
      .by('customer_invoice_id', invoice.customer_invoice_id)
      .find(
        (one) =>
          one.line_type === 'product' &&
          one.product_id === product &&
          (lot === null || one.lot_number === null || one.lot_number === lot) &&
          one.invoiced_quantity - creditedOf(tables, one) >= quantity,
      );
    if (line) return { invoice, line };
  }
  return undefined;
}

function creditedOf(tables: Context['tables'], line: CustomerInvoiceLinesRow): Scaled {
  return tables.customer_invoice_lines
    .by('original_customer_invoice_line_id', line.customer_invoice_line_id)
    .reduce((sum, one) => sum + one.invoiced_quantity, 0);
}

type Price = Pick<CustomerInvoiceLinesRow, 'unit_price_amount' | 'discount_pct'>;

/** What one piece was bought for, less what is kept of it for taking it back. */
function priceOf(
  { ledger, now }: Selling,
  {
    original,
    customer,
    product,
    kept,
  }: { original: Original | undefined; customer: Customer; product: Product; kept: Scaled },
): Price {
  const discount = original?.line.discount_pct ?? listDiscountOf(customer);
  return {
    unit_price_amount:
      original?.line.unit_price_amount ??
      ratio(product.list_price_amount, PAR, ledger.rate(customer.currency_code, localDay(now))),
    discount_pct: discount + percentOf(WHOLE - discount, kept),
  };
}

/** An amount that service has granted or charged in INR, in the currency of the customer. */
function grantedPrice({ ledger, now }: Selling, customer: Customer, granted: Scaled, quantity: Scaled): Price {
  const amount = ratio(granted, PAR, ledger.rate(customer.currency_code, localDay(now)));
  return { unit_price_amount: ratio(amount, 100_000, quantity), discount_pct: 0 };
}

function placeOf(customer: Customer, warehouse: Warehouse): string | null {
  return supplyOf(customer, warehouse) === 'out-export' ? null : customer.state_province;
}

/** Billing issues what is drafted, and sets credit off against what the customer owes. */
export function issueDrafts(selling: Selling): void {
  const { tables, ledger, now } = selling;
  for (const invoice of [...tables.customer_invoices.by('status', 'draft')]) {
    const currency = must(invoice.currency_code, 'currency');
    const rate = invoice.exchange_rate ?? ledger.rate(currency, localDay(now));
    const isCredit = invoice.invoice_type === 'credit_memo';
    const termsDays = isCredit ? 0 : customerOf(selling, invoice).payment_terms_days;
    issueDraft(selling, invoice, { termsDays, rate });
    const lines = tables.customer_invoice_lines.by('customer_invoice_id', invoice.customer_invoice_id);
    postInvoice(selling, invoice, [...lines]);
    if (isCredit) setOffOpen(selling, invoice);
  }
}
