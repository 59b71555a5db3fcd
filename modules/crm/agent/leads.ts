import { addWorkingDays, isWorkingDay } from '../../../company/calendar.ts';
import { chooseProducts, marketDraws, momentsOf, quantityOf } from '../../../company/market.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import type { Day, Moment } from '../../../machinery/base/row-types.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { MARKETING } from '../lifecycle/marketing.ts';
import { BUSINESS, FIRM_FORMS, FIRM_STEMS, FIRST_NAMES, LAST_NAMES, POSTS, TOWNS } from '../lifecycle/names.ts';
import { FAMILIES } from '../lifecycle/organisation.ts';
import { SELLING } from '../lifecycle/selling.ts';
import type { LeadsRow, Types } from '../rows.ts';
import { addProspect } from './accounts.ts';
import { runningCampaign } from './campaigns.ts';
import { addContact } from './contacts.ts';
import { type Context, officeTime, timeOn } from './context.ts';
import { drawWish } from './enquiries.ts';
import { addLeadActivity } from './lead-activities.ts';
import { buyers, drawnAt, sold } from './market.ts';
import { seatFor, territoryOf } from './organisation.ts';
import { openOpportunity } from './pipeline.ts';

const FIGURES = MARKETING.leads;

/** Possible buyers from the first we hear of them to an opportunity, or not. */
export const leads: Process<Types> = {
  name: 'leads',
  opens: open,
  schedule: [{ drawn: drawnAt('leads', leadsPerDay), act: (context) => void hear(context, context.now) }],
  agenda: [{ of: 'leads', next, act: (lead: LeadsRow, context: Context) => goOn(context, lead, context.now) }],
};

function leadsPerDay({ parameters }: Context, day: Day): number {
  return isWorkingDay(day) ? FIGURES.perDay * parameters.scale : 0;
}

/** Leads of the weeks before go as far as they would have come, short of their conversion. */
function open(context: Context): void {
  const today = localDay(context.now);
  for (let day = addWorkingDays(today, -FIGURES.openingDays); day < today; day++)
    for (const at of momentsOf(context.draws.of('day', day, 'leads'), leadsPerDay(context, day), day)) {
      const lead = hear(context, at);
      for (let moment = next(lead, context); moment < context.now; moment = next(lead, context))
        goOn(context, lead, moment);
    }
}

function hear(context: Context, at: Moment): LeadsRow {
  const { tables, draws, numbers, parameters } = context;
  const key = tables.leads.nextKey();
  const draw = draws.of('leads', key, 'lead');
  const drawn = draw.weighted(FIGURES.sources);
  const campaign = drawn === 'campaign' ? runningCampaign(context, draw, at) : undefined;
  const customer = draw.chance(FIGURES.known) ? context.the(buyers).project.pick(draw, localDay(at)) : undefined;
  const account = customer && tables.accounts.by('customer_id', customer.customer_id)[0];
  const industry =
    account?.industry ?? draw.pick(['water', 'chemical', 'power', 'food', 'pharma', 'machinery', 'mining'] as const);
  const [city, state] = draw.pick(TOWNS);
  const name = `${draw.pick(FIRST_NAMES.IN)} ${draw.pick(LAST_NAMES.IN)}`;
  const firm =
    account?.account_name ?? `${draw.pick(FIRM_STEMS)} ${draw.pick(BUSINESS[industry])} ${draw.pick(FIRM_FORMS)}`;
  const family = draw.chance(0.85) ? draw.pick(FAMILIES) : null;
  const pieces = draw.integer(1, 40);
  const place = {
    city: account?.city ?? city,
    state_province: account ? account.state_province : state,
    country_code: account?.country_code ?? 'IN',
    customer_segment: account?.customer_segment ?? draw.pick(['end_user', 'epc', 'oem'] as const),
  };
  const fit = Math.round(Math.min(50, Math.max(5, draw.normal(FIGURES.fit.mean, FIGURES.fit.deviation))));
  const lead = tables.leads.add({
    lead_id: key,
    lead_number: numbers.next('LEAD', at),
    lead_source: drawn === 'campaign' && !campaign ? 'website' : drawn,
    campaign_id: campaign?.campaign_id ?? null,
    company_name: firm,
    contact_name: name,
    job_title: draw.chance(0.8) ? draw.pick(draw.pick(POSTS)[1]) : null,
    email: `${name.toLowerCase().replace(' ', '.')}@lead${key}.example`,
    phone: draw.chance(0.7) ? `+91 9${draw.integer(100_000_000, 899_999_999)}` : null,
    ...place,
    industry,
    product_family: family,
    need_description: `${pieces} ${family?.replaceAll('_', ' ') ?? 'item'}${pieces > 1 ? 's' : ''} for ${draw.pick(['a new unit', 'replacement', 'a tender', 'standby', 'an expansion'])} in ${place.city}`,
    estimated_quantity: draw.chance(0.8) ? pieces * 1000 : null,
    estimated_amount: draw.chance(0.6) ? Math.round(draw.lognormal(350_000, 1)) * 100 : null,
    expected_purchase_date: draw.chance(0.6) ? localDay(at) + draw.integer(20, 180) : null,
    fit_score: fit,
    lead_score: fit,
    sales_territory_id: territoryOf(context, place),
    received_at: at,
    response_due_at: timeOn(addWorkingDays(localDay(at), FIGURES.dueDays), 1),
    status: 'new',
    is_opening: at < parameters.start,
    created_at: at,
    updated_at: at,
  });
  if (campaign) tables.campaigns.change(campaign, { lead_count: campaign.lead_count + 1 });
  const how =
    lead.lead_source === 'trade_fair'
      ? 'trade_fair_talk'
      : lead.lead_source === 'cold_call'
        ? 'call'
        : 'form_submission';
  addLeadActivity(context, lead, {
    type: how,
    direction: 'inbound',
    at,
    points: draw.integer(6, 12),
    subject: lead.need_description,
    outcome: 'recorded',
  });
  return lead;
}

