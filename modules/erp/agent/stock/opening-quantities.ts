import { addWorkingDays } from '../../../../company/calendar.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import type { Draw } from '../../../../machinery/base/draw.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Scaled } from '../../../../machinery/base/row-types.ts';
import { CENTRE } from '../../lifecycle/centre.ts';
import { opening } from '../../lifecycle/opening.ts';
import type { CopyRows, SafetyStockLevelsRow } from '../../rows.ts';
import type { Context, Item } from '../context.ts';
import { centreOf, centreTarget, stepOf, storeOf } from '../reference/index.ts';
import { OnOrder } from './on-order.ts';

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
  /** Where it is not in the store of the site. */
  warehouse?: Key;
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
  const onOrder = new OnOrder(context);
  const levels = new Map(
    [...context.tables.safety_stock_levels.held()].map((row) => [`${row.material_id}/${row.warehouse_id}`, row]),
  );
  return [
    ...usesOf(context, demand).flatMap((use) => {
      const { warehouse_id } = storeOf(context, use.factory, 'raw_material');
      const level = levels.get(`${use.material}/${warehouse_id}`);
      return materialStock(context, demand, use, { level, onOrder: onOrder.of(use.material, warehouse_id) });
    }),
    ...[...context.copies['master.products'].all()].flatMap((product) => productStock(context, demand, product)),
    ...madeForOrders(context),
    ...[...context.copies['master.products'].all()].flatMap((product) => centreStock(context, demand, product)),
  ];
}

/** Goods of orders that came long enough before history began, a lot for each product and site. */
function madeForOrders({ tables, copies, parameters }: Context): OpeningStock[] {
  const made = new Map<string, { item: Item; factory: Key; quantity: Scaled }>();
  const before = addWorkingDays(localDay(parameters.start), -opening.madeAfterDays);
  for (const line of tables.sales_order_lines.held()) {
    const { factory_id } = copies['master.warehouses'].must(line.warehouse_id);
    if (localDay(line.created_at) > before || factory_id === null) continue;
    const id = `${line.product_id}/${factory_id}`;
    const item: Item = { product_id: line.product_id as Key, material_id: null };
    const known = made.get(id) ?? { item, factory: factory_id, quantity: 0 };
    made.set(id, { ...known, quantity: known.quantity + line.ordered_quantity });
  }
  return [...made.values()].map(({ item, factory, quantity }) => ({
    item,
    factory,
    kind: 'finished_goods',
    lots: [quantity],
  }));
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

/** What planning knows of a material at a site. */
interface Planned {
  level: SafetyStockLevelsRow | undefined;
  onOrder: Scaled;
}

function materialStock(context: Context, demand: OpeningDemand, use: Use, { level, onOrder }: Planned): OpeningStock[] {
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
  const covered = level ? Math.max(position(context, level, draw) - onOrder, level.safety_stock_quantity / 2) : 0;
  return of(covered, material.is_lot_controlled ? draw.integer(...opening.boughtLots) : 1);
}

type Source = Readonly<CopyRows['master.material_suppliers']>;

/** What is in stock and on order together, as the policy of the item leaves it on an ordinary day. */
function position(context: Context, level: SafetyStockLevelsRow, draw: Draw): number {
  const material = must(level.material_id ?? undefined, 'material of a level');
  const { reorder_point_quantity: least, maximum_stock_quantity: most } = level;
  const band = most - least;
  const planned = level.average_daily_quantity * opening.plannedDays;
  const source = firstSource(context, material);
  const lot = Math.max(band, source?.minimum_order_quantity ?? 0, source?.order_multiple_quantity ?? 0);
  if (lot > opening.largeLot * band) return planned + least + band / 2 + draw.between(0, 1) * lot;
  const together = source ? context.draws.of('suppliers', source.supplier_id, 'opening stock') : draw;
  return planned + least + band * together.between(...opening.fill);
}

/** Of whom a material is mostly bought. */
function firstSource({ copies }: Context, material: Key): Source | undefined {
  let first: Source | undefined;
  for (const row of copies['master.material_suppliers'].all())
    if (row.material_id === material && row.status === 'approved' && (!first || row.source_rank < first.source_rank))
      first = row;
  return first;
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

/** What the distribution centre has of a product that it keeps. */
function centreStock(
  context: Context,
  demand: OpeningDemand,
  product: Readonly<CopyRows['master.products']>,
): OpeningStock[] {
  const target = centreTarget(context, demand, product);
  const { company_id } = storeOf(context, product.home_factory_id, 'finished_goods');
  const warehouse = centreOf(context, company_id)?.warehouse_id;
  if (target === 0 || warehouse === undefined) return [];
  const share = context.draws.of('products', product.product_id, 'stock of the centre').between(...CENTRE.opening);
  const item: Item = { product_id: product.product_id, material_id: null };
  return stockOf(
    { item, factory: product.home_factory_id, kind: 'finished_goods', warehouse },
    target * share,
    1000,
    1,
  );
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
