import { CustomerMarket, marketDraws } from '../../../company/market.ts';
import { everyDay } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { BUSINESS, COMPETITORS, FIRM_FORMS, FIRM_STEMS, STREETS, TOWNS } from '../lifecycle/names.ts';
import type { AccountsRow, CasesRow, NewRows, Types } from '../rows.ts';
import { addContacts } from './contacts.ts';
import { type Context, type Customer, domainOf } from './context.ts';
import { seatFor, territoryOf } from './organisation.ts';

/** Prospects and partners at scale 1, and days of visits by weight of the account. */
const PROSPECTS = 530;
const INTERVALS = { strategic: 14, key: 30, standard: 90, small: 180 } as const;
/** Ranks up to which accounts are strategic, key and standard, as shares. */
const TIERS = [
  ['strategic', 0.02],
  ['key', 0.12],
  ['standard', 0.55],
] as const;
const DORMANT_DAYS = 365;
/** Addresses that are nobody's. */
const MAIL = 'example';

/** Organisations that sales deals with: every customer, and those that may become one. */
export const accounts: Process<Types> = {
  name: 'accounts',
  opens: open,
  copied: { 'master.customers': customerChanged },
  schedule: [{ at: everyDay.at('05:00'), act: rate, clock: true }],
};

function open(context: Context): void {
  const { copies, parameters, now } = context;
  const market = new CustomerMarket(copies['master.customers'].all(), marketDraws(parameters.seed));
  const ranked = market.weights.toSorted((a, b) => b.weight - a.weight).map(({ customer }) => customer.customer_id);
  const rank = new Map(ranked.map((key, index) => [key, index / ranked.length]));
  const share = new Map(market.weights.map(({ customer, weight }) => [customer.customer_id, weight]));
  const customers = [...copies['master.customers'].all()].sort((a, b) => a.customer_id - b.customer_id);
  for (const customer of customers) {
    const place = rank.get(customer.customer_id) ?? 1;
    const tier = TIERS.find(([, upTo]) => place < upTo)?.[0] ?? 'small';
    addCustomer(context, customer, tier, ordersBefore(context, customer, share.get(customer.customer_id) ?? 0));
  }
  const count = Math.round(PROSPECTS * parameters.scale);
  for (let i = 0; i < count; i++) {
    const draw = context.draws.of('accounts', i, 'prospect');
    addProspect(context, draw, { since: localDay(now) - draw.integer(20, 1400), isOpening: true });
  }
}

/** First and newest order of before history. */
function ordersBefore({ draws, now }: Context, customer: Customer, weight: number): { first: Day; last: Day } | null {
  const today = localDay(now);
  const draw = draws.of('accounts', customer.customer_id, 'orders before');
  const first = customer.customer_since + draw.integer(5, 90);
  if (customer.status === 'prospect' || first >= today) return null;
  const gap =
    customer.status === 'inactive' ? draw.integer(200, 900) : 1 + draw.exponential(60 / Math.max(0.1, weight));
  return { first, last: Math.max(first, today - Math.ceil(gap)) };
}

function addCustomer(
  context: Context,
  customer: Customer,
  tier: AccountsRow['account_tier'],
  orders: { first: Day; last: Day } | null,
): AccountsRow {
  const { tables, draws, now, parameters } = context;
  const key = tables.accounts.nextKey();
  const draw = draws.of('accounts', key, 'account');
  const isOpening = now === parameters.start;
  const account = tables.accounts.add({
    ...placed(context, key, { ...customer, account_tier: tier }),
    account_name: customer.legal_name,
    customer_id: customer.customer_id,
    account_type:
      customer.status === 'prospect' ? 'prospect' : customer.status === 'inactive' ? 'former_customer' : 'customer',
    account_tier: tier,
    visit_interval_days: INTERVALS[tier],
    ...sizeOf(draw, tier),
    installed_unit_count: orders ? Math.round(draw.lognormal(tier === 'small' ? 12 : 60, 0.8)) : 0,
    website: draw.chance(0.85) ? `www.${domainOf(customer.email)}` : null,
    phone: customer.phone,
    email: customer.email,
    address_line: customer.address_line,
    city: customer.city,
    postal_code: customer.postal_code,
    first_order_date: orders?.first ?? null,
    last_order_date: orders?.last ?? null,
    last_contacted_at:
      isOpening && orders ? localMoment(localDay(now) - draw.integer(1, 80), draw.between(10, 17)) : null,
    status: 'active',
    is_opening: isOpening,
    created_at: isOpening ? localMoment(Math.min(customer.customer_since, localDay(now) - 1), 11) : now,
  });
  addContacts(context, account, customer.contact_name);
  return account;
}

