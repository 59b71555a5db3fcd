/** How values of a row are held in memory; `machinery/engines/postgres/encoding.ts` turns them into what the databases take. */

/** Key of a row: bigint in the database, below 2^53. */
export type Key = number;

import type { Scaled } from './decimal.ts';

/** `numeric(p, s)`: whole number of the column's smallest unit, see `decimal.ts`. */
export type { Scaled } from './decimal.ts';

/**
 * A decimal of a column, with its scale: one of another scale cannot be put into its place, while a number that was worked out can. The scale is in the type alone.
 */
export type Decimal<Scale extends number> = Scaled & { readonly scale?: Scale };

/** A new row: the columns named may be left out, the store fills them. */
export type NewRow<Row, Optional extends keyof Row> = Omit<Row, Optional> & Partial<Pick<Row, Optional>>;

/** A row that is being put together and is in no table yet: its columns may still be set. */
export type Draft<Row> = { -readonly [Column in keyof Row]: Row[Column] };

/** `numeric` without scale: decimal text with the digits that were given. */
export type Numeric = string;

/** Moment in UTC: milliseconds since 1970. */
export type Moment = number;

/** Calendar day: days since 1970-01-01. */
export type Day = number;

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A row of some table, seen without its type. */
export type AnyRow = Record<string, unknown>;
