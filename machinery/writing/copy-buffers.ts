import { must } from '../base/errors.ts';
import { DAY_MS } from '../base/utc.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { CopyRows } from '../engines/postgres/copy-rows.ts';
import type { Simulation } from '../kernel/simulation.ts';
import type { Simulated } from '../kernel/state.ts';
import type { TableStore } from '../kernel/table-store.ts';

/** Simulated time between two looks at what is final. */
export const STRETCH = DAY_MS / 4;

/** Rows of one table are sent when there are this many bytes of them: large enough for COPY, small beside the rows that agents hold. */
const SEND_AT = 250_000;

/** The data of one COPY into a table, in its binary format. */
export interface TableData {
  module: string;
  table: string;
  data: Uint8Array<ArrayBuffer>;
}

interface Buffered {
  module: string;
  table: string;
  rows: CopyRows;
}

/** Rows that stores have finished, as COPY takes them, until there are enough of a table to be sent. */
export class CopyBuffers {
  private readonly catalog: Catalog;
  private readonly tables = new Map<string, Buffered>();
  private taken = 0;

  constructor(catalog: Catalog) {
    this.catalog = catalog;
  }

  /** Rows taken so far. */
  get rows(): number {
    return this.taken;
  }

  /** Encodes what has become final. */
  take(simulation: Simulation): void {
    for (const module of simulation.modules) this.takeModule(module, simulation.stores(module));
  }

  /** Encodes what is still open too, as it stands; gives what the simulation leaves beside its rows. */
  finish(simulation: Simulation): Simulated {
    const { modules, labels } = simulation;
    for (const module of modules) for (const store of simulation.stores(module).values()) store.flush();
    this.take(simulation);
    const checkpoints = new Map(modules.map((module) => [module, simulation.checkpoint(module)]));
    const inboxes = new Map(modules.map((module) => [module, simulation.waiting(module)]));
    return { rows: this.taken, checkpoints, inboxes, labels };
  }

  private takeModule(module: string, stores: ReadonlyMap<string, TableStore>): void {
    for (const [table, store] of stores) {
      const finished = store.takeFinished();
      if (finished.length === 0) continue;
      const { rows } = this.of(module, table);
      for (const { row } of finished) rows.add(row);
      this.taken += finished.length;
    }
  }

  /** Takes out the buffers that are full, or all of them. */
  full(all = false): TableData[] {
    return [...this.tables.values()]
      .filter(({ rows }) => rows.length > (all ? 0 : SEND_AT))
      .map(({ module, table, rows }) => ({ module, table, data: rows.take() }));
  }

  private of(module: string, table: string): Buffered {
    const id = `${module}.${table}`;
    const known = this.tables.get(id);
    if (known) return known;
    const spec = must(this.catalog.moduleSpec(module).tables[table], `catalogue of ${id}`);
    const buffered: Buffered = { module, table, rows: new CopyRows(id, spec) };
    this.tables.set(id, buffered);
    return buffered;
  }
}
