import { daysWhere, workdaysOf } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { percentOf, rescale } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import { follow, type Message, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import type { Rows, Types } from '../rows.ts';
import type { Context, Ticket } from './context.ts';
import { partsNeeded } from './dialogue.ts';
import type { Technician } from './people.ts';
import { workerOf } from './seats.ts';
import { arrived, type Visit, visited } from './visits.ts';

type Part = Rows['service_parts'];
type Usage = Rows['service_parts_usage'];

const GROUPS = ['seal', 'bearing', 'electronics', 'fastener', 'motor'];
/** Stock lines: the service warehouse, and each van. */
const LINES = { warehouse: 180, van: 30 } as const;
/** What comes back of what was booked as used: 6 % of all. What a customer is charged for stays with him, so that it is more of the rest. */
const RETURNED = 0.1;
/** What is needed on site: share of visits. */
const USED_ON_VISITS = 0.8;
const PRICE_PCT = 1_650_000;
/** Seals and bearings of both ends are changed together. */
const IN_PAIRS = 0.2;

/** Parts of service: in one warehouse and in the vans; reserved, used, brought back, filled up weekly, counted each quarter. */
export const parts: Process<Types> = {
  name: 'service parts',
  opens: openParts,
  takes: { service_integration_log: noteInvoice },
  schedule: [
    { at: workdaysOf(1).at('07:00'), act: fillUp },
    { at: daysWhere((day) => isQuarterDay(new Date(day * DAY_MS))).at('19:00'), act: countAll },
  ],
  agenda: [{ of: 'service_parts_usage', next: nextOf, act }],
  follows: [follow(arrived, forVisit), follow(visited, useUp), follow(partsNeeded, forTicket)],
};

/** ERP tells the number of the invoice by which a visit or a part was charged. */
function noteInvoice({ tables, now }: Context, { columns }: Message<Types, 'service_integration_log'>): void {
  tables.service_integration_log.receive(columns, {
    attempt_count: 1,
    received_at: now,
    processed_at: now,
    status: 'processed',
  });
}

function isQuarterDay(date: Date): boolean {
  return date.getUTCMonth() % 3 === 2 && date.getUTCDate() === 28;
}

function openParts(context: Context): void {
  const { tables, copies } = context;
  const materials = [...copies['master.materials'].all()]
    .filter(
      (one) => GROUPS.includes(one.material_group) && one.status === 'active' && one.procurement_type === 'bought',
    )
    .sort((a, b) => a.material_id - b.material_id);
  if (materials.length === 0) return;
  const stores = [...copies['master.warehouses'].all()].sort((a, b) => a.warehouse_id - b.warehouse_id);
  const home = must(stores.find((one) => one.warehouse_type === 'distribution') ?? stores[0], 'service warehouse');
  const vans = [
    ...new Map([...tables.field_technicians.held()].map((one): [Key, Technician] => [one.employee_id, one])).values(),
  ];
  const places = [
    ...Array.from({ length: LINES.warehouse }, (_, i) => ({ index: i, van: undefined as Technician | undefined })),
    ...vans.flatMap((van, n) => Array.from({ length: LINES.van }, (_, i) => ({ index: n * 7 + i * 3, van }))),
  ];
  for (const { index, van } of places) {
    const material = must(materials[(index * 5) % materials.length], 'material');
    const key = tables.service_parts.nextKey();
    const draw = context.draws.of('service_parts', key, 'opening');
    const most = van ? draw.integer(3, 8) : draw.integer(12, 60);
    const quantity = Math.ceil(most * draw.between(0.5, 1)) * 1000;
    tables.service_parts.add({
      service_part_id: key,
      service_part_code: `SVP-${String(key).padStart(6, '0')}`,
      material_id: material.material_id,
      location_type: van ? 'van' : 'warehouse',
      warehouse_id: van?.warehouse_id ?? home.warehouse_id,
      holder_employee_id: van?.employee_id ?? null,
      bin_label: van
        ? `BOX-${1 + (index % 6)}`
        : `SV-${String.fromCharCode(65 + (index % 8))}-${String(1 + Math.floor(index / 8)).padStart(2, '0')}`,
      unit_of_measure: material.unit_of_measure,
      opening_quantity: quantity,
      on_hand_quantity: quantity,
      reorder_point_quantity: Math.floor(most / 3) * 1000,
      maximum_quantity: most * 1000,
      unit_cost_amount: material.standard_cost_amount,
      sales_price_amount: percentOf(material.standard_cost_amount, PRICE_PCT),
      currency_code: material.currency_code,
      last_counted_at: localMoment(localDay(context.now) - draw.integer(5, 80), 19),
      status: 'active',
    });
  }
}

/** On arrival what may be needed is taken out of the van; what was not needed is put back. */
function forVisit(context: Context, visit: Visit): void {
  const { tables, draws } = context;
  const draw = draws.of('field_service_appointments', visit.field_service_appointment_id, 'parts');
  const technician = tables.field_technicians.get(visit.field_technician_id ?? 0);
  const ticket = tables.service_tickets.get(visit.service_ticket_id);
  if (!technician || !ticket || !draw.chance(USED_ON_VISITS)) return;
  const own = tables.service_parts.by('holder_employee_id', technician.employee_id).filter(isFree);
  const wanted = draw.weighted([
    [1, 0.7],
    [2, 0.3],
  ]);
  for (let i = 0; i < wanted; i++) {
    const free = own.filter(isFree);
    if (free.length > 0) reserve(context, { part: draw.pick(free), ticket, visit, by: technician.employee_id });
  }
}

/** The desk sends a part from the warehouse. */
function forTicket(context: Context, ticket: Ticket): void {
  const draw = context.draws.of('service_tickets', ticket.service_ticket_id, 'parts');
  const free = context.tables.service_parts.by('location_type', 'warehouse').filter(isFree);
  if (free.length > 0) reserve(context, { part: draw.pick(free), ticket, visit: null, by: workerOf(context, ticket) });
}

function isFree({ on_hand_quantity, reserved_quantity, status }: Part): boolean {
  return status === 'active' && on_hand_quantity - reserved_quantity >= 1000;
}

function reserve(
  { tables, draws, numbers, now }: Context,
  { part, ticket, visit, by }: { part: Part; ticket: Ticket; visit: Visit | null; by: Key },
): void {
  const key = tables.service_parts_usage.nextKey();
  const isPair = draws.of('service_parts_usage', key, 'quantity').chance(IN_PAIRS);
  const quantity = isPair && part.on_hand_quantity - part.reserved_quantity >= 2000 ? 2000 : 1000;
  tables.service_parts.change(part, { reserved_quantity: part.reserved_quantity + quantity });
  tables.service_parts_usage.add({
    service_parts_usage_id: key,
    usage_number: numbers.next('SPU', now),
    service_part_id: part.service_part_id,
    service_ticket_id: ticket.service_ticket_id,
    field_service_appointment_id: visit?.field_service_appointment_id ?? null,
    reserved_quantity: quantity,
    unit_of_measure: part.unit_of_measure,
    unit_cost_amount: part.unit_cost_amount,
    charge_type: visit?.charge_type ?? (ticket.is_under_warranty ? 'warranty' : 'chargeable'),
    requested_by_employee_id: by,
    reserved_at: now,
    status: 'reserved',
  });
}

/** What was taken out for a visit is used at its end, or goes back into the van. */
function useUp(context: Context, visit: Visit): void {
  const holder = context.tables.field_technicians.get(visit.field_technician_id ?? 0);
  for (const usage of context.tables.service_parts_usage.by(
    'field_service_appointment_id',
    visit.field_service_appointment_id,
  ))
    if (usage.status === 'reserved') {
      const draw = drawOf(context, usage);
      if (visit.outcome_code === 'no_fault_found' || visit.outcome_code === 'inspected' || draw.chance(0.08))
        putBack(context, usage);
      else use(context, usage, holder?.employee_id ?? usage.requested_by_employee_id);
    }
}

function drawOf({ draws }: Context, usage: Usage): Draw {
  return draws.of('service_parts_usage', usage.service_parts_usage_id, 'course');
}

/** A part that the desk has reserved is sent within two days; what comes back unused does so within a week. */
function nextOf(usage: Usage, context: Context): Moment {
  const draw = context.draws.of('service_parts_usage', usage.service_parts_usage_id, 'moments');
  const [sent, back, isBack] = [draw.between(0.2, 2), draw.between(1, 2.8), draw.chance(RETURNED)];
  if (usage.status === 'reserved')
    return usage.field_service_appointment_id === null ? usage.reserved_at + Math.round(sent * DAY_MS) : NEVER;
  return usage.status === 'used' && usage.charge_type !== 'chargeable' && isBack
    ? (usage.used_at ?? 0) + Math.round(back * DAY_MS)
    : NEVER;
}

function act(usage: Usage, context: Context): void {
  if (usage.status === 'reserved') use(context, usage, usage.requested_by_employee_id);
  else bringBack(context, usage);
}

function use({ tables, now }: Context, usage: Usage, by: Key): void {
  const part = tables.service_parts.must(usage.service_part_id);
  const quantity = usage.reserved_quantity;
  tables.service_parts.change(part, {
    reserved_quantity: part.reserved_quantity - quantity,
    used_quantity: part.used_quantity + quantity,
    on_hand_quantity: part.on_hand_quantity - quantity,
    last_used_at: now,
  });
  tables.service_parts_usage.change(usage, {
    used_quantity: quantity,
    cost_amount: amountOf(quantity, usage.unit_cost_amount),
    charged_amount: usage.charge_type === 'chargeable' ? amountOf(quantity, part.sales_price_amount) : 0,
    warranty_claim_id: usage.charge_type === 'warranty' ? claimOf(tables, usage) : null,
    removed_part_handling: usage.field_service_appointment_id === null ? null : 'left_with_customer',
    used_by_employee_id: by,
    used_at: now,
    status: 'used',
  });
}

/** The claim of the ticket that has been granted by now. */
function claimOf(tables: Context['tables'], { service_ticket_id: ticket }: Usage): Key | null {
  const claim = tables.warranty_claims
    .by('service_ticket_id', ticket)
    .find(({ status }) => status === 'approved' || status === 'partially_approved');
  return claim?.warranty_claim_id ?? null;
}

function putBack({ tables }: Context, usage: Usage): void {
  const part = tables.service_parts.must(usage.service_part_id);
  tables.service_parts.change(part, { reserved_quantity: part.reserved_quantity - usage.reserved_quantity });
  tables.service_parts_usage.change(usage, { status: 'released' });
}

function bringBack({ tables, now }: Context, usage: Usage): void {
  const part = tables.service_parts.must(usage.service_part_id);
  tables.service_parts.change(part, {
    returned_quantity: part.returned_quantity + usage.used_quantity,
    on_hand_quantity: part.on_hand_quantity + usage.used_quantity,
  });
  tables.service_parts_usage.change(usage, {
    returned_quantity: usage.used_quantity,
    cost_amount: 0,
    charged_amount: 0,
    returned_at: now,
    status: 'returned',
  });
}

function amountOf(quantity: number, price: number): number {
  return Math.round((rescale(price, 4, 2) * quantity) / 1000);
}

/** Vans are filled to their maximum, the warehouse below its reorder point. */
function fillUp({ tables, now }: Context): void {
  for (const part of tables.service_parts.held()) {
    const isLow =
      part.location_type === 'van'
        ? part.on_hand_quantity < part.maximum_quantity
        : part.on_hand_quantity <= part.reorder_point_quantity;
    const missing = part.maximum_quantity - part.on_hand_quantity;
    if (part.status !== 'active' || !isLow || missing <= 0) continue;
    tables.service_parts.change(part, {
      received_quantity: part.received_quantity + missing,
      on_hand_quantity: part.maximum_quantity,
      last_received_at: now,
    });
  }
}

/** Each quarter everything is counted; one line in forty differs by a piece. */
function countAll({ tables, draws, now }: Context): void {
  for (const part of tables.service_parts.held()) {
    const draw = draws.of('service_parts', part.service_part_id, `count ${localDay(now)}`);
    const found = draw.chance(0.025) ? (draw.chance(0.7) ? -1000 : 1000) : 0;
    const difference = part.on_hand_quantity + found < part.reserved_quantity ? 0 : found;
    tables.service_parts.change(part, {
      adjusted_quantity: part.adjusted_quantity + difference,
      on_hand_quantity: part.on_hand_quantity + difference,
      last_counted_at: now,
    });
  }
}
