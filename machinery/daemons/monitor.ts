import { clock } from '../base/clock.ts';
import { asGenimsError } from '../base/errors.ts';
import { type AlertState, step } from '../monitoring/alert-states.ts';
import { forecast, withSizes } from '../monitoring/capacity.ts';
import { postWebhook, queueAlerts, told } from '../monitoring/channels.ts';
import { Counters, evaluate } from '../monitoring/evaluate.ts';
import { type MailSettings, sendMail } from '../monitoring/mail.ts';
import { MetricsServer } from '../monitoring/metrics-server.ts';
import { MonitorHome } from '../monitoring/monitor-home.ts';
import { type BackupSituation, takeSnapshot } from '../monitoring/snapshot.ts';
import { ownState } from './daemon-home.ts';
import type { Logger } from './log.ts';
import type { UnitInput } from './run-unit.ts';

/** Time between two rounds, milliseconds. */
const ROUND = 30_000;

export interface Monitored {
  /** Where alerts are posted. */
  webhook: string | undefined;
  /** To whom they are mailed. */
  mail: MailSettings | undefined;
  backups: () => BackupSituation[] | Promise<BackupSituation[]>;
}

/** Measures the platform again and again, serves the figures, raises alerts and tells them. */
export async function runMonitor(
  { platform, folder, unit, restarts, ready, monitored: { webhook, mail, backups } }: UnitInput,
  log: Logger,
): Promise<void> {
  const state = ownState(clock.now(), restarts);
  const kept = new MonitorHome(platform.home);
  const counters = new Counters();
  const server = new MetricsServer((request) => log.info({ request }, 'request'));
  const stopped = Promise.withResolvers<void>();
  let isStopped = false;
  ready(() => {
    isStopped = true;
    stopped.resolve();
  });
  const port = await server.listen(kept.port);
  if (port !== kept.port) kept.port = port;
  const address = `http://127.0.0.1:${port}/metrics`;
  folder.keep(unit, state);
  log.info({ address }, 'at work');
  const channels = new Channels(log);
  try {
    while (!isStopped) {
      const snapshot = await takeSnapshot({ platform, folder, backups });
      const databases = snapshot.parts.databases ?? [];
      const sizes = databases.length === 0 ? kept.sizes : withSizes(kept.sizes, databases, snapshot.at);
      kept.sizes = sizes;
      const capacity = databases.map((one) => forecast(one, sizes[one.name]));
      const evaluation = evaluate(snapshot, counters, capacity);
      const { states, news } = step(kept.states, evaluation, { marks: kept.marks, at: snapshot.at });
      kept.states = states;
      server.show(snapshot, capacity, states);
      for (const [part, reason] of Object.entries(snapshot.failures)) log.warn({ part, reason }, 'cannot be asked');
      channels.log(news);
      await channels.tell('queue', states, (all) => queueAlerts(platform, all));
      if (webhook !== undefined) await channels.tell('webhook', news, (some) => postWebhook(webhook, some.map(told)));
      if (mail !== undefined) await channels.tell('mail', news, (some) => sendMail(mail, some.map(told)));
      state.steps++;
      state.messages += news.length;
      folder.keep(unit, state);
      kept.round = { at: clock.now().toISOString(), address, failures: snapshot.failures };
      const timer = Promise.withResolvers<void>();
      const id = setTimeout(timer.resolve, ROUND);
      await Promise.race([stopped.promise, timer.promise]);
      clearTimeout(id);
    }
  } finally {
    server.close();
  }
}

/** Ways on which alerts are told. One that does not answer gets what it missed in the next round. */
class Channels {
  private readonly logger: Logger;
  private readonly missed = new Map<string, AlertState[]>();

  constructor(logger: Logger) {
    this.logger = logger;
  }

  log(news: readonly AlertState[]): void {
    for (const { key, status, value } of news)
      if (status === 'resolved') this.logger.info({ alert: key, value }, 'alert is over');
      else this.logger.error({ alert: key, value }, 'alert');
  }

  async tell(
    channel: string,
    states: readonly AlertState[],
    send: (all: AlertState[]) => Promise<void>,
  ): Promise<void> {
    const fresh = new Set(states.map(({ key, status }) => `${key} ${status}`));
    const all = [
      ...(this.missed.get(channel) ?? []).filter(({ key, status }) => !fresh.has(`${key} ${status}`)),
      ...states,
    ];
    if (all.length === 0) return;
    try {
      await send(all);
      this.missed.delete(channel);
    } catch (error) {
      this.logger.warn({ channel, reason: asGenimsError(error).message }, 'alerts cannot be told');
      this.missed.set(channel, all);
    }
  }
}
