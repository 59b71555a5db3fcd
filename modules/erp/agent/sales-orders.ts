import { multiply, percentOf } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { addWorkingDays, localDay } from '../../../machinery/simulation/calendar.ts';
import { SALES } from '../lifecycle/sales.ts';
import type { CopyRows, SalesOrderLinesRow, SalesOrdersRow } from '../rows.ts';
import type { Erp, Item } from './context.ts';
import type { Demand } from './demand.ts';
import { storeOf, type Warehouse } from './stock-places.ts';

export type Customer = Readonly<CopyRows['master.customers']>;
type Product = Readonly<CopyRows['master.products']>;

const PAR = 100_000_000;
const OPEN_INVOICE = new Set(['issued', 'partially_paid']);

/** Enters the order of a customer: products of one site, at the prices and taxes of the day. Undefined while nobody may order. */
export function enterOrder(
  erp: Erp,
  demand: Demand,
  now: Moment,
  at: { day: Day; isOpening: boolean },
): SalesOrdersRow | undefined {
  const { context } = erp;
  const { tables, draws, copies } = context;
  const key = tables.sales_orders.nextKey();
  const draw = draws.of('sales_orders', key, 'order');
  const customer = pickCustomer(context.copies['master.customers'].all(), erp, draw);
  const first = demand.pickProduct(draw, at.day);
  if (!customer || !first) return undefined;
  const site = first.home_factory_id;
  const warehouse = storeOf(context, site, 'finished_goods');
  const products = [first];
  const count = Math.min(8, 1 + draw.poisson(SALES.moreLines * (customer.customer_segment === 'epc' ? 1.6 : 1)));
  for (let i = 1; i < count; i++) {
    const next = demand.pickProduct(draw, at.day, (product) => product.home_factory_id === site);
    if (next && !products.includes(next)) products.push(next);
  }
  const rate = customer.currency_code === 'INR' ? PAR : erp.ledger.rate(customer.currency_code, at.day);
  const tax = taxOf(erp, customer, warehouse);
  const lines = products.map((product, index) =>
    lineOf(erp, demand, { order: key, number: (index + 1) * 10, product, customer, rate, draw, now, kind: tax }),
  );
  const net = lines.reduce((sum, line) => sum + line.net_amount, 0);
  const taxes = lines.reduce((sum, line) => sum + line.tax_amount, 0);
  const order = tables.sales_orders.add({
    sales_order_id: key,
    sales_order_number: context.numbers.next('SO', now),
    company_id: warehouse.company_id,
    customer_id: customer.customer_id,
    quotation_id: null,
    quotation_number: null,
    contract_id: null,
    customer_reference_number: `${customer.customer_code.slice(-4)}/${draw.integer(1000, 99_999)}`,
    order_type: tax === 'out-export' ? 'export' : 'standard',
    order_date: at.day,
    ordered_at: now,
    requested_date: addWorkingDays(at.day, draw.integer(4, customer.customer_segment === 'epc' ? 45 : 20)),
    promised_date: null,
    priority: customer.delivery_priority,
    sales_employee_id: sellerOf(erp, customer.customer_id),
    ship_from_warehouse_id: warehouse.warehouse_id,
    incoterm: customer.incoterm,
    payment_terms_days: customer.payment_terms_days,
    is_prepaid: false,
    address_line: customer.address_line,
    city: customer.city,
    state_province: customer.state_province,
    postal_code: customer.postal_code,
    country_code: customer.country_code,
    currency_code: customer.currency_code,
    exchange_rate: rate,
    net_amount: net,
    discount_amount: 0,
    tax_amount: taxes,
    total_amount: net + taxes,
    total_amount_base: multiply(net + taxes, 2, rate, 8, 2),
    credit_status: 'not_checked',
    credit_checked_at: null,
    credit_limit_amount: null,
    credit_exposure_amount: null,
    credit_approved_by_employee_id: null,
    credit_approved_at: null,
    confirmed_at: null,
    released_at: null,
    first_shipped_at: null,
    closed_at: null,
    cancelled_at: null,
    cancellation_reason: null,
    status: 'draft',
    is_opening: at.isOpening,
    created_at: now,
    updated_at: now,
  });
  for (const line of lines) tables.sales_order_lines.add(line);
  must(copies['master.customers'].get(customer.customer_id), 'customer');
  return order;
}

/** Compares what a customer owes and has ordered with the limit: passed, or held for a manager. */
export function checkCredit(erp: Erp, order: SalesOrdersRow, now: Moment): boolean {
  const { tables, copies } = erp.context;
  const customer = must(copies['master.customers'].get(order.customer_id), 'customer');
  let exposure = order.total_amount_base ?? 0;
  for (const invoice of tables.customer_invoices.held())
    if (invoice.customer_id === order.customer_id && OPEN_INVOICE.has(invoice.status))
      exposure += multiply(invoice.open_amount ?? 0, 2, invoice.exchange_rate ?? PAR, 8, 2);
  for (const other of tables.sales_orders.held())
    if (other.customer_id === order.customer_id && other !== order && other.status !== 'draft')
      exposure += other.total_amount_base ?? 0;
  const passes = exposure <= customer.credit_limit_amount;
  tables.sales_orders.change(order, {
    credit_status: passes ? 'passed' : 'held',
    credit_checked_at: now,
    credit_limit_amount: customer.credit_limit_amount,
    credit_exposure_amount: exposure,
    status: passes ? 'draft' : 'credit_hold',
  });
  return passes;
}

