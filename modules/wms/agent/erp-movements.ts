import { GenimsError, must } from '../../../machinery/base/errors.ts';
import type { Message, Process } from '../../../machinery/kernel/contract.ts';
import type { ReceivingTasksRow, Types, WarehouseMovementsRow } from '../rows.ts';
import { type Booked, parts } from './booked.ts';
import { type Context, type Goods, itemOf, type StockType } from './context.ts';
import { binsOf, placeFor } from './places.ts';
import { plan } from './putaway.ts';
import { fulfil } from './quality-demands.ts';
import { freeOf, move, put, record, stockOf, take } from './stock.ts';

/** What ERP books by itself and what lines give back is carried out in the bins at once. */
export const erpMovements: Process<Types> = { name: 'movements of ERP', takes: { warehouse_movements: carryOut } };

function carryOut(context: Context, { flow, columns }: Message<Types, 'warehouse_movements'>): void {
  // What quality demands waits until somebody has time for it.
  if (flow === 'quality-to-wms') {
    context.tables.warehouse_movements.receive(columns, { status: 'requested' });
    return;
  }
  const isFromLine = flow === 'manufacturing-to-wms';
  const stockType = columns.from_stock_type ?? columns.to_stock_type;
  const booked: Booked = {
    columns,
    warehouse: must(columns.warehouse_id ?? undefined, 'warehouse of a movement'),
    goods: {
      item: itemOf(columns),
      lot: columns.lot_number ?? null,
      stockType: isFromLine ? 'unrestricted' : must(stockType ?? undefined, 'stock type'),
    },
    quantity: must(columns.quantity, 'quantity of a movement'),
    cause: {
      source_module: 'erp',
      source_table: isFromLine ? 'erp.inventory_reservations' : 'erp.inventory_transactions',
      source_id: must(columns.source_id ?? undefined, 'cause of a movement'),
      source_document_number: columns.source_document_number ?? null,
    },
    refers: {
      production_order_id: columns.production_order_id ?? null,
      production_order_number: columns.production_order_number ?? null,
      sales_order_line_id: columns.sales_order_line_id ?? null,
      moved_by_employee_id: columns.moved_by_employee_id ?? null,
      reason_code: columns.reason_code ?? null,
      reason: columns.reason ?? null,
      requested_at: Math.min(context.now, columns.requested_at ?? context.now),
    },
  };
  if (booked.quantity === 0) return;
  const type = must(columns.movement_type ?? undefined, 'kind of a movement');
  const way = WAYS[type];
  if (!way) throw new GenimsError('INTERNAL', `${flow} brings a movement of type ${type}.`);
  way(context, booked);
}

const WAYS: Partial<
  Record<NonNullable<WarehouseMovementsRow['movement_type']>, (context: Context, booked: Booked) => void>
> = {
  customer_return: bringBack,
  production_return: bringBack,
  supplier_return: remove,
  scrap: remove,
  stock_type_change: changeType,
};

/** What comes back from the line is put away again; what a customer sent waits at the returns until ERP has decided. */
function bringBack(context: Context, booked: Booked): void {
  const { warehouse, goods, quantity, columns } = booked;
  const hasReturns = binsOf(context, warehouse, 'returns').length > 0;
  const bin = placeFor(context, warehouse, hasReturns ? 'returns' : 'receiving', columns.source_id ?? 0);
  const isCustomers = columns.movement_type === 'customer_return';
  const type = isCustomers ? 'customer_return' : 'production_return';
  record(context, { type, goods, quantity, warehouse, to: bin, cause: booked.cause, refers: booked.refers });
  put(context, bin, goods, quantity, { expiry: expiryOf(context, booked) });
  if (isCustomers) return;
  plan(context, {
    reason: 'production_return',
    goods,
    quantity,
    from: bin,
    production_order_id: columns.production_order_id ?? null,
  });
}

/** The day of what is left of the lot. */
function expiryOf(context: Context, { warehouse, goods }: Booked): number | null {
  return stockOf(context, warehouse, goods)[0]?.expiry_date ?? null;
}

/** Goods leave the stock for good: to the supplier or to the scrap yard. */
function remove(context: Context, booked: Booked): void {
  const { warehouse, goods, cause, refers, columns } = booked;
  const type = columns.movement_type === 'scrap' ? 'scrap' : 'supplier_return';
  const decision = fulfil(context, goods, type === 'scrap' ? ['scrap'] : ['return_to_supplier']);
  for (const { row, quantity } of parts(context, booked)) {
    const from = context.tables.storage_bins.must(row.storage_bin_id);
    record(context, { type, goods, quantity, warehouse, from, cause, refers: { ...refers, ...decision } });
    take(context, row, quantity);
  }
}

/** What was released lies where it lay and is then put away; what was blocked stays there until quality has it brought into the cage. */
function changeType(context: Context, booked: Booked): void {
  const { goods, cause, refers, columns } = booked;
  const { tables } = context;
  const to = must<StockType>(columns.to_stock_type ?? undefined, 'stock type afterwards');
  const changed: Goods = { ...goods, stockType: to };
  for (const { row, quantity } of parts(context, booked)) {
    const from = tables.storage_bins.must(row.storage_bin_id);
    const stock = move(context, row, from, quantity, { type: 'stock_type_change', toStockType: to, cause, refers });
    const receipt = receiptOf(context, booked);
    if (receipt) noteInspection(context, receipt, to);
    // What is still being counted is put away after that.
    if (to !== 'unrestricted' || (receipt && receipt.status !== 'completed' && from.bin_use === 'receiving')) continue;
    const waiting = tables.putaway_tasks
      .by('from_storage_bin_id', from.storage_bin_id)
      .filter(
        (task) =>
          task.lot_number === goods.lot &&
          task.product_id === goods.item.product_id &&
          task.material_id === goods.item.material_id,
      );
    if (waiting.length > 0)
      for (const task of waiting) tables.putaway_tasks.change(task, { stock_type: 'unrestricted' });
    else if (from.bin_use !== 'reserve' && from.bin_use !== 'pick_face')
      plan(context, { reason: 'release', goods: changed, quantity: Math.min(quantity, freeOf(stock)), from });
  }
}

/** The receipt that brought a lot into inspection. */
function receiptOf({ tables }: Context, { warehouse, goods }: Booked): ReceivingTasksRow | undefined {
  if (goods.lot === null) return undefined;
  return tables.receiving_tasks.by('lot_number', goods.lot).find((row) => row.warehouse_id === warehouse);
}

/** What passed is said first: a receipt of which nothing passed is blocked as a whole. */
function noteInspection({ tables, now }: Context, receipt: ReceivingTasksRow, to: StockType): void {
  if (receipt.inspection_released_at !== null) return;
  if (receipt.status === 'completed' && to === 'unrestricted')
    tables.receiving_tasks.change(receipt, { inspection_released_at: now });
  else tables.receiving_tasks.change(receipt, { stock_type: to as ReceivingTasksRow['stock_type'] });
}
