import { event, type Message, type Process } from '../../../../machinery/kernel/contract.ts';
import type { InventoryTransactionsRow, Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import { stockOf } from './book.ts';

/** A movement that another module has reported stands in the books. */
export const movementBooked = event<InventoryTransactionsRow>('movement booked');

/** Goods that came back stand in the books; `soldFrom` is the lot from which they had been sold. */
export const goodsReturned = event<{ movement: InventoryTransactionsRow; soldFrom: string | null }>('goods returned');

/** Movements of the shop floor, of the warehouse and of what customers sent back, booked as they come. */
export const receivedMovements: Process<Types> = {
  name: 'received movements',
  takes: { inventory_transactions: take },
};

function take(context: Context, { columns }: Message<Types, 'inventory_transactions'>): void {
  const row = context.tables.inventory_transactions.receive(columns);
  const soldFrom = row.lot_number;
  stockOf(context).bookReceived(row, context.now);
  context.tell(movementBooked, row);
  if (row.transaction_type === 'customer_return') context.tell(goodsReturned, { movement: row, soldFrom });
}
