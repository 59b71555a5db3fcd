// Row types of crm, generated from its schema by `npm run generate`.

import type { Day, Json, Key, Moment, Scaled } from '../../machinery/base/row-types.ts';

/** One organisation that sales deals with, before and after it becomes a customer. Written by sales; the commercial master record is in master.customers. */
export type AccountsRow = {
  /** Surrogate key. */
  account_id: Key;
  /** Code of the account, such as ACC-00042. */
  account_code: string;
  /** Name under which sales knows the organisation. */
  account_name: string;
  /** Master record of the customer. Null while the organisation has none, as an early prospect or a partner. */
  customer_id: Key | null;
  /** Organisation that owns this one. Null when independent. */
  parent_account_id: Key | null;
  /** prospect: never ordered; customer; partner: sells with us; former_customer: no order for two years. */
  account_type: string;
  /** Weight given to the account; decides the visit interval and who looks after it. */
  account_tier: string;
  /** Kind of organisation, the same list as on customers. */
  customer_segment: string;
  /** Industry in which our products are used. */
  industry: string;
  /** Seat that owns the account. */
  sales_rep_id: Key;
  /** Area in which the account lies. */
  sales_territory_id: Key;
  /** Web address. Null when unknown. */
  website: string | null;
  /** People employed there, as estimated. Null when unknown. */
  employee_count: number | null;
  /** Its revenue in a year as estimated, in INR. Null when unknown. */
  annual_revenue_amount: Scaled | null;
  /** Our units known to be in operation there, pieces. */
  installed_unit_count: number;
  /** Makers it also buys from. */
  competitor_names: string[];
  /** Street and building of the main office. */
  address_line: string;
  /** City of the main office. */
  city: string;
  /** State or province. Null in countries without states. */
  state_province: string | null;
  /** Postal code of the main office. */
  postal_code: string;
  /** Country of the main office, ISO 3166-1 alpha-2. */
  country_code: string;
  /** Switchboard in international form. */
  phone: string;
  /** General mail address. */
  email: string;
  /** Day of the first order. Null before it. */
  first_order_date: Day | null;
  /** Day of the newest order. Null before the first. */
  last_order_date: Day | null;
  /** Newest interaction in either direction. Null before the first. */
  last_contacted_at: Moment | null;
  /** Days within which the owner should be in touch again. */
  visit_interval_days: number;
  /** Condition of the relationship, 0 bad to 100 good, from orders, delays, cases and payment. Null until first rated. */
  health_score: number | null;
  /** active: looked after; dormant: no contact for a year; do_not_contact: on request or by sanctions; closed: ceased to exist. */
  status: string;
  /** True when the account was there before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One call or meeting with a customer or lead, planned and held. Written by representatives. */
export type ActivitiesRow = {
  /** Surrogate key. */
  activity_id: Key;
  /** Number of the activity, such as ACT-2026-000123. */
  activity_number: string;
  /** Kind of meeting. */
  activity_type: string;
  /** Heading in the calendar. */
  subject: string;
  /** Account met. Null when a lead is met. */
  account_id: Key | null;
  /** Lead met. Null when an account is met. */
  lead_id: Key | null;
  /** Person met. Null when not a known contact. */
  contact_id: Key | null;
  /** Opportunity that it advances. Null when none. */
  opportunity_id: Key | null;
  /** Quotation that it is about. Null when none. */
  quotation_id: Key | null;
  /** Seat in whose calendar it is. */
  sales_rep_id: Key;
  /** Person who held it. Null until held. */
  performed_by_employee_id: Key | null;
  /** Start in the calendar. */
  planned_start_at: Moment;
  /** End in the calendar. */
  planned_end_at: Moment;
  /** When it began. Null until then and when it was not held. */
  started_at: Moment | null;
  /** When it was over. Null until then and when it was not held. */
  ended_at: Moment | null;
  /** Where it takes place. */
  location_type: string;
  /** City of the meeting. Null for calls. */
  city: string | null;
  /** Distance travelled there and back, km. */
  travel_distance_km: Scaled;
  /** Travel and entertainment spent, in INR. */
  expense_amount: Scaled;
  /** People taking part, ours included. */
  attendee_count: number;
  /** Times it was moved. */
  rescheduled_count: number;
  /** Result. Null until held or failed. */
  outcome_code: string | null;
  /** What was agreed. Null until held. */
  outcome: string | null;
  /** Why it was not held. Null unless cancelled. */
  cancellation_reason_code: string | null;
  /** planned, in_progress, completed, no_show (the customer did not appear) or cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One recipient of a campaign and how he or she responded. Written by marketing; the times fill in the order in which they happen. */
export type CampaignMembersRow = {
  /** Surrogate key. */
  campaign_member_id: Key;
  /** Campaign. */
  campaign_id: Key;
  /** Contact addressed. Null when a lead is addressed. */
  contact_id: Key | null;
  /** Lead addressed. Null when a contact is addressed. */
  lead_id: Key | null;
  /** Address used, as it was then. Null when not addressed by mail. */
  email: string | null;
  /** Why the person was chosen. */
  selection_reason: string;
  /** When put on the list. */
  added_at: Moment;
  /** When the message or invitation went out. Null until then. */
  sent_at: Moment | null;
  /** When it came back undelivered. Null unless it did. */
  bounced_at: Moment | null;
  /** When first opened. Null unless it was. */
  opened_at: Moment | null;
  /** Times opened. */
  open_count: number;
  /** When a link was first followed. Null unless one was. */
  clicked_at: Moment | null;
  /** Links followed. */
  click_count: number;
  /** When the person responded. Null unless one did. */
  responded_at: Moment | null;
  /** What the response was. Null unless responded. */
  response_type: string | null;
  /** When the person declined further mail. Null unless declined. */
  unsubscribed_at: Moment | null;
  /** Opportunity that came of the response. Null unless one did. */
  opportunity_id: Key | null;
  /** Cost of addressing this recipient, in INR. */
  cost_amount: Scaled;
  /** Furthest point reached; suppressed: taken off the list before sending. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One marketing campaign from plan to settlement. Written by marketing; its counts are those of its members, leads and opportunities. */
export type CampaignsRow = {
  /** Surrogate key. */
  campaign_id: Key;
  /** Code of the campaign, such as CMP-2026-014. */
  campaign_code: string;
  /** Name shown to recipients. */
  campaign_name: string;
  /** Means used. */
  campaign_type: string;
  /** What it is to achieve. */
  objective: string;
  /** Programme that it is part of. Null when it stands alone. */
  parent_campaign_id: Key | null;
  /** Product family promoted. Null when the whole range is. */
  product_family: string | null;
  /** Segment addressed. Null when all are. */
  customer_segment: string | null;
  /** Industry addressed. Null when all are. */
  industry: string | null;
  /** Region addressed. Null when all are. */
  sales_region: string | null;
  /** Who runs it. */
  owner_employee_id: Key;
  /** Department that pays. */
  department_id: Key;
  /** First day as planned. */
  planned_start_date: Day;
  /** Last day as planned. */
  planned_end_date: Day;
  /** When it began. Null until then. */
  started_at: Moment | null;
  /** When it was over. Null until then. */
  ended_at: Moment | null;
  /** Money approved, in currency_code. */
  budget_amount: Scaled;
  /** Money spent so far, in currency_code. */
  actual_cost_amount: Scaled;
  /** Currency of budget, cost and expected revenue, ISO 4217. */
  currency_code: string;
  /** Share of recipients expected to respond, percent. */
  expected_response_pct: Scaled;
  /** Orders expected from it, in currency_code. */
  expected_revenue_amount: Scaled;
  /** Recipients so far. */
  member_count: number;
  /** Recipients who responded so far. */
  response_count: number;
  /** Leads that name it as their source. */
  lead_count: number;
  /** Decision on the budget. */
  approval_status: string;
  /** Who decided on the budget. Null while pending. */
  approved_by_employee_id: Key | null;
  /** When the budget was decided. Null while pending. */
  approved_at: Moment | null;
  /** planned, active, completed or cancelled. */
  status: string;
  /** True when it was there before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One contribution to a case: message, internal remark or change of state. Written by sales or taken from the customer's message; rows are never changed. */
export type CaseCommentsRow = {
  /** Surrogate key. */
  case_comment_id: Key;
  /** Case. */
  case_id: Key;
  /** Position in the case, from 1. */
  sequence_number: number;
  /** Kind of contribution. */
  comment_type: string;
  /** Person of ours who wrote it. Null when the customer did. */
  author_employee_id: Key | null;
  /** Person at the customer who wrote it. Null when we did. */
  author_contact_id: Key | null;
  /** Way it took; system for entries made in CRM itself. */
  channel: string;
  /** Text. */
  body: string;
  /** True when the customer can read it. */
  is_visible_to_customer: boolean;
  /** When it was written. */
  commented_at: Moment;
  /** Minutes since the contribution before, or since the opening. */
  elapsed_minutes: Scaled;
  /** Status of the case before. Null when it changes none. */
  status_before: string | null;
  /** Status of the case afterwards. Null when it changes none. */
  status_after: string | null;
  /** New owner of the case. Null when the owner stays. */
  handed_to_employee_id: Key | null;
  /** Files sent with it. */
  attachment_count: number;
  /** When the row was entered. */
  created_at: Moment;
};

/** One commercial problem of a customer (delay, price, invoice, wrong goods) that sales settles, from opening to closing. Written by sales; technical problems are tickets of service, to which a case may point. */
export type CasesRow = {
  /** Surrogate key. */
  case_id: Key;
  /** Number of the case, such as CAS-2026-000123. */
  case_number: string;
  /** What the problem is. */
  case_type: string;
  /** Account that has it. */
  account_id: Key;
  /** Person who reported it. Null when not a known contact. */
  contact_id: Key | null;
  /** Order concerned. Null when none. */
  customer_order_id: Key | null;
  /** Shipment concerned. Null when none. */
  customer_shipment_id: Key | null;
  /** Quotation concerned. Null when none. */
  quotation_id: Key | null;
  /** Product concerned. Null when none. */
  product_id: Key | null;
  /** ref: service.service_tickets. Ticket in which service works on the same problem. Null when none. */
  service_ticket_id: Key | null;
  /** Number of that ticket. Null when none. */
  ticket_number: string | null;
  /** How it reached us. */
  channel: string;
  /** Rank; decides the times allowed. */
  priority: string;
  /** Problem in a few words. */
  subject: string;
  /** Problem as reported. */
  description: string;
  /** Who settles it. */
  owner_employee_id: Key;
  /** When it was reported. */
  opened_at: Moment;
  /** By when the customer must hear from us. */
  response_due_at: Moment;
  /** When the customer first did. Null until then. */
  first_responded_at: Moment | null;
  /** By when it must be settled. */
  resolution_due_at: Moment;
  /** When the manager was called in. Null when never. */
  escalated_at: Moment | null;
  /** When it was settled. Null until then; again null when reopened. */
  resolved_at: Moment | null;
  /** When the customer agreed or the waiting time had passed. Null until then. */
  closed_at: Moment | null;
  /** Times it was reopened. */
  reopened_count: number;
  /** Where the problem came from. Null until known. */
  cause_code: string | null;
  /** How it was settled. Null until settled. */
  resolution_code: string | null;
  /** What was done. Null until settled. */
  resolution: string | null;
  /** Currency of the amounts, ISO 4217. */
  currency_code: string;
  /** Value that the customer disputes, in currency_code. */
  disputed_amount: Scaled;
  /** Value granted as credit, in currency_code. */
  credited_amount: Scaled;
  /** open, in_progress, waiting_customer, waiting_internal, resolved, closed or cancelled (opened by mistake). */
  status: string;
  /** True when it was there before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One person at an account. Written by sales and by the conversion of leads; people who left stay for history. */
export type ContactsRow = {
  /** Surrogate key. */
  contact_id: Key;
  /** Code of the person, such as CON-000123. */
  contact_code: string;
  /** Organisation for which the person works. */
  account_id: Key;
  /** Full name. */
  contact_name: string;
  /** Form of address on letters, such as Ms or Dr. */
  salutation: string;
  /** Title as on the card. */
  job_title: string;
  /** Part of the organisation in which the person works. */
  contact_function: string;
  /** Part that the person plays in a decision to buy. */
  buying_role: string;
  /** True for the person who is addressed first; one per account. */
  is_primary: boolean;
  /** Superior at the account. Null when unknown or at the top. */
  reports_to_contact_id: Key | null;
  /** Mail address. Null when unknown. */
  email: string | null;
  /** Desk phone in international form. Null when unknown. */
  phone: string | null;
  /** Mobile phone in international form. Null when unknown. */
  mobile_phone: string | null;
  /** City where the person works. */
  city: string;
  /** Country where the person works, ISO 3166-1 alpha-2. */
  country_code: string;
  /** How the person wants to be reached. */
  preferred_channel: string;
  /** Language of correspondence, ISO 639-1. */
  language_code: string;
  /** Weight in decisions, 0 none to 10 decides alone. */
  influence_score: number;
  /** When the person agreed to marketing mail. Null without consent. */
  marketing_consent_at: Moment | null;
  /** When the person withdrew it. Null unless withdrawn. */
  marketing_opt_out_at: Moment | null;
  /** True after a hard bounce, until the address is corrected. */
  is_email_bouncing: boolean;
  /** Newest interaction with the person. Null before the first. */
  last_contacted_at: Moment | null;
  /** Day on which the person left the account. Null while there. */
  left_on: Day | null;
  /** active; inactive: no longer concerned with us; left: works elsewhere. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One agreement with a customer on prices, quantities or service over a period. Written by sales; a renewal is a new contract that names the one before. */
export type ContractsRow = {
  /** Surrogate key. */
  contract_id: Key;
  /** Number of the contract, such as CON-2026-0042. */
  contract_number: string;
  /** What is agreed. */
  contract_type: string;
  /** Title of the document. */
  title: string;
  /** Account that signed. */
  account_id: Key;
  /** Customer bound by it. */
  customer_id: Key;
  /** Legal entity bound by it. */
  company_id: Key;
  /** Opportunity from which it came. Null for a renewal without one. */
  opportunity_id: Key | null;
  /** Contract that it renews. Null for a first one. */
  previous_contract_id: Key | null;
  /** Seat that looks after it. */
  sales_rep_id: Key;
  /** Person who signs for the customer. Null until named. */
  signatory_contact_id: Key | null;
  /** Who signed for us. Null until signed. */
  signed_by_employee_id: Key | null;
  /** When both had signed. Null until then. */
  signed_at: Moment | null;
  /** First day on which it holds. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** Product family covered. Null when the whole range is. */
  product_family: string | null;
  /** Currency of the amounts, ISO 4217. */
  currency_code: string;
  /** Value that the customer commits to order, in currency_code; 0 when it binds nobody to a value. */
  committed_amount: Scaled;
  /** Value ordered under it so far before tax, in currency_code. */
  ordered_amount: Scaled;
  /** Discount on the price group, percent. */
  discount_pct: Scaled;
  /** Price increase agreed for each year, percent. */
  price_escalation_pct: Scaled;
  /** Days from invoice to payment. */
  payment_terms_days: number;
  /** Delivery term, Incoterms 2020. */
  incoterm: string;
  /** Liquidated damages for each week of delay, percent of the delayed value. */
  late_delivery_penalty_pct: Scaled;
  /** Highest such damages, percent of the order. */
  late_delivery_penalty_cap_pct: Scaled;
  /** Performance guarantee that we give, in currency_code; 0 for none. */
  bank_guarantee_amount: Scaled;
  /** Level of service granted, the same list as in service.sla_definitions. Null when none is agreed. */
  support_level: string | null;
  /** Warranty granted, months from delivery. */
  warranty_months: number;
  /** What happens at the end. */
  renewal_type: string;
  /** Days before the end by which notice must be given. */
  notice_days: number;
  /** Day on which it ended early. Null unless terminated. */
  terminated_on: Day | null;
  /** Why it ended early. Null unless terminated. */
  reason_code: string | null;
  /** draft, in_review, active, expired, renewed or terminated. */
  status: string;
  /** True when it was there before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One message that CRM sent to or received from another module, with its fate. Written by the platform's links and by CRM. */
export type CrmIntegrationLogRow = {
  /** Surrogate key. */
  crm_integration_log_id: Key;
  /** inbound: received; outbound: sent. */
  direction: string;
  /** Business flow, such as crm-to-erp. */
  flow_id: string;
  /** Module at the other end. */
  counterpart_module: string;
  /** What the message says, such as quotation_accepted. */
  message_type: string;
  /** Qualified source table of the row that it carries. */
  entity_table: string;
  /** Key of that row. */
  entity_id: Key;
  /** Number of the document carried. Null when the entity has none. */
  document_number: string | null;
  /** Account concerned. Null when none, and until matched. */
  account_id: Key | null;
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

/** One exchange with a customer through any channel, whoever had it: the history that everybody reads before calling. Written by sales as it happens, never changed but for the answer that it asked for. */
export type CustomerInteractionsRow = {
  /** Surrogate key. */
  customer_interaction_id: Key;
  /** Number of the exchange, such as INT-2026-000123. */
  interaction_number: string;
  /** Organisation concerned. */
  account_id: Key;
  /** Person who took part. Null when anonymous or automatic. */
  contact_id: Key | null;
  /** What it was about. */
  interaction_type: string;
  /** Way it took. */
  channel: string;
  /** inbound: the customer came to us; outbound: we went to the customer. */
  direction: string;
  /** When it took place or began. */
  occurred_at: Moment;
  /** How long it took, minutes. Null for mail and notices. */
  duration_minutes: Scaled | null;
  /** Person of ours who took part. Null when the system sent it. */
  handled_by_employee_id: Key | null;
  /** Heading in a few words. */
  subject: string;
  /** What was said. */
  summary: string;
  /** Mood of the customer as judged by the person who took part. */
  sentiment: string;
  /** Opportunity it belongs to. Null when none. */
  opportunity_id: Key | null;
  /** Quotation it was about. Null when none. */
  quotation_id: Key | null;
  /** Order it was about. Null when none. */
  customer_order_id: Key | null;
  /** Shipment it was about. Null when none. */
  customer_shipment_id: Key | null;
  /** Case it belongs to. Null when none. */
  case_id: Key | null;
  /** Planned call or meeting of which it is the record. Null when unplanned. */
  activity_id: Key | null;
  /** Campaign that caused it. Null when none. */
  campaign_id: Key | null;
  /** By when the customer was promised an answer. Null when none was needed. */
  response_due_at: Moment | null;
  /** When the answer went out. Null until then and when none was needed. */
  responded_at: Moment | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One sales order of ERP as CRM knows it. Order data come from ERP by its link and equal their source; CRM adds who won it, from what, and how the customer was kept informed. */
export type CustomerOrdersRow = {
  /** Surrogate key. */
  customer_order_id: Key;
  /** ref: erp.sales_orders. Sales order copied. */
  sales_order_id: Key;
  /** Number of the order. */
  sales_order_number: string;
  /** Quotation that became the order. Null for an order without quotation. */
  quotation_id: Key | null;
  /** Customer who ordered. */
  customer_id: Key;
  /** Day of the order. */
  order_date: Day;
  /** Day of delivery promised. Null until promised. */
  promised_date: Day | null;
  /** Status of the order in ERP. */
  order_status: string;
  /** Currency of the order, ISO 4217. */
  currency_code: string;
  /** Order value with tax, in currency_code. */
  total_amount: Scaled;
  /** Newest shipment of any of its lines. Null before the first. */
  last_shipped_at: Moment | null;
  /** Sum of total_amount over its issued invoices of type invoice, in currency_code; credit memos are not taken off. */
  invoiced_amount: Scaled;
  /** Order value in INR at the rate of its quotation, or of the newest quotation in that currency. Null until CRM has matched it. */
  total_amount_base: Scaled | null;
  /** Account that ordered. Null until CRM has matched it. */
  account_id: Key | null;
  /** Opportunity won by it. Null until matched, and when there was none. */
  opportunity_id: Key | null;
  /** Contract under which it was called off. Null until matched, and when none applies. */
  contract_id: Key | null;
  /** Seat credited with the order. Null until matched. */
  sales_rep_id: Key | null;
  /** Area credited with the order. Null until matched. */
  sales_territory_id: Key | null;
  /** How the order came about. Null until matched. */
  order_origin: string | null;
  /** Promise that the customer got first; against it delays are counted. Null until promised. */
  first_promised_date: Day | null;
  /** Commission earned by the seat, in INR. Null until the order is invoiced. */
  commission_amount_base: Scaled | null;
  /** When the customer was last told of a delay. Null when there was none to tell. */
  customer_informed_at: Moment | null;
  /** True for the first order of the customer. */
  is_first_order: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** Result of one segmentation run for one customer account: recency, frequency and money of its orders, the segment that follows and what sales should do. Written monthly by CRM from its copies of orders and shipments; rows are never changed. */
export type CustomerSegmentsRow = {
  /** Surrogate key. */
  customer_segment_id: Key;
  /** Day of the run; results hold until the next. */
  segmentation_date: Day;
  /** Account rated. */
  account_id: Key;
  /** Its customer. */
  customer_id: Key;
  /** Version of the rules, such as RFM-3. */
  model_version: string;
  /** First day of the orders looked at. */
  window_start_date: Day;
  /** Last day of the orders looked at. */
  window_end_date: Day;
  /** Days from the newest order to the run. Null when there was none in the window. */
  recency_days: number | null;
  /** Orders in the window. */
  order_count: number;
  /** Value of these orders, in INR. */
  order_amount_base: Scaled;
  /** 1 long ago to 5 recent, by quintile. */
  recency_score: number;
  /** 1 seldom to 5 often, by quintile. */
  frequency_score: number;
  /** 1 little to 5 much, by quintile. */
  monetary_score: number;
  /** Segment that the scores give. */
  segment: string;
  /** Segment of the run before. Null for the first run of an account. */
  previous_segment: string | null;
  /** Share of order value: a most, c least. */
  abc_class: string;
  /** Order value against the window before, percent, shown as 999 above that. Null when that had none. */
  growth_pct: Scaled | null;
  /** Deliveries that kept their promise, percent. Null when nothing was delivered. */
  on_time_delivery_pct: Scaled | null;
  /** Cases open on the day of the run. */
  open_case_count: number;
  /** Probability that no order follows within a year, percent. */
  churn_probability_pct: Scaled;
  /** Margin expected over three years, in INR. */
  lifetime_value_amount_base: Scaled;
  /** What sales is advised to do. */
  recommended_action: string;
  /** When the run computed the row. */
  calculated_at: Moment;
  /** When the row was entered. */
  created_at: Moment;
};

/** One shipment to a customer as CRM knows it. Shipment data come from transport by its link and equal their source; CRM adds whether the promise was kept and what the customer was told. */
export type CustomerShipmentsRow = {
  /** Surrogate key. */
  customer_shipment_id: Key;
  /** ref: tms.shipments. Shipment copied. */
  shipment_id: Key;
  /** Number of the shipment. */
  shipment_number: string;
  /** Customer who gets it. Null only where transport names none, which is never so for a sale. */
  customer_id: Key | null;
  /** ref: erp.sales_orders. Order that it delivers. Null where transport names none. */
  sales_order_id: Key | null;
  /** Number of that order. Null where transport names none. */
  sales_order_number: string | null;
  /** Status of the shipment in transport. */
  shipment_status: string;
  /** When it left. Null until then. */
  shipped_at: Moment | null;
  /** When it was promised to arrive. Null when nothing was promised. */
  promised_delivery_at: Moment | null;
  /** ref: tms.deliveries. Delivery that handed it over, the last one when there were several. Null until delivered. */
  delivery_id: Key | null;
  /** When it was handed over. Null until then. */
  delivered_at: Moment | null;
  /** Account that gets it. Null until CRM has matched it. */
  account_id: Key | null;
  /** CRM's copy of the order. Null until matched, and when it delivers none. */
  customer_order_id: Key | null;
  /** True when handed over by the promised time. Null until delivered, and when nothing was promised. */
  is_on_time: boolean | null;
  /** Hours from promised to actual hand-over, negative when early. Null until delivered, and when nothing was promised. */
  delay_hours: Scaled | null;
  /** Cause of the delay as told to the customer: before dispatch, or the exception reason of transport. Null when not late. */
  delay_reason_code: string | null;
  /** When the customer was told that it is on its way. Null until then. */
  announced_at: Moment | null;
  /** When the customer was told of a delay. Null when there was none to tell. */
  delay_announced_at: Moment | null;
  /** Person who was told. Null until someone was. */
  informed_contact_id: Key | null;
  /** Answer of the customer on the delivery, 1 bad to 5 good. Null when not asked or not answered. */
  satisfaction_score: number | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One thing that a lead did or that was done about it, with the points it earned. Written by marketing and sales; rows are never changed. */
export type LeadActivitiesRow = {
  /** Surrogate key. */
  lead_activity_id: Key;
  /** Lead concerned. */
  lead_id: Key;
  /** Position in the lead's history, from 1. */
  sequence_number: number;
  /** What happened. */
  activity_type: string;
  /** inbound: the lead acted; outbound: we acted; internal: nobody outside took part. */
  direction: string;
  /** When it happened. */
  occurred_at: Moment;
  /** How long it took, minutes. Null when it has no duration. */
  duration_minutes: Scaled | null;
  /** Person of ours who acted. Null when the lead or the system acted. */
  performed_by_employee_id: Key | null;
  /** Campaign it came from. Null when none. */
  campaign_id: Key | null;
  /** Page, form, document or topic. */
  subject: string;
  /** Result. */
  outcome: string;
  /** Points that it added to the engagement score, negative when taken away. */
  score_change: number;
  /** Engagement score afterwards, 0 to 50. */
  score_after: number;
  /** Status of the lead afterwards. */
  status_after: string;
  /** What is to be done next. Null when nothing. */
  next_step: string | null;
  /** By when. Null when nothing is to be done. */
  next_step_due_date: Day | null;
  /** When the row was entered. */
  created_at: Moment;
};

/** One possible buyer of whom we have heard, until the lead is converted or disqualified. Written by marketing and sales; conversion makes account, contact and opportunity. */
export type LeadsRow = {
  /** Surrogate key. */
  lead_id: Key;
  /** Number of the lead, such as LEAD-2026-000123. */
  lead_number: string;
  /** How we heard of it. */
  lead_source: string;
  /** Campaign that brought it. Null when none did. */
  campaign_id: Key | null;
  /** Organisation as the person gave it. */
  company_name: string;
  /** Person who asks. */
  contact_name: string;
  /** Title of the person. Null when unknown. */
  job_title: string | null;
  /** Mail address. Null when unknown. */
  email: string | null;
  /** Phone in international form. Null when unknown. */
  phone: string | null;
  /** City of the possible buyer. */
  city: string;
  /** State or province. Null in countries without states. */
  state_province: string | null;
  /** Country, ISO 3166-1 alpha-2. */
  country_code: string;
  /** Industry as judged. */
  industry: string;
  /** Kind of organisation as judged. */
  customer_segment: string;
  /** Product family asked for. Null when not yet clear. */
  product_family: string | null;
  /** What is needed, in the person's words. */
  need_description: string;
  /** Units needed as estimated, pieces. Null when not yet clear. */
  estimated_quantity: Scaled | null;
  /** Value of the need as estimated, in INR. Null when not yet clear. */
  estimated_amount: Scaled | null;
  /** When the person expects to buy. Null when not yet clear. */
  expected_purchase_date: Day | null;
  /** Points for industry, size and need, 0 to 50. */
  fit_score: number;
  /** Points for what the lead did, 0 to 50; from lead_activities. */
  engagement_score: number;
  /** Sum of both, 0 to 100; 60 and more is offered to sales. */
  lead_score: number;
  /** Seat that works on it. Null until assigned. */
  sales_rep_id: Key | null;
  /** Area in which it lies. */
  sales_territory_id: Key;
  /** When it reached us. */
  received_at: Moment;
  /** By when it must be contacted. */
  response_due_at: Moment;
  /** When it was first contacted. Null until then. */
  first_responded_at: Moment | null;
  /** When sales accepted it. Null until then. */
  qualified_at: Moment | null;
  /** When it became an opportunity. Null unless converted. */
  converted_at: Moment | null;
  /** Account it belongs to since. Null unless converted. */
  converted_account_id: Key | null;
  /** Contact it became. Null unless converted. */
  converted_contact_id: Key | null;
  /** When it was disqualified. Null unless disqualified. */
  closed_at: Moment | null;
  /** Why it was disqualified. Null unless disqualified. */
  reason_code: string | null;
  /** Free words to that. Null when nothing to add. */
  reason: string | null;
  /** Lead that it repeats. Null when it is the first. */
  duplicate_of_lead_id: Key | null;
  /** new, assigned, contacted, nurturing (not yet ripe), qualified, converted or disqualified. */
  status: string;
  /** True when it was there before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One internal remark about an account, lead, opportunity, quotation, contract or case. Written by sales; the customer never sees it. */
export type NotesRow = {
  /** Surrogate key. */
  note_id: Key;
  /** What it is about. */
  note_type: string;
  /** Account that it is about. Null when it is about something else. */
  account_id: Key | null;
  /** Lead that it is about. Null when it is about something else. */
  lead_id: Key | null;
  /** Opportunity that it is about. Null when it is about something else. */
  opportunity_id: Key | null;
  /** Quotation that it is about. Null when it is about something else. */
  quotation_id: Key | null;
  /** Contract that it is about. Null when it is about something else. */
  contract_id: Key | null;
  /** Case that it is about. Null when it is about something else. */
  case_id: Key | null;
  /** Person mentioned. Null when none. */
  contact_id: Key | null;
  /** Heading. */
  title: string;
  /** Text. */
  body: string;
  /** Who wrote it. */
  author_employee_id: Key;
  /** When it was written. */
  written_at: Moment;
  /** When the text was last changed. Null when never. */
  edited_at: Moment | null;
  /** Who may read it. */
  visibility: string;
  /** True when it is shown on top. */
  is_pinned: boolean;
  /** Day on which it should be read again or dropped. Null when it stays. */
  review_date: Day | null;
  /** Earlier note that it replaces. Null when none. */
  supersedes_note_id: Key | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One chance of an order, from qualification to won, lost or abandoned. Written by sales; every change of stage is in opportunity_stage_history. */
export type OpportunitiesRow = {
  /** Surrogate key. */
  opportunity_id: Key;
  /** Number of the opportunity, such as OPP-2026-000123. */
  opportunity_number: string;
  /** Name in the pipeline, mostly customer and project. */
  opportunity_name: string;
  /** Organisation that may buy. */
  account_id: Key;
  /** Person who leads the purchase. Null while not known. */
  contact_id: Key | null;
  /** Lead from which it came. Null when it came from an existing account. */
  lead_id: Key | null;
  /** Campaign to which it is attributed. Null when none. */
  campaign_id: Key | null;
  /** Seat that pursues it. */
  sales_rep_id: Key;
  /** Area to which a win counts. */
  sales_territory_id: Key;
  /** What kind of business it is. */
  opportunity_type: string;
  /** Main product family. */
  product_family: string;
  /** Project of the end user. Null when it is no project. */
  project_name: string | null;
  /** Stage of the sales process. */
  stage: string;
  /** When that stage began. */
  stage_entered_at: Moment;
  /** Probability of an order: that of the stage, adjusted by the owner within its band, percent. */
  probability_pct: Scaled;
  /** How the owner forecasts it. */
  forecast_category: string;
  /** Currency of the amounts, ISO 4217. */
  currency_code: string;
  /** INR for one unit of currency_code on the day of the newest estimate. */
  exchange_rate: Scaled;
  /** Order value expected before tax, in currency_code. */
  expected_amount: Scaled;
  /** expected_amount times probability_pct, in currency_code. */
  weighted_amount: Scaled;
  /** expected_amount in INR. */
  expected_amount_base: Scaled;
  /** When it was opened. */
  opened_at: Moment;
  /** Day of decision expected at the opening. */
  first_expected_close_date: Day;
  /** Day of decision expected now. */
  expected_close_date: Day;
  /** Times the expected day was moved back. */
  slip_count: number;
  /** When the buyer wants the goods. Null while not known. */
  requested_delivery_date: Day | null;
  /** Strongest rival. Null when none is known. */
  competitor_name: string | null;
  /** What is to be done next. Null once closed. */
  next_step: string | null;
  /** By when. Null once closed. */
  next_step_due_date: Day | null;
  /** When it was decided. Null while open. */
  closed_at: Moment | null;
  /** Why it was won, lost or abandoned. Null while open. */
  reason_code: string | null;
  /** Free words to that. Null when nothing to add. */
  reason: string | null;
  /** open, won, lost or abandoned (no decision, project stopped). */
  status: string;
  /** True when it was there before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One product that an opportunity asks for, with its duty point as far as known. Written by sales engineering; quotation lines are made from it. */
export type OpportunityProductsRow = {
  /** Surrogate key. */
  opportunity_product_id: Key;
  /** Opportunity. */
  opportunity_id: Key;
  /** Position in the opportunity, from 10 in steps of 10. */
  line_number: number;
  /** Product selected, or the nearest until selection is done. */
  product_id: Key;
  /** Quantity asked for, unit_of_measure. */
  requested_quantity: Scaled;
  /** Unit in which the product is sold. */
  unit_of_measure: string;
  /** When the goods are needed. Null while not known. */
  required_date: Day | null;
  /** Flow at the duty point, cubic metres an hour. Null when not given or without meaning, as for an actuator. */
  flow_rate_m3_per_hour: Scaled | null;
  /** Delivery head at the duty point, metres. Null when not given or without meaning. */
  head_m: Scaled | null;
  /** Design pressure, bar. Null when not given. */
  design_pressure_bar: Scaled | null;
  /** Temperature of the fluid, degrees Celsius. Null when not given. */
  fluid_temperature_celsius: Scaled | null;
  /** Fluid handled. Null when not given. */
  fluid_name: string | null;
  /** How far the technical selection has come. */
  selection_status: string;
  /** Engineer who selected the product. Null until selected. */
  selected_by_employee_id: Key | null;
  /** List price of one unit, in the opportunity's currency. */
  list_price_amount: Scaled;
  /** Discount expected, percent. */
  expected_discount_pct: Scaled;
  /** Price the buyer has in mind for one unit, in the opportunity's currency. Null when not named. */
  target_unit_price_amount: Scaled | null;
  /** Price of the strongest rival for one unit as known, in the opportunity's currency. Null when not known. */
  competitor_unit_price_amount: Scaled | null;
  /** Value expected before tax, in the opportunity's currency. */
  expected_amount: Scaled;
  /** True when it is offered instead of another line and not counted in the value of the opportunity. */
  is_alternative: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One stage that an opportunity entered, with the estimate at that moment. Written by sales with every change of stage; left_at is the only thing added later. */
export type OpportunityStageHistoryRow = {
  /** Surrogate key. */
  opportunity_stage_history_id: Key;
  /** Opportunity. */
  opportunity_id: Key;
  /** Position in its history, from 1. */
  sequence_number: number;
  /** Stage that was left. Null for the first row. */
  from_stage: string | null;
  /** Stage that was entered. */
  to_stage: string;
  /** When the stage was entered; equals left_at of the row before. */
  entered_at: Moment;
  /** When it was left. Null while it is the present stage. */
  left_at: Moment | null;
  /** Calendar days between both. Null while it is the present stage. */
  days_in_stage: Scaled | null;
  /** Who moved it. */
  changed_by_employee_id: Key;
  /** Why it moved. */
  change_reason_code: string;
  /** Probability before, percent. Null for the first row. */
  probability_before_pct: Scaled | null;
  /** Probability afterwards, percent. */
  probability_after_pct: Scaled;
  /** Value expected at that moment, in the opportunity's currency. */
  expected_amount: Scaled;
  /** Day of decision expected at that moment. */
  expected_close_date: Day;
  /** How it was forecast from then on. */
  forecast_category: string;
  /** Remark. Null when nothing to add. */
  note: string | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One product offered in a quotation with its price. Written by sales, never changed once the quotation is sent. */
export type QuotationLinesRow = {
  /** Surrogate key. */
  quotation_line_id: Key;
  /** Quotation. */
  quotation_id: Key;
  /** Position in the quotation, from 10 in steps of 10; the sales order keeps it. */
  line_number: number;
  /** Product offered. */
  product_id: Key;
  /** Requirement that it answers. Null for a direct request. */
  opportunity_product_id: Key | null;
  /** Quantity offered, unit_of_measure. */
  quoted_quantity: Scaled;
  /** Unit in which the product is sold. */
  unit_of_measure: string;
  /** List price of one unit in the quotation's currency. */
  list_price_amount: Scaled;
  /** Where the unit price comes from. */
  price_source: string;
  /** Price of one unit before discount and tax, in the quotation's currency. */
  unit_price_amount: Scaled;
  /** Discount on the line, percent. */
  discount_pct: Scaled;
  /** Quantity at unit price less the line's discount, rounded, in the quotation's currency. */
  net_amount: Scaled;
  /** Harmonised commodity code that decides the tax. */
  hsn_code: string;
  /** GST rate, percent; 0 for exports. */
  tax_rate_pct: Scaled;
  /** Tax on net_amount, rounded, in the quotation's currency. */
  tax_amount: Scaled;
  /** Standard cost of one unit on the date of the quotation, in INR. */
  unit_cost_amount_base: Scaled;
  /** Share of net_amount above standard cost, percent, shown as -999 below that. Null when nothing is charged. */
  margin_pct: Scaled | null;
  /** Calendar days from order to dispatch offered for the line. */
  lead_time_days: number;
  /** Day of dispatch confirmed by planning. Null when only the lead time is offered. */
  promised_date: Day | null;
  /** Deviation or remark for the buyer, such as material of the seal. Null when there is none. */
  technical_note: string | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One offer to a customer, from draft to order or refusal. Written by sales; an accepted one becomes a sales order in ERP by its link. A revision is a new quotation with its own number. */
export type QuotationsRow = {
  /** Surrogate key. */
  quotation_id: Key;
  /** Number of the quotation, such as QUO-2026-000123. */
  quotation_number: string;
  /** 0 for the first offer, then counted up along previous_quotation_id. */
  revision_number: number;
  /** Offer that this one replaces. Null for the first. */
  previous_quotation_id: Key | null;
  /** Opportunity that it serves. Null for a direct request. */
  opportunity_id: Key | null;
  /** Account that gets it. */
  account_id: Key;
  /** Customer who would order; a prospect has a master record by then. */
  customer_id: Key;
  /** Person who gets it. Null when sent to a general address. */
  contact_id: Key | null;
  /** Contract whose terms apply. Null when none does. */
  contract_id: Key | null;
  /** Legal entity that offers. */
  company_id: Key;
  /** Seat that answers for it. */
  sales_rep_id: Key;
  /** Who prepared it. */
  prepared_by_employee_id: Key;
  /** Date on the document. */
  quotation_date: Day;
  /** First day on which it can be accepted. */
  valid_from: Day;
  /** Last day on which it can be accepted. */
  valid_to: Day;
  /** When the customer wants the goods. */
  requested_delivery_date: Day;
  /** Calendar days from order to dispatch offered. */
  lead_time_days: number;
  /** Delivery term offered, Incoterms 2020. */
  incoterm: string;
  /** Place named with the delivery term. */
  incoterm_place: string;
  /** Days from invoice to payment offered; 0 for payment in advance. */
  payment_terms_days: number;
  /** Warranty offered, months from delivery. */
  warranty_months: number;
  /** Kind of supply that decides GST, as in the tax codes of finance: within the state, between states, or export at zero. */
  supply_type: string;
  /** Currency of the amounts, ISO 4217. */
  currency_code: string;
  /** INR for one unit of currency_code on quotation_date. */
  exchange_rate: Scaled;
  /** Sum of the lines' net amounts. */
  net_amount: Scaled;
  /** Discount on the whole quotation; discounts of lines are in the lines. */
  discount_amount: Scaled;
  /** Sum of the lines' tax. */
  tax_amount: Scaled;
  /** Net less discount plus tax. */
  total_amount: Scaled;
  /** Total in INR at exchange_rate. */
  total_amount_base: Scaled;
  /** Standard cost of the lines on quotation_date, in INR. */
  cost_amount_base: Scaled;
  /** Share of net less discount that is above standard cost, percent, shown as -999 below that. Null when nothing is charged. */
  margin_pct: Scaled | null;
  /** Internal approval; not_required within the authority of the seat. */
  approval_status: string;
  /** Why approval was needed. Null when not required. */
  approval_reason_code: string | null;
  /** Who decided. Null while pending and when not required. */
  approved_by_employee_id: Key | null;
  /** When it was decided. Null while pending and when not required. */
  approved_at: Moment | null;
  /** When it went to the customer. Null until then. */
  sent_at: Moment | null;
  /** When the customer is to be asked. Null until sent. */
  follow_up_date: Day | null;
  /** When the customer accepted. Null unless accepted. */
  accepted_at: Moment | null;
  /** Number of the customer's purchase order. Null unless accepted. */
  customer_reference_number: string | null;
  /** When the sales order in ERP was confirmed to CRM. Null until then. */
  ordered_at: Moment | null;
  /** ref: erp.sales_orders. Sales order that it became. Null until ordered. */
  sales_order_id: Key | null;
  /** Number of that order. Null until ordered. */
  sales_order_number: string | null;
  /** When it ended without order: refused, expired, superseded or withdrawn. Null otherwise. */
  closed_at: Moment | null;
  /** Why it ended without order. Null otherwise. */
  reason_code: string | null;
  /** Free words to that. Null when nothing to add. */
  reason: string | null;
  /** draft, in_approval, sent, accepted, ordered (accepted and a sales order exists), rejected, expired, superseded or withdrawn. */
  status: string;
  /** True when it was there before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** What one seat expects to win in one month in one product family, as said on one day. Written weekly by sales; the result is added when the month is over. */
export type SalesForecastsRow = {
  /** Surrogate key. */
  sales_forecast_id: Key;
  /** Number of the forecast, such as SFC-2026-000123. */
  forecast_number: string;
  /** Seat that forecasts. */
  sales_rep_id: Key;
  /** Area at that time. */
  sales_territory_id: Key;
  /** Product family forecast. */
  product_family: string;
  /** Day of the snapshot of the pipeline. */
  forecast_date: Day;
  /** First day of the month forecast. */
  period_start_date: Day;
  /** Last day of the month forecast. */
  period_end_date: Day;
  /** Open opportunities expected to close in the month. */
  opportunity_count: number;
  /** Their expected value, in INR. */
  pipeline_amount: Scaled;
  /** Their expected value times probability, in INR. */
  weighted_amount: Scaled;
  /** Value of those in best_case and commit, in INR. */
  best_case_amount: Scaled;
  /** Value of those in commit, in INR. */
  commit_amount: Scaled;
  /** Already won in the month on the day of the snapshot, in INR. */
  won_amount: Scaled;
  /** Quota of the month, in INR. */
  quota_amount: Scaled;
  /** What the seat submits as expected result of the month, in INR. */
  forecast_amount: Scaled;
  /** What the manager adds or takes away, in INR. */
  manager_adjustment_amount: Scaled;
  /** Who submitted it. Null until submitted. */
  submitted_by_employee_id: Key | null;
  /** When it was submitted. Null until then. */
  submitted_at: Moment | null;
  /** Manager who accepted it. Null until accepted. */
  approved_by_employee_id: Key | null;
  /** When it was accepted. Null until then. */
  approved_at: Moment | null;
  /** Won in the month in the end, in INR. Null until the month is over. */
  actual_amount: Scaled | null;
  /** Orders behind that. Null until the month is over. */
  actual_order_count: number | null;
  /** Actual less forecast with adjustment, percent of that forecast, shown as 999 above that. Null until the month is over and when nothing was forecast. */
  error_pct: Scaled | null;
  /** draft, submitted, approved or settled (result known). */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One seat in the sales team: a position of human resources and whoever holds it. Position and holder come from HR by their link; sales management adds territory, quota and authority. Accounts belong to the seat, so they pass to the next holder. */
export type SalesRepsRow = {
  /** Surrogate key. */
  sales_rep_id: Key;
  /** ref: hr.positions. Position that the seat is. */
  position_id: Key;
  /** Status of that position; a closed one ends the seat. */
  position_status: string;
  /** Person who holds the position. Null while it is vacant. */
  employee_id: Key | null;
  /** Code used on quotations and forecasts, such as REP-012. Null until sales management has set the seat up. */
  sales_rep_code: string | null;
  /** What the seat does. Null until set up. */
  rep_role: string | null;
  /** Area served. Null until set up. */
  sales_territory_id: Key | null;
  /** Seat to which this one reports in sales. Null for the head of sales and until set up. */
  manager_sales_rep_id: Key | null;
  /** Product families sold; empty for the whole range. */
  product_families: string[];
  /** Languages in which customers can be served, ISO 639-1. */
  languages: string[];
  /** Orders to be won in the fiscal year, in INR; 0 for a seat without quota. */
  annual_quota_amount: Scaled;
  /** Commission on the net value of orders won, percent. */
  commission_pct: Scaled;
  /** Highest discount that the seat may grant without approval, percent. */
  discount_authority_pct: Scaled;
  /** Highest quotation total that the seat may send without approval, in INR. */
  quotation_authority_amount: Scaled;
  /** Customer visits expected in a month. */
  visit_target_per_month: number;
  /** Day from which the present holder is in the seat. Null while vacant and until set up. */
  holder_since: Day | null;
  /** When the seat was last given a lead; the next one goes to whoever waited longest. Null before the first. */
  last_assigned_at: Moment | null;
  /** active: sells; on_leave: holder absent, the manager stands in; closed: position given up. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One area of responsibility in sales, by geography, industry or list of key accounts. Written by sales management; the tree has one root per company, a new fiscal year changes the target. */
export type SalesTerritoriesRow = {
  /** Surrogate key. */
  sales_territory_id: Key;
  /** Code used on forecasts, such as TER-WEST-1. */
  sales_territory_code: string;
  /** Name of the area, such as Maharashtra and Goa. */
  territory_name: string;
  /** Legal entity that sells in the area. */
  company_id: Key;
  /** Area that contains this one. Null for the root of a company. */
  parent_sales_territory_id: Key | null;
  /** What delimits the area. */
  territory_type: string;
  /** Sales region it belongs to, the same list as on customers. */
  sales_region: string;
  /** Countries covered, ISO 3166-1 alpha-2. */
  country_codes: string[];
  /** States covered, as on customers; empty when whole countries are covered. */
  state_provinces: string[];
  /** Only customers of this industry. Null when all industries are served. */
  industry: string | null;
  /** Only customers of this segment. Null when all segments are served. */
  customer_segment: string | null;
  /** Manager who answers for the result. Null while the post is vacant. */
  manager_employee_id: Key | null;
  /** Fiscal year of the target, named by its first calendar year. */
  fiscal_year: number;
  /** Orders to be won in the fiscal year, in currency_code. */
  annual_target_amount: Scaled;
  /** Currency of the target, ISO 4217. */
  currency_code: string;
  /** First day on which the area exists. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** planned: from the next cut; active; merged: taken over by another area. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One thing to be done for a customer, lead or deal by a day. Written by sales and by CRM's own rules (quotation unanswered, contract ending, order late). */
export type TasksRow = {
  /** Surrogate key. */
  task_id: Key;
  /** Number of the task, such as TSK-2026-000123. */
  task_number: string;
  /** What is to be done. */
  task_type: string;
  /** What is to be done, in a few words. */
  subject: string;
  /** Account concerned. Null when a lead is. */
  account_id: Key | null;
  /** Lead concerned. Null when an account is. */
  lead_id: Key | null;
  /** Call or meeting in which it was agreed. Null when none. */
  activity_id: Key | null;
  /** Opportunity concerned. Null when none. */
  opportunity_id: Key | null;
  /** Quotation concerned. Null when none. */
  quotation_id: Key | null;
  /** Contract concerned. Null when none. */
  contract_id: Key | null;
  /** Order concerned. Null when none. */
  customer_order_id: Key | null;
  /** Case concerned. Null when none. */
  case_id: Key | null;
  /** Whether a person or a rule made it. */
  task_origin: string;
  /** Who asked for it. Null when a rule did. */
  requested_by_employee_id: Key | null;
  /** Who has to do it. */
  assigned_employee_id: Key;
  /** Rank among the tasks of the person. */
  priority: string;
  /** By when it must be done. */
  due_at: Moment;
  /** When the person was reminded. Null when not. */
  reminded_at: Moment | null;
  /** When work on it began. Null until then. */
  started_at: Moment | null;
  /** When it was done. Null unless completed. */
  completed_at: Moment | null;
  /** Who did it. Null unless completed. */
  completed_by_employee_id: Key | null;
  /** Time spent, minutes. Null until done. */
  effort_minutes: Scaled | null;
  /** Times the day was moved. */
  postponed_count: number;
  /** What came of it. Null until done. */
  outcome_note: string | null;
  /** open, in_progress, completed or cancelled (no longer needed). */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** Every table of the module by name. */
export type Rows = {
  accounts: AccountsRow;
  activities: ActivitiesRow;
  campaign_members: CampaignMembersRow;
  campaigns: CampaignsRow;
  case_comments: CaseCommentsRow;
  cases: CasesRow;
  contacts: ContactsRow;
  contracts: ContractsRow;
  crm_integration_log: CrmIntegrationLogRow;
  customer_interactions: CustomerInteractionsRow;
  customer_orders: CustomerOrdersRow;
  customer_segments: CustomerSegmentsRow;
  customer_shipments: CustomerShipmentsRow;
  lead_activities: LeadActivitiesRow;
  leads: LeadsRow;
  notes: NotesRow;
  opportunities: OpportunitiesRow;
  opportunity_products: OpportunityProductsRow;
  opportunity_stage_history: OpportunityStageHistoryRow;
  quotation_lines: QuotationLinesRow;
  quotations: QuotationsRow;
  sales_forecasts: SalesForecastsRow;
  sales_reps: SalesRepsRow;
  sales_territories: SalesTerritoriesRow;
  tasks: TasksRow;
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
