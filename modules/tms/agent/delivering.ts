import { scaled } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { FIRST_NAMES, LAST_NAMES, ROLES } from '../lifecycle/fleet.ts';
import { DELIVERY } from '../lifecycle/planning.ts';
import type { DeliveriesRow, ProofOfDeliveryRow, ShipmentsRow } from '../rows.ts';
import type { Context } from './context.ts';
import { count } from './figures.ts';
import type { Step } from './journey.ts';
import { isAbroad, positionOf } from './places.ts';
import { openReturn } from './returning.ts';
import { destinationOf, originOf, report } from './tracking.ts';

function deliveriesOf({ tables }: Context, shipment: ShipmentsRow): DeliveriesRow[] {
  return [...tables.deliveries.by('shipment_id', shipment.shipment_id)];
}

export function setOut(context: Context, shipment: ShipmentsRow, at: Moment): void {
  for (const row of deliveriesOf(context, shipment))
    context.tables.deliveries.change(row, {
      out_for_delivery_at: row.out_for_delivery_at ?? at,
      next_attempt_at: null,
      status: 'out_for_delivery',
    });
}

export function failAttempt(context: Context, shipment: ShipmentsRow, step: Step): void {
  const { tables } = context;
  for (const row of deliveriesOf(context, shipment))
    tables.deliveries.change(row, {
      first_attempted_at: row.first_attempted_at ?? step.at,
      attempt_count: row.attempt_count + 1,
      next_attempt_at: step.reason === 'receiver_refused' ? null : step.at + 18 * HOUR_MS,
      reason_code: step.reason ?? null,
      status: 'failed',
    });
  endStop(context, shipment, step.at, step.reason);
}

/** The stop of our own route at which it happened. */
function endStop(context: Context, shipment: ShipmentsRow, at: Moment, reason: Step['reason'] = null): Key | null {
  const { tables } = context;
  const stop = tables.route_stops
    .by('shipment_id', shipment.shipment_id)
    .find(
      (row) =>
        row.stop_type === 'delivery' &&
        row.status === 'planned' &&
        tables.routes.get(row.route_id)?.status === 'in_progress',
    );
  if (!stop) return null;
  const arrived = at - Math.min(25, 5 + (stop.route_stop_id % 20)) * MINUTE_MS;
  tables.route_stops.change(stop, {
    arrived_at: arrived,
    departed_at: at,
    reason_code: reason ?? null,
    status: reason == null ? 'completed' : 'failed',
  });
  return stop.route_stop_id;
}

/** What is missing, damaged or not accepted of a line, in thousandths of its unit. */
interface Outcome {
  damaged: Scaled;
  short: Scaled;
  refused: Scaled;
}

function outcomeOf({ draws }: Context, row: DeliveriesRow): Outcome {
  // What our own warehouses take in they count themselves.
  if (row.ship_to_warehouse_id !== null) return { damaged: 0, short: 0, refused: 0 };
  const draw = draws.of('deliveries', row.delivery_id, 'outcome');
  const some = (share: number) => (draw.chance(share) ? partOf(row.planned_quantity, draw) : 0);
  const damaged = some(DELIVERY.damaged);
  const short = some(DELIVERY.short);
  const refused = some(DELIVERY.refused);
  if (short + refused >= row.planned_quantity) return { damaged: 0, short: 0, refused: 0 };
  return { damaged: Math.min(damaged, row.planned_quantity - short - refused), short, refused };
}

/** Whole units, at least one where there are any, at most half. */
function partOf(quantity: Scaled, draw: Draw): Scaled {
  const units = Math.floor(quantity / 1000);
  return units < 1 ? quantity : draw.integer(1, Math.max(1, Math.floor(units / 2))) * 1000;
}

