import { workdays } from '../../../company/schedules.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { event, follow, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { CustomerSurveysRow, Rows, Types } from '../rows.ts';
import { whenOpen } from './clock.ts';
import type { Context, Registration, Ticket } from './context.ts';
import { closed } from './dialogue.ts';
import { countAnswer } from './metrics.ts';
import { headOf, somebody, TITLES } from './people.ts';
import { type PortalUser, userOf } from './portal.ts';
import { type Rma, returnOver } from './returns.ts';
import { teamOf } from './teams.ts';
import { type Visit, visited } from './visits.ts';
import { delivered } from './warranties.ts';

export type Survey = Rows['customer_surveys'];
export type Response = Rows['survey_responses'];

const { surveys: figures } = lifecycle;

type Plan = Pick<
  CustomerSurveysRow,
  | 'survey_type'
  | 'trigger_event'
  | 'main_question'
  | 'scale_minimum'
  | 'scale_maximum'
  | 'target_score'
  | 'follow_up_score'
> & { code: string; name: string };
const SATISFACTION = { scale_minimum: 1, scale_maximum: 5, target_score: 43_000, follow_up_score: 2 } as const;
const RECOMMENDATION = { scale_minimum: 0, scale_maximum: 10, target_score: 80_000, follow_up_score: 5 } as const;

const SURVEYS: readonly Plan[] = [
  {
    ...SATISFACTION,
    code: 'SUR-TICKET',
    name: 'How did we do?',
    survey_type: 'satisfaction',
    trigger_event: 'ticket_closed',
    main_question: 'How satisfied are you with the handling of your request?',
  },
  {
    ...SATISFACTION,
    code: 'SUR-VISIT',
    name: 'The visit of our engineer',
    survey_type: 'satisfaction',
    trigger_event: 'visit_completed',
    main_question: 'How satisfied are you with the visit?',
  },
  {
    ...RECOMMENDATION,
    code: 'SUR-NPS',
    name: 'Would you recommend us?',
    survey_type: 'recommendation',
    trigger_event: 'ticket_closed',
    main_question: 'How likely is it that you recommend us to a colleague?',
  },
  {
    ...SATISFACTION,
    code: 'SUR-EFFORT',
    name: 'How easy was it?',
    survey_type: 'effort',
    trigger_event: 'ticket_closed',
    main_question: 'How easy was it to get your problem solved?',
  },
  {
    ...SATISFACTION,
    code: 'SUR-RETURN',
    name: 'Your return',
    survey_type: 'satisfaction',
    trigger_event: 'return_closed',
    main_question: 'How satisfied are you with the handling of your return?',
  },
  {
    ...SATISFACTION,
    code: 'SUR-DELIVERY',
    name: 'Your delivery',
    survey_type: 'satisfaction',
    trigger_event: 'delivery',
    main_question: 'How satisfied are you with the delivery?',
  },
  {
    ...RECOMMENDATION,
    code: 'SUR-YEAR',
    name: 'Our year together',
    survey_type: 'relationship',
    trigger_event: 'calendar',
    main_question: 'All in all, how likely is it that you buy from us again?',
  },
];
/** A person is asked once in so many days. */
const INTERVAL_DAYS = 60;
/** And all in all in so many. */
const YEARLY_DAYS = 300;

/** A customer who has answered badly is called. */
export const answered = event<Response>('survey answered');

/** Surveys after closings, visits, returns and deliveries, and once a year: sent at once, reminded, answered or not, followed up. */
export const surveys: Process<Types> = {
  name: 'surveys',
  opens: openSurveys,
  schedule: [{ at: workdays.at('10:00'), act: askOfTheDay }],
  agenda: [{ of: 'survey_responses', next: nextOf, act }],
  follows: [
    follow(closed, afterTicket),
    follow(visited, afterVisit),
    follow(returnOver, afterReturn),
    follow(delivered, afterDelivery),
  ],
};

function openSurveys(context: Context): void {
  const owner = headOf(context).employee_id;
  const since = teamOf(context, 'front_desk').valid_from;
  SURVEYS.forEach(({ code, name, ...plan }, index) => {
    const versions = index === 0 ? 2 : 1;
    for (let version = 1; version <= versions; version++)
      context.tables.customer_surveys.add({
        ...plan,
        customer_survey_code: code,
        version_number: version,
        survey_name: name,
        questions: [
          { type: 'text', question: 'What should we do better?' },
          ...(version === 2 ? [{ type: 'yes_no', question: 'Was the first answer quick enough?' }] : []),
        ],
        language_code: 'en',
        channel: 'email',
        sampling_pct: 600_000,
        minimum_interval_days: INTERVAL_DAYS,
        delay_hours: 0,
        reminder_after_days: 7,
        expires_after_days: 21,
        owner_employee_id: owner,
        valid_from: version === versions ? since : since - 365,
        valid_to: version === versions ? null : since - 1,
        status: version === versions ? 'active' : 'retired',
      });
  });
}

