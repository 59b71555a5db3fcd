import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import type { Inbox, Room } from '../../../machinery/kernel/legacy.ts';
import { MATERIAL } from '../lifecycle/shop-floor.ts';
import type { CopyRows, MaterialTransactionsRow, OperationsRow, Rows, WorkOrdersRow } from '../rows.ts';
import type { Context, ShopFloor } from './context.ts';

type Component = Readonly<CopyRows['master.bom_components']>;

export const held: Partial<Record<keyof Rows, string>> = {
  material_transactions:
    "status in ('pending', 'planned') or (transaction_type in ('issue', 'consumption') and status = 'posted' and exists (select from manufacturing.work_orders w where w.work_order_id = t.work_order_id and w.completed_at is null))",
};

/** What became of an issued lot so far; quantities in thousandths. */
interface IssuedLot {
  row: MaterialTransactionsRow;
  left: Scaled;
}

/**
 * Material of work orders: reservations of ERP become issues, issues are posted when the order begins, used when operations are completed, and returned when the order is.
 * Per order and lot: issued = consumed + returned.
 */
export class MaterialRoom implements Room<Rows> {
  readonly takes = ['material_transactions'] as const;
  private readonly context: Context;
  private readonly floor: ShopFloor;
  /** Reservations whose work order has not come yet, by production order. */
  private waiting: MaterialTransactionsRow[] = [];
  private issued = new Map<Key, IssuedLot[]>();
  /** Consumption of open orders, kept because it tells what is left of the issues. */
  private used = new Map<Key, MaterialTransactionsRow[]>();
  private components = new Map<Key, Component[]>();

  constructor(context: Context, floor: ShopFloor) {
    this.context = context;
    this.floor = floor;
  }

  restore(): void {
    this.waiting = [];
    this.issued = new Map();
    this.used = new Map();
    this.components = new Map();
    for (const component of this.context.copies['master.bom_components'].all()) this.addComponent(component);
    const used: MaterialTransactionsRow[] = [];
    for (const row of this.context.tables.material_transactions.held())
      if (row.status === 'pending') this.waiting.push(row);
      else if (row.transaction_type === 'issue')
        this.lotsOf(must(row.work_order_id, 'work order')).push({ row, left: row.quantity });
      else if (row.transaction_type === 'consumption') used.push(row);
    for (const row of used) {
      this.remember(row);
      const lots = this.lotsOf(must(row.work_order_id, 'work order'));
      const lot = lots.find(({ row: issue }) => issue.inventory_reservation_id === row.inventory_reservation_id);
      if (lot) lot.left -= row.quantity;
    }
  }

  due(): Moment {
    return Number.POSITIVE_INFINITY;
  }

  step(now: Moment, { messages, copied }: Inbox<Rows>): void {
    for (const { table, key } of copied) {
      const component = table === 'master.bom_components' ? this.context.copies[table].get(key) : undefined;
      if (component) this.addComponent(component);
    }
    for (const message of messages)
      this.waiting.push(this.arrived(message.columns as Partial<MaterialTransactionsRow>, now));
    if (this.waiting.length > 0) this.waiting = this.waiting.filter((row) => !this.takeUp(row, now));
    for (const operation of this.floor.begun) this.issue(operation, now);
    for (const operation of this.floor.completed) this.consume(operation, now);
    for (const order of this.floor.finished) this.finish(order, now);
  }

  private arrived(columns: Partial<MaterialTransactionsRow>, now: Moment): MaterialTransactionsRow {
    const { material_transactions } = this.context.tables;
    return material_transactions.add({
      ...EMPTY,
      ...columns,
      material_transaction_id: material_transactions.nextKey(),
      created_at: now,
      updated_at: now,
    } as MaterialTransactionsRow);
  }

