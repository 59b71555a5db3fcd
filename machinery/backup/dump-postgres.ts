import { join } from 'node:path';
import { GenimsError, must } from '../base/errors.ts';
import type { Snapshot } from '../capture/contract.ts';
import { formatPosition } from '../capture/contract.ts';
import { openSnapshot } from '../capture/open-snapshot.ts';
import { captureSource } from '../capture/sources.ts';
import { connectPostgres, type PostgresClient, quoteText } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA, partitionSchema } from '../provisioning/naming.ts';
import { withPostgresConnection } from './connection-files.ts';
import type { BackupWork, Dumped, SourceOf } from './contract.ts';
import { outputOf } from './run-tool.ts';
import { storeFile } from './stored-files.ts';
import { keysOutside, postgresDigests, postgresObjects } from './table-digests.ts';

/** Dumps a module with what its database has beside it: the copies that it refers to and the platform's own tables. Rows, digests and position are of one snapshot. */
export async function dumpPostgres(
  { platform, destination, tools }: BackupWork,
  { database, module }: SourceOf<'postgres'>,
  place: string,
): Promise<Dumped> {
  const { server, nameThere } = database;
  const owner = await connectPostgres(server, nameThere);
  let snapshot: Snapshot | undefined;
  try {
    snapshot = await snapshotOf(() => openSnapshot(captureSource(platform, database)));
    await owner.query('begin isolation level repeatable read read only');
    if (snapshot) await owner.query(`set transaction snapshot ${quoteText(snapshot.name)}`);
    const name = snapshot?.name ?? (await exported(owner));
    const { version, major } = await versionOf(owner);
    const schemas = await schemasOf(owner, [
      module.module,
      partitionSchema(module.module),
      ...database.copies.map((copy) => copy.owner),
      PLATFORM_SCHEMA,
    ]);
    const tool = await tools.postgres('pg_dump', major);
    const file = await withPostgresConnection(platform.home, { server, database: nameThere, tool }, (env) =>
      storeFile(
        join(place, `${module.module}.dump`),
        outputOf({
          ...{ path: tool.path, env, what: `Dumping ${module.module}` },
          args: [
            ...['--format=custom', '--no-password', `--snapshot=${name}`, '--lock-wait-timeout=60s'],
            ...schemas.map((schema) => `--schema=${schema}`),
          ],
        }),
        destination.key,
      ),
    );
    return {
      server: `PostgreSQL ${version}`,
      tool: `pg_dump ${tool.version}`,
      position: snapshot ? formatPosition(snapshot.position) : null,
      schemas,
      outside: await keysOutside(owner, schemas),
      objects: await postgresObjects(owner, schemas),
      tables: await postgresDigests(owner, schemas),
      files: [file],
    };
  } finally {
    await owner.end().catch(() => {});
    await snapshot?.close();
  }
}

/** Where no role may replicate there is a snapshot, but no position of the log that belongs to it. */
async function snapshotOf(open: () => Promise<Snapshot>): Promise<Snapshot | undefined> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof GenimsError && error.code === 'CAPTURE_REFUSED') return undefined;
    throw error;
  }
}

async function exported(client: PostgresClient): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select pg_export_snapshot() as name');
  return must(rows[0], 'exported snapshot').name;
}

export async function versionOf(client: PostgresClient): Promise<{ version: string; major: number }> {
  const { rows } = await client.query<{ version: string }>("select current_setting('server_version') as version");
  const version = must(rows[0], 'version of the server').version.split(' ')[0] ?? '';
  return { version, major: Number.parseInt(version, 10) };
}

/** Those that the database has: a module without partitions has no schema for them, and one that shares a database needs no copies of its neighbour. */
async function schemasOf(client: PostgresClient, wanted: string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'select nspname as name from pg_namespace where nspname = any($1) order by 1',
    [wanted],
  );
  return rows.map(({ name }) => name);
}
