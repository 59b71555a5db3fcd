import { localDay } from '../../../machinery/base/company-time.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import type { LeadActivitiesRow, LeadsRow } from '../rows.ts';
import type { Context } from './context.ts';
import { actorOf } from './organisation.ts';

const LIMIT = 50;

interface NewLeadActivity {
  type: LeadActivitiesRow['activity_type'];
  direction: LeadActivitiesRow['direction'];
  at: Moment;
  /** Points that it adds to the engagement of the lead. */
  points: number;
  subject: string;
  outcome: LeadActivitiesRow['outcome'];
  /** Somebody of ours acted. */
  by?: true;
}

/** What a lead did or what was done about it, with the points that it earned. */
export function addLeadActivity(context: Context, lead: LeadsRow, one: NewLeadActivity): void {
  const { tables, draws } = context;
  const points = Math.min(one.points, LIMIT - lead.engagement_score);
  const engagement = lead.engagement_score + points;
  const seat = lead.sales_rep_id === null ? undefined : tables.sales_reps.must(lead.sales_rep_id);
  const draw = draws.of('lead_activities', `${lead.lead_id}/${one.type}/${one.at}`, 'activity');
  const isTalk = one.type === 'call' || one.type === 'trade_fair_talk' || one.type === 'webinar';
  const follows = one.type === 'call' || one.type === 'email_sent';
  tables.lead_activities.add({
    lead_id: lead.lead_id,
    sequence_number: tables.lead_activities.by('lead_id', lead.lead_id).length + 1,
    activity_type: one.type,
    direction: one.direction,
    occurred_at: one.at,
    duration_minutes: isTalk ? draw.integer(4, 40) * 100 : null,
    performed_by_employee_id: one.by && seat ? actorOf(context, seat) : null,
    campaign_id: lead.campaign_id,
    subject: one.subject,
    outcome: one.outcome,
    score_change: points,
    score_after: engagement,
    status_after: lead.status,
    next_step: follows
      ? draw.pick(['Send data sheets', 'Call again', 'Agree on a visit', 'Ask for the duty point'])
      : null,
    next_step_due_date: follows ? localDay(one.at) + draw.integer(2, 6) : null,
    created_at: Math.max(one.at, lead.created_at),
  });
  tables.leads.change(lead, {
    engagement_score: engagement,
    lead_score: lead.fit_score + engagement,
  });
}
