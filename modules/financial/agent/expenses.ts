import { addWorkingDays } from '../../../company/calendar.ts';
import { workdays } from '../../../company/schedules.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import type { Day, Key, Scaled } from '../../../machinery/base/row-types.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import type { CostCentersRow, Types } from '../rows.ts';
import { trace } from './audit-trail.ts';
import { type Context, companies, fourEyes, type Header, monthOf } from './context.ts';
import { centresOf } from './cost-centers.ts';
import { budgetOf, type Posting, post } from './ledger/index.ts';

/** Claims of a cost centre on a working day; what a month of working days holds. */
const CLAIMS = { chance: 0.2, days: 25, spread: 0.5 } as const;
const ADMINISTRATION = '555100';
const SELLING = '554100';
const SUSPENSE = '129900';
/** Entries by hand need a second signature from this sum on. */
const LIMIT: Scaled = 10_000_000;
/** How often on a working day somebody does what an auditor looks for. */
const IRREGULAR = 0.02;
const WORDS = [
  'Travel',
  'Hotel and daily allowance',
  'Consumables',
  'Courier',
  'Training',
  'Repairs of the office',
  'Licences',
  'Visitors',
] as const;

const entered = workdays.at('15:30');

/** What cost centres spend without an order: entered by hand, approved, paid. */
export const expenses: Process<Types> = {
  name: 'expenses',
  schedule: [{ at: entered, act: enterClaims }],
};

function enterClaims(context: Context): void {
  if (context.tables.budget_templates.size === 0) return;
  const day = localDay(context.now);
  for (const { company_id } of context.the(companies)) {
    for (const centre of centresOf(context, company_id)) {
      const draw = context.draws.of('cost_centers', `${centre.cost_center_code}/${day}`, 'claim');
      if (!draw.chance(CLAIMS.chance)) continue;
      const account = accountOf(context, centre, day);
      const planned = budgetOf(
        context,
        monthOf(context, company_id, day).fiscal_period_id,
        centre.cost_center_code,
        account,
      );
      const amount = Math.round((planned / CLAIMS.days / CLAIMS.chance) * draw.lognormal(0.9, CLAIMS.spread));
      if (amount > 0) enter(context, { company: company_id, centre, account, amount, day, words: draw.pick(WORDS) });
    }
    deceive(context, company_id, day);
    clearSuspense(context, company_id, day);
  }
}

/** Sales and service spend on selling where that is planned, everybody else on administration. */
function accountOf(context: Context, centre: CostCentersRow, day: Day): string {
  const isSelling = centre.cost_center_type === 'sales' || centre.cost_center_type === 'service';
  const period = monthOf(context, centre.company_id, day).fiscal_period_id;
  return isSelling && budgetOf(context, period, centre.cost_center_code, SELLING) > 0 ? SELLING : ADMINISTRATION;
}

interface Claim {
  company: Key;
  centre: CostCentersRow;
  account: string;
  amount: Scaled;
  day: Day;
  words: string;
}

function enter(context: Context, { company, centre, account, amount, day, words }: Claim): Header {
  const isSuspense = account === SUSPENSE;
  const lines: Posting[] = [
    { account, amount, refers: isSuspense ? {} : { cost_center_code: centre.cost_center_code } },
    { account: `110${company}00`, amount: -amount },
  ];
  return post(context, {
    event: 'manual',
    company,
    day,
    description: `${words}, ${centre.cost_center_name}`,
    lines,
    people: fourEyes(context, centre.cost_center_id + day),
  });
}

