import { GenimsError, must } from '../base/errors.ts';
import { address } from '../engines/contract.ts';
import { quoteName } from '../engines/postgres/connect.ts';
import type { CaptureSource } from './contract.ts';
import { isTransient } from './refusals.ts';
import { ReplicationConnection } from './replication-connection.ts';

/** Slots beside those that last: a snapshot, and the copy of a slot for a sink that is behind. */
const SPARE = 2;

interface Facts {
  level: string;
  hasSlot: boolean;
  freeSlots: string;
  freeSenders: string;
  hasPublication: boolean;
  withoutIdentity: string[];
  unreadable: string[];
}

/**
 * What keeps the changes of a source from being captured, each with what an administrator has to do; nothing where all is well. Found by trying as the capture role, as managed servers have ways of their own to
 * give the right to replicate. Errors: SERVER_UNREACHABLE.
 */
export async function captureProblems(source: CaptureSource): Promise<string[]> {
  const { server, database, slot, publication } = source;
  const role = quoteName(server.user);
  let connection: ReplicationConnection;
  try {
    connection = await ReplicationConnection.open(source);
  } catch (error) {
    if (isTransient(error)) throw error;
    const cause = error instanceof GenimsError ? error.cause : error;
    return [
      `${address(server)}: ${(cause as Error).message}; have an administrator run: alter role ${role} replication`,
    ];
  }
  try {
    const { rows } = await connection.client.query<Facts>(
      `with published as (
         select n.nspname, c.relname, has_table_privilege(c.oid, 'select') as readable,
           c.relreplident = 'n' or c.relreplident = 'd' and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary) as without_identity
         from pg_publication p cross join lateral pg_get_publication_tables(p.pubname::text) t
           join pg_class c on c.oid = t.relid join pg_namespace n on n.oid = c.relnamespace
         where p.pubname = '${publication}')
       select current_setting('wal_level') as level,
         exists (select from pg_replication_slots where slot_name = '${slot}') as "hasSlot",
         current_setting('max_replication_slots')::bigint - (select count(*) from pg_replication_slots) as "freeSlots",
         current_setting('max_wal_senders')::bigint - (select count(*) from pg_stat_replication) as "freeSenders",
         exists (select from pg_publication where pubname = '${publication}') as "hasPublication",
         array(select format('%I.%I', nspname, relname) from published where without_identity order by 1) as "withoutIdentity",
         array(select format('%I.%I', nspname, relname) from published where not readable order by 1) as unreadable`,
    );
    const facts = must(rows[0], `settings of ${address(server)}`);
    const wanted = facts.hasSlot ? SPARE : SPARE + 1;
    const problem = (holds: boolean, what: string, remedy: string) =>
      holds ? [`${address(server)}: ${what}; ${remedy}`] : [];
    const restart = 'and restart the server';
    return [
      ...problem(
        facts.level !== 'logical',
        `wal_level is ${facts.level}`,
        `have an administrator run: alter system set wal_level = 'logical', ${restart}`,
      ),
      ...problem(
        Number(facts.freeSlots) < wanted,
        `${facts.freeSlots} replication slots are free, ${wanted} are needed`,
        `raise max_replication_slots ${restart}`,
      ),
      ...problem(
        Number(facts.freeSenders) < SPARE,
        `${facts.freeSenders} connections for replication are free, ${SPARE} are needed`,
        `raise max_wal_senders ${restart}`,
      ),
      ...problem(!facts.hasPublication, `database ${database} has no publication ${publication}`, 'run `./genims up`'),
      ...facts.withoutIdentity.flatMap((table) =>
        problem(
          true,
          `${table} in ${database} has no replica identity`,
          `run: alter table ${table} replica identity full`,
        ),
      ),
      ...facts.unreadable.flatMap((table) =>
        problem(
          true,
          `${server.user} may not read ${table} in ${database}`,
          `run: grant select on ${table} to ${role}`,
        ),
      ),
    ];
  } finally {
    await connection.close({ patience: 0 });
  }
}
