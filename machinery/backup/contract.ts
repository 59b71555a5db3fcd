import type { PlatformParameters } from '../base/home.ts';
import type { BackupPolicy, ModuleManifest } from '../catalog/manifest.ts';
import type { PlacedStore } from '../provisioning/mysql-databases.ts';
import type { PlacedDocuments, Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import type { BackupTools } from './backup-tools.ts';
import type { Destination, KeptBackup } from './destination.ts';

/** What backups and restores work with. */
export interface BackupWork {
  platform: Platform;
  destination: Destination;
  tools: BackupTools;
}

/** What is backed up by itself: a module, also where it shares a database with others, or a store. */
export type BackupSource = { name: string; policy: BackupPolicy } & (
  | { engine: 'postgres'; database: PlacedDatabase; module: ModuleManifest }
  | { engine: 'mysql'; placed: PlacedStore }
  | { engine: 'mongodb'; placed: PlacedDocuments }
);

export type SourceOf<E extends BackupSource['engine']> = Extract<BackupSource, { engine: E }>;

/** Rows of a table or documents of a collection, with a digest that does not depend on their order. */
export interface TableDigest {
  table: string;
  rows: number;
  digest: string;
}

export interface StoredFile {
  name: string;
  bytes: number;
  /** Of the file as it lies in the destination. */
  sha256: string;
}

/** What is known of a backup without reading it back. */
export interface BackupManifest {
  /** Of this document's form. */
  format: 1;
  id: string;
  /** Module or store. */
  source: string;
  engine: BackupSource['engine'];
  /** Name of the database on its server, and of the layout that it was taken in. */
  database: string;
  layout: string;
  /** Identity and version of the platform. */
  platform: string;
  version: string;
  server: string;
  tool: string;
  startedAt: string;
  seconds: number;
  /** Position of the server's log that the backup is of; null where the server gives none. */
  position: string | null;
  /** For PostgreSQL: schemas that are in it, and the foreign keys that point out of them, which only their own database can have. */
  schemas: string[];
  outside: string[];
  /** Objects beside tables, by kind. */
  objects: Record<string, number>;
  tables: TableDigest[];
  files: StoredFile[];
  bytes: number;
  /** First sign of the key that it is encrypted with; null where it is not. */
  key: string | null;
  by: string;
  why: string;
  /** What the platform was made with; not known of older backups. */
  parameters?: PlatformParameters;
}

/** What a dump of one engine gives to its manifest. */
export type Dumped = Pick<
  BackupManifest,
  'server' | 'tool' | 'position' | 'schemas' | 'outside' | 'objects' | 'tables' | 'files'
>;

/** What is restored where. `begin` is called before anything is made, when it is certain that nothing is there. */
export interface Restoring {
  kept: KeptBackup;
  manifest: BackupManifest;
  into: string;
  /** Without owners and privileges. */
  isPlain: boolean;
  begin(): void;
}
