import { event, type Message, type Process } from '../../../../machinery/kernel/contract.ts';
import type { InventoryTransactionsRow, Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import { stockOf } from './book.ts';

/** A movement that another module has reported stands in the books. */
export const movementBooked = event<InventoryTransactionsRow>('movement booked');

/** Movements of the shop floor and of the warehouse, booked as they come. */
export const receivedMovements: Process<Types> = {
  name: 'received movements',
  takes: { inventory_transactions: take },
};

function take(context: Context, { columns }: Message<Types, 'inventory_transactions'>): void {
  const row = context.tables.inventory_transactions.receive(columns);
  stockOf(context).bookReceived(row, context.now);
  context.tell(movementBooked, row);
}
