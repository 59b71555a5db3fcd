import type { Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { Types, WarehouseMovementsRow } from '../rows.ts';
import { type Context, type Goods, goodsOf } from './context.ts';
import { factsOf, weightOf } from './items.ts';
import { credit, personFor } from './people.ts';
import { binsOf } from './places.ts';
import { freeOf, put, roomFor, type Stock, stockOf, take } from './stock.ts';

type Movement = WarehouseMovementsRow;

const { holdHours, decisionDays } = lifecycle.stock;

/**
 * What quality demands: goods on hold are brought into the cage. What was decided on them is carried out by the movement that ERP books for it; a decision
 * that no booking follows, as the goods are gone, ends after a time.
 */
export const qualityDemands: Process<Types> = {
  name: 'demands of quality',
  agenda: [{ of: 'warehouse_movements', next: nextOf, act }],
};

function nextOf(row: Movement, { draws }: Context): Moment {
  if (row.status !== 'requested') return NEVER;
  if (row.disposition !== null) return row.requested_at + decisionDays * DAY_MS;
  const draw = draws.of('warehouse_movements', row.warehouse_movement_id, 'way');
  return row.created_at + Math.round(draw.between(...holdHours) * HOUR_MS);
}

function act(row: Movement, context: Context): void {
  if (row.disposition !== null || row.warehouse_id === null) strike(context, row);
  else bringToCage(context, row, row.warehouse_id);
}

function strike({ tables }: Context, row: Movement): void {
  tables.warehouse_movements.change(row, { status: 'cancelled' });
}

/** The blocked goods of the lot, out of the places where they were found; what ERP has not blocked stays where it is. */
function bringToCage(context: Context, row: Movement, warehouse: number): void {
  const { tables, numbers, now } = context;
  const goods: Goods = goodsOf(row, 'blocked');
  const isElsewhere = (stock: Stock) => tables.storage_bins.must(stock.storage_bin_id).bin_use !== 'quarantine';
  const stock = stockOf(context, warehouse, goods).find((one) => isElsewhere(one) && freeOf(one) > 0);
  const quantity = stock ? Math.min(freeOf(stock), row.quantity) : 0;
  const cage = binsOf(context, warehouse, 'quarantine').find((bin) => roomFor(context, bin, goods) >= quantity);
  if (!stock || !cage) {
    strike(context, row);
    return;
  }
  const facts = factsOf(context, goods.item);
  const employee = personFor(context, warehouse, 'putaway', row.warehouse_movement_id);
  tables.warehouse_movements.change(row, {
    movement_number: numbers.next('WM', now),
    movement_type: 'quarantine_hold',
    quantity,
    weight_kg: weightOf(facts, quantity),
    from_storage_bin_id: stock.storage_bin_id,
    from_stock_type: 'blocked',
    to_storage_bin_id: cage.storage_bin_id,
    to_stock_type: 'blocked',
    confirmation_method: 'scan',
    moved_by_employee_id: employee,
    moved_at: now,
    status: 'completed',
  });
  const { received_on: receivedOn, expiry_date: expiry } = stock;
  take(context, stock, quantity);
  put(context, cage, goods, quantity, { receivedOn, expiry });
  credit(context, employee, 6, weightOf(facts, quantity));
}

/** The decision of quality that a booking of ERP carries out: its movement bears the non-conformance, and the demand is done. */
export function fulfil(
  context: Context,
  { item, lot }: Goods,
  dispositions: readonly NonNullable<Movement['disposition']>[],
): Pick<Movement, 'ncr_id' | 'disposition'> | undefined {
  const { tables } = context;
  if (lot === null) return undefined;
  const demand = tables.warehouse_movements
    .by('lot_number', lot)
    .find(
      (row) =>
        row.status === 'requested' &&
        row.disposition !== null &&
        dispositions.includes(row.disposition) &&
        row.product_id === item.product_id &&
        row.material_id === item.material_id,
    );
  if (!demand) return undefined;
  strike(context, demand);
  return { ncr_id: demand.ncr_id, disposition: demand.disposition };
}
