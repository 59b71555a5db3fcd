import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../cli/catalog.ts';
import { childEnvironment } from '../../machinery/base/config.ts';
import { withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { OwnHome } from '../support/own-home.ts';
import { temporaryFolder } from '../support/platform.ts';

const folder = temporaryFolder();
const own = new OwnHome();
afterAll(() => {
  own.discard();
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!existsSync('/dev/full'))('output that cannot be written', () => {
  test.for(['--help', 'up --help', 'status', 'status --json'])('of %s is told, and is a failure', (args) => {
    const { status, stderr } = spawnSync('sh', ['-c', `"$0" ${args} >/dev/full`, join(ROOT, 'genims')], {
      env: childEnvironment({ GENIMS_HOME: join(folder, 'none') }),
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/^error OUTPUT_LOST: Standard output cannot be written: .*ENOSPC.*\n.+\n$/);
    expect(status).toBe(1);
  });

  test('of errors and progress leaves the outcome as it is', () => {
    const { status, stdout } = spawnSync('sh', ['-c', '"$0" nonsense --json 2>/dev/full', join(ROOT, 'genims')], {
      env: childEnvironment({ GENIMS_HOME: join(folder, 'none') }),
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code: 'USAGE' } });
    expect(status).toBe(2);
  });
});

describe('a home that cannot be one', () => {
  test.for<[string, () => string]>([
    ['lies below a file', () => '/etc/hostname/home'],
    ['has too long a name', () => join(folder, 'y'.repeat(300))],
    [
      'has a state that is no JSON',
      () => {
        const home = join(folder, 'broken');
        mkdirSync(home, { recursive: true });
        writeFileSync(join(home, 'state.json'), '{"parameters": ');
        return home;
      },
    ],
  ])('as it %s is told as such, not as a riddle', async ([, make]) => {
    const home = new OwnHome({ path: make() });
    for (const args of [['status'], ['up', '--empty'], ['destroy', '--yes']]) {
      const error = await home.refused(args);
      expect({ args, code: error.code }).toEqual({ args, code: 'HOME_UNUSABLE' });
      expect(error.remedy).not.toMatch(/again; if it happens/);
    }
  });
});

test('an up that fails says what it leaves running, and down ends that', async () => {
  await own.provision();
  const platform = own.platform('minimal');
  const { nameThere } = platform.databaseOf('master');
  await withPostgres(platform.engines.local.postgres.superuser(), nameThere, (client) =>
    client.query("update genims.schema_migrations set checksum = 'of another checkout'"),
  );
  expect((await own.run(['down'])).code).toBe(0);
  const error = await own.refused(['up']);
  expect(error.code).toBe('SCHEMA_CHANGED');
  expect(error.remedy).toMatch(/Still running in .*: PostgreSQL, (MariaDB|MySQL), \S+\. .*genims down/);
  expect(own.processes()).not.toEqual([]);
  expect((await own.run(['down'])).code).toBe(0);
  expect(own.processes()).toEqual([]);
});
