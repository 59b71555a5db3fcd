// Row types of financial, generated from its schema by `npm run generate`.

import type { Day, Decimal, Json, Key, Moment, NewRow } from '../../machinery/base/row-types.ts';
import type { CompaniesRow as MasterCompaniesRow, CustomersRow as MasterCustomersRow, DepartmentsRow as MasterDepartmentsRow, EmployeesRow as MasterEmployeesRow, FactoriesRow as MasterFactoriesRow, MachinesRow as MasterMachinesRow, MaterialsRow as MasterMaterialsRow, ProductionLinesRow as MasterProductionLinesRow, ProductsRow as MasterProductsRow, SuppliersRow as MasterSuppliersRow, WarehouseZonesRow as MasterWarehouseZonesRow, WarehousesRow as MasterWarehousesRow } from '../master/rows.ts';

/** One account of one company in one period and currency: opening, movements, closing. Written by finance with each posting; final once the period is closed, when its closing opens the next period. */
export type AccountBalancesRow = {
  /** Surrogate key. */
  readonly account_balance_id: Key;
  /** Company whose books are meant. */
  readonly company_id: Key;
  /** Account. */
  readonly account_code: string;
  /** Period. */
  readonly fiscal_period_id: Key;
  /** Currency in which the movements were posted, ISO 4217. */
  readonly currency_code: string;
  /** Balance at the begin of the period in currency_code, debit positive. */
  readonly opening_amount: Decimal<2>;
  /** Debits of the period in currency_code. */
  readonly debit_amount: Decimal<2>;
  /** Credits of the period in currency_code; negative only where pay corrections outweigh the pay. */
  readonly credit_amount: Decimal<2>;
  /** Balance at the end in currency_code: opening + debits - credits. */
  readonly closing_amount: Decimal<2>;
  /** Balance at the begin of the period in INR, debit positive. */
  readonly opening_amount_base: Decimal<2>;
  /** Debits of the period in INR. */
  readonly debit_amount_base: Decimal<2>;
  /** Credits of the period in INR. */
  readonly credit_amount_base: Decimal<2>;
  /** Balance at the end in INR: opening + debits - credits. */
  readonly closing_amount_base: Decimal<2>;
  /** Movement since the begin of the fiscal year in INR, debit positive; what the income statement shows. */
  readonly year_to_date_amount_base: Decimal<2>;
  /** Budget of account and period over all cost centres in INR, 0 when none is planned. */
  readonly budget_amount_base: Decimal<2>;
  /** Posted lines in it. */
  readonly line_count: number;
  /** Newest entry in it. Null without a movement. */
  readonly last_journal_entry_id: Key | null;
  /** When that entry was posted. Null without a movement. */
  readonly last_posted_at: Moment | null;
  /** Total of the sub-ledger at period end in INR, for control accounts, from the reconciliation. Null for other accounts and until reconciled. */
  readonly sub_ledger_amount_base: Decimal<2> | null;
  /** True once the period is closed. */
  readonly is_final: boolean;
  /** True for a balance from before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One cost or income that belongs to a period though its document or payment comes later, and how it was taken back. Pay comes from payroll by its link; the others are estimated by finance at period end. */
export type AccrualsRow = {
  /** Surrogate key. */
  readonly accrual_id: Key;
  /** Number of the accrual, such as ACR-2026-000123, given at posting. Null while draft. */
  readonly accrual_number: string | null;
  /** Company whose books are meant. */
  readonly company_id: Key;
  /** What is accrued. Null until finance takes up a draft that came without it. */
  readonly accrual_type: 'payroll' | 'bonus' | 'leave_pay' | 'utilities' | 'freight' | 'rent' | 'maintenance' | 'professional_fees' | 'interest' | 'warranty_provision' | 'rebate' | 'prepaid_expense' | 'unbilled_revenue' | 'other' | null;
  /** What it is for, in words. Null until taken up. */
  readonly description: string | null;
  /** Period that bears it. Null until taken up. */
  readonly fiscal_period_id: Key | null;
  /** Posting date of the accrual, mostly the last day of the period. Null until taken up. */
  readonly accrual_date: Day | null;
  /** Account of cost or income. Null until the posting rule gives it. */
  readonly expense_account_code: string | null;
  /** Balance sheet account that holds it meanwhile. Null until the posting rule gives it. */
  readonly liability_account_code: string | null;
  /** Cost centre that bears it. Null for income and for what the company bears as a whole, and until taken up. */
  readonly cost_center_code: string | null;
  /** Supplier whose invoice is awaited. Null when none is. */
  readonly supplier_id: Key | null;
  /** What the amount was taken from. Null until taken up. */
  readonly estimation_basis: 'payroll' | 'purchase_order' | 'contract' | 'meter_reading' | 'prior_periods' | 'calculation' | null;
  /** Amount accrued in currency_code; the gross pay where payroll is the source, negative for a pay correction that takes back. */
  readonly accrual_amount: Decimal<2>;
  /** Currency of the amount, ISO 4217. */
  readonly currency_code: string;
  /** INR for one unit of currency_code on the accrual date; 1 for INR. Null until posted. */
  readonly exchange_rate: Decimal<8> | null;
  /** Amount in INR. Null until posted. */
  readonly accrual_amount_base: Decimal<2> | null;
  /** How it is taken back. Null until taken up. */
  readonly reversal_method: 'next_period' | 'on_document' | 'on_payment' | 'straight_line' | 'manual' | null;
  /** Day on which it is to be taken back. Null until taken up. */
  readonly planned_reversal_date: Day | null;
  /** Amount of the document that came, in currency_code. Null until it came. */
  readonly actual_amount: Decimal<2> | null;
  /** Actual - accrued, in currency_code. Null until the document came. */
  readonly difference_amount: Decimal<2> | null;
  /** Module of the document it was taken from; financial for estimates. Null until taken up. */
  readonly source_module: 'hr' | 'erp' | 'financial' | null;
  /** Table of that document, qualified, such as hr.payroll_records. Null until taken up. */
  readonly source_table: string | null;
  /** Key of that document. Null for an estimate without document. */
  readonly source_id: Key | null;
  /** Number of that document. Null for an estimate without document. */
  readonly source_document_number: string | null;
  /** Entry that posted it, alone or with others of its kind. Null while draft. */
  readonly journal_entry_id: Key | null;
  /** Entry that took it back. Null until then. */
  readonly reversal_journal_entry_id: Key | null;
  /** When it was posted. Null while draft. */
  readonly posted_at: Moment | null;
  /** When it was taken back. Null until then. */
  readonly reversed_at: Moment | null;
  /** Accountant who estimated it. Null for automatic accruals. */
  readonly prepared_by_employee_id: Key | null;
  /** Person who approved an estimate. Null until approved and for automatic accruals. */
  readonly approved_by_employee_id: Key | null;
  /** True for an accrual that stood when history began. */
  readonly is_opening: boolean;
  /** draft; posted: stands in the balance sheet; reversed: taken back; cancelled: never posted. */
  readonly status: 'draft' | 'posted' | 'reversed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One account at a bank, with the ledger account that mirrors it. Written by finance; every movement of cash names one. */
export type BankAccountsRow = {
  /** Surrogate key. */
  readonly bank_account_id: Key;
  /** Code of the account, such as BNK-HDFC-INR-01. */
  readonly bank_account_code: string;
  /** Name used in reports. */
  readonly account_name: string;
  /** Company that holds it. */
  readonly company_id: Key;
  /** Name of the bank. */
  readonly bank_name: string;
  /** Branch that keeps it. */
  readonly branch_name: string;
  /** Indian financial system code of the branch. Null for a bank abroad. */
  readonly ifsc_code: string | null;
  /** Business identifier code for payments abroad. Null when it takes none. */
  readonly swift_code: string | null;
  /** Account number with all but the last four digits masked. */
  readonly masked_account_number: string;
  /** Kind of account. */
  readonly account_type: 'current' | 'cash_credit' | 'foreign_currency' | 'payroll' | 'tax' | 'term_deposit';
  /** Currency of the account, ISO 4217. */
  readonly currency_code: string;
  /** Ledger account whose balance must agree with it. */
  readonly account_code: string;
  /** Day at whose begin opening_amount stood. */
  readonly opening_date: Day;
  /** Balance at the begin of opening_date in currency_code; begin of history or of the account. */
  readonly opening_amount: Decimal<2>;
  /** Credit line agreed, in currency_code; 0 when none. */
  readonly overdraft_limit_amount: Decimal<2>;
  /** Balance that must not be fallen below, in currency_code. */
  readonly minimum_balance_amount: Decimal<2>;
  /** Interest a year on the drawn credit line or on the deposit, percent. */
  readonly interest_rate_pct: Decimal<4>;
  /** How often the bank sends a statement. */
  readonly statement_frequency: 'daily' | 'weekly' | 'monthly';
  /** Newest statement taken in. Null before the first. */
  readonly last_statement_number: string | null;
  /** Its closing date. Null before the first. */
  readonly last_statement_date: Day | null;
  /** Its closing balance in currency_code. Null before the first. */
  readonly last_statement_amount: Decimal<2> | null;
  /** When every line up to some statement was last matched. Null before the first time. */
  readonly last_reconciled_at: Moment | null;
  /** First signatory for payments. */
  readonly signatory_employee_id: Key;
  /** Second signatory. Null where one suffices. */
  readonly second_signatory_employee_id: Key | null;
  /** True when suppliers and pay are paid from it. */
  readonly is_payment_account: boolean;
  /** True when it is printed on invoices for customers to pay to. */
  readonly is_receipt_account: boolean;
  /** Day on which the account was opened. */
  readonly opened_on: Day;
  /** Day on which it was closed. Null while it is not. */
  readonly closed_on: Day | null;
  /** active; frozen by the bank or by us; closed. */
  readonly status: 'active' | 'frozen' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One line of a bank statement and the ledger line that it was matched with. Written by finance when a statement comes in; open until matched or explained. */
export type BankReconciliationsRow = {
  /** Surrogate key. */
  readonly bank_reconciliation_id: Key;
  /** Bank account of the statement. */
  readonly bank_account_id: Key;
  /** Number of the statement, counting up per account. */
  readonly statement_number: string;
  /** Closing date of the statement. */
  readonly statement_date: Day;
  /** Position on the statement, from 1. */
  readonly line_number: number;
  /** Day on which the bank booked it. */
  readonly transaction_date: Day;
  /** Day from which it bears interest. */
  readonly value_date: Day;
  /** Reference of the bank, such as the UTR of a transfer. */
  readonly bank_reference: string;
  /** Our own reference found in the text, such as a payment or invoice number. Null when none was found. */
  readonly payment_reference: string | null;
  /** Name of payer or payee as given by the bank. Null for the bank's own bookings. */
  readonly counterparty_name: string | null;
  /** Text of the bank. */
  readonly description: string;
  /** What it is. */
  readonly transaction_type: 'customer_receipt' | 'vendor_payment' | 'payroll' | 'tax_payment' | 'tax_refund' | 'bank_charge' | 'interest' | 'foreign_exchange' | 'intercompany' | 'own_transfer' | 'returned_payment' | 'loan' | 'other';
  /** Money in, in currency_code. */
  readonly deposit_amount: Decimal<2>;
  /** Money out, in currency_code. */
  readonly withdrawal_amount: Decimal<2>;
  /** Balance of the account after the line, in currency_code. */
  readonly balance_amount: Decimal<2>;
  /** Currency of the account, ISO 4217. */
  readonly currency_code: string;
  /** Customer who paid. Null for other lines and until identified. */
  readonly customer_id: Key | null;
  /** Supplier who was paid. Null for other lines and until identified. */
  readonly supplier_id: Key | null;
  /** Where the match stands. */
  readonly match_status: 'unmatched' | 'proposed' | 'matched' | 'matched_with_tolerance' | 'disputed';
  /** How it was matched. Null until matched. */
  readonly match_method: 'reference' | 'amount_and_date' | 'posting_rule' | 'manual' | null;
  /** Ledger line that it agrees with, one to one: a collective transfer is one entry. Null until matched or proposed. */
  readonly journal_entry_line_id: Key | null;
  /** Period of that ledger line. Null until matched. */
  readonly fiscal_period_id: Key | null;
  /** Amount of that ledger line in currency_code, money in positive. Null until matched. */
  readonly ledger_amount: Decimal<2> | null;
  /** Statement - ledger in currency_code, within tolerance; 0 until matched. */
  readonly difference_amount: Decimal<2>;
  /** Why it is not matched yet. Null once matched and until somebody looked. */
  readonly open_reason_code: 'not_in_ledger' | 'payer_unknown' | 'amount_differs' | 'bank_error' | 'duplicate' | null;
  /** When it was matched. Null until then. */
  readonly matched_at: Moment | null;
  /** Person who matched it. Null for automatic matches and until matched. */
  readonly matched_by_employee_id: Key | null;
  /** True for a line of a statement from before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One budgeted amount: account, cost centre and period of a budget. Written by finance in the planning round; later only moved by transfers and supplements, each in the audit trail. */
export type BudgetLinesRow = {
  /** Surrogate key. */
  readonly budget_line_id: Key;
  /** Budget that the line belongs to. */
  readonly budget_template_id: Key;
  /** Position in the budget, from 1. */
  readonly line_number: number;
  /** Account planned. */
  readonly account_code: string;
  /** Cost centre planned. Null for revenue, capital and cash planned for the company as a whole. */
  readonly cost_center_code: string | null;
  /** Period planned. */
  readonly fiscal_period_id: Key;
  /** Amount as first approved, in currency_code; negative where a cost centre is to be relieved. */
  readonly original_amount: Decimal<2>;
  /** Added or cut by later approval, in currency_code. */
  readonly supplement_amount: Decimal<2>;
  /** Moved from (positive) or to (negative) other lines, in currency_code; adds to 0 over the budget. */
  readonly transfer_amount: Decimal<2>;
  /** Amount in force in currency_code: original + supplement + transfer. */
  readonly budget_amount: Decimal<2>;
  /** Actual amount of the same period a year before, in currency_code. Null when no books of that year are kept. */
  readonly prior_year_amount: Decimal<2> | null;
  /** Currency of the budget, ISO 4217. */
  readonly currency_code: string;
  /** What the amount was planned from. */
  readonly planning_basis: 'driver' | 'prior_year' | 'contract' | 'headcount' | 'estimate';
  /** Planned quantity of the driver, such as hours or pieces, in unit_of_measure. Null for a lump sum. */
  readonly driver_quantity: Decimal<3> | null;
  /** Planned price of one unit of the driver in currency_code. Null for a lump sum. */
  readonly driver_rate_amount: Decimal<4> | null;
  /** Unit of the driver. Null for a lump sum. */
  readonly unit_of_measure: string | null;
  /** True when a contract binds the amount, such as rent. */
  readonly is_committed: boolean;
  /** Manager who handed the figure in. */
  readonly planned_by_employee_id: Key;
  /** Person who approved the newest transfer or supplement. Null when there was none. */
  readonly last_changed_by_employee_id: Key | null;
  /** Why the amount differs from the year before. Null when nobody asked. */
  readonly justification: string | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One budget of a company for a fiscal year in one version: scope, method, control and approval; its lines are in budget_lines. Written by finance; frozen once approved, a revision is a new version. */
export type BudgetTemplatesRow = {
  /** Surrogate key. */
  readonly budget_template_id: Key;
  /** Code of the budget, such as BUD-GPL-FY2026-27-OPEX. */
  readonly budget_template_code: string;
  /** Name used in reports. */
  readonly budget_name: string;
  /** Company that plans. */
  readonly company_id: Key;
  /** Fiscal year that is planned. */
  readonly fiscal_year_id: Key;
  /** operating: cost of cost centres; revenue: sales; capital: investments; cash: receipts and payments. */
  readonly budget_type: 'operating' | 'revenue' | 'capital' | 'cash';
  /** Version, 1 for the original and counting up with each revision. */
  readonly version_number: number;
  /** Version that this one revises. Null for the original. */
  readonly based_on_budget_template_id: Key | null;
  /** How a yearly figure is spread over the periods. */
  readonly allocation_method: 'even' | 'working_days' | 'seasonal' | 'prior_year' | 'manual';
  /** Change planned against the year before, percent; 0 when planned from zero. */
  readonly growth_pct: Decimal<4>;
  /** Rise of prices that is allowed for, percent. */
  readonly inflation_pct: Decimal<4>;
  /** INR for one US dollar that the plan assumes. Null when nothing in it is imported or exported. */
  readonly planning_exchange_rate: Decimal<8> | null;
  /** Currency of the budget, ISO 4217. */
  readonly currency_code: string;
  /** Sum of its lines in currency_code. */
  readonly total_amount: Decimal<2>;
  /** What happens when a posting exceeds it: none, warn or block. */
  readonly budget_control: 'none' | 'warn' | 'block';
  /** How far a period may be exceeded before control acts, percent. */
  readonly control_tolerance_pct: Decimal<4>;
  /** Controller who runs the planning round. */
  readonly owner_employee_id: Key;
  /** Day by which managers hand in their figures. */
  readonly submission_due_date: Day;
  /** When the budget was handed in for approval. Null while draft. */
  readonly submitted_at: Moment | null;
  /** Person who approved it. Null until approved. */
  readonly approved_by_employee_id: Key | null;
  /** When it was approved. Null until approved. */
  readonly approved_at: Moment | null;
  /** True for a budget that was approved before history began. */
  readonly is_opening: boolean;
  /** draft: being planned; submitted; approved: in force; superseded: replaced by a later version; rejected. */
  readonly status: 'draft' | 'submitted' | 'approved' | 'superseded' | 'rejected';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One account of the chart that all companies of the group share; ERP has a copy, and its ledger accounts carry the same codes. Written by finance; an account that was posted to is blocked, never deleted. */
export type ChartOfAccountsRow = {
  /** Surrogate key. */
  readonly account_id: Key;
  /** Number of the account, digits whose first is the class, such as 131000. */
  readonly account_code: string;
  /** Name in trial balance and reports. */
  readonly account_name: string;
  /** Side of the accounting equation: assets = liabilities + equity, result = revenue - expense. */
  readonly account_class: 'asset' | 'liability' | 'equity' | 'revenue' | 'expense';
  /** What the account holds; decides its line in the statements. */
  readonly account_type: 'cash_and_bank' | 'trade_receivable' | 'other_receivable' | 'inventory' | 'work_in_progress' | 'prepaid_expense' | 'input_tax' | 'fixed_asset' | 'accumulated_depreciation' | 'intercompany_receivable' | 'trade_payable' | 'goods_received_not_invoiced' | 'accrued_liability' | 'output_tax' | 'tax_payable' | 'payroll_payable' | 'borrowing' | 'intercompany_payable' | 'share_capital' | 'retained_earnings' | 'sales_revenue' | 'other_income' | 'sales_deduction' | 'cost_of_goods_sold' | 'price_variance' | 'production_variance' | 'inventory_adjustment' | 'scrap' | 'material_expense' | 'labour_expense' | 'production_absorption' | 'maintenance_expense' | 'quality_expense' | 'freight_expense' | 'administration_expense' | 'selling_expense' | 'depreciation' | 'finance_cost' | 'exchange_difference' | 'tax_expense' | 'clearing';
  /** Side on which the balance normally stands. */
  readonly normal_balance: 'debit' | 'credit';
  /** Summation account above. Null for the top of a class. */
  readonly parent_account_code: string | null;
  /** Depth in the tree, 1 at the top. */
  readonly account_level: number;
  /** True when entries may be posted; false for summation accounts. */
  readonly is_postable: boolean;
  /** Sub-ledger of which it is the control account; none for an account without. */
  readonly sub_ledger_type: 'none' | 'receivables' | 'payables' | 'inventory' | 'work_in_progress' | 'goods_received_not_invoiced' | 'bank' | 'tax' | 'payroll' | 'intercompany' | 'fixed_assets';
  /** Section of the cash flow statement that its movements belong to. */
  readonly cash_flow_category: 'operating' | 'investing' | 'financing' | 'cash' | 'none';
  /** Line of balance sheet or income statement, as in financial_statements.line_code. */
  readonly statement_line_code: string;
  /** Only currency that may be posted, ISO 4217. Null when any may. */
  readonly currency_code: string | null;
  /** True when a line must name a cost centre. */
  readonly requires_cost_center: boolean;
  /** True when a line must name a customer, supplier or group company. */
  readonly requires_partner: boolean;
  /** False for control accounts, which only documents may move. */
  readonly is_manual_posting_allowed: boolean;
  /** True when foreign currency balances are revalued at period end. */
  readonly is_revalued: boolean;
  /** True when its balance with group companies is eliminated on consolidation. */
  readonly is_eliminated: boolean;
  /** Tax code proposed on entry. Null when none is. */
  readonly default_tax_code_id: Key | null;
  /** Accountant who answers for the balance. Null for summation accounts. */
  readonly owner_employee_id: Key | null;
  /** First day on which it may be posted to. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** active: in use; blocked: no new postings; closed: balance zero and never used again. */
  readonly status: 'active' | 'blocked' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One cost centre, account and period: actual cost, what was handed on, and the budget beside it. Written by finance with each posting; final once the period is closed. */
export type CostCenterBalancesRow = {
  /** Surrogate key. */
  readonly cost_center_balance_id: Key;
  /** Company of the cost centre. */
  readonly company_id: Key;
  /** Cost centre. */
  readonly cost_center_code: string;
  /** Account of cost or income. */
  readonly account_code: string;
  /** Period. */
  readonly fiscal_period_id: Key;
  /** Debits of the period in currency_code. */
  readonly debit_amount: Decimal<2>;
  /** Credits of the period in currency_code. */
  readonly credit_amount: Decimal<2>;
  /** Cost of the period in currency_code: debits - credits. */
  readonly actual_amount: Decimal<2>;
  /** Part of the debits that other cost centres handed on, in currency_code. */
  readonly allocated_in_amount: Decimal<2>;
  /** Part of the credits that was handed on to cost centres and production orders, in currency_code. */
  readonly allocated_out_amount: Decimal<2>;
  /** Cost since the begin of the fiscal year in currency_code. */
  readonly year_to_date_amount: Decimal<2>;
  /** Budget of the period in currency_code, 0 when none is planned. */
  readonly budget_amount: Decimal<2>;
  /** Budget since the begin of the fiscal year in currency_code. */
  readonly year_to_date_budget_amount: Decimal<2>;
  /** Actual - budget of the period in currency_code; positive when too much was spent. */
  readonly variance_amount: Decimal<2>;
  /** Variance in percent of the budget. Null without a budget and beyond 999 %. */
  readonly variance_pct: Decimal<4> | null;
  /** Cost of the same period a year before in currency_code. Null when no books of that year are kept. */
  readonly prior_year_amount: Decimal<2> | null;
  /** Base currency of the company, ISO 4217. */
  readonly currency_code: string;
  /** Posted lines in it. */
  readonly line_count: number;
  /** When the newest line was posted. Null without a movement. */
  readonly last_posted_at: Moment | null;
  /** Explanation by the manager of the cost centre. Null when none was asked for or given. */
  readonly variance_reason: string | null;
  /** True once the period is closed. */
  readonly is_final: boolean;
  /** True for a balance from before history began. */
  readonly is_opening: boolean;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One place of cost in finance, with the same code as in ERP and on departments. Written by finance; costs are posted to it, planned and reported by it. */
export type CostCentersRow = {
  /** Surrogate key. */
  readonly cost_center_id: Key;
  /** Code on postings and budgets, such as CC-PUN1-MCH. */
  readonly cost_center_code: string;
  /** Name of the cost centre. */
  readonly cost_center_name: string;
  /** Company whose cost it collects. */
  readonly company_id: Key;
  /** Site that it belongs to. Null for the head office. */
  readonly factory_id: Key | null;
  /** Organisational unit that it mirrors. Null for a pure allocation centre. */
  readonly department_id: Key | null;
  /** Cost centre above, to which it sums up. Null at the top. */
  readonly parent_cost_center_code: string | null;
  /** What kind of cost it collects, the same list as in ERP; decides the line of the income statement. */
  readonly cost_center_type: 'production' | 'production_support' | 'maintenance' | 'quality' | 'engineering' | 'purchasing' | 'warehouse' | 'logistics' | 'sales' | 'service' | 'administration' | 'management';
  /** Manager who answers for cost against budget. Null while vacant. */
  readonly responsible_employee_id: Key | null;
  /** What its cost is handed on by, the same list as in ERP; direct: charged where it arises; none: stays here. */
  readonly allocation_basis: 'none' | 'direct' | 'machine_hours' | 'labour_hours' | 'headcount' | 'floor_area' | 'energy' | 'material_value' | 'revenue';
  /** Unit of its activity, such as machine hour. Null when it sells no activity. */
  readonly activity_unit: string | null;
  /** Planned cost of one activity unit in currency_code. Null when it sells no activity. */
  readonly planned_activity_rate_amount: Decimal<4> | null;
  /** Currency of rate and budget, ISO 4217. */
  readonly currency_code: string;
  /** True when its cost is charged to production orders by activity. */
  readonly is_direct: boolean;
  /** What happens when a posting exceeds the budget: none, warn or block. */
  readonly budget_control: 'none' | 'warn' | 'block';
  /** How far the budget of a period may be exceeded before control acts, percent. */
  readonly budget_tolerance_pct: Decimal<4>;
  /** First day on which it takes postings. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** active: in use; blocked: no postings for the time being; closed: dissolved, kept for history. */
  readonly status: 'active' | 'blocked' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One ERP stock location and the bins of the warehouse that make it up. Written by finance with logistics; stock in a bin without mapping shows up as a variance. */
export type ErpWmsLocationMappingsRow = {
  /** Surrogate key. */
  readonly erp_wms_location_mapping_id: Key;
  /** Code of the mapping, such as MAP-WH-PUN1-RM-UR. */
  readonly mapping_code: string;
  /** Company that owns the stock. */
  readonly company_id: Key;
  /** Site that the warehouse serves. Null for a distribution centre. */
  readonly factory_id: Key | null;
  /** Warehouse. */
  readonly warehouse_id: Key;
  /** Stock location as ERP books it, such as RM01. */
  readonly erp_location_code: string;
  /** Name of that location. */
  readonly erp_location_name: string;
  /** Stock type that ERP keeps at the location. */
  readonly stock_type: 'unrestricted' | 'quality_inspection' | 'blocked' | 'in_transit';
  /** Zone of the warehouse (zone_code of master.warehouse_zones). */
  readonly wms_zone_code: string;
  /** First bin of the range in that zone. Null when the whole zone belongs to it. */
  readonly wms_bin_code_from: string | null;
  /** Last bin of the range. Null when the whole zone belongs to it. */
  readonly wms_bin_code_to: string | null;
  /** What may lie there; decides the account together with the posting rules. */
  readonly item_category: 'raw_material' | 'component' | 'semi_finished' | 'finished_good' | 'packaging' | 'consumable' | 'any';
  /** Account that carries the value of this stock. */
  readonly inventory_account_code: string;
  /** True when the stock is in the balance sheet; false for consignment and customer property. */
  readonly is_valued: boolean;
  /** System whose figure wins when they differ: wms for the physical, erp for the book. */
  readonly leading_system: 'erp' | 'wms';
  /** How often both are compared, minutes. */
  readonly sync_interval_minutes: number;
  /** Difference per item that is let pass, in the unit of the item. */
  readonly tolerance_quantity: Decimal<3>;
  /** Priority of sync requests for it. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** Stock accountant who answers for it. */
  readonly responsible_employee_id: Key;
  /** Day on which mapping and floor were last compared. Null when never. */
  readonly last_verified_on: Day | null;
  /** First day on which it holds. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** active: used; suspended: not compared for the time being; retired: replaced. */
  readonly status: 'active' | 'suspended' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One sync request that failed, from the first failure over its retries to the resolution. Written by finance; open errors delay the closing of the period. */
export type ErpWmsSyncErrorsRow = {
  /** Surrogate key. */
  readonly erp_wms_sync_error_id: Key;
  /** Number of the error, such as SYE-2026-000123. */
  readonly error_number: string;
  /** Request that failed. */
  readonly erp_wms_sync_queue_id: Key;
  /** Newest log entry of the failure. Null when nothing could be logged. */
  readonly erp_wms_sync_log_id: Key | null;
  /** Warehouse concerned. Null when it could not be told. */
  readonly warehouse_id: Key | null;
  /** Product concerned. Null for a material and when it could not be told. */
  readonly product_id: Key | null;
  /** Material concerned. Null for a product and when it could not be told. */
  readonly material_id: Key | null;
  /** Kind of failure; the first five need a person, the others are retried. */
  readonly error_class: 'mapping_missing' | 'item_unknown' | 'unit_mismatch' | 'quantity_negative' | 'period_closed' | 'timeout' | 'lock_conflict' | 'system_unavailable';
  /** Code as in the log. */
  readonly error_code: string;
  /** Text as in the log. */
  readonly error_message: string;
  /** How much it endangers the closing. */
  readonly severity: 'minor' | 'major' | 'critical';
  /** Physical quantity of the request in the unit of the item. */
  readonly wms_quantity: Decimal<3>;
  /** Value of the stock that could not be compared, in INR. Null when the item is unknown. */
  readonly value_at_risk_amount: Decimal<2> | null;
  /** First failure. */
  readonly first_failed_at: Moment;
  /** Newest failure. */
  readonly last_failed_at: Moment;
  /** Retries after the first failure. */
  readonly retry_count: number;
  /** Retries after which a person must look. */
  readonly maximum_retries: number;
  /** When it is tried again. Null unless another retry is planned. */
  readonly next_attempt_at: Moment | null;
  /** Person who looks into it. Null until assigned. */
  readonly assigned_employee_id: Key | null;
  /** What ended it. Null until resolved. */
  readonly resolution_code: 'retry_succeeded' | 'mapping_added' | 'data_corrected' | 'quantity_counted' | 'request_discarded' | null;
  /** Free words on it. Null when there is nothing to add. */
  readonly resolution: string | null;
  /** When it ended. Null until then. */
  readonly resolved_at: Moment | null;
  /** Person who ended it. Null when a retry succeeded and until resolved. */
  readonly resolved_by_employee_id: Key | null;
  /** Request as it failed, for replay. */
  readonly payload: Json;
  /** open; retrying; resolved; discarded. */
  readonly status: 'open' | 'retrying' | 'resolved' | 'discarded';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One message of the stock synchronisation between ERP, warehouse and ledger, with its result. Written by finance for every attempt at a request and every batch of snapshots. */
export type ErpWmsSyncLogRow = {
  /** Surrogate key. */
  readonly erp_wms_sync_log_id: Key;
  /** inbound: taken in by finance; outbound: answered by finance. */
  readonly direction: 'inbound' | 'outbound';
  /** Business flow that carried it, such as wms-to-financial. */
  readonly flow_id: string;
  /** Module on the other side. */
  readonly counterpart_module: 'erp' | 'wms';
  /** What the message is. */
  readonly message_type: 'stock_snapshot' | 'allocation' | 'sync_request' | 'sync_result' | 'adjustment_request';
  /** Qualified table of the row that it is about, such as wms.warehouse_inventory. */
  readonly entity_table: string;
  /** Key of that row. */
  readonly entity_id: Key;
  /** Number of that row. Null when it has none. */
  readonly document_number: string | null;
  /** Request that it belongs to. Null for messages outside a request. */
  readonly erp_wms_sync_queue_id: Key | null;
  /** Warehouse concerned. Null when it could not be told. */
  readonly warehouse_id: Key | null;
  /** Product concerned. Null for a material and when it could not be told. */
  readonly product_id: Key | null;
  /** Material concerned. Null for a product and when it could not be told. */
  readonly material_id: Key | null;
  /** Lot concerned. Null for items without lots. */
  readonly lot_number: string | null;
  /** Physical quantity in unit_of_measure. Null when the message carries none. */
  readonly wms_quantity: Decimal<3> | null;
  /** Book quantity in unit_of_measure. Null when nothing was compared. */
  readonly erp_quantity: Decimal<3> | null;
  /** Physical - book in unit_of_measure. Null when nothing was compared. */
  readonly difference_quantity: Decimal<3> | null;
  /** Unit of the quantities. Null when the message carries none and while the item is unknown. */
  readonly unit_of_measure: string | null;
  /** Outcome of the comparison. Null until processed and unless processed. */
  readonly sync_result: 'equal' | 'within_tolerance' | 'variance_opened' | 'adjusted' | 'not_compared' | null;
  /** Variance that was opened. Null when none was. */
  readonly reconciliation_variance_id: Key | null;
  /** received, processed, failed or ignored. */
  readonly status: 'received' | 'processed' | 'failed' | 'ignored';
  /** Message as it came. */
  readonly payload: Json;
  /** Attempts at processing it. */
  readonly attempt_count: number;
  /** Code of the failure. Null unless failed. */
  readonly error_code: string | null;
  /** Text of the failure. Null unless failed. */
  readonly error_message: string | null;
  /** Time that processing took, milliseconds. Null until processed. */
  readonly duration_ms: number | null;
  /** Time of the change at its source. */
  readonly occurred_at: Moment;
  /** When finance took it in. */
  readonly received_at: Moment;
  /** When it was processed. Null until then. */
  readonly processed_at: Moment | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One request to compare, and where needed level out, the stock of one warehouse record between warehouse and ERP. The request comes with stock record and physical quantity by the link from the warehouse; finance works it off and writes the result to the log. */
export type ErpWmsSyncQueueRow = {
  /** Surrogate key. */
  readonly erp_wms_sync_queue_id: Key;
  /** Number of the request, such as SYN-2026-000123. Null until finance takes it up. */
  readonly sync_request_number: string | null;
  /** ref: wms.warehouse_inventory. Stock record that is compared. */
  readonly warehouse_inventory_id: Key;
  /** Snapshot of the same stock record. Null until taken up. */
  readonly snapshot_data_id: Key | null;
  /** Mapping to the ERP location. Null until taken up and where none fits, which fails the request. */
  readonly erp_wms_location_mapping_id: Key | null;
  /** Warehouse. */
  readonly warehouse_id: Key;
  /** Product of the stock record. Null for a material. */
  readonly product_id: Key | null;
  /** Material of the stock record. Null for a product. */
  readonly material_id: Key | null;
  /** Lot of the stock record. Null for items without lots. */
  readonly lot_number: string | null;
  /** Stock type compared. */
  readonly stock_type: 'unrestricted' | 'quality_inspection' | 'blocked' | 'in_transit';
  /** What is asked for. Null until taken up. */
  readonly request_type: 'compare_quantity' | 'level_quantity' | 'change_stock_type' | 'full_refresh' | null;
  /** What raised it. Null until taken up. */
  readonly trigger_code: 'schedule' | 'movement' | 'cycle_count' | 'period_close' | 'reconciliation' | 'manual' | null;
  /** Order of work; urgent during a close. */
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** Physical quantity in unit_of_measure, from the warehouse. */
  readonly wms_quantity: Decimal<3>;
  /** Physical quantity of the item, lot and stock type in all bins of the warehouse at that moment, in unit_of_measure. Null where the warehouse did not add it up. */
  readonly wms_lot_quantity: Decimal<3> | null;
  /** Book quantity that corresponds to the record at the same moment, in unit_of_measure, from the posted stock entries. Null until compared. */
  readonly erp_quantity: Decimal<3> | null;
  /** Physical - book in unit_of_measure. Null until compared. */
  readonly difference_quantity: Decimal<3> | null;
  /** Unit of the quantities. */
  readonly unit_of_measure: string;
  /** Moment of the physical quantity. */
  readonly requested_at: Moment;
  /** Attempts so far. */
  readonly attempt_count: number;
  /** Attempts after which it is given up. */
  readonly maximum_attempts: number;
  /** When it is tried again. Null unless waiting for another attempt. */
  readonly next_attempt_at: Moment | null;
  /** When the last attempt began. Null before the first. */
  readonly started_at: Moment | null;
  /** When it was done or given up. Null until then. */
  readonly completed_at: Moment | null;
  /** Person who asked for it by hand. Null for automatic requests. */
  readonly requested_by_employee_id: Key | null;
  /** True for a request that was waiting when history began. */
  readonly is_opening: boolean;
  /** pending; processing; retrying: waits for another attempt; completed; failed: given up; cancelled: overtaken by a newer request. */
  readonly status: 'pending' | 'processing' | 'retrying' | 'completed' | 'failed' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One rate of a foreign currency for one day and use, against the base currency. ERP has a copy. Written by finance from the daily publication; a rate once used never changes, a corrected one is a new row that is published later. */
export type ExchangeRatesRow = {
  /** Surrogate key. */
  readonly exchange_rate_id: Key;
  /** Foreign currency that is priced, ISO 4217. */
  readonly currency_code: string;
  /** Currency in which it is priced, INR. */
  readonly base_currency_code: string;
  /** spot: documents of the day; closing: revaluation at period end; average: income statement; customs: notified for import duty; budget: planning. */
  readonly rate_type: 'spot' | 'closing' | 'average' | 'customs' | 'budget';
  /** First day on which the rate holds; last day of the month for closing and average rates. */
  readonly rate_date: Day;
  /** Last day on which it holds. Null while no later rate of the type is known. */
  readonly valid_to: Day | null;
  /** Units of the base currency for one unit of the foreign currency. */
  readonly exchange_rate: Decimal<8>;
  /** Units of the foreign currency for one unit of the base currency. */
  readonly inverse_rate: Decimal<8>;
  /** What a bank pays for one unit. Null where only one rate is published. */
  readonly bid_rate: Decimal<8> | null;
  /** What a bank takes for one unit. Null where only one rate is published. */
  readonly ask_rate: Decimal<8> | null;
  /** Change against the rate before it, percent; 0 for the first. */
  readonly change_pct: Decimal<4>;
  /** Who published it: reserve_bank, customs_notification, bank, group (average and budget) or manual. */
  readonly rate_source: 'reserve_bank' | 'customs_notification' | 'bank' | 'group' | 'manual';
  /** When it was published. */
  readonly published_at: Moment;
  /** Person who typed it in. Null when it came by the daily feed. */
  readonly entered_by_employee_id: Key | null;
  /** Person who approved a rate typed in. Null for the feed and until approved. */
  readonly approved_by_employee_id: Key | null;
  /** True once a posting used it. */
  readonly is_locked: boolean;
  /** True for a rate from before history began. */
  readonly is_opening: boolean;
  /** proposed: typed in, not yet approved; active: in use; withdrawn: found wrong and replaced. */
  readonly status: 'proposed' | 'active' | 'withdrawn';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One line of one statement of a company, or of the group, for one period. Written by finance when a period is closed; a corrected statement is a new version. */
export type FinancialStatementsRow = {
  /** Surrogate key. */
  readonly financial_statement_id: Key;
  /** Number of the statement that the line belongs to, such as FST-2026-000123. */
  readonly statement_number: string;
  /** Company that reports; its parent for the group. */
  readonly company_id: Key;
  /** Period at whose end or over which the statement is drawn up. */
  readonly fiscal_period_id: Key;
  /** Which statement. */
  readonly statement_type: 'income_statement' | 'balance_sheet' | 'cash_flow';
  /** True for the group after elimination, false for the company alone. */
  readonly is_consolidated: boolean;
  /** Version, 1 for the first and counting up with each correction. */
  readonly version_number: number;
  /** Position in the statement, from 10 in steps of 10. */
  readonly line_number: number;
  /** Code of the line, as in chart_of_accounts.statement_line_code, such as BS-A-INVENTORY. */
  readonly line_code: string;
  /** Caption as printed (Schedule III of the Companies Act). */
  readonly line_name: string;
  /** Section that the line adds to; balance sheets prove assets = liabilities + equity by it (equity_and_liabilities is for their common total). */
  readonly statement_section: string;
  /** detail: from accounts; subtotal of the lines above; total of a section; result: profit, or net change of cash. */
  readonly line_type: 'detail' | 'subtotal' | 'total' | 'result';
  /** Indentation in print, 0 for totals. */
  readonly indent_level: number;
  /** Number of the note that explains it. Null when there is none. */
  readonly note_number: string | null;
  /** Amount of the period, or at its end for a balance sheet, in currency_code; positive in the normal sense of the section. */
  readonly amount: Decimal<2>;
  /** Amount since the begin of the fiscal year in currency_code; equal to amount for a balance sheet. */
  readonly year_to_date_amount: Decimal<2>;
  /** Amount of the period before in currency_code. Null for the first period kept. */
  readonly prior_period_amount: Decimal<2> | null;
  /** Amount of the same period a year before in currency_code. Null when no books of that year are kept. */
  readonly prior_year_amount: Decimal<2> | null;
  /** Budget of the period in currency_code. Null for lines without a budget. */
  readonly budget_amount: Decimal<2> | null;
  /** Part of the amount that elimination took away, in currency_code; 0 for a company alone. */
  readonly elimination_amount: Decimal<2>;
  /** Currency of the statement, ISO 4217. */
  readonly currency_code: string;
  /** When it was drawn up. */
  readonly prepared_at: Moment;
  /** Accountant who drew it up. Null when the agent did. */
  readonly prepared_by_employee_id: Key | null;
  /** Person who approved it. Null until approved. */
  readonly approved_by_employee_id: Key | null;
  /** When it was approved. Null until approved. */
  readonly approved_at: Moment | null;
  /** When it was given to management. Null until then. */
  readonly published_at: Moment | null;
  /** True for a statement from before history began. */
  readonly is_opening: boolean;
  /** draft: figures may change; approved; published; superseded by a later version. */
  readonly status: 'draft' | 'approved' | 'published' | 'superseded';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One accounting period of a company's fiscal year with its posting state; ERP has a copy and posts only into open ones. Written by finance; a reopening leaves its trace in the audit trail of the ledger. */
export type FiscalPeriodsRow = {
  /** Surrogate key. */
  readonly fiscal_period_id: Key;
  /** Code of the period, such as GPL-FY2026-27-P08. */
  readonly fiscal_period_code: string;
  /** Company whose books the period divides. */
  readonly company_id: Key;
  /** Fiscal year that it belongs to. */
  readonly fiscal_year_id: Key;
  /** Number in the fiscal year: 1 is its first month, 13 takes audit adjustments. */
  readonly period_number: number;
  /** Name used in reports, such as November 2026. */
  readonly period_name: string;
  /** regular: a calendar month; adjustment: last day of the year again, for audit entries. */
  readonly period_type: 'regular' | 'adjustment';
  /** First posting date that falls into the period. */
  readonly start_date: Day;
  /** Last posting date that falls into the period. */
  readonly end_date: Day;
  /** Working days in it, basis of accruals by day. */
  readonly working_days: number;
  /** Day by which it is to be closed, from the closing calendar. */
  readonly planned_close_date: Day;
  /** When it was first opened for posting. Null while future. */
  readonly opened_at: Moment | null;
  /** When payables, receivables and stock ended posting into it; from then on only finance posts. Null until then and while reopened for them. */
  readonly sub_ledgers_closed_at: Moment | null;
  /** When it was last closed. Null unless closed. */
  readonly closed_at: Moment | null;
  /** Person who closed it. Null unless closed. */
  readonly closed_by_employee_id: Key | null;
  /** How often it was opened again after a closing. */
  readonly reopened_count: number;
  /** Last time it was opened again. Null when never. */
  readonly last_reopened_at: Moment | null;
  /** Person who approved that. Null when never. */
  readonly last_reopened_by_employee_id: Key | null;
  /** Why it was opened again. Null when never. */
  readonly last_reopening_reason: string | null;
  /** True for a period that was closed before history began. */
  readonly is_opening: boolean;
  /** future: not yet open; open: all post; closing: only finance posts; closed: nobody posts. */
  readonly status: 'future' | 'open' | 'closing' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One fiscal year of one company, April to March in India. Written by finance; opened before its first day, closed when its result is carried forward to equity. */
export type FiscalYearsRow = {
  /** Surrogate key. */
  readonly fiscal_year_id: Key;
  /** Code of the year, such as GPL-FY2026-27. */
  readonly fiscal_year_code: string;
  /** Company whose books the year divides. */
  readonly company_id: Key;
  /** Name used in reports, such as Fiscal year 2026-27. */
  readonly fiscal_year_name: string;
  /** Income tax assessment year that follows it, such as 2027-28. */
  readonly assessment_year: string;
  /** Year before, whose closing balances open this one. Null for the first year kept here. */
  readonly previous_fiscal_year_id: Key | null;
  /** First day of the year. */
  readonly start_date: Day;
  /** Last day of the year. */
  readonly end_date: Day;
  /** Periods of the year: 12 months and, where kept, one period for audit adjustments. */
  readonly period_count: number;
  /** Currency of the statements, ISO 4217. */
  readonly reporting_currency_code: string;
  /** Equity account that takes the result of the year at its end. */
  readonly retained_earnings_account_code: string;
  /** Entry that carries the result to equity. Null until the year is closed. */
  readonly closing_journal_entry_id: Key | null;
  /** Profit (positive) or loss (negative) of the year in reporting_currency_code. Null until the year is closed. */
  readonly net_result_amount: Decimal<2> | null;
  /** Statutory auditor appointed for the year. Null until appointed. personal: supplier_contact, identity, contract. */
  readonly auditor_name: string | null;
  /** Day on which the audit report was signed. Null until then. */
  readonly audit_signed_date: Day | null;
  /** When the year was opened for posting. Null while future. */
  readonly opened_at: Moment | null;
  /** When the year was closed for good. Null until then. */
  readonly closed_at: Moment | null;
  /** Person who closed the year. Null until then. */
  readonly closed_by_employee_id: Key | null;
  /** True for a year that had ended before history began. */
  readonly is_opening: boolean;
  /** future: not yet begun; open: takes postings; closing: only adjustments; closed: nothing more. */
  readonly status: 'future' | 'open' | 'closing' | 'closed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One change of one value in the ledger or its set-up: who, when, what it was and what it became. Written by finance with the change itself; never changed. */
export type GlAuditTrailRow = {
  /** Surrogate key. */
  readonly gl_audit_trail_id: Key;
  /** Number of the record, such as GLA-2026-000123, without gaps. */
  readonly audit_number: string;
  /** Company whose books are concerned. Null for set-up shared by the group. */
  readonly company_id: Key | null;
  /** Period concerned. Null for set-up. */
  readonly fiscal_period_id: Key | null;
  /** Qualified table that was changed, such as financial.fiscal_periods. */
  readonly entity_table: string;
  /** Key of the changed row. */
  readonly entity_id: Key;
  /** Number or code of the changed row. Null when it has none. */
  readonly document_number: string | null;
  /** Entry concerned. Null when the change is not about an entry. */
  readonly journal_entry_id: Key | null;
  /** What was done. */
  readonly audit_action: 'create' | 'change' | 'delete' | 'post' | 'reverse' | 'block' | 'unblock' | 'approve' | 'reject' | 'open_period' | 'close_sub_ledgers' | 'close_period' | 'reopen_period' | 'lock';
  /** Column that was changed. Null when the action is about the whole row. */
  readonly column_name: string | null;
  /** Value before, as text. Null when there was none. */
  readonly old_value: string | null;
  /** Value after, as text. Null when there is none. */
  readonly new_value: string | null;
  /** Effect on balances in INR, debit positive. Null when there is none. */
  readonly amount_effect: Decimal<2> | null;
  /** Who acted: an employee or an automatic agent. */
  readonly actor_type: 'employee' | 'agent';
  /** Person who acted. Null for an agent. */
  readonly employee_id: Key | null;
  /** Agent that acted, such as financial. Null for a person. */
  readonly agent_name: string | null;
  /** Person who approved the change. Null when none was needed. */
  readonly approved_by_employee_id: Key | null;
  /** Why it was done. */
  readonly reason_code: 'routine' | 'correction' | 'late_document' | 'audit_adjustment' | 'period_close' | 'reorganisation' | 'legal_change' | 'rule_change' | 'error_found';
  /** Free words on it. Null when there is nothing to add. */
  readonly reason: string | null;
  /** True when it was done after the last day of the period that it concerns. */
  readonly is_after_period_end: boolean;
  /** True for what auditors sample: reopened periods, manual entries, changed rules and bank details. */
  readonly is_sensitive: boolean;
  /** When it was done. */
  readonly changed_at: Moment;
  /** When the row was entered. */
  readonly created_at: Moment;
};

/** One pair of accounts that one business event moves under given conditions; several rules together make the entry of an event. Written by finance; a change is a new row with a later validity. */
export type GlPostingRulesRow = {
  /** Surrogate key. */
  readonly gl_posting_rule_id: Key;
  /** Code of the rule, such as GR-RAW-10. */
  readonly gl_posting_rule_code: string;
  /** What the rule posts, in words. */
  readonly rule_name: string;
  /** Event that the rule answers, the same list as entry_type of ERP's journal entries. */
  readonly business_event: 'goods_receipt' | 'goods_receipt_reversal' | 'vendor_invoice' | 'vendor_payment' | 'customer_invoice' | 'customer_credit' | 'customer_payment' | 'shipment_cost' | 'material_issue' | 'labour_confirmation' | 'machine_confirmation' | 'production_receipt' | 'production_variance' | 'scrap' | 'inventory_adjustment' | 'price_variance' | 'maintenance_cost' | 'quality_cost' | 'freight' | 'payroll' | 'depreciation' | 'accrual' | 'accrual_reversal' | 'revaluation' | 'intercompany' | 'bank' | 'tax_settlement' | 'opening_balance' | 'closing' | 'manual';
  /** Order among the rules of an event; the most specific rule with the smallest number wins. */
  readonly rule_sequence: number;
  /** Company that the rule is limited to. Null for all companies. */
  readonly company_id: Key | null;
  /** Group of items that it is limited to. Null for all items and for events without one. */
  readonly item_category: 'raw_material' | 'component' | 'semi_finished' | 'finished_good' | 'packaging' | 'consumable' | 'spare_part' | 'service' | null;
  /** Kind of partner that it is limited to. Null for all partners and for events without one. */
  readonly partner_category: 'domestic' | 'foreign' | 'intercompany' | 'carrier' | 'employee' | 'tax_authority' | 'bank' | null;
  /** Which amount of the document is posted; payroll has one for each earning, deduction and contribution that has an account of its own. */
  readonly amount_basis: 'net' | 'discount' | 'tax' | 'cgst' | 'sgst' | 'igst' | 'withholding' | 'total' | 'standard_cost' | 'actual_cost' | 'variance' | 'labour_cost' | 'machine_cost' | 'overhead' | 'freight' | 'gross_pay' | 'net_pay' | 'provident_fund' | 'state_insurance' | 'professional_tax' | 'income_tax' | 'labour_welfare_fund' | 'loan_recovery' | 'other_deduction' | 'employer_provident_fund' | 'employer_state_insurance' | 'employer_gratuity' | 'employer_other' | 'exchange_difference' | 'bank_charge';
  /** Account debited. */
  readonly debit_account_code: string;
  /** Account credited. */
  readonly credit_account_code: string;
  /** Where the cost centre of the debit line comes from. */
  readonly debit_cost_center_source: 'none' | 'document' | 'department' | 'work_center' | 'machine';
  /** Where the cost centre of the credit line comes from. */
  readonly credit_cost_center_source: 'none' | 'document' | 'department' | 'work_center' | 'machine';
  /** Tax code that it is limited to. Null for rules that are not about tax. */
  readonly tax_code_id: Key | null;
  /** True when a negative amount swaps debit and credit, as for a favourable variance. */
  readonly reverses_sign: boolean;
  /** True when the entry is posted without a person; false when it waits for approval. */
  readonly is_automatic: boolean;
  /** Amount in INR above which an entry by this rule needs approval. Null when never. */
  readonly approval_limit_amount: Decimal<2> | null;
  /** Text of the lines, with names of document fields in braces. */
  readonly line_text_template: string;
  /** Controller who approved the rule. */
  readonly approved_by_employee_id: Key;
  /** First posting date to which it applies. */
  readonly valid_from: Day;
  /** Last such date. Null while open-ended. */
  readonly valid_to: Day | null;
  /** draft: being prepared; active: applied; retired: replaced or ended. */
  readonly status: 'draft' | 'active' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One transaction between two companies of the group, booked on both sides and eliminated when the group is consolidated. Written by finance from the entries of both companies. */
export type IntercompanyTransactionsRow = {
  /** Surrogate key. */
  readonly intercompany_transaction_id: Key;
  /** Number of the transaction, such as ICT-2026-000123. */
  readonly intercompany_transaction_number: string;
  /** What passed between the companies. */
  readonly transaction_type: 'goods_sale' | 'stock_transfer' | 'service_charge' | 'cost_recharge' | 'royalty' | 'loan' | 'interest' | 'dividend';
  /** Company that delivers, lends or charges. */
  readonly from_company_id: Key;
  /** Company that receives, borrows or is charged. */
  readonly to_company_id: Key;
  /** Receiving company as customer of the delivering one. Null when nothing is sold. */
  readonly customer_id: Key | null;
  /** Delivering company as supplier of the receiving one. Null when nothing is bought. */
  readonly supplier_id: Key | null;
  /** Day of supply, loan or charge. */
  readonly transaction_date: Day;
  /** Day on which it is to be settled. */
  readonly due_date: Day;
  /** What it was for, in words. */
  readonly description: string;
  /** Amount before tax in currency_code. */
  readonly net_amount: Decimal<2>;
  /** Goods and services tax on it in currency_code. */
  readonly tax_amount: Decimal<2>;
  /** Net + tax in currency_code. */
  readonly total_amount: Decimal<2>;
  /** Currency of the transaction, ISO 4217. */
  readonly currency_code: string;
  /** INR for one unit of currency_code on the day; 1 for INR. */
  readonly exchange_rate: Decimal<8>;
  /** Total in INR. */
  readonly total_amount_base: Decimal<2>;
  /** Cost of what was sold to the delivering company, in currency_code. Null when nothing is sold. */
  readonly cost_amount: Decimal<2> | null;
  /** Mark-up on cost by the transfer pricing policy, percent. Null when nothing is sold. */
  readonly markup_pct: Decimal<4> | null;
  /** Part of the mark-up still in stock of the receiving company, in currency_code; eliminated as well. */
  readonly unrealised_profit_amount: Decimal<2>;
  /** Module of the document that caused it. */
  readonly source_module: string;
  /** Table of that document, qualified, such as erp.customer_invoices. */
  readonly source_table: string;
  /** Key of that document. */
  readonly source_id: Key;
  /** Number of that document. */
  readonly source_document_number: string;
  /** Period of the delivering company in which it falls. */
  readonly fiscal_period_id: Key;
  /** Entry in the books of the delivering company. Null while draft. */
  readonly from_journal_entry_id: Key | null;
  /** Entry in the books of the receiving company. Null until it is booked there. */
  readonly to_journal_entry_id: Key | null;
  /** Amount in the receiving books - amount in the delivering books, in currency_code; 0 until both are booked. */
  readonly difference_amount: Decimal<2>;
  /** Whether both books agree. */
  readonly match_status: 'unmatched' | 'matched' | 'matched_with_tolerance' | 'disputed';
  /** When they were found to agree. Null until then. */
  readonly matched_at: Moment | null;
  /** Where the elimination stands. */
  readonly elimination_status: 'pending' | 'eliminated' | 'not_required';
  /** Entry that eliminates it on consolidation. Null until then and when nothing is to be eliminated. */
  readonly elimination_journal_entry_id: Key | null;
  /** When it was eliminated. Null until then and when nothing is to be eliminated. */
  readonly eliminated_at: Moment | null;
  /** Paid so far in currency_code. */
  readonly settled_amount: Decimal<2>;
  /** When it was paid in full. Null until then. */
  readonly settled_at: Moment | null;
  /** True for a transaction that was open when history began. */
  readonly is_opening: boolean;
  /** draft; posted: in the delivering books at least; settled: paid; cancelled: dropped as a draft, or reversed on both sides. */
  readonly status: 'draft' | 'posted' | 'settled' | 'cancelled';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** Stock that is promised to demand, as finance values it at one moment: what is tied up at what cost. Stock record and quantities come from the warehouse by its link, finance adds demand and value; it ends with consumption or release. */
export type InventoryAllocationsRow = {
  /** Surrogate key. */
  readonly inventory_allocation_id: Key;
  /** Number of the valuation, such as IAL-2026-000123. Null until finance takes it up. */
  readonly inventory_allocation_number: string | null;
  /** ref: wms.warehouse_inventory. Stock record whose allocated part is valued. */
  readonly warehouse_inventory_id: Key;
  /** Snapshot of the same stock record, source of the cost. Null until taken up. */
  readonly snapshot_data_id: Key | null;
  /** Company that owns the stock. Null until taken up. */
  readonly company_id: Key | null;
  /** Warehouse of the stock. */
  readonly warehouse_id: Key;
  /** Product of the stock record. Null for a material. */
  readonly product_id: Key | null;
  /** Material of the stock record. Null for a product. */
  readonly material_id: Key | null;
  /** Lot of the stock record. Null for items without lots. */
  readonly lot_number: string | null;
  /** Stock type of the record. */
  readonly stock_type: 'unrestricted' | 'quality_inspection' | 'blocked' | 'in_transit';
  /** Kind of demand that the item serves: products go to sales, materials to production. Null until taken up. */
  readonly demand_type: 'sales_order' | 'production_order' | 'transfer' | 'service' | null;
  /** All of the stock record in unit_of_measure. */
  readonly on_hand_quantity: Decimal<3>;
  /** Part that is promised, in unit_of_measure; 0 when the last promise ended. */
  readonly allocated_quantity: Decimal<3>;
  /** On hand - allocated in unit_of_measure. Null until taken up. */
  readonly free_quantity: Decimal<3> | null;
  /** Unit of the quantities. */
  readonly unit_of_measure: string;
  /** Account that carries the stock. Null until taken up and for stock that is not valued. */
  readonly inventory_account_code: string | null;
  /** Account that the demand will charge: cost of sales or work in progress. Null until taken up. */
  readonly cost_account_code: string | null;
  /** Cost that was used. Null until valued. */
  readonly valuation_basis: 'standard_cost' | 'moving_average' | 'lot_cost' | 'net_realisable_value' | null;
  /** Cost of one unit in currency_code. Null until valued. */
  readonly unit_cost_amount: Decimal<4> | null;
  /** Value tied up in currency_code: allocated quantity x unit cost. Null until valued. */
  readonly allocated_amount: Decimal<2> | null;
  /** What the allocated quantity will bring after cost to sell, in currency_code. Null for materials and until valued. */
  readonly net_realisable_amount: Decimal<2> | null;
  /** Part of the value above the net realisable amount, in currency_code; 0 when there is none. */
  readonly write_down_amount: Decimal<2>;
  /** Currency of the amounts, ISO 4217. Null until valued. */
  readonly currency_code: string | null;
  /** Period in which it was valued. Null until valued. */
  readonly fiscal_period_id: Key | null;
  /** Moment of the figure in the warehouse. */
  readonly allocated_at: Moment;
  /** When it was valued. Null until then. */
  readonly valued_at: Moment | null;
  /** When the promise was consumed, released or replaced by a newer figure. Null while it stands. */
  readonly ended_at: Moment | null;
  /** True for an allocation that stood when history began. */
  readonly is_opening: boolean;
  /** open: not yet valued; valued; consumed: issued or shipped; released: promise withdrawn; superseded: newer figure for the same record. */
  readonly status: 'open' | 'valued' | 'consumed' | 'released' | 'superseded';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One entry of the general ledger. A sub-ledger entry of ERP or a payroll record arrives as a draft by its link and holds what the link maps; finance gives number and period and posts it, and makes accruals, revaluations and closing entries itself. A posted entry never changes, it is reversed. */
export type JournalEntryHeadersRow = {
  /** Surrogate key. */
  readonly journal_entry_id: Key;
  /** Number in the general ledger, such as GL-2026-000123, given at posting so that the series has no gaps. Null while draft. */
  readonly journal_entry_number: string | null;
  /** ref: erp.journal_entries. Sub-ledger entry that it posts. Null for payroll, manual and closing entries. */
  readonly erp_journal_entry_id: Key | null;
  /** Number of that sub-ledger entry. Null for payroll, manual and closing entries. */
  readonly erp_journal_entry_number: string | null;
  /** Company whose books are moved. Null until finance takes up a draft that came without it. */
  readonly company_id: Key | null;
  /** Period into which it is posted, the one that contains posting_date. Null until posted. */
  readonly fiscal_period_id: Key | null;
  /** Event that caused it; selects the posting rules. Null until finance takes up a draft that came without it. */
  readonly business_event: 'goods_receipt' | 'goods_receipt_reversal' | 'vendor_invoice' | 'vendor_payment' | 'customer_invoice' | 'customer_credit' | 'customer_payment' | 'shipment_cost' | 'material_issue' | 'labour_confirmation' | 'machine_confirmation' | 'production_receipt' | 'production_variance' | 'scrap' | 'inventory_adjustment' | 'price_variance' | 'maintenance_cost' | 'quality_cost' | 'freight' | 'payroll' | 'depreciation' | 'accrual' | 'accrual_reversal' | 'revaluation' | 'intercompany' | 'bank' | 'tax_settlement' | 'opening_balance' | 'closing' | 'manual' | null;
  /** Date on the source document. Null until finance takes up a draft that came without it. */
  readonly document_date: Day | null;
  /** Accounting date; decides the period. */
  readonly posting_date: Day;
  /** Currency of the entry and its lines, ISO 4217. Null until finance takes up a draft that came without it. */
  readonly currency_code: string | null;
  /** INR for one unit of currency_code on the posting date; 1 for INR. Null until finance takes up a draft that came without it. */
  readonly exchange_rate: Decimal<8> | null;
  /** Rate that was used. Null until posted and for entries in INR. */
  readonly exchange_rate_id: Key | null;
  /** Sum of the debits in currency_code. */
  readonly total_debit_amount: Decimal<2>;
  /** Sum of the credits in currency_code, equal to the debits once posted; negative only where a pay correction takes more back than it gives. */
  readonly total_credit_amount: Decimal<2>;
  /** Sum of the debits in INR. Null until finance takes up a draft that came without it. */
  readonly total_debit_amount_base: Decimal<2> | null;
  /** Sum of the credits in INR, equal to the debits. Null until finance takes up a draft that came without it. */
  readonly total_credit_amount_base: Decimal<2> | null;
  /** Number of its lines. Null until finance takes up a draft that came without it. */
  readonly line_count: number | null;
  /** What happened, in words. Null until finance takes up a draft that came without it. */
  readonly description: string | null;
  /** Module of the document that caused it; financial for entries made here. Null until finance takes up a draft that came without it. */
  readonly source_module: 'erp' | 'hr' | 'financial' | 'manufacturing' | 'operations' | 'maintenance' | 'quality' | 'wms' | 'tms' | 'service' | 'supplier' | null;
  /** Table of that document, qualified, such as erp.vendor_invoices. Null until finance takes up a draft that came without it. */
  readonly source_table: string | null;
  /** Key of that document; that of the entry itself where it has no other cause. Null until finance takes up a draft that came without it. */
  readonly source_id: Key | null;
  /** Number of that document, by which auditors trace the entry; that of the sub-ledger entry where the document has none. Null until finance takes up a draft that came without it. */
  readonly source_document_number: string | null;
  /** Entry that this one takes back, with debit and credit exchanged. Null for an original entry. */
  readonly reversal_of_journal_entry_id: Key | null;
  /** Why it takes that entry back. Null for an original entry. */
  readonly reversal_reason_code: 'accrual_reversal' | 'document_cancelled' | 'wrong_amount' | 'wrong_account' | 'wrong_period' | 'duplicate' | null;
  /** When this entry was taken back. Null unless reversed. */
  readonly reversed_at: Moment | null;
  /** What keeps a draft from being posted. Null when nothing does. */
  readonly posting_block_code: 'period_closed' | 'period_not_open' | 'not_balanced' | 'account_unknown' | 'account_blocked' | 'cost_center_missing' | 'cost_center_blocked' | 'partner_missing' | 'rule_missing' | 'rate_missing' | 'approval_missing' | 'duplicate_suspected' | 'budget_exceeded' | null;
  /** How often posting of the draft was tried. */
  readonly posting_attempt_count: number;
  /** Accountant who entered it. Null for automatic entries. */
  readonly prepared_by_employee_id: Key | null;
  /** Where the approval stands. Null when the rule asks for none. */
  readonly approval_status: 'pending' | 'approved' | 'rejected' | null;
  /** Person who approved or rejected it. Null until decided and when no approval is asked for. */
  readonly approved_by_employee_id: Key | null;
  /** When that was decided. Null until decided and when no approval is asked for. */
  readonly approved_at: Moment | null;
  /** When it was posted. Null while draft. */
  readonly posted_at: Moment | null;
  /** True for an entry that carries opening balances or open documents from before history began. */
  readonly is_opening: boolean;
  /** draft: complete or not, not in the balances; posted; reversed: posted and later taken back by another entry. */
  readonly status: 'draft' | 'posted' | 'reversed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One debit or credit of a general-ledger entry with everything it is reported by. Comes with its header from ERP or payroll, or is made by finance; the period is set at posting, and nothing changes after. */
export type JournalEntryLinesRow = {
  /** Surrogate key. */
  readonly journal_entry_line_id: Key;
  /** Entry that the line belongs to. */
  readonly journal_entry_id: Key;
  /** ref: erp.journal_entry_lines. Sub-ledger line that it posts. Null for payroll lines and lines made by finance. */
  readonly erp_journal_entry_line_id: Key | null;
  /** Position in the entry, from 1. Null until finance numbers a line that came without it. */
  readonly line_number: number | null;
  /** Account moved. Null until the posting rule gives it to a line that came without it. */
  readonly account_code: string | null;
  /** Cost centre charged or relieved. Null where the account asks for none. */
  readonly cost_center_code: string | null;
  /** Period of the entry, repeated for balances. Null until posted. */
  readonly fiscal_period_id: Key | null;
  /** Posting date of the entry, repeated for balances. Null until posted. */
  readonly posting_date: Day | null;
  /** Debit in currency_code; 0 on a credit line and on a revaluation. */
  readonly debit_amount: Decimal<2>;
  /** Credit in currency_code; 0 on a debit line and on a revaluation; negative only for the net pay of a correction or final settlement that the employee owes. */
  readonly credit_amount: Decimal<2>;
  /** Currency of the entry, repeated for balances, ISO 4217. Null until posted. */
  readonly currency_code: string | null;
  /** Debit in INR. Null until finance fills a line that came without it. */
  readonly debit_amount_base: Decimal<2> | null;
  /** Credit in INR. Null until finance fills a line that came without it. */
  readonly credit_amount_base: Decimal<2> | null;
  /** Which amount of the document the line is, the same list as in gl_posting_rules; chooses the rule whose account it takes. Null for lines that came with their account or were made by finance. */
  readonly amount_basis: 'net' | 'discount' | 'tax' | 'cgst' | 'sgst' | 'igst' | 'withholding' | 'total' | 'standard_cost' | 'actual_cost' | 'variance' | 'labour_cost' | 'machine_cost' | 'overhead' | 'freight' | 'gross_pay' | 'net_pay' | 'provident_fund' | 'state_insurance' | 'professional_tax' | 'income_tax' | 'labour_welfare_fund' | 'loan_recovery' | 'other_deduction' | 'employer_provident_fund' | 'employer_state_insurance' | 'employer_gratuity' | 'employer_other' | 'exchange_difference' | 'bank_charge' | null;
  /** Rule that gave or confirmed the account. Null for manual and closing lines and until posted. */
  readonly gl_posting_rule_id: Key | null;
  /** Customer, on receivables and revenue. Null where none is concerned. */
  readonly customer_id: Key | null;
  /** Supplier, on payables, received-not-invoiced and purchases. Null where none is concerned. */
  readonly supplier_id: Key | null;
  /** Group company on the other side, for elimination. Null outside the group. */
  readonly partner_company_id: Key | null;
  /** Product whose stock or sale is valued. Null for a material, or several items together, or none. */
  readonly product_id: Key | null;
  /** Material whose stock is valued. Null for a product, or several items together, or none. */
  readonly material_id: Key | null;
  /** Warehouse whose stock is valued. Null where no stock moves. */
  readonly warehouse_id: Key | null;
  /** Stock moved, into stock positive, out of it negative, in unit_of_measure. Null where no single item moves. */
  readonly quantity: Decimal<3> | null;
  /** Unit of the quantity. Null without a quantity. */
  readonly unit_of_measure: string | null;
  /** Bank account, on lines of its ledger account. Null on all other lines. */
  readonly bank_account_id: Key | null;
  /** Tax treatment, on tax lines and taxed lines. Null where no tax applies. */
  readonly tax_code_id: Key | null;
  /** Taxable value behind a tax line, in currency_code. Null on other lines. */
  readonly tax_base_amount: Decimal<2> | null;
  /** Document by which open items are matched: purchase order on received-not-invoiced, invoice on receivables and payables. Null where nothing is matched. */
  readonly assignment_number: string | null;
  /** Text of the line. Null when that of the entry suffices. */
  readonly description: string | null;
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One task of the closing of one period: who does what by when, and what proved it done. Written by finance: made from the closing calendar when the period opens; a period closes only when its mandatory tasks are done or waived. */
export type PeriodCloseTasksRow = {
  /** Surrogate key. */
  readonly period_close_task_id: Key;
  /** Period that is closed. */
  readonly fiscal_period_id: Key;
  /** Order in the checklist, from 10 in steps of 10. */
  readonly task_sequence: number;
  /** Code of the task, the same in every period, such as CLOSE-FX-REVAL. */
  readonly task_code: string;
  /** What is to be done. */
  readonly task_name: string;
  /** Area of the closing. */
  readonly task_category: 'sub_ledger' | 'inventory' | 'production' | 'accrual' | 'payroll' | 'depreciation' | 'revaluation' | 'bank' | 'tax' | 'intercompany' | 'reconciliation' | 'allocation' | 'reporting' | 'approval';
  /** Task that must be done before. Null when it can start at once. */
  readonly predecessor_period_close_task_id: Key | null;
  /** Department that does it. */
  readonly department_id: Key;
  /** Person who does it. */
  readonly responsible_employee_id: Key;
  /** automatic: done by the finance agent; manual: done by a person. */
  readonly execution_mode: 'automatic' | 'manual';
  /** True when the period cannot close without it. */
  readonly is_mandatory: boolean;
  /** When it is to begin. */
  readonly planned_start_at: Moment;
  /** When it is to be done, from the closing calendar. */
  readonly due_at: Moment;
  /** When it began. Null until then. */
  readonly started_at: Moment | null;
  /** When it was done. Null until then. */
  readonly completed_at: Moment | null;
  /** Person who did it. Null until done and for automatic tasks. */
  readonly completed_by_employee_id: Key | null;
  /** Second person who checked it. Null until reviewed and where no review is asked for. */
  readonly reviewed_by_employee_id: Key | null;
  /** When it was checked. Null until reviewed and where no review is asked for. */
  readonly reviewed_at: Moment | null;
  /** Reconciliation that proves it. Null for tasks of another kind and until done. */
  readonly reconciliation_run_id: Key | null;
  /** Entry that it made, the last of several. Null when it made none. */
  readonly journal_entry_id: Key | null;
  /** Documents or accounts worked on. */
  readonly processed_count: number;
  /** Of these, those that needed a person. */
  readonly exception_count: number;
  /** What keeps it from going on. Null unless blocked. */
  readonly blocked_reason: string | null;
  /** Why it was left out. Null unless waived. */
  readonly waiver_reason: string | null;
  /** Controller who allowed that. Null unless waived. */
  readonly waived_by_employee_id: Key | null;
  /** Remark for the next closing. Null when there is none. */
  readonly note: string | null;
  /** True for a task of a period closed before history began. */
  readonly is_opening: boolean;
  /** open; in_progress; blocked by something outside; completed; waived. */
  readonly status: 'open' | 'in_progress' | 'blocked' | 'completed' | 'waived';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One run of a reconciliation: both sides, what agreed and what did not. Written by finance; reviewed by a person where the template asks for it at period end. */
export type ReconciliationRunsRow = {
  /** Surrogate key. */
  readonly reconciliation_run_id: Key;
  /** Number of the run, such as RCN-2026-000123. */
  readonly reconciliation_run_number: string;
  /** Reconciliation that is run. */
  readonly reconciliation_template_id: Key;
  /** Company whose figures are compared. */
  readonly company_id: Key;
  /** Period in which the compared moment lies. */
  readonly fiscal_period_id: Key;
  /** Warehouse that it is limited to. Null for all and for comparisons without stock. */
  readonly warehouse_id: Key | null;
  /** Account compared. Null when quantities alone are compared or several accounts are. */
  readonly account_code: string | null;
  /** What started it. */
  readonly trigger_code: 'schedule' | 'period_close' | 'cycle_count' | 'manual' | 'rerun';
  /** Moment for which both sides are taken. */
  readonly as_of_at: Moment;
  /** True when it proves the closing of the period. */
  readonly is_period_end: boolean;
  /** When it began. */
  readonly started_at: Moment;
  /** When it ended. Null while running. */
  readonly ended_at: Moment | null;
  /** Keys compared. */
  readonly compared_count: number;
  /** Of these, equal. */
  readonly matched_count: number;
  /** Of these, different within the tolerance. */
  readonly tolerated_count: number;
  /** Of these, different beyond it; each has a row in reconciliation_variances. */
  readonly variance_count: number;
  /** Sum of the first side, over all units, as a check sum. Null when amounts alone are compared. */
  readonly left_quantity: Decimal<3> | null;
  /** Sum of the second side. Null when amounts alone are compared. */
  readonly right_quantity: Decimal<3> | null;
  /** Sum of the first side in currency_code. */
  readonly left_amount: Decimal<2>;
  /** Sum of the second side in currency_code. */
  readonly right_amount: Decimal<2>;
  /** First - second side in currency_code. */
  readonly difference_amount: Decimal<2>;
  /** Currency of the amounts, ISO 4217. */
  readonly currency_code: string;
  /** True when the differences exceed the materiality of the template. */
  readonly is_material: boolean;
  /** Person who started it. Null for the agent. */
  readonly run_by_employee_id: Key | null;
  /** Person who signed it off. Null until then and where no review is asked for. */
  readonly reviewed_by_employee_id: Key | null;
  /** When it was signed off. Null until then and where no review is asked for. */
  readonly reviewed_at: Moment | null;
  /** Why it broke off. Null unless failed. */
  readonly error_message: string | null;
  /** True for a run from before history began. */
  readonly is_opening: boolean;
  /** running; balanced: no variance; unbalanced: with variances; failed: broke off. */
  readonly status: 'running' | 'balanced' | 'unbalanced' | 'failed';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One reconciliation that is repeated: what is compared with what, how often, within which tolerance, and who answers for it. Written by finance. */
export type ReconciliationTemplatesRow = {
  /** Surrogate key. */
  readonly reconciliation_template_id: Key;
  /** Code of the reconciliation, such as REC-INV-ERP-WMS. */
  readonly reconciliation_template_code: string;
  /** What is compared, in words. */
  readonly reconciliation_name: string;
  /** Kind of comparison. */
  readonly reconciliation_type: 'erp_wms_quantity' | 'inventory_ledger' | 'work_in_progress_ledger' | 'receivables_ledger' | 'payables_ledger' | 'goods_received_not_invoiced' | 'bank_ledger' | 'payroll_ledger' | 'tax_ledger' | 'intercompany' | 'posting_completeness' | 'trial_balance';
  /** Company that it is limited to. Null for every company. */
  readonly company_id: Key | null;
  /** Control account that is proved. Null when quantities alone are compared or several accounts are. */
  readonly account_code: string | null;
  /** First side of the comparison, a qualified table or a system. */
  readonly left_source: string;
  /** Second side, whose figure is subtracted. */
  readonly right_source: string;
  /** Finest key on which both sides are compared. */
  readonly comparison_level: 'lot' | 'item' | 'warehouse' | 'document' | 'partner' | 'account' | 'company';
  /** Difference in quantity per key that is let pass, in the unit of the item. */
  readonly tolerance_quantity: Decimal<3>;
  /** Difference in value per key that is let pass, in currency_code. */
  readonly tolerance_amount: Decimal<2>;
  /** The same in percent of the left side; the larger of both counts. */
  readonly tolerance_pct: Decimal<4>;
  /** Sum of differences in currency_code above which the period may not close. */
  readonly materiality_amount: Decimal<2>;
  /** Currency of the amounts, ISO 4217. */
  readonly currency_code: string;
  /** How often it is run. */
  readonly frequency: 'hourly' | 'daily' | 'weekly' | 'period_end';
  /** Company time of the run, HH:MM, Asia/Kolkata. */
  readonly planned_run_time: string;
  /** True when a period closes only after a clean run. */
  readonly is_close_mandatory: boolean;
  /** Difference in currency_code up to which an adjustment is posted without a person; 0 for never. */
  readonly auto_adjust_limit_amount: Decimal<2>;
  /** Account that takes adjustments. Null when none are posted. */
  readonly adjustment_account_code: string | null;
  /** Working days in which a variance is to be resolved. */
  readonly resolution_due_days: number;
  /** Department that answers for it. */
  readonly owner_department_id: Key;
  /** Person who answers for it. */
  readonly owner_employee_id: Key;
  /** Person who is told of overdue variances. */
  readonly escalation_employee_id: Key;
  /** First day on which it is run. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** active: run by its frequency; suspended; retired. */
  readonly status: 'active' | 'suspended' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One difference that a reconciliation found, its class, cause and resolution. Written by finance; ends with an adjustment, a correction at the source, or acceptance by somebody who may. */
export type ReconciliationVariancesRow = {
  /** Surrogate key. */
  readonly reconciliation_variance_id: Key;
  /** Number of the variance, such as VAR-2026-000123. */
  readonly variance_number: string;
  /** Run that found it. */
  readonly reconciliation_run_id: Key;
  /** Position in the run, from 1. */
  readonly line_number: number;
  /** Company concerned. */
  readonly company_id: Key;
  /** Account concerned. Null when only quantities differ. */
  readonly account_code: string | null;
  /** Warehouse concerned. Null for differences without stock. */
  readonly warehouse_id: Key | null;
  /** Product concerned. Null for a material and without stock. */
  readonly product_id: Key | null;
  /** Material concerned. Null for a product and without stock. */
  readonly material_id: Key | null;
  /** Lot concerned. Null without stock and for items without lots. */
  readonly lot_number: string | null;
  /** Stock type concerned. Null without stock. */
  readonly stock_type: 'unrestricted' | 'quality_inspection' | 'blocked' | 'in_transit' | null;
  /** Customer concerned. Null unless receivables differ. */
  readonly customer_id: Key | null;
  /** Supplier concerned. Null unless payables or receipts differ. */
  readonly supplier_id: Key | null;
  /** Snapshot row of the first side. Null when that side has none. */
  readonly left_snapshot_data_id: Key | null;
  /** Snapshot row of the second side. Null when that side has none. */
  readonly right_snapshot_data_id: Key | null;
  /** Entry that explains it. Null until found and when the entry is what is missing. */
  readonly journal_entry_id: Key | null;
  /** Quantity of the first side in unit_of_measure. Null when amounts alone differ. */
  readonly left_quantity: Decimal<3> | null;
  /** Quantity of the second side in unit_of_measure. Null when amounts alone differ. */
  readonly right_quantity: Decimal<3> | null;
  /** First - second side in unit_of_measure. Null when amounts alone differ. */
  readonly difference_quantity: Decimal<3> | null;
  /** Unit of the quantities. Null when amounts alone differ. */
  readonly unit_of_measure: string | null;
  /** Value of the first side in currency_code. */
  readonly left_amount: Decimal<2>;
  /** Value of the second side in currency_code. */
  readonly right_amount: Decimal<2>;
  /** First - second side in currency_code. */
  readonly difference_amount: Decimal<2>;
  /** Currency of the amounts, ISO 4217. */
  readonly currency_code: string;
  /** Class of the difference, as found or first guessed. */
  readonly variance_class: 'timing' | 'posting_missing' | 'posting_duplicate' | 'quantity_count' | 'lot_mixed_up' | 'stock_type' | 'valuation' | 'unit_of_measure' | 'mapping' | 'rounding' | 'ghost_stock' | 'wrong_period' | 'exchange_rate' | 'unexplained';
  /** By its value against the materiality of the template. */
  readonly severity: 'minor' | 'major' | 'critical';
  /** Module of the document that caused it. Null until known. */
  readonly source_module: 'erp' | 'hr' | 'financial' | 'manufacturing' | 'maintenance' | 'quality' | 'wms' | 'tms' | 'service' | 'supplier' | null;
  /** Table of that document, qualified. Null until known. */
  readonly source_table: string | null;
  /** Key of that document. Null until known. */
  readonly source_id: Key | null;
  /** Number of that document. Null until known. */
  readonly source_document_number: string | null;
  /** Cause in words. Null until known. */
  readonly root_cause: string | null;
  /** Person who looks into it. Null until assigned. */
  readonly assigned_employee_id: Key | null;
  /** When it was found. */
  readonly detected_at: Moment;
  /** Day by which it is to be resolved. */
  readonly due_date: Day;
  /** How it was resolved. Null until resolved. */
  readonly resolution_code: 'levelled_out' | 'journal_posted' | 'erp_corrected' | 'wms_corrected' | 'recounted' | 'mapping_corrected' | 'written_off' | 'accepted' | null;
  /** Free words on it. Null when there is nothing to add. */
  readonly resolution: string | null;
  /** Entry that levels it out. Null when none was needed and until posted. */
  readonly adjustment_journal_entry_id: Key | null;
  /** Person who approved a write-off or acceptance. Null when no approval was needed and until given. */
  readonly approved_by_employee_id: Key | null;
  /** Person who resolved it. Null when it levelled out by itself and until resolved. */
  readonly resolved_by_employee_id: Key | null;
  /** When it was resolved. Null until then. */
  readonly resolved_at: Moment | null;
  /** True for a variance that was open when history began. */
  readonly is_opening: boolean;
  /** open; under_investigation; resolved; accepted: left as it is, with approval. */
  readonly status: 'open' | 'under_investigation' | 'resolved' | 'accepted';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One figure as one system had it at one moment: stock of an item and lot in the warehouse, the same in the books, or a ledger balance. Stock comes from the warehouse by its link, the others are taken by finance; compared by reconciliation runs, then history. */
export type SnapshotDataRow = {
  /** Surrogate key. */
  readonly snapshot_data_id: Key;
  /** Number of the snapshot that the row belongs to, such as SNP-2026-000123; one batch is one moment. Null until finance takes up a row of the link. */
  readonly snapshot_batch_number: string | null;
  /** stock: quantity and value of an item; balance: amount of an account. Null until taken up. */
  readonly snapshot_type: 'stock' | 'balance' | null;
  /** System that had the figure: wms, erp (the book stock that its posted entries make) or financial. */
  readonly source_module: 'wms' | 'erp' | 'financial';
  /** Table of the figure, qualified. */
  readonly source_table: string;
  /** Key of the row that had the figure: warehouse inventory, or last ledger line or balance that it was summed up to. */
  readonly source_id: Key;
  /** Number or code of that row. Null when it has none. */
  readonly source_document_number: string | null;
  /** Company that owns stock or balance. Null until taken up. */
  readonly company_id: Key | null;
  /** Warehouse. Null for a balance. */
  readonly warehouse_id: Key | null;
  /** Product in stock. Null for a material or a balance. */
  readonly product_id: Key | null;
  /** Material in stock. Null for a product or a balance. */
  readonly material_id: Key | null;
  /** Lot in stock. Null for a balance, for items without lots and for book stock, which the ledger keeps over all lots. */
  readonly lot_number: string | null;
  /** Stock type. Null for a balance and for book stock, which the ledger keeps over all stock types. */
  readonly stock_type: 'unrestricted' | 'quality_inspection' | 'blocked' | 'in_transit' | null;
  /** Quantity on hand in unit_of_measure. Null for a balance. */
  readonly quantity: Decimal<3> | null;
  /** Unit of the quantity. Null for a balance. */
  readonly unit_of_measure: string | null;
  /** Mapping that leads to account and ERP location. Null for a balance, for stock without mapping and until taken up. */
  readonly erp_wms_location_mapping_id: Key | null;
  /** Account that carries the value. Null for stock that is not valued or not mapped and until taken up. */
  readonly account_code: string | null;
  /** Standard cost of one unit on that day in currency_code. Null for a balance and until valued. */
  readonly unit_cost_amount: Decimal<4> | null;
  /** Quantity x unit cost, or balance (debit positive), in currency_code. Null until valued. */
  readonly value_amount: Decimal<2> | null;
  /** Currency of cost and value, ISO 4217. Null until valued. */
  readonly currency_code: string | null;
  /** Period in which the moment lies. Null until taken up. */
  readonly fiscal_period_id: Key | null;
  /** Moment at which the figure stood; for stock the last change of the record in the warehouse. */
  readonly snapshot_at: Moment;
  /** True for the snapshot that proves the closing of a period; kept for good. */
  readonly is_period_end: boolean;
  /** Run that compared it. Null until compared. */
  readonly reconciliation_run_id: Key | null;
  /** received by the link; valued; compared; superseded by a newer snapshot without being compared. */
  readonly status: 'received' | 'valued' | 'compared' | 'superseded';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
};

/** One tax treatment with its rate, as it stands on document lines: GST within or between states, import, export, withholding. ERP has a copy. Written by finance; a new rate is a new code. */
export type TaxCodesRow = {
  /** Surrogate key. */
  readonly tax_code_id: Key;
  /** Code on documents, such as GST18-INTRA-OUT. */
  readonly tax_code: string;
  /** Name on reports and returns. */
  readonly tax_name: string;
  /** goods_and_services_tax; withholding (tax deducted at source); collection (tax collected at source); customs_duty. */
  readonly tax_type: 'goods_and_services_tax' | 'withholding' | 'collection' | 'customs_duty';
  /** Kind of supply that it applies to: intra_state, inter_state, export, import, reverse_charge, exempt or not_applicable (withholding, collection). */
  readonly supply_type: 'intra_state' | 'inter_state' | 'export' | 'import' | 'reverse_charge' | 'exempt' | 'not_applicable';
  /** output: owed on sales; input: recovered on purchases; withholding: kept back from a payment. */
  readonly tax_direction: 'output' | 'input' | 'withholding';
  /** Whole rate, percent of the taxable value. */
  readonly tax_rate_pct: Decimal<4>;
  /** Share of the Union within a state, percent. */
  readonly cgst_rate_pct: Decimal<4>;
  /** Share of the state within a state, percent. */
  readonly sgst_rate_pct: Decimal<4>;
  /** Integrated tax between states, on exports and imports, percent. */
  readonly igst_rate_pct: Decimal<4>;
  /** Compensation cess on top, percent, not part of tax_rate_pct. */
  readonly cess_rate_pct: Decimal<4>;
  /** Share of an input tax that may be set off, percent; 0 for output and withholding. */
  readonly recoverable_pct: Decimal<4>;
  /** Account of the central tax. Null when the code has no such part. */
  readonly cgst_account_code: string | null;
  /** Account of the state tax. Null when the code has no such part. */
  readonly sgst_account_code: string | null;
  /** Account of the integrated tax. Null when the code has no such part. */
  readonly igst_account_code: string | null;
  /** Account of withholding, collection, duty or cess. Null for plain goods and services tax. */
  readonly other_account_code: string | null;
  /** True when the buyer owes the tax to the state. */
  readonly is_reverse_charge: boolean;
  /** Section of the law, such as 194C for withholding on contractors. Null for goods and services tax. */
  readonly statutory_section: string | null;
  /** Return in which it is declared, such as GSTR-1, GSTR-3B, 26Q. */
  readonly return_form: string;
  /** Yearly value per partner from which it applies, INR; 0 when always. */
  readonly threshold_amount: Decimal<2>;
  /** Country of the tax, ISO 3166-1 alpha-2. */
  readonly country_code: string;
  /** First day of supply for which the rate holds. */
  readonly valid_from: Day;
  /** Last such day. Null while open-ended. */
  readonly valid_to: Day | null;
  /** active: may be used; retired: kept for old documents. */
  readonly status: 'active' | 'retired';
  /** When the row was entered. */
  readonly created_at: Moment;
  /** When the row last changed. */
  readonly updated_at: Moment;
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

/** New rows: without what the store fills (keys, moments of entry and change, defaults, nulls). */
export type NewRows = {
  account_balances: NewRow<AccountBalancesRow, 'account_balance_id' | 'debit_amount' | 'credit_amount' | 'debit_amount_base' | 'credit_amount_base' | 'budget_amount_base' | 'line_count' | 'last_journal_entry_id' | 'last_posted_at' | 'sub_ledger_amount_base' | 'is_final' | 'is_opening' | 'created_at' | 'updated_at'>;
  accruals: NewRow<AccrualsRow, 'accrual_id' | 'accrual_number' | 'accrual_type' | 'description' | 'fiscal_period_id' | 'accrual_date' | 'expense_account_code' | 'liability_account_code' | 'cost_center_code' | 'supplier_id' | 'estimation_basis' | 'exchange_rate' | 'accrual_amount_base' | 'reversal_method' | 'planned_reversal_date' | 'actual_amount' | 'difference_amount' | 'source_module' | 'source_table' | 'source_id' | 'source_document_number' | 'journal_entry_id' | 'reversal_journal_entry_id' | 'posted_at' | 'reversed_at' | 'prepared_by_employee_id' | 'approved_by_employee_id' | 'is_opening' | 'status' | 'created_at' | 'updated_at'>;
  bank_accounts: NewRow<BankAccountsRow, 'bank_account_id' | 'ifsc_code' | 'swift_code' | 'opening_amount' | 'overdraft_limit_amount' | 'minimum_balance_amount' | 'interest_rate_pct' | 'last_statement_number' | 'last_statement_date' | 'last_statement_amount' | 'last_reconciled_at' | 'second_signatory_employee_id' | 'closed_on' | 'created_at' | 'updated_at'>;
  bank_reconciliations: NewRow<BankReconciliationsRow, 'bank_reconciliation_id' | 'payment_reference' | 'counterparty_name' | 'deposit_amount' | 'withdrawal_amount' | 'customer_id' | 'supplier_id' | 'match_status' | 'match_method' | 'journal_entry_line_id' | 'fiscal_period_id' | 'ledger_amount' | 'difference_amount' | 'open_reason_code' | 'matched_at' | 'matched_by_employee_id' | 'is_opening' | 'created_at' | 'updated_at'>;
  budget_lines: NewRow<BudgetLinesRow, 'budget_line_id' | 'cost_center_code' | 'supplement_amount' | 'transfer_amount' | 'prior_year_amount' | 'driver_quantity' | 'driver_rate_amount' | 'unit_of_measure' | 'is_committed' | 'last_changed_by_employee_id' | 'justification' | 'created_at' | 'updated_at'>;
  budget_templates: NewRow<BudgetTemplatesRow, 'budget_template_id' | 'based_on_budget_template_id' | 'inflation_pct' | 'planning_exchange_rate' | 'total_amount' | 'control_tolerance_pct' | 'submitted_at' | 'approved_by_employee_id' | 'approved_at' | 'is_opening' | 'created_at' | 'updated_at'>;
  chart_of_accounts: NewRow<ChartOfAccountsRow, 'account_id' | 'parent_account_code' | 'currency_code' | 'default_tax_code_id' | 'owner_employee_id' | 'valid_to' | 'created_at' | 'updated_at'>;
  cost_center_balances: NewRow<CostCenterBalancesRow, 'cost_center_balance_id' | 'debit_amount' | 'credit_amount' | 'allocated_in_amount' | 'allocated_out_amount' | 'budget_amount' | 'year_to_date_budget_amount' | 'variance_pct' | 'prior_year_amount' | 'line_count' | 'last_posted_at' | 'variance_reason' | 'is_final' | 'is_opening' | 'created_at' | 'updated_at'>;
  cost_centers: NewRow<CostCentersRow, 'cost_center_id' | 'factory_id' | 'department_id' | 'parent_cost_center_code' | 'responsible_employee_id' | 'activity_unit' | 'planned_activity_rate_amount' | 'budget_tolerance_pct' | 'valid_to' | 'created_at' | 'updated_at'>;
  erp_wms_location_mappings: NewRow<ErpWmsLocationMappingsRow, 'erp_wms_location_mapping_id' | 'factory_id' | 'wms_bin_code_from' | 'wms_bin_code_to' | 'tolerance_quantity' | 'last_verified_on' | 'valid_to' | 'created_at' | 'updated_at'>;
  erp_wms_sync_errors: NewRow<ErpWmsSyncErrorsRow, 'erp_wms_sync_error_id' | 'erp_wms_sync_log_id' | 'warehouse_id' | 'product_id' | 'material_id' | 'value_at_risk_amount' | 'retry_count' | 'next_attempt_at' | 'assigned_employee_id' | 'resolution_code' | 'resolution' | 'resolved_at' | 'resolved_by_employee_id' | 'created_at' | 'updated_at'>;
  erp_wms_sync_log: NewRow<ErpWmsSyncLogRow, 'erp_wms_sync_log_id' | 'document_number' | 'erp_wms_sync_queue_id' | 'warehouse_id' | 'product_id' | 'material_id' | 'lot_number' | 'wms_quantity' | 'erp_quantity' | 'difference_quantity' | 'unit_of_measure' | 'sync_result' | 'reconciliation_variance_id' | 'attempt_count' | 'error_code' | 'error_message' | 'duration_ms' | 'processed_at' | 'created_at' | 'updated_at'>;
  erp_wms_sync_queue: NewRow<ErpWmsSyncQueueRow, 'erp_wms_sync_queue_id' | 'sync_request_number' | 'snapshot_data_id' | 'erp_wms_location_mapping_id' | 'product_id' | 'material_id' | 'lot_number' | 'request_type' | 'trigger_code' | 'priority' | 'wms_lot_quantity' | 'erp_quantity' | 'difference_quantity' | 'attempt_count' | 'maximum_attempts' | 'next_attempt_at' | 'started_at' | 'completed_at' | 'requested_by_employee_id' | 'is_opening' | 'status' | 'created_at' | 'updated_at'>;
  exchange_rates: NewRow<ExchangeRatesRow, 'exchange_rate_id' | 'valid_to' | 'bid_rate' | 'ask_rate' | 'entered_by_employee_id' | 'approved_by_employee_id' | 'is_locked' | 'is_opening' | 'created_at' | 'updated_at'>;
  financial_statements: NewRow<FinancialStatementsRow, 'financial_statement_id' | 'note_number' | 'prior_period_amount' | 'prior_year_amount' | 'budget_amount' | 'elimination_amount' | 'prepared_by_employee_id' | 'approved_by_employee_id' | 'approved_at' | 'published_at' | 'is_opening' | 'created_at' | 'updated_at'>;
  fiscal_periods: NewRow<FiscalPeriodsRow, 'fiscal_period_id' | 'opened_at' | 'sub_ledgers_closed_at' | 'closed_at' | 'closed_by_employee_id' | 'reopened_count' | 'last_reopened_at' | 'last_reopened_by_employee_id' | 'last_reopening_reason' | 'is_opening' | 'created_at' | 'updated_at'>;
  fiscal_years: NewRow<FiscalYearsRow, 'fiscal_year_id' | 'previous_fiscal_year_id' | 'closing_journal_entry_id' | 'net_result_amount' | 'auditor_name' | 'audit_signed_date' | 'opened_at' | 'closed_at' | 'closed_by_employee_id' | 'is_opening' | 'created_at' | 'updated_at'>;
  gl_audit_trail: NewRow<GlAuditTrailRow, 'gl_audit_trail_id' | 'company_id' | 'fiscal_period_id' | 'document_number' | 'journal_entry_id' | 'column_name' | 'old_value' | 'new_value' | 'amount_effect' | 'employee_id' | 'agent_name' | 'approved_by_employee_id' | 'reason' | 'created_at'>;
  gl_posting_rules: NewRow<GlPostingRulesRow, 'gl_posting_rule_id' | 'company_id' | 'item_category' | 'partner_category' | 'tax_code_id' | 'reverses_sign' | 'approval_limit_amount' | 'valid_to' | 'created_at' | 'updated_at'>;
  intercompany_transactions: NewRow<IntercompanyTransactionsRow, 'intercompany_transaction_id' | 'customer_id' | 'supplier_id' | 'tax_amount' | 'cost_amount' | 'markup_pct' | 'unrealised_profit_amount' | 'from_journal_entry_id' | 'to_journal_entry_id' | 'difference_amount' | 'match_status' | 'matched_at' | 'elimination_status' | 'elimination_journal_entry_id' | 'eliminated_at' | 'settled_amount' | 'settled_at' | 'is_opening' | 'created_at' | 'updated_at'>;
  inventory_allocations: NewRow<InventoryAllocationsRow, 'inventory_allocation_id' | 'inventory_allocation_number' | 'snapshot_data_id' | 'company_id' | 'product_id' | 'material_id' | 'lot_number' | 'demand_type' | 'free_quantity' | 'inventory_account_code' | 'cost_account_code' | 'valuation_basis' | 'unit_cost_amount' | 'allocated_amount' | 'net_realisable_amount' | 'write_down_amount' | 'currency_code' | 'fiscal_period_id' | 'valued_at' | 'ended_at' | 'is_opening' | 'status' | 'created_at' | 'updated_at'>;
  journal_entry_headers: NewRow<JournalEntryHeadersRow, 'journal_entry_id' | 'journal_entry_number' | 'erp_journal_entry_id' | 'erp_journal_entry_number' | 'company_id' | 'fiscal_period_id' | 'business_event' | 'document_date' | 'currency_code' | 'exchange_rate' | 'exchange_rate_id' | 'total_debit_amount' | 'total_credit_amount' | 'total_debit_amount_base' | 'total_credit_amount_base' | 'line_count' | 'description' | 'source_module' | 'source_table' | 'source_id' | 'source_document_number' | 'reversal_of_journal_entry_id' | 'reversal_reason_code' | 'reversed_at' | 'posting_block_code' | 'posting_attempt_count' | 'prepared_by_employee_id' | 'approval_status' | 'approved_by_employee_id' | 'approved_at' | 'posted_at' | 'is_opening' | 'status' | 'created_at' | 'updated_at'>;
  journal_entry_lines: NewRow<JournalEntryLinesRow, 'journal_entry_line_id' | 'erp_journal_entry_line_id' | 'line_number' | 'account_code' | 'cost_center_code' | 'fiscal_period_id' | 'posting_date' | 'debit_amount' | 'credit_amount' | 'currency_code' | 'debit_amount_base' | 'credit_amount_base' | 'amount_basis' | 'gl_posting_rule_id' | 'customer_id' | 'supplier_id' | 'partner_company_id' | 'product_id' | 'material_id' | 'warehouse_id' | 'quantity' | 'unit_of_measure' | 'bank_account_id' | 'tax_code_id' | 'tax_base_amount' | 'assignment_number' | 'description' | 'created_at' | 'updated_at'>;
  period_close_tasks: NewRow<PeriodCloseTasksRow, 'period_close_task_id' | 'predecessor_period_close_task_id' | 'started_at' | 'completed_at' | 'completed_by_employee_id' | 'reviewed_by_employee_id' | 'reviewed_at' | 'reconciliation_run_id' | 'journal_entry_id' | 'processed_count' | 'exception_count' | 'blocked_reason' | 'waiver_reason' | 'waived_by_employee_id' | 'note' | 'is_opening' | 'created_at' | 'updated_at'>;
  reconciliation_runs: NewRow<ReconciliationRunsRow, 'reconciliation_run_id' | 'warehouse_id' | 'account_code' | 'ended_at' | 'compared_count' | 'matched_count' | 'tolerated_count' | 'variance_count' | 'left_quantity' | 'right_quantity' | 'left_amount' | 'right_amount' | 'difference_amount' | 'is_material' | 'run_by_employee_id' | 'reviewed_by_employee_id' | 'reviewed_at' | 'error_message' | 'is_opening' | 'created_at' | 'updated_at'>;
  reconciliation_templates: NewRow<ReconciliationTemplatesRow, 'reconciliation_template_id' | 'company_id' | 'account_code' | 'tolerance_quantity' | 'tolerance_amount' | 'tolerance_pct' | 'auto_adjust_limit_amount' | 'adjustment_account_code' | 'valid_to' | 'created_at' | 'updated_at'>;
  reconciliation_variances: NewRow<ReconciliationVariancesRow, 'reconciliation_variance_id' | 'account_code' | 'warehouse_id' | 'product_id' | 'material_id' | 'lot_number' | 'stock_type' | 'customer_id' | 'supplier_id' | 'left_snapshot_data_id' | 'right_snapshot_data_id' | 'journal_entry_id' | 'left_quantity' | 'right_quantity' | 'difference_quantity' | 'unit_of_measure' | 'left_amount' | 'right_amount' | 'source_module' | 'source_table' | 'source_id' | 'source_document_number' | 'root_cause' | 'assigned_employee_id' | 'resolution_code' | 'resolution' | 'adjustment_journal_entry_id' | 'approved_by_employee_id' | 'resolved_by_employee_id' | 'resolved_at' | 'is_opening' | 'created_at' | 'updated_at'>;
  snapshot_data: NewRow<SnapshotDataRow, 'snapshot_data_id' | 'snapshot_batch_number' | 'snapshot_type' | 'source_document_number' | 'company_id' | 'warehouse_id' | 'product_id' | 'material_id' | 'lot_number' | 'stock_type' | 'quantity' | 'unit_of_measure' | 'erp_wms_location_mapping_id' | 'account_code' | 'unit_cost_amount' | 'value_amount' | 'currency_code' | 'fiscal_period_id' | 'is_period_end' | 'reconciliation_run_id' | 'status' | 'created_at' | 'updated_at'>;
  tax_codes: NewRow<TaxCodesRow, 'tax_code_id' | 'cgst_rate_pct' | 'sgst_rate_pct' | 'igst_rate_pct' | 'cess_rate_pct' | 'cgst_account_code' | 'sgst_account_code' | 'igst_account_code' | 'other_account_code' | 'statutory_section' | 'threshold_amount' | 'valid_to' | 'created_at' | 'updated_at'>;
};

/** Every reference copy that the module has, by the name of its original. */
export type CopyRows = {
  'master.companies': MasterCompaniesRow;
  'master.factories': MasterFactoriesRow;
  'master.warehouses': MasterWarehousesRow;
  'master.warehouse_zones': MasterWarehouseZonesRow;
  'master.suppliers': MasterSuppliersRow;
  'master.customers': MasterCustomersRow;
  'master.materials': MasterMaterialsRow;
  'master.products': MasterProductsRow;
  'master.employees': MasterEmployeesRow;
  'master.departments': MasterDepartmentsRow;
  'master.production_lines': MasterProductionLinesRow;
  'master.machines': MasterMachinesRow;
};

/** Rows of other modules, columns of which the module's flows bring, by flow. */
export type Sends = Record<never, never>;

/** All types of the module, for its behaviour. */
export type Types = { rows: Rows; news: NewRows; copies: CopyRows; sends: Sends };
