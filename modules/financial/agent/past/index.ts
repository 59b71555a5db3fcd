export { assetsOf, measureOf, part, writtenOff } from './figures.ts';
export { takeOver } from './take-over.ts';
