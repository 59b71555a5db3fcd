import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../../machinery/base/utc.ts';
import { derived } from '../../../../machinery/kernel/contract.ts';
import { SENSOR_FAULTS, type SensorCondition } from '../../lifecycle/sensors.ts';
import type { Types } from '../../rows.ts';
import type { Context } from '../context.ts';

/** A time in which a sensor does not tell the truth. */
export interface Episode {
  condition: SensorCondition;
  /** When it begins; nobody knows yet. */
  onset: Moment;
  /** When the checks on the readings find it. */
  detected: Moment;
  /** When it is recalibrated or replaced. */
  repaired: Moment;
  /** Drift when it is found, in shares of the range, with its sign; 0 unless drifting. */
  drift: number;
}

/**
 * The episodes of each sensor, one after the other, as far as they have been asked for. They are a function of the seed and the sensor, so nothing of them has to be
 * kept in rows, where it would tell what is wrong before anybody can know.
 */
const episodes = derived<Types, Map<Key, Episode[]>>({ build: () => new Map() });

/** The episode of a sensor under way at a moment, or the next one. Before the begin of history it was sound. */
export function episodeAt(context: Context, sensor: Key, moment: Moment): Episode {
  const all = context.the(episodes);
  const own = all.get(sensor) ?? [];
  if (own.length === 0) all.set(sensor, own);
  let until = own.at(-1)?.repaired ?? context.parameters.start;
  while (until <= moment) {
    const next = episodeAfter(context, sensor, own.length, until);
    own.push(next);
    until = next.repaired;
  }
  const found = own.find((episode) => episode.repaired > moment);
  return must(found, `episode of sensor ${sensor}`);
}

function episodeAfter({ draws }: Context, sensor: Key, place: number, until: Moment): Episode {
  const draw = draws.of('sensor_health', sensor, `fault ${place}`);
  const { meanTimeBetween, conditions, detection, repair, driftShare } = SENSOR_FAULTS;
  const wait = Math.ceil(draw.exponential(meanTimeBetween)) * HOUR_MS;
  const condition = draw.weighted<SensorCondition>(conditions);
  const onset = Math.ceil(until / HOUR_MS) * HOUR_MS + wait;
  const detected = onset + draw.integer(...detection[condition]) * HOUR_MS;
  const repaired = detected + draw.integer(...repair) * HOUR_MS;
  const size = draw.between(...driftShare) * (draw.chance(0.5) ? 1 : -1);
  return { condition, onset, detected, repaired, drift: condition === 'drifting' ? size : 0 };
}

/** Deviation of a drifting sensor at a moment, in shares of its range: it grows from the onset on, and stays as it is found. */
export function driftAt(episode: Episode, moment: Moment): number {
  if (episode.drift === 0 || moment < episode.onset) return 0;
  return episode.drift * Math.min(1, (moment - episode.onset) / (episode.detected - episode.onset));
}
