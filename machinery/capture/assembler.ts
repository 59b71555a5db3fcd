import { must } from '../base/errors.ts';
import type {
  CapturedChange,
  CapturedRelation,
  CapturedTransaction,
  Position,
  TransactionMessage,
} from './contract.ts';
import { ORIGIN_PREFIX } from './origins.ts';
import { isChange, MESSAGE, MessageReader, type RelationMap, Relations, readChange } from './pgoutput.ts';
import { Spool, type SpooledMessage, type SpoolFolder } from './spool.ts';

export interface AssemblerInput {
  folder: SpoolFolder;
  spillFrom: number;
  skips: ReadonlySet<string>;
  /** Called with every committed transaction in the order of commits; without one where its origin is skipped. */
  committed(position: Position, transaction: AssembledTransaction | undefined): void;
}

/** A transaction whose end has not come yet. */
interface Open {
  xid: number;
  spool: Spool;
  /** Tables as they were known when it began; it tells those that changed itself. */
  relations: RelationMap;
  told: Map<number, CapturedRelation>;
  messages: { xid: number; message: TransactionMessage }[];
  origin: string | undefined;
  /** Its origin says that nobody wants it. */
  isSkipped: boolean;
  /** Changes by (sub)transaction, and those (sub)transactions that were rolled back. */
  counts: Map<number, number>;
  withdrawn: Set<number>;
}

/**
 * Puts transactions together from messages. Committed ones come whole, between begin and commit. Large ones come in pieces before it is known whether they commit: several are open at once, their
 * savepoints' rows come with the number of the subtransaction and are withdrawn by it. Invariant: what is given on is committed, complete, without what was rolled back, in the order of commits.
 */
export class TransactionAssembler {
  private readonly input: AssemblerInput;
  private readonly tables = new Relations();
  /** Replaced, never changed: open transactions keep the one that they began with. */
  private relations: RelationMap = new Map();
  private streamed = new Map<number, Open>();
  /** The one to which messages belong now. */
  private current: Open | undefined;
  private isInPiece = false;

  constructor(input: AssemblerInput) {
    this.input = input;
  }

  /** Whether messages of a committed transaction are still to come: until then the log is not at the place that the server tells. */
  get isInTransaction(): boolean {
    return this.current !== undefined;
  }

  /** Bytes in files of transactions under way. */
  get spilledBytes(): number {
    return [...this.streamed.values()].reduce((sum, { spool }) => sum + (spool.isSpilled ? spool.bytes : 0), 0);
  }

  /** A connection was lost: the server will send what was under way again, and tell its tables again. */
  reset(): void {
    this.current?.spool.discard();
    for (const { spool } of this.streamed.values()) spool.discard();
    this.streamed = new Map();
    this.current = undefined;
    this.isInPiece = false;
    this.relations = new Map();
  }

  /** Takes the message at `at`; gives the position of one that belongs to no transaction. */
  accept(bytes: Buffer, at: number): Position | undefined {
    const kind = bytes[at] as number;
    // In a piece of a large transaction changes, tables and messages have the number of their (sub)transaction.
    const hasXid = this.isInPiece && kind !== MESSAGE.streamStop && kind !== MESSAGE.origin;
    const xid = hasXid ? bytes.readUInt32BE(at + 1) : 0;
    const body = at + (hasXid ? 5 : 1);
    if (isChange(kind)) {
      const { spool, counts, isSkipped } = this.transaction();
      if (isSkipped) return undefined;
      spool.append({ xid, bytes, at, end: bytes.length });
      counts.set(xid, (counts.get(xid) ?? 0) + 1);
      return undefined;
    }
    switch (kind) {
      case MESSAGE.begin: {
        const reader = new MessageReader(bytes, at + 1 + 16);
        this.current = this.begin(reader.uint32());
        return undefined;
      }
      case MESSAGE.commit:
        this.commit(this.transaction(), new MessageReader(bytes, at + 2));
        this.current = undefined;
        return undefined;
      case MESSAGE.origin:
        this.takeOrigin(this.transaction(), new MessageReader(bytes, at + 9).text());
        return undefined;
      case MESSAGE.type:
        this.tables.takeType(bytes, body);
        return undefined;
      case MESSAGE.relation:
        this.takeRelation({ xid, bytes, at, end: bytes.length }, body);
        return undefined;
      case MESSAGE.message:
        return this.takeMessage(xid, new MessageReader(bytes, body));
      case MESSAGE.streamStart: {
        const number = new MessageReader(bytes, at + 1).uint32();
        this.current = this.streamed.get(number) ?? this.begin(number);
        this.streamed.set(number, this.current);
        this.isInPiece = true;
        return undefined;
      }
      case MESSAGE.streamStop:
        this.current = undefined;
        this.isInPiece = false;
        return undefined;
      case MESSAGE.streamCommit: {
        const reader = new MessageReader(bytes, at + 1);
        const number = reader.uint32();
        reader.int8();
        this.commit(must(this.streamed.get(number), `transaction ${number} in pieces`), reader);
        this.streamed.delete(number);
        return undefined;
      }
      case MESSAGE.streamAbort: {
        const reader = new MessageReader(bytes, at + 1);
        this.abort(reader.uint32(), reader.uint32());
        return undefined;
      }
      default:
        return undefined;
    }
  }

