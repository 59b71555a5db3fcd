import { scaled } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Draft, Key, Moment } from '../../../machinery/base/row-types.ts';
import { BLANKS, BOUGHT_KINDS } from '../lifecycle/bought.ts';
import type { BoughtKind } from '../lifecycle/bought-kind.ts';
import { lifecycle } from '../lifecycle.ts';
import type { MaterialsRow } from '../rows.ts';
import { apportioned, code, type Opening } from './context.ts';

/** How a bought material is ordered: what its sources need beside the row. */
export interface BuyingTerms {
  leadTimeDays: readonly [number, number];
  priceUnit: number;
  minimum: number;
  multiple: number;
}

const PIECES: Omit<BuyingTerms, 'leadTimeDays'> = { priceUnit: 1, minimum: 1, multiple: 1 };

/** Terms of a material that came later, by its group: those of the first kind of the group. */
export function termsOfGroup(group: string): BuyingTerms {
  const kind = Object.values(BOUGHT_KINDS).find((one) => one.group === group);
  const blank = Object.values(BLANKS).find((one) => one.group === group);
  return { ...PIECES, ...(blank ?? must(kind, `kind of bought materials in group ${group}`)) };
}

interface Shelved {
  row: MaterialsRow;
  size: number;
  grade: string;
}

/** Bought materials by kind, to find the nearest size of a grade. Holds only what recipes may use. */
export class Stockroom {
  private readonly shelves = new Map<string, Shelved[]>();

  put(kind: string, item: Shelved): void {
    const shelf = this.shelves.get(kind);
    if (shelf) shelf.push(item);
    else this.shelves.set(kind, [item]);
  }

  /** One of the materials nearest to the size: mostly the nearest; where there is one of the grade, of the grade. */
  nearest(kind: string, size: number, draw: Draw, grade?: string): MaterialsRow {
    const shelf = must(this.shelves.get(kind), `bought materials of kind ${kind}`);
    const graded = grade === undefined ? shelf : shelf.filter((one) => one.grade === grade);
    const near = closest(graded.length > 0 ? graded : shelf, size, grade === undefined ? 4 : 2);
    return draw.weighted(near.map((one, index) => [one.row, 1 / (index + 1)] as const));
  }

  /** Another material of the kind that may be used in its place. */
  alternate(row: MaterialsRow): MaterialsRow | undefined {
    for (const shelf of this.shelves.values()) {
      const own = shelf.find((one) => one.row === row);
      if (own) return shelf.find((one) => one.row !== row && one.size === own.size)?.row;
    }
    return undefined;
  }
}

/** The `count` items of a shelf nearest to a size, by ratio; ties by their order on the shelf. */
function closest(shelf: readonly Shelved[], size: number, count: number): Shelved[] {
  const found: { item: Shelved; distance: number }[] = [];
  for (const item of shelf) {
    const distance = item.size > size ? item.size / size : size / item.size;
    const last = found.at(-1);
    if (found.length === count && last && distance >= last.distance) continue;
    let at = found.length;
    while (at > 0 && (found[at - 1]?.distance ?? 0) > distance) at--;
    found.splice(at, 0, { item, distance });
    if (found.length > count) found.pop();
  }
  return found.map((one) => one.item);
}

/** Catalogue materials: `count` of them over all kinds, sizes and grades. */
export function openCatalogue(
  opening: Opening,
  count: number,
  buying: Map<Key, BuyingTerms>,
): { rows: Draft<MaterialsRow>[]; stockroom: Stockroom } {
  const { draws, tables } = opening.context;
  const rows: Draft<MaterialsRow>[] = [];
  const stockroom = new Stockroom();
  const wanted = Map.groupBy(
    apportioned(lifecycle.shares.boughtKind, count, draws.of('materials', 0, 'kinds')),
    (kind) => kind,
  );
  for (const [kind, data] of Object.entries(BOUGHT_KINDS)) {
    // Every kind is there at any size of the company, so that every recipe can be written.
    const total = Math.max(1, wanted.get(kind)?.length ?? 0);
    for (let i = 0; i < total; i++) {
      const key = tables.materials.nextKey();
      const draw = draws.of('materials', key, 'creation');
      const { size, grade, mark } = variantAt(data, i, total);
      const entered = opening.entered(opening.introduced, key, draw);
      const row = catalogueMaterial({ key, draw, data, size, grade, mark, entered });
      buying.set(key, data);
      if (i >= 3 && draw.chance(lifecycle.size.retiredMaterials))
        rows.push({ ...row, status: draw.chance(0.4) ? 'phase_out' : 'obsolete' });
      else {
        rows.push(row);
        stockroom.put(kind, { row, size, grade: grade.name });
      }
    }
  }
  return { rows, stockroom };
}

/** The `index`th of `total` variants: sizes first, spread evenly; then the next grade; then a further mark. */
function variantAt(
  { sizes, grades }: BoughtKind,
  index: number,
  total: number,
): { size: number; grade: { name: string; cost: number }; mark: number } {
  const spread = total < sizes.length ? Math.floor((index * sizes.length) / total) : index % sizes.length;
  const round = Math.floor(index / sizes.length);
  const grade = total < sizes.length ? index % grades.length : round % grades.length;
  return {
    size: must(sizes[spread], 'size'),
    grade: must(grades[grade], 'grade'),
    mark: Math.floor(round / grades.length) + 1,
  };
}

