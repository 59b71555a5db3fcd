/**
 * Fault: an administrator drops the replication slot of a database, while its changes are captured or while nobody does; or moves it on.
 *
 * Invariant: that is named, with the slot and from where on changes are missing; the slot is never made anew in silence, as nobody would know of the hole.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CaptureStream } from '../../machinery/capture/contract.ts';
import { createSlot, moveSlotPast, slotStates } from '../../machinery/capture/slots.ts';
import { CapturedDatabase, changesOf, failureOf, told } from '../support/captured-database.ts';
import { sharedPlatform } from '../support/platform.ts';

let database: CapturedDatabase;
let stream: CaptureStream;

beforeEach(async () => {
  const server = sharedPlatform().engines.local.postgres.superuser();
  database = await CapturedDatabase.make(server, 'create table rows (id bigint primary key)');
  stream = database.open();
  await database.query('insert into rows values (1)');
  await database.end();
  await database.read(stream);
  stream.acknowledge(stream.state().delivered);
});
afterEach(() => database.discard());

const slots = async () => [...(await slotStates(database.client)).keys()];
const drop = () =>
  database.query(
    `select pg_terminate_backend(active_pid, 5000) from pg_replication_slots where slot_name = '${database.source.slot}' and active;
     select pg_drop_replication_slot('${database.source.slot}')`,
  );

async function expectNamed(of: CaptureStream): Promise<void> {
  const { code, message, remedy } = await failureOf(of);
  expect(code).toBe('CAPTURE_SLOT_LOST');
  expect(message).toContain(database.source.slot);
  expect(remedy).toContain('sync repair');
  await expect(of.read(), 'it stays so').rejects.toMatchObject({ code: 'CAPTURE_SLOT_LOST' });
  expect(await slots()).toEqual([]);
}

test('while it is read', async () => {
  await drop();
  await database.query('insert into rows values (2)');
  await expectNamed(stream);
  expect(stream.state()).toMatchObject({ phase: 'waiting', reason: expect.stringContaining('cannot be had') });
});

test('while nobody reads it', async () => {
  const from = stream.state().delivered;
  await stream.close();
  await drop();
  await expectNamed(database.open({ from }));
  await expectNamed(database.open());
});

test('and made anew by hand, or moved on: what lies between is missed', async () => {
  const from = stream.state().delivered;
  await stream.close();
  await database.query('insert into rows values (2)');
  await moveSlotPast(database.source);
  expect((await failureOf(database.open({ from }))).code).toBe('CAPTURE_GAP');
  await drop();
  await createSlot(database.source);
  expect((await failureOf(database.open({ from }))).code).toBe('CAPTURE_GAP');
});

test('control: without the fault it goes on', async () => {
  const from = stream.state().delivered;
  await stream.close();
  await database.query('insert into rows values (2)');
  await database.end();
  const found = await database.read(database.open({ from }));
  expect((await Promise.all(found.map(changesOf))).map(told)).toEqual([['insert 2']]);
});
