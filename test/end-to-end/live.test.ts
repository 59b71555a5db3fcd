import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { poll, sleep } from '../../machinery/base/clock.ts';
import { Home } from '../../machinery/base/home.ts';
import { DaemonHome } from '../../machinery/daemons/daemon-home.ts';
import { quickFolder } from '../support/platform.ts';
import { differencesFromHistory } from '../support/platform-digests.ts';
import { genims } from '../support/run.ts';

/**
 * Invariant: what history writes in bulk, daemons write live, each in its own database, with nothing between them but change capture. And whatever process is killed at
 * whatever moment: nothing is lost, nothing is there twice.
 */
const folder = quickFolder();
// Nobody goes on without a neighbour that was killed: then live equals history. How long that takes is no question of the test.
const at = (name: string) => ({ GENIMS_HOME: join(folder, name), GENIMS_PATIENCE: '600' });
const UP = ['up', '--layout', 'minimal', '--scale', '0.1', '--days', '4', '--until', '2026-11-30', '--lived', '12'];
/** Fast enough that the machine, not the clock, says how long a working day takes. */
const DAY = ['--speed', '20000', '--until', '2026-12-01'];

async function command(home: string, ...args: string[]): Promise<string> {
  mkdirSync(join(folder, home), { recursive: true });
  const { code, stdout, stderr } = await genims(args, at(home));
  expect(code, `${args.join(' ')}: ${stderr.slice(-2000)}`).toBe(0);
  return stdout;
}

afterAll(async () => {
  await genims(['daemons', 'stop'], at('live'));
  await genims(['destroy', '--yes'], at('live'));
});

describe('daemons', () => {
  test('live a day as history would have it, though they, and synchronisation, are killed', async () => {
    await command('live', ...UP);
    const daemons = new DaemonHome(new Home(join(folder, 'live')));
    await command('live', 'daemons', 'start', ...DAY);

    const refused = await genims(['advance', '--days', '1', '--json'], at('live'));
    expect(JSON.parse(refused.stdout)).toMatchObject({ ok: false, error: { code: 'DAEMON_RUNS' } });

    const pids = new Map<string, number>();
    for (const unit of ['manufacturing', 'sync', 'erp', 'operations', 'sync']) {
      const state = await poll(async () => daemons.stateOf(unit), { limit: 5000 });
      if (state === undefined) continue;
      pids.set(unit, state.pid);
      process.kill(state.pid, 'SIGKILL');
      await sleep(1000);
    }
    expect(pids.size).toBeGreaterThan(2);
    const isOver = await poll(async () => (daemons.stateOf('supervisor') === undefined ? true : undefined), {
      limit: 900_000,
      every: 500,
    });
    expect(isOver, await command('live', 'daemons')).toBe(true);
    const { compared, differing } = await differencesFromHistory(join(folder, 'live'), Date.UTC(2026, 11, 1));
    expect(compared).toBeGreaterThan(300);
    expect(differing).toEqual([]);

    const status = JSON.parse(await command('live', 'status', '--json')) as {
      flows: unknown[];
      daemons: { unit: string }[];
    };
    expect(status.flows.length).toBeGreaterThan(0);
    expect(status.daemons.map(({ unit }) => unit)).toContain('sync');
  }, 900_000);
});
