import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../base/digest.ts';
import { asGenimsError, GenimsError } from '../base/errors.ts';
import { ensureWritableFolder, readFileIfAny, writeFileAtomic } from '../base/files.ts';
import type { BackupManifest } from './contract.ts';

const MANIFEST = 'manifest.json';
/** In the form of `sha256sum`, so that `sha256sum --check` proves a backup anywhere. */
const SUMS = 'SHA256SUMS';
const PARTIAL = '.partial-';
const ARCHIVE = 'archive';
/** What is archived between backups, which is no backup. */
export const CHANGES = 'changes';

/** A backup as it lies in the folder; without a manifest where that cannot be read. */
export interface KeptBackup {
  id: string;
  source: string;
  path: string;
  archived: boolean;
  manifest: BackupManifest | undefined;
}

/**
 * The destination of backups: a folder for each source, in it one for each backup, with its manifest. A backup is made beside and renamed when it is whole, so what has a
 * name of its own is a backup.
 */
export class BackupFolder {
  readonly path: string;
  readonly key: Buffer | undefined;

  constructor(path: string, key?: Buffer) {
    this.path = path;
    this.key = key;
  }

  /** Makes a backup of what `make` writes into the folder that it is given. */
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

  /** Removes what killed commands left. */
  clear(): void {
    for (const source of folders(this.path))
      for (const name of readdirSync(join(this.path, source)))
        if (name.startsWith(PARTIAL)) tryRemove(join(this.path, source, name));
  }

  /** Every backup there is, oldest first. */
  list(): KeptBackup[] {
    const places = [
      { path: this.path, archived: false },
      { path: join(this.path, ARCHIVE), archived: true },
    ];
    return places
      .flatMap(({ path, archived }) =>
        folders(path)
          .filter((source) => archived || (source !== ARCHIVE && source !== CHANGES))
          .flatMap((source) =>
            folders(join(path, source))
              .filter((id) => !id.startsWith(PARTIAL))
              .map((id) => ({ id, source, archived, path: join(path, source, id) })),
          ),
      )
      .map((one) => ({ ...one, manifest: readManifest(one.path) }))
      .sort((a, b) => (momentOf(a.id) < momentOf(b.id) ? -1 : momentOf(a.id) > momentOf(b.id) ? 1 : 0));
  }

  /** The backup of that name. */
  find(id: string): KeptBackup {
    const found = this.list().find((one) => one.id === id);
    if (!found) throw new GenimsError('UNKNOWN_BACKUP', `There is no backup ${id} in ${this.path}.`);
    return found;
  }

  remove({ path }: KeptBackup): void {
    // Renamed first: a removal that is interrupted leaves nothing that looks like a backup.
    const partial = join(path, '..', `${PARTIAL}${path.split('/').at(-1)}`);
    renameSync(path, partial);
    rmSync(partial, { recursive: true, force: true });
  }

  archive({ source, id, path }: KeptBackup): void {
    const place = join(this.path, ARCHIVE, source);
    mkdirSync(place, { recursive: true, mode: 0o700 });
    renameSync(path, join(place, id));
  }

  /** The digests that a backup's files must have, by name; undefined where the list is not there. */
  static sums(path: string): Map<string, string> | undefined {
    const lines = readFileIfAny(join(path, SUMS))
      ?.split('\n')
      .filter((line) => line !== '');
    return lines && new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
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
function momentOf(id: string): string {
  return id.slice(id.lastIndexOf('-') + 1);
}

function folders(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function readManifest(path: string): BackupManifest | undefined {
  try {
    const manifest = JSON.parse(readFileIfAny(join(path, MANIFEST)) ?? '') as BackupManifest;
    return manifest.format === 1 ? manifest : undefined;
  } catch {
    return undefined;
  }
}

function tryRemove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // The disk is read-only by now; what is left has the name of nothing.
  }
}
