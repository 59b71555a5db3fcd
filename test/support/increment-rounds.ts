import { loadCatalog } from '../../cli/catalog.ts';
import { sleep } from '../../machinery/base/clock.ts';
import { connectPostgres, type PostgresClient } from '../../machinery/engines/postgres/connect.ts';
import { compareJobs } from '../../machinery/etl/compare.ts';
import { loadJobs } from '../../machinery/etl/jobs.ts';
import { runJob } from '../../machinery/etl/run-job.ts';
import { DrawSource } from './draw-source.ts';
import { openPlatform } from './platform.ts';
import { RANDOM_CHANGES } from './random-changes.ts';
import { startGenims } from './run.ts';

/** Changes of one round. */
const CHANGES = 6;

/** What a round has come to. */
export interface RoundResult {
  /** Changes that the database took. */
  changed: number;
  /** Modes of the runs after the last change. */
  modes: string[];
  /** Targets that are not what a rebuild would make them. */
  differing: { table: string; differing: number; examples: string[] }[];
}

/** Rounds of random changes of a platform's modules, removals and late commits among them, each followed by runs, one in four by one that is killed. */
export class IncrementRounds {
  private readonly home: string;
  private readonly draws: DrawSource;
  private readonly jobs = loadJobs(loadCatalog());
  private readonly clients = new Map<string, PostgresClient>();

  constructor(home: string, seed: number) {
    this.home = home;
    this.draws = new DrawSource(seed);
  }

  async round(number: number): Promise<RoundResult> {
    const result: RoundResult = { changed: 0, modes: [], differing: [] };
    // One transaction begins before the runs and ends after them.
    const late = await this.client('erp', 'late');
    await late.query('begin');
    await this.change('late', 'erp');
    for (let i = 0; i < CHANGES; i++) result.changed += Number(await this.change('now'));
    if (number % 4 === 0) {
      const { child, outcome } = startGenims(['etl', 'run', 'reporting-hourly', '--quiet'], { GENIMS_HOME: this.home });
      await sleep(600 + this.draws.next() * 1500);
      child.kill('SIGKILL');
      await outcome;
    }
    for (const job of this.jobs) await runJob(this.platform, { job, trigger: 'manual' });
    await late.query('commit');
    for (const job of this.jobs) result.modes.push((await runJob(this.platform, { job, trigger: 'manual' })).mode);
    for (const { table, differing, examples } of await compareJobs(this.platform, this.jobs))
      if (differing > 0) result.differing.push({ table, differing, examples });
    return result;
  }

  async close(): Promise<void> {
    for (const client of this.clients.values()) await client.end();
  }

  private get platform() {
    return openPlatform(this.home, { layout: 'minimal' });
  }

  private async client(module: string, use: string): Promise<PostgresClient> {
    const of = this.platform;
    const { nameThere } = of.databaseOf(module);
    const known = this.clients.get(`${use} ${nameThere}`);
    if (known) return known;
    const made = await connectPostgres(of.engines.local.postgres.superuser(), nameThere);
    // What a rule of the database would refuse is not what is tried here.
    await made.query('set session_replication_role = replica');
    this.clients.set(`${use} ${nameThere}`, made);
    return made;
  }

  /** A random change; false where a check of the table refuses it. */
  private async change(use: string, only?: string): Promise<boolean> {
    const [module, statement] = this.draws.pick(
      RANDOM_CHANGES.filter(([module]) => only === undefined || module === only),
    );
    const at = this.draws.next();
    const sql = statement(
      (table, key) =>
        `${key} = (select t.${key} from ${table} order by t.${key} offset floor(${at} * (select count(*) from ${table})) limit 1)`,
    );
    const connection = await this.client(module, use);
    await connection.query('savepoint before').catch(() => {});
    return connection.query(sql).then(
      ({ rowCount }) => (rowCount ?? 0) > 0,
      async () => {
        await connection.query('rollback to savepoint before').catch(() => {});
        return false;
      },
    );
  }
}
