import { shiftAt } from '../../../company/calendar.ts';
import { everyDay } from '../../../company/schedules.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { follow, type Process } from '../../../machinery/kernel/contract.ts';
import { LABOUR } from '../lifecycle/shop-floor.ts';
import type { LaborTimeEntriesRow, OperationsRow, Types } from '../rows.ts';
import { lineOf } from './capacity.ts';
import { type Context, operationCompleted } from './context.ts';
import { orderOf } from './floor.ts';
import { forgetOldShifts, qualificationFor, roster, type Shift } from './people.ts';

/** A stretch for which somebody is booked, with the share of the person's time in percent. */
interface Stretch {
  from: Moment;
  to: Moment;
  share: number;
}

const shiftEnds = everyDay.at(...LABOUR.shiftEnds);
const IN_WORK: ReadonlySet<OperationsRow['status']> = new Set(['setup', 'running', 'interrupted']);

/** What padded timesheets lead to, for the ground truth. */
const PADDING_CONSEQUENCES = [
  'manufacturing.labor_time_entries -> manufacturing.labor_time_entries.operation_id',
  'manufacturing.labor_time_entries -> manufacturing.labor_time_entries.work_order_id <- erp.production_costs.work_order_id',
] as const;

/**
 * Labour on operations: booked at the end of each shift and when an operation is completed, for qualified people of the shift; decided on by supervisors afterwards. Once they have
 * decided nothing more is booked in that shift, so what people were busy with before need not be kept.
 */
export const labour: Process<Types> = {
  name: 'labour',
  schedule: [
    { at: shiftEnds, act: bookShift },
    { at: everyDay.at(...LABOUR.approvalTimes), act: decideOnShift },
    { at: everyDay.at(LABOUR.forgettingTime), act: forgetOldShifts, clock: true },
  ],
  follows: [follow(operationCompleted, (context, operation) => book(context, operation, shiftEnds(context.now)))],
};

function bookShift(context: Context): void {
  for (const operation of context.tables.operations.held())
    if (IN_WORK.has(operation.status)) book(context, operation, context.now);
}

/** Books the time of an operation in the shifts that end at `shiftEnd`. */
function book(context: Context, operation: OperationsRow, shiftEnd: Moment): void {
  const begun = operation.setup_started_at ?? operation.started_at;
  if (begun === null || operation.planned_crew_size === 0 || !isWorked(context, operation, shiftEnd)) return;
  const until = Math.min(operation.ended_at ?? context.now, shiftEnd);
  const shifts = roster(context)
    .between(orderOf(context, operation).factory_id, begun, until)
    .filter(({ planned_end_at }) => planned_end_at === shiftEnd);
  const [first] = shifts;
  if (!first) return;
  const from = Math.max(begun, first.planned_start_at);
  if (until - from < LABOUR.shortest * MINUTE_MS) return;
  for (const [shift, share] of crewOf(context, operation, shifts, { from, to: until }))
    enter(context, operation, shift, { from, to: until, share });
}

/** Whether the line of a machine works in the shift that ends then; what is begun there otherwise stands still with nobody at it. */
function isWorked(context: Context, { machine_id }: OperationsRow, shiftEnd: Moment): boolean {
  const { shifts_per_day } = lineOf(context, context.copies['master.machines'].must(machine_id));
  return shiftAt(shiftEnd - 1, shifts_per_day) !== undefined;
}

/** The people who tend an operation: the one planned for it first, then who is free, then who can take a second machine. */
function crewOf(
  context: Context,
  operation: OperationsRow,
  shifts: readonly Shift[],
  { from, to }: Omit<Stretch, 'share'>,
): [Shift, number][] {
  const draw = context.draws.of('operations', operation.operation_id, 'crew');
  const isPlanned = ({ employee_id }: Shift) => Number(employee_id === operation.assigned_employee_id);
  return shifts
    .filter(({ employee_id }) => qualificationFor(context, employee_id, operation, from) !== undefined)
    .map((shift) => ({ shift, load: loadOf(context, shift, from, to), rank: draw.uniform() }))
    .filter(({ load }) => load <= 100 - LABOUR.shared)
    .sort((a, b) => isPlanned(b.shift) - isPlanned(a.shift) || a.load - b.load || a.rank - b.rank)
    .slice(0, operation.planned_crew_size)
    .map(({ shift, load }) => [shift, load === 0 ? 100 : LABOUR.shared]);
}

/** Share of a person's time that is booked at most, at any moment of a stretch. */
function loadOf(context: Context, { employee_id }: Shift, from: Moment, to: Moment): number {
  let sum = 0;
  for (const one of busyWith(context, employee_id)) if (one.from < to && one.to > from) sum += one.share;
  return sum;
}

/** What a person is booked for and nobody has decided on. */
function busyWith({ tables }: Context, employee: Key): Stretch[] {
  return tables.labor_time_entries.by('employee_id', employee).map(({ started_at, ended_at, allocation_pct }) => ({
    from: started_at,
    to: ended_at ?? started_at,
    share: allocation_pct / 10_000,
  }));
}

