import { localDay } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import type { Rows, ServiceTeamsRow, Types } from '../rows.ts';
import { type Context, PRIORITIES, type Ticket } from './context.ts';

export type TeamType = ServiceTeamsRow['team_type'];

const FOUNDED = Date.UTC(2012, 3, 1) / 86_400_000;

const TEAMS: readonly { type: TeamType; code: string; name: string; region?: 'west' | 'south'; target: number }[] = [
  { type: 'technical_support', code: 'SVT-TECH', name: 'Technical support', target: 60 },
  { type: 'front_desk', code: 'SVT-DESK', name: 'Service desk', target: 70 },
  { type: 'field_service', code: 'SVT-FIELD-WEST', name: 'Field service west and north', region: 'west', target: 25 },
  { type: 'field_service', code: 'SVT-FIELD-SOUTH', name: 'Field service south and east', region: 'south', target: 25 },
  { type: 'warranty', code: 'SVT-WARRANTY', name: 'Warranty and returns', target: 40 },
  { type: 'spare_parts', code: 'SVT-PARTS', name: 'Spare parts desk', target: 40 },
];

type QueuePlan = Pick<Rows['service_queues'], 'ticket_type' | 'channel' | 'minimum_priority' | 'assignment_method'> & {
  code: string;
  name: string;
  team: TeamType;
};

const any = { ticket_type: null, channel: null, minimum_priority: 'low', assignment_method: 'least_loaded' } as const;
const QUEUES: readonly QueuePlan[] = [
  {
    ...any,
    code: 'SVQ-URGENT',
    name: 'Plant standing',
    team: 'technical_support',
    ticket_type: 'technical_problem',
    minimum_priority: 'urgent',
  },
  {
    ...any,
    code: 'SVQ-TECH',
    name: 'Technical problems',
    team: 'technical_support',
    ticket_type: 'technical_problem',
    assignment_method: 'skill_based',
  },
  {
    ...any,
    code: 'SVQ-DEFECT',
    name: 'Defects',
    team: 'technical_support',
    ticket_type: 'product_defect',
    assignment_method: 'skill_based',
  },
  {
    ...any,
    code: 'SVQ-INSTALL',
    name: 'Installation and commissioning',
    team: 'technical_support',
    ticket_type: 'installation',
  },
  { ...any, code: 'SVQ-PARTS', name: 'Spare parts', team: 'spare_parts', ticket_type: 'spare_parts' },
  { ...any, code: 'SVQ-WARRANTY', name: 'Warranty', team: 'warranty', ticket_type: 'warranty_question' },
  { ...any, code: 'SVQ-RETURN', name: 'Returns', team: 'warranty', ticket_type: 'return_request' },
  { ...any, code: 'SVQ-DELIVERY', name: 'Deliveries', team: 'front_desk', ticket_type: 'delivery_problem' },
  { ...any, code: 'SVQ-GENERAL', name: 'Everything else', team: 'front_desk', assignment_method: 'round_robin' },
];

/** Teams and queues. */
export const teams: Process<Types> = {
  name: 'teams',
  opens(context) {
    openTeams(context);
    openQueues(context);
  },
};

/** The first team of a kind. */
export function teamOf({ tables }: Context, type: TeamType): Rows['service_teams'] {
  return must(tables.service_teams.by('team_type', type)[0], `team of ${type}`);
}

/** The first queue by rank whose filters a ticket passes. */
export function queueFor(
  { tables }: Context,
  ticket: Pick<Ticket, 'ticket_type' | 'channel' | 'priority'>,
): Rows['service_queues'] {
  const rank = PRIORITIES.indexOf(ticket.priority);
  let found: Rows['service_queues'] | undefined;
  for (const queue of tables.service_queues.held()) {
    if (queue.ticket_type !== null && queue.ticket_type !== ticket.ticket_type) continue;
    if (queue.channel !== null && queue.channel !== ticket.channel) continue;
    if (PRIORITIES.indexOf(queue.minimum_priority) > rank) continue;
    if (found === undefined || queue.queue_rank < found.queue_rank) found = queue;
  }
  return must(found, 'queue that takes everything');
}

function openTeams({ tables, copies, now }: Context): void {
  const departments = [...copies['master.departments'].all()].sort((a, b) => a.department_id - b.department_id);
  const department = must(
    departments.find((one) => one.department_function === 'service') ?? departments[0],
    'department of service',
  );
  const first = tables.service_teams.nextKey();
  TEAMS.forEach((team, index) => {
    tables.service_teams.add({
      service_team_id: index === 0 ? first : tables.service_teams.nextKey(),
      service_team_code: team.code,
      team_name: team.name,
      team_type: team.type,
      company_id: department.company_id,
      department_id: department.department_id,
      parent_service_team_id: index === 0 ? null : first,
      team_leader_employee_id: department.manager_employee_id,
      product_families: [],
      languages: ['en', 'hi'],
      service_region: team.region ?? null,
      email: `${team.code.toLowerCase()}@service.genims.example`,
      phone: `+91 79 4000 ${String(2100 + index)}`,
      time_zone: 'Asia/Kolkata',
      target_open_ticket_count: team.target,
      valid_from: Math.min(FOUNDED, localDay(now)),
      status: 'active',
    });
  });
}

function openQueues(context: Context): void {
  const { tables, now } = context;
  const keys = QUEUES.map(() => tables.service_queues.nextKey());
  QUEUES.forEach(({ code, name, team, ...filters }, index) => {
    const isDefault = index === QUEUES.length - 1;
    tables.service_queues.add({
      ...filters,
      service_queue_id: must(keys[index], 'key of a queue'),
      service_queue_code: code,
      queue_name: name,
      service_team_id: teamOf(context, team).service_team_id,
      queue_rank: index + 1,
      product_family: null,
      maximum_wait_minutes: filters.minimum_priority === 'urgent' ? 1500 : 12_000,
      overflow_service_queue_id: isDefault ? null : must(keys.at(-1), 'last queue'),
      alert_waiting_count: filters.minimum_priority === 'urgent' ? 2 : 12,
      is_default: isDefault,
      valid_from: Math.min(FOUNDED, localDay(now)),
      status: 'active',
    });
  });
}
