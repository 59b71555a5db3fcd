import { mkdirSync, readlinkSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { clock, poll } from './clock.ts';
import { GenimsError, systemCode } from './errors.ts';
import { ensureWritableFolder, readFileIfAny, writeFileAtomic } from './files.ts';
import { isAlive, processStart } from './processes.ts';

/** What a MongoDB server can do beyond the common ground. */
export interface MongodbCapabilities {
  changeStreams: boolean;
  validators: boolean;
  timeSeries: boolean;
  transactions: boolean;
  users: boolean;
  textSearch: boolean;
}

/** What the first `up` was asked for. Without history only the layout counts. */
export interface PlatformParameters {
  layout: string;
  empty: boolean;
  /** `sensorInterval` in seconds; `lived` is how many of the last hours are lived, none where it is left out. */
  history?: {
    seed: number;
    scale: number;
    days: number;
    until: string;
    sensorInterval: number;
    lived?: number;
  };
}

/** What the home remembers between commands. Absent parts have not been made yet. */
export interface HomeState {
  /** Parameters of the first `up`; later ones must not differ. */
  parameters?: PlatformParameters;
  /** Per local engine: the port it keeps. */
  ports?: Record<string, number>;
  /** Where local engines keep their data. */
  places?: { engines?: string };
  /** Per local engine: the program it runs. */
  programs?: Record<string, { product: string; version: string; source: string; path: string }>;
  /** When all rows were verified and found right, and the mark by which it shows that they have not changed since. */
  verified?: { at: string; rows: string };
  /** What the MongoDB server can do, found once. */
  mongodb?: MongodbCapabilities;
  /** Identity of this platform, written into what it creates on servers that others use too. */
  platformId?: string;
  /** Databases and collections that this home created, as `address/name`: only these may ever be dropped. */
  created?: string[];
  /**
   * Databases on servers of the user's own in which anything was made, by `engine://address/name`, and with an empty name the roles of such a server:
   * the variable that named it then, and the database's name in the catalogue.
   */
  elsewhere?: Record<string, { origin: string; database?: string }>;
  /** How databases were found that were there before, by `address/database`: they are given back so. */
  borrowed?: Record<string, BorrowedDatabase>;
}

/** What of a PostgreSQL database the platform changes for its own use. */
export interface BorrowedDatabase {
  /** Privileges that everyone had on the database, and on its schema `public`. */
  onDatabase: string[];
  onPublic: string[];
  /** Settings of the database, as `name=value`. */
  settings: string[];
}

/**
 * The folder that holds everything of one platform: state, passwords, local engines. Two homes never share anything.
 * Files are replaced atomically, so a killed command leaves the old state or the new one.
 */
export class Home {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  prepare(): void {
    ensureWritableFolder(this.path);
  }

  file(...parts: string[]): string {
    return join(this.path, ...parts);
  }

  get state(): HomeState {
    return readJson<HomeState>(this.file('state.json')) ?? {};
  }

  /** Changes the state under the home's lock, which the caller holds. */
  updateState(change: (state: HomeState) => void): void {
    const state = this.state;
    change(state);
    writeFileAtomic(this.file('state.json'), `${JSON.stringify(state, null, 2)}\n`);
  }

  get secrets(): Record<string, string> {
    return readJson<Record<string, string>>(this.file('credentials.json')) ?? {};
  }

  /** The secret of that name, made by `generate` on first use. The file is readable by its owner alone. */
  secret(name: string, generate: () => string): string {
    const secrets = this.secrets;
    const known = secrets[name];
    if (known !== undefined) return known;
    const made = generate();
    writeFileAtomic(this.file('credentials.json'), `${JSON.stringify({ ...secrets, [name]: made }, null, 2)}\n`, 0o600);
    return made;
  }

  /** The process that has, or had, the lock; undefined where there is none. */
  lockHolder(): number | undefined {
    const pid = Number.parseInt(readLock(this.file('lock')) ?? '', 10);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  }

  /** Runs `work` while no other command changes this home; waits up to `patience` ms for one that does. */
  async withLock<T>(work: () => Promise<T>, { patience = 0 }: { patience?: number } = {}): Promise<T> {
    this.prepare();
    const path = this.file('lock');
    const taken = await poll(async () => takeLock(path), { limit: patience, every: 200 });
    if (!taken)
      throw new GenimsError('HOME_BUSY', `Process ${this.lockHolder() ?? 'unknown'} is working on ${this.path}.`);
    try {
      return await work();
    } finally {
      // A home that was removed and made anew under a command may have another one's lock.
      if (readLock(path) === ownLock()) rmSync(path, { force: true });
    }
  }
}

function readJson<T>(path: string): T | undefined {
  const text = readFileIfAny(path);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new GenimsError('HOME_UNUSABLE', `${path} is not valid JSON.`, {
      remedy: 'Bring the file back as it was. Where that cannot be, end the engines and remove the folder of the home.',
      cause: error,
    });
  }
}

/** What a lock of this process says. */
function ownLock(): string {
  return `${process.pid} ${processStart(process.pid) ?? '-'}`;
}

/**
 * True when the lock is ours now; undefined when a living process has it. A lock left by a dead process is removed, in the way of the launcher. It is a symbolic link
 * whose target says who holds it: that appears in one step, never half written, and takes no room on a full disk.
 */
function takeLock(path: string): true | undefined {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      symlinkSync(ownLock(), path);
      return true;
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
      const found = readLock(path);
      if (found !== undefined && isHeld(found)) return undefined;
      removeStaleLock(path, found);
    }
  }
  return undefined;
}

/**
 * Removes the lock of a dead process. Only who has made the folder named after it may, and only while the lock is still that one: so nobody removes a lock
 * that another process has taken in the meantime. Such a folder of a process that was killed here is forgotten after a minute.
 */
function removeStaleLock(path: string, stale: string | undefined): void {
  const claim = `${path}.${(stale ?? 'none').replaceAll(' ', '-')}`;
  try {
    mkdirSync(claim);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
    const made = statSync(claim, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (made < clock.now().getTime() - 60_000) rmSync(claim, { recursive: true, force: true });
    return;
  }
  try {
    if (readLock(path) === stale) rmSync(path, { recursive: true, force: true });
  } finally {
    rmSync(claim, { recursive: true, force: true });
  }
}

/** Whether the process that the lock names lives. Another one that got its number since began at another time. */
function isHeld(lock: string): boolean {
  const [number, start] = lock.split(' ');
  const pid = Number.parseInt(number ?? '', 10);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return false;
  const now = processStart(pid);
  return now === undefined || start === undefined || start === '-' || now === start;
}

function readLock(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
