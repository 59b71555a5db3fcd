import { must } from '../base/errors.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { referencedTable, type TableSpec } from '../catalog/schema-spec.ts';
import { quoteName, quoteQualified } from '../engines/postgres/connect.ts';
import type { Person } from './find-person.ts';
import { registered } from './register.ts';

/** Rows that have a person's name and belong to its organisation: where no key leads to the person, its name is its own there, and nowhere else. */
export interface NamedRows {
  /** Columns in which the register has the name of such a person. */
  columns: string[];
  /** SQL condition that a row belongs to the organisation; the key of that is the parameter that was asked for. */
  belongs: string;
}

/** Where a table has such rows; undefined where it has none, or the person no organisation. `parameter` is the number of the organisation's key in the statement. */
export function namedRows(
  catalog: Catalog,
  table: string,
  { person, parameter }: { person: Person; parameter: number },
): NamedRows | undefined {
  const { organisation } = person;
  const [module = '', name = ''] = table.split('.');
  if (organisation === null || table === `${person.module}.${person.table}`) return undefined;
  const spec = must(catalog.moduleSpec(module).tables[name], table);
  const sides = subjectsOf(catalog, organisation.table);
  const columns = registered(module, { tables: { [name]: spec } })
    .filter(({ subject, category, column }) => sides.has(subject) && category === 'identity' && /_name$/.test(column))
    .map(({ column }) => column);
  const ways = [
    ...(table === organisation.table ? spec.primaryKey : keysTo(spec, organisation.table)).map(
      (column) => `${quoteName(column)}::text = $${parameter}`,
    ),
    ...throughAnother(catalog, { module, spec }, { organisation: organisation.table, parameter }),
  ];
  return columns.length === 0 || ways.length === 0 ? undefined : { columns, belongs: `(${ways.join(' or ')})` };
}

/** Kinds of persons that belong to organisations of a table. */
function subjectsOf({ modules }: Catalog, organisation: string): Set<string> {
  return new Set(
    modules.flatMap(({ persons = {} }) =>
      Object.entries(persons)
        .filter(([, home]) => home.organisation?.table === organisation)
        .map(([subject]) => subject),
    ),
  );
}

function keysTo(spec: TableSpec, table: string): string[] {
  return Object.keys(spec.columns).filter((column) => referencedTable(spec, column) === table);
}

/** By a row of the same module that belongs to the organisation, such as the ticket of a comment. */
function throughAnother(
  catalog: Catalog,
  { module, spec }: { module: string; spec: TableSpec },
  { organisation, parameter }: { organisation: string; parameter: number },
): string[] {
  return Object.keys(spec.columns).flatMap((column) => {
    const [owner = '', other = ''] = referencedTable(spec, column)?.split('.') ?? [];
    const between = owner === module ? catalog.moduleSpec(module).tables[other] : undefined;
    if (!between) return [];
    const key = quoteName(must(between.primaryKey[0], `key of ${other}`));
    return keysTo(between, organisation).map(
      (back) =>
        `${quoteName(column)} in (select ${key} from ${quoteQualified(`${module}.${other}`)} where ${quoteName(back)}::text = $${parameter})`,
    );
  });
}
