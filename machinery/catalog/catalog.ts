import { join } from 'node:path';
import type { ServerSlot } from '../base/config.ts';
import { GenimsError, must } from '../base/errors.ts';
import {
  type AnyStoreManifest,
  type DocumentStoreManifest,
  LAYOUTS,
  type Layout,
  type ModuleManifest,
  type SqlStoreManifest,
} from './manifest.ts';
import { readCommitted, type SchemaSpec } from './schema-spec.ts';

/** A table of which a database keeps a read-only copy. */
export interface ReferenceCopy {
  /** Qualified name of the original, which is also the copy's name. */
  table: string;
  /** Module that owns the original. */
  owner: string;
  /** Modules of the database that asked for it. */
  wantedBy: string[];
}

/** A PostgreSQL database of a layout. */
export interface PostgresDatabase {
  name: string;
  /** Prefixes of the environment variables that may name its server, its own first. */
  prefixes: string[];
  modules: ModuleManifest[];
  copies: ReferenceCopy[];
}

export interface CatalogInput {
  /** Folder of the repository. */
  root: string;
  modules: ModuleManifest[];
  stores: AnyStoreManifest[];
  /** Variable prefixes of databases that no single module gives its name to. */
  sharedDatabases: Record<string, string>;
}

/** Everything that the manifests say, validated, with the questions that the machinery asks of it. */
export class Catalog {
  readonly root: string;
  readonly modules: ModuleManifest[];
  readonly stores: AnyStoreManifest[];
  private readonly shared: Record<string, string>;
  private readonly specs = new Map<string, SchemaSpec>();

  constructor({ root, modules, stores, sharedDatabases }: CatalogInput) {
    this.root = root;
    this.modules = modules;
    this.stores = stores;
    this.shared = sharedDatabases;
    this.validate();
  }

  module(name: string): ModuleManifest {
    return must(
      this.modules.find((one) => one.module === name),
      `module ${name}`,
    );
  }

  get sqlStores(): SqlStoreManifest[] {
    return this.stores.filter((store) => store.engine === 'mysql');
  }

  get documentStores(): DocumentStoreManifest[] {
    return this.stores.filter((store) => store.engine === 'mongodb');
  }

  moduleFolder(name: string): string {
    return join(this.root, 'modules', name);
  }

  storeFolder(name: string): string {
    return join(this.root, 'stores', name);
  }

  /** The committed catalogue of a module's schema. */
  moduleSpec(name: string): SchemaSpec {
    return this.spec(this.moduleFolder(name));
  }

  /** The committed catalogue of a store's schema. */
  storeSpec(name: string): SchemaSpec {
    return this.spec(this.storeFolder(name));
  }

  private spec(folder: string): SchemaSpec {
    const known = this.specs.get(folder) ?? readCommitted(folder);
    this.specs.set(folder, known);
    return known;
  }

  /** The PostgreSQL databases of a layout, in the order of their first modules. */
  databases(layout: Layout): PostgresDatabase[] {
    const byName = Map.groupBy(this.modules, (one) => one.database[layout]);
    return [...byName].map(([name, modules]) => ({
      name,
      prefixes: [...new Set([this.prefixOf(name), ...modules.map((one) => one.env)])],
      modules,
      copies: copiesOf(modules),
    }));
  }

  /** The database that holds a module in a layout. */
  databaseOf(module: string, layout: Layout): PostgresDatabase {
    return must(
      this.databases(layout).find((database) => database.modules.some((one) => one.module === module)),
      `database of module ${module} in layout ${layout}`,
    );
  }

  /** Modules in an order in which each comes after those whose tables it copies. */
  inCopyOrder(): ModuleManifest[] {
    const ordered: ModuleManifest[] = [];
    const visiting = new Set<string>();
    const visit = (manifest: ModuleManifest) => {
      if (ordered.includes(manifest)) return;
      if (visiting.has(manifest.module))
        throw new GenimsError('INTERNAL', `Reference copies go in a circle at module ${manifest.module}.`);
      visiting.add(manifest.module);
      for (const copy of manifest.referenceCopies) visit(this.module(ownerOf(copy)));
      ordered.push(manifest);
    };
    for (const manifest of this.modules) visit(manifest);
    return ordered;
  }

  /** Every database, or group of databases, whose server the environment may name. */
  serverSlots(): ServerSlot[] {
    const slots = new Map<string, ServerSlot>();
    for (const layout of LAYOUTS)
      for (const database of this.databases(layout)) {
        const prefix = must(database.prefixes[0], `prefix of ${database.name}`);
        if (!slots.has(prefix))
          slots.set(prefix, { prefix, engine: 'postgres', what: database.name, database: database.name });
      }
    for (const store of this.stores)
      slots.set(store.env, { prefix: store.env, engine: store.engine, what: store.database, database: store.database });
    return [...slots.values()];
  }

  private prefixOf(database: string): string {
    const single = this.modules.find((one) => one.database.maximum === database);
    return single?.env ?? must(this.shared[database], `environment prefix of database ${database}`);
  }

  private validate(): void {
    const names = new Set(this.modules.map((one) => one.module));
    const wrong: string[] = [];
    for (const manifest of this.modules) {
      for (const copy of manifest.referenceCopies) {
        const owner = this.modules.find((one) => one.module === ownerOf(copy));
        if (!owner?.tables[tableOf(copy)]) wrong.push(`${manifest.module}: reference copy ${copy} has no original`);
      }
      for (const flow of manifest.flows) {
        const target = this.modules.find((one) => one.module === flow.to);
        const missing = [
          ...flow.sourceTables.filter((table) => !manifest.tables[table]),
          ...flow.targetTables.filter((table) => !target?.tables[table]),
        ];
        if (missing.length > 0) wrong.push(`${manifest.module}: flow ${flow.id} names unknown ${missing.join(', ')}`);
      }
    }
    if (names.size !== this.modules.length) wrong.push('two modules have one name');
    if (wrong.length > 0) throw new GenimsError('INTERNAL', `The manifests disagree: ${wrong.join('; ')}.`);
  }
}

export function ownerOf(qualified: string): string {
  return must(qualified.split('.')[0], `owner in ${qualified}`);
}

export function tableOf(qualified: string): string {
  return must(qualified.split('.')[1], `table in ${qualified}`);
}

/** Modules that share a database share a copy; where the owner is among them its original serves. */
function copiesOf(modules: ModuleManifest[]): ReferenceCopy[] {
  const here = new Set(modules.map((one) => one.module));
  const copies = new Map<string, ReferenceCopy>();
  for (const manifest of modules)
    for (const table of manifest.referenceCopies) {
      const owner = ownerOf(table);
      if (here.has(owner)) continue;
      const copy = copies.get(table) ?? { table, owner, wantedBy: [] };
      copy.wantedBy.push(manifest.module);
      copies.set(table, copy);
    }
  return [...copies.values()];
}
