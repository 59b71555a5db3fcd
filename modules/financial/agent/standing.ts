import { localDay } from '../../../machinery/base/company-time.ts';
import { entriesOf } from '../../../machinery/base/entries.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { ACCOUNTS, type AccountPlan, CLASSES, CONTRA } from '../lifecycle/accounts.ts';
import { lifecycle } from '../lifecycle.ts';
import type { BankAccountsRow, ChartOfAccountsRow, TaxCodesRow, Types } from '../rows.ts';
import { type Context, personOf } from './context.ts';

/** Accounts, tax codes and bank accounts are in force since a fiscal year that lies before everything that is posted. */
const YEARS_IN_FORCE = 6 * 365;

/** What stays as it is: the chart of accounts, tax codes, bank accounts. */
export const standing: Process<Types> = {
  name: 'standing data',
  opens(context) {
    openTaxCodes(context);
    openAccounts(context);
    openBankAccounts(context);
  },
};

function openAccounts(context: Context): void {
  const { tables, now } = context;
  const from = localDay(now) - YEARS_IN_FORCE;
  const owner = personOf(context, 'Accounts Manager');
  const add = (
    columns: Pick<
      ChartOfAccountsRow,
      'account_code' | 'account_name' | 'account_class' | 'account_type' | 'account_level'
    > &
      Partial<ChartOfAccountsRow>,
  ) => {
    const debit = columns.account_class === 'asset' || columns.account_class === 'expense';
    tables.chart_of_accounts.add({
      normal_balance: debit !== CONTRA.has(columns.account_code) ? 'debit' : 'credit',
      is_postable: false,
      sub_ledger_type: 'none',
      cash_flow_category: 'none',
      statement_line_code: columns.account_code.slice(0, 4),
      requires_cost_center: false,
      requires_partner: false,
      is_manual_posting_allowed: false,
      is_revalued: false,
      is_eliminated: columns.account_type.startsWith('intercompany'),
      valid_from: from,
      status: 'active',
      ...columns,
    });
  };
  for (const [kind, { code, name }] of entriesOf(CLASSES))
    add({ account_code: code, account_name: name, account_class: kind, account_type: 'clearing', account_level: 1 });
  for (const group of ACCOUNTS) {
    const common = { account_class: group.class };
    add({
      ...common,
      account_code: group.code,
      account_name: group.name,
      account_type: 'clearing',
      account_level: 2,
      parent_account_code: CLASSES[group.class].code,
    });
    for (const account of group.accounts)
      add({
        ...common,
        ...columnsOf(account),
        account_level: 3,
        parent_account_code: group.code,
        currency_code: currencyOf(account),
        default_tax_code_id: taxOf(context, account),
        owner_employee_id: owner,
      });
  }
}

/** What is posted in rupees only: rupee accounts of banks, and what is owed by law to authorities and employees. */
function currencyOf({ type, isRevalued }: AccountPlan): string | null {
  const isLegal = type === 'input_tax' || type === 'output_tax' || type === 'tax_payable' || type === 'payroll_payable';
  return isLegal || (type === 'cash_and_bank' && isRevalued !== true) ? 'INR' : null;
}

/** The tax that is proposed where goods and services are sold or bought: the usual rate, within the state. */
function taxOf({ tables }: Context, { type }: AccountPlan): Key | null {
  const code =
    type === 'sales_revenue' || type === 'sales_deduction'
      ? 'GST18-OUT-INTRA'
      : type === 'freight_expense'
        ? REVERSE_CHARGE
        : TAXED.has(type)
          ? 'GST18-IN-INTRA'
          : undefined;
  if (code === undefined) return null;
  return tables.tax_codes.by('tax_code', code)[0]?.tax_code_id ?? null;
}

function columnsOf(plan: AccountPlan) {
  const isControl = plan.subLedger !== undefined;
  return {
    account_code: plan.code,
    account_name: plan.name,
    account_type: plan.type,
    is_postable: true,
    sub_ledger_type: plan.subLedger ?? 'none',
    cash_flow_category: plan.cashFlow ?? 'operating',
    requires_cost_center: plan.requiresCostCenter ?? false,
    requires_partner: plan.requiresPartner ?? false,
    is_manual_posting_allowed: !isControl,
    is_revalued: plan.isRevalued ?? false,
  };
}

