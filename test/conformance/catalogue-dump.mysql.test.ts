import { describe, expect, test } from 'vitest';
import { introspectMysql } from '../../machinery/catalog/introspect-mysql.ts';
import { compareSchemas, describeDifference, type SchemaSpec } from '../../machinery/catalog/schema-spec.ts';
import { withMysql } from '../../machinery/engines/mysql/connect.ts';
import { sharedPlatform } from '../support/platform.ts';

/** The stores' side of the catalogue gate. */
const platform = sharedPlatform();

describe('provisioned stores hold what the committed catalogues say', () => {
  test.each(platform.stores().map((placed) => [placed.store.store, placed] as const))('%s', async (store, placed) => {
    const expected = platform.catalog.storeSpec(store);
    const found = await withMysql(placed.server, placed.nameThere, (connection) =>
      introspectMysql(connection, placed.nameThere),
    );
    const differences = (one: SchemaSpec) => compareSchemas(store, one, found).map(describeDifference);
    expect(differences(expected), 'run `npm run generate` and commit what it writes').toEqual([]);

    // Control. A change of a table cannot be rolled back here, so what is expected changes instead.
    const changed = structuredClone(expected);
    const [table = '', spec] = Object.entries(changed.tables)[0] ?? [];
    const [column = '', first] = Object.entries(spec?.columns ?? {})[0] ?? [];
    if (first) first.comment = 'Another meaning.';
    expect(differences(changed).join('\n')).toContain(`${store}.${table}.${column}: expected "Another meaning."`);
  });
});
