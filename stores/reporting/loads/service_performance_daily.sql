-- One service team on one calendar day of company time: tickets, service levels in business minutes, visits, returns, claims and surveys.
-- Grain: service_date, service_team_id.
-- From service as tickets by service_date, service_team_id:
with tickets as (
  select t.*, (t.opened_at at time zone 'Asia/Kolkata')::date as opened_on, (t.first_responded_at at time zone 'Asia/Kolkata')::date as responded_on, (t.resolved_at at time zone 'Asia/Kolkata')::date as resolved_on, (t.closed_at at time zone 'Asia/Kolkata')::date as closed_on
  from service_tickets t
  where t.opened_at < :to and (t.closed_at is null or greatest(t.closed_at, t.opened_at) >= :from)
)
select d.day as service_date, t.service_team_id, count(distinct t.service_agent_id)::int as agent_count, count(*) filter (where t.opened_on = d.day)::int as tickets_opened_count, count(*) filter (where t.resolved_on = d.day)::int as tickets_resolved_count,
  count(*) filter (where t.closed_on = d.day)::int as tickets_closed_count, count(*) filter (where t.resolved_on = d.day and t.reopened_count > 0)::int as tickets_reopened_count,
  count(*) filter (where d.day < coalesce(t.resolved_on, t.closed_on, date '9999-12-31'))::int as tickets_backlog_count, count(*) filter (where d.day < coalesce(t.resolved_on, t.closed_on, date '9999-12-31') and t.priority = 'urgent')::int as urgent_backlog_count,
  count(*) filter (where t.responded_on = d.day)::int as first_response_count, count(*) filter (where t.responded_on = d.day and t.is_response_met)::int as first_response_in_sla_count,
  count(*) filter (where t.resolved_on = d.day and t.is_resolution_met)::int as resolution_in_sla_count, coalesce(sum(t.response_minutes) filter (where t.responded_on = d.day), 0)::numeric(12,2) as first_response_minutes_total,
  coalesce(sum(t.resolution_minutes) filter (where t.resolved_on = d.day), 0)::numeric(12,2) as resolution_minutes_total,
  count(*) filter (where t.resolved_on = d.day and (select count(*) from ticket_comments c where c.service_ticket_id = t.service_ticket_id and c.is_visible_to_customer and c.author_employee_id is not null) <= 1)::int as resolved_at_first_contact_count,
  max(t.updated_at) as source_watermark
from tickets t cross join lateral (select t.opened_on + n as day from generate_series(0, greatest(coalesce(t.closed_on, :today), t.opened_on) - t.opened_on) n) d
group by 1, 2
;
-- Touched by service_date, service_team_id:
select d.day as service_date, t.service_team_id, t.service_ticket_id, t.service_agent_id, t.opened_at, t.first_responded_at, t.resolved_at, t.closed_at, t.reopened_count, t.priority, t.is_response_met, t.is_resolution_met, t.response_minutes, t.resolution_minutes
from service_tickets t
  cross join lateral (select (t.opened_at at time zone 'Asia/Kolkata')::date as opened_on, (t.closed_at at time zone 'Asia/Kolkata')::date as closed_on) o
  cross join lateral (select o.opened_on + n as day from generate_series(0, greatest(coalesce(o.closed_on, :today), o.opened_on) - o.opened_on) n) d