  /** A reservation becomes an issue of its work order; false while that has not come. */
  private takeUp(row: MaterialTransactionsRow, now: Moment): boolean {
    const order = this.floor.orderOf(must(row.production_order_id, 'production order'));
    if (!order) return false;
    const { tables, numbers } = this.context;
    tables.material_transactions.change(row, {
      transaction_number: numbers.next('MT', now),
      transaction_type: 'issue',
      work_order_id: order.work_order_id,
      planned_quantity: row.quantity,
      status: 'planned',
    });
    this.lotsOf(order.work_order_id).push({ row, left: row.quantity });
    return true;
  }

  /** The first operation of an order begins: everything that was staged for it goes to the line. */
  private issue(operation: OperationsRow, now: Moment): void {
    for (const { row } of this.lotsOf(operation.work_order_id))
      if (row.status === 'planned')
        this.context.tables.material_transactions.change(row, { status: 'posted', transaction_at: now });
  }

  /** Every piece that went into an operation has taken what the bill calls for at that step. */
  private consume(operation: OperationsRow, now: Moment): void {
    if (operation.is_rework || operation.input_quantity === 0) return;
    const order = must(this.context.tables.work_orders.get(operation.work_order_id), 'work order');
    const bill = must(this.context.copies['master.bill_of_materials'].get(order.bom_id), 'bill of materials');
    for (const component of this.components.get(order.bom_id) ?? []) {
      if (component.operation_sequence !== operation.operation_sequence) continue;
      const per = component.quantity / bill.base_quantity;
      const exact = per * operation.input_quantity;
      const used = MATERIAL.counted.has(component.unit_of_measure) ? exact : exact * this.loss(operation, component);
      this.use(order, operation, component, Math.round(per * operation.good_quantity), Math.round(used), now);
    }
  }

  /** What is used of goods that are cut or poured, against what goes into the pieces. */
  private loss(operation: OperationsRow, component: Component): number {
    const draw = this.context.draws.of('operations', operation.operation_id, `use of ${component.line_number}`);
    return Math.max(1, 1 + component.scrap_pct / 1_000_000 + draw.normal(0, MATERIAL.spread));
  }

  /** Books what was used lot by lot, oldest issue first; never more than was issued. */
  private use(
    order: WorkOrdersRow,
    operation: OperationsRow,
    component: Component,
    planned: Scaled,
    used: Scaled,
    now: Moment,
  ): void {
    const lots = this.lotsOf(order.work_order_id).filter(
      ({ row, left }) => row.bom_component_id === component.bom_component_id && left > 0,
    );
    const given = lots.reduce((sum, { left }) => sum + left, 0);
    // An end that is too short to be of use is lost with the rest.
    let toUse = given - used < given * MATERIAL.shortEnd ? given : used;
    let toPlan = planned;
    for (const [index, lot] of lots.entries()) {
      const quantity = Math.min(toUse, lot.left);
      if (quantity === 0) break;
      toUse -= quantity;
      lot.left -= quantity;
      // What the bill calls for and no lot gave stands with the last one, as use below the plan.
      const isLast = toUse === 0 || index === lots.length - 1;
      const share = isLast ? toPlan : Math.min(toPlan, quantity);
      toPlan -= share;
      this.book(order, 'consumption', lot.row, quantity, now, {
        operation_id: operation.operation_id,
        bom_component_id: component.bom_component_id,
        produced_lot_number: order.lot_number,
        planned_quantity: share,
        variance_quantity: quantity - share,
        variance_reason_code: reasonOf(quantity - share, operation),
        is_backflushed: true,
      });
    }
  }

