import { addWorkingDays } from '../../../company/calendar.ts';
import { daysWhere } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import type { PerformanceReviewsRow, Types } from '../rows.ts';
import type { Context, Employee } from './context.ts';
import { hrPerson, somebody, staff, superiorOf } from './people.ts';
import { seatOf } from './positions.ts';
import { talentOf } from './talent.ts';

type Review = PerformanceReviewsRow;

/** Months in which reviews begin: of the year in April, in between in October. */
const MONTHS = { annual: 3, mid_year: 9 } as const;

/** Reviews: the person first, then the superior; calibrated within the department, acknowledged. */
export const reviews: Process<Types> = {
  name: 'reviews',
  opens: openLast,
  schedule: [
    { at: daysWhere((day) => isFirstOf(day, MONTHS.annual)).at('10:00'), act: (context) => begin(context, 'annual') },
    {
      at: daysWhere((day) => isFirstOf(day, MONTHS.mid_year)).at('10:00'),
      act: (context) => begin(context, 'mid_year'),
    },
  ],
  agenda: [{ of: 'performance_reviews', next: nextOf, act: goOn }],
};

function isFirstOf(day: Day, month: number): boolean {
  const date = new Date(day * DAY_MS);
  return date.getUTCMonth() === month && date.getUTCDate() === 1;
}

/** A rating of 1 to 5 in hundredths, around 3.4; the same person is seen about the same each time. */
export function ratingOf(context: Context, employee: Key, occasion: string): number {
  const draw = context.draws.of('employees', employee, `rating ${occasion}`);
  const rating = 3.4 + 0.62 * talentOf(context, employee) + draw.normal(0, 0.38);
  return Math.max(100, Math.min(500, Math.round(rating * 20) * 5));
}

interface Span {
  type: 'annual' | 'mid_year';
  start: Day;
  end: Day;
}

/** The period that a review looks back on, when it begins on a day. */
function spanOf(type: Span['type'], day: Day): Span {
  const year = new Date(day * DAY_MS).getUTCFullYear();
  const start = type === 'annual' ? Date.UTC(year - 1, 3, 1) : Date.UTC(year, 3, 1);
  const end = type === 'annual' ? Date.UTC(year, 2, 31) : Date.UTC(year, 8, 30);
  return { type, start: start / DAY_MS, end: end / DAY_MS };
}

function add(context: Context, employee: Employee, { type, start, end }: Span): Review {
  const { tables, numbers, now } = context;
  return tables.performance_reviews.add({
    review_number: numbers.next('REV', Math.min(now, localMoment(end + 1, 10))),
    employee_id: employee.employee_id,
    reviewer_employee_id: superiorOf(context, employee, end).employee_id,
    position_id: seatOf(context, employee.employee_id)?.position_id ?? null,
    review_type: type,
    period_start_date: Math.max(start, employee.hire_date),
    period_end_date: end,
    due_date: end + 38,
    status: 'open',
    created_at: Math.min(now, localMoment(end + 1, 10)),
  });
}

/** The last review of the year, of everybody who was there for a part of it. */
function openLast(context: Context): void {
  const { tables, now } = context;
  const today = localDay(now);
  const year = new Date(today * DAY_MS).getUTCFullYear();
  // Reviews take until the first week of May.
  const isOver = today > Date.UTC(year, 4, 8) / DAY_MS;
  const span = spanOf('annual', Date.UTC(isOver ? year : year - 1, 3, 1) / DAY_MS);
  for (const employee of context.the(staff).employed) {
    if (employee.hire_date > span.end - 60) continue;
    const row = add(context, employee, span);
    tables.performance_reviews.change(row, {
      ...selfOf(context, row),
      submitted_at: localMoment(span.end + 9, 15),
      status: 'self_assessed',
    });
    tables.performance_reviews.change(row, {
      ...judgementOf(context, row),
      reviewed_at: localMoment(span.end + 20, 16),
      status: 'reviewed',
    });
    tables.performance_reviews.change(row, { ...calibrationOf(context, row), status: 'calibrated' });
    tables.performance_reviews.change(row, { acknowledged_at: localMoment(span.end + 36, 11), status: 'acknowledged' });
  }
}

function begin(context: Context, type: Span['type']): void {
  const span = spanOf(type, localDay(context.now));
  for (const employee of context.the(staff).employed)
    if (employee.status === 'active' && employee.termination_date === null && employee.hire_date <= span.end - 60)
      add(context, employee, span);
}

