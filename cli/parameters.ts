import { clock } from '../machinery/base/clock.ts';
import { GenimsError } from '../machinery/base/errors.ts';
import type { Home, PlatformParameters } from '../machinery/base/home.ts';
import { DAY_MS, HOUR_MS } from '../machinery/base/utc.ts';
import { LAYOUTS, type Layout } from '../machinery/catalog/manifest.ts';
import type { RunParameters } from '../machinery/kernel/contract.ts';
import { knownDays } from '../modules/index.ts';

export interface UpOptions {
  empty?: boolean;
  layout?: string;
  days?: string;
  seed?: string;
  scale?: string;
  until?: string;
  sensorInterval?: string;
  lived?: string;
}

type History = NonNullable<PlatformParameters['history']>;

/**
 * What this call, or the first one, asked for. The first call's parameters are kept: a later one may leave them out or repeat them; one that
 * differs is refused before anything is touched.
 */
export function settleParameters(home: Home, options: UpOptions): PlatformParameters {
  const asked = parse(options);
  const kept = home.state.parameters;
  if (!kept) {
    const layout = asked.layout ?? 'maximum';
    if (asked.empty) return { layout, empty: true };
    const history = { ...defaults(), ...asked.history };
    if (livedFrom(history) < runParameters(history).start)
      throw new GenimsError('USAGE', `--lived is ${history.lived} hours; history has ${history.days} days.`);
    const begins = dayText(runParameters(history).start);
    if (begins < knownDays.first)
      throw new GenimsError(
        'USAGE',
        `History of ${history.days} days until ${history.until} begins on ${begins}; the model knows ${KNOWN}.`,
        { remedy: 'Give a later day with --until, or fewer with --days.' },
      );
    return { layout, empty: false, history };
  }
  const differs = (what: string, was: unknown, wanted: unknown) => {
    if (wanted !== undefined && wanted !== was)
      throw new GenimsError(
        'PARAMETERS_DIFFER',
        `The platform in ${home.path} was made with ${what} ${String(was)}, not ${String(wanted)}.`,
      );
  };
  differs('--layout', kept.layout, asked.layout);
  if (asked.empty && !kept.empty)
    throw new GenimsError('PARAMETERS_DIFFER', `The platform in ${home.path} was made with history, not with --empty.`);
  for (const [name, wanted] of Object.entries(asked.history)) {
    if (kept.empty)
      throw new GenimsError(
        'PARAMETERS_DIFFER',
        `The platform in ${home.path} was made with --empty; ${optionOf(name)} needs history.`,
      );
    differs(optionOf(name), kept.history?.[name as keyof History] ?? 0, wanted);
  }
  return kept;
}

/** The parameters of the simulation: history begins `days` before go-live. */
export function runParameters({ seed, scale, days, until, sensorInterval }: History): RunParameters {
  const end = Date.parse(`${until}T00:00:00Z`);
  return { seed, scale, start: end - days * DAY_MS, end, sensorInterval: sensorInterval * 1000 };
}

/** The moment from which on history is lived. */
export function livedFrom({ until, lived = 0 }: History): number {
  return Date.parse(`${until}T00:00:00Z`) - lived * HOUR_MS;
}

/** A layout given on the command line. */
export function parseLayout(text: string): Layout {
  const layout = LAYOUTS.find((one) => one === text);
  if (!layout) throw new GenimsError('USAGE', `--layout is "${text}"; expected one of ${LAYOUTS.join(', ')}.`);
  return layout;
}

/** A day given on the command line. */
function parseDay(option: string, text: string): string {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(moment) || dayText(moment) !== text)
    throw new GenimsError('USAGE', `${option} is "${text}"; expected a day such as 2026-03-31.`);
  return text;
}

const KNOWN = `the days from ${knownDays.first} to ${knownDays.last}`;

/** A day given on the command line on which history may end. */
export function parseLastDay(option: string, text: string): string {
  const day = parseDay(option, text);
  if (day < knownDays.first || day > knownDays.last)
    throw new GenimsError('USAGE', `${option} is ${day}; the model knows ${KNOWN}.`, {
      remedy: `Give a day in that range with ${option}.`,
    });
  return day;
}

/** A day as text, from the moment at which it begins. */
export function dayText(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** A whole number given on the command line. */
export function parseWhole(option: string, text: string, [low, high]: [number, number]): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < low || value > high)
    throw new GenimsError('USAGE', `${option} is "${text}"; expected a whole number from ${low} to ${high}.`);
  return value;
}

/** An hour takes what `up` makes through every part once; a whole day at scale 1 takes longer than all else. */
const LIVED_HOURS = 1;

const SECONDS = { s: 1, m: 60, h: 3600 } as const;

/** An interval given on the command line, such as 15m; in seconds. It divides a day, so that readings are taken at the same times every day. */
function parseInterval(option: string, text: string): number {
  const match = /^(\d{1,5})([smh])$/.exec(text);
  const seconds = match ? Number(match[1]) * SECONDS[match[2] as keyof typeof SECONDS] : 0;
  if (seconds < 60 || seconds % 60 !== 0 || 86_400 % seconds !== 0)
    throw new GenimsError(
      'USAGE',
      `${option} is "${text}"; expected whole minutes that divide a day, such as 1m, 15m or 1h.`,
    );
  return seconds;
}

function defaults(): History {
  const until = dayText(clock.now().getTime());
  return { seed: 1, scale: 1, days: 90, until, sensorInterval: SECONDS.h, lived: LIVED_HOURS };
}

/** The option that gives a parameter: --sensor-interval for sensorInterval. */
function optionOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function parse(options: UpOptions): {
  layout: Layout | undefined;
  empty: boolean | undefined;
  history: Partial<History>;
} {
  const { empty } = options;
  const layout = options.layout === undefined ? undefined : parseLayout(options.layout);
  const history: Partial<History> = {};
  if (options.seed !== undefined) history.seed = parseWhole('--seed', options.seed, [0, Number.MAX_SAFE_INTEGER]);
  if (options.days !== undefined) history.days = parseWhole('--days', options.days, [1, 3650]);
  if (options.until !== undefined) history.until = parseLastDay('--until', options.until);
  if (options.scale !== undefined) {
    const scale = Number(options.scale);
    if (!(scale >= 0.1 && scale <= 100))
      throw new GenimsError('USAGE', `--scale is "${options.scale}"; expected a number from 0.1 to 100.`);
    history.scale = scale;
  }
  if (options.sensorInterval !== undefined)
    history.sensorInterval = parseInterval('--sensor-interval', options.sensorInterval);
  if (options.lived !== undefined) history.lived = parseWhole('--lived', options.lived, [0, 24 * 7]);
  const named = Object.keys(history)[0];
  if (empty && named !== undefined)
    throw new GenimsError('USAGE', `--empty makes no history; leave out ${optionOf(named)}.`);
  return { layout, empty, history };
}
