import { from, to } from 'pg-copy-streams';
import type { PostgresClient } from './connect.ts';

/** One `copy … from stdin` under way. Writing waits while the server is behind, so memory stays bounded. */
export class CopyInto {
  private readonly stream: ReturnType<typeof from>;
  private readonly outcome: Promise<void>;
  private failed: Error | undefined;

  constructor(client: PostgresClient, statement: string) {
    this.stream = client.query(from(statement));
    this.outcome = new Promise((resolve, reject) => {
      this.stream.once('finish', resolve);
      this.stream.once('error', (error) => {
        this.failed = error;
        reject(error);
      });
    });
    // The failure is thrown by the next `write` or `end`; until then nobody waits for it.
    this.outcome.catch(() => {});
  }

  async write(rows: Buffer | string): Promise<void> {
    if (this.failed) throw this.failed;
    if (this.stream.write(rows)) return;
    let drained = () => {};
    const room = new Promise<void>((resolve) => {
      drained = resolve;
      this.stream.once('drain', drained);
    });
    await Promise.race([room, this.outcome]);
    this.stream.off('drain', drained);
  }

  /** Resolves when the server has taken everything. */
  async end(): Promise<void> {
    if (!this.failed) this.stream.end();
    await this.outcome;
  }
}

/** What the library's stream does with its connection. */
interface Reading {
  connection: unknown;
  _detach(): void;
  _parse(chunk: Buffer): boolean | undefined;
}

/**
 * A `copy … to stdout` for `client.query`, its bytes as a stream. Whatever the server says after the last row, or instead of it, belongs to the client: the library's stream would go on reading from the connection when its consumer asks
 * for more, take the rest of the answer away, and end the process with an error of its own in place of the server's.
 */
export function copyOut(statement: string): ReturnType<typeof to> {
  const stream = to(statement);
  const reading = stream as unknown as Reading;
  const { _detach, _parse } = reading;
  reading._detach = () => {
    _detach.call(stream);
    reading.connection = undefined;
  };
  reading._parse = (chunk) => _parse.call(stream, chunk) === true && reading.connection !== undefined;
  return stream;
}
