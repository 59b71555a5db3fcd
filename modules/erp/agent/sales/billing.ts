import { localDay } from '../../../../machinery/base/company-time.ts';
import { ratio } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { SALES } from '../../lifecycle/sales.ts';
import type { InventoryTransactionsRow, SalesOrderLinesRow, SalesOrdersRow } from '../../rows.ts';
import type { Erp } from '../context.ts';
import { isOpen } from './book.ts';
import { addInvoice, type InvoiceHead, type InvoiceLine } from './invoices.ts';
import type { SalesOffice } from './orders.ts';
import { ACCOUNTS, postInvoice, posting } from './postings.ts';
import { applyPrepayment } from './prepayments.ts';
import { netOf, taxParts } from './pricing.ts';
import { isMonthEnd } from './shipping.ts';

/** What left for one order line and has not been invoiced: quantity and value over all its lots. */
interface Shipped {
  line: SalesOrderLinesRow;
  quantity: Scaled;
  /** Value that left stock, hundredths of a rupee. */
  cost: Scaled;
  movements: InventoryTransactionsRow[];
}

/** What was billed of an order of a company. */
interface Billed {
  company: Key;
  shipped: Shipped[];
}

/** Invoices what has been shipped, an invoice for each order; a few are left for the next morning, when `all` are taken. */
export function billShipments(office: SalesOffice, day: Day, all: boolean, now: Moment): void {
  const { tables, draws } = office.erp.context;
  const movements = unbilledMovements(office.erp);
  const takesAll = all || isMonthEnd(day, 1);
  const billed: Billed[] = [];
  for (const order of [...tables.sales_orders.held()]) {
    const shipped = office.book
      .linesOf(order)
      .filter((line) => line.shipped_quantity > line.invoiced_quantity)
      .map((line) => shippedOf(line, movements.get(line.sales_order_line_id) ?? []));
    if (shipped.length === 0) continue;
    const isLate = draws.of('sales_orders', `${order.sales_order_id}/${day}`, 'billing').chance(SALES.invoicedLate);
    if (takesAll || !isLate)
      billed.push({ company: order.company_id, shipped: billOrder(office, order, shipped, now) });
  }
  postCosts(office.erp, billed, now);
}

function billOrder(office: SalesOffice, order: SalesOrdersRow, shipped: Shipped[], now: Moment): Shipped[] {
  const { erp, book } = office;
  const { tables } = erp.context;
  const account = order.order_type === 'export' ? ACCOUNTS.exportSales : ACCOUNTS.domesticSales;
  const { invoice, lines } = addInvoice(
    erp,
    headOf(erp, order, shipped, now),
    shipped.map((one) => lineOf(erp, one, account)),
    now,
  );
  book.noteInvoice(invoice);
  postInvoice(erp, invoice, lines, now);
  for (const { line } of shipped)
    tables.sales_order_lines.change(line, {
      invoiced_quantity: line.shipped_quantity,
      status: isOpen(line) ? line.status : 'invoiced',
    });
  if (order.status === 'shipped') tables.sales_orders.change(order, { status: 'invoiced' });
  if (order.is_prepaid) applyPrepayment(erp, order, invoice, lines, now);
  return shipped;
}

function headOf(erp: Erp, order: SalesOrdersRow, shipped: Shipped[], now: Moment): InvoiceHead {
  const day = localDay(now);
  const isExport = order.order_type === 'export';
  return {
    type: 'invoice',
    company: order.company_id,
    customer: order.customer_id,
    order: {
      key: order.sales_order_id,
      number: must(order.sales_order_number ?? undefined, 'number of an order'),
    },
    shippedAt: Math.max(...shipped.map(({ line }) => line.last_shipped_at ?? 0)),
    day,
    termsDays: must(order.payment_terms_days ?? undefined, 'terms'),
    placeOfSupply: isExport ? null : order.state_province,
    currency: { code: order.currency_code, rate: erp.ledger.rate(order.currency_code, day) },
    original: null,
    isOpening: false,
  };
}

function lineOf({ context }: Erp, { line, quantity, cost, movements }: Shipped, account: string): InvoiceLine {
  const product = must(context.copies['master.products'].get(line.product_id), 'product');
  const code = must(context.copies['financial.tax_codes'].get(line.tax_code_id ?? 0), 'tax code of an order line');
  const net = netOf(quantity, line.unit_price_amount, line.discount_pct);
  const { cgst, sgst, igst } = taxParts(net, code);
  const lots = new Set(movements.map((row) => row.lot_number));
  const [lot] = lots;
  return {
    line_type: 'product',
    sales_order_line_id: line.sales_order_line_id,
    original_customer_invoice_line_id: null,
    product_id: line.product_id,
    lot_number: lots.size === 1 ? (lot ?? null) : null,
    description: product.product_name,
    hsn_code: product.hsn_code,
    invoiced_quantity: quantity,
    unit_of_measure: line.unit_of_measure,
    unit_price_amount: line.unit_price_amount,
    discount_pct: line.discount_pct,
    net_amount: net,
    tax_code_id: line.tax_code_id,
    tax_rate_pct: line.tax_rate_pct,
    cgst_amount: cgst,
    sgst_amount: sgst,
    igst_amount: igst,
    tax_amount: cgst + sgst + igst,
    unit_cost_amount: ratio(cost, 100_000, quantity),
    cost_amount: cost,
    account_code: account,
    cost_center_code: null,
  };
}

function shippedOf(line: SalesOrderLinesRow, movements: InventoryTransactionsRow[]): Shipped {
  return {
    line,
    quantity: line.shipped_quantity - line.invoiced_quantity,
    cost: -movements.reduce((sum, row) => sum + (row.amount ?? 0), 0),
    movements,
  };
}

/** Shipments whose cost is not posted, by order line. */
function unbilledMovements({ context }: Erp): ReadonlyMap<Key, InventoryTransactionsRow[]> {
  const found = new Map<Key, InventoryTransactionsRow[]>();
  for (const row of context.tables.inventory_transactions.held()) {
    if (row.transaction_type !== 'shipment' || row.journal_entry_id !== null || row.sales_order_line_id === null)
      continue;
    const known = found.get(row.sales_order_line_id);
    if (known) known.push(row);
    else found.set(row.sales_order_line_id, [row]);
  }
  return found;
}

/** Posts the cost of what a run has billed, gathered by company; the movements point to that entry. */
function postCosts(erp: Erp, billed: Billed[], now: Moment): void {
  const { inventory_transactions } = erp.context.tables;
  const day = localDay(now);
  for (const [company, own] of Map.groupBy(billed, (one) => one.company)) {
    const shipped = own.flatMap((one) => one.shipped);
    const movements = shipped.flatMap((one) => one.movements);
    const costOf = (some: Shipped[]) => some.reduce((sum, { cost }) => sum + cost, 0);
    const entry = erp.ledger.postOwn(
      {
        type: 'shipment_cost',
        company,
        documentDate: day,
        postingDate: day,
        gathered: movements.length,
        description: `Cost of goods of ${own.length} invoices`,
        lines: [
          posting(ACCOUNTS.costOfSales, costOf(shipped)),
          ...[...Map.groupBy(shipped, ({ line }) => line.warehouse_id)].map(([warehouse, some]) =>
            posting(ACCOUNTS.finishedGoods, -costOf(some), { warehouse_id: warehouse }),
          ),
        ],
      },
      now,
    );
    for (const row of movements) inventory_transactions.change(row, { journal_entry_id: entry });
  }
}
