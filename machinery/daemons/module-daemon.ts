import { clock } from '../base/clock.ts';
import { asGenimsError, GenimsError, must } from '../base/errors.ts';
import type { Moment } from '../base/row-types.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Server } from '../engines/contract.ts';
import { connectPostgres, type PostgresClient } from '../engines/postgres/connect.ts';
import type { AnyBehaviour } from '../kernel/contract.ts';
import type { Links } from '../kernel/links.ts';
import { RefusedMessage } from '../kernel/messages.ts';
import { ModuleRuntime } from '../kernel/module-runtime.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import { STEP_PREFIX, stepText } from '../sync/step-message.ts';
import { PROMISE } from '../sync/sync-target.ts';
import { readCheckpointFrom, readRestartFrom } from '../writing/checkpoint.ts';
import { INBOX_CHANNEL, InboxRows, READ_AGAIN } from '../writing/inbox.ts';
import { StepWriter } from '../writing/step-writer.ts';
import type { CompanyClock } from './company-clock.ts';
import { Horizon } from './horizon.ts';

/** A daemon that has nothing to do says how far it has come at least so often, milliseconds. */
const SPEAK_EVERY = 5000;
/** It looks into its inbox at least so often, also where nobody called: it is called whenever something has arrived. */
const LOOK_EVERY = 1000;
/** It looks for refused messages to be tried again at most so often, milliseconds. */
const RETRY_EVERY = 5000;
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
  /** Switched off it takes what arrives and keeps its clocks, and invents nothing. */
  hasInitiative?: boolean;
  /** Told after each cycle that did something. */
  tell: (cycle: Cycle) => void;
  /** Told of a message that could not be taken. */
  refused: (message: { flow: string; table: string; message: string }) => void;
}

/** What one cycle of a daemon did. */
export interface Cycle {
  moment: Moment;
  steps: number;
  messages: number;
  milliseconds: number;
  /** Milliseconds of the company by which it was behind the company's clock. */
  behind: number;
  waitsFor: string | undefined;
  /** Number of the cycle in this process, of those that did something. */
  number: number;
  /** Rows that the agent holds. */
  held: number;
  /** Where the company's time was when it began. */
  from: Moment;
  /** Rows inserted and changed, by table of the module. */
  rows: Record<string, { inserted: number; updated: number }>;
}

/** Where a daemon stands, whether it has something to do or not. */
export interface Standing {
  moment: Moment;
  /** Milliseconds of the company by which it is behind the company's clock. */
  behind: number;
  /** Whose promise allows no more. */
  waitsFor: string | null;
}

/**
 * Runs the agent of one module on the company's clock: reads what it holds from its own database, steps as far as nothing can still arrive with an earlier moment of effect, and writes each step in one
 * transaction. Memory is never ahead of what is durable: when a commit fails the daemon ends, and its successor begins from the database.
 */
export class ModuleDaemon {
  private readonly input: ModuleDaemonInput;
  private readonly module: string;
  private readonly client: PostgresClient;
  private runtime: ModuleRuntime;
  private readonly writer: StepWriter;
  private readonly inbox: InboxRows;
  private readonly horizon: Horizon;
  private lastInbox = 0;
  private told = 0;
  /** How far it last said that it has come. */
  private spoken = Number.NEGATIVE_INFINITY;
  private spokenAt = Number.NEGATIVE_INFINITY;
  private retriedAt = Number.NEGATIVE_INFINITY;
  private isStopped = false;
  private called: (() => void) | undefined;
  private isCalled = true;
  /** Somebody has changed what waits in the inbox. */
  private readsAgain = false;
  /** It would go further, and waits for another module's promise. */
  private isHeld = false;
  private waitsFor: string | undefined;

  private constructor(input: ModuleDaemonInput, client: PostgresClient, runtime: ModuleRuntime) {
    const { catalog, agents, behaviour, patience = PATIENCE } = input;
    this.input = input;
    this.module = behaviour.module;
    this.client = client;
    this.runtime = runtime;
    this.writer = new StepWriter(catalog, this.module, client);
    this.inbox = new InboxRows(catalog, this.module);
    this.horizon = new Horizon(catalog, this.module, { agents, patience });
    client.on('notification', ({ payload }) => {
      this.isCalled = true;
      this.readsAgain ||= payload === READ_AGAIN;
      this.called?.();
    });
  }

