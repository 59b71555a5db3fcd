import type { GlPostingRulesRow } from '../rows.ts';

type Event = GlPostingRulesRow['business_event'];
type Basis = GlPostingRulesRow['amount_basis'];

/** One pair of accounts that an event moves. */
export interface RulePlan {
  event: Event;
  basis: Basis;
  debit: string;
  credit: string;
  item?: GlPostingRulesRow['item_category'];
  partner?: GlPostingRulesRow['partner_category'];
  /** Where the cost centre of either side comes from. */
  centre?: 'department' | 'work_center' | 'machine' | 'document';
  /** A negative amount exchanges the sides. */
  signed?: true;
}

const STOCK = [
  ['130100', 'raw_material'],
  ['130100', 'component'],
  ['130100', 'packaging'],
  ['130100', 'consumable'],
  ['130200', 'semi_finished'],
  ['130300', 'finished_good'],
  ['130400', 'spare_part'],
] as const;
const OUTPUT = ['220110', '220120', '220130'] as const;
const INPUT = ['140110', '140120', '140130'] as const;
const PARTS = ['cgst', 'sgst', 'igst'] as const;

const stock = (event: Event, basis: Basis, other: string, isIn: boolean): RulePlan[] =>
  STOCK.map(([account, item]) =>
    isIn
      ? { event, basis, debit: account, credit: other, item }
      : { event, basis, debit: other, credit: account, item },
  );

