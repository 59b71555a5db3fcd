import { clock } from '../base/clock.ts';
import type { Home } from '../base/home.ts';
import { MONITOR_SILENT } from '../monitoring/alerts.ts';
import { postWebhook, type Told } from '../monitoring/channels.ts';
import { type MailSettings, sendMail } from '../monitoring/mail.ts';
import { MonitorHome, type MonitorRound } from '../monitoring/monitor-home.ts';
import type { DaemonHome } from './daemon-home.ts';
import type { Logger } from './log.ts';
import { MONITOR } from './units.ts';

/** Time between two looks, milliseconds. */
const LOOK_EVERY = 10_000;

/** Seconds for which the monitor has been silent, where that is too long. It is given as long to come up. */
export function silence(
  round: MonitorRound | undefined,
  { now, wantedSince }: { now: number; wantedSince: number },
): number | undefined {
  const last = Math.max(wantedSince, round === undefined ? 0 : Date.parse(round.at));
  const seconds = Math.round((now - last) / 1000);
  return seconds > MONITOR_SILENT.after ? seconds : undefined;
}

export interface WatchdogInput {
  home: Home;
  folder: DaemonHome;
  log: Logger;
  webhook: string | undefined;
  mail: MailSettings | undefined;
}

/** Says when the monitor itself is silent, and when it speaks again; in the supervisor, which lives longer than any daemon. */
export class Watchdog {
  private readonly input: WatchdogInput;
  private lookedAt = Number.NEGATIVE_INFINITY;
  private wantedSince: number | undefined;
  private isBarking = false;

  constructor(input: WatchdogInput) {
    this.input = input;
  }

  async look(): Promise<void> {
    if (clock.monotonic() - this.lookedAt < LOOK_EVERY) return;
    this.lookedAt = clock.monotonic();
    const { folder, home, log } = this.input;
    const now = clock.now().getTime();
    if (!folder.wanted.includes(MONITOR)) {
      this.wantedSince = undefined;
      return;
    }
    this.wantedSince ??= now;
    const seconds = silence(new MonitorHome(home).round, { now, wantedSince: this.wantedSince });
    if ((seconds !== undefined) === this.isBarking) return;
    this.isBarking = seconds !== undefined;
    if (this.isBarking) log.error({ alert: MONITOR_SILENT.name, seconds }, MONITOR_SILENT.title);
    else log.info({ alert: MONITOR_SILENT.name }, 'The monitor speaks again');
    await this.post(seconds ?? 0, new Date(now).toISOString());
  }

  private async post(value: number, at: string): Promise<void> {
    const { webhook, mail, log } = this.input;
    const { name: alert, severity, owner, title, cause, remedy } = MONITOR_SILENT;
    const status = this.isBarking ? 'firing' : 'resolved';
    const news: Told[] = [{ alert, status, severity, owner, title, cause, remedy, labels: {}, value, at }];
    const unreached = (channel: string) => (error: Error) =>
      log.warn({ channel, reason: error.message }, 'alerts cannot be told');
    if (webhook !== undefined) await postWebhook(webhook, news).catch(unreached('webhook'));
    if (mail !== undefined) await sendMail(mail, news).catch(unreached('mail'));
  }
}
