import type { Draw } from '../../../../machinery/base/draw.ts';
import type { Moment } from '../../../../machinery/base/row-types.ts';
import type { SensorKind } from '../../lifecycle/sensors.ts';
import { ambient } from '../climate.ts';

/** What a machine does at a moment, as its signals see it. */
export interface Load {
  state: 'off' | 'standing' | 'running';
  /** Share of the rated power, 0 to about 1. */
  power: number;
  /** Electrical power, kW. */
  kilowatts: number;
  /** Age of the tool as a share of its life, 0 to 1. */
  wear: number;
  /** Condition of the machine, 0 as repaired to 1 worn out. */
  condition: number;
}

/**
 * The next value of a signal: it goes from the one before towards what the machine does now, with the time constant of its kind. `before` is the true value then,
 * `minutes` the time since; without one it starts where it tends to.
 */
export function nextValue(
  kind: SensorKind,
  {
    load,
    moment,
    before,
    minutes,
    draw,
  }: { load: Load; moment: Moment; before: number | undefined; minutes: number; draw: Draw },
): number {
  const target = levelOf(kind, load, moment);
  const kept = before === undefined || kind.timeConstant === 0 ? 0 : Math.exp(-minutes / kind.timeConstant);
  const value = target + ((before ?? target) - target) * kept + draw.normal(0, kind.noise);
  const [low, high] = kind.range;
  return Math.min(high, Math.max(low, within(kind, value, before, minutes)));
}

function levelOf({ level, wear, worn, aboveAmbient, type }: SensorKind, load: Load, moment: Moment): number {
  const [idle, full] = level.running;
  const own =
    type === 'motor_power'
      ? load.kilowatts
      : load.state === 'running'
        ? idle + (full - idle) * load.power + wear * load.wear + worn * load.condition
        : level[load.state];
  return aboveAmbient ? own + ambient(moment) : own;
}

/** No variable changes faster than its kind can; a law compares readings with that. */
function within({ maximumChange }: SensorKind, value: number, before: number | undefined, minutes: number): number {
  if (maximumChange === null || before === undefined) return value;
  const most = 0.9 * maximumChange * Math.max(minutes, 1);
  return Math.min(before + most, Math.max(before - most, value));
}
