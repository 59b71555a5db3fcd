/**
 * Fault: the storage account that backups are carried to does not answer, refuses, has no container, or is lost in the middle of an upload; this machine is lost.
 *
 * Invariant: a backup is made all the same and carried when the account answers again, from where it was cut; what is in the container is whole, is found by the next check where it is not, is kept as long
 * as was promised, and can be read from another machine. The connection string is in no message.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BlobServiceClient } from '@azure/storage-blob';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ChainFolder } from '../../machinery/archive/chain-folder.ts';
import { pruneChanges } from '../../machinery/archive/prune-changes.ts';
import { chainAfter } from '../../machinery/archive/replay.ts';
import { AzureContainer } from '../../machinery/backup/azure-container.ts';
import { AzureDestination } from '../../machinery/backup/azure-destination.ts';
import { BackupFolder } from '../../machinery/backup/backup-folder.ts';
import { backupFaults } from '../../machinery/backup/check-backup.ts';
import type { BackupManifest, BackupWork } from '../../machinery/backup/contract.ts';
import { pruneBackups, pruneSteps } from '../../machinery/backup/prune-backups.ts';
import { namedSources } from '../../machinery/backup/sources.ts';
import { weighFile } from '../../machinery/backup/stored-files.ts';
import { clock } from '../../machinery/base/clock.ts';
import { asGenimsError, must } from '../../machinery/base/errors.ts';
import { parseScope, placeHold, releaseHold } from '../../machinery/retention/holds.ts';
import { ACCOUNT_KEY, Azurite } from '../support/azurite.ts';
import { backUp, backupsIn } from '../support/backups.ts';
import { sharedPlatform, temporaryFolder } from '../support/platform.ts';

const folder = temporaryFolder();
const platform = sharedPlatform();
const tools = backupsIn(platform, folder).tools;
let azurite: Azurite;
let made: BackupManifest;

beforeAll(async () => {
  azurite = await Azurite.start();
});
afterAll(() => {
  azurite.stop();
  rmSync(folder, { recursive: true, force: true });
});

const machine = (name: string, container: string, connection = azurite.connection()): BackupWork => ({
  ...{ platform, tools },
  destination: new AzureDestination(new BackupFolder(join(folder, name)), new AzureContainer(connection, container)),
});
const blobs = (container: string) =>
  BlobServiceClient.fromConnectionString(azurite.connection()).getContainerClient(container);
const daysAgo = (days: number) => new Date(clock.now().getTime() - days * 86_400_000).toISOString();

/** A backup of that age, with a content. */
async function add({ destination }: BackupWork, source: string, days: number, content = Buffer.from('x')) {
  const startedAt = daysAgo(days);
  const id = `${source}-${startedAt.replaceAll(/[-:.]/g, '')}`;
  return destination.add(source, id, async (place) => {
    writeFileSync(join(place, 'content'), content);
    return { ...made, id, source, startedAt, files: [await weighFile(join(place, 'content'))] };
  });
}

test('what one machine backed up another one reads to its end, and a byte that changed is found', async () => {
  const container = await azurite.container();
  const work = machine('one', container);
  [made] = (await backUp(work, 'service')) as [BackupManifest];
  const other = machine('other', container);
  const [kept] = await other.destination.list();
  expect(kept).toMatchObject({ id: made.id, archived: false, manifest: made });
  expect(await backupFaults(other, must(kept, 'backup'))).toEqual([]);
  const blob = blobs(container).getBlockBlobClient(`service/${made.id}/service.dump`);
  const content = await blob.downloadToBuffer();
  content[content.length >> 1] = (content[content.length >> 1] ?? 0) ^ 1;
  await blob.upload(content, content.length);
  expect(await backupFaults(work, must(kept, 'backup'))).toEqual(['service.dump was changed']);
  await blob.delete();
  expect(await backupFaults(work, must(kept, 'backup'))).toEqual(['service.dump cannot be read']);
});

test('an upload that is cut is no backup yet, and goes on where it was cut', async () => {
  const container = await azurite.container();
  const work = machine('cut', container);
  const { id } = await add(work, 'service', 0, randomBytes(20 * 2 ** 20));
  azurite.line.cutAfter = 14 * 2 ** 20;
  await expect(work.destination.carry()).rejects.toMatchObject({ code: 'DESTINATION_UNREACHABLE' });
  expect(work.destination.near().map((one) => one.id)).toEqual([id]);
  azurite.line.cutAfter = undefined;
  expect(await machine('cut-elsewhere', container).destination.list()).toEqual([]);
  azurite.line.sent = 0;
  expect(await work.destination.carry()).toEqual([id]);
  // The first block is there already.
  expect(azurite.line.sent).toBeLessThan(13 * 2 ** 20);
  expect(await work.destination.carry()).toEqual([]);
  const [kept] = await machine('cut-elsewhere', container).destination.list();
  expect(await work.destination.faults(must(kept, 'backup'))).toEqual([]);
});

