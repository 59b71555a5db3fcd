import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sleep } from '../../machinery/base/clock.ts';
import { quickFolder } from '../support/platform.ts';
import { differencesFromHistory } from '../support/platform-digests.ts';
import { genims, startGenims } from '../support/run.ts';

/** One model, whatever stops in between: the rows of a history follow from its parameters alone. That daemons live the same is seen in `live.test.ts`. */
const folder = quickFolder();
const home = join(folder, 'home');
const at = { GENIMS_HOME: home };

afterAll(async () => {
  await genims(['destroy', '--yes', '--quiet'], at);
  rmSync(folder, { recursive: true, force: true });
});

/** Every row of every table is that of a history in memory that nothing stopped. */
async function expectHistory(until: string): Promise<void> {
  const { compared, differing } = await differencesFromHistory(home, Date.parse(until));
  expect(compared).toBeGreaterThan(300);
  expect(differing).toEqual([]);
}

describe('history', () => {
  test('interrupted, gone on with, or in one run: the rows are the same', async () => {
    // Killed while it loads, then made again.
    const options = ['up', '--layout', 'minimal', '--scale', '0.1', '--days', '13', '--until', '2026-06-12'];
    const first = startGenims(options, at);
    await new Promise<void>((resolve) => {
      let printed = '';
      first.child.stderr?.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        if (/Simulating/.test(printed)) resolve();
      });
      void first.outcome.then(() => resolve());
    });
    first.child.kill('SIGKILL');
    await first.outcome;
    const made = await genims([...options, '--quiet'], at);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    await expectHistory('2026-06-12');

    // Killed at several moments while it goes on; each time the next call ends what was begun.
    for (const wait of [700, 1100, 1500, 1900]) {
      const { child, outcome } = startGenims(['advance', '--until', '2026-06-15'], at);
      await sleep(wait);
      child.kill('SIGKILL');
      await outcome;
    }
    const advanced = await genims(['advance', '--until', '2026-06-15', '--json'], at);
    expect(JSON.parse(advanced.stdout)).toMatchObject({ ok: true });
    await expectHistory('2026-06-15');
    const verified = await genims(['verify', '--json'], at);
    expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true });

    // Nothing further to do, and parameters that differ are refused.
    const again = await genims(['advance', '--until', '2026-06-15', '--json'], at);
    expect(JSON.parse(again.stdout)).toMatchObject({ ok: true, rows: 0 });
    const refused = await genims(['up', '--seed', '2', '--json'], at);
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.stdout)).toMatchObject({ ok: false, error: { code: 'PARAMETERS_DIFFER' } });
  }, 600_000);
});
