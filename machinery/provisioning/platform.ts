import { createHash } from 'node:crypto';
import type { Config } from '../base/config.ts';
import { GenimsError, must } from '../base/errors.ts';
import type { Home } from '../base/home.ts';
import { mapParallel } from '../base/parallel.ts';
import { generatePassword } from '../base/random.ts';
import { type Reporter, reportStep } from '../base/reporter.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { DocumentStoreManifest, Layout } from '../catalog/manifest.ts';
import { type EngineName, type Server, serverKey } from '../engines/contract.ts';
import { Engines } from '../engines/engines.ts';
import { detectCapabilities, dropProbes, type MongodbCapabilities } from '../engines/mongodb/capabilities.ts';
import { withMongodb } from '../engines/mongodb/connect.ts';
import { requireNamed, settleNamed } from './elsewhere.ts';
import { ensureCollections } from './mongodb-database.ts';
import { ensureMysqlAccounts } from './mysql-accounts.ts';
import { applyStoreSchema, ensureMysqlDatabase, type PlacedStore } from './mysql-databases.ts';
import { roleNames } from './naming.ts';
import { type NamedPlace, noteCreated, noteElsewhere } from './ownership.ts';
import { applySchemas, ensureDatabase, type PlacedDatabase } from './postgres-databases.ts';
import { ensureRoles } from './postgres-roles.ts';
import { preflight } from './preflight.ts';
import { registerDatabases } from './registry.ts';
import { repairRoles } from './role-repair.ts';

export interface PlatformInput {
  catalog: Catalog;
  home: Home;
  config: Config;
  reporter: Reporter;
  layout: Layout;
  version: string;
  packages: string;
}

export interface PlacedDocuments {
  store: DocumentStoreManifest;
  server: Server;
  nameThere: string;
}

/** One platform: which database is where, and how everything that belongs to it comes into being. */
export class Platform {
  readonly catalog: Catalog;
  readonly home: Home;
  readonly layout: Layout;
  readonly engines: Engines;
  readonly reporter: Reporter;
  readonly version: string;

  constructor({ catalog, home, config, reporter, layout, version, packages }: PlatformInput) {
    this.catalog = catalog;
    this.home = home;
    this.layout = layout;
    this.reporter = reporter;
    this.version = version;
    this.engines = new Engines({ home, config, reporter, packages });
  }

  /** Databases of the modules, with the servers that hold them. Local engines must have been started once. */
  databases(): PlacedDatabase[] {
    return this.catalog.databases(this.layout).map((database) => this.placed(database));
  }

  private placed<T extends { prefixes: string[]; name: string }>(database: T) {
    return { ...database, ...this.placeOf('postgres', database.prefixes, database.name) };
  }

  stores(): PlacedStore[] {
    return this.catalog.sqlStores.map((store) => ({ store, ...this.placeOf('mysql', [store.env], store.database) }));
  }

  documents(): PlacedDocuments[] {
    return this.catalog.documentStores.map((store) => ({
      store,
      ...this.placeOf('mongodb', [store.env], store.database),
    }));
  }

  private placeOf(engine: EngineName, prefixes: string[], name: string): { server: Server; nameThere: string } {
    return {
      server: this.engines.serverOf(engine, prefixes),
      nameThere: this.engines.databaseName(engine, prefixes, name),
    };
  }

  /** Every database there is, by its name in the catalogue. */
  private get entries(): { engine: EngineName; prefixes: string[]; database: string }[] {
    const { catalog } = this;
    return [
      ...catalog
        .databases(this.layout)
        .map(({ prefixes, name }) => ({ engine: 'postgres' as const, prefixes, database: name })),
      ...catalog.sqlStores.map(({ env, database }) => ({ engine: 'mysql' as const, prefixes: [env], database })),
      ...catalog.documentStores.map(({ env, database }) => ({ engine: 'mongodb' as const, prefixes: [env], database })),
    ];
  }

  /** Databases on servers that the environment names. Unlike the lists above it can be asked before any local engine was started. */
  namedPlaces(): NamedPlace[] {
    return this.entries
      .filter(({ engine, prefixes }) => !this.engines.isLocal(engine, prefixes))
      .map(({ engine, prefixes, database }) => ({ database, ...this.placeOf(engine, prefixes, database) }));
  }

  /** Servers that the environment names, each once per account. */
  namedServers(): Server[] {
    const servers = new Map(this.namedPlaces().map(({ server }) => [`${server.engine} ${serverKey(server)}`, server]));
    return [...servers.values()];
  }

  /** The database that holds a module. */
  databaseOf(module: string): PlacedDatabase {
    const databases = this.catalog.databases(this.layout);
    return this.placed(
      must(
        databases.find(({ modules }) => modules.some((one) => one.module === module)),
        `database of module ${module}`,
      ),
    );
  }

  /** Engines of which at least one database is local. */
  localEngines(): EngineName[] {
    const local = this.entries.filter(({ engine, prefixes }) => this.engines.isLocal(engine, prefixes));
    return [...new Set(local.map(({ engine }) => engine))];
  }

  /** Mark that this platform puts on what it creates on servers that others use too. */
  get platformId(): string {
    const known = this.home.state.platformId;
    if (known !== undefined) return known;
    const made = createHash('sha256').update(generatePassword()).digest('hex').slice(0, 16);
    this.home.updateState((state) => {
      state.platformId = made;
    });
    return made;
  }

  /** Refuses variables that do not lead to the servers on which this platform was made; finds again what has moved. */
  settleNamed(): Promise<void> {
    return settleNamed(this);
  }

