import { localMoment } from '../../../machinery/base/company-time.ts';
import { scaled } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Draft, Key } from '../../../machinery/base/row-types.ts';
import { LINE_KINDS, type LineKind } from '../lifecycle/equipment.ts';
import { COMPANIES } from '../lifecycle/organisation.ts';
import {
  CREWS,
  DIRECTORS,
  GRADES,
  OFFICE_UNITS,
  PLANT_MANAGER,
  type Position,
  SITE_UNITS,
  SUPPORT_STAFF,
  type Unit,
} from '../lifecycle/positions.ts';
import { lifecycle } from '../lifecycle.ts';
import type { DepartmentsRow, EmployeesRow } from '../rows.ts';
import { companyKey, type Site, siteCount } from './companies.ts';
import { dayOfDate, type Opening } from './context.ts';
import { machinesOnLines } from './equipment.ts';
import { TakenNames } from './names.ts';
import { gradeOf, newEmployee, noticeReason } from './people.ts';

/** A place in the organisation; `above` is the slot that it reports to. */
interface Slot {
  position: Position;
  department: Draft<DepartmentsRow>;
  factory: Key | null;
  above: Slot | undefined;
  /** First day on which somebody could hold it. */
  since: Day;
  person?: Draft<EmployeesRow>;
}

const LINES_OF_UNIT = { MCH: ['machining', 'heat_treatment'], ASM: ['assembly'] } as const satisfies Record<
  string,
  readonly LineKind[]
>;

/** Departments and employees: the tree of positions first, then who holds them, in the order of hiring. */
export function openPeople(opening: Opening, sites: Site[]): Slot[] {
  const departments: Draft<DepartmentsRow>[] = [];
  const slots = planSlots(opening, sites, departments);
  for (const department of departments) {
    const own = slots.filter((one) => one.department === department).length;
    department.approved_headcount = own + Math.ceil(own / 25);
  }
  const people = hire(opening, slots);
  for (const slot of slots) {
    const person = must(slot.person, 'holder of a position');
    person.manager_employee_id = slot.above ? must(slot.above.person, 'superior').employee_id : null;
    if (slot.position.leads === 'unit') slot.department.manager_employee_id = person.employee_id;
  }
  for (const department of departments) budget(department, slots);
  for (const department of departments) opening.context.tables.departments.add(department);
  for (const person of people) opening.context.tables.employees.add(person);
  return slots;
}

/** The person who holds a title at a site, or at the head office. */
export function holderOf(slots: Slot[], title: string, factory: Key | null): Key {
  const slot = slots.find((one) => one.position.title === title && one.factory === factory);
  return must(slot?.person, `${title} of factory ${factory}`).employee_id;
}

/** The `number`th group leader of a unit at a site, counted from 1 and round again. */
export function leaderOf(slots: Slot[], department: Key, number: number): Key {
  const leaders = slots.filter((one) => one.department.department_id === department && one.position.leads === 'group');
  return must(leaders[(number - 1) % leaders.length]?.person, `leader of department ${department}`).employee_id;
}

function planSlots(opening: Opening, sites: Site[], departments: Draft<DepartmentsRow>[]): Slot[] {
  const slots: Slot[] = [];
  let first: Slot | undefined;
  for (const company of COMPANIES) {
    const founded = dayOfDate(company.incorporated);
    const root = addDepartment(opening, departments, {
      company: company.code,
      unit: { code: 'MGT', name: 'Management', function: 'management', direct: false, positions: [] },
      since: founded,
    });
    const directors = DIRECTORS[company.code];
    const director: Slot = {
      position: { ...directors, category: 'management', count: 1, leads: 'unit' },
      department: root,
      factory: null,
      above: first,
      since: founded,
    };
    first ??= director;
    slots.push(director);
    slots.push({
      position: { ...SUPPORT_STAFF, category: 'administrative', count: 1 },
      department: root,
      factory: null,
      above: director,
      since: founded,
    });
    for (const unit of OFFICE_UNITS[company.code]) {
      const department = addDepartment(opening, departments, {
        company: company.code,
        unit,
        parent: root,
        since: founded,
      });
      fillUnit(slots, {
        department,
        unit,
        above: director,
        factory: null,
        since: founded,
        size: (count) => opening.count(count, lifecycle.size.officeExponent),
      });
    }
    for (const site of sites.filter((one) => one.company === company.code)) {
      const since = site.factory.opened_on;
      const factory = site.factory.factory_id;
      const plant: Slot = {
        position: { ...PLANT_MANAGER, category: 'management', count: 1 },
        department: root,
        factory,
        above: director,
        since,
      };
      slots.push(plant);
      const growth = (opening.scale * 4) / siteCount(opening.scale);
      for (const unit of SITE_UNITS) {
        const department = addDepartment(opening, departments, {
          company: company.code,
          unit: crewed(unit, opening.scale),
          parent: root,
          site,
          since,
        });
        fillUnit(slots, {
          department,
          unit: crewed(unit, opening.scale),
          above: plant,
          factory,
          since,
          size: (count) => Math.max(1, Math.round(count * growth)),
        });
      }
    }
  }
  return slots;
}