/** Times of the steps, each by the person's own pace. */
function nextOf(row: Review, { draws }: Context): Moment {
  const draw = draws.of('performance_reviews', row.performance_review_id, 'pace');
  const first = row.period_end_date + 1;
  const self = addWorkingDays(first, draw.integer(3, 10));
  const reviewed = addWorkingDays(first, draw.integer(12, 19));
  const acknowledged = addWorkingDays(first, draw.integer(25, 31));
  const minutes = draw.integer(0, 430) / 60;
  if (row.status === 'open') return atHour(self, minutes);
  if (row.status === 'self_assessed') return atHour(reviewed, minutes);
  if (row.status === 'reviewed')
    return localMoment(addWorkingDays(first, 22), 14 + (row.performance_review_id % 120) / 60);
  return row.status === 'calibrated' ? atHour(acknowledged, minutes) : NEVER;
}

function atHour(day: Day, hours: number): Moment {
  return localMoment(day, 9.5) + Math.round(hours * HOUR_MS);
}

function goOn(row: Review, context: Context): void {
  const { tables, copies, now } = context;
  const employee = copies['master.employees'].must(row.employee_id);
  if (employee.status === 'terminated') {
    tables.performance_reviews.change(row, { status: 'cancelled' });
    return;
  }
  if (row.status === 'open')
    tables.performance_reviews.change(row, { ...selfOf(context, row), submitted_at: now, status: 'self_assessed' });
  else if (row.status === 'self_assessed') {
    const reviewer = superiorOf(context, employee);
    tables.performance_reviews.change(row, {
      reviewer_employee_id: reviewer.employee_id,
      ...judgementOf(context, row),
      reviewed_at: now,
      status: 'reviewed',
    });
  } else if (row.status === 'reviewed')
    tables.performance_reviews.change(row, { ...calibrationOf(context, row), status: 'calibrated' });
  else tables.performance_reviews.change(row, { acknowledged_at: now, status: 'acknowledged' });
}

function occasionOf({ review_type, period_end_date }: Review): string {
  return `${review_type} ${period_end_date}`;
}

/** People see themselves a little better. */
function selfOf(context: Context, row: Review) {
  const draw = context.draws.of('performance_reviews', row.performance_review_id, 'self');
  const rating = ratingOf(context, row.employee_id, occasionOf(row)) + draw.integer(-2, 6) * 10;
  return { self_rating: within(rating) };
}

function within(rating: number): number {
  return Math.max(100, Math.min(500, rating));
}

function judgementOf(context: Context, row: Review) {
  const draw = context.draws.of('performance_reviews', row.performance_review_id, 'judgement');
  const rating = ratingOf(context, row.employee_id, occasionOf(row));
  return {
    goal_score_pct: Math.round(Math.max(30, Math.min(130, 55 + rating * 0.11 + draw.normal(0, 6)))) * 10_000,
    competency_rating: within(Math.round((rating + draw.normal(0, 25)) / 10) * 10),
    reviewer_rating: within(rating + draw.integer(-1, 2) * 10),
    strengths: `${draw.pick(STRENGTHS)}; ${draw.pick(STRENGTHS).toLowerCase()}`,
    improvement_areas: `${draw.pick(AREAS)}; next: ${draw.pick(STEPS)}`,
  };
}

/** Top and lowest ratings are agreed on by the department, so that they stay few. */
function calibrationOf(context: Context, row: Review) {
  const rating = ratingOf(context, row.employee_id, occasionOf(row));
  const isAnnual = row.review_type === 'annual';
  const approver = somebody(context, ['Head of Human Resources', 'Managing Director', 'Executive Director'], {
    key: 0,
    not: row.employee_id,
  });
  return {
    final_rating: rating,
    recommended_increase_pct: isAnnual ? Math.max(3, Math.round(rating / 40)) * 10_000 : null,
    is_promotion_recommended: isAnnual && rating >= 445,
    improvement_plan_due_date: rating < 240 ? row.period_end_date + 120 : null,
    approved_by_employee_id:
      approver.employee_id === row.employee_id
        ? hrPerson(context, 0, row.employee_id).employee_id
        : approver.employee_id,
  };
}

const STRENGTHS = [
  'Works carefully',
  'Helps others',
  'Keeps dates',
  'Knows the machines',
  'Finds causes',
  'Calm under pressure',
  'Keeps the place in order',
  'Good with customers',
  'Explains well',
  'Brings ideas',
];
const AREAS = [
  'Reports late when something goes wrong',
  'Papers are incomplete',
  'Works alone too much',
  'Could plan ahead further',
  'Has to learn the system',
  'Quality varies at the end of the shift',
  'Speaks up too seldom',
];
const STEPS = [
  'a month beside an expert',
  'course on planning',
  'weekly talk with the superior',
  'second machine',
  'project of the department',
  'lead a small group',
];
