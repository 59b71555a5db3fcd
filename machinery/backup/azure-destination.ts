import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { sha256 } from '../base/digest.ts';
import { GenimsError, systemCode } from '../base/errors.ts';
import { readFileIfAny, writeFileAtomic } from '../base/files.ts';
import type { AzureContainer, ListedBlob } from './azure-container.ts';
import { type BackupFolder, fileFaults, inOrder, MANIFEST, parseManifest, parseSums, SUMS } from './backup-folder.ts';
import type { BackupManifest } from './contract.ts';
import { type BackupAge, CHANGES, type Destination, type KeptBackup } from './destination.ts';

/** Days after which copies on this machine go, and blobs become cool; that tier wants what comes to it for a month. */
const [NEAR_DAYS, COOL_DAYS] = [7, 30];
/** Manifests of backups that are in the container alone, as it is asked for each but once. */
const KNOWN = '.known';
/** Files of a backup that are read again and again: they stay hot. */
const TOLD = new Set([MANIFEST, SUMS]);

/**
 * A container of Azure Blob Storage as the destination of backups. They are made in the folder of this machine and carried from there, so that neither a backup nor the archive waits for the network; the
 * folder keeps what was not carried yet, and copies for some days. A backup is there when its manifest is, which comes last.
 */
export class AzureDestination implements Destination {
  private readonly folder: BackupFolder;
  private readonly container: AzureContainer;
  /** Sizes of what the container has, or digests of what is written anew in its place; unknown until it was asked, and after a failure. */
  private carried: Map<string, string> | undefined;

  constructor(folder: BackupFolder, container: AzureContainer) {
    this.folder = folder;
    this.container = container;
  }

  get name(): string {
    return this.container.name;
  }
  get path(): string {
    return this.folder.path;
  }
  get key(): Buffer | undefined {
    return this.folder.key;
  }

  add(source: string, id: string, make: (folder: string) => Promise<BackupManifest>): Promise<BackupManifest> {
    return this.folder.add(source, id, make);
  }

  clear(): void {
    this.folder.clear();
  }

  near(): KeptBackup[] {
    return this.folder.near();
  }

  async list(): Promise<KeptBackup[]> {
    const there = backupsIn(await this.container.list());
    const near = this.folder.near();
    const found: KeptBackup[] = near
      .filter(({ source, id }) => !there.has(`${source}/${id}`))
      .map((kept) => ({ ...kept, waits: true }));
    for (const [place, blobs] of there) {
      const [source = '', id = ''] = place.split('/');
      const isOffline = blobs.some(({ tier }) => tier === 'Archive');
      const manifest = near.find((one) => one.id === id)?.manifest ?? (await this.manifestOf(place));
      found.push({ id, source, path: join(this.path, source, id), archived: isOffline, isOffline, manifest });
    }
    return found.sort(inOrder);
  }

  private async manifestOf(place: string): Promise<BackupManifest | undefined> {
    const known = join(this.path, KNOWN, `${place}.json`);
    const kept = parseManifest(readFileIfAny(known));
    if (kept) return kept;
    const text = await this.container.text(`${place}/${MANIFEST}`);
    const manifest = parseManifest(text);
    if (manifest && text !== undefined) {
      mkdirSync(dirname(known), { recursive: true, mode: 0o700 });
      writeFileAtomic(known, text, 0o600);
    }
    return manifest;
  }

  async faults(kept: KeptBackup): Promise<string[]> {
    const place = `${kept.source}/${kept.id}`;
    const sums = await this.container.text(`${place}/${SUMS}`);
    // Not carried yet: it is as good as it lies here.
    if (sums === undefined && this.isNear(kept)) return this.folder.faults(kept);
    return fileFaults(kept.manifest, sums, async (name) => {
      const blob = `${place}/${name}`;
      const isRead = !kept.isOffline || TOLD.has(name);
      const stored = await (isRead ? this.container.weigh(blob) : this.container.noted(blob));
      if (!stored) throw new Error(`${blob} is missing`);
      return stored;
    });
  }

  private isNear({ id }: KeptBackup): boolean {
    return this.folder.near().some((one) => one.id === id);
  }

  async remove(kept: KeptBackup): Promise<void> {
    const blobs = await this.container.list(`${kept.source}/${kept.id}/`);
    // What has no manifest is no backup any more.
    const order = (name: string) => (name.endsWith(`/${MANIFEST}`) ? 0 : 1);
    for (const { name } of blobs.toSorted((a, b) => order(a.name) - order(b.name))) await this.container.remove(name);
    if (this.isNear(kept)) await this.folder.remove(kept);
    rmSync(join(this.path, KNOWN, kept.source, `${kept.id}.json`), { force: true });
    this.carried = undefined;
  }

  async archive(kept: KeptBackup): Promise<void> {
    await this.carry();
    await this.toTier(kept, 'Archive');
    await this.forgetNear(kept);
  }

  async settle(kept: KeptBackup, { since, left }: BackupAge): Promise<void> {
    if (since < NEAR_DAYS) return;
    if (left >= COOL_DAYS) await this.toTier(kept, 'Cool');
    // The last one of a source stays near, as the schedule and the first of all restores look for it there.
    const last = this.folder.near().findLast(({ source }) => source === kept.source);
    if (last?.id !== kept.id) await this.forgetNear(kept);
  }

