import { localDay } from '../../../../machinery/base/company-time.ts';
import { ratio } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Scaled } from '../../../../machinery/base/row-types.ts';
import { SALES } from '../../lifecycle/sales.ts';
import type { InventoryTransactionsRow, SalesOrderLinesRow, SalesOrdersRow } from '../../rows.ts';
import { addInvoice, type InvoiceHead, type InvoiceLine } from './invoices.ts';
import { isOpen, linesOf } from './order-lines.ts';
import { ACCOUNTS, postInvoice, posting } from './postings.ts';
import { applyPrepayment } from './prepayments.ts';
import { netOf, taxParts } from './pricing.ts';
import type { Selling } from './selling.ts';
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
export function billShipments(selling: Selling, all: boolean): void {
  const day = localDay(selling.now);
  const { tables, draws } = selling;
  const movements = unbilledMovements(selling);
  const takesAll = all || isMonthEnd(day, 1);
  const billed: Billed[] = [];
  for (const order of tables.sales_orders.held()) {
    const shipped = linesOf(selling, order)
      .filter((line) => line.shipped_quantity > line.invoiced_quantity)
      .map((line) => shippedOf(line, movements.get(line.sales_order_line_id) ?? []));
    if (shipped.length === 0) continue;
    const isLate = draws.of('sales_orders', `${order.sales_order_id}/${day}`, 'billing').chance(SALES.invoicedLate);
    if (takesAll || !isLate) billed.push({ company: order.company_id, shipped: billOrder(selling, order, shipped) });
  }
  postCosts(selling, billed);
}

function billOrder(selling: Selling, order: SalesOrdersRow, shipped: Shipped[]): Shipped[] {
  const { tables } = selling;
  const account = order.order_type === 'export' ? ACCOUNTS.exportSales : ACCOUNTS.domesticSales;
  const { invoice, lines } = addInvoice(
    selling,
    headOf(selling, order, shipped),
    shipped.map((one) => lineOf(selling, one, account)),
  );
  postInvoice(selling, invoice, lines);
  for (const { line } of shipped)
    tables.sales_order_lines.change(line, {
      invoiced_quantity: line.shipped_quantity,
      status: isOpen(line) ? line.status : 'invoiced',
    });
  if (order.status === 'shipped') tables.sales_orders.change(order, { status: 'invoiced' });
  if (order.is_prepaid) applyPrepayment(selling, order, invoice);
  return shipped;
}

function headOf(selling: Selling, order: SalesOrdersRow, shipped: Shipped[]): InvoiceHead {
  const day = localDay(selling.now);
  const isExport = order.order_type === 'export';
  return {
    company: order.company_id,
    customer: order.customer_id,
    order: {
      key: order.sales_order_id,
      number: must(order.sales_order_number, 'number of an order'),
    },
    shippedAt: Math.max(...shipped.map(({ line }) => line.last_shipped_at ?? 0)),
    day,
    termsDays: must(order.payment_terms_days, 'terms'),
    placeOfSupply: isExport ? null : order.state_province,
    currency: { code: order.currency_code, rate: selling.ledger.rate(order.currency_code, day) },
  };
}

function lineOf({ copies }: Selling, { line, quantity, cost, movements }: Shipped, account: string): InvoiceLine {
  const product = copies['master.products'].must(line.product_id);
  const code = copies['financial.tax_codes'].must(line.tax_code_id);
  const net = netOf(quantity, line.unit_price_amount, line.discount_pct);
  const { cgst, sgst, igst } = taxParts(net, code);
  const lots = new Set(movements.map((row) => row.lot_number));
  const [lot] = lots;
  return {
    sales_order_line_id: line.sales_order_line_id,
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
function unbilledMovements({ tables }: Selling): ReadonlyMap<Key | null, InventoryTransactionsRow[]> {
  const unposted = [...tables.inventory_transactions.held()].filter(
    (row) => row.transaction_type === 'shipment' && row.journal_entry_id === null && row.sales_order_line_id !== null,
  );
  return Map.groupBy(unposted, (row) => row.sales_order_line_id);
}

/** Posts the cost of what a run has billed, gathered by company; the movements point to that entry. */
function postCosts(selling: Selling, billed: Billed[]): void {
  const { tables, now } = selling;
  const day = localDay(now);
  for (const [company, own] of Map.groupBy(billed, (one) => one.company)) {
    const shipped = own.flatMap((one) => one.shipped);
    const movements = shipped.flatMap((one) => one.movements);
    const costOf = (some: Shipped[]) => some.reduce((sum, { cost }) => sum + cost, 0);
    const entry = selling.ledger.postOwn(
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
    for (const row of movements) tables.inventory_transactions.change(row, { journal_entry_id: entry });
  }
}
