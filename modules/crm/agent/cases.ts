import { isWorkingDay } from '../../../company/calendar.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { CASES } from '../lifecycle/cases.ts';
import type { CaseCommentsRow, CasesRow, CustomerOrdersRow, Types } from '../rows.ts';
import { anyoneOf } from './contacts.ts';
import { type Context, officeTime } from './context.ts';
import { addInteraction } from './interactions.ts';
import { drawnAt } from './market.ts';
import { actorOf, deskFor, superiorOf } from './organisation.ts';

type Status = CasesRow['status'];

/** Commercial problems of customers: orders that are late, and goods or invoices that are not as agreed. */
export const cases: Process<Types> = {
  name: 'cases',
  schedule: [
    {
      drawn: drawnAt('cases', ({ parameters }, day) => (isWorkingDay(day) ? CASES.perDay * parameters.scale : 0)),
      act: complain,
    },
  ],
  agenda: [{ of: 'cases', next, act: goOn }],
};

/** One of the orders that give reason to is complained about. */
function complain(context: Context): void {
  const { tables, draws, now } = context;
  const draw = draws.of('cases', now, 'complaint');
  const today = localDay(now);
  const chances: (readonly [CustomerOrdersRow, number])[] = [];
  for (const order of tables.customer_orders.held()) {
    if (order.account_id === null || tables.cases.by('customer_order_id', order.customer_order_id).length > 0) continue;
    const isLate = order.last_shipped_at === null && (order.first_promised_date ?? today) < today;
    const isServed = order.invoiced_amount > 0 && now - (order.last_shipped_at ?? 0) < CASES.servedDays * DAY_MS;
    if (isLate || isServed) chances.push([order, isLate ? CASES.lateWeight : 1]);
  }
  if (chances.length === 0) return;
  open(context, draw.weighted(chances), draw);
}

function open(context: Context, order: CustomerOrdersRow, draw: Draw): void {
  const { tables, numbers, now } = context;
  const account = tables.accounts.must(order.account_id);
  const contact = anyoneOf(context, account, draw);
  const isLate = order.invoiced_amount === 0;
  const type = isLate ? 'delivery_delay' : draw.weighted(CASES.types);
  const { subject, description } = must(CASES.words[type], `words of ${type}`);
  const products = order.quotation_id === null ? [] : tables.quotation_lines.by('quotation_id', order.quotation_id);
  const shipment = tables.customer_shipments.by('sales_order_id', order.sales_order_id)[0];
  const channel = draw.weighted([
    ['email', 0.55],
    ['phone', 0.4],
    ['portal', 0.05],
  ] as const);
  const owner = actorOf(context, deskFor(context, account));
  const key = tables.cases.nextKey();
  const row = tables.cases.add({
    case_id: key,
    case_number: numbers.next('CAS', now),
    case_type: type,
    account_id: account.account_id,
    contact_id: contact?.contact_id ?? null,
    customer_order_id: order.customer_order_id,
    product_id: products.length > 0 ? draw.pick(products).product_id : null,
    customer_shipment_id: shipment?.customer_shipment_id ?? null,
    quotation_id: order.quotation_id,
    channel,
    priority: draw.weighted([
      ['normal', 0.6],
      ['high', 0.25],
      ['low', 0.1],
      ['urgent', 0.05],
    ] as const),
    subject: `${subject}: ${order.sales_order_number}`,
    description: `${account.account_name}: ${draw.pick(description)} (${order.sales_order_number})`,
    owner_employee_id: owner,
    opened_at: now,
    response_due_at: now + CASES.responseHours * HOUR_MS,
    resolution_due_at: now + CASES.resolutionDays * DAY_MS,
    currency_code: order.currency_code,
    disputed_amount:
      type === 'price_dispute' || type === 'invoice_dispute'
        ? Math.round((order.total_amount * draw.integer(2, 20)) / 100)
        : 0,
    status: 'open',
    is_opening: false,
  });
  if (contact)
    comment(context, row, { type: 'customer_message', contact: contact.contact_id, channel, body: row.description });
  addInteraction(context, {
    account,
    contact,
    type: 'complaint',
    channel,
    direction: 'inbound',
    at: now,
    by: owner,
    subject: row.subject,
    summary: row.description,
    sentiment: 'negative',
    order: order.customer_order_id,
    shipment: shipment?.customer_shipment_id ?? null,
    caseKey: key,
  });
}

function next(row: CasesRow, { draws }: Context): Moment {
  const draw = draws.of('cases', `${row.case_id}/${row.reopened_count}`, row.status);
  if (row.status === 'open') return officeTime(row.opened_at, draw.chance(CASES.answeredSameDay) ? 0 : 1, draw);
  // A case that is taken up once more begins anew.
  const answered = row.reopened_count > 0 ? row.updated_at : (row.first_responded_at ?? row.opened_at);
  const days = Math.min(CASES.longest, Math.max(1, draws.of('cases', row.case_id, 'days').lognormal(CASES.days, 0.6)));
  if (row.status === 'in_progress') return officeTime(answered, days * 0.4, draw);
  if (row.status === 'waiting_customer' || row.status === 'waiting_internal') return officeTime(answered, days, draw);
  return row.status === 'resolved' && row.resolved_at !== null
    ? officeTime(row.resolved_at, draw.integer(2, 9), draw)
    : NEVER;
}

