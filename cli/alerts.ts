import { userInfo } from 'node:os';
import { clock } from '../machinery/base/clock.ts';
import { GenimsError } from '../machinery/base/errors.ts';
import { nearest } from '../machinery/base/nearest.ts';
import { HOUR_MS } from '../machinery/base/utc.ts';
import { ALERTS } from '../machinery/monitoring/alerts.ts';
import { MonitorHome } from '../machinery/monitoring/monitor-home.ts';
import { type CommonOptions, Context } from './context.ts';
import { columns } from './text.ts';

const ACTIONS = ['list', 'acknowledge', 'silence', 'unsilence'] as const;

export interface AlertsOptions extends CommonOptions {
  hours?: string;
  reason?: string;
}

export async function run(options: AlertsOptions, given = 'list', key?: string): Promise<void> {
  const action = ACTIONS.find((one) => one === given);
  if (!action) throw new GenimsError('USAGE', `alerts takes ${ACTIONS.join(', ')}, not "${given}".`);
  const context = new Context(options);
  const kept = new MonitorHome(context.home);
  if (action === 'list') return list(context, kept);
  const { states } = kept;
  if (key === undefined || !states.some((one) => one.key === key))
    throw new GenimsError(
      'USAGE',
      key === undefined
        ? `alerts ${action} needs the alert, as ./genims alerts lists it.`
        : `There is no alert "${key}"${
            states.length > 0
              ? `; nearest is ${nearest(
                  key,
                  states.map((one) => one.key),
                )}`
              : ''
          }.`,
    );
  const hours = Number(options.hours ?? 24);
  if (!(hours > 0 && hours <= 8760))
    throw new GenimsError('USAGE', `--hours is ${options.hours}; 1 to 8760 are expected.`);
  const now = clock.now().getTime();
  if (action === 'unsilence') kept.unmark({ kind: 'silenced', key });
  else
    kept.mark({
      ...{ key, kind: action === 'silence' ? 'silenced' : 'acknowledged', by: userInfo().username },
      ...{ at: new Date(now).toISOString(), reason: options.reason ?? null },
      until: action === 'silence' ? new Date(now + hours * HOUR_MS).toISOString() : null,
    });
  context.print({ ok: true, key, action }, () => `${key}: the monitor takes it up within half a minute.`);
}

function list(context: Context, kept: MonitorHome): void {
  const { states, round } = kept;
  const alerts = states.map((state) => {
    const { severity, title, cause, remedy } = ALERTS.find(({ name }) => name === state.alert) ?? {};
    return { ...state, severity, title, cause, remedy };
  });
  context.print({ ok: true, lookedAt: round?.at ?? null, address: round?.address ?? null, alerts }, () => {
    if (!round) return 'The monitor has not looked yet: ./genims daemons start monitor.';
    const told = `Looked at ${round.at.slice(0, 19).replace('T', ' ')} UTC; metrics at ${round.address}.`;
    const shown = alerts.filter(({ status }) => status !== 'pending');
    if (shown.length === 0) return `No alert. ${told}`;
    return [
      columns(
        ['alert', 'severity', 'status', 'since', 'value', 'what'],
        shown.map((one) => [
          ...[
            one.key,
            one.severity ?? '',
            one.status,
            one.since.slice(0, 19),
            String(Number(one.value.toPrecision(4))),
          ],
          one.because === null ? (one.title ?? '') : `because of ${one.because}`,
        ]),
      ),
      ...new Set(shown.filter(({ status }) => status === 'firing').map(({ alert, remedy }) => `${alert}: ${remedy}`)),
      told,
    ].join('\n');
  });
}
