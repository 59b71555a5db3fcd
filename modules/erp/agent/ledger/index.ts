export { LedgerBook, ledgerOf } from './book.ts';
export { PAR } from './copies.ts';
export { GatheringRoom } from './gathering.ts';
export { signed } from './gathering-postings.ts';
export { OpeningEntries } from './opening-entries.ts';
