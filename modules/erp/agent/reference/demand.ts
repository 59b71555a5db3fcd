import { isSunday, isWorkingDay } from '../../../../company/calendar.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import type { Draw } from '../../../../machinery/base/draw.ts';
import type { Day, Key, Scaled } from '../../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../../machinery/base/utc.ts';
import { DEMAND } from '../../lifecycle/demand.ts';
import type { CopyRows } from '../../rows.ts';
import type { Context, Item } from '../context.ts';
import { shared } from '../shared.ts';
import { isProduced } from './items.ts';

type Product = Readonly<CopyRows['master.products']>;
type Bill = Readonly<CopyRows['master.bill_of_materials']>;
type Component = Readonly<CopyRows['master.bom_components']>;

const PIECE = 1000;
const PERCENT = 1_000_000;

/**
 * The demand that the plant was laid out for: how many orders a day brings, which products they want, and what that means for materials and lots. Means are per working
 * day and leave seasons and growth out; what customers really order is drawn by the day.
 */
export class Demand {
  private readonly context: Context;
  /** Popularity by product; shares of all lines. */
  private shares = new Map<Key, number>();
  private products: Product[] = [];
  private popular: { day: Day; weights: readonly (readonly [Product, number])[] } = { day: Number.NaN, weights: [] };
  private materials = new Map<Key, number>();
  private lots = new Map<string, number>();
  private stale = true;

  constructor(context: Context) {
    this.context = context;
  }

  /** To be called when master data have changed: everything is worked out anew when it is next asked for. */
  refresh(): void {
    this.stale = true;
  }

  /** Mean number of sales orders on a local day. */
  ordersPerDay(day: Day): number {
    if (!isWorkingDay(day)) return 0;
    const years = (day - localDay(this.context.parameters.start)) / 365.25;
    const weekday = DEMAND.weekdays[(day + 3) % 7] ?? 1;
    return this.meanOrders() * (1 + DEMAND.growth * years) * weekday * monthEnd(day);
  }

  /** A product that a customer wants on a day, by its popularity and season. */
  pickProduct(draw: Draw, day: Day, among?: (product: Product) => boolean): Product | undefined {
    this.ensure();
    const popular = this.popularOn(day);
    const wanted = among ? popular.filter(([product]) => among(product)) : popular;
    return wanted.length === 0 ? undefined : draw.weighted(wanted);
  }

  /** Products with their weights on a day, kept for the day as every order asks for them. */
  private popularOn(day: Day): readonly (readonly [Product, number])[] {
    if (this.popular.day !== day) {
      const weight = (product: Product) => (this.shares.get(product.product_id) ?? 0) * season(product, day);
      this.popular = { day, weights: this.products.map((product) => [product, weight(product)] as const) };
    }
    return this.popular.weights;
  }

  /** Pieces of an order line, in thousandths. */
  quantity(draw: Draw, product: Product): Scaled {
    return Math.max(1, Math.round(draw.lognormal(medianOf(product), DEMAND.quantitySpread))) * PIECE;
  }

  /** Pieces of a product that a mean working day asks for. */
  meanDaily(product: Product): number {
    this.ensure();
    const share = this.shares.get(product.product_id) ?? 0;
    return share * this.meanOrders() * DEMAND.linesPerOrder * meanQuantity(product);
  }

  /** Units of a material that a mean working day uses, over all levels of all recipes in force. */
  meanDailyMaterial(material: Key): number {
    this.ensure();
    return this.materials.get(material) ?? 0;
  }

  /** Whole pieces that one production order of a made item makes. */
  plannedLot(item: Item): number {
    this.ensure();
    return this.lots.get(idOf(item)) ?? 1;
  }

  /** Mean number of production orders of an item on a working day. */
  ordersOf(item: Item): number {
    return this.dailyOf(item) / this.plannedLot(item);
  }

  private dailyOf(item: Item): number {
    if (item.material_id !== null) return this.meanDailyMaterial(item.material_id);
    const product = this.context.copies['master.products'].get(item.product_id);
    return product ? this.meanDaily(product) : 0;
  }

  private meanOrders(): number {
    return DEMAND.ordersPerDay * this.context.parameters.scale;
  }

  private ensure(): void {
    if (!this.stale) return;
    this.stale = false;
    this.popular = { day: Number.NaN, weights: [] };
    this.weigh();
    this.explode();
    this.planLots();
  }

  private weigh(): void {
    const { copies, draws } = this.context;
    const active = (product: Product) => product.status === 'active' || product.status === 'phase_out';
    this.products = [...copies['master.products'].all()].filter(active).sort((a, b) => a.product_id - b.product_id);
    const weight = (product: Product) =>
      draws.of('products', product.product_id, 'popularity').lognormal(1, DEMAND.spread);
    const sums = new Map<string, number>();
    for (const product of this.products)
      sums.set(product.abc_class, (sums.get(product.abc_class) ?? 0) + weight(product));
    const present = [...sums.keys()].reduce((sum, name) => sum + (DEMAND.classShares[name] ?? 0), 0);
    this.shares = new Map(
      this.products.map((product) => [
        product.product_id,
        ((DEMAND.classShares[product.abc_class] ?? 0) / present) *
          (weight(product) / (sums.get(product.abc_class) ?? 1)),
      ]),
    );
  }

