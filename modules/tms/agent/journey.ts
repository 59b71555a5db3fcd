import { addWorkingDays, isWorkingDay, workingDayFrom } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { OFFERS } from '../lifecycle/carriers.ts';
import { COUNTRIES, HUBS, PORT } from '../lifecycle/network.ts';
import { CUSTOMS, DELIVERY, OWN_FLEET, TRANSIT } from '../lifecycle/planning.ts';
import type { ShipmentsRow } from '../rows.ts';
import type { Context } from './context.ts';
import { departureAfter } from './departures.ts';
import { beeline, isAbroad, laneDays, laneKm, type Place, positionOf } from './places.ts';
import { destinationOf, type Report } from './tracking.ts';

/** One step of a way, and what it does. */
export interface Step extends Report {
  /** When it is heard of. */
  heardAt: Moment;
  /** The goods are handed over, an attempt to do so fails, or they come to another end. */
  does?: 'delivers' | 'fails' | 'loses' | 'refuses';
}

type Cause = (typeof TRANSIT.causes)[number][0];

/**
 * The way of a shipment after it has left, step by step. It follows from draws and from columns that stay as they were when it left, so that it is the same
 * whenever it is looked at.
 */
export function journeyOf(context: Context, shipment: ShipmentsRow): Step[] {
  const draw = context.draws.of('shipments', shipment.shipment_id, 'journey');
  const steps = isAbroad(shipment)
    ? abroad(context, shipment, draw)
    : shipment.transport_arrangement === 'partner'
      ? atOurDock(context, shipment)
      : shipment.transport_arrangement === 'own_fleet'
        ? byOwnFleet(context, shipment, draw)
        : byCarrier(context, shipment, draw);
  return inOrder(steps, context, shipment);
}

/** No step before the one in front of it; carriers tell of theirs some minutes later. */
function inOrder(steps: Step[], context: Context, shipment: ShipmentsRow): Step[] {
  const draw = context.draws.of('shipments', shipment.shipment_id, 'reports');
  let last = must(shipment.shipped_at, 'departure');
  let heard = last;
  return steps.map((step) => {
    const at = Math.max(last + MINUTE_MS, Math.round(step.at / 1000) * 1000);
    last = at;
    heard = Math.max(heard, at + (shipment.carrier_id === null ? 0 : draw.integer(0, 14) * MINUTE_MS));
    return { ...step, at, heardAt: heard };
  });
}

function step(code: Report['code'], at: Moment, more: Omit<Partial<Step>, 'code' | 'at'> = {}): Step {
  return { code, at, heardAt: at, ...more };
}

/** The buyer's lorry takes the goods at our dock: there they are handed over. A supplier's lorry brings them there. */
function atOurDock(context: Context, shipment: ShipmentsRow): Step[] {
  const left = must(shipment.shipped_at, 'departure');
  const [at, place] =
    shipment.ship_to_warehouse_id === null
      ? [left + MINUTE_MS]
      : [
          whileOpen(left + (shipment.distance_km / 100 / OWN_FLEET.kmPerHour) * HOUR_MS),
          destinationOf(context, shipment),
        ];
  return [step('delivered', at, { ...(place ? { place } : {}), status: 'delivered', does: 'delivers' })];
}

function hubOf(city: string): Place {
  const here = positionOf(city);
  const hub = HUBS.reduce((best, one) =>
    beeline(here, positionOf(one)) < beeline(here, positionOf(best)) ? one : best,
  );
  return { name: `${hub} hub`, address: '', city: hub, state: null, postalCode: '', country: 'IN' };
}

