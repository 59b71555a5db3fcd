/**
 * Fault: a message in the middle of a row's history cannot be taken.
 *
 * Invariant: it stays in the inbox with the reason and the number of attempts; messages of other rows go on; those of the same row wait, so that its history is taken in order once the cause is mended.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { poll } from '../../machinery/base/clock.ts';
import { ClonedModule } from '../support/cloned-module.ts';

let module: ClonedModule;
beforeEach(async () => {
  module = await ClonedModule.make();
  for (const [order, status] of [
    [1, 'confirmed'],
    [2, 'confirmed'],
    [1, 'shipped'],
    [2, 'shipped'],
    [1, 'invoiced'],
  ] as const)
    await module.arrives(order, status, 0);
});
afterEach(() => module.discard());

const WHOLE = ['1 confirmed', '2 confirmed', '1 shipped', '2 shipped', '1 invoiced'];

async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  expect(await poll(async () => ((await done()) ? true : undefined), { limit: 30_000, every: 20 })).toBe(true);
}

test('it stays with the reason, its row waits, others go on, and it can be tried again', async () => {
  let isMended = false;
  module.refuses = ({ sales_order_id, order_status }) =>
    !isMended && sales_order_id === 1 && order_status === 'shipped' ? 'no such shipment' : undefined;
  const daemon = await module.daemon();
  const run = daemon.run();
  // A step that is refused is taken again without it, from the database; what the toy noted of it did not happen.
  await until(async () => (await module.inbox()).length === 2);
  expect(await module.inbox()).toEqual([
    '1 shipped refused 1 erp-to-crm has brought customer_orders, which cannot be taken: no such shipment',
    '1 invoiced waiting',
  ]);
  module.heard.length = 0;
  isMended = true;
  await module.client.query(
    `update genims.sync_inbox set status = 'waiting', error_code = null, error_message = null; notify genims_inbox, 'again'`,
  );
  await until(async () => (await module.inbox()).length === 0);
  expect(module.taken()).toEqual(['1 shipped', '1 invoiced']);
  daemon.stop();
  await run;
});

test('it is tried again by itself, as what it refers to may have come meanwhile', async () => {
  let isThere = false;
  module.refuses = ({ sales_order_id }) => (isThere || sales_order_id === 2 ? undefined : 'no such order yet');
  const daemon = await module.daemon();
  const run = daemon.run();
  await until(async () => (await module.inbox()).length === 3);
  module.heard.length = 0;
  isThere = true;
  // The pause until the next attempt is over.
  await module.client.query("update genims.sync_inbox set updated_at = now() - interval '1 minute'");
  await until(async () => (await module.inbox()).length === 0);
  expect(module.taken()).toEqual(['1 confirmed', '1 shipped', '1 invoiced']);
  daemon.stop();
  await run;
});

test('control: without a fault all are taken in their order', async () => {
  const daemon = await module.daemon();
  const run = daemon.run();
  await until(async () => (await module.inbox()).length === 0);
  expect(module.taken()).toEqual(WHOLE);
  daemon.stop();
  await run;
});
