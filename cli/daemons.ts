import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { poll } from '../machinery/base/clock.ts';
import { GenimsError } from '../machinery/base/errors.ts';
import { readFileIfAny } from '../machinery/base/files.ts';
import type { Home } from '../machinery/base/home.ts';
import { DaemonHome } from '../machinery/daemons/daemon-home.ts';
import { SERVICES, Units } from '../machinery/daemons/units.ts';
import { modules } from '../modules/index.ts';
import { ROOT } from './catalog.ts';
import { type CommonOptions, Context } from './context.ts';
import { daemonsOf, daemonTable } from './daemon-table.ts';

const ACTIONS = ['status', 'start', 'stop', 'restart', 'logs'] as const;
/** Time for all daemons to come up, and to end. */
const [COMES_UP, ENDS] = [180_000, 45_000];
/** Lines of a log that are shown. */
const LINES = 20;

export interface DaemonsOptions extends CommonOptions {
  speed?: string;
  until?: string;
}

export async function run(options: DaemonsOptions, given = 'status', names: string[] = []): Promise<void> {
  const action = ACTIONS.find((one) => one === given);
  if (!action) throw new GenimsError('USAGE', `daemons takes ${ACTIONS.join(', ')}, not "${given}".`);
  const context = new Context(options);
  const folder = new DaemonHome(context.home);
  folder.prepare();
  const units = new Units(context.catalog, new Set(modules.map(({ module }) => module)));
  const chosen = units.of(names);
  if (action === 'logs') return showLogs(context, folder, chosen);
  if (action === 'stop' || action === 'restart') await stopUnits(folder, names.length === 0 ? undefined : chosen);
  if (action === 'start' || action === 'restart') {
    context.platform().requireRunning();
    await startUnits(folder, chosen, options);
  }
  const daemons = daemonsOf(context.catalog, folder);
  context.print({ ok: true, daemons }, () => daemonTable(daemons));
}

async function startUnits(
  folder: DaemonHome,
  chosen: readonly string[],
  { speed, until }: DaemonsOptions,
): Promise<void> {
  const supervisor = folder.stateOf('supervisor');
  if (supervisor) {
    folder.wanted = [...new Set([...folder.wanted, ...chosen])];
    process.kill(supervisor.pid, 'SIGHUP');
  } else {
    folder.finished = [];
    const log = openSync(folder.file('supervisor.err'), 'w');
    const child = spawn(
      process.execPath,
      [
        ...process.execArgv,
        join(ROOT, 'cli', 'main.ts'),
        'run',
        ...(chosen.length === 1 ? [...chosen, 'sync'] : chosen),
        ...(speed === undefined ? [] : ['--speed', speed]),
        ...(until === undefined ? [] : ['--until', until]),
        '--quiet',
      ],
      { detached: true, stdio: ['ignore', 'ignore', log] },
    );
    closeSync(log);
    child.unref();
  }
  const missing = () => chosen.filter((unit) => folder.stateOf(unit) === undefined && !folder.hasFinished(unit));
  const left = folder.paused?.units.filter((unit) => !chosen.includes(unit)) ?? [];
  folder.paused = folder.paused && left.length > 0 ? { ...folder.paused, units: left } : undefined;
  const agents = chosen.filter((unit) => !SERVICES.includes(unit));
  // A short time at high speed may be over before the last service is up.
  const isOver = () => agents.length > 0 && agents.every((unit) => folder.hasFinished(unit));
  const isUp = await poll(async () => (isOver() || missing().length === 0 ? true : undefined), {
    limit: COMES_UP,
    every: 100,
  });
  if (!isUp)
    throw new GenimsError('DAEMON_FAILED', `These did not come up: ${missing().join(', ')}.`, {
      detail: readFileIfAny(folder.file('supervisor.err'))?.slice(-2000) ?? null,
    });
}

/** Stops some units, or all with their supervisor. */
export async function stopUnits(folder: DaemonHome, chosen: readonly string[] | undefined): Promise<void> {
  const supervisor = folder.stateOf('supervisor');
  if (chosen === undefined) folder.paused = undefined;
  if (!supervisor) return;
  const left = chosen === undefined ? [] : folder.wanted.filter((unit) => !chosen.includes(unit));
  const stopped = folder.wanted.filter((unit) => !left.includes(unit));
  folder.wanted = left;
  process.kill(supervisor.pid, left.length === 0 ? 'SIGTERM' : 'SIGHUP');
  const isDown = () =>
    stopped.every((unit) => folder.stateOf(unit) === undefined) &&
    (left.length > 0 || folder.stateOf('supervisor') === undefined);
  if (!(await poll(async () => (isDown() ? true : undefined), { limit: ENDS, every: 100 })))
    throw new GenimsError('DAEMON_FAILED', 'The daemons did not end in time.', {
      remedy: 'Call `./genims daemons` to see which run still, and try again.',
    });
}

/** Lets units stand still for a while, those of them that run; gives the way to let them go on, by the same clock. */
export async function pauseUnits(folder: DaemonHome, units: readonly string[]): Promise<() => Promise<void>> {
  const running = folder.stateOf('supervisor') ? units.filter((unit) => folder.wanted.includes(unit)) : [];
  if (running.length === 0) return async () => {};
  const { speed } = folder.clock ?? { speed: 1 };
  folder.paused = { units: [...new Set([...(folder.paused?.units ?? []), ...running])], speed };
  await stopUnits(folder, running);
  return () => startUnits(folder, running, { speed: String(speed) });
}

/** Lets those go on that a command, which did not come to its end, has let stand still; under the home's lock, which says that it is gone. Gives their units. */
export async function resumeUnits(folder: DaemonHome): Promise<readonly string[]> {
  const { paused } = folder;
  if (!paused || paused.units.length === 0) return [];
  await startUnits(folder, paused.units, { speed: String(paused.speed) });
  return paused.units;
}

function showLogs(context: Context, folder: DaemonHome, chosen: readonly string[]): void {
  const logs = chosen.map((unit) => ({
    unit,
    file: folder.logOf(unit),
    lines: (readFileIfAny(folder.logOf(unit)) ?? '').trimEnd().split('\n').slice(-LINES),
  }));
  context.print({ ok: true, logs }, () =>
    logs.map(({ unit, file, lines }) => `${unit} (${file})\n${lines.join('\n')}`).join('\n\n'),
  );
}

/** History goes on by the fast clock or by daemons, never by both at once. Errors: DAEMON_RUNS. */
export function refuseDaemons(home: Home): void {
  const supervisor = new DaemonHome(home).stateOf('supervisor');
  if (supervisor)
    throw new GenimsError('DAEMON_RUNS', `Daemons are at work (process ${supervisor.pid}).`, {
      remedy: 'Stop them with `./genims daemons stop` first.',
    });
}
