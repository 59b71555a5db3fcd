export { forecasts } from './forecasts.ts';
export { receivables } from './receivables.ts';
export { sales } from './sales.ts';
export { shipmentNames } from './shipment-names.ts';
