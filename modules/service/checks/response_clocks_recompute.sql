-- Minutes to the first response are those of the calendar of the promise, and the promise was met if they lie within it.
-- Examines service.service_tickets.
with clocks as (
  select t.service_ticket_id, t.response_minutes, t.is_response_met, s.response_target_minutes,
    case when s.is_always_open then extract(epoch from t.first_responded_at - t.opened_at)
    else (
      select coalesce(sum(extract(epoch from
        least(t.first_responded_at at time zone s.time_zone, d + s.business_end_time)
        - greatest(t.opened_at at time zone s.time_zone, d + s.business_start_time))), 0)
      from generate_series((t.opened_at at time zone s.time_zone)::date, (t.first_responded_at at time zone s.time_zone)::date, interval '1 day') d
      where lower(to_char(d, 'dy')) = any (s.business_days) and not to_char(d, 'YYYY-MM-DD') = any (s.holiday_dates)
        and least(t.first_responded_at at time zone s.time_zone, d + s.business_end_time)
          > greatest(t.opened_at at time zone s.time_zone, d + s.business_start_time)
    ) end / 60 as minutes
  from service.service_tickets t
  join service.sla_definitions s using (sla_definition_id)
  where t.first_responded_at is not null
)
select service_ticket_id, response_minutes, round(minutes, 2) as recomputed, is_response_met
from clocks
where abs(response_minutes - minutes) > 0.02
  or is_response_met <> (response_minutes <= response_target_minutes + 0.01)
    and abs(response_minutes - response_target_minutes) > 0.02
