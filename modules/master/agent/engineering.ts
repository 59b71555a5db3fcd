import type { Draw } from '../../../machinery/base/draw.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { BillOfMaterialsRow, BomComponentsRow, MaterialsRow, Types } from '../rows.ts';
import { nextRevision } from './catalogue.ts';
import {
  type Context,
  drawOfDay,
  eventsToday,
  everyNight,
  happensTo,
  lagOf,
  NEVER,
  nightOf,
  nightsAfterWork,
  today,
} from './context.ts';
import { addBom, ChangeNumbers, type ComponentBody, companyOfFactory, Engineers } from './recipe-rows.ts';
import { alteredQuantity, supplyOf } from './recipes.ts';
import { endSourcesOf } from './source-changes.ts';

const { shares, ratesPerYear: rates } = lifecycle;

/** Drafts are released some days ahead; the revision before them then has its last day. */
export const releases: Process<Types> = {
  name: 'releases of recipes',
  agenda: [{ of: 'bill_of_materials', next: releaseOf, act: release }],
};

/** On the day of a new revision the one before it is superseded, its item takes over the revision, and what nobody uses any more runs out. */
export const revisions: Process<Types> = {
  name: 'revisions',
  schedule: [{ at: everyNight, act: supersede, clock: true }],
};

/** Changes of recipes in force: the new revision is written today and takes effect some weeks later. */
export const engineeringChanges: Process<Types> = {
  name: 'engineering changes',
  schedule: [{ at: nightsAfterWork, act: changeRecipes }],
};

/** A material that runs out is obsolete when its stock is used up. */
export const obsolescence: Process<Types> = {
  name: 'obsolescence',
  schedule: [{ at: nightsAfterWork, act: endPhaseOuts }],
};

/** Lines of a revision without what makes them rows of it, in their order. */
export function linesOf({ tables }: Context, bom: Key): ComponentBody[] {
  return tables.bom_components
    .by('bom_id', bom)
    .map(({ bom_component_id, bom_id, created_at, updated_at, ...body }: BomComponentsRow) => body);
}

/** Whether a revision is released and holds on a day. */
export function holdsOn(bom: BillOfMaterialsRow, day: Day): boolean {
  return bom.status === 'released' && bom.effective_from <= day && (bom.effective_to ?? day) >= day;
}

function changeRecipes(context: Context): void {
  const { bill_of_materials: boms } = context.tables;
  const day = today(context);
  const inWork = new Set(
    [...boms.held()].filter((row) => row.status === 'draft' || row.effective_from > day).map((row) => row.bom_number),
  );
  const candidates = boms
    .by('effective_to', null)
    .filter((row) => holdsOn(row, day) && !inWork.has(row.bom_number) && isActive(context, row));
  const happening = { count: candidates.length, rate: rates.engineeringChanges };
  const count = eventsToday(context, 'engineering changes', happening);
  for (const old of drawOfDay(context, 'recipes to change').shuffled(candidates).slice(0, count))
    changeRecipe(context, old);
}

function changeRecipe(context: Context, old: BillOfMaterialsRow): void {
  const { now, tables } = context;
  const day = today(context);
  const { bom_id: key, ...head } = old;
  const draw = context.draws.of('bill_of_materials', key, 'change');
  const lines = changedLines(context, old, draw);
  if (!lines) return;
  const given = [...tables.bill_of_materials.held()].flatMap((row) => row.engineering_change_number ?? []);
  addBom(
    context,
    {
      ...head,
      revision: nextRevision(old.revision),
      effective_from: day + lagOf(context, 'bill_of_materials', key, 'engineeringChange'),
      effective_to: null,
      engineering_change_number: new ChangeNumbers(given).next(now),
      change_reason: draw.weighted(shares.changeReason),
      prepared_by_employee_id: new Engineers(context, companyOfFactory(context, old.factory_id)).writer(day, key),
      approved_by_employee_id: null,
      approved_at: null,
      status: 'draft',
      created_at: now,
      updated_at: now,
    },
    lines,
  );
}

function isActive({ tables }: Context, bom: BillOfMaterialsRow): boolean {
  const item = bom.product_id === null ? tables.materials.must(bom.material_id) : tables.products.must(bom.product_id);
  return item.status === 'active';
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
    const able = context.tables.materials
      .by('material_group', present.material_group)
      .filter(
        (row) =>
          row.status === 'active' &&
          row.unit_of_measure === present.unit_of_measure &&
          !used.has(row.material_id) &&
          gap(row) < 0.12,
      )
      .sort((a, b) => gap(a) - gap(b) || a.material_id - b.material_id);
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
  return tables.materials.must(line.material_id);
}

function releaseOf(bom: BillOfMaterialsRow, context: Context): Moment {
  if (bom.status !== 'draft') return NEVER;
  return nightOf(bom.effective_from - lagOf(context, 'bill_of_materials', bom.bom_id, 'releaseAhead'));
}

function release(row: BillOfMaterialsRow, context: Context): void {
  const { bill_of_materials: boms } = context.tables;
  const before = boms.by('bom_number', row.bom_number).find((one) => one.status === 'released');
  const engineers = new Engineers(context, companyOfFactory(context, row.factory_id));
  boms.change(row, {
    status: 'released',
    approved_by_employee_id: engineers.approver(row.prepared_by_employee_id),
    approved_at: context.now,
  });
  if (before) boms.change(before, { effective_to: row.effective_from - 1 });
}

function supersede(context: Context): void {
  const { bill_of_materials: boms, materials, products } = context.tables;
  const day = today(context);
  const ended = boms.by('status', 'released').filter((row) => row.effective_to !== null && row.effective_to < day);
  if (ended.length === 0) return;
  for (const old of ended) {
    boms.change(old, { status: 'superseded' });
    const successor = boms.by('bom_number', old.bom_number).find((row) => holdsOn(row, day));
    if (!successor) continue;
    const { revision } = successor;
    if (old.product_id === null) materials.change(materials.must(old.material_id), { revision });
    else products.change(products.must(old.product_id), { revision });
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
  const used = new Set<Key>();
  for (const { bom_id, status } of tables.bill_of_materials.held())
    if (status !== 'superseded')
      for (const line of tables.bom_components.by('bom_id', bom_id)) {
        used.add(line.material_id);
        if (line.alternate_material_id !== null) used.add(line.alternate_material_id);
      }
  return used;
}

function phaseOut({ tables }: Context, material: MaterialsRow, day: Day): void {
  tables.materials.change(material, { status: 'phase_out' });
  // What is made and no longer used is not made any more.
  for (const bom of tables.bill_of_materials.by('material_id', material.material_id))
    if (bom.status === 'released' && bom.effective_to === null)
      tables.bill_of_materials.change(bom, { effective_to: Math.max(bom.effective_from, day) });
}

function endPhaseOuts(context: Context): void {
  const { materials } = context.tables;
  const leaving = materials.by('status', 'phase_out');
  if (leaving.length === 0) return;
  const used = materialsInUse(context);
  const rows = leaving.filter((one) => !used.has(one.material_id));
  for (const row of happensTo(context, 'ends of phase-outs', { rows, rate: rates.materialPhaseOutEnds })) {
    materials.change(row, { status: 'obsolete' });
    endSourcesOf(context, row.material_id);
  }
}
