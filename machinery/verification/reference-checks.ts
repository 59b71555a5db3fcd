import { must } from '../base/errors.ts';
import { type Catalog, ownerOf, tableOf } from '../catalog/catalog.ts';
import { logicalReference, type TableSpec } from '../catalog/schema-spec.ts';
import { type PostgresClient, quoteName, quoteQualified } from '../engines/postgres/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import { type Check, type CheckContext, EXAMPLES, type Finding, once } from './check.ts';

/** A column that points to a row of another module, by its comment or by a foreign key to a reference copy. */
interface CrossReference {
  module: string;
  table: string;
  column: string;
  /** Qualified name of the table it points to. */
  target: string;
  targetColumn: string;
}

const CHUNK = 20_000;

/** Every column of the platform that points across a module's border. */
function crossReferences({ catalog }: Pick<Platform, 'catalog'>): CrossReference[] {
  return catalog.modules.flatMap(({ module }) =>
    Object.entries(catalog.moduleSpec(module).tables).flatMap(([table, spec]) => {
      const pointing = new Map<string, string>();
      for (const [column, { comment }] of Object.entries(spec.columns)) {
        const target = logicalReference(comment);
        if (target) pointing.set(column, target);
      }
      for (const { columns, references } of Object.values(spec.foreignKeys))
        if (ownerOf(references) !== module && columns[0] !== undefined) pointing.set(columns[0], references);
      return [...pointing].map(([column, target]) => ({
        module,
        table,
        column,
        target,
        targetColumn: targetColumn(catalog.moduleSpec(ownerOf(target)).tables[tableOf(target)], spec, column, target),
      }));
    }),
  );
}

function targetColumn(target: TableSpec | undefined, spec: TableSpec, column: string, name: string): string {
  const key = Object.values(spec.foreignKeys).find((one) => one.columns[0] === column && one.references === name);
  return key?.referencedColumns[0] ?? must(target?.primaryKey[0], `key of ${name}, to which ${column} refers`);
}

/** That what a column points to is there, in the database of the module that owns it. */
export function referenceChecks(platform: Platform): Check[] {
  const references = crossReferences(platform);
  // Looked up once: a thousand checks would read the home's files a thousand times.
  const databases = new Map(platform.catalog.modules.map(({ module }) => [module, platform.databaseOf(module)]));
  const filled = new Map(
    platform.catalog.modules.map(({ module }) => [
      module,
      once((context) => filledColumns(module, references, context)),
    ]),
  );
  return references.map((reference) => ({
    id: `reference/${reference.module}.${reference.table}.${reference.column}`,
    remedy: `Correct the rows that are named, or bring back what they point to in ${reference.target}.`,
    async run(context) {
      const { module, table, column } = reference;
      const columns = await must(filled.get(module), `module ${module}`)(context);
      if (!columns.has(`${table}.${column}`)) return { examined: 0, violations: 0, examples: [] };
      const placed = (name: string) => must(databases.get(name), `database of module ${name}`);
      const source = await context.connections.postgres(placed(module));
      const owner = await context.connections.postgres(placed(ownerOf(reference.target)));
      return checkReference(reference, platform.catalog, { source, owner });
    },
  }));
}

/**
 * The pointing columns of a module that hold anything, found in one go, as most are empty in a young platform. A column that is not there
 * counts as one of them: its check then says so, and no other.
 */
async function filledColumns(
  module: string,
  references: CrossReference[],
  { platform, connections }: CheckContext,
): Promise<Set<string>> {
  const client = await connections.postgres(platform.databaseOf(module));
  const there = await client.query<{ name: string }>(
    `select c.relname || '.' || a.attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = to_regnamespace($1) and not a.attisdropped`,
    [quoteName(module)],
  );
  const known = new Set(there.rows.map((row) => row.name));
  const own = references.filter((one) => one.module === module).map(({ table, column }) => ({ table, column }));
  const missing = own.map(({ table, column }) => `${table}.${column}`).filter((name) => !known.has(name));
  const questions = own
    .filter(({ table, column }) => known.has(`${table}.${column}`))
    .map(
      ({ table, column }) =>
        `select '${table}.${column}' as name where exists (select from ${quoteQualified(`${module}.${table}`)} where ${quoteName(column)} is not null)`,
    );
  if (questions.length === 0) return new Set(missing);
  const { rows } = await client.query<{ name: string }>(questions.join(' union all '));
  return new Set([...missing, ...rows.map((row) => row.name)]);
}

async function checkReference(
  reference: CrossReference,
  catalog: Catalog,
  { source, owner }: { source: PostgresClient; owner: PostgresClient },
): Promise<Finding> {
  const { module, table, column, target, targetColumn } = reference;
  const type = must(
    catalog.moduleSpec(ownerOf(target)).tables[tableOf(target)]?.columns[targetColumn],
    `${target}.${targetColumn}`,
  ).type;
  const result: Finding = { examined: 0, violations: 0, examples: [] };
  // Distinct values in the order of the value: a chunk at a time, however large the table is.
  let last: string | undefined;
  for (;;) {
    const name = quoteName(column);
    const { rows } = await source.query<{ value: string }>(
      `select distinct ${name}::text as value, ${name} as ordering from ${quoteQualified(`${module}.${table}`)}
       where ${name} is not null ${last === undefined ? '' : `and ${name} > $1`} order by ordering limit ${CHUNK}`,
      last === undefined ? [] : [last],
    );
    if (rows.length === 0) return result;
    const values = rows.map((row) => row.value);
    const missing = await owner.query<{ value: string }>(
      `select v::text as value from unnest($1::${type}[]) v where not exists (select from ${quoteQualified(target)} t where t.${quoteName(targetColumn)} = v)`,
      [values],
    );
    result.examined += values.length;
    result.violations += missing.rows.length;
    for (const { value } of missing.rows)
      if (result.examples.length < EXAMPLES) result.examples.push(`${column} = ${value} has no row in ${target}`);
    last = values.at(-1);
    if (rows.length < CHUNK) return result;
  }
}
