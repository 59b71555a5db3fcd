import { type Context as AnyContext, event } from '../../../machinery/kernel/contract.ts';
import type {
  PortalGoodsReceiptsRow,
  PortalPurchaseOrderLinesRow,
  PortalPurchaseOrdersRow,
  SupplierInvoicesRow,
  ThreeWayMatchLogRow,
  Types,
} from '../rows.ts';

export type Context = AnyContext<Types>;

/** An order was sent and is shown to its supplier. */
export const orderPublished = event<PortalPurchaseOrdersRow>('order published');
/** ERP has changed an order or one of its lines that the supplier had seen. */
export const orderChanged = event<PortalPurchaseOrdersRow>('order changed');
/** The supplier has answered an order. */
export const orderAnswered = event<PortalPurchaseOrdersRow>('order answered');
/** A line of an order that was in its last state before has arrived at the portal. */
export const lineTaken = event<PortalPurchaseOrderLinesRow>('order line taken');
/** Goods of an order line were received, or went back. */
export const receiptTaken = event<PortalGoodsReceiptsRow>('receipt taken');
/** Goods were rejected by the receiving inspection. */
export const goodsRejected = event<PortalGoodsReceiptsRow>('goods rejected');
/** A line of an invoice was compared with order and receipt. */
export const lineMatched = event<ThreeWayMatchLogRow>('line matched');
/** All lines of an invoice were compared. */
export const invoiceMatched = event<SupplierInvoicesRow>('invoice matched');
/** The block of an invoice line has ended. */
export const blockReleased = event<ThreeWayMatchLogRow>('block released');
