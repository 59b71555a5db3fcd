import { type PostgresClient, quoteName, withMaintenance, withPostgres } from '../engines/postgres/connect.ts';
import { roleNames } from '../provisioning/naming.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import type { Finding, Thresholds } from './contract.ts';

interface Look {
  client: PostgresClient;
  database: PlacedDatabase;
  thresholds: Thresholds;
  /** Nothing is mended. */
  dryRun: boolean;
}

/** What a week asks of a database: statistics and dead rows are mended, indexes and slow queries told. */
export async function weeklyPostgres(
  database: PlacedDatabase,
  options: Pick<Look, 'thresholds' | 'dryRun'>,
): Promise<Finding[]> {
  return withPostgres(database.server, database.nameThere, async (client) => {
    const look: Look = { client, database, ...options };
    return [
      ...(await changedTables(look)),
      ...(await duplicateIndexes(look)),
      ...(await unusedIndexes(look)),
      ...(await missingIndexes(look)),
      ...(await slowQueries(look)),
    ];
  });
}

/** What a month asks: indexes that have grown beyond what their rows need are made anew beside the old ones. */
export async function monthlyPostgres(
  database: PlacedDatabase,
  options: Pick<Look, 'thresholds' | 'dryRun'>,
): Promise<Finding[]> {
  return withPostgres(database.server, database.nameThere, async (client) => {
    const look: Look = { client, database, ...options };
    return [...(await bloatedIndexes(look)), ...(await bloatedTables(look)), ...(await writeProfile(look))];
  });
}

const OWN = (alias: string) => `${alias}.nspname = any($1)`;

function schemasOf({ database }: Look): string[] {
  return database.modules.map(({ module }) => module);
}

/** Runs one statement as the owner of a module, outside a transaction. */
async function asOwner({ client }: Look, schema: string, statement: string): Promise<void> {
  await client.query(`set role ${quoteName(roleNames.owner(schema))}`);
  try {
    await client.query(statement);
  } finally {
    await client.query('reset role');
  }
}

async function changedTables(look: Look): Promise<Finding[]> {
  const { client, thresholds, dryRun, database } = look;
  await client.query('select pg_stat_force_next_flush()');
  const { rows } = await client.query<Record<'schema' | 'name' | 'live' | 'dead' | 'changed', string>>(
    `select schemaname as schema, relname as name, n_live_tup as live, n_dead_tup as dead, n_mod_since_analyze as changed
     from pg_stat_user_tables where schemaname = any($1)
       and (n_dead_tup >= $2 and n_dead_tup >= $3::float8 * greatest(n_live_tup, 1) or n_mod_since_analyze >= $2 and n_mod_since_analyze >= $3::float8 * greatest(n_live_tup, 1))
     order by 1, 2`,
    [schemasOf(look), thresholds.changedRows, thresholds.changedShare],
  );
  const findings: Finding[] = [];
  for (const { schema, name, live, dead, changed } of rows) {
    const hasDead = Number(dead) >= thresholds.changedRows && Number(dead) >= thresholds.changedShare * Number(live);
    const table = `${quoteName(schema)}.${quoteName(name)}`;
    const statement = hasDead ? `vacuum (analyze) ${table}` : `analyze ${table}`;
    if (!dryRun) await asOwner(look, schema, statement);
    findings.push({
      ...{ database: database.name, object: `${schema}.${name}`, kind: hasDead ? 'dead rows' : 'stale statistics' },
      evidence: `${live} rows, ${dead} dead, ${changed} changed since the statistics were taken`,
      ...mended(statement, dryRun),
    });
  }
  return findings;
}

function mended(statement: string, dryRun: boolean): Pick<Finding, 'did' | 'left'> {
  return dryRun ? { did: null, left: `would run ${statement}` } : { did: statement, left: null };
}

