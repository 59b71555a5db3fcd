import { GenimsError } from '../base/errors.ts';

// MariaDB and MySQL have no parser outside the server that knows all of their grammar. So statements are told apart by their words, and what is not known to
// read is refused. That text and words are told apart as the server does needs the session's `sql_mode`, which `mysql-session.ts` sets.

interface Token {
  kind: 'word' | 'name' | 'text' | 'sign';
  /** Words in lower case, names without their quotes. */
  text: string;
}

/** What stands between two tokens, or is one: blanks, comments, quoted text and names, words, single signs. */
const PARTS =
  /(?<blank>\s+|--(?=[\s\p{Cc}]|$)[^\n]*|#[^\n]*)|(?<comment>\/\*)|(?<text>'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*")|(?<name>`(?:[^`]|``)*`)|(?<word>[\p{L}\p{N}_$@\u0080-\uFFFF]+)|(?<sign>[\s\S])/uy;

function tokens(statement: string): Token[] {
  const found: Token[] = [];
  PARTS.lastIndex = 0;
  while (PARTS.lastIndex < statement.length) {
    const at = PARTS.lastIndex;
    const { blank, comment, text, name, word, sign = '' } = PARTS.exec(statement)?.groups ?? {};
    if (blank !== undefined) continue;
    if (comment !== undefined) {
      // The server runs what such a comment holds, or takes it as a setting.
      if (/^\/\*(?:!|M!|\+)/i.test(statement.slice(at, at + 4)))
        throw refused('It has a comment that is run (/*! or /*+)');
      const end = statement.indexOf('*/', at + 2);
      if (end < 0) throw new GenimsError('SQL_FAILED', 'A comment is not ended.');
      PARTS.lastIndex = end + 2;
    } else if (text !== undefined) found.push({ kind: 'text', text });
    else if (name !== undefined) found.push({ kind: 'name', text: name.slice(1, -1).replaceAll('``', '`') });
    else if (word !== undefined) found.push({ kind: 'word', text: word.toLowerCase() });
    else if (/['"`]/.test(sign)) throw new GenimsError('SQL_FAILED', `A quote (${sign}) is not ended.`);
    else found.push({ kind: 'sign', text: sign });
  }
  return found;
}

const READING = new Set(['select', 'with', 'values', 'table', 'show', 'explain', 'describe', 'desc']);

/** Words that stand, without quotes, only in what writes, locks or calls; each is reserved, or no name of ours. */
const WRITING = new Set([
  'into',
  'outfile',
  'dumpfile',
  'update',
  'delete',
  'insert',
  'replace',
  'load',
  'call',
  'procedure',
  'lock',
  'share',
  'handler',
  'analyse',
]);
/** Of those, the names of functions too. */
const ALSO_FUNCTIONS = new Set(['insert', 'replace']);

/** Functions that change something outside their answer: locks, sequences, files, waiting for another server. */
const WRITING_FUNCTIONS = new Set([
  'get_lock',
  'release_lock',
  'release_all_locks',
  'load_file',
  'nextval',
  'setval',
  'lastval',
  'master_pos_wait',
  'source_pos_wait',
  'master_gtid_wait',
  'wait_for_executed_gtid_set',
  'wait_until_sql_thread_after_gtids',
  'wsrep_sync_wait_upto_gtid',
  'sys_exec',
  'sys_eval',
  'lib_mysqludf_sys_info',
  'asynchronous_connection_failover_add_source',
  'group_replication_set_as_primary',
  'service_get_write_locks',
  'service_get_read_locks',
  'service_release_locks',
  'version_tokens_set',
  'keyring_key_store',
  'audit_log_filter_set_filter',
]);

/** Refuses whatever is not one statement that reads. Errors: SQL_FAILED where it is empty or ends within a quote, SQL_NOT_READING. */
export function requireReading(statement: string): void {
  const all = tokens(statement);
  while (all.at(-1)?.text === ';' && all.at(-1)?.kind === 'sign') all.pop();
  if (all.length === 0) throw new GenimsError('SQL_FAILED', 'The statement is empty.');
  if (all.some(({ kind, text }) => kind === 'sign' && text === ';'))
    throw new GenimsError('SQL_NOT_READING', 'There is more than one statement.');
  const first = all.find(({ kind, text }) => !(kind === 'sign' && text === '('));
  if (first?.kind !== 'word' || !READING.has(first.text)) throw refused(`It begins with ${first?.text ?? '('}`);
  for (const [i, { kind, text }] of all.entries()) {
    const next = all[i + 1];
    const isCalled = next?.kind === 'sign' && next.text === '(';
    if (kind === 'word' && WRITING.has(text) && !(isCalled && ALSO_FUNCTIONS.has(text)) && !isShown(all, i))
      throw refused(`It has the word ${text}`);
    if (kind === 'word' && (text === 'next' || text === 'previous') && next?.text === 'value')
      throw refused(`It has ${text} value for a sequence`);
    if (isCalled && (kind === 'word' || kind === 'name') && WRITING_FUNCTIONS.has(text.toLowerCase()))
      throw refused(`It calls ${text}`);
    if (kind === 'sign' && text === ':' && next?.text === '=') throw refused('It gives a variable a value (:=)');
  }
}

/** `show create procedure`, `show procedure status`: of what `show` names, nothing is run. */
function isShown(all: Token[], at: number): boolean {
  return all[0]?.text === 'show' && all[at]?.text === 'procedure' && at <= 2;
}

function refused(why: string): GenimsError {
  return new GenimsError(
    'SQL_NOT_READING',
    `${why}; only what reads is run: select, with, values, table, show, explain, describe. A name that is such a word stands in back quotes.`,
  );
}
