import { isWorkingDay, workingDayFrom } from '../../../company/calendar.ts';
import { workdays } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { follow, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { seasonOf } from '../lifecycle/leave.ts';
import { lifecycle } from '../lifecycle.ts';
import type { LeaveRequestsRow, Types } from '../rows.ts';
import { availableIn, type LeaveClass, lastDayOfPeriod, leaveType, ledgerOf, move } from './balances.ts';
import { type Context, type Employee, type LeaveRequest, left } from './context.ts';
import { colleagueOf, staff, superiorOf } from './people.ts';
import { turnOf } from './rosters.ts';

const { leave: figures, shares } = lifecycle;
const DAY = 10_000;

/** Leave that is wished for: asked, decided, taken. */
export const leave: Process<Types> = {
  name: 'leave',
  schedule: [{ at: workdays.at('11:30'), act: askForLeave }],
  agenda: [{ of: 'leave_requests', next: nextOf, act: goOn }],
  follows: [follow(left, withdrawAll)],
};

function askForLeave(context: Context): void {
  const today = localDay(context.now);
  for (const employee of context.the(staff).employed) {
    if (employee.status !== 'active' || employee.hire_date > today - 20) continue;
    const draw = context.draws.of('leave_requests', employee.employee_id, `wish ${today}`);
    const start = workingDayFrom(today + draw.integer(figures.leadDays[0], figures.leadDays[1]));
    if (draw.chance(figures.rate * seasonOf(start))) wish(context, employee, start, draw);
  }
}

function wish(context: Context, employee: Employee, start: Day, draw: Draw): void {
  const length = draw.weighted(shares.leaveLength);
  let end = start;
  for (let days = 1; days < length; ) if (isWorkingDay(++end)) days++;
  end = Math.min(end, lastDayOfPeriod(start));
  if (employee.termination_date !== null && employee.termination_date <= end) return;
  const days = workingDays(start, end);
  const isLong = days > 2;
  const casual = ledgerOf(context, employee.employee_id, 'casual', start);
  const earned = ledgerOf(context, employee.employee_id, 'earned', start);
  const leaveClass = !isLong && casual && availableIn(casual) >= days * DAY && draw.chance(0.55) ? 'casual' : 'earned';
  // People know what they have left, and mostly ask for no more.
  const left = leaveClass === 'casual' ? casual : earned;
  if ((!left || availableIn(left) < days * DAY) && !draw.chance(0.2)) return;
  const reason = draw.weighted(shares.planned);
  ask(context, employee, {
    leaveClass,
    start,
    end,
    days: days * DAY,
    reason,
    words: wordsOf(reason, draw),
    submitted: context.now + draw.integer(1, 300) * MINUTE_MS,
    isEmergency: false,
  });
}

export interface Wish {
  leaveClass: LeaveClass;
  start: Day;
  end: Day;
  days: Scaled;
  reason: LeaveRequestsRow['reason_code'];
  words: string;
  submitted: Moment;
  isEmergency: boolean;
}

/** A request; one at the begin of an absence is granted in the same moment. Nothing where the person is away on one of the days already. */
export function ask(context: Context, employee: Employee, given: Wish): LeaveRequest | undefined {
  const { tables, numbers, now } = context;
  const { leaveClass, start, end, submitted, isEmergency } = given;
  const key = employee.employee_id;
  const others = tables.leave_requests.by('employee_id', key);
  if (others.some((one) => isLive(one) && one.start_date <= end && start <= one.end_date)) return undefined;
  const ledger = ledgerOf(context, key, leaveClass, start);
  const [from, to] = [momentsOf(context, employee, start), momentsOf(context, employee, end)];
  const type = leaveType(context, leaveClass);
  const row = tables.leave_requests.add({
    leave_request_number: numbers.next('LVR', now),
    employee_id: key,
    leave_type_id: type.leave_type_id,
    employee_leave_balance_id: ledger?.employee_leave_balance_id ?? null,
    start_date: start,
    end_date: end,
    starts_at: from.start,
    ends_at: Math.max(to.end, from.start + HOUR_MS),
    leave_days: given.days,
    reason_code: given.reason,
    reason: given.words,
    is_emergency: isEmergency,
    contact_phone: employee.phone,
    substitute_employee_id: isEmergency ? null : (colleagueOf(context, employee)?.employee_id ?? null),
    submitted_at: submitted,
    approver_employee_id: superiorOf(context, employee).employee_id,
    decided_at: isEmergency ? now : null,
    status: isEmergency ? 'approved' : 'pending',
  });
  if (isEmergency && ledger) move(context, ledger, { booked: row.leave_days });
  return row;
}

function isLive({ status }: LeaveRequest): boolean {
  return status === 'pending' || status === 'approved';
}

/** Begin and end of a day of a person, by the roster. */
export function momentsOf(context: Context, employee: Employee, day: Day): { start: Moment; end: Moment } {
  const turn = turnOf(context, employee, day);
  return turn ? { start: turn.start, end: turn.end } : { start: localMoment(day, 9), end: localMoment(day, 17.5) };
}

export function workingDays(start: Day, end: Day): number {
  let count = 0;
  for (let day = start; day <= end; day++) if (isWorkingDay(day)) count++;
  return count;
}

/** Pending requests are decided within a day or so; approved ones may be withdrawn before, and are over on the first working day after. */
function nextOf(row: LeaveRequest, { draws }: Context): Moment {
  const draw = draws.of('leave_requests', row.leave_request_id, 'course');
  const decision = row.submitted_at + Math.round(draw.lognormal(9, 0.8) * HOUR_MS);
  const isWithdrawn = draw.chance(figures.withdrawn) && !row.is_emergency;
  if (row.status === 'pending') return Math.min(decision, row.starts_at - 4 * HOUR_MS);
  if (row.status !== 'approved') return NEVER;
  const withdrawal = row.starts_at - 20 * HOUR_MS;
  if (isWithdrawn && withdrawal > (row.decided_at ?? 0)) return withdrawal;
  return localMoment(workingDayFrom(row.end_date + 1), 9.5);
}

function goOn(row: LeaveRequest, context: Context): void {
  const { tables, copies, now } = context;
  if (row.status === 'pending') decide(context, row);
  else if (now < row.starts_at) withdraw(context, row);
  else {
    // Who is away for long is back when master data say so.
    if (copies['master.employees'].must(row.employee_id).status === 'on_leave' && isLong(context, row)) {
      prolong(context, row);
      return;
    }
    finish(context, row, row.end_date);
    const returned = localDay(now);
    tables.leave_requests.change(row, {
      document_received_on: needsProof(context, row) ? returned : null,
      returned_on: returned,
      status: 'taken',
    });
  }
}

/** Whether proof is asked for, which nearly everybody brings on the day of return. */
function needsProof({ tables, draws }: Context, row: LeaveRequest): boolean {
  const { document_after_days: after } = tables.leave_types.must(row.leave_type_id);
  if (after === null || row.leave_days < after * DAY) return false;
  return draws.of('leave_requests', row.leave_request_id, 'proof').chance(figures.bringsProof);
}

function isLong({ tables }: Context, { leave_type_id, leave_days }: LeaveRequest): boolean {
  return !tables.leave_types.must(leave_type_id).has_balance && leave_days > 10 * DAY;
}

/** A long absence goes on for a week more, within the year. */
function prolong(context: Context, row: LeaveRequest): void {
  const { tables, copies } = context;
  const end = row.end_date + 7;
  const employee = copies['master.employees'].must(row.employee_id);
  tables.leave_requests.change(row, {
    end_date: end,
    ends_at: momentsOf(context, employee, end).end,
    leave_days: workingDays(row.start_date, end) * DAY,
  });
}

/** What was booked is taken. */
export function finish(context: Context, row: LeaveRequest, end: Day): void {
  const ledger = ledgerFor(context, row);
  if (ledger) move(context, ledger, { taken: row.leave_days, booked: -row.leave_days });
  if (end !== row.end_date) context.tables.leave_requests.change(row, { end_date: end });
}

function ledgerFor({ tables }: Context, row: LeaveRequest) {
  return row.employee_leave_balance_id === null
    ? undefined
    : tables.employee_leave_balances.must(row.employee_leave_balance_id);
}

function decide(context: Context, row: LeaveRequest): void {
  const { tables, draws, now } = context;
  const ledger = ledgerFor(context, row);
  const lacks = ledger !== undefined && availableIn(ledger) < row.leave_days;
  const draw = draws.of('leave_requests', row.leave_request_id, 'decision');
  // A superior who likes somebody does not look at the ledger.
  const isFavour = lacks && draws.of('leave_requests', row.leave_request_id, 'favour').chance(0.25);
  const refusal =
    lacks && !isFavour
      ? 'balance_exceeded'
      : draw.chance(figures.refused)
        ? draw.weighted<NonNullable<LeaveRequestsRow['rejection_reason_code']>>([
            ['staffing', 0.6],
            ['notice_too_short', 0.25],
            ['blackout_period', 0.15],
          ])
        : null;
  if (refusal !== null) {
    tables.leave_requests.change(row, { decided_at: now, rejection_reason_code: refusal, status: 'rejected' });
    return;
  }
  tables.leave_requests.change(row, { decided_at: now, status: 'approved' });
  if (ledger) move(context, ledger, { booked: row.leave_days });
  takeOffRoster(context, row, 'leave');
  if (isFavour)
    context.label({
      kind: 'leave_beyond_balance',
      cause: 'A superior granted leave that the person did not have any more',
      start: now,
      end: row.ends_at,
      rows: [{ table: 'leave_requests', key: row.leave_request_id }],
      consequences: ['hr.leave_requests -> hr.leave_requests.employee_leave_balance_id'],
    });
}

/** Shifts that are on the roster already and lie in an absence do not take place. */
export function takeOffRoster({ tables }: Context, row: LeaveRequest, reason: 'leave' | 'sick'): void {
  for (const shift of tables.employee_shifts.by('employee_id', row.employee_id))
    if (shift.status === 'planned' && row.start_date <= shift.shift_date && shift.shift_date <= row.end_date)
      tables.employee_shifts.change(shift, { status: 'cancelled', cancellation_reason_code: reason });
}

function withdraw(context: Context, row: LeaveRequest): void {
  const ledger = ledgerFor(context, row);
  if (ledger && row.status === 'approved') move(context, ledger, { booked: -row.leave_days });
  context.tables.leave_requests.change(row, { status: 'withdrawn' });
}

/** Who has left takes no more leave. One that was under way ends with the employment. */
function withdrawAll(context: Context, employee: Employee): void {
  const last = must(employee.termination_date, 'last day');
  for (const row of context.tables.leave_requests.by('employee_id', employee.employee_id)) {
    if (!isLive(row)) continue;
    if (row.status === 'approved' && row.start_date <= last) {
      finish(context, row, Math.min(row.end_date, last));
      context.tables.leave_requests.change(row, { status: 'taken' });
    } else withdraw(context, row);
  }
}

const WORDS: Readonly<Record<string, readonly string[]>> = {
  vacation: ['Trip with the family', 'Visit to the home town', 'Holidays of the children', 'Pilgrimage with parents'],
  family: [
    'Wedding in the family',
    'House warming',
    'Admission of the children to school',
    'Parents need help',
    'Harvest at home',
  ],
  religious: ['Puja at home', 'Festival in the village', 'Visit to the temple', 'Days of prayer'],
  personal: ['Matters with the bank', 'Registration of a house', 'Papers at the authority', 'Repair of the house'],
  exam: ['Examination of the diploma', 'Examination of the evening college'],
};
const PLACES = ['Nashik', 'Satara', 'Kolhapur', 'Surat', 'Madurai', 'Salem', 'Bhavnagar', 'Solapur', 'Latur', 'Erode'];

function wordsOf(reason: string, draw: Draw): string {
  return `${draw.pick(must(WORDS[reason], reason))}, ${draw.pick(PLACES)}`;
}
