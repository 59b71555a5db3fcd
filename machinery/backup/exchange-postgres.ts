import { rmSync } from 'node:fs';
import { poll } from '../base/clock.ts';
import { GenimsError } from '../base/errors.ts';
import { readFileIfAny, writeFileAtomic } from '../base/files.ts';
import { type Position, parsePosition } from '../capture/contract.ts';
import { createSlot, slotStates } from '../capture/slots.ts';
import { captureSource } from '../capture/sources.ts';
import {
  type PostgresClient,
  quoteName,
  quoteText,
  transaction,
  withMaintenance,
  withPostgres,
} from '../engines/postgres/connect.ts';
import { grantStatements } from '../provisioning/grants.ts';
import { PUBLICATION, slotPattern } from '../provisioning/naming.ts';
import { forgetCreated, noteCreated } from '../provisioning/ownership.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';

/** Says what is being exchanged, for who finds it half done. */
const EXCHANGING = 'exchanging.json';
/** Prefix of a transaction that brings nothing: when it has been carried, so has everything before it. */
const MARK = 'genims.mark';
/** Time for synchronisation to carry what was written last, and attempts to rename against sessions that come again. */
const [CARRIES, ATTEMPTS] = [60_000, 5];

interface Exchanging {
  database: string;
  /** Name that the running database gets, until it is dropped. */
  replaced: string;
}

export async function isThere({ server, nameThere }: Pick<PlacedDatabase, 'server' | 'nameThere'>): Promise<boolean> {
  return withMaintenance(server, (client) => hasDatabase(client, nameThere), { avoid: nameThere });
}

async function hasDatabase(client: PostgresClient, name: string): Promise<boolean> {
  return (await client.query('select from pg_database where datname = $1', [name])).rowCount === 1;
}

/**
 * Lets the running database stand still: sessions that write end, new ones only read, and everything that was written has been carried to whom it concerns. Errors: EXCHANGE_REFUSED where that does not
 * come to pass in time. Undone by `goOn`.
 */
export async function standStill(platform: Platform, database: PlacedDatabase): Promise<void> {
  const { server, nameThere } = database;
  const source = captureSource(platform, database);
  await withMaintenance(
    server,
    async (client) => {
      await client.query(`alter database ${quoteName(nameThere)} set default_transaction_read_only = on`);
      await endSessions(client, nameThere, 'client backend');
    },
    { avoid: nameThere },
  );
  await withPostgres(server, nameThere, async (client) => {
    const { rows } = await client.query<{ position: string }>(
      `select pg_logical_emit_message(true, ${quoteText(MARK)}, ${quoteText(nameThere)})::text as position`,
    );
    const mark: Position = parsePosition(rows[0]?.position ?? '0/0');
    const isCarried = async () => {
      const slot = (await slotStates(client)).get(source.slot);
      if (!slot) return true;
      if ((slot.acknowledged ?? 0) >= mark) return true;
      return slot.isActive ? undefined : (await waiting(client, source.slot)) === 0 || undefined;
    };
    if (!(await poll(isCarried, { limit: CARRIES, every: 100 })))
      throw new GenimsError(
        'EXCHANGE_REFUSED',
        `Changes of ${nameThere} have not reached all who take them within ${CARRIES / 1000} s.`,
        { remedy: 'Look at ./genims sync status for who does not take them, and restore again when they have.' },
      );
  });
}

/** Changes of rows that a slot which nobody reads still holds. */
async function waiting(client: PostgresClient, slot: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    `select count(*) from pg_logical_slot_peek_binary_changes($1, null, null, 'proto_version', '1', 'publication_names', '${PUBLICATION}')
     where chr(get_byte(data, 0)) in ('I', 'U', 'D', 'T')`,
    [slot],
  );
  return Number(rows[0]?.count);
}

/** What `standStill` and a beginning of `exchange` did is undone. */
export async function goOn({ server, nameThere }: Pick<PlacedDatabase, 'server' | 'nameThere'>): Promise<void> {
  await withMaintenance(
    server,
    async (client) => {
      if (!(await hasDatabase(client, nameThere))) return;
      await client.query(`alter database ${quoteName(nameThere)} with allow_connections true`);
      await client.query(`alter database ${quoteName(nameThere)} reset default_transaction_read_only`);
      // Sessions that began meanwhile can only read.
      await endSessions(client, nameThere, 'client backend');
    },
    { avoid: nameThere },
  );
}

