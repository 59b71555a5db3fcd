import { clock } from '../base/clock.ts';
import type { Moment } from '../base/row-types.ts';
import { MINUTE_MS } from '../base/utc.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { firstEffect, type Teller, tellersOf } from '../sync/promises.ts';

/** An agent that is further behind than this, milliseconds of the company, catches up, as all do that begin where history ended. Then nothing is lost by waiting, and it waits longer. */
const CATCHING_UP = 10 * MINUTE_MS;
const TIMES_AS_LONG = 12;

interface Source extends Teller {
  /** It changes nothing before this. */
  promised: Moment;
  /** Since when its promise keeps the agent waiting, by a clock that never goes back. */
  waitedForSince: number | undefined;
}

/**
 * How far an agent may step so that nothing can still arrive with an earlier moment of effect: as far as the modules that tell it something promise. A module that is silent for
 * longer than the patience is waited for no more until it moves again; what comes late takes effect on arrival.
 */
export class Horizon {
  private readonly sources: Source[];
  private readonly patience: number;

  constructor(catalog: Catalog, module: string, { agents, patience }: HorizonInput) {
    this.patience = patience;
    this.sources = tellersOf(catalog, module, agents).map((teller) => ({
      ...teller,
      promised: Number.NEGATIVE_INFINITY,
      waitedForSince: undefined,
    }));
  }

  promised(module: string, moment: Moment): void {
    const source = this.sources.find((one) => one.module === module);
    if (!source || moment <= source.promised) return;
    source.promised = moment;
    source.waitedForSince = undefined;
  }

  /** Everything before this moment has arrived. The agent has come to `reached` and would go as far as `wanted`: a source that promises that much need not speak. */
  limit(reached: Moment, wanted: Moment): Limit {
    const now = clock.monotonic();
    const patience = wanted - reached > CATCHING_UP ? TIMES_AS_LONG * this.patience : this.patience;
    let limit = wanted;
    let waitsFor: string | undefined;
    let isWithout = false;
    for (const source of this.sources) {
      const first = firstEffect(source.promised, source.modes);
      if (first >= wanted) continue;
      source.waitedForSince ??= now;
      if (now - source.waitedForSince > patience) {
        isWithout = true;
        continue;
      }
      if (first >= limit) continue;
      limit = first;
      waitsFor = source.module;
    }
    return { limit: Math.max(limit, reached), waitsFor, isWithout };
  }
}

export interface Limit {
  limit: Moment;
  /** Whose promise allows no more. */
  waitsFor: string | undefined;
  /** A silent source is not waited for. */
  isWithout: boolean;
}

export interface HorizonInput {
  /** Modules that run as agents; others send nothing. */
  agents: ReadonlySet<string>;
  /** Milliseconds of the wall clock. */
  patience: number;
}
