import { localDay } from '../../../../machinery/base/company-time.ts';
import { GenimsError } from '../../../../machinery/base/errors.ts';
import type { Day, Key, Scaled } from '../../../../machinery/base/row-types.ts';
import type { JournalEntryHeadersRow, JournalEntryLinesRow } from '../../rows.ts';
import { trace } from '../audit-trail.ts';
import { type Context, entryPosted, type Header, type Line, monthOf, type Period, periodsOf } from '../context.ts';
import { addToBalances } from './balances.ts';
import { ruleFor } from './rules.ts';

/** One unit of a currency in itself. */
export const PAR: Scaled = 100_000_000;

/** One side of an entry of finance's own; debits are positive. */
export interface Posting {
  account: string;
  /** INR. */
  amount: Scaled;
  refers?: Partial<Pick<JournalEntryLinesRow, Referred>>;
  /** Handed on from one cost centre to another. */
  isAllocation?: boolean;
}

type Referred =
  | 'cost_center_code'
  | 'supplier_id'
  | 'customer_id'
  | 'partner_company_id'
  | 'bank_account_id'
  | 'assignment_number'
  | 'tax_code_id'
  | 'tax_base_amount'
  | 'warehouse_id'
  | 'product_id'
  | 'material_id'
  | 'description';

/** An entry that finance makes itself. */
export interface NewEntry {
  event: NonNullable<JournalEntryHeadersRow['business_event']>;
  company: Key;
  /** Day in the books. */
  day: Day;
  description: string;
  lines: readonly Posting[];
  /** What caused it; the entry itself where it is left out. */
  cause?: { table: string; id: Key; number: string };
  /** Items in a foreign currency are revalued: only INR move. */
  revalues?: { code: string; rate: Scaled; rateId: Key };
  reverses?: { header: Header; reason: NonNullable<JournalEntryHeadersRow['reversal_reason_code']> };
  people?: { preparer: Key; approver: Key };
  isOpening?: boolean;
  /** The period that takes it, where its day does not tell. */
  period?: Period;
}

/** Makes an entry and posts it at once. */
export function post(context: Context, entry: NewEntry): Header {
  const { tables, now } = context;
  const postings = entry.lines.filter(({ amount }) => amount !== 0);
  const debit = postings.reduce((sum, { amount }) => sum + Math.max(0, amount), 0);
  const credit = postings.reduce((sum, { amount }) => sum + Math.max(0, -amount), 0);
  if (debit !== credit || postings.length < 2)
    throw new GenimsError(
      'INTERNAL',
      `Entry ${entry.event} (${entry.description}) does not balance: ${debit}, ${credit}.`,
    );
  const { revalues, people, reverses } = entry;
  const key = tables.journal_entry_headers.nextKey();
  const header = tables.journal_entry_headers.add({
    journal_entry_id: key,
    company_id: entry.company,
    business_event: entry.event,
    document_date: entry.day,
    posting_date: entry.day,
    currency_code: revalues?.code ?? 'INR',
    exchange_rate: revalues?.rate ?? PAR,
    exchange_rate_id: revalues?.rateId ?? null,
    total_debit_amount: revalues ? 0 : debit,
    total_credit_amount: revalues ? 0 : credit,
    total_debit_amount_base: debit,
    total_credit_amount_base: credit,
    line_count: postings.length,
    description: entry.description,
    source_module: 'financial',
    source_table: entry.cause?.table ?? 'financial.journal_entry_headers',
    source_id: entry.cause?.id ?? key,
    source_document_number: entry.cause?.number ?? null,
    reversal_of_journal_entry_id: reverses?.header.journal_entry_id ?? null,
    reversal_reason_code: reverses?.reason ?? null,
    prepared_by_employee_id: people?.preparer ?? null,
    approved_by_employee_id: people?.approver ?? null,
    approved_at: people ? now : null,
    approval_status: people ? 'approved' : null,
    is_opening: entry.isOpening ?? false,
    status: 'draft',
  });
  const lines = postings.map((posting, index) => addLine(context, header, index + 1, posting));
  const allocations = new Set(lines.filter((_, index) => postings[index]?.isAllocation));
  confirm(context, header, lines, { allocations, period: entry.period });
  return header;
}

function addLine({ tables }: Context, header: Header, number: number, { account, amount, refers }: Posting): Line {
  const isRevaluation = header.total_debit_amount === 0;
  return tables.journal_entry_lines.add({
    journal_entry_id: header.journal_entry_id,
    line_number: number,
    account_code: account,
    debit_amount: isRevaluation ? 0 : Math.max(0, amount),
    credit_amount: isRevaluation ? 0 : Math.max(0, -amount),
    debit_amount_base: Math.max(0, amount),
    credit_amount_base: Math.max(0, -amount),
    ...refers,
  });
}

