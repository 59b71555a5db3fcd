/**
 * Fault: two commands work at the same time, on one home or on two; or the command that had the lock died.
 *
 * Invariant: one home is changed by one command at a time, the other waits or is refused; two homes never meet; a dead command locks nobody out.
 */
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sleep } from '../../machinery/base/clock.ts';
import { Home } from '../../machinery/base/home.ts';
import type { Failure, UpDocument } from '../support/own-home.ts';
import { OwnHome } from '../support/own-home.ts';

const home = new OwnHome();
const other = new OwnHome();
afterAll(() => {
  home.discard();
  other.discard();
});

const UP = ['up', '--empty', '--json', '--layout', 'minimal'];

test('on one home: one works, the other waits or is refused, and the platform is right', async () => {
  const outcomes = await Promise.all([home.run(UP), home.run(UP), home.run(['up', '--empty', '--json'])]);
  const documents = outcomes.map(({ stdout }) => JSON.parse(stdout) as UpDocument | Failure);
  const worked = documents.filter((one) => one.ok);
  expect(worked.length, outcomes.map(({ stderr }) => stderr).join('\n')).toBeGreaterThanOrEqual(1);
  expect(worked.filter((one) => 'changed' in one && one.changed)).toHaveLength(1);
  for (const one of documents)
    if ('error' in one) {
      // A call for another layout than that of the one that came first is told so, once it has waited.
      expect(['HOME_BUSY', 'PARAMETERS_DIFFER']).toContain(one.error.code);
      if (one.error.code === 'HOME_BUSY') expect(one.error.message).toMatch(/^Process \d+ is working on /);
    }
});

test('the lock of a dead process, and one whose number another process got, are no obstacle', async () => {
  const lock = join(home.path, 'lock');
  const running = home.start(['up', '--json']);
  while (!running.printed.stderr.includes('Platform in')) await sleep(5);
  running.child.kill('SIGKILL');
  await running.outcome;
  expect(new Home(home.path).lockHolder()).toBe(running.child.pid);
  expect((await home.run(['down'])).code).toBe(0);

  // This process lives, but did not begin at that tick of the clock.
  symlinkSync(`${process.pid} 1`, lock);
  expect((await home.run(['down'])).code).toBe(0);
  expect(existsSync(lock)).toBe(false);
});

test('on two homes: they do not disturb each other', async () => {
  await Promise.all([home.startEngines(), other.startEngines()]);
  const [mine, theirs] = [home, other].map((one) => Object.values(new Home(one.path).state.ports ?? {}));
  expect(mine).toHaveLength(3);
  expect(mine?.filter((port) => theirs?.includes(port))).toEqual([]);
  expect((await other.run(['destroy', '--yes'])).code).toBe(0);
  expect(other.processes()).toEqual([]);
  expect((await home.up()).changed).toBe(false);
});
