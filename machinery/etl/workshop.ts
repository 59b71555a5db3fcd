import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { GenimsError } from '../base/errors.ts';

export interface WorkshopColumn {
  name: string;
  type: string;
}

/** Schema of what all benches share. */
export const SHARED = 'main';

/** A place in a workshop with tables and views of its own, from which the shared ones are seen. What is asked at one bench is done one after the other. */
export class Bench {
  readonly folder: string;
  protected readonly instance: DuckDBInstance;
  protected readonly connection: DuckDBConnection;
  private readonly path: string;

  protected constructor(folder: string, instance: DuckDBInstance, own: { connection: DuckDBConnection; path: string }) {
    this.folder = folder;
    this.instance = instance;
    this.connection = own.connection;
    this.path = own.path;
  }

  static async of(folder: string, instance: DuckDBInstance, path: string): Promise<Bench> {
    return new Bench(folder, instance, { path, connection: await connect(instance, path) });
  }

  async run(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  /** Rows of a query whose columns are texts. */
  async rows(sql: string): Promise<(string | null)[][]> {
    return (await this.connection.runAndReadAll(sql)).getRows() as (string | null)[][];
  }

  /** One text column of a query, piece by piece. */
  async *texts(sql: string): AsyncGenerator<string> {
    // Of a connection of its own: other statements would end the stream.
    const connection = await connect(this.instance, this.path);
    try {
      const result = await connection.stream(sql);
      for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk())
        for (const value of chunk.getColumnValues(0)) yield String(value);
    } finally {
      connection.closeSync();
    }
  }

  /** Makes a table of a CSV file in which nothing between two commas is null. Types are told, never guessed. */
  async take(name: string, columns: readonly WorkshopColumn[], file: string): Promise<void> {
    const types = columns.map((column) => `${duckText(column.name)}: ${duckText(column.type)}`).join(', ');
    await this.run(
      `create or replace table ${duckName(name)} as select * from read_csv(${duckText(file)}, header = false, delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, auto_detect = false, parallel = false, columns = {${types}})`,
    );
    rmSync(file, { force: true });
  }

  close(): void {
    this.connection.closeSync();
  }
}

/** Where rows of several modules are joined: a DuckDB in this process, in memory, with a folder for what does not fit. Each of its benches works by itself. */
export class Workshop extends Bench {
  private benches = 0;

  static async open(folder: string): Promise<Workshop> {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const instance = await DuckDBInstance.create(':memory:', {
      // Jobs that are run beside each other share it; a year at scale 1 does not fit into 400 MB.
      memory_limit: '1500MB',
      threads: '2',
      temp_directory: join(folder, 'spill'),
      preserve_insertion_order: 'false',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    const workshop = new Workshop(folder, instance, { path: SHARED, connection: await connect(instance, SHARED) });
    // Facts of a warehouse name days by numbers; -1 is the day that is not known.
    await workshop.run("create macro day_key(day) as coalesce(strftime(day, '%Y%m%d')::int, -1)");
    return workshop;
  }

  async bench(): Promise<Bench> {
    const schema = `bench_${++this.benches}`;
    await this.run(`create schema ${schema}`);
    return Bench.of(this.folder, this.instance, `${schema},${SHARED}`);
  }

  override close(): void {
    super.close();
    this.instance.closeSync();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A connection that looks for names in the schemas of `path`, and makes what is new in the first of them. */
async function connect(instance: DuckDBInstance, path: string): Promise<DuckDBConnection> {
  const connection = await instance.connect();
  await connection.run(`set search_path = ${duckText(path)}`);
  return connection;
}

export function duckName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function duckText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * The type of DuckDB that holds a type of PostgreSQL or MySQL exactly. A number without precision would become a floating one, so it is refused: the query gives its precision. Moments are
 * UTC without a zone.
 */
export function duckType(type: string, what: string): string {
  const known = EXACT[type.replace(/\(.*\)/, '').replace(/ unsigned$/, '')];
  const precision = /\((\d+),(\d+)\)/.exec(type);
  if (/^(numeric|decimal)\(/.test(type) && precision && Number(precision[1]) <= 38)
    return `DECIMAL(${precision[1]},${precision[2]})`;
  if (known === undefined || known === '')
    throw new GenimsError(
      'INTERNAL',
      `${what} has type ${type}, which is not carried exactly; cast it, an amount to numeric(18,2).`,
    );
  return known;
}

const EXACT: Record<string, string> = {
  bigint: 'BIGINT',
  integer: 'INTEGER',
  int: 'INTEGER',
  smallint: 'SMALLINT',
  tinyint: 'TINYINT',
  boolean: 'BOOLEAN',
  text: 'VARCHAR',
  character: 'VARCHAR',
  char: 'VARCHAR',
  'character varying': 'VARCHAR',
  varchar: 'VARCHAR',
  date: 'DATE',
  datetime: 'TIMESTAMP',
  'timestamp with time zone': 'TIMESTAMP',
  'timestamp without time zone': 'TIMESTAMP',
};
