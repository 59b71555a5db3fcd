/**
 * Rounds of random changes on a history of its own, after each of which every target of the loads must be what a rebuild would make it: `npm run increments [rounds] [seed] [home]`. A home that is given is used as it stands and
 * kept. Ends at the first difference.
 */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { IncrementRounds } from '../test/support/increment-rounds.ts';
import { temporaryFolder } from '../test/support/platform.ts';
import { genims } from '../test/support/run.ts';

async function main(count: number, seed: number, given: string | undefined): Promise<void> {
  const folder = given === undefined ? temporaryFolder() : undefined;
  const home = given ?? join(folder ?? '', 'home');
  const rounds = new IncrementRounds(home, seed);
  try {
    const size = ['--days', '10', '--scale', '0.1', '--until', '2026-06-15', '--layout', 'minimal'];
    if (folder) await genims(['up', ...size, '--json'], { GENIMS_HOME: home });
    let changed = 0;
    for (let round = 1; round <= count; round++) {
      const result = await rounds.round(round);
      changed += result.changed;
      if (result.differing.length > 0) {
        process.stdout.write(`Round ${round}: ${JSON.stringify(result.differing, null, 1)}\n`);
        process.exitCode = 1;
        return;
      }
      if (round % 20 === 0) process.stdout.write(`${round} rounds, ${changed} changes: no difference\n`);
    }
    process.stdout.write(`${count} rounds, ${changed} changes: 0 differences\n`);
  } finally {
    await rounds.close();
    if (folder) {
      await genims(['destroy', '--yes', '--quiet'], { GENIMS_HOME: home });
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

const [count = '200', seed = '1', home] = process.argv.slice(2);
await main(Number(count), Number(seed), home);
