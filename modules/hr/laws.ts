import type { DeclaredLaws } from '../../machinery/catalog/declared-laws.ts';
import { lifecycle } from './lifecycle.ts';

/** Laws of common shapes; those that only this business has stand in `checks/`. */
export const laws: DeclaredLaws = {
  numbers: {
    'payroll_records.payroll_number': {},
    'leave_requests.leave_request_number': {},
    'safety_incidents.incident_number': {},
    'training_schedules.session_number': {},
    'offboarding_records.offboarding_number': {},
    'employee_onboarding.onboarding_number': {},
    'performance_reviews.review_number': {},
    'employee_goals.goal_number': {},
    'employee_employment_history.sequence_number': { per: 'employee_id' },
    'employee_onboarding_items.line_number': { per: 'employee_onboarding_id' },
    'onboarding_checklist_items.line_number': { per: 'onboarding_checklist_id' },
  },
  balances: {
    leave_taken_is_what_requests_took: {
      says: 'Law 33: days taken of a ledger row are those of the requests that are charged to it.',
      by: 'employee_leave_balance_id',
      sum: 'taken_days from employee_leave_balances',
      equals: "leave_days from leave_requests where status = 'taken' and employee_leave_balance_id is not null",
    },
    overtime_paid_is_overtime_worked: {
      says: 'Overtime paid is what attendance has as approved.',
      by: 'payroll_record_id',
      sum: "overtime_hours from payroll_records where payroll_type <> 'correction'",
      equals: 'overtime_hours from attendance_records where payroll_record_id is not null and is_overtime_approved',
    },
    sessions_count_their_people: {
      says: 'A session counts who was enrolled.',
      by: 'training_schedule_id',
      sum: 'enrolled_count from training_schedules',
      equals: '1 from training_enrollments',
    },
    sessions_count_who_came: {
      says: 'A session counts who came.',
      by: 'training_schedule_id',
      sum: 'coalesce(attended_count, 0) from training_schedules',
      equals: "1 from training_enrollments where status = 'completed'",
    },
    checklists_count_what_is_done: {
      says: 'A joining counts the items that are done.',
      by: 'employee_onboarding_id',
      sum: 'done_item_count from employee_onboarding',
      equals: "1 from employee_onboarding_items where status in ('completed', 'waived')",
    },
  },
  moments: {
    employee_shifts: [['planned_start_at', 'planned_end_at', 'overtime_end_at']],
    attendance_records: [['check_in_at', 'check_out_at']],
    leave_requests: [
      ['submitted_at', 'decided_at'],
      ['starts_at', 'ends_at'],
    ],
    payroll_records: [['calculated_at', 'approved_at', 'paid_at']],
    performance_reviews: [['submitted_at', 'reviewed_at', 'acknowledged_at']],
    safety_incidents: [['occurred_at', 'reported_at', 'investigated_at', 'closed_at']],
    training_schedules: [['started_at', 'ended_at']],
  },
  periods: {
    employee_shifts: {
      of: ['employee_id'],
      from: 'planned_start_at',
      to: 'planned_end_at',
      where: "status <> 'cancelled'",
    },
    employee_employment_history: { of: ['employee_id'], from: 'valid_from', to: 'valid_to', gapless: true },
    attendance_records: {
      law: 33,
      of: ['employee_id'],
      from: 'check_in_at',
      to: 'check_out_at',
      where: 'check_out_at is not null',
    },
    leave_requests: {
      law: 33,
      of: ['employee_id'],
      from: 'starts_at',
      to: 'ends_at',
      where: "status in ('approved', 'taken')",
    },
    employee_skills: { of: ['employee_id', 'skill_id'], from: 'valid_from', to: 'valid_to' },
  },
  agreements: {
    'employee_shifts.factory_id': ['shift_schedule_id.factory_id'],
    'attendance_records.employee_id': [
      'employee_shift_id.employee_id',
      'leave_request_id.employee_id',
      'payroll_record_id.employee_id',
    ],
    'payroll_records.employee_id': ['employee_employment_history_id.employee_id'],
    'payroll_records.company_id': ['employee_employment_history_id.company_id'],
    'leave_requests.employee_id': ['employee_leave_balance_id.employee_id'],
    'employee_skills.employee_id': ['employee_certification_id.employee_id', 'training_enrollment_id.employee_id'],
    'employee_certifications.skill_id': ['training_enrollment_id.training_schedule_id.training_course_id.skill_id'],
  },
  parts: {
    worked_shifts_have_attendance: {
      of: 'employee_shifts',
      where: "status = 'worked'",
      part: 'attendance_records',
      by: 'employee_shift_id',
    },
  },
  trees: { positions: { parent: 'reports_to_position_id' } },
  states: lifecycle.states,
};
