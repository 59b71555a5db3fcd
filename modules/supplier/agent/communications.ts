import { isWorkingDay } from '../../../company/calendar.ts';
import { inOffice, OFFICE_FROM, OFFICE_HOURS } from '../../../company/office-hours.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../../machinery/base/utc.ts';
import { derived, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { messages as figures } from '../lifecycle/relations.ts';
import type { PortalPurchaseOrdersRow, SupplierCommunicationsRow, Types } from '../rows.ts';
import type { Context } from './context.ts';
import { isMeasured, partners } from './partners.ts';
import { accountOf, holderOf } from './people.ts';

type Communication = SupplierCommunicationsRow;

const SUBJECTS: Readonly<Record<Communication['topic'], string>> = {
  rfq_question: 'Question about your request',
  order_change: 'Change of order',
  delivery_delay: 'Delivery of order',
  quality: 'Quality of the last delivery',
  invoice_dispute: 'Invoice for order',
  price: 'Prices for the next quarter',
  capacity: 'Capacity of the next months',
  document: 'Certificates',
  audit: 'Audit',
  general: 'Your message',
};
type Texts = Readonly<Record<Communication['topic'], string>>;
const QUESTIONS: Readonly<Record<Communication['direction'], Texts>> = {
  inbound: {
    rfq_question: 'We have a question about your request.',
    order_change: 'Can the quantity be delivered in two parts?',
    delivery_delay: 'The delivery will be some days late; please say whether that can be borne.',
    quality: 'Please send the report of what was found.',
    invoice_dispute: 'When will our invoice be paid?',
    price: 'We have to talk about prices for the next quarter.',
    capacity: 'Please tell us what you need in the next months.',
    document: 'A new certificate is in the portal.',
    audit: 'Please send the agenda of the audit.',
    general: 'Our works are closed for two days; who is our contact?',
  },
  outbound: {
    rfq_question: 'Please see the answers to all bidders.',
    order_change: 'Please confirm the new day of delivery.',
    delivery_delay: 'The delivery is due. When does it leave?',
    quality: 'Please say what you do about the goods that failed.',
    invoice_dispute: 'Your invoice differs from the order. Please check it.',
    price: 'Please offer prices for the next quarter.',
    capacity: 'Can you deliver more in the next months?',
    document: 'A certificate ends soon. Please send the new one.',
    audit: 'Please confirm the day of the audit.',
    general: 'Please confirm that your contact is still right.',
  },
};
const ANSWERS: Readonly<Record<Communication['direction'], Texts>> = {
  inbound: {
    rfq_question: 'Thank you, that is clear.',
    order_change: 'Confirmed.',
    delivery_delay: 'The goods leave this week.',
    quality: 'We check the stock and come back with a report.',
    invoice_dispute: 'We check it and send a credit memo if we are wrong.',
    price: 'The offer follows within a week.',
    capacity: 'Within limits; see the portal.',
    document: 'The new one is in the portal.',
    audit: 'The day suits us.',
    general: 'Confirmed.',
  },
  outbound: {
    rfq_question: 'Please see the answers to all bidders.',
    order_change: 'That suits us.',
    delivery_delay: 'We can bear it; please keep the new day.',
    quality: 'The report is in the portal.',
    invoice_dispute: 'It is paid when the block is lifted.',
    price: 'We propose a meeting.',
    capacity: 'See the plan in the portal.',
    document: 'Thank you, we check it.',
    audit: 'The agenda is attached.',
    general: 'The buyer of your orders is your contact.',
  },
};
const OF_ORDERS: ReadonlySet<Communication['topic']> = new Set([
  'order_change',
  'delivery_delay',
  'invoice_dispute',
  'quality',
]);

/** What buyers and suppliers write to each other and talk about, mostly on open orders. */
export const communications: Process<Types> = {
  name: 'communications',
  schedule: [{ drawn: nextMessage, act: write }],
  agenda: [{ of: 'supplier_communications', next: nextOfMessage, act: follow }],
};

/** Messages of a working day, in the order of their moments. */
const today = (context: Context, day: number): Moment[] => {
  const draw = context.draws.of('day', day, 'messages');
  const count = isWorkingDay(day) ? draw.poisson(figures.aDay * context.parameters.scale) : 0;
  const moments = Array.from({ length: count }, () => localMoment(day, OFFICE_FROM + draw.uniform() * OFFICE_HOURS));
  return [...new Set(moments.map(Math.round))].sort((a, b) => a - b);
};

function nextMessage(from: Moment, context: Context): Moment {
  for (let day = localDay(from); day < localDay(from) + 10; day++) {
    const next = today(context, day).find((at) => at >= from);
    if (next !== undefined) return next;
  }
  return from + 10 * DAY_MS;
}

/** Orders that suppliers have seen and that are not over. */
const openOrders = derived<Types, readonly PortalPurchaseOrdersRow[]>({
  from: ['portal_purchase_orders'],
  build: ({ tables }) => [...tables.portal_purchase_orders.held()].filter((row) => row.published_at !== null),
});

function write(context: Context): void {
  const { tables, draws, numbers, now } = context;
  const key = tables.supplier_communications.nextKey();
  const draw = draws.of('supplier_communications', key, 'message');
  if (draw.chance(figures.onRequests) && askAboutRequest(context, key)) return;
  const topic = draw.weighted(figures.topics);
  const blocked = topic === 'invoice_dispute' && draw.chance(figures.onBlocked) ? blockedOf(context) : [];
  const invoice = blocked.length > 0 ? draw.pick(blocked) : undefined;
  const orders = OF_ORDERS.has(topic) ? context.the(openOrders) : [];
  const order = orders.length > 0 && !invoice ? draw.pick(orders) : undefined;
  const all = [...context.the(partners).values()].filter(({ supplier }) => isMeasured(supplier));
  const supplier =
    order?.supplier_id ?? invoice?.supplier_id ?? (all.length > 0 ? draw.pick(all).supplier.supplier_id : null);
  if (supplier === null) return;
  const isInbound = draw.chance(0.5);
  const isTalk = draw.chance(0.15);
  const number = order?.purchase_order_number ?? invoice?.supplier_reference_number ?? '';
  tables.supplier_communications.add({
    supplier_communication_id: key,
    communication_number: numbers.next('MSG', now),
    supplier_id: supplier,
    direction: isInbound ? 'inbound' : 'outbound',
    channel: isTalk ? 'phone' : draw.weighted(figures.channels),
    topic,
    subject: `${invoice ? 'Blocked invoice' : SUBJECTS[topic]} ${number}`.trim(),
    body: (isInbound ? QUESTIONS.inbound : QUESTIONS.outbound)[topic],
    employee_id: order?.buyer_employee_id ?? holderOf(context, 'Buyer', supplier),
    supplier_portal_user_id: accountOf(context, supplier, topic === 'invoice_dispute' ? 'finance' : 'sales'),
    portal_purchase_order_id: order?.portal_purchase_order_id ?? null,
    supplier_invoice_id: invoice?.supplier_invoice_id ?? null,
    attachment_count: draw.chance(0.25) ? draw.integer(1, 3) : 0,
    priority: draw.weighted([
      ['normal', 0.8],
      ['high', 0.15],
      ['urgent', 0.05],
    ]),
    sent_at: now,
    answer_due_at: now + 2 * DAY_MS,
    status: 'sent',
  });
}

/** Invoices that are blocked, of which suppliers ask when they are paid. */
function blockedOf({ tables }: Context) {
  return tables.supplier_invoices.by('status', 'blocked');
}

/** A bidder asks about a request that is out; counted at his invitation. */
function askAboutRequest(context: Context, key: Key): boolean {
  const { tables, draws, numbers, now } = context;
  const open = tables.rfq_headers
    .by('status', 'published')
    .filter((rfq) => rfq.question_deadline_at > now)
    .flatMap((rfq) => tables.rfq_suppliers.by('rfq_id', rfq.rfq_id))
    .filter(({ viewed_at, status }) => viewed_at !== null && status === 'viewed');
  if (open.length === 0) return false;
  const draw = draws.of('supplier_communications', key, 'question');
  const invitation = draw.pick(open);
  const rfq = tables.rfq_headers.must(invitation.rfq_id);
  tables.supplier_communications.add({
    supplier_communication_id: key,
    communication_number: numbers.next('MSG', now),
    supplier_id: invitation.supplier_id,
    direction: 'inbound',
    channel: draw.chance(0.7) ? 'portal' : 'email',
    topic: 'rfq_question',
    subject: `${SUBJECTS.rfq_question} ${rfq.rfq_number}`,
    body: draw.pick(['Which revision of the drawing holds?', 'May deliveries be split?', 'Is the quantity firm?']),
    employee_id: rfq.buyer_employee_id,
    supplier_portal_user_id: invitation.supplier_portal_user_id,
    rfq_id: rfq.rfq_id,
    priority: 'normal',
    sent_at: now,
    answer_due_at: Math.min(now + 2 * DAY_MS, rfq.submission_deadline_at),
    status: 'sent',
  });
  tables.rfq_suppliers.change(invitation, { question_count: invitation.question_count + 1 });
  return true;
}

/** The answer names the message and goes to him who wrote it; nothing is expected of it. */
function reply(context: Context, to: Communication): void {
  const { tables, draws, numbers, now } = context;
  const key = tables.supplier_communications.nextKey();
  const isInbound = to.direction === 'outbound';
  tables.supplier_communications.add({
    supplier_communication_id: key,
    communication_number: numbers.next('MSG', now),
    supplier_id: to.supplier_id,
    direction: isInbound ? 'inbound' : 'outbound',
    channel: to.channel,
    topic: to.topic,
    subject: `Re: ${to.subject}`,
    body: isInbound ? ANSWERS.inbound[to.topic] : ANSWERS.outbound[to.topic],
    employee_id: to.employee_id,
    supplier_portal_user_id: to.supplier_portal_user_id,
    replies_to_supplier_communication_id: to.supplier_communication_id,
    rfq_id: to.rfq_id,
    portal_purchase_order_id: to.portal_purchase_order_id,
    supplier_invoice_id: to.supplier_invoice_id,
    attachment_count: draws.of('supplier_communications', key, 'attached').chance(0.15) ? 1 : 0,
    priority: to.priority,
    sent_at: now,
    status: 'sent',
  });
}

function nextOfMessage(row: Communication, { draws }: Context): Moment {
  const draw = draws.of('supplier_communications', row.supplier_communication_id, 'course');
  const [readMedian, readSigma] = figures.readHours;
  const [answerMedian, answerSigma] = figures.answerHours;
  const read = inOffice(row.sent_at + draw.lognormal(readMedian, readSigma) * HOUR_MS);
  if (row.status === 'sent') return read;
  const answer = inOffice(read + draw.lognormal(answerMedian, answerSigma) * HOUR_MS) + 60_000;
  if (row.status === 'read') return answer;
  return row.status === 'answered' ? answer + DAY_MS : NEVER;
}

function follow(row: Communication, context: Context): void {
  const { tables, draws, now } = context;
  const draw = draws.of('supplier_communications', row.supplier_communication_id, 'answered');
  if (row.status === 'sent') tables.supplier_communications.change(row, { status: 'read', read_at: now });
  else if (row.status === 'read' && row.answer_due_at !== null && draw.chance(figures.answered)) {
    tables.supplier_communications.change(row, { status: 'answered', answered_at: now });
    reply(context, row);
  } else tables.supplier_communications.change(row, { status: 'closed' });
}
