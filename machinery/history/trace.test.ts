import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/catalog.ts';
import { wrongPaths } from './trace.ts';

describe('paths of consequences', () => {
  const catalog = loadCatalog();

  it.each([
    'operations.machine_faults <- manufacturing.downtime_events.machine_fault_id',
    'operations.production_runs -> operations.production_runs.work_order_id',
    'operations.production_runs <- manufacturing.operations.production_run_id <- manufacturing.labor_time_entries.operation_id',
  ])('%s follows references of the catalogue', (path) => {
    expect(wrongPaths(catalog, [path])).toEqual([]);
  });

  it.each([
    'operations.machine_faults',
    'operations.machine_faults <- manufacturing.downtime_events.machine_id',
    'operations.machine_faults -> operations.production_runs.work_order_id',
    'operations.machine_faults <- manufacturing.downtime.machine_fault_id',
  ])('control: %s does not', (path) => {
    expect(wrongPaths(catalog, [path])).toEqual([path]);
  });
});
