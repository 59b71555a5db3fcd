import { localDay } from '../../../../machinery/base/company-time.ts';
import { scaled } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { CONDITION } from '../../lifecycle/condition.ts';
import type { FailureMode } from '../../lifecycle/faults.ts';
import { FAILURES, PROCESS, WEAR } from '../../lifecycle/process.ts';
import { ambient } from '../climate.ts';
import { conditionOf } from '../condition.ts';
import { type Context, type Machine, machineOf, type Run } from '../context.ts';
import { variantOf } from './wear.ts';

/** Speed and torque of a drive, rpm and Nm in hundredths. Machines without spindle have a drive too; nobody records it. */
export interface Drive {
  speed: Scaled;
  torque: Scaled;
}

/** Failure of a run: why, and in which share of its running time. */
export interface Failure {
  mode: FailureMode;
  share: number;
}

/** Wear is recorded in hundredths of a minute: what has crossed a limit must be beyond it in the rows too. */
const MARGIN = 0.02;
const LATEST_CROSSING = 0.9;

/** Speed and torque of a run that begins with a tool of some wear, minutes, on a machine in some condition: a function of its key. */
export function driveOf(
  { draws }: Context,
  run: Run,
  machine: Machine,
  { wear, condition }: { wear: number; condition: number },
): Drive {
  const draw = draws.of('production_runs', run.production_run_id, 'drive');
  const { torque, speed, speedDeviation } = PROCESS;
  const mean =
    torque.mean + torque.ofWear * (wear / torque.middleWear - 1) + CONDITION.torque * (condition - CONDITION.mean);
  const rated = machine.rated_torque_nm === null ? torque.most : machine.rated_torque_nm / 100;
  const drawn = Math.min(rated, torque.most, Math.max(torque.least, draw.normal(mean, torque.deviation)));
  const most = Math.min(speed.most, machine.maximum_spindle_speed_rpm ?? speed.most);
  const turning = Math.min(most, Math.max(speed.least, draw.normal(speedAt(drawn), speedDeviation)));
  return { torque: scaled(drawn, 2), speed: scaled(turning, 2) };
}

/** Mean speed at a torque, from the table of the data set. */
function speedAt(torque: number): number {
  const table = PROCESS.speedAt;
  for (let i = 1; i < table.length; i++) {
    const [left, low] = table[i - 1] ?? [0, 0];
    const [right, high] = table[i] ?? [0, 0];
    if (torque <= right || i === table.length - 1) return low + ((high - low) * (torque - left)) / (right - left);
  }
  return table[0][1];
}

/** Mechanical power, W. */
export function mechanicalPower({ speed, torque }: Drive): number {
  return (torque / 100) * (speed / 100) * ((2 * Math.PI) / 60);
}

/** Mean temperatures of a run that begins at a moment, kelvin in hundredths. */
export function temperaturesOf(
  context: Context,
  run: Run,
  at: Moment,
): { air_temperature_k: Scaled; process_temperature_k: Scaled } {
  const { draws } = context;
  const { air, rise } = PROCESS;
  const worn = conditionOf(context, machineOf(context, run.machine_id), at) - CONDITION.mean;
  const day = localDay(at);
  const ofDay = (concern: string, when: number) =>
    draws.of('factories', `${run.factory_id} ${when}`, concern).normal(0, 1);
  let weather = 0;
  for (let i = 0; i < air.weatherDays; i++) weather += ofDay('weather', day - i);
  const outside = air.ofClimate * (ambient(at) - air.meanClimate);
  const temperature = air.mean + outside + (air.weather * weather) / Math.sqrt(air.weatherDays);
  const own = draws.of('production_runs', run.production_run_id, 'temperature').normal(0, rise.run);
  const above = rise.mean - CONDITION.cooling * worn + rise.day * ofDay('cooling', day) + own;
  const air_temperature_k = scaled(temperature, 2);
  return { air_temperature_k, process_temperature_k: air_temperature_k + scaled(above, 2) };
}

/** Kelvin by which the process of a run that has begun is warmer than the air. */
export function heatRise({ process_temperature_k, air_temperature_k }: Run): number {
  return (
    (must(process_temperature_k, 'temperature of the run') - must(air_temperature_k, 'temperature of the air')) / 100
  );
}

/**
 * How a run fails, if it does; of several ways the one that shows first. `wear` is that of the tool before the run and what the run adds, minutes; the
 * run has its temperatures.
 */
export function failureOf(
  { draws }: Context,
  run: Run,
  drive: Drive,
  wear: { start: number; added: number },
): Failure | undefined {
  const draw = draws.of('production_runs', run.production_run_id, 'failure');
  const [randomly, byTool, shown] = [draw.uniform(), draw.uniform(), draw.between(...FAILURES.shows)];
  const found: Failure[] = [];
  if (randomly < FAILURES.random) found.push({ mode: 'random', share: draw.between(...FAILURES.shows) });
  const tool = toolFailure(wear, byTool);
  if (tool !== undefined) found.push({ mode: 'tool_wear', share: tool });
  const rise = heatRise(run);
  if (rise < FAILURES.heat.rise && drive.speed < FAILURES.heat.speed * 100)
    found.push({ mode: 'heat_dissipation', share: shown });
  const power = mechanicalPower(drive);
  if (power < FAILURES.power[0] || power > FAILURES.power[1]) found.push({ mode: 'power', share: shown });
  const strained = overstrain(wear, drive, FAILURES.overstrain[variantOf(run)], shown);
  if (strained !== undefined) found.push({ mode: 'overstrain', share: strained });
  return found.sort((a, b) => a.share - b.share)[0];
}

/** Share of the run at which the tool fails: it does so with equal probability in every minute left between the limits of its life. */
function toolFailure({ start, added }: { start: number; added: number }, chance: number): number | undefined {
  const [from, to] = WEAR.failsBetween;
  const begin = Math.max(start, from + MARGIN);
  const failsAt = begin + chance * Math.max(to - begin, 0);
  if (start + added <= begin || failsAt >= start + added) return undefined;
  return Math.max(0, (failsAt - start) / added);
}

function overstrain(
  { start, added }: { start: number; added: number },
  { torque }: Drive,
  limit: number,
  shown: number,
): number | undefined {
  const crossing = added === 0 ? 1 : (limit / (torque / 100) - start) / added;
  return crossing >= LATEST_CROSSING ? undefined : Math.max(0, crossing) + (1 - Math.max(0, crossing)) * shown;
}
