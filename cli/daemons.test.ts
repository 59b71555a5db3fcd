import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clock } from '../machinery/base/clock.ts';
import { Home } from '../machinery/base/home.ts';
import { DaemonHome, ownState } from '../machinery/daemons/daemon-home.ts';
import { pauseUnits, resumeUnits } from './daemons.ts';

const path = mkdtempSync(join(tmpdir(), 'genims-daemons-'));
const folder = new DaemonHome(new Home(path));
const UNITS = ['sync', 'auditor'];
/** What a supervisor does when it is told that others are wanted. */
const follow = () => {
  for (const unit of UNITS)
    if (folder.wanted.includes(unit)) folder.keep(unit, ownState(clock.now(), 0));
    else folder.forget(unit);
};

beforeAll(() => {
  folder.prepare();
  process.on('SIGHUP', follow);
  folder.keep('supervisor', ownState(clock.now(), 0));
  folder.wanted = UNITS;
  follow();
});
afterAll(() => {
  process.off('SIGHUP', follow);
  rmSync(path, { recursive: true, force: true });
});

test('units that stand still for a command go on after it, and also where it was killed meanwhile', async () => {
  const goOn = await pauseUnits(folder, ['sync']);
  expect(folder.stateOf('sync')).toBeUndefined();
  await goOn();
  expect(folder.stateOf('sync')).toBeDefined();
  expect(await resumeUnits(folder)).toEqual([]);
  await pauseUnits(folder, ['sync']);
  // What `up` does when it finds this without the command.
  expect(await resumeUnits(folder)).toEqual(['sync']);
  expect(folder.stateOf('sync')).toBeDefined();
  expect(folder.paused).toBeUndefined();
});
