import { must } from '../../../machinery/base/errors.ts';
import type { Key, Scaled } from '../../../machinery/base/row-types.ts';
import { derived, follow, type Message, type Process } from '../../../machinery/kernel/contract.ts';
import { MATERIAL } from '../lifecycle/shop-floor.ts';
import type { CopyRows, MaterialTransactionsRow, NewRows, OperationsRow, Types, WorkOrdersRow } from '../rows.ts';
import { type Context, materialStaged, operationCompleted, orderCompleted, orderReleased } from './context.ts';
import { lastOperationOf, orderFor, orderOf } from './floor.ts';

type Component = Readonly<CopyRows['master.bom_components']>;

/** What became of an issued lot so far; quantities in thousandths. */
interface IssuedLot {
  row: MaterialTransactionsRow;
  left: Scaled;
}

/** What was used of a component at an operation, with what the pieces called for. */
interface Use {
  component: Component;
  planned: Scaled;
  used: Scaled;
}

/**
 * Material of work orders: reservations of ERP become issues, issues are posted when the warehouse has brought them to the line, used when operations are completed, and
 * returned when the order is. Per order and lot: issued = consumed + returned.
 */
export const material: Process<Types> = {
  name: 'material',
  takes: { material_transactions: hear },
  follows: [follow(orderReleased, takeUpReserved), follow(operationCompleted, consume), follow(orderCompleted, settle)],
};

/** Components of a bill by line. */
const componentsByBill = derived<Types, ReadonlyMap<Key, readonly Component[]>>({
  from: ['master.bom_components'],
  build: ({ copies }) =>
    Map.groupBy(
      [...copies['master.bom_components'].all()].sort((a, b) => a.line_number - b.line_number),
      ({ bom_id }) => bom_id,
    ),
});

function hear(context: Context, message: Message<Types, 'material_transactions'>): void {
  if (message.flow === 'wms-to-manufacturing') issue(context, message);
  else reserve(context, message);
}

/** Material is reserved for a production order, whose work order may still be on its way. */
function reserve(context: Context, { columns }: Message<Types, 'material_transactions'>): void {
  const row = context.tables.material_transactions.receive(columns);
  const order = row.production_order_id === null ? undefined : orderFor(context, row.production_order_id);
  if (order) takeUp(context, row, order);
}

function takeUpReserved(context: Context, order: WorkOrdersRow): void {
  const reserved = context.tables.material_transactions.by('production_order_id', order.production_order_id);
  for (const row of reserved) if (row.status === 'pending') takeUp(context, row, order);
  // What needs no material waits for none.
  if (!context.the(componentsByBill).has(order.bom_id)) context.tell(materialStaged, order);
}

/** A reservation becomes an issue of its work order, of nothing as yet. */
function takeUp({ tables, numbers, now }: Context, row: MaterialTransactionsRow, order: WorkOrdersRow): void {
  tables.material_transactions.change(row, {
    transaction_number: numbers.next('MT', now),
    transaction_type: 'issue',
    work_order_id: order.work_order_id,
    planned_quantity: row.quantity,
    quantity: 0,
    status: 'planned',
  });
}

/** The warehouse has brought of a reserved lot to the line; when all of everything is there the order may begin. */
function issue({ tables, tell }: Context, { columns }: Message<Types, 'material_transactions'>): void {
  const reservation = must(columns.inventory_reservation_id ?? undefined, 'reservation of staged material');
  const row = must(
    tables.material_transactions
      .by('inventory_reservation_id', reservation)
      .find(({ transaction_type }) => transaction_type === 'issue'),
    `issue of reservation ${reservation}`,
  );
  const { warehouse_movement_id = null, transaction_at = null } = columns;
  const quantity = row.quantity + must(columns.quantity, 'quantity at the line');
  tables.material_transactions.change(row, { quantity, warehouse_movement_id });
  if (quantity < must(row.planned_quantity ?? undefined, 'reserved quantity')) return;
  tables.material_transactions.change(row, { status: 'posted', transaction_at });
  const all = tables.material_transactions.by('work_order_id', row.work_order_id);
  if (all.every(({ status }) => status === 'posted')) tell(materialStaged, tables.work_orders.must(row.work_order_id));
}

/** Every piece that went into an operation has taken what the bill calls for at that step. */
function consume(context: Context, operation: OperationsRow): void {
  if (operation.is_rework || operation.input_quantity === 0) return;
  const { bom_id } = orderOf(context, operation);
  const { base_quantity } = context.copies['master.bill_of_materials'].must(bom_id);
  for (const component of context.the(componentsByBill).get(bom_id) ?? []) {
    if (component.operation_sequence !== operation.operation_sequence) continue;
    const per = component.quantity / base_quantity;
    const exact = per * operation.input_quantity;
    const used = MATERIAL.counted.has(component.unit_of_measure)
      ? exact
      : exact * lossOf(context, operation, component);
    use(context, operation, {
      component,
      planned: Math.round(per * operation.good_quantity),
      used: Math.round(used),
    });
  }
}

