import { isWorkingDay } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { scaled } from '../../../machinery/base/decimal.ts';
import type { Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { DOCKS } from '../lifecycle/planning.ts';
import type { DockAppointmentsRow, LoadPlansRow, ShipmentsRow } from '../rows.ts';
import type { Context } from './context.ts';

const SLOT = DOCKS.slotMinutes * MINUTE_MS;

interface Booking {
  warehouse: Key;
  at: Moment;
  load?: LoadPlansRow;
  shipment?: ShipmentsRow;
  carrier: Key | null;
  packages: number;
  weight: Scaled;
  vehicle: string | null;
}

/** Books the slot that is nearest to the time wanted, at a dock that is free; a dock has one vehicle. */
export function bookSlot({ tables, numbers, copies, now }: Context, of: Booking): DockAppointmentsRow {
  const docks = copies['master.warehouses'].must(of.warehouse).dock_count;
  const taken = takenAt(tables.dock_appointments.by('warehouse_id', of.warehouse));
  const { start, dock } = freeSlot(of.at, docks, (one, at) => taken.has(`${one}/${at}`));
  const isInbound = of.shipment?.ship_to_warehouse_id === of.warehouse;
  return tables.dock_appointments.add({
    appointment_number: numbers.next('DOK', now),
    warehouse_id: of.warehouse,
    dock_number: dock,
    appointment_type: isInbound
      ? of.shipment?.shipment_type === 'purchase'
        ? 'inbound_purchase'
        : 'inbound_transfer'
      : 'outbound_loading',
    load_plan_id: of.load?.load_plan_id ?? null,
    shipment_id: of.shipment?.shipment_id ?? null,
    carrier_id: of.carrier,
    purchase_order_number: isInbound ? (of.shipment?.purchase_order_number ?? null) : null,
    vehicle_registration_number: of.vehicle,
    slot_start_at: start,
    slot_end_at: start + SLOT,
    expected_package_count: of.packages,
    expected_weight_kg: of.weight,
    booked_at: now,
    status: 'booked',
  });
}

/** The vehicle comes at another time than was booked. */
export function moveSlot({ tables, copies }: Context, slot: DockAppointmentsRow, at: Moment): void {
  const docks = copies['master.warehouses'].must(slot.warehouse_id).dock_count;
  const taken = takenAt(tables.dock_appointments.by('warehouse_id', slot.warehouse_id));
  const { start, dock } = freeSlot(at, docks, (one, from) => taken.has(`${one}/${from}`));
  tables.dock_appointments.change(slot, {
    dock_number: dock,
    slot_start_at: start,
    slot_end_at: start + SLOT,
    rescheduled_count: slot.rescheduled_count + 1,
  });
}

function takenAt(rows: readonly DockAppointmentsRow[]): Set<string> {
  return new Set(rows.map((row) => `${row.dock_number}/${row.slot_start_at}`));
}

/** The first slot that ends at or after a moment, on a day on which docks work. */
function freeSlot(
  at: Moment,
  docks: number,
  isTaken: (dock: number, start: Moment) => boolean,
): { start: Moment; dock: number } {
  const [opens, closes] = DOCKS.hours;
  for (let day = localDay(at); ; day++) {
    if (!isWorkingDay(day)) continue;
    for (let start = localMoment(day, opens); start < localMoment(day, closes); start += SLOT)
      if (start + SLOT > at)
        for (let dock = 1; dock <= docks; dock++) if (!isTaken(dock, start)) return { start, dock };
  }
}

/** What the gate saw of a vehicle that leaves now: it came before, waited, stood at the dock. */
export function leaveDock(
  context: Context,
  slot: DockAppointmentsRow,
  at: Moment,
  seen: { vehicle: string | null; driver: string | null },
): void {
  const { tables, draws } = context;
  const draw = draws.of('dock_appointments', slot.dock_appointment_id, 'visit');
  const minutes = (value: number) => Math.round(value) * MINUTE_MS;
  const handled = at - minutes(draw.between(4, 12));
  const docked = handled - minutes(draw.lognormal(...DOCKS.handlingMinutes));
  const isDetained = draw.chance(DOCKS.detention);
  const waiting =
    minutes(draw.lognormal(...DOCKS.waitingMinutes)) +
    (isDetained ? minutes(120 + 60 * draw.between(...DOCKS.detentionHours)) : 0);
  const isLate = docked > slot.slot_end_at;
  tables.dock_appointments.change(slot, {
    vehicle_registration_number: seen.vehicle ?? slot.vehicle_registration_number,
    driver_contact_name: slot.carrier_id === null ? null : seen.driver,
    gate_in_at: docked - waiting,
    docked_at: docked,
    handling_ended_at: handled,
    gate_out_at: at,
    detention_minutes: isDetained ? scaled(Math.max(0, (handled - docked + waiting) / MINUTE_MS - 120), 2) : 0,
    delay_reason_code: isLate ? draw.pick(['traffic', 'late_loading', 'vehicle_breakdown'] as const) : null,
    status: 'completed',
  });
}

/** A slot that is not needed any more. */
export function cancelSlot({ tables }: Context, slot: DockAppointmentsRow): void {
  tables.dock_appointments.change(slot, { status: 'cancelled' });
}
