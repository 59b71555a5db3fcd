import { mapParallel } from '../base/parallel.ts';
import { ownerOf, tableOf } from '../catalog/catalog.ts';
import { serverKey } from '../engines/contract.ts';
import type { PostgresClient } from '../engines/postgres/connect.ts';
import { partitionSchema, roleNames, schemaNames } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { expectedRights, type ObjectKind, PUBLIC } from './access-rights.ts';
import { expectedSchemas } from './catalogue-checks.ts';
import type { CheckContext } from './check.ts';

/** What a team's roles, and the objects of its modules, were compared in, and what was wrong. */
export interface TeamFindings {
  examined: number;
  wrong: string[];
}

interface GrantRow {
  kind: ObjectKind;
  object: string;
  /** Null for an object on which nobody has anything. */
  grantee: string | null;
  privilege: string;
}

// Owners come as a privilege of their own. An object that carries no list of privileges has the built-in one; it is spelled out here, so that
// a database, in which the built-in list lets everyone in, is seen as it is. The newest privilege, MAINTAIN, is no business of older servers.
const GRANTS = `
with relation as (
  select c.oid, c.relowner, c.relacl, c.relkind, n.nspname || '.' || c.relname as name,
    (select pn.nspname || '.' || pc.relname from pg_depend d join pg_class pc on pc.oid = d.refobjid join pg_namespace pn on pn.oid = pc.relnamespace
      where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.refclassid = 'pg_class'::regclass and d.deptype in ('i', 'a') and c.relkind = 'S' limit 1) as owned_by
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any($1) and c.relkind in ('r', 'p', 'S')
), object as (
  select 'database' as kind, datname as object, null::oid as owner, coalesce(datacl, acldefault('d', datdba)) as acl, datdba as ignored
  from pg_database where datname = current_database()
  union all
  select 'schema', nspname, nspowner, coalesce(nspacl, acldefault('n', nspowner)), null from pg_namespace where nspname = any($1)
  union all
  select 'schema', nspname, null, coalesce(nspacl, acldefault('n', nspowner)), nspowner from pg_namespace where nspname = 'public'
  union all
  select case relkind when 'S' then 'sequence' else 'table' end, case relkind when 'S' then owned_by else name end, relowner,
    coalesce(relacl, acldefault(case relkind when 'S' then 's'::"char" else 'r' end, relowner)), null
  from relation where relkind <> 'S' or owned_by is not null
  union all
  select 'column', r.name || '.' || a.attname, null, a.attacl, null from relation r join pg_attribute a on a.attrelid = r.oid where a.attacl is not null
  union all
  select 'default privileges', n.nspname || '.' || case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' else d.defaclobjtype::text end
      || ' of ' || pg_get_userbyid(d.defaclrole), null, d.defaclacl, null
  from pg_default_acl d join pg_namespace n on n.oid = d.defaclnamespace where n.nspname = any($1)
)
select kind, object, case when grantee = 0 then '${PUBLIC}' else pg_get_userbyid(grantee) end as grantee, privilege from (
  select kind, object, owner as grantee, 'OWNER' as privilege from object where owner is not null
  union all
  select o.kind, o.object, a.grantee, a.privilege_type || case when a.is_grantable then ' WITH GRANT OPTION' else '' end
  from object o left join lateral aclexplode(o.acl) a on a.grantee is distinct from o.ignored and a.privilege_type <> 'MAINTAIN'
) found`;

/** One privilege in one database, as it is and as it must be. */
export interface ComparedGrant {
  database: string;
  object: string;
  grantee: string;
  privilege: string;
  team: string;
  isWanted: boolean;
  isFound: boolean;
}

