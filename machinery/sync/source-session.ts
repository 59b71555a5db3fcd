import { sleep } from '../base/clock.ts';
import { GenimsError, systemCode } from '../base/errors.ts';
import type { Server } from '../engines/contract.ts';
import { connectPostgres, type PostgresClient } from '../engines/postgres/connect.ts';

/** Codes with which a server ends a connection. */
const LAST_WORDS = /^(57P0|08)/;
/** Pause until another attempt, milliseconds. */
const AGAIN = 250;

/** A connection to a source for what is read beside its log. One that is lost is made anew, as the stream of the log is. */
export class SourceSession {
  private readonly server: Server;
  private readonly database: string;
  private opened: Promise<PostgresClient> | undefined;
  private turn: Promise<unknown> = Promise.resolve();
  private isEnded = false;

  constructor(server: Server, database: string) {
    this.server = server;
    this.database = database;
  }

  /** Does what may be done again whenever the connection is lost in the middle. Errors: those of the work; INTERNAL after the end. */
  use<Value>(work: (client: PostgresClient) => Promise<Value>): Promise<Value> {
    // A connection does one thing at a time.
    const done = this.turn.then(() => this.attempt(work));
    this.turn = done.catch(() => {});
    return done;
  }

  private async attempt<Value>(work: (client: PostgresClient) => Promise<Value>): Promise<Value> {
    for (;;) {
      if (this.isEnded)
        throw new GenimsError('INTERNAL', 'Nothing is read beside the log any more: synchronisation stops.');
      this.opened ??= this.open();
      const { opened } = this;
      try {
        return await work(await opened);
      } catch (error) {
        // The server's last word comes before the end of the connection.
        if (LAST_WORDS.test(systemCode(error) ?? '') && this.opened === opened) this.opened = undefined;
        if (this.opened === opened) throw error;
        await sleep(AGAIN);
      }
    }
  }

  async end(): Promise<void> {
    this.isEnded = true;
    const client = await this.opened?.catch(() => undefined);
    await client?.end().catch(() => {});
  }

  private open(): Promise<PostgresClient> {
    const opened = connectPostgres(this.server, this.database);
    const forget = () => {
      if (this.opened === opened) this.opened = undefined;
    };
    opened.then(
      (client) => client.once('error', forget).once('end', forget),
      (error) => {
        if (error instanceof GenimsError && error.code === 'SERVER_UNREACHABLE') forget();
      },
    );
    return opened;
  }
}
