import { localDay } from '../../../machinery/base/company-time.ts';
import { GenimsError } from '../../../machinery/base/errors.ts';
import type { Key, Scaled } from '../../../machinery/base/row-types.ts';
import { derived } from '../../../machinery/kernel/contract.ts';
import { RULES } from '../lifecycle/layout.ts';
import type { CopyRows, SlottingRulesRow, Types } from '../rows.ts';
import type { Context, Goods } from './context.ts';
import { factsOf, type ItemFacts } from './items.ts';
import { type Bin, binsOf } from './places.ts';
import { roomFor } from './stock.ts';

type Zone = Readonly<CopyRows['master.warehouse_zones']>;

const rulesByWarehouse = derived<Types, ReadonlyMap<Key, readonly SlottingRulesRow[]>>({
  from: ['slotting_rules'],
  build: ({ tables }) =>
    Map.groupBy(
      [...tables.slotting_rules.held()]
        .filter((rule) => rule.status === 'active')
        .sort((a, b) => a.rule_sequence - b.rule_sequence),
      (rule) => rule.warehouse_id,
    ),
});

/** The rules of a warehouse, approved by whoever is in charge of it. */
export function openRules(
  context: Context,
  warehouse: Readonly<CopyRows['master.warehouses']>,
  zoneOf: (type: Zone['zone_type']) => Zone | undefined,
): void {
  const approver = warehouse.manager_employee_id;
  const place = warehouse.warehouse_code.split('-').slice(1).join('');
  if (approver === null) return;
  for (const [index, rule] of (RULES[warehouse.warehouse_type] ?? []).entries()) {
    const zone = (rule.bins === 'carton_flow' ? zoneOf('pick') : undefined) ?? zoneOf('bulk');
    if (!zone) continue;
    context.tables.slotting_rules.add({
      rule_code: `SLT-${place}-${String(index + 1).padStart(3, '0')}`,
      rule_name: rule.name,
      warehouse_id: warehouse.warehouse_id,
      rule_sequence: index + 1,
      stock_type: 'unrestricted',
      product_family: rule.family ?? null,
      material_group: rule.group ?? null,
      abc_class: rule.abc ?? null,
      hazardous_only: rule.hazardous ?? false,
      minimum_unit_weight_kg: rule.lightest === undefined ? null : rule.lightest * 1000,
      maximum_unit_weight_kg: rule.heaviest === undefined ? null : rule.heaviest * 1000,
      target_warehouse_zone_id: zone.warehouse_zone_id,
      target_bin_type: rule.bins,
      placement_strategy: rule.strategy,
      maximum_fill_pct: rule.bins === 'floor' ? 1_000_000 : 950_000,
      valid_from: localDay(context.now) - 400,
      approved_by_employee_id: approver,
      status: 'active',
    });
  }
}

/** Where goods are put: the bin, how much of them, and the rule that says so. */
export interface Placing {
  bin: Bin;
  quantity: Scaled;
  rule: SlottingRulesRow | null;
}

/** The first rule that fits and finds room for all of it, else the rule that finds the most; what is not free has places of its own. */
export function choose(context: Context, warehouse: Key, goods: Goods, quantity: Scaled): Placing {
  if (goods.stockType !== 'unrestricted') {
    const use = goods.stockType === 'blocked' ? 'quarantine' : 'inspection';
    return { ...widest(context, binsOf(context, warehouse, use), goods, quantity), rule: null };
  }
  const facts = factsOf(context, goods.item);
  let best: Placing | undefined;
  for (const rule of context.the(rulesByWarehouse).get(warehouse) ?? []) {
    if (!applies(rule, facts)) continue;
    const found = byRule(context, warehouse, rule, goods, quantity);
    if (!found) continue;
    if (found.quantity >= quantity) return { ...found, rule };
    // A pallet of a large lot is put on a rack of its own.
    if (found.quantity * 4 >= quantity && found.quantity > (best?.quantity ?? 0)) best = { ...found, rule };
  }
  return best ?? { ...widest(context, binsOf(context, warehouse, 'reserve'), goods, quantity), rule: null };
}

function applies(rule: SlottingRulesRow, facts: ItemFacts): boolean {
  const unit = facts.unitWeight / 10;
  return (
    (rule.product_family === null || rule.product_family === facts.family) &&
    (rule.material_group === null || rule.material_group === facts.group) &&
    (rule.abc_class === null || rule.abc_class === facts.abc) &&
    (!rule.hazardous_only || facts.isHazardous) &&
    (rule.minimum_unit_weight_kg === null || unit >= rule.minimum_unit_weight_kg) &&
    (rule.maximum_unit_weight_kg === null || unit <= rule.maximum_unit_weight_kg)
  );
}

function byRule(
  context: Context,
  warehouse: Key,
  rule: SlottingRulesRow,
  goods: Goods,
  quantity: Scaled,
): Omit<Placing, 'rule'> | undefined {
  const use = rule.placement_strategy === 'fixed_bin' ? 'pick_face' : 'reserve';
  const fill = rule.maximum_fill_pct / 1_000_000;
  let best: Omit<Placing, 'rule'> | undefined;
  for (const bin of candidates(context, warehouse, use, rule, goods)) {
    if (bin.bin_type !== rule.target_bin_type || isSpokenFor(context, bin)) continue;
    const room = Math.min(quantity, roomFor(context, bin, goods, fill));
    if (room >= quantity) return { bin, quantity };
    if (room > (best?.quantity ?? 0)) best = { bin, quantity: room };
    // Empty racks are alike: what one of them does not take, no other does.
    if (best && bin.used_weight_kg === 0 && use === 'reserve') break;
  }
  return best;
}

/** A bin for one lot, to which a driver is on his way. */
function isSpokenFor({ tables }: Context, bin: Bin): boolean {
  return !bin.allows_mixed_lots && tables.putaway_tasks.by('suggested_storage_bin_id', bin.storage_bin_id).length > 0;
}

function candidates(
  context: Context,
  warehouse: Key,
  use: Bin['bin_use'],
  { placement_strategy }: SlottingRulesRow,
  { item }: Goods,
): readonly Bin[] {
  const bins = binsOf(context, warehouse, use);
  if (placement_strategy === 'fixed_bin')
    return bins.filter((bin) =>
      item.product_id !== null
        ? bin.product_id === item.product_id
        : item.material_id !== null && bin.material_id === item.material_id,
    );
  if (placement_strategy !== 'nearest_empty') return bins;
  // Where all are taken, others share a place that is made for it.
  const [empty, taken] = [bins.filter((bin) => bin.used_weight_kg === 0), bins.filter((bin) => bin.used_weight_kg > 0)];
  return [...empty, ...taken];
}

/** The place with the most room; what fits into none of them is a fault of the layout. */
function widest(context: Context, bins: readonly Bin[], goods: Goods, quantity: Scaled): Omit<Placing, 'rule'> {
  let best: Omit<Placing, 'rule'> | undefined;
  for (const bin of bins) {
    const room = Math.min(quantity, roomFor(context, bin, goods));
    if (room > (best?.quantity ?? 0)) best = { bin, quantity: room };
    if (best?.quantity === quantity) break;
  }
  if (!best)
    throw new GenimsError(
      'INTERNAL',
      `No bin takes ${quantity} of product ${goods.item.product_id}, material ${goods.item.material_id}, ${goods.stockType}.`,
    );
  return best;
}
