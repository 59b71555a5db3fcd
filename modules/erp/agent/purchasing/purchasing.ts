import { follow, type Message, type Process } from '../../../../machinery/kernel/contract.ts';
import type { PurchaseOrdersRow, Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import { demandOf } from '../reference/index.ts';
import { movementBooked } from '../stock/index.ts';
import { buyingOf } from './buying.ts';
import { goOn, nextOfPurchase, routines } from './course.ts';
import { freightBilled } from './freight-bills.ts';
import { invoiceMatched, lineAnswered, orderAnswered, paperArrived, postPaper } from './from-suppliers.ts';
import { openPurchasing } from './opening.ts';
import { quotationDecided } from './quotations.ts';
import { deliveryCame, goodsBooked, lineCame } from './receipts.ts';

/** From the portal of suppliers, or from transport for carriers. */
function invoiceArrived(context: Context, message: Message<Types, 'vendor_invoices'>): void {
  if (message.flow === 'tms-to-erp') freightBilled(context, message);
  else invoiceMatched(context, message);
}

/** Requests, orders with all that follows from them, and payments. Goods come by the dock of the warehouse. */
export const purchasing: Process<Types> = {
  name: 'purchasing',
  opens: (context) => openPurchasing(context, demandOf(context)),
  takes: {
    purchase_orders: orderAnswered,
    purchase_order_lines: lineAnswered,
    vendor_invoices: invoiceArrived,
    supplier_quotations: quotationDecided,
    goods_receipts: deliveryCame,
    goods_receipt_lines: lineCame,
  },
  schedule: routines.map(({ at, act }) => ({ at, act: (context) => act(buyingOf(context)) })),
  agenda: [
    {
      of: 'purchase_orders',
      next: nextOfPurchase,
      act: (row: PurchaseOrdersRow, context: Context) => goOn(buyingOf(context), row),
      with: {
        purchase_order_lines: 'purchase_order_id',
        goods_receipts: 'purchase_order_id',
        vendor_invoices: 'purchase_order_id',
      },
    },
  ],
  follows: [follow(paperArrived, postPaper), follow(movementBooked, goodsBooked)],
};