  /** Takes the module's place and reads what its agent holds. Errors: DAEMON_RUNS where another process has the place, NOT_UP without history. */
  static async open(input: ModuleDaemonInput): Promise<ModuleDaemon> {
    const { server, database } = input;
    const { module } = input.behaviour;
    const client = await connectPostgres(server, database);
    try {
      await takePlace(client, module);
      const runtime = await resumed(client, input);
      await client.query(`listen ${INBOX_CHANNEL}`);
      return new ModuleDaemon(input, client, runtime);
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
  }

  standing(): Standing {
    const { moment } = this.runtime;
    return { moment, behind: Math.max(0, this.input.clock.now() - moment), waitsFor: this.waitsFor ?? null };
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
    const from = this.runtime.moment;
    const rows: Cycle['rows'] = {};
    const messages = await this.look();
    const wanted = this.input.clock.now();
    const { limit, waitsFor, isWithout } = this.horizon.limit(this.runtime.moment, wanted);
    this.waitsFor = waitsFor;
    let steps = 0;
    while (!this.isStopped && this.runtime.next < limit) {
      try {
        await this.step(limit, rows);
      } catch (error) {
        if (!(error instanceof RefusedMessage)) throw error;
        await this.refuse(error);
        return;
      }
      steps++;
    }
    this.isHeld = limit < wanted;
    // What is due before the limit is still to be done where it was stopped.
    if (this.isStopped) return;
    if (limit > this.runtime.moment) this.runtime.passUntil(limit);
    // Without another one it gets nowhere by promises: the others go by what it has reached. At the end all must know that it came there.
    const isNews = (isWithout || limit === this.input.clock.setting.until) && limit > this.spoken;
    if (isNews || clock.monotonic() - this.spokenAt > SPEAK_EVERY) await this.speak(limit);
    if (steps > 0 || messages > 0)
      this.input.tell({
        number: ++this.told,
        held: [...this.runtime.stores.values()].reduce((sum, { size }) => sum + size, 0),
        moment: this.runtime.moment,
        steps,
        messages,
        milliseconds: Math.round(clock.monotonic() - began),
        behind: Math.max(0, wanted - this.runtime.moment),
        ...{ waitsFor, from, rows },
      });
  }

  /** Takes up what has arrived. Promises are read first: what they speak of is in the inbox when that is read. */
  private async look(): Promise<number> {
    const { rows } = await this.client.query<{ module: string; promised: string }>({
      name: 'promises',
      text: `select source as module, position as promised from ${PLATFORM_SCHEMA}.sync_checkpoints where stream_id like '${PROMISE} %'`,
    });
    if (clock.monotonic() - this.retriedAt > RETRY_EVERY) {
      this.retriedAt = clock.monotonic();
      if ((await this.inbox.retry(this.client)) > 0) this.readsAgain = true;
    }
    if (this.readsAgain) {
      this.readsAgain = false;
      this.runtime.forgetStored();
      this.lastInbox = 0;
    }
    const { deliveries, last } = await this.inbox.readAfter(this.client, this.lastInbox);
    this.lastInbox = last;
    for (const delivery of deliveries) this.runtime.receive(delivery, true);
    for (const { module, promised } of rows) this.horizon.promised(module, Number(promised));
    return deliveries.length;
  }

  private async step(limit: Moment, rows: Cycle['rows']): Promise<void> {
    const at = this.runtime.next;
    const changes = this.runtime.step(at);
    for (const { table, change } of changes) {
      rows[table] ??= { inserted: 0, updated: 0 };
      rows[table][change.kind === 'insert' ? 'inserted' : 'updated']++;
    }
    const { taken } = this.runtime.takeInboxChanges();
    // Everything before the limit has arrived, so nothing before its own next moment will be changed by it. Its successor begins there: from the moment of the step itself it would take the step again.
    const reached = Math.min(limit, this.runtime.next);
    this.runtime.passUntil(reached);
    await this.writer.write({
      stores: this.runtime.stores,
      changes,
      received: [],
      taken,
      checkpoint: this.runtime.checkpoint(),
      says: this.says(at, reached),
    });
    this.hasSpoken(reached);
  }

  /** The message stays in the inbox with the reason, and the agent goes on from its database without it. */
  private async refuse({ delivery, message, cause }: RefusedMessage): Promise<void> {
    const { code } = asGenimsError(cause);
    await this.inbox.refuse(this.client, delivery, { code, message });
    this.runtime = await resumed(this.client, this.input);
    this.lastInbox = 0;
    this.isCalled = true;
    this.input.refused({ flow: delivery.flow, table: delivery.table, message });
  }

  /** Tells the others how far it has come. Now and then also without news, so that the others see it at work. */
  private async speak(reached: Moment): Promise<void> {
    await this.writer.write({
      stores: new Map(),
      changes: [],
      received: [],
      taken: [],
      checkpoint: this.runtime.checkpoint(),
      says: this.says(reached, reached),
    });
    this.hasSpoken(reached);
  }

  private hasSpoken(reached: Moment): void {
    this.spoken = reached;
    this.spokenAt = clock.monotonic();
  }

  private says(at: Moment, reached: Moment): { prefix: string; content: string } {
    const { module } = this;
    // The end of the clock is something to do: all come to it.
    const next = Math.min(this.runtime.next, this.input.clock.setting.until ?? Number.MAX_SAFE_INTEGER);
    return { prefix: STEP_PREFIX, content: stepText({ module, at, reached, next, actor: this.input.server.user }) };
  }

  /** Waits until something arrives, is due, or has to be said. */
  private async rest(): Promise<void> {
    if (this.isCalled || this.isStopped) return;
    const { until = Number.POSITIVE_INFINITY } = this.input.clock.setting;
    const due = this.input.clock.waitFor(Math.min(this.runtime.next, until));
    const longest = this.isHeld ? LOOK_EVERY : Math.max(1, Math.min(LOOK_EVERY, due));
    const { promise, resolve } = Promise.withResolvers<void>();
    this.called = resolve;
    const timer = setTimeout(resolve, longest);
    await promise;
    clearTimeout(timer);
    this.called = undefined;
  }
}

/** The agent as its database has it. Errors: NOT_UP without history. */
async function resumed(
  client: PostgresClient,
  { catalog, behaviour, links, hasInitiative = true }: ModuleDaemonInput,
): Promise<ModuleRuntime> {
  const checkpoint = await readCheckpointFrom(client, behaviour.module);
  if (!checkpoint)
    throw new GenimsError('NOT_UP', `The agent of ${behaviour.module} has no history to go on from.`, {
      remedy: 'Run `./genims up` without --empty in a new home.',
    });
  const runtime = new ModuleRuntime({
    ...{ catalog, behaviour, links, hasInitiative },
    parameters: checkpoint.parameters,
  });
  // What waits in the inbox is taken up in the first cycle.
  runtime.resume({ ...(await readRestartFrom(client, catalog, behaviour, checkpoint)), underWay: [] });
  return runtime;
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
