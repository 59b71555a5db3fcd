import { isHoliday } from '../../../company/calendar.ts';
import { daysWhere } from '../../../company/schedules.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day } from '../../../machinery/base/row-types.ts';
import { dateText } from '../../../machinery/base/utc.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import type { Rows, Types } from '../rows.ts';
import { DESK, workHours } from './clock.ts';
import { type Context, PRIORITIES, type Priority, type SupportLevel } from './context.ts';
import { teamOf } from './teams.ts';

export type Sla = Rows['sla_definitions'];

/** Working hours to the first answer and to the resolution. Platinum's urgent ones run around the clock. */
const TARGETS: Readonly<
  Record<SupportLevel, Readonly<Record<Priority, readonly [response: number, resolution: number]>>>
> = {
  standard: { low: [16, 80], normal: [8, 40], high: [4, 24], urgent: [2, 16] },
  silver: { low: [12, 60], normal: [6, 32], high: [3, 18], urgent: [1.5, 12] },
  gold: { low: [8, 45], normal: [4, 24], high: [2, 12], urgent: [1, 8] },
  platinum: { low: [6, 36], normal: [3, 18], high: [1, 9], urgent: [0.5, 4] },
};
const LEVELS = Object.keys(TARGETS) as SupportLevel[];

/** Promises hold for a calendar year, as the holidays on which their clocks stand still are those of the year. */
export const promises: Process<Types> = {
  name: 'promises',
  opens(context) {
    const year = yearOf(localDay(context.now));
    for (const one of [year - 1, year]) offer(context, one);
    openRules(context);
  },
  schedule: [{ at: daysWhere((day) => firstOfYear(yearOf(day)) === day).at('00:00'), act: renew, clock: true }],
};

/** The promise for a level of support and a priority on the day of the moment. */
export function slaFor({ tables, now }: Context, level: SupportLevel, priority: Priority): Sla {
  const today = localDay(now);
  const found = tables.sla_definitions
    .by('support_level', level)
    .find((one) => one.priority === priority && one.valid_from <= today && (one.valid_to ?? today) >= today);
  return must(found, `promise of ${level} support for ${priority} tickets on ${dateText(today)}`);
}

/** The clocks of last year's promises go on until their tickets are closed; new tickets get this year's. */
function renew(context: Context): void {
  const year = yearOf(localDay(context.now));
  for (const sla of context.tables.sla_definitions.held())
    if (sla.status === 'active' && (sla.valid_to ?? firstOfYear(year)) < firstOfYear(year) - 365)
      context.tables.sla_definitions.change(sla, { status: 'retired' });
  offer(context, year);
}

function offer({ tables }: Context, year: number): void {
  const [first, last] = [firstOfYear(year), firstOfYear(year + 1) - 1];
  const holidays: string[] = [];
  // A clock may run on into the next year.
  for (let day = first; day <= last + 365; day++) if (isHoliday(day)) holidays.push(dateText(day));
  for (const level of LEVELS)
    for (const priority of PRIORITIES) {
      const [response, resolution] = TARGETS[level][priority];
      tables.sla_definitions.add({
        sla_definition_code: `SLA-${level}-${priority}-${year}`.toUpperCase(),
        sla_name: `${level.charAt(0).toUpperCase()}${level.slice(1)} support, ${priority} priority`,
        support_level: level,
        priority,
        response_target_minutes: workHours(response),
        resolution_target_minutes: workHours(resolution),
        is_always_open: level === 'platinum' && priority === 'urgent',
        time_zone: 'Asia/Kolkata',
        business_days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
        business_start_time: `${DESK.opens}:00`,
        business_end_time: `${DESK.closes}:00`,
        holiday_dates: holidays,
        attainment_target_pct: level === 'standard' ? 900_000 : 950_000,
        penalty_pct: { standard: 0, silver: 0, gold: 20_000, platinum: 50_000 }[level],
        valid_from: first,
        valid_to: last,
        status: 'active',
      });
    }
}

type RulePlan = Pick<
  Rows['escalation_rules'],
  'trigger_type' | 'escalation_level' | 'minimum_priority' | 'target_type'
> & {
  name: string;
  pct?: number;
  count?: number;
  raise?: Priority;
  acknowledge: number;
};

const RULES: readonly RulePlan[] = [
  {
    name: 'First answer about to be late',
    trigger_type: 'response_clock',
    pct: 80,
    escalation_level: 1,
    minimum_priority: 'normal',
    target_type: 'team_lead',
    acknowledge: 30,
  },
  {
    name: 'First answer late',
    trigger_type: 'response_clock',
    pct: 100,
    escalation_level: 2,
    minimum_priority: 'normal',
    target_type: 'parent_team',
    raise: 'high',
    acknowledge: 30,
  },
  {
    name: 'Resolution about to be late',
    trigger_type: 'resolution_clock',
    pct: 80,
    escalation_level: 1,
    minimum_priority: 'normal',
    target_type: 'team_lead',
    acknowledge: 120,
  },
  {
    name: 'Resolution late',
    trigger_type: 'resolution_clock',
    pct: 100,
    escalation_level: 2,
    minimum_priority: 'low',
    target_type: 'parent_team',
    raise: 'high',
    acknowledge: 120,
  },
  {
    name: 'Resolution long overdue',
    trigger_type: 'resolution_clock',
    pct: 150,
    escalation_level: 3,
    minimum_priority: 'low',
    target_type: 'parent_team',
    raise: 'urgent',
    acknowledge: 60,
  },
  {
    name: 'Resolution out of all proportion',
    trigger_type: 'resolution_clock',
    pct: 250,
    escalation_level: 4,
    minimum_priority: 'normal',
    target_type: 'parent_team',
    raise: 'urgent',
    acknowledge: 60,
  },
  {
    name: 'Reopened twice',
    trigger_type: 'reopened',
    count: 2,
    escalation_level: 2,
    minimum_priority: 'low',
    target_type: 'team_lead',
    acknowledge: 240,
  },
];

function openRules(context: Context): void {
  RULES.forEach(({ name, pct, count, raise, acknowledge, ...rule }, index) => {
    context.tables.escalation_rules.add({
      ...rule,
      escalation_rule_code: `ESC-${String(index + 1).padStart(2, '0')}`,
      rule_name: name,
      trigger_sla_pct: pct === undefined ? null : pct * 10_000,
      trigger_count: count ?? null,
      service_team_id: null,
      raise_priority_to: raise ?? null,
      reassigns_ticket: false,
      acknowledge_within_minutes: acknowledge * 100,
      valid_from: teamOf(context, 'front_desk').valid_from,
      status: 'active',
    });
  });
}

function yearOf(day: Day): number {
  return Number(dateText(day).slice(0, 4));
}

function firstOfYear(year: number): Day {
  return Date.UTC(year, 0, 1) / 86_400_000;
}
