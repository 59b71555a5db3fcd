import { clock, sleep } from '../base/clock.ts';
import { GenimsError } from '../base/errors.ts';
import { mapParallel } from '../base/parallel.ts';
import type { Moment } from '../base/row-types.ts';
import { createSlot } from '../capture/slots.ts';
import { logIdentity } from '../capture/source-facts.ts';
import { captureSource } from '../capture/sources.ts';
import { withPostgres } from '../engines/postgres/connect.ts';
import type { AnyBehaviour } from '../kernel/contract.ts';
import { Links } from '../kernel/links.ts';
import { asRole } from '../provisioning/connections.ts';
import { roleNames } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { flowGraphProblems } from './flow-graph.ts';
import { hearersOf } from './hearers.ts';
import { requireNoneOlder } from './older-states.ts';
import { PromiseCarrier } from './promise-carrier.ts';
import { type PumpState, SourcePump } from './source-pump.ts';
import { SourceSession } from './source-session.ts';
import { CANARY_PREFIX } from './step-message.ts';
import { SyncTarget, type TargetState } from './sync-target.ts';
import { type SinkState, type SinkWriter, TransactionSink } from './transaction-sink.ts';
import { Translator } from './translator.ts';

/** Time between two acknowledgements to the sources, milliseconds. */
const ACKNOWLEDGE_EVERY = 1000;
/** Problems that a message names. */
const MOST_TOLD = 5;
/** Time between two canaries of a source, milliseconds. */
export const CANARY_EVERY = 10_000;

export interface SynchronisationInput {
  platform: Platform;
  behaviours: readonly AnyBehaviour[];
  /** The company's time of a commit that says no moment of its own. */
  momentOf: (committedAt: number) => Moment;
  /** Stores that take whole transactions; their record of every database has begun. */
  sinks: readonly SinkWriter[];
}

/**
 * Keeps all databases of a platform in step: every change that a source commits reaches the copies and the inboxes that it concerns, in commit order, exactly once in effect. A target that is down
 * delays its own changes; a process that ends goes on where the targets' cursors stand.
 */
export class Synchronisation {
  private readonly pumps: SourcePump[];
  private readonly targets: ReadonlyMap<string, SyncTarget>;
  private readonly sinks: readonly TransactionSink[];
  private readonly sessions: SourceSession[];
  private readonly sending = new Set<SourceSession>();
  private canaryAt = Number.NEGATIVE_INFINITY;
  private readonly promises: PromiseCarrier;
  private isStopped = false;
  private readonly loop: Promise<void>;

  private constructor(
    pumps: SourcePump[],
    targets: ReadonlyMap<string, SyncTarget>,
    sinks: readonly TransactionSink[],
    sessions: SourceSession[],
    promises: PromiseCarrier,
  ) {
    this.pumps = pumps;
    this.targets = targets;
    this.sinks = sinks;
    this.sessions = sessions;
    this.promises = promises;
    this.loop = this.keepAcknowledging();
  }

