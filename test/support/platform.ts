import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { loadCatalog, ROOT } from '../../cli/catalog.ts';
import { parseConfig } from '../../machinery/base/config.ts';
import { must } from '../../machinery/base/errors.ts';
import { freeBytes } from '../../machinery/base/files.ts';
import { Home } from '../../machinery/base/home.ts';
import { createReporter, type Reporter } from '../../machinery/base/reporter.ts';
import type { Layout } from '../../machinery/catalog/manifest.ts';
import { choosePort } from '../../machinery/engines/processes.ts';
import { Platform } from '../../machinery/provisioning/platform.ts';
import { type CheckResult, runCheck } from '../../machinery/verification/check.ts';
import { Connections } from '../../machinery/verification/connections.ts';
import { allChecks } from '../../machinery/verification/verify.ts';
import { testEngines } from './engines.ts';

export interface TestPlatform {
  platform: Platform;
  home: Home;
  /** Stops the engines; data stays. */
  close(): Promise<void>;
}

export interface TestPlatformOptions {
  home?: string;
  layout?: Layout;
  /** Environment of the command, without the process's own. */
  environment?: Record<string, string>;
  reporter?: Reporter;
}

/** Folder of a test below the system's temporary one, which the engines' account can reach; removed by the caller. */
export function temporaryFolder(): string {
  return folderBelow(tmpdir());
}

/**
 * The same for homes, in memory where there is room for a few: what ends in tests is processes, not machines, so that nothing depends on what a disk really holds, and
 * engines need not wait for one.
 */
export function quickFolder(): string {
  const memory = '/dev/shm';
  const hasRoom = existsSync(memory) && Math.min(freeBytes(memory), process.availableMemory()) > 6e9;
  return folderBelow(hasRoom ? memory : tmpdir());
}

function folderBelow(parent: string): string {
  const folder = mkdtempSync(join(parent, 'genims-test-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** A platform object on a home, without starting or making anything. */
export function openPlatform(
  home: string,
  { layout = 'maximum', environment = {}, reporter = createReporter('quiet') }: TestPlatformOptions = {},
): Platform {
  const catalog = loadCatalog();
  return new Platform({
    catalog,
    home: new Home(home),
    config: parseConfig({ ...testEngines(), ...environment }, catalog.serverSlots()),
    reporter,
    layout,
    version: 'test',
    packages: join(ROOT, 'node_modules', '.cache', 'genims'),
  });
}

/** A provisioned platform of the test's own: engines, all databases, empty tables. It begins as a copy of a stopped one that the run makes once. */
export async function provisionTestPlatform(options: TestPlatformOptions = {}): Promise<TestPlatform> {
  const path = options.home ?? join(quickFolder(), 'home');
  await copyTemplate(path, options.layout ?? 'maximum');
  return makePlatform(path, options);
}

/** Makes what is missing in a home. */
export async function makePlatform(path: string, options: TestPlatformOptions = {}): Promise<TestPlatform> {
  chmodSync(dirname(path), 0o755);
  const platform = openPlatform(path, options);
  const { home } = platform;
  home.prepare();
  home.updateState((state) => {
    state.parameters = { layout: platform.layout, empty: true };
  });
  await platform.startEngines();
  await platform.preflight();
  await platform.provision();
  return { platform, home, close: async () => void (await platform.engines.stop()) };
}

/** Copies a home of empty databases, whose engines are stopped; the first who asks for its layout makes it. */
async function copyTemplate(path: string, layout: Layout): Promise<void> {
  await copyHome(`template-${layout}`, path, async (template) => {
    const { platform } = await makePlatform(template, { layout });
    await platform.engines.stop();
  });
}

/** Copies a stopped home that the run keeps under a name; the first who asks for it makes it. The copy has ports of its own. */
export async function copyHome(name: string, path: string, make: (path: string) => Promise<void>): Promise<void> {
  const kept = join(dirname(inject('sharedHome')), name);
  await new Home(`${kept}-lock`).withLock(
    async () => {
      if (existsSync(kept)) return;
      const begun = `${kept}-begun`;
      await make(begun);
      renameSync(begun, kept);
    },
    { patience: 240_000 },
  );
  mkdirSync(dirname(path), { recursive: true });
  const { status, stderr } = spawnSync('cp', ['-a', '--reflink=auto', kept, path], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${kept} could not be copied: ${stderr}`);
  const home = new Home(path);
  const ports = new Map<string, number>();
  for (const engine of Object.keys(home.state.ports ?? {})) ports.set(engine, await choosePort(`${path} ${engine}`));
  home.updateState((state) => {
    // What the home has made it knows by address and port.
    state.created = (state.created ?? []).map((made) =>
      made.replace(/^(\w+)(:\/\/.*:)\d+\//, (_, engine, host) => `${engine}${host}${ports.get(engine)}/`),
    );
    state.ports = Object.fromEntries(ports);
    state.places = { engines: join(path, 'engines') };
    // A replica set knows its member by the port.
    if (state.programs?.mongodb?.product === 'MongoDB') rmSync(join(path, 'engines', 'mongodb'), { recursive: true });
  });
}

/** The platform that all test files share. It may be read, and cloned from, but not changed. */
export function sharedPlatform(): Platform {
  return openPlatform(inject('sharedHome'));
}

/** One check alone, as `verify` would run it. */
export async function checkOf(platform: Platform, id: string): Promise<CheckResult> {
  const all = allChecks(platform).flatMap(({ checks }) => checks);
  const check = must(
    all.find((one) => one.id === id),
    `check ${id}`,
  );
  const connections = new Connections();
  try {
    return await runCheck(check, { platform, connections });
  } finally {
    await connections.close();
  }
}

/** Stops a test's engines and removes its folder. */
export async function removePlatform({ platform, home }: Pick<TestPlatform, 'platform' | 'home'>): Promise<void> {
  await platform.engines.remove();
  rmSync(dirname(home.path), { recursive: true, force: true });
}
