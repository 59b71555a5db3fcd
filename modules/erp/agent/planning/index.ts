export { PlanningRoom } from './planning.ts';
