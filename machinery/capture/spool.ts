import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

/** A message as it came, with the (sub)transaction that it belongs to; 0 where the server sends committed transactions whole. */
export interface SpooledMessage {
  xid: number;
  bytes: Buffer;
  /** Where it begins, at the byte of its kind, and where it ends. */
  at: number;
  end: number;
}

const HEADER = 8;
const PIECE = 1 << 20;

/** Folder of the files of one stream. What a process that ended left there is of no use: the server sends it again. */
export class SpoolFolder {
  private readonly path: string;
  private next = 1;

  constructor(path: string) {
    this.path = path;
    mkdirSync(path, { recursive: true });
    for (const name of readdirSync(path)) if (name.endsWith('.spool')) rmSync(join(path, name), { force: true });
  }

  file(): string {
    return join(this.path, `${this.next++}.spool`);
  }
}

/**
 * The messages of one transaction, in memory up to a limit, then in a file. Only the newest piece of a spilled one is in memory, so many large transactions may be open at once.
 */
export class Spool {
  bytes = 0;
  private readonly folder: SpoolFolder;
  private readonly limit: number;
  private messages: SpooledMessage[] = [];
  private path: string | undefined;
  private descriptor: number | undefined;
  private piece: Buffer | undefined;
  private filled = 0;

  constructor(folder: SpoolFolder, limit: number) {
    this.folder = folder;
    this.limit = limit;
  }

  get isSpilled(): boolean {
    return this.path !== undefined;
  }

  append(message: SpooledMessage): void {
    this.bytes += message.end - message.at;
    if (this.path === undefined && this.bytes <= this.limit) {
      this.messages.push(message);
      return;
    }
    if (this.path === undefined) {
      this.path = this.folder.file();
      this.descriptor = openSync(this.path, 'wx', 0o600);
      for (const one of this.messages) this.write(one);
      this.messages = [];
    }
    this.write(message);
  }

  /** No more messages come. */
  finish(): void {
    if (this.descriptor === undefined) return;
    this.flush();
    closeSync(this.descriptor);
    this.descriptor = undefined;
    this.piece = undefined;
  }

  /** The messages of a small transaction; none where they were spilled. */
  held(): readonly SpooledMessage[] {
    return this.messages;
  }

  /** The messages of a spilled transaction, about a megabyte at a time. */
  async *spilled(): AsyncGenerator<SpooledMessage[]> {
    if (this.path === undefined) return;
    const file = await open(this.path, 'r');
    try {
      let rest = Buffer.alloc(0);
      for (let wanted = PIECE; ; ) {
        // What was given out is still referred to, so every piece has memory of its own.
        const piece = Buffer.allocUnsafeSlow(Math.max(wanted, rest.length + PIECE));
        rest.copy(piece);
        const { bytesRead } = await file.read(piece, rest.length, piece.length - rest.length);
        const { messages, used } = messagesIn(piece, rest.length + bytesRead);
        if (messages.length > 0) yield messages;
        if (bytesRead === 0) return;
        rest = piece.subarray(used, rest.length + bytesRead);
        wanted = rest.length >= HEADER ? rest.readUInt32BE(0) + HEADER + PIECE : PIECE;
      }
    } finally {
      await file.close();
    }
  }

  /** Nobody will read it any more. */
  discard(): void {
    if (this.descriptor !== undefined) closeSync(this.descriptor);
    this.descriptor = undefined;
    this.piece = undefined;
    if (this.path !== undefined) rmSync(this.path, { force: true });
    this.messages = [];
  }

  private write({ xid, bytes, at, end }: SpooledMessage): void {
    const size = HEADER + end - at;
    if (this.filled + size > PIECE) this.flush();
    if (size > PIECE) {
      const whole = Buffer.allocUnsafe(size);
      fill(whole, 0, { xid, bytes, at, end });
      this.writeAll(whole);
      return;
    }
    this.piece ??= Buffer.allocUnsafeSlow(PIECE);
    fill(this.piece, this.filled, { xid, bytes, at, end });
    this.filled += size;
  }

  private flush(): void {
    if (this.piece && this.filled > 0) this.writeAll(this.piece.subarray(0, this.filled));
    this.filled = 0;
  }

  private writeAll(bytes: Buffer): void {
    for (let done = 0; done < bytes.length; ) done += writeSync(this.descriptor as number, bytes, done);
  }
}

function fill(target: Buffer, place: number, { xid, bytes, at, end }: SpooledMessage): void {
  target.writeUInt32BE(end - at, place);
  target.writeUInt32BE(xid, place + 4);
  bytes.copy(target, place + HEADER, at, end);
}

function messagesIn(piece: Buffer, length: number): { messages: SpooledMessage[]; used: number } {
  const messages: SpooledMessage[] = [];
  let used = 0;
  while (length - used >= HEADER) {
    const at = used + HEADER;
    const end = at + piece.readUInt32BE(used);
    if (end > length) break;
    messages.push({ xid: piece.readUInt32BE(used + 4), bytes: piece, at, end });
    used = end;
  }
  return { messages, used };
}
