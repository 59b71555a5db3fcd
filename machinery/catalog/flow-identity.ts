import { type Catalog, ownerOf, tableOf } from './catalog.ts';
import type { BusinessFlow } from './manifest.ts';
import type { TableSpec } from './schema-spec.ts';

/** Columns by which a row of the table is known: its key, and codes and numbers that are unique by themselves. */
export function knownBy({ primaryKey, uniques }: TableSpec): string[] {
  return [primaryKey, ...Object.values(uniques)].flatMap((columns) => (columns.length === 1 ? columns : []));
}

/** A column of the sender's by which its row is known, and the receiver's column that it is carried to; tables are qualified. */
export interface Identity {
  from: string;
  fromColumn: string;
  to: string;
  toColumn: string;
}

/** By which columns what a flow brings can be told to be of one row of its sender, as its manifest lists them. */
export function identitiesOf(catalog: Catalog, module: string, { to: receiver, columns }: BusinessFlow): Identity[] {
  return columns.flatMap((pair) => {
    const [source = '', target = ''] = pair.split(' -> ');
    const [from, fromColumn] = qualified(module, source);
    const [to, toColumn] = qualified(receiver, target);
    const spec = catalog.moduleSpec(ownerOf(from)).tables[tableOf(from)];
    return spec && knownBy(spec).includes(fromColumn) ? [{ from, fromColumn, to, toColumn }] : [];
  });
}

function qualified(module: string, column: string): [table: string, column: string] {
  const [table = '', name = ''] = column.split('.');
  return [`${module}.${table}`, name];
}
