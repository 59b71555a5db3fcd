import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../../test/support/platform.ts';
import { childEnvironment } from '../../base/config.ts';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SCRIPT = `import { missingTools } from ${JSON.stringify(join(import.meta.dirname, 'java-server.ts'))};
process.stdout.write(JSON.stringify(missingTools(['java', 'javac', 'mvn'])));`;

/** What is missing, as a call below that folder in that locale sees it. */
function missingIn(name: string, locale: Record<string, string>): unknown {
  const cwd = join(folder, name);
  mkdirSync(cwd, { recursive: true });
  const { LC_ALL, ...environment } = childEnvironment();
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', SCRIPT], {
    cwd,
    env: { ...environment, ...locale },
    encoding: 'utf8',
  });
  expect({ LC_ALL, status }, stderr).toEqual({ LC_ALL: 'C.UTF-8', status: 0 });
  return JSON.parse(stdout);
}

// What works in one place works in every other: the rest of this file would prove nothing about a machine without Java.
const here = missingIn('plain', { LC_ALL: 'C.UTF-8' });

test.for([
  ['prüf', {}],
  ['prüf', { LC_ALL: 'C' }],
  ['工場', { LANG: 'POSIX' }],
  ['usine à gaz', { LC_ALL: 'no_SUCH.locale' }],
  ['завод', { LC_CTYPE: 'C' }],
  ['🏭', {}],
] as const)('Java and Maven below %s, locale %o', ([name, locale]) => {
  expect(missingIn(name, locale)).toEqual(here);
});
