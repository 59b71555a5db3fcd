export { buyingOf } from './buying.ts';
export { purchasing } from './purchasing.ts';
export { raiseRequest, type Wanted } from './requests.ts';
export { chooseSource, orderQuantity } from './sources.ts';
export { daysToOrdering } from './times.ts';
