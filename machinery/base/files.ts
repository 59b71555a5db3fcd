import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { GenimsError, systemCode } from './errors.ts';
import { randomSuffix } from './random.ts';

/** Replaces the file in one step: a reader, or a crash, sees the old content or the new one, never half of it. */
export function writeFileAtomic(path: string, content: string | Uint8Array, mode = 0o644): void {
  const temporary = `${path}.${randomSuffix()}`;
  try {
    writeFileSync(temporary, content, { mode, flush: true });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The content of a file, or undefined where there is none. */
export function readFileIfAny(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Makes the folder with these rights if it is not there. */
export function ensureFolder(path: string, mode = 0o755): void {
  mkdirSync(path, { recursive: true, mode });
}

/** Makes a folder that can be written, or says why the platform cannot use it. */
export function ensureWritableFolder(path: string): void {
  try {
    makeFolders(path);
    const probe = `${path}/.probe-${randomSuffix()}`;
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOSPC') throw new GenimsError('DISK_FULL', `No space left to write ${path}.`, { cause: error });
    throw new GenimsError('HOME_UNUSABLE', `${path} cannot be written (${code ?? (error as Error).message}).`, {
      cause: error,
    });
  }
}

/** One folder after the other: where a file system refuses them, as /proc does, Node's recursive call never comes back. */
function makeFolders(path: string): void {
  if (existsSync(path)) return;
  makeFolders(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another command has just made it.
    if (systemCode(error) !== 'EEXIST') throw error;
  }
}

/** Bytes that an ordinary account can still write below `path`, which need not exist yet. */
export function freeBytes(path: string): number {
  for (let at = path; ; at = dirname(at)) {
    try {
      const disk = statfsSync(at);
      return disk.bavail * disk.bsize;
    } catch (error) {
      if (systemCode(error) !== 'ENOENT' || at === dirname(at)) throw error;
    }
  }
}
