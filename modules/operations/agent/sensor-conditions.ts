import type { Draws } from '../../../machinery/base/draw.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../machinery/base/utc.ts';
import { SENSOR_FAULTS, type SensorCondition, type SensorKind } from '../lifecycle/sensors.ts';
import type { CopyRows, Rows } from '../rows.ts';

/** A sensor in mind: its row, what it is, and when something will be found or done about it. */
export interface Sensor {
  row: Rows['sensor_health'];
  kind: SensorKind;
  machine: Readonly<CopyRows['master.machines']>;
  episodes: Episodes;
}

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
 * The episodes of one sensor, one after the other. They are a function of the seed and the sensor, so nothing of them has to be kept in rows, where it would tell
 * what is wrong before anybody can know.
 */
export class Episodes {
  private readonly draws: Draws;
  private readonly sensor: Key;
  private readonly list: Episode[] = [];
  private until: Moment;

  /** `from`: begin of the history, before which the sensor was sound. */
  constructor(draws: Draws, sensor: Key, from: Moment) {
    this.draws = draws;
    this.sensor = sensor;
    this.until = from;
  }

  /** The episode under way at a moment, or the next one. */
  at(moment: Moment): Episode {
    while (this.until <= moment) this.extend();
    const found = this.list.find((episode) => episode.repaired > moment);
    if (!found) throw new RangeError('An episode ends after the moment up to which they are known.');
    return found;
  }

  private extend(): void {
    const draw = this.draws.of('sensor_health', this.sensor, `fault ${this.list.length}`);
    const { meanTimeBetween, conditions, detection, repair, driftShare } = SENSOR_FAULTS;
    const wait = Math.ceil(draw.exponential(meanTimeBetween)) * HOUR_MS;
    const condition = draw.weighted<SensorCondition>(conditions);
    const onset = Math.ceil(this.until / HOUR_MS) * HOUR_MS + wait;
    const detected = onset + draw.integer(...detection[condition]) * HOUR_MS;
    const repaired = detected + draw.integer(...repair) * HOUR_MS;
    const size = draw.between(...driftShare) * (draw.chance(0.5) ? 1 : -1);
    this.list.push({ condition, onset, detected, repaired, drift: condition === 'drifting' ? size : 0 });
    this.until = repaired;
  }
}

/** Deviation of a drifting sensor at a moment, in shares of its range: it grows from the onset on, and stays as it is found. */
export function driftAt(episode: Episode, moment: Moment): number {
  if (episode.drift === 0 || moment < episode.onset) return 0;
  return episode.drift * Math.min(1, (moment - episode.onset) / (episode.detected - episode.onset));
}
