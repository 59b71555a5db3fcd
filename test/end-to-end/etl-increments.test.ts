import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { IncrementRounds } from '../support/increment-rounds.ts';
import { temporaryFolder } from '../support/platform.ts';
import { genims } from '../support/run.ts';

/** What runs compute of what has changed is what a rebuild computes of everything, whatever changes, is removed, is committed late, and wherever a run is killed. More rounds: `npm run increments 200`. */
const ROUNDS = 4;

const folder = temporaryFolder();
const home = join(folder, 'home');
const rounds = new IncrementRounds(home, 20260615);

beforeAll(async () => {
  const outcome = await genims(
    ['up', '--days', '10', '--scale', '0.2', '--until', '2026-06-15', '--layout', 'minimal', '--json'],
    { GENIMS_HOME: home },
  );
  expect(JSON.parse(outcome.stdout)).toMatchObject({ ok: true });
}, 400_000);

afterAll(async () => {
  await rounds.close();
  await genims(['destroy', '--yes', '--quiet'], { GENIMS_HOME: home });
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

it(`${ROUNDS} rounds: incremental equals rebuild`, async () => {
  let changed = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    const result = await rounds.round(round);
    changed += result.changed;
    expect(new Set(result.modes)).toEqual(new Set(['incremental']));
    expect({ round, differing: result.differing }).toEqual({ round, differing: [] });
  }
  expect(changed).toBeGreaterThan(ROUNDS);
}, 900_000);
