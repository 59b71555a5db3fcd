import { clock } from '../base/clock.ts';
import type { GenimsError } from '../base/errors.ts';
import { type MysqlConnection, mysqlRows, quoteMysqlName } from '../engines/mysql/connect.ts';
import type { LoadResult } from './target.ts';

export type Trigger = 'schedule' | 'manual' | 'history' | 'rebuild' | 'repair';
export type RunMode = 'incremental' | 'full';

/** What is told of a run. */
export interface RunRow {
  run: string;
  job: string;
  trigger: Trigger;
  mode: RunMode;
  status: 'running' | 'succeeded' | 'failed' | 'cancelled';
  asOf: string;
  startedAt: string;
  finishedAt: string | null;
  seconds: number | null;
  rowsRead: number;
  inserted: number;
  updated: number;
  deleted: number;
  error: string | null;
}

export interface Watermark {
  sourceDatabase: string;
  sourceTable: string;
  targetTable: string;
  position: string;
  rowsRead: number;
}

export interface RunBegin {
  job: string;
  database: string;
  trigger: Trigger;
  mode: RunMode;
  /** End of what the run before had read; undefined before the first. */
  from: string | undefined;
  to: string;
  version: string;
}

/** The runs of all jobs and how far they have read, in the store that keeps them. */
export class Runs {
  private readonly connection: MysqlConnection;
  private readonly runs: string;
  private readonly watermarks: string;

  constructor(connection: MysqlConnection, database: string, tables: { runs: string; watermarks: string }) {
    this.connection = connection;
    const qualified = (table: string) => `${quoteMysqlName(database)}.${quoteMysqlName(table)}`;
    this.runs = qualified(tables.runs);
    this.watermarks = qualified(tables.watermarks);
  }

  /** Company moment up to which the job's last run that succeeded had read. */
  async readUpTo(job: string): Promise<string | undefined> {
    const [row] = await mysqlRows<{ at: string | null }>(
      this.connection,
      `select date_format(max(window_to), '%Y-%m-%dT%H:%i:%s.%fZ') as at from ${this.runs} where job_id = ? and status = 'succeeded' and trigger_type <> 'rebuild'`,
      [job],
    );
    return row?.at ?? undefined;
  }

  /** Begins a run; it is to be seen, and stays where the process is killed. Runs that a killed process left open are closed. */
  async begin({
    job,
    database,
    trigger,
    mode,
    from,
    to,
    version,
  }: RunBegin): Promise<{ id: string; number: string; startedAt: string }> {
    const startedAt = clock.now().toISOString();
    await this.connection.query(
      `update ${this.runs} set status = 'cancelled', finished_at = greatest(started_at, ?), duration_seconds = 0 where job_id = ? and status = 'running'`,
      [moment(startedAt), job],
    );
    const [last] = await mysqlRows<{ id: string; attempt: string }>(
      this.connection,
      `select (select coalesce(max(etl_run_id), 0) + 1 from ${this.runs}) as id,
         (select count(*) + 1 from ${this.runs} where job_id = ? and window_to = ? and trigger_type = ?) as attempt`,
      [job, moment(to), trigger],
    );
    const id = String(last?.id);
    const number = `ETL-${to.slice(0, 4)}-${id.padStart(6, '0')}`;
    const since = from !== undefined && from < to ? from : to;
    await this.connection.query(`insert into ${this.runs} set ?`, [
      {
        ...{
          etl_run_id: id,
          run_number: number,
          job_id: job,
          target_database: database,
          trigger_type: trigger,
          run_mode: mode,
        },
        ...{
          attempt_number: last?.attempt,
          window_from: mode === 'full' ? null : moment(since),
          window_to: moment(to),
          started_at: moment(startedAt),
        },
        ...{
          source_count: 0,
          target_count: 0,
          rows_read: 0,
          rows_inserted: 0,
          rows_updated: 0,
          rows_deleted: 0,
          rows_unchanged: 0,
          rows_rejected: 0,
        },
        ...{ software_version: version, status: 'running' },
      },
    ]);
    return { id, number, startedAt };
  }

