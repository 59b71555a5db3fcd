import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { loadCatalog, ROOT } from '../../cli/catalog.ts';
import { childEnvironment } from '../../machinery/base/config.ts';
import { Home } from '../../machinery/base/home.ts';
import type { Layout } from '../../machinery/catalog/manifest.ts';
import type { EngineName } from '../../machinery/engines/contract.ts';
import type { Platform } from '../../machinery/provisioning/platform.ts';
import type { CheckResult } from '../../machinery/verification/check.ts';
import { testEngines } from './engines.ts';
import { openPlatform, provisionTestPlatform, quickFolder } from './platform.ts';
import type { Outcome } from './run.ts';

export interface UpDocument {
  ok: boolean;
  layout: Layout;
  changed: boolean;
  databases: { name: string; engine: EngineName; tables: number; rows: number }[];
  verify: { ok: boolean; checks: number; failed: number };
}

export interface Failure {
  ok: false;
  error: { code: string; message: string; remedy: string; detail: unknown };
}

export interface Running {
  child: ChildProcess;
  /** What it printed so far. */
  printed: { stdout: string; stderr: string };
  outcome: Promise<Outcome>;
}

/** A home that one test breaks, used through the command line alone. `discard` ends whatever still belongs to it. */
export class OwnHome {
  readonly path: string;
  private readonly folder: string;
  private readonly command: string;

  /** `path` is for a home in a special place; its parent is the caller's to remove. */
  constructor({ path, command = join(ROOT, 'genims') }: { path?: string; command?: string } = {}) {
    this.folder = path ?? quickFolder();
    this.path = path ?? join(this.folder, 'home');
    this.command = command;
  }

  /** Starts the command as the head of a process group of its own, as a terminal does. */
  start(args: string[], environment: Record<string, string> = {}): Running {
    const child = spawn(this.command, args, {
      env: childEnvironment({ ...testEngines(), GENIMS_HOME: this.path, ...environment }),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const printed = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream]?.on('data', (chunk: Buffer) => {
        printed[stream] += chunk.toString();
      });
    const outcome = new Promise<Outcome>((resolve) =>
      child.once('close', (code, signal) => resolve({ code, signal, ...printed })),
    );
    return { child, printed, outcome };
  }

  run(args: string[], environment: Record<string, string> = {}): Promise<Outcome> {
    return this.start(args, environment).outcome;
  }

  /** Makes the platform that `up --empty` would make, in the quickest way: for tests that begin with one. */
  async provision(layout: Layout = 'minimal'): Promise<void> {
    await provisionTestPlatform({ home: this.path, layout });
  }

  /** Runs the engines alone, of a home that is made where it is missing: for what does not depend on databases. */
  async startEngines(): Promise<void> {
    const platform = this.platform('minimal');
    platform.home.prepare();
    platform.home.updateState((state) => {
      state.parameters ??= { layout: 'minimal', empty: true };
    });
    await platform.startEngines();
  }

  /** `up`, which must succeed with everything in place and verified. */
  async up(layout?: Layout, environment: Record<string, string> = {}): Promise<UpDocument & { stderr: string }> {
    const args = ['up', '--empty', '--json', ...(layout === undefined ? [] : ['--layout', layout])];
    const { code, stdout, stderr } = await this.run(args, environment);
    expect(code, `${stdout}\n${stderr}`).toBe(0);
    const document = JSON.parse(stdout) as UpDocument;
    expect(document.verify).toMatchObject({ ok: true, failed: 0 });
    expect(document.databases.map((one) => one.name).sort()).toEqual(expectedDatabases(document.layout));
    return { ...document, stderr };
  }

  /** `verify`, which must find nothing wrong; gives its checks. */
  async verify(): Promise<CheckResult[]> {
    const { code, stdout, stderr } = await this.run(['verify', '--json']);
    expect(code, `${stdout}\n${stderr}`).toBe(0);
    return (JSON.parse(stdout) as { checks: CheckResult[] }).checks;
  }

  /** A call that must be refused; gives the error that it printed as JSON. */
  async refused(
    args: string[],
    environment: Record<string, string> = {},
  ): Promise<Failure['error'] & { exit: number }> {
    const { code, stdout, stderr } = await this.run([...args, '--json'], environment);
    expect(code, `${stdout}\n${stderr}`).toBeGreaterThan(0);
    const document = JSON.parse(stdout) as Failure;
    expect(document.ok).toBe(false);
    return { ...document.error, exit: code ?? -1 };
  }

  /** The platform's own view of the home, to enter databases as its owner. */
  platform(layout: Layout = 'maximum'): Platform {
    return openPlatform(this.path, { layout });
  }

  /** Where the engines of this home keep their data. */
  get engines(): string {
    return new Home(this.path).state.places?.engines ?? join(this.path, 'engines');
  }

  /** Every process that works for this home: by its command line, its working folder or its environment. */
  processes(): number[] {
    const places = [this.path, this.engines];
    return everyProcess().filter((pid) => places.some((place) => mentions(pid, place)));
  }

  /** The server process of an engine, without its children. */
  server(engine: EngineName): number {
    const found = this.platform().engines.local[engine].processes();
    expect(found, `processes of ${engine}`).toHaveLength(1);
    return found[0] ?? 0;
  }

  /** Ends what is left without asking, as its data goes too, and removes the folder. */
  discard(): void {
    const { engines } = this;
    // PostgreSQL gives its shared memory back when it is not ended by kill -9.
    for (const pid of this.platform().engines.local.postgres.processes()) kill(pid, 'SIGQUIT');
    pause(200);
    for (let round = 0; round < 50; round++) {
      const left = this.processes();
      if (left.length === 0) break;
      for (const pid of left) kill(pid, 'SIGKILL');
      pause(20);
    }
    if (engines !== join(this.path, 'engines')) rmSync(engines, { recursive: true, force: true });
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Every database that a layout has, in order of the name. */
function expectedDatabases(layout: Layout): string[] {
  const catalog = loadCatalog();
  return [...catalog.databases(layout).map((one) => one.name), ...catalog.stores.map((one) => one.database)].sort();
}

/** A pause that blocks: for cleaning up where nothing else goes on. */
function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

export function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}

function everyProcess(): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid !== process.pid);
}

function mentions(pid: number, place: string): boolean {
  const proc = `/proc/${pid}`;
  const read = (name: string) => {
    try {
      return readFileSync(join(proc, name), 'utf8');
    } catch {
      return '';
    }
  };
  const within = (path: string) => path === place || path.startsWith(`${place}/`);
  let folder = '';
  try {
    folder = readlinkSync(join(proc, 'cwd'));
  } catch {
    // It ended, or is a zombie.
  }
  return within(folder) || `${read('cmdline')}\0${read('environ')}`.split(/[\0=:]/).some(within);
}
