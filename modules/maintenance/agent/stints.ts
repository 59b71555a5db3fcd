import { multiply, ratio } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { NEVER } from '../../../machinery/kernel/contract.ts';
import type { AssetClass } from '../lifecycle/assets.ts';
import { planOf } from '../lifecycle/procedures.ts';
import { PRECAUTIONS } from '../lifecycle/safety.ts';
import { WORK } from '../lifecycle/work.ts';
import type { Context, Labour, Order, Technician } from './context.ts';
import { hoursBetween, orderBegun } from './context.ts';
import { choose, type Free, heldAsset, openLabour, openPermit } from './crews.ts';
import { downBegins, downWorked } from './downtime.ts';
import { note } from './history.ts';
import { roster, type Shift } from './people.ts';
import { worked } from './stint-time.ts';
import { issueParts } from './stores.ts';
import { issuerFor } from './technicians.ts';

const ACTIVITIES = {
  corrective: 'repair',
  predictive: 'repair',
  preventive: 'preventive_work',
  calibration: 'calibration',
  inspection: 'inspection',
} as const satisfies Record<Order['work_order_type'], Labour['activity_type']>;

interface Hand {
  technician: Technician;
  shift: Shift;
}

/** A person takes an order on: the machine is taken, parts leave the store, a permit is asked for where one is needed. */
export function begin(context: Context, order: Order, lead: Hand, free: Free): void {
  const { tables, now } = context;
  const isFirst = order.status === 'released';
  tables.work_orders.change(order, {
    status: 'in_progress',
    started_at: order.started_at ?? now,
    lead_maintenance_technician_id: lead.technician.maintenance_technician_id,
  });
  if (isFirst) {
    issueParts(context, order);
    const asset = tables.maintenance_assets.must(order.maintenance_asset_id);
    note(context, asset, {
      event_type: 'work_started',
      event_at: now,
      work_order_id: order.work_order_id,
      work_order_number: order.work_order_number,
      performed_by_employee_id: lead.technician.employee_id,
      summary: `${order.title} begun.`,
    });
    if (order.requires_shutdown) takeMachine(context, order);
    context.tell(orderBegun, order);
  }
  if (order.requires_permit) askForPermit(context, order, lead);
  else startLabour(context, order, lead, free);
}

function takeMachine(context: Context, order: Order): void {
  const asset = heldAsset(context, order);
  if (asset.status === 'in_service') context.tables.maintenance_assets.change(asset, { status: 'under_repair' });
  downBegins(context, order, asset);
}

const LOCK_OUT = 'Own lock on every point; key stays with the holder; prove zero energy before touching.';

function askForPermit(context: Context, order: Order, { technician, shift }: Hand): void {
  const { tables, numbers, draws, now } = context;
  const asset = heldAsset(context, order);
  const key = tables.work_permits.nextKey();
  const draw = draws.of('work_permits', key, 'hazards');
  tables.work_permits.add({
    work_permit_id: key,
    permit_number: numbers.next('PTW', now),
    permit_type: 'lock_out_tag_out',
    work_order_id: order.work_order_id,
    maintenance_asset_id: order.maintenance_asset_id,
    machine_id: order.machine_id,
    location: asset.functional_location,
    work_description: order.title,
    hazards: draw.chance(0.4) ? ['moving parts', 'stored energy', 'hot surfaces'] : ['moving parts', 'stored energy'],
    energy_sources: draw.chance(0.6) ? ['electrical', 'hydraulic', 'pneumatic'] : ['electrical', 'pneumatic'],
    isolation_point_count: Math.max(1, asset.isolation_point_count),
    lock_numbers: [],
    precautions: precautionsFor(asset.asset_class),
    requested_by_employee_id: technician.employee_id,
    holder_employee_id: technician.employee_id,
    requested_at: now,
    valid_from_at: now,
    valid_to_at: shift.planned_end_at,
    status: 'requested',
  });
}

