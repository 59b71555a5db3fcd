import type { Section } from './section.ts';

const DAYS = '(select (max(attendance_date) - min(attendance_date) + 1) / 365.25 from hr.attendance_records)';

export const people: Section[] = [
  {
    title: 'People',
    module: 'hr',
    note: 'Yardsticks: TeamLease and Mercer India (turnover), BLS 2022 (recordable cases for 200,000 hours; a quarter has few, so the rate jumps). History only.',
    sql: `with attendance as (select * from hr.attendance_records), worked as (select sum(worked_hours) as hours, sum(overtime_hours) as overtime from attendance)
      select 100.0 * count(*) filter (where l.is_emergency or a.attendance_status = 'absent') / nullif(count(*), 0) as unplanned,
        100.0 * count(*) filter (where a.attendance_status = 'on_leave' and not coalesce(l.is_emergency, false)) / nullif(count(*), 0) as leave,
        100.0 * count(*) filter (where a.late_minutes > 0) / nullif(count(*) filter (where a.worked_hours > 0), 0) as late,
        (select 100 * overtime / nullif(hours, 0) from worked) as overtime,
        (select 200000.0 * count(*) filter (where is_recordable) / nullif((select hours from worked), 0) from hr.safety_incidents where occurred_at >= (select min(attendance_date) from attendance)) as recordable,
        (select 100.0 * count(*) filter (where o.offboarding_record_id is not null) / nullif((select count(*) from hr.positions where status = 'filled'), 0) / nullif(${DAYS}, 0) from hr.offboarding_records o where last_working_date >= (select min(attendance_date) from attendance) and last_working_date <= (select max(attendance_date) from attendance)) as turnover,
        (select 100.0 * count(*) filter (where status = 'vacant') / nullif(count(*), 0) from hr.positions where status in ('vacant', 'filled')) as vacancy,
        (select 100.0 * count(*) filter (where payroll_type = 'correction') / nullif(count(*), 0) from hr.payroll_records) as corrected
      from attendance a left join hr.leave_requests l using (leave_request_id)`,
    lines: [
      { what: 'unplanned absence of days', column: 'unplanned', yardstick: [2, 5], within: 0, digits: 1, unit: ' %' },
      { what: 'planned leave of days', column: 'leave', yardstick: [5, 7], within: 0, digits: 1, unit: ' %' },
      { what: 'late', column: 'late', yardstick: [3, 6], within: 0, digits: 1, unit: ' %' },
      { what: 'overtime of hours', column: 'overtime', yardstick: [3, 8], within: 0, digits: 1, unit: ' %' },
      { what: 'recordable cases for 200,000 hours', column: 'recordable', yardstick: [1, 3], within: 0, digits: 1 },
      { what: 'turnover of a year', column: 'turnover', yardstick: [7, 12], within: 0, digits: 1, unit: ' %' },
      { what: 'seats vacant', column: 'vacancy', yardstick: [6, 12], within: 0, digits: 1, unit: ' %' },
      { what: 'payslips corrected', column: 'corrected', yardstick: [0, 2], within: 0, digits: 1, unit: ' %' },
    ],
  },
];