  /** Ends a run that has written, in its transaction. */
  async succeed(
    id: string,
    {
      seconds,
      targets,
      watermarks,
      isMoved,
    }: {
      seconds: number;
      targets: Record<string, LoadResult>;
      watermarks: Watermark[];
      isMoved: (target: string) => boolean;
    },
    job: string,
    to: string,
  ): Promise<void> {
    const results = Object.values(targets);
    const sum = (pick: (one: LoadResult) => number) => results.reduce((total, one) => total + pick(one), 0);
    const now = moment(clock.now().toISOString());
    await this.connection.query(`update ${this.runs} set ? where etl_run_id = ?`, [
      {
        ...{
          finished_at: now,
          duration_seconds: seconds.toFixed(6),
          status: 'succeeded',
          verification_status: 'skipped',
        },
        ...{ source_count: new Set(watermarks.map((one) => one.sourceTable)).size, target_count: results.length },
        ...{
          rows_read: sum((one) => one.computed),
          rows_inserted: sum((one) => one.inserted),
          rows_updated: sum((one) => one.updated),
          rows_deleted: sum((one) => one.deleted),
        },
        ...{
          rows_unchanged: sum((one) => one.computed - one.inserted - one.updated),
          target_detail: JSON.stringify(targets),
        },
      },
      id,
    ]);
    for (const { sourceDatabase, sourceTable, targetTable, position, rowsRead } of watermarks) {
      if (!isMoved(targetTable)) continue;
      await this.connection.query(
        `insert into ${this.watermarks} (job_id, source_database, source_table, target_table, watermark_type, watermark_at, watermark_position, overlap_seconds, rows_read_total, rows_read_last, last_changed_at, is_enabled, etl_run_id, loaded_at)
         values (?, ?, ?, ?, 'commit_position', ?, ?, 0, ?, ?, ?, 1, ?, ?)
         on duplicate key update watermark_at = values(watermark_at), watermark_position = values(watermark_position), rows_read_total = rows_read_total + values(rows_read_last),
           rows_read_last = values(rows_read_last), last_changed_at = values(last_changed_at), etl_run_id = values(etl_run_id), loaded_at = values(loaded_at)`,
        [job, sourceDatabase, sourceTable, targetTable, moment(to), position, rowsRead, rowsRead, now, id, now],
      );
    }
  }

  /** Tells of a run that failed, after its transaction was rolled back. */
  async fail(id: string, seconds: number, { code, message }: GenimsError): Promise<void> {
    await this.connection.query(`update ${this.runs} set ? where etl_run_id = ?`, [
      {
        ...{ finished_at: moment(clock.now().toISOString()), duration_seconds: seconds.toFixed(6), status: 'failed' },
        ...{ error_code: code, error_message: message.slice(0, 1000) },
      },
      id,
    ]);
  }

  /** The newest runs of a job, the last one first. */
  async latest(job: string, limit: number): Promise<RunRow[]> {
    const rows = await mysqlRows<Record<string, string | null>>(
      this.connection,
      `select run_number as run, trigger_type as \`trigger\`, run_mode as mode, status, window_to as asOf, started_at as startedAt, finished_at as finishedAt, duration_seconds as seconds,
         rows_read as rowsRead, rows_inserted as inserted, rows_updated as updated, rows_deleted as deleted, error_code as error
       from ${this.runs} where job_id = ? order by etl_run_id desc limit ${limit}`,
      [job],
    );
    return rows.map((row) => ({
      ...(row as unknown as RunRow),
      job,
      asOf: isoOf(row.asOf),
      startedAt: isoOf(row.startedAt),
      finishedAt: row.finishedAt === null ? null : isoOf(row.finishedAt),
      seconds: row.seconds === null ? null : Number(row.seconds),
      ...{
        rowsRead: Number(row.rowsRead),
        inserted: Number(row.inserted),
        updated: Number(row.updated),
        deleted: Number(row.deleted),
      },
    }));
  }

  /** Share of the job's runs of the last 30 days that succeeded; null without any. */
  async successRate(job: string): Promise<number | null> {
    const [row] = await mysqlRows<{ rate: string | null }>(
      this.connection,
      `select avg(status = 'succeeded') as rate from ${this.runs} where job_id = ? and status <> 'running' and started_at >= ?`,
      [job, moment(new Date(clock.now().getTime() - 30 * 86_400_000).toISOString())],
    );
    return row?.rate == null ? null : Number(row.rate);
  }
}

/** A moment as MySQL takes it. */
export function moment(iso: string): string {
  return iso.replace('T', ' ').replace('Z', '');
}

function isoOf(text: string | null | undefined): string {
  return `${String(text).replace(' ', 'T')}Z`;
}