/** What must be kept at every lock-out, and what the kind of asset adds. */
function precautionsFor(assetClass: AssetClass): string {
  return [LOCK_OUT, PRECAUTIONS[assetClass]].filter(Boolean).join(' ');
}

/** When the next thing happens to an order that is being worked on. */
export function nextOfWork(context: Context, order: Order): Moment {
  const open = openLabour(context, order);
  if (open.length > 0) return stintEnd(context, order, open);
  const permit = openPermit(context, order);
  return permit?.status === 'requested' ? lockedAt(context, permit) : NEVER;
}

function lockedAt({ draws }: Context, permit: { work_permit_id: number; requested_at: Moment }): Moment {
  return issuedAt(draws, permit) + WORK.lockedAfter * MINUTE_MS;
}

function issuedAt(draws: Context['draws'], permit: { work_permit_id: number; requested_at: Moment }): Moment {
  const seconds = draws
    .of('work_permits', permit.work_permit_id, 'issue')
    .integer(WORK.permitIssued[0] * 60, WORK.permitIssued[1] * 60);
  return permit.requested_at + seconds * 1000;
}

/** Locks are on: hands-on work begins. */
export function lock(context: Context, order: Order, free: Free): void {
  const { tables, draws } = context;
  const permit = openPermit(context, order);
  if (permit?.status !== 'requested') return;
  const issuer = must(
    issuerFor(context, order.factory_id, permit.holder_employee_id, free.present),
    `who may give permit ${permit.permit_number}`,
  );
  tables.work_permits.change(permit, {
    status: 'issued',
    issued_at: issuedAt(draws, permit),
    issued_by_employee_id: issuer.employee_id,
  });
  tables.work_permits.change(permit, {
    status: 'active',
    locked_at: context.now,
    lock_numbers: Array.from(
      { length: permit.isolation_point_count },
      (_, index) => `L${String(((permit.work_permit_id * 7 + index) % 900) + 100)}`,
    ),
  });
  const technician = tables.maintenance_technicians.must(order.lead_maintenance_technician_id);
  const shift = must(
    roster(context)
      .at(order.factory_id, context.now)
      .find(({ employee_id }) => employee_id === technician.employee_id),
    `shift of ${technician.technician_code}`,
  );
  startLabour(context, order, { technician, shift }, free);
}

function startLabour(context: Context, order: Order, lead: Hand, free: Free): void {
  addLabour(context, order, lead);
  if (wantsTwo(context, order)) {
    const helper = choose(context, order, free);
    if (helper) addLabour(context, order, helper);
  }
  downWorked(context, order);
}

function wantsTwo({ tables, draws }: Context, order: Order): boolean {
  const procedure = order.work_procedure_id === null ? undefined : tables.work_procedures.get(order.work_procedure_id);
  if (procedure && procedure.required_crew_size > 1) return true;
  return (
    (order.work_order_type === 'corrective' || order.work_order_type === 'predictive') &&
    draws.of('work_orders', order.work_order_id, 'crew').chance(WORK.twoPeople)
  );
}

function addLabour({ tables, numbers, now }: Context, order: Order, { technician, shift }: Hand): void {
  tables.labor_time_entries.add({
    entry_number: numbers.next('MLT', now),
    work_order_id: order.work_order_id,
    maintenance_technician_id: technician.maintenance_technician_id,
    employee_id: technician.employee_id,
    employee_shift_id: shift.employee_shift_id,
    activity_type: ACTIVITIES[order.work_order_type],
    started_at: now,
    time_class: 'regular',
    hourly_rate_amount: must(technician.hourly_rate_amount, 'rate of a technician'),
    currency_code: technician.currency_code,
    cost_center_code: order.cost_center_code,
  });
}

