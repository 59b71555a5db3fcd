import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { ratio } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key } from '../../../machinery/base/row-types.ts';
import { follow, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { rankOfGrade } from '../lifecycle/roles.ts';
import type { PositionsRow, Types } from '../rows.ts';
import { type Context, crewOf, type Employee, joined, left, type Position } from './context.ts';
import { logPosition } from './log.ts';
import { staff } from './people.ts';
import { roleOf } from './roles.ts';
import { lineOf, rankOf } from './rosters.ts';

/** Hours of a year that are paid: 26 days of 8 hours a month. */
const YEAR_HOURS = 2496;
/** Share of seats that are vacant when history begins. */
const VACANT = 0.1;
/** A seat that nobody was found for is frozen, and later no longer budgeted. */
const FROZEN_AFTER = 180;
const CLOSED_AFTER = 540;

/** Budgeted seats: who joins takes one, who leaves gives one up. */
export const positions: Process<Types> = {
  name: 'positions',
  opens(context) {
    openFilled(context);
    openVacant(context);
  },
  agenda: [{ of: 'positions', next: nextOf, act: giveUp }],
  follows: [follow(joined, fill), follow(left, vacate)],
};

/** The seat that a person holds. */
export function seatOf({ tables }: Context, employee: Key): Position | undefined {
  return tables.positions.by('employee_id', employee)[0];
}

function openFilled(context: Context): void {
  const seats = new Map<Key, Key>();
  const { employed } = context.the(staff);
  for (const [index, employee] of employed.entries()) seats.set(employee.employee_id, index + 1);
  for (const employee of employed)
    add(context, employee, {
      superior: employee.manager_employee_id === null ? null : (seats.get(employee.manager_employee_id) ?? null),
      since: employee.hire_date,
      isFilled: true,
    });
}

/** Seats like those of others of the unit that nobody holds. */
function openVacant(context: Context): void {
  const { employed } = context.the(staff);
  const draw = context.draws.of('positions', 0, 'vacant seats');
  const models = employed.filter((one) => !one.job_grade.startsWith('M') && one.manager_employee_id !== null);
  const wanted = Math.round((employed.length * VACANT) / (1 - VACANT));
  for (let count = 0; count < wanted && models.length > 0; count++) {
    const model = draw.pick(models);
    const reason = draw.weighted<NonNullable<PositionsRow['vacancy_reason_code']>>([
      ['new_seat', 0.35],
      ['resigned', 0.4],
      ['retired', 0.12],
      ['contract_ended', 0.13],
    ]);
    const today = localDay(context.now);
    const since = today - draw.integer(2, 85);
    add(context, model, {
      superior: seatOf(context, must(model.manager_employee_id, 'superior'))?.position_id ?? null,
      since: reason === 'new_seat' ? since : Math.min(model.hire_date, since - 100),
      isFilled: false,
      vacancy: { since, reason },
    });
  }
}

interface Seat {
  superior: Key | null;
  since: Day;
  isFilled: boolean;
  vacancy?: { since: Day; reason: PositionsRow['vacancy_reason_code'] };
}

/** A seat with the conditions that a person has. */
function add(context: Context, like: Employee, { superior, since, isFilled, vacancy }: Seat): Position {
  const { tables, copies, now } = context;
  const key = tables.positions.nextKey();
  const department = copies['master.departments'].must(like.department_id);
  const crew = crewOf(like);
  return tables.positions.add({
    position_id: key,
    position_number: `POS-${String(key).padStart(5, '0')}`,
    position_title: like.job_title,
    job_role_id: roleOf(context, like.job_title).job_role_id,
    company_id: like.company_id,
    factory_id: like.factory_id,
    department_id: like.department_id,
    production_line_id: like.factory_id === null ? null : lineOf(context, like.factory_id, crew, rankOf(context, like)),
    reports_to_position_id: superior,
    employee_id: isFilled ? like.employee_id : null,
    cost_center_code: department.cost_center_code,
    job_grade: like.job_grade,
    budgeted_fte: 10_000,
    // In steps of a thousand rupees, with 4 % for raises.
    budgeted_annual_cost_amount: Math.round(ratio(like.hourly_cost_amount, YEAR_HOURS * 104, 1_000_000_000)) * 100_000,
    currency_code: 'INR',
    is_key_position: rankOfGrade(like.job_grade) >= rankOfGrade('M2') || like.job_title === 'Plant Manager',
    filled_on: isFilled ? like.hire_date : null,
    vacant_since: vacancy?.since ?? null,
    vacancy_reason_code: vacancy?.reason ?? null,
    valid_from: Math.min(since, like.hire_date),
    status: isFilled ? 'filled' : 'vacant',
    created_at: Math.min(now, localMoment(since, 10)),
  });
}

/** The seat that has been vacant longest; a new one where the unit has none for the job. */
function fill(context: Context, employee: Employee): void {
  const { tables } = context;
  const [vacant] = tables.positions
    .by('department_id', employee.department_id)
    .filter((one) => one.position_title === employee.job_title && one.employee_id === null && one.status !== 'closed')
    .sort((a, b) => (a.vacant_since ?? 0) - (b.vacant_since ?? 0));
  if (vacant)
    tables.positions.change(vacant, {
      employee_id: employee.employee_id,
      filled_on: Math.max(employee.hire_date, vacant.valid_from),
      vacant_since: null,
      vacancy_reason_code: null,
      job_grade: employee.job_grade,
      status: 'filled',
    });
  const manager = employee.manager_employee_id;
  const seat =
    vacant ??
    add(context, employee, {
      superior: manager === null ? null : (seatOf(context, manager)?.position_id ?? rootOf(context)),
      since: employee.hire_date,
      isFilled: true,
    });
  logPosition(context, seat);
}

/** The seat of the head of the group. */
function rootOf({ tables }: Context): Key {
  return must(tables.positions.by('reports_to_position_id', null)[0], 'seat of the head').position_id;
}

function vacate(context: Context, employee: Employee): void {
  const seat = seatOf(context, employee.employee_id);
  if (!seat) return;
  context.tables.positions.change(seat, {
    employee_id: null,
    filled_on: null,
    vacant_since: must(employee.termination_date, 'last day') + 1,
    vacancy_reason_code: employee.termination_reason,
    status: 'vacant',
  });
  logPosition(context, seat);
}

function nextOf({ status, vacant_since }: Position): number {
  if (vacant_since === null) return NEVER;
  if (status === 'vacant') return localMoment(vacant_since + FROZEN_AFTER, 11);
  return status === 'frozen' ? localMoment(vacant_since + CLOSED_AFTER, 11) : NEVER;
}

function giveUp(seat: Position, { tables, now }: Context): void {
  if (seat.status === 'vacant') tables.positions.change(seat, { status: 'frozen' });
  else tables.positions.change(seat, { status: 'closed', valid_to: localDay(now) });
}