/** Tax codes of supplies within a state (halves to Union and state), between states, from abroad and abroad, and of tax deducted at source. */
function openTaxCodes({ tables, now }: Context): void {
  const { tax_codes } = tables;
  const add = (
    columns: Pick<TaxCodesRow, 'tax_code' | 'tax_name' | 'supply_type' | 'tax_direction' | 'tax_rate_pct'> &
      Partial<TaxCodesRow>,
  ) => {
    const input = columns.tax_direction === 'input';
    tax_codes.add({
      tax_type: 'goods_and_services_tax',
      recoverable_pct: input ? 1_000_000 : 0,
      is_reverse_charge: false,
      return_form: input ? 'GSTR-3B' : 'GSTR-1',
      country_code: 'IN',
      valid_from: localDay(now) - YEARS_IN_FORCE,
      status: 'active',
      ...columns,
    });
  };
  for (const rate of lifecycle.taxRates)
    for (const [short, direction, accounts] of [
      ['OUT', 'output', ['220110', '220120', '220130']],
      ['IN', 'input', ['140110', '140120', '140130']],
    ] as const) {
      const [central, state, integrated] = accounts;
      const whole = { tax_direction: direction, tax_rate_pct: rate * 10_000 };
      const between = { ...whole, igst_rate_pct: rate * 10_000, igst_account_code: integrated };
      add({
        ...whole,
        tax_code: `GST${rate}-${short}-INTRA`,
        tax_name: `GST ${rate} % within the state, ${direction}`,
        supply_type: 'intra_state',
        cgst_rate_pct: rate * 5000,
        sgst_rate_pct: rate * 5000,
        cgst_account_code: central,
        sgst_account_code: state,
      });
      add({
        ...between,
        tax_code: `GST${rate}-${short}-INTER`,
        tax_name: `GST ${rate} % between states, ${direction}`,
        supply_type: 'inter_state',
      });
      if (direction === 'input')
        add({
          ...between,
          tax_code: `GST${rate}-IN-IMPORT`,
          tax_name: `GST ${rate} % on imports`,
          supply_type: 'import',
        });
    }
  // Freight by road: he who pays the carrier owes the tax.
  add({
    tax_code: REVERSE_CHARGE,
    tax_name: 'GST 5 % on freight by road, reverse charge',
    supply_type: 'reverse_charge',
    tax_direction: 'input',
    tax_rate_pct: 50_000,
    igst_rate_pct: 50_000,
    igst_account_code: '140140',
    is_reverse_charge: true,
  });
  add({
    tax_code: 'GST0-OUT-EXPORT',
    tax_name: 'Exports under bond, zero-rated',
    supply_type: 'export',
    tax_direction: 'output',
    tax_rate_pct: 0,
  });
  add({
    tax_code: 'TDS-194Q',
    tax_name: 'Tax deducted at source on purchase of goods',
    tax_type: 'withholding',
    supply_type: 'not_applicable',
    tax_direction: 'withholding',
    tax_rate_pct: 1000,
    other_account_code: '225100',
    statutory_section: '194Q',
    return_form: '26Q',
    threshold_amount: 500_000_000,
  });
}

const REVERSE_CHARGE = 'GST5-IN-REVERSE';
/** What is bought with tax. */
const TAXED: ReadonlySet<AccountPlan['type']> = new Set([
  'goods_received_not_invoiced',
  'maintenance_expense',
  'quality_expense',
  'administration_expense',
  'selling_expense',
]);

const BANKS = [
  { name: 'Bank of the Deccan', short: 'DECC', swift: 'DECCINBB' },
  { name: 'Sahyadri Bank', short: 'SAHY', swift: 'SAHYINBB' },
] as const;

/** First the operating accounts, whose keys are those of their companies, then those in foreign currency. */
function openBankAccounts(context: Context): void {
  const { tables, copies, draws, now } = context;
  const { openingCash } = lifecycle;
  const add = (
    company: Key,
    index: number,
    columns: Pick<
      BankAccountsRow,
      'account_name' | 'account_type' | 'currency_code' | 'account_code' | 'is_payment_account' | 'opening_amount'
    >,
  ) => {
    const key = tables.bank_accounts.nextKey();
    const bank = BANKS[(company - 1) % BANKS.length] ?? BANKS[0];
    const draw = draws.of('bank_accounts', key, 'opened');
    const digits = String(draw.integer(0, 9999)).padStart(4, '0');
    tables.bank_accounts.add({
      bank_account_id: key,
      bank_account_code: `BNK-${bank.short}-${columns.currency_code}-${String(company).padStart(2, '0')}`,
      company_id: company,
      bank_name: bank.name,
      branch_name: 'Corporate branch',
      ifsc_code: `${bank.short}0${String(100_000 + company).slice(0, 6)}`,
      swift_code: bank.swift,
      masked_account_number: `XXXXXXXX${digits}`,
      opening_date: localDay(now),
      overdraft_limit_amount: columns.account_type === 'current' ? 5_000_000_000 : 0,
      minimum_balance_amount: 10_000_000,
      interest_rate_pct: 95_000,
      statement_frequency: 'daily',
      signatory_employee_id: personOf(context, 'Chief Financial Officer'),
      second_signatory_employee_id: personOf(context, 'Accounts Manager', index),
      is_receipt_account: true,
      opened_on: localDay(now) - draw.integer(900, 4000),
      status: 'active',
      ...columns,
    });
  };
  const companies = [...copies['master.companies'].all()].map((one) => one.company_id).sort((a, b) => a - b);
  for (const [index, company] of companies.entries())
    add(company, index, {
      account_name: `Operating account ${company}`,
      account_type: 'current',
      currency_code: 'INR',
      account_code: `110${company}00`,
      is_payment_account: true,
      opening_amount:
        Math.round((openingCash[Math.min(index, openingCash.length - 1)] ?? 0) * context.parameters.scale) * 100,
    });
  for (const [index, company] of companies.entries())
    add(company, index, {
      account_name: `Export account ${company}`,
      account_type: 'foreign_currency',
      currency_code: 'USD',
      account_code: `110${company + 4}00`,
      is_payment_account: false,
      opening_amount: 0,
    });
}
