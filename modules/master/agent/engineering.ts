import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key } from '../../../machinery/base/row-types.ts';
import { lifecycle } from '../lifecycle.ts';
import type { BillOfMaterialsRow, BomComponentsRow, MaterialsRow } from '../rows.ts';
import { nextRevision } from './catalogue.ts';
import { type Context, eventsToday, lagOf, rowsWhere, type Today } from './context.ts';
import { addBom, ChangeNumbers, type ComponentBody, companyOfFactory, Engineers } from './recipe-rows.ts';
import { alteredQuantity, supplyOf } from './recipes.ts';
import { endSourcesOf } from './source-changes.ts';

const { shares, ratesPerYear: rates } = lifecycle;

/** Lines of a revision without what makes them rows of it, in their order. */
export function linesOf({ tables }: Context, bom: Key): ComponentBody[] {
  return rowsWhere(tables.bom_components.held(), (row) => row.bom_id === bom).map(
    ({ bom_component_id, bom_id, ...body }: BomComponentsRow) => body,
  );
}

/** Whether a revision is released and holds on a day. */
export function holdsOn(bom: BillOfMaterialsRow, day: Day): boolean {
  return bom.status === 'released' && bom.effective_from <= day && (bom.effective_to ?? day) >= day;
}

/** Changes of recipes in force: the new revision is written today and takes effect some weeks later. */
export function changesToday(today: Today): void {
  const { context, day, now } = today;
  const { bill_of_materials: boms } = context.tables;
  const inWork = new Set(
    rowsWhere(boms.held(), (row) => row.status === 'draft' || row.effective_from > day).map((row) => row.bom_number),
  );
  const candidates = rowsWhere(
    boms.held(),
    (row) => holdsOn(row, day) && row.effective_to === null && !inWork.has(row.bom_number) && isActive(context, row),
  );
  const count = Math.min(
    candidates.length,
    eventsToday(today, 'engineering changes', candidates.length, rates.engineeringChanges),
  );
  for (const old of today.draw('recipes to change').shuffled(candidates).slice(0, count)) {
    const draw = context.draws.of('bill_of_materials', old.bom_id, 'change');
    const lines = changedLines(context, old, draw);
    if (!lines) continue;
    const numbers = new ChangeNumbers(
      rowsWhere(boms.held(), (row) => row.engineering_change_number !== null).map(
        (row) => row.engineering_change_number as string,
      ),
    );
    const { bom_id, ...head } = old;
    const key = bom_id;
    addBom(
      context,
      {
        ...head,
        revision: nextRevision(old.revision),
        effective_from: day + lagOf(context, 'bill_of_materials', key, 'engineeringChange'),
        effective_to: null,
        engineering_change_number: numbers.next(now),
        change_reason: draw.weighted(shares.changeReason),
        prepared_by_employee_id: new Engineers(context, companyOfFactory(context, old.factory_id)).writer(day, key),
        approved_by_employee_id: null,
        approved_at: null,
        status: 'draft',
        created_at: now,
        updated_at: now,
      },
      lines.map((line) => ({ ...line, created_at: now, updated_at: now })),
    );
  }
}

function isActive({ tables }: Context, bom: BillOfMaterialsRow): boolean {
  return (
    (bom.product_id === null
      ? tables.materials.get(must(bom.material_id, 'item of a recipe'))
      : tables.products.get(bom.product_id)
    )?.status === 'active'
  );
}

/** Lines with one change; undefined where nothing can be changed in the way that was drawn. */
function changedLines(context: Context, bom: BillOfMaterialsRow, draw: Draw): ComponentBody[] | undefined {
  const lines = linesOf(context, bom.bom_id);
  const kind = draw.weighted(shares.changeKind);
  if (kind === 'substitute') return withSubstitute(context, lines, draw);
  const bought = lines.filter((line) => materialOf(context, line).procurement_type === 'bought');
  const line = bought.length > 0 ? draw.pick(bought) : undefined;
  if (!line) return undefined;
  if (kind === 'quantity') {
    const quantity = alteredQuantity(line.quantity, line.unit_of_measure, draw);
    return quantity === line.quantity ? undefined : lines.with(lines.indexOf(line), { ...line, quantity });
  }
  // Scrap of a line gets a tenth better or worse; a line without scrap gets half a percent.
  const scrap_pct = line.scrap_pct === 0 ? 5_000 : Math.round(line.scrap_pct * draw.pick([0.9, 1.1] as const));
  return lines.with(lines.indexOf(line), { ...line, scrap_pct });
}

