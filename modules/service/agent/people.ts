import { localDay } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import { derived, type Message, type Process } from '../../../machinery/kernel/contract.ts';
import type { Rows, ServiceAgentsRow, Types } from '../rows.ts';
import { DESK } from './clock.ts';
import type { Context, Employee } from './context.ts';
import { type TeamType, teamOf } from './teams.ts';

export type Seat = Rows['service_agents'];
export type Technician = Rows['field_technicians'];

/** Titles of the people of service, as master data has them. */
export const TITLES = { head: 'Service Manager', desk: 'Service Desk Agent', field: 'Field Service Engineer' } as const;

interface SeatPlan {
  role: NonNullable<ServiceAgentsRow['agent_role']>;
  title: string;
  team: TeamType;
  tier: number;
  tickets: number;
  /** Highest goodwill without approval, INR. */
  goodwill: number;
}

/** Seats beside the head's: whoever holds the title takes them in the order of keys, the rest is vacant. */
const SEATS: readonly SeatPlan[] = [
  { role: 'team_lead', title: TITLES.head, team: 'front_desk', tier: 3, tickets: 20, goodwill: 200_000 },
  ...Array.from({ length: 5 }, (_, n): SeatPlan => {
    const role = n === 4 ? 'dispatcher' : n === 3 ? 'parts_specialist' : n === 2 ? 'warranty_analyst' : 'front_line';
    const team = role === 'front_line' ? 'front_desk' : role === 'warranty_analyst' ? 'warranty' : 'spare_parts';
    return { role, title: TITLES.desk, team, tier: 1, tickets: 45, goodwill: 10_000 };
  }),
  ...Array.from(
    { length: 10 },
    (): SeatPlan => ({
      role: 'technical_specialist',
      title: TITLES.field,
      team: 'technical_support',
      tier: 2,
      tickets: 25,
      goodwill: 25_000,
    }),
  ),
];

const FIELD_SKILLS = ['FIELD_ROTATING', 'FIELD_VALVES'] as const;
const FAMILIES = {
  FIELD_ROTATING: ['centrifugal_pump', 'positive_displacement_pump', 'spare_kit'],
  FIELD_VALVES: ['gate_valve', 'ball_valve', 'control_valve', 'pneumatic_actuator', 'electric_actuator', 'spare_kit'],
};
const REGIONS = ['north', 'west', 'south', 'east'] as const;

/** Field skills of human resources, by what service calls the families of products that they are for. */
const SKILL_CODES: Readonly<Record<string, (typeof FIELD_SKILLS)[number]>> = {
  'SKL-FLD-ROT': 'FIELD_ROTATING',
  'SKL-FLD-VLV': 'FIELD_VALVES',
};

/**
 * Seats and technicians. Seats follow the titles of the people in customer service, everyone of the field has the skill of a family of products; human resources
 * tell which position and which record of a skill that is.
 */
export const people: Process<Types> = {
  name: 'people',
  opens(context) {
    openSeats(context);
    openTechnicians(context);
  },
  takes: { service_agents: takePosition, field_technicians: takeSkill },
  copied: { 'master.employees': personChanged },
};

/** The position of the holder of a seat; a position is that of one seat. */
function takePosition({ tables }: Context, { columns }: Message<Types, 'service_agents'>): void {
  const { position_id = null, employee_id = null } = columns;
  if (position_id === null || employee_id === null) return;
  const [seat] = tables.service_agents.by('employee_id', employee_id);
  if (!seat || seat.position_id === position_id) return;
  for (const other of tables.service_agents.by('position_id', position_id))
    tables.service_agents.change(other, { position_id: null });
  tables.service_agents.change(seat, { position_id });
}

/** The record that proves a skill of the field; a renewed skill has a new one. */
function takeSkill({ tables }: Context, { columns }: Message<Types, 'field_technicians'>): void {
  const code = SKILL_CODES[columns.skill_code ?? ''];
  const { employee_id, employee_skill_id = null } = columns;
  if (employee_id === undefined || employee_skill_id === null) return;
  const technician = tables.field_technicians.by('employee_id', employee_id).find((row) => row.skill_code === code);
  if (technician && (technician.employee_skill_id ?? 0) < employee_skill_id)
    tables.field_technicians.change(technician, { employee_skill_id });
}

/** People of service who are employed, by title, in the order of their keys. */
export const staff = derived<Types, ReadonlyMap<string, readonly Employee[]>>({
  from: ['master.employees'],
  build: ({ copies }) =>
    Map.groupBy(
      [...copies['master.employees'].all()]
        .filter((one) => one.status !== 'terminated' && Object.values<string>(TITLES).includes(one.job_title))
        .sort((a, b) => a.employee_id - b.employee_id),
      (one) => one.job_title,
    ),
});

/** The head of service. */
export function headOf(context: Context): Employee {
  const all = context.the(staff);
  const head = all.get(TITLES.head)?.[0] ?? all.get(TITLES.desk)?.[0] ?? all.get(TITLES.field)?.[0];
  return must(head, 'anybody in customer service');
}