function byOwnFleet(context: Context, shipment: ShipmentsRow, draw: Draw): Step[] {
  const left = must(shipment.shipped_at, 'departure');
  // What was fetched from a supplier is at our dock when the round comes home.
  if (shipment.ship_from_warehouse_id === null)
    return [
      step('departed_origin', left + 2 * MINUTE_MS),
      ...handover(context, shipment, shipment.planned_delivery_at + draw.integer(-4, 25) * MINUTE_MS, draw),
    ];
  const [opens, closes] = OWN_FLEET.receiving;
  const next = addWorkingDays(localDay(left), 1);
  const planned = shipment.planned_delivery_at;
  const arrival =
    localDay(planned) >= next
      ? planned + draw.integer(-20, 8) * MINUTE_MS
      : localMoment(next, draw.between(opens + 2.5, closes - 2));
  const away = Math.max(left + 20 * MINUTE_MS, localMoment(localDay(arrival), 7) + draw.integer(0, 20) * MINUTE_MS);
  return [
    step('departed_origin', away),
    step('out_for_delivery', away + 10 * MINUTE_MS, { place: 'road', status: 'out_for_delivery' }),
    ...handover(context, shipment, arrival, draw),
  ];
}

function byCarrier(context: Context, shipment: ShipmentsRow, draw: Draw): Step[] {
  const left = must(shipment.shipped_at, 'departure');
  const offer = OFFERS[context.tables.carrier_services.must(shipment.carrier_service_id).service_code];
  const { transit, loadType } = must(offer, 'offer of a service');
  const km = shipment.distance_km / 100;
  const [first, last] = [hubOf(shipment.origin_city), hubOf(shipment.destination_city)];
  const delay = delayOf(shipment, draw);
  const timetable = laneDays(laneKm(shipment.origin_region, shipment.destination_region), transit);
  const usual = timetable - (draw.chance(TRANSIT.dayBefore) ? 1 : 0);
  const days = Math.max(1, Math.ceil(km / transit.kmPerDay), usual) + Math.round(delay.days);
  const day = addWorkingDays(localDay(left), days);
  const arrival = localMoment(day, draw.between(...TRANSIT.deliveryHours));
  // From the last hub it is driven at 45 km an hour, by night where it is far.
  const lastLeg = Math.max(draw.between(1, 5), 0.5 + beelineKm(last.city, shipment.destination_city) / 45);
  const out = arrival - lastLeg * HOUR_MS;
  // Parcels and what suppliers have ready are fetched by a van that has more calls to make, the rest leaves with the lorry of the evening.
  const isCalledFor = loadType === 'parcel' || shipment.ship_from_warehouse_id === null;
  const away = isCalledFor ? left + draw.between(0.2, 1) * HOUR_MS : departureAfter(context, shipment, left);
  const atFirst = away + (0.6 + beelineKm(shipment.origin_city, first.city) / 40) * HOUR_MS;
  const fromFirst = atFirst + draw.between(2.5, 7) * HOUR_MS;
  const steps = [
    step('departed_origin', away),
    step('arrived_hub', atFirst, { place: first }),
    step('departed_hub', fromFirst, { place: first }),
  ];
  const isFar = first.city !== last.city;
  const atLast = isFar
    ? Math.max(fromFirst + (beelineKm(first.city, last.city) / 55) * HOUR_MS, out - draw.between(2, 9) * HOUR_MS)
    : fromFirst;
  if (delay.cause !== null)
    steps.push(
      ...delayed(delay.cause, fromFirst + (atLast - fromFirst) * 0.4 + 30 * MINUTE_MS, isFar ? 'road' : first, draw),
    );
  if (isFar) {
    steps.push(...onTheRoad(fromFirst, atLast));
    steps.sort((a, b) => a.at - b.at);
    steps.push(step('arrived_hub', atLast, { place: last, status: 'in_transit' }));
  }
  const isLost = draw.chance(DELIVERY.lost);
  if (isLost && shipment.shipment_type === 'sales_order') return [...steps, lost(out)];
  const late = Math.max(0, atLast + HOUR_MS - out);
  if (isFar) steps.push(step('departed_hub', out + late - 10 * MINUTE_MS, { place: last }));
  return [
    ...steps,
    step('out_for_delivery', out + late, { place: last, status: 'out_for_delivery' }),
    ...handover(context, shipment, arrival + late, draw),
  ];
}

/** Where a lorry is between two hubs is told every morning on which it drives. */
function onTheRoad(from: Moment, to: Moment): Step[] {
  const steps: Step[] = [];
  for (let day = localDay(from) + 1; localMoment(day, TRANSIT.reportHour) < to; day++)
    if (isWorkingDay(day))
      steps.push(step('in_transit', localMoment(day, TRANSIT.reportHour), { place: 'road', status: 'in_transit' }));
  return steps;
}