  private async toTier({ source, id }: KeptBackup, tier: 'Cool' | 'Archive'): Promise<void> {
    for (const blob of await this.container.list(`${source}/${id}/`))
      if (!TOLD.has(fileOf(blob.name)) && blob.tier !== tier) await this.container.setTier(blob.name, tier);
  }

  /** A copy on this machine goes where the container has the backup as it was written. */
  private async forgetNear(kept: KeptBackup): Promise<void> {
    if (!this.isNear(kept)) return;
    const there = await this.container.text(`${kept.source}/${kept.id}/${MANIFEST}`);
    if (there !== undefined) await this.folder.remove(kept);
  }

  async bring(kept: KeptBackup): Promise<string[]> {
    const near = this.folder.near().find(({ id }) => id === kept.id);
    const faults = near && (await this.folder.faults(near));
    if (faults?.length === 0) return faults;
    const place = `${kept.source}/${kept.id}`;
    const blobs = await this.container.list(`${place}/`);
    if (faults && blobs.length === 0) return faults;
    if (kept.isOffline) {
      for (const { name, tier } of blobs) if (tier === 'Archive') await this.container.setTier(name, 'Hot');
      throw new GenimsError('BACKUP_OFFLINE', `Backup ${kept.id} is in the archive tier of the ${this.name}.`);
    }
    if (near) await this.folder.remove(near);
    const { manifest } = kept;
    if (!manifest) throw new GenimsError('BACKUP_UNREADABLE', `Backup ${kept.id}: its manifest cannot be read.`);
    await this.folder.add(kept.source, kept.id, async (folder) => {
      for (const { name } of manifest.files) await this.container.download(`${place}/${name}`, join(folder, name));
      return manifest;
    });
    return this.folder.faults(kept);
  }

  /** A list that is longer there than here is newer: then another machine archives. Its segments come first. */
  async bringChanges(database: string): Promise<void> {
    const blobs = await this.container.list(`${CHANGES}/${database}/`);
    const order = (name: string) => (name.endsWith('.gz') ? 0 : name.endsWith('chain.json') ? 2 : 1);
    for (const { name, bytes } of blobs.toSorted((a, b) => order(a.name) - order(b.name))) {
      const path = join(this.path, name);
      const here = sizeOf(path);
      const isKept = name.endsWith('.gz') ? here === bytes : here !== undefined && here >= bytes;
      if (isKept) continue;
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      await this.container.download(name, path);
    }
  }

  async removeChanges(paths: readonly string[]): Promise<void> {
    for (const path of paths) await this.container.remove(path);
    await this.folder.removeChanges(paths);
    for (const path of paths) this.carried?.delete(path);
  }

  async carry(): Promise<string[]> {
    try {
      this.carried ??= new Map((await this.container.list()).map(({ name, bytes }) => [name, String(bytes)]));
      const came: string[] = [];
      for (const kept of this.folder.near()) if (await this.carryBackup(kept, this.carried)) came.push(kept.id);
      for (const path of filesBelow(join(this.path, CHANGES))) await this.carryChange(path, this.carried);
      return came;
    } catch (error) {
      this.carried = undefined;
      throw error;
    }
  }

  /** Gives whether it was not there yet. One without a readable manifest is none. */
  private async carryBackup(
    { source, id, path, manifest }: KeptBackup,
    carried: Map<string, string>,
  ): Promise<boolean> {
    const place = `${source}/${id}`;
    if (!manifest || carried.has(`${place}/${MANIFEST}`)) return false;
    // What is carried is what was written: a copy that a disk has changed since is not.
    const faults = await this.folder.faults({ source, id, path, manifest, archived: false, isOffline: false });
    if (faults.length > 0) throw new GenimsError('BACKUP_UNREADABLE', `Backup ${id}: ${faults.join('; ')}.`);
    const sums = parseSums(readFileSync(join(path, SUMS), 'utf8'));
    for (const name of [...manifest.files.map((file) => file.name), SUMS, MANIFEST]) {
      const digest = sums.get(name) ?? sha256(readFileSync(join(path, name)));
      await this.container.upload(`${place}/${name}`, join(path, name), { sha256: digest });
      carried.set(`${place}/${name}`, digest);
    }
    return true;
  }

  private async carryChange(path: string, carried: Map<string, string>): Promise<void> {
    const name = relative(this.path, path);
    const size = sizeOf(path);
    // What was removed or renamed meanwhile is looked at the next time.
    if (size === undefined || !/\.(gz|json|ndjson)$/.test(name)) return;
    if (name.endsWith('.gz') && carried.get(name) === String(size)) return;
    const digest = sha256(readFileSync(path));
    if (carried.get(name) === digest) return;
    await this.container.upload(name, path, { sha256: digest });
    carried.set(name, name.endsWith('.gz') ? String(size) : digest);
  }
}

/** Blobs by the backup that they are of, where that is whole: its manifest is there. */
function backupsIn(blobs: readonly ListedBlob[]): Map<string, ListedBlob[]> {
  const found = Map.groupBy(
    blobs.filter(({ name }) => !name.startsWith(`${CHANGES}/`)),
    ({ name }) => dirname(name),
  );
  for (const [place, files] of found)
    if (!files.some(({ name }) => name === `${place}/${MANIFEST}`)) found.delete(place);
  return found;
}

function fileOf(blob: string): string {
  return blob.slice(blob.lastIndexOf('/') + 1);
}

function sizeOf(path: string): number | undefined {
  try {
    return statSync(path).size;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Files of a folder, segments before the lists that name them. */
function filesBelow(path: string): string[] {
  if (sizeOf(path) === undefined) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