  private transaction(): Open {
    return must(this.current, 'transaction of a change');
  }

  private begin(xid: number): Open {
    const { folder, spillFrom } = this.input;
    return {
      xid,
      spool: new Spool(folder, spillFrom),
      relations: this.relations,
      told: new Map(),
      messages: [],
      origin: undefined,
      isSkipped: false,
      counts: new Map(),
      withdrawn: new Set(),
    };
  }

  /**
   * Also of a savepoint that is rolled back later: the server tells a table once for the whole transaction. It stands among the changes, as those before it have the columns of
   * before.
   */
  private takeRelation(message: SpooledMessage, body: number): void {
    const open = this.transaction();
    const relation = this.tables.relation(message.bytes, body, message.end);
    open.told.set(relation.oid, relation);
    if (!open.isSkipped) open.spool.append(message);
  }

  private takeMessage(xid: number, reader: MessageReader): Position | undefined {
    const isTransactional = reader.int8() === 1;
    const position = reader.position();
    if (!isTransactional) return this.isInTransaction ? undefined : position;
    const prefix = reader.text();
    // Of its own, not a part of a message that may be large.
    const content = Buffer.from(reader.take(reader.int32()));
    const open = this.transaction();
    if (prefix !== ORIGIN_PREFIX) open.messages.push({ xid, message: { prefix, content } });
    else if (xid === 0 || xid === open.xid) this.takeOrigin(open, content.toString());
    return undefined;
  }

  private takeOrigin(open: Open, origin: string): void {
    open.origin ??= origin;
    if (open.isSkipped || !this.input.skips.has(open.origin)) return;
    open.isSkipped = true;
    open.spool.discard();
  }

  private abort(xid: number, part: number): void {
    const open = this.streamed.get(xid);
    if (!open) return;
    if (part !== xid) {
      open.withdrawn.add(part);
      return;
    }
    open.spool.discard();
    this.streamed.delete(xid);
  }

  /** `reader` stands behind the flags. */
  private commit(open: Open, reader: MessageReader): void {
    reader.position();
    const position = reader.position();
    const committedAt = reader.moment();
    // From here on the server holds the tables that it told in this transaction for known.
    if (open.told.size > 0) this.relations = new Map([...this.relations, ...open.told]);
    open.spool.finish();
    this.input.committed(
      position,
      open.isSkipped ? undefined : new AssembledTransaction({ open, tables: this.tables, position, committedAt }),
    );
  }
}

/** A committed transaction with its messages as they came, decoded whenever it is read. */
export class AssembledTransaction implements CapturedTransaction {
  readonly position: Position;
  readonly committedAt: number;
  readonly xid: number;
  readonly origin: string | undefined;
  readonly messages: readonly TransactionMessage[];
  readonly changeCount: number;
  private readonly open: Open;
  private readonly tables: Relations;

  constructor(input: { open: Open; tables: Relations; position: Position; committedAt: number }) {
    const { open } = input;
    this.open = open;
    this.tables = input.tables;
    this.position = input.position;
    this.committedAt = input.committedAt;
    this.xid = open.xid;
    this.origin = open.origin;
    this.messages = open.messages.filter(({ xid }) => !open.withdrawn.has(xid)).map(({ message }) => message);
    this.changeCount = [...open.counts].reduce((sum, [xid, count]) => sum + (open.withdrawn.has(xid) ? 0 : count), 0);
  }

  get bytes(): number {
    return this.open.spool.bytes;
  }

  get isSpilled(): boolean {
    return this.open.spool.isSpilled;
  }

  changes(): Iterable<readonly CapturedChange[]> | AsyncIterable<readonly CapturedChange[]> {
    if (this.isSpilled) return this.spilledChanges();
    return this.changeCount === 0 ? [] : [this.decoder()(this.open.spool.held())];
  }

  discard(): void {
    this.open.spool.discard();
  }

  private async *spilledChanges(): AsyncGenerator<readonly CapturedChange[]> {
    const decode = this.decoder();
    for await (const messages of this.open.spool.spilled()) {
      const changes = decode(messages);
      if (changes.length > 0) yield changes;
    }
  }

  /** Decodes the messages from the first on; each reading has one of its own. */
  private decoder(): (messages: readonly SpooledMessage[]) => CapturedChange[] {
    let ordinal = 0;
    const { withdrawn, xid: topXid } = this.open;
    let relations = this.open.relations;
    return (messages) => {
      const changes: CapturedChange[] = [];
      for (const { xid, bytes, at, end } of messages) {
        const kind = bytes[at] as number;
        const body = at + (xid === 0 ? 1 : 5);
        if (kind === MESSAGE.relation) {
          const relation = this.tables.relation(bytes, body, end);
          relations = new Map([...relations, [relation.oid, relation]]);
        } else if (xid === topXid || !withdrawn.has(xid))
          changes.push(readChange(kind, { bytes, at: body, end, relations, ordinal: ordinal++ }));
      }
      return changes;
    };
  }
}
