import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { LOADS } from '../lifecycle/planning.ts';
import type { ShipmentsRow } from '../rows.ts';
import type { Context } from './context.ts';

/** When the next lorry of its carrier leaves with what was issued until a moment: the same for all that it carries. */
export function departureAfter(
  { draws }: Context,
  { carrier_id, ship_from_warehouse_id }: Pick<ShipmentsRow, 'carrier_id' | 'ship_from_warehouse_id'>,
  at: Moment,
): Moment {
  for (let day = localDay(at); ; day++)
    for (const hour of LOADS.departures) {
      const draw = draws.of('carriers', carrier_id ?? 0, `lorry of ${ship_from_warehouse_id} on ${day} at ${hour}`);
      const leaves = localMoment(day, hour) + draw.integer(...LOADS.departureMinutes) * MINUTE_MS;
      if (leaves > at) return leaves;
    }
}
