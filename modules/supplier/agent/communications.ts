import { isWorkingDay } from '../../../company/calendar.ts';
import { inOffice, OFFICE_FROM, OFFICE_HOURS } from '../../../company/office-hours.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
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
  const topic = draw.weighted(figures.topics);
  const orders = OF_ORDERS.has(topic) ? context.the(openOrders) : [];
  const order = orders.length > 0 ? draw.pick(orders) : undefined;
  const all = [...context.the(partners).values()].filter(({ supplier }) => isMeasured(supplier));
  const supplier = order?.supplier_id ?? (all.length > 0 ? draw.pick(all).supplier.supplier_id : null);
  if (supplier === null) return;
  const isInbound = draw.chance(0.5);
  const isTalk = draw.chance(0.15);
  const number = order?.purchase_order_number ?? '';
  tables.supplier_communications.add({
    supplier_communication_id: key,
    communication_number: numbers.next('MSG', now),
    supplier_id: supplier,
    direction: isInbound ? 'inbound' : 'outbound',
    channel: isTalk ? 'phone' : draw.weighted(figures.channels),
    topic,
    subject: `${SUBJECTS[topic]} ${number}`.trim(),
    body: isInbound ? 'Please see below and come back to us.' : 'Please confirm by return.',
    employee_id: order?.buyer_employee_id ?? holderOf(context, 'Buyer', supplier),
    supplier_portal_user_id: accountOf(context, supplier, topic === 'invoice_dispute' ? 'finance' : 'sales'),
    portal_purchase_order_id: order?.portal_purchase_order_id ?? null,
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

function follow(row: Communication, { tables, draws, now }: Context): void {
  const draw = draws.of('supplier_communications', row.supplier_communication_id, 'answered');
  if (row.status === 'sent') tables.supplier_communications.change(row, { status: 'read', read_at: now });
  else if (row.status === 'read' && draw.chance(figures.answered))
    tables.supplier_communications.change(row, { status: 'answered', answered_at: now });
  else tables.supplier_communications.change(row, { status: 'closed' });
}
