import { localDay } from '../../../machinery/base/company-time.ts';
import { ratio } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Scaled } from '../../../machinery/base/row-types.ts';
import { RETURNS } from '../lifecycle/planning.ts';
import type { NewRows, ReturnOrdersRow, ShipmentLinesRow, ShipmentsRow } from '../rows.ts';
import { type Context, officer } from './context.ts';
import { type Place, partnerPlace } from './places.ts';

interface Wanted {
  type: ReturnOrdersRow['return_type'];
  /** Refused quantity of each line; what the customer sends back where it is left out. */
  refused?: readonly Scaled[];
  reason?: ReturnOrdersRow['reason_code'];
}

/** A return of goods that a shipment brought, or did not bring. What was refused at the door needs no leave. */
export function openReturn(context: Context, shipment: ShipmentsRow, wanted: Wanted): ReturnOrdersRow | undefined {
  const { tables, draws, now } = context;
  const lines = [...tables.shipment_lines.by('shipment_id', shipment.shipment_id)];
  const key = tables.return_orders.nextKey();
  const draw = draws.of('return_orders', key, 'return');
  const chosen = wanted.refused
    ? lines.flatMap((line, index) =>
        (wanted.refused?.[index] ?? 0) > 0 ? [{ line, quantity: wanted.refused?.[index] ?? 0 }] : [],
      )
    : [draw.pick(lines)].map((line) => ({ line, quantity: sentBack(line, draw.uniform()) }));
  const some = chosen.filter(({ quantity }) => quantity > 0);
  if (some.length === 0 || shipment.customer_id === null) return undefined;
  const reason = wanted.reason ?? 'refused';
  const [delivery] = tables.deliveries.by('shipment_id', shipment.shipment_id);
  const isDelivered = shipment.delivered_at !== null;
  const order = addReturn(context, {
    return_order_id: key,
    return_type: wanted.type,
    shipment_id: shipment.shipment_id,
    delivery_number: isDelivered ? must(delivery, 'delivery').delivery_number : null,
    sales_order_id: shipment.sales_order_id,
    sales_order_number: shipment.sales_order_number,
    return_to_warehouse_id: must(shipment.ship_from_warehouse_id, 'warehouse of a sale'),
    customer: shipment.customer_id,
    reason,
    value: some.reduce((sum, { line, quantity }) => sum + ratio(line.value_amount, quantity, line.shipped_quantity), 0),
  });
  for (const [index, { line, quantity }] of some.entries())
    tables.return_order_lines.add({
      return_order_id: order.return_order_id,
      line_number: index + 1,
      shipment_line_id: line.shipment_line_id,
      sales_order_line_id: line.sales_order_line_id,
      product_id: line.product_id,
      material_id: line.material_id,
      lot_number: line.lot_number,
      authorised_quantity: quantity,
      unit_of_measure: line.unit_of_measure,
      unit_price_amount: ratio(line.value_amount, 100_000, line.shipped_quantity),
      currency_code: 'INR',
      reason_code: reason,
      status: 'open',
    });
  if (wanted.type === 'refused_delivery')
    tables.return_orders.change(order, {
      approval_status: 'approved',
      approved_by_employee_id: officer(context, 'manager', order.return_order_id),
      approved_at: now,
      valid_to: localDay(now) + RETURNS.validDays,
      status: 'authorised',
    });
  return order;
}

/** Whole units, mostly few of them; never more than was delivered. */
function sentBack(line: ShipmentLinesRow, share: number): Scaled {
  const units = Math.floor(line.delivered_quantity / 1000);
  return units < 1 ? line.delivered_quantity : Math.max(1, Math.round(units * share * 0.6)) * 1000;
}

interface NewReturn
  extends Pick<
    NewRows['return_orders'],
    | 'return_order_id'
    | 'return_type'
    | 'shipment_id'
    | 'delivery_number'
    | 'sales_order_id'
    | 'sales_order_number'
    | 'return_to_warehouse_id'
  > {
  customer: number;
  reason: ReturnOrdersRow['reason_code'];
  value: Scaled;
  isOpening?: boolean;
}

const TEXTS: Readonly<Partial<Record<ReturnOrdersRow['reason_code'], readonly string[]>>> = {
  defective: [
    'Leaks at the seal after two days',
    'Does not hold its pressure',
    'Spindle is stiff',
    'Motor trips on start',
  ],
  damaged_in_transit: ['Crate was broken, flange dented', 'Carton wet, rust on the shaft'],
  wrong_item: ['Other size than ordered', 'Wrong flange drilling'],
  over_delivery: ['More pieces than ordered'],
  order_error: ['Ordered the wrong rating', 'Not needed any more'],
  late_delivery: ['Came too late, bought elsewhere'],
};

export function addReturn(context: Context, given: NewReturn): ReturnOrdersRow {
  const { tables, numbers, draws, copies, now } = context;
  const { customer, reason, value, isOpening, ...columns } = given;
  const row = copies['master.customers'].must(customer);
  const place: Place = partnerPlace(context, { customer });
  const draw = draws.of('return_orders', must(given.return_order_id, 'key'), 'course');
  const texts = TEXTS[reason];
  return tables.return_orders.add({
    ...columns,
    return_order_number: numbers.next('RET', now),
    customer_id: customer,
    reason_code: reason,
    reason: texts && draw.chance(0.8) ? draw.pick(texts) : null,
    collection_method: place.country !== 'IN' || draw.chance(0.12) ? 'customer_ships' : 'carrier_pickup',
    freight_payer: reason === 'damaged_in_transit' ? 'carrier' : reason === 'order_error' ? 'customer' : 'us',
    pickup_contact_name: row.contact_name,
    pickup_phone: row.phone,
    pickup_address_line: row.address_line,
    pickup_city: row.city,
    pickup_region: row.state_province ?? row.city,
    pickup_postal_code: row.postal_code,
    pickup_country_code: row.country_code,
    replacement_requested: reason === 'wrong_item' || (reason === 'defective' && draw.chance(0.6)),
    goods_value_amount: value,
    currency_code: 'INR',
    requested_at: now,
    approval_status: 'pending',
    is_opening: isOpening ?? false,
    status: 'requested',
  });
}
