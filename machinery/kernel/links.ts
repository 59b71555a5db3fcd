import { GenimsError, must } from '../base/errors.ts';
import type { AnyRow, Key, Moment } from '../base/row-types.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { ownerOf, tableOf } from '../catalog/catalog.ts';
import type { FlowMode } from '../catalog/manifest.ts';
import { inReferenceOrder } from '../catalog/reference-order.ts';
import type { TableChange } from './changes.ts';
import type { Link, LinkSource, ModuleTypes, RowsOf } from './contract.ts';
import { arrival, type Sent } from './messages.ts';

type AnyMapping = NonNullable<Link['on'][string]>;

/** Where changes of a table go: to copies of it, and over links. */
interface Ways {
  qualified: string;
  /** Modules that have a copy of it. */
  copies: readonly string[];
  links: readonly { flow: string; to: string; mode: FlowMode; mapping: AnyMapping }[];
}

/** One transaction of a module: its row changes in their order, and the rows that its links may read. */
export interface Transaction {
  module: string;
  changes: Iterable<TableChange>;
  source: LinkSource<RowsOf>;
  /** Moment of the change. */
  at: Moment;
  commit: number;
}

/** The links of all modules: what a transaction sends, wherever it is evaluated. Modules that are not there receive nothing. */
export class Links {
  private readonly catalog: Catalog;
  private readonly links: ReadonlyMap<string, readonly Link[]>;
  private readonly ways = new Map<string, Ways>();
  /** Place of each table of a module in the order in which it is written. */
  private readonly places = new Map<string, ReadonlyMap<string, number>>();

  constructor(catalog: Catalog, behaviours: readonly { module: string; links: readonly object[] }[]) {
    this.catalog = catalog;
    this.links = new Map(behaviours.map(({ module, links }) => [module, links as readonly Link[]]));
  }

  /** Tables of a module whose changes go anywhere. */
  carried(module: string): Set<string> {
    const copied = [...this.links.keys()]
      .flatMap((one) => this.catalog.module(one).referenceCopies)
      .filter((table) => ownerOf(table) === module)
      .map(tableOf);
    return new Set([...copied, ...(this.links.get(module) ?? []).flatMap(({ on }) => Object.keys(on))]);
  }

  /** Tables of a module whose changes its links map. */
  linked(module: string): ReadonlySet<string> {
    return new Set((this.links.get(module) ?? []).flatMap(({ on }) => Object.keys(on)));
  }

  /** What a transaction sends, in order. A row goes as it is at the end of the transaction. */
  sentBy({ module, changes, source, at, commit }: Transaction): Sent[] {
    const sent: Sent[] = [];
    const ordinals = new Map<string, number>();
    const next = (flow: string) => {
      const ordinal = ordinals.get(flow) ?? 0;
      ordinals.set(flow, ordinal + 1);
      return ordinal;
    };
    for (const { table, change } of this.inOrder(module, changes)) {
      const { qualified, copies, links } = this.waysOf(module, table);
      if (copies.length > 0) {
        const flow = `copy ${qualified}`;
        const ordinal = next(flow);
        const columns = { ...change.row };
        for (const to of copies)
          sent.push({
            module: to,
            delivery: {
              kind: 'copy',
              flow,
              source: module,
              sent: at,
              commit,
              ordinal,
              at: arrival(at, 'real_time'),
              table: qualified,
              columns,
            },
          });
      }
      for (const { flow, to, mode, mapping } of links)
        for (const mapped of mapping(change, source))
          sent.push({
            module: to,
            delivery: {
              kind: 'message',
              flow,
              source: module,
              sent: at,
              commit,
              ordinal: next(flow),
              at: arrival(at, mode),
              table: mapped.table,
              columns: mapped.columns as AnyRow,
            },
          });
    }
    return sent;
  }

  /** Changes of a transaction in the order in which they are written: table by table, each after those that its rows refer to. */
  private inOrder(module: string, changes: Iterable<TableChange>): readonly TableChange[] {
    let places = this.places.get(module);
    if (!places) {
      const tables = inReferenceOrder(module, this.catalog.moduleSpec(module));
      places = new Map(tables.map((table, index) => [table, index]));
      this.places.set(module, places);
    }
    const placeOf = ({ table }: TableChange) => places.get(table) ?? 0;
    return [...changes].sort((a, b) => placeOf(a) - placeOf(b));
  }

  private waysOf(module: string, table: string): Ways {
    const qualified = `${module}.${table}`;
    const known = this.ways.get(qualified);
    if (known) return known;
    const { flows } = this.catalog.module(module);
    const ways: Ways = {
      qualified,
      copies: [...this.links.keys()].filter((one) => this.catalog.module(one).referenceCopies.includes(qualified)),
      links: (this.links.get(module) ?? []).flatMap(({ flow, on }) => {
        const { to, mode } = must(
          flows.find((one) => one.id === flow),
          `flow ${flow}`,
        );
        const mapping = on[table];
        return mapping && this.links.has(to) ? [{ flow, to, mode, mapping }] : [];
      }),
    };
    this.ways.set(qualified, ways);
    return ways;
  }
}

interface Held {
  readonly key: string;
  get(key: Key): AnyRow | undefined;
  leaving(key: Key): AnyRow | undefined;
  by(column: string, value: unknown): readonly AnyRow[];
}

/** The rows of a step in memory, for its links: held rows, those that the step changed, and those that it let go. */
export class StepRows implements LinkSource<ModuleTypes['rows']> {
  private readonly stores: ReadonlyMap<string, Held>;
  private readonly changes: readonly TableChange[];

  constructor(stores: ReadonlyMap<string, Held>, changes: readonly TableChange[]) {
    this.stores = stores;
    this.changes = changes;
  }

  get(table: string, key: Key | null): AnyRow {
    const store = must(this.stores.get(table), `store of ${table}`);
    const row =
      key === null
        ? undefined
        : (store.get(key) ??
          this.changes.find((one) => one.table === table && one.change.row[store.key] === key)?.change.row ??
          store.leaving(key));
    if (row === undefined)
      throw new GenimsError('INTERNAL', `A link reads ${table} ${key}, which is neither held nor of this step.`);
    return row;
  }

  by(table: string, column: string, value: unknown): readonly AnyRow[] {
    return must(this.stores.get(table), `store of ${table}`).by(column, value);
  }
}
