import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../cli/catalog.ts';
import { must } from '../../machinery/base/errors.ts';
import type { CollectionManifest } from '../../machinery/catalog/manifest.ts';
import { readDocumentDefinitions } from '../../machinery/documents/document-definition.ts';
import { unexplained } from '../../tools/checks/exceptions.ts';
import { commentProblems, nameProblems, storeSchemas } from '../../tools/checks/schema-rules.ts';
import { collectionProblems, mysqlProblems, naturalKeyProblems } from '../../tools/checks/store-rules.ts';

const catalog = loadCatalog();
const schemas = storeSchemas(catalog);
const collections: Record<string, CollectionManifest> = Object.assign(
  {},
  ...catalog.documentStores.flatMap((store) => Object.values(store.categories)),
);

describe('stores in MySQL', () => {
  test('tables and columns have comments that say something', () => {
    expect(unexplained(commentProblems(schemas))).toEqual([]);
  });

  test('every table has a unique natural key, so that a load can be repeated', () => {
    expect(unexplained(naturalKeyProblems(schemas))).toEqual([]);
  });

  test('types are exact, moments in UTC', () => {
    expect(unexplained(mysqlProblems(schemas))).toEqual([]);
  });

  test('constraints and indexes are named by their kind', () => {
    expect(unexplained(nameProblems(schemas))).toEqual([]);
  });

  test('control: what breaks a rule is found', () => {
    const copy = structuredClone(schemas);
    const table = must(copy.reporting?.tables.cash_flow_daily, 'table');
    table.primaryKey = ['row_id'];
    table.columns.row_id = { type: 'bigint', nullable: false, default: 'identity', comment: 'Row id.' };
    table.columns.fee_amount = { type: 'double', nullable: true, comment: 'Fee.' };
    table.columns.sent_at = { type: 'timestamp', nullable: false, comment: '' };
    table.uniques = {};
    expect(naturalKeyProblems(copy)).toHaveLength(1);
    expect(mysqlProblems(copy).map(({ what }) => what.split('.').at(-1))).toEqual([
      'fee_amount',
      'sent_at',
      'fee_amount',
      'sent_at',
    ]);
    expect(commentProblems(copy)).toHaveLength(3);
  });
});

describe('collections', () => {
  test('collections and fields say what they mean, what expires says by which time', () => {
    expect(unexplained(collectionProblems(collections))).toEqual([]);
  });

  test('where modules share a database, a table whose name several have is told by its schema', () => {
    const tables = catalog.modules.flatMap(({ module }) => Object.keys(catalog.moduleSpec(module).tables));
    const shared = new Set(tables.filter((name, index) => tables.indexOf(name) !== index));
    expect(shared).toContain('wms_tms_sync_log');
    const read = (sql: string) => [...sql.matchAll(/\b(?:from|join) ([a-z_]+)\b(?!\.)/g)].map(([, name]) => name ?? '');
    const definitions = catalog.documentStores.flatMap((store) => readDocumentDefinitions(catalog, store));
    expect(definitions.filter(({ sql }) => read(sql).some((name) => shared.has(name)))).toEqual([]);
    expect(read('select 1 from wms_tms_sync_log l join wms.wms_tms_sync_log m')).toEqual(['wms_tms_sync_log']);
  });

  test('control: what breaks a rule is found', () => {
    const wrong: CollectionManifest = {
      purpose: 'anything',
      keepDays: 30,
      schema: { bsonType: 'object', properties: { value: { bsonType: 'double' } } },
      indexes: [],
    };
    expect(collectionProblems({ wrong }).map(({ what }) => what)).toEqual([
      'wrong',
      'wrong._id',
      'wrong',
      'wrong.value',
    ]);
  });
});
