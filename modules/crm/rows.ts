// Row types of crm, generated from its schema by `npm run generate`.

import type { Day, Decimal, Json, Key, Moment, NewRow } from '../../machinery/base/row-types.ts';
import type { SalesOrderLinesRow as ErpSalesOrderLinesRow, SalesOrdersRow as ErpSalesOrdersRow } from '../erp/rows.ts';
import type { ExchangeRatesRow as FinancialExchangeRatesRow } from '../financial/rows.ts';
import type { CompaniesRow as MasterCompaniesRow, CustomersRow as MasterCustomersRow, DepartmentsRow as MasterDepartmentsRow, EmployeesRow as MasterEmployeesRow, FactoriesRow as MasterFactoriesRow, ProductsRow as MasterProductsRow } from '../master/rows.ts';

/** One organisation that sales deals with, before and after it becomes a customer. Written by sales; the commercial master record is in master.customers. */
export type AccountsRow = {
  /** Surrogate key. */
  readonly account_id: Key;
  /** Code of the account, such as ACC-00042. */
  readonly account_code: string;
  /** Name under which sales knows the organisation. */
  readonly account_name: string;
  /** Master record of the customer. Null while the organisation has none, as an early prospect or a partner. */
  readonly customer_id: Key | null;
  /** Organisation that owns this one. Null when independent. */
  readonly parent_account_id: Key | null;
  /** prospect: never ordered; customer; partner: sells with us; former_customer: no order for two years. */
  readonly account_type: 'prospect' | 'customer' | 'partner' | 'former_customer';
  /** Weight given to the account; decides the visit interval and who looks after it. */
  readonly account_tier: 'strategic' | 'key' | 'standard' | 'small';
  /** Kind of organisation, the same list as on customers. */
  readonly customer_segment: 'oem' | 'epc' | 'distributor' | 'end_user' | 'government' | 'group';
  /** Industry in which our products are used. */
  readonly industry: 'water' | 'oil_and_gas' | 'chemical' | 'power' | 'food' | 'pharma' | 'mining' | 'marine' | 'machinery' | 'trade';
  /** Seat that owns the account. */
  readonly sales_rep_id: Key;
  /** Area in which the account lies. */
  readonly sales_territory_id: Key;
  /** Web address. Null when unknown. */
  readonly website: string | null;
  /** People employed there, as estimated. Null when unknown. */
  readonly employee_count: number | null;
  /** Its revenue in a year as estimated, in INR. Null when unknown. */
  readonly annual_revenue_amount: Decimal<2> | null;
  /** Our units known to be in operation there, pieces. */
  readonly installed_unit_count: number;
  /** Makers it also buys from. */
  readonly competitor_names: readonly string[];
  /** Street and building of the main office. */
  readonly address_line: string;
  /** City of the main office. */
  readonly city: string;
  /** State or province. Null in countries without states. */
  readonly state_province: string | null;
  /** Postal code of the main office. */
  readonly postal_code: string;
  /** Country of the main office, ISO 3166-1 alpha-2. */
  readonly country_code: string;
  /** Switchboard in international form. */
  readonly phone: string;
  /** General mail address. */
  readonly email: string;
  /** Day of the first order. Null before it. */
  readonly first_order_date: Day | null;
  /** Day of the newest order. Null before the first. */
  readonly last_order_date: Day | null;
  /** Newest interaction in either direction. Null before the first. */
  readonly last_contacted_at: Moment | null;
  /** Days within which the owner should be in touch again. */
  readonly visit_interval_days: number;
  /** Condition of the relationship, 0 bad to 100 good, from orders, delays, cases and payment. Null until first rated. */
  readonly health_score: number | null;
  /** active: looked after; dormant: no contact for a year; do_not_contact: on request or by sanctions; closed: ceased to exist. */
  readonly status: 'active' | 'dormant' | 'do_not_contact' | 'closed';
  /** True when the account was there before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One call or meeting with a customer or lead, planned and held. Written by representatives. */
export type ActivitiesRow = {
  /** Surrogate key. */
  readonly activity_id: Key;
  /** Number of the activity, such as ACT-2026-000123. */
  readonly activity_number: string;
  /** Kind of meeting. */
  readonly activity_type: 'call' | 'visit' | 'video_call' | 'product_demonstration' | 'factory_tour' | 'tender_meeting' | 'negotiation' | 'contract_review' | 'trade_fair_meeting';
  /** Heading in the calendar. */
  readonly subject: string;
  /** Account met. Null when a lead is met. */
  readonly account_id: Key | null;
  /** Lead met. Null when an account is met. */
  readonly lead_id: Key | null;
  /** Person met. Null when not a known contact. */
  readonly contact_id: Key | null;
  /** Opportunity that it advances. Null when none. */
  readonly opportunity_id: Key | null;
  /** Quotation that it is about. Null when none. */
  readonly quotation_id: Key | null;
  /** Seat in whose calendar it is. */
  readonly sales_rep_id: Key;
  /** Person who held it. Null until held. */
  readonly performed_by_employee_id: Key | null;
  /** Start in the calendar. */
  readonly planned_start_at: Moment;
  /** End in the calendar. */
  readonly planned_end_at: Moment;
  /** When it began. Null until then and when it was not held. */
  readonly started_at: Moment | null;
  /** When it was over. Null until then and when it was not held. */
  readonly ended_at: Moment | null;
  /** Where it takes place. */
  readonly location_type: 'phone' | 'online' | 'customer_site' | 'our_site' | 'elsewhere';
  /** City of the meeting. Null for calls. */
  readonly city: string | null;
  /** Distance travelled there and back, km. */
  readonly travel_distance_km: Decimal<2>;
  /** Travel and entertainment spent, in INR. */
  readonly expense_amount: Decimal<2>;
  /** People taking part, ours included. */
  readonly attendee_count: number;
  /** Times it was moved. */
  readonly rescheduled_count: number;
  /** Result. Null until held or failed. */
  readonly outcome_code: 'quotation_requested' | 'order_promised' | 'information_given' | 'follow_up_needed' | 'problem_raised' | 'no_interest' | 'not_reached' | null;
  /** What was agreed. Null until held. */
  readonly outcome: string | null;
  /** Why it was not held. Null unless cancelled. */
  readonly cancellation_reason_code: 'by_customer' | 'by_us' | 'illness' | 'travel' | 'obsolete' | null;
  /** planned, in_progress, completed, no_show (the customer did not appear) or cancelled. */
  readonly status: 'planned' | 'in_progress' | 'completed' | 'no_show' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One recipient of a campaign and how he or she responded. Written by marketing; the times fill in the order in which they happen. */
export type CampaignMembersRow = {
  /** Surrogate key. */
  readonly campaign_member_id: Key;
  /** Campaign. */
  readonly campaign_id: Key;
  /** Contact addressed. Null when a lead is addressed. */
  readonly contact_id: Key | null;
  /** Lead addressed. Null when a contact is addressed. */
  readonly lead_id: Key | null;
  /** Address used, as it was then. Null when not addressed by mail. personal: customer_contact, contact, consent. */
  readonly email: string | null;
  /** Why the person was chosen. */
  readonly selection_reason: 'segment' | 'industry' | 'past_purchase' | 'installed_base' | 'event_registration' | 'manual';
  /** When put on the list. */
  readonly added_at: Moment;
  /** When the message or invitation went out. Null until then. */
  readonly sent_at: Moment | null;
  /** When it came back undelivered. Null unless it did. */
  readonly bounced_at: Moment | null;
  /** When first opened. Null unless it was. */
  readonly opened_at: Moment | null;
  /** Times opened. */
  readonly open_count: number;
  /** When a link was first followed. Null unless one was. */
  readonly clicked_at: Moment | null;
  /** Links followed. */
  readonly click_count: number;
  /** When the person responded. Null unless one did. */
  readonly responded_at: Moment | null;
  /** What the response was. Null unless responded. */
  readonly response_type: 'information_request' | 'callback_request' | 'quotation_request' | 'registration' | 'attendance' | 'refusal' | null;
  /** When the person declined further mail. Null unless declined. */
  readonly unsubscribed_at: Moment | null;
  /** Opportunity that came of the response. Null unless one did. */
  readonly opportunity_id: Key | null;
  /** Cost of addressing this recipient, in INR. */
  readonly cost_amount: Decimal<2>;
  /** Furthest point reached; suppressed: taken off the list before sending. */
  readonly status: 'planned' | 'sent' | 'bounced' | 'opened' | 'clicked' | 'responded' | 'unsubscribed' | 'suppressed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One marketing campaign from plan to settlement. Written by marketing; its counts are those of its members, leads and opportunities. */
export type CampaignsRow = {
  /** Surrogate key. */
  readonly campaign_id: Key;
  /** Code of the campaign, such as CAM-2026-000014. */
  readonly campaign_code: string;
  /** Name shown to recipients. */
  readonly campaign_name: string;
  /** Means used. */
  readonly campaign_type: 'email' | 'trade_fair' | 'webinar' | 'direct_mail' | 'telemarketing' | 'social_media' | 'print' | 'partner';
  /** What it is to achieve. */
  readonly objective: 'lead_generation' | 'awareness' | 'cross_sell' | 'win_back' | 'product_launch' | 'spare_parts';
  /** Programme that it is part of. Null when it stands alone. */
  readonly parent_campaign_id: Key | null;
  /** Product family promoted. Null when the whole range is. */
  readonly product_family: 'centrifugal_pump' | 'positive_displacement_pump' | 'gate_valve' | 'ball_valve' | 'control_valve' | 'pneumatic_actuator' | 'electric_actuator' | 'spare_kit' | null;
  /** Segment addressed. Null when all are. */
  readonly customer_segment: 'oem' | 'epc' | 'distributor' | 'end_user' | 'government' | 'group' | null;
  /** Industry addressed. Null when all are. */
  readonly industry: 'water' | 'oil_and_gas' | 'chemical' | 'power' | 'food' | 'pharma' | 'mining' | 'marine' | 'machinery' | 'trade' | null;
  /** Region addressed. Null when all are. */
  readonly sales_region: 'north' | 'south' | 'east' | 'west' | 'export' | null;
  /** Who runs it. */
  readonly owner_employee_id: Key;
  /** Department that pays. */
  readonly department_id: Key;
  /** First day as planned. */
  readonly planned_start_date: Day;
  /** Last day as planned. */
  readonly planned_end_date: Day;
  /** When it began. Null until then. */
  readonly started_at: Moment | null;
  /** When it was over. Null until then. */
  readonly ended_at: Moment | null;
  /** Money approved, in currency_code. */
  readonly budget_amount: Decimal<2>;
  /** Money spent so far, in currency_code. */
  readonly actual_cost_amount: Decimal<2>;
  /** Currency of budget, cost and expected revenue, ISO 4217. */
  readonly currency_code: string;
  /** Share of recipients expected to respond, percent. */
  readonly expected_response_pct: Decimal<4>;
  /** Orders expected from it, in currency_code. */
  readonly expected_revenue_amount: Decimal<2>;
  /** Recipients so far. */
  readonly member_count: number;
  /** Recipients who responded so far. */
  readonly response_count: number;
  /** Leads that name it as their source. */
  readonly lead_count: number;
  /** Decision on the budget. */
  readonly approval_status: 'pending' | 'approved' | 'rejected';
  /** Who decided on the budget. Null while pending. */
  readonly approved_by_employee_id: Key | null;
  /** When the budget was decided. Null while pending. */
  readonly approved_at: Moment | null;
  /** planned, active, completed or cancelled. */
  readonly status: 'planned' | 'active' | 'completed' | 'cancelled';
  /** True when it was there before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One contribution to a case: message, internal remark or change of state. Written by sales or taken from the customer's message; rows are never changed. */
export type CaseCommentsRow = {
  /** Surrogate key. */
  readonly case_comment_id: Key;
  /** Case. */
  readonly case_id: Key;
  /** Position in the case, from 1. */
  readonly sequence_number: number;
  /** Kind of contribution. */
  readonly comment_type: 'customer_message' | 'reply' | 'internal_note' | 'status_change' | 'handover';
  /** Person of ours who wrote it. Null when the customer did. */
  readonly author_employee_id: Key | null;
  /** Person at the customer who wrote it. Null when we did. */
  readonly author_contact_id: Key | null;
  /** Way it took; system for entries made in CRM itself. */
  readonly channel: 'phone' | 'email' | 'visit' | 'portal' | 'web_chat' | 'letter' | 'system';
  /** Text. */
  readonly body: string;
  /** True when the customer can read it. */
  readonly is_visible_to_customer: boolean;
  /** When it was written. */
  readonly commented_at: Moment;
  /** Minutes since the contribution before, or since the opening. */
  readonly elapsed_minutes: Decimal<2>;
  /** Status of the case before. Null when it changes none. */
  readonly status_before: 'open' | 'in_progress' | 'waiting_customer' | 'waiting_internal' | 'resolved' | 'closed' | 'cancelled' | null;
  /** Status of the case afterwards. Null when it changes none. */
  readonly status_after: 'open' | 'in_progress' | 'waiting_customer' | 'waiting_internal' | 'resolved' | 'closed' | 'cancelled' | null;
  /** New owner of the case. Null when the owner stays. */
  readonly handed_to_employee_id: Key | null;
  /** Files sent with it. */
  readonly attachment_count: number;
  /** When the row was entered. */
  readonly created_at: Moment;
};

/** One commercial problem of a customer (delay, price, invoice, wrong goods) that sales settles, from opening to closing. Written by sales; technical problems are tickets of service, to which a case may point. */
export type CasesRow = {
  /** Surrogate key. */
  readonly case_id: Key;
  /** Number of the case, such as CAS-2026-000123. */
  readonly case_number: string;
  /** What the problem is. */
  readonly case_type: 'delivery_delay' | 'wrong_delivery' | 'short_delivery' | 'transport_damage' | 'price_dispute' | 'invoice_dispute' | 'order_change' | 'missing_documents' | 'credit_request' | 'technical_problem' | 'return_request';
  /** Account that has it. */
  readonly account_id: Key;
  /** Person who reported it. Null when not a known contact. */
  readonly contact_id: Key | null;
  /** Order concerned. Null when none. */
  readonly customer_order_id: Key | null;
  /** Shipment concerned. Null when none. */
  readonly customer_shipment_id: Key | null;
  /** Quotation concerned. Null when none. */
  readonly quotation_id: Key | null;
  /** Product concerned. Null when none. */
  readonly product_id: Key | null;
  /** ref: service.service_tickets. Ticket in which service works on the same problem. Null when none. */
  readonly service_ticket_id: Key | null;
  /** Number of that ticket. Null when none. */
  readonly ticket_number: string | null;
  /** How it reached us. */
  readonly channel: 'phone' | 'email' | 'visit' | 'portal' | 'web_chat' | 'letter';
  /** Rank; decides the times allowed. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** Problem in a few words. */
  readonly subject: string;
  /** Problem as reported. */
  readonly description: string;
  /** Who settles it. */
  readonly owner_employee_id: Key;
  /** When it was reported. */
  readonly opened_at: Moment;
  /** By when the customer must hear from us. */
  readonly response_due_at: Moment;
  /** When the customer first did. Null until then. */
  readonly first_responded_at: Moment | null;
  /** By when it must be settled. */
  readonly resolution_due_at: Moment;
  /** When the manager was called in. Null when never. */
  readonly escalated_at: Moment | null;
  /** When it was settled. Null until then; again null when reopened. */
  readonly resolved_at: Moment | null;
  /** When the customer agreed or the waiting time had passed. Null until then. */
  readonly closed_at: Moment | null;
  /** Times it was reopened. */
  readonly reopened_count: number;
  /** Where the problem came from. Null until known. */
  readonly cause_code: 'production_late' | 'material_shortage' | 'carrier' | 'picking_error' | 'packing' | 'order_entry' | 'price_master' | 'quality' | 'customer_error' | 'no_cause' | null;
  /** How it was settled. Null until settled. */
  readonly resolution_code: 'delivered' | 'replaced' | 'credited' | 'price_corrected' | 'invoice_corrected' | 'documents_sent' | 'order_changed' | 'explained' | 'rejected' | 'handed_to_service' | null;
  /** What was done. Null until settled. */
  readonly resolution: string | null;
  /** Currency of the amounts, ISO 4217. */
  readonly currency_code: string;
  /** Value that the customer disputes, in currency_code. */
  readonly disputed_amount: Decimal<2>;
  /** Value granted as credit, in currency_code. */
  readonly credited_amount: Decimal<2>;
  /** open, in_progress, waiting_customer, waiting_internal, resolved, closed or cancelled (opened by mistake). */
  readonly status: 'open' | 'in_progress' | 'waiting_customer' | 'waiting_internal' | 'resolved' | 'closed' | 'cancelled';
  /** True when it was there before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One person at an account. Written by sales and by the conversion of leads; people who left stay for history. */
export type ContactsRow = {
  /** Surrogate key. */
  readonly contact_id: Key;
  /** Code of the person, such as PER-000123. */
  readonly contact_code: string;
  /** Organisation for which the person works. */
  readonly account_id: Key;
  /** Full name. personal: customer_contact, identity, contract. */
  readonly contact_name: string;
  /** Form of address on letters, such as Ms or Dr. personal: customer_contact, identity, contract. */
  readonly salutation: string;
  /** Title as on the card. */
  readonly job_title: string;
  /** Part of the organisation in which the person works. */
  readonly contact_function: 'purchasing' | 'engineering' | 'maintenance' | 'projects' | 'quality' | 'finance' | 'logistics' | 'management';
  /** Part that the person plays in a decision to buy. */
  readonly buying_role: 'decision_maker' | 'approver' | 'influencer' | 'user' | 'gatekeeper';
  /** True for the person who is addressed first; one per account. */
  readonly is_primary: boolean;
  /** Superior at the account. Null when unknown or at the top. */
  readonly reports_to_contact_id: Key | null;
  /** Mail address. Null when unknown. personal: customer_contact, contact, contract. */
  readonly email: string | null;
  /** Desk phone in international form. Null when unknown. personal: customer_contact, contact, contract. */
  readonly phone: string | null;
  /** Mobile phone in international form. Null when unknown. personal: customer_contact, contact, contract. */
  readonly mobile_phone: string | null;
  /** City where the person works. */
  readonly city: string;
  /** Country where the person works, ISO 3166-1 alpha-2. */
  readonly country_code: string;
  /** How the person wants to be reached. */
  readonly preferred_channel: 'email' | 'phone' | 'visit' | 'portal';
  /** Language of correspondence, ISO 639-1. */
  readonly language_code: string;
  /** Weight in decisions, 0 none to 10 decides alone. */
  readonly influence_score: number;
  /** When the person agreed to marketing mail. Null without consent. */
  readonly marketing_consent_at: Moment | null;
  /** When the person withdrew it. Null unless withdrawn. */
  readonly marketing_opt_out_at: Moment | null;
  /** True after a hard bounce, until the address is corrected. */
  readonly is_email_bouncing: boolean;
  /** Newest interaction with the person. Null before the first. */
  readonly last_contacted_at: Moment | null;
  /** Day on which the person left the account. Null while there. */
  readonly left_on: Day | null;
  /** active; inactive: no longer concerned with us; left: works elsewhere. */
  readonly status: 'active' | 'inactive' | 'left';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One agreement with a customer on prices, quantities or service over a period. Written by sales; a renewal is a new contract that names the one before. */
export type ContractsRow = {
  /** Surrogate key. */
  readonly contract_id: Key;
  /** Number of the contract, such as CTR-2026-000042. */
  readonly contract_number: string;
  /** What is agreed. */
  readonly contract_type: 'framework' | 'rate_contract' | 'price_agreement' | 'annual_maintenance' | 'spare_parts_supply' | 'distribution';
  /** Title of the document. */
  readonly title: string;
  /** Account that signed. */
  readonly account_id: Key;
  /** Customer bound by it. */
  readonly customer_id: Key;
  /** Legal entity bound by it. */
  readonly company_id: Key;
  /** Opportunity from which it came. Null for a renewal without one. */
  readonly opportunity_id: Key | null;
  /** Contract that it renews. Null for a first one. */
  readonly previous_contract_id: Key | null;
  /** Seat that looks after it. */
  readonly sales_rep_id: Key;
  /** Person who signs for the customer. Null until named. */
  readonly signatory_contact_id: Key | null;
  /** Who signed for us. Null until signed. */
  readonly signed_by_employee_id: Key | null;
  /** When both had signed. Null until then. */
  readonly signed_at: Moment | null;
  /** First day on which it holds. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** Product family covered. Null when the whole range is. */
  readonly product_family: 'centrifugal_pump' | 'positive_displacement_pump' | 'gate_valve' | 'ball_valve' | 'control_valve' | 'pneumatic_actuator' | 'electric_actuator' | 'spare_kit' | null;
  /** Currency of the amounts, ISO 4217. */
  readonly currency_code: string;
  /** Value that the customer commits to order, in currency_code; 0 when it binds nobody to a value. */
  readonly committed_amount: Decimal<2>;
  /** Value ordered under it so far before tax, in currency_code. */
  readonly ordered_amount: Decimal<2>;
  /** Discount on the price group, percent. */
  readonly discount_pct: Decimal<4>;
  /** Price increase agreed for each year, percent. */
  readonly price_escalation_pct: Decimal<4>;
  /** Days from invoice to payment. */
  readonly payment_terms_days: number;
  /** Delivery term, Incoterms 2020. */
  readonly incoterm: 'EXW' | 'FCA' | 'CPT' | 'CIP' | 'DAP' | 'DPU' | 'DDP' | 'FAS' | 'FOB' | 'CFR' | 'CIF';
  /** Liquidated damages for each week of delay, percent of the delayed value. */
  readonly late_delivery_penalty_pct: Decimal<4>;
  /** Highest such damages, percent of the order. */
  readonly late_delivery_penalty_cap_pct: Decimal<4>;
  /** Performance guarantee that we give, in currency_code; 0 for none. */
  readonly bank_guarantee_amount: Decimal<2>;
  /** Level of service granted, the same list as in service.sla_definitions. Null when none is agreed. */
  readonly support_level: 'standard' | 'silver' | 'gold' | 'platinum' | null;
  /** Warranty granted, months from delivery. */
  readonly warranty_months: number;
  /** What happens at the end. */
  readonly renewal_type: 'none' | 'automatic' | 'negotiated';
  /** Days before the end by which notice must be given. */
  readonly notice_days: number;
  /** Day on which it ended early. Null unless terminated. */
  readonly terminated_on: Day | null;
  /** Why it ended early. Null unless terminated. */
  readonly reason_code: 'customer_notice' | 'our_notice' | 'breach' | 'insolvency' | 'mutual' | null;
  /** draft, in_review, active, expired, renewed or terminated. */
  readonly status: 'draft' | 'in_review' | 'active' | 'expired' | 'renewed' | 'terminated';
  /** True when it was there before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One message that CRM sent to or received from another module, with its fate. Written by the platform's links and by CRM. */
export type CrmIntegrationLogRow = {
  /** Surrogate key. */
  readonly crm_integration_log_id: Key;
  /** inbound: received; outbound: sent. */
  readonly direction: 'inbound' | 'outbound';
  /** Business flow, such as crm-to-erp. */
  readonly flow_id: string;
  /** Module at the other end. */
  readonly counterpart_module: string;
  /** What the message says, such as quotation_accepted. */
  readonly message_type: 'quotation_accepted' | 'order_changed' | 'invoice_issued' | 'shipment_changed' | 'delivered' | 'position_changed';
  /** Qualified source table of the row that it carries. */
  readonly entity_table: string;
  /** Key of that row. */
  readonly entity_id: Key;
  /** Number of the document carried. Null when the entity has none. */
  readonly document_number: string | null;
  /** Account concerned. Null when none, and until matched. */
  readonly account_id: Key | null;
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

/** One exchange with a customer through any channel, whoever had it: the history that everybody reads before calling. Written by sales as it happens, never changed but for the answer that it asked for. */
export type CustomerInteractionsRow = {
  /** Surrogate key. */
  readonly customer_interaction_id: Key;
  /** Number of the exchange, such as INT-2026-000123. */
  readonly interaction_number: string;
  /** Organisation concerned. */
  readonly account_id: Key;
  /** Person who took part. Null when anonymous or automatic. */
  readonly contact_id: Key | null;
  /** What it was about. */
  readonly interaction_type: 'enquiry' | 'quotation_follow_up' | 'order_status' | 'delivery_notice' | 'complaint' | 'invoice_query' | 'technical_question' | 'tender' | 'contract' | 'marketing' | 'courtesy';
  /** Way it took. */
  readonly channel: 'phone' | 'email' | 'visit' | 'video_call' | 'portal' | 'web_chat' | 'trade_fair' | 'letter';
  /** inbound: the customer came to us; outbound: we went to the customer. */
  readonly direction: 'inbound' | 'outbound';
  /** When it took place or began. */
  readonly occurred_at: Moment;
  /** How long it took, minutes. Null for mail and notices. */
  readonly duration_minutes: Decimal<2> | null;
  /** Person of ours who took part. Null when the system sent it. */
  readonly handled_by_employee_id: Key | null;
  /** Heading in a few words. */
  readonly subject: string;
  /** What was said. */
  readonly summary: string;
  /** Mood of the customer as judged by the person who took part. */
  readonly sentiment: 'positive' | 'neutral' | 'negative';
  /** Opportunity it belongs to. Null when none. */
  readonly opportunity_id: Key | null;
  /** Quotation it was about. Null when none. */
  readonly quotation_id: Key | null;
  /** Order it was about. Null when none. */
  readonly customer_order_id: Key | null;
  /** Shipment it was about. Null when none. */
  readonly customer_shipment_id: Key | null;
  /** Case it belongs to. Null when none. */
  readonly case_id: Key | null;
  /** Planned call or meeting of which it is the record. Null when unplanned. */
  readonly activity_id: Key | null;
  /** Campaign that caused it. Null when none. */
  readonly campaign_id: Key | null;
  /** By when the customer was promised an answer. Null when none was needed. */
  readonly response_due_at: Moment | null;
  /** When the answer went out. Null until then and when none was needed. */
  readonly responded_at: Moment | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One sales order of ERP as CRM knows it. Order data come from ERP by its link and equal their source; CRM adds who won it, from what, and how the customer was kept informed. */
export type CustomerOrdersRow = {
  /** Surrogate key. */
  readonly customer_order_id: Key;
  /** ref: erp.sales_orders. Sales order copied. */
  readonly sales_order_id: Key;
  /** Number of the order. */
  readonly sales_order_number: string;
  /** Quotation that became the order. Null for an order without quotation. */
  readonly quotation_id: Key | null;
  /** Customer who ordered. */
  readonly customer_id: Key;
  /** Day of the order. */
  readonly order_date: Day;
  /** Day of delivery promised. Null until promised. */
  readonly promised_date: Day | null;
  /** Status of the order in ERP. */
  readonly order_status: 'draft' | 'credit_hold' | 'confirmed' | 'released' | 'partially_shipped' | 'shipped' | 'invoiced' | 'closed' | 'cancelled';
  /** Currency of the order, ISO 4217. */
  readonly currency_code: string;
  /** Order value with tax, in currency_code. */
  readonly total_amount: Decimal<2>;
  /** Newest shipment of any of its lines. Null before the first. */
  readonly last_shipped_at: Moment | null;
  /** Sum of total_amount over its issued invoices of type invoice, in currency_code; credit memos are not taken off. */
  readonly invoiced_amount: Decimal<2>;
  /** Order value in INR at the rate of its quotation, or of the newest quotation in that currency. Null until CRM has matched it. */
  readonly total_amount_base: Decimal<2> | null;
  /** Account that ordered. Null until CRM has matched it. */
  readonly account_id: Key | null;
  /** Opportunity won by it. Null until matched, and when there was none. */
  readonly opportunity_id: Key | null;
  /** Contract under which it was called off. Null until matched, and when none applies. */
  readonly contract_id: Key | null;
  /** Seat credited with the order. Null until matched. */
  readonly sales_rep_id: Key | null;
  /** Area credited with the order. Null until matched. */
  readonly sales_territory_id: Key | null;
  /** How the order came about. Null until matched. */
  readonly order_origin: 'quotation' | 'contract_call_off' | 'repeat_order' | 'portal' | 'tender' | 'warranty_replacement' | 'intercompany' | null;
  /** Promise that the customer got first; against it delays are counted. Null until promised. */
  readonly first_promised_date: Day | null;
  /** Commission earned by the seat, in INR. Null until the order is invoiced. */
  readonly commission_amount_base: Decimal<2> | null;
  /** When the customer was last told of a delay. Null when there was none to tell. */
  readonly customer_informed_at: Moment | null;
  /** True for the first order of the customer. */
  readonly is_first_order: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** Result of one segmentation run for one customer account: recency, frequency and money of its orders, the segment that follows and what sales should do. Written monthly by CRM from its copies of orders and shipments; rows are never changed. */
export type CustomerSegmentsRow = {
  /** Surrogate key. */
  readonly customer_segment_id: Key;
  /** Day of the run; results hold until the next. */
  readonly segmentation_date: Day;
  /** Account rated. */
  readonly account_id: Key;
  /** Its customer. */
  readonly customer_id: Key;
  /** Version of the rules, such as RFM-3. */
  readonly model_version: string;
  /** First day of the orders looked at. */
  readonly window_start_date: Day;
  /** Last day of the orders looked at. */
  readonly window_end_date: Day;
  /** Days from the newest order to the run. Null when there was none in the window. */
  readonly recency_days: number | null;
  /** Orders in the window. */
  readonly order_count: number;
  /** Value of these orders, in INR. */
  readonly order_amount_base: Decimal<2>;
  /** 1 long ago to 5 recent, by quintile. */
  readonly recency_score: number;
  /** 1 seldom to 5 often, by quintile. */
  readonly frequency_score: number;
  /** 1 little to 5 much, by quintile. */
  readonly monetary_score: number;
  /** Segment that the scores give. */
  readonly segment: 'champion' | 'loyal' | 'promising' | 'new' | 'needs_attention' | 'at_risk' | 'hibernating' | 'lost';
  /** Segment of the run before. Null for the first run of an account. */
  readonly previous_segment: 'champion' | 'loyal' | 'promising' | 'new' | 'needs_attention' | 'at_risk' | 'hibernating' | 'lost' | null;
  /** Share of order value: a most, c least. */
  readonly abc_class: 'a' | 'b' | 'c';
  /** Order value against the window before, percent, shown as 999 above that. Null when that had none. */
  readonly growth_pct: Decimal<4> | null;
  /** Deliveries that kept their promise, percent. Null when nothing was delivered. */
  readonly on_time_delivery_pct: Decimal<4> | null;
  /** Cases open on the day of the run. */
  readonly open_case_count: number;
  /** Probability that no order follows within a year, percent. */
  readonly churn_probability_pct: Decimal<4>;
  /** Margin expected over three years, in INR. */
  readonly lifetime_value_amount_base: Decimal<2>;
  /** What sales is advised to do. */
  readonly recommended_action: 'retain' | 'grow' | 'cross_sell' | 'win_back' | 'visit' | 'none';
  /** When the run computed the row. */
  readonly calculated_at: Moment;
  /** When the row was entered. */
  readonly created_at: Moment;
};

/** One shipment to a customer as CRM knows it. Shipment data come from transport by its link and equal their source; CRM adds whether the promise was kept and what the customer was told. */
export type CustomerShipmentsRow = {
  /** Surrogate key. */
  readonly customer_shipment_id: Key;
  /** ref: tms.shipments. Shipment copied. */
  readonly shipment_id: Key;
  /** Number of the shipment. */
  readonly shipment_number: string;
  /** Customer who gets it. Null only where transport names none, which is never so for a sale. */
  readonly customer_id: Key | null;
  /** ref: erp.sales_orders. Order that it delivers. Null where transport names none. */
  readonly sales_order_id: Key | null;
  /** Number of that order. Null where transport names none. */
  readonly sales_order_number: string | null;
  /** Status of the shipment in transport. */
  readonly shipment_status: 'planned' | 'loaded' | 'in_transit' | 'out_for_delivery' | 'delivered' | 'exception' | 'returned' | 'cancelled';
  /** When it left. Null until then. */
  readonly shipped_at: Moment | null;
  /** When it was promised to arrive. Null when nothing was promised. */
  readonly promised_delivery_at: Moment | null;
  /** ref: tms.deliveries. Delivery that handed it over, the last one when there were several. Null until delivered. */
  readonly delivery_id: Key | null;
  /** When it was handed over. Null until then. */
  readonly delivered_at: Moment | null;
  /** Account that gets it. Null until CRM has matched it. */
  readonly account_id: Key | null;
  /** CRM's copy of the order. Null until matched, and when it delivers none. */
  readonly customer_order_id: Key | null;
  /** True when handed over by the promised time. Null until delivered, and when nothing was promised. */
  readonly is_on_time: boolean | null;
  /** Hours from promised to actual hand-over, negative when early. Null until delivered, and when nothing was promised. */
  readonly delay_hours: Decimal<4> | null;
  /** Cause of the delay as told to the customer: before dispatch, or the exception reason of transport. Null when not late. */
  readonly delay_reason_code: 'production_late' | 'material_shortage' | 'quality_hold' | 'credit_hold' | 'weather' | 'traffic' | 'vehicle_breakdown' | 'accident' | 'late_loading' | 'no_capacity' | 'customs_hold' | 'documents_missing' | 'address_problem' | 'receiver_closed' | 'receiver_refused' | 'damaged' | 'lost' | 'strike' | 'other' | null;
  /** When the customer was told that it is on its way. Null until then. */
  readonly announced_at: Moment | null;
  /** When the customer was told of a delay. Null when there was none to tell. */
  readonly delay_announced_at: Moment | null;
  /** Person who was told. Null until someone was. */
  readonly informed_contact_id: Key | null;
  /** Answer of the customer on the delivery, 1 bad to 5 good. Null when not asked or not answered. */
  readonly satisfaction_score: number | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One thing that a lead did or that was done about it, with the points it earned. Written by marketing and sales; rows are never changed. */
export type LeadActivitiesRow = {
  /** Surrogate key. */
  readonly lead_activity_id: Key;
  /** Lead concerned. */
  readonly lead_id: Key;
  /** Position in the lead's history, from 1. */
  readonly sequence_number: number;
  /** What happened. */
  readonly activity_type: 'web_visit' | 'form_submission' | 'download' | 'email_sent' | 'email_opened' | 'call' | 'meeting' | 'trade_fair_talk' | 'webinar' | 'assignment' | 'qualification_review' | 'conversion' | 'disqualification';
  /** inbound: the lead acted; outbound: we acted; internal: nobody outside took part. */
  readonly direction: 'inbound' | 'outbound' | 'internal';
  /** When it happened. */
  readonly occurred_at: Moment;
  /** How long it took, minutes. Null when it has no duration. */
  readonly duration_minutes: Decimal<2> | null;
  /** Person of ours who acted. Null when the lead or the system acted. */
  readonly performed_by_employee_id: Key | null;
  /** Campaign it came from. Null when none. */
  readonly campaign_id: Key | null;
  /** Page, form, document or topic. */
  readonly subject: string;
  /** Result. */
  readonly outcome: 'reached' | 'not_reached' | 'interested' | 'not_interested' | 'information_sent' | 'appointment_made' | 'accepted' | 'refused' | 'recorded';
  /** Points that it added to the engagement score, negative when taken away. */
  readonly score_change: number;
  /** Engagement score afterwards, 0 to 50. */
  readonly score_after: number;
  /** Status of the lead afterwards. */
  readonly status_after: 'new' | 'assigned' | 'contacted' | 'nurturing' | 'qualified' | 'converted' | 'disqualified';
  /** What is to be done next. Null when nothing. */
  readonly next_step: string | null;
  /** By when. Null when nothing is to be done. */
  readonly next_step_due_date: Day | null;
  /** When the row was entered. */
  readonly created_at: Moment;
};

/** One possible buyer of whom we have heard, until the lead is converted or disqualified. Written by marketing and sales; conversion makes account, contact and opportunity. */
export type LeadsRow = {
  /** Surrogate key. */
  readonly lead_id: Key;
  /** Number of the lead, such as LEAD-2026-000123. */
  readonly lead_number: string;
  /** How we heard of it. */
  readonly lead_source: 'website' | 'trade_fair' | 'campaign' | 'referral' | 'cold_call' | 'partner' | 'tender_portal' | 'service';
  /** Campaign that brought it. Null when none did. */
  readonly campaign_id: Key | null;
  /** Organisation as the person gave it. */
  readonly company_name: string;
  /** Person who asks. personal: customer_contact, identity, legitimate_interest. */
  readonly contact_name: string;
  /** Title of the person. Null when unknown. */
  readonly job_title: string | null;
  /** Mail address. Null when unknown. personal: customer_contact, contact, legitimate_interest. */
  readonly email: string | null;
  /** Phone in international form. Null when unknown. personal: customer_contact, contact, legitimate_interest. */
  readonly phone: string | null;
  /** City of the possible buyer. */
  readonly city: string;
  /** State or province. Null in countries without states. */
  readonly state_province: string | null;
  /** Country, ISO 3166-1 alpha-2. */
  readonly country_code: string;
  /** Industry as judged. */
  readonly industry: 'water' | 'oil_and_gas' | 'chemical' | 'power' | 'food' | 'pharma' | 'mining' | 'marine' | 'machinery' | 'trade';
  /** Kind of organisation as judged. */
  readonly customer_segment: 'oem' | 'epc' | 'distributor' | 'end_user' | 'government' | 'group';
  /** Product family asked for. Null when not yet clear. */
  readonly product_family: 'centrifugal_pump' | 'positive_displacement_pump' | 'gate_valve' | 'ball_valve' | 'control_valve' | 'pneumatic_actuator' | 'electric_actuator' | 'spare_kit' | null;
  /** What is needed, in the person's words. */
  readonly need_description: string;
  /** Units needed as estimated, pieces. Null when not yet clear. */
  readonly estimated_quantity: Decimal<3> | null;
  /** Value of the need as estimated, in INR. Null when not yet clear. */
  readonly estimated_amount: Decimal<2> | null;
  /** When the person expects to buy. Null when not yet clear. */
  readonly expected_purchase_date: Day | null;
  /** Points for industry, size and need, 0 to 50. */
  readonly fit_score: number;
  /** Points for what the lead did, 0 to 50; from lead_activities. */
  readonly engagement_score: number;
  /** Sum of both, 0 to 100; 60 and more is offered to sales. */
  readonly lead_score: number;
  /** Seat that works on it. Null until assigned. */
  readonly sales_rep_id: Key | null;
  /** Area in which it lies. */
  readonly sales_territory_id: Key;
  /** When it reached us. */
  readonly received_at: Moment;
  /** By when it must be contacted. */
  readonly response_due_at: Moment;
  /** When it was first contacted. Null until then. */
  readonly first_responded_at: Moment | null;
  /** When sales accepted it. Null until then. */
  readonly qualified_at: Moment | null;
  /** When it became an opportunity. Null unless converted. */
  readonly converted_at: Moment | null;
  /** Account it belongs to since. Null unless converted. */
  readonly converted_account_id: Key | null;
  /** Contact it became. Null unless converted. */
  readonly converted_contact_id: Key | null;
  /** When it was disqualified. Null unless disqualified. */
  readonly closed_at: Moment | null;
  /** Why it was disqualified. Null unless disqualified. */
  readonly reason_code: 'no_need' | 'no_budget' | 'not_reachable' | 'outside_range' | 'competitor' | 'student_or_private' | 'duplicate' | 'sanctioned' | null;
  /** Free words to that. Null when nothing to add. */
  readonly reason: string | null;
  /** Lead that it repeats. Null when it is the first. */
  readonly duplicate_of_lead_id: Key | null;
  /** new, assigned, contacted, nurturing (not yet ripe), qualified, converted or disqualified. */
  readonly status: 'new' | 'assigned' | 'contacted' | 'nurturing' | 'qualified' | 'converted' | 'disqualified';
  /** True when it was there before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One internal remark about an account, lead, opportunity, quotation, contract or case. Written by sales; the customer never sees it. */
export type NotesRow = {
  /** Surrogate key. */
  readonly note_id: Key;
  /** What it is about. */
  readonly note_type: 'competitor' | 'technical' | 'pricing' | 'relationship' | 'credit_risk' | 'delivery' | 'strategy' | 'minutes';
  /** Account that it is about. Null when it is about something else. */
  readonly account_id: Key | null;
  /** Lead that it is about. Null when it is about something else. */
  readonly lead_id: Key | null;
  /** Opportunity that it is about. Null when it is about something else. */
  readonly opportunity_id: Key | null;
  /** Quotation that it is about. Null when it is about something else. */
  readonly quotation_id: Key | null;
  /** Contract that it is about. Null when it is about something else. */
  readonly contract_id: Key | null;
  /** Case that it is about. Null when it is about something else. */
  readonly case_id: Key | null;
  /** Person mentioned. Null when none. */
  readonly contact_id: Key | null;
  /** Heading. */
  readonly title: string;
  /** Text. */
  readonly body: string;
  /** Who wrote it. */
  readonly author_employee_id: Key;
  /** When it was written. */
  readonly written_at: Moment;
  /** When the text was last changed. Null when never. */
  readonly edited_at: Moment | null;
  /** Who may read it. */
  readonly visibility: 'author' | 'team' | 'all_sales';
  /** True when it is shown on top. */
  readonly is_pinned: boolean;
  /** Day on which it should be read again or dropped. Null when it stays. */
  readonly review_date: Day | null;
  /** Earlier note that it replaces. Null when none. */
  readonly supersedes_note_id: Key | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One chance of an order, from qualification to won, lost or abandoned. Written by sales; every change of stage is in opportunity_stage_history. */
export type OpportunitiesRow = {
  /** Surrogate key. */
  readonly opportunity_id: Key;
  /** Number of the opportunity, such as OPP-2026-000123. */
  readonly opportunity_number: string;
  /** Name in the pipeline, mostly customer and project. */
  readonly opportunity_name: string;
  /** Organisation that may buy. */
  readonly account_id: Key;
  /** Person who leads the purchase. Null while not known. */
  readonly contact_id: Key | null;
  /** Lead from which it came. Null when it came from an existing account. */
  readonly lead_id: Key | null;
  /** Campaign to which it is attributed. Null when none. */
  readonly campaign_id: Key | null;
  /** Seat that pursues it. */
  readonly sales_rep_id: Key;
  /** Area to which a win counts. */
  readonly sales_territory_id: Key;
  /** What kind of business it is. */
  readonly opportunity_type: 'new_customer' | 'additional_business' | 'replacement' | 'spare_parts' | 'project' | 'tender' | 'framework_contract';
  /** Main product family. */
  readonly product_family: 'centrifugal_pump' | 'positive_displacement_pump' | 'gate_valve' | 'ball_valve' | 'control_valve' | 'pneumatic_actuator' | 'electric_actuator' | 'spare_kit';
  /** Project of the end user. Null when it is no project. */
  readonly project_name: string | null;
  /** Stage of the sales process. */
  readonly stage: 'qualification' | 'needs_analysis' | 'technical_proposal' | 'quotation' | 'negotiation' | 'won' | 'lost' | 'abandoned';
  /** When that stage began. */
  readonly stage_entered_at: Moment;
  /** Probability of an order: that of the stage, adjusted by the owner within its band, percent. */
  readonly probability_pct: Decimal<4>;
  /** How the owner forecasts it. */
  readonly forecast_category: 'pipeline' | 'best_case' | 'commit' | 'closed' | 'omitted';
  /** Currency of the amounts, ISO 4217. */
  readonly currency_code: string;
  /** INR for one unit of currency_code on the day of the newest estimate. */
  readonly exchange_rate: Decimal<8>;
  /** Order value expected before tax, in currency_code. */
  readonly expected_amount: Decimal<2>;
  /** expected_amount times probability_pct, in currency_code. */
  readonly weighted_amount: Decimal<2>;
  /** expected_amount in INR. */
  readonly expected_amount_base: Decimal<2>;
  /** When it was opened. */
  readonly opened_at: Moment;
  /** Day of decision expected at the opening. */
  readonly first_expected_close_date: Day;
  /** Day of decision expected now. */
  readonly expected_close_date: Day;
  /** Times the expected day was moved back. */
  readonly slip_count: number;
  /** When the buyer wants the goods. Null while not known. */
  readonly requested_delivery_date: Day | null;
  /** Strongest rival. Null when none is known. */
  readonly competitor_name: string | null;
  /** What is to be done next. Null once closed. */
  readonly next_step: string | null;
  /** By when. Null once closed. */
  readonly next_step_due_date: Day | null;
  /** When it was decided. Null while open. */
  readonly closed_at: Moment | null;
  /** Why it was won, lost or abandoned. Null while open. */
  readonly reason_code: 'price' | 'delivery_time' | 'technical_fit' | 'quality_record' | 'relationship' | 'service' | 'terms' | 'no_budget' | 'project_stopped' | 'no_decision' | 'competitor' | null;
  /** Free words to that. Null when nothing to add. */
  readonly reason: string | null;
  /** open, won, lost or abandoned (no decision, project stopped). */
  readonly status: 'open' | 'won' | 'lost' | 'abandoned';
  /** True when it was there before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One product that an opportunity asks for, with its duty point as far as known. Written by sales engineering; quotation lines are made from it. */
export type OpportunityProductsRow = {
  /** Surrogate key. */
  readonly opportunity_product_id: Key;
  /** Opportunity. */
  readonly opportunity_id: Key;
  /** Position in the opportunity, from 10 in steps of 10. */
  readonly line_number: number;
  /** Product selected, or the nearest until selection is done. */
  readonly product_id: Key;
  /** Quantity asked for, unit_of_measure. */
  readonly requested_quantity: Decimal<3>;
  /** Unit in which the product is sold. */
  readonly unit_of_measure: 'pcs' | 'set';
  /** When the goods are needed. Null while not known. */
  readonly required_date: Day | null;
  /** Flow at the duty point, cubic metres an hour. Null when not given or without meaning, as for an actuator. */
  readonly flow_rate_m3_per_hour: Decimal<4> | null;
  /** Delivery head at the duty point, metres. Null when not given or without meaning. */
  readonly head_m: Decimal<4> | null;
  /** Design pressure, bar. Null when not given. */
  readonly design_pressure_bar: Decimal<2> | null;
  /** Temperature of the fluid, degrees Celsius. Null when not given. */
  readonly fluid_temperature_celsius: Decimal<2> | null;
  /** Fluid handled. Null when not given. */
  readonly fluid_name: string | null;
  /** How far the technical selection has come. */
  readonly selection_status: 'open' | 'clarification' | 'selected' | 'confirmed';
  /** Engineer who selected the product. Null until selected. */
  readonly selected_by_employee_id: Key | null;
  /** List price of one unit, in the opportunity's currency. */
  readonly list_price_amount: Decimal<4>;
  /** Discount expected, percent. */
  readonly expected_discount_pct: Decimal<4>;
  /** Price the buyer has in mind for one unit, in the opportunity's currency. Null when not named. */
  readonly target_unit_price_amount: Decimal<4> | null;
  /** Price of the strongest rival for one unit as known, in the opportunity's currency. Null when not known. */
  readonly competitor_unit_price_amount: Decimal<4> | null;
  /** Value expected before tax, in the opportunity's currency. */
  readonly expected_amount: Decimal<2>;
  /** True when it is offered instead of another line and not counted in the value of the opportunity. */
  readonly is_alternative: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One stage that an opportunity entered, with the estimate at that moment. Written by sales with every change of stage; left_at is the only thing added later. */
export type OpportunityStageHistoryRow = {
  /** Surrogate key. */
  readonly opportunity_stage_history_id: Key;
  /** Opportunity. */
  readonly opportunity_id: Key;
  /** Position in its history, from 1. */
  readonly sequence_number: number;
  /** Stage that was left. Null for the first row. */
  readonly from_stage: 'qualification' | 'needs_analysis' | 'technical_proposal' | 'quotation' | 'negotiation' | 'won' | 'lost' | 'abandoned' | null;
  /** Stage that was entered. */
  readonly to_stage: 'qualification' | 'needs_analysis' | 'technical_proposal' | 'quotation' | 'negotiation' | 'won' | 'lost' | 'abandoned';
  /** When the stage was entered; equals left_at of the row before. */
  readonly entered_at: Moment;
  /** When it was left. Null while it is the present stage. */
  readonly left_at: Moment | null;
  /** Calendar days between both. Null while it is the present stage. */
  readonly days_in_stage: Decimal<4> | null;
  /** Who moved it. */
  readonly changed_by_employee_id: Key;
  /** Why it moved. */
  readonly change_reason_code: 'opened' | 'advanced' | 'set_back' | 'quotation_sent' | 'customer_decision' | 'reopened' | 'no_answer' | 'corrected';
  /** Probability before, percent. Null for the first row. */
  readonly probability_before_pct: Decimal<4> | null;
  /** Probability afterwards, percent. */
  readonly probability_after_pct: Decimal<4>;
  /** Value expected at that moment, in the opportunity's currency. */
  readonly expected_amount: Decimal<2>;
  /** Day of decision expected at that moment. */
  readonly expected_close_date: Day;
  /** How it was forecast from then on. */
  readonly forecast_category: 'pipeline' | 'best_case' | 'commit' | 'closed' | 'omitted';
  /** Remark. Null when nothing to add. */
  readonly note: string | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One product offered in a quotation with its price. Written by sales, never changed once the quotation is sent. */
export type QuotationLinesRow = {
  /** Surrogate key. */
  readonly quotation_line_id: Key;
  /** Quotation. */
  readonly quotation_id: Key;
  /** Position in the quotation, from 10 in steps of 10; the sales order keeps it. */
  readonly line_number: number;
  /** Product offered. */
  readonly product_id: Key;
  /** Requirement that it answers. Null for a direct request. */
  readonly opportunity_product_id: Key | null;
  /** Quantity offered, unit_of_measure. */
  readonly quoted_quantity: Decimal<3>;
  /** Unit in which the product is sold. */
  readonly unit_of_measure: 'pcs' | 'set';
  /** List price of one unit in the quotation's currency. */
  readonly list_price_amount: Decimal<4>;
  /** Where the unit price comes from. */
  readonly price_source: 'list' | 'price_group' | 'contract' | 'special';
  /** Price of one unit before discount and tax, in the quotation's currency. */
  readonly unit_price_amount: Decimal<4>;
  /** Discount on the line, percent. */
  readonly discount_pct: Decimal<4>;
  /** Quantity at unit price less the line's discount, rounded, in the quotation's currency. */
  readonly net_amount: Decimal<2>;
  /** Harmonised commodity code that decides the tax. */
  readonly hsn_code: string;
  /** GST rate, percent; 0 for exports. */
  readonly tax_rate_pct: Decimal<4>;
  /** Tax on net_amount, rounded, in the quotation's currency. */
  readonly tax_amount: Decimal<2>;
  /** Standard cost of one unit on the date of the quotation, in INR. */
  readonly unit_cost_amount_base: Decimal<4>;
  /** Share of net_amount above standard cost, percent, shown as -999 below that. Null when nothing is charged. */
  readonly margin_pct: Decimal<4> | null;
  /** Calendar days from order to dispatch offered for the line. */
  readonly lead_time_days: number;
  /** Day of dispatch confirmed by planning. Null when only the lead time is offered. */
  readonly promised_date: Day | null;
  /** Deviation or remark for the buyer, such as material of the seal. Null when there is none. */
  readonly technical_note: string | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One offer to a customer, from draft to order or refusal. Written by sales; an accepted one becomes a sales order in ERP by its link. A revision is a new quotation with its own number. */
export type QuotationsRow = {
  /** Surrogate key. */
  readonly quotation_id: Key;
  /** Number of the quotation, such as QUO-2026-000123. */
  readonly quotation_number: string;
  /** 0 for the first offer, then counted up along previous_quotation_id. */
  readonly revision_number: number;
  /** Offer that this one replaces. Null for the first. */
  readonly previous_quotation_id: Key | null;
  /** Opportunity that it serves. Null for a direct request. */
  readonly opportunity_id: Key | null;
  /** Account that gets it. */
  readonly account_id: Key;
  /** Customer who would order; a prospect has a master record by then. */
  readonly customer_id: Key;
  /** Person who gets it. Null when sent to a general address. */
  readonly contact_id: Key | null;
  /** Contract whose terms apply. Null when none does. */
  readonly contract_id: Key | null;
  /** Legal entity that offers. */
  readonly company_id: Key;
  /** Seat that answers for it. */
  readonly sales_rep_id: Key;
  /** Who prepared it. */
  readonly prepared_by_employee_id: Key;
  /** Date on the document. */
  readonly quotation_date: Day;
  /** First day on which it can be accepted. */
  readonly valid_from: Day;
  /** Last day on which it can be accepted. */
  readonly valid_to: Day;
  /** When the customer wants the goods. */
  readonly requested_delivery_date: Day;
  /** Calendar days from order to dispatch offered. */
  readonly lead_time_days: number;
  /** Delivery term offered, Incoterms 2020. */
  readonly incoterm: 'EXW' | 'FCA' | 'CPT' | 'CIP' | 'DAP' | 'DPU' | 'DDP' | 'FAS' | 'FOB' | 'CFR' | 'CIF';
  /** Place named with the delivery term. */
  readonly incoterm_place: string;
  /** Days from invoice to payment offered; 0 for payment in advance. */
  readonly payment_terms_days: number;
  /** Warranty offered, months from delivery. */
  readonly warranty_months: number;
  /** Kind of supply that decides GST, as in the tax codes of finance: within the state, between states, or export at zero. */
  readonly supply_type: 'intra_state' | 'inter_state' | 'export';
  /** Currency of the amounts, ISO 4217. */
  readonly currency_code: string;
  /** INR for one unit of currency_code on quotation_date. */
  readonly exchange_rate: Decimal<8>;
  /** Sum of the lines' net amounts. */
  readonly net_amount: Decimal<2>;
  /** Discount on the whole quotation; discounts of lines are in the lines. */
  readonly discount_amount: Decimal<2>;
  /** Sum of the lines' tax. */
  readonly tax_amount: Decimal<2>;
  /** Net less discount plus tax. */
  readonly total_amount: Decimal<2>;
  /** Total in INR at exchange_rate. */
  readonly total_amount_base: Decimal<2>;
  /** Standard cost of the lines on quotation_date, in INR. */
  readonly cost_amount_base: Decimal<2>;
  /** Share of net less discount that is above standard cost, percent, shown as -999 below that. Null when nothing is charged. */
  readonly margin_pct: Decimal<4> | null;
  /** Internal approval; not_required within the authority of the seat. */
  readonly approval_status: 'not_required' | 'pending' | 'approved' | 'rejected';
  /** Why approval was needed. Null when not required. */
  readonly approval_reason_code: 'discount_above_authority' | 'amount_above_authority' | 'margin_below_floor' | 'payment_terms' | 'special_warranty' | 'special_design' | null;
  /** Who decided. Null while pending and when not required. */
  readonly approved_by_employee_id: Key | null;
  /** When it was decided. Null while pending and when not required. */
  readonly approved_at: Moment | null;
  /** When it went to the customer. Null until then. */
  readonly sent_at: Moment | null;
  /** When the customer is to be asked. Null until sent. */
  readonly follow_up_date: Day | null;
  /** When the customer accepted. Null unless accepted. */
  readonly accepted_at: Moment | null;
  /** Number of the customer's purchase order. Null unless accepted. */
  readonly customer_reference_number: string | null;
  /** When the sales order in ERP was confirmed to CRM. Null until then. */
  readonly ordered_at: Moment | null;
  /** ref: erp.sales_orders. Sales order that it became. Null until ordered. */
  readonly sales_order_id: Key | null;
  /** Number of that order. Null until ordered. */
  readonly sales_order_number: string | null;
  /** When it ended without order: refused, expired, superseded or withdrawn. Null otherwise. */
  readonly closed_at: Moment | null;
  /** Why it ended without order. Null otherwise. */
  readonly reason_code: 'price' | 'delivery_time' | 'technical_fit' | 'terms' | 'competitor' | 'no_budget' | 'project_stopped' | 'no_answer' | 'validity_ended' | 'revised' | 'not_approved' | 'mistake' | null;
  /** Free words to that. Null when nothing to add. */
  readonly reason: string | null;
  /** draft, in_approval, sent, accepted, ordered (accepted and a sales order exists), rejected, expired, superseded or withdrawn. */
  readonly status: 'draft' | 'in_approval' | 'sent' | 'accepted' | 'ordered' | 'rejected' | 'expired' | 'superseded' | 'withdrawn';
  /** True when it was there before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** What one seat expects to win in one month in one product family, as said on one day. Written weekly by sales; the result is added when the month is over. */
export type SalesForecastsRow = {
  /** Surrogate key. */
  readonly sales_forecast_id: Key;
  /** Number of the forecast, such as SFC-2026-000123. */
  readonly forecast_number: string;
  /** Seat that forecasts. */
  readonly sales_rep_id: Key;
  /** Area at that time. */
  readonly sales_territory_id: Key;
  /** Product family forecast. */
  readonly product_family: 'centrifugal_pump' | 'positive_displacement_pump' | 'gate_valve' | 'ball_valve' | 'control_valve' | 'pneumatic_actuator' | 'electric_actuator' | 'spare_kit';
  /** Day of the snapshot of the pipeline. */
  readonly forecast_date: Day;
  /** First day of the month forecast. */
  readonly period_start_date: Day;
  /** Last day of the month forecast. */
  readonly period_end_date: Day;
  /** Open opportunities expected to close in the month. */
  readonly opportunity_count: number;
  /** Their expected value, in INR. */
  readonly pipeline_amount: Decimal<2>;
  /** Their expected value times probability, in INR. */
  readonly weighted_amount: Decimal<2>;
  /** Value of those in best_case and commit, in INR. */
  readonly best_case_amount: Decimal<2>;
  /** Value of those in commit, in INR. */
  readonly commit_amount: Decimal<2>;
  /** Already won in the month on the day of the snapshot, in INR. */
  readonly won_amount: Decimal<2>;
  /** Quota of the month, in INR. */
  readonly quota_amount: Decimal<2>;
  /** What the seat submits as expected result of the month, in INR. */
  readonly forecast_amount: Decimal<2>;
  /** What the manager adds or takes away, in INR. */
  readonly manager_adjustment_amount: Decimal<2>;
  /** Who submitted it. Null until submitted. */
  readonly submitted_by_employee_id: Key | null;
  /** When it was submitted. Null until then. */
  readonly submitted_at: Moment | null;
  /** Manager who accepted it. Null until accepted. */
  readonly approved_by_employee_id: Key | null;
  /** When it was accepted. Null until then. */
  readonly approved_at: Moment | null;
  /** Won in the month in the end, in INR. Null until the month is over. */
  readonly actual_amount: Decimal<2> | null;
  /** Orders behind that. Null until the month is over. */
  readonly actual_order_count: number | null;
  /** Actual less forecast with adjustment, percent of that forecast, shown as 999 above that. Null until the month is over and when nothing was forecast. */
  readonly error_pct: Decimal<4> | null;
  /** draft, submitted, approved or settled (result known). */
  readonly status: 'draft' | 'submitted' | 'approved' | 'settled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One seat in the sales team: a position of human resources and whoever holds it. Position and holder come from HR by their link; sales management adds territory, quota and authority. Accounts belong to the seat, so they pass to the next holder. */
export type SalesRepsRow = {
  /** Surrogate key. */
  readonly sales_rep_id: Key;
  /** ref: hr.positions. Position that the seat is. Null until human resources keep positions. */
  readonly position_id: Key | null;
  /** Status of that position; a closed one ends the seat. */
  readonly position_status: 'vacant' | 'filled' | 'frozen' | 'closed';
  /** Person who holds the position. Null while it is vacant. */
  readonly employee_id: Key | null;
  /** Code used on quotations and forecasts, such as REP-012. Null until sales management has set the seat up. */
  readonly sales_rep_code: string | null;
  /** What the seat does. Null until set up. */
  readonly rep_role: 'head_of_sales' | 'area_manager' | 'key_account_manager' | 'account_manager' | 'sales_engineer' | 'inside_sales' | 'business_development' | null;
  /** Area served. Null until set up. */
  readonly sales_territory_id: Key | null;
  /** Seat to which this one reports in sales. Null for the head of sales and until set up. */
  readonly manager_sales_rep_id: Key | null;
  /** Product families sold; empty for the whole range. */
  readonly product_families: readonly string[];
  /** Languages in which customers can be served, ISO 639-1. */
  readonly languages: readonly string[];
  /** Orders to be won in the fiscal year, in INR; 0 for a seat without quota. */
  readonly annual_quota_amount: Decimal<2>;
  /** Commission on the net value of orders won, percent. */
  readonly commission_pct: Decimal<4>;
  /** Highest discount that the seat may grant without approval, percent. */
  readonly discount_authority_pct: Decimal<4>;
  /** Highest quotation total that the seat may send without approval, in INR. */
  readonly quotation_authority_amount: Decimal<2>;
  /** Customer visits expected in a month. */
  readonly visit_target_per_month: number;
  /** Day from which the present holder is in the seat. Null while vacant and until set up. */
  readonly holder_since: Day | null;
  /** When the seat was last given a lead; the next one goes to whoever waited longest. Null before the first. */
  readonly last_assigned_at: Moment | null;
  /** active: sells; on_leave: holder absent, the manager stands in; closed: position given up. */
  readonly status: 'active' | 'on_leave' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One area of responsibility in sales, by geography, industry or list of key accounts. Written by sales management; the tree has one root per company, a new fiscal year changes the target. */
export type SalesTerritoriesRow = {
  /** Surrogate key. */
  readonly sales_territory_id: Key;
  /** Code used on forecasts, such as TER-WEST-1. */
  readonly sales_territory_code: string;
  /** Name of the area, such as Maharashtra and Goa. */
  readonly territory_name: string;
  /** Legal entity that sells in the area. */
  readonly company_id: Key;
  /** Area that contains this one. Null for the root of a company. */
  readonly parent_sales_territory_id: Key | null;
  /** What delimits the area. */
  readonly territory_type: 'company' | 'geographic' | 'industry' | 'key_accounts' | 'export';
  /** Sales region it belongs to, the same list as on customers. */
  readonly sales_region: 'north' | 'south' | 'east' | 'west' | 'export';
  /** Countries covered, ISO 3166-1 alpha-2. */
  readonly country_codes: readonly string[];
  /** States covered, as on customers; empty when whole countries are covered. */
  readonly state_provinces: readonly string[];
  /** Only customers of this industry. Null when all industries are served. */
  readonly industry: 'water' | 'oil_and_gas' | 'chemical' | 'power' | 'food' | 'pharma' | 'mining' | 'marine' | 'machinery' | 'trade' | null;
  /** Only customers of this segment. Null when all segments are served. */
  readonly customer_segment: 'oem' | 'epc' | 'distributor' | 'end_user' | 'government' | 'group' | null;
  /** Manager who answers for the result. Null while the post is vacant. */
  readonly manager_employee_id: Key | null;
  /** Fiscal year of the target, named by its first calendar year. */
  readonly fiscal_year: number;
  /** Orders to be won in the fiscal year, in currency_code. */
  readonly annual_target_amount: Decimal<2>;
  /** Currency of the target, ISO 4217. */
  readonly currency_code: string;
  /** First day on which the area exists. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** planned: from the next cut; active; merged: taken over by another area. */
  readonly status: 'planned' | 'active' | 'merged';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One thing to be done for a customer, lead or deal by a day. Written by sales and by CRM's own rules (quotation unanswered, contract ending, order late). */
export type TasksRow = {
  /** Surrogate key. */
  readonly task_id: Key;
  /** Number of the task, such as TSK-2026-000123. */
  readonly task_number: string;
  /** What is to be done. */
  readonly task_type: 'follow_up_quotation' | 'call_back' | 'prepare_quotation' | 'send_documents' | 'technical_clarification' | 'renew_contract' | 'inform_about_delay' | 'ask_for_order' | 'visit_report' | 'credit_clarification' | 'win_back';
  /** What is to be done, in a few words. */
  readonly subject: string;
  /** Account concerned. Null when a lead is. */
  readonly account_id: Key | null;
  /** Lead concerned. Null when an account is. */
  readonly lead_id: Key | null;
  /** Call or meeting in which it was agreed. Null when none. */
  readonly activity_id: Key | null;
  /** Opportunity concerned. Null when none. */
  readonly opportunity_id: Key | null;
  /** Quotation concerned. Null when none. */
  readonly quotation_id: Key | null;
  /** Contract concerned. Null when none. */
  readonly contract_id: Key | null;
  /** Order concerned. Null when none. */
  readonly customer_order_id: Key | null;
  /** Case concerned. Null when none. */
  readonly case_id: Key | null;
  /** Whether a person or a rule made it. */
  readonly task_origin: 'person' | 'rule';
  /** Who asked for it. Null when a rule did. */
  readonly requested_by_employee_id: Key | null;
  /** Who has to do it. */
  readonly assigned_employee_id: Key;
  /** Rank among the tasks of the person. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** By when it must be done. */
  readonly due_at: Moment;
  /** When the person was reminded. Null when not. */
  readonly reminded_at: Moment | null;
  /** When work on it began. Null until then. */
  readonly started_at: Moment | null;
  /** When it was done. Null unless completed. */
  readonly completed_at: Moment | null;
  /** Who did it. Null unless completed. */
  readonly completed_by_employee_id: Key | null;
  /** Time spent, minutes. Null until done. */
  readonly effort_minutes: Decimal<2> | null;
  /** Times the day was moved. */
  readonly postponed_count: number;
  /** What came of it. Null until done. */
  readonly outcome_note: string | null;
  /** open, in_progress, completed or cancelled (no longer needed). */
  readonly status: 'open' | 'in_progress' | 'completed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
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

/** New rows: without what the store fills (keys, moments of entry and change, defaults, nulls). */
export type NewRows = {
  accounts: NewRow<AccountsRow, 'account_id' | 'customer_id' | 'parent_account_id' | 'website' | 'employee_count' | 'annual_revenue_amount' | 'installed_unit_count' | 'competitor_names' | 'state_province' | 'first_order_date' | 'last_order_date' | 'last_contacted_at' | 'health_score' | 'is_opening' | 'created_at' | 'updated_at'>;
  activities: NewRow<ActivitiesRow, 'activity_id' | 'account_id' | 'lead_id' | 'contact_id' | 'opportunity_id' | 'quotation_id' | 'performed_by_employee_id' | 'started_at' | 'ended_at' | 'city' | 'travel_distance_km' | 'expense_amount' | 'rescheduled_count' | 'outcome_code' | 'outcome' | 'cancellation_reason_code' | 'created_at' | 'updated_at'>;
  campaign_members: NewRow<CampaignMembersRow, 'campaign_member_id' | 'contact_id' | 'lead_id' | 'email' | 'sent_at' | 'bounced_at' | 'opened_at' | 'open_count' | 'clicked_at' | 'click_count' | 'responded_at' | 'response_type' | 'unsubscribed_at' | 'opportunity_id' | 'cost_amount' | 'created_at' | 'updated_at'>;
  campaigns: NewRow<CampaignsRow, 'campaign_id' | 'parent_campaign_id' | 'product_family' | 'customer_segment' | 'industry' | 'sales_region' | 'started_at' | 'ended_at' | 'actual_cost_amount' | 'member_count' | 'response_count' | 'lead_count' | 'approval_status' | 'approved_by_employee_id' | 'approved_at' | 'is_opening' | 'created_at' | 'updated_at'>;
  case_comments: NewRow<CaseCommentsRow, 'case_comment_id' | 'author_employee_id' | 'author_contact_id' | 'status_before' | 'status_after' | 'handed_to_employee_id' | 'attachment_count' | 'created_at'>;
  cases: NewRow<CasesRow, 'case_id' | 'contact_id' | 'customer_order_id' | 'customer_shipment_id' | 'quotation_id' | 'product_id' | 'service_ticket_id' | 'ticket_number' | 'first_responded_at' | 'escalated_at' | 'resolved_at' | 'closed_at' | 'reopened_count' | 'cause_code' | 'resolution_code' | 'resolution' | 'disputed_amount' | 'credited_amount' | 'is_opening' | 'created_at' | 'updated_at'>;
  contacts: NewRow<ContactsRow, 'contact_id' | 'reports_to_contact_id' | 'email' | 'phone' | 'mobile_phone' | 'marketing_consent_at' | 'marketing_opt_out_at' | 'is_email_bouncing' | 'last_contacted_at' | 'left_on' | 'created_at' | 'updated_at'>;
  contracts: NewRow<ContractsRow, 'contract_id' | 'opportunity_id' | 'previous_contract_id' | 'signatory_contact_id' | 'signed_by_employee_id' | 'signed_at' | 'valid_to' | 'product_family' | 'committed_amount' | 'ordered_amount' | 'bank_guarantee_amount' | 'support_level' | 'terminated_on' | 'reason_code' | 'is_opening' | 'created_at' | 'updated_at'>;
  crm_integration_log: NewRow<CrmIntegrationLogRow, 'crm_integration_log_id' | 'document_number' | 'account_id' | 'attempt_count' | 'error_code' | 'error_message' | 'next_attempt_at' | 'processed_at' | 'created_at' | 'updated_at'>;
  customer_interactions: NewRow<CustomerInteractionsRow, 'customer_interaction_id' | 'contact_id' | 'duration_minutes' | 'handled_by_employee_id' | 'opportunity_id' | 'quotation_id' | 'customer_order_id' | 'customer_shipment_id' | 'case_id' | 'activity_id' | 'campaign_id' | 'response_due_at' | 'responded_at' | 'created_at' | 'updated_at'>;
  customer_orders: NewRow<CustomerOrdersRow, 'customer_order_id' | 'quotation_id' | 'promised_date' | 'last_shipped_at' | 'invoiced_amount' | 'total_amount_base' | 'account_id' | 'opportunity_id' | 'contract_id' | 'sales_rep_id' | 'sales_territory_id' | 'order_origin' | 'first_promised_date' | 'commission_amount_base' | 'customer_informed_at' | 'is_first_order' | 'created_at' | 'updated_at'>;
  customer_segments: NewRow<CustomerSegmentsRow, 'customer_segment_id' | 'recency_days' | 'previous_segment' | 'growth_pct' | 'on_time_delivery_pct' | 'created_at'>;
  customer_shipments: NewRow<CustomerShipmentsRow, 'customer_shipment_id' | 'customer_id' | 'sales_order_id' | 'sales_order_number' | 'shipped_at' | 'promised_delivery_at' | 'delivery_id' | 'delivered_at' | 'account_id' | 'customer_order_id' | 'is_on_time' | 'delay_hours' | 'delay_reason_code' | 'announced_at' | 'delay_announced_at' | 'informed_contact_id' | 'satisfaction_score' | 'created_at' | 'updated_at'>;
  lead_activities: NewRow<LeadActivitiesRow, 'lead_activity_id' | 'duration_minutes' | 'performed_by_employee_id' | 'campaign_id' | 'next_step' | 'next_step_due_date' | 'created_at'>;
  leads: NewRow<LeadsRow, 'lead_id' | 'campaign_id' | 'job_title' | 'email' | 'phone' | 'state_province' | 'product_family' | 'estimated_quantity' | 'estimated_amount' | 'expected_purchase_date' | 'fit_score' | 'engagement_score' | 'lead_score' | 'sales_rep_id' | 'first_responded_at' | 'qualified_at' | 'converted_at' | 'converted_account_id' | 'converted_contact_id' | 'closed_at' | 'reason_code' | 'reason' | 'duplicate_of_lead_id' | 'is_opening' | 'created_at' | 'updated_at'>;
  notes: NewRow<NotesRow, 'note_id' | 'account_id' | 'lead_id' | 'opportunity_id' | 'quotation_id' | 'contract_id' | 'case_id' | 'contact_id' | 'edited_at' | 'is_pinned' | 'review_date' | 'supersedes_note_id' | 'created_at' | 'updated_at'>;
  opportunities: NewRow<OpportunitiesRow, 'opportunity_id' | 'contact_id' | 'lead_id' | 'campaign_id' | 'project_name' | 'slip_count' | 'requested_delivery_date' | 'competitor_name' | 'next_step' | 'next_step_due_date' | 'closed_at' | 'reason_code' | 'reason' | 'is_opening' | 'created_at' | 'updated_at'>;
  opportunity_products: NewRow<OpportunityProductsRow, 'opportunity_product_id' | 'required_date' | 'flow_rate_m3_per_hour' | 'head_m' | 'design_pressure_bar' | 'fluid_temperature_celsius' | 'fluid_name' | 'selected_by_employee_id' | 'target_unit_price_amount' | 'competitor_unit_price_amount' | 'is_alternative' | 'created_at' | 'updated_at'>;
  opportunity_stage_history: NewRow<OpportunityStageHistoryRow, 'opportunity_stage_history_id' | 'from_stage' | 'left_at' | 'days_in_stage' | 'probability_before_pct' | 'note' | 'created_at' | 'updated_at'>;
  quotation_lines: NewRow<QuotationLinesRow, 'quotation_line_id' | 'opportunity_product_id' | 'margin_pct' | 'promised_date' | 'technical_note' | 'created_at' | 'updated_at'>;
  quotations: NewRow<QuotationsRow, 'quotation_id' | 'revision_number' | 'previous_quotation_id' | 'opportunity_id' | 'contact_id' | 'contract_id' | 'discount_amount' | 'margin_pct' | 'approval_reason_code' | 'approved_by_employee_id' | 'approved_at' | 'sent_at' | 'follow_up_date' | 'accepted_at' | 'customer_reference_number' | 'ordered_at' | 'sales_order_id' | 'sales_order_number' | 'closed_at' | 'reason_code' | 'reason' | 'is_opening' | 'created_at' | 'updated_at'>;
  sales_forecasts: NewRow<SalesForecastsRow, 'sales_forecast_id' | 'manager_adjustment_amount' | 'submitted_by_employee_id' | 'submitted_at' | 'approved_by_employee_id' | 'approved_at' | 'actual_amount' | 'actual_order_count' | 'error_pct' | 'created_at' | 'updated_at'>;
  sales_reps: NewRow<SalesRepsRow, 'sales_rep_id' | 'position_id' | 'employee_id' | 'sales_rep_code' | 'rep_role' | 'sales_territory_id' | 'manager_sales_rep_id' | 'product_families' | 'languages' | 'annual_quota_amount' | 'commission_pct' | 'discount_authority_pct' | 'quotation_authority_amount' | 'visit_target_per_month' | 'holder_since' | 'last_assigned_at' | 'status' | 'created_at' | 'updated_at'>;
  sales_territories: NewRow<SalesTerritoriesRow, 'sales_territory_id' | 'parent_sales_territory_id' | 'industry' | 'customer_segment' | 'manager_employee_id' | 'valid_to' | 'created_at' | 'updated_at'>;
  tasks: NewRow<TasksRow, 'task_id' | 'account_id' | 'lead_id' | 'activity_id' | 'opportunity_id' | 'quotation_id' | 'contract_id' | 'customer_order_id' | 'case_id' | 'requested_by_employee_id' | 'reminded_at' | 'started_at' | 'completed_at' | 'completed_by_employee_id' | 'effort_minutes' | 'postponed_count' | 'outcome_note' | 'created_at' | 'updated_at'>;
};

/** Every reference copy that the module has, by the name of its original. */
export type CopyRows = {
  'master.companies': MasterCompaniesRow;
  'master.factories': MasterFactoriesRow;
  'master.customers': MasterCustomersRow;
  'master.products': MasterProductsRow;
  'master.employees': MasterEmployeesRow;
  'master.departments': MasterDepartmentsRow;
  'financial.exchange_rates': FinancialExchangeRatesRow;
};

/** Rows of other modules, columns of which the module's flows bring, by flow. */
export type Sends = {
  'crm-to-erp': {
    sales_orders: ErpSalesOrdersRow;
    sales_order_lines: ErpSalesOrderLinesRow;
  };
};

/** All types of the module, for its behaviour. */
export type Types = { rows: Rows; news: NewRows; copies: CopyRows; sends: Sends };
