import { localDay } from '../../../machinery/base/company-time.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { WORK } from '../lifecycle/work.ts';
import { type Asset, assetOfMachine, type Context, type Labour, type Order, type Technician } from './context.ts';
import { roster, type Shift } from './people.ts';
import { qualified } from './technicians.ts';

/** People of a site who are on shift and not at work on an order. */
export interface Free {
  shifts: Shift[];
  present: ReadonlySet<Key>;
}

/** Who of a site can be given work now. */
export function freePeople(context: Context, site: Key): Free {
  const { tables, now } = context;
  const shifts = roster(context)
    .at(site, now)
    .filter(
      ({ employee_id, planned_start_at, planned_end_at }) =>
        // Who does not come is known a little after the begin of the shift.
        now - planned_start_at >= WORK.presentAfter * MINUTE_MS &&
        planned_end_at - now >= WORK.leastOfShift * MINUTE_MS &&
        tables.maintenance_technicians.by('employee_id', employee_id).length > 0,
    );
  const present = new Set(shifts.map(({ employee_id }) => employee_id));
  return { shifts: shifts.filter(({ employee_id }) => !isBusy(context, employee_id)), present };
}

/** Whether a person works, or waits for the permit to. */
function isBusy({ tables }: Context, employee: Key): boolean {
  return (
    tables.labor_time_entries.by('employee_id', employee).some(({ ended_at }) => ended_at === null) ||
    tables.work_permits.by('holder_employee_id', employee).some(({ status }) => status === 'requested')
  );
}

/** Somebody of the trade, another one for each order; takes the person out of those who are free. */
export function choose(
  context: Context,
  order: Order,
  free: Free,
): { technician: Technician; shift: Shift } | undefined {
  const trade = tradeOf(context, order);
  const day = localDay(context.now);
  const able = free.shifts.flatMap((shift) => {
    const technician = qualified(context, shift.employee_id, trade, day);
    return technician ? [{ technician, shift }] : [];
  });
  const chosen = able[order.work_order_id % Math.max(1, able.length)];
  if (chosen) free.shifts.splice(free.shifts.indexOf(chosen.shift), 1);
  return chosen;
}

function tradeOf({ tables }: Context, { work_procedure_id }: Order): NonNullable<Technician['trade']> {
  return work_procedure_id === null ? 'mechanical' : tables.work_procedures.must(work_procedure_id).required_trade;
}

export function openLabour({ tables }: Context, order: Order): Labour[] {
  return tables.labor_time_entries.by('work_order_id', order.work_order_id).filter(({ ended_at }) => ended_at === null);
}

export function openPermit({ tables }: Context, order: Order) {
  return tables.work_permits
    .by('work_order_id', order.work_order_id)
    .find(({ status }) => status === 'requested' || status === 'active');
}

/** The asset of the machine that an order holds; of an order without one its own. */
export function heldAsset(context: Context, order: Order): Asset {
  const own = context.tables.maintenance_assets.must(order.maintenance_asset_id);
  return order.machine_id === null ? own : (assetOfMachine(context, order.machine_id) ?? own);
}
