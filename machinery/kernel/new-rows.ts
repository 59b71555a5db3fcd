import { parseScaled } from '../base/decimal.ts';
import { GenimsError } from '../base/errors.ts';
import type { AnyRow, Json } from '../base/row-types.ts';

/** What a store needs to know of its table. */
export interface StoredTable {
  columns: Record<string, { type: string; nullable: boolean; default?: string }>;
  primaryKey: readonly string[];
}

/** What a column of a new row gets that says nothing of it: the next key, the moment of the step, or its default. */
export interface Filler {
  column: string;
  value: 'key' | 'now' | Json | readonly string[];
}

/** Moments that every row has, whoever makes it. */
const MOMENTS = new Set(['created_at', 'updated_at']);

/** The columns that a new row may leave out, with what they get: those that `NewRow` of the module's row types makes optional. */
export function fillersOf({ columns, primaryKey }: StoredTable): Filler[] {
  return Object.entries(columns).flatMap(([column, { type, nullable, default: given }]): Filler[] => {
    if (primaryKey.length === 1 && primaryKey[0] === column) return [{ column, value: 'key' }];
    if (MOMENTS.has(column)) return [{ column, value: 'now' }];
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
  for (const { column, value } of fillers) if (value !== 'key' && value !== 'now') blank[column] = value;
  return blank;
}

function defaultOf(column: string, type: string, expression: string): Filler['value'] {
  if (expression === 'now()') return 'now';
  if (expression === 'true' || expression === 'false') return expression === 'true';
  const text = /^'((?:[^']|'')*)'::\w+$/.exec(expression)?.[1];
  if (text !== undefined && type === 'text') return text.replaceAll("''", "'");
  if (text !== undefined && type === 'jsonb') return JSON.parse(text) as Json;
  if (expression === "'{}'::text[]") return [];
  const scale = /^numeric\(\d+,(\d+)\)$/.exec(type)?.[1];
  const number = /^\(?(-?\d+(?:\.\d+)?)\)?(?:::\w+)?$/.exec(expression)?.[1];
  if (number !== undefined && scale !== undefined) return parseScaled(number, Number(scale));
  if (number !== undefined && type === 'numeric') return number;
  if (number !== undefined && /^(bigint|integer|smallint)$/.test(type)) return Number(number);
  throw new GenimsError('INTERNAL', `The default of ${column} (${expression}) is none that an agent can give.`);
}
