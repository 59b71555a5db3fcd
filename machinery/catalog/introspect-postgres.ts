import type { PostgresClient } from '../engines/postgres/connect.ts';
import type { SchemaSpec, TableSpec } from './schema-spec.ts';

interface ColumnRow {
  schema: string;
  table: string;
  table_comment: string | null;
  partitioned_by: string | null;
  traits: string[];
  /** Null for the one row of a table without columns. */
  column: string | null;
  type: string;
  nullable: boolean;
  identity: boolean;
  default: string | null;
  comment: string | null;
}

interface ConstraintRow {
  schema: string;
  table: string;
  name: string;
  kind: 'p' | 'u' | 'f' | 'c';
  columns: string[] | null;
  definition: string;
  references: string | null;
  referenced_columns: string[] | null;
  deferrable: boolean;
  actions: string | null;
}

/** Comments are joined: `col_description` is a query of its own for each column, which took three quarters of the time. */
const COLUMNS = `
select n.nspname as schema, c.relname as "table", t.description as table_comment,
  case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as partitioned_by,
  array_remove(array[case when c.relkind not in ('r', 'p') then 'no table' end, case when c.relpersistence = 'u' then 'unlogged' end,
    case when c.relrowsecurity then 'row security' end, case when c.relreplident = 'n' then 'no replica identity' end,
    case when c.relkind in ('r', 'p') and c.relhasrules and exists (select from pg_rewrite w where w.ev_class = c.oid) then 'rules' end], null) as traits,
  a.attname as "column", format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable,
  a.attidentity <> '' as identity, pg_get_expr(d.adbin, d.adrelid) as "default", s.description as comment
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
left join pg_description t on t.objoid = c.oid and t.classoid = 'pg_class'::regclass and t.objsubid = 0
left join pg_description s on s.objoid = c.oid and s.classoid = 'pg_class'::regclass and s.objsubid = a.attnum
where n.nspname = any($1) and c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition
order by n.nspname, c.relname, a.attnum`;

const CONSTRAINTS = `
select n.nspname as schema, c.relname as "table", k.conname as name, k.contype as kind,
  (select array_agg(a.attname::text order by p.position) from unnest(k.conkey) with ordinality p(number, position)
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = p.number) as columns,
  case when k.contype = 'c' then pg_get_constraintdef(k.oid) else '' end as definition,
  case when k.contype = 'f' then rn.nspname || '.' || rc.relname end as "references",
  (select array_agg(a.attname::text order by p.position) from unnest(k.confkey) with ordinality p(number, position)
    join pg_attribute a on a.attrelid = k.confrelid and a.attnum = p.number) as referenced_columns,
  k.condeferrable as deferrable,
  case when k.contype = 'f' and k.confdeltype::text || k.confupdtype::text || k.confmatchtype::text <> 'aas' then pg_get_constraintdef(k.oid) end as actions
from pg_constraint k
join pg_class c on c.oid = k.conrelid
join pg_namespace n on n.oid = c.relnamespace
left join pg_class rc on rc.oid = k.confrelid
left join pg_namespace rn on rn.oid = rc.relnamespace
where n.nspname = any($1) and k.contype in ('p', 'u', 'f', 'c') and not c.relispartition`;

const INDEXES = `
select n.nspname as schema, c.relname as "table", i.relname as name, pg_get_indexdef(x.indexrelid) as definition
from pg_index x
join pg_class c on c.oid = x.indrelid
join pg_class i on i.oid = x.indexrelid
join pg_namespace n on n.oid = c.relnamespace
where n.nspname = any($1) and not c.relispartition
  and not exists (select from pg_constraint k where k.conindid = x.indexrelid and k.contype in ('p', 'u'))`;

const FUNCTIONS = `
select n.nspname as schema, p.proname || '(' || pg_get_function_arguments(p.oid) || ') returns ' || pg_get_function_result(p.oid) as signature,
  obj_description(p.oid, 'pg_proc') as comment
from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where n.nspname = any($1)`;

/** What the schemas of a database hold, in one pass over the system catalogues. Partitions are not listed. */
export async function introspectPostgres(client: PostgresClient, schemas: string[]): Promise<Map<string, SchemaSpec>> {
  const found = new Map<string, SchemaSpec>(schemas.map((name) => [name, { tables: {}, functions: {} }]));
  const tableOf = (row: { schema: string; table: string }): TableSpec | undefined =>
    found.get(row.schema)?.tables[row.table];

  const columns = await client.query<ColumnRow>(COLUMNS, [schemas]);
  for (const row of columns.rows) {
    const spec = found.get(row.schema);
    if (!spec) continue;
    spec.tables[row.table] ??= {
      comment: row.table_comment ?? '',
      ...(row.partitioned_by === null ? {} : { partitionedBy: row.partitioned_by }),
      ...(row.traits.length === 0 ? {} : { traits: row.traits }),
      columns: {},
      primaryKey: [],
      uniques: {},
      foreignKeys: {},
      checks: {},
      indexes: {},
    };
    if (row.column === null) continue;
    const value = row.identity ? 'identity' : row.default;
    (spec.tables[row.table] as TableSpec).columns[row.column] = {
      type: row.type,
      nullable: row.nullable,
      ...(value === null ? {} : { default: value }),
      comment: row.comment ?? '',
    };
  }

  const constraints = await client.query<ConstraintRow>(CONSTRAINTS, [schemas]);
  for (const row of constraints.rows) {
    const table = tableOf(row);
    if (!table) continue;
    const names = row.columns ?? [];
    if (row.kind === 'p') table.primaryKey = names;
    else if (row.kind === 'u') table.uniques[row.name] = names;
    else if (row.kind === 'c') table.checks[row.name] = row.definition;
    else
      table.foreignKeys[row.name] = {
        columns: names,
        references: row.references ?? '',
        referencedColumns: row.referenced_columns ?? [],
        ...(row.deferrable ? { deferrable: true as const } : {}),
        ...(row.actions === null ? {} : { actions: row.actions }),
      };
  }

  const indexes = await client.query<{ schema: string; table: string; name: string; definition: string }>(INDEXES, [
    schemas,
  ]);
  for (const row of indexes.rows) {
    const table = tableOf(row);
    // `on only` marks the index of a partitioned table; what it covers is the same.
    if (table) table.indexes[row.name] = row.definition.replace(/^CREATE (UNIQUE )?INDEX \S+ ON (ONLY )?/, 'ON $1');
  }

  const functions = await client.query<{ schema: string; signature: string; comment: string | null }>(FUNCTIONS, [
    schemas,
  ]);
  for (const row of functions.rows) {
    const spec = found.get(row.schema);
    if (spec?.functions) spec.functions[row.signature] = row.comment ?? '';
  }
  return found;
}
