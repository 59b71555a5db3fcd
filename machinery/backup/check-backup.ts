import { join } from 'node:path';
import { GenimsError } from '../base/errors.ts';
import { BackupFolder, type KeptBackup } from './backup-folder.ts';
import type { BackupManifest, BackupWork } from './contract.ts';
import { DocumentDigest, splitDocuments } from './dump-mongodb.ts';
import { gunzipped } from './gzip.ts';
import { feedTool } from './run-tool.ts';
import { signOf, storedContent, weighFile } from './stored-files.ts';
import { differingTables } from './table-digests.ts';

/** What is wrong with the files of a backup: that each is there as it was written, byte for byte. Empty where nothing is. */
export async function fileFaults({ path, manifest }: KeptBackup): Promise<string[]> {
  const sums = BackupFolder.sums(path);
  if (!manifest || !sums) return ['its manifest cannot be read'];
  const names = new Set([...manifest.files.map(({ name }) => name), ...sums.keys()]);
  const faults: string[] = [];
  for (const name of names) {
    const stored = await weighFile(join(path, name)).catch(() => undefined);
    const noted = manifest.files.find((file) => file.name === name);
    if (!stored) faults.push(`${name} cannot be read`);
    else if (noted && noted.bytes !== stored.bytes) faults.push(`${name} has ${stored.bytes} bytes of ${noted.bytes}`);
    else if (stored.sha256 !== sums.get(name) || (noted && noted.sha256 !== stored.sha256))
      faults.push(`${name} was changed`);
  }
  return faults;
}

/** What is wrong with a backup: its files, or that what is in them cannot be read to its end. Empty where nothing is. */
export async function backupFaults(work: BackupWork, kept: KeptBackup): Promise<string[]> {
  const faults = await fileFaults(kept);
  if (faults.length > 0 || !kept.manifest) return faults;
  try {
    await readThrough(work, kept.path, kept.manifest);
    return [];
  } catch (error) {
    if (error instanceof GenimsError && error.code === 'BACKUP_TOOL_MISSING') throw error;
    return [(error as Error).message];
  }
}

/** The key that a backup is encrypted with. Errors: BACKUP_UNREADABLE where it is not the one that is given. */
export function keyFor({ folder }: BackupWork, { id, key }: BackupManifest): Buffer | undefined {
  if (key === null) return undefined;
  if (!folder.key || signOf(folder.key) !== key)
    throw new GenimsError(
      'BACKUP_UNREADABLE',
      `Backup ${id} is encrypted with ${folder.key ? 'another key than that of GENIMS_BACKUP_KEY' : 'a key, and GENIMS_BACKUP_KEY names none'}.`,
    );
  return folder.key;
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
