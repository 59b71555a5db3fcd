import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import { event, type Message } from '../../../../machinery/kernel/contract.ts';
import { SALES } from '../../lifecycle/sales.ts';
import type { SalesOrdersRow, Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import { storeOf } from '../reference/index.ts';
import { customerOf } from './customers.ts';
import { linesOf } from './order-lines.ts';
import { typeOf } from './orders.ts';
import { supplyOf } from './pricing.ts';
import { sellingOf } from './selling.ts';

/** An accepted quotation has come; its lines come with it. */
export const orderReceived = event<SalesOrdersRow>('order received');

export function receiveOrder(context: Context, { columns }: Message<Types, 'sales_orders'>): void {
  context.tell(orderReceived, context.tables.sales_orders.receive(columns));
}

export function receiveLine({ tables }: Context, { columns }: Message<Types, 'sales_order_lines'>): void {
  const quotation = must(columns.quotation_id, 'quotation of a line');
  const order = must(tables.sales_orders.by('quotation_id', quotation)[0], `order of quotation ${quotation}`);
  tables.sales_order_lines.receive(columns, { sales_order_id: order.sales_order_id });
}

/** Order entry takes up what has come: number, customer's address, and the store of the site that makes the products. */
export function completeOrder(context: Context, order: SalesOrdersRow): SalesOrdersRow {
  const { tables, copies, numbers, draws, now } = context;
  const { ledger, stock } = sellingOf(context);
  const customer = customerOf(context, order);
  const lines = linesOf(context, order);
  const products = lines.map((line) => copies['master.products'].must(line.product_id));
  const [first] = products;
  const warehouse = storeOf(
    context,
    must(first, `product of order ${order.sales_order_id}`).home_factory_id,
    'finished_goods',
  );
  const supply = supplyOf(customer, warehouse);
  for (const [index, line] of lines.entries()) {
    const product = must(products[index], 'product of a line');
    tables.sales_order_lines.change(line, {
      open_quantity: line.ordered_quantity,
      tax_code_id: ledger.taxCode(supply, product.gst_rate_pct).tax_code_id,
      unit_cost_amount: stock.unitCost({ product_id: product.product_id, material_id: null }, null),
      warehouse_id: warehouse.warehouse_id,
    });
  }
  const day = localDay(order.ordered_at);
  const rate = ledger.rate(order.currency_code, day);
  const isUrgent = draws.of('sales_orders', order.sales_order_id, 'order').chance(SALES.urgent);
  tables.sales_orders.change(order, {
    sales_order_number: numbers.next('SO', now),
    order_type: typeOf(supply === 'out-export', products),
    order_date: day,
    priority: isUrgent ? 'urgent' : customer.delivery_priority,
    ship_from_warehouse_id: warehouse.warehouse_id,
    is_prepaid: customer.is_prepaid,
    address_line: customer.address_line,
    city: customer.city,
    state_province: customer.state_province,
    postal_code: customer.postal_code,
    country_code: customer.country_code,
    exchange_rate: rate,
    total_amount_base: multiply(order.total_amount, 2, rate, 8, 2),
  });
  return order;
}
