// Row types of erp, generated from its schema by `npm run generate`.

import type { Day, Decimal, Json, Key, Moment, NewRow, Numeric } from '../../machinery/base/row-types.ts';
import type { CustomerOrdersRow as CrmCustomerOrdersRow } from '../crm/rows.ts';
import type { ChartOfAccountsRow as FinancialChartOfAccountsRow, ErpWmsSyncQueueRow as FinancialErpWmsSyncQueueRow, ExchangeRatesRow as FinancialExchangeRatesRow, FiscalPeriodsRow as FinancialFiscalPeriodsRow, JournalEntryHeadersRow as FinancialJournalEntryHeadersRow, JournalEntryLinesRow as FinancialJournalEntryLinesRow, TaxCodesRow as FinancialTaxCodesRow } from '../financial/rows.ts';
import type { MaterialTransactionsRow as ManufacturingMaterialTransactionsRow, OperationsRow as ManufacturingOperationsRow, WorkOrdersRow as ManufacturingWorkOrdersRow } from '../manufacturing/rows.ts';
import type { BillOfMaterialsRow as MasterBillOfMaterialsRow, BomComponentsRow as MasterBomComponentsRow, CompaniesRow as MasterCompaniesRow, CustomersRow as MasterCustomersRow, DepartmentsRow as MasterDepartmentsRow, EmployeesRow as MasterEmployeesRow, FactoriesRow as MasterFactoriesRow, MachinesRow as MasterMachinesRow, MaterialSuppliersRow as MasterMaterialSuppliersRow, MaterialsRow as MasterMaterialsRow, ProductionLinesRow as MasterProductionLinesRow, ProductsRow as MasterProductsRow, SuppliersRow as MasterSuppliersRow, WarehousesRow as MasterWarehousesRow } from '../master/rows.ts';
import type { QmsIntegrationLogRow as QualityQmsIntegrationLogRow } from '../quality/rows.ts';
import type { RmaRequestsRow as ServiceRmaRequestsRow, ServiceIntegrationLogRow as ServiceServiceIntegrationLogRow, WarrantyClaimsRow as ServiceWarrantyClaimsRow } from '../service/rows.ts';
import type { PortalGoodsReceiptsRow as SupplierPortalGoodsReceiptsRow, PortalPurchaseOrderLinesRow as SupplierPortalPurchaseOrderLinesRow, PortalPurchaseOrdersRow as SupplierPortalPurchaseOrdersRow, PurchaseRequisitionLinesRow as SupplierPurchaseRequisitionLinesRow, PurchaseRequisitionsRow as SupplierPurchaseRequisitionsRow, SupplierInvoiceLinesRow as SupplierSupplierInvoiceLinesRow, SupplierInvoicesRow as SupplierSupplierInvoicesRow, ThreeWayMatchLogRow as SupplierThreeWayMatchLogRow } from '../supplier/rows.ts';
import type { ErpAllocationsRow as WmsErpAllocationsRow, ExpectedReceiptsRow as WmsExpectedReceiptsRow, WarehouseInventoryRow as WmsWarehouseInventoryRow, WarehouseMovementsRow as WmsWarehouseMovementsRow } from '../wms/rows.ts';

