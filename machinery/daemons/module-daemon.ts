import { clock, sleep } from '../base/clock.ts';
import { GenimsError, must } from '../base/errors.ts';
import type { Moment } from '../base/row-types.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Server } from '../engines/contract.ts';
import { connectPostgres, type PostgresClient } from '../engines/postgres/connect.ts';
import type { AnyBehaviour } from '../kernel/contract.ts';
import type { Links } from '../kernel/links.ts';
import { ModuleRuntime } from '../kernel/module-runtime.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import { STEP_PREFIX, stepText } from '../sync/step-message.ts';
import { INBOX_CHANNEL } from '../sync/sync-target.ts';
import { readCheckpointFrom, readRestartFrom } from '../writing/checkpoint.ts';
import { InboxRows } from '../writing/inbox.ts';
import { StepWriter } from '../writing/step-writer.ts';
import type { CompanyClock } from './company-clock.ts';
import { Horizon } from './horizon.ts';

/** A daemon that has nothing to do says how far it has come at least so often, milliseconds. */
const SPEAK_EVERY = 1000;
/** It looks into its inbox at least so often, also where nobody called. */
const LOOK_EVERY = 1000;
/** A source that is silent for longer is waited for no more. */
const PATIENCE = 5000;

export interface ModuleDaemonInput {
  catalog: Catalog;
  behaviour: AnyBehaviour;
  /** Links of all modules: which of its changes others hear of. */
  links: Links;
  /** All modules that run as agents. */
  agents: ReadonlySet<string>;
  /** The module's own database, as its read-write role: all that a daemon needs. */
  server: Server;
  database: string;
  clock: CompanyClock;
  patience?: number;
  /** Told after each cycle that did something. */
  tell: (cycle: Cycle) => void;
}

/** What one cycle of a daemon did. */
export interface Cycle {
  moment: Moment;
  steps: number;
  messages: number;
  milliseconds: number;
  /** Milliseconds of the company by which it is behind the company's clock. */
  behind: number;
  waitsFor: string | undefined;
}

/**
 * Runs the agent of one module on the company's clock: reads what it holds from its own database, steps as far as nothing can still arrive with an earlier moment of effect, and writes each step in one
 * transaction. Memory is never ahead of what is durable: when a commit fails the daemon ends, and its successor begins from the database.
 */
export class ModuleDaemon {
  private readonly input: ModuleDaemonInput;
  private readonly module: string;
  private readonly client: PostgresClient;
  private readonly runtime: ModuleRuntime;
  private readonly writer: StepWriter;
  private readonly inbox: InboxRows;
  private readonly horizon: Horizon;
  private lastInbox = 0;
  private spoken = Number.NEGATIVE_INFINITY;
  private spokenAt = 0;
  private isStopped = false;
  private called: (() => void) | undefined;
  private isCalled = true;

  private constructor(input: ModuleDaemonInput, client: PostgresClient, runtime: ModuleRuntime) {
    const { catalog, agents, behaviour, patience = PATIENCE } = input;
    this.input = input;
    this.module = behaviour.module;
    this.client = client;
    this.runtime = runtime;
    this.writer = new StepWriter(catalog, this.module, client);
    this.inbox = new InboxRows(catalog, this.module);
    this.horizon = new Horizon(catalog, this.module, { agents, from: runtime.moment, patience });
    client.on('notification', () => {
      this.isCalled = true;
      this.called?.();
    });
  }

