import { join } from 'node:path';
import { GenimsError } from '../base/errors.ts';
import { address } from '../engines/contract.ts';
import { mysqlRows, quoteMysqlName, withMysql } from '../engines/mysql/connect.ts';
import { noteCreated } from '../provisioning/ownership.ts';
import { keyFor } from './check-backup.ts';
import { withMysqlConnection } from './connection-files.ts';
import type { BackupWork, Restoring, SourceOf } from './contract.ts';
import { gunzipped } from './gzip.ts';
import { feedTool } from './run-tool.ts';
import { storedContent } from './stored-files.ts';
import { differingObjects, differingTables, mysqlDigests, mysqlObjects } from './table-digests.ts';

/** Restores a store into a database that is made for it. Gives what of it is not as it was backed up. */
export async function restoreMysql(
  work: BackupWork,
  { placed: { server } }: SourceOf<'mysql'>,
  { kept, manifest, into, begin }: Restoring,
): Promise<string[]> {
  const { platform, tools } = work;
  if (server.origin === 'local') await platform.engines.local.mysql.grantDatabases([into]);
  await withMysql({ ...server, database: undefined }, undefined, async (connection) => {
    const found = await mysqlRows(connection, 'select 1 from information_schema.schemata where schema_name = ?', [
      into,
    ]);
    if (found.length > 0)
      throw new GenimsError('RESTORE_REFUSED', `There is a database ${into} on ${address(server)} already.`);
    begin();
    noteCreated(platform.home, server, into);
    await connection.query(`create database ${quoteMysqlName(into)} character set utf8mb4 collate utf8mb4_unicode_ci`);
  });
  const tool = tools.mysql('client');
  const content = storedContent(join(kept.path, manifest.files[0]?.name ?? ''), keyFor(work, manifest));
  await withMysqlConnection(platform.home, { server, tool }, (option) =>
    feedTool(
      {
        ...{ path: tool.path, env: tool.env, what: `Restoring ${manifest.id}` },
        args: [option, '--default-character-set=utf8mb4', '--batch', into],
      },
      gunzipped(content),
    ),
  );
  return withMysql(server, into, async (connection) => [
    ...differingTables(manifest.tables, await mysqlDigests(connection, into)),
    ...differingObjects(manifest.objects, await mysqlObjects(connection, into)),
  ]);
}

export function dropRestoredMysql({ placed: { server } }: SourceOf<'mysql'>, into: string): Promise<void> {
  return withMysql({ ...server, database: undefined }, undefined, async (connection) => {
    await connection.query(`drop database if exists ${quoteMysqlName(into)}`);
  });
}
