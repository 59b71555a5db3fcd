import { formatScaled, parseScaled } from '../../base/decimal.ts';
import { GenimsError } from '../../base/errors.ts';
import type { AnyRow, Moment } from '../../base/row-types.ts';
import { DAY_MS, dateText, momentTexts } from '../../base/utc.ts';

/** What encoding needs to know of a table: its columns in order, as the catalogue has them. */
export interface TableShape {
  columns: Record<string, ColumnShape>;
}

export interface ColumnShape {
  type: string;
  nullable: boolean;
}

/** How the values of one column go to the database and come back, as text. */
export interface ColumnCodec {
  name: string;
  type: string;
  nullable: boolean;
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/** How the rows of one table go to the database and come back. */
export interface TableCodec {
  columns: ColumnCodec[];
  /** The values as parameters of a statement, in the order of the columns. */
  values(row: AnyRow): (string | null)[];
  /** A row from the texts of its columns, null where a column is null. */
  row(values: (string | null)[]): AnyRow;
}

export function tableCodec(table: string, spec: TableShape): TableCodec {
  const columns = Object.entries(spec.columns).map(([name, column]) => columnCodec(table, name, column));
  return {
    columns,
    values(row) {
      return columns.map((column) => {
        const value = row[column.name];
        if (value !== null && value !== undefined) return column.encode(value);
        if (!column.nullable) throw missingValue(table, column.name, row);
        return null;
      });
    },
    row(values) {
      const row: AnyRow = {};
      for (let i = 0; i < columns.length; i++) {
        const column = columns[i] as ColumnCodec;
        const text = values[i] ?? null;
        row[column.name] = text === null ? null : column.decode(text);
      }
      return row;
    },
  };
}

/** What is said of a row without a value that its table needs. */
export function missingValue(table: string, column: string, row: AnyRow): GenimsError {
  const shown = JSON.stringify(row).slice(0, 300);
  return new GenimsError('INTERNAL', `${table}.${column} has no value in ${shown}`);
}

function columnCodec(table: string, name: string, { type, nullable }: ColumnShape): ColumnCodec {
  const codec = (encode: (value: never) => string, decode: (text: string) => unknown): ColumnCodec => ({
    name,
    type,
    nullable,
    encode: encode as (value: unknown) => string,
    decode,
  });
  const scale = /^numeric\(\d+,(\d+)\)$/.exec(type)?.[1];
  if (scale !== undefined) {
    const digits = Number(scale);
    return codec(
      (value: number) => formatScaled(value, digits),
      (text) => parseScaled(text, digits),
    );
  }
  switch (type) {
    case 'bigint':
    case 'integer':
    case 'smallint':
      return codec((value: number) => whole(value, table, name), Number);
    case 'boolean':
      return codec(
        (value: boolean) => (value ? 't' : 'f'),
        (text) => text === 't' || text === 'true',
      );
    case 'timestamp with time zone':
      return codec(formatMoment, parseMoment);
    case 'date':
      return codec(dateText, (text) => Date.parse(`${text}T00:00:00Z`) / DAY_MS);
    case 'jsonb':
      return codec((value: unknown) => JSON.stringify(value), JSON.parse);
    case 'text[]':
      return codec((value: readonly string[]) => `{${value.map(quotedElement).join(',')}}`, parseTextArray);
    default:
      return codec(
        (value: string) => value,
        (text) => text,
      );
  }
}

function whole(value: number, table: string, column: string): string {
  if (!Number.isSafeInteger(value))
    throw new GenimsError('INTERNAL', `${table}.${column} is ${value}, which is no whole number`);
  return String(value);
}

/** The last moment as text: every row has several of the same one. */
let last = { moment: Number.NaN, text: '' };

function formatMoment(moment: Moment): string {
  if (moment === last.moment) return last.text;
  if (!Number.isSafeInteger(moment)) throw new GenimsError('INTERNAL', `${moment} is no moment of whole milliseconds`);
  const { date, time } = momentTexts(moment);
  last = { moment, text: `${date} ${time}+00` };
  return last.text;
}

function parseMoment(text: string): number {
  return Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
}

/** An element of an array: only quotes and backslashes are escaped there, and by a backslash (PostgreSQL manual, Arrays, input and output). */
function quotedElement(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function parseTextArray(text: string): string[] {
  const inner = text.slice(1, -1);
  if (inner === '') return [];
  return [...inner.matchAll(/"((?:[^"\\]|\\.)*)"|([^,]+)/g)].map((match) =>
    match[1] === undefined ? (match[2] ?? '') : match[1].replace(/\\(.)/g, '$1'),
  );
}
