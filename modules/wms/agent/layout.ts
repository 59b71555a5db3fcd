import { localDay } from '../../../machinery/base/company-time.ts';
import { scaled } from '../../../machinery/base/decimal.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { AIDS, AISLES, FLOORS, RACKS } from '../lifecycle/layout.ts';
import type { CopyRows, NewRows, Types } from '../rows.ts';
import type { Context } from './context.ts';
import { openRules } from './slotting.ts';

type Warehouse = Readonly<CopyRows['master.warehouses']>;
type Zone = Readonly<CopyRows['master.warehouse_zones']>;
type AisleKind = NonNullable<(typeof AISLES)[string]>[number];

/** Aisles, bins, rules and aids of every warehouse; what the master data say of zones is kept to. */
export const layout: Process<Types> = { name: 'layout', opens: build };

function build(context: Context): void {
  const zones = Map.groupBy(context.copies['master.warehouse_zones'].all(), (zone) => zone.warehouse_id);
  for (const warehouse of context.copies['master.warehouses'].all()) {
    const own = zones.get(warehouse.warehouse_id) ?? [];
    const zoneOf = (type: Zone['zone_type']) => own.find((zone) => zone.zone_type === type);
    buildAisles(context, warehouse, zoneOf);
    buildFloors(context, warehouse, zoneOf);
    openRules(context, warehouse, zoneOf);
    provideAids(context, warehouse, zoneOf);
  }
}

/** How often a thing stands in a company of this size. */
function times({ parameters }: Context, count: number): number {
  return Math.max(1, Math.round(count * parameters.scale));
}

function buildAisles(
  context: Context,
  warehouse: Warehouse,
  zoneOf: (type: Zone['zone_type']) => Zone | undefined,
): void {
  let sequence = 0;
  for (const kind of AISLES[warehouse.warehouse_type] ?? [])
    for (let number = 0; number < kind.count; number++) {
      const zone = (kind.isFace ? zoneOf('pick') : undefined) ?? zoneOf('bulk');
      if (zone) buildAisle(context, warehouse, zone, kind, ++sequence);
    }
}

function buildAisle(context: Context, warehouse: Warehouse, zone: Zone, kind: AisleKind, sequence: number): void {
  const { tables, draws, now } = context;
  const rack = RACKS[kind.rack];
  const bays = Math.max(2, times(context, kind.bays));
  const code = `A${String(sequence).padStart(2, '0')}`;
  const key = tables.warehouse_aisles.nextKey();
  const draw = draws.of('warehouse_aisles', key, 'layout');
  tables.warehouse_aisles.add({
    warehouse_aisle_id: key,
    aisle_code: code,
    warehouse_id: warehouse.warehouse_id,
    warehouse_zone_id: zone.warehouse_zone_id,
    rack_type: kind.rack,
    travel_sequence: sequence,
    travel_direction: draw.chance(0.3) ? 'one_way' : 'two_way',
    side_count: 2,
    bay_count: bays,
    level_count: kind.levels,
    length_m: Math.round(bays * rack.width * 2.1),
    width_m: rack.truck === null ? 130 : 310,
    clear_height_m: Math.round(kind.levels * rack.height * 1.15) + 60,
    maximum_level_load_kg: rack.level * 1000,
    required_equipment_type: rack.truck,
    rack_inspected_on: localDay(now) - draw.integer(20, 330),
    status: 'active',
  });
  for (let bay = 1; bay <= bays; bay++)
    for (const side of ['left', 'right'] as const)
      for (let level = 1; level <= kind.levels; level++)
        addBin(context, {
          bin_code: `${code}-${String(bay).padStart(2, '0')}-${level}-${side === 'left' ? 'L' : 'R'}`,
          warehouse_id: warehouse.warehouse_id,
          warehouse_zone_id: zone.warehouse_zone_id,
          warehouse_aisle_id: key,
          bay_number: bay,
          level_number: level,
          aisle_side: side,
          bin_type: rack.binType,
          bin_use: kind.isFace ? 'pick_face' : 'reserve',
          width_cm: rack.width * 100,
          depth_cm: rack.depth * 100,
          height_cm: rack.height * 100,
          maximum_weight_kg: rack.weight * 1000,
          maximum_volume_m3: Math.round(rack.volume * 10_000),
          allows_mixed_items: rack.mixed,
          allows_mixed_lots: rack.mixed || kind.isFace,
          pick_sequence: sequence * 100 + bay * 2 + (side === 'left' ? 0 : 1),
        });
}

