import { GenimsError } from '../machinery/base/errors.ts';
import { withMysql } from '../machinery/engines/mysql/connect.ts';
import { withPostgres } from '../machinery/engines/postgres/connect.ts';
import { readOnlyServer } from '../machinery/provisioning/connections.ts';
import { type CommonOptions, Context } from './context.ts';
import { columns } from './text.ts';

export async function run(options: CommonOptions, name: string, statement: string): Promise<void> {
  const context = new Context(options);
  const platform = context.platform();
  platform.requireRunning();
  const target = readOnlyServer(platform, name);
  if (!target) {
    const known = [
      ...platform.catalog.modules.map((one) => one.module),
      ...platform.catalog.sqlStores.map((one) => one.store),
    ];
    throw new GenimsError(
      'UNKNOWN_MODULE',
      `"${name}" is neither a module nor a SQL store; there are ${known.join(', ')}.`,
    );
  }
  const { server, database } = target;
  const answer = await (server.engine === 'postgres'
    ? withPostgres(server, database, async (client): Promise<Answer> => {
        // The extended protocol takes one statement and no more.
        const result = await client.query<unknown[]>({
          text: statement,
          values: [],
          queryMode: 'extended',
          rowMode: 'array',
        } as never);
        if (!result.command) throw new GenimsError('SQL_FAILED', `${name}: the statement is empty.`);
        return { names: result.fields?.map((field) => field.name) ?? [], rows: result.rows ?? [] };
      })
    : withMysql(server, database, async (connection): Promise<Answer> => {
        await connection.query('set session transaction read only');
        const [rows, fields] = await connection.query({ sql: statement, rowsAsArray: true });
        return {
          names: fields?.map((field) => field.name) ?? [],
          rows: Array.isArray(rows) ? (rows as unknown[][]) : [],
        };
      })
  ).catch((error: unknown) => {
    if (error instanceof GenimsError) throw error;
    throw new GenimsError('SQL_FAILED', `${name}: ${(error as Error).message}`, { cause: error });
  });
  const { rows } = answer;
  const names = distinct(answer.names);
  const objects = () => rows.map((row) => Object.fromEntries(names.map((column, i) => [column, row[i]])));
  context.print(context.json ? { ok: true, rows: objects(), rowCount: rows.length } : undefined, () =>
    names.length === 0
      ? 'done'
      : `${columns(
          names,
          rows.map((row) => row.map(show)),
        )}\n(${rows.length} ${rows.length === 1 ? 'row' : 'rows'})`,
  );
}

interface Answer {
  names: string[];
  rows: unknown[][];
}

/** Names that occur again get a number, so that no column is lost in a document. */
function distinct(names: string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}_${count}`;
  });
}

function show(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
