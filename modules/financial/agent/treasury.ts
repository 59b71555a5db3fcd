import { isWorkingDay } from '../../../company/calendar.ts';
import { workdays } from '../../../company/schedules.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import type { Day, Key, Scaled } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { PAST } from '../lifecycle/past.ts';
import type { Types } from '../rows.ts';
import { type Context, companies, monthOf } from './context.ts';
import { post } from './ledger/index.ts';

/** What is paid to the state and to funds, by the day of the month on which it is due. */
const DUE: readonly { on: number; accounts: readonly string[]; words: string }[] = [
  { on: 7, accounts: ['225100', '225200'], words: 'Tax deducted at source' },
  { on: 15, accounts: ['231100', '231200', '231300', '231400', '231900'], words: 'Provident fund and other funds' },
  { on: 20, accounts: ['220200'], words: 'Goods and services tax' },
];
const PAY = '230100';
/** Months in whose middle advance income tax is due. */
const ADVANCE_TAX_MONTHS = new Set([3, 6, 9, 12]);
/** Of the loan, of the plant and of what the bank has turned over. */
const MONTHLY = { instalment: 0.01, investment: 0.004, charge: 0.0003 } as const;

/** Payments that no document of a sub-ledger asks for: pay, taxes, funds, the bank's own charges, loans, investments. */
export const treasury: Process<Types> = { name: 'treasury', schedule: [{ at: workdays.at('12:00'), act: payDue }] };

function payDue(context: Context): void {
  if (context.tables.budget_templates.size === 0) return;
  const day = localDay(context.now);
  for (const { company_id } of context.the(companies)) {
    const pay = owed(context, company_id, PAY);
    if (dateOf(day) <= 12 && pay > 0) transfer(context, company_id, day, { words: 'Net pay', parts: [[PAY, pay]] });
    for (const { on, accounts, words } of DUE)
      if (isDue(day, on))
        transfer(context, company_id, day, {
          words,
          parts: accounts.map((account) => [account, Math.max(0, owed(context, company_id, account))]),
        });
    if (isDue(day, 15) && ADVANCE_TAX_MONTHS.has(monthNumber(day))) payAdvanceTax(context, company_id, day);
    if (isDue(day, 27)) closeBank(context, company_id, day);
  }
}

/** A day of the month, or the working day before it. */
function isDue(day: Day, on: number): boolean {
  for (let one = day; one === day || !isWorkingDay(one); one++) if (dateOf(one) === on) return true;
  return false;
}

function dateOf(day: Day): number {
  return new Date(day * DAY_MS).getUTCDate();
}

function monthNumber(day: Day): number {
  return new Date(day * DAY_MS).getUTCMonth() + 1;
}

/** What a company owes on an account now. */
function owed(context: Context, company: Key, account: string): Scaled {
  const period = monthOf(context, company, localDay(context.now));
  return -context.tables.account_balances
    .by('account_code', account)
    .filter(({ fiscal_period_id }) => fiscal_period_id === period.fiscal_period_id)
    .reduce((sum, row) => sum + row.closing_amount_base, 0);
}

function transfer(
  context: Context,
  company: Key,
  day: Day,
  { words, parts }: { words: string; parts: readonly (readonly [string, Scaled])[] },
): void {
  const total = parts.reduce((sum, [, amount]) => sum + amount, 0);
  if (total <= 0) return;
  post(context, {
    event: 'bank',
    company,
    day,
    description: words,
    lines: [...parts.map(([account, amount]) => ({ account, amount })), { account: `110${company}00`, amount: -total }],
  });
}

function payAdvanceTax(context: Context, company: Key, day: Day): void {
  const due = owed(context, company, '226100') + owed(context, company, '150200');
  transfer(context, company, day, { words: 'Advance income tax', parts: [['150200', Math.max(0, due)]] });
}

/** At the end of a month the bank takes interest, charges and an instalment of the loan; plant is paid for. */
function closeBank(context: Context, company: Key, day: Day): void {
  const loan = Math.max(0, owed(context, company, '250100'));
  const plant = -owed(context, company, '160100');
  const turned = -owed(context, company, `110${company}00`);
  const parts: (readonly [string, string, number])[] = [
    ['Interest on loans', '570100', (loan * PAST.interestPct) / 1200],
    ['Bank charges', '571100', Math.max(2_500_000, turned * MONTHLY.charge)],
    ['Instalment of loans', '250100', loan * MONTHLY.instalment],
    ['Payment on plant under construction', '162100', plant * MONTHLY.investment],
  ];
  for (const [words, account, amount] of parts)
    transfer(context, company, day, { words, parts: [[account, Math.round(Math.max(0, amount))]] });
}