/** The period that takes an entry of a day: its own, or the first open one after it. */
function periodFor(context: Context, company: Key, day: Day): Period | undefined {
  const own = monthOf(context, company, day);
  if (own.status === 'open' || own.status === 'closing') return own;
  if (own.status === 'future') return undefined;
  return periodsOf(context, company).find(({ start_date, status }) => start_date > day && status === 'open');
}

/** Gives an entry its period and number, and moves the balances. False where its month is not open yet. */
export function confirm(
  context: Context,
  header: Header,
  lines: readonly Line[],
  given: { allocations?: ReadonlySet<Line>; period?: Period | undefined } = {},
): boolean {
  const { tables, numbers, now } = context;
  const company = header.company_id ?? 0;
  const period = given.period ?? periodFor(context, company, header.posting_date);
  if (!period) return false;
  const day = Math.max(header.posting_date, period.start_date);
  const number = numbers.next('GL', now);
  const event = header.business_event ?? 'manual';
  for (const line of lines) {
    tables.journal_entry_lines.change(line, {
      fiscal_period_id: period.fiscal_period_id,
      posting_date: day,
      currency_code: header.currency_code,
      gl_posting_rule_id: line.gl_posting_rule_id ?? ruleFor(context, event, line),
      bank_account_id: line.bank_account_id ?? bankOf(context, line),
    });
    addToBalances(context, header, line, period, given.allocations?.has(line) ?? false);
  }
  tables.journal_entry_headers.change(header, {
    journal_entry_number: number,
    fiscal_period_id: period.fiscal_period_id,
    posting_date: day,
    exchange_rate_id: header.exchange_rate_id ?? rateOf(context, header),
    source_document_number: header.source_document_number ?? number,
    posting_block_code: null,
    posting_attempt_count: header.posting_attempt_count + 1,
    posted_at: now,
    status: 'posted',
  });
  trace(context, {
    entity: 'journal_entry_headers',
    id: header.journal_entry_id,
    number,
    company,
    period,
    entry: header.journal_entry_id,
    action: header.reversal_of_journal_entry_id === null ? 'post' : 'reverse',
    employee: header.prepared_by_employee_id,
    approver: header.approved_by_employee_id,
    amount: header.total_debit_amount_base ?? 0,
    reason: localDay(now) > period.end_date ? 'period_close' : 'routine',
    isSensitive: event === 'manual',
  });
  context.tell(entryPosted, { header, lines });
  return true;
}

function bankOf({ tables }: Context, line: Line): Key | null {
  if (line.account_code === null || !line.account_code.startsWith('110')) return null;
  return tables.bank_accounts.by('account_code', line.account_code)[0]?.bank_account_id ?? null;
}

/** The rate of the day, as it was published last. */
function rateOf({ tables }: Context, header: Header): Key | null {
  if (header.currency_code === null || header.currency_code === 'INR') return null;
  const rates = tables.exchange_rates.by('currency_code', header.currency_code);
  const known = rates.filter(({ rate_type }) => rate_type === 'spot');
  return (known.findLast(({ rate_date }) => rate_date <= header.posting_date) ?? known[0])?.exchange_rate_id ?? null;
}

/** Takes an entry back with its sides exchanged. */
export function reverse(
  context: Context,
  header: Header,
  lines: readonly Posting[],
  { day, reason }: { day: Day; reason: NonNullable<JournalEntryHeadersRow['reversal_reason_code']> },
): Header {
  const event = header.business_event === 'accrual' ? 'accrual_reversal' : (header.business_event ?? 'manual');
  const revalues = revaluationOf(header);
  const taken = post(context, {
    event,
    company: header.company_id ?? 0,
    day,
    description: `Reversal of ${header.journal_entry_number}: ${header.description}`.slice(0, 200),
    lines: lines.map((line) => ({ ...line, amount: -line.amount })),
    reverses: { header, reason },
    ...(revalues ? { revalues } : {}),
  });
  context.tables.journal_entry_headers.change(header, { status: 'reversed', reversed_at: context.now });
  return taken;
}

function revaluationOf(header: Header): NewEntry['revalues'] {
  if (header.currency_code === null || header.currency_code === 'INR') return undefined;
  return { code: header.currency_code, rate: header.exchange_rate ?? PAR, rateId: header.exchange_rate_id ?? 0 };
}
