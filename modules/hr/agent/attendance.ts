import { isWorkingDay, workingDayFrom } from '../../../company/calendar.ts';
import { everyDay } from '../../../company/schedules.ts';
import { hourOf, localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import type { Day, Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { daysFromDiwali, FESTIVALS } from '../lifecycle/leave.ts';
import { lifecycle } from '../lifecycle.ts';
import type { AttendanceRecordsRow, Types } from '../rows.ts';
import { availableIn, ledgerOf } from './balances.ts';
import type { Context, Employee, Shift } from './context.ts';
import { ask, takeOffRoster, workingDays } from './leave.ts';
import { superiorOf } from './people.ts';

const { attendance: figures, shares } = lifecycle;
/** Times at which people were on the roster at once, so that no shift is looked at twice. */
const GRACE_MINUTES = 10;
const DAY = 10_000;

/** A shift begins: who does not come is known. A shift is over: the terminals are read. */
export const attendance: Process<Types> = {
  name: 'attendance',
  schedule: [
    { at: everyDay.at(...lifecycle.shiftTimes), act: noteAbsences },
    { at: everyDay.at(...lifecycle.closeTimes), act: readTerminals },
    { at: everyDay.at('20:30'), act: noteLeave },
  ],
  agenda: [{ of: 'attendance_records', next: correctionOf, act: correct }],
};

function noteAbsences(context: Context): void {
  const { tables, now } = context;
  for (const shift of tables.employee_shifts.by('shift_date', localDay(now)))
    if (shift.status === 'planned' && shift.planned_start_at === now) expect(context, shift);
}

/** Whether somebody comes; nobody is drawn into absence who is on call. */
function expect(context: Context, shift: Shift): void {
  const { copies, draws } = context;
  const employee = copies['master.employees'].must(shift.employee_id);
  if (employee.status !== 'active') {
    stayAway(context, shift, 'leave');
    return;
  }
  const draw = draws.of('employee_shifts', shift.employee_shift_id, 'attendance');
  if (!draw.chance(absenceOf(context, shift))) return;
  if (draw.chance(figures.unexcused)) stayAway(context, shift, null);
  else callIn(context, shift, employee, draw);
}

/** Chance that a person does not come on a day. */
function absenceOf({ draws }: Context, { employee_id, shift_date }: Shift): number {
  const isOften = draws.of('employees', employee_id, 'stays away').chance(figures.often.share);
  const isMonday = (shift_date + 4) % 7 === 1;
  const after = FESTIVALS.has(shift_date - 1) || [1, 2].includes(daysFromDiwali(shift_date));
  return (
    figures.unplanned *
    (isOften ? figures.often.factor : figures.seldom) *
    (isMonday ? figures.monday : 1) *
    (after ? figures.afterFestival : 1)
  );
}

function stayAway({ tables, now }: Context, shift: Shift, reason: 'sick' | 'leave' | null): void {
  tables.employee_shifts.change(shift, { status: 'absent', cancellation_reason_code: reason });
  if (reason !== null) return;
  tables.attendance_records.add({
    employee_id: shift.employee_id,
    attendance_date: shift.shift_date,
    employee_shift_id: shift.employee_shift_id,
    attendance_status: 'absent',
    capture_method: 'system',
    status: 'closed',
    created_at: now,
  });
}

/** Calls the superior: ill for a day or a few, or something at home. Without days left it is unpaid. */
function callIn(context: Context, shift: Shift, employee: Employee, draw: Draw): void {
  const reason = draw.weighted(shares.unplanned);
  const start = shift.shift_date;
  let end = start;
  if (reason === 'illness')
    for (
      let more = draw.weighted([
        [0, 0.55],
        [1, 0.28],
        [2, 0.17],
      ] as const);
      more > 0;
      more--
    )
      do end++;
      while (!isWorkingDay(end));
  const wanted = reason === 'illness' ? 'sick' : 'casual';
  const days = Math.max(1, workingDays(start, end)) * DAY;
  const ledger = ledgerOf(context, employee.employee_id, wanted, start);
  const within = ledger !== undefined && availableIn(ledger) >= days && end <= ledger.period_end_date;
  const request = ask(context, employee, {
    leaveClass: within ? wanted : 'unpaid',
    start,
    end,
    days,
    reason,
    words: draw.pick(reason === 'illness' ? ILLNESSES : MISHAPS),
    submitted: context.now - draw.integer(5, 50) * MINUTE_MS,
    isEmergency: true,
  });
  stayAway(context, shift, request ? (reason === 'illness' ? 'sick' : 'leave') : null);
  if (request) takeOffRoster(context, request, reason === 'illness' ? 'sick' : 'leave');
}

/** Who was there is known when the terminals are read after a shift. */
function readTerminals(context: Context): void {
  const { tables, now } = context;
  const today = localDay(now);
  for (const day of [today - 1, today])
    for (const shift of tables.employee_shifts.by('shift_date', day))
      if (shift.status === 'planned' && (shift.overtime_end_at ?? shift.planned_end_at) < now - 20 * MINUTE_MS)
        clock(context, shift);
}

function clock(context: Context, shift: Shift): void {
  const { tables, draws } = context;
  tables.employee_shifts.change(shift, { status: 'worked' });
  const draw = draws.of('employee_shifts', shift.employee_shift_id, 'clock');
  const { planned_start_at, planned_end_at, overtime_end_at } = shift;
  const isLate = draw.chance(figures.late);
  const leavesEarly = overtime_end_at === null && draw.chance(figures.leavesEarly);
  const minutes = isLate
    ? GRACE_MINUTES + 1 + draw.exponential(16)
    : Math.min(GRACE_MINUTES - 1, draw.normal(figures.early.mean, figures.early.deviation));
  const arrived = seconds(planned_start_at + Math.min(minutes, 150) * MINUTE_MS);
  const end = overtime_end_at ?? planned_end_at;
  const before = leavesEarly ? draw.integer(20, 110) : -draw.between(0.3, 9);
  const leftAt = seconds(end - before * MINUTE_MS);
  const isForgotten = draw.chance(figures.forgotten);
  const late = isLate ? Math.ceil(minutes - GRACE_MINUTES) : 0;
  const record = tables.attendance_records.add({
    employee_id: shift.employee_id,
    attendance_date: shift.shift_date,
    factory_id: shift.factory_id,
    employee_shift_id: shift.employee_shift_id,
    attendance_status: 'present',
    check_in_at: arrived,
    check_out_at: isForgotten ? null : leftAt,
    break_minutes: shift.break_minutes,
    ...(isForgotten ? {} : hoursOf(shift, arrived, leftAt)),
    late_minutes: Math.min(late, 150) * 100,
    early_leave_minutes: leavesEarly && !isForgotten ? before * 100 : 0,
    late_reason_code: isLate ? draw.weighted(shares.lateness) : leavesEarly ? 'personal' : null,
    capture_method: draw.weighted([
      ['biometric', 0.9],
      ['card', 0.1],
    ] as const),
    terminal_code: `GATE-${shift.factory_id}-${1 + (shift.employee_id % 3)}`,
    is_overtime_approved: overtime_end_at !== null,
    status: isForgotten ? 'open' : 'closed',
  });
  if (record.status === 'closed') cheat(context, shift, record);
}

/** A few take what they can: a colleague clocks for somebody who comes later, or hours after the shift are spent in the canteen. */
function cheat(context: Context, shift: Shift, record: AttendanceRecordsRow): void {
  const { draws, label, now } = context;
  const draw = draws.of('employee_shifts', shift.employee_shift_id, 'cheating');
  const isDishonest = draws.of('employees', shift.employee_id, 'dishonest').chance(0.02);
  if (!isDishonest || !draw.chance(0.12)) return;
  const isPadded = shift.overtime_end_at !== null;
  label({
    kind: isPadded ? 'overtime_padded' : 'clocked_for_another',
    cause: isPadded
      ? 'A person stayed after the shift to be paid for it, without any work'
      : 'A colleague clocked for somebody who came an hour later',
    start: shift.planned_start_at,
    end: now,
    rows: [{ table: 'attendance_records', key: record.attendance_record_id }],
    consequences: ['hr.attendance_records -> hr.attendance_records.employee_shift_id'],
  });
}

/** Hours are counted within the shift and its overtime, in quarters of an hour: what comes before and after is not work. */
function hoursOf(
  { planned_start_at, planned_end_at, overtime_end_at, break_minutes }: Shift,
  from: Moment,
  to: Moment,
) {
  const quarter = 15 * MINUTE_MS;
  const start = Math.max(planned_start_at, from - GRACE_MINUTES * MINUTE_MS);
  const regular = Math.max(0, Math.min(to, planned_end_at) - start);
  const quarters = Math.max(0, Math.round(regular / quarter) - Math.round(break_minutes / 1500));
  const overtime = overtime_end_at === null ? 0 : Math.round((overtime_end_at - planned_end_at) / quarter);
  return { worked_hours: (quarters + overtime) * 2500, overtime_hours: overtime * 2500 };
}

function seconds(moment: Moment): Moment {
  return Math.round(moment / 1000) * 1000;
}

/** Days of leave, for everybody whose hours are recorded and who would have worked. */
function noteLeave(context: Context): void {
  const { tables, copies, now } = context;
  const today = localDay(now);
  if (!isWorkingDay(today)) return;
  for (const row of [...tables.leave_requests.by('status', 'approved')]) {
    if (row.start_date > today || row.end_date < today) continue;
    const employee = copies['master.employees'].must(row.employee_id);
    if (employee.status === 'terminated' || isNoted(context, employee, today)) continue;
    tables.attendance_records.add({
      employee_id: row.employee_id,
      attendance_date: today,
      leave_request_id: row.leave_request_id,
      attendance_status: 'on_leave',
      capture_method: 'system',
      status: 'closed',
    });
  }
}

function isNoted(context: Context, { employee_id }: Employee, day: Day): boolean {
  return context.tables.attendance_records.by('employee_id', employee_id).some((row) => row.attendance_date === day);
}

/** A forgotten clocking is put right by the superior the next working day. */
function correctionOf(row: AttendanceRecordsRow): Moment {
  if (row.status !== 'open') return NEVER;
  return localMoment(workingDayFrom(row.attendance_date + 1), hourOf('10:20'));
}

function correct(row: AttendanceRecordsRow, context: Context): void {
  const { tables, copies, draws } = context;
  const draw = draws.of('attendance_records', row.attendance_record_id, 'correction');
  const employee = copies['master.employees'].must(row.employee_id);
  const from = row.check_in_at ?? 0;
  const out = seconds(from + (8 + draw.between(0.05, 0.3)) * HOUR_MS);
  const quarters = 30 - Math.round(row.late_minutes / 1500);
  tables.attendance_records.change(row, {
    check_out_at: out,
    worked_hours: quarters * 2500,
    corrected_by_employee_id: superiorOf(context, employee).employee_id,
    correction_reason: draw.pick(REASONS),
    status: 'corrected',
  });
}

const ILLNESSES = [
  'Fever',
  'Stomach upset',
  'Back pain',
  'Cold and cough',
  'Toothache',
  'Migraine',
  'Sprained ankle',
  'Food poisoning',
];
const MISHAPS = [
  'Child is ill',
  'Death of a neighbour',
  'Water in the house',
  'Breakdown of the motorcycle',
  'Guests from afar',
  'Court date',
];
const REASONS = ['Forgot to clock out', 'Terminal out of order', 'Left by the goods gate', 'Card left at home'];
