// Row types of supplier, generated from its schema by `npm run generate`.

import type { Day, Json, Key, Moment, Scaled } from '../../machinery/base/row-types.ts';

/** One finding of a supplier audit and what the supplier did about it. Written by the auditor and the supplier. */
export type AuditFindingsRow = {
  /** Surrogate key. */
  audit_finding_id: Key;
  /** Number of the finding, such as SAF-2026-0102. */
  finding_number: string;
  /** Audit. */
  supplier_audit_id: Key;
  /** Number of the finding in the audit, from 1. */
  line_number: number;
  /** nonconformity: a requirement is not met; observation: may become one; opportunity to improve. */
  finding_type: string;
  /** Severity; minor for observations and opportunities. */
  severity: string;
  /** Clause or question of the standard, such as 8.5.1. */
  clause_reference: string;
  /** Area where it was found. */
  process_area: string;
  /** What was found. */
  description: string;
  /** What proves it. */
  evidence: string;
  /** True when found before and not lasting. */
  is_repeat: boolean;
  /** Day by which the action is due. */
  due_date: Day;
  /** Immediate action of the supplier. Null until answered. */
  containment_action: string | null;
  /** Cause named by the supplier. Null until answered. */
  root_cause: string | null;
  /** Action named by the supplier. Null until answered. */
  corrective_action: string | null;
  /** When the supplier answered. Null until then. */
  answered_at: Moment | null;
  /** Account that answered. Null until then or when answered by mail. */
  answered_by_supplier_portal_user_id: Key | null;
  /** Answers sent back as not enough. */
  rejected_answer_count: number;
  /** How the action was verified. Null until verified. */
  verification_method: string | null;
  /** Auditor who verified. Null until verified. */
  verified_by_employee_id: Key | null;
  /** Day of closing. Null while open. */
  closed_on: Day | null;
  /** open; answered; verified: action in place; closed; escalated: overdue and taken up with the supplier's management. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One price of a contract for one item from one quantity on; the rows of an item with rising from_quantity are its price breaks. A changed price is a new row. Written by purchasing; an order line is judged by the row with the highest from_quantity not above its quantity on the order date. */
export type ContractPricingRow = {
  /** Surrogate key. */
  contract_pricing_id: Key;
  /** Contract. */
  supplier_contract_id: Key;
  /** Number of the line in the contract, from 10 in steps of 10. */
  line_number: number;
  /** Material priced. Null when a spare part is. */
  material_id: Key | null;
  /** ref: maintenance.mro_parts. Spare part priced. Null when a material is. */
  mro_part_id: Key | null;
  /** Approved source whose price comes from here. Null for a break above the base price and for spare parts. */
  material_supplier_id: Key | null;
  /** The supplier's own part number. */
  supplier_part_number: string;
  /** Order quantity from which the price holds, unit_of_measure; 0 for the base price. */
  from_quantity: Scaled;
  /** Unit of the quantities and of the price. */
  unit_of_measure: string;
  /** Price of one unit before tax, in currency_code. */
  unit_price_amount: Scaled;
  /** Currency of the price, that of the contract, ISO 4217. */
  currency_code: string;
  /** List price from which it was bargained, in currency_code. Null when there is no list. */
  list_price_amount: Scaled | null;
  /** Price of the row that it replaces. Null for the first. */
  previous_unit_price_amount: Scaled | null;
  /** Why the price is what it is. */
  price_change_reason_code: string;
  /** Smallest quantity per order, unit_of_measure. */
  minimum_order_quantity: Scaled;
  /** Quantity agreed for the whole contract, unit_of_measure. Null unless a quantity contract. */
  target_quantity: Scaled | null;
  /** Quantity ordered under the line so far, unit_of_measure. */
  called_off_quantity: Scaled;
  /** Calendar days from order to delivery. */
  lead_time_days: number;
  /** First day on which the price holds. */
  valid_from: Day;
  /** Last such day. Null while it holds until the end of the contract. */
  valid_to: Day | null;
  /** Who approved the price. */
  approved_by_employee_id: Key;
  /** active: in force within its dates; superseded: replaced; blocked: not to be used. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One line of a goods receipt, return or reversal received from ERP, for the supplier to see and for matching. The link writes it; the portal adds order, delay and what was invoiced, and marks a receipt that a reversal took back. */
export type PortalGoodsReceiptsRow = {
  /** Surrogate key. */
  portal_goods_receipt_id: Key;
  /** ref: erp.goods_receipts. Receipt as it stands in ERP. */
  goods_receipt_id: Key;
  /** Number of the receipt, the same as in ERP. */
  goods_receipt_number: string;
  /** receipt: goods came in; return: sent back to the supplier; reversal: takes back a receipt booked by mistake; quantities are positive in each. */
  receipt_type: string;
  /** ref: erp.goods_receipts. Receipt that is taken back. Null unless a return or reversal, and for returns of opening stock. */
  reversal_of_goods_receipt_id: Key | null;
  /** Number of the line, the same as in ERP. */
  line_number: number;
  /** ref: erp.goods_receipt_lines. Line as it stands in ERP. */
  goods_receipt_line_id: Key;
  /** ref: erp.purchase_orders. Order that was delivered. */
  purchase_order_id: Key;
  /** ref: erp.purchase_order_lines. Line that was delivered. */
  purchase_order_line_id: Key;
  /** The same order in the portal. Null until looked up. */
  portal_purchase_order_id: Key | null;
  /** The same line in the portal. Null until looked up. */
  portal_purchase_order_line_id: Key | null;
  /** Supplier who delivered. */
  supplier_id: Key;
  /** Material received. Null when a spare part was. */
  material_id: Key | null;
  /** ref: maintenance.mro_parts. Spare part received. Null when a material was. */
  mro_part_id: Key | null;
  /** When the goods were received. */
  received_at: Moment;
  /** Day promised at that time, confirmed or else asked for. Null until looked up. */
  promised_date: Day | null;
  /** Calendar days after the promised day, negative when early. Null until looked up. */
  days_late: number | null;
  /** Quantity received, rejected units included, unit_of_measure. */
  received_quantity: Scaled;
  /** Quantity rejected at the dock or by incoming inspection, unit_of_measure. */
  rejected_quantity: Scaled;
  /** Quantity matched to invoices so far, unit_of_measure. */
  invoiced_quantity: Scaled;
  /** Unit of the quantities. */
  unit_of_measure: string;
  /** Lot given at receipt. Null without lot control and for spare parts. */
  lot_number: string | null;
  /** Lot of the supplier on the delivery note. Null when none was named. */
  supplier_lot_number: string | null;
  /** Delivery note of the supplier. Null when none came with the goods. */
  delivery_note_number: string | null;
  /** When a reversal took the receipt back. Null unless reversed. */
  reversed_at: Moment | null;
  /** True when received before history began and not yet invoiced. */
  is_opening: boolean;
  /** received: inspection not done or not needed; inspected; invoiced in full; reversed. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One line of a purchase order received from ERP. The link writes what ERP says; the supplier confirms; receipts and invoices are counted on it. */
export type PortalPurchaseOrderLinesRow = {
  /** Surrogate key. */
  portal_purchase_order_line_id: Key;
  /** Order that the line belongs to. */
  portal_purchase_order_id: Key;
  /** ref: erp.purchase_order_lines. Line as it stands in ERP. */
  purchase_order_line_id: Key;
  /** Number of the line, the same as in ERP. */
  line_number: number;
  /** Material ordered. Null when a spare part is. */
  material_id: Key | null;
  /** ref: maintenance.mro_parts. Spare part ordered. Null when a material is. */
  mro_part_id: Key | null;
  /** Quantity ordered, unit_of_measure; 0 after a cancellation of the whole line. */
  ordered_quantity: Scaled;
  /** Unit of the quantities. */
  unit_of_measure: string;
  /** Ordered price of one unit before tax, in the currency of the order. */
  unit_price_amount: Scaled;
  /** Discount of the line, percent; the match compares prices less their discount. */
  discount_pct: Scaled;
  /** Day of delivery asked for. */
  requested_date: Day;
  /** Contract price that applies. Null when none does. */
  contract_pricing_id: Key | null;
  /** That price on the order date, in the currency of the order; an ordered price above it is a finding. Null without a contract price and until looked up. */
  contract_unit_price_amount: Scaled | null;
  /** Quantity that the supplier confirmed. Null until confirmed. */
  confirmed_quantity: Scaled | null;
  /** Price of one unit that the supplier confirmed, in the currency of the order. Null until confirmed. */
  confirmed_unit_price_amount: Scaled | null;
  /** Day that he confirmed. Null until confirmed. */
  confirmed_date: Day | null;
  /** Why he confirmed something else. Null when as ordered or until confirmed. */
  deviation_reason_code: string | null;
  /** Quantity announced as shipped, unit_of_measure. */
  shipped_quantity: Scaled;
  /** Quantity received so far, reversals taken off. */
  received_quantity: Scaled;
  /** Part of the received quantity that was refused. */
  rejected_quantity: Scaled;
  /** Quantity invoiced so far, credit memos taken off. */
  invoiced_quantity: Scaled;
  /** Last receipt. Null until the first. */
  last_received_at: Moment | null;
  /** Changes received after the first message. */
  change_count: number;
  /** open: not confirmed; confirmed; partially_received; received: nothing more expected; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One purchase order received from ERP. The link writes what ERP says and follows its changes; the supplier acknowledges. */
export type PortalPurchaseOrdersRow = {
  /** Surrogate key. */
  portal_purchase_order_id: Key;
  /** ref: erp.purchase_orders. Order as it stands in ERP. */
  purchase_order_id: Key;
  /** Number of the order, the same as in ERP. */
  purchase_order_number: string;
  /** Supplier who is to deliver. */
  supplier_id: Key;
  /** Legal entity to be invoiced. */
  company_id: Key;
  /** Contract that the order calls off. Null for a spot purchase. */
  supplier_contract_id: Key | null;
  /** Date of the order. */
  order_date: Day;
  /** Currency of the order, ISO 4217. */
  currency_code: string;
  /** Total with tax, in currency_code. */
  total_amount: Scaled;
  /** Status in ERP. */
  order_status: string;
  /** Delivery term, Incoterms 2020. */
  incoterm: string;
  /** Days from invoice to payment. */
  payment_terms_days: number;
  /** Buyer whom the supplier may ask. */
  buyer_employee_id: Key;
  /** Changes received after the first message. */
  change_count: number;
  /** When ERP last changed it. Null when never. */
  last_changed_at: Moment | null;
  /** When it became visible to the supplier. Null while not yet sent. */
  published_at: Moment | null;
  /** When the supplier first opened it. Null until then. */
  first_viewed_at: Moment | null;
  /** Answer of the supplier. */
  acknowledgement_status: string;
  /** Moment by which he should answer. Null until published. */
  acknowledgement_due_at: Moment | null;
  /** When he answered. Null while pending. */
  acknowledged_at: Moment | null;
  /** Account that answered. Null while pending and when answered by mail. */
  acknowledged_by_supplier_portal_user_id: Key | null;
  /** Number that the supplier gave it. Null until he named one. */
  supplier_order_number: string | null;
  /** Latest delivery date promised for a line. Null until promised. */
  promised_date: Day | null;
  /** Why it was refused. Null unless rejected. */
  rejection_reason_code: string | null;
  /** Value of the receipts so far before tax, in currency_code. */
  received_amount: Scaled;
  /** Value of the invoices submitted so far with tax, in currency_code. */
  invoiced_amount: Scaled;
  /** True when it was open before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One line of a request routed to sourcing. The link writes what is needed; the buyer how it is covered. Several lines may be bundled in one line of a request for quotation. */
export type PurchaseRequisitionLinesRow = {
  /** Surrogate key of the portal's row. */
  purchase_requisition_line_id: Key;
  /** Request that the line belongs to. */
  purchase_requisition_id: Key;
  /** ref: erp.purchase_requisition_lines. Line as it stands in ERP. */
  erp_purchase_requisition_line_id: Key;
  /** Number of the line, the same as in ERP. */
  line_number: number;
  /** Material needed. Null when a spare part is. */
  material_id: Key | null;
  /** ref: maintenance.mro_parts. Spare part needed. Null when a material is. */
  mro_part_id: Key | null;
  /** Quantity needed, unit_of_measure. */
  requested_quantity: Scaled;
  /** Unit of the quantities. */
  unit_of_measure: string;
  /** Day on which it is needed. */
  required_date: Day;
  /** Price expected by ERP, before tax, in the currency of the request. Null when there is no estimate. */
  estimated_unit_price_amount: Scaled | null;
  /** Price last paid for it in INR. Null when never bought. */
  last_unit_price_amount: Scaled | null;
  /** Supplier whom the requester has in mind. Null when none. */
  suggested_supplier_id: Key | null;
  /** Line of the request for quotation in which it is bundled. Null unless bids are asked for. */
  rfq_line_id: Key | null;
  /** Contract price that covers it. Null unless covered by a contract. */
  contract_pricing_id: Key | null;
  /** Supplier who is to deliver. Null until covered. */
  awarded_supplier_id: Key | null;
  /** Price agreed with that supplier, before tax, in the currency of that agreement. Null until covered. */
  awarded_unit_price_amount: Scaled | null;
  /** Quantity covered by award, contract or order so far, unit_of_measure. */
  covered_quantity: Scaled;
  /** When the full quantity was covered. Null until then. */
  covered_at: Moment | null;
  /** ERP order that buys it. Null until the order was received by the portal. */
  purchase_order_number: string | null;
  /** Why it was given up. Null unless cancelled. */
  cancellation_reason_code: string | null;
  /** open: not yet taken up; in_rfq: bids asked for; covered: source and price known; ordered: order received; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One purchase request of ERP that was routed to sourcing, because no source or price was in force or its value asks for bids. The link writes what ERP asks for; the buyer the rest, until every line is covered. */
export type PurchaseRequisitionsRow = {
  /** Surrogate key of the portal's row. */
  purchase_requisition_id: Key;
  /** ref: erp.purchase_requisitions. Request as it stands in ERP. */
  erp_purchase_requisition_id: Key;
  /** Number of the request, the same as in ERP. */
  purchase_requisition_number: string;
  /** Rank in the buyer's work list, as ERP set it. */
  priority: string;
  /** How the need is covered. Null until the buyer decides. */
  sourcing_method: string | null;
  /** Why no bids are asked for. Null unless single_source. */
  single_source_reason_code: string | null;
  /** Buyer in charge. Null until assigned. */
  buyer_employee_id: Key | null;
  /** When the buyer got it. Null until assigned. */
  assigned_at: Moment | null;
  /** Unit that needs the goods. Null for stock. */
  department_id: Key | null;
  /** Site that needs the goods. Null for the head office and where ERP names none. */
  factory_id: Key | null;
  /** Day on which the first line is needed. */
  required_date: Day;
  /** Estimated value before tax, as ERP gave it, in currency_code. */
  estimated_amount: Scaled;
  /** Currency of the estimate, ISO 4217. */
  currency_code: string;
  /** Approval of the sourcing method; needed before bids are waived. */
  approval_status: string;
  /** Head of purchasing who decided about the method. Null while pending. */
  approved_by_employee_id: Key | null;
  /** When every line was covered by an award, contract or order. Null until then. */
  sourced_at: Moment | null;
  /** Why it was given up. Null unless cancelled. */
  cancellation_reason_code: string | null;
  /** Remark of the buyer. Null when there is none. */
  note: string | null;
  /** received: not yet taken up; in_sourcing: buyer works on it; sourced: all lines covered; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One offered line compared with its rivals for the same line of the request, made comparable in INR and scored, and the part of the award that it got. Written by the buyer after the opening; final with the award. */
export type QuoteComparisonRow = {
  /** Surrogate key. */
  quote_comparison_id: Key;
  /** Number of the comparison of this request, such as QC-2026-00087. */
  comparison_number: string;
  /** Request whose bids are compared. */
  rfq_id: Key;
  /** Line of the request. */
  rfq_line_id: Key;
  /** Offer compared. */
  rfq_response_line_id: Key;
  /** Bidder. */
  supplier_id: Key;
  /** Offered price of one unit in INR. */
  unit_price_amount_base: Scaled;
  /** Rate of the bid's currency to INR that was used. */
  exchange_rate: Scaled;
  /** Freight and duty per unit in INR. */
  freight_amount_base: Scaled;
  /** Tooling spread over the quantity, per unit in INR. */
  tooling_amount_base: Scaled;
  /** Interest effect of the payment terms per unit in INR; below 0 when longer than asked for. */
  payment_terms_amount_base: Scaled;
  /** Sum of the four: what one unit really costs in INR. */
  landed_unit_cost_amount: Scaled;
  /** Lead time offered, calendar days. */
  lead_time_days: number;
  /** Overall score of the supplier at that time, 0 to 100. */
  supplier_quality_score: Scaled;
  /** 100 for the lowest landed cost, others in proportion. */
  price_score: Scaled;
  /** 100 for the shortest lead time, others in proportion. */
  delivery_score: Scaled;
  /** Scores weighted as the request says, 0 to 100. */
  total_score: Scaled;
  /** Rank by landed cost, 1 lowest. */
  price_rank: number;
  /** Rank by the method of the request, 1 best. */
  total_rank: number;
  /** True when the offer meets specification and terms. */
  is_compliant: boolean;
  /** True when it gets at least part of the quantity. */
  is_awarded: boolean;
  /** Quantity awarded, in the unit of the line. */
  awarded_quantity: Scaled;
  /** Awarded quantity x offered price, INR. */
  awarded_amount: Scaled;
  /** Why it was chosen. Null unless awarded. */
  award_reason_code: string | null;
  /** Justification in free words, needed when not the best rank. Null otherwise. */
  award_reason: string | null;
  /** Saving against the last price paid, percent; below 0 when dearer. Null when never bought. */
  saving_pct: Scaled | null;
  /** Buyer who compared. */
  compared_by_employee_id: Key;
  /** When. */
  compared_at: Moment;
  /** Decision about the award proposed; lines without award are decided with it. */
  approval_status: string;
  /** Who decided. Null while pending. */
  approved_by_employee_id: Key | null;
  /** When. Null while pending. */
  approved_at: Moment | null;
  /** Contract that came out of the award. Null when it became an order or nothing. */
  supplier_contract_id: Key | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One request for quotation, from draft to award. Written by the buyer; bids of a sealed request cannot be read before bid_opening_at. */
export type RfqHeadersRow = {
  /** Surrogate key. */
  rfq_id: Key;
  /** Number of the request, such as RFQ-2026-00087. */
  rfq_number: string;
  /** Subject shown to the suppliers. */
  rfq_title: string;
  /** What the award becomes: one order, a contract, or the purchase of a project or tool. */
  rfq_type: string;
  /** Legal entity that will buy. */
  company_id: Key;
  /** Site to which is delivered. */
  factory_id: Key;
  /** Buyer who runs it. */
  buyer_employee_id: Key;
  /** Commodity asked for, as material_group of master.materials, or spare parts. */
  commodity: string;
  /** Currency in which bids are compared, ISO 4217; each bid names its own. */
  currency_code: string;
  /** Delivery term asked for, Incoterms 2020. */
  incoterm: string;
  /** Days from invoice to payment asked for. */
  payment_terms_days: number;
  /** True when bids stay sealed until bid_opening_at; false for small purchases, read as they come. */
  is_sealed: boolean;
  /** When the invitations went out. Null while a draft. */
  published_at: Moment | null;
  /** Last moment for questions. */
  question_deadline_at: Moment;
  /** Last moment to submit; later bids are marked late. */
  submission_deadline_at: Moment;
  /** Earliest moment at which sealed bids are opened. */
  bid_opening_at: Moment;
  /** When the bids were opened. Null until then, and for a request that is not sealed. */
  opened_at: Moment | null;
  /** Buyer who opened the bids. Null until opened. */
  opened_by_employee_id: Key | null;
  /** Second person present at the opening. Null until opened. */
  witness_employee_id: Key | null;
  /** Days that bids must hold. */
  required_validity_days: number;
  /** How the best bid is found. */
  evaluation_method: string;
  /** Weight of the landed price, percent. */
  price_weight_pct: Scaled;
  /** Weight of the lead time, percent. */
  delivery_weight_pct: Scaled;
  /** Weight of the quality score of the supplier, percent. */
  quality_weight_pct: Scaled;
  /** Bids needed for an award without special approval. */
  minimum_bid_count: number;
  /** Suppliers invited. */
  invited_count: number;
  /** Bids received, without superseded and withdrawn ones. */
  response_count: number;
  /** Estimated value before tax, in currency_code. */
  estimated_amount: Scaled;
  /** Value awarded before tax, in currency_code. Null until awarded. */
  awarded_amount: Scaled | null;
  /** When the award was approved. Null until awarded. */
  awarded_at: Moment | null;
  /** Who approved the award. Null until awarded. */
  award_approved_by_employee_id: Key | null;
  /** Why there is no award. Null unless cancelled. */
  cancellation_reason_code: string | null;
  /** draft; published: bids come in; under_evaluation: bids are open; awarded; cancelled: ended without award. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One item asked for. Written by the buyer; fixed once published. */
export type RfqLinesRow = {
  /** Surrogate key. */
  rfq_line_id: Key;
  /** Request that the line belongs to. */
  rfq_id: Key;
  /** Number of the line, from 10 in steps of 10. */
  line_number: number;
  /** Material asked for. Null when a spare part is. */
  material_id: Key | null;
  /** ref: maintenance.mro_parts. Spare part asked for. Null when a material is. */
  mro_part_id: Key | null;
  /** Short description shown to the suppliers. */
  description: string;
  /** Drawing attached. Null for catalogue parts. */
  drawing_number: string | null;
  /** Revision of the drawing asked for. Null for catalogue parts. */
  revision: string | null;
  /** Quantity asked for, unit_of_measure; the yearly need for a contract. */
  requested_quantity: Scaled;
  /** Unit of the quantities. */
  unit_of_measure: string;
  /** Deliveries into which the quantity is split. */
  delivery_count: number;
  /** Day of the first delivery. */
  required_date: Day;
  /** Price aimed at, before tax, in the currency of the request; not shown to suppliers. Null when none is set. */
  target_unit_price_amount: Scaled | null;
  /** Price last paid, in the currency of the request. Null when never bought. */
  last_unit_price_amount: Scaled | null;
  /** True when the quantity may go to several suppliers. */
  split_award_allowed: boolean;
  /** True when a sample must be approved before delivery. */
  sample_required: boolean;
  /** Material certificate asked for with each delivery. */
  inspection_certificate_type: string;
  /** Bids for this line. */
  response_count: number;
  /** Quantity awarded, unit_of_measure. */
  awarded_quantity: Scaled;
  /** open; awarded: at least in part; no_award: closed without. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One line of a bid. Written when the bid is opened, never before; not changed afterwards. */
export type RfqResponseLinesRow = {
  /** Surrogate key. */
  rfq_response_line_id: Key;
  /** Bid that the line belongs to. */
  rfq_response_id: Key;
  /** Line of the request that is answered. */
  rfq_line_id: Key;
  /** Number of the line in the bid, from 10 in steps of 10. */
  line_number: number;
  /** Material offered. Null when a spare part is. */
  material_id: Key | null;
  /** ref: maintenance.mro_parts. Spare part offered. Null when a material is. */
  mro_part_id: Key | null;
  /** The supplier's own part number. Null when he has none. */
  supplier_part_number: string | null;
  /** Maker of the goods. Null when the supplier makes them. */
  manufacturer: string | null;
  /** Country of origin, ISO 3166-1 alpha-2. */
  country_of_origin_code: string;
  /** Quantity offered, unit_of_measure. */
  offered_quantity: Scaled;
  /** Unit of the quantities. */
  unit_of_measure: string;
  /** Price of one unit before tax, in the currency of the bid. */
  unit_price_amount: Scaled;
  /** Quantity x price, in the currency of the bid. */
  net_amount: Scaled;
  /** Tax rate, percent. */
  tax_rate_pct: Scaled;
  /** Single charge for tools and patterns, in the currency of the bid; not in net_amount. */
  tooling_amount: Scaled;
  /** Freight to our site where the delivery term leaves it to us, estimated in the currency of the bid. */
  freight_amount: Scaled;
  /** Smallest quantity per order, unit_of_measure. */
  minimum_order_quantity: Scaled;
  /** Calendar days from order to delivery. */
  lead_time_days: number;
  /** Days for which the price is firm after the award. */
  price_valid_days: number;
  /** True when something else than specified is offered. */
  is_alternative: boolean;
  /** Deviation from the specification. Null when there is none. */
  deviation: string | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One bid of one supplier. As long as it is sealed only the envelope is here: prices lie encrypted in sealed_content, and neither amounts nor lines exist; they are written at the opening. A new version before the deadline supersedes the one before. */
export type RfqResponsesRow = {
  /** Surrogate key. */
  rfq_response_id: Key;
  /** Number of the bid, such as BID-2026-00291. */
  response_number: string;
  /** Request that is answered. */
  rfq_id: Key;
  /** Invitation that is answered. */
  rfq_supplier_id: Key;
  /** Bidder, equal to that of the invitation. */
  supplier_id: Key;
  /** Version of the bid of this supplier, from 1. */
  response_version: number;
  /** Number that the supplier gave his offer. Null when he gave none. */
  supplier_reference_number: string | null;
  /** When the bid came in. */
  submitted_at: Moment;
  /** Account that submitted. Null when entered from paper or mail. */
  submitted_by_supplier_portal_user_id: Key | null;
  /** How it came in. */
  submission_channel: string;
  /** True when it came after the deadline; it then needs approval to be considered. */
  is_late: boolean;
  /** Moment before which it must stay sealed, as the request said at submission. Null when the request is not sealed. */
  bid_opening_at: Moment | null;
  /** Bid as encrypted by the portal, base64. Null when the request is not sealed. */
  sealed_content: string | null;
  /** SHA-256 of the readable bid, hexadecimal, taken at submission; proves that nothing changed until the opening. Null when the request is not sealed. */
  seal_digest: string | null;
  /** When it was opened; the moment of submission when not sealed. Null while sealed. */
  opened_at: Moment | null;
  /** Buyer who opened it. Null while sealed and when not sealed at all. */
  opened_by_employee_id: Key | null;
  /** Currency of the bid, ISO 4217; stands on the envelope. */
  currency_code: string;
  /** Last day on which the bid holds; stands on the envelope. */
  valid_to: Day;
  /** Delivery term offered, Incoterms 2020. Null while sealed. */
  incoterm: string | null;
  /** Days to payment offered. Null while sealed. */
  payment_terms_days: number | null;
  /** Rate of the currency to INR on the day of opening. Null while sealed. */
  exchange_rate: Scaled | null;
  /** Sum of the lines, in currency_code. Null while sealed. */
  net_amount: Scaled | null;
  /** Discount on the whole bid, in currency_code. Null while sealed. */
  discount_amount: Scaled | null;
  /** Tax, in currency_code. Null while sealed. */
  tax_amount: Scaled | null;
  /** net - discount + tax. Null while sealed. */
  total_amount: Scaled | null;
  /** Total in INR. Null while sealed. */
  total_amount_base: Scaled | null;
  /** When the supplier was told the outcome. Null until then. */
  decided_at: Moment | null;
  /** Why it was not considered. Null unless disqualified. */
  disqualification_reason_code: string | null;
  /** Cover note of the supplier. Null when there is none or while sealed. */
  note: string | null;
  /** sealed; opened: under evaluation; superseded by a newer version; withdrawn by the supplier; disqualified; awarded: at least in part; rejected: not awarded. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One supplier invited to a request for quotation, and whether he took part. Written by the buyer and the portal. */
export type RfqSuppliersRow = {
  /** Surrogate key. */
  rfq_supplier_id: Key;
  /** Request. */
  rfq_id: Key;
  /** Supplier invited. */
  supplier_id: Key;
  /** Account that got the invitation. Null when invited by mail without an account. */
  supplier_portal_user_id: Key | null;
  /** Person invited. */
  contact_name: string;
  /** Address to which the invitation went. */
  email: string;
  /** Why this supplier was chosen. */
  invitation_reason_code: string;
  /** When the invitation went out. */
  invited_at: Moment;
  /** Buyer who invited. */
  invited_by_employee_id: Key;
  /** When it was first opened by the supplier. Null until then. */
  viewed_at: Moment | null;
  /** What the supplier announced. Null until he did. */
  intent: string | null;
  /** When. Null until then. */
  intent_at: Moment | null;
  /** Why he will not bid. Null unless declined. */
  decline_reason_code: string | null;
  /** Questions asked before the deadline. */
  question_count: number;
  /** Reminders sent. */
  reminder_count: number;
  /** Last reminder. Null when none was sent. */
  reminded_at: Moment | null;
  /** Day of the secrecy agreement. Null when none is needed or until signed. */
  nda_signed_on: Day | null;
  /** When his valid bid came in. Null until then. */
  responded_at: Moment | null;
  /** invited; viewed; declined; responded; no_response: deadline passed without a bid. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One audit at or of a supplier, from plan to closed findings. Written by supplier quality. */
export type SupplierAuditsRow = {
  /** Surrogate key. */
  supplier_audit_id: Key;
  /** Number of the audit, such as SAU-2026-0015. */
  audit_number: string;
  /** Supplier audited. */
  supplier_id: Key;
  /** What is audited. */
  audit_type: string;
  /** Measure applied. */
  audit_standard: string;
  /** How it is held. */
  audit_mode: string;
  /** Why it is held. */
  trigger_code: string;
  /** Processes and products covered. */
  scope_description: string;
  /** Lead auditor. */
  lead_auditor_employee_id: Key;
  /** Second auditor. Null when alone. */
  co_auditor_employee_id: Key | null;
  /** Person answerable at the supplier. */
  supplier_contact_name: string;
  /** Planned first day. */
  planned_date: Day;
  /** Planned length, days. */
  planned_days: Scaled;
  /** First day. Null until held. */
  started_on: Day | null;
  /** Last day. Null until held. */
  ended_on: Day | null;
  /** Result, percent of the points. Null until judged. */
  score_pct: Scaled | null;
  /** Conclusion. Null until judged. */
  result: string | null;
  /** Critical findings. */
  critical_finding_count: number;
  /** Major findings. */
  major_finding_count: number;
  /** Minor findings. */
  minor_finding_count: number;
  /** Day of the report. Null until issued. */
  report_issued_on: Day | null;
  /** Day by which the supplier has to answer the findings. Null until issued. */
  response_due_date: Day | null;
  /** Day on which the last finding was closed. Null until closed. */
  closed_on: Day | null;
  /** Day on which the next one is due. Null until decided. */
  next_audit_due_date: Day | null;
  /** Travel cost, INR. */
  travel_cost_amount: Scaled;
  /** Audit that this one follows up. Null unless a follow-up. */
  follows_up_supplier_audit_id: Key | null;
  /** True when held before history began. */
  is_opening: boolean;
  /** planned; in_progress; reported: findings open; closed; cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** Capacity that a supplier commits for a commodity or a material in one month, against what we expect to need. Written by the supplier in the portal and the buyer; a month closes with what was delivered. */
export type SupplierCapacityPlansRow = {
  /** Surrogate key. */
  supplier_capacity_plan_id: Key;
  /** Number of the plan line, such as CAP-2026-00412. */
  plan_number: string;
  /** Supplier who commits. */
  supplier_id: Key;
  /** Material planned. Null when planned for a commodity as a whole. */
  material_id: Key | null;
  /** Commodity planned. Null when planned for one material. */
  commodity: string | null;
  /** Contract that binds the commitment. Null when given without one. */
  supplier_contract_id: Key | null;
  /** First day of the month planned. */
  plan_month_date: Day;
  /** Version of the plan of that month, from 1; the highest holds. */
  plan_version: number;
  /** Unit of all quantities. */
  unit_of_measure: string;
  /** Our expected need in the month. */
  forecast_quantity: Scaled;
  /** What the supplier's plant can make in the month. */
  installed_quantity: Scaled;
  /** What he commits to us. */
  committed_quantity: Scaled;
  /** What he could add with overtime. */
  surge_quantity: Scaled;
  /** Ordered for delivery in the month so far. */
  ordered_quantity: Scaled;
  /** Received in the month so far. */
  delivered_quantity: Scaled;
  /** Days of notice for the surge. */
  surge_lead_time_days: number;
  /** What limits him. Null until he answered. */
  constraint_code: string | null;
  /** Risk seen by the buyer that the need is not met. */
  risk_level: string;
  /** What is done about it. Null when the risk is low or nothing is decided. */
  mitigation: string | null;
  /** When the supplier was asked. */
  requested_at: Moment;
  /** When he committed. Null until then. */
  confirmed_at: Moment | null;
  /** Account that committed. Null until then or when told by phone. */
  confirmed_by_supplier_portal_user_id: Key | null;
  /** Buyer who asked. */
  buyer_employee_id: Key;
  /** requested; committed; declined: no commitment; superseded by a newer version; closed: month is over. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One message between us and a supplier. Written by buyer or supplier; an answer names the message that it answers. */
export type SupplierCommunicationsRow = {
  /** Surrogate key. */
  supplier_communication_id: Key;
  /** Number of the message, such as MSG-2026-004410. */
  communication_number: string;
  /** Supplier at the other end. */
  supplier_id: Key;
  /** inbound: from the supplier; outbound: to him. */
  direction: string;
  /** How it was exchanged. */
  channel: string;
  /** Subject area. */
  topic: string;
  /** Subject line. */
  subject: string;
  /** Text, or the note of a call or meeting. */
  body: string;
  /** Our person who wrote or is addressed. Null for an inbound message to the purchasing mailbox not yet taken up. */
  employee_id: Key | null;
  /** Account of the supplier who wrote or is addressed. Null without an account. */
  supplier_portal_user_id: Key | null;
  /** Message that is answered. Null for the first of a thread. */
  replies_to_supplier_communication_id: Key | null;
  /** Request that it is about. Null when about something else. */
  rfq_id: Key | null;
  /** Order that it is about. Null when about something else. */
  portal_purchase_order_id: Key | null;
  /** Invoice that it is about. Null when about something else. */
  supplier_invoice_id: Key | null;
  /** Files attached. */
  attachment_count: number;
  /** Urgency. */
  priority: string;
  /** When it was sent or took place. */
  sent_at: Moment;
  /** When it was first read. Null until then. */
  read_at: Moment | null;
  /** Moment by which an answer is expected. Null when none is. */
  answer_due_at: Moment | null;
  /** When it was answered. Null until then or when no answer is expected. */
  answered_at: Moment | null;
  /** sent; read; answered; closed: nothing more to do. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One agreement with a supplier for a period. Written by purchasing from awards and negotiations; prices are in contract_pricing. */
export type SupplierContractsRow = {
  /** Surrogate key. */
  supplier_contract_id: Key;
  /** Number of the contract, such as CON-2026-0031. */
  contract_number: string;
  /** Subject. */
  contract_title: string;
  /** What is agreed: prices only, a quantity, a value, stock on our site, or services. */
  contract_type: string;
  /** Supplier bound by it. */
  supplier_id: Key;
  /** Legal entity that signed. */
  company_id: Key;
  /** Site for which it holds. Null when for all sites of the company. */
  factory_id: Key | null;
  /** Request from which it came. Null when negotiated without one. */
  rfq_id: Key | null;
  /** Contract that it replaces. Null for the first. */
  predecessor_supplier_contract_id: Key | null;
  /** Buyer in charge. */
  buyer_employee_id: Key;
  /** First day of validity. */
  valid_from: Day;
  /** Last day of validity. */
  valid_to: Day;
  /** Currency of prices and values, ISO 4217. */
  currency_code: string;
  /** Value to be called off, in currency_code. Null unless a value contract. */
  target_amount: Scaled | null;
  /** Value of orders received under it so far, in currency_code. */
  called_off_amount: Scaled;
  /** Delivery term, Incoterms 2020. */
  incoterm: string;
  /** Days from invoice to payment. */
  payment_terms_days: number;
  /** How prices change during the contract. */
  price_adjustment: string;
  /** Index that prices follow, such as LME nickel. Null unless index_linked. */
  price_index_name: string | null;
  /** Penalty per week of delay, percent of the late value; 0 for none. */
  late_delivery_penalty_pct: Scaled;
  /** Highest penalty, percent of the late value. */
  penalty_cap_pct: Scaled;
  /** Defective parts per million allowed. Null when not agreed. */
  defect_ppm_limit: Scaled | null;
  /** Warranty after delivery, months. */
  warranty_months: number;
  /** Days of notice. */
  notice_days: number;
  /** True when it goes on unless terminated. */
  renews_automatically: boolean;
  /** Decision of management about signing. */
  approval_status: string;
  /** Who decided. Null while pending. */
  approved_by_employee_id: Key | null;
  /** Day of the last signature. Null until signed. */
  signed_on: Day | null;
  /** Day on which it ended early. Null unless terminated. */
  terminated_on: Day | null;
  /** Why it ended early. Null unless terminated. */
  termination_reason_code: string | null;
  /** True when signed before history began. */
  is_opening: boolean;
  /** draft: negotiated; active: signed, binding from valid_from on; expired: ran out; terminated: ended early; renewed: replaced by a successor. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One certificate or declaration of a supplier, with its expiry. A renewal is a new row. Uploaded by the supplier, verified by purchasing; a required one that expires suspends the qualification. */
export type SupplierDocumentsRow = {
  /** Surrogate key. */
  supplier_document_id: Key;
  /** Registration number, such as SDC-2026-00310. */
  document_number: string;
  /** Supplier. */
  supplier_id: Key;
  /** Qualification that asked for it. Null when kept for itself. */
  supplier_qualification_id: Key | null;
  /** What it is. */
  document_type: string;
  /** Number printed on it. */
  certificate_number: string;
  /** Who issued it. */
  issuing_body: string;
  /** Scope printed on it. Null when it has none. */
  scope_description: string | null;
  /** Day of issue. */
  issued_on: Day;
  /** Last day of validity. Null when it does not expire. */
  expiry_date: Day | null;
  /** True when the supplier may not be qualified without it. */
  is_mandatory: boolean;
  /** Name of the file uploaded. */
  file_name: string;
  /** Size of the file, bytes. */
  size_bytes: Key;
  /** SHA-256 of the file, hexadecimal. */
  checksum_sha256: string;
  /** When it was uploaded. */
  uploaded_at: Moment;
  /** Account that uploaded it. Null when entered by purchasing. */
  uploaded_by_supplier_portal_user_id: Key | null;
  /** Who checked it. Null until checked. */
  verified_by_employee_id: Key | null;
  /** When it was checked. Null until checked. */
  verified_at: Moment | null;
  /** Why it was refused. Null unless rejected. */
  rejection_reason_code: string | null;
  /** Reminders of the coming expiry. */
  reminder_count: number;
  /** Last reminder. Null when none was sent. */
  reminded_at: Moment | null;
  /** Document that this one renews. Null for the first. */
  renews_supplier_document_id: Key | null;
  /** True when on file before history began. */
  is_opening: boolean;
  /** submitted: to be checked; valid; expired; renewed: followed by a newer one; rejected. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One line of a supplier's invoice. Written with the invoice and not changed; the result of its match is in three_way_match_log. */
export type SupplierInvoiceLinesRow = {
  /** Surrogate key. */
  supplier_invoice_line_id: Key;
  /** Invoice that the line belongs to. */
  supplier_invoice_id: Key;
  /** Number of the line, from 10 in steps of 10. */
  line_number: number;
  /** Order line that is invoiced, in the portal. Null when the supplier invoiced what was not ordered. */
  portal_purchase_order_line_id: Key | null;
  /** ref: erp.purchase_order_lines. The same line in ERP. Null when nothing was ordered. */
  purchase_order_line_id: Key | null;
  /** Receipt line that the supplier names. Null when he names none or several. */
  portal_goods_receipt_id: Key | null;
  /** Material invoiced. Null when a spare part is. */
  material_id: Key | null;
  /** ref: maintenance.mro_parts. Spare part invoiced. Null when a material is. */
  mro_part_id: Key | null;
  /** Text on the invoice. */
  description: string;
  /** Harmonised commodity code on the invoice. */
  hsn_code: string;
  /** Quantity invoiced, unit_of_measure. */
  invoiced_quantity: Scaled;
  /** Unit of the quantity. */
  unit_of_measure: string;
  /** Price of one unit before tax, in the currency of the invoice. */
  unit_price_amount: Scaled;
  /** Discount of the line, percent. */
  discount_pct: Scaled;
  /** Quantity x price less the discount of the line, in the currency of the invoice. */
  net_amount: Scaled;
  /** Share of the discount on the whole invoice, in the currency of the invoice. */
  discount_amount: Scaled;
  /** Tax rate on the line, percent. */
  tax_rate_pct: Scaled;
  /** Tax on the line after discount, in the currency of the invoice. */
  tax_amount: Scaled;
  /** net - discount + tax, in the currency of the invoice. */
  total_amount: Scaled;
  /** Delivery note that the line refers to. Null when none is named. */
  delivery_note_number: string | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One invoice or credit memo submitted by a supplier for one order. Written by the supplier in the portal; matched line by line and handed to ERP, where it is paid. A second row with the reference of the first is a duplicate that the match has to stop, so the reference is not unique. */
export type SupplierInvoicesRow = {
  /** Surrogate key. */
  supplier_invoice_id: Key;
  /** Number given by the portal, without gaps, such as SIN-2026-001234. */
  supplier_invoice_number: string;
  /** A credit memo carries positive amounts that reduce what is owed. */
  invoice_type: string;
  /** Supplier who invoices. */
  supplier_id: Key;
  /** Number of the invoice on the supplier's paper. */
  supplier_reference_number: string;
  /** Legal entity invoiced, as on the order. */
  company_id: Key;
  /** Order that is invoiced, in the portal. */
  portal_purchase_order_id: Key;
  /** ref: erp.purchase_orders. The same order in ERP. */
  purchase_order_id: Key;
  /** Invoice that is credited. Null for an invoice. */
  credited_supplier_invoice_id: Key | null;
  /** Invoice reference number (IRN) of the GST portal, 64 hexadecimal digits. Null for suppliers abroad and small ones. */
  e_invoice_reference: string | null;
  /** Date on the invoice. */
  invoice_date: Day;
  /** Day by which it is to be paid: invoice date and payment terms, 45 days at most for small enterprises. */
  due_date: Day;
  /** State whose GST applies. Null for suppliers abroad. */
  place_of_supply: string | null;
  /** Currency of the invoice, ISO 4217. */
  currency_code: string;
  /** Rate to INR on the invoice date. */
  exchange_rate: Scaled;
  /** Sum of the lines' net amounts, in currency_code. */
  net_amount: Scaled;
  /** Discount on the whole invoice, in currency_code; discounts of lines are in the lines. */
  discount_amount: Scaled;
  /** Central GST, in currency_code; with sgst inside a state. */
  cgst_amount: Scaled;
  /** State GST, in currency_code. */
  sgst_amount: Scaled;
  /** Integrated GST between states, or on import, in currency_code. */
  igst_amount: Scaled;
  /** cgst + sgst + igst. */
  tax_amount: Scaled;
  /** net - discount + tax. */
  total_amount: Scaled;
  /** Total in INR. */
  total_amount_base: Scaled;
  /** How it came in. */
  submission_channel: string;
  /** When it came in. */
  submitted_at: Moment;
  /** Account that submitted. Null when it came by EDI or mail. */
  submitted_by_supplier_portal_user_id: Key | null;
  /** When the match of all lines was first finished, blocked lines included. Null until then. */
  matched_at: Moment | null;
  /** When it was handed to ERP, where a blocked one is held from payment. Null until then. */
  transferred_at: Moment | null;
  /** When it was sent back. Null unless rejected. */
  rejected_at: Moment | null;
  /** Clerk who sent it back. Null unless rejected by hand. */
  rejected_by_employee_id: Key | null;
  /** Why it was sent back. Null unless rejected. */
  rejection_reason_code: string | null;
  /** True when it was open before history began. */
  is_opening: boolean;
  /** submitted; matching: lines under check; blocked: at least one line blocked; matched: no line blocked, not yet in ERP; transferred: in ERP without a block; rejected: sent back; withdrawn by the supplier. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One alert that the portal raised for a supplier's account or for one of us. Written by the portal from deadlines, changes and blocks. */
export type SupplierNotificationsRow = {
  /** Surrogate key. */
  supplier_notification_id: Key;
  /** Number of the alert, such as NTF-2026-012345. */
  notification_number: string;
  /** Supplier whom it concerns. */
  supplier_id: Key;
  /** Account alerted. Null when one of us is. */
  supplier_portal_user_id: Key | null;
  /** Our person alerted. Null when an account of the supplier is. */
  employee_id: Key | null;
  /** What it tells. */
  notification_type: string;
  /** Severity, as for alarms. */
  severity: string;
  /** Title shown. */
  title: string;
  /** Text shown. */
  message_text: string;
  /** Table of the row that raised it, qualified, such as supplier.supplier_invoices. */
  source_table: string;
  /** Key of that row. */
  source_id: Key;
  /** Number of that document. Null when it has none. */
  source_document_number: string | null;
  /** How it is delivered. */
  channel: string;
  /** Moment by which something has to be done. Null when nothing has. */
  due_at: Moment | null;
  /** When it was raised. */
  raised_at: Moment;
  /** When it went out. Null until then. */
  sent_at: Moment | null;
  /** When it was read. Null until then. */
  read_at: Moment | null;
  /** When what it asked for was done. Null until then or when nothing was asked for. */
  acknowledged_at: Moment | null;
  /** Times it was repeated. */
  repeat_count: number;
  /** Why it could not be delivered. Null unless failed. */
  delivery_error: string | null;
  /** raised; sent; read; acknowledged: done; failed: not deliverable; expired: overtaken. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** What one supplier did in one month: counts from orders, receipts, bids and invoices. Written by the portal at the end of the month; base of the scorecard. */
export type SupplierPerformanceMetricsRow = {
  /** Surrogate key. */
  supplier_performance_metric_id: Key;
  /** Supplier measured. */
  supplier_id: Key;
  /** First day of the month. */
  period_start_date: Day;
  /** Last day of the month. */
  period_end_date: Day;
  /** Orders placed in the month. */
  order_count: number;
  /** Order lines whose promised day lies in the month. */
  due_line_count: number;
  /** Of these, received by the promised day. */
  on_time_line_count: number;
  /** Of these, received in the full quantity. */
  in_full_line_count: number;
  /** Of these, on time and in full. */
  otif_line_count: number;
  /** otif lines of due lines, percent. Null when none was due. */
  on_time_in_full_pct: Scaled | null;
  /** Mean delay of late receipts, calendar days; 0 when none was late. */
  average_days_late: Scaled;
  /** Receipt lines in the month. */
  receipt_line_count: number;
  /** Quantity received in the month, summed over the base units of the items. */
  received_quantity: Scaled;
  /** Quantity refused in the month, counted likewise. */
  rejected_quantity: Scaled;
  /** Receipt lines with a refused quantity. */
  rejected_line_count: number;
  /** Refused of a million received. Null when nothing was received. */
  defect_ppm: Scaled | null;
  /** Orders answered in the month. */
  acknowledgement_count: number;
  /** Mean time from publication to answer. Null when none was answered. */
  average_acknowledgement_hours: Scaled | null;
  /** Requests for quotation that the supplier was invited to. */
  rfq_invited_count: number;
  /** Of these, answered with a bid. */
  rfq_responded_count: number;
  /** Invoice lines matched in the month. */
  invoice_line_count: number;
  /** Of these, blocked at the first attempt. */
  blocked_invoice_line_count: number;
  /** Value received before tax, INR. */
  purchase_amount: Scaled;
  /** Invoiced above (or below 0: under) order price, INR. */
  price_variance_amount: Scaled;
  /** Audit findings open at the end of the month. */
  open_finding_count: number;
  /** True for a month before history began. */
  is_opening: boolean;
  /** When it was computed. */
  calculated_at: Moment;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One message that the supplier portal sent to or took from another module. Written by the links; final when processed or ignored. */
export type SupplierPortalIntegrationLogRow = {
  /** Surrogate key. */
  supplier_portal_integration_log_id: Key;
  /** inbound: taken in; outbound: sent. */
  direction: string;
  /** Business flow, such as erp-to-supplier. */
  flow_id: string;
  /** Module at the other end. */
  counterpart_module: string;
  /** Kind of message, such as order_sent; each belongs to one flow. */
  message_type: string;
  /** Table of the row that the message is about, qualified. */
  entity_table: string;
  /** Key of that row. */
  entity_id: Key;
  /** Number of the document. Null when the row has none. */
  document_number: string | null;
  /** Supplier whom the message concerns. Null when it concerns none or several. */
  supplier_id: Key | null;
  /** Format in which the supplier gets or gave it; internal when no EDI is used. */
  exchange_format: string;
  /** received: to be handled; processed; failed: to be tried again; ignored: nothing to do. */
  status: string;
  /** Content as sent. */
  payload: Json;
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

/** One account of a person at a supplier. Written by purchasing on request of the supplier; no secrets are kept here. */
export type SupplierPortalUsersRow = {
  /** Surrogate key. */
  supplier_portal_user_id: Key;
  /** Account name, such as SPU-00017-02. */
  user_code: string;
  /** Supplier for whom the person acts. */
  supplier_id: Key;
  /** Name of the person. */
  contact_name: string;
  /** Mail address, also used to sign in. */
  email: string;
  /** Phone number in international form. Null when not given. */
  phone: string | null;
  /** What the person may do. */
  portal_role: string;
  /** True when bids of this account bind the supplier. */
  may_submit_bids: boolean;
  /** True when the account may invoice. */
  may_submit_invoices: boolean;
  /** Language of the pages. */
  language_code: string;
  /** How alerts reach the person. */
  notification_channel: string;
  /** True when a second factor is asked for. */
  is_second_factor_enabled: boolean;
  /** Who opened the account. */
  invited_by_employee_id: Key;
  /** When the invitation went out. */
  invited_at: Moment;
  /** When the person first signed in. Null until then. */
  activated_at: Moment | null;
  /** When the terms of use were accepted. Null until then. */
  terms_accepted_at: Moment | null;
  /** Last sign-in. Null until the first. */
  last_login_at: Moment | null;
  /** Sign-ins so far. */
  login_count: number;
  /** Failed sign-ins since the last good one. */
  failed_login_count: number;
  /** When it was locked. Null unless locked. */
  locked_at: Moment | null;
  /** When it was closed. Null unless deactivated. */
  deactivated_at: Moment | null;
  /** Why it was closed. Null unless deactivated. */
  deactivation_reason_code: string | null;
  /** True when opened before history began. */
  is_opening: boolean;
  /** invited; active; locked after failed sign-ins or by us; deactivated. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One qualification of one supplier for one commodity, from the questionnaire to approval and renewal. A renewal is a new row. Written by purchasing and quality; without a valid one no new source is approved. */
export type SupplierQualificationRow = {
  /** Surrogate key. */
  supplier_qualification_id: Key;
  /** Number of the file, such as QUA-2026-0022. */
  qualification_number: string;
  /** Supplier. */
  supplier_id: Key;
  /** What the supplier is qualified for. */
  commodity: string;
  /** initial; renewal in time; extension to another commodity; requalification after a suspension. */
  qualification_type: string;
  /** Buyer in charge. */
  buyer_employee_id: Key;
  /** Supplier quality engineer in charge. Null when quality takes no part. */
  quality_employee_id: Key | null;
  /** Day on which it was begun. */
  started_on: Day;
  /** Day on which the self-assessment came back. Null until then. */
  questionnaire_returned_on: Day | null;
  /** Result of the self-assessment, percent. Null until judged. */
  questionnaire_score_pct: Scaled | null;
  /** Risk by the credit report. Null until checked. */
  financial_risk_level: string | null;
  /** Audit on which it rests. Null when none was needed or until held. */
  supplier_audit_id: Key | null;
  /** Result of the first samples. Null until judged. */
  sample_result: string | null;
  /** True when all required documents are valid. Null until checked. */
  document_check_passed: boolean | null;
  /** Overall result, percent. Null until judged. */
  total_score_pct: Scaled | null;
  /** Day of the decision. Null until then. */
  decided_on: Day | null;
  /** Who decided. Null until then. */
  decided_by_employee_id: Key | null;
  /** Conditions of a conditional approval. Null otherwise. */
  conditions: string | null;
  /** First day of validity. Null until qualified. */
  valid_from: Day | null;
  /** Last day of validity. Null until qualified. */
  valid_to: Day | null;
  /** Day of suspension. Null unless suspended. */
  suspended_on: Day | null;
  /** Why it was suspended. Null unless suspended. */
  suspension_reason_code: string | null;
  /** True when decided before history began. */
  is_opening: boolean;
  /** in_progress; qualified; conditional: with conditions; rejected; suspended: for a time not; expired: ran out or was followed by a newer one. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One change of a supplier's rating or tier, with its cause. Written when a scorecard, an audit or a decision changes it; master data takes over the latest score and tier. */
export type SupplierRatingHistoryRow = {
  /** Surrogate key. */
  supplier_rating_history_id: Key;
  /** Number of the change, such as RAT-2026-0064. */
  rating_number: string;
  /** Supplier rated. */
  supplier_id: Key;
  /** Number of the change of this supplier, from 1. */
  sequence_number: number;
  /** Day from which the rating holds. */
  effective_date: Day;
  /** Score before, 0 to 100. Null for the first rating. */
  previous_rating_score: Scaled | null;
  /** Score from then on, 0 to 100. */
  rating_score: Scaled;
  /** Grade before. Null for the first rating. */
  previous_grade: string | null;
  /** Grade from then on. */
  grade: string;
  /** Tier before, as in master.suppliers. Null for the first rating. */
  previous_tier: string | null;
  /** Tier from then on. */
  tier: string;
  /** What made the rating change. */
  change_reason_code: string;
  /** Explanation in free words. Null when the code says it. */
  reason: string | null;
  /** Card that made it change. Null when something else did. */
  supplier_scorecard_id: Key | null;
  /** Audit that made it change. Null when something else did. */
  supplier_audit_id: Key | null;
  /** Who decided. Null when it follows from the score by rule. */
  decided_by_employee_id: Key | null;
  /** When the supplier was told. Null until then. */
  supplier_notified_at: Moment | null;
  /** When master data took it over. Null until then. */
  master_updated_at: Moment | null;
  /** True when rated before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** The scorecard of one supplier for one month: four scores, their weights and the grade. Written by the portal from the measures, published by purchasing. */
export type SupplierScorecardsRow = {
  /** Surrogate key. */
  supplier_scorecard_id: Key;
  /** Number of the card, such as SC-2026-00731. */
  scorecard_number: string;
  /** Supplier scored. */
  supplier_id: Key;
  /** Measures of the month from which it was made. */
  supplier_performance_metric_id: Key;
  /** First day of the month. */
  period_start_date: Day;
  /** Last day of the month. */
  period_end_date: Day;
  /** Score for on-time and in-full delivery, 0 to 100. */
  delivery_score: Scaled;
  /** Score for refused quantity and findings, 0 to 100. */
  quality_score: Scaled;
  /** Score for price against order and contract, 0 to 100. */
  cost_score: Scaled;
  /** Score for acknowledgements, bids and correct invoices, 0 to 100. */
  responsiveness_score: Scaled;
  /** Weight of delivery, percent. */
  delivery_weight_pct: Scaled;
  /** Weight of quality, percent. */
  quality_weight_pct: Scaled;
  /** Weight of cost, percent. */
  cost_weight_pct: Scaled;
  /** Weight of responsiveness, percent. */
  responsiveness_weight_pct: Scaled;
  /** Sum of score x weight, to two places. */
  overall_score: Scaled;
  /** Overall score of the month before. Null for the first card. */
  previous_overall_score: Scaled | null;
  /** a from 90, b from 75, c from 60, d below. */
  grade: string;
  /** Rank among the suppliers of his category, 1 best. */
  supplier_rank: number;
  /** What follows from the grade. */
  action_required: string;
  /** Day by which the supplier has to answer. Null when no action is required. */
  action_due_date: Day | null;
  /** Buyer who reviewed the card. Null until reviewed. */
  reviewed_by_employee_id: Key | null;
  /** Remark of the buyer. Null when there is none. */
  reviewer_note: string | null;
  /** When the supplier could see it. Null until published. */
  published_at: Moment | null;
  /** When he acknowledged it. Null until then. */
  supplier_acknowledged_at: Moment | null;
  /** True for a month before history began. */
  is_opening: boolean;
  /** calculated; reviewed by the buyer; published to the supplier; acknowledged by him. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One match of one invoice line against order and receipt, with what it found and what became of a block. Written by the portal when the line is first matched and again after a receipt or correction (attempt_number); the latest attempt counts. Nothing is paid while its match_status is blocked. */
export type ThreeWayMatchLogRow = {
  /** Surrogate key. */
  three_way_match_id: Key;
  /** Number of the match, such as TWM-2026-003456. */
  match_number: string;
  /** Invoice. */
  supplier_invoice_id: Key;
  /** Line matched. */
  supplier_invoice_line_id: Key;
  /** Attempt for this line, from 1. */
  attempt_number: number;
  /** True for the last attempt of the line; exactly one per line. */
  is_latest: boolean;
  /** Supplier. */
  supplier_id: Key;
  /** Order line found. Null when none was. */
  portal_purchase_order_line_id: Key | null;
  /** ref: erp.purchase_order_lines. The same line in ERP. Null when none was found. */
  purchase_order_line_id: Key | null;
  /** Receipt line matched. Null when none or several make up the quantity. */
  portal_goods_receipt_id: Key | null;
  /** Unit of the quantities. */
  unit_of_measure: string;
  /** Quantity of the order line. Null when no order was found. */
  ordered_quantity: Scaled | null;
  /** Quantity received and not refused on the order line by then. */
  received_quantity: Scaled;
  /** Quantity of the order line already matched to other invoices, credits taken off. */
  previously_invoiced_quantity: Scaled;
  /** Quantity of the invoice line. */
  invoiced_quantity: Scaled;
  /** Previously invoiced + invoiced - received; above 0 when too much is invoiced. */
  quantity_variance_quantity: Scaled;
  /** That in percent of the quantity open to invoice, cut off at 999.9999. Null when nothing is open. */
  quantity_variance_pct: Scaled | null;
  /** Price of the order line less its discount, in currency_code. Null when no order was found. */
  order_unit_price_amount: Scaled | null;
  /** Contract price for the quantity, in currency_code. Null without a contract. */
  contract_unit_price_amount: Scaled | null;
  /** Price of the invoice line less its discount, in currency_code. */
  invoice_unit_price_amount: Scaled;
  /** (Invoice price - order price) x invoiced quantity, in currency_code. Null when no order was found. */
  price_variance_amount: Scaled | null;
  /** Invoice price above (or below 0: under) the order price, percent, cut off at 999.9999. Null when no order was found or its price is 0. */
  price_variance_pct: Scaled | null;
  /** Currency of invoice and order, ISO 4217. */
  currency_code: string;
  /** Tolerance applied to price and quantity, percent; 2.0000 by company rule. */
  tolerance_pct: Scaled;
  /** matched: equal; matched_with_tolerance: differs within tolerance; blocked; released: block lifted by a person or a receipt; rejected: line refused. */
  match_status: string;
  /** Why it was blocked; stays after release. Null when never blocked. */
  block_reason_code: string | null;
  /** When this attempt was made. */
  matched_at: Moment;
  /** Buyer or clerk who has to clear the block. Null when never blocked. */
  assigned_employee_id: Key | null;
  /** When the block was released or the line refused. Null unless released or rejected. */
  resolved_at: Moment | null;
  /** Who did. Null when released by the receipt or correction that came in, and unless resolved. */
  resolved_by_employee_id: Key | null;
  /** How it was resolved. Null unless released or rejected. */
  resolution_code: string | null;
  /** Justification in free words. Null when the code says it. */
  resolution_note: string | null;
  /** True when matched before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** Every table of the module by name. */
export type Rows = {
  audit_findings: AuditFindingsRow;
  contract_pricing: ContractPricingRow;
  portal_goods_receipts: PortalGoodsReceiptsRow;
  portal_purchase_order_lines: PortalPurchaseOrderLinesRow;
  portal_purchase_orders: PortalPurchaseOrdersRow;
  purchase_requisition_lines: PurchaseRequisitionLinesRow;
  purchase_requisitions: PurchaseRequisitionsRow;
  quote_comparison: QuoteComparisonRow;
  rfq_headers: RfqHeadersRow;
  rfq_lines: RfqLinesRow;
  rfq_response_lines: RfqResponseLinesRow;
  rfq_responses: RfqResponsesRow;
  rfq_suppliers: RfqSuppliersRow;
  supplier_audits: SupplierAuditsRow;
  supplier_capacity_plans: SupplierCapacityPlansRow;
  supplier_communications: SupplierCommunicationsRow;
  supplier_contracts: SupplierContractsRow;
  supplier_documents: SupplierDocumentsRow;
  supplier_invoice_lines: SupplierInvoiceLinesRow;
  supplier_invoices: SupplierInvoicesRow;
  supplier_notifications: SupplierNotificationsRow;
  supplier_performance_metrics: SupplierPerformanceMetricsRow;
  supplier_portal_integration_log: SupplierPortalIntegrationLogRow;
  supplier_portal_users: SupplierPortalUsersRow;
  supplier_qualification: SupplierQualificationRow;
  supplier_rating_history: SupplierRatingHistoryRow;
  supplier_scorecards: SupplierScorecardsRow;
  three_way_match_log: ThreeWayMatchLogRow;
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
  'master.suppliers': {
    supplier_id: Key;
    supplier_code: string;
    legal_name: string;
    supplier_category: string;
    supplier_tier: string;
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
    payment_terms_days: number;
    incoterm: string;
    default_lead_time_days: number;
    minimum_order_amount: Scaled;
    quality_rating: Scaled | null;
    is_msme: boolean;
    approved_on: Day | null;
    blocked_reason: string | null;
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
  'master.material_suppliers': {
    material_supplier_id: Key;
    material_id: Key;
    supplier_id: Key;
    source_rank: number;
    supplier_part_number: string;
    unit_price_amount: Scaled;
    currency_code: string;
    price_unit_quantity: Scaled;
    unit_of_measure: string;
    minimum_order_quantity: Scaled;
    order_multiple_quantity: Scaled;
    lead_time_days: number;
    quota_pct: Scaled;
    over_delivery_tolerance_pct: Scaled;
    valid_from: Day;
    valid_to: Day | null;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
};
