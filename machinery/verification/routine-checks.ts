import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSchemaFile } from '../catalog/schema-spec.ts';
import { mysqlRows } from '../engines/mysql/connect.ts';
import { ACTOR_TRIGGER, tablesWithoutActor } from '../provisioning/actor-triggers.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import { publishedTables } from '../provisioning/publications.ts';
import type { CheckContext } from './check.ts';

/** Where the schema files of the platform's own schema are. */
const PROVISIONING = join(import.meta.dirname, '..', 'provisioning');

/**
 * Functions and triggers whose body is not the one in the schema files, although they bear the name that the catalogue knows. Servers keep a
 * body as it was written, so it must be found in the files, whatever its spacing.
 */
export async function foreignRoutines({ platform, connections }: CheckContext): Promise<string[]> {
  const wrong: string[] = [];
  for (const database of platform.databases()) {
    const client = await connections.postgres(database);
    const modules = database.modules.map((one) => one.module);
    const { rows } = await client.query<{ schema: string; name: string; body: string; definer: boolean }>(
      `select n.nspname as schema, p.proname as name, p.prosrc as body, p.prosecdef as definer
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = any($1)`,
      [[...modules, PLATFORM_SCHEMA]],
    );
    for (const { schema, name, body, definer } of rows) {
      const files = schemaText(schema === PLATFORM_SCHEMA ? PROVISIONING : platform.catalog.moduleFolder(schema));
      if (!files.includes(plain(body))) wrong.push(`${schema}.${name}: its body is not that of the schema files`);
      if (definer && !files.includes('security definer'))
        wrong.push(`${schema}.${name}: runs with the rights of its owner, which the schema files do not say`);
    }
    const triggers = await client.query<{ what: string }>(
      `select tgrelid::regclass || ', ' || tgname as what from pg_trigger t join pg_class c on c.oid = t.tgrelid
       where not tgisinternal and tgname <> $2 and c.relnamespace = any($1::regnamespace[])`,
      [modules, ACTOR_TRIGGER],
    );
    wrong.push(
      ...triggers.rows.map(({ what }) => `${what}: trigger is not in the catalogue`),
      ...(await tablesWithoutActor(client, publishedTables(database))).map(
        (table) => `${table}: does not say who changes it`,
      ),
    );
  }
  for (const placed of platform.stores()) {
    const triggers = await mysqlRows<{ name: string; body: string }>(
      await connections.mysql(placed),
      'select trigger_name as name, action_statement as body from information_schema.triggers where trigger_schema = ?',
      [placed.nameThere],
    );
    const files = schemaText(platform.catalog.storeFolder(placed.store.store));
    for (const { name, body } of triggers)
      if (!files.includes(plain(body)))
        wrong.push(`${placed.store.database}, ${name}: its body is not that of the schema files`);
  }
  return wrong;
}

function schemaText(folder: string): string {
  const names = readdirSync(join(folder, 'schema')).filter((name) => name.endsWith('.sql'));
  return plain(names.map((name) => readSchemaFile(folder, name)).join('\n'));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
