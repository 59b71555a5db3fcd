import { loadCatalog } from '../../cli/catalog.ts';
import { must } from '../../machinery/base/errors.ts';
import type { AnyRow, Key } from '../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../machinery/base/utc.ts';
import type { TableChange } from '../../machinery/kernel/changes.ts';
import type { AnyBehaviour, LinkSource, RowsOf, RunParameters } from '../../machinery/kernel/contract.ts';
import { Links, type Transaction } from '../../machinery/kernel/links.ts';
import type { Sent } from '../../machinery/kernel/messages.ts';
import { Simulation } from '../../machinery/kernel/simulation.ts';
import type { ModuleLabel } from '../../machinery/kernel/state.ts';

const catalog = loadCatalog();

/** A transaction that sent messages, as its log would show it, with what they were. */
export interface RecordedTransaction extends Omit<Transaction, 'source' | 'changes'> {
  changes: readonly TableChange[];
  messages: Sent[];
}

class RecordingLinks extends Links {
  readonly transactions: RecordedTransaction[] = [];
  /** By qualified table with a lifecycle: the states in which rows were at the end of a transaction. */
  readonly reached = new Map<string, Set<unknown>>();
  private readonly stateColumns: ReadonlyMap<string, string>;

  constructor(behaviours: readonly AnyBehaviour[], stateColumns: ReadonlyMap<string, string>) {
    super(catalog, behaviours);
    this.stateColumns = stateColumns;
  }

  /** All tables: a log has them all. */
  override carried(module: string): Set<string> {
    return new Set(Object.keys(catalog.moduleSpec(module).tables));
  }

  override sentBy(transaction: Transaction): Sent[] {
    const sent = super.sentBy(transaction);
    for (const { table, change } of transaction.changes) this.reach(`${transaction.module}.${table}`, change.row);
    const messages = sent.filter(({ delivery }) => delivery.kind === 'message');
    if (messages.length > 0) {
      const { source, changes, ...of } = transaction;
      this.transactions.push({ ...of, changes: structuredClone([...changes]), messages: structuredClone(messages) });
    }
    return sent;
  }

  private reach(table: string, row: Readonly<AnyRow>): void {
    const column = this.stateColumns.get(table);
    if (column === undefined) return;
    const reached = this.reached.get(table);
    if (reached) reached.add(row[column]);
    else this.reached.set(table, new Set([row[column]]));
  }
}

/** A history of modules in memory with everything that a test may ask of it: rows as they stand at its end, transactions with their messages, labels. */
export class Recorded {
  readonly parameters: RunParameters;
  /** By qualified table and key. */
  readonly rows = new Map<string, Map<Key, AnyRow>>();
  readonly transactions: readonly RecordedTransaction[];
  readonly labels: readonly ModuleLabel[];
  /** By qualified table with a lifecycle: the states in which rows were at the end of a transaction. */
  readonly reached: ReadonlyMap<string, ReadonlySet<unknown>>;
  private readonly links: Links;
  /** Rows at the end by the values of a column, for links that are evaluated then. */
  private readonly byValue = new Map<string, Map<unknown, AnyRow[]>>();

  /** `stateColumns` names the column that holds the state, by qualified table. */
  constructor(
    behaviours: readonly AnyBehaviour[],
    { days, ...given }: Partial<RunParameters> & { days: number },
    stateColumns: ReadonlyMap<string, string> = new Map(),
  ) {
    const end = Date.UTC(2026, 5, 15);
    this.links = new Links(catalog, behaviours);
    this.parameters = { seed: 1, scale: 0.2, start: end - days * DAY_MS, end, sensorInterval: 6 * HOUR_MS, ...given };
    const links = new RecordingLinks(behaviours, stateColumns);
    const simulation = new Simulation({ catalog, behaviours, parameters: this.parameters, links });
    simulation.open();
    simulation.run(end);
    for (const module of simulation.modules)
      for (const [name, store] of simulation.stores(module)) {
        store.flush();
        const table = `${module}.${name}`;
        const key = must(catalog.moduleSpec(module).tables[name]?.primaryKey[0], `key of ${table}`);
        this.rows.set(table, new Map(store.takeFinished().map(({ row }) => [row[key] as Key, row])));
      }
    this.transactions = links.transactions;
    this.labels = simulation.labels;
    this.reached = links.reached;
  }

  /** Keys of the rows to which a path of consequences leads from the rows of a label. */
  reachedBy({ module, rows }: ModuleLabel, path: string): ReadonlySet<Key> {
    const [start, ...steps] = path.split(' ');
    let keys = new Set(rows.flatMap(({ table, key }) => (`${module}.${table}` === start ? [key] : [])));
    for (let i = 0; i < steps.length; i += 2) {
      const [owner, table, column = ''] = (steps[i + 1] ?? '').split('.');
      const all = [...must(this.rows.get(`${owner}.${table}`), `rows of ${owner}.${table}`)];
      keys = new Set(
        steps[i] === '<-'
          ? all.flatMap(([key, row]) => (keys.has(row[column] as Key) ? [key] : []))
          : all.flatMap(([key, row]) => (keys.has(key) && row[column] !== null ? [row[column] as Key] : [])),
      );
    }
    return keys;
  }

  /** What a transaction sends when its links are evaluated now, from its log and from the rows at the end of history. */
  sentLate({ messages, ...transaction }: RecordedTransaction): Sent[] {
    const source = new LateSource(transaction.module, transaction.changes, this);
    return this.links.sentBy({ ...transaction, source }).filter(({ delivery }) => delivery.kind === 'message');
  }

  /** Rows at the end whose column has a value. */
  with(table: string, column: string, value: unknown): readonly AnyRow[] {
    const name = `${table}.${column}`;
    let all = this.byValue.get(name);
    if (!all) {
      all = Map.groupBy(must(this.rows.get(table), `rows of ${table}`).values(), (row) => row[column]);
      this.byValue.set(name, all);
    }
    return all.get(value) ?? [];
  }
}

/** What a link can read long after its transaction: what that changed, from the log, and all other rows as they have become. */
class LateSource implements LinkSource<RowsOf> {
  private readonly module: string;
  private readonly changes: readonly TableChange[];
  private readonly history: Recorded;

  constructor(module: string, changes: readonly TableChange[], history: Recorded) {
    this.module = module;
    this.changes = changes;
    this.history = history;
  }

  get(table: string, key: Key | null): AnyRow {
    return must(
      key === null ? undefined : (this.changed(table).get(key) ?? this.all(table).get(key)),
      `${table} ${key}`,
    );
  }

  by(table: string, column: string, value: unknown): readonly AnyRow[] {
    const key = this.keyOf(table);
    const changed = this.changed(table);
    const unchanged = this.history
      .with(`${this.module}.${table}`, column, value)
      .filter((row) => !changed.has(row[key] as Key));
    return [...unchanged, ...[...changed.values()].filter((row) => row[column] === value)].sort(
      (a, b) => (a[key] as Key) - (b[key] as Key),
    );
  }

  private changed(table: string): ReadonlyMap<Key, AnyRow> {
    const key = this.keyOf(table);
    return new Map(
      this.changes.filter((one) => one.table === table).map(({ change }) => [change.row[key] as Key, change.row]),
    );
  }

  private all(table: string): ReadonlyMap<Key, AnyRow> {
    return must(this.history.rows.get(`${this.module}.${table}`), `rows of ${this.module}.${table}`);
  }

  private keyOf(table: string): string {
    return must(catalog.moduleSpec(this.module).tables[table]?.primaryKey[0], `key of ${this.module}.${table}`);
  }
}
