import { daysWhere } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Day, Key } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import { follow, type Process } from '../../../machinery/kernel/contract.ts';
import { rankOfGrade } from '../lifecycle/roles.ts';
import type { Rows, Types } from '../rows.ts';
import { type Context, type Employee, left, type Position } from './context.ts';
import { hrPerson, somebody, staff } from './people.ts';
import { seatOf } from './positions.ts';
import { ratingOf } from './reviews.ts';

type Plan = Rows['succession_planning'];

/** Key positions that are planned for. */
const PLANS = 14;
/** Talent reviews: May and November. */
const MONTHS = [4, 10];
const RETIREMENT = 60;

/** Who could follow whom in key positions, looked at twice a year. */
export const succession: Process<Types> = {
  name: 'succession',
  opens(context) {
    planYear(context, true);
  },
  schedule: [
    { at: daysWhere((day) => isDay(day, 12, MONTHS)).at('16:00'), act: review },
    { at: daysWhere((day) => isDay(day, 15, [0])).at('16:00'), act: (context) => planYear(context, false) },
  ],
  follows: [follow(left, dropLeaver)],
};

function isDay(day: Day, date: number, months: readonly number[]): boolean {
  const at = new Date(day * DAY_MS);
  return at.getUTCDate() === date && months.includes(at.getUTCMonth());
}

function keyPositions({ tables }: Context): Position[] {
  return [...tables.positions.by('is_key_position', true)]
    .filter((one) => one.status === 'filled')
    .sort((a, b) => rankOfGrade(b.job_grade) - rankOfGrade(a.job_grade) || a.position_id - b.position_id)
    .slice(0, PLANS);
}

function planYear(context: Context, isOpening: boolean): void {
  const { tables, copies, now } = context;
  const today = localDay(now);
  const year = new Date(today * DAY_MS).getUTCFullYear();
  for (const old of [...tables.succession_planning.by('status', 'active')]) close(context, old, 'closed');
  for (const position of keyPositions(context)) {
    const incumbent = copies['master.employees'].must(position.employee_id);
    const age = (today - incumbent.birth_date) / 365.25;
    const retires = age > RETIREMENT - 3;
    const key = tables.succession_planning.nextKey();
    const draw = context.draws.of('succession_planning', key, 'risk');
    const owner = somebody(context, ['Managing Director', 'Executive Director'], { key, not: incumbent.employee_id });
    const reviewed = isOpening ? Math.max(owner.hire_date, today - 110) : today;
    const plan = tables.succession_planning.add({
      succession_plan_id: key,
      succession_plan_number: `SUC-${year}-${String(key).padStart(3, '0')}`,
      position_id: position.position_id,
      incumbent_employee_id: incumbent.employee_id,
      plan_year: year,
      business_impact: rankOfGrade(position.job_grade) >= rankOfGrade('M3') ? 'high' : 'medium',
      vacancy_risk: retires ? 'high' : draw.chance(0.3) ? 'medium' : 'low',
      risk_reason_code: retires ? 'retirement' : draw.pick(['market_demand', 'single_holder', 'none_known'] as const),
      expected_vacancy_date: retires
        ? Math.max(today + 30, Math.round(incumbent.birth_date + RETIREMENT * 365.25))
        : null,
      required_successor_count: 2,
      owner_employee_id: owner.employee_id,
      hr_employee_id: hrPerson(context, key, incumbent.employee_id).employee_id,
      last_reviewed_on: reviewed,
      next_review_date: reviewed + 182,
      external_hire_planned: false,
      status: 'active',
      created_at: Math.min(now, localMoment(reviewed, 16)),
    });
    nominate(context, plan, incumbent);
  }
}

