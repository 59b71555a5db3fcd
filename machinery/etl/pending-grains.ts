import { sha256 } from '../base/digest.ts';
import { asGenimsError, must } from '../base/errors.ts';
import { ensureFolder, readFileIfAny, writeFileAtomic } from '../base/files.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { TableSpec } from '../catalog/schema-spec.ts';
import type { Platform } from '../provisioning/platform.ts';
import { ChangeLog } from './change-log.ts';
import type { ChangedRows, RowTexts } from './changed-rows.ts';
import { withAsOf } from './computed-rows.ts';
import type { LoadDefinition, LoadInput, Touch } from './definition.ts';
import { type GrainSet, Grains, grainsOf, rowsWith } from './grains.ts';
import { loadJobs, tablesRead } from './jobs.ts';
import type { AsOf, SourceState } from './source-state.ts';

interface Kept {
  /** Of the definitions and their tables: what other ones have left tells nothing. */
  mark: string;
  targets: Record<string, GrainSet[] | 'whole'>;
  earlier?: Record<string, EarlierRows[]>;
}

/** Rows of an input of a target with versions as they were for some time before what stands there now, as texts. */
export interface EarlierRows {
  input: string;
  rows: RowTexts[];
}

/**
 * What every target has to compute anew, kept in the home between runs: jobs run at times of their own, and the log is read once for all of them. It may hold too much, never too little: it is written before
 * the log moves on, and a target is taken out after its rows are safe. Where it is missing everything is computed.
 */
export class PendingGrains {
  private readonly platform: Platform;
  private readonly file: string;
  private readonly mark: string;
  private readonly definitions: LoadDefinition[];
  private readonly targets = new Map<string, Grains>();
  /** Of targets with versions, oldest first. */
  private earlier = new Map<string, EarlierRows[]>();
  /** Whether it was left by the definitions of today. */
  readonly isKnown: boolean;

  constructor(platform: Platform) {
    this.platform = platform;
    ensureFolder(platform.home.file('etl'));
    this.file = platform.home.file('etl', 'pending.json');
    this.definitions = loadJobs(platform.catalog).flatMap(({ definitions }) => definitions);
    const stores = platform.catalog.sqlStores.map(({ store }) => platform.catalog.storeSpec(store).tables);
    const columns = this.definitions.map(({ table }) => stores.map((tables) => tables[table]?.columns));
    this.mark = sha256(JSON.stringify([this.definitions, columns, platform.version]));
    const text = readFileIfAny(this.file);
    const kept = text === undefined ? undefined : (JSON.parse(text) as Kept);
    this.isKnown = kept?.mark === this.mark;
    for (const definition of this.definitions)
      this.targets.set(
        keyOf(definition),
        Grains.from((this.isKnown && kept?.targets[keyOf(definition)]) || (this.isKnown ? [] : 'whole')),
      );
    if (this.isKnown) this.earlier = new Map(Object.entries(kept?.earlier ?? {}));
  }

  /** Makes the slots that are missing, before the state of the sources is taken. Where a server lets nobody read its log, everything is computed each time. */
  async prepare(): Promise<ChangeLog | undefined> {
    const log = new ChangeLog(this.platform, { wanted: this.columnsRead(), hasVersions: this.tablesWithVersions() });
    try {
      if (!(await log.prepare())) this.everything();
      return log;
    } catch (error) {
      this.platform.reporter.warn(
        `Loads compute everything, as changes cannot be read: ${asGenimsError(error).message}`,
      );
      this.everything();
      return undefined;
    }
  }

  /** Adds the grains of what `log` tells, and keeps them. */
  async collect(log: ChangeLog | undefined, sources: SourceState, asOf: AsOf): Promise<void> {
    if (!log) return;
    const changed = await log.changes(sources);
    for (const definition of this.definitions) {
      const grains = this.of(definition);
      for (const input of definition.inputs) {
        if (grains.isWhole || input.module === undefined) continue;
        for (const touch of touches(input)) await this.touch({ grains, input, touch }, changed, { sources, asOf });
      }
      if (definition.form === 'versions') await this.keepEarlier(definition, changed, { sources, asOf });
    }
    this.keep();
    await log.confirm();
  }

  of(definition: LoadDefinition): Grains {
    return must(this.targets.get(keyOf(definition)), `pending grains of ${definition.table}`);
  }

  /** What the rows of a target with versions were between its last load and now. */
  earlierOf(definition: LoadDefinition): readonly EarlierRows[] {
    return this.earlier.get(keyOf(definition)) ?? [];
  }

  everything(): void {
    for (const grains of this.targets.values()) grains.isWhole = true;
    this.keep();
  }

  /** Takes targets out whose rows are safe. */
  done(definitions: readonly LoadDefinition[]): void {
    for (const definition of definitions) {
      this.targets.set(keyOf(definition), new Grains());
      this.earlier.delete(keyOf(definition));
    }
    this.keep();
  }

