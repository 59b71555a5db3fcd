import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/catalog.ts';
import { localDay } from '../../machinery/base/company-time.ts';
import { must } from '../../machinery/base/errors.ts';
import type { AnyRow } from '../../machinery/base/row-types.ts';
import { DAY_MS } from '../../machinery/base/utc.ts';
import { tableCodec } from '../../machinery/engines/postgres/encoding.ts';
import type { RunParameters } from '../../machinery/kernel/contract.ts';
import { Simulation } from '../../machinery/kernel/simulation.ts';
import { gstin } from './agent/names.ts';
import { lineCost } from './agent/recipes.ts';
import { behaviour } from './agent.ts';
import manifest from './module.ts';
import type { Rows } from './rows.ts';

const catalog = loadCatalog();
const spec = catalog.moduleSpec('master');
const START = Date.UTC(2026, 2, 1);
const momentAfter = (days: number) => START + days * DAY_MS;
const parametersOf = (given: Partial<RunParameters> = {}): RunParameters => ({
  seed: 7,
  scale: 0.2,
  start: START,
  end: momentAfter(90),
  sensorInterval: DAY_MS,
  ...given,
});

function simulationOf(given: Partial<RunParameters> = {}): Simulation {
  return new Simulation({ catalog, behaviours: [behaviour], parameters: parametersOf(given) });
}

function history(days: number, given: Partial<RunParameters> = {}): Simulation {
  const simulation = simulationOf(given);
  simulation.open();
  simulation.run(momentAfter(days));
  return simulation;
}

function rowsOf<Name extends keyof Rows & string>(simulation: Simulation, table: Name): Rows[Name][] {
  return [...must(simulation.stores('master').get(table), table).held()] as Rows[Name][];
}

/** Every row as one line of text, by table. */
function linesOf(simulation: Simulation): Record<string, string[]> {
  const lines: Record<string, string[]> = {};
  for (const [table, store] of simulation.stores('master')) {
    const codec = tableCodec(`master.${table}`, must(spec.tables[table], table));
    lines[table] = [...store.held()].map((row) => codec.values(row).join('\t'));
  }
  return lines;
}

