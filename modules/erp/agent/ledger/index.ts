export { LedgerBook, ledgerOf } from './book.ts';
export { PAR } from './copies.ts';
export { costPostings, movementPostings, signed } from './gathering-postings.ts';
export { OpeningEntries } from './opening-entries.ts';
export { receivedEntries } from './received-entries.ts';
