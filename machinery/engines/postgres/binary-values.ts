import { GenimsError } from '../../base/errors.ts';
import { DAY_MS } from '../../base/utc.ts';
import type { ByteWriter } from './byte-writer.ts';

/** Writes one value that is not null, after the number of its bytes, as the receive function of its type reads it. */
export type ColumnWriter = (out: ByteWriter, value: unknown) => void;

/** PostgreSQL counts days and microseconds from 2000 on. */
const EPOCH_MS = Date.UTC(2000, 0, 1);
const EPOCH_DAY = EPOCH_MS / DAY_MS;
const TEXT_OID = 25;
const JSONB_VERSION = 1;
/** Numerics go in digits of four decimal digits. */
const GROUP = 10_000;
const GROUP_DIGITS = 4;
const NEGATIVE = 0x4000;

export function columnWriter(column: string, type: string): ColumnWriter {
  const writer = (write: (out: ByteWriter, value: never) => void) => write as ColumnWriter;
  const scale = /^numeric\(\d+,(\d+)\)$/.exec(type)?.[1];
  if (scale !== undefined) {
    const found = scaleOf(Number(scale));
    return writer((out, value: number) => writeScaled(out, whole(value, column), found));
  }
  switch (type) {
    case 'bigint':
      return writer((out, value: number) => {
        out.int32(8);
        out.int64(whole(value, column));
      });
    case 'integer':
      return writer((out, value: number) => {
        out.int32(4);
        out.int32(whole32(value, column));
      });
    case 'smallint':
      return writer((out, value: number) => {
        if ((value << 16) >> 16 !== value) throw unfit(value, column, 'whole number of 16 bits');
        out.int32(2);
        out.int16(value);
      });
    case 'boolean':
      return writer((out, value: boolean) => {
        out.int32(1);
        out.int8(value ? 1 : 0);
      });
    case 'timestamp with time zone':
      return writer((out, value: number) => {
        out.int32(8);
        // Microseconds of years beyond 2285 would no longer be exact.
        out.int64(whole((whole(value, column) - EPOCH_MS) * 1000, column));
      });
    case 'date':
      return writer((out, value: number) => {
        out.int32(4);
        out.int32(whole32(value, column) - EPOCH_DAY);
      });
    case 'time without time zone':
      return writer((out, value: string) => {
        out.int32(8);
        out.int64(microseconds(value, column));
      });
    case 'numeric':
      return writer((out, value: string) => writeDecimal(out, value, column));
    case 'text':
      return writer((out, value: string) => out.text(value));
    case 'jsonb':
      return writer((out, value: unknown) => out.text(JSON.stringify(value), JSONB_VERSION));
    case 'text[]':
      return writer(writeTexts);
    default:
      throw new GenimsError('INTERNAL', `${column} has type ${type}, which COPY is not taught yet.`);
  }
}

function whole(value: number, column: string): number {
  if (!Number.isSafeInteger(value)) throw unfit(value, column, 'whole number');
  return value;
}

function whole32(value: number, column: string): number {
  if ((value | 0) !== value) throw unfit(value, column, 'whole number of 32 bits');
  return value;
}

function unfit(value: unknown, column: string, wanted: string): GenimsError {
  return new GenimsError('INTERNAL', `${column} is ${value}, which is no ${wanted}`);
}

/** What decimals of one scale have in common. */
interface Scale {
  digits: number;
  unit: number;
  /** Groups below the point, and what makes them whole. */
  below: number;
  fill: number;
}

const scales: Scale[] = [];

function scaleOf(digits: number): Scale {
  let scale = scales[digits];
  if (!scale) {
    const below = Math.ceil(digits / GROUP_DIGITS);
    scale = { digits, unit: 10 ** digits, below, fill: 10 ** (below * GROUP_DIGITS - digits) };
    scales[digits] = scale;
  }
  return scale;
}

/** Groups of the decimal under way, the last first; a decimal of PostgreSQL's own limits fits. */
const groups = new Uint16Array(40_000);

/** A decimal as a whole number of its smallest unit. */
function writeScaled(out: ByteWriter, value: number, { digits, unit, below, fill }: Scale): void {
  const size = Math.abs(value);
  let integer = Math.floor(size / unit);
  // The quotient of large numbers is rounded, the product is exact.
  let fraction = size - integer * unit;
  if (fraction < 0) {
    integer--;
    fraction += unit;
  }
  let count = 0;
  for (let left = fraction * fill; count < below; count++) {
    const rest = Math.floor(left / GROUP);
    groups[count] = left - rest * GROUP;
    left = rest;
  }
  for (let left = integer; left > 0; count++) {
    const rest = Math.floor(left / GROUP);
    groups[count] = left - rest * GROUP;
    left = rest;
  }
  writeGroups(out, count, { below, isNegative: value < 0, digits });
}

/** Zeros at both ends are left out. */
function writeGroups(
  out: ByteWriter,
  count: number,
  { below, isNegative, digits }: { below: number; isNegative: boolean; digits: number },
): void {
  let first = count - 1;
  while (first >= 0 && groups[first] === 0) first--;
  let last = 0;
  while (last <= first && groups[last] === 0) last++;
  const left = first - last + 1;
  out.int32(8 + 2 * left);
  out.int16(left);
  out.int16(left === 0 ? 0 : first - below);
  out.int16(isNegative && left > 0 ? NEGATIVE : 0);
  out.int16(digits);
  for (let i = first; i >= last; i--) out.int16(groups[i] as number);
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;
/** Digits that a number holds exactly. */
const EXACT_DIGITS = 15;

/** A decimal of any length, as text. */
function writeDecimal(out: ByteWriter, text: string, column: string): void {
  const match = DECIMAL.exec(text);
  if (!match) throw unfit(text, column, 'decimal');
  const [, sign, integer = '', fraction = ''] = match;
  if (integer.length + fraction.length <= EXACT_DIGITS) {
    writeScaled(out, Number(`${sign}${integer}${fraction}`), scaleOf(fraction.length));
    return;
  }
  const below = Math.ceil(fraction.length / GROUP_DIGITS);
  const above = Math.ceil(integer.length / GROUP_DIGITS);
  const digits = integer.padStart(above * GROUP_DIGITS, '0') + fraction.padEnd(below * GROUP_DIGITS, '0');
  for (let i = 0, at = digits.length; at > 0; i++, at -= GROUP_DIGITS)
    groups[i] = Number(digits.slice(at - GROUP_DIGITS, at));
  writeGroups(out, above + below, { below, isNegative: sign === '-', digits: fraction.length });
}

function microseconds(text: string, column: string): number {
  const match = /^(\d\d):(\d\d)(?::(\d\d))?$/.exec(text);
  if (!match) throw unfit(text, column, 'time of day');
  const [, hours, minutes, seconds = '0'] = match;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000_000;
}

/** An array of one dimension, without nulls. */
function writeTexts(out: ByteWriter, values: string[]): void {
  const bytes = values.reduce((sum, value) => sum + 4 + Buffer.byteLength(value), 0);
  out.int32(12 + (values.length > 0 ? 8 : 0) + bytes);
  out.int32(values.length > 0 ? 1 : 0);
  out.int32(0);
  out.int32(TEXT_OID);
  if (values.length === 0) return;
  out.int32(values.length);
  out.int32(1);
  for (const value of values) out.text(value);
}
