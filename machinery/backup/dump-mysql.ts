import { join } from 'node:path';
import { connectMysql, mysqlVersion, quoteMysqlName } from '../engines/mysql/connect.ts';
import { withMysqlConnection } from './connection-files.ts';
import type { BackupWork, Dumped, SourceOf } from './contract.ts';
import { gzipped } from './gzip.ts';
import { outputOf } from './run-tool.ts';
import { storeFile } from './stored-files.ts';
import { mysqlDigests, mysqlObjects } from './table-digests.ts';

/** Of what is written after the dump's snapshot was taken. */
const FIRST_TABLE = /-- Table structure for table|-- Dump completed/;
/** Seconds that the locks wait for who writes. */
const PATIENCE = 60;

/**
 * Dumps a database of MariaDB or MySQL. The snapshot of the dump cannot be shared; but while nobody writes, two that are begun are the same: so the tables are locked against writers until
 * the dump has begun its own, a moment, and digests are of one that was begun in it.
 */
export async function dumpMysql(
  { platform, destination, tools }: BackupWork,
  { placed: { store, server, nameThere } }: SourceOf<'mysql'>,
  place: string,
): Promise<Dumped> {
  const [locks, reader] = await Promise.all([connectMysql(server, nameThere), connectMysql(server, nameThere)]);
  try {
    const tool = tools.mysql('dump');
    const { product, version } = await mysqlVersion(reader);
    const tables = Object.keys(store.tables).map((table) => `${quoteMysqlName(table)} read`);
    await locks.query(`set lock_wait_timeout = ${PATIENCE}`);
    await locks.query(`lock tables ${tables.join(', ')}`);
    await reader.query('set transaction isolation level repeatable read');
    await reader.query('start transaction with consistent snapshot, read only');
    const file = await withMysqlConnection(platform.home, { server, tool }, (option) => {
      const output = outputOf({
        ...{ path: tool.path, env: tool.env, what: `Dumping ${store.store}` },
        args: [
          option,
          ...['--single-transaction', '--quick', '--routines', '--triggers', '--hex-blob', '--no-tablespaces'],
          ...['--skip-dump-date', '--default-character-set=utf8mb4'],
          ...(tool.product === 'MySQL' ? ['--set-gtid-purged=OFF'] : []),
          nameThere,
        ],
      });
      const begun = whenBegun(output, async () => void (await locks.query('unlock tables')));
      return storeFile(join(place, `${store.store}.sql.gz`), gzipped(begun), destination.key);
    });
    return {
      server: `${product} ${version}`,
      tool: `${tool.product === 'MySQL' ? 'mysqldump' : 'mariadb-dump'} ${tool.version}`,
      position: null,
      schemas: [],
      outside: [],
      objects: await mysqlObjects(reader, nameThere),
      tables: await mysqlDigests(reader, nameThere),
      files: [file],
    };
  } finally {
    for (const connection of [locks, reader]) connection.destroy();
  }
}

async function* whenBegun(output: AsyncIterable<Buffer>, tell: () => Promise<void>): AsyncGenerator<Buffer> {
  let seen: string | undefined = '';
  for await (const chunk of output) {
    if (seen !== undefined) {
      seen += chunk.toString('latin1');
      if (FIRST_TABLE.test(seen)) {
        seen = undefined;
        await tell();
      }
    }
    yield chunk;
  }
}
