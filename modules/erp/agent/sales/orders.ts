import { addWorkingDays } from '../../../../company/calendar.ts';
import { marketSegmentOf } from '../../../../company/market.ts';
import { multiply } from '../../../../machinery/base/decimal.ts';
import type { Draw } from '../../../../machinery/base/draw.ts';
import type { Day, Key, Moment } from '../../../../machinery/base/row-types.ts';
import { SALES } from '../../lifecycle/sales.ts';
import type { NewRows, SalesOrdersRow } from '../../rows.ts';
import { SPARE_KIT } from '../reference/index.ts';
import { type Product, pickCustomer } from './customers.ts';
import { sellerOf } from './people.ts';
import { type Basket, fillBasket, type PricedLine } from './pricing.ts';
import type { Selling } from './selling.ts';

/** An order of before history. It is wanted on a day of history, else it would have been delivered. */
interface Arrival {
  day: Day;
  at: Moment;
  /** First day of history. */
  from: Day;
}

/** Enters an order that history begins with as a draft, at the prices and taxes of its day. Undefined while nobody orders. */
export function enterOrder(selling: Selling, arrival: Arrival): SalesOrdersRow | undefined {
  const { tables, draws } = selling;
  // The order has no key yet: what it is about is drawn for the moment at which it comes.
  const draw = draws.of('orders', arrival.at, 'basket');
  const customer = pickCustomer(selling, draw, arrival.day);
  const basket = customer && fillBasket(selling, { customer, day: arrival.day, draw });
  if (!basket) return undefined;
  const key = tables.sales_orders.nextKey();
  const order = tables.sales_orders.add(orderOf(selling, key, basket, arrival));
  for (const [index, line] of basket.lines.entries())
    tables.sales_order_lines.add(lineOf(selling, order, line, (index + 1) * 10));
  return order;
}

function orderOf(selling: Selling, key: Key, basket: Basket, arrival: Arrival): NewRows['sales_orders'] {
  const { customer, warehouse, rate, lines } = basket;
  const draw = selling.draws.of('sales_orders', key, 'order');
  const net = lines.reduce((sum, line) => sum + line.net, 0);
  const tax = lines.reduce((sum, line) => sum + line.tax, 0);
  return {
    sales_order_id: key,
    sales_order_number: selling.numbers.next('SO', arrival.at),
    company_id: warehouse.company_id,
    customer_id: customer.customer_id,
    customer_reference_number: draw.chance(SALES.withoutReference)
      ? null
      : `${customer.customer_code.slice(-4)}/${draw.integer(1000, 99_999)}`,
    order_type: typeOf(
      basket.isExport,
      lines.map(({ product }) => product),
    ),
    order_date: arrival.day,
    ordered_at: arrival.at,
    requested_date: wantedDay(marketSegmentOf(customer).wantedDays, arrival, draw),
    priority: draw.chance(SALES.urgent) ? 'urgent' : customer.delivery_priority,
    sales_employee_id: sellerOf(selling, customer.customer_id),
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
    tax_amount: tax,
    total_amount: net + tax,
    total_amount_base: multiply(net + tax, 2, rate, 8, 2),
    is_opening: true,
    created_at: arrival.at,
    updated_at: arrival.at,
  };
}

function lineOf(
  { stock }: Selling,
  order: SalesOrdersRow,
  { product, quantity, price, discountPct, net, code, tax }: PricedLine,
  number: number,
): NewRows['sales_order_lines'] {
  return {
    sales_order_id: order.sales_order_id,
    line_number: number,
    product_id: product.product_id,
    ordered_quantity: quantity,
    open_quantity: quantity,
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
    created_at: order.created_at,
    updated_at: order.updated_at,
  };
}

/** What an order is, by where it goes and what it is for. */
export function typeOf(isExport: boolean, products: readonly Product[]): SalesOrdersRow['order_type'] {
  if (isExport) return 'export';
  return products.every(({ product_family }) => product_family === SPARE_KIT) ? 'spare_part' : 'standard';
}

function wantedDay(range: readonly [number, number], { day, from }: Arrival, draw: Draw): Day {
  const wanted = addWorkingDays(day, draw.integer(...range));
  if (wanted >= from) return wanted;
  return addWorkingDays(from, draw.integer(0, SALES.receiptDays + SALES.handlingDays));
}
