import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { loadCatalog } from '../cli/catalog.ts';
import { must } from '../machinery/base/errors.ts';
import { DAY_MS, HOUR_MS } from '../machinery/base/utc.ts';
import { tableCodec } from '../machinery/engines/postgres/encoding.ts';
import { Simulation } from '../machinery/kernel/simulation.ts';
import { behaviours } from '../modules/behaviours.ts';

/**
 * Digests of every table that a history fills, made in memory: the control of a change that is to change no row.
 * `npm run digests -- write FILE` keeps them, `npm run digests -- compare FILE` names every table that differs.
 */
const RUNS = [
  { seed: 1, scale: 0.3, days: 40 },
  { seed: 2, scale: 0.3, days: 40 },
  { seed: 3, scale: 0.3, days: 40 },
  { seed: 1, scale: 1, days: 90 },
];
const END = Date.UTC(2026, 10, 28);

type Digests = Record<string, string>;

/** Count and digest of each table. Rows are added up, so the order in which they become final does not count. */
function digestsOf({ seed, scale, days }: (typeof RUNS)[number]): Digests {
  const catalog = loadCatalog();
  const parameters = { seed, scale, start: END - days * DAY_MS, end: END, sensorInterval: HOUR_MS };
  const simulation = new Simulation({ catalog, behaviours, parameters });
  const sums = new Map<string, { count: number; sum: bigint }>();
  const take = () => {
    for (const module of simulation.modules)
      for (const [name, store] of simulation.stores(module)) {
        const finished = store.takeFinished();
        if (finished.length === 0) continue;
        const table = `${module}.${name}`;
        const codec = tableCodec(table, must(catalog.moduleSpec(module).tables[name], table));
        const total = sums.get(table) ?? { count: 0, sum: 0n };
        for (const { row } of finished) {
          total.count++;
          const hash = createHash('sha256').update(codec.values(row).join('\t')).digest();
          total.sum = (total.sum + hash.readBigUInt64LE()) & 0xffff_ffff_ffff_ffffn;
        }
        sums.set(table, total);
      }
  };
  simulation.open();
  for (let day = simulation.moment + DAY_MS; day <= END; day += DAY_MS) {
    simulation.run(day);
    take();
  }
  for (const module of simulation.modules) for (const store of simulation.stores(module).values()) store.flush();
  take();
  const digests: Digests = {};
  for (const [table, { count, sum }] of [...sums].sort()) digests[table] = `${count} ${sum.toString(16)}`;
  for (const module of simulation.modules)
    digests[`${module} numbers`] = createHash('sha256')
      .update(JSON.stringify(simulation.checkpoint(module).numbers))
      .digest('hex')
      .slice(0, 16);
  return digests;
}

const [mode, file = '', only] = process.argv.slice(2);
const known: Record<string, Digests> = mode === 'compare' ? JSON.parse(readFileSync(file, 'utf8')) : {};
const all: Record<string, Digests> = {};
let differing = 0;
for (const run of RUNS) {
  const name = `seed ${run.seed}, scale ${run.scale}, ${run.days} days`;
  if (only !== undefined && !name.startsWith(only)) continue;
  const digests = digestsOf(run);
  all[name] = digests;
  const before = known[name];
  if (!before) continue;
  for (const table of new Set([...Object.keys(before), ...Object.keys(digests)]))
    if (before[table] !== digests[table]) {
      differing++;
      process.stdout.write(`${name}: ${table} was ${before[table]}, is ${digests[table]}\n`);
    }
}
if (mode === 'write') writeFileSync(file, `${JSON.stringify(all, null, 1)}\n`);
process.stdout.write(mode === 'compare' ? `${differing} differ\n` : `${Object.keys(all).length} runs\n`);
process.exitCode = differing > 0 ? 1 : 0;
