import { addWorkingDays, isWorkingDay } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { multiply } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { follow, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { PLANNING, RETURNS } from '../lifecycle/planning.ts';
import type { ReturnOrderLinesRow, ReturnOrdersRow, ReturnShipmentsRow, ShipmentsRow, Types } from '../rows.ts';
import { type Context, officer, shipmentEnded } from './context.ts';
import { loadOf } from './intake.ts';
import { distanceBetween, zoneOf } from './places.ts';
import { chooseRate } from './rating.ts';
import { addReturn, openReturn } from './returning.ts';

/** What customers send back: leave, way, receipt, inspection. They ask transport themselves until service has behaviour (service-to-tms). */
export const returns: Process<Types> = {
  name: 'returns',
  opens,
  schedule: [{ drawn: nextWish, act: ask }],
  agenda: [
    { of: 'return_orders', next: nextOf, act: goOn, with: { return_shipments: 'return_order_id' } },
    { of: 'return_shipments', next: nextOfShipment, act: move },
  ],
  follows: [follow(shipmentEnded, ended)],
};

/** The first moment at or after another at which a customer asks: on working days, as many as are drawn for them. */
function nextWish(from: Moment, { draws, parameters }: Context): Moment {
  for (let day = localDay(from); day < localDay(from) + 400; day++) {
    if (!isWorkingDay(day)) continue;
    const draw = draws.of('day', day, 'returns');
    const count = draw.poisson(RETURNS.perDay * parameters.scale);
    const moments = Array.from({ length: count }, () =>
      localMoment(day, Math.floor(draw.between(9.5, 17.5) * 60) / 60),
    ).sort((a, b) => a - b);
    const next = moments.find((moment) => moment >= from);
    if (next !== undefined) return next;
  }
  return NEVER;
}

/** A customer who got something in the last weeks wants to send it back. */
function ask(context: Context): void {
  const { tables, draws, now } = context;
  const recent = tables.shipments
    .by('status', 'delivered')
    .filter(
      (row) =>
        row.customer_id !== null &&
        (row.delivered_at ?? 0) > now - 25 * DAY_MS &&
        tables.return_orders.by('shipment_id', row.shipment_id).length === 0,
    );
  if (recent.length === 0) return;
  const draw = draws.of('returns', now, 'wish');
  const reason = draw.weighted(RETURNS.reasons);
  openReturn(context, draw.pick(recent), { type: reason === 'defective' ? 'warranty' : 'customer_return', reason });
}

/** What nobody took is back at once. */
function ended(context: Context, shipment: ShipmentsRow): void {
  if (shipment.status !== 'returned') return;
  const lines = context.tables.shipment_lines.by('shipment_id', shipment.shipment_id);
  openReturn(context, shipment, { type: 'refused_delivery', refused: lines.map((line) => line.shipped_quantity) });
}

/** Returns that customers had asked for before history began; what they concern lies before it. */
function opens(context: Context): void {
  const { tables, copies, draws, parameters } = context;
  const customers = [...copies['master.customers'].all()].filter(
    (row) => row.country_code === 'IN' && row.status === 'active',
  );
  const products = [...copies['master.products'].all()].filter((row) => row.status === 'active');
  const sites = [...copies['master.warehouses'].all()].filter((row) => row.warehouse_type === 'finished_goods');
  for (let index = 0; index < Math.max(2, Math.round(RETURNS.opening * parameters.scale)); index++) {
    const key = tables.return_orders.nextKey();
    const draw = draws.of('return_orders', key, 'opening');
    const product = draw.pick(products);
    const reason = draw.weighted(RETURNS.reasons);
    const quantity = draw.integer(1, 3) * 1000;
    const order = addReturn(context, {
      return_order_id: key,
      return_type: reason === 'defective' ? 'warranty' : 'customer_return',
      return_to_warehouse_id: draw.pick(sites).warehouse_id,
      customer: draw.pick(customers).customer_id,
      reason,
      value: multiply(product.list_price_amount, 4, quantity, 3, 2),
      isOpening: true,
    });
    tables.return_order_lines.add({
      return_order_id: order.return_order_id,
      line_number: 1,
      product_id: product.product_id,
      authorised_quantity: quantity,
      unit_of_measure: product.unit_of_measure,
      unit_price_amount: product.list_price_amount,
      currency_code: 'INR',
      reason_code: reason,
      status: 'open',
    });
    if (draw.chance(0.6)) decide(context, order);
  }
}

function drawOf({ draws }: Context, row: ReturnOrdersRow, concern: string): Draw {
  return draws.of('return_orders', row.return_order_id, concern);
}

function linesOf({ tables }: Context, row: ReturnOrdersRow): ReturnOrderLinesRow[] {
  return [...tables.return_order_lines.by('return_order_id', row.return_order_id)];
}

const hours = (of: number) => Math.round(of * 60) * MINUTE_MS;

function nextOf(row: ReturnOrdersRow, context: Context): Moment {
  if (row.status === 'requested')
    return row.requested_at + hours(drawOf(context, row, 'approval').lognormal(...RETURNS.approvalHours));
  if (row.status === 'authorised') return onItsWay(context, row) ? NEVER : startOf(row, context);
  if (row.status !== 'received') return NEVER;
  const received = row.received_at ?? 0;
  const inspection = received + hours(drawOf(context, row, 'inspection').lognormal(...RETURNS.inspectionHours));
  return linesOf(context, row).some((line) => line.status === 'received')
    ? inspection
    : inspection + drawOf(context, row, 'closing').integer(...RETURNS.closingDays) * DAY_MS;
}

function onItsWay({ tables }: Context, row: ReturnOrdersRow): boolean {
  return tables.return_shipments.by('return_order_id', row.return_order_id).length > 0;
}

/** When the goods are called for; who never sends them lets the leave expire. */
function startOf(row: ReturnOrdersRow, context: Context): Moment {
  const approved = row.approved_at ?? row.requested_at;
  if (neverComes(row, context)) return localMoment((row.valid_to ?? localDay(approved)) + 1, 1);
  return approved + 2 * HOUR_MS;
}

function neverComes(row: ReturnOrdersRow, context: Context): boolean {
  return row.return_type !== 'refused_delivery' && drawOf(context, row, 'course').chance(RETURNS.neverCome);
}

function goOn(row: ReturnOrdersRow, context: Context): void {
  const { tables, now } = context;
  if (row.status === 'requested') decide(context, row);
  else if (row.status === 'authorised' && neverComes(row, context)) {
    for (const line of linesOf(context, row)) tables.return_order_lines.change(line, { status: 'cancelled' });
    tables.return_orders.change(row, { closed_at: now, status: 'expired' });
  } else if (row.status === 'authorised') call(context, row);
  else if (linesOf(context, row).some((line) => line.status === 'received')) inspect(context, row);
  else {
    for (const line of linesOf(context, row)) tables.return_order_lines.change(line, { status: 'closed' });
    tables.return_orders.change(row, { closed_at: now, status: 'closed' });
  }
}

function decide(context: Context, row: ReturnOrdersRow): void {
  const { tables, now } = context;
  const isRejected = drawOf(context, row, 'decision').chance(RETURNS.rejected);
  const by = { approved_by_employee_id: officer(context, 'manager', row.return_order_id), approved_at: now };
  if (isRejected) {
    for (const line of linesOf(context, row)) tables.return_order_lines.change(line, { status: 'cancelled' });
    tables.return_orders.change(row, { ...by, approval_status: 'rejected', closed_at: now, status: 'rejected' });
  } else
    tables.return_orders.change(row, {
      ...by,
      approval_status: 'approved',
      valid_to: localDay(now) + RETURNS.validDays,
      status: 'authorised',
    });
}

/** A carrier is asked to call for the goods, or the customer sends them himself. What came back undelivered is only taken in. */
function call(context: Context, row: ReturnOrdersRow): void {
  const { tables, numbers, copies, now } = context;
  const draw = drawOf(context, row, 'pickup');
  const isBack = row.return_type === 'refused_delivery' && row.delivery_number === null;
  const pickup = isBack
    ? now
    : localMoment(addWorkingDays(localDay(now), draw.integer(...RETURNS.pickupDays)), draw.between(10, 16));
  const site = copies['master.warehouses'].must(row.return_to_warehouse_id);
  const load = linesOf(context, row).reduce(
    (sum, line) => {
      const one = loadOf(context, {
        product: line.product_id,
        material: line.material_id,
        quantity: line.authorised_quantity,
      });
      return { gross: sum.gross + one.gross, volume: sum.volume + one.volume, packages: sum.packages + one.packages };
    },
    { gross: 0, volume: 0, packages: 0 },
  );
  const distance = distanceBetween(row.pickup_city, site.city);
  const customer = copies['master.customers'].must(row.customer_id);
  const priced =
    isBack || row.collection_method !== 'carrier_pickup'
      ? undefined
      : chooseRate(context, {
          direction: 'inbound',
          from: { country: 'IN', zone: zoneOf({ state: customer.state_province, country: 'IN' }) },
          to: { country: 'IN', zone: zoneOf({ state: site.state_province, country: 'IN' }) },
          day: localDay(pickup),
          grossKg: load.gross,
          volume: load.volume,
          distance,
          isHazardous: false,
          needDays: null,
          isUrgent: false,
        });
  const days = priced?.rate.transit_days ?? Math.max(1, Math.ceil(distance / 35_000));
  tables.return_shipments.add({
    return_shipment_number: numbers.next('RSH', now),
    return_order_id: row.return_order_id,
    return_to_warehouse_id: row.return_to_warehouse_id,
    transport_arrangement: priced ? 'carrier' : isBack ? 'own_fleet' : 'partner',
    carrier_id: priced?.carrier.carrier_id ?? null,
    carrier_service_id: priced?.service.carrier_service_id ?? null,
    carrier_rate_id: priced?.rate.carrier_rate_id ?? null,
    package_count: load.packages,
    gross_weight_kg: load.gross,
    volume_m3: load.volume,
    chargeable_weight_kg: priced?.chargeable ?? load.gross,
    distance_km: distance,
    expected_freight_amount: priced?.total ?? null,
    currency_code: 'INR',
    planned_pickup_at: pickup,
    planned_arrival_at: isBack ? now + HOUR_MS : localMoment(addWorkingDays(localDay(pickup), days), 17),
    status: 'planned',
  });
}

function nextOfShipment(row: ReturnShipmentsRow, { draws }: Context): Moment {
  const draw = draws.of('return_shipments', row.return_shipment_id, 'way');
  const pickup = row.planned_pickup_at + draw.integer(0, 90) * MINUTE_MS;
  if (row.status === 'planned') return pickup;
  const arrival = Math.max(
    (row.picked_up_at ?? pickup) + 30 * MINUTE_MS,
    row.planned_arrival_at + Math.round(draw.between(-5, 20)) * HOUR_MS,
  );
  if (row.status === 'in_transit') return arrival;
  return row.status === 'arrived' ? (row.arrived_at ?? arrival) + draw.integer(30, 300) * MINUTE_MS : NEVER;
}

function move(row: ReturnShipmentsRow, context: Context): void {
  const { tables, draws, now } = context;
  const order = tables.return_orders.must(row.return_order_id);
  const draw = draws.of('return_shipments', row.return_shipment_id, 'goods');
  if (row.status === 'planned') {
    tables.return_shipments.change(row, {
      picked_up_at: now,
      tracking_number: row.carrier_id === null ? null : `R${draw.integer(10_000_000, 99_999_999)}`,
      // Goods of some worth need it on the way back as well.
      eway_bill_number:
        row.carrier_id !== null && order.goods_value_amount > PLANNING.ewayFrom * 100
          ? `9${draw.integer(10_000, 99_999)}${String(row.return_shipment_id).padStart(6, '0')}`
          : null,
      status: 'in_transit',
    });
    tables.return_orders.change(order, { status: 'in_transit' });
  } else if (row.status === 'in_transit')
    tables.return_shipments.change(row, {
      arrived_at: now,
      condition_state: draw.weighted([
        ['good', 0.8],
        ['opened', 0.13],
        ['damaged', 0.07],
      ] as const),
      exception_reason_code:
        now > row.planned_arrival_at + 12 * HOUR_MS ? draw.pick(['traffic', 'vehicle_breakdown', 'no_capacity']) : null,
      status: 'arrived',
    });
  else receive(context, row, order);
}

function receive(context: Context, row: ReturnShipmentsRow, order: ReturnOrdersRow): void {
  const { tables, draws, now } = context;
  for (const line of linesOf(context, order)) {
    const draw = draws.of('return_order_lines', line.return_order_line_id, 'condition');
    tables.return_order_lines.change(line, {
      received_quantity: line.authorised_quantity,
      serial_number:
        line.authorised_quantity === 1000 && line.product_id !== null && draw.chance(0.6)
          ? `SN${line.product_id}${draw.integer(10_000, 99_999)}`
          : null,
      condition_state: draw.weighted([
        ['unopened', 0.4],
        ['opened', 0.25],
        ['used', 0.2],
        ['damaged', 0.12],
        ['incomplete', 0.03],
      ] as const),
      status: 'received',
    });
  }
  tables.return_shipments.change(row, { received_package_count: row.package_count, status: 'received' });
  tables.return_orders.change(order, { received_at: now, status: 'received' });
}

const FINDINGS = {
  use_as_is: ['As new, packing complete', 'No fault found'],
  rework: ['Seal to be changed, then as new', 'Repaint and retest'],
  scrap: ['Casing cracked', 'Corroded beyond repair'],
} as const;

/** Goods that came are looked at; what becomes of them quality decides when it has behaviour. */
function inspect(context: Context, row: ReturnOrdersRow): void {
  const { tables, draws, now } = context;
  for (const line of linesOf(context, row)) {
    const draw = draws.of('return_order_lines', line.return_order_line_id, 'finding');
    const isGood = line.condition_state === 'unopened' || (line.condition_state === 'opened' && draw.chance(0.6));
    const disposition = isGood ? 'use_as_is' : draw.chance(0.65) ? 'rework' : 'scrap';
    tables.return_order_lines.change(line, {
      inspected_at: now,
      inspected_by_employee_id: officer(context, 'inspector', line.return_order_line_id),
      disposition,
      credit_recommended: line.reason_code !== 'order_error' || draw.chance(0.5),
      inspection_note: draw.pick(FINDINGS[disposition]),
      restocked_quantity: disposition === 'use_as_is' ? line.received_quantity : 0,
      scrapped_quantity: disposition === 'scrap' ? line.received_quantity : 0,
      status: 'inspected',
    });
  }
}
