import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GenimsError, must } from '../base/errors.ts';
import { type PostgresClient, quoteName } from '../engines/postgres/connect.ts';
import { CopyInto, copyOut } from '../engines/postgres/copy.ts';

/** Rows of another module that a law needs: they are lent as a temporary table that only its own connection sees. */
export interface Extract {
  name: string;
  module: string;
  query: string;
}

/** A law: a query in the database of one module that returns the rows that break it. */
export interface Law {
  id: string;
  module: string;
  /** Name of its file without the ending. */
  name: string;
  /** What must hold, in one sentence. */
  sentence: string;
  /** Table whose rows it looks at; without rows the law had nothing to examine. */
  examines: string;
  extracts: Extract[];
  sql: string;
}

const HEAD = /^-- (?:Law (\d+): )?(.+)\n-- Examines ([a-z_]+\.[a-z_0-9]+)\.\n/;
const EXTRACT = /^-- From ([a-z]+) as ([a-z_]+):\n([^;]+);\n/;

/**
 * The laws of a module, from its `checks/*.sql`. The first line is the sentence, `Law 14: …` for one of the numbered laws; the second names
 * what is examined. A law that looks at other modules too has after that, for each of them, `-- From <module> as <name>:` and the query that gives
 * the rows, ended by a semicolon; the last statement is the law. Names of extracts are unique in a module, as its laws share a connection.
 */
export function readLaws(folder: string, module: string): Law[] {
  const checks = join(folder, 'checks');
  if (!existsSync(checks)) return [];
  const lent = new Set<string>();
  return readdirSync(checks)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(checks, file), 'utf8');
      const match = HEAD.exec(text);
      if (!match)
        throw new GenimsError(
          'INTERNAL',
          `${module}/checks/${file} must begin with "-- <law>" and "-- Examines <module.table>."`,
        );
      const [head, number, sentence, examines] = match;
      const name = file.replace('.sql', '');
      const extracts: Extract[] = [];
      let sql = text.slice(head.length);
      for (let found = EXTRACT.exec(sql); found; found = EXTRACT.exec(sql)) {
        const extract = { module: found[1] ?? '', name: found[2] ?? '', query: found[3] ?? '' };
        if (lent.has(extract.name)) throw new GenimsError('INTERNAL', `${module}/checks: two extracts ${extract.name}`);
        lent.add(extract.name);
        extracts.push(extract);
        sql = sql.slice(found[0].length);
      }
      return {
        id: number === undefined ? `law/${module}.${name}` : `law/${number}`,
        module,
        name,
        sentence: must(sentence, 'sentence'),
        examines: must(examines, 'examined table'),
        extracts,
        sql: sql.trim().replace(/;$/, ''),
      };
    });
}

/** Lends a law the rows of other modules that it needs: temporary tables of its connection, gone with it. */
export async function lendExtracts(
  law: Law,
  client: PostgresClient,
  clientOf: (module: string) => Promise<PostgresClient>,
): Promise<void> {
  for (const { name, module, query } of law.extracts) {
    const source = await clientOf(module);
    await client.query(`drop table if exists pg_temp.${quoteName(name)}`);
    // Where modules share a database they share the connection too, which cannot read for itself what it writes.
    if (source === client) await client.query(`create temporary table ${quoteName(name)} as ${query}`);
    else await copyAcross(source, client, name, query);
    await client.query(`analyze pg_temp.${quoteName(name)}`);
  }
}

async function copyAcross(source: PostgresClient, client: PostgresClient, name: string, query: string): Promise<void> {
  const { fields } = await source.query(`select * from (${query}) q limit 0`);
  const { rows } = await source.query<{ types: string[] }>(
    'select array(select format_type(id, mod) from unnest($1::oid[], $2::int[]) with ordinality t (id, mod, n) order by n) as types',
    [fields.map((field) => field.dataTypeID), fields.map((field) => field.dataTypeModifier)],
  );
  const columns = fields.map((field, index) => `${quoteName(field.name)} ${must(rows[0]?.types[index], 'type')}`);
  await client.query(`create temporary table ${quoteName(name)} (${columns.join(', ')})`);
  const target = new CopyInto(client, `copy pg_temp.${quoteName(name)} from stdin`);
  for await (const chunk of source.query(copyOut(`copy (${query}) to stdout`))) await target.write(chunk as Buffer);
  await target.end();
}
