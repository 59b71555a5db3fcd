// Row types of hr, generated from its schema by `npm run generate`.

import type { Day, Decimal, Json, Key, Moment, NewRow } from '../../machinery/base/row-types.ts';
import type { SalesRepsRow as CrmSalesRepsRow } from '../crm/rows.ts';
import type { AccrualsRow as FinancialAccrualsRow, JournalEntryHeadersRow as FinancialJournalEntryHeadersRow, JournalEntryLinesRow as FinancialJournalEntryLinesRow } from '../financial/rows.ts';
import type { MaintenanceTechniciansRow as MaintenanceMaintenanceTechniciansRow } from '../maintenance/rows.ts';
import type { CompaniesRow as MasterCompaniesRow, DepartmentsRow as MasterDepartmentsRow, EmployeesRow as MasterEmployeesRow, FactoriesRow as MasterFactoriesRow, ProductionLinesRow as MasterProductionLinesRow } from '../master/rows.ts';
import type { FieldTechniciansRow as ServiceFieldTechniciansRow, ServiceAgentsRow as ServiceServiceAgentsRow } from '../service/rows.ts';

/** One presence or absence of a person on one day; a second stay on the same day is a second row. Written by human resources from clock terminals. Hours worked are the denominator of the incident rate. */
export type AttendanceRecordsRow = {
  /** Surrogate key. */
  readonly attendance_record_id: Key;
  /** Person. */
  readonly employee_id: Key;
  /** Day to which it counts; the day on which the shift began. */
  readonly attendance_date: Day;
  /** Number of the stay on that day, from 1. */
  readonly sequence_number: number;
  /** Site of the terminal. Null for field staff and absence. */
  readonly factory_id: Key | null;
  /** Assignment that it answers. Null for unplanned presence and for people without a roster. */
  readonly employee_shift_id: Key | null;
  /** Leave that covers the day or part of it. Null when there is none. */
  readonly leave_request_id: Key | null;
  /** present; half_day: the other half on leave or missing; absent: unexcused; on_leave: approved; holiday and weekly_off: nobody expected. */
  readonly attendance_status: 'present' | 'half_day' | 'absent' | 'on_leave' | 'holiday' | 'weekly_off';
  /** When the person came. Null unless present. */
  readonly check_in_at: Moment | null;
  /** When the person left. Null unless present and until then. */
  readonly check_out_at: Moment | null;
  /** Unpaid breaks taken, minutes. */
  readonly break_minutes: Decimal<2>;
  /** Hours worked with overtime, without unpaid breaks. */
  readonly worked_hours: Decimal<4>;
  /** Part of the hours worked that is paid as overtime. */
  readonly overtime_hours: Decimal<4>;
  /** Minutes late beyond the grace. */
  readonly late_minutes: Decimal<2>;
  /** Minutes left before the end of the shift. */
  readonly early_leave_minutes: Decimal<2>;
  /** Why late or early. Null when neither. */
  readonly late_reason_code: 'traffic' | 'transport_failure' | 'personal' | 'medical' | 'unknown' | null;
  /** How the times came in; system for rows made by the daily close, such as absences. */
  readonly capture_method: 'biometric' | 'card' | 'mobile' | 'manual' | 'system';
  /** Clock terminal at the gate. Null unless captured by one. */
  readonly terminal_code: string | null;
  /** True when all overtime hours were approved. */
  readonly is_overtime_approved: boolean;
  /** Supervisor who corrected the times. Null when never corrected. */
  readonly corrected_by_employee_id: Key | null;
  /** Why they were corrected. Null when never corrected. */
  readonly correction_reason: string | null;
  /** Pay in which the day was settled. Null until settled. */
  readonly payroll_record_id: Key | null;
  /** open: person still in, or not yet checked; closed: final; corrected: changed after close. */
  readonly status: 'open' | 'closed' | 'corrected';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One step that a career may take from a job to another, with its conditions. Written by human resources; used in reviews and succession planning. */
export type CareerPathsRow = {
  /** Surrogate key. */
  readonly career_path_id: Key;
  /** Code of the step, such as CP-OPR-SET. */
  readonly career_path_code: string;
  /** Name of the ladder that the step belongs to, such as Machining specialist. */
  readonly path_name: string;
  /** Position of the step on the ladder, from 1. */
  readonly step_number: number;
  /** Job left. */
  readonly from_job_role_id: Key;
  /** Job reached. */
  readonly to_job_role_id: Key;
  /** vertical: to more responsibility; lateral: same level; cross_functional: to another family. */
  readonly path_type: 'vertical' | 'lateral' | 'cross_functional';
  /** Months to be spent in the job left. */
  readonly minimum_months_in_role: number;
  /** Months in which most people take the step. */
  readonly typical_months_in_role: number;
  /** Lowest final rating of the last review, 1 to 5. */
  readonly minimum_review_rating: Decimal<2>;
  /** Skill that decides about the step. Null when none does. */
  readonly required_skill_id: Key | null;
  /** Level of that skill. Null without a required skill. */
  readonly required_proficiency_level: 'trainee' | 'basic' | 'proficient' | 'expert' | null;
  /** Course to be passed before. Null when none is. */
  readonly required_training_course_id: Key | null;
  /** Usual rise of gross pay with the step, percent. */
  readonly typical_pay_increase_pct: Decimal<4>;
  /** What usually prepares for it, such as job rotation or mentoring. */
  readonly development_actions: string;
  /** Head of function who approved the path. */
  readonly approved_by_employee_id: Key;
  /** First day on which the path is offered. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** draft: being agreed; active: offered; retired: no longer. */
  readonly status: 'draft' | 'active' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One certificate issued to a person, with its expiry. A renewal is a new row. Written by human resources; expiry or revocation ends the skills that hang on it. */
export type EmployeeCertificationsRow = {
  /** Surrogate key. */
  readonly employee_certification_id: Key;
  /** Own registration number, such as CRT-2026-00077. */
  readonly certification_number: string;
  /** Holder. */
  readonly employee_id: Key;
  /** Skill that it proves. Null for a certificate outside the catalogue. */
  readonly skill_id: Key | null;
  /** What is certified, such as Overhead crane operator. */
  readonly certification_name: string;
  /** Kind of certificate. */
  readonly certification_type: 'licence' | 'trade_certificate' | 'medical_fitness' | 'welder_qualification' | 'ndt_level' | 'first_aid' | 'management_system_auditor' | 'other';
  /** Level or class printed on it, such as Level II. Null when it has none. */
  readonly certified_level: string | null;
  /** Who issued it. */
  readonly issuing_body: string;
  /** Number printed on it by the issuer. */
  readonly certificate_number: string;
  /** Course that led to it. Null when acquired otherwise. */
  readonly training_enrollment_id: Key | null;
  /** Day of issue. */
  readonly issued_on: Day;
  /** Last day of validity. Null when it does not expire. */
  readonly expiry_date: Day | null;
  /** Certificate that this one renews. Null for the first. */
  readonly renews_employee_certification_id: Key | null;
  /** Who saw the original. Null until verified. */
  readonly verified_by_employee_id: Key | null;
  /** When it was seen. Null until verified. */
  readonly verified_at: Moment | null;
  /** When renewal was asked for. Null until then. */
  readonly reminder_sent_at: Moment | null;
  /** Fee paid by the company, in currency_code. */
  readonly cost_amount: Decimal<2>;
  /** Currency of the fee, ISO 4217. */
  readonly currency_code: string;
  /** Day of revocation. Null unless revoked. */
  readonly revoked_on: Day | null;
  /** Why it was revoked. Null unless revoked. */
  readonly revocation_reason: string | null;
  /** True when issued before history began. */
  readonly is_opening: boolean;
  /** pending_verification: original not yet seen; valid; expired; renewed: followed by a newer one; revoked. */
  readonly status: 'pending_verification' | 'valid' | 'expired' | 'renewed' | 'revoked';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One period of a person's career under unchanged conditions: seat, unit, grade, pay. Written by human resources at every change; the row before is closed on the day before, so periods of a person neither overlap nor gap while employed. Base of pay. */
export type EmployeeEmploymentHistoryRow = {
  /** Surrogate key. */
  readonly employee_employment_history_id: Key;
  /** Person whose career it is. */
  readonly employee_id: Key;
  /** Number of the period in the person's career, from 1. */
  readonly sequence_number: number;
  /** What made the period begin; separation closes a career with a row of its last day. */
  readonly change_type: 'hire' | 'confirmation' | 'transfer' | 'promotion' | 'demotion' | 'pay_revision' | 'role_change' | 'suspension' | 'return' | 'rehire' | 'separation';
  /** First day of these conditions. */
  readonly valid_from: Day;
  /** Last day of these conditions. Null while they hold. */
  readonly valid_to: Day | null;
  /** Legal entity that employs the person in the period. */
  readonly company_id: Key;
  /** Site in the period. Null for the head office and field staff. */
  readonly factory_id: Key | null;
  /** Unit in the period. */
  readonly department_id: Key;
  /** Seat held in the period. Null for apprentices and contract workers without a budgeted seat. */
  readonly position_id: Key | null;
  /** Job done in the period. */
  readonly job_role_id: Key;
  /** Direct superior at the begin of the period. Null for the head of the group. */
  readonly manager_employee_id: Key | null;
  /** Title in the period. */
  readonly job_title: string;
  /** Pay grade in the period. */
  readonly job_grade: string;
  /** Legal form of the employment in the period. */
  readonly employment_type: 'permanent' | 'fixed_term' | 'apprentice' | 'contract';
  /** Basic pay a month in currency_code; base of provident fund, gratuity and overtime. */
  readonly basic_monthly_amount: Decimal<2>;
  /** Gross pay a month with fixed allowances, before overtime, in currency_code. */
  readonly gross_monthly_amount: Decimal<2>;
  /** Currency of the pay, ISO 4217. */
  readonly currency_code: string;
  /** Change of gross pay against the period before, percent, negative for a cut. Null for the first period. */
  readonly pay_change_pct: Decimal<4> | null;
  /** Why, in free words. Null when the type says it all. */
  readonly reason: string | null;
  /** Who approved the change. Null for opening rows, approved before history. */
  readonly approved_by_employee_id: Key | null;
  /** Number of the letter of appointment or revision. Null when none was issued. */
  readonly letter_number: string | null;
  /** True when the period had begun before history. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One goal of a person for a period. Agreed between person and superior, updated with progress, counted in the review. */
export type EmployeeGoalsRow = {
  /** Surrogate key. */
  readonly employee_goal_id: Key;
  /** Number of the goal, such as GOL-2026-00420. */
  readonly goal_number: string;
  /** Person who pursues it. */
  readonly employee_id: Key;
  /** Superior who agreed it. */
  readonly set_by_employee_id: Key;
  /** Review in which it is counted. Null until that review is launched. */
  readonly performance_review_id: Key | null;
  /** Goal of the superior that it contributes to. Null for a goal of its own. */
  readonly parent_employee_goal_id: Key | null;
  /** The goal in one sentence. */
  readonly goal_title: string;
  /** Field of the goal. */
  readonly goal_category: 'output' | 'quality' | 'cost' | 'delivery' | 'safety' | 'people' | 'learning';
  /** Measure of performance_kpis that decides. Null when measured otherwise. */
  readonly kpi_code: 'total_recordable_incident_rate' | 'days_away_rate' | 'absence_rate' | 'overtime_rate' | 'turnover_rate' | 'training_compliance' | 'skill_coverage' | 'time_to_fill' | 'labour_productivity' | 'first_pass_yield' | 'schedule_attainment' | null;
  /** Unit of the values, such as percent, pcs or days. */
  readonly unit_of_measure: string;
  /** Value at the begin. */
  readonly baseline_value: Decimal<4>;
  /** Value aimed at. */
  readonly target_value: Decimal<4>;
  /** Latest value. Null until first measured. */
  readonly actual_value: Decimal<4> | null;
  /** Weight among the person's goals of the period, percent. */
  readonly weight_pct: Decimal<4>;
  /** Progress reported, percent. */
  readonly progress_pct: Decimal<4>;
  /** First day. */
  readonly start_date: Day;
  /** Day by which it shall be reached. */
  readonly due_date: Day;
  /** Day of the last talk about it. Null until the first. */
  readonly last_checked_on: Day | null;
  /** Day on which it was reached or given up as missed. Null until then. */
  readonly completed_on: Day | null;
  /** Achievement counted in the review, percent; above 100 when exceeded. Null until judged. */
  readonly achievement_pct: Decimal<4> | null;
  /** Remark of the superior. Null when there is none. */
  readonly note: string | null;
  /** draft: being agreed; active; achieved; missed: due date passed without; cancelled: overtaken by events. */
  readonly status: 'draft' | 'active' | 'achieved' | 'missed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One line of the leave ledger: one person, one kind, one accrual period, from opening to closing days. The opening of a period is the closing of the one before. Written by human resources at each accrual and updated as leave is taken, until the period closes. */
export type EmployeeLeaveBalancesRow = {
  /** Surrogate key. */
  readonly employee_leave_balance_id: Key;
  /** Person whose days they are. */
  readonly employee_id: Key;
  /** Kind of leave. */
  readonly leave_type_id: Key;
  /** Leave year, the calendar year in which it begins. */
  readonly leave_year: number;
  /** First day of the period. */
  readonly period_start_date: Day;
  /** Last day of the period. */
  readonly period_end_date: Day;
  /** Days for a full year that the person is entitled to, by type and service. */
  readonly entitlement_days: Decimal<4>;
  /** Balance at the begin, days; below 0 when leave was advanced. */
  readonly opening_days: Decimal<4>;
  /** Days granted in the period. */
  readonly accrued_days: Decimal<4>;
  /** Days of leave requests charged to this row that were taken. */
  readonly taken_days: Decimal<4>;
  /** Days that left the balance unused, lapsed or paid out. */
  readonly expired_days: Decimal<4>;
  /** Balance at the end: opening + accrued - taken - expired. */
  readonly closing_days: Decimal<4>;
  /** Days approved for this row but not yet taken; not in the balance. */
  readonly booked_days: Decimal<4>;
  /** Part of the expired days that was paid out. */
  readonly encashed_days: Decimal<4>;
  /** Money paid for them, in currency_code. */
  readonly encashment_amount: Decimal<2>;
  /** Currency of the payment, ISO 4217. */
  readonly currency_code: string;
  /** Days worked that the grant was counted from. Null unless granted per days worked. */
  readonly worked_days: Decimal<4> | null;
  /** Day on which the days were granted. Null while nothing was granted. */
  readonly accrued_on: Day | null;
  /** Day on which days left over will expire. Null when they do not. */
  readonly expiry_date: Day | null;
  /** Pay in which encashed days were paid. Null when none were paid. */
  readonly payroll_record_id: Key | null;
  /** True for the row that brings a balance from before history. */
  readonly is_opening: boolean;
  /** When the period was closed. Null while open. */
  readonly closed_at: Moment | null;
  /** open: period runs; closed: final. */
  readonly status: 'open' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One onboarding of one person by one template. Written by human resources; begins with the signed contract, ends with the probation. */
export type EmployeeOnboardingRow = {
  /** Surrogate key. */
  readonly employee_onboarding_id: Key;
  /** Number of the onboarding, such as ONB-2026-0031. */
  readonly onboarding_number: string;
  /** Person who joins. */
  readonly employee_id: Key;
  /** Template followed. */
  readonly onboarding_checklist_id: Key;
  /** Seat to be taken. Null without a budgeted seat. */
  readonly position_id: Key | null;
  /** Human resources partner in charge. */
  readonly hr_employee_id: Key;
  /** Superior who receives the person. */
  readonly manager_employee_id: Key;
  /** Colleague who helps. Null when nobody is named. */
  readonly buddy_employee_id: Key | null;
  /** First day of work. */
  readonly joining_date: Day;
  /** Day by which all items are due. */
  readonly planned_end_date: Day;
  /** Items taken over from the template. */
  readonly item_count: number;
  /** Items done or waived. */
  readonly done_item_count: number;
  /** When the last item that blocks work was done. Null until then. */
  readonly cleared_for_work_at: Moment | null;
  /** Last day of probation. Null when there is none. */
  readonly probation_end_date: Day | null;
  /** Decision at the end of probation. Null until decided or without probation. */
  readonly probation_result: 'confirmed' | 'extended' | 'ended' | null;
  /** Rating of the onboarding by the person, 1 to 5. Null when not given. */
  readonly feedback_rating: number | null;
  /** When all mandatory items were done. Null until then. */
  readonly completed_at: Moment | null;
  /** Why it was broken off. Null unless cancelled. */
  readonly cancellation_reason_code: 'did_not_join' | 'left_in_probation' | 'transferred' | null;
  /** planned: before joining; in_progress; completed; cancelled. */
  readonly status: 'planned' | 'in_progress' | 'completed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One item of a person's onboarding and its progress. Written by who does it. */
export type EmployeeOnboardingItemsRow = {
  /** Surrogate key. */
  readonly employee_onboarding_item_id: Key;
  /** Onboarding. */
  readonly employee_onboarding_id: Key;
  /** Position, equal to that of the template. */
  readonly line_number: number;
  /** Item of the template. */
  readonly onboarding_checklist_item_id: Key;
  /** Who does it. */
  readonly assigned_employee_id: Key;
  /** Day on which it is due. */
  readonly due_date: Day;
  /** True when the onboarding cannot end without it, as the template said then. */
  readonly is_mandatory: boolean;
  /** When it was begun. Null until then. */
  readonly started_at: Moment | null;
  /** When it was done or waived. Null until then. */
  readonly completed_at: Moment | null;
  /** Who reported it done or waived it. Null until then. */
  readonly completed_by_employee_id: Key | null;
  /** Time it took, minutes. Null until done. */
  readonly actual_minutes: Decimal<2> | null;
  /** Number or file of the proof. Null when none is kept or until done. */
  readonly evidence_reference: string | null;
  /** Attendance of the course. Null unless a training that was enrolled. */
  readonly training_enrollment_id: Key | null;
  /** Why it was late. Null when in time. */
  readonly delay_reason_code: 'waiting_for_access' | 'equipment_missing' | 'person_absent' | 'trainer_absent' | 'document_missing' | null;
  /** Why it was not needed. Null unless waived. */
  readonly waiver_reason: string | null;
  /** Remark. Null when there is none. */
  readonly note: string | null;
  /** open; in_progress; completed; waived: not needed for this person. */
  readonly status: 'open' | 'in_progress' | 'completed' | 'waived';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One person assigned to one shift on one day. Written by human resources when the roster is published and closed after the shift. Copied to manufacturing: labour may be booked between planned_start_at and overtime_end_at (planned_end_at without overtime) of a row in status planned or worked. */
export type EmployeeShiftsRow = {
  /** Surrogate key. */
  readonly employee_shift_id: Key;
  /** Person assigned. */
  readonly employee_id: Key;
  /** Shift worked. */
  readonly shift_schedule_id: Key;
  /** Day on which the shift begins, in the time zone of the site. */
  readonly shift_date: Day;
  /** Begin of the assignment. */
  readonly planned_start_at: Moment;
  /** End of the assignment, without overtime. */
  readonly planned_end_at: Moment;
  /** Unpaid breaks within the assignment, minutes. */
  readonly break_minutes: Decimal<2>;
  /** Site where the person works that day. */
  readonly factory_id: Key;
  /** Unit for which the person works that day. */
  readonly department_id: Key;
  /** Line for which the person works that day. Null when not bound to a line. */
  readonly production_line_id: Key | null;
  /** regular: by rotation; extra_shift: on a free day; replacement: for somebody absent; on_call: at home until called. */
  readonly assignment_type: 'regular' | 'extra_shift' | 'replacement' | 'on_call';
  /** True when the day is a public holiday or the weekly day off of the person. */
  readonly is_holiday_work: boolean;
  /** Person replaced. Null unless a replacement. */
  readonly replaces_employee_id: Key | null;
  /** End of the overtime approved after the shift. Null without overtime. */
  readonly overtime_end_at: Moment | null;
  /** Why overtime was approved. Null without overtime. */
  readonly overtime_reason_code: 'order_backlog' | 'absence_cover' | 'breakdown_recovery' | 'month_end' | 'maintenance_work' | 'customer_urgency' | null;
  /** Who approved the overtime. Null without overtime. */
  readonly overtime_approved_by_employee_id: Key | null;
  /** Supervisor who made or changed the assignment by hand. Null when made by rotation. */
  readonly assigned_by_employee_id: Key | null;
  /** When the person was told. */
  readonly published_at: Moment;
  /** Why the shift was not worked. Null unless cancelled or absent. */
  readonly cancellation_reason_code: 'sick' | 'leave' | 'no_order' | 'breakdown' | 'swap' | 'holiday' | 'left_company' | null;
  /** planned: to come or running; worked: attended at least in part; absent: did not come, also on leave granted later; cancelled: taken off the roster before it began. */
  readonly status: 'planned' | 'worked' | 'absent' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One level of one skill that a person holds for a period. A new assessment or renewal is a new row. Written by human resources from assessments, courses and certificates. Copied to manufacturing: a person is qualified on a day when a row with valid_from <= day <= valid_to (null: no end) has the skill at the level required; the dates decide, not the status. */
export type EmployeeSkillsRow = {
  /** Surrogate key. */
  readonly employee_skill_id: Key;
  /** Person who holds the skill. */
  readonly employee_id: Key;
  /** Skill held. */
  readonly skill_id: Key;
  /** trainee: under supervision; basic: alone at routine work; proficient: alone at all work; expert: teaches others. */
  readonly proficiency_level: 'trainee' | 'basic' | 'proficient' | 'expert';
  /** First day on which the person may work with it. */
  readonly valid_from: Day;
  /** Last such day, set back when the skill is withdrawn early or followed by a new row. Null when it does not expire. */
  readonly valid_to: Day | null;
  /** How the person came by it. */
  readonly acquired_through: 'training' | 'experience' | 'certification' | 'hiring' | 'rotation';
  /** Day of the assessment. */
  readonly assessed_on: Day;
  /** Who assessed. Null when an outside body did. */
  readonly assessed_by_employee_id: Key | null;
  /** Result of the assessment, percent. Null for a level without points. */
  readonly assessment_score_pct: Decimal<4> | null;
  /** Course attendance that gave the level. Null otherwise. */
  readonly training_enrollment_id: Key | null;
  /** Certificate that proves the level; the skill ends with it. Null when none is required. */
  readonly employee_certification_id: Key | null;
  /** True for the skill that the person mainly works with. */
  readonly is_primary_skill: boolean;
  /** Last day on which work was booked with it. Null when never. */
  readonly last_used_on: Day | null;
  /** Qualified person beside whom a trainee works. Null above trainee. */
  readonly supervisor_employee_id: Key | null;
  /** Why it was taken away before its end. Null unless withdrawn. */
  readonly withdrawal_reason_code: 'failed_assessment' | 'safety_violation' | 'medical_unfit' | 'certificate_revoked' | 'no_practice' | 'left_company' | null;
  /** True when held before history began. */
  readonly is_opening: boolean;
  /** active: in force; expired: ran out; withdrawn: taken away; superseded: followed by a newer row. */
  readonly status: 'active' | 'expired' | 'withdrawn' | 'superseded';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One message that human resources sent to or took from another module. Written by the links; final when processed or ignored. */
export type HcmIntegrationLogRow = {
  /** Surrogate key. */
  readonly hcm_integration_log_id: Key;
  /** inbound: taken in; outbound: sent. */
  readonly direction: 'inbound' | 'outbound';
  /** Business flow, such as hr-to-financial. */
  readonly flow_id: string;
  /** Module at the other end. */
  readonly counterpart_module: 'master' | 'financial' | 'service' | 'crm' | 'maintenance' | 'manufacturing' | 'wms' | 'quality';
  /** Kind of message, such as payroll_record or employee_skill. */
  readonly message_type: 'payroll_record' | 'position' | 'employee_skill' | 'employee_shift' | 'employee';
  /** Table of the row that the message is about, qualified. */
  readonly entity_table: string;
  /** Key of that row. */
  readonly entity_id: Key;
  /** Number of the document. Null when the row has none. */
  readonly document_number: string | null;
  /** Person whom the data are about, for requests of access to personal data. Null when about nobody. */
  readonly employee_id: Key | null;
  /** True when the payload names or describes a person; it is then cut after retention. */
  readonly contains_personal_data: boolean;
  /** received: to be handled; processed; failed: to be tried again; ignored: nothing to do. */
  readonly status: 'received' | 'processed' | 'failed' | 'ignored';
  /** Content as sent. */
  readonly payload: Json;
  /** SHA-256 of the payload, hexadecimal, kept after the payload is cut. Null when not computed. */
  readonly payload_digest: string | null;
  /** Attempts made. */
  readonly attempt_count: number;
  /** Code of the failure. Null unless failed. */
  readonly error_code: string | null;
  /** Text of the failure. Null unless failed. */
  readonly error_message: string | null;
  /** When the change happened at the source. */
  readonly occurred_at: Moment;
  /** When the message arrived. */
  readonly received_at: Moment;
  /** When it was handled. Null until processed. */
  readonly processed_at: Moment | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One job as the company defines it, whoever holds it. Written by human resources; a revised definition changes the row, a given-up job stays for history. */
export type JobRolesRow = {
  /** Surrogate key. */
  readonly job_role_id: Key;
  /** Code on organisation charts and in job offers, such as JR-CNC-OPR. */
  readonly job_role_code: string;
  /** Title as in the job offer, such as CNC operator. */
  readonly role_title: string;
  /** Family in which careers usually stay. */
  readonly job_family: 'production' | 'maintenance' | 'quality' | 'engineering' | 'supply_chain' | 'sales' | 'service' | 'finance' | 'human_resources' | 'information_technology' | 'safety' | 'management';
  /** Category of master.employees that holders of this job get. */
  readonly worker_category: 'direct' | 'indirect' | 'administrative' | 'management';
  /** Lowest pay grade of the job, such as W2. */
  readonly minimum_job_grade: string;
  /** Highest pay grade of the job, such as W4. */
  readonly maximum_job_grade: string;
  /** What the job is there for, one or two sentences. */
  readonly purpose: string;
  /** Lowest formal education accepted. */
  readonly minimum_education: 'none' | 'secondary_school' | 'industrial_training_institute' | 'diploma' | 'bachelor' | 'master';
  /** Years of experience in a similar job asked of a newcomer. */
  readonly minimum_experience_years: number;
  /** Contractual hours a week; 48 at most by the Factories Act. */
  readonly standard_weekly_hours: Decimal<4>;
  /** True when hours beyond the shift are paid as overtime. */
  readonly is_overtime_eligible: boolean;
  /** True when holders work in rotating shifts. */
  readonly is_shift_work: boolean;
  /** True when an error of the holder endangers people; medical fitness and extra training are then required. */
  readonly is_safety_critical: boolean;
  /** Lower end of the monthly gross pay band, in currency_code. */
  readonly minimum_monthly_gross_amount: Decimal<2>;
  /** Upper end of the monthly gross pay band, in currency_code. */
  readonly maximum_monthly_gross_amount: Decimal<2>;
  /** Currency of the pay band, ISO 4217. */
  readonly currency_code: string;
  /** Days of notice that either side has to give. */
  readonly notice_period_days: number;
  /** Months on probation after hiring; 0 for none. */
  readonly probation_months: number;
  /** draft: being described; active: may be filled; retired: no new positions. */
  readonly status: 'draft' | 'active' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One application for leave, from the person to the decision and the absence itself. Written by the person and the superior; a request lies within one leave year. */
export type LeaveRequestsRow = {
  /** Surrogate key. */
  readonly leave_request_id: Key;
  /** Number of the application, such as LVR-2026-00311. */
  readonly leave_request_number: string;
  /** Person who applies. */
  readonly employee_id: Key;
  /** Kind of leave. */
  readonly leave_type_id: Key;
  /** Ledger row that is charged, the one in which the leave begins. Null for a kind without balance. */
  readonly employee_leave_balance_id: Key | null;
  /** First day of absence. */
  readonly start_date: Day;
  /** Last day of absence. */
  readonly end_date: Day;
  /** Whether the first day counts in full. */
  readonly start_day_part: 'full' | 'second_half';
  /** Whether the last day counts in full. */
  readonly end_day_part: 'full' | 'first_half';
  /** Begin of the absence to the moment, by the roster; attendance may not overlap it. */
  readonly starts_at: Moment;
  /** End of the absence to the moment. */
  readonly ends_at: Moment;
  /** Days charged, halves included. */
  readonly leave_days: Decimal<4>;
  /** Reason given. */
  readonly reason_code: 'vacation' | 'family' | 'illness' | 'accident' | 'maternity' | 'bereavement' | 'religious' | 'personal' | 'exam';
  /** Reason in free words. Null when not given. */
  readonly reason: string | null;
  /** True when applied for at or after the begin. */
  readonly is_emergency: boolean;
  /** Number during the absence. Null when not given. personal: employee, contact, contract. */
  readonly contact_phone: string | null;
  /** Who stands in. Null when nobody needs to. */
  readonly substitute_employee_id: Key | null;
  /** Day on which the proof arrived. Null when none was asked for or until it comes. */
  readonly document_received_on: Day | null;
  /** When the application was made. */
  readonly submitted_at: Moment;
  /** Superior who decides. Null for the head of the group, whose leave is only recorded. */
  readonly approver_employee_id: Key | null;
  /** When it was decided. Null while pending or withdrawn before. */
  readonly decided_at: Moment | null;
  /** Why refused. Null unless rejected. */
  readonly rejection_reason_code: 'staffing' | 'notice_too_short' | 'balance_exceeded' | 'blackout_period' | 'document_missing' | null;
  /** First day back at work. Null until then. */
  readonly returned_on: Day | null;
  /** pending: awaits decision; approved: granted; rejected; withdrawn by the person; taken: absence over. */
  readonly status: 'pending' | 'approved' | 'rejected' | 'withdrawn' | 'taken';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One kind of leave and its rules. Written by human resources; changes with law or company policy. */
export type LeaveTypesRow = {
  /** Surrogate key. */
  readonly leave_type_id: Key;
  /** Code on applications and payslips, such as EL, CL, SL, LWP. */
  readonly leave_type_code: string;
  /** Name, such as Earned leave. */
  readonly leave_type_name: string;
  /** Nature of the leave. */
  readonly leave_class: 'earned' | 'casual' | 'sick' | 'maternity' | 'paternity' | 'bereavement' | 'compensatory' | 'unpaid' | 'work_injury';
  /** Law that grants it, such as Factories Act 1948, section 79. Null for the company's own. */
  readonly legal_basis: string | null;
  /** True when pay goes on. */
  readonly is_paid: boolean;
  /** Share of pay that goes on, percent. */
  readonly pay_pct: Decimal<4>;
  /** True when it is kept as a ledger in employee_leave_balances. */
  readonly has_balance: boolean;
  /** When days are granted. */
  readonly accrual_method: 'monthly' | 'yearly' | 'per_days_worked' | 'on_event' | 'none';
  /** Days granted per month, year or event; per 20 days worked with per_days_worked. */
  readonly accrual_days: Decimal<4>;
  /** Days granted in a full year; 0 without a limit. */
  readonly annual_entitlement_days: Decimal<4>;
  /** Balance above which days expire. Null without a cap. */
  readonly maximum_balance_days: Decimal<4> | null;
  /** Most days taken over into the next leave year; the rest expires. */
  readonly carry_forward_days: Decimal<4>;
  /** True when days not taken may be paid out. */
  readonly is_encashable: boolean;
  /** Days of service before it may be taken. */
  readonly minimum_service_days: number;
  /** Longest single leave, days. Null without a limit. */
  readonly maximum_consecutive_days: number | null;
  /** Days between application and begin. */
  readonly minimum_notice_days: number;
  /** Days of absence from which proof is asked for. Null when never. */
  readonly document_after_days: number | null;
  /** True when half days may be taken. */
  readonly allows_half_day: boolean;
  /** True when holidays and days off inside the leave are charged. */
  readonly counts_holidays: boolean;
  /** Who may take it. */
  readonly eligible_gender: 'any' | 'female' | 'male';
  /** active: may be applied for; retired: kept for history. */
  readonly status: 'active' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One exit of one person, from notice to final settlement. Written by human resources; the leaver is reported to data governance. */
export type OffboardingRecordsRow = {
  /** Surrogate key. */
  readonly offboarding_record_id: Key;
  /** Number of the exit, such as EXT-2026-0009. */
  readonly offboarding_number: string;
  /** Person who leaves. */
  readonly employee_id: Key;
  /** Seat that becomes vacant. Null without a budgeted seat. */
  readonly position_id: Key | null;
  /** Why the employment ends, as in master.employees. */
  readonly termination_reason: 'resigned' | 'retired' | 'dismissed' | 'contract_ended' | 'deceased';
  /** Cause found in the exit interview or the file. Null until known. */
  readonly leaving_cause_code: 'better_pay' | 'career' | 'relocation' | 'family' | 'health' | 'working_conditions' | 'conduct' | 'performance' | 'age' | 'end_of_term' | null;
  /** Day on which notice was given or the end became known. */
  readonly notice_date: Day;
  /** Days of notice that apply. */
  readonly notice_period_days: number;
  /** Days of notice not served. */
  readonly notice_waived_days: number;
  /** Last day of employment. */
  readonly last_working_date: Day;
  /** Who takes over the work. Null when nobody is named. */
  readonly handover_employee_id: Key | null;
  /** When the talk took place. Null when it did not or until then. */
  readonly exit_interview_at: Moment | null;
  /** Who held it. Null without a talk. */
  readonly interviewer_employee_id: Key | null;
  /** Rating of the company by the leaver, 1 to 5. Null when not given. */
  readonly satisfaction_score: number | null;
  /** True when the person may come back. Null until decided. */
  readonly is_rehire_eligible: boolean | null;
  /** When badge, tools and equipment were back. Null until then. */
  readonly assets_returned_at: Moment | null;
  /** When all access was closed. Null until then. */
  readonly access_revoked_at: Moment | null;
  /** Earned leave paid out, days. */
  readonly encashed_leave_days: Decimal<4>;
  /** Gratuity due by the Payment of Gratuity Act, in currency_code. */
  readonly gratuity_amount: Decimal<2>;
  /** Pay recovered for notice not served, in currency_code. */
  readonly notice_recovery_amount: Decimal<2>;
  /** Net final settlement, in currency_code; below 0 when the leaver owes. Null until computed. */
  readonly settlement_amount: Decimal<2> | null;
  /** Currency of the amounts, ISO 4217. */
  readonly currency_code: string;
  /** Pay record that pays the settlement. Null until computed. */
  readonly settlement_payroll_record_id: Key | null;
  /** When it was paid. Null until then. */
  readonly settled_at: Moment | null;
  /** Superior who released the person. Null until released. */
  readonly approved_by_employee_id: Key | null;
  /** notice: still working; clearance: handing back; settlement: being paid; closed; withdrawn: the person stays. */
  readonly status: 'notice' | 'clearance' | 'settlement' | 'closed' | 'withdrawn';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One item of a template. Written by human resources; never changed once the template is active. */
export type OnboardingChecklistItemsRow = {
  /** Surrogate key. */
  readonly onboarding_checklist_item_id: Key;
  /** Template. */
  readonly onboarding_checklist_id: Key;
  /** Position in the template. */
  readonly line_number: number;
  /** What is to be done. */
  readonly item_title: string;
  /** Kind of item. */
  readonly item_category: 'documents' | 'statutory_registration' | 'it_access' | 'safety_induction' | 'ppe_issue' | 'training' | 'equipment' | 'introduction' | 'medical';
  /** How it is done and when it counts as done. */
  readonly instruction: string;
  /** Function that does it. */
  readonly responsible_function: 'human_resources' | 'information_technology' | 'safety' | 'production' | 'maintenance' | 'quality' | 'finance' | 'management';
  /** Day on which it is due, counted from joining; negative before it. */
  readonly due_day_offset: number;
  /** Time it takes, minutes. */
  readonly planned_minutes: Decimal<2>;
  /** True when the onboarding cannot end without it. */
  readonly is_mandatory: boolean;
  /** True when the person may not start work before. */
  readonly blocks_work: boolean;
  /** Proof that is kept. */
  readonly evidence_type: 'none' | 'signature' | 'document' | 'test_result';
  /** Course to be passed. Null unless a training. */
  readonly training_course_id: Key | null;
  /** Protective equipment to be handed out. Null unless an issue of equipment. */
  readonly ppe_requirement_id: Key | null;
  /** Item that must be done before. Null when none must. */
  readonly predecessor_line_number: number | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One template of what has to happen when somebody joins. Written by human resources; a new revision is a new row. */
export type OnboardingChecklistsRow = {
  /** Surrogate key. */
  readonly onboarding_checklist_id: Key;
  /** Code of the template, such as ONB-OPR. */
  readonly checklist_code: string;
  /** Edition of the template, such as B. */
  readonly revision: string;
  /** Title. */
  readonly checklist_title: string;
  /** Job that it is for. Null when it is for several jobs. */
  readonly job_role_id: Key | null;
  /** Category that it is for. Null when it is for all. */
  readonly worker_category: 'direct' | 'indirect' | 'administrative' | 'management' | null;
  /** Legal form that it is for. Null when it is for all. */
  readonly employment_type: 'permanent' | 'fixed_term' | 'apprentice' | 'contract' | null;
  /** Site that it is for. Null when it is for all. */
  readonly factory_id: Key | null;
  /** Items of the template. */
  readonly item_count: number;
  /** Days from joining to the end of the onboarding. */
  readonly planned_duration_days: number;
  /** True when the safety induction is among the items, as law asks for the shop floor. */
  readonly includes_safety_induction: boolean;
  /** Unit that keeps the template. */
  readonly owner_department_id: Key;
  /** Who wrote it. */
  readonly prepared_by_employee_id: Key;
  /** Who approved it. Null while a draft. */
  readonly approved_by_employee_id: Key | null;
  /** First day on which it is used. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** draft: not yet used; active; superseded: replaced by a newer revision. */
  readonly status: 'draft' | 'active' | 'superseded';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** The pay of one person for one period: hours, earnings, deductions, net pay, and what the employer adds. Written by human resources after the close of attendance; accrued and posted by finance. Once approved it does not change: a mistake is corrected by a record of type correction, whose amounts may be below 0. */
export type PayrollRecordsRow = {
  /** Surrogate key. */
  readonly payroll_record_id: Key;
  /** Number of the payslip, such as PAY-2026-001234. */
  readonly payroll_number: string;
  /** regular: the monthly run; off_cycle: in between; final_settlement: of a leaver; correction: of an earlier record. */
  readonly payroll_type: 'regular' | 'off_cycle' | 'final_settlement' | 'correction';
  /** Number of the record of this person in this period, from 1. */
  readonly run_number: number;
  /** Record that is corrected. Null unless a correction. */
  readonly corrects_payroll_record_id: Key | null;
  /** Person paid. */
  readonly employee_id: Key;
  /** Legal entity that pays. */
  readonly company_id: Key;
  /** Unit in which the person worked. */
  readonly department_id: Key;
  /** Cost centre that bears the cost, equal to the code in finance. */
  readonly cost_center_code: string;
  /** Conditions by which the pay was computed, those of the last day of the period. */
  readonly employee_employment_history_id: Key;
  /** First day paid for. */
  readonly period_start_date: Day;
  /** Last day paid for. */
  readonly period_end_date: Day;
  /** Day of payment and posting. */
  readonly pay_date: Day;
  /** Days paid: worked, paid leave, holidays and days off. */
  readonly payable_days: Decimal<4>;
  /** Days without pay: absent or on unpaid leave. */
  readonly loss_of_pay_days: Decimal<4>;
  /** Hours worked inside shifts. */
  readonly regular_hours: Decimal<4>;
  /** Overtime hours paid, by attendance. */
  readonly overtime_hours: Decimal<4>;
  /** Basic pay for the payable days. */
  readonly basic_amount: Decimal<2>;
  /** Allowance for the cost of living. */
  readonly dearness_allowance_amount: Decimal<2>;
  /** Allowance for rent. */
  readonly house_rent_allowance_amount: Decimal<2>;
  /** Allowances for night shifts worked. */
  readonly shift_allowance_amount: Decimal<2>;
  /** Allowances for skills held. */
  readonly skill_allowance_amount: Decimal<2>;
  /** Overtime, at double the ordinary rate by the Factories Act. */
  readonly overtime_amount: Decimal<2>;
  /** Bonus and incentives paid in the period. */
  readonly bonus_amount: Decimal<2>;
  /** Leave paid out. */
  readonly leave_encashment_amount: Decimal<2>;
  /** Further earnings, such as gratuity of a leaver or arrears. */
  readonly other_earning_amount: Decimal<2>;
  /** Sum of all earnings. */
  readonly gross_amount: Decimal<2>;
  /** Provident fund, share of the employee (12 % of basic and dearness allowance). */
  readonly provident_fund_amount: Decimal<2>;
  /** Employees' state insurance (ESI), share of the employee; 0 above the wage ceiling. */
  readonly state_insurance_amount: Decimal<2>;
  /** Professional tax of the state. */
  readonly professional_tax_amount: Decimal<2>;
  /** Income tax deducted at source (TDS). */
  readonly income_tax_amount: Decimal<2>;
  /** Labour welfare fund of the state, share of the employee. */
  readonly labour_welfare_fund_amount: Decimal<2>;
  /** Repayment of advances and loans. */
  readonly loan_recovery_amount: Decimal<2>;
  /** Further deductions, such as canteen or notice not served. */
  readonly other_deduction_amount: Decimal<2>;
  /** Sum of all deductions. */
  readonly total_deduction_amount: Decimal<2>;
  /** Paid to the person: gross - deductions. */
  readonly net_pay_amount: Decimal<2>;
  /** Provident and pension fund, share of the employer. */
  readonly employer_provident_fund_amount: Decimal<2>;
  /** Employees' state insurance, share of the employer. */
  readonly employer_state_insurance_amount: Decimal<2>;
  /** Provision for gratuity. */
  readonly employer_gratuity_amount: Decimal<2>;
  /** Further contributions, such as welfare fund and administration charges. */
  readonly employer_other_amount: Decimal<2>;
  /** Cost to the company: gross + shares and provisions of the employer. */
  readonly employer_cost_amount: Decimal<2>;
  /** Currency of all amounts, ISO 4217. */
  readonly currency_code: string;
  /** How it is paid. */
  readonly payment_method: 'bank_transfer' | 'cheque' | 'cash';
  /** Last four digits of the account credited. Null unless a bank transfer. personal: employee, financial, legal_obligation. */
  readonly bank_account_last4: string | null;
  /** When it was computed. */
  readonly calculated_at: Moment;
  /** Who approved it. Null until approved. */
  readonly approved_by_employee_id: Key | null;
  /** When it was approved; finance accrues and posts from then on. Null until approved. */
  readonly approved_at: Moment | null;
  /** When it was paid. Null until paid. */
  readonly paid_at: Moment | null;
  /** Why payment is held. Null unless held. */
  readonly hold_reason_code: 'bank_details_missing' | 'dispute' | 'absence_unclear' | 'clearance_open' | null;
  /** calculated: to be checked; approved: to be paid; paid; held back; cancelled before approval. */
  readonly status: 'calculated' | 'approved' | 'paid' | 'held' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One measure of one subject (company, site, unit or person) for one period. Written by human resources at the end of the period from attendance, incidents, training and production; corrected by a recomputation only. */
export type PerformanceKpisRow = {
  /** Surrogate key. */
  readonly performance_kpi_id: Key;
  /** Measure; total_recordable_incident_rate is cases x 200,000 / hours worked. */
  readonly kpi_code: 'total_recordable_incident_rate' | 'days_away_rate' | 'absence_rate' | 'overtime_rate' | 'turnover_rate' | 'training_compliance' | 'skill_coverage' | 'time_to_fill' | 'labour_productivity' | 'first_pass_yield' | 'schedule_attainment';
  /** Name on reports. */
  readonly kpi_name: string;
  /** Company measured. Null when the subject is smaller. */
  readonly company_id: Key | null;
  /** Site measured. Null when the subject is another. */
  readonly factory_id: Key | null;
  /** Unit measured. Null when the subject is another. */
  readonly department_id: Key | null;
  /** Person measured. Null when the subject is larger. */
  readonly employee_id: Key | null;
  /** Length of the period. */
  readonly period_type: 'month' | 'quarter' | 'year';
  /** First day of the period. */
  readonly period_start_date: Day;
  /** Last day of the period. */
  readonly period_end_date: Day;
  /** Unit of the values; rate is per 200,000 hours. */
  readonly unit_of_measure: 'rate' | 'percent' | 'days' | 'units_per_hour';
  /** Upper part of the ratio, such as recordable cases. */
  readonly numerator_value: Decimal<4>;
  /** Lower part of the ratio, such as hours worked. */
  readonly denominator_value: Decimal<4>;
  /** Factor of the ratio: 200,000 for incident rates, 100 for percentages, 1 otherwise. */
  readonly factor_value: Decimal<4>;
  /** numerator_value x factor_value / denominator_value, to four places. Null when the denominator is 0. */
  readonly actual_value: Decimal<4> | null;
  /** Value aimed at. */
  readonly target_value: Decimal<4>;
  /** Value from which action is due. */
  readonly threshold_value: Decimal<4>;
  /** True when more is better. */
  readonly is_higher_better: boolean;
  /** Standing against target and threshold. Null when there is no value. */
  readonly rating: 'on_target' | 'watch' | 'off_target' | null;
  /** Who answers for the measure. */
  readonly owner_employee_id: Key;
  /** Explanation of a deviation. Null when there is none. */
  readonly note: string | null;
  /** When it was computed. */
  readonly calculated_at: Moment;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One review of a person for a period, from self-assessment to acknowledgement. Written by person, reviewer and human resources. */
export type PerformanceReviewsRow = {
  /** Surrogate key. */
  readonly performance_review_id: Key;
  /** Number of the review, such as REV-2026-00118. */
  readonly review_number: string;
  /** Person reviewed. */
  readonly employee_id: Key;
  /** Superior who reviews. */
  readonly reviewer_employee_id: Key;
  /** Seat held in the period. Null without a budgeted seat. */
  readonly position_id: Key | null;
  /** Occasion. */
  readonly review_type: 'annual' | 'mid_year' | 'probation' | 'project';
  /** First day judged. */
  readonly period_start_date: Day;
  /** Last day judged. */
  readonly period_end_date: Day;
  /** Day by which it must be finished. */
  readonly due_date: Day;
  /** Rating by the person, 1 to 5. Null until given. */
  readonly self_rating: Decimal<2> | null;
  /** Weighted achievement of the goals of the period, percent; above 100 when exceeded. Null until counted. */
  readonly goal_score_pct: Decimal<4> | null;
  /** Rating of skills and conduct, 1 to 5. Null until given. */
  readonly competency_rating: Decimal<2> | null;
  /** Rating by the superior, 1 to 5. Null until given. */
  readonly reviewer_rating: Decimal<2> | null;
  /** Rating after calibration, 1 to 5. Null until calibrated. */
  readonly final_rating: Decimal<2> | null;
  /** What went well. Null until written. */
  readonly strengths: string | null;
  /** What must get better. Null until written. */
  readonly improvement_areas: string | null;
  /** Rise of pay proposed, percent. Null when none is proposed. */
  readonly recommended_increase_pct: Decimal<4> | null;
  /** True when a promotion is proposed. */
  readonly is_promotion_recommended: boolean;
  /** End of the improvement plan. Null when none is needed. */
  readonly improvement_plan_due_date: Day | null;
  /** When the person handed in the self-assessment. Null until then. */
  readonly submitted_at: Moment | null;
  /** When the superior finished. Null until then. */
  readonly reviewed_at: Moment | null;
  /** When the person acknowledged. Null until then. */
  readonly acknowledged_at: Moment | null;
  /** Head who approved the final rating. Null until calibrated. */
  readonly approved_by_employee_id: Key | null;
  /** open: launched; self_assessed; reviewed by the superior; calibrated: final rating set; acknowledged: done; cancelled: person left. */
  readonly status: 'open' | 'self_assessed' | 'reviewed' | 'calibrated' | 'acknowledged' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One budgeted seat in the organisation, filled or vacant. Written by human resources when budget, organisation or holder changes; the tree of positions has one root. Source of service agents and sales representatives. */
export type PositionsRow = {
  /** Surrogate key. */
  readonly position_id: Key;
  /** Number of the seat, such as POS-00042. */
  readonly position_number: string;
  /** Title on the organisation chart. */
  readonly position_title: string;
  /** Job that the holder does. */
  readonly job_role_id: Key;
  /** Legal entity that pays for the seat. */
  readonly company_id: Key;
  /** Site of the seat. Null for the head office and field staff. */
  readonly factory_id: Key | null;
  /** Unit that the seat belongs to. */
  readonly department_id: Key;
  /** Line to which the seat is fixed. Null when it serves several or none. */
  readonly production_line_id: Key | null;
  /** Seat of the direct superior. Null for the one head of the group. */
  readonly reports_to_position_id: Key | null;
  /** Holder today. Null while vacant. */
  readonly employee_id: Key | null;
  /** Cost centre that bears the pay, equal to the code in finance. */
  readonly cost_center_code: string;
  /** Pay grade budgeted for the seat. */
  readonly job_grade: string;
  /** Share of full time budgeted, 1.0000 for a full seat. */
  readonly budgeted_fte: Decimal<4>;
  /** Pay and on-cost budgeted for a fiscal year, in currency_code. */
  readonly budgeted_annual_cost_amount: Decimal<2>;
  /** Currency of the budget, ISO 4217. */
  readonly currency_code: string;
  /** True when the seat must have a succession plan. */
  readonly is_key_position: boolean;
  /** Day on which the holder took the seat. Null while vacant. */
  readonly filled_on: Day | null;
  /** First day without a holder. Null while filled. */
  readonly vacant_since: Day | null;
  /** Why nobody holds it. Null while filled. */
  readonly vacancy_reason_code: 'new_seat' | 'resigned' | 'retired' | 'dismissed' | 'transferred' | 'promoted' | 'contract_ended' | 'deceased' | null;
  /** First day on which the seat is budgeted. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** vacant: to be filled; filled; frozen: vacant and not to be filled; closed: no longer budgeted. */
  readonly status: 'vacant' | 'filled' | 'frozen' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One piece of protective equipment that a job, a line or a unit must wear. Written by the safety office from risk assessments. */
export type PpeRequirementsRow = {
  /** Surrogate key. */
  readonly ppe_requirement_id: Key;
  /** Code of the rule, such as PPE-0017. */
  readonly ppe_requirement_code: string;
  /** Job that must wear it. Null when the rule is for a unit or a line. */
  readonly job_role_id: Key | null;
  /** Unit whose people must wear it. Null when the rule is for a job or a line. */
  readonly department_id: Key | null;
  /** Line at which everybody must wear it. Null when the rule is for a job or a unit. */
  readonly production_line_id: Key | null;
  /** Equipment. */
  readonly ppe_type: 'helmet' | 'safety_glasses' | 'face_shield' | 'ear_protection' | 'respirator' | 'gloves_cut' | 'gloves_heat' | 'gloves_chemical' | 'safety_shoes' | 'apron' | 'coverall' | 'harness' | 'welding_mask';
  /** Standard that it must meet, such as IS 2925 or EN 388. */
  readonly protection_standard: string;
  /** Class in the standard, such as S3. Null when it has none. */
  readonly protection_grade: string | null;
  /** Hazard that it protects against. */
  readonly hazard_code: 'falling_object' | 'flying_particle' | 'noise' | 'heat' | 'sharp_edge' | 'chemical' | 'dust' | 'electric' | 'fall_from_height' | 'radiation' | 'slip';
  /** Risk left with the equipment worn. */
  readonly residual_risk: 'low' | 'medium' | 'high';
  /** True when nobody may work without; false when recommended. */
  readonly is_mandatory: boolean;
  /** Pieces handed out at a time. */
  readonly issue_quantity: number;
  /** Days after which it is replaced. Null when replaced on wear only. */
  readonly replacement_interval_days: number | null;
  /** Days between inspections. Null when none is asked for. */
  readonly inspection_interval_days: number | null;
  /** Cost of one piece, in currency_code. */
  readonly unit_cost_amount: Decimal<4>;
  /** Currency of the cost, ISO 4217. */
  readonly currency_code: string;
  /** ref: maintenance.mro_parts. Part under which it is stocked. Null when bought outside the stores. */
  readonly mro_part_id: Key | null;
  /** Course on how to wear it. Null when none is needed. */
  readonly training_course_id: Key | null;
  /** Assessment from which the rule comes. */
  readonly risk_assessment_number: string;
  /** Safety officer who approved it. */
  readonly approved_by_employee_id: Key;
  /** First day on which the rule holds. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** active: enforced; retired: kept for history. */
  readonly status: 'active' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One skill that a job asks for, with its level. Written by human resources; a changed level is a new row. */
export type RoleSkillRequirementsRow = {
  /** Surrogate key. */
  readonly role_skill_requirement_id: Key;
  /** Job that asks for the skill. */
  readonly job_role_id: Key;
  /** Skill asked for. */
  readonly skill_id: Key;
  /** Level asked for. */
  readonly required_proficiency_level: 'trainee' | 'basic' | 'proficient' | 'expert';
  /** True when the job may not be done without it; false when desirable. */
  readonly is_mandatory: boolean;
  /** True when a newcomer must bring it; false when it may be learnt. */
  readonly is_hiring_criterion: boolean;
  /** Weight of the skill in the gap analysis of the job, percent. */
  readonly weight_pct: Decimal<4>;
  /** Days after taking up the job within which it must be reached; 0 for at once. */
  readonly grace_days: number;
  /** Course that leads to the level. Null when none is offered. */
  readonly training_course_id: Key | null;
  /** Persons with the skill that each shift of the unit needs; 0 when not planned. */
  readonly minimum_holders_per_shift: number;
  /** Law, standard or customer rule that asks for it. Null for the company's own rule. */
  readonly legal_basis: string | null;
  /** Why the job needs it, in free words. Null when evident. */
  readonly reason: string | null;
  /** Head of function who approved the requirement. */
  readonly approved_by_employee_id: Key;
  /** First day on which it applies. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** active: checked; retired: kept for history. */
  readonly status: 'active' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One incident at work, from report to closed investigation; the log of OSHA form 300 is the rows with is_recordable. Written by the safety office. A case with several injured persons has one row per person. */
export type SafetyIncidentsRow = {
  /** Surrogate key. */
  readonly safety_incident_id: Key;
  /** Number of the report, such as INC-2026-0042. */
  readonly incident_number: string;
  /** What happened. */
  readonly incident_type: 'injury' | 'illness' | 'near_miss' | 'property_damage' | 'environmental' | 'fire';
  /** Severity, also of what might have happened in a near miss. */
  readonly severity: 'minor' | 'major' | 'critical';
  /** Legal entity whose log it belongs to. */
  readonly company_id: Key;
  /** Site. */
  readonly factory_id: Key;
  /** Unit where it happened. */
  readonly department_id: Key;
  /** Line where it happened. Null away from the lines. */
  readonly production_line_id: Key | null;
  /** ref: master.machines. Machine involved. Null when none was. */
  readonly machine_id: Key | null;
  /** When it happened. */
  readonly occurred_at: Moment;
  /** When it was reported. */
  readonly reported_at: Moment;
  /** Who reported it. */
  readonly reported_by_employee_id: Key;
  /** Who was harmed; nobody for near misses and damage. */
  readonly affected_person_type: 'employee' | 'contract_worker' | 'visitor' | 'nobody';
  /** Person harmed. Null unless an employee was. */
  readonly employee_id: Key | null;
  /** Shift that the person was working. Null outside a shift or when no employee was harmed. */
  readonly employee_shift_id: Key | null;
  /** Place, such as Bay 3, lathe LTH-02. */
  readonly location_description: string;
  /** What happened, without names. */
  readonly description: string;
  /** What was being done. */
  readonly activity_code: 'machine_operation' | 'setup' | 'maintenance' | 'material_handling' | 'assembly' | 'testing' | 'walking' | 'driving' | 'cleaning' | 'office';
  /** Nature of harm. Null when nobody was harmed. */
  readonly injury_nature: 'cut' | 'bruise' | 'burn' | 'fracture' | 'sprain' | 'amputation' | 'eye_injury' | 'chemical_exposure' | 'hearing_loss' | 'respiratory' | 'electric_shock' | null;
  /** Part of the body harmed. Null when nobody was harmed. */
  readonly body_part: 'head' | 'eye' | 'hand' | 'finger' | 'arm' | 'back' | 'leg' | 'foot' | 'internal' | 'multiple' | null;
  /** Treatment given. */
  readonly treatment_type: 'none' | 'first_aid' | 'medical_treatment' | 'hospitalised' | 'fatal';
  /** True when work caused or worsened it. */
  readonly is_work_related: boolean;
  /** True when it goes into the OSHA 300 log: work-related harm to an own or contract worker beyond first aid. */
  readonly is_recordable: boolean;
  /** Column of the log, the most serious outcome so far. Null unless recordable. */
  readonly osha_classification: 'death' | 'days_away' | 'restricted_or_transferred' | 'other_recordable' | null;
  /** Column M of the log. Null unless recordable. */
  readonly osha_case_type: 'injury' | 'skin_disorder' | 'respiratory_condition' | 'poisoning' | 'hearing_loss' | 'other_illness' | null;
  /** Case number in the log of company and year. Null unless recordable. */
  readonly osha_case_number: string | null;
  /** Calendar days away from work so far, capped at 180. */
  readonly days_away_count: number;
  /** Calendar days on restricted or other work so far, capped at 180. */
  readonly days_restricted_count: number;
  /** True when the name is kept off the log. */
  readonly is_privacy_case: boolean;
  /** True when the required protection was worn. Null when none was required. */
  readonly was_ppe_worn: boolean | null;
  /** Cause found. Null until investigated. */
  readonly root_cause_code: 'unsafe_act' | 'unsafe_condition' | 'missing_guard' | 'procedure_missing' | 'procedure_not_followed' | 'training_gap' | 'housekeeping' | 'equipment_failure' | 'fatigue' | 'third_party' | null;
  /** What was done against a repetition. Null until decided. */
  readonly corrective_action: string | null;
  /** Day by which that is due. Null until decided. */
  readonly action_due_date: Day | null;
  /** Who investigates. Null until named. */
  readonly investigator_employee_id: Key | null;
  /** When the investigation ended. Null until then. */
  readonly investigated_at: Moment | null;
  /** When the factory inspector was told (Factories Act, section 88). Null when not notifiable. */
  readonly authority_notified_at: Moment | null;
  /** Medical and damage cost so far, in currency_code. */
  readonly cost_amount: Decimal<2>;
  /** Currency of the cost, ISO 4217. */
  readonly currency_code: string;
  /** When it was closed. Null while open. */
  readonly closed_at: Moment | null;
  /** reported; under_investigation; action_pending: cause known, action not yet done; closed. */
  readonly status: 'reported' | 'under_investigation' | 'action_pending' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One shift of a site: its clock times, breaks and rules. Written by human resources; changed times are a new row with a new validity. Copied to manufacturing. */
export type ShiftSchedulesRow = {
  /** Surrogate key. */
  readonly shift_schedule_id: Key;
  /** Code on rosters, such as PUN1-A. */
  readonly shift_code: string;
  /** Name, such as Morning shift. */
  readonly shift_name: string;
  /** Site that works it. */
  readonly factory_id: Key;
  /** Place in the day; general is the day shift of offices. */
  readonly shift_type: 'first' | 'second' | 'third' | 'general';
  /** Begin on the wall clock of the site. */
  readonly start_time: string;
  /** End on the wall clock of the site; on the next day when crosses_midnight. */
  readonly end_time: string;
  /** True when the shift ends on the day after it began. */
  readonly crosses_midnight: boolean;
  /** Length from begin to end, hours, with breaks. */
  readonly shift_hours: Decimal<4>;
  /** Breaks that count as work, minutes. */
  readonly paid_break_minutes: Decimal<2>;
  /** Breaks that do not, minutes. */
  readonly unpaid_break_minutes: Decimal<2>;
  /** Weekdays on which it is worked: mon, tue, wed, thu, fri, sat, sun. */
  readonly working_days: readonly string[];
  /** Group whose crews rotate through the shifts of the group. Null when the shift does not rotate. */
  readonly rotation_group: string | null;
  /** Weeks before a crew moves to the next shift. Null when it does not rotate. */
  readonly rotation_weeks: number | null;
  /** Minutes after begin that do not count as late. */
  readonly late_grace_minutes: Decimal<2>;
  /** Minutes after the end from which time counts as overtime. */
  readonly overtime_after_minutes: Decimal<2>;
  /** Most overtime after one shift, hours. */
  readonly maximum_overtime_hours: Decimal<4>;
  /** Persons below whom the shift cannot run. */
  readonly minimum_headcount: number;
  /** Allowance for a shift worked, in currency_code; 0 by day. */
  readonly night_allowance_amount: Decimal<2>;
  /** Currency of the allowance, ISO 4217. */
  readonly currency_code: string;
  /** First day on which it is worked. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** active: people are assigned; retired: kept for history. */
  readonly status: 'active' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One skill that work asks for. Written by human resources with the departments. Copied to manufacturing, where an operation names the skill and level it requires. */
export type SkillsCatalogRow = {
  /** Surrogate key. */
  readonly skill_id: Key;
  /** Code on the skill matrix, such as SKL-CNC-MILL. */
  readonly skill_code: string;
  /** Name of the skill. */
  readonly skill_name: string;
  /** Kind of skill. */
  readonly skill_category: 'machine_operation' | 'machine_setup' | 'assembly' | 'inspection' | 'welding' | 'heat_treatment' | 'maintenance_mechanical' | 'maintenance_electrical' | 'maintenance_instrumentation' | 'field_service' | 'material_handling' | 'safety' | 'software' | 'commercial' | 'leadership';
  /** Type of machine (as in master.machines) that the skill is for; routing operations on such machines name it. Null for a skill that is not tied to machines. */
  readonly machine_type: 'machining_centre' | 'lathe' | 'grinder' | 'furnace' | 'press' | 'assembly_station' | 'test_station' | 'packing_station' | 'other' | null;
  /** What a holder is able to do. */
  readonly description: string;
  /** Lowest level that may do the work alone; holds where the operation asks for no level of its own. */
  readonly minimum_proficiency_level: 'trainee' | 'basic' | 'proficient' | 'expert';
  /** True when only a valid certificate proves the skill, such as crane or welding. */
  readonly requires_certification: boolean;
  /** Who issues such certificates. Null when none is required. */
  readonly issuing_body: string | null;
  /** Months after which the skill must be proved again. Null when it does not expire. */
  readonly validity_months: number | null;
  /** Days without practice after which it must be proved again. Null when practice is not watched. */
  readonly maximum_idle_days: number | null;
  /** Days before expiry at which renewal is started. */
  readonly renewal_notice_days: number;
  /** How the level is established. */
  readonly assessment_method: 'written_test' | 'practical_test' | 'supervisor_observation' | 'certificate';
  /** True when doing the work without the skill endangers people. */
  readonly is_safety_critical: boolean;
  /** True when a law or standard asks for proof of it. */
  readonly is_legally_required: boolean;
  /** Skill allowance a month for holders at the minimum level or above, in currency_code; 0 for none. */
  readonly pay_allowance_amount: Decimal<2>;
  /** Currency of the allowance, ISO 4217. */
  readonly currency_code: string;
  /** Unit that defines the skill and its assessment. */
  readonly owner_department_id: Key;
  /** active: asked for; retired: kept for history. */
  readonly status: 'active' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One person considered as successor in a plan. Written by human resources at the talent review; stays when dropped. */
export type SuccessionCandidatesRow = {
  /** Surrogate key. */
  readonly succession_candidate_id: Key;
  /** Plan that names the person. */
  readonly succession_plan_id: Key;
  /** Candidate. */
  readonly employee_id: Key;
  /** Order of preference in the plan, 1 first. */
  readonly candidate_rank: number;
  /** Seat held when nominated. Null when held without a budgeted seat. */
  readonly current_position_id: Key | null;
  /** Path by which the person would come. Null when off the paths. */
  readonly career_path_id: Key | null;
  /** When the person could take over. */
  readonly readiness: 'ready_now' | 'within_one_year' | 'within_three_years' | 'long_term';
  /** Final rating of the last review, 1 to 5. */
  readonly performance_rating: Decimal<2>;
  /** Potential seen by the talent review, 1 to 5; with performance it gives the box of the nine-box grid. */
  readonly potential_rating: Decimal<2>;
  /** Likelihood that the person leaves before. */
  readonly flight_risk: 'low' | 'medium' | 'high';
  /** Skill most missing for the seat. Null when none is. */
  readonly gap_skill_id: Key | null;
  /** What is done to make the person ready. */
  readonly development_action: string;
  /** Day by which that shall be done. */
  readonly development_due_date: Day;
  /** How much of the development is done, percent. */
  readonly progress_pct: Decimal<4>;
  /** Who proposed the person. */
  readonly nominated_by_employee_id: Key;
  /** When. */
  readonly nominated_at: Moment;
  /** Decision of the talent review about the nomination. */
  readonly approval_status: 'pending' | 'approved' | 'rejected';
  /** Who decided. Null while pending. */
  readonly approved_by_employee_id: Key | null;
  /** nominated: awaiting decision; active: being developed; appointed: took the seat; withdrawn: no longer considered. */
  readonly status: 'nominated' | 'active' | 'appointed' | 'withdrawn';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One succession plan for a key position in a planning year. Written by human resources with the head of the unit; reviewed yearly. */
export type SuccessionPlanningRow = {
  /** Surrogate key. */
  readonly succession_plan_id: Key;
  /** Number of the plan, such as SUC-2026-0012. */
  readonly succession_plan_number: string;
  /** Key position to be secured. */
  readonly position_id: Key;
  /** Holder when the plan was made. Null when it was vacant. */
  readonly incumbent_employee_id: Key | null;
  /** Calendar year of the plan. */
  readonly plan_year: number;
  /** Harm done by a vacancy. */
  readonly business_impact: 'low' | 'medium' | 'high';
  /** Likelihood of a vacancy within two years. */
  readonly vacancy_risk: 'low' | 'medium' | 'high';
  /** Main reason for the risk. */
  readonly risk_reason_code: 'retirement' | 'market_demand' | 'promotion_expected' | 'health' | 'single_holder' | 'none_known';
  /** Day on which the seat is expected to become free. Null when none is foreseen. */
  readonly expected_vacancy_date: Day | null;
  /** Successors wanted for the seat. */
  readonly required_successor_count: number;
  /** Candidates ready now at the last review. */
  readonly ready_now_count: number;
  /** Who steps in overnight. Null while nobody is named. */
  readonly emergency_cover_employee_id: Key | null;
  /** Head of unit answerable for the plan. */
  readonly owner_employee_id: Key;
  /** Human resources partner who runs the plan. */
  readonly hr_employee_id: Key;
  /** Day of the last talent review of the plan. Null before the first. */
  readonly last_reviewed_on: Day | null;
  /** Day on which it is due for review. */
  readonly next_review_date: Day;
  /** True when no inside candidate is expected in time. */
  readonly external_hire_planned: boolean;
  /** Remarks of the talent review. Null when there are none. */
  readonly note: string | null;
  /** draft: being made; active: in force; fulfilled: a candidate took the seat; closed: ended otherwise. */
  readonly status: 'draft' | 'active' | 'fulfilled' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One course in the catalogue. Written by human resources; a new edition raises the revision. */
export type TrainingCoursesRow = {
  /** Surrogate key. */
  readonly training_course_id: Key;
  /** Code of the course, such as TRN-LOTO-01. */
  readonly course_code: string;
  /** Title. */
  readonly course_title: string;
  /** Field of the course. */
  readonly course_category: 'safety' | 'technical' | 'quality' | 'compliance' | 'software' | 'leadership' | 'induction' | 'language';
  /** How it is taught. */
  readonly delivery_method: 'classroom' | 'on_the_job' | 'e_learning' | 'workshop' | 'external';
  /** Content and aim. */
  readonly description: string;
  /** Skill that it teaches. Null for a course without a catalogued skill. */
  readonly skill_id: Key | null;
  /** Level given to who passes. Null without a skill. */
  readonly granted_proficiency_level: 'trainee' | 'basic' | 'proficient' | 'expert' | null;
  /** Length, hours. */
  readonly duration_hours: Decimal<4>;
  /** Fewest participants for a session to be held. */
  readonly minimum_participants: number;
  /** Most participants of a session. */
  readonly maximum_participants: number;
  /** Score needed to pass, percent. Null for a course without a test. */
  readonly passing_score_pct: Decimal<4> | null;
  /** Attempts at the test before the course must be repeated. */
  readonly maximum_attempts: number;
  /** Months after which it must be repeated. Null when once is enough. */
  readonly validity_months: number | null;
  /** Who teaches. */
  readonly provider_type: 'internal' | 'external';
  /** Training house. Null for an internal course. */
  readonly provider_name: string | null;
  /** Fee and material per head, in currency_code; 0 for an internal course without cost. */
  readonly cost_per_participant_amount: Decimal<2>;
  /** Currency of the cost, ISO 4217. */
  readonly currency_code: string;
  /** True when a law asks for it, such as lock-out or first aid. */
  readonly is_legally_required: boolean;
  /** Edition of the content, such as C. */
  readonly revision: string;
  /** Unit answerable for the content. */
  readonly owner_department_id: Key;
  /** draft: being written; active: offered; retired: no new sessions. */
  readonly status: 'draft' | 'active' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One person in one session: enrolment, attendance and result. Written by human resources and the trainer. */
export type TrainingEnrollmentsRow = {
  /** Surrogate key. */
  readonly training_enrollment_id: Key;
  /** Session. */
  readonly training_schedule_id: Key;
  /** Participant. */
  readonly employee_id: Key;
  /** Rule that made it mandatory. Null for a voluntary course. */
  readonly training_requirement_id: Key | null;
  /** When enrolled. */
  readonly enrolled_at: Moment;
  /** Superior or human resources who enrolled the person. Null when enrolled by the daily check of requirements. */
  readonly enrolled_by_employee_id: Key | null;
  /** Day by which it must be passed. Null for a voluntary course. */
  readonly due_date: Day | null;
  /** Rank on the waiting list. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** Attempt of the person at this course. */
  readonly attempt_number: number;
  /** Hours present. */
  readonly attended_hours: Decimal<4>;
  /** Score before the course, percent. Null without a test before. */
  readonly pre_test_score_pct: Decimal<4> | null;
  /** Score of the final test, percent. Null until tested or without a test. */
  readonly score_pct: Decimal<4> | null;
  /** Outcome; attended for a course without a test. Null until completed. */
  readonly result: 'passed' | 'failed' | 'attended' | null;
  /** When the result was entered. Null until completed. */
  readonly completed_at: Moment | null;
  /** Number of the certificate of attendance. Null unless passed. */
  readonly certificate_number: string | null;
  /** Day until which the course counts. Null when it does not expire or was not passed. */
  readonly valid_to: Day | null;
  /** Rating by the participant, 1 to 5. Null when not given. */
  readonly feedback_rating: number | null;
  /** Why the person did not come. Null unless a no-show. */
  readonly absence_reason_code: 'sick' | 'on_leave' | 'production_need' | 'unexcused' | null;
  /** waitlisted: no place yet; enrolled; completed: result in; no_show: did not come; cancelled before the session. */
  readonly status: 'waitlisted' | 'enrolled' | 'completed' | 'no_show' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One rule that makes a course mandatory for the people of a job, a department or a site. Written by human resources and safety; produces enrolments. */
export type TrainingRequirementsRow = {
  /** Surrogate key. */
  readonly training_requirement_id: Key;
  /** Code of the rule, such as TRQ-0031. */
  readonly requirement_code: string;
  /** Course to be passed. */
  readonly training_course_id: Key;
  /** Job whose holders must attend. Null when the rule is for a unit or a site. */
  readonly job_role_id: Key | null;
  /** Unit whose people must attend. Null when the rule is for a job or a site. */
  readonly department_id: Key | null;
  /** Site whose people must attend. Null when the rule is for a job or a unit. */
  readonly factory_id: Key | null;
  /** What makes it due. */
  readonly trigger_type: 'on_hire' | 'on_role_change' | 'periodic' | 'after_incident' | 'after_process_change';
  /** Days after the trigger within which the course must be passed. */
  readonly due_within_days: number;
  /** Months between repetitions. Null when once is enough. */
  readonly recurrence_months: number | null;
  /** Days before the due date at which person and superior are reminded. */
  readonly reminder_days: number;
  /** Rank when places are short. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** True when a person overdue may not be given the work. */
  readonly blocks_work: boolean;
  /** Law, standard or customer rule behind it. Null for the company's own rule. */
  readonly legal_basis: string | null;
  /** Why the rule exists, in free words. Null when the legal basis says it. */
  readonly reason: string | null;
  /** Who watches compliance. */
  readonly owner_employee_id: Key;
  /** Who approved the rule. */
  readonly approved_by_employee_id: Key;
  /** First day on which the rule holds. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** active: enforced; suspended: for a time not; retired: kept for history. */
  readonly status: 'active' | 'suspended' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One session of a course. Written by human resources; closes when results are in. */
export type TrainingSchedulesRow = {
  /** Surrogate key. */
  readonly training_schedule_id: Key;
  /** Number of the session, such as TRS-2026-0145. */
  readonly session_number: string;
  /** Course that is taught. */
  readonly training_course_id: Key;
  /** Edition taught. */
  readonly course_revision: string;
  /** Site where it takes place. Null for online and outside sessions. */
  readonly factory_id: Key | null;
  /** Room, line, address or online meeting. */
  readonly location: string;
  /** Own trainer. Null when a trainer from outside teaches. */
  readonly trainer_employee_id: Key | null;
  /** Trainer from outside. Null when an own trainer teaches. personal: supplier_contact, identity, contract. */
  readonly external_trainer_name: string | null;
  /** Language of the session. */
  readonly language_code: 'en' | 'hi' | 'mr' | 'ta' | 'gu' | 'kn';
  /** Planned begin. */
  readonly planned_start_at: Moment;
  /** Planned end. */
  readonly planned_end_at: Moment;
  /** Actual begin. Null until then. */
  readonly started_at: Moment | null;
  /** Actual end. Null until then. */
  readonly ended_at: Moment | null;
  /** Places offered. */
  readonly seat_count: number;
  /** People enrolled, without waiting list and cancellations. */
  readonly enrolled_count: number;
  /** People who came. Null until held. */
  readonly attended_count: number | null;
  /** People who passed. Null until results are in. */
  readonly passed_count: number | null;
  /** Last day to enrol. */
  readonly registration_deadline_date: Day;
  /** Fee, room and travel of the session, in currency_code. */
  readonly cost_amount: Decimal<2>;
  /** Currency of the cost, ISO 4217. */
  readonly currency_code: string;
  /** Cost centre charged. */
  readonly cost_center_code: string;
  /** Why it was called off. Null unless cancelled. */
  readonly cancellation_reason_code: 'too_few_participants' | 'trainer_absent' | 'production_need' | 'room_unavailable' | 'other' | null;
  /** planned: dated; open: takes enrolments; in_progress; completed: results in; cancelled. */
  readonly status: 'planned' | 'open' | 'in_progress' | 'completed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
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

/** New rows: without what the store fills (keys, moments of entry and change, defaults, nulls). */
export type NewRows = {
  attendance_records: NewRow<AttendanceRecordsRow, 'attendance_record_id' | 'sequence_number' | 'factory_id' | 'employee_shift_id' | 'leave_request_id' | 'check_in_at' | 'check_out_at' | 'break_minutes' | 'worked_hours' | 'overtime_hours' | 'late_minutes' | 'early_leave_minutes' | 'late_reason_code' | 'terminal_code' | 'is_overtime_approved' | 'corrected_by_employee_id' | 'correction_reason' | 'payroll_record_id' | 'created_at' | 'updated_at'>;
  career_paths: NewRow<CareerPathsRow, 'career_path_id' | 'required_skill_id' | 'required_proficiency_level' | 'required_training_course_id' | 'valid_to' | 'created_at' | 'updated_at'>;
  employee_certifications: NewRow<EmployeeCertificationsRow, 'employee_certification_id' | 'skill_id' | 'certified_level' | 'training_enrollment_id' | 'expiry_date' | 'renews_employee_certification_id' | 'verified_by_employee_id' | 'verified_at' | 'reminder_sent_at' | 'cost_amount' | 'revoked_on' | 'revocation_reason' | 'is_opening' | 'created_at' | 'updated_at'>;
  employee_employment_history: NewRow<EmployeeEmploymentHistoryRow, 'employee_employment_history_id' | 'valid_to' | 'factory_id' | 'position_id' | 'manager_employee_id' | 'pay_change_pct' | 'reason' | 'approved_by_employee_id' | 'letter_number' | 'is_opening' | 'created_at' | 'updated_at'>;
  employee_goals: NewRow<EmployeeGoalsRow, 'employee_goal_id' | 'performance_review_id' | 'parent_employee_goal_id' | 'kpi_code' | 'actual_value' | 'progress_pct' | 'last_checked_on' | 'completed_on' | 'achievement_pct' | 'note' | 'created_at' | 'updated_at'>;
  employee_leave_balances: NewRow<EmployeeLeaveBalancesRow, 'employee_leave_balance_id' | 'accrued_days' | 'taken_days' | 'expired_days' | 'booked_days' | 'encashed_days' | 'encashment_amount' | 'worked_days' | 'accrued_on' | 'expiry_date' | 'payroll_record_id' | 'is_opening' | 'closed_at' | 'created_at' | 'updated_at'>;
  employee_onboarding: NewRow<EmployeeOnboardingRow, 'employee_onboarding_id' | 'position_id' | 'buddy_employee_id' | 'done_item_count' | 'cleared_for_work_at' | 'probation_end_date' | 'probation_result' | 'feedback_rating' | 'completed_at' | 'cancellation_reason_code' | 'created_at' | 'updated_at'>;
  employee_onboarding_items: NewRow<EmployeeOnboardingItemsRow, 'employee_onboarding_item_id' | 'started_at' | 'completed_at' | 'completed_by_employee_id' | 'actual_minutes' | 'evidence_reference' | 'training_enrollment_id' | 'delay_reason_code' | 'waiver_reason' | 'note' | 'created_at' | 'updated_at'>;
  employee_shifts: NewRow<EmployeeShiftsRow, 'employee_shift_id' | 'production_line_id' | 'is_holiday_work' | 'replaces_employee_id' | 'overtime_end_at' | 'overtime_reason_code' | 'overtime_approved_by_employee_id' | 'assigned_by_employee_id' | 'cancellation_reason_code' | 'created_at' | 'updated_at'>;
  employee_skills: NewRow<EmployeeSkillsRow, 'employee_skill_id' | 'valid_to' | 'assessed_by_employee_id' | 'assessment_score_pct' | 'training_enrollment_id' | 'employee_certification_id' | 'last_used_on' | 'supervisor_employee_id' | 'withdrawal_reason_code' | 'is_opening' | 'created_at' | 'updated_at'>;
  hcm_integration_log: NewRow<HcmIntegrationLogRow, 'hcm_integration_log_id' | 'document_number' | 'employee_id' | 'status' | 'payload_digest' | 'attempt_count' | 'error_code' | 'error_message' | 'processed_at' | 'created_at' | 'updated_at'>;
  job_roles: NewRow<JobRolesRow, 'job_role_id' | 'created_at' | 'updated_at'>;
  leave_requests: NewRow<LeaveRequestsRow, 'leave_request_id' | 'employee_leave_balance_id' | 'start_day_part' | 'end_day_part' | 'reason' | 'contact_phone' | 'substitute_employee_id' | 'document_received_on' | 'approver_employee_id' | 'decided_at' | 'rejection_reason_code' | 'returned_on' | 'created_at' | 'updated_at'>;
  leave_types: NewRow<LeaveTypesRow, 'leave_type_id' | 'legal_basis' | 'maximum_balance_days' | 'maximum_consecutive_days' | 'document_after_days' | 'created_at' | 'updated_at'>;
  offboarding_records: NewRow<OffboardingRecordsRow, 'offboarding_record_id' | 'position_id' | 'leaving_cause_code' | 'notice_waived_days' | 'handover_employee_id' | 'exit_interview_at' | 'interviewer_employee_id' | 'satisfaction_score' | 'is_rehire_eligible' | 'assets_returned_at' | 'access_revoked_at' | 'encashed_leave_days' | 'gratuity_amount' | 'notice_recovery_amount' | 'settlement_amount' | 'settlement_payroll_record_id' | 'settled_at' | 'approved_by_employee_id' | 'created_at' | 'updated_at'>;
  onboarding_checklist_items: NewRow<OnboardingChecklistItemsRow, 'onboarding_checklist_item_id' | 'training_course_id' | 'ppe_requirement_id' | 'predecessor_line_number' | 'created_at' | 'updated_at'>;
  onboarding_checklists: NewRow<OnboardingChecklistsRow, 'onboarding_checklist_id' | 'job_role_id' | 'worker_category' | 'employment_type' | 'factory_id' | 'approved_by_employee_id' | 'valid_to' | 'created_at' | 'updated_at'>;
  payroll_records: NewRow<PayrollRecordsRow, 'payroll_record_id' | 'run_number' | 'corrects_payroll_record_id' | 'loss_of_pay_days' | 'regular_hours' | 'overtime_hours' | 'dearness_allowance_amount' | 'house_rent_allowance_amount' | 'shift_allowance_amount' | 'skill_allowance_amount' | 'overtime_amount' | 'bonus_amount' | 'leave_encashment_amount' | 'other_earning_amount' | 'provident_fund_amount' | 'state_insurance_amount' | 'professional_tax_amount' | 'income_tax_amount' | 'labour_welfare_fund_amount' | 'loan_recovery_amount' | 'other_deduction_amount' | 'employer_provident_fund_amount' | 'employer_state_insurance_amount' | 'employer_gratuity_amount' | 'employer_other_amount' | 'bank_account_last4' | 'approved_by_employee_id' | 'approved_at' | 'paid_at' | 'hold_reason_code' | 'created_at' | 'updated_at'>;
  performance_kpis: NewRow<PerformanceKpisRow, 'performance_kpi_id' | 'company_id' | 'factory_id' | 'department_id' | 'employee_id' | 'actual_value' | 'rating' | 'note' | 'created_at' | 'updated_at'>;
  performance_reviews: NewRow<PerformanceReviewsRow, 'performance_review_id' | 'position_id' | 'self_rating' | 'goal_score_pct' | 'competency_rating' | 'reviewer_rating' | 'final_rating' | 'strengths' | 'improvement_areas' | 'recommended_increase_pct' | 'is_promotion_recommended' | 'improvement_plan_due_date' | 'submitted_at' | 'reviewed_at' | 'acknowledged_at' | 'approved_by_employee_id' | 'created_at' | 'updated_at'>;
  positions: NewRow<PositionsRow, 'position_id' | 'factory_id' | 'production_line_id' | 'reports_to_position_id' | 'employee_id' | 'filled_on' | 'vacant_since' | 'vacancy_reason_code' | 'valid_to' | 'created_at' | 'updated_at'>;
  ppe_requirements: NewRow<PpeRequirementsRow, 'ppe_requirement_id' | 'job_role_id' | 'department_id' | 'production_line_id' | 'protection_grade' | 'replacement_interval_days' | 'inspection_interval_days' | 'mro_part_id' | 'training_course_id' | 'valid_to' | 'created_at' | 'updated_at'>;
  role_skill_requirements: NewRow<RoleSkillRequirementsRow, 'role_skill_requirement_id' | 'training_course_id' | 'legal_basis' | 'reason' | 'valid_to' | 'created_at' | 'updated_at'>;
  safety_incidents: NewRow<SafetyIncidentsRow, 'safety_incident_id' | 'production_line_id' | 'machine_id' | 'employee_id' | 'employee_shift_id' | 'injury_nature' | 'body_part' | 'osha_classification' | 'osha_case_type' | 'osha_case_number' | 'days_away_count' | 'days_restricted_count' | 'is_privacy_case' | 'was_ppe_worn' | 'root_cause_code' | 'corrective_action' | 'action_due_date' | 'investigator_employee_id' | 'investigated_at' | 'authority_notified_at' | 'cost_amount' | 'closed_at' | 'created_at' | 'updated_at'>;
  shift_schedules: NewRow<ShiftSchedulesRow, 'shift_schedule_id' | 'rotation_group' | 'rotation_weeks' | 'valid_to' | 'created_at' | 'updated_at'>;
  skills_catalog: NewRow<SkillsCatalogRow, 'skill_id' | 'machine_type' | 'issuing_body' | 'validity_months' | 'maximum_idle_days' | 'created_at' | 'updated_at'>;
  succession_candidates: NewRow<SuccessionCandidatesRow, 'succession_candidate_id' | 'current_position_id' | 'career_path_id' | 'gap_skill_id' | 'progress_pct' | 'approved_by_employee_id' | 'created_at' | 'updated_at'>;
  succession_planning: NewRow<SuccessionPlanningRow, 'succession_plan_id' | 'incumbent_employee_id' | 'expected_vacancy_date' | 'ready_now_count' | 'emergency_cover_employee_id' | 'last_reviewed_on' | 'note' | 'created_at' | 'updated_at'>;
  training_courses: NewRow<TrainingCoursesRow, 'training_course_id' | 'skill_id' | 'granted_proficiency_level' | 'passing_score_pct' | 'validity_months' | 'provider_name' | 'created_at' | 'updated_at'>;
  training_enrollments: NewRow<TrainingEnrollmentsRow, 'training_enrollment_id' | 'training_requirement_id' | 'enrolled_by_employee_id' | 'due_date' | 'attempt_number' | 'attended_hours' | 'pre_test_score_pct' | 'score_pct' | 'result' | 'completed_at' | 'certificate_number' | 'valid_to' | 'feedback_rating' | 'absence_reason_code' | 'created_at' | 'updated_at'>;
  training_requirements: NewRow<TrainingRequirementsRow, 'training_requirement_id' | 'job_role_id' | 'department_id' | 'factory_id' | 'recurrence_months' | 'legal_basis' | 'reason' | 'valid_to' | 'created_at' | 'updated_at'>;
  training_schedules: NewRow<TrainingSchedulesRow, 'training_schedule_id' | 'factory_id' | 'trainer_employee_id' | 'external_trainer_name' | 'started_at' | 'ended_at' | 'enrolled_count' | 'attended_count' | 'passed_count' | 'cost_amount' | 'cancellation_reason_code' | 'created_at' | 'updated_at'>;
};

/** Every reference copy that the module has, by the name of its original. */
export type CopyRows = {
  'master.companies': MasterCompaniesRow;
  'master.factories': MasterFactoriesRow;
  'master.employees': MasterEmployeesRow;
  'master.departments': MasterDepartmentsRow;
  'master.production_lines': MasterProductionLinesRow;
};

/** Rows of other modules, columns of which the module's flows bring, by flow. */
export type Sends = {
  'hr-to-financial': {
    accruals: FinancialAccrualsRow;
    journal_entry_headers: FinancialJournalEntryHeadersRow;
    journal_entry_lines: FinancialJournalEntryLinesRow;
  };
  'hr-to-service': {
    service_agents: ServiceServiceAgentsRow;
    field_technicians: ServiceFieldTechniciansRow;
  };
  'hr-to-crm': {
    sales_reps: CrmSalesRepsRow;
  };
  'hr-to-maintenance': {
    maintenance_technicians: MaintenanceMaintenanceTechniciansRow;
  };
};

/** All types of the module, for its behaviour. */
export type Types = { rows: Rows; news: NewRows; copies: CopyRows; sends: Sends };
