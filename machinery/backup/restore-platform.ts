import { setSequences } from '../archive/apply-changes.ts';
import { ChainFolder } from '../archive/chain-folder.ts';
import { chainAfter, Replay } from '../archive/replay.ts';
import { clock } from '../base/clock.ts';
import { GenimsError, must } from '../base/errors.ts';
import { parsePosition } from '../capture/contract.ts';
import {
  type PostgresClient,
  quoteName,
  quoteQualified,
  transaction,
  withPostgres,
} from '../engines/postgres/connect.ts';
import { CopyInto, copyOut } from '../engines/postgres/copy.ts';
import { beginAnew } from '../history/begin-anew.ts';
import { beginStreams } from '../history/begin-streams.ts';
import { eraseEverywhereAgain, erasuresSince } from '../privacy/erase-again.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import { refreshCopies } from '../sync/refresh-copies.ts';
import type { BackupManifest, BackupSource, BackupWork, SourceOf } from './contract.ts';
import type { KeptBackup } from './destination.ts';
import { dropRestored, restoreInto } from './restore.ts';
import { backupSources, databaseName } from './sources.ts';

/** How long a source took, and up to when its rows are. */
export interface RestoredSource {
  source: string;
  id: string;
  seconds: number;
  rows: number;
  /** Changes that followed from the archive. */
  changes: number;
}

/** The last backup of every source, all of one platform: that of the newest. Errors: UNKNOWN_BACKUP where one is missing. */
export async function lastOfAll({
  destination,
  platform,
}: BackupWork): Promise<{ source: BackupSource; backup: KeptBackup; manifest: BackupManifest }[]> {
  const kept = (await destination.list()).filter(({ manifest }) => manifest !== undefined);
  const owner = kept.at(-1)?.manifest?.platform;
  const chosen = backupSources(platform).map((source) => ({
    source,
    backup: kept.findLast((one) => one.source === source.name && one.manifest?.platform === owner),
  }));
  const missing = chosen.filter(({ backup }) => !backup).map(({ source }) => source.name);
  if (missing.length > 0)
    throw new GenimsError('UNKNOWN_BACKUP', `There is no backup of ${missing.join(', ')} in ${destination.name}.`);
  return chosen.map(({ source, backup }) => {
    const found = must(backup, source.name);
    return { source, backup: found, manifest: must(found.manifest, found.id) };
  });
}

/**
 * Fills a platform that has no database yet from the destination alone, in whatever layout it is: each module is restored and proved in a scratch place, brought on by what was archived, and its rows are taken from there
 * into the tables of its database; stores are restored as they are. Then all streams begin anew.
 */
export async function restorePlatform(work: BackupWork): Promise<RestoredSource[]> {
  const { platform } = work;
  const all = await lastOfAll(work);
  await platform.provisionTables();
  const done: RestoredSource[] = [];
  for (const { source, backup, manifest } of all) {
    const began = clock.monotonic();
    let changes = 0;
    const into = source.engine === 'postgres' ? `genims_load_${source.name}` : databaseName(source);
    const restored = await restoreInto(work, source, {
      ...{ backup, into, isPlain: true },
      proved: async () => {
        if (source.engine === 'postgres') changes = await takeRows(work, source, { manifest, into });
      },
    });
    if (source.engine === 'postgres') await dropRestored(platform.home, source, into);
    const seconds = Math.round(clock.monotonic() - began) / 1000;
    done.push({ source: source.name, id: backup.id, seconds, rows: restored.rows, changes });
  }
  await refreshCopies(platform);
  await platform.provision();
  const oldest = Math.min(...all.map(({ manifest }) => Date.parse(manifest.startedAt)));
  // The audit tells who was erased since, as far as its own backup knows.
  const erased = await eraseEverywhereAgain(platform, await erasuresSince(platform, oldest));
  if (erased > 0) platform.reporter.note(`Persons who were erased since were erased again in ${erased} rows.`);
  const changed = platform.databases().map(({ name }) => ({ database: name, asSource: true, asTarget: true }));
  await beginAnew(platform, changed);
  // Databases of another layout have no record yet.
  await beginStreams(platform);
  return done;
}

