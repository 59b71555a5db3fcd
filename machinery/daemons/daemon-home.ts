import { mkdirSync, rmSync } from 'node:fs';
import { readFileIfAny, writeFileAtomic } from '../base/files.ts';
import type { Home } from '../base/home.ts';
import { isAlive, isZombie, processStart } from '../base/processes.ts';
import type { ClockSetting } from './company-clock.ts';

/** What a daemon tells of itself in its file, and `status` shows. */
export interface DaemonState {
  pid: number;
  /** When its process began, so that another process with its number is not taken for it. */
  began: string | undefined;
  startedAt: string;
  /** Times that it was started anew by its supervisor. */
  restarts: number;
  /** Moment of the company that it has come to; null for one without. */
  moment: number | null;
  /** When it came to that moment, by the wall clock, milliseconds since 1970. */
  movedAt: number;
  behind: number;
  waitsFor: string | null;
  steps: number;
  messages: number;
}

export interface PausedUnits {
  units: readonly string[];
  speed: number;
}

/** The folder of a home in which daemons keep what they tell each other and the command line: one file each, written by its owner alone. */
export class DaemonHome {
  private readonly home: Home;

  constructor(home: Home) {
    this.home = home;
  }

  file(name: string): string {
    return this.home.file('daemons', name);
  }

  logOf(unit: string): string {
    return this.file(`${unit}.log`);
  }

  prepare(): void {
    mkdirSync(this.home.file('daemons'), { recursive: true });
  }

  get clock(): ClockSetting | undefined {
    return this.read<ClockSetting>('clock.json');
  }

  set clock(setting: ClockSetting) {
    this.write('clock.json', setting);
  }

  /** Units that are to run, as the supervisor follows them. */
  get wanted(): string[] {
    return this.read<string[]>('wanted.json') ?? [];
  }

  set wanted(units: readonly string[]) {
    this.write('wanted.json', units);
  }

  /** Units that have come to the end that their clock gave them. */
  set finished(units: readonly string[]) {
    if (JSON.stringify(units) !== JSON.stringify(this.read('finished.json'))) this.write('finished.json', units);
  }

  hasFinished(unit: string): boolean {
    return this.read<string[]>('finished.json')?.includes(unit) ?? false;
  }

  /** Units that a command lets stand still, and the speed at which they go on: who finds this without that command starts them again. */
  get paused(): PausedUnits | undefined {
    return this.read<PausedUnits>('paused.json');
  }

  set paused(paused: PausedUnits | undefined) {
    if (paused === undefined) rmSync(this.file('paused.json'), { force: true });
    else this.write('paused.json', paused);
  }

  /** The state of a unit whose process lives. */
  stateOf(unit: string): DaemonState | undefined {
    const state = this.read<DaemonState>(`${unit}.json`);
    return state && lives(state) ? state : undefined;
  }

  keep(unit: string, state: DaemonState): void {
    this.write(`${unit}.json`, state);
  }

  forget(unit: string): void {
    rmSync(this.file(`${unit}.json`), { force: true });
  }

  private read<T>(name: string): T | undefined {
    const text = readFileIfAny(this.file(name));
    return text === undefined ? undefined : (JSON.parse(text) as T);
  }

  private write(name: string, value: unknown): void {
    writeFileAtomic(this.file(name), `${JSON.stringify(value)}\n`);
  }
}

function lives({ pid, began }: Pick<DaemonState, 'pid' | 'began'>): boolean {
  return isAlive(pid) && !isZombie(pid) && processStart(pid) === began;
}

/** A fresh state of the process that calls. */
export function ownState(startedAt: Date, restarts: number): DaemonState {
  return {
    pid: process.pid,
    began: processStart(process.pid),
    startedAt: startedAt.toISOString(),
    restarts,
    moment: null,
    movedAt: startedAt.getTime(),
    behind: 0,
    waitsFor: null,
    steps: 0,
    messages: 0,
  };
}