  /** An order is completed: what is left goes back, what is good goes into stock. */
  private finish(order: WorkOrdersRow, now: Moment): void {
    const { tables, numbers } = this.context;
    for (const { row, left } of this.lotsOf(order.work_order_id)) {
      if (row.status === 'posted' && left > 0) this.book(order, 'return', row, left, now, {});
      if (row.status === 'planned') tables.material_transactions.change(row, { status: 'cancelled' });
      tables.material_transactions.release(row);
    }
    for (const row of this.used.get(order.work_order_id) ?? []) tables.material_transactions.release(row);
    this.issued.delete(order.work_order_id);
    this.used.delete(order.work_order_id);
    if (order.good_quantity === 0) return;
    const key = tables.material_transactions.nextKey();
    tables.material_transactions.append({
      ...EMPTY,
      material_transaction_id: key,
      transaction_number: numbers.next('MT', now),
      transaction_type: 'production_receipt',
      work_order_id: order.work_order_id,
      production_order_id: order.production_order_id,
      operation_id: this.floor.lastOperationOf(order)?.operation_id ?? null,
      product_id: order.product_id,
      material_id: order.material_id,
      warehouse_id: order.destination_warehouse_id,
      lot_number: order.lot_number,
      quantity: order.good_quantity,
      unit_of_measure: order.unit_of_measure,
      transaction_at: now,
      status: 'posted',
      created_at: now,
      updated_at: now,
    } as MaterialTransactionsRow);
    tables.work_orders.change(order, { received_quantity: order.good_quantity });
  }

  private book(
    order: WorkOrdersRow,
    type: 'consumption' | 'return',
    issue: MaterialTransactionsRow,
    quantity: Scaled,
    now: Moment,
    columns: Partial<MaterialTransactionsRow>,
  ): void {
    const { tables, numbers } = this.context;
    const key = tables.material_transactions.nextKey();
    const row = {
      ...EMPTY,
      material_transaction_id: key,
      transaction_number: numbers.next('MT', now),
      transaction_type: type,
      work_order_id: order.work_order_id,
      production_order_id: order.production_order_id,
      material_id: issue.material_id,
      bom_component_id: issue.bom_component_id,
      inventory_reservation_id: issue.inventory_reservation_id,
      warehouse_id: issue.warehouse_id,
      inventory_lot_id: issue.inventory_lot_id,
      lot_number: issue.lot_number,
      quantity,
      unit_of_measure: issue.unit_of_measure,
      transaction_at: now,
      status: 'posted',
      created_at: now,
      updated_at: now,
      ...columns,
    } as MaterialTransactionsRow;
    if (type === 'return') tables.material_transactions.append(row);
    else this.remember(tables.material_transactions.add(row));
  }

  private remember(row: MaterialTransactionsRow): void {
    const order = must(row.work_order_id, 'work order');
    this.used.set(order, [...(this.used.get(order) ?? []), row]);
  }

  private lotsOf(order: Key): IssuedLot[] {
    const known = this.issued.get(order);
    if (known) return known;
    const lots: IssuedLot[] = [];
    this.issued.set(order, lots);
    return lots;
  }

  private addComponent(component: Component): void {
    const all = (this.components.get(component.bom_id) ?? []).filter(
      (one) => one.bom_component_id !== component.bom_component_id,
    );
    all.push(component);
    this.components.set(
      component.bom_id,
      all.sort((a, b) => a.line_number - b.line_number),
    );
  }
}

/** Columns of a booking that nothing is said of. */
const EMPTY = {
  transaction_number: null,
  transaction_type: null,
  work_order_id: null,
  production_order_id: null,
  operation_id: null,
  product_id: null,
  material_id: null,
  bom_component_id: null,
  inventory_reservation_id: null,
  warehouse_movement_id: null,
  warehouse_id: null,
  inventory_lot_id: null,
  lot_number: null,
  produced_lot_number: null,
  supplier_lot_number: null,
  planned_quantity: null,
  variance_quantity: null,
  variance_reason_code: null,
  is_backflushed: false,
  is_substitute: false,
  transaction_at: null,
  booked_by_employee_id: null,
  scrap_reason_code: null,
  reversal_of_material_transaction_id: null,
  note: null,
  is_opening: false,
  status: 'pending',
} satisfies Partial<MaterialTransactionsRow>;

function reasonOf(variance: Scaled, operation: OperationsRow): MaterialTransactionsRow['variance_reason_code'] {
  if (variance === 0) return null;
  if (variance < 0) return 'under_use';
  return operation.good_quantity < operation.input_quantity ? 'scrap_in_process' : 'over_issue';
}
