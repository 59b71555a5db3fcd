import type { DeclaredLaws } from './declared-laws.ts';

/**
 * The manifest contract: what a module tells the machinery about itself. Plain data, so that the whole catalogue can be
 * read without a database; `Catalog` validates it.
 */

export const LAYOUTS = ['maximum', 'balanced', 'minimal'] as const;
export type Layout = (typeof LAYOUTS)[number];

export interface BackupPolicy {
  every: '1 day';
  keepDays: number;
  /** Older backups move to an archive instead of being removed. */
  archive?: true;
}

export type FlowMode = 'real_time' | 'hourly' | 'daily';

/**
 * An outgoing business flow. `columns` lists what carries it, each as
 * `source_table.column -> target_table.column`; both exist and agree in type (`test/conformance`).
 */
export interface BusinessFlow {
  id: string;
  to: string;
  mode: FlowMode;
  sourceTables: string[];
  targetTables: string[];
  /** Rows a day of the real enterprise at full rate. */
  expectedPerDay: number;
  carries: string;
  columns: `${string}.${string} -> ${string}.${string}`[];
}

export interface Daemon {
  id: string;
  cycle: string;
  does: string;
}

/** A table partitioned by UTC day; days from `keepDays` back to `aheadDays` ahead have a partition of their own. */
export interface DailyPartitions {
  table: string;
  keepDays: number;
  aheadDays: number;
}

/**
 * A way for readings from outside into the module. The SQL functions named here are part of the module's schema; live readings and
 * recordings use the same ones. What a function refuses it raises with SQLSTATE INTAKE_REFUSAL.
 */
export interface Intake {
  /** Name on the command line: `genims ingest <name>`. */
  name: string;
  /** `function(target jsonb)`: finds or registers what the readings belong to; raises when it cannot. Gives one row: `key bigint`, `name text`. */
  register: string;
  /**
   * `function(target bigint, source text, received timestamptz)`: adds the staged readings that are not there yet, as often as they are not
   * there. Gives one row: `taken bigint` (staged), `added bigint`, `first_at` and `last_at timestamptz`, `sum_of_values numeric` (of the staged).
   */
  take: string;
  /**
   * Temporary table that `take` reads: its name, and its columns with their types: the moment, the value, and the quality that came with it (good,
   * uncertain, bad), null where none came.
   */
  staging: { table: string; columns: Record<string, string> };
  /** Qualified registrar that can make what `register` misses, where another module owns that. */
  registrar?: string;
}

/** A function that makes a row of the module, with the rows that it needs, for what arrives from outside. */
export interface Registrar {
  /** `function(target jsonb)`: makes the row if it is not there. Gives one row: `key bigint`, `made boolean`. */
  name: string;
  /** Tables that it may write; copies of them are brought up to date afterwards. */
  tables: string[];
}

/**
 * SQLSTATE of what an intake's function refuses. The exception's detail is a code of `machinery/base/errors.ts`, its hint, where there is
 * one, the remedy.
 */
export const INTAKE_REFUSAL = 'GI000';

/** Where a kind of person has its row. */
export interface PersonHome {
  table: string;
  /** Column of the code or number by which people name it. */
  code: string;
  /** Condition on the row under which the person may be erased, and what is said otherwise. */
  mayGo?: { when: string; else: string };
  /** Table of the organisations that such persons act for, and the SQL that gives the key of one from the person's row `t`. In rows of its organisation a person's name is its own. */
  organisation?: { table: string; key: string };
}

export interface ModuleManifest {
  /** Name of the module, of its schema and of its folder. */
  module: string;
  title: string;
  /** One sentence for documentation. */
  purpose: string;
  ownerTeam: string;
  /** Prefix of the environment variables that name its server. */
  env: string;
  sizeBudgetMb: number;
  /** Business rows at scale 1 with 90 days of history. */
  initialRows: number;
  writeProfile: string;
  backup: BackupPolicy;
  /** Database of the module in each layout. */
  database: Record<Layout, string>;
  /** Table name to purpose. */
  tables: Record<string, string>;
  /**
   * Rows that a table has at least at scale 1 with 90 days of history, `monthly` where they come at the turn of a month, or why it stays empty until a
   * neighbour comes. Absent while the module has no behaviour; then every table is named.
   */
  floors?: Record<string, number | string | { monthly: number }>;
  /** What must hold of its rows, apart from the queries in `checks/`. */
  laws?: DeclaredLaws;
  /** Qualified tables of other modules of which the module keeps a read-only copy. */
  referenceCopies: string[];
  flows: BusinessFlow[];
  daemons: Daemon[];
  partitions?: DailyPartitions[];
  /** Tables whose rows are measurements and states of machines: nobody enters them, and their changes are not audited one by one. */
  timeSeries?: string[];
  /** Its database also holds the register of all databases. */
  holdsRegistry?: true;
  /** Persons whose row the module owns, by kind of person. */
  persons?: Record<string, PersonHome>;
  intakes?: Intake[];
  registrars?: Registrar[];
}