async function duplicateIndexes(look: Look): Promise<Finding[]> {
  const { rows } = await look.client.query<Record<'schema' | 'name' | 'other' | 'size', string>>(
    `select n.nspname as schema, a.indexrelid::regclass::text as name, b.indexrelid::regclass::text as other, pg_size_pretty(pg_relation_size(a.indexrelid)) as size
     from pg_index a join pg_index b on b.indrelid = a.indrelid and b.indexrelid <> a.indexrelid and b.indkey::text = a.indkey::text and b.indclass = a.indclass and b.indoption = a.indoption
         and b.indpred is not distinct from a.indpred and b.indexprs is not distinct from a.indexprs
       join pg_class c on c.oid = a.indrelid join pg_namespace n on n.oid = c.relnamespace
     where ${OWN('n')} and not a.indisunique and (b.indisunique or b.indexrelid < a.indexrelid) order by 2`,
    [schemasOf(look)],
  );
  return rows.map(({ name, other, size }) => ({
    ...{ database: look.database.name, kind: 'duplicate index', object: name, did: null },
    evidence: `the same columns as ${other}, ${size}`,
    left: `Which indexes there are is said by the schema of the module: take it out there, then drop index ${name}.`,
  }));
}

async function unusedIndexes(look: Look): Promise<Finding[]> {
  const { rows } = await look.client.query<Record<'name' | 'size' | 'reads', string>>(
    `select s.indexrelid::regclass::text as name, pg_size_pretty(pg_relation_size(s.indexrelid)) as size, t.idx_scan as reads
     from pg_stat_user_indexes s join pg_index i on i.indexrelid = s.indexrelid join pg_stat_user_tables t on t.relid = s.relid
     where s.schemaname = any($1) and s.idx_scan = 0 and not i.indisunique and t.idx_scan >= $2
       and not exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = i.indrelid and k.conkey[1] = i.indkey[0]) order by 1`,
    [schemasOf(look), look.thresholds.readsBeside],
  );
  return rows.map(({ name, size, reads }) => ({
    ...{ database: look.database.name, kind: 'unused index', object: name, did: null },
    evidence: `never read, while its table was by other indexes ${reads} times; ${size}`,
    left: 'A report of the month or year may need it; if nobody knows one, take it out of the schema.',
  }));
}

async function missingIndexes(look: Look): Promise<Finding[]> {
  const { rows } = await look.client.query<Record<'name' | 'columns' | 'scans' | 'rows', string>>(
    `select c.oid::regclass::text as name, (select string_agg(a.attname, ', ' order by p.n) from unnest(k.conkey) with ordinality p(c, n) join pg_attribute a on a.attrelid = c.oid and a.attnum = p.c) as columns,
       t.seq_scan as scans, greatest(t.n_live_tup, 0) as rows
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace join pg_stat_user_tables t on t.relid = c.oid
     where ${OWN('n')} and k.contype = 'f' and t.n_live_tup >= $2 and t.seq_scan >= $3
       and not exists (select from pg_index i where i.indrelid = c.oid and (i.indkey::smallint[])[0:cardinality(k.conkey) - 1] @> k.conkey) order by 1, 2`,
    [schemasOf(look), look.thresholds.missingRows, look.thresholds.missingScans],
  );
  return rows.map(({ name, columns, scans, rows: count }) => ({
    ...{ database: look.database.name, kind: 'missing index', object: `${name} (${columns})`, did: null },
    evidence: `a foreign key without index; the table of ${count} rows was read from end to end ${scans} times`,
    left: `If its rows are looked for by this key: create index concurrently on ${name} (${columns}), in the schema of the module too.`,
  }));
}

/** From pg_stat_statements, which tells of all databases of a server wherever one of them has it: this one, or that for maintenance. */
async function slowQueries(look: Look): Promise<Finding[]> {
  const { client, database } = look;
  if (await hasStatements(client)) return slowest(client, look);
  return withMaintenance(database.server, async (other) =>
    (await hasStatements(other))
      ? slowest(other, look)
      : [
          {
            ...{ database: database.name, kind: 'slow query', object: 'pg_stat_statements', did: null },
            evidence: 'the extension is in no database that could be asked',
            left: 'Slow queries are not known; have an administrator run create extension pg_stat_statements.',
          },
        ],
  );
}

async function hasStatements(client: PostgresClient): Promise<boolean> {
  const { rows } = await client.query<{ name: string | null }>(
    "select to_regclass('pg_stat_statements')::text as name",
  );
  return rows[0]?.name != null;
}

