import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Scaled } from '../../../machinery/base/row-types.ts';
import type { Message } from '../../../machinery/kernel/contract.ts';
import type { ErpAllocationsRow, ReceivingTasksRow, ShippingTasksRow, Types } from '../rows.ts';
import { type Context, goodsOf, itemOf, warehouseOf } from './context.ts';
import { personFor } from './people.ts';
import { placeFor } from './places.ts';
import { move, put, record, type Stock, stockOf } from './stock.ts';

/** Whether what ERP keeps is for another warehouse: it serves no order. */
export function isTransfer(row: Pick<ErpAllocationsRow, 'sales_order_line_id' | 'production_order_id'>): boolean {
  return row.sales_order_line_id === null && row.production_order_id === null;
}

/** Where transfers of a warehouse go: to the distribution centre of its company. */
export function centreFor(context: Context, warehouse: Key): Key {
  const { company_id } = warehouseOf(context, warehouse);
  const all = [...context.copies['master.warehouses'].all()];
  const centre = all.find((row) => row.company_id === company_id && row.warehouse_type === 'distribution');
  return must(centre, `distribution centre of company ${company_id}`).warehouse_id;
}

/** Goods that were taken from one place of a lane. */
export interface Piece {
  stock: Readonly<Stock>;
  quantity: Scaled;
}

/** Goods of a transfer are on the lorry: they stand in the transit bin of their receiver, who expects them. */
export function sendOff(context: Context, row: ShippingTasksRow, pieces: readonly Piece[]): void {
  const to = must(row.ship_to_warehouse_id, 'receiver of a transfer');
  const task = expect(context, row, to, pieces[0]?.stock.expiry_date ?? null);
  const bin = placeFor(context, to, 'transit', 0);
  const goods = goodsOf(row, 'in_transit');
  for (const { stock, quantity } of pieces) {
    record(context, {
      type: 'transit_entry',
      goods,
      quantity,
      warehouse: to,
      to: bin,
      cause: causeOf(task),
      refers: { posts_to_erp: true },
    });
    put(context, bin, goods, quantity, { receivedOn: stock.received_on, expiry: stock.expiry_date });
  }
}

/** The receipt that a line of a transfer will be; all lines of a transfer are received under one number. */
function expect(context: Context, row: ShippingTasksRow, to: Key, expiry: Day | null): ReceivingTasksRow {
  const { tables, numbers, now } = context;
  const beside = tables.receiving_tasks.by('transfer_number', row.transfer_number);
  return tables.receiving_tasks.add({
    receiving_task_number: beside[0]?.receiving_task_number ?? numbers.next('RT', now),
    line_number: beside.length + 1,
    receipt_type: 'transfer',
    warehouse_id: to,
    ship_from_warehouse_id: row.warehouse_id,
    transfer_number: row.transfer_number,
    ...itemOf(row),
    lot_number: row.lot_number,
    expiry_date: expiry,
    delivery_note_number: row.delivery_note_number,
    receiving_storage_bin_id: placeFor(context, to, 'receiving', row.warehouse_id).storage_bin_id,
    unit_of_measure: row.unit_of_measure,
    expected_quantity: row.shipped_quantity,
    handling_unit_count: Math.max(1, row.package_count),
    gross_weight_kg: row.gross_weight_kg,
    inspection_required: false,
    stock_type: 'unrestricted',
    priority: 'normal',
    planned_at: now,
    status: 'planned',
  });
}

function causeOf(task: ReceivingTasksRow) {
  return {
    source_module: 'wms',
    source_table: 'wms.receiving_tasks',
    source_id: task.receiving_task_id,
    source_document_number: task.transfer_number,
  } as const;
}

/** Transport has brought a transfer: it waits at the dock to be counted. */
export function transferArrived(context: Context, { columns }: Message<Types, 'receiving_tasks'>): void {
  const { tables, now } = context;
  const number = must(columns.transfer_number, 'number of a transfer');
  for (const task of [...tables.receiving_tasks.by('transfer_number', number)])
    if (task.status === 'planned')
      tables.receiving_tasks.change(task, {
        received_by_employee_id: personFor(context, task.warehouse_id, 'receiving', task.receiving_task_id),
        dock_number: 1 + (task.receiving_task_id % 3),
        arrived_at: Math.min(now, columns.arrived_at ?? now),
        status: 'arrived',
      });
}

/** A line of a transfer is counted: it is out of transit, and stands at the dock. */
export function countTransfer(context: Context, task: ReceivingTasksRow): void {
  const { tables } = context;
  const quantity = task.expected_quantity;
  tables.receiving_tasks.change(task, { received_quantity: quantity, staged_quantity: quantity });
  const [stock] = stockOf(context, task.warehouse_id, goodsOf(task, 'in_transit'));
  move(
    context,
    must(stock, `goods of ${task.transfer_number} in transit`),
    tables.storage_bins.must(task.receiving_storage_bin_id),
    quantity,
    {
      type: 'transfer_receipt',
      toStockType: 'unrestricted',
      cause: causeOf(task),
      refers: { moved_by_employee_id: task.received_by_employee_id, posts_to_erp: true },
    },
  );
}