/** What each event of business posts. Events of sub-ledgers come with their accounts, which the rules confirm; pay gets its accounts by them. */
export const RULES: readonly RulePlan[] = [
  ...stock('goods_receipt', 'standard_cost', '215100', true),
  { event: 'goods_receipt', basis: 'variance', debit: '520100', credit: '215100', signed: true, centre: 'department' },
  ...stock('goods_receipt_reversal', 'standard_cost', '215100', false),
  {
    event: 'goods_receipt_reversal',
    basis: 'variance',
    debit: '215100',
    credit: '520100',
    signed: true,
    centre: 'department',
  },
  { event: 'vendor_invoice', basis: 'net', debit: '215100', credit: '210100', partner: 'domestic' },
  { event: 'vendor_invoice', basis: 'net', debit: '215100', credit: '210100', partner: 'foreign' },
  ...PARTS.map(
    (basis, index): RulePlan => ({ event: 'vendor_invoice', basis, debit: INPUT[index] ?? '', credit: '210100' }),
  ),
  {
    event: 'vendor_invoice',
    basis: 'freight',
    debit: '553100',
    credit: '210100',
    partner: 'carrier',
    centre: 'department',
  },
  { event: 'vendor_invoice', basis: 'variance', debit: '520100', credit: '210100', signed: true, centre: 'department' },
  { event: 'vendor_invoice', basis: 'withholding', debit: '210100', credit: '225100' },
  { event: 'vendor_invoice', basis: 'exchange_difference', debit: '560100', credit: '210100', signed: true },
  { event: 'vendor_payment', basis: 'total', debit: '210100', credit: '110100' },
  { event: 'vendor_payment', basis: 'total', debit: '210100', credit: '110200' },
  { event: 'vendor_payment', basis: 'withholding', debit: '210100', credit: '225100' },
  {
    event: 'vendor_payment',
    basis: 'exchange_difference',
    debit: '560100',
    credit: '210100',
    signed: true,
    centre: 'department',
  },
  { event: 'customer_invoice', basis: 'net', debit: '120100', credit: '410100', partner: 'domestic' },
  { event: 'customer_invoice', basis: 'net', debit: '120100', credit: '410200', partner: 'foreign' },
  ...PARTS.map(
    (basis, index): RulePlan => ({ event: 'customer_invoice', basis, debit: '120100', credit: OUTPUT[index] ?? '' }),
  ),
  { event: 'customer_invoice', basis: 'discount', debit: '415100', credit: '120100' },
  { event: 'customer_credit', basis: 'net', debit: '415100', credit: '120100', partner: 'domestic' },
  ...PARTS.map(
    (basis, index): RulePlan => ({ event: 'customer_credit', basis, debit: OUTPUT[index] ?? '', credit: '120100' }),
  ),
  { event: 'customer_payment', basis: 'total', debit: '110100', credit: '120100' },
  { event: 'customer_payment', basis: 'total', debit: '110200', credit: '120100' },
  { event: 'customer_payment', basis: 'withholding', debit: '150100', credit: '120100' },
  { event: 'customer_payment', basis: 'net', debit: '240100', credit: '120100' },
  { event: 'customer_payment', basis: 'total', debit: '110100', credit: '240100' },
  { event: 'customer_payment', basis: 'discount', debit: '415100', credit: '120100' },
  { event: 'customer_payment', basis: 'exchange_difference', debit: '560100', credit: '120100', signed: true },
  // What comes back takes the other sides.
  ...stock('shipment_cost', 'standard_cost', '510100', false).map((rule): RulePlan => ({ ...rule, signed: true })),
  ...stock('material_issue', 'standard_cost', '131100', false),
  { event: 'labour_confirmation', basis: 'labour_cost', debit: '131100', credit: '540100', centre: 'work_center' },
  { event: 'machine_confirmation', basis: 'machine_cost', debit: '131100', credit: '540200', centre: 'machine' },
  { event: 'machine_confirmation', basis: 'overhead', debit: '131100', credit: '540300', centre: 'machine' },
  ...stock('production_receipt', 'standard_cost', '131100', true),
  ...(['520200', '520300', '520400'] as const).map(
    (debit): RulePlan => ({ event: 'production_variance', basis: 'variance', debit, credit: '131100', signed: true }),
  ),
  { event: 'scrap', basis: 'standard_cost', debit: '530200', credit: '131100' },
  ...stock('inventory_adjustment', 'variance', '530100', true),
  { event: 'price_variance', basis: 'variance', debit: '520100', credit: '215100', signed: true },
  { event: 'maintenance_cost', basis: 'actual_cost', debit: '551100', credit: '130400', centre: 'document' },
  { event: 'maintenance_cost', basis: 'labour_cost', debit: '551100', credit: '550100', centre: 'document' },
  { event: 'maintenance_cost', basis: 'net', debit: '551100', credit: '235100', centre: 'document' },
  { event: 'quality_cost', basis: 'actual_cost', debit: '552100', credit: '530200', centre: 'document' },
  { event: 'quality_cost', basis: 'labour_cost', debit: '552100', credit: '550100', centre: 'document' },
  { event: 'quality_cost', basis: 'net', debit: '552100', credit: '415100', centre: 'document' },
  { event: 'freight', basis: 'freight', debit: '553100', credit: '210100', partner: 'carrier', centre: 'department' },
  { event: 'payroll', basis: 'gross_pay', debit: '550100', credit: '230100', partner: 'employee', centre: 'document' },
  { event: 'payroll', basis: 'employer_provident_fund', debit: '550200', credit: '231100', centre: 'document' },
  { event: 'payroll', basis: 'employer_state_insurance', debit: '550200', credit: '231200', centre: 'document' },
  { event: 'payroll', basis: 'employer_gratuity', debit: '550200', credit: '236400', centre: 'document' },
  { event: 'payroll', basis: 'employer_other', debit: '550200', credit: '231900', centre: 'document' },
  { event: 'payroll', basis: 'net_pay', debit: '550100', credit: '230100', partner: 'employee' },
  { event: 'payroll', basis: 'provident_fund', debit: '550100', credit: '231100' },
  { event: 'payroll', basis: 'state_insurance', debit: '550100', credit: '231200' },
  { event: 'payroll', basis: 'professional_tax', debit: '550100', credit: '231300' },
  { event: 'payroll', basis: 'income_tax', debit: '550100', credit: '225200' },
  { event: 'payroll', basis: 'labour_welfare_fund', debit: '550100', credit: '231400' },
  { event: 'payroll', basis: 'loan_recovery', debit: '550100', credit: '231900' },
  { event: 'payroll', basis: 'other_deduction', debit: '550100', credit: '231900' },
  { event: 'depreciation', basis: 'total', debit: '556100', credit: '165100', centre: 'machine' },
  ...(['555100', '555200', '555300', '555400', '553100', '570100', '554200', '550300'] as const).map(
    (debit): RulePlan => ({
      event: 'accrual',
      basis: 'net',
      debit,
      credit: debit === '554200' ? '236100' : debit === '550300' ? '236200' : '235100',
    }),
  ),
  { event: 'accrual', basis: 'net', debit: '550300', credit: '236300' },
  { event: 'accrual', basis: 'total', debit: '580100', credit: '226100' },
  { event: 'accrual', basis: 'variance', debit: '554300', credit: '129100' },
  ...(['555100', '555200', '555300', '555400', '553100', '570100', '554200', '550300'] as const).map(
    (credit): RulePlan => ({
      event: 'accrual_reversal',
      basis: 'net',
      debit: credit === '554200' ? '236100' : credit === '550300' ? '236200' : '235100',
      credit,
    }),
  ),
  { event: 'accrual_reversal', basis: 'net', debit: '236300', credit: '550300' },
  { event: 'revaluation', basis: 'exchange_difference', debit: '120100', credit: '560200', signed: true },
  { event: 'revaluation', basis: 'exchange_difference', debit: '560200', credit: '210100', signed: true },
  { event: 'intercompany', basis: 'net', debit: '125100', credit: '420200', partner: 'intercompany' },
  { event: 'intercompany', basis: 'igst', debit: '125100', credit: '220130', partner: 'intercompany' },
  { event: 'intercompany', basis: 'net', debit: '555900', credit: '217100', partner: 'intercompany' },
  { event: 'intercompany', basis: 'igst', debit: '140130', credit: '217100', partner: 'intercompany' },
  ...(['110100', '110200'] as const).flatMap((bank): RulePlan[] => [
    { event: 'intercompany', basis: 'total', debit: bank, credit: '125100', partner: 'intercompany' },
    { event: 'intercompany', basis: 'total', debit: '217100', credit: bank, partner: 'intercompany' },
    { event: 'bank', basis: 'net_pay', debit: '230100', credit: bank, partner: 'employee' },
    { event: 'bank', basis: 'provident_fund', debit: '231100', credit: bank, partner: 'tax_authority' },
    { event: 'bank', basis: 'state_insurance', debit: '231200', credit: bank, partner: 'tax_authority' },
    { event: 'bank', basis: 'professional_tax', debit: '231300', credit: bank, partner: 'tax_authority' },
    { event: 'bank', basis: 'withholding', debit: '225100', credit: bank, partner: 'tax_authority' },
    { event: 'bank', basis: 'income_tax', debit: '225200', credit: bank, partner: 'tax_authority' },
    { event: 'bank', basis: 'tax', debit: '220200', credit: bank, partner: 'tax_authority' },
    { event: 'bank', basis: 'total', debit: '150200', credit: bank, partner: 'tax_authority' },
    { event: 'bank', basis: 'bank_charge', debit: '571100', credit: bank, partner: 'bank' },
    { event: 'bank', basis: 'net', debit: '570100', credit: bank, partner: 'bank' },
    { event: 'bank', basis: 'total', debit: '250100', credit: bank, partner: 'bank' },
    { event: 'bank', basis: 'net', debit: '235100', credit: bank },
    { event: 'bank', basis: 'net', debit: '162100', credit: bank },
    { event: 'manual', basis: 'total', debit: '129900', credit: bank },
  ]),
  ...PARTS.flatMap((basis, index): RulePlan[] => [
    { event: 'tax_settlement', basis, debit: OUTPUT[index] ?? '', credit: '220200' },
    { event: 'tax_settlement', basis, debit: '220200', credit: INPUT[index] ?? '' },
  ]),
  { event: 'opening_balance', basis: 'total', debit: '160100', credit: '320100' },
  { event: 'closing', basis: 'total', debit: '559100', credit: '555100' },
];
