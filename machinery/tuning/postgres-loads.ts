import { must } from '../base/errors.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { TableSpec } from '../catalog/schema-spec.ts';
import { type PostgresClient, quoteName, quoteQualified } from '../engines/postgres/connect.ts';
import type { Load } from './contract.ts';

/** Rows that a round of writes or lookups takes, and tables that are summed. */
const [WRITES, LOOKUPS, SUMMED] = [200, 200, 3];
const NUMERIC = /^(numeric|bigint|integer|smallint|double precision|real)/;

interface Table {
  name: string;
  spec: TableSpec;
  rows: number;
}

/** What is asked of a module's database, in a copy that is nobody's: writes of its largest tables, lookups by keys, sums over tables and over joins. */
export async function postgresLoads(client: PostgresClient, catalog: Catalog, module: string): Promise<Load[]> {
  const tables = await counted(client, catalog, module);
  const referenced = new Set(
    tables.flatMap(({ spec }) => Object.values(spec.foreignKeys).map(({ references }) => references)),
  );
  const leaf = tables.find(({ name }) => !referenced.has(name));
  const changed = tables.find(({ spec }) => spec.columns.updated_at && spec.primaryKey.length === 1);
  const pointing = tables.find(({ spec }) => keyTo(spec, tables) !== undefined);
  return [
    ...(leaf ? [await inserts(client, leaf)] : []),
    ...(changed ? [await changes(client, changed)] : []),
    ...(pointing ? [await lookups(client, pointing, tables)] : []),
    ...tables.slice(0, SUMMED).map((table) => scan(client, table)),
    ...(pointing ? [join(client, pointing, tables)] : []),
  ];
}

/** Tables with rows, the largest first. */
async function counted(client: PostgresClient, catalog: Catalog, module: string): Promise<Table[]> {
  const found: Table[] = [];
  for (const [table, spec] of Object.entries(catalog.moduleSpec(module).tables)) {
    const name = `${module}.${table}`;
    const { rows } = await client.query<{ count: string }>(`select count(*) as count from ${quoteQualified(name)}`);
    const count = Number(rows[0]?.count);
    if (count > 0) found.push({ name, spec, rows: count });
  }
  return found.toSorted((a, b) => b.rows - a.rows);
}

/** The newest rows again, each in a transaction of its own, into all indexes and keys of the table. */
async function inserts(client: PostgresClient, { name, spec }: Table): Promise<Load> {
  const key = spec.primaryKey.map(quoteName).join(', ');
  const newest = spec.primaryKey.map((column) => `${quoteName(column)} desc`).join(', ');
  const columns = Object.keys(spec.columns).map(quoteName).join(', ');
  const taken = 'pg_temp.bench_rows';
  await client.query(
    `create temp table bench_rows as select row_number() over () as bench_number, ${columns} from (select * from ${quoteQualified(name)} order by ${newest} limit ${WRITES}) t`,
  );
  await client.query('create index on bench_rows (bench_number)');
  const { rows } = await client.query<{ count: string }>(`select count(*) as count from ${taken}`);
  const times = Number(rows[0]?.count);
  return {
    ...{ kind: 'insert', table: name, times },
    async round() {
      await client.query(`delete from ${quoteQualified(name)} where (${key}) in (select ${key} from ${taken})`);
      for (let number = 1; number <= times; number++)
        await client.query({
          name: 'bench insert',
          text: `insert into ${quoteQualified(name)} (${columns}) select ${columns} from ${taken} where bench_number = $1`,
          values: [number],
        });
    },
  };
}

/** Rows from all over the table, each changed in a transaction of its own into what it was. */
async function changes(client: PostgresClient, { name, spec, rows: count }: Table): Promise<Load> {
  const key = quoteName(must(spec.primaryKey[0], `key of ${name}`));
  const keys = await some(client, `select ${key}::text as key from ${quoteQualified(name)} order by ${key}`, {
    ...{ count, wanted: WRITES },
  });
  return {
    ...{ kind: 'change', table: name, times: keys.length },
    async round() {
      for (const one of keys)
        await client.query({
          name: 'bench change',
          text: `update ${quoteQualified(name)} set updated_at = updated_at where ${key} = $1`,
          values: [one],
        });
    },
  };
}

/** A key of one column to the primary key of another table of the module that has rows, such as the order of a line. */
function keyTo({ foreignKeys }: TableSpec, tables: readonly Table[]): { column: string; parent: Table } | undefined {
  for (const { columns, references, referencedColumns } of Object.values(foreignKeys)) {
    const parent = tables.find(({ name }) => name === references);
    const [column] = columns;
    const isToKey = JSON.stringify(parent?.spec.primaryKey) === JSON.stringify(referencedColumns);
    if (columns.length === 1 && column !== undefined && parent && isToKey) return { column, parent };
  }
  return undefined;
}

async function lookups(client: PostgresClient, table: Table, tables: readonly Table[]): Promise<Load> {
  const { column, parent } = must(keyTo(table.spec, tables), `key of ${table.name}`);
  const key = quoteName(must(parent.spec.primaryKey[0], `key of ${parent.name}`));
  const keys = await some(client, `select ${key}::text as key from ${quoteQualified(parent.name)} order by ${key}`, {
    ...{ count: parent.rows, wanted: LOOKUPS },
  });
  return {
    ...{ kind: 'lookup', table: table.name, times: keys.length },
    async round() {
      for (const one of keys)
        await client.query({
          name: 'bench lookup',
          text: `select * from ${quoteQualified(table.name)} where ${quoteName(column)} = $1`,
          values: [one],
        });
    },
  };
}

function scan(client: PostgresClient, { name, spec }: Table): Load {
  const sums = Object.entries(spec.columns)
    .filter(([column, { type }]) => NUMERIC.test(type) && !spec.primaryKey.includes(column))
    .map(([column]) => `sum(${quoteName(column)})`);
  return {
    ...{ kind: 'scan', table: name, times: 1 },
    async round() {
      await client.query(`select ${['count(*)', ...sums].join(', ')} from ${quoteQualified(name)}`);
    },
  };
}

function join(client: PostgresClient, table: Table, tables: readonly Table[]): Load {
  const { column, parent } = must(keyTo(table.spec, tables), `key of ${table.name}`);
  const key = quoteName(must(parent.spec.primaryKey[0], `key of ${parent.name}`));
  return {
    ...{ kind: 'join', table: table.name, times: 1 },
    async round() {
      await client.query(
        `select p.${key}, count(*) from ${quoteQualified(table.name)} t join ${quoteQualified(parent.name)} p on p.${key} = t.${quoteName(column)} group by 1 order by 2 desc, 1 limit 10`,
      );
    },
  };
}

/** Keys spread over a table. */
async function some(
  client: PostgresClient,
  query: string,
  { count, wanted }: { count: number; wanted: number },
): Promise<string[]> {
  const step = Math.max(1, Math.floor(count / wanted));
  const { rows } = await client.query<{ key: string }>(
    `select key from (select key, row_number() over () as number from (${query}) q) numbered where number % $1 = 0 limit $2`,
    [step, wanted],
  );
  return rows.map(({ key }) => key);
}
