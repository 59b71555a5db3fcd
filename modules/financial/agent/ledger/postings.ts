import { addWorkingDays } from '../../../../company/calendar.ts';
import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { GenimsError } from '../../../../machinery/base/errors.ts';
import type { Moment } from '../../../../machinery/base/row-types.ts';
import { event, follow, type Message, NEVER, type Process } from '../../../../machinery/kernel/contract.ts';
import { lifecycle } from '../../lifecycle.ts';
import type { JournalEntryHeadersRow, Types } from '../../rows.ts';
import { trace } from '../audit-trail.ts';
import { type Context, type Header, periodOpened, personOf } from '../context.ts';
import { confirm } from './book.ts';

type Block = NonNullable<JournalEntryHeadersRow['posting_block_code']>;

/** An entry has come from a sub-ledger; its lines are with it by the time that this is heard. */
const entryCame = event<Header>('entry came');

/** What people find out about in the morning. */
const MORNING = 10;

/**
 * What sub-ledgers report is checked, numbered and posted as it comes. What a check stops waits for a person; what belongs to a month that is not open yet waits for
 * its first morning.
 */
export const postings: Process<Types> = {
  name: 'postings',
  agenda: [{ of: 'journal_entry_headers', next: nextLook, act: settle }],
  follows: [follow(entryCame, check), follow(periodOpened, postWaiting)],
};

/** An entry of the sub-ledger comes as a draft. */
export function receiveEntry(context: Context, { columns }: Message<Types, 'journal_entry_headers'>): void {
  context.tell(entryCame, context.tables.journal_entry_headers.receive(columns, { status: 'draft' }));
}

/** Lines come in the order of the entries that they belong to. */
export function receiveLine({ tables }: Context, { columns }: Message<Types, 'journal_entry_lines'>): void {
  for (const header of tables.journal_entry_headers.by('status', 'draft')) {
    const { journal_entry_id, line_count } = header;
    const have = tables.journal_entry_lines.by('journal_entry_id', journal_entry_id).length;
    if (header.erp_journal_entry_id === null || line_count === null || have >= line_count) continue;
    tables.journal_entry_lines.receive(columns, { journal_entry_id });
    return;
  }
  throw new GenimsError('INTERNAL', `Line ${columns.erp_journal_entry_line_id} belongs to no entry.`);
}

/** Few entries are stopped; what fits them is drawn with them. */
function check(context: Context, header: Header): void {
  const draw = context.draws.of('journal_entry_headers', header.journal_entry_id, 'block');
  if (header.is_opening || !draw.chance(lifecycle.shares.blocked[0][1])) {
    postNow(context, header);
    return;
  }
  const lines = context.tables.journal_entry_lines.by('journal_entry_id', header.journal_entry_id);
  const hasCentre = lines.some((line) => line.cost_center_code !== null);
  const fitting = lifecycle.shares.blocks.filter(
    ([code]) => (code !== 'cost_center_blocked' && code !== 'budget_exceeded') || hasCentre,
  );
  const code = draw.weighted(fitting.filter(([one]) => one !== 'rate_missing' || header.currency_code !== 'INR'));
  block(context, header, code);
}

function postNow(context: Context, header: Header): void {
  const lines = context.tables.journal_entry_lines.by('journal_entry_id', header.journal_entry_id);
  if (!confirm(context, header, lines)) block(context, header, 'period_not_open');
}

function block(context: Context, header: Header, code: Block): void {
  context.tables.journal_entry_headers.change(header, {
    posting_block_code: code,
    posting_attempt_count: header.posting_attempt_count + 1,
  });
  trace(context, {
    entity: 'journal_entry_headers',
    id: header.journal_entry_id,
    number: header.erp_journal_entry_number,
    company: header.company_id,
    entry: header.journal_entry_id,
    action: 'block',
    column: 'posting_block_code',
    to: code,
    reason: 'error_found',
  });
}

/** When a person has put right what stopped an entry: within one or two working days. */
function nextLook(header: Header, { draws }: Context): Moment {
  if (header.status !== 'draft' || header.posting_block_code === null) return NEVER;
  if (header.posting_block_code === 'period_not_open') return NEVER;
  const draw = draws.of('journal_entry_headers', header.journal_entry_id, 'cleared');
  return localMoment(addWorkingDays(localDay(header.created_at), draw.integer(1, 2)), MORNING + draw.between(0, 7));
}

function settle(header: Header, context: Context): void {
  trace(context, {
    entity: 'journal_entry_headers',
    id: header.journal_entry_id,
    number: header.erp_journal_entry_number,
    company: header.company_id,
    entry: header.journal_entry_id,
    action: 'unblock',
    column: 'posting_block_code',
    from: header.posting_block_code,
    employee: personOf(context, 'Accountant', header.journal_entry_id % 5),
    reason: 'correction',
  });
  postNow(context, header);
}

function postWaiting(context: Context): void {
  for (const header of [...context.tables.journal_entry_headers.by('posting_block_code', 'period_not_open')])
    postNow(context, header);
}
