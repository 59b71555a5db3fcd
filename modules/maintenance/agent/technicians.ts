import { localDay } from '../../../machinery/base/company-time.ts';
import { ratio } from '../../../machinery/base/decimal.ts';
import type { Day, Key } from '../../../machinery/base/row-types.ts';
import type { Message, Process } from '../../../machinery/kernel/contract.ts';
import type { CopyRows, Types } from '../rows.ts';
import type { Context, Technician } from './context.ts';
import { crewOf } from './organisation.ts';
import type { Employee } from './people.ts';

type Trade = NonNullable<Technician['trade']>;

/** Trade that a skill of human resources stands for. */
const TRADES: Readonly<Record<string, Trade>> = {
  'SKL-MNT-MECH': 'mechanical',
  'SKL-MNT-HYDR': 'hydraulics_pneumatics',
  'SKL-MNT-ELEC': 'electrical',
  'SKL-MNT-INST': 'instrumentation',
};
const GRADES = {
  trainee: 'helper',
  basic: 'technician',
  proficient: 'senior_technician',
  expert: 'specialist',
} as const;

/** People by trade: human resources say who is qualified, maintenance adds crew, rate and authority. */
export const technicians: Process<Types> = {
  name: 'technicians',
  opens(context) {
    const skills = [...context.copies['hr.employee_skills'].all()].sort(
      (a, b) => a.employee_skill_id - b.employee_skill_id,
    );
    for (const skill of skills) if (skill.status === 'active') takeUpCopy(context, skill);
  },
  takes: { maintenance_technicians: receive },
  copied: { 'master.employees': personChanged },
};

function takeUpCopy(context: Context, skill: Readonly<CopyRows['hr.employee_skills']>): void {
  const { skill_code, skill_category } = context.copies['hr.skills_catalog'].must(skill.skill_id);
  takeUp(context, {
    employee_skill_id: skill.employee_skill_id,
    employee_id: skill.employee_id,
    proficiency_level: skill.proficiency_level,
    qualification_valid_from: skill.valid_from,
    qualification_valid_to: skill.valid_to,
    skill_code,
    skill_category,
  });
}

type Brought = Pick<
  Technician,
  | 'employee_skill_id'
  | 'employee_id'
  | 'proficiency_level'
  | 'qualification_valid_from'
  | 'qualification_valid_to'
  | 'skill_code'
  | 'skill_category'
>;

/** A skill of a trade, or a shift beside the roster. */
function receive(context: Context, { columns }: Message<Types, 'maintenance_technicians'>): void {
  if (columns.employee_skill_id !== undefined) takeUp(context, columns as Brought);
  else
    for (const row of context.tables.maintenance_technicians.by('employee_id', columns.employee_id as Key))
      context.tables.maintenance_technicians.change(row, columns);
}

function takeUp(context: Context, brought: Brought): void {
  const { tables, copies } = context;
  const trade = TRADES[brought.skill_code];
  if (!trade) return;
  const [known] = tables.maintenance_technicians.by('employee_skill_id', brought.employee_skill_id);
  if (known) {
    tables.maintenance_technicians.change(known, brought);
    return;
  }
  const person = copies['master.employees'].must(brought.employee_id);
  const site = person.factory_id;
  if (site === null) return;
  const key = tables.maintenance_technicians.nextKey();
  tables.maintenance_technicians.add({
    maintenance_technician_id: key,
    ...brought,
    technician_code: `TEC-${String(key).padStart(4, '0')}`,
    trade,
    grade: GRADES[brought.proficiency_level],
    hourly_rate_amount: ratio(person.hourly_cost_amount, 115, 100),
    overtime_rate_factor: 15_000,
    maintenance_team_id: crewOf(context, site, trade, person.employee_id),
    weekly_capacity_hours: 300_000,
    is_on_call: person.employee_id % 2 === 0,
    phone: person.phone,
    status: 'active',
  });
  authorise(context, site);
}

function personChanged(context: Context, { employee_id, factory_id, status }: Employee): void {
  const { tables } = context;
  for (const row of tables.maintenance_technicians.by('employee_id', employee_id))
    if (status === 'terminated') {
      if (row.status !== 'left') tables.maintenance_technicians.change(row, { status: 'left' });
    } else tables.maintenance_technicians.change(row, { status: status === 'active' ? 'active' : 'unavailable' });
  if (factory_id !== null) authorise(context, factory_id);
}

/** A third of a site's people, two at least, may lock out and give permits to work. */
function authorise({ tables, copies }: Context, site: Key): void {
  const rows = [...tables.maintenance_technicians.held()].filter(
    (row) => row.status === 'active' && copies['master.employees'].must(row.employee_id).factory_id === site,
  );
  const people = new Map<Key, boolean>();
  for (const row of rows) people.set(row.employee_id, row.is_loto_authorised || people.get(row.employee_id) === true);
  let lacking = Math.max(2, Math.ceil(people.size / 3)) - [...people.values()].filter(Boolean).length;
  for (const [employee, isAuthorised] of [...people].sort(([a], [b]) => a - b)) {
    if (isAuthorised || lacking <= 0) continue;
    lacking--;
    for (const row of rows)
      if (row.employee_id === employee) tables.maintenance_technicians.change(row, { is_loto_authorised: true });
  }
}

/** The row that lets a person work in a trade on a day. */
export function qualified({ tables }: Context, employee: Key, trade: Trade, day: Day): Technician | undefined {
  return tables.maintenance_technicians
    .by('employee_id', employee)
    .find(
      (row) =>
        row.trade === trade &&
        row.status === 'active' &&
        row.qualification_valid_from <= day &&
        (row.qualification_valid_to === null || row.qualification_valid_to >= day),
    );
}

/** Somebody else than the holder who may give permits at a site: of the shift where one is there. */
export function issuerFor(context: Context, site: Key, holder: Key, present: ReadonlySet<Key>): Technician | undefined {
  const { tables, copies, now } = context;
  const day = localDay(now);
  const able = [...tables.maintenance_technicians.held()].filter(
    (row) =>
      row.is_loto_authorised &&
      row.status === 'active' &&
      row.employee_id !== holder &&
      row.qualification_valid_from <= day &&
      (row.qualification_valid_to === null || row.qualification_valid_to >= day),
  );
  const near = able.filter(({ employee_id }) => copies['master.employees'].must(employee_id).factory_id === site);
  return near.find(({ employee_id }) => present.has(employee_id)) ?? near[0] ?? able[0];
}
