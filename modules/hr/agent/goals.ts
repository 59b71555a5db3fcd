import { daysWhere } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import { follow, type Process } from '../../../machinery/kernel/contract.ts';
import type { EmployeeGoalsRow, Types } from '../rows.ts';
import { type Context, type Employee, joined, left } from './context.ts';
import { staff, superiorOf } from './people.ts';
import { roleOf } from './roles.ts';
import { talentOf } from './talent.ts';

type Goal = EmployeeGoalsRow;

interface GoalPlan {
  category: Goal['goal_category'];
  kpi: Goal['kpi_code'];
  title: string;
  unit: string;
  from: number;
  to: number;
}

/** Goals by family of jobs; the first three of a person begin at a place that the key gives. */
const GOALS: Readonly<Record<string, readonly GoalPlan[]>> = {
  production: [
    plan('output', 'labour_productivity', 'Parts an hour of the own line', 'units_per_hour', 6.2, 6.8),
    plan('quality', 'first_pass_yield', 'Parts right at the first pass', 'percent', 96.5, 98),
    plan('delivery', 'schedule_attainment', 'Orders begun on their planned day', 'percent', 84, 92),
    plan('safety', 'total_recordable_incident_rate', 'Near misses reported', 'count', 2, 4),
    plan('learning', 'skill_coverage', 'Second machine learnt', 'count', 0, 1),
  ],
  support: [
    plan('cost', null, 'Cost of the own area against budget', 'percent', 103, 100),
    plan('delivery', null, 'Requests answered within the agreed time', 'percent', 82, 93),
    plan('people', 'absence_rate', 'Planned absences told in time', 'percent', 80, 95),
    plan('learning', 'training_compliance', 'Courses of the year attended', 'percent', 85, 100),
    plan('quality', null, 'Papers right at the first time', 'percent', 90, 97),
  ],
};

function plan(
  ...[category, kpi, title, unit, from, to]: [Goal['goal_category'], Goal['kpi_code'], string, string, number, number]
): GoalPlan {
  return { category, kpi, title, unit, from, to };
}

/** Share of the time gone below which progress is remarked upon. */
const BEHIND = 0.8;
const REMARKS = [
  'Behind what was agreed',
  'Begins too late',
  'Other work came first',
  'Needs help of a colleague',
  'Waits for a decision of the department',
  'Steps for the next month agreed',
  'Spoken about in the monthly talk',
  'Plan drawn up anew',
];

const SHOP = new Set(['production', 'maintenance', 'quality', 'supply_chain']);
const WEIGHTS = [400_000, 350_000, 250_000];

/** Goals of a fiscal year: agreed in April, looked at every month, judged at its end. */
export const goals: Process<Types> = {
  name: 'goals',
  opens(context) {
    const today = localDay(context.now);
    for (const employee of context.the(staff).employed) agree(context, employee, today);
  },
  schedule: [
    { at: daysWhere((day) => dateOf(day).getUTCDate() === 25).at('17:30'), act: check },
    { at: daysWhere(isFirstOfYear).at('18:00'), act: renew },
  ],
  follows: [
    follow(joined, (context, employee) => agree(context, employee, localDay(context.now))),
    follow(left, cancel),
  ],
};

function dateOf(day: Day): Date {
  return new Date(day * DAY_MS);
}

function isFirstOfYear(day: Day): boolean {
  return dateOf(day).getUTCMonth() === 3 && dateOf(day).getUTCDate() === 1;
}

/** First day of the fiscal year of a day. */
function yearOf(day: Day): Day {
  const date = dateOf(day);
  return Date.UTC(date.getUTCFullYear() - (date.getUTCMonth() < 3 ? 1 : 0), 3, 1) / DAY_MS;
}

