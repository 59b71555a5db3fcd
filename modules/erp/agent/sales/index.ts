export { forecasts } from './forecasts.ts';
export { receivables } from './receivables.ts';
export { returnedGoods } from './returned-goods.ts';
export { openOrders, sales } from './sales.ts';
export { requestedInvoices } from './service-requests.ts';
