import { GenimsError, must } from '../base/errors.ts';
import { moment } from './binary-decoding.ts';
import type { CapturedChange, CapturedRelation, Position, ReplicaIdentity } from './contract.ts';
import { typeName } from './type-names.ts';
import { WireRow } from './wire-row.ts';

/** First byte of a message of `pgoutput`, protocol 2. */
export const MESSAGE = {
  begin: 0x42,
  commit: 0x43,
  origin: 0x4f,
  relation: 0x52,
  type: 0x59,
  insert: 0x49,
  update: 0x55,
  delete: 0x44,
  truncate: 0x54,
  message: 0x4d,
  streamStart: 0x53,
  streamStop: 0x45,
  streamCommit: 0x63,
  streamAbort: 0x41,
} as const;

/** A change, or what tells the columns of those that follow. Only these stand between a transaction's begin and its commit beside messages. */
export function isChange(kind: number): boolean {
  return kind === MESSAGE.insert || kind === MESSAGE.update || kind === MESSAGE.delete || kind === MESSAGE.truncate;
}

const IDENTITIES: Record<string, ReplicaIdentity> = { d: 'key', f: 'full', i: 'index', n: 'nothing' };
const [OLD_KEY, OLD_ROW] = [0x4b, 0x4f];
const RESTARTS_IDENTITY = 2;

/** Reads what a message is made of, one after the other. */
export class MessageReader {
  private readonly bytes: Buffer;
  private at: number;

  constructor(bytes: Buffer, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  int8(): number {
    return this.bytes[this.at++] ?? 0;
  }

  int16(): number {
    this.at += 2;
    return this.bytes.readInt16BE(this.at - 2);
  }

  int32(): number {
    this.at += 4;
    return this.bytes.readInt32BE(this.at - 4);
  }

  /** Numbers of objects and transactions. */
  uint32(): number {
    this.at += 4;
    return this.bytes.readUInt32BE(this.at - 4);
  }

  position(): Position {
    return this.uint32() * 2 ** 32 + this.uint32();
  }

  /** Milliseconds since 1970. */
  moment(): number {
    this.at += 8;
    return moment(this.bytes, this.at - 8);
  }

  text(): string {
    const end = this.bytes.indexOf(0, this.at);
    const text = this.bytes.toString('utf8', this.at, end);
    this.at = end + 1;
    return text;
  }

  take(length: number): Buffer {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

/**
 * Tables as the server told them. One that is told again without a change is the same object, so that what is derived from it stays valid; versions are few, and kept.
 */
export class Relations {
  private readonly known = new Map<string, CapturedRelation>();
  private readonly types = new Map<number, string>();

  /** Takes the name of a type that is not built in. `at` is behind the number of the transaction. */
  takeType(bytes: Buffer, at: number): void {
    const reader = new MessageReader(bytes, at);
    const oid = reader.uint32();
    const schema = reader.text();
    this.types.set(oid, schema === '' ? reader.text() : `${schema}.${reader.text()}`);
  }

  relation(bytes: Buffer, at: number, end: number): CapturedRelation {
    const told = bytes.toString('latin1', at, end);
    const known = this.known.get(told);
    if (known) return known;
    const reader = new MessageReader(bytes, at);
    const oid = reader.uint32();
    const schema = reader.text() || 'pg_catalog';
    const table = reader.text();
    const identity = must(IDENTITIES[String.fromCharCode(reader.int8())], `replica identity of ${schema}.${table}`);
    const columns = Array.from({ length: reader.int16() }, () => {
      const isKey = (reader.int8() & 1) === 1;
      const name = reader.text();
      const typeOid = reader.uint32();
      const typeModifier = reader.int32();
      return { name, type: typeName(typeOid, typeModifier, this.types), typeOid, typeModifier, isKey };
    });
    const relation = { oid, schema, table, name: `${schema}.${table}`, columns, identity };
    this.known.set(told, relation);
    return relation;
  }
}

/** Tables by their number, as of one place in the stream. */
export type RelationMap = ReadonlyMap<number, CapturedRelation>;

interface ChangeMessage {
  bytes: Buffer;
  at: number;
  end: number;
  relations: RelationMap;
  /** Of the change in its transaction. */
  ordinal: number;
}

/** The change between `at` and `end`, behind the number of the transaction where there is one; `kind` is the byte before that. */
export function readChange(kind: number, { bytes, at, end, relations, ordinal }: ChangeMessage): CapturedChange {
  if (kind === MESSAGE.truncate) {
    const reader = new MessageReader(bytes, at);
    const count = reader.int32();
    const restartsIdentity = (reader.int8() & RESTARTS_IDENTITY) !== 0;
    const emptied = Array.from({ length: count }, () => named(relations, reader.uint32()));
    return { kind: 'truncate', ordinal, relations: emptied, restartsIdentity };
  }
  const relation = named(relations, bytes.readUInt32BE(at));
  const part = at + 4;
  if (kind === MESSAGE.insert)
    return { kind: 'insert', ordinal, relation, after: new WireRow(relation, bytes, part + 1, end) };
  if (kind === MESSAGE.delete)
    return { kind: 'delete', ordinal, relation, before: new WireRow(relation, bytes, part + 1, end) };
  if (kind !== MESSAGE.update) throw new GenimsError('INTERNAL', `Message ${kind} of pgoutput is no change.`);
  const hasBefore = bytes[part] === OLD_KEY || bytes[part] === OLD_ROW;
  const before = hasBefore ? new WireRow(relation, bytes, part + 1) : undefined;
  return {
    kind: 'update',
    ordinal,
    relation,
    before,
    after: new WireRow(relation, bytes, (before?.end ?? part) + 1, end),
  };
}

function named(relations: RelationMap, oid: number): CapturedRelation {
  return must(relations.get(oid), `table ${oid}, which the server has not told`);
}