  static async start({
    platform,
    behaviours,
    momentOf,
    sinks: writers,
  }: SynchronisationInput): Promise<Synchronisation> {
    const { catalog, home } = platform;
    const problems = await flowGraphProblems(platform);
    if (problems.length > 0)
      throw new GenimsError(
        'FLOWS_UNSOUND',
        `Synchronisation does not begin: ${problems.slice(0, MOST_TOLD).join('; ')}.`,
        {
          detail: problems,
        },
      );
    await requireNoneOlder(platform);
    // Where a server goes away in the middle of the beginning, what runs already is stopped: a process that it would keep alive is one that nobody starts again.
    await using begun = new AsyncDisposableStack();
    const links = new Links(catalog, behaviours);
    const databases = platform.databases();
    await mapParallel(databases, 3, (database) => createSlot(captureSource(platform, database)));
    const logs = new Map(
      await mapParallel(databases, 4, async (database) => {
        const { server, nameThere } = database;
        return [database.name, await withPostgres(server, nameThere, logIdentity)] as const;
      }),
    );
    const keyOf = (table: string) => translatorKey(platform, table);
    const hearers = hearersOf(platform);
    const targets = new Map(
      databases.map((database) => {
        const hears = (source: string) => hearers.get(source)?.has(database.name) ?? false;
        return [
          database.name,
          new SyncTarget({ catalog, database: syncDatabase(platform, database), keyOf, hears, logs }),
        ];
      }),
    );
    const sinks = writers.map((writer) => new TransactionSink(writer));
    const receivers = [...targets.values(), ...sinks];
    begun.defer(async () => void (await Promise.all(receivers.map((one) => one.stop()))));
    await mapParallel([...targets.values()], 4, (target) => target.open());
    const sessions: SourceSession[] = [];
    const agents = new Set(behaviours.map(({ module }) => module));
    const promises = await PromiseCarrier.open(platform, agents, targets);
    const pumps = await mapParallel(databases, 4, async (database) => {
      // What links read beside a change is read as capture reads it.
      const capture = captureSource(platform, database);
      const session = new SourceSession(capture.server, database.nameThere);
      sessions.push(session);
      begun.defer(() => session.end());
      const translator = new Translator({
        ...{ catalog, links, agents, session, momentOf },
        modules: database.modules.map(({ module }) => module),
        databaseOf: (module) => platform.databaseOf(module).name,
        copiesOf: (table) =>
          databases.filter(({ copies }) => copies.some((copy) => copy.table === table)).map(({ name }) => name),
      });
      const pump = await SourcePump.open({
        ...{ source: database.name, capture, translator, receivers },
        spoolOf: (name) => home.file('spool', name),
        carried: (translation, position) => promises.carried(translation, database.name, position),
      });
      begun.defer(() => pump.stop());
      return pump;
    });
    begun.move();
    return new Synchronisation(pumps, targets, sinks, sessions, promises);
  }

  state(): { sources: PumpState[]; targets: TargetState[]; sinks: SinkState[]; lags: number[] } {
    return {
      sources: this.pumps.map((pump) => pump.state()),
      targets: [...this.targets.values()].map((target) => target.state()),
      sinks: this.sinks.map((sink) => sink.state()),
      lags: [...this.targets.values()].flatMap(({ lags }) => lags),
    };
  }

  /** Seconds from commit to visible or durable of what was applied since the last call, by receiver. */
  takeLags(): Record<string, number[]> {
    const receivers = [...this.targets.values(), ...this.sinks];
    return Object.fromEntries(receivers.map(({ name, lags }) => [name, lags.splice(0)]));
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    const stopping = this.pumps.map((pump) => pump.stop());
    // One that waits for its server is not waited for.
    await Promise.all(this.sessions.map((session) => session.end()));
    await Promise.all(stopping);
    await Promise.all([...this.targets.values(), ...this.sinks].map((target) => target.stop()));
    await this.loop;
  }

  private sendCanaries(): void {
    const now = clock.monotonic();
    if (now - this.canaryAt < CANARY_EVERY) return;
    this.canaryAt = now;
    for (const session of this.sessions) {
      // Where the server is away one waits, not more and more of them.
      if (this.sending.has(session)) continue;
      this.sending.add(session);
      void sendCanary(session).finally(() => this.sending.delete(session));
    }
  }

  private async keepAcknowledging(): Promise<void> {
    while (!this.isStopped) {
      for (const pump of this.pumps) pump.acknowledge();
      this.sendCanaries();
      this.promises.tell();
      await sleep(ACKNOWLEDGE_EVERY);
    }
  }
}

/** A transaction of every source that brings nothing, and is timed when it has arrived. One that cannot be sent is missed by whoever looks at its age. */
async function sendCanary(session: SourceSession): Promise<void> {
  await session
    .use((client) => client.query("select pg_logical_emit_message(true, $1, '')", [CANARY_PREFIX]))
    .catch(() => {});
}

/** A database entered as the role of synchronisation, which may write copies, inbox and cursors, and nothing else. */
function syncDatabase(platform: Platform, database: PlacedDatabase): PlacedDatabase {
  return { ...database, server: asRole(platform, database.server, roleNames.sync(database.nameThere)) };
}

function translatorKey({ catalog }: Platform, table: string): readonly string[] {
  const [module = '', name = ''] = table.split('.');
  return catalog.moduleSpec(module).tables[name]?.primaryKey ?? [];
}
