import { mapParallel } from '../base/parallel.ts';
import { transaction, withPostgres } from '../engines/postgres/connect.ts';
import { type BroughtForward, bringForward, finishCopies, isBehind } from '../provisioning/migrations.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { appliedFiles, schemaOf } from '../provisioning/schema-files.ts';
import { refreshSome } from './refresh-copies.ts';

/** Databases that were made from older schema files, with what brings each forward. All databases are there. Errors: SCHEMA_CHANGED. */
export async function databasesBehind(
  platform: Platform,
): Promise<{ database: PlacedDatabase; forward: BroughtForward }[]> {
  const all = await mapParallel(platform.databases(), 4, async (database) => ({
    database,
    forward: bringForward(
      database.name,
      schemaOf(database, platform.catalog),
      await withPostgres(database.server, database.nameThere, appliedFiles),
    ),
  }));
  return all.filter(({ forward }) => isBehind(forward));
}

/**
 * Fills the reference copies whose originals got other columns, once owners and copies have them: what a migration gives to rows that are there may be in no
 * change that a stream carries. Gives how many copies; called again after an interruption it goes on.
 */
export async function bringCopiesForward(platform: Platform): Promise<number> {
  const behind = (await databasesBehind(platform)).filter(({ forward }) => forward.copies.length > 0);
  const tables = new Map(behind.map(({ database, forward }) => [database.name, forward.copies]));
  await refreshSome(platform, {
    wanted: ({ name }, { table }) => tables.get(name)?.some((one) => one.table === table) ?? false,
    keepsNeeded: true,
  });
  const { catalog, version } = platform;
  for (const { database, forward } of behind)
    await withPostgres(database.server, database.nameThere, (client) =>
      transaction(client, () => finishCopies(client, { catalog, version }, forward.copies)),
    );
  return behind.reduce((sum, { forward }) => sum + forward.copies.length, 0);
}
