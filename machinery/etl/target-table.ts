import { must } from '../base/errors.ts';
import type { TableSpec } from '../catalog/schema-spec.ts';
import { type MysqlConnection, mysqlRows, quoteMysqlName, quoteMysqlText } from '../engines/mysql/connect.ts';
import type { ComputedColumn, ComputedRows } from './computed-rows.ts';
import { LOAD_COLUMNS, type LoadDefinition } from './definition.ts';
import { type GrainSet, scopeOf } from './grains.ts';
import type { KeptSpan } from './kept-span.ts';
import type { LoadResult, Target, Writer } from './target.ts';

const STAGED = 'genims_staged';
const FOREVER = "'9999-12-31 00:00:00'";

/** A target in its store. Rows are written in the transaction of the connection; a row whose figures are equal is left alone. */
export class TargetTable implements Target {
  private readonly connection: MysqlConnection;
  private readonly definition: LoadDefinition;
  private readonly spec: TableSpec;
  /** Condition that loads concern a row. */
  private readonly isKept: (alias: string) => string;
  /** Qualified, as a run writes to several databases of a server. */
  readonly name: string;

  constructor(
    connection: MysqlConnection,
    database: string,
    { definition, spec, kept }: { definition: LoadDefinition; spec: TableSpec; kept?: KeptSpan | undefined },
  ) {
    this.connection = connection;
    this.definition = definition;
    this.spec = spec;
    this.isKept = (alias) =>
      kept === undefined ? 'true' : `${alias}.${quoteMysqlName(kept.column)} >= ${quoteMysqlText(kept.from)}`;
    this.name = `${quoteMysqlName(database)}.${quoteMysqlName(definition.table)}`;
  }

  async replace(rows: ComputedRows, writer: Writer, grains?: GrainSet): Promise<LoadResult> {
    const computed = await rows.count();
    const isEmpty = (await mysqlRows(this.connection, `select 1 from ${this.name} limit 1`)).length === 0;
    if (isEmpty) {
      await this.insertAll(rows, writer);
      return { computed, inserted: computed, updated: 0, deleted: 0 };
    }
    await this.stage(rows);
    const changed =
      this.definition.form === 'versions'
        ? await this.newVersions(rows, writer)
        : await this.differences(rows, writer, grains);
    await this.connection.query(`drop temporary table ${STAGED}`);
    return { computed, ...changed };
  }

  async compare(rows: ComputedRows, limit: number): Promise<{ differing: number; examples: string[] }> {
    await this.stage(rows);
    const { grain } = this.definition;
    const shown = (alias: string) =>
      `concat_ws(', ', ${grain.map((name) => `${alias}.${quoteMysqlName(name)}`).join(', ')})`;
    const current = this.definition.form === 'versions' ? ' and t.is_current = 1' : '';
    const parts = [
      `select concat('not there: ', ${shown('s')}) as text from ${STAGED} s left join ${this.name} t on ${this.joined()}${current} where t.${quoteMysqlName(must(grain[0], 'grain'))} is null`,
      `select concat('differs: ', ${shown('s')}) as text from ${STAGED} s join ${this.name} t on ${this.joined()}${current} where not (${this.equal(rows)})`,
      ...(this.definition.form === 'versions'
        ? []
        : [
            `select concat('too many: ', ${shown('t')}) as text from ${this.name} t left join ${STAGED} s on ${this.joined()} where s.${quoteMysqlName(must(grain[0], 'grain'))} is null and ${this.isKept('t')}`,
          ]),
    ];
    let differing = 0;
    const examples: string[] = [];
    // A temporary table can be named once in a statement.
    for (const part of parts) {
      const found = await mysqlRows<{ text: string }>(this.connection, part);
      differing += found.length;
      examples.push(...found.slice(0, limit).map(({ text }) => text));
    }
    await this.connection.query(`drop temporary table ${STAGED}`);
    return { differing, examples: examples.slice(0, limit) };
  }

  async count(): Promise<number> {
    const [row] = await mysqlRows<{ count: string }>(this.connection, `select count(*) as count from ${this.name}`);
    return Number(row?.count);
  }

  async digest(columns: readonly ComputedColumn[]): Promise<{ rows: number; digest: string }> {
    const texts = columns
      .filter(({ name }) => !LOAD_COLUMNS.has(name))
      .map(({ name }) => `coalesce(${quoteMysqlName(name)}, '\\\\N')`);
    const current = this.definition.form === 'versions' ? ' and t.is_current = 1' : '';
    const [found] = await mysqlRows<{ rows: string; digest: string }>(
      this.connection,
      `select count(*) as \`rows\`, bit_xor(cast(conv(substr(md5(concat_ws('|', ${texts.join(', ')})), 1, 16), 16, 10) as unsigned)) as digest from ${this.name} t where ${this.isKept('t')}${current}`,
    );
    return { rows: Number(found?.rows), digest: String(found?.digest) };
  }

  /** Column of the table's own key whose unknown member is -1, where it has one. */
  private get dimensionKey(): string | undefined {
    const [own] = Object.entries(this.spec.columns).find(([, { default: given }]) => given === 'identity') ?? [];
    return own?.endsWith('_key') ? own : undefined;
  }

  private async insertAll(rows: ComputedRows, { runId, loadedAt }: Writer): Promise<void> {
    const versions = this.definition.form === 'versions';
    const more = versions
      ? [runId, quoteMysqlText(loadedAt), "'1970-01-01 00:00:00'", FOREVER, '1']
      : [runId, quoteMysqlText(loadedAt)];
    const names = [
      ...rows.columns.map(({ name }) => name),
      'etl_run_id',
      'loaded_at',
      ...(versions ? ['valid_from', 'valid_to', 'is_current'] : []),
    ];
    // Keys lead to dimensions by the definition itself (law 48). With unique_checks off too MariaDB buffers rows until the end of the statement, which takes three times the processor for these tables.
    await this.connection.query('set foreign_key_checks = 0');
    try {
      await this.write(this.name, names, rows.values(more));
    } finally {
      await this.connection.query('set foreign_key_checks = 1');
    }
    await this.settleUnknown();
  }

