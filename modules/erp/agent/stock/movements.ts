import type { Moment } from '../../../../machinery/base/row-types.ts';
import type { InventoryTransactionsRow } from '../../rows.ts';
import type { Item } from '../context.ts';

/** What the one who books a movement says about it in any case. */
type Said = 'inventory_transaction_id' | 'transaction_type' | 'source_module' | 'source_table' | 'source_id';

/** A movement that is not booked yet; what refers to nothing is null. */
export function emptyTransaction(item: Item, unit: string, now: Moment): Omit<InventoryTransactionsRow, Said> {
  return {
    transaction_number: null,
    source_line_number: 1,
    source_document_number: null,
    ...item,
    warehouse_id: null,
    inventory_lot_id: null,
    lot_number: null,
    stock_type: 'unrestricted',
    quantity: null,
    stock_effect: 0,
    unit_of_measure: unit,
    balance_after_quantity: null,
    unit_cost_amount: null,
    amount: null,
    price_variance_amount: 0,
    production_order_id: null,
    work_order_id: null,
    sales_order_line_id: null,
    customer_id: null,
    return_order_number: null,
    transfer_number: null,
    purchase_order_line_id: null,
    goods_receipt_line_id: null,
    inventory_reservation_id: null,
    paired_inventory_transaction_id: null,
    reversal_of_inventory_transaction_id: null,
    reason_code: null,
    reason: null,
    transaction_at: null,
    posting_date: null,
    posted_at: null,
    posted_by_employee_id: null,
    moved_by_employee_id: null,
    journal_entry_id: null,
    status: 'received',
    is_opening: false,
    created_at: now,
    updated_at: now,
  };
}
