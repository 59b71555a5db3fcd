// Row types of hr, generated from its schema by `npm run generate`.

import type { Day, Json, Key, Moment, Scaled } from '../../machinery/base/row-types.ts';

/** One presence or absence of a person on one day; a second stay on the same day is a second row. Written by human resources from clock terminals. Hours worked are the denominator of the incident rate. */
export type AttendanceRecordsRow = {
  /** Surrogate key. */
  attendance_record_id: Key;
  /** Person. */
  employee_id: Key;
  /** Day to which it counts; the day on which the shift began. */
  attendance_date: Day;
  /** Number of the stay on that day, from 1. */
  sequence_number: number;
  /** Site of the terminal. Null for field staff and absence. */
  factory_id: Key | null;
  /** Assignment that it answers. Null for unplanned presence and for people without a roster. */
  employee_shift_id: Key | null;
  /** Leave that covers the day or part of it. Null when there is none. */
  leave_request_id: Key | null;
  /** present; half_day: the other half on leave or missing; absent: unexcused; on_leave: approved; holiday and weekly_off: nobody expected. */
  attendance_status: string;
  /** When the person came. Null unless present. */
  check_in_at: Moment | null;
  /** When the person left. Null unless present and until then. */
  check_out_at: Moment | null;
  /** Unpaid breaks taken, minutes. */
  break_minutes: Scaled;
  /** Hours worked with overtime, without unpaid breaks. */
  worked_hours: Scaled;
  /** Part of the hours worked that is paid as overtime. */
  overtime_hours: Scaled;
  /** Minutes late beyond the grace. */
  late_minutes: Scaled;
  /** Minutes left before the end of the shift. */
  early_leave_minutes: Scaled;
  /** Why late or early. Null when neither. */
  late_reason_code: string | null;
  /** How the times came in; system for rows made by the daily close, such as absences. */
  capture_method: string;
  /** Clock terminal at the gate. Null unless captured by one. */
  terminal_code: string | null;
  /** True when all overtime hours were approved. */
  is_overtime_approved: boolean;
  /** Supervisor who corrected the times. Null when never corrected. */
  corrected_by_employee_id: Key | null;
  /** Why they were corrected. Null when never corrected. */
  correction_reason: string | null;
  /** Pay in which the day was settled. Null until settled. */
  payroll_record_id: Key | null;
  /** open: person still in, or not yet checked; closed: final; corrected: changed after close. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One step that a career may take from a job to another, with its conditions. Written by human resources; used in reviews and succession planning. */
export type CareerPathsRow = {
  /** Surrogate key. */
  career_path_id: Key;
  /** Code of the step, such as CP-OPR-SET. */
  career_path_code: string;
  /** Name of the ladder that the step belongs to, such as Machining specialist. */
  path_name: string;
  /** Position of the step on the ladder, from 1. */
  step_number: number;
  /** Job left. */
  from_job_role_id: Key;
  /** Job reached. */
  to_job_role_id: Key;
  /** vertical: to more responsibility; lateral: same level; cross_functional: to another family. */
  path_type: string;
  /** Months to be spent in the job left. */
  minimum_months_in_role: number;
  /** Months in which most people take the step. */
  typical_months_in_role: number;
  /** Lowest final rating of the last review, 1 to 5. */
  minimum_review_rating: Scaled;
  /** Skill that decides about the step. Null when none does. */
  required_skill_id: Key | null;
  /** Level of that skill. Null without a required skill. */
  required_proficiency_level: string | null;
  /** Course to be passed before. Null when none is. */
  required_training_course_id: Key | null;
  /** Usual rise of gross pay with the step, percent. */
  typical_pay_increase_pct: Scaled;
  /** What usually prepares for it, such as job rotation or mentoring. */
  development_actions: string;
  /** Head of function who approved the path. */
  approved_by_employee_id: Key;
  /** First day on which the path is offered. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** draft: being agreed; active: offered; retired: no longer. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One certificate issued to a person, with its expiry. A renewal is a new row. Written by human resources; expiry or revocation ends the skills that hang on it. */
export type EmployeeCertificationsRow = {
  /** Surrogate key. */
  employee_certification_id: Key;
  /** Own registration number, such as CRT-2026-00077. */
  certification_number: string;
  /** Holder. */
  employee_id: Key;
  /** Skill that it proves. Null for a certificate outside the catalogue. */
  skill_id: Key | null;
  /** What is certified, such as Overhead crane operator. */
  certification_name: string;
  /** Kind of certificate. */
  certification_type: string;
  /** Level or class printed on it, such as Level II. Null when it has none. */
  certified_level: string | null;
  /** Who issued it. */
  issuing_body: string;
  /** Number printed on it by the issuer. */
  certificate_number: string;
  /** Course that led to it. Null when acquired otherwise. */
  training_enrollment_id: Key | null;
  /** Day of issue. */
  issued_on: Day;
  /** Last day of validity. Null when it does not expire. */
  expiry_date: Day | null;
  /** Certificate that this one renews. Null for the first. */
  renews_employee_certification_id: Key | null;
  /** Who saw the original. Null until verified. */
  verified_by_employee_id: Key | null;
  /** When it was seen. Null until verified. */
  verified_at: Moment | null;
  /** When renewal was asked for. Null until then. */
  reminder_sent_at: Moment | null;
  /** Fee paid by the company, in currency_code. */
  cost_amount: Scaled;
  /** Currency of the fee, ISO 4217. */
  currency_code: string;
  /** Day of revocation. Null unless revoked. */
  revoked_on: Day | null;
  /** Why it was revoked. Null unless revoked. */
  revocation_reason: string | null;
  /** True when issued before history began. */
  is_opening: boolean;
  /** pending_verification: original not yet seen; valid; expired; renewed: followed by a newer one; revoked. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One period of a person's career under unchanged conditions: seat, unit, grade, pay. Written by human resources at every change; the row before is closed on the day before, so periods of a person neither overlap nor gap while employed. Base of pay. */
export type EmployeeEmploymentHistoryRow = {
  /** Surrogate key. */
  employee_employment_history_id: Key;
  /** Person whose career it is. */
  employee_id: Key;
  /** Number of the period in the person's career, from 1. */
  sequence_number: number;
  /** What made the period begin; separation closes a career with a row of its last day. */
  change_type: string;
  /** First day of these conditions. */
  valid_from: Day;
  /** Last day of these conditions. Null while they hold. */
  valid_to: Day | null;
  /** Legal entity that employs the person in the period. */
  company_id: Key;
  /** Site in the period. Null for the head office and field staff. */
  factory_id: Key | null;
  /** Unit in the period. */
  department_id: Key;
  /** Seat held in the period. Null for apprentices and contract workers without a budgeted seat. */
  position_id: Key | null;
  /** Job done in the period. */
  job_role_id: Key;
  /** Direct superior at the begin of the period. Null for the head of the group. */
  manager_employee_id: Key | null;
  /** Title in the period. */
  job_title: string;
  /** Pay grade in the period. */
  job_grade: string;
  /** Legal form of the employment in the period. */
  employment_type: string;
  /** Basic pay a month in currency_code; base of provident fund, gratuity and overtime. */
  basic_monthly_amount: Scaled;
  /** Gross pay a month with fixed allowances, before overtime, in currency_code. */
  gross_monthly_amount: Scaled;
  /** Currency of the pay, ISO 4217. */
  currency_code: string;
  /** Change of gross pay against the period before, percent, negative for a cut. Null for the first period. */
  pay_change_pct: Scaled | null;
  /** Why, in free words. Null when the type says it all. */
  reason: string | null;
  /** Who approved the change. Null for opening rows, approved before history. */
  approved_by_employee_id: Key | null;
  /** Number of the letter of appointment or revision. Null when none was issued. */
  letter_number: string | null;
  /** True when the period had begun before history. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One goal of a person for a period. Agreed between person and superior, updated with progress, counted in the review. */
export type EmployeeGoalsRow = {
  /** Surrogate key. */
  employee_goal_id: Key;
  /** Number of the goal, such as GOL-2026-00420. */
  goal_number: string;
  /** Person who pursues it. */
  employee_id: Key;
  /** Superior who agreed it. */
  set_by_employee_id: Key;
  /** Review in which it is counted. Null until that review is launched. */
  performance_review_id: Key | null;
  /** Goal of the superior that it contributes to. Null for a goal of its own. */
  parent_employee_goal_id: Key | null;
  /** The goal in one sentence. */
  goal_title: string;
  /** Field of the goal. */
  goal_category: string;
  /** Measure of performance_kpis that decides. Null when measured otherwise. */
  kpi_code: string | null;
  /** Unit of the values, such as percent, pcs or days. */
  unit_of_measure: string;
  /** Value at the begin. */
  baseline_value: Scaled;
  /** Value aimed at. */
  target_value: Scaled;
  /** Latest value. Null until first measured. */
  actual_value: Scaled | null;
  /** Weight among the person's goals of the period, percent. */
  weight_pct: Scaled;
  /** Progress reported, percent. */
  progress_pct: Scaled;
  /** First day. */
  start_date: Day;
  /** Day by which it shall be reached. */
  due_date: Day;
  /** Day of the last talk about it. Null until the first. */
  last_checked_on: Day | null;
  /** Day on which it was reached or given up as missed. Null until then. */
  completed_on: Day | null;
  /** Achievement counted in the review, percent; above 100 when exceeded. Null until judged. */
  achievement_pct: Scaled | null;
  /** Remark of the superior. Null when there is none. */
  note: string | null;
  /** draft: being agreed; active; achieved; missed: due date passed without; cancelled: overtaken by events. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One line of the leave ledger: one person, one kind, one accrual period, from opening to closing days. The opening of a period is the closing of the one before. Written by human resources at each accrual and updated as leave is taken, until the period closes. */
export type EmployeeLeaveBalancesRow = {
  /** Surrogate key. */
  employee_leave_balance_id: Key;
  /** Person whose days they are. */
  employee_id: Key;
  /** Kind of leave. */
  leave_type_id: Key;
  /** Leave year, the calendar year in which it begins. */
  leave_year: number;
  /** First day of the period. */
  period_start_date: Day;
  /** Last day of the period. */
  period_end_date: Day;
  /** Days for a full year that the person is entitled to, by type and service. */
  entitlement_days: Scaled;
  /** Balance at the begin, days; below 0 when leave was advanced. */
  opening_days: Scaled;
  /** Days granted in the period. */
  accrued_days: Scaled;
  /** Days of leave requests charged to this row that were taken. */
  taken_days: Scaled;
  /** Days that left the balance unused, lapsed or paid out. */
  expired_days: Scaled;
  /** Balance at the end: opening + accrued - taken - expired. */
  closing_days: Scaled;
  /** Days approved for this row but not yet taken; not in the balance. */
  booked_days: Scaled;
  /** Part of the expired days that was paid out. */
  encashed_days: Scaled;
  /** Money paid for them, in currency_code. */
  encashment_amount: Scaled;
  /** Currency of the payment, ISO 4217. */
  currency_code: string;
  /** Days worked that the grant was counted from. Null unless granted per days worked. */
  worked_days: Scaled | null;
  /** Day on which the days were granted. Null while nothing was granted. */
  accrued_on: Day | null;
  /** Day on which days left over will expire. Null when they do not. */
  expiry_date: Day | null;
  /** Pay in which encashed days were paid. Null when none were paid. */
  payroll_record_id: Key | null;
  /** True for the row that brings a balance from before history. */
  is_opening: boolean;
  /** When the period was closed. Null while open. */
  closed_at: Moment | null;
  /** open: period runs; closed: final. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One onboarding of one person by one template. Written by human resources; begins with the signed contract, ends with the probation. */
export type EmployeeOnboardingRow = {
  /** Surrogate key. */
  employee_onboarding_id: Key;
  /** Number of the onboarding, such as ONB-2026-0031. */
  onboarding_number: string;
  /** Person who joins. */
  employee_id: Key;
  /** Template followed. */
  onboarding_checklist_id: Key;
  /** Seat to be taken. Null without a budgeted seat. */
  position_id: Key | null;
  /** Human resources partner in charge. */
  hr_employee_id: Key;
  /** Superior who receives the person. */
  manager_employee_id: Key;
  /** Colleague who helps. Null when nobody is named. */
  buddy_employee_id: Key | null;
  /** First day of work. */
  joining_date: Day;
  /** Day by which all items are due. */
  planned_end_date: Day;
  /** Items taken over from the template. */
  item_count: number;
  /** Items done or waived. */
  done_item_count: number;
  /** When the last item that blocks work was done. Null until then. */
  cleared_for_work_at: Moment | null;
  /** Last day of probation. Null when there is none. */
  probation_end_date: Day | null;
  /** Decision at the end of probation. Null until decided or without probation. */
  probation_result: string | null;
  /** Rating of the onboarding by the person, 1 to 5. Null when not given. */
  feedback_rating: number | null;
  /** When all mandatory items were done. Null until then. */
  completed_at: Moment | null;
  /** Why it was broken off. Null unless cancelled. */
  cancellation_reason_code: string | null;
  /** planned: before joining; in_progress; completed; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One item of a person's onboarding and its progress. Written by who does it. */
export type EmployeeOnboardingItemsRow = {
  /** Surrogate key. */
  employee_onboarding_item_id: Key;
  /** Onboarding. */
  employee_onboarding_id: Key;
  /** Position, equal to that of the template. */
  line_number: number;
  /** Item of the template. */
  onboarding_checklist_item_id: Key;
  /** Who does it. */
  assigned_employee_id: Key;
  /** Day on which it is due. */
  due_date: Day;
  /** True when the onboarding cannot end without it, as the template said then. */
  is_mandatory: boolean;
  /** When it was begun. Null until then. */
  started_at: Moment | null;
  /** When it was done or waived. Null until then. */
  completed_at: Moment | null;
  /** Who reported it done or waived it. Null until then. */
  completed_by_employee_id: Key | null;
  /** Time it took, minutes. Null until done. */
  actual_minutes: Scaled | null;
  /** Number or file of the proof. Null when none is kept or until done. */
  evidence_reference: string | null;
  /** Attendance of the course. Null unless a training that was enrolled. */
  training_enrollment_id: Key | null;
  /** Why it was late. Null when in time. */
  delay_reason_code: string | null;
  /** Why it was not needed. Null unless waived. */
  waiver_reason: string | null;
  /** Remark. Null when there is none. */
  note: string | null;
  /** open; in_progress; completed; waived: not needed for this person. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One person assigned to one shift on one day. Written by human resources when the roster is published and closed after the shift. Copied to manufacturing: labour may be booked between planned_start_at and overtime_end_at (planned_end_at without overtime) of a row in status planned or worked. */
export type EmployeeShiftsRow = {
  /** Surrogate key. */
  employee_shift_id: Key;
  /** Person assigned. */
  employee_id: Key;
  /** Shift worked. */
  shift_schedule_id: Key;
  /** Day on which the shift begins, in the time zone of the site. */
  shift_date: Day;
  /** Begin of the assignment. */
  planned_start_at: Moment;
  /** End of the assignment, without overtime. */
  planned_end_at: Moment;
  /** Unpaid breaks within the assignment, minutes. */
  break_minutes: Scaled;
  /** Site where the person works that day. */
  factory_id: Key;
  /** Unit for which the person works that day. */
  department_id: Key;
  /** Line for which the person works that day. Null when not bound to a line. */
  production_line_id: Key | null;
  /** regular: by rotation; extra_shift: on a free day; replacement: for somebody absent; on_call: at home until called. */
  assignment_type: string;
  /** True when the day is a public holiday or the weekly day off of the person. */
  is_holiday_work: boolean;
  /** Person replaced. Null unless a replacement. */
  replaces_employee_id: Key | null;
  /** End of the overtime approved after the shift. Null without overtime. */
  overtime_end_at: Moment | null;
  /** Why overtime was approved. Null without overtime. */
  overtime_reason_code: string | null;
  /** Who approved the overtime. Null without overtime. */
  overtime_approved_by_employee_id: Key | null;
  /** Supervisor who made or changed the assignment by hand. Null when made by rotation. */
  assigned_by_employee_id: Key | null;
  /** When the person was told. */
  published_at: Moment;
  /** Why the shift was not worked. Null unless cancelled or absent. */
  cancellation_reason_code: string | null;
  /** planned: to come or running; worked: attended at least in part; absent: did not come, also on leave granted later; cancelled: taken off the roster before it began. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One level of one skill that a person holds for a period. A new assessment or renewal is a new row. Written by human resources from assessments, courses and certificates. Copied to manufacturing: a person is qualified on a day when a row with valid_from <= day <= valid_to (null: no end) has the skill at the level required; the dates decide, not the status. */
export type EmployeeSkillsRow = {
  /** Surrogate key. */
  employee_skill_id: Key;
  /** Person who holds the skill. */
  employee_id: Key;
  /** Skill held. */
  skill_id: Key;
  /** trainee: under supervision; basic: alone at routine work; proficient: alone at all work; expert: teaches others. */
  proficiency_level: string;
  /** First day on which the person may work with it. */
  valid_from: Day;
  /** Last such day, set back when the skill is withdrawn early or followed by a new row. Null when it does not expire. */
  valid_to: Day | null;
  /** How the person came by it. */
  acquired_through: string;
  /** Day of the assessment. */
  assessed_on: Day;
  /** Who assessed. Null when an outside body did. */
  assessed_by_employee_id: Key | null;
  /** Result of the assessment, percent. Null for a level without points. */
  assessment_score_pct: Scaled | null;
  /** Course attendance that gave the level. Null otherwise. */
  training_enrollment_id: Key | null;
  /** Certificate that proves the level; the skill ends with it. Null when none is required. */
  employee_certification_id: Key | null;
  /** True for the skill that the person mainly works with. */
  is_primary_skill: boolean;
  /** Last day on which work was booked with it. Null when never. */
  last_used_on: Day | null;
  /** Qualified person beside whom a trainee works. Null above trainee. */
  supervisor_employee_id: Key | null;
  /** Why it was taken away before its end. Null unless withdrawn. */
  withdrawal_reason_code: string | null;
  /** True when held before history began. */
  is_opening: boolean;
  /** active: in force; expired: ran out; withdrawn: taken away; superseded: followed by a newer row. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One message that human resources sent to or took from another module. Written by the links; final when processed or ignored. */
export type HcmIntegrationLogRow = {
  /** Surrogate key. */
  hcm_integration_log_id: Key;
  /** inbound: taken in; outbound: sent. */
  direction: string;
  /** Business flow, such as hr-to-financial. */
  flow_id: string;
  /** Module at the other end. */
  counterpart_module: string;
  /** Kind of message, such as payroll_record or employee_skill. */
  message_type: string;
  /** Table of the row that the message is about, qualified. */
  entity_table: string;
  /** Key of that row. */
  entity_id: Key;
  /** Number of the document. Null when the row has none. */
  document_number: string | null;
  /** Person whom the data are about, for requests of access to personal data. Null when about nobody. */
  employee_id: Key | null;
  /** True when the payload names or describes a person; it is then cut after retention. */
  contains_personal_data: boolean;
  /** received: to be handled; processed; failed: to be tried again; ignored: nothing to do. */
  status: string;
  /** Content as sent. */
  payload: Json;
  /** SHA-256 of the payload, hexadecimal, kept after the payload is cut. Null when not computed. */
  payload_digest: string | null;
  /** Attempts made. */
  attempt_count: number;
  /** Code of the failure. Null unless failed. */
  error_code: string | null;
  /** Text of the failure. Null unless failed. */
  error_message: string | null;
  /** When the change happened at the source. */
  occurred_at: Moment;
  /** When the message arrived. */
  received_at: Moment;
  /** When it was handled. Null until processed. */
  processed_at: Moment | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One job as the company defines it, whoever holds it. Written by human resources; a revised definition changes the row, a given-up job stays for history. */
export type JobRolesRow = {
  /** Surrogate key. */
  job_role_id: Key;
  /** Code on organisation charts and in job offers, such as JR-CNC-OPR. */
  job_role_code: string;
  /** Title as in the job offer, such as CNC operator. */
  role_title: string;
  /** Family in which careers usually stay. */
  job_family: string;
  /** Category of master.employees that holders of this job get. */
  worker_category: string;
  /** Lowest pay grade of the job, such as W2. */
  minimum_job_grade: string;
  /** Highest pay grade of the job, such as W4. */
  maximum_job_grade: string;
  /** What the job is there for, one or two sentences. */
  purpose: string;
  /** Lowest formal education accepted. */
  minimum_education: string;
  /** Years of experience in a similar job asked of a newcomer. */
  minimum_experience_years: number;
  /** Contractual hours a week; 48 at most by the Factories Act. */
  standard_weekly_hours: Scaled;
  /** True when hours beyond the shift are paid as overtime. */
  is_overtime_eligible: boolean;
  /** True when holders work in rotating shifts. */
  is_shift_work: boolean;
  /** True when an error of the holder endangers people; medical fitness and extra training are then required. */
  is_safety_critical: boolean;
  /** Lower end of the monthly gross pay band, in currency_code. */
  minimum_monthly_gross_amount: Scaled;
  /** Upper end of the monthly gross pay band, in currency_code. */
  maximum_monthly_gross_amount: Scaled;
  /** Currency of the pay band, ISO 4217. */
  currency_code: string;
  /** Days of notice that either side has to give. */
  notice_period_days: number;
  /** Months on probation after hiring; 0 for none. */
  probation_months: number;
  /** draft: being described; active: may be filled; retired: no new positions. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One application for leave, from the person to the decision and the absence itself. Written by the person and the superior; a request lies within one leave year. */
export type LeaveRequestsRow = {
  /** Surrogate key. */
  leave_request_id: Key;
  /** Number of the application, such as LVR-2026-00311. */
  leave_request_number: string;
  /** Person who applies. */
  employee_id: Key;
  /** Kind of leave. */
  leave_type_id: Key;
  /** Ledger row that is charged, the one in which the leave begins. Null for a kind without balance. */
  employee_leave_balance_id: Key | null;
  /** First day of absence. */
  start_date: Day;
  /** Last day of absence. */
  end_date: Day;
  /** Whether the first day counts in full. */
  start_day_part: string;
  /** Whether the last day counts in full. */
  end_day_part: string;
  /** Begin of the absence to the moment, by the roster; attendance may not overlap it. */
  starts_at: Moment;
  /** End of the absence to the moment. */
  ends_at: Moment;
  /** Days charged, halves included. */
  leave_days: Scaled;
  /** Reason given. */
  reason_code: string;
  /** Reason in free words. Null when not given. */
  reason: string | null;
  /** True when applied for at or after the begin. */
  is_emergency: boolean;
  /** Number during the absence. Null when not given. */
  contact_phone: string | null;
  /** Who stands in. Null when nobody needs to. */
  substitute_employee_id: Key | null;
  /** Day on which the proof arrived. Null when none was asked for or until it comes. */
  document_received_on: Day | null;
  /** When the application was made. */
  submitted_at: Moment;
  /** Superior who decides. Null for the head of the group, whose leave is only recorded. */
  approver_employee_id: Key | null;
  /** When it was decided. Null while pending or withdrawn before. */
  decided_at: Moment | null;
  /** Why refused. Null unless rejected. */
  rejection_reason_code: string | null;
  /** First day back at work. Null until then. */
  returned_on: Day | null;
  /** pending: awaits decision; approved: granted; rejected; withdrawn by the person; taken: absence over. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One kind of leave and its rules. Written by human resources; changes with law or company policy. */
export type LeaveTypesRow = {
  /** Surrogate key. */
  leave_type_id: Key;
  /** Code on applications and payslips, such as EL, CL, SL, LWP. */
  leave_type_code: string;
  /** Name, such as Earned leave. */
  leave_type_name: string;
  /** Nature of the leave. */
  leave_class: string;
  /** Law that grants it, such as Factories Act 1948, section 79. Null for the company's own. */
  legal_basis: string | null;
  /** True when pay goes on. */
  is_paid: boolean;
  /** Share of pay that goes on, percent. */
  pay_pct: Scaled;
  /** True when it is kept as a ledger in employee_leave_balances. */
  has_balance: boolean;
  /** When days are granted. */
  accrual_method: string;
  /** Days granted per month, year or event; per 20 days worked with per_days_worked. */
  accrual_days: Scaled;
  /** Days granted in a full year; 0 without a limit. */
  annual_entitlement_days: Scaled;
  /** Balance above which days expire. Null without a cap. */
  maximum_balance_days: Scaled | null;
  /** Most days taken over into the next leave year; the rest expires. */
  carry_forward_days: Scaled;
  /** True when days not taken may be paid out. */
  is_encashable: boolean;
  /** Days of service before it may be taken. */
  minimum_service_days: number;
  /** Longest single leave, days. Null without a limit. */
  maximum_consecutive_days: number | null;
  /** Days between application and begin. */
  minimum_notice_days: number;
  /** Days of absence from which proof is asked for. Null when never. */
  document_after_days: number | null;
  /** True when half days may be taken. */
  allows_half_day: boolean;
  /** True when holidays and days off inside the leave are charged. */
  counts_holidays: boolean;
  /** Who may take it. */
  eligible_gender: string;
  /** active: may be applied for; retired: kept for history. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One exit of one person, from notice to final settlement. Written by human resources; the leaver is reported to data governance. */
export type OffboardingRecordsRow = {
  /** Surrogate key. */
  offboarding_record_id: Key;
  /** Number of the exit, such as EXT-2026-0009. */
  offboarding_number: string;
  /** Person who leaves. */
  employee_id: Key;
  /** Seat that becomes vacant. Null without a budgeted seat. */
  position_id: Key | null;
  /** Why the employment ends, as in master.employees. */
  termination_reason: string;
  /** Cause found in the exit interview or the file. Null until known. */
  leaving_cause_code: string | null;
  /** Day on which notice was given or the end became known. */
  notice_date: Day;
  /** Days of notice that apply. */
  notice_period_days: number;
  /** Days of notice not served. */
  notice_waived_days: number;
  /** Last day of employment. */
  last_working_date: Day;
  /** Who takes over the work. Null when nobody is named. */
  handover_employee_id: Key | null;
  /** When the talk took place. Null when it did not or until then. */
  exit_interview_at: Moment | null;
  /** Who held it. Null without a talk. */
  interviewer_employee_id: Key | null;
  /** Rating of the company by the leaver, 1 to 5. Null when not given. */
  satisfaction_score: number | null;
  /** True when the person may come back. Null until decided. */
  is_rehire_eligible: boolean | null;
  /** When badge, tools and equipment were back. Null until then. */
  assets_returned_at: Moment | null;
  /** When all access was closed. Null until then. */
  access_revoked_at: Moment | null;
  /** Earned leave paid out, days. */
  encashed_leave_days: Scaled;
  /** Gratuity due by the Payment of Gratuity Act, in currency_code. */
  gratuity_amount: Scaled;
  /** Pay recovered for notice not served, in currency_code. */
  notice_recovery_amount: Scaled;
  /** Net final settlement, in currency_code; below 0 when the leaver owes. Null until computed. */
  settlement_amount: Scaled | null;
  /** Currency of the amounts, ISO 4217. */
  currency_code: string;
  /** Pay record that pays the settlement. Null until computed. */
  settlement_payroll_record_id: Key | null;
  /** When it was paid. Null until then. */
  settled_at: Moment | null;
  /** Superior who released the person. Null until released. */
  approved_by_employee_id: Key | null;
  /** notice: still working; clearance: handing back; settlement: being paid; closed; withdrawn: the person stays. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One item of a template. Written by human resources; never changed once the template is active. */
export type OnboardingChecklistItemsRow = {
  /** Surrogate key. */
  onboarding_checklist_item_id: Key;
  /** Template. */
  onboarding_checklist_id: Key;
  /** Position in the template. */
  line_number: number;
  /** What is to be done. */
  item_title: string;
  /** Kind of item. */
  item_category: string;
  /** How it is done and when it counts as done. */
  instruction: string;
  /** Function that does it. */
  responsible_function: string;
  /** Day on which it is due, counted from joining; negative before it. */
  due_day_offset: number;
  /** Time it takes, minutes. */
  planned_minutes: Scaled;
  /** True when the onboarding cannot end without it. */
  is_mandatory: boolean;
  /** True when the person may not start work before. */
  blocks_work: boolean;
  /** Proof that is kept. */
  evidence_type: string;
  /** Course to be passed. Null unless a training. */
  training_course_id: Key | null;
  /** Protective equipment to be handed out. Null unless an issue of equipment. */
  ppe_requirement_id: Key | null;
  /** Item that must be done before. Null when none must. */
  predecessor_line_number: number | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One template of what has to happen when somebody joins. Written by human resources; a new revision is a new row. */
export type OnboardingChecklistsRow = {
  /** Surrogate key. */
  onboarding_checklist_id: Key;
  /** Code of the template, such as ONB-OPR. */
  checklist_code: string;
  /** Edition of the template, such as B. */
  revision: string;
  /** Title. */
  checklist_title: string;
  /** Job that it is for. Null when it is for several jobs. */
  job_role_id: Key | null;
  /** Category that it is for. Null when it is for all. */
  worker_category: string | null;
  /** Legal form that it is for. Null when it is for all. */
  employment_type: string | null;
  /** Site that it is for. Null when it is for all. */
  factory_id: Key | null;
  /** Items of the template. */
  item_count: number;
  /** Days from joining to the end of the onboarding. */
  planned_duration_days: number;
  /** True when the safety induction is among the items, as law asks for the shop floor. */
  includes_safety_induction: boolean;
  /** Unit that keeps the template. */
  owner_department_id: Key;
  /** Who wrote it. */
  prepared_by_employee_id: Key;
  /** Who approved it. Null while a draft. */
  approved_by_employee_id: Key | null;
  /** First day on which it is used. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** draft: not yet used; active; superseded: replaced by a newer revision. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** The pay of one person for one period: hours, earnings, deductions, net pay, and what the employer adds. Written by human resources after the close of attendance; accrued and posted by finance. Once approved it does not change: a mistake is corrected by a record of type correction, whose amounts may be below 0. */
export type PayrollRecordsRow = {
  /** Surrogate key. */
  payroll_record_id: Key;
  /** Number of the payslip, such as PAY-2026-001234. */
  payroll_number: string;
  /** regular: the monthly run; off_cycle: in between; final_settlement: of a leaver; correction: of an earlier record. */
  payroll_type: string;
  /** Number of the record of this person in this period, from 1. */
  run_number: number;
  /** Record that is corrected. Null unless a correction. */
  corrects_payroll_record_id: Key | null;
  /** Person paid. */
  employee_id: Key;
  /** Legal entity that pays. */
  company_id: Key;
  /** Unit in which the person worked. */
  department_id: Key;
  /** Cost centre that bears the cost, equal to the code in finance. */
  cost_center_code: string;
  /** Conditions by which the pay was computed, those of the last day of the period. */
  employee_employment_history_id: Key;
  /** First day paid for. */
  period_start_date: Day;
  /** Last day paid for. */
  period_end_date: Day;
  /** Day of payment and posting. */
  pay_date: Day;
  /** Days paid: worked, paid leave, holidays and days off. */
  payable_days: Scaled;
  /** Days without pay: absent or on unpaid leave. */
  loss_of_pay_days: Scaled;
  /** Hours worked inside shifts. */
  regular_hours: Scaled;
  /** Overtime hours paid, by attendance. */
  overtime_hours: Scaled;
  /** Basic pay for the payable days. */
  basic_amount: Scaled;
  /** Allowance for the cost of living. */
  dearness_allowance_amount: Scaled;
  /** Allowance for rent. */
  house_rent_allowance_amount: Scaled;
  /** Allowances for night shifts worked. */
  shift_allowance_amount: Scaled;
  /** Allowances for skills held. */
  skill_allowance_amount: Scaled;
  /** Overtime, at double the ordinary rate by the Factories Act. */
  overtime_amount: Scaled;
  /** Bonus and incentives paid in the period. */
  bonus_amount: Scaled;
  /** Leave paid out. */
  leave_encashment_amount: Scaled;
  /** Further earnings, such as gratuity of a leaver or arrears. */
  other_earning_amount: Scaled;
  /** Sum of all earnings. */
  gross_amount: Scaled;
  /** Provident fund, share of the employee (12 % of basic and dearness allowance). */
  provident_fund_amount: Scaled;
  /** Employees' state insurance (ESI), share of the employee; 0 above the wage ceiling. */
  state_insurance_amount: Scaled;
  /** Professional tax of the state. */
  professional_tax_amount: Scaled;
  /** Income tax deducted at source (TDS). */
  income_tax_amount: Scaled;
  /** Labour welfare fund of the state, share of the employee. */
  labour_welfare_fund_amount: Scaled;
  /** Repayment of advances and loans. */
  loan_recovery_amount: Scaled;
  /** Further deductions, such as canteen or notice not served. */
  other_deduction_amount: Scaled;
  /** Sum of all deductions. */
  total_deduction_amount: Scaled;
  /** Paid to the person: gross - deductions. */
  net_pay_amount: Scaled;
  /** Provident and pension fund, share of the employer. */
  employer_provident_fund_amount: Scaled;
  /** Employees' state insurance, share of the employer. */
  employer_state_insurance_amount: Scaled;
  /** Provision for gratuity. */
  employer_gratuity_amount: Scaled;
  /** Further contributions, such as welfare fund and administration charges. */
  employer_other_amount: Scaled;
  /** Cost to the company: gross + shares and provisions of the employer. */
  employer_cost_amount: Scaled;
  /** Currency of all amounts, ISO 4217. */
  currency_code: string;
  /** How it is paid. */
  payment_method: string;
  /** Last four digits of the account credited. Null unless a bank transfer. */
  bank_account_last4: string | null;
  /** When it was computed. */
  calculated_at: Moment;
  /** Who approved it. Null until approved. */
  approved_by_employee_id: Key | null;
  /** When it was approved; finance accrues and posts from then on. Null until approved. */
  approved_at: Moment | null;
  /** When it was paid. Null until paid. */
  paid_at: Moment | null;
  /** Why payment is held. Null unless held. */
  hold_reason_code: string | null;
  /** calculated: to be checked; approved: to be paid; paid; held back; cancelled before approval. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One measure of one subject (company, site, unit or person) for one period. Written by human resources at the end of the period from attendance, incidents, training and production; corrected by a recomputation only. */
export type PerformanceKpisRow = {
  /** Surrogate key. */
  performance_kpi_id: Key;
  /** Measure; total_recordable_incident_rate is cases x 200,000 / hours worked. */
  kpi_code: string;
  /** Name on reports. */
  kpi_name: string;
  /** Company measured. Null when the subject is smaller. */
  company_id: Key | null;
  /** Site measured. Null when the subject is another. */
  factory_id: Key | null;
  /** Unit measured. Null when the subject is another. */
  department_id: Key | null;
  /** Person measured. Null when the subject is larger. */
  employee_id: Key | null;
  /** Length of the period. */
  period_type: string;
  /** First day of the period. */
  period_start_date: Day;
  /** Last day of the period. */
  period_end_date: Day;
  /** Unit of the values; rate is per 200,000 hours. */
  unit_of_measure: string;
  /** Upper part of the ratio, such as recordable cases. */
  numerator_value: Scaled;
  /** Lower part of the ratio, such as hours worked. */
  denominator_value: Scaled;
  /** Factor of the ratio: 200,000 for incident rates, 100 for percentages, 1 otherwise. */
  factor_value: Scaled;
  /** numerator_value x factor_value / denominator_value, to four places. Null when the denominator is 0. */
  actual_value: Scaled | null;
  /** Value aimed at. */
  target_value: Scaled;
  /** Value from which action is due. */
  threshold_value: Scaled;
  /** True when more is better. */
  is_higher_better: boolean;
  /** Standing against target and threshold. Null when there is no value. */
  rating: string | null;
  /** Who answers for the measure. */
  owner_employee_id: Key;
  /** Explanation of a deviation. Null when there is none. */
  note: string | null;
  /** When it was computed. */
  calculated_at: Moment;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One review of a person for a period, from self-assessment to acknowledgement. Written by person, reviewer and human resources. */
export type PerformanceReviewsRow = {
  /** Surrogate key. */
  performance_review_id: Key;
  /** Number of the review, such as REV-2026-00118. */
  review_number: string;
  /** Person reviewed. */
  employee_id: Key;
  /** Superior who reviews. */
  reviewer_employee_id: Key;
  /** Seat held in the period. Null without a budgeted seat. */
  position_id: Key | null;
  /** Occasion. */
  review_type: string;
  /** First day judged. */
  period_start_date: Day;
  /** Last day judged. */
  period_end_date: Day;
  /** Day by which it must be finished. */
  due_date: Day;
  /** Rating by the person, 1 to 5. Null until given. */
  self_rating: Scaled | null;
  /** Weighted achievement of the goals of the period, percent; above 100 when exceeded. Null until counted. */
  goal_score_pct: Scaled | null;
  /** Rating of skills and conduct, 1 to 5. Null until given. */
  competency_rating: Scaled | null;
  /** Rating by the superior, 1 to 5. Null until given. */
  reviewer_rating: Scaled | null;
  /** Rating after calibration, 1 to 5. Null until calibrated. */
  final_rating: Scaled | null;
  /** What went well. Null until written. */
  strengths: string | null;
  /** What must get better. Null until written. */
  improvement_areas: string | null;
  /** Rise of pay proposed, percent. Null when none is proposed. */
  recommended_increase_pct: Scaled | null;
  /** True when a promotion is proposed. */
  is_promotion_recommended: boolean;
  /** End of the improvement plan. Null when none is needed. */
  improvement_plan_due_date: Day | null;
  /** When the person handed in the self-assessment. Null until then. */
  submitted_at: Moment | null;
  /** When the superior finished. Null until then. */
  reviewed_at: Moment | null;
  /** When the person acknowledged. Null until then. */
  acknowledged_at: Moment | null;
  /** Head who approved the final rating. Null until calibrated. */
  approved_by_employee_id: Key | null;
  /** open: launched; self_assessed; reviewed by the superior; calibrated: final rating set; acknowledged: done; cancelled: person left. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One budgeted seat in the organisation, filled or vacant. Written by human resources when budget, organisation or holder changes; the tree of positions has one root. Source of service agents and sales representatives. */
export type PositionsRow = {
  /** Surrogate key. */
  position_id: Key;
  /** Number of the seat, such as POS-00042. */
  position_number: string;
  /** Title on the organisation chart. */
  position_title: string;
  /** Job that the holder does. */
  job_role_id: Key;
  /** Legal entity that pays for the seat. */
  company_id: Key;
  /** Site of the seat. Null for the head office and field staff. */
  factory_id: Key | null;
  /** Unit that the seat belongs to. */
  department_id: Key;
  /** Line to which the seat is fixed. Null when it serves several or none. */
  production_line_id: Key | null;
  /** Seat of the direct superior. Null for the one head of the group. */
  reports_to_position_id: Key | null;
  /** Holder today. Null while vacant. */
  employee_id: Key | null;
  /** Cost centre that bears the pay, equal to the code in finance. */
  cost_center_code: string;
  /** Pay grade budgeted for the seat. */
  job_grade: string;
  /** Share of full time budgeted, 1.0000 for a full seat. */
  budgeted_fte: Scaled;
  /** Pay and on-cost budgeted for a fiscal year, in currency_code. */
  budgeted_annual_cost_amount: Scaled;
  /** Currency of the budget, ISO 4217. */
  currency_code: string;
  /** True when the seat must have a succession plan. */
  is_key_position: boolean;
  /** Day on which the holder took the seat. Null while vacant. */
  filled_on: Day | null;
  /** First day without a holder. Null while filled. */
  vacant_since: Day | null;
  /** Why nobody holds it. Null while filled. */
  vacancy_reason_code: string | null;
  /** First day on which the seat is budgeted. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** vacant: to be filled; filled; frozen: vacant and not to be filled; closed: no longer budgeted. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One piece of protective equipment that a job, a line or a unit must wear. Written by the safety office from risk assessments. */
export type PpeRequirementsRow = {
  /** Surrogate key. */
  ppe_requirement_id: Key;
  /** Code of the rule, such as PPE-0017. */
  ppe_requirement_code: string;
  /** Job that must wear it. Null when the rule is for a unit or a line. */
  job_role_id: Key | null;
  /** Unit whose people must wear it. Null when the rule is for a job or a line. */
  department_id: Key | null;
  /** Line at which everybody must wear it. Null when the rule is for a job or a unit. */
  production_line_id: Key | null;
  /** Equipment. */
  ppe_type: string;
  /** Standard that it must meet, such as IS 2925 or EN 388. */
  protection_standard: string;
  /** Class in the standard, such as S3. Null when it has none. */
  protection_grade: string | null;
  /** Hazard that it protects against. */
  hazard_code: string;
  /** Risk left with the equipment worn. */
  residual_risk: string;
  /** True when nobody may work without; false when recommended. */
  is_mandatory: boolean;
  /** Pieces handed out at a time. */
  issue_quantity: number;
  /** Days after which it is replaced. Null when replaced on wear only. */
  replacement_interval_days: number | null;
  /** Days between inspections. Null when none is asked for. */
  inspection_interval_days: number | null;
  /** Cost of one piece, in currency_code. */
  unit_cost_amount: Scaled;
  /** Currency of the cost, ISO 4217. */
  currency_code: string;
  /** ref: maintenance.mro_parts. Part under which it is stocked. Null when bought outside the stores. */
  mro_part_id: Key | null;
  /** Course on how to wear it. Null when none is needed. */
  training_course_id: Key | null;
  /** Assessment from which the rule comes. */
  risk_assessment_number: string;
  /** Safety officer who approved it. */
  approved_by_employee_id: Key;
  /** First day on which the rule holds. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** active: enforced; retired: kept for history. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One skill that a job asks for, with its level. Written by human resources; a changed level is a new row. */
export type RoleSkillRequirementsRow = {
  /** Surrogate key. */
  role_skill_requirement_id: Key;
  /** Job that asks for the skill. */
  job_role_id: Key;
  /** Skill asked for. */
  skill_id: Key;
  /** Level asked for. */
  required_proficiency_level: string;
  /** True when the job may not be done without it; false when desirable. */
  is_mandatory: boolean;
  /** True when a newcomer must bring it; false when it may be learnt. */
  is_hiring_criterion: boolean;
  /** Weight of the skill in the gap analysis of the job, percent. */
  weight_pct: Scaled;
  /** Days after taking up the job within which it must be reached; 0 for at once. */
  grace_days: number;
  /** Course that leads to the level. Null when none is offered. */
  training_course_id: Key | null;
  /** Persons with the skill that each shift of the unit needs; 0 when not planned. */
  minimum_holders_per_shift: number;
  /** Law, standard or customer rule that asks for it. Null for the company's own rule. */
  legal_basis: string | null;
  /** Why the job needs it, in free words. Null when evident. */
  reason: string | null;
  /** Head of function who approved the requirement. */
  approved_by_employee_id: Key;
  /** First day on which it applies. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** active: checked; retired: kept for history. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One incident at work, from report to closed investigation; the log of OSHA form 300 is the rows with is_recordable. Written by the safety office. A case with several injured persons has one row per person. */
export type SafetyIncidentsRow = {
  /** Surrogate key. */
  safety_incident_id: Key;
  /** Number of the report, such as INC-2026-0042. */
  incident_number: string;
  /** What happened. */
  incident_type: string;
  /** Severity, also of what might have happened in a near miss. */
  severity: string;
  /** Legal entity whose log it belongs to. */
  company_id: Key;
  /** Site. */
  factory_id: Key;
  /** Unit where it happened. */
  department_id: Key;
  /** Line where it happened. Null away from the lines. */
  production_line_id: Key | null;
  /** ref: master.machines. Machine involved. Null when none was. */
  machine_id: Key | null;
  /** When it happened. */
  occurred_at: Moment;
  /** When it was reported. */
  reported_at: Moment;
  /** Who reported it. */
  reported_by_employee_id: Key;
  /** Who was harmed; nobody for near misses and damage. */
  affected_person_type: string;
  /** Person harmed. Null unless an employee was. */
  employee_id: Key | null;
  /** Shift that the person was working. Null outside a shift or when no employee was harmed. */
  employee_shift_id: Key | null;
  /** Place, such as Bay 3, lathe LTH-02. */
  location_description: string;
  /** What happened, without names. */
  description: string;
  /** What was being done. */
  activity_code: string;
  /** Nature of harm. Null when nobody was harmed. */
  injury_nature: string | null;
  /** Part of the body harmed. Null when nobody was harmed. */
  body_part: string | null;
  /** Treatment given. */
  treatment_type: string;
  /** True when work caused or worsened it. */
  is_work_related: boolean;
  /** True when it goes into the OSHA 300 log: work-related harm to an own or contract worker beyond first aid. */
  is_recordable: boolean;
  /** Column of the log, the most serious outcome so far. Null unless recordable. */
  osha_classification: string | null;
  /** Column M of the log. Null unless recordable. */
  osha_case_type: string | null;
  /** Case number in the log of company and year. Null unless recordable. */
  osha_case_number: string | null;
  /** Calendar days away from work so far, capped at 180. */
  days_away_count: number;
  /** Calendar days on restricted or other work so far, capped at 180. */
  days_restricted_count: number;
  /** True when the name is kept off the log. */
  is_privacy_case: boolean;
  /** True when the required protection was worn. Null when none was required. */
  was_ppe_worn: boolean | null;
  /** Cause found. Null until investigated. */
  root_cause_code: string | null;
  /** What was done against a repetition. Null until decided. */
  corrective_action: string | null;
  /** Day by which that is due. Null until decided. */
  action_due_date: Day | null;
  /** Who investigates. Null until named. */
  investigator_employee_id: Key | null;
  /** When the investigation ended. Null until then. */
  investigated_at: Moment | null;
  /** When the factory inspector was told (Factories Act, section 88). Null when not notifiable. */
  authority_notified_at: Moment | null;
  /** Medical and damage cost so far, in currency_code. */
  cost_amount: Scaled;
  /** Currency of the cost, ISO 4217. */
  currency_code: string;
  /** When it was closed. Null while open. */
  closed_at: Moment | null;
  /** reported; under_investigation; action_pending: cause known, action not yet done; closed. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One shift of a site: its clock times, breaks and rules. Written by human resources; changed times are a new row with a new validity. Copied to manufacturing. */
export type ShiftSchedulesRow = {
  /** Surrogate key. */
  shift_schedule_id: Key;
  /** Code on rosters, such as PUN1-A. */
  shift_code: string;
  /** Name, such as Morning shift. */
  shift_name: string;
  /** Site that works it. */
  factory_id: Key;
  /** Place in the day; general is the day shift of offices. */
  shift_type: string;
  /** Begin on the wall clock of the site. */
  start_time: string;
  /** End on the wall clock of the site; on the next day when crosses_midnight. */
  end_time: string;
  /** True when the shift ends on the day after it began. */
  crosses_midnight: boolean;
  /** Length from begin to end, hours, with breaks. */
  shift_hours: Scaled;
  /** Breaks that count as work, minutes. */
  paid_break_minutes: Scaled;
  /** Breaks that do not, minutes. */
  unpaid_break_minutes: Scaled;
  /** Weekdays on which it is worked: mon, tue, wed, thu, fri, sat, sun. */
  working_days: string[];
  /** Group whose crews rotate through the shifts of the group. Null when the shift does not rotate. */
  rotation_group: string | null;
  /** Weeks before a crew moves to the next shift. Null when it does not rotate. */
  rotation_weeks: number | null;
  /** Minutes after begin that do not count as late. */
  late_grace_minutes: Scaled;
  /** Minutes after the end from which time counts as overtime. */
  overtime_after_minutes: Scaled;
  /** Most overtime after one shift, hours. */
  maximum_overtime_hours: Scaled;
  /** Persons below whom the shift cannot run. */
  minimum_headcount: number;
  /** Allowance for a shift worked, in currency_code; 0 by day. */
  night_allowance_amount: Scaled;
  /** Currency of the allowance, ISO 4217. */
  currency_code: string;
  /** First day on which it is worked. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** active: people are assigned; retired: kept for history. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One skill that work asks for. Written by human resources with the departments. Copied to manufacturing, where an operation names the skill and level it requires. */
export type SkillsCatalogRow = {
  /** Surrogate key. */
  skill_id: Key;
  /** Code on the skill matrix, such as SKL-CNC-MILL. */
  skill_code: string;
  /** Name of the skill. */
  skill_name: string;
  /** Kind of skill. */
  skill_category: string;
  /** Type of machine (as in master.machines) that the skill is for; routing operations on such machines name it. Null for a skill that is not tied to machines. */
  machine_type: string | null;
  /** What a holder is able to do. */
  description: string;
  /** Lowest level that may do the work alone; holds where the operation asks for no level of its own. */
  minimum_proficiency_level: string;
  /** True when only a valid certificate proves the skill, such as crane or welding. */
  requires_certification: boolean;
  /** Who issues such certificates. Null when none is required. */
  issuing_body: string | null;
  /** Months after which the skill must be proved again. Null when it does not expire. */
  validity_months: number | null;
  /** Days without practice after which it must be proved again. Null when practice is not watched. */
  maximum_idle_days: number | null;
  /** Days before expiry at which renewal is started. */
  renewal_notice_days: number;
  /** How the level is established. */
  assessment_method: string;
  /** True when doing the work without the skill endangers people. */
  is_safety_critical: boolean;
  /** True when a law or standard asks for proof of it. */
  is_legally_required: boolean;
  /** Skill allowance a month for holders at the minimum level or above, in currency_code; 0 for none. */
  pay_allowance_amount: Scaled;
  /** Currency of the allowance, ISO 4217. */
  currency_code: string;
  /** Unit that defines the skill and its assessment. */
  owner_department_id: Key;
  /** active: asked for; retired: kept for history. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One person considered as successor in a plan. Written by human resources at the talent review; stays when dropped. */
export type SuccessionCandidatesRow = {
  /** Surrogate key. */
  succession_candidate_id: Key;
  /** Plan that names the person. */
  succession_plan_id: Key;
  /** Candidate. */
  employee_id: Key;
  /** Order of preference in the plan, 1 first. */
  candidate_rank: number;
  /** Seat held when nominated. Null when held without a budgeted seat. */
  current_position_id: Key | null;
  /** Path by which the person would come. Null when off the paths. */
  career_path_id: Key | null;
  /** When the person could take over. */
  readiness: string;
  /** Final rating of the last review, 1 to 5. */
  performance_rating: Scaled;
  /** Potential seen by the talent review, 1 to 5; with performance it gives the box of the nine-box grid. */
  potential_rating: Scaled;
  /** Likelihood that the person leaves before. */
  flight_risk: string;
  /** Skill most missing for the seat. Null when none is. */
  gap_skill_id: Key | null;
  /** What is done to make the person ready. */
  development_action: string;
  /** Day by which that shall be done. */
  development_due_date: Day;
  /** How much of the development is done, percent. */
  progress_pct: Scaled;
  /** Who proposed the person. */
  nominated_by_employee_id: Key;
  /** When. */
  nominated_at: Moment;
  /** Decision of the talent review about the nomination. */
  approval_status: string;
  /** Who decided. Null while pending. */
  approved_by_employee_id: Key | null;
  /** nominated: awaiting decision; active: being developed; appointed: took the seat; withdrawn: no longer considered. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One succession plan for a key position in a planning year. Written by human resources with the head of the unit; reviewed yearly. */
export type SuccessionPlanningRow = {
  /** Surrogate key. */
  succession_plan_id: Key;
  /** Number of the plan, such as SUC-2026-0012. */
  succession_plan_number: string;
  /** Key position to be secured. */
  position_id: Key;
  /** Holder when the plan was made. Null when it was vacant. */
  incumbent_employee_id: Key | null;
  /** Calendar year of the plan. */
  plan_year: number;
  /** Harm done by a vacancy. */
  business_impact: string;
  /** Likelihood of a vacancy within two years. */
  vacancy_risk: string;
  /** Main reason for the risk. */
  risk_reason_code: string;
  /** Day on which the seat is expected to become free. Null when none is foreseen. */
  expected_vacancy_date: Day | null;
  /** Successors wanted for the seat. */
  required_successor_count: number;
  /** Candidates ready now at the last review. */
  ready_now_count: number;
  /** Who steps in overnight. Null while nobody is named. */
  emergency_cover_employee_id: Key | null;
  /** Head of unit answerable for the plan. */
  owner_employee_id: Key;
  /** Human resources partner who runs the plan. */
  hr_employee_id: Key;
  /** Day of the last talent review of the plan. Null before the first. */
  last_reviewed_on: Day | null;
  /** Day on which it is due for review. */
  next_review_date: Day;
  /** True when no inside candidate is expected in time. */
  external_hire_planned: boolean;
  /** Remarks of the talent review. Null when there are none. */
  note: string | null;
  /** draft: being made; active: in force; fulfilled: a candidate took the seat; closed: ended otherwise. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One course in the catalogue. Written by human resources; a new edition raises the revision. */
export type TrainingCoursesRow = {
  /** Surrogate key. */
  training_course_id: Key;
  /** Code of the course, such as TRN-LOTO-01. */
  course_code: string;
  /** Title. */
  course_title: string;
  /** Field of the course. */
  course_category: string;
  /** How it is taught. */
  delivery_method: string;
  /** Content and aim. */
  description: string;
  /** Skill that it teaches. Null for a course without a catalogued skill. */
  skill_id: Key | null;
  /** Level given to who passes. Null without a skill. */
  granted_proficiency_level: string | null;
  /** Length, hours. */
  duration_hours: Scaled;
  /** Fewest participants for a session to be held. */
  minimum_participants: number;
  /** Most participants of a session. */
  maximum_participants: number;
  /** Score needed to pass, percent. Null for a course without a test. */
  passing_score_pct: Scaled | null;
  /** Attempts at the test before the course must be repeated. */
  maximum_attempts: number;
  /** Months after which it must be repeated. Null when once is enough. */
  validity_months: number | null;
  /** Who teaches. */
  provider_type: string;
  /** Training house. Null for an internal course. */
  provider_name: string | null;
  /** Fee and material per head, in currency_code; 0 for an internal course without cost. */
  cost_per_participant_amount: Scaled;
  /** Currency of the cost, ISO 4217. */
  currency_code: string;
  /** True when a law asks for it, such as lock-out or first aid. */
  is_legally_required: boolean;
  /** Edition of the content, such as C. */
  revision: string;
  /** Unit answerable for the content. */
  owner_department_id: Key;
  /** draft: being written; active: offered; retired: no new sessions. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One person in one session: enrolment, attendance and result. Written by human resources and the trainer. */
export type TrainingEnrollmentsRow = {
  /** Surrogate key. */
  training_enrollment_id: Key;
  /** Session. */
  training_schedule_id: Key;
  /** Participant. */
  employee_id: Key;
  /** Rule that made it mandatory. Null for a voluntary course. */
  training_requirement_id: Key | null;
  /** When enrolled. */
  enrolled_at: Moment;
  /** Superior or human resources who enrolled the person. Null when enrolled by the daily check of requirements. */
  enrolled_by_employee_id: Key | null;
  /** Day by which it must be passed. Null for a voluntary course. */
  due_date: Day | null;
  /** Rank on the waiting list. */
  priority: string;
  /** Attempt of the person at this course. */
  attempt_number: number;
  /** Hours present. */
  attended_hours: Scaled;
  /** Score before the course, percent. Null without a test before. */
  pre_test_score_pct: Scaled | null;
  /** Score of the final test, percent. Null until tested or without a test. */
  score_pct: Scaled | null;
  /** Outcome; attended for a course without a test. Null until completed. */
  result: string | null;
  /** When the result was entered. Null until completed. */
  completed_at: Moment | null;
  /** Number of the certificate of attendance. Null unless passed. */
  certificate_number: string | null;
  /** Day until which the course counts. Null when it does not expire or was not passed. */
  valid_to: Day | null;
  /** Rating by the participant, 1 to 5. Null when not given. */
  feedback_rating: number | null;
  /** Why the person did not come. Null unless a no-show. */
  absence_reason_code: string | null;
  /** waitlisted: no place yet; enrolled; completed: result in; no_show: did not come; cancelled before the session. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One rule that makes a course mandatory for the people of a job, a department or a site. Written by human resources and safety; produces enrolments. */
export type TrainingRequirementsRow = {
  /** Surrogate key. */
  training_requirement_id: Key;
  /** Code of the rule, such as TRQ-0031. */
  requirement_code: string;
  /** Course to be passed. */
  training_course_id: Key;
  /** Job whose holders must attend. Null when the rule is for a unit or a site. */
  job_role_id: Key | null;
  /** Unit whose people must attend. Null when the rule is for a job or a site. */
  department_id: Key | null;
  /** Site whose people must attend. Null when the rule is for a job or a unit. */
  factory_id: Key | null;
  /** What makes it due. */
  trigger_type: string;
  /** Days after the trigger within which the course must be passed. */
  due_within_days: number;
  /** Months between repetitions. Null when once is enough. */
  recurrence_months: number | null;
  /** Days before the due date at which person and superior are reminded. */
  reminder_days: number;
  /** Rank when places are short. */
  priority: string;
  /** True when a person overdue may not be given the work. */
  blocks_work: boolean;
  /** Law, standard or customer rule behind it. Null for the company's own rule. */
  legal_basis: string | null;
  /** Why the rule exists, in free words. Null when the legal basis says it. */
  reason: string | null;
  /** Who watches compliance. */
  owner_employee_id: Key;
  /** Who approved the rule. */
  approved_by_employee_id: Key;
  /** First day on which the rule holds. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** active: enforced; suspended: for a time not; retired: kept for history. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One session of a course. Written by human resources; closes when results are in. */
export type TrainingSchedulesRow = {
  /** Surrogate key. */
  training_schedule_id: Key;
  /** Number of the session, such as TRS-2026-0145. */
  session_number: string;
  /** Course that is taught. */
  training_course_id: Key;
  /** Edition taught. */
  course_revision: string;
  /** Site where it takes place. Null for online and outside sessions. */
  factory_id: Key | null;
  /** Room, line, address or online meeting. */
  location: string;
  /** Own trainer. Null when a trainer from outside teaches. */
  trainer_employee_id: Key | null;
  /** Trainer from outside. Null when an own trainer teaches. */
  external_trainer_name: string | null;
  /** Language of the session. */
  language_code: string;
  /** Planned begin. */
  planned_start_at: Moment;
  /** Planned end. */
  planned_end_at: Moment;
  /** Actual begin. Null until then. */
  started_at: Moment | null;
  /** Actual end. Null until then. */
  ended_at: Moment | null;
  /** Places offered. */
  seat_count: number;
  /** People enrolled, without waiting list and cancellations. */
  enrolled_count: number;
  /** People who came. Null until held. */
  attended_count: number | null;
  /** People who passed. Null until results are in. */
  passed_count: number | null;
  /** Last day to enrol. */
  registration_deadline_date: Day;
  /** Fee, room and travel of the session, in currency_code. */
  cost_amount: Scaled;
  /** Currency of the cost, ISO 4217. */
  currency_code: string;
  /** Cost centre charged. */
  cost_center_code: string;
  /** Why it was called off. Null unless cancelled. */
  cancellation_reason_code: string | null;
  /** planned: dated; open: takes enrolments; in_progress; completed: results in; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** Every table of the module by name. */
export type Rows = {
  attendance_records: AttendanceRecordsRow;
  career_paths: CareerPathsRow;
  employee_certifications: EmployeeCertificationsRow;
  employee_employment_history: EmployeeEmploymentHistoryRow;
  employee_goals: EmployeeGoalsRow;
  employee_leave_balances: EmployeeLeaveBalancesRow;
  employee_onboarding: EmployeeOnboardingRow;
  employee_onboarding_items: EmployeeOnboardingItemsRow;
  employee_shifts: EmployeeShiftsRow;
  employee_skills: EmployeeSkillsRow;
  hcm_integration_log: HcmIntegrationLogRow;
  job_roles: JobRolesRow;
  leave_requests: LeaveRequestsRow;
  leave_types: LeaveTypesRow;
  offboarding_records: OffboardingRecordsRow;
  onboarding_checklist_items: OnboardingChecklistItemsRow;
  onboarding_checklists: OnboardingChecklistsRow;
  payroll_records: PayrollRecordsRow;
  performance_kpis: PerformanceKpisRow;
  performance_reviews: PerformanceReviewsRow;
  positions: PositionsRow;
  ppe_requirements: PpeRequirementsRow;
  role_skill_requirements: RoleSkillRequirementsRow;
  safety_incidents: SafetyIncidentsRow;
  shift_schedules: ShiftSchedulesRow;
  skills_catalog: SkillsCatalogRow;
  succession_candidates: SuccessionCandidatesRow;
  succession_planning: SuccessionPlanningRow;
  training_courses: TrainingCoursesRow;
  training_enrollments: TrainingEnrollmentsRow;
  training_requirements: TrainingRequirementsRow;
  training_schedules: TrainingSchedulesRow;
};

/** Every reference copy that the module has, by the name of its original. */
export type CopyRows = {
  'master.companies': {
    company_id: Key;
    company_code: string;
    legal_name: string;
    trade_name: string;
    parent_company_id: Key | null;
    registration_number: string;
    tax_identifier: string;
    base_currency_code: string;
    fiscal_year_start_month: number;
    incorporated_on: Day;
    address_line: string;
    city: string;
    state_province: string;
    postal_code: string;
    country_code: string;
    phone: string;
    email: string;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'master.factories': {
    factory_id: Key;
    factory_code: string;
    factory_name: string;
    company_id: Key;
    site_type: string;
    address_line: string;
    city: string;
    state_province: string;
    postal_code: string;
    country_code: string;
    latitude_degrees: Scaled;
    longitude_degrees: Scaled;
    time_zone: string;
    floor_area_m2: Scaled;
    contract_demand_kva: Scaled;
    working_days_per_week: number;
    opened_on: Day;
    closed_on: Day | null;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'master.employees': {
    employee_id: Key;
    employee_number: string;
    first_name: string;
    last_name: string;
    gender: string;
    birth_date: Day;
    email: string;
    phone: string;
    company_id: Key;
    factory_id: Key | null;
    department_id: Key;
    manager_employee_id: Key | null;
    job_title: string;
    job_grade: string;
    employment_type: string;
    worker_category: string;
    hourly_cost_amount: Scaled;
    currency_code: string;
    hire_date: Day;
    termination_date: Day | null;
    termination_reason: string | null;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'master.departments': {
    department_id: Key;
    department_code: string;
    department_name: string;
    company_id: Key;
    factory_id: Key | null;
    parent_department_id: Key | null;
    manager_employee_id: Key | null;
    department_function: string;
    cost_center_code: string;
    is_direct_labour: boolean;
    approved_headcount: number;
    annual_budget_amount: Scaled;
    currency_code: string;
    valid_from: Day;
    valid_to: Day | null;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'master.production_lines': {
    production_line_id: Key;
    line_code: string;
    line_name: string;
    factory_id: Key;
    department_id: Key | null;
    line_type: string;
    shifts_per_day: number;
    target_oee_pct: Scaled;
    design_rate_per_hour: Scaled;
    unit_of_measure: string;
    buffer_capacity_units: number;
    supervisor_employee_id: Key | null;
    cost_center_code: string;
    commissioned_on: Day;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
};
