import type { MongoClient } from 'mongodb';
import type { MongodbCapabilities } from '../../base/home.ts';
import { randomSuffix } from '../../base/random.ts';

export type { MongodbCapabilities };

const MISSING: Record<keyof MongodbCapabilities, string> = {
  changeStreams: 'change streams: subscribers read the collection of changes by its position',
  validators: 'validators: documents are validated by the writer alone',
  timeSeries: 'time-series collections: they are ordinary collections with an index on time',
  transactions: 'transactions: writes rely on deterministic _id and a cursor document',
  users: 'accounts: the server listens on loopback only',
  textSearch: 'text search: an array of terms is searched instead',
};

/** Plain words for what is served another way. */
export function missingCapabilities(capabilities: MongodbCapabilities): string[] {
  return (Object.keys(MISSING) as (keyof MongodbCapabilities)[])
    .filter((key) => !capabilities[key])
    .map((key) => MISSING[key]);
}

/** Nobody asks which product a server is: what it can do is found by trying, in a database of its own that is removed again. */
export async function detectCapabilities(client: MongoClient, probeDatabase: string): Promise<MongodbCapabilities> {
  // Two commands may try at the same time, and one that was killed leaves what it made.
  const db = client.db(`${probeDatabase}_${randomSuffix()}`);
  const works = async (attempt: () => Promise<unknown>) => {
    try {
      return (await attempt()) !== false;
    } catch {
      return false;
    }
  };
  try {
    await db.createCollection('probe');
    const validators = await works(async () => {
      await db.createCollection('validated', { validator: { $jsonSchema: { required: ['a'] } } });
      const refused = await db
        .collection('validated')
        .insertOne({ b: 1 })
        .then(
          () => false,
          () => true,
        );
      return refused;
    });
    const timeSeries = await works(async () => {
      await db.createCollection('series', { timeseries: { timeField: 't' } });
      const [info] = await db.listCollections({ name: 'series' }).toArray();
      return info?.type === 'timeseries';
    });
    const changeStreams = await works(async () => {
      const stream = db.collection('probe').watch([], { maxAwaitTimeMS: 50 });
      try {
        await stream.tryNext();
      } finally {
        await stream.close();
      }
    });
    const transactions = await works(() =>
      client.withSession((session) => session.withTransaction(() => db.collection('probe').insertOne({}, { session }))),
    );
    const textSearch = await works(async () => {
      await db.collection('probe').createIndex({ words: 'text' });
      await db.collection('probe').insertOne({ words: 'word' });
      await db.collection('probe').findOne({ $text: { $search: 'word' } });
    });
    const users = await works(() => db.command({ usersInfo: 1 }));
    return { changeStreams, validators, timeSeries, transactions, users, textSearch };
  } finally {
    await db.dropDatabase().catch(() => {});
  }
}

/** Removes what trials that were killed have left. */
export async function dropProbes(client: MongoClient, probeDatabase: string): Promise<void> {
  const { databases } = await client
    .db('admin')
    .admin()
    .listDatabases({ nameOnly: true })
    .catch(() => ({ databases: [] }));
  for (const { name } of databases)
    if (name.startsWith(`${probeDatabase}_`) && /_[0-9a-f]{12}$/.test(name)) await client.db(name).dropDatabase();
}
