export { mappings } from './mappings.ts';
export { reconciliation } from './reconciliation.ts';
export { snapshots } from './snapshots.ts';
export { sync } from './sync.ts';
