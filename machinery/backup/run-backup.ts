import { hostname, userInfo } from 'node:os';
import { clock } from '../base/clock.ts';
import { asGenimsError, GenimsError } from '../base/errors.ts';
import { reportStep } from '../base/reporter.ts';
import { removeConnectionFiles } from './connection-files.ts';
import type { BackupManifest, BackupSource, BackupWork, Dumped } from './contract.ts';
import { dumpMongodb } from './dump-mongodb.ts';
import { dumpMysql } from './dump-mysql.ts';
import { dumpPostgres } from './dump-postgres.ts';
import { databaseName } from './sources.ts';
import { signOf } from './stored-files.ts';

/** Backs the sources up, one after the other; under the home's lock, which the caller holds. One that cannot be does not keep the others from it. */
export async function runBackups(
  work: BackupWork,
  sources: readonly BackupSource[],
  why: string,
): Promise<BackupManifest[]> {
  const { platform, destination } = work;
  removeConnectionFiles(platform.home);
  destination.clear();
  const made: BackupManifest[] = [];
  const failed: { source: string; error: GenimsError }[] = [];
  for (const source of sources)
    try {
      made.push(
        await reportStep(
          platform.reporter,
          source.name,
          () => backUp(work, source, why),
          ({ tables, bytes }) => `${tables.length} tables, ${(bytes / 2 ** 20).toFixed(1)} MB`,
        ),
      );
    } catch (error) {
      failed.push({ source: source.name, error: asGenimsError(error) });
    }
  await destination.carry().catch((error: unknown) => {
    failed.push({ source: `anything in ${destination.name}`, error: asGenimsError(error) });
  });
  const [first] = failed;
  if (!first) return made;
  const names = failed.map(({ source }) => source).join(', ');
  throw new GenimsError(first.error.code, `No backup of ${names}: ${first.error.message}`, {
    remedy: first.error.remedy,
    detail: {
      made: made.map(({ id }) => id),
      failed: failed.map(({ source, error }) => ({ source, error: error.message })),
    },
    cause: first.error,
  });
}

function backUp(work: BackupWork, source: BackupSource, why: string): Promise<BackupManifest> {
  const { platform, destination } = work;
  const startedAt = clock.now().toISOString();
  const began = clock.monotonic();
  const id = `${source.name}-${startedAt.replaceAll(/[-:.]/g, '')}`;
  return destination.add(source.name, id, async (place) => {
    const dumped = await dump(work, source, place);
    return {
      ...{ format: 1, id, source: source.name, engine: source.engine, database: databaseName(source) },
      ...{ layout: platform.layout, platform: platform.platformId, version: platform.version },
      ...{ startedAt, seconds: Math.round(clock.monotonic() - began) / 1000 },
      ...dumped,
      bytes: dumped.files.reduce((sum, file) => sum + file.bytes, 0),
      key: destination.key ? signOf(destination.key) : null,
      ...{ by: `${userInfo().username}@${hostname()}`, why },
      ...(platform.home.state.parameters ? { parameters: platform.home.state.parameters } : {}),
    };
  });
}

function dump(work: BackupWork, source: BackupSource, place: string): Promise<Dumped> {
  if (source.engine === 'postgres') return dumpPostgres(work, source, place);
  return source.engine === 'mysql' ? dumpMysql(work, source, place) : dumpMongodb(work, source, place);
}
