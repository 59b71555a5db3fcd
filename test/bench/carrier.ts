import { ChangeLogWriter } from '../../machinery/audit/change-log.ts';
import { DocumentWriter } from '../../machinery/documents/document-writer.ts';
import { Synchronisation } from '../../machinery/sync/synchronisation.ts';
import { openPlatform } from '../support/platform.ts';

/** What the process that carries changes tells of itself when it is asked. */
export interface CarrierState {
  /** Seconds from commit to where a transaction is seen, since it was last asked, by receiver. */
  lags: Record<string, number[]>;
  /** Transactions that wait for stores. */
  waiting: Record<string, number>;
  /** Receivers that have copies of the slot of their own. */
  behind: string[];
  bytes: number;
}

/** Carries the changes of the platform of a home in a process of its own, with nothing in it that measures; ends when it is told so. */
async function carry(home: string): Promise<void> {
  const platform = openPlatform(home, { layout: 'minimal' });
  const synchronisation = await Synchronisation.start({
    ...{ platform, behaviours: [], momentOf: (at: number) => at },
    sinks: [new ChangeLogWriter(platform), new DocumentWriter(platform)],
  });
  const tell = (message: CarrierState | 'ready') => process.send?.(message);
  process.on('message', async (message) => {
    if (message === 'stop') {
      await synchronisation.stop();
      process.disconnect?.();
      return;
    }
    const { sinks, sources } = synchronisation.state();
    tell({
      lags: synchronisation.takeLags(),
      waiting: Object.fromEntries(sinks.map(({ sink, waiting }) => [sink, waiting])),
      behind: sources.flatMap(({ detached }) => detached.map(({ receiver }) => receiver)),
      bytes: process.memoryUsage.rss(),
    });
  });
  tell('ready');
}

await carry(process.argv[2] ?? '');
