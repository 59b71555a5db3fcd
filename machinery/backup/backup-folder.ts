import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../base/digest.ts';
import { asGenimsError, GenimsError } from '../base/errors.ts';
import { ensureWritableFolder, readFileIfAny, writeFileAtomic } from '../base/files.ts';
import type { BackupManifest, StoredFile } from './contract.ts';
import { CHANGES, type Destination, type KeptBackup } from './destination.ts';
import { weighFile } from './stored-files.ts';

export const MANIFEST = 'manifest.json';
/** In the form of `sha256sum`, so that `sha256sum --check` proves a backup anywhere. */
export const SUMS = 'SHA256SUMS';
const PARTIAL = '.partial-';
const ARCHIVE = 'archive';

/**
 * A folder as the destination of backups: one for each source, in it one for each backup, with its manifest. A backup is made beside and renamed when it is whole, so what has a
 * name of its own is a backup.
 */
export class BackupFolder implements Destination {
  readonly path: string;
  readonly key: Buffer | undefined;

  constructor(path: string, key?: Buffer) {
    this.path = path;
    this.key = key;
  }

  get name(): string {
    return this.path;
  }

  async add(source: string, id: string, make: (folder: string) => Promise<BackupManifest>): Promise<BackupManifest> {
    const place = join(this.path, source);
    const partial = join(place, `${PARTIAL}${id}`);
    try {
      ensureWritableFolder(place);
      mkdirSync(partial, { mode: 0o700 });
      const manifest = await make(partial);
      const text = `${JSON.stringify(manifest, null, 2)}\n`;
      const sums = [...manifest.files, { name: MANIFEST, sha256: sha256(text) }];
      writeFileAtomic(join(partial, MANIFEST), text, 0o600);
      writeFileAtomic(join(partial, SUMS), sums.map((one) => `${one.sha256}  ${one.name}\n`).join(''), 0o600);
      renameSync(partial, join(place, id));
      return manifest;
    } catch (error) {
      tryRemove(partial);
      throw this.explained(error);
    }
  }

  clear(): void {
    for (const source of folders(this.path))
      for (const name of readdirSync(join(this.path, source)))
        if (name.startsWith(PARTIAL)) tryRemove(join(this.path, source, name));
  }

  near(): KeptBackup[] {
    const places = [
      { path: this.path, archived: false },
      { path: join(this.path, ARCHIVE), archived: true },
    ];
    return places
      .flatMap(({ path, archived }) =>
        folders(path)
          .filter((source) => archived || !(source.startsWith('.') || source === ARCHIVE || source === CHANGES))
          .flatMap((source) =>
            folders(join(path, source))
              .filter((id) => !id.startsWith(PARTIAL))
              .map((id) => ({ id, source, archived, isOffline: false, path: join(path, source, id) })),
          ),
      )
      .map((one) => ({ ...one, manifest: parseManifest(readFileIfAny(join(one.path, MANIFEST))) }))
      .sort(inOrder);
  }

  async list(): Promise<KeptBackup[]> {
    return this.near();
  }

  faults({ path, manifest }: KeptBackup): Promise<string[]> {
    return fileFaults(manifest, readFileIfAny(join(path, SUMS)), (name) => weighFile(join(path, name)));
  }

  async remove({ path }: KeptBackup): Promise<void> {
    // Renamed first: a removal that is interrupted leaves nothing that looks like a backup.
    const partial = join(path, '..', `${PARTIAL}${path.split('/').at(-1)}`);
    renameSync(path, partial);
    rmSync(partial, { recursive: true, force: true });
  }

  async archive({ source, id, path }: KeptBackup): Promise<void> {
    const place = join(this.path, ARCHIVE, source);
    mkdirSync(place, { recursive: true, mode: 0o700 });
    renameSync(path, join(place, id));
  }

  async removeChanges(paths: readonly string[]): Promise<void> {
    for (const path of paths) rmSync(join(this.path, path), { force: true });
  }

  /** A folder has no places for ages, and everything of it is on this machine. */
  bring(kept: KeptBackup): Promise<string[]> {
    return this.faults(kept);
  }
  async settle(): Promise<void> {}
  async bringChanges(): Promise<void> {}
  async carry(): Promise<string[]> {
    return [];
  }

  /** What a full disk, or a folder that cannot be written, means here. */
  private explained(error: unknown): unknown {
    const found = asGenimsError(error);
    if (found.code !== 'DISK_FULL' && found.code !== 'HOME_UNUSABLE') return error;
    return new GenimsError(found.code, found.message, {
      remedy: `Give ${this.path} room and rights, or set GENIMS_BACKUP_FOLDER to another folder, and run the command again; other backups are as they were.`,
      cause: error,
    });
  }
}

/** Names of backups begin with their source and end with their moment. */
export function inOrder(a: KeptBackup, b: KeptBackup): number {
  const [one, other] = [a, b].map(({ id }) => id.slice(id.lastIndexOf('-') + 1)) as [string, string];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The backup of that name. Errors: UNKNOWN_BACKUP. */
export async function findBackup(destination: Destination, id: string): Promise<KeptBackup> {
  const found = (await destination.list()).find((one) => one.id === id);
  if (!found) throw new GenimsError('UNKNOWN_BACKUP', `There is no backup ${id} in ${destination.name}.`);
  return found;
}

function folders(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export function parseManifest(text: string | undefined): BackupManifest | undefined {
  try {
    const manifest = JSON.parse(text ?? '') as BackupManifest;
    return manifest.format === 1 ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** The digests that a backup's files must have, by name. */
export function parseSums(text: string): Map<string, string> {
  const lines = text.split('\n').filter((line) => line !== '');
  // A line of another form is a name that no file has.
  return new Map(
    lines.map((line) => (/^[0-9a-f]{64} {2}/.test(line) ? [line.slice(66), line.slice(0, 64)] : [line, ''])),
  );
}

/** Compares what is noted of the files of a backup with how they lie there. */
export async function fileFaults(
  manifest: BackupManifest | undefined,
  sumsText: string | undefined,
  weigh: (name: string) => Promise<StoredFile>,
): Promise<string[]> {
  if (!manifest || sumsText === undefined) return ['its manifest cannot be read'];
  const sums = parseSums(sumsText);
  const faults: string[] = [];
  for (const name of new Set([...manifest.files.map((file) => file.name), ...sums.keys()])) {
    const stored = await weigh(name).catch((error: unknown) => {
      if (error instanceof GenimsError) throw error;
    });
    const noted = manifest.files.find((file) => file.name === name);
    if (!stored) faults.push(`${name} cannot be read`);
    else if (noted && noted.bytes !== stored.bytes) faults.push(`${name} has ${stored.bytes} bytes of ${noted.bytes}`);
    else if (stored.sha256 !== sums.get(name) || (noted && noted.sha256 !== stored.sha256))
      faults.push(`${name} was changed`);
  }
  return faults;
}

function tryRemove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // The disk is read-only by now; what is left has the name of nothing.
  }
}
