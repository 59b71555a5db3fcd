export { ForecastsRoom } from './forecasts.ts';
export { ReceivablesRoom } from './receivables.ts';
export { SalesRoom } from './room.ts';
