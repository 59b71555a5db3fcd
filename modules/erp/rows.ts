// Row types of erp, generated from its schema by `npm run generate`.

import type { Day, Json, Key, Moment, Numeric, Scaled } from '../../machinery/base/row-types.ts';

/** One place where cost is collected and answered for. Written by controlling; departments, finance, maintenance, quality and hr use the same codes. */
export type CostCentersRow = {
  /** Surrogate key. */
  cost_center_id: Key;
  /** Code in postings and reports, equal in every module, such as CC-PUN1-MCH. */
  cost_center_code: string;
  /** Name of the cost centre. */
  cost_center_name: string;
  /** Company whose cost it collects. */
  company_id: Key;
  /** Site. Null for cost centres of the head office. */
  factory_id: Key | null;
  /** Department that it stands for. Null for collectors without one. */
  department_id: Key | null;
  /** Cost centre above it in reports. Null for the top of a company. */
  parent_cost_center_id: Key | null;
  /** Person who answers for it. Null while vacant. */
  responsible_employee_id: Key | null;
  /** Function; decides whether its cost goes into products. */
  cost_center_type: string;
  /** How its cost is passed on; direct: charged where it arises; none when it is not. The same list as in finance. */
  allocation_basis: string;
  /** True when it is credited with hours of production orders. */
  is_production: boolean;
  /** Overhead on its direct cost, percent. */
  overhead_rate_pct: Scaled;
  /** Hours planned for the fiscal year; base of its rates; 0 when it passes on none. */
  planned_activity_hours: Scaled;
  /** Budget of the fiscal year in currency_code. */
  annual_budget_amount: Scaled;
  /** Currency of the budget, ISO 4217. */
  currency_code: string;
  /** Fiscal year of budget and plan, named after the year in which it begins. */
  fiscal_year: number;
  /** First day on which it may be charged. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** True while nothing may be charged, as during a reorganisation. */
  is_posting_blocked: boolean;
  /** active or closed, kept for history. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One line of an invoice or credit memo. Written by billing with the document; never changed once issued. */
export type CustomerInvoiceLinesRow = {
  /** Surrogate key. */
  customer_invoice_line_id: Key;
  /** Document that the line belongs to. */
  customer_invoice_id: Key;
  /** Place in the document, from 10 in steps of 10. */
  line_number: number;
  /** What is charged; only products move stock. */
  line_type: string;
  /** Order line invoiced or credited. Null for charges and prepayments. */
  sales_order_line_id: Key | null;
  /** Invoice line that a credit corrects. Null for others. */
  original_customer_invoice_line_id: Key | null;
  /** Product invoiced. Null for charges and prepayments. */
  product_id: Key | null;
  /** Lot shipped. Null for charges, prepayments and lines of several lots. */
  lot_number: string | null;
  /** Text on the document. */
  description: string;
  /** Commodity code under GST. Null for charges that have none. */
  hsn_code: string | null;
  /** Quantity invoiced or credited, in unit_of_measure; 1 for charges. */
  invoiced_quantity: Scaled;
  /** Unit of the quantity, equal to that of the product; lot for charges. */
  unit_of_measure: string;
  /** Price of one unit before discount and tax, that of the order line, in the currency of the document. */
  unit_price_amount: Scaled;
  /** Discount of the line, percent. */
  discount_pct: Scaled;
  /** Quantity at price less the line's discount, in the currency of the document. */
  net_amount: Scaled;
  /** Tax code. Null for supplies outside GST. */
  tax_code_id: Key | null;
  /** Tax rate, percent; 0 for exports under bond. */
  tax_rate_pct: Scaled;
  /** Central GST, in the currency of the document. */
  cgst_amount: Scaled;
  /** State GST, in the currency of the document. */
  sgst_amount: Scaled;
  /** Integrated GST across states, in the currency of the document. */
  igst_amount: Scaled;
  /** Sum of the three, in the currency of the document. */
  tax_amount: Scaled;
  /** Cost of one unit on the ship date, in INR. Null for charges and price corrections. */
  unit_cost_amount: Scaled | null;
  /** Quantity at that cost, in INR; cost of goods sold. */
  cost_amount: Scaled;
  /** Revenue account credited. */
  account_code: string;
  /** Cost centre to which revenue is reported. Null where the account needs none. */
  cost_center_code: string | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One invoice or credit memo to a customer. A confirmed shipment makes the draft by the link of transport, billing completes and issues it; prepayments and memos are written by billing. Lives until settled. */
export type CustomerInvoicesRow = {
  /** Surrogate key. */
  customer_invoice_id: Key;
  /** Number of the document, such as CI-2026-000123; a tax invoice under GST, so it is given at issue. Null while a draft. */
  customer_invoice_number: string | null;
  /** invoice and debit_memo are owed by the customer, a credit_memo is owed to him, a prepayment is asked before delivery; amounts are positive in each. */
  invoice_type: string;
  /** Company that invoices. */
  company_id: Key;
  /** Customer who is invoiced. */
  customer_id: Key;
  /** Order invoiced. Null for a document over several orders. */
  sales_order_id: Key | null;
  /** Number of that order. Null for a document over several orders. */
  sales_order_number: string | null;
  /** ref: tms.shipments. Shipment that released the invoice. Null for prepayments and memos. */
  shipment_id: Key | null;
  /** Number of that shipment. Null for prepayments and memos. */
  shipment_number: string | null;
  /** When the goods left. Null for prepayments and memos. */
  shipped_at: Moment | null;
  /** Invoice that a memo corrects or a final invoice follows as prepayment. Null for others. */
  original_customer_invoice_id: Key | null;
  /** Why credit is given. Null unless a credit memo. */
  credit_reason_code: string | null;
  /** Return of goods that is credited, equal to tms.return_orders.return_order_number. Null when no goods came back. */
  return_order_number: string | null;
  /** Date on the document. Null while a draft. */
  invoice_date: Day | null;
  /** When it was issued and posted. Null while a draft. */
  issued_at: Moment | null;
  /** Day in the books. Null while a draft. */
  posting_date: Day | null;
  /** Days from invoice date to due date. Null while a draft. */
  payment_terms_days: number | null;
  /** Last day of payment. Null while a draft. */
  due_date: Day | null;
  /** State that decides the kind of GST. Null for exports. */
  place_of_supply: string | null;
  /** Reference number of the e-invoice registration (IRN). Null while a draft and for exports without it. */
  e_invoice_reference: string | null;
  /** Currency of the document, ISO 4217. Null until billing has taken up a draft. */
  currency_code: string | null;
  /** INR for one unit of currency_code on the invoice date; 1 for INR. Null while a draft. */
  exchange_rate: Scaled | null;
  /** Sum of the lines' net amounts, in currency_code. Null until billing has taken up a draft. */
  net_amount: Scaled | null;
  /** Discount on the whole document, in currency_code; discounts of lines are in the lines. */
  discount_amount: Scaled;
  /** Sum of the lines' tax, in currency_code. Null until billing has taken up a draft. */
  tax_amount: Scaled | null;
  /** Net less discount plus tax, in currency_code. Null until billing has taken up a draft. */
  total_amount: Scaled | null;
  /** Total in INR at exchange_rate. Null while a draft. */
  total_amount_base: Scaled | null;
  /** Cost of the goods shipped, sum of the lines, in INR. */
  cost_amount: Scaled;
  /** Received with tax withheld and discount taken so far, in currency_code; for a credit memo paid out. */
  received_amount: Scaled;
  /** Settled against credit memos so far, in currency_code; for a credit memo set off against invoices. */
  credited_amount: Scaled;
  /** Given up, in currency_code. */
  written_off_amount: Scaled;
  /** Still open, in currency_code: total less received, credited and written off; 0 once reversed. Null while a draft. */
  open_amount: Scaled | null;
  /** Day of the last reminder. Null when never reminded. */
  last_dunned_on: Day | null;
  /** Reminders sent, 0 to 4. */
  dunning_level: number;
  /** Why the customer does not pay. Null when undisputed. */
  dispute_reason: string | null;
  /** When nothing was left open. Null while open. */
  settled_at: Moment | null;
  /** draft, issued, partially_paid, paid, disputed, written_off, or reversed. */
  status: string;
  /** True when it was there before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One line of a receipt from a customer: what is applied to one invoice, or kept on account. Written by accounts receivable from the bank statement; all lines of a receipt have the same number and header values. */
export type CustomerPaymentsRow = {
  /** Surrogate key. */
  customer_payment_id: Key;
  /** Number of the receipt, such as CP-2026-000123, the same on all its lines. */
  customer_payment_number: string;
  /** Place in the receipt, from 10 in steps of 10. */
  line_number: number;
  /** Company that receives. */
  company_id: Key;
  /** Customer who pays. */
  customer_id: Key;
  /** invoice: settles an invoice; prepayment: for an order not yet invoiced; on_account: not yet applied; credit_memo: sets off a credit, no money moves; refund: paid back; transfer: applies money kept on account. */
  application_type: string;
  /** Invoice settled, or credit memo refunded. Null for prepayments and money on account. */
  customer_invoice_id: Key | null;
  /** Credit memo set off against it. Null unless one is. */
  credit_memo_customer_invoice_id: Key | null;
  /** Order paid in advance. Null otherwise. */
  sales_order_id: Key | null;
  /** Line on account or prepayment that is applied. Null unless a transfer. */
  source_customer_payment_id: Key | null;
  /** How the money came. */
  payment_method: string;
  /** ref: financial.bank_accounts. Account of the company that was credited. Null when no money moves. */
  bank_account_id: Key | null;
  /** Transaction reference (UTR) or cheque number. Null when no money moves. */
  bank_reference: string | null;
  /** What the customer wrote. Null when nothing. */
  remittance_advice: string | null;
  /** When the money came in, or of the set-off. */
  received_at: Moment;
  /** Day in the books. */
  posting_date: Day;
  /** Day on which the bank credited it. Null until cleared and when no money moves. */
  value_date: Day | null;
  /** Currency of the receipt, ISO 4217. */
  currency_code: string;
  /** INR for one unit of currency_code on that day; 1 for INR. */
  exchange_rate: Scaled;
  /** Money moved for the line, in currency_code; 0 for set-offs and transfers. */
  received_amount: Scaled;
  /** Discount that the customer took, in currency_code. */
  cash_discount_amount: Scaled;
  /** Income tax withheld by the customer (TDS), in currency_code. */
  tds_withheld_amount: Scaled;
  /** What the invoice is reduced by, or money kept on account, in currency_code. */
  applied_amount: Scaled;
  /** Of money on account still to be applied, in currency_code; 0 for others. */
  unapplied_amount: Scaled;
  /** Money moved in INR at exchange_rate; added to cash, for a refund taken from it. */
  received_amount_base: Scaled;
  /** Difference of rates between invoice and receipt, in INR; positive for a loss. */
  exchange_difference_amount: Scaled;
  /** When it was applied to the invoice. Null while on account. */
  applied_at: Moment | null;
  /** Who applied it. Null while on account and when matched automatically. */
  applied_by_employee_id: Key | null;
  /** Line that it takes back. Null unless a reversal; amounts are positive in both. */
  reversal_of_customer_payment_id: Key | null;
  /** Why it was taken back, such as a bounced cheque. Null unless a reversal. */
  reversal_reason: string | null;
  /** received, applied, cleared by the bank, bounced, or reversed by another line. */
  status: string;
  /** True when it was there before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One forecast of one product in one sales region and month, in one version. Written by demand planning every month; actual and error are added when the month is over. */
export type DemandForecastsRow = {
  /** Surrogate key. */
  demand_forecast_id: Key;
  /** Product forecast. */
  product_id: Key;
  /** Sales region, as in master.customers. */
  sales_region: string;
  /** First day of the month. */
  period_start_date: Day;
  /** Last day of the month. */
  period_end_date: Day;
  /** Version within product, region and month, from 1. */
  version_number: number;
  /** How the statistical base was found. */
  forecast_method: string;
  /** Statistical forecast before judgement, in unit_of_measure. */
  baseline_quantity: Scaled;
  /** Factor of the month for the product family that is in the base; 1 means no season. */
  seasonal_index: Scaled;
  /** Growth a year that is in the base, percent. */
  trend_pct: Scaled;
  /** Change by judgement, in unit_of_measure; 0 when none. */
  adjustment_quantity: Scaled;
  /** Why it was adjusted. Null when nothing was. */
  adjustment_reason: string | null;
  /** Base and adjustment, in unit_of_measure; what MRP plans. */
  forecast_quantity: Scaled;
  /** Lower bound of the 80 % interval, in unit_of_measure. */
  lower_quantity: Scaled;
  /** Upper bound of the 80 % interval, in unit_of_measure. */
  upper_quantity: Scaled;
  /** Unit of the quantities, equal to that of the product. */
  unit_of_measure: string;
  /** Expected net price of one unit, currency INR. */
  unit_price_amount: Scaled;
  /** Forecast quantity at that price, currency INR. */
  forecast_amount: Scaled;
  /** Orders received that the forecast stood for; MRP plans only what is left of it. */
  consumed_quantity: Scaled;
  /** Quantity ordered in the month, in unit_of_measure. Null until the month is over. */
  actual_quantity: Scaled | null;
  /** Difference of forecast and actual against actual, percent. Null until the month is over and when nothing was ordered. */
  absolute_error_pct: Scaled | null;
  /** ref: crm.sales_forecasts. Sales forecast that was taken into account. Null when there was none. */
  sales_forecast_id: Key | null;
  /** Planner who made it. */
  prepared_by_employee_id: Key;
  /** Who released it for planning. Null while a draft. */
  approved_by_employee_id: Key | null;
  /** When it was released. Null while a draft. */
  approved_at: Moment | null;
  /** draft; approved: used by MRP; superseded by a later version; closed: month over, actual known. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One message exchanged with manufacturing. Written by the links as messages pass; processed once, failures are tried again. */
export type ErpMesSyncLogRow = {
  /** Surrogate key. */
  erp_mes_sync_log_id: Key;
  /** inbound from or outbound to manufacturing. */
  direction: string;
  /** Business flow, such as erp-to-manufacturing. */
  flow_id: string;
  /** Module at the other end. */
  counterpart_module: string;
  /** What is told. */
  message_type: string;
  /** Table of the row that is told, qualified, such as erp.production_orders. */
  entity_table: string;
  /** Key of that row. */
  entity_id: Key;
  /** Number of that row. Null when it has none. */
  document_number: string | null;
  /** Production order concerned. Null when it could not be found and for messages without one. */
  production_order_id: Key | null;
  /** ref: manufacturing.work_orders. Work order concerned. Null when not known at that moment. */
  work_order_id: Key | null;
  /** Quantity told, in the unit of the order. Null for messages without quantity. */
  quantity: Scaled | null;
  /** received, processed, failed or ignored as already known. */
  status: string;
  /** Message as it passed. */
  payload: Json;
  /** Attempts to process it. */
  attempt_count: number;
  /** Class of the failure. Null unless failed. */
  error_code: string | null;
  /** Text of the failure. Null unless failed. */
  error_message: string | null;
  /** When the source row was written. */
  occurred_at: Moment;
  /** When the message arrived. */
  received_at: Moment;
  /** When it was processed. Null until then. */
  processed_at: Moment | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One ledger account that ERP's sub-ledgers post to, with the rules that they follow. Written by accounting as the part of the chart of accounts that ERP uses. */
export type GeneralLedgerRow = {
  /** Surrogate key. */
  gl_account_id: Key;
  /** Number of the account, equal to that in the chart of accounts. */
  account_code: string;
  /** Account of the chart, from the reference copy. */
  account_id: Key;
  /** Name of the account. */
  account_name: string;
  /** Place in the financial statements. */
  account_class: string;
  /** Side on which the balance usually stands. */
  normal_balance: string;
  /** Sub-ledger whose total the account must equal; none for other accounts. */
  sub_ledger_type: string;
  /** automatic: only by documents of the sub-ledger; manual: also by hand. */
  posting_mode: string;
  /** Items whose value it holds, for inventory accounts; none for others. */
  item_category: string;
  /** Currency in which it is kept, ISO 4217. */
  currency_code: string;
  /** True when every line must name a cost centre. */
  requires_cost_center: boolean;
  /** True when every line must name a customer or supplier. */
  requires_partner: boolean;
  /** True when lines are cleared one against another. */
  is_open_item: boolean;
  /** True for bank and cash; its movements are cash flow. */
  is_cash: boolean;
  /** input or output tax that it collects; none for others. */
  tax_direction: string;
  /** True when foreign balances are revalued at the closing. */
  is_revalued: boolean;
  /** Difference between account and sub-ledger that is let pass, in currency_code. */
  reconciliation_tolerance_amount: Scaled;
  /** Accountant who answers for it. Null while vacant. */
  owner_employee_id: Key | null;
  /** Day of the last agreement with its sub-ledger. Null when never and when there is none. */
  last_reconciled_on: Day | null;
  /** First day on which it may be posted to. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** active: may be posted to; blocked: not for the time being; closed: kept for history. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One order line received, with its lot. Comes from receiving by its link; ERP adds value, stock type and inspection. */
export type GoodsReceiptLinesRow = {
  /** Surrogate key. */
  goods_receipt_line_id: Key;
  /** Receipt that the line belongs to. */
  goods_receipt_id: Key;
  /** Place in the receipt; that of the receiving task, or from 10 in steps of 10 for receipts entered in ERP. */
  line_number: number;
  /** Order line that was delivered. */
  purchase_order_line_id: Key;
  /** Material received. Null when a spare part is. */
  material_id: Key | null;
  /** ref: maintenance.mro_parts. Spare part received. Null when a material is. */
  mro_part_id: Key | null;
  /** Quantity taken over, with rejected units, in unit_of_measure; positive also in returns and reversals. */
  received_quantity: Scaled;
  /** Of these rejected at the dock or by incoming inspection, as the warehouse reports it, in unit_of_measure. */
  rejected_quantity: Scaled;
  /** Of these put away by the warehouse, in unit_of_measure. */
  putaway_quantity: Scaled;
  /** Why units were rejected, as receiving gives it. Null when none were. */
  rejection_reason_code: string | null;
  /** Unit of the quantities, equal to that of the item. */
  unit_of_measure: string;
  /** Lot given at receipt. Null for items without lots and for spare parts. */
  lot_number: string | null;
  /** Lot or heat number of the supplier. Null when not given. */
  supplier_lot_number: string | null;
  /** Material or test certificate. Null when none came. */
  certificate_number: string | null;
  /** Day of manufacture by the supplier. Null when not given. */
  manufactured_on: Day | null;
  /** Last day of use. Null when it does not expire. */
  expiry_date: Day | null;
  /** Stock type into which the good units went first, as receiving booked them. */
  stock_type: string;
  /** Plan of the receiving inspection. Null when none is due. */
  inspection_plan_id: Key | null;
  /** Verdict of the receiving inspection. Null until inspected and when none is due. */
  inspection_result: string | null;
  /** When the verdict was given. Null until then. */
  inspected_at: Moment | null;
  /** ref: quality.ncr_headers. Nonconformance opened for the line. Null when none was. */
  ncr_id: Key | null;
  /** Order price of one unit less the discount of the line, in the currency of the receipt. Null until taken up. */
  unit_price_amount: Scaled | null;
  /** Received less rejected quantity at order price, in INR; open against the invoice until cleared, 0 until valued. */
  receipt_amount_base: Scaled;
  /** Standard cost of one unit, in INR. Null for spare parts and moving average. */
  standard_unit_cost_amount: Scaled | null;
  /** Value at which stock was booked, in INR; 0 until valued and for spare parts charged at once. */
  stock_amount_base: Scaled;
  /** Receipt amount less stock amount, in INR; positive when dearer than standard. */
  price_variance_amount: Scaled;
  /** Invoiced so far, in unit_of_measure. */
  invoiced_quantity: Scaled;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One receipt of goods against a purchase order, or its reversal. Comes from receiving in the warehouse by its link; ERP numbers, values and posts it. */
export type GoodsReceiptsRow = {
  /** Surrogate key. */
  goods_receipt_id: Key;
  /** Number of the receipt, such as GR-2026-000123. Null until ERP has taken it up. */
  goods_receipt_number: string | null;
  /** receipt: goods came in; return: sent back to the supplier; reversal: takes back a receipt booked by mistake. */
  receipt_type: string;
  /** Order that was delivered; receiving without one makes no goods receipt. */
  purchase_order_id: Key;
  /** Supplier who delivered, as on the order. */
  supplier_id: Key;
  /** Company that received, from the order. Null until taken up. */
  company_id: Key | null;
  /** Where the goods came in. */
  warehouse_id: Key;
  /** ref: wms.receiving_tasks. First receiving task of the delivery. Null for spare parts, returns and reversals. */
  receiving_task_id: Key | null;
  /** Number of the receiving document in the warehouse. Null for spare parts, returns and reversals. */
  receiving_task_number: string | null;
  /** Receipt that is taken back. Null unless a return or reversal, and for returns of opening stock. */
  reversal_of_goods_receipt_id: Key | null;
  /** Why it is taken back. Null unless a return or reversal. */
  reversal_reason: string | null;
  /** ref: quality.ncr_headers. Nonconformance that made goods go back. Null unless a return for quality. */
  ncr_id: Key | null;
  /** ref: tms.shipments. Inbound shipment that brought it. Null when the supplier delivered himself. */
  shipment_id: Key | null;
  /** Number on the supplier's delivery note. Null when none came. */
  delivery_note_number: string | null;
  /** Lorry at the gate. Null for couriers and spare parts. */
  vehicle_registration_number: string | null;
  /** When the goods were taken over. Null while they are being unloaded. */
  received_at: Moment | null;
  /** Person who took them over. Null while they are being unloaded. */
  received_by_employee_id: Key | null;
  /** Day in the books. Null until posted. */
  posting_date: Day | null;
  /** Currency of the order, ISO 4217. Null until taken up. */
  currency_code: string | null;
  /** INR for one unit of currency_code used to value the receipt; 1 for INR. Null until taken up. */
  exchange_rate: Scaled | null;
  /** Sum of the lines at order price, in currency_code. */
  receipt_amount: Scaled;
  /** Sum of the lines at order price, in INR; credited to goods received not invoiced. */
  receipt_amount_base: Scaled;
  /** open: being unloaded or not yet taken up; received; inspected: quality decision made; reversed: taken back in full. */
  status: string;
  /** True when it was there before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One thing to be measured or judged in an inspection plan. Written by quality engineering with the plan; never changed once the plan is released. */
export type InspectionPlanCharacteristicsRow = {
  /** Surrogate key. */
  inspection_plan_characteristic_id: Key;
  /** Revision that the characteristic belongs to. */
  inspection_plan_id: Key;
  /** Place in the plan, from 10 in steps of 10. */
  line_number: number;
  /** Code of the characteristic, such as OD-SHAFT. */
  characteristic_code: string;
  /** What is measured or judged. */
  characteristic_name: string;
  /** variable: a number against limits; attribute: conforms or not. */
  characteristic_type: string;
  /** What a deviation means: minor, major or critical (safety or function). */
  severity: string;
  /** Unit of the limits, such as mm. Null for attributes. */
  unit_of_measure: string | null;
  /** Target, unit_of_measure. Null for attributes and one-sided limits. */
  nominal_value: Numeric | null;
  /** Lower specification limit, unit_of_measure. Null when there is none. */
  lower_spec_limit: Numeric | null;
  /** Upper specification limit, unit_of_measure. Null when there is none. */
  upper_spec_limit: Numeric | null;
  /** Decimals to be recorded; 0 for attributes. */
  decimal_places: number;
  /** What counts as conforming. Null for variables, whose limits say it. */
  acceptance_criterion: string | null;
  /** How it is checked. */
  inspection_method: string;
  /** Kind of measuring equipment, the same list as in quality. Null for visual checks. */
  equipment_type: string | null;
  /** Coarsest resolution allowed, unit_of_measure; a tenth of the tolerance as a rule. Null when no gauge is used. */
  gauge_resolution: Numeric | null;
  /** Units on which it is checked, fewer than the plan samples. Null when all of the sample are. */
  sample_quantity: number | null;
  /** Nonconforming units still accepted in the sample. */
  acceptance_number: number;
  /** True when the values go to a control chart. */
  is_spc: boolean;
  /** ref: quality.control_plan_characteristics. Characteristic of the control plan that it carries out. Null when there is none. */
  control_plan_characteristic_id: Key | null;
  /** Defect recorded when it fails, the same list as in quality. */
  defect_code: string;
  /** Balloon number on the drawing. Null when not drawn. */
  position_on_drawing: string | null;
  /** True when the unit is lost by the test. */
  is_destructive: boolean;
  /** True when each value is kept, not only the verdict. */
  is_record_required: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One revision of what is inspected on an item at one point, and how lots are sampled. Written by quality engineering; used by receiving, in-process and final inspections. */
export type InspectionPlansRow = {
  /** Surrogate key. */
  inspection_plan_id: Key;
  /** Number of the plan, the same over its revisions, such as IPL-00042. */
  plan_number: string;
  /** Revision of the plan, such as A. */
  revision: string;
  /** Title of the plan. */
  plan_name: string;
  /** Where in the flow of goods it applies. */
  inspection_type: string;
  /** Product inspected. Null when a material is inspected. */
  product_id: Key | null;
  /** Material inspected. Null when a product is inspected. */
  material_id: Key | null;
  /** Site for which the plan holds. */
  factory_id: Key;
  /** Supplier to whose deliveries alone it applies. Null when it applies to all sources. */
  supplier_id: Key | null;
  /** ref: quality.control_plans. Control plan that the inspection carries out. Null when there is none. */
  control_plan_id: Key | null;
  /** How the sample is sized: every unit, a fixed number, or by the named standard. */
  sampling_procedure: string;
  /** General or special inspection level of ISO 2859-1. Null unless sampling follows a standard. */
  inspection_level: string | null;
  /** normal, tightened after rejected lots, or reduced after a good run. */
  sampling_severity: string;
  /** Acceptable quality limit, percent nonconforming. Null unless sampling follows a standard. */
  aql_pct: Scaled | null;
  /** Units per sample. Null unless the number is fixed. */
  fixed_sample_quantity: number | null;
  /** Time between samples in process, minutes. Null when sampled once a lot. */
  sampling_interval_minutes: Scaled | null;
  /** Lots accepted without inspection between two inspected ones; 0 when each is inspected. */
  skip_lot_count: number;
  /** Usual time of one inspection, minutes. */
  expected_duration_minutes: Scaled;
  /** True when a material or test certificate must come with the lot. */
  certificate_required: boolean;
  /** First day of use. */
  effective_from: Day;
  /** Last day of use. Null while open-ended. */
  effective_to: Day | null;
  /** Why the revision was made. Null for a first revision. */
  change_reason: string | null;
  /** Quality engineer who wrote it. */
  prepared_by_employee_id: Key;
  /** Who released it. Null while a draft. */
  approved_by_employee_id: Key | null;
  /** When it was released. Null while a draft. */
  approved_at: Moment | null;
  /** draft: in work; released: in force within its dates; superseded: replaced. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** Stock of one item in one warehouse, lot and stock type, with its value. Kept by ERP with every movement; rows at zero stay. */
export type InventoryBalancesRow = {
  /** Surrogate key. */
  inventory_balance_id: Key;
  /** Warehouse. */
  warehouse_id: Key;
  /** Product in stock. Null when a material is. */
  product_id: Key | null;
  /** Material in stock. Null when a product is. */
  material_id: Key | null;
  /** Lot in stock. Null for items without lots. */
  inventory_lot_id: Key | null;
  /** Number of that lot. Null for items without lots. */
  lot_number: string | null;
  /** unrestricted: may be used; quality_inspection; blocked; in_transit: on the way to the warehouse. */
  stock_type: string;
  /** Stock when history began, in unit_of_measure. */
  opening_quantity: Scaled;
  /** Stock now, in unit_of_measure: opening plus movements. */
  on_hand_quantity: Scaled;
  /** Of it reserved for orders, in unit_of_measure. */
  reserved_quantity: Scaled;
  /** Unit of the quantities, equal to that of the item. */
  unit_of_measure: string;
  /** How stock is valued, as the item says. */
  valuation_method: string;
  /** Cost of one unit in force, in INR. */
  unit_cost_amount: Scaled;
  /** On-hand quantity at that cost, in INR. */
  stock_value_amount: Scaled;
  /** Value when history began, in INR. */
  opening_value_amount: Scaled;
  /** Inventory account in which the value stands. */
  account_code: string;
  /** First receipt. Null before it. */
  first_receipt_at: Moment | null;
  /** Latest receipt. Null before the first. */
  last_receipt_at: Moment | null;
  /** Latest issue. Null before the first; long ago means slow moving. */
  last_issue_at: Moment | null;
  /** Latest count. Null when never counted. */
  last_counted_at: Moment | null;
  /** Last day of use of the lot. Null when it does not expire. */
  expiry_date: Day | null;
  /** True when it was there before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One lot of one item, or one serial number or split of a lot. Written by ERP when a receipt or an output brings it into being; the hinge of genealogy from supplier to customer. */
export type InventoryLotsRow = {
  /** Surrogate key. */
  inventory_lot_id: Key;
  /** Number of the lot, unique in the group, such as LOT-2026-000123. */
  lot_number: string;
  /** lot, serial (one unit of a lot that is followed alone), or split of a lot. */
  lot_type: string;
  /** Lot that it was taken from. Null for a lot of its own. */
  parent_inventory_lot_id: Key | null;
  /** Product of the lot. Null when of a material. */
  product_id: Key | null;
  /** Material of the lot. Null when of a product. */
  material_id: Key | null;
  /** How the lot came into being; opening lots were there before history began. */
  origin: string;
  /** Supplier who delivered it. Null unless bought. */
  supplier_id: Key | null;
  /** Lot or heat number of the supplier. Null unless bought and told. */
  supplier_lot_number: string | null;
  /** Receipt that brought it. Null unless bought within history. */
  goods_receipt_line_id: Key | null;
  /** Order that made it. Null unless made within history. */
  production_order_id: Key | null;
  /** Work order of manufacturing that made it. Null unless made within history and until reported. */
  work_order_number: string | null;
  /** First serial number of the units. Null for items without serial numbers. */
  serial_number_first: string | null;
  /** Last serial number of the units. Null for items without serial numbers. */
  serial_number_last: string | null;
  /** Engineering revision of the item when made. Null for catalogue parts. */
  revision: string | null;
  /** Quantity with which it began, in unit_of_measure. */
  created_quantity: Scaled;
  /** Consumed in production so far, less returns, in unit_of_measure. */
  consumed_quantity: Scaled;
  /** Shipped to customers so far, in unit_of_measure. */
  shipped_quantity: Scaled;
  /** Scrapped or returned to the supplier so far, in unit_of_measure. */
  scrapped_quantity: Scaled;
  /** Unit of the quantities, equal to that of the item. */
  unit_of_measure: string;
  /** Cost of one unit when it came in, in INR. */
  unit_cost_amount: Scaled;
  /** Day of manufacture. Null when the supplier did not tell it. */
  manufactured_on: Day | null;
  /** Last day of use; picked first expired first. Null when it does not expire. */
  expiry_date: Day | null;
  /** Day on which it must be tested again. Null when never. */
  retest_date: Day | null;
  /** Verdict on the lot as a whole. */
  quality_status: string;
  /** Why it is held. Null unless on hold, rejected or recalled. */
  hold_reason: string | null;
  /** Material or test certificate. Null when there is none. */
  certificate_number: string | null;
  /** Country of origin for customs, ISO 3166-1 alpha-2. */
  country_of_origin_code: string;
  /** When it came into stock, or was opened for output. */
  received_at: Moment;
  /** When nothing was left. Null while there is stock. */
  exhausted_at: Moment | null;
  /** open: stock or output remains; exhausted; closed by a recall or scrap of the rest. */
  status: string;
  /** True when it was there before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** Stock of one item kept for one order line or one component of a production order. Written by order promising and release; ends by being issued, cancelled or expired. */
export type InventoryReservationsRow = {
  /** Surrogate key. */
  inventory_reservation_id: Key;
  /** Number of the reservation, such as RES-2026-000123. */
  reservation_number: string;
  /** Which kind of order it is for. */
  demand_type: string;
  /** Order line it is for. Null for a component. */
  sales_order_line_id: Key | null;
  /** Production order it is for. Null for a sale. */
  production_order_id: Key | null;
  /** Line of the frozen recipe. Null for a sale and for material outside the recipe. */
  bom_component_id: Key | null;
  /** Operation that needs the component. Null for a sale. */
  operation_sequence: number | null;
  /** Product reserved. Null when a material is. */
  product_id: Key | null;
  /** Material reserved. Null when a product is. */
  material_id: Key | null;
  /** Warehouse that holds it. */
  warehouse_id: Key;
  /** Lot reserved. Null until a lot is chosen and for items without lots. */
  inventory_lot_id: Key | null;
  /** Number of that lot. Null until a lot is chosen and for items without lots. */
  lot_number: string | null;
  /** Quantity needed, in unit_of_measure. */
  required_quantity: Scaled;
  /** Of it reserved, in unit_of_measure; the rest is short. */
  reserved_quantity: Scaled;
  /** Of it picked or consumed so far, in unit_of_measure. */
  issued_quantity: Scaled;
  /** Of it given back unused, in unit_of_measure. */
  released_quantity: Scaled;
  /** Unit of the quantities, equal to that of the item. */
  unit_of_measure: string;
  /** Day on which it must be ready. */
  required_date: Day;
  /** Rank when stock is short. */
  priority: string;
  /** When it was reserved. */
  reserved_at: Moment;
  /** Who reserved it. Null when reserved by the system. */
  reserved_by_employee_id: Key | null;
  /** When it lapses if not used. Null when it does not. */
  expires_at: Moment | null;
  /** When the goods were ready at the line or dock. Null until then. */
  staged_at: Moment | null;
  /** When it ended. Null while open. */
  closed_at: Moment | null;
  /** Why it ended without being used up. Null while open and when issued. */
  closing_reason_code: string | null;
  /** open, partially_issued, issued, cancelled or expired. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One movement of stock in the books. Comes from warehouse, manufacturing or quality by their links, or is written by ERP; booked once to one balance, corrected only by a reversal. */
export type InventoryTransactionsRow = {
  /** Surrogate key. */
  inventory_transaction_id: Key;
  /** Number of the movement, such as IT-2026-000123. Null until ERP has booked or ignored it. */
  transaction_number: string | null;
  /** What happened. */
  transaction_type: string;
  /** Module whose row is the cause. */
  source_module: string;
  /** Table of that row, qualified, such as wms.warehouse_movements. */
  source_table: string;
  /** Key of that row; for movements that ERP makes the key of its own document. */
  source_id: Key;
  /** Number of the movement among those of the same cause, from 1; a transfer has two. */
  source_line_number: number;
  /** Number of that row. Null when it has none. */
  source_document_number: string | null;
  /** Product moved. Null when a material is. */
  product_id: Key | null;
  /** Material moved. Null when a product is. */
  material_id: Key | null;
  /** Warehouse of the balance. Null until found for causes that name none. */
  warehouse_id: Key | null;
  /** Lot moved. Null for items without lots and until found. */
  inventory_lot_id: Key | null;
  /** Number of that lot. Null for items without lots. */
  lot_number: string | null;
  /** Stock type of the balance. */
  stock_type: string;
  /** Quantity as the cause gives it, in unit_of_measure; negative only in count adjustments. Null while the warehouse is still counting. */
  quantity: Scaled | null;
  /** What the quantity does to the balance: 1 adds, -1 takes, 0 nothing (moves between bins, movements that another row books, not yet booked). */
  stock_effect: number;
  /** Unit of the quantity, equal to that of the item. */
  unit_of_measure: string;
  /** On-hand of the balance after it, in unit_of_measure. Null unless booked with an effect. */
  balance_after_quantity: Scaled | null;
  /** Cost of one unit at which it was booked, in INR. Null until booked. */
  unit_cost_amount: Scaled | null;
  /** Change of stock value, in INR; negative when taken. Null until booked. */
  amount: Scaled | null;
  /** Difference against the price paid at a receipt, in INR; positive is a loss. */
  price_variance_amount: Scaled;
  /** Production order served. Null for other movements. */
  production_order_id: Key | null;
  /** ref: manufacturing.work_orders. Work order served. Null for other movements and until known. */
  work_order_id: Key | null;
  /** Order line shipped or returned. Null for other movements. */
  sales_order_line_id: Key | null;
  /** Customer who sent goods back. Null for other movements. */
  customer_id: Key | null;
  /** Return authorisation on the label, equal to tms.return_orders.return_order_number. Null unless a customer sent goods back. */
  return_order_number: string | null;
  /** Transfer between warehouses, the same on both sides and in transport. Null for other movements. */
  transfer_number: string | null;
  /** Order line received or sent back. Null for other movements. */
  purchase_order_line_id: Key | null;
  /** Receipt line booked, that of the receiving task. Null for other movements. */
  goods_receipt_line_id: Key | null;
  /** Reservation that it fulfils. Null when there was none. */
  inventory_reservation_id: Key | null;
  /** Other half of a transfer or change of stock type. Null for others. */
  paired_inventory_transaction_id: Key | null;
  /** Movement that it takes back. Null unless a reversal. */
  reversal_of_inventory_transaction_id: Key | null;
  /** Reason of a scrap, adjustment, change of stock type or reversal; for a count the cause found, count_difference where none was. Null for regular movements. */
  reason_code: string | null;
  /** Free words on it. Null when nothing to add. */
  reason: string | null;
  /** When it happened. Null while the cause only announces it (staged, released, not yet done). */
  transaction_at: Moment | null;
  /** Day in the books. Null until booked. */
  posting_date: Day | null;
  /** When it was booked. Null until then; much later than transaction_at is a late posting. */
  posted_at: Moment | null;
  /** Who booked it. Null when booked by the system. */
  posted_by_employee_id: Key | null;
  /** Who moved or counted the goods. Null for changes without a hand on them and for movements that ERP makes. */
  moved_by_employee_id: Key | null;
  /** Entry into which its value was gathered. Null until posted, and when the value does not change. */
  journal_entry_id: Key | null;
  /** received by link and not yet booked, posted, reversed by another, or ignored as a repetition. */
  status: string;
  /** True when it was there before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One difference between book and reality: found by a count or by comparing ERP with the warehouse. Written by inventory control, explained and approved, then adjusted with one movement and one entry. */
export type InventoryVarianceRow = {
  /** Surrogate key. */
  inventory_variance_id: Key;
  /** Number of the difference, such as IV-2026-000123. */
  variance_number: string;
  /** How it was found. */
  variance_type: string;
  /** Warehouse concerned. */
  warehouse_id: Key;
  /** Product concerned. Null when a material is. */
  product_id: Key | null;
  /** Material concerned. Null when a product is. */
  material_id: Key | null;
  /** Lot concerned. Null for items without lots and for lots that the books do not know. */
  inventory_lot_id: Key | null;
  /** Number of that lot. Null for items without lots. */
  lot_number: string | null;
  /** Stock type concerned. */
  stock_type: string;
  /** ref: wms.cycle_count_tasks. Count that found it. Null for reconciliations. */
  cycle_count_task_id: Key | null;
  /** Number of that count. Null for reconciliations. */
  cycle_count_task_number: string | null;
  /** ref: financial.reconciliation_runs. Reconciliation that found it. Null for counts. */
  reconciliation_run_id: Key | null;
  /** Quantity in the books at that moment, in unit_of_measure. */
  book_quantity: Scaled;
  /** Quantity found, in unit_of_measure. */
  counted_quantity: Scaled;
  /** Found less book, in unit_of_measure. */
  variance_quantity: Scaled;
  /** Unit of the quantities, equal to that of the item. */
  unit_of_measure: string;
  /** Cost of one unit in the books, in INR. */
  unit_cost_amount: Scaled;
  /** Difference at that cost, in INR; negative is a loss. */
  variance_amount: Scaled;
  /** Difference against book, percent. Null when the book quantity is 0. */
  variance_pct: Scaled | null;
  /** Difference adjusted without approval, percent. */
  tolerance_pct: Scaled;
  /** Cause found, as the warehouse gives it for counts. Null until explained. */
  reason_code: string | null;
  /** Free words on it. Null when nothing to add. */
  reason: string | null;
  /** When it was found. */
  detected_at: Moment;
  /** Who counted. Null for reconciliations. */
  counted_by_employee_id: Key | null;
  /** Quantity of the second count, in unit_of_measure. Null when not counted again. */
  recounted_quantity: Scaled | null;
  /** Where the approval stands. */
  approval_status: string;
  /** Who approved or rejected, another person than the counter. Null while pending and within tolerance. */
  approved_by_employee_id: Key | null;
  /** When it was approved or rejected. Null while pending. */
  approved_at: Moment | null;
  /** Movement that adjusted the book. Null until adjusted. */
  inventory_transaction_id: Key | null;
  /** Entry that adjusted the value. Null until adjusted and when worth nothing. */
  journal_entry_id: Key | null;
  /** When it was adjusted or dismissed. Null while open. */
  resolved_at: Moment | null;
  /** open, under_investigation, adjusted, or dismissed after a recount. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One sub-ledger entry: what one document, or the gathered movements of one order and day, does to the accounts. Written by the posting agent and by the links of maintenance and quality; never changed once posted, only reversed; goes to the general ledger by link. */
export type JournalEntriesRow = {
  /** Surrogate key. */
  journal_entry_id: Key;
  /** Number of the entry, such as JE-2026-000123, given at posting so that the series has no gaps. Null while a draft. */
  journal_entry_number: string | null;
  /** Company whose books it enters. Null until the posting agent has taken up a draft that came without it. */
  company_id: Key | null;
  /** Company of the group on the other side. Null unless intercompany. */
  partner_company_id: Key | null;
  /** Business event; decides the posting rule. */
  entry_type: string;
  /** Module whose document is the cause; erp for manual, opening and closing entries. */
  source_module: string;
  /** Table of that document, qualified; erp.journal_entries for entries without a document, which are their own cause. */
  source_table: string;
  /** Key of that document; that of the production order or receipt whose movements are gathered. */
  source_id: Key;
  /** Number of that document; that of the entry itself where it has no other cause. */
  source_document_number: string;
  /** Date of the document. */
  document_date: Day;
  /** Day in the books. */
  posting_date: Day;
  /** Period of the posting date. Null while a draft. */
  fiscal_period_id: Key | null;
  /** Currency of the amounts, ISO 4217. */
  currency_code: string;
  /** INR for one unit of currency_code; 1 for INR. */
  exchange_rate: Scaled;
  /** Sum of the lines' debits, in currency_code. */
  total_debit_amount: Scaled;
  /** Sum of the lines' credits, in currency_code. */
  total_credit_amount: Scaled;
  /** Sum of the lines' debits, in INR. */
  total_debit_amount_base: Scaled;
  /** Sum of the lines' credits, in INR. */
  total_credit_amount_base: Scaled;
  /** Lines of the entry. */
  line_count: number;
  /** Movements gathered in the entry; 1 for a document of its own. */
  gathered_count: number;
  /** Text in the books. Null until the posting agent has written it. */
  description: string | null;
  /** Who prepared it. Null for automatic entries. */
  prepared_by_employee_id: Key | null;
  /** Who approved it, another person than the preparer. Null for automatic entries and drafts. */
  approved_by_employee_id: Key | null;
  /** When it was posted. Null while a draft. */
  posted_at: Moment | null;
  /** True when posted after the document's own period had been closed, into the next open one. */
  is_late: boolean;
  /** Entry that it takes back. Null unless a reversal. */
  reversal_of_journal_entry_id: Key | null;
  /** Entry that took it back. Null unless reversed. */
  reversed_by_journal_entry_id: Key | null;
  /** Why it takes that entry back, the same list as in the general ledger. Null unless a reversal, and while the posting agent has not taken up a draft. */
  reversal_reason_code: string | null;
  /** draft, posted or reversed (posted and taken back by another). */
  status: string;
  /** True when it was there before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One debit or credit of a sub-ledger entry. Written with the entry; never changed once it is posted. */
export type JournalEntryLinesRow = {
  /** Surrogate key. */
  journal_entry_line_id: Key;
  /** Entry that the line belongs to. */
  journal_entry_id: Key;
  /** Place in the entry, from 1. */
  line_number: number;
  /** Account posted to. Null until the posting agent has taken up a line that came with the account code alone. */
  gl_account_id: Key | null;
  /** Number of that account, carried to the general ledger. */
  account_code: string;
  /** Cost centre charged or credited. Null where the account needs none. */
  cost_center_code: string | null;
  /** Debit, in the currency of the entry; 0 for a credit. */
  debit_amount: Scaled;
  /** Credit, in the currency of the entry; 0 for a debit. */
  credit_amount: Scaled;
  /** Debit in INR; may stand alone for exchange differences. */
  debit_amount_base: Scaled;
  /** Credit in INR; may stand alone for exchange differences. */
  credit_amount_base: Scaled;
  /** Customer of a receivable or revenue. Null for others. */
  customer_id: Key | null;
  /** Supplier of a payable or receipt. Null for others. */
  supplier_id: Key | null;
  /** Product whose stock, revenue or cost it is. Null when a material's or none. */
  product_id: Key | null;
  /** Material whose stock or cost it is. Null when a product's or none. */
  material_id: Key | null;
  /** Warehouse of an inventory account. Null for others. */
  warehouse_id: Key | null;
  /** Production order whose work in progress or variance it is. Null for others. */
  production_order_id: Key | null;
  /** Order line of revenue or cost of goods sold. Null for others. */
  sales_order_line_id: Key | null;
  /** Order line of goods received not invoiced. Null for others. */
  purchase_order_line_id: Key | null;
  /** Quantity behind the amount, in unit_of_measure; into stock positive, out of it negative. Null where no single item moves. */
  quantity: Scaled | null;
  /** Unit of the quantity. Null without a quantity. */
  unit_of_measure: string | null;
  /** Tax code of a tax line and of its base. Null for others. */
  tax_code_id: Key | null;
  /** Amount on which the tax was computed, in the currency of the entry. Null unless a tax line. */
  tax_base_amount: Scaled | null;
  /** Due date of a receivable or payable. Null for others. */
  due_date: Day | null;
  /** Document by which open items are matched: purchase order on goods received not invoiced, invoice on receivables and payables. Null where nothing is matched. */
  assignment_number: string | null;
  /** Text of the line. Null when that of the entry says enough. */
  description: string | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One element of a planning run that matters: a proposal, the demand it covers, or an existing order with an exception message. Written by the planning agent; the decision of the planner is added. */
export type MrpElementsRow = {
  /** Surrogate key. */
  mrp_element_id: Key;
  /** Run that made it. */
  mrp_run_id: Key;
  /** Number within the run, from 1. */
  line_number: number;
  /** Product planned. Null when a material is planned. */
  product_id: Key | null;
  /** Material planned. Null when a product is planned. */
  material_id: Key | null;
  /** Site planned. */
  factory_id: Key;
  /** Warehouse where the stock is needed or will arrive. */
  warehouse_id: Key;
  /** demand takes stock away, supply brings it. */
  element_side: string;
  /** What the element is; planned_purchase and planned_production are proposals, the others exist. */
  element_type: string;
  /** Depth of the item in bills of materials, 0 for finished goods. */
  low_level_code: number;
  /** Quantity of the element, in unit_of_measure. */
  quantity: Scaled;
  /** Unit of the quantities, equal to that of the item. */
  unit_of_measure: string;
  /** Day on which it is needed, or arrives as planned. */
  required_date: Day;
  /** Day on which the order must be placed or begun, by lead time. Null for demands. */
  start_date: Day | null;
  /** Lead time used, calendar days. Null for demands. */
  lead_time_days: number | null;
  /** Projected stock after the element, in unit_of_measure; negative when short. */
  available_quantity: Scaled;
  /** Uncovered demand before lot sizing that a proposal answers, in unit_of_measure; 0 for others. */
  net_requirement_quantity: Scaled;
  /** Rule that made quantity from the requirement. Null unless a proposal. */
  lot_size_rule: string | null;
  /** Element one level up that causes this one. Null for independent demand. */
  pegged_mrp_element_id: Key | null;
  /** Recipe through which the demand was exploded. Null unless dependent demand or planned production. */
  bom_id: Key | null;
  /** Order line that demands. Null when another thing does. */
  sales_order_line_id: Key | null;
  /** Forecast that demands. Null when another thing does. */
  demand_forecast_id: Key | null;
  /** Stocking parameters that demand. Null when another thing does. */
  safety_stock_level_id: Key | null;
  /** Existing production order that supplies, or whose components are demanded. Null otherwise. */
  production_order_id: Key | null;
  /** Existing purchase that supplies. Null otherwise. */
  purchase_order_line_id: Key | null;
  /** Existing request that supplies. Null otherwise. */
  purchase_requisition_line_id: Key | null;
  /** Source proposed for a purchase. Null unless a planned purchase. */
  supplier_id: Key | null;
  /** Approved price or standard cost of one unit used to value it, currency INR. */
  unit_cost_amount: Scaled;
  /** What the planner should do; none when nothing. */
  exception_code: string;
  /** Day to which an existing order should move. Null unless rescheduling is asked for. */
  reschedule_date: Day | null;
  /** Text for the planner. Null when there is no exception. */
  exception_message: string | null;
  /** Planner responsible. Null while nobody is assigned. */
  planner_employee_id: Key | null;
  /** What became of it; a proposal that is converted is named by the requisition line or order that it became. */
  decision: string;
  /** Who decided. Null while pending and for automatic decisions. */
  decided_by_employee_id: Key | null;
  /** When it was decided. Null while pending. */
  decided_at: Moment | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One run of material requirements planning for one company. Written by the planning agent every night; figures are final when the run ends. */
export type MrpRunsRow = {
  /** Surrogate key. */
  mrp_run_id: Key;
  /** Number of the run, such as MRP-2026-000123. */
  run_number: string;
  /** Company planned. */
  company_id: Key;
  /** Site planned. Null when all sites of the company are. */
  factory_id: Key | null;
  /** regenerative: all items anew; net_change: only items touched since the last run. */
  run_type: string;
  /** Day from which demand and supply are netted. */
  planning_date: Day;
  /** Last day planned. */
  horizon_end_date: Day;
  /** Up to this day proposals are not changed without a planner. */
  time_fence_date: Day;
  /** Version of the forecast that was used. Null when the run plans orders alone. */
  demand_forecast_version: number | null;
  /** True when safety stock is a demand. */
  includes_safety_stock: boolean;
  /** none: lead times alone; rough_cut: bottlenecks are compared with capacity. */
  capacity_check: string;
  /** Items looked at. */
  item_count: number;
  /** Demands netted. */
  demand_count: number;
  /** Purchases proposed. */
  planned_purchase_count: number;
  /** Production orders proposed. */
  planned_production_count: number;
  /** Exception messages given. */
  exception_count: number;
  /** Items whose demand inside the lead time is not covered. */
  shortage_count: number;
  /** Value of purchases proposed at the approved price, currency INR. */
  planned_purchase_amount: Scaled;
  /** Value of production proposed at standard cost, currency INR. */
  planned_production_amount: Scaled;
  /** Planner who started it. Null for the nightly run. */
  started_by_employee_id: Key | null;
  /** When it began. */
  started_at: Moment;
  /** When it ended. Null while running. */
  ended_at: Moment | null;
  /** Why it failed. Null unless failed. */
  error_message: string | null;
  /** running, completed or failed. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** Actual conversion cost of a production order: the labour of the whole order, with its confirmed output, and each run of a machine with its energy and overhead. Hours, energy and output come from manufacturing and operations by their links; ERP values them, posts them and sets them against the standard. Material is in inventory_transactions. */
export type ProductionCostsRow = {
  /** Surrogate key. */
  production_cost_id: Key;
  /** Kind of cost: labour of the order, or machine time of a run. */
  cost_type: string;
  /** Order charged. Null until found by the work order. */
  production_order_id: Key | null;
  /** ref: manufacturing.work_orders. Work order on which it arose. */
  work_order_id: Key;
  /** Number of that work order. Null when not told. */
  work_order_number: string | null;
  /** ref: manufacturing.operations. Operation that ran. Null for labour, which is of the whole order. */
  operation_id: Key | null;
  /** Position of that operation in the routing. Null for labour. */
  operation_sequence: number | null;
  /** Module whose row is the cause. */
  source_module: string;
  /** Table of that row, qualified: manufacturing.work_orders or operations.production_runs. */
  source_table: string;
  /** Key of that row. */
  source_id: Key;
  /** Number of that row. Null when it has none. */
  source_document_number: string | null;
  /** Capacity unit whose rates apply; for labour that of the first operation. Null until valued. */
  work_center_id: Key | null;
  /** Cost centre credited. Null until valued. */
  cost_center_code: string | null;
  /** Hours so far, in unit_of_measure: approved labour of the order, or time in state running of the run. */
  quantity: Scaled;
  /** Unit of the quantity: h. */
  unit_of_measure: string;
  /** Energy of the run, kWh. Null for labour. */
  energy_kwh: Scaled | null;
  /** Good output of the order so far, in its unit. Null for runs. */
  good_quantity: Scaled | null;
  /** Output of the order lost so far, in its unit. Null for runs. */
  scrap_quantity: Scaled | null;
  /** Output of the order set aside so far to be worked again, in its unit. Null for runs. */
  rework_quantity: Scaled | null;
  /** Rate of an hour when it was valued, in INR. Null until valued. */
  rate_amount: Scaled | null;
  /** Energy at its tariff, in INR. Null for labour and until valued. */
  energy_amount: Scaled | null;
  /** Overhead that the hours carry, in INR. Null for labour and until valued. */
  overhead_amount: Scaled | null;
  /** Cost in INR: hours at their rate, of a run with energy and overhead. Null until valued. */
  actual_amount: Scaled | null;
  /** Hours that the routing allows for the output of the order, this row's share. Null until settled. */
  standard_quantity: Scaled | null;
  /** Cost that the routing allows for the output of the order, this row's share, in INR. Null until settled. */
  standard_amount: Scaled | null;
  /** Actual less standard amount, in INR. Null until settled. */
  efficiency_variance_amount: Scaled | null;
  /** When the work on the order began, or the run ended. */
  incurred_at: Moment;
  /** When the order was completed. Null for runs and while it is worked on. */
  completed_at: Moment | null;
  /** Part of the actual amount that has been posted, in INR; labour is posted as it grows. */
  posted_amount: Scaled;
  /** Day in the books on which it was posted last. Null until posted. */
  posting_date: Day | null;
  /** Entry into which it was gathered last. Null until posted. */
  journal_entry_id: Key | null;
  /** received by link, valued, posted as far as valued, or settled against the standard. */
  status: string;
  /** True when it was there before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One order to make a quantity of one item as one lot. Planned by MRP, firmed and released by a planner; manufacturing carries it out as one work order, ERP receives the output, collects cost and settles variances. */
export type ProductionOrdersRow = {
  /** Surrogate key. */
  production_order_id: Key;
  /** Number of the order, such as MO-2026-000123. */
  production_order_number: string;
  /** standard: makes to the recipe; rework: works a blocked lot again and draws only recorded extra material; trial: not for stock. */
  order_type: string;
  /** Company that makes. */
  company_id: Key;
  /** Site that makes it. */
  factory_id: Key;
  /** Product to be made. Null when a material is. */
  product_id: Key | null;
  /** Material to be made. Null when a product is. */
  material_id: Key | null;
  /** Recipe revision. While planned the one in force on the planned start; at release set to the one in force that day, then frozen. */
  bom_id: Key;
  /** Revision letter of that recipe, frozen with it. */
  bom_revision: string;
  /** Routing revision. While planned the one in force on the planned start; at release set to the one in force that day, then frozen. */
  routing_id: Key;
  /** Revision letter of that routing, frozen with it. */
  routing_revision: string;
  /** Line meant for it. Null until planned on one. */
  production_line_id: Key | null;
  /** Lot that the output forms, derived from the number of the order. */
  lot_number: string;
  /** Quantity to be started, in unit_of_measure. */
  planned_quantity: Scaled;
  /** Good output reported by manufacturing, in unit_of_measure. */
  good_quantity: Scaled;
  /** Output lost, in unit_of_measure. */
  scrap_quantity: Scaled;
  /** Output set aside to be worked again and not yet good, in unit_of_measure. */
  rework_quantity: Scaled;
  /** Received into stock, in unit_of_measure. */
  received_quantity: Scaled;
  /** Unit of the quantities, equal to that of the item. */
  unit_of_measure: string;
  /** Rank in the schedule. */
  priority: string;
  /** Order line for which it is made. Null when made to stock. */
  sales_order_line_id: Key | null;
  /** Number of that sales order. Null when made to stock. */
  sales_order_number: string | null;
  /** Proposal that became the order. Null when entered by hand. */
  mrp_element_id: Key | null;
  /** Order that consumes the output. Null when it goes to stock for any. */
  parent_production_order_id: Key | null;
  /** ref: quality.ncr_headers. Nonconformance whose rework it does. Null unless a rework. */
  ncr_id: Key | null;
  /** Where components are taken. */
  issue_warehouse_id: Key;
  /** Where the output goes. */
  receipt_warehouse_id: Key;
  /** Planner responsible. Null while only planned. */
  planner_employee_id: Key | null;
  /** Day on which the output is needed. */
  due_date: Day;
  /** Planned start, by lead time until firmed. */
  planned_start_at: Moment;
  /** Planned end. */
  planned_end_at: Moment;
  /** When the first operation began. Null until then. */
  actual_start_at: Moment | null;
  /** When the last operation ended. Null until then. */
  actual_end_at: Moment | null;
  /** When a planner fixed it against MRP. Null while planned. */
  firmed_at: Moment | null;
  /** When it was released to manufacturing. Null until then. */
  released_at: Moment | null;
  /** Who released it. Null until then and when released by the system. */
  released_by_employee_id: Key | null;
  /** ref: manufacturing.work_orders. Work order that carries it out. Null until manufacturing has reported it. */
  work_order_id: Key | null;
  /** Number of that work order. Null until manufacturing has reported it. */
  work_order_number: string | null;
  /** Standard cost of one unit on the day of release, planned until then, in INR. */
  standard_unit_cost_amount: Scaled;
  /** Standard cost of the planned quantity, in INR. */
  planned_cost_amount: Scaled;
  /** Material issued, in INR. */
  actual_material_amount: Scaled;
  /** Labour booked, in INR. */
  actual_labour_amount: Scaled;
  /** Machine hours and energy, in INR. */
  actual_machine_amount: Scaled;
  /** Overhead and subcontracting, in INR. */
  actual_overhead_amount: Scaled;
  /** Sum of the four, in INR. */
  actual_cost_amount: Scaled;
  /** Output received at standard cost, in INR. */
  delivered_amount: Scaled;
  /** Cost of scrap written off, in INR. */
  scrap_amount: Scaled;
  /** Variance by prices and rates settled, in INR; positive is a loss. */
  price_variance_amount: Scaled;
  /** Variance by quantity of material settled, in INR; positive is a loss. */
  usage_variance_amount: Scaled;
  /** Variance by hours and energy settled, in INR; positive is a loss. */
  efficiency_variance_amount: Scaled;
  /** Variance left by lot size and rounding settled, in INR; positive is a loss. */
  other_variance_amount: Scaled;
  /** Work in progress: actual less delivered, scrap and settled variances, in INR; 0 once closed. */
  wip_amount: Scaled;
  /** When work ended and the last output, if any, was received. Null until then. */
  completed_at: Moment | null;
  /** When variances were posted. Null until then. */
  settled_at: Moment | null;
  /** When it was closed; nothing may be booked any more. Null while open. */
  closed_at: Moment | null;
  /** When it was cancelled. Null unless cancelled. */
  cancelled_at: Moment | null;
  /** Why it was cancelled. Null unless cancelled. */
  cancellation_reason: string | null;
  /** planned, firmed, released, in_progress, completed, closed, cancelled. */
  status: string;
  /** True when it was there before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One thing ordered from a supplier. Written with the order; received and invoiced quantities follow receipts and invoices, first values stay beside changed ones. */
export type PurchaseOrderLinesRow = {
  /** Surrogate key. */
  purchase_order_line_id: Key;
  /** Order that the line belongs to. */
  purchase_order_id: Key;
  /** Place in the order, from 10 in steps of 10. */
  line_number: number;
  /** Material ordered. Null when a spare part is ordered. */
  material_id: Key | null;
  /** ref: maintenance.mro_parts. Spare part ordered. Null when a material is ordered. */
  mro_part_id: Key | null;
  /** Request that the line fulfils. Null when it comes straight from MRP or maintenance. */
  purchase_requisition_line_id: Key | null;
  /** Proposal of MRP that the line fulfils. Null when it comes from a request or maintenance. */
  mrp_element_id: Key | null;
  /** ref: maintenance.work_orders. Maintenance work order that needs it. Null for other needs. */
  maintenance_work_order_id: Key | null;
  /** Quotation line whose price was taken. Null when the price is from a contract or the approved source. */
  supplier_quotation_id: Key | null;
  /** ref: supplier.contract_pricing. Contract price that applies. Null without a contract. */
  contract_pricing_id: Key | null;
  /** Production order whose operation the supplier does. Null unless subcontract work. */
  production_order_id: Key | null;
  /** The supplier's own part number. Null when not known. */
  supplier_part_number: string | null;
  /** Quantity ordered as last changed, in unit_of_measure. */
  ordered_quantity: Scaled;
  /** Quantity first ordered, in unit_of_measure. */
  original_quantity: Scaled;
  /** Last change of the quantity after the order was sent. Null when never. */
  quantity_changed_at: Moment | null;
  /** Unit of the quantities, equal to that of the item. */
  unit_of_measure: string;
  /** Price of one unit before tax as last changed, in the currency of the order. */
  unit_price_amount: Scaled;
  /** Price first ordered, in the currency of the order. */
  original_unit_price_amount: Scaled;
  /** Last change of the price after the order was sent. Null when never. */
  price_changed_at: Moment | null;
  /** Price of contract or approved source on that day, in the currency of the order. Null when there is none. */
  contract_unit_price_amount: Scaled | null;
  /** Standard cost of one unit on the day of the order, in INR; base of the purchase price variance. Null for spare parts. */
  standard_unit_cost_amount: Scaled | null;
  /** Discount of the line, percent. */
  discount_pct: Scaled;
  /** Quantity at price less the line's discount, in the currency of the order. */
  net_amount: Scaled;
  /** Tax code. Null for imports and unregistered suppliers. */
  tax_code_id: Key | null;
  /** Tax rate, percent. */
  tax_rate_pct: Scaled;
  /** Tax on the net amount, in the currency of the order. */
  tax_amount: Scaled;
  /** Day on which delivery is asked for. */
  requested_date: Day;
  /** Day promised by the supplier; the requested day until confirmed. */
  promised_date: Day;
  /** Where it is delivered. */
  warehouse_id: Key;
  /** How much more than ordered is accepted, percent. */
  over_delivery_tolerance_pct: Scaled;
  /** How much less than ordered closes the line, percent. */
  under_delivery_tolerance_pct: Scaled;
  /** Received so far with rejected units, less reversals, in unit_of_measure. */
  received_quantity: Scaled;
  /** Rejected at the dock or by incoming inspection so far, in unit_of_measure. */
  rejected_quantity: Scaled;
  /** Invoiced so far, in unit_of_measure. */
  invoiced_quantity: Scaled;
  /** No longer expected, in unit_of_measure. */
  cancelled_quantity: Scaled;
  /** First receipt. Null before it. */
  first_received_at: Moment | null;
  /** Latest receipt. Null before the first. */
  last_received_at: Moment | null;
  /** True when receipts go to quality inspection first. */
  inspection_required: boolean;
  /** Cost centre charged when the thing is not stocked. Null for stocked things. */
  cost_center_code: string | null;
  /** Account charged when the thing is not stocked. Null for stocked things. */
  account_code: string | null;
  /** When the line was struck from the order. Null unless it was. */
  deleted_at: Moment | null;
  /** open, partially_received, received, invoiced, or cancelled (struck). */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One order to a supplier. Written by purchasing from requisitions; lives until everything is received, invoiced and paid or cancelled. */
export type PurchaseOrdersRow = {
  /** Surrogate key. */
  purchase_order_id: Key;
  /** Number of the order, such as PO-2026-000123. */
  purchase_order_number: string;
  /** Company that buys. */
  company_id: Key;
  /** Supplier who shall deliver. */
  supplier_id: Key;
  /** What kind of purchase it is. */
  order_type: string;
  /** ref: supplier.supplier_contracts. Contract that the order calls off. Null for a spot purchase. */
  supplier_contract_id: Key | null;
  /** Number of that contract. Null for a spot purchase. */
  supplier_contract_number: string | null;
  /** Day of the order. */
  order_date: Day;
  /** Buyer in charge. */
  buyer_employee_id: Key;
  /** Where most of it is delivered; lines may name another. */
  ship_to_warehouse_id: Key;
  /** Delivery term, Incoterms 2020. */
  incoterm: string;
  /** Days from invoice date to due date. */
  payment_terms_days: number;
  /** Currency of the order, ISO 4217. */
  currency_code: string;
  /** INR for one unit of currency_code on the day of the order; 1 for INR. */
  exchange_rate: Scaled;
  /** Sum of the lines' net amounts, in currency_code. */
  net_amount: Scaled;
  /** Discount on the whole order, in currency_code; discounts of lines are in the lines. */
  discount_amount: Scaled;
  /** Sum of the lines' tax, in currency_code. */
  tax_amount: Scaled;
  /** Net less discount plus tax, in currency_code. */
  total_amount: Scaled;
  /** Total in INR at exchange_rate. */
  total_amount_base: Scaled;
  /** Where the approval stands. */
  approval_status: string;
  /** Highest total in INR that the buyer may order alone on that day; orders split to stay below it show here. */
  approval_limit_amount: Scaled;
  /** Who approved or rejected. Null while pending and where the total is within the buyer's limit. */
  approved_by_employee_id: Key | null;
  /** When it was approved or rejected. Null while pending. */
  approved_at: Moment | null;
  /** When it went to the supplier. Null until then. */
  sent_at: Moment | null;
  /** When the supplier confirmed. Null until then. */
  confirmed_at: Moment | null;
  /** The supplier's number of the confirmation. Null until confirmed. */
  supplier_reference_number: string | null;
  /** Changes after the order was sent; 0 when none. */
  change_number: number;
  /** Why it was last changed. Null when never changed. */
  last_change_reason: string | null;
  /** When it was closed. Null while open. */
  closed_at: Moment | null;
  /** When it was cancelled. Null unless cancelled. */
  cancelled_at: Moment | null;
  /** Why it was cancelled. Null unless cancelled. */
  cancellation_reason: string | null;
  /** draft, approved, sent, confirmed by the supplier, partially_received, received, closed, cancelled. */
  status: string;
  /** True when it was there before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One thing asked for. Written with the request; ordered quantity and state follow the purchase orders. */
export type PurchaseRequisitionLinesRow = {
  /** Surrogate key. */
  purchase_requisition_line_id: Key;
  /** Request that the line belongs to. */
  purchase_requisition_id: Key;
  /** Place in the request, from 10 in steps of 10. */
  line_number: number;
  /** Material asked for. Null when a spare part is. */
  material_id: Key | null;
  /** ref: maintenance.mro_parts. Spare part asked for. Null when a material is. */
  mro_part_id: Key | null;
  /** Text for the supplier. Null when the item's name says enough. */
  item_description: string | null;
  /** Quantity asked for, in unit_of_measure. */
  requested_quantity: Scaled;
  /** Quantity ordered so far, in unit_of_measure; more than asked where the supplier's lot is larger. */
  ordered_quantity: Scaled;
  /** Quantity dropped, in unit_of_measure. */
  cancelled_quantity: Scaled;
  /** Unit of the quantities, equal to that of the item. */
  unit_of_measure: string;
  /** Day on which it is needed; planned start of the work for maintenance. */
  required_date: Day;
  /** Where it shall be delivered. Null until taken over. */
  warehouse_id: Key | null;
  /** Source proposed. Null when sourcing is to find one. */
  suggested_supplier_id: Key | null;
  /** Approved source whose price the estimate uses. Null when there is none. */
  material_supplier_id: Key | null;
  /** Expected price of one unit, currency INR. Null until estimated. */
  estimated_unit_price_amount: Scaled | null;
  /** Requested quantity at that price, currency INR. */
  estimated_amount: Scaled;
  /** Proposal that the line converts. Null unless raised by MRP. */
  mrp_element_id: Key | null;
  /** ref: maintenance.work_orders. Maintenance work order that needs it. Null unless raised by maintenance. */
  maintenance_work_order_id: Key | null;
  /** Production order that needs it, for subcontract work. Null otherwise. */
  production_order_id: Key | null;
  /** Account charged when the thing is not stocked. Null for stocked things. */
  account_code: string | null;
  /** True when offers must be asked for, because there is no valid price. */
  needs_quotation: boolean;
  /** Why the line was dropped. Null unless cancelled. */
  rejection_reason: string | null;
  /** open, in_sourcing, partially_ordered, ordered or cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One internal request to buy. Raised by planning, by maintenance through its link, or by a department; lives until all its lines are ordered or dropped. */
export type PurchaseRequisitionsRow = {
  /** Surrogate key. */
  purchase_requisition_id: Key;
  /** Number of the request, such as PR-2026-000123. Null until purchasing has taken over a request of maintenance. */
  purchase_requisition_number: string | null;
  /** Company that will buy. Null until purchasing has taken over a request of maintenance. */
  company_id: Key | null;
  /** Site that needs it. Null for head office needs and until taken over. */
  factory_id: Key | null;
  /** What is bought; decides approval and account. */
  requisition_type: string;
  /** Who raised it. */
  origin: string;
  /** Planning run that proposed it. Null unless raised by MRP. */
  mrp_run_id: Key | null;
  /** Module whose document asks, such as maintenance. Null when raised inside ERP. */
  source_module: string | null;
  /** Table of that document, qualified, such as maintenance.work_orders. Null when raised inside ERP. */
  source_table: string | null;
  /** Key of that document. Null when raised inside ERP. */
  source_id: Key | null;
  /** Number of that document, such as a maintenance work order. Null when raised inside ERP. */
  source_document_number: string | null;
  /** Person who asks. Null for requests of the system. */
  requested_by_employee_id: Key | null;
  /** Department that asks. Null until taken over and for requests of MRP. */
  department_id: Key | null;
  /** Cost centre charged when the thing is not stocked. Null for stocked things. */
  cost_center_code: string | null;
  /** Urgency. */
  priority: string;
  /** When it was raised. */
  requested_at: Moment;
  /** Earliest day on which one of its lines is needed. */
  required_date: Day;
  /** Why it is needed. Null for requests of MRP. */
  justification: string | null;
  /** Sum of the lines' estimates, currency INR; decides who must approve. */
  estimated_amount: Scaled;
  /** Buyer in charge. Null until assigned. */
  buyer_employee_id: Key | null;
  /** Where the approval stands. */
  approval_status: string;
  /** Who approved or rejected. Null while pending and where the system approves below its limit. */
  approved_by_employee_id: Key | null;
  /** When it was approved or rejected. Null while pending. */
  approved_at: Moment | null;
  /** Why it was rejected. Null unless rejected. */
  rejection_reason: string | null;
  /** When the last line was ordered or dropped. Null while open. */
  closed_at: Moment | null;
  /** draft, submitted for approval, approved, in_sourcing at the supplier portal, partially_ordered, ordered, rejected or cancelled. */
  status: string;
  /** True when it was there before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One revision of the way an item is made. Written by production engineering; never changed once released, a change ends the old revision the day before the new one begins. */
export type RoutingRow = {
  /** Surrogate key. */
  routing_id: Key;
  /** Number of the routing, the same over its revisions, such as RTG-00042. */
  routing_number: string;
  /** Revision of the routing, such as A. */
  revision: string;
  /** Product made. Null when a material is made. */
  product_id: Key | null;
  /** Material made. Null when a product is made. */
  material_id: Key | null;
  /** Site for which the routing holds. */
  factory_id: Key;
  /** production for regular orders, rework for blocked lots, prototype for trials. */
  routing_usage: string;
  /** True for the routing taken first where an item has several at a site. */
  is_preferred: boolean;
  /** Output to which the operation times refer, in unit_of_measure; 1 when times are per unit. */
  base_quantity: Scaled;
  /** Unit of the output, equal to that of the item. */
  unit_of_measure: string;
  /** Smallest order for which the routing is meant, in unit_of_measure. */
  minimum_lot_quantity: Scaled;
  /** Largest order for which it is meant, in unit_of_measure. Null when there is no upper limit. */
  maximum_lot_quantity: Scaled | null;
  /** Operations of the revision. */
  operation_count: number;
  /** Sum of set-up times of the operations, minutes. */
  total_setup_minutes: Scaled;
  /** Sum of machine times for one unit, seconds. */
  total_cycle_seconds: Scaled;
  /** Labour, machine and overhead cost of one unit at standard rates, currency INR; goes into the standard cost of the item. */
  standard_conversion_cost_amount: Scaled;
  /** First day on which orders are released with this revision. */
  effective_from: Day;
  /** Last such day. Null while open-ended. */
  effective_to: Day | null;
  /** Engineering change that made this revision, such as ECN-2026-0012. Null for a first revision. */
  engineering_change_number: string | null;
  /** Why it was changed. Null for a first revision. */
  change_reason: string | null;
  /** Engineer who wrote it. */
  prepared_by_employee_id: Key;
  /** Who released it. Null while a draft. */
  approved_by_employee_id: Key | null;
  /** When it was released. Null while a draft. */
  approved_at: Moment | null;
  /** draft: in work; released: in force within its dates; superseded: replaced. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One step of a routing revision with its work centre and standard times. Written by production engineering with the routing; copied into the work order at release. */
export type RoutingOperationsRow = {
  /** Surrogate key. */
  routing_operation_id: Key;
  /** Revision that the step belongs to. */
  routing_id: Key;
  /** Place in the routing, from 10 in steps of 10; components of the recipe name it. */
  operation_sequence: number;
  /** Standard operation, such as TURN-ROUGH. */
  operation_code: string;
  /** Short name shown at the machine. */
  operation_name: string;
  /** Kind of work. */
  operation_type: string;
  /** Capacity unit that does the work. */
  work_center_id: Key;
  /** Standard set-up time per lot, minutes. */
  setup_minutes: Scaled;
  /** Standard machine time for one base quantity, seconds; the ideal cycle of the machine is at most this. */
  cycle_seconds: Scaled;
  /** Standard person time for one base quantity, seconds. */
  labour_seconds: Scaled;
  /** Standard time to clear the station after the lot, minutes. */
  teardown_minutes: Scaled;
  /** Usual transport to the next station, minutes. */
  move_minutes: Scaled;
  /** Time that the process itself asks for, such as cooling or curing, minutes. */
  wait_minutes: Scaled;
  /** People who work at the step together. */
  crew_size: number;
  /** Quantity passed on before the lot is done, in the unit of the routing. Null when only whole lots move. */
  transfer_batch_quantity: Scaled | null;
  /** Loss planned in the step, percent of its input. */
  scrap_allowance_pct: Scaled;
  /** Standard electrical energy for one base quantity, kWh. */
  standard_energy_kwh: Scaled;
  /** each: every step is confirmed; milestone: also confirms those before it; automatic: confirmed by the next milestone. */
  confirmation_type: string;
  /** Inspection to be done in or after the step. Null when there is none. */
  inspection_plan_id: Key | null;
  /** True when the lot goes on only after its inspection has passed. */
  is_quality_gate: boolean;
  /** ref: hr.skills_catalog. Skill that people booking labour on the step must hold. Null when none is asked for. */
  required_skill_id: Key | null;
  /** Least proficiency in that skill. Null when no skill is asked for. */
  minimum_proficiency_level: string | null;
  /** True when a supplier does the step. */
  is_subcontracted: boolean;
  /** Supplier who does it. Null for work in the house. */
  supplier_id: Key | null;
  /** Agreed price for one base quantity, currency INR. Null for work in the house. */
  subcontract_price_amount: Scaled | null;
  /** Program of the numerical control. Null for steps without one. */
  nc_program_number: string | null;
  /** Set of tools and fixtures to be mounted. Null when none is needed. */
  tool_set_code: string | null;
  /** Controlled document with the instruction. Null when the step is self-explanatory. */
  work_instruction_number: string | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** Stocking parameters of one item in one warehouse for a period. Computed by inventory planning every month and approved; MRP and the reorder check read the one in force. */
export type SafetyStockLevelsRow = {
  /** Surrogate key. */
  safety_stock_level_id: Key;
  /** Product stocked. Null when a material is stocked. */
  product_id: Key | null;
  /** Material stocked. Null when a product is stocked. */
  material_id: Key | null;
  /** Warehouse for which they hold. */
  warehouse_id: Key;
  /** How the safety stock was found. */
  calculation_method: string;
  /** Chance wanted of no shortage in a replenishment cycle, percent. */
  service_level_pct: Scaled;
  /** Mean demand a day, in unit_of_measure. */
  average_daily_quantity: Scaled;
  /** Standard deviation of daily demand, in unit_of_measure. */
  daily_demand_deviation: Scaled;
  /** Replenishment time assumed, calendar days. */
  lead_time_days: number;
  /** Standard deviation of the replenishment time, days. */
  lead_time_deviation_days: Scaled;
  /** Days between two planning runs that look at the item. */
  review_period_days: number;
  /** Stock held against uncertainty, in unit_of_measure; a demand in MRP. */
  safety_stock_quantity: Scaled;
  /** Projected stock at which to order, in unit_of_measure. */
  reorder_point_quantity: Scaled;
  /** Most that should be in stock, in unit_of_measure. */
  maximum_stock_quantity: Scaled;
  /** Usual lot, in unit_of_measure. */
  lot_size_quantity: Scaled;
  /** Unit of the quantities, equal to that of the item. */
  unit_of_measure: string;
  /** Cost of holding stock a year, percent of its value. */
  holding_cost_pct: Scaled;
  /** Cost of one replenishment order, currency INR. */
  order_cost_amount: Scaled;
  /** Share of consumption value at calculation: a most, c least. */
  abc_class: string;
  /** Regularity of demand at calculation: x steady, z erratic. */
  xyz_class: string;
  /** When it was computed. */
  calculated_at: Moment;
  /** Planner who put it in force. Null while proposed. */
  approved_by_employee_id: Key | null;
  /** First day in force. */
  valid_from: Day;
  /** Last day in force. Null while open-ended. */
  valid_to: Day | null;
  /** proposed, active, or superseded by a later one. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One product ordered by a customer. Comes with the order; shipping in the warehouse reports shipped quantity by its link, promise, cancellation and invoicing are kept by ERP. */
export type SalesOrderLinesRow = {
  /** Surrogate key. */
  sales_order_line_id: Key;
  /** Order that the line belongs to. */
  sales_order_id: Key;
  /** Place in the order, from 10 in steps of 10. */
  line_number: number;
  /** ref: crm.quotation_lines. Line of the accepted quotation. Null for an order without quotation. */
  quotation_line_id: Key | null;
  /** Product ordered. */
  product_id: Key;
  /** Quantity ordered as last agreed, in unit_of_measure. */
  ordered_quantity: Scaled;
  /** Of it promised for promised_date, in unit_of_measure. */
  promised_quantity: Scaled;
  /** Of it reserved in stock and not yet shipped, in unit_of_measure. */
  reserved_quantity: Scaled;
  /** Shipped so far, in unit_of_measure. */
  shipped_quantity: Scaled;
  /** Cancelled, in unit_of_measure. */
  cancelled_quantity: Scaled;
  /** Still to be shipped, in unit_of_measure: ordered less shipped and cancelled. Null while the order is a draft. */
  open_quantity: Scaled | null;
  /** Invoiced so far, in unit_of_measure. */
  invoiced_quantity: Scaled;
  /** Taken back from the customer, in unit_of_measure; it stays shipped. */
  returned_quantity: Scaled;
  /** Unit of the quantities, equal to that of the product. */
  unit_of_measure: string;
  /** List price of one unit on that day, in the currency of the order. Null until confirmed, for an order without quotation. */
  list_price_amount: Scaled | null;
  /** Agreed price of one unit before discount and tax, in the currency of the order. */
  unit_price_amount: Scaled;
  /** Discount of the line, percent. */
  discount_pct: Scaled;
  /** Quantity at price less the line's discount, in the currency of the order. */
  net_amount: Scaled;
  /** Tax code. Null until confirmed. */
  tax_code_id: Key | null;
  /** Tax rate, percent. */
  tax_rate_pct: Scaled;
  /** Tax on the net amount, in the currency of the order. */
  tax_amount: Scaled;
  /** Standard cost of one unit on the day of confirmation, in INR; for the expected margin. Null until confirmed. */
  unit_cost_amount: Scaled | null;
  /** Where it leaves. Null until promised. */
  warehouse_id: Key | null;
  /** Day on which the customer wants it. Null when he named none. */
  requested_date: Day | null;
  /** Day promised as last agreed. Null until promised. */
  promised_date: Day | null;
  /** Day promised first; base of delivery performance. Null until promised. */
  first_promised_date: Day | null;
  /** What the promise rests on. Null until promised. */
  promise_basis: string | null;
  /** First shipment. Null until then. */
  first_shipped_at: Moment | null;
  /** Latest shipment. Null until the first. */
  last_shipped_at: Moment | null;
  /** Why quantity was cancelled. Null when none was. */
  cancellation_reason: string | null;
  /** open, partially_shipped, shipped, invoiced, or cancelled. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One order of a customer. Comes from an accepted quotation by the link of CRM or is entered directly; lives until everything is shipped, invoiced and closed or cancelled. */
export type SalesOrdersRow = {
  /** Surrogate key. */
  sales_order_id: Key;
  /** Number of the order, such as SO-2026-000123. Null until order entry has taken up an accepted quotation. */
  sales_order_number: string | null;
  /** Company that sells, as on the quotation. */
  company_id: Key;
  /** Customer who ordered. */
  customer_id: Key;
  /** ref: crm.quotations. Quotation that was accepted. Null for an order without quotation. */
  quotation_id: Key | null;
  /** Number of that quotation. Null for an order without quotation. */
  quotation_number: string | null;
  /** ref: crm.contracts. Frame contract that the order calls off. Null without one. */
  contract_id: Key | null;
  /** The customer's own order number. Null when not given. */
  customer_reference_number: string | null;
  /** Kind of order; decides tax, documents and whether it is invoiced. */
  order_type: string;
  /** Day of the order. Null until order entry has taken up an accepted quotation. */
  order_date: Day | null;
  /** When the customer ordered; acceptance of the quotation. */
  ordered_at: Moment;
  /** Day on which the customer wants it. Null when he named none. */
  requested_date: Day | null;
  /** Day promised to the customer, that of the last line. Null until the order promise. */
  promised_date: Day | null;
  /** Rank when stock or capacity is short. */
  priority: string;
  /** Representative in charge. Null while the seat is vacant or nobody is assigned. */
  sales_employee_id: Key | null;
  /** Where most of it leaves; lines may name another. Null until the order promise. */
  ship_from_warehouse_id: Key | null;
  /** Delivery term, Incoterms 2020. Null until confirmed, for an order without quotation. */
  incoterm: string | null;
  /** Days from invoice date to due date. Null until confirmed, for an order without quotation. */
  payment_terms_days: number | null;
  /** True when goods leave only after payment. */
  is_prepaid: boolean;
  /** Street and building of delivery. Null until confirmed. */
  address_line: string | null;
  /** City of delivery. Null until confirmed. */
  city: string | null;
  /** State of delivery, place of supply for GST. Null until confirmed and in countries without states. */
  state_province: string | null;
  /** Postal code of delivery. Null until confirmed. */
  postal_code: string | null;
  /** Country of delivery, ISO 3166-1 alpha-2. Null until confirmed. */
  country_code: string | null;
  /** Currency of the order, ISO 4217. */
  currency_code: string;
  /** INR for one unit of currency_code on the day of the order; 1 for INR. */
  exchange_rate: Scaled;
  /** Sum of the lines' net amounts, in currency_code. */
  net_amount: Scaled;
  /** Discount on the whole order, in currency_code; discounts of lines are in the lines. */
  discount_amount: Scaled;
  /** Sum of the lines' tax, in currency_code. */
  tax_amount: Scaled;
  /** Net less discount plus tax, in currency_code. */
  total_amount: Scaled;
  /** Total in INR at exchange_rate. Null until confirmed. */
  total_amount_base: Scaled | null;
  /** Result of the credit check; approved means released above the limit by a person. */
  credit_status: string;
  /** Last credit check. Null until the first. */
  credit_checked_at: Moment | null;
  /** Limit of the customer at that check, in INR. Null until checked. */
  credit_limit_amount: Scaled | null;
  /** Open invoices and released orders with this one at that check, in INR. Null until checked. */
  credit_exposure_amount: Scaled | null;
  /** Who allowed the release above the limit. Null when not needed or not given. */
  credit_approved_by_employee_id: Key | null;
  /** When it was allowed. Null when not needed or not given. */
  credit_approved_at: Moment | null;
  /** When the order was confirmed to the customer. Null until then. */
  confirmed_at: Moment | null;
  /** When it was released for delivery. Null until then. */
  released_at: Moment | null;
  /** First shipment. Null until then. */
  first_shipped_at: Moment | null;
  /** When it was closed. Null while open. */
  closed_at: Moment | null;
  /** When it was cancelled. Null unless cancelled. */
  cancelled_at: Moment | null;
  /** Why it was cancelled. Null unless cancelled. */
  cancellation_reason: string | null;
  /** draft, credit_hold, confirmed, released, partially_shipped, shipped, invoiced, closed, cancelled. */
  status: string;
  /** True when it was there before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One line of a quotation that a supplier gave through the portal, with its comparison and award there. Comes from the supplier module by its link once the bid is opened; purchasing adds the number and the use. */
export type SupplierQuotationsRow = {
  /** Surrogate key. */
  supplier_quotation_id: Key;
  /** Number of the quotation in ERP, such as SQ-2026-000123, the same on all its lines. Null until purchasing has taken it up. */
  supplier_quotation_number: string | null;
  /** Place in the quotation, from 10 in steps of 10. */
  line_number: number;
  /** ref: supplier.rfq_responses. Response of the supplier. */
  rfq_response_id: Key;
  /** ref: supplier.rfq_response_lines. Line of that response. */
  rfq_response_line_id: Key;
  /** Number of the response in the portal. */
  source_document_number: string;
  /** Supplier who offers. */
  supplier_id: Key;
  /** Request that the offer answers, the first of those bundled in one line. Null for price agreements without a present need. */
  purchase_requisition_line_id: Key | null;
  /** Material offered. Null when a spare part is offered. */
  material_id: Key | null;
  /** ref: maintenance.mro_parts. Spare part offered. Null when a material is offered. */
  mro_part_id: Key | null;
  /** The supplier's own part number. Null when not given. */
  supplier_part_number: string | null;
  /** When the bid came in at the portal. */
  quoted_at: Moment;
  /** Last day on which the offer binds. Null when open-ended. */
  valid_to: Day | null;
  /** Quantity offered, in unit_of_measure. */
  offered_quantity: Scaled;
  /** Smallest quantity at this price, in unit_of_measure. Null when not given. */
  minimum_order_quantity: Scaled | null;
  /** Unit of the quantities, equal to that of the item. */
  unit_of_measure: string;
  /** Price of one unit before tax, in currency_code. */
  unit_price_amount: Scaled;
  /** Currency of the offer, ISO 4217. */
  currency_code: string;
  /** INR for one unit of currency_code on the day the bid was opened. Null when the portal has not said. */
  exchange_rate: Scaled | null;
  /** Freight on top for the quantity offered, in currency_code. Null when not given. */
  freight_amount: Scaled | null;
  /** Tooling on top, once, in currency_code. Null when not given. */
  tooling_amount: Scaled | null;
  /** Price with freight, duty, tooling and terms for one unit, currency INR, as the portal compared it. Null until compared. */
  landed_unit_cost_amount: Scaled | null;
  /** Price of the approved source on that day, currency INR. Null when there is none and until compared. */
  reference_unit_price_amount: Scaled | null;
  /** Calendar days from order to delivery offered. */
  lead_time_days: number;
  /** Delivery term offered, Incoterms 2020. Null when the supplier's usual one holds. */
  incoterm: string | null;
  /** Days to pay offered. Null when the supplier's usual ones hold. */
  payment_terms_days: number | null;
  /** Place in the comparison of the portal, 1 best. Null until compared. */
  evaluation_rank: number | null;
  /** Quantity awarded in the comparison, in unit_of_measure; 0 when none or not yet decided. */
  awarded_quantity: Scaled;
  /** Who approved or refused the award. Null until decided. */
  decided_by_employee_id: Key | null;
  /** When the award was decided. Null until decided. */
  decided_at: Moment | null;
  /** Why it was chosen though not the best. Null until decided and when the rank says it. */
  decision_reason: string | null;
  /** ref: supplier.supplier_contracts. Contract that came out of the award. Null when it becomes an order or nothing. */
  supplier_contract_id: Key | null;
  /** Number of that contract. Null without one. */
  supplier_contract_number: string | null;
  /** ref: supplier.contract_pricing. Price of that contract which answers the line; orders that call it off name it. Null without one. */
  contract_pricing_id: Key | null;
  /** received, compared, accepted, rejected, or expired undecided. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One line of an invoice, credit or freight bill of a supplier. Comes from the supplier portal or transport by link, or is entered by accounts payable; lives until paid. All lines of an invoice have the same number and header values. */
export type VendorInvoicesRow = {
  /** Surrogate key. */
  vendor_invoice_id: Key;
  /** Number of the invoice in ERP, such as VI-2026-000123, the same on all its lines. Null until accounts payable has entered it. */
  vendor_invoice_number: string | null;
  /** Place in the invoice, from 10 in steps of 10; 10 for a freight bill, which is one line. */
  line_number: number;
  /** invoice and debit_memo are owed to the supplier, a credit_memo is owed by him; amounts are positive in each. */
  invoice_type: string;
  /** Company that owes. */
  company_id: Key;
  /** Supplier or carrier who is owed. */
  supplier_id: Key;
  /** ref: supplier.supplier_invoices. Invoice in the portal. Null for freight and hand-entered invoices. */
  supplier_invoice_id: Key | null;
  /** ref: supplier.supplier_invoice_lines. Line of that invoice. Null for freight and hand-entered invoices. */
  supplier_invoice_line_id: Key | null;
  /** ref: tms.freight_invoices. Freight invoice in transport. Null unless a freight bill. */
  freight_invoice_id: Key | null;
  /** Number of that invoice in portal or transport. Null for hand-entered invoices. */
  source_document_number: string | null;
  /** Number printed on the supplier's invoice; equal numbers of one supplier point to a duplicate. Null when the paper bears none. */
  supplier_reference_number: string | null;
  /** Invoice line that a credit memo corrects. Null for others. */
  reversal_of_vendor_invoice_id: Key | null;
  /** Order invoiced. Null for freight and services without order. */
  purchase_order_id: Key | null;
  /** Order line invoiced. Null for freight, charges and services without order. */
  purchase_order_line_id: Key | null;
  /** Receipt invoiced. Null for freight and when invoiced before receipt. */
  goods_receipt_line_id: Key | null;
  /** Date on the supplier's invoice; terms count from it. */
  invoice_date: Day;
  /** Day on which it arrived. Null until entered. */
  received_on: Day | null;
  /** Day in the books. Null until posted. */
  posting_date: Day | null;
  /** Last day of payment by terms. Null until posted, for invoices entered by hand. */
  due_date: Day | null;
  /** Last day for the cash discount. Null when none is granted. */
  discount_due_date: Day | null;
  /** Quantity invoiced, in unit_of_measure. Null for freight and charges. */
  invoiced_quantity: Scaled | null;
  /** Unit of the quantity, equal to that of the order line. Null for freight and charges. */
  unit_of_measure: string | null;
  /** Price of one unit before tax, in currency_code. Null for freight and charges. */
  unit_price_amount: Scaled | null;
  /** Currency of the invoice, ISO 4217. */
  currency_code: string;
  /** INR for one unit of currency_code on the day of posting; 1 for INR. */
  exchange_rate: Scaled;
  /** Quantity at price less the discount of the line, before tax, in currency_code. */
  net_amount: Scaled;
  /** Share of the discount on the whole invoice, in currency_code. */
  discount_amount: Scaled;
  /** Tax code. Null when no tax is charged. */
  tax_code_id: Key | null;
  /** Input tax, in currency_code. */
  tax_amount: Scaled;
  /** True when we owe the GST instead of the supplier, so that tax_amount is 0 and the tax is posted on both sides. */
  is_reverse_charge: boolean;
  /** Income tax to be withheld at payment (TDS), in currency_code. */
  tds_amount: Scaled;
  /** Net less discount plus tax of the line, in currency_code. */
  total_amount: Scaled;
  /** Total in INR. Null until posted. */
  total_amount_base: Scaled | null;
  /** Paid with tax withheld and discount taken so far, in currency_code; for a credit memo refunded by the supplier. */
  paid_amount: Scaled;
  /** Settled against credit memos so far, in currency_code; for a credit memo set off against invoices. */
  credited_amount: Scaled;
  /** Still open, in currency_code: total less paid and credited. Null until posted. */
  open_amount: Scaled | null;
  /** Taken from goods received not invoiced, in INR at order price; 0 for freight. */
  grni_cleared_amount_base: Scaled;
  /** Net against cleared amount, in INR, without exchange difference; positive when dearer than ordered. */
  price_variance_amount: Scaled;
  /** Difference of rates between receipt and invoice, in INR; positive for a loss. */
  exchange_difference_amount: Scaled;
  /** Account charged when no receipt is cleared. Null for ordered goods and until coded. */
  account_code: string | null;
  /** Cost centre charged when no receipt is cleared. Null for ordered goods and until coded. */
  cost_center_code: string | null;
  /** ref: supplier.three_way_match_log. Match of order, receipt and invoice. Null until matched and for invoices without order. */
  three_way_match_id: Key | null;
  /** Result of that match, or of the audit of a freight bill. Null until matched and for invoices without order. */
  match_status: string | null;
  /** Why the match blocked the line; stays after the release. Null when it never did. */
  match_block_reason_code: string | null;
  /** When the block of the match was lifted or the line refused in the portal. Null until then. */
  match_resolved_at: Moment | null;
  /** Who lifted it or refused the line. Null until then and when a receipt or correction did. */
  match_resolved_by_employee_id: Key | null;
  /** Why it must not be paid. Null when free. */
  payment_block_reason_code: string | null;
  /** When it was blocked. Null when never. */
  payment_blocked_at: Moment | null;
  /** When the block was removed. Null when never blocked or still blocked. */
  payment_released_at: Moment | null;
  /** Who removed the block. Null when never blocked, still blocked, or freed by a receipt or correction. */
  payment_released_by_employee_id: Key | null;
  /** Who approved it for payment. Null until approved and when matched automatically. */
  approved_by_employee_id: Key | null;
  /** When it was approved for payment. Null until then. */
  approved_at: Moment | null;
  /** received, blocked, approved for payment, partially_paid, paid, rejected, or reversed. */
  status: string;
  /** True when it was there before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One line of a payment to a supplier: what is paid on one invoice line, or in advance. Proposed by the payment run, released by treasury; final when the bank has cleared it. All lines of a payment have the same number and header values. */
export type VendorPaymentsRow = {
  /** Surrogate key. */
  vendor_payment_id: Key;
  /** Number of the payment, such as VP-2026-000123, the same on all its lines. */
  vendor_payment_number: string;
  /** Place in the payment, from 10 in steps of 10. */
  line_number: number;
  /** Run that proposed it, such as RUN-2026-04-15-1. Null for a single payment. */
  payment_run_number: string | null;
  /** Company that pays. */
  company_id: Key;
  /** Supplier who is paid. */
  supplier_id: Key;
  /** invoice: pays an invoice; credit_memo: sets off a credit memo, no money moves; prepayment: before the invoice; transfer: applies a prepayment, no money moves; refund: the supplier pays back. */
  application_type: string;
  /** Invoice line settled, or credit memo refunded. Null for a prepayment and its refund. */
  vendor_invoice_id: Key | null;
  /** Credit memo line set off against it. Null unless one is. */
  credit_memo_vendor_invoice_id: Key | null;
  /** Order on which a prepayment is made. Null otherwise. */
  purchase_order_id: Key | null;
  /** Prepayment that is applied. Null unless a transfer. */
  source_vendor_payment_id: Key | null;
  /** How the money goes. */
  payment_method: string;
  /** ref: financial.bank_accounts. Account of the company that is charged. Null when no money moves. */
  bank_account_id: Key | null;
  /** Day on which the bank is instructed, or of the set-off. */
  payment_date: Day;
  /** Day in the books. Null until posted. */
  posting_date: Day | null;
  /** Day on which the bank charged it. Null until cleared and when no money moves. */
  value_date: Day | null;
  /** Transaction reference (UTR) or cheque number. Null until sent and when no money moves. */
  bank_reference: string | null;
  /** Currency of the payment, ISO 4217. */
  currency_code: string;
  /** INR for one unit of currency_code on the day of payment; 1 for INR. */
  exchange_rate: Scaled;
  /** Money moved for the line, in currency_code; 0 for set-offs and transfers. */
  paid_amount: Scaled;
  /** Cash discount taken, in currency_code. */
  cash_discount_amount: Scaled;
  /** Income tax withheld (TDS), in currency_code. */
  tds_withheld_amount: Scaled;
  /** What the invoice is reduced by: money, discount and tax withheld, or the set-off, in currency_code. */
  applied_amount: Scaled;
  /** Of a prepayment still to be applied, in currency_code; 0 for others. */
  unapplied_amount: Scaled;
  /** Money moved in INR at exchange_rate; taken from cash, for a refund added to it. */
  paid_amount_base: Scaled;
  /** Difference of rates between invoice and payment, in INR; positive for a loss. */
  exchange_difference_amount: Scaled;
  /** Who proposed it. Null for the payment run. */
  proposed_by_employee_id: Key | null;
  /** Who released it, another person than the proposer. Null until approved. */
  approved_by_employee_id: Key | null;
  /** When it was released. Null until approved. */
  approved_at: Moment | null;
  /** Payment line that it takes back. Null unless a reversal; amounts are positive in both. */
  reversal_of_vendor_payment_id: Key | null;
  /** Why it was taken back. Null unless a reversal. */
  reversal_reason: string | null;
  /** proposed, approved, sent to the bank, cleared, rejected before sending, returned by the bank, or reversed by another line. */
  status: string;
  /** True when it was there before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One capacity unit with its rates: a group of like machines, an assembly bench or a subcontractor. Written by production engineering and controlling; changes with the yearly rates and with investments. */
export type WorkCentersRow = {
  /** Surrogate key. */
  work_center_id: Key;
  /** Code in routings and on the shop floor, such as PUN1-TURN-01. */
  work_center_code: string;
  /** Name of the unit. */
  work_center_name: string;
  /** Site where the work is done or from where it is sent out. */
  factory_id: Key;
  /** Line whose machines do the work. Null for subcontracted work. */
  production_line_id: Key | null;
  /** Department that staffs it. */
  department_id: Key;
  /** Person responsible for output. Null while vacant. */
  supervisor_employee_id: Key | null;
  /** Kind of capacity; decides whether machine, labour or a subcontractor is scheduled. */
  work_center_type: string;
  /** Kind of machine that can do the work, as in master.machines. Null for manual and subcontracted work. */
  machine_type: string | null;
  /** Machines or stations that can work at the same time. */
  parallel_capacity_count: number;
  /** People needed while one of them runs. */
  crew_size: number;
  /** Regular shifts a day. */
  shifts_per_day: number;
  /** Hours of a shift without breaks. */
  available_hours_per_shift: Scaled;
  /** Actual against standard time, percent; standard times are divided by it when scheduling. */
  efficiency_pct: Scaled;
  /** Share of available hours that may be loaded, percent; the rest is reserve for stops. */
  utilisation_pct: Scaled;
  /** Hours that may be loaded a day over all stations. */
  daily_capacity_hours: Scaled;
  /** Usual wait before the unit, minutes; used by MRP only, the finite schedule finds its own. */
  queue_minutes: Scaled;
  /** True when order promising checks its capacity. */
  is_bottleneck: boolean;
  /** finite: loaded up to capacity; infinite: loaded without limit. */
  scheduling_method: string;
  /** Unit that may take over. Null when none can. */
  alternate_work_center_id: Key | null;
  /** Cost centre that is credited with the hours, equal to the code in ERP, finance and departments. */
  cost_center_code: string;
  /** Standard cost of one person hour in currency_code. */
  labour_rate_amount: Scaled;
  /** Standard cost of one machine hour without energy in currency_code; 0 for manual work. */
  machine_rate_amount: Scaled;
  /** Standard cost of one kWh in currency_code. */
  energy_rate_amount: Scaled;
  /** Production overhead for one machine or person hour in currency_code. */
  overhead_rate_amount: Scaled;
  /** Currency of the rates, ISO 4217. */
  currency_code: string;
  /** First day of the present rates; cost already booked keeps the rates frozen with it. */
  rates_valid_from: Day;
  /** First day of use. */
  valid_from: Day;
  /** Last day of use. Null while open-ended. */
  valid_to: Day | null;
  /** active: may be loaded; suspended: out of use for a time; retired: kept for history. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** Every table of the module by name. */
export type Rows = {
  cost_centers: CostCentersRow;
  customer_invoice_lines: CustomerInvoiceLinesRow;
  customer_invoices: CustomerInvoicesRow;
  customer_payments: CustomerPaymentsRow;
  demand_forecasts: DemandForecastsRow;
  erp_mes_sync_log: ErpMesSyncLogRow;
  general_ledger: GeneralLedgerRow;
  goods_receipt_lines: GoodsReceiptLinesRow;
  goods_receipts: GoodsReceiptsRow;
  inspection_plan_characteristics: InspectionPlanCharacteristicsRow;
  inspection_plans: InspectionPlansRow;
  inventory_balances: InventoryBalancesRow;
  inventory_lots: InventoryLotsRow;
  inventory_reservations: InventoryReservationsRow;
  inventory_transactions: InventoryTransactionsRow;
  inventory_variance: InventoryVarianceRow;
  journal_entries: JournalEntriesRow;
  journal_entry_lines: JournalEntryLinesRow;
  mrp_elements: MrpElementsRow;
  mrp_runs: MrpRunsRow;
  production_costs: ProductionCostsRow;
  production_orders: ProductionOrdersRow;
  purchase_order_lines: PurchaseOrderLinesRow;
  purchase_orders: PurchaseOrdersRow;
  purchase_requisition_lines: PurchaseRequisitionLinesRow;
  purchase_requisitions: PurchaseRequisitionsRow;
  routing: RoutingRow;
  routing_operations: RoutingOperationsRow;
  safety_stock_levels: SafetyStockLevelsRow;
  sales_order_lines: SalesOrderLinesRow;
  sales_orders: SalesOrdersRow;
  supplier_quotations: SupplierQuotationsRow;
  vendor_invoices: VendorInvoicesRow;
  vendor_payments: VendorPaymentsRow;
  work_centers: WorkCentersRow;
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
  'master.bill_of_materials': {
    bom_id: Key;
    bom_number: string;
    product_id: Key | null;
    material_id: Key | null;
    revision: string;
    bom_usage: string;
    factory_id: Key;
    base_quantity: Scaled;
    unit_of_measure: string;
    expected_yield_pct: Scaled;
    effective_from: Day;
    effective_to: Day | null;
    engineering_change_number: string | null;
    change_reason: string | null;
    prepared_by_employee_id: Key;
    approved_by_employee_id: Key | null;
    approved_at: Moment | null;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'master.bom_components': {
    bom_component_id: Key;
    bom_id: Key;
    line_number: number;
    material_id: Key;
    quantity: Scaled;
    unit_of_measure: string;
    scrap_pct: Scaled;
    operation_sequence: number;
    supply_type: string;
    position_on_drawing: string | null;
    is_critical: boolean;
    alternate_material_id: Key | null;
    lead_time_offset_days: number;
    note: string | null;
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
  'master.machines': {
    machine_id: Key;
    machine_code: string;
    machine_name: string;
    factory_id: Key;
    production_line_id: Key;
    position_in_line: number;
    machine_type: string;
    manufacturer: string;
    model: string;
    serial_number: string;
    rated_power_kw: Scaled;
    maximum_spindle_speed_rpm: number | null;
    rated_torque_nm: Scaled | null;
    tool_life_minutes: number | null;
    ideal_cycle_seconds: Scaled;
    criticality: string;
    purchase_amount: Scaled;
    currency_code: string;
    useful_life_years: number;
    purchased_on: Day;
    commissioned_on: Day | null;
    retired_on: Day | null;
    supplier_id: Key | null;
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
  'financial.chart_of_accounts': {
    account_id: Key;
    account_code: string;
    account_name: string;
    account_class: string;
    account_type: string;
    normal_balance: string;
    parent_account_code: string | null;
    account_level: number;
    is_postable: boolean;
    sub_ledger_type: string;
    cash_flow_category: string;
    statement_line_code: string;
    currency_code: string | null;
    requires_cost_center: boolean;
    requires_partner: boolean;
    is_manual_posting_allowed: boolean;
    is_revalued: boolean;
    is_eliminated: boolean;
    default_tax_code_id: Key | null;
    owner_employee_id: Key | null;
    valid_from: Day;
    valid_to: Day | null;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'financial.fiscal_periods': {
    fiscal_period_id: Key;
    fiscal_period_code: string;
    company_id: Key;
    fiscal_year_id: Key;
    period_number: number;
    period_name: string;
    period_type: string;
    start_date: Day;
    end_date: Day;
    working_days: number;
    planned_close_date: Day;
    opened_at: Moment | null;
    sub_ledgers_closed_at: Moment | null;
    closed_at: Moment | null;
    closed_by_employee_id: Key | null;
    reopened_count: number;
    last_reopened_at: Moment | null;
    last_reopened_by_employee_id: Key | null;
    last_reopening_reason: string | null;
    is_opening: boolean;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'financial.exchange_rates': {
    exchange_rate_id: Key;
    currency_code: string;
    base_currency_code: string;
    rate_type: string;
    rate_date: Day;
    valid_to: Day | null;
    exchange_rate: Scaled;
    inverse_rate: Scaled;
    bid_rate: Scaled | null;
    ask_rate: Scaled | null;
    change_pct: Scaled;
    rate_source: string;
    published_at: Moment;
    entered_by_employee_id: Key | null;
    approved_by_employee_id: Key | null;
    is_locked: boolean;
    is_opening: boolean;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
  'financial.tax_codes': {
    tax_code_id: Key;
    tax_code: string;
    tax_name: string;
    tax_type: string;
    supply_type: string;
    tax_direction: string;
    tax_rate_pct: Scaled;
    cgst_rate_pct: Scaled;
    sgst_rate_pct: Scaled;
    igst_rate_pct: Scaled;
    cess_rate_pct: Scaled;
    recoverable_pct: Scaled;
    cgst_account_code: string | null;
    sgst_account_code: string | null;
    igst_account_code: string | null;
    other_account_code: string | null;
    is_reverse_charge: boolean;
    statutory_section: string | null;
    return_form: string;
    threshold_amount: Scaled;
    country_code: string;
    valid_from: Day;
    valid_to: Day | null;
    status: string;
    created_at: Moment;
    updated_at: Moment;
  };
};
