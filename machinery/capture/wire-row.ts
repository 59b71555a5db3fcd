import { GenimsError, must } from '../base/errors.ts';
import { valueReader } from './binary-decoding.ts';
import { type CapturedRelation, type CapturedRow, UNCHANGED, type Unchanged } from './contract.ts';

/** What `pgoutput` puts before a value. */
const NULL = 0x6e;
const TOASTED = 0x75;
const TEXT = 0x74;

const IS_NULL = -1;
const IS_UNCHANGED = -2;

/**
 * A row in the bytes of the message, or of the file, that brought it: two bytes of the number of columns, then each with its kind, length and bytes. It is gone through once,
 * when the first column is asked for; copying it needs not even that.
 */
export class WireRow implements CapturedRow {
  readonly relation: CapturedRelation;
  private readonly bytes: Buffer;
  private readonly at: number;
  /** Where each value begins, after its length; or that it is null or unchanged. */
  private places: number[] | undefined;
  private after: number;

  /** `end` is where it ends in its bytes, where that is known. */
  constructor(relation: CapturedRelation, bytes: Buffer, at: number, end = 0) {
    this.relation = relation;
    this.bytes = bytes;
    this.at = at;
    this.after = end;
  }

  /** Where the row ends in its bytes. */
  get end(): number {
    if (this.after === 0) this.found();
    return this.after;
  }

  raw(column: number): Buffer | null | Unchanged {
    const place = this.place(column);
    if (place < 0) return place === IS_NULL ? null : UNCHANGED;
    return this.bytes.subarray(place, place + this.bytes.readInt32BE(place - 4));
  }

  isText(column: number): boolean {
    const place = this.place(column);
    return place >= 0 && this.bytes[place - 5] === TEXT;
  }

  value(column: number): unknown {
    const place = this.place(column);
    if (place < 0) return place === IS_NULL ? null : UNCHANGED;
    const length = this.bytes.readInt32BE(place - 4);
    return this.bytes[place - 5] === TEXT
      ? this.bytes.toString('utf8', place, place + length)
      : this.reader(column).value(this.bytes, place, length);
  }

  text(column: number): string | null | Unchanged {
    const place = this.place(column);
    if (place < 0) return place === IS_NULL ? null : UNCHANGED;
    const length = this.bytes.readInt32BE(place - 4);
    return this.bytes[place - 5] === TEXT
      ? this.bytes.toString('utf8', place, place + length)
      : this.reader(column).text(this.bytes, place, length);
  }

  get hasUnchanged(): boolean {
    return this.found().includes(IS_UNCHANGED);
  }

  get size(): number {
    return this.end - this.at + 3 * this.relation.columns.length;
  }

  // Rows come in hundreds of thousands, and most are only copied: neither of these two notes places.
  get isBinary(): boolean {
    const { bytes } = this;
    const count = bytes.readInt16BE(this.at);
    let at = this.at + 2;
    for (let column = 0; column < count; column++) {
      const kind = bytes[at];
      if (kind === TOASTED || kind === TEXT) return false;
      at += kind === NULL ? 1 : 5 + bytes.readInt32BE(at + 1);
    }
    return true;
  }

  copyInto(out: Buffer, at: number): number {
    const { bytes } = this;
    const count = bytes.readInt16BE(this.at);
    out.writeInt16BE(count, at);
    let from = this.at + 2;
    let to = at + 2;
    for (let column = 0; column < count; column++) {
      const kind = bytes[from++];
      if (kind === NULL) {
        out.writeInt32BE(-1, to);
        to += 4;
        continue;
      }
      if (kind === TOASTED || kind === TEXT) throw this.notCopied(column);
      const until = from + 4 + bytes.readInt32BE(from);
      // Short values are most of them, and copying them byte by byte is faster than a call.
      if (until - from <= 40) while (from < until) out[to++] = bytes[from++] as number;
      else {
        to += bytes.copy(out, to, from, until);
        from = until;
      }
    }
    return to;
  }

  private place(column: number): number {
    const place = this.found()[column];
    if (place === undefined)
      throw new GenimsError('INTERNAL', `${this.relation.name} has no column ${column} in this row.`);
    return place;
  }

  private found(): number[] {
    if (this.places) return this.places;
    const { bytes } = this;
    const count = bytes.readInt16BE(this.at);
    const places: number[] = new Array(count);
    let at = this.at + 2;
    for (let i = 0; i < count; i++) {
      const kind = bytes[at];
      if (kind === NULL || kind === TOASTED) {
        places[i] = kind === NULL ? IS_NULL : IS_UNCHANGED;
        at++;
        continue;
      }
      places[i] = at + 5;
      at += 5 + bytes.readInt32BE(at + 1);
    }
    this.after = at;
    this.places = places;
    return places;
  }

  private reader(column: number) {
    return valueReader(must(this.relation.columns[column], `column ${column} of ${this.relation.name}`));
  }

  private notCopied(column: number): GenimsError {
    const name = this.relation.columns[column]?.name ?? column;
    return new GenimsError(
      'INTERNAL',
      `${this.relation.name}.${name} came without a binary value and cannot be copied.`,
    );
  }
}

/** Rows of COPY BINARY as rows of the log: each value gets the kind that the log has before it. */
export function asWireRow(relation: CapturedRelation, values: readonly (Buffer | null)[]): WireRow {
  const size = values.reduce((sum, value) => sum + (value === null ? 1 : 5 + value.length), 2);
  const bytes = Buffer.allocUnsafe(size);
  bytes.writeInt16BE(values.length, 0);
  let at = 2;
  for (const value of values) {
    if (value === null) {
      bytes[at++] = NULL;
      continue;
    }
    bytes[at] = BINARY;
    bytes.writeInt32BE(value.length, at + 1);
    value.copy(bytes, at + 5);
    at += 5 + value.length;
  }
  return new WireRow(relation, bytes, 0, size);
}

const BINARY = 0x62;
