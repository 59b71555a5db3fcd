export { StockBook, stockOf } from './book.ts';
export { CountsRoom } from './counts.ts';
export { OpeningRoom } from './opening.ts';
export { StockRoom } from './revaluation.ts';
