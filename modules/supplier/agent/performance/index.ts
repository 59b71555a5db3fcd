export { figures } from './figures.ts';
export { ratings } from './ratings.ts';
export { scorecards } from './scorecards.ts';
