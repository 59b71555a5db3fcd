import { addWorkingDays } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../machinery/base/utc.ts';
import { follow, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { CustomerFeedbackRow, NewRows, Rows, Types } from '../rows.ts';
import { nextArrival } from './arrivals.ts';
import { whenOpen } from './clock.ts';
import { buyers, type Context, sold } from './context.ts';
import { headOf, somebody, TITLES } from './people.ts';
import { userOf } from './portal.ts';
import { answered, type Response } from './surveys.ts';

type Feedback = Rows['customer_feedback'];
type Topic = CustomerFeedbackRow['topic'];

const { shares, feedbackPerDay } = lifecycle;
const ARRIVALS = { concern: 'feedback', perDay: () => feedbackPerDay, from: 9, to: 18 } as const;
/** Working days within which a customer has an answer, kept in 85 of 100. */
const ANSWER_DAYS = 5;
const IN_TIME = 0.85;

const TOPICS: readonly (readonly [Topic, number])[] = [
  ['product_quality', 0.2],
  ['product_function', 0.12],
  ['delivery', 0.2],
  ['documentation', 0.1],
  ['price', 0.1],
  ['service', 0.16],
  ['spare_parts', 0.08],
  ['portal', 0.04],
];
/** The department that has to answer. */
const ANSWERED_BY: Readonly<Record<Topic, string>> = {
  product_quality: 'quality',
  product_function: 'engineering',
  delivery: 'logistics',
  documentation: 'engineering',
  price: 'sales',
  service: 'service',
  spare_parts: 'service',
  portal: 'information_technology',
};

/** Feedback of customers: taken, routed to the department concerned, answered, closed. */
export const feedback: Process<Types> = {
  name: 'feedback',
  schedule: [{ drawn: (from, context) => nextArrival(from, context, ARRIVALS), act: unasked }],
  agenda: [{ of: 'customer_feedback', next: nextOf, act }],
  follows: [follow(answered, fromSurvey)],
};

type Given = Pick<NewRows['customer_feedback'], 'channel' | 'customer_id' | 'contact_name' | 'feedback_type'> &
  Partial<NewRows['customer_feedback']>;

function add({ tables, numbers, now }: Context, given: Given, draw: Draw): void {
  const topic = draw.weighted(TOPICS);
  const isGood = given.feedback_type === 'praise';
  const isBad = given.feedback_type === 'criticism';
  const subject = draw.pick(SUBJECTS[topic]);
  tables.customer_feedback.add({
    ...given,
    feedback_number: numbers.next('FBK', now),
    topic,
    subject,
    body: `${subject}: ${draw.pick(isGood ? GOOD : isBad ? BAD : NEUTRAL)}`,
    sentiment: isGood ? 'positive' : isBad ? 'negative' : 'neutral',
    priority: isBad
      ? draw.weighted([
          ['normal', 0.6],
          ['high', 0.35],
          ['urgent', 0.05],
        ])
      : 'low',
    received_at: now,
    response_due_at: localMoment(addWorkingDays(localDay(now), ANSWER_DAYS), 18),
    status: 'received',
  });
}

function unasked(context: Context): void {
  const { draws, now } = context;
  const draw = draws.of('feedback', now, 'customer');
  const customers = context.the(buyers);
  const customer = customers[Math.floor(customers.length * draw.uniform() ** 1.8)];
  if (!customer) return;
  const user = userOf(context, customer.customer_id, draw);
  const channel = draw.weighted<CustomerFeedbackRow['channel']>([
    ['phone', 0.3],
    ['email', 0.34],
    [user ? 'portal' : 'email', 0.2],
    ['field_visit', 0.08],
    ['sales', 0.06],
    ['social_media', 0.02],
  ]);
  const products = context.the(sold);
  add(
    context,
    {
      channel,
      customer_id: customer.customer_id,
      contact_name: user?.contact_name ?? customer.contact_name,
      portal_user_id: channel === 'portal' && user ? user.portal_user_id : null,
      product_id: draw.chance(0.5) && products.length > 0 ? draw.pick(products).product_id : null,
      received_by_employee_id:
        channel === 'portal' ? null : somebody(context, TITLES.desk, Math.floor(now / 1000)).employee_id,
      feedback_type: draw.weighted(shares.feedbackType),
    },
    draw,
  );
}

/** What somebody has written in a survey is feedback where it says more than a score. */
function fromSurvey(context: Context, response: Response): void {
  const draw = context.draws.of('survey_responses', response.survey_response_id, 'feedback');
  if (response.comment === null || !draw.chance(0.6)) return;
  add(
    context,
    {
      channel: 'survey',
      customer_id: response.customer_id,
      contact_name: response.contact_name,
      portal_user_id: response.portal_user_id,
      service_ticket_id: response.service_ticket_id,
      survey_response_id: response.survey_response_id,
      feedback_type:
        response.score_class === 'promoter'
          ? 'praise'
          : response.score_class === 'detractor'
            ? 'criticism'
            : 'suggestion',
    },
    draw,
  );
}

function nextOf(row: Feedback, { draws }: Context): Moment {
  const draw = draws.of('customer_feedback', row.customer_feedback_id, 'course');
  const [routed, isInTime, share, closes] = [
    draw.between(0.5, 9),
    draw.chance(IN_TIME),
    draw.between(0.15, 0.95),
    draw.integer(1, 6),
  ];
  const allowed = row.response_due_at - row.received_at;
  switch (row.status) {
    case 'received':
      return whenOpen(row.received_at + Math.round(routed * HOUR_MS));
    case 'routed':
      return whenOpen(row.received_at + Math.round(allowed * (isInTime ? share : 1 + share)));
    case 'answered':
      return localMoment(addWorkingDays(localDay(row.answered_at ?? 0), closes), 10 + share * 6);
    default:
      return NEVER;
  }
}

function act(row: Feedback, context: Context): void {
  const { tables, draws, now } = context;
  const draw = draws.of('customer_feedback', row.customer_feedback_id, row.status);
  if (row.status === 'received') route(context, row);
  else if (row.status === 'routed')
    tables.customer_feedback.change(row, { answered_at: now, answer: draw.pick(ANSWERS), status: 'answered' });
  else
    tables.customer_feedback.change(row, {
      action_code:
        row.feedback_type === 'praise'
          ? 'thanked'
          : draw.weighted<NonNullable<Feedback['action_code']>>([
              ['none', 0.3],
              ['process_change', 0.25],
              ['thanked', 0.2],
              ['product_change_requested', 0.1],
              ['training', 0.1],
              ['credit_granted', 0.05],
            ]),
      closed_at: now,
      status: 'closed',
    });
}

function route(context: Context, row: Feedback): void {
  const { tables, copies } = context;
  const departments = [...copies['master.departments'].all()]
    .filter((one) => one.status === 'active')
    .sort((a, b) => a.department_id - b.department_id);
  const found =
    departments.find((one) => one.department_function === ANSWERED_BY[row.topic]) ??
    departments.find((one) => one.department_function === 'service');
  const head: Key | null = found?.manager_employee_id ?? null;
  const isThere = head !== null && copies['master.employees'].get(head)?.status !== 'terminated';
  tables.customer_feedback.change(row, {
    routed_to_department_id: found?.department_id ?? departments[0]?.department_id ?? null,
    owner_employee_id: isThere ? head : headOf(context).employee_id,
    status: 'routed',
  });
}

const SUBJECTS: Readonly<Record<Topic, readonly string[]>> = {
  product_quality: ['Finish of the flanges', 'Life of the seals', 'Paint', 'Tightness after a year'],
  product_function: ['Noise at part load', 'Setting of the limits', 'Behaviour at start', 'Efficiency'],
  delivery: ['Packaging', 'Date of delivery', 'Partial deliveries', 'Carrier at our gate'],
  documentation: ['Manual', 'Certificates', 'Drawings in other formats', 'Parts list'],
  price: ['Price of spare parts', 'Price increase', 'Discount for a frame contract'],
  service: ['Help on the phone', 'Engineer on site', 'Time to the first answer', 'Call back'],
  spare_parts: ['Availability of seals', 'Naming of kits', 'Delivery of parts by courier'],
  portal: ['Search in the portal', 'Log-in', 'Status of tickets'],
};
const GOOD = [
  'better than what we had before.',
  'please pass our thanks on.',
  'this is why we buy from you.',
  'no complaints in two years.',
] as const;
const BAD = [
  'this has cost us a day.',
  'not what was promised.',
  'the third time this year.',
  'we expect more from you.',
  'our fitters complain.',
] as const;
const NEUTRAL = [
  'could this be done another way?',
  'other makers offer it.',
  'an idea of our maintenance.',
  'is this planned?',
] as const;
const ANSWERS = [
  'Thank you, we have passed it on to the works.',
  'We have changed the procedure from this week on.',
  'The point is taken up in the next revision.',
  'We called and agreed what to do.',
  'We are sorry; the colleague has been trained.',
  'Your idea is with engineering.',
] as const;