  private async touch(
    { grains, input, touch }: { grains: Grains; input: LoadInput; touch: Touch },
    changed: ChangedRows,
    { sources, asOf }: { sources: SourceState; asOf: AsOf },
  ): Promise<void> {
    const module = must(input.module, 'module');
    const read = tablesRead(this.platform.catalog, module, touch.query);
    const words = wordsOf(touch.query);
    for (const { name } of read) {
      if (grains.isWhole || !changed.names.includes(name)) continue;
      const rows = changed.of(name, words);
      if (rows !== 'whole' && rows.before.length + rows.after.length === 0) continue;
      if (rows === 'whole' || touch.by.length === 0) {
        grains.isWhole = true;
        continue;
      }
      const query = withAsOf(touch.query, asOf, 'postgres');
      const spellings = read.filter((one) => one.name === name).map(({ as }) => as);
      grains.add(
        touch.by,
        await sources.alone(module, (client) =>
          grainsOf(client, { query, by: touch.by, table: name, spellings }, rows),
        ),
      );
    }
  }

  /** States before the first change are kept too: the log is read more often than the target is loaded. */
  private async keepEarlier(
    definition: LoadDefinition,
    changed: ChangedRows,
    { sources, asOf }: { sources: SourceState; asOf: AsOf },
  ): Promise<void> {
    const kept = [...this.earlierOf(definition)];
    for (const { name: input, module, query } of definition.inputs) {
      if (module === undefined) continue;
      for (const [name, read] of Map.groupBy(tablesRead(this.platform.catalog, module, query), ({ name }) => name))
        for (const [index, states] of changed.earlier(name).entries()) {
          const reading = {
            query: withAsOf(query, asOf, 'postgres'),
            table: name,
            spellings: read.map(({ as }) => as),
          };
          const rows = await sources.alone(module, (client) => rowsWith(client, reading, states));
          if (rows.length > 0) kept.push({ input, rows });
          // A change that was taken back leaves a version too, though no grain differs.
          const grainOf = (row: RowTexts) => JSON.stringify(definition.grain.map((column) => row[column] ?? null));
          if (index > 0) this.of(definition).add(definition.grain, rows.map(grainOf));
        }
    }
    if (kept.length > 0) this.earlier.set(keyOf(definition), kept);
  }

  private tablesWithVersions(): (table: string) => boolean {
    const tables = new Set(
      this.definitions
        .filter(({ form }) => form === 'versions')
        .flatMap(({ inputs }) => inputs)
        .flatMap(({ module, query }) => (module === undefined ? [] : tablesRead(this.platform.catalog, module, query)))
        .map(({ name }) => name),
    );
    return (table) => tables.has(table);
  }

  /** Columns of each table that a definition's queries name. */
  private columnsRead(): (table: string) => readonly string[] | undefined {
    const { catalog } = this.platform;
    const words = new Map<string, Set<string>>();
    for (const { inputs } of this.definitions)
      for (const input of inputs)
        for (const { query } of input.module === undefined ? [] : touches(input))
          for (const { name } of tablesRead(catalog, input.module ?? '', query)) {
            const known = words.get(name) ?? new Set<string>();
            words.set(name, known);
            for (const word of wordsOf(query) ?? columnsOf(catalog, name)) known.add(word);
          }
    const columns = new Map<string, readonly string[]>();
    for (const [table, known] of words) {
      const { primaryKey } = specOf(catalog, table);
      const isRead = (column: string) => known.has(column) || primaryKey.includes(column);
      columns.set(table, columnsOf(catalog, table).filter(isRead));
    }
    return (table) => columns.get(table);
  }

  keep(): void {
    const kept: Kept = {
      mark: this.mark,
      targets: Object.fromEntries([...this.targets].map(([key, grains]) => [key, grains.toJSON()])),
      earlier: Object.fromEntries(this.earlier),
    };
    writeFileAtomic(this.file, JSON.stringify(kept));
  }
}

/** Words of a query, among them the names of all columns that it reads; undefined where it reads whole rows. */
function wordsOf(query: string): Set<string> | undefined {
  return /(?:\.|\bselect\s+)\*/.test(query) ? undefined : new Set(query.match(/[a-z_0-9]+/g));
}

function specOf(catalog: Catalog, table: string): TableSpec {
  const [module = '', name = ''] = table.split('.');
  return must(catalog.moduleSpec(module).tables[name], `table ${table}`);
}

function columnsOf(catalog: Catalog, table: string): string[] {
  return Object.keys(specOf(catalog, table).columns);
}

/** The queries by which changed rows lead to grains. */
function touches({ by, query, touched }: LoadInput): Touch[] {
  return touched.length > 0 ? touched : [{ by, query }];
}

function keyOf({ store, table }: LoadDefinition): string {
  return `${store}.${table}`;
}
