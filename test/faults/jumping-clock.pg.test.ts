/**
 * Fault: the clock of the machine jumps an hour ahead, and back again.
 *
 * Invariant: the agent's moment never goes back, messages are taken once and in their order, and none before its moment of effect. After a jump back the agent waits until the clock has come to its moment again.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clock, poll } from '../../machinery/base/clock.ts';
import { HOUR_MS, MINUTE_MS } from '../../machinery/base/utc.ts';
import { ClonedModule, START } from '../support/cloned-module.ts';

let module: ClonedModule;
let ahead = 0;
beforeEach(async () => {
  module = await ClonedModule.make();
  ahead = 0;
  const now = clock.now.bind(clock);
  vi.spyOn(clock, 'now').mockImplementation(() => new Date(now().getTime() + ahead));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await module.discard();
});

const heard = (count: number) =>
  poll(async () => (module.heard.length >= count ? true : undefined), { limit: 30_000, every: 20 });

test('the moment never goes back, and nothing is taken twice or early', async () => {
  const daemon = await module.daemon();
  const run = daemon.run();
  await module.arrives(1, 'confirmed', 0);
  expect(await heard(1)).toBe(true);
  await module.arrives(2, 'confirmed', 30 * MINUTE_MS);
  ahead = HOUR_MS;
  expect(await heard(2)).toBe(true);
  const moment = daemon.standing().moment;
  expect(moment).toBeGreaterThanOrEqual(START + 30 * MINUTE_MS);
  ahead = 0;
  await module.arrives(3, 'confirmed', 40 * MINUTE_MS);
  expect(daemon.standing().moment).toBeGreaterThanOrEqual(moment);
  ahead = 2 * HOUR_MS;
  expect(await heard(3)).toBe(true);
  expect(daemon.standing().moment).toBeGreaterThanOrEqual(moment);
  daemon.stop();
  await run;
  expect(module.taken()).toEqual(['1 confirmed', '2 confirmed', '3 confirmed']);
  const moments = module.heard.map(({ at }) => at);
  expect(moments).toEqual(moments.toSorted((a, b) => a - b));
});

test('control: where the clock does not jump, what is due later waits', async () => {
  const daemon = await module.daemon();
  const run = daemon.run();
  await module.arrives(2, 'confirmed', 30 * MINUTE_MS);
  await module.arrives(1, 'confirmed', 0);
  expect(await heard(1)).toBe(true);
  daemon.stop();
  await run;
  expect(module.taken()).toEqual(['1 confirmed']);
  expect(await module.inbox()).toEqual(['2 confirmed waiting']);
});
