import { workdays } from '../../../company/schedules.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import { percentOf, scaled } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import { HOUR_MS } from '../../../machinery/base/utc.ts';
import { event, type Message, type Process } from '../../../machinery/kernel/contract.ts';
import { SELLING } from '../lifecycle/selling.ts';
import type { CustomerOrdersRow, CustomerShipmentsRow, QuotationsRow, Types } from '../rows.ts';
import { accountOf, contacted } from './accounts.ts';
import { primaryOf, spokenWith } from './contacts.ts';
import type { Context } from './context.ts';
import { addInteraction } from './interactions.ts';
import { logOrder } from './log.ts';
import { inRupees, rateOn } from './market.ts';
import { actorOf } from './organisation.ts';
import { enterStage, kindOf } from './pipeline.ts';
import { opportunityOf } from './quotations.ts';

/** A promise will not be kept. */
export const orderLate = event<CustomerOrdersRow>('order late');

/** A delay is told again after so many days at the earliest. */
const TOLD_AGAIN_MS = 7 * 24 * HOUR_MS;
const FINAL = ['closed', 'cancelled'];

/** Orders as ERP tells them, shipments as transport does, and what customers are told of both. */
export const orders: Process<Types> = {
  name: 'orders',
  takes: { customer_orders: receive, customer_shipments: receiveShipment },
  schedule: [{ at: workdays.at('10:30'), act: lookForDelays }],
};

function receive(context: Context, { columns }: Message<Types, 'customer_orders'>): void {
  const { tables } = context;
  const known = tables.customer_orders.by('sales_order_id', must(columns.sales_order_id, 'order'))[0];
  if (!known) enter(context, columns);
  else if (columns.invoiced_amount !== undefined) invoiced(context, known, columns.invoiced_amount);
  else change(context, known, columns);
}

/** Matches an order with what it came of, and closes that. */
function enter(context: Context, columns: Readonly<Partial<CustomerOrdersRow>>): void {
  const { tables } = context;
  const offer = columns.quotation_id == null ? undefined : tables.quotations.must(columns.quotation_id);
  const account = must(accountOf(context, must(columns.customer_id, 'customer')), 'account of a customer');
  const opportunity = offer && opportunityOf(context, offer);
  const currency = must(columns.currency_code, 'currency');
  const day = must(columns.order_date, 'day of an order');
  const rate = offer?.exchange_rate ?? rateOn(context, currency, day);
  const seat = offer?.sales_rep_id ?? account.sales_rep_id;
  const order = tables.customer_orders.receive(columns, {
    total_amount_base: inRupees(must(columns.total_amount, 'amount'), rate),
    account_id: account.account_id,
    opportunity_id: opportunity?.opportunity_id ?? null,
    contract_id: offer?.contract_id ?? null,
    sales_rep_id: seat,
    sales_territory_id: account.sales_territory_id,
    order_origin: originOf(offer, opportunity?.opportunity_type),
    first_promised_date: columns.promised_date ?? null,
    is_first_order: account.first_order_date === null,
  });
  if (account.first_order_date === null || day > (account.last_order_date ?? 0))
    tables.accounts.change(account, {
      first_order_date: account.first_order_date ?? day,
      last_order_date: Math.max(day, account.last_order_date ?? day),
    });
  logOrder(context, order, 'order_changed', { status: order.order_status, promised_date: order.promised_date });
  if (offer) won(context, offer, order);
}

function originOf(offer: QuotationsRow | undefined, type: string | undefined): CustomerOrdersRow['order_origin'] {
  if (!offer) return 'repeat_order';
  if (type === 'tender') return 'tender';
  return offer.contract_id === null ? 'quotation' : 'contract_call_off';
}

/** The sales order of an accepted offer exists. */
function won(context: Context, offer: QuotationsRow, order: CustomerOrdersRow): void {
  const { tables, draws, now } = context;
  tables.quotations.change(offer, {
    ordered_at: now,
    sales_order_id: order.sales_order_id,
    sales_order_number: order.sales_order_number,
    status: 'ordered',
  });
  const opportunity = opportunityOf(context, offer);
  if (!opportunity) return;
  const closing = draws.of('opportunities', opportunity.opportunity_id, 'won').weighted(SELLING.winReasons);
  tables.opportunities.change(opportunity, {
    reason: `${order.sales_order_number} of ${offer.customer_reference_number}${kindOf(opportunity) === 'project' && opportunity.competitor_name ? `, against ${opportunity.competitor_name}` : ''}`,
  });
  enterStage(context, opportunity, 'won', { at: now, reason: 'customer_decision', closing });
}

function change(context: Context, order: CustomerOrdersRow, columns: Readonly<Partial<CustomerOrdersRow>>): void {
  const { tables } = context;
  const isFirstShipment = order.last_shipped_at === null && columns.last_shipped_at != null;
  const isClosed = FINAL.includes(columns.order_status ?? '') && !FINAL.includes(order.order_status);
  tables.customer_orders.change(order, {
    ...columns,
    first_promised_date: order.first_promised_date ?? columns.promised_date ?? null,
  });
  if (isFirstShipment || isClosed)
    logOrder(context, order, 'order_changed', {
      status: order.order_status,
      shipped: isFirstShipment ? 'first' : null,
    });
}