/** An organisation that has not ordered yet. */
export function addProspect(
  context: Context,
  draw: Draw,
  { since, isOpening, named }: { since: Day; isOpening: boolean; named?: Partial<NewRows['accounts']> },
): AccountsRow {
  const { tables, now } = context;
  const key = tables.accounts.nextKey();
  const industry = draw.pick([
    'water',
    'chemical',
    'power',
    'food',
    'pharma',
    'mining',
    'machinery',
    'oil_and_gas',
  ] as const);
  const segment = draw.weighted([
    ['end_user', 0.5],
    ['epc', 0.2],
    ['oem', 0.2],
    ['distributor', 0.1],
  ] as const);
  const [city, state, post, code] = draw.pick(TOWNS);
  const name = `${draw.pick(FIRM_STEMS)} ${draw.pick(BUSINESS[industry])} ${draw.pick(FIRM_FORMS)}`;
  const domain = `${name.split(' ').slice(0, 2).join('').toLowerCase()}${key}.${MAIL}`;
  const isPartner = isOpening && draw.chance(0.06);
  const place = { customer_segment: segment, country_code: 'IN', state_province: state, industry, ...named };
  const account = tables.accounts.add({
    ...placed(context, key, place),
    account_name: name,
    account_type: isPartner ? 'partner' : 'prospect',
    account_tier: 'small',
    visit_interval_days: INTERVALS.small,
    ...sizeOf(draw, 'small'),
    website: draw.chance(0.6) ? `www.${domain}` : null,
    address_line: `Plot ${draw.integer(1, 240)}, ${draw.pick(STREETS)}`,
    city,
    postal_code: `${post}${String(draw.integer(1, 99)).padStart(3, '0')}`,
    phone: `+91 ${code} ${draw.integer(2_000_000, 6_999_999)}`,
    email: `info@${domain}`,
    last_contacted_at: null,
    status: 'active',
    is_opening: isOpening,
    created_at: isOpening ? localMoment(since, 12) : now,
    ...named,
  });
  addContacts(context, account, null);
  return account;
}

/** Where an account lies and who looks after it. */
function placed(
  context: Context,
  key: Key,
  one: Pick<Customer, 'customer_segment' | 'country_code' | 'state_province' | 'industry'> & { account_tier?: string },
) {
  const territory = territoryOf(context, one);
  return {
    account_id: key,
    account_code: `ACC-${String(key).padStart(5, '0')}`,
    customer_segment: one.customer_segment,
    industry: one.industry,
    country_code: one.country_code,
    state_province: one.state_province,
    sales_rep_id: seatFor(context, territory, key).sales_rep_id,
    sales_territory_id: territory,
  };
}

function sizeOf(draw: Draw, tier: AccountsRow['account_tier']) {
  const people = Math.max(4, Math.round(draw.lognormal(tier === 'small' ? 60 : tier === 'standard' ? 180 : 900, 0.9)));
  const competitors = [...new Set([draw.pick(COMPETITORS), draw.pick(COMPETITORS)])].slice(0, draw.integer(0, 2));
  return {
    employee_count: draw.chance(0.8) ? people : null,
    annual_revenue_amount: draw.chance(0.7) ? Math.round(people * draw.lognormal(3_200_000, 0.6)) * 100 : null,
    competitor_names: competitors,
  };
}

/** A customer is new or its record has changed. */
function customerChanged(context: Context, customer: Customer): void {
  const account = accountOf(context, customer.customer_id);
  if (!account) {
    addCustomer(context, customer, 'small', null);
    return;
  }
  const type =
    customer.status === 'prospect' ? 'prospect' : customer.status === 'inactive' ? 'former_customer' : 'customer';
  if (account.account_type !== type) context.tables.accounts.change(account, { account_type: type });
}

export function accountOf({ tables }: Context, customer: Key): AccountsRow | undefined {
  return tables.accounts.by('customer_id', customer)[0];
}

/** Somebody of ours spoke with or wrote to an account. */
export function contacted({ tables }: Context, account: AccountsRow, at: Moment): void {
  if ((account.last_contacted_at ?? 0) >= at) return;
  tables.accounts.change(account, {
    last_contacted_at: at,
    status: account.status === 'dormant' ? 'active' : account.status,
  });
}

/** Every night the accounts of one day of the month are looked at: how the relationship stands, and whether there still is one. */
function rate(context: Context): void {
  const { tables, now } = context;
  const today = localDay(now);
  for (const account of tables.accounts.held()) {
    if (account.account_id % 30 !== today % 30 || account.status === 'closed') continue;
    const last = Math.max(
      account.last_contacted_at ?? account.created_at,
      localMoment(account.last_order_date ?? 0, 12),
    );
    const isDormant = account.status === 'active' && now - last > DORMANT_DAYS * 86_400_000;
    const health = account.account_type === 'customer' ? healthOf(context, account, today) : account.health_score;
    if (isDormant || health !== account.health_score)
      tables.accounts.change(account, { health_score: health, status: isDormant ? 'dormant' : account.status });
  }
}

/** 0 to 100: recent orders are good, late ones and open cases are not. */
function healthOf({ tables }: Context, account: AccountsRow, today: Day): number {
  const days = today - (account.last_order_date ?? today - 400);
  const late = tables.customer_orders
    .by('account_id', account.account_id)
    .filter((row) => row.promised_date !== null && row.promised_date < today && row.order_status === 'released').length;
  const cases = openCases({ tables }, account).length;
  return Math.max(0, Math.min(100, Math.round(92 - Math.min(50, days / 6) - late * 6 - cases * 8)));
}

export function openCases({ tables }: Pick<Context, 'tables'>, account: AccountsRow): CasesRow[] {
  return tables.cases.by('account_id', account.account_id).filter((row) => row.status !== 'resolved');
}
