import { GenimsError } from '../base/errors.ts';
import type { Home } from '../base/home.ts';
import { generatePassword } from '../base/random.ts';
import type { ModuleManifest } from '../catalog/manifest.ts';
import { address, type Server, secretName } from '../engines/contract.ts';
import {
  type PostgresClient,
  quoteName,
  quoteText,
  scramVerifier,
  transaction,
  withMaintenance,
} from '../engines/postgres/connect.ts';
import { roleNames } from './naming.ts';
import { noteRoles } from './ownership.ts';

/** What the account on a server may do, asked once before anything is created. */
export interface PostgresAccount {
  name: string;
  serverVersion: number;
  superuser: boolean;
  mayCreateDatabases: boolean;
  mayCreateRoles: boolean;
  mayReplicate: boolean;
}

export async function inspectAccount(client: PostgresClient): Promise<PostgresAccount> {
  const { rows } = await client.query<{
    name: string;
    version: string;
    rolsuper: boolean;
    rolcreatedb: boolean;
    rolcreaterole: boolean;
    rolreplication: boolean;
  }>(
    "select rolname as name, current_setting('server_version_num') as version, rolsuper, rolcreatedb, rolcreaterole, rolreplication from pg_roles where rolname = current_user",
  );
  const row = rows[0];
  if (!row) throw new GenimsError('INTERNAL', 'The account of the connection is not in pg_roles.');
  return {
    name: row.name,
    serverVersion: Number(row.version),
    superuser: row.rolsuper,
    mayCreateDatabases: row.rolsuper || row.rolcreatedb,
    mayCreateRoles: row.rolsuper || row.rolcreaterole,
    mayReplicate: row.rolsuper || row.rolreplication,
  };
}

/** Roles of a server: what they are for, and whether they can enter. */
interface RoleSpec {
  name: string;
  replication?: true;
  memberOf?: string[];
}

export interface RolesInput {
  home: Home;
  platformId: string;
  modules: ModuleManifest[];
  /** Databases on this server, each with a role of capture and one of synchronisation. */
  databases: string[];
}

/** Makes the roles that are missing on a server. Each role carries the platform's mark; one without it is never touched. */
export async function ensureRoles(
  server: Server,
  { home, platformId, modules, databases }: RolesInput,
): Promise<{ warnings: string[] }> {
  return withMaintenance(server, async (client) => {
    const account = await inspectAccount(client);
    const mark = markOf(platformId);
    const known = await client.query<{ name: string; mark: string | null }>(
      "select rolname as name, shobj_description(oid, 'pg_authid') as mark from pg_roles where rolname like 'genims\\_%'",
    );
    const existing = new Map(known.rows.map((row) => [row.name, row.mark]));
    const warnings: string[] = [];
    const specs = roleSpecs(modules, databases);
    for (const { name } of specs)
      if (existing.has(name) && existing.get(name) !== mark)
        throw new GenimsError('NOT_OURS', `Role ${name} on ${address(server)} was not made by this platform.`);
    noteRoles(home, server);
    const missing = specs.filter((spec) => !existing.has(spec.name));
    if (missing.length === 0) return { warnings };
    if (!account.mayCreateRoles)
      throw new GenimsError(
        'SERVER_UNSUITABLE',
        `Account ${account.name} on ${address(server)} (${server.origin}) may not create roles.`,
        {
          remedy: `Have an administrator run: alter role ${quoteName(account.name)} createrole`,
        },
      );
    // Before PostgreSQL 16 only a superuser could make a role that replicates.
    const mayMakeReplicating = account.superuser || (account.serverVersion >= 160000 && account.mayReplicate);
    await transaction(client, async () => {
      for (const spec of missing) {
        const password = home.secret(secretName('postgres', spec.name), generatePassword);
        const replicates = spec.replication && mayMakeReplicating ? ' replication' : '';
        if (spec.replication && !mayMakeReplicating && server.origin !== 'local')
          warnings.push(withoutReplication(spec.name, account.name, server));
        const name = quoteName(spec.name);
        await client.query(
          [
            `create role ${name} login${replicates} password ${quoteText(scramVerifier(password))}`,
            `comment on role ${name} is ${quoteText(mark)}`,
            `grant ${name} to current_user`,
            ...(spec.memberOf ?? []).map((group) => `grant ${quoteName(group)} to ${name}`),
          ].join(';'),
        );
      }
    });
    return { warnings };
  });
}

function withoutReplication(role: string, account: string, server: Server): string {
  return `Account ${account} on ${address(server)} may not make roles that replicate; change capture will need: alter role ${role} replication`;
}

export function markOf(platformId: string): string {
  return `GenIMS platform ${platformId}`;
}

function roleSpecs(modules: ModuleManifest[], databases: string[]): RoleSpec[] {
  const specs: RoleSpec[] = modules.flatMap(({ module }) => [
    { name: roleNames.owner(module) },
    { name: roleNames.readWrite(module) },
    { name: roleNames.readOnly(module) },
  ]);
  const teams = Map.groupBy(modules, (one) => one.ownerTeam);
  for (const [team, owned] of teams)
    specs.push({ name: roleNames.team(team), memberOf: owned.map((one) => roleNames.owner(one.module)) });
  for (const database of databases)
    specs.push({ name: roleNames.capture(database), replication: true }, { name: roleNames.sync(database) });
  return specs;
}
