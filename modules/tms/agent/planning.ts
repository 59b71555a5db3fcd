import { addWorkingDays } from '../../../company/calendar.ts';
import { workdays } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { PLANNING } from '../lifecycle/planning.ts';
import type { OutboundOrdersRow, ShipmentsRow, Types } from '../rows.ts';
import { type Consignment, consignmentOf, freightOf, isDue } from './consignments.ts';
import { addContents } from './contents.ts';
import { type Context, shipmentPlanned } from './context.ts';
import { departureAfter } from './departures.ts';
import { isAbroad } from './places.ts';
import { chooseRate, favouriteOver, type Priced } from './rating.ts';
import { planRounds, type Round } from './rounds.ts';
import { report } from './tracking.ts';

/** Ready lines become shipments: one for the lines of a number, which leave a warehouse together as soon as one of them is due. */
export const planning: Process<Types> = {
  name: 'planning',
  schedule: [{ at: workdays.at(...PLANNING.times), act: plan }],
};

function plan(context: Context): void {
  const { tables } = context;
  const [first] = PLANNING.times;
  const isMorning =
    context.now === localMoment(localDay(context.now), Number(first.slice(0, 2)) + Number(first.slice(3)) / 60);
  if (isMorning)
    for (const line of [...tables.outbound_orders.by('status', 'on_hold')])
      tables.outbound_orders.change(line, { status: 'open', hold_reason_code: null });
  const ready = tables.outbound_orders.by('status', 'open').filter((line) => line.ready_at !== null);
  const groups = Map.groupBy(
    ready,
    (line) => `${line.shipping_task_number}/${line.ship_from_warehouse_id}/${line.transfer_number ?? ''}`,
  );
  const consignments = [...groups.values()]
    .filter((lines) => lines.some((line) => isDue(context, line)) && !isHeld(context, lines))
    .map((lines) => consignmentOf(context, lines));
  consignments.sort((a, b) => RANK.indexOf(a.priority) - RANK.indexOf(b.priority));
  const rounds = planRounds(context, consignments);
  for (const consignment of consignments) {
    const round = rounds.get(consignment);
    addShipment(context, consignment, round);
  }
}

const RANK = ['urgent', 'high', 'normal', 'low'];

/** A few deliveries wait for papers or an address until the next morning; what the warehouse has issued does not. */
function isHeld({ tables, draws, now }: Context, lines: readonly OutboundOrdersRow[]): boolean {
  const first = must(lines[0], 'line of a delivery');
  const draw = draws.of('outbound_orders', first.outbound_order_id, 'hold');
  if (lines.some((line) => line.shipped_at !== null) || !draw.chance(PLANNING.held)) return false;
  if (localDay(now) > localDay(first.received_at)) return false;
  const reason = draw.weighted(PLANNING.holdReasons);
  for (const line of lines) tables.outbound_orders.change(line, { status: 'on_hold', hold_reason_code: reason });
  return true;
}

function addShipment(context: Context, of: Consignment, round: Round | undefined): void {
  const { tables, numbers, now } = context;
  const key = tables.shipments.nextKey();
  const priced = of.isPickedUp || round ? undefined : rateFor(context, of, key);
  const first = must(of.lines[0], 'line');
  const pickup = of.pickupAt;
  const shipment = tables.shipments.add({
    shipment_id: key,
    shipment_number: numbers.next('SHP', now),
    shipment_type: of.type,
    company_id: of.company,
    ...of.receiver,
    sales_order_id: first.sales_order_id,
    sales_order_number: first.sales_order_number,
    transfer_number: first.transfer_number,
    ship_from_warehouse_id: of.warehouse,
    origin_city: of.from.city,
    origin_region: of.to.country === of.from.country ? freightOf(of, 0).from.zone : '*',
    origin_country_code: of.from.country,
    destination_address_line: of.to.address,
    destination_city: of.to.city,
    destination_region: freightOf(of, 0).to.zone,
    destination_postal_code: of.to.postalCode,
    destination_country_code: of.to.country,
    incoterm: of.incoterm,
    ...arrangementOf(of, round),
    service_level: priced?.service.service_level ?? 'standard',
    load_plan_id: round?.load.load_plan_id ?? null,
    route_id: round?.route.route_id ?? null,
    package_count: of.packages,
    net_weight_kg: of.net,
    gross_weight_kg: of.gross,
    volume_m3: of.volume,
    distance_km: of.distance,
    declared_value_amount: of.value,
    currency_code: 'INR',
    contains_hazardous: of.isHazardous,
    priority: of.priority,
    ready_at: Math.max(...of.lines.map((line) => line.ready_at ?? 0)),
    planned_pickup_at: pickup,
    planned_delivery_at: round ? round.arrivalAt : deliveryOf(of, priced, pickup),
    promised_delivery_at: of.promisedAt,
    ...ratedColumns(of, priced, now),
    status: 'planned',
  });
  addContents(context, shipment, of);
  takeLines(context, shipment, of.lines);
  report(context, shipment, { code: 'booked', at: now });
  context.tell(shipmentPlanned, shipment);
  round?.addStop(context, shipment);
}