/** Somebody of the desk or the field, the same for the same key while nobody comes or goes. */
export function somebody(context: Context, title: string, key: Key): Employee {
  const holders = context.the(staff).get(title) ?? [];
  return holders[key % Math.max(1, holders.length)] ?? headOf(context);
}

function openSeats(context: Context): void {
  const { tables, now } = context;
  const taken = new Map<string, number>();
  SEATS.forEach((plan, index) => {
    const rank = taken.get(plan.title) ?? 0;
    taken.set(plan.title, rank + 1);
    const holder = context.the(staff).get(plan.title)?.[rank];
    tables.service_agents.add({
      employee_id: holder?.employee_id ?? null,
      position_title: plan.title,
      position_status: holder ? 'filled' : 'vacant',
      service_agent_code: `AGT-${String(index + 1).padStart(3, '0')}`,
      service_team_id: teamOf(context, plan.team).service_team_id,
      agent_role: plan.role,
      support_tier: plan.tier,
      languages: index % 3 === 0 ? ['en', 'hi', 'gu'] : ['en', 'hi'],
      shift_start_time: `${DESK.opens}:00`,
      shift_end_time: `${DESK.closes}:00`,
      maximum_open_tickets: plan.tickets,
      goodwill_limit_amount: plan.goodwill * 100,
      holder_since: holder ? Math.min(holder.hire_date + 30, localDay(now)) : null,
      status: 'active',
    });
  });
}

function openTechnicians(context: Context): void {
  const engineers = context.the(staff).get(TITLES.field) ?? [];
  const field = teamOf(context, 'field_service').service_team_id;
  const homes = [...context.copies['master.warehouses'].all()]
    .filter((one) => one.status === 'active')
    .sort((a, b) => a.warehouse_id - b.warehouse_id);
  let skills = 0;
  engineers.forEach((engineer, index) => {
    const home = must(homes[index % homes.length], 'warehouse of a van');
    const draw = context.draws.of('employees', engineer.employee_id, 'field service');
    // Most engineers have both skills.
    const own = index % 4 === 3 ? [FIELD_SKILLS[index % 2 === 0 ? 0 : 1]] : FIELD_SKILLS;
    for (const skill of own) {
      const since = Math.max(engineer.hire_date, localDay(context.now) - draw.integer(100, 1500));
      skills++;
      context.tables.field_technicians.add({
        employee_id: engineer.employee_id,
        skill_code: must(skill, 'field skill'),
        proficiency_level: draw.weighted([
          ['proficient', 0.6],
          ['expert', 0.25],
          ['basic', 0.15],
        ]),
        qualification_valid_from: since,
        field_technician_code: `FLD-${String(skills).padStart(3, '0')}`,
        service_team_id: field,
        product_families: FAMILIES[must(skill, 'field skill')],
        service_region: REGIONS[index % REGIONS.length] ?? null,
        base_city: home.city,
        base_state_province: home.state_province,
        latitude_degrees: home.latitude_degrees,
        longitude_degrees: home.longitude_degrees,
        warehouse_id: home.warehouse_id,
        van_registration_number: plateOf(home.state_province, engineer.employee_id),
        daily_capacity_minutes: 48_000,
        hourly_rate_amount: 1_800_0000,
        site_safety_valid_to: localDay(context.now) + 365 * 3 + draw.integer(0, 365),
        status: 'active',
      });
    }
  });
}

const STATE_CODES: Readonly<Record<string, string>> = {
  Gujarat: 'GJ',
  Maharashtra: 'MH',
  'Tamil Nadu': 'TN',
  Karnataka: 'KA',
  Telangana: 'TS',
  Haryana: 'HR',
};

function plateOf(state: string, employee: Key): string {
  const digits = String(1000 + ((employee * 7919) % 9000));
  return `${STATE_CODES[state] ?? 'MH'} ${String(1 + (employee % 30)).padStart(2, '0')} AB ${digits}`;
}

/** A leaver's seat becomes vacant; a newcomer takes the first vacant one of the title. */
function personChanged(context: Context, employee: Employee): void {
  const { tables, now } = context;
  if (!Object.values<string>(TITLES).includes(employee.job_title)) return;
  const key = employee.employee_id;
  const [seat] = tables.service_agents.by('employee_id', key);
  if (employee.status === 'terminated') {
    if (seat) tables.service_agents.change(seat, { employee_id: null, position_status: 'vacant', holder_since: null });
    for (const technician of tables.field_technicians.by('employee_id', key))
      tables.field_technicians.change(technician, {
        status: 'withdrawn',
        qualification_valid_to: Math.max(technician.qualification_valid_from, localDay(now)),
      });
  } else if (!seat && employee.status === 'active') {
    const vacant = tables.service_agents
      .by('position_title', employee.job_title)
      .find((one) => one.position_status === 'vacant' && one.status === 'active');
    if (vacant)
      tables.service_agents.change(vacant, {
        employee_id: key,
        position_status: 'filled',
        holder_since: localDay(now),
      });
  }
}
