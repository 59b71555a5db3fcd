import { resolve } from 'node:path';
import { Catalog } from '../machinery/catalog/catalog.ts';
import { modules, sharedDatabases } from '../modules/index.ts';
import { stores } from '../stores/index.ts';

/** Root folder of the repository. */
export const ROOT = resolve(import.meta.dirname, '..');

/** What the manifests say. Apart from the context of commands, so that whoever only simulates needs no driver of a database. */
export function loadCatalog(): Catalog {
  return new Catalog({ root: ROOT, modules, stores, sharedDatabases });
}
