export { forecasts } from './forecasts.ts';
export { receivables } from './receivables.ts';
export { openOrders, sales } from './sales.ts';
export { requestedInvoices } from './service-requests.ts';
