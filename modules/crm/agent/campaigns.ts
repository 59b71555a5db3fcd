import { workdaysOf } from '../../../company/schedules.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import type { Day, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { MARKETING } from '../lifecycle/marketing.ts';
import { FAMILIES } from '../lifecycle/organisation.ts';
import type { CampaignMembersRow, CampaignsRow, Types } from '../rows.ts';
import { mayBeMailed } from './contacts.ts';
import { type Context, officeTime, timeOn } from './context.ts';
import { addInteraction } from './interactions.ts';
import { directorOf, salesDepartment } from './organisation.ts';

const MONDAY = 1;
const FIGURES = MARKETING.campaigns;
const PLACES: Readonly<Record<CampaignsRow['campaign_type'], string>> = {
  email: 'Newsletter',
  webinar: 'Webinar',
  direct_mail: 'Mailing',
  trade_fair: 'Fair',
  social_media: 'Posts',
  partner: 'Partner days',
  telemarketing: 'Calls',
  print: 'Advertisement',
};

/** Campaigns from plan to settlement, and how their recipients respond. */
export const campaigns: Process<Types> = {
  name: 'campaigns',
  opens: open,
  schedule: [{ at: workdaysOf(MONDAY).at('11:15'), act: plan }],
  agenda: [
    { of: 'campaigns', next: nextOf, act: goOn },
    { of: 'campaign_members', next: respondsAt, act: respond },
  ],
};

function open(context: Context): void {
  const { now, draws } = context;
  for (let i = 0; i < FIGURES.opening; i++) {
    const draw = draws.of('campaigns', i, 'opening');
    const starts = localDay(now) - draw.integer(2, 55);
    const row = add(context, draw, starts, timeOn(starts - 12, draw.uniform()));
    approve(context, row, timeOn(starts - 10, draw.uniform()));
    begin(context, row, timeOn(starts, draw.uniform()));
    for (const member of context.tables.campaign_members.by('campaign_id', row.campaign_id))
      if (respondsAt(member, context) < now) respond(member, context);
    if (row.planned_end_date < localDay(now)) finish(context, row, timeOn(row.planned_end_date, 0.9));
  }
}

function plan(context: Context): void {
  const draw = context.draws.of('campaigns', localDay(context.now), 'plan');
  if (draw.chance(FIGURES.planned)) add(context, draw, localDay(context.now) + draw.integer(5, 14), context.now);
}

function add(context: Context, draw: Draw, starts: Day, at: Moment): CampaignsRow {
  const { tables, numbers, parameters } = context;
  const type = draw.weighted(FIGURES.types);
  const family = draw.chance(0.75) ? draw.pick(FAMILIES) : null;
  const segment = draw.chance(0.5) ? draw.pick(['oem', 'distributor', 'end_user', 'epc'] as const) : null;
  const size = Math.max(8, Math.round(draw.integer(...FIGURES.members) * parameters.scale));
  const about = family?.replaceAll('_', ' ') ?? 'whole range';
  return tables.campaigns.add({
    campaign_code: numbers.next('CAM', at),
    campaign_name: `${PLACES[type]}: ${about}${segment ? ` for ${segment.replace('_', ' ')} customers` : ''}`,
    campaign_type: type,
    objective:
      family === 'spare_kit'
        ? 'spare_parts'
        : draw.pick(['lead_generation', 'cross_sell', 'awareness', 'win_back'] as const),
    product_family: family,
    customer_segment: segment,
    owner_employee_id: directorOf(context),
    department_id: salesDepartment(context),
    planned_start_date: starts,
    planned_end_date: starts + draw.integer(...FIGURES.days),
    budget_amount: size * draw.integer(60, 900) * 100,
    currency_code: 'INR',
    expected_response_pct: draw.integer(10, 40) * 1000,
    expected_revenue_amount: size * draw.integer(2000, 9000) * 100,
    status: 'planned',
    is_opening: at < parameters.start,
    created_at: at,
    updated_at: at,
  });
}

function nextOf(row: CampaignsRow, { draws }: Context): Moment {
  const draw = draws.of('campaigns', row.campaign_id, `${row.status} ${row.approval_status}`);
  if (row.status === 'planned' && row.approval_status === 'pending')
    return officeTime(row.created_at, draw.integer(1, 3), draw);
  if (row.status === 'planned')
    return Math.max((row.approved_at ?? 0) + HOUR_MS, timeOn(row.planned_start_date, draw.uniform()));
  return row.status === 'active' ? timeOn(row.planned_end_date, draw.uniform()) : NEVER;
}

function goOn(row: CampaignsRow, context: Context): void {
  if (row.status === 'active') finish(context, row, context.now);
  else if (row.approval_status === 'pending') approve(context, row, context.now);
  else begin(context, row, context.now);
}

function approve(context: Context, row: CampaignsRow, at: Moment): void {
  context.tables.campaigns.change(row, {
    approval_status: 'approved',
    approved_by_employee_id: directorOf(context),
    approved_at: at,
  });
}

