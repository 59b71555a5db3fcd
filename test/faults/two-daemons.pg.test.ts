/**
 * Fault: a second daemon of a module is started, here or on another machine.
 *
 * Invariant: at most one has the module's place, which the server keeps: the second is refused, and nothing is taken twice. When the first is gone the place is free.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { poll } from '../../machinery/base/clock.ts';
import { ClonedModule } from '../support/cloned-module.ts';

let module: ClonedModule;
beforeEach(async () => {
  module = await ClonedModule.make();
});
afterEach(() => module.discard());

test('the second is refused, and has its place when the first is gone', async () => {
  const first = await module.daemon();
  const run = first.run();
  await expect(module.daemon()).rejects.toMatchObject({ code: 'DAEMON_RUNS' });
  await module.arrives(1, 'confirmed', 0);
  expect(await poll(async () => (module.heard.length > 0 ? true : undefined), { limit: 30_000, every: 20 })).toBe(true);
  first.stop();
  await run;
  const second = await module.daemon();
  const next = second.run();
  await module.arrives(2, 'confirmed', 0);
  expect(await poll(async () => (module.heard.length > 1 ? true : undefined), { limit: 30_000, every: 20 })).toBe(true);
  second.stop();
  await next;
  expect(module.taken()).toEqual(['1 confirmed', '2 confirmed']);
});

test('control: without the lock two would have the place', async () => {
  const first = await module.daemon();
  await module.client.query(
    `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
  );
  const second = await module.daemon();
  for (const daemon of [first, second]) daemon.stop();
  await Promise.all([first.run(), second.run()]);
});
