import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { poll, sleep } from '../../machinery/base/clock.ts';
import { Home } from '../../machinery/base/home.ts';
import { DaemonHome } from '../../machinery/daemons/daemon-home.ts';
import { temporaryFolder } from '../support/platform.ts';
import { differencesBetween } from '../support/platform-digests.ts';
import { genims } from '../support/run.ts';

/**
 * Invariant: what history writes in bulk, daemons write live, each in its own database, with nothing between them but change capture. And whatever process is killed at
 * whatever moment: nothing is lost, nothing is there twice.
 */
const folder = temporaryFolder();
// Nobody goes on without a neighbour that was killed: then live equals history. How long that takes is no question of the test.
const at = (name: string) => ({ GENIMS_HOME: join(folder, name), GENIMS_PATIENCE: '600' });
// The day that is lived is a Sunday: thirteen agents that wait for each other every minute need a quarter of an hour for a working day on two cores.
const UP = ['up', '--layout', 'minimal', '--scale', '0.1', '--days', '4', '--until', '2026-11-29'];

async function command(home: string, ...args: string[]): Promise<string> {
  mkdirSync(join(folder, home), { recursive: true });
  const { code, stdout, stderr } = await genims(args, at(home));
  expect(code, `${args.join(' ')}: ${stderr.slice(-2000)}`).toBe(0);
  return stdout;
}

afterAll(async () => {
  for (const home of ['live', 'whole']) {
    await genims(['daemons', 'stop'], at(home));
    await genims(['destroy', '--yes'], at(home));
  }
});

describe('daemons', () => {
  test('live a day as history would have it, though they, and synchronisation, are killed', async () => {
    await command('whole', ...UP);
    await command('whole', 'advance', '--until', '2026-11-30');
    await command('live', ...UP);
    const daemons = new DaemonHome(new Home(join(folder, 'live')));
    await command('live', 'daemons', 'start', '--speed', '900', '--until', '2026-11-30');

    const refused = await genims(['advance', '--days', '1', '--json'], at('live'));
    expect(JSON.parse(refused.stdout)).toMatchObject({ ok: false, error: { code: 'DAEMON_RUNS' } });

    const pids = new Map<string, number>();
    for (const unit of ['manufacturing', 'sync', 'erp', 'operations', 'sync']) {
      await sleep(3000);
      const pid = daemons.stateOf(unit)?.pid;
      if (pid === undefined) continue;
      pids.set(unit, pid);
      process.kill(pid, 'SIGKILL');
    }
    expect(pids.size).toBeGreaterThan(2);
    const isOver = await poll(async () => (daemons.stateOf('supervisor') === undefined ? true : undefined), {
      limit: 900_000,
      every: 500,
    });
    expect(isOver, await command('live', 'daemons')).toBe(true);
    const { compared, differing } = await differencesBetween(join(folder, 'whole'), join(folder, 'live'));
    expect(compared).toBeGreaterThan(150);
    expect(differing).toEqual([]);

    const status = JSON.parse(await command('live', 'status', '--json')) as {
      flows: unknown[];
      daemons: { unit: string }[];
    };
    expect(status.flows.length).toBeGreaterThan(0);
    expect(status.daemons.map(({ unit }) => unit)).toContain('sync');
  }, 1_500_000);
});
