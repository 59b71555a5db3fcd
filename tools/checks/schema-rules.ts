import type { Catalog } from '../../machinery/catalog/catalog.ts';
import {
  type ColumnSpec,
  logicalReference,
  type SchemaSpec,
  type TableSpec,
} from '../../machinery/catalog/schema-spec.ts';
import type { Violation } from './exceptions.ts';

/** Committed catalogues by module: what every rule of `docs/decisions/0002-schema-conventions.md` is checked against. */
export type Schemas = Record<string, SchemaSpec>;

export function moduleSchemas(catalog: Catalog): Schemas {
  return Object.fromEntries(catalog.modules.map(({ module }) => [module, catalog.moduleSpec(module)]));
}

/** The same of the stores that have tables, by store. */
export function storeSchemas(catalog: Catalog): Schemas {
  return Object.fromEntries(catalog.sqlStores.map(({ store }) => [store, catalog.storeSpec(store)]));
}

export interface Column extends ColumnSpec {
  name: string;
  /** `module.table.column`. */
  what: string;
  table: TableSpec;
  module: string;
}

export function tablesOf(schemas: Schemas): { what: string; module: string; name: string; table: TableSpec }[] {
  return Object.entries(schemas).flatMap(([module, { tables }]) =>
    Object.entries(tables).map(([name, table]) => ({ what: `${module}.${name}`, module, name, table })),
  );
}

export function columnsOf(schemas: Schemas): Column[] {
  return tablesOf(schemas).flatMap(({ what, module, table }) =>
    Object.entries(table.columns).map(([name, spec]) => ({ ...spec, name, what: `${what}.${name}`, table, module })),
  );
}

/** Words that say by which list a column's values go. */
const CODE_LIST =
  /(^|_)(status|state|type|class|classification|category|priority|severity|criticality|mode|method|direction|stage|phase|result|outcome|disposition|decision|kind|basis|frequency|channel|proficiency)$/;

/** Every table and column says what it means, in sentences; what may be absent says what absence means. */
export function commentProblems(schemas: Schemas): Violation[] {
  const sentence = (what: string, comment: string): Violation[] =>
    comment.trim() === ''
      ? [{ what, problem: 'no comment' }]
      : comment.trim().endsWith('.')
        ? []
        : [{ what, problem: 'the comment does not end with a full stop' }];
  return [
    ...tablesOf(schemas).flatMap(({ what, table }) => sentence(what, table.comment)),
    ...columnsOf(schemas).flatMap(({ what, name, comment, nullable }) => [
      ...sentence(what, comment),
      ...(nullable && !/\bnull\b/i.test(comment)
        ? [{ what, problem: 'may be null, the comment does not say when' }]
        : []),
      // A name said again explains nothing.
      ...(comment.replace(/\W+/g, ' ').trim().toLowerCase() === name.replaceAll('_', ' ')
        ? [{ what, problem: 'the comment only repeats the name' }]
        : []),
    ]),
  ];
}

/** Columns that an index or key serves, in order. A partial index serves only if it leaves out nothing but nulls of `of`. */
function servedBy(table: TableSpec, of: string[]): string[][] {
  const indexes = Object.values(table.indexes).flatMap((definition) => {
    const [, list = '', where] = /\(([^()]*)\)(?:\s+WHERE\s+(.*))?$/i.exec(definition) ?? [];
    const partial = where !== undefined && !of.some((column) => where === `(${column} IS NOT NULL)`);
    return partial ? [] : [list.split(',').map((part) => part.trim().split(' ')[0] ?? '')];
  });
  return [table.primaryKey, ...Object.values(table.uniques), ...indexes];
}

/** A foreign key without an index makes every delete and update of what it points to read the whole table. */
export function foreignKeyProblems(schemas: Schemas): Violation[] {
  return tablesOf(schemas).flatMap(({ what, table }) =>
    Object.entries(table.foreignKeys)
      .filter(
        ([, { columns }]) => !servedBy(table, columns).some((served) => columns.every((name, i) => served[i] === name)),
      )
      .map(([name, { columns }]) => ({
        what: `${what}.${name}`,
        problem: `no index begins with ${columns.join(', ')}`,
      })),
  );
}

