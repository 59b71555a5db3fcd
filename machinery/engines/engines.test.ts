import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlatform, quickFolder, removePlatform } from '../../test/support/platform.ts';
import type { EngineName, Server } from './contract.ts';
import { withMongodb } from './mongodb/connect.ts';
import { mysqlRows, withMysql } from './mysql/connect.ts';
import { withPostgres } from './postgres/connect.ts';

/** What differs between the kinds: how a row is kept and asked for. */
interface Kind {
  name: EngineName;
  /** A database is made, for what follows to be kept in. */
  prepare(server: Server): Promise<unknown>;
  /** Resolves when the engine has acknowledged the row. */
  keep(server: Server, key: string): Promise<unknown>;
  kept(server: Server): Promise<string[]>;
  /** Tables or collections that are there, in order. */
  containers(server: Server): Promise<string[]>;
}

const KINDS: Record<EngineName, Kind> = {
  postgres: {
    name: 'postgres',
    prepare: (server) =>
      withPostgres(server, 'postgres', (one) =>
        one.query('create schema suite create table kept (word text) create table empty (word text)'),
      ),
    keep: (server, word) =>
      withPostgres(server, 'postgres', (one) => one.query('insert into suite.kept values ($1)', [word])),
    kept: (server) =>
      withPostgres(server, 'postgres', async (one) => {
        const { rows } = await one.query('select word from suite.kept order by word');
        return rows.map((row) => row.word);
      }),
    containers: (server) =>
      withPostgres(server, 'postgres', async (one) => {
        const { rows } = await one.query("select tablename from pg_tables where schemaname = 'suite' order by 1");
        return rows.map((row) => row.tablename);
      }),
  },
  mysql: {
    name: 'mysql',
    prepare: (server) =>
      withMysql(server, undefined, async (one) => {
        await one.query('create database suite');
        for (const table of ['kept', 'empty']) await one.query(`create table suite.${table} (word varchar(60))`);
      }),
    keep: (server, word) => withMysql(server, 'suite', (one) => one.query('insert into kept values (?)', [word])),
    kept: (server) =>
      withMysql(server, 'suite', async (one) => {
        const rows = await mysqlRows<{ word: string }>(one, 'select word from kept order by word');
        return rows.map((row) => row.word);
      }),
    containers: (server) =>
      withMysql(server, 'suite', async (one) => {
        const rows = await mysqlRows<Record<string, string>>(one, 'show tables');
        return rows.flatMap((row) => Object.values(row)).sort();
      }),
  },
  mongodb: {
    name: 'mongodb',
    prepare: (server) =>
      withMongodb(server, async (one) => {
        for (const name of ['kept', 'empty']) await one.db('suite').createCollection(name);
      }),
    keep: (server, word) => withMongodb(server, (one) => one.db('suite').collection('kept').insertOne({ word })),
    kept: (server) =>
      withMongodb(server, async (one) => {
        const found = await one.db('suite').collection('kept').find().sort({ word: 1 }).toArray();
        return found.map((document) => document.word);
      }),
    containers: (server) =>
      withMongodb(server, async (one) => {
        const found = await one.db('suite').listCollections().toArray();
        return found.map((collection) => collection.name).sort();
      }),
  },
};

const home = join(quickFolder(), 'home');
const platform = openPlatform(home);
platform.home.prepare();

afterAll(() => removePlatform({ platform, home: platform.home }));

/** One suite for every kind that the contract knows; the compiler refuses a kind that is left out. */
describe.each(Object.values(KINDS))('local engine: $name', ({ name, prepare, keep, kept, containers }) => {
  const { engines } = platform;
  const engine = engines.local[name];
  const start = () => engines.start([name]);
  /** The account that may make a database of its own for this suite. */
  const administrator = () =>
    name === 'mongodb' ? engine.server() : engines.local[name as 'postgres' | 'mysql'].superuser();
  const words: string[] = [];
  const keepOne = async () => {
    const word = randomUUID();
    await keep(administrator(), word);
    words.push(word);
  };

  beforeAll(async () => {
    expect(engines.statusOf(name)).toBeUndefined();
    expect(engine.running()).toBe(false);
    await start();
    await prepare(administrator());
  });

  test('listens on loopback, says what it is and where it was found', () => {
    const status = engines.statusOf(name);
    expect(status).toMatchObject({ name, running: true, address: `127.0.0.1:${engine.port}` });
    expect(status?.product).toMatch(/^(PostgreSQL|MariaDB|MySQL|MongoDB|mongo-java-server)$/);
    expect(status?.version).toMatch(/^\d+\.\d+/);
    expect(status?.source).not.toBe('');
    expect(engine.server()).toMatchObject({ engine: name, origin: 'local', host: '127.0.0.1', port: engine.port });
  });

  test('a second start finds it running and changes nothing', async () => {
    const [processes, port, server] = [engine.processes(), engine.port, engine.server()];
    await start();
    expect([engine.processes(), engine.port, engine.server()]).toEqual([processes, port, server]);
  });

  test('stops, also twice, and starts again with the same port and data', async () => {
    await keepOne();
    const { port } = engine;
    await engine.stop();
    await engine.stop();
    expect(engine.running()).toBe(false);
    expect(engine.processes()).toEqual([]);
    expect(engines.statusOf(name)).toMatchObject({ running: false });
    await start();
    expect(engine.port).toBe(port);
    expect(await kept(administrator())).toEqual(words.toSorted());
  });

  test('what it acknowledged survives kill -9, four times', async () => {
    for (let round = 0; round < 4; round++) {
      for (let i = 0; i < 5; i++) await keepOne();
      for (const pid of engine.processes()) process.kill(pid, 'SIGKILL');
      await start();
      expect(await kept(administrator())).toEqual(words.toSorted());
    }
  });

  test('what is empty survives a restart, and a kill', async () => {
    await engine.stop();
    await start();
    expect(await containers(administrator())).toEqual(['empty', 'kept']);
    for (const pid of engine.processes()) process.kill(pid, 'SIGKILL');
    await start();
    expect(await containers(administrator())).toEqual(['empty', 'kept']);
  });

  test('another object on the same home finds it and can end it', async () => {
    const other = openPlatform(home).engines.local[name];
    expect(other.processes()).toEqual(engine.processes());
    expect(other.server()).toEqual(engine.server());
    await other.stop();
    expect(engine.running()).toBe(false);
    await start();
    expect(await kept(administrator())).toEqual(words.toSorted());
  });

  test('moves when its port is taken while it is down', async () => {
    const { port } = engine;
    await engine.stop();
    const thief = createServer();
    await new Promise<void>((resolve) => thief.listen(port, '127.0.0.1', resolve));
    try {
      await start();
      expect(engine.port).not.toBe(port);
      expect(await kept(administrator())).toEqual(words.toSorted());
    } finally {
      await new Promise((resolve) => thief.close(resolve));
    }
  });

  test('is removed with everything it had', async () => {
    await engine.stop();
    await engine.remove();
    expect(engine.running()).toBe(false);
    expect(existsSync(engine.folder)).toBe(false);
  });
});