/** What is used of goods that are cut or poured, against what goes into the pieces. */
function lossOf({ draws }: Context, operation: OperationsRow, component: Component): number {
  const draw = draws.of('operations', operation.operation_id, `use of ${component.line_number}`);
  return Math.max(1, 1 + component.scrap_pct / 1_000_000 + draw.normal(0, MATERIAL.spread));
}

/** Books what was used lot by lot, oldest issue first; never more than was issued. */
function use(context: Context, operation: OperationsRow, { component, planned, used }: Use): void {
  const order = orderOf(context, operation);
  const lots = issuedLots(context, order, component).filter(({ left }) => left > 0);
  const given = lots.reduce((sum, { left }) => sum + left, 0);
  // An end that is too short to be of use is lost with the rest.
  let toUse = given - used < given * MATERIAL.shortEnd ? given : used;
  let toPlan = planned;
  for (const [index, { row, left }] of lots.entries()) {
    const quantity = Math.min(toUse, left);
    if (quantity === 0) break;
    toUse -= quantity;
    // What the bill calls for and no lot gave stands with the last one, as use below the plan.
    const isLast = toUse === 0 || index === lots.length - 1;
    const share = isLast ? toPlan : Math.min(toPlan, quantity);
    toPlan -= share;
    book(context, order, {
      ...ofLot(row),
      transaction_type: 'consumption',
      quantity,
      operation_id: operation.operation_id,
      produced_lot_number: order.lot_number,
      planned_quantity: share,
      variance_quantity: quantity - share,
      variance_reason_code: reasonOf(quantity - share, operation),
      note: noteOn(quantity - share, operation),
      booked_by_employee_id: operation.assigned_employee_id,
      is_backflushed: true,
    });
  }
}

/** An order is completed: what is left goes back, what is good goes into stock. */
function settle(context: Context, order: WorkOrdersRow): void {
  const { tables } = context;
  for (const { row, left } of issuedLots(context, order))
    if (left > 0) book(context, order, { ...ofLot(row), transaction_type: 'return', quantity: left });
  if (order.good_quantity === 0) return;
  book(context, order, {
    transaction_type: 'production_receipt',
    operation_id: lastOperationOf(context, order).operation_id,
    product_id: order.product_id,
    material_id: order.material_id,
    warehouse_id: order.destination_warehouse_id,
    lot_number: order.lot_number,
    quantity: order.good_quantity,
    unit_of_measure: order.unit_of_measure,
  });
  tables.work_orders.change(order, { received_quantity: order.good_quantity });
}

function book({ tables, numbers, now }: Context, order: WorkOrdersRow, row: NewRows['material_transactions']): void {
  tables.material_transactions.add({
    transaction_number: numbers.next('MT', now),
    work_order_id: order.work_order_id,
    production_order_id: order.production_order_id,
    transaction_at: now,
    status: 'posted',
    ...row,
  });
}

/** What a booking has in common with the issue of its lot. */
function ofLot(row: MaterialTransactionsRow) {
  return {
    material_id: row.material_id,
    bom_component_id: row.bom_component_id,
    inventory_reservation_id: row.inventory_reservation_id,
    warehouse_id: row.warehouse_id,
    inventory_lot_id: row.inventory_lot_id,
    lot_number: row.lot_number,
    unit_of_measure: row.unit_of_measure,
  };
}

/** The issues of an order, all or those of a component, with what consumption has left of them. */
function issuedLots({ tables }: Context, { work_order_id }: WorkOrdersRow, component?: Component): IssuedLot[] {
  const rows = tables.material_transactions
    .by('work_order_id', work_order_id)
    .filter((row) => component === undefined || row.bom_component_id === component.bom_component_id);
  return rows
    .filter(({ transaction_type }) => transaction_type === 'issue')
    .map((row) => ({ row, left: row.quantity - consumedOf(row, rows) }));
}

function consumedOf(issued: MaterialTransactionsRow, rows: readonly MaterialTransactionsRow[]): Scaled {
  let sum = 0;
  for (const { transaction_type, inventory_reservation_id, quantity } of rows)
    if (transaction_type === 'consumption' && inventory_reservation_id === issued.inventory_reservation_id)
      sum += quantity;
  return sum;
}

function reasonOf(variance: Scaled, operation: OperationsRow): MaterialTransactionsRow['variance_reason_code'] {
  if (variance === 0) return null;
  if (variance < 0) return 'under_use';
  return operation.good_quantity < operation.input_quantity ? 'scrap_in_process' : 'over_issue';
}

/** What became of pieces that took more material than the good ones. */
function noteOn(variance: Scaled, { operation_name, input_quantity, good_quantity }: OperationsRow): string | null {
  const lost = (input_quantity - good_quantity) / 1000;
  if (variance <= 0 || lost <= 0) return null;
  return `${lost} of ${input_quantity / 1000} lost at ${operation_name.toLowerCase()}`;
}
