import { join } from 'node:path';
import { GenimsError } from '../base/errors.ts';
import { address } from '../engines/contract.ts';
import { type PostgresClient, quoteName, withMaintenance, withPostgres } from '../engines/postgres/connect.ts';
import { noteCreated } from '../provisioning/ownership.ts';
import { createDatabase } from '../provisioning/postgres-databases.ts';
import { keyFor, toolMajor } from './check-backup.ts';
import { withPostgresConnection, withPrivateFile } from './connection-files.ts';
import type { BackupWork, Restoring, SourceOf } from './contract.ts';
import { versionOf } from './dump-postgres.ts';
import { feedTool } from './run-tool.ts';
import { storedContent } from './stored-files.ts';
import { differingObjects, differingTables, postgresDigests, postgresObjects } from './table-digests.ts';

/** Restores a module into a database that is made for it, in one transaction. Gives what of it is not as it was backed up. */
export async function restorePostgres(
  work: BackupWork,
  { database: { server } }: SourceOf<'postgres'>,
  { kept, manifest, into, isPlain, begin }: Restoring,
): Promise<string[]> {
  const { platform, tools } = work;
  const { home } = platform;
  const major = await withMaintenance(server, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [into]);
    if (rowCount !== 0)
      throw new GenimsError('RESTORE_REFUSED', `There is a database ${into} on ${address(server)} already.`);
    begin();
    noteCreated(home, server, into);
    await createDatabase(client, into, platform.platformId);
    await client.query(`revoke all on database ${quoteName(into)} from public`);
    return (await versionOf(client)).major;
  });
  const tool = await tools.postgres('pg_restore', Math.max(major, toolMajor(manifest)));
  const path = join(kept.path, manifest.files[0]?.name ?? '');
  const content = () => storedContent(path, keyFor(work, manifest));
  const what = `Restoring ${manifest.id}`;
  const list = (await feedTool({ path: tool.path, env: tool.env, what, args: ['--list'] }, content())).split('\n');
  const wanted = list.filter((line) => !manifest.outside.some((key) => isOf(line, key)));
  await withPrivateFile(home, wanted, (listed) =>
    withPostgresConnection(home, { server, database: into, tool }, async (env) => {
      const plain = isPlain ? ['--no-owner', '--no-privileges'] : [];
      const args = ['--single-transaction', '--exit-on-error', '--no-password', ...plain, `--use-list=${listed}`];
      await feedTool({ path: tool.path, env, what, args: [...args, '--dbname=service=genims'] }, content());
    }),
  );
  if (server.origin === 'local') await platform.engines.local.postgres.forbidLargeObjects([into]);
  return withPostgres(server, into, async (client) => [
    ...differingTables(manifest.tables, await postgresDigests(client, manifest.schemas)),
    ...differingObjects(manifest.objects, await postgresObjects(client, manifest.schemas)),
    ...(await unproved(client, manifest.schemas)),
  ]);
}

export function dropRestoredPostgres({ database: { server } }: SourceOf<'postgres'>, into: string): Promise<void> {
  return withMaintenance(server, async (client) => {
    await client.query(`drop database if exists ${quoteName(into)} with (force)`);
  });
}

/** Whether a line of a list of contents is of a foreign key, or of a comment on it. */
function isOf(line: string, key: string): boolean {
  const [schema, table, name] = key.split(' ');
  return line.includes(` FK CONSTRAINT ${key} `) || line.includes(` COMMENT ${schema} CONSTRAINT ${name} ON ${table} `);
}

/** Constraints that were not looked at, and keys without an index that works. */
async function unproved(client: PostgresClient, schemas: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ what: string }>(
    `select conrelid::regclass || ', ' || conname || ': not validated' as what from pg_constraint
       where connamespace = any($1::regnamespace[]) and not convalidated
     union all select indexrelid::regclass || ': not valid' from pg_index i join pg_class c on c.oid = i.indrelid
       where c.relnamespace = any($1::regnamespace[]) and not indisvalid order by 1`,
    [schemas],
  );
  return rows.map(({ what }) => what);
}