/** Commission is earned with the invoice. */
function invoiced(context: Context, order: CustomerOrdersRow, amount: number): void {
  const { tables } = context;
  const seat = order.sales_rep_id === null ? undefined : tables.sales_reps.must(order.sales_rep_id);
  tables.customer_orders.change(order, {
    invoiced_amount: order.invoiced_amount + amount,
    commission_amount_base: percentOf(order.total_amount_base ?? 0, seat?.commission_pct ?? 0),
  });
  logOrder(context, order, 'invoice_issued', { invoiced_amount: order.invoiced_amount / 100 });
}

function lookForDelays(context: Context): void {
  const { tables, now } = context;
  const today = localDay(now);
  for (const order of tables.customer_orders.held()) {
    const { first_promised_date: first, promised_date: promised } = order;
    const isOpen = ['released', 'partially_shipped'].includes(order.order_status);
    if (!isOpen || first === null || promised === null || Math.max(promised, today) <= first) continue;
    if (order.customer_informed_at !== null && now - order.customer_informed_at < TOLD_AGAIN_MS) continue;
    inform(context, order, promised);
  }
}

/** The customer hears from us that it will be later, before it asks. */
function inform(context: Context, order: CustomerOrdersRow, promised: number): void {
  const { tables, tell, now } = context;
  const account = tables.accounts.must(order.account_id);
  const contact = primaryOf(context, account);
  const isFirst = order.customer_informed_at === null;
  tables.customer_orders.change(order, { customer_informed_at: now });
  addInteraction(context, {
    account,
    contact,
    type: 'delivery_notice',
    channel: 'email',
    direction: 'outbound',
    at: now,
    by: actorOf(context, tables.sales_reps.must(order.sales_rep_id)),
    subject: `Delay of ${order.sales_order_number}`,
    summary: `${order.sales_order_number} will leave ${promised - (order.first_promised_date ?? promised)} days after the first promise; apologised and named the new day`,
    sentiment: 'negative',
    order: order.customer_order_id,
  });
  if (isFirst) tell(orderLate, order);
}

function receiveShipment(context: Context, { columns, at }: Message<Types, 'customer_shipments'>): void {
  const { tables, draws } = context;
  const known = tables.customer_shipments.by('shipment_id', must(columns.shipment_id, 'shipment'))[0];
  if (!known && columns.shipment_number === undefined) return;
  const account = columns.customer_id == null ? undefined : accountOf(context, columns.customer_id);
  const order =
    columns.sales_order_id == null ? undefined : tables.customer_orders.by('sales_order_id', columns.sales_order_id)[0];
  if (!known) {
    tables.customer_shipments.receive(columns, {
      account_id: account?.account_id ?? null,
      customer_order_id: order?.customer_order_id ?? null,
    });
    return;
  }
  const wasDelivered = known.delivered_at !== null;
  tables.customer_shipments.change(known, columns);
  if (known.shipped_at !== null && known.announced_at === null && known.account_id !== null) announce(context, known);
  if (wasDelivered || known.delivered_at === null) return;
  const draw = draws.of('customer_shipments', known.customer_shipment_id, 'answer');
  const delay =
    known.promised_delivery_at === null ? null : scaled((known.delivered_at - known.promised_delivery_at) / HOUR_MS, 4);
  tables.customer_shipments.change(known, {
    is_on_time: delay === null ? null : delay <= 0,
    delay_hours: delay,
    delay_reason_code:
      delay !== null && delay > 0
        ? draw.pick(['traffic', 'late_loading', 'vehicle_breakdown', 'weather', 'receiver_closed'] as const)
        : null,
    delay_announced_at: delay !== null && delay > 0 ? at : null,
    satisfaction_score: draw.chance(0.3)
      ? delay !== null && delay > 0
        ? draw.integer(1, 4)
        : draw.integer(3, 5)
      : null,
  });
  logDelivery(context, known);
}

/** The customer is told that goods are on their way. */
function announce(context: Context, row: CustomerShipmentsRow): void {
  const { tables, now } = context;
  const account = tables.accounts.must(row.account_id);
  const contact = primaryOf(context, account);
  tables.customer_shipments.change(row, { announced_at: now, informed_contact_id: contact?.contact_id ?? null });
  contacted(context, account, now);
  spokenWith(context, contact, now);
}

/** Of a shipment the hand-over is what sales waits for. */
function logDelivery({ tables, now }: Context, row: CustomerShipmentsRow): void {
  tables.crm_integration_log.add({
    direction: 'inbound',
    flow_id: 'tms-to-crm',
    counterpart_module: 'tms',
    message_type: 'delivered',
    entity_table: 'tms.shipments',
    entity_id: row.shipment_id,
    document_number: row.shipment_number,
    account_id: row.account_id,
    status: 'processed',
    payload: { status: row.shipment_status },
    occurred_at: now,
    received_at: now,
    processed_at: now,
  });
}
