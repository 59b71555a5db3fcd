import { join } from 'node:path';
import type { CaptureSource } from '../../machinery/capture/contract.ts';
import { Catalog } from '../../machinery/catalog/catalog.ts';
import type { Server } from '../../machinery/engines/contract.ts';
import { Links } from '../../machinery/kernel/links.ts';
import { SourcePump } from '../../machinery/sync/source-pump.ts';
import { SourceSession } from '../../machinery/sync/source-session.ts';
import { SyncTarget } from '../../machinery/sync/sync-target.ts';
import { Translator } from '../../machinery/sync/translator.ts';

/** Milliseconds between two acknowledgements to the source. */
export const ACKNOWLEDGE_EVERY = 100;

/** A source of one table and the databases that have copies of it. */
export interface Carried {
  source: CaptureSource;
  server: Server;
  /** Of large transactions. */
  folder: string;
  targets: readonly { name: string; nameThere: string; server: Server }[];
  /** Names of the targets that have a copy. */
  copying: readonly string[];
}

/** Carries one source to its targets, with the parts that synchronisation is made of. */
export class MirrorCarrier {
  readonly pump: SourcePump;
  private readonly receivers: readonly SyncTarget[];
  private readonly session: SourceSession;

  private constructor(pump: SourcePump, receivers: readonly SyncTarget[], session: SourceSession) {
    this.pump = pump;
    this.receivers = receivers;
    this.session = session;
  }

  static async start({ source, server, folder, targets, copying }: Carried): Promise<MirrorCarrier> {
    // Copies need no module, and whoever begins often begins sooner without them.
    const catalog = new Catalog({ root: folder, modules: [], stores: [], sharedDatabases: {} });
    const receivers = targets.map(
      (database) =>
        new SyncTarget({
          ...{ catalog, database, keyOf: () => ['id'], logs: new Map(), hears: () => copying.includes(database.name) },
        }),
    );
    for (const one of receivers) await one.open();
    const session = new SourceSession(server, source.database);
    const pump = await SourcePump.open({
      source: 'source',
      capture: source,
      translator: new Translator({
        ...{ catalog, links: new Links(catalog, []), modules: [], agents: new Set() },
        ...{ databaseOf: () => '', copiesOf: () => copying, session },
        momentOf: (committedAt) => committedAt,
      }),
      receivers,
      spoolOf: (name) => join(folder, name),
      carried: () => {},
    });
    return new MirrorCarrier(pump, receivers, session);
  }

  /** Why a target applies nothing. */
  reason(name: string): string | undefined {
    return this.receivers.find((one) => one.name === name)?.state().reason;
  }

  async stop(): Promise<void> {
    await this.pump.stop();
    await Promise.all(this.receivers.map((one) => one.stop()));
    await this.session.end();
  }
}
