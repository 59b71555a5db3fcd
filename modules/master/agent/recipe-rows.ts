import { localMoment } from '../../../machinery/base/company-time.ts';
import { scaled } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Draft, Key, Moment } from '../../../machinery/base/row-types.ts';
import { lifecycle } from '../lifecycle.ts';
import type { BillOfMaterialsRow, EmployeesRow, MaterialsRow, NewRows, ProductsRow } from '../rows.ts';
import { nextRevision } from './catalogue.ts';
import { type Context, code, type Opening, yearOf } from './context.ts';
import { alteredQuantity, type Recipe, type RecipeLine, scrapOf, supplyOf } from './recipes.ts';

/** What a recipe is of: a product or a made material. */
export type Item = { product: ProductsRow } | { material: MaterialsRow };

export type BomHead = Omit<BillOfMaterialsRow, 'bom_id'>;
export type ComponentBody = Omit<NewRows['bom_components'], 'bom_component_id' | 'bom_id'>;

/** Who writes and releases the recipes of a company. The head of engineering releases and does not write. */
export class Engineers {
  private readonly head: EmployeesRow | undefined;
  private readonly others: EmployeesRow[];

  constructor({ tables }: Context, company: Key) {
    const unit = must(
      tables.departments.by('company_id', company).find((row) => row.department_function === 'engineering'),
      `engineering of company ${company}`,
    );
    const members = tables.employees
      .by('department_id', unit.department_id)
      .filter((row) => row.status !== 'terminated');
    this.head = members.find((row) => row.employee_id === unit.manager_employee_id);
    this.others = members.filter((row) => row !== this.head);
  }

  /** Whoever wrote something on a day: one of those who were there. */
  writer(day: Day, key: Key): Key {
    const there = this.others.filter((row) => row.hire_date <= day);
    const able = there.length > 0 ? there : this.others;
    return must(able[key % able.length], 'engineer').employee_id;
  }

  /** The head of engineering; while the position is vacant, the longest serving engineer but the writer. */
  approver(writer: Key): Key {
    return (
      this.head ??
      must(
        this.others.find((row) => row.employee_id !== writer),
        'second engineer',
      )
    ).employee_id;
  }
}

export function companyOfFactory({ tables }: Context, factory: Key): Key {
  return tables.factories.must(factory).company_id;
}

/** A first revision. Lines are numbered in the order of the recipe. */
export function bomHead(
  item: Item,
  {
    bomNumber,
    factory,
    writer,
    created,
    effective,
  }: { bomNumber: string; factory: Key; writer: Key; created: Moment; effective: Day },
): BomHead {
  const made = 'product' in item ? item.product : item.material;
  const allowance = 'material' in item ? item.material.scrap_allowance_pct : scaled(1, 4);
  return {
    bom_number: bomNumber,
    product_id: 'product' in item ? item.product.product_id : null,
    material_id: 'material' in item ? item.material.material_id : null,
    revision: 'A',
    bom_usage: 'product' in item && item.product.product_family === 'spare_kit' ? 'spare_parts' : 'production',
    factory_id: factory,
    base_quantity: scaled(1, 3),
    unit_of_measure: made.unit_of_measure,
    expected_yield_pct: scaled(100, 4) - allowance,
    effective_from: effective,
    effective_to: null,
    engineering_change_number: null,
    change_reason: null,
    prepared_by_employee_id: writer,
    approved_by_employee_id: null,
    approved_at: null,
    status: 'draft',
    created_at: created,
    updated_at: created,
  };
}

export function componentBody(line: RecipeLine, index: number, created: Moment): ComponentBody {
  const { material } = line;
  return {
    line_number: 10 * (index + 1),
    material_id: material.material_id,
    quantity: line.quantity,
    scrap_pct: scrapOf(material),
    operation_sequence: line.operation,
    ...supplyOf(material),
    position_on_drawing:
      material.material_group === 'consumable' || material.material_group === 'packaging' ? null : String(index + 1),
    alternate_material_id: line.alternate?.material_id ?? null,
    lead_time_offset_days: line.operation <= 10 ? 0 : line.operation <= 30 ? 1 : 2,
    note: material.is_hazardous ? 'Handle as on the safety data sheet' : null,
    created_at: created,
    updated_at: created,
  };
}

export function addBom({ tables }: Context, head: BomHead, components: readonly ComponentBody[]): BillOfMaterialsRow {
  const row = tables.bill_of_materials.add(head);
  for (const one of components) tables.bom_components.add({ bom_id: row.bom_id, ...one });
  return row;
}

