export { accruals } from './accrue.ts';
export { closeTasks, layOut } from './tasks.ts';
export { yearEnd } from './year-end.ts';
