import { describe, expect, test } from 'vitest';
import { must } from '../../machinery/base/errors.ts';
import { introspectPostgres } from '../../machinery/catalog/introspect-postgres.ts';
import { compareSchemas, describeDifference } from '../../machinery/catalog/schema-spec.ts';
import {
  type PostgresClient,
  quoteName,
  quoteQualified,
  withPostgres,
} from '../../machinery/engines/postgres/connect.ts';
import { schemaNames } from '../../machinery/provisioning/naming.ts';
import type { PlacedDatabase } from '../../machinery/provisioning/postgres-databases.ts';
import { expectedSchemas } from '../../machinery/verification/catalogue-checks.ts';
import { sharedPlatform } from '../support/platform.ts';

/** What an engine holds after provisioning is what is committed: the gate that a change of a schema passes by `npm run generate`. */
const platform = sharedPlatform();

async function differences(client: PostgresClient, database: PlacedDatabase): Promise<string[]> {
  const found = await introspectPostgres(client, schemaNames(database));
  const expected = expectedSchemas(platform, database);
  expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
  return [...expected].flatMap(([schema, spec]) =>
    compareSchemas(schema, spec, found.get(schema) ?? { tables: {} }).map(describeDifference),
  );
}

describe('provisioned databases hold what the committed catalogues say', () => {
  test.each(platform.databases().map((database) => [database.name, database] as const))('%s', async (_, database) => {
    const found = await withPostgres(database.server, database.nameThere, (client) => differences(client, database));
    expect(found, 'run `npm run generate` and commit what it writes').toEqual([]);
  });
});

describe('controls', () => {
  const database = must(platform.databases()[0], 'a database');
  const { module } = must(database.modules[0], `a module of ${database.name}`);
  const [table = '', { columns = {}, indexes = {} } = {}] =
    Object.entries(platform.catalog.moduleSpec(module).tables).find(([, one]) => Object.keys(one.indexes).length > 0) ??
    [];
  const name = `${module}.${table}`;
  const column = must(Object.keys(columns).at(-1), `a column of ${name}`);
  const index = must(Object.keys(indexes)[0], `an index of ${name}`);

  test.each([
    [
      'a changed comment',
      `comment on column ${quoteQualified(name)}.${quoteName(column)} is 'Another meaning.'`,
      `${name}.${column}: expected`,
    ],
    ['a missing index', `drop index ${quoteQualified(`${module}.${index}`)}`, `${name}.${index}: missing`],
    [
      'a further column',
      `alter table ${quoteQualified(name)} add column extra text`,
      `${name}.extra: not in the catalogue`,
    ],
    [
      'a changed type',
      `alter table ${quoteQualified(name)} alter column ${quoteName(column)} type text`,
      `${name}.${column}: expected`,
    ],
    ['a further table', `create table ${quoteQualified(`${module}.extra`)} (name text)`, `${module}.extra`],
    ['a further table without columns', `create table ${quoteQualified(`${module}.extra`)} ()`, `${module}.extra`],
  ])('%s is found', async (_, statement, difference) => {
    const found = await withPostgres(database.server, database.nameThere, async (client) => {
      // Rolled back: other tests read this database.
      await client.query('begin');
      try {
        await client.query(statement);
        return await differences(client, database);
      } finally {
        await client.query('rollback');
      }
    });
    expect(found.join('\n')).toContain(difference);
  });
});
