import type { Key } from '../../../machinery/base/row-types.ts';
import { derived } from '../../../machinery/kernel/contract.ts';
import type { StorageBinsRow, Types } from '../rows.ts';
import type { Context } from './context.ts';

export type Bin = StorageBinsRow;
type Use = Bin['bin_use'];

/** Bins by warehouse and use, in the order of a walk. Bins are neither built nor taken down while the company runs. */
const binsByUse = derived<Types, ReadonlyMap<Key, ReadonlyMap<Use, readonly Bin[]>>>({
  build({ tables }) {
    const places = new Map<Key, Map<Use, Bin[]>>();
    for (const [warehouse, bins] of Map.groupBy(tables.storage_bins.held(), (bin) => bin.warehouse_id)) {
      bins.sort((a, b) => a.pick_sequence - b.pick_sequence || a.storage_bin_id - b.storage_bin_id);
      places.set(
        warehouse,
        Map.groupBy(bins, (bin) => bin.bin_use),
      );
    }
    return places;
  },
});

export function binsOf(context: Context, warehouse: Key, use: Use): readonly Bin[] {
  return context.the(binsByUse).get(warehouse)?.get(use) ?? [];
}

/** One of the places of a use, the same one for the same key. */
export function placeFor(context: Context, warehouse: Key, use: Use, key: number): Bin {
  const bins = binsOf(context, warehouse, use);
  const bin = bins[key % Math.max(1, bins.length)];
  if (!bin) throw new RangeError(`warehouse ${warehouse} has no place for ${use}`);
  return bin;
}

/** Metres between two bins: their places on the walk, and the height of the level. */
export function distance(from: Bin, to: Bin): number {
  return 12 + Math.abs(to.pick_sequence - from.pick_sequence) * 0.35 + 2 * ((to.level_number ?? 1) - 1);
}
