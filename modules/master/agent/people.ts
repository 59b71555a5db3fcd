import { isSunday } from '../../../company/calendar.ts';
import { scaled } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Draft, Key, Moment } from '../../../machinery/base/row-types.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { DIRECTORS, GRADES, OFFICE_UNITS, PLANT_MANAGER, type Position, SITE_UNITS } from '../lifecycle/positions.ts';
import { lifecycle } from '../lifecycle.ts';
import type { DepartmentsRow, EmployeesRow, Types } from '../rows.ts';
import {
  type Context,
  code,
  drawOfDay,
  eventsToday,
  everyNight,
  happensTo,
  lagOf,
  nightsAfterWork,
  today,
} from './context.ts';
import { digits, personName, TakenNames } from './names.ts';

const { shares, ratesPerYear: rates } = lifecycle;

/** Titles that lead a unit, or a group in one. */
const LEADING = new Map<string, 'unit' | 'group'>([
  ...[...SITE_UNITS, ...Object.values(OFFICE_UNITS).flat()].flatMap(({ positions }) =>
    positions.flatMap(({ title, leads }): [string, 'unit' | 'group'][] => (leads ? [[title, leads]] : [])),
  ),
  ...Object.values(DIRECTORS).map(({ title }): [string, 'unit'] => [title, 'unit']),
]);

/** Those whose last day was yesterday are gone; vacancies are filled when their time has come. */
export const departures: Process<Types> = {
  name: 'departures',
  schedule: [
    { at: everyNight, act: letLeaversGo },
    { at: everyNight, act: fillVacancies },
  ],
};

/** Notices, leave and new positions. */
export const staffing: Process<Types> = {
  name: 'staffing',
  schedule: [{ at: nightsAfterWork, act: lookAfterPeople }],
};

interface NewEmployee {
  key: Key;
  draw: Draw;
  position: Pick<Position, 'title' | 'grade' | 'category'>;
  department: DepartmentsRow;
  factory: Key | null;
  hired: Day;
  born: Day;
  created: Moment;
  names: TakenNames;
}

/** Somebody hired; the superior is the caller's to name. */
export function newEmployee({
  key,
  draw,
  position,
  department,
  factory,
  hired,
  born,
  created,
  names,
}: NewEmployee): Draft<EmployeesRow> {
  const gender = draw.weighted(shares.gender);
  const [first, last] = personName(draw, gender);
  const stem = `${first}.${last}`.toLowerCase();
  const mailbox = names.take(stem, (count) => `${stem}${count}`);
  const grade = must(GRADES[position.grade], `grade ${position.grade}`);
  const worker = position.grade.startsWith('W');
  return {
    employee_id: key,
    employee_number: code('EMP', key),
    first_name: first,
    last_name: last,
    gender,
    birth_date: born,
    email: `${mailbox}@genims.example`,
    phone: `+91 20 555${digits(draw, 1)} ${digits(draw, 4)}`,
    company_id: department.company_id,
    factory_id: factory,
    department_id: department.department_id,
    manager_employee_id: null,
    job_title: position.title,
    job_grade: position.grade,
    employment_type:
      position.grade === 'W1' ? 'apprentice' : worker ? draw.weighted(shares.workerEmployment) : 'permanent',
    worker_category: position.category,
    hourly_cost_amount: scaled(Math.round(grade.hourlyCost * Math.max(0.8, draw.normal(1, 0.07)) * 4) / 4, 4),
    currency_code: 'INR',
    hire_date: hired,
    termination_date: null,
    termination_reason: null,
    status: 'active',
    created_at: created,
    updated_at: created,
  };
}

export function gradeOf(row: EmployeesRow): (typeof GRADES)[string] {
  return must(GRADES[row.job_grade], `grade ${row.job_grade}`);
}

/** Why somebody goes before retirement; only contracts with an end come to one. */
export function noticeReason(row: EmployeesRow, draw: Draw): EmployeesRow['termination_reason'] {
  const reason = draw.weighted(shares.leavingReason);
  const ends = row.employment_type !== 'permanent';
  return reason === 'contract_ended' && !ends ? 'resigned' : reason;
}

function letLeaversGo(context: Context): void {
  const { employees } = context.tables;
  const day = today(context);
  for (const row of employees.held())
    if (row.status !== 'terminated' && row.termination_date !== null && row.termination_date < day) {
      employees.change(row, { status: 'terminated' });
      vacate(context, row);
    }
}

function fillVacancies(context: Context): void {
  const day = today(context);
  for (const row of context.tables.employees.by('status', 'terminated'))
    if (replacementDay(context, row) === day) takeOver(context, row, hireLike(context, row));
}

/** The first day of whoever follows somebody who left; undefined where the position is given up. */
function replacementDay(context: Context, row: EmployeesRow): Day | undefined {
  if (!context.draws.of('employees', row.employee_id, 'replaced').chance(lifecycle.replacementShare)) return undefined;
  const day =
    must(row.termination_date, 'last day of a leaver') + lagOf(context, 'employees', row.employee_id, 'replacement');
  return isSunday(day) ? day + 1 : day;
}

