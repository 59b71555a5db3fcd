import { must, systemCode } from '../base/errors.ts';
import { ownerOf } from '../catalog/catalog.ts';
import type { ModuleManifest } from '../catalog/manifest.ts';
import type { Server } from '../engines/contract.ts';
import { connectMysql, quoteMysqlName } from '../engines/mysql/connect.ts';
import { connectPostgres, type PostgresClient, quoteName, quoteQualified } from '../engines/postgres/connect.ts';
import { accountsOf, type PlacedStore } from '../provisioning/mysql-databases.ts';
import { roleNames, secretName } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { type Check, type Finding, finding } from './check.ts';

const REMEDY = 'Run `./genims up` for missing roles; take back or give the privilege that is named.';

/**
 * The whole access matrix, allowed and refused, by entering as each role and really trying. Statements that would change rows are written so
 * that they touch none, and everything is rolled back.
 */
export function accessChecks(platform: Platform): Check[] {
  const teams = Map.groupBy(platform.catalog.modules, (one) => one.ownerTeam);
  return [
    ...[...teams].map(
      ([team, modules]): Check => ({
        id: `access/${team}`,
        remedy: REMEDY,
        run: () => checkTeam(platform, team, modules),
      }),
    ),
    ...platform.stores().map(
      (placed): Check => ({
        id: `access/${placed.store.store}`,
        remedy: REMEDY,
        run: () => checkStore(platform, placed),
      }),
    ),
  ];
}

/** One try: a statement, and whether it must be allowed. */
interface Attempt {
  sql: string;
  allowed: boolean;
}

async function checkTeam(platform: Platform, team: string, modules: ModuleManifest[]): Promise<Finding> {
  const wrong: string[] = [];
  let examined = 0;
  const as = async (role: string, database: PlacedDatabase, attempts: Attempt[]) => {
    examined += attempts.length;
    wrong.push(...(await tryAll(platform, role, database, attempts)));
  };
  const foreign = platform.databases().find((one) => !one.modules.some(({ ownerTeam }) => ownerTeam === team));
  for (const manifest of modules) {
    const database = platform.databaseOf(manifest.module);
    const matrix = moduleMatrix(platform, manifest, database);
    await as(roleNames.readOnly(manifest.module), database, matrix.readOnly);
    await as(roleNames.readWrite(manifest.module), database, matrix.readWrite);
    await as(roleNames.owner(manifest.module), database, matrix.owner);
    await as(roleNames.team(team), database, matrix.owner);
    await as(roleNames.capture(database.nameThere), database, matrix.capture);
  }
  if (foreign) {
    const member = must(modules[0], `module of team ${team}`).module;
    for (const role of [roleNames.team(team), roleNames.readWrite(member), roleNames.readOnly(member)]) {
      examined++;
      const entered = await enters(platform, role, foreign);
      if (entered) wrong.push(`${role} can enter ${foreign.name}, which belongs to another team`);
    }
  }
  return finding(examined, wrong);
}

function moduleMatrix(
  platform: Platform,
  { module, tables, referenceCopies }: ModuleManifest,
  database: PlacedDatabase,
) {
  const table = quoteQualified(`${module}.${Object.keys(tables)[0]}`);
  const key = quoteName(
    must(platform.catalog.moduleSpec(module).tables[Object.keys(tables)[0] ?? '']?.primaryKey[0], `key in ${module}`),
  );
  const copy = referenceCopies[0] === undefined ? undefined : quoteQualified(referenceCopies[0]);
  // A module that shares the database by layout, and of which this one has no copy, stays out of reach.
  const stranger = database.modules.find(
    (one) => one.module !== module && !referenceCopies.some((name) => ownerOf(name) === one.module),
  );
  const strangerTable = stranger ? quoteQualified(`${stranger.module}.${Object.keys(stranger.tables)[0]}`) : undefined;
  const sameTeam = stranger?.ownerTeam === database.modules.find((one) => one.module === module)?.ownerTeam;

  const read = `select from ${table} limit 1`;
  const write = [
    `insert into ${table} select * from ${table} where false`,
    `update ${table} set ${key} = ${key} where false`,
    `delete from ${table} where false`,
  ];
  const create = `create table ${quoteName(module)}.access_probe (id bigint)`;
  const allow = (...statements: string[]): Attempt[] => statements.map((sql) => ({ sql, allowed: true }));
  const refuse = (...statements: string[]): Attempt[] => statements.map((sql) => ({ sql, allowed: false }));
  const copyRules = copy ? [...allow(`select from ${copy} limit 1`), ...refuse(`delete from ${copy} where false`)] : [];
  const strangerRule = strangerTable ? refuse(`select from ${strangerTable} limit 1`) : [];
  const checkpoints = 'update genims.sync_checkpoints set position = position where false';
  return {
    readOnly: [...allow(read), ...refuse(...write, create, checkpoints), ...copyRules, ...strangerRule],
    readWrite: [
      ...allow(read, ...write, checkpoints),
      ...refuse(create, `truncate ${table}`),
      ...copyRules,
      ...strangerRule,
    ],
    owner: [...allow(read, ...write, create), ...refuse(checkpoints), ...copyRules, ...(sameTeam ? [] : strangerRule)],
    capture: [...allow(read), ...refuse(...write, create)],
  };
}

