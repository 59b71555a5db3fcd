import { daysWhere } from '../../../company/schedules.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import { derived, type Message, type Process } from '../../../machinery/kernel/contract.ts';
import { ANNUAL_TARGET, AREAS, type Area, DIRECTOR, FAMILIES, SEATS } from '../lifecycle/organisation.ts';
import type { AccountsRow, CopyRows, SalesRepsRow, Types } from '../rows.ts';
import type { Context } from './context.ts';

type Employee = Readonly<CopyRows['master.employees']>;
type Title = keyof typeof SEATS;

const APRIL = 3;
/** Territories and quotas are set anew for each fiscal year, so much higher. */
const GROWTH = 1.06;

/** Territories, and the seats that serve them. A seat is filled and left by people as master data tell. */
export const organisation: Process<Types> = {
  name: 'organisation',
  opens(context) {
    openTerritories(context);
    openSeats(context);
  },
  takes: { sales_reps: takePosition },
  copied: { 'master.employees': employeeChanged },
  schedule: [{ at: daysWhere(isFiscalYear).at('06:00'), act: beginFiscalYear, clock: true }],
};

function openTerritories({ tables, copies, parameters, now }: Context): void {
  const companies = [...copies['master.companies'].all()].map((row) => row.company_id).sort((a, b) => a - b);
  const managers = peopleWith(copies['master.employees'].all(), 'Regional Sales Manager');
  const keys = new Map<string, Key>();
  for (const [index, one] of AREAS.entries()) {
    const key = tables.sales_territories.nextKey();
    keys.set(one.code, key);
    const isHome = rootOf(one).code === 'TER-HOME';
    tables.sales_territories.add({
      sales_territory_id: key,
      sales_territory_code: one.code,
      territory_name: one.name,
      company_id: must(isHome ? companies[0] : companies.at(-1), 'company'),
      parent_sales_territory_id: one.parent === null ? null : must(keys.get(one.parent), `area ${one.parent}`),
      territory_type: one.type,
      sales_region: one.region,
      country_codes: [...(one.countries ?? (isHome ? ['IN'] : []))],
      state_provinces: [...(one.states ?? [])],
      customer_segment: one.segment ?? null,
      manager_employee_id: managers[index % Math.max(1, managers.length)]?.employee_id ?? null,
      fiscal_year: fiscalYearOf(localDay(now)),
      annual_target_amount: Math.round(ANNUAL_TARGET * one.share * parameters.scale) * 100,
      currency_code: 'INR',
      valid_from: fiscalYearStart(fiscalYearOf(localDay(now))),
      status: 'active',
    });
  }
}

function openSeats(context: Context): void {
  const { copies } = context;
  for (const title of Object.keys(SEATS) as Title[])
    for (const [index, person] of peopleWith(copies['master.employees'].all(), title).entries())
      openSeat(context, title, index, person);
}

function openSeat({ tables, parameters, now, copies }: Context, title: Title, index: number, person: Employee): void {
  const { sales_reps, sales_territories } = tables;
  const { role, discount, authority, visits, commission } = SEATS[title];
  const places = leaves([...sales_territories.held()]);
  const key = sales_reps.nextKey();
  const managers = sales_reps.by('rep_role', 'area_manager');
  const engineers = peopleWith(copies['master.employees'].all(), 'Sales Engineer').length;
  const isEngineer = role === 'sales_engineer';
  const place = isEngineer
    ? places[index % places.length]
    : sales_territories.by(
        'parent_sales_territory_id',
        must(sales_territories.by('sales_territory_code', 'TER-HOME')[0], 'root').sales_territory_id,
      )[index % 4];
  const hired = Math.min(person.hire_date, localDay(now));
  sales_reps.add({
    sales_rep_id: key,
    position_status: 'filled',
    employee_id: person.employee_id,
    sales_rep_code: `REP-${String(key).padStart(3, '0')}`,
    rep_role: role,
    sales_territory_id: must(place, 'place of a seat').sales_territory_id,
    manager_sales_rep_id:
      role === 'area_manager' ? null : (managers[index % Math.max(1, managers.length)]?.sales_rep_id ?? null),
    product_families: isEngineer ? FAMILIES.filter((_, place) => (place + index) % 8 < 6) : [],
    languages: ['en', index % 3 === 0 ? 'mr' : 'hi'],
    annual_quota_amount: isEngineer ? Math.round((ANNUAL_TARGET * parameters.scale) / Math.max(1, engineers)) * 100 : 0,
    commission_pct: commission * 10_000,
    discount_authority_pct: discount * 10_000,
    quotation_authority_amount: authority * 100,
    visit_target_per_month: visits,
    holder_since: hired,
  });
}

