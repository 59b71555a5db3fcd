import { scaled } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import type { Day, Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { BillOfMaterialsRow, MaterialsRow, ProductsRow, Types } from '../rows.ts';
import { roundedPrice } from './catalogue.ts';
import {
  type Context,
  code,
  eventsToday,
  everyNight,
  happensTo,
  lagOf,
  NEVER,
  nightOf,
  nightsAfterWork,
  today,
} from './context.ts';
import { holdsOn, linesOf, withSubstitute } from './engineering.ts';
import { TakenNames } from './names.ts';
import { listPrice } from './products.ts';
import { addBom, bomHead, type ComponentBody, companyOfFactory, Engineers, type Item } from './recipe-rows.ts';
import { alteredQuantity, lineCost } from './recipes.ts';
import { addSource } from './source-changes.ts';

const { shares, ratesPerYear: rates } = lifecycle;

/** What a new material of a kind is called by, beside its model. */
const EXECUTIONS = ['reinforced', 'low temperature', 'coated', 'high purity', 'seawater'] as const;

/** Items whose day has come are in use; products that nobody may order any more are obsolete. */
export const itemLives: Process<Types> = {
  name: 'lives of items',
  schedule: [{ at: everyNight, act: useMaterials, clock: true }],
  agenda: [{ of: 'products', next: nextOfProduct, act: advanceProduct, clock: true }],
};

/** New items: designed today, for sale or for use from a later day on. */
export const launches: Process<Types> = { name: 'launches', schedule: [{ at: nightsAfterWork, act: launch }] };

/** The end of a product is announced weeks ahead. */
export const productEnds: Process<Types> = {
  name: 'ends of products',
  schedule: [{ at: nightsAfterWork, act: announceEnds }],
};

function launch(context: Context): void {
  const { materials, products } = context.tables;
  const bought = materials
    .by('status', 'active')
    .filter((row) => row.procurement_type === 'bought' && row.drawing_number === null);
  const newMaterials = eventsToday(context, 'new materials', { count: bought.length, rate: rates.materialArrivals });
  for (let i = 0; i < newMaterials; i++) launchMaterial(context, bought);
  const sold = products.by('status', 'active').filter((row) => row.product_family !== 'spare_kit');
  const newProducts = eventsToday(context, 'new products', { count: sold.length, rate: rates.productArrivals });
  for (let i = 0; i < newProducts; i++) launchProduct(context, sold);
}

/** A further execution of a catalogue material, dearer than its model, with its first source. */
function launchMaterial(context: Context, models: MaterialsRow[]): void {
  const { materials } = context.tables;
  const key = materials.nextKey();
  const draw = context.draws.of('materials', key, 'creation');
  const model = draw.pick(models);
  const stem = `${model.material_name}, ${draw.pick(EXECUTIONS)}`;
  const row = materials.add({
    ...model,
    material_id: key,
    material_code: code('MAT', key),
    material_name: newName(
      [...materials.held()].map((one) => one.material_name),
      stem,
    ),
    standard_cost_amount: scaled(roundedPrice((model.standard_cost_amount / 10_000) * draw.between(1.04, 1.25)), 4),
    abc_class: 'c',
    revision: 'A',
    status: 'in_design',
    created_at: context.now,
    updated_at: context.now,
  });
  addSource(context, { material: row, from: today(context) + lagOf(context, 'materials', key, 'materialLaunch') });
}

/** A product derived from one that is sold: another execution, with some other parts. */
function launchProduct(context: Context, models: ProductsRow[]): void {
  const { products, bill_of_materials: boms } = context.tables;
  const day = today(context);
  const key = products.nextKey();
  const draw = context.draws.of('products', key, 'creation');
  const model = draw.pick(models);
  const recipe = inForce(boms.by('product_id', model.product_id), day);
  if (!recipe) throw new RangeError(`${model.product_code} is active without a recipe`);
  const launched = day + lagOf(context, 'products', key, 'productLaunch');
  let lines = linesOf(context, recipe.bom_id);
  const conversion = conversionOf(model.standard_cost_amount, costOf(context, lines));
  lines = withRedesign(context, { lines, effective: launched, draw });
  lines = withSubstitute(context, lines, draw) ?? lines;
  const cost = costOf(context, lines) + conversion;
  const product = products.add({
    ...model,
    product_id: key,
    product_code: code('PRD', key),
    product_name: newName(
      [...products.held()].map((one) => one.product_name),
      `${model.product_name}, series ${draw.pick(['E', 'N', 'X'] as const)}`,
    ),
    product_variant: draw.weighted(shares.productVariant),
    drawing_number: code('ASM', key),
    revision: 'A',
    list_price_amount: listPrice(cost, model.product_family),
    standard_cost_amount: cost,
    abc_class: 'c',
    launched_on: launched,
    status: 'in_design',
    created_at: context.now,
    updated_at: context.now,
  });
  draftRecipe(context, { item: { product }, factory: model.home_factory_id, effective: launched, lines });
}

/** In some new products one of the machined parts is designed anew. */
function withRedesign(
  context: Context,
  { lines, effective, draw }: { lines: ComponentBody[]; effective: Day; draw: Draw },
): ComponentBody[] {
  const { materials, bill_of_materials: boms } = context.tables;
  const line = lines.find((one) => materials.must(one.material_id).material_group === 'machined_part');
  if (!line || !draw.chance(0.35)) return lines;
  const model = materials.must(line.material_id);
  const recipe = inForce(boms.by('material_id', model.material_id), today(context));
  if (!recipe) return lines;
  const key = materials.nextKey();
  const own = context.draws.of('materials', key, 'creation');
  const parts = linesOf(context, recipe.bom_id);
  const altered = parts.map((part) => ({
    ...part,
    quantity: alteredQuantity(part.quantity, part.unit_of_measure, own),
  }));
  const material = materials.add({
    ...model,
    material_id: key,
    material_code: code('MAT', key),
    material_name: newName(
      [...materials.held()].map((one) => one.material_name),
      `${model.material_name}, redesigned`,
    ),
    drawing_number: code('DRW', key),
    revision: 'A',
    // Machining of the new shape takes a little longer or shorter.
    standard_cost_amount:
      costOf(context, altered) +
      Math.round(conversionOf(model.standard_cost_amount, costOf(context, parts)) * own.between(0.95, 1.1)),
    status: 'in_design',
    created_at: context.now,
    updated_at: context.now,
  });
  draftRecipe(context, { item: { material }, factory: recipe.factory_id, effective, lines: altered });
  return lines.with(lines.indexOf(line), { ...line, material_id: key, alternate_material_id: null });
}

function draftRecipe(
  context: Context,
  { item, factory, effective, lines }: { item: Item; factory: Key; effective: Day; lines: ComponentBody[] },
): void {
  let last = 0;
  for (const row of context.tables.bill_of_materials.held()) last = Math.max(last, Number(row.bom_number.slice(4)));
  const writer = new Engineers(context, companyOfFactory(context, factory)).writer(today(context), last + 1);
  const bomNumber = code('BOM', last + 1);
  addBom(context, bomHead(item, { bomNumber, factory, writer, created: context.now, effective }), lines);
}

function newName(taken: string[], stem: string): string {
  return new TakenNames(taken).take(stem, (count) => `${stem} ${count}`);
}

function inForce(boms: readonly BillOfMaterialsRow[], day: Day): BillOfMaterialsRow | undefined {
  return boms.find((row) => holdsOn(row, day));
}

function costOf({ tables }: Context, lines: ComponentBody[]): Scaled {
  return lines.reduce(
    (sum, { material_id, quantity, scrap_pct }) =>
      sum + lineCost(tables.materials.must(material_id).standard_cost_amount, quantity, scrap_pct),
    0,
  );
}

/** What the model costs beside its components; a change of its recipe since its cost was set does not make it vanish. */
function conversionOf(cost: Scaled, components: Scaled): Scaled {
  return Math.max(cost - components, Math.round(cost * 0.05));
}

/** A made material is in use when its recipe holds, a bought one when it has a source. */
function useMaterials(context: Context): void {
  const { materials, bill_of_materials: boms, material_suppliers: sources } = context.tables;
  const day = today(context);
  for (const row of materials.by('status', 'in_design')) {
    const isReady =
      row.procurement_type === 'made'
        ? inForce(boms.by('material_id', row.material_id), day) !== undefined
        : sources
            .by('material_id', row.material_id)
            .some((source) => source.status === 'approved' && source.valid_from <= day);
    if (isReady) materials.change(row, { status: 'active' });
  }
}

function nextOfProduct({ status, launched_on, discontinued_on }: ProductsRow): Moment {
  if (status === 'in_design') return nightOf(launched_on);
  return status === 'phase_out' && discontinued_on !== null ? nightOf(discontinued_on + 1) : NEVER;
}

function advanceProduct(row: ProductsRow, context: Context): void {
  const { products, bill_of_materials: boms } = context.tables;
  if (row.status === 'in_design') {
    products.change(row, { status: 'active' });
    return;
  }
  products.change(row, { status: 'obsolete' });
  for (const bom of boms.by('product_id', row.product_id))
    if (bom.status !== 'superseded')
      boms.change(bom, { effective_to: Math.max(bom.effective_from, today(context) - 1) });
}

function announceEnds(context: Context): void {
  const { products, bill_of_materials: boms } = context.tables;
  const day = today(context);
  const inWork = new Set(boms.by('status', 'draft').map((row) => row.product_id));
  const rows = products
    .by('status', 'active')
    .filter((row) => day - row.launched_on > 730 && !inWork.has(row.product_id));
  for (const row of happensTo(context, 'ends of products', { rows, rate: rates.productEnds }))
    products.change(row, {
      status: 'phase_out',
      discontinued_on: day + lagOf(context, 'products', row.product_id, 'productEnd'),
    });
}
