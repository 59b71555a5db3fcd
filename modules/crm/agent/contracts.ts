import { everyDay } from '../../../company/schedules.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import type { Day, Moment } from '../../../machinery/base/row-types.ts';
import { event, type Process } from '../../../machinery/kernel/contract.ts';
import { SELLING } from '../lifecycle/selling.ts';
import type { AccountsRow, ContractsRow, Types } from '../rows.ts';
import { primaryOf } from './contacts.ts';
import { type Context, timeOn } from './context.ts';
import { directorOf } from './organisation.ts';

const FIGURES = SELLING.contracts;
const TITLES: Readonly<Record<ContractsRow['contract_type'], string>> = {
  rate_contract: 'Rate contract',
  framework: 'Framework agreement',
  price_agreement: 'Price agreement',
  spare_parts_supply: 'Supply of spare parts',
  distribution: 'Distribution agreement',
  annual_maintenance: 'Annual maintenance contract',
};

/** A contract ends soon, and nobody has agreed on what follows. */
export const contractEnding = event<ContractsRow>('contract ending');

/** Contracts with customers: they run, are asked to be renewed, and end. */
export const contracts: Process<Types> = {
  name: 'contracts',
  opens: open,
  schedule: [{ at: everyDay.at('09:40'), act: look }],
};

function open(context: Context): void {
  const { tables, copies, draws, parameters, now } = context;
  const count = Math.round(FIGURES.count * parameters.scale);
  const customers = tables.accounts
    .by('account_type', 'customer')
    .filter(
      (row) => row.customer_segment !== 'group' && copies['master.customers'].must(row.customer_id).status === 'active',
    )
    .toSorted((a, b) => weightOf(b) - weightOf(a) || a.account_id - b.account_id);
  const chosen = draws
    .of('contracts', 0, 'accounts')
    .shuffled(customers.slice(0, count * 2))
    .slice(0, count);
  const today = localDay(now);
  for (const account of chosen.toSorted((a, b) => a.account_id - b.account_id)) {
    const draw = draws.of('contracts', account.account_id, 'opening');
    const months = draw.pick(FIGURES.months);
    const from = today - draw.integer(5, months * 30 - 5);
    const row = add(context, account, { from, months, at: timeOn(from - 40, 0.4), previous: null });
    sign(context, row, timeOn(from - draw.integer(2, 15), draw.uniform()));
  }
}

function weightOf({ account_tier, customer_segment }: AccountsRow): number {
  const tier = { strategic: 8, key: 5, standard: 2, small: 0 }[account_tier];
  return tier + (customer_segment === 'oem' || customer_segment === 'distributor' ? 2 : 0);
}

function add(
  context: Context,
  account: AccountsRow,
  { from, months, at, previous }: { from: Day; months: number; at: Moment; previous: ContractsRow | null },
): ContractsRow {
  const { tables, copies, draws, numbers, parameters } = context;
  const key = tables.contracts.nextKey();
  const draw = draws.of('contracts', key, 'terms');
  const customer = copies['master.customers'].must(account.customer_id);
  const type = previous?.contract_type ?? draw.weighted(FIGURES.types);
  const company = tables.sales_territories.must(account.sales_territory_id).company_id;
  const isBinding = type === 'rate_contract' || type === 'framework';
  const rate = customer.currency_code === 'INR' ? 1 : 85;
  const committed = isBinding
    ? Math.round((draw.lognormal(30_000_000, 0.5) * months) / 12 / rate / 100_000) * 10_000_000
    : 0;
  const share =
    at < parameters.start
      ? Math.min(0.6, Math.max(0, (localDay(parameters.start) - from) / (months * 30)) * draw.between(0.4, 0.9))
      : 0;
  // Half to one percent of the value for each week of delay, up to ten weeks.
  const penalty = draws.of('contracts', key, 'penalty').pick([5000, 5000, 7500, 10_000]);
  const points = draw.integer(FIGURES.points[0] * 2, FIGURES.points[1] * 2) / 2;
  return tables.contracts.add({
    contract_id: key,
    contract_number: numbers.next('CTR', at),
    contract_type: type,
    title: `${TITLES[type]} with ${account.account_name}`,
    account_id: account.account_id,
    customer_id: customer.customer_id,
    company_id: company,
    previous_contract_id: previous?.contract_id ?? null,
    sales_rep_id: account.sales_rep_id,
    signatory_contact_id: primaryOf(context, account)?.contact_id ?? null,
    valid_from: from,
    valid_to: from + months * 30 - 1,
    product_family: type === 'spare_parts_supply' ? 'spare_kit' : null,
    currency_code: customer.currency_code,
    committed_amount: committed,
    ordered_amount: Math.round((committed * share) / 100) * 100,
    discount_pct: Math.round(points * 10_000),
    price_escalation_pct: draw.integer(0, 5) * 10_000,
    payment_terms_days: customer.payment_terms_days,
    incoterm: customer.incoterm,
    late_delivery_penalty_pct: penalty,
    late_delivery_penalty_cap_pct: 10 * penalty,
    bank_guarantee_amount: draw.chance(0.2) ? Math.round(committed * 0.1) : 0,
    support_level: draw.chance(0.6) ? draw.pick(['standard', 'silver', 'gold', 'platinum'] as const) : null,
    warranty_months: draw.pick([18, 24]),
    renewal_type: draw.chance(0.25) ? 'automatic' : 'negotiated',
    notice_days: draw.pick([30, 60, 90]),
    status: 'draft',
    is_opening: at < parameters.start,
    created_at: at,
    updated_at: at,
  });
}

