/**
 * Fault: the engine that is found is of another version than the one that made the data directory.
 *
 * Invariant: that is refused with both versions and what to do; the data is not touched, and serves again with the right engine.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { testEngines } from '../support/engines.ts';
import { OwnHome } from '../support/own-home.ts';

const OTHER = '/usr/lib/postgresql/15/bin';
const home = new OwnHome();
const engine = (name: string, ...path: string[]) => join(home.engines, name, ...path);

/** Engines alone: what is in the databases does not matter here, but for one table. */
beforeAll(async () => {
  const platform = home.platform('minimal');
  platform.home.prepare();
  platform.home.updateState((state) => {
    state.parameters = { layout: 'minimal', empty: true };
  });
  await platform.startEngines();
  await inPostgres('create table kept as select 42 as answer');
  await platform.engines.stop();
});
afterAll(() => home.discard());

const inPostgres = (sql: string) =>
  withPostgres(home.platform('minimal').engines.local.postgres.superuser(), 'postgres', (client) => client.query(sql));

/** Names, sizes and times of change of all files of an engine's data. */
function fingerprint(name: string): string {
  return spawnSync('find', [engine(name, 'data'), '-type', 'f', '-printf', '%p %s %T@\n'], { encoding: 'utf8' })
    .stdout.split('\n')
    .sort()
    .join('\n');
}

async function expectUntouched(): Promise<void> {
  const { engines } = home.platform('minimal');
  await engines.start(['postgres']);
  expect((await inPostgres('select answer from kept')).rows).toEqual([{ answer: 42 }]);
  await engines.stop();
}

const reason =
  testEngines().GENIMS_POSTGRES_BIN !== undefined
    ? 'GENIMS_TEST_POSTGRES_BIN names the version that data would be of'
    : existsSync(join(OTHER, 'postgres'))
      ? undefined
      : `there is no PostgreSQL in ${OTHER}`;
if (reason !== undefined) process.stdout.write(`data-of-another-version: one test is skipped, as ${reason}\n`);

test.skipIf(reason !== undefined)('PostgreSQL 15 over data of 18', async () => {
  const before = fingerprint('postgres');
  const { code, exit, message, remedy } = await home.refused(['up'], { GENIMS_POSTGRES_BIN: OTHER });
  expect({ code, exit }).toEqual({ code: 'ENGINE_VERSION', exit: 1 });
  expect(message).toMatch(/made by PostgreSQL 18, but PostgreSQL 15 is found \(GENIMS_POSTGRES_BIN/);
  expect(remedy).toMatch(/Provide PostgreSQL 18, or run `\.\/genims destroy --yes`/);
  expect((await home.run(['down'])).code).toBe(0);
  expect(fingerprint('postgres')).toBe(before);
  await expectUntouched();
});

test('a data directory that says itself that it is of another version', async () => {
  const [origin, version] = [engine('postgres', 'origin.json'), engine('postgres', 'data', 'PG_VERSION')];
  const [wasOrigin, wasVersion] = [origin, version].map((file) => readFileSync(file, 'utf8'));
  rmSync(origin);
  writeFileSync(version, '14\n');
  const { code, message } = await home.refused(['up']);
  expect(code).toBe('ENGINE_VERSION');
  expect(message).toContain('version 14');
  writeFileSync(origin, wasOrigin ?? '');
  writeFileSync(version, wasVersion ?? '');
  await home.run(['down']);
  await expectUntouched();
});

test.for(['mysql', 'mongodb'])('%s of another version or product', async (name) => {
  const file = engine(name, 'origin.json');
  const was = readFileSync(file, 'utf8');
  const before = fingerprint(name);
  for (const other of [
    { ...JSON.parse(was), line: '4.0' },
    { product: 'Another product', line: JSON.parse(was).line },
  ]) {
    writeFileSync(file, JSON.stringify(other));
    const { code, message, remedy } = await home.refused(['up']);
    expect(code).toBe('ENGINE_VERSION');
    expect(message).toContain(`was made by ${other.product} ${other.line}`);
    expect(remedy).toContain(`Provide ${other.product} ${other.line}`);
    await home.run(['down']);
  }
  expect(fingerprint(name)).toBe(before);
  writeFileSync(file, was);
});
