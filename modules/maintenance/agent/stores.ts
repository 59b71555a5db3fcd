import { localDay } from '../../../machinery/base/company-time.ts';
import { multiply, ratio } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Scaled } from '../../../machinery/base/row-types.ts';
import { derived } from '../../../machinery/kernel/contract.ts';
import { PARTS_OF, STORE } from '../lifecycle/parts.ts';
import type { MroPartsRow, MroPartsTransactionsRow, NewRows, Types } from '../rows.ts';
import type { Context, Order } from './context.ts';
import { chargeParts } from './costs.ts';
import { note } from './history.ts';
import { log } from './journals.ts';
import { storekeeperOf } from './people.ts';

export type Part = MroPartsRow;
export type Booking = MroPartsTransactionsRow;

/** Parts of a site by category, in the order of their keys. */
const partsOfSites = derived<Types, Map<string, Part[]>>({
  build: ({ tables }) =>
    Map.groupBy(
      [...tables.mro_parts.held()].sort((a, b) => a.mro_part_id - b.mro_part_id),
      ({ factory_id, part_category }) => `${factory_id}/${part_category}`,
    ),
});

/** Plans the parts of an order: repairs take some, planned work what its steps change. They are reserved where the shelf has them. */
export function planParts(context: Context, order: Order): void {
  const { tables, draws } = context;
  const draw = draws.of('work_orders', order.work_order_id, 'parts');
  const isRepair = order.work_order_type === 'corrective' || order.work_order_type === 'predictive';
  const tasks = tables.work_order_tasks.by('work_order_id', order.work_order_id);
  if (isRepair && !draw.chance(order.work_order_type === 'predictive' ? 0.9 : STORE.repairsWithParts)) return;
  let left = isRepair ? draw.weighted(STORE.lines) : tasks.length;
  for (const task of tasks) {
    if (left === 0) return;
    const categories = isRepair
      ? task.is_safety_step
        ? []
        : PARTS_OF[order.failure_mode ?? 'random']
      : task.task_type in PARTS_OF
        ? PARTS_OF[task.task_type as 'replace']
        : [];
    if (categories.length === 0 || (task.task_type === 'clean' && !draw.chance(0.25))) continue;
    const parts = context.the(partsOfSites).get(`${order.factory_id}/${draw.pick(categories)}`) ?? [];
    if (parts.length === 0) continue;
    const part = draw.pick(parts);
    left--;
    const wanted = part.unit_of_measure === 'l' ? draw.integer(1, 2) * 1000 : draw.chance(0.75) ? 1000 : 2000;
    // A piece with a number of its own is booked by itself.
    const quantity = part.is_serialised ? 1000 : wanted;
    tables.work_order_tasks.change(task, { mro_part_id: part.mro_part_id, planned_part_quantity: quantity });
  }
}

/** Reserves what an order still lacks; gives whether it has all. What is not there is demanded. */
export function reserveParts(context: Context, order: Order): boolean {
  const { tables, now } = context;
  let isComplete = true;
  for (const task of tables.work_order_tasks.by('work_order_id', order.work_order_id)) {
    if (task.mro_part_id === null || task.planned_part_quantity === null) continue;
    const has = tables.mro_parts_transactions
      .by('work_order_task_id', task.work_order_task_id)
      .some(({ transaction_type }) => transaction_type === 'reservation');
    if (has) continue;
    const part = tables.mro_parts.must(task.mro_part_id);
    const quantity = task.planned_part_quantity;
    if (part.on_hand_quantity - part.reserved_quantity < quantity) {
      isComplete = false;
      demand(context, part, order, quantity);
      continue;
    }
    tables.mro_parts.change(part, { reserved_quantity: part.reserved_quantity + quantity });
    book(context, part, {
      transaction_type: 'reservation',
      quantity,
      work_order_id: order.work_order_id,
      work_order_task_id: task.work_order_task_id,
      required_date: localDay(Math.max(now, order.planned_start_at)),
      status: 'open',
    });
    reorder(context, part);
  }
  return isComplete;
}