/** A production unit with the workers that its machines need; their number is final. */
function crewed(unit: Unit, scale: number): Unit {
  const growth = (scale * 4) / siteCount(scale);
  const kinds = LINES_OF_UNIT[unit.code as keyof typeof LINES_OF_UNIT] ?? [];
  const crews = kinds.map((kind): Position => {
    const { title, perMachine, spare } = CREWS[kind];
    const persons = machinesOnLines(kind, scale) * perMachine * LINE_KINDS[kind].shifts * spare;
    return { title, grade: 'W2', category: 'direct', count: persons / growth };
  });
  return { ...unit, positions: [...unit.positions, ...crews] };
}

interface UnitFilling {
  department: Draft<DepartmentsRow>;
  unit: Unit;
  above: Slot;
  factory: Key | null;
  since: Day;
  size: (count: number) => number;
}

/** A unit's head, its group leaders below, everybody else below those in turn. */
function fillUnit(slots: Slot[], { department, unit, above, factory, since, size }: UnitFilling): void {
  const heads: Slot[] = [];
  const leaders: Slot[] = [];
  let turn = 0;
  for (const position of unit.positions) {
    const count = position.leads === 'unit' ? 1 : size(position.count);
    for (let i = 0; i < count; i++) {
      const superior =
        position.leads === 'unit'
          ? above
          : position.leads === 'group' || leaders.length === 0
            ? must(heads[0], `head of ${unit.name}`)
            : must(leaders[turn++ % leaders.length], 'leader');
      const slot: Slot = { position: varied(position, i), department, factory, above: superior, since };
      if (position.leads === 'unit') heads.push(slot);
      if (position.leads === 'group') leaders.push(slot);
      slots.push(slot);
    }
  }
}

/** Workers of one job are in neighbouring grades. */
function varied(position: Position, index: number): Position {
  if (position.category !== 'direct') return position;
  return { ...position, grade: must((['W2', 'W3', 'W2', 'W1', 'W4'] as const)[index % 5], 'grade') };
}

interface NewDepartment {
  company: (typeof COMPANIES)[number]['code'];
  unit: Unit;
  parent?: DepartmentsRow;
  site?: Site;
  since: Day;
}

function addDepartment(
  opening: Opening,
  departments: Draft<DepartmentsRow>[],
  { company, unit, parent, site, since }: NewDepartment,
): Draft<DepartmentsRow> {
  const key = opening.context.tables.departments.nextKey();
  const place = site?.code ?? company;
  const entered = localMoment(opening.introduced, 10) + key * 20_000;
  const row: Draft<DepartmentsRow> = {
    department_id: key,
    department_code: `${place}-${unit.code}`,
    department_name: site ? `${unit.name}, ${site.city}` : unit.name,
    company_id: companyKey(opening, company),
    factory_id: site?.factory.factory_id ?? null,
    parent_department_id: parent?.department_id ?? null,
    manager_employee_id: null,
    department_function: unit.function,
    cost_center_code: `CC-${place}-${unit.code}`,
    is_direct_labour: unit.direct,
    approved_headcount: 0,
    annual_budget_amount: 0,
    currency_code: 'INR',
    valid_from: since,
    valid_to: null,
    status: 'active',
    created_at: entered,
    updated_at: entered,
  };
  departments.push(row);
  return row;
}