/** When something is next done about a lead: all by its key and what was done. */
function next(lead: LeadsRow, { draws, parameters }: Context): Moment {
  const draw = draws.of('leads', lead.lead_id, lead.status);
  const heard = lead.received_at;
  if (lead.status === 'new') return officeTime(heard, 0, draw);
  if (lead.status === 'assigned') {
    const assigned = officeTime(heard, 0, draws.of('leads', lead.lead_id, 'new'));
    return officeTime(assigned, draw.weighted(FIGURES.contacted), draw);
  }
  const since = lead.first_responded_at ?? heard;
  const { median, spread } = FIGURES.reviewDays;
  if (lead.status === 'contacted') return officeTime(since, Math.max(1, draw.lognormal(median, spread)), draw);
  if (lead.status === 'nurturing') return officeTime(since, draw.integer(...FIGURES.nurtureDays) + 30, draw);
  if (lead.status !== 'qualified') return NEVER;
  return officeTime(Math.max(lead.qualified_at ?? since, parameters.start), draw.integer(...FIGURES.convertDays), draw);
}

function goOn(context: Context, lead: LeadsRow, at: Moment): void {
  if (lead.status === 'new') assign(context, lead, at);
  else if (lead.status === 'assigned') contact(context, lead, at);
  else if (lead.status === 'qualified') convert(context, lead, at);
  else review(context, lead, at);
}

/** It goes to the seat of its area that has waited longest. */
function assign(context: Context, lead: LeadsRow, at: Moment): void {
  const { tables } = context;
  const of = seatFor(context, lead.sales_territory_id, lead.lead_id);
  const engineers = tables.sales_reps
    .by('sales_territory_id', lead.sales_territory_id)
    .filter((row) => row.rep_role === 'sales_engineer' && row.employee_id !== null);
  const seat = engineers.toSorted((a, b) => (a.last_assigned_at ?? 0) - (b.last_assigned_at ?? 0))[0] ?? of;
  tables.sales_reps.change(seat, { last_assigned_at: Math.max(at, seat.last_assigned_at ?? 0) });
  tables.leads.change(lead, { sales_rep_id: seat.sales_rep_id, status: 'assigned' });
  addLeadActivity(context, lead, {
    type: 'assignment',
    direction: 'internal',
    at,
    points: 0,
    subject: `To ${seat.sales_rep_code}`,
    outcome: 'recorded',
  });
}

function contact(context: Context, lead: LeadsRow, at: Moment): void {
  const { tables, draws } = context;
  const draw = draws.of('leads', lead.lead_id, 'contact');
  const isReached = draw.chance(0.8);
  tables.leads.change(lead, { first_responded_at: at, status: 'contacted' });
  addLeadActivity(context, lead, {
    type: draw.chance(0.6) ? 'call' : 'email_sent',
    direction: 'outbound',
    at,
    points: isReached ? draw.integer(4, 9) : 0,
    subject: `About ${lead.need_description}`,
    outcome: isReached ? draw.pick(['reached', 'interested', 'information_sent'] as const) : 'not_reached',
    by: true,
  });
}

/** What the lead did since, and the decision by its points. */
function review(context: Context, lead: LeadsRow, at: Moment): void {
  const { tables, draws } = context;
  const draw = draws.of('leads', lead.lead_id, `review ${lead.status}`);
  const since = lead.first_responded_at ?? lead.received_at;
  const count = draw.integer(1, 3);
  for (let i = 1; i <= count; i++)
    addLeadActivity(context, lead, {
      type: draw.pick(['web_visit', 'download', 'email_opened', 'webinar'] as const),
      direction: 'inbound',
      at: since + Math.floor(((at - since) * i) / (count + 2) / 1000) * 1000,
      points: draw.integer(2, 9),
      subject: `${draw.pick(['Data sheet', 'Selection page', 'Price page', 'Reference list', 'Manual'])} ${lead.product_family?.replaceAll('_', ' ') ?? 'range'}`,
      outcome: 'recorded',
    });
  const isDuplicate = draw.chance(FIGURES.duplicates) && lead.lead_id > 30;
  const isRipe = lead.status === 'nurturing' ? draw.chance(FIGURES.ripened) : lead.lead_score >= FIGURES.qualifiedFrom;
  if (isDuplicate) disqualify(context, lead, at, 'duplicate', lead.lead_id - draw.integer(1, 25));
  else if (isRipe) {
    tables.leads.change(lead, { qualified_at: at, status: 'qualified' });
    reviewed(context, lead, at, 'accepted');
  } else if (lead.status === 'contacted' && lead.lead_score >= FIGURES.nurturedFrom) {
    tables.leads.change(lead, { status: 'nurturing' });
    reviewed(context, lead, at, 'information_sent');
  } else disqualify(context, lead, at, draw.weighted(FIGURES.reasons), null);
}

