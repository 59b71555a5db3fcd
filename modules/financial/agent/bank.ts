import { addWorkingDays } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { follow, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { BankReconciliationsRow, Types } from '../rows.ts';
import { type Context, entryPosted, type Header, type Line, personOf } from './context.ts';

type Kind = BankReconciliationsRow['transaction_type'];

/** The bank tells of every movement on a statement of its own; most match by themselves, some wait for a person. */
export const bank: Process<Types> = {
  name: 'bank statements',
  agenda: [{ of: 'bank_reconciliations', next: matchedBy, act: match }],
  follows: [follow(entryPosted, takeIn)],
};

function takeIn(context: Context, { header, lines }: { header: Header; lines: readonly Line[] }): void {
  if (header.is_opening) return;
  const moved = lines.filter((line) => line.bank_account_id !== null && line.debit_amount + line.credit_amount > 0);
  if (moved.length === 0) return;
  const statement = context.numbers.next('BST', context.now);
  for (const [index, line] of moved.entries()) addLine(context, { header, lines, line, statement, number: index + 1 });
}

interface Moved {
  header: Header;
  lines: readonly Line[];
  line: Line;
  statement: string;
  number: number;
}

function addLine(context: Context, { header, lines, line, statement, number }: Moved): void {
  const { tables, draws, now } = context;
  const account = tables.bank_accounts.must(line.bank_account_id);
  const amount = line.debit_amount - line.credit_amount;
  const balance = (account.last_statement_amount ?? account.opening_amount) + amount;
  const draw = draws.of('bank_reconciliations', line.journal_entry_line_id, 'match');
  const status = draw.weighted(lifecycle.shares.matching);
  const partner = lines.find(({ customer_id, supplier_id }) => customer_id !== null || supplier_id !== null);
  const isMatched = status === 'matched';
  tables.bank_reconciliations.add({
    bank_account_id: account.bank_account_id,
    statement_number: statement,
    statement_date: header.posting_date,
    line_number: number,
    transaction_date: header.posting_date,
    value_date: header.posting_date + draw.integer(0, 2),
    bank_reference: `UTR${String(line.journal_entry_line_id).padStart(12, '0')}`,
    payment_reference: status === 'disputed' ? null : header.source_document_number,
    counterparty_name: nameOf(context, partner),
    description: `${amount > 0 ? 'CR' : 'DR'} ${header.description ?? header.source_document_number ?? ''}`.slice(
      0,
      120,
    ),
    transaction_type: kindOf(header, lines),
    deposit_amount: Math.max(0, amount),
    withdrawal_amount: Math.max(0, -amount),
    balance_amount: balance,
    currency_code: account.currency_code,
    customer_id: status === 'disputed' ? null : (partner?.customer_id ?? null),
    supplier_id: status === 'disputed' ? null : (partner?.supplier_id ?? null),
    match_status: status,
    match_method: isMatched ? 'reference' : null,
    journal_entry_line_id: line.journal_entry_line_id,
    fiscal_period_id: isMatched ? line.fiscal_period_id : null,
    ledger_amount: isMatched ? amount : null,
    open_reason_code: status === 'disputed' ? draw.weighted(lifecycle.shares.openReasons) : null,
    matched_at: isMatched ? now : null,
  });
  tables.bank_accounts.change(account, {
    last_statement_number: statement,
    last_statement_date: header.posting_date,
    last_statement_amount: balance,
    ...(isMatched ? { last_reconciled_at: now } : {}),
  });
}

function nameOf({ copies }: Context, partner: Line | undefined): string | null {
  if (partner?.customer_id) return copies['master.customers'].get(partner.customer_id)?.legal_name ?? null;
  if (partner?.supplier_id) return copies['master.suppliers'].get(partner.supplier_id)?.legal_name ?? null;
  return null;
}

const BY_ACCOUNT: readonly (readonly [string, Kind])[] = [
  ['230', 'payroll'],
  ['231', 'tax_payment'],
  ['225', 'tax_payment'],
  ['220', 'tax_payment'],
  ['150', 'tax_payment'],
  ['571', 'bank_charge'],
  ['570', 'interest'],
  ['250', 'loan'],
];

function kindOf(header: Header, lines: readonly Line[]): Kind {
  // What goes out to a customer is credit that is paid back.
  const isPaid = lines.some((line) => line.bank_account_id !== null && line.credit_amount > 0);
  if (header.business_event === 'customer_payment') return isPaid ? 'other' : 'customer_receipt';
  if (header.business_event === 'vendor_payment') return 'vendor_payment';
  if (header.business_event === 'intercompany') return 'intercompany';
  for (const [start, kind] of BY_ACCOUNT)
    if (lines.some(({ account_code }) => account_code?.startsWith(start))) return kind;
  return 'other';
}

/** A person finds what a proposal belongs to within days; what is disputed takes weeks. */
function matchedBy(row: BankReconciliationsRow, { draws }: Context): Moment {
  if (row.match_status === 'matched') return NEVER;
  const draw = draws.of('bank_reconciliations', row.bank_reconciliation_id, 'person');
  const days = row.match_status === 'proposed' ? draw.integer(1, 3) : draw.integer(6, 16);
  return localMoment(addWorkingDays(localDay(row.created_at), days), 10 + draw.between(0, 7));
}

function match(row: BankReconciliationsRow, context: Context): void {
  const { tables, now } = context;
  const account = tables.bank_accounts.must(row.bank_account_id);
  const [period] = tables.fiscal_periods
    .by('company_id', account.company_id)
    .filter(
      (one) =>
        one.period_type === 'regular' && one.start_date <= row.transaction_date && row.transaction_date <= one.end_date,
    );
  tables.bank_reconciliations.change(row, {
    match_status: 'matched',
    match_method: 'manual',
    fiscal_period_id: period?.fiscal_period_id ?? null,
    ledger_amount: row.deposit_amount - row.withdrawal_amount,
    open_reason_code: null,
    matched_at: now,
    matched_by_employee_id: personOf(context, 'Accountant', row.bank_reconciliation_id % 7),
  });
  tables.bank_accounts.change(account, { last_reconciled_at: now });
}
