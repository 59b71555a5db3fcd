-- Law 47: The figures of a team and day are those of its tickets, visits and escalations.
-- Examines service.service_metrics_daily.
with days as (
  select service_metrics_daily_id, service_team_id, metric_date, created_at,
    opened_count, escalated_count, response_due_count, response_met_count, visit_count, closed_count
  from service.service_metrics_daily
), counted as (
  select d.*,
    (select count(*) from service.service_tickets t where t.service_team_id = d.service_team_id and not t.is_opening and (t.opened_at at time zone 'Asia/Kolkata')::date = d.metric_date) as opened,
    (select count(*) from service.ticket_escalations e join service.service_tickets t using (service_ticket_id)
      where t.service_team_id = d.service_team_id and (e.escalated_at at time zone 'Asia/Kolkata')::date = d.metric_date) as escalated,
    (select count(*) from service.service_tickets t where t.service_team_id = d.service_team_id and t.first_responded_at >= (select min(created_at) from days)
      and (t.first_responded_at at time zone 'Asia/Kolkata')::date = d.metric_date) as responded,
    (select count(*) from service.service_tickets t where t.service_team_id = d.service_team_id and t.is_response_met and t.first_responded_at >= (select min(created_at) from days)
      and (t.first_responded_at at time zone 'Asia/Kolkata')::date = d.metric_date) as met
  from days d
)
select service_metrics_daily_id, metric_date, opened_count, opened, escalated_count, escalated, response_due_count, responded, response_met_count, met
from counted
where opened_count <> opened or escalated_count <> escalated or response_due_count <> responded or response_met_count <> met
