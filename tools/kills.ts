/**
 * A campaign of kills: daemons, services and the servers of all engines of a running platform are ended by SIGKILL at random moments while the company's clock runs fast; the result is compared, table by
 * table, copy by copy, inbox by inbox, with an undisturbed history in memory, and audit, documents and stores by verification. `npm run kills -- --runs N --seed S [--scale X]`. Ends with: rows lost, duplicated, unexplained.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { poll, sleep } from '../machinery/base/clock.ts';
import { Draws } from '../machinery/base/draw.ts';
import { Home } from '../machinery/base/home.ts';
import { DaemonHome } from '../machinery/daemons/daemon-home.ts';
import { SERVICES } from '../machinery/daemons/units.ts';
import { behaviours } from '../modules/index.ts';
import { openPlatform } from '../test/support/platform.ts';
import { differencesFromHistory } from '../test/support/platform-digests.ts';
import { genims } from '../test/support/run.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    scale: { type: 'string', default: '0.1' },
    speed: { type: 'string', default: '5000' },
  },
});
const runs = Number(values.runs);
const draw = new Draws(Number(values.seed), 'kills').of('campaign', 0, 'faults');
const BEGIN = Date.UTC(2026, 10, 24);
const DAY = 86_400_000;
const ENGINES = ['postgres', 'mysql', 'mongodb'] as const;
const dayText = (moment: number) => new Date(moment).toISOString().slice(0, 10);
const folder = mkdtempSync(join(tmpdir(), 'genims-kills-'));
const say = (text: string) => process.stdout.write(`${text}\n`);

async function command(home: string, ...args: string[]): Promise<void> {
  const { code, stderr } = await genims(args, { GENIMS_HOME: join(folder, home), GENIMS_PATIENCE: '600' });
  if (code !== 0) throw new Error(`genims ${args.join(' ')} ended with ${code}: ${stderr.slice(-2000)}`);
}

/** Ends one process of the platform; the supervisor brings a unit back, an engine is started again as `up` would. */
async function kill(home: Home, daemons: DaemonHome): Promise<string> {
  const units = [...SERVICES, ...behaviours.map(({ module }) => module)];
  const chosen = draw.pick([...units.filter((unit) => daemons.stateOf(unit)), ...ENGINES]);
  const engine = ENGINES.find((name) => name === chosen);
  if (engine) {
    const platform = openPlatform(home.path, { layout: 'minimal' });
    for (const pid of platform.engines.local[engine].processes()) killed(pid);
    await platform.startEngines();
    return `server of ${engine}`;
  }
  const state = daemons.stateOf(chosen);
  if (!state) return `${chosen}, which was not running`;
  killed(state.pid);
  return chosen;
}

function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}

async function campaign(): Promise<number> {
  const up = ['up', '--layout', 'minimal', '--scale', values.scale, '--days', '5', '--until', dayText(BEGIN)];
  await command('killed', ...up);
  const home = new Home(join(folder, 'killed'));
  const daemons = new DaemonHome(home);
  let until = BEGIN;
  let done = 0;
  while (done < runs) {
    until += DAY;
    await command('killed', 'daemons', 'start', '--speed', values.speed, '--until', dayText(until));
    const isOver = () => daemons.stateOf('supervisor') === undefined;
    while (!isOver()) {
      await sleep(draw.between(200, 4000));
      if (done >= runs || isOver()) continue;
      say(`${++done} of ${runs}: ${await kill(home, daemons)}`);
    }
    await poll(async () => (isOver() ? true : undefined), { limit: 60_000 });
  }
  const { compared, lost, duplicated, differing, digest, expectedDigest } = await differencesFromHistory(
    join(folder, 'killed'),
    until,
  );
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
