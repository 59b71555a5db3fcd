import { isDeepStrictEqual } from 'node:util';
import type { Db, IndexDescription } from 'mongodb';
import type { CollectionManifest } from '../catalog/manifest.ts';
import type { MongodbCapabilities } from '../engines/mongodb/capabilities.ts';
import { collectionIndexes, collectionOptions } from '../provisioning/mongodb-database.ts';
import { type CheckContext, type Finding, finding } from './check.ts';

/** Collections, indexes, validators and time series against the manifests, as far as the server can have them. */
export async function checkCollections({ platform, connections }: CheckContext): Promise<Finding> {
  const wrong: string[] = [];
  let examined = 0;
  const capabilities = platform.home.state.mongodb;
  for (const { store, nameThere, server } of platform.documents()) {
    const db = (await connections.mongodb({ store, nameThere, server })).db(nameThere);
    const expected = new Map<string, CollectionManifest>(Object.values(store.categories).flatMap(Object.entries));
    const found = new Map((await db.listCollections().toArray()).map((one) => [one.name, one]));
    for (const [name, manifest] of expected) {
      examined++;
      const collection = found.get(name);
      if (!collection) wrong.push(`${nameThere}.${name}: missing`);
      else if (capabilities) {
        const differences = [
          ...optionDifferences(collection, manifest, capabilities),
          ...(await indexDifferences(db, name, collectionIndexes(manifest, capabilities))),
        ];
        wrong.push(...differences.map((one) => `${nameThere}.${name}: ${one}`));
      }
    }
    // A shared server's database may hold what others keep there.
    const extra = [...found.keys()].filter((name) => !expected.has(name) && !name.startsWith('system.'));
    if (server.origin === 'local') wrong.push(...extra.map((name) => `${nameThere}.${name}: not in the catalogue`));
  }
  return finding(examined, wrong);
}

function optionDifferences(
  found: { type?: string; options?: { validator?: unknown } },
  manifest: CollectionManifest,
  capabilities: MongodbCapabilities,
): string[] {
  const wanted = collectionOptions(manifest, capabilities);
  const asTimeSeries = 'timeseries' in wanted;
  if (capabilities.timeSeries && (found.type === 'timeseries') !== asTimeSeries)
    return [`is ${asTimeSeries ? 'no' : 'a'} time series`];
  if (!capabilities.validators || !('validator' in wanted)) return [];
  return isDeepStrictEqual(found.options?.validator, wanted.validator) ? [] : ['its validator is not the catalogue’s'];
}

async function indexDifferences(db: Db, name: string, expected: IndexDescription[]): Promise<string[]> {
  const found = new Map((await db.collection(name).indexes()).map((index) => [index.name, index]));
  const wrong: string[] = [];
  for (const index of expected) {
    const there = found.get(index.name ?? '');
    if (!there) wrong.push(`index ${index.name} is missing`);
    else if (!sameIndex(index, there))
      wrong.push(`index ${index.name} is ${describe(there)}, expected ${describe(index)}`);
  }
  for (const extra of found.keys())
    if (extra !== '_id_' && !expected.some((index) => index.name === extra))
      wrong.push(`index ${extra} is not in the catalogue`);
  return wrong;
}

function sameIndex(a: IndexDescription, b: object): boolean {
  // A text index shows keys of the server's own making.
  if (Object.values(a.key).includes('text')) return true;
  return describe(a) === describe(b);
}

function describe(index: object): string {
  const { key, unique, expireAfterSeconds, partialFilterExpression } = index as IndexDescription;
  return JSON.stringify({ key, unique: unique === true, expireAfterSeconds, partialFilterExpression });
}
