import { GenimsError } from '../machinery/base/errors.ts';
import { counted } from '../machinery/base/reporter.ts';
import { DAY_MS } from '../machinery/base/utc.ts';
import { advanceHistory, finishInterrupted } from '../machinery/history/advance.ts';
import { historyMoment } from '../machinery/history/history.ts';
import { behaviours } from '../modules/behaviours.ts';
import { knownDays } from '../modules/index.ts';
import { type CommonOptions, Context } from './context.ts';
import { refuseDaemons } from './daemons.ts';
import { dayText, parseLastDay, parseWhole } from './parameters.ts';

const LONGEST_DAYS = 3650;

export async function run(options: CommonOptions & { days?: string; until?: string }): Promise<void> {
  if ((options.days === undefined) === (options.until === undefined))
    throw new GenimsError('USAGE', 'advance needs --days N or --until DATE, and not both.');
  const days = options.days === undefined ? undefined : parseWhole('--days', options.days, [1, LONGEST_DAYS]);
  const day =
    options.until === undefined ? undefined : Date.parse(`${parseLastDay('--until', options.until)}T00:00:00Z`);
  const context = new Context(options);
  const platform = context.platform();
  platform.requireRunning();
  refuseDaemons(context.home);
  const result = await context.home.withLock(
    async () => {
      // What a killed call has left comes to its end first: only then all agents stand at one moment, from which days count.
      await finishInterrupted(platform, behaviours);
      const now = await historyMoment(platform, behaviours);
      const until = day ?? (now?.moment ?? 0) + (days ?? 0) * DAY_MS;
      if (now && until > now.moment + LONGEST_DAYS * DAY_MS)
        throw new GenimsError(
          'USAGE',
          `History goes to ${dayText(now.moment)}; one call goes on for at most ${LONGEST_DAYS} days.`,
        );
      if (dayText(until) > knownDays.last)
        throw new GenimsError(
          'USAGE',
          `${days} days further than ${dayText(now?.moment ?? 0)} is ${dayText(until)}; the model knows the days up to ${knownDays.last}.`,
          { remedy: 'Give fewer days with --days.' },
        );
      return { until, ...(await advanceHistory(platform, behaviours, until)) };
    },
    { patience: 5000 },
  );
  const [from, until] = [result.from, result.until].map(dayText);
  context.print({ ok: true, from, until, rows: result.rows, seconds: result.seconds }, () =>
    result.rows === 0
      ? `History goes to ${from} already; nothing was done.`
      : `History goes on from ${from} to ${until}: ${counted(result.rows)} rows written in ${result.seconds.toFixed(1)} s.`,
  );
}
