import type { SchemaSpec, TableSpec } from '../machinery/catalog/schema-spec.ts';

const TYPES: [RegExp, string][] = [
  [/^bigint$/, 'Key'],
  [/^(integer|smallint)$/, 'number'],
  [/^numeric\(/, 'Scaled'],
  [/^numeric$/, 'Numeric'],
  [/^text$|^uuid$|^time /, 'string'],
  [/^boolean$/, 'boolean'],
  [/^date$/, 'Day'],
  [/^timestamp with time zone$/, 'Moment'],
  [/^jsonb$/, 'Json'],
];

/** Row types of a module's tables. Columns that the database can fill are still required: agents say everything. */
export function renderRows(module: string, spec: SchemaSpec, copies: Record<string, TableSpec>): string {
  const used = new Set<string>();
  const bodies = Object.entries(spec.tables)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([table, { comment, columns }]) => {
      const fields = Object.entries(columns).map(([column, { type, nullable, comment: meaning }]) => {
        const name = typeName(type, used);
        return `  /** ${meaning} */\n  ${column}: ${name}${nullable ? ' | null' : ''};`;
      });
      return `/** ${comment} */\nexport type ${pascal(table)}Row = {\n${fields.join('\n')}\n};`;
    });
  const tables = Object.keys(spec.tables)
    .sort()
    .map((table) => `  ${table}: ${pascal(table)}Row;`);
  const copied = Object.entries(copies).map(([name, { columns }]) => {
    const fields = Object.entries(columns).map(
      ([column, { type, nullable }]) => `    ${column}: ${typeName(type, used)}${nullable ? ' | null' : ''};`,
    );
    return `  '${name}': {\n${fields.join('\n')}\n  };`;
  });
  const head = [`// Row types of ${module}, generated from its schema by \`npm run generate\`.`];
  if (used.size > 0)
    head.push('', `import type { ${[...used].sort().join(', ')} } from '../../machinery/base/row-types.ts';`);
  const copyRows = copied.length === 0 ? 'Record<never, never>' : `{\n${copied.join('\n')}\n}`;
  return [
    head.join('\n'),
    ...bodies,
    `/** Every table of the module by name. */\nexport type Rows = {\n${tables.join('\n')}\n};`,
    `/** Every reference copy that the module has, by the name of its original. */\nexport type CopyRows = ${copyRows};\n`,
  ].join('\n\n');
}

function typeName(type: string, used: Set<string>): string {
  const element = type.replace(/\[\]$/, '');
  const name = TYPES.find(([pattern]) => pattern.test(element))?.[1];
  if (name === undefined) throw new Error(`No row type for SQL type ${type}`);
  if (/^[A-Z]/.test(name)) used.add(name);
  return type.endsWith('[]') ? `${name}[]` : name;
}

function pascal(name: string): string {
  return name.replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
}
