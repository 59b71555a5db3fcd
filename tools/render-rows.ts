import type { ModuleManifest } from '../machinery/catalog/manifest.ts';
import type { SchemaSpec, TableSpec } from '../machinery/catalog/schema-spec.ts';
import { choicesOf } from './schema-choices.ts';

const TYPES: [RegExp, string][] = [
  [/^bigint$/, 'Key'],
  [/^(integer|smallint)$/, 'number'],
  [/^numeric$/, 'Numeric'],
  [/^text$|^uuid$|^time /, 'string'],
  [/^boolean$/, 'boolean'],
  [/^date$/, 'Day'],
  [/^timestamp with time zone$/, 'Moment'],
  [/^jsonb$/, 'Json'],
];
/** Columns that the store fills where a new row leaves them out, besides keys, defaults and columns that may be null. */
const FILLED = new Set(['created_at', 'updated_at']);

export interface RowsInput {
  manifest: ModuleManifest;
  spec: SchemaSpec;
  /** Modules with their catalogues, by name: a flow may lead to any of them. */
  neighbours: Record<string, SchemaSpec>;
}

/**
 * Row types of a module: what the schema knows of every column (the values that a CHECK allows, the scale of a decimal), what a new row may leave out,
 * reference copies and what each flow may bring, both as the types of the module that owns them.
 */
export function renderRows({ manifest, spec, neighbours }: RowsInput): string {
  const { module, referenceCopies, flows } = manifest;
  const used = new Set<string>();
  const tables = Object.entries(spec.tables).sort(([a], [b]) => (a < b ? -1 : 1));
  const bodies = tables.map(([table, one]) => rowType(table, one, used));
  const imports = new Map<string, Set<string>>();
  const foreign = (qualified: string) => {
    const [owner = '', table = ''] = qualified.split('.');
    const name = `${pascal(table)}Row`;
    if (owner === module) return name;
    // Tables of two modules may have the same name.
    const local = `${pascal(owner)}${name}`;
    imports.set(owner, (imports.get(owner) ?? new Set()).add(`${name} as ${local}`));
    return local;
  };
  const copies = referenceCopies.map((copy) => `  '${copy}': ${foreign(copy)};`);
  const sends = flows.map(({ id, to, targetTables }) => {
    const known = targetTables.filter((table) => neighbours[to]?.tables[table]);
    return `  '${id}': {\n${known.map((table) => `    ${table}: ${foreign(`${to}.${table}`)};`).join('\n')}\n  };`;
  });
  const head = [`// Row types of ${module}, generated from its schema by \`npm run generate\`.`, ''];
  head.push(`import type { ${[...used, 'NewRow'].sort().join(', ')} } from '../../machinery/base/row-types.ts';`);
  for (const [owner, names] of [...imports].sort(([a], [b]) => (a < b ? -1 : 1)))
    head.push(`import type { ${[...names].sort().join(', ')} } from '../${owner}/rows.ts';`);
  const object = (lines: string[]) => (lines.length === 0 ? 'Record<never, never>' : `{\n${lines.join('\n')}\n}`);
  return [
    head.join('\n'),
    ...bodies,
    `/** Every table of the module by name. */\nexport type Rows = ${object(tables.map(([table]) => `  ${table}: ${pascal(table)}Row;`))};`,
    `/** New rows: without what the store fills (keys, moments of entry and change, defaults, nulls). */\nexport type NewRows = ${object(tables.map(([table, one]) => newRow(table, one)))};`,
    `/** Every reference copy that the module has, by the name of its original. */\nexport type CopyRows = ${object(copies)};`,
    `/** Rows of other modules, columns of which the module's flows bring, by flow. */\nexport type Sends = ${object(sends)};`,
    `/** All types of the module, for its behaviour. */\nexport type Types = { rows: Rows; news: NewRows; copies: CopyRows; sends: Sends };\n`,
  ].join('\n\n');
}

function rowType(table: string, spec: TableSpec, used: Set<string>): string {
  const fields = Object.entries(spec.columns).map(([column, { type, nullable, comment }]) => {
    const choices = choicesOf(spec, column);
    const name = choices ? choices.map((choice) => `'${choice}'`).join(' | ') : typeName(type, used);
    return `  /** ${comment} */\n  readonly ${column}: ${name}${nullable ? ' | null' : ''};`;
  });
  return `/** ${spec.comment} */\nexport type ${pascal(table)}Row = {\n${fields.join('\n')}\n};`;
}

function newRow(table: string, { columns, primaryKey }: TableSpec): string {
  const optional = Object.entries(columns)
    .filter(
      ([name, column]) =>
        column.nullable ||
        column.default !== undefined ||
        FILLED.has(name) ||
        (primaryKey.length === 1 && primaryKey[0] === name),
    )
    .map(([name]) => `'${name}'`);
  return `  ${table}: NewRow<${pascal(table)}Row, ${optional.length === 0 ? 'never' : optional.join(' | ')}>;`;
}

function typeName(type: string, used: Set<string>): string {
  const element = type.replace(/\[\]$/, '');
  const scale = /^numeric\(\d+,(\d+)\)$/.exec(element)?.[1];
  const name = scale === undefined ? TYPES.find(([pattern]) => pattern.test(element))?.[1] : `Decimal<${scale}>`;
  if (name === undefined) throw new Error(`No row type for SQL type ${type}`);
  if (/^[A-Z]/.test(name)) used.add(name.replace(/<.*/, ''));
  return type.endsWith('[]') ? `readonly ${name}[]` : name;
}

function pascal(name: string): string {
  return name.replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
}
