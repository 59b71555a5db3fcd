import { scaled } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Draft, Key } from '../../../machinery/base/row-types.ts';
import { FAMILIES } from '../lifecycle/families.ts';
import { type BoughtUse, type Family, FRAME_GRADES, type PartRole } from '../lifecycle/made.ts';
import { FAMILY_SITES, type FamilyName } from '../lifecycle/organisation.ts';
import { lifecycle } from '../lifecycle.ts';
import type { FactoriesRow, MaterialsRow } from '../rows.ts';
import { type BuyingTerms, blankMaterial, blankTerms, type Stockroom } from './catalogue.ts';
import type { Site } from './companies.ts';
import { apportioned, code, type Opening } from './context.ts';
import { conversionCost, operationOf, Recipe } from './recipes.ts';

/** What products of one family, size and material have in common: their parts and sub-assemblies. */
export interface Frame {
  familyName: FamilyName;
  family: Family;
  name: string;
  size: number;
  grade: (typeof FRAME_GRADES)[number];
  factory: FactoriesRow;
  /** Day on which it was designed. */
  day: Day;
  /** Its parts and sub-assemblies by role. */
  made: Map<string, Draft<MaterialsRow>>;
  retired: boolean;
}

/** A made item with its recipe, before the recipe is a row. */
export interface Made {
  material: Draft<MaterialsRow>;
  recipe: Recipe;
  factory: FactoriesRow;
  day: Day;
}

/** The frames of the company, in the order in which they were designed. */
export function planFrames(opening: Opening, sites: Site[]): Frame[] {
  const { draws } = opening.context;
  const shares = lifecycle.shares.family;
  const count = Math.max(shares.length, opening.count(lifecycle.size.frames));
  const drawn = apportioned(shares, count, draws.of('products', 0, 'frames'));
  // Every family is made at any size of the company.
  const names = [...shares.map(([name]) => name).filter((name) => !drawn.includes(name)), ...drawn];
  const numbers = new Map<FamilyName, number>();
  const chance = draws.of('products', 0, 'frame lives');
  // More than half of the designs are older than the system.
  const days = names
    .map(() => opening.introduced + Math.round(Math.max(-3000, chance.between(-1.4, 0.7) * 2100)))
    .sort((a, b) => a - b);
  return names.map((familyName, index) => {
    const number = numbers.get(familyName) ?? 0;
    numbers.set(familyName, number + 1);
    const family = FAMILIES[familyName];
    const round = Math.floor(number / family.sizes.length);
    const size = must(family.sizes[number % family.sizes.length], 'size');
    const grade = must(FRAME_GRADES[((number % family.sizes.length) + round) % FRAME_GRADES.length], 'grade');
    const mark = Math.floor(round / FRAME_GRADES.length) + 1;
    const day = must(days[index], 'day of a frame');
    return {
      familyName,
      family,
      name: `${family.series}${mark === 1 ? '' : mark} ${size} ${grade.name}`,
      size,
      grade,
      factory: siteOf(familyName, number, sites),
      day,
      made: new Map(),
      retired: day <= opening.introduced && number >= 2 && chance.chance(lifecycle.size.retiredMadeMaterials * 2),
    };
  });
}

function siteOf(family: FamilyName, number: number, sites: Site[]): FactoriesRow {
  const able = sites.filter((site) => FAMILY_SITES[family].includes(site.code));
  return must(able[number % able.length], `site that makes ${family}`).factory;
}

/** Materials of a frame: the blanks that it needs are bought, parts and sub-assemblies are made. */
export function openFrame(
  opening: Opening,
  frame: Frame,
  { stockroom, buying }: { stockroom: Stockroom; buying: Map<Key, BuyingTerms> },
): { blanks: Draft<MaterialsRow>[]; made: Made[] } {
  const blanks: Draft<MaterialsRow>[] = [];
  const made: Made[] = [];
  for (const [role, part] of Object.entries(frame.family.parts)) {
    const recipe = new Recipe();
    if (part.blank) {
      const blank = openBlank(opening, frame, part);
      blanks.push(blank);
      buying.set(blank.material_id, blankTerms(part.from as 'casting' | 'forging'));
      recipe.take(blank, 1);
    }
    const key = opening.context.tables.materials.nextKey();
    const draw = opening.context.draws.of('materials', key, 'creation');
    if (part.stock) {
      const grade = part.from === 'round_bar' ? frame.grade.bar : undefined;
      const bar = stockroom.nearest(part.from, frame.size * part.stock.diameter, draw, grade);
      recipe.take(bar, part.stock.metres * (frame.size / 100) ** 0.6, {
        alternate: draw.chance(0.1) ? stockroom.alternate(bar) : undefined,
      });
    }
    const material = madeMaterial(opening, {
      key,
      draw,
      frame,
      group: 'machined_part',
      name: part.name,
      recipe,
      conversion: conversionCost(part.hours, frame.size, 'machining'),
      keeps: 0.76,
    });
    frame.made.set(role, material);
    made.push({ material, recipe, factory: frame.factory, day: frame.day });
  }
  for (const [role, assembly] of Object.entries(frame.family.assemblies)) {
    const key = opening.context.tables.materials.nextKey();
    const draw = opening.context.draws.of('materials', key, 'creation');
    const recipe = new Recipe();
    for (const part of assembly.parts) recipe.take(must(frame.made.get(part), `part ${part} of ${frame.name}`), 1);
    takeBought(recipe, { uses: assembly.bought, size: frame.size, stockroom, draw, operation: 20 });
    const material = madeMaterial(opening, {
      key,
      draw,
      frame,
      group: 'sub_assembly',
      name: assembly.name,
      recipe,
      conversion: conversionCost(assembly.hours, frame.size, 'assembly'),
      keeps: 1,
    });
    frame.made.set(role, material);
    made.push({ material, recipe, factory: frame.factory, day: frame.day });
  }
  if (frame.retired) for (const row of [...blanks, ...frame.made.values()]) row.status = 'obsolete';
  return { blanks, made: frame.retired ? [] : made };
}