/** Human resources tell which position the holder of a seat has; a position is that of one seat. */
function takePosition({ tables }: Context, { columns }: Message<Types, 'sales_reps'>): void {
  const { position_id = null, employee_id = null } = columns;
  if (position_id === null || employee_id === null) return;
  const [seat] = tables.sales_reps.by('employee_id', employee_id);
  if (!seat || seat.position_id === position_id) return;
  for (const other of tables.sales_reps.by('position_id', position_id))
    tables.sales_reps.change(other, { position_id: null });
  tables.sales_reps.change(seat, { position_id });
}

/** Who leaves gives up a seat, who comes takes the one that has been vacant longest. */
function employeeChanged({ tables, now }: Context, person: Employee): void {
  const { sales_reps } = tables;
  const seat = sales_reps.by('employee_id', person.employee_id)[0];
  if (seat && person.status === 'terminated') {
    sales_reps.change(seat, {
      employee_id: null,
      holder_since: null,
      position_status: 'vacant',
      status: seat.status === 'on_leave' ? 'active' : seat.status,
    });
  } else if (seat) {
    const status = person.status === 'on_leave' ? 'on_leave' : 'active';
    if (seat.status !== status) sales_reps.change(seat, { status });
  } else if (person.job_title in SEATS && person.status === 'active') {
    const { role } = SEATS[person.job_title as Title];
    const vacant = sales_reps.by('rep_role', role).find((row) => row.employee_id === null);
    if (vacant)
      sales_reps.change(vacant, {
        employee_id: person.employee_id,
        holder_since: localDay(now),
        position_status: 'filled',
      });
  }
}

function beginFiscalYear({ tables, now }: Context): void {
  const year = fiscalYearOf(localDay(now));
  for (const row of tables.sales_territories.held())
    tables.sales_territories.change(row, {
      fiscal_year: year,
      annual_target_amount: Math.round(row.annual_target_amount * GROWTH),
    });
  for (const row of tables.sales_reps.held())
    tables.sales_reps.change(row, { annual_quota_amount: Math.round(row.annual_quota_amount * GROWTH) });
}

/** The area in which an organisation lies. */
export function territoryOf(
  { tables }: Context,
  one: { customer_segment: string; country_code: string; state_province: string | null; account_tier?: string },
): Key {
  const code = (code: string) => must(tables.sales_territories.by('sales_territory_code', code)[0], code);
  if (one.customer_segment === 'government') return code('TER-GROUP-GOV').sales_territory_id;
  if (one.account_tier === 'strategic') return code('TER-GROUP-KEY').sales_territory_id;
  const found =
    one.country_code === 'IN'
      ? AREAS.find(({ states }) => states?.includes(one.state_province ?? ''))
      : AREAS.find(({ countries }) => countries?.includes(one.country_code));
  return code(found?.code ?? (one.country_code === 'IN' ? 'TER-WEST-1' : 'TER-GROUP-WEST')).sales_territory_id;
}