function arrangementOf(
  of: Consignment,
  round: Round | undefined,
): Pick<ShipmentsRow, 'transport_arrangement' | 'freight_terms'> {
  if (of.isPickedUp) return { transport_arrangement: 'partner', freight_terms: 'collect' };
  return { transport_arrangement: round ? 'own_fleet' : 'carrier', freight_terms: 'prepaid' };
}

/** What a shipment says of the carrier that is asked for it. */
export function ratedColumns(
  of: { gross: number },
  priced: Priced | undefined,
  now: Moment,
): Pick<ShipmentsRow, 'chargeable_weight_kg'> & Partial<ShipmentsRow> {
  if (!priced) return { chargeable_weight_kg: of.gross };
  return {
    carrier_id: priced.carrier.carrier_id,
    carrier_service_id: priced.service.carrier_service_id,
    carrier_rate_id: priced.rate.carrier_rate_id,
    chargeable_weight_kg: priced.chargeable,
    base_freight_amount: priced.base,
    fuel_surcharge_amount: priced.fuel,
    accessorial_amount: priced.extras,
    expected_freight_amount: priced.total,
    tendered_at: now,
  };
}

function rateFor(context: Context, of: Consignment, shipment: Key): Priced {
  const freight = { ...freightOf(of, localDay(of.pickupAt)), coming: comingFor(context, of) };
  const chosen = must(
    chooseRate(context, freight),
    `rate from ${of.from.city} to ${of.to.city} for ${of.gross / 1000} kg`,
  );
  if (!context.draws.of('shipments', shipment, 'favourite').chance(PLANNING.favourite)) return chosen;
  const dearer = favouriteOver(context, freight, chosen);
  if (!dearer) return chosen;
  context.label({
    kind: 'favourite_carrier',
    cause: 'The planner gave the shipment to a carrier of his liking although an equal service was cheaper.',
    start: context.now,
    end: context.now,
    rows: [{ table: 'shipments', key: shipment }],
    // It is billed weeks later; its own lines and papers are there at once.
    consequences: [
      'tms.shipments <- tms.shipment_lines.shipment_id',
      'tms.shipments <- tms.freight_invoice_lines.shipment_id',
    ],
  });
  return dearer;
}

/** The carriers that were asked for something else of the warehouse on the same evening. */
function comingFor(context: Context, of: Consignment): Set<Key> {
  const coming = new Set<Key>();
  for (const row of context.tables.shipments.by('status', 'planned'))
    if (
      row.carrier_id !== null &&
      row.ship_from_warehouse_id === of.warehouse &&
      departureAfter(context, row, row.planned_pickup_at) === departureAfter(context, row, of.pickupAt)
    )
      coming.add(row.carrier_id);
  return coming;
}

function deliveryOf(of: Consignment, priced: Priced | undefined, pickup: Moment): Moment {
  if (!priced) return pickup + 45 * 60_000;
  const abroad = isAbroad({ origin_country_code: of.from.country, destination_country_code: of.to.country });
  const day = addWorkingDays(localDay(pickup), priced.rate.transit_days + (abroad ? 2 : 0));
  return localMoment(day, 18);
}

/** The lines are in the shipment now, and the messages that brought them are dealt with. */
function takeLines({ tables, now }: Context, shipment: ShipmentsRow, lines: readonly OutboundOrdersRow[]): void {
  for (const line of lines) {
    tables.outbound_orders.change(line, {
      planned_quantity: line.quantity,
      planned_at: now,
      service_level: shipment.service_level,
      promised_delivery_at: shipment.promised_delivery_at,
      ...(line.hold_reason_code === null ? {} : { hold_reason_code: null }),
      status: 'planned',
    });
    for (const entry of tables.wms_tms_sync_log.by('outbound_order_id', line.outbound_order_id))
      if (entry.status === 'received')
        tables.wms_tms_sync_log.change(entry, {
          shipment_id: shipment.shipment_id,
          attempt_count: 1,
          processed_at: now,
          planning_delay_seconds: Math.round((now - entry.occurred_at) / 10),
          status: 'processed',
        });
  }
}
