import { Positions } from '../../../company/people.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import { type Context as AnyContext, derived, event } from '../../../machinery/kernel/contract.ts';
import type { CopyRows, ShipmentsRow, Types } from '../rows.ts';

export type Context = AnyContext<Types>;

/** The warehouse has issued goods of a planned shipment. */
export const goodsIssued = event<ShipmentsRow>('goods issued');
/** The warehouse has taken goods of a planned shipment back. */
export const goodsTakenBack = event<ShipmentsRow>('goods taken back');
/** A shipment was planned, with its lines, packages and deliveries. */
export const shipmentPlanned = event<ShipmentsRow>('shipment planned');
/** A shipment left its sender. */
export const shipmentLeft = event<ShipmentsRow>('shipment left');
/** A shipment came to its end: delivered, lost, or turned back. */
export const shipmentEnded = event<ShipmentsRow>('shipment ended');

const positions = derived<Types, Positions<CopyRows['master.employees']>>({
  from: ['master.employees'],
  build: ({ copies }) => new Positions(copies['master.employees'].all()),
});

const TITLES = {
  planner: ['Transport Planner', 'Logistics Manager', 'Managing Director'],
  manager: ['Logistics Manager', 'Stores Manager', 'Managing Director'],
  exporter: ['Export Executive', 'Logistics Manager', 'Managing Director'],
  inspector: ['Quality Inspector', 'Quality Engineer', 'Managing Director'],
} as const;

/** Who does an office, the same for the same key while nobody comes or goes. */
export function officer(context: Context, office: keyof typeof TITLES, key: Key): Key {
  return must(context.the(positions).one(TITLES[office], key), `somebody for the office of ${office}`).employee_id;
}
