import { clock } from '../base/clock.ts';
import type { Moment } from '../base/row-types.ts';

/** How the company's time follows the wall clock. The same for all daemons of a platform, so it is told, never taken from a daemon's own past. */
export interface ClockSetting {
  /** Wall clock and company at one moment, milliseconds since 1970. */
  wall: number;
  company: Moment;
  /** Milliseconds of the company in one of the wall clock. */
  speed: number;
  /** The company stops here. */
  until?: Moment;
}

/** The time of the company. */
export class CompanyClock {
  readonly setting: ClockSetting;

  constructor(setting: ClockSetting) {
    this.setting = setting;
  }

  now(): Moment {
    return this.at(clock.now().getTime());
  }

  /** The company's time at a moment of the wall clock. */
  at(wall: number): Moment {
    const { company, speed, until = Number.POSITIVE_INFINITY } = this.setting;
    return Math.min(until, Math.floor(company + (wall - this.setting.wall) * speed));
  }

  /** Milliseconds of the wall clock until the company has come to a moment; infinity where it stops before. */
  waitFor(moment: Moment): number {
    const { until = Number.POSITIVE_INFINITY, speed } = this.setting;
    return moment > until ? Number.POSITIVE_INFINITY : Math.max(0, (moment - this.now()) / speed);
  }
}

/**
 * The setting with which daemons begin that find their platform at a moment. In real time the company's time is the wall clock, so they first catch up with it; at another speed, or where history
 * reaches into the future, it goes on from where the platform is.
 */
export function clockFrom(moment: Moment, { speed = 1, until }: { speed?: number; until?: Moment }): ClockSetting {
  const wall = clock.now().getTime();
  const company = speed === 1 ? Math.max(wall, moment) : moment;
  return { wall, company, speed, ...(until === undefined ? {} : { until }) };
}
