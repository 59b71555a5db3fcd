import type { Catalog } from '../machinery/catalog/catalog.ts';
import type { DaemonHome } from '../machinery/daemons/daemon-home.ts';
import { Units } from '../machinery/daemons/units.ts';
import { modules } from '../modules/index.ts';
import { columns } from './text.ts';

export interface DaemonLine {
  names: string[];
  unit: string;
  running: boolean;
  pid: number | null;
  /** Moment of the company that it has come to. */
  moment: string | null;
  /** Seconds of the company by which it is behind the company's clock. */
  behindSeconds: number | null;
  waitsFor: string | null;
  restarts: number;
  steps: number;
}

/** Every daemon, with its state. */
export function daemonsOf(catalog: Catalog, folder: DaemonHome): DaemonLine[] {
  const units = new Units(catalog, new Set(modules.map(({ module }) => module)));
  return units.of([]).map((unit) => {
    const state = folder.stateOf(unit);
    return {
      names: units.namesOf(unit),
      unit,
      running: state !== undefined,
      pid: state?.pid ?? null,
      moment: state?.moment === null || state === undefined ? null : new Date(state.moment).toISOString(),
      behindSeconds: state ? Math.round(state.behind / 1000) : null,
      waitsFor: state?.waitsFor ?? null,
      restarts: state?.restarts ?? 0,
      steps: state?.steps ?? 0,
    };
  });
}

export function daemonTable(daemons: readonly DaemonLine[]): string {
  return columns(
    ['daemon', 'runs', 'state', 'moment', 'behind', 'waits for', 'restarts'],
    daemons.map((one) => [
      one.names.join(', '),
      one.unit,
      one.running ? `process ${one.pid}` : 'stopped',
      one.moment ?? '',
      one.behindSeconds === null || one.moment === null ? '' : `${one.behindSeconds} s`,
      one.waitsFor ?? '',
      String(one.restarts),
    ]),
  );
}