function sign(context: Context, row: ContractsRow, at: Moment): void {
  const { tables } = context;
  tables.contracts.change(row, { status: 'in_review' });
  tables.contracts.change(row, { status: 'active', signed_at: at, signed_by_employee_id: directorOf(context) });
}

/** Every day: what is to be renewed is asked for, signed, and takes the place of what has ended. */
function look(context: Context): void {
  const today = localDay(context.now);
  for (const row of context.tables.contracts.held()) {
    if (row.status === 'draft' && today >= localDay(row.created_at) + 6)
      context.tables.contracts.change(row, { status: 'in_review' });
    else if (row.status === 'in_review' && today >= signingDay(context, row))
      context.tables.contracts.change(row, {
        status: 'active',
        signed_at: context.now,
        signed_by_employee_id: directorOf(context),
      });
    else if (row.status === 'active' && endsEarly(context, row, today))
      context.tables.contracts.change(row, {
        status: 'terminated',
        terminated_on: today,
        reason_code: context.draws.of('contracts', row.contract_id, 'reason of the end').weighted(FIGURES.reasonsOfEnd),
      });
    else if (row.status === 'active' && row.valid_to !== null) approachEnd(context, row, row.valid_to - today);
  }
}

/** Whether a contract is given up on a day in the midst of its time. */
function endsEarly({ draws }: Context, row: ContractsRow, today: Day): boolean {
  const draw = draws.of('contracts', row.contract_id, 'early end');
  return draw.chance(FIGURES.terminated) && today === row.valid_from + draw.integer(60, 240);
}

function signingDay({ draws }: Context, row: ContractsRow): Day {
  return localDay(row.created_at) + draws.of('contracts', row.contract_id, 'signing').integer(14, 50);
}

function approachEnd(context: Context, row: ContractsRow, daysLeft: number): void {
  const { tables, draws, tell } = context;
  const draw = draws.of('contracts', row.contract_id, 'renewal');
  const isRenewed = draw.chance(FIGURES.renewed);
  const asked = FIGURES.askedDays - draw.integer(0, 20);
  const successor = tables.contracts.by('previous_contract_id', row.contract_id)[0];
  if (daysLeft < 0) tables.contracts.change(row, { status: successor?.status === 'active' ? 'renewed' : 'expired' });
  else if (daysLeft <= asked && isRenewed && !successor) {
    const account = tables.accounts.must(row.account_id);
    const months = Math.round(((row.valid_to ?? row.valid_from) - row.valid_from + 1) / 30);
    add(context, account, { from: (row.valid_to ?? row.valid_from) + 1, months, at: context.now, previous: row });
  } else if (daysLeft === FIGURES.taskDays) tell(contractEnding, row);
}
