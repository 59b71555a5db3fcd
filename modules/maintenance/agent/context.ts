import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { type Context as AnyContext, event } from '../../../machinery/kernel/contract.ts';
import type {
  CopyRows,
  LaborTimeEntriesRow,
  MachineConditionEventsRow,
  MaintenanceAssetsRow,
  MaintenanceTechniciansRow,
  MroPartsRow,
  PmSchedulesRow,
  Types,
  WorkOrdersRow,
  WorkProceduresRow,
} from '../rows.ts';

export type Context = AnyContext<Types>;
export type Asset = MaintenanceAssetsRow;
export type Order = WorkOrdersRow;
export type Procedure = WorkProceduresRow;
export type Schedule = PmSchedulesRow;
export type Technician = MaintenanceTechniciansRow;
export type Labour = LaborTimeEntriesRow;
export type ConditionEvent = MachineConditionEventsRow;
export type Machine = Readonly<CopyRows['master.machines']>;
export type Site = Readonly<CopyRows['master.factories']>;

/** A part has come in. */
export const partsArrived = event<MroPartsRow>('parts arrived');
/** Work on an order has begun. */
export const orderBegun = event<Order>('order begun');
/** Work on an order is done; its tasks are reported, its bookings follow. */
export const orderCompleted = event<Order>('order completed');

/** Minutes between two moments, as columns hold them. */
export function minutesBetween(from: Moment, to: Moment): number {
  return Math.round((to - from) / 600);
}

/** Hours between two moments, as columns hold them. */
export function hoursBetween(from: Moment, to: Moment): number {
  return Math.round((to - from) / 360);
}

/** Sites that work, in the order of their keys. */
export function sitesOf({ copies }: Context): Site[] {
  return [...copies['master.factories'].all()]
    .filter(({ status }) => status === 'active')
    .sort((a, b) => a.factory_id - b.factory_id);
}

/** The asset that a machine is. */
export function assetOfMachine({ tables }: Context, machine: Key): Asset | undefined {
  return tables.maintenance_assets
    .by('machine_id', machine)
    .find(({ hierarchy_level }) => hierarchy_level === 'machine');
}