/** The goods are handed over, with one proof for all lines. */
export function deliver(context: Context, shipment: ShipmentsRow, step: Step): void {
  const { tables } = context;
  const at = step.at;
  const rows = deliveriesOf(context, shipment);
  const outcomes = rows.map((row) => outcomeOf(context, row));
  const stop = endStop(context, shipment, at);
  const isDamaged = outcomes.some(({ damaged }) => damaged > 0);
  const isShort = outcomes.some(({ short }) => short > 0);
  const proof = addProof(context, shipment, {
    at,
    delivery: must(rows[0], 'delivery').delivery_number,
    condition: isDamaged ? 'damaged' : isShort ? 'short' : 'good',
    stop,
  });
  for (const [index, row] of rows.entries()) {
    const { damaged, short, refused } = must(outcomes[index], 'outcome');
    const handed = row.planned_quantity - short - refused;
    if (row.status !== 'out_for_delivery')
      tables.deliveries.change(row, {
        out_for_delivery_at: row.out_for_delivery_at ?? at,
        next_attempt_at: null,
        status: 'out_for_delivery',
      });
    const isOnTime = at <= (row.promised_at ?? row.planned_at);
    tables.deliveries.change(row, {
      first_attempted_at: row.first_attempted_at ?? at,
      attempt_count: row.attempt_count + 1,
      next_attempt_at: null,
      delivered_at: at,
      is_on_time: isOnTime,
      delivered_quantity: handed,
      damaged_quantity: damaged,
      refused_quantity: refused,
      short_quantity: short,
      unloading_minutes: scaled(
        context.draws.of('deliveries', row.delivery_id, 'unloading').lognormal(...DELIVERY.unloadingMinutes),
        2,
      ),
      reason_code: reasonOf(row, shipment, { damaged, short, refused, isOnTime }),
      proof_of_delivery_id: proof.proof_of_delivery_id,
      status: 'delivered',
    });
    const line = tables.shipment_lines.must(row.shipment_line_id);
    tables.shipment_lines.change(line, { delivered_quantity: handed, damaged_quantity: damaged, lost_quantity: short });
  }
  for (const one of [...tables.shipment_packages.by('shipment_id', shipment.shipment_id)])
    tables.shipment_packages.change(one, {
      delivered_at: at,
      condition_state: isDamaged && one.package_number === 1 ? 'damaged' : 'good',
      status: 'delivered',
    });
  report(context, shipment, { ...step, stop, columns: { delivered_at: at } });
  countDelivery(context, shipment, { at, isDamaged, proof });
  if (outcomes.some(({ refused }) => refused > 0))
    openReturn(context, shipment, { type: 'refused_delivery', refused: outcomes.map((one) => one.refused) });
}

function reasonOf(
  row: DeliveriesRow,
  shipment: ShipmentsRow,
  found: Outcome & { isOnTime: boolean },
): DeliveriesRow['reason_code'] {
  if (found.refused > 0) return 'receiver_refused';
  if (found.damaged > 0) return 'damaged';
  if (found.short > 0) return 'lost';
  if (row.reason_code !== null) return row.reason_code;
  if (found.isOnTime) return null;
  return shipment.exception_reason_code ?? 'late_loading';
}

/** The carrier's month: in time by its own promise, transit, damage, proof. */
function countDelivery(
  context: Context,
  shipment: ShipmentsRow,
  { at, isDamaged, proof }: { at: Moment; isDamaged: boolean; proof: ProofOfDeliveryRow },
): void {
  if (shipment.carrier_id === null) return;
  const late = at - shipment.planned_delivery_at;
  count(context, shipment.carrier_id, at, {
    delivered_count: 1,
    ...(late > 0 ? { late_count: 1 } : { on_time_count: 1 }),
    delayHours: late > 0 ? late / HOUR_MS : 0,
    transitHours: (at - must(shipment.shipped_at, 'departure')) / HOUR_MS,
    damaged_count: isDamaged ? 1 : 0,
    proof_missing_count: proof.received_at - proof.signed_at > 48 * HOUR_MS ? 1 : 0,
    claim_amount: isDamaged ? Math.round(shipment.declared_value_amount * 0.12) : 0,
  });
}