test('backups go to cooler tiers by their age, copies near by from here, and the last good one and what is on hold never', async () => {
  const container = await azurite.container();
  const work = machine('aged', container);
  // service is kept 30 days, the first of a month twelve times as long; financial goes to the archive.
  for (const days of [800, 799, 400, 20]) await add(work, 'service', days);
  for (const days of [4000, 3999, 1]) await add(work, 'financial', days);
  await work.destination.carry();
  const sources = namedSources(platform, ['service', 'financial']);
  const number = await placeHold(platform, {
    ...{ name: 'A case', matter: 'litigation', reference: '2/2026', requestedBy: 'counsel', counsel: 'Counsel' },
    ...{ approvedBy: 1, description: 'Everything of the case', until: undefined },
    items: [parseScope(platform, 'table:service.service_tickets')],
  });
  const isService = ({ backup }: { backup: { source: string } }) => backup.source === 'service';
  expect((await pruneSteps(work, sources)).filter(isService).every(({ does }) => does === 'keep')).toBe(true);
  await releaseHold(platform, number, { reason: 'closed', approvedBy: 1 });
  const steps = await pruneBackups(work, sources);
  const removed = steps.filter(isService).map(({ backup }) => backup.id);
  expect(removed.length).toBeGreaterThanOrEqual(2);
  const left = await machine('aged-elsewhere', container).destination.list();
  expect(left.filter(({ id }) => removed.includes(id))).toEqual([]);
  expect(left.filter(({ source }) => source === 'service').length).toBe(4 - removed.length);
  const archived = left.filter((one) => one.archived);
  expect(archived.map(({ source }) => source)).toEqual(['financial', 'financial'].slice(0, archived.length));
  expect(archived.length).toBeGreaterThan(0);
  expect(work.destination.near().map(({ id }) => id)).not.toContain(archived[0]?.id);
  const offline = must(archived[0], 'archived');
  expect(await work.destination.faults(offline)).toEqual([]);
  await expect(work.destination.bring(offline)).rejects.toMatchObject({ code: 'BACKUP_OFFLINE' });
});

test('archived changes follow, go when they are too old, and never those that the last good backup needs', async () => {
  const container = await azurite.container();
  const work = machine('changes', container);
  const { destination } = work;
  await add(work, 'service', 400);
  const chain = ChainFolder.begin(destination.path, {
    ...{ database: 'genims_service_db', layout: 'maximum', platform: platform.platformId },
    ...{ begunAt: daysAgo(500), from: '0/1' },
  });
  const segment = (position: string, days: number) =>
    chain.add([JSON.stringify({ kind: 'commit', position })], {
      ...{ from: position, to: position, firstAt: daysAgo(days), lastAt: daysAgo(days), transactions: 1, changes: 1 },
    });
  for (const [position, days] of [
    ['0/10', 450],
    ['0/20', 300],
    ['0/30', 1],
  ] as const)
    await segment(position, days);
  await destination.carry();
  const elsewhere = machine('changes-elsewhere', container).destination;
  await elsewhere.bringChanges('genims_service_db');
  const there = () => ChainFolder.list(elsewhere.path, 'genims_service_db');
  expect(there()[0]?.segments()).toEqual(chain.segments());
  const sources = namedSources(platform, ['service']);
  // The last good backup is of day 400: what comes after it is needed.
  expect(await pruneChanges(work, sources)).toMatchObject([{ segments: 1 }]);
  await add(work, 'service', 2);
  expect(await pruneChanges(work, sources, { dryRun: true })).toMatchObject([{ segments: 1 }]);
  expect(await pruneChanges(work, sources)).toMatchObject([{ segments: 1 }]);
  expect(await pruneChanges(work, sources)).toEqual([]);
  expect(chain.segments().map(({ to }) => to)).toEqual(['0/30']);
  expect(readdirSync(chain.path).filter((name) => name.endsWith('.gz'))).toEqual(['00000003.ndjson.gz']);
  expect((await segment('0/40', 0)).name).toBe('00000004.ndjson.gz');
  // A backup from before what is gone is gone on from by nobody.
  expect(chainAfter([chain], { startedAt: daysAgo(400), position: '0/15' })).toBeUndefined();
  expect(chainAfter([chain], { startedAt: daysAgo(2), position: '0/25' })?.id).toBe(chain.id);
  await destination.carry();
  await elsewhere.bringChanges('genims_service_db');
  expect(
    there()[0]
      ?.segments()
      .map(({ to }) => to),
  ).toEqual(['0/30', '0/40']);
  expect(existsSync(join(elsewhere.path, 'changes', 'genims_service_db', chain.id, '00000004.ndjson.gz'))).toBe(true);
});

test('what is wrong is told in plain words, without the connection, and the backup lies here', async () => {
  const container = await azurite.container();
  const wrongKey = Buffer.alloc(64, 1).toString('base64');
  const cases = {
    DESTINATION_UNREACHABLE: machine('unreachable', container, azurite.connection({ port: 1 })),
    DESTINATION_REFUSED: machine('refused', container, azurite.connection({ key: wrongKey })),
    DESTINATION_MISSING: machine('missing', 'not-there'),
  };
  for (const [code, work] of Object.entries(cases)) {
    await add(work, 'service', 0);
    const error = asGenimsError(await work.destination.carry().catch((thrown: unknown) => thrown));
    expect(error.code).toBe(code);
    const told = `${error.message} ${error.remedy} ${error.stack} ${JSON.stringify(error.detail)} ${JSON.stringify(error.cause)}`;
    for (const secret of [ACCOUNT_KEY, wrongKey, 'AccountKey']) expect(told).not.toContain(secret);
    expect(work.destination.near()).toHaveLength(1);
  }
  expect(() => new AzureContainer('AccountKey=secret', 'x')).toThrow(/CONNECTION/);
});