function agree(context: Context, employee: Employee, today: Day): void {
  const { tables, numbers, now } = context;
  const first = yearOf(today);
  const due = Date.UTC(dateOf(first).getUTCFullYear() + 1, 2, 31) / DAY_MS;
  // Who joins late in the year gets goals with the next.
  if (due - today < 60) return;
  const start = Math.max(first, employee.hire_date);
  const family = roleOf(context, employee.job_title).job_family;
  const all = must(GOALS[SHOP.has(family) ? 'production' : 'support'], 'goals');
  const superior = superiorOf(context, employee, start);
  const above = tables.employee_goals
    .by('employee_id', superior.employee_id)
    .filter(({ status }) => status === 'active');
  for (const [index, weight] of WEIGHTS.entries()) {
    const one = must(all[(employee.employee_id + index * 2) % all.length], 'goal');
    const progress = Math.max(0, today - start) / (due - start);
    tables.employee_goals.add({
      goal_number: numbers.next('GOL', Math.min(now, localMoment(start, 11))),
      employee_id: employee.employee_id,
      set_by_employee_id: superior.employee_id,
      parent_employee_goal_id: above.find((goal) => goal.goal_category === one.category)?.employee_goal_id ?? null,
      goal_title: one.title,
      goal_category: one.category,
      kpi_code: one.kpi,
      unit_of_measure: one.unit,
      baseline_value: Math.round(one.from * 10_000),
      target_value: Math.round(one.to * 10_000),
      ...standing(context, employee, { one, progress }),
      weight_pct: weight,
      start_date: start,
      due_date: due,
      last_checked_on: progress > 0.1 ? today - (today % 30) : null,
      status: 'active',
      created_at: Math.min(now, localMoment(start, 11)),
    });
  }
}

interface Progress {
  one: { from: number; to: number; title: string };
  progress: number;
}

/** Where a goal stands: the better people get further. */
function standing(context: Context, { employee_id }: Employee, { one, progress }: Progress) {
  const draw = context.draws.of('employee_goals', `${employee_id} ${one.title}`, 'success');
  const success = Math.max(0.25, 0.95 + talentOf(context, employee_id) * 0.16 + draw.normal(0, 0.14));
  const done = Math.min(1, progress * success);
  return {
    actual_value: Math.round((one.from + (one.to - one.from) * done) * 10_000),
    progress_pct: Math.round(done * 100) * 10_000,
  };
}

function check(context: Context): void {
  const { tables, copies } = context;
  const today = localDay(context.now);
  for (const goal of tables.employee_goals.by('status', 'active')) {
    const employee = copies['master.employees'].must(goal.employee_id);
    if (employee.status !== 'active') continue;
    const now = stand(context, goal, today);
    tables.employee_goals.change(goal, {
      ...now,
      note: noteOf(context, { ...goal, ...now }, today),
      last_checked_on: today,
    });
  }
}

/** What the superior remarks of a goal that lies behind its time. */
function noteOf({ draws }: Context, goal: Goal, today: Day): string | null {
  const gone = Math.round((100 * (today - goal.start_date)) / Math.max(1, goal.due_date - goal.start_date));
  const done = Math.round(goal.progress_pct / 10_000);
  if (done >= gone * BEHIND) return null;
  const draw = draws.of('employee_goals', goal.employee_goal_id, `note ${today}`);
  return `${draw.pick(REMARKS)}: ${done} % after ${gone} % of the time`;
}

function stand(context: Context, goal: Goal, today: Day) {
  const employee = context.copies['master.employees'].must(goal.employee_id);
  const progress = Math.min(1, (today - goal.start_date) / Math.max(1, goal.due_date - goal.start_date));
  const one = { from: goal.baseline_value / 10_000, to: goal.target_value / 10_000, title: goal.goal_title };
  return standing(context, employee, { one, progress });
}

/** The year is over: goals are judged, new ones agreed. */
function renew(context: Context): void {
  const { tables, now } = context;
  const today = localDay(now);
  for (const goal of [...tables.employee_goals.by('status', 'active')]) {
    if (goal.due_date >= today) continue;
    const last = stand(context, goal, goal.due_date);
    tables.employee_goals.change(goal, {
      ...last,
      last_checked_on: today,
      completed_on: today,
      achievement_pct: last.progress_pct,
      status: last.progress_pct >= 900_000 ? 'achieved' : 'missed',
    });
  }
  for (const employee of context.the(staff).employed) if (employee.status === 'active') agree(context, employee, today);
}

function cancel(context: Context, { employee_id }: Employee): void {
  for (const goal of context.tables.employee_goals.by('employee_id', employee_id))
    context.tables.employee_goals.change(goal, { status: 'cancelled', note: 'Left the company' });
}
