import { localDay } from '../../../machinery/base/company-time.ts';
import { GenimsError } from '../../../machinery/base/errors.ts';
import type { Day, Key, Scaled } from '../../../machinery/base/row-types.ts';
import { lifecycle } from '../lifecycle.ts';
import type { NewRows, WarehouseInventoryRow, WarehouseMovementsRow } from '../rows.ts';
import type { Context, Goods, Item } from './context.ts';
import { itemOf } from './context.ts';
import { factsOf, quantityFor, volumeOf, weightOf } from './items.ts';
import type { Bin } from './places.ts';

export type Stock = WarehouseInventoryRow;

/** Held stock of an item, by the lot where there is one. */
function rowsOf({ tables }: Context, { product_id, material_id }: Item, lot: string | null): readonly Stock[] {
  const { warehouse_inventory } = tables;
  if (lot !== null) return warehouse_inventory.by('lot_number', lot);
  return product_id !== null
    ? warehouse_inventory.by('product_id', product_id)
    : warehouse_inventory.by('material_id', material_id);
}

/** What a warehouse has of goods, in the order in which it came. */
export function stockOf(context: Context, warehouse: Key, goods: Goods): Stock[] {
  return rowsOf(context, goods.item, goods.lot).filter(
    (row) => row.warehouse_id === warehouse && row.on_hand_quantity > 0 && isOf(row, goods),
  );
}

/** All of an item in a warehouse, whatever its lot. */
export function stockOfItem({ tables }: Context, warehouse: Key, item: Item): Stock[] {
  const { warehouse_inventory } = tables;
  const rows =
    item.product_id !== null
      ? warehouse_inventory.by('product_id', item.product_id)
      : warehouse_inventory.by('material_id', item.material_id);
  return rows.filter((row) => row.warehouse_id === warehouse && row.on_hand_quantity > 0);
}

export function isOf(row: Readonly<Stock>, { item, lot, stockType }: Goods): boolean {
  return (
    row.product_id === item.product_id &&
    row.material_id === item.material_id &&
    row.lot_number === lot &&
    row.stock_type === stockType
  );
}

/** What no pick and no loading waits for. */
export function freeOf(row: Readonly<Stock>): Scaled {
  return row.on_hand_quantity - row.allocated_quantity;
}

/** What is in a bin. */
export function contentOf({ tables }: Context, bin: Bin): readonly Stock[] {
  return tables.warehouse_inventory.by('storage_bin_id', bin.storage_bin_id).filter((row) => row.on_hand_quantity > 0);
}

/** How much more of goods a bin takes: its load, and whether others lie there already. */
export function roomFor(context: Context, bin: Bin, goods: Goods, fill = 1): Scaled {
  if (bin.status !== 'active') return 0;
  if (bin.maximum_weight_kg === null || bin.maximum_volume_m3 === null) return Number.MAX_SAFE_INTEGER;
  if (!mayTake(context, bin, goods)) return 0;
  const weight = Math.floor(bin.maximum_weight_kg * fill) - bin.used_weight_kg;
  const volume = Math.floor(bin.maximum_volume_m3 * fill) - bin.used_volume_m3;
  return weight <= 0 || volume <= 0 ? 0 : quantityFor(factsOf(context, goods.item), weight, volume);
}

function mayTake(context: Context, bin: Bin, { item, lot }: Goods): boolean {
  const isReserved = bin.product_id !== null || bin.material_id !== null;
  if (isReserved && (bin.product_id !== item.product_id || bin.material_id !== item.material_id)) return false;
  if (bin.allows_mixed_items && bin.allows_mixed_lots) return true;
  return contentOf(context, bin).every(
    (row) =>
      (bin.allows_mixed_items || (row.product_id === item.product_id && row.material_id === item.material_id)) &&
      (bin.allows_mixed_lots || row.lot_number === lot),
  );
}

/** Puts goods into a bin. */
export function put(
  context: Context,
  bin: Bin,
  goods: Goods,
  quantity: Scaled,
  from: { receivedOn?: Day; expiry?: Day | null; opening?: boolean; allocated?: boolean } = {},
): Stock {
  const { tables, now } = context;
  const known = tables.warehouse_inventory.by('storage_bin_id', bin.storage_bin_id).find((row) => isOf(row, goods));
  const row =
    known ??
    tables.warehouse_inventory.add({
      warehouse_id: bin.warehouse_id,
      storage_bin_id: bin.storage_bin_id,
      ...goods.item,
      lot_number: goods.lot,
      stock_type: goods.stockType,
      unit_of_measure: factsOf(context, goods.item).unit,
      received_on: from.receivedOn ?? localDay(now),
      expiry_date: from.expiry ?? null,
      ...(from.opening ? { is_opening: true, opening_quantity: quantity } : {}),
    });
  load(context, bin, row, quantity);
  if (from.allocated) tables.warehouse_inventory.change(row, { allocated_quantity: row.allocated_quantity + quantity });
  return row;
}