  /** Dependent demand: parents before their components, so that a component has all of its demand before it is passed on. */
  private explode(): void {
    const components = Map.groupBy(this.context.copies['master.bom_components'].all(), (one) => one.bom_id);
    const bills = this.billsInForce();
    const demand = new Map<string, number>();
    for (const product of this.products) demand.set(`p${product.product_id}`, this.meanDaily(product));
    for (const id of inOrder(bills, components)) {
      const bill = bills.get(id);
      const daily = demand.get(id) ?? 0;
      if (!bill || daily === 0) continue;
      for (const component of components.get(bill.bom_id) ?? []) {
        const each = (component.quantity / bill.base_quantity) * (1 + component.scrap_pct / PERCENT);
        const key = `m${component.material_id}`;
        demand.set(key, (demand.get(key) ?? 0) + daily * each);
      }
    }
    this.materials = new Map(
      [...demand].filter(([id]) => id.startsWith('m')).map(([id, daily]) => [Number(id.slice(1)), daily]),
    );
  }

  /** The recipe in force of every item that is made, by item. */
  private billsInForce(): Map<string, Bill> {
    const bills = new Map<string, Bill>();
    for (const bill of this.context.copies['master.bill_of_materials'].all())
      if (bill.status === 'released' && isProduced(bill)) bills.set(idOf(bill as Item), bill);
    return bills;
  }

  /** Lots such that the plant releases about as many work orders a day as it was laid out for: days of cover by class, scaled by one factor for all. */
  private planLots(): void {
    const made = [...this.billsInForce().keys()]
      .map((id) => ({ id, item: itemOf(id) }))
      .map(({ id, item }) => ({
        id,
        daily: this.dailyOf(item),
        cover: this.coverOf(item),
        isToOrder: this.isToOrder(item),
      }))
      .filter(({ daily }) => daily > 0);
    const lot = (one: (typeof made)[number], factor: number) =>
      one.isToOrder ? 1 : Math.max(1, Math.round(one.daily * one.cover * factor));
    const orders = (factor: number) => made.reduce((sum, one) => sum + one.daily / lot(one, factor), 0);
    const wanted = DEMAND.workOrdersPerDay * this.context.parameters.scale;
    let [low, high] = [0.1, 400];
    for (let round = 0; round < 40; round++) {
      const middle = Math.sqrt(low * high);
      if (orders(middle) > wanted) low = middle;
      else high = middle;
    }
    this.lots = new Map(made.map((one) => [one.id, lot(one, high)]));
  }

  private coverOf(item: Item): number {
    const { copies } = this.context;
    const material = item.material_id === null ? undefined : copies['master.materials'].get(item.material_id);
    const abc = material?.abc_class ?? copies['master.products'].get(item.product_id ?? 0)?.abc_class ?? 'b';
    return (DEMAND.cover[abc] ?? 1) * (DEMAND.coverOfKind[material?.material_group ?? 'product'] ?? 1);
  }

  /** Products that are made for one order alone have the lot of that order. */
  private isToOrder(item: Item): boolean {
    if (item.product_id === null) return false;
    return this.context.copies['master.products'].get(item.product_id)?.planning_strategy === 'make_to_order';
  }
}

/** Items before the materials that they are made of. */
function inOrder(bills: Map<string, Bill>, components: Map<Key, Component[]>): string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  const visit = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    const bill = bills.get(id);
    for (const component of bill ? (components.get(bill.bom_id) ?? []) : []) visit(`m${component.material_id}`);
    order.push(id);
  };
  for (const id of [...bills.keys()].sort()) visit(id);
  return order.reverse();
}

function idOf({ product_id, material_id }: Item): string {
  return product_id !== null ? `p${product_id}` : `m${material_id}`;
}

function itemOf(id: string): Item {
  const key = Number(id.slice(1));
  return id.startsWith('p') ? { product_id: key, material_id: null } : { product_id: null, material_id: key };
}

function medianOf(product: Product): number {
  if (product.planning_strategy === 'make_to_order') return DEMAND.makeToOrderMedian;
  const price = product.list_price_amount / 10_000;
  return DEMAND.quantities.find(({ above }) => price > above)?.median ?? 1;
}

/** Mean of the rounded lognormal, near enough for planning. */
function meanQuantity(product: Product): number {
  return Math.max(1.15, medianOf(product) * Math.exp(DEMAND.quantitySpread ** 2 / 2));
}

/** Orders pile up towards the end of a month. */
function monthEnd(day: Day): number {
  const { days, factor } = DEMAND.monthEnd;
  const month = new Date(day * DAY_MS).getUTCMonth();
  let left = 0;
  for (let next = day + 1; new Date(next * DAY_MS).getUTCMonth() === month; next++) if (!isSunday(next)) left++;
  // About 25 working days a month share what the last ones have more.
  return left < days ? factor : 1 - (days * (factor - 1)) / (25 - days);
}

/** How a family's season stands on a day; parabolas instead of a cosine, whose last digits differ between machines. */
function season(product: Product, day: Day): number {
  const found = DEMAND.seasons[product.product_family];
  if (!found) return 1;
  const turns = (((day % 365.25) - found.peak) / 365.25 + 2) % 1;
  const height = 4 * Math.abs(turns - 0.5) - 1;
  return 1 + found.amplitude * height * (2 - Math.abs(height));
}

export const demandOf = shared((context) => new Demand(context));