/** Who may be written to and is of the segment gets the mail. */
function begin(context: Context, row: CampaignsRow, at: Moment): void {
  const { tables, draws, parameters } = context;
  const draw = draws.of('campaigns', row.campaign_id, 'members');
  const size = Math.max(8, Math.round(draw.integer(...FIGURES.members) * parameters.scale));
  const fitting = [...tables.contacts.held()].filter((contact) => {
    const account = tables.accounts.must(contact.account_id);
    const isOf = row.customer_segment === null || account.customer_segment === row.customer_segment;
    return isOf && account.status !== 'do_not_contact' && mayBeMailed(contact, at) && contact.created_at < at;
  });
  const chosen = draw.shuffled(fitting).slice(0, size);
  for (const contact of chosen)
    tables.campaign_members.add({
      campaign_id: row.campaign_id,
      contact_id: contact.contact_id,
      email: contact.email,
      selection_reason: row.customer_segment
        ? 'segment'
        : draw.pick(['past_purchase', 'installed_base', 'industry'] as const),
      added_at: at,
      sent_at: at,
      cost_amount: row.campaign_type === 'email' ? 150 : draw.integer(40, 400) * 100,
      status: 'sent',
      created_at: at,
      updated_at: at,
    });
  tables.campaigns.change(row, { status: 'active', started_at: at, member_count: chosen.length });
}

function finish({ tables, draws }: Context, row: CampaignsRow, at: Moment): void {
  const share = draws.of('campaigns', row.campaign_id, 'cost').between(0.8, 1.1);
  tables.campaigns.change(row, {
    status: 'completed',
    ended_at: Math.max(at, row.started_at ?? at),
    actual_cost_amount: Math.round(row.budget_amount * share),
  });
}

/** When it is known what becomes of a mail: a function of the member. */
function respondsAt(member: CampaignMembersRow, { draws, tables }: Context): Moment {
  if (member.status !== 'sent' || member.sent_at === null) return NEVER;
  if (tables.campaigns.get(member.campaign_id)?.status !== 'active') return NEVER;
  const draw = draws.of('campaign_members', member.campaign_member_id, 'result');
  const result = draw.weighted(FIGURES.results);
  if (result === 'sent') return NEVER;
  const minutes = result === 'bounced' ? draw.integer(1, 30) : Math.max(10, draw.lognormal(600, 1.4));
  return member.sent_at + Math.round(minutes) * 60_000;
}

function respond(member: CampaignMembersRow, context: Context): void {
  const { tables, draws } = context;
  const at = respondsAt(member, context);
  const draw = draws.of('campaign_members', member.campaign_member_id, 'result');
  const result = draw.weighted(FIGURES.results);
  const sent = member.sent_at ?? at;
  const share = draws.of('campaign_members', member.campaign_member_id, 'opened').between(0.3, 0.9);
  const opened = result === 'bounced' ? null : result === 'opened' ? at : sent + Math.round((at - sent) * share);
  const hasClicked = result === 'clicked' || result === 'responded';
  const response = draw.pick(['information_request', 'callback_request', 'quotation_request', 'registration'] as const);
  tables.campaign_members.change(member, {
    status: result,
    bounced_at: result === 'bounced' ? at : null,
    opened_at: opened,
    open_count: opened === null ? 0 : draw.integer(1, 3),
    clicked_at: hasClicked ? at : null,
    click_count: hasClicked ? draw.integer(1, 4) : 0,
    responded_at: result === 'responded' ? at : null,
    response_type: result === 'responded' ? response : null,
    unsubscribed_at: result === 'unsubscribed' ? at : null,
  });
  const contact = tables.contacts.must(member.contact_id);
  if (result === 'bounced') tables.contacts.change(contact, { is_email_bouncing: true });
  if (result === 'unsubscribed' && contact.marketing_opt_out_at === null) {
    // Campaigns of before history are made one after the other: what another one has sent meanwhile came before the word of the person was taken up.
    const others = tables.campaign_members.by('contact_id', contact.contact_id).map((one) => one.sent_at ?? at);
    tables.contacts.change(contact, { marketing_opt_out_at: Math.max(at, ...others) });
  }
  if (result !== 'responded') return;
  const campaign = tables.campaigns.must(member.campaign_id);
  tables.campaigns.change(campaign, { response_count: campaign.response_count + 1 });
  if (at < context.parameters.start) return;
  addInteraction(context, {
    account: tables.accounts.must(contact.account_id),
    contact,
    type: 'marketing',
    channel: 'email',
    direction: 'inbound',
    at,
    by: null,
    subject: `Response to ${campaign.campaign_code}`,
    summary: `${contact.contact_name} sent a ${response.replace('_', ' ')} on ${campaign.campaign_name}`,
    sentiment: 'positive',
    campaign: campaign.campaign_id,
  });
}

/** A campaign that is running, of which a lead may have come. */
export function runningCampaign({ tables }: Context, draw: Draw, at: Moment): CampaignsRow | undefined {
  const running = tables.campaigns
    .by('status', 'active')
    .filter((row) => (row.started_at ?? at) < at && at - (row.started_at ?? at) < 60 * DAY_MS);
  return running.length === 0 ? undefined : draw.pick(running);
}
