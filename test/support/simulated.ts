import { loadCatalog } from '../../cli/catalog.ts';
import { must } from '../../machinery/base/errors.ts';
import { DAY_MS, HOUR_MS } from '../../machinery/base/utc.ts';
import type { AnyBehaviour, RunParameters } from '../../machinery/kernel/contract.ts';
import { Simulation } from '../../machinery/kernel/simulation.ts';
import { behaviours } from '../../modules/behaviours.ts';

const histories = new Map<string, Simulated>();

/** A history of the whole company that test files share; nobody changes its rows, nor goes on with it. */
export function wholeCompany(): Simulated {
  return shared('whole', () => new Simulated(behaviours, { seed: 7, scale: 0.3, days: 45 }));
}

/** The same of a company without a plant: what is planned is bought and nothing of it is used, what is in stock is sold and the rest waits. */
export function companyWithoutPlant(): Simulated {
  const names = ['master', 'financial', 'hr', 'erp', 'supplier', 'wms', 'tms', 'crm'];
  const some = behaviours.filter(({ module }) => names.includes(module));
  return shared('without plant', () => new Simulated(some, { days: 75, scale: 0.5, seed: 3, sensorInterval: DAY_MS }));
}

function shared(name: string, make: () => Simulated): Simulated {
  const known = histories.get(name) ?? make();
  histories.set(name, known);
  return known;
}

type Row = Record<string, never>;

/** A history in memory, without databases: all rows of all simulated modules as they stand at its end. */
export class Simulated {
  readonly simulation: Simulation;
  private readonly tables = new Map<string, object[]>();

  constructor(behaviours: AnyBehaviour[], parameters: Partial<RunParameters> & { days: number }) {
    const { days, ...given } = parameters;
    const end = given.end ?? Date.UTC(2026, 5, 15);
    this.simulation = new Simulation({
      catalog: loadCatalog(),
      behaviours,
      parameters: { seed: 1, scale: 0.2, start: end - days * DAY_MS, sensorInterval: HOUR_MS, ...given, end },
    });
    this.simulation.open();
    for (let day = this.simulation.moment + DAY_MS; day <= end; day += DAY_MS) {
      this.simulation.run(day);
      this.take();
    }
    for (const module of this.simulation.modules)
      for (const store of this.simulation.stores(module).values()) store.flush();
    this.take();
  }

  /** Rows of `module.table`, in the order in which they became final. */
  rows<Type extends object = Row>(table: string): Type[] {
    return (this.tables.get(table) ?? []) as Type[];
  }

  /** Number of rows by table; tables without any are left out. */
  counts(): Record<string, number> {
    return Object.fromEntries([...this.tables].map(([table, rows]) => [table, rows.length] as const).sort());
  }

  private take(): void {
    for (const module of this.simulation.modules)
      for (const [name, store] of this.simulation.stores(module)) {
        const finished = store.takeFinished();
        if (finished.length === 0) continue;
        const table = `${module}.${name}`;
        if (!this.tables.has(table)) this.tables.set(table, []);
        for (const { row } of finished) must(this.tables.get(table), table).push(row);
      }
  }
}
