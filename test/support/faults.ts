import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Archiver, waitingFileOf } from '../../machinery/archive/archiver.ts';
import { BackupFolder } from '../../machinery/backup/backup-folder.ts';
import { clock, poll, sleep } from '../../machinery/base/clock.ts';
import { Draws } from '../../machinery/base/draw.ts';
import { must } from '../../machinery/base/errors.ts';
import { readFileIfAny } from '../../machinery/base/files.ts';
import { DAY_MS } from '../../machinery/base/utc.ts';
import { withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { parseScope, placeHold, releaseHold } from '../../machinery/retention/holds.ts';
import type { Azurite } from './azurite.ts';
import { kill, OwnHome } from './own-home.ts';
import { noMounts, SmallDisk } from './small-disk.ts';
import { MODULE, TABLE, type Verdict, WatchedHome } from './watched-home.ts';

/** Commands that are ended in the middle; each may be repeated. `BACKUP` stands for the last backup of the module. */
const KILLED: readonly string[][] = [
  ['backup', 'run', MODULE],
  ['backup', 'check'],
  ['backup', 'prune'],
  ['backup', 'drill', MODULE],
  ['restore', MODULE, '--into', 'killed_beside'],
  ['restore', MODULE, '--at', 'BACKUP'],
  ['retention', 'run'],
  ['maintain', 'daily'],
  ['maintain', 'weekly'],
];

/** Plays faults of a seed against a home in layout balanced, each followed by what a person would do, and compares what there is with what was written. */
export class Faults extends WatchedHome {
  private readonly account: Azurite | undefined;
  private readonly draw;

  /** The account is needed for faults of that destination alone. */
  constructor(home: OwnHome, seed: number, account?: Azurite) {
    super(home);
    this.account = account;
    this.draw = new Draws(seed, 'faults').of('campaign', 0, 'faults');
  }

  private readonly faults: Record<string, (verdict: Verdict) => Promise<void>> = {
    'a byte is changed or missing': (verdict) => this.damaged(verdict),
    'another key': (verdict) => this.otherKey(verdict),
    'the destination does not answer': (verdict) => this.unreachable(verdict),
    'the destination is lost midway': (verdict) => this.cutMidway(verdict),
    'a command is killed': (verdict) => this.killed(verdict),
    'two restores at once': (verdict) => this.twoAtOnce(verdict),
    'a hold is set while backups are pruned': (verdict) => this.heldMeanwhile(verdict),
    'the server is gone during a restore': (verdict) => this.serverGone(verdict),
    'a database is dropped': (verdict) => this.dropped(verdict),
    'the destination is full': (verdict) => this.fullDestination(verdict),
    'the disk is full while changes are archived': (verdict) => this.fullArchive(verdict),
    'the machine is lost': (verdict) => this.machineLost(verdict),
  };

  private get azurite(): Azurite {
    return must(this.account, 'storage account');
  }

  get names(): string[] {
    return Object.keys(this.faults);
  }

  /** One fault, the one that is named or one that is drawn. */
  async next(name = this.draw.pick(this.names)): Promise<Verdict> {
    this.runs++;
    const verdict: Verdict = { fault: name, lost: [], wrong: [] };
    await this.write(3);
    await must(this.faults[name], name)(verdict);
    return verdict;
  }

  private async damaged(verdict: Verdict): Promise<void> {
    const backup = await this.backedUp(verdict);
    const name = this.draw.pick(readdirSync(backup.path).sort());
    const path = join(backup.path, name);
    const content = readFileSync(path);
    const at = this.draw.integer(0, content.length - 1);
    if (this.draw.chance(0.3)) truncateSync(path, at);
    else {
      content[at] = (content[at] ?? 0) ^ (1 << this.draw.integer(0, 7));
      writeFileSync(path, content);
    }
    verdict.fault += ` (${name}, byte ${at})`;
    const { code } = await this.home.run(['backup', 'check', backup.id]);
    if (code === 0) verdict.wrong.push(`backup check does not find it`);
    const restore = ['restore', MODULE, '--at', backup.id, '--into', 'damaged'];
    await this.refused(verdict, restore, { codes: ['BACKUP_UNREADABLE'] });
    rmSync(backup.path, { recursive: true });
  }

  private async otherKey(verdict: Verdict): Promise<void> {
    const keys = ['1', '2'].map((digit) => {
      const path = join(this.home.path, `key-${digit}`);
      writeFileSync(path, digit.repeat(64));
      return { GENIMS_BACKUP_KEY: path };
    });
    const truth = await this.rows();
    const backup = await this.backedUp(verdict, keys[0]);
    for (const environment of [keys[1], {}]) {
      const restore = ['restore', MODULE, '--at', backup.id, '--into', 'locked'];
      await this.refused(verdict, restore, { codes: ['BACKUP_UNREADABLE'], ...(environment ? { environment } : {}) });
    }
    await this.restores(verdict, backup.id, truth, keys[0]);
    rmSync(backup.path, { recursive: true });
  }

  private async away(): Promise<Record<string, string>> {
    return {
      GENIMS_BACKUP_AZURE_CONNECTION: this.azurite.connection(),
      GENIMS_BACKUP_AZURE_CONTAINER: await this.azurite.container(),
    };
  }

  private async unreachable(verdict: Verdict): Promise<void> {
    const away = await this.away();
    const nowhere = { ...away, GENIMS_BACKUP_AZURE_CONNECTION: this.azurite.connection({ port: 1 }) };
    const truth = await this.rows();
    await this.refused(verdict, ['backup', 'run', MODULE], {
      codes: ['DESTINATION_UNREACHABLE'],
      environment: nowhere,
    });
    await this.carriedLater(verdict, away, truth);
  }

  private async cutMidway(verdict: Verdict): Promise<void> {
    const away = await this.away();
    const truth = await this.rows();
    this.azurite.line.cutAfter = this.draw.integer(2_000, 60_000);
    await this.refused(verdict, ['backup', 'run', MODULE], { codes: ['DESTINATION_UNREACHABLE'], environment: away });
    this.azurite.line.cutAfter = undefined;
    await this.carriedLater(verdict, away, truth);
  }

  /** What was made lies here, is carried by the next call, and comes back from there. */
  private async carriedLater(verdict: Verdict, away: Record<string, string>, truth: readonly string[]): Promise<void> {
    const { id } = must(
      new BackupFolder(this.folder).near().findLast(({ source }) => source === MODULE),
      'backup',
    );
    await this.works(verdict, ['backup', 'run', 'supplier'], away);
    const elsewhere = { ...away, GENIMS_BACKUP_FOLDER: join(this.home.path, `elsewhere-${this.runs}`) };
    await this.works(verdict, ['backup', 'check', id], elsewhere);
    await this.restores(verdict, id, truth, elsewhere);
  }

  private async killed(verdict: Verdict): Promise<void> {
    const { id } = await this.backedUp(verdict);
    const truth = await this.rows();
    const args = this.draw.pick(KILLED).map((word) => (word === 'BACKUP' ? id : word));
    const after = Math.round(this.draw.between(200, 5000));
    verdict.fault += ` (${args.join(' ')} after ${after} ms)`;
    const { child, outcome } = this.home.start(args);
    await sleep(after);
    kill(-(child.pid ?? 0), 'SIGKILL');
    await outcome;
    // Whoever finds what was left repeats the call; a database beside that is whole already is refused.
    const again = await this.home.run([...args, '--json']);
    if (again.code !== 0 && !/RESTORE_REFUSED/.test(again.stdout))
      verdict.lost.push(`${args.join(' ')} fails after it: ${again.stdout.slice(-400)}`);
    await this.compare(verdict, truth);
    await this.drop('killed_beside');
    await this.nothingLeft(verdict);
  }

  private async twoAtOnce(verdict: Verdict): Promise<void> {
    const { id } = await this.backedUp(verdict);
    const truth = await this.rows();
    const calls = ['first', 'second'].map((into) => ({
      into,
      outcome: this.home.run(['restore', MODULE, '--at', id, '--into', into, '--json']),
    }));
    for (const { into, outcome } of calls) {
      const { code, stdout } = await outcome;
      if (code === 0) await this.compare(verdict, truth, into);
      else if (!/HOME_BUSY/.test(stdout)) verdict.wrong.push(`restore into ${into}: ${stdout.slice(-300)}`);
    }
    for (const { into } of calls) await this.drop(into);
    await this.compare(verdict, truth);
  }

  private async heldMeanwhile(verdict: Verdict): Promise<void> {
    const { manifest } = await this.backedUp(verdict);
    const folder = new BackupFolder(this.folder);
    const known = must(manifest, 'manifest');
    for (let back = 0; back < 6; back++) {
      const startedAt = new Date(clock.now().getTime() - (5000 + 40 * back) * DAY_MS).toISOString();
      const id = `${MODULE}-${startedAt.replaceAll(/[-:.]/g, '')}`;
      await folder.add(MODULE, id, async () => ({ ...known, id, startedAt, files: [] }));
    }
    const old = () =>
      folder
        .near()
        .filter(({ manifest: of }) => Date.parse(of?.startedAt ?? '') < clock.now().getTime() - 4900 * DAY_MS);
    const pruning = this.home.run(['backup', 'prune', '--json']);
    await sleep(this.draw.between(500, 4000));
    const number = await placeHold(this.platform, {
      ...{ name: 'A case', matter: 'litigation', reference: '3/2026', requestedBy: 'counsel', counsel: 'Counsel' },
      ...{ approvedBy: 1, description: 'Everything of the case', until: undefined },
      items: [parseScope(this.platform, `table:${TABLE}`)],
    });
    const held = old().map(({ id, archived }) => `${id} ${archived}`);
    if ((await pruning).code !== 0) verdict.wrong.push(`backup prune fails: ${(await pruning).stdout.slice(-300)}`);
    await this.works(verdict, ['backup', 'prune']);
    const after = old().map(({ id, archived }) => `${id} ${archived}`);
    const gone = held.filter((one) => !after.includes(one));
    if (gone.length > 0) verdict.lost.push(`held and gone: ${gone.join(', ')}`);
    await releaseHold(this.platform, number, { reason: 'closed', approvedBy: 1 });
    for (const { path } of old()) rmSync(path, { recursive: true });
  }

  private async serverGone(verdict: Verdict): Promise<void> {
    const { id } = await this.backedUp(verdict);
    const truth = await this.rows();
    const into = this.draw.chance(0.5) ? ['--into', 'gone'] : [];
    const after = Math.round(this.draw.between(1000, 4000));
    verdict.fault += ` (${into.length > 0 ? 'beside' : 'in place'}, after ${after} ms)`;
    const { outcome } = this.home.start(['restore', MODULE, '--at', id, ...into, '--json']);
    await sleep(after);
    for (const pid of this.platform.engines.local.postgres.processes()) kill(pid, 'SIGKILL');
    const { code } = await outcome;
    await this.platform.startEngines();
    if (code === 0 && into.length > 0) await this.compare(verdict, truth, 'gone');
    await this.drop('gone');
    // The next restore settles what was left.
    await this.works(verdict, ['restore', MODULE, '--at', id]);
    await this.compare(verdict, truth);
    await this.nothingLeft(verdict);
  }

  private async dropped(verdict: Verdict): Promise<void> {
    const stop = await this.archive();
    await this.backedUp(verdict);
    await this.write(this.draw.integer(1, 20));
    await stop();
    const truth = await this.rows();
    await this.query(`drop database ${this.database.nameThere} with (force)`, 'postgres');
    await this.works(verdict, ['restore', MODULE]);
    await this.compare(verdict, truth);
  }

  private async fullDestination(verdict: Verdict): Promise<void> {
    if (noMounts() !== undefined) return;
    const disk = new SmallDisk(this.home.path, `${this.draw.integer(20, 300)}k`);
    try {
      const environment = { GENIMS_BACKUP_FOLDER: disk.path };
      await this.refused(verdict, ['backup', 'run', MODULE], { codes: ['DISK_FULL', 'BACKUP_FAILED'], environment });
      const left = new BackupFolder(disk.path).near();
      if (left.length > 0) verdict.wrong.push(`half a backup is listed: ${left[0]?.id}`);
      disk.enlarge('100m');
      await this.works(verdict, ['backup', 'run', MODULE], environment);
      await this.works(verdict, ['backup', 'check'], environment);
    } finally {
      disk.unmount();
      rmSync(disk.path, { recursive: true, force: true });
    }
  }

  private async fullArchive(verdict: Verdict): Promise<void> {
    if (noMounts() !== undefined) return;
    const disk = new SmallDisk(this.home.path, '16k');
    const environment = { GENIMS_BACKUP_FOLDER: disk.path };
    const open = async () => {
      const archiver = new Archiver({
        ...{ platform: this.platform, database: this.database, key: undefined, destination: disk.path },
      });
      await archiver.open();
      return archiver;
    };
    try {
      const archiver = await open();
      const running = archiver.run();
      await this.write(this.draw.integer(100, 200));
      const file = waitingFileOf(this.platform, this.database);
      const isRead = async () => readFileIfAny(file)?.includes(`"${this.written}"`) || undefined;
      await poll(isRead, { limit: 30_000, every: 50 });
      writeFileSync(join(disk.path, 'fill'), '');
      await archiver.stop();
      await running;
      const fill = () => writeFileSync(join(disk.path, 'fill'), Buffer.alloc(64 * 1024));
      try {
        fill();
      } catch {
        // That is what is wanted.
      }
      const isLoud = await archiver.end().then(
        () => false,
        () => true,
      );
      if (!isLoud) verdict.wrong.push('a segment that has no room is said to be written');
      rmSync(join(disk.path, 'fill'), { force: true });
      disk.enlarge('100m');
      // What was not acknowledged comes again.
      const again = await open();
      const runs = again.run();
      await this.works(verdict, ['backup', 'run', MODULE], environment);
      await this.write(3);
      await poll(isRead, { limit: 30_000, every: 50 });
      await again.stop();
      await runs;
      await again.end();
      const truth = await this.rows();
      await this.works(verdict, ['restore', MODULE, '--into', 'filled'], environment);
      await this.compare(verdict, truth, 'filled');
      await this.drop('filled');
    } finally {
      disk.unmount();
      rmSync(disk.path, { recursive: true, force: true });
    }
  }

  private async machineLost(verdict: Verdict): Promise<void> {
    await this.works(verdict, ['backup', 'run']);
    const truth = await this.rows();
    const other = new OwnHome();
    const layout = this.draw.pick(['minimal', 'balanced', 'maximum'] as const);
    verdict.fault += ` (into ${layout})`;
    try {
      const { code, stderr } = await this.home.run([
        ...['restore', 'all', '--into', other.path, '--from', this.folder, '--layout', layout],
      ]);
      if (code !== 0) verdict.lost.push(`restore all fails: ${stderr.slice(0, 600)}`);
      else {
        const { server, nameThere } = other.platform(layout).databaseOf(MODULE);
        const { rows } = await withPostgres(server, nameThere, (client) =>
          client.query<{ row: string }>(`select t::text as row from ${TABLE} t order by 1`),
        );
        const missing = truth.filter((row) => !rows.some((one) => one.row === row));
        if (missing.length > 0 || rows.length !== truth.length)
          verdict.lost.push(`${missing.length} rows, in ${layout}`);
      }
    } finally {
      other.discard();
    }
    if (!existsSync(this.folder)) verdict.lost.push('the destination');
  }
}
