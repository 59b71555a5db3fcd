// Row types of service, generated from its schema by `npm run generate`.

import type { Day, Json, Key, Moment, Scaled } from '../../machinery/base/row-types.ts';

/** One piece of feedback that a customer gave unasked or in a comment, and what the company did with it. Written by service, answered by the department concerned. */
export type CustomerFeedbackRow = {
  /** Surrogate key. */
  customer_feedback_id: Key;
  /** Number of the feedback, such as FBK-2026-000123. */
  feedback_number: string;
  /** Kind of feedback. */
  feedback_type: string;
  /** How it reached us. */
  channel: string;
  /** Customer who gave it. */
  customer_id: Key;
  /** Portal user who gave it. Null when it came another way. */
  portal_user_id: Key | null;
  /** Person who gave it. */
  contact_name: string;
  /** What it is about. */
  topic: string;
  /** Product that it is about. Null when about none. */
  product_id: Key | null;
  /** Ticket from which it arose. Null when none. */
  service_ticket_id: Key | null;
  /** Survey answer from which it was taken. Null when none. */
  survey_response_id: Key | null;
  /** Heading in a few words. */
  subject: string;
  /** Words of the customer. */
  body: string;
  /** Mood. */
  sentiment: string;
  /** Rank in answering. */
  priority: string;
  /** When it reached us. */
  received_at: Moment;
  /** Who took it. Null when it came through the portal or a survey. */
  received_by_employee_id: Key | null;
  /** Department that has to answer. Null until routed. */
  routed_to_department_id: Key | null;
  /** Person who has to answer. Null until routed. */
  owner_employee_id: Key | null;
  /** By when the customer must have an answer. */
  response_due_at: Moment;
  /** When the customer got it. Null until then. */
  answered_at: Moment | null;
  /** What was answered. Null until then. */
  answer: string | null;
  /** What the company did. Null until decided. */
  action_code: string | null;
  /** When it was closed. Null until then. */
  closed_at: Moment | null;
  /** received, routed, answered or closed. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One survey template in one version: when it is sent, to whom, and what it asks. Written by service management; a change of the questions is a new version. */
export type CustomerSurveysRow = {
  /** Surrogate key. */
  customer_survey_id: Key;
  /** Code of the survey, the same for all versions, such as SUR-CSAT. */
  customer_survey_code: string;
  /** Version, from 1. */
  version_number: number;
  /** Title shown to the customer. */
  survey_name: string;
  /** Measure: satisfaction, recommendation (NPS), effort, or the relationship as a whole. */
  survey_type: string;
  /** What makes it go out. */
  trigger_event: string;
  /** Question whose answer is the score. */
  main_question: string;
  /** Lowest answer. */
  scale_minimum: number;
  /** Highest answer. */
  scale_maximum: number;
  /** Further questions, with their type and choices. */
  questions: Json;
  /** Language, ISO 639-1. */
  language_code: string;
  /** Way it goes out. */
  channel: string;
  /** Share of the events that lead to an invitation, percent. */
  sampling_pct: Scaled;
  /** Days in which a person is asked only once. */
  minimum_interval_days: number;
  /** Hours from the event to the invitation. */
  delay_hours: Scaled;
  /** Days without answer after which one reminder goes out. */
  reminder_after_days: number;
  /** Days after which no answer is taken. */
  expires_after_days: number;
  /** Average that service wants to reach. */
  target_score: Scaled;
  /** Answers at or below this are followed up by a call. */
  follow_up_score: number;
  /** Person in charge. */
  owner_employee_id: Key;
  /** First day on which it goes out. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** draft, active or retired. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One rule that calls in somebody when a ticket runs late or is grave. Written by service management; each time it applies there is a row in ticket_escalations. */
export type EscalationRulesRow = {
  /** Surrogate key. */
  escalation_rule_id: Key;
  /** Code of the rule, such as ESC-RES-80. */
  escalation_rule_code: string;
  /** What the rule says, in a few words. */
  rule_name: string;
  /** What makes it apply. */
  trigger_type: string;
  /** Share of the time allowed that is used up when it applies, percent; 100 is the due time. Null for rules without a clock. */
  trigger_sla_pct: Scaled | null;
  /** Minutes without an update after which it applies. Null for other rules. */
  trigger_minutes: Scaled | null;
  /** Reopenings after which it applies. Null for other rules. */
  trigger_count: number | null;
  /** Level to which it lifts the ticket: 1 head of team to 4 management. */
  escalation_level: number;
  /** Only tickets of this level of support. Null when any. */
  support_level: string | null;
  /** Only tickets of this priority and above. */
  minimum_priority: string;
  /** Only tickets of this team. Null when any. */
  service_team_id: Key | null;
  /** Who is called in. */
  target_type: string;
  /** Person called in when target_type names one. Null otherwise. */
  target_employee_id: Key | null;
  /** Team called in when target_type names one. Null otherwise. */
  target_service_team_id: Key | null;
  /** Priority that the ticket gets. Null when it keeps its own. */
  raise_priority_to: string | null;
  /** True when the ticket moves to whoever is called in. */
  reassigns_ticket: boolean;
  /** Minutes in which whoever is called in must react. */
  acknowledge_within_minutes: Scaled;
  /** First day on which it applies. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** active or suspended. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One visit of a technician to a customer, planned and carried out. Written by dispatching and by the technician. */
export type FieldServiceAppointmentsRow = {
  /** Surrogate key. */
  field_service_appointment_id: Key;
  /** Number of the visit, such as FSA-2026-000123. */
  appointment_number: string;
  /** Ticket that it serves. */
  service_ticket_id: Key;
  /** Earlier visit that this one continues. Null for a first visit. */
  previous_field_service_appointment_id: Key | null;
  /** What is to be done. */
  appointment_type: string;
  /** Rank in dispatching. */
  priority: string;
  /** Customer visited. */
  customer_id: Key;
  /** Product worked on. Null when none, as for a training. */
  product_id: Key | null;
  /** Serial number of the unit. Null when not serialised or not known. */
  serial_number: string | null;
  /** Warranty under which it is done. Null when none applies. */
  warranty_registration_id: Key | null;
  /** Technician sent, in the qualification needed. Null until dispatched. */
  field_technician_id: Key | null;
  /** Person on site. */
  contact_name: string;
  /** Phone of that person in international form. */
  phone: string;
  /** Street and building of the site. */
  address_line: string;
  /** City of the site. */
  city: string;
  /** State or province of the site. Null in countries without states. */
  state_province: string | null;
  /** Postal code of the site. */
  postal_code: string;
  /** Country of the site, ISO 3166-1 alpha-2. */
  country_code: string;
  /** When the visit was asked for. */
  requested_at: Moment;
  /** Start on site as planned. Null until dispatched. */
  planned_start_at: Moment | null;
  /** End on site as planned. Null until dispatched. */
  planned_end_at: Moment | null;
  /** When the customer confirmed the date. Null until then. */
  confirmed_at: Moment | null;
  /** When the technician set off. Null until then. */
  departed_at: Moment | null;
  /** When the technician reported on site. Null until then. */
  arrived_at: Moment | null;
  /** When work on site was over. Null until then. */
  work_ended_at: Moment | null;
  /** Travel there and back, minutes. Null until back. */
  travel_minutes: Scaled | null;
  /** Work on site without waiting, minutes. Null until ended. */
  work_minutes: Scaled | null;
  /** Distance there and back, km. Null until back. */
  travel_distance_km: Scaled | null;
  /** Times the date was moved. */
  rescheduled_count: number;
  /** What was found. Null until ended. */
  findings: string | null;
  /** What was done. Null until ended. */
  work_performed: string | null;
  /** Result. Null until ended. */
  outcome_code: string | null;
  /** True when solved by the first visit. Null until ended. */
  is_first_time_fix: boolean | null;
  /** Person who signed the visit report. Null when not signed. */
  signatory_name: string | null;
  /** When it was signed. Null when not signed. */
  signed_at: Moment | null;
  /** Who pays. */
  charge_type: string;
  /** Labour and travel charged to the customer, in INR. */
  charged_amount: Scaled;
  /** Labour and travel at cost, in INR. Null until back. */
  cost_amount: Scaled | null;
  /** Why it did not take place. Null unless cancelled or no access. */
  cancellation_reason_code: string | null;
  /** requested, planned, confirmed, on_route, on_site, completed, no_access or cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One field service qualification of one person: who may be sent out for what. Person, skill and level come from HR by their link; dispatching adds base, van and capacity. Somebody with two field skills has two rows, and a new assessment brings a new row beside the old one, so overlaps of visits and van stock go by employee_id. */
export type FieldTechniciansRow = {
  /** Surrogate key. */
  field_technician_id: Key;
  /** Person. */
  employee_id: Key;
  /** ref: hr.employee_skills. Skill record that makes the person a field technician. */
  employee_skill_id: Key;
  /** Code of that skill in the catalogue of human resources; says which product families it covers. */
  skill_code: string;
  /** Level of that skill. */
  proficiency_level: string;
  /** First day on which the person may be sent out with the skill. */
  qualification_valid_from: Day;
  /** Last such day; nobody is sent after it. Null when it does not expire. */
  qualification_valid_to: Day | null;
  /** Code in the dispatch plan, such as FLD-007. Null until dispatching has set the row up. */
  field_technician_code: string | null;
  /** Team that sends the person. Null until set up. */
  service_team_id: Key | null;
  /** Product families that the skill covers; empty for all. */
  product_families: string[];
  /** Sales region travelled. Null until set up. */
  service_region: string | null;
  /** City where trips begin. Null until set up. */
  base_city: string | null;
  /** State of that city. Null until set up. */
  base_state_province: string | null;
  /** Latitude of the base, degrees north, WGS 84. Null until set up. */
  latitude_degrees: Scaled | null;
  /** Longitude of the base, degrees east, WGS 84. Null until set up. */
  longitude_degrees: Scaled | null;
  /** Warehouse that fills the van. Null until set up. */
  warehouse_id: Key | null;
  /** Number plate of the van. Null for a technician who travels by train or plane, and until set up. */
  van_registration_number: string | null;
  /** Travel and work that may be planned for a day, minutes; 0 until set up. */
  daily_capacity_minutes: Scaled;
  /** Price of an hour charged to customers, in INR. */
  hourly_rate_amount: Scaled;
  /** Last day of the safety induction for customers' sites; nobody is sent after it. Null until known. */
  site_safety_valid_to: Day | null;
  /** active: may be sent; away: absent; withdrawn: no longer qualified or employed. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One reader's opinion of one article. Written by the portal and by agents; the editors add what they did about it. */
export type KbArticleRatingsRow = {
  /** Surrogate key. */
  kb_article_rating_id: Key;
  /** Article, in the version read. */
  kb_article_id: Key;
  /** Customer who rates. Null when an agent rates or the reader was not logged in. */
  portal_user_id: Key | null;
  /** Agent who rates. Null when a customer rates. */
  rated_by_employee_id: Key | null;
  /** Ticket for which it was read. Null when none. */
  service_ticket_id: Key | null;
  /** Where it was rated. */
  rating_channel: string;
  /** True when it helped. */
  is_helpful: boolean;
  /** 1 useless to 5 excellent. Null when only helpful or not was given. */
  rating_score: number | null;
  /** True when the reader says that no ticket was needed. */
  ticket_avoided: boolean;
  /** What was wrong. Null when it helped or nothing was said. */
  reason_code: string | null;
  /** Words of the reader. Null when none. */
  comment: string | null;
  /** When it was rated. */
  rated_at: Moment;
  /** Editor who dealt with the criticism. Null until dealt with, and when there was none. */
  handled_by_employee_id: Key | null;
  /** When it was dealt with. Null until then, and when there was none. */
  handled_at: Moment | null;
  /** What the editor did. Null until dealt with. */
  handling_result: string | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One help article in one version and language. Written by agents, released by a reviewer; a new version is a new row that retires the one before. The full text is in the document store (kb_article_contents). */
export type KbArticlesRow = {
  /** Surrogate key. */
  kb_article_id: Key;
  /** Number of the article, the same for all versions and languages, such as KBA-00042. */
  article_number: string;
  /** Version, from 1. */
  version_number: number;
  /** Language, ISO 639-1. */
  language_code: string;
  /** Heading under which it stands. */
  kb_category_id: Key;
  /** Kind of article. */
  article_type: string;
  /** Title as customers see and search it. */
  title: string;
  /** What the reader learns, in one paragraph. */
  summary: string;
  /** Words by which it is found. */
  keywords: string[];
  /** Product family that it is about. Null when about several. */
  product_family: string | null;
  /** Product that it is about. Null when about more than one. */
  product_id: Key | null;
  /** Symptom that it helps with. Null when it is no help with a fault. */
  symptom_code: string | null;
  /** Resolution that it describes. Null when none. */
  resolution_code_id: Key | null;
  /** Ticket from which it was written. Null when none. */
  source_service_ticket_id: Key | null;
  /** Who may read it. */
  audience: string;
  /** Who wrote it. */
  author_employee_id: Key;
  /** Who released it. Null until released. */
  reviewed_by_employee_id: Key | null;
  /** When it was released. Null until then. */
  published_at: Moment | null;
  /** By when it must be read again. Null until released. */
  review_due_date: Day | null;
  /** When it was withdrawn or replaced. Null while in use. */
  retired_at: Moment | null;
  /** Length of the text, words. */
  word_count: number;
  /** Times it was opened. */
  view_count: number;
  /** Ratings that found it helpful; equals kb_article_ratings. */
  helpful_count: number;
  /** Ratings that did not. */
  not_helpful_count: number;
  /** Times an agent sent it with a reply; equals ticket_comments. */
  ticket_link_count: number;
  /** draft, in_review, published or retired. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One heading of the knowledge base. Written by the editors of service; the headings form a tree. */
export type KbCategoriesRow = {
  /** Surrogate key. */
  kb_category_id: Key;
  /** Code of the heading, such as KB-PUMP-SEAL. */
  kb_category_code: string;
  /** Heading as shown. */
  category_name: string;
  /** Heading above. Null at the top. */
  parent_kb_category_id: Key | null;
  /** What belongs under it. */
  description: string;
  /** Who may read it. */
  audience: string;
  /** Product family that it is about. Null when about several. */
  product_family: string | null;
  /** Team that keeps it up to date. */
  service_team_id: Key;
  /** Person in charge. Null while nobody is named. */
  editor_employee_id: Key | null;
  /** Position among its siblings, from 1. */
  display_order: number;
  /** Days after which its articles must be read again. */
  review_interval_days: number;
  /** active or hidden. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One person at a customer with access to the customer portal. Written by service on invitation and by the portal as it is used; it holds no secret. */
export type PortalUsersRow = {
  /** Surrogate key. */
  portal_user_id: Key;
  /** Name with which the person logs in, mostly the mail address. */
  user_name: string;
  /** Customer for whom the person acts. */
  customer_id: Key;
  /** ref: crm.contacts. Contact in CRM. Null when CRM does not know the person. */
  contact_id: Key | null;
  /** Full name. */
  contact_name: string;
  /** Mail address for notices. */
  email: string;
  /** Phone in international form. Null when not given. */
  phone: string | null;
  /** What the person may do. */
  portal_role: string;
  /** Language of the portal, ISO 639-1. */
  language_code: string;
  /** IANA time zone in which times are shown. */
  time_zone: string;
  /** Person of ours who invited. Null when the customer's administrator did. */
  invited_by_employee_id: Key | null;
  /** When invited. */
  invited_at: Moment;
  /** When the person first logged in. Null until then. */
  activated_at: Moment | null;
  /** When the terms of use were accepted. Null until then. */
  terms_accepted_at: Moment | null;
  /** Newest login. Null before the first. */
  last_login_at: Moment | null;
  /** Logins so far. */
  login_count: number;
  /** Failed logins since the newest good one. */
  failed_login_count: number;
  /** When the access was locked. Null unless locked. */
  locked_at: Moment | null;
  /** True when a second factor is asked for. */
  is_second_factor_enabled: boolean;
  /** True when the person wants mail on changes of tickets. */
  notifies_by_email: boolean;
  /** When the access was ended. Null while it exists. */
  deactivated_at: Moment | null;
  /** invited, active, locked or deactivated. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One way in which tickets end, with what follows from it. Written by service management with quality; codes in use are never changed, only retired. */
export type ResolutionCodesRow = {
  /** Surrogate key. */
  resolution_code_id: Key;
  /** Code, such as RES-DEF-SEAL. */
  resolution_code: string;
  /** Name shown to agents. */
  resolution_name: string;
  /** Code above this one in the taxonomy. Null at the top. */
  parent_resolution_code_id: Key | null;
  /** Where the cause lay. */
  resolution_group: string;
  /** When to use it. */
  description: string;
  /** False for headings of the taxonomy. */
  is_selectable: boolean;
  /** True when such tickets go to quality as complaints. */
  is_quality_related: boolean;
  /** True when our warranty answers for it. */
  is_warranty_case: boolean;
  /** True when the goods must come back. */
  requires_return: boolean;
  /** True when parts are used. */
  requires_parts: boolean;
  /** True when the customer pays. */
  is_chargeable: boolean;
  /** Usual effort, minutes. */
  standard_minutes: Scaled;
  /** Disposition that returned goods usually get. Null when nothing comes back. */
  suggested_disposition: string | null;
  /** First day on which it may be used. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** active or retired. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One lot of one product on a return authorisation, from what was authorised to what became of it. Written by service; a nonconforming return has an NCR in quality, which decides its disposition. */
export type RmaLineItemsRow = {
  /** Surrogate key. */
  rma_line_item_id: Key;
  /** Authorisation. */
  rma_request_id: Key;
  /** Position in the authorisation, from 10 in steps of 10. */
  line_number: number;
  /** Delivery or unit from which the goods are; bounds the quantity. Null when they were delivered before records began. */
  warranty_registration_id: Key | null;
  /** Product sent back. */
  product_id: Key;
  /** Lot as shipped to the customer. */
  lot_number: string;
  /** Serial number of the unit. Null when not serialised or several units. */
  serial_number: string | null;
  /** Quantity that the customer wants to send back, unit_of_measure. */
  requested_quantity: Scaled;
  /** Quantity that may come back; at most what was delivered of the lot and not yet returned. */
  authorised_quantity: Scaled;
  /** Quantity that came back. */
  received_quantity: Scaled;
  /** Part of it taken at our cost after examination. */
  accepted_quantity: Scaled;
  /** Part of it for which we do not answer; goes back to the customer or is scrapped. */
  rejected_quantity: Scaled;
  /** Unit of the quantities. */
  unit_of_measure: string;
  /** Price paid for one unit, in the currency of the authorisation. */
  unit_price_amount: Scaled;
  /** Credit granted for the line, in the currency of the authorisation. */
  credit_amount: Scaled;
  /** State of the goods on arrival. Null until received. */
  received_condition: string | null;
  /** Finding. Null until examined. */
  inspection_result: string | null;
  /** Who examined them. Null until examined. */
  inspected_by_employee_id: Key | null;
  /** When they were examined. Null until then. */
  inspected_at: Moment | null;
  /** What becomes of the goods, the list of NCR dispositions. Null until decided. */
  disposition: string | null;
  /** Stock into which they went. Null until booked, and when they went into none. */
  stock_type: string | null;
  /** ref: quality.ncr_headers. NCR about the goods. Null when none was needed. */
  ncr_id: Key | null;
  /** Number of that NCR. Null when there is none. */
  ncr_number: string | null;
  /** requested, authorised, received, inspected, closed or cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One authorisation to send goods back, from request to closing. Written by service; the goods are in its lines, the transport in tms.return_orders. */
export type RmaRequestsRow = {
  /** Surrogate key. */
  rma_request_id: Key;
  /** Number of the authorisation, such as RMA-2026-000123; the customer writes it on the box. */
  rma_number: string;
  /** Ticket in which it was asked for. */
  service_ticket_id: Key;
  /** Claim that it serves. Null when no warranty is claimed. */
  warranty_claim_id: Key | null;
  /** Customer who sends back. */
  customer_id: Key;
  /** Why the goods come back, the same list as in transport. */
  return_reason_code: string;
  /** What the customer wants for them. */
  requested_resolution: string;
  /** ref: quality.product_recalls. Recall that calls the goods back. Null when none does. */
  product_recall_id: Key | null;
  /** Order by which they were bought. Null when not known. */
  sales_order_number: string | null;
  /** Warehouse that takes them. */
  return_to_warehouse_id: Key;
  /** Site that examines or repairs them. Null when they go to stock or scrap only. */
  repair_factory_id: Key | null;
  /** Person who hands them over. */
  contact_name: string;
  /** Phone of that person in international form. */
  phone: string;
  /** Street and building where they are collected. */
  address_line: string;
  /** City of the collection. */
  city: string;
  /** State or province of the collection. Null in countries without states. */
  state_province: string | null;
  /** Postal code of the collection. */
  postal_code: string;
  /** Country of the collection, ISO 3166-1 alpha-2. */
  country_code: string;
  /** Who pays the way back: we, the customer or the carrier at fault. */
  freight_payer: string;
  /** ref: tms.return_orders. Transport of the return. Null until arranged, and when the customer sends by own means. */
  return_order_id: Key | null;
  /** Number of that return order. Null when there is none. */
  return_order_number: string | null;
  /** When it was asked for. */
  requested_at: Moment;
  /** Decision. */
  approval_status: string;
  /** Who decided. Null while pending. */
  approved_by_employee_id: Key | null;
  /** When it was decided. Null while pending. */
  approved_at: Moment | null;
  /** Why it was refused. Null unless refused. */
  rejection_reason_code: string | null;
  /** Last day on which the goods are taken back. Null until approved. */
  expiry_date: Day | null;
  /** When the last of the goods arrived. Null until then. */
  received_at: Moment | null;
  /** When all were examined. Null until then. */
  inspected_at: Moment | null;
  /** Currency of the amounts, ISO 4217. */
  currency_code: string;
  /** Charge for taking back faultless goods, in currency_code. */
  restocking_fee_amount: Scaled;
  /** Sum of the credits of the lines less the fee, in currency_code. */
  credit_amount: Scaled;
  /** ref: erp.customer_invoices. Credit note. Null until issued, and when none is due. */
  customer_invoice_id: Key | null;
  /** Order that replaces the goods. Null when none does. */
  replacement_sales_order_number: string | null;
  /** When nothing was left to do. Null until then. */
  closed_at: Moment | null;
  /** requested, approved, in_transit, received, inspected, closed, rejected, expired or cancelled. */
  status: string;
  /** True when it was there before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One seat in customer service: a position of human resources and whoever holds it. Position and holder come from HR by their link; service management adds team, skills and limits. Tickets belong to the seat, comments to the person. */
export type ServiceAgentsRow = {
  /** Surrogate key. */
  service_agent_id: Key;
  /** ref: hr.positions. Position that the seat is. */
  position_id: Key;
  /** Person who holds the position. Null while it is vacant. */
  employee_id: Key | null;
  /** Title of that position on the organisation chart. */
  position_title: string;
  /** Status of that position; a closed one ends the seat. */
  position_status: string;
  /** Code shown on tickets, such as AGT-014. Null until service management has set the seat up. */
  service_agent_code: string | null;
  /** Team that the seat belongs to. Null until set up. */
  service_team_id: Key | null;
  /** What the seat does. Null until set up. */
  agent_role: string | null;
  /** 1 takes tickets, 2 has technical depth, 3 works with engineering. */
  support_tier: number;
  /** Product families for which it is trained; empty for all. */
  product_families: string[];
  /** Languages in which customers can be served, ISO 639-1. */
  languages: string[];
  /** Start of the working day in the team's time zone. Null until set up. */
  shift_start_time: string | null;
  /** End of the working day in the team's time zone. Null until set up. */
  shift_end_time: string | null;
  /** Tickets that may be open at once; 0 takes none. */
  maximum_open_tickets: number;
  /** Tickets open now. */
  open_ticket_count: number;
  /** Highest goodwill that it may grant without approval, in INR. */
  goodwill_limit_amount: Scaled;
  /** When it last got a ticket; decides whose turn it is. Null before the first. */
  last_assigned_at: Moment | null;
  /** Day from which the present holder is in the seat. Null while vacant. */
  holder_since: Day | null;
  /** active: takes tickets; away: holder absent; closed: position given up. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One message that service sent to or received from another module, with its fate. Written by the platform's links and by service. */
export type ServiceIntegrationLogRow = {
  /** Surrogate key. */
  service_integration_log_id: Key;
  /** inbound: received; outbound: sent. */
  direction: string;
  /** Business flow, such as tms-to-service. */
  flow_id: string;
  /** Module at the other end. */
  counterpart_module: string;
  /** What the message says, such as delivery_completed. */
  message_type: string;
  /** Qualified source table of the row that it carries. */
  entity_table: string;
  /** Key of that row. */
  entity_id: Key;
  /** Number of the document carried. Null when the entity has none. */
  document_number: string | null;
  /** Customer concerned. Null when none. */
  customer_id: Key | null;
  /** received, processed, failed or ignored (nothing to do). */
  status: string;
  /** Content as sent. */
  payload: Json;
  /** Attempts so far. */
  attempt_count: number;
  /** Class of the error. Null unless failed. */
  error_code: string | null;
  /** Text of the error. Null unless failed. */
  error_message: string | null;
  /** When a failed message is tried again. Null when it is not. */
  next_attempt_at: Moment | null;
  /** When the change happened at its source. */
  occurred_at: Moment;
  /** When the message arrived. */
  received_at: Moment;
  /** When it was dealt with. Null until processed. */
  processed_at: Moment | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** The figures of one team on one day, computed from the tables of the module after the day is over in company time. Written by service; computed again when a late entry changes the day. */
export type ServiceMetricsDailyRow = {
  /** Surrogate key. */
  service_metrics_daily_id: Key;
  /** Day, in company time. */
  metric_date: Day;
  /** Team. */
  service_team_id: Key;
  /** Tickets opened on the day. */
  opened_count: number;
  /** Tickets resolved on the day. */
  resolved_count: number;
  /** Tickets closed on the day. */
  closed_count: number;
  /** Tickets reopened on the day. */
  reopened_count: number;
  /** Escalations on the day. */
  escalated_count: number;
  /** Tickets not resolved, closed or cancelled at the end of the day. */
  backlog_count: number;
  /** Part of the backlog that waits for the customer. */
  waiting_customer_count: number;
  /** Part of the backlog whose resolution_due_at has passed. */
  overdue_count: number;
  /** Tickets of which the first response was given on the day. */
  response_due_count: number;
  /** Part of them within the target. */
  response_met_count: number;
  /** Part of resolved_count within the target. */
  resolution_met_count: number;
  /** response_met_count of response_due_count, percent. Null when there was none. */
  response_attainment_pct: Scaled | null;
  /** resolution_met_count of resolved_count, percent. Null when there was none. */
  resolution_attainment_pct: Scaled | null;
  /** Mean response_minutes of the tickets first answered on the day. Null when there was none. */
  average_response_minutes: Scaled | null;
  /** Mean resolution_minutes of the tickets resolved on the day. Null when there was none. */
  average_resolution_minutes: Scaled | null;
  /** Tickets resolved on the day with a single reply. */
  first_contact_resolution_count: number;
  /** Visits completed on the day. */
  visit_count: number;
  /** Part of them that solved the problem the first time. */
  first_time_fix_count: number;
  /** Claims submitted on the day. */
  warranty_claim_count: number;
  /** Returns authorised on the day. */
  rma_count: number;
  /** Surveys on tickets or visits answered on the day. */
  survey_answer_count: number;
  /** Part of them that are promoters. */
  promoter_count: number;
  /** Part of them that are detractors. */
  detractor_count: number;
  /** Mean score of the satisfaction surveys answered on the day. Null when there was none. */
  average_satisfaction_score: Scaled | null;
  /** Seats that were occupied and active at the end of the day. */
  agent_count: number;
  /** Working time booked on the day, minutes. */
  effort_minutes: Scaled;
  /** When the row was computed. */
  calculated_at: Moment;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One item that service keeps in one place: at a service warehouse or in a technician's van. Written by service; what service holds has been issued to it by ERP, so it is not in ERP's balances any more. On hand is opening plus received plus returned plus adjusted less used. */
export type ServicePartsRow = {
  /** Surrogate key. */
  service_part_id: Key;
  /** Code of the stock line, such as SVP-000123. */
  service_part_code: string;
  /** Product kept, such as a spare kit. Null when a material is kept. */
  product_id: Key | null;
  /** Material kept, such as a seal. Null when a product is kept. */
  material_id: Key | null;
  /** Where it lies. */
  location_type: string;
  /** Service warehouse where it lies, or from which the van is filled. */
  warehouse_id: Key;
  /** Technician in whose van it is. Null for stock in the warehouse. */
  holder_employee_id: Key | null;
  /** Shelf or box. Null when it has no fixed place. */
  bin_label: string | null;
  /** Unit of the quantities, equal to that of the item. */
  unit_of_measure: string;
  /** Quantity when history began. */
  opening_quantity: Scaled;
  /** Quantity received since. */
  received_quantity: Scaled;
  /** Quantity used on tickets since; equals service_parts_usage. */
  used_quantity: Scaled;
  /** Quantity brought back unused after it had been used up in the books. */
  returned_quantity: Scaled;
  /** Sum of count differences, negative when missing. */
  adjusted_quantity: Scaled;
  /** Quantity there now. */
  on_hand_quantity: Scaled;
  /** Part of it reserved for tickets. */
  reserved_quantity: Scaled;
  /** At or below this it is ordered again. */
  reorder_point_quantity: Scaled;
  /** Filled up to this. */
  maximum_quantity: Scaled;
  /** Quantity on the way. */
  on_order_quantity: Scaled;
  /** Cost of one unit, in currency_code. */
  unit_cost_amount: Scaled;
  /** Price of one unit to customers before tax, in currency_code. */
  sales_price_amount: Scaled;
  /** Currency of cost and price, ISO 4217. */
  currency_code: string;
  /** Newest receipt. Null before the first. */
  last_received_at: Moment | null;
  /** Newest use. Null before the first. */
  last_used_at: Moment | null;
  /** Newest count. Null when never counted. */
  last_counted_at: Moment | null;
  /** active: kept in stock; phase_out: not ordered again; closed: empty and given up. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One part reserved and used for a ticket. Written by service and by the technician on site; the used quantity is what leaves service_parts. */
export type ServicePartsUsageRow = {
  /** Surrogate key. */
  service_parts_usage_id: Key;
  /** Number of the issue slip, such as SPU-2026-000123. */
  usage_number: string;
  /** Stock line from which it comes. */
  service_part_id: Key;
  /** Ticket for which it is used. */
  service_ticket_id: Key;
  /** Visit on which it is used. Null when sent to the customer or used in the workshop. */
  field_service_appointment_id: Key | null;
  /** Claim that pays for it. Null when none does. */
  warranty_claim_id: Key | null;
  /** Quantity asked for, unit_of_measure. */
  reserved_quantity: Scaled;
  /** Quantity used. */
  used_quantity: Scaled;
  /** Quantity brought back after it had been booked as used. */
  returned_quantity: Scaled;
  /** Unit of the quantities. */
  unit_of_measure: string;
  /** Lot of the part. Null when not lot controlled, and until used. */
  lot_number: string | null;
  /** Serial number of the part put in. Null when not serialised, and until used. */
  installed_serial_number: string | null;
  /** Serial number of the part taken out. Null when not serialised or nothing was taken out. */
  removed_serial_number: string | null;
  /** What becomes of the part taken out. Null when nothing was taken out. */
  removed_part_handling: string | null;
  /** Cost of one unit when reserved, in INR. */
  unit_cost_amount: Scaled;
  /** Used less returned quantity at cost, in INR. */
  cost_amount: Scaled;
  /** Who pays. */
  charge_type: string;
  /** Price charged to the customer before tax, in INR. */
  charged_amount: Scaled;
  /** Who asked for it. */
  requested_by_employee_id: Key;
  /** Who used it. Null until used. */
  used_by_employee_id: Key | null;
  /** When it was reserved. */
  reserved_at: Moment;
  /** When it was used or sent. Null until then. */
  used_at: Moment | null;
  /** When something was brought back. Null when nothing was. */
  returned_at: Moment | null;
  /** reserved, used, returned (all of it brought back) or released (not needed). */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One queue in which tickets wait for an agent of a team. Written by service management; a ticket goes to the first queue by rank whose filters it passes. */
export type ServiceQueuesRow = {
  /** Surrogate key. */
  service_queue_id: Key;
  /** Code of the queue, such as SVQ-PUMPS-URGENT. */
  service_queue_code: string;
  /** Name of the queue. */
  queue_name: string;
  /** Team that works it off. */
  service_team_id: Key;
  /** Order in which queues are tried for a new ticket, 1 first. */
  queue_rank: number;
  /** Only tickets of this type. Null when any. */
  ticket_type: string | null;
  /** Only tickets through this channel. Null when any. */
  channel: string | null;
  /** Only products of this family. Null when any. */
  product_family: string | null;
  /** Only tickets of this priority and above. */
  minimum_priority: string;
  /** How a ticket finds its agent. */
  assignment_method: string;
  /** Working minutes after which a waiting ticket is moved to the overflow queue. */
  maximum_wait_minutes: Scaled;
  /** Queue that takes over. Null when tickets stay. */
  overflow_service_queue_id: Key | null;
  /** Waiting tickets above which the head of the team is warned. */
  alert_waiting_count: number;
  /** True for the one queue that takes what passes no other. */
  is_default: boolean;
  /** First day on which it takes tickets. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** active or closed. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One team of customer service. Written by service management. */
export type ServiceTeamsRow = {
  /** Surrogate key. */
  service_team_id: Key;
  /** Code of the team, such as SVT-FIELD-WEST. */
  service_team_code: string;
  /** Name of the team. */
  team_name: string;
  /** What the team does. */
  team_type: string;
  /** Legal entity that it works for. */
  company_id: Key;
  /** Department that it is part of; its cost centre is charged. */
  department_id: Key;
  /** Site where it works. Null when it works from the head office or in the field. */
  factory_id: Key | null;
  /** Team to which it escalates. Null for the last resort. */
  parent_service_team_id: Key | null;
  /** Head of the team. Null while vacant. */
  team_leader_employee_id: Key | null;
  /** Product families served; empty for all. */
  product_families: string[];
  /** Languages spoken, ISO 639-1. */
  languages: string[];
  /** Sales region served. Null when all are. */
  service_region: string | null;
  /** Mail address of the team. */
  email: string;
  /** Phone of the team in international form. */
  phone: string;
  /** IANA time zone in which it plans its day. */
  time_zone: string;
  /** Open tickets above which the team is overloaded. */
  target_open_ticket_count: number;
  /** First day on which the team exists. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** active or dissolved. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One request of a customer after delivery, from opening to closing. Written by service. Its SLA clock runs in the calendar of sla_definitions from opened_at and stands still only while the status is waiting_customer; the changes of status are in ticket_comments, so every clock column can be computed again. */
export type ServiceTicketsRow = {
  /** Surrogate key. */
  service_ticket_id: Key;
  /** Number of the ticket, such as TKT-2026-000123. */
  ticket_number: string;
  /** What the customer wants. */
  ticket_type: string;
  /** How it reached us. */
  channel: string;
  /** Customer who asks. */
  customer_id: Key;
  /** Portal user who opened it. Null when it came another way. */
  portal_user_id: Key | null;
  /** Person who asks. */
  contact_name: string;
  /** Mail address of the person. Null when the person called. */
  email: string | null;
  /** Phone of the person in international form. Null when unknown. */
  phone: string | null;
  /** Product concerned. Null when none is. */
  product_id: Key | null;
  /** Lot shipped to the customer that is concerned. Null when no product is, or its lot is not known. */
  lot_number: string | null;
  /** Serial number of the unit. Null when not serialised or not known. */
  serial_number: string | null;
  /** Warranty under which the unit falls. Null when none was found. */
  warranty_registration_id: Key | null;
  /** Units concerned, pieces. Null when no product is. */
  affected_quantity: Scaled | null;
  /** Order by which it was bought. Null when not known. */
  sales_order_number: string | null;
  /** ref: crm.cases. Case of sales on the same problem. Null when none. */
  case_id: Key | null;
  /** Ticket of the same problem under which it is handled. Null when it stands alone. */
  parent_service_ticket_id: Key | null;
  /** Problem in a few words. */
  subject: string;
  /** Problem as the customer describes it. */
  description: string;
  /** What the customer observes. Null when no product is concerned. */
  symptom_code: string | null;
  /** How grave it is for the customer's plant. */
  severity: string;
  /** Rank; with the level of support it picks the SLA at opening, later changes keep the SLA. */
  priority: string;
  /** Queue in which it is or was. */
  service_queue_id: Key;
  /** Team that handles it. */
  service_team_id: Key;
  /** Seat that handles it. Null until assigned. */
  service_agent_id: Key | null;
  /** Promise that holds for it. */
  sla_definition_id: Key;
  /** When it reached us; start of both clocks. */
  opened_at: Moment;
  /** When a seat first got it. Null until then. */
  assigned_at: Moment | null;
  /** opened_at plus the response target on the clock, later by the time waited for the customer before the first response. */
  response_due_at: Moment;
  /** When the customer first got an answer from a person. Null until then. */
  first_responded_at: Moment | null;
  /** Time on the clock from opening to first response, without waiting for the customer, minutes. Null until then. */
  response_minutes: Scaled | null;
  /** True when the response came within its target. Null until it came or the target passed. */
  is_response_met: boolean | null;
  /** opened_at plus the resolution target on the clock, later by customer_wait_minutes. */
  resolution_due_at: Moment;
  /** Time on the clock in status waiting_customer in completed waits, minutes. */
  customer_wait_minutes: Scaled;
  /** Start of the present wait for the customer. Null unless the status is waiting_customer. */
  waiting_customer_since: Moment | null;
  /** When it was last resolved. Null until then; again null when reopened. */
  resolved_at: Moment | null;
  /** Time on the clock from opening to resolved_at, without waiting for the customer, minutes; time between a resolution that did not hold and the reopening counts. Null unless resolved. */
  resolution_minutes: Scaled | null;
  /** True when resolved within its target. Null until resolved or the target passed. */
  is_resolution_met: boolean | null;
  /** When the customer agreed or the waiting time had passed, or it was cancelled. Null until then. */
  closed_at: Moment | null;
  /** Times it was reopened. */
  reopened_count: number;
  /** Highest level reached: 0 none to 4 management. */
  escalation_level: number;
  /** How it ended. Null until resolved. */
  resolution_code_id: Key | null;
  /** Cause as found. Null until known. */
  root_cause: string | null;
  /** What was done. Null until resolved. */
  resolution: string | null;
  /** True when quality gets it as a complaint, by symptom at opening or by finding. */
  is_quality_related: boolean;
  /** True when the unit was under warranty on the day of opening. Null when no product is concerned or it is not yet checked. */
  is_under_warranty: boolean | null;
  /** Working time booked by comments and visits, minutes. */
  effort_minutes: Scaled;
  /** new, assigned, in_progress, waiting_customer, waiting_for_parts, waiting_internal, resolved, closed or cancelled. */
  status: string;
  /** True when it was there before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One promise of response and resolution times for one level of support and priority, with the calendar in which its clock runs. Written by service management; a change is a new row with a new validity, so that every past clock can be computed again. A row for a customer goes before the general one. */
export type SlaDefinitionsRow = {
  /** Surrogate key. */
  sla_definition_id: Key;
  /** Code of the promise, such as SLA-GOLD-URGENT-2026. */
  sla_definition_code: string;
  /** Name in contracts. */
  sla_name: string;
  /** Level of service, the same list as in crm.contracts. */
  support_level: string;
  /** Priority of the tickets for which it holds. */
  priority: string;
  /** Customer with whom it was agreed. Null when it holds for all. */
  customer_id: Key | null;
  /** ref: crm.contracts. Contract in which it was agreed. Null when it holds for all. */
  contract_id: Key | null;
  /** Time allowed to the first response, minutes on the clock of the calendar. */
  response_target_minutes: Scaled;
  /** Time allowed to the resolution, minutes on the clock of the calendar. */
  resolution_target_minutes: Scaled;
  /** True when the clock runs day and night; the calendar columns are then not used. */
  is_always_open: boolean;
  /** IANA time zone of the calendar. */
  time_zone: string;
  /** Days of the week on which the clock runs: mon, tue, wed, thu, fri, sat, sun. */
  business_days: string[];
  /** Local time at which the clock starts on such a day. */
  business_start_time: string;
  /** Local time at which it stops. */
  business_end_time: string;
  /** Days within the validity on which it stands still, written YYYY-MM-DD. */
  holiday_dates: string[];
  /** Share of tickets that should keep it, percent. */
  attainment_target_pct: Scaled;
  /** Reduction of the contract's fee when the target is missed in a month, percent; 0 when none is agreed. */
  penalty_pct: Scaled;
  /** First day on which tickets opened get it. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** active: given to new tickets; retired: only for tickets that have it. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One invitation to a survey and the answer to it, if there was one. Written by service when the invitation goes out, completed by the customer. */
export type SurveyResponsesRow = {
  /** Surrogate key. */
  survey_response_id: Key;
  /** Number of the invitation, such as SRV-2026-000123. */
  response_number: string;
  /** Survey, in the version sent. */
  customer_survey_id: Key;
  /** Customer asked. */
  customer_id: Key;
  /** Portal user asked. Null when the person has no access. */
  portal_user_id: Key | null;
  /** Person asked. */
  contact_name: string;
  /** Address used. Null when asked by phone. */
  email: string | null;
  /** Ticket that it is about. Null when about none. */
  service_ticket_id: Key | null;
  /** Visit that it is about. Null when about none. */
  field_service_appointment_id: Key | null;
  /** Team judged. Null when the company as a whole is. */
  service_team_id: Key | null;
  /** Seat judged. Null when none is. */
  service_agent_id: Key | null;
  /** When the invitation went out. */
  sent_at: Moment;
  /** When reminded. Null when not. */
  reminded_at: Moment | null;
  /** When answers are no longer taken. */
  expires_at: Moment;
  /** When answered. Null until then. */
  answered_at: Moment | null;
  /** Answer to the main question, on the scale of the survey. Null until answered. */
  score: number | null;
  /** Class of the score: promoter, passive, detractor. Null until answered. */
  score_class: string | null;
  /** Answers to the further questions. Null until answered. */
  answers: Json | null;
  /** Words of the customer. Null when none. */
  comment: string | null;
  /** True when the score asks for a call. */
  follow_up_required: boolean;
  /** Who calls. Null when no call is needed, and until assigned. */
  follow_up_employee_id: Key | null;
  /** When the call took place. Null until then. */
  followed_up_at: Moment | null;
  /** What it gave. Null until then. */
  follow_up_result: string | null;
  /** sent, answered, expired or undeliverable. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One file on a ticket: what it is and where it lies. Written by service; the content is in the document store under storage_key. */
export type TicketAttachmentsRow = {
  /** Surrogate key. */
  ticket_attachment_id: Key;
  /** Ticket. */
  service_ticket_id: Key;
  /** Contribution with which it came. Null when added to the ticket itself. */
  ticket_comment_id: Key | null;
  /** What the file shows. */
  attachment_type: string;
  /** Name of the file as sent. */
  file_name: string;
  /** Media type, such as image/jpeg. */
  media_type: string;
  /** Size of the content, bytes. */
  size_bytes: Key;
  /** SHA-256 of the content, hexadecimal; equal content is stored once. */
  checksum_sha256: string;
  /** Key of the content in the document store. */
  storage_key: string;
  /** What the file is, in a few words. */
  title: string;
  /** Person of ours who added it. Null when the customer did. */
  uploaded_by_employee_id: Key | null;
  /** Portal user who added it. Null when it came another way. */
  uploaded_by_portal_user_id: Key | null;
  /** When it was added. */
  uploaded_at: Moment;
  /** True when the customer can open it. */
  is_visible_to_customer: boolean;
  /** Result of the search for malware. */
  scan_status: string;
  /** When it was searched. Null until then. */
  scanned_at: Moment | null;
  /** Last day on which it is kept. */
  retain_until: Day;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One contribution to a ticket: message, internal remark, change of status or hand-over. Written by service or taken from the customer's message, never changed. In order of sequence_number the changes of status are the complete history of the ticket, from new on; the SLA clock is computed from them. */
export type TicketCommentsRow = {
  /** Surrogate key. */
  ticket_comment_id: Key;
  /** Ticket. */
  service_ticket_id: Key;
  /** Position in the ticket, from 1. */
  sequence_number: number;
  /** Kind of contribution. */
  comment_type: string;
  /** Person of ours who wrote it. Null when the customer or the system did. */
  author_employee_id: Key | null;
  /** Portal user who wrote it. Null when not written in the portal. */
  author_portal_user_id: Key | null;
  /** Person at the customer who wrote or said it. Null when we did. */
  author_name: string | null;
  /** Way it took; system for entries that the ticket system makes itself. */
  channel: string;
  /** Text. */
  body: string;
  /** True when the customer can read it. */
  is_visible_to_customer: boolean;
  /** When it was written; the moment from which a change of status holds. */
  commented_at: Moment;
  /** Status of the ticket before. Null when it changes none. */
  status_before: string | null;
  /** Status of the ticket afterwards. Null when it changes none. */
  status_after: string | null;
  /** True for the answer that stopped the response clock; one per ticket at most. */
  is_first_response: boolean;
  /** Seat that gets the ticket. Null when it stays where it is. */
  handed_to_service_agent_id: Key | null;
  /** Help article sent with it. Null when none. */
  kb_article_id: Key | null;
  /** Working time booked with it, minutes. */
  effort_minutes: Scaled;
  /** Files sent with it. */
  attachment_count: number;
  /** When the row was entered. */
  created_at: Moment;
};

/** One time that somebody was called in on a ticket, by rule or by request. Written by service; acknowledgement and end are added when they happen. */
export type TicketEscalationsRow = {
  /** Surrogate key. */
  ticket_escalation_id: Key;
  /** Ticket. */
  service_ticket_id: Key;
  /** Position among the escalations of the ticket, from 1. */
  sequence_number: number;
  /** Rule that applied. Null when an agent or the customer asked for it. */
  escalation_rule_id: Key | null;
  /** What made it apply. */
  trigger_type: string;
  /** Level reached. */
  escalation_level: number;
  /** When it happened. */
  escalated_at: Moment;
  /** Share of the time allowed used up at that moment, percent, shown as 999 above that. */
  sla_used_pct: Scaled;
  /** Team that had the ticket. */
  from_service_team_id: Key;
  /** Seat that had the ticket. Null when it was not assigned. */
  from_service_agent_id: Key | null;
  /** Person called in. */
  to_employee_id: Key;
  /** Team that got the ticket. Null when it stayed. */
  to_service_team_id: Key | null;
  /** Person of ours who asked for it. Null when a rule or the customer did. */
  requested_by_employee_id: Key | null;
  /** Priority of the ticket before. */
  priority_before: string;
  /** Priority of the ticket afterwards. */
  priority_after: string;
  /** Why, in words. */
  reason: string;
  /** By when the person called in must react. */
  acknowledge_due_at: Moment;
  /** When he or she did. Null until then. */
  acknowledged_at: Moment | null;
  /** When it was over. Null while it lasts. */
  ended_at: Moment | null;
  /** How it ended. Null while it lasts. */
  outcome: string | null;
  /** open, acknowledged or ended. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One claim of a customer under a warranty, from submission to settlement. Written by service; its cost is what the failure cost us. */
export type WarrantyClaimsRow = {
  /** Surrogate key. */
  warranty_claim_id: Key;
  /** Number of the claim, such as WCL-2026-000123. */
  warranty_claim_number: string;
  /** Warranty claimed under. */
  warranty_registration_id: Key;
  /** Ticket in which it was raised. */
  service_ticket_id: Key;
  /** Customer who claims. */
  customer_id: Key;
  /** Product that failed. */
  product_id: Key;
  /** Lot of the failed units, as delivered. */
  lot_number: string;
  /** Serial number of the failed unit. Null when not serialised or several units failed. */
  serial_number: string | null;
  /** Units claimed for, in the product's unit. */
  claimed_quantity: Scaled;
  /** Day of the failure as reported. */
  failed_on: Day;
  /** When the claim was made. */
  submitted_at: Moment;
  /** Operating hours at failure. Null when not known. */
  operating_hours: Scaled | null;
  /** What was observed. */
  symptom_code: string;
  /** What the customer wants. */
  claim_type: string;
  /** True when failed_on lies within the term. */
  is_under_warranty: boolean;
  /** Who judged it. Null until judged. */
  assessed_by_employee_id: Key | null;
  /** When it was judged. Null until then. */
  assessed_at: Moment | null;
  /** Cause as found. Null until judged. */
  cause_code: string | null;
  /** Units granted. */
  approved_quantity: Scaled;
  /** Value granted to the customer, in currency_code. */
  approved_amount: Scaled;
  /** Currency of approved_amount, ISO 4217. */
  currency_code: string;
  /** Why it was refused, wholly or in part. Null otherwise. */
  rejection_reason_code: string | null;
  /** True when granted without obligation. */
  is_goodwill: boolean;
  /** Who approved goodwill or a value above the limit of the seat. Null when that was not needed. */
  approved_by_employee_id: Key | null;
  /** Parts used, at cost, in INR. */
  parts_cost_amount_base: Scaled;
  /** Labour and travel, at cost, in INR. */
  labour_cost_amount_base: Scaled;
  /** Freight of return and replacement, in INR. */
  freight_cost_amount_base: Scaled;
  /** ref: master.suppliers. Supplier charged, when bought material was the cause. Null when none is. */
  supplier_id: Key | null;
  /** What the supplier paid, in INR. */
  recovered_amount_base: Scaled;
  /** ref: erp.customer_invoices. Credit by which it was settled. Null when settled otherwise or not yet. */
  customer_invoice_id: Key | null;
  /** When it was settled. Null until then. */
  settled_at: Moment | null;
  /** submitted, in_assessment, approved, partially_approved, rejected, settled or withdrawn. */
  status: string;
  /** True when it was there before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One warranty: of what a delivery handed over (delivery row), or of a single unit of it by serial number (unit row). A delivery row comes from transport by its link, service adds term and coverage; a unit row is added by service when a serial number becomes known, on commissioning, in the portal or with the first ticket. */
export type WarrantyRegistrationsRow = {
  /** Surrogate key. */
  warranty_registration_id: Key;
  /** Number of the warranty, such as WTY-2026-000123. Null until service has taken the delivery up. */
  warranty_number: string | null;
  /** ref: tms.deliveries. Delivery that started it. Null on unit rows, which have their parent's, and on opening rows. */
  delivery_id: Key | null;
  /** Number of that delivery. Null on unit rows and when it is not known for an opening row. */
  delivery_number: string | null;
  /** When the goods were handed over. Null only while pending, for a delivery announced before the hand-over. */
  delivered_at: Moment | null;
  /** Customer to whom they were delivered. Null only while pending, where transport names none. */
  customer_id: Key | null;
  /** Product covered. Null only while pending, where transport names none. */
  product_id: Key | null;
  /** Lot delivered. Null when transport was not told the lot; returns then take it from the nameplate. */
  lot_number: string | null;
  /** Units covered, in the product's unit: 1 on unit rows, 0 when all was refused. */
  covered_quantity: Scaled;
  /** Order delivered. Null for a delivery without order. */
  sales_order_number: string | null;
  /** Delivery row of which the unit is part. Null on delivery rows. */
  parent_warranty_registration_id: Key | null;
  /** Serial number of the unit. Null on delivery rows. */
  serial_number: string | null;
  /** standard: from the product; extended: bought; contract: from a customer contract; goodwill. */
  warranty_type: string;
  /** Term, months from the day of delivery. Null until service has taken it up. */
  warranty_months: number | null;
  /** Day of delivery in company time, first day covered. Null until taken up. */
  warranty_start_date: Day | null;
  /** Last day covered. Null until taken up. */
  warranty_end_date: Day | null;
  /** What is paid for. */
  coverage: string;
  /** Operating hours after which it ends. Null when there is no such limit. */
  operating_hours_limit: Scaled | null;
  /** Day on which the unit went into operation. Null while not known. */
  commissioned_on: Day | null;
  /** City where it stands. Null while not known. */
  installation_city: string | null;
  /** Country where it stands, ISO 3166-1 alpha-2. Null while not known. */
  installation_country_code: string | null;
  /** Operator, when a distributor or contractor bought it. Null when the customer operates it or it is not known. */
  end_user_name: string | null;
  /** Portal user who registered the unit. Null when service did. */
  registered_by_portal_user_id: Key | null;
  /** When the unit was registered. Null on delivery rows. */
  registered_at: Moment | null;
  /** Units for which a claim was granted so far. */
  claimed_quantity: Scaled;
  /** Why the warranty was lost. Null unless void. */
  void_reason_code: string | null;
  /** pending: delivered, not yet taken up; active; expired; void. */
  status: string;
  /** True when it was running before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
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
  'master.warehouses': {
    warehouse_id: Key;
    warehouse_code: string;
    warehouse_name: string;
    company_id: Key;
    factory_id: Key | null;
    warehouse_type: string;
    address_line: string;
    city: string;
    state_province: string;
    postal_code: string;
    country_code: string;
    latitude_degrees: Scaled;
    longitude_degrees: Scaled;
    time_zone: string;
    floor_area_m2: Scaled;
    pallet_positions: number;
    dock_count: number;
    is_bonded: boolean;
    manager_employee_id: Key | null;
    opened_on: Day;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'master.customers': {
    customer_id: Key;
    customer_code: string;
    legal_name: string;
    customer_segment: string;
    industry: string;
    sales_region: string;
    tax_identifier: string | null;
    contact_name: string;
    email: string;
    phone: string;
    address_line: string;
    city: string;
    state_province: string | null;
    postal_code: string;
    country_code: string;
    currency_code: string;
    price_group: string;
    payment_terms_days: number;
    credit_limit_amount: Scaled;
    incoterm: string;
    delivery_priority: string;
    is_prepaid: boolean;
    is_intercompany: boolean;
    customer_since: Day;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'master.materials': {
    material_id: Key;
    material_code: string;
    material_name: string;
    material_group: string;
    procurement_type: string;
    specification: string;
    drawing_number: string | null;
    revision: string;
    unit_of_measure: string;
    net_weight_kg: Scaled;
    standard_cost_amount: Scaled;
    currency_code: string;
    valuation_method: string;
    abc_class: string;
    lead_time_days: number;
    lot_size_rule: string;
    lot_size_quantity: Scaled;
    scrap_allowance_pct: Scaled;
    is_lot_controlled: boolean;
    shelf_life_days: number | null;
    inspection_required: boolean;
    is_hazardous: boolean;
    hsn_code: string;
    gst_rate_pct: Scaled;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'master.products': {
    product_id: Key;
    product_code: string;
    product_name: string;
    product_family: string;
    product_variant: string;
    nominal_size_mm: Scaled;
    pressure_rating_bar: Scaled;
    drawing_number: string;
    revision: string;
    unit_of_measure: string;
    net_weight_kg: Scaled;
    list_price_amount: Scaled;
    standard_cost_amount: Scaled;
    currency_code: string;
    planning_strategy: string;
    lead_time_days: number;
    lot_size_rule: string;
    lot_size_quantity: Scaled;
    abc_class: string;
    is_serialised: boolean;
    warranty_months: number;
    hsn_code: string;
    gst_rate_pct: Scaled;
    launched_on: Day;
    discontinued_on: Day | null;
    home_factory_id: Key;
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
};
