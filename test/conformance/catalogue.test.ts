import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCatalog, ROOT } from '../../cli/catalog.ts';
import type { Layout } from '../../machinery/catalog/manifest.ts';
import { readCommitted } from '../../machinery/catalog/schema-spec.ts';
import { type FlowsFile, manifestsAsSpecification, type Specification } from '../../tools/checks/specification.ts';

const catalog = loadCatalog();
const SPECIFICATION = join(ROOT, '..', 'shared', 'spec');
const missing = existsSync(join(SPECIFICATION, 'catalog.json'))
  ? undefined
  : 'the specification (../shared/spec beside the repository) is not there';

// Reporters count skipped tests without their reason.
if (missing !== undefined) console.warn(`Skipped: manifests against the specification: ${missing}.`);

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(SPECIFICATION, name), 'utf8')) as T;
}

describe('the manifests say what the specification says', () => {
  const ours = manifestsAsSpecification(catalog);
  /** Skips with the reason, so that a run without the specification says so. */
  const specified = (name: string, body: (spec: Specification, flows: FlowsFile) => void) =>
    test(name, ({ skip }) => {
      if (missing !== undefined) return skip(missing);
      body(read('catalog.json'), read('flows.json'));
    });

  specified('modules: databases, owners, sizes, backup, layouts, tables with their purposes', (spec) => {
    expect(ours.catalog.postgres).toEqual(spec.postgres);
  });

  test('floors: a module with behaviour has one, or a reason, for every table', () => {
    for (const { module, floors, tables } of loadCatalog().modules)
      if (floors) expect(Object.keys(floors), module).toEqual(Object.keys(tables));
  });

  specified('platform tables', (spec) => {
    const committed = readCommitted(join(ROOT, 'machinery', 'provisioning'));
    const named = [...spec.postgresPlatformTables.everyDatabase, ...spec.postgresPlatformTables.masterOnly];
    expect(Object.keys(committed.tables).sort()).toEqual(named.map((one) => one.name).sort());
  });

  specified('stores in MySQL: tables, readers, refresh, retention, backup', (spec) => {
    expect(ours.catalog.mysql).toEqual(spec.mysql);
  });

  specified('the store in MongoDB: categories, collections, purposes, days kept', (spec) => {
    expect(ours.catalog.mongodb).toEqual(spec.mongodb);
  });

  // Copies and flows of the specification are a floor: the manifests may have more, with more tables.
  specified('reference copies: all that are asked for', (_, flows) => {
    for (const [module, copies] of Object.entries(flows.referenceCopies))
      expect(ours.flows.referenceCopies[module], module).toEqual(expect.arrayContaining(copies));
  });

  specified('business flows: all that are asked for, with their tables, mode, rate, what they carry', (_, flows) => {
    for (const { sourceTables, targetTables, ...flow } of flows.businessFlows) {
      const own = ours.flows.businessFlows.find((one) => one.id === flow.id);
      expect(own, flow.id).toMatchObject(flow);
      expect(own?.sourceTables, flow.id).toEqual(expect.arrayContaining(sourceTables));
      expect(own?.targetTables, flow.id).toEqual(expect.arrayContaining(targetTables));
    }
  });

  specified('streams, jobs and daemons', (_, flows) => {
    expect(ours.flows.streams).toEqual(sortById(flows.streams));
    expect(ours.flows.jobs).toEqual(sortById(flows.jobs));
    expect(ours.flows.daemons).toEqual(sortById(flows.daemons));
  });

  specified('control: a changed purpose, copy or rate is found', (spec, flows) => {
    const [first] = structuredClone(spec.postgres);
    if (first?.tables[0]) first.tables[0].purpose += '.';
    expect(ours.catalog.postgres[0]).not.toEqual(first);
    expect(ours.flows.referenceCopies).not.toEqual({ ...flows.referenceCopies, operations: ['companies'] });
  });
});

describe('counts follow from the manifests', () => {
  test.each([
    ['maximum', 13, 343],
    ['balanced', 8, 328],
    ['minimal', 5, 319],
  ] satisfies [Layout, number, number][])(
    'layout %s: %i databases, %i tables beside the copies',
    (layout, databases, tables) => {
      const platform = Object.keys(readCommitted(join(ROOT, 'machinery', 'provisioning')).tables);
      const inEvery = platform.filter((name) => name !== 'database_registry').length;
      const placed = catalog.databases(layout);
      const counted = placed.map(
        (database) =>
          database.modules.reduce((sum, one) => sum + Object.keys(one.tables).length, 0) +
          (database.modules.some((one) => one.holdsRegistry) ? platform.length : inEvery),
      );
      expect(placed).toHaveLength(databases);
      expect(counted.reduce((sum, count) => sum + count, 0)).toBe(tables);
    },
  );

  test('65 tables in MySQL, 32 collections in MongoDB', () => {
    expect(catalog.sqlStores.map((one) => Object.keys(one.tables).length)).toEqual([20, 25, 20]);
    const collections = catalog.documentStores.flatMap((one) =>
      Object.values(one.categories).flatMap((group) => Object.keys(group)),
    );
    expect(new Set(collections).size).toBe(32);
    expect(collections).toHaveLength(32);
  });
});

describe('the manifest names the tables that the schema makes', () => {
  test.each(catalog.modules.map((one) => [one.module, one.tables] as const))('%s', (module, tables) => {
    expect(Object.keys(catalog.moduleSpec(module).tables).sort()).toEqual(Object.keys(tables).sort());
  });

  test.each(catalog.sqlStores.map((one) => [one.store, one.tables] as const))('%s', (store, tables) => {
    expect(Object.keys(catalog.storeSpec(store).tables).sort()).toEqual(Object.keys(tables).sort());
  });
});

function sortById<T extends { id: string }>(items: T[]): T[] {
  return items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
