import { sha256 } from '../base/digest.ts';
import type { PostgresDatabase } from '../catalog/catalog.ts';

const ownName = (database: string) => `${database.startsWith('genims_') ? '' : 'genims_'}${database}`;

/** Names of roles and accounts. Every name begins with `genims_`, so that a server shared with others stays clear. */
export const roleNames = {
  owner: (module: string) => `genims_${module}_owner`,
  readWrite: (module: string) => `genims_${module}_rw`,
  readOnly: (module: string) => `genims_${module}_ro`,
  team: (team: string) => `genims_team_${team}`,
  capture: (database: string) => `${ownName(database)}_capture`,
  sync: (database: string) => `${ownName(database)}_sync`,
};

export const accountNames = {
  /** Loads reporting and analytics. */
  etl: 'genims_etl',
  /** Adds rows to the audit. */
  auditWriter: 'genims_audit_writer',
  /** Drops expired partitions of the audit. */
  retention: 'genims_retention',
  reader: (reader: string) => `genims_reader_${reader}`,
};

/** Publication of a database's business tables. */
export const PUBLICATION = 'genims_changes';

/**
 * Replication slot of a database. Slots are the server's, which other platforms may share; and their names are limited to 63 small letters, digits and underscores.
 */
export function slotName(platformId: string, database: string): string {
  const mark = sha256(`${platformId}/${database}`).slice(0, 8);
  return `genims_${mark}_${database.toLowerCase().replaceAll(/[^a-z0-9_]/g, '_')}`.slice(0, 63);
}

/** How the names of this platform's slots begin for a database, those of their copies included. */
export function slotPattern(platformId: string, database: string): string {
  return `${slotName(platformId, database).slice(0, 15)}%`;
}

/** Schema of the platform's own tables. */
export const PLATFORM_SCHEMA = 'genims';

/** Daily partitions live in a schema of their own, so that a list of a module's tables stays readable. */
export function partitionSchema(module: string): string {
  return `${module}_partitions`;
}

/** Every schema that the platform needs in the database: its modules' first, then those of the copies, then its own. */
export function schemaNames({ modules, copies }: PostgresDatabase): string[] {
  return [...new Set([...modules.map((one) => one.module), ...copies.map((copy) => copy.owner), PLATFORM_SCHEMA])];
}
