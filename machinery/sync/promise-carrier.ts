import { mapParallel } from '../base/parallel.ts';
import type { Moment } from '../base/row-types.ts';
import type { Position } from '../capture/contract.ts';
import { currentPosition } from '../capture/slots.ts';
import { withPostgres } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import { Promises } from './promises.ts';
import type { SyncTarget } from './sync-target.ts';
import type { Translation } from './translator.ts';

/**
 * Brings what modules promise to the databases of those who wait for it: at once where somebody may go on with it, and now and then for everybody, so that a module that is silent can be told from one that has
 * nothing to do.
 */
export class PromiseCarrier {
  private readonly platform: Platform;
  private readonly promises: Promises;
  private readonly targets: ReadonlyMap<string, SyncTarget>;
  /** Where the log of each database stood: steps before that know nothing of what had been delivered by then. */
  private readonly beginnings: ReadonlyMap<string, Position>;
  private readonly told = new Map<string, Moment>();

  private constructor(
    platform: Platform,
    promises: Promises,
    targets: ReadonlyMap<string, SyncTarget>,
    beginnings: ReadonlyMap<string, Position>,
  ) {
    this.platform = platform;
    this.promises = promises;
    this.targets = targets;
    this.beginnings = beginnings;
  }

  /** Begins with what waits in the inboxes. */
  static async open(
    platform: Platform,
    agents: ReadonlySet<string>,
    targets: ReadonlyMap<string, SyncTarget>,
  ): Promise<PromiseCarrier> {
    const promises = new Promises({ catalog: platform.catalog, agents });
    const beginnings = new Map<string, Position>();
    await mapParallel(platform.databases(), 4, ({ name, server, nameThere }) =>
      withPostgres(server, nameThere, async (client) => {
        const { rows } = await client.query<{ module: string; at: string }>(
          `select module, (extract(epoch from effective_at) * 1000)::bigint as at from ${PLATFORM_SCHEMA}.sync_inbox where status = 'waiting'`,
        );
        for (const { module, at } of rows) promises.sent(module, Number(at));
        beginnings.set(name, await currentPosition(client));
      }),
    );
    return new PromiseCarrier(platform, promises, targets, beginnings);
  }

  /** A transaction was given to its targets. */
  carried({ works, step }: Translation, source: string, position: Position): void {
    const { promises } = this;
    let isNew = false;
    for (const { sent } of works.values())
      for (const { module, delivery } of sent) {
        promises.sent(module, delivery.at);
        isNew = true;
      }
    if (step && position > (this.beginnings.get(source) ?? 0)) {
      promises.stepped(step);
      isNew = true;
    }
    if (!isNew) return;
    const all = promises.all();
    const waiting = new Set(promises.released(all).map((module) => this.platform.databaseOf(module).name));
    for (const name of waiting) this.targets.get(name)?.promise(known(all));
  }

  /** Tells everybody what is new. */
  tell(): void {
    const news = known(this.promises.all()).filter(([module, moment]) => this.told.get(module) !== moment);
    if (news.length === 0) return;
    for (const [module, moment] of news) this.told.set(module, moment);
    for (const target of this.targets.values()) target.promise(news);
  }
}

function known(promises: ReadonlyMap<string, Moment>): [string, Moment][] {
  return [...promises].filter(([, moment]) => Number.isFinite(moment));
}
