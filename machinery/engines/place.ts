import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { GenimsError } from '../base/errors.ts';
import { ensureFolder } from '../base/files.ts';
import type { Home } from '../base/home.ts';

/**
 * The account that engines run under. PostgreSQL refuses root, and no engine needs it: where the user is root an
 * unprivileged system account is used, otherwise the user's own.
 */
export interface Account {
  /** What to hand to `spawn`; empty for the user's own account. */
  ids: { uid?: number; gid?: number };
  name: string;
}

const ACCOUNT = 'genims';

function engineAccount(): Account {
  if (process.getuid?.() !== 0) return { ids: {}, name: 'your own account' };
  for (const name of [ACCOUNT, 'nobody']) {
    const found = lookUp(name) ?? (name === ACCOUNT ? create(name) : undefined);
    if (found) return { ids: found, name };
  }
  throw new GenimsError('ENGINE_MISSING', 'Engines must not run as root, and no account could be made for them.', {
    remedy: 'Make a system account named genims (useradd --system genims) and run the command again.',
  });
}

function lookUp(name: string): { uid: number; gid: number } | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout ?? '', 10),
  );
  return Number.isInteger(uid) && Number.isInteger(gid) && uid !== 0
    ? { uid: uid as number, gid: gid as number }
    : undefined;
}

function create(name: string): { uid: number; gid: number } | undefined {
  const args = [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
  ];
  spawnSync('useradd', [...args, name]);
  return lookUp(name);
}

/** Whether the account can enter the folder: every folder on the way lets others, or the account itself, pass. */
function reachable(path: string, account: Account): boolean {
  if (account.ids.uid === undefined) return true;
  for (let at = resolve(path); ; at = dirname(at)) {
    if (existsSync(at)) {
      const { mode, uid, gid } = statSync(at);
      const passes =
        (mode & 0o001) !== 0 ||
        (uid === account.ids.uid && (mode & 0o100) !== 0) ||
        (gid === account.ids.gid && (mode & 0o010) !== 0);
      if (!passes) return false;
    }
    if (at === dirname(at)) return true;
  }
}

/**
 * Where the engines of a home keep their data: in the home, or below /var/lib/genims where the account cannot reach the home. The
 * choice is kept, as data does not move by itself.
 */
export class Place {
  readonly path: string;
  readonly account: Account;

  constructor(home: Home) {
    this.account = engineAccount();
    const kept = home.state.places?.engines;
    this.path = kept ?? (reachable(home.path, this.account) ? home.file('engines') : outside(home.path));
  }

  /** Makes the folder below the place that the account owns. */
  folder(...parts: string[]): string {
    let path = this.path;
    ensureFolder(path);
    for (const part of parts) {
      path = join(path, part);
      ensureFolder(path, 0o750);
      this.own(path);
    }
    return path;
  }

  /** Gives a file or folder to the account. */
  own(path: string, mode?: number): void {
    if (mode !== undefined) chmodSync(path, mode);
    if (this.account.ids.uid !== undefined && this.account.ids.gid !== undefined)
      chownSync(path, this.account.ids.uid, this.account.ids.gid);
  }

  /** The software's folder, or a copy of it in the place where the account cannot reach the original. */
  software(path: string, name: string): string {
    if (reachable(path, this.account)) return path;
    const copy = join(this.path, 'software', name);
    if (!existsSync(copy)) {
      ensureFolder(dirname(copy));
      const temporary = `${copy}.partial`;
      rmSync(temporary, { recursive: true, force: true });
      cpSync(path, temporary, { recursive: true, verbatimSymlinks: true });
      renameSync(temporary, copy);
    }
    return copy;
  }
}

function outside(home: string): string {
  const hash = createHash('sha256').update(resolve(home)).digest('hex').slice(0, 12);
  return join('/var/lib/genims', `${basename(dirname(resolve(home)))}-${hash}`);
}
