import { loadCatalog } from '../../cli/catalog.ts';
import { DAY_MS, HOUR_MS } from '../../machinery/base/utc.ts';
import { Simulation } from '../../machinery/kernel/simulation.ts';
import { behaviours } from '../../modules/behaviours.ts';

/** A row as its module keeps it; of what a figure asks for it knows whether it is there. */
export type Seen = Readonly<Record<string, unknown>>;

export interface Run {
  seed: number;
  scale: number;
  days: number;
  end: number;
}

/** Lives a history in memory and hands every row over as it became final, day by day. */
export function live({ seed, scale, days, end }: Run, take: (table: string, row: Seen) => void): void {
  const parameters = { seed, scale, start: end - days * DAY_MS, end, sensorInterval: HOUR_MS };
  const simulation = new Simulation({ catalog: loadCatalog(), behaviours, parameters });
  const handOver = () => {
    for (const module of simulation.modules)
      for (const [name, store] of simulation.stores(module))
        for (const { row } of store.takeFinished()) take(`${module}.${name}`, row as Seen);
  };
  simulation.open();
  for (let day = simulation.moment + DAY_MS; day <= end; day += DAY_MS) {
    simulation.run(day);
    handOver();
  }
  for (const module of simulation.modules) for (const store of simulation.stores(module).values()) store.flush();
  handOver();
}
