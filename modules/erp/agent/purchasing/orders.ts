import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply, percentOf, scaled } from '../../../../machinery/base/decimal.ts';
import type { Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../../../../machinery/base/utc.ts';
import { purchasing } from '../../lifecycle/purchasing.ts';
import type { PurchaseOrderLinesRow, PurchaseOrdersRow } from '../../rows.ts';
import type { Erp } from '../context.ts';
import { type Staff, stepOf } from '../reference/index.ts';
import type { Purchase, Stage } from './purchases.ts';
import type { Requests } from './requests.ts';
import { deliveryMoment, givenUpMoment, inOffice, onDay, within } from './times.ts';

type ChangeKind = keyof typeof purchasing.lineChanges;

const NEVER = Number.POSITIVE_INFINITY;
const CHANGE_REASONS: Readonly<Record<ChangeKind, readonly string[]>> = {
  quantity: ['Need changed by planning', 'Rounded to the supplier’s packing', 'Forecast corrected'],
  price: ['Price list of the supplier changed', 'Alloy surcharge', 'Rebate negotiated'],
  deletion: ['Need no longer exists', 'Supplier cannot deliver', 'Ordered twice by mistake'],
};
const GIVEN_UP = 'Overdue, bought elsewhere';

/** An order until its lines are delivered: approval, sending, confirmation, changes. */
export class OrderStage implements Stage {
  private readonly erp: Erp;
  private readonly staff: Staff;
  private readonly requests: Requests;

  constructor(erp: Erp, staff: Staff, requests: Requests) {
    this.erp = erp;
    this.staff = staff;
    this.requests = requests;
  }

  next(purchase: Purchase): Moment {
    const { order } = purchase;
    if (order.status === 'draft') return this.approvalMoment(order);
    if (order.status === 'approved') return this.sendingMoment(order);
    if (order.status === 'sent') return this.confirmationMoment(order);
    if (order.status !== 'confirmed' && order.status !== 'partially_received') return NEVER;
    return Math.min(
      ...purchase.lines.flatMap((line) => CHANGES.map((kind) => this.changeMoment(purchase, line, kind))),
    );
  }

  act(purchase: Purchase, now: Moment): void {
    const { order, lines } = purchase;
    const { purchase_orders } = this.erp.context.tables;
    if (order.status === 'draft')
      purchase_orders.change(order, {
        status: 'approved',
        approval_status: 'approved',
        approved_by_employee_id: this.approverOf(order),
        approved_at: now,
      });
    else if (order.status === 'approved') purchase_orders.change(order, { status: 'sent', sent_at: now });
    else if (order.status === 'sent') this.confirm(purchase, now);
    else
      for (const line of lines)
        for (const kind of CHANGES)
          if (this.changeMoment(purchase, line, kind) <= now) this.changeLine(purchase, line, kind, now);
  }

  private approvalMoment(order: PurchaseOrdersRow): Moment {
    const [median, sigma] = purchasing.approvalHours;
    const hours = this.draw(order, 'approval').lognormal(median, sigma);
    return inOffice(order.created_at + hours * HOUR_MS);
  }

  private approverOf(order: PurchaseOrdersRow): number {
    const limit = scaled(purchasing.approvalLimits['Purchasing Manager'], 2);
    const title = order.total_amount_base <= limit ? 'Purchasing Manager' : 'Chief Financial Officer';
    return this.staff.one(title, order.purchase_order_id).employee_id;
  }

  private sendingMoment(order: PurchaseOrdersRow): Moment {
    const minutes = within(this.draw(order, 'sending'), purchasing.sendingMinutes);
    return inOffice((order.approved_at ?? order.created_at) + minutes * MINUTE_MS);
  }

  private confirmationMoment(order: PurchaseOrdersRow): Moment {
    const draw = this.draw(order, 'confirmation');
    const hours = 24 * draw.weighted(purchasing.confirmationDays) + draw.between(0.5, 7);
    return inOffice((order.sent_at ?? order.created_at) + hours * HOUR_MS);
  }

  private confirm({ order, lines }: Purchase, now: Moment): void {
    const { draws, tables } = this.erp.context;
    const draw = this.draw(order, 'reference');
    tables.purchase_orders.change(order, {
      status: 'confirmed',
      confirmed_at: now,
      supplier_reference_number: `OC-${draw.integer(100_000, 999_999)}`,
    });
    const { share, days } = purchasing.laterPromise;
    for (const line of lines) {
      // The same day is asked for and promised together.
      const promise = draws.of('purchase_orders', onDay(order.purchase_order_id, line.requested_date), 'promise');
      const later = promise.chance(share) ? Math.round(within(promise, days)) : 0;
      tables.purchase_order_lines.change(line, {
        promised_date: Math.max(line.requested_date + later, localDay(now) + 1),
      });
    }
  }

  /** When an open line is changed; after its delivery it no longer is. */
  private changeMoment(purchase: Purchase, line: PurchaseOrderLinesRow, kind: ChangeKind): Moment {
    if (line.status !== 'open' || isChanged(line, kind)) return NEVER;
    const { draws } = this.erp.context;
    const draw = draws.of('purchase_order_lines', line.purchase_order_line_id, kind);
    if (!draw.chance(purchasing.lineChanges[kind]))
      return kind === 'deletion' ? (givenUpMoment(draws, purchase, line) ?? NEVER) : NEVER;
    const confirmed = purchase.order.confirmed_at ?? purchase.order.created_at;
    return inOffice(confirmed + draw.between(0.05, 0.9) * (deliveryMoment(draws, purchase, line) - confirmed));
  }

  private changeLine(purchase: Purchase, line: PurchaseOrderLinesRow, kind: ChangeKind, now: Moment): void {
    const { tables, draws } = this.erp.context;
    const draw = draws.of('purchase_order_lines', line.purchase_order_line_id, `${kind} to`);
    const isGivenUp = kind === 'deletion' && (givenUpMoment(draws, purchase, line) ?? NEVER) <= now;
    const reason = isGivenUp ? GIVEN_UP : draw.pick(CHANGE_REASONS[kind]);
    if (kind === 'deletion') {
      tables.purchase_order_lines.change(line, {
        status: 'cancelled',
        deleted_at: now,
        cancelled_quantity: line.ordered_quantity,
      });
      // Planning asks anew for what was given up, and may choose another source.
      const isOpenAgain = !isGivenUp && draw.chance(purchasing.reopenedAfterDeletion);
      this.requests.orderedNoMore(line, reason, isOpenAgain, now);
    } else if (kind === 'quantity') {
      const step = stepOf(line.unit_of_measure);
      const drawn = Math.ceil((line.ordered_quantity * within(draw, purchasing.quantityChange)) / step) * step;
      const quantity = drawn === line.ordered_quantity ? drawn + step : drawn;
      const amounts = amountsOf({ ...line, ordered_quantity: quantity });
      tables.purchase_order_lines.change(line, { ordered_quantity: quantity, quantity_changed_at: now, ...amounts });
      this.requests.orderedQuantityChanged(line);
    } else {
      const factor = Math.round(within(draw, purchasing.priceChange) * 1000) / 1000;
      const price = Math.max(1, Math.round(line.unit_price_amount * factor));
      const amounts = amountsOf({ ...line, unit_price_amount: price });
      tables.purchase_order_lines.change(line, { unit_price_amount: price, price_changed_at: now, ...amounts });
    }
    this.recompute(purchase, reason, now);
  }

  private recompute({ order, lines }: Purchase, reason: string, now: Moment): void {
    const totals = totalsOf(lines, order.exchange_rate);
    const isOver = lines.every((line) => line.status === 'cancelled');
    this.erp.context.tables.purchase_orders.change(order, {
      ...totals,
      change_number: order.change_number + 1,
      last_change_reason: reason,
      ...(isOver ? { status: 'cancelled', cancelled_at: now, cancellation_reason: reason } : {}),
    });
    if (!isOver) updateOrderStatus(this.erp, { order, lines });
  }

  private draw(order: PurchaseOrdersRow, concern: string) {
    return this.erp.context.draws.of('purchase_orders', order.purchase_order_id, concern);
  }
}

const CHANGES = Object.keys(purchasing.lineChanges) as ChangeKind[];

function isChanged(line: PurchaseOrderLinesRow, kind: ChangeKind): boolean {
  return (
    (kind === 'quantity' && line.quantity_changed_at !== null) || (kind === 'price' && line.price_changed_at !== null)
  );
}

/** Net and tax of an order line, in the currency of the order. */
export function amountsOf(
  line: Pick<PurchaseOrderLinesRow, 'ordered_quantity' | 'unit_price_amount' | 'tax_rate_pct'>,
): { net_amount: Scaled; tax_amount: Scaled } {
  const net = multiply(line.ordered_quantity, 3, line.unit_price_amount, 4, 2);
  return { net_amount: net, tax_amount: percentOf(net, line.tax_rate_pct) };
}

/** Header amounts: the lines that are not struck, in the currency of the order and in INR. */
export function totalsOf(lines: readonly PurchaseOrderLinesRow[], rate: Scaled) {
  const valid = lines.filter((line) => line.status !== 'cancelled');
  const net = valid.reduce((sum, line) => sum + line.net_amount, 0);
  const tax = valid.reduce((sum, line) => sum + line.tax_amount, 0);
  return {
    net_amount: net,
    tax_amount: tax,
    total_amount: net + tax,
    total_amount_base: multiply(net + tax, 2, rate, 8, 2),
  };
}

/** The header follows its lines: received in part, or all that is still expected. */
export function updateOrderStatus(erp: Erp, { order, lines }: Pick<Purchase, 'order' | 'lines'>): void {
  const valid = lines.filter((line) => line.status !== 'cancelled');
  const begun = valid.some((line) => line.first_received_at !== null);
  const done = valid.every((line) => line.status === 'received' || line.status === 'invoiced');
  if (!begun || valid.length === 0) return;
  erp.context.tables.purchase_orders.change(order, { status: done ? 'received' : 'partially_received' });
}