/** Takes goods out of a bin; with `allocated`, those that were kept. */
export function take(context: Context, row: Stock, quantity: Scaled, allocated = false): void {
  const { tables } = context;
  const left = row.allocated_quantity - (allocated ? quantity : 0);
  if (quantity > row.on_hand_quantity || left < 0 || left > row.on_hand_quantity - quantity)
    throw new GenimsError(
      'INTERNAL',
      `Bin ${row.storage_bin_id} is asked for ${quantity} of lot ${row.lot_number}: it has ${row.on_hand_quantity}, ${row.allocated_quantity} of it allocated.`,
    );
  tables.warehouse_inventory.change(row, { allocated_quantity: left });
  load(context, tables.storage_bins.must(row.storage_bin_id), row, -quantity);
}

/** Keeps goods for a pick, or no longer. */
export function keep({ tables }: Context, row: Stock, quantity: Scaled): void {
  tables.warehouse_inventory.change(row, { allocated_quantity: row.allocated_quantity + quantity });
}

/** Weight and volume of a bin are the sums of its rows, each of which is worked out from what it holds. */
function load(context: Context, bin: Bin, row: Stock, quantity: Scaled): void {
  const { tables, now } = context;
  const facts = factsOf(context, itemOf(row));
  const onHand = row.on_hand_quantity + quantity;
  const weight = onHand === 0 ? 0 : weightOf(facts, onHand);
  const volume = onHand === 0 ? 0 : volumeOf(facts, weight);
  tables.storage_bins.change(bin, {
    used_weight_kg: bin.used_weight_kg - row.weight_kg + weight,
    used_volume_m3: bin.used_volume_m3 - row.volume_m3 + volume,
  });
  tables.warehouse_inventory.change(row, {
    on_hand_quantity: onHand,
    weight_kg: weight,
    volume_m3: volume,
    last_movement_at: now,
  });
}

/** Where a movement goes and what caused it. */
export interface Moved {
  type: NonNullable<WarehouseMovementsRow['movement_type']>;
  goods: Goods;
  quantity: Scaled;
  warehouse: Key;
  from?: Bin | undefined;
  to?: Bin | undefined;
  /** Stock type afterwards, where it changes. */
  toStockType?: Goods['stockType'];
  cause: Pick<
    NewRows['warehouse_movements'],
    'source_module' | 'source_table' | 'source_id' | 'source_document_number'
  >;
  refers?: Partial<NewRows['warehouse_movements']>;
}

/** Writes a movement down. */
export function record(context: Context, moved: Moved): WarehouseMovementsRow {
  const { tables, numbers, draws, now } = context;
  const { goods, from, to } = moved;
  const facts = factsOf(context, goods.item);
  const key = tables.warehouse_movements.nextKey();
  const method = draws.of('warehouse_movements', key, 'confirmation').weighted(lifecycle.shares.confirmation);
  return tables.warehouse_movements.add({
    warehouse_movement_id: key,
    movement_number: numbers.next('WM', now),
    movement_type: moved.type,
    warehouse_id: moved.warehouse,
    ...goods.item,
    lot_number: goods.lot,
    quantity: moved.quantity,
    unit_of_measure: facts.unit,
    weight_kg: weightOf(facts, moved.quantity),
    from_storage_bin_id: from?.storage_bin_id ?? null,
    from_stock_type: from ? goods.stockType : null,
    to_storage_bin_id: to?.storage_bin_id ?? null,
    to_stock_type: to ? (moved.toStockType ?? goods.stockType) : null,
    ...moved.cause,
    confirmation_method: method,
    requested_at: now,
    moved_at: now,
    status: 'completed',
    ...moved.refers,
  });
}

/** Moves goods from a bin to another, or into another stock type, and writes it down. */
export function move(
  context: Context,
  row: Stock,
  to: Bin,
  quantity: Scaled,
  what: Pick<Moved, 'type' | 'cause'> &
    Partial<Pick<Moved, 'toStockType' | 'refers'>> & { allocated?: boolean; stays?: boolean },
): Stock {
  const { tables } = context;
  const goods: Goods = { item: itemOf(row), lot: row.lot_number, stockType: row.stock_type };
  const from = tables.storage_bins.must(row.storage_bin_id);
  const { received_on: receivedOn, expiry_date: expiry } = row;
  const toStockType = what.toStockType ?? goods.stockType;
  record(context, { ...what, goods, quantity, warehouse: row.warehouse_id, from, to, toStockType });
  take(context, row, quantity, what.allocated);
  return put(context, to, { ...goods, stockType: toStockType }, quantity, {
    receivedOn,
    expiry,
    allocated: what.stays ?? false,
  });
}
