import { type ChildProcess, spawn } from 'node:child_process';
import { clock, sleep } from '../base/clock.ts';
import type { Logger } from './log.ts';
import { SERVICES } from './units.ts';

/** Pauses before a unit that ended is started again, milliseconds: doubled each time, and begun anew once it has run for a while. */
const [FIRST_PAUSE, LONGEST_PAUSE, RAN_WELL] = [250, 30_000, 60_000];
/** Time for a unit to end by itself. */
const GRACE = 15_000;

export interface SupervisorInput {
  /** Starts the process of a unit. */
  start: (unit: string, restarts: number) => { command: string; args: string[] };
  log: Logger;
}

interface Watched {
  child: ChildProcess | undefined;
  restarts: number;
  isWanted: boolean;
  pause: number;
  startedAt: number;
  ended: Promise<void>;
}

/** Keeps the processes of units running: starts one again that ends without having been asked to, with pauses that grow, and stops them in order. */
export class Supervisor {
  private readonly input: SupervisorInput;
  private readonly watched = new Map<string, Watched>();
  private isStopping = false;
  /** Units that came to the end that they were given. */
  readonly finished = new Set<string>();

  constructor(input: SupervisorInput) {
    this.input = input;
  }

  /** Makes the wanted units run, and no others. */
  async follow(wanted: readonly string[]): Promise<void> {
    await Promise.all([...this.watched.keys()].filter((unit) => !wanted.includes(unit)).map((unit) => this.stop(unit)));
    for (const unit of wanted) if (!this.watched.get(unit)?.isWanted) this.watch(unit);
  }

  /** Stops everything: agents first, so that synchronisation carries, and the audit covers, what they did last. */
  async stopAll(): Promise<void> {
    this.isStopping = true;
    const units = [...this.watched.keys()];
    await Promise.all(units.filter((unit) => !SERVICES.includes(unit)).map((unit) => this.stop(unit)));
    for (const unit of SERVICES) if (units.includes(unit)) await this.stop(unit);
  }

  private watch(unit: string): void {
    const watched: Watched = {
      child: undefined,
      restarts: 0,
      isWanted: true,
      pause: FIRST_PAUSE,
      startedAt: 0,
      ended: Promise.resolve(),
    };
    this.watched.set(unit, watched);
    watched.ended = this.keep(unit, watched);
  }

  private async keep(unit: string, watched: Watched): Promise<void> {
    const { log, start } = this.input;
    while (watched.isWanted) {
      const { command, args } = start(unit, watched.restarts);
      watched.startedAt = clock.monotonic();
      const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
      watched.child = child;
      const how = await new Promise<string>((resolve) => {
        child.once('error', (error) => resolve(error.message));
        child.once('close', (code, signal) => resolve(code === 0 ? 'done' : (signal ?? `code ${code}`)));
      });
      watched.child = undefined;
      if (!watched.isWanted) return;
      if (how === 'done') {
        this.finished.add(unit);
        log.info({ unit }, 'came to its end');
        return;
      }
      if (clock.monotonic() - watched.startedAt > RAN_WELL) watched.pause = FIRST_PAUSE;
      log.warn({ unit, how, restarts: watched.restarts, pause: watched.pause }, 'ended and is started again');
      await sleep(watched.pause);
      watched.pause = Math.min(2 * watched.pause, LONGEST_PAUSE);
      watched.restarts++;
    }
  }

  private async stop(unit: string): Promise<void> {
    const watched = this.watched.get(unit);
    if (!watched) return;
    watched.isWanted = false;
    watched.child?.kill('SIGTERM');
    const timer = setTimeout(() => watched.child?.kill('SIGKILL'), GRACE);
    await watched.ended;
    clearTimeout(timer);
    this.watched.delete(unit);
  }

  /** Whether every agent came to its end; services alone have none. */
  get isFinished(): boolean {
    const agents = [...this.watched.keys()].filter((unit) => !SERVICES.includes(unit));
    return !this.isStopping && agents.length > 0 && agents.every((unit) => this.finished.has(unit));
  }
}
