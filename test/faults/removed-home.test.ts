/**
 * Fault: somebody removes the home while its engines run, and calls `up` again.
 *
 * Invariant: engines are made anew; servers of the removed home end and are not taken for those that are to be started.
 */
import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { OwnHome } from '../support/own-home.ts';

const own = new OwnHome();

afterAll(() => own.discard());

test('a home that was removed under its engines is made anew', async () => {
  await own.startEngines();
  const before = own.processes();
  expect(before.length).toBeGreaterThan(2);
  rmSync(own.path, { recursive: true, force: true });
  await own.startEngines();
  for (const engine of ['postgres', 'mysql', 'mongodb'] as const) expect(own.server(engine)).toBeGreaterThan(0);
  expect(own.processes().filter((pid) => before.includes(pid))).toEqual([]);
});
