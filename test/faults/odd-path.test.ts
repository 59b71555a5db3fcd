/**
 * Fault: the home lies in a folder whose name is very long, or has characters that settings, class paths and shells read in ways of their own.
 *
 * Invariant: engines start there, survive a kill, are found again, stop, and are removed with all that they had.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { EngineName } from '../../machinery/engines/contract.ts';
import { openPlatform, temporaryFolder } from '../support/platform.ts';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ALL: EngineName[] = ['postgres', 'mysql', 'mongodb'];

test.for([
  ['more than 500 bytes in all', join('long-'.repeat(40), 'longer-'.repeat(30), 'home')],
  [
    'a colon, a number sign, letters outside ASCII, and what addresses escape',
    join('a:b', 'c#', 'prüf 日本 %41;&=[a]'),
  ],
  ['quotes, a backslash, and what a shell replaces', join(`it's "here"`, 'back\\slash\\n', '$HOME `id` ~ * ?')],
] as const)('%s', async ([, name]) => {
  const home = join(folder, name);
  mkdirSync(dirname(home), { recursive: true });
  const { engines, home: state } = openPlatform(home);
  state.prepare();
  try {
    await engines.start(ALL);
    for (const engine of ALL) {
      const [server] = engines.local[engine].processes();
      expect(server, engine).toBeGreaterThan(0);
      process.kill(server ?? 0, 'SIGKILL');
    }
    await engines.start(ALL);
    const again = openPlatform(home).engines;
    expect((await again.stop()).sort()).toEqual(ALL.toSorted());
    for (const engine of ALL) expect(again.local[engine].processes(), engine).toEqual([]);
    await engines.start(ALL);
  } finally {
    await engines.remove();
  }
  for (const engine of ALL) {
    expect(engines.local[engine].processes(), engine).toEqual([]);
    expect(existsSync(engines.local[engine].folder)).toBe(false);
  }
});
