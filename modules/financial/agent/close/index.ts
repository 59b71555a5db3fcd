export { accruals } from './accrue.ts';
export { closeTasks, layOut } from './tasks.ts';
