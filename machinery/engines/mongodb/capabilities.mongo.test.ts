import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Db, MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCatalog, ROOT } from '../../../cli/catalog.ts';
import { sharedPlatform } from '../../../test/support/platform.ts';
import { parseConfig, readEnvironment } from '../../base/config.ts';
import { must } from '../../base/errors.ts';
import type { Server } from '../contract.ts';
import { detectCapabilities, type MongodbCapabilities, missingCapabilities } from './capabilities.ts';
import { connectMongodb } from './connect.ts';

type Capability = keyof MongodbCapabilities;

/**
 * What a server must do where it has a capability, and what it does where it has not. Detection is right when the server behaves as it was
 * said to: the answer is never compared with a list of products.
 */
const BEHAVIOUR: Record<
  Capability,
  { present(db: Db, client: MongoClient): Promise<void>; absent(db: Db, client: MongoClient): Promise<void> }
> = {
  validators: {
    async present(db) {
      await db.createCollection('strict', { validator: { $jsonSchema: { required: ['a'] } } });
      await expect(db.collection('strict').insertOne({ b: 1 })).rejects.toThrow();
      await db.collection('strict').insertOne({ a: 1 });
    },
    async absent(db) {
      const made = await db
        .createCollection('strict', { validator: { $jsonSchema: { required: ['a'] } } })
        .catch(() => undefined);
      if (made) await made.insertOne({ b: 1 });
    },
  },
  timeSeries: {
    async present(db) {
      await db.createCollection('series', { timeseries: { timeField: 't', metaField: 'm' } });
      await db.collection('series').insertOne({ t: new Date(), m: { machine: 1 }, value: 1 });
      expect((await db.listCollections({ name: 'series' }).toArray())[0]?.type).toBe('timeseries');
    },
    async absent(db) {
      const listed = async () => (await db.listCollections({ name: 'series' }).toArray())[0]?.type;
      await db.createCollection('series', { timeseries: { timeField: 't', metaField: 'm' } }).catch(() => undefined);
      expect(await listed()).not.toBe('timeseries');
    },
  },
  changeStreams: {
    async present(db) {
      const stream = db.collection('watched').watch();
      try {
        const next = stream.next();
        await db.collection('watched').insertOne({ n: 1 });
        expect((await next).operationType).toBe('insert');
      } finally {
        await stream.close();
      }
    },
    async absent(db) {
      const stream = db.collection('watched').watch([], { maxAwaitTimeMS: 50 });
      await expect(stream.tryNext()).rejects.toThrow();
      await stream.close();
    },
  },
  transactions: {
    async present(db, client) {
      await expect(
        client.withSession((session) =>
          session.withTransaction(async () => {
            await db.collection('both').insertOne({ n: 1 }, { session });
            throw new Error('given up');
          }),
        ),
      ).rejects.toThrow('given up');
      expect(await db.collection('both').countDocuments()).toBe(0);
    },
    async absent(db, client) {
      await expect(
        client.withSession((session) =>
          session.withTransaction(() => db.collection('both').insertOne({ n: 1 }, { session })),
        ),
      ).rejects.toThrow();
    },
  },
  users: {
    async present(db) {
      await db.command({ createUser: 'visitor', pwd: 'x1y2z3', roles: [] });
      await db.command({ dropUser: 'visitor' });
    },
    async absent(db) {
      await expect(db.command({ createUser: 'visitor', pwd: 'x1y2z3', roles: [] })).rejects.toThrow();
    },
  },
  textSearch: {
    async present(db) {
      await db.collection('texts').createIndex({ words: 'text' });
      await db.collection('texts').insertOne({ words: 'a worn bearing' });
      expect(await db.collection('texts').countDocuments({ $text: { $search: 'bearing' } })).toBe(1);
    },
    async absent(db) {
      await db.collection('texts').insertOne({ words: 'a worn bearing' });
      await expect(
        db
          .collection('texts')
          .find({ $text: { $search: 'bearing' } })
          .toArray(),
      ).rejects.toThrow();
    },
  },
};

const capabilities = Object.keys(BEHAVIOUR) as Capability[];

function suite(title: string, server: () => Server): void {
  describe(title, () => {
    const name = `capabilities_${randomUUID().slice(0, 8)}`;
    let client: MongoClient;
    let found: MongodbCapabilities;
    beforeAll(async () => {
      client = await connectMongodb(server());
      found = await detectCapabilities(client, `${name}_probe`);
    });
    afterAll(async () => {
      await client.db(name).dropDatabase();
      await client.close();
    });

    test('detection answers for every capability, twice the same, and leaves nothing behind', async () => {
      expect(Object.keys(found).sort()).toEqual(capabilities.toSorted());
      expect(await detectCapabilities(client, `${name}_probe`)).toEqual(found);
      const { databases } = await client.db('admin').admin().listDatabases();
      expect(databases.map((one) => one.name)).not.toContain(`${name}_probe`);
    });

    test('what is missing is told in plain words, and nothing else', () => {
      expect(missingCapabilities(found)).toHaveLength(capabilities.filter((one) => !found[one]).length);
      for (const text of missingCapabilities(found)) expect(text).toMatch(/^[A-Za-z -]+: .{10,}/);
    });

    test.each(capabilities)('%s: the server behaves as it was said to', async (capability) => {
      await BEHAVIOUR[capability][found[capability] ? 'present' : 'absent'](client.db(name), client);
    });
  });
}

suite('the local server', () => sharedPlatform().engines.local.mongodb.server());

const url = parseConfig(readEnvironment(join(ROOT, '.env')).values, []).testMongodb;
if (url === undefined)
  process.stderr.write(
    'Skipped: the other answer to each capability of MongoDB, as GENIMS_TEST_MONGODB_URL names no server of another kind.\n',
  );
describe.skipIf(url === undefined)('with the other answer', () => {
  suite('the server that GENIMS_TEST_MONGODB_URL names', () => {
    const slots = loadCatalog().serverSlots();
    const [named] = parseConfig({ MONGODB_URL: url }, slots).servers.values();
    return { ...must(named, 'server of GENIMS_TEST_MONGODB_URL'), database: undefined };
  });
});
