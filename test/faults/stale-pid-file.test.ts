/**
 * Fault: a crash of the machine leaves pid files whose numbers belong to unrelated programs after the restart.
 *
 * Invariant: an engine starts over what a dead one left; the unrelated program is left alone.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kill, OwnHome } from '../support/own-home.ts';

const home = new OwnHome();
const unrelated: number[] = [];

beforeAll(() => home.startEngines());
afterAll(() => {
  for (const pid of unrelated) kill(pid, 'SIGKILL');
  home.discard();
});

/** A living program of the engines' own account: of another account PostgreSQL itself would not take it for a server. */
async function startUnrelated(name: string): Promise<number> {
  const { uid, gid } = statSync(join(home.engines, 'postgres', 'data'));
  const child = spawn('sleep', ['600'], { argv0: name, uid, gid, cwd: '/', stdio: 'ignore' });
  await once(child, 'spawn');
  const pid = child.pid ?? 0;
  unrelated.push(pid);
  return pid;
}

test.for(['sleep', 'postgres -D /somewhere/else/data '])('the number now belongs to "%s"', async (name) => {
  const pid = await startUnrelated(name);
  const postgres = join(home.engines, 'postgres', 'data', 'postmaster.pid');
  const mysql = join(home.engines, 'mysql', 'data', 'mysql.pid');
  const [, ...rest] = readFileSync(postgres, 'utf8').split('\n');
  for (const engine of ['postgres', 'mysql'] as const) kill(home.server(engine), 'SIGKILL');
  await expect.poll(() => home.platform().engines.local.postgres.processes()).toEqual([]);
  expect(existsSync(postgres)).toBe(true);
  writeFileSync(postgres, [pid, ...rest].join('\n'));
  writeFileSync(mysql, `${pid}\n`);

  await home.startEngines();
  expect(readFileSync(postgres, 'utf8').split('\n')[0]).toBe(String(home.server('postgres')));
  expect(existsSync(`/proc/${pid}`)).toBe(true);
});

test('a number that nobody has', async () => {
  const pid = await startUnrelated('sleep');
  const file = join(home.engines, 'postgres', 'data', 'postmaster.pid');
  const [, ...rest] = readFileSync(file, 'utf8').split('\n');
  for (const one of [home.server('postgres'), home.server('mysql'), pid]) kill(one, 'SIGKILL');
  await expect.poll(() => existsSync(`/proc/${pid}`)).toBe(false);
  writeFileSync(file, [pid, ...rest].join('\n'));
  await home.startEngines();
  expect(home.server('postgres')).not.toBe(pid);
});
