import { must } from '../../../machinery/base/errors.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import { lifecycle } from '../lifecycle.ts';
import type { MaterialSuppliersRow, MaterialsRow, SuppliersRow } from '../rows.ts';
import { termsOfGroup } from './catalogue.ts';
import { type Context, eventsToday, lagOf, rowsWhere, type Today } from './context.ts';
import { newSource, quotaOf } from './sources.ts';

const { ratesPerYear: rates } = lifecycle;

/** Whether orders may be placed with a source on a day. */
export function inForce(row: MaterialSuppliersRow, day: number): boolean {
  return row.status === 'approved' && row.valid_from <= day && (row.valid_to ?? day) >= day;
}

/** Prices whose last day has passed are expired. */
export function sourceExpiriesToday({ context, day }: Today): void {
  const { material_suppliers } = context.tables;
  for (const row of rowsWhere(
    material_suppliers.held(),
    (one) => one.status !== 'expired' && one.valid_to !== null && one.valid_to < day,
  ))
    material_suppliers.change(row, { status: 'expired' });
}

/** New prices are agreed some days before they hold; the old row ends the day before. */
export function pricesToday(today: Today): void {
  const { context, now, day } = today;
  const { material_suppliers } = context.tables;
  const open = rowsWhere(material_suppliers.held(), (row) => row.valid_to === null && inForce(row, day));
  const count = Math.min(open.length, eventsToday(today, 'price changes', open.length, rates.priceChanges));
  const [low, high] = lifecycle.priceChange;
  for (const old of today.draw('sources with new prices').shuffled(open).slice(0, count)) {
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
      created_at: now,
      updated_at: now,
    });
    material_suppliers.change(old, { valid_to: from - 1 });
  }
}

/** Whether every material that a supplier alone delivers could be had from another one. */
export function isReplaceable({ context, day }: Today, supplier: Key): boolean {
  const { material_suppliers, materials } = context.tables;
  const own = rowsWhere(material_suppliers.held(), (row) => row.supplier_id === supplier && row.status === 'approved');
  return own.every(({ material_id }) => {
    const sources = rowsWhere(material_suppliers.held(), (row) => row.material_id === material_id);
    if (sources.some((row) => row.supplier_id !== supplier && inForce(row, day))) return true;
    const known = new Set(sources.map((row) => row.supplier_id));
    return suppliersFor(context, must(materials.get(material_id), `material ${material_id}`), known).length > 0;
  });
}

/** Nothing more is bought from a blocked supplier; a material that is left without a source gets another one at once. */
export function suspendSourcesOf(today: Today, supplier: Key): void {
  const { tables } = today.context;
  const { material_suppliers, materials } = tables;
  const affected = rowsWhere(
    material_suppliers.held(),
    (row) => row.supplier_id === supplier && row.status === 'approved',
  );
  for (const row of affected) material_suppliers.change(row, { status: 'suspended' });
  for (const key of new Set(affected.map((row) => row.material_id))) {
    const material = must(materials.get(key), `material ${key}`);
    const others = rowsWhere(material_suppliers.held(), (row) => row.material_id === key && inForce(row, today.day));
    if (others.length === 0 && material.status !== 'obsolete')
      addSource(today, { material, from: today.day, premium: 1.08 });
    shareOut(today.context, key);
  }
}

export function resumeSourcesOf(today: Today, supplier: Key): void {
  const { material_suppliers } = today.context.tables;
  const affected = rowsWhere(
    material_suppliers.held(),
    (row) => row.supplier_id === supplier && row.status === 'suspended',
  );
  for (const row of affected) material_suppliers.change(row, { status: 'approved' });
  for (const key of new Set(affected.map((row) => row.material_id))) shareOut(today.context, key);
}

/** Sources of a material that is given up come to their end. */
export function endSourcesOf({ context, day }: Today, material: Key): void {
  const { material_suppliers } = context.tables;
  for (const row of rowsWhere(
    material_suppliers.held(),
    (one) => one.material_id === material && one.status !== 'expired',
  ))
    material_suppliers.change(row, { status: 'expired', valid_to: Math.max(row.valid_from, day - 1) });
}

/** Approves one more source, with somebody who delivers such materials. */
export function addSource(
  today: Today,
  { material, from, premium }: { material: MaterialsRow; from: number; premium?: number },
): void {
  const { context, now } = today;
  const { material_suppliers } = context.tables;
  const key = material_suppliers.nextKey();
  const draw = context.draws.of('material_suppliers', key, 'creation');
  const own = rowsWhere(material_suppliers.held(), (row) => row.material_id === material.material_id);
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
    created: now,
    draw,
    ...(premium === undefined ? {} : { premium }),
  });
  material_suppliers.add({ material_supplier_id: key, ...source });
}

/** Active suppliers who deliver materials of the group and not yet this one. */
function suppliersFor({ tables }: Context, material: MaterialsRow, known: Set<Key>): SuppliersRow[] {
  const able = new Set<Key>();
  for (const row of tables.material_suppliers.held())
    if (tables.materials.get(row.material_id)?.material_group === material.material_group) able.add(row.supplier_id);
  return rowsWhere(
    tables.suppliers.held(),
    (row) => row.status === 'active' && able.has(row.supplier_id) && !known.has(row.supplier_id),
  );
}

/** Shares the need out anew among the suppliers that are approved for a material, by rank. */
function shareOut({ tables }: Context, material: Key): void {
  const approved = rowsWhere(
    tables.material_suppliers.held(),
    (row) => row.material_id === material && row.status === 'approved',
  );
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