  /** Starts the local engines; tells whether any had to be. */
  async startEngines(): Promise<boolean> {
    const stopped = this.localEngines().some((name) => !this.engines.local[name].running());
    await this.engines.start(this.localEngines());
    return stopped;
  }

  /** Looks at named servers before anything is created. */
  preflight(): Promise<void> {
    return preflight(this);
  }

  /** Refuses a command that needs a running platform when there is none. */
  requireRunning(): void {
    if (this.home.state.parameters === undefined)
      throw new GenimsError('NOT_UP', `There is no platform in ${this.home.path} yet.`);
    requireNamed(this);
    const stopped = this.localEngines().filter((name) => !this.engines.local[name].running());
    if (stopped.length > 0) throw new GenimsError('NOT_UP', `Not running: ${stopped.join(', ')} of ${this.home.path}.`);
  }

  /** Makes everything that is missing: roles, databases, schemas, accounts, collections. Gives how much that was. */
  async provision(): Promise<{ made: number }> {
    const parts = [() => this.provisionPostgres('all'), () => this.provisionMysql(), () => this.provisionMongodb()];
    const made = await mapParallel(parts, 3, (work) => work());
    return { made: made.reduce((sum, one) => sum + one, 0) };
  }

  /** Makes roles, databases and tables, without what a bulk load would only slow down; `provision` makes the rest. */
  async provisionTables(): Promise<void> {
    await this.provisionPostgres('tables');
  }

  private async provisionPostgres(upTo: 'tables' | 'all'): Promise<number> {
    const databases = this.databases();
    const input = { home: this.home, catalog: this.catalog, platformId: this.platformId, version: this.version };
    const byServer = Map.groupBy(databases, (one) => serverKey(one.server));
    for (const placed of byServer.values()) {
      const { server } = must(placed[0], 'database of a server');
      const names = placed.map((one) => one.nameThere);
      const modules = placed.flatMap((one) => one.modules);
      const { warnings } = await ensureRoles(server, {
        home: this.home,
        platformId: input.platformId,
        modules,
        databases: names,
      });
      for (const warning of warnings) this.reporter.warn(warning);
      if (server.origin === 'local') {
        await this.engines.local.postgres.letReplicate(names.map(roleNames.capture));
        const teams = this.catalog.modules.map(({ ownerTeam }) => roleNames.team(ownerTeam));
        await this.engines.local.postgres.logStatements([...new Set(teams)]);
      }
    }
    const made = await mapParallel(databases, 2, (database) =>
      reportStep(
        this.reporter,
        database.name,
        async () => Number(await ensureDatabase(database, input)) + (await applySchemas(database, input, upTo)),
        (count) => (count === 0 ? 'nothing to do' : told(database, upTo)),
      ),
    );
    const local = databases.filter((one) => one.server.origin === 'local').map((one) => one.nameThere);
    await this.engines.local.postgres.forbidLargeObjects(local);
    await registerDatabases(this);
    const repaired =
      upTo === 'tables' ? [] : await mapParallel(byServer.values(), 1, (placed) => repairRoles(placed, input));
    for (const one of repaired.flat()) this.reporter.warn(one);
    return made.reduce((sum, one) => sum + one, repaired.flat().length);
  }

  private async provisionMysql(): Promise<number> {
    const stores = this.stores();
    const local = stores.filter((one) => one.server.origin === 'local').map((one) => one.nameThere);
    if (local.length > 0) await this.engines.local.mysql.grantDatabases(local);
    const made = await mapParallel(stores, 1, (placed) =>
      reportStep(
        this.reporter,
        placed.store.database,
        async () =>
          Number(await ensureMysqlDatabase(placed, { home: this.home, catalog: this.catalog })) +
          (await applyStoreSchema(placed, {
            folder: this.catalog.storeFolder(placed.store.store),
            expected: this.catalog.storeSpec(placed.store.store),
          })),
        (count) => (count === 0 ? 'nothing to do' : `${Object.keys(placed.store.tables).length} tables`),
      ),
    );
    const repaired: string[] = [];
    for (const placed of Map.groupBy(stores, (one) => serverKey(one.server)).values())
      repaired.push(...(await ensureMysqlAccounts(must(placed[0], 'store of a server').server, placed, this.home)));
    for (const one of repaired) this.reporter.warn(one);
    return made.reduce((sum, one) => sum + one, repaired.length);
  }

  private async provisionMongodb(): Promise<number> {
    let made = 0;
    for (const { store, server, nameThere } of this.documents())
      made += await reportStep(
        this.reporter,
        store.database,
        () =>
          withMongodb(server, async (client) => {
            await dropProbes(client, `${nameThere}_probe`);
            noteElsewhere(this.home, { database: store.database, server, nameThere });
            const capabilities =
              this.home.state.mongodb ??
              (await this.rememberCapabilities(await detectCapabilities(client, `${nameThere}_probe`)));
            return ensureCollections(client.db(nameThere), store, {
              capabilities,
              beforeMaking: (collection) => noteCreated(this.home, server, `${nameThere}.${collection}`),
            });
          }),
        (count) => (count === 0 ? 'nothing to do' : `${count} collections`),
      );
    return made;
  }

  private async rememberCapabilities(capabilities: MongodbCapabilities): Promise<MongodbCapabilities> {
    this.home.updateState((state) => {
      state.mongodb = capabilities;
    });
    return capabilities;
  }
}

function told(database: PlacedDatabase, upTo: 'tables' | 'all'): string {
  const tables = database.modules.reduce((sum, one) => sum + Object.keys(one.tables).length, 0);
  return `${tables} tables, ${database.copies.length} reference copies${upTo === 'all' ? '' : ', without indexes yet'}`;
}
