import { ratio } from '../../../../machinery/base/decimal.ts';
import type { Draw } from '../../../../machinery/base/draw.ts';
import type { Day, Key, Scaled } from '../../../../machinery/base/row-types.ts';
import { derived } from '../../../../machinery/kernel/contract.ts';
import type { CopyRows, PurchaseRequisitionLinesRow, Types } from '../../rows.ts';
import type { Context, Ledger } from '../context.ts';
import type { Warehouse } from '../reference/index.ts';

export type Source = Readonly<CopyRows['master.material_suppliers']>;
export type Supplier = Readonly<CopyRows['master.suppliers']>;
export type Material = Readonly<CopyRows['master.materials']>;

/** Approved sources by material, the first choice first. */
const approved = derived<Types, ReadonlyMap<Key, Source[]>>({
  from: ['master.material_suppliers'],
  build({ copies }) {
    const all = [...copies['master.material_suppliers'].all()].filter((row) => row.status === 'approved');
    all.sort((a, b) => a.source_rank - b.source_rank || a.material_supplier_id - b.material_supplier_id);
    return Map.groupBy(all, (row) => row.material_id);
  },
});

/** All approved sources of a material, the first choice first. */
export function approvedSources(context: Context, material: Key): readonly Source[] {
  return sourcesOf(context, material);
}

/** An approved source of a material, as often as its quota says; undefined while there is none. */
export function chooseSource(context: Context, material: Key, day: Day, draw: Draw): Source | undefined {
  const valid = sourcesOf(context, material).filter((source) => isValid(context, source, day));
  if (valid.length <= 1) return valid[0];
  return draw.weighted(valid.map((source) => [source, Math.max(1, source.quota_pct)] as const));
}

/** The source that a request names, while it is valid. */
export function suggestedSource(
  context: Context,
  { material_id, material_supplier_id }: PurchaseRequisitionLinesRow,
  day: Day,
): Source | undefined {
  if (material_id === null || material_supplier_id === null) return undefined;
  const source = sourcesOf(context, material_id).find((one) => one.material_supplier_id === material_supplier_id);
  return source && isValid(context, source, day) ? source : undefined;
}

/** Tax on a purchase; undefined for imports, taxed by customs, and for suppliers without registration. */
export function taxOf(
  ledger: Ledger,
  supplier: Supplier,
  warehouse: Warehouse,
  material: Material,
): ReturnType<Ledger['taxCode']> | undefined {
  if (supplier.country_code !== warehouse.country_code || supplier.tax_identifier === null) return undefined;
  const within = supplier.state_province === warehouse.state_province;
  return ledger.taxCode(within ? 'in-intra' : 'in-inter', material.gst_rate_pct);
}

function sourcesOf(context: Context, material: Key): readonly Source[] {
  return context.the(approved).get(material) ?? [];
}

function isValid({ copies }: Context, source: Source, day: Day): boolean {
  if (source.valid_from > day || (source.valid_to !== null && source.valid_to < day)) return false;
  return copies['master.suppliers'].must(source.supplier_id).status === 'active';
}

/** Price of one unit, in ten-thousandths of the source's currency. */
export function unitPriceOf(source: Source): Scaled {
  return ratio(source.unit_price_amount, 1000, source.price_unit_quantity);
}

/** What must be ordered so that at least `wanted` comes: not below the minimum, a multiple of the supplier's lot. */
export function orderQuantity(source: Source, wanted: Scaled): Scaled {
  const lot = source.order_multiple_quantity;
  return Math.ceil(Math.max(wanted, source.minimum_order_quantity) / lot) * lot;
}
