/**
 * Looks at a history lived in memory, without databases: `npm run realism:columns` lists columns that say nothing, `npm run realism:weeks` fifty key figures by
 * week, the largest transients first. A scale, days and a seed may follow.
 */
import { DAY_MS } from '../../machinery/base/utc.ts';
import { live } from './in-memory.ts';
import { SilentColumns } from './silent-columns.ts';
import { WeeklyFigures } from './weekly-figures.ts';

const END = Date.UTC(2026, 10, 28);
const [what = 'weeks', scale = '0.3', days = '63', seed = '1'] = process.argv.slice(2);
const run = { seed: Number(seed), scale: Number(scale), days: Number(days), end: END };

if (what === 'columns') {
  const columns = new SilentColumns();
  live(run, (table, row) => columns.take(table, row));
  const silent = columns.all();
  const unexplained = silent.filter(({ reason }) => reason === undefined);
  for (const { table, column, value, rows } of unexplained)
    process.stdout.write(
      `${table}.${column}: ${value === undefined ? 'always null' : `always ${value}`} in ${rows} rows\n`,
    );
  const byReason = Map.groupBy(silent, ({ reason }) => reason ?? 'no reason');
  for (const [reason, rows] of byReason) process.stdout.write(`${rows.length} ${reason}\n`);
  const byModule = Map.groupBy(unexplained, ({ table }) => table.split('.')[0] ?? '');
  for (const [module, rows] of byModule) process.stdout.write(`${rows.length} without a reason in ${module}\n`);
} else {
  const figures = new WeeklyFigures(END - run.days * DAY_MS, run.days);
  live(run, (table, row) => figures.take(table, row));
  for (const { figure, weeks, transient } of figures.all()) {
    const shown = weeks.map((one) => (Math.abs(one) > 1e6 ? `${(one / 1e8).toFixed(1)}M` : String(Math.round(one))));
    process.stdout.write(
      `${`${Math.round(transient * 100)} %`.padStart(7)}  ${figure.padEnd(32)} ${shown.join(' ')}\n`,
    );
  }
}
