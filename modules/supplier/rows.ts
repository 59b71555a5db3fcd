// Row types of supplier, generated from its schema by `npm run generate`.

import type { Day, Decimal, Json, Key, Moment, NewRow } from '../../machinery/base/row-types.ts';
import type { PurchaseOrderLinesRow as ErpPurchaseOrderLinesRow, PurchaseOrdersRow as ErpPurchaseOrdersRow, SupplierQuotationsRow as ErpSupplierQuotationsRow, VendorInvoicesRow as ErpVendorInvoicesRow } from '../erp/rows.ts';
import type { ExchangeRatesRow as FinancialExchangeRatesRow } from '../financial/rows.ts';
import type { CompaniesRow as MasterCompaniesRow, DepartmentsRow as MasterDepartmentsRow, EmployeesRow as MasterEmployeesRow, FactoriesRow as MasterFactoriesRow, MaterialSuppliersRow as MasterMaterialSuppliersRow, MaterialsRow as MasterMaterialsRow, SuppliersRow as MasterSuppliersRow, WarehousesRow as MasterWarehousesRow } from '../master/rows.ts';
import type { ShipmentLinesRow as TmsShipmentLinesRow, ShipmentsRow as TmsShipmentsRow } from '../tms/rows.ts';
import type { ExpectedReceiptsRow as WmsExpectedReceiptsRow } from '../wms/rows.ts';

