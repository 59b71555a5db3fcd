import { type Context as AnyContext, event } from '../../../machinery/kernel/contract.ts';
import type { OperationsRow, Types, WorkOrdersRow } from '../rows.ts';

export type Context = AnyContext<Types>;

/** A work order was numbered, planned, placed and released, with its operations. */
export const orderReleased = event<WorkOrdersRow>('order released');
/** All that was reserved for a work order stands at its line. */
export const materialStaged = event<WorkOrdersRow>('material staged');
/** Set-up of an operation began: machine, person, begin and input quantity stand in the row. */
export const operationBegun = event<OperationsRow>('operation begun');
/** Times, quantities and run of an operation are final. */
export const operationCompleted = event<OperationsRow>('operation completed');
/** Good quantity and end of a work order are final. It is closed about a day later. */
export const orderCompleted = event<WorkOrdersRow>('order completed');
