import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { quickFolder } from '../support/platform.ts';
import { genims } from '../support/run.ts';

/** The oldest PostgreSQL that is supported, as the local engine: the same platform comes up, verified. */
const BIN = '/usr/lib/postgresql/15/bin';
const isThere = existsSync(join(BIN, 'postgres'));
if (!isThere) process.stdout.write(`Skipped: PostgreSQL 15 as the local engine, as ${BIN} is not on this machine.\n`);

const folder = quickFolder();
const environment = { GENIMS_HOME: join(folder, 'home'), GENIMS_POSTGRES_BIN: BIN };

afterAll(async () => {
  await genims(['destroy', '--yes', '--quiet'], environment);
  rmSync(folder, { recursive: true, force: true });
});

test.skipIf(!isThere)('PostgreSQL 15 as the local engine', async () => {
  const up = await genims(['up', '--json', '--layout', 'minimal', '--days', '4', '--scale', '0.1'], environment);
  const result = JSON.parse(up.stdout);
  expect(result).toMatchObject({ ok: true, verify: { ok: true, failed: 0 } });
  const status = JSON.parse((await genims(['status', '--json'], environment)).stdout);
  const engine = status.engines.find((one: { name: string }) => one.name === 'postgres');
  expect(engine).toMatchObject({ running: true, source: `GENIMS_POSTGRES_BIN (${BIN})` });
  expect(engine.version).toMatch(/^15\./);
});
