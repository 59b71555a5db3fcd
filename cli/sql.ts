import { GenimsError } from '../machinery/base/errors.ts';
import { mysqlRows, withMysql } from '../machinery/engines/mysql/connect.ts';
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
  const rows = await (server.engine === 'postgres'
    ? withPostgres(server, database, async (client) => {
        // The extended protocol takes one statement and no more.
        const result = await client.query<Record<string, unknown>>({
          text: statement,
          values: [],
          queryMode: 'extended',
        } as never);
        return { names: result.fields?.map((field) => field.name) ?? [], rows: result.rows ?? [] };
      })
    : withMysql(server, database, async (connection) => {
        await connection.query('set session transaction read only');
        const found = await mysqlRows<Record<string, unknown>>(connection, statement);
        const list = Array.isArray(found) ? found : [];
        return { names: Object.keys(list[0] ?? {}), rows: list };
      })
  ).catch((error: unknown) => {
    if (error instanceof GenimsError) throw error;
    throw new GenimsError('SQL_FAILED', `${name}: ${(error as Error).message}`, { cause: error });
  });
  context.print({ ok: true, rows: rows.rows, rowCount: rows.rows.length }, () =>
    rows.names.length === 0
      ? 'done'
      : `${columns(
          rows.names,
          rows.rows.map((row) => rows.names.map((column) => show(row[column]))),
        )}\n(${rows.rows.length} ${rows.rows.length === 1 ? 'row' : 'rows'})`,
  );
}

function show(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
