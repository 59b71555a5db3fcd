import { workingDayFrom } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { GenimsError, must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { ErpAllocationsRow, ShippingTasksRow, Types } from '../rows.ts';
import { type Context, goodsOf, itemOf } from './context.ts';
import { credit, personFor } from './people.ts';
import { delivery } from './shipments.ts';
import { record, type Stock, stockOf, take } from './stock.ts';
import { isTransfer, type Piece, sendOff } from './transfers.ts';
import { tell } from './transport-log.ts';

type Task = ShippingTasksRow;

const { loadMinutes, loading, leftBehind } = lifecycle.outbound;

/** Lorries are loaded with what stands ready, delivery by delivery. That is the goods issue: ERP books it, transport carries it on. */
export const shipping: Process<Types> = {
  name: 'shipping',
  agenda: [{ of: 'shipping_tasks', next: nextOf, act: load }],
};

/** When the lorry of a delivery is full: within the hours of loading of the day on which it is ready, else of the next. */
function nextOf(row: Task, context: Context): Moment {
  if (row.status !== 'ready') return NEVER;
  const draw = context.draws.of('shipping_tasks', row.shipping_task_number, 'lorry');
  const earliest = must(row.ready_at, 'readiness of a delivery') + minutesOf(row, context) * MINUTE_MS;
  const first = workingDayFrom(localDay(earliest));
  const day = draw.chance(leftBehind) ? workingDayFrom(first + 1) : first;
  const from = Math.max(earliest, localMoment(day, loading.from));
  const until = localMoment(day, loading.to);
  const share = draw.between(0, 1);
  if (from < until) return from + Math.round((share * (until - from)) / MINUTE_MS) * MINUTE_MS;
  const minutes = Math.round(share * (loading.to - loading.from) * (HOUR_MS / MINUTE_MS));
  return localMoment(workingDayFrom(day + 1), loading.from) + minutes * MINUTE_MS;
}

/** Lines of a delivery are loaded together. */
function minutesOf({ shipping_task_number }: Task, { draws }: Context): number {
  return draws.of('shipping_tasks', shipping_task_number, 'loading').integer(loadMinutes[0], loadMinutes[1]);
}

function load(row: Task, context: Context): void {
  const { tables, draws, now } = context;
  const loader = personFor(context, row.warehouse_id, 'loading', row.shipping_task_id);
  const draw = draws.of('shipping_tasks', row.shipping_task_number, 'lorry');
  const minutes = minutesOf(row, context);
  issue(context, row, loader);
  tables.shipping_tasks.change(row, { status: 'loading', loading_started_at: now - minutes * MINUTE_MS });
  tables.shipping_tasks.change(row, {
    status: 'shipped',
    shipped_at: now,
    loaded_by_employee_id: loader,
    vehicle_registration_number: `MH${draw.integer(10, 49)}${draw.pick(['AB', 'BQ', 'CT', 'EX', 'GR'])}${draw.integer(1000, 9999)}`,
    seal_number: `SL${draw.integer(100_000, 999_999)}`,
  });
  credit(context, loader, minutes, row.gross_weight_kg);
  // Transport hears of a delivery once, with the first of its lines that leaves.
  const lines = delivery(context, row).filter((one) => one.status !== 'cancelled');
  if (lines.filter((one) => one.status === 'shipped').length === 1) tell(context, 'goods_issued', row, lines);
}

/** The allocation whose lot stands ready in a line of a delivery. */
function allocationOf({ tables }: Context, row: Task): ErpAllocationsRow {
  const own =
    row.sales_order_line_id === null
      ? tables.erp_allocations
          .by('status', 'picked')
          .filter(
            (one) => isTransfer(one) && one.warehouse_id === row.warehouse_id && one.product_id === row.product_id,
          )
      : tables.erp_allocations.by('sales_order_line_id', row.sales_order_line_id);
  const picked = own.find(
    (one) =>
      one.status === 'picked' && one.lot_number === row.lot_number && one.allocated_quantity === row.shipped_quantity,
  );
  return must(picked, `allocation of delivery ${row.shipping_task_number}, line ${row.line_number}`);
}

/** The goods leave the lane where they were staged. */
function issue(context: Context, row: Task, loader: Key): void {
  const { tables, now } = context;
  const allocation = allocationOf(context, row);
  const goods = goodsOf({ ...itemOf(row), lot_number: row.lot_number }, 'unrestricted');
  const isSales = row.sales_order_line_id !== null;
  const pieces: Piece[] = [];
  let left = row.shipped_quantity;
  const isHere = (stock: Stock) => Number(stock.storage_bin_id === row.staging_storage_bin_id);
  for (const stock of stockOf(context, row.warehouse_id, goods).toSorted((a, b) => isHere(b) - isHere(a))) {
    const from = tables.storage_bins.must(stock.storage_bin_id);
    const quantity = Math.min(left, stock.allocated_quantity);
    if (from.bin_use !== 'staging' || quantity <= 0) continue;
    record(context, {
      type: isSales ? 'sales_issue' : 'transfer_issue',
      goods,
      quantity,
      warehouse: row.warehouse_id,
      from,
      cause: {
        source_module: 'erp',
        source_table: 'erp.inventory_reservations',
        source_id: allocation.inventory_reservation_id,
        source_document_number: row.transfer_number ?? row.shipping_task_number,
      },
      refers: { sales_order_line_id: row.sales_order_line_id, moved_by_employee_id: loader, posts_to_erp: true },
    });
    take(context, stock, quantity, true);
    pieces.push({ stock, quantity });
    left -= quantity;
    if (left <= 0) break;
  }
  if (left > 0)
    throw new GenimsError('INTERNAL', `${left} of lot ${row.lot_number} is loaded and stands in no staging lane.`);
  if (!isSales) sendOff(context, row, pieces);
  tables.erp_allocations.change(allocation, {
    shipped_quantity: row.shipped_quantity,
    closed_at: now,
    status: 'completed',
  });
}
