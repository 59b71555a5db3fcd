import type { Key, Scaled } from '../../../../machinery/base/row-types.ts';
import type { CustomerInvoicesRow, SalesOrderLinesRow, SalesOrdersRow } from '../../rows.ts';
import type { Context } from '../context.ts';

const NONE: readonly never[] = [];

/** Finds the held rows of sales: lines by order and product, orders and invoices by customer. */
export class SalesBook {
  private readonly context: Context;
  private readonly lines = new Map<Key, SalesOrderLinesRow[]>();
  private readonly products = new Map<Key, Set<SalesOrderLinesRow>>();
  private readonly orders = new Map<Key, Set<SalesOrdersRow>>();
  private readonly invoices = new Map<Key, Set<Key>>();

  constructor(context: Context) {
    this.context = context;
  }

  restore(): void {
    const { tables } = this.context;
    for (const index of [this.lines, this.products, this.orders, this.invoices]) index.clear();
    for (const order of tables.sales_orders.held()) this.note(order);
    for (const line of tables.sales_order_lines.held()) this.noteLine(line);
    for (const invoice of tables.customer_invoices.held()) this.noteInvoice(invoice);
  }

  add(order: SalesOrdersRow, lines: readonly SalesOrderLinesRow[]): void {
    this.note(order);
    for (const line of lines) this.noteLine(line);
  }

  noteInvoice({ customer_id, customer_invoice_id }: CustomerInvoicesRow): void {
    entryOf(this.invoices, customer_id).add(customer_invoice_id);
  }

  /** The order is over. */
  forget(order: SalesOrdersRow): void {
    for (const line of this.linesOf(order)) this.products.get(line.product_id)?.delete(line);
    this.lines.delete(order.sales_order_id);
    this.orders.get(order.customer_id)?.delete(order);
  }

  linesOf(order: SalesOrdersRow): readonly SalesOrderLinesRow[] {
    return this.lines.get(order.sales_order_id) ?? NONE;
  }

  /** Lines of open orders for a product. */
  wanting(product: Key): Iterable<SalesOrderLinesRow> {
    return this.products.get(product) ?? NONE;
  }

  ordersOf(customer: Key): Iterable<SalesOrdersRow> {
    return this.orders.get(customer) ?? NONE;
  }

  /** Invoices of a customer that are not settled; receivables release the others by themselves. */
  invoicesOf(customer: Key): CustomerInvoicesRow[] {
    const open: CustomerInvoicesRow[] = [];
    for (const key of this.invoices.get(customer) ?? NONE) {
      const invoice = this.context.tables.customer_invoices.get(key);
      if (invoice) open.push(invoice);
      else this.invoices.get(customer)?.delete(key);
    }
    return open;
  }

  private note(order: SalesOrdersRow): void {
    entryOf(this.orders, order.customer_id).add(order);
    if (!this.lines.has(order.sales_order_id)) this.lines.set(order.sales_order_id, []);
  }

  private noteLine(line: SalesOrderLinesRow): void {
    this.lines.get(line.sales_order_id)?.push(line);
    entryOf(this.products, line.product_id).add(line);
  }
}

/** What of a line has still to be shipped. */
export function isOpen(line: SalesOrderLinesRow): boolean {
  return line.status === 'open' || line.status === 'partially_shipped';
}

/** What a line still wants and has not been given. */
export function wantedBy(line: SalesOrderLinesRow): Scaled {
  return line.ordered_quantity - line.shipped_quantity - line.cancelled_quantity - line.reserved_quantity;
}

function entryOf<Value>(index: Map<Key, Set<Value>>, key: Key): Set<Value> {
  const known = index.get(key);
  if (known) return known;
  const made = new Set<Value>();
  index.set(key, made);
  return made;
}
