import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CapturedDatabase, changesOf, failureOf, told } from '../../test/support/captured-database.ts';
import { sharedPlatform, temporaryFolder } from '../../test/support/platform.ts';
import { withPostgres } from '../engines/postgres/connect.ts';
import { PUBLICATION, slotName } from '../provisioning/naming.ts';
import { openCapture } from './open-capture.ts';
import { captureProblems } from './preflight.ts';
import { createSlot, dropSlot } from './slots.ts';
import { captureSource } from './sources.ts';

const platform = sharedPlatform();

describe('every database of the platform', () => {
  test('publishes its modules’ tables and nothing else, with the rows as they were, and can be captured as it is', async () => {
    for (const database of platform.databases()) {
      const { rows } = await withPostgres(database.server, database.nameThere, (client) =>
        client.query<{ name: string; identity: string; kind: string }>(
          `select schemaname || '.' || tablename as name, c.relreplident as identity, c.relkind as kind
           from pg_publication_tables join pg_class c on c.oid = format('%I.%I', schemaname, tablename)::regclass where pubname = $1`,
          [PUBLICATION],
        ),
      );
      const tables = database.modules.flatMap((one) =>
        Object.keys(one.tables).map((table) => `${one.module}.${table}`),
      );
      expect(rows.map(({ name }) => name).sort()).toEqual(tables.sort());
      expect(rows.filter(({ identity, kind }) => identity !== (kind === 'p' ? 'd' : 'f'))).toEqual([]);
      expect(await captureProblems(captureSource(platform, database))).toEqual([]);
    }
  });

  test('has a slot name of its own that stays the same and any server takes', () => {
    const names = platform.databases().map(({ nameThere }) => slotName('platform', nameThere));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(platform.databases().map(({ nameThere }) => slotName('platform', nameThere)));
    for (const name of [...names, slotName('platform', `Ünser Datenbank-${'x'.repeat(80)}`)])
      expect(name).toMatch(/^[a-z0-9_]{1,63}$/);
    expect(slotName('another', platform.databases()[0]?.nameThere ?? '')).not.toBe(names[0]);
  });

  test('is captured by its capture role', async () => {
    const [database] = platform.databases();
    if (!database) throw new Error('no database');
    const source = captureSource(platform, database);
    const spool = temporaryFolder();
    expect(await createSlot(source)).toBe(true);
    expect(await createSlot(source)).toBe(false);
    const stream = openCapture(source, { spool: join(spool, 'spool') });
    try {
      await withPostgres(database.server, database.nameThere, (client) =>
        client.query("select pg_logical_emit_message(true, 'test', 'here')"),
      );
      expect((await stream.read())?.transactions.map((one) => one.messages[0]?.content.toString())).toEqual(['here']);
    } finally {
      await stream.close();
      await dropSlot(source);
      rmSync(spool, { recursive: true, force: true });
    }
  });
});

describe('what is missing is named', () => {
  const server = () => platform.engines.local.postgres.superuser();
  const role = 'capture_without_rights';
  let database: CapturedDatabase;
  beforeAll(async () => {
    database = await CapturedDatabase.make(server(), 'create table keyless (id bigint)');
    await database.query(
      `create role ${role} login password 'x'; grant connect on database ${database.name} to ${role}`,
    );
  });
  afterAll(async () => {
    await database.query(`drop owned by ${role}; drop role ${role}`);
    await database.discard();
  });
  const problems = () =>
    captureProblems({ ...database.source, server: { ...database.source.server, user: role, password: 'x' } });

  test('the right to replicate, to read, a replica identity, a publication', async () => {
    expect(await problems()).toEqual([expect.stringContaining(`alter role "${role}" replication`)]);
    await database.query(`alter role ${role} replication`);
    expect(await problems()).toEqual([
      expect.stringContaining('alter table public.keyless replica identity full'),
      expect.stringContaining(`grant select on public.keyless to "${role}"`),
    ]);
    await database.query(`alter table keyless replica identity full; grant select on keyless to ${role}`);
    expect(await problems()).toEqual([]);
    await database.query('drop publication changes');
    expect(await problems()).toEqual([expect.stringContaining('no publication changes')]);
    await database.query('create publication changes for all tables');
  });

  test('a publication that is gone: a stream does not begin, and one that has begun stops, with its name', async () => {
    const stream = database.open({ heartbeat: 200 });
    await database.end();
    await database.read(stream);
    stream.acknowledge(stream.state().delivered);
    await database.query('drop publication changes');
    const missing = { code: 'CAPTURE_REFUSED', message: expect.stringContaining('no publication changes') };
    expect(await failureOf(stream)).toMatchObject(missing);
    await stream.close();
    expect(await failureOf(database.open())).toMatchObject(missing);
    await database.query('create publication changes for all tables');
  });

  test('control: what is there is captured', async () => {
    const other = await CapturedDatabase.make(server(), 'create table rows (id bigint primary key)');
    await other.query('insert into rows values (1)');
    await other.end();
    expect((await Promise.all((await other.read(other.open())).map(changesOf))).map(told)).toEqual([['insert 1']]);
    await other.discard();
  });
});