/** One place where cost is collected and answered for. Written by controlling; departments, finance, maintenance, quality and hr use the same codes. */
export type CostCentersRow = {
  /** Surrogate key. */
  readonly cost_center_id: Key;
  /** Code in postings and reports, equal in every module, such as CC-PUN1-MCH. */
  readonly cost_center_code: string;
  /** Name of the cost centre. */
  readonly cost_center_name: string;
  /** Company whose cost it collects. */
  readonly company_id: Key;
  /** Site. Null for cost centres of the head office. */
  readonly factory_id: Key | null;
  /** Department that it stands for. Null for collectors without one. */
  readonly department_id: Key | null;
  /** Cost centre above it in reports. Null for the top of a company. */
  readonly parent_cost_center_id: Key | null;
  /** Person who answers for it. Null while vacant. */
  readonly responsible_employee_id: Key | null;
  /** Function; decides whether its cost goes into products. */
  readonly cost_center_type: 'production' | 'production_support' | 'maintenance' | 'quality' | 'engineering' | 'purchasing' | 'warehouse' | 'logistics' | 'sales' | 'service' | 'administration' | 'management';
  /** How its cost is passed on; direct: charged where it arises; none when it is not. The same list as in finance. */
  readonly allocation_basis: 'none' | 'direct' | 'machine_hours' | 'labour_hours' | 'headcount' | 'floor_area' | 'energy' | 'material_value' | 'revenue';
  /** True when it is credited with hours of production orders. */
  readonly is_production: boolean;
  /** Overhead on its direct cost, percent. */
  readonly overhead_rate_pct: Decimal<4>;
  /** Hours planned for the fiscal year; base of its rates; 0 when it passes on none. */
  readonly planned_activity_hours: Decimal<4>;
  /** Budget of the fiscal year in currency_code. */
  readonly annual_budget_amount: Decimal<2>;
  /** Currency of the budget, ISO 4217. */
  readonly currency_code: string;
  /** Fiscal year of budget and plan, named after the year in which it begins. */
  readonly fiscal_year: number;
  /** First day on which it may be charged. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** True while nothing may be charged, as during a reorganisation. */
  readonly is_posting_blocked: boolean;
  /** active or closed, kept for history. */
  readonly status: 'active' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One line of an invoice or credit memo. Written by billing with the document; never changed once issued. */
export type CustomerInvoiceLinesRow = {
  /** Surrogate key. */
  readonly customer_invoice_line_id: Key;
  /** Document that the line belongs to. */
  readonly customer_invoice_id: Key;
  /** Place in the document, from 10 in steps of 10. */
  readonly line_number: number;
  /** What is charged; only products move stock. */
  readonly line_type: 'product' | 'freight' | 'packing' | 'service' | 'price_adjustment' | 'prepayment';
  /** Order line invoiced or credited. Null for charges and prepayments. */
  readonly sales_order_line_id: Key | null;
  /** Invoice line that a credit corrects. Null for others. */
  readonly original_customer_invoice_line_id: Key | null;
  /** Product invoiced. Null for charges and prepayments. */
  readonly product_id: Key | null;
  /** Lot shipped. Null for charges, prepayments and lines of several lots. */
  readonly lot_number: string | null;
  /** Text on the document. */
  readonly description: string;
  /** Commodity code under GST. Null for charges that have none. */
  readonly hsn_code: string | null;
  /** Quantity invoiced or credited, in unit_of_measure; 1 for charges. */
  readonly invoiced_quantity: Decimal<3>;
  /** Unit of the quantity, equal to that of the product; lot for charges. */
  readonly unit_of_measure: string;
  /** Price of one unit before discount and tax, that of the order line, in the currency of the document. */
  readonly unit_price_amount: Decimal<4>;
  /** Discount of the line, percent. */
  readonly discount_pct: Decimal<4>;
  /** Quantity at price less the line's discount, in the currency of the document. */
  readonly net_amount: Decimal<2>;
  /** Tax code. Null for supplies outside GST. */
  readonly tax_code_id: Key | null;
  /** Tax rate, percent; 0 for exports under bond. */
  readonly tax_rate_pct: Decimal<4>;
  /** Central GST, in the currency of the document. */
  readonly cgst_amount: Decimal<2>;
  /** State GST, in the currency of the document. */
  readonly sgst_amount: Decimal<2>;
  /** Integrated GST across states, in the currency of the document. */
  readonly igst_amount: Decimal<2>;
  /** Sum of the three, in the currency of the document. */
  readonly tax_amount: Decimal<2>;
  /** Cost of one unit on the ship date, in INR. Null for charges and price corrections. */
  readonly unit_cost_amount: Decimal<4> | null;
  /** Quantity at that cost, in INR; cost of goods sold. */
  readonly cost_amount: Decimal<2>;
  /** Revenue account credited. */
  readonly account_code: string;
  /** Cost centre to which revenue is reported. Null where the account needs none. */
  readonly cost_center_code: string | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One invoice or credit memo to a customer. A confirmed shipment makes the draft by the link of transport, billing completes and issues it; prepayments and memos are written by billing. Lives until settled. */
export type CustomerInvoicesRow = {
  /** Surrogate key. */
  readonly customer_invoice_id: Key;
  /** Number of the document, such as CI-2026-000123; a tax invoice under GST, so it is given at issue. Null while a draft. */
  readonly customer_invoice_number: string | null;
  /** invoice and debit_memo are owed by the customer, a credit_memo is owed to him, a prepayment is asked before delivery; amounts are positive in each. */
  readonly invoice_type: 'invoice' | 'debit_memo' | 'credit_memo' | 'prepayment';
  /** Company that invoices. */
  readonly company_id: Key;
  /** Customer who is invoiced. */
  readonly customer_id: Key;
  /** Order invoiced. Null for a document over several orders. */
  readonly sales_order_id: Key | null;
  /** Number of that order. Null for a document over several orders. */
  readonly sales_order_number: string | null;
  /** ref: tms.shipments. Shipment that released the invoice. Null for prepayments and memos. */
  readonly shipment_id: Key | null;
  /** Number of that shipment. Null for prepayments and memos. */
  readonly shipment_number: string | null;
  /** When the goods left. Null for prepayments and memos. */
  readonly shipped_at: Moment | null;
  /** Invoice that a memo corrects or a final invoice follows as prepayment. Null for others. */
  readonly original_customer_invoice_id: Key | null;
  /** Why credit is given. Null unless a credit memo. */
  readonly credit_reason_code: 'return' | 'price_correction' | 'quantity_correction' | 'quality_claim' | 'late_delivery' | 'goodwill' | 'cancellation' | null;
  /** Return of goods that is credited, equal to tms.return_orders.return_order_number. Null when no goods came back. */
  readonly return_order_number: string | null;
  /** Number of what customer service wants to be credited or charged, such as RMA-2026-000123 of a return or WCL-2026-000123 of a claim. Null where service has not asked for it. */
  readonly service_document_number: string | null;
  /** Date on the document. Null while a draft. */
  readonly invoice_date: Day | null;
  /** When it was issued and posted. Null while a draft. */
  readonly issued_at: Moment | null;
  /** Day in the books. Null while a draft. */
  readonly posting_date: Day | null;
  /** Days from invoice date to due date. Null while a draft. */
  readonly payment_terms_days: number | null;
  /** Last day of payment. Null while a draft. */
  readonly due_date: Day | null;
  /** State that decides the kind of GST. Null for exports. */
  readonly place_of_supply: string | null;
  /** Reference number of the e-invoice registration (IRN). Null while a draft and for exports without it. */
  readonly e_invoice_reference: string | null;
  /** Currency of the document, ISO 4217. Null until billing has taken up a draft. */
  readonly currency_code: string | null;
  /** INR for one unit of currency_code on the invoice date; 1 for INR. Null while a draft. */
  readonly exchange_rate: Decimal<8> | null;
  /** Sum of the lines' net amounts, in currency_code. Null until billing has taken up a draft. */
  readonly net_amount: Decimal<2> | null;
  /** Discount on the whole document, in currency_code; discounts of lines are in the lines. */
  readonly discount_amount: Decimal<2>;
  /** Sum of the lines' tax, in currency_code. Null until billing has taken up a draft. */
  readonly tax_amount: Decimal<2> | null;
  /** Net less discount plus tax, in currency_code. Null until billing has taken up a draft. */
  readonly total_amount: Decimal<2> | null;
  /** Total in INR at exchange_rate. Null while a draft. */
  readonly total_amount_base: Decimal<2> | null;
  /** Cost of the goods shipped, sum of the lines, in INR. */
  readonly cost_amount: Decimal<2>;
  /** Received with tax withheld and discount taken so far, in currency_code; for a credit memo paid out. */
  readonly received_amount: Decimal<2>;
  /** Settled against credit memos so far, in currency_code; for a credit memo set off against invoices. */
  readonly credited_amount: Decimal<2>;
  /** Given up, in currency_code. */
  readonly written_off_amount: Decimal<2>;
  /** Still open, in currency_code: total less received, credited and written off; 0 once reversed. Null while a draft. */
  readonly open_amount: Decimal<2> | null;
  /** Day of the last reminder. Null when never reminded. */
  readonly last_dunned_on: Day | null;
  /** Reminders sent, 0 to 4. */
  readonly dunning_level: number;
  /** Why the customer does not pay. Null when undisputed. */
  readonly dispute_reason: string | null;
  /** When nothing was left open. Null while open. */
  readonly settled_at: Moment | null;
  /** draft, issued, partially_paid, paid, disputed, written_off, or reversed. */
  readonly status: 'draft' | 'issued' | 'partially_paid' | 'paid' | 'disputed' | 'written_off' | 'reversed';
  /** True when it was there before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One line of a receipt from a customer: what is applied to one invoice, or kept on account. Written by accounts receivable from the bank statement; all lines of a receipt have the same number and header values. */
export type CustomerPaymentsRow = {
  /** Surrogate key. */
  readonly customer_payment_id: Key;
  /** Number of the receipt, such as CP-2026-000123, the same on all its lines. */
  readonly customer_payment_number: string;
  /** Place in the receipt, from 10 in steps of 10. */
  readonly line_number: number;
  /** Company that receives. */
  readonly company_id: Key;
  /** Customer who pays. */
  readonly customer_id: Key;
  /** invoice: settles an invoice; prepayment: for an order not yet invoiced; on_account: not yet applied; credit_memo: sets off a credit, no money moves; refund: paid back; transfer: applies money kept on account. */
  readonly application_type: 'invoice' | 'prepayment' | 'on_account' | 'credit_memo' | 'refund' | 'transfer';
  /** Invoice settled, or credit memo refunded. Null for prepayments and money on account. */
  readonly customer_invoice_id: Key | null;
  /** Credit memo set off against it. Null unless one is. */
  readonly credit_memo_customer_invoice_id: Key | null;
  /** Order paid in advance. Null otherwise. */
  readonly sales_order_id: Key | null;
  /** Line on account or prepayment that is applied. Null unless a transfer. */
  readonly source_customer_payment_id: Key | null;
  /** How the money came. */
  readonly payment_method: 'neft' | 'rtgs' | 'imps' | 'cheque' | 'swift' | 'letter_of_credit' | 'set_off';
  /** ref: financial.bank_accounts. Account of the company that was credited. Null when no money moves. */
  readonly bank_account_id: Key | null;
  /** Transaction reference (UTR) or cheque number. Null when no money moves. */
  readonly bank_reference: string | null;
  /** What the customer wrote. Null when nothing. */
  readonly remittance_advice: string | null;
  /** When the money came in, or of the set-off. */
  readonly received_at: Moment;
  /** Day in the books. */
  readonly posting_date: Day;
  /** Day on which the bank credited it. Null until cleared and when no money moves. */
  readonly value_date: Day | null;
  /** Currency of the receipt, ISO 4217. */
  readonly currency_code: string;
  /** INR for one unit of currency_code on that day; 1 for INR. */
  readonly exchange_rate: Decimal<8>;
  /** Money moved for the line, in currency_code; 0 for set-offs and transfers. */
  readonly received_amount: Decimal<2>;
  /** Discount that the customer took, in currency_code. */
  readonly cash_discount_amount: Decimal<2>;
  /** Income tax withheld by the customer (TDS), in currency_code. */
  readonly tds_withheld_amount: Decimal<2>;
  /** What the invoice is reduced by, or money kept on account, in currency_code. */
  readonly applied_amount: Decimal<2>;
  /** Of money on account still to be applied, in currency_code; 0 for others. */
  readonly unapplied_amount: Decimal<2>;
  /** Money moved in INR at exchange_rate; added to cash, for a refund taken from it. */
  readonly received_amount_base: Decimal<2>;
  /** Difference of rates between invoice and receipt, in INR; positive for a loss. */
  readonly exchange_difference_amount: Decimal<2>;
  /** When it was applied to the invoice. Null while on account. */
  readonly applied_at: Moment | null;
  /** Who applied it. Null while on account and when matched automatically. */
  readonly applied_by_employee_id: Key | null;
  /** Line that it takes back. Null unless a reversal; amounts are positive in both. */
  readonly reversal_of_customer_payment_id: Key | null;
  /** Why it was taken back, such as a bounced cheque. Null unless a reversal. */
  readonly reversal_reason: string | null;
  /** received, applied, cleared by the bank, bounced, or reversed by another line. */
  readonly status: 'received' | 'applied' | 'cleared' | 'bounced' | 'reversed';
  /** True when it was there before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One forecast of one product in one sales region and month, in one version. Written by demand planning every month; actual and error are added when the month is over. */
export type DemandForecastsRow = {
  /** Surrogate key. */
  readonly demand_forecast_id: Key;
  /** Product forecast. */
  readonly product_id: Key;
  /** Sales region, as in master.customers. */
  readonly sales_region: 'north' | 'south' | 'east' | 'west' | 'export';
  /** First day of the month. */
  readonly period_start_date: Day;
  /** Last day of the month. */
  readonly period_end_date: Day;
  /** Version within product, region and month, from 1. */
  readonly version_number: number;
  /** How the statistical base was found. */
  readonly forecast_method: 'moving_average' | 'exponential_smoothing' | 'holt_winters' | 'croston' | 'manual';
  /** Statistical forecast before judgement, in unit_of_measure. */
  readonly baseline_quantity: Decimal<3>;
  /** Factor of the month for the product family that is in the base; 1 means no season. */
  readonly seasonal_index: Decimal<4>;
  /** Growth a year that is in the base, percent. */
  readonly trend_pct: Decimal<4>;
  /** Change by judgement, in unit_of_measure; 0 when none. */
  readonly adjustment_quantity: Decimal<3>;
  /** Why it was adjusted. Null when nothing was. */
  readonly adjustment_reason: string | null;
  /** Base and adjustment, in unit_of_measure; what MRP plans. */
  readonly forecast_quantity: Decimal<3>;
  /** Lower bound of the 80 % interval, in unit_of_measure. */
  readonly lower_quantity: Decimal<3>;
  /** Upper bound of the 80 % interval, in unit_of_measure. */
  readonly upper_quantity: Decimal<3>;
  /** Unit of the quantities, equal to that of the product. */
  readonly unit_of_measure: string;
  /** Expected net price of one unit, currency INR. */
  readonly unit_price_amount: Decimal<4>;
  /** Forecast quantity at that price, currency INR. */
  readonly forecast_amount: Decimal<2>;
  /** Orders received that the forecast stood for; MRP plans only what is left of it. */
  readonly consumed_quantity: Decimal<3>;
  /** Quantity ordered in the month, in unit_of_measure. Null until the month is over. */
  readonly actual_quantity: Decimal<3> | null;
  /** Difference of forecast and actual against actual, percent. Null until the month is over and when nothing was ordered. */
  readonly absolute_error_pct: Decimal<4> | null;
  /** ref: crm.sales_forecasts. Sales forecast that was taken into account. Null when there was none. */
  readonly sales_forecast_id: Key | null;
  /** Planner who made it. */
  readonly prepared_by_employee_id: Key;
  /** Who released it for planning. Null while a draft. */
  readonly approved_by_employee_id: Key | null;
  /** When it was released. Null while a draft. */
  readonly approved_at: Moment | null;
  /** draft; approved: used by MRP; superseded by a later version; closed: month over, actual known. */
  readonly status: 'draft' | 'approved' | 'superseded' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One message exchanged with manufacturing. Written by the links as messages pass; processed once, failures are tried again. */
export type ErpMesSyncLogRow = {
  /** Surrogate key. */
  readonly erp_mes_sync_log_id: Key;
  /** inbound from or outbound to manufacturing. */
  readonly direction: 'inbound' | 'outbound';
  /** Business flow, such as erp-to-manufacturing. */
  readonly flow_id: string;
  /** Module at the other end. */
  readonly counterpart_module: 'manufacturing' | 'operations';
  /** What is told. */
  readonly message_type: 'order_released' | 'order_changed' | 'order_cancelled' | 'material_staged' | 'order_confirmed' | 'operation_confirmed' | 'material_consumed' | 'labour_booked' | 'output_received' | 'order_completed';
  /** Table of the row that is told, qualified, such as erp.production_orders. */
  readonly entity_table: string;
  /** Key of that row. */
  readonly entity_id: Key;
  /** Number of that row. Null when it has none. */
  readonly document_number: string | null;
  /** Production order concerned. Null when it could not be found and for messages without one. */
  readonly production_order_id: Key | null;
  /** ref: manufacturing.work_orders. Work order concerned. Null when not known at that moment. */
  readonly work_order_id: Key | null;
  /** Quantity told, in the unit of the order. Null for messages without quantity. */
  readonly quantity: Decimal<3> | null;
  /** received, processed, failed or ignored as already known. */
  readonly status: 'received' | 'processed' | 'failed' | 'ignored';
  /** Message as it passed. */
  readonly payload: Json;
  /** Attempts to process it. */
  readonly attempt_count: number;
  /** Class of the failure. Null unless failed. */
  readonly error_code: string | null;
  /** Text of the failure. Null unless failed. */
  readonly error_message: string | null;
  /** When the source row was written. */
  readonly occurred_at: Moment;
  /** When the message arrived. */
  readonly received_at: Moment;
  /** When it was processed. Null until then. */
  readonly processed_at: Moment | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One ledger account that ERP's sub-ledgers post to, with the rules that they follow. Written by accounting as the part of the chart of accounts that ERP uses. */
export type GeneralLedgerRow = {
  /** Surrogate key. */
  readonly gl_account_id: Key;
  /** Number of the account, equal to that in the chart of accounts. */
  readonly account_code: string;
  /** Account of the chart, from the reference copy. */
  readonly account_id: Key;
  /** Name of the account. */
  readonly account_name: string;
  /** Place in the financial statements. */
  readonly account_class: 'asset' | 'liability' | 'equity' | 'revenue' | 'expense';
  /** Side on which the balance usually stands. */
  readonly normal_balance: 'debit' | 'credit';
  /** Sub-ledger whose total the account must equal; none for other accounts. */
  readonly sub_ledger_type: 'none' | 'receivables' | 'payables' | 'inventory' | 'work_in_progress' | 'goods_received_not_invoiced' | 'bank' | 'tax' | 'payroll' | 'fixed_assets' | 'intercompany';
  /** automatic: only by documents of the sub-ledger; manual: also by hand. */
  readonly posting_mode: 'automatic' | 'manual';
  /** Items whose value it holds, for inventory accounts; none for others. */
  readonly item_category: 'none' | 'raw_material' | 'semi_finished' | 'finished_good' | 'spare_part';
  /** Currency in which it is kept, ISO 4217. */
  readonly currency_code: string;
  /** True when every line must name a cost centre. */
  readonly requires_cost_center: boolean;
  /** True when every line must name a customer or supplier. */
  readonly requires_partner: boolean;
  /** True when lines are cleared one against another. */
  readonly is_open_item: boolean;
  /** True for bank and cash; its movements are cash flow. */
  readonly is_cash: boolean;
  /** input or output tax that it collects; none for others. */
  readonly tax_direction: 'none' | 'input' | 'output';
  /** True when foreign balances are revalued at the closing. */
  readonly is_revalued: boolean;
  /** Difference between account and sub-ledger that is let pass, in currency_code. */
  readonly reconciliation_tolerance_amount: Decimal<2>;
  /** Accountant who answers for it. Null while vacant. */
  readonly owner_employee_id: Key | null;
  /** Day of the last agreement with its sub-ledger. Null when never and when there is none. */
  readonly last_reconciled_on: Day | null;
  /** First day on which it may be posted to. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** active: may be posted to; blocked: not for the time being; closed: kept for history. */
  readonly status: 'active' | 'blocked' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One order line received, with its lot. Comes from receiving by its link; ERP adds value, stock type and inspection. */
export type GoodsReceiptLinesRow = {
  /** Surrogate key. */
  readonly goods_receipt_line_id: Key;
  /** Receipt that the line belongs to. */
  readonly goods_receipt_id: Key;
  /** Place in the receipt; that of the receiving task, or from 10 in steps of 10 for receipts entered in ERP. */
  readonly line_number: number;
  /** Order line that was delivered. */
  readonly purchase_order_line_id: Key;
  /** Material received. Null when a spare part is. */
  readonly material_id: Key | null;
  /** ref: maintenance.mro_parts. Spare part received. Null when a material is. */
  readonly mro_part_id: Key | null;
  /** Quantity taken over, with rejected units, in unit_of_measure; positive also in returns and reversals. */
  readonly received_quantity: Decimal<3>;
  /** Of these rejected at the dock or by incoming inspection, as the warehouse reports it, in unit_of_measure. */
  readonly rejected_quantity: Decimal<3>;
  /** Of these put away by the warehouse, in unit_of_measure. */
  readonly putaway_quantity: Decimal<3>;
  /** Why units were rejected, as receiving gives it. Null when none were. */
  readonly rejection_reason_code: 'short_delivery' | 'over_delivery' | 'damaged' | 'wrong_item' | 'wrong_revision' | 'certificate_missing' | 'shelf_life_short' | 'failed_inspection' | 'packing_defect' | null;
  /** Unit of the quantities, equal to that of the item. */
  readonly unit_of_measure: string;
  /** Lot given at receipt. Null for items without lots and for spare parts. */
  readonly lot_number: string | null;
  /** Lot or heat number of the supplier. Null when not given. */
  readonly supplier_lot_number: string | null;
  /** Material or test certificate. Null when none came. */
  readonly certificate_number: string | null;
  /** Day of manufacture by the supplier. Null when not given. */
  readonly manufactured_on: Day | null;
  /** Last day of use. Null when it does not expire. */
  readonly expiry_date: Day | null;
  /** Stock type into which the good units went first, as receiving booked them. */
  readonly stock_type: 'unrestricted' | 'quality_inspection' | 'blocked';
  /** Plan of the receiving inspection. Null when none is due. */
  readonly inspection_plan_id: Key | null;
  /** Verdict of the receiving inspection. Null until inspected and when none is due. */
  readonly inspection_result: 'accepted' | 'rejected' | 'conditional' | null;
  /** When the verdict was given. Null until then. */
  readonly inspected_at: Moment | null;
  /** ref: quality.ncr_headers. Nonconformance opened for the line. Null when none was. */
  readonly ncr_id: Key | null;
  /** Order price of one unit less the discount of the line, in the currency of the receipt. Null until taken up. */
  readonly unit_price_amount: Decimal<4> | null;
  /** Received less rejected quantity at order price, in INR; open against the invoice until cleared, 0 until valued. */
  readonly receipt_amount_base: Decimal<2>;
  /** Standard cost of one unit, in INR. Null for spare parts and moving average. */
  readonly standard_unit_cost_amount: Decimal<4> | null;
  /** Value at which stock was booked, in INR; 0 until valued and for spare parts charged at once. */
  readonly stock_amount_base: Decimal<2>;
  /** Receipt amount less stock amount, in INR; positive when dearer than standard. */
  readonly price_variance_amount: Decimal<2>;
  /** Invoiced so far, in unit_of_measure. */
  readonly invoiced_quantity: Decimal<3>;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One receipt of goods against a purchase order, or its reversal. Comes from receiving in the warehouse by its link; ERP numbers, values and posts it. */
export type GoodsReceiptsRow = {
  /** Surrogate key. */
  readonly goods_receipt_id: Key;
  /** Number of the receipt, such as GR-2026-000123. Null until ERP has taken it up. */
  readonly goods_receipt_number: string | null;
  /** receipt: goods came in; return: sent back to the supplier; reversal: takes back a receipt booked by mistake. */
  readonly receipt_type: 'receipt' | 'return' | 'reversal';
  /** Order that was delivered; receiving without one makes no goods receipt. */
  readonly purchase_order_id: Key;
  /** Supplier who delivered, as on the order. */
  readonly supplier_id: Key;
  /** Company that received, from the order. Null until taken up. */
  readonly company_id: Key | null;
  /** Where the goods came in. */
  readonly warehouse_id: Key;
  /** ref: wms.receiving_tasks. First receiving task of the delivery. Null for spare parts, returns and reversals. */
  readonly receiving_task_id: Key | null;
  /** Number of the receiving document in the warehouse. Null for spare parts, returns and reversals. */
  readonly receiving_task_number: string | null;
  /** Receipt that is taken back. Null unless a return or reversal, and for returns of opening stock. */
  readonly reversal_of_goods_receipt_id: Key | null;
  /** Why it is taken back. Null unless a return or reversal. */
  readonly reversal_reason: string | null;
  /** ref: quality.ncr_headers. Nonconformance that made goods go back. Null unless a return for quality. */
  readonly ncr_id: Key | null;
  /** ref: tms.shipments. Inbound shipment that brought it. Null when the supplier delivered himself. */
  readonly shipment_id: Key | null;
  /** Number on the supplier's delivery note. Null when none came. */
  readonly delivery_note_number: string | null;
  /** Lorry at the gate. Null for couriers and spare parts. */
  readonly vehicle_registration_number: string | null;
  /** When the goods were taken over. Null while they are being unloaded. */
  readonly received_at: Moment | null;
  /** Person who took them over. Null while they are being unloaded. */
  readonly received_by_employee_id: Key | null;
  /** Day in the books. Null until posted. */
  readonly posting_date: Day | null;
  /** Currency of the order, ISO 4217. Null until taken up. */
  readonly currency_code: string | null;
  /** INR for one unit of currency_code used to value the receipt; 1 for INR. Null until taken up. */
  readonly exchange_rate: Decimal<8> | null;
  /** Sum of the lines at order price, in currency_code. */
  readonly receipt_amount: Decimal<2>;
  /** Sum of the lines at order price, in INR; credited to goods received not invoiced. */
  readonly receipt_amount_base: Decimal<2>;
  /** open: being unloaded or not yet taken up; received; inspected: quality decision made; reversed: taken back in full. */
  readonly status: 'open' | 'received' | 'inspected' | 'reversed';
  /** True when it was there before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One thing to be measured or judged in an inspection plan. Written by quality engineering with the plan; never changed once the plan is released. */
export type InspectionPlanCharacteristicsRow = {
  /** Surrogate key. */
  readonly inspection_plan_characteristic_id: Key;
  /** Revision that the characteristic belongs to. */
  readonly inspection_plan_id: Key;
  /** Place in the plan, from 10 in steps of 10. */
  readonly line_number: number;
  /** Code of the characteristic, such as OD-SHAFT. */
  readonly characteristic_code: string;
  /** What is measured or judged. */
  readonly characteristic_name: string;
  /** variable: a number against limits; attribute: conforms or not. */
  readonly characteristic_type: 'variable' | 'attribute';
  /** What a deviation means: minor, major or critical (safety or function). */
  readonly severity: 'minor' | 'major' | 'critical';
  /** Unit of the limits, such as mm. Null for attributes. */
  readonly unit_of_measure: string | null;
  /** Target, unit_of_measure. Null for attributes and one-sided limits. */
  readonly nominal_value: Numeric | null;
  /** Lower specification limit, unit_of_measure. Null when there is none. */
  readonly lower_spec_limit: Numeric | null;
  /** Upper specification limit, unit_of_measure. Null when there is none. */
  readonly upper_spec_limit: Numeric | null;
  /** Decimals to be recorded; 0 for attributes. */
  readonly decimal_places: number;
  /** What counts as conforming. Null for variables, whose limits say it. */
  readonly acceptance_criterion: string | null;
  /** How it is checked. */
  readonly inspection_method: 'gauge' | 'cmm' | 'visual' | 'functional_test' | 'pressure_test' | 'leak_test' | 'hardness_test' | 'material_analysis' | 'torque_test' | 'electrical_test';
  /** Kind of measuring equipment, the same list as in quality. Null for visual checks. */
  readonly equipment_type: 'bore_gauge' | 'caliper' | 'cmm' | 'dial_indicator' | 'flow_meter' | 'hardness_tester' | 'height_gauge' | 'leak_tester' | 'machine_sensor' | 'micrometer' | 'multimeter' | 'plug_gauge' | 'power_meter' | 'pressure_gauge' | 'scale' | 'surface_tester' | 'thermometer' | 'thread_gauge' | 'torque_tester' | 'vibration_meter' | null;
  /** Coarsest resolution allowed, unit_of_measure; a tenth of the tolerance as a rule. Null when no gauge is used. */
  readonly gauge_resolution: Numeric | null;
  /** Units on which it is checked, fewer than the plan samples. Null when all of the sample are. */
  readonly sample_quantity: number | null;
  /** Nonconforming units still accepted in the sample. */
  readonly acceptance_number: number;
  /** True when the values go to a control chart. */
  readonly is_spc: boolean;
  /** ref: quality.control_plan_characteristics. Characteristic of the control plan that it carries out. Null when there is none. */
  readonly control_plan_characteristic_id: Key | null;
  /** Defect recorded when it fails, the same list as in quality. */
  readonly defect_code: 'dimension' | 'surface_finish' | 'porosity' | 'crack' | 'burr' | 'thread' | 'leak' | 'pressure_test' | 'hardness' | 'electrical' | 'assembly_error' | 'missing_part' | 'torque' | 'marking' | 'contamination' | 'noise_vibration' | 'wrong_material' | 'corrosion' | 'transport_damage' | 'packaging' | 'certificate_missing';
  /** Balloon number on the drawing. Null when not drawn. */
  readonly position_on_drawing: string | null;
  /** True when the unit is lost by the test. */
  readonly is_destructive: boolean;
  /** True when each value is kept, not only the verdict. */
  readonly is_record_required: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One revision of what is inspected on an item at one point, and how lots are sampled. Written by quality engineering; used by receiving, in-process and final inspections. */
export type InspectionPlansRow = {
  /** Surrogate key. */
  readonly inspection_plan_id: Key;
  /** Number of the plan, the same over its revisions, such as IPL-00042. */
  readonly plan_number: string;
  /** Revision of the plan, such as A. */
  readonly revision: string;
  /** Title of the plan. */
  readonly plan_name: string;
  /** Where in the flow of goods it applies. */
  readonly inspection_type: 'receiving' | 'first_piece' | 'in_process' | 'final' | 'pre_shipment';
  /** Product inspected. Null when a material is inspected. */
  readonly product_id: Key | null;
  /** Material inspected. Null when a product is inspected. */
  readonly material_id: Key | null;
  /** Site for which the plan holds. */
  readonly factory_id: Key;
  /** Supplier to whose deliveries alone it applies. Null when it applies to all sources. */
  readonly supplier_id: Key | null;
  /** ref: quality.control_plans. Control plan that the inspection carries out. Null when there is none. */
  readonly control_plan_id: Key | null;
  /** How the sample is sized: every unit, a fixed number, or by the named standard. */
  readonly sampling_procedure: 'every_unit' | 'fixed' | 'iso_2859_1' | 'iso_3951_1';
  /** General or special inspection level of ISO 2859-1. Null unless sampling follows a standard. */
  readonly inspection_level: 'I' | 'II' | 'III' | 'S-1' | 'S-2' | 'S-3' | 'S-4' | null;
  /** normal, tightened after rejected lots, or reduced after a good run. */
  readonly sampling_severity: 'normal' | 'tightened' | 'reduced';
  /** Acceptable quality limit, percent nonconforming. Null unless sampling follows a standard. */
  readonly aql_pct: Decimal<4> | null;
  /** Units per sample. Null unless the number is fixed. */
  readonly fixed_sample_quantity: number | null;
  /** Time between samples in process, minutes. Null when sampled once a lot. */
  readonly sampling_interval_minutes: Decimal<2> | null;
  /** Lots accepted without inspection between two inspected ones; 0 when each is inspected. */
  readonly skip_lot_count: number;
  /** Usual time of one inspection, minutes. */
  readonly expected_duration_minutes: Decimal<2>;
  /** True when a material or test certificate must come with the lot. */
  readonly certificate_required: boolean;
  /** First day of use. */
  readonly effective_from: Day;
  /** Last day of use. Null while open-ended. */
  readonly effective_to: Day | null;
  /** Why the revision was made. Null for a first revision. */
  readonly change_reason: string | null;
  /** Quality engineer who wrote it. */
  readonly prepared_by_employee_id: Key;
  /** Who released it. Null while a draft. */
  readonly approved_by_employee_id: Key | null;
  /** When it was released. Null while a draft. */
  readonly approved_at: Moment | null;
  /** draft: in work; released: in force within its dates; superseded: replaced. */
  readonly status: 'draft' | 'released' | 'superseded';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** Stock of one item in one warehouse, lot and stock type, with its value. Kept by ERP with every movement; rows at zero stay. */
export type InventoryBalancesRow = {
  /** Surrogate key. */
  readonly inventory_balance_id: Key;
  /** Warehouse. */
  readonly warehouse_id: Key;
  /** Product in stock. Null when a material is. */
  readonly product_id: Key | null;
  /** Material in stock. Null when a product is. */
  readonly material_id: Key | null;
  /** Lot in stock. Null for items without lots. */
  readonly inventory_lot_id: Key | null;
  /** Number of that lot. Null for items without lots. */
  readonly lot_number: string | null;
  /** unrestricted: may be used; quality_inspection; blocked; in_transit: on the way to the warehouse. */
  readonly stock_type: 'unrestricted' | 'quality_inspection' | 'blocked' | 'in_transit';
  /** Stock when history began, in unit_of_measure. */
  readonly opening_quantity: Decimal<3>;
  /** Stock now, in unit_of_measure: opening plus movements. */
  readonly on_hand_quantity: Decimal<3>;
  /** Of it reserved for orders, in unit_of_measure. */
  readonly reserved_quantity: Decimal<3>;
  /** Unit of the quantities, equal to that of the item. */
  readonly unit_of_measure: string;
  /** How stock is valued, as the item says. */
  readonly valuation_method: 'standard' | 'moving_average';
  /** Cost of one unit in force, in INR. */
  readonly unit_cost_amount: Decimal<4>;
  /** On-hand quantity at that cost, in INR. */
  readonly stock_value_amount: Decimal<2>;
  /** Value when history began, in INR. */
  readonly opening_value_amount: Decimal<2>;
  /** Inventory account in which the value stands. */
  readonly account_code: string;
  /** First receipt. Null before it. */
  readonly first_receipt_at: Moment | null;
  /** Latest receipt. Null before the first. */
  readonly last_receipt_at: Moment | null;
  /** Latest issue. Null before the first; long ago means slow moving. */
  readonly last_issue_at: Moment | null;
  /** Latest count. Null when never counted. */
  readonly last_counted_at: Moment | null;
  /** When finance was last told of it, in the night after a day on which it changed. Null before the first time. */
  readonly reported_at: Moment | null;
  /** Last day of use of the lot. Null when it does not expire. */
  readonly expiry_date: Day | null;
  /** True when it was there before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One lot of one item, or one serial number or split of a lot. Written by ERP when a receipt or an output brings it into being; the hinge of genealogy from supplier to customer. */
export type InventoryLotsRow = {
  /** Surrogate key. */
  readonly inventory_lot_id: Key;
  /** Number of the lot, unique in the group, such as LOT-2026-000123. */
  readonly lot_number: string;
  /** lot, serial (one unit of a lot that is followed alone), or split of a lot. */
  readonly lot_type: 'lot' | 'serial' | 'split';
  /** Lot that it was taken from. Null for a lot of its own. */
  readonly parent_inventory_lot_id: Key | null;
  /** Product of the lot. Null when of a material. */
  readonly product_id: Key | null;
  /** Material of the lot. Null when of a product. */
  readonly material_id: Key | null;
  /** How the lot came into being; opening lots were there before history began. */
  readonly origin: 'purchase' | 'production' | 'customer_return' | 'opening' | 'split';
  /** Supplier who delivered it. Null unless bought. */
  readonly supplier_id: Key | null;
  /** Lot or heat number of the supplier. Null unless bought and told. */
  readonly supplier_lot_number: string | null;
  /** Receipt that brought it. Null unless bought within history. */
  readonly goods_receipt_line_id: Key | null;
  /** Order that made it. Null unless made within history. */
  readonly production_order_id: Key | null;
  /** Work order of manufacturing that made it. Null unless made within history and until reported. */
  readonly work_order_number: string | null;
  /** First serial number of the units. Null for items without serial numbers. */
  readonly serial_number_first: string | null;
  /** Last serial number of the units. Null for items without serial numbers. */
  readonly serial_number_last: string | null;
  /** Engineering revision of the item when made. Null for catalogue parts. */
  readonly revision: string | null;
  /** Quantity with which it began, in unit_of_measure. */
  readonly created_quantity: Decimal<3>;
  /** Consumed in production so far, less returns, in unit_of_measure. */
  readonly consumed_quantity: Decimal<3>;
  /** Shipped to customers so far, in unit_of_measure. */
  readonly shipped_quantity: Decimal<3>;
  /** Scrapped or returned to the supplier so far, in unit_of_measure. */
  readonly scrapped_quantity: Decimal<3>;
  /** Unit of the quantities, equal to that of the item. */
  readonly unit_of_measure: string;
  /** Cost of one unit when it came in, in INR. */
  readonly unit_cost_amount: Decimal<4>;
  /** Day of manufacture. Null when the supplier did not tell it. */
  readonly manufactured_on: Day | null;
  /** Last day of use; picked first expired first. Null when it does not expire. */
  readonly expiry_date: Day | null;
  /** Day on which it must be tested again. Null when never. */
  readonly retest_date: Day | null;
  /** Verdict on the lot as a whole. */
  readonly quality_status: 'released' | 'inspection' | 'on_hold' | 'rejected' | 'recalled';
  /** Why it is held. Null unless on hold, rejected or recalled. */
  readonly hold_reason: string | null;
  /** Material or test certificate. Null when there is none. */
  readonly certificate_number: string | null;
  /** Country of origin for customs, ISO 3166-1 alpha-2. */
  readonly country_of_origin_code: string;
  /** When it came into stock, or was opened for output. */
  readonly received_at: Moment;
  /** When nothing was left. Null while there is stock. */
  readonly exhausted_at: Moment | null;
  /** open: stock or output remains; exhausted; closed by a recall or scrap of the rest. */
  readonly status: 'open' | 'exhausted' | 'closed';
  /** True when it was there before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** Stock of one item kept for one order line or one component of a production order. Written by order promising and release; ends by being issued, cancelled or expired. */
export type InventoryReservationsRow = {
  /** Surrogate key. */
  readonly inventory_reservation_id: Key;
  /** Number of the reservation, such as RES-2026-000123. */
  readonly reservation_number: string;
  /** Which kind of order it is for; transfer: goods that are sent to the distribution centre. */
  readonly demand_type: 'sales_order' | 'production_order' | 'transfer';
  /** Order line it is for. Null for a component. */
  readonly sales_order_line_id: Key | null;
  /** Production order it is for. Null for a sale. */
  readonly production_order_id: Key | null;
  /** Line of the frozen recipe. Null for a sale and for material outside the recipe. */
  readonly bom_component_id: Key | null;
  /** Operation that needs the component. Null for a sale. */
  readonly operation_sequence: number | null;
  /** Product reserved. Null when a material is. */
  readonly product_id: Key | null;
  /** Material reserved. Null when a product is. */
  readonly material_id: Key | null;
  /** Warehouse that holds it. */
  readonly warehouse_id: Key;
  /** Lot reserved. Null until a lot is chosen and for items without lots. */
  readonly inventory_lot_id: Key | null;
  /** Number of that lot. Null until a lot is chosen and for items without lots. */
  readonly lot_number: string | null;
  /** Quantity needed, in unit_of_measure. */
  readonly required_quantity: Decimal<3>;
  /** Of it reserved, in unit_of_measure; the rest is short. */
  readonly reserved_quantity: Decimal<3>;
  /** Of it picked or consumed so far, in unit_of_measure. */
  readonly issued_quantity: Decimal<3>;
  /** Of it given back unused, in unit_of_measure. */
  readonly released_quantity: Decimal<3>;
  /** Unit of the quantities, equal to that of the item. */
  readonly unit_of_measure: string;
  /** Day on which it must be ready. */
  readonly required_date: Day;
  /** Rank when stock is short. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** When it was reserved. */
  readonly reserved_at: Moment;
  /** Who reserved it. Null when reserved by the system. */
  readonly reserved_by_employee_id: Key | null;
  /** When it lapses if not used. Null when it does not. */
  readonly expires_at: Moment | null;
  /** When the goods were called for: to the line or, for a sale, to be delivered. Null until then. */
  readonly staged_at: Moment | null;
  /** When it ended. Null while open. */
  readonly closed_at: Moment | null;
  /** Why it ended without being used up. Null while open and when issued. */
  readonly closing_reason_code: 'order_cancelled' | 'quantity_reduced' | 'reallocated' | 'lot_blocked' | 'expired' | null;
  /** open, partially_issued, issued, cancelled or expired. */
  readonly status: 'open' | 'partially_issued' | 'issued' | 'cancelled' | 'expired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One movement of stock in the books. Comes from warehouse, manufacturing or quality by their links, or is written by ERP; booked once to one balance, corrected only by a reversal. */
export type InventoryTransactionsRow = {
  /** Surrogate key. */
  readonly inventory_transaction_id: Key;
  /** Number of the movement, such as IT-2026-000123. Null until ERP has booked or ignored it. */
  readonly transaction_number: string | null;
  /** What happened. */
  readonly transaction_type: 'opening' | 'goods_receipt' | 'return_to_supplier' | 'production_receipt' | 'material_issue' | 'material_return' | 'shipment' | 'customer_return' | 'transfer_out' | 'transfer_in' | 'status_change_out' | 'status_change_in' | 'count_adjustment' | 'scrap' | 'bin_move' | 'revaluation';
  /** Module whose row is the cause. */
  readonly source_module: 'wms' | 'manufacturing' | 'quality' | 'erp' | 'service';
  /** Table of that row, qualified, such as wms.warehouse_movements. */
  readonly source_table: string;
  /** Key of that row; for movements that ERP makes the key of its own document. */
  readonly source_id: Key;
  /** Number of the movement among those of the same cause, from 1; a transfer has two. */
  readonly source_line_number: number;
  /** Number of that row. Null when it has none. */
  readonly source_document_number: string | null;
  /** Product moved. Null when a material is. */
  readonly product_id: Key | null;
  /** Material moved. Null when a product is. */
  readonly material_id: Key | null;
  /** Warehouse of the balance. Null until found for causes that name none. */
  readonly warehouse_id: Key | null;
  /** Lot moved. Null for items without lots and until found. */
  readonly inventory_lot_id: Key | null;
  /** Number of that lot. Null for items without lots. */
  readonly lot_number: string | null;
  /** Stock type of the balance. */
  readonly stock_type: 'unrestricted' | 'quality_inspection' | 'blocked' | 'in_transit';
  /** Quantity as the cause gives it, in unit_of_measure; negative only in count adjustments. Null while the warehouse is still counting. */
  readonly quantity: Decimal<3> | null;
  /** What the quantity does to the balance: 1 adds, -1 takes, 0 nothing (moves between bins, movements that another row books, not yet booked). */
  readonly stock_effect: number;
  /** Unit of the quantity, equal to that of the item. */
  readonly unit_of_measure: string;
  /** On-hand of the balance after it, in unit_of_measure. Null unless booked with an effect. */
  readonly balance_after_quantity: Decimal<3> | null;
  /** Cost of one unit at which it was booked, in INR. Null until booked. */
  readonly unit_cost_amount: Decimal<4> | null;
  /** Change of stock value, in INR; negative when taken. Null until booked. */
  readonly amount: Decimal<2> | null;
  /** Difference against the price paid at a receipt, in INR; positive is a loss. */
  readonly price_variance_amount: Decimal<2>;
  /** Production order served. Null for other movements. */
  readonly production_order_id: Key | null;
  /** ref: manufacturing.work_orders. Work order served. Null for other movements and until known. */
  readonly work_order_id: Key | null;
  /** Order line shipped or returned. Null for other movements. */
  readonly sales_order_line_id: Key | null;
  /** Customer who sent goods back. Null for other movements. */
  readonly customer_id: Key | null;
  /** Return authorisation on the label, equal to tms.return_orders.return_order_number. Null unless a customer sent goods back. */
  readonly return_order_number: string | null;
  /** Transfer between warehouses, the same on both sides and in transport. Null for other movements. */
  readonly transfer_number: string | null;
  /** Order line received or sent back. Null for other movements. */
  readonly purchase_order_line_id: Key | null;
  /** Receipt line booked, that of the receiving task. Null for other movements. */
  readonly goods_receipt_line_id: Key | null;
  /** Reservation that it fulfils. Null when there was none. */
  readonly inventory_reservation_id: Key | null;
  /** Other half of a transfer or change of stock type. Null for others. */
  readonly paired_inventory_transaction_id: Key | null;
  /** Movement that it takes back. Null unless a reversal. */
  readonly reversal_of_inventory_transaction_id: Key | null;
  /** Reason of a scrap, adjustment, change of stock type or reversal; for a count the cause found, count_difference where none was. Null for regular movements. */
  readonly reason_code: 'count_difference' | 'damage' | 'expiry' | 'recall' | 'wrong_bin' | 'consolidation' | 'surplus_at_line' | 'wrong_lot' | 'booking_error' | 'inspection_passed' | 'inspection_failed' | 'quality_hold' | 'use_as_is' | 'rework' | 'repair' | 'scrap' | 'return_to_supplier' | 'regrade' | 'reconciliation' | 'mis_pick' | 'mis_putaway' | 'receiving_error' | 'unit_error' | 'unrecorded_scrap' | 'unrecorded_use' | 'theft' | 'label_error' | 'not_found' | null;
  /** Free words on it. Null when nothing to add. */
  readonly reason: string | null;
  /** When it happened. Null while the cause only announces it (staged, released, not yet done). */
  readonly transaction_at: Moment | null;
  /** Day in the books. Null until booked. */
  readonly posting_date: Day | null;
  /** When it was booked. Null until then; much later than transaction_at is a late posting. */
  readonly posted_at: Moment | null;
  /** Who booked it. Null when booked by the system. */
  readonly posted_by_employee_id: Key | null;
  /** Who moved or counted the goods. Null for changes without a hand on them and for movements that ERP makes. */
  readonly moved_by_employee_id: Key | null;
  /** Entry into which its value was gathered. Null until posted, and when the value does not change. */
  readonly journal_entry_id: Key | null;
  /** received by link and not yet booked, posted, reversed by another, or ignored as a repetition. */
  readonly status: 'received' | 'posted' | 'reversed' | 'ignored';
  /** True when it was there before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One difference between book and reality: found by a count or by comparing ERP with the warehouse. Written by inventory control, explained and approved, then adjusted with one movement and one entry. */
export type InventoryVarianceRow = {
  /** Surrogate key. */
  readonly inventory_variance_id: Key;
  /** Number of the difference, such as IV-2026-000123. */
  readonly variance_number: string;
  /** How it was found. */
  readonly variance_type: 'cycle_count' | 'annual_count' | 'erp_wms_reconciliation' | 'negative_bin' | 'unknown_lot';
  /** Warehouse concerned. */
  readonly warehouse_id: Key;
  /** Product concerned. Null when a material is. */
  readonly product_id: Key | null;
  /** Material concerned. Null when a product is. */
  readonly material_id: Key | null;
  /** Lot concerned. Null for items without lots and for lots that the books do not know. */
  readonly inventory_lot_id: Key | null;
  /** Number of that lot. Null for items without lots. */
  readonly lot_number: string | null;
  /** Stock type concerned. */
  readonly stock_type: 'unrestricted' | 'quality_inspection' | 'blocked' | 'in_transit';
  /** ref: wms.cycle_count_tasks. Count that found it. Null for reconciliations. */
  readonly cycle_count_task_id: Key | null;
  /** Number of that count. Null for reconciliations. */
  readonly cycle_count_task_number: string | null;
  /** ref: financial.reconciliation_runs. Reconciliation that found it. Null for counts. */
  readonly reconciliation_run_id: Key | null;
  /** Quantity in the books at that moment, in unit_of_measure. */
  readonly book_quantity: Decimal<3>;
  /** Quantity found, in unit_of_measure. */
  readonly counted_quantity: Decimal<3>;
  /** Found less book, in unit_of_measure. */
  readonly variance_quantity: Decimal<3>;
  /** Unit of the quantities, equal to that of the item. */
  readonly unit_of_measure: string;
  /** Cost of one unit in the books, in INR. */
  readonly unit_cost_amount: Decimal<4>;
  /** Difference at that cost, in INR; negative is a loss. */
  readonly variance_amount: Decimal<2>;
  /** Difference against book, percent. Null when the book quantity is 0. */
  readonly variance_pct: Decimal<4> | null;
  /** Difference adjusted without approval, percent. */
  readonly tolerance_pct: Decimal<4>;
  /** Cause found, as the warehouse gives it for counts. Null until explained. */
  readonly reason_code: 'mis_pick' | 'mis_putaway' | 'receiving_error' | 'unit_error' | 'unrecorded_scrap' | 'unrecorded_use' | 'damage' | 'theft' | 'label_error' | 'not_found' | 'booking_error' | 'sync_delay' | null;
  /** Free words on it. Null when nothing to add. */
  readonly reason: string | null;
  /** When it was found. */
  readonly detected_at: Moment;
  /** Who counted. Null for reconciliations. */
  readonly counted_by_employee_id: Key | null;
  /** Quantity of the second count, in unit_of_measure. Null when not counted again. */
  readonly recounted_quantity: Decimal<3> | null;
  /** Where the approval stands. */
  readonly approval_status: 'pending' | 'approved' | 'rejected';
  /** Who approved or rejected, another person than the counter. Null while pending and within tolerance. */
  readonly approved_by_employee_id: Key | null;
  /** When it was approved or rejected. Null while pending. */
  readonly approved_at: Moment | null;
  /** Movement that adjusted the book. Null until adjusted. */
  readonly inventory_transaction_id: Key | null;
  /** Entry that adjusted the value. Null until adjusted and when worth nothing. */
  readonly journal_entry_id: Key | null;
  /** When it was adjusted or dismissed. Null while open. */
  readonly resolved_at: Moment | null;
  /** open, under_investigation, adjusted, or dismissed after a recount. */
  readonly status: 'open' | 'under_investigation' | 'adjusted' | 'dismissed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One sub-ledger entry: what one document, or the gathered movements of one order and day, does to the accounts. Written by the posting agent and by the links of maintenance and quality; never changed once posted, only reversed; goes to the general ledger by link. */
export type JournalEntriesRow = {
  /** Surrogate key. */
  readonly journal_entry_id: Key;
  /** Number of the entry, such as JE-2026-000123, given at posting so that the series has no gaps. Null while a draft. */
  readonly journal_entry_number: string | null;
  /** Company whose books it enters. Null until the posting agent has taken up a draft that came without it. */
  readonly company_id: Key | null;
  /** Company of the group on the other side. Null unless intercompany. */
  readonly partner_company_id: Key | null;
  /** Business event; decides the posting rule. */
  readonly entry_type: 'goods_receipt' | 'goods_receipt_reversal' | 'vendor_invoice' | 'vendor_payment' | 'customer_invoice' | 'customer_credit' | 'customer_payment' | 'shipment_cost' | 'material_issue' | 'labour_confirmation' | 'machine_confirmation' | 'production_receipt' | 'production_variance' | 'scrap' | 'inventory_adjustment' | 'price_variance' | 'maintenance_cost' | 'quality_cost' | 'freight' | 'payroll' | 'depreciation' | 'accrual' | 'accrual_reversal' | 'revaluation' | 'intercompany' | 'bank' | 'tax_settlement' | 'opening_balance' | 'closing' | 'manual';
  /** Module whose document is the cause; erp for manual, opening and closing entries. */
  readonly source_module: 'erp' | 'maintenance' | 'quality' | 'wms' | 'manufacturing' | 'operations' | 'tms' | 'supplier' | 'hr' | 'financial' | 'service';
  /** Table of that document, qualified; erp.journal_entries for entries without a document, which are their own cause. */
  readonly source_table: string;
  /** Key of that document; that of the production order or receipt whose movements are gathered. */
  readonly source_id: Key;
  /** Number of that document; that of the entry itself where it has no other cause. */
  readonly source_document_number: string;
  /** Date of the document. */
  readonly document_date: Day;
  /** Day in the books. */
  readonly posting_date: Day;
  /** Period of the posting date. Null while a draft. */
  readonly fiscal_period_id: Key | null;
  /** Currency of the amounts, ISO 4217. */
  readonly currency_code: string;
  /** INR for one unit of currency_code; 1 for INR. */
  readonly exchange_rate: Decimal<8>;
  /** Sum of the lines' debits, in currency_code. */
  readonly total_debit_amount: Decimal<2>;
  /** Sum of the lines' credits, in currency_code. */
  readonly total_credit_amount: Decimal<2>;
  /** Sum of the lines' debits, in INR. */
  readonly total_debit_amount_base: Decimal<2>;
  /** Sum of the lines' credits, in INR. */
  readonly total_credit_amount_base: Decimal<2>;
  /** Lines of the entry. */
  readonly line_count: number;
  /** Movements gathered in the entry; 1 for a document of its own. */
  readonly gathered_count: number;
  /** Text in the books. Null until the posting agent has written it. */
  readonly description: string | null;
  /** Who prepared it. Null for automatic entries. */
  readonly prepared_by_employee_id: Key | null;
  /** Who approved it, another person than the preparer. Null for automatic entries and drafts. */
  readonly approved_by_employee_id: Key | null;
  /** When it was posted. Null while a draft. */
  readonly posted_at: Moment | null;
  /** True when posted after the document's own period had been closed, into the next open one. */
  readonly is_late: boolean;
  /** Entry that it takes back. Null unless a reversal. */
  readonly reversal_of_journal_entry_id: Key | null;
  /** Entry that took it back. Null unless reversed. */
  readonly reversed_by_journal_entry_id: Key | null;
  /** Why it takes that entry back, the same list as in the general ledger. Null unless a reversal, and while the posting agent has not taken up a draft. */
  readonly reversal_reason_code: 'accrual_reversal' | 'document_cancelled' | 'wrong_amount' | 'wrong_account' | 'wrong_period' | 'duplicate' | null;
  /** draft, posted or reversed (posted and taken back by another). */
  readonly status: 'draft' | 'posted' | 'reversed';
  /** True when it was there before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One debit or credit of a sub-ledger entry. Written with the entry; never changed once it is posted. */
export type JournalEntryLinesRow = {
  /** Surrogate key. */
  readonly journal_entry_line_id: Key;
  /** Entry that the line belongs to. */
  readonly journal_entry_id: Key;
  /** Place in the entry, from 1. */
  readonly line_number: number;
  /** Account posted to. Null until the posting agent has taken up a line that came with the account code alone. */
  readonly gl_account_id: Key | null;
  /** Number of that account, carried to the general ledger. */
  readonly account_code: string;
  /** Cost centre charged or credited. Null where the account needs none. */
  readonly cost_center_code: string | null;
  /** Debit, in the currency of the entry; 0 for a credit. */
  readonly debit_amount: Decimal<2>;
  /** Credit, in the currency of the entry; 0 for a debit. */
  readonly credit_amount: Decimal<2>;
  /** Debit in INR; may stand alone for exchange differences. */
  readonly debit_amount_base: Decimal<2>;
  /** Credit in INR; may stand alone for exchange differences. */
  readonly credit_amount_base: Decimal<2>;
  /** Customer of a receivable or revenue. Null for others. */
  readonly customer_id: Key | null;
  /** Supplier of a payable or receipt. Null for others. */
  readonly supplier_id: Key | null;
  /** Product whose stock, revenue or cost it is. Null when a material's or none. */
  readonly product_id: Key | null;
  /** Material whose stock or cost it is. Null when a product's or none. */
  readonly material_id: Key | null;
  /** Warehouse of an inventory account. Null for others. */
  readonly warehouse_id: Key | null;
  /** Production order whose work in progress or variance it is. Null for others. */
  readonly production_order_id: Key | null;
  /** Order line of revenue or cost of goods sold. Null for others. */
  readonly sales_order_line_id: Key | null;
  /** Order line of goods received not invoiced. Null for others. */
  readonly purchase_order_line_id: Key | null;
  /** Quantity behind the amount, in unit_of_measure; into stock positive, out of it negative. Null where no single item moves. */
  readonly quantity: Decimal<3> | null;
  /** Unit of the quantity. Null without a quantity. */
  readonly unit_of_measure: string | null;
  /** Tax code of a tax line and of its base. Null for others. */
  readonly tax_code_id: Key | null;
  /** Amount on which the tax was computed, in the currency of the entry. Null unless a tax line. */
  readonly tax_base_amount: Decimal<2> | null;
  /** Due date of a receivable or payable. Null for others. */
  readonly due_date: Day | null;
  /** Document by which open items are matched: purchase order on goods received not invoiced, invoice on receivables and payables. Null where nothing is matched. */
  readonly assignment_number: string | null;
  /** Text of the line. Null when that of the entry says enough. */
  readonly description: string | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One element of a planning run that matters: a proposal, the demand it covers, or an existing order with an exception message. Written by the planning agent; the decision of the planner is added. */
export type MrpElementsRow = {
  /** Surrogate key. */
  readonly mrp_element_id: Key;
  /** Run that made it. */
  readonly mrp_run_id: Key;
  /** Number within the run, from 1. */
  readonly line_number: number;
  /** Product planned. Null when a material is planned. */
  readonly product_id: Key | null;
  /** Material planned. Null when a product is planned. */
  readonly material_id: Key | null;
  /** Site planned. */
  readonly factory_id: Key;
  /** Warehouse where the stock is needed or will arrive. */
  readonly warehouse_id: Key;
  /** demand takes stock away, supply brings it. */
  readonly element_side: 'demand' | 'supply';
  /** What the element is; planned_purchase and planned_production are proposals, the others exist. */
  readonly element_type: 'sales_order' | 'forecast' | 'safety_stock' | 'dependent_demand' | 'stock' | 'production_order' | 'purchase_order' | 'purchase_requisition' | 'planned_purchase' | 'planned_production';
  /** Depth of the item in bills of materials, 0 for finished goods. */
  readonly low_level_code: number;
  /** Quantity of the element, in unit_of_measure. */
  readonly quantity: Decimal<3>;
  /** Unit of the quantities, equal to that of the item. */
  readonly unit_of_measure: string;
  /** Day on which it is needed, or arrives as planned. */
  readonly required_date: Day;
  /** Day on which the order must be placed or begun, by lead time. Null for demands. */
  readonly start_date: Day | null;
  /** Lead time used, calendar days. Null for demands. */
  readonly lead_time_days: number | null;
  /** Projected stock after the element, in unit_of_measure; negative when short. */
  readonly available_quantity: Decimal<3>;
  /** Uncovered demand before lot sizing that a proposal answers, in unit_of_measure; 0 for others. */
  readonly net_requirement_quantity: Decimal<3>;
  /** Rule that made quantity from the requirement. Null unless a proposal. */
  readonly lot_size_rule: 'lot_for_lot' | 'fixed' | 'multiple' | 'weekly' | null;
  /** Element one level up that causes this one. Null for independent demand. */
  readonly pegged_mrp_element_id: Key | null;
  /** Recipe through which the demand was exploded. Null unless dependent demand or planned production. */
  readonly bom_id: Key | null;
  /** Order line that demands. Null when another thing does. */
  readonly sales_order_line_id: Key | null;
  /** Forecast that demands. Null when another thing does. */
  readonly demand_forecast_id: Key | null;
  /** Stocking parameters that demand. Null when another thing does. */
  readonly safety_stock_level_id: Key | null;
  /** Existing production order that supplies, or whose components are demanded. Null otherwise. */
  readonly production_order_id: Key | null;
  /** Existing purchase that supplies. Null otherwise. */
  readonly purchase_order_line_id: Key | null;
  /** Existing request that supplies. Null otherwise. */
  readonly purchase_requisition_line_id: Key | null;
  /** Source proposed for a purchase. Null unless a planned purchase. */
  readonly supplier_id: Key | null;
  /** Approved price or standard cost of one unit used to value it, currency INR. */
  readonly unit_cost_amount: Decimal<4>;
  /** What the planner should do; none when nothing. */
  readonly exception_code: 'none' | 'new_proposal' | 'reschedule_in' | 'reschedule_out' | 'cancel' | 'expedite' | 'past_due' | 'shortage' | 'excess' | 'below_safety_stock';
  /** Day to which an existing order should move. Null unless rescheduling is asked for. */
  readonly reschedule_date: Day | null;
  /** Text for the planner. Null when there is no exception. */
  readonly exception_message: string | null;
  /** Planner responsible. Null while nobody is assigned. */
  readonly planner_employee_id: Key | null;
  /** What became of it; a proposal that is converted is named by the requisition line or order that it became. */
  readonly decision: 'pending' | 'accepted' | 'converted' | 'rejected' | 'expired';
  /** Who decided. Null while pending and for automatic decisions. */
  readonly decided_by_employee_id: Key | null;
  /** When it was decided. Null while pending. */
  readonly decided_at: Moment | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One run of material requirements planning for one company. Written by the planning agent every night; figures are final when the run ends. */
export type MrpRunsRow = {
  /** Surrogate key. */
  readonly mrp_run_id: Key;
  /** Number of the run, such as MRP-2026-000123. */
  readonly run_number: string;
  /** Company planned. */
  readonly company_id: Key;
  /** Site planned. Null when all sites of the company are. */
  readonly factory_id: Key | null;
  /** regenerative: all items anew; net_change: only items touched since the last run. */
  readonly run_type: 'regenerative' | 'net_change';
  /** Day from which demand and supply are netted. */
  readonly planning_date: Day;
  /** Last day planned. */
  readonly horizon_end_date: Day;
  /** Up to this day proposals are not changed without a planner. */
  readonly time_fence_date: Day;
  /** Version of the forecast that was used. Null when the run plans orders alone. */
  readonly demand_forecast_version: number | null;
  /** True when safety stock is a demand. */
  readonly includes_safety_stock: boolean;
  /** none: lead times alone; rough_cut: bottlenecks are compared with capacity. */
  readonly capacity_check: 'none' | 'rough_cut';
  /** Items looked at. */
  readonly item_count: number;
  /** Demands netted. */
  readonly demand_count: number;
  /** Purchases proposed. */
  readonly planned_purchase_count: number;
  /** Production orders proposed. */
  readonly planned_production_count: number;
  /** Exception messages given. */
  readonly exception_count: number;
  /** Items whose demand inside the lead time is not covered. */
  readonly shortage_count: number;
  /** Value of purchases proposed at the approved price, currency INR. */
  readonly planned_purchase_amount: Decimal<2>;
  /** Value of production proposed at standard cost, currency INR. */
  readonly planned_production_amount: Decimal<2>;
  /** Planner who started it. Null for the nightly run. */
  readonly started_by_employee_id: Key | null;
  /** When it began. */
  readonly started_at: Moment;
  /** When it ended. Null while running. */
  readonly ended_at: Moment | null;
  /** Why it failed. Null unless failed. */
  readonly error_message: string | null;
  /** running, completed or failed. */
  readonly status: 'running' | 'completed' | 'failed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** Actual conversion cost of a production order: the labour of the whole order, with its confirmed output, and each run of a machine with its energy and overhead. Hours, energy and output come from manufacturing and operations by their links; ERP values them, posts them and sets them against the standard. Material is in inventory_transactions. */
export type ProductionCostsRow = {
  /** Surrogate key. */
  readonly production_cost_id: Key;
  /** Kind of cost: labour of the order, or machine time of a run. */
  readonly cost_type: 'labour' | 'machine';
  /** Order charged. Null until found by the work order. */
  readonly production_order_id: Key | null;
  /** ref: manufacturing.work_orders. Work order on which it arose. */
  readonly work_order_id: Key;
  /** Number of that work order. Null when not told. */
  readonly work_order_number: string | null;
  /** ref: manufacturing.operations. Operation that ran. Null for labour, which is of the whole order. */
  readonly operation_id: Key | null;
  /** Position of that operation in the routing. Null for labour. */
  readonly operation_sequence: number | null;
  /** Module whose row is the cause. */
  readonly source_module: 'manufacturing' | 'operations';
  /** Table of that row, qualified: manufacturing.work_orders or operations.production_runs. */
  readonly source_table: string;
  /** Key of that row. */
  readonly source_id: Key;
  /** Number of that row. Null when it has none. */
  readonly source_document_number: string | null;
  /** Capacity unit whose rates apply; for labour that of the first operation. Null until valued. */
  readonly work_center_id: Key | null;
  /** Cost centre credited. Null until valued. */
  readonly cost_center_code: string | null;
  /** Hours so far, in unit_of_measure: approved labour of the order, or time in state running of the run. */
  readonly quantity: Decimal<4>;
  /** Unit of the quantity: h. */
  readonly unit_of_measure: string;
  /** Energy of the run, kWh. Null for labour. */
  readonly energy_kwh: Decimal<4> | null;
  /** Good output of the order so far, or of the run, in the unit of the order. */
  readonly good_quantity: Decimal<3>;
  /** Output of the order lost so far, or by the run, in the unit of the order. */
  readonly scrap_quantity: Decimal<3>;
  /** Output of the order set aside so far to be worked again, or by the run, in the unit of the order. */
  readonly rework_quantity: Decimal<3>;
  /** Rate of an hour when it was valued, in INR. Null until valued. */
  readonly rate_amount: Decimal<4> | null;
  /** Energy at its tariff, in INR. Null for labour and until valued. */
  readonly energy_amount: Decimal<2> | null;
  /** Overhead that the hours carry, in INR. Null for labour and until valued. */
  readonly overhead_amount: Decimal<2> | null;
  /** Cost in INR: hours at their rate, of a run with energy and overhead. Null until valued. */
  readonly actual_amount: Decimal<2> | null;
  /** Hours that the routing allows for the output of the order, this row's share. Null until settled. */
  readonly standard_quantity: Decimal<4> | null;
  /** Cost that the routing allows for the output of the order, this row's share, in INR. Null until settled. */
  readonly standard_amount: Decimal<2> | null;
  /** Actual less standard amount, in INR. Null until settled. */
  readonly efficiency_variance_amount: Decimal<2> | null;
  /** When the work on the order began, or the run ended. */
  readonly incurred_at: Moment;
  /** When the order was completed. Null for runs and while it is worked on. */
  readonly completed_at: Moment | null;
  /** Part of the actual amount that has been posted, in INR; labour is posted as it grows. */
  readonly posted_amount: Decimal<2>;
  /** Day in the books on which it was posted last. Null until posted. */
  readonly posting_date: Day | null;
  /** Entry into which it was gathered last. Null until posted. */
  readonly journal_entry_id: Key | null;
  /** received by link, valued, posted as far as valued, or settled against the standard. */
  readonly status: 'received' | 'valued' | 'posted' | 'settled';
  /** True when it was there before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One order to make a quantity of one item as one lot. Planned by MRP, firmed and released by a planner; manufacturing carries it out as one work order, ERP receives the output, collects cost and settles variances. */
export type ProductionOrdersRow = {
  /** Surrogate key. */
  readonly production_order_id: Key;
  /** Number of the order, such as MO-2026-000123. */
  readonly production_order_number: string;
  /** standard: makes to the recipe; rework: works a blocked lot again and draws only recorded extra material; trial: not for stock. */
  readonly order_type: 'standard' | 'rework' | 'trial';
  /** Company that makes. */
  readonly company_id: Key;
  /** Site that makes it. */
  readonly factory_id: Key;
  /** Product to be made. Null when a material is. */
  readonly product_id: Key | null;
  /** Material to be made. Null when a product is. */
  readonly material_id: Key | null;
  /** Recipe revision. While planned the one in force on the planned start; at release set to the one in force that day, then frozen. */
  readonly bom_id: Key;
  /** Revision letter of that recipe, frozen with it. */
  readonly bom_revision: string;
  /** Routing revision. While planned the one in force on the planned start; at release set to the one in force that day, then frozen. */
  readonly routing_id: Key;
  /** Revision letter of that routing, frozen with it. */
  readonly routing_revision: string;
  /** Line meant for it. Null until planned on one. */
  readonly production_line_id: Key | null;
  /** Lot that the output forms, derived from the number of the order. */
  readonly lot_number: string;
  /** Quantity to be started, in unit_of_measure. */
  readonly planned_quantity: Decimal<3>;
  /** Good output reported by manufacturing, in unit_of_measure. */
  readonly good_quantity: Decimal<3>;
  /** Output lost, in unit_of_measure. */
  readonly scrap_quantity: Decimal<3>;
  /** Output set aside to be worked again and not yet good, in unit_of_measure. */
  readonly rework_quantity: Decimal<3>;
  /** Received into stock, in unit_of_measure. */
  readonly received_quantity: Decimal<3>;
  /** Unit of the quantities, equal to that of the item. */
  readonly unit_of_measure: string;
  /** Rank in the schedule. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** Order line for which it is made. Null when made to stock. */
  readonly sales_order_line_id: Key | null;
  /** Number of that sales order. Null when made to stock. */
  readonly sales_order_number: string | null;
  /** Proposal that became the order. Null when entered by hand. */
  readonly mrp_element_id: Key | null;
  /** Order that consumes the output. Null when it goes to stock for any. */
  readonly parent_production_order_id: Key | null;
  /** ref: quality.ncr_headers. Nonconformance whose rework it does. Null unless a rework. */
  readonly ncr_id: Key | null;
  /** Where components are taken. */
  readonly issue_warehouse_id: Key;
  /** Where the output goes. */
  readonly receipt_warehouse_id: Key;
  /** Planner responsible. Null while only planned. */
  readonly planner_employee_id: Key | null;
  /** Day on which the output is needed. */
  readonly due_date: Day;
  /** Planned start, by lead time until firmed. */
  readonly planned_start_at: Moment;
  /** Planned end. */
  readonly planned_end_at: Moment;
  /** When the first operation began. Null until then. */
  readonly actual_start_at: Moment | null;
  /** When the last operation ended. Null until then. */
  readonly actual_end_at: Moment | null;
  /** When a planner fixed it against MRP. Null while planned. */
  readonly firmed_at: Moment | null;
  /** When it was released to manufacturing. Null until then. */
  readonly released_at: Moment | null;
  /** Who released it. Null until then and when released by the system. */
  readonly released_by_employee_id: Key | null;
  /** ref: manufacturing.work_orders. Work order that carries it out. Null until manufacturing has reported it. */
  readonly work_order_id: Key | null;
  /** Number of that work order. Null until manufacturing has reported it. */
  readonly work_order_number: string | null;
  /** Standard cost of one unit on the day of release, planned until then, in INR. */
  readonly standard_unit_cost_amount: Decimal<4>;
  /** Standard cost of the planned quantity, in INR. */
  readonly planned_cost_amount: Decimal<2>;
  /** Material issued, in INR. */
  readonly actual_material_amount: Decimal<2>;
  /** Labour booked, in INR. */
  readonly actual_labour_amount: Decimal<2>;
  /** Machine hours and energy, in INR. */
  readonly actual_machine_amount: Decimal<2>;
  /** Overhead and subcontracting, in INR. */
  readonly actual_overhead_amount: Decimal<2>;
  /** Sum of the four, in INR. */
  readonly actual_cost_amount: Decimal<2>;
  /** Output received at standard cost, in INR. */
  readonly delivered_amount: Decimal<2>;
  /** Cost of scrap written off, in INR. */
  readonly scrap_amount: Decimal<2>;
  /** Variance by prices and rates settled, in INR; positive is a loss. */
  readonly price_variance_amount: Decimal<2>;
  /** Variance by quantity of material settled, in INR; positive is a loss. */
  readonly usage_variance_amount: Decimal<2>;
  /** Variance by hours and energy settled, in INR; positive is a loss. */
  readonly efficiency_variance_amount: Decimal<2>;
  /** Variance left by lot size and rounding settled, in INR; positive is a loss. */
  readonly other_variance_amount: Decimal<2>;
  /** Work in progress: actual less delivered, scrap and settled variances, in INR; 0 once closed. */
  readonly wip_amount: Decimal<2>;
  /** When work ended and the last output, if any, was received. Null until then. */
  readonly completed_at: Moment | null;
  /** When variances were posted. Null until then. */
  readonly settled_at: Moment | null;
  /** When it was closed; nothing may be booked any more. Null while open. */
  readonly closed_at: Moment | null;
  /** When it was cancelled. Null unless cancelled. */
  readonly cancelled_at: Moment | null;
  /** Why it was cancelled. Null unless cancelled. */
  readonly cancellation_reason: string | null;
  /** planned, firmed, released, in_progress, completed, closed, cancelled. */
  readonly status: 'planned' | 'firmed' | 'released' | 'in_progress' | 'completed' | 'closed' | 'cancelled';
  /** True when it was there before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One thing ordered from a supplier. Written with the order; received and invoiced quantities follow receipts and invoices, first values stay beside changed ones. */
export type PurchaseOrderLinesRow = {
  /** Surrogate key. */
  readonly purchase_order_line_id: Key;
  /** Order that the line belongs to. */
  readonly purchase_order_id: Key;
  /** Place in the order, from 10 in steps of 10. */
  readonly line_number: number;
  /** Material ordered. Null when a spare part is ordered. */
  readonly material_id: Key | null;
  /** ref: maintenance.mro_parts. Spare part ordered. Null when a material is ordered. */
  readonly mro_part_id: Key | null;
  /** Request that the line fulfils. Null when it comes straight from MRP or maintenance. */
  readonly purchase_requisition_line_id: Key | null;
  /** Proposal of MRP that the line fulfils. Null when it comes from a request or maintenance. */
  readonly mrp_element_id: Key | null;
  /** ref: maintenance.work_orders. Maintenance work order that needs it. Null for other needs. */
  readonly maintenance_work_order_id: Key | null;
  /** Quotation line whose price was taken. Null when the price is from a contract or the approved source. */
  readonly supplier_quotation_id: Key | null;
  /** ref: supplier.contract_pricing. Contract price that applies. Null without a contract. */
  readonly contract_pricing_id: Key | null;
  /** Production order whose operation the supplier does. Null unless subcontract work. */
  readonly production_order_id: Key | null;
  /** The supplier's own part number. Null when not known. */
  readonly supplier_part_number: string | null;
  /** Quantity ordered as last changed, in unit_of_measure. */
  readonly ordered_quantity: Decimal<3>;
  /** Quantity first ordered, in unit_of_measure. */
  readonly original_quantity: Decimal<3>;
  /** Last change of the quantity after the order was sent. Null when never. */
  readonly quantity_changed_at: Moment | null;
  /** Unit of the quantities, equal to that of the item. */
  readonly unit_of_measure: string;
  /** Price of one unit before tax as last changed, in the currency of the order. */
  readonly unit_price_amount: Decimal<4>;
  /** Price first ordered, in the currency of the order. */
  readonly original_unit_price_amount: Decimal<4>;
  /** Last change of the price after the order was sent. Null when never. */
  readonly price_changed_at: Moment | null;
  /** Price of contract or approved source on that day, in the currency of the order. Null when there is none. */
  readonly contract_unit_price_amount: Decimal<4> | null;
  /** Standard cost of one unit on the day of the order, in INR; base of the purchase price variance. Null for spare parts. */
  readonly standard_unit_cost_amount: Decimal<4> | null;
  /** Discount of the line, percent. */
  readonly discount_pct: Decimal<4>;
  /** Quantity at price less the line's discount, in the currency of the order. */
  readonly net_amount: Decimal<2>;
  /** Tax code. Null for imports and unregistered suppliers. */
  readonly tax_code_id: Key | null;
  /** Tax rate, percent. */
  readonly tax_rate_pct: Decimal<4>;
  /** Tax on the net amount, in the currency of the order. */
  readonly tax_amount: Decimal<2>;
  /** Day on which delivery is asked for. */
  readonly requested_date: Day;
  /** Day promised by the supplier; the requested day until confirmed. */
  readonly promised_date: Day;
  /** Quantity that the supplier has announced as on its way, unit_of_measure. Null while nothing is. */
  readonly announced_quantity: Decimal<3> | null;
  /** When it is to arrive. Null while nothing is on its way. */
  readonly announced_arrival_at: Moment | null;
  /** Where it is delivered. */
  readonly warehouse_id: Key;
  /** How much more than ordered is accepted, percent. */
  readonly over_delivery_tolerance_pct: Decimal<4>;
  /** How much less than ordered closes the line, percent. */
  readonly under_delivery_tolerance_pct: Decimal<4>;
  /** Received so far with rejected units, less reversals, in unit_of_measure. */
  readonly received_quantity: Decimal<3>;
  /** Rejected at the dock or by incoming inspection so far, in unit_of_measure. */
  readonly rejected_quantity: Decimal<3>;
  /** Invoiced so far, in unit_of_measure. */
  readonly invoiced_quantity: Decimal<3>;
  /** No longer expected, in unit_of_measure. */
  readonly cancelled_quantity: Decimal<3>;
  /** First receipt. Null before it. */
  readonly first_received_at: Moment | null;
  /** Latest receipt. Null before the first. */
  readonly last_received_at: Moment | null;
  /** True when receipts go to quality inspection first. */
  readonly inspection_required: boolean;
  /** Cost centre charged when the thing is not stocked. Null for stocked things. */
  readonly cost_center_code: string | null;
  /** Account charged when the thing is not stocked. Null for stocked things. */
  readonly account_code: string | null;
  /** When the line was struck from the order. Null unless it was. */
  readonly deleted_at: Moment | null;
  /** open, partially_received, received, invoiced, or cancelled (struck). */
  readonly status: 'open' | 'partially_received' | 'received' | 'invoiced' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One order to a supplier. Written by purchasing from requisitions; lives until everything is received, invoiced and paid or cancelled. */
export type PurchaseOrdersRow = {
  /** Surrogate key. */
  readonly purchase_order_id: Key;
  /** Number of the order, such as PO-2026-000123. */
  readonly purchase_order_number: string;
  /** Company that buys. */
  readonly company_id: Key;
  /** Supplier who shall deliver. */
  readonly supplier_id: Key;
  /** What kind of purchase it is. */
  readonly order_type: 'standard' | 'contract_release' | 'subcontract' | 'spare_part' | 'intercompany' | 'emergency';
  /** ref: supplier.supplier_contracts. Contract that the order calls off. Null for a spot purchase. */
  readonly supplier_contract_id: Key | null;
  /** Number of that contract. Null for a spot purchase. */
  readonly supplier_contract_number: string | null;
  /** Day of the order. */
  readonly order_date: Day;
  /** Buyer in charge. */
  readonly buyer_employee_id: Key;
  /** Where most of it is delivered; lines may name another. */
  readonly ship_to_warehouse_id: Key;
  /** Delivery term, Incoterms 2020. */
  readonly incoterm: 'EXW' | 'FCA' | 'CPT' | 'CIP' | 'DAP' | 'DPU' | 'DDP' | 'FAS' | 'FOB' | 'CFR' | 'CIF';
  /** Days from invoice date to due date. */
  readonly payment_terms_days: number;
  /** Currency of the order, ISO 4217. */
  readonly currency_code: string;
  /** INR for one unit of currency_code on the day of the order; 1 for INR. */
  readonly exchange_rate: Decimal<8>;
  /** Sum of the lines' net amounts, in currency_code. */
  readonly net_amount: Decimal<2>;
  /** Discount on the whole order, in currency_code; discounts of lines are in the lines. */
  readonly discount_amount: Decimal<2>;
  /** Sum of the lines' tax, in currency_code. */
  readonly tax_amount: Decimal<2>;
  /** Net less discount plus tax, in currency_code. */
  readonly total_amount: Decimal<2>;
  /** Total in INR at exchange_rate. */
  readonly total_amount_base: Decimal<2>;
  /** Where the approval stands. */
  readonly approval_status: 'pending' | 'approved' | 'rejected';
  /** Highest total in INR that the buyer may order alone on that day; orders split to stay below it show here. */
  readonly approval_limit_amount: Decimal<2>;
  /** Who approved or rejected. Null while pending and where the total is within the buyer's limit. */
  readonly approved_by_employee_id: Key | null;
  /** When it was approved or rejected. Null while pending. */
  readonly approved_at: Moment | null;
  /** When it went to the supplier. Null until then. */
  readonly sent_at: Moment | null;
  /** When the supplier confirmed. Null until then. */
  readonly confirmed_at: Moment | null;
  /** The supplier's number of the confirmation. Null until confirmed. */
  readonly supplier_reference_number: string | null;
  /** Changes after the order was sent; 0 when none. */
  readonly change_number: number;
  /** Why it was last changed. Null when never changed. */
  readonly last_change_reason: string | null;
  /** When it was closed. Null while open. */
  readonly closed_at: Moment | null;
  /** When it was cancelled. Null unless cancelled. */
  readonly cancelled_at: Moment | null;
  /** Why it was cancelled. Null unless cancelled. */
  readonly cancellation_reason: string | null;
  /** draft, approved, sent, confirmed by the supplier, partially_received, received, closed, cancelled. */
  readonly status: 'draft' | 'approved' | 'sent' | 'confirmed' | 'partially_received' | 'received' | 'closed' | 'cancelled';
  /** True when it was there before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One thing asked for. Written with the request; ordered quantity and state follow the purchase orders. */
export type PurchaseRequisitionLinesRow = {
  /** Surrogate key. */
  readonly purchase_requisition_line_id: Key;
  /** Request that the line belongs to. */
  readonly purchase_requisition_id: Key;
  /** Place in the request, from 10 in steps of 10. */
  readonly line_number: number;
  /** Material asked for. Null when a spare part is. */
  readonly material_id: Key | null;
  /** ref: maintenance.mro_parts. Spare part asked for. Null when a material is. */
  readonly mro_part_id: Key | null;
  /** Text for the supplier. Null when the item's name says enough. */
  readonly item_description: string | null;
  /** Quantity asked for, in unit_of_measure. */
  readonly requested_quantity: Decimal<3>;
  /** Quantity ordered so far, in unit_of_measure; more than asked where the supplier's lot is larger. */
  readonly ordered_quantity: Decimal<3>;
  /** Quantity dropped, in unit_of_measure. */
  readonly cancelled_quantity: Decimal<3>;
  /** Unit of the quantities, equal to that of the item. */
  readonly unit_of_measure: string;
  /** Day on which it is needed; planned start of the work for maintenance. */
  readonly required_date: Day;
  /** Where it shall be delivered. Null until taken over. */
  readonly warehouse_id: Key | null;
  /** Source proposed. Null when sourcing is to find one. */
  readonly suggested_supplier_id: Key | null;
  /** Approved source whose price the estimate uses. Null when there is none. */
  readonly material_supplier_id: Key | null;
  /** Expected price of one unit, currency INR. Null until estimated. */
  readonly estimated_unit_price_amount: Decimal<4> | null;
  /** Requested quantity at that price, currency INR. */
  readonly estimated_amount: Decimal<2>;
  /** Proposal that the line converts. Null unless raised by MRP. */
  readonly mrp_element_id: Key | null;
  /** ref: maintenance.work_orders. Maintenance work order that needs it. Null unless raised by maintenance. */
  readonly maintenance_work_order_id: Key | null;
  /** Production order that needs it, for subcontract work. Null otherwise. */
  readonly production_order_id: Key | null;
  /** Account charged when the thing is not stocked. Null for stocked things. */
  readonly account_code: string | null;
  /** True when offers must be asked for, because there is no valid price. */
  readonly needs_quotation: boolean;
  /** Why the line was dropped. Null unless cancelled. */
  readonly rejection_reason: string | null;
  /** open, in_sourcing, partially_ordered, ordered or cancelled. */
  readonly status: 'open' | 'in_sourcing' | 'partially_ordered' | 'ordered' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One internal request to buy. Raised by planning, by maintenance through its link, or by a department; lives until all its lines are ordered or dropped. */
export type PurchaseRequisitionsRow = {
  /** Surrogate key. */
  readonly purchase_requisition_id: Key;
  /** Number of the request, such as PR-2026-000123. Null until purchasing has taken over a request of maintenance. */
  readonly purchase_requisition_number: string | null;
  /** Company that will buy. Null until purchasing has taken over a request of maintenance. */
  readonly company_id: Key | null;
  /** Site that needs it. Null for head office needs and until taken over. */
  readonly factory_id: Key | null;
  /** What is bought; decides approval and account. */
  readonly requisition_type: 'material' | 'spare_part' | 'subcontract' | 'investment';
  /** Who raised it. */
  readonly origin: 'mrp' | 'reorder_point' | 'maintenance' | 'department';
  /** Planning run that proposed it. Null unless raised by MRP. */
  readonly mrp_run_id: Key | null;
  /** Module whose document asks, such as maintenance. Null when raised inside ERP. */
  readonly source_module: string | null;
  /** Table of that document, qualified, such as maintenance.work_orders. Null when raised inside ERP. */
  readonly source_table: string | null;
  /** Key of that document. Null when raised inside ERP. */
  readonly source_id: Key | null;
  /** Number of that document, such as a maintenance work order. Null when raised inside ERP. */
  readonly source_document_number: string | null;
  /** Person who asks. Null for requests of the system. */
  readonly requested_by_employee_id: Key | null;
  /** Department that asks. Null until taken over and for requests of MRP. */
  readonly department_id: Key | null;
  /** Cost centre charged when the thing is not stocked. Null for stocked things. */
  readonly cost_center_code: string | null;
  /** Urgency. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** When it was raised. */
  readonly requested_at: Moment;
  /** Earliest day on which one of its lines is needed. */
  readonly required_date: Day;
  /** Why it is needed. Null for requests of MRP. */
  readonly justification: string | null;
  /** Sum of the lines' estimates, currency INR; decides who must approve. */
  readonly estimated_amount: Decimal<2>;
  /** Buyer in charge. Null until assigned. */
  readonly buyer_employee_id: Key | null;
  /** Where the approval stands. */
  readonly approval_status: 'pending' | 'approved' | 'rejected';
  /** Who approved or rejected. Null while pending and where the system approves below its limit. */
  readonly approved_by_employee_id: Key | null;
  /** When it was approved or rejected. Null while pending. */
  readonly approved_at: Moment | null;
  /** Why it was rejected. Null unless rejected. */
  readonly rejection_reason: string | null;
  /** When the last line was ordered or dropped. Null while open. */
  readonly closed_at: Moment | null;
  /** draft, submitted for approval, approved, in_sourcing at the supplier portal, partially_ordered, ordered, rejected or cancelled. */
  readonly status: 'draft' | 'submitted' | 'approved' | 'in_sourcing' | 'partially_ordered' | 'ordered' | 'rejected' | 'cancelled';
  /** True when it was there before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One revision of the way an item is made. Written by production engineering; never changed once released, a change ends the old revision the day before the new one begins. */
export type RoutingRow = {
  /** Surrogate key. */
  readonly routing_id: Key;
  /** Number of the routing, the same over its revisions, such as RTG-00042. */
  readonly routing_number: string;
  /** Revision of the routing, such as A. */
  readonly revision: string;
  /** Product made. Null when a material is made. */
  readonly product_id: Key | null;
  /** Material made. Null when a product is made. */
  readonly material_id: Key | null;
  /** Site for which the routing holds. */
  readonly factory_id: Key;
  /** production for regular orders, rework for blocked lots, prototype for trials. */
  readonly routing_usage: 'production' | 'rework' | 'prototype';
  /** True for the routing taken first where an item has several at a site. */
  readonly is_preferred: boolean;
  /** Output to which the operation times refer, in unit_of_measure; 1 when times are per unit. */
  readonly base_quantity: Decimal<3>;
  /** Unit of the output, equal to that of the item. */
  readonly unit_of_measure: string;
  /** Smallest order for which the routing is meant, in unit_of_measure. */
  readonly minimum_lot_quantity: Decimal<3>;
  /** Largest order for which it is meant, in unit_of_measure. Null when there is no upper limit. */
  readonly maximum_lot_quantity: Decimal<3> | null;
  /** Operations of the revision. */
  readonly operation_count: number;
  /** Sum of set-up times of the operations, minutes. */
  readonly total_setup_minutes: Decimal<2>;
  /** Sum of machine times for one unit, seconds. */
  readonly total_cycle_seconds: Decimal<2>;
  /** Labour, machine and overhead cost of one unit at standard rates, currency INR; goes into the standard cost of the item. */
  readonly standard_conversion_cost_amount: Decimal<4>;
  /** First day on which orders are released with this revision. */
  readonly effective_from: Day;
  /** Last such day. Null while open-ended. */
  readonly effective_to: Day | null;
  /** Engineering change that made this revision, such as ECN-2026-0012. Null for a first revision. */
  readonly engineering_change_number: string | null;
  /** Why it was changed. Null for a first revision. */
  readonly change_reason: string | null;
  /** Engineer who wrote it. */
  readonly prepared_by_employee_id: Key;
  /** Who released it. Null while a draft. */
  readonly approved_by_employee_id: Key | null;
  /** When it was released. Null while a draft. */
  readonly approved_at: Moment | null;
  /** draft: in work; released: in force within its dates; superseded: replaced. */
  readonly status: 'draft' | 'released' | 'superseded';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One step of a routing revision with its work centre and standard times. Written by production engineering with the routing; copied into the work order at release. */
export type RoutingOperationsRow = {
  /** Surrogate key. */
  readonly routing_operation_id: Key;
  /** Revision that the step belongs to. */
  readonly routing_id: Key;
  /** Place in the routing, from 10 in steps of 10; components of the recipe name it. */
  readonly operation_sequence: number;
  /** Standard operation, such as TURN-ROUGH. */
  readonly operation_code: string;
  /** Short name shown at the machine. */
  readonly operation_name: string;
  /** Kind of work. */
  readonly operation_type: 'sawing' | 'turning' | 'milling' | 'grinding' | 'heat_treatment' | 'forming' | 'washing' | 'coating' | 'assembly' | 'testing' | 'inspection' | 'packing';
  /** Capacity unit that does the work. */
  readonly work_center_id: Key;
  /** Standard set-up time per lot, minutes. */
  readonly setup_minutes: Decimal<2>;
  /** Standard machine time for one base quantity, seconds; the ideal cycle of the machine is at most this. */
  readonly cycle_seconds: Decimal<2>;
  /** Standard person time for one base quantity, seconds. */
  readonly labour_seconds: Decimal<2>;
  /** Standard time to clear the station after the lot, minutes. */
  readonly teardown_minutes: Decimal<2>;
  /** Usual transport to the next station, minutes. */
  readonly move_minutes: Decimal<2>;
  /** Time that the process itself asks for, such as cooling or curing, minutes. */
  readonly wait_minutes: Decimal<2>;
  /** People who work at the step together. */
  readonly crew_size: number;
  /** Quantity passed on before the lot is done, in the unit of the routing. Null when only whole lots move. */
  readonly transfer_batch_quantity: Decimal<3> | null;
  /** Loss planned in the step, percent of its input. */
  readonly scrap_allowance_pct: Decimal<4>;
  /** Standard electrical energy for one base quantity, kWh. */
  readonly standard_energy_kwh: Decimal<4>;
  /** each: every step is confirmed; milestone: also confirms those before it; automatic: confirmed by the next milestone. */
  readonly confirmation_type: 'each' | 'milestone' | 'automatic';
  /** Inspection to be done in or after the step. Null when there is none. */
  readonly inspection_plan_id: Key | null;
  /** True when the lot goes on only after its inspection has passed. */
  readonly is_quality_gate: boolean;
  /** ref: hr.skills_catalog. Skill that people booking labour on the step must hold. Null when none is asked for. */
  readonly required_skill_id: Key | null;
  /** Least proficiency in that skill. Null when no skill is asked for. */
  readonly minimum_proficiency_level: 'trainee' | 'basic' | 'proficient' | 'expert' | null;
  /** True when a supplier does the step. */
  readonly is_subcontracted: boolean;
  /** Supplier who does it. Null for work in the house. */
  readonly supplier_id: Key | null;
  /** Agreed price for one base quantity, currency INR. Null for work in the house. */
  readonly subcontract_price_amount: Decimal<4> | null;
  /** Program of the numerical control. Null for steps without one. */
  readonly nc_program_number: string | null;
  /** Set of tools and fixtures to be mounted. Null when none is needed. */
  readonly tool_set_code: string | null;
  /** Controlled document with the instruction. Null when the step is self-explanatory. */
  readonly work_instruction_number: string | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** Stocking parameters of one item in one warehouse for a period. Computed by inventory planning every month and approved; MRP and the reorder check read the one in force. */
export type SafetyStockLevelsRow = {
  /** Surrogate key. */
  readonly safety_stock_level_id: Key;
  /** Product stocked. Null when a material is stocked. */
  readonly product_id: Key | null;
  /** Material stocked. Null when a product is stocked. */
  readonly material_id: Key | null;
  /** Warehouse for which they hold. */
  readonly warehouse_id: Key;
  /** How the safety stock was found. */
  readonly calculation_method: 'service_level' | 'days_of_supply' | 'fixed';
  /** Chance wanted of no shortage in a replenishment cycle, percent. */
  readonly service_level_pct: Decimal<4>;
  /** Mean demand a day, in unit_of_measure. */
  readonly average_daily_quantity: Decimal<3>;
  /** Standard deviation of daily demand, in unit_of_measure. */
  readonly daily_demand_deviation: Decimal<3>;
  /** Replenishment time assumed, calendar days. */
  readonly lead_time_days: number;
  /** Standard deviation of the replenishment time, days. */
  readonly lead_time_deviation_days: Decimal<4>;
  /** Days between two planning runs that look at the item. */
  readonly review_period_days: number;
  /** Stock held against uncertainty, in unit_of_measure; a demand in MRP. */
  readonly safety_stock_quantity: Decimal<3>;
  /** Projected stock at which to order, in unit_of_measure. */
  readonly reorder_point_quantity: Decimal<3>;
  /** Most that should be in stock, in unit_of_measure. */
  readonly maximum_stock_quantity: Decimal<3>;
  /** Usual lot, in unit_of_measure. */
  readonly lot_size_quantity: Decimal<3>;
  /** Unit of the quantities, equal to that of the item. */
  readonly unit_of_measure: string;
  /** Cost of holding stock a year, percent of its value. */
  readonly holding_cost_pct: Decimal<4>;
  /** Cost of one replenishment order, currency INR. */
  readonly order_cost_amount: Decimal<2>;
  /** Share of consumption value at calculation: a most, c least. */
  readonly abc_class: 'a' | 'b' | 'c';
  /** Regularity of demand at calculation: x steady, z erratic. */
  readonly xyz_class: 'x' | 'y' | 'z';
  /** When it was computed. */
  readonly calculated_at: Moment;
  /** Planner who put it in force. Null while proposed. */
  readonly approved_by_employee_id: Key | null;
  /** First day in force. */
  readonly valid_from: Day;
  /** Last day in force. Null while open-ended. */
  readonly valid_to: Day | null;
  /** proposed, active, or superseded by a later one. */
  readonly status: 'proposed' | 'active' | 'superseded';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One product ordered by a customer. Comes with the order; shipping in the warehouse reports shipped quantity by its link, promise, cancellation and invoicing are kept by ERP. */
export type SalesOrderLinesRow = {
  /** Surrogate key. */
  readonly sales_order_line_id: Key;
  /** Order that the line belongs to. */
  readonly sales_order_id: Key;
  /** Place in the order, from 10 in steps of 10. */
  readonly line_number: number;
  /** ref: crm.quotations. Quotation that was accepted, by which the line finds its order. Null for an order without quotation. */
  readonly quotation_id: Key | null;
  /** ref: crm.quotation_lines. Line of the accepted quotation. Null for an order without quotation. */
  readonly quotation_line_id: Key | null;
  /** Product ordered. */
  readonly product_id: Key;
  /** Quantity ordered as last agreed, in unit_of_measure. */
  readonly ordered_quantity: Decimal<3>;
  /** Of it promised for promised_date, in unit_of_measure. */
  readonly promised_quantity: Decimal<3>;
  /** Of it reserved in stock and not yet shipped, in unit_of_measure. */
  readonly reserved_quantity: Decimal<3>;
  /** Shipped so far, in unit_of_measure. */
  readonly shipped_quantity: Decimal<3>;
  /** Cancelled, in unit_of_measure. */
  readonly cancelled_quantity: Decimal<3>;
  /** Still to be shipped, in unit_of_measure: ordered less shipped and cancelled. Null while the order is a draft. */
  readonly open_quantity: Decimal<3> | null;
  /** Invoiced so far, in unit_of_measure. */
  readonly invoiced_quantity: Decimal<3>;
  /** Taken back from the customer, in unit_of_measure; it stays shipped. */
  readonly returned_quantity: Decimal<3>;
  /** Unit of the quantities, equal to that of the product. */
  readonly unit_of_measure: string;
  /** List price of one unit on that day, in the currency of the order. Null until confirmed, for an order without quotation. */
  readonly list_price_amount: Decimal<4> | null;
  /** Agreed price of one unit before discount and tax, in the currency of the order. */
  readonly unit_price_amount: Decimal<4>;
  /** Discount of the line, percent. */
  readonly discount_pct: Decimal<4>;
  /** Quantity at price less the line's discount, in the currency of the order. */
  readonly net_amount: Decimal<2>;
  /** Tax code. Null until confirmed. */
  readonly tax_code_id: Key | null;
  /** Tax rate, percent. */
  readonly tax_rate_pct: Decimal<4>;
  /** Tax on the net amount, in the currency of the order. */
  readonly tax_amount: Decimal<2>;
  /** Standard cost of one unit on the day of confirmation, in INR; for the expected margin. Null until confirmed. */
  readonly unit_cost_amount: Decimal<4> | null;
  /** Where it leaves. Null until promised. */
  readonly warehouse_id: Key | null;
  /** Day on which the customer wants it. Null when he named none. */
  readonly requested_date: Day | null;
  /** Day promised as last agreed. Null until promised. */
  readonly promised_date: Day | null;
  /** Day promised first; base of delivery performance. Null until promised. */
  readonly first_promised_date: Day | null;
  /** What the promise rests on. Null until promised. */
  readonly promise_basis: 'stock' | 'planned_receipt' | 'production_capacity' | 'lead_time' | null;
  /** First shipment. Null until then. */
  readonly first_shipped_at: Moment | null;
  /** Latest shipment. Null until the first. */
  readonly last_shipped_at: Moment | null;
  /** Why quantity was cancelled. Null when none was. */
  readonly cancellation_reason: string | null;
  /** open, partially_shipped, shipped, invoiced, or cancelled. */
  readonly status: 'open' | 'partially_shipped' | 'shipped' | 'invoiced' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One order of a customer. Comes from an accepted quotation by the link of CRM or is entered directly; lives until everything is shipped, invoiced and closed or cancelled. */
export type SalesOrdersRow = {
  /** Surrogate key. */
  readonly sales_order_id: Key;
  /** Number of the order, such as SO-2026-000123. Null until order entry has taken up an accepted quotation. */
  readonly sales_order_number: string | null;
  /** Company that sells, as on the quotation. */
  readonly company_id: Key;
  /** Customer who ordered. */
  readonly customer_id: Key;
  /** ref: crm.quotations. Quotation that was accepted. Null for an order without quotation. */
  readonly quotation_id: Key | null;
  /** Number of that quotation. Null for an order without quotation. */
  readonly quotation_number: string | null;
  /** ref: crm.contracts. Frame contract that the order calls off. Null without one. */
  readonly contract_id: Key | null;
  /** The customer's own order number. Null when not given. */
  readonly customer_reference_number: string | null;
  /** Kind of order; decides tax, documents and whether it is invoiced. */
  readonly order_type: 'standard' | 'export' | 'intercompany' | 'spare_part' | 'sample' | 'replacement';
  /** Day of the order. Null until order entry has taken up an accepted quotation. */
  readonly order_date: Day | null;
  /** When the customer ordered; acceptance of the quotation. */
  readonly ordered_at: Moment;
  /** Day on which the customer wants it. Null when he named none. */
  readonly requested_date: Day | null;
  /** Day promised to the customer, that of the last line. Null until the order promise. */
  readonly promised_date: Day | null;
  /** Rank when stock or capacity is short. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** Representative in charge. Null while the seat is vacant or nobody is assigned. */
  readonly sales_employee_id: Key | null;
  /** Where most of it leaves; lines may name another. Null until the order promise. */
  readonly ship_from_warehouse_id: Key | null;
  /** Delivery term, Incoterms 2020. Null until confirmed, for an order without quotation. */
  readonly incoterm: 'EXW' | 'FCA' | 'CPT' | 'CIP' | 'DAP' | 'DPU' | 'DDP' | 'FAS' | 'FOB' | 'CFR' | 'CIF' | null;
  /** Days from invoice date to due date. Null until confirmed, for an order without quotation. */
  readonly payment_terms_days: number | null;
  /** True when goods leave only after payment. */
  readonly is_prepaid: boolean;
  /** Street and building of delivery. Null until confirmed. */
  readonly address_line: string | null;
  /** City of delivery. Null until confirmed. */
  readonly city: string | null;
  /** State of delivery, place of supply for GST. Null until confirmed and in countries without states. */
  readonly state_province: string | null;
  /** Postal code of delivery. Null until confirmed. */
  readonly postal_code: string | null;
  /** Country of delivery, ISO 3166-1 alpha-2. Null until confirmed. */
  readonly country_code: string | null;
  /** Currency of the order, ISO 4217. */
  readonly currency_code: string;
  /** INR for one unit of currency_code on the day of the order; 1 for INR. */
  readonly exchange_rate: Decimal<8>;
  /** Sum of the lines' net amounts, in currency_code. */
  readonly net_amount: Decimal<2>;
  /** Discount on the whole order, in currency_code; discounts of lines are in the lines. */
  readonly discount_amount: Decimal<2>;
  /** Sum of the lines' tax, in currency_code. */
  readonly tax_amount: Decimal<2>;
  /** Net less discount plus tax, in currency_code. */
  readonly total_amount: Decimal<2>;
  /** Total in INR at exchange_rate. Null until confirmed. */
  readonly total_amount_base: Decimal<2> | null;
  /** Result of the credit check; approved means released above the limit by a person. */
  readonly credit_status: 'not_checked' | 'passed' | 'held' | 'approved' | 'rejected';
  /** Last credit check. Null until the first. */
  readonly credit_checked_at: Moment | null;
  /** Limit of the customer at that check, in INR. Null until checked. */
  readonly credit_limit_amount: Decimal<2> | null;
  /** Open invoices and released orders with this one at that check, in INR. Null until checked. */
  readonly credit_exposure_amount: Decimal<2> | null;
  /** Who allowed the release above the limit. Null when not needed or not given. */
  readonly credit_approved_by_employee_id: Key | null;
  /** When it was allowed. Null when not needed or not given. */
  readonly credit_approved_at: Moment | null;
  /** When the order was confirmed to the customer. Null until then. */
  readonly confirmed_at: Moment | null;
  /** When it was released for delivery. Null until then. */
  readonly released_at: Moment | null;
  /** First shipment. Null until then. */
  readonly first_shipped_at: Moment | null;
  /** When it was closed. Null while open. */
  readonly closed_at: Moment | null;
  /** When it was cancelled. Null unless cancelled. */
  readonly cancelled_at: Moment | null;
  /** Why it was cancelled. Null unless cancelled. */
  readonly cancellation_reason: string | null;
  /** draft, credit_hold, confirmed, released, partially_shipped, shipped, invoiced, closed, cancelled. */
  readonly status: 'draft' | 'credit_hold' | 'confirmed' | 'released' | 'partially_shipped' | 'shipped' | 'invoiced' | 'closed' | 'cancelled';
  /** True when it was there before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One line of a quotation that a supplier gave through the portal, with its comparison and award there. Comes from the supplier module by its link once the bid is opened; purchasing adds the number and the use. */
export type SupplierQuotationsRow = {
  /** Surrogate key. */
  readonly supplier_quotation_id: Key;
  /** Number of the quotation in ERP, such as SQ-2026-000123, the same on all its lines. Null until purchasing has taken it up. */
  readonly supplier_quotation_number: string | null;
  /** Place in the quotation, from 10 in steps of 10. */
  readonly line_number: number;
  /** ref: supplier.rfq_responses. Response of the supplier. */
  readonly rfq_response_id: Key;
  /** ref: supplier.rfq_response_lines. Line of that response. */
  readonly rfq_response_line_id: Key;
  /** Number of the response in the portal. */
  readonly source_document_number: string;
  /** Supplier who offers. */
  readonly supplier_id: Key;
  /** Request that the offer answers, the first of those bundled in one line. Null for price agreements without a present need. */
  readonly purchase_requisition_line_id: Key | null;
  /** Material offered. Null when a spare part is offered. */
  readonly material_id: Key | null;
  /** ref: maintenance.mro_parts. Spare part offered. Null when a material is offered. */
  readonly mro_part_id: Key | null;
  /** The supplier's own part number. Null when not given. */
  readonly supplier_part_number: string | null;
  /** When the bid came in at the portal. */
  readonly quoted_at: Moment;
  /** Last day on which the offer binds. Null when open-ended. */
  readonly valid_to: Day | null;
  /** Quantity offered, in unit_of_measure. */
  readonly offered_quantity: Decimal<3>;
  /** Smallest quantity at this price, in unit_of_measure. Null when not given. */
  readonly minimum_order_quantity: Decimal<3> | null;
  /** Unit of the quantities, equal to that of the item. */
  readonly unit_of_measure: string;
  /** Price of one unit before tax, in currency_code. */
  readonly unit_price_amount: Decimal<4>;
  /** Currency of the offer, ISO 4217. */
  readonly currency_code: string;
  /** INR for one unit of currency_code on the day the bid was opened. Null when the portal has not said. */
  readonly exchange_rate: Decimal<8> | null;
  /** Freight on top for the quantity offered, in currency_code. Null when not given. */
  readonly freight_amount: Decimal<2> | null;
  /** Tooling on top, once, in currency_code. Null when not given. */
  readonly tooling_amount: Decimal<2> | null;
  /** Price with freight, duty, tooling and terms for one unit, currency INR, as the portal compared it. Null until compared. */
  readonly landed_unit_cost_amount: Decimal<4> | null;
  /** Price of the approved source on that day, currency INR. Null when there is none and until compared. */
  readonly reference_unit_price_amount: Decimal<4> | null;
  /** Calendar days from order to delivery offered. */
  readonly lead_time_days: number;
  /** Delivery term offered, Incoterms 2020. Null when the supplier's usual one holds. */
  readonly incoterm: 'EXW' | 'FCA' | 'CPT' | 'CIP' | 'DAP' | 'DPU' | 'DDP' | 'FAS' | 'FOB' | 'CFR' | 'CIF' | null;
  /** Days to pay offered. Null when the supplier's usual ones hold. */
  readonly payment_terms_days: number | null;
  /** Place in the comparison of the portal, 1 best. Null until compared. */
  readonly evaluation_rank: number | null;
  /** Quantity awarded in the comparison, in unit_of_measure; 0 when none or not yet decided. */
  readonly awarded_quantity: Decimal<3>;
  /** Who approved or refused the award. Null until decided. */
  readonly decided_by_employee_id: Key | null;
  /** When the award was decided. Null until decided. */
  readonly decided_at: Moment | null;
  /** Why it was chosen though not the best. Null until decided and when the rank says it. */
  readonly decision_reason: string | null;
  /** ref: supplier.supplier_contracts. Contract that came out of the award. Null when it becomes an order or nothing. */
  readonly supplier_contract_id: Key | null;
  /** Number of that contract. Null without one. */
  readonly supplier_contract_number: string | null;
  /** ref: supplier.contract_pricing. Price of that contract which answers the line; orders that call it off name it. Null without one. */
  readonly contract_pricing_id: Key | null;
  /** received, compared, accepted, rejected, or expired undecided. */
  readonly status: 'received' | 'compared' | 'accepted' | 'rejected' | 'expired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One line of an invoice, credit or freight bill of a supplier. Comes from the supplier portal or transport by link, or is entered by accounts payable; lives until paid. All lines of an invoice have the same number and header values. */
export type VendorInvoicesRow = {
  /** Surrogate key. */
  readonly vendor_invoice_id: Key;
  /** Number of the invoice in ERP, such as VI-2026-000123, the same on all its lines. Null until accounts payable has entered it. */
  readonly vendor_invoice_number: string | null;
  /** Place in the invoice, from 10 in steps of 10; 10 for a freight bill, which is one line. */
  readonly line_number: number;
  /** invoice and debit_memo are owed to the supplier, a credit_memo is owed by him; amounts are positive in each. */
  readonly invoice_type: 'invoice' | 'debit_memo' | 'credit_memo';
  /** Company that owes. */
  readonly company_id: Key;
  /** Supplier or carrier who is owed. */
  readonly supplier_id: Key;
  /** ref: supplier.supplier_invoices. Invoice in the portal. Null for freight and hand-entered invoices. */
  readonly supplier_invoice_id: Key | null;
  /** ref: supplier.supplier_invoice_lines. Line of that invoice. Null for freight and hand-entered invoices. */
  readonly supplier_invoice_line_id: Key | null;
  /** ref: tms.freight_invoices. Freight invoice in transport. Null unless a freight bill. */
  readonly freight_invoice_id: Key | null;
  /** Number of that invoice in portal or transport. Null for hand-entered invoices. */
  readonly source_document_number: string | null;
  /** Number printed on the supplier's invoice; equal numbers of one supplier point to a duplicate. Null when the paper bears none. */
  readonly supplier_reference_number: string | null;
  /** Invoice line that a credit memo corrects. Null for others. */
  readonly reversal_of_vendor_invoice_id: Key | null;
  /** Order invoiced. Null for freight and services without order. */
  readonly purchase_order_id: Key | null;
  /** Order line invoiced. Null for freight, charges and services without order. */
  readonly purchase_order_line_id: Key | null;
  /** Receipt invoiced. Null for freight and when invoiced before receipt. */
  readonly goods_receipt_line_id: Key | null;
  /** Date on the supplier's invoice; terms count from it. */
  readonly invoice_date: Day;
  /** Day on which it arrived. Null until entered. */
  readonly received_on: Day | null;
  /** Day in the books. Null until posted. */
  readonly posting_date: Day | null;
  /** Last day of payment by terms. Null until posted, for invoices entered by hand. */
  readonly due_date: Day | null;
  /** Last day for the cash discount. Null when none is granted. */
  readonly discount_due_date: Day | null;
  /** Quantity invoiced, in unit_of_measure. Null for freight and charges. */
  readonly invoiced_quantity: Decimal<3> | null;
  /** Unit of the quantity, equal to that of the order line. Null for freight and charges. */
  readonly unit_of_measure: string | null;
  /** Price of one unit before tax, in currency_code. Null for freight and charges. */
  readonly unit_price_amount: Decimal<4> | null;
  /** Currency of the invoice, ISO 4217. */
  readonly currency_code: string;
  /** INR for one unit of currency_code on the day of posting; 1 for INR. */
  readonly exchange_rate: Decimal<8>;
  /** Quantity at price less the discount of the line, before tax, in currency_code. */
  readonly net_amount: Decimal<2>;
  /** Share of the discount on the whole invoice, in currency_code. */
  readonly discount_amount: Decimal<2>;
  /** Tax code. Null when no tax is charged. */
  readonly tax_code_id: Key | null;
  /** Input tax, in currency_code. */
  readonly tax_amount: Decimal<2>;
  /** True when we owe the GST instead of the supplier, so that tax_amount is 0 and the tax is posted on both sides. */
  readonly is_reverse_charge: boolean;
  /** Income tax to be withheld at payment (TDS), in currency_code. */
  readonly tds_amount: Decimal<2>;
  /** Net less discount plus tax of the line, in currency_code. */
  readonly total_amount: Decimal<2>;
  /** Total in INR. Null until posted. */
  readonly total_amount_base: Decimal<2> | null;
  /** Paid with tax withheld and discount taken so far, in currency_code; for a credit memo refunded by the supplier. */
  readonly paid_amount: Decimal<2>;
  /** Settled against credit memos so far, in currency_code; for a credit memo set off against invoices. */
  readonly credited_amount: Decimal<2>;
  /** Still open, in currency_code: total less paid and credited. Null until posted. */
  readonly open_amount: Decimal<2> | null;
  /** Taken from goods received not invoiced, in INR at order price; 0 for freight. */
  readonly grni_cleared_amount_base: Decimal<2>;
  /** Net against cleared amount, in INR, without exchange difference; positive when dearer than ordered. */
  readonly price_variance_amount: Decimal<2>;
  /** Difference of rates between receipt and invoice, in INR; positive for a loss. */
  readonly exchange_difference_amount: Decimal<2>;
  /** Account charged when no receipt is cleared. Null for ordered goods and until coded. */
  readonly account_code: string | null;
  /** Cost centre charged when no receipt is cleared. Null for ordered goods and until coded. */
  readonly cost_center_code: string | null;
  /** ref: supplier.three_way_match_log. Match of order, receipt and invoice. Null until matched and for invoices without order. */
  readonly three_way_match_id: Key | null;
  /** Result of that match, or of the audit of a freight bill. Null until matched and for invoices without order. */
  readonly match_status: 'matched' | 'matched_with_tolerance' | 'blocked' | 'released' | 'rejected' | null;
  /** Why the match blocked the line; stays after the release. Null when it never did. */
  readonly match_block_reason_code: 'no_order' | 'no_receipt' | 'quantity_above_received' | 'price_above_tolerance' | 'price_below_tolerance' | 'duplicate_invoice' | 'tax_difference' | 'quality_hold' | 'supplier_blocked' | null;
  /** When the block of the match was lifted or the line refused in the portal. Null until then. */
  readonly match_resolved_at: Moment | null;
  /** Who lifted it or refused the line. Null until then and when a receipt or correction did. */
  readonly match_resolved_by_employee_id: Key | null;
  /** Why it must not be paid. Null when free. */
  readonly payment_block_reason_code: 'no_order' | 'no_receipt' | 'quantity_above_received' | 'price_above_tolerance' | 'price_below_tolerance' | 'duplicate_invoice' | 'tax_difference' | 'quality_hold' | 'supplier_blocked' | 'freight_rate' | 'dispute' | null;
  /** When it was blocked. Null when never. */
  readonly payment_blocked_at: Moment | null;
  /** When the block was removed. Null when never blocked or still blocked. */
  readonly payment_released_at: Moment | null;
  /** Who removed the block. Null when never blocked, still blocked, or freed by a receipt or correction. */
  readonly payment_released_by_employee_id: Key | null;
  /** Who approved it for payment. Null until approved and when matched automatically. */
  readonly approved_by_employee_id: Key | null;
  /** When it was approved for payment. Null until then. */
  readonly approved_at: Moment | null;
  /** received, blocked, approved for payment, partially_paid, paid, rejected, or reversed. */
  readonly status: 'received' | 'blocked' | 'approved' | 'partially_paid' | 'paid' | 'rejected' | 'reversed';
  /** True when it was there before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One line of a payment to a supplier: what is paid on one invoice line, or in advance. Proposed by the payment run, released by treasury; final when the bank has cleared it. All lines of a payment have the same number and header values. */
export type VendorPaymentsRow = {
  /** Surrogate key. */
  readonly vendor_payment_id: Key;
  /** Number of the payment, such as VP-2026-000123, the same on all its lines. */
  readonly vendor_payment_number: string;
  /** Place in the payment, from 10 in steps of 10. */
  readonly line_number: number;
  /** Run that proposed it, such as RUN-2026-04-15-1. Null for a single payment. */
  readonly payment_run_number: string | null;
  /** Company that pays. */
  readonly company_id: Key;
  /** Supplier who is paid. */
  readonly supplier_id: Key;
  /** invoice: pays an invoice; credit_memo: sets off a credit memo, no money moves; prepayment: before the invoice; transfer: applies a prepayment, no money moves; refund: the supplier pays back. */
  readonly application_type: 'invoice' | 'credit_memo' | 'prepayment' | 'transfer' | 'refund';
  /** Invoice line settled, or credit memo refunded. Null for a prepayment and its refund. */
  readonly vendor_invoice_id: Key | null;
  /** Credit memo line set off against it. Null unless one is. */
  readonly credit_memo_vendor_invoice_id: Key | null;
  /** Order on which a prepayment is made. Null otherwise. */
  readonly purchase_order_id: Key | null;
  /** Prepayment that is applied. Null unless a transfer. */
  readonly source_vendor_payment_id: Key | null;
  /** How the money goes. */
  readonly payment_method: 'neft' | 'rtgs' | 'cheque' | 'swift' | 'letter_of_credit' | 'set_off';
  /** ref: financial.bank_accounts. Account of the company that is charged. Null when no money moves. */
  readonly bank_account_id: Key | null;
  /** Day on which the bank is instructed, or of the set-off. */
  readonly payment_date: Day;
  /** Day in the books. Null until posted. */
  readonly posting_date: Day | null;
  /** Day on which the bank charged it. Null until cleared and when no money moves. */
  readonly value_date: Day | null;
  /** Transaction reference (UTR) or cheque number. Null until sent and when no money moves. */
  readonly bank_reference: string | null;
  /** Currency of the payment, ISO 4217. */
  readonly currency_code: string;
  /** INR for one unit of currency_code on the day of payment; 1 for INR. */
  readonly exchange_rate: Decimal<8>;
  /** Money moved for the line, in currency_code; 0 for set-offs and transfers. */
  readonly paid_amount: Decimal<2>;
  /** Cash discount taken, in currency_code. */
  readonly cash_discount_amount: Decimal<2>;
  /** Income tax withheld (TDS), in currency_code. */
  readonly tds_withheld_amount: Decimal<2>;
  /** What the invoice is reduced by: money, discount and tax withheld, or the set-off, in currency_code. */
  readonly applied_amount: Decimal<2>;
  /** Of a prepayment still to be applied, in currency_code; 0 for others. */
  readonly unapplied_amount: Decimal<2>;
  /** Money moved in INR at exchange_rate; taken from cash, for a refund added to it. */
  readonly paid_amount_base: Decimal<2>;
  /** Difference of rates between invoice and payment, in INR; positive for a loss. */
  readonly exchange_difference_amount: Decimal<2>;
  /** Who proposed it. Null for the payment run. */
  readonly proposed_by_employee_id: Key | null;
  /** Who released it, another person than the proposer. Null until approved. */
  readonly approved_by_employee_id: Key | null;
  /** When it was released. Null until approved. */
  readonly approved_at: Moment | null;
  /** Payment line that it takes back. Null unless a reversal; amounts are positive in both. */
  readonly reversal_of_vendor_payment_id: Key | null;
  /** Why it was taken back. Null unless a reversal. */
  readonly reversal_reason: string | null;
  /** proposed, approved, sent to the bank, cleared, rejected before sending, returned by the bank, or reversed by another line. */
  readonly status: 'proposed' | 'approved' | 'sent' | 'cleared' | 'rejected' | 'returned' | 'reversed';
  /** True when it was there before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One capacity unit with its rates: a group of like machines, an assembly bench or a subcontractor. Written by production engineering and controlling; changes with the yearly rates and with investments. */
export type WorkCentersRow = {
  /** Surrogate key. */
  readonly work_center_id: Key;
  /** Code in routings and on the shop floor, such as PUN1-TURN-01. */
  readonly work_center_code: string;
  /** Name of the unit. */
  readonly work_center_name: string;
  /** Site where the work is done or from where it is sent out. */
  readonly factory_id: Key;
  /** Line whose machines do the work. Null for subcontracted work. */
  readonly production_line_id: Key | null;
  /** Department that staffs it. */
  readonly department_id: Key;
  /** Person responsible for output. Null while vacant. */
  readonly supervisor_employee_id: Key | null;
  /** Kind of capacity; decides whether machine, labour or a subcontractor is scheduled. */
  readonly work_center_type: 'machine' | 'assembly' | 'testing' | 'heat_treatment' | 'packing' | 'subcontract';
  /** Kind of machine that can do the work, as in master.machines. Null for manual and subcontracted work. */
  readonly machine_type: 'machining_centre' | 'lathe' | 'grinder' | 'furnace' | 'press' | 'assembly_station' | 'test_station' | 'packing_station' | 'other' | null;
  /** Machines or stations that can work at the same time. */
  readonly parallel_capacity_count: number;
  /** People needed while one of them runs. */
  readonly crew_size: number;
  /** Regular shifts a day. */
  readonly shifts_per_day: number;
  /** Hours of a shift without breaks. */
  readonly available_hours_per_shift: Decimal<4>;
  /** Actual against standard time, percent; standard times are divided by it when scheduling. */
  readonly efficiency_pct: Decimal<4>;
  /** Share of available hours that may be loaded, percent; the rest is reserve for stops. */
  readonly utilisation_pct: Decimal<4>;
  /** Hours that may be loaded a day over all stations. */
  readonly daily_capacity_hours: Decimal<4>;
  /** Usual wait before the unit, minutes; used by MRP only, the finite schedule finds its own. */
  readonly queue_minutes: Decimal<2>;
  /** True when order promising checks its capacity. */
  readonly is_bottleneck: boolean;
  /** finite: loaded up to capacity; infinite: loaded without limit. */
  readonly scheduling_method: 'finite' | 'infinite';
  /** Unit that may take over. Null when none can. */
  readonly alternate_work_center_id: Key | null;
  /** Cost centre that is credited with the hours, equal to the code in ERP, finance and departments. */
  readonly cost_center_code: string;
  /** Standard cost of one person hour in currency_code. */
  readonly labour_rate_amount: Decimal<4>;
  /** Standard cost of one machine hour without energy in currency_code; 0 for manual work. */
  readonly machine_rate_amount: Decimal<4>;
  /** Standard cost of one kWh in currency_code. */
  readonly energy_rate_amount: Decimal<4>;
  /** Production overhead for one machine or person hour in currency_code. */
  readonly overhead_rate_amount: Decimal<4>;
  /** Currency of the rates, ISO 4217. */
  readonly currency_code: string;
  /** First day of the present rates; cost already booked keeps the rates frozen with it. */
  readonly rates_valid_from: Day;
  /** First day of use. */
  readonly valid_from: Day;
  /** Last day of use. Null while open-ended. */
  readonly valid_to: Day | null;
  /** active: may be loaded; suspended: out of use for a time; retired: kept for history. */
  readonly status: 'active' | 'suspended' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
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

/** New rows: without what the store fills (keys, moments of entry and change, defaults, nulls). */
export type NewRows = {
  cost_centers: NewRow<CostCentersRow, 'cost_center_id' | 'factory_id' | 'department_id' | 'parent_cost_center_id' | 'responsible_employee_id' | 'overhead_rate_pct' | 'valid_to' | 'is_posting_blocked' | 'created_at' | 'updated_at'>;
  customer_invoice_lines: NewRow<CustomerInvoiceLinesRow, 'customer_invoice_line_id' | 'line_type' | 'sales_order_line_id' | 'original_customer_invoice_line_id' | 'product_id' | 'lot_number' | 'hsn_code' | 'discount_pct' | 'tax_code_id' | 'tax_rate_pct' | 'cgst_amount' | 'sgst_amount' | 'igst_amount' | 'unit_cost_amount' | 'cost_amount' | 'cost_center_code' | 'created_at' | 'updated_at'>;
  customer_invoices: NewRow<CustomerInvoicesRow, 'customer_invoice_id' | 'customer_invoice_number' | 'invoice_type' | 'sales_order_id' | 'sales_order_number' | 'shipment_id' | 'shipment_number' | 'shipped_at' | 'original_customer_invoice_id' | 'credit_reason_code' | 'return_order_number' | 'service_document_number' | 'invoice_date' | 'issued_at' | 'posting_date' | 'payment_terms_days' | 'due_date' | 'place_of_supply' | 'e_invoice_reference' | 'currency_code' | 'exchange_rate' | 'net_amount' | 'discount_amount' | 'tax_amount' | 'total_amount' | 'total_amount_base' | 'cost_amount' | 'received_amount' | 'credited_amount' | 'written_off_amount' | 'open_amount' | 'last_dunned_on' | 'dunning_level' | 'dispute_reason' | 'settled_at' | 'status' | 'is_opening' | 'created_at' | 'updated_at'>;
  customer_payments: NewRow<CustomerPaymentsRow, 'customer_payment_id' | 'customer_invoice_id' | 'credit_memo_customer_invoice_id' | 'sales_order_id' | 'source_customer_payment_id' | 'bank_account_id' | 'bank_reference' | 'remittance_advice' | 'value_date' | 'cash_discount_amount' | 'tds_withheld_amount' | 'unapplied_amount' | 'exchange_difference_amount' | 'applied_at' | 'applied_by_employee_id' | 'reversal_of_customer_payment_id' | 'reversal_reason' | 'is_opening' | 'created_at' | 'updated_at'>;
  demand_forecasts: NewRow<DemandForecastsRow, 'demand_forecast_id' | 'adjustment_quantity' | 'adjustment_reason' | 'consumed_quantity' | 'actual_quantity' | 'absolute_error_pct' | 'sales_forecast_id' | 'approved_by_employee_id' | 'approved_at' | 'created_at' | 'updated_at'>;
  erp_mes_sync_log: NewRow<ErpMesSyncLogRow, 'erp_mes_sync_log_id' | 'document_number' | 'production_order_id' | 'work_order_id' | 'quantity' | 'attempt_count' | 'error_code' | 'error_message' | 'processed_at' | 'created_at' | 'updated_at'>;
  general_ledger: NewRow<GeneralLedgerRow, 'gl_account_id' | 'owner_employee_id' | 'last_reconciled_on' | 'valid_to' | 'created_at' | 'updated_at'>;
  goods_receipt_lines: NewRow<GoodsReceiptLinesRow, 'goods_receipt_line_id' | 'material_id' | 'mro_part_id' | 'rejected_quantity' | 'putaway_quantity' | 'rejection_reason_code' | 'lot_number' | 'supplier_lot_number' | 'certificate_number' | 'manufactured_on' | 'expiry_date' | 'stock_type' | 'inspection_plan_id' | 'inspection_result' | 'inspected_at' | 'ncr_id' | 'unit_price_amount' | 'receipt_amount_base' | 'standard_unit_cost_amount' | 'stock_amount_base' | 'price_variance_amount' | 'invoiced_quantity' | 'created_at' | 'updated_at'>;
  goods_receipts: NewRow<GoodsReceiptsRow, 'goods_receipt_id' | 'goods_receipt_number' | 'receipt_type' | 'company_id' | 'receiving_task_id' | 'receiving_task_number' | 'reversal_of_goods_receipt_id' | 'reversal_reason' | 'ncr_id' | 'shipment_id' | 'delivery_note_number' | 'vehicle_registration_number' | 'received_at' | 'received_by_employee_id' | 'posting_date' | 'currency_code' | 'exchange_rate' | 'receipt_amount' | 'receipt_amount_base' | 'status' | 'is_opening' | 'created_at' | 'updated_at'>;
  inspection_plan_characteristics: NewRow<InspectionPlanCharacteristicsRow, 'inspection_plan_characteristic_id' | 'unit_of_measure' | 'nominal_value' | 'lower_spec_limit' | 'upper_spec_limit' | 'acceptance_criterion' | 'equipment_type' | 'gauge_resolution' | 'sample_quantity' | 'control_plan_characteristic_id' | 'position_on_drawing' | 'created_at' | 'updated_at'>;
  inspection_plans: NewRow<InspectionPlansRow, 'inspection_plan_id' | 'product_id' | 'material_id' | 'supplier_id' | 'control_plan_id' | 'inspection_level' | 'aql_pct' | 'fixed_sample_quantity' | 'sampling_interval_minutes' | 'effective_to' | 'change_reason' | 'approved_by_employee_id' | 'approved_at' | 'created_at' | 'updated_at'>;
  inventory_balances: NewRow<InventoryBalancesRow, 'inventory_balance_id' | 'product_id' | 'material_id' | 'inventory_lot_id' | 'lot_number' | 'opening_quantity' | 'reserved_quantity' | 'opening_value_amount' | 'first_receipt_at' | 'last_receipt_at' | 'last_issue_at' | 'last_counted_at' | 'reported_at' | 'expiry_date' | 'is_opening' | 'created_at' | 'updated_at'>;
  inventory_lots: NewRow<InventoryLotsRow, 'inventory_lot_id' | 'lot_type' | 'parent_inventory_lot_id' | 'product_id' | 'material_id' | 'supplier_id' | 'supplier_lot_number' | 'goods_receipt_line_id' | 'production_order_id' | 'work_order_number' | 'serial_number_first' | 'serial_number_last' | 'revision' | 'consumed_quantity' | 'shipped_quantity' | 'scrapped_quantity' | 'manufactured_on' | 'expiry_date' | 'retest_date' | 'hold_reason' | 'certificate_number' | 'exhausted_at' | 'status' | 'is_opening' | 'created_at' | 'updated_at'>;
  inventory_reservations: NewRow<InventoryReservationsRow, 'inventory_reservation_id' | 'sales_order_line_id' | 'production_order_id' | 'bom_component_id' | 'operation_sequence' | 'product_id' | 'material_id' | 'inventory_lot_id' | 'lot_number' | 'issued_quantity' | 'released_quantity' | 'reserved_by_employee_id' | 'expires_at' | 'staged_at' | 'closed_at' | 'closing_reason_code' | 'status' | 'created_at' | 'updated_at'>;
  inventory_transactions: NewRow<InventoryTransactionsRow, 'inventory_transaction_id' | 'transaction_number' | 'source_line_number' | 'source_document_number' | 'product_id' | 'material_id' | 'warehouse_id' | 'inventory_lot_id' | 'lot_number' | 'stock_type' | 'quantity' | 'stock_effect' | 'balance_after_quantity' | 'unit_cost_amount' | 'amount' | 'price_variance_amount' | 'production_order_id' | 'work_order_id' | 'sales_order_line_id' | 'customer_id' | 'return_order_number' | 'transfer_number' | 'purchase_order_line_id' | 'goods_receipt_line_id' | 'inventory_reservation_id' | 'paired_inventory_transaction_id' | 'reversal_of_inventory_transaction_id' | 'reason_code' | 'reason' | 'transaction_at' | 'posting_date' | 'posted_at' | 'posted_by_employee_id' | 'moved_by_employee_id' | 'journal_entry_id' | 'status' | 'is_opening' | 'created_at' | 'updated_at'>;
  inventory_variance: NewRow<InventoryVarianceRow, 'inventory_variance_id' | 'product_id' | 'material_id' | 'inventory_lot_id' | 'lot_number' | 'cycle_count_task_id' | 'cycle_count_task_number' | 'reconciliation_run_id' | 'variance_pct' | 'reason_code' | 'reason' | 'counted_by_employee_id' | 'recounted_quantity' | 'approval_status' | 'approved_by_employee_id' | 'approved_at' | 'inventory_transaction_id' | 'journal_entry_id' | 'resolved_at' | 'status' | 'created_at' | 'updated_at'>;
  journal_entries: NewRow<JournalEntriesRow, 'journal_entry_id' | 'journal_entry_number' | 'company_id' | 'partner_company_id' | 'fiscal_period_id' | 'currency_code' | 'exchange_rate' | 'total_debit_amount' | 'total_credit_amount' | 'total_debit_amount_base' | 'total_credit_amount_base' | 'line_count' | 'gathered_count' | 'description' | 'prepared_by_employee_id' | 'approved_by_employee_id' | 'posted_at' | 'is_late' | 'reversal_of_journal_entry_id' | 'reversed_by_journal_entry_id' | 'reversal_reason_code' | 'status' | 'is_opening' | 'created_at' | 'updated_at'>;
  journal_entry_lines: NewRow<JournalEntryLinesRow, 'journal_entry_line_id' | 'gl_account_id' | 'cost_center_code' | 'debit_amount' | 'credit_amount' | 'debit_amount_base' | 'credit_amount_base' | 'customer_id' | 'supplier_id' | 'product_id' | 'material_id' | 'warehouse_id' | 'production_order_id' | 'sales_order_line_id' | 'purchase_order_line_id' | 'quantity' | 'unit_of_measure' | 'tax_code_id' | 'tax_base_amount' | 'due_date' | 'assignment_number' | 'description' | 'created_at' | 'updated_at'>;
  mrp_elements: NewRow<MrpElementsRow, 'mrp_element_id' | 'product_id' | 'material_id' | 'start_date' | 'lead_time_days' | 'net_requirement_quantity' | 'lot_size_rule' | 'pegged_mrp_element_id' | 'bom_id' | 'sales_order_line_id' | 'demand_forecast_id' | 'safety_stock_level_id' | 'production_order_id' | 'purchase_order_line_id' | 'purchase_requisition_line_id' | 'supplier_id' | 'reschedule_date' | 'exception_message' | 'planner_employee_id' | 'decision' | 'decided_by_employee_id' | 'decided_at' | 'created_at' | 'updated_at'>;
  mrp_runs: NewRow<MrpRunsRow, 'mrp_run_id' | 'factory_id' | 'demand_forecast_version' | 'item_count' | 'demand_count' | 'planned_purchase_count' | 'planned_production_count' | 'exception_count' | 'shortage_count' | 'planned_purchase_amount' | 'planned_production_amount' | 'started_by_employee_id' | 'ended_at' | 'error_message' | 'created_at' | 'updated_at'>;
  production_costs: NewRow<ProductionCostsRow, 'production_cost_id' | 'production_order_id' | 'work_order_number' | 'operation_id' | 'operation_sequence' | 'source_document_number' | 'work_center_id' | 'cost_center_code' | 'energy_kwh' | 'rate_amount' | 'energy_amount' | 'overhead_amount' | 'actual_amount' | 'standard_quantity' | 'standard_amount' | 'efficiency_variance_amount' | 'completed_at' | 'posted_amount' | 'posting_date' | 'journal_entry_id' | 'status' | 'is_opening' | 'created_at' | 'updated_at'>;
  production_orders: NewRow<ProductionOrdersRow, 'production_order_id' | 'order_type' | 'product_id' | 'material_id' | 'production_line_id' | 'good_quantity' | 'scrap_quantity' | 'rework_quantity' | 'received_quantity' | 'sales_order_line_id' | 'sales_order_number' | 'mrp_element_id' | 'parent_production_order_id' | 'ncr_id' | 'planner_employee_id' | 'actual_start_at' | 'actual_end_at' | 'firmed_at' | 'released_at' | 'released_by_employee_id' | 'work_order_id' | 'work_order_number' | 'actual_material_amount' | 'actual_labour_amount' | 'actual_machine_amount' | 'actual_overhead_amount' | 'actual_cost_amount' | 'delivered_amount' | 'scrap_amount' | 'price_variance_amount' | 'usage_variance_amount' | 'efficiency_variance_amount' | 'other_variance_amount' | 'wip_amount' | 'completed_at' | 'settled_at' | 'closed_at' | 'cancelled_at' | 'cancellation_reason' | 'status' | 'is_opening' | 'created_at' | 'updated_at'>;
  purchase_order_lines: NewRow<PurchaseOrderLinesRow, 'purchase_order_line_id' | 'material_id' | 'mro_part_id' | 'purchase_requisition_line_id' | 'mrp_element_id' | 'maintenance_work_order_id' | 'supplier_quotation_id' | 'contract_pricing_id' | 'production_order_id' | 'supplier_part_number' | 'quantity_changed_at' | 'price_changed_at' | 'contract_unit_price_amount' | 'standard_unit_cost_amount' | 'discount_pct' | 'tax_code_id' | 'announced_quantity' | 'announced_arrival_at' | 'over_delivery_tolerance_pct' | 'under_delivery_tolerance_pct' | 'received_quantity' | 'rejected_quantity' | 'invoiced_quantity' | 'cancelled_quantity' | 'first_received_at' | 'last_received_at' | 'cost_center_code' | 'account_code' | 'deleted_at' | 'status' | 'created_at' | 'updated_at'>;
  purchase_orders: NewRow<PurchaseOrdersRow, 'purchase_order_id' | 'supplier_contract_id' | 'supplier_contract_number' | 'discount_amount' | 'approval_status' | 'approved_by_employee_id' | 'approved_at' | 'sent_at' | 'confirmed_at' | 'supplier_reference_number' | 'change_number' | 'last_change_reason' | 'closed_at' | 'cancelled_at' | 'cancellation_reason' | 'status' | 'is_opening' | 'created_at' | 'updated_at'>;
  purchase_requisition_lines: NewRow<PurchaseRequisitionLinesRow, 'purchase_requisition_line_id' | 'material_id' | 'mro_part_id' | 'item_description' | 'ordered_quantity' | 'cancelled_quantity' | 'warehouse_id' | 'suggested_supplier_id' | 'material_supplier_id' | 'estimated_unit_price_amount' | 'estimated_amount' | 'mrp_element_id' | 'maintenance_work_order_id' | 'production_order_id' | 'account_code' | 'needs_quotation' | 'rejection_reason' | 'status' | 'created_at' | 'updated_at'>;
  purchase_requisitions: NewRow<PurchaseRequisitionsRow, 'purchase_requisition_id' | 'purchase_requisition_number' | 'company_id' | 'factory_id' | 'mrp_run_id' | 'source_module' | 'source_table' | 'source_id' | 'source_document_number' | 'requested_by_employee_id' | 'department_id' | 'cost_center_code' | 'justification' | 'estimated_amount' | 'buyer_employee_id' | 'approval_status' | 'approved_by_employee_id' | 'approved_at' | 'rejection_reason' | 'closed_at' | 'status' | 'is_opening' | 'created_at' | 'updated_at'>;
  routing: NewRow<RoutingRow, 'routing_id' | 'product_id' | 'material_id' | 'maximum_lot_quantity' | 'effective_to' | 'engineering_change_number' | 'change_reason' | 'approved_by_employee_id' | 'approved_at' | 'created_at' | 'updated_at'>;
  routing_operations: NewRow<RoutingOperationsRow, 'routing_operation_id' | 'transfer_batch_quantity' | 'inspection_plan_id' | 'required_skill_id' | 'minimum_proficiency_level' | 'supplier_id' | 'subcontract_price_amount' | 'nc_program_number' | 'tool_set_code' | 'work_instruction_number' | 'created_at' | 'updated_at'>;
  safety_stock_levels: NewRow<SafetyStockLevelsRow, 'safety_stock_level_id' | 'product_id' | 'material_id' | 'approved_by_employee_id' | 'valid_to' | 'created_at' | 'updated_at'>;
  sales_order_lines: NewRow<SalesOrderLinesRow, 'sales_order_line_id' | 'quotation_id' | 'quotation_line_id' | 'promised_quantity' | 'reserved_quantity' | 'shipped_quantity' | 'cancelled_quantity' | 'open_quantity' | 'invoiced_quantity' | 'returned_quantity' | 'list_price_amount' | 'discount_pct' | 'tax_code_id' | 'unit_cost_amount' | 'warehouse_id' | 'requested_date' | 'promised_date' | 'first_promised_date' | 'promise_basis' | 'first_shipped_at' | 'last_shipped_at' | 'cancellation_reason' | 'status' | 'created_at' | 'updated_at'>;
  sales_orders: NewRow<SalesOrdersRow, 'sales_order_id' | 'sales_order_number' | 'quotation_id' | 'quotation_number' | 'contract_id' | 'customer_reference_number' | 'order_type' | 'order_date' | 'requested_date' | 'promised_date' | 'priority' | 'sales_employee_id' | 'ship_from_warehouse_id' | 'incoterm' | 'payment_terms_days' | 'is_prepaid' | 'address_line' | 'city' | 'state_province' | 'postal_code' | 'country_code' | 'exchange_rate' | 'discount_amount' | 'total_amount_base' | 'credit_status' | 'credit_checked_at' | 'credit_limit_amount' | 'credit_exposure_amount' | 'credit_approved_by_employee_id' | 'credit_approved_at' | 'confirmed_at' | 'released_at' | 'first_shipped_at' | 'closed_at' | 'cancelled_at' | 'cancellation_reason' | 'status' | 'is_opening' | 'created_at' | 'updated_at'>;
  supplier_quotations: NewRow<SupplierQuotationsRow, 'supplier_quotation_id' | 'supplier_quotation_number' | 'purchase_requisition_line_id' | 'material_id' | 'mro_part_id' | 'supplier_part_number' | 'valid_to' | 'minimum_order_quantity' | 'exchange_rate' | 'freight_amount' | 'tooling_amount' | 'landed_unit_cost_amount' | 'reference_unit_price_amount' | 'incoterm' | 'payment_terms_days' | 'evaluation_rank' | 'awarded_quantity' | 'decided_by_employee_id' | 'decided_at' | 'decision_reason' | 'supplier_contract_id' | 'supplier_contract_number' | 'contract_pricing_id' | 'status' | 'created_at' | 'updated_at'>;
  vendor_invoices: NewRow<VendorInvoicesRow, 'vendor_invoice_id' | 'vendor_invoice_number' | 'line_number' | 'invoice_type' | 'supplier_invoice_id' | 'supplier_invoice_line_id' | 'freight_invoice_id' | 'source_document_number' | 'supplier_reference_number' | 'reversal_of_vendor_invoice_id' | 'purchase_order_id' | 'purchase_order_line_id' | 'goods_receipt_line_id' | 'received_on' | 'posting_date' | 'due_date' | 'discount_due_date' | 'invoiced_quantity' | 'unit_of_measure' | 'unit_price_amount' | 'exchange_rate' | 'discount_amount' | 'tax_code_id' | 'tax_amount' | 'is_reverse_charge' | 'tds_amount' | 'total_amount_base' | 'paid_amount' | 'credited_amount' | 'open_amount' | 'grni_cleared_amount_base' | 'price_variance_amount' | 'exchange_difference_amount' | 'account_code' | 'cost_center_code' | 'three_way_match_id' | 'match_status' | 'match_block_reason_code' | 'match_resolved_at' | 'match_resolved_by_employee_id' | 'payment_block_reason_code' | 'payment_blocked_at' | 'payment_released_at' | 'payment_released_by_employee_id' | 'approved_by_employee_id' | 'approved_at' | 'status' | 'is_opening' | 'created_at' | 'updated_at'>;
  vendor_payments: NewRow<VendorPaymentsRow, 'vendor_payment_id' | 'payment_run_number' | 'vendor_invoice_id' | 'credit_memo_vendor_invoice_id' | 'purchase_order_id' | 'source_vendor_payment_id' | 'bank_account_id' | 'posting_date' | 'value_date' | 'bank_reference' | 'cash_discount_amount' | 'tds_withheld_amount' | 'unapplied_amount' | 'exchange_difference_amount' | 'proposed_by_employee_id' | 'approved_by_employee_id' | 'approved_at' | 'reversal_of_vendor_payment_id' | 'reversal_reason' | 'is_opening' | 'created_at' | 'updated_at'>;
  work_centers: NewRow<WorkCentersRow, 'work_center_id' | 'production_line_id' | 'supervisor_employee_id' | 'machine_type' | 'alternate_work_center_id' | 'valid_to' | 'created_at' | 'updated_at'>;
};

/** Every reference copy that the module has, by the name of its original. */
export type CopyRows = {
  'master.companies': MasterCompaniesRow;
  'master.factories': MasterFactoriesRow;
  'master.warehouses': MasterWarehousesRow;
  'master.suppliers': MasterSuppliersRow;
  'master.customers': MasterCustomersRow;
  'master.materials': MasterMaterialsRow;
  'master.products': MasterProductsRow;
  'master.bill_of_materials': MasterBillOfMaterialsRow;
  'master.bom_components': MasterBomComponentsRow;
  'master.employees': MasterEmployeesRow;
  'master.departments': MasterDepartmentsRow;
  'master.production_lines': MasterProductionLinesRow;
  'master.machines': MasterMachinesRow;
  'master.material_suppliers': MasterMaterialSuppliersRow;
  'financial.chart_of_accounts': FinancialChartOfAccountsRow;
  'financial.fiscal_periods': FinancialFiscalPeriodsRow;
  'financial.exchange_rates': FinancialExchangeRatesRow;
  'financial.tax_codes': FinancialTaxCodesRow;
};

/** Rows of other modules, columns of which the module's flows bring, by flow. */
export type Sends = {
  'erp-to-quality': {
    qms_integration_log: QualityQmsIntegrationLogRow;
  };
  'erp-to-manufacturing': {
    work_orders: ManufacturingWorkOrdersRow;
    operations: ManufacturingOperationsRow;
    material_transactions: ManufacturingMaterialTransactionsRow;
  };
  'erp-to-financial': {
    journal_entry_headers: FinancialJournalEntryHeadersRow;
    journal_entry_lines: FinancialJournalEntryLinesRow;
    erp_wms_sync_queue: FinancialErpWmsSyncQueueRow;
  };
  'erp-to-wms': {
    erp_allocations: WmsErpAllocationsRow;
    expected_receipts: WmsExpectedReceiptsRow;
    warehouse_inventory: WmsWarehouseInventoryRow;
    warehouse_movements: WmsWarehouseMovementsRow;
  };
  'erp-to-crm': {
    customer_orders: CrmCustomerOrdersRow;
  };
  'erp-to-supplier': {
    purchase_requisitions: SupplierPurchaseRequisitionsRow;
    purchase_requisition_lines: SupplierPurchaseRequisitionLinesRow;
    portal_purchase_orders: SupplierPortalPurchaseOrdersRow;
    portal_purchase_order_lines: SupplierPortalPurchaseOrderLinesRow;
    portal_goods_receipts: SupplierPortalGoodsReceiptsRow;
    supplier_invoices: SupplierSupplierInvoicesRow;
    supplier_invoice_lines: SupplierSupplierInvoiceLinesRow;
    three_way_match_log: SupplierThreeWayMatchLogRow;
  };
  'erp-to-service': {
    rma_requests: ServiceRmaRequestsRow;
    warranty_claims: ServiceWarrantyClaimsRow;
    service_integration_log: ServiceServiceIntegrationLogRow;
  };
};

/** All types of the module, for its behaviour. */
export type Types = { rows: Rows; news: NewRows; copies: CopyRows; sends: Sends };
