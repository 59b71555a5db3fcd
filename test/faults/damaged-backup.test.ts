/**
 * Fault: a backup is cut short or altered by one byte, its tool is missing or dies in the middle, its folder is full, or its key is another.
 *
 * Invariant: what is listed is a whole backup; one that is not as it was written is found by the next check, with the file's name; a backup that cannot be made leaves nothing behind; and the last good
 * one of a source is never pruned.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BackupFolder } from '../../machinery/backup/backup-folder.ts';
import { BackupTools } from '../../machinery/backup/backup-tools.ts';
import { backupFaults, keyFor } from '../../machinery/backup/check-backup.ts';
import type { BackupManifest } from '../../machinery/backup/contract.ts';
import { pruneBackups, pruneSteps } from '../../machinery/backup/prune-backups.ts';
import { backupSources, namedSources } from '../../machinery/backup/sources.ts';
import { clock } from '../../machinery/base/clock.ts';
import { must } from '../../machinery/base/errors.ts';
import { parseScope, placeHold, releaseHold } from '../../machinery/retention/holds.ts';
import { backUp, backupsIn } from '../support/backups.ts';
import { sharedPlatform, temporaryFolder } from '../support/platform.ts';
import { noMounts, SmallDisk } from '../support/small-disk.ts';

const folder = temporaryFolder();
const platform = sharedPlatform();
const work = backupsIn(platform, join(folder, 'backups'));
let made: BackupManifest[];

beforeAll(async () => {
  made = await backUp(work, 'service', 'reporting', 'documents');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Another copy of the backups, which the test may damage. */
function copied(name: string) {
  cpSync(work.destination.path, join(folder, name), { recursive: true });
  return backupsIn(platform, join(folder, name));
}

test('what was backed up can be read to its end, and is proved by the tools of anyone', async () => {
  expect(made.map(({ source }) => source)).toEqual(['service', 'reporting', 'documents']);
  for (const backup of work.destination.near()) {
    expect(await backupFaults(work, backup)).toEqual([]);
    const { status, stderr } = spawnSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: backup.path });
    expect(status, String(stderr)).toBe(0);
    const module = platform.catalog.modules.find((one) => one.module === backup.source);
    const tables = new Set(backup.manifest?.tables.map(({ table }) => table));
    for (const table of Object.keys(module?.tables ?? {})) expect(tables).toContain(`${backup.source}.${table}`);
  }
  expect(made[0]?.position).toMatch(/^[0-9A-F]+\/[0-9A-F]+$/);
});

test.each(['service', 'reporting', 'documents'])(
  'a backup of %s that lost or changed one byte is found',
  async (source) => {
    const damaged = copied(`damaged-${source}`);
    const backup = must(
      damaged.destination.near().find((one) => one.source === source),
      source,
    );
    const { name, bytes } = must(backup.manifest?.files.at(-1), 'file');
    const path = join(backup.path, name);
    const content = readFileSync(path);
    content[bytes >> 1] = (content[bytes >> 1] ?? 0) ^ 1;
    writeFileSync(path, content);
    expect(await backupFaults(damaged, backup)).toEqual([`${name} was changed`]);
    truncateSync(path, bytes - 1);
    expect(await backupFaults(damaged, backup)).toEqual([`${name} has ${bytes - 1} bytes of ${bytes}`]);
    rmSync(path);
    expect(await backupFaults(damaged, backup)).toEqual([`${name} cannot be read`]);
    // Not the others.
    const others = damaged.destination.near().filter((one) => one.source !== source);
    for (const other of others) expect(await backupFaults(damaged, other)).toEqual([]);
  },
);

test('a manifest that was changed is found', async () => {
  const damaged = copied('manifest');
  const [backup] = damaged.destination.near();
  const path = join(backup?.path ?? '', 'manifest.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"rows": 0', '"rows": 1'));
  expect(await backupFaults(damaged, must(damaged.destination.near()[0], 'backup'))).toEqual([
    'manifest.json was changed',
  ]);
  writeFileSync(path, '{');
  expect(await backupFaults(damaged, must(damaged.destination.near()[0], 'backup'))).toEqual([
    'its manifest cannot be read',
  ]);
});

test('an encrypted backup is read with its key alone', async () => {
  const path = join(folder, 'encrypted');
  const encrypted = backupsIn(platform, path, Buffer.alloc(32, 7));
  await backUp(encrypted, 'service');
  const backup = must(encrypted.destination.near()[0], 'backup');
  expect(await backupFaults(encrypted, backup)).toEqual([]);
  const { name } = must(backup.manifest?.files[0], 'file');
  expect(readFileSync(join(backup.path, name)).subarray(0, 5).toString('latin1')).not.toBe('PGDMP');
  for (const other of [backupsIn(platform, path, Buffer.alloc(32, 8)), backupsIn(platform, path)])
    expect(() => keyFor(other, must(backup.manifest, 'manifest'))).toThrow(
      expect.objectContaining({ code: 'BACKUP_UNREADABLE' }),
    );
});

