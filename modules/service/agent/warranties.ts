import { everyDay } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, dateText } from '../../../machinery/base/utc.ts';
import { event, type Message, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import type { Types } from '../rows.ts';
import { buyers, type Context, monthsAfter, type Product, type Registration, sold } from './context.ts';
import { logMessage } from './log.ts';
import { userOf } from './portal.ts';

/** Deliveries at scale 1 whose warranty runs when history begins: those of the past one to two years. */
const OPENING_DELIVERIES = 39_900;
/** Share of deliveries of serialised products of which a unit becomes known by its serial number at commissioning. */
const COMMISSIONED = 0.14;
/** Median days from delivery to commissioning. */
const COMMISSIONING_DAYS = 30;

/** Goods have reached a customer. */
export const delivered = event<Registration>('goods delivered');

/** Warranty begins with the delivery, of which transport tells; units are registered when they are commissioned; terms end. */
export const warranties: Process<Types> = {
  name: 'warranties',
  opens,
  takes: { warranty_registrations: takeUp },
  schedule: [{ at: everyDay.at('00:10'), act: expire, clock: true }],
  agenda: [{ of: 'warranty_registrations', next: nextCommissioning, act: commission }],
};

/** Whether a warranty covers a day. */
export function covers(registration: Registration, day: Day): boolean {
  const { status, warranty_start_date: from, warranty_end_date: to } = registration;
  return status === 'active' && from !== null && to !== null && from <= day && day <= to;
}

function takeUp(context: Context, { columns, flow, at }: Message<Types, 'warranty_registrations'>): void {
  const { tables, now } = context;
  const delivery = columns.delivery_id ?? null;
  const [known] = delivery === null ? [] : tables.warranty_registrations.by('delivery_id', delivery);
  const row = known ?? tables.warranty_registrations.receive(columns, { status: 'pending' });
  if (known) tables.warranty_registrations.change(known, columns);
  const isDelivered = row.delivered_at !== null && row.customer_id !== null && row.product_id !== null;
  logMessage(context, {
    direction: 'inbound',
    flow_id: flow,
    counterpart_module: 'tms',
    message_type: isDelivered ? 'delivery_completed' : 'delivery_announced',
    entity_table: 'tms.deliveries',
    entity_id: delivery ?? row.warranty_registration_id,
    document_number: row.delivery_number,
    customer_id: row.customer_id,
    occurred_at: Math.min(at, now),
    payload: { delivery_number: row.delivery_number, covered_quantity: row.covered_quantity / 1000 },
  });
  if (!isDelivered || row.status !== 'pending') return;
  begin(context, row);
  context.tell(delivered, row);
}

/** Term and coverage are service's: months of the product from the day of delivery. */
function begin({ tables, copies, numbers, now }: Context, row: Registration): void {
  const product = copies['master.products'].must(row.product_id);
  const start = localDay(must(row.delivered_at, 'moment of delivery'));
  tables.warranty_registrations.change(row, {
    warranty_number: numbers.next('WTY', now),
    ...termOf(start, product),
    status: 'active',
  });
}

function termOf(
  start: Day,
  product: Product,
): Pick<Registration, 'warranty_months' | 'warranty_start_date' | 'warranty_end_date' | 'coverage'> {
  return {
    warranty_months: product.warranty_months,
    warranty_start_date: start,
    warranty_end_date: Math.max(start, monthsAfter(start, product.warranty_months) - 1),
    coverage: product.product_family === 'spare_kit' ? 'parts' : 'parts_and_labour',
  };
}

function expire({ tables, now }: Context): void {
  for (const row of tables.warranty_registrations.by('warranty_end_date', localDay(now) - 1))
    if (row.status === 'active') tables.warranty_registrations.change(row, { status: 'expired' });
}

/** The commissioning of a unit of a delivery: drawn once for the delivery, known to us by the customer's registration. */
function nextCommissioning(row: Registration, context: Context): Moment {
  if (
    row.status !== 'active' ||
    row.serial_number !== null ||
    row.commissioned_on !== null ||
    row.delivered_at === null
  )
    return NEVER;
  const at = commissioningOf(context, row);
  return row.is_opening && at < context.parameters.start ? NEVER : at;
}

function commissioningOf({ draws, copies }: Context, row: Registration): Moment {
  if (!copies['master.products'].must(row.product_id).is_serialised || row.covered_quantity < 1000) return NEVER;
  const draw = draws.of('warranty_registrations', row.warranty_registration_id, 'commissioning');
  if (!draw.chance(COMMISSIONED)) return NEVER;
  const day =
    localDay(must(row.delivered_at, 'moment of delivery')) + Math.ceil(draw.lognormal(COMMISSIONING_DAYS, 0.6));
  return localMoment(day, draw.between(8, 19));
}

function commission(row: Registration, context: Context): void {
  context.tables.warranty_registrations.change(row, { commissioned_on: localDay(context.now) });
  registerUnit(context, row, { at: context.now, commissioned: localDay(context.now) });
}

/** A unit of a delivery becomes known by its serial number. */
export function registerUnit(
  context: Context,
  row: Registration,
  { at, commissioned }: { at: Moment; commissioned: Day | null },
): Registration {
  const { tables, copies, draws, numbers, now } = context;
  const known = tables.warranty_registrations.by('parent_warranty_registration_id', row.warranty_registration_id);
  const customer = copies['master.customers'].must(row.customer_id);
  const key = tables.warranty_registrations.nextKey();
  const draw = draws.of('warranty_registrations', key, 'unit');
  const isResold = customer.customer_segment === 'distributor' || customer.customer_segment === 'epc';
  return tables.warranty_registrations.add({
    warranty_registration_id: key,
    warranty_number: numbers.next('WTY', now),
    delivery_number: row.delivery_number,
    delivered_at: row.delivered_at,
    customer_id: row.customer_id,
    product_id: row.product_id,
    lot_number: row.lot_number,
    covered_quantity: 1000,
    sales_order_number: row.sales_order_number,
    parent_warranty_registration_id: row.warranty_registration_id,
    serial_number: `${row.lot_number ?? row.warranty_number}-${String(known.length + 1).padStart(3, '0')}`,
    warranty_months: row.warranty_months,
    warranty_start_date: row.warranty_start_date,
    warranty_end_date: row.warranty_end_date,
    coverage: row.coverage,
    operating_hours_limit: draw.chance(0.1) ? 8000_0000 : null,
    commissioned_on: commissioned,
    installation_city: commissioned === null ? null : customer.city,
    installation_country_code: commissioned === null ? null : customer.country_code,
    end_user_name: isResold && commissioned !== null ? draw.pick(OPERATORS) : null,
    registered_at: Math.max(at, row.delivered_at ?? at),
    registered_by_portal_user_id: commissioned === null ? null : registrarOf(context, row, key, at),
    is_opening: at < now,
    status: 'active',
  });
}

/** Customers with access to the portal mostly register by themselves. */
function registrarOf(context: Context, { customer_id: customer }: Registration, key: Key, at: Moment): Key | null {
  const draw = context.draws.of('warranty_registrations', key, 'registrar');
  const user = customer !== null && draw.chance(0.7) ? userOf(context, customer, draw) : undefined;
  return user && (user.activated_at ?? at) < at ? user.portal_user_id : null;
}

const OPERATORS = [
  'Narmada Water Supply Board',
  'Sahyadri Sugar Mills',
  'Kaveri Thermal Power',
  'Malabar Refinery',
  'Vindhya Cement Works',
  'Godavari Fertilisers',
  'Coromandel Paper',
  'Deccan Breweries',
  'Konkan Desalination',
  'Aravalli Zinc',
] as const;

function opens(context: Context): void {
  const count = Math.round(OPENING_DELIVERIES * context.parameters.scale);
  const customers = context.the(buyers);
  const products = context.the(sold);
  if (customers.length === 0 || products.length === 0) return;
  const today = localDay(context.now);
  for (let i = 0; i < count; i++) {
    const draw = context.draws.of('warranty_registrations', i, 'opening');
    // A fifth of customers and products has most of the deliveries.
    const customer = must(customers[Math.floor(customers.length * draw.uniform() ** 2.2)], 'customer');
    const product = must(products[Math.floor(products.length * draw.uniform() ** 1.6)], 'product');
    const since = Math.max(product.launched_on, customer.customer_since);
    const running = monthsAfter(today, -product.warranty_months) + 1;
    const from = Math.max(since, running);
    if (from >= today) continue;
    const day = from + Math.floor((today - from) * draw.uniform());
    add(context, {
      customer: customer.customer_id,
      product,
      day,
      serial: i,
      hour: draw.between(9, 18),
      pieces: draw.weighted(PIECES),
    });
  }
}

const PIECES = [
  [1, 0.42],
  [2, 0.24],
  [4, 0.16],
  [6, 0.1],
  [10, 0.08],
] as const;

function add(
  context: Context,
  {
    customer,
    product,
    day,
    serial,
    hour,
    pieces,
  }: { customer: Key; product: Product; day: Day; serial: number; hour: number; pieces: number },
): void {
  const { tables, numbers, now } = context;
  const row = tables.warranty_registrations.add({
    warranty_number: numbers.next('WTY', now),
    delivered_at: Math.min(localMoment(day, hour), now - DAY_MS / 4),
    customer_id: customer,
    product_id: product.product_id,
    // Lots of before history have numbers of their own range.
    lot_number: `L${dateText(day).slice(2, 4)}-${String(serial + 1).padStart(6, '0')}`,
    covered_quantity: pieces * 1000,
    ...termOf(day, product),
    is_opening: true,
    status: 'active',
  });
  const commissioned = commissioningOf(context, row);
  if (commissioned >= now) return;
  tables.warranty_registrations.change(row, { commissioned_on: localDay(commissioned) });
  registerUnit(context, row, { at: commissioned, commissioned: localDay(commissioned) });
}
