export { planning } from './planning.ts';
