/**
 * Writes everything that follows from the schemas and the code: committed catalogues, row types, documentation. Databases are made in an engine of
 * this tool's own, so that what is committed is what an engine really holds. `npm run generate`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalog, ROOT } from '../cli/catalog.ts';
import { parseConfig } from '../machinery/base/config.ts';
import { writeFileAtomic } from '../machinery/base/files.ts';
import { Home } from '../machinery/base/home.ts';
import { createReporter } from '../machinery/base/reporter.ts';
import { introspectMysql } from '../machinery/catalog/introspect-mysql.ts';
import { introspectPostgres } from '../machinery/catalog/introspect-postgres.ts';
import { formatSchemaSpec, type SchemaSpec } from '../machinery/catalog/schema-spec.ts';
import { withMysql } from '../machinery/engines/mysql/connect.ts';
import { withPostgres } from '../machinery/engines/postgres/connect.ts';
import { applyStoreSchema, ensureMysqlDatabase } from '../machinery/provisioning/mysql-databases.ts';
import { PLATFORM_SCHEMA } from '../machinery/provisioning/naming.ts';
import { Platform } from '../machinery/provisioning/platform.ts';
import { applySchemas, ensureDatabase } from '../machinery/provisioning/postgres-databases.ts';
import { ensureRoles } from '../machinery/provisioning/postgres-roles.ts';
import { generatedFiles } from './generated-files.ts';

async function generateCatalogues(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'genims-generate-'));
  const home = new Home(join(folder, 'home'));
  home.prepare();
  const catalog = loadCatalog();
  const platform = new Platform({
    catalog,
    home,
    config: parseConfig({}, catalog.serverSlots()),
    reporter: createReporter('plain'),
    layout: 'maximum',
    version: 'generate',
    packages: join(ROOT, 'node_modules', '.cache', 'genims'),
  });
  const write = (path: string, spec: SchemaSpec) =>
    writeFileAtomic(join(path, 'schema', 'catalogue.json'), formatSchemaSpec(spec));
  try {
    await platform.engines.start(['postgres', 'mysql']);
    const input = { home, catalog, platformId: platform.platformId, version: 'generate' };
    const databases = platform.databases();
    const server = platform.engines.local.postgres.server();
    await ensureRoles(server, { ...input, modules: catalog.modules, databases: databases.map((one) => one.nameThere) });
    // Each module after those whose tables it copies: their catalogues are what its copies are made from.
    for (const { module } of catalog.inCopyOrder()) {
      const database = platform.databaseOf(module);
      await ensureDatabase(database, input);
      await applySchemas(database, input);
      const specs = await withPostgres(database.server, database.nameThere, (client) =>
        introspectPostgres(client, [module, PLATFORM_SCHEMA]),
      );
      write(catalog.moduleFolder(module), specs.get(module) as SchemaSpec);
      if (database.modules.some((one) => one.holdsRegistry))
        write(join(ROOT, 'machinery', 'provisioning'), specs.get(PLATFORM_SCHEMA) as SchemaSpec);
    }
    await platform.engines.local.mysql.grantDatabases(platform.stores().map((one) => one.nameThere));
    for (const placed of platform.stores()) {
      await ensureMysqlDatabase(placed, { home, catalog });
      await applyStoreSchema(placed, { folder: catalog.storeFolder(placed.store.store) });
      write(
        catalog.storeFolder(placed.store.store),
        await withMysql(placed.server, placed.nameThere, (connection) => introspectMysql(connection, placed.nameThere)),
      );
    }
  } finally {
    await platform.engines.remove();
    for (const path of [platform.engines.folder, folder]) rmSync(path, { recursive: true, force: true });
  }
}

await generateCatalogues();
for (const [path, content] of generatedFiles()) writeFileAtomic(join(ROOT, path), content);
process.stderr.write('Catalogues, row types and documentation are generated.\n');
