import { addWorkingDays, workingDayFrom, workingDaysBetween } from '../../../company/calendar.ts';
import { workdays } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { multiply } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import { HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { follow, type Message, type Process } from '../../../machinery/kernel/contract.ts';
import { COLLECTIONS, PLANNING } from '../lifecycle/planning.ts';
import type { ShipmentsRow, Types } from '../rows.ts';
import { addDelivery, addPackages, NOTHING } from './contents.ts';
import { type Context, shipmentEnded, shipmentLeft, shipmentPlanned } from './context.ts';
import { freightAgain, waitsForCarrier } from './dispatch.ts';
import { bookSlot, leaveDock, moveSlot } from './docks.ts';
import { loadOf } from './intake.ts';
import { called, planMilkRuns } from './milk-runs.ts';
import { distanceBetween, partnerPlace, warehousePlace, zoneOf } from './places.ts';
import { ratedColumns } from './planning.ts';
import { chooseRate } from './rating.ts';
import { logArrival } from './sync.ts';
import { report } from './tracking.ts';

/** What stands ready at suppliers for us to collect: a shipment for each notice, given to a carrier in time for the promised day. */
export const collections: Process<Types> = {
  name: 'collections',
  takes: { shipments: take, shipment_lines: takeLine },
  schedule: [{ at: workdays.at(...COLLECTIONS.times), act: plan }],
  follows: [follow(shipmentLeft, expectAtDock), follow(shipmentEnded, arrive)],
};

/** Every line of a notice comes with the shipment that it belongs to: the first one makes it. */
function take(context: Context, { columns }: Message<Types, 'shipments'>): void {
  const { tables, numbers, copies, now } = context;
  if (tables.shipments.by('advance_notice_number', must(columns.advance_notice_number, 'notice')).length > 0) return;
  const warehouse = must(columns.ship_to_warehouse_id, 'warehouse of a collection');
  const from = partnerPlace(context, { supplier: must(columns.supplier_id, 'supplier of a collection') });
  const to = warehousePlace(context, warehouse);
  const promised = localMoment(localDay(must(columns.promised_delivery_at, 'promised arrival')), 24) - MINUTE_MS;
  tables.shipments.receive(columns, {
    shipment_number: numbers.next('SHP', now),
    shipment_type: 'purchase',
    company_id: copies['master.warehouses'].must(warehouse).company_id,
    origin_city: from.city,
    origin_region: zoneOf(from),
    origin_country_code: from.country,
    destination_address_line: to.address,
    destination_city: to.city,
    destination_region: zoneOf(to),
    destination_postal_code: to.postalCode,
    destination_country_code: to.country,
    transport_arrangement: 'carrier',
    freight_terms: 'collect',
    service_level: 'standard',
    package_count: 0,
    net_weight_kg: 0,
    gross_weight_kg: 0,
    volume_m3: 0,
    chargeable_weight_kg: 0,
    distance_km: distanceBetween(from.city, to.city),
    declared_value_amount: 0,
    currency_code: 'INR',
    contains_hazardous: false,
    priority: 'normal',
    planned_pickup_at: must(columns.ready_at, 'readiness at the supplier'),
    planned_delivery_at: promised,
    promised_delivery_at: promised,
    status: 'planned',
  });
}

function takeLine(context: Context, { columns }: Message<Types, 'shipment_lines'>): void {
  const { tables, copies, numbers, now } = context;
  const [shipment] = tables.shipments.by('advance_notice_number', must(columns.advance_notice_number, 'notice'));
  const row = must(shipment, 'shipment of a line that is collected');
  const material = copies['master.materials'].must(must(columns.material_id, 'material of a collection'));
  const quantity = must(columns.shipped_quantity, 'quantity of a collection');
  const load = loadOf(context, { product: null, material: material.material_id, quantity });
  const value = multiply(material.standard_cost_amount, 4, quantity, 3, 2);
  const before = tables.deliveries.by('shipment_id', row.shipment_id);
  const line = tables.shipment_lines.receive(columns, {
    shipment_id: row.shipment_id,
    line_number: before.length + 1,
    package_count: load.packages,
    net_weight_kg: load.net,
    gross_weight_kg: load.gross,
    volume_m3: load.volume,
    hsn_code: material.hsn_code,
    country_of_origin_code: row.origin_country_code,
    hazard_un_number: material.is_hazardous ? 'UN1263' : null,
    value_amount: value,
    currency_code: 'INR',
  });
  addPackages(context, row, { row: line, name: material.material_name, first: row.package_count, loose: NOTHING });
  addDelivery(context, row, line, {
    delivery: before[0]?.delivery_number ?? numbers.next('DLV', now),
    number: before.length + 1,
    promisedAt: row.promised_delivery_at,
  });
  const gross = row.gross_weight_kg + load.gross;
  tables.shipments.change(row, {
    package_count: row.package_count + load.packages,
    net_weight_kg: row.net_weight_kg + load.net,
    gross_weight_kg: gross,
    chargeable_weight_kg: gross,
    volume_m3: row.volume_m3 + load.volume,
    declared_value_amount: row.declared_value_amount + value,
    contains_hazardous: row.contains_hazardous || material.is_hazardous,
  });
}

/** What is near is fetched by our own lorries; the rest is offered to the cheapest carrier that keeps the promise, with a day to spare where there is time. */
function plan(context: Context): void {
  const waiting = context.tables.shipments.by('status', 'planned').filter(waitsForCarrier);
  for (const row of planMilkRuns(context, waiting)) offer(context, row);
}

function offer(context: Context, row: ShipmentsRow): void {
  const { tables, draws, now } = context;
  const today = localDay(now);
  const due = localDay(must(row.promised_delivery_at, 'promised arrival'));
  const freight = { ...freightAgain(context, row), day: today, needDays: workingDaysBetween(today + 1, due + 1) };
  const priced = chooseRate(context, freight);
  const days = priced?.rate.transit_days ?? COLLECTIONS.usualDays;
  const day = Math.max(workingDayFrom(today), addWorkingDays(due, -days - COLLECTIONS.spareDays));
  const draw = draws.of('shipments', row.shipment_id, 'pickup');
  const wanted = localMoment(day, draw.between(...PLANNING.pickup));
  const late = now + draw.between(...PLANNING.latePickupHours) * HOUR_MS;
  const pickup = Math.round(Math.max(wanted, late) / MINUTE_MS) * MINUTE_MS;
  const delivery = localMoment(addWorkingDays(localDay(pickup), days), 18);
  tables.shipments.change(row, {
    ...ratedColumns({ gross: row.gross_weight_kg }, priced, now),
    // Where no carrier takes it the supplier brings it himself.
    ...(priced
      ? { service_level: priced.service.service_level }
      : { transport_arrangement: 'partner', freight_terms: 'prepaid' }),
    planned_pickup_at: pickup,
    planned_delivery_at: delivery,
  });
  for (const one of [...tables.deliveries.by('shipment_id', row.shipment_id)])
    tables.deliveries.change(one, { planned_at: delivery });
  report(context, row, { code: 'booked', at: now });
  context.tell(shipmentPlanned, row);
}

/** A dock is kept free for the morning of the day on which it should come, and for what our own warehouses send. */
function expectAtDock(context: Context, row: ShipmentsRow): void {
  if (!comesToUs(row)) return;
  const isOwn = row.transport_arrangement === 'own_fleet';
  if (isOwn) called(context, row);
  bookSlot(context, {
    warehouse: must(row.ship_to_warehouse_id, 'warehouse of a collection'),
    at: isOwn ? row.planned_delivery_at : localMoment(localDay(row.planned_delivery_at), COLLECTIONS.dockHour),
    shipment: row,
    carrier: row.carrier_id,
    packages: row.package_count,
    weight: row.gross_weight_kg,
    vehicle: null,
  });
}

function comesToUs({ shipment_type }: ShipmentsRow): boolean {
  return shipment_type === 'purchase' || shipment_type === 'transfer';
}

/** The lorry is there: the warehouse is told by the link, the gate keeps the slot. */
function arrive(context: Context, row: ShipmentsRow): void {
  if (!comesToUs(row)) return;
  for (const slot of [...context.tables.dock_appointments.by('shipment_id', row.shipment_id)]) {
    if (slot.status !== 'booked') continue;
    if (localDay(slot.slot_start_at) !== localDay(context.now)) moveSlot(context, slot, context.now);
    leaveDock(context, slot, context.now, { vehicle: null, driver: null });
  }
  logArrival(context, row);
}
