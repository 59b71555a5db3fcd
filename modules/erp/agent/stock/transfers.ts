import { weekdayOf } from '../../../../company/market.ts';
import { workdays } from '../../../../company/schedules.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import type { Key, Scaled } from '../../../../machinery/base/row-types.ts';
import { derived, type Process } from '../../../../machinery/kernel/contract.ts';
import { CENTRE } from '../../lifecycle/centre.ts';
import type { CopyRows, Types } from '../../rows.ts';
import type { Context, Item } from '../context.ts';
import { centreOf, centreTarget, demandOf, isKept, storeOf } from '../reference/index.ts';
import { balancesOf, freeIn } from './balances.ts';
import { stockOf } from './book.ts';
import { leftOf } from './reservations.ts';

type Product = Readonly<CopyRows['master.products']>;

/** The distribution centre is filled up from the plants of its company, each product once a week. The warehouse sends what is kept for it. */
export const transfers: Process<Types> = {
  name: 'transfers',
  schedule: [{ at: workdays.at(CENTRE.time), act: fillUp }],
};

/** Products by the weekday on which their plant looks at them: each plant spreads its own over the week, so that it sends a little every day. */
const byWeekday = derived<Types, ReadonlyMap<number, readonly Product[]>>({
  from: ['master.products'],
  build({ copies }) {
    const kept = [...copies['master.products'].all()].filter(isKept).sort((a, b) => a.product_id - b.product_id);
    const turns = [...Map.groupBy(kept, (product) => product.home_factory_id).values()].flatMap((own) =>
      own.map((product, turn) => ({ product, weekday: CENTRE.weekdays[turn % CENTRE.weekdays.length] })),
    );
    return new Map(
      CENTRE.weekdays.map((day) => [day, turns.filter(({ weekday }) => weekday === day).map(({ product }) => product)]),
    );
  },
});

function fillUp(context: Context): void {
  const weekday = weekdayOf(localDay(context.now));
  for (const product of context.the(byWeekday).get(weekday) ?? []) send(context, product);
}

function send(context: Context, product: Product): void {
  const target = centreTarget(context, demandOf(context), product);
  if (target === 0) return;
  const plant = storeOf(context, product.home_factory_id, 'finished_goods');
  const centre = centreOf(context, plant.company_id);
  if (!centre) return;
  const item = { product_id: product.product_id, material_id: null } as const;
  const missing = target - positionAt(context, item, centre.warehouse_id);
  if (missing < target * CENTRE.missing) return;
  const quantity = Math.floor(Math.min(missing, spareAt(context, item, plant.warehouse_id)) / 1000) * 1000;
  if (quantity <= 0) return;
  const { now } = context;
  const asks = { demand_type: 'transfer', required_date: localDay(now), priority: 'low' } as const;
  stockOf(context).reserve(item, plant.warehouse_id, quantity, asks, now);
}

/** What the centre has of an item and has promised to nobody, what is on its way and what a plant keeps to be sent. */
function positionAt(context: Context, item: Item, centre: Key): Scaled {
  const there = balancesOf(context, item)
    .filter((row) => row.warehouse_id === centre)
    .reduce((sum, row) => sum + freeIn(row), 0);
  return context.tables.inventory_reservations
    .by('product_id', item.product_id)
    .filter((row) => row.demand_type === 'transfer' && row.closed_at === null)
    .reduce((sum, row) => sum + leftOf(row), there);
}

/** What a plant can do without: beyond its safety stock and what its own orders wait for. */
function spareAt(context: Context, item: Item & { product_id: Key }, plant: Key): Scaled {
  const { tables } = context;
  const safety = tables.safety_stock_levels
    .by('product_id', item.product_id)
    .filter((row) => row.warehouse_id === plant && row.status === 'active')
    .reduce((most, row) => Math.max(most, row.safety_stock_quantity), 0);
  const waiting = tables.sales_order_lines
    .by('product_id', item.product_id)
    .filter((row) => row.warehouse_id === plant)
    .reduce((sum, row) => sum + Math.max(0, (row.open_quantity ?? 0) - row.reserved_quantity), 0);
  return stockOf(context).available(item, plant) - safety - waiting;
}