/** Every privilege in every database against what is promised, and every role and membership; by team. */
export async function compareGrants(
  { platform, connections }: CheckContext,
  see: (grant: ComparedGrant) => void = () => {},
): Promise<Map<string, TeamFindings>> {
  const teams = new Map<string, TeamFindings>(
    platform.catalog.modules.map(({ ownerTeam }) => [ownerTeam, { examined: 0, wrong: [] }]),
  );
  const teamOf = teamsOfRoles(platform);
  const report = (team: string, wrong?: string) => {
    const findings = teams.get(team) ?? { examined: 0, wrong: [] };
    findings.examined++;
    if (wrong !== undefined) findings.wrong.push(wrong);
  };
  await mapParallel(platform.databases(), 3, async (database) => {
    try {
      const rows = await readGrants(await connections.postgres(database), database);
      compareDatabase(database, rows, { platform, report, teamOf, see });
    } catch (error) {
      // Those whose database cannot be asked hear of it; the others' privileges are known all the same.
      for (const { ownerTeam } of database.modules)
        report(ownerTeam, `privileges in ${database.name} could not be read: ${(error as Error).message}`);
    }
  });
  for (const group of Map.groupBy(platform.databases(), (one) => serverKey(one.server)).values())
    for (const database of group.slice(0, 1))
      await compareRoles(await connections.postgres(database), group, { platform, report, teamOf });
  return teams;
}

interface Comparison {
  platform: Platform;
  /** Counts one thing as examined for a team, with what is wrong with it. */
  report: (team: string, wrong?: string) => void;
  /** Role to the team that answers for it. */
  teamOf: Map<string, string>;
}

interface GrantComparison extends Comparison {
  see: (grant: ComparedGrant) => void;
}

/** The roles of capture and synchronisation work for all modules of their database; the team of the first one answers for them. */
function teamsOfRoles(platform: Platform): Map<string, string> {
  const teams = new Map<string, string>();
  for (const { module, ownerTeam } of platform.catalog.modules) {
    for (const role of [roleNames.owner(module), roleNames.readWrite(module), roleNames.readOnly(module)])
      teams.set(role, ownerTeam);
    teams.set(roleNames.team(ownerTeam), ownerTeam);
  }
  for (const { nameThere, modules } of platform.databases())
    for (const role of [roleNames.capture(nameThere), roleNames.sync(nameThere)])
      teams.set(role, modules[0]?.ownerTeam ?? '');
  return teams;
}

async function readGrants(client: PostgresClient, database: PlacedDatabase): Promise<GrantRow[]> {
  const partitions = database.modules.filter((one) => one.partitions).map((one) => partitionSchema(one.module));
  const { rows } = await client.query<GrantRow>(GRANTS, [[...schemaNames(database), ...partitions]]);
  return rows;
}

function compareDatabase(
  database: PlacedDatabase,
  rows: GrantRow[],
  { platform, report, teamOf, see }: GrantComparison,
): void {
  // In a database that was there before, other accounts may have their own business.
  const shared = database.server.origin !== 'local';
  const known = knownObjects(platform, database);
  for (const object of Map.groupBy(rows, (row) => `${row.kind} ${row.object}`).values()) {
    const { kind, object: name } = object[0] as GrantRow;
    const expected = expectedRights(database, kind, name);
    if (!expected || !known(kind, name)) continue;
    const found = new Set(object.flatMap(rightsOf));
    const wanted = new Set(
      [...expected.rights].flatMap(([grantee, privileges]) => privileges.map((one) => `${grantee} ${one}`)),
    );
    for (const right of new Set([...found, ...wanted])) {
      const [grantee = '', ...words] = right.split(' ');
      if (shared && (kind === 'database' || name === 'public') && !teamOf.has(grantee)) continue;
      const team = teamOf.get(grantee) ?? platform.catalog.module(expected.module).ownerTeam;
      see({
        ...{ database: database.name, object: `${kind} ${name}`, grantee, privilege: words.join(' '), team },
        ...{ isWanted: wanted.has(right), isFound: found.has(right) },
      });
      const what = `${grantee}: ${words.join(' ')} on ${kind} ${name} in ${database.name}`;
      if (!wanted.has(right)) report(team, `${what} is granted, must not be`);
      else report(team, found.has(right) ? undefined : `${what} is missing`);
    }
  }
}

