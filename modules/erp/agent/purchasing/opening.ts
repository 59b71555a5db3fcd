import { addWorkingDays, isWorkingDay } from '../../../../company/calendar.ts';
import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import type { Day, Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../../machinery/base/utc.ts';
import { NEVER } from '../../../../machinery/kernel/contract.ts';
import { PriorityQueue } from '../../../../machinery/kernel/queue.ts';
import { pastSuppliers } from '../../lifecycle/past-suppliers.ts';
import { purchasing } from '../../lifecycle/purchasing.ts';
import type { PurchaseOrdersRow } from '../../rows.ts';
import type { Context, Ledger, NewEntry } from '../context.ts';
import { OpeningEntries } from '../ledger/index.ts';
import { type Buying, buyingOf } from './buying.ts';
import { goOn, nextOfPurchase, routines } from './course.ts';
import { openingGoodsIn } from './goods-in.ts';
import { followPastInvoices, nextOfPastInvoices } from './past-invoices.ts';
import { followPastReceipts, nextOfPastReceipts } from './past-receipts.ts';
import { followPastSupplier, forgetDistantAnnouncements, nextOfPastSupplier } from './past-suppliers.ts';
import { ACCOUNTS } from './postings.ts';
import { isOver } from './purchases.ts';
import { raiseRequest, type Wanted } from './requests.ts';
import { approvedSources, chooseSource, orderQuantity } from './sources.ts';
import { daysToOrdering, stretchOf } from './times.ts';

/** What the opening must know of demand. */
export interface MaterialDemand {
  /** Whole units of a bought material that all sites need on a working day. */
  meanDailyMaterial(material: Key): number;
}

/** No entry: goods that came before history began are part of the opening stock. */
const NONE: Key = 0;

/**
 * The purchases of the last months before history, at work on its first day in all their stages. They come about as all others do; their goods
 * are part of the opening stock, and what they owe is posted against retained earnings.
 */
export function openPurchasing(context: Context, demand: MaterialDemand): void {
  const { now } = context;
  const today = localDay(now);
  const { stock, ledger } = buyingOf(context);
  const past = new OpeningLedger(ledger, now);
  const buyingAt = (at: Moment): Buying => ({
    ...context,
    now: at,
    stock,
    ledger: past,
    goodsIn: openingGoodsIn,
    isOpening: true,
  });
  const plan = planOf(context, demand, today);
  const first = addWorkingDays(today, -purchasing.openingWorkingDays);
  const course = new PastCourse(buyingAt, localMoment(first - purchasing.unpaidDays, 0));
  const unpaid = unpaidPlanOf(context, plan, today);
  for (let day = first - purchasing.unpaidDays; day < first; day++) {
    if (isWorkingDay(day)) unpaidRequestsOf(buyingAt(localMoment(day, 8)), unpaid, day);
    course.runUntil(localMoment(day + 1, 0));
  }
  for (let day = first, number = 0; day < today; day++) {
    if (isWorkingDay(day)) requestsOf(buyingAt(localMoment(day, 8)), plan, day, number++);
    course.runUntil(Math.min(now, localMoment(day + 1, 0)));
  }
  course.runUntil(now);
  forgetDistantAnnouncements(context, now + pastSuppliers.noticeDays * DAY_MS);
  past.postAll();
}

interface Waiting {
  at: Moment;
  order: Key;
}

/** What purchasing did before history began: the same routines and the same course of every order, moment by moment. */
class PastCourse {
  private readonly buyingAt: (at: Moment) => Buying;
  private readonly waiting = new PriorityQueue<Waiting>((a, b) => a.at < b.at || (a.at === b.at && a.order < b.order));
  private known: Key = 0;
  private reached: Moment;

  constructor(buyingAt: (at: Moment) => Buying, from: Moment) {
    this.buyingAt = buyingAt;
    this.reached = from;
  }

  /** Everything that happens before a moment; routines come first. */
  runUntil(until: Moment): void {
    for (let at = this.due(); at < until; at = this.due()) {
      const buying = this.buyingAt(at);
      for (const routine of routines) if (routine.at(at) === at) routine.act(buying);
      this.reached = at + 1;
      this.awaitNew(buying);
      for (let next = this.waiting.peek(); next && next.at <= at; next = this.waiting.peek()) {
        this.waiting.pop();
        const order = buying.tables.purchase_orders.must(next.order);
        goOn(buying, order);
        if (nextOfPastReceipts(buying, order) <= at) followPastReceipts(buying, order);
        if (nextOfPastSupplier(buying, order) <= at) followPastSupplier(buying, order);
        if (nextOfPastInvoices(buying, order) <= at) followPastInvoices(buying, order);
        this.await(buying, order);
      }
    }
  }

  private due(): Moment {
    const routine = Math.min(...routines.map(({ at }) => at(this.reached)));
    return Math.min(routine, this.waiting.peek()?.at ?? NEVER);
  }

  private awaitNew(buying: Buying): void {
    for (const order of buying.tables.purchase_orders.held()) {
      if (order.purchase_order_id <= this.known) continue;
      this.known = order.purchase_order_id;
      this.await(buying, order);
    }
  }

  private await(buying: Buying, order: PurchaseOrdersRow): void {
    const at = Math.min(
      nextOfPurchase(order, buying),
      isOver(order) ? NEVER : nextOfPastSupplier(buying, order),
      isOver(order) ? NEVER : nextOfPastInvoices(buying, order),
      isOver(order) ? NEVER : nextOfPastReceipts(buying, order),
    );
    if (at < NEVER) this.waiting.push({ at: Math.max(at, buying.now), order: order.purchase_order_id });
  }
}

/** What is asked for regularly: a material for a site, every so many working days. */
interface Regular {
  material: Key;
  factory: Key;
  quantity: Scaled;
  every: number;
  phase: number;
  daily: number;
}

function planOf(context: Context, demand: MaterialDemand, today: Day): Regular[] {
  const users = usersOf(context);
  const plan: Regular[] = [];
  for (const [material, factories] of [...users].sort(([a], [b]) => a - b)) {
    const daily = demand.meanDailyMaterial(material) / factories.length;
    for (const factory of factories) {
      const draw = context.draws.of('materials', `${material}/${factory}`, 'opening orders');
      const source = chooseSource(context, material, today, draw);
      if (!source || daily <= 0) continue;
      const quantity = orderQuantity(source, Math.ceil(daily * purchasing.openingCadence) * 1000);
      const every = Math.max(1, Math.round(quantity / 1000 / daily));
      plan.push({ material, factory, quantity, every, phase: draw.integer(0, every - 1), daily });
    }
  }
  return plan;
}

/** Sites by the bought materials that they use. */
function usersOf({ copies }: Context): Map<Key, Key[]> {
  const users = new Map<Key, Set<Key>>();
  for (const component of copies['master.bom_components'].all()) {
    const material = copies['master.materials'].must(component.material_id);
    const recipe = copies['master.bill_of_materials'].must(component.bom_id);
    if (material.procurement_type !== 'bought' || material.status !== 'active' || recipe.status !== 'released')
      continue;
    const factories = users.get(material.material_id) ?? new Set<Key>();
    users.set(material.material_id, factories.add(recipe.factory_id));
  }
  return new Map([...users].map(([material, factories]) => [material, [...factories].sort((a, b) => a - b)]));
}

/** Requests of one morning, the `number`th working day of the opening, gathered by site. */
function requestsOf(buying: Buying, plan: Regular[], day: Day, number: number): void {
  const groups = new Map<Key, Wanted[]>();
  for (const { material, factory, quantity, every, phase } of plan) {
    if ((number + phase) % every !== 0) continue;
    const draw = buying.draws.of('materials', `${material}/${day}`, 'opening source');
    const source = chooseSource(buying, material, day, draw);
    if (!source) continue;
    const lines = groups.get(factory) ?? [];
    lines.push({ source, quantity, required: day + source.lead_time_days + 2 });
    groups.set(factory, lines);
  }
  for (const [factory, lines] of groups)
    raiseRequest(buying, { origin: 'reorder_point', factory, requester: null, lines });
}

/** Materials that are worth something, by the supplier who is to deliver them: the money that is owed for longer is owed for them. */
function unpaidPlanOf(context: Context, plan: readonly Regular[], today: Day): Map<Key, Regular[]> {
  const bySupplier = new Map<Key, Regular[]>();
  for (const regular of plan) {
    const { material, factory } = regular;
    if (context.copies['master.materials'].must(material).abc_class === 'c') continue;
    const draw = context.draws.of('materials', `${material}/${factory}`, 'opening unpaid');
    const supplier = chooseSource(context, material, today, draw)?.supplier_id;
    if (supplier !== undefined) bySupplier.set(supplier, [...(bySupplier.get(supplier) ?? []), regular]);
  }
  return bySupplier;
}

/** What was asked of the suppliers whose ordering day it is, where they have not been paid for it yet. */
function unpaidRequestsOf(buying: Buying, plan: Map<Key, Regular[]>, day: Day): void {
  const today = localDay(buying.parameters.start);
  const groups = new Map<Key, Wanted[]>();
  for (const [supplier, regulars] of plan) {
    if (daysToOrdering(buying.draws, supplier, day) > 0 || paidOn(buying, supplier, day) < today) continue;
    for (const { material, factory, daily } of regulars) {
      const source = approvedSources(buying, material).find((one) => one.supplier_id === supplier);
      if (!source || source.valid_from > day) continue;
      const wanted = Math.ceil((daily * purchasing.orderingRhythm * 6) / 7) * 1000;
      const quantity = orderQuantity(source, wanted);
      // A large minimum is ordered the more seldom.
      if (!buying.draws.of('materials', `${material}/${factory}/${day}`, 'opening unpaid').chance(wanted / quantity))
        continue;
      const lines = groups.get(factory) ?? [];
      lines.push({ source, quantity, required: day + source.lead_time_days + 2 });
      groups.set(factory, lines);
    }
  }
  for (const [factory, lines] of groups)
    raiseRequest(buying, { origin: 'reorder_point', factory, requester: null, lines });
}

/** About when a supplier is paid for what was ordered from him on a day. */
function paidOn(context: Context, supplier: Key, ordered: Day): Day {
  const { payment_terms_days: terms, is_msme } = context.copies['master.suppliers'].must(supplier);
  const invoiced = ordered + purchasing.unpaidInvoicedAfter;
  return is_msme
    ? invoiced + Math.min(terms, purchasing.smallEnterpriseDays)
    : invoiced + terms + stretchOf(context, supplier, ordered);
}

/** Keeps payables and goods received, not invoiced; whatever else an entry says is earnings of the past. */
class OpeningLedger implements Ledger {
  private readonly ledger: Ledger;
  private readonly entries = new OpeningEntries();
  private readonly now: Moment;

  constructor(ledger: Ledger, now: Moment) {
    this.ledger = ledger;
    this.now = now;
  }

  /** Notes what an entry leaves open; it has no key before all are posted together. */
  post({ company, lines }: NewEntry): Key {
    this.entries.add(
      company,
      lines.filter(({ account }) => account === ACCOUNTS.payables || account === ACCOUNTS.goodsReceivedNotInvoiced),
    );
    return NONE;
  }

  postOwn({ company, lines }: Omit<NewEntry, 'cause'>): Key {
    return this.post({ company, lines } as NewEntry);
  }

  postAll(): void {
    this.entries.post(this.ledger, 'Open purchases', this.now);
  }

  taxCode(...given: Parameters<Ledger['taxCode']>): ReturnType<Ledger['taxCode']> {
    return this.ledger.taxCode(...given);
  }

  /** Rates of the past months are not known; that of the first day stands for them. */
  rate(currencyCode: string): Scaled {
    return this.ledger.rate(currencyCode, localDay(this.now));
  }
}