/** Keeps a manifest's literal types checked against the contract where it is written. */
export function defineModule(manifest: ModuleManifest): ModuleManifest {
  return manifest;
}

/** A continuous flow of changes from the modules, or from the platform itself, into a store. */
export interface Stream {
  id: string;
  from: string;
  sourceTables: string[];
  /** Tables or collections of the store that it fills. */
  targets: string[];
  mode: 'real_time' | 'continuous';
}

/** A scheduled load of a store; `schedule` is a cron expression in company time. */
export interface Job {
  id: string;
  source: string;
  target: string;
  schedule: string;
  does: string;
}

interface StoreManifest {
  /** Name of the store and of its folder. */
  store: string;
  title: string;
  purpose: string;
  database: string;
  env: string;
  streams: Stream[];
  jobs: Job[];
}

/** Tables of an append-only store that record what change capture tells of every database. */
export interface ChangeLog {
  /** The stream that fills them. */
  stream: string;
  /** One row for each transaction, table and operation; in a chain of hashes for each source database. */
  transactions: string;
  /** One row for each changed row; likewise. */
  rows: string;
  /** What each batch brought; the newest row of a source is its cursor. */
  batches: string;
  /** Heads of the chains. */
  checkpoints: string;
}

/** A store in MySQL or MariaDB. */
export interface SqlStoreManifest extends StoreManifest {
  engine: 'mysql';
  refresh: string;
  retentionMonths: number;
  backup: BackupPolicy;
  /** Roles that may read it. */
  readers: string[];
  /** Rows are only ever added: by privilege and by trigger. */
  appendOnly?: true;
  tables: Record<string, string>;
  changeLog?: ChangeLog;
  /** Tables of what retention removed, and of legal holds and what they cover. */
  retentionRuns?: string;
  /** Table of what persons asked for: access, erasure. */
  privacyRequests?: string;
  legalHolds?: { holds: string; items: string };
  /** Table of how long things are kept, from the manifests. */
  retentionPolicies?: string;
  /** Table of reports that a job of the store makes every day, and their type there. */
  reports?: { job: string; table: string; type: string };
  /** Table of what people did by way of the platform. */
  activities?: string;
  /** Tables of who came in, or was refused, and of the use of privileged accounts, from the logs of engines. */
  logins?: string;
  privilegedUses?: string;
  /** Table of the monthly review of what is granted. */
  accessReviews?: string;
  /** Tables partitioned by month of their time column, in UTC; months from now on have a partition ahead of time. */
  monthlyPartitions?: string[];
  /** Job that writes the store's tables as Parquet too, for whoever reads columns. */
  mirroredBy?: string;
  /** Why a table may have nothing to hold. */
  waits?: Record<string, string>;
  /** It keeps the runs of all jobs, and how far they have read. */
  keepsRuns?: { runs: string; watermarks: string };
}

/** A JSON schema as MongoDB's `$jsonSchema` takes it. */
export interface JsonSchema {
  bsonType?: string | string[];
  title?: string;
  description?: string;
  required?: string[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  enum?: (string | number | boolean | null)[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
}

export interface CollectionIndex {
  name: string;
  keys: Record<string, 1 | -1 | 'text'>;
  unique?: true;
  partialFilterExpression?: Record<string, unknown>;
}

export interface CollectionManifest {
  purpose: string;
  /** Days after which documents expire; null keeps them. */
  keepDays: number | null;
  /** Field by whose time documents expire; also the time field of a time series. */
  timeField?: string;
  timeSeries?: { metaField: string; granularity: 'seconds' | 'minutes' | 'hours' };
  schema: JsonSchema;
  indexes: CollectionIndex[];
}

/** A store in MongoDB. */
export interface DocumentStoreManifest extends StoreManifest {
  engine: 'mongodb';
  /** Collection of every change of every business entity, for subscribers. */
  changeStream?: string;
  /** Collection of the steps of loads. */
  runLogs?: string;
  /** Collection of alerts that wait for a person. */
  alertQueue?: string;
  /** Collection of what the platform's own daemons log. */
  logs?: string;
  /** Collections of the cycles of agents, and of errors with their stacks. */
  daemonCycles?: string;
  errors?: string;
  /** Collection of the requests over HTTP that the platform answered. */
  requests?: string;
  /** Collection of the files that the platform wrote. */
  files?: string;
  /** Collection of refused access and logins, from the logs of engines. */
  securityEvents?: string;
  /** Why a collection may have nothing to hold. */
  waits?: Record<string, string>;
  categories: Record<string, Record<string, CollectionManifest>>;
}

export type AnyStoreManifest = SqlStoreManifest | DocumentStoreManifest;

export function defineSqlStore(manifest: SqlStoreManifest): SqlStoreManifest {
  return manifest;
}

export function defineDocumentStore(manifest: DocumentStoreManifest): DocumentStoreManifest {
  return manifest;
}