describe('a backup that cannot be made leaves nothing that looks like one', () => {
  test('where the tool dies in the middle', async () => {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    const script =
      '#!/bin/sh\ncase $1 in --version) echo "pg_dump (PostgreSQL) 99.1";; *) echo PGDMP; kill -9 $$;; esac\n';
    for (const name of ['pg_dump', 'pg_restore']) writeFileSync(join(bin, name), script, { mode: 0o755 });
    const path = join(folder, 'dying');
    const tools = new BackupTools({ packages: folder, postgresBin: bin, mysqld: undefined, allowDownloads: false });
    const failing = { ...backupsIn(platform, path), tools };
    await expect(backUp(failing, 'service')).rejects.toMatchObject({ code: 'BACKUP_FAILED' });
    expect(readdirSync(join(path, 'service'))).toEqual([]);
    expect(readdirSync(platform.home.path).filter((name) => name.startsWith('connection-'))).toEqual([]);
  });

  test('where the command was killed: the next one removes what it left', async () => {
    const killed = copied('killed');
    const left = join(killed.destination.path, 'service', '.partial-service-20261130T000000000Z');
    cpSync(must(killed.destination.near()[0], 'backup').path, left, { recursive: true });
    expect(killed.destination.near()).toHaveLength(3);
    killed.destination.clear();
    expect(readdirSync(join(killed.destination.path, 'service'))).toEqual([made[0]?.id]);
  });

  test('where there is no tool of the version of the server', async () => {
    const tools = new BackupTools({
      packages: folder,
      postgresBin: undefined,
      mysqld: undefined,
      allowDownloads: false,
    });
    await expect(tools.postgres('pg_dump', 99)).rejects.toMatchObject({
      code: 'BACKUP_TOOL_MISSING',
      remedy: expect.stringContaining('postgresql-client-99'),
    });
  });

  const reason = noMounts();
  if (reason !== undefined) process.stdout.write(`damaged-backup: disks skipped, as ${reason}\n`);
  test.skipIf(reason !== undefined)('where the folder is full, or read-only', async () => {
    const disk = new SmallDisk(folder, '128k');
    try {
      const small = backupsIn(platform, join(disk.path, 'backups'));
      await expect(backUp(small, 'service')).rejects.toMatchObject({
        code: 'DISK_FULL',
        remedy: expect.stringContaining('GENIMS_BACKUP_FOLDER'),
      });
      expect(small.destination.near()).toEqual([]);
      disk.remountReadOnly();
      await expect(backUp(small, 'service')).rejects.toMatchObject({ code: 'HOME_UNUSABLE' });
    } finally {
      disk.unmount();
    }
  });
});

test('what is older than it is kept is pruned, but never the last good one', async () => {
  const old = backupsIn(platform, join(folder, 'old'));
  const manifest = must(made[0], 'backup');
  const daysAgo = (days: number) => new Date(clock.now().getTime() - days * 86_400_000).toISOString();
  const add = (source: string, days: number) => {
    const startedAt = daysAgo(days);
    const id = `${source}-${startedAt.replaceAll(/[-:.]/g, '')}`;
    return old.destination.add(source, id, async (place) => {
      writeFileSync(join(place, 'content'), '');
      const file = { name: 'content', bytes: 0, sha256: EMPTY };
      return { ...manifest, id, source, startedAt, files: [file] };
    });
  };
  // service is kept 30 days, erp goes to the archive after 90; the first of a month is kept twelve times as long.
  for (const days of [800, 799, 400, 61, 2, 1]) await add('service', days);
  for (const days of [1300, 1299]) await add('erp', days);
  const steps = async () =>
    (await pruneSteps(old, backupSources(platform))).map(({ backup, does }) => `${does} ${backup.id.split('-')[0]}`);
  const before = await steps();
  expect(before.filter((step) => step.startsWith('remove service')).length).toBeGreaterThanOrEqual(2);
  expect(before.filter((step) => step.includes('erp'))).toEqual(['archive erp']);
  // A hold keeps what has rows of its time, and what it covers only.
  const number = await placeHold(platform, {
    ...{ name: 'A case', matter: 'litigation', reference: '1/2026', requestedBy: 'counsel', counsel: 'Counsel' },
    ...{ approvedBy: 1, description: 'Everything of the case', until: undefined },
    items: [parseScope(platform, 'table:service.service_tickets')],
  });
  const held = before.map((step) => step.replace('remove service', 'keep service'));
  expect(await steps()).toEqual(held);
  expect((await pruneBackups(old, namedSources(platform, ['service']))).every(({ holds }) => holds[0] === number)).toBe(
    true,
  );
  await releaseHold(platform, number, { reason: 'closed', approvedBy: 1 });
  expect(await steps()).toEqual(before);
  // The newer of the two cannot be read any more: the other one is the last good one now.
  const newer = must(
    old.destination.near().findLast(({ source }) => source === 'erp'),
    'newer',
  );
  writeFileSync(join(newer.path, 'content'), 'x');
  expect(
    (await pruneSteps(old, backupSources(platform)))
      .filter(({ backup }) => backup.source === 'erp')
      .map(({ backup }) => backup.id),
  ).toEqual([newer.id]);
  // What another platform left there is its own.
  expect(new BackupFolder(old.destination.path).near()).toHaveLength(8);
});

const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
