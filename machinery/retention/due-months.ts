import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Checkpoints, type SigningKey } from '../audit/checkpoints.ts';
import { GenimsError } from '../base/errors.ts';
import { type MysqlConnection, mysqlRows, quoteMysqlName, withMysql } from '../engines/mysql/connect.ts';
import type { Workshop } from '../etl/workshop.ts';
import { asRole } from '../provisioning/connections.ts';
import { accountNames } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import { archiveType } from './archive.ts';
import type { Due } from './contract.ts';

/** Rows that are read at once. */
const PAGE = 20_000;

/** Months of tables that are partitioned by month and whose time is over, as the account that may drop them and no more sees them. */
export async function dueMonths(platform: Platform, now: number, signingKey: SigningKey | undefined): Promise<Due[]> {
  const due: Due[] = [];
  for (const { store, server, nameThere } of platform.stores()) {
    if (store.monthlyPartitions === undefined) continue;
    const account = asRole(platform, server, accountNames.retention);
    const today = new Date(now);
    const cutoff = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - store.retentionMonths, 1);
    for (const table of store.monthlyPartitions)
      await withMysql(account, nameThere, async (connection) => {
        for (const { name, end } of await monthsOf(connection, nameThere, table)) {
          if (end > cutoff) continue;
          const from = `${quoteMysqlName(table)} partition (${quoteMysqlName(name)})`;
          const [found] = await mysqlRows<{ count: string; oldest: string | null; newest: string | null }>(
            connection,
            `select count(*) as count, min(audit_timestamp) as oldest, max(audit_timestamp) as newest from ${from}`,
          );
          const rows = Number(found?.count);
          due.push({
            ...{ engine: 'mysql', database: store.database, table, partition: name, cutoff, rows, personal: true },
            ...{ from: moment(found?.oldest), to: moment(found?.newest), bytes: null },
            take: (workshop, as) =>
              withMysql(account, nameThere, (reader) =>
                take(reader, { workshop, as, table, from, database: nameThere }),
              ),
            remove: async (archived) => {
              const checkpoints = new Checkpoints(platform, signingKey);
              try {
                const checkpoint = await checkpoints.seal();
                return await withMysql(account, nameThere, async (remover) => {
                  const [left] = await mysqlRows<{ count: string }>(remover, `select count(*) as count from ${from}`);
                  if (Number(left?.count) !== archived)
                    throw new GenimsError(
                      'ARCHIVE_FAILED',
                      `${table}, ${name} has ${left?.count} rows, of which ${archived} were archived.`,
                    );
                  await remover.query(`alter table ${quoteMysqlName(table)} drop partition ${quoteMysqlName(name)}`);
                  return { rows: archived, checkpoint };
                });
              } finally {
                await checkpoints.close();
              }
            },
          });
        }
      });
  }
  return due;
}

async function monthsOf(
  connection: MysqlConnection,
  database: string,
  table: string,
): Promise<{ name: string; end: number }[]> {
  const rows = await mysqlRows<{ name: string }>(
    connection,
    'select partition_name as name from information_schema.partitions where table_schema = ? and table_name = ? order by partition_ordinal_position',
    [database, table],
  );
  return rows.flatMap(({ name }) => {
    const [, year, month] = /^p_(\d{4})(\d\d)$/.exec(name) ?? [];
    return year === undefined ? [] : [{ name, end: Date.UTC(Number(year), Number(month), 1) }];
  });
}

function moment(text: string | null | undefined): number | null {
  return text === null || text === undefined ? null : Date.parse(`${text.slice(0, 23).replace(' ', 'T')}Z`);
}

async function take(
  connection: MysqlConnection,
  {
    workshop,
    as,
    table,
    from,
    database,
  }: { workshop: Workshop; as: string; table: string; from: string; database: string },
): Promise<void> {
  const columns = await mysqlRows<{ name: string; type: string }>(
    connection,
    'select column_name as name, data_type as type from information_schema.columns where table_schema = ? and table_name = ? order by ordinal_position',
    [database, table],
  );
  const key = columns[0]?.name ?? '';
  const file = join(workshop.folder, `${as}.csv`);
  writeFileSync(file, '');
  for (let last = '0'; ; ) {
    const [rows] = (await connection.query({
      sql: `select * from ${from} where ${quoteMysqlName(key)} > ? order by ${quoteMysqlName(key)} limit ${PAGE}`,
      values: [last],
      rowsAsArray: true,
    })) as unknown as [unknown[][]];
    appendFileSync(file, rows.map((row) => `${row.map(field).join(',')}\n`).join(''));
    if (rows.length < PAGE) break;
    last = String(rows.at(-1)?.[0]);
  }
  await workshop.take(
    as,
    columns.map(({ name, type }) => ({ name, type: archiveType(type) })),
    file,
  );
}

function field(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return `"${text.replaceAll('"', '""')}"`;
}
