import { multiply } from '../../../../machinery/base/decimal.ts';
import { GenimsError, must } from '../../../../machinery/base/errors.ts';
import type { Day, Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import type { CopyRows, JournalEntriesRow } from '../../rows.ts';
import type { Context, Ledger, NewEntry, Posting } from '../context.ts';
import { shared } from '../shared.ts';
import { FinanceCopies, PAR } from './copies.ts';

/** Amounts of a line: in the currency of the entry, and in INR. */
type Amounts = Record<'debit_amount' | 'credit_amount' | 'debit_amount_base' | 'credit_amount_base', Scaled>;

/** Numbers and writes journal entries. An entry is final when it is posted. */
export class LedgerBook implements Ledger {
  private readonly context: Context;
  private readonly finance: FinanceCopies;

  constructor(context: Context) {
    this.context = context;
    this.finance = new FinanceCopies(context);
  }

  post(entry: NewEntry, now: Moment): Key {
    return this.enter(entry, now, () => entry.cause);
  }

  postOwn(entry: Omit<NewEntry, 'cause'>, now: Moment): Key {
    return this.enter(entry, now, (key, number) => ({
      source_module: 'erp',
      source_table: 'erp.journal_entries',
      source_id: key,
      source_document_number: number,
    }));
  }

  /** Posts an entry that has been received with all its lines. */
  complete(entry: JournalEntriesRow, now: Moment): void {
    const { tables, numbers } = this.context;
    const company = must(entry.company_id, 'company of an entry');
    const period = this.finance.periodFor(company, entry.posting_date);
    const isLate = period.start_date > entry.posting_date;
    tables.journal_entries.change(entry, {
      journal_entry_number: numbers.next('JE', now),
      posting_date: isLate ? period.start_date : entry.posting_date,
      fiscal_period_id: period.fiscal_period_id,
      posted_at: now,
      is_late: isLate,
      status: 'posted',
    });
  }

  private enter(
    entry: Omit<NewEntry, 'cause'>,
    now: Moment,
    causeOf: (key: Key, number: string) => NewEntry['cause'],
  ): Key {
    const { tables, numbers } = this.context;
    const { code, rate } = entry.currency ?? { code: 'INR', rate: PAR };
    const lines = linesWithAmounts(entry.lines, rate);
    const totals = totalsOf(lines.map(({ amounts }) => amounts));
    refuseUnbalanced(entry, totals);
    const period = this.finance.periodFor(entry.company, entry.postingDate);
    const isLate = period.start_date > entry.postingDate;
    const key = tables.journal_entries.nextKey();
    const number = numbers.next('JE', now);
    tables.journal_entries.add({
      journal_entry_id: key,
      journal_entry_number: number,
      company_id: entry.company,
      entry_type: entry.type,
      ...causeOf(key, number),
      document_date: entry.documentDate,
      posting_date: isLate ? period.start_date : entry.postingDate,
      fiscal_period_id: period.fiscal_period_id,
      currency_code: code,
      exchange_rate: rate,
      total_debit_amount: totals.debit_amount,
      total_credit_amount: totals.credit_amount,
      total_debit_amount_base: totals.debit_amount_base,
      total_credit_amount_base: totals.credit_amount_base,
      line_count: lines.length,
      gathered_count: entry.gathered ?? 1,
      description: entry.description,
      posted_at: now,
      is_late: isLate,
      status: 'posted',
      is_opening: entry.isOpening ?? false,
    });
    for (const [index, { posting, amounts }] of lines.entries()) this.addLine(key, index + 1, posting, amounts);
    return key;
  }

  taxCode(kind: Parameters<Ledger['taxCode']>[0], ratePct: Scaled): CopyRows['financial.tax_codes'] {
    return this.finance.taxCode(kind, ratePct);
  }

  rate(currencyCode: string, day: Day): Scaled {
    return this.finance.rate(currencyCode, day);
  }

  private addLine(entry: Key, number: number, { account, refers }: Posting, amounts: Amounts): void {
    const { journal_entry_lines } = this.context.tables;
    journal_entry_lines.add({
      journal_entry_id: entry,
      line_number: number,
      gl_account_id: this.accountOf(account),
      account_code: account,
      ...refers,
      ...amounts,
    });
  }

  private accountOf(code: string): Key {
    const [account] = this.context.tables.general_ledger.by('account_code', code);
    return must(account, `ledger account ${code}`).gl_account_id;
  }
}

/** Lines that say something, with their amounts in INR; an entry that is worth nothing keeps all of them. */
function linesWithAmounts(postings: Posting[], rate: Scaled): { posting: Posting; amounts: Amounts }[] {
  const all = postings.map((posting) => ({ posting, amounts: amountsOf(posting, rate) }));
  const telling = all.filter(({ amounts }) => Object.values(amounts).some((amount) => amount !== 0));
  const lines = telling.length > 0 ? telling : all;
  if (rate !== PAR) settleRounding(lines);
  return lines;
}

/** INR that the posting names itself, as a cleared item at its old rate or an exchange difference does, go before the rate. */
function amountsOf({ debit = 0, credit = 0, refers }: Posting, rate: Scaled): Amounts {
  const base = (amount: Scaled) => (rate === PAR ? amount : multiply(amount, 2, rate, 8, 2));
  return {
    debit_amount: debit,
    credit_amount: credit,
    debit_amount_base: refers?.debit_amount_base ?? base(debit),
    credit_amount_base: refers?.credit_amount_base ?? base(credit),
  };
}

/** Lines are rounded one by one; what their sums then differ by goes to the largest line whose INR follow from the rate. */
function settleRounding(lines: { posting: Posting; amounts: Amounts }[]): void {
  const totals = totalsOf(lines.map(({ amounts }) => amounts));
  if (totals.debit_amount !== totals.credit_amount) return;
  const excess = totals.debit_amount_base - totals.credit_amount_base;
  if (excess === 0 || Math.abs(excess) > lines.length) return;
  let largest: Amounts | undefined;
  for (const { posting, amounts } of lines) {
    const isNamed = posting.refers?.debit_amount_base !== undefined || posting.refers?.credit_amount_base !== undefined;
    if (!isNamed && (largest === undefined || sizeOf(amounts) > sizeOf(largest))) largest = amounts;
  }
  if (!largest) return;
  if (largest.debit_amount > 0) largest.debit_amount_base -= excess;
  else largest.credit_amount_base += excess;
}

function sizeOf({ debit_amount, credit_amount }: Amounts): Scaled {
  return Math.max(debit_amount, credit_amount);
}

function totalsOf(amounts: Amounts[]): Amounts {
  const totals: Amounts = { debit_amount: 0, credit_amount: 0, debit_amount_base: 0, credit_amount_base: 0 };
  for (const one of amounts) {
    totals.debit_amount += one.debit_amount;
    totals.credit_amount += one.credit_amount;
    totals.debit_amount_base += one.debit_amount_base;
    totals.credit_amount_base += one.credit_amount_base;
  }
  return totals;
}

function refuseUnbalanced({ type, description, lines }: Omit<NewEntry, 'cause'>, totals: Amounts): void {
  const isBalanced =
    totals.debit_amount === totals.credit_amount && totals.debit_amount_base === totals.credit_amount_base;
  if (isBalanced && lines.every(({ debit = 0, credit = 0 }) => debit >= 0 && credit >= 0)) return;
  throw new GenimsError(
    'INTERNAL',
    `Entry ${type} (${description}) does not balance: ${totals.debit_amount} and ${totals.credit_amount}, in INR ${totals.debit_amount_base} and ${totals.credit_amount_base}.`,
  );
}

export const ledgerOf = shared((context) => new LedgerBook(context));
