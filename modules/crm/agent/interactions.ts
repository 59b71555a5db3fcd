import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../machinery/base/utc.ts';
import { follow, type Process } from '../../../machinery/kernel/contract.ts';
import type { AccountsRow, ContactsRow, CustomerInteractionsRow, QuotationsRow, Types } from '../rows.ts';
import { contacted } from './accounts.ts';
import { spokenWith } from './contacts.ts';
import { type Context, thousands } from './context.ts';
import { offerSent } from './quotations.ts';

type Row = CustomerInteractionsRow;

/** Hours within which somebody who asks is to hear from us. */
const ANSWER_HOURS = 48;

export interface NewInteraction {
  account: AccountsRow;
  contact: ContactsRow | undefined;
  type: Row['interaction_type'];
  channel: Row['channel'];
  direction: Row['direction'];
  at: Moment;
  minutes?: number;
  by: Key | null;
  subject: string;
  summary: string;
  sentiment: Row['sentiment'];
  opportunity?: Key | null;
  quotation?: Key | null;
  order?: Key | null;
  shipment?: Key | null;
  caseKey?: Key | null;
  activity?: Key | null;
  campaign?: Key | null;
  due?: Moment;
  answered?: Moment;
}

/** What was said with customers: an enquiry is entered when it has been answered by an offer. */
export const interactions: Process<Types> = {
  name: 'interactions',
  follows: [follow(offerSent, enterEnquiry)],
};

export function addInteraction(context: Context, one: NewInteraction): CustomerInteractionsRow {
  const { tables, numbers, now } = context;
  contacted(context, one.account, one.at);
  spokenWith(context, one.contact, one.at);
  return tables.customer_interactions.add({
    interaction_number: numbers.next('INT', now),
    account_id: one.account.account_id,
    contact_id: one.contact?.contact_id ?? null,
    interaction_type: one.type,
    channel: one.channel,
    direction: one.direction,
    occurred_at: one.at,
    duration_minutes: one.minutes === undefined ? null : Math.round(one.minutes) * 100,
    handled_by_employee_id: one.by,
    subject: one.subject,
    summary: one.summary,
    sentiment: one.sentiment,
    opportunity_id: one.opportunity ?? null,
    quotation_id: one.quotation ?? null,
    customer_order_id: one.order ?? null,
    customer_shipment_id: one.shipment ?? null,
    case_id: one.caseKey ?? null,
    activity_id: one.activity ?? null,
    campaign_id: one.campaign ?? null,
    response_due_at: one.due ?? null,
    responded_at: one.answered ?? null,
  });
}

function enterEnquiry(context: Context, offer: QuotationsRow): void {
  const { tables, draws, now } = context;
  const draw = draws.of('quotations', offer.quotation_id, 'enquiry');
  const account = tables.accounts.must(offer.account_id);
  const contact = offer.contact_id === null ? undefined : tables.contacts.must(offer.contact_id);
  const isRevised = offer.previous_quotation_id !== null;
  const lines = tables.quotation_lines.by('quotation_id', offer.quotation_id);
  const channel = draw.weighted([
    ['email', 0.55],
    ['phone', 0.3],
    ['portal', 0.15],
  ] as const);
  const amount = `${offer.currency_code} ${thousands(offer.net_amount)}`;
  addInteraction(context, {
    account,
    contact,
    type: isRevised ? 'quotation_follow_up' : 'enquiry',
    channel,
    direction: 'inbound',
    at: offer.created_at,
    ...(channel === 'phone' ? { minutes: draw.integer(3, 25) } : {}),
    by: offer.prepared_by_employee_id,
    subject: isRevised
      ? `Better terms for the last offer, now ${offer.quotation_number}`
      : `Price for ${lines.length} items`,
    summary: isRevised
      ? `Asked for ${draw.pick(['a lower price', 'a shorter delivery time', 'longer validity', 'other payment terms'])}; ${offer.quotation_number} over ${amount} sent`
      : `Asked for ${lines.map((line) => `${line.quoted_quantity / 1000} off`).join(', ')} by ${draw.pick(['next month', 'the end of the quarter', 'shutdown', 'commissioning'])}; ${offer.quotation_number} over ${amount} sent`,
    sentiment: draw.weighted([
      ['neutral', 0.7],
      ['positive', 0.25],
      ['negative', 0.05],
    ] as const),
    opportunity: offer.opportunity_id,
    quotation: offer.quotation_id,
    due: offer.created_at + ANSWER_HOURS * HOUR_MS,
    answered: now,
  });
}
