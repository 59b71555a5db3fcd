import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import type {
  GoodsReceiptLinesRow,
  GoodsReceiptsRow,
  PurchaseOrderLinesRow,
  PurchaseOrdersRow,
  PurchaseRequisitionsRow,
  Rows,
  VendorInvoicesRow,
} from '../rows.ts';
import type { Context } from './context.ts';

type RequestLine = Rows['purchase_requisition_lines'];

/** One purchase order with all that follows from it. Its rows are released together, when the last one is final. */
export interface Purchase {
  readonly order: PurchaseOrdersRow;
  readonly lines: PurchaseOrderLinesRow[];
  readonly receipts: GoodsReceiptsRow[];
  readonly receiptLines: GoodsReceiptLinesRow[];
  readonly invoices: VendorInvoicesRow[];
}

/** One phase of a purchase. What comes next is a function of its rows. */
export interface Stage {
  /** The next moment at which something happens by itself; infinity when nothing will. */
  next(purchase: Purchase): Moment;
  /** Does what is due. */
  act(purchase: Purchase, now: Moment): void;
}

const OPEN_ORDER = "o.status not in ('closed', 'cancelled')";

/** Which rows of purchasing are held: those of purchases that are not over. */
export const heldOfPurchases: Partial<Record<keyof Rows, string>> = {
  purchase_orders: "status not in ('closed', 'cancelled')",
  purchase_order_lines: `exists (select from erp.purchase_orders o where o.purchase_order_id = t.purchase_order_id and ${OPEN_ORDER})`,
  goods_receipts: `exists (select from erp.purchase_orders o where o.purchase_order_id = t.purchase_order_id and ${OPEN_ORDER})`,
  goods_receipt_lines: `exists (select from erp.goods_receipts r join erp.purchase_orders o on o.purchase_order_id = r.purchase_order_id where r.goods_receipt_id = t.goods_receipt_id and ${OPEN_ORDER})`,
  vendor_invoices: `exists (select from erp.purchase_orders o where o.purchase_order_id = t.purchase_order_id and ${OPEN_ORDER})`,
  purchase_requisitions: `status not in ('ordered', 'rejected', 'cancelled') or ${servesOpenOrder('t.purchase_requisition_id')}`,
  purchase_requisition_lines: `exists (select from erp.purchase_requisitions q where q.purchase_requisition_id = t.purchase_requisition_id and (q.status not in ('ordered', 'rejected', 'cancelled') or ${servesOpenOrder('q.purchase_requisition_id')}))`,
};

function servesOpenOrder(requisition: string): string {
  return `exists (select from erp.purchase_requisition_lines r join erp.purchase_order_lines l on l.purchase_requisition_line_id = r.purchase_requisition_line_id join erp.purchase_orders o on o.purchase_order_id = l.purchase_order_id where r.purchase_requisition_id = ${requisition} and ${OPEN_ORDER})`;
}

/** All purchases that are not over, and which requests they serve. */
export class Purchases {
  private readonly context: Context;
  private readonly byOrder = new Map<Key, Purchase>();
  /** Order lines of open purchases by requisition; a closed requisition is final when there are none. */
  private readonly served = new Map<Key, number>();
  /** Lines by requisition, as far as `noteRequests` has seen them. */
  private requestLines = new Map<Key, RequestLine[]>();

  constructor(context: Context) {
    this.context = context;
  }

  /** Builds the purchases from the held rows. */
  restore(): void {
    const { tables } = this.context;
    this.byOrder.clear();
    this.served.clear();
    this.noteRequests();
    for (const order of tables.purchase_orders.held())
      this.byOrder.set(order.purchase_order_id, { order, lines: [], receipts: [], receiptLines: [], invoices: [] });
    for (const line of tables.purchase_order_lines.held()) {
      this.of(line.purchase_order_id).lines.push(line);
      this.serve(line, 1);
    }
    for (const receipt of tables.goods_receipts.held()) this.of(receipt.purchase_order_id).receipts.push(receipt);
    for (const line of tables.goods_receipt_lines.held()) {
      const receipt = must(tables.goods_receipts.get(line.goods_receipt_id), `receipt ${line.goods_receipt_id}`);
      this.of(receipt.purchase_order_id).receiptLines.push(line);
    }
    for (const invoice of tables.vendor_invoices.held())
      if (invoice.purchase_order_id !== null) this.of(invoice.purchase_order_id).invoices.push(invoice);
  }