/** A year of the unit's people at standard cost, and as much again for what they need, in steps of 50,000. */
function budget(department: Draft<DepartmentsRow>, slots: Slot[]): void {
  const hourly = slots
    .filter((one) => one.department === department)
    .reduce((sum, one) => sum + must(GRADES[one.position.grade], one.position.grade).hourlyCost, 0);
  department.annual_budget_amount = scaled(
    Math.round((hourly * 2400 * (department.is_direct_labour ? 1.9 : 1.35)) / 50_000) * 50_000,
    2,
  );
}

/** Gives every slot its person, adds those who have left, and numbers all in the order of hiring. */
function hire(opening: Opening, slots: Slot[]): Draft<EmployeesRow>[] {
  const draw = opening.context.draws.of('employees', 0, 'opening');
  const hires = slots.map((slot) => ({ slot, stays: true, ...lifeOf(slot, opening.today, draw) }));
  const leaving = slots.filter(
    (slot) => slot.position.leads === undefined && slot.position.title !== PLANT_MANAGER.title,
  );
  for (let i = Math.round(slots.length * lifecycle.size.openingLeavers); i > 0; i--) {
    const slot = draw.pick(leaving);
    hires.push({ slot, stays: false, ...lifeOf(slot, opening.today - 60, draw) });
  }
  hires.sort((a, b) => a.hired - b.hired);
  const names = new TakenNames([]);
  const rows: Draft<EmployeesRow>[] = [];
  const left: { row: Draft<EmployeesRow>; slot: Slot }[] = [];
  for (const { slot, stays, hired, born } of hires) {
    const key = opening.context.tables.employees.nextKey();
    const own = opening.context.draws.of('employees', key, 'creation');
    const row = newEmployee({
      key,
      draw: own,
      position: slot.position,
      department: slot.department,
      factory: slot.factory,
      hired,
      born,
      created: opening.entered(hired, key, own),
      names,
    });
    rows.push(row);
    if (stays) {
      slot.person = row;
      presentState(opening, row, slot.above === undefined);
    } else left.push({ row, slot });
  }
  for (const { row, slot } of left) {
    row.manager_employee_id = must(slot.above?.person, 'superior').employee_id;
    const last = Math.max(row.hire_date + 40, opening.today - draw.integer(2, 730));
    leave(row, Math.min(last, opening.today - 2), draw);
    row.status = 'terminated';
    row.updated_at = Math.max(row.created_at, localMoment(must(row.termination_date, 'last day') + 1, 1));
  }
  return rows;
}

/** Some are on leave, some have given notice. The head of the group is neither. */
function presentState(opening: Opening, row: Draft<EmployeesRow>, isHead: boolean): void {
  const draw = opening.context.draws.of('employees', row.employee_id, 'opening state');
  const notice = gradeOf(row).noticeDays;
  if (isHead || opening.today - row.hire_date < 30) return;
  if (draw.chance((lifecycle.ratesPerYear.leavers * notice) / 365)) {
    leave(row, opening.today + draw.integer(1, notice - 1), draw);
    row.updated_at = Math.max(row.created_at, localMoment(must(row.termination_date, 'last day') - notice, 1));
  } else if (draw.chance(lifecycle.size.openingOnLeave)) {
    row.status = 'on_leave';
    row.updated_at = Math.max(row.created_at, localMoment(opening.today - draw.integer(2, 25), 1));
  }
}

function leave(row: Draft<EmployeesRow>, last: Day, draw: Draw): void {
  row.termination_date = last;
  row.termination_reason = noticeReason(row, draw);
}

/** Day of birth and of hiring of somebody who holds a position. Engineers' heads have long been there: they approved what is in force. */
function lifeOf({ position, since }: Slot, today: Day, draw: Draw): { born: Day; hired: Day } {
  const { entryAge } = must(GRADES[position.grade], `grade ${position.grade}`);
  const age = Math.min(59.4, entryAge + 1.5 + draw.exponential(11));
  const wanted =
    position.leads === 'unit' || position.category === 'management' ? draw.between(7, 18) : draw.exponential(6) + 0.1;
  const years = Math.min(wanted, age - entryAge + (position.category === 'management' ? 12 : 0));
  const hired = Math.max(since, today - Math.max(2, Math.round(years * 365.25)));
  return { born: Math.min(today - Math.round(age * 365.25), hired - Math.round(365.25 * 19)), hired };
}