function lookAfterPeople(context: Context): void {
  const { employees } = context.tables;
  const day = today(context);
  const settled = employees.by('termination_date', null).filter((row) => row.manager_employee_id !== null);
  const atWork = settled.filter((row) => row.status === 'active');
  const draw = drawOfDay(context, 'reasons of leaving');

  for (const row of settled) {
    const last = row.birth_date + Math.round(365.25 * lifecycle.retirementAge);
    if (last - day <= gradeOf(row).noticeDays)
      employees.change(row, { termination_date: Math.max(last, day), termination_reason: 'retired' });
  }
  for (const row of happensTo(context, 'notices', { rows: atWork, rate: rates.leavers }))
    if (row.termination_date === null)
      employees.change(row, {
        termination_date: day + gradeOf(row).noticeDays,
        termination_reason: noticeReason(row, draw),
      });
  const onLeave = settled.filter((row) => row.status === 'on_leave');
  for (const row of happensTo(context, 'ends of leave', { rows: onLeave, rate: rates.leaveEnds }))
    employees.change(row, { status: 'active' });
  for (const row of happensTo(context, 'starts of leave', { rows: atWork, rate: rates.leaveStarts }))
    if (row.termination_date === null) employees.change(row, { status: 'on_leave' });

  const growth = eventsToday(context, 'new positions', { count: atWork.length, rate: rates.newPositions });
  const models = atWork.filter((row) => !LEADING.has(row.job_title) && row.job_title !== PLANT_MANAGER.title);
  for (let i = 0; i < growth; i++) hireLike(context, drawOfDay(context, `new position ${i}`).pick(models));
}

/** Hires somebody for the position that another person has or had. */
function hireLike(context: Context, like: EmployeesRow): EmployeesRow {
  const { employees, departments } = context.tables;
  const day = today(context);
  const key = employees.nextKey();
  const draw = context.draws.of('employees', key, 'creation');
  const grade = gradeOf(like);
  const names = new TakenNames([...employees.held()].map((row) => row.email.replace(/@.*/, '')));
  const person = newEmployee({
    key,
    draw,
    position: { title: like.job_title, grade: like.job_grade, category: like.worker_category },
    department: departments.must(like.department_id),
    factory: like.factory_id,
    hired: day,
    born: day - Math.round(365.25 * Math.min(55, grade.entryAge + 1 + draw.exponential(6))),
    created: context.now,
    names,
  });
  return employees.add({ ...person, manager_employee_id: presentSuperior(context, like).employee_id });
}

/** The nearest superior who is still there. The head of the group never leaves. */
function presentSuperior({ tables }: Context, row: EmployeesRow): EmployeesRow {
  let superior = row;
  do superior = tables.employees.must(superior.manager_employee_id);
  while (superior.status === 'terminated');
  return superior;
}

/** Whoever reported to somebody who left reports to the next one above; what was led is without a head. */
function vacate(context: Context, leaver: EmployeesRow): void {
  const { employees, departments, warehouses, production_lines } = context.tables;
  const key = leaver.employee_id;
  const above = presentSuperior(context, leaver).employee_id;
  for (const row of employees.by('manager_employee_id', key))
    if (row.status !== 'terminated') employees.change(row, { manager_employee_id: above });
  for (const row of departments.by('manager_employee_id', key)) departments.change(row, { manager_employee_id: null });
  for (const row of warehouses.by('manager_employee_id', key)) warehouses.change(row, { manager_employee_id: null });
  for (const row of production_lines.by('supervisor_employee_id', key))
    production_lines.change(row, { supervisor_employee_id: null });
}

/** A successor in a leading position gets back what was led, and those who reported to the predecessor. */
function takeOver(context: Context, leaver: EmployeesRow, successor: EmployeesRow): void {
  const { employees, departments, warehouses, production_lines } = context.tables;
  const key = successor.employee_id;
  const leads = LEADING.get(leaver.job_title);
  const leadsPlant = leaver.job_title === PLANT_MANAGER.title;
  if (leads === undefined && !leadsPlant) return;
  const rank = gradeOf(successor).rank;
  for (const row of employees.by('manager_employee_id', successor.manager_employee_id)) {
    const isNear = leadsPlant ? row.factory_id === leaver.factory_id : row.department_id === leaver.department_id;
    if (isNear && row.status !== 'terminated' && row !== successor && gradeOf(row).rank < rank)
      employees.change(row, { manager_employee_id: key });
  }
  if (leads === 'unit') {
    const unit = departments.must(leaver.department_id);
    if (unit.manager_employee_id === null) departments.change(unit, { manager_employee_id: key });
    if (unit.department_function === 'warehouse' || unit.department_function === 'logistics')
      for (const row of warehouses.by('manager_employee_id', null))
        if (row.factory_id === leaver.factory_id) warehouses.change(row, { manager_employee_id: key });
  }
  if (leads === 'group')
    for (const row of production_lines.by('supervisor_employee_id', null))
      if (row.department_id === leaver.department_id) production_lines.change(row, { supervisor_employee_id: key });
}