function addProof(
  context: Context,
  shipment: ShipmentsRow,
  {
    at,
    delivery,
    condition,
    stop,
  }: { at: Moment; delivery: string; condition: ProofOfDeliveryRow['condition_state']; stop: Key | null },
): ProofOfDeliveryRow {
  const { tables, numbers, draws } = context;
  const key = tables.proof_of_delivery.nextKey();
  const draw = draws.of('proof_of_delivery', key, 'proof');
  const service =
    shipment.carrier_service_id === null ? null : tables.carrier_services.must(shipment.carrier_service_id);
  const type = service?.proof_type ?? (shipment.transport_arrangement === 'own_fleet' ? 'signature' : 'stamped_copy');
  const isElectronic = type === 'otp' || type === 'signature' || type === 'photo';
  const place =
    shipment.transport_arrangement === 'partner' ? originOf(context, shipment) : destinationOf(context, shipment);
  const isFar = draw.chance(DELIVERY.farProof);
  const metres = isFar ? draw.between(4_000, 38_000) : draw.lognormal(...DELIVERY.positionMetres);
  const [latitude, longitude] = positionOf(place.city);
  // At most 48 hours as a rule; some papers travel with the lorry until it is home.
  const hours = isElectronic ? draw.between(0.02, 0.6) : draw.lognormal(...DELIVERY.proofHours);
  const row = tables.proof_of_delivery.add({
    proof_of_delivery_id: key,
    proof_number: numbers.next('POD', context.now),
    delivery_number: delivery,
    shipment_id: shipment.shipment_id,
    proof_type: type,
    driver_id: stop === null ? null : driverOf(context, shipment),
    receiver_contact_name: `${draw.pick(FIRST_NAMES)} ${draw.pick(LAST_NAMES)}`,
    receiver_role: draw.pick(ROLES),
    receiver_phone: draw.chance(0.6) ? `+91 9${draw.integer(100_000_000, 999_999_999)}` : null,
    signed_at: at,
    received_at: at + Math.round(hours * 60) * MINUTE_MS,
    package_count: shipment.package_count,
    condition_state: condition,
    note:
      condition === 'good'
        ? null
        : condition === 'damaged'
          ? draw.pick(['Crate broken at a corner', 'Carton wet, contents to be checked', 'Flange cover dented'])
          : 'Packages counted, one is missing',
    signature_uri: type === 'signature' ? `pod/signature/${key}.png` : null,
    photo_uris: type === 'photo' || condition === 'damaged' ? [`pod/photo/${key}-1.jpg`] : null,
    one_time_code_verified: type === 'otp',
    document_copy_number: type === 'stamped_copy' ? `LR${draw.integer(10_000, 99_999)}/${key}` : null,
    ...(isElectronic && !isAbroad(shipment)
      ? {
          latitude_degrees: scaled(latitude + metres / 111_000, 6),
          longitude_degrees: scaled(longitude, 6),
          distance_to_address_m: scaled(Math.round(metres), 2),
        }
      : {}),
    capture_method:
      type === 'stamped_copy' ? 'scan_of_paper' : shipment.carrier_id === null ? 'driver_app' : 'carrier_api',
  });
  if (isFar && isElectronic && !isAbroad(shipment))
    context.label({
      kind: 'proof_far_from_address',
      cause: 'The driver signed for the receiver himself, far from the address.',
      start: at,
      end: at,
      rows: [{ table: 'proof_of_delivery', key }],
      consequences: ['tms.proof_of_delivery <- tms.deliveries.proof_of_delivery_id'],
    });
  return row;
}

function driverOf({ tables }: Context, shipment: ShipmentsRow): Key | null {
  return shipment.route_id === null ? null : (tables.routes.get(shipment.route_id)?.driver_id ?? null);
}

/** Nothing arrives any more. */
export function lose(context: Context, shipment: ShipmentsRow): void {
  const { tables } = context;
  for (const row of deliveriesOf(context, shipment))
    tables.deliveries.change(row, { reason_code: 'lost', status: 'cancelled' });
  for (const line of [...tables.shipment_lines.by('shipment_id', shipment.shipment_id)])
    tables.shipment_lines.change(line, { lost_quantity: line.shipped_quantity });
  for (const one of [...tables.shipment_packages.by('shipment_id', shipment.shipment_id)])
    tables.shipment_packages.change(one, { condition_state: 'unknown', status: 'lost' });
  if (shipment.carrier_id !== null)
    count(context, shipment.carrier_id, context.now, { lost_count: 1, claim_amount: shipment.declared_value_amount });
}

/** The receiver did not take it: the goods are back at our warehouse. */
export function turnBack(context: Context, shipment: ShipmentsRow): void {
  const { tables } = context;
  for (const row of deliveriesOf(context, shipment)) tables.deliveries.change(row, { status: 'returned' });
  for (const one of [...tables.shipment_packages.by('shipment_id', shipment.shipment_id)])
    tables.shipment_packages.change(one, { status: 'returned' });
}
