import { parseScaled } from '../base/decimal.ts';
import { GenimsError } from '../base/errors.ts';
import { dateText } from '../base/utc.ts';
import type { CapturedColumn } from './contract.ts';
import { scaleOf } from './type-names.ts';

/** Reads one value that is not null from `length` bytes at `at`, as the send function of its type wrote them. */
export interface ValueReader {
  /** In the form of rows in memory, `machinery/base/row-types.ts`. */
  value(bytes: Buffer, at: number, length: number): unknown;
  /** As PostgreSQL writes it. */
  text(bytes: Buffer, at: number, length: number): string;
}

const DAY_MS = 86_400_000;
/** PostgreSQL counts days and microseconds from 2000 on. */
const EPOCH_MS = Date.UTC(2000, 0, 1);
const EPOCH_DAY = EPOCH_MS / DAY_MS;
const GROUP = 10_000;
const NEGATIVE = 0x4000;
const SPECIAL: Record<number, string> = { 49152: 'NaN', 53248: 'Infinity', 61440: '-Infinity' };

const readers = new WeakMap<CapturedColumn, ValueReader>();

export function valueReader(column: CapturedColumn): ValueReader {
  let reader = readers.get(column);
  if (!reader) {
    reader = makeReader(column);
    readers.set(column, reader);
  }
  return reader;
}

/** A whole number of 64 bits. Errors: one that a number would round. */
export function int64(bytes: Buffer, at: number): number {
  const value = bytes.readInt32BE(at) * 2 ** 32 + bytes.readUInt32BE(at + 4);
  if (!Number.isSafeInteger(value))
    throw new GenimsError('INTERNAL', `${bytes.readBigInt64BE(at)} is too large to be held exactly`);
  return value;
}

/** Milliseconds since 1970 of a moment that PostgreSQL counts. */
export function moment(bytes: Buffer, at: number): number {
  return EPOCH_MS + Math.floor(int64(bytes, at) / 1000);
}

const whole = (read: (bytes: Buffer, at: number) => number): ValueReader => ({
  value: read,
  text: (bytes, at) => String(read(bytes, at)),
});

const texts: ValueReader = { value: utf8, text: utf8 };

function utf8(bytes: Buffer, at: number, length: number): string {
  return bytes.toString('utf8', at, at + length);
}

function makeReader({ name, type, typeOid, typeModifier }: CapturedColumn): ValueReader {
  switch (typeOid) {
    case 16:
      return { value: (bytes, at) => bytes[at] === 1, text: (bytes, at) => (bytes[at] === 1 ? 't' : 'f') };
    case 17:
      return {
        value: (bytes, at, length) => Buffer.from(bytes.subarray(at, at + length)),
        text: (bytes, at, length) => `\\x${bytes.toString('hex', at, at + length)}`,
      };
    case 20:
      return { value: int64, text: (bytes, at) => String(bytes.readBigInt64BE(at)) };
    case 21:
      return whole((bytes, at) => bytes.readInt16BE(at));
    case 23:
      return whole((bytes, at) => bytes.readInt32BE(at));
    case 26:
      return whole((bytes, at) => bytes.readUInt32BE(at));
    case 700:
      return whole((bytes, at) => Number(bytes.readFloatBE(at).toPrecision(9)));
    case 701:
      return whole((bytes, at) => bytes.readDoubleBE(at));
    case 19:
    case 25:
    case 1042:
    case 1043:
      return texts;
    case 114:
      return { value: (bytes, at, length) => JSON.parse(utf8(bytes, at, length)), text: utf8 };
    case 3802: {
      // The first byte is the version of the format.
      const text = (bytes: Buffer, at: number, length: number) => utf8(bytes, at + 1, length - 1);
      return { value: (bytes, at, length) => JSON.parse(text(bytes, at, length)), text };
    }
    case 1082:
      return {
        value: (bytes, at) => bytes.readInt32BE(at) + EPOCH_DAY,
        text: (bytes, at) => dateText(bytes.readInt32BE(at) + EPOCH_DAY),
      };
    case 1083:
      return { value: timeOfDay, text: timeOfDay };
    case 1114:
      return { value: moment, text: (bytes, at) => momentText(bytes, at, '') };
    case 1184:
      return { value: moment, text: (bytes, at) => momentText(bytes, at, '+00') };
    case 1700: {
      const scale = scaleOf(typeModifier);
      return {
        value: scale === undefined ? decimalText : (bytes, at) => scaledDecimal(bytes, at, scale),
        text: decimalText,
      };
    }
    case 2950:
      return { value: uuid, text: uuid };
    case 1009:
    case 1015:
      return { value: textArray, text: (bytes, at) => arrayText(textArray(bytes, at)) };
    default:
      throw new GenimsError('INTERNAL', `Column ${name} has type ${type}, which capture is not taught to decode yet.`);
  }
}