/** One finding of a supplier audit and what the supplier did about it. Written by the auditor and the supplier. */
export type AuditFindingsRow = {
  /** Surrogate key. */
  readonly audit_finding_id: Key;
  /** Number of the finding, such as SAF-2026-0102. */
  readonly finding_number: string;
  /** Audit. */
  readonly supplier_audit_id: Key;
  /** Number of the finding in the audit, from 1. */
  readonly line_number: number;
  /** nonconformity: a requirement is not met; observation: may become one; opportunity to improve. */
  readonly finding_type: 'nonconformity' | 'observation' | 'opportunity';
  /** Severity; minor for observations and opportunities. */
  readonly severity: 'minor' | 'major' | 'critical';
  /** Clause or question of the standard, such as 8.5.1. */
  readonly clause_reference: string;
  /** Area where it was found. */
  readonly process_area: 'management' | 'purchasing' | 'design' | 'production' | 'inspection' | 'calibration' | 'storage' | 'training' | 'traceability' | 'environment' | 'safety';
  /** What was found. */
  readonly description: string;
  /** What proves it. */
  readonly evidence: string;
  /** True when found before and not lasting. */
  readonly is_repeat: boolean;
  /** Day by which the action is due. */
  readonly due_date: Day;
  /** Immediate action of the supplier. Null until answered. */
  readonly containment_action: string | null;
  /** Cause named by the supplier. Null until answered. */
  readonly root_cause: string | null;
  /** Action named by the supplier. Null until answered. */
  readonly corrective_action: string | null;
  /** When the supplier answered. Null until then. */
  readonly answered_at: Moment | null;
  /** Account that answered. Null until then or when answered by mail. */
  readonly answered_by_supplier_portal_user_id: Key | null;
  /** Answers sent back as not enough. */
  readonly rejected_answer_count: number;
  /** How the action was verified. Null until verified. */
  readonly verification_method: 'document_review' | 'remote' | 'on_site' | null;
  /** Auditor who verified. Null until verified. */
  readonly verified_by_employee_id: Key | null;
  /** Day of closing. Null while open. */
  readonly closed_on: Day | null;
  /** open; answered; verified: action in place; closed; escalated: overdue and taken up with the supplier's management. */
  readonly status: 'open' | 'answered' | 'verified' | 'closed' | 'escalated';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One price of a contract for one item from one quantity on; the rows of an item with rising from_quantity are its price breaks. A changed price is a new row. Written by purchasing; an order line is judged by the row with the highest from_quantity not above its quantity on the order date. */
export type ContractPricingRow = {
  /** Surrogate key. */
  readonly contract_pricing_id: Key;
  /** Contract. */
  readonly supplier_contract_id: Key;
  /** Number of the line in the contract, from 10 in steps of 10. */
  readonly line_number: number;
  /** Material priced. Null when a spare part is. */
  readonly material_id: Key | null;
  /** ref: maintenance.mro_parts. Spare part priced. Null when a material is. */
  readonly mro_part_id: Key | null;
  /** Approved source whose price comes from here. Null for a break above the base price and for spare parts. */
  readonly material_supplier_id: Key | null;
  /** The supplier's own part number. */
  readonly supplier_part_number: string;
  /** Order quantity from which the price holds, unit_of_measure; 0 for the base price. */
  readonly from_quantity: Decimal<3>;
  /** Unit of the quantities and of the price. */
  readonly unit_of_measure: string;
  /** Price of one unit before tax, in currency_code. */
  readonly unit_price_amount: Decimal<4>;
  /** Currency of the price, that of the contract, ISO 4217. */
  readonly currency_code: string;
  /** List price from which it was bargained, in currency_code. Null when there is no list. */
  readonly list_price_amount: Decimal<4> | null;
  /** Price of the row that it replaces. Null for the first. */
  readonly previous_unit_price_amount: Decimal<4> | null;
  /** Why the price is what it is. */
  readonly price_change_reason_code: 'initial' | 'award' | 'index' | 'negotiation' | 'annual_review' | 'volume';
  /** Smallest quantity per order, unit_of_measure. */
  readonly minimum_order_quantity: Decimal<3>;
  /** Quantity agreed for the whole contract, unit_of_measure. Null unless a quantity contract. */
  readonly target_quantity: Decimal<3> | null;
  /** Quantity ordered under the line so far, unit_of_measure. */
  readonly called_off_quantity: Decimal<3>;
  /** Calendar days from order to delivery. */
  readonly lead_time_days: number;
  /** First day on which the price holds. */
  readonly valid_from: Day;
  /** Last such day. Null while it holds until the end of the contract. */
  readonly valid_to: Day | null;
  /** Who approved the price. */
  readonly approved_by_employee_id: Key;
  /** active: in force within its dates; superseded: replaced; blocked: not to be used. */
  readonly status: 'active' | 'superseded' | 'blocked';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One line of a goods receipt, return or reversal received from ERP, for the supplier to see and for matching. The link writes it; the portal adds order, delay and what was invoiced, and marks a receipt that a reversal took back. */
export type PortalGoodsReceiptsRow = {
  /** Surrogate key. */
  readonly portal_goods_receipt_id: Key;
  /** ref: erp.goods_receipts. Receipt as it stands in ERP. */
  readonly goods_receipt_id: Key;
  /** Number of the receipt, the same as in ERP. */
  readonly goods_receipt_number: string;
  /** receipt: goods came in; return: sent back to the supplier; reversal: takes back a receipt booked by mistake; quantities are positive in each. */
  readonly receipt_type: 'receipt' | 'return' | 'reversal';
  /** ref: erp.goods_receipts. Receipt that is taken back. Null unless a return or reversal, and for returns of opening stock. */
  readonly reversal_of_goods_receipt_id: Key | null;
  /** Number of the line, the same as in ERP. */
  readonly line_number: number;
  /** ref: erp.goods_receipt_lines. Line as it stands in ERP. */
  readonly goods_receipt_line_id: Key;
  /** ref: erp.purchase_orders. Order that was delivered. */
  readonly purchase_order_id: Key;
  /** ref: erp.purchase_order_lines. Line that was delivered. */
  readonly purchase_order_line_id: Key;
  /** The same order in the portal. Null until looked up. */
  readonly portal_purchase_order_id: Key | null;
  /** The same line in the portal. Null until looked up. */
  readonly portal_purchase_order_line_id: Key | null;
  /** Supplier who delivered. */
  readonly supplier_id: Key;
  /** Material received. Null when a spare part was. */
  readonly material_id: Key | null;
  /** ref: maintenance.mro_parts. Spare part received. Null when a material was. */
  readonly mro_part_id: Key | null;
  /** When the goods were received. */
  readonly received_at: Moment;
  /** Day promised at that time, confirmed or else asked for. Null until looked up. */
  readonly promised_date: Day | null;
  /** Calendar days after the promised day, negative when early. Null until looked up. */
  readonly days_late: number | null;
  /** Quantity received, rejected units included, unit_of_measure. */
  readonly received_quantity: Decimal<3>;
  /** Quantity rejected at the dock or by incoming inspection, unit_of_measure. */
  readonly rejected_quantity: Decimal<3>;
  /** Part of it that was refused at the dock and taken back by the same lorry, unit_of_measure; it is not invoiced. */
  readonly refused_quantity: Decimal<3>;
  /** Quantity matched to invoices so far, unit_of_measure. */
  readonly invoiced_quantity: Decimal<3>;
  /** Unit of the quantities. */
  readonly unit_of_measure: string;
  /** Lot given at receipt. Null without lot control and for spare parts. */
  readonly lot_number: string | null;
  /** Lot of the supplier on the delivery note. Null when none was named. */
  readonly supplier_lot_number: string | null;
  /** Delivery note of the supplier. Null when none came with the goods. */
  readonly delivery_note_number: string | null;
  /** When a reversal took the receipt back. Null unless reversed. */
  readonly reversed_at: Moment | null;
  /** True when received before history began and not yet invoiced. */
  readonly is_opening: boolean;
  /** received: inspection not done or not needed; inspected; invoiced in full; reversed. */
  readonly status: 'received' | 'inspected' | 'invoiced' | 'reversed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One line of a purchase order received from ERP. The link writes what ERP says; the supplier confirms; receipts and invoices are counted on it. */
export type PortalPurchaseOrderLinesRow = {
  /** Surrogate key. */
  readonly portal_purchase_order_line_id: Key;
  /** Order that the line belongs to. */
  readonly portal_purchase_order_id: Key;
  /** ref: erp.purchase_orders. Order as it stands in ERP, by which the line finds its own. */
  readonly purchase_order_id: Key;
  /** ref: erp.purchase_order_lines. Line as it stands in ERP. */
  readonly purchase_order_line_id: Key;
  /** Number of the line, the same as in ERP. */
  readonly line_number: number;
  /** Material ordered. Null when a spare part is. */
  readonly material_id: Key | null;
  /** ref: maintenance.mro_parts. Spare part ordered. Null when a material is. */
  readonly mro_part_id: Key | null;
  /** Quantity ordered, unit_of_measure; 0 after a cancellation of the whole line. */
  readonly ordered_quantity: Decimal<3>;
  /** Unit of the quantities. */
  readonly unit_of_measure: string;
  /** Ordered price of one unit before tax, in the currency of the order. */
  readonly unit_price_amount: Decimal<4>;
  /** Discount of the line, percent; the match compares prices less their discount. */
  readonly discount_pct: Decimal<4>;
  /** Tax charged on the line, percent; 0 for imports and for suppliers without registration. */
  readonly tax_rate_pct: Decimal<4>;
  /** Warehouse to which the goods are sent. */
  readonly warehouse_id: Key;
  /** Day of delivery asked for. */
  readonly requested_date: Day;
  /** Contract price that applies. Null when none does. */
  readonly contract_pricing_id: Key | null;
  /** That price on the order date, in the currency of the order; an ordered price above it is a finding. Null without a contract price and until looked up. */
  readonly contract_unit_price_amount: Decimal<4> | null;
  /** Quantity that the supplier confirmed. Null until confirmed. */
  readonly confirmed_quantity: Decimal<3> | null;
  /** Price of one unit that the supplier confirmed, in the currency of the order. Null until confirmed. */
  readonly confirmed_unit_price_amount: Decimal<4> | null;
  /** Day that he confirmed. Null until confirmed. */
  readonly confirmed_date: Day | null;
  /** Why he confirmed something else. Null when as ordered or until confirmed. */
  readonly deviation_reason_code: 'capacity' | 'raw_material' | 'price_increase' | 'minimum_quantity' | 'transport' | 'holiday' | null;
  /** Quantity announced as shipped, unit_of_measure. */
  readonly shipped_quantity: Decimal<3>;
  /** Number of the last dispatch notice, such as ASN-2026-004512; lines of one lorry share it. Null before the first. */
  readonly advance_notice_number: string | null;
  /** Quantity on that lorry, unit_of_measure. Null before the first notice and when it was taken back. */
  readonly announced_quantity: Decimal<3> | null;
  /** When the goods of that notice left the supplier. Null before the first. */
  readonly dispatched_at: Moment | null;
  /** When they are to arrive. Null before the first notice and when it was taken back. */
  readonly announced_arrival_at: Moment | null;
  /** Quantity received so far, reversals taken off. */
  readonly received_quantity: Decimal<3>;
  /** Part of the received quantity that was refused. */
  readonly rejected_quantity: Decimal<3>;
  /** Quantity invoiced so far, credit memos taken off. */
  readonly invoiced_quantity: Decimal<3>;
  /** Last receipt. Null until the first. */
  readonly last_received_at: Moment | null;
  /** Changes received after the first message. */
  readonly change_count: number;
  /** open: not confirmed; confirmed; partially_received; received: nothing more expected; cancelled. */
  readonly status: 'open' | 'confirmed' | 'partially_received' | 'received' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One purchase order received from ERP. The link writes what ERP says and follows its changes; the supplier acknowledges. */
export type PortalPurchaseOrdersRow = {
  /** Surrogate key. */
  readonly portal_purchase_order_id: Key;
  /** ref: erp.purchase_orders. Order as it stands in ERP. */
  readonly purchase_order_id: Key;
  /** Number of the order, the same as in ERP. */
  readonly purchase_order_number: string;
  /** Supplier who is to deliver. */
  readonly supplier_id: Key;
  /** Legal entity to be invoiced. */
  readonly company_id: Key;
  /** Contract that the order calls off. Null for a spot purchase. */
  readonly supplier_contract_id: Key | null;
  /** Date of the order. */
  readonly order_date: Day;
  /** Currency of the order, ISO 4217. */
  readonly currency_code: string;
  /** Total with tax, in currency_code. */
  readonly total_amount: Decimal<2>;
  /** Status in ERP. */
  readonly order_status: 'draft' | 'approved' | 'sent' | 'confirmed' | 'partially_received' | 'received' | 'closed' | 'cancelled';
  /** Delivery term, Incoterms 2020. */
  readonly incoterm: 'EXW' | 'FCA' | 'CPT' | 'CIP' | 'DAP' | 'DPU' | 'DDP' | 'FAS' | 'FOB' | 'CFR' | 'CIF';
  /** Days from invoice to payment. */
  readonly payment_terms_days: number;
  /** Buyer whom the supplier may ask. */
  readonly buyer_employee_id: Key;
  /** Changes received after the first message. */
  readonly change_count: number;
  /** When ERP last changed it. Null when never. */
  readonly last_changed_at: Moment | null;
  /** When it became visible to the supplier. Null while not yet sent. */
  readonly published_at: Moment | null;
  /** When the supplier first opened it. Null until then. */
  readonly first_viewed_at: Moment | null;
  /** Answer of the supplier. */
  readonly acknowledgement_status: 'pending' | 'accepted' | 'accepted_with_changes' | 'rejected';
  /** Moment by which he should answer. Null until published. */
  readonly acknowledgement_due_at: Moment | null;
  /** When he answered. Null while pending. */
  readonly acknowledged_at: Moment | null;
  /** Account that answered. Null while pending and when answered by mail. */
  readonly acknowledged_by_supplier_portal_user_id: Key | null;
  /** Number that the supplier gave it. Null until he named one. */
  readonly supplier_order_number: string | null;
  /** Latest delivery date promised for a line. Null until promised. */
  readonly promised_date: Day | null;
  /** Why it was refused. Null unless rejected. */
  readonly rejection_reason_code: 'price' | 'date' | 'capacity' | 'quantity' | 'product_discontinued' | 'credit' | null;
  /** Value of the receipts so far before tax, in currency_code. */
  readonly received_amount: Decimal<2>;
  /** Value of the invoices submitted so far with tax, in currency_code. */
  readonly invoiced_amount: Decimal<2>;
  /** True when it was open before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One line of a request routed to sourcing. The link writes what is needed; the buyer how it is covered. Several lines may be bundled in one line of a request for quotation. */
export type PurchaseRequisitionLinesRow = {
  /** Surrogate key of the portal's row. */
  readonly purchase_requisition_line_id: Key;
  /** Request that the line belongs to. */
  readonly purchase_requisition_id: Key;
  /** ref: erp.purchase_requisitions. Request as it stands in ERP, by which the line finds its own. */
  readonly erp_purchase_requisition_id: Key;
  /** ref: erp.purchase_requisition_lines. Line as it stands in ERP. */
  readonly erp_purchase_requisition_line_id: Key;
  /** Number of the line, the same as in ERP. */
  readonly line_number: number;
  /** Material needed. Null when a spare part is. */
  readonly material_id: Key | null;
  /** ref: maintenance.mro_parts. Spare part needed. Null when a material is. */
  readonly mro_part_id: Key | null;
  /** Quantity needed, unit_of_measure. */
  readonly requested_quantity: Decimal<3>;
  /** Unit of the quantities. */
  readonly unit_of_measure: string;
  /** Day on which it is needed. */
  readonly required_date: Day;
  /** Price expected by ERP, before tax, in the currency of the request. Null when there is no estimate. */
  readonly estimated_unit_price_amount: Decimal<4> | null;
  /** Price last paid for it in INR. Null when never bought. */
  readonly last_unit_price_amount: Decimal<4> | null;
  /** Supplier whom the requester has in mind. Null when none. */
  readonly suggested_supplier_id: Key | null;
  /** Line of the request for quotation in which it is bundled. Null unless bids are asked for. */
  readonly rfq_line_id: Key | null;
  /** Contract price that covers it. Null unless covered by a contract. */
  readonly contract_pricing_id: Key | null;
  /** Supplier who is to deliver. Null until covered. */
  readonly awarded_supplier_id: Key | null;
  /** Price agreed with that supplier, before tax, in the currency of that agreement. Null until covered. */
  readonly awarded_unit_price_amount: Decimal<4> | null;
  /** Quantity covered by award, contract or order so far, unit_of_measure. */
  readonly covered_quantity: Decimal<3>;
  /** When the full quantity was covered. Null until then. */
  readonly covered_at: Moment | null;
  /** ERP order that buys it. Null until the order was received by the portal. */
  readonly purchase_order_number: string | null;
  /** Why it was given up. Null unless cancelled. */
  readonly cancellation_reason_code: 'not_needed' | 'stock_found' | 'budget' | 'duplicate' | 'redesigned' | null;
  /** open: not yet taken up; in_rfq: bids asked for; covered: source and price known; ordered: order received; cancelled. */
  readonly status: 'open' | 'in_rfq' | 'covered' | 'ordered' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One purchase request of ERP that was routed to sourcing, because no source or price was in force or its value asks for bids. The link writes what ERP asks for; the buyer the rest, until every line is covered. */
export type PurchaseRequisitionsRow = {
  /** Surrogate key of the portal's row. */
  readonly purchase_requisition_id: Key;
  /** ref: erp.purchase_requisitions. Request as it stands in ERP. */
  readonly erp_purchase_requisition_id: Key;
  /** Number of the request, the same as in ERP. */
  readonly purchase_requisition_number: string;
  /** Rank in the buyer's work list, as ERP set it. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** How the need is covered. Null until the buyer decides. */
  readonly sourcing_method: 'rfq' | 'contract' | 'spot_order' | 'single_source' | null;
  /** Why no bids are asked for. Null unless single_source. */
  readonly single_source_reason_code: 'proprietary_part' | 'customer_specified' | 'emergency' | 'tooling_at_supplier' | 'only_qualified' | null;
  /** Buyer in charge. Null until assigned. */
  readonly buyer_employee_id: Key | null;
  /** When the buyer got it. Null until assigned. */
  readonly assigned_at: Moment | null;
  /** Unit that needs the goods. Null for stock. */
  readonly department_id: Key | null;
  /** Site that needs the goods. Null for the head office and where ERP names none. */
  readonly factory_id: Key | null;
  /** Day on which the first line is needed. */
  readonly required_date: Day;
  /** Estimated value before tax, as ERP gave it, in currency_code. */
  readonly estimated_amount: Decimal<2>;
  /** Currency of the estimate, ISO 4217. */
  readonly currency_code: string;
  /** Approval of the sourcing method; needed before bids are waived. */
  readonly approval_status: 'pending' | 'approved' | 'rejected';
  /** Head of purchasing who decided about the method. Null while pending. */
  readonly approved_by_employee_id: Key | null;
  /** When every line was covered by an award, contract or order. Null until then. */
  readonly sourced_at: Moment | null;
  /** Why it was given up. Null unless cancelled. */
  readonly cancellation_reason_code: 'not_needed' | 'stock_found' | 'budget' | 'duplicate' | 'redesigned' | null;
  /** Remark of the buyer. Null when there is none. */
  readonly note: string | null;
  /** received: not yet taken up; in_sourcing: buyer works on it; sourced: all lines covered; cancelled. */
  readonly status: 'received' | 'in_sourcing' | 'sourced' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One offered line compared with its rivals for the same line of the request, made comparable in INR and scored, and the part of the award that it got. Written by the buyer after the opening; final with the award. */
export type QuoteComparisonRow = {
  /** Surrogate key. */
  readonly quote_comparison_id: Key;
  /** Number of the comparison of this request, such as QC-2026-00087. */
  readonly comparison_number: string;
  /** Request whose bids are compared. */
  readonly rfq_id: Key;
  /** Line of the request. */
  readonly rfq_line_id: Key;
  /** Offer compared. */
  readonly rfq_response_line_id: Key;
  /** Bidder. */
  readonly supplier_id: Key;
  /** Offered price of one unit in INR. */
  readonly unit_price_amount_base: Decimal<4>;
  /** Rate of the bid's currency to INR that was used. */
  readonly exchange_rate: Decimal<8>;
  /** Freight and duty per unit in INR. */
  readonly freight_amount_base: Decimal<4>;
  /** Tooling spread over the quantity, per unit in INR. */
  readonly tooling_amount_base: Decimal<4>;
  /** Interest effect of the payment terms per unit in INR; below 0 when longer than asked for. */
  readonly payment_terms_amount_base: Decimal<4>;
  /** Sum of the four: what one unit really costs in INR. */
  readonly landed_unit_cost_amount: Decimal<4>;
  /** Lead time offered, calendar days. */
  readonly lead_time_days: number;
  /** Overall score of the supplier at that time, 0 to 100. */
  readonly supplier_quality_score: Decimal<2>;
  /** 100 for the lowest landed cost, others in proportion. */
  readonly price_score: Decimal<2>;
  /** 100 for the shortest lead time, others in proportion. */
  readonly delivery_score: Decimal<2>;
  /** Scores weighted as the request says, 0 to 100. */
  readonly total_score: Decimal<2>;
  /** Rank by landed cost, 1 lowest. */
  readonly price_rank: number;
  /** Rank by the method of the request, 1 best. */
  readonly total_rank: number;
  /** True when the offer meets specification and terms. */
  readonly is_compliant: boolean;
  /** True when it gets at least part of the quantity. */
  readonly is_awarded: boolean;
  /** Quantity awarded, in the unit of the line. */
  readonly awarded_quantity: Decimal<3>;
  /** Awarded quantity x offered price, INR. */
  readonly awarded_amount: Decimal<2>;
  /** Why it was chosen. Null unless awarded. */
  readonly award_reason_code: 'best_rank' | 'lowest_price' | 'capacity_split' | 'second_source' | 'technical' | 'strategic' | null;
  /** Justification in free words, needed when not the best rank. Null otherwise. */
  readonly award_reason: string | null;
  /** Saving against the last price paid, percent; below 0 when dearer. Null when never bought. */
  readonly saving_pct: Decimal<4> | null;
  /** Buyer who compared. */
  readonly compared_by_employee_id: Key;
  /** When. */
  readonly compared_at: Moment;
  /** Decision about the award proposed; lines without award are decided with it. */
  readonly approval_status: 'pending' | 'approved' | 'rejected';
  /** Who decided. Null while pending. */
  readonly approved_by_employee_id: Key | null;
  /** When. Null while pending. */
  readonly approved_at: Moment | null;
  /** Contract that came out of the award. Null when it became an order or nothing. */
  readonly supplier_contract_id: Key | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One request for quotation, from draft to award. Written by the buyer; bids of a sealed request cannot be read before bid_opening_at. */
export type RfqHeadersRow = {
  /** Surrogate key. */
  readonly rfq_id: Key;
  /** Number of the request, such as RFQ-2026-00087. */
  readonly rfq_number: string;
  /** Subject shown to the suppliers. */
  readonly rfq_title: string;
  /** What the award becomes: one order, a contract, or the purchase of a project or tool. */
  readonly rfq_type: 'spot' | 'annual_contract' | 'project' | 'tooling';
  /** Legal entity that will buy. */
  readonly company_id: Key;
  /** Site to which is delivered. */
  readonly factory_id: Key;
  /** Buyer who runs it. */
  readonly buyer_employee_id: Key;
  /** Commodity asked for, as material_group of master.materials, or spare parts. */
  readonly commodity: 'bar_stock' | 'casting' | 'forging' | 'sheet' | 'seal' | 'bearing' | 'fastener' | 'motor' | 'electronics' | 'packaging' | 'consumable' | 'mro';
  /** Currency in which bids are compared, ISO 4217; each bid names its own. */
  readonly currency_code: string;
  /** Delivery term asked for, Incoterms 2020. */
  readonly incoterm: 'EXW' | 'FCA' | 'CPT' | 'CIP' | 'DAP' | 'DPU' | 'DDP' | 'FAS' | 'FOB' | 'CFR' | 'CIF';
  /** Days from invoice to payment asked for. */
  readonly payment_terms_days: number;
  /** True when bids stay sealed until bid_opening_at; false for small purchases, read as they come. */
  readonly is_sealed: boolean;
  /** When the invitations went out. Null while a draft. */
  readonly published_at: Moment | null;
  /** Last moment for questions. */
  readonly question_deadline_at: Moment;
  /** Last moment to submit; later bids are marked late. */
  readonly submission_deadline_at: Moment;
  /** Earliest moment at which sealed bids are opened. */
  readonly bid_opening_at: Moment;
  /** When the bids were opened. Null until then, and for a request that is not sealed. */
  readonly opened_at: Moment | null;
  /** Buyer who opened the bids. Null until opened. */
  readonly opened_by_employee_id: Key | null;
  /** Second person present at the opening. Null until opened. */
  readonly witness_employee_id: Key | null;
  /** Days that bids must hold. */
  readonly required_validity_days: number;
  /** How the best bid is found. */
  readonly evaluation_method: 'lowest_price' | 'weighted_score';
  /** Weight of the landed price, percent. */
  readonly price_weight_pct: Decimal<4>;
  /** Weight of the lead time, percent. */
  readonly delivery_weight_pct: Decimal<4>;
  /** Weight of the quality score of the supplier, percent. */
  readonly quality_weight_pct: Decimal<4>;
  /** Bids needed for an award without special approval. */
  readonly minimum_bid_count: number;
  /** Suppliers invited. */
  readonly invited_count: number;
  /** Bids received, without superseded and withdrawn ones. */
  readonly response_count: number;
  /** Estimated value before tax, in currency_code. */
  readonly estimated_amount: Decimal<2>;
  /** Value awarded before tax, in currency_code. Null until awarded. */
  readonly awarded_amount: Decimal<2> | null;
  /** When the award was approved. Null until awarded. */
  readonly awarded_at: Moment | null;
  /** Who approved the award. Null until awarded. */
  readonly award_approved_by_employee_id: Key | null;
  /** Why there is no award. Null unless cancelled. */
  readonly cancellation_reason_code: 'need_gone' | 'too_few_bids' | 'prices_too_high' | 'specification_changed' | 'irregularity' | null;
  /** draft; published: bids come in; under_evaluation: bids are open; awarded; cancelled: ended without award. */
  readonly status: 'draft' | 'published' | 'under_evaluation' | 'awarded' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One item asked for. Written by the buyer; fixed once published. */
export type RfqLinesRow = {
  /** Surrogate key. */
  readonly rfq_line_id: Key;
  /** Request that the line belongs to. */
  readonly rfq_id: Key;
  /** Number of the line, from 10 in steps of 10. */
  readonly line_number: number;
  /** Material asked for. Null when a spare part is. */
  readonly material_id: Key | null;
  /** ref: maintenance.mro_parts. Spare part asked for. Null when a material is. */
  readonly mro_part_id: Key | null;
  /** ref: erp.purchase_requisition_lines. First need that is bundled in the line, as it stands in ERP. Null when asked for without one. */
  readonly erp_purchase_requisition_line_id: Key | null;
  /** Short description shown to the suppliers. */
  readonly description: string;
  /** Drawing attached. Null for catalogue parts. */
  readonly drawing_number: string | null;
  /** Revision of the drawing asked for. Null for catalogue parts. */
  readonly revision: string | null;
  /** Quantity asked for, unit_of_measure; the yearly need for a contract. */
  readonly requested_quantity: Decimal<3>;
  /** Unit of the quantities. */
  readonly unit_of_measure: string;
  /** Deliveries into which the quantity is split. */
  readonly delivery_count: number;
  /** Day of the first delivery. */
  readonly required_date: Day;
  /** Price aimed at, before tax, in the currency of the request; not shown to suppliers. Null when none is set. */
  readonly target_unit_price_amount: Decimal<4> | null;
  /** Price last paid, in the currency of the request. Null when never bought. */
  readonly last_unit_price_amount: Decimal<4> | null;
  /** True when the quantity may go to several suppliers. */
  readonly split_award_allowed: boolean;
  /** True when a sample must be approved before delivery. */
  readonly sample_required: boolean;
  /** Material certificate asked for with each delivery. */
  readonly inspection_certificate_type: 'none' | 'en_10204_2_1' | 'en_10204_3_1' | 'en_10204_3_2';
  /** Bids for this line. */
  readonly response_count: number;
  /** Quantity awarded, unit_of_measure. */
  readonly awarded_quantity: Decimal<3>;
  /** open; awarded: at least in part; no_award: closed without. */
  readonly status: 'open' | 'awarded' | 'no_award';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One line of a bid. Written when the bid is opened, never before; not changed afterwards. */
export type RfqResponseLinesRow = {
  /** Surrogate key. */
  readonly rfq_response_line_id: Key;
  /** Bid that the line belongs to. */
  readonly rfq_response_id: Key;
  /** Line of the request that is answered. */
  readonly rfq_line_id: Key;
  /** Number of the line in the bid, from 10 in steps of 10. */
  readonly line_number: number;
  /** Material offered. Null when a spare part is. */
  readonly material_id: Key | null;
  /** ref: maintenance.mro_parts. Spare part offered. Null when a material is. */
  readonly mro_part_id: Key | null;
  /** The supplier's own part number. Null when he has none. */
  readonly supplier_part_number: string | null;
  /** Maker of the goods. Null when the supplier makes them. */
  readonly manufacturer: string | null;
  /** Country of origin, ISO 3166-1 alpha-2. */
  readonly country_of_origin_code: string;
  /** Quantity offered, unit_of_measure. */
  readonly offered_quantity: Decimal<3>;
  /** Unit of the quantities. */
  readonly unit_of_measure: string;
  /** Price of one unit before tax, in the currency of the bid. */
  readonly unit_price_amount: Decimal<4>;
  /** Quantity x price, in the currency of the bid. */
  readonly net_amount: Decimal<2>;
  /** Tax rate, percent. */
  readonly tax_rate_pct: Decimal<4>;
  /** Single charge for tools and patterns, in the currency of the bid; not in net_amount. */
  readonly tooling_amount: Decimal<2>;
  /** Freight to our site where the delivery term leaves it to us, estimated in the currency of the bid. */
  readonly freight_amount: Decimal<2>;
  /** Smallest quantity per order, unit_of_measure. */
  readonly minimum_order_quantity: Decimal<3>;
  /** Calendar days from order to delivery. */
  readonly lead_time_days: number;
  /** Days for which the price is firm after the award. */
  readonly price_valid_days: number;
  /** True when something else than specified is offered. */
  readonly is_alternative: boolean;
  /** Deviation from the specification. Null when there is none. */
  readonly deviation: string | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One bid of one supplier. As long as it is sealed only the envelope is here: prices lie encrypted in sealed_content, and neither amounts nor lines exist; they are written at the opening. A new version before the deadline supersedes the one before. */
export type RfqResponsesRow = {
  /** Surrogate key. */
  readonly rfq_response_id: Key;
  /** Number of the bid, such as BID-2026-00291. */
  readonly response_number: string;
  /** Request that is answered. */
  readonly rfq_id: Key;
  /** Invitation that is answered. */
  readonly rfq_supplier_id: Key;
  /** Bidder, equal to that of the invitation. */
  readonly supplier_id: Key;
  /** Version of the bid of this supplier, from 1. */
  readonly response_version: number;
  /** Number that the supplier gave his offer. Null when he gave none. */
  readonly supplier_reference_number: string | null;
  /** When the bid came in. */
  readonly submitted_at: Moment;
  /** Account that submitted. Null when entered from paper or mail. */
  readonly submitted_by_supplier_portal_user_id: Key | null;
  /** How it came in. */
  readonly submission_channel: 'portal' | 'email' | 'paper';
  /** True when it came after the deadline; it then needs approval to be considered. */
  readonly is_late: boolean;
  /** Moment before which it must stay sealed, as the request said at submission. Null when the request is not sealed. */
  readonly bid_opening_at: Moment | null;
  /** Bid as encrypted by the portal, base64. Null when the request is not sealed. */
  readonly sealed_content: string | null;
  /** SHA-256 of the readable bid, hexadecimal, taken at submission; proves that nothing changed until the opening. Null when the request is not sealed. */
  readonly seal_digest: string | null;
  /** When it was opened; the moment of submission when not sealed. Null while sealed. */
  readonly opened_at: Moment | null;
  /** Buyer who opened it. Null while sealed and when not sealed at all. */
  readonly opened_by_employee_id: Key | null;
  /** Currency of the bid, ISO 4217; stands on the envelope. */
  readonly currency_code: string;
  /** Last day on which the bid holds; stands on the envelope. */
  readonly valid_to: Day;
  /** Delivery term offered, Incoterms 2020. Null while sealed. */
  readonly incoterm: 'EXW' | 'FCA' | 'CPT' | 'CIP' | 'DAP' | 'DPU' | 'DDP' | 'FAS' | 'FOB' | 'CFR' | 'CIF' | null;
  /** Days to payment offered. Null while sealed. */
  readonly payment_terms_days: number | null;
  /** Rate of the currency to INR on the day of opening. Null while sealed. */
  readonly exchange_rate: Decimal<8> | null;
  /** Sum of the lines, in currency_code. Null while sealed. */
  readonly net_amount: Decimal<2> | null;
  /** Discount on the whole bid, in currency_code. Null while sealed. */
  readonly discount_amount: Decimal<2> | null;
  /** Tax, in currency_code. Null while sealed. */
  readonly tax_amount: Decimal<2> | null;
  /** net - discount + tax. Null while sealed. */
  readonly total_amount: Decimal<2> | null;
  /** Total in INR. Null while sealed. */
  readonly total_amount_base: Decimal<2> | null;
  /** When the supplier was told the outcome. Null until then. */
  readonly decided_at: Moment | null;
  /** Why it was not considered. Null unless disqualified. */
  readonly disqualification_reason_code: 'late' | 'incomplete' | 'terms_not_accepted' | 'seal_broken' | 'not_qualified' | null;
  /** Cover note of the supplier. Null when there is none or while sealed. */
  readonly note: string | null;
  /** sealed; opened: under evaluation; superseded by a newer version; withdrawn by the supplier; disqualified; awarded: at least in part; rejected: not awarded. */
  readonly status: 'sealed' | 'opened' | 'superseded' | 'withdrawn' | 'disqualified' | 'awarded' | 'rejected';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One supplier invited to a request for quotation, and whether he took part. Written by the buyer and the portal. */
export type RfqSuppliersRow = {
  /** Surrogate key. */
  readonly rfq_supplier_id: Key;
  /** Request. */
  readonly rfq_id: Key;
  /** Supplier invited. */
  readonly supplier_id: Key;
  /** Account that got the invitation. Null when invited by mail without an account. */
  readonly supplier_portal_user_id: Key | null;
  /** Person invited. personal: supplier_contact, identity, contract. */
  readonly contact_name: string;
  /** Address to which the invitation went. personal: supplier_contact, contact, contract. */
  readonly email: string;
  /** Why this supplier was chosen. */
  readonly invitation_reason_code: 'approved_source' | 'last_supplier' | 'new_source' | 'buyer_choice' | 'customer_specified';
  /** When the invitation went out. */
  readonly invited_at: Moment;
  /** Buyer who invited. */
  readonly invited_by_employee_id: Key;
  /** When it was first opened by the supplier. Null until then. */
  readonly viewed_at: Moment | null;
  /** What the supplier announced. Null until he did. */
  readonly intent: 'will_bid' | 'undecided' | 'declined' | null;
  /** When. Null until then. */
  readonly intent_at: Moment | null;
  /** Why he will not bid. Null unless declined. */
  readonly decline_reason_code: 'no_capacity' | 'not_our_product' | 'lead_time' | 'terms' | 'quantity_too_small' | null;
  /** Questions asked before the deadline. */
  readonly question_count: number;
  /** Reminders sent. */
  readonly reminder_count: number;
  /** Last reminder. Null when none was sent. */
  readonly reminded_at: Moment | null;
  /** Day of the secrecy agreement. Null when none is needed or until signed. */
  readonly nda_signed_on: Day | null;
  /** When his valid bid came in. Null until then. */
  readonly responded_at: Moment | null;
  /** invited; viewed; declined; responded; no_response: deadline passed without a bid. */
  readonly status: 'invited' | 'viewed' | 'declined' | 'responded' | 'no_response';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One audit at or of a supplier, from plan to closed findings. Written by supplier quality. */
export type SupplierAuditsRow = {
  /** Surrogate key. */
  readonly supplier_audit_id: Key;
  /** Number of the audit, such as SAU-2026-0015. */
  readonly audit_number: string;
  /** Supplier audited. */
  readonly supplier_id: Key;
  /** What is audited. */
  readonly audit_type: 'system' | 'process' | 'product' | 'social' | 'follow_up';
  /** Measure applied. */
  readonly audit_standard: 'iso_9001' | 'vda_6_3' | 'iatf_16949' | 'iso_14001' | 'iso_45001' | 'sa_8000' | 'company_checklist';
  /** How it is held. */
  readonly audit_mode: 'on_site' | 'remote' | 'desk';
  /** Why it is held. */
  readonly trigger_code: 'programme' | 'qualification' | 'poor_score' | 'complaint' | 'process_change' | 'customer_request';
  /** Processes and products covered. */
  readonly scope_description: string;
  /** Lead auditor. */
  readonly lead_auditor_employee_id: Key;
  /** Second auditor. Null when alone. */
  readonly co_auditor_employee_id: Key | null;
  /** Person answerable at the supplier. personal: supplier_contact, identity, contract. */
  readonly supplier_contact_name: string;
  /** Planned first day. */
  readonly planned_date: Day;
  /** Planned length, days. */
  readonly planned_days: Decimal<4>;
  /** First day. Null until held. */
  readonly started_on: Day | null;
  /** Last day. Null until held. */
  readonly ended_on: Day | null;
  /** Result, percent of the points. Null until judged. */
  readonly score_pct: Decimal<4> | null;
  /** Conclusion. Null until judged. */
  readonly result: 'passed' | 'conditional' | 'failed' | null;
  /** Critical findings. */
  readonly critical_finding_count: number;
  /** Major findings. */
  readonly major_finding_count: number;
  /** Minor findings. */
  readonly minor_finding_count: number;
  /** Day of the report. Null until issued. */
  readonly report_issued_on: Day | null;
  /** Day by which the supplier has to answer the findings. Null until issued. */
  readonly response_due_date: Day | null;
  /** Day on which the last finding was closed. Null until closed. */
  readonly closed_on: Day | null;
  /** Day on which the next one is due. Null until decided. */
  readonly next_audit_due_date: Day | null;
  /** Travel cost, INR. */
  readonly travel_cost_amount: Decimal<2>;
  /** Audit that this one follows up. Null unless a follow-up. */
  readonly follows_up_supplier_audit_id: Key | null;
  /** True when held before history began. */
  readonly is_opening: boolean;
  /** planned; in_progress; reported: findings open; closed; cancelled. */
  readonly status: 'planned' | 'in_progress' | 'reported' | 'closed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** Capacity that a supplier commits for a commodity or a material in one month, against what we expect to need. Written by the supplier in the portal and the buyer; a month closes with what was delivered. */
export type SupplierCapacityPlansRow = {
  /** Surrogate key. */
  readonly supplier_capacity_plan_id: Key;
  /** Number of the plan line, such as CAP-2026-00412. */
  readonly plan_number: string;
  /** Supplier who commits. */
  readonly supplier_id: Key;
  /** Material planned. Null when planned for a commodity as a whole. */
  readonly material_id: Key | null;
  /** Commodity planned. Null when planned for one material. */
  readonly commodity: 'bar_stock' | 'casting' | 'forging' | 'sheet' | 'seal' | 'bearing' | 'fastener' | 'motor' | 'electronics' | 'packaging' | 'consumable' | 'mro' | null;
  /** Contract that binds the commitment. Null when given without one. */
  readonly supplier_contract_id: Key | null;
  /** First day of the month planned. */
  readonly plan_month_date: Day;
  /** Version of the plan of that month, from 1; the highest holds. */
  readonly plan_version: number;
  /** Unit of all quantities. */
  readonly unit_of_measure: 'pcs' | 'kg' | 'm' | 'l' | 'set' | 'h';
  /** Our expected need in the month. */
  readonly forecast_quantity: Decimal<3>;
  /** What the supplier's plant can make in the month. */
  readonly installed_quantity: Decimal<3>;
  /** What he commits to us. */
  readonly committed_quantity: Decimal<3>;
  /** What he could add with overtime. */
  readonly surge_quantity: Decimal<3>;
  /** Ordered for delivery in the month so far. */
  readonly ordered_quantity: Decimal<3>;
  /** Received in the month so far. */
  readonly delivered_quantity: Decimal<3>;
  /** Days of notice for the surge. */
  readonly surge_lead_time_days: number;
  /** What limits him. Null until he answered. */
  readonly constraint_code: 'machine' | 'tooling' | 'labour' | 'raw_material' | 'power' | 'sub_supplier' | 'none' | null;
  /** Risk seen by the buyer that the need is not met. */
  readonly risk_level: 'low' | 'medium' | 'high';
  /** What is done about it. Null when the risk is low or nothing is decided. */
  readonly mitigation: string | null;
  /** When the supplier was asked. */
  readonly requested_at: Moment;
  /** When he committed. Null until then. */
  readonly confirmed_at: Moment | null;
  /** Account that committed. Null until then or when told by phone. */
  readonly confirmed_by_supplier_portal_user_id: Key | null;
  /** Buyer who asked. */
  readonly buyer_employee_id: Key;
  /** requested; committed; declined: no commitment; superseded by a newer version; closed: month is over. */
  readonly status: 'requested' | 'committed' | 'declined' | 'superseded' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One message between us and a supplier. Written by buyer or supplier; an answer names the message that it answers. */
export type SupplierCommunicationsRow = {
  /** Surrogate key. */
  readonly supplier_communication_id: Key;
  /** Number of the message, such as MSG-2026-004410. */
  readonly communication_number: string;
  /** Supplier at the other end. */
  readonly supplier_id: Key;
  /** inbound: from the supplier; outbound: to him. */
  readonly direction: 'inbound' | 'outbound';
  /** How it was exchanged. */
  readonly channel: 'portal' | 'email' | 'phone' | 'meeting';
  /** Subject area. */
  readonly topic: 'rfq_question' | 'order_change' | 'delivery_delay' | 'quality' | 'invoice_dispute' | 'price' | 'capacity' | 'document' | 'audit' | 'general';
  /** Subject line. */
  readonly subject: string;
  /** Text, or the note of a call or meeting. */
  readonly body: string;
  /** Our person who wrote or is addressed. Null for an inbound message to the purchasing mailbox not yet taken up. */
  readonly employee_id: Key | null;
  /** Account of the supplier who wrote or is addressed. Null without an account. */
  readonly supplier_portal_user_id: Key | null;
  /** Message that is answered. Null for the first of a thread. */
  readonly replies_to_supplier_communication_id: Key | null;
  /** Request that it is about. Null when about something else. */
  readonly rfq_id: Key | null;
  /** Order that it is about. Null when about something else. */
  readonly portal_purchase_order_id: Key | null;
  /** Invoice that it is about. Null when about something else. */
  readonly supplier_invoice_id: Key | null;
  /** Files attached. */
  readonly attachment_count: number;
  /** Urgency. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** When it was sent or took place. */
  readonly sent_at: Moment;
  /** When it was first read. Null until then. */
  readonly read_at: Moment | null;
  /** Moment by which an answer is expected. Null when none is. */
  readonly answer_due_at: Moment | null;
  /** When it was answered. Null until then or when no answer is expected. */
  readonly answered_at: Moment | null;
  /** sent; read; answered; closed: nothing more to do. */
  readonly status: 'sent' | 'read' | 'answered' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One agreement with a supplier for a period. Written by purchasing from awards and negotiations; prices are in contract_pricing. */
export type SupplierContractsRow = {
  /** Surrogate key. */
  readonly supplier_contract_id: Key;
  /** Number of the contract, such as CON-2026-0031. */
  readonly contract_number: string;
  /** Subject. */
  readonly contract_title: string;
  /** What is agreed: prices only, a quantity, a value, stock on our site, or services. */
  readonly contract_type: 'price_agreement' | 'quantity_contract' | 'value_contract' | 'consignment' | 'service';
  /** Supplier bound by it. */
  readonly supplier_id: Key;
  /** Legal entity that signed. */
  readonly company_id: Key;
  /** Site for which it holds. Null when for all sites of the company. */
  readonly factory_id: Key | null;
  /** Request from which it came. Null when negotiated without one. */
  readonly rfq_id: Key | null;
  /** Contract that it replaces. Null for the first. */
  readonly predecessor_supplier_contract_id: Key | null;
  /** Buyer in charge. */
  readonly buyer_employee_id: Key;
  /** First day of validity. */
  readonly valid_from: Day;
  /** Last day of validity. */
  readonly valid_to: Day;
  /** Currency of prices and values, ISO 4217. */
  readonly currency_code: string;
  /** Value to be called off, in currency_code. Null unless a value contract. */
  readonly target_amount: Decimal<2> | null;
  /** Value of orders received under it so far, in currency_code. */
  readonly called_off_amount: Decimal<2>;
  /** Delivery term, Incoterms 2020. */
  readonly incoterm: 'EXW' | 'FCA' | 'CPT' | 'CIP' | 'DAP' | 'DPU' | 'DDP' | 'FAS' | 'FOB' | 'CFR' | 'CIF';
  /** Days from invoice to payment. */
  readonly payment_terms_days: number;
  /** How prices change during the contract. */
  readonly price_adjustment: 'fixed' | 'index_linked' | 'quarterly_review' | 'annual_review';
  /** Index that prices follow, such as LME nickel. Null unless index_linked. */
  readonly price_index_name: string | null;
  /** Penalty per week of delay, percent of the late value; 0 for none. */
  readonly late_delivery_penalty_pct: Decimal<4>;
  /** Highest penalty, percent of the late value. */
  readonly penalty_cap_pct: Decimal<4>;
  /** Defective parts per million allowed. Null when not agreed. */
  readonly defect_ppm_limit: Decimal<2> | null;
  /** Warranty after delivery, months. */
  readonly warranty_months: number;
  /** Days of notice. */
  readonly notice_days: number;
  /** True when it goes on unless terminated. */
  readonly renews_automatically: boolean;
  /** Decision of management about signing. */
  readonly approval_status: 'pending' | 'approved' | 'rejected';
  /** Who decided. Null while pending. */
  readonly approved_by_employee_id: Key | null;
  /** Day of the last signature. Null until signed. */
  readonly signed_on: Day | null;
  /** Day on which it ended early. Null unless terminated. */
  readonly terminated_on: Day | null;
  /** Why it ended early. Null unless terminated. */
  readonly termination_reason_code: 'poor_delivery' | 'poor_quality' | 'price' | 'insolvency' | 'need_gone' | 'by_supplier' | null;
  /** True when signed before history began. */
  readonly is_opening: boolean;
  /** draft: negotiated; active: signed, binding from valid_from on; expired: ran out; terminated: ended early; renewed: replaced by a successor. */
  readonly status: 'draft' | 'active' | 'expired' | 'terminated' | 'renewed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One certificate or declaration of a supplier, with its expiry. A renewal is a new row. Uploaded by the supplier, verified by purchasing; a required one that expires suspends the qualification. */
export type SupplierDocumentsRow = {
  /** Surrogate key. */
  readonly supplier_document_id: Key;
  /** Registration number, such as SDC-2026-00310. */
  readonly document_number: string;
  /** Supplier. */
  readonly supplier_id: Key;
  /** Qualification that asked for it. Null when kept for itself. */
  readonly supplier_qualification_id: Key | null;
  /** What it is. */
  readonly document_type: 'iso_9001' | 'iso_14001' | 'iso_45001' | 'iatf_16949' | 'gst_registration' | 'msme_registration' | 'pan' | 'bank_confirmation' | 'liability_insurance' | 'nda' | 'reach_declaration' | 'rohs_declaration' | 'conflict_minerals' | 'pressure_equipment_directive' | 'code_of_conduct';
  /** Number printed on it. */
  readonly certificate_number: string;
  /** Who issued it. */
  readonly issuing_body: string;
  /** Scope printed on it. Null when it has none. */
  readonly scope_description: string | null;
  /** Day of issue. */
  readonly issued_on: Day;
  /** Last day of validity. Null when it does not expire. */
  readonly expiry_date: Day | null;
  /** True when the supplier may not be qualified without it. */
  readonly is_mandatory: boolean;
  /** Name of the file uploaded. */
  readonly file_name: string;
  /** Size of the file, bytes. */
  readonly size_bytes: Key;
  /** SHA-256 of the file, hexadecimal. */
  readonly checksum_sha256: string;
  /** When it was uploaded. */
  readonly uploaded_at: Moment;
  /** Account that uploaded it. Null when entered by purchasing. */
  readonly uploaded_by_supplier_portal_user_id: Key | null;
  /** Who checked it. Null until checked. */
  readonly verified_by_employee_id: Key | null;
  /** When it was checked. Null until checked. */
  readonly verified_at: Moment | null;
  /** Why it was refused. Null unless rejected. */
  readonly rejection_reason_code: 'illegible' | 'wrong_scope' | 'expired' | 'forged' | 'wrong_company' | null;
  /** Reminders of the coming expiry. */
  readonly reminder_count: number;
  /** Last reminder. Null when none was sent. */
  readonly reminded_at: Moment | null;
  /** Document that this one renews. Null for the first. */
  readonly renews_supplier_document_id: Key | null;
  /** True when on file before history began. */
  readonly is_opening: boolean;
  /** submitted: to be checked; valid; expired; renewed: followed by a newer one; rejected. */
  readonly status: 'submitted' | 'valid' | 'expired' | 'renewed' | 'rejected';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One line of a supplier's invoice. Written with the invoice and not changed; the result of its match is in three_way_match_log. */
export type SupplierInvoiceLinesRow = {
  /** Surrogate key. */
  readonly supplier_invoice_line_id: Key;
  /** Invoice that the line belongs to. */
  readonly supplier_invoice_id: Key;
  /** Number of the line, from 10 in steps of 10. */
  readonly line_number: number;
  /** Order line that is invoiced, in the portal. Null when the supplier invoiced what was not ordered. */
  readonly portal_purchase_order_line_id: Key | null;
  /** ref: erp.purchase_order_lines. The same line in ERP. Null when nothing was ordered. */
  readonly purchase_order_line_id: Key | null;
  /** Receipt line that the supplier names. Null when he names none or several. */
  readonly portal_goods_receipt_id: Key | null;
  /** ref: erp.goods_receipt_lines. That receipt line, or the return that is credited, in ERP. Null while nothing was received. */
  readonly goods_receipt_line_id: Key | null;
  /** Material invoiced. Null when a spare part is. */
  readonly material_id: Key | null;
  /** ref: maintenance.mro_parts. Spare part invoiced. Null when a material is. */
  readonly mro_part_id: Key | null;
  /** Text on the invoice. */
  readonly description: string;
  /** Harmonised commodity code on the invoice. */
  readonly hsn_code: string;
  /** Quantity invoiced, unit_of_measure. */
  readonly invoiced_quantity: Decimal<3>;
  /** Unit of the quantity. */
  readonly unit_of_measure: string;
  /** Price of one unit before tax, in the currency of the invoice. */
  readonly unit_price_amount: Decimal<4>;
  /** Discount of the line, percent. */
  readonly discount_pct: Decimal<4>;
  /** Quantity x price less the discount of the line, in the currency of the invoice. */
  readonly net_amount: Decimal<2>;
  /** Share of the discount on the whole invoice, in the currency of the invoice. */
  readonly discount_amount: Decimal<2>;
  /** Tax rate on the line, percent. */
  readonly tax_rate_pct: Decimal<4>;
  /** Tax on the line after discount, in the currency of the invoice. */
  readonly tax_amount: Decimal<2>;
  /** net - discount + tax, in the currency of the invoice. */
  readonly total_amount: Decimal<2>;
  /** Delivery note that the line refers to. Null when none is named. */
  readonly delivery_note_number: string | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One invoice or credit memo submitted by a supplier for one order. Written by the supplier in the portal; matched line by line and handed to ERP, where it is paid. A second row with the reference of the first is a duplicate that the match has to stop, so the reference is not unique. */
export type SupplierInvoicesRow = {
  /** Surrogate key. */
  readonly supplier_invoice_id: Key;
  /** Number given by the portal, without gaps, such as SIN-2026-001234. */
  readonly supplier_invoice_number: string;
  /** A credit memo carries positive amounts that reduce what is owed. */
  readonly invoice_type: 'invoice' | 'credit_memo';
  /** Supplier who invoices. */
  readonly supplier_id: Key;
  /** Number of the invoice on the supplier's paper. */
  readonly supplier_reference_number: string;
  /** Legal entity invoiced, as on the order. */
  readonly company_id: Key;
  /** Order that is invoiced, in the portal. */
  readonly portal_purchase_order_id: Key;
  /** ref: erp.purchase_orders. The same order in ERP. */
  readonly purchase_order_id: Key;
  /** Invoice that is credited. Null for an invoice. */
  readonly credited_supplier_invoice_id: Key | null;
  /** Invoice reference number (IRN) of the GST portal, 64 hexadecimal digits. Null for suppliers abroad and small ones. */
  readonly e_invoice_reference: string | null;
  /** Date on the invoice. */
  readonly invoice_date: Day;
  /** Day by which it is to be paid: invoice date and payment terms, 45 days at most for small enterprises. */
  readonly due_date: Day;
  /** State whose GST applies. Null for suppliers abroad. */
  readonly place_of_supply: string | null;
  /** Currency of the invoice, ISO 4217. */
  readonly currency_code: string;
  /** Rate to INR on the invoice date. */
  readonly exchange_rate: Decimal<8>;
  /** Sum of the lines' net amounts, in currency_code. */
  readonly net_amount: Decimal<2>;
  /** Discount on the whole invoice, in currency_code; discounts of lines are in the lines. */
  readonly discount_amount: Decimal<2>;
  /** Central GST, in currency_code; with sgst inside a state. */
  readonly cgst_amount: Decimal<2>;
  /** State GST, in currency_code. */
  readonly sgst_amount: Decimal<2>;
  /** Integrated GST between states, or on import, in currency_code. */
  readonly igst_amount: Decimal<2>;
  /** cgst + sgst + igst. */
  readonly tax_amount: Decimal<2>;
  /** net - discount + tax. */
  readonly total_amount: Decimal<2>;
  /** Total in INR. */
  readonly total_amount_base: Decimal<2>;
  /** How it came in. */
  readonly submission_channel: 'portal' | 'edi' | 'email_scan';
  /** When it came in. */
  readonly submitted_at: Moment;
  /** Account that submitted. Null when it came by EDI or mail. */
  readonly submitted_by_supplier_portal_user_id: Key | null;
  /** When the match of all lines was first finished, blocked lines included. Null until then. */
  readonly matched_at: Moment | null;
  /** When it was handed to ERP, where a blocked one is held from payment. Null until then. */
  readonly transferred_at: Moment | null;
  /** When it was sent back. Null unless rejected. */
  readonly rejected_at: Moment | null;
  /** Clerk who sent it back. Null unless rejected by hand. */
  readonly rejected_by_employee_id: Key | null;
  /** Why it was sent back. Null unless rejected. */
  readonly rejection_reason_code: 'duplicate' | 'wrong_order' | 'wrong_price' | 'wrong_quantity' | 'tax_error' | 'not_received' | 'illegible' | null;
  /** True when it was open before history began. */
  readonly is_opening: boolean;
  /** submitted; matching: lines under check; blocked: at least one line blocked; matched: no line blocked, not yet in ERP; transferred: in ERP without a block; rejected: sent back; withdrawn by the supplier. */
  readonly status: 'submitted' | 'matching' | 'blocked' | 'matched' | 'transferred' | 'rejected' | 'withdrawn';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One alert that the portal raised for a supplier's account or for one of us. Written by the portal from deadlines, changes and blocks. */
export type SupplierNotificationsRow = {
  /** Surrogate key. */
  readonly supplier_notification_id: Key;
  /** Number of the alert, such as NTF-2026-012345. */
  readonly notification_number: string;
  /** Supplier whom it concerns. */
  readonly supplier_id: Key;
  /** Account alerted. Null when one of us is. */
  readonly supplier_portal_user_id: Key | null;
  /** Our person alerted. Null when an account of the supplier is. */
  readonly employee_id: Key | null;
  /** What it tells. */
  readonly notification_type: 'rfq_invitation' | 'rfq_deadline' | 'rfq_outcome' | 'order_received' | 'order_changed' | 'order_unacknowledged' | 'delivery_overdue' | 'receipt_rejected' | 'invoice_blocked' | 'invoice_released' | 'invoice_rejected' | 'document_expiring' | 'document_expired' | 'qualification_expiring' | 'audit_planned' | 'finding_overdue' | 'scorecard_published' | 'capacity_requested';
  /** Severity, as for alarms. */
  readonly severity: 'info' | 'warning' | 'minor' | 'major' | 'critical';
  /** Title shown. */
  readonly title: string;
  /** Text shown. */
  readonly message_text: string;
  /** Table of the row that raised it, qualified, such as supplier.supplier_invoices. */
  readonly source_table: string;
  /** Key of that row. */
  readonly source_id: Key;
  /** Number of that document. Null when it has none. */
  readonly source_document_number: string | null;
  /** How it is delivered. */
  readonly channel: 'email' | 'portal' | 'both';
  /** Moment by which something has to be done. Null when nothing has. */
  readonly due_at: Moment | null;
  /** When it was raised. */
  readonly raised_at: Moment;
  /** When it went out. Null until then. */
  readonly sent_at: Moment | null;
  /** When it was read. Null until then. */
  readonly read_at: Moment | null;
  /** When what it asked for was done. Null until then or when nothing was asked for. */
  readonly acknowledged_at: Moment | null;
  /** Times it was repeated. */
  readonly repeat_count: number;
  /** Why it could not be delivered. Null unless failed. */
  readonly delivery_error: string | null;
  /** raised; sent; read; acknowledged: done; failed: not deliverable; expired: overtaken. */
  readonly status: 'raised' | 'sent' | 'read' | 'acknowledged' | 'failed' | 'expired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** What one supplier did in one month: counts from orders, receipts, bids and invoices. Written by the portal at the end of the month; base of the scorecard. */
export type SupplierPerformanceMetricsRow = {
  /** Surrogate key. */
  readonly supplier_performance_metric_id: Key;
  /** Supplier measured. */
  readonly supplier_id: Key;
  /** First day of the month. */
  readonly period_start_date: Day;
  /** Last day of the month. */
  readonly period_end_date: Day;
  /** Orders placed in the month. */
  readonly order_count: number;
  /** Order lines whose promised day lies in the month. */
  readonly due_line_count: number;
  /** Of these, received by the promised day. */
  readonly on_time_line_count: number;
  /** Of these, received in the full quantity. */
  readonly in_full_line_count: number;
  /** Of these, on time and in full. */
  readonly otif_line_count: number;
  /** otif lines of due lines, percent. Null when none was due. */
  readonly on_time_in_full_pct: Decimal<4> | null;
  /** Mean delay of late receipts, calendar days; 0 when none was late. */
  readonly average_days_late: Decimal<4>;
  /** Receipt lines in the month. */
  readonly receipt_line_count: number;
  /** Quantity received in the month, summed over the base units of the items. */
  readonly received_quantity: Decimal<3>;
  /** Quantity refused in the month, counted likewise. */
  readonly rejected_quantity: Decimal<3>;
  /** Receipt lines with a refused quantity. */
  readonly rejected_line_count: number;
  /** Refused of a million received. Null when nothing was received. */
  readonly defect_ppm: Decimal<2> | null;
  /** Orders answered in the month. */
  readonly acknowledgement_count: number;
  /** Mean time from publication to answer. Null when none was answered. */
  readonly average_acknowledgement_hours: Decimal<4> | null;
  /** Requests for quotation that the supplier was invited to. */
  readonly rfq_invited_count: number;
  /** Of these, answered with a bid. */
  readonly rfq_responded_count: number;
  /** Invoice lines matched in the month. */
  readonly invoice_line_count: number;
  /** Of these, blocked at the first attempt. */
  readonly blocked_invoice_line_count: number;
  /** Value received before tax, INR. */
  readonly purchase_amount: Decimal<2>;
  /** Invoiced above (or below 0: under) order price, INR. */
  readonly price_variance_amount: Decimal<2>;
  /** Audit findings open at the end of the month. */
  readonly open_finding_count: number;
  /** True for a month before history began. */
  readonly is_opening: boolean;
  /** When it was computed. */
  readonly calculated_at: Moment;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One message that the supplier portal sent to or took from another module. Written by the links; final when processed or ignored. */
export type SupplierPortalIntegrationLogRow = {
  /** Surrogate key. */
  readonly supplier_portal_integration_log_id: Key;
  /** inbound: taken in; outbound: sent. */
  readonly direction: 'inbound' | 'outbound';
  /** Business flow, such as erp-to-supplier. */
  readonly flow_id: string;
  /** Module at the other end. */
  readonly counterpart_module: string;
  /** Kind of message, such as order_sent; each belongs to one flow. */
  readonly message_type: 'requisition_routed' | 'requisition_changed' | 'order_sent' | 'order_changed' | 'order_cancelled' | 'goods_received' | 'receipt_reversed' | 'bid_opened' | 'award_decided' | 'invoice_matched' | 'invoice_blocked' | 'match_changed';
  /** Table of the row that the message is about, qualified. */
  readonly entity_table: string;
  /** Key of that row. */
  readonly entity_id: Key;
  /** Number of the document. Null when the row has none. */
  readonly document_number: string | null;
  /** Supplier whom the message concerns. Null when it concerns none or several. */
  readonly supplier_id: Key | null;
  /** Format in which the supplier gets or gave it; internal when no EDI is used. */
  readonly exchange_format: 'internal' | 'edi_850' | 'edi_855' | 'edi_861' | 'edi_810';
  /** received: to be handled; processed; failed: to be tried again; ignored: nothing to do. */
  readonly status: 'received' | 'processed' | 'failed' | 'ignored';
  /** Content as sent. */
  readonly payload: Json;
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

/** One account of a person at a supplier. Written by purchasing on request of the supplier; no secrets are kept here. */
export type SupplierPortalUsersRow = {
  /** Surrogate key. */
  readonly supplier_portal_user_id: Key;
  /** Account name, such as SPU-00017-02. */
  readonly user_code: string;
  /** Supplier for whom the person acts. */
  readonly supplier_id: Key;
  /** Name of the person. personal: supplier_contact, identity, contract. */
  readonly contact_name: string;
  /** Mail address, also used to sign in. personal: supplier_contact, contact, contract. */
  readonly email: string;
  /** Phone number in international form. Null when not given. personal: supplier_contact, contact, contract. */
  readonly phone: string | null;
  /** What the person may do. */
  readonly portal_role: 'administrator' | 'sales' | 'logistics' | 'finance' | 'quality';
  /** True when bids of this account bind the supplier. */
  readonly may_submit_bids: boolean;
  /** True when the account may invoice. */
  readonly may_submit_invoices: boolean;
  /** Language of the pages. */
  readonly language_code: 'en' | 'hi' | 'de' | 'zh' | 'ja';
  /** How alerts reach the person. */
  readonly notification_channel: 'email' | 'portal' | 'both';
  /** True when a second factor is asked for. */
  readonly is_second_factor_enabled: boolean;
  /** Who opened the account. */
  readonly invited_by_employee_id: Key;
  /** When the invitation went out. */
  readonly invited_at: Moment;
  /** When the person first signed in. Null until then. */
  readonly activated_at: Moment | null;
  /** When the terms of use were accepted. Null until then. */
  readonly terms_accepted_at: Moment | null;
  /** Last sign-in. Null until the first. */
  readonly last_login_at: Moment | null;
  /** Sign-ins so far. */
  readonly login_count: number;
  /** Failed sign-ins since the last good one. */
  readonly failed_login_count: number;
  /** When it was locked. Null unless locked. */
  readonly locked_at: Moment | null;
  /** When it was closed. Null unless deactivated. */
  readonly deactivated_at: Moment | null;
  /** Why it was closed. Null unless deactivated. */
  readonly deactivation_reason_code: 'left_company' | 'supplier_retired' | 'inactive' | 'misuse' | null;
  /** True when opened before history began. */
  readonly is_opening: boolean;
  /** invited; active; locked after failed sign-ins or by us; deactivated. */
  readonly status: 'invited' | 'active' | 'locked' | 'deactivated';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One qualification of one supplier for one commodity, from the questionnaire to approval and renewal. A renewal is a new row. Written by purchasing and quality; without a valid one no new source is approved. */
export type SupplierQualificationRow = {
  /** Surrogate key. */
  readonly supplier_qualification_id: Key;
  /** Number of the file, such as QUA-2026-0022. */
  readonly qualification_number: string;
  /** Supplier. */
  readonly supplier_id: Key;
  /** What the supplier is qualified for. */
  readonly commodity: 'bar_stock' | 'casting' | 'forging' | 'sheet' | 'seal' | 'bearing' | 'fastener' | 'motor' | 'electronics' | 'packaging' | 'consumable' | 'mro' | 'service' | 'transport' | 'equipment';
  /** initial; renewal in time; extension to another commodity; requalification after a suspension. */
  readonly qualification_type: 'initial' | 'renewal' | 'extension' | 'requalification';
  /** Buyer in charge. */
  readonly buyer_employee_id: Key;
  /** Supplier quality engineer in charge. Null when quality takes no part. */
  readonly quality_employee_id: Key | null;
  /** Day on which it was begun. */
  readonly started_on: Day;
  /** Day on which the self-assessment came back. Null until then. */
  readonly questionnaire_returned_on: Day | null;
  /** Result of the self-assessment, percent. Null until judged. */
  readonly questionnaire_score_pct: Decimal<4> | null;
  /** Risk by the credit report. Null until checked. */
  readonly financial_risk_level: 'low' | 'medium' | 'high' | null;
  /** Audit on which it rests. Null when none was needed or until held. */
  readonly supplier_audit_id: Key | null;
  /** Result of the first samples. Null until judged. */
  readonly sample_result: 'approved' | 'conditional' | 'rejected' | 'not_required' | null;
  /** True when all required documents are valid. Null until checked. */
  readonly document_check_passed: boolean | null;
  /** Overall result, percent. Null until judged. */
  readonly total_score_pct: Decimal<4> | null;
  /** Day of the decision. Null until then. */
  readonly decided_on: Day | null;
  /** Who decided. Null until then. */
  readonly decided_by_employee_id: Key | null;
  /** Conditions of a conditional approval. Null otherwise. */
  readonly conditions: string | null;
  /** First day of validity. Null until qualified. */
  readonly valid_from: Day | null;
  /** Last day of validity. Null until qualified. */
  readonly valid_to: Day | null;
  /** Day of suspension. Null unless suspended. */
  readonly suspended_on: Day | null;
  /** Why it was suspended. Null unless suspended. */
  readonly suspension_reason_code: 'quality' | 'delivery' | 'document_expired' | 'audit_failed' | 'insolvency' | 'compliance' | null;
  /** True when decided before history began. */
  readonly is_opening: boolean;
  /** in_progress; qualified; conditional: with conditions; rejected; suspended: for a time not; expired: ran out or was followed by a newer one. */
  readonly status: 'in_progress' | 'qualified' | 'conditional' | 'rejected' | 'suspended' | 'expired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One change of a supplier's rating or tier, with its cause. Written when a scorecard, an audit or a decision changes it; master data takes over the latest score and tier. */
export type SupplierRatingHistoryRow = {
  /** Surrogate key. */
  readonly supplier_rating_history_id: Key;
  /** Number of the change, such as RAT-2026-0064. */
  readonly rating_number: string;
  /** Supplier rated. */
  readonly supplier_id: Key;
  /** Number of the change of this supplier, from 1. */
  readonly sequence_number: number;
  /** Day from which the rating holds. */
  readonly effective_date: Day;
  /** Score before, 0 to 100. Null for the first rating. */
  readonly previous_rating_score: Decimal<2> | null;
  /** Score from then on, 0 to 100. */
  readonly rating_score: Decimal<2>;
  /** Grade before. Null for the first rating. */
  readonly previous_grade: 'a' | 'b' | 'c' | 'd' | null;
  /** Grade from then on. */
  readonly grade: 'a' | 'b' | 'c' | 'd';
  /** Tier before, as in master.suppliers. Null for the first rating. */
  readonly previous_tier: 'strategic' | 'preferred' | 'approved' | 'conditional' | null;
  /** Tier from then on. */
  readonly tier: 'strategic' | 'preferred' | 'approved' | 'conditional';
  /** What made the rating change. */
  readonly change_reason_code: 'initial' | 'scorecard' | 'audit' | 'incident' | 'improvement' | 'management_decision' | 'appeal';
  /** Explanation in free words. Null when the code says it. */
  readonly reason: string | null;
  /** Card that made it change. Null when something else did. */
  readonly supplier_scorecard_id: Key | null;
  /** Audit that made it change. Null when something else did. */
  readonly supplier_audit_id: Key | null;
  /** Who decided. Null when it follows from the score by rule. */
  readonly decided_by_employee_id: Key | null;
  /** When the supplier was told. Null until then. */
  readonly supplier_notified_at: Moment | null;
  /** When master data took it over. Null until then. */
  readonly master_updated_at: Moment | null;
  /** True when rated before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** The scorecard of one supplier for one month: four scores, their weights and the grade. Written by the portal from the measures, published by purchasing. */
export type SupplierScorecardsRow = {
  /** Surrogate key. */
  readonly supplier_scorecard_id: Key;
  /** Number of the card, such as SC-2026-00731. */
  readonly scorecard_number: string;
  /** Supplier scored. */
  readonly supplier_id: Key;
  /** Measures of the month from which it was made. */
  readonly supplier_performance_metric_id: Key;
  /** First day of the month. */
  readonly period_start_date: Day;
  /** Last day of the month. */
  readonly period_end_date: Day;
  /** Score for on-time and in-full delivery, 0 to 100. */
  readonly delivery_score: Decimal<2>;
  /** Score for refused quantity and findings, 0 to 100. */
  readonly quality_score: Decimal<2>;
  /** Score for price against order and contract, 0 to 100. */
  readonly cost_score: Decimal<2>;
  /** Score for acknowledgements, bids and correct invoices, 0 to 100. */
  readonly responsiveness_score: Decimal<2>;
  /** Weight of delivery, percent. */
  readonly delivery_weight_pct: Decimal<4>;
  /** Weight of quality, percent. */
  readonly quality_weight_pct: Decimal<4>;
  /** Weight of cost, percent. */
  readonly cost_weight_pct: Decimal<4>;
  /** Weight of responsiveness, percent. */
  readonly responsiveness_weight_pct: Decimal<4>;
  /** Sum of score x weight, to two places. */
  readonly overall_score: Decimal<2>;
  /** Overall score of the month before. Null for the first card. */
  readonly previous_overall_score: Decimal<2> | null;
  /** a from 90, b from 75, c from 60, d below. */
  readonly grade: 'a' | 'b' | 'c' | 'd';
  /** Rank among the suppliers of his category, 1 best. */
  readonly supplier_rank: number;
  /** What follows from the grade. */
  readonly action_required: 'none' | 'watch' | 'improvement_plan' | 'stop_new_business';
  /** Day by which the supplier has to answer. Null when no action is required. */
  readonly action_due_date: Day | null;
  /** Buyer who reviewed the card. Null until reviewed. */
  readonly reviewed_by_employee_id: Key | null;
  /** Remark of the buyer. Null when there is none. */
  readonly reviewer_note: string | null;
  /** When the supplier could see it. Null until published. */
  readonly published_at: Moment | null;
  /** When he acknowledged it. Null until then. */
  readonly supplier_acknowledged_at: Moment | null;
  /** True for a month before history began. */
  readonly is_opening: boolean;
  /** calculated; reviewed by the buyer; published to the supplier; acknowledged by him. */
  readonly status: 'calculated' | 'reviewed' | 'published' | 'acknowledged';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One match of one invoice line against order and receipt, with what it found and what became of a block. Written by the portal when the line is first matched and again after a receipt or correction (attempt_number); the latest attempt counts. Nothing is paid while its match_status is blocked. */
export type ThreeWayMatchLogRow = {
  /** Surrogate key. */
  readonly three_way_match_id: Key;
  /** Number of the match, such as TWM-2026-003456. */
  readonly match_number: string;
  /** Invoice. */
  readonly supplier_invoice_id: Key;
  /** Line matched. */
  readonly supplier_invoice_line_id: Key;
  /** Attempt for this line, from 1. */
  readonly attempt_number: number;
  /** True for the last attempt of the line; exactly one per line. */
  readonly is_latest: boolean;
  /** Supplier. */
  readonly supplier_id: Key;
  /** Order line found. Null when none was. */
  readonly portal_purchase_order_line_id: Key | null;
  /** ref: erp.purchase_order_lines. The same line in ERP. Null when none was found. */
  readonly purchase_order_line_id: Key | null;
  /** Receipt line matched. Null when none or several make up the quantity. */
  readonly portal_goods_receipt_id: Key | null;
  /** Unit of the quantities. */
  readonly unit_of_measure: string;
  /** Quantity of the order line. Null when no order was found. */
  readonly ordered_quantity: Decimal<3> | null;
  /** Quantity received and not refused on the order line by then. */
  readonly received_quantity: Decimal<3>;
  /** Quantity of the order line already matched to other invoices, credits taken off. */
  readonly previously_invoiced_quantity: Decimal<3>;
  /** Quantity of the invoice line. */
  readonly invoiced_quantity: Decimal<3>;
  /** Previously invoiced + invoiced - received; above 0 when too much is invoiced. */
  readonly quantity_variance_quantity: Decimal<3>;
  /** That in percent of the quantity open to invoice, cut off at 999.9999. Null when nothing is open. */
  readonly quantity_variance_pct: Decimal<4> | null;
  /** Price of the order line less its discount, in currency_code. Null when no order was found. */
  readonly order_unit_price_amount: Decimal<4> | null;
  /** Contract price for the quantity, in currency_code. Null without a contract. */
  readonly contract_unit_price_amount: Decimal<4> | null;
  /** Price of the invoice line less its discount, in currency_code. */
  readonly invoice_unit_price_amount: Decimal<4>;
  /** (Invoice price - order price) x invoiced quantity, in currency_code. Null when no order was found. */
  readonly price_variance_amount: Decimal<2> | null;
  /** Invoice price above (or below 0: under) the order price, percent, cut off at 999.9999. Null when no order was found or its price is 0. */
  readonly price_variance_pct: Decimal<4> | null;
  /** Currency of invoice and order, ISO 4217. */
  readonly currency_code: string;
  /** Tolerance applied to price and quantity, percent; 2.0000 by company rule. */
  readonly tolerance_pct: Decimal<4>;
  /** matched: equal; matched_with_tolerance: differs within tolerance; blocked; released: block lifted by a person or a receipt; rejected: line refused. */
  readonly match_status: 'matched' | 'matched_with_tolerance' | 'blocked' | 'released' | 'rejected';
  /** Why it was blocked; stays after release. Null when never blocked. */
  readonly block_reason_code: 'no_order' | 'no_receipt' | 'quantity_above_received' | 'price_above_tolerance' | 'price_below_tolerance' | 'duplicate_invoice' | 'tax_difference' | 'quality_hold' | 'supplier_blocked' | null;
  /** When this attempt was made. */
  readonly matched_at: Moment;
  /** Buyer or clerk who has to clear the block. Null when never blocked. */
  readonly assigned_employee_id: Key | null;
  /** When the block was released or the line refused. Null unless released or rejected. */
  readonly resolved_at: Moment | null;
  /** Who did. Null when released by the receipt or correction that came in, and unless resolved. */
  readonly resolved_by_employee_id: Key | null;
  /** How it was resolved. Null unless released or rejected. */
  readonly resolution_code: 'goods_received' | 'price_accepted' | 'order_corrected' | 'quantity_accepted' | 'credit_memo_received' | 'not_duplicate' | 'quality_released' | 'line_refused' | null;
  /** Justification in free words. Null when the code says it. */
  readonly resolution_note: string | null;
  /** True when matched before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
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

/** New rows: without what the store fills (keys, moments of entry and change, defaults, nulls). */
export type NewRows = {
  audit_findings: NewRow<AuditFindingsRow, 'audit_finding_id' | 'containment_action' | 'root_cause' | 'corrective_action' | 'answered_at' | 'answered_by_supplier_portal_user_id' | 'rejected_answer_count' | 'verification_method' | 'verified_by_employee_id' | 'closed_on' | 'created_at' | 'updated_at'>;
  contract_pricing: NewRow<ContractPricingRow, 'contract_pricing_id' | 'material_id' | 'mro_part_id' | 'material_supplier_id' | 'list_price_amount' | 'previous_unit_price_amount' | 'target_quantity' | 'called_off_quantity' | 'valid_to' | 'created_at' | 'updated_at'>;
  portal_goods_receipts: NewRow<PortalGoodsReceiptsRow, 'portal_goods_receipt_id' | 'reversal_of_goods_receipt_id' | 'portal_purchase_order_id' | 'portal_purchase_order_line_id' | 'material_id' | 'mro_part_id' | 'promised_date' | 'days_late' | 'rejected_quantity' | 'refused_quantity' | 'invoiced_quantity' | 'lot_number' | 'supplier_lot_number' | 'delivery_note_number' | 'reversed_at' | 'is_opening' | 'status' | 'created_at' | 'updated_at'>;
  portal_purchase_order_lines: NewRow<PortalPurchaseOrderLinesRow, 'portal_purchase_order_line_id' | 'material_id' | 'mro_part_id' | 'discount_pct' | 'tax_rate_pct' | 'contract_pricing_id' | 'contract_unit_price_amount' | 'confirmed_quantity' | 'confirmed_unit_price_amount' | 'confirmed_date' | 'deviation_reason_code' | 'shipped_quantity' | 'advance_notice_number' | 'announced_quantity' | 'dispatched_at' | 'announced_arrival_at' | 'received_quantity' | 'rejected_quantity' | 'invoiced_quantity' | 'last_received_at' | 'change_count' | 'status' | 'created_at' | 'updated_at'>;
  portal_purchase_orders: NewRow<PortalPurchaseOrdersRow, 'portal_purchase_order_id' | 'supplier_contract_id' | 'change_count' | 'last_changed_at' | 'published_at' | 'first_viewed_at' | 'acknowledgement_status' | 'acknowledgement_due_at' | 'acknowledged_at' | 'acknowledged_by_supplier_portal_user_id' | 'supplier_order_number' | 'promised_date' | 'rejection_reason_code' | 'received_amount' | 'invoiced_amount' | 'is_opening' | 'created_at' | 'updated_at'>;
  purchase_requisition_lines: NewRow<PurchaseRequisitionLinesRow, 'purchase_requisition_line_id' | 'material_id' | 'mro_part_id' | 'estimated_unit_price_amount' | 'last_unit_price_amount' | 'suggested_supplier_id' | 'rfq_line_id' | 'contract_pricing_id' | 'awarded_supplier_id' | 'awarded_unit_price_amount' | 'covered_quantity' | 'covered_at' | 'purchase_order_number' | 'cancellation_reason_code' | 'status' | 'created_at' | 'updated_at'>;
  purchase_requisitions: NewRow<PurchaseRequisitionsRow, 'purchase_requisition_id' | 'priority' | 'sourcing_method' | 'single_source_reason_code' | 'buyer_employee_id' | 'assigned_at' | 'department_id' | 'factory_id' | 'currency_code' | 'approval_status' | 'approved_by_employee_id' | 'sourced_at' | 'cancellation_reason_code' | 'note' | 'status' | 'created_at' | 'updated_at'>;
  quote_comparison: NewRow<QuoteComparisonRow, 'quote_comparison_id' | 'freight_amount_base' | 'tooling_amount_base' | 'payment_terms_amount_base' | 'is_awarded' | 'awarded_quantity' | 'awarded_amount' | 'award_reason_code' | 'award_reason' | 'saving_pct' | 'approval_status' | 'approved_by_employee_id' | 'approved_at' | 'supplier_contract_id' | 'created_at' | 'updated_at'>;
  rfq_headers: NewRow<RfqHeadersRow, 'rfq_id' | 'published_at' | 'opened_at' | 'opened_by_employee_id' | 'witness_employee_id' | 'invited_count' | 'response_count' | 'awarded_amount' | 'awarded_at' | 'award_approved_by_employee_id' | 'cancellation_reason_code' | 'created_at' | 'updated_at'>;
  rfq_lines: NewRow<RfqLinesRow, 'rfq_line_id' | 'material_id' | 'mro_part_id' | 'erp_purchase_requisition_line_id' | 'drawing_number' | 'revision' | 'target_unit_price_amount' | 'last_unit_price_amount' | 'response_count' | 'awarded_quantity' | 'created_at' | 'updated_at'>;
  rfq_response_lines: NewRow<RfqResponseLinesRow, 'rfq_response_line_id' | 'material_id' | 'mro_part_id' | 'supplier_part_number' | 'manufacturer' | 'tooling_amount' | 'freight_amount' | 'deviation' | 'created_at' | 'updated_at'>;
  rfq_responses: NewRow<RfqResponsesRow, 'rfq_response_id' | 'supplier_reference_number' | 'submitted_by_supplier_portal_user_id' | 'bid_opening_at' | 'sealed_content' | 'seal_digest' | 'opened_at' | 'opened_by_employee_id' | 'incoterm' | 'payment_terms_days' | 'exchange_rate' | 'net_amount' | 'discount_amount' | 'tax_amount' | 'total_amount' | 'total_amount_base' | 'decided_at' | 'disqualification_reason_code' | 'note' | 'created_at' | 'updated_at'>;
  rfq_suppliers: NewRow<RfqSuppliersRow, 'rfq_supplier_id' | 'supplier_portal_user_id' | 'viewed_at' | 'intent' | 'intent_at' | 'decline_reason_code' | 'question_count' | 'reminder_count' | 'reminded_at' | 'nda_signed_on' | 'responded_at' | 'created_at' | 'updated_at'>;
  supplier_audits: NewRow<SupplierAuditsRow, 'supplier_audit_id' | 'co_auditor_employee_id' | 'started_on' | 'ended_on' | 'score_pct' | 'result' | 'critical_finding_count' | 'major_finding_count' | 'minor_finding_count' | 'report_issued_on' | 'response_due_date' | 'closed_on' | 'next_audit_due_date' | 'travel_cost_amount' | 'follows_up_supplier_audit_id' | 'is_opening' | 'created_at' | 'updated_at'>;
  supplier_capacity_plans: NewRow<SupplierCapacityPlansRow, 'supplier_capacity_plan_id' | 'material_id' | 'commodity' | 'supplier_contract_id' | 'surge_quantity' | 'ordered_quantity' | 'delivered_quantity' | 'surge_lead_time_days' | 'constraint_code' | 'mitigation' | 'confirmed_at' | 'confirmed_by_supplier_portal_user_id' | 'created_at' | 'updated_at'>;
  supplier_communications: NewRow<SupplierCommunicationsRow, 'supplier_communication_id' | 'employee_id' | 'supplier_portal_user_id' | 'replies_to_supplier_communication_id' | 'rfq_id' | 'portal_purchase_order_id' | 'supplier_invoice_id' | 'attachment_count' | 'read_at' | 'answer_due_at' | 'answered_at' | 'created_at' | 'updated_at'>;
  supplier_contracts: NewRow<SupplierContractsRow, 'supplier_contract_id' | 'factory_id' | 'rfq_id' | 'predecessor_supplier_contract_id' | 'target_amount' | 'called_off_amount' | 'price_index_name' | 'defect_ppm_limit' | 'approved_by_employee_id' | 'signed_on' | 'terminated_on' | 'termination_reason_code' | 'is_opening' | 'created_at' | 'updated_at'>;
  supplier_documents: NewRow<SupplierDocumentsRow, 'supplier_document_id' | 'supplier_qualification_id' | 'scope_description' | 'expiry_date' | 'uploaded_by_supplier_portal_user_id' | 'verified_by_employee_id' | 'verified_at' | 'rejection_reason_code' | 'reminder_count' | 'reminded_at' | 'renews_supplier_document_id' | 'is_opening' | 'created_at' | 'updated_at'>;
  supplier_invoice_lines: NewRow<SupplierInvoiceLinesRow, 'supplier_invoice_line_id' | 'portal_purchase_order_line_id' | 'purchase_order_line_id' | 'portal_goods_receipt_id' | 'goods_receipt_line_id' | 'material_id' | 'mro_part_id' | 'discount_pct' | 'discount_amount' | 'delivery_note_number' | 'created_at' | 'updated_at'>;
  supplier_invoices: NewRow<SupplierInvoicesRow, 'supplier_invoice_id' | 'credited_supplier_invoice_id' | 'e_invoice_reference' | 'place_of_supply' | 'discount_amount' | 'cgst_amount' | 'sgst_amount' | 'igst_amount' | 'submitted_by_supplier_portal_user_id' | 'matched_at' | 'transferred_at' | 'rejected_at' | 'rejected_by_employee_id' | 'rejection_reason_code' | 'is_opening' | 'created_at' | 'updated_at'>;
  supplier_notifications: NewRow<SupplierNotificationsRow, 'supplier_notification_id' | 'supplier_portal_user_id' | 'employee_id' | 'source_document_number' | 'due_at' | 'sent_at' | 'read_at' | 'acknowledged_at' | 'repeat_count' | 'delivery_error' | 'created_at' | 'updated_at'>;
  supplier_performance_metrics: NewRow<SupplierPerformanceMetricsRow, 'supplier_performance_metric_id' | 'on_time_in_full_pct' | 'defect_ppm' | 'average_acknowledgement_hours' | 'is_opening' | 'created_at' | 'updated_at'>;
  supplier_portal_integration_log: NewRow<SupplierPortalIntegrationLogRow, 'supplier_portal_integration_log_id' | 'document_number' | 'supplier_id' | 'attempt_count' | 'error_code' | 'error_message' | 'processed_at' | 'created_at' | 'updated_at'>;
  supplier_portal_users: NewRow<SupplierPortalUsersRow, 'supplier_portal_user_id' | 'phone' | 'activated_at' | 'terms_accepted_at' | 'last_login_at' | 'login_count' | 'failed_login_count' | 'locked_at' | 'deactivated_at' | 'deactivation_reason_code' | 'is_opening' | 'created_at' | 'updated_at'>;
  supplier_qualification: NewRow<SupplierQualificationRow, 'supplier_qualification_id' | 'quality_employee_id' | 'questionnaire_returned_on' | 'questionnaire_score_pct' | 'financial_risk_level' | 'supplier_audit_id' | 'sample_result' | 'document_check_passed' | 'total_score_pct' | 'decided_on' | 'decided_by_employee_id' | 'conditions' | 'valid_from' | 'valid_to' | 'suspended_on' | 'suspension_reason_code' | 'is_opening' | 'created_at' | 'updated_at'>;
  supplier_rating_history: NewRow<SupplierRatingHistoryRow, 'supplier_rating_history_id' | 'previous_rating_score' | 'previous_grade' | 'previous_tier' | 'reason' | 'supplier_scorecard_id' | 'supplier_audit_id' | 'decided_by_employee_id' | 'supplier_notified_at' | 'master_updated_at' | 'is_opening' | 'created_at' | 'updated_at'>;
  supplier_scorecards: NewRow<SupplierScorecardsRow, 'supplier_scorecard_id' | 'previous_overall_score' | 'action_due_date' | 'reviewed_by_employee_id' | 'reviewer_note' | 'published_at' | 'supplier_acknowledged_at' | 'is_opening' | 'created_at' | 'updated_at'>;
  three_way_match_log: NewRow<ThreeWayMatchLogRow, 'three_way_match_id' | 'is_latest' | 'portal_purchase_order_line_id' | 'purchase_order_line_id' | 'portal_goods_receipt_id' | 'ordered_quantity' | 'quantity_variance_pct' | 'order_unit_price_amount' | 'contract_unit_price_amount' | 'price_variance_amount' | 'price_variance_pct' | 'block_reason_code' | 'assigned_employee_id' | 'resolved_at' | 'resolved_by_employee_id' | 'resolution_code' | 'resolution_note' | 'is_opening' | 'created_at' | 'updated_at'>;
};

/** Every reference copy that the module has, by the name of its original. */
export type CopyRows = {
  'master.companies': MasterCompaniesRow;
  'master.factories': MasterFactoriesRow;
  'master.suppliers': MasterSuppliersRow;
  'master.materials': MasterMaterialsRow;
  'master.employees': MasterEmployeesRow;
  'master.departments': MasterDepartmentsRow;
  'master.material_suppliers': MasterMaterialSuppliersRow;
  'master.warehouses': MasterWarehousesRow;
  'financial.exchange_rates': FinancialExchangeRatesRow;
};

/** Rows of other modules, columns of which the module's flows bring, by flow. */
export type Sends = {
  'supplier-to-erp': {
    purchase_orders: ErpPurchaseOrdersRow;
    purchase_order_lines: ErpPurchaseOrderLinesRow;
    supplier_quotations: ErpSupplierQuotationsRow;
    vendor_invoices: ErpVendorInvoicesRow;
  };
  'supplier-to-wms': {
    expected_receipts: WmsExpectedReceiptsRow;
  };
  'supplier-to-tms': {
    shipments: TmsShipmentsRow;
    shipment_lines: TmsShipmentLinesRow;
  };
};

/** All types of the module, for its behaviour. */
export type Types = { rows: Rows; news: NewRows; copies: CopyRows; sends: Sends };
