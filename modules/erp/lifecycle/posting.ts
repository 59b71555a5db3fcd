import type { Key } from '../../../machinery/base/row-types.ts';

/** Accounts that stock and production post to, by their codes in the chart of accounts. */
export const ACCOUNTS = {
  rawMaterial: '130100',
  semiFinished: '130200',
  finishedGoods: '130300',
  workInProgress: '131100',
  shareCapital: '310100',
  retainedEarnings: '320100',
  inventoryAdjustment: '530100',
  usageVariance: '520200',
  efficiencyVariance: '520300',
  otherVariance: '520400',
  scrap: '530200',
  labourAbsorbed: '540100',
  machineAbsorbed: '540200',
  overheadAbsorbed: '540300',
} as const;

/** Ledger account of the operating account that a company has at its bank. */
export function bankAccountOf(company: Key): string {
  return `110${company}00`;
}

/** Local hour at which the movements and costs of the day are gathered. */
export const GATHERING_TIME = '23:30';

/** Movements that have no document of their own: their value is posted when the day is gathered. */
export const GATHERED_MOVEMENTS = {
  material_issue: { entry: 'material_issue', words: 'Issues to production' },
  material_return: { entry: 'material_issue', words: 'Returns from production' },
  production_receipt: { entry: 'production_receipt', words: 'Output of production' },
} as const;

/** Movements whose value a document posts at once or later, such as the invoice of a shipment. */
export const POSTED_BY_DOCUMENT = ['shipment', 'customer_return'] as const;

/** Costs that are posted together. */
export const GATHERED_COSTS = {
  labour: { entry: 'labour_confirmation', words: 'Labour of production orders' },
  machine: { entry: 'machine_confirmation', words: 'Runs of machines' },
} as const;
