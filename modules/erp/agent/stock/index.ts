export { StockBook, stockOf } from './book.ts';
export { counts } from './counts.ts';
export { stockReport } from './evening-report.ts';
export { OnOrder } from './on-order.ts';
export { openingStocks } from './opening.ts';
export { postAdjustment } from './pairs.ts';
export { goodsReturned, movementBooked, receivedMovements } from './received.ts';
export { revaluation } from './revaluation.ts';
export { transfers } from './transfers.ts';
