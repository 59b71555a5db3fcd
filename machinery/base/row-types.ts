/** How values of a row are held in memory. One place, so that a faster representation changes nothing else. */

/** Key of a row: bigint in the database, below 2^53. */
export type Key = number;

/** Exact decimal in its text form, with the digits that the column keeps, such as `1250.00`. Never a float. */
export type Numeric = string;

/** Moment in UTC, ISO 8601 with milliseconds and Z. */
export type Moment = string;

/** Calendar day, `YYYY-MM-DD`. */
export type Day = string;

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
