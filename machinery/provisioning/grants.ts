import { quoteName, quoteQualified } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA, partitionSchema, roleNames, schemaNames } from './naming.ts';
import type { PlacedDatabase } from './postgres-databases.ts';

/**
 * Who may do what in a database, as statements; safe to repeat. Per module an owner, a daemon (read-write) and a reader; each sees its own
 * module and the copies that it asked for, and nothing of a module that happens to share the database.
 */
export function grantStatements(database: PlacedDatabase): string[] {
  const name = quoteName(database.nameThere);
  const capture = quoteName(roleNames.capture(database.nameThere));
  const sync = quoteName(roleNames.sync(database.nameThere));
  const path = (first: string) => searchPath(database, first).map(quoteName).join(', ');
  const statements = [
    `revoke all on database ${name} from public`,
    'revoke all on schema public from public',
    `alter database ${name} set search_path = ${path(database.modules[0]?.module ?? PLATFORM_SCHEMA)}`,
    `alter database ${name} set timezone = 'UTC'`,
    `grant connect on database ${name} to ${capture}, ${sync}`,
    `grant usage on schema ${PLATFORM_SCHEMA} to ${capture}, ${sync}`,
    `grant select, insert, update on ${PLATFORM_SCHEMA}.sync_checkpoints to ${sync}`,
    `grant insert on ${PLATFORM_SCHEMA}.sync_inbox to ${sync}`,
    ...database.copies.flatMap(({ table, owner }) => [
      `grant usage on schema ${quoteName(owner)} to ${sync}`,
      `grant select, insert, update, delete on ${quoteQualified(table)} to ${sync}`,
    ]),
  ];
  for (const { module, referenceCopies, partitions, holdsRegistry } of database.modules) {
    const schema = quoteName(module);
    const owner = quoteName(roleNames.owner(module));
    const readWrite = quoteName(roleNames.readWrite(module));
    const readOnly = quoteName(roleNames.readOnly(module));
    const all = `${owner}, ${readWrite}, ${readOnly}`;
    statements.push(
      `grant connect on database ${name} to ${all}`,
      `grant temporary on database ${name} to ${owner}, ${readWrite}`,
      `grant usage on schema ${schema} to ${readWrite}, ${readOnly}, ${capture}`,
      `grant select, insert, update, delete on all tables in schema ${schema} to ${readWrite}`,
      `grant usage on all sequences in schema ${schema} to ${readWrite}`,
      `grant select on all tables in schema ${schema} to ${readOnly}, ${capture}`,
      `alter default privileges for role ${owner} in schema ${schema} grant select, insert, update, delete on tables to ${readWrite}`,
      `alter default privileges for role ${owner} in schema ${schema} grant usage on sequences to ${readWrite}`,
      `alter default privileges for role ${owner} in schema ${schema} grant select on tables to ${readOnly}, ${capture}`,
      `grant usage on schema ${PLATFORM_SCHEMA} to ${all}`,
      `grant select on ${PLATFORM_SCHEMA}.schema_migrations to ${all}`,
      `grant select, insert, update on ${PLATFORM_SCHEMA}.sync_checkpoints to ${readWrite}`,
      `grant select, insert, update, delete on ${PLATFORM_SCHEMA}.sync_inbox to ${readWrite}`,
      `grant select on ${PLATFORM_SCHEMA}.sync_checkpoints, ${PLATFORM_SCHEMA}.sync_inbox to ${owner}, ${readOnly}`,
    );
    if (holdsRegistry) statements.push(`grant select on ${PLATFORM_SCHEMA}.database_registry to ${all}`);
    if (partitions)
      statements.push(
        `grant usage on schema ${quoteName(partitionSchema(module))} to ${readWrite}, ${readOnly}, ${capture}`,
      );
    for (const copy of referenceCopies) {
      const table = quoteQualified(copy);
      statements.push(
        `grant usage on schema ${quoteName(copy.split('.')[0] ?? '')} to ${all}`,
        `grant select on ${table} to ${all}`,
      );
    }
  }
  for (const [role, settings] of roleSettings(database))
    for (const [setting, values] of settings)
      statements.push(
        `alter role ${quoteName(role)} in database ${name} set ${setting} = ${values.map(quoteName).join(', ')}`,
      );
  return statements;
}

/** The settings of each role in a database, as lists of values: what its sessions begin with. */
export function roleSettings(database: PlacedDatabase): Map<string, Map<string, string[]>> {
  return new Map(
    database.modules.flatMap(({ module }) => {
      const path: [string, string[]] = ['search_path', searchPath(database, module)];
      return [
        [roleNames.owner(module), new Map([path])],
        [roleNames.readWrite(module), new Map([path])],
        [roleNames.readOnly(module), new Map([path, ['default_transaction_read_only', ['on']]])],
      ] as [string, Map<string, string[]>][];
    }),
  );
}

/** Schemas in the order in which an unqualified name is looked for: the module first, the platform's own last. */
export function searchPath(database: PlacedDatabase, first: string): string[] {
  return [
    first,
    ...schemaNames(database).filter((schema) => schema !== first && schema !== PLATFORM_SCHEMA),
    PLATFORM_SCHEMA,
  ];
}

/** Lets a module's owner refer to the copies it asked for; needed before its foreign keys are made. */
export function referenceStatements(database: PlacedDatabase): string[] {
  return database.modules.flatMap(({ module, referenceCopies }) =>
    referenceCopies.flatMap((copy) => {
      const owner = quoteName(roleNames.owner(module));
      return [
        `grant usage on schema ${quoteName(copy.split('.')[0] ?? '')} to ${owner}`,
        `grant references, select on ${quoteQualified(copy)} to ${owner}`,
      ];
    }),
  );
}
