/**
 * Fault: the disk of the home is read-only, from the beginning or after an error of the disk.
 *
 * Invariant: commands that write say which folder cannot be written and how to go on, and change nothing; those that only look or stop still work.
 */
import { existsSync, rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { OwnHome } from '../support/own-home.ts';
import { temporaryFolder } from '../support/platform.ts';
import { noMounts, SmallDisk } from '../support/small-disk.ts';

const reason = noMounts();
if (reason !== undefined) process.stdout.write(`read-only-disk: skipped, as ${reason}\n`);

describe.skipIf(reason !== undefined)('a read-only disk', () => {
  const folder = temporaryFolder();
  const disk = new SmallDisk(folder, '900m', { mounted: reason === undefined });
  const home = new OwnHome({ path: `${disk.path}/home` });
  afterAll(() => {
    if (reason === undefined) {
      disk.remountWritable();
      home.discard();
      disk.unmount();
    }
    rmSync(folder, { recursive: true, force: true });
  });

  const expectRefused = async () => {
    const { code, exit, message, remedy } = await home.refused(['up', '--empty']);
    expect({ code, exit }).toEqual({ code: 'HOME_UNUSABLE', exit: 1 });
    expect(message).toContain(home.path);
    expect(remedy).toContain('GENIMS_HOME');
  };

  test('from the beginning', async () => {
    disk.remountReadOnly();
    await expectRefused();
    expect(existsSync(home.path)).toBe(false);
    disk.remountWritable();
  });

  test('over a home that was in use', async () => {
    const { home: folders, engines } = home.platform('minimal');
    folders.prepare();
    await engines.start(['postgres']);
    await engines.stop();
    disk.remountReadOnly();
    await expectRefused();
    expect((await home.run(['status', '--json'])).code).toBe(0);
    expect((await home.run(['down'])).code).toBe(0);
    disk.remountWritable();
    await engines.start(['postgres']);
    expect(engines.local.postgres.running()).toBe(true);
  });
});
