import type { Key } from '../../../machinery/base/row-types.ts';
import { derived } from '../../../machinery/kernel/contract.ts';
import type { CopyRows, SupplierQualificationRow, Types } from '../rows.ts';
import type { Context } from './context.ts';

export type Supplier = Readonly<CopyRows['master.suppliers']>;
export type Source = Readonly<CopyRows['master.material_suppliers']>;
export type Commodity = SupplierQualificationRow['commodity'];
/** Commodities that have materials. */
export type MaterialCommodity = Exclude<Commodity, 'service' | 'transport' | 'equipment'>;

/** Of the suppliers: connected by EDI. */
const EDI = 0.28;

/** What suppliers without an approved source deliver, by their category. */
const USUAL: Readonly<Record<Supplier['supplier_category'], Commodity>> = {
  raw_material: 'bar_stock',
  casting: 'casting',
  component: 'fastener',
  electronics: 'electronics',
  packaging: 'packaging',
  service: 'service',
  carrier: 'transport',
  equipment: 'equipment',
  mro: 'mro',
};

/** A supplier who is active, with his approved sources and what he is good for. */
export interface Partner {
  supplier: Supplier;
  sources: readonly Source[];
  commodities: readonly Commodity[];
}

/** Active suppliers in the order of their keys. */
export const partners = derived<Types, ReadonlyMap<Key, Partner>>({
  from: ['master.suppliers', 'master.material_suppliers'],
  build({ copies }) {
    const sources = Map.groupBy(
      [...copies['master.material_suppliers'].all()]
        .filter((row) => row.status === 'approved')
        .sort((a, b) => a.material_supplier_id - b.material_supplier_id),
      (row) => row.supplier_id,
    );
    const active = [...copies['master.suppliers'].all()]
      .filter((row) => row.status === 'active')
      .sort((a, b) => a.supplier_id - b.supplier_id);
    return new Map(
      active.map((supplier) => {
        const own = sources.get(supplier.supplier_id) ?? [];
        const groups = new Set(own.map(({ material_id }) => groupOf(copies, material_id)));
        const commodities = groups.size > 0 ? [...groups].sort() : [USUAL[supplier.supplier_category]];
        return [supplier.supplier_id, { supplier, sources: own, commodities }] as const;
      }),
    );
  },
});

/** Approved sources by material. */
export const sourcesByMaterial = derived<Types, ReadonlyMap<Key, readonly Source[]>>({
  from: ['master.material_suppliers'],
  build({ copies }) {
    const all = [...copies['master.material_suppliers'].all()].filter((row) => row.status === 'approved');
    all.sort((a, b) => a.source_rank - b.source_rank || a.material_supplier_id - b.material_supplier_id);
    return Map.groupBy(all, (row) => row.material_id);
  },
});

/** Commodity of a bought material. */
export function groupOf(copies: Context['copies'], material: Key): MaterialCommodity {
  const group = copies['master.materials'].must(material).material_group;
  // What is made is bought as what it is made from.
  return group === 'machined_part' || group === 'sub_assembly' ? 'casting' : group;
}

/** Suppliers who are measured: those of goods, not of services and transport. */
export function isMeasured({ supplier_category }: Supplier): boolean {
  return supplier_category !== 'service' && supplier_category !== 'carrier' && supplier_category !== 'equipment';
}

/** Whether a supplier exchanges orders, receipts and invoices as EDI. */
export function hasEdi({ draws }: Context, supplier: Key): boolean {
  return draws.of('suppliers', supplier, 'edi').chance(EDI);
}

/** How reliable a supplier is, in deviations from the mean: what his deliveries, his goods and his rating have in common. */
export function reliabilityOf({ copies, draws }: Context, supplier: Key): number {
  const rating = copies['master.suppliers'].must(supplier).quality_rating;
  const own = draws.of('suppliers', supplier, 'reliability').normal();
  return rating === null ? own : 0.7 * ((rating - 9000) / 400) + 0.7 * own;
}