/** A privilege that may be handed on is the privilege, and the right to hand it on. */
function rightsOf({ grantee, privilege }: GrantRow): string[] {
  if (grantee === null) return [];
  const right = `${grantee} ${privilege}`;
  const plain = right.replace(/ WITH GRANT OPTION$/, '');
  return plain === right ? [right] : [plain, right];
}

/** Tables that are in no catalogue are told of by the catalogue's checks; who may use them is no question of its own. */
function knownObjects(platform: Platform, database: PlacedDatabase): (kind: ObjectKind, object: string) => boolean {
  const specs = expectedSchemas(platform, database);
  return (kind, object) => {
    if (kind !== 'table' && kind !== 'column' && kind !== 'sequence') return true;
    const spec = specs.get(ownerOf(object));
    return spec === undefined || spec.tables[tableOf(object)] !== undefined;
  };
}

interface RoleRow {
  name: string;
  attributes: string[];
  groups: string[];
  members: string[];
}

const ROLES = `
select r.rolname as name,
  array_remove(array[case when r.rolsuper then 'superuser' end, case when r.rolcreatedb then 'createdb' end, case when r.rolcreaterole then 'createrole' end,
    case when r.rolbypassrls then 'bypassrls' end, case when r.rolreplication then 'replication' end, case when not r.rolcanlogin then 'nologin' end], null) as attributes,
  array(select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid where m.member = r.oid) as groups,
  array(select distinct g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.member where m.roleid = r.oid and not g.rolsuper and g.rolname <> current_user) as members
from pg_roles r where r.rolname = any($1)`;

/** Attributes and memberships give what no list of privileges shows. */
async function compareRoles(
  client: PostgresClient,
  databases: PlacedDatabase[],
  { platform, report, teamOf }: Comparison,
): Promise<void> {
  const modules = databases.flatMap((one) => one.modules);
  const captures = new Set(databases.map((one) => roleNames.capture(one.nameThere)));
  const syncs = new Set(databases.map((one) => roleNames.sync(one.nameThere)));
  const ownersOf = (role: string) =>
    modules.filter((one) => roleNames.team(one.ownerTeam) === role).map((one) => roleNames.owner(one.module));
  const local = databases.every((one) => one.server.origin === 'local');
  const names = [...teamOf.keys()].filter(
    (role) =>
      captures.has(role) ||
      syncs.has(role) ||
      ownersOf(role).length > 0 ||
      modules.some(({ module }) =>
        [roleNames.owner(module), roleNames.readWrite(module), roleNames.readOnly(module)].includes(role),
      ),
  );
  const { rows } = await client.query<RoleRow>(ROLES, [names]);
  const known = new Map(rows.map((row) => [row.name, row]));
  for (const role of names) {
    const team = teamOf.get(role) ?? platform.catalog.modules[0]?.ownerTeam ?? '';
    const row = known.get(role);
    if (!row) {
      report(team, `role ${role} is missing`);
      continue;
    }
    // A server of others may not let our account make roles that replicate; provisioning says so.
    const attributes = captures.has(role) ? row.attributes.filter((one) => one !== 'replication') : row.attributes;
    if (captures.has(role) && local && attributes.length === row.attributes.length)
      report(team, `${role} cannot replicate`);
    report(team, attributes.length === 0 ? undefined : `${role} is ${attributes.join(', ')}, must not be`);
    const groups = new Set(ownersOf(role));
    for (const group of new Set([...groups, ...row.groups])) {
      if (!groups.has(group)) report(team, `${role} is a member of ${group}, must not be`);
      else report(team, row.groups.includes(group) ? undefined : `${role} is not a member of ${group}`);
    }
    // The members that are roles of ours were told of above, as members.
    for (const member of row.members.filter((one) => !teamOf.has(one)))
      report(team, `${member}, which is no role of the platform, is a member of ${role}`);
  }
}