interface CatalogueItem {
  key: Key;
  draw: Draw;
  data: BoughtKind;
  size: number;
  grade: { name: string; cost: number };
  mark: number;
  entered: Moment;
}

function catalogueMaterial({ key, draw, data, size, grade, mark, entered }: CatalogueItem): Draft<MaterialsRow> {
  const grow = ([base, exponent]: readonly [number, number]) => base * (size / data.reference) ** exponent;
  const fill = (text: string) => text.replace('{size}', String(size)).replace('{grade}', grade.name);
  const cost = grow(data.cost) * grade.cost * draw.between(0.94, 1.06) * (1 + 0.02 * (mark - 1));
  return {
    ...boughtDefaults(key, entered),
    material_name: mark === 1 ? fill(data.name) : `${fill(data.name)}, type ${mark}`,
    material_group: data.group,
    specification: fill(data.specification),
    unit_of_measure: data.unit,
    net_weight_kg: Math.max(1, scaled(grow(data.weight), 4)),
    standard_cost_amount: scaled(roundedPrice(cost), 4),
    lead_time_days: Math.round((data.leadTimeDays[0] + data.leadTimeDays[1]) / 2),
    lot_size_rule: data.multiple > 1 ? 'multiple' : 'lot_for_lot',
    lot_size_quantity: scaled(data.multiple, 3),
    is_lot_controlled: data.lotControlled,
    shelf_life_days: data.shelfLifeDays ?? null,
    inspection_required: data.inspected,
    is_hazardous: data.hazardous ?? false,
    hsn_code: data.hsn,
    gst_rate_pct: scaled(data.gst ?? 18, 4),
  };
}

export interface BlankItem {
  key: Key;
  kind: keyof typeof BLANKS;
  name: string;
  specification: string;
  kilograms: number;
  rupeesPerKilogram: number;
  draw: Draw;
  entered: Moment;
}

/** A casting or forging to our own drawing. */
export function blankMaterial({
  key,
  kind,
  name,
  specification,
  kilograms,
  rupeesPerKilogram,
  draw,
  entered,
}: BlankItem): Draft<MaterialsRow> {
  const blank = BLANKS[kind];
  return {
    ...boughtDefaults(key, entered),
    material_name: name,
    material_group: blank.group,
    specification,
    drawing_number: code('DRW', key),
    unit_of_measure: 'pcs',
    net_weight_kg: Math.max(1, scaled(kilograms, 4)),
    standard_cost_amount: scaled(roundedPrice(kilograms * rupeesPerKilogram * draw.between(0.94, 1.08) + 40), 4),
    lead_time_days: Math.round((blank.leadTimeDays[0] + blank.leadTimeDays[1]) / 2),
    lot_size_rule: blank.multiple > 1 ? 'multiple' : 'lot_for_lot',
    lot_size_quantity: scaled(blank.multiple, 3),
    is_lot_controlled: true,
    inspection_required: true,
    hsn_code: blank.hsn,
    gst_rate_pct: scaled(18, 4),
  };
}

export const blankTerms = (kind: keyof typeof BLANKS): BuyingTerms => ({ ...PIECES, ...BLANKS[kind] });

type SaidByAll =
  | 'material_id'
  | 'material_code'
  | 'drawing_number'
  | 'procurement_type'
  | 'revision'
  | 'currency_code'
  | 'valuation_method'
  | 'abc_class'
  | 'scrap_allowance_pct'
  | 'shelf_life_days'
  | 'is_hazardous'
  | 'status'
  | 'created_at'
  | 'updated_at';

function boughtDefaults(key: Key, entered: Moment): Pick<MaterialsRow, SaidByAll> {
  return {
    material_id: key,
    material_code: code('MAT', key),
    drawing_number: null,
    procurement_type: 'bought',
    revision: 'A',
    currency_code: 'INR',
    valuation_method: 'standard',
    abc_class: 'c',
    scrap_allowance_pct: 0,
    shelf_life_days: null,
    is_hazardous: false,
    status: 'active',
    created_at: entered,
    updated_at: entered,
  };
}

/** Prices are set in paise, ten paise or rupees, by their size. */
export function roundedPrice(value: number): number {
  const step = value < 10 ? 100 : value < 1000 ? 10 : 1;
  return Math.max(1, Math.round(value * step)) / step;
}

/** A, B, C … of the revision after another one. */
export function nextRevision(revision: string): string {
  const last = revision.charCodeAt(revision.length - 1);
  return last < 90 ? revision.slice(0, -1) + String.fromCharCode(last + 1) : `${revision}A`;
}

/** Share of consumption value: the first 15 % of the items by value are a, the next 30 % b. */
export function classify(rows: readonly Draft<MaterialsRow>[], worthOf: (row: MaterialsRow) => number): void {
  const ranked = rows.toSorted((a, b) => worthOf(b) - worthOf(a) || a.material_id - b.material_id);
  for (const [index, row] of ranked.entries())
    row.abc_class = index < ranked.length * 0.15 ? 'a' : index < ranked.length * 0.45 ? 'b' : 'c';
}