/** Text columns whose name says that their values go by a list, without a check that holds the list. */
export function codeListProblems(schemas: Schemas): Violation[] {
  return (
    columnsOf(schemas)
      // The kinds of message follow from the flow; a module may, but need not, list them.
      .filter(({ type, name }) => type === 'text' && CODE_LIST.test(name) && name !== 'message_type')
      .filter(({ name, table }) => !Object.values(table.checks).some((check) => isListCheck(check, name)))
      .map(({ what }) => ({ what, problem: 'no check holds the list of its values' }))
  );
}

/** The values that a check allows a column: the longest list, as others tie parts of it to other columns. */
function listOf(table: TableSpec, column: string): string[] {
  const list = new RegExp(`\\b${column} = ANY \\(ARRAY\\[([^\\]]*)\\]`);
  return Object.values(table.checks)
    .map((check) => [...(list.exec(check)?.[1] ?? '').matchAll(/'([^']*)'/g)].map((match) => match[1] ?? ''))
    .reduce((longest, values) => (values.length > longest.length ? values : longest), []);
}

function isListCheck(check: string, column: string): boolean {
  const word = new RegExp(`\\b${column}\\b`);
  return word.test(check) && (/ARRAY\[\s*'/.test(check) || new RegExp(`\\b${column}\\b[^a-z]*= '`).test(check));
}

/** One bigint that the sequence gives. A partitioned table's key holds the partition's column and is its natural one. */
export function primaryKeyProblems(schemas: Schemas): Violation[] {
  return tablesOf(schemas).flatMap(({ what, table: { primaryKey, partitionedBy, columns } }) => {
    if (primaryKey.length === 0) return [{ what, problem: 'no primary key' }];
    const [key = ''] = primaryKey;
    const { type, default: value } = columns[key] ?? { type: '' };
    if (partitionedBy !== undefined || (primaryKey.length === 1 && type === 'bigint' && value === 'identity'))
      return [];
    return [{ what, problem: `the primary key (${primaryKey.join(', ')}) is not one bigint identity column` }];
  });
}

/** Suffixes say what kind of thing a name in an error message is. */
export function nameProblems(schemas: Schemas): Violation[] {
  return tablesOf(schemas).flatMap(({ what, name: tableName, table }) => {
    const kinds: [string[], RegExp, string][] = [
      [Object.keys(table.uniques), /_uq$/, 'unique key'],
      [Object.keys(table.checks), /_ck$/, 'check'],
      [Object.keys(table.foreignKeys), /_fk$/, 'foreign key'],
      [Object.keys(table.indexes), /_(ix|uq)$/, 'index'],
    ];
    return kinds.flatMap(([names, suffix, kind]) =>
      names.flatMap((name) => [
        ...(suffix.test(name)
          ? []
          : [{ what: `${what}.${name}`, problem: `the name of a ${kind} ends in ${suffix.source}` }]),
        ...(name.length > 63 ? [{ what: `${what}.${name}`, problem: 'longer than 63 characters' }] : []),
        // The table part may be shortened, but it is the table's: at least its first word.
        ...(name.startsWith(tableName.slice(0, 3))
          ? []
          : [{ what: `${what}.${name}`, problem: 'does not begin like its table' }]),
      ]),
    );
  });
}

/** Logical references point to a table that exists, with the type of its key. */
export function referenceProblems(schemas: Schemas): Violation[] {
  return columnsOf(schemas).flatMap(({ what, comment, type, module }) => {
    if (!/^ref\b/i.test(comment)) return [];
    const target = logicalReference(comment);
    if (target === undefined) return [{ what, problem: 'the comment does not begin `ref: module.table. `' }];
    const [owner = '', name = ''] = target.split('.');
    const table = schemas[owner]?.tables[name];
    if (!table) return [{ what, problem: `${target} does not exist` }];
    if (owner === module) return [{ what, problem: `${target} is in the same module: a foreign key serves` }];
    const keyType = table.columns[table.primaryKey[0] ?? '']?.type;
    return type === keyType ? [] : [{ what, problem: `${type}, but the key of ${target} is ${keyType}` }];
  });
}

/** A reference to a table of which the module has a copy is a foreign key. */
export function copyProblems(schemas: Schemas, copiesOf: (module: string) => string[]): Violation[] {
  return columnsOf(schemas).flatMap(({ what, comment, module }) => {
    const target = logicalReference(comment);
    return target !== undefined && copiesOf(module).includes(target)
      ? [{ what, problem: `the module has a reference copy of ${target}: a foreign key serves` }]
      : [];
  });
}

/** Every `…_id` says what it points to. `source_id` and `entity_id` do so by the table named beside them. */
export function pointerProblems(schemas: Schemas): Violation[] {
  return columnsOf(schemas)
    .filter(({ name, type }) => type === 'bigint' && name.endsWith('_id') && !/^(source|entity)_id$/.test(name))
    .filter(
      ({ name, table, comment }) =>
        !table.primaryKey.includes(name) &&
        logicalReference(comment) === undefined &&
        !Object.values(table.foreignKeys).some(({ columns }) => columns.includes(name)),
    )
    .map(({ what }) => ({ what, problem: 'neither a key nor a foreign key nor `ref: `' }));
}

/** `source_id` and `entity_id` stand beside the table that they mean. */
export function genericPointerProblems(schemas: Schemas): Violation[] {
  return columnsOf(schemas)
    .filter(({ name }) => name === 'source_id' || name === 'entity_id')
    .filter(({ name, table }) => !table.columns[name.replace('_id', '_table')])
    .map(({ what, name }) => ({ what, problem: `no ${name.replace('_id', '_table')} beside it` }));
}

/** Common columns of every integration log, with their types and whether they may be null. */
const LOG_COLUMNS: Record<string, [type: string, nullable: boolean | undefined]> = {
  direction: ['text', false],
  flow_id: ['text', false],
  counterpart_module: ['text', false],
  message_type: ['text', false],
  entity_table: ['text', false],
  entity_id: ['bigint', false],
  document_number: ['text', true],
  status: ['text', false],
  // Whether every message of a module has one, the module decides.
  payload: ['jsonb', undefined],
  attempt_count: ['integer', false],
  error_code: ['text', true],
  error_message: ['text', true],
  occurred_at: ['timestamp with time zone', false],
  received_at: ['timestamp with time zone', false],
  processed_at: ['timestamp with time zone', true],
  created_at: ['timestamp with time zone', false],
  updated_at: ['timestamp with time zone', false],
};
const LOG_KEY = ['flow_id', 'entity_table', 'entity_id', 'message_type', 'occurred_at'];
const LOG_VALUES: Record<string, string[]> = {
  direction: ['inbound', 'outbound'],
  status: ['received', 'processed', 'failed', 'ignored'],
};

export function integrationLogs(schemas: Schemas): string[] {
  return tablesOf(schemas)
    .filter(({ name }) => /_(integration|sync)_log$/.test(name))
    .map(({ what }) => what);
}

export function integrationLogProblems(schemas: Schemas): Violation[] {
  const logs = integrationLogs(schemas);
  return tablesOf(schemas)
    .filter(({ what }) => logs.includes(what))
    .flatMap(({ what, table }) => [
      ...Object.entries(LOG_COLUMNS).flatMap(([name, [type, nullable]]) => {
        const column = table.columns[name];
        if (!column) return [{ what: `${what}.${name}`, problem: 'missing' }];
        const right = column.type === type && (nullable === undefined || column.nullable === nullable);
        return right
          ? []
          : [{ what: `${what}.${name}`, problem: `${type}${nullable ? ', may be null' : ', not null'} expected` }];
      }),
      ...Object.entries(LOG_VALUES).flatMap(([name, values]) => {
        const found = listOf(table, name);
        const same = found.length === values.length && values.every((value) => found.includes(value));
        return same
          ? []
          : [{ what: `${what}.${name}`, problem: `one of ${values.join(', ')} expected, not ${found.join(', ')}` }];
      }),
      ...(Object.values(table.uniques).some((columns) => columns.join() === LOG_KEY.join())
        ? []
        : [{ what, problem: `no unique key (${LOG_KEY.join(', ')})` }]),
    ]);
}

/** Columns that say something of the business: all but the key and the times of the row. */
export function businessColumns(table: TableSpec): string[] {
  return Object.keys(table.columns).filter(
    (name) => !table.primaryKey.includes(name) && name !== 'created_at' && name !== 'updated_at',
  );
}
