import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename } from 'node:path';
import { poll } from '../base/clock.ts';
import { childEnvironment } from '../base/config.ts';
import { GenimsError } from '../base/errors.ts';
import { readFileIfAny } from '../base/files.ts';
import { commandLine, isAlive, isZombie } from '../base/processes.ts';
import type { Account } from './place.ts';

export interface Launch {
  command: string;
  args: string[];
  account: Account;
  cwd: string;
  /** File that takes what the process prints. */
  log: string;
  env?: Record<string, string>;
}

/** Starts a process that outlives the command, under the account, in a session of its own. */
export function launch({ command, args, account, cwd, log, env }: Launch): Promise<void> {
  const out = openSync(log, 'a', 0o640);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      detached: true,
      stdio: ['ignore', out, out],
      env: childEnvironment(env),
      ...account.ids,
    });
    child.once('error', (error) => {
      closeSync(out);
      reject(new GenimsError('ENGINE_START', `${command} cannot be run: ${error.message}`, { cause: error }));
    });
    child.once('spawn', () => {
      closeSync(out);
      child.unref();
      resolve();
    });
  });
}

/**
 * What a program prints when it is asked for its version; undefined where it is not there or does not work. It is asked as it will be run later: in a locale that
 * knows every letter, as Java and Maven fail otherwise below a folder with a letter outside ASCII.
 */
export function askVersion(command: string, args: string[]): string | undefined {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: '/', env: childEnvironment(), encoding: 'utf8' });
  return status === 0 ? stdout + stderr : undefined;
}

/** Runs a program to its end under the account; throws with the end of what it printed when it fails. */
export async function runToEnd(
  command: string,
  args: string[],
  options: { account?: Account; cwd?: string; env?: Record<string, string>; what: string },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: childEnvironment(options.env),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options.account?.ids,
    });
    let printed = '';
    const take = (chunk: Buffer) => {
      printed += chunk.toString();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', (error) =>
      reject(new GenimsError('ENGINE_START', `${options.what}: ${command} cannot be run (${error.message}).`)),
    );
    child.once('close', (code) => {
      if (code === 0) resolve(printed);
      else reject(failure(options.what, `exit ${code}`, printed));
    });
  });
}

/** The error for an engine that failed, with the end of its log; a full disk has a code of its own. */
export function failure(what: string, how: string, log: string): GenimsError {
  const tail = log.trim().split('\n').slice(-12).join('\n');
  if (/No space left on device|errno: 28|Disk full|Check free disk space|wrote only \d+ of \d+ bytes/i.test(tail))
    return new GenimsError('DISK_FULL', `${what} failed (${how}): no space left.\n${tail}`);
  if (/Read-only file system/i.test(tail))
    return new GenimsError('HOME_UNUSABLE', `${what} failed (${how}): read-only file system.\n${tail}`);
  if (/database files are incompatible with server/i.test(tail))
    return new GenimsError('ENGINE_VERSION', `${what} failed (${how}): its data was made by another version.\n${tail}`);
  return new GenimsError('ENGINE_START', `${what} failed (${how}).\n${tail}`);
}

/** The end of a log file. */
export function logTail(path: string): string {
  return (readFileIfAny(path) ?? '').split('\n').slice(-40).join('\n');
}

/**
 * Processes whose command line contains the text. Engines are found by the path of their data, not by a pid file that we
 * would write: a command killed right after starting one leaves nothing behind that `down` does not find.
 */
export function findProcesses(text: string): number[] {
  const matches = (line: string | undefined) => line?.includes(text) ?? false;
  let pids: number[];
  try {
    pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    const listed = spawnSync('ps', ['-axww', '-o', 'pid=,args='], { encoding: 'utf8' }).stdout ?? '';
    return listed
      .split('\n')
      .filter((line) => matches(line))
      .map((line) => Number.parseInt(line, 10))
      .filter((pid) => pid !== process.pid);
  }
  return pids.filter((pid) => pid !== process.pid && matches(commandLine(pid)) && !isZombie(pid));
}

/** Processes that run the program, by its file name, with one of the folders as their working folder; none where /proc is missing. */
export function findProcessesIn(folders: string[], program: string): number[] {
  const real = folders.filter((folder) => existsSync(folder)).map((folder) => realpathSync(folder));
  try {
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => Number.isInteger(pid) && !isZombie(pid))
      .filter((pid) => real.includes(processLink(pid, 'cwd')) && basename(processLink(pid, 'exe')) === program);
  } catch {
    return [];
  }
}

/** The working folder or program of a process; empty where it cannot be read. */
export function processLink(pid: number, name: 'cwd' | 'exe'): string {
  try {
    return readlinkSync(`/proc/${pid}/${name}`);
  } catch {
    return '';
  }
}

/** Asks the processes to end, waits, and ends those that do not. */
export async function endProcesses(pids: number[], signal: NodeJS.Signals, limit: number): Promise<void> {
  const alive = () => pids.filter((pid) => isAlive(pid) && !isZombie(pid));
  for (const pid of alive()) trySignal(pid, signal);
  const gone = await poll(async () => (alive().length === 0 ? true : undefined), { limit });
  if (gone) return;
  for (const pid of alive()) trySignal(pid, 'SIGKILL');
  await poll(async () => (alive().length === 0 ? true : undefined), { limit: 10_000 });
}

function trySignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself in the meantime.
  }
}

const FIRST_PORT = 20_000;
const PORTS = 10_000;

/**
 * A free port on loopback, beginning at one that follows from `key`, so that homes rarely meet. The range lies below the ephemeral
 * ports, which other programs' outgoing connections would take while the engine is down.
 */
export async function choosePort(key: string): Promise<number> {
  let hash = 0;
  for (const char of key) hash = (hash * 31 + char.charCodeAt(0)) >>> 0;
  for (let i = 0; i < 200; i++) {
    const port = FIRST_PORT + ((hash + i * 7) % PORTS);
    if (await isPortFree(port)) return port;
  }
  throw new GenimsError('ENGINE_START', 'No free port on 127.0.0.1 between 20000 and 29999.');
}

export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
