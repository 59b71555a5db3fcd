import type { Process } from '../../../../machinery/kernel/contract.ts';
import type { Types } from '../../rows.ts';
import { answer, nextAnswer } from './answering.ts';
import { dispatch, nextDispatch } from './dispatch.ts';
import { takeLine, takeOrder } from './taking.ts';

export { linesOf } from './answering.ts';

/** Orders that ERP has sent: their suppliers see and answer them, and send the goods. */
export const orders: Process<Types> = {
  name: 'orders',
  takes: { portal_purchase_orders: takeOrder, portal_purchase_order_lines: takeLine },
  agenda: [
    { of: 'portal_purchase_orders', next: nextAnswer, act: answer },
    { of: 'portal_purchase_order_lines', next: nextDispatch, act: dispatch },
  ],
};