/** When work is done, or the first of those at work goes home. */
function stintEnd(context: Context, order: Order, open: readonly Labour[]): Moment {
  const { copies } = context;
  const begun = must(open[0], 'labour').started_at;
  const home = Math.min(
    ...open.map(({ employee_shift_id }) => copies['hr.employee_shifts'].must(employee_shift_id).planned_end_at),
  );
  return Math.min(begun + Math.max(60_000, handsOn(context, order) - worked(context, order)), home);
}

/** Time of work that an order takes, from the tasks of its job plans. */
export function handsOn({ tables, draws }: Context, order: Order): number {
  const planned = tables.work_order_tasks
    .by('work_order_id', order.work_order_id)
    .reduce((sum, { estimated_minutes }) => sum + estimated_minutes, 0);
  const isRepair = order.work_order_type === 'corrective' || order.work_order_type === 'predictive';
  const draw = draws.of('work_orders', order.work_order_id, 'hands on');
  const minutes = draw.lognormal(planned / 100, isRepair ? WORK.repairSpread : WORK.plannedSpread);
  return Math.round(Math.min(WORK.longest, Math.max(WORK.shortest, minutes)) * 60) * 1000;
}

/** Those at work put down their tools; the permit is closed with their locks. Gives whether the work is done. */
export function endStint(context: Context, order: Order): boolean {
  const { tables, now } = context;
  for (const entry of openLabour(context, order)) {
    const cut = entry.started_at + Math.round(((now - entry.started_at) * (1 - WORK.afterwards)) / 1000) * 1000;
    const isSplit = now - cut >= MINUTE_MS;
    tables.labor_time_entries.change(entry, booked(entry, isSplit ? cut : now, performed(context, order)));
    if (isSplit) bookAfterwards(context, entry, cut);
  }
  const permit = openPermit(context, order);
  if (permit?.status === 'active')
    tables.work_permits.change(permit, { status: 'closed', unlocked_at: now, closed_at: now });
  return worked(context, order) >= handsOn(context, order) - 1000;
}

/** What an entry comes to when it ends. */
function booked(
  { started_at, hourly_rate_amount }: Pick<Labour, 'started_at' | 'hourly_rate_amount'>,
  ended_at: Moment,
  work_performed: string,
): Pick<Labour, 'ended_at' | 'labour_hours' | 'labour_amount' | 'work_performed'> {
  const hours = hoursBetween(started_at, ended_at);
  return {
    ended_at,
    labour_hours: hours,
    labour_amount: withOverhead(multiply(hours, 4, hourly_rate_amount, 4, 2)),
    work_performed,
  };
}

/** The end of a stint is booked by itself: testing after repairs, clearing up after other work. */
function bookAfterwards({ tables, numbers, now }: Context, entry: Labour, from: Moment): void {
  const isRepair = entry.activity_type === 'repair';
  tables.labor_time_entries.add({
    entry_number: numbers.next('MLT', now),
    work_order_id: entry.work_order_id,
    maintenance_technician_id: entry.maintenance_technician_id,
    employee_id: entry.employee_id,
    employee_shift_id: entry.employee_shift_id,
    activity_type: isRepair ? 'testing' : 'clean_up',
    time_class: entry.time_class,
    hourly_rate_amount: entry.hourly_rate_amount,
    currency_code: entry.currency_code,
    cost_center_code: entry.cost_center_code,
    started_at: from,
    ...booked(
      { started_at: from, hourly_rate_amount: entry.hourly_rate_amount },
      now,
      isRepair ? 'Test run with the operator' : 'Place cleared, tools put away',
    ),
  });
}

function withOverhead(amount: number): number {
  return amount + ratio(amount, WORK.overheadPct, 100);
}

function performed({ tables }: Context, order: Order): string {
  if (order.work_procedure_id === null) return order.title;
  const { procedure_code, title } = tables.work_procedures.must(order.work_procedure_id);
  const steps = planOf(procedure_code).steps;
  return `${title}: ${must(steps[order.work_order_id % steps.length], 'step').text.toLowerCase()}`;
}
