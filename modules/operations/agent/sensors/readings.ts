import type { Draw } from '../../../../machinery/base/draw.ts';
import type { Moment } from '../../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../../machinery/base/utc.ts';
import { SENSOR_FAULTS } from '../../lifecycle/sensors.ts';
import type { SensorDataRow } from '../../rows.ts';
import { conditionOf } from '../condition.ts';
import { type Context, type Machine, type State, stateOf } from '../context.ts';
import { driftAt, type Episode, episodeAt } from './conditions.ts';
import type { Sensor } from './sensor.ts';
import { type Load, nextValue } from './signals.ts';

/** Takes the reading of a sensor. */
export function read(context: Context, sensor: Sensor): void {
  const { tables, now } = context;
  const { row } = sensor;
  const episode = episodeAt(context, row.sensor_health_id, now);
  const condition = episode.onset <= now ? episode.condition : undefined;
  if (condition === 'dropout') return;
  const value = condition === 'stuck' && row.last_value !== null ? row.last_value : measure(context, sensor, episode);
  tables.sensor_data.add({
    sensor_health_id: row.sensor_health_id,
    timestamp: now,
    sequence_number: 1,
    value,
    quality_code: qualityOf(sensor, Number(value)),
    reading_source: 'simulator',
    received_at: now,
  });
  tables.sensor_health.change(row, { last_reading_at: now, last_value: value });
}

function measure(context: Context, { row, kind, machine }: Sensor, episode: Episode): string {
  const { now } = context;
  const draw = context.draws.of('sensor_data', row.sensor_health_id, String(now / MINUTE_MS));
  const [low, high] = kind.range;
  const drift = (moment: Moment) => driftAt(episode, moment) * (high - low);
  const at = row.last_reading_at;
  // What a drifting sensor said is not what was: the signal itself goes on from the truth.
  const before = row.last_value === null || at === null ? undefined : Number(row.last_value) - drift(at);
  const minutes = at === null ? 0 : (now - at) / MINUTE_MS;
  const load = loadOf(machine, stateOf(context, machine.machine_id), conditionOf(context, machine, now), draw);
  const truth = nextValue(kind, { load, moment: now, before, minutes, draw });
  const noisy = episode.condition === 'noisy' && episode.onset <= now;
  const error = drift(now) + (noisy ? draw.normal(0, SENSOR_FAULTS.noiseFactor * kind.noise) : 0);
  return Math.min(high, Math.max(low, truth + error)).toFixed(kind.decimals);
}

function loadOf(
  machine: Machine,
  { machine_state, power_kw, tool_wear_minutes }: State,
  condition: number,
  draw: Draw,
): Load {
  const kilowatts = power_kw / 10_000;
  return {
    state: machine_state === 'running' || machine_state === 'off' ? machine_state : 'standing',
    power: Math.min(1.1, (kilowatts * 1000) / machine.rated_power_kw),
    kilowatts: kilowatts * draw.between(0.96, 1.04),
    wear: Math.min(1, (tool_wear_minutes ?? 0) / 100 / (machine.tool_life_minutes ?? 240)),
    condition,
  };
}

/** As in OPC UA; before a fault is found nobody doubts the reading. */
function qualityOf({ row, kind }: Sensor, value: number): SensorDataRow['quality_code'] {
  if (row.health_status === 'stuck') return 'bad';
  const [low, high] = kind.warning;
  const outside = (low !== null && value < low) || (high !== null && value > high);
  return row.health_status !== 'ok' || outside ? 'uncertain' : 'good';
}