/** At the begin of the work parts leave the store. */
export function issueParts(context: Context, order: Order): void {
  const { tables } = context;
  let fitted = 0;
  for (const reservation of openReservations(context, order)) {
    const part = tables.mro_parts.must(reservation.mro_part_id);
    tables.mro_parts_transactions.change(reservation, { status: 'posted' });
    tables.mro_parts.change(part, { reserved_quantity: part.reserved_quantity - reservation.quantity });
    move(context, part, 'issue', reservation.quantity, {
      work_order_id: order.work_order_id,
      work_order_task_id: reservation.work_order_task_id,
      maintenance_asset_id: order.maintenance_asset_id,
      cost_center_code: order.cost_center_code,
      serial_number: serialOf(context, part, reservation.work_order_task_id),
      ...bookedBy(context, order),
    });
    fitted += Math.round(reservation.quantity / 1000);
  }
  if (fitted > 0) tables.work_orders.change(order, { parts_replaced_count: order.parts_replaced_count + fitted });
}

/** Number of the piece that a task takes; none for parts that have none. */
function serialOf({ draws }: Context, part: Part, task: Key | null): string | null {
  if (!part.is_serialised || task === null) return null;
  const number = draws.of('work_order_tasks', task, 'serial').integer(100_000, 999_999);
  return `${part.manufacturer_part_number}-${number}`;
}

/** The technician asks at the counter, the storekeeper hands over. */
function bookedBy(
  context: Context,
  { factory_id, lead_maintenance_technician_id: lead }: Order,
): Pick<Booking, 'requested_by_employee_id' | 'booked_by_employee_id'> {
  return {
    requested_by_employee_id: lead === null ? null : context.tables.maintenance_technicians.must(lead).employee_id,
    booked_by_employee_id: storekeeperOf(context, factory_id),
  };
}

function openReservations({ tables }: Context, order: Order): Booking[] {
  return tables.mro_parts_transactions
    .by('work_order_id', order.work_order_id)
    .filter(({ transaction_type, status }) => transaction_type === 'reservation' && status === 'open');
}

/** When the work is done what was not used goes back, and what was fitted is written into the history of the asset. */
export function returnParts(context: Context, order: Order): void {
  const { tables, draws, now } = context;
  const asset = tables.maintenance_assets.must(order.maintenance_asset_id);
  let returned = 0;
  for (const task of tables.work_order_tasks.by('work_order_id', order.work_order_id)) {
    if (task.mro_part_id === null || task.planned_part_quantity === null) continue;
    const part = tables.mro_parts.must(task.mro_part_id);
    const draw = draws.of('work_order_tasks', task.work_order_task_id, 'returned');
    if (draw.chance(STORE.returned)) {
      returned += Math.round(task.planned_part_quantity / 1000);
      move(context, part, 'return', task.planned_part_quantity, {
        work_order_id: order.work_order_id,
        work_order_task_id: task.work_order_task_id,
        maintenance_asset_id: order.maintenance_asset_id,
        cost_center_code: order.cost_center_code,
        reason_code: 'not_used',
        serial_number: serialOf(context, part, task.work_order_task_id),
        ...bookedBy(context, order),
      });
    } else
      note(context, asset, {
        event_type: 'part_replaced',
        event_at: now,
        work_order_id: order.work_order_id,
        work_order_number: order.work_order_number,
        mro_part_id: part.mro_part_id,
        part_serial_number: serialOf(context, part, task.work_order_task_id),
        cost_amount: multiply(task.planned_part_quantity, 3, part.unit_cost_amount, 4, 2),
        currency_code: 'INR',
        summary: `${part.part_name} fitted.`,
      });
  }
  if (returned > 0)
    tables.work_orders.change(order, { parts_replaced_count: Math.max(0, order.parts_replaced_count - returned) });
}

