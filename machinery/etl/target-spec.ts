import { GenimsError, must } from '../base/errors.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { CollectionManifest, JsonSchema } from '../catalog/manifest.ts';
import type { ColumnSpec, TableSpec } from '../catalog/schema-spec.ts';
import type { LoadDefinition } from './definition.ts';

/** Fields that the loader gives to documents that it writes. */
export const RUN_FIELDS = new Set(['run_number', 'computed_at']);

/** The table of a target; fields of a collection are its columns, decimals texts, as a document keeps their digits. */
export function targetSpec(catalog: Catalog, { store, table }: Pick<LoadDefinition, 'store' | 'table'>): TableSpec {
  const collection = collectionOf(catalog, { store, table });
  if (!collection) return must(catalog.storeSpec(store).tables[table], `table ${table} of ${store}`);
  const columns: Record<string, ColumnSpec> = {};
  for (const [name, property] of Object.entries(collection.schema.properties ?? {}))
    if (!RUN_FIELDS.has(name))
      columns[name] = { type: typeOf(property, `${store}.${table}.${name}`), nullable: true, comment: '' };
  return {
    ...{ comment: '', columns, primaryKey: ['_id'], uniques: {} },
    ...{ foreignKeys: {}, checks: {}, indexes: {} },
  };
}

/** The collection that a target is; undefined where it is a table. */
export function collectionOf(
  catalog: Catalog,
  { store, table }: Pick<LoadDefinition, 'store' | 'table'>,
): CollectionManifest | undefined {
  const manifest = catalog.documentStores.find((one) => one.store === store);
  return manifest && Object.values(manifest.categories).find((group) => group[table])?.[table];
}

function typeOf({ bsonType, pattern }: JsonSchema, what: string): string {
  const [type] = Array.isArray(bsonType) ? bsonType : [bsonType];
  if (type === 'string' && pattern?.startsWith('^[0-9]{4}-')) return 'date';
  const known = {
    string: 'varchar',
    decimal: 'varchar',
    long: 'bigint',
    int: 'bigint',
    date: 'datetime',
    bool: 'boolean',
  }[type ?? ''];
  if (known === undefined) throw new GenimsError('INTERNAL', `${what} has type ${type}, which loads do not write.`);
  return known;
}
