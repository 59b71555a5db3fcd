import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply } from '../../../../machinery/base/decimal.ts';
import { GenimsError, must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import type {
  InventoryBalancesRow,
  InventoryLotsRow,
  InventoryReservationsRow,
  InventoryTransactionsRow,
} from '../../rows.ts';
import type { Context, Item, Ledger, Movement, NewLot, Stock } from '../context.ts';
import { ledgerOf } from '../ledger/index.ts';
import { factsOf, itemOf, nameOf } from '../reference/index.ts';
import { shared } from '../shared.ts';
import { balanceAt, balancesOf, findBalance, freeIn, inOrderOfUse, type Place } from './balances.ts';
import { addLot, lotOfOutput, lotOfReturn } from './lots.ts';
import { pairReceived, postPairRounding } from './pairs.ts';
import { Reservations } from './reservations.ts';

type Transaction = InventoryTransactionsRow;

/** What a movement adds to the quantities of its lot that tell where it went. */
const LOT_COUNTERS: Readonly<
  Record<string, readonly ['consumed_quantity' | 'shipped_quantity' | 'scrapped_quantity', 1 | -1]>
> = {
  material_issue: ['consumed_quantity', 1],
  material_return: ['consumed_quantity', -1],
  shipment: ['shipped_quantity', 1],
  scrap: ['scrapped_quantity', 1],
  return_to_supplier: ['scrapped_quantity', 1],
};

/** Movements that bring a lot into being. */
const NEW_LOTS: Readonly<Record<string, (context: Context, row: Transaction) => InventoryLotsRow>> = {
  production_receipt: lotOfOutput,
  customer_return: lotOfReturn,
};

/** Movements that others report and that take from the books; a count tells it by its sign. */
const TAKING: ReadonlySet<string> = new Set(['material_issue', 'shipment', 'transfer_out']);

/** Lots, balances, reservations and movements. Invariant: the value of a balance is its quantity at its unit cost, so amounts of movements telescope. */
export class StockBook implements Stock {
  private readonly context: Context;
  private readonly ledger: Ledger;
  private readonly reservations: Reservations;

  constructor(context: Context, ledger: Ledger) {
    this.context = context;
    this.ledger = ledger;
    this.reservations = new Reservations(context);
  }

  newLot(lot: NewLot): Key {
    return addLot(this.context, lot).inventory_lot_id;
  }

  /** The balance of a place, at zero where it is new. */
  openBalance(place: Place, now: Moment): InventoryBalancesRow {
    return balanceAt(this.context, place, now);
  }

  balanceOf(place: Place): InventoryBalancesRow | undefined {
    return findBalance(this.context, place);
  }

  book(movement: Movement): Transaction {
    const { item, lot } = movement;
    const { inventory_transactions } = this.context.tables;
    const row = inventory_transactions.add({
      transaction_type: movement.type,
      ...movement.cause,
      ...item,
      source_line_number: movement.line ?? 1,
      warehouse_id: movement.warehouse,
      inventory_lot_id: lot,
      stock_type: movement.stockType,
      quantity: movement.quantity,
      unit_of_measure: factsOf(this.context, item).unit,
      transaction_at: movement.at,
      // Of the opening ones long before they are written.
      created_at: movement.at,
      ...movement.refers,
    });
    this.post(
      row,
      { item, warehouse: movement.warehouse, lot, stockType: movement.stockType },
      movement.effect,
      movement.at,
    );
    postPairRounding(this.context, this.ledger, row);
    return row;
  }

  bookReceived(row: Transaction, now: Moment): void {
    const { tables } = this.context;
    const lot = NEW_LOTS[row.transaction_type]?.(this.context, row).inventory_lot_id ?? this.lotOf(row);
    const told = must(row.quantity ?? undefined, 'quantity of a movement');
    tables.inventory_transactions.change(row, {
      inventory_lot_id: lot,
      quantity: Math.abs(told),
      transaction_at: row.transaction_at ?? now,
    });
    const place: Place = {
      item: itemOf(row),
      warehouse: must(row.warehouse_id ?? undefined, 'warehouse of a movement'),
      lot,
      stockType: row.stock_type as Place['stockType'],
    };
    this.post(row, place, told < 0 || TAKING.has(row.transaction_type) ? -1 : 1, now);
    if (pairReceived(this.context, row)) postPairRounding(this.context, this.ledger, row);
  }

  /** The lot of a movement; the warehouse names it by its reservation, or by the number that it gave it at the dock. */
  private lotOf(row: Transaction): Key | null {
    const { source_module, inventory_lot_id, inventory_reservation_id, lot_number } = row;
    if (source_module !== 'wms') return inventory_lot_id;
    if (lot_number === null) return null;
    if (inventory_reservation_id === null) {
      const [lot] = this.context.tables.inventory_lots.by('lot_number', lot_number);
      return must(lot, `lot ${lot_number}`).inventory_lot_id;
    }
    return this.context.tables.inventory_reservations.must(inventory_reservation_id).inventory_lot_id;
  }

  available(item: Item, warehouse: Key): Scaled {
    let sum = 0;
    for (const row of balancesOf(this.context, item))
      if (row.warehouse_id === warehouse && row.stock_type === 'unrestricted') sum += Math.max(0, freeIn(row));
    return sum;
  }

  onHand(item: Item): Scaled {
    return balancesOf(this.context, item).reduce((sum, row) => sum + row.on_hand_quantity, 0);
  }

  reserve(
    item: Item,
    warehouse: Key,
    quantity: Scaled,
    asks: Parameters<Stock['reserve']>[3],
    now: Moment,
  ): InventoryReservationsRow[] {
    const made: InventoryReservationsRow[] = [];
    let left = quantity;
    for (const balance of this.inTurn(item, warehouse, quantity)) {
      const reservation = this.reservations.take(balance, left, asks, now);
      if (!reservation) continue;
      made.push(reservation);
      left -= reservation.reserved_quantity;
      if (left <= 0) break;
    }
    return made;
  }

  /** Balances in the order in which they are used: the oldest first, but one lot that is enough before several, where nothing expires. */
  private inTurn(item: Item, warehouse: Key, quantity: Scaled): InventoryBalancesRow[] {
    const own = balancesOf(this.context, item)
      .filter((row) => row.warehouse_id === warehouse && row.stock_type === 'unrestricted' && freeIn(row) > 0)
      .sort(inOrderOfUse);
    if (own.length < 2 || factsOf(this.context, item).shelfLifeDays !== null) return own;
    const whole = own.find((row) => freeIn(row) >= quantity);
    return whole ? [whole] : own;
  }

  cancelReservation(
    reservation: InventoryReservationsRow,
    reason: InventoryReservationsRow['closing_reason_code'],
    now: Moment,
  ): void {
    this.reservations.cancel(reservation, reason, now);
  }

  unitCost(item: Item, lot: Key | null): Scaled {
    if (lot === null) return factsOf(this.context, item).standardCost;
    return must(this.context.tables.inventory_lots.get(lot), `held lot ${lot}`).unit_cost_amount;
  }

  /** Lots of which nothing is left and nothing can come back are exhausted; they and their balances are final. */
  closeLots(inUse: ReadonlySet<Key>): void {
    const { inventory_lots } = this.context.tables;
    for (const lot of [...inventory_lots.held()]) {
      if (inUse.has(lot.inventory_lot_id)) continue;
      const balances = balancesOf(this.context, itemOf(lot)).filter(
        (row) => row.inventory_lot_id === lot.inventory_lot_id,
      );
      if (balances.length === 0 || balances.some((row) => row.on_hand_quantity > 0)) continue;
      this.exhaust(lot, balances);
    }
  }

  /** Items without lots take over a new standard cost; the change of their value is a movement without quantity. */
  revalue(item: Item, now: Moment): Transaction[] {
    const facts = factsOf(this.context, item);
    const balances = balancesOf(this.context, item).filter(
      (row) => row.inventory_lot_id === null && row.unit_cost_amount !== facts.standardCost,
    );
    return balances.flatMap((row) => this.revalueBalance(row, facts.standardCost, now) ?? []);
  }

  private revalueBalance(balance: InventoryBalancesRow, cost: Scaled, now: Moment): Transaction | undefined {
    const { tables, numbers } = this.context;
    const value = multiply(balance.on_hand_quantity, 3, cost, 4, 2);
    const amount = value - balance.stock_value_amount;
    tables.inventory_balances.change(balance, { unit_cost_amount: cost, stock_value_amount: value });
    if (amount === 0) return undefined;
    const key = tables.inventory_transactions.nextKey();
    return tables.inventory_transactions.add({
      ...itemOf(balance),
      inventory_transaction_id: key,
      transaction_number: numbers.next('IT', now),
      transaction_type: 'revaluation',
      source_module: 'erp',
      source_table: 'erp.inventory_transactions',
      source_id: key,
      warehouse_id: balance.warehouse_id,
      stock_type: balance.stock_type,
      quantity: 0,
      unit_of_measure: balance.unit_of_measure,
      unit_cost_amount: cost,
      amount,
      transaction_at: now,
      posting_date: localDay(now),
      posted_at: now,
      status: 'posted',
    });
  }

  /** Numbers, values and books a movement. What opened the history is the balance's own opening quantity: its movement tells the value alone. */
  private post(row: Transaction, place: Place, effect: 1 | -1, now: Moment): void {
    const { tables, numbers } = this.context;
    const quantity = must(row.quantity ?? undefined, 'quantity of a movement');
    const at = must(row.transaction_at ?? undefined, 'moment of a movement');
    const isOpening = row.transaction_type === 'opening';
    const balance = balanceAt(this.context, place, now);
    if (row.inventory_reservation_id !== null && effect < 0)
      this.fulfil(row.inventory_reservation_id, balance, quantity, now);
    const onHand = balance.on_hand_quantity + effect * quantity;
    if (onHand < balance.reserved_quantity) this.refuse(row, place, balance);
    const value = multiply(onHand, 3, balance.unit_cost_amount, 4, 2);
    tables.inventory_transactions.change(row, {
      transaction_number: numbers.next('IT', now),
      lot_number: balance.lot_number,
      stock_effect: isOpening ? 0 : effect,
      balance_after_quantity: isOpening ? null : onHand,
      unit_cost_amount: balance.unit_cost_amount,
      amount: value - balance.stock_value_amount,
      posting_date: row.posting_date ?? localDay(now),
      posted_at: now,
      status: 'posted',
      is_opening: isOpening,
    });
    tables.inventory_balances.change(balance, {
      on_hand_quantity: onHand,
      stock_value_amount: value,
      ...(isOpening ? { opening_quantity: onHand, opening_value_amount: value, is_opening: true } : {}),
      ...(effect > 0
        ? {
            first_receipt_at: balance.first_receipt_at ?? at,
            last_receipt_at: Math.max(balance.last_receipt_at ?? at, at),
          }
        : { last_issue_at: Math.max(balance.last_issue_at ?? at, at) }),
    });
    this.count(place.lot, row.transaction_type, quantity);
  }

  private count(lot: Key | null, type: string, quantity: Scaled): void {
    const counter = LOT_COUNTERS[type];
    if (lot === null || !counter) return;
    const { inventory_lots } = this.context.tables;
    const row = must(inventory_lots.get(lot), `held lot ${lot}`);
    const [column, sign] = counter;
    inventory_lots.change(row, { [column]: row[column] + sign * quantity });
  }

  private fulfil(key: Key, balance: InventoryBalancesRow, quantity: Scaled, now: Moment): void {
    const reservation = this.context.tables.inventory_reservations.get(key);
    if (reservation?.closed_at === null) this.reservations.issue(reservation, balance, quantity, now);
  }

  private exhaust(lot: InventoryLotsRow, balances: InventoryBalancesRow[]): void {
    const { inventory_lots } = this.context.tables;
    const last = balances.reduce((at, row) => Math.max(at, row.last_issue_at ?? 0), lot.received_at);
    inventory_lots.change(lot, { exhausted_at: last, status: 'exhausted' });
  }

  private refuse(row: Transaction, place: Place, balance: InventoryBalancesRow): never {
    throw new GenimsError(
      'INTERNAL',
      `${row.transaction_type} of ${row.quantity} ${nameOf(place.item)} (${row.source_table} ${row.source_id}) asks warehouse ${place.warehouse} for more than it has: ${balance.on_hand_quantity}, ${balance.reserved_quantity} of it reserved.`,
    );
  }
}

export const stockOf = shared((context) => new StockBook(context, ledgerOf(context)));
