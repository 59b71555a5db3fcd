export {
  balances,
  budgetOf,
  carryIntoAdjustments,
  isResult,
  openBalance,
  openCentre,
  percentOver,
  RETAINED_EARNINGS,
  subLedgerOf,
  waitingFor,
} from './balances.ts';
export { confirm, type NewEntry, PAR, type Posting, post, reverse } from './book.ts';
export { postings, receiveEntry, receiveLine } from './postings.ts';
export { accountFor, postingRules } from './rules.ts';