  private async stage(rows: ComputedRows): Promise<void> {
    const names = rows.columns.map(({ name }) => name);
    const list = names.map(quoteMysqlName).join(', ');
    await this.connection.query(`drop temporary table if exists ${STAGED}`);
    await this.connection.query(
      `create temporary table ${STAGED} engine = InnoDB as select ${list} from ${this.name} limit 0`,
    );
    await this.connection.query(
      `alter table ${STAGED} add primary key (${this.definition.grain.map(quoteMysqlName).join(', ')})`,
    );
    await this.write(STAGED, names, rows.values());
  }

  private async write(table: string, names: string[], values: AsyncGenerator<string>): Promise<void> {
    const head = `insert into ${table} (${names.map(quoteMysqlName).join(', ')}) values `;
    for await (const part of values) await this.connection.query(head + part);
  }

  private async differences(
    rows: ComputedRows,
    { runId, loadedAt }: Writer,
    grains: GrainSet | undefined,
  ): Promise<Omit<LoadResult, 'computed'>> {
    const [first] = this.definition.grain;
    const scope = grains && scopeOf(grains, this.definition, this.spec);
    const gone = quoteMysqlName(must(first, 'grain'));
    const columns = rows.columns.map(({ name }) => quoteMysqlName(name));
    const loaded = quoteMysqlText(loadedAt);
    const deleted = await this.changed(
      `delete t from ${this.name} t left join ${STAGED} s on ${this.joined()} where s.${gone} is null and (${scope ?? 'true'}) and ${this.isKept('t')}`,
    );
    const updated = await this.changed(
      `update ${this.name} t join ${STAGED} s on ${this.joined()} set ${columns.map((name) => `t.${name} = s.${name}`).join(', ')}, t.etl_run_id = ${runId}, t.loaded_at = ${loaded} where not (${this.equal(rows)})`,
    );
    const inserted = await this.changed(
      `insert into ${this.name} (${columns.join(', ')}, etl_run_id, loaded_at) select ${columns.map((name) => `s.${name}`).join(', ')}, ${runId}, ${loaded} from ${STAGED} s left join ${this.name} t on ${this.joined()} where t.${gone} is null`,
    );
    if (inserted > 0) await this.settleUnknown();
    return { inserted, updated, deleted };
  }

  /**
   * Type 2: an attribute that has changed ends the version that holds, at the moment of change in the source, and the next begins there. A member that is gone keeps its last version.
   * A change that is not later than the version's begin corrects the version itself.
   */
  private async newVersions(rows: ComputedRows, { runId, loadedAt }: Writer): Promise<Omit<LoadResult, 'computed'>> {
    const columns = rows.columns.map(({ name }) => quoteMysqlName(name));
    const loaded = quoteMysqlText(loadedAt);
    const corrected = await this.changed(
      `update ${this.name} t join ${STAGED} s on ${this.joined()} set ${columns.map((name) => `t.${name} = s.${name}`).join(', ')}, t.etl_run_id = ${runId}, t.loaded_at = ${loaded}
       where t.is_current = 1 and t.row_hash <> s.row_hash and s.source_updated_at <= t.valid_from`,
    );
    const ended = await this.changed(
      `update ${this.name} t join ${STAGED} s on ${this.joined()} set t.valid_to = s.source_updated_at, t.is_current = 0, t.etl_run_id = ${runId}, t.loaded_at = ${loaded}
       where t.is_current = 1 and t.row_hash <> s.row_hash`,
    );
    const first = quoteMysqlName(must(this.definition.grain[0], 'grain'));
    const inserted = await this.changed(
      `insert into ${this.name} (${columns.join(', ')}, etl_run_id, loaded_at, valid_from, valid_to, is_current)
       select ${columns.map((name) => `s.${name}`).join(', ')}, ${runId}, ${loaded}, coalesce((select max(o.valid_to) from ${this.name} o where ${this.joined('o')}), '1970-01-01 00:00:00'), ${FOREVER}, 1
       from ${STAGED} s left join ${this.name} t on ${this.joined()} and t.is_current = 1 where t.${first} is null`,
    );
    if (inserted > 0) await this.settleUnknown();
    return { inserted, updated: corrected + ended, deleted: 0 };
  }

  /** The unknown member has the key -1, whatever number the table gave it. */
  private async settleUnknown(): Promise<void> {
    const key = this.dimensionKey;
    const id = this.definition.grain.at(-1);
    if (key === undefined || id === undefined) return;
    await this.connection.query(
      `update ${this.name} set ${quoteMysqlName(key)} = -1 where ${quoteMysqlName(id)} = -1 and ${quoteMysqlName(key)} <> -1`,
    );
  }

  private joined(alias = 't'): string {
    return this.definition.grain
      .map((name) => `${alias}.${quoteMysqlName(name)} = s.${quoteMysqlName(name)}`)
      .join(' and ');
  }

  private equal(rows: ComputedRows): string {
    return rows.columns
      .filter(({ name }) => !LOAD_COLUMNS.has(name))
      .map(({ name }) => `t.${quoteMysqlName(name)} <=> s.${quoteMysqlName(name)}`)
      .join(' and ');
  }

  private async changed(sql: string): Promise<number> {
    const [result] = await this.connection.query(sql);
    return (result as { affectedRows: number }).affectedRows;
  }
}
