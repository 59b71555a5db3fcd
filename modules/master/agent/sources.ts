import { localMoment } from '../../../machinery/base/company-time.ts';
import { scaled } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Draft, Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { SUPPLIER_TRADES } from '../lifecycle/bought.ts';
import { lifecycle } from '../lifecycle.ts';
import type { MaterialSuppliersRow, MaterialsRow, SuppliersRow } from '../rows.ts';
import type { BuyingTerms } from './catalogue.ts';
import { apportioned, type Opening } from './context.ts';
import { digits } from './names.ts';

/** Shares of the need by rank, for one, two or three sources. */
const QUOTAS = [[100], [70, 30], [60, 25, 15]] as const;

export function quotaOf(rank: number, sources: number): Scaled {
  return scaled(QUOTAS[sources - 1]?.[rank - 1] ?? 0, 4);
}

/** Approved sources of all bought materials that are in use, and prices that were replaced lately. */
export function openSources(opening: Opening, materials: Draft<MaterialsRow>[], buying: Map<Key, BuyingTerms>): void {
  const { draws } = opening.context;
  const trades = suppliersByGroup(opening.context.tables.suppliers.by('status', 'active'));
  const counts = apportioned(
    lifecycle.shares.sourceCount,
    materials.length,
    draws.of('material_suppliers', 0, 'counts'),
  );
  const rows: Omit<MaterialSuppliersRow, 'material_supplier_id'>[] = [];
  for (const [index, material] of materials.entries()) {
    const draw = draws.of('materials', material.material_id, 'sources');
    const able = must(trades.get(material.material_group), `suppliers of ${material.material_group}`);
    const first = draw.weighted(able.map((supplier, place) => [place, weightOf(supplier)] as const));
    const count = Math.min(counts[index] ?? 1, able.length);
    for (let rank = 1; rank <= count; rank++) {
      const supplier = must(able[(first + rank - 1) % able.length], 'supplier');
      const terms = must(buying.get(material.material_id), `buying terms of ${material.material_code}`);
      const from = opening.today - draw.integer(40, 360);
      const row = newSource({
        material,
        supplier,
        terms,
        rank,
        quota: quotaOf(rank, count),
        from,
        created: localMoment(from - draw.integer(3, 20), draw.between(10, 17)),
        draw,
      });
      if (rank === 1) material.lead_time_days = row.lead_time_days;
      if (draw.chance(lifecycle.size.openingPriceChanges)) rows.push(earlierPrice(row, draw));
      rows.push(row);
    }
  }
  const { material_suppliers } = opening.context.tables;
  rows.sort((a, b) => a.created_at - b.created_at);
  for (const row of rows) material_suppliers.add({ material_supplier_id: material_suppliers.nextKey(), ...row });
}

/** How often a supplier is chosen against others of the trade: most of what is bought comes from few. */
function weightOf({ supplier_tier }: SuppliersRow): number {
  return must(lifecycle.sourceWeight[supplier_tier], `weight of tier ${supplier_tier}`);
}

/** The row that a newer price replaced. */
function earlierPrice(
  row: Omit<MaterialSuppliersRow, 'material_supplier_id'>,
  draw: Draw,
): Omit<MaterialSuppliersRow, 'material_supplier_id'> {
  const [low, high] = lifecycle.priceChange;
  const days = draw.integer(150, 360);
  return {
    ...row,
    unit_price_amount: Math.max(100, Math.round(row.unit_price_amount / draw.between(low, high) / 100) * 100),
    valid_from: row.valid_from - days,
    valid_to: row.valid_from - 1,
    status: 'expired',
    created_at: row.created_at - days * 86_400_000,
    updated_at: localMoment(row.valid_from, 1),
  };
}

/** Suppliers by the material groups that they deliver; suppliers of one category take turns over its trades. */
function suppliersByGroup(suppliers: readonly SuppliersRow[]): Map<string, SuppliersRow[]> {
  const byGroup = new Map<string, SuppliersRow[]>();
  for (const [category, trades] of Object.entries(SUPPLIER_TRADES))
    for (const [index, supplier] of suppliers.filter((row) => row.supplier_category === category).entries())
      for (const group of must(trades[index % trades.length], `trade of ${category}`))
        byGroup.set(group, [...(byGroup.get(group) ?? []), supplier]);
  return byGroup;
}

export interface NewSource {
  material: MaterialsRow;
  supplier: SuppliersRow;
  terms: BuyingTerms;
  rank: number;
  quota: Scaled;
  from: Day;
  created: Moment;
  draw: Draw;
  /** Factor on the price beside what the rank costs. */
  premium?: number;
}

/** A source at a price in the supplier's currency, near the standard cost at the planning rate. */
export function newSource({
  material,
  supplier,
  terms,
  rank,
  quota,
  from,
  created,
  draw,
  premium = 1,
}: NewSource): Omit<MaterialSuppliersRow, 'material_supplier_id'> {
  const [low, high] = rank === 1 ? lifecycle.sourcePrice : lifecycle.secondSourcePremium;
  const rate = must(lifecycle.planningRates[supplier.currency_code], `planning rate of ${supplier.currency_code}`);
  const price = ((material.standard_cost_amount / 10_000) * draw.between(low, high) * premium * terms.priceUnit) / rate;
  const abroad = supplier.country_code !== 'IN';
  const [shortest, longest] = terms.leadTimeDays;
  return {
    material_id: material.material_id,
    supplier_id: supplier.supplier_id,
    source_rank: rank,
    supplier_part_number: `${supplier.legal_name.slice(0, 2).toUpperCase()}-${digits(draw, 6)}`,
    // Prices have two decimals, at least one cent.
    unit_price_amount: Math.max(1, scaled(price, 2)) * 100,
    currency_code: supplier.currency_code,
    price_unit_quantity: scaled(terms.priceUnit, 3),
    unit_of_measure: material.unit_of_measure,
    minimum_order_quantity: scaled(terms.minimum, 3),
    order_multiple_quantity: scaled(terms.multiple, 3),
    lead_time_days: draw.integer(shortest, longest) + (abroad ? 21 : 0),
    quota_pct: quota,
    over_delivery_tolerance_pct: scaled(
      material.material_group === 'bar_stock' || material.material_group === 'sheet'
        ? 5
        : draw.pick([0, 0, 2] as const),
      4,
    ),
    valid_from: from,
    valid_to: null,
    status: 'approved',
    created_at: created,
    updated_at: created,
  };
}
