import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Archiver, waitingFileOf } from '../../machinery/archive/archiver.ts';
import { BackupFolder } from '../../machinery/backup/backup-folder.ts';
import type { KeptBackup } from '../../machinery/backup/destination.ts';
import { poll } from '../../machinery/base/clock.ts';
import { must } from '../../machinery/base/errors.ts';
import { readFileIfAny } from '../../machinery/base/files.ts';
import { withPostgres } from '../../machinery/engines/postgres/connect.ts';
import type { OwnHome } from './own-home.ts';
import type { Outcome } from './run.ts';
import { insertRow, sampleRow } from './sample-row.ts';

/** The module whose rows are watched; it has a database of its own in the layout, so that it is restored in its place too. */
export const [MODULE, TABLE, LAYOUT] = ['hr', 'hr.job_roles', 'balanced'] as const;

/** What a run came to. */
export interface Verdict {
  fault: string;
  /** Rows, backups or held things that are gone. */
  lost: string[];
  /** What was said to be well and was not, or not said though it was not. */
  wrong: string[];
}

/** A home whose rows are watched: what was written, what commands say, and whether both agree. */
export class WatchedHome {
  protected readonly home: OwnHome;
  protected written = 1000;
  protected runs = 0;

  constructor(home: OwnHome) {
    this.home = home;
  }

  get platform() {
    return this.home.platform(LAYOUT);
  }
  get database() {
    return this.platform.databaseOf(MODULE);
  }
  get folder(): string {
    return join(this.home.path, 'backups');
  }

  async query<T extends Record<string, unknown>>(sql: string, database = this.database.nameThere): Promise<T[]> {
    return (await withPostgres(this.database.server, database, (client) => client.query<T>(sql))).rows;
  }

  async write(count: number): Promise<void> {
    const spec = must(this.platform.catalog.moduleSpec(MODULE).tables[TABLE.slice(MODULE.length + 1)], TABLE);
    for (let done = 0; done < count; done++) {
      const id = ++this.written;
      await this.query(insertRow(TABLE, sampleRow(spec, { job_role_id: id, job_role_code: `R${id}` })));
    }
  }

  async rows(database?: string): Promise<string[]> {
    return (await this.query<{ row: string }>(`select t::text as row from ${TABLE} t order by 1`, database)).map(
      ({ row }) => row,
    );
  }

  /** Rows of the truth that a database does not have are lost; more than those are wrong. */
  async compare(verdict: Verdict, truth: readonly string[], database?: string): Promise<void> {
    const now = await this.rows(database).catch((error: Error) => [`${error.message}`]);
    const where = database ?? 'the running database';
    const missing = truth.filter((row) => !now.includes(row));
    if (missing.length > 0) verdict.lost.push(`${missing.length} rows of ${where}`);
    const more = now.filter((row) => !truth.includes(row));
    if (more.length > 0)
      verdict.wrong.push(`${more.length} rows of ${where} that nobody wrote: ${more[0]?.slice(0, 200)}`);
  }

  /** A call that has to succeed. */
  async works(verdict: Verdict, args: string[], environment: Record<string, string> = {}): Promise<Outcome> {
    const outcome = await this.home.run(args, environment);
    if (outcome.code !== 0) verdict.lost.push(`${args.join(' ')} fails: ${outcome.stderr.slice(0, 600)}`);
    return outcome;
  }

  /** A call that has to say that something is wrong, with one of the codes. */
  async refused(
    verdict: Verdict,
    args: string[],
    { codes, environment = {} }: { codes: readonly string[]; environment?: Record<string, string> },
  ): Promise<void> {
    const { code, stdout } = await this.home.run([...args, '--json'], environment);
    const found = /"code": "([A-Z_]+)"/.exec(stdout)?.[1];
    if (code === 0) verdict.wrong.push(`${args.join(' ')} says that all is well`);
    else if (found === undefined || !codes.includes(found))
      verdict.wrong.push(`${args.join(' ')} says ${found}, not ${codes.join(' or ')}`);
  }

  async backedUp(verdict: Verdict, environment: Record<string, string> = {}): Promise<KeptBackup> {
    await this.works(verdict, ['backup', 'run', MODULE], environment);
    return must(
      new BackupFolder(this.folder).near().findLast(({ source }) => source === MODULE),
      'backup',
    );
  }

  async drop(database: string): Promise<void> {
    await this.query(`drop database if exists ${database} with (force)`, 'postgres');
  }

  /** Restores a backup beside, which has to be what was backed up. */
  async restores(verdict: Verdict, id: string, truth: readonly string[], environment = {}): Promise<void> {
    const into = `beside_${this.runs}`;
    const { code } = await this.works(verdict, ['restore', MODULE, '--at', id, '--into', into], environment);
    if (code === 0) await this.compare(verdict, truth, into);
    await this.drop(into);
  }

  async nothingLeft(verdict: Verdict): Promise<void> {
    await this.works(verdict, ['backup', 'run', MODULE]);
    await this.works(verdict, ['backup', 'check']);
    const left = await this.query<{ name: string }>(
      "select datname as name from pg_database where datname ~ '^genims_(restore|drill|load)_'",
      'postgres',
    );
    if (left.length > 0) verdict.wrong.push(`left behind: ${left.map(({ name }) => name).join(', ')}`);
    const partial = readdirSync(join(this.folder, MODULE)).filter((name) => name.startsWith('.'));
    if (partial.length > 0) verdict.wrong.push(`left behind: ${partial.join(', ')}`);
  }

  /** Archives as the daemon does; gives the way to stop. */
  async archive(destination = this.folder): Promise<() => Promise<void>> {
    const archiver = new Archiver({ platform: this.platform, database: this.database, key: undefined, destination });
    await archiver.open();
    const running = archiver.run();
    return async () => {
      const file = waitingFileOf(this.platform, this.database);
      const isRead = async () => readFileIfAny(file)?.includes(`"${this.written}"`) || undefined;
      const isDone = await poll(isRead, { limit: 30_000, every: 50 });
      await archiver.stop();
      await running;
      if (!isDone) throw new Error('Changes were not archived in time.');
    };
  }
}
