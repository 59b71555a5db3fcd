import Cursor from 'pg-cursor';
import { GenimsError, systemCode } from '../base/errors.ts';
import { type PostgresClient, withPostgres } from '../engines/postgres/connect.ts';
import { type AnswerSink, PIECE, type StatementInput, type StatementLimits } from './contract.ts';
import { refusedFunctions, requireReading } from './postgres-statement.ts';
import { answerColumn } from './postgres-values.ts';

/**
 * Runs one statement that reads, and hands its rows on as they come. Gives how many there were. It is refused by its words, by what its functions are to
 * the server, by the transaction, and by the role's privileges: each would do alone. Errors: SQL_NOT_READING, SQL_FAILED, SQL_LIMIT, SQL_CANCELLED.
 */
export async function readPostgres(input: StatementInput): Promise<number> {
  const functions = await requireReading(input.statement);
  return runInReadingSession(input, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select distinct proname as name from pg_catalog.pg_proc where provolatile = 'v' and proname = any($1)",
      [functions],
    );
    const refused = refusedFunctions(rows.map((row) => row.name));
    if (refused.length > 0)
      throw new GenimsError(
        'SQL_NOT_READING',
        `It calls ${refused.join(', ')}, of which the server says that it may change something.`,
      );
  });
}

/**
 * Runs the statement, whatever it is, in a session that cannot write: as one statement within a transaction that is read-only and has read already, which
 * neither it nor code within it can end or make writable. `before` is what has to hold first.
 */
export async function runInReadingSession(
  { server, database, statement, limits, signal, sink }: StatementInput,
  before: (client: PostgresClient) => Promise<void> = async () => {},
): Promise<number> {
  return withPostgres(server, database, async (client) => {
    client.on('notice', ({ severity, message }) => sink.notice(`${severity ?? 'NOTICE'}: ${message ?? ''}`));
    await client.query(settings(limits));
    // Not every system of a server knows how to look whether its client is still there.
    await client.query('set client_connection_check_interval = 1000').catch(() => {});
    await client.query('begin transaction read only');
    const { rows } = await client.query<{ id: number }>('select pg_backend_pid() as id');
    await before(client);
    const cancel = () => {
      withPostgres(server, database, (other) => other.query('select pg_cancel_backend($1)', [rows[0]?.id])).catch(() =>
        // Whoever cannot be told is left; the server sees that within a second.
        client.end(),
      );
    };
    signal.addEventListener('abort', cancel, { once: true });
    if (signal.aborted) cancel();
    try {
      return await handOn(client, { statement, limits, sink });
    } catch (error) {
      throw told(error, limits);
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  });
}

/** A reader who waits for a lock, or reads for too long, gives way. How values are written is not left to what a role has set for itself. */
function settings({ seconds }: StatementLimits): string {
  return [
    'set default_transaction_read_only = on',
    `set statement_timeout = ${Math.round(seconds * 1000)}`,
    'set lock_timeout = 5000',
    'set standard_conforming_strings = on',
    'set intervalstyle = postgres',
    'set bytea_output = hex',
    'set client_min_messages = notice',
  ].join(';');
}

async function handOn(
  client: PostgresClient,
  { statement, limits, sink }: Pick<StatementInput, 'statement' | 'limits'> & { sink: AnswerSink },
): Promise<number> {
  // The extended protocol takes one statement and no more.
  const cursor = client.query(
    new Cursor<(string | null)[]>(statement, [], {
      rowMode: 'array',
      types: { getTypeParser: () => (value: string) => value },
    } as never),
  );
  let count = 0;
  try {
    for (;;) {
      const { rows, fields } = await read(cursor);
      if (count === 0) await sink.columns(fields.map(answerColumn));
      const wanted = rows.slice(0, limits.rows - count);
      await sink.rows(wanted);
      count += wanted.length;
      if (wanted.length < rows.length)
        throw new GenimsError('SQL_LIMIT', `The answer has more than ${limits.rows} rows; these are the first.`);
      if (rows.length < PIECE) return count;
    }
  } finally {
    await cursor.close().catch(() => {});
  }
}

type Piece = { rows: (string | null)[][]; fields: { name: string; dataTypeID: number }[] };

function read(cursor: Cursor<(string | null)[]>): Promise<Piece> {
  return new Promise((resolve, reject) =>
    cursor.read(PIECE, (error, rows, result) => {
      if (error) reject(error);
      else resolve({ rows, fields: result?.fields ?? [] });
    }),
  );
}

function told(error: unknown, { seconds }: StatementLimits): GenimsError {
  if (error instanceof GenimsError) return error;
  const { message } = error as Error;
  if (systemCode(error) !== '57014') return new GenimsError('SQL_FAILED', message, { cause: error });
  return /statement timeout/.test(message)
    ? new GenimsError('SQL_LIMIT', `The statement took more than ${seconds} s and was ended by the server.`)
    : new GenimsError('SQL_CANCELLED', 'The statement was cancelled at the server.');
}
