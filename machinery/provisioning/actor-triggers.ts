import { type PostgresClient, quoteName, quoteQualified, transaction } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA } from './naming.ts';

/** Name of the trigger of every published table by which a transaction says who makes it. */
export const ACTOR_TRIGGER = 'say_actor';
const FUNCTION = `${PLATFORM_SCHEMA}.say_actor()`;

/**
 * Those of the tables, qualified, that do not say who changes them: without the trigger, with another one of its name, or with it switched off. A statement is
 * asked, not a row, so a load of a million rows says it once.
 */
export async function tablesWithoutActor(client: PostgresClient, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%s.%s', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname || '.' || c.relname = any($1) and c.relkind in ('r', 'p') and not exists (
       select from pg_trigger t where t.tgrelid = c.oid and t.tgname = $2 and t.tgfoid = to_regprocedure($3) and t.tgenabled = 'O')
     order by 1`,
    [tables, ACTOR_TRIGGER, FUNCTION],
  );
  return rows.map(({ name }) => name);
}

/** Gives tables, qualified, their trigger; tells how many lacked it. */
export async function ensureActorTriggers(client: PostgresClient, tables: readonly string[]): Promise<number> {
  const missing = await tablesWithoutActor(client, tables);
  if (missing.length === 0) return 0;
  const statements = missing.map(
    (table) =>
      `create or replace trigger ${quoteName(ACTOR_TRIGGER)} before insert or update or delete or truncate on ${quoteQualified(table)}
       for each statement execute function ${FUNCTION}; alter table ${quoteQualified(table)} enable trigger ${quoteName(ACTOR_TRIGGER)}`,
  );
  await transaction(client, () => client.query(statements.join(';')));
  return missing.length;
}
