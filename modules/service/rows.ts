// Row types of service, generated from its schema by `npm run generate`.

import type { Day, Decimal, Json, Key, Moment, NewRow } from '../../machinery/base/row-types.ts';
import type { CustomerInvoiceLinesRow as ErpCustomerInvoiceLinesRow, CustomerInvoicesRow as ErpCustomerInvoicesRow, InventoryTransactionsRow as ErpInventoryTransactionsRow } from '../erp/rows.ts';
import type { CompaniesRow as MasterCompaniesRow, CustomersRow as MasterCustomersRow, DepartmentsRow as MasterDepartmentsRow, EmployeesRow as MasterEmployeesRow, FactoriesRow as MasterFactoriesRow, MaterialsRow as MasterMaterialsRow, ProductsRow as MasterProductsRow, WarehousesRow as MasterWarehousesRow } from '../master/rows.ts';
import type { CustomerComplaintsRow as QualityCustomerComplaintsRow } from '../quality/rows.ts';

/** One piece of feedback that a customer gave unasked or in a comment, and what the company did with it. Written by service, answered by the department concerned. */
export type CustomerFeedbackRow = {
  /** Surrogate key. */
  readonly customer_feedback_id: Key;
  /** Number of the feedback, such as FBK-2026-000123. */
  readonly feedback_number: string;
  /** Kind of feedback. */
  readonly feedback_type: 'praise' | 'criticism' | 'suggestion' | 'product_idea' | 'question';
  /** How it reached us. */
  readonly channel: 'phone' | 'email' | 'portal' | 'survey' | 'field_visit' | 'sales' | 'social_media';
  /** Customer who gave it. */
  readonly customer_id: Key;
  /** Portal user who gave it. Null when it came another way. */
  readonly portal_user_id: Key | null;
  /** Person who gave it. personal: customer_contact, identity, contract. */
  readonly contact_name: string;
  /** What it is about. */
  readonly topic: 'product_quality' | 'product_function' | 'delivery' | 'documentation' | 'price' | 'service' | 'spare_parts' | 'portal';
  /** Product that it is about. Null when about none. */
  readonly product_id: Key | null;
  /** Ticket from which it arose. Null when none. */
  readonly service_ticket_id: Key | null;
  /** Survey answer from which it was taken. Null when none. */
  readonly survey_response_id: Key | null;
  /** Heading in a few words. */
  readonly subject: string;
  /** Words of the customer. */
  readonly body: string;
  /** Mood. */
  readonly sentiment: 'positive' | 'neutral' | 'negative';
  /** Rank in answering. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** When it reached us. */
  readonly received_at: Moment;
  /** Who took it. Null when it came through the portal or a survey. */
  readonly received_by_employee_id: Key | null;
  /** Department that has to answer. Null until routed. */
  readonly routed_to_department_id: Key | null;
  /** Person who has to answer. Null until routed. */
  readonly owner_employee_id: Key | null;
  /** By when the customer must have an answer. */
  readonly response_due_at: Moment;
  /** When the customer got it. Null until then. */
  readonly answered_at: Moment | null;
  /** What was answered. Null until then. */
  readonly answer: string | null;
  /** What the company did. Null until decided. */
  readonly action_code: 'none' | 'thanked' | 'product_change_requested' | 'process_change' | 'training' | 'credit_granted' | 'ticket_opened' | null;
  /** When it was closed. Null until then. */
  readonly closed_at: Moment | null;
  /** received, routed, answered or closed. */
  readonly status: 'received' | 'routed' | 'answered' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One survey template in one version: when it is sent, to whom, and what it asks. Written by service management; a change of the questions is a new version. */
export type CustomerSurveysRow = {
  /** Surrogate key. */
  readonly customer_survey_id: Key;
  /** Code of the survey, the same for all versions, such as SUR-CSAT. */
  readonly customer_survey_code: string;
  /** Version, from 1. */
  readonly version_number: number;
  /** Title shown to the customer. */
  readonly survey_name: string;
  /** Measure: satisfaction, recommendation (NPS), effort, or the relationship as a whole. */
  readonly survey_type: 'satisfaction' | 'recommendation' | 'effort' | 'relationship';
  /** What makes it go out. */
  readonly trigger_event: 'ticket_closed' | 'visit_completed' | 'return_closed' | 'delivery' | 'calendar';
  /** Question whose answer is the score. */
  readonly main_question: string;
  /** Lowest answer. */
  readonly scale_minimum: number;
  /** Highest answer. */
  readonly scale_maximum: number;
  /** Further questions, with their type and choices. */
  readonly questions: Json;
  /** Language, ISO 639-1. */
  readonly language_code: string;
  /** Way it goes out. */
  readonly channel: 'email' | 'portal' | 'phone' | 'sms';
  /** Share of the events that lead to an invitation, percent. */
  readonly sampling_pct: Decimal<4>;
  /** Days in which a person is asked only once. */
  readonly minimum_interval_days: number;
  /** Hours from the event to the invitation. */
  readonly delay_hours: Decimal<4>;
  /** Days without answer after which one reminder goes out. */
  readonly reminder_after_days: number;
  /** Days after which no answer is taken. */
  readonly expires_after_days: number;
  /** Average that service wants to reach. */
  readonly target_score: Decimal<4>;
  /** Answers at or below this are followed up by a call. */
  readonly follow_up_score: number;
  /** Person in charge. */
  readonly owner_employee_id: Key;
  /** First day on which it goes out. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** draft, active or retired. */
  readonly status: 'draft' | 'active' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One rule that calls in somebody when a ticket runs late or is grave. Written by service management; each time it applies there is a row in ticket_escalations. */
export type EscalationRulesRow = {
  /** Surrogate key. */
  readonly escalation_rule_id: Key;
  /** Code of the rule, such as ESC-RES-80. */
  readonly escalation_rule_code: string;
  /** What the rule says, in a few words. */
  readonly rule_name: string;
  /** What makes it apply. */
  readonly trigger_type: 'response_clock' | 'resolution_clock' | 'no_update' | 'reopened' | 'severity' | 'customer_request';
  /** Share of the time allowed that is used up when it applies, percent; 100 is the due time. Null for rules without a clock. */
  readonly trigger_sla_pct: Decimal<4> | null;
  /** Minutes without an update after which it applies. Null for other rules. */
  readonly trigger_minutes: Decimal<2> | null;
  /** Reopenings after which it applies. Null for other rules. */
  readonly trigger_count: number | null;
  /** Level to which it lifts the ticket: 1 head of team to 4 management. */
  readonly escalation_level: number;
  /** Only tickets of this level of support. Null when any. */
  readonly support_level: 'standard' | 'silver' | 'gold' | 'platinum' | null;
  /** Only tickets of this priority and above. */
  readonly minimum_priority: 'low' | 'normal' | 'high' | 'urgent';
  /** Only tickets of this team. Null when any. */
  readonly service_team_id: Key | null;
  /** Who is called in. */
  readonly target_type: 'team_lead' | 'parent_team' | 'employee' | 'team';
  /** Person called in when target_type names one. Null otherwise. */
  readonly target_employee_id: Key | null;
  /** Team called in when target_type names one. Null otherwise. */
  readonly target_service_team_id: Key | null;
  /** Priority that the ticket gets. Null when it keeps its own. */
  readonly raise_priority_to: 'low' | 'normal' | 'high' | 'urgent' | null;
  /** True when the ticket moves to whoever is called in. */
  readonly reassigns_ticket: boolean;
  /** Minutes in which whoever is called in must react. */
  readonly acknowledge_within_minutes: Decimal<2>;
  /** First day on which it applies. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** active or suspended. */
  readonly status: 'active' | 'suspended';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One visit of a technician to a customer, planned and carried out. Written by dispatching and by the technician. */
export type FieldServiceAppointmentsRow = {
  /** Surrogate key. */
  readonly field_service_appointment_id: Key;
  /** Number of the visit, such as FSA-2026-000123. */
  readonly appointment_number: string;
  /** Ticket that it serves. */
  readonly service_ticket_id: Key;
  /** Earlier visit that this one continues. Null for a first visit. */
  readonly previous_field_service_appointment_id: Key | null;
  /** What is to be done. */
  readonly appointment_type: 'commissioning' | 'repair' | 'inspection' | 'preventive_maintenance' | 'warranty_assessment' | 'retrofit' | 'training';
  /** Rank in dispatching. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** Customer visited. */
  readonly customer_id: Key;
  /** Product worked on. Null when none, as for a training. */
  readonly product_id: Key | null;
  /** Serial number of the unit. Null when not serialised or not known. */
  readonly serial_number: string | null;
  /** Warranty under which it is done. Null when none applies. */
  readonly warranty_registration_id: Key | null;
  /** Technician sent, in the qualification needed. Null until dispatched. */
  readonly field_technician_id: Key | null;
  /** Person on site. personal: customer_contact, identity, contract. */
  readonly contact_name: string;
  /** Phone of that person in international form. personal: customer_contact, contact, contract. */
  readonly phone: string;
  /** Street and building of the site. */
  readonly address_line: string;
  /** City of the site. */
  readonly city: string;
  /** State or province of the site. Null in countries without states. */
  readonly state_province: string | null;
  /** Postal code of the site. */
  readonly postal_code: string;
  /** Country of the site, ISO 3166-1 alpha-2. */
  readonly country_code: string;
  /** When the visit was asked for. */
  readonly requested_at: Moment;
  /** Start on site as planned. Null until dispatched. */
  readonly planned_start_at: Moment | null;
  /** End on site as planned. Null until dispatched. */
  readonly planned_end_at: Moment | null;
  /** When the customer confirmed the date. Null until then. */
  readonly confirmed_at: Moment | null;
  /** When the technician set off. Null until then. */
  readonly departed_at: Moment | null;
  /** When the technician reported on site. Null until then. */
  readonly arrived_at: Moment | null;
  /** When work on site was over. Null until then. */
  readonly work_ended_at: Moment | null;
  /** Travel there and back, minutes. Null until back. */
  readonly travel_minutes: Decimal<2> | null;
  /** Work on site without waiting, minutes. Null until ended. */
  readonly work_minutes: Decimal<2> | null;
  /** Distance there and back, km. Null until back. */
  readonly travel_distance_km: Decimal<2> | null;
  /** Times the date was moved. */
  readonly rescheduled_count: number;
  /** What was found. Null until ended. */
  readonly findings: string | null;
  /** What was done. Null until ended. */
  readonly work_performed: string | null;
  /** Result. Null until ended. */
  readonly outcome_code: 'fixed' | 'provisional_fix' | 'parts_needed' | 'unit_to_be_returned' | 'no_fault_found' | 'inspected' | 'refused_by_customer' | null;
  /** True when solved by the first visit. Null until ended. */
  readonly is_first_time_fix: boolean | null;
  /** Person who signed the visit report. Null when not signed. personal: customer_contact, identity, contract. */
  readonly signatory_name: string | null;
  /** When it was signed. Null when not signed. */
  readonly signed_at: Moment | null;
  /** Who pays. */
  readonly charge_type: 'warranty' | 'goodwill' | 'contract' | 'chargeable';
  /** Labour and travel charged to the customer, in INR. */
  readonly charged_amount: Decimal<2>;
  /** Labour and travel at cost, in INR. Null until back. */
  readonly cost_amount: Decimal<2> | null;
  /** Why it did not take place. Null unless cancelled or no access. */
  readonly cancellation_reason_code: 'by_customer' | 'no_access' | 'technician_absent' | 'parts_missing' | 'solved_remotely' | 'safety' | null;
  /** requested, planned, confirmed, on_route, on_site, completed, no_access or cancelled. */
  readonly status: 'requested' | 'planned' | 'confirmed' | 'on_route' | 'on_site' | 'completed' | 'no_access' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One field service qualification of one person: who may be sent out for what. Person, skill and level come from HR by their link; dispatching adds base, van and capacity. Somebody with two field skills has two rows, and a new assessment brings a new row beside the old one, so overlaps of visits and van stock go by employee_id. */
export type FieldTechniciansRow = {
  /** Surrogate key. */
  readonly field_technician_id: Key;
  /** Person. */
  readonly employee_id: Key;
  /** ref: hr.employee_skills. Skill record that makes the person a field technician. Null where human resources have not told it. */
  readonly employee_skill_id: Key | null;
  /** Code of that skill in the catalogue of human resources; says which product families it covers. */
  readonly skill_code: string;
  /** Level of that skill. */
  readonly proficiency_level: 'trainee' | 'basic' | 'proficient' | 'expert';
  /** First day on which the person may be sent out with the skill. */
  readonly qualification_valid_from: Day;
  /** Last such day; nobody is sent after it. Null when it does not expire. */
  readonly qualification_valid_to: Day | null;
  /** Code in the dispatch plan, such as FLD-007. Null until dispatching has set the row up. */
  readonly field_technician_code: string | null;
  /** Team that sends the person. Null until set up. */
  readonly service_team_id: Key | null;
  /** Product families that the skill covers; empty for all. */
  readonly product_families: readonly string[];
  /** Sales region travelled. Null until set up. */
  readonly service_region: 'north' | 'south' | 'east' | 'west' | 'export' | null;
  /** City where trips begin. Null until set up. */
  readonly base_city: string | null;
  /** State of that city. Null until set up. */
  readonly base_state_province: string | null;
  /** Latitude of the base, degrees north, WGS 84. Null until set up. */
  readonly latitude_degrees: Decimal<6> | null;
  /** Longitude of the base, degrees east, WGS 84. Null until set up. */
  readonly longitude_degrees: Decimal<6> | null;
  /** Warehouse that fills the van. Null until set up. */
  readonly warehouse_id: Key | null;
  /** Number plate of the van. Null for a technician who travels by train or plane, and until set up. */
  readonly van_registration_number: string | null;
  /** Travel and work that may be planned for a day, minutes; 0 until set up. */
  readonly daily_capacity_minutes: Decimal<2>;
  /** Price of an hour charged to customers, in INR. */
  readonly hourly_rate_amount: Decimal<4>;
  /** Last day of the safety induction for customers' sites; nobody is sent after it. Null until known. */
  readonly site_safety_valid_to: Day | null;
  /** active: may be sent; away: absent; withdrawn: no longer qualified or employed. */
  readonly status: 'active' | 'away' | 'withdrawn';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One reader's opinion of one article. Written by the portal and by agents; the editors add what they did about it. */
export type KbArticleRatingsRow = {
  /** Surrogate key. */
  readonly kb_article_rating_id: Key;
  /** Article, in the version read. */
  readonly kb_article_id: Key;
  /** Customer who rates. Null when an agent rates or the reader was not logged in. */
  readonly portal_user_id: Key | null;
  /** Agent who rates. Null when a customer rates. */
  readonly rated_by_employee_id: Key | null;
  /** Ticket for which it was read. Null when none. */
  readonly service_ticket_id: Key | null;
  /** Where it was rated. */
  readonly rating_channel: 'portal' | 'email_link' | 'agent_desktop' | 'website';
  /** True when it helped. */
  readonly is_helpful: boolean;
  /** 1 useless to 5 excellent. Null when only helpful or not was given. */
  readonly rating_score: number | null;
  /** True when the reader says that no ticket was needed. */
  readonly ticket_avoided: boolean;
  /** What was wrong. Null when it helped or nothing was said. */
  readonly reason_code: 'outdated' | 'incomplete' | 'unclear' | 'wrong_product' | 'wrong' | 'translation' | null;
  /** Words of the reader. Null when none. */
  readonly comment: string | null;
  /** When it was rated. */
  readonly rated_at: Moment;
  /** Editor who dealt with the criticism. Null until dealt with, and when there was none. */
  readonly handled_by_employee_id: Key | null;
  /** When it was dealt with. Null until then, and when there was none. */
  readonly handled_at: Moment | null;
  /** What the editor did. Null until dealt with. */
  readonly handling_result: 'corrected' | 'new_version' | 'no_change' | 'article_retired' | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One help article in one version and language. Written by agents, released by a reviewer; a new version is a new row that retires the one before. The full text is in the document store (kb_article_contents). */
export type KbArticlesRow = {
  /** Surrogate key. */
  readonly kb_article_id: Key;
  /** Number of the article, the same for all versions and languages, such as KBA-00042. */
  readonly article_number: string;
  /** Version, from 1. */
  readonly version_number: number;
  /** Language, ISO 639-1. */
  readonly language_code: string;
  /** Heading under which it stands. */
  readonly kb_category_id: Key;
  /** Kind of article. */
  readonly article_type: 'how_to' | 'troubleshooting' | 'faq' | 'known_problem' | 'service_bulletin' | 'maintenance_instruction';
  /** Title as customers see and search it. */
  readonly title: string;
  /** What the reader learns, in one paragraph. */
  readonly summary: string;
  /** Words by which it is found. */
  readonly keywords: readonly string[];
  /** Product family that it is about. Null when about several. */
  readonly product_family: 'centrifugal_pump' | 'positive_displacement_pump' | 'gate_valve' | 'ball_valve' | 'control_valve' | 'pneumatic_actuator' | 'electric_actuator' | 'spare_kit' | null;
  /** Product that it is about. Null when about more than one. */
  readonly product_id: Key | null;
  /** Symptom that it helps with. Null when it is no help with a fault. */
  readonly symptom_code: 'leakage' | 'noise' | 'vibration' | 'overheating' | 'does_not_start' | 'low_flow' | 'low_pressure' | 'seal_failure' | 'bearing_failure' | 'corrosion' | 'electrical_fault' | 'stuck' | 'position_error' | 'damaged_in_transit' | 'wrong_item' | 'missing_part' | 'dimensional' | 'other' | null;
  /** Resolution that it describes. Null when none. */
  readonly resolution_code_id: Key | null;
  /** Ticket from which it was written. Null when none. */
  readonly source_service_ticket_id: Key | null;
  /** Who may read it. */
  readonly audience: 'public' | 'customers' | 'internal';
  /** Who wrote it. */
  readonly author_employee_id: Key;
  /** Who released it. Null until released. */
  readonly reviewed_by_employee_id: Key | null;
  /** When it was released. Null until then. */
  readonly published_at: Moment | null;
  /** By when it must be read again. Null until released. */
  readonly review_due_date: Day | null;
  /** When it was withdrawn or replaced. Null while in use. */
  readonly retired_at: Moment | null;
  /** Length of the text, words. */
  readonly word_count: number;
  /** Times it was opened. */
  readonly view_count: number;
  /** Ratings that found it helpful; equals kb_article_ratings. */
  readonly helpful_count: number;
  /** Ratings that did not. */
  readonly not_helpful_count: number;
  /** Times an agent sent it with a reply; equals ticket_comments. */
  readonly ticket_link_count: number;
  /** draft, in_review, published or retired. */
  readonly status: 'draft' | 'in_review' | 'published' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One heading of the knowledge base. Written by the editors of service; the headings form a tree. */
export type KbCategoriesRow = {
  /** Surrogate key. */
  readonly kb_category_id: Key;
  /** Code of the heading, such as KB-PUMP-SEAL. */
  readonly kb_category_code: string;
  /** Heading as shown. */
  readonly category_name: string;
  /** Heading above. Null at the top. */
  readonly parent_kb_category_id: Key | null;
  /** What belongs under it. */
  readonly description: string;
  /** Who may read it. */
  readonly audience: 'public' | 'customers' | 'internal';
  /** Product family that it is about. Null when about several. */
  readonly product_family: 'centrifugal_pump' | 'positive_displacement_pump' | 'gate_valve' | 'ball_valve' | 'control_valve' | 'pneumatic_actuator' | 'electric_actuator' | 'spare_kit' | null;
  /** Team that keeps it up to date. */
  readonly service_team_id: Key;
  /** Person in charge. Null while nobody is named. */
  readonly editor_employee_id: Key | null;
  /** Position among its siblings, from 1. */
  readonly display_order: number;
  /** Days after which its articles must be read again. */
  readonly review_interval_days: number;
  /** active or hidden. */
  readonly status: 'active' | 'hidden';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One person at a customer with access to the customer portal. Written by service on invitation and by the portal as it is used; it holds no secret. */
export type PortalUsersRow = {
  /** Surrogate key. */
  readonly portal_user_id: Key;
  /** Name with which the person logs in, mostly the mail address. personal: portal_user, contact, contract. */
  readonly user_name: string;
  /** Customer for whom the person acts. */
  readonly customer_id: Key;
  /** ref: crm.contacts. Contact in CRM. Null when CRM does not know the person. */
  readonly contact_id: Key | null;
  /** Full name. personal: portal_user, identity, contract. */
  readonly contact_name: string;
  /** Mail address for notices. personal: portal_user, contact, contract. */
  readonly email: string;
  /** Phone in international form. Null when not given. personal: portal_user, contact, contract. */
  readonly phone: string | null;
  /** What the person may do. */
  readonly portal_role: 'administrator' | 'maintenance' | 'purchasing' | 'quality' | 'reader';
  /** Language of the portal, ISO 639-1. */
  readonly language_code: string;
  /** IANA time zone in which times are shown. */
  readonly time_zone: string;
  /** Person of ours who invited. Null when the customer's administrator did. */
  readonly invited_by_employee_id: Key | null;
  /** When invited. */
  readonly invited_at: Moment;
  /** When the person first logged in. Null until then. */
  readonly activated_at: Moment | null;
  /** When the terms of use were accepted. Null until then. */
  readonly terms_accepted_at: Moment | null;
  /** Newest login. Null before the first. */
  readonly last_login_at: Moment | null;
  /** Logins so far. */
  readonly login_count: number;
  /** Failed logins since the newest good one. */
  readonly failed_login_count: number;
  /** When the access was locked. Null unless locked. */
  readonly locked_at: Moment | null;
  /** True when a second factor is asked for. */
  readonly is_second_factor_enabled: boolean;
  /** True when the person wants mail on changes of tickets. */
  readonly notifies_by_email: boolean;
  /** When the access was ended. Null while it exists. */
  readonly deactivated_at: Moment | null;
  /** invited, active, locked or deactivated. */
  readonly status: 'invited' | 'active' | 'locked' | 'deactivated';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One way in which tickets end, with what follows from it. Written by service management with quality; codes in use are never changed, only retired. */
export type ResolutionCodesRow = {
  /** Surrogate key. */
  readonly resolution_code_id: Key;
  /** Code, such as RES-DEF-SEAL. */
  readonly resolution_code: string;
  /** Name shown to agents. */
  readonly resolution_name: string;
  /** Code above this one in the taxonomy. Null at the top. */
  readonly parent_resolution_code_id: Key | null;
  /** Where the cause lay. */
  readonly resolution_group: 'product_defect' | 'application' | 'installation' | 'operation' | 'wear' | 'transport' | 'order_handling' | 'documentation' | 'information' | 'no_fault_found';
  /** When to use it. */
  readonly description: string;
  /** False for headings of the taxonomy. */
  readonly is_selectable: boolean;
  /** True when such tickets go to quality as complaints. */
  readonly is_quality_related: boolean;
  /** True when our warranty answers for it. */
  readonly is_warranty_case: boolean;
  /** True when the goods must come back. */
  readonly requires_return: boolean;
  /** True when parts are used. */
  readonly requires_parts: boolean;
  /** True when the customer pays. */
  readonly is_chargeable: boolean;
  /** Usual effort, minutes. */
  readonly standard_minutes: Decimal<2>;
  /** Disposition that returned goods usually get. Null when nothing comes back. */
  readonly suggested_disposition: 'use_as_is' | 'rework' | 'repair' | 'scrap' | 'return_to_supplier' | 'regrade' | null;
  /** First day on which it may be used. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** active or retired. */
  readonly status: 'active' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One lot of one product on a return authorisation, from what was authorised to what became of it. Written by service; a nonconforming return has an NCR in quality, which decides its disposition. */
export type RmaLineItemsRow = {
  /** Surrogate key. */
  readonly rma_line_item_id: Key;
  /** Authorisation. */
  readonly rma_request_id: Key;
  /** Position in the authorisation, from 10 in steps of 10. */
  readonly line_number: number;
  /** Delivery or unit from which the goods are; bounds the quantity. Null when they were delivered before records began. */
  readonly warranty_registration_id: Key | null;
  /** Product sent back. */
  readonly product_id: Key;
  /** Lot as shipped to the customer. */
  readonly lot_number: string;
  /** Serial number of the unit. Null when not serialised or several units. */
  readonly serial_number: string | null;
  /** Quantity that the customer wants to send back, unit_of_measure. */
  readonly requested_quantity: Decimal<3>;
  /** Quantity that may come back; at most what was delivered of the lot and not yet returned. */
  readonly authorised_quantity: Decimal<3>;
  /** Quantity that came back. */
  readonly received_quantity: Decimal<3>;
  /** Part of it taken at our cost after examination. */
  readonly accepted_quantity: Decimal<3>;
  /** Part of it for which we do not answer; goes back to the customer or is scrapped. */
  readonly rejected_quantity: Decimal<3>;
  /** Unit of the quantities. */
  readonly unit_of_measure: 'pcs' | 'set';
  /** Price paid for one unit, in the currency of the authorisation. */
  readonly unit_price_amount: Decimal<4>;
  /** Credit granted for the line, in the currency of the authorisation. */
  readonly credit_amount: Decimal<2>;
  /** State of the goods on arrival. Null until received. */
  readonly received_condition: 'unused' | 'used' | 'damaged' | 'incomplete' | 'contaminated' | null;
  /** Finding. Null until examined. */
  readonly inspection_result: 'defect_confirmed' | 'no_fault_found' | 'customer_damage' | 'transport_damage' | 'wrong_item' | 'wear' | null;
  /** Who examined them. Null until examined. */
  readonly inspected_by_employee_id: Key | null;
  /** When they were examined. Null until then. */
  readonly inspected_at: Moment | null;
  /** What becomes of the goods, the list of NCR dispositions. Null until decided. */
  readonly disposition: 'use_as_is' | 'rework' | 'repair' | 'scrap' | 'return_to_supplier' | 'regrade' | null;
  /** Stock into which they went. Null until booked, and when they went into none. */
  readonly stock_type: 'unrestricted' | 'quality_inspection' | 'blocked' | null;
  /** ref: quality.ncr_headers. NCR about the goods. Null when none was needed. */
  readonly ncr_id: Key | null;
  /** Number of that NCR. Null when there is none. */
  readonly ncr_number: string | null;
  /** requested, authorised, received, inspected, closed or cancelled. */
  readonly status: 'requested' | 'authorised' | 'received' | 'inspected' | 'closed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One authorisation to send goods back, from request to closing. Written by service; the goods are in its lines, the transport in tms.return_orders. */
export type RmaRequestsRow = {
  /** Surrogate key. */
  readonly rma_request_id: Key;
  /** Number of the authorisation, such as RMA-2026-000123; the customer writes it on the box. */
  readonly rma_number: string;
  /** Ticket in which it was asked for. */
  readonly service_ticket_id: Key;
  /** Claim that it serves. Null when no warranty is claimed. */
  readonly warranty_claim_id: Key | null;
  /** Customer who sends back. */
  readonly customer_id: Key;
  /** Why the goods come back, the same list as in transport. */
  readonly return_reason_code: 'defective' | 'damaged_in_transit' | 'wrong_item' | 'over_delivery' | 'order_error' | 'recall' | 'paid_repair' | 'calibration' | 'late_delivery' | 'refused' | 'address_unknown';
  /** What the customer wants for them. */
  readonly requested_resolution: 'repair' | 'replacement' | 'credit' | 'analysis';
  /** ref: quality.product_recalls. Recall that calls the goods back. Null when none does. */
  readonly product_recall_id: Key | null;
  /** Order by which they were bought. Null when not known. */
  readonly sales_order_number: string | null;
  /** Warehouse that takes them. */
  readonly return_to_warehouse_id: Key;
  /** Site that examines or repairs them. Null when they go to stock or scrap only. */
  readonly repair_factory_id: Key | null;
  /** Person who hands them over. personal: customer_contact, identity, contract. */
  readonly contact_name: string;
  /** Phone of that person in international form. personal: customer_contact, contact, contract. */
  readonly phone: string;
  /** Street and building where they are collected. */
  readonly address_line: string;
  /** City of the collection. */
  readonly city: string;
  /** State or province of the collection. Null in countries without states. */
  readonly state_province: string | null;
  /** Postal code of the collection. */
  readonly postal_code: string;
  /** Country of the collection, ISO 3166-1 alpha-2. */
  readonly country_code: string;
  /** Who pays the way back: we, the customer or the carrier at fault. */
  readonly freight_payer: 'us' | 'customer' | 'carrier';
  /** ref: tms.return_orders. Transport of the return. Null until arranged, and when the customer sends by own means. */
  readonly return_order_id: Key | null;
  /** Number of that return order. Null when there is none. */
  readonly return_order_number: string | null;
  /** When it was asked for. */
  readonly requested_at: Moment;
  /** Decision. */
  readonly approval_status: 'pending' | 'approved' | 'rejected';
  /** Who decided. Null while pending. */
  readonly approved_by_employee_id: Key | null;
  /** When it was decided. Null while pending. */
  readonly approved_at: Moment | null;
  /** Why it was refused. Null unless refused. */
  readonly rejection_reason_code: 'out_of_warranty' | 'not_our_product' | 'not_returnable' | 'solved_on_site' | 'duplicate' | null;
  /** Last day on which the goods are taken back. Null until approved. */
  readonly expiry_date: Day | null;
  /** When the last of the goods arrived. Null until then. */
  readonly received_at: Moment | null;
  /** When all were examined. Null until then. */
  readonly inspected_at: Moment | null;
  /** Currency of the amounts, ISO 4217. */
  readonly currency_code: string;
  /** Charge for taking back faultless goods, in currency_code. */
  readonly restocking_fee_amount: Decimal<2>;
  /** Sum of the credits of the lines less the fee, in currency_code. */
  readonly credit_amount: Decimal<2>;
  /** ref: erp.customer_invoices. Credit note. Null until issued, and when none is due. */
  readonly customer_invoice_id: Key | null;
  /** Order that replaces the goods. Null when none does. */
  readonly replacement_sales_order_number: string | null;
  /** When nothing was left to do. Null until then. */
  readonly closed_at: Moment | null;
  /** requested, approved, in_transit, received, inspected, closed, rejected, expired or cancelled. */
  readonly status: 'requested' | 'approved' | 'in_transit' | 'received' | 'inspected' | 'closed' | 'rejected' | 'expired' | 'cancelled';
  /** True when it was there before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One seat in customer service: a position of human resources and whoever holds it. Position and holder come from HR by their link; service management adds team, skills and limits. Tickets belong to the seat, comments to the person. */
export type ServiceAgentsRow = {
  /** Surrogate key. */
  readonly service_agent_id: Key;
  /** ref: hr.positions. Position that the seat is. Null where human resources have not told it. */
  readonly position_id: Key | null;
  /** Person who holds the position. Null while it is vacant. */
  readonly employee_id: Key | null;
  /** Title of that position on the organisation chart. */
  readonly position_title: string;
  /** Status of that position; a closed one ends the seat. */
  readonly position_status: 'vacant' | 'filled' | 'frozen' | 'closed';
  /** Code shown on tickets, such as AGT-014. Null until service management has set the seat up. */
  readonly service_agent_code: string | null;
  /** Team that the seat belongs to. Null until set up. */
  readonly service_team_id: Key | null;
  /** What the seat does. Null until set up. */
  readonly agent_role: 'front_line' | 'technical_specialist' | 'warranty_analyst' | 'dispatcher' | 'parts_specialist' | 'team_lead' | null;
  /** 1 takes tickets, 2 has technical depth, 3 works with engineering. */
  readonly support_tier: number;
  /** Product families for which it is trained; empty for all. */
  readonly product_families: readonly string[];
  /** Languages in which customers can be served, ISO 639-1. */
  readonly languages: readonly string[];
  /** Start of the working day in the team's time zone. Null until set up. */
  readonly shift_start_time: string | null;
  /** End of the working day in the team's time zone. Null until set up. */
  readonly shift_end_time: string | null;
  /** Tickets that may be open at once; 0 takes none. */
  readonly maximum_open_tickets: number;
  /** Tickets open now. */
  readonly open_ticket_count: number;
  /** Highest goodwill that it may grant without approval, in INR. */
  readonly goodwill_limit_amount: Decimal<2>;
  /** When it last got a ticket; decides whose turn it is. Null before the first. */
  readonly last_assigned_at: Moment | null;
  /** Day from which the present holder is in the seat. Null while vacant. */
  readonly holder_since: Day | null;
  /** active: takes tickets; away: holder absent; closed: position given up. */
  readonly status: 'active' | 'away' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One message that service sent to or received from another module, with its fate. Written by the platform's links and by service. */
export type ServiceIntegrationLogRow = {
  /** Surrogate key. */
  readonly service_integration_log_id: Key;
  /** inbound: received; outbound: sent. */
  readonly direction: 'inbound' | 'outbound';
  /** Business flow, such as tms-to-service. */
  readonly flow_id: string;
  /** Module at the other end. */
  readonly counterpart_module: 'tms' | 'hr' | 'quality' | 'erp';
  /** What the message says, such as delivery_completed. */
  readonly message_type: 'delivery_announced' | 'delivery_completed' | 'position_changed' | 'skill_changed' | 'complaint_reported' | 'complaint_changed' | 'invoice_issued';
  /** Qualified source table of the row that it carries. */
  readonly entity_table: string;
  /** Key of that row. */
  readonly entity_id: Key;
  /** Number of the document carried. Null when the entity has none. */
  readonly document_number: string | null;
  /** Customer concerned. Null when none. */
  readonly customer_id: Key | null;
  /** received, processed, failed or ignored (nothing to do). */
  readonly status: 'received' | 'processed' | 'failed' | 'ignored';
  /** Content as sent. */
  readonly payload: Json;
  /** Attempts so far. */
  readonly attempt_count: number;
  /** Class of the error. Null unless failed. */
  readonly error_code: string | null;
  /** Text of the error. Null unless failed. */
  readonly error_message: string | null;
  /** When a failed message is tried again. Null when it is not. */
  readonly next_attempt_at: Moment | null;
  /** When the change happened at its source. */
  readonly occurred_at: Moment;
  /** When the message arrived. */
  readonly received_at: Moment;
  /** When it was dealt with. Null until processed. */
  readonly processed_at: Moment | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** The figures of one team on one day, computed from the tables of the module after the day is over in company time. Written by service; computed again when a late entry changes the day. */
export type ServiceMetricsDailyRow = {
  /** Surrogate key. */
  readonly service_metrics_daily_id: Key;
  /** Day, in company time. */
  readonly metric_date: Day;
  /** Team. */
  readonly service_team_id: Key;
  /** Tickets opened on the day. */
  readonly opened_count: number;
  /** Tickets resolved on the day. */
  readonly resolved_count: number;
  /** Tickets closed on the day. */
  readonly closed_count: number;
  /** Tickets reopened on the day. */
  readonly reopened_count: number;
  /** Escalations on the day. */
  readonly escalated_count: number;
  /** Tickets not resolved, closed or cancelled at the end of the day. */
  readonly backlog_count: number;
  /** Part of the backlog that waits for the customer. */
  readonly waiting_customer_count: number;
  /** Part of the backlog whose resolution_due_at has passed. */
  readonly overdue_count: number;
  /** Tickets of which the first response was given on the day. */
  readonly response_due_count: number;
  /** Part of them within the target. */
  readonly response_met_count: number;
  /** Part of resolved_count within the target. */
  readonly resolution_met_count: number;
  /** response_met_count of response_due_count, percent. Null when there was none. */
  readonly response_attainment_pct: Decimal<4> | null;
  /** resolution_met_count of resolved_count, percent. Null when there was none. */
  readonly resolution_attainment_pct: Decimal<4> | null;
  /** Mean response_minutes of the tickets first answered on the day. Null when there was none. */
  readonly average_response_minutes: Decimal<2> | null;
  /** Mean resolution_minutes of the tickets resolved on the day. Null when there was none. */
  readonly average_resolution_minutes: Decimal<2> | null;
  /** Tickets resolved on the day with a single reply. */
  readonly first_contact_resolution_count: number;
  /** Visits completed on the day. */
  readonly visit_count: number;
  /** Part of them that solved the problem the first time. */
  readonly first_time_fix_count: number;
  /** Claims submitted on the day. */
  readonly warranty_claim_count: number;
  /** Returns authorised on the day. */
  readonly rma_count: number;
  /** Surveys on tickets or visits answered on the day. */
  readonly survey_answer_count: number;
  /** Part of them that answer how satisfied the customer was. */
  readonly satisfaction_answer_count: number;
  /** Part of them that are promoters. */
  readonly promoter_count: number;
  /** Part of them that are detractors. */
  readonly detractor_count: number;
  /** Mean score of the satisfaction surveys answered on the day. Null when there was none. */
  readonly average_satisfaction_score: Decimal<4> | null;
  /** Seats that were occupied and active at the end of the day. */
  readonly agent_count: number;
  /** Working time booked on the day, minutes. */
  readonly effort_minutes: Decimal<2>;
  /** When the day was over and its figures were made final. Null while the day lasts. */
  readonly calculated_at: Moment | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One item that service keeps in one place: at a service warehouse or in a technician's van. Written by service; what service holds has been issued to it by ERP, so it is not in ERP's balances any more. On hand is opening plus received plus returned plus adjusted less used. */
export type ServicePartsRow = {
  /** Surrogate key. */
  readonly service_part_id: Key;
  /** Code of the stock line, such as SVP-000123. */
  readonly service_part_code: string;
  /** Product kept, such as a spare kit. Null when a material is kept. */
  readonly product_id: Key | null;
  /** Material kept, such as a seal. Null when a product is kept. */
  readonly material_id: Key | null;
  /** Where it lies. */
  readonly location_type: 'warehouse' | 'van';
  /** Service warehouse where it lies, or from which the van is filled. */
  readonly warehouse_id: Key;
  /** Technician in whose van it is. Null for stock in the warehouse. */
  readonly holder_employee_id: Key | null;
  /** Shelf or box. Null when it has no fixed place. */
  readonly bin_label: string | null;
  /** Unit of the quantities, equal to that of the item. */
  readonly unit_of_measure: 'pcs' | 'kg' | 'm' | 'l' | 'set';
  /** Quantity when history began. */
  readonly opening_quantity: Decimal<3>;
  /** Quantity received since. */
  readonly received_quantity: Decimal<3>;
  /** Quantity used on tickets since; equals service_parts_usage. */
  readonly used_quantity: Decimal<3>;
  /** Quantity brought back unused after it had been used up in the books. */
  readonly returned_quantity: Decimal<3>;
  /** Sum of count differences, negative when missing. */
  readonly adjusted_quantity: Decimal<3>;
  /** Quantity there now. */
  readonly on_hand_quantity: Decimal<3>;
  /** Part of it reserved for tickets. */
  readonly reserved_quantity: Decimal<3>;
  /** At or below this it is ordered again. */
  readonly reorder_point_quantity: Decimal<3>;
  /** Filled up to this. */
  readonly maximum_quantity: Decimal<3>;
  /** Quantity on the way. */
  readonly on_order_quantity: Decimal<3>;
  /** Cost of one unit, in currency_code. */
  readonly unit_cost_amount: Decimal<4>;
  /** Price of one unit to customers before tax, in currency_code. */
  readonly sales_price_amount: Decimal<4>;
  /** Currency of cost and price, ISO 4217. */
  readonly currency_code: string;
  /** Newest receipt. Null before the first. */
  readonly last_received_at: Moment | null;
  /** Newest use. Null before the first. */
  readonly last_used_at: Moment | null;
  /** Newest count. Null when never counted. */
  readonly last_counted_at: Moment | null;
  /** active: kept in stock; phase_out: not ordered again; closed: empty and given up. */
  readonly status: 'active' | 'phase_out' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One part reserved and used for a ticket. Written by service and by the technician on site; the used quantity is what leaves service_parts. */
export type ServicePartsUsageRow = {
  /** Surrogate key. */
  readonly service_parts_usage_id: Key;
  /** Number of the issue slip, such as SPU-2026-000123. */
  readonly usage_number: string;
  /** Stock line from which it comes. */
  readonly service_part_id: Key;
  /** Ticket for which it is used. */
  readonly service_ticket_id: Key;
  /** Visit on which it is used. Null when sent to the customer or used in the workshop. */
  readonly field_service_appointment_id: Key | null;
  /** Claim that pays for it. Null when none does. */
  readonly warranty_claim_id: Key | null;
  /** Quantity asked for, unit_of_measure. */
  readonly reserved_quantity: Decimal<3>;
  /** Quantity used. */
  readonly used_quantity: Decimal<3>;
  /** Quantity brought back after it had been booked as used. */
  readonly returned_quantity: Decimal<3>;
  /** Unit of the quantities. */
  readonly unit_of_measure: 'pcs' | 'kg' | 'm' | 'l' | 'set';
  /** Lot of the part. Null when not lot controlled, and until used. */
  readonly lot_number: string | null;
  /** Serial number of the part put in. Null when not serialised, and until used. */
  readonly installed_serial_number: string | null;
  /** Serial number of the part taken out. Null when not serialised or nothing was taken out. */
  readonly removed_serial_number: string | null;
  /** What becomes of the part taken out. Null when nothing was taken out. */
  readonly removed_part_handling: 'left_with_customer' | 'returned_for_analysis' | 'scrapped' | 'sent_for_repair' | null;
  /** Cost of one unit when reserved, in INR. */
  readonly unit_cost_amount: Decimal<4>;
  /** Used less returned quantity at cost, in INR. */
  readonly cost_amount: Decimal<2>;
  /** Who pays. */
  readonly charge_type: 'warranty' | 'goodwill' | 'contract' | 'chargeable';
  /** Price charged to the customer before tax, in INR. */
  readonly charged_amount: Decimal<2>;
  /** Who asked for it. */
  readonly requested_by_employee_id: Key;
  /** Who used it. Null until used. */
  readonly used_by_employee_id: Key | null;
  /** When it was reserved. */
  readonly reserved_at: Moment;
  /** When it was used or sent. Null until then. */
  readonly used_at: Moment | null;
  /** When something was brought back. Null when nothing was. */
  readonly returned_at: Moment | null;
  /** reserved, used, returned (all of it brought back) or released (not needed). */
  readonly status: 'reserved' | 'used' | 'returned' | 'released';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One queue in which tickets wait for an agent of a team. Written by service management; a ticket goes to the first queue by rank whose filters it passes. */
export type ServiceQueuesRow = {
  /** Surrogate key. */
  readonly service_queue_id: Key;
  /** Code of the queue, such as SVQ-PUMPS-URGENT. */
  readonly service_queue_code: string;
  /** Name of the queue. */
  readonly queue_name: string;
  /** Team that works it off. */
  readonly service_team_id: Key;
  /** Order in which queues are tried for a new ticket, 1 first. */
  readonly queue_rank: number;
  /** Only tickets of this type. Null when any. */
  readonly ticket_type: 'technical_problem' | 'product_defect' | 'delivery_problem' | 'spare_parts' | 'installation' | 'warranty_question' | 'return_request' | 'documentation' | 'general_question' | null;
  /** Only tickets through this channel. Null when any. */
  readonly channel: 'phone' | 'email' | 'portal' | 'web_chat' | 'field_visit' | 'sales' | null;
  /** Only products of this family. Null when any. */
  readonly product_family: 'centrifugal_pump' | 'positive_displacement_pump' | 'gate_valve' | 'ball_valve' | 'control_valve' | 'pneumatic_actuator' | 'electric_actuator' | 'spare_kit' | null;
  /** Only tickets of this priority and above. */
  readonly minimum_priority: 'low' | 'normal' | 'high' | 'urgent';
  /** How a ticket finds its agent. */
  readonly assignment_method: 'round_robin' | 'least_loaded' | 'skill_based' | 'manual';
  /** Working minutes after which a waiting ticket is moved to the overflow queue. */
  readonly maximum_wait_minutes: Decimal<2>;
  /** Queue that takes over. Null when tickets stay. */
  readonly overflow_service_queue_id: Key | null;
  /** Waiting tickets above which the head of the team is warned. */
  readonly alert_waiting_count: number;
  /** True for the one queue that takes what passes no other. */
  readonly is_default: boolean;
  /** First day on which it takes tickets. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** active or closed. */
  readonly status: 'active' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One team of customer service. Written by service management. */
export type ServiceTeamsRow = {
  /** Surrogate key. */
  readonly service_team_id: Key;
  /** Code of the team, such as SVT-FIELD-WEST. */
  readonly service_team_code: string;
  /** Name of the team. */
  readonly team_name: string;
  /** What the team does. */
  readonly team_type: 'front_desk' | 'technical_support' | 'field_service' | 'warranty' | 'spare_parts';
  /** Legal entity that it works for. */
  readonly company_id: Key;
  /** Department that it is part of; its cost centre is charged. */
  readonly department_id: Key;
  /** Site where it works. Null when it works from the head office or in the field. */
  readonly factory_id: Key | null;
  /** Team to which it escalates. Null for the last resort. */
  readonly parent_service_team_id: Key | null;
  /** Head of the team. Null while vacant. */
  readonly team_leader_employee_id: Key | null;
  /** Product families served; empty for all. */
  readonly product_families: readonly string[];
  /** Languages spoken, ISO 639-1. */
  readonly languages: readonly string[];
  /** Sales region served. Null when all are. */
  readonly service_region: 'north' | 'south' | 'east' | 'west' | 'export' | null;
  /** Mail address of the team. */
  readonly email: string;
  /** Phone of the team in international form. */
  readonly phone: string;
  /** IANA time zone in which it plans its day. */
  readonly time_zone: string;
  /** Open tickets above which the team is overloaded. */
  readonly target_open_ticket_count: number;
  /** First day on which the team exists. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** active or dissolved. */
  readonly status: 'active' | 'dissolved';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One request of a customer after delivery, from opening to closing. Written by service. Its SLA clock runs in the calendar of sla_definitions from opened_at and stands still only while the status is waiting_customer; the changes of status are in ticket_comments, so every clock column can be computed again. */
export type ServiceTicketsRow = {
  /** Surrogate key. */
  readonly service_ticket_id: Key;
  /** Number of the ticket, such as TKT-2026-000123. */
  readonly ticket_number: string;
  /** What the customer wants. */
  readonly ticket_type: 'technical_problem' | 'product_defect' | 'delivery_problem' | 'spare_parts' | 'installation' | 'warranty_question' | 'return_request' | 'documentation' | 'general_question';
  /** How it reached us. */
  readonly channel: 'phone' | 'email' | 'portal' | 'web_chat' | 'field_visit' | 'sales';
  /** Customer who asks. */
  readonly customer_id: Key;
  /** Portal user who opened it. Null when it came another way. */
  readonly portal_user_id: Key | null;
  /** Person who asks. personal: customer_contact, identity, contract. */
  readonly contact_name: string;
  /** Mail address of the person. Null when the person called. personal: customer_contact, contact, contract. */
  readonly email: string | null;
  /** Phone of the person in international form. Null when unknown. personal: customer_contact, contact, contract. */
  readonly phone: string | null;
  /** Product concerned. Null when none is. */
  readonly product_id: Key | null;
  /** Lot shipped to the customer that is concerned. Null when no product is, or its lot is not known. */
  readonly lot_number: string | null;
  /** Serial number of the unit. Null when not serialised or not known. */
  readonly serial_number: string | null;
  /** Warranty under which the unit falls. Null when none was found. */
  readonly warranty_registration_id: Key | null;
  /** Units concerned, pieces. Null when no product is. */
  readonly affected_quantity: Decimal<3> | null;
  /** Order by which it was bought. Null when not known. */
  readonly sales_order_number: string | null;
  /** ref: crm.cases. Case of sales on the same problem. Null when none. */
  readonly case_id: Key | null;
  /** Ticket of the same problem under which it is handled. Null when it stands alone. */
  readonly parent_service_ticket_id: Key | null;
  /** Problem in a few words. */
  readonly subject: string;
  /** Problem as the customer describes it. */
  readonly description: string;
  /** What the customer observes. Null when no product is concerned. */
  readonly symptom_code: 'leakage' | 'noise' | 'vibration' | 'overheating' | 'does_not_start' | 'low_flow' | 'low_pressure' | 'seal_failure' | 'bearing_failure' | 'corrosion' | 'electrical_fault' | 'stuck' | 'position_error' | 'damaged_in_transit' | 'wrong_item' | 'missing_part' | 'dimensional' | 'other' | null;
  /** How grave it is for the customer's plant. */
  readonly severity: 'minor' | 'major' | 'critical';
  /** Rank; with the level of support it picks the SLA at opening, later changes keep the SLA. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** Queue in which it is or was. */
  readonly service_queue_id: Key;
  /** Team that handles it. */
  readonly service_team_id: Key;
  /** Seat that handles it. Null until assigned. */
  readonly service_agent_id: Key | null;
  /** Promise that holds for it. */
  readonly sla_definition_id: Key;
  /** When it reached us; start of both clocks. */
  readonly opened_at: Moment;
  /** When a seat first got it. Null until then. */
  readonly assigned_at: Moment | null;
  /** opened_at plus the response target on the clock, later by the time waited for the customer before the first response. */
  readonly response_due_at: Moment;
  /** When the customer first got an answer from a person. Null until then. */
  readonly first_responded_at: Moment | null;
  /** Time on the clock from opening to first response, without waiting for the customer, minutes. Null until then. */
  readonly response_minutes: Decimal<2> | null;
  /** True when the response came within its target. Null until it came or the target passed. */
  readonly is_response_met: boolean | null;
  /** opened_at plus the resolution target on the clock, later by customer_wait_minutes. */
  readonly resolution_due_at: Moment;
  /** Time on the clock in status waiting_customer in completed waits, minutes. */
  readonly customer_wait_minutes: Decimal<2>;
  /** Start of the present wait for the customer. Null unless the status is waiting_customer. */
  readonly waiting_customer_since: Moment | null;
  /** When it was last resolved. Null until then; again null when reopened. */
  readonly resolved_at: Moment | null;
  /** Time on the clock from opening to resolved_at, without waiting for the customer, minutes; time between a resolution that did not hold and the reopening counts. Null unless resolved. */
  readonly resolution_minutes: Decimal<2> | null;
  /** True when resolved within its target. Null until resolved or the target passed. */
  readonly is_resolution_met: boolean | null;
  /** When the customer agreed or the waiting time had passed, or it was cancelled. Null until then. */
  readonly closed_at: Moment | null;
  /** Times it was reopened. */
  readonly reopened_count: number;
  /** Highest level reached: 0 none to 4 management. */
  readonly escalation_level: number;
  /** How it ended. Null until resolved. */
  readonly resolution_code_id: Key | null;
  /** Cause as found. Null until known. */
  readonly root_cause: string | null;
  /** What was done. Null until resolved. */
  readonly resolution: string | null;
  /** True when quality gets it as a complaint, by symptom at opening or by finding. */
  readonly is_quality_related: boolean;
  /** True when the unit was under warranty on the day of opening. Null when no product is concerned or it is not yet checked. */
  readonly is_under_warranty: boolean | null;
  /** Working time booked by comments and visits, minutes. */
  readonly effort_minutes: Decimal<2>;
  /** new, assigned, in_progress, waiting_customer, waiting_for_parts, waiting_internal, resolved, closed or cancelled. */
  readonly status: 'new' | 'assigned' | 'in_progress' | 'waiting_customer' | 'waiting_for_parts' | 'waiting_internal' | 'resolved' | 'closed' | 'cancelled';
  /** True when it was there before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One promise of response and resolution times for one level of support and priority, with the calendar in which its clock runs. Written by service management; a change is a new row with a new validity, so that every past clock can be computed again. A row for a customer goes before the general one. */
export type SlaDefinitionsRow = {
  /** Surrogate key. */
  readonly sla_definition_id: Key;
  /** Code of the promise, such as SLA-GOLD-URGENT-2026. */
  readonly sla_definition_code: string;
  /** Name in contracts. */
  readonly sla_name: string;
  /** Level of service, the same list as in crm.contracts. */
  readonly support_level: 'standard' | 'silver' | 'gold' | 'platinum';
  /** Priority of the tickets for which it holds. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** Customer with whom it was agreed. Null when it holds for all. */
  readonly customer_id: Key | null;
  /** ref: crm.contracts. Contract in which it was agreed. Null when it holds for all. */
  readonly contract_id: Key | null;
  /** Time allowed to the first response, minutes on the clock of the calendar. */
  readonly response_target_minutes: Decimal<2>;
  /** Time allowed to the resolution, minutes on the clock of the calendar. */
  readonly resolution_target_minutes: Decimal<2>;
  /** True when the clock runs day and night; the calendar columns are then not used. */
  readonly is_always_open: boolean;
  /** IANA time zone of the calendar. */
  readonly time_zone: string;
  /** Days of the week on which the clock runs: mon, tue, wed, thu, fri, sat, sun. */
  readonly business_days: readonly string[];
  /** Local time at which the clock starts on such a day. */
  readonly business_start_time: string;
  /** Local time at which it stops. */
  readonly business_end_time: string;
  /** Days within the validity on which it stands still, written YYYY-MM-DD. */
  readonly holiday_dates: readonly string[];
  /** Share of tickets that should keep it, percent. */
  readonly attainment_target_pct: Decimal<4>;
  /** Reduction of the contract's fee when the target is missed in a month, percent; 0 when none is agreed. */
  readonly penalty_pct: Decimal<4>;
  /** First day on which tickets opened get it. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** active: given to new tickets; retired: only for tickets that have it. */
  readonly status: 'active' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One invitation to a survey and the answer to it, if there was one. Written by service when the invitation goes out, completed by the customer. */
export type SurveyResponsesRow = {
  /** Surrogate key. */
  readonly survey_response_id: Key;
  /** Number of the invitation, such as SRV-2026-000123. */
  readonly response_number: string;
  /** Survey, in the version sent. */
  readonly customer_survey_id: Key;
  /** Customer asked. */
  readonly customer_id: Key;
  /** Portal user asked. Null when the person has no access. */
  readonly portal_user_id: Key | null;
  /** Person asked. personal: customer_contact, identity, contract. */
  readonly contact_name: string;
  /** Address used. Null when asked by phone. personal: customer_contact, contact, contract. */
  readonly email: string | null;
  /** Ticket that it is about. Null when about none. */
  readonly service_ticket_id: Key | null;
  /** Visit that it is about. Null when about none. */
  readonly field_service_appointment_id: Key | null;
  /** Team judged. Null when the company as a whole is. */
  readonly service_team_id: Key | null;
  /** Seat judged. Null when none is. */
  readonly service_agent_id: Key | null;
  /** When the invitation went out. */
  readonly sent_at: Moment;
  /** When reminded. Null when not. */
  readonly reminded_at: Moment | null;
  /** When answers are no longer taken. */
  readonly expires_at: Moment;
  /** When answered. Null until then. */
  readonly answered_at: Moment | null;
  /** Answer to the main question, on the scale of the survey. Null until answered. */
  readonly score: number | null;
  /** Class of the score: promoter, passive, detractor. Null until answered. */
  readonly score_class: 'promoter' | 'passive' | 'detractor' | null;
  /** Answers to the further questions. Null until answered. */
  readonly answers: Json | null;
  /** Words of the customer. Null when none. */
  readonly comment: string | null;
  /** True when the score asks for a call. */
  readonly follow_up_required: boolean;
  /** Who calls. Null when no call is needed, and until assigned. */
  readonly follow_up_employee_id: Key | null;
  /** When the call took place. Null until then. */
  readonly followed_up_at: Moment | null;
  /** What it gave. Null until then. */
  readonly follow_up_result: 'satisfied' | 'ticket_opened' | 'feedback_recorded' | 'not_reached' | 'still_dissatisfied' | null;
  /** sent, answered, expired or undeliverable. */
  readonly status: 'sent' | 'answered' | 'expired' | 'undeliverable';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One file on a ticket: what it is and where it lies. Written by service; the content is in the document store under storage_key. */
export type TicketAttachmentsRow = {
  /** Surrogate key. */
  readonly ticket_attachment_id: Key;
  /** Ticket. */
  readonly service_ticket_id: Key;
  /** Contribution with which it came. Null when added to the ticket itself. */
  readonly ticket_comment_id: Key | null;
  /** What the file shows. */
  readonly attachment_type: 'photo' | 'video' | 'nameplate' | 'operating_data' | 'test_report' | 'drawing' | 'delivery_note' | 'invoice' | 'visit_report' | 'correspondence';
  /** Name of the file as sent. */
  readonly file_name: string;
  /** Media type, such as image/jpeg. */
  readonly media_type: string;
  /** Size of the content, bytes. */
  readonly size_bytes: Key;
  /** SHA-256 of the content, hexadecimal; equal content is stored once. */
  readonly checksum_sha256: string;
  /** Key of the content in the document store. */
  readonly storage_key: string;
  /** What the file is, in a few words. */
  readonly title: string;
  /** Person of ours who added it. Null when the customer did. */
  readonly uploaded_by_employee_id: Key | null;
  /** Portal user who added it. Null when it came another way. */
  readonly uploaded_by_portal_user_id: Key | null;
  /** When it was added. */
  readonly uploaded_at: Moment;
  /** True when the customer can open it. */
  readonly is_visible_to_customer: boolean;
  /** Result of the search for malware. */
  readonly scan_status: 'pending' | 'clean' | 'infected';
  /** When it was searched. Null until then. */
  readonly scanned_at: Moment | null;
  /** Last day on which it is kept. */
  readonly retain_until: Day;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One contribution to a ticket: message, internal remark, change of status or hand-over. Written by service or taken from the customer's message, never changed. In order of sequence_number the changes of status are the complete history of the ticket, from new on; the SLA clock is computed from them. */
export type TicketCommentsRow = {
  /** Surrogate key. */
  readonly ticket_comment_id: Key;
  /** Ticket. */
  readonly service_ticket_id: Key;
  /** Position in the ticket, from 1. */
  readonly sequence_number: number;
  /** Kind of contribution. */
  readonly comment_type: 'customer_message' | 'agent_reply' | 'internal_note' | 'status_change' | 'assignment' | 'escalation';
  /** Person of ours who wrote it. Null when the customer or the system did. */
  readonly author_employee_id: Key | null;
  /** Portal user who wrote it. Null when not written in the portal. */
  readonly author_portal_user_id: Key | null;
  /** Person at the customer who wrote or said it. Null when we did. personal: customer_contact, identity, contract. */
  readonly author_name: string | null;
  /** Way it took; system for entries that the ticket system makes itself. */
  readonly channel: 'phone' | 'email' | 'portal' | 'web_chat' | 'field_visit' | 'sales' | 'system';
  /** Text. */
  readonly body: string;
  /** True when the customer can read it. */
  readonly is_visible_to_customer: boolean;
  /** When it was written; the moment from which a change of status holds. */
  readonly commented_at: Moment;
  /** Status of the ticket before. Null when it changes none. */
  readonly status_before: 'new' | 'assigned' | 'in_progress' | 'waiting_customer' | 'waiting_for_parts' | 'waiting_internal' | 'resolved' | 'closed' | 'cancelled' | null;
  /** Status of the ticket afterwards. Null when it changes none. */
  readonly status_after: 'new' | 'assigned' | 'in_progress' | 'waiting_customer' | 'waiting_for_parts' | 'waiting_internal' | 'resolved' | 'closed' | 'cancelled' | null;
  /** True for the answer that stopped the response clock; one per ticket at most. */
  readonly is_first_response: boolean;
  /** Seat that gets the ticket. Null when it stays where it is. */
  readonly handed_to_service_agent_id: Key | null;
  /** Help article sent with it. Null when none. */
  readonly kb_article_id: Key | null;
  /** Working time booked with it, minutes. */
  readonly effort_minutes: Decimal<2>;
  /** Files sent with it. */
  readonly attachment_count: number;
  /** When the row was entered. */
  readonly created_at: Moment;
};

/** One time that somebody was called in on a ticket, by rule or by request. Written by service; acknowledgement and end are added when they happen. */
export type TicketEscalationsRow = {
  /** Surrogate key. */
  readonly ticket_escalation_id: Key;
  /** Ticket. */
  readonly service_ticket_id: Key;
  /** Position among the escalations of the ticket, from 1. */
  readonly sequence_number: number;
  /** Rule that applied. Null when an agent or the customer asked for it. */
  readonly escalation_rule_id: Key | null;
  /** What made it apply. */
  readonly trigger_type: 'response_clock' | 'resolution_clock' | 'no_update' | 'reopened' | 'severity' | 'customer_request';
  /** Level reached. */
  readonly escalation_level: number;
  /** When it happened. */
  readonly escalated_at: Moment;
  /** Share of the time allowed used up at that moment, percent, shown as 999 above that. */
  readonly sla_used_pct: Decimal<4>;
  /** Team that had the ticket. */
  readonly from_service_team_id: Key;
  /** Seat that had the ticket. Null when it was not assigned. */
  readonly from_service_agent_id: Key | null;
  /** Person called in. */
  readonly to_employee_id: Key;
  /** Team that got the ticket. Null when it stayed. */
  readonly to_service_team_id: Key | null;
  /** Person of ours who asked for it. Null when a rule or the customer did. */
  readonly requested_by_employee_id: Key | null;
  /** Priority of the ticket before. */
  readonly priority_before: 'low' | 'normal' | 'high' | 'urgent';
  /** Priority of the ticket afterwards. */
  readonly priority_after: 'low' | 'normal' | 'high' | 'urgent';
  /** Why, in words. */
  readonly reason: string;
  /** By when the person called in must react. */
  readonly acknowledge_due_at: Moment;
  /** When he or she did. Null until then. */
  readonly acknowledged_at: Moment | null;
  /** When it was over. Null while it lasts. */
  readonly ended_at: Moment | null;
  /** How it ended. Null while it lasts. */
  readonly outcome: 'resolved' | 'returned' | 'taken_over' | 'higher_level' | 'withdrawn' | null;
  /** open, acknowledged or ended. */
  readonly status: 'open' | 'acknowledged' | 'ended';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One claim of a customer under a warranty, from submission to settlement. Written by service; its cost is what the failure cost us. */
export type WarrantyClaimsRow = {
  /** Surrogate key. */
  readonly warranty_claim_id: Key;
  /** Number of the claim, such as WCL-2026-000123. */
  readonly warranty_claim_number: string;
  /** Warranty claimed under. */
  readonly warranty_registration_id: Key;
  /** Ticket in which it was raised. */
  readonly service_ticket_id: Key;
  /** Customer who claims. */
  readonly customer_id: Key;
  /** Product that failed. */
  readonly product_id: Key;
  /** Lot of the failed units, as delivered. */
  readonly lot_number: string;
  /** Serial number of the failed unit. Null when not serialised or several units failed. */
  readonly serial_number: string | null;
  /** Units claimed for, in the product's unit. */
  readonly claimed_quantity: Decimal<3>;
  /** Day of the failure as reported. */
  readonly failed_on: Day;
  /** When the claim was made. */
  readonly submitted_at: Moment;
  /** Operating hours at failure. Null when not known. */
  readonly operating_hours: Decimal<4> | null;
  /** What was observed. */
  readonly symptom_code: 'leakage' | 'noise' | 'vibration' | 'overheating' | 'does_not_start' | 'low_flow' | 'low_pressure' | 'seal_failure' | 'bearing_failure' | 'corrosion' | 'electrical_fault' | 'stuck' | 'position_error' | 'damaged_in_transit' | 'wrong_item' | 'missing_part' | 'dimensional' | 'other';
  /** What the customer wants. */
  readonly claim_type: 'repair' | 'replacement' | 'credit' | 'parts' | 'labour';
  /** True when failed_on lies within the term. */
  readonly is_under_warranty: boolean;
  /** Who judged it. Null until judged. */
  readonly assessed_by_employee_id: Key | null;
  /** When it was judged. Null until then. */
  readonly assessed_at: Moment | null;
  /** Cause as found. Null until judged. */
  readonly cause_code: 'material' | 'machining' | 'assembly' | 'design' | 'wear' | 'application' | 'operation' | 'installation' | 'transport' | 'no_fault_found' | null;
  /** Units granted. */
  readonly approved_quantity: Decimal<3>;
  /** Value granted to the customer, in currency_code. */
  readonly approved_amount: Decimal<2>;
  /** Currency of approved_amount, ISO 4217. */
  readonly currency_code: string;
  /** Why it was refused, wholly or in part. Null otherwise. */
  readonly rejection_reason_code: 'out_of_warranty' | 'misuse' | 'wrong_application' | 'wear_part' | 'no_fault_found' | 'not_our_product' | 'late_notice' | null;
  /** True when granted without obligation. */
  readonly is_goodwill: boolean;
  /** Who approved goodwill or a value above the limit of the seat. Null when that was not needed. */
  readonly approved_by_employee_id: Key | null;
  /** Parts used, at cost, in INR. */
  readonly parts_cost_amount_base: Decimal<2>;
  /** Labour and travel, at cost, in INR. */
  readonly labour_cost_amount_base: Decimal<2>;
  /** Freight of return and replacement, in INR. */
  readonly freight_cost_amount_base: Decimal<2>;
  /** ref: master.suppliers. Supplier charged, when bought material was the cause. Null when none is. */
  readonly supplier_id: Key | null;
  /** What the supplier paid, in INR. */
  readonly recovered_amount_base: Decimal<2>;
  /** ref: erp.customer_invoices. Credit by which it was settled. Null when settled otherwise or not yet. */
  readonly customer_invoice_id: Key | null;
  /** When it was settled. Null until then. */
  readonly settled_at: Moment | null;
  /** submitted, in_assessment, approved, partially_approved, rejected, settled or withdrawn. */
  readonly status: 'submitted' | 'in_assessment' | 'approved' | 'partially_approved' | 'rejected' | 'settled' | 'withdrawn';
  /** True when it was there before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One warranty: of what a delivery handed over (delivery row), or of a single unit of it by serial number (unit row). A delivery row comes from transport by its link, service adds term and coverage; a unit row is added by service when a serial number becomes known, on commissioning, in the portal or with the first ticket. */
export type WarrantyRegistrationsRow = {
  /** Surrogate key. */
  readonly warranty_registration_id: Key;
  /** Number of the warranty, such as WTY-2026-000123. Null until service has taken the delivery up. */
  readonly warranty_number: string | null;
  /** ref: tms.deliveries. Delivery that started it. Null on unit rows, which have their parent's, and on opening rows. */
  readonly delivery_id: Key | null;
  /** Number of that delivery. Null on unit rows and when it is not known for an opening row. */
  readonly delivery_number: string | null;
  /** When the goods were handed over. Null only while pending, for a delivery announced before the hand-over. */
  readonly delivered_at: Moment | null;
  /** Customer to whom they were delivered. Null only while pending, where transport names none. */
  readonly customer_id: Key | null;
  /** Product covered. Null only while pending, where transport names none. */
  readonly product_id: Key | null;
  /** Lot delivered. Null when transport was not told the lot; returns then take it from the nameplate. */
  readonly lot_number: string | null;
  /** Units covered, in the product's unit: 1 on unit rows, 0 when all was refused. */
  readonly covered_quantity: Decimal<3>;
  /** Order delivered. Null for a delivery without order. */
  readonly sales_order_number: string | null;
  /** Delivery row of which the unit is part. Null on delivery rows. */
  readonly parent_warranty_registration_id: Key | null;
  /** Serial number of the unit. Null on delivery rows. */
  readonly serial_number: string | null;
  /** standard: from the product; extended: bought; contract: from a customer contract; goodwill. */
  readonly warranty_type: 'standard' | 'extended' | 'contract' | 'goodwill';
  /** Term, months from the day of delivery. Null until service has taken it up. */
  readonly warranty_months: number | null;
  /** Day of delivery in company time, first day covered. Null until taken up. */
  readonly warranty_start_date: Day | null;
  /** Last day covered. Null until taken up. */
  readonly warranty_end_date: Day | null;
  /** What is paid for. */
  readonly coverage: 'parts' | 'parts_and_labour' | 'parts_labour_and_travel';
  /** Operating hours after which it ends. Null when there is no such limit. */
  readonly operating_hours_limit: Decimal<4> | null;
  /** Day on which the unit went into operation. Null while not known. */
  readonly commissioned_on: Day | null;
  /** City where it stands. Null while not known. */
  readonly installation_city: string | null;
  /** Country where it stands, ISO 3166-1 alpha-2. Null while not known. */
  readonly installation_country_code: string | null;
  /** Operator, when a distributor or contractor bought it. Null when the customer operates it or it is not known. personal: customer_contact, identity, contract. */
  readonly end_user_name: string | null;
  /** Portal user who registered the unit. Null when service did. */
  readonly registered_by_portal_user_id: Key | null;
  /** When the unit was registered. Null on delivery rows. */
  readonly registered_at: Moment | null;
  /** Units for which a claim was granted so far. */
  readonly claimed_quantity: Decimal<3>;
  /** Why the warranty was lost. Null unless void. */
  readonly void_reason_code: 'misuse' | 'unauthorised_repair' | 'wrong_application' | 'unpaid' | 'resold' | null;
  /** pending: delivered, not yet taken up; active; expired; void. */
  readonly status: 'pending' | 'active' | 'expired' | 'void';
  /** True when it was running before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** Every table of the module by name. */
export type Rows = {
  customer_feedback: CustomerFeedbackRow;
  customer_surveys: CustomerSurveysRow;
  escalation_rules: EscalationRulesRow;
  field_service_appointments: FieldServiceAppointmentsRow;
  field_technicians: FieldTechniciansRow;
  kb_article_ratings: KbArticleRatingsRow;
  kb_articles: KbArticlesRow;
  kb_categories: KbCategoriesRow;
  portal_users: PortalUsersRow;
  resolution_codes: ResolutionCodesRow;
  rma_line_items: RmaLineItemsRow;
  rma_requests: RmaRequestsRow;
  service_agents: ServiceAgentsRow;
  service_integration_log: ServiceIntegrationLogRow;
  service_metrics_daily: ServiceMetricsDailyRow;
  service_parts: ServicePartsRow;
  service_parts_usage: ServicePartsUsageRow;
  service_queues: ServiceQueuesRow;
  service_teams: ServiceTeamsRow;
  service_tickets: ServiceTicketsRow;
  sla_definitions: SlaDefinitionsRow;
  survey_responses: SurveyResponsesRow;
  ticket_attachments: TicketAttachmentsRow;
  ticket_comments: TicketCommentsRow;
  ticket_escalations: TicketEscalationsRow;
  warranty_claims: WarrantyClaimsRow;
  warranty_registrations: WarrantyRegistrationsRow;
};

/** New rows: without what the store fills (keys, moments of entry and change, defaults, nulls). */
export type NewRows = {
  customer_feedback: NewRow<CustomerFeedbackRow, 'customer_feedback_id' | 'portal_user_id' | 'product_id' | 'service_ticket_id' | 'survey_response_id' | 'received_by_employee_id' | 'routed_to_department_id' | 'owner_employee_id' | 'answered_at' | 'answer' | 'action_code' | 'closed_at' | 'created_at' | 'updated_at'>;
  customer_surveys: NewRow<CustomerSurveysRow, 'customer_survey_id' | 'valid_to' | 'created_at' | 'updated_at'>;
  escalation_rules: NewRow<EscalationRulesRow, 'escalation_rule_id' | 'trigger_sla_pct' | 'trigger_minutes' | 'trigger_count' | 'support_level' | 'service_team_id' | 'target_employee_id' | 'target_service_team_id' | 'raise_priority_to' | 'valid_to' | 'created_at' | 'updated_at'>;
  field_service_appointments: NewRow<FieldServiceAppointmentsRow, 'field_service_appointment_id' | 'previous_field_service_appointment_id' | 'product_id' | 'serial_number' | 'warranty_registration_id' | 'field_technician_id' | 'state_province' | 'planned_start_at' | 'planned_end_at' | 'confirmed_at' | 'departed_at' | 'arrived_at' | 'work_ended_at' | 'travel_minutes' | 'work_minutes' | 'travel_distance_km' | 'rescheduled_count' | 'findings' | 'work_performed' | 'outcome_code' | 'is_first_time_fix' | 'signatory_name' | 'signed_at' | 'charged_amount' | 'cost_amount' | 'cancellation_reason_code' | 'created_at' | 'updated_at'>;
  field_technicians: NewRow<FieldTechniciansRow, 'field_technician_id' | 'employee_skill_id' | 'qualification_valid_to' | 'field_technician_code' | 'service_team_id' | 'product_families' | 'service_region' | 'base_city' | 'base_state_province' | 'latitude_degrees' | 'longitude_degrees' | 'warehouse_id' | 'van_registration_number' | 'daily_capacity_minutes' | 'hourly_rate_amount' | 'site_safety_valid_to' | 'status' | 'created_at' | 'updated_at'>;
  kb_article_ratings: NewRow<KbArticleRatingsRow, 'kb_article_rating_id' | 'portal_user_id' | 'rated_by_employee_id' | 'service_ticket_id' | 'rating_score' | 'reason_code' | 'comment' | 'handled_by_employee_id' | 'handled_at' | 'handling_result' | 'created_at' | 'updated_at'>;
  kb_articles: NewRow<KbArticlesRow, 'kb_article_id' | 'product_family' | 'product_id' | 'symptom_code' | 'resolution_code_id' | 'source_service_ticket_id' | 'reviewed_by_employee_id' | 'published_at' | 'review_due_date' | 'retired_at' | 'view_count' | 'helpful_count' | 'not_helpful_count' | 'ticket_link_count' | 'created_at' | 'updated_at'>;
  kb_categories: NewRow<KbCategoriesRow, 'kb_category_id' | 'parent_kb_category_id' | 'product_family' | 'editor_employee_id' | 'created_at' | 'updated_at'>;
  portal_users: NewRow<PortalUsersRow, 'portal_user_id' | 'contact_id' | 'phone' | 'invited_by_employee_id' | 'activated_at' | 'terms_accepted_at' | 'last_login_at' | 'login_count' | 'failed_login_count' | 'locked_at' | 'is_second_factor_enabled' | 'notifies_by_email' | 'deactivated_at' | 'created_at' | 'updated_at'>;
  resolution_codes: NewRow<ResolutionCodesRow, 'resolution_code_id' | 'parent_resolution_code_id' | 'suggested_disposition' | 'valid_to' | 'created_at' | 'updated_at'>;
  rma_line_items: NewRow<RmaLineItemsRow, 'rma_line_item_id' | 'warranty_registration_id' | 'serial_number' | 'authorised_quantity' | 'received_quantity' | 'accepted_quantity' | 'rejected_quantity' | 'credit_amount' | 'received_condition' | 'inspection_result' | 'inspected_by_employee_id' | 'inspected_at' | 'disposition' | 'stock_type' | 'ncr_id' | 'ncr_number' | 'created_at' | 'updated_at'>;
  rma_requests: NewRow<RmaRequestsRow, 'rma_request_id' | 'warranty_claim_id' | 'product_recall_id' | 'sales_order_number' | 'repair_factory_id' | 'state_province' | 'return_order_id' | 'return_order_number' | 'approval_status' | 'approved_by_employee_id' | 'approved_at' | 'rejection_reason_code' | 'expiry_date' | 'received_at' | 'inspected_at' | 'restocking_fee_amount' | 'credit_amount' | 'customer_invoice_id' | 'replacement_sales_order_number' | 'closed_at' | 'is_opening' | 'created_at' | 'updated_at'>;
  service_agents: NewRow<ServiceAgentsRow, 'service_agent_id' | 'position_id' | 'employee_id' | 'service_agent_code' | 'service_team_id' | 'agent_role' | 'support_tier' | 'product_families' | 'languages' | 'shift_start_time' | 'shift_end_time' | 'maximum_open_tickets' | 'open_ticket_count' | 'goodwill_limit_amount' | 'last_assigned_at' | 'holder_since' | 'status' | 'created_at' | 'updated_at'>;
  service_integration_log: NewRow<ServiceIntegrationLogRow, 'service_integration_log_id' | 'document_number' | 'customer_id' | 'status' | 'attempt_count' | 'error_code' | 'error_message' | 'next_attempt_at' | 'processed_at' | 'created_at' | 'updated_at'>;
  service_metrics_daily: NewRow<ServiceMetricsDailyRow, 'service_metrics_daily_id' | 'response_attainment_pct' | 'resolution_attainment_pct' | 'average_response_minutes' | 'average_resolution_minutes' | 'satisfaction_answer_count' | 'average_satisfaction_score' | 'calculated_at' | 'created_at' | 'updated_at'>;
  service_parts: NewRow<ServicePartsRow, 'service_part_id' | 'product_id' | 'material_id' | 'holder_employee_id' | 'bin_label' | 'opening_quantity' | 'received_quantity' | 'used_quantity' | 'returned_quantity' | 'adjusted_quantity' | 'reserved_quantity' | 'on_order_quantity' | 'last_received_at' | 'last_used_at' | 'last_counted_at' | 'created_at' | 'updated_at'>;
  service_parts_usage: NewRow<ServicePartsUsageRow, 'service_parts_usage_id' | 'field_service_appointment_id' | 'warranty_claim_id' | 'used_quantity' | 'returned_quantity' | 'lot_number' | 'installed_serial_number' | 'removed_serial_number' | 'removed_part_handling' | 'cost_amount' | 'charged_amount' | 'used_by_employee_id' | 'used_at' | 'returned_at' | 'created_at' | 'updated_at'>;
  service_queues: NewRow<ServiceQueuesRow, 'service_queue_id' | 'ticket_type' | 'channel' | 'product_family' | 'overflow_service_queue_id' | 'valid_to' | 'created_at' | 'updated_at'>;
  service_teams: NewRow<ServiceTeamsRow, 'service_team_id' | 'factory_id' | 'parent_service_team_id' | 'team_leader_employee_id' | 'service_region' | 'valid_to' | 'created_at' | 'updated_at'>;
  service_tickets: NewRow<ServiceTicketsRow, 'service_ticket_id' | 'portal_user_id' | 'email' | 'phone' | 'product_id' | 'lot_number' | 'serial_number' | 'warranty_registration_id' | 'affected_quantity' | 'sales_order_number' | 'case_id' | 'parent_service_ticket_id' | 'symptom_code' | 'service_agent_id' | 'assigned_at' | 'first_responded_at' | 'response_minutes' | 'is_response_met' | 'customer_wait_minutes' | 'waiting_customer_since' | 'resolved_at' | 'resolution_minutes' | 'is_resolution_met' | 'closed_at' | 'reopened_count' | 'escalation_level' | 'resolution_code_id' | 'root_cause' | 'resolution' | 'is_quality_related' | 'is_under_warranty' | 'effort_minutes' | 'is_opening' | 'created_at' | 'updated_at'>;
  sla_definitions: NewRow<SlaDefinitionsRow, 'sla_definition_id' | 'customer_id' | 'contract_id' | 'valid_to' | 'created_at' | 'updated_at'>;
  survey_responses: NewRow<SurveyResponsesRow, 'survey_response_id' | 'portal_user_id' | 'email' | 'service_ticket_id' | 'field_service_appointment_id' | 'service_team_id' | 'service_agent_id' | 'reminded_at' | 'answered_at' | 'score' | 'score_class' | 'answers' | 'comment' | 'follow_up_required' | 'follow_up_employee_id' | 'followed_up_at' | 'follow_up_result' | 'created_at' | 'updated_at'>;
  ticket_attachments: NewRow<TicketAttachmentsRow, 'ticket_attachment_id' | 'ticket_comment_id' | 'uploaded_by_employee_id' | 'uploaded_by_portal_user_id' | 'scan_status' | 'scanned_at' | 'created_at' | 'updated_at'>;
  ticket_comments: NewRow<TicketCommentsRow, 'ticket_comment_id' | 'author_employee_id' | 'author_portal_user_id' | 'author_name' | 'status_before' | 'status_after' | 'is_first_response' | 'handed_to_service_agent_id' | 'kb_article_id' | 'effort_minutes' | 'attachment_count' | 'created_at'>;
  ticket_escalations: NewRow<TicketEscalationsRow, 'ticket_escalation_id' | 'escalation_rule_id' | 'from_service_agent_id' | 'to_service_team_id' | 'requested_by_employee_id' | 'acknowledged_at' | 'ended_at' | 'outcome' | 'created_at' | 'updated_at'>;
  warranty_claims: NewRow<WarrantyClaimsRow, 'warranty_claim_id' | 'serial_number' | 'operating_hours' | 'assessed_by_employee_id' | 'assessed_at' | 'cause_code' | 'approved_quantity' | 'approved_amount' | 'rejection_reason_code' | 'is_goodwill' | 'approved_by_employee_id' | 'parts_cost_amount_base' | 'labour_cost_amount_base' | 'freight_cost_amount_base' | 'supplier_id' | 'recovered_amount_base' | 'customer_invoice_id' | 'settled_at' | 'is_opening' | 'created_at' | 'updated_at'>;
  warranty_registrations: NewRow<WarrantyRegistrationsRow, 'warranty_registration_id' | 'warranty_number' | 'delivery_id' | 'delivery_number' | 'delivered_at' | 'customer_id' | 'product_id' | 'lot_number' | 'sales_order_number' | 'parent_warranty_registration_id' | 'serial_number' | 'warranty_type' | 'warranty_months' | 'warranty_start_date' | 'warranty_end_date' | 'coverage' | 'operating_hours_limit' | 'commissioned_on' | 'installation_city' | 'installation_country_code' | 'end_user_name' | 'registered_by_portal_user_id' | 'registered_at' | 'claimed_quantity' | 'void_reason_code' | 'status' | 'is_opening' | 'created_at' | 'updated_at'>;
};

/** Every reference copy that the module has, by the name of its original. */
export type CopyRows = {
  'master.companies': MasterCompaniesRow;
  'master.factories': MasterFactoriesRow;
  'master.warehouses': MasterWarehousesRow;
  'master.customers': MasterCustomersRow;
  'master.materials': MasterMaterialsRow;
  'master.products': MasterProductsRow;
  'master.employees': MasterEmployeesRow;
  'master.departments': MasterDepartmentsRow;
};

/** Rows of other modules, columns of which the module's flows bring, by flow. */
export type Sends = {
  'service-to-quality': {
    customer_complaints: QualityCustomerComplaintsRow;
  };
  'service-to-erp': {
    customer_invoices: ErpCustomerInvoicesRow;
    customer_invoice_lines: ErpCustomerInvoiceLinesRow;
    inventory_transactions: ErpInventoryTransactionsRow;
  };
};

/** All types of the module, for its behaviour. */
export type Types = { rows: Rows; news: NewRows; copies: CopyRows; sends: Sends };
