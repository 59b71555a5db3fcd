import { workingDayFrom } from '../../../../company/calendar.ts';
import { inOffice } from '../../../../company/office-hours.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import type { Draw } from '../../../../machinery/base/draw.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Moment } from '../../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../../machinery/base/utc.ts';
import { NEVER } from '../../../../machinery/kernel/contract.ts';
import { ordering } from '../../lifecycle/ordering.ts';
import type { PortalPurchaseOrderLinesRow, PortalPurchaseOrdersRow } from '../../rows.ts';
import { type Context, orderAnswered } from '../context.ts';
import { accountOf } from '../people.ts';
import { onDay, whole, within } from '../times.ts';
import { promisedDay } from './taking.ts';

type Order = PortalPurchaseOrdersRow;
type Line = PortalPurchaseOrderLinesRow;

/** When a supplier first looks at an order, and when he answers it. */
export function nextAnswer(order: Order, context: Context): Moment {
  if (order.published_at === null || order.acknowledged_at !== null || order.order_status !== 'sent') return NEVER;
  return order.first_viewed_at === null ? viewedAt(context, order) : answeredAt(context, order);
}

export function answer(order: Order, context: Context): void {
  const { tables, now } = context;
  if (order.first_viewed_at === null) {
    tables.portal_purchase_orders.change(order, { first_viewed_at: now });
    return;
  }
  const draw = drawOf(context, order, 'answer');
  const what = draw.weighted(ordering.answers);
  const by = accountOf(context, order.supplier_id, 'sales');
  if (what === 'refused') {
    tables.portal_purchase_orders.change(order, {
      acknowledgement_status: 'rejected',
      acknowledged_at: now,
      acknowledged_by_supplier_portal_user_id: by,
      rejection_reason_code: draw.weighted(ordering.refusals),
    });
    context.tell(orderAnswered, order);
    return;
  }
  const lines = linesOf(context, order).filter((line) => line.status === 'open');
  const other = lines[draw.integer(0, Math.max(0, lines.length - 1))];
  for (const line of lines) confirm(context, order, line, line === other || what === 'later' ? what : 'as_ordered');
  tables.portal_purchase_orders.change(order, {
    acknowledgement_status: lines.some((line) => line.deviation_reason_code !== null)
      ? 'accepted_with_changes'
      : 'accepted',
    acknowledged_at: now,
    acknowledged_by_supplier_portal_user_id: by,
    supplier_order_number: `OC-${draw.integer(100_000, 999_999)}`,
    promised_date: promisedDay(context, order),
  });
  context.tell(orderAnswered, order);
}

function confirm(
  { tables, draws, now }: Context,
  order: Order,
  line: Line,
  what: 'as_ordered' | 'later' | 'quantity' | 'price',
): void {
  // The same day is asked for and promised together.
  const draw = draws.of(
    'portal_purchase_orders',
    onDay(order.portal_purchase_order_id, line.requested_date),
    'promise',
  );
  const days = what === 'later' ? whole(draw, ordering.laterDays) : 0;
  const step = line.unit_of_measure === 'pcs' || line.unit_of_measure === 'set' ? 1000 : 100;
  const part = Math.floor((line.ordered_quantity * within(draw, ordering.otherQuantity)) / step) * step;
  const isLess = what === 'quantity' && part > 0;
  const dearer = Math.round(line.unit_price_amount * within(draw, ordering.otherPrice));
  tables.portal_purchase_order_lines.change(line, {
    confirmed_date: Math.max(workingDayFrom(line.requested_date + days), localDay(now) + 1),
    confirmed_quantity: isLess ? part : line.ordered_quantity,
    confirmed_unit_price_amount: what === 'price' ? dearer : line.unit_price_amount,
    deviation_reason_code:
      what === 'later'
        ? draw.weighted(ordering.laterReasons)
        : isLess
          ? 'capacity'
          : what === 'price'
            ? 'price_increase'
            : null,
    status: 'confirmed',
  });
}

function viewedAt(context: Context, order: Order): Moment {
  const [median, sigma] = ordering.viewedHours;
  const hours = drawOf(context, order, 'view').lognormal(median, sigma);
  return inOffice(must(order.published_at, 'publication') + hours * HOUR_MS);
}

function answeredAt(context: Context, order: Order): Moment {
  const [median, sigma] = ordering.answeredHours;
  const hours = drawOf(context, order, 'answering').lognormal(median, sigma);
  const at = inOffice(must(order.published_at, 'publication') + hours * HOUR_MS);
  return Math.max(at, must(order.first_viewed_at, 'view') + HOUR_MS / 6);
}

function drawOf({ draws }: Context, order: Order, concern: string): Draw {
  return draws.of('portal_purchase_orders', order.portal_purchase_order_id, concern);
}

export function linesOf({ tables }: Context, order: Order): readonly Line[] {
  return tables.portal_purchase_order_lines.by('portal_purchase_order_id', order.portal_purchase_order_id);
}
