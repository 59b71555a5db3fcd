/**
 * A campaign of faults against backup, restore, retention and archive: destinations that do not answer, are lost midway or full, another key, backups that were damaged by a byte, commands killed at any step, servers gone,
 * two restores at once, holds set meanwhile, databases dropped, the machine lost. Each is followed by what a person would do, and what there is is compared with what was written.
 * `npm run faults -- --runs N --seed S`. Ends with: runs, lost, silently wrong.
 */
import { parseArgs } from 'node:util';
import { Azurite } from '../test/support/azurite.ts';
import { Faults } from '../test/support/faults.ts';
import { OwnHome } from '../test/support/own-home.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    /** Part of the name of the only fault that is played. */
    only: { type: 'string' },
  },
});
const runs = Number(values.runs);
const say = (text: string) => process.stdout.write(`${text}\n`);
const home = new OwnHome();
const azurite = await Azurite.start();

async function campaign(): Promise<number> {
  const { code, stderr } = await home.run(['up', '--empty', '--layout', 'balanced']);
  if (code !== 0) throw new Error(`up ended with ${code}: ${stderr.slice(-2000)}`);
  const faults = new Faults(home, Number(values.seed), azurite);
  const { only } = values;
  const chosen = only === undefined ? undefined : faults.names.find((name) => name.includes(only));
  let [lost, wrong] = [0, 0];
  for (let run = 1; run <= runs; run++) {
    const verdict = await faults.next(chosen);
    lost += verdict.lost.length;
    wrong += verdict.wrong.length;
    say(`${run} of ${runs}: ${verdict.fault}`);
    for (const one of verdict.lost) say(`  lost: ${one}`);
    for (const one of verdict.wrong) say(`  silently wrong: ${one}`);
  }
  say(`${runs} runs of seed ${values.seed}: ${lost} lost, ${wrong} silently wrong`);
  return lost + wrong;
}

try {
  process.exitCode = (await campaign()) === 0 ? 0 : 1;
} finally {
  azurite.stop();
  home.discard();
}