function entrance(platform: Platform, role: string, server: Server): Server {
  return {
    ...server,
    user: role,
    password: must(
      platform.home.secrets[secretName(server.engine as 'postgres' | 'mysql', role)],
      `password of ${role}`,
    ),
    database: undefined,
  };
}

async function enters(platform: Platform, role: string, database: PlacedDatabase): Promise<boolean> {
  const client = await connectPostgres(entrance(platform, role, database.server), database.nameThere).catch(
    () => undefined,
  );
  await client?.end();
  return client !== undefined;
}

async function tryAll(
  platform: Platform,
  role: string,
  database: PlacedDatabase,
  attempts: Attempt[],
): Promise<string[]> {
  let client: PostgresClient;
  try {
    client = await connectPostgres(entrance(platform, role, database.server), database.nameThere);
  } catch (error) {
    return [`${role} cannot enter ${database.name}: ${(error as Error).message}`];
  }
  const wrong: string[] = [];
  try {
    // A reader's sessions are read-only by default, which it could lift itself: its privileges must refuse as well.
    await client.query('set default_transaction_read_only = off');
    for (const { sql, allowed } of attempts) {
      await client.query('begin');
      const outcome = await client.query(sql).then(
        () => 'allowed' as const,
        (error: unknown) => (systemCode(error) === '42501' ? ('refused' as const) : (error as Error)),
      );
      await client.query('rollback');
      if (outcome instanceof Error) wrong.push(`${role}: ${sql}: ${outcome.message}`);
      else if ((outcome === 'allowed') !== allowed)
        wrong.push(`${role}: ${sql}: ${outcome}, must be ${allowed ? 'allowed' : 'refused'}`);
    }
  } finally {
    await client.end();
  }
  return wrong;
}

const REFUSED = new Set([
  'ER_TABLEACCESS_DENIED_ERROR',
  'ER_DBACCESS_DENIED_ERROR',
  'ER_COLUMNACCESS_DENIED_ERROR',
  'ER_ACCESS_DENIED_ERROR',
  'ER_SPECIFIC_ACCESS_DENIED_ERROR',
]);

async function checkStore(platform: Platform, placed: PlacedStore): Promise<Finding> {
  const table = must(Object.keys(placed.store.tables)[0], `table of ${placed.store.store}`);
  const column = must(
    Object.keys(platform.catalog.storeSpec(placed.store.store).tables[table]?.columns ?? {})[0],
    `column of ${table}`,
  );
  const [name, field] = [quoteMysqlName(table), quoteMysqlName(column)];
  const wrong: string[] = [];
  let examined = 0;
  for (const { account, privileges } of accountsOf(placed.store)) {
    const may = (privilege: string) => privileges.split(', ').includes(privilege);
    const attempts: Attempt[] = [
      { sql: `select ${field} from ${name} limit 1`, allowed: may('select') },
      { sql: `insert into ${name} select * from ${name} where false`, allowed: may('insert') },
      { sql: `update ${name} set ${field} = ${field} where false`, allowed: may('update') },
      { sql: `delete from ${name} where false`, allowed: may('delete') },
      { sql: 'create table access_probe (id bigint)', allowed: may('create') },
    ];
    examined += attempts.length;
    wrong.push(...(await tryAllMysql(platform, account, placed, attempts)));
  }
  return finding(examined, wrong);
}

async function tryAllMysql(
  platform: Platform,
  account: string,
  { server, nameThere }: PlacedStore,
  attempts: Attempt[],
): Promise<string[]> {
  const wrong: string[] = [];
  const connection = await connectMysql(entrance(platform, account, server), nameThere).catch((error: Error) => error);
  if (connection instanceof Error) return [`${account} cannot enter ${nameThere}: ${connection.message}`];
  try {
    for (const { sql, allowed } of attempts) {
      const outcome = await connection.query(sql).then(
        () => 'allowed' as const,
        (error: unknown) => (REFUSED.has(systemCode(error) ?? '') ? ('refused' as const) : (error as Error)),
      );
      if (outcome instanceof Error) wrong.push(`${account}: ${sql}: ${outcome.message}`);
      else if ((outcome === 'allowed') !== allowed)
        wrong.push(`${account}: ${sql}: ${outcome}, must be ${allowed ? 'allowed' : 'refused'}`);
    }
  } finally {
    await connection.end();
  }
  return wrong;
}
