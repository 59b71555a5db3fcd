import { type ParseResult, parse } from 'libpg-query';
import { GenimsError } from '../base/errors.ts';

/** Statements that read. What another one contains, such as a change within `with` or `explain`, must be one of them as well. */
const READING = new Set(['SelectStmt', 'ExplainStmt', 'VariableShowStmt']);

/**
 * Refuses whatever is not one statement that reads, by the grammar of the server itself. Gives the names of the functions that it calls: what they do
 * only the server knows. Errors: SQL_FAILED where the grammar knows no such statement, SQL_NOT_READING.
 */
export async function requireReading(statement: string): Promise<string[]> {
  const { stmts = [] } = await parsed(statement);
  const [only, second] = stmts;
  if (only === undefined) throw new GenimsError('SQL_FAILED', 'The statement is empty.');
  if (second !== undefined) throw new GenimsError('SQL_NOT_READING', 'There is more than one statement.');
  const functions = new Set<string>();
  look(only.stmt, functions);
  return [...functions];
}

async function parsed(statement: string): Promise<ParseResult> {
  // The parser would end at such a character, and the server read on.
  if (statement.includes('\0')) throw new GenimsError('SQL_FAILED', 'The statement has a character of code 0.');
  if (statement.trim() === '') return { stmts: [] };
  try {
    return await parse(statement);
  } catch (error) {
    throw new GenimsError('SQL_FAILED', (error as Error).message, { cause: error });
  }
}

/** Goes through the tree: each node is an object under the name of its kind. */
function look(node: unknown, functions: Set<string>): void {
  if (Array.isArray(node)) for (const one of node) look(one, functions);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  for (const [kind, content] of Object.entries(node)) {
    if (/^[A-Z]\w*Stmt$/.test(kind) && !READING.has(kind)) throw refused(`It has ${named(kind)}`);
    if (kind === 'intoClause') throw refused('It makes a table (into)');
    if (kind === 'lockingClause') throw refused('It locks rows (for update, for share)');
    if (kind === 'FuncCall') {
      const { funcname = [] } = content as { funcname?: { String?: { sval?: string } }[] };
      functions.add(funcname.at(-1)?.String?.sval ?? '');
    }
    look(content, functions);
  }
}

/** `CreateTableAsStmt` as `create table as`. */
function named(kind: string): string {
  return kind
    .replace(/Stmt$/, '')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
}

function refused(why: string): GenimsError {
  return new GenimsError('SQL_NOT_READING', `${why}; only what reads is run: select, values, table, show, explain.`);
}

/**
 * Functions that the server calls volatile, as their answer changes from call to call, but that change nothing themselves. All other volatile ones
 * may do anything: write large objects, change settings, run text as a statement, send messages, hold locks.
 */
const HARMLESS = new Set([
  'random',
  'random_normal',
  'clock_timestamp',
  'timeofday',
  'gen_random_uuid',
  'uuidv4',
  'uuidv7',
  'pg_sleep',
  'pg_sleep_for',
  'pg_sleep_until',
  'pg_database_size',
  'pg_relation_size',
  'pg_table_size',
  'pg_indexes_size',
  'pg_total_relation_size',
  'pg_tablespace_size',
  'pg_relation_filepath',
  'pg_is_in_recovery',
  'pg_current_wal_lsn',
  'pg_last_wal_replay_lsn',
  'pg_stat_get_activity',
  'pg_lock_status',
]);

/** Which of the functions may not be called, of those that the server calls volatile under any of their signatures. */
export function refusedFunctions(volatile: string[]): string[] {
  return volatile.filter((name) => !HARMLESS.has(name));
}
