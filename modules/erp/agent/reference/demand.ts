import { marketDraws, meanQuantity, ProductMarket } from '../../../../company/market.ts';
import { MARKET } from '../../../../company/market-figures.ts';
import type { Key } from '../../../../machinery/base/row-types.ts';
import { DEMAND } from '../../lifecycle/demand.ts';
import type { CopyRows } from '../../rows.ts';
import type { Context, Item } from '../context.ts';
import { shared } from '../shared.ts';
import { isProduced } from './items.ts';

type Product = Readonly<CopyRows['master.products']>;
type Bill = Readonly<CopyRows['master.bill_of_materials']>;
type Component = Readonly<CopyRows['master.bom_components']>;

const PERCENT = 1_000_000;

/**
 * The demand that the plant was laid out for: how many orders a day brings, which products they want, and what that means for materials and lots. Means are per working
 * day and leave seasons and growth out; what customers really order is drawn by the day.
 */
export class Demand {
  private readonly context: Context;
  private products: ProductMarket<Product>;
  private materials = new Map<Key, number>();
  private lots = new Map<string, number>();
  private stale = true;

  constructor(context: Context) {
    this.context = context;
    this.products = new ProductMarket<Product>([], context.draws);
  }

  /** To be called when master data have changed: everything is worked out anew when it is next asked for. */
  refresh(): void {
    this.stale = true;
  }

  /** Products that are sold, by their popularity. */
  get market(): ProductMarket<Product> {
    this.ensure();
    return this.products;
  }

  /** Pieces of a product that a mean working day asks for. */
  meanDaily(product: Product): number {
    this.ensure();
    const orders = MARKET.ordersPerDay * this.context.parameters.scale;
    return this.products.shareOf(product.product_id) * orders * MARKET.linesPerOrder * meanQuantity(product);
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

  private ensure(): void {
    if (!this.stale) return;
    this.stale = false;
    const { copies, parameters } = this.context;
    this.products = new ProductMarket(copies['master.products'].all(), marketDraws(parameters.seed));
    this.explode();
    this.planLots();
  }

  /** Dependent demand: parents before their components, so that a component has all of its demand before it is passed on. */
  private explode(): void {
    const components = Map.groupBy(this.context.copies['master.bom_components'].all(), (one) => one.bom_id);
    const bills = this.billsInForce();
    const demand = new Map<string, number>();
    for (const product of this.products.products) demand.set(`p${product.product_id}`, this.meanDaily(product));
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

export const demandOf = shared((context) => new Demand(context));