function enter(context: Context, operation: OperationsRow, shift: Shift, stretch: Stretch): void {
  const { tables, numbers, draws, copies, now, label } = context;
  const key = tables.labor_time_entries.nextKey();
  const draw = draws.of('labor_time_entries', key, 'clock-off');
  const isTempted = draw.chance(LABOUR.padding.chance);
  const padded = paddingOf(context, shift, stretch, draw.integer(...LABOUR.padding.minutes));
  const to = stretch.to + (isTempted ? padded : 0);
  const breaks = breakMinutes(shift, stretch.from, to);
  const employee = copies['master.employees'].must(shift.employee_id);
  const isAtTerminal = draw.chance(0.93);
  const hours = (((to - stretch.from) / HOUR_MS - breaks / 60) * stretch.share) / 100;
  tables.labor_time_entries.add({
    labor_time_entry_id: key,
    entry_number: numbers.next('LT', now),
    work_order_id: operation.work_order_id,
    operation_id: operation.operation_id,
    work_center_id: operation.work_center_id,
    machine_id: copies['master.machines'].must(operation.machine_id).machine_id,
    employee_id: shift.employee_id,
    employee_shift_id: shift.employee_shift_id,
    shift_schedule_id: shift.shift_schedule_id,
    employee_skill_id: qualificationFor(context, shift.employee_id, operation, stretch.from)?.employee_skill_id ?? null,
    labour_type: operation.is_rework ? 'rework' : operation.operation_type === 'inspection' ? 'inspection' : 'run',
    started_at: stretch.from,
    ended_at: to,
    break_minutes: Math.round(breaks * 100),
    allocation_pct: stretch.share * 10_000,
    labour_hours: Math.max(0, Math.round(hours * 10_000)),
    reported_good_quantity: operation.good_quantity,
    reported_scrap_quantity: operation.scrap_quantity,
    cost_center_code: copies['master.departments'].must(employee.department_id).cost_center_code,
    booking_source: isAtTerminal ? 'terminal' : 'supervisor',
    note: noteOn(context, operation, key, isAtTerminal),
    status: 'recorded',
  });
  if (to > stretch.to)
    label({
      kind: 'timesheet_padding',
      cause: 'The person clocked off the operation later than the work ended.',
      start: stretch.to,
      end: to,
      rows: [{ table: 'labor_time_entries', key }],
      consequences: PADDING_CONSEQUENCES,
    });
}

/** Why the supervisor books for somebody, and what people say of pieces that were set aside. */
function noteOn({ draws }: Context, operation: OperationsRow, key: Key, isAtTerminal: boolean): string | null {
  const draw = draws.of('labor_time_entries', key, 'note');
  if (!isAtTerminal) return draw.pick(LABOUR.notes.bySupervisor);
  const pieces = operation.scrap_quantity / 1000;
  if (pieces === 0 || !draw.chance(LABOUR.notes.ofScrap)) return null;
  return `${pieces} ${pieces === 1 ? 'piece' : 'pieces'} ${draw.pick(LABOUR.notes.setAside)}`;
}

/** Few people clock off late, and never beyond their shift or the present. */
function paddingOf(context: Context, shift: Shift, stretch: Stretch, minutes: number): number {
  if (!context.draws.of('employees', shift.employee_id, 'pads').chance(LABOUR.padding.people)) return 0;
  // Other work of the same person that has been booked ends the temptation.
  const others = busyWith(context, shift.employee_id).filter((one) => one.to > stretch.to);
  const free = Math.min(...others.map((one) => one.from), shift.planned_end_at, context.now) - stretch.to;
  return Math.max(0, Math.min(minutes * MINUTE_MS, free));
}

/** Supervisors decide on what was booked in shifts that are over; while a shift runs, who is busy must still be known. */
function decideOnShift(context: Context): void {
  for (const row of context.tables.labor_time_entries.held())
    if (context.copies['hr.employee_shifts'].must(row.employee_shift_id).planned_end_at <= context.now)
      decide(context, row);
}

function decide({ tables, copies, now }: Context, row: LaborTimeEntriesRow): void {
  const { production_line_id } = copies['master.machines'].must(row.machine_id);
  const ofLine = copies['master.production_lines'].must(production_line_id).supervisor_employee_id;
  // Nobody decides on a booking of their own.
  const supervisor =
    ofLine !== null && ofLine !== row.employee_id
      ? ofLine
      : copies['master.employees'].must(row.employee_id).manager_employee_id;
  if (supervisor === null) return;
  tables.labor_time_entries.change(row, {
    approved_by_employee_id: supervisor,
    approved_at: now,
    approval_status: 'approved',
  });
  const order = tables.work_orders.must(row.work_order_id);
  tables.work_orders.change(order, { labour_hours: order.labour_hours + row.labour_hours });
}

/** Minutes of the break of a shift that fall into a stretch: it begins four hours after the shift. */
function breakMinutes(shift: Shift, from: Moment, to: Moment): number {
  const start = shift.planned_start_at + 4 * HOUR_MS;
  const end = start + (shift.break_minutes / 100) * MINUTE_MS;
  return Math.max(0, Math.min(end, to) - Math.max(start, from)) / MINUTE_MS;
}
