import { GenimsError } from '../base/errors.ts';
import type { BackupPolicy } from '../catalog/manifest.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { BackupSource } from './contract.ts';

/** The catalogue says nothing of documents, which follow from rows. */
const DOCUMENTS: BackupPolicy = { every: '1 day', keepDays: 30 };

/** Everything that is backed up by itself, modules first. */
export function backupSources(platform: Platform): BackupSource[] {
  return [
    ...platform.databases().flatMap((database) =>
      database.modules.map((module) => ({
        ...{ engine: 'postgres' as const, name: module.module, policy: module.backup },
        ...{ database, module },
      })),
    ),
    ...platform
      .stores()
      .map((placed) => ({ engine: 'mysql' as const, name: placed.store.store, policy: placed.store.backup, placed })),
    ...platform
      .documents()
      .map((placed) => ({ engine: 'mongodb' as const, name: placed.store.store, policy: DOCUMENTS, placed })),
  ];
}

/** Name of the database on its server. */
export function databaseName(source: BackupSource): string {
  return source.engine === 'postgres' ? source.database.nameThere : source.placed.nameThere;
}

/** The sources that are named, by module, store or database; all where none is. */
export function namedSources(platform: Platform, names: readonly string[]): BackupSource[] {
  const all = backupSources(platform);
  if (names.length === 0) return all;
  const wanted = new Set(
    names.flatMap((name) => {
      const found = all.filter((source) => source.name === name || databaseName(source) === name);
      if (found.length === 0)
        throw new GenimsError(
          'UNKNOWN_MODULE',
          `There is no module, store or database ${name}; expected one of ${all.map((source) => source.name).join(', ')}.`,
        );
      return found;
    }),
  );
  return all.filter((source) => wanted.has(source));
}