/** One bought component replaced by the one of the same group and unit that is nearest in cost, within an eighth. */
export function withSubstitute(context: Context, lines: ComponentBody[], draw: Draw): ComponentBody[] | undefined {
  const used = new Set(lines.flatMap((line) => [line.material_id, line.alternate_material_id]));
  for (const line of draw.shuffled(lines)) {
    const present = materialOf(context, line);
    if (present.procurement_type !== 'bought' || present.drawing_number !== null) continue;
    const gap = (row: MaterialsRow) => Math.abs(Math.log(row.standard_cost_amount / present.standard_cost_amount));
    const able = rowsWhere(
      context.tables.materials.held(),
      (row) =>
        row.status === 'active' &&
        row.material_group === present.material_group &&
        row.unit_of_measure === present.unit_of_measure &&
        !used.has(row.material_id) &&
        gap(row) < 0.12,
    ).sort((a, b) => gap(a) - gap(b) || a.material_id - b.material_id);
    const chosen = able[0];
    if (chosen)
      return lines.with(lines.indexOf(line), {
        ...line,
        ...supplyOf(chosen),
        material_id: chosen.material_id,
        alternate_material_id: null,
      });
  }
  return undefined;
}

function materialOf({ tables }: Context, line: ComponentBody): MaterialsRow {
  return must(tables.materials.get(line.material_id), `material ${line.material_id}`);
}

/** Drafts are released some days ahead; the revision before them then has its last day. */
export function releasesToday({ context, now, day }: Today): void {
  const { bill_of_materials: boms } = context.tables;
  for (const row of rowsWhere(boms.held(), (one) => one.status === 'draft')) {
    if (day < row.effective_from - lagOf(context, 'bill_of_materials', row.bom_id, 'releaseAhead')) continue;
    const engineers = new Engineers(context, companyOfFactory(context, row.factory_id));
    boms.change(row, {
      status: 'released',
      approved_by_employee_id: engineers.approver(row.prepared_by_employee_id),
      approved_at: now,
    });
    const before = rowsWhere(
      boms.held(),
      (one) => one.bom_number === row.bom_number && one !== row && one.status === 'released',
    )[0];
    if (before) boms.change(before, { effective_to: row.effective_from - 1 });
  }
}

/** On the day of a new revision the one before it is superseded, its item takes over the revision, and what nobody uses any more runs out. */
export function revisionsToday({ context, day }: Today): void {
  const { bill_of_materials: boms, materials, products } = context.tables;
  const ended = rowsWhere(
    boms.held(),
    (row) => row.status === 'released' && row.effective_to !== null && row.effective_to < day,
  );
  if (ended.length === 0) return;
  for (const old of ended) {
    boms.change(old, { status: 'superseded' });
    const successor = rowsWhere(boms.held(), (row) => row.bom_number === old.bom_number && holdsOn(row, day))[0];
    if (!successor) continue;
    const { revision } = successor;
    if (old.product_id === null)
      materials.change(must(materials.get(must(old.material_id, 'item')), 'item'), { revision });
    else products.change(must(products.get(old.product_id), 'item'), { revision });
  }
  const used = materialsInUse(context);
  for (const old of ended)
    for (const line of linesOf(context, old.bom_id)) {
      const material = materialOf(context, line);
      if (material.status === 'active' && !used.has(material.material_id)) phaseOut(context, material, day);
    }
}

/** Materials that recipes in force, or to come, take; their alternates too. */
function materialsInUse({ tables }: Context): Set<Key> {
  const living = new Set(
    rowsWhere(tables.bill_of_materials.held(), (row) => row.status !== 'superseded').map((row) => row.bom_id),
  );
  const used = new Set<Key>();
  for (const line of tables.bom_components.held())
    if (living.has(line.bom_id)) {
      used.add(line.material_id);
      if (line.alternate_material_id !== null) used.add(line.alternate_material_id);
    }
  return used;
}

function phaseOut({ tables }: Context, material: MaterialsRow, day: Day): void {
  tables.materials.change(material, { status: 'phase_out' });
  // What is made and no longer used is not made any more.
  for (const bom of tables.bill_of_materials.held())
    if (bom.material_id === material.material_id && bom.status === 'released' && bom.effective_to === null)
      tables.bill_of_materials.change(bom, { effective_to: Math.max(bom.effective_from, day) });
}

/** A material that runs out is obsolete when its stock is used up. */
export function obsolescenceToday(today: Today, happens: (rows: MaterialsRow[]) => MaterialsRow[]): void {
  const { context } = today;
  const { materials } = context.tables;
  const leaving = rowsWhere(materials.held(), (row) => row.status === 'phase_out');
  if (leaving.length === 0) return;
  const used = materialsInUse(context);
  for (const row of happens(leaving.filter((one) => !used.has(one.material_id)))) {
    materials.change(row, { status: 'obsolete' });
    endSourcesOf(today, row.material_id);
  }
}
