/** Statements that break the laws of human resources, by the name of the law's file. */
export const hr: Record<string, string> = {
  machine_skills_have_people: 'delete from hr.employee_skills where skill_id = 2',
  people_on_rosters_are_employed: `update hr.employee_shifts set shift_date = (select hire_date - 1 from master.employees e where e.employee_id = employee_shifts.employee_id)
    where employee_shift_id = (select min(employee_shift_id) from hr.employee_shifts where status = 'worked')`,
  shifts_follow_their_definition:
    'update hr.employee_shifts set shift_date = shift_date + 1 where employee_shift_id = 7',
  skills_end_with_employment: `update master.employees set status = 'terminated', termination_date = date '2020-01-01', termination_reason = 'resigned'
    where employee_id = (select min(employee_id) from hr.employee_skills where status = 'active')`,
  attendance_does_not_overlap_leave: `update hr.leave_requests l set starts_at = a.check_in_at, ends_at = a.check_out_at
    from hr.attendance_records a where a.employee_id = l.employee_id and l.status in ('approved', 'taken') and a.check_out_at is not null
      and l.leave_request_id = (select min(leave_request_id) from hr.leave_requests where status in ('approved', 'taken') and employee_id in (select employee_id from hr.attendance_records where check_out_at is not null))`,
  days_paid_are_those_of_the_period: `update hr.payroll_records set payable_days = payable_days + 1
    where payroll_record_id = (select min(payroll_record_id) from hr.payroll_records where payroll_type = 'regular')`,
  nobody_decides_for_himself: `update hr.payroll_records set approved_by_employee_id = employee_id
    where payroll_record_id = (select min(payroll_record_id) from hr.payroll_records where approved_at is not null)`,
  nobody_is_paid_after_leaving: `update master.employees set hire_date = date '2100-01-01'
    where employee_id = (select min(p.employee_id) from hr.payroll_records p join master.employees e using (employee_id) where e.termination_date is null)`,
  everybody_employed_has_a_career_and_a_seat: `update hr.positions set employee_id = null, filled_on = null, status = 'vacant'
    where position_id = (select min(position_id) from hr.positions where status = 'filled')`,
  seats_are_of_their_holders: `update hr.positions set position_title = 'Somebody else'
    where position_id = (select min(position_id) from hr.positions where status = 'filled')`,
  shifts_leave_rest: `update hr.employee_shifts set overtime_end_at = planned_end_at + interval '15 hours', overtime_reason_code = 'month_end', overtime_approved_by_employee_id = employee_id
    where status = 'worked' and assignment_type = 'regular'`,
  one_day_in_seven_is_off: `update hr.attendance_records a set sequence_number = sequence_number + 10, attendance_date = (date_trunc('week', s.first) + (s.place - 1) * interval '1 day')::date
    from (select attendance_record_id, min(attendance_date) over () as first, row_number() over (order by check_in_at) as place from hr.attendance_records
      where attendance_status = 'present' and employee_id = (select employee_id from hr.attendance_records where attendance_status = 'present' group by employee_id order by count(*) desc, employee_id limit 1)) s
    where s.attendance_record_id = a.attendance_record_id and s.place <= 7`,
  overtime_keeps_within_the_quarter: `update hr.attendance_records set worked_hours = 24, overtime_hours = 24
    where employee_id = (select employee_id from hr.attendance_records where attendance_status = 'present' group by employee_id order by count(*) desc, employee_id limit 1) and attendance_status = 'present'`,
  pay_told_is_pay_approved: `update hr.hcm_integration_log set payload = jsonb_set(payload, '{employer_cost_amount}', '"1.00"')
    where hcm_integration_log_id = (select min(hcm_integration_log_id) from hr.hcm_integration_log where message_type = 'payroll_record')`,
  incident_rates_follow_from_cases_and_hours: `update hr.performance_kpis set numerator_value = numerator_value + 1
    where performance_kpi_id = (select min(performance_kpi_id) from hr.performance_kpis where kpi_code = 'total_recordable_incident_rate')`,
  days_away_are_leave: `update hr.safety_incidents set days_away_count = 7, status = 'under_investigation', closed_at = null, osha_classification = case when is_recordable then osha_classification end, is_recordable = is_recordable,
      affected_person_type = 'employee', employee_id = s.employee_id, employee_shift_id = s.employee_shift_id, treatment_type = 'first_aid'
    from (select employee_id, employee_shift_id from hr.employee_shifts where status = 'worked' order by employee_shift_id limit 1) s
    where safety_incident_id = (select min(safety_incident_id) from hr.safety_incidents)`,
};
