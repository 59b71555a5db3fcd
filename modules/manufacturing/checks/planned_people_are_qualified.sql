-- The person planned for an operation had the skill that it asks for at some time between its placing and its begin.
-- Examines manufacturing.operations.
select o.operation_id, o.assigned_employee_id, o.required_skill_id
from manufacturing.operations o
join manufacturing.production_schedules p on p.operation_id = o.operation_id and p.status in ('active', 'executed')
where o.assigned_employee_id is not null
  and o.required_skill_id is not null
  and not exists (
    select from hr.employee_skills s
    where s.employee_id = o.assigned_employee_id
      and s.skill_id = o.required_skill_id
      and s.valid_from <= (coalesce(o.setup_started_at, o.updated_at) at time zone 'Asia/Kolkata')::date
      and (s.valid_to is null or s.valid_to >= (p.scheduled_at at time zone 'Asia/Kolkata')::date)
      and array_position(array['trainee', 'basic', 'proficient', 'expert'], s.proficiency_level)
        >= array_position(array['trainee', 'basic', 'proficient', 'expert'], o.minimum_proficiency_level)
  );
