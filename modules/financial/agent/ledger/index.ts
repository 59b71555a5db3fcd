export { balances, budgetOf, isResult, openBalance, openCentre, percentOver, RETAINED_EARNINGS } from './balances.ts';
export { type NewEntry, PAR, type Posting, post, reverse } from './book.ts';
export { postings } from './postings.ts';
export { accountFor, postingRules } from './rules.ts';