/** The seat that looks after an area: one whose area it is, or that serves it beside its own. */
export function seatFor({ tables }: Context, territory: Key, which: number): SalesRepsRow {
  const { sales_reps, sales_territories } = tables;
  const own = sales_reps.by('sales_territory_id', territory).filter((row) => row.rep_role === 'sales_engineer');
  const engineers = own.length > 0 ? own : sales_reps.by('rep_role', 'sales_engineer');
  const all = engineers.length > 0 ? engineers : [...sales_reps.held()];
  const place = own.length > 0 ? which : sales_territories.must(territory).sales_territory_id;
  return must(all[place % Math.max(1, all.length)], 'a seat in sales');
}

/** A seat of the order desk, for what is asked for every day; the owner's where there is none. */
export function deskFor({ tables }: Context, account: AccountsRow): SalesRepsRow {
  const desk = tables.sales_reps.by('rep_role', 'inside_sales');
  return desk[account.account_id % Math.max(1, desk.length)] ?? tables.sales_reps.must(account.sales_rep_id);
}

const people = derived<Types, { directors: Employee[]; sales: Employee[]; all: Employee[] }>({
  from: ['master.employees'],
  build({ copies }) {
    const all = [...copies['master.employees'].all()].filter((row) => row.status === 'active');
    all.sort((a, b) => a.employee_id - b.employee_id);
    return {
      directors: all.filter((row) => row.job_title === DIRECTOR),
      sales: all.filter((row) => row.job_title in SEATS),
      all,
    };
  },
});

/** The head of sales; while that post is vacant, whoever has been in sales longest. */
export function directorOf(context: Context): Key {
  const { directors, sales, all } = context.the(people);
  return must(directors[0] ?? sales[0] ?? all[0], 'anybody employed').employee_id;
}

/** Who acts for a seat: its holder, else the manager, else the head of sales. */
export function actorOf(context: Context, seat: SalesRepsRow): Key {
  if (seat.employee_id !== null && seat.status === 'active') return seat.employee_id;
  return superiorOf(context, seat);
}

/** Who decides what is above a seat's authority: never the holder. */
export function superiorOf(context: Context, seat: SalesRepsRow): Key {
  const { sales_reps } = context.tables;
  const manager = seat.manager_sales_rep_id === null ? undefined : sales_reps.get(seat.manager_sales_rep_id);
  if (
    manager &&
    manager.employee_id !== null &&
    manager.status === 'active' &&
    manager.employee_id !== seat.employee_id
  )
    return manager.employee_id;
  const director = directorOf(context);
  if (director !== seat.employee_id) return director;
  const { sales, all } = context.the(people);
  const other = [...sales, ...all].find((row) => row.employee_id !== seat.employee_id);
  return must(other, 'somebody else in sales').employee_id;
}

export function salesDepartment({ copies }: Context): Key {
  const rows = [...copies['master.departments'].all()].sort((a, b) => a.department_id - b.department_id);
  return must(rows.find((row) => row.department_function === 'sales') ?? rows[0], 'a department').department_id;
}

function peopleWith(all: Iterable<Employee>, title: string): Employee[] {
  return [...all]
    .filter((row) => row.job_title === title && row.status === 'active')
    .sort((a, b) => a.employee_id - b.employee_id);
}

function rootOf(one: Area): Area {
  const parent = AREAS.find(({ code }) => code === one.parent);
  return parent ? rootOf(parent) : one;
}

function leaves<Row extends { sales_territory_id: Key; parent_sales_territory_id: Key | null }>(all: Row[]): Row[] {
  const parents = new Set(all.map((row) => row.parent_sales_territory_id));
  return all.filter((row) => !parents.has(row.sales_territory_id));
}

function fiscalYearOf(day: Day): number {
  const date = new Date(day * DAY_MS);
  return date.getUTCMonth() >= APRIL ? date.getUTCFullYear() : date.getUTCFullYear() - 1;
}

function fiscalYearStart(year: number): Day {
  return Date.UTC(year, APRIL, 1) / DAY_MS;
}

function isFiscalYear(day: Day): boolean {
  const date = new Date(day * DAY_MS);
  return date.getUTCMonth() === APRIL && date.getUTCDate() === 1;
}
