-- One service level of one ticket that was settled: the first response, and the resolution.
-- From service.
with measured as (
  select t.*, 'FR' as part, 'ticket_first_response' as sla_type, opened_at as started, first_responded_at as stopped, response_due_at as due, response_minutes as actual, is_response_met as is_met from service_tickets t
  where first_responded_at is not null and response_minutes is not null and is_response_met is not null
  union all
  select t.*, 'RS', 'ticket_resolution', opened_at, resolved_at, resolution_due_at, resolution_minutes, is_resolution_met from service_tickets t
  where resolved_at is not null and resolution_minutes is not null and is_resolution_met is not null and closed_at is not null
)
select stopped as audit_timestamp, 'SLA-' || ticket_number || '-' || part as measurement_number, 1 as revision, coalesce('SLA-' || sla_definition_id, 'SLA') as sla_code, sla_type, 'customer' as party_type, m.customer_id as party_key,
  c.customer_code as party_code, 'service' as source_module, 'service_tickets' as source_table, service_ticket_id as source_id, ticket_number as source_document_number,
  case when priority in ('low', 'normal', 'high', 'urgent') then priority end as priority, started as clock_started_at, stopped as clock_stopped_at, 0 as paused_minutes,
  greatest(0, extract(epoch from due - started) / 60)::numeric(15,3) as target_value, actual::numeric(15,3) as actual_value, 'minutes' as unit_of_measure,
  (actual - extract(epoch from due - started) / 60)::numeric(15,3) as deviation_value, due as due_at, case when is_met then 'met' else 'violated' end as result,
  case when is_met then null when part = 'FR' then 'late_response' else 'late_resolution' end as violation_reason_code
from measured m join master.customers c on c.customer_id = m.customer_id
order by stopped, measurement_number
