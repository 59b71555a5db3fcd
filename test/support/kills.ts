import { Draws } from '../../machinery/base/draw.ts';
import { Home } from '../../machinery/base/home.ts';
import { DaemonHome } from '../../machinery/daemons/daemon-home.ts';
import { SERVICES } from '../../machinery/daemons/units.ts';
import { behaviours } from '../../modules/behaviours.ts';
import { openPlatform } from './platform.ts';

const ENGINES = ['postgres', 'mysql', 'mongodb'] as const;

/** Ends processes of a running platform by SIGKILL, chosen by a seed: daemons, services, servers of engines. */
export class Kills {
  private readonly home: Home;
  private readonly daemons: DaemonHome;
  private readonly draw;

  constructor(home: string, seed: number) {
    this.home = new Home(home);
    this.daemons = new DaemonHome(this.home);
    this.draw = new Draws(seed, 'kills').of('campaign', 0, 'faults');
  }

  /** Milliseconds until the next one. */
  pause(): number {
    return this.draw.between(200, 4000);
  }

  /** Ends one process and tells which. The supervisor brings a unit back; an engine is started again as `up` would. */
  async next(): Promise<string> {
    const units = [...SERVICES, ...behaviours.map(({ module }) => module)];
    const chosen = this.draw.pick([...units.filter((unit) => this.daemons.stateOf(unit)), ...ENGINES]);
    const engine = ENGINES.find((name) => name === chosen);
    if (engine) {
      const platform = openPlatform(this.home.path, { layout: 'minimal' });
      for (const pid of platform.engines.local[engine].processes()) killed(pid);
      await platform.startEngines();
      return `server of ${engine}`;
    }
    const state = this.daemons.stateOf(chosen);
    if (!state) return `${chosen}, which was not running`;
    killed(state.pid);
    return chosen;
  }
}

function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}
