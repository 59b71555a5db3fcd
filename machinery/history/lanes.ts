import type { Moment } from '../base/row-types.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { ownerOf } from '../catalog/catalog.ts';
import type { FlowMode } from '../catalog/manifest.ts';
import type { Lane } from '../kernel/contract.ts';
import { arrival } from '../kernel/messages.ts';

/** What one lane may still bring another. */
export class Horizon {
  private readonly modes: ReadonlySet<FlowMode>;
  private readonly speaks: (from: Moment) => Moment;
  private spoken = Number.NEGATIVE_INFINITY;

  constructor(catalog: Catalog, from: Lane, to: Lane) {
    this.modes = waysBetween(catalog, from, to);
    this.speaks = from.speaks ?? ((moment) => moment);
  }

  /** Before this moment nothing arrives of what the one lane will do at `moment` or later. */
  after(moment: Moment): Moment {
    let earliest = Number.POSITIVE_INFINITY;
    for (const mode of this.modes) {
      if (mode === 'real_time' && this.spoken < moment) this.spoken = this.speaks(moment);
      earliest = Math.min(earliest, arrival(mode === 'real_time' ? this.spoken : moment, mode));
    }
    return earliest;
  }
}

function waysBetween(catalog: Catalog, from: Lane, to: Lane): Set<FlowMode> {
  const modes = new Set<FlowMode>();
  for (const module of from.modules)
    for (const flow of catalog.module(module).flows) if (to.modules.includes(flow.to)) modes.add(flow.mode);
  for (const module of to.modules)
    if (catalog.module(module).referenceCopies.some((table) => from.modules.includes(ownerOf(table))))
      modes.add('real_time');
  return modes;
}