function reviewed(context: Context, lead: LeadsRow, at: Moment, outcome: 'accepted' | 'information_sent'): void {
  addLeadActivity(context, lead, {
    type: 'qualification_review',
    direction: 'internal',
    at,
    points: 0,
    subject: `${lead.lead_score} points`,
    outcome,
    by: true,
  });
}

function disqualify(
  context: Context,
  lead: LeadsRow,
  at: Moment,
  reason: NonNullable<LeadsRow['reason_code']>,
  duplicate: number | null,
): void {
  context.tables.leads.change(lead, {
    status: 'disqualified',
    closed_at: at,
    reason_code: reason,
    reason: context.draws.of('leads', lead.lead_id, 'words').pick(FIGURES.words[reason]),
    duplicate_of_lead_id: duplicate,
  });
  addLeadActivity(context, lead, {
    type: 'disqualification',
    direction: 'internal',
    at,
    points: 0,
    subject: reason.replaceAll('_', ' '),
    outcome: 'refused',
    by: true,
  });
}

/** It becomes an opportunity: of an account that is known, or of a new one. */
function convert(context: Context, lead: LeadsRow, at: Moment): void {
  const { tables, draws, copies } = context;
  const draw = draws.of('leads', lead.lead_id, 'conversion');
  if (!draw.chance(FIGURES.converted)) {
    disqualify(context, lead, at, 'no_budget', null);
    return;
  }
  const known = tables.accounts.by('account_name', lead.company_name)[0];
  const isTwice = known !== undefined && draw.chance(FIGURES.duplicateAccount);
  const account = known && !isTwice ? known : newAccount(context, lead, at);
  if (isTwice && known) {
    const rows = [{ table: 'accounts', key: account.account_id }];
    context.label({
      kind: 'duplicate_account',
      cause: `A second account for ${known.account_code}`,
      start: at,
      end: null,
      rows,
      consequences: ['crm.accounts <- crm.contacts.account_id'],
    });
  }
  const person = addContact(context, account, draw, {
    name: lead.contact_name,
    isPrimary: false,
    superior: null,
    title: lead.job_title,
    at,
  });
  tables.leads.change(lead, {
    status: 'converted',
    converted_at: at,
    converted_account_id: account.account_id,
    converted_contact_id: person.contact_id,
  });
  addLeadActivity(context, lead, {
    type: 'conversion',
    direction: 'internal',
    at,
    points: 0,
    subject: account.account_code,
    outcome: 'accepted',
    by: true,
  });
  const customer = account.customer_id === null ? undefined : copies['master.customers'].must(account.customer_id);
  const products =
    customer?.status === 'active' && customer.customer_segment !== 'group'
      ? drawWish(context, 'project', localDay(at), draw, customer)?.products
      : wantedBy(context, account, localDay(at), draw);
  if (!products || products.length === 0) return;
  openOpportunity(context, {
    account,
    seat: tables.sales_reps.must(lead.sales_rep_id),
    type: customer ? 'additional_business' : 'new_customer',
    currency: customer?.currency_code ?? 'INR',
    products,
    stage: 'qualification',
    at,
    lead,
    isOpening: false,
  });
}

function newAccount(context: Context, lead: LeadsRow, at: Moment) {
  const { industry, customer_segment, city, state_province, country_code } = lead;
  return addProspect(context, context.draws.of('leads', lead.lead_id, 'account'), {
    since: localDay(at),
    isOpening: false,
    named: { account_name: lead.company_name, industry, customer_segment, city, state_province, country_code },
  });
}

/** What somebody asks for who has never ordered. */
function wantedBy(
  context: Context,
  account: { account_id: number; customer_segment: string },
  day: Day,
  draw: Parameters<typeof quantityOf>[0],
) {
  const customer = {
    customer_id: account.account_id,
    customer_segment: account.customer_segment === 'group' ? 'oem' : account.customer_segment,
    credit_limit_amount: 0,
    is_intercompany: false,
    status: 'prospect',
  };
  const draws = marketDraws(context.parameters.seed);
  const chosen = chooseProducts(context.the(sold), { draws, customer, day: day + 40, draw }).slice(
    0,
    SELLING.projectLines,
  );
  return chosen.map((product) => [product, quantityOf(draw, product)] as const);
}