/** A recipe of an item that is not in its table yet: a revision of the recipe is one of the item. */
export interface PlannedRecipe {
  item: { product: Draft<ProductsRow> } | { material: Draft<MaterialsRow> };
  recipe: Recipe;
  factory: Key;
  /** Day from which it holds. */
  day: Day;
}

/** The recipes in force when history begins; a few have an older revision that a change replaced. */
export function openRecipes(opening: Opening, planned: PlannedRecipe[]): void {
  const { context } = opening;
  const chance = context.draws.of('bill_of_materials', 0, 'opening changes');
  const engineers = new Map<Key, Engineers>();
  const rows: { head: BomHead; components: ComponentBody[]; changed: boolean }[] = [];
  for (const [index, { item, recipe, factory, day }] of planned.toSorted((a, b) => a.day - b.day).entries()) {
    const company = companyOfFactory(context, factory);
    const staff = engineers.get(company) ?? new Engineers(context, company);
    engineers.set(company, staff);
    const effective = Math.max(day, opening.introduced);
    const number = index + 1;
    const created =
      effective === opening.introduced
        ? localMoment(effective, 12) + number * 20_000
        : localMoment(effective - 6, chance.between(9, 17));
    const writer = staff.writer(effective, number);
    const approved = {
      approved_by_employee_id: staff.approver(writer),
      approved_at: created + 7_200_000,
      status: 'released',
      updated_at: created + 7_200_000,
    } as const;
    const head = {
      ...bomHead(item, { bomNumber: code('BOM', number), factory, writer, created, effective }),
      ...approved,
    };
    const components = recipe.lines.map((line, at) => componentBody(line, at, created));
    const since = effective + 90 + Math.floor(chance.uniform() * (opening.today - 100 - effective));
    const change =
      opening.today - effective > 200 && chance.chance(lifecycle.size.openingChanges)
        ? earlierLines(recipe, created, chance)
        : undefined;
    if (!change) {
      rows.push({ head, components, changed: false });
      continue;
    }
    const changedAt = localMoment(since - 20, chance.between(9, 17));
    rows.push({
      head: { ...head, effective_to: since - 1, status: 'superseded', updated_at: localMoment(since, 1) },
      components: change,
      changed: false,
    });
    const revised = {
      ...head,
      revision: nextRevision(head.revision),
      effective_from: since,
      created_at: changedAt,
      approved_at: localMoment(since - 6, 11),
      updated_at: localMoment(since - 6, 11),
    };
    const made = 'product' in item ? item.product : item.material;
    made.revision = revised.revision;
    made.updated_at = Math.max(made.updated_at, localMoment(since, 1));
    rows.push({
      head: { ...revised, change_reason: chance.weighted(lifecycle.shares.changeReason) },
      components: components.map((one) => ({ ...one, created_at: changedAt, updated_at: changedAt })),
      changed: true,
    });
  }
  rows.sort((a, b) => a.head.created_at - b.head.created_at);
  const numbers = new ChangeNumbers([]);
  for (const { head, components, changed } of rows) {
    const change = changed ? { engineering_change_number: numbers.next(head.created_at) } : {};
    addBom(context, { ...head, ...change }, components);
  }
}

/** Lines as they were before a change of one quantity; undefined where the recipe has nothing to change. */
function earlierLines(
  recipe: Recipe,
  created: Moment,
  draw: Parameters<typeof alteredQuantity>[2],
): ComponentBody[] | undefined {
  const components = recipe.lines.map((line, index) => componentBody(line, index, created));
  const at = recipe.lines.findIndex((line) => alterable(line));
  const line = components[at];
  if (!line) return undefined;
  return components.with(at, { ...line, quantity: alteredQuantity(line.quantity, line.unit_of_measure, draw) });
}

function alterable({ material, quantity }: RecipeLine): boolean {
  return (
    material.procurement_type === 'bought' && (quantity >= 4000 || !['pcs', 'set'].includes(material.unit_of_measure))
  );
}

/** Numbers of engineering changes, without gaps in a year. */
export class ChangeNumbers {
  private readonly last = new Map<number, number>();

  constructor(given: Iterable<string>) {
    for (const one of given) {
      const [, year, number] = one.split('-').map(Number);
      if (year !== undefined && number !== undefined) this.last.set(year, Math.max(number, this.last.get(year) ?? 0));
    }
  }

  next(at: Moment): string {
    const year = yearOf(Math.floor((at + 5.5 * 3_600_000) / 86_400_000));
    const number = (this.last.get(year) ?? 0) + 1;
    this.last.set(year, number);
    return `ECN-${year}-${String(number).padStart(4, '0')}`;
  }
}