/** Takes a module's rows from its scratch place, with what its agent has under way and what waits for it. Gives the changes that were archived since its backup. */
async function takeRows(
  { platform, destination }: BackupWork,
  { database, module: { module } }: SourceOf<'postgres'>,
  { manifest, into }: { manifest: BackupManifest; into: string },
): Promise<number> {
  const { server, nameThere } = database;
  return withPostgres(server, into, async (scratch) => {
    await destination.bringChanges(manifest.database);
    const chains = ChainFolder.list(destination.path, manifest.database, destination.key);
    const chain = chainAfter(chains, manifest);
    let changes = 0;
    if (chain) {
      const replay = new Replay({
        ...{ platform, database, chain, until: Number.POSITIVE_INFINITY, client: scratch },
        after: parsePosition(must(manifest.position, 'position of the backup')),
        tables: new Set(manifest.tables.map(({ table }) => table)),
      });
      await replay.archived(false);
      ({ changes } = replay.applied);
    }
    await withPostgres(server, nameThere, (target) =>
      transaction(target, async () => {
        const tables = manifest.tables.map(({ table }) => table).filter((table) => table.startsWith(`${module}.`));
        for (const table of tables) await copyRows(scratch, target, { table, query: quoteQualified(table) });
        await setSequences(target, [module]);
        await copyPlatformRows(scratch, target, module);
      }),
    );
    return changes;
  });
}

async function copyRows(
  from: PostgresClient,
  target: PostgresClient,
  { table, query }: { table: string; query: string },
): Promise<void> {
  const { rows } = await from.query<{ name: string }>(
    "select attname::text as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum",
    [table],
  );
  const columns = rows.map(({ name }) => quoteName(name)).join(', ');
  const copy = new CopyInto(target, `copy ${quoteQualified(table)} (${columns}) from stdin`);
  for await (const chunk of from.query(copyOut(`copy (select ${columns} from ${query}) to stdout`)))
    await copy.write(chunk as Buffer);
  await copy.end();
}

/** Positions in the log of the server before mean nothing here; what agents have under way does. */
async function copyPlatformRows(from: PostgresClient, target: PostgresClient, module: string): Promise<void> {
  const inbox = `${PLATFORM_SCHEMA}.sync_inbox`;
  const checkpoints = `${PLATFORM_SCHEMA}.sync_checkpoints`;
  const agent = await from.query<{ rows: string }>(
    `select coalesce(jsonb_agg(c), '[]')::text as rows from ${checkpoints} c where stream_id = $1 or stream_id !~ '^(agent|capture|promise|document|freshness|canary) '`,
    [`agent ${module}`],
  );
  await target.query(
    `insert into ${checkpoints} (stream_id, source, position, position_ordinal, source_committed_at, applied_changes, state)
     select stream_id, source, position, position_ordinal, source_committed_at, applied_changes, state from jsonb_populate_recordset(null::${checkpoints}, $1::jsonb) on conflict (stream_id) do nothing`,
    [agent.rows[0]?.rows],
  );
  const waiting = await from.query<{ rows: string }>(
    `select coalesce(jsonb_agg(i order by sync_inbox_id), '[]')::text as rows from ${inbox} i where module = $1`,
    [module],
  );
  const columns =
    'module, flow, source, source_at, source_commit, source_ordinal, effective_at, target_table, columns, status, attempt_count, error_code, error_message';
  await target.query(
    `insert into ${inbox} (${columns}) select ${columns} from jsonb_populate_recordset(null::${inbox}, $1::jsonb) on conflict do nothing`,
    [waiting.rows[0]?.rows],
  );
}
