/**
 * A campaign of kills: daemons, services and the servers of all engines of a running platform are ended by SIGKILL at random moments while the company's clock runs fast; the result is compared, table by
 * table, copy by copy, inbox by inbox, with an undisturbed history in memory, and audit, documents and stores by verification. `npm run kills -- --runs N --seed S [--scale X]`. Ends with: rows lost, duplicated, unexplained.
 *
 * Without kills the platform lives some days undisturbed, in one stretch: `npm run lived -- [--days N] [--speed X]`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { poll, sleep } from '../machinery/base/clock.ts';
import { Home } from '../machinery/base/home.ts';
import { DaemonHome } from '../machinery/daemons/daemon-home.ts';
import { Kills } from '../test/support/kills.ts';
import { differencesFromHistory } from '../test/support/platform-digests.ts';
import { genims } from '../test/support/run.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    scale: { type: 'string', default: '0.1' },
    speed: { type: 'string', default: '5000' },
    days: { type: 'string', default: '1' },
  },
});
const runs = Number(values.runs);
const BEGIN = Date.UTC(2026, 10, 24);
const DAY = 86_400_000;
const dayText = (moment: number) => new Date(moment).toISOString().slice(0, 10);
const folder = mkdtempSync(join(tmpdir(), 'genims-kills-'));
const say = (text: string) => process.stdout.write(`${text}\n`);

async function command(home: string, ...args: string[]): Promise<void> {
  const { code, stderr } = await genims(args, { GENIMS_HOME: join(folder, home), GENIMS_PATIENCE: '600' });
  if (code !== 0) throw new Error(`genims ${args.join(' ')} ended with ${code}: ${stderr.slice(-2000)}`);
}

async function campaign(): Promise<number> {
  const up = ['up', '--layout', 'minimal', '--scale', values.scale, '--days', '5', '--until', dayText(BEGIN)];
  await command('killed', ...up);
  const home = join(folder, 'killed');
  const daemons = new DaemonHome(new Home(home));
  const kills = new Kills(home, Number(values.seed));
  let until = BEGIN;
  let done = 0;
  // A day at a time, until there were kills enough.
  for (let stretch = Number(values.days); stretch > 0; stretch = done < runs ? 1 : 0) {
    until += stretch * DAY;
    await command('killed', 'daemons', 'start', '--speed', values.speed, '--until', dayText(until));
    const isOver = () => daemons.stateOf('supervisor') === undefined;
    while (!isOver()) {
      await sleep(kills.pause());
      if (done >= runs || isOver()) continue;
      say(`${++done} of ${runs}: ${await kills.next()}`);
    }
    await poll(async () => (isOver() ? true : undefined), { limit: 60_000 });
  }
  const { compared, lost, duplicated, differing, digest, expectedDigest } = await differencesFromHistory(home, until);
  const broken = await brokenChecks();
  for (const one of [...differing, ...broken]) say(one);
  say(`digest ${digest}, of history ${expectedDigest}`);
  say(
    `${done} kills until ${dayText(until)}, ${compared} tables, copies and inboxes compared: ${lost} lost, ${duplicated} duplicated, ${differing.length + broken.length} unexplained`,
  );
  return differing.length + broken.length;
}

/** Audit, documents, stores and laws, as verification sees them. A load that failed because its server was killed is tried again, as its daemon would. */
async function brokenChecks(): Promise<string[]> {
  const status = await genims(['status', '--json'], { GENIMS_HOME: join(folder, 'killed') });
  const { jobs } = JSON.parse(status.stdout) as { jobs: { job: string; last?: { status: string } }[] };
  for (const { job, last } of jobs) if (last && last.status === 'failed') await command('killed', 'etl', 'run', job);
  const { stdout } = await genims(['verify', '--json'], { GENIMS_HOME: join(folder, 'killed') });
  const { checks } = JSON.parse(stdout) as {
    checks: { id: string; status: string; detail?: { examples: string[] } }[];
  };
  return checks
    .filter(({ status }) => status === 'failed')
    .map(({ id, detail }) => `${id}: ${detail?.examples.slice(0, 2).join('; ')}`);
}

try {
  process.exitCode = (await campaign()) === 0 ? 0 : 1;
} finally {
  await command('killed', 'destroy', '--yes').catch(() => {});
  rmSync(folder, { recursive: true, force: true });
}