describe('size', () => {
  it.each([
    [0.2, 0.15, 0.3],
    [1, 0.9, 1.1],
    [3, 2.7, 3.3],
  ])('at scale %d the company has its number of rows after 90 days', (scale, low, high) => {
    const total = Object.values(linesOf(history(90, { scale }))).reduce((sum, lines) => sum + lines.length, 0);
    expect(total / manifest.initialRows).toBeGreaterThan(low);
    expect(total / manifest.initialRows).toBeLessThan(high);
  });

  it.each([7, 8, 9])('keeps every table in the range that its purpose names, with seed %d', (seed) => {
    const lines = linesOf(history(90, { scale: 1, seed }));
    for (const [table, purpose] of Object.entries(manifest.tables)) {
      const [, low, high] = must(/\((\d+)-(\d+)/.exec(purpose), `range of ${table}`);
      expect(lines[table]?.length, table).toBeGreaterThanOrEqual(Number(low));
      expect(lines[table]?.length, table).toBeLessThanOrEqual(Number(high));
    }
  });
});

describe('rows', () => {
  const year = simulationOf({ scale: 0.5 });
  year.open();

  it('are entered before history begins, in the order of their keys', () => {
    for (const [table, store] of year.stores('master')) {
      let last = 0;
      for (const row of store.held() as Iterable<{ created_at: number; updated_at: number }>) {
        const key = (row as unknown as AnyRow)[must(spec.tables[table]?.primaryKey[0], 'key')] as number;
        expect(key, table).toBe(++last);
        expect(row.created_at, `${table} ${key}`).toBeLessThan(START);
        expect(row.updated_at, `${table} ${key}`).toBeGreaterThanOrEqual(row.created_at);
        expect(row.updated_at, `${table} ${key}`).toBeLessThanOrEqual(START);
      }
      expect(store.lastKey, table).toBe(last);
    }
  });

  it('follow the days that were set for them, after a year', () => {
    year.run(momentAfter(365));
    const today = localDay(momentAfter(365));
    for (const row of rowsOf(year, 'employees')) {
      if (row.status === 'terminated') expect(row.termination_date).toBeLessThan(today);
      else if (row.termination_date !== null) expect(row.termination_date).toBeGreaterThanOrEqual(today - 1);
    }
    for (const row of rowsOf(year, 'bill_of_materials')) {
      if (row.status === 'draft') expect(row.effective_from).toBeGreaterThan(today);
      if (row.status === 'superseded') expect(row.effective_to).toBeLessThan(today);
      if (row.approved_at !== null && row.engineering_change_number !== null)
        expect(localDay(row.approved_at)).toBeLessThan(row.effective_from);
    }
    for (const row of rowsOf(year, 'products'))
      if (row.status === 'in_design') expect(row.launched_on).toBeGreaterThanOrEqual(today);
    for (const row of rowsOf(year, 'material_suppliers'))
      if (row.status === 'approved' && row.valid_to !== null) expect(row.valid_to).toBeGreaterThanOrEqual(today - 1);
  });
});

describe('determinism', () => {
  it('what happens does not depend on when history ends', () => {
    expect(linesOf(history(30, { end: momentAfter(400) }))).toEqual(linesOf(history(30)));
  });
});

describe('figures', () => {
  const opened = history(0, { scale: 1 });
  const materials = new Map(rowsOf(opened, 'materials').map((row) => [row.material_id, row]));

  it('conversion is what a made item costs beside its components, to the last digit the same for equal parts', () => {
    const components = Map.groupBy(rowsOf(opened, 'bom_components'), (row) => row.bom_id);
    const conversions = new Map<string, Set<number>>();
    for (const bom of rowsOf(opened, 'bill_of_materials')) {
      if (bom.material_id === null || bom.status !== 'released') continue;
      const item = must(materials.get(bom.material_id), 'item');
      const cost = must(components.get(bom.bom_id), 'components').reduce(
        (sum, row) =>
          sum +
          lineCost(must(materials.get(row.material_id), 'component').standard_cost_amount, row.quantity, row.scrap_pct),
        0,
      );
      const kind = item.material_name.replace(/ (CP|GP|GV|BV|CV|PA|EA)\d* (\d+) .*/, ' $1 $2');
      conversions.set(kind, (conversions.get(kind) ?? new Set()).add(item.standard_cost_amount - cost));
    }
    expect(conversions.size).toBeGreaterThan(100);
    for (const [kind, amounts] of conversions) expect([...amounts], kind).toHaveLength(1);
  });

  it('a line costs its quantity with scrap, rounded once', () => {
    expect(lineCost(1_000_000, 2_500, 40_000)).toBe(2_600_000);
    expect(lineCost(123_457, 333, 5_000)).toBe(41_317);
  });

  it('larger products of a family cost more', () => {
    const pumps = rowsOf(opened, 'products').filter((row) => row.product_family === 'centrifugal_pump');
    const mean = (size: number) => {
      const costs = pumps.filter((row) => row.nominal_size_mm === size * 100).map((row) => row.standard_cost_amount);
      return costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
    };
    expect(mean(200)).toBeGreaterThan(mean(80));
    expect(mean(80)).toBeGreaterThan(mean(40));
  });

  it('variants are L, M and H in the proportions of AI4I 2020', () => {
    const products = rowsOf(opened, 'products');
    const share = (variant: string) =>
      products.filter((row) => row.product_variant === variant).length / products.length;
    expect([share('L'), share('M'), share('H')]).toEqual([0.5, 0.3, 0.2]);
  });

  it('a tenth of the customers is abroad, and some suppliers are', () => {
    const abroad =
      rowsOf(opened, 'customers').filter((row) => row.country_code !== 'IN').length /
      rowsOf(opened, 'customers').length;
    expect(abroad).toBeGreaterThan(0.06);
    expect(abroad).toBeLessThan(0.14);
    expect(new Set(rowsOf(opened, 'suppliers').map((row) => row.currency_code))).toEqual(
      new Set(['INR', 'USD', 'EUR', 'CNY']),
    );
  });

  it('a GSTIN carries its check character', () => {
    // Example of the published algorithm.
    expect(gstin('27', 'AAPFU0939F')).toBe('27AAPFU0939F1ZV');
  });
});