function afterTicket(context: Context, ticket: Ticket): void {
  const draw = context.draws.of('service_tickets', ticket.service_ticket_id, 'survey');
  const code = draw.weighted([
    ['SUR-TICKET', 0.55],
    ['SUR-NPS', 0.33],
    ['SUR-EFFORT', 0.12],
  ] as const);
  if (draw.chance(figures.share)) invite(context, { code, customer: ticket.customer_id, ticket, visit: null, draw });
}

function afterVisit(context: Context, visit: Visit): void {
  const draw = context.draws.of('field_service_appointments', visit.field_service_appointment_id, 'survey');
  const ticket = context.tables.service_tickets.get(visit.service_ticket_id);
  if (ticket && draw.chance(figures.share))
    invite(context, { code: 'SUR-VISIT', customer: visit.customer_id, ticket, visit, draw });
}

function afterReturn(context: Context, rma: Rma): void {
  const draw = context.draws.of('rma_requests', rma.rma_request_id, 'survey');
  if (draw.chance(figures.share))
    invite(context, { code: 'SUR-RETURN', customer: rma.customer_id, ticket: null, visit: null, draw });
}

/** Whoever has access is asked once a year, some every working day. */
function askOfTheDay(context: Context): void {
  const { tables, draws, now } = context;
  const today = localDay(now);
  for (const user of tables.portal_users.held()) {
    if (user.status !== 'active' || user.portal_user_id % YEARLY_DAYS !== today % YEARLY_DAYS) continue;
    const draw = draws.of('portal_users', `${user.portal_user_id}/${today}`, 'survey');
    invite(context, { code: 'SUR-YEAR', customer: user.customer_id, user, ticket: null, visit: null, draw });
  }
}

/** Every eighth delivery is asked about. */
function afterDelivery(context: Context, row: Registration): void {
  const draw = context.draws.of('warranty_registrations', row.warranty_registration_id, 'survey');
  if (row.customer_id !== null && draw.chance(figures.afterDelivery))
    invite(context, { code: 'SUR-DELIVERY', customer: row.customer_id, ticket: null, visit: null, draw });
}

interface Invitation {
  code: string;
  customer: Key;
  /** Somebody of the customer's where it is left out. */
  user?: PortalUser;
  ticket: Ticket | null;
  visit: Visit | null;
  draw: Draw;
}

function invite(context: Context, { code, customer, ticket, visit, draw, ...asked }: Invitation): void {
  const { tables, numbers, now } = context;
  const user = asked.user ?? userOf(context, customer, draw);
  const survey = tables.customer_surveys.by('customer_survey_code', code).find((one) => one.status === 'active');
  if (!user || !survey) return;
  const earlier = tables.survey_responses.by('portal_user_id', user.portal_user_id);
  if (earlier.some((one) => now - one.sent_at < INTERVAL_DAYS * DAY_MS)) return;
  tables.survey_responses.add({
    response_number: numbers.next('SRV', now),
    customer_survey_id: survey.customer_survey_id,
    customer_id: customer,
    portal_user_id: user.portal_user_id,
    contact_name: user.contact_name,
    email: user.email,
    service_ticket_id: ticket?.service_ticket_id ?? null,
    field_service_appointment_id: visit?.field_service_appointment_id ?? null,
    service_team_id: ticket?.service_team_id ?? null,
    service_agent_id: ticket?.service_agent_id ?? null,
    sent_at: now,
    expires_at: now + survey.expires_after_days * DAY_MS,
    status: 'sent',
  });
}

/** Four of ten who answer do so in two days; the rest after the reminder or never. */
function courseOf(
  { draws }: Context,
  { survey_response_id }: Response,
): {
  answers: boolean;
  after: number;
  called: number;
  bounces: boolean;
} {
  const draw = draws.of('survey_responses', survey_response_id, 'course');
  return {
    answers: draw.chance(figures.answered),
    after: Math.min(20, draw.lognormal(2.5, 1)),
    called: draw.between(0.3, 3),
    bounces: draw.chance(0.012),
  };
}