interface BoughtUses {
  uses: readonly BoughtUse[];
  size: number;
  stockroom: Stockroom;
  draw: Draw;
  /** Where it is used; by the group of the material where it is not said. */
  operation?: number;
}

export function takeBought(recipe: Recipe, { uses, size, stockroom, draw, operation }: BoughtUses): void {
  for (const use of uses) {
    if (use.share !== undefined && !draw.chance(use.share)) continue;
    const material = stockroom.nearest(use.kind, size * use.size, draw);
    recipe.take(material, use.quantity, {
      operation: operation ?? operationOf(material.material_group),
      alternate: draw.chance(0.08) ? stockroom.alternate(material) : undefined,
    });
  }
}

function openBlank(opening: Opening, frame: Frame, part: PartRole): Draft<MaterialsRow> {
  const key = opening.context.tables.materials.nextKey();
  const draw = opening.context.draws.of('materials', key, 'creation');
  const [base, exponent] = must(part.blank, `blank of ${part.name}`);
  return blankMaterial({
    key,
    kind: part.from as 'casting' | 'forging',
    name: `${part.from === 'casting' ? 'Casting' : 'Forging'}, ${part.name.toLowerCase()} ${frame.name}`,
    specification: frame.grade.specification,
    kilograms: base * (frame.size / 100) ** exponent,
    rupeesPerKilogram: frame.grade.perKg * (part.from === 'forging' ? 1.2 : 1),
    draw,
    entered: opening.entered(frame.day, key, draw),
  });
}

interface NewMade {
  key: Key;
  draw: Draw;
  frame: Frame;
  group: 'machined_part' | 'sub_assembly';
  name: string;
  recipe: Recipe;
  conversion: number;
  /** Share of the weight of the components that stays. */
  keeps: number;
}

function madeMaterial(
  opening: Opening,
  { key, draw, frame, group, name, recipe, conversion, keeps }: NewMade,
): Draft<MaterialsRow> {
  const entered = opening.entered(frame.day, key, draw);
  return {
    material_id: key,
    material_code: code('MAT', key),
    material_name: `${name} ${frame.name}`,
    material_group: group,
    procurement_type: 'made',
    specification: group === 'machined_part' ? frame.grade.specification : 'assembly instruction',
    drawing_number: code('DRW', key),
    revision: 'A',
    unit_of_measure: 'pcs',
    net_weight_kg: Math.max(1, scaled(recipe.kilograms() * keeps, 4)),
    standard_cost_amount: recipe.cost() + conversion,
    currency_code: 'INR',
    valuation_method: 'standard',
    abc_class: 'c',
    lead_time_days: group === 'machined_part' ? draw.integer(6, 10) : draw.integer(3, 5),
    lot_size_rule: group === 'machined_part' ? draw.pick(['fixed', 'multiple', 'weekly'] as const) : 'lot_for_lot',
    lot_size_quantity: scaled(group === 'machined_part' ? draw.pick([5, 10, 20] as const) : 1, 3),
    scrap_allowance_pct: scaled(group === 'machined_part' ? draw.integer(2, 5) : draw.integer(0, 1), 4),
    is_lot_controlled: true,
    shelf_life_days: null,
    inspection_required: draw.chance(group === 'machined_part' ? 0.5 : 0.2),
    is_hazardous: false,
    hsn_code:
      frame.family.hsn.slice(0, 4) === '8481'
        ? '84819090'
        : frame.family.hsn.slice(0, 4) === '8413'
          ? '84139190'
          : '84129090',
    gst_rate_pct: scaled(18, 4),
    status: 'active',
    created_at: entered,
    updated_at: entered,
  };
}
