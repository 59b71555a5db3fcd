import { ERRORS, type ErrorCode, GenimsError, must } from '../base/errors.ts';
import { INTAKE_REFUSAL, type Intake } from '../catalog/manifest.ts';
import { type PostgresClient, quoteName, quoteQualified } from '../engines/postgres/connect.ts';
import { CopyInto } from '../engines/postgres/copy.ts';

/** What readings belong to. */
export interface Registered {
  key: string;
  name: string;
}

/** What became of the readings staged. */
export interface Taken {
  taken: number;
  added: number;
  /** Moments in UTC, ISO 8601; undefined when nothing was staged. */
  first: string | undefined;
  last: string | undefined;
  /** Exact sum of the values staged, as decimal text. */
  sumOfValues: string;
}

/** Temporary table of readings of several series. */
const SERIES = 'genims_staged_series';

/** Where readings go: the functions of a module's intake, called on a connection of the module's read-write role. */
export class IntakeSession {
  private readonly client: PostgresClient;
  private readonly module: string;
  private readonly intake: Intake;

  constructor(client: PostgresClient, module: string, intake: Intake) {
    this.client = client;
    this.module = module;
    this.intake = intake;
  }

  /** Finds or registers what the readings belong to. Errors: those that the module's function names. */
  async register(target: Record<string, string>): Promise<Registered> {
    const { module, client, intake } = this;
    const text = `select key, name from ${quoteQualified(`${module}.${intake.register}`)}($1::jsonb)`;
    const { rows } = await refusing(() => client.query<Registered>(text, [JSON.stringify(target)]));
    return must(rows[0], `result of ${intake.register}`);
  }

  /**
   * Makes the staging table. `drop` suits one transaction that loads a file; a session that takes batch after batch lets each commit
   * `delete rows`.
   */
  async prepare(onCommit: 'drop' | 'delete rows'): Promise<void> {
    const { table, columns } = this.intake.staging;
    const list = Object.entries(columns).map(([name, type]) => `${quoteName(name)} ${type}`);
    await this.client.query(`create temporary table ${quoteName(table)} (${list.join(', ')}) on commit ${onCommit}`);
  }

  /** Opens the way into the staging table, for lines of moment and value, and where it says so of quality, separated by tabs. */
  stage({ quality = false } = {}): CopyInto {
    const { table } = this.intake.staging;
    return new CopyInto(this.client, `copy pg_temp.${quoteName(table)} (${this.columns(quality)}) from stdin`);
  }

  /** Opens the way for lines of several series: the name of each stands behind the others. */
  async stageSeries({ quality = false } = {}): Promise<CopyInto> {
    const { table } = this.intake.staging;
    await this.client.query(
      `create temporary table ${SERIES} on commit drop as select ${this.columns(true)}, null::text as series from pg_temp.${quoteName(table)} with no data`,
    );
    return new CopyInto(this.client, `copy pg_temp.${SERIES} (${this.columns(quality)}, series) from stdin`);
  }

  /** Puts one of the series, in its order, where `take` looks. */
  async pickSeries(name: string): Promise<void> {
    const table = `pg_temp.${quoteName(this.intake.staging.table)}`;
    await this.client.query(`create index if not exists ${SERIES}_series on pg_temp.${SERIES} (series)`);
    await this.client.query(`truncate ${table}`);
    await this.client.query(
      `insert into ${table} (${this.columns(true)}) select ${this.columns(true)} from pg_temp.${SERIES} where series = $1 order by ctid`,
      [name],
    );
  }

  private columns(withQuality: boolean): string {
    return Object.keys(this.intake.staging.columns)
      .slice(0, withQuality ? 3 : 2)
      .map(quoteName)
      .join(', ');
  }

  /** Takes what is staged, inside the caller's transaction. */
  async take(key: string, source: string, received: Date): Promise<Taken> {
    const { rows } = await this.client.query<{
      taken: string;
      added: string;
      first_at: string | null;
      last_at: string | null;
      sum_of_values: string;
    }>(`select * from ${quoteQualified(`${this.module}.${this.intake.take}`)}($1, $2, $3)`, [key, source, received]);
    const row = must(rows[0], `result of ${this.intake.take}`);
    return {
      taken: Number(row.taken),
      added: Number(row.added),
      first: iso(row.first_at),
      last: iso(row.last_at),
      sumOfValues: row.sum_of_values,
    };
  }
}

/** Calls a registrar, which makes what is not there. Gives whether it made it. */
export async function callRegistrar(
  client: PostgresClient,
  registrar: string,
  target: Record<string, string>,
): Promise<boolean> {
  const text = `select made from ${quoteQualified(registrar)}($1::jsonb)`;
  const { rows } = await refusing(() => client.query<{ made: boolean }>(text, [JSON.stringify(target)]));
  return must(rows[0], `result of ${registrar}`).made;
}

/** What the function called refuses becomes the error that it names. */
async function refusing<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw refusalOf(error);
  }
}

function refusalOf(error: unknown): unknown {
  const { code, detail, hint, message } = error as { code?: string; detail?: string; hint?: string; message: string };
  if (code !== INTAKE_REFUSAL || detail === undefined || !(detail in ERRORS)) return error;
  return new GenimsError(detail as ErrorCode, message, {
    cause: error,
    ...(hint === undefined ? {} : { remedy: hint }),
  });
}

/** `2013-12-02 21:15:00+00`, as a session in UTC writes it, in ISO 8601. */
function iso(moment: string | null): string | undefined {
  return moment?.replace(' ', 'T').replace(/\+00$/, 'Z');
}