  all(): Iterable<Purchase> {
    return this.byOrder.values();
  }

  get(order: Key): Purchase | undefined {
    return this.byOrder.get(order);
  }

  add(order: PurchaseOrdersRow, lines: PurchaseOrderLinesRow[]): Purchase {
    const purchase: Purchase = { order, lines, receipts: [], receiptLines: [], invoices: [] };
    this.byOrder.set(order.purchase_order_id, purchase);
    for (const line of lines) this.serve(line, 1);
    return purchase;
  }

  /** The purchase is over: its rows are final, and those of requests that nobody else serves. */
  drop(purchase: Purchase): void {
    const { tables } = this.context;
    this.byOrder.delete(purchase.order.purchase_order_id);
    const requests = new Set<Key>();
    for (const line of purchase.lines) {
      const request = this.serve(line, -1);
      if (request !== undefined) requests.add(request);
    }
    for (const row of purchase.invoices) tables.vendor_invoices.release(row);
    for (const row of purchase.receiptLines) tables.goods_receipt_lines.release(row);
    for (const row of purchase.receipts) tables.goods_receipts.release(row);
    for (const row of purchase.lines) tables.purchase_order_lines.release(row);
    tables.purchase_orders.release(purchase.order);
    for (const key of requests) {
      const request = tables.purchase_requisitions.get(key);
      if (request) this.releaseRequest(request);
    }
  }

  /** Releases a request that is closed and that no open purchase serves. */
  releaseRequest(request: PurchaseRequisitionsRow): void {
    const key = request.purchase_requisition_id;
    if (request.closed_at === null || (this.served.get(key) ?? 0) > 0) return;
    const { purchase_requisition_lines, purchase_requisitions } = this.context.tables;
    for (const line of this.linesOfRequest(key)) purchase_requisition_lines.release(line);
    this.requestLines.delete(key);
    purchase_requisitions.release(request);
  }

  /** Takes notice of requests that planning and departments have raised meanwhile. */
  noteRequests(): void {
    const { purchase_requisition_lines } = this.context.tables;
    this.requestLines = Map.groupBy(purchase_requisition_lines.held(), (line) => line.purchase_requisition_id);
  }

  /** Lines of a request, in their order. */
  linesOfRequest(request: Key): RequestLine[] {
    return this.requestLines.get(request) ?? [];
  }

  private of(order: Key): Purchase {
    return must(this.byOrder.get(order), `purchase order ${order}`);
  }

  private serve(line: PurchaseOrderLinesRow, change: 1 | -1): Key | undefined {
    if (line.purchase_requisition_line_id === null) return undefined;
    const asked = this.context.tables.purchase_requisition_lines.get(line.purchase_requisition_line_id);
    const request = must(asked, `requisition line ${line.purchase_requisition_line_id}`).purchase_requisition_id;
    this.served.set(request, (this.served.get(request) ?? 0) + change);
    if (this.served.get(request) === 0) this.served.delete(request);
    return request;
  }
}

/** Receipts of a purchase that brought goods, with their lines; returns are left out. */
export function deliveriesOf(purchase: Purchase): GoodsReceiptsRow[] {
  return purchase.receipts.filter((receipt) => receipt.receipt_type === 'receipt');
}

export function linesOfReceipt(purchase: Purchase, receipt: GoodsReceiptsRow): GoodsReceiptLinesRow[] {
  return purchase.receiptLines.filter((line) => line.goods_receipt_id === receipt.goods_receipt_id);
}

export function orderLineOf(purchase: Purchase, line: GoodsReceiptLinesRow): PurchaseOrderLinesRow {
  return must(
    purchase.lines.find((one) => one.purchase_order_line_id === line.purchase_order_line_id),
    `order line ${line.purchase_order_line_id}`,
  );
}