function nextOf(response: Response, context: Context): Moment {
  const { answers, after, called, bounces } = courseOf(context, response);
  if (response.status === 'answered')
    return response.follow_up_required && response.followed_up_at === null
      ? whenOpen((response.answered_at ?? 0) + Math.round(called * DAY_MS))
      : NEVER;
  if (response.status !== 'sent') return NEVER;
  if (bounces) return response.sent_at + 5 * MINUTE_MS;
  const end = answers ? response.sent_at + Math.round(after * DAY_MS) : response.expires_at;
  const reminder = response.sent_at + 7 * DAY_MS + 2 * HOUR_MS;
  return response.reminded_at === null && reminder < end ? reminder : end;
}

function act(response: Response, context: Context): void {
  const { survey_responses } = context.tables;
  if (response.status === 'answered') call(context, response);
  else if (courseOf(context, response).bounces) survey_responses.change(response, { status: 'undeliverable' });
  else if (context.now >= response.expires_at) survey_responses.change(response, { status: 'expired' });
  else if (context.now === nextReminder(response)) survey_responses.change(response, { reminded_at: context.now });
  else answer(context, response);
}

function nextReminder({ reminded_at, sent_at }: Response): Moment {
  return reminded_at === null ? sent_at + 7 * DAY_MS + 2 * HOUR_MS : NEVER;
}

function answer(context: Context, response: Response): void {
  const { tables, draws, now } = context;
  const draw = draws.of('survey_responses', response.survey_response_id, 'answer');
  const survey = tables.customer_surveys.must(response.customer_survey_id);
  const score = scoreOf(
    survey,
    response.service_ticket_id === null ? null : tables.service_tickets.must(response.service_ticket_id),
    draw,
  );
  const group = classOf(survey, score);
  const isLow = score <= survey.follow_up_score;
  tables.survey_responses.change(response, {
    answered_at: now,
    score,
    score_class: group,
    answers: { better: group === 'promoter' ? 'nothing' : draw.pick(BETTER) },
    comment: draw.chance(0.3) ? draw.pick(COMMENTS[group]) : null,
    follow_up_required: isLow,
    follow_up_employee_id: isLow ? somebody(context, TITLES.desk, response.survey_response_id).employee_id : null,
    status: 'answered',
  });
  if (response.service_team_id !== null)
    countAnswer(context, response.service_team_id, {
      score: survey.survey_type === 'satisfaction' ? score : null,
      promoter: group === 'promoter',
      detractor: group === 'detractor',
    });
  context.tell(answered, response);
}

/** What the person thinks follows from how it went: too late, reopened, escalated. */
function scoreOf({ scale_maximum }: Survey, ticket: Ticket | null, draw: Draw): number {
  const spoilt =
    ticket === null
      ? 0
      : (ticket.is_resolution_met === false ? 0.2 : 0) + ticket.reopened_count * 0.16 + ticket.escalation_level * 0.05;
  const quality = Math.min(1, Math.max(0, draw.normal(0.88, 0.17) - spoilt));
  return scale_maximum === 5 ? 1 + Math.round(quality * 4) : Math.round(quality * 10);
}

/** By the scale of recommendation (Reichheld 2003): 9 and 10 promoters, up to 6 detractors; of five, 5 and up to 3. */
function classOf({ scale_maximum }: Survey, score: number): NonNullable<Response['score_class']> {
  const [high, low] = scale_maximum === 5 ? [5, 3] : [9, 6];
  return score >= high ? 'promoter' : score <= low ? 'detractor' : 'passive';
}

function call({ tables, draws, now }: Context, response: Response): void {
  const draw = draws.of('survey_responses', response.survey_response_id, 'call');
  tables.survey_responses.change(response, {
    followed_up_at: now,
    follow_up_result: draw.weighted([
      ['satisfied', 0.5],
      ['feedback_recorded', 0.25],
      ['not_reached', 0.15],
      ['still_dissatisfied', 0.1],
    ]),
  });
}

const BETTER = [
  'quicker answers',
  'clear dates',
  'parts on the shelf',
  'call instead of mail',
  'better manuals',
  'one contact for all',
] as const;
const COMMENTS = {
  promoter: [
    'Very quick help.',
    'The engineer knew his trade.',
    'Thank you.',
    'As it should be.',
    'Solved by phone in ten minutes.',
  ],
  passive: ['It took a while.', 'Good in the end.', 'I had to ask twice.', 'Friendly, but slow.'],
  detractor: [
    'Nobody called back.',
    'The fault was there again next day.',
    'Three weeks for a seal.',
    'I would like to talk to the head.',
    'Plant stood for two days.',
  ],
} as const;
