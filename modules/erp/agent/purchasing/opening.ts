import { addWorkingDays, isWorkingDay } from '../../../../company/calendar.ts';
import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { purchasing } from '../../lifecycle/purchasing.ts';
import type { Erp, Ledger, NewEntry } from '../context.ts';
import { OpeningEntries } from '../ledger/index.ts';
import { PurchasingEngine } from './engine.ts';
import { OpeningGoodsIn } from './goods-in.ts';
import { ACCOUNTS } from './postings.ts';
import type { Wanted } from './requests.ts';
import { orderQuantity, Sources } from './sources.ts';

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
export function openPurchasing(erp: Erp, demand: MaterialDemand, now: Moment): void {
  const today = localDay(now);
  const ledger = new OpeningLedger(erp.ledger, now);
  const opening: Erp = { ...erp, ledger };
  const sources = new Sources(erp.context);
  const engine = new PurchasingEngine(opening, { goodsIn: new OpeningGoodsIn(opening, sources), isOpening: true });
  const plan = planOf(erp, demand, sources, today);
  const first = addWorkingDays(today, -purchasing.openingWorkingDays);
  engine.restore(localMoment(first, 0));
  for (let day = first, number = 0; day < today; day++) {
    if (isWorkingDay(day)) requestsOf(erp, { plan, sources, engine }, day, number++);
    runUntil(engine, Math.min(now, localMoment(day + 1, 0)));
  }
  ledger.postAll();
}

/** Everything that happens before a moment. */
function runUntil(engine: PurchasingEngine, until: Moment): void {
  for (let due = engine.due(); due < until; due = engine.due()) engine.step(due);
}

/** What is asked for regularly: a material for a site, every so many working days. */
interface Regular {
  material: Key;
  factory: Key;
  quantity: Scaled;
  every: number;
  phase: number;
}

function planOf(erp: Erp, demand: MaterialDemand, sources: Sources, today: Day): Regular[] {
  const users = usersOf(erp);
  const plan: Regular[] = [];
  for (const [material, factories] of [...users].sort(([a], [b]) => a - b)) {
    const daily = demand.meanDailyMaterial(material) / factories.length;
    for (const factory of factories) {
      const draw = erp.context.draws.of('materials', `${material}/${factory}`, 'opening orders');
      const source = sources.choose(material, today, draw);
      if (!source || daily <= 0) continue;
      const quantity = orderQuantity(source, Math.ceil(daily * purchasing.openingCadence) * 1000);
      const every = Math.max(1, Math.round(quantity / 1000 / daily));
      plan.push({ material, factory, quantity, every, phase: draw.integer(0, every - 1) });
    }
  }
  return plan;
}

/** Sites by the bought materials that they use. */
function usersOf(erp: Erp): Map<Key, Key[]> {
  const { copies } = erp.context;
  const users = new Map<Key, Set<Key>>();
  for (const component of copies['master.bom_components'].all()) {
    const material = must(copies['master.materials'].get(component.material_id), 'component');
    const recipe = must(copies['master.bill_of_materials'].get(component.bom_id), 'recipe');
    if (material.procurement_type !== 'bought' || material.status !== 'active' || recipe.status !== 'released')
      continue;
    const factories = users.get(material.material_id) ?? new Set<Key>();
    users.set(material.material_id, factories.add(recipe.factory_id));
  }
  return new Map([...users].map(([material, factories]) => [material, [...factories].sort((a, b) => a - b)]));
}

/** Requests of one morning, the `number`th working day of the opening, gathered by site. */
function requestsOf(
  erp: Erp,
  { plan, sources, engine }: { plan: Regular[]; sources: Sources; engine: PurchasingEngine },
  day: Day,
  number: number,
): void {
  const groups = new Map<Key, Wanted[]>();
  for (const { material, factory, quantity, every, phase } of plan) {
    if ((number + phase) % every !== 0) continue;
    const source = sources.choose(
      material,
      day,
      erp.context.draws.of('materials', `${material}/${day}`, 'opening source'),
    );
    if (!source) continue;
    const lines = groups.get(factory) ?? [];
    lines.push({ source, quantity, required: day + source.lead_time_days + 2 });
    groups.set(factory, lines);
  }
  for (const [factory, lines] of groups)
    engine.requests.raise({
      origin: 'reorder_point',
      factory,
      requestedAt: localMoment(day, 8),
      requester: null,
      lines,
      isOpening: true,
    });
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
