import { join } from 'node:path';
import { GenimsError } from '../base/errors.ts';
import type { BackupManifest, BackupWork } from './contract.ts';
import type { KeptBackup } from './destination.ts';
import { DocumentDigest, splitDocuments } from './dump-mongodb.ts';
import { gunzipped } from './gzip.ts';
import { feedTool } from './run-tool.ts';
import { signOf, storedContent } from './stored-files.ts';
import { differingTables } from './table-digests.ts';

/** What is wrong with a backup: its files, or that what is in them cannot be read to its end. Empty where nothing is. */
export async function backupFaults(work: BackupWork, kept: KeptBackup): Promise<string[]> {
  const faults = await work.destination.faults(kept);
  if (faults.length > 0 || !kept.manifest || kept.isOffline) return faults;
  try {
    const near = await work.destination.bring(kept);
    if (near.length > 0) return near;
    await readThrough(work, kept.path, kept.manifest);
    return [];
  } catch (error) {
    if (error instanceof GenimsError && error.code === 'BACKUP_TOOL_MISSING') throw error;
    return [(error as Error).message];
  }
}

/** The key that a backup is encrypted with. Errors: BACKUP_UNREADABLE where it is not the one that is given. */
export function keyFor({ destination }: BackupWork, { id, key }: BackupManifest): Buffer | undefined {
  if (key === null) return undefined;
  if (!destination.key || signOf(destination.key) !== key)
    throw new GenimsError(
      'BACKUP_UNREADABLE',
      `Backup ${id} is encrypted with ${destination.key ? 'another key than that of GENIMS_BACKUP_KEY' : 'a key, and GENIMS_BACKUP_KEY names none'}.`,
    );
  return destination.key;
}

async function readThrough(work: BackupWork, path: string, manifest: BackupManifest): Promise<void> {
  const key = keyFor(work, manifest);
  const content = (name: string) => storedContent(join(path, name), key);
  for (const { name } of manifest.files) {
    if (manifest.engine === 'postgres') {
      const tool = await work.tools.postgres('pg_restore', toolMajor(manifest));
      const call = { path: tool.path, env: tool.env, what: `Reading ${name}` };
      await feedTool({ ...call, args: ['--file=/dev/null'] }, content(name));
    } else if (manifest.engine === 'mysql') {
      let end = '';
      for await (const chunk of gunzipped(content(name))) end = (end + chunk.toString('latin1')).slice(-200);
      if (!/-- Dump completed/.test(end)) throw new GenimsError('BACKUP_UNREADABLE', `${name} is not complete.`);
    } else if (name.endsWith('.bson.gz')) {
      const collection = name.slice(0, -'.bson.gz'.length);
      const digest = new DocumentDigest(collection);
      for await (const document of splitDocuments(gunzipped(content(name)))) digest.add(document);
      const wrong = differingTables(
        manifest.tables.filter(({ table }) => table === collection),
        [digest.result()],
      );
      if (wrong.length > 0) throw new GenimsError('BACKUP_UNREADABLE', wrong.join('; '));
    }
  }
}

/** Major version of the tool that wrote a backup: an older one does not read it. */
export function toolMajor({ tool }: BackupManifest): number {
  return Number.parseInt(tool.split(' ')[1] ?? '', 10);
}
