import { must } from '../../base/errors.ts';
import { type Catalog, ownerOf, tableOf } from '../../catalog/catalog.ts';
import { referencedTable, type TableSpec } from '../../catalog/schema-spec.ts';
import { quoteName, quoteQualified } from '../../engines/postgres/connect.ts';

/** A declared law before it is one of a module: its query, and statements each of which breaks it, if there is a row for it. */
export interface Shaped {
  name: string;
  law?: number | undefined;
  says: string;
  /** Qualified table that it examines. */
  examines: string;
  sql: string;
  violations: string[];
}

/** The table that a law speaks of, as `t` of its query. */
export class Subject {
  readonly qualified: string;
  readonly table: string;
  readonly from: string;
  readonly key: string;
  private readonly spec: TableSpec;
  private readonly catalog: Catalog;

  constructor(catalog: Catalog, module: string, table: string) {
    this.catalog = catalog;
    this.qualified = table.includes('.') ? table : `${module}.${table}`;
    this.table = tableOf(this.qualified);
    this.spec = specOf(catalog, this.qualified);
    this.key = keyOf(this.spec, this.qualified);
    this.from = `${quoteQualified(this.qualified)} t`;
  }

  has(column: string): boolean {
    return column in this.spec.columns;
  }

  /** SQL type of a column of the table itself. */
  type(column: string): string {
    return must(this.spec.columns[column], `column ${this.qualified}.${column}`).type;
  }

  /** Table that a column of this one points to. */
  referred(column: string): Subject {
    const target = must(referencedTable(this.spec, column), `table that ${this.qualified}.${column} refers to`);
    return new Subject(this.catalog, ownerOf(target), target);
  }

  /** SQL of what a path leads to. */
  path(path: string): string {
    const [column = '', ...rest] = path.split('.');
    this.type(column);
    return this.follow(`t.${quoteName(column)}`, column, rest);
  }

  /** SQL of a condition or sum: paths in braces followed. */
  sql(fragment: string): string {
    return fragment.replace(/\{([a-z_0-9.]+)\}/g, (_, path: string) => this.path(path));
  }

  /** Condition for a `where` clause. */
  condition(...fragments: (string | undefined)[]): string {
    const all = fragments.filter((one) => one !== undefined).map((one) => `(${this.sql(one)})`);
    return all.length > 0 ? all.join(' and ') : 'true';
  }

  /** First column of the table in an expression that can be counted up. */
  countedIn(expression: string): string | undefined {
    return expression
      .replace(/'[^']*'|\{[^}]*\}/g, '')
      .match(/[a-z_0-9]+/g)
      ?.find((word) => this.has(word) && /^(numeric|integer|bigint|smallint|date)/.test(this.type(word)));
  }

  /** A statement that changes a column; the constraints that would refuse it are dropped before. */
  update(column: string, value: string, rest: string): string {
    return `${loosen(this.qualified)}\nupdate ${this.from} set ${quoteName(column)} = ${value} ${rest}`;
  }

  /** A statement that changes a column in one row, the first that fulfils the condition. */
  breaking(column: string, value: string, condition: string, order = this.key): string {
    const key = `t.${quoteName(this.key)}`;
    return this.update(
      column,
      value,
      `where ${key} = (select ${key} from ${this.from} where ${condition} order by ${order} limit 1)`,
    );
  }

  /** SQL of another value than the one that a column has. */
  other(column: string): string {
    const type = this.type(column);
    const name = quoteName(column);
    if (/^(numeric|integer|bigint|smallint|date)/.test(type)) return `${name} + 1`;
    if (type === 'boolean') return `not ${name}`;
    if (type.startsWith('timestamp')) return `${name} + interval '1 day'`;
    return `case when ${name} = 'x' then 'y' else 'x' end`;
  }

  private follow(expression: string, column: string, rest: string[]): string {
    const [next, ...after] = rest;
    if (next === undefined) return expression;
    const target = this.referred(column);
    target.type(next);
    const step = `(select o.${quoteName(next)} from ${quoteQualified(target.qualified)} o where o.${quoteName(target.key)} = ${expression})`;
    return target.follow(step, next, after);
  }
}

function specOf(catalog: Catalog, qualified: string): TableSpec {
  return must(catalog.moduleSpec(ownerOf(qualified)).tables[tableOf(qualified)], `table ${qualified}`);
}

function keyOf(spec: TableSpec, qualified: string): string {
  return must(spec.primaryKey[0], `key of ${qualified}`);
}

/** Drops what would refuse a violation: constraints of the table but its key, and keys that point to it. */
export function loosen(qualified: string): string {
  return `do $$ declare c record; begin
  for c in select conname, conrelid::regclass as at from pg_constraint
    where (conrelid = '${qualified}'::regclass and contype in ('c', 'u', 'x', 'f') or confrelid = '${qualified}'::regclass) and conparentid = 0
  loop execute format('alter table %s drop constraint if exists %I cascade', c.at, c.conname); end loop;
end $$;`;
}

/** `table.column` in its two parts. */
export function columnOf(name: string): [table: string, column: string] {
  const dot = name.lastIndexOf('.');
  return [name.slice(0, dot), name.slice(dot + 1)];
}
