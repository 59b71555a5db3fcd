import { daysWhere } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Scaled } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import { derived, follow, type Process } from '../../../machinery/kernel/contract.ts';
import { LEAVE_TYPES } from '../lifecycle/leave.ts';
import type { LeaveTypesRow, Rows, Types } from '../rows.ts';
import { type Context, type Employee, joined } from './context.ts';
import { staff } from './people.ts';

export type Balance = Rows['employee_leave_balances'];
export type LeaveClass = LeaveTypesRow['leave_class'];

const EL = 'earned';
/** Months before which the next period's row is opened, so that leave in it can be booked. */
const AHEAD_MONTHS = [2, 5, 8, 11];
/** Months in which a period of earned leave begins. */
const FIRST_MONTHS = [0, 3, 6, 9];
const CLOSING_DAY = 2;

/** Kinds of leave, and the ledger of each person: earned leave by quarters, casual and sick leave by years. */
export const balances: Process<Types> = {
  name: 'leave balances',
  opens(context) {
    openTypes(context);
    for (const employee of context.the(staff).employed) openLedger(context, employee, true);
    // Rows that would have been opened at the begin of this month.
    if (AHEAD_MONTHS.includes(dateOf(localDay(context.now)).getUTCMonth())) openNext(context);
  },
  schedule: [
    { at: daysWhere((day) => isFirst(day, AHEAD_MONTHS)).at('00:40'), act: openNext, clock: true },
    { at: daysWhere((day) => isFirst(day - CLOSING_DAY, FIRST_MONTHS)).at('17:00'), act: closeOver, clock: true },
  ],
  follows: [follow(joined, (context, employee) => openLedger(context, employee, false))],
};

const byClass = derived<Types, ReadonlyMap<LeaveClass, LeaveTypesRow>>({
  from: ['leave_types'],
  build: ({ tables }) => new Map([...tables.leave_types.held()].map((row) => [row.leave_class, row])),
});

export function leaveType(context: Context, leaveClass: LeaveClass): LeaveTypesRow {
  return must(context.the(byClass).get(leaveClass), `leave type ${leaveClass}`);
}

/** The ledger row of a person in which a day lies; undefined for kinds without one. */
export function ledgerOf(context: Context, employee: Key, leaveClass: LeaveClass, day: Day): Balance | undefined {
  const type = leaveType(context, leaveClass).leave_type_id;
  return context.tables.employee_leave_balances
    .by('employee_id', employee)
    .find((row) => row.leave_type_id === type && row.period_start_date <= day && day <= row.period_end_date);
}

/** Days that may still be asked for. */
export function availableIn({ closing_days, booked_days }: Balance): Scaled {
  return closing_days - booked_days;
}

/** Days of a row as they stand after it has accrued or lost some, or some were taken. */
export function move(
  { tables }: Context,
  row: Balance,
  {
    accrued = 0,
    taken = 0,
    expired = 0,
    booked = 0,
  }: { accrued?: Scaled; taken?: Scaled; expired?: Scaled; booked?: Scaled },
): void {
  tables.employee_leave_balances.change(row, {
    accrued_days: row.accrued_days + accrued,
    taken_days: row.taken_days + taken,
    expired_days: row.expired_days + expired,
    booked_days: Math.max(0, row.booked_days + booked),
    closing_days: row.closing_days + accrued - taken - expired,
  });
}

function dateOf(day: Day): Date {
  return new Date(day * DAY_MS);
}

function isFirst(day: Day, months: readonly number[]): boolean {
  const date = dateOf(day);
  return date.getUTCDate() === 1 && months.includes(date.getUTCMonth());
}

/** First and last day of the period of a kind in which a day lies. */
function periodOf(leaveClass: LeaveClass, day: Day): { start: Day; end: Day; year: number } {
  const year = dateOf(day).getUTCFullYear();
  const month = leaveClass === EL ? Math.floor(dateOf(day).getUTCMonth() / 3) * 3 : 0;
  const length = leaveClass === EL ? 3 : 12;
  return { start: Date.UTC(year, month, 1) / DAY_MS, end: Date.UTC(year, month + length, 1) / DAY_MS - 1, year };
}

/** The last day of the period of earned leave, beyond which a request does not reach. */
export function lastDayOfPeriod(day: Day): Day {
  return periodOf(EL, day).end;
}

function openTypes({ tables }: Context): void {
  for (const type of LEAVE_TYPES) tables.leave_types.add({ ...type, status: 'active' });
}

