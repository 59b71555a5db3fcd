import type { Catalog } from '../catalog/catalog.ts';
import { CollectionTarget } from './collection-target.ts';
import type { LoadDefinition } from './definition.ts';
import type { KeptSpan } from './kept-span.ts';
import type { StoreConnections } from './store-connections.ts';
import type { Target } from './target.ts';
import { collectionOf, targetSpec } from './target-spec.ts';
import { TargetTable } from './target-table.ts';

/** The target of a definition in its store, of which rows from `kept` on are loaded and compared. */
export async function openTarget(
  catalog: Catalog,
  stores: StoreConnections,
  definition: LoadDefinition,
  kept?: KeptSpan,
): Promise<Target> {
  const manifest = collectionOf(catalog, definition);
  if (manifest) {
    const db = await stores.documents(definition.store);
    return new CollectionTarget(db.collection(definition.table), manifest, definition);
  }
  const { connection, database } = await stores.of(definition.store);
  return new TargetTable(connection, database, { definition, spec: targetSpec(catalog, definition), kept });
}
