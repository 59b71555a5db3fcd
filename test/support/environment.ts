import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../cli/catalog.ts';
import { childEnvironment } from '../../machinery/base/config.ts';
import { testEngines } from './engines.ts';

/** What a shell has in its environment after it has evaluated what `./genims env` prints for a home: the addresses that users work with. */
export function evaluatedEnvironment(home: string, environment: Record<string, string> = {}): Record<string, string> {
  const script = `set -a; printed=$('${join(ROOT, 'genims')}' env) || exit 1; eval "$printed"; env -0`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], {
    env: childEnvironment({ ...testEngines(), GENIMS_HOME: home, ...environment }),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The shell could not evaluate the output of env: ${stderr}`);
  const lines = stdout.split('\0').filter((line) => /^(POSTGRES|MYSQL|MONGODB)_[A-Z_]*=/.test(line));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}