function kindsWithLedger(context: Context): LeaveTypesRow[] {
  return [...context.tables.leave_types.held()].filter(({ has_balance }) => has_balance);
}

function openLedger(context: Context, employee: Employee, isOpening: boolean): void {
  const today = localDay(context.now);
  const draw = context.draws.of('employees', employee.employee_id, 'leave balances');
  for (const type of kindsWithLedger(context)) {
    const { start, end } = periodOf(type.leave_class, today);
    const entitlement = entitlementOf(type, Math.max(start, employee.hire_date), end);
    const service = Math.max(0, today - employee.hire_date);
    // Half-days are what people have left.
    const left =
      type.leave_class === EL
        ? Math.min(30, service / 40) * draw.between(0.25, 0.85)
        : (entitlement / 10_000) * draw.between(0.35, 1);
    add(context, employee, type, {
      day: today,
      opening: isOpening ? Math.round(left * 2) * 5000 : 0,
      accrued: isOpening || type.leave_class === EL ? 0 : entitlement,
      isOpening,
    });
  }
}

/** Days of a year, in part for who joins within it, in steps of half a day. */
function entitlementOf(type: LeaveTypesRow, from: Day, end: Day): Scaled {
  const { start } = periodOf(type.leave_class, end);
  const share = type.leave_class === EL ? 0.25 : (end - from + 1) / (end - start + 1);
  return Math.round((type.annual_entitlement_days * share) / 5000) * 5000;
}

interface NewBalance {
  day: Day;
  opening: Scaled;
  accrued: Scaled;
  isOpening: boolean;
}

function add(
  context: Context,
  employee: Employee,
  type: LeaveTypesRow,
  { day, opening, accrued, isOpening }: NewBalance,
): void {
  const { tables, now } = context;
  const { start, end, year } = periodOf(type.leave_class, day);
  tables.employee_leave_balances.add({
    employee_id: employee.employee_id,
    leave_type_id: type.leave_type_id,
    leave_year: year,
    period_start_date: Math.max(start, employee.hire_date),
    period_end_date: end,
    entitlement_days: entitlementOf(type, Math.max(start, employee.hire_date), end),
    opening_days: opening,
    accrued_days: accrued,
    closing_days: opening + accrued,
    currency_code: 'INR',
    accrued_on: accrued > 0 ? localDay(now) : null,
    is_opening: isOpening,
    status: 'open',
    created_at: isOpening ? Math.min(now, localMoment(Math.max(start, employee.hire_date), 9)) : now,
  });
}

/** Rows of the period that begins next month, so that leave in it can be booked; what is carried forward is known when this one closes. */
function openNext(context: Context): void {
  const today = localDay(context.now);
  for (const employee of context.the(staff).employed)
    for (const type of kindsWithLedger(context)) {
      const { end } = periodOf(type.leave_class, today);
      // Casual and sick leave go by years: only in December the next one is near.
      if (end - today > 40 || ledgerOf(context, employee.employee_id, type.leave_class, end + 1)) continue;
      const isYearly = type.leave_class !== EL;
      add(context, employee, type, {
        day: end + 1,
        opening: 0,
        accrued: isYearly ? type.annual_entitlement_days : 0,
        isOpening: false,
      });
    }
}

/** Closes what is over: what may not be carried forward lapses, the rest opens the next row. */
function closeOver(context: Context): void {
  const { tables, now } = context;
  const today = localDay(now);
  for (const row of [...tables.employee_leave_balances.held()]) {
    if (row.status !== 'open' || row.period_end_date >= today) continue;
    const type = tables.leave_types.must(row.leave_type_id);
    const isYearEnd = dateOf(row.period_end_date).getUTCMonth() === 11;
    const most = isYearEnd ? type.carry_forward_days : (type.maximum_balance_days ?? row.closing_days);
    const lapse = Math.max(0, row.closing_days - most);
    if (lapse > 0) move(context, row, { expired: lapse });
    const next = tables.employee_leave_balances
      .by('employee_id', row.employee_id)
      .find((one) => one.leave_type_id === row.leave_type_id && one.period_start_date === row.period_end_date + 1);
    if (next)
      tables.employee_leave_balances.change(next, {
        opening_days: row.closing_days,
        closing_days: next.closing_days + row.closing_days - next.opening_days,
      });
    tables.employee_leave_balances.change(row, { status: 'closed', closed_at: now, booked_days: 0 });
  }
}