async function slowest(client: PostgresClient, { database, thresholds }: Look): Promise<Finding[]> {
  const { rows } = await client.query<Record<'query' | 'calls' | 'mean', string>>(
    `select left(regexp_replace(query, '\\s+', ' ', 'g'), 200) as query, calls, round(mean_exec_time)::text as mean from pg_stat_statements
     where dbid = (select oid from pg_database where datname = $2) and mean_exec_time >= $1 order by total_exec_time desc limit 10`,
    [thresholds.slowMilliseconds, database.nameThere],
  );
  return rows.map(({ query, calls, mean }) => ({
    ...{ database: database.name, kind: 'slow query', object: query, did: null },
    evidence: `${mean} ms on average, ${calls} calls`,
    left: 'Look at its plan with explain (analyze, buffers).',
  }));
}

/** Pages that the rows of an index need by the statistics, nine tenths full. */
async function bloatedIndexes(look: Look): Promise<Finding[]> {
  const { client, thresholds, dryRun, database } = look;
  const { rows } = await client.query<Record<'schema' | 'index' | 'bytes' | 'needed', string>>(
    `select n.nspname as schema, quote_ident(n.nspname) || '.' || quote_ident(x.relname) as index, pg_relation_size(x.oid) as bytes, needed
     from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
       join pg_am m on m.oid = x.relam
       cross join lateral (select ceil(greatest(c.reltuples, 1) * (16 + sum(coalesce(s.avg_width, 8))) / 0.9) + 16384 as needed
         from unnest(i.indkey) k join pg_attribute a on a.attrelid = c.oid and a.attnum = k
           left join pg_stats s on s.schemaname = n.nspname and s.tablename = c.relname and s.attname = a.attname) e
     where ${OWN('n')} and m.amname = 'btree' and i.indexprs is null and i.indpred is null and x.relkind = 'i'
       and pg_relation_size(x.oid) >= $2 and pg_relation_size(x.oid) > $3::float8 * needed order by 2`,
    [schemasOf(look), thresholds.bloatBytes, thresholds.bloatTimes],
  );
  const findings: Finding[] = [];
  for (const { schema, index, bytes, needed } of rows) {
    const statement = `reindex index concurrently ${index}`;
    if (!dryRun) await asOwner(look, schema, statement);
    findings.push({
      ...{ database: database.name, kind: 'bloat', object: index },
      evidence: `${bytes} bytes, of which its rows need about ${Math.round(Number(needed))}`,
      ...mended(statement, dryRun),
    });
  }
  return findings;
}

async function bloatedTables(look: Look): Promise<Finding[]> {
  const { rows } = await look.client.query<Record<'name' | 'bytes' | 'needed', string>>(
    `select c.oid::regclass::text as name, pg_relation_size(c.oid) as bytes, round(greatest(c.reltuples, 1) * (28 + w.width) / 0.9)::bigint as needed
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       cross join lateral (select sum(s.avg_width * (1 - s.null_frac)) as width from pg_stats s where s.schemaname = n.nspname and s.tablename = c.relname) w
     where ${OWN('n')} and c.relkind = 'r' and w.width is not null and pg_relation_size(c.oid) >= $2
       and pg_relation_size(c.oid) > $3::float8 * greatest(c.reltuples, 1) * (28 + w.width) / 0.9 order by 1`,
    [schemasOf(look), look.thresholds.bloatBytes, look.thresholds.bloatTimes],
  );
  return rows.map(({ name, bytes, needed }) => ({
    ...{ database: look.database.name, kind: 'bloat', object: name, did: null },
    evidence: `${bytes} bytes, of which its rows need about ${needed}`,
    left: `New rows fill the room. To give it back the table must stand still: vacuum (full) ${name}, at night.`,
  }));
}

/** How the database is used, beside how the module says that it is. */
async function writeProfile(look: Look): Promise<Finding[]> {
  const { client, database } = look;
  const { rows } = await client.query<Record<'reads' | 'writes' | 'hits', string>>(
    `select tup_fetched + tup_returned as reads, tup_inserted + tup_updated + tup_deleted as writes,
       round(100.0 * blks_hit / greatest(blks_hit + blks_read, 1), 1) as hits from pg_stat_database where datname = current_database()`,
  );
  const { reads, writes, hits } = rows[0] ?? {};
  const profiles = [...new Set(database.modules.map((one) => one.writeProfile))].join('; ');
  return [
    {
      ...{ database: database.name, kind: 'tuning', object: profiles, did: null },
      evidence: `${writes} rows written, ${reads} read, ${hits} % of blocks found in memory`,
      left:
        Number(hits) < 95
          ? 'Too little is found in memory: give the server more shared_buffers.'
          : 'As its profile asks: nothing to do.',
    },
  ];
}
