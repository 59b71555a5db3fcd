import { isWorkingDay } from '../../../../company/calendar.ts';
import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import type { Key, Moment } from '../../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../../machinery/base/utc.ts';
import { PriorityQueue } from '../../../../machinery/kernel/queue.ts';
import type { Erp } from '../context.ts';
import { Staff } from '../reference/index.ts';
import { type GoodsIn, StockGoodsIn } from './goods-in.ts';
import { InvoiceStage } from './invoices.ts';
import { Ordering } from './ordering.ts';
import { OrderStage } from './orders.ts';
import { VendorPayments } from './payments.ts';
import { type Purchase, Purchases, type Stage } from './purchases.ts';
import { ReceiptStage } from './receipts.ts';
import { Requests } from './requests.ts';
import { Sources } from './sources.ts';

/** Hours of the day, local time, at which purchasing does what is not tied to one purchase. */
const HOURS = { bank: 9.5, ordering: 10, paymentRun: 11, paymentRelease: 15 } as const;
/** Weekdays of payment runs, Sunday being 0. */
const PAYMENT_DAYS = [2, 5];

interface Waiting {
  at: Moment;
  order: Key;
}

/** Purchasing at work: the morning's orders, the course of every purchase, and payment runs. */
export class PurchasingEngine {
  private readonly erp: Erp;
  private readonly isOpening: boolean;
  readonly requests: Requests;
  private readonly sources: Sources;
  private readonly purchases: Purchases;
  private readonly staff: Staff;
  private readonly ordering: Ordering;
  private readonly payments: VendorPayments;
  private readonly receiving: ReceiptStage;
  private readonly invoicing: InvoiceStage;
  private readonly stages: Stage[];
  private waiting = new PriorityQueue<Waiting>(isBefore);
  /** When each purchase is next looked at; what waits for another moment is out of date. */
  private readonly nextOf = new Map<Key, Moment>();
  private routine: Moment = Number.POSITIVE_INFINITY;

  constructor(erp: Erp, { goodsIn, isOpening }: { goodsIn?: GoodsIn; isOpening: boolean }) {
    const { context } = erp;
    this.erp = erp;
    this.staff = new Staff(context);
    this.sources = new Sources(context);
    this.purchases = new Purchases(context);
    const shared = { staff: this.staff, sources: this.sources, purchases: this.purchases };
    this.requests = new Requests(erp, this.staff, this.sources, this.purchases);
    this.ordering = new Ordering(erp, { ...shared, requests: this.requests }, isOpening);
    this.payments = new VendorPayments(erp, shared, isOpening);
    this.receiving = new ReceiptStage(
      erp,
      { ...shared, goodsIn: goodsIn ?? new StockGoodsIn(erp, this.sources) },
      isOpening,
    );
    this.invoicing = new InvoiceStage(erp, shared, isOpening);
    this.stages = [new OrderStage(erp, this.staff, this.requests), this.receiving, this.invoicing];
    this.isOpening = isOpening;
  }

  restore(now: Moment): void {
    this.purchases.restore();
    this.waiting = new PriorityQueue<Waiting>(isBefore);
    this.nextOf.clear();
    for (const purchase of this.purchases.all()) this.await(purchase);
    this.routine = routineFrom(now);
  }

  due(): Moment {
    return Math.min(this.waiting.peek()?.at ?? Number.POSITIVE_INFINITY, this.routine);
  }

  /** Copies have changed. */
  refresh(tables: Set<string>): void {
    if (tables.has('master.employees')) this.staff.refresh();
    if (tables.has('master.material_suppliers')) this.sources.refresh();
  }

  step(now: Moment): void {
    while (this.due() <= now) {
      if (this.routine <= now) {
        this.work(this.routine, now);
        this.routine = routineFrom(this.routine + 1);
        continue;
      }
      const next = this.waiting.pop();
      const purchase = next && this.nextOf.get(next.order) === next.at ? this.purchases.get(next.order) : undefined;
      if (purchase) this.goOn(purchase, now);
    }
  }

  private goOn(purchase: Purchase, now: Moment): void {
    for (const stage of this.stages) if (stage.next(purchase) <= now) stage.act(purchase, now);
    if (purchase.order.status === 'cancelled') this.drop(purchase);
    else this.await(purchase);
  }

  private await(purchase: Purchase): void {
    const order = purchase.order.purchase_order_id;
    const at = Math.min(...this.stages.map((stage) => stage.next(purchase)));
    this.nextOf.set(order, at);
    if (at < Number.POSITIVE_INFINITY) this.waiting.push({ at, order });
  }

  private work(routine: Moment, now: Moment): void {
    const day = localDay(routine);
    const hour = (routine - localMoment(day, 0)) / HOUR_MS;
    if (hour === HOURS.bank) this.closeDays(now);
    else if (hour === HOURS.ordering) {
      if (!this.isOpening) this.requests.departmentsToday(now);
      for (const purchase of this.ordering.run(now)) this.await(purchase);
    } else if (hour === HOURS.paymentRelease) this.payments.send(now);
    else if (isPaymentDay(day)) this.payments.propose(now, nextPaymentDay(day));
  }

  /** The bank's statement of the day before; purchases that it ends are over. */
  private closeDays(now: Moment): void {
    this.payments.clear(now);
    for (const purchase of [...this.purchases.all()]) {
      if (!this.isOver(purchase)) continue;
      this.erp.context.tables.purchase_orders.change(purchase.order, { status: 'closed', closed_at: now });
      this.drop(purchase);
    }
  }

  private isOver(purchase: Purchase): boolean {
    const isSettled = purchase.invoices.every((row) => row.status === 'paid' || row.status === 'rejected');
    return (
      isSettled &&
      purchase.lines.every((line) => line.status === 'invoiced' || line.status === 'cancelled') &&
      this.receiving.next(purchase) === Number.POSITIVE_INFINITY &&
      this.invoicing.nextDuty(purchase) === Number.POSITIVE_INFINITY
    );
  }

  private drop(purchase: Purchase): void {
    this.nextOf.delete(purchase.order.purchase_order_id);
    this.purchases.drop(purchase);
  }
}

function isBefore(a: Waiting, b: Waiting): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

/** The first routine at or after a moment, on a working day. */
function routineFrom(moment: Moment): Moment {
  for (let day = localDay(moment); ; day++) {
    if (!isWorkingDay(day)) continue;
    for (const hour of Object.values(HOURS)) if (localMoment(day, hour) >= moment) return localMoment(day, hour);
  }
}

function isPaymentDay(day: number): boolean {
  return PAYMENT_DAYS.includes((day + 4) % 7);
}

function nextPaymentDay(day: number): number {
  let next = day + 1;
  while (!isPaymentDay(next) || !isWorkingDay(next)) next++;
  return next;
}