;
-- Touched by service_date, service_team_id:
select (t.resolved_at at time zone 'Asia/Kolkata')::date as service_date, t.service_team_id, c.ticket_comment_id, c.is_visible_to_customer, c.author_employee_id
from ticket_comments c join service_tickets t on t.service_ticket_id = c.service_ticket_id
where t.resolved_at is not null
;
-- From service as escalations by service_date, service_team_id:
select (escalated_at at time zone 'Asia/Kolkata')::date as service_date, from_service_team_id as service_team_id, count(*)::int as escalated_count from ticket_escalations group by 1, 2
;
-- From service as visits by service_date, service_team_id:
select (a.work_ended_at at time zone 'Asia/Kolkata')::date as service_date, t.service_team_id, count(*)::int as field_visit_count, count(*) filter (where a.is_first_time_fix)::int as first_time_fix_count
from field_service_appointments a join service_tickets t on t.service_ticket_id = a.service_ticket_id where a.work_ended_at is not null group by 1, 2
;
-- From service as returns by service_date, service_team_id:
select (r.requested_at at time zone 'Asia/Kolkata')::date as service_date, t.service_team_id, count(*)::int as rma_opened_count from rma_requests r join service_tickets t on t.service_ticket_id = r.service_ticket_id group by 1, 2
;
-- From service as claims by service_date, service_team_id:
select (c.submitted_at at time zone 'Asia/Kolkata')::date as service_date, t.service_team_id, count(*)::int as warranty_claim_count from warranty_claims c join service_tickets t on t.service_ticket_id = c.service_ticket_id group by 1, 2
;
-- From service as parts by service_date, service_team_id:
select (u.used_at at time zone 'Asia/Kolkata')::date as service_date, t.service_team_id, sum(u.cost_amount)::numeric(18,2) as parts_cost_amount from service_parts_usage u join service_tickets t on t.service_ticket_id = u.service_ticket_id where u.used_at is not null group by 1, 2
;
-- From service as surveys by service_date, service_team_id:
select (r.answered_at at time zone 'Asia/Kolkata')::date as service_date, r.service_team_id, count(*)::int as survey_response_count, sum(round(1 + 4.0 * (r.score - s.scale_minimum) / (s.scale_maximum - s.scale_minimum), 2))::numeric(10,2) as satisfaction_score_total
from survey_responses r join customer_surveys s on s.customer_survey_id = r.customer_survey_id where r.score is not null and r.service_team_id is not null group by 1, 2
;
-- From service as teams by service_team_id:
select service_team_id, service_team_code as team_code, team_name, team_type from service_teams
;
with days as (
  select service_date, service_team_id from (select service_date, service_team_id from tickets union all select service_date, service_team_id from escalations union all select service_date, service_team_id from visits
    union all select service_date, service_team_id from returns union all select service_date, service_team_id from claims union all select service_date, service_team_id from parts union all select service_date, service_team_id from surveys) every
  where service_date is not null group by all
)
select d.*, m.* exclude (service_team_id), coalesce(agent_count, 0) as agent_count, coalesce(tickets_opened_count, 0) as tickets_opened_count, coalesce(tickets_resolved_count, 0) as tickets_resolved_count,
  coalesce(tickets_closed_count, 0) as tickets_closed_count, coalesce(tickets_reopened_count, 0) as tickets_reopened_count, coalesce(tickets_backlog_count, 0) as tickets_backlog_count,
  coalesce(urgent_backlog_count, 0) as urgent_backlog_count, coalesce(escalated_count, 0) as escalated_count, coalesce(first_response_count, 0) as first_response_count,
  coalesce(first_response_in_sla_count, 0) as first_response_in_sla_count, coalesce(resolution_in_sla_count, 0) as resolution_in_sla_count, first_response_in_sla_count / nullif(first_response_count, 0) as first_response_sla_ratio,
  resolution_in_sla_count / nullif(tickets_resolved_count, 0) as resolution_sla_ratio, coalesce(first_response_minutes_total, 0) as first_response_minutes_total, coalesce(resolution_minutes_total, 0) as resolution_minutes_total,
  coalesce(resolved_at_first_contact_count, 0) as resolved_at_first_contact_count, coalesce(field_visit_count, 0) as field_visit_count, coalesce(first_time_fix_count, 0) as first_time_fix_count,
  coalesce(rma_opened_count, 0) as rma_opened_count, coalesce(warranty_claim_count, 0) as warranty_claim_count, coalesce(parts_cost_amount, 0) as parts_cost_amount, coalesce(survey_response_count, 0) as survey_response_count,
  coalesce(satisfaction_score_total, 0) as satisfaction_score_total, satisfaction_score_total / nullif(survey_response_count, 0) as average_satisfaction_score, coalesce(t.source_watermark, d.service_date::timestamp) as source_watermark
from days d
  join teams m using (service_team_id)
  left join tickets t using (service_date, service_team_id)
  left join escalations using (service_date, service_team_id)
  left join visits using (service_date, service_team_id)
  left join returns using (service_date, service_team_id)
  left join claims using (service_date, service_team_id)
  left join parts using (service_date, service_team_id)
  left join surveys using (service_date, service_team_id)
