import { scaled } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Scaled } from '../../../machinery/base/row-types.ts';
import { lifecycle } from '../lifecycle.ts';
import type { BillOfMaterialsRow, MaterialsRow, ProductsRow } from '../rows.ts';
import { roundedPrice } from './catalogue.ts';
import { type Context, code, eventsToday, happensTo, lagOf, rowsWhere, type Today } from './context.ts';
import { holdsOn, linesOf, withSubstitute } from './engineering.ts';
import { TakenNames } from './names.ts';
import { listPrice } from './products.ts';
import { addBom, bomHead, type ComponentBody, companyOfFactory, Engineers, type Item } from './recipe-rows.ts';
import { alteredQuantity, lineCost } from './recipes.ts';
import { addSource } from './source-changes.ts';

const { shares, ratesPerYear: rates } = lifecycle;

/** What a new material of a kind is called by, beside its model. */
const EXECUTIONS = ['reinforced', 'low temperature', 'coated', 'high purity', 'seawater'] as const;

/** New items: designed today, for sale or for use from a later day on. */
export function launchesToday(today: Today): void {
  const { materials, products } = today.context.tables;
  const bought = rowsWhere(
    materials.held(),
    (row) => row.status === 'active' && row.procurement_type === 'bought' && row.drawing_number === null,
  );
  const newMaterials = eventsToday(today, 'new materials', bought.length, rates.materialArrivals);
  for (let i = 0; i < newMaterials; i++) launchMaterial(today, bought);
  const sold = rowsWhere(products.held(), (row) => row.status === 'active' && row.product_family !== 'spare_kit');
  const newProducts = eventsToday(today, 'new products', sold.length, rates.productArrivals);
  for (let i = 0; i < newProducts; i++) launchProduct(today, sold);
}

/** A further execution of a catalogue material, dearer than its model, with its first source. */
function launchMaterial(today: Today, models: MaterialsRow[]): void {
  const { context, now, day } = today;
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
      rowsWhere(materials.held(), () => true).map((one) => one.material_name),
      stem,
    ),
    standard_cost_amount: scaled(roundedPrice((model.standard_cost_amount / 10_000) * draw.between(1.04, 1.25)), 4),
    abc_class: 'c',
    revision: 'A',
    status: 'in_design',
    created_at: now,
    updated_at: now,
  });
  addSource(today, { material: row, from: day + lagOf(context, 'materials', key, 'materialLaunch') });
}

/** A product derived from one that is sold: another execution, with some other parts. */
function launchProduct(today: Today, models: ProductsRow[]): void {
  const { context, now, day } = today;
  const { products } = context.tables;
  const key = products.nextKey();
  const draw = context.draws.of('products', key, 'creation');
  const model = draw.pick(models);
  const recipe = recipeInForce(context, (row) => row.product_id === model.product_id, day);
  if (!recipe) throw new RangeError(`${model.product_code} is active without a recipe`);
  const launched = day + lagOf(context, 'products', key, 'productLaunch');
  let lines = linesOf(context, recipe.bom_id);
  const conversion = conversionOf(model.standard_cost_amount, costOf(context, lines));
  lines = withRedesign(today, lines, launched, draw);
  lines = withSubstitute(context, lines, draw) ?? lines;
  const cost = costOf(context, lines) + conversion;
  const product = products.add({
    ...model,
    product_id: key,
    product_code: code('PRD', key),
    product_name: newName(
      rowsWhere(products.held(), () => true).map((one) => one.product_name),
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
    created_at: now,
    updated_at: now,
  });
  draftRecipe(today, { item: { product }, factory: model.home_factory_id, effective: launched, lines });
}

/** In some new products one of the machined parts is designed anew. */
function withRedesign(today: Today, lines: ComponentBody[], effective: Day, draw: Draw): ComponentBody[] {
  const { context, now, day } = today;
  const { materials } = context.tables;
  const line = lines.find((one) => materials.get(one.material_id)?.material_group === 'machined_part');
  if (!line || !draw.chance(0.35)) return lines;
  const model = must(materials.get(line.material_id), 'machined part');
  const recipe = recipeInForce(context, (row) => row.material_id === model.material_id, day);
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
      rowsWhere(materials.held(), () => true).map((one) => one.material_name),
      `${model.material_name}, redesigned`,
    ),
    drawing_number: code('DRW', key),
    revision: 'A',
    // Machining of the new shape takes a little longer or shorter.
    standard_cost_amount:
      costOf(context, altered) +
      Math.round(conversionOf(model.standard_cost_amount, costOf(context, parts)) * own.between(0.95, 1.1)),
    status: 'in_design',
    created_at: now,
    updated_at: now,
  });
  draftRecipe(today, { item: { material }, factory: recipe.factory_id, effective, lines: altered });
  return lines.with(lines.indexOf(line), { ...line, material_id: key, alternate_material_id: null });
}

