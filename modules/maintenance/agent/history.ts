import type { NewRows } from '../rows.ts';
import type { Asset, Context } from './context.ts';

type Noted = Omit<NewRows['maintenance_history'], 'maintenance_asset_id' | 'sequence_number'>;

/** Writes what happened to an asset into its history, which has no gap. */
export function note({ tables }: Context, asset: Asset, noted: Noted): void {
  const sequence_number = asset.history_count + 1;
  tables.maintenance_assets.change(asset, { history_count: sequence_number });
  tables.maintenance_history.add({
    maintenance_asset_id: asset.maintenance_asset_id,
    sequence_number,
    operating_hours: asset.last_operating_hours,
    ...noted,
  });
}
