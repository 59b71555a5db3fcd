import { clock } from '../base/clock.ts';
import { markOrigin, ORIGINS } from '../capture/origins.ts';
import type { DailyPartitions } from '../catalog/manifest.ts';
import { type PostgresClient, quoteName, quoteText, transaction } from '../engines/postgres/connect.ts';
import { partitionSchema, roleNames } from './naming.ts';

const DAY = 86_400_000;

/**
 * Makes the daily partitions that are missing from `keepDays` back to `aheadDays` ahead, and the default partition for rows outside
 * that window. Rows of a day that wait in the default partition move into the new one. Gives the number of partitions made.
 */
export async function ensurePartitions(client: PostgresClient, module: string, spec: DailyPartitions): Promise<number> {
  const schema = partitionSchema(module);
  const parent = `${quoteName(module)}.${quoteName(spec.table)}`;
  const today = Math.floor(clock.now().getTime() / DAY) * DAY;
  const known = await client.query<{ name: string }>(
    'select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = $1::regclass',
    [`${module}.${spec.table}`],
  );
  const existing = new Set(known.rows.map((row) => row.name));
  const catchAll = `${spec.table}_default`;
  const days = Array.from({ length: spec.keepDays + spec.aheadDays + 1 }, (_, i) => today + (i - spec.keepDays) * DAY);
  const missing = days.filter((day) => !existing.has(partitionName(spec.table, day)));
  if (missing.length === 0 && existing.has(catchAll)) return 0;
  await transaction(client, async () => {
    // Rows that move are removed from a part of the table, but come back in one that is not yet a part of it: captured, they would be gone.
    await markOrigin(client, ORIGINS.housekeeping);
    await client.query(`set local role ${quoteName(roleNames.owner(module))}`);
    const fallback = `${quoteName(schema)}.${quoteName(catchAll)}`;
    if (!existing.has(catchAll)) await client.query(`create table ${fallback} partition of ${parent} default`);
    const column = quoteName(await partitionColumn(client, module, spec.table));
    const { rows } = await client.query<{ first: string | null; last: string | null }>(
      `select min(${column}) as first, max(${column}) as last from ${fallback}`,
    );
    const waiting = rows[0]?.first
      ? { first: Date.parse(rows[0].first), last: Date.parse(rows[0].last ?? '') }
      : undefined;
    for (const day of missing) {
      const name = `${quoteName(schema)}.${quoteName(partitionName(spec.table, day))}`;
      const [from, to] = [day, day + DAY].map((moment) => quoteText(new Date(moment).toISOString()));
      if (waiting && day <= waiting.last && day + DAY > waiting.first) {
        await client.query(
          `create table ${name} (like ${parent} including all);
           with moved as (delete from ${fallback} where ${column} >= ${from} and ${column} < ${to} returning *) insert into ${name} select * from moved;
           alter table ${parent} attach partition ${name} for values from (${from}) to (${to})`,
        );
      } else await client.query(`create table ${name} partition of ${parent} for values from (${from}) to (${to})`);
    }
    await client.query(
      `grant select on all tables in schema ${quoteName(schema)} to ${quoteName(roleNames.readOnly(module))}, ${quoteName(roleNames.readWrite(module))}`,
    );
  });
  return missing.length;
}

async function partitionColumn(client: PostgresClient, module: string, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    'select a.attname as name from pg_partitioned_table p join pg_attribute a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0] where p.partrelid = $1::regclass',
    [`${module}.${table}`],
  );
  return rows[0]?.name ?? '';
}

function partitionName(table: string, day: number): string {
  return `${table}_${new Date(day).toISOString().slice(0, 10).replaceAll('-', '')}`;
}
