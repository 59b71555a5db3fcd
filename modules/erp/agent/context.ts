import type { Day, Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import type { Context as AnyContext } from '../../../machinery/kernel/contract.ts';
import type {
  CopyRows,
  InventoryReservationsRow,
  InventoryTransactionsRow,
  JournalEntriesRow,
  Rows,
  Types,
} from '../rows.ts';

export type Context = AnyContext<Types>;

/** What every room of ERP is handed. */
export interface Erp {
  readonly context: Context;
  readonly stock: Stock;
  readonly ledger: Ledger;
}

/** An item is a product or a material, never both; both keys stand in rows as they are here. */
export type Item =
  | { readonly product_id: Key; readonly material_id: null }
  | { readonly product_id: null; readonly material_id: Key };

/** What caused a movement or entry: its row, by module, qualified table and key, and its number. */
export interface Cause {
  source_module: JournalEntriesRow['source_module'] & InventoryTransactionsRow['source_module'];
  source_table: string;
  source_id: Key;
  source_document_number: string | null;
}

/** A movement that ERP makes itself, or books for a row that a link brought. Quantities in thousandths, never negative. */
export interface Movement {
  type: InventoryTransactionsRow['transaction_type'];
  cause: Cause;
  /** Number among the movements of the same cause, from 1. */
  line?: number;
  item: Item;
  warehouse: Key;
  lot: Key | null;
  stockType: InventoryTransactionsRow['stock_type'];
  /** 1 adds to the balance, -1 takes from it. */
  effect: 1 | -1;
  quantity: Scaled;
  at: Moment;
  /** References and reasons: production_order_id, sales_order_line_id, goods_receipt_line_id, reason_code, … */
  refers?: Partial<InventoryTransactionsRow>;
}

/** A new lot. Its unit cost is the item's standard cost of the day, in ten-thousandths of a rupee, and stays. */
export interface NewLot {
  item: Item;
  origin: 'purchase' | 'production' | 'customer_return' | 'opening';
  quantity: Scaled;
  at: Moment;
  qualityStatus: 'released' | 'inspection';
  /** supplier_id, supplier_lot_number, goods_receipt_line_id, production_order_id, lot_number (else one is given), … */
  refers?: Partial<Rows['inventory_lots']>;
}

/** The one place that changes lots, balances, reservations and movements. */
export interface Stock {
  newLot(lot: NewLot): Key;
  /** Books one movement and gives its row; refuses (INTERNAL) to take more than there is. */
  book(movement: Movement): InventoryTransactionsRow;
  /** Books a row that a link has brought with status received: completes it and changes lot, balance and reservation. */
  bookReceived(row: InventoryTransactionsRow, now: Moment): void;
  /** On hand, unrestricted and not reserved, over all lots of an item in a warehouse. */
  available(item: Item, warehouse: Key): Scaled;
  /** On hand of all stock types, in all warehouses. */
  onHand(item: Item): Scaled;
  /** Reserves by lot up to `quantity`; gives the reservations made (none when nothing is free). `asks` names the order line or component. */
  reserve(
    item: Item,
    warehouse: Key,
    quantity: Scaled,
    asks: Pick<InventoryReservationsRow, 'demand_type' | 'required_date' | 'priority'> &
      Partial<InventoryReservationsRow>,
    now: Moment,
  ): InventoryReservationsRow[];
  /** Gives back what a reservation has not used. */
  cancelReservation(
    reservation: InventoryReservationsRow,
    reason: InventoryReservationsRow['closing_reason_code'],
    now: Moment,
  ): void;
  /** Unit cost of a lot, or of an item without lots, in ten-thousandths of a rupee. */
  unitCost(item: Item, lot: Key | null): Scaled;
}

/** One debit or credit, in hundredths of the entry's currency; amounts in INR are computed by the ledger. A zero line is left out. */
export interface Posting {
  account: string;
  debit?: Scaled;
  credit?: Scaled;
  /** cost_center_code, customer_id, supplier_id, product_id, material_id, warehouse_id, production_order_id, quantity, tax_code_id, due_date, … */
  refers?: Partial<Rows['journal_entry_lines']>;
}

export interface NewEntry {
  type: JournalEntriesRow['entry_type'];
  company: Key;
  cause: Cause & { source_document_number: string };
  documentDate: Day;
  postingDate: Day;
  /** INR at rate 1 where left out. Rate in hundred-millionths. */
  currency?: { code: string; rate: Scaled };
  /** Movements gathered in it; 1 where left out. */
  gathered?: number;
  description: string;
  lines: Posting[];
  isOpening?: boolean;
}

/** The one place that writes journal entries. */
export interface Ledger {
  /** Posts an entry (INTERNAL when it does not balance) and releases it; gives its key. */
  post(entry: NewEntry, now: Moment): Key;
  /** Posts an entry without a document, which is its own cause. */
  postOwn(entry: Omit<NewEntry, 'cause'>, now: Moment): Key;
  /** The tax code of a rate (in ten-thousandths of a percent) and kind of supply, from the copy of financial.tax_codes. */
  taxCode(
    kind: 'out-intra' | 'out-inter' | 'out-export' | 'in-intra' | 'in-inter' | 'in-import',
    ratePct: Scaled,
  ): CopyRows['financial.tax_codes'];
  /** INR for one unit of a currency on a day, in hundred-millionths. */
  rate(currencyCode: string, day: Day): Scaled;
}
