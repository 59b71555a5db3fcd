import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/catalog.ts';
import { must } from '../../machinery/base/errors.ts';
import { DAY_MS } from '../../machinery/base/utc.ts';
import { SilentColumns } from './silent-columns.ts';
import { FIGURES, WeeklyFigures } from './weekly-figures.ts';

const START = Date.UTC(2026, 0, 5);
const WEEKS = 9;

/** Orders of every week, as many as `of` says. */
function transientOf(of: (week: number) => number): number {
  const figures = new WeeklyFigures(START, WEEKS * 7);
  for (let week = 0; week < WEEKS; week++)
    for (let order = 0; order < of(week); order++)
      figures.take('erp.sales_orders', { ordered_at: START + (7 * week + 1) * DAY_MS, net_amount: 100 });
  return must(
    figures.all().find(({ figure }) => figure === 'orders'),
    'orders',
  ).transient;
}

describe('key figures by week', () => {
  it('are at least fifty, of tables and columns that there are', () => {
    const catalog = loadCatalog();
    expect(Object.keys(FIGURES).length).toBeGreaterThanOrEqual(50);
    for (const [name, { table, at, sum }] of Object.entries(FIGURES)) {
      const [module = '', own = ''] = table.split('.');
      const columns = Object.keys(must(catalog.moduleSpec(module).tables[own], `${name}: ${table}`).columns);
      expect(columns, name).toContain(at);
      if (sum) expect(columns, name).toContain(sum);
    }
  });

  it('that begin at their level have no transient', () => {
    expect(transientOf(() => 20)).toBe(0);
  });

  it('control: what begins at nothing, or with a wave, is found', () => {
    expect(transientOf((week) => (week < 3 ? 5 : 20))).toBeCloseTo(-0.75);
    expect(transientOf((week) => (week < 3 ? 60 : 20))).toBeCloseTo(2);
  });

  it('the figure of largest transient comes first', () => {
    const figures = new WeeklyFigures(START, WEEKS * 7);
    figures.take('erp.sales_orders', { ordered_at: START + DAY_MS, net_amount: 1 });
    expect(Math.abs(figures.all()[0]?.transient ?? 0)).toBeGreaterThanOrEqual(1);
  });
});

describe('columns that say nothing', () => {
  const columns = new SilentColumns();
  for (let row = 0; row < 30; row++)
    columns.take('crm.leads', {
      lead_id: row,
      note: null,
      source: 'website',
      status: row % 2 ? 'new' : 'lost',
      valid_to: null,
    });
  const silent = columns.all();

  it('are those that are null or alike in all rows', () => {
    expect(silent.map(({ column }) => column).sort()).toEqual(['note', 'source', 'valid_to']);
  });

  it('have a reason where their kind has one', () => {
    expect(silent.filter(({ reason }) => reason !== undefined).map(({ column }) => column)).toEqual(['valid_to']);
  });
});
