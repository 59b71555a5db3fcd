import type { FieldPacket, Query } from 'mysql2';
import { GenimsError, systemCode } from '../base/errors.ts';
import { type MysqlConnection, mysqlRows, mysqlVersion, withMysql } from '../engines/mysql/connect.ts';
import { PIECE, type StatementInput, type StatementLimits } from './contract.ts';
import { requireReading } from './mysql-statement.ts';
import { answerColumn, type MysqlColumn } from './mysql-values.ts';

/**
 * Runs one statement that reads, and hands its rows on as they come. Gives how many there were. Errors: SQL_NOT_READING, SQL_FAILED, SQL_LIMIT,
 * SQL_CANCELLED.
 */
export async function readMysql(input: StatementInput): Promise<number> {
  requireReading(input.statement);
  return runInReadingSession(input);
}

/** Runs the statement, whatever it is, in a transaction that is read-only, as an account that may only read. */
export async function runInReadingSession({
  server,
  database,
  statement,
  limits,
  signal,
  sink,
}: StatementInput): Promise<number> {
  return withMysql(server, database, async (connection) => {
    await prepare(connection, limits);
    const { threadId } = connection;
    const cancel = () => {
      withMysql(server, database, (other) => other.query(`kill query ${Number(threadId)}`)).catch(() =>
        connection.destroy(),
      );
    };
    signal.addEventListener('abort', cancel, { once: true });
    if (signal.aborted) cancel();
    let isWhole = false;
    try {
      const count = await handOn(connection, { statement, limits, sink });
      isWhole = true;
      for (const { Level, Message } of await mysqlRows<Warning>(connection, 'show warnings limit 20'))
        sink.notice(`${Level.toUpperCase()}: ${Message}`);
      return count;
    } catch (error) {
      throw told(error, limits);
    } finally {
      signal.removeEventListener('abort', cancel);
      // What is still on its way would have to be read to the end first.
      if (!isWhole) {
        cancel();
        connection.destroy();
      }
    }
  });
}

interface Warning {
  Level: string;
  Message: string;
}

/** With these settings the server tells text from words as `mysql-statement.ts` does. */
const SQL_MODE = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

async function prepare(connection: MysqlConnection, { seconds }: StatementLimits): Promise<void> {
  const { product } = await mysqlVersion(connection);
  const limit =
    product === 'MariaDB'
      ? `max_statement_time = ${seconds}`
      : `max_execution_time = ${Math.max(1, Math.round(seconds * 1000))}`;
  await connection.query(
    `set session sql_mode = '${SQL_MODE}', session lock_wait_timeout = 5, session innodb_lock_wait_timeout = 5, session ${limit}`,
  );
  await connection.query('set session transaction read only');
  await connection.query('start transaction read only');
}

async function handOn(
  connection: MysqlConnection,
  { statement, limits, sink }: Pick<StatementInput, 'statement' | 'limits' | 'sink'>,
): Promise<number> {
  // The connection takes one statement and no more. Values stay the server's bytes.
  const query = (connection as unknown as { connection: { query(options: object): Query } }).connection.query({
    sql: statement,
    rowsAsArray: true,
    typeCast: (field: { buffer(): Buffer | null }) => field.buffer(),
  });
  let columns: MysqlColumn[] | undefined;
  query.on('fields', (fields: FieldPacket[]) => {
    columns = fields?.map(answerColumn);
  });
  let count = 0;
  let isBegun = false;
  let piece: (string | null)[][] = [];
  const hand = async () => {
    if (!isBegun) await sink.columns(columns ?? []);
    isBegun = true;
    await sink.rows(piece);
    count += piece.length;
    piece = [];
  };
  for await (const row of query.stream({ highWaterMark: PIECE }) as AsyncIterable<(Buffer | null)[]>) {
    if (count + piece.length === limits.rows) {
      await hand();
      throw new GenimsError('SQL_LIMIT', `The answer has more than ${limits.rows} rows; these are the first.`);
    }
    piece.push(row.map((value, i) => (value === null ? null : (columns?.[i]?.decode(value) ?? ''))));
    if (piece.length === PIECE) await hand();
  }
  await hand();
  return count;
}

const TIMED_OUT = new Set(['ER_STATEMENT_TIMEOUT', 'ER_QUERY_TIMEOUT']);

function told(error: unknown, { seconds }: StatementLimits): GenimsError {
  if (error instanceof GenimsError) return error;
  const code = systemCode(error) ?? '';
  const { message } = error as Error;
  if (TIMED_OUT.has(code) || /max_statement_time exceeded|maximum statement execution time/.test(message))
    return new GenimsError('SQL_LIMIT', `The statement took more than ${seconds} s and was ended by the server.`);
  if (code === 'ER_QUERY_INTERRUPTED')
    return new GenimsError('SQL_CANCELLED', 'The statement was cancelled at the server.');
  return new GenimsError('SQL_FAILED', message, { cause: error });
}
