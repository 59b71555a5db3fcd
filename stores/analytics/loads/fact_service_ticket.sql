-- One service ticket, with what has happened so far.
-- Grain: service_ticket_id.
-- From service as tickets by service_ticket_id:
select t.service_ticket_id, (t.opened_at at time zone 'Asia/Kolkata')::date as opened_on, (t.first_responded_at at time zone 'Asia/Kolkata')::date as responded_on, (t.resolved_at at time zone 'Asia/Kolkata')::date as resolved_on,
  (t.closed_at at time zone 'Asia/Kolkata')::date as closed_on, t.customer_id, t.product_id, a.employee_id as agent_employee_id, t.ticket_number, t.channel, t.ticket_type, t.symptom_code, t.severity, t.priority, t.status as ticket_status,
  m.service_team_code as team_code, r.resolution_code, t.lot_number, s.sla_definition_code as sla_code, t.opened_at, t.first_responded_at as first_response_at, t.resolved_at, t.closed_at, t.response_minutes as first_response_minutes,
  t.resolution_minutes, t.customer_wait_minutes as waiting_minutes, s.response_target_minutes as first_response_target_minutes, s.resolution_target_minutes, t.reopened_count as reopen_count, t.is_response_met as is_first_response_in_sla,
  t.is_resolution_met as is_resolution_in_sla, t.is_under_warranty, t.updated_at as source_watermark
from service_tickets t
  join service_teams m on m.service_team_id = t.service_team_id
  join sla_definitions s on s.sla_definition_id = t.sla_definition_id
  left join service_agents a on a.service_agent_id = t.service_agent_id
  left join resolution_codes r on r.resolution_code_id = t.resolution_code_id
;
-- From service as comments by service_ticket_id:
select service_ticket_id, count(*)::int as comment_count from ticket_comments group by 1
;
-- From service as escalations by service_ticket_id:
select service_ticket_id, count(*)::int as escalation_count from ticket_escalations group by 1
;
-- From service as visits by service_ticket_id:
select service_ticket_id, count(*)::int as field_visit_count from field_service_appointments where work_ended_at is not null group by 1
;
-- From service as parts by service_ticket_id:
select service_ticket_id, sum(cost_amount)::numeric(18,2) as parts_cost_amount from service_parts_usage where used_at is not null group by 1
;
-- From service as surveys by service_ticket_id:
select r.service_ticket_id, max(round(1 + 4.0 * (r.score - s.scale_minimum) / (s.scale_maximum - s.scale_minimum)))::int as satisfaction_score
from survey_responses r join customer_surveys s on s.customer_survey_id = r.customer_survey_id where r.score is not null and r.service_ticket_id is not null group by 1
;
-- From quality as complaints by service_ticket_id:
select service_ticket_id from customer_complaints where service_ticket_id is not null group by 1
;
-- With dim_customer, dim_product, dim_employee.
select t.*, day_key(t.opened_on) as opened_date_key, day_key(t.responded_on) as first_response_date_key, day_key(t.resolved_on) as resolved_date_key, day_key(t.closed_on) as closed_date_key, coalesce(c.customer_key, -1) as customer_key,
  coalesce(p.product_key, -1) as product_key, coalesce(e.employee_key, -1) as agent_employee_key, coalesce(m.comment_count, 0) as comment_count, coalesce(x.escalation_count, 0) as escalation_count, coalesce(v.field_visit_count, 0) as field_visit_count,
  coalesce(u.parts_cost_amount, 0) as parts_cost_amount, s.satisfaction_score, q.service_ticket_id is not null as has_complaint
from tickets t
  left join comments m using (service_ticket_id)
  left join escalations x using (service_ticket_id)
  left join visits v using (service_ticket_id)
  left join parts u using (service_ticket_id)
  left join surveys s using (service_ticket_id)
  left join complaints q using (service_ticket_id)
  left join dim_customer c on c.customer_id = t.customer_id and t.opened_at >= c.valid_from and t.opened_at < c.valid_to
  left join dim_product p on p.product_id = t.product_id and t.opened_at >= p.valid_from and t.opened_at < p.valid_to
  left join dim_employee e on e.employee_id = t.agent_employee_id and t.opened_at >= e.valid_from and t.opened_at < e.valid_to
