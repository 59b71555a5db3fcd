import { localMoment } from '../../../machinery/base/company-time.ts';
import type { Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import type { IntercompanyTransactionsRow, Types } from '../rows.ts';
import { type Context, companies, type Header, monthOf, type Period } from './context.ts';
import { PAR, type Posting, post, reverse } from './ledger/index.ts';
import { part } from './past/index.ts';

const TAX = 0.18;
/** What is added to cost, in percent: for services, and for what is handed on; brands have no cost. */
const MARKUP: Partial<Record<IntercompanyTransactionsRow['transaction_type'], number>> = {
  service_charge: 8,
  cost_recharge: 5,
};

/** What companies of the group charge each other for a month: from the head of the group or to it, in shares of the other's sales. */
const CHARGES: readonly {
  type: IntercompanyTransactionsRow['transaction_type'];
  toHead?: true;
  share: number;
  words: string;
}[] = [
  { type: 'service_charge', share: 0.004, words: 'Management of the group' },
  { type: 'service_charge', share: 0.003, words: 'Information technology' },
  { type: 'service_charge', share: 0.002, words: 'Finance and accounting' },
  { type: 'service_charge', share: 0.0015, words: 'Human resources and pay' },
  { type: 'service_charge', share: 0.0025, words: 'Purchasing for the group' },
  { type: 'royalty', share: 0.005, words: 'Use of the brand' },
  { type: 'cost_recharge', share: 0.001, words: 'Insurance of the group' },
  { type: 'cost_recharge', toHead: true, share: 0.002, words: 'Use of the valve test rig' },
  { type: 'cost_recharge', toHead: true, share: 0.001, words: 'Freight on shared lorries' },
  { type: 'service_charge', toHead: true, share: 0.002, words: 'Design of actuators' },
];

/** Charges within the group are settled through the bank in the next month. */
export const intercompany: Process<Types> = {
  name: 'charges within the group',
  agenda: [{ of: 'intercompany_transactions', next: dueAt, act: settle }],
};

/** The charges of a month, in the books of both companies; made with the closing of the head of the group. */
export function chargeGroup(context: Context, period: Period): { entry?: Header | undefined; count: number } {
  const [head, ...others] = context.the(companies);
  let last: Header | undefined;
  let count = 0;
  if (!head || head.company_id !== period.company_id) return { count };
  for (const { company_id } of others) {
    const month = monthOf(context, company_id, period.end_date);
    const sales = context.tables.account_balances
      .by('fiscal_period_id', month.fiscal_period_id)
      .filter(({ account_code }) => account_code.startsWith('410'))
      .reduce((sum, row) => sum + row.credit_amount_base - row.debit_amount_base, 0);
    for (const [index, charge] of CHARGES.entries()) {
      const draw = context.draws.of(
        'intercompany_transactions',
        `${period.fiscal_period_code}/${company_id}/${index}`,
        'amount',
      );
      const net = Math.round(part(Math.max(0, sales), charge.share) * draw.normal(1, 0.05));
      const [from, to] = charge.toHead ? [company_id, head.company_id] : [head.company_id, company_id];
      if (net <= 0) continue;
      last = chargeOne(context, period, { type: charge.type, words: charge.words, from, to, net });
      count++;
    }
  }
  if (count > 0) eliminate(context, period);
  return { entry: last, count };
}

/**
 * What both books agree on is eliminated on consolidation: an entry in the books of the head that takes charges and balances within the group away, and is taken back
 * at once, as the books of the companies go on with them.
 */
function eliminate(context: Context, period: Period): void {
  const { tables, now } = context;
  const agreed = tables.intercompany_transactions
    .by('elimination_status', 'pending')
    .filter(({ match_status, transaction_date }) => match_status === 'matched' && transaction_date === period.end_date);
  const lines: Posting[] = [];
  for (const [pair, rows] of Map.groupBy(agreed, (row) => `${row.from_company_id}/${row.to_company_id}`)) {
    const [from, to] = pair.split('/').map(Number);
    const net = rows.reduce((sum, row) => sum + row.net_amount, 0);
    const total = rows.reduce((sum, row) => sum + row.total_amount, 0);
    lines.push(
      { account: '420200', amount: net, refers: { partner_company_id: to ?? null } },
      { account: '555900', amount: -net, refers: { partner_company_id: from ?? null } },
      { account: '217100', amount: total, refers: { partner_company_id: from ?? null } },
      { account: '125100', amount: -total, refers: { partner_company_id: to ?? null } },
    );
  }
  const entry = post(context, {
    event: 'intercompany',
    company: period.company_id,
    day: period.end_date,
    description: `Elimination on consolidation, ${period.period_name}`,
    lines,
  });
  reverse(context, entry, lines, { day: period.end_date, reason: 'accrual_reversal' });
  for (const row of agreed)
    tables.intercompany_transactions.change(row, {
      elimination_status: 'eliminated',
      elimination_journal_entry_id: entry.journal_entry_id,
      eliminated_at: now,
    });
}

interface Charge {
  type: IntercompanyTransactionsRow['transaction_type'];
  words: string;
  from: number;
  to: number;
  net: Scaled;
}

function chargeOne(context: Context, period: Period, { type, words, from, to, net }: Charge): Header {
  const { tables, numbers, now } = context;
  const key = tables.intercompany_transactions.nextKey();
  const number = numbers.next('ICT', now);
  const tax = part(net, TAX);
  const total = net + tax;
  const day = period.end_date;
  const markup = MARKUP[type];
  const cause = { table: 'financial.intercompany_transactions', id: key, number };
  const book = (company: number, partner: number, lines: readonly Posting[]) =>
    post(context, {
      event: 'intercompany',
      company,
      day,
      description: `${words}, ${period.period_name}`,
      cause,
      lines: lines.map((line) => ({ ...line, refers: { partner_company_id: partner } })),
    });
  const given = book(from, to, [
    { account: '125100', amount: total },
    { account: '420200', amount: -net },
    { account: '220130', amount: -tax },
  ]);
  const taken = book(to, from, [
    { account: '555900', amount: net },
    { account: '140130', amount: tax },
    { account: '217100', amount: -total },
  ]);
  tables.intercompany_transactions.add({
    intercompany_transaction_id: key,
    intercompany_transaction_number: number,
    transaction_type: type,
    from_company_id: from,
    to_company_id: to,
    transaction_date: day,
    due_date: day + 12,
    description: `${words}, ${period.period_name}`,
    net_amount: net,
    tax_amount: tax,
    total_amount: total,
    currency_code: 'INR',
    exchange_rate: PAR,
    total_amount_base: total,
    cost_amount: markup === undefined ? null : Math.round(net / (1 + markup / 100)),
    markup_pct: markup === undefined ? null : markup * 10_000,
    source_module: 'financial',
    source_table: 'financial.intercompany_transactions',
    source_id: key,
    source_document_number: number,
    fiscal_period_id: given.fiscal_period_id ?? period.fiscal_period_id,
    from_journal_entry_id: given.journal_entry_id,
    to_journal_entry_id: taken.journal_entry_id,
    match_status: 'matched',
    matched_at: now,
    status: 'posted',
  });
  return given;
}

function dueAt(row: IntercompanyTransactionsRow): Moment {
  return row.status === 'posted' ? localMoment(row.due_date, 11) : NEVER;
}

function settle(row: IntercompanyTransactionsRow, context: Context): void {
  const { tables, now } = context;
  const cause = {
    table: 'financial.intercompany_transactions',
    id: row.intercompany_transaction_id,
    number: row.intercompany_transaction_number,
  };
  const common = {
    event: 'intercompany',
    day: row.due_date,
    description: `Settlement: ${row.description}`,
    cause,
  } as const;
  const from = { refers: { partner_company_id: row.to_company_id } };
  const to = { refers: { partner_company_id: row.from_company_id } };
  post(context, {
    ...common,
    company: row.from_company_id,
    lines: [
      { account: `110${row.from_company_id}00`, amount: row.total_amount, ...from },
      { account: '125100', amount: -row.total_amount, ...from },
    ],
  });
  post(context, {
    ...common,
    company: row.to_company_id,
    lines: [
      { account: '217100', amount: row.total_amount, ...to },
      { account: `110${row.to_company_id}00`, amount: -row.total_amount, ...to },
    ],
  });
  tables.intercompany_transactions.change(row, {
    status: 'settled',
    settled_amount: row.total_amount,
    settled_at: now,
  });
}
