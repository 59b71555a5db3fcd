import { ownerOf, tableOf } from '../catalog/catalog.ts';
import { PLATFORM_SCHEMA, partitionSchema, roleNames } from '../provisioning/naming.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';

/** What privileges can be given on. A sequence is named after its table. */
export type ObjectKind = 'database' | 'schema' | 'table' | 'column' | 'sequence' | 'default privileges';

/** Grantee to the privileges that it must have, no fewer and no more. */
export type Rights = Map<string, string[]>;

/** Everyone, as PostgreSQL has it. */
export const PUBLIC = 'public';

const OWNERSHIP: Partial<Record<ObjectKind, string[]>> = {
  schema: ['OWNER', 'USAGE', 'CREATE'],
  table: ['OWNER', 'SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'],
  sequence: ['OWNER', 'SELECT', 'UPDATE', 'USAGE'],
};

/**
 * Who may do what with an object of a database; undefined for objects that are not the platform's. This is the matrix that is promised
 * (`docs/decisions/0003-roles-and-access.md`), told independently of the statements that bring it about, so that a mistake there shows.
 */
export function expectedRights(
  database: PlacedDatabase,
  kind: ObjectKind,
  object: string,
): { rights: Rights; module: string } | undefined {
  const rights: Rights = new Map();
  const give = (grantees: string[], ...privileges: string[]) => {
    for (const grantee of grantees) rights.set(grantee, [...(rights.get(grantee) ?? []), ...privileges]);
  };
  const first = database.modules[0]?.module ?? '';
  const capture = roleNames.capture(database.nameThere);
  const sync = roleNames.sync(database.nameThere);
  const everyone = database.modules.flatMap(({ module }) => rolesOf(module));
  if (kind === 'database') {
    give([...everyone, capture, sync], 'CONNECT');
    for (const { module } of database.modules)
      give([roleNames.owner(module), roleNames.readWrite(module)], 'TEMPORARY');
    return { rights, module: first };
  }
  const schema = kind === 'schema' ? object : ownerOf(object);
  if (schema === 'public') return { rights, module: first };
  const own = database.modules.find((one) => one.module === schema || partitionSchema(one.module) === schema);
  const wanting = wantedBy(database, kind, object);
  if (!own && schema !== PLATFORM_SCHEMA && !database.copies.some((copy) => copy.owner === schema)) return undefined;
  const owner = own ? roleNames.owner(own.module) : database.server.user;
  give([owner], ...(OWNERSHIP[kind] ?? []));
  if (own) {
    const [readWrite, readOnly] = [roleNames.readWrite(own.module), roleNames.readOnly(own.module)];
    const partition = schema !== own.module;
    if (kind === 'schema') give([readWrite, readOnly, capture], 'USAGE');
    if (kind === 'table') {
      give([readWrite, readOnly, ...(partition ? [] : [capture])], 'SELECT');
      if (!partition) give([readWrite], 'INSERT', 'UPDATE', 'DELETE');
    }
    if (kind === 'sequence' && !partition) give([readWrite], 'USAGE');
    if (kind === 'default privileges' && object === `${schema}.tables of ${owner}`) {
      give([readWrite, readOnly, capture], 'SELECT');
      give([readWrite], 'INSERT', 'UPDATE', 'DELETE');
    }
    if (kind === 'default privileges' && object === `${schema}.sequences of ${owner}`) give([readWrite], 'USAGE');
  }
  if (schema === PLATFORM_SCHEMA) givePlatform(database, give, { kind, object, everyone, capture, sync });
  if (kind === 'schema' && database.copies.some((copy) => copy.owner === schema)) give([sync], 'USAGE');
  if (kind === 'table' && database.copies.some((copy) => copy.table === object))
    give([sync], 'SELECT', 'INSERT', 'UPDATE', 'DELETE');
  for (const module of wanting) {
    if (kind === 'schema') give(rolesOf(module), 'USAGE');
    else {
      give(rolesOf(module), 'SELECT');
      give([roleNames.owner(module)], 'REFERENCES');
    }
  }
  return { rights, module: own?.module ?? wanting[0] ?? first };
}

function rolesOf(module: string): string[] {
  return [roleNames.owner(module), roleNames.readWrite(module), roleNames.readOnly(module)];
}

/** Modules of the database that asked for copies in that schema, or for that table. */
function wantedBy(database: PlacedDatabase, kind: ObjectKind, object: string): string[] {
  if (kind !== 'schema' && kind !== 'table') return [];
  const matches = (copy: string) => (kind === 'schema' ? ownerOf(copy) === object : copy === object);
  return database.modules.filter((one) => one.referenceCopies.some(matches)).map((one) => one.module);
}

interface PlatformObject {
  kind: ObjectKind;
  object: string;
  everyone: string[];
  capture: string;
  sync: string;
}

function givePlatform(
  { modules }: PlacedDatabase,
  give: (grantees: string[], ...privileges: string[]) => void,
  { kind, object, everyone, capture, sync }: PlatformObject,
): void {
  if (kind === 'schema') give([...everyone, capture, sync], 'USAGE');
  if (kind !== 'table') return;
  if (tableOf(object) === 'database_registry') {
    for (const { module } of modules.filter((one) => one.holdsRegistry)) give(rolesOf(module), 'SELECT');
    return;
  }
  give(everyone, 'SELECT');
  if (tableOf(object) === 'sync_checkpoints') give([sync], 'SELECT', 'INSERT', 'UPDATE');
  if (tableOf(object) === 'sync_inbox') give([sync], 'INSERT');
  if (tableOf(object) !== 'schema_migrations')
    give(
      modules.map((one) => roleNames.readWrite(one.module)),
      'INSERT',
      'UPDATE',
      // A message that has been taken leaves the inbox.
      ...(tableOf(object) === 'sync_inbox' ? ['DELETE'] : []),
    );
}
