export { assetsOf, measureOf, part, writtenOff } from './figures.ts';
export { booksTakenOver, takeOver } from './take-over.ts';