function beelineKm(a: string, b: string): number {
  return beeline(positionOf(a), positionOf(b)) * 1.25;
}

/** What holds it up on the way, and for how many days. */
function delayOf(shipment: ShipmentsRow, draw: Draw): { cause: Cause | null; days: number } {
  const month = new Date(must(shipment.shipped_at, 'departure')).getUTCMonth();
  const isMonsoon = month >= 5 && month <= 8;
  const weather = isMonsoon ? TRANSIT.monsoon : 1;
  const share = TRANSIT.delayed * (1 + 0.25 * (weather - 1));
  const { shape, leastDays, mostDays } = TRANSIT.delay;
  const [isDelayed, cause, tail] = [
    draw.chance(share),
    draw.weighted(TRANSIT.causes.map(([one, weight]) => [one, one === 'weather' ? weight * weather : weight] as const)),
    draw.uniform(),
  ];
  if (!isDelayed) return { cause: null, days: 0 };
  return { cause, days: Math.min(mostDays, leastDays * (1 - tail) ** (-1 / shape)) };
}

const TEXTS: Readonly<Record<Cause, readonly string[]>> = {
  weather: ['Heavy rain, road under water', 'Diverted because of flooding', 'Landslide on the ghat road'],
  traffic: ['Queue at the toll plaza', 'Entry barred until the evening', 'Closed lane on the highway'],
  vehicle_breakdown: ['Tyre burst, lorry changed', 'Clutch failed, waiting for a mechanic', 'Engine overheated'],
  no_capacity: ['Left over at the hub, next lorry', 'Connecting lorry full'],
  strike: ['Transporters on strike', 'Local shutdown'],
  accident: ['Minor accident, papers with the police', 'Hit by another vehicle, goods transferred'],
};

function delayed(cause: Cause, at: Moment, place: NonNullable<Report['place']>, draw: Draw): Step[] {
  return [step('delayed', at, { place, status: 'exception', reason: cause, description: draw.pick(TEXTS[cause]) })];
}

function lost(at: Moment): Step {
  return step('lost', at + 3 * DAY_MS, {
    place: 'road',
    status: 'exception',
    reason: 'lost',
    description: 'Consignment cannot be found',
    does: 'loses',
  });
}

/** The first moment at or after another at which docks work. */
function whileOpen(at: Moment): Moment {
  const [opens, closes] = TRANSIT.siteHours;
  const day = workingDayFrom(localDay(at));
  if (at > localMoment(day, closes)) return localMoment(workingDayFrom(day + 1), opens) + (at % HOUR_MS);
  return at < localMoment(day, opens) ? localMoment(day, opens) + (at % HOUR_MS) : at;
}

/** At the receiver: mostly at the first attempt, else on the next working day; a few refuse and send it back. */
function handover(context: Context, shipment: ShipmentsRow, at: Moment, draw: Draw): Step[] {
  const place = destinationOf(context, shipment);
  const [isFirst, reason, isRefused] = [
    draw.chance(DELIVERY.firstAttempt),
    draw.weighted(DELIVERY.failures),
    draw.chance(DELIVERY.refused / 2),
  ];
  if (isRefused && shipment.shipment_type === 'sales_order') {
    const back = localMoment(addWorkingDays(localDay(at), 3), draw.between(10, 16));
    return [
      step('delivery_attempted', at, {
        place,
        status: 'exception',
        reason: 'receiver_refused',
        description: 'Receiver refuses the goods',
        does: 'fails',
      }),
      step('return_started', at + 4 * HOUR_MS, { place, status: 'exception' }),
      step('returned', back, { status: 'returned', does: 'refuses' }),
    ];
  }
  const delivered = (moment: Moment) => step('delivered', moment, { place, status: 'delivered', does: 'delivers' });
  // Our own warehouses take in what they expect while they are open.
  if (shipment.ship_to_warehouse_id !== null) return [delivered(whileOpen(at))];
  if (isFirst) return [delivered(at)];
  const again = workingDayFrom(localDay(at) + 1);
  const text =
    reason === 'receiver_closed' ? 'Gate closed, nobody takes the goods' : 'Address not found, receiver called';
  return [
    step('delivery_attempted', at, { place, status: 'exception', reason, description: text, does: 'fails' }),
    step('out_for_delivery', localMoment(again, draw.between(8, 9.5)), { place: 'road', status: 'out_for_delivery' }),
    delivered(localMoment(again, draw.between(10, 16.5))),
  ];
}

