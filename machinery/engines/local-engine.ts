import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { poll, sleep } from '../base/clock.ts';
import { GenimsError, must } from '../base/errors.ts';
import { readFileIfAny, writeFileAtomic } from '../base/files.ts';
import type { Home } from '../base/home.ts';
import { generatePassword } from '../base/random.ts';
import type { Reporter, Step } from '../base/reporter.ts';
import { type EngineName, type LocalEngine, type Program, type Server, secretName } from './contract.ts';
import type { Place } from './place.ts';
import { choosePort, endProcesses, failure, findProcesses, isPortFree, launch, logTail } from './processes.ts';

export interface EngineSetting {
  home: Home;
  place: Place;
  reporter: Reporter;
  /** Folder of the checkout's packages and of software that was fetched. */
  packages: string;
  allowDownloads: boolean;
  /** Program or folder that the user named instead of what would be found. */
  named: string | undefined;
}

interface Origin {
  product: string;
  /** Versions with equal `line` can read each other's data. */
  line: string;
}

/**
 * What the three kinds have in common: a data directory that exists whole or not at all, a port that stays, a process found by the path
 * of its data, and a start that recovers from whatever the last end left behind.
 */
export abstract class LocalEngineBase implements LocalEngine {
  abstract readonly name: EngineName;
  protected readonly setting: EngineSetting;

  constructor(setting: EngineSetting) {
    this.setting = setting;
  }

  abstract provide(step: Step): Promise<Program>;
  abstract server(): Server;

  /** Makes a data directory in the folder given, which is empty and owned by the account. */
  protected abstract initialise(program: Program, folder: string, step: Step): Promise<void>;
  /** The command that runs the engine in the foreground, and where, if not in its folder. */
  protected abstract command(program: Program, port: number): { command: string; args: string[]; cwd?: string };
  /** Resolves when the engine takes connections; rejects with the reason why not (yet). */
  protected abstract probe(): Promise<void>;
  /** First actions in a fresh engine, such as accounts; safe to repeat. */
  protected async prepare(_program: Program): Promise<void> {}
  /** The version line whose data directories are exchangeable. */
  protected abstract line(program: Program): string;
  /** Clears what a crash may have left that would keep the engine from starting. */
  protected async clearLeftovers(): Promise<void> {}
  protected readonly stopSignal: NodeJS.Signals = 'SIGTERM';
  /** Ends the server at once, without saving. */
  protected readonly abandonSignal: NodeJS.Signals = 'SIGKILL';

  get folder(): string {
    return join(this.setting.place.path, this.name);
  }

  get data(): string {
    return join(this.folder, 'data');
  }

  /** Where the data directory is made before it appears under its name. */
  protected get partial(): string {
    return `${this.data}.partial`;
  }

  get log(): string {
    return join(this.folder, 'start.log');
  }

  get port(): number {
    return must(this.setting.home.state.ports?.[this.name], `port of ${this.name} in ${this.setting.home.path}`);
  }

  /** Why what is missing was not fetched, as the end of a sentence. */
  protected get notFetched(): string {
    return this.setting.allowDownloads ? 'none could be fetched' : 'GENIMS_DOWNLOADS is off, so that none was fetched';
  }

  protected password(account: string): string {
    return this.setting.home.secret(secretName(this.name, account), generatePassword);
  }

  /** Part of the server's command line that no other process has: how it is found again. */
  protected abstract signature(): string;

  processes(): number[] {
    return findProcesses(this.signature());
  }

  running(): boolean {
    return this.processes().length > 0;
  }

  async start(program: Program, step: Step): Promise<Server> {
    const { home, place } = this.setting;
    place.folder(this.name);
    home.updateState((state) => {
      state.places = { ...state.places, engines: place.path };
    });
    this.checkOrigin(program);
    if (!existsSync(this.data)) await this.makeData(program, step);
    if (!(await this.answers())) await this.launchUntilReady(program, step);
    await this.prepare(program);
    return this.server();
  }

  async stop(): Promise<void> {
    await endProcesses(this.processes(), this.stopSignal, 60_000);
    await endProcesses(this.strays(), 'SIGKILL', 5000);
  }

