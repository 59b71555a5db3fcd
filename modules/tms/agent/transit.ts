import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import type { ShipmentsRow, Types } from '../rows.ts';
import { type Context, shipmentEnded } from './context.ts';
import { clearCustoms, holdCustoms } from './customs.ts';
import { deliver, failAttempt, lose, setOut, turnBack } from './delivering.ts';
import { count } from './figures.ts';
import { journeyOf, type Step } from './journey.ts';
import { isAbroad } from './places.ts';
import { report } from './tracking.ts';

/** What carriers and drivers report of shipments that have left, up to their end. */
export const transit: Process<Types> = {
  name: 'transit',
  agenda: [{ of: 'shipments', next: nextOf, act }],
};

function nextOf(row: ShipmentsRow, context: Context): Moment {
  return stepOf(context, row)?.heardAt ?? NEVER;
}

const UNDER_WAY = new Set<ShipmentsRow['status']>(['in_transit', 'out_for_delivery', 'exception']);

/** The step that is next: events before the departure are the booking, the answer of a carrier, and the departure. */
function stepOf(context: Context, row: ShipmentsRow): Step | undefined {
  if (!UNDER_WAY.has(row.status)) return undefined;
  return journeyOf(context, row)[row.event_count - (row.carrier_id === null ? 2 : 3)];
}

function act(row: ShipmentsRow, context: Context): void {
  const step = stepOf(context, row);
  if (!step) return;
  if (step.does === 'delivers') {
    deliver(context, row, step);
    context.tell(shipmentEnded, row);
    return;
  }
  if (step.code === 'out_for_delivery') setOut(context, row, step.at);
  if (step.does === 'fails') failAttempt(context, row, step);
  if (step.does === 'loses') lose(context, row);
  if (step.does === 'refuses') turnBack(context, row);
  if (step.reason != null && row.carrier_id !== null) count(context, row.carrier_id, step.at, { exception_count: 1 });
  if (isAbroad(row) && step.code === 'customs_hold') holdCustoms(context, row);
  if (isAbroad(row) && step.code === 'customs_cleared') clearCustoms(context, row, step.at);
  report(context, row, { ...step, columns: extended(row, step.at) });
  if (step.does === 'loses' || step.does === 'refuses') context.tell(shipmentEnded, row);
}

/** The e-way bill of what is late is extended before it runs out. */
function extended(row: ShipmentsRow, at: Moment): Partial<ShipmentsRow> {
  const validTo = row.eway_bill_valid_to_at;
  if (validTo === null || validTo > at + DAY_MS) return {};
  return { eway_bill_valid_to_at: localMoment(localDay(Math.max(at, validTo)) + 3, 0) - MINUTE_MS };
}
