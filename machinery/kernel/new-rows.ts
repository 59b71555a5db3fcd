import { parseScaled } from '../base/decimal.ts';
import { GenimsError } from '../base/errors.ts';
import type { AnyRow, Json } from '../base/row-types.ts';

/** What a store needs to know of its table. */
export interface StoredTable {
  columns: Record<string, { type: string; nullable: boolean; default?: string }>;
  primaryKey: readonly string[];
}

/** What a column of a new row gets that says nothing of it: the next key or the moment of the step, which are known when the row is added, or its default. */
export type Filler = { column: string; late: 'key' | 'now' } | { column: string; value: Json | readonly string[] };

/** Moments that every row has, whoever makes it. */
const MOMENTS = new Set(['created_at', 'updated_at']);

/** The columns that a new row may leave out, with what they get: those that `NewRow` of the module's row types makes optional. */
export function fillersOf({ columns, primaryKey }: StoredTable): Filler[] {
  return Object.entries(columns).flatMap(([column, { type, nullable, default: given }]): Filler[] => {
    if (primaryKey.length === 1 && primaryKey[0] === column) return [{ column, late: 'key' }];
    if (MOMENTS.has(column)) return [{ column, late: 'now' }];
    if (given === 'now()') return [{ column, late: 'now' }];
    if (given !== undefined) return [{ column, value: defaultOf(column, type, given) }];
    return nullable ? [{ column, value: null }] : [];
  });
}

/**
 * A row of defaults, without what depends on when it is added. It is read from a text, as engines keep objects that were put together column by column in a
 * slower form.
 */
export function blankOf({ columns }: StoredTable, fillers: readonly Filler[]): AnyRow {
  const blank: AnyRow = JSON.parse(JSON.stringify(Object.fromEntries(Object.keys(columns).map((name) => [name, 0]))));
  for (const name in blank) blank[name] = undefined;
  for (const filler of fillers) if ('value' in filler) blank[filler.column] = filler.value;
  return blank;
}

function defaultOf(column: string, type: string, expression: string): Json | readonly string[] {
  if (expression === 'true' || expression === 'false') return expression === 'true';
  const text = /^'((?:[^']|'')*)'::\w+$/.exec(expression)?.[1];
  if (text !== undefined && type === 'text') return text.replaceAll("''", "'");
  if (text !== undefined && type === 'jsonb') return frozen(JSON.parse(text) as Json);
  if (expression === "'{}'::text[]") return Object.freeze([]);
  const scale = /^numeric\(\d+,(\d+)\)$/.exec(type)?.[1];
  const number = /^\(?(-?\d+(?:\.\d+)?)\)?(?:::\w+)?$/.exec(expression)?.[1];
  if (number !== undefined && scale !== undefined) return parseScaled(number, Number(scale));
  if (number !== undefined && type === 'numeric') return number;
  if (number !== undefined && /^(bigint|integer|smallint)$/.test(type)) return Number(number);
  throw new GenimsError('INTERNAL', `The default of ${column} (${expression}) is none that an agent can give.`);
}

/** Rows share their defaults, so that none may change in one of them. */
function frozen(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part as Json);
  Object.freeze(value);
  return value;
}
