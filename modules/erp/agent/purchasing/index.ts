export { Purchases } from './purchases.ts';
export { Requests, type Wanted } from './requests.ts';
export { PurchasingRoom } from './room.ts';
export { orderQuantity, Sources } from './sources.ts';
export { daysToOrdering } from './times.ts';
