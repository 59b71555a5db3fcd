import { must } from '../../../../machinery/base/errors.ts';
import type { Message, Process } from '../../../../machinery/kernel/contract.ts';
import type { Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import { ledgerOf } from './book.ts';

/**
 * Entries that other modules ask for: what happened with its total, then its lines in the same transaction. An entry is posted with the line that makes it
 * complete, so none is a draft at the end of a step.
 */
export const receivedEntries: Process<Types> = {
  name: 'received entries',
  takes: { journal_entries: begin, journal_entry_lines: addLine },
};

function begin({ tables }: Context, { columns }: Message<Types, 'journal_entries'>): void {
  tables.journal_entries.receive(columns, { total_debit_amount_base: 0, total_credit_amount_base: 0, status: 'draft' });
}

/** Lines follow the entry that they belong to. In the base currency it is added up what has come. */
function addLine(context: Context, { columns }: Message<Types, 'journal_entry_lines'>): void {
  const { tables, now } = context;
  const entry = must(tables.journal_entries.by('status', 'draft').at(-1), 'entry of a line');
  const [account] = tables.general_ledger.by('account_code', must(columns.account_code, 'account of a line'));
  const debit = columns.debit_amount ?? 0;
  const credit = columns.credit_amount ?? 0;
  tables.journal_entry_lines.receive(columns, {
    journal_entry_id: entry.journal_entry_id,
    line_number: entry.line_count + 1,
    gl_account_id: must(account, `ledger account ${columns.account_code}`).gl_account_id,
    debit_amount_base: debit,
    credit_amount_base: credit,
  });
  tables.journal_entries.change(entry, {
    line_count: entry.line_count + 1,
    total_debit_amount_base: entry.total_debit_amount_base + debit,
    total_credit_amount_base: entry.total_credit_amount_base + credit,
  });
  const isComplete =
    entry.total_debit_amount_base === entry.total_debit_amount &&
    entry.total_credit_amount_base === entry.total_credit_amount;
  if (isComplete) ledgerOf(context).complete(entry, now);
}
