import type { Mapped, RowChange } from '../../../machinery/kernel/contract.ts';
import type { InventoryBalancesRow, JournalEntriesRow, JournalEntryLinesRow, Sends } from '../rows.ts';

type ToFinancial = Mapped<Sends['erp-to-financial']>;

/** Entries are carried once they are posted; before its last line has come, an entry is a draft within its step only. */
function carryEntry({ kind, row }: RowChange<JournalEntriesRow>): ToFinancial[] {
  if (kind !== 'insert' || row.status !== 'posted') return [];
  return [
    {
      table: 'journal_entry_headers',
      columns: {
        erp_journal_entry_id: row.journal_entry_id,
        erp_journal_entry_number: row.journal_entry_number,
        company_id: row.company_id,
        posting_date: row.posting_date,
        business_event: row.entry_type,
        currency_code: row.currency_code,
        source_document_number: row.source_document_number,
        total_debit_amount: row.total_debit_amount,
        total_credit_amount: row.total_credit_amount,
        document_date: row.document_date,
        exchange_rate: row.exchange_rate,
        total_debit_amount_base: row.total_debit_amount_base,
        total_credit_amount_base: row.total_credit_amount_base,
        line_count: row.line_count,
        description: row.description,
        source_module: row.source_module,
        source_table: row.source_table,
        source_id: row.source_id,
        is_opening: row.is_opening,
      },
    },
  ];
}

/** Lines come after the entries of the same transaction and in their order, so the ledger knows whose they are. */
function carryLine({ kind, row }: RowChange<JournalEntryLinesRow>): ToFinancial[] {
  if (kind !== 'insert') return [];
  return [
    {
      table: 'journal_entry_lines',
      columns: {
        erp_journal_entry_line_id: row.journal_entry_line_id,
        line_number: row.line_number,
        account_code: row.account_code,
        cost_center_code: row.cost_center_code,
        debit_amount: row.debit_amount,
        credit_amount: row.credit_amount,
        debit_amount_base: row.debit_amount_base,
        credit_amount_base: row.credit_amount_base,
        customer_id: row.customer_id,
        supplier_id: row.supplier_id,
        product_id: row.product_id,
        material_id: row.material_id,
        warehouse_id: row.warehouse_id,
        quantity: row.quantity,
        unit_of_measure: row.unit_of_measure,
        tax_code_id: row.tax_code_id,
        tax_base_amount: row.tax_base_amount,
        assignment_number: row.assignment_number,
        description: row.description,
      },
    },
  ];
}

/** Book stock of an item and lot, in the night after a day on which it changed. */
function carryStock({ row, before }: RowChange<InventoryBalancesRow>): ToFinancial[] {
  if (row.reported_at === null || before === undefined || !('reported_at' in before)) return [];
  return [
    {
      table: 'erp_wms_sync_queue',
      columns: {
        warehouse_id: row.warehouse_id,
        product_id: row.product_id,
        material_id: row.material_id,
        lot_number: row.lot_number,
        stock_type: row.stock_type,
        erp_quantity: row.on_hand_quantity,
      },
    },
  ];
}

/** The sub-ledger goes to the general ledger, entry by entry. */
export const toFinancial = {
  flow: 'erp-to-financial',
  on: { journal_entries: carryEntry, journal_entry_lines: carryLine, inventory_balances: carryStock },
} as const;
