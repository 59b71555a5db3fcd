/**
 * Fault: the home lies below a folder that the engines' unprivileged account cannot enter, such as root's own.
 *
 * Invariant: engines work in a place that the account can reach, `status` says which, and `destroy` removes it together with the home.
 */
import { chmodSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { OwnHome } from '../support/own-home.ts';
import { temporaryFolder } from '../support/platform.ts';

const isRoot = process.getuid?.() === 0;
if (!isRoot) process.stdout.write('unreachable-home: skipped, as only root runs engines under another account\n');

describe.skipIf(!isRoot)('a home that the account cannot reach', () => {
  const folder = temporaryFolder();
  const closed = join(folder, 'closed');
  mkdirSync(closed);
  chmodSync(closed, 0o700);
  const home = new OwnHome({ path: join(closed, 'home') });
  let place = '';
  afterAll(() => {
    home.discard();
    if (place.startsWith('/var/lib/genims/')) rmSync(place, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });

  test('has its engines in /var/lib/genims', async () => {
    await home.startEngines();
    const { code, stdout } = await home.run(['status', '--json']);
    expect(code).toBe(0);
    place = JSON.parse(stdout).engineFolder;
    expect(place).toMatch(/^\/var\/lib\/genims\/closed-[0-9a-f]{12}$/);
    expect((await home.run(['status'])).stdout).toContain(`engines in ${place}`);
    for (const engine of ['postgres', 'mysql', 'mongodb'] as const) {
      expect(existsSync(join(place, engine, 'data'))).toBe(true);
      expect(statSync(`/proc/${home.server(engine)}`).uid).not.toBe(0);
    }
    expect(existsSync(join(home.path, 'engines'))).toBe(false);
    expect((await home.run(['down'])).code).toBe(0);
    expect(home.processes()).toEqual([]);
  });

  test('stays where it is when the folder is opened, as data does not move by itself', async () => {
    chmodSync(closed, 0o755);
    await home.startEngines();
    expect(JSON.parse((await home.run(['status', '--json'])).stdout).engineFolder).toBe(place);
    chmodSync(closed, 0o700);
  });

  test('is gone after destroy, with everything outside', async () => {
    const { code, stderr } = await home.run(['destroy', '--yes']);
    expect(code, stderr).toBe(0);
    expect(existsSync(place)).toBe(false);
    expect(home.processes()).toEqual([]);
    expect(existsSync(join(home.path, 'state.json'))).toBe(false);
  });
});
