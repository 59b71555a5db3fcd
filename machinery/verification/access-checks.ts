import { must } from '../base/errors.ts';
import { ownerOf } from '../catalog/catalog.ts';
import type { ModuleManifest } from '../catalog/manifest.ts';
import { serverKey } from '../engines/contract.ts';
import { quoteMysqlName } from '../engines/mysql/connect.ts';
import { quoteName, quoteQualified } from '../engines/postgres/connect.ts';
import { accountsOf } from '../provisioning/mysql-accounts.ts';
import type { PlacedStore } from '../provisioning/mysql-databases.ts';
import { roleNames } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { type Attempt, enters, type Session, tryAll, tryAllMysql } from './access-attempts.ts';
import { compareGrants, type TeamFindings } from './access-grants.ts';
import { compareAccountGrants, ownGrants } from './account-grants.ts';
import { type Check, type CheckContext, type Finding, finding, once } from './check.ts';

const REMEDY = 'Run `./genims up` for missing roles; take back or give the privilege that is named.';

/**
 * The whole access matrix, in two ways. By entering as each role and really trying, allowed and refused: statements that would change rows are
 * written so that they touch none, and everything is rolled back. And by reading every privilege on every object, as one wrong grant on one
 * table is a wrong grant.
 */
export function accessChecks(platform: Platform): Check[] {
  const grants = once((context: CheckContext) => compareGrants(context));
  const teams = Map.groupBy(platform.catalog.modules, (one) => one.ownerTeam);
  return [
    ...[...teams].map(
      ([team, modules]): Check => ({
        id: `access/${team}`,
        remedy: REMEDY,
        async run(context) {
          const [tried, compared] = [await checkTeam(platform, team, modules), (await grants(context)).get(team)];
          return joined(tried, compared);
        },
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

function joined(tried: TeamFindings, compared: TeamFindings = { examined: 0, wrong: [] }): Finding {
  return finding(tried.examined + compared.examined, [...compared.wrong, ...tried.wrong]);
}

async function checkTeam(platform: Platform, team: string, modules: ModuleManifest[]): Promise<TeamFindings> {
  const wrong: string[] = [];
  let examined = 0;
  const as = async (role: string, database: PlacedDatabase, attempts: Attempt[], session: Partial<Session> = {}) => {
    examined += attempts.length + 2;
    wrong.push(...(await tryAll(platform, { role, database, session: { readOnly: false, ...session }, attempts })));
  };
  const foreign = platform.databases().find((one) => !one.modules.some(({ ownerTeam }) => ownerTeam === team));
  for (const manifest of modules) {
    const database = platform.databaseOf(manifest.module);
    const matrix = moduleMatrix(platform, manifest, database);
    const { module } = manifest;
    await as(roleNames.readOnly(module), database, matrix.readOnly, { module, readOnly: true });
    await as(roleNames.readWrite(module), database, matrix.readWrite, { module });
    await as(roleNames.owner(module), database, matrix.owner, { module });
    await as(roleNames.team(team), database, matrix.owner);
    await as(roleNames.capture(database.nameThere), database, matrix.capture);
    await as(roleNames.sync(database.nameThere), database, matrix.sync);
  }
  if (foreign) {
    const member = must(modules[0], `module of team ${team}`).module;
    for (const role of [roleNames.team(team), roleNames.readWrite(member), roleNames.readOnly(member)]) {
      examined++;
      const entered = await enters(platform, role, foreign);
      if (entered) wrong.push(`${role} can enter ${foreign.name}, which belongs to another team`);
    }
  }
  return { examined, wrong };
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
  // In merged layouts the original itself may be there.
  const isHere = database.copies.some(({ table: name }) => name === referenceCopies[0]);
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
    sync: [
      ...allow(checkpoints),
      ...refuse(read, ...write, create, 'select from genims.sync_inbox limit 1'),
      ...(isHere ? allow(`select from ${copy} limit 1`, `delete from ${copy} where false`) : []),
    ],
  };
}

async function checkStore(platform: Platform, placed: PlacedStore): Promise<Finding> {
  const table = must(Object.keys(placed.store.tables)[0], `table of ${placed.store.store}`);
  const column = must(
    Object.keys(platform.catalog.storeSpec(placed.store.store).tables[table]?.columns ?? {})[0],
    `column of ${table}`,
  );
  const database = quoteMysqlName(placed.nameThere);
  const [name, field] = [`${database}.${quoteMysqlName(table)}`, quoteMysqlName(column)];
  const stores = platform.stores().filter((one) => serverKey(one.server) === serverKey(placed.server));
  const wrong: string[] = [];
  let examined = 0;
  // The accounts of the other stores as well: what they may do here is nothing.
  for (const account of new Set(stores.flatMap((one) => accountsOf(one.store).map((each) => each.account)))) {
    const privileges =
      accountsOf(placed.store)
        .find((one) => one.account === account)
        ?.privileges.split(', ') ?? [];
    const may = (privilege: string) => privileges.includes(privilege);
    const attempts: Attempt[] = [
      { sql: `select ${field} from ${name} limit 1`, allowed: may('select') },
      { sql: `insert into ${name} select * from ${name} where false`, allowed: may('insert') && may('select') },
      { sql: `update ${name} set ${field} = ${field} where false`, allowed: may('update') },
      { sql: `delete from ${name} where false`, allowed: may('delete') },
      { sql: `create table ${database}.access_probe (id bigint)`, allowed: may('create') },
    ];
    examined += attempts.length;
    const look = async (connection: Parameters<typeof ownGrants>[0]) => {
      const compared = compareAccountGrants(account, await ownGrants(connection), { placed, stores });
      examined += compared.examined;
      return compared.wrong;
    };
    wrong.push(...(await tryAllMysql(platform, { account, placed, attempts, look })));
  }
  return finding(examined, wrong);
}