/** What the enterprise's own controls would have to find. */
function deceive(context: Context, company: Key, day: Day): void {
  const centres = centresOf(context, company);
  const draw = context.draws.of('companies', `${company}/${day}`, 'irregular');
  const centre = draw.pick(centres);
  const claim = { company, centre, account: ADMINISTRATION, day };
  const period = monthOf(context, company, day);
  if (draw.chance(IRREGULAR)) {
    const amount = draw.integer(20, 90) * 100_000;
    const twice = [0, 1].map(() => enter(context, { ...claim, amount, words: 'Invoice of a service provider' }));
    tell(context, 'duplicate_payment', 'One invoice of a service provider was entered and paid twice.', twice);
  }
  if (draw.chance(IRREGULAR)) {
    const parts = [0, 1, 2].map(() =>
      enter(context, {
        ...claim,
        amount: LIMIT - draw.integer(10_000, 400_000),
        words: 'Part payment of a consultant',
      }),
    );
    tell(context, 'split_entry_below_limit', 'One sum was split so that no part reaches the limit of approval.', parts);
  }
  if (period.end_date - day < 4 && draw.chance(IRREGULAR * 6)) {
    const round = enter(context, { ...claim, amount: draw.integer(1, 4) * 5_000_000, words: 'Miscellaneous' });
    tell(context, 'round_sum_at_month_end', 'A round sum without a document, entered in the last days of a month.', [
      round,
    ]);
  }
  const before = period.start_date - 1;
  if (day - before < 4 && monthOf(context, company, before).status === 'open' && draw.chance(IRREGULAR * 8)) {
    const back = enter(context, { ...claim, amount: draw.integer(5, 60) * 100_000, day: before, words: 'Late claim' });
    tell(context, 'posting_dated_back', 'Entered in the new month and dated back into the old one.', [back]);
  }
  if (isParked(context, company, day)) {
    const parked = enter(context, {
      ...claim,
      account: SUSPENSE,
      amount: parkedAmount(context, company, day),
      words: 'To be clarified',
    });
    tell(context, 'suspense_misuse', 'A payment was parked in suspense instead of asking for its document.', [parked]);
  }
  if (draw.chance(IRREGULAR)) changeBank(context, company);
}

/** Sums are parked in the first half of a month only, so that they are cleared before it ends. */
function isParked({ draws }: Context, company: Key, day: Day): boolean {
  const date = new Date(day * 86_400_000).getUTCDate();
  return date < 15 && draws.of('companies', `${company}/${day}`, 'suspense').chance(IRREGULAR * 2);
}

function parkedAmount({ draws }: Context, company: Key, day: Day): Scaled {
  return draws.of('companies', `${company}/${day}`, 'parked').integer(10, 80) * 100_000;
}

const PARKED_DAYS = 5;

/** What was parked a week ago is booked where it belongs. */
function clearSuspense(context: Context, company: Key, day: Day): void {
  const [centre] = centresOf(context, company);
  const first = localDay(entered(context.parameters.start));
  for (let parked = day - 14; parked < day; parked++) {
    if (parked < first || addWorkingDays(parked, PARKED_DAYS) !== day) continue;
    if (!workdaysHit(parked) || !isParked(context, company, parked) || !centre) continue;
    const amount = parkedAmount(context, company, parked);
    post(context, {
      event: 'manual',
      company,
      day,
      description: `Suspense cleared, ${centre.cost_center_name}`,
      lines: [
        { account: ADMINISTRATION, amount, refers: { cost_center_code: centre.cost_center_code } },
        { account: SUSPENSE, amount: -amount },
      ],
      people: fourEyes(context, day),
    });
  }
}

function workdaysHit(day: Day): boolean {
  return addWorkingDays(day - 1, 1) === day;
}

function changeBank(context: Context, company: Key): void {
  const { tables } = context;
  const account = tables.bank_accounts.by('company_id', company)[0];
  if (!account) return;
  const to = account.branch_name === 'Corporate branch' ? 'Industrial finance branch' : 'Corporate branch';
  trace(context, {
    entity: 'bank_accounts',
    id: account.bank_account_id,
    number: account.bank_account_code,
    company,
    action: 'change',
    column: 'branch_name',
    from: account.branch_name,
    to,
    employee: fourEyes(context, company).preparer,
    reason: 'correction',
    words: 'Asked for by telephone',
    isSensitive: true,
  });
  tables.bank_accounts.change(account, { branch_name: to });
  context.label({
    kind: 'bank_details_changed',
    cause: 'Details of a bank account were changed by one person on a telephone call.',
    start: context.now,
    end: null,
    rows: [{ table: 'bank_accounts', key: account.bank_account_id }],
    consequences: ['financial.bank_accounts <- financial.bank_reconciliations.bank_account_id'],
  });
}

function tell(context: Context, kind: string, cause: string, headers: readonly Header[]): void {
  context.label({
    kind,
    cause,
    start: context.now,
    end: context.now,
    rows: headers.map(({ journal_entry_id }) => ({ table: 'journal_entry_headers', key: journal_entry_id })),
    consequences: ['financial.journal_entry_headers <- financial.journal_entry_lines.journal_entry_id'],
  });
}
