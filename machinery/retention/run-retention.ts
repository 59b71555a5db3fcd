import { userInfo } from 'node:os';
import { datetime } from '../audit/chained-table.ts';
import type { SigningKey } from '../audit/checkpoints.ts';
import { addRetentionPolicies } from '../audit/feeds.ts';
import { clock } from '../base/clock.ts';
import { asGenimsError, GenimsError, must } from '../base/errors.ts';
import { type MysqlConnection, mysqlRows, quoteMysqlName } from '../engines/mysql/connect.ts';
import { Workshop } from '../etl/workshop.ts';
import type { Platform } from '../provisioning/platform.ts';
import { type Archived, archiveTable } from './archive.ts';
import type { Due } from './contract.ts';
import { dueDocuments } from './due-by-age.ts';
import { dueMonths } from './due-months.ts';
import { duePartitions } from './due-partitions.ts';
import { dueRows } from './due-rows.ts';
import { asWriter, covers, holdStore, readHolds, withHoldLock } from './holds.ts';
import { insertRow } from './insert-row.ts';

/** What became of one partition, or of the documents of one collection. */
export interface RetentionStep extends Pick<Due, 'engine' | 'database' | 'table' | 'partition' | 'rows'> {
  /** `due` in a trial. */
  status: 'removed' | 'held' | 'failed' | 'due';
  holds: string[];
  archive: string | null;
  error: string | null;
}

export interface RetentionInput {
  platform: Platform;
  /** Moment by which the time of rows is over; milliseconds since 1970. */
  now: number;
  dryRun?: boolean;
  engines?: readonly Due['engine'][];
  signingKey?: SigningKey | undefined;
}

/** Engines whose rows have a time. */
export const RETAINED: readonly Due['engine'][] = ['postgres', 'mysql', 'mongodb'];

/**
 * Removes what the catalogue keeps no longer. Invariant: what goes was archived, read back and counted before, no hold covers it at the moment at which it goes, and each step is recorded, failed ones too. Killed at any
 * moment, the next run finds the rest.
 */
export async function runRetention(input: RetentionInput): Promise<RetentionStep[]> {
  const { platform, now, dryRun = false, engines = RETAINED, signingKey } = input;
  const due = [
    ...(engines.includes('postgres') ? await duePartitions(platform, now) : []),
    ...(engines.includes('mysql')
      ? [...(await dueMonths(platform, now, signingKey)), ...(await dueRows(platform, now))]
      : []),
    ...(engines.includes('mongodb') ? await dueDocuments(platform, now) : []),
  ];
  if (due.length === 0) return [];
  return asWriter(platform, async (connection) => {
    if (dryRun) {
      const steps: RetentionStep[] = [];
      for (const one of due) {
        const holds = await holdsOn(platform, connection, one);
        steps.push(told(one, { status: holds.length > 0 ? 'held' : 'due', holds }));
      }
      return steps;
    }
    await addRetentionPolicies(platform);
    const { store } = holdStore(platform);
    const tables = {
      runs: must(store.retentionRuns, 'table of retention runs'),
      policies: must(store.retentionPolicies, 'table of policies'),
    };
    const workshop = await Workshop.open(platform.home.file('retention'));
    try {
      const run = new RetentionRun(platform, {
        connection,
        workshop,
        tables,
        number: await nextNumber(connection, tables.runs, now),
      });
      const steps: RetentionStep[] = [];
      for (const one of due) steps.push(await run.carryOut(one));
      return steps;
    } finally {
      workshop.close();
    }
  });
}

async function holdsOn(
  platform: Platform,
  connection: MysqlConnection,
  { database, table, from, to, personal }: Due,
): Promise<string[]> {
  const holds = await readHolds(platform, connection);
  return holds
    .filter(({ status, items }) => status === 'active' && covers(items, { database, table, from, to, personal }))
    .map(({ number }) => number);
}

function told(
  { engine, database, table, partition, rows }: Due,
  rest: Partial<RetentionStep> & Pick<RetentionStep, 'status'>,
): RetentionStep {
  return { engine, database, table, partition, rows, holds: [], archive: null, error: null, ...rest };
}

async function nextNumber(connection: MysqlConnection, runs: string, now: number): Promise<string> {
  const year = new Date(now).getUTCFullYear();
  const [row] = await mysqlRows<{ last: string | null }>(
    connection,
    `select max(run_number) as last from ${quoteMysqlName(runs)} where run_number like ?`,
    [`RTR-${year}-%`],
  );
  return `RTR-${year}-${String(Number(row?.last?.slice(9) ?? 0) + 1).padStart(6, '0')}`;
}

