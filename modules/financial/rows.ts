// Row types of financial, generated from its schema by `npm run generate`.

import type { Day, Json, Key, Moment, Scaled } from '../../machinery/base/row-types.ts';

/** One account of one company in one period and currency: opening, movements, closing. Written by finance with each posting; final once the period is closed, when its closing opens the next period. */
export type AccountBalancesRow = {
  /** Surrogate key. */
  account_balance_id: Key;
  /** Company whose books are meant. */
  company_id: Key;
  /** Account. */
  account_code: string;
  /** Period. */
  fiscal_period_id: Key;
  /** Currency in which the movements were posted, ISO 4217. */
  currency_code: string;
  /** Balance at the begin of the period in currency_code, debit positive. */
  opening_amount: Scaled;
  /** Debits of the period in currency_code. */
  debit_amount: Scaled;
  /** Credits of the period in currency_code; negative only where pay corrections outweigh the pay. */
  credit_amount: Scaled;
  /** Balance at the end in currency_code: opening + debits - credits. */
  closing_amount: Scaled;
  /** Balance at the begin of the period in INR, debit positive. */
  opening_amount_base: Scaled;
  /** Debits of the period in INR. */
  debit_amount_base: Scaled;
  /** Credits of the period in INR. */
  credit_amount_base: Scaled;
  /** Balance at the end in INR: opening + debits - credits. */
  closing_amount_base: Scaled;
  /** Movement since the begin of the fiscal year in INR, debit positive; what the income statement shows. */
  year_to_date_amount_base: Scaled;
  /** Budget of account and period over all cost centres in INR, 0 when none is planned. */
  budget_amount_base: Scaled;
  /** Posted lines in it. */
  line_count: number;
  /** Newest entry in it. Null without a movement. */
  last_journal_entry_id: Key | null;
  /** When that entry was posted. Null without a movement. */
  last_posted_at: Moment | null;
  /** Total of the sub-ledger at period end in INR, for control accounts, from the reconciliation. Null for other accounts and until reconciled. */
  sub_ledger_amount_base: Scaled | null;
  /** True once the period is closed. */
  is_final: boolean;
  /** True for a balance from before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One cost or income that belongs to a period though its document or payment comes later, and how it was taken back. Pay comes from payroll by its link; the others are estimated by finance at period end. */
export type AccrualsRow = {
  /** Surrogate key. */
  accrual_id: Key;
  /** Number of the accrual, such as ACR-2026-000123, given at posting. Null while draft. */
  accrual_number: string | null;
  /** Company whose books are meant. */
  company_id: Key;
  /** What is accrued. Null until finance takes up a draft that came without it. */
  accrual_type: string | null;
  /** What it is for, in words. Null until taken up. */
  description: string | null;
  /** Period that bears it. Null until taken up. */
  fiscal_period_id: Key | null;
  /** Posting date of the accrual, mostly the last day of the period. Null until taken up. */
  accrual_date: Day | null;
  /** Account of cost or income. Null until the posting rule gives it. */
  expense_account_code: string | null;
  /** Balance sheet account that holds it meanwhile. Null until the posting rule gives it. */
  liability_account_code: string | null;
  /** Cost centre that bears it. Null for income and for what the company bears as a whole, and until taken up. */
  cost_center_code: string | null;
  /** Supplier whose invoice is awaited. Null when none is. */
  supplier_id: Key | null;
  /** What the amount was taken from. Null until taken up. */
  estimation_basis: string | null;
  /** Amount accrued in currency_code; the gross pay where payroll is the source, negative for a pay correction that takes back. */
  accrual_amount: Scaled;
  /** Currency of the amount, ISO 4217. */
  currency_code: string;
  /** INR for one unit of currency_code on the accrual date; 1 for INR. Null until posted. */
  exchange_rate: Scaled | null;
  /** Amount in INR. Null until posted. */
  accrual_amount_base: Scaled | null;
  /** How it is taken back. Null until taken up. */
  reversal_method: string | null;
  /** Day on which it is to be taken back. Null until taken up. */
  planned_reversal_date: Day | null;
  /** Amount of the document that came, in currency_code. Null until it came. */
  actual_amount: Scaled | null;
  /** Actual - accrued, in currency_code. Null until the document came. */
  difference_amount: Scaled | null;
  /** Module of the document it was taken from; financial for estimates. Null until taken up. */
  source_module: string | null;
  /** Table of that document, qualified, such as hr.payroll_records. Null until taken up. */
  source_table: string | null;
  /** Key of that document. Null for an estimate without document. */
  source_id: Key | null;
  /** Number of that document. Null for an estimate without document. */
  source_document_number: string | null;
  /** Entry that posted it, alone or with others of its kind. Null while draft. */
  journal_entry_id: Key | null;
  /** Entry that took it back. Null until then. */
  reversal_journal_entry_id: Key | null;
  /** When it was posted. Null while draft. */
  posted_at: Moment | null;
  /** When it was taken back. Null until then. */
  reversed_at: Moment | null;
  /** Accountant who estimated it. Null for automatic accruals. */
  prepared_by_employee_id: Key | null;
  /** Person who approved an estimate. Null until approved and for automatic accruals. */
  approved_by_employee_id: Key | null;
  /** True for an accrual that stood when history began. */
  is_opening: boolean;
  /** draft; posted: stands in the balance sheet; reversed: taken back; cancelled: never posted. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One account at a bank, with the ledger account that mirrors it. Written by finance; every movement of cash names one. */
export type BankAccountsRow = {
  /** Surrogate key. */
  bank_account_id: Key;
  /** Code of the account, such as BNK-HDFC-INR-01. */
  bank_account_code: string;
  /** Name used in reports. */
  account_name: string;
  /** Company that holds it. */
  company_id: Key;
  /** Name of the bank. */
  bank_name: string;
  /** Branch that keeps it. */
  branch_name: string;
  /** Indian financial system code of the branch. Null for a bank abroad. */
  ifsc_code: string | null;
  /** Business identifier code for payments abroad. Null when it takes none. */
  swift_code: string | null;
  /** Account number with all but the last four digits masked. */
  masked_account_number: string;
  /** Kind of account. */
  account_type: string;
  /** Currency of the account, ISO 4217. */
  currency_code: string;
  /** Ledger account whose balance must agree with it. */
  account_code: string;
  /** Day at whose begin opening_amount stood. */
  opening_date: Day;
  /** Balance at the begin of opening_date in currency_code; begin of history or of the account. */
  opening_amount: Scaled;
  /** Credit line agreed, in currency_code; 0 when none. */
  overdraft_limit_amount: Scaled;
  /** Balance that must not be fallen below, in currency_code. */
  minimum_balance_amount: Scaled;
  /** Interest a year on the drawn credit line or on the deposit, percent. */
  interest_rate_pct: Scaled;
  /** How often the bank sends a statement. */
  statement_frequency: string;
  /** Newest statement taken in. Null before the first. */
  last_statement_number: string | null;
  /** Its closing date. Null before the first. */
  last_statement_date: Day | null;
  /** Its closing balance in currency_code. Null before the first. */
  last_statement_amount: Scaled | null;
  /** When every line up to some statement was last matched. Null before the first time. */
  last_reconciled_at: Moment | null;
  /** First signatory for payments. */
  signatory_employee_id: Key;
  /** Second signatory. Null where one suffices. */
  second_signatory_employee_id: Key | null;
  /** True when suppliers and pay are paid from it. */
  is_payment_account: boolean;
  /** True when it is printed on invoices for customers to pay to. */
  is_receipt_account: boolean;
  /** Day on which the account was opened. */
  opened_on: Day;
  /** Day on which it was closed. Null while it is not. */
  closed_on: Day | null;
  /** active; frozen by the bank or by us; closed. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One line of a bank statement and the ledger line that it was matched with. Written by finance when a statement comes in; open until matched or explained. */
export type BankReconciliationsRow = {
  /** Surrogate key. */
  bank_reconciliation_id: Key;
  /** Bank account of the statement. */
  bank_account_id: Key;
  /** Number of the statement, counting up per account. */
  statement_number: string;
  /** Closing date of the statement. */
  statement_date: Day;
  /** Position on the statement, from 1. */
  line_number: number;
  /** Day on which the bank booked it. */
  transaction_date: Day;
  /** Day from which it bears interest. */
  value_date: Day;
  /** Reference of the bank, such as the UTR of a transfer. */
  bank_reference: string;
  /** Our own reference found in the text, such as a payment or invoice number. Null when none was found. */
  payment_reference: string | null;
  /** Name of payer or payee as given by the bank. Null for the bank's own bookings. */
  counterparty_name: string | null;
  /** Text of the bank. */
  description: string;
  /** What it is. */
  transaction_type: string;
  /** Money in, in currency_code. */
  deposit_amount: Scaled;
  /** Money out, in currency_code. */
  withdrawal_amount: Scaled;
  /** Balance of the account after the line, in currency_code. */
  balance_amount: Scaled;
  /** Currency of the account, ISO 4217. */
  currency_code: string;
  /** Customer who paid. Null for other lines and until identified. */
  customer_id: Key | null;
  /** Supplier who was paid. Null for other lines and until identified. */
  supplier_id: Key | null;
  /** Where the match stands. */
  match_status: string;
  /** How it was matched. Null until matched. */
  match_method: string | null;
  /** Ledger line that it agrees with, one to one: a collective transfer is one entry. Null until matched. */
  journal_entry_line_id: Key | null;
  /** Period of that ledger line. Null until matched. */
  fiscal_period_id: Key | null;
  /** Amount of that ledger line in currency_code, money in positive. Null until matched. */
  ledger_amount: Scaled | null;
  /** Statement - ledger in currency_code, within tolerance; 0 until matched. */
  difference_amount: Scaled;
  /** Why it is not matched yet. Null once matched and until somebody looked. */
  open_reason_code: string | null;
  /** When it was matched. Null until then. */
  matched_at: Moment | null;
  /** Person who matched it. Null for automatic matches and until matched. */
  matched_by_employee_id: Key | null;
  /** True for a line of a statement from before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One budgeted amount: account, cost centre and period of a budget. Written by finance in the planning round; later only moved by transfers and supplements, each in the audit trail. */
export type BudgetLinesRow = {
  /** Surrogate key. */
  budget_line_id: Key;
  /** Budget that the line belongs to. */
  budget_template_id: Key;
  /** Position in the budget, from 1. */
  line_number: number;
  /** Account planned. */
  account_code: string;
  /** Cost centre planned. Null for revenue, capital and cash planned for the company as a whole. */
  cost_center_code: string | null;
  /** Period planned. */
  fiscal_period_id: Key;
  /** Amount as first approved, in currency_code; negative where a cost centre is to be relieved. */
  original_amount: Scaled;
  /** Added or cut by later approval, in currency_code. */
  supplement_amount: Scaled;
  /** Moved from (positive) or to (negative) other lines, in currency_code; adds to 0 over the budget. */
  transfer_amount: Scaled;
  /** Amount in force in currency_code: original + supplement + transfer. */
  budget_amount: Scaled;
  /** Actual amount of the same period a year before, in currency_code. Null when no books of that year are kept. */
  prior_year_amount: Scaled | null;
  /** Currency of the budget, ISO 4217. */
  currency_code: string;
  /** What the amount was planned from. */
  planning_basis: string;
  /** Planned quantity of the driver, such as hours or pieces, in unit_of_measure. Null for a lump sum. */
  driver_quantity: Scaled | null;
  /** Planned price of one unit of the driver in currency_code. Null for a lump sum. */
  driver_rate_amount: Scaled | null;
  /** Unit of the driver. Null for a lump sum. */
  unit_of_measure: string | null;
  /** True when a contract binds the amount, such as rent. */
  is_committed: boolean;
  /** Manager who handed the figure in. */
  planned_by_employee_id: Key;
  /** Person who approved the newest transfer or supplement. Null when there was none. */
  last_changed_by_employee_id: Key | null;
  /** Why the amount differs from the year before. Null when nobody asked. */
  justification: string | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One budget of a company for a fiscal year in one version: scope, method, control and approval; its lines are in budget_lines. Written by finance; frozen once approved, a revision is a new version. */
export type BudgetTemplatesRow = {
  /** Surrogate key. */
  budget_template_id: Key;
  /** Code of the budget, such as BUD-GPL-FY2026-27-OPEX. */
  budget_template_code: string;
  /** Name used in reports. */
  budget_name: string;
  /** Company that plans. */
  company_id: Key;
  /** Fiscal year that is planned. */
  fiscal_year_id: Key;
  /** operating: cost of cost centres; revenue: sales; capital: investments; cash: receipts and payments. */
  budget_type: string;
  /** Version, 1 for the original and counting up with each revision. */
  version_number: number;
  /** Version that this one revises. Null for the original. */
  based_on_budget_template_id: Key | null;
  /** How a yearly figure is spread over the periods. */
  allocation_method: string;
  /** Change planned against the year before, percent; 0 when planned from zero. */
  growth_pct: Scaled;
  /** Rise of prices that is allowed for, percent. */
  inflation_pct: Scaled;
  /** INR for one US dollar that the plan assumes. Null when nothing in it is imported or exported. */
  planning_exchange_rate: Scaled | null;
  /** Currency of the budget, ISO 4217. */
  currency_code: string;
  /** Sum of its lines in currency_code. */
  total_amount: Scaled;
  /** What happens when a posting exceeds it: none, warn or block. */
  budget_control: string;
  /** How far a period may be exceeded before control acts, percent. */
  control_tolerance_pct: Scaled;
  /** Controller who runs the planning round. */
  owner_employee_id: Key;
  /** Day by which managers hand in their figures. */
  submission_due_date: Day;
  /** When the budget was handed in for approval. Null while draft. */
  submitted_at: Moment | null;
  /** Person who approved it. Null until approved. */
  approved_by_employee_id: Key | null;
  /** When it was approved. Null until approved. */
  approved_at: Moment | null;
  /** True for a budget that was approved before history began. */
  is_opening: boolean;
  /** draft: being planned; submitted; approved: in force; superseded: replaced by a later version; rejected. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One account of the chart that all companies of the group share; ERP has a copy, and its ledger accounts carry the same codes. Written by finance; an account that was posted to is blocked, never deleted. */
export type ChartOfAccountsRow = {
  /** Surrogate key. */
  account_id: Key;
  /** Number of the account, digits whose first is the class, such as 131000. */
  account_code: string;
  /** Name in trial balance and reports. */
  account_name: string;
  /** Side of the accounting equation: assets = liabilities + equity, result = revenue - expense. */
  account_class: string;
  /** What the account holds; decides its line in the statements. */
  account_type: string;
  /** Side on which the balance normally stands. */
  normal_balance: string;
  /** Summation account above. Null for the top of a class. */
  parent_account_code: string | null;
  /** Depth in the tree, 1 at the top. */
  account_level: number;
  /** True when entries may be posted; false for summation accounts. */
  is_postable: boolean;
  /** Sub-ledger of which it is the control account; none for an account without. */
  sub_ledger_type: string;
  /** Section of the cash flow statement that its movements belong to. */
  cash_flow_category: string;
  /** Line of balance sheet or income statement, as in financial_statements.line_code. */
  statement_line_code: string;
  /** Only currency that may be posted, ISO 4217. Null when any may. */
  currency_code: string | null;
  /** True when a line must name a cost centre. */
  requires_cost_center: boolean;
  /** True when a line must name a customer, supplier or group company. */
  requires_partner: boolean;
  /** False for control accounts, which only documents may move. */
  is_manual_posting_allowed: boolean;
  /** True when foreign currency balances are revalued at period end. */
  is_revalued: boolean;
  /** True when its balance with group companies is eliminated on consolidation. */
  is_eliminated: boolean;
  /** Tax code proposed on entry. Null when none is. */
  default_tax_code_id: Key | null;
  /** Accountant who answers for the balance. Null for summation accounts. */
  owner_employee_id: Key | null;
  /** First day on which it may be posted to. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** active: in use; blocked: no new postings; closed: balance zero and never used again. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One cost centre, account and period: actual cost, what was handed on, and the budget beside it. Written by finance with each posting; final once the period is closed. */
export type CostCenterBalancesRow = {
  /** Surrogate key. */
  cost_center_balance_id: Key;
  /** Company of the cost centre. */
  company_id: Key;
  /** Cost centre. */
  cost_center_code: string;
  /** Account of cost or income. */
  account_code: string;
  /** Period. */
  fiscal_period_id: Key;
  /** Debits of the period in currency_code. */
  debit_amount: Scaled;
  /** Credits of the period in currency_code. */
  credit_amount: Scaled;
  /** Cost of the period in currency_code: debits - credits. */
  actual_amount: Scaled;
  /** Part of the debits that other cost centres handed on, in currency_code. */
  allocated_in_amount: Scaled;
  /** Part of the credits that was handed on to cost centres and production orders, in currency_code. */
  allocated_out_amount: Scaled;
  /** Cost since the begin of the fiscal year in currency_code. */
  year_to_date_amount: Scaled;
  /** Budget of the period in currency_code, 0 when none is planned. */
  budget_amount: Scaled;
  /** Budget since the begin of the fiscal year in currency_code. */
  year_to_date_budget_amount: Scaled;
  /** Actual - budget of the period in currency_code; positive when too much was spent. */
  variance_amount: Scaled;
  /** Variance in percent of the budget. Null without a budget and beyond 999 %. */
  variance_pct: Scaled | null;
  /** Cost of the same period a year before in currency_code. Null when no books of that year are kept. */
  prior_year_amount: Scaled | null;
  /** Base currency of the company, ISO 4217. */
  currency_code: string;
  /** Posted lines in it. */
  line_count: number;
  /** When the newest line was posted. Null without a movement. */
  last_posted_at: Moment | null;
  /** Explanation by the manager of the cost centre. Null when none was asked for or given. */
  variance_reason: string | null;
  /** True once the period is closed. */
  is_final: boolean;
  /** True for a balance from before history began. */
  is_opening: boolean;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One place of cost in finance, with the same code as in ERP and on departments. Written by finance; costs are posted to it, planned and reported by it. */
export type CostCentersRow = {
  /** Surrogate key. */
  cost_center_id: Key;
  /** Code on postings and budgets, such as CC-PUN1-MCH. */
  cost_center_code: string;
  /** Name of the cost centre. */
  cost_center_name: string;
  /** Company whose cost it collects. */
  company_id: Key;
  /** Site that it belongs to. Null for the head office. */
  factory_id: Key | null;
  /** Organisational unit that it mirrors. Null for a pure allocation centre. */
  department_id: Key | null;
  /** Cost centre above, to which it sums up. Null at the top. */
  parent_cost_center_code: string | null;
  /** What kind of cost it collects, the same list as in ERP; decides the line of the income statement. */
  cost_center_type: string;
  /** Manager who answers for cost against budget. Null while vacant. */
  responsible_employee_id: Key | null;
  /** What its cost is handed on by, the same list as in ERP; direct: charged where it arises; none: stays here. */
  allocation_basis: string;
  /** Unit of its activity, such as machine hour. Null when it sells no activity. */
  activity_unit: string | null;
  /** Planned cost of one activity unit in currency_code. Null when it sells no activity. */
  planned_activity_rate_amount: Scaled | null;
  /** Currency of rate and budget, ISO 4217. */
  currency_code: string;
  /** True when its cost is charged to production orders by activity. */
  is_direct: boolean;
  /** What happens when a posting exceeds the budget: none, warn or block. */
  budget_control: string;
  /** How far the budget of a period may be exceeded before control acts, percent. */
  budget_tolerance_pct: Scaled;
  /** First day on which it takes postings. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** active: in use; blocked: no postings for the time being; closed: dissolved, kept for history. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One ERP stock location and the bins of the warehouse that make it up. Written by finance with logistics; stock in a bin without mapping shows up as a variance. */
export type ErpWmsLocationMappingsRow = {
  /** Surrogate key. */
  erp_wms_location_mapping_id: Key;
  /** Code of the mapping, such as MAP-WH-PUN1-RM-UR. */
  mapping_code: string;
  /** Company that owns the stock. */
  company_id: Key;
  /** Site that the warehouse serves. Null for a distribution centre. */
  factory_id: Key | null;
  /** Warehouse. */
  warehouse_id: Key;
  /** Stock location as ERP books it, such as RM01. */
  erp_location_code: string;
  /** Name of that location. */
  erp_location_name: string;
  /** Stock type that ERP keeps at the location. */
  stock_type: string;
  /** Zone of the warehouse (zone_code of master.warehouse_zones). */
  wms_zone_code: string;
  /** First bin of the range in that zone. Null when the whole zone belongs to it. */
  wms_bin_code_from: string | null;
  /** Last bin of the range. Null when the whole zone belongs to it. */
  wms_bin_code_to: string | null;
  /** What may lie there; decides the account together with the posting rules. */
  item_category: string;
  /** Account that carries the value of this stock. */
  inventory_account_code: string;
  /** True when the stock is in the balance sheet; false for consignment and customer property. */
  is_valued: boolean;
  /** System whose figure wins when they differ: wms for the physical, erp for the book. */
  leading_system: string;
  /** How often both are compared, minutes. */
  sync_interval_minutes: number;
  /** Difference per item that is let pass, in the unit of the item. */
  tolerance_quantity: Scaled;
  /** Priority of sync requests for it. */
  priority: string;
  /** Stock accountant who answers for it. */
  responsible_employee_id: Key;
  /** Day on which mapping and floor were last compared. Null when never. */
  last_verified_on: Day | null;
  /** First day on which it holds. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** active: used; suspended: not compared for the time being; retired: replaced. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One sync request that failed, from the first failure over its retries to the resolution. Written by finance; open errors delay the closing of the period. */
export type ErpWmsSyncErrorsRow = {
  /** Surrogate key. */
  erp_wms_sync_error_id: Key;
  /** Number of the error, such as SYE-2026-000123. */
  error_number: string;
  /** Request that failed. */
  erp_wms_sync_queue_id: Key;
  /** Newest log entry of the failure. Null when nothing could be logged. */
  erp_wms_sync_log_id: Key | null;
  /** Warehouse concerned. Null when it could not be told. */
  warehouse_id: Key | null;
  /** Product concerned. Null for a material and when it could not be told. */
  product_id: Key | null;
  /** Material concerned. Null for a product and when it could not be told. */
  material_id: Key | null;
  /** Kind of failure; the first five need a person, the others are retried. */
  error_class: string;
  /** Code as in the log. */
  error_code: string;
  /** Text as in the log. */
  error_message: string;
  /** How much it endangers the closing. */
  severity: string;
  /** Physical quantity of the request in the unit of the item. */
  wms_quantity: Scaled;
  /** Value of the stock that could not be compared, in INR. Null when the item is unknown. */
  value_at_risk_amount: Scaled | null;
  /** First failure. */
  first_failed_at: Moment;
  /** Newest failure. */
  last_failed_at: Moment;
  /** Retries after the first failure. */
  retry_count: number;
  /** Retries after which a person must look. */
  maximum_retries: number;
  /** When it is tried again. Null unless another retry is planned. */
  next_attempt_at: Moment | null;
  /** Person who looks into it. Null until assigned. */
  assigned_employee_id: Key | null;
  /** What ended it. Null until resolved. */
  resolution_code: string | null;
  /** Free words on it. Null when there is nothing to add. */
  resolution: string | null;
  /** When it ended. Null until then. */
  resolved_at: Moment | null;
  /** Person who ended it. Null when a retry succeeded and until resolved. */
  resolved_by_employee_id: Key | null;
  /** Request as it failed, for replay. */
  payload: Json;
  /** open; retrying; resolved; discarded. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One message of the stock synchronisation between ERP, warehouse and ledger, with its result. Written by finance for every attempt at a request and every batch of snapshots. */
export type ErpWmsSyncLogRow = {
  /** Surrogate key. */
  erp_wms_sync_log_id: Key;
  /** inbound: taken in by finance; outbound: answered by finance. */
  direction: string;
  /** Business flow that carried it, such as wms-to-financial. */
  flow_id: string;
  /** Module on the other side. */
  counterpart_module: string;
  /** What the message is. */
  message_type: string;
  /** Qualified table of the row that it is about, such as wms.warehouse_inventory. */
  entity_table: string;
  /** Key of that row. */
  entity_id: Key;
  /** Number of that row. Null when it has none. */
  document_number: string | null;
  /** Request that it belongs to. Null for messages outside a request. */
  erp_wms_sync_queue_id: Key | null;
  /** Warehouse concerned. Null when it could not be told. */
  warehouse_id: Key | null;
  /** Product concerned. Null for a material and when it could not be told. */
  product_id: Key | null;
  /** Material concerned. Null for a product and when it could not be told. */
  material_id: Key | null;
  /** Lot concerned. Null for items without lots. */
  lot_number: string | null;
  /** Physical quantity in unit_of_measure. Null when the message carries none. */
  wms_quantity: Scaled | null;
  /** Book quantity in unit_of_measure. Null when nothing was compared. */
  erp_quantity: Scaled | null;
  /** Physical - book in unit_of_measure. Null when nothing was compared. */
  difference_quantity: Scaled | null;
  /** Unit of the quantities. Null when the message carries none and while the item is unknown. */
  unit_of_measure: string | null;
  /** Outcome of the comparison. Null until processed and unless processed. */
  sync_result: string | null;
  /** Variance that was opened. Null when none was. */
  reconciliation_variance_id: Key | null;
  /** received, processed, failed or ignored. */
  status: string;
  /** Message as it came. */
  payload: Json;
  /** Attempts at processing it. */
  attempt_count: number;
  /** Code of the failure. Null unless failed. */
  error_code: string | null;
  /** Text of the failure. Null unless failed. */
  error_message: string | null;
  /** Time that processing took, milliseconds. Null until processed. */
  duration_ms: number | null;
  /** Time of the change at its source. */
  occurred_at: Moment;
  /** When finance took it in. */
  received_at: Moment;
  /** When it was processed. Null until then. */
  processed_at: Moment | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One request to compare, and where needed level out, the stock of one warehouse record between warehouse and ERP. The request comes with stock record and physical quantity by the link from the warehouse; finance works it off and writes the result to the log. */
export type ErpWmsSyncQueueRow = {
  /** Surrogate key. */
  erp_wms_sync_queue_id: Key;
  /** Number of the request, such as SYN-2026-000123. Null until finance takes it up. */
  sync_request_number: string | null;
  /** ref: wms.warehouse_inventory. Stock record that is compared. */
  warehouse_inventory_id: Key;
  /** Snapshot of the same stock record. Null until taken up. */
  snapshot_data_id: Key | null;
  /** Mapping to the ERP location. Null until taken up and where none fits, which fails the request. */
  erp_wms_location_mapping_id: Key | null;
  /** Warehouse. */
  warehouse_id: Key;
  /** Product of the stock record. Null for a material. */
  product_id: Key | null;
  /** Material of the stock record. Null for a product. */
  material_id: Key | null;
  /** Lot of the stock record. Null for items without lots. */
  lot_number: string | null;
  /** Stock type compared. */
  stock_type: string;
  /** What is asked for. Null until taken up. */
  request_type: string | null;
  /** What raised it. Null until taken up. */
  trigger_code: string | null;
  /** Order of work; urgent during a close. */
  priority: string;
  /** Physical quantity in unit_of_measure, from the warehouse. */
  wms_quantity: Scaled;
  /** Book quantity that corresponds to the record at the same moment, in unit_of_measure, from the posted stock entries. Null until compared. */
  erp_quantity: Scaled | null;
  /** Physical - book in unit_of_measure. Null until compared. */
  difference_quantity: Scaled | null;
  /** Unit of the quantities. */
  unit_of_measure: string;
  /** Moment of the physical quantity. */
  requested_at: Moment;
  /** Attempts so far. */
  attempt_count: number;
  /** Attempts after which it is given up. */
  maximum_attempts: number;
  /** When it is tried again. Null unless waiting for another attempt. */
  next_attempt_at: Moment | null;
  /** When the last attempt began. Null before the first. */
  started_at: Moment | null;
  /** When it was done or given up. Null until then. */
  completed_at: Moment | null;
  /** Person who asked for it by hand. Null for automatic requests. */
  requested_by_employee_id: Key | null;
  /** True for a request that was waiting when history began. */
  is_opening: boolean;
  /** pending; processing; retrying: waits for another attempt; completed; failed: given up; cancelled: overtaken by a newer request. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One rate of a foreign currency for one day and use, against the base currency. ERP has a copy. Written by finance from the daily publication; a rate once used never changes, a corrected one is a new row that is published later. */
export type ExchangeRatesRow = {
  /** Surrogate key. */
  exchange_rate_id: Key;
  /** Foreign currency that is priced, ISO 4217. */
  currency_code: string;
  /** Currency in which it is priced, INR. */
  base_currency_code: string;
  /** spot: documents of the day; closing: revaluation at period end; average: income statement; customs: notified for import duty; budget: planning. */
  rate_type: string;
  /** First day on which the rate holds; last day of the month for closing and average rates. */
  rate_date: Day;
  /** Last day on which it holds. Null while no later rate of the type is known. */
  valid_to: Day | null;
  /** Units of the base currency for one unit of the foreign currency. */
  exchange_rate: Scaled;
  /** Units of the foreign currency for one unit of the base currency. */
  inverse_rate: Scaled;
  /** What a bank pays for one unit. Null where only one rate is published. */
  bid_rate: Scaled | null;
  /** What a bank takes for one unit. Null where only one rate is published. */
  ask_rate: Scaled | null;
  /** Change against the rate before it, percent; 0 for the first. */
  change_pct: Scaled;
  /** Who published it: reserve_bank, customs_notification, bank, group (average and budget) or manual. */
  rate_source: string;
  /** When it was published. */
  published_at: Moment;
  /** Person who typed it in. Null when it came by the daily feed. */
  entered_by_employee_id: Key | null;
  /** Person who approved a rate typed in. Null for the feed and until approved. */
  approved_by_employee_id: Key | null;
  /** True once a posting used it. */
  is_locked: boolean;
  /** True for a rate from before history began. */
  is_opening: boolean;
  /** proposed: typed in, not yet approved; active: in use; withdrawn: found wrong and replaced. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One line of one statement of a company, or of the group, for one period. Written by finance when a period is closed; a corrected statement is a new version. */
export type FinancialStatementsRow = {
  /** Surrogate key. */
  financial_statement_id: Key;
  /** Number of the statement that the line belongs to, such as FST-2026-000123. */
  statement_number: string;
  /** Company that reports; its parent for the group. */
  company_id: Key;
  /** Period at whose end or over which the statement is drawn up. */
  fiscal_period_id: Key;
  /** Which statement. */
  statement_type: string;
  /** True for the group after elimination, false for the company alone. */
  is_consolidated: boolean;
  /** Version, 1 for the first and counting up with each correction. */
  version_number: number;
  /** Position in the statement, from 10 in steps of 10. */
  line_number: number;
  /** Code of the line, as in chart_of_accounts.statement_line_code, such as BS-A-INVENTORY. */
  line_code: string;
  /** Caption as printed (Schedule III of the Companies Act). */
  line_name: string;
  /** Section that the line adds to; balance sheets prove assets = liabilities + equity by it (equity_and_liabilities is for their common total). */
  statement_section: string;
  /** detail: from accounts; subtotal of the lines above; total of a section; result: profit, or net change of cash. */
  line_type: string;
  /** Indentation in print, 0 for totals. */
  indent_level: number;
  /** Number of the note that explains it. Null when there is none. */
  note_number: string | null;
  /** Amount of the period, or at its end for a balance sheet, in currency_code; positive in the normal sense of the section. */
  amount: Scaled;
  /** Amount since the begin of the fiscal year in currency_code; equal to amount for a balance sheet. */
  year_to_date_amount: Scaled;
  /** Amount of the period before in currency_code. Null for the first period kept. */
  prior_period_amount: Scaled | null;
  /** Amount of the same period a year before in currency_code. Null when no books of that year are kept. */
  prior_year_amount: Scaled | null;
  /** Budget of the period in currency_code. Null for lines without a budget. */
  budget_amount: Scaled | null;
  /** Part of the amount that elimination took away, in currency_code; 0 for a company alone. */
  elimination_amount: Scaled;
  /** Currency of the statement, ISO 4217. */
  currency_code: string;
  /** When it was drawn up. */
  prepared_at: Moment;
  /** Accountant who drew it up. Null when the agent did. */
  prepared_by_employee_id: Key | null;
  /** Person who approved it. Null until approved. */
  approved_by_employee_id: Key | null;
  /** When it was approved. Null until approved. */
  approved_at: Moment | null;
  /** When it was given to management. Null until then. */
  published_at: Moment | null;
  /** True for a statement from before history began. */
  is_opening: boolean;
  /** draft: figures may change; approved; published; superseded by a later version. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One accounting period of a company's fiscal year with its posting state; ERP has a copy and posts only into open ones. Written by finance; a reopening leaves its trace in the audit trail of the ledger. */
export type FiscalPeriodsRow = {
  /** Surrogate key. */
  fiscal_period_id: Key;
  /** Code of the period, such as GPL-FY2026-27-P08. */
  fiscal_period_code: string;
  /** Company whose books the period divides. */
  company_id: Key;
  /** Fiscal year that it belongs to. */
  fiscal_year_id: Key;
  /** Number in the fiscal year: 1 is its first month, 13 takes audit adjustments. */
  period_number: number;
  /** Name used in reports, such as November 2026. */
  period_name: string;
  /** regular: a calendar month; adjustment: last day of the year again, for audit entries. */
  period_type: string;
  /** First posting date that falls into the period. */
  start_date: Day;
  /** Last posting date that falls into the period. */
  end_date: Day;
  /** Working days in it, basis of accruals by day. */
  working_days: number;
  /** Day by which it is to be closed, from the closing calendar. */
  planned_close_date: Day;
  /** When it was first opened for posting. Null while future. */
  opened_at: Moment | null;
  /** When payables, receivables and stock ended posting into it; from then on only finance posts. Null until then and while reopened for them. */
  sub_ledgers_closed_at: Moment | null;
  /** When it was last closed. Null unless closed. */
  closed_at: Moment | null;
  /** Person who closed it. Null unless closed. */
  closed_by_employee_id: Key | null;
  /** How often it was opened again after a closing. */
  reopened_count: number;
  /** Last time it was opened again. Null when never. */
  last_reopened_at: Moment | null;
  /** Person who approved that. Null when never. */
  last_reopened_by_employee_id: Key | null;
  /** Why it was opened again. Null when never. */
  last_reopening_reason: string | null;
  /** True for a period that was closed before history began. */
  is_opening: boolean;
  /** future: not yet open; open: all post; closing: only finance posts; closed: nobody posts. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One fiscal year of one company, April to March in India. Written by finance; opened before its first day, closed when its result is carried forward to equity. */
export type FiscalYearsRow = {
  /** Surrogate key. */
  fiscal_year_id: Key;
  /** Code of the year, such as GPL-FY2026-27. */
  fiscal_year_code: string;
  /** Company whose books the year divides. */
  company_id: Key;
  /** Name used in reports, such as Fiscal year 2026-27. */
  fiscal_year_name: string;
  /** Income tax assessment year that follows it, such as 2027-28. */
  assessment_year: string;
  /** Year before, whose closing balances open this one. Null for the first year kept here. */
  previous_fiscal_year_id: Key | null;
  /** First day of the year. */
  start_date: Day;
  /** Last day of the year. */
  end_date: Day;
  /** Periods of the year: 12 months and, where kept, one period for audit adjustments. */
  period_count: number;
  /** Currency of the statements, ISO 4217. */
  reporting_currency_code: string;
  /** Equity account that takes the result of the year at its end. */
  retained_earnings_account_code: string;
  /** Entry that carries the result to equity. Null until the year is closed. */
  closing_journal_entry_id: Key | null;
  /** Profit (positive) or loss (negative) of the year in reporting_currency_code. Null until the year is closed. */
  net_result_amount: Scaled | null;
  /** Statutory auditor appointed for the year. Null until appointed. */
  auditor_name: string | null;
  /** Day on which the audit report was signed. Null until then. */
  audit_signed_date: Day | null;
  /** When the year was opened for posting. Null while future. */
  opened_at: Moment | null;
  /** When the year was closed for good. Null until then. */
  closed_at: Moment | null;
  /** Person who closed the year. Null until then. */
  closed_by_employee_id: Key | null;
  /** True for a year that had ended before history began. */
  is_opening: boolean;
  /** future: not yet begun; open: takes postings; closing: only adjustments; closed: nothing more. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One change of one value in the ledger or its set-up: who, when, what it was and what it became. Written by finance with the change itself; never changed. */
export type GlAuditTrailRow = {
  /** Surrogate key. */
  gl_audit_trail_id: Key;
  /** Number of the record, such as GLA-2026-000123, without gaps. */
  audit_number: string;
  /** Company whose books are concerned. Null for set-up shared by the group. */
  company_id: Key | null;
  /** Period concerned. Null for set-up. */
  fiscal_period_id: Key | null;
  /** Qualified table that was changed, such as financial.fiscal_periods. */
  entity_table: string;
  /** Key of the changed row. */
  entity_id: Key;
  /** Number or code of the changed row. Null when it has none. */
  document_number: string | null;
  /** Entry concerned. Null when the change is not about an entry. */
  journal_entry_id: Key | null;
  /** What was done. */
  audit_action: string;
  /** Column that was changed. Null when the action is about the whole row. */
  column_name: string | null;
  /** Value before, as text. Null when there was none. */
  old_value: string | null;
  /** Value after, as text. Null when there is none. */
  new_value: string | null;
  /** Effect on balances in INR, debit positive. Null when there is none. */
  amount_effect: Scaled | null;
  /** Who acted: an employee or an automatic agent. */
  actor_type: string;
  /** Person who acted. Null for an agent. */
  employee_id: Key | null;
  /** Agent that acted, such as financial. Null for a person. */
  agent_name: string | null;
  /** Person who approved the change. Null when none was needed. */
  approved_by_employee_id: Key | null;
  /** Why it was done. */
  reason_code: string;
  /** Free words on it. Null when there is nothing to add. */
  reason: string | null;
  /** True when it was done after the last day of the period that it concerns. */
  is_after_period_end: boolean;
  /** True for what auditors sample: reopened periods, manual entries, changed rules and bank details. */
  is_sensitive: boolean;
  /** When it was done. */
  changed_at: Moment;
  /** When the row was entered. */
  created_at: Moment;
};

/** One pair of accounts that one business event moves under given conditions; several rules together make the entry of an event. Written by finance; a change is a new row with a later validity. */
export type GlPostingRulesRow = {
  /** Surrogate key. */
  gl_posting_rule_id: Key;
  /** Code of the rule, such as GR-RAW-10. */
  gl_posting_rule_code: string;
  /** What the rule posts, in words. */
  rule_name: string;
  /** Event that the rule answers, the same list as entry_type of ERP's journal entries. */
  business_event: string;
  /** Order among the rules of an event; the most specific rule with the smallest number wins. */
  rule_sequence: number;
  /** Company that the rule is limited to. Null for all companies. */
  company_id: Key | null;
  /** Group of items that it is limited to. Null for all items and for events without one. */
  item_category: string | null;
  /** Kind of partner that it is limited to. Null for all partners and for events without one. */
  partner_category: string | null;
  /** Which amount of the document is posted; payroll has one for each earning, deduction and contribution that has an account of its own. */
  amount_basis: string;
  /** Account debited. */
  debit_account_code: string;
  /** Account credited. */
  credit_account_code: string;
  /** Where the cost centre of the debit line comes from. */
  debit_cost_center_source: string;
  /** Where the cost centre of the credit line comes from. */
  credit_cost_center_source: string;
  /** Tax code that it is limited to. Null for rules that are not about tax. */
  tax_code_id: Key | null;
  /** True when a negative amount swaps debit and credit, as for a favourable variance. */
  reverses_sign: boolean;
  /** True when the entry is posted without a person; false when it waits for approval. */
  is_automatic: boolean;
  /** Amount in INR above which an entry by this rule needs approval. Null when never. */
  approval_limit_amount: Scaled | null;
  /** Text of the lines, with names of document fields in braces. */
  line_text_template: string;
  /** Controller who approved the rule. */
  approved_by_employee_id: Key;
  /** First posting date to which it applies. */
  valid_from: Day;
  /** Last such date. Null while open-ended. */
  valid_to: Day | null;
  /** draft: being prepared; active: applied; retired: replaced or ended. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One transaction between two companies of the group, booked on both sides and eliminated when the group is consolidated. Written by finance from the entries of both companies. */
export type IntercompanyTransactionsRow = {
  /** Surrogate key. */
  intercompany_transaction_id: Key;
  /** Number of the transaction, such as ICT-2026-000123. */
  intercompany_transaction_number: string;
  /** What passed between the companies. */
  transaction_type: string;
  /** Company that delivers, lends or charges. */
  from_company_id: Key;
  /** Company that receives, borrows or is charged. */
  to_company_id: Key;
  /** Receiving company as customer of the delivering one. Null when nothing is sold. */
  customer_id: Key | null;
  /** Delivering company as supplier of the receiving one. Null when nothing is bought. */
  supplier_id: Key | null;
  /** Day of supply, loan or charge. */
  transaction_date: Day;
  /** Day on which it is to be settled. */
  due_date: Day;
  /** What it was for, in words. */
  description: string;
  /** Amount before tax in currency_code. */
  net_amount: Scaled;
  /** Goods and services tax on it in currency_code. */
  tax_amount: Scaled;
  /** Net + tax in currency_code. */
  total_amount: Scaled;
  /** Currency of the transaction, ISO 4217. */
  currency_code: string;
  /** INR for one unit of currency_code on the day; 1 for INR. */
  exchange_rate: Scaled;
  /** Total in INR. */
  total_amount_base: Scaled;
  /** Cost of what was sold to the delivering company, in currency_code. Null when nothing is sold. */
  cost_amount: Scaled | null;
  /** Mark-up on cost by the transfer pricing policy, percent. Null when nothing is sold. */
  markup_pct: Scaled | null;
  /** Part of the mark-up still in stock of the receiving company, in currency_code; eliminated as well. */
  unrealised_profit_amount: Scaled;
  /** Module of the document that caused it. */
  source_module: string;
  /** Table of that document, qualified, such as erp.customer_invoices. */
  source_table: string;
  /** Key of that document. */
  source_id: Key;
  /** Number of that document. */
  source_document_number: string;
  /** Period of the delivering company in which it falls. */
  fiscal_period_id: Key;
  /** Entry in the books of the delivering company. Null while draft. */
  from_journal_entry_id: Key | null;
  /** Entry in the books of the receiving company. Null until it is booked there. */
  to_journal_entry_id: Key | null;
  /** Amount in the receiving books - amount in the delivering books, in currency_code; 0 until both are booked. */
  difference_amount: Scaled;
  /** Whether both books agree. */
  match_status: string;
  /** When they were found to agree. Null until then. */
  matched_at: Moment | null;
  /** Where the elimination stands. */
  elimination_status: string;
  /** Entry that eliminates it on consolidation. Null until then and when nothing is to be eliminated. */
  elimination_journal_entry_id: Key | null;
  /** When it was eliminated. Null until then and when nothing is to be eliminated. */
  eliminated_at: Moment | null;
  /** Paid so far in currency_code. */
  settled_amount: Scaled;
  /** When it was paid in full. Null until then. */
  settled_at: Moment | null;
  /** True for a transaction that was open when history began. */
  is_opening: boolean;
  /** draft; posted: in the delivering books at least; settled: paid; cancelled: dropped as a draft, or reversed on both sides. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** Stock that is promised to demand, as finance values it at one moment: what is tied up at what cost. Stock record and quantities come from the warehouse by its link, finance adds demand and value; it ends with consumption or release. */
export type InventoryAllocationsRow = {
  /** Surrogate key. */
  inventory_allocation_id: Key;
  /** Number of the valuation, such as IAL-2026-000123. Null until finance takes it up. */
  inventory_allocation_number: string | null;
  /** ref: wms.warehouse_inventory. Stock record whose allocated part is valued. */
  warehouse_inventory_id: Key;
  /** Snapshot of the same stock record, source of the cost. Null until taken up. */
  snapshot_data_id: Key | null;
  /** Company that owns the stock. Null until taken up. */
  company_id: Key | null;
  /** Warehouse of the stock. */
  warehouse_id: Key;
  /** Product of the stock record. Null for a material. */
  product_id: Key | null;
  /** Material of the stock record. Null for a product. */
  material_id: Key | null;
  /** Lot of the stock record. Null for items without lots. */
  lot_number: string | null;
  /** Stock type of the record. */
  stock_type: string;
  /** Kind of demand that the item serves: products go to sales, materials to production. Null until taken up. */
  demand_type: string | null;
  /** All of the stock record in unit_of_measure. */
  on_hand_quantity: Scaled;
  /** Part that is promised, in unit_of_measure; 0 when the last promise ended. */
  allocated_quantity: Scaled;
  /** On hand - allocated in unit_of_measure. Null until taken up. */
  free_quantity: Scaled | null;
  /** Unit of the quantities. */
  unit_of_measure: string;
  /** Account that carries the stock. Null until taken up and for stock that is not valued. */
  inventory_account_code: string | null;
  /** Account that the demand will charge: cost of sales or work in progress. Null until taken up. */
  cost_account_code: string | null;
  /** Cost that was used. Null until valued. */
  valuation_basis: string | null;
  /** Cost of one unit in currency_code. Null until valued. */
  unit_cost_amount: Scaled | null;
  /** Value tied up in currency_code: allocated quantity x unit cost. Null until valued. */
  allocated_amount: Scaled | null;
  /** What the allocated quantity will bring after cost to sell, in currency_code. Null for materials and until valued. */
  net_realisable_amount: Scaled | null;
  /** Part of the value above the net realisable amount, in currency_code; 0 when there is none. */
  write_down_amount: Scaled;
  /** Currency of the amounts, ISO 4217. Null until valued. */
  currency_code: string | null;
  /** Period in which it was valued. Null until valued. */
  fiscal_period_id: Key | null;
  /** Moment of the figure in the warehouse. */
  allocated_at: Moment;
  /** When it was valued. Null until then. */
  valued_at: Moment | null;
  /** When the promise was consumed, released or replaced by a newer figure. Null while it stands. */
  ended_at: Moment | null;
  /** True for an allocation that stood when history began. */
  is_opening: boolean;
  /** open: not yet valued; valued; consumed: issued or shipped; released: promise withdrawn; superseded: newer figure for the same record. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One entry of the general ledger. A sub-ledger entry of ERP or a payroll record arrives as a draft by its link and holds what the link maps; finance gives number and period and posts it, and makes accruals, revaluations and closing entries itself. A posted entry never changes, it is reversed. */
export type JournalEntryHeadersRow = {
  /** Surrogate key. */
  journal_entry_id: Key;
  /** Number in the general ledger, such as JE-2026-000123, given at posting so that the series has no gaps. Null while draft. */
  journal_entry_number: string | null;
  /** ref: erp.journal_entries. Sub-ledger entry that it posts. Null for payroll, manual and closing entries. */
  erp_journal_entry_id: Key | null;
  /** Number of that sub-ledger entry. Null for payroll, manual and closing entries. */
  erp_journal_entry_number: string | null;
  /** Company whose books are moved. Null until finance takes up a draft that came without it. */
  company_id: Key | null;
  /** Period into which it is posted, the one that contains posting_date. Null until posted. */
  fiscal_period_id: Key | null;
  /** Event that caused it; selects the posting rules. Null until finance takes up a draft that came without it. */
  business_event: string | null;
  /** Date on the source document. Null until finance takes up a draft that came without it. */
  document_date: Day | null;
  /** Accounting date; decides the period. */
  posting_date: Day;
  /** Currency of the entry and its lines, ISO 4217. Null until finance takes up a draft that came without it. */
  currency_code: string | null;
  /** INR for one unit of currency_code on the posting date; 1 for INR. Null until finance takes up a draft that came without it. */
  exchange_rate: Scaled | null;
  /** Rate that was used. Null until posted and for entries in INR. */
  exchange_rate_id: Key | null;
  /** Sum of the debits in currency_code. */
  total_debit_amount: Scaled;
  /** Sum of the credits in currency_code, equal to the debits once posted; negative only where a pay correction takes more back than it gives. */
  total_credit_amount: Scaled;
  /** Sum of the debits in INR. Null until finance takes up a draft that came without it. */
  total_debit_amount_base: Scaled | null;
  /** Sum of the credits in INR, equal to the debits. Null until finance takes up a draft that came without it. */
  total_credit_amount_base: Scaled | null;
  /** Number of its lines. Null until finance takes up a draft that came without it. */
  line_count: number | null;
  /** What happened, in words. Null until finance takes up a draft that came without it. */
  description: string | null;
  /** Module of the document that caused it; financial for entries made here. Null until finance takes up a draft that came without it. */
  source_module: string | null;
  /** Table of that document, qualified, such as erp.vendor_invoices. Null until finance takes up a draft that came without it. */
  source_table: string | null;
  /** Key of that document; that of the entry itself where it has no other cause. Null until finance takes up a draft that came without it. */
  source_id: Key | null;
  /** Number of that document, by which auditors trace the entry; that of the sub-ledger entry where the document has none. Null until finance takes up a draft that came without it. */
  source_document_number: string | null;
  /** Entry that this one takes back, with debit and credit exchanged. Null for an original entry. */
  reversal_of_journal_entry_id: Key | null;
  /** Why it takes that entry back. Null for an original entry. */
  reversal_reason_code: string | null;
  /** When this entry was taken back. Null unless reversed. */
  reversed_at: Moment | null;
  /** What keeps a draft from being posted. Null when nothing does. */
  posting_block_code: string | null;
  /** How often posting of the draft was tried. */
  posting_attempt_count: number;
  /** Accountant who entered it. Null for automatic entries. */
  prepared_by_employee_id: Key | null;
  /** Where the approval stands. Null when the rule asks for none. */
  approval_status: string | null;
  /** Person who approved or rejected it. Null until decided and when no approval is asked for. */
  approved_by_employee_id: Key | null;
  /** When that was decided. Null until decided and when no approval is asked for. */
  approved_at: Moment | null;
  /** When it was posted. Null while draft. */
  posted_at: Moment | null;
  /** True for an entry that carries opening balances or open documents from before history began. */
  is_opening: boolean;
  /** draft: complete or not, not in the balances; posted; reversed: posted and later taken back by another entry. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One debit or credit of a general-ledger entry with everything it is reported by. Comes with its header from ERP or payroll, or is made by finance; the period is set at posting, and nothing changes after. */
export type JournalEntryLinesRow = {
  /** Surrogate key. */
  journal_entry_line_id: Key;
  /** Entry that the line belongs to. */
  journal_entry_id: Key;
  /** ref: erp.journal_entry_lines. Sub-ledger line that it posts. Null for payroll lines and lines made by finance. */
  erp_journal_entry_line_id: Key | null;
  /** Position in the entry, from 1. Null until finance numbers a line that came without it. */
  line_number: number | null;
  /** Account moved. Null until the posting rule gives it to a line that came without it. */
  account_code: string | null;
  /** Cost centre charged or relieved. Null where the account asks for none. */
  cost_center_code: string | null;
  /** Period of the entry, repeated for balances. Null until posted. */
  fiscal_period_id: Key | null;
  /** Posting date of the entry, repeated for balances. Null until posted. */
  posting_date: Day | null;
  /** Debit in currency_code; 0 on a credit line and on a revaluation. */
  debit_amount: Scaled;
  /** Credit in currency_code; 0 on a debit line and on a revaluation; negative only for the net pay of a correction or final settlement that the employee owes. */
  credit_amount: Scaled;
  /** Currency of the entry, repeated for balances, ISO 4217. Null until posted. */
  currency_code: string | null;
  /** Debit in INR. Null until finance fills a line that came without it. */
  debit_amount_base: Scaled | null;
  /** Credit in INR. Null until finance fills a line that came without it. */
  credit_amount_base: Scaled | null;
  /** Which amount of the document the line is, the same list as in gl_posting_rules; chooses the rule whose account it takes. Null for lines that came with their account or were made by finance. */
  amount_basis: string | null;
  /** Rule that gave or confirmed the account. Null for manual and closing lines and until posted. */
  gl_posting_rule_id: Key | null;
  /** Customer, on receivables and revenue. Null where none is concerned. */
  customer_id: Key | null;
  /** Supplier, on payables, received-not-invoiced and purchases. Null where none is concerned. */
  supplier_id: Key | null;
  /** Group company on the other side, for elimination. Null outside the group. */
  partner_company_id: Key | null;
  /** Product whose stock or sale is valued. Null for a material, or several items together, or none. */
  product_id: Key | null;
  /** Material whose stock is valued. Null for a product, or several items together, or none. */
  material_id: Key | null;
  /** Warehouse whose stock is valued. Null where no stock moves. */
  warehouse_id: Key | null;
  /** Stock moved, into stock positive, out of it negative, in unit_of_measure. Null where no single item moves. */
  quantity: Scaled | null;
  /** Unit of the quantity. Null without a quantity. */
  unit_of_measure: string | null;
  /** Bank account, on lines of its ledger account. Null on all other lines. */
  bank_account_id: Key | null;
  /** Tax treatment, on tax lines and taxed lines. Null where no tax applies. */
  tax_code_id: Key | null;
  /** Taxable value behind a tax line, in currency_code. Null on other lines. */
  tax_base_amount: Scaled | null;
  /** Document by which open items are matched: purchase order on received-not-invoiced, invoice on receivables and payables. Null where nothing is matched. */
  assignment_number: string | null;
  /** Text of the line. Null when that of the entry suffices. */
  description: string | null;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One task of the closing of one period: who does what by when, and what proved it done. Written by finance: made from the closing calendar when the period opens; a period closes only when its mandatory tasks are done or waived. */
export type PeriodCloseTasksRow = {
  /** Surrogate key. */
  period_close_task_id: Key;
  /** Period that is closed. */
  fiscal_period_id: Key;
  /** Order in the checklist, from 10 in steps of 10. */
  task_sequence: number;
  /** Code of the task, the same in every period, such as CLOSE-FX-REVAL. */
  task_code: string;
  /** What is to be done. */
  task_name: string;
  /** Area of the closing. */
  task_category: string;
  /** Task that must be done before. Null when it can start at once. */
  predecessor_period_close_task_id: Key | null;
  /** Department that does it. */
  department_id: Key;
  /** Person who does it. */
  responsible_employee_id: Key;
  /** automatic: done by the finance agent; manual: done by a person. */
  execution_mode: string;
  /** True when the period cannot close without it. */
  is_mandatory: boolean;
  /** When it is to begin. */
  planned_start_at: Moment;
  /** When it is to be done, from the closing calendar. */
  due_at: Moment;
  /** When it began. Null until then. */
  started_at: Moment | null;
  /** When it was done. Null until then. */
  completed_at: Moment | null;
  /** Person who did it. Null until done and for automatic tasks. */
  completed_by_employee_id: Key | null;
  /** Second person who checked it. Null until reviewed and where no review is asked for. */
  reviewed_by_employee_id: Key | null;
  /** When it was checked. Null until reviewed and where no review is asked for. */
  reviewed_at: Moment | null;
  /** Reconciliation that proves it. Null for tasks of another kind and until done. */
  reconciliation_run_id: Key | null;
  /** Entry that it made, the last of several. Null when it made none. */
  journal_entry_id: Key | null;
  /** Documents or accounts worked on. */
  processed_count: number;
  /** Of these, those that needed a person. */
  exception_count: number;
  /** What keeps it from going on. Null unless blocked. */
  blocked_reason: string | null;
  /** Why it was left out. Null unless waived. */
  waiver_reason: string | null;
  /** Controller who allowed that. Null unless waived. */
  waived_by_employee_id: Key | null;
  /** Remark for the next closing. Null when there is none. */
  note: string | null;
  /** True for a task of a period closed before history began. */
  is_opening: boolean;
  /** open; in_progress; blocked by something outside; completed; waived. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One run of a reconciliation: both sides, what agreed and what did not. Written by finance; reviewed by a person where the template asks for it at period end. */
export type ReconciliationRunsRow = {
  /** Surrogate key. */
  reconciliation_run_id: Key;
  /** Number of the run, such as RCN-2026-000123. */
  reconciliation_run_number: string;
  /** Reconciliation that is run. */
  reconciliation_template_id: Key;
  /** Company whose figures are compared. */
  company_id: Key;
  /** Period in which the compared moment lies. */
  fiscal_period_id: Key;
  /** Warehouse that it is limited to. Null for all and for comparisons without stock. */
  warehouse_id: Key | null;
  /** Account compared. Null when quantities alone are compared or several accounts are. */
  account_code: string | null;
  /** What started it. */
  trigger_code: string;
  /** Moment for which both sides are taken. */
  as_of_at: Moment;
  /** True when it proves the closing of the period. */
  is_period_end: boolean;
  /** When it began. */
  started_at: Moment;
  /** When it ended. Null while running. */
  ended_at: Moment | null;
  /** Keys compared. */
  compared_count: number;
  /** Of these, equal. */
  matched_count: number;
  /** Of these, different within the tolerance. */
  tolerated_count: number;
  /** Of these, different beyond it; each has a row in reconciliation_variances. */
  variance_count: number;
  /** Sum of the first side, over all units, as a check sum. Null when amounts alone are compared. */
  left_quantity: Scaled | null;
  /** Sum of the second side. Null when amounts alone are compared. */
  right_quantity: Scaled | null;
  /** Sum of the first side in currency_code. */
  left_amount: Scaled;
  /** Sum of the second side in currency_code. */
  right_amount: Scaled;
  /** First - second side in currency_code. */
  difference_amount: Scaled;
  /** Currency of the amounts, ISO 4217. */
  currency_code: string;
  /** True when the differences exceed the materiality of the template. */
  is_material: boolean;
  /** Person who started it. Null for the agent. */
  run_by_employee_id: Key | null;
  /** Person who signed it off. Null until then and where no review is asked for. */
  reviewed_by_employee_id: Key | null;
  /** When it was signed off. Null until then and where no review is asked for. */
  reviewed_at: Moment | null;
  /** Why it broke off. Null unless failed. */
  error_message: string | null;
  /** True for a run from before history began. */
  is_opening: boolean;
  /** running; balanced: no variance; unbalanced: with variances; failed: broke off. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One reconciliation that is repeated: what is compared with what, how often, within which tolerance, and who answers for it. Written by finance. */
export type ReconciliationTemplatesRow = {
  /** Surrogate key. */
  reconciliation_template_id: Key;
  /** Code of the reconciliation, such as REC-INV-ERP-WMS. */
  reconciliation_template_code: string;
  /** What is compared, in words. */
  reconciliation_name: string;
  /** Kind of comparison. */
  reconciliation_type: string;
  /** Company that it is limited to. Null for every company. */
  company_id: Key | null;
  /** Control account that is proved. Null when quantities alone are compared or several accounts are. */
  account_code: string | null;
  /** First side of the comparison, a qualified table or a system. */
  left_source: string;
  /** Second side, whose figure is subtracted. */
  right_source: string;
  /** Finest key on which both sides are compared. */
  comparison_level: string;
  /** Difference in quantity per key that is let pass, in the unit of the item. */
  tolerance_quantity: Scaled;
  /** Difference in value per key that is let pass, in currency_code. */
  tolerance_amount: Scaled;
  /** The same in percent of the left side; the larger of both counts. */
  tolerance_pct: Scaled;
  /** Sum of differences in currency_code above which the period may not close. */
  materiality_amount: Scaled;
  /** Currency of the amounts, ISO 4217. */
  currency_code: string;
  /** How often it is run. */
  frequency: string;
  /** Company time of the run, HH:MM, Asia/Kolkata. */
  planned_run_time: string;
  /** True when a period closes only after a clean run. */
  is_close_mandatory: boolean;
  /** Difference in currency_code up to which an adjustment is posted without a person; 0 for never. */
  auto_adjust_limit_amount: Scaled;
  /** Account that takes adjustments. Null when none are posted. */
  adjustment_account_code: string | null;
  /** Working days in which a variance is to be resolved. */
  resolution_due_days: number;
  /** Department that answers for it. */
  owner_department_id: Key;
  /** Person who answers for it. */
  owner_employee_id: Key;
  /** Person who is told of overdue variances. */
  escalation_employee_id: Key;
  /** First day on which it is run. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** active: run by its frequency; suspended; retired. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One difference that a reconciliation found, its class, cause and resolution. Written by finance; ends with an adjustment, a correction at the source, or acceptance by somebody who may. */
export type ReconciliationVariancesRow = {
  /** Surrogate key. */
  reconciliation_variance_id: Key;
  /** Number of the variance, such as VAR-2026-000123. */
  variance_number: string;
  /** Run that found it. */
  reconciliation_run_id: Key;
  /** Position in the run, from 1. */
  line_number: number;
  /** Company concerned. */
  company_id: Key;
  /** Account concerned. Null when only quantities differ. */
  account_code: string | null;
  /** Warehouse concerned. Null for differences without stock. */
  warehouse_id: Key | null;
  /** Product concerned. Null for a material and without stock. */
  product_id: Key | null;
  /** Material concerned. Null for a product and without stock. */
  material_id: Key | null;
  /** Lot concerned. Null without stock and for items without lots. */
  lot_number: string | null;
  /** Stock type concerned. Null without stock. */
  stock_type: string | null;
  /** Customer concerned. Null unless receivables differ. */
  customer_id: Key | null;
  /** Supplier concerned. Null unless payables or receipts differ. */
  supplier_id: Key | null;
  /** Snapshot row of the first side. Null when that side has none. */
  left_snapshot_data_id: Key | null;
  /** Snapshot row of the second side. Null when that side has none. */
  right_snapshot_data_id: Key | null;
  /** Entry that explains it. Null until found and when the entry is what is missing. */
  journal_entry_id: Key | null;
  /** Quantity of the first side in unit_of_measure. Null when amounts alone differ. */
  left_quantity: Scaled | null;
  /** Quantity of the second side in unit_of_measure. Null when amounts alone differ. */
  right_quantity: Scaled | null;
  /** First - second side in unit_of_measure. Null when amounts alone differ. */
  difference_quantity: Scaled | null;
  /** Unit of the quantities. Null when amounts alone differ. */
  unit_of_measure: string | null;
  /** Value of the first side in currency_code. */
  left_amount: Scaled;
  /** Value of the second side in currency_code. */
  right_amount: Scaled;
  /** First - second side in currency_code. */
  difference_amount: Scaled;
  /** Currency of the amounts, ISO 4217. */
  currency_code: string;
  /** Class of the difference, as found or first guessed. */
  variance_class: string;
  /** By its value against the materiality of the template. */
  severity: string;
  /** Module of the document that caused it. Null until known. */
  source_module: string | null;
  /** Table of that document, qualified. Null until known. */
  source_table: string | null;
  /** Key of that document. Null until known. */
  source_id: Key | null;
  /** Number of that document. Null until known. */
  source_document_number: string | null;
  /** Cause in words. Null until known. */
  root_cause: string | null;
  /** Person who looks into it. Null until assigned. */
  assigned_employee_id: Key | null;
  /** When it was found. */
  detected_at: Moment;
  /** Day by which it is to be resolved. */
  due_date: Day;
  /** How it was resolved. Null until resolved. */
  resolution_code: string | null;
  /** Free words on it. Null when there is nothing to add. */
  resolution: string | null;
  /** Entry that levels it out. Null when none was needed and until posted. */
  adjustment_journal_entry_id: Key | null;
  /** Person who approved a write-off or acceptance. Null when no approval was needed and until given. */
  approved_by_employee_id: Key | null;
  /** Person who resolved it. Null when it levelled out by itself and until resolved. */
  resolved_by_employee_id: Key | null;
  /** When it was resolved. Null until then. */
  resolved_at: Moment | null;
  /** True for a variance that was open when history began. */
  is_opening: boolean;
  /** open; under_investigation; resolved; accepted: left as it is, with approval. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One figure as one system had it at one moment: stock of an item and lot in the warehouse, the same in the books, or a ledger balance. Stock comes from the warehouse by its link, the others are taken by finance; compared by reconciliation runs, then history. */
export type SnapshotDataRow = {
  /** Surrogate key. */
  snapshot_data_id: Key;
  /** Number of the snapshot that the row belongs to, such as SNP-2026-000123; one batch is one moment. Null until finance takes up a row of the link. */
  snapshot_batch_number: string | null;
  /** stock: quantity and value of an item; balance: amount of an account. Null until taken up. */
  snapshot_type: string | null;
  /** System that had the figure: wms, erp (the book stock that its posted entries make) or financial. */
  source_module: string;
  /** Table of the figure, qualified. */
  source_table: string;
  /** Key of the row that had the figure: warehouse inventory, or last ledger line or balance that it was summed up to. */
  source_id: Key;
  /** Number or code of that row. Null when it has none. */
  source_document_number: string | null;
  /** Company that owns stock or balance. Null until taken up. */
  company_id: Key | null;
  /** Warehouse. Null for a balance. */
  warehouse_id: Key | null;
  /** Product in stock. Null for a material or a balance. */
  product_id: Key | null;
  /** Material in stock. Null for a product or a balance. */
  material_id: Key | null;
  /** Lot in stock. Null for a balance, for items without lots and for book stock, which the ledger keeps over all lots. */
  lot_number: string | null;
  /** Stock type. Null for a balance and for book stock, which the ledger keeps over all stock types. */
  stock_type: string | null;
  /** Quantity on hand in unit_of_measure. Null for a balance. */
  quantity: Scaled | null;
  /** Unit of the quantity. Null for a balance. */
  unit_of_measure: string | null;
  /** Mapping that leads to account and ERP location. Null for a balance, for stock without mapping and until taken up. */
  erp_wms_location_mapping_id: Key | null;
  /** Account that carries the value. Null for stock that is not valued or not mapped and until taken up. */
  account_code: string | null;
  /** Standard cost of one unit on that day in currency_code. Null for a balance and until valued. */
  unit_cost_amount: Scaled | null;
  /** Quantity x unit cost, or balance (debit positive), in currency_code. Null until valued. */
  value_amount: Scaled | null;
  /** Currency of cost and value, ISO 4217. Null until valued. */
  currency_code: string | null;
  /** Period in which the moment lies. Null until taken up. */
  fiscal_period_id: Key | null;
  /** Moment at which the figure stood; for stock the last change of the record in the warehouse. */
  snapshot_at: Moment;
  /** True for the snapshot that proves the closing of a period; kept for good. */
  is_period_end: boolean;
  /** Run that compared it. Null until compared. */
  reconciliation_run_id: Key | null;
  /** received by the link; valued; compared; superseded by a newer snapshot without being compared. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** One tax treatment with its rate, as it stands on document lines: GST within or between states, import, export, withholding. ERP has a copy. Written by finance; a new rate is a new code. */
export type TaxCodesRow = {
  /** Surrogate key. */
  tax_code_id: Key;
  /** Code on documents, such as GST18-INTRA-OUT. */
  tax_code: string;
  /** Name on reports and returns. */
  tax_name: string;
  /** goods_and_services_tax; withholding (tax deducted at source); collection (tax collected at source); customs_duty. */
  tax_type: string;
  /** Kind of supply that it applies to: intra_state, inter_state, export, import, reverse_charge, exempt or not_applicable (withholding, collection). */
  supply_type: string;
  /** output: owed on sales; input: recovered on purchases; withholding: kept back from a payment. */
  tax_direction: string;
  /** Whole rate, percent of the taxable value. */
  tax_rate_pct: Scaled;
  /** Share of the Union within a state, percent. */
  cgst_rate_pct: Scaled;
  /** Share of the state within a state, percent. */
  sgst_rate_pct: Scaled;
  /** Integrated tax between states, on exports and imports, percent. */
  igst_rate_pct: Scaled;
  /** Compensation cess on top, percent, not part of tax_rate_pct. */
  cess_rate_pct: Scaled;
  /** Share of an input tax that may be set off, percent; 0 for output and withholding. */
  recoverable_pct: Scaled;
  /** Account of the central tax. Null when the code has no such part. */
  cgst_account_code: string | null;
  /** Account of the state tax. Null when the code has no such part. */
  sgst_account_code: string | null;
  /** Account of the integrated tax. Null when the code has no such part. */
  igst_account_code: string | null;
  /** Account of withholding, collection, duty or cess. Null for plain goods and services tax. */
  other_account_code: string | null;
  /** True when the buyer owes the tax to the state. */
  is_reverse_charge: boolean;
  /** Section of the law, such as 194C for withholding on contractors. Null for goods and services tax. */
  statutory_section: string | null;
  /** Return in which it is declared, such as GSTR-1, GSTR-3B, 26Q. */
  return_form: string;
  /** Yearly value per partner from which it applies, INR; 0 when always. */
  threshold_amount: Scaled;
  /** Country of the tax, ISO 3166-1 alpha-2. */
  country_code: string;
  /** First day of supply for which the rate holds. */
  valid_from: Day;
  /** Last such day. Null while open-ended. */
  valid_to: Day | null;
  /** active: may be used; retired: kept for old documents. */
  status: string;
  /** When the row was entered. */
  created_at: Moment;
  /** When the row last changed. */
  updated_at: Moment;
};

/** Every table of the module by name. */
export type Rows = {
  account_balances: AccountBalancesRow;
  accruals: AccrualsRow;
  bank_accounts: BankAccountsRow;
  bank_reconciliations: BankReconciliationsRow;
  budget_lines: BudgetLinesRow;
  budget_templates: BudgetTemplatesRow;
  chart_of_accounts: ChartOfAccountsRow;
  cost_center_balances: CostCenterBalancesRow;
  cost_centers: CostCentersRow;
  erp_wms_location_mappings: ErpWmsLocationMappingsRow;
  erp_wms_sync_errors: ErpWmsSyncErrorsRow;
  erp_wms_sync_log: ErpWmsSyncLogRow;
  erp_wms_sync_queue: ErpWmsSyncQueueRow;
  exchange_rates: ExchangeRatesRow;
  financial_statements: FinancialStatementsRow;
  fiscal_periods: FiscalPeriodsRow;
  fiscal_years: FiscalYearsRow;
  gl_audit_trail: GlAuditTrailRow;
  gl_posting_rules: GlPostingRulesRow;
  intercompany_transactions: IntercompanyTransactionsRow;
  inventory_allocations: InventoryAllocationsRow;
  journal_entry_headers: JournalEntryHeadersRow;
  journal_entry_lines: JournalEntryLinesRow;
  period_close_tasks: PeriodCloseTasksRow;
  reconciliation_runs: ReconciliationRunsRow;
  reconciliation_templates: ReconciliationTemplatesRow;
  reconciliation_variances: ReconciliationVariancesRow;
  snapshot_data: SnapshotDataRow;
  tax_codes: TaxCodesRow;
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
