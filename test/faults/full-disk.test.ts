/**
 * Fault: the disk of the home has too little room, at the beginning or in the middle of the work.
 *
 * Invariant: too little room is refused before anything is begun, with what is free and what is needed; a disk that fills later loses nothing that was
 * acknowledged, engines can still be stopped, and once there is room again everything goes on.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { asGenimsError } from '../../machinery/base/errors.ts';
import { freeBytes } from '../../machinery/base/files.ts';
import { withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { OwnHome } from '../support/own-home.ts';
import { temporaryFolder } from '../support/platform.ts';
import { noMounts, SmallDisk } from '../support/small-disk.ts';

const reason = noMounts();
if (reason !== undefined) process.stdout.write(`full-disk: skipped, as ${reason}\n`);

describe.skipIf(reason !== undefined)('a full disk', () => {
  const folder = temporaryFolder();
  const disks: SmallDisk[] = [];
  const homes: OwnHome[] = [];
  const homeOn = (size: string) => {
    const disk = new SmallDisk(folder, size);
    disks.push(disk);
    const home = new OwnHome({ path: join(disk.path, 'home') });
    homes.push(home);
    return { disk, home };
  };

  afterAll(() => {
    for (const home of homes) home.discard();
    for (const disk of disks) disk.unmount();
    rmSync(folder, { recursive: true, force: true });
  });

  test('too little room is refused with the figures, and nothing is begun', async () => {
    const { home } = homeOn('300m');
    const { code, message, exit } = await home.refused(['up', '--empty']);
    expect({ code, exit }).toEqual({ code: 'DISK_FULL', exit: 1 });
    expect(message).toMatch(/0\.3 GB free; the platform needs 1\.5 GB/);
    expect(message).toContain(home.path);
    expect(existsSync(home.engines)).toBe(false);
    expect(home.processes()).toEqual([]);
  });

  test('a disk without any room at all is refused with the same code', async () => {
    const { disk, home } = homeOn('1m');
    await fill(disk.path);
    expect((await home.refused(['up', '--empty'])).code).toBe('DISK_FULL');
  });

  test('a data directory that does not fit is reported as such', async () => {
    // `up` refuses such a disk beforehand; what engines say themselves is seen without it.
    const { home } = homeOn('20m');
    const platform = home.platform('minimal');
    platform.home.prepare();
    const error = await platform.engines.start(['postgres']).catch((thrown: unknown) => asGenimsError(thrown));
    expect(error?.code, error?.message).toBe('DISK_FULL');
    expect(readdirSync(join(home.engines, 'postgres'))).not.toContain('data');
    expect(home.processes()).toEqual([]);
  });

  test('a disk that fills later: the write fails, nothing acknowledged is lost, and work goes on', async () => {
    const { disk, home } = homeOn('1600m');
    await home.provision();
    const { server, nameThere } = home.platform('minimal').databaseOf('master');
    const write = (position: number, megabytes: number) =>
      withPostgres(server, nameThere, (client) =>
        client.query(
          `insert into genims.sync_checkpoints (stream_id, source, position, position_ordinal, state)
           select 'full-disk-' || $1::bigint, 'test', '0/1', $1::bigint,
             jsonb_build_object('text', string_agg(md5(n::text), '')) from generate_series(1, $2::bigint * 32768) n`,
          [position, megabytes],
        ),
      );
    await write(1, 1);
    const filler = await fill(disk.path);
    await expect(write(2, 60)).rejects.toThrow(
      /No space left on device|could not (extend|write)|terminated|recovery|ECONNREFUSED|ECONNRESET/,
    );

    expect((await home.refused(['up'])).code).toBe('DISK_FULL');
    const { code, stderr } = await home.run(['down']);
    expect(code, stderr).toBe(0);
    expect(home.processes()).toEqual([]);

    rmSync(filler);
    await home.startEngines();
    await write(3, 1);
    const { rows } = await withPostgres(home.platform('minimal').databaseOf('master').server, nameThere, (client) =>
      client.query<{ n: string }>(
        "select position_ordinal as n from genims.sync_checkpoints where source = 'test' order by 1",
      ),
    );
    expect(rows.map((row) => Number(row.n))).toEqual([1, 3]);
  });
});

/** Writes a file that leaves no room. */
async function fill(folder: string): Promise<string> {
  const file = join(folder, 'filler');
  for (let size = freeBytes(folder); size > 0; size = Math.min(freeBytes(folder), size)) {
    await writeFile(file, Buffer.alloc(Math.min(size, 2 ** 24)), { flag: 'a' }).catch(() => {});
    if (freeBytes(folder) === 0) break;
  }
  return file;
}