/** A movement of stock; those for an order become cost. */
export function move(
  context: Context,
  part: Part,
  type: 'issue' | 'return' | 'receipt' | 'adjustment_in' | 'adjustment_out' | 'opening',
  quantity: Scaled,
  columns: Partial<NewRows['mro_parts_transactions']> = {},
): Booking {
  const { tables, now } = context;
  const sign = type === 'issue' || type === 'adjustment_out' ? -1 : 1;
  if (type !== 'opening')
    tables.mro_parts.change(part, {
      on_hand_quantity: part.on_hand_quantity + sign * quantity,
      last_movement_at: now,
    });
  const booking = book(context, part, {
    transaction_type: type,
    quantity,
    stock_change_quantity: sign * quantity,
    status: 'posted',
    ...columns,
  });
  if (type === 'issue' || type === 'return') {
    chargeParts(context, tables.work_orders.must(booking.work_order_id), booking);
    if (type === 'issue') reorder(context, part);
  }
  return booking;
}

/** A booking on a part. */
function book(
  { tables, numbers, now }: Context,
  part: Part,
  columns: Pick<Booking, 'transaction_type' | 'quantity' | 'status'> & Partial<NewRows['mro_parts_transactions']>,
): Booking {
  return tables.mro_parts_transactions.add({
    transaction_number: numbers.next('MPT', now),
    mro_part_id: part.mro_part_id,
    transaction_at: now,
    unit_of_measure: part.unit_of_measure,
    stock_change_quantity: 0,
    on_hand_after_quantity: part.on_hand_quantity,
    unit_cost_amount: part.unit_cost_amount,
    total_cost_amount: multiply(columns.quantity, 3, columns.unit_cost_amount ?? part.unit_cost_amount, 4, 2),
    currency_code: 'INR',
    ...columns,
  });
}

/** What is available has come to the reorder point: one demand, until it is met. */
function reorder(context: Context, part: Part): void {
  if (part.on_hand_quantity - part.reserved_quantity + part.on_order_quantity > part.reorder_point_quantity) return;
  demand(context, part, null, 0);
}

function demand(context: Context, part: Part, order: Order | null, least: Scaled): void {
  const { tables, now } = context;
  const open = tables.mro_parts_transactions
    .by('mro_part_id', part.mro_part_id)
    .find(({ transaction_type, status }) => transaction_type === 'demand' && status === 'open');
  if (open || part.status !== 'active') return;
  const quantity = Math.max(part.reorder_quantity, least);
  tables.mro_parts.change(part, { on_order_quantity: part.on_order_quantity + quantity });
  const booking = book(context, part, {
    transaction_type: 'demand',
    quantity,
    work_order_id: order?.work_order_id ?? null,
    required_date: localDay(now) + part.lead_time_days,
    status: 'open',
  });
  log(context, {
    direction: 'outbound',
    flow_id: 'maintenance-to-erp',
    counterpart_module: 'erp',
    message_type: 'parts_demand',
    entity_table: 'maintenance.mro_parts_transactions',
    entity_id: booking.mro_parts_transaction_id,
    document_number: booking.transaction_number,
    work_order_id: order?.work_order_id ?? null,
    payload: { part_number: part.part_number, quantity: quantity / 1000 },
  });
}

/** Goods came in for a demand: stock rises at the price paid, the cost becomes the moving average. */
export function receive(
  context: Context,
  booking: Booking,
  price: Scaled,
  refers: Partial<NewRows['mro_parts_transactions']>,
): Booking {
  const { tables } = context;
  const part = tables.mro_parts.must(booking.mro_part_id);
  const value =
    multiply(part.on_hand_quantity, 3, part.unit_cost_amount, 4, 4) + multiply(booking.quantity, 3, price, 4, 4);
  tables.mro_parts_transactions.change(booking, { status: 'posted' });
  const receipt = move(context, part, 'receipt', booking.quantity, { unit_cost_amount: price, ...refers });
  tables.mro_parts.change(part, {
    on_order_quantity: part.on_order_quantity - booking.quantity,
    unit_cost_amount: ratio(value, 1000, part.on_hand_quantity),
    last_unit_price_amount: price,
  });
  return receipt;
}

export function partOf({ tables }: Context, key: Key | null): Part {
  return must(tables.mro_parts.get(key ?? 0), `part ${key}`);
}
