import { clock } from '../base/clock.ts';
import type { Moment } from '../base/row-types.ts';
import { type Catalog, ownerOf } from '../catalog/catalog.ts';
import type { FlowMode } from '../catalog/manifest.ts';
import { arrival } from '../kernel/messages.ts';

interface Source {
  module: string;
  modes: ReadonlySet<FlowMode>;
  reached: Moment;
  /** When its watermark last moved, by a clock that never goes back. */
  movedAt: number;
}

/**
 * How far an agent may step so that nothing can still arrive with an earlier moment of effect: as far as the watermarks of the modules that tell it something allow. A module that is silent for
 * longer than the patience is waited for no more until it moves again; what comes late takes effect on arrival.
 */
export class Horizon {
  private readonly sources: Source[];
  private readonly patience: number;
  /** Times that a silent source was no longer waited for. */
  waitedTooLong = 0;

  constructor(catalog: Catalog, module: string, { agents, from, patience }: HorizonInput) {
    this.patience = patience;
    this.sources = catalog.modules.flatMap(({ module: source, flows }) => {
      if (source === module || !agents.has(source)) return [];
      const modes = new Set<FlowMode>(flows.filter(({ to }) => to === module).map(({ mode }) => mode));
      if (catalog.module(module).referenceCopies.some((table) => ownerOf(table) === source)) modes.add('real_time');
      return modes.size === 0 ? [] : [{ module: source, modes, reached: from, movedAt: clock.monotonic() }];
    });
  }

  moved(module: string, reached: Moment): void {
    const source = this.sources.find((one) => one.module === module);
    if (!source || reached <= source.reached) return;
    source.reached = reached;
    source.movedAt = clock.monotonic();
  }

  /** Everything before this moment has arrived. `wanted` is how far the agent would go: a source that reaches there need not speak. */
  limit(wanted: Moment): { limit: Moment; waitsFor: string | undefined } {
    const now = clock.monotonic();
    let limit = wanted;
    let waitsFor: string | undefined;
    for (const source of this.sources) {
      const reach = Math.min(...[...source.modes].map((mode) => arrival(source.reached, mode)));
      if (reach >= limit) continue;
      if (now - source.movedAt > this.patience) {
        this.waitedTooLong++;
        continue;
      }
      limit = reach;
      waitsFor = source.module;
    }
    return { limit, waitsFor };
  }
}

export interface HorizonInput {
  /** Modules that run as agents; others send nothing. */
  agents: ReadonlySet<string>;
  /** Moment from which watermarks are unknown. */
  from: Moment;
  /** Milliseconds of the wall clock. */
  patience: number;
}