function buildFloors(
  context: Context,
  warehouse: Warehouse,
  zoneOf: (type: Zone['zone_type']) => Zone | undefined,
): void {
  for (const floor of FLOORS) {
    const zone = zoneOf(floor.zone);
    if (!zone) continue;
    // The yard takes what fits nowhere else, so there is one however small the company.
    const count = floor.use === 'transit' ? 1 : Math.max(2, times(context, floor.count));
    for (let number = 1; number <= count; number++)
      addBin(context, {
        bin_code: `${floor.code}-${String(number).padStart(2, '0')}`,
        warehouse_id: warehouse.warehouse_id,
        warehouse_zone_id: zone.warehouse_zone_id,
        bin_type: floor.binType,
        bin_use: floor.use,
        ...(floor.weight === null
          ? {}
          : {
              width_cm: 60_000,
              depth_cm: 100_000,
              height_cm: 30_000,
              maximum_weight_kg: floor.weight * 1000,
              maximum_volume_m3: floor.volume * 10_000,
            }),
        allows_mixed_items: true,
        allows_mixed_lots: true,
        pick_sequence: zone.pick_sequence * 10 + number,
      });
  }
}

function addBin(context: Context, bin: Omit<NewRows['storage_bins'], 'check_digits' | 'status'>): void {
  const { tables, draws } = context;
  const key = tables.storage_bins.nextKey();
  tables.storage_bins.add({
    ...bin,
    storage_bin_id: key,
    check_digits: String(draws.of('storage_bins', key, 'label').integer(0, 99)).padStart(2, '0'),
    status: 'active',
  });
}

function provideAids(
  context: Context,
  warehouse: Warehouse,
  zoneOf: (type: Zone['zone_type']) => Zone | undefined,
): void {
  // Reach trucks stay between the racks; all else goes where it is needed.
  const racks = zoneOf('bulk')?.warehouse_zone_id ?? null;
  for (const aid of AIDS) provide(context, warehouse, aid.type === 'reach_truck' ? racks : null, aid);
}

function provide(context: Context, warehouse: Warehouse, zone: Key | null, aid: (typeof AIDS)[number]): void {
  const { tables, draws, now } = context;
  const key = tables.warehouse_equipment.nextKey();
  const draw = draws.of('warehouse_equipment', key, 'purchase');
  const [manufacturer, model] = draw.pick(aid.makers);
  const age = draw.integer(200, 2800);
  const inspected = localDay(now) - draw.integer(10, 180);
  tables.warehouse_equipment.add({
    warehouse_equipment_id: key,
    equipment_code: `WHE-${String(key).padStart(4, '0')}`,
    equipment_type: aid.type,
    warehouse_id: warehouse.warehouse_id,
    warehouse_zone_id: zone,
    company_id: warehouse.company_id,
    manufacturer,
    model,
    serial_number: `${manufacturer.slice(0, 2).toUpperCase()}${draw.integer(100_000, 999_999)}`,
    ownership: aid.licence && draw.chance(0.3) ? 'leased' : 'owned',
    power_source: aid.power,
    load_capacity_kg: aid.load === null ? null : aid.load * 1000,
    lift_height_m: aid.lift === null ? null : scaled(aid.lift, 2),
    requires_licence: aid.licence,
    battery_pct: aid.power === 'electric' ? draw.integer(35, 100) * 10_000 : null,
    operating_hours: Math.round(age * draw.between(0.6, 2.4) * 10_000),
    hourly_cost_amount: aid.hourly * 10_000,
    currency_code: 'INR',
    commissioned_on: localDay(now) - age,
    last_inspected_on: aid.licence ? inspected : null,
    next_inspection_due_date: aid.licence ? inspected + 365 : null,
    status: 'available',
  });
}
