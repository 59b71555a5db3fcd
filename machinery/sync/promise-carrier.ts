import { mapParallel } from '../base/parallel.ts';
import type { Moment } from '../base/row-types.ts';
import type { Position } from '../capture/contract.ts';
import { currentPosition } from '../capture/slots.ts';
import { type PostgresClient, transaction, withPostgres } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import { readCheckpointFrom } from '../writing/checkpoint.ts';
import { Promises } from './promises.ts';
import type { SyncTarget } from './sync-target.ts';
import type { Translation } from './translator.ts';

/** Prefix of the transaction that marks where synchronisation began. */
const BEGINNING = 'genims.beginning';

/**
 * Brings what modules promise to the databases of those who wait for it: at once where somebody may go on with it, and now and then for everybody, so that a module that is silent can be told from one that has
 * nothing to do.
 *
 * It begins with where agents stand and what waits in their inboxes. Steps before that are passed over, as they know nothing of what was delivered since; and nothing is promised until
 * everything that was committed by then has been carried, as it may send something.
 */
export class PromiseCarrier {
  private readonly platform: Platform;
  private readonly promises: Promises;
  private readonly targets: ReadonlyMap<string, SyncTarget>;
  /** Where the log of each source stood. */
  private readonly beginnings = new Map<string, Position>();
  /** Sources that have not been carried up to there. */
  private readonly behind = new Set<string>();
  private readonly told = new Map<string, Moment>();

  private constructor(platform: Platform, agents: ReadonlySet<string>, targets: ReadonlyMap<string, SyncTarget>) {
    this.platform = platform;
    this.promises = new Promises({ catalog: platform.catalog, agents });
    this.targets = targets;
  }

  static async open(
    platform: Platform,
    agents: ReadonlySet<string>,
    targets: ReadonlyMap<string, SyncTarget>,
  ): Promise<PromiseCarrier> {
    const carrier = new PromiseCarrier(platform, agents, targets);
    await mapParallel(platform.databases(), 4, ({ name, server, nameThere, modules }) =>
      withPostgres(server, nameThere, (client) =>
        transaction(client, () =>
          carrier.begin(
            client,
            name,
            modules.map(({ module }) => module).filter((module) => agents.has(module)),
          ),
        ),
      ),
    );
    return carrier;
  }

  /** A transaction was given to its targets. */
  carried({ works, step }: Translation, source: string, position: Position): void {
    const { promises, behind } = this;
    let isNews = false;
    for (const { sent } of works.values())
      for (const { module, delivery } of sent) {
        promises.sent(module, delivery.at);
        isNews = true;
      }
    if (position > (this.beginnings.get(source) ?? 0)) {
      isNews = behind.delete(source) || isNews;
      if (step) {
        promises.stepped(step);
        isNews = true;
      }
    }
    if (!isNews || behind.size > 0) return;
    const all = promises.all();
    const waiting = new Set(promises.released(all).map((module) => this.platform.databaseOf(module).name));
    for (const name of waiting) this.targets.get(name)?.promise(known(all));
  }

  /** Tells everybody what is new. */
  tell(): void {
    if (this.behind.size > 0) return;
    const news = known(this.promises.all()).filter(([module, moment]) => this.told.get(module) !== moment);
    if (news.length === 0) return;
    for (const [module, moment] of news) this.told.set(module, moment);
    for (const target of this.targets.values()) target.promise(news);
  }

  /** Inside a transaction: steps and deliveries of this database wait until it is over. */
  private async begin(client: PostgresClient, source: string, modules: readonly string[]): Promise<void> {
    await client.query(`lock table ${PLATFORM_SCHEMA}.sync_checkpoints in share mode`);
    for (const module of modules) {
      const checkpoint = await readCheckpointFrom(client, module);
      if (checkpoint) this.promises.stands(module, checkpoint.moment, checkpoint.next ?? Number.MAX_SAFE_INTEGER);
    }
    const { rows } = await client.query<{ module: string; at: string }>(
      `select module, (extract(epoch from effective_at) * 1000)::bigint as at from ${PLATFORM_SCHEMA}.sync_inbox where status = 'waiting'`,
    );
    for (const { module, at } of rows) this.promises.sent(module, Number(at));
    this.beginnings.set(source, await currentPosition(client));
    this.behind.add(source);
    // So that the log goes on, and tells when it has been carried.
    await client.query('select pg_logical_emit_message(true, $1, $2::text)', [BEGINNING, source]);
  }
}

function known(promises: ReadonlyMap<string, Moment>): [string, Moment][] {
  return [...promises].filter(([, moment]) => Number.isFinite(moment));
}