/** People of the same unit or of near rank, the best rated first. */
function nominate(context: Context, plan: Plan, incumbent: Employee): void {
  const { tables, now } = context;
  const today = localDay(now);
  const rank = rankOfGrade(incumbent.job_grade);
  const near = context
    .the(staff)
    .employed.filter(
      (one) =>
        one.employee_id !== incumbent.employee_id &&
        one.termination_date === null &&
        one.company_id === incumbent.company_id &&
        rankOfGrade(one.job_grade) < rank &&
        rankOfGrade(one.job_grade) >= Math.max(4, rank - 3),
    )
    .map((one) => ({
      one,
      score:
        ratingOf(context, one.employee_id, 'talent') + (one.manager_employee_id === incumbent.employee_id ? 120 : 0),
    }))
    .sort((a, b) => b.score - a.score || a.one.employee_id - b.one.employee_id)
    .slice(0, plan.succession_plan_id % 2 === 0 ? 2 : 3);
  let ready = 0;
  for (const [index, { one }] of near.entries()) {
    const draw = context.draws.of(
      'succession_candidates',
      `${plan.succession_plan_id} ${one.employee_id}`,
      'nomination',
    );
    const readiness =
      index === 0 && draw.chance(0.5) ? 'ready_now' : draw.pick(['within_one_year', 'within_three_years'] as const);
    if (readiness === 'ready_now') ready++;
    const row = tables.succession_candidates.add({
      succession_plan_id: plan.succession_plan_id,
      employee_id: one.employee_id,
      candidate_rank: index + 1,
      current_position_id: seatOf(context, one.employee_id)?.position_id ?? null,
      career_path_id: pathOf(context, one, incumbent),
      readiness,
      performance_rating: ratingOf(context, one.employee_id, 'talent'),
      potential_rating: Math.min(500, ratingOf(context, one.employee_id, 'potential') + 30),
      flight_risk: draw.weighted([
        ['low', 0.6],
        ['medium', 0.3],
        ['high', 0.1],
      ] as const),
      gap_skill_id: gapOf(context, one, incumbent),
      development_action: draw.pick([
        'Deputy during leave',
        'Project of the group',
        'Mentoring by the director',
        'Half a year at another site',
        'Course on leading people, then a team of six',
        'Takes part in the budget of the unit',
        'Audit of a neighbouring department',
        'Leads the start of a new product',
        'Represents the unit before a customer',
      ]),
      development_due_date: today + draw.integer(120, 360),
      progress_pct: draw.integer(0, 50) * 10_000,
      nominated_by_employee_id:
        plan.owner_employee_id === one.employee_id ? plan.hr_employee_id : plan.owner_employee_id,
      nominated_at: Math.min(now, localMoment(plan.last_reviewed_on ?? today, 15)),
      approval_status: 'pending',
      status: 'nominated',
    });
    tables.succession_candidates.change(row, {
      approval_status: 'approved',
      approved_by_employee_id: plan.hr_employee_id === one.employee_id ? plan.owner_employee_id : plan.hr_employee_id,
      status: 'active',
    });
  }
  tables.succession_planning.change(plan, {
    ready_now_count: ready,
    emergency_cover_employee_id: near[0]?.one.employee_id ?? null,
  });
}

/** The weightiest skill that the seat asks for and the candidate has not. */
function gapOf(context: Context, one: Employee, incumbent: Employee): Key | null {
  const { tables } = context;
  const held = new Set(
    tables.employee_skills
      .by('employee_id', one.employee_id)
      .filter(({ status }) => status === 'active')
      .map(({ skill_id }) => skill_id),
  );
  const role = tables.job_roles.by('role_title', incumbent.job_title)[0];
  const asked = role ? tables.role_skill_requirements.by('job_role_id', role.job_role_id) : [];
  return asked.find(({ skill_id }) => !held.has(skill_id))?.skill_id ?? null;
}

function pathOf(context: Context, one: Employee, incumbent: Employee): Key | null {
  const { tables } = context;
  const role = (title: string) => tables.job_roles.by('role_title', title)[0]?.job_role_id;
  const to = role(incumbent.job_title);
  const path = tables.career_paths
    .by('from_job_role_id', role(one.job_title) ?? 0)
    .find((row) => row.to_job_role_id === to);
  return path?.career_path_id ?? null;
}

/** Progress of half a year. */
function review(context: Context): void {
  const { tables, now } = context;
  const today = localDay(now);
  for (const plan of tables.succession_planning.by('status', 'active')) {
    let ready = 0;
    for (const one of tables.succession_candidates.by('succession_plan_id', plan.succession_plan_id)) {
      if (one.status !== 'active') continue;
      const progress = Math.min(1_000_000, one.progress_pct + 250_000);
      const readiness = progress >= 750_000 && one.readiness === 'within_one_year' ? 'ready_now' : one.readiness;
      if (readiness === 'ready_now') ready++;
      tables.succession_candidates.change(one, { progress_pct: progress, readiness });
    }
    tables.succession_planning.change(plan, {
      ready_now_count: ready,
      last_reviewed_on: today,
      next_review_date: today + 182,
    });
  }
}

function close({ tables }: Context, plan: Plan, status: 'closed' | 'fulfilled'): void {
  for (const one of tables.succession_candidates.by('succession_plan_id', plan.succession_plan_id))
    if (one.status === 'active') tables.succession_candidates.change(one, { status: 'withdrawn' });
  tables.succession_planning.change(plan, { status });
}

/** A candidate who leaves is dropped; the plan for a seat whose holder leaves ends. */
function dropLeaver(context: Context, { employee_id }: Employee): void {
  const { tables } = context;
  for (const one of tables.succession_candidates.by('employee_id', employee_id))
    if (one.status === 'active') tables.succession_candidates.change(one, { status: 'withdrawn' });
  for (const plan of tables.succession_planning.by('incumbent_employee_id', employee_id))
    if (plan.status === 'active') close(context, plan, 'fulfilled');
}
