import type { Key, Scaled } from '../../../../machinery/base/row-types.ts';
import { opening } from '../../lifecycle/opening.ts';
import type { CopyRows } from '../../rows.ts';
import type { Context, Item } from '../context.ts';
import { stepOf } from '../reference/index.ts';

/** What the opening must know of demand; quantities in whole units a working day. */
export interface OpeningDemand {
  meanDaily(product: Readonly<CopyRows['master.products']>): number;
  meanDailyMaterial(material: Key): number;
  plannedLot(item: Item): number;
}

/** Stock of one item at one site when history begins. */
export interface OpeningStock {
  item: Item;
  factory: Key;
  kind: 'raw_material' | 'finished_goods';
  /** By lot, oldest first. */
  lots: Scaled[];
}

/** What a site needs of a material for the largest order that uses it, in thousandths. */
interface Use {
  material: Key;
  factory: Key;
  largest: Scaled;
}

/** Opening stock of all items, by rules of thumb that every planner uses: cover for what is bought, a lot for what is made, weeks for what is sold. */
export function openingStock(context: Context, demand: OpeningDemand): OpeningStock[] {
  const uses = usesOf(context, demand);
  const sites = Map.groupBy(uses, (use) => use.material);
  return [
    ...uses.flatMap((use) => materialStock(context, demand, use, sites.get(use.material)?.length ?? 1)),
    ...[...context.copies['master.products'].all()].flatMap((product) => productStock(context, demand, product)),
  ];
}

/** Materials of recipes in force that are in demand, by site. */
function usesOf(context: Context, demand: OpeningDemand): Use[] {
  const { copies } = context;
  const uses = new Map<string, Use>();
  for (const component of copies['master.bom_components'].all()) {
    const recipe = copies['master.bill_of_materials'].get(component.bom_id);
    if (recipe?.status !== 'released' || demand.meanDailyMaterial(component.material_id) <= 0) continue;
    const parent = parentOf(recipe);
    const lot = isInDemand(context, demand, parent) ? demand.plannedLot(parent) : 0;
    const needed = Math.ceil(
      (lot * component.quantity * (1 + component.scrap_pct / 1_000_000)) / (recipe.base_quantity / 1000),
    );
    const id = `${component.material_id}/${recipe.factory_id}`;
    const use = uses.get(id) ?? { material: component.material_id, factory: recipe.factory_id, largest: 0 };
    uses.set(id, { ...use, largest: Math.max(use.largest, needed) });
  }
  return [...uses.values()].sort((a, b) => a.material - b.material || a.factory - b.factory);
}

function parentOf(recipe: Readonly<CopyRows['master.bill_of_materials']>): Item {
  return recipe.product_id !== null
    ? { product_id: recipe.product_id, material_id: null }
    : { product_id: null, material_id: recipe.material_id as Key };
}

function isInDemand(context: Context, demand: OpeningDemand, item: Item): boolean {
  if (item.material_id !== null) return demand.meanDailyMaterial(item.material_id) > 0;
  const product = context.copies['master.products'].get(item.product_id);
  return product !== undefined && demand.meanDaily(product) > 0;
}

function materialStock(context: Context, demand: OpeningDemand, use: Use, sites: number): OpeningStock[] {
  const material = context.copies['master.materials'].get(use.material);
  if (!material || material.status === 'obsolete' || material.status === 'in_design') return [];
  const draw = context.draws.of('materials', `${use.material}/${use.factory}`, 'opening stock');
  const item: Item = { product_id: null, material_id: use.material };
  const of = (quantity: number, count: number) =>
    stockOf(
      { item, factory: use.factory, kind: 'raw_material' },
      Math.max(quantity, use.largest),
      stepOf(material.unit_of_measure),
      count,
    );
  if (material.procurement_type === 'made') {
    if (!draw.chance(opening.madeStocked[material.abc_class] ?? 1)) return [];
    return of(demand.plannedLot(item) * draw.between(...opening.madeLots) * 1000, 1);
  }
  const leadTime = (material.lead_time_days * opening.workingDaysPerWeek) / 7;
  const daily = demand.meanDailyMaterial(use.material) / sites;
  const cover = daily * (leadTime + opening.safetyWorkingDays) * draw.between(...opening.fill);
  return of(cover * 1000, material.is_lot_controlled ? draw.integer(...opening.boughtLots) : 1);
}

function productStock(
  context: Context,
  demand: OpeningDemand,
  product: Readonly<CopyRows['master.products']>,
): OpeningStock[] {
  const daily = demand.meanDaily(product);
  if (daily <= 0 || product.planning_strategy === 'make_to_order') return [];
  const draw = context.draws.of('products', product.product_id, 'opening stock');
  if (!draw.chance(opening.productsStocked[product.abc_class] ?? 0)) return [];
  const quantity = daily * opening.workingDaysPerWeek * draw.between(...opening.productWeeks);
  const item: Item = { product_id: product.product_id, material_id: null };
  const lots = quantity > demand.plannedLot(item) ? 2 : 1;
  return stockOf({ item, factory: product.home_factory_id, kind: 'finished_goods' }, quantity * 1000, 1000, lots);
}

/** Splits a quantity into lots of whole steps; later lots are larger, because less of them has been used. */
function stockOf(what: Omit<OpeningStock, 'lots'>, quantity: number, step: Scaled, count: number): OpeningStock[] {
  const total = Math.ceil(quantity / step);
  const weights = (count * (count + 1)) / 2;
  const lots: Scaled[] = [];
  let left = total;
  for (let number = 1; number <= count; number++) {
    const steps = number === count ? left : Math.floor((total * number) / weights);
    left -= steps;
    if (steps > 0) lots.push(steps * step);
  }
  return lots.length > 0 ? [{ ...what, lots }] : [];
}
