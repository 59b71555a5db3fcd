import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../base/digest.ts';
import { readFileIfAny, writeFileAtomic } from '../base/files.ts';
import type { Home } from '../base/home.ts';
import type { AlertState, Mark } from './alert-states.ts';
import type { SizeHistory } from './capacity.ts';

/** When the monitor looked last, and where its metrics are. */
export interface MonitorRound {
  at: string;
  address: string | null;
  failures: Record<string, string>;
}

/** The folder of a home in which the monitor keeps what it knows. Each file has one writer: the monitor, or the command that marks an alert. */
export class MonitorHome {
  private readonly home: Home;

  constructor(home: Home) {
    this.home = home;
  }

  get round(): MonitorRound | undefined {
    return this.read('round.json');
  }

  set round(round: MonitorRound) {
    this.write('round.json', round);
  }

  get states(): AlertState[] {
    return this.read<AlertState[]>('alerts.json') ?? [];
  }

  set states(states: readonly AlertState[]) {
    this.write('alerts.json', states);
  }

  get sizes(): SizeHistory {
    return this.read<SizeHistory>('sizes.json') ?? {};
  }

  set sizes(sizes: SizeHistory) {
    this.write('sizes.json', sizes);
  }

  /** The port stays the same between starts, so that whoever collects metrics finds them again. */
  get port(): number {
    return this.read<number>('port.json') ?? 0;
  }

  set port(port: number) {
    this.write('port.json', port);
  }

  get marks(): Mark[] {
    try {
      return readdirSync(this.home.file('monitoring', 'marks'))
        .filter((name) => name.endsWith('.json'))
        .flatMap((name) => this.read<Mark>(join('marks', name)) ?? []);
    } catch {
      // Nobody has marked anything yet.
      return [];
    }
  }

  mark(mark: Mark): void {
    this.write(join('marks', `${sha256(`${mark.kind}/${mark.key}`).slice(0, 16)}.json`), mark);
  }

  unmark({ kind, key }: Pick<Mark, 'kind' | 'key'>): void {
    rmSync(this.home.file('monitoring', 'marks', `${sha256(`${kind}/${key}`).slice(0, 16)}.json`), { force: true });
  }

  private read<T>(name: string): T | undefined {
    const text = readFileIfAny(this.home.file('monitoring', name));
    return text === undefined ? undefined : (JSON.parse(text) as T);
  }

  private write(name: string, value: unknown): void {
    mkdirSync(this.home.file('monitoring', 'marks'), { recursive: true });
    writeFileAtomic(this.home.file('monitoring', name), `${JSON.stringify(value)}\n`);
  }
}