/** Confirms and releases an order: what is in stock is kept for it, for the rest the lead time counts. */
export function confirmOrder(erp: Erp, order: SalesOrdersRow, lines: SalesOrderLinesRow[], now: Moment): void {
  const { tables, copies } = erp.context;
  const day = Math.max(localDay(now), order.order_date ?? 0);
  let last = 0;
  for (const line of lines) {
    const product = must(copies['master.products'].get(line.product_id), 'product');
    reserveLine(erp, order, line, now);
    const inStock = line.reserved_quantity === line.ordered_quantity;
    const wait = inStock ? SALES.handlingDays : Math.round((product.lead_time_days * 6) / 7) + SALES.queueDays;
    const promised = Math.max(addWorkingDays(day, wait), inStock ? (order.requested_date ?? 0) : 0);
    last = Math.max(last, promised);
    tables.sales_order_lines.change(line, {
      promised_quantity: line.ordered_quantity,
      promised_date: promised,
      first_promised_date: promised,
      promise_basis: inStock ? 'stock' : 'lead_time',
    });
  }
  tables.sales_orders.change(order, { promised_date: last, confirmed_at: now, released_at: now, status: 'released' });
}

/** Keeps for an order line what is free of what it still wants. */
export function reserveLine(erp: Erp, order: SalesOrdersRow, line: SalesOrderLinesRow, now: Moment): void {
  const wanted = line.ordered_quantity - line.shipped_quantity - line.cancelled_quantity - line.reserved_quantity;
  if (wanted <= 0) return;
  const made = erp.stock.reserve(
    { product_id: line.product_id, material_id: null },
    must(line.warehouse_id ?? undefined, 'warehouse of a line'),
    wanted,
    {
      demand_type: 'sales_order',
      sales_order_line_id: line.sales_order_line_id,
      required_date: line.promised_date ?? localDay(now),
      priority: order.priority,
    },
    now,
  );
  const reserved = made.reduce((sum, one) => sum + one.reserved_quantity, 0);
  if (reserved > 0)
    erp.context.tables.sales_order_lines.change(line, { reserved_quantity: line.reserved_quantity + reserved });
}

/** Where the goods go decides the tax: within the state, to another one, abroad. */
export function taxOf(_: Erp, customer: Customer, warehouse: Warehouse): 'out-intra' | 'out-inter' | 'out-export' {
  if (customer.country_code !== warehouse.country_code) return 'out-export';
  return customer.state_province === warehouse.state_province ? 'out-intra' : 'out-inter';
}

function lineOf(
  erp: Erp,
  demand: Demand,
  {
    order,
    number,
    product,
    customer,
    rate,
    draw,
    now,
    kind,
  }: {
    order: Key;
    number: number;
    product: Product;
    customer: Customer;
    rate: Scaled;
    draw: Draw;
    now: Moment;
    kind: ReturnType<typeof taxOf>;
  },
): SalesOrderLinesRow {
  const { tables } = erp.context;
  const quantity = demand.quantity(draw, product);
  const item: Item = { product_id: product.product_id, material_id: null };
  const list = Math.round((product.list_price_amount * PAR) / rate);
  const discount = SALES.discounts[customer.price_group] ?? 0;
  const gross = multiply(quantity, 3, list, 4, 2);
  const net = gross - percentOf(gross, discount * 10_000);
  const code = erp.ledger.taxCode(kind, kind === 'out-export' ? 0 : product.gst_rate_pct);
  const warehouse = storeOf(erp.context, product.home_factory_id, 'finished_goods');
  return {
    sales_order_line_id: tables.sales_order_lines.nextKey(),
    sales_order_id: order,
    line_number: number,
    quotation_line_id: null,
    product_id: product.product_id,
    ordered_quantity: quantity,
    promised_quantity: 0,
    reserved_quantity: 0,
    shipped_quantity: 0,
    cancelled_quantity: 0,
    open_quantity: quantity,
    invoiced_quantity: 0,
    returned_quantity: 0,
    unit_of_measure: product.unit_of_measure,
    list_price_amount: list,
    unit_price_amount: list,
    discount_pct: discount * 10_000,
    net_amount: net,
    tax_code_id: code.tax_code_id,
    tax_rate_pct: code.tax_rate_pct,
    tax_amount: percentOf(net, code.tax_rate_pct),
    unit_cost_amount: erp.stock.unitCost(item, null),
    warehouse_id: warehouse.warehouse_id,
    requested_date: null,
    promised_date: null,
    first_promised_date: null,
    promise_basis: null,
    first_shipped_at: null,
    last_shipped_at: null,
    cancellation_reason: null,
    status: 'open',
    created_at: now,
    updated_at: now,
  };
}

function pickCustomer(customers: Iterable<Customer>, { context }: Erp, draw: Draw): Customer | undefined {
  const weighted: (readonly [Customer, number])[] = [];
  for (const customer of customers) {
    if (customer.status !== 'active' || customer.is_intercompany) continue;
    const own = context.draws.of('customers', customer.customer_id, 'size').lognormal(1, SALES.spread);
    weighted.push([customer, own * (SALES.weights[customer.customer_segment] ?? 1)]);
  }
  return weighted.length === 0 ? undefined : draw.weighted(weighted);
}

function sellerOf({ context }: Erp, customer: Key): Key | null {
  const sellers = [...context.copies['master.employees'].all()].filter(
    (one) => one.job_title === 'Sales Engineer' && one.status === 'active',
  );
  return sellers[customer % Math.max(1, sellers.length)]?.employee_id ?? null;
}
