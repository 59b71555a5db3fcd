import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT } from '../../cli/catalog.ts';
import { CapturedDatabase } from '../../test/support/captured-database.ts';
import { sharedPlatform } from '../../test/support/platform.ts';
import { readSchemaFile } from '../catalog/schema-spec.ts';
import { ensureActorTriggers, tablesWithoutActor } from '../provisioning/actor-triggers.ts';
import { STEP_PREFIX, stepText } from '../sync/step-message.ts';
import { ACTOR_PREFIX, actorOf } from './actor.ts';

/** Invariant: a change made by hand has a name in the audit: session user, application, address, once in its transaction. */
let database: CapturedDatabase;
const TABLES = ['shop.rows', 'shop.more', 'shop.parts'];

beforeEach(async () => {
  const function_ = readSchemaFile(join(ROOT, 'machinery', 'provisioning'), '030_actors.sql');
  database = await CapturedDatabase.make(
    sharedPlatform().engines.local.postgres.superuser(),
    `create schema genims; create schema shop; create table shop.rows (id bigint primary key); create table shop.more (id bigint);
     create table shop.parts (id bigint) partition by range (id); create table shop.parts_1 partition of shop.parts default; ${function_}`,
  );
  await ensureActorTriggers(database.client, TABLES);
});
afterEach(() => database.discard());

async function transactions() {
  await database.end();
  return database.read(database.open());
}
const sayings = (messages: readonly { prefix: string }[]) => messages.filter(({ prefix }) => prefix === ACTOR_PREFIX);

test('a session is named once, whatever it does, and whatever it takes back', async () => {
  const { rows } = await database.query('select session_user as name');
  await database.query(
    `begin; set local application_name = 'psql'; set local genims.reason = 'as the customer asked';
     insert into shop.rows values (1); update shop.rows set id = 2; insert into shop.more values (1); insert into shop.parts values (1); commit`,
  );
  await database.query(
    'begin; savepoint a; insert into shop.rows values (3); rollback to savepoint a; insert into shop.rows values (4); commit',
  );
  await database.query('truncate shop.rows');
  const found = await transactions();
  expect(found.map(({ messages }) => sayings(messages).length)).toEqual([1, 1, 1]);
  expect(found.map(actorOf)).toMatchObject([
    { type: 'user', name: rows[0].name, application: 'psql', reason: 'as the customer asked' },
    { type: 'user', name: rows[0].name, application: 'genims', reason: null },
    { type: 'user', name: rows[0].name },
  ]);
});

test('a daemon says for itself who acts', async () => {
  await database.query('begin');
  await database.query(
    `select pg_logical_emit_message(true, '${STEP_PREFIX}', '${stepText({ module: 'shop', at: 1, reached: 1, next: 2, actor: 'genims_shop_rw' })}'),
       set_config('genims.said_in', pg_current_xact_id()::text, true)`,
  );
  await database.query('insert into shop.rows values (1); commit');
  await database.query('insert into shop.rows values (2)');
  const found = await transactions();
  expect(found.map(actorOf)).toMatchObject([{ type: 'daemon', name: 'genims_shop_rw' }, { type: 'user' }]);
  expect(found.map(({ messages }) => sayings(messages).length)).toEqual([0, 1]);
});

test('control: without its trigger a table is missed, and nobody is named', async () => {
  expect(await tablesWithoutActor(database.client, TABLES)).toEqual([]);
  await database.query('alter table shop.rows disable trigger say_actor; drop trigger say_actor on shop.more');
  expect(await tablesWithoutActor(database.client, TABLES)).toEqual(['shop.more', 'shop.rows']);
  await database.query('insert into shop.rows values (1)');
  expect((await transactions()).map(actorOf)).toMatchObject([{ type: 'unknown' }]);
  expect(await ensureActorTriggers(database.client, TABLES)).toBe(2);
  expect(await tablesWithoutActor(database.client, TABLES)).toEqual([]);
});
