/**
 * Fault: those of a seeded campaign against backup, restore, retention and archive; `npm run faults` plays many more of them.
 *
 * Invariant: nothing is lost, and nothing that is wrong is said to be well.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Faults } from '../support/faults.ts';
import { OwnHome } from '../support/own-home.ts';

const SEED = 19;
/** Those that take a few seconds and have no test of their own. */
const PLAYED = ['a byte is changed or missing', 'a hold is set while backups are pruned'];

const home = new OwnHome();
beforeAll(() => home.provision('balanced'));
afterAll(() => home.discard());

test('faults of a fixed seed lose nothing, and nothing wrong is said to be well', async () => {
  const faults = new Faults(home, SEED);
  for (const name of PLAYED) expect(await faults.next(name)).toMatchObject({ lost: [], wrong: [] });
});
