import { ratio, scaled } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Draft, Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { FAMILIES } from '../lifecycle/families.ts';
import { type Family, KIT, SPARE_KITS, VARIANT_HOURS } from '../lifecycle/made.ts';
import { lifecycle } from '../lifecycle.ts';
import type { FactoriesRow, ProductsRow } from '../rows.ts';
import type { Stockroom } from './catalogue.ts';
import { apportioned, code, type Opening } from './context.ts';
import { type Frame, takeBought } from './frames.ts';
import { conversionCost, Recipe } from './recipes.ts';

export interface MadeProduct {
  product: Draft<ProductsRow>;
  recipe: Recipe;
  factory: FactoriesRow;
}

/** A product that is to be: which frame, which of its combinations. */
interface Plan {
  frame: Frame;
  kit: (typeof SPARE_KITS)[number] | undefined;
  pressure: number;
  option: Family['options'][number] | undefined;
  mark: number;
  launched: Day;
}

/** Products on the frames in use, numbered in the order of their launch. */
export function openProducts(opening: Opening, frames: Frame[], stockroom: Stockroom): MadeProduct[] {
  const { draws, tables } = opening.context;
  const count = opening.count(lifecycle.size.products);
  const plans = planProducts(
    opening,
    frames.filter((one) => !one.retired),
    count,
  );
  const variants = apportioned(lifecycle.shares.productVariant, count, draws.of('products', 0, 'variants'));
  const classes = apportioned(lifecycle.shares.productAbc, count, draws.of('products', 0, 'classes'));
  return plans.map((plan, index) => {
    const key = tables.products.nextKey();
    const draw = draws.of('products', key, 'creation');
    const variant = must(variants[index], 'variant');
    const { frame, kit } = plan;
    const recipe = new Recipe();
    if (!kit)
      for (const role of frame.family.takes) recipe.take(must(frame.made.get(role), `${role} of ${frame.name}`), 1);
    const bought = kit ? kit.bought : [...frame.family.bought, ...(plan.option?.bought ?? [])];
    takeBought(recipe, { uses: bought, size: frame.size, stockroom, draw });
    const hours = kit ? KIT.hours : frame.family.hours * VARIANT_HOURS[variant];
    const product = newProduct({
      key,
      draw,
      name: kit ? `${kit.label} for ${frame.family.label.toLowerCase()} ${frame.name}` : productName(plan),
      family: kit ? 'spare_kit' : frame.familyName,
      variant,
      abc: must(classes[index], 'class'),
      size: frame.size,
      pressure: plan.pressure,
      cost: recipe.cost() + conversionCost(hours, frame.size, 'assembly'),
      kilograms: recipe.kilograms(),
      factory: frame.factory,
      launched: plan.launched,
      created: opening.entered(plan.launched, key, draw),
    });
    return { product: { ...product, ...endOf(opening, product, draw) }, recipe, factory: frame.factory };
  });
}

function productName({ frame, pressure, option, mark }: Plan): string {
  const name = `${frame.family.label} ${frame.name} PN${pressure}, ${must(option, 'option').label}`;
  return mark === 1 ? name : `${name}, version ${mark}`;
}

function planProducts(opening: Opening, frames: Frame[], count: number): Plan[] {
  const draw = opening.context.draws.of('products', 0, 'plan');
  const kits = Math.round(count * KIT.share);
  const plans = Array.from({ length: count }, (_, index): Plan => {
    const isKit = index < kits;
    const number = isKit ? index : index - kits;
    const frame = must(frames[number % frames.length], 'frame');
    const round = Math.floor(number / frames.length);
    const { pressures, options } = frame.family;
    const combinations = pressures.length * options.length;
    // The frame's own offset, so that not every frame begins with the same pressure.
    const at = (round + frame.size) % combinations;
    const latest = opening.today - 40;
    return {
      frame,
      kit: isKit ? SPARE_KITS[round % SPARE_KITS.length] : undefined,
      pressure: must(pressures[at % pressures.length], 'pressure'),
      option: isKit ? undefined : options[Math.floor(at / pressures.length)],
      mark: Math.floor(round / combinations) + 1,
      launched: Math.min(latest, frame.day + draw.integer(20, 900)),
    };
  });
  return plans.sort((a, b) => a.launched - b.launched);
}

/** Some products are given up. Those that ended before the system was introduced have no recipe in it. */
function endOf(opening: Opening, product: ProductsRow, draw: Draw): Partial<ProductsRow> {
  const chance = lifecycle.size.retiredProducts;
  if (product.launched_on < opening.introduced - 400 && draw.chance(chance * 1.6)) {
    return { status: 'obsolete', discontinued_on: opening.introduced - draw.integer(1, 300) };
  }
  if (opening.today - product.launched_on > 900 && draw.chance(chance * 0.35)) {
    return {
      status: 'phase_out',
      discontinued_on: opening.today + draw.integer(1, 80),
      updated_at: opening.context.now - draw.integer(1, 9) * 86_400_000 - 3_600_000,
    };
  }
  return {};
}

interface NewProduct {
  key: Key;
  draw: Draw;
  name: string;
  family: ProductsRow['product_family'];
  variant: ProductsRow['product_variant'];
  abc: ProductsRow['abc_class'];
  size: number;
  pressure: number;
  cost: Scaled;
  kilograms: number;
  factory: FactoriesRow;
  launched: Day;
  created: Moment;
}

function newProduct({
  key,
  draw,
  name,
  family,
  variant,
  abc,
  size,
  pressure,
  cost,
  kilograms,
  factory,
  launched,
  created,
}: NewProduct): ProductsRow {
  const kit = family === 'spare_kit';
  const { hsn, warrantyMonths } = kit ? KIT : FAMILIES[family];
  return {
    product_id: key,
    product_code: code('PRD', key),
    product_name: name,
    product_family: family,
    product_variant: variant,
    nominal_size_mm: scaled(size, 2),
    pressure_rating_bar: scaled(pressure, 2),
    drawing_number: code('ASM', key),
    revision: 'A',
    unit_of_measure: kit ? 'set' : 'pcs',
    net_weight_kg: Math.max(1, scaled(kilograms, 4)),
    list_price_amount: listPrice(cost, family),
    standard_cost_amount: cost,
    currency_code: 'INR',
    planning_strategy: abc === 'a' || kit ? 'make_to_stock' : abc === 'b' ? 'assemble_to_order' : 'make_to_order',
    lead_time_days: kit ? 3 : draw.integer(7, 14),
    lot_size_rule: abc === 'a' ? 'fixed' : abc === 'b' ? 'multiple' : 'lot_for_lot',
    lot_size_quantity: scaled(abc === 'a' ? 10 : abc === 'b' ? 5 : 1, 3),
    abc_class: abc,
    is_serialised: !kit && /pump|electric|control/.test(family),
    warranty_months: warrantyMonths,
    hsn_code: hsn,
    gst_rate_pct: scaled(18, 4),
    launched_on: launched,
    discontinued_on: null,
    home_factory_id: factory.factory_id,
    status: 'active',
    created_at: created,
    updated_at: created,
  };
}

/** Standard cost × the family's margin, in whole rupees; scale 4. */
export function listPrice(cost: Scaled, family: ProductsRow['product_family']): Scaled {
  const { margin } = family === 'spare_kit' ? KIT : FAMILIES[family];
  return ratio(cost, Math.round(margin * 100), 1_000_000) * 10_000;
}
