import { addWorkingDays } from '../../../company/calendar.ts';
import { workdaysOf } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../machinery/base/utc.ts';
import { derived, event, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { ROLES } from '../lifecycle/roles.ts';
import { COURSES, type CoursePlan } from '../lifecycle/training.ts';
import type { Rows, TrainingEnrollmentsRow, Types } from '../rows.ts';
import type { Context, Employee } from './context.ts';
import { type Course, courseByCode, courseFor, requirementOf } from './courses.ts';
import { leaveOn } from './leave-days.ts';
import { hrPerson, somebody, staff } from './people.ts';
import { siteOf } from './rosters.ts';
import { skillByCode } from './standing.ts';
import { talentOf } from './talent.ts';

export type Session = Rows['training_schedules'];
export type Enrolment = TrainingEnrollmentsRow;

/** Somebody has passed a course. */
export const passed = event<Enrolment>('course passed');

/** Days before its end at which a skill is renewed. */
const RENEWED_BEFORE = 55;
const SEATS = 14;
/** Share of those who come, and of those who then pass. */
const COMES = 0.955;
const PASSES = 0.955;

/** Sessions: who is due is enrolled every week; most come, most pass. */
export const training: Process<Types> = {
  name: 'training',
  schedule: [{ at: workdaysOf(1).at('10:40'), act: planWeek }],
  agenda: [{ of: 'training_schedules', next: nextOf, act: goOn }],
};

/** Who needs which course, gathered by course and site, and put into sessions. */
function planWeek(context: Context): void {
  const due = new Map<string, { course: Course; site: number; people: Employee[] }>();
  const add = (course: Course, employee: Employee) => {
    // People travel for a skill, and gather in the hall of the first site of their company; talks are held where they work.
    const site = siteOf(context, course.skill_id === null ? employee : { ...employee, factory_id: null });
    const id = `${course.training_course_id} ${site}`;
    const group = due.get(id) ?? { course, site, people: [] };
    group.people.push(employee);
    due.set(id, group);
  };
  const today = localDay(context.now);
  const isRenewalWeek = Math.floor(today / 7) % 3 === 0;
  const places = context.the(placesAtSite);
  for (const employee of context.the(staff).employed) {
    if (employee.status !== 'active' || (employee.termination_date !== null && employee.termination_date < today + 30))
      continue;
    if (isRenewalWeek) for (const course of renewals(context, employee, today)) add(course, employee);
    for (const plan of COURSES)
      if (isTurn(plan, employee, { today, place: places.get(employee.employee_id) ?? 0 }))
        add(courseByCode(context, plan.code), employee);
  }
  for (const { course, site, people } of due.values())
    for (let from = 0; from < people.length; from += SEATS)
      openSession(context, course, { site, people: people.slice(from, from + SEATS) });
}

/** Courses for skills that the job asks for and that end soon, have ended or were never there. */
function renewals(context: Context, employee: Employee, today: Day): Course[] {
  const { tables } = context;
  const plan = ROLES.find(({ title }) => title === employee.job_title);
  const enrolled = tables.training_enrollments.by('employee_id', employee.employee_id);
  const found: Course[] = [];
  for (const code of plan?.skills ?? []) {
    const skill = skillByCode(context, code);
    if (skill.validity_months === null) continue;
    const held = tables.employee_skills
      .by('employee_id', employee.employee_id)
      .find((row) => row.skill_id === skill.skill_id);
    if (held && (held.valid_to === null || held.valid_to > today + RENEWED_BEFORE)) continue;
    const course = courseFor(context, skill.skill_id);
    const isEnrolled = enrolled.some(
      (row) =>
        row.status === 'enrolled' &&
        tables.training_schedules.get(row.training_schedule_id)?.training_course_id === course.training_course_id,
    );
    // Some have been putting it off for a while.
    const waits = context.draws.of('employees', employee.employee_id, `renewal ${code} ${today}`);
    if (!isEnrolled && waits.chance(held ? 0.85 : 0.3)) found.push(course);
  }
  return found;
}

/** The place of everybody among the people of a site. */
const placesAtSite = derived<Types, ReadonlyMap<number, number>>({
  from: ['master.employees'],
  build(context) {
    const places = new Map<number, number>();
    const counts = new Map<number, number>();
    for (const employee of context.the(staff).employed) {
      const site = siteOf(context, employee);
      const place = counts.get(site) ?? 0;
      counts.set(site, place + 1);
      places.set(employee.employee_id, place);
    }
    return places;
  },
});

interface Turn {
  today: Day;
  place: number;
}

/** People take regular courses in turn, a dozen of a site every week. */
function isTurn(
  { whom, months, code }: CoursePlan,
  { employee_id, factory_id }: Employee,
  { today, place }: Turn,
): boolean {
  const week = Math.floor(today / 7);
  if (months === null) return whom === 'none' && (employee_id + week * 13) % 211 < 2;
  if ((whom === 'sites' && factory_id === null) || (whom === 'office' && factory_id !== null)) return false;
  const weeks = Math.round(months * 4.345);
  const turn = Math.floor(place / 12) * 3 + COURSES.findIndex((one) => one.code === code) * 5;
  return turn % weeks === week % weeks;
}

interface Planned {
  site: number;
  people: readonly Employee[];
}

export function openSession(context: Context, course: Course, { site, people }: Planned): Session {
  const { tables, numbers, draws, now, copies } = context;
  const key = tables.training_schedules.nextKey();
  const draw = draws.of('training_schedules', key, 'plan');
  const today = localDay(now);
  const day = addWorkingDays(today, draw.integer(6, 16));
  const start = localMoment(day, draw.pick([9.5, 10, 14, 14.5, 15]));
  const length = Math.min(7, course.duration_hours / 10_000) * HOUR_MS;
  const isExternal = course.provider_type === 'external';
  const trainer = somebody(
    context,
    course.course_category === 'safety'
      ? ['Safety Officer', 'Head of EHS', 'HR Executive']
      : course.course_category === 'quality'
        ? ['Quality Engineer', 'Quality Manager', 'HR Executive']
        : ['HR Executive', 'Machining Manager'],
    { key },
  );
  const factory = copies['master.factories'].must(site);
  const seats = Math.max(people.length, course.maximum_participants);
  const session = tables.training_schedules.add({
    training_schedule_id: key,
    session_number: numbers.next('TRS', now),
    training_course_id: course.training_course_id,
    course_revision: course.revision,
    factory_id: site,
    location: `${draw.pick(['Training room', 'Canteen hall', 'Meeting room', 'Shop office'])} ${1 + (key % 3)}, ${factory.city}`,
    trainer_employee_id: isExternal ? null : trainer.employee_id,
    external_trainer_name: isExternal ? `${draw.pick(TRAINERS)}, ${must(course.provider_name, 'provider')}` : null,
    language_code: LANGUAGES[factory.state_province] ?? 'hi',
    planned_start_at: start,
    planned_end_at: start + length,
    seat_count: seats,
    enrolled_count: people.length,
    registration_deadline_date: day - 3,
    currency_code: 'INR',
    cost_center_code: costCentreOf(context, people[0] ?? trainer),
    status: 'open',
  });
  for (const person of people) {
    const requirement = requirementOf(context, course, person);
    tables.training_enrollments.add({
      training_schedule_id: key,
      employee_id: person.employee_id,
      training_requirement_id: requirement?.training_requirement_id ?? null,
      enrolled_at: now,
      enrolled_by_employee_id: hrPerson(context, key).employee_id,
      due_date: requirement ? day + requirement.due_within_days : null,
      priority: requirement?.priority ?? 'low',
      attempt_number: 1 + failuresOf(context, course, person),
      status: 'enrolled',
    });
  }
  return session;
}

/** How often a person has failed a course. */
function failuresOf({ tables }: Context, { training_course_id }: Course, { employee_id }: Employee): number {
  return tables.training_enrollments
    .by('employee_id', employee_id)
    .filter(
      (row) =>
        row.result === 'failed' &&
        tables.training_schedules.must(row.training_schedule_id).training_course_id === training_course_id,
    ).length;
}

function costCentreOf({ copies }: Context, { department_id }: Employee): string {
  return copies['master.departments'].must(department_id).cost_center_code;
}

function nextOf(row: Session): Moment {
  if (row.status === 'open') return row.planned_start_at;
  return row.status === 'in_progress' ? row.planned_end_at + HOUR_MS / 4 : NEVER;
}

function goOn(row: Session, context: Context): void {
  if (row.status === 'open') begin(context, row);
  else end(context, row);
}

function begin(context: Context, row: Session): void {
  const { tables, draws, now } = context;
  const draw = draws.of('training_schedules', row.training_schedule_id, 'begin');
  if (draw.chance(0.035)) {
    for (const one of tables.training_enrollments.by('training_schedule_id', row.training_schedule_id))
      tables.training_enrollments.change(one, { status: 'cancelled' });
    tables.training_schedules.change(row, {
      cancellation_reason_code: draw.pick(['trainer_absent', 'production_need', 'room_unavailable'] as const),
      status: 'cancelled',
    });
    return;
  }
  tables.training_schedules.change(row, { started_at: now, status: 'in_progress' });
}

function end(context: Context, row: Session): void {
  const { tables, copies, now } = context;
  const course = tables.training_courses.must(row.training_course_id);
  let attended = 0;
  let passedCount = 0;
  for (const one of tables.training_enrollments.by('training_schedule_id', row.training_schedule_id)) {
    if (one.status !== 'enrolled') continue;
    const result = conclude(context, { enrolment: one, session: row, course });
    if (result === undefined) continue;
    attended++;
    if (result !== 'failed') passedCount++;
  }
  tables.training_schedules.change(row, {
    ended_at: now,
    attended_count: attended,
    passed_count: passedCount,
    cost_amount: attended * course.cost_per_participant_amount,
    status: 'completed',
  });
  for (const one of tables.training_enrollments.by('training_schedule_id', row.training_schedule_id))
    if (one.status === 'enrolled')
      tables.training_enrollments.change(one, {
        absence_reason_code:
          copies['master.employees'].must(one.employee_id).status === 'active' ? 'unexcused' : 'on_leave',
        status: 'no_show',
      });
}

interface Concluded {
  enrolment: Enrolment;
  session: Session;
  course: Course;
}

/** What came of one person; undefined where the person did not come. */
function conclude(context: Context, { enrolment, session, course }: Concluded): Enrolment['result'] | undefined {
  const { tables, copies, draws, now } = context;
  const draw = draws.of('training_enrollments', enrolment.training_enrollment_id, 'result');
  const employee = copies['master.employees'].must(enrolment.employee_id);
  const day = localDay(session.planned_start_at);
  const isAway = employee.status !== 'active' || leaveOn(context, employee.employee_id, day) !== undefined;
  if (isAway || !draw.chance(COMES)) {
    tables.training_enrollments.change(enrolment, {
      absence_reason_code: isAway
        ? 'on_leave'
        : draw.weighted([
            ['production_need', 0.6],
            ['sick', 0.25],
            ['unexcused', 0.15],
          ] as const),
      status: 'no_show',
    });
    return undefined;
  }
  const limit = course.passing_score_pct;
  const score = limit === null ? null : scoreOf(context, { employee, limit, isPass: draw.chance(PASSES) });
  const result = score === null ? 'attended' : limit !== null && score >= limit ? 'passed' : 'failed';
  tables.training_enrollments.change(enrolment, {
    attended_hours: course.duration_hours,
    pre_test_score_pct: score === null ? null : Math.max(100_000, score - draw.integer(8, 30) * 10_000),
    score_pct: score,
    result,
    completed_at: now,
    certificate_number:
      result === 'passed' && course.skill_id !== null
        ? `TC-${course.course_code.slice(4)}-${String(enrolment.training_enrollment_id).padStart(5, '0')}`
        : null,
    valid_to: result === 'failed' || course.validity_months === null ? null : day + course.validity_months * 30,
    feedback_rating: draw.weighted([
      [5, 0.3],
      [4, 0.42],
      [3, 0.2],
      [2, 0.06],
      [1, 0.02],
    ] as const),
    status: 'completed',
  });
  if (result === 'passed' && course.skill_id !== null) context.tell(passed, enrolment);
  return result;
}

function scoreOf(
  context: Context,
  { employee, limit, isPass }: { employee: Employee; limit: number; isPass: boolean },
): number {
  const room = 990_000 - limit;
  const talent = Math.max(0.05, Math.min(0.95, 0.5 + talentOf(context, employee.employee_id) * 0.2));
  return isPass ? limit + Math.round((room * talent) / 5000) * 5000 : limit - Math.round((limit * 0.15) / 5000) * 5000;
}

const TRAINERS = ['S. Kulkarni', 'R. Iyer', 'M. Shah', 'P. Deshmukh', 'A. Nair', 'V. Rao', 'K. Joshi', 'N. Pillai'];
const LANGUAGES: Readonly<Record<string, Session['language_code']>> = {
  Maharashtra: 'mr',
  Gujarat: 'gu',
  'Tamil Nadu': 'ta',
  Karnataka: 'kn',
};