  /** Takes the module's place and reads what its agent holds. Errors: DAEMON_RUNS where another process has the place, NOT_UP without history. */
  static async open(input: ModuleDaemonInput): Promise<ModuleDaemon> {
    const { catalog, behaviour, links, server, database } = input;
    const { module } = behaviour;
    const client = await connectPostgres(server, database);
    try {
      await takePlace(client, module);
      const checkpoint = await readCheckpointFrom(client, module);
      if (!checkpoint)
        throw new GenimsError('NOT_UP', `The agent of ${module} has no history to go on from.`, {
          remedy: 'Run `./genims up` without --empty in a new home.',
        });
      const runtime = new ModuleRuntime({
        ...{ catalog, behaviour, parameters: checkpoint.parameters },
        links,
      });
      // What waits in the inbox is taken up in the first cycle.
      runtime.resume({ ...(await readRestartFrom(client, catalog, behaviour, checkpoint)), underWay: [] });
      await client.query(`listen ${INBOX_CHANNEL}`);
      return new ModuleDaemon(input, client, runtime);
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
  }

  get moment(): Moment {
    return this.runtime.moment;
  }

  /** Runs until it is stopped, or until the company's clock has come to its end. */
  async run(): Promise<void> {
    const { until } = this.input.clock.setting;
    try {
      while (!this.isStopped) {
        await this.cycle();
        if (until !== undefined && this.runtime.moment >= until) return;
        await this.rest();
      }
    } finally {
      await this.client.end().catch(() => {});
    }
  }

  stop(): void {
    this.isStopped = true;
    this.called?.();
  }

  private async cycle(): Promise<void> {
    const began = clock.monotonic();
    this.isCalled = false;
    const messages = await this.look();
    const wanted = this.input.clock.now();
    const { limit, waitsFor } = this.horizon.limit(wanted);
    let steps = 0;
    while (!this.isStopped && this.runtime.next < limit) {
      await this.step(limit);
      steps++;
    }
    if (limit > this.runtime.moment) this.runtime.passUntil(limit);
    await this.speak(limit, waitsFor !== undefined || limit === this.input.clock.setting.until);
    if (steps > 0 || messages > 0)
      this.input.tell({
        moment: this.runtime.moment,
        steps,
        messages,
        milliseconds: Math.round(clock.monotonic() - began),
        behind: Math.max(0, wanted - this.runtime.moment),
        waitsFor,
      });
  }

  /** Takes up what has arrived. Watermarks are read first: what they promise is in the inbox when that is read. */
  private async look(): Promise<number> {
    const { rows } = await this.client.query<{ module: string; reached: string }>({
      name: 'watermarks',
      text: `select source as module, position as reached from ${PLATFORM_SCHEMA}.sync_checkpoints where stream_id like 'watermark %'`,
    });
    const { deliveries, last } = await this.inbox.readAfter(this.client, this.lastInbox);
    this.lastInbox = last;
    for (const delivery of deliveries) this.runtime.receive(delivery, true);
    for (const { module, reached } of rows) this.horizon.moved(module, Number(reached));
    return deliveries.length;
  }

  private async step(limit: Moment): Promise<void> {
    const at = this.runtime.next;
    const changes = this.runtime.step(at);
    const { taken } = this.runtime.takeInboxChanges();
    // Everything before the limit has arrived, so nothing before its own next moment will be changed by it.
    const reached = Math.min(limit, this.runtime.next);
    await this.writer.write({
      stores: this.runtime.stores,
      changes,
      received: [],
      taken,
      checkpoint: this.runtime.checkpoint(),
      says: this.says(at, Math.max(reached, at)),
    });
    this.spoken = Math.max(reached, at);
    this.spokenAt = clock.monotonic();
  }

  /** Tells the others how far it has come, where they may wait for it or have not heard of it for a while. */
  private async speak(reached: Moment, isWaitedFor: boolean): Promise<void> {
    if (reached <= this.spoken) return;
    if (!isWaitedFor && clock.monotonic() - this.spokenAt < SPEAK_EVERY) return;
    await this.writer.write({
      stores: new Map(),
      changes: [],
      received: [],
      taken: [],
      checkpoint: this.runtime.checkpoint(),
      says: this.says(reached, reached),
    });
    this.spoken = reached;
    this.spokenAt = clock.monotonic();
  }

  private says(at: Moment, reached: Moment): { prefix: string; content: string } {
    const { module } = this;
    return { prefix: STEP_PREFIX, content: stepText({ module, at, reached, actor: this.input.server.user }) };
  }

  /** Waits until something arrives, is due, or has to be said. */
  private async rest(): Promise<void> {
    if (this.isCalled || this.isStopped) return;
    const due = this.input.clock.waitFor(this.runtime.next);
    const longest = Math.max(1, Math.min(LOOK_EVERY, due));
    await Promise.race([
      sleep(longest),
      new Promise<void>((resolve) => {
        this.called = resolve;
      }),
    ]);
    this.called = undefined;
  }
}

/** At most one daemon of a module over all machines: the place is a lock in its database, given back by the server when the session ends. */
async function takePlace(client: PostgresClient, module: string): Promise<void> {
  const { rows } = await client.query<{ taken: boolean }>(
    "select pg_try_advisory_lock(hashtext('genims daemon'), hashtext($1)) as taken",
    [module],
  );
  if (!must(rows[0], 'answer of the lock').taken)
    throw new GenimsError('DAEMON_RUNS', `A daemon of ${module} runs already.`);
}
