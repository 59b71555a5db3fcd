import type { Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import type { InventoryBalancesRow, InventoryReservationsRow } from '../../rows.ts';
import type { Context, Stock } from '../context.ts';
import { itemOf } from '../reference/index.ts';
import { findBalance, freeIn } from './balances.ts';

type Asks = Parameters<Stock['reserve']>[3];

/** Keeps stock for orders, lot by lot. Invariant: the reserved quantity of a balance is what its open reservations have still to get. */
export class Reservations {
  private readonly context: Context;

  constructor(context: Context) {
    this.context = context;
  }

  /** Reserves up to `quantity` of one balance; undefined when nothing of it is free. */
  take(balance: InventoryBalancesRow, quantity: Scaled, asks: Asks, now: Moment): InventoryReservationsRow | undefined {
    const { tables, numbers } = this.context;
    const taken = Math.min(quantity, freeIn(balance));
    if (taken <= 0) return undefined;
    tables.inventory_balances.change(balance, { reserved_quantity: balance.reserved_quantity + taken });
    return tables.inventory_reservations.add({
      reservation_number: numbers.next('RES', now),
      ...itemOf(balance),
      warehouse_id: balance.warehouse_id,
      inventory_lot_id: balance.inventory_lot_id,
      lot_number: balance.lot_number,
      required_quantity: taken,
      reserved_quantity: taken,
      unit_of_measure: balance.unit_of_measure,
      reserved_at: now,
      // Stock of a site stands at its lines: parts are staged when an order is released.
      staged_at: asks.demand_type === 'production_order' ? now : null,
      ...asks,
    });
  }

  /** A reservation is fulfilled by a movement out of its balance; it ends when all of it has been issued. */
  issue(reservation: InventoryReservationsRow, balance: InventoryBalancesRow, quantity: Scaled, now: Moment): void {
    const { tables } = this.context;
    const issued = reservation.issued_quantity + quantity;
    const isDone = issued >= reservation.reserved_quantity;
    this.free(balance, Math.min(quantity, leftOf(reservation)));
    tables.inventory_reservations.change(reservation, {
      issued_quantity: issued,
      closed_at: isDone ? now : null,
      status: isDone ? 'issued' : 'partially_issued',
    });
  }

  cancel(
    reservation: InventoryReservationsRow,
    reason: InventoryReservationsRow['closing_reason_code'],
    now: Moment,
  ): void {
    const { tables } = this.context;
    const left = leftOf(reservation);
    const balance = findBalance(this.context, {
      item: itemOf(reservation),
      warehouse: reservation.warehouse_id,
      lot: reservation.inventory_lot_id,
      stockType: 'unrestricted',
    });
    if (balance) this.free(balance, left);
    tables.inventory_reservations.change(reservation, {
      released_quantity: left,
      closed_at: now,
      closing_reason_code: reason,
      status: 'cancelled',
    });
  }

  private free(balance: InventoryBalancesRow, quantity: Scaled): void {
    this.context.tables.inventory_balances.change(balance, {
      reserved_quantity: balance.reserved_quantity - quantity,
    });
  }
}

/** What an open reservation has still to get. */
export function leftOf(reservation: InventoryReservationsRow): Scaled {
  return Math.max(0, reservation.reserved_quantity - reservation.issued_quantity);
}
