import { GenimsError } from '../base/errors.ts';
import type { Home } from '../base/home.ts';
import type { Catalog, PostgresDatabase } from '../catalog/catalog.ts';
import { address, type Server } from '../engines/contract.ts';
import {
  type PostgresClient,
  quoteName,
  quoteQualified,
  quoteText,
  transaction,
  withMaintenance,
  withPostgres,
} from '../engines/postgres/connect.ts';
import { ensureActorTriggers } from './actor-triggers.ts';
import { grantStatements, referenceStatements } from './grants.ts';
import { alterCopies, bringForward, isBehind, migrate } from './migrations.ts';
import { PLATFORM_SCHEMA, partitionSchema, roleNames, schemaNames } from './naming.ts';
import { noteBorrowed, noteCreated, noteElsewhere } from './ownership.ts';
import { ensurePartitions } from './partitions.ts';
import { inspectAccount, markOf } from './postgres-roles.ts';
import { ensurePublication, publishedTables } from './publications.ts';
import { appliedFiles, applyFile, keyOf, type SchemaFile, schemaOf } from './schema-files.ts';

export interface PlacedDatabase extends PostgresDatabase {
  server: Server;
  /** Its name on that server. */
  nameThere: string;
}

export interface DatabaseInput {
  home: Home;
  catalog: Catalog;
  platformId: string;
  version: string;
}

/** Creates the database if it is not there. What exists and is not ours is used only when it holds nothing in our way. */
export async function ensureDatabase(
  { name, server, nameThere }: PlacedDatabase,
  { home, platformId }: DatabaseInput,
): Promise<boolean> {
  return withMaintenance(server, async (client) => {
    const exists = await client.query('select 1 from pg_database where datname = $1', [nameThere]);
    const account = await inspectAccount(client);
    if (exists.rowCount !== 0) {
      const { rows } = await client.query<{ ours: boolean }>(
        "select pg_has_role(datdba, 'USAGE') as ours from pg_database where datname = $1",
        [nameThere],
      );
      if (!rows[0]?.ours)
        throw new GenimsError(
          'SERVER_UNSUITABLE',
          `Account ${account.name} does not own database ${nameThere} on ${address(server)} (${server.origin}).`,
          {
            remedy: `Have an administrator run: alter database ${quoteName(nameThere)} owner to ${quoteName(account.name)}`,
          },
        );
      return false;
    }
    if (!account.mayCreateDatabases)
      throw new GenimsError(
        'SERVER_UNSUITABLE',
        `Account ${account.name} on ${address(server)} (${server.origin}) may not create database ${nameThere}.`,
        {
          remedy: `Have an administrator run: create database ${quoteName(nameThere)} owner ${quoteName(account.name)}`,
        },
      );
    noteElsewhere(home, { database: name, server, nameThere });
    noteCreated(home, server, nameThere);
    await createDatabase(client, nameThere, platformId);
    return true;
  });
}

/** Creates an empty database with the platform's mark, in which bytes decide the order of text. */
export async function createDatabase(client: PostgresClient, name: string, platformId: string): Promise<void> {
  const { serverVersion } = await inspectAccount(client);
  const locale =
    serverVersion >= 170000
      ? "locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C'"
      : "lc_collate 'C' lc_ctype 'C'";
  await client.query(`create database ${quoteName(name)} template template0 encoding 'UTF8' ${locale}`);
  await client.query(`comment on database ${quoteName(name)} is ${quoteText(markOf(platformId))}`);
}

/**
 * Applies what the database lacks: platform tables, reference copies, module tables, indexes and foreign keys, privileges; and migrations, where it was made from older files. One
 * transaction: a killed command leaves nothing, or all of it. Up to `tables` it stops before indexes and foreign keys, which a bulk load would only
 * slow down. Gives the number of files applied. Errors: SCHEMA_CHANGED.
 */
export async function applySchemas(
  database: PlacedDatabase,
  input: DatabaseInput,
  upTo: 'tables' | 'all' = 'all',
): Promise<number> {
  return withPostgres(database.server, database.nameThere, async (client) => {
    await checkOwnership(client, database, input.platformId);
    noteElsewhere(input.home, { ...database, database: database.name });
    const schema = schemaOf(database, input.catalog);
    const applied = await appliedFiles(client);
    const forward = bringForward(database.name, schema, applied);
    const isMissing = (file: SchemaFile) => !applied.has(keyOf(file));
    const tables = schema.tables.filter(isMissing);
    const builtOn = upTo === 'all' ? schema.builtOn.filter(isMissing) : [];
    const made = tables.length + builtOn.length + forward.pending.length;
    if (made > 0 || isBehind(forward) || !(await hasSettings(client))) {
      await noteBorrowed(input.home, client, database);
      await transaction(client, async () => {
        await prepareDatabase(client, database, input.platformId);
        await alterCopies(client, input.catalog, forward.copies);
        for (const file of tables) await applyFile(client, file, input.version);
        await lockReferenced(client, database);
        const references = referenceStatements(database);
        if (references.length > 0) await client.query(references.join(';'));
        await migrate(client, forward, input.version);
        for (const file of builtOn) await applyFile(client, file, input.version);
        await client.query(grantStatements(database).join(';\n'));
      });
      if (builtOn.length > 0) await countTables(client, database);
    }
    for (const { module, partitions } of database.modules)
      for (const one of partitions ?? []) await ensurePartitions(client, module, one);
    if (upTo === 'tables') return made;
    const published = await ensurePublication(client, database);
    return made + published + (await ensureActorTriggers(client, publishedTables(database)));
  });
}

