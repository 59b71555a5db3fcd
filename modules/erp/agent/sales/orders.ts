import { addWorkingDays } from '../../../../company/calendar.ts';
import { multiply } from '../../../../machinery/base/decimal.ts';
import type { Draw } from '../../../../machinery/base/draw.ts';
import type { Day, Key, Moment } from '../../../../machinery/base/row-types.ts';
import { SALES } from '../../lifecycle/sales.ts';
import type { SalesOrderLinesRow, SalesOrdersRow } from '../../rows.ts';
import type { Erp } from '../context.ts';
import { type Demand, SPARE_KIT } from '../reference/index.ts';
import type { SalesBook } from './book.ts';
import type { Customers } from './customers.ts';
import type { SalesPeople } from './people.ts';
import { type Basket, fillBasket, type PricedLine } from './pricing.ts';

/** What the parts of sales share. */
export interface SalesOffice {
  readonly erp: Erp;
  readonly demand: Demand;
  readonly book: SalesBook;
  readonly customers: Customers;
  readonly people: SalesPeople;
}

/** An order that comes in. Orders that history begins with are wanted on a day of it, else they would have been delivered. */
interface Arrival {
  day: Day;
  at: Moment;
  opening: { from: Day } | null;
}

/** Enters the order of a customer as a draft, at the prices and taxes of the day. Undefined while nobody orders. */
export function enterOrder(office: SalesOffice, arrival: Arrival): SalesOrdersRow | undefined {
  const { erp, demand, book, customers } = office;
  const { tables, draws } = erp.context;
  // The order has no key yet: what it is about is drawn for the moment at which it comes.
  const draw = draws.of('orders', arrival.at, 'basket');
  const customer = customers.pick(draw, arrival.day);
  const basket = customer && fillBasket(erp, demand, customers, { customer, day: arrival.day, draw });
  if (!basket) return undefined;
  const key = tables.sales_orders.nextKey();
  const order = tables.sales_orders.add(orderOf(office, key, basket, arrival));
  const lines = basket.lines.map((line, index) =>
    tables.sales_order_lines.add(lineOf(erp, order, line, (index + 1) * 10, arrival.at)),
  );
  book.add(order, lines);
  return order;
}

function orderOf({ erp, people, customers }: SalesOffice, key: Key, basket: Basket, arrival: Arrival): SalesOrdersRow {
  const { customer, warehouse, rate, lines } = basket;
  const draw = erp.context.draws.of('sales_orders', key, 'order');
  const net = lines.reduce((sum, line) => sum + line.net, 0);
  const tax = lines.reduce((sum, line) => sum + line.tax, 0);
  return {
    sales_order_id: key,
    sales_order_number: erp.context.numbers.next('SO', arrival.at),
    company_id: warehouse.company_id,
    customer_id: customer.customer_id,
    quotation_id: null,
    quotation_number: null,
    contract_id: null,
    customer_reference_number: draw.chance(SALES.withoutReference)
      ? null
      : `${customer.customer_code.slice(-4)}/${draw.integer(1000, 99_999)}`,
    order_type: typeOf(basket),
    order_date: arrival.day,
    ordered_at: arrival.at,
    requested_date: wantedDay(customers.segment(customer).wantedDays, arrival, draw),
    promised_date: null,
    priority: draw.chance(SALES.urgent) ? 'urgent' : customer.delivery_priority,
    sales_employee_id: people.seller(customer.customer_id),
    ship_from_warehouse_id: warehouse.warehouse_id,
    incoterm: customer.incoterm,
    payment_terms_days: customer.payment_terms_days,
    is_prepaid: customer.is_prepaid,
    address_line: customer.address_line,
    city: customer.city,
    state_province: customer.state_province,
    postal_code: customer.postal_code,
    country_code: customer.country_code,
    currency_code: customer.currency_code,
    exchange_rate: rate,
    net_amount: net,
    discount_amount: 0,
    tax_amount: tax,
    total_amount: net + tax,
    total_amount_base: multiply(net + tax, 2, rate, 8, 2),
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
    is_opening: arrival.opening !== null,
    created_at: arrival.at,
    updated_at: arrival.at,
  };
}

function lineOf(
  { context, stock }: Erp,
  order: SalesOrdersRow,
  { product, quantity, price, discountPct, net, code, tax }: PricedLine,
  number: number,
  at: Moment,
): SalesOrderLinesRow {
  return {
    sales_order_line_id: context.tables.sales_order_lines.nextKey(),
    sales_order_id: order.sales_order_id,
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
    list_price_amount: price,
    unit_price_amount: price,
    discount_pct: discountPct,
    net_amount: net,
    tax_code_id: code.tax_code_id,
    tax_rate_pct: code.tax_rate_pct,
    tax_amount: tax,
    unit_cost_amount: stock.unitCost({ product_id: product.product_id, material_id: null }, null),
    warehouse_id: order.ship_from_warehouse_id,
    requested_date: order.requested_date,
    promised_date: null,
    first_promised_date: null,
    promise_basis: null,
    first_shipped_at: null,
    last_shipped_at: null,
    cancellation_reason: null,
    status: 'open',
    created_at: at,
    updated_at: at,
  };
}

function typeOf({ isExport, lines }: Basket): SalesOrdersRow['order_type'] {
  if (isExport) return 'export';
  return lines.every(({ product }) => product.product_family === SPARE_KIT) ? 'spare_part' : 'standard';
}

function wantedDay(range: readonly [number, number], { day, opening }: Arrival, draw: Draw): Day {
  const wanted = addWorkingDays(day, draw.integer(...range));
  if (opening === null || wanted >= opening.from) return wanted;
  return addWorkingDays(opening.from, draw.integer(0, SALES.receiptDays + SALES.handlingDays));
}