function goOn(row: CasesRow, context: Context): void {
  const { tables, draws, now } = context;
  const draw = draws.of('cases', `${row.case_id}/${row.status}`, 'step');
  const words = must(CASES.words[row.case_type], `words of ${row.case_type}`);
  if (row.status === 'open') {
    become(
      context,
      row,
      'in_progress',
      { first_responded_at: now },
      { type: 'reply', body: `${row.case_number}: ${draw.pick(CASES.replies)}` },
    );
  } else if (row.status === 'in_progress' && row.cause_code === null) {
    const cause = draw.pick(words.causes);
    const to = draw.chance(0.3) ? 'waiting_customer' : 'waiting_internal';
    const superior = escalatedTo(context, row);
    comment(context, row, {
      type: 'internal_note',
      body: `Looks like ${cause.replaceAll('_', ' ')}, asked ${draw.pick(['planning', 'stores', 'accounts', 'dispatch', 'quality'])} about ${row.subject}`,
      handedTo: superior,
    });
    if (superior !== null) tables.cases.change(row, { escalated_at: now, owner_employee_id: superior });
    become(
      context,
      row,
      to,
      { cause_code: cause },
      {
        type: 'status_change',
        body: `Waits for ${to === 'waiting_customer' ? 'the customer' : 'colleagues'}: ${row.subject}`,
      },
    );
  } else if (row.status === 'waiting_customer' || row.status === 'waiting_internal') {
    const code = draw.pick(words.resolutions);
    const text = `${code.replaceAll('_', ' ')}: ${row.subject}`;
    const isOverdue = now > row.resolution_due_at;
    become(
      context,
      row,
      'resolved',
      {
        resolved_at: now,
        resolution_code: code,
        resolution: text,
        escalated_at: isOverdue ? (row.escalated_at ?? row.resolution_due_at) : row.escalated_at,
      },
      { type: 'reply', body: `${row.case_number} settled, ${text}` },
    );
  } else if (row.reopened_count === 0 && draw.chance(CASES.reopened)) {
    const again = { resolved_at: null, resolution_code: null, resolution: null, cause_code: null };
    const body = `${row.case_number} taken up again, the customer does not agree`;
    become(
      context,
      row,
      'in_progress',
      { ...again, reopened_count: row.reopened_count + 1 },
      { type: 'status_change', body },
    );
  } else
    become(
      context,
      row,
      'closed',
      { closed_at: now },
      {
        type: 'status_change',
        body: `${row.case_number} closed, ${draw.pick(['customer agrees', 'no objection within the time', 'confirmed by phone'])}`,
      },
    );
}

/** What is urgent or late goes to the superior of the desk, once. */
function escalatedTo(context: Context, row: CasesRow): Key | null {
  const isCalledFor = row.priority === 'urgent' || context.now > row.resolution_due_at;
  if (row.escalated_at !== null || !isCalledFor) return null;
  const superior = superiorOf(context, deskFor(context, context.tables.accounts.must(row.account_id)));
  return superior === row.owner_employee_id ? null : superior;
}

function become(
  context: Context,
  row: CasesRow,
  status: Status,
  columns: Partial<CasesRow>,
  said: { type: CaseCommentsRow['comment_type']; body: string },
): void {
  comment(context, row, { ...said, from: row.status, to: status });
  context.tables.cases.change(row, { ...columns, status });
}

interface NewComment {
  type: CaseCommentsRow['comment_type'];
  body: string;
  contact?: Key;
  channel?: CaseCommentsRow['channel'];
  from?: Status;
  to?: Status;
  handedTo?: Key | null;
}

function comment(
  context: Context,
  row: CasesRow,
  { type, body, contact, channel, from, to, handedTo }: NewComment,
): void {
  const { tables, now } = context;
  const known = tables.case_comments.by('case_id', row.case_id);
  const last = known.at(-1)?.commented_at ?? row.opened_at;
  const seat = deskFor(context, tables.accounts.must(row.account_id));
  const author = row.escalated_at !== null ? superiorOf(context, seat) : actorOf(context, seat);
  tables.case_comments.add({
    case_id: row.case_id,
    sequence_number: known.length + 1,
    comment_type: type,
    author_employee_id: contact === undefined ? author : null,
    author_contact_id: contact ?? null,
    channel: channel ?? (type === 'reply' ? (row.channel === 'phone' ? 'phone' : 'email') : 'system'),
    body,
    is_visible_to_customer: type === 'customer_message' || type === 'reply',
    commented_at: now,
    elapsed_minutes: Math.round((now - last) / 600),
    status_before: from ?? null,
    status_after: to ?? null,
    handed_to_employee_id: handedTo ?? null,
    attachment_count: type === 'customer_message' ? row.case_id % 3 : 0,
  });
}