const port: Place = {
  name: PORT.name,
  address: PORT.address,
  city: PORT.city,
  state: PORT.state,
  postalCode: PORT.postalCode,
  country: 'IN',
};

/** By the port or airport, through customs, over sea or by air, to the receiver. Days at sea are those of the lane. */
function abroad(context: Context, shipment: ShipmentsRow, draw: Draw): Step[] {
  const left = must(shipment.shipped_at, 'departure');
  if (shipment.transport_arrangement === 'partner') return atOurDock(context, shipment);
  const isImport = shipment.destination_country_code === 'IN';
  const service = context.tables.carrier_services.must(shipment.carrier_service_id);
  const country = isImport ? shipment.origin_country_code : shipment.destination_country_code;
  const leg =
    (service.transport_mode === 'air' ? 0.6 : ((COUNTRIES[country] ?? 30) - 5) * 1.15 + draw.between(-1, 2)) * DAY_MS;
  const destination = destinationOf(context, shipment);
  const there: Place = { ...destination, name: `${destination.city} port` };
  const [from, to] = isImport ? [{ ...there, ...originPlace(shipment) }, port] : [port, there];
  const away =
    shipment.ship_from_warehouse_id === null
      ? left + draw.between(0.3, 2) * HOUR_MS
      : departureAfter(context, shipment, left);
  const atPort = away + (3 + (isImport ? 40 : beelineKm(shipment.origin_city, PORT.city)) / 38) * HOUR_MS;
  const cleared = clearedAt(context, shipment, atPort);
  const departed = cleared.at + draw.between(4, 30) * HOUR_MS;
  const arrived = departed + leg;
  const through = arrived + draw.between(0.6, 2.4) * DAY_MS;
  const day = workingDayFrom(localDay(through) + 1);
  return [
    step('departed_origin', away),
    step('arrived_port', atPort, { place: from }),
    ...(cleared.heldAt === null
      ? []
      : [
          step('customs_hold', cleared.heldAt, {
            place: from,
            status: 'exception',
            reason: 'customs_hold',
            description: CUSTOMS.holdReason,
          }),
        ]),
    step('customs_cleared', cleared.at, { place: from, status: 'in_transit' }),
    step('departed_port', departed, { place: from }),
    step('in_transit', departed + leg / 2, { place: 'road' }),
    step('arrived_port', arrived, { place: to }),
    step('customs_cleared', through, { place: to }),
    step('out_for_delivery', localMoment(day, 8), { place: to, status: 'out_for_delivery' }),
    step('delivered', localMoment(day, draw.between(9.5, 17)), {
      place: destination,
      status: 'delivered',
      does: 'delivers',
    }),
  ];
}

function originPlace(shipment: ShipmentsRow): Pick<Place, 'name' | 'city' | 'country' | 'state'> {
  return {
    name: `${shipment.origin_city} port`,
    city: shipment.origin_city,
    country: shipment.origin_country_code,
    state: null,
  };
}

/** When customs lets an export pass at the port, and since when it was held before. */
export function clearedAt(
  { draws }: Context,
  shipment: ShipmentsRow,
  atPort: Moment,
): { at: Moment; heldAt: Moment | null } {
  const draw = draws.of('shipments', shipment.shipment_id, 'customs');
  const days = draw.between(...CUSTOMS.clearingDays);
  const isHeld = draw.chance(CUSTOMS.held);
  const extra = draw.between(...CUSTOMS.heldDays);
  return isHeld
    ? { at: atPort + (days + extra) * DAY_MS, heldAt: atPort + days * 0.6 * DAY_MS }
    : { at: atPort + days * DAY_MS, heldAt: null };
}
