import { multiply, ratio, scaled } from '../../../../machinery/base/decimal.ts';
import type { Draw } from '../../../../machinery/base/draw.ts';
import type { Scaled } from '../../../../machinery/base/row-types.ts';
import { POWER } from '../../lifecycle/machines.ts';
import type { Machine } from '../context.ts';
import { type Drive, mechanicalPower } from './process-conditions.ts';

/** Mean power of a state, kW in ten-thousandths. `drive` is that of the run while the machine runs. */
export function powerOf(
  machine: Machine,
  { machine_state, reason_code }: { machine_state: string; reason_code: string | null },
  drive: Drive | undefined,
  draw: Draw,
): Scaled {
  const share = shareOf(machine_state, reason_code, drive) * (1 + draw.normal(0, POWER.spread));
  return multiply(machine.rated_power_kw, 3, scaled(Math.max(share, POWER.off / 2), 4), 4, 4);
}

function shareOf(state: string, reason: string | null, drive: Drive | undefined): number {
  switch (state) {
    case 'running': {
      const [least, most] = POWER.running;
      const [light, heavy] = POWER.load;
      const load = drive ? (mechanicalPower(drive) - light) / (heavy - light) : 0.5;
      return least + (most - least) * Math.min(1, Math.max(0, load));
    }
    case 'setup':
      return POWER.setup;
    case 'off':
      return POWER.off;
    case 'down':
    case 'maintenance':
      return reason === 'tool_change' ? POWER.waiting : POWER.stopped;
    default:
      return POWER.waiting;
  }
}

/** Energy, kWh in ten-thousandths, of a power in kW at the same scale over whole seconds. */
export function energyOf(power: Scaled, seconds: number): Scaled {
  return ratio(power, seconds, 3600);
}

/** Hours in ten-thousandths. */
export function hoursOf(seconds: number): Scaled {
  return ratio(seconds, 10_000, 3600);
}
