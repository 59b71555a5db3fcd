import { must } from '../base/errors.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { DAY_MS } from './contract.ts';
import { type TableCodec, tableCodec } from './encoding.ts';
import type { Simulation } from './simulation.ts';
import type { Simulated } from './state.ts';
import type { TableStore } from './table-store.ts';

/** Simulated time between two looks at what is final. */
export const STRETCH = DAY_MS / 4;

/** Lines of one table are sent when there are this many characters of them: large enough for COPY, small beside the rows that agents hold. */
const SEND_AT = 1_000_000;

/** Lines of COPY for one table. */
export interface TableLines {
  module: string;
  table: string;
  lines: Uint8Array<ArrayBuffer>;
}

interface Buffered {
  module: string;
  table: string;
  codec: TableCodec;
  lines: string[];
  length: number;
}

/** Rows that stores have finished, as lines of COPY, until there are enough of a table to be sent. */
export class CopyBuffers {
  private readonly catalog: Catalog;
  private readonly tables = new Map<string, Buffered>();
  private readonly encoder = new TextEncoder();
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
    return { rows: this.taken, checkpoints, labels };
  }

  private takeModule(module: string, stores: ReadonlyMap<string, TableStore>): void {
    for (const [table, store] of stores) {
      const finished = store.takeFinished();
      if (finished.length === 0) continue;
      const buffered = this.of(module, table);
      for (const { row } of finished) {
        const line = buffered.codec.line(row);
        buffered.lines.push(line);
        buffered.length += line.length;
      }
      this.taken += finished.length;
    }
  }

  /** Takes out the buffers that are full, or all of them. */
  full(all = false): TableLines[] {
    const full = [...this.tables.values()].filter((buffered) => buffered.length > (all ? 0 : SEND_AT));
    return full.map((buffered) => {
      const lines = this.encoder.encode(buffered.lines.join(''));
      buffered.lines = [];
      buffered.length = 0;
      return { module: buffered.module, table: buffered.table, lines };
    });
  }

  private of(module: string, table: string): Buffered {
    const id = `${module}.${table}`;
    const known = this.tables.get(id);
    if (known) return known;
    const spec = must(this.catalog.moduleSpec(module).tables[table], `catalogue of ${id}`);
    const buffered: Buffered = { module, table, codec: tableCodec(id, spec), lines: [], length: 0 };
    this.tables.set(id, buffered);
    return buffered;
  }
}
