import { localDay } from '../../../../machinery/base/company-time.ts';
import { ratio } from '../../../../machinery/base/decimal.ts';
import type { Moment } from '../../../../machinery/base/row-types.ts';
import { METERS, POWER } from '../../lifecycle/machines.ts';
import { type Context, type Machine, shiftsOf } from '../context.ts';
import type { Meters } from './states.ts';
import { hasTools } from './wear.ts';

/** Meters of a machine that has just been installed. */
export function newMeters(machine: Machine): Meters {
  return {
    total_counter: 0,
    tool_wear_minutes: hasTools(machine) ? 0 : null,
    energy_counter_kwh: 0,
    operating_hours_counter: 0,
    scheduled_hours_counter: 0,
  };
}

/** Meters of a machine that has worked for years when history begins: what its shifts since it was commissioned have left on them. */
export function openingMeters(context: Context, machine: Machine, now: Moment): Meters {
  const draw = context.draws.of('machines', machine.machine_id, 'opening meters');
  const days = Math.max(0, localDay(now) - (machine.commissioned_on ?? localDay(now)));
  const scheduled = (days / 365) * METERS.daysPerYear * METERS.hoursPerShift * shiftsOf(context, machine.machine_id);
  const running = scheduled * draw.between(...METERS.ranShare);
  const [least, most] = POWER.running;
  const load = running * ((least + most) / 2) + (scheduled - running) * POWER.waiting;
  return {
    total_counter: Math.floor((running * 3600) / (machine.ideal_cycle_seconds / 100)) * 1000,
    tool_wear_minutes: hasTools(machine) ? draw.integer(0, METERS.openingWear * 100) : null,
    energy_counter_kwh: ratio(Math.round(load * 10_000), machine.rated_power_kw, 1000),
    operating_hours_counter: Math.round(running * 10_000),
    scheduled_hours_counter: Math.round(scheduled * 10_000),
  };
}