  /**
   * Processes of this engine that serve nobody: those of a killed command that was making the data directory. They are to be ended before
   * anything else is done to the folder.
   */
  strays(): number[] {
    return findProcesses(this.partial);
  }

  async remove(): Promise<void> {
    // Nothing is saved: writing out what goes anyway takes many seconds.
    await endProcesses(this.processes(), this.abandonSignal, 10_000);
    await endProcesses(this.strays(), 'SIGKILL', 5000);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async answers(): Promise<boolean> {
    if (!this.running()) return false;
    return this.probe().then(
      () => true,
      () => false,
    );
  }

  private checkOrigin(program: Program): void {
    const text = readFileIfAny(join(this.folder, 'origin.json'));
    if (text === undefined || !existsSync(this.data)) return;
    const origin = JSON.parse(text) as Origin;
    const line = this.line(program);
    if (origin.product === program.product && origin.line === line) return;
    throw new GenimsError(
      'ENGINE_VERSION',
      `${this.data} was made by ${origin.product} ${origin.line}, but ${program.product} ${line} is found (${program.source}).`,
      { remedy: `Provide ${origin.product} ${origin.line}, or run \`./genims destroy --yes\` to begin anew.` },
    );
  }

  /** The data directory appears by one rename: a killed command leaves none, or a whole one. */
  private async makeData(program: Program, step: Step): Promise<void> {
    step.update('making its data directory');
    const temporary = this.partial;
    // A server whose folder was removed under it would be taken for the one that is to be started.
    await endProcesses(this.processes(), this.abandonSignal, 10_000);
    await endProcesses(this.strays(), 'SIGKILL', 5000);
    rmSync(temporary, { recursive: true, force: true });
    this.setting.place.folder(this.name, 'data.partial');
    await this.initialise(program, temporary, step);
    const origin: Origin = { product: program.product, line: this.line(program) };
    writeFileAtomic(join(this.folder, 'origin.json'), `${JSON.stringify(origin)}\n`);
    renameSync(temporary, this.data);
  }

  private async launchUntilReady(program: Program, step: Step): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const running = this.running();
      if (!running) {
        await endProcesses(this.strays(), 'SIGKILL', 5000);
        await this.clearLeftovers();
        await this.settlePort();
        step.update('starting');
        rmSync(this.log, { force: true });
        writeFileAtomic(this.log, '', 0o640);
        this.setting.place.own(this.log);
        await launch({
          cwd: this.folder,
          ...this.command(program, this.port),
          account: this.setting.place.account,
          log: this.log,
        });
      }
      const outcome = await this.waitUntilReady();
      if (outcome === 'ready') return;
      const log = logTail(this.log);
      // Two homes may have chosen one port at the same moment; children of a killed server hold its memory for a moment.
      const passing =
        /address already in use|still in use|is already in use|lock file .* already exists|unable to lock|Could not acquire lock|file is locked/i;
      if (attempt < 6 && passing.test(log)) {
        await endProcesses(this.processes(), 'SIGKILL', 5000);
        await sleep(100 * attempt);
        continue;
      }
      throw failure(`Starting ${program.product} ${program.version}`, outcome, log);
    }
  }

  private async waitUntilReady(): Promise<string> {
    let last = 'no answer';
    const ready = await poll(
      async () => {
        try {
          await this.probe();
          return 'ready';
        } catch (error) {
          last = (error as Error).message;
          return this.running() ? undefined : 'it ended at once';
        }
      },
      { limit: 90_000 },
    );
    return ready ?? `not ready after 90 s: ${last}`;
  }

  /** Keeps the port of earlier starts; takes another one when somebody else has it now. */
  private async settlePort(): Promise<void> {
    const { home, reporter } = this.setting;
    const kept = home.state.ports?.[this.name];
    if (kept !== undefined && (await isPortFree(kept))) return;
    const port = await choosePort(`${home.path} ${this.name}`);
    if (kept !== undefined) reporter.warn(`Port ${kept} of ${this.name} is taken by another program; using ${port}.`);
    home.updateState((state) => {
      state.ports = { ...state.ports, [this.name]: port };
    });
  }
}