/** The digits as PostgreSQL shows them, with as many after the point as the value was given with. */
function decimalText(bytes: Buffer, at: number): string {
  const count = bytes.readUInt16BE(at);
  const weight = bytes.readInt16BE(at + 2);
  const sign = bytes.readUInt16BE(at + 4);
  const special = SPECIAL[sign];
  if (special !== undefined) return special;
  const digits = bytes.readUInt16BE(at + 6);
  const group = (index: number) => (index < 0 || index >= count ? 0 : bytes.readUInt16BE(at + 8 + 2 * index));
  let text = sign === NEGATIVE ? '-' : '';
  if (weight < 0) text += '0';
  for (let i = 0; i <= weight; i++) text += i === 0 ? String(group(0)) : String(group(i)).padStart(4, '0');
  if (digits === 0) return text;
  let fraction = '';
  for (let i = weight + 1; fraction.length < digits; i++) fraction += String(group(i)).padStart(4, '0');
  return `${text}.${fraction.slice(0, digits)}`;
}

/** The whole number of the smallest unit. */
function scaledDecimal(bytes: Buffer, at: number, scale: number): number {
  const count = bytes.readUInt16BE(at);
  if (count === 0 && bytes.readUInt16BE(at + 4) === 0) return 0;
  const negative = bytes.readUInt16BE(at + 4) === NEGATIVE;
  // Groups below the point may go beyond the scale with zeros; what is cut off is zero by the column's type.
  let exponent = 4 * (bytes.readInt16BE(at + 2) + 1 - count) + scale;
  let value = 0;
  for (let i = 0; i < count; i++) value = value * GROUP + bytes.readUInt16BE(at + 8 + 2 * i);
  if (!Number.isSafeInteger(value) || bytes.readUInt16BE(at + 4) > NEGATIVE)
    return parseScaled(decimalText(bytes, at), scale);
  for (; exponent > 0; exponent--) value *= 10;
  for (; exponent < 0; exponent++) value /= 10;
  if (!Number.isSafeInteger(value)) return parseScaled(decimalText(bytes, at), scale);
  return negative ? -value : value;
}

function timeOfDay(bytes: Buffer, at: number): string {
  const microseconds = int64(bytes, at);
  return clockText(microseconds);
}

function clockText(microseconds: number): string {
  const seconds = Math.floor(microseconds / 1_000_000);
  const fraction = microseconds - seconds * 1_000_000;
  const two = (value: number) => String(value).padStart(2, '0');
  const shown = fraction === 0 ? '' : `.${String(fraction).padStart(6, '0').replace(/0+$/, '')}`;
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${shown}`;
}

function momentText(bytes: Buffer, at: number, zone: string): string {
  const high = bytes.readInt32BE(at);
  if (high === 0x7fffffff) return 'infinity';
  if (high === -0x80000000) return '-infinity';
  const microseconds = int64(bytes, at);
  const day = Math.floor(microseconds / (DAY_MS * 1000));
  return `${dateText(day + EPOCH_DAY)} ${clockText(microseconds - day * DAY_MS * 1000)}${zone}`;
}

function uuid(bytes: Buffer, at: number): string {
  const hex = bytes.toString('hex', at, at + 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** An array of one dimension. */
function textArray(bytes: Buffer, at: number): (string | null)[] {
  const dimensions = bytes.readInt32BE(at);
  if (dimensions === 0) return [];
  if (dimensions > 1) throw new GenimsError('INTERNAL', `An array has ${dimensions} dimensions; capture knows one.`);
  const count = bytes.readInt32BE(at + 12);
  const values: (string | null)[] = [];
  let place = at + 20;
  for (let i = 0; i < count; i++) {
    const length = bytes.readInt32BE(place);
    place += 4;
    values.push(length < 0 ? null : utf8(bytes, place, length));
    if (length > 0) place += length;
  }
  return values;
}

function arrayText(values: (string | null)[]): string {
  return `{${values.map((one) => (one === null ? 'NULL' : `"${one.replace(/["\\]/g, '\\$&')}"`)).join(',')}}`;
}