interface RunTools {
  connection: MysqlConnection;
  workshop: Workshop;
  tables: { runs: string; policies: string };
  number: string;
}

class RetentionRun {
  private readonly platform: Platform;
  private readonly tools: RunTools;
  private steps = 0;

  constructor(platform: Platform, tools: RunTools) {
    this.platform = platform;
    this.tools = tools;
  }

  async carryOut(due: Due): Promise<RetentionStep> {
    const { connection } = this.tools;
    const startedAt = clock.now().getTime();
    let archived: Archived | undefined;
    let checkpoint: number | undefined;
    let step: RetentionStep;
    try {
      const before = await holdsOn(this.platform, connection, due);
      if (before.length === 0) archived = await this.archive(due);
      step = await withHoldLock(connection, async () => {
        const holds = await holdsOn(this.platform, connection, due);
        if (holds.length > 0) return told(due, { status: 'held', holds, archive: archived?.path ?? null });
        if (archived === undefined || archived.rows !== due.rows)
          throw new GenimsError('ARCHIVE_FAILED', `${archived?.rows ?? 0} of ${due.rows} rows were archived.`);
        const removed = await due.remove(archived.rows);
        checkpoint = removed.checkpoint;
        return told(due, { status: 'removed', rows: removed.rows, archive: archived.path });
      });
    } catch (error) {
      step = told(due, { status: 'failed', archive: archived?.path ?? null, error: asGenimsError(error).message });
    }
    await this.record(due, step, { startedAt, archived, checkpoint });
    return step;
  }

  private async archive(due: Due): Promise<Archived> {
    const { database, table, partition, cutoff } = due;
    const { workshop } = this.tools;
    await due.take(workshop, 'removed');
    const name = partition ?? `before_${new Date(cutoff).toISOString().slice(0, 10).replaceAll('-', '')}`;
    return archiveTable(workshop, 'removed', this.platform.home.file('archive', database, table, `${name}.parquet`));
  }

  private async record(
    due: Due,
    step: RetentionStep,
    {
      startedAt,
      archived,
      checkpoint,
    }: { startedAt: number; archived: Archived | undefined; checkpoint: number | undefined },
  ): Promise<void> {
    const { connection, number, tables } = this.tools;
    const now = clock.now().getTime();
    const policy = await this.policyOf(due);
    const isRemoved = step.status === 'removed';
    const time = (moment: number | null) => (moment === null || !isRemoved ? null : datetime(moment));
    await insertRow(connection, tables.runs, {
      ...{ audit_timestamp: datetime(now), run_number: number, step_number: ++this.steps, ...policy },
      ...{ database_name: due.database, object_name: due.table, partition_name: due.partition },
      ...{ cutoff_at: datetime(due.cutoff), oldest_row_at: time(due.from), newest_row_at: time(due.to) },
      ...{ rows_examined: due.rows, rows_removed: isRemoved ? step.rows : 0, rows_anonymised: 0 },
      ...{
        rows_held: step.status === 'held' ? due.rows : 0,
        holds_respected: step.holds.length > 0 ? step.holds : null,
      },
      ...{ archive_location: archived?.path ?? null, archive_hash: archived?.sha256 ?? null },
      ...{ chain_checkpoint_number: checkpoint ?? null, freed_bytes: isRemoved ? due.bytes : null },
      ...{ started_at: datetime(startedAt), executed_by: userInfo().username.slice(0, 120), is_dry_run: 0 },
      status: isRemoved ? 'succeeded' : step.status === 'held' ? 'skipped' : 'failed',
      error_message: isRemoved ? null : (step.error ?? `Held by ${step.holds.join(', ')}.`).slice(0, 1000),
      recorded_at: datetime(now),
    });
  }

  private async policyOf({ database, table }: Due): Promise<{ policy_number: string; policy_revision: string }> {
    const [row] = await mysqlRows<{ policy: string; revision: string }>(
      this.tools.connection,
      `select policy_number as policy, revision from ${quoteMysqlName(this.tools.tables.policies)} where database_name = ? and object_name in (?, '*') and status = 'active'
       order by object_name = '*', retention_policy_id desc limit 1`,
      [database, table],
    );
    if (!row) throw new GenimsError('INTERNAL', `No policy of retention for ${table} of ${database}.`);
    return { policy_number: row.policy, policy_revision: row.revision };
  }
}