/** Whether the database has settings of its own: one that an administrator has made from a copy lacks them, and with them every privilege on the database itself. */
async function hasSettings(client: PostgresClient): Promise<boolean> {
  const { rows } = await client.query(
    'select from pg_db_role_setting join pg_database d on d.oid = setdatabase where d.datname = current_database() and setrole = 0',
  );
  return rows.length > 0;
}

/**
 * A grant changes a table's entry in the catalogue without locking the table. An autovacuum of it then waits for this transaction, while the foreign keys of this
 * transaction wait for the autovacuum: a deadlock. With the lock first, whoever is at the table ends before, or is ended by the server.
 */
async function lockReferenced(client: PostgresClient, database: PlacedDatabase): Promise<void> {
  // Those that are copies here, and those that a neighbour in the same database owns.
  const tables = new Set(database.modules.flatMap(({ referenceCopies }) => referenceCopies));
  const names = [...tables].map(quoteQualified).sort();
  if (names.length > 0) await client.query(`lock table ${names.join(', ')} in share row exclusive mode`);
}

/** Detail of the first statistics, of 100 by default. It halves the time of looking at every table; the server looks more closely when a table has changed by a tenth. */
const FIRST_STATISTICS = 20;

/** Tells the planner what was loaded: the first queries come before the server has looked by itself, and joined without that take many times as long. */
async function countTables(client: PostgresClient, database: PlacedDatabase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where (c.relkind = 'p' or c.relkind = 'r' and pg_relation_size(c.oid) > 0) and not c.relispartition and n.nspname = any($1) order by 1`,
    [schemaNames(database)],
  );
  if (rows.length === 0) return;
  await client.query(`set default_statistics_target = ${FIRST_STATISTICS}`);
  await client.query(`analyze ${rows.map((row) => row.name).join(', ')}`);
  await client.query('reset default_statistics_target');
}

/** Whether a module's indexes and foreign keys are there: from then on its rows are in use, and never loaded anew. */
export async function isHandedOver(database: PlacedDatabase, module: string): Promise<boolean> {
  return withPostgres(database.server, database.nameThere, async (client) => {
    const applied = await appliedFiles(client);
    return [...applied.keys()].some((file) => file.startsWith(`${module}/9`));
  });
}

/** Refuses a database in which somebody else uses one of the schemas that we need. */
async function checkOwnership(client: PostgresClient, database: PlacedDatabase, platformId: string): Promise<void> {
  const { rows } = await client.query<{ name: string; mark: string | null }>(
    "select nspname as name, obj_description(oid, 'pg_namespace') as mark from pg_namespace where nspname = any($1)",
    [schemaNames(database)],
  );
  const platform = rows.find((row) => row.name === PLATFORM_SCHEMA);
  const foreign = platform ? (platform.mark === markOf(platformId) ? [] : [platform]) : rows;
  if (foreign.length > 0)
    throw new GenimsError(
      'NOT_OURS',
      `Database ${database.nameThere} on ${address(database.server)} has schema ${foreign.map((row) => row.name).join(', ')}, which this platform did not create.`,
    );
}

async function prepareDatabase(client: PostgresClient, database: PlacedDatabase, platformId: string): Promise<void> {
  const names = schemaNames(database);
  const there = await client.query('select nspname from pg_namespace where nspname = any($1)', [names]);
  const known = new Set(there.rows.map((row) => row.nspname as string));
  const statements: string[] = [];
  const create = (name: string, owner: string | undefined, comment: string) => {
    if (!known.has(name))
      statements.push(
        `create schema ${quoteName(name)}${owner ? ` authorization ${quoteName(owner)}` : ''}`,
        `comment on schema ${quoteName(name)} is ${quoteText(comment)}`,
      );
  };
  for (const one of database.modules) {
    create(one.module, roleNames.owner(one.module), `${one.title}. ${one.purpose}`);
    if (one.partitions && !known.has(one.module))
      create(partitionSchema(one.module), roleNames.owner(one.module), `Daily partitions of tables in ${one.module}.`);
  }
  for (const owner of new Set(database.copies.map((copy) => copy.owner)))
    create(owner, undefined, `Read-only copies of tables that module ${owner} owns, kept by synchronisation.`);
  create(PLATFORM_SCHEMA, undefined, markOf(platformId));
  if (statements.length > 0) await client.query(statements.join(';'));
}