function draftRecipe(
  { context, now, day }: Today,
  { item, factory, effective, lines }: { item: Item; factory: Key; effective: Day; lines: ComponentBody[] },
): void {
  const { bill_of_materials } = context.tables;
  let last = 0;
  for (const row of bill_of_materials.held()) last = Math.max(last, Number(row.bom_number.slice(4)));
  const writer = new Engineers(context, companyOfFactory(context, factory)).writer(day, last + 1);
  const head = bomHead(item, { bomNumber: code('BOM', last + 1), factory, writer, created: now, effective });
  addBom(
    context,
    head,
    lines.map((line) => ({ ...line, created_at: now, updated_at: now })),
  );
}

function newName(taken: string[], stem: string): string {
  return new TakenNames(taken).take(stem, (count) => `${stem} ${count}`);
}

function recipeInForce(
  { tables }: Context,
  isOf: (row: BillOfMaterialsRow) => boolean,
  day: Day,
): BillOfMaterialsRow | undefined {
  return rowsWhere(tables.bill_of_materials.held(), (row) => isOf(row) && holdsOn(row, day))[0];
}

function costOf({ tables }: Context, lines: ComponentBody[]): Scaled {
  return lines.reduce(
    (sum, line) =>
      sum +
      lineCost(
        must(tables.materials.get(line.material_id), 'component').standard_cost_amount,
        line.quantity,
        line.scrap_pct,
      ),
    0,
  );
}

/** What the model costs beside its components; a change of its recipe since its cost was set does not make it vanish. */
function conversionOf(cost: Scaled, components: Scaled): Scaled {
  return Math.max(cost - components, Math.round(cost * 0.05));
}

/** Items whose day has come are in use; products that nobody may order any more are obsolete. */
export function itemsToday({ context, day }: Today): void {
  const { materials, products, bill_of_materials: boms, material_suppliers: sources } = context.tables;
  for (const row of rowsWhere(materials.held(), (one) => one.status === 'in_design')) {
    const ready =
      row.procurement_type === 'made'
        ? rowsWhere(boms.held(), (bom) => bom.material_id === row.material_id && holdsOn(bom, day)).length > 0
        : rowsWhere(
            sources.held(),
            (source) =>
              source.material_id === row.material_id && source.status === 'approved' && source.valid_from <= day,
          ).length > 0;
    if (ready) materials.change(row, { status: 'active' });
  }
  for (const row of rowsWhere(products.held(), (one) => one.status === 'in_design' && one.launched_on <= day))
    products.change(row, { status: 'active' });
  for (const row of rowsWhere(
    products.held(),
    (one) => one.status === 'phase_out' && (one.discontinued_on ?? day) < day,
  )) {
    products.change(row, { status: 'obsolete' });
    for (const bom of rowsWhere(boms.held(), (one) => one.product_id === row.product_id && one.status !== 'superseded'))
      boms.change(bom, { effective_to: Math.max(bom.effective_from, day - 1) });
  }
}

/** The end of a product is announced weeks ahead. */
export function productEndsToday(today: Today): void {
  const { context, day } = today;
  const { products, bill_of_materials: boms } = context.tables;
  const inWork = new Set(rowsWhere(boms.held(), (row) => row.status === 'draft').map((row) => row.product_id));
  const aged = rowsWhere(
    products.held(),
    (row) => row.status === 'active' && day - row.launched_on > 730 && !inWork.has(row.product_id),
  );
  for (const row of happensTo(today, 'ends of products', aged, rates.productEnds))
    products.change(row, {
      status: 'phase_out',
      discontinued_on: day + lagOf(context, 'products', row.product_id, 'productEnd'),
    });
}
