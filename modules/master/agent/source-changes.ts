import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { MaterialSuppliersRow, MaterialsRow, SuppliersRow, Types } from '../rows.ts';
import { termsOfGroup } from './catalogue.ts';
import { type Context, drawOfDay, eventsToday, lagOf, NEVER, nightOf, nightsAfterWork, today } from './context.ts';
import { newSource, quotaOf } from './sources.ts';

const { ratesPerYear: rates } = lifecycle;

/** Prices whose last day has passed are expired. */
export const priceExpiry: Process<Types> = {
  name: 'expiry of prices',
  agenda: [{ of: 'material_suppliers', next: expiryOf, act: expire, clock: true }],
};

/** New prices are agreed some days before they hold; the old row ends the day before. */
export const prices: Process<Types> = {
  name: 'prices',
  schedule: [{ at: nightsAfterWork, act: agreePrices }],
};

function expiryOf({ status, valid_to }: MaterialSuppliersRow): Moment {
  return status === 'expired' || valid_to === null ? NEVER : nightOf(valid_to + 1);
}

function expire(row: MaterialSuppliersRow, { tables }: Context): void {
  tables.material_suppliers.change(row, { status: 'expired' });
}

function agreePrices(context: Context): void {
  const { material_suppliers } = context.tables;
  const day = today(context);
  const open = material_suppliers.by('valid_to', null).filter((row) => inForce(row, day));
  const changes = eventsToday(context, 'price changes', { count: open.length, rate: rates.priceChanges });
  const [low, high] = lifecycle.priceChange;
  for (const old of drawOfDay(context, 'sources with new prices').shuffled(open).slice(0, changes)) {
    const key = material_suppliers.nextKey();
    const draw = context.draws.of('material_suppliers', key, 'creation');
    const from = day + lagOf(context, 'material_suppliers', key, 'priceChange');
    material_suppliers.add({
      ...old,
      material_supplier_id: key,
      // Prices have two decimals.
      unit_price_amount: Math.max(100, Math.round((old.unit_price_amount * draw.between(low, high)) / 100) * 100),
      valid_from: from,
      valid_to: null,
      created_at: context.now,
      updated_at: context.now,
    });
    material_suppliers.change(old, { valid_to: from - 1 });
  }
}

/** Whether orders may be placed with a source on a day. */
function inForce(row: MaterialSuppliersRow, day: Day): boolean {
  return row.status === 'approved' && row.valid_from <= day && (row.valid_to ?? day) >= day;
}

/** Whether every material that a supplier alone delivers could be had from another one. */
export function isReplaceable(context: Context, supplier: Key): boolean {
  const { material_suppliers, materials } = context.tables;
  const day = today(context);
  const own = material_suppliers.by('supplier_id', supplier).filter((row) => row.status === 'approved');
  return own.every(({ material_id }) => {
    const sources = material_suppliers.by('material_id', material_id);
    if (sources.some((row) => row.supplier_id !== supplier && inForce(row, day))) return true;
    const known = new Set(sources.map((row) => row.supplier_id));
    return suppliersFor(context, materials.must(material_id), known).length > 0;
  });
}

/** Nothing more is bought from a blocked supplier; a material that is left without a source gets another one at once. */
export function suspendSourcesOf(context: Context, supplier: Key): void {
  const { material_suppliers, materials } = context.tables;
  const day = today(context);
  const affected = material_suppliers.by('supplier_id', supplier).filter((row) => row.status === 'approved');
  for (const row of affected) material_suppliers.change(row, { status: 'suspended' });
  for (const key of new Set(affected.map((row) => row.material_id))) {
    const material = materials.must(key);
    const hasOther = material_suppliers.by('material_id', key).some((row) => inForce(row, day));
    if (!hasOther && material.status !== 'obsolete') addSource(context, { material, from: day, premium: 1.08 });
    shareOut(context, key);
  }
}

export function resumeSourcesOf(context: Context, supplier: Key): void {
  const { material_suppliers } = context.tables;
  const affected = material_suppliers.by('supplier_id', supplier).filter((row) => row.status === 'suspended');
  for (const row of affected) material_suppliers.change(row, { status: 'approved' });
  for (const key of new Set(affected.map((row) => row.material_id))) shareOut(context, key);
}

/** Sources of a material that is given up come to their end. */
export function endSourcesOf(context: Context, material: Key): void {
  const { material_suppliers } = context.tables;
  for (const row of material_suppliers.by('material_id', material))
    if (row.status !== 'expired')
      material_suppliers.change(row, {
        status: 'expired',
        valid_to: Math.max(row.valid_from, today(context) - 1),
      });
}

/** Approves one more source, with somebody who delivers such materials. */
export function addSource(
  context: Context,
  { material, from, premium }: { material: MaterialsRow; from: Day; premium?: number },
): void {
  const { material_suppliers } = context.tables;
  const key = material_suppliers.nextKey();
  const draw = context.draws.of('material_suppliers', key, 'creation');
  const own = material_suppliers.by('material_id', material.material_id);
  const ranks = new Set(own.filter((row) => row.status === 'approved').map((row) => row.source_rank));
  let rank = 1;
  while (ranks.has(rank)) rank++;
  const supplier = draw.pick(suppliersFor(context, material, new Set(own.map((row) => row.supplier_id))));
  const source = newSource({
    material,
    supplier,
    terms: termsOfGroup(material.material_group),
    rank,
    quota: quotaOf(1, 1),
    from,
    created: context.now,
    draw,
    ...(premium === undefined ? {} : { premium }),
  });
  material_suppliers.add({ material_supplier_id: key, ...source });
}

/** Active suppliers who deliver materials of the group and not yet this one. */
function suppliersFor({ tables }: Context, material: MaterialsRow, known: Set<Key>): SuppliersRow[] {
  const able = new Set(
    tables.materials
      .by('material_group', material.material_group)
      .flatMap((row) => tables.material_suppliers.by('material_id', row.material_id))
      .map((row) => row.supplier_id),
  );
  return tables.suppliers
    .by('status', 'active')
    .filter((row) => able.has(row.supplier_id) && !known.has(row.supplier_id));
}

/** Shares the need out anew among the suppliers that are approved for a material, by rank. */
function shareOut({ tables }: Context, material: Key): void {
  const approved = tables.material_suppliers.by('material_id', material).filter((row) => row.status === 'approved');
  const suppliers = [
    ...new Set(
      approved
        .toSorted((a, b) => a.source_rank - b.source_rank || a.material_supplier_id - b.material_supplier_id)
        .map((row) => row.supplier_id),
    ),
  ];
  for (const row of approved) {
    const rank = suppliers.indexOf(row.supplier_id) + 1;
    tables.material_suppliers.change(row, { quota_pct: quotaOf(rank, Math.min(3, suppliers.length)) });
  }
}
