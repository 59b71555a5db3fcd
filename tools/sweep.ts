/**
 * Simulates histories of many lengths, sizes and seeds in memory, and names each that breaks a lifecycle, a link or the contract, which show at some dates only:
 * `npm run sweep -- [--scales 0.1,1] [--days 7,90] [--seeds 1,2] [--until 2026-11-30] [--opening]`. With `--opening` only the opening and the first day.
 */

import { parseArgs } from 'node:util';
import { loadCatalog } from '../cli/catalog.ts';
import { DAY_MS, HOUR_MS } from '../machinery/base/utc.ts';
import { Simulation } from '../machinery/kernel/simulation.ts';
import { behaviours } from '../modules/behaviours.ts';

const { values } = parseArgs({
  options: {
    scales: { type: 'string', default: '0.1,0.3' },
    days: { type: 'string', default: '7,60,200' },
    seeds: { type: 'string', default: '1,2' },
    until: { type: 'string', default: '2026-11-30' },
    opening: { type: 'boolean', default: false },
  },
});
const catalog = loadCatalog();
const numbers = (text: string) => text.split(',').map(Number);

/** Runs one history and lets go of its rows day by day, as a writer does; gives how many there were. */
function simulate(scale: number, days: number, seed: number): number {
  const end = Date.parse(values.until);
  const parameters = { seed, scale, start: end - days * DAY_MS, end, sensorInterval: HOUR_MS };
  const simulation = new Simulation({ catalog, behaviours, parameters });
  const until = values.opening ? parameters.start + DAY_MS : end;
  let rows = 0;
  simulation.open();
  while (simulation.moment < until) {
    simulation.run(simulation.moment + DAY_MS);
    for (const module of simulation.modules)
      for (const store of simulation.stores(module).values()) rows += store.takeFinished().length;
  }
  return rows;
}

let failed = 0;
for (const scale of numbers(values.scales))
  for (const days of numbers(values.days))
    for (const seed of numbers(values.seeds)) {
      const run = `scale ${scale}, ${days} days, seed ${seed}`;
      try {
        process.stdout.write(`${run}: ${simulate(scale, days, seed)} rows\n`);
      } catch (error) {
        failed++;
        process.stdout.write(`${run}: ${error instanceof Error ? error.stack : error}\n`);
      }
    }
process.stdout.write(`${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
