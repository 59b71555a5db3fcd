import { loadCatalog } from '../../cli/catalog.ts';
import { Draws } from '../../machinery/base/draw.ts';
import { must } from '../../machinery/base/errors.ts';
import type { AnyRow, Moment } from '../../machinery/base/row-types.ts';
import { DAY_MS } from '../../machinery/base/utc.ts';
import { ownerOf, tableOf } from '../../machinery/catalog/catalog.ts';
import { tableCodec } from '../../machinery/engines/postgres/encoding.ts';
import type { AnyBehaviour, RunParameters } from '../../machinery/kernel/contract.ts';
import { Simulation } from '../../machinery/kernel/simulation.ts';
import type { ModuleRestart } from '../../machinery/kernel/state.ts';

const catalog = loadCatalog();

/**
 * Runs a history in memory and gives the rows of every table as the lines that COPY takes, sorted. At each of the `stops`, in days from the start, everything is forgotten but what
 * the databases would keep, and a new simulation goes on from there.
 */
export function historyWithStops(
  behaviours: AnyBehaviour[],
  parameters: RunParameters,
  stops: readonly number[],
): Record<string, string[]> {
  const rows = new Map<string, Map<string, AnyRow>>();
  let simulation = new Simulation({ catalog, behaviours, parameters });
  simulation.open();
  for (const stop of stops) {
    const restarts = stoppedAt(simulation, parameters.start + stop * DAY_MS, rows);
    simulation = new Simulation({ catalog, behaviours, parameters });
    simulation.resume(restarts);
  }
  simulation.run(parameters.end);
  keep(simulation, rows);
  return Object.fromEntries(
    [...rows].map(([table, all]) => {
      const codec = codecOf(table);
      return [table, [...all.values()].map((row) => codec.values(row).join('\t')).sort()];
    }),
  );
}

/** Goes on until a moment and gives what the databases keep then; `rows` are those that were written before. */
export function stoppedAt(
  simulation: Simulation,
  moment: Moment,
  rows = new Map<string, Map<string, AnyRow>>(),
): ModuleRestart[] {
  simulation.run(moment);
  keep(simulation, rows);
  return simulation.modules.map((module) => restartOf(simulation, module, rows));
}

/** Moments in days from the start, in order, at random. */
export function randomStops(seed: number, { count, days }: { count: number; days: number }): number[] {
  const draw = new Draws(seed, 'restarts').of('stops', count, 'moments');
  return Array.from({ length: count }, () => draw.between(0, days)).sort((a, b) => a - b);
}

/** Takes what is final and what stands open, as a database would have it. */
function keep(simulation: Simulation, rows: Map<string, Map<string, AnyRow>>): void {
  for (const module of simulation.modules)
    for (const [name, store] of simulation.stores(module)) {
      store.flush();
      const table = `${module}.${name}`;
      const key = must(catalog.moduleSpec(module).tables[name], table).primaryKey;
      const all = rows.get(table) ?? new Map<string, AnyRow>();
      for (const { row } of store.takeFinished()) all.set(key.map((column) => row[column]).join(' '), { ...row });
      rows.set(table, all);
    }
}

/** What a stopped simulation is started from again: its checkpoint and what is in the tables. */
function restartOf(simulation: Simulation, module: string, rows: Map<string, Map<string, AnyRow>>): ModuleRestart {
  const restart: ModuleRestart = {
    ...simulation.checkpoint(module),
    module,
    lastKeys: {},
    held: {},
    copies: {},
    underWay: simulation.waiting(module),
  };
  for (const [table, store] of simulation.stores(module)) {
    restart.lastKeys[table] = store.lastKey;
    restart.held[table] = throughText(`${module}.${table}`, [...store.held()]);
  }
  for (const copy of catalog.module(module).referenceCopies) {
    const all = [...(rows.get(copy)?.values() ?? [])];
    const key = must(catalog.moduleSpec(ownerOf(copy)).tables[tableOf(copy)]?.primaryKey[0], copy);
    restart.copies[copy] = throughText(
      copy,
      all.sort((a, b) => (a[key] as number) - (b[key] as number)),
    );
  }
  return restart;
}

/** Rows as they come back from a database: every value through the text of its column. */
function throughText(table: string, rows: AnyRow[]): AnyRow[] {
  const codec = codecOf(table);
  return rows.map((row) =>
    codec.row(codec.columns.map(({ name, encode }) => (row[name] === null ? null : encode(row[name])))),
  );
}

function codecOf(table: string) {
  return tableCodec(table, must(catalog.moduleSpec(ownerOf(table)).tables[tableOf(table)], table));
}
