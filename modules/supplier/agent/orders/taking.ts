import { localDay } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import { HOUR_MS } from '../../../../machinery/base/utc.ts';
import type { Message } from '../../../../machinery/kernel/contract.ts';
import { ordering } from '../../lifecycle/ordering.ts';
import type { PortalPurchaseOrderLinesRow, PortalPurchaseOrdersRow, Types } from '../../rows.ts';
import { type Context, lineTaken, orderChanged, orderPublished } from '../context.ts';
import { accountOf } from '../people.ts';

const PUBLISHED = new Set(['sent', 'confirmed', 'partially_received', 'received', 'closed']);

/** An order as ERP has it now: it is shown to the supplier when it is sent. */
export function takeOrder(context: Context, { columns }: Message<Types, 'portal_purchase_orders'>): void {
  const { tables } = context;
  const [known] = tables.portal_purchase_orders.by('purchase_order_id', must(columns.purchase_order_id, 'order'));
  if (!known) {
    const order = tables.portal_purchase_orders.receive(columns, {
      acknowledgement_status: 'pending',
      ...shown(context, columns),
    });
    if (order.published_at !== null) context.tell(orderPublished, order);
    return;
  }
  const wasShown = known.published_at !== null;
  const status = must(columns.order_status, 'state of an order');
  const isSent = !wasShown && PUBLISHED.has(status);
  const isOtherwise = wasShown && columns.total_amount !== known.total_amount;
  tables.portal_purchase_orders.change(known, {
    order_status: status,
    total_amount: must(columns.total_amount, 'total'),
    ...(isSent ? shown(context, columns) : {}),
    ...(isOtherwise ? { change_count: known.change_count + 1, last_changed_at: context.now } : {}),
  });
  if (isSent) context.tell(orderPublished, known);
  else if (isOtherwise) context.tell(orderChanged, known);
}

/** What follows for an order that is shown; one that was confirmed before history began is answered, too. */
function shown(context: Context, columns: Partial<PortalPurchaseOrdersRow>): Partial<PortalPurchaseOrdersRow> {
  const { published_at: at, acknowledged_at: answered, order_status: status } = columns;
  if (at === null || at === undefined || status === undefined || !PUBLISHED.has(status))
    return { published_at: null, acknowledged_at: null, supplier_order_number: null };
  const isAnswered = answered !== null && answered !== undefined;
  return {
    published_at: at,
    acknowledgement_due_at: at + ordering.answerDueHours * HOUR_MS,
    ...(isAnswered
      ? {
          first_viewed_at: Math.round(at + (answered - at) / 2),
          acknowledgement_status: 'accepted',
          acknowledged_at: answered,
          acknowledged_by_supplier_portal_user_id: accountOf(context, columns.supplier_id ?? 0, 'sales'),
          supplier_order_number: columns.supplier_order_number ?? null,
        }
      : { acknowledged_at: null }),
  };
}

/** A line of an order as ERP has it now. What the supplier has confirmed is changed by ERP alone. */
export function takeLine(context: Context, { columns }: Message<Types, 'portal_purchase_order_lines'>): void {
  const { tables } = context;
  const [known] = tables.portal_purchase_order_lines.by(
    'purchase_order_line_id',
    must(columns.purchase_order_line_id, 'order line'),
  );
  const status = must(columns.status, 'state of a line');
  if (!known) {
    const [order] = tables.portal_purchase_orders.by('purchase_order_id', must(columns.purchase_order_id, 'order'));
    const { portal_purchase_order_id, acknowledged_at } = must(order, 'order of a line');
    const isConfirmed = acknowledged_at !== null && status !== 'cancelled';
    const announced = columns.announced_quantity ?? null;
    const line = tables.portal_purchase_order_lines.receive(columns, {
      portal_purchase_order_id,
      status: isConfirmed && status === 'open' ? 'confirmed' : status,
      confirmed_date: acknowledged_at === null ? null : (columns.confirmed_date ?? null),
      confirmed_quantity: isConfirmed ? (columns.ordered_quantity ?? null) : null,
      confirmed_unit_price_amount: isConfirmed ? (columns.unit_price_amount ?? null) : null,
      ...(announced === null ? {} : { dispatched_at: acknowledged_at, shipped_quantity: announced }),
    });
    context.tell(lineTaken, line);
    return;
  }
  follow(context, known, columns, status);
}

function follow(
  context: Context,
  line: PortalPurchaseOrderLinesRow,
  columns: Partial<PortalPurchaseOrderLinesRow>,
  status: PortalPurchaseOrderLinesRow['status'],
): void {
  const { tables } = context;
  const quantity = must(columns.ordered_quantity, 'ordered quantity');
  const price = must(columns.unit_price_amount, 'ordered price');
  const isConfirmed = line.confirmed_date !== null;
  const isChanged = quantity !== line.ordered_quantity || price !== line.unit_price_amount;
  tables.portal_purchase_order_lines.change(line, {
    ordered_quantity: quantity,
    unit_price_amount: price,
    ...(isConfirmed
      ? {
          confirmed_date: columns.confirmed_date ?? line.confirmed_date,
          confirmed_quantity: quantity,
          confirmed_unit_price_amount: price,
        }
      : {}),
    ...(isChanged ? { change_count: line.change_count + 1 } : {}),
    ...(status === 'open' ? {} : { status }),
  });
  // Goods of a line that was struck are called back.
  if (status === 'cancelled' && line.announced_quantity !== null)
    tables.portal_purchase_order_lines.change(line, {
      shipped_quantity: Math.max(0, line.shipped_quantity - line.announced_quantity),
      announced_quantity: null,
      announced_arrival_at: null,
    });
}

/** The last day promised for an order: that of its latest line. */
export function promisedDay(context: Context, order: PortalPurchaseOrdersRow): number {
  const days = context.tables.portal_purchase_order_lines
    .by('portal_purchase_order_id', order.portal_purchase_order_id)
    .map((line) => line.confirmed_date ?? line.requested_date);
  return Math.max(localDay(context.now), ...days);
}
