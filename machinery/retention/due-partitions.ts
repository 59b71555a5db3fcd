import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { GenimsError } from '../base/errors.ts';
import { DAY_MS } from '../base/utc.ts';
import { markOrigin, ORIGINS } from '../capture/origins.ts';
import { type PostgresClient, quoteName, transaction, withPostgres } from '../engines/postgres/connect.ts';
import { copyOut } from '../engines/postgres/copy.ts';
import { partitionSchema, roleNames } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import { archiveType } from './archive.ts';
import type { Due } from './contract.ts';

/** Days of tables that are partitioned by day and whose time is over. The default partition holds recordings from outside the window and is left alone. */
export async function duePartitions(platform: Platform, now: number): Promise<Due[]> {
  const due: Due[] = [];
  for (const { modules, server, nameThere } of platform.databases())
    for (const { module, database, partitions = [] } of modules)
      for (const { table, keepDays } of partitions)
        await withPostgres(server, nameThere, async (client) => {
          const cutoff = Math.floor(now / DAY_MS) * DAY_MS - keepDays * DAY_MS;
          for (const { name, day } of await partitionsOf(client, module, table)) {
            if (day + DAY_MS > cutoff) continue;
            const whole = `${quoteName(partitionSchema(module))}.${quoteName(name)}`;
            const { rows } = await client.query<{ count: string; bytes: string }>(
              `select (select count(*) from ${whole}) as count, pg_total_relation_size($1::regclass) as bytes`,
              [whole],
            );
            const count = Number(rows[0]?.count);
            due.push({
              ...{ engine: 'postgres', database: database.maximum, table: `${module}.${table}`, partition: name },
              ...{ cutoff, rows: count, personal: false, bytes: Number(rows[0]?.bytes) },
              ...(count === 0 ? { from: null, to: null } : { from: day, to: day + DAY_MS - 1 }),
              take: (workshop, as) =>
                withPostgres(server, nameThere, async (reader) => {
                  const file = join(workshop.folder, `${as}.csv`);
                  const columns = await columnsOf(reader, whole);
                  const copy = copyOut(`copy (select * from ${whole}) to stdout (format csv)`);
                  await pipeline(reader.query(copy), createWriteStream(file));
                  await workshop.take(as, columns, file);
                }),
              remove: (archived) =>
                withPostgres(server, nameThere, (remover) =>
                  drop(remover, { module, table, partition: whole, archived }),
                ),
            });
          }
        });
  return due;
}

async function partitionsOf(
  client: PostgresClient,
  module: string,
  table: string,
): Promise<{ name: string; day: number }[]> {
  const { rows } = await client.query<{ name: string }>(
    'select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = $1::regclass order by 1',
    [`${quoteName(module)}.${quoteName(table)}`],
  );
  return rows.flatMap(({ name }) => {
    const [, year, month, day] = /_(\d{4})(\d\d)(\d\d)$/.exec(name) ?? [];
    return year === undefined ? [] : [{ name, day: Date.UTC(Number(year), Number(month) - 1, Number(day)) }];
  });
}

async function columnsOf(client: PostgresClient, table: string): Promise<{ name: string; type: string }[]> {
  const { rows } = await client.query<{ name: string; type: string }>(
    'select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum',
    [table],
  );
  return rows.map(({ name, type }) => ({ name, type: archiveType(type) }));
}

async function drop(
  client: PostgresClient,
  { module, table, partition, archived }: { module: string; table: string; partition: string; archived: number },
): Promise<{ rows: number }> {
  return transaction(client, async () => {
    await markOrigin(client, ORIGINS.housekeeping);
    await client.query(`set local role ${quoteName(roleNames.owner(module))}`);
    // Whoever reads the table goes first; writers of today are held up for the moment of the exchange only.
    await client.query("set local lock_timeout = '10s'");
    await client.query(`lock table ${quoteName(module)}.${quoteName(table)} in access exclusive mode`);
    const { rows } = await client.query<{ count: string }>(`select count(*) as count from ${partition}`);
    if (Number(rows[0]?.count) !== archived)
      throw new GenimsError(
        'ARCHIVE_FAILED',
        `${partition} has ${rows[0]?.count} rows, of which ${archived} were archived.`,
      );
    await client.query(`drop table ${partition}`);
    return { rows: archived };
  });
}
