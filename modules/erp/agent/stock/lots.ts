import { localDay } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day } from '../../../../machinery/base/row-types.ts';
import type { InventoryLotsRow, InventoryTransactionsRow } from '../../rows.ts';
import type { Context, NewLot } from '../context.ts';
import { factsOf, itemOf } from '../reference/index.ts';

/** Makes a lot at the standard cost of the day. */
export function addLot(
  context: Context,
  { item, origin, quantity, at, qualityStatus, refers }: NewLot,
): InventoryLotsRow {
  const { tables, numbers } = context;
  const facts = factsOf(context, item);
  const made = refers?.manufactured_on ?? (origin === 'production' ? localDay(at) : null);
  return tables.inventory_lots.add({
    lot_number: refers?.lot_number ?? numbers.next('LOT', at),
    ...item,
    origin,
    revision: facts.revision,
    created_quantity: quantity,
    unit_of_measure: facts.unit,
    unit_cost_amount: facts.standardCost,
    manufactured_on: made,
    expiry_date: expiryOf(made ?? localDay(at), facts.shelfLifeDays),
    quality_status: qualityStatus,
    country_of_origin_code: 'IN',
    received_at: at,
    is_opening: origin === 'opening',
    created_at: at,
    updated_at: at,
    ...refers,
  });
}

/** The lot that an output of production makes: its number was given with the order. */
export function lotOfOutput(context: Context, row: InventoryTransactionsRow): InventoryLotsRow {
  const order = must(
    context.tables.production_orders.get(must(row.production_order_id ?? undefined, 'order of an output')),
    `held production order ${row.production_order_id}`,
  );
  const item = itemOf(order);
  const quantity = must(row.quantity ?? undefined, 'quantity of an output');
  return addLot(context, {
    item,
    origin: 'production',
    quantity,
    at: must(row.transaction_at ?? undefined, 'moment of an output'),
    qualityStatus: 'released',
    refers: {
      lot_number: order.lot_number,
      production_order_id: order.production_order_id,
      work_order_number: order.work_order_number,
      ...serialNumbers(context, order.product_id, order.lot_number, quantity / 1000),
    },
  });
}

/** Goods that a customer has sent back are a lot of their own, at the standard cost of the day: the one that they were sold from may be used up. */
export function lotOfReturn(context: Context, row: InventoryTransactionsRow): InventoryLotsRow {
  return addLot(context, {
    item: itemOf(row),
    origin: 'customer_return',
    quantity: must(row.quantity ?? undefined, 'quantity of a return'),
    at: must(row.transaction_at ?? undefined, 'moment of a return'),
    qualityStatus: 'inspection',
  });
}

/** Serialised products bear the number of their lot and a number in it. */
export function serialNumbers(
  context: Context,
  product: number | null,
  lotNumber: string,
  pieces: number,
): Partial<Pick<InventoryLotsRow, 'serial_number_first' | 'serial_number_last'>> {
  const isSerialised = product !== null && context.copies['master.products'].get(product)?.is_serialised;
  if (!isSerialised) return {};
  const serial = (number: number) => `${lotNumber}-${String(number).padStart(4, '0')}`;
  return { serial_number_first: serial(1), serial_number_last: serial(pieces) };
}

function expiryOf(made: Day, shelfLifeDays: number | null): Day | null {
  return shelfLifeDays === null ? null : made + shelfLifeDays;
}