/**
 * Puts the restored database in the place of the running one: both get their names in one transaction. Until roles may enter it nobody else writes to it, so that its slot sees everything that is written. A failure before leaves the
 * running one as it was; `finishExchange` drops the one that was replaced, and finishes what a killed process left.
 */
export async function exchangePostgres(platform: Platform, database: PlacedDatabase, into: string): Promise<void> {
  const { server, nameThere } = database;
  const replaced = `${into}_replaced`;
  noteExchanging(platform, { database: database.name, replaced });
  noteCreated(platform.home, server, replaced);
  await withMaintenance(
    server,
    async (client) => {
      const isRunning = await hasDatabase(client, nameThere);
      for (let attempt = 1; ; attempt++)
        try {
          if (isRunning) {
            await client.query(`alter database ${quoteName(nameThere)} with allow_connections false`);
            await endSessions(client, nameThere);
          }
          await endSessions(client, into);
          await transaction(client, async () => {
            if (isRunning)
              await client.query(`alter database ${quoteName(nameThere)} rename to ${quoteName(replaced)}`);
            await client.query(`alter database ${quoteName(into)} rename to ${quoteName(nameThere)}`);
          });
          return;
        } catch (error) {
          if (attempt >= ATTEMPTS) throw error;
        }
    },
    { avoid: nameThere },
  );
  forgetCreated(platform.home, server, into);
  noteCreated(platform.home, server, nameThere);
  await openRestored(platform, database);
}

/** Ends what a killed command has begun: an exchange that took place is finished, one that did not is undone. True where there was one. */
export async function finishExchange(platform: Platform): Promise<boolean> {
  const exchanging = exchangingNow(platform);
  if (!exchanging) return false;
  const database = platform.databases().find(({ name }) => name === exchanging.database);
  if (database) {
    const { server, nameThere } = database;
    const { replaced } = exchanging;
    const isDone = await withMaintenance(
      server,
      async (client) => {
        if (!(await hasDatabase(client, nameThere))) return false;
        const { rows } = await client.query<{ open: boolean }>(
          `select d.datallowconn and not exists (select from pg_db_role_setting s where s.setdatabase = d.oid and s.setrole = 0
           and 'default_transaction_read_only=on' = any (s.setconfig)) as open from pg_database d where datname = $1`,
          [nameThere],
        );
        return rows[0]?.open === true;
      },
      { avoid: nameThere },
    );
    if (isDone) {
      await openRestored(platform, database);
      // Which takes seconds, as the server writes everything to the disk first.
      await withMaintenance(
        server,
        (client) => client.query(`drop database if exists ${quoteName(replaced)} with (force)`),
        { avoid: nameThere },
      );
    } else await goOn(database);
    forgetCreated(platform.home, server, replaced);
  }
  rmSync(platform.home.file(EXCHANGING), { force: true });
  return true;
}

/** Gives the database in its place what it needs to be worked with: its slot, before anybody may write, and privileges. */
async function openRestored(platform: Platform, database: PlacedDatabase): Promise<void> {
  const { server, nameThere } = database;
  const capture = captureSource(platform, database);
  await withPostgres(server, nameThere, async (client) => {
    // Those of the database before bear the names of the new ones.
    await client.query(
      `select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name like $1 and database <> current_database()`,
      [slotPattern(platform.platformId, nameThere)],
    );
    await client.query(`grant connect on database ${quoteName(nameThere)} to ${quoteName(capture.server.user)}`);
    await createSlot(capture);
    await client.query(grantStatements(database).join(';\n'));
  });
}

/** Noted before the running database stands still. */
export function noteExchanging({ home }: Platform, exchanging: Exchanging): void {
  writeFileAtomic(home.file(EXCHANGING), JSON.stringify(exchanging));
}

function exchangingNow({ home }: Platform): Exchanging | undefined {
  const text = readFileIfAny(home.file(EXCHANGING));
  return text === undefined ? undefined : (JSON.parse(text) as Exchanging);
}

async function endSessions(client: PostgresClient, name: string, type?: string): Promise<void> {
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid() and ($2::text is null or backend_type = $2)`,
    [name, type ?? null],
  );
}
