/**
 * Fault: `up` is ended by kill -9, or by Ctrl-C, at any moment of its work.
 *
 * Invariant: the next `up` finishes what was begun, as if nothing had happened; and whatever goes on running is found and ended by `down`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sleep } from '../../machinery/base/clock.ts';
import { Home } from '../../machinery/base/home.ts';
import { OwnHome, type Running } from '../support/own-home.ts';

interface Moment {
  name: string;
  /** Whether it has come, from what the command printed and what is in the home. */
  come(printed: string, home: OwnHome): boolean;
}

const partial = (engine: string, file = '') => ({
  name: `${engine} makes its data directory${file === '' ? '' : ` and has ${file}`}`,
  come: (_: string, home: OwnHome) => existsSync(join(home.path, 'engines', engine, 'data.partial', file)),
});
const printed = (text: string) => ({ name: `after "${text}"`, come: (out: string) => out.includes(text) });
/** Databases that were made by this call, not found. */
const made = (count: number) => ({
  name: `${count} databases are finished`,
  come: (out: string) => [...out.matchAll(/^ok {5}genims_\w+: (?!nothing)/gm)].length >= count,
});
/** A database is noted in the state just before it is created: this is in the middle of that, or in its schema. */
const creating = (count: number) => ({
  name: `database ${count} is being created`,
  come: (_: string, home: OwnHome) => (new Home(home.path).state.created ?? []).length >= count,
});
const file = (...path: string[]) => ({
  name: `${path.join('/')} is there`,
  come: (_: string, home: OwnHome) => existsSync(join(home.path, ...path)),
});

/** In the order of the work: each attempt comes at least as far as the one before it. */
const MOMENTS: Moment[] = [
  printed('Platform in'),
  partial('postgres'),
  partial('mysql', 'ibdata1'),
  partial('postgres', 'PG_VERSION'),
  file('engines', 'mysql', 'init.sql'),
  file('engines', 'postgres', 'data'),
  printed('ok     PostgreSQL'),
  creating(1),
  creating(3),
  made(1),
  printed('ok     genims_audit_db'),
  printed('Verifying engines'),
];
/** After these the home is also taken down, and nothing may be left. */
const TAKEN_DOWN = new Set([1, 2, 4, 7]);

/** Delays between 0 and `longest` ms from a seed, so that a failure can be run again. */
function delays(seed: number, count: number, longest: number): number[] {
  const list: number[] = [];
  for (let state = seed; list.length < count; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    list.push(Math.floor((state / 2 ** 32) * longest));
  }
  return list;
}

async function until(moment: Moment, running: Running, home: OwnHome): Promise<boolean> {
  let ended = false;
  running.outcome.then(() => {
    ended = true;
  });
  while (!ended) {
    if (moment.come(running.printed.stderr, home)) return true;
    await sleep(2);
  }
  return false;
}

const homes: OwnHome[] = [];
const newHome = () => {
  const home = new OwnHome();
  homes.push(home);
  return home;
};
afterAll(() => {
  for (const home of homes) home.discard();
});

const UP = ['up', '--empty', '--layout', 'minimal'];

describe('kill -9', () => {
  test('at moments of its work', { timeout: 300_000 }, async () => {
    const home = newHome();
    for (const [number, moment] of MOMENTS.entries()) {
      const running = home.start(UP);
      const came = await until(moment, running, home);
      running.child.kill('SIGKILL');
      const { signal, stderr } = await running.outcome;
      expect({ moment: moment.name, came, signal }, stderr).toEqual({
        moment: moment.name,
        came: true,
        signal: 'SIGKILL',
      });
      if (!TAKEN_DOWN.has(number)) continue;
      const { code, stderr: told } = await home.run(['down']);
      expect(code, told).toBe(0);
      expect(home.processes(), `left running after: ${moment.name}`).toEqual([]);
    }
    await home.up('minimal');
  });

  test('after delays drawn from a seed', { timeout: 300_000 }, async () => {
    const home = newHome();
    for (const delay of delays(20_260, 4, 5000)) {
      const running = home.start(UP);
      await Promise.race([sleep(delay), running.outcome]);
      running.child.kill('SIGKILL');
      await running.outcome;
    }
    expect((await home.run(['destroy', '--yes'])).code).toBe(0);
    expect(home.processes()).toEqual([]);
  });
});

test('Ctrl-C ends it with a failure, and the next call goes on', { timeout: 300_000 }, async () => {
  const home = newHome();
  for (const moment of [partial('postgres'), printed('ok     MySQL'), made(1)]) {
    const running = home.start(UP);
    expect(await until(moment, running, home), moment.name).toBe(true);
    // A terminal sends the signal to the whole group of processes.
    process.kill(-(running.child.pid ?? 0), 'SIGINT');
    const { code, signal } = await running.outcome;
    expect(code === null ? signal : code, moment.name).not.toBe(0);
  }
  await home.up('minimal');
});
