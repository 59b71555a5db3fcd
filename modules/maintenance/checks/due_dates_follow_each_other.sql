-- Law 27: Every due date of a schedule is dealt with: each entry of the log leads to the next, and the last one to the schedule.
-- Examines maintenance.pm_generation_log.
select l.pm_generation_log_id
from (select *, lead(due_date) over (partition by pm_schedule_id order by occurrence_number) as following from maintenance.pm_generation_log) l
join maintenance.pm_schedules s using (pm_schedule_id)
where l.next_due_date is distinct from coalesce(l.following, case when s.status = 'ended' then l.next_due_date else s.next_due_date end)
  or (l.following is null and s.occurrence_count <> l.occurrence_number);
