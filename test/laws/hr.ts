/** Statements that break the laws of human resources, by the name of the law's file. */
export const hr: Record<string, string> = {
  machine_skills_have_people: 'delete from hr.employee_skills where skill_id = 2',
  people_on_rosters_are_employed: `update hr.employee_shifts set shift_date = (select hire_date - 1 from master.employees e where e.employee_id = employee_shifts.employee_id)
    where employee_shift_id = (select min(employee_shift_id) from hr.employee_shifts where status = 'worked')`,
  shifts_follow_their_definition:
    'update hr.employee_shifts set shift_date = shift_date + 1 where employee_shift_id = 7',
  skills_end_with_employment: `update master.employees set status = 'terminated', termination_date = date '2020-01-01', termination_reason = 'resigned'
    where employee_id = (select min(employee_id) from hr.employee_skills where status = 'active')`,
};
