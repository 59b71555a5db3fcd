import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GenimsError, must } from '../base/errors.ts';
import { readFileIfAny } from '../base/files.ts';
import { flatCondition } from './flat-condition.ts';

/** What a database holds, as plain data: introspected from real engines and committed as `schema/catalogue.json`. */
export interface SchemaSpec {
  tables: Record<string, TableSpec>;
  /** Signature to comment, for functions that the schema offers. */
  functions?: Record<string, string>;
  /** Name to `timing event table`, for triggers. */
  triggers?: Record<string, string>;
}

export interface TableSpec {
  comment: string;
  /** Partition key, for a partitioned table. */
  partitionedBy?: string;
  /** What an ordinary table is not, such as `unlogged`; absent for an ordinary table. */
  traits?: string[];
  columns: Record<string, ColumnSpec>;
  primaryKey: string[];
  uniques: Record<string, string[]>;
  foreignKeys: Record<string, ForeignKeySpec>;
  checks: Record<string, string>;
  /** Indexes that no constraint brings. */
  indexes: Record<string, string>;
}

export interface ColumnSpec {
  type: string;
  nullable: boolean;
  /** Default expression; `identity` for a key that the sequence gives. */
  default?: string;
  comment: string;
}

export interface ForeignKeySpec {
  columns: string[];
  /** Qualified name of the table referred to. */
  references: string;
  referencedColumns: string[];
  deferrable?: true;
  /** Its definition, where it does more than refuse when the row that it points to goes or changes. */
  actions?: string;
}

/** Reads the committed catalogue of a module or store. */
export function readCommitted(folder: string): SchemaSpec {
  const path = join(folder, 'schema', 'catalogue.json');
  const text = readFileIfAny(path);
  if (text === undefined)
    throw new GenimsError('INTERNAL', `${path} is missing.`, { remedy: 'Run `npm run generate` in the repository.' });
  return JSON.parse(text) as SchemaSpec;
}

/** The text of one of the schema's files. */
export function readSchemaFile(folder: string, name: string): string {
  return readFileSync(join(folder, 'schema', name), 'utf8');
}

/**
 * The catalogue as it is committed: JSON with one line per column, constraint and index, keys sorted, so that a difference shows as
 * the lines of what differs.
 */
export function formatSchemaSpec(spec: SchemaSpec): string {
  const lines: string[] = ['{', '"tables": {'];
  const tables = sortedEntries(spec.tables);
  for (const [index, [name, table]] of tables.entries()) {
    lines.push(`${JSON.stringify(name)}: {`);
    lines.push(`"comment": ${JSON.stringify(table.comment)},`);
    if (table.partitionedBy !== undefined) lines.push(`"partitionedBy": ${JSON.stringify(table.partitionedBy)},`);
    lines.push(...block('columns', Object.entries(table.columns)));
    lines.push(`"primaryKey": ${JSON.stringify(table.primaryKey)},`);
    lines.push(...block('uniques', sortedEntries(table.uniques)));
    lines.push(...block('foreignKeys', sortedEntries(table.foreignKeys)));
    lines.push(...block('checks', sortedEntries(table.checks)));
    lines.push(...block('indexes', sortedEntries(table.indexes), true));
    lines.push(index === tables.length - 1 ? '}' : '},');
  }
  lines.push('},', ...block('functions', sortedEntries(spec.functions ?? {})));
  lines.push(...block('triggers', sortedEntries(spec.triggers ?? {}), true), '}');
  return `${lines.join('\n')}\n`;
}

function block(name: string, entries: [string, unknown][], last = false): string[] {
  const end = last ? '}' : '},';
  if (entries.length === 0) return [`"${name}": {${end}`];
  const lines = entries.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return [`"${name}": {`, ...lines.slice(0, -1).map((line) => `${line},`), must(lines.at(-1), name), end];
}

function sortedEntries<T>(record: Record<string, T>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Where a column points outside its database: what follows `ref: ` at the begin of its comment. */
export function logicalReference(comment: string): string | undefined {
  return /^ref: ([a-z_]+\.[a-z_]+)\./.exec(comment)?.[1];
}

/** Qualified name of the table that a column points to, inside its database or outside. */
export function referencedTable({ columns, foreignKeys }: TableSpec, column: string): string | undefined {
  const key = Object.values(foreignKeys).find((one) => one.columns.length === 1 && one.columns[0] === column);
  return key?.references ?? logicalReference(columns[column]?.comment ?? '');
}

/** One difference between what is expected and what is found. */
export interface Difference {
  kind: 'tables' | 'columns' | 'constraints' | 'indexes' | 'comments' | 'functions';
  /** What differs, such as `erp.sales_orders.customer_id`. */
  what: string;
  expected: string | undefined;
  found: string | undefined;
}

/** Everything in which `found` differs from `expected`; `schema` qualifies the names in the result. */
export function compareSchemas(schema: string, expected: SchemaSpec, found: SchemaSpec): Difference[] {
  const differences: Difference[] = [];
  const compare = (kind: Difference['kind'], what: string, a: unknown, b: unknown) => {
    const [left, right] = [a, b].map((value) => (value === undefined ? undefined : JSON.stringify(value)));
    if (left !== right) differences.push({ kind, what, expected: left, found: right });
  };
  const compareAll = <T>(kind: Difference['kind'], what: string, a: Record<string, T>, b: Record<string, T>) => {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) compare(kind, `${what}.${key}`, a[key], b[key]);
  };
  for (const name of new Set([...Object.keys(expected.tables), ...Object.keys(found.tables)])) {
    const [a, b] = [expected.tables[name], found.tables[name]];
    const what = `${schema}.${name}`;
    if (a === undefined || b === undefined) {
      compare('tables', what, a && 'table', b && 'table');
      continue;
    }
    compare('tables', `${what} (partitions)`, a.partitionedBy, b.partitionedBy);
    compare('tables', `${what} (kind)`, a.traits, b.traits);
    compare('comments', what, a.comment, b.comment);
    compareAll('columns', what, withoutComments(a.columns), withoutComments(b.columns));
    for (const [column, { comment }] of Object.entries(a.columns))
      if (b.columns[column]) compare('comments', `${what}.${column}`, comment, b.columns[column].comment);
    compare('constraints', `${what} (primary key)`, a.primaryKey, b.primaryKey);
    compareAll('constraints', what, a.uniques, b.uniques);
    compareAll('constraints', what, a.foreignKeys, b.foreignKeys);
    compareAll('constraints', what, flatConditions(a.checks), flatConditions(b.checks));
    compareAll('indexes', what, a.indexes, b.indexes);
  }
  compareAll('functions', schema, expected.functions ?? {}, found.functions ?? {});
  compareAll('functions', schema, expected.triggers ?? {}, found.triggers ?? {});
  return differences;
}

function flatConditions(checks: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(checks).map(([name, condition]) => [name, flatCondition(condition)]));
}

function withoutComments(columns: Record<string, ColumnSpec>): Record<string, Omit<ColumnSpec, 'comment'>> {
  return Object.fromEntries(Object.entries(columns).map(([name, { comment: _, ...rest }]) => [name, rest]));
}

/** A difference in one line, for people. */
export function describeDifference({ what, expected, found }: Difference): string {
  if (expected === undefined) return `${what}: not in the catalogue, found ${found}`;
  if (found === undefined) return `${what}: missing, expected ${expected}`;
  return `${what}: expected ${expected}, found ${found}`;
}
