import { Draws } from '../base/draw.ts';
import { GenimsError, must } from '../base/errors.ts';
import type { AnyRow, Moment } from '../base/row-types.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { ownerOf, tableOf } from '../catalog/catalog.ts';
import type { FlowMode, ModuleManifest } from '../catalog/manifest.ts';
import { Changes } from './changes.ts';
import type { Agent, Inbox, Link, Mapped, ModuleBehaviour, RunParameters, Tables } from './contract.ts';
import { CopyStore } from './copy-store.ts';
import { arrival, type Delivery, isBefore, type Sent } from './deliveries.ts';
import { Numbers } from './numbers.ts';
import { PriorityQueue } from './queue.ts';
import type { AgentCheckpoint, ModuleLabel, ModuleRestart } from './state.ts';
import { TableStore } from './table-store.ts';

interface Runtime {
  manifest: ModuleManifest;
  behaviour: ModuleBehaviour;
  agent: Agent;
  numbers: Numbers;
  stores: Map<string, TableStore>;
  copies: Map<string, CopyStore>;
  inbox: PriorityQueue<Delivery>;
  /** When the agent has something to do by itself; asked for again after each of its steps. */
  due: Moment;
  /** The stores as links see them, and where changes of each table go; found when first needed. */
  tables: Tables<Record<string, object>>;
  ways: Map<string, Ways>;
  /** Changes of the step under way. */
  changes: Changes;
}

/** Where changes of a table go: to copies of it, and over links. Modules that are not simulated receive nothing; their boundary is documented where the row is owned. */
interface Ways {
  qualified: string;
  key: string;
  copies: Runtime[];
  links: { target: Runtime; flow: string; mode: FlowMode; mapping: Mapping }[];
}

type Mapping = NonNullable<Link['on'][string]>;

export interface SimulationInput {
  catalog: Catalog;
  behaviours: ModuleBehaviour[];
  parameters: RunParameters;
  /**
   * Modules that go on here once history is opened, all of them where it is left out. The others are opened too, as copies of their rows are needed, and then
   * go on elsewhere: `sent` gives what is for them, `receive` takes what they send.
   */
  own?: readonly string[] | undefined;
}

/**
 * The fast clock. Runs every agent at the moments when something is due or has arrived, and carries changes between them over links and copies
 * in memory, with the delays that synchronisation has. No I/O: writers take what is final.
 */
export class Simulation {
  readonly parameters: RunParameters;
  private readonly runtimes: Runtime[];
  /** Those that go on here. */
  private own: Runtime[];
  private outgoing: Sent[] = [];
  private readonly catalog: Catalog;
  private readonly behaviours: ModuleBehaviour[];
  /** Name of the key column by qualified table. */
  private readonly keys = new Map<string, string>();
  private now: Moment;
  /** Labels of the ground truth since the simulation began or was resumed. */
  labels: ModuleLabel[] = [];

  constructor({ catalog, behaviours, parameters, own }: SimulationInput) {
    this.catalog = catalog;
    this.behaviours = behaviours;
    this.parameters = parameters;
    this.now = parameters.start;
    this.runtimes = behaviours.map((behaviour) => this.createRuntime(behaviour));
    this.own = this.runtimes.filter(({ manifest }) => own?.includes(manifest.module) ?? true);
  }

  get moment(): Moment {
    return this.now;
  }

  get modules(): string[] {
    return this.own.map((one) => one.manifest.module);
  }

  stores(module: string): ReadonlyMap<string, TableStore> {
    return this.runtime(module).stores;
  }

  /** Makes the rows that are there when history begins: each module after those that it copies from. */
  open(): void {
    for (const runtime of this.inCopyOrder()) {
      runtime.agent.open(this.now);
      this.carry(runtime, 'at once');
      runtime.agent.restore(this.now);
      runtime.due = runtime.agent.due();
    }
    // Whoever runs the others has opened these here too, and has what they send.
    this.outgoing = [];
    for (const runtime of this.runtimes) if (!this.own.includes(runtime)) this.leave(runtime);
  }

  /** Goes on from what was kept when the simulation stopped at `now`. */
  resume(now: Moment, restarts: ModuleRestart[]): void {
    this.now = now;
    for (const restart of restarts) {
      const runtime = this.runtime(restart.module);
      for (const [table, last] of Object.entries(restart.lastKeys))
        runtime.stores.get(table)?.continueAfter(last, restart.takenKeys?.[table]);
      for (const [table, rows] of Object.entries(restart.held))
        for (const row of rows) must(runtime.stores.get(table), `store of ${table}`).load(row);
      for (const [table, rows] of Object.entries(restart.copies))
        for (const row of rows) this.place(runtime, table, row);
      for (const delivery of restart.underWay) runtime.inbox.push(delivery);
      runtime.numbers.restore(restart.numbers);
    }
    for (const runtime of this.inCopyOrder()) {
      runtime.agent.restore(now);
      runtime.due = runtime.agent.due();
    }
  }

  /** Runs everything that happens before `until`. */
  run(until: Moment): void {
    const steps = this.steps(until);
    while (!steps.next().done);
  }

  /**
   * Runs like `run`, and stops after each step with the module that made it, so that a writer can make the step durable before anything
   * follows from it.
   */
  *steps(until: Moment): Generator<string, void> {
    while (this.next() < until) yield* this.stepsOfNext();
    this.now = until;
  }

  /** Runs the next moment at which something is due or arrives. */
  runNext(): void {
    const steps = this.stepsOfNext();
    while (!steps.next().done);
  }

  private *stepsOfNext(): Generator<string, void> {
    const next = this.next();
    if (next < this.now) throw new GenimsError('INTERNAL', `The simulation would go back from ${this.now} to ${next}.`);
    this.now = next;
    for (const runtime of this.own)
      if (dueOf(runtime) <= next) {
        this.step(runtime);
        yield runtime.manifest.module;
      }
  }

  /** The next moment at which something is due or arrives, as far as is known here. */
  next(): Moment {
    let next = Number.POSITIVE_INFINITY;
    for (const runtime of this.own) next = Math.min(next, dueOf(runtime));
    return next;
  }

  /** Where a module stands, beside its rows. */
  checkpoint(module: string): AgentCheckpoint {
    const { inbox, numbers } = this.runtime(module);
    return {
      moment: this.now,
      parameters: this.parameters,
      underWay: [...inbox.waiting()].sort((a, b) => (isBefore(a, b) ? -1 : 1)),
      numbers: numbers.state(),
    };
  }

  /** Takes what was sent to modules that go on elsewhere. */
  takeSent(): Sent[] {
    const sent = this.outgoing;
    if (sent.length > 0) this.outgoing = [];
    return sent;
  }

  receive({ module, delivery }: Sent): void {
    this.runtime(module).inbox.push(delivery);
  }

  private step(runtime: Runtime): void {
    const inbox: Inbox = { messages: [], copied: [] };
    for (let first = runtime.inbox.peek(); first !== undefined && first.at <= this.now; first = runtime.inbox.peek()) {
      runtime.inbox.pop();
      if (first.kind === 'copy') {
        this.place(runtime, first.table, first.columns);
        inbox.copied.push({ table: first.table, key: first.key });
      } else inbox.messages.push(first);
    }
    runtime.agent.step(this.now, inbox);
    runtime.due = runtime.agent.due();
    this.carry(runtime, 'with delay');
  }

  /** Sends what a module's changes mean to others. Rows go as they are at the end of the step, as a committed transaction shows them. */
  private carry(source: Runtime, when: 'at once' | 'with delay'): void {
    for (const { table, change } of source.changes.take()) {
      const ways = this.waysOf(source, table);
      const key = change.row[ways.key] as number;
      if (ways.copies.length > 0) this.carryCopy(ways, key, { ...change.row }, when);
      for (const { target, flow, mode, mapping } of ways.links) {
        const mapped = mapping(change, source.tables);
        for (let ordinal = 0; ordinal < mapped.length; ordinal++) {
          const one = mapped[ordinal] as Mapped;
          const at = arrival(this.now, mode);
          this.send(target, { kind: 'link', flow, at, key, ...one, sent: this.now, ordinal });
        }
      }
    }
  }

  private carryCopy({ qualified, copies }: Ways, key: number, columns: AnyRow, when: 'at once' | 'with delay'): void {
    const at = arrival(this.now, 'real_time');
    for (const target of copies)
      if (when === 'at once') this.place(target, qualified, columns);
      else
        this.send(target, {
          kind: 'copy',
          flow: 'copy',
          at,
          key,
          table: qualified,
          columns,
          sent: this.now,
          ordinal: 0,
        });
  }

  private send(target: Runtime, delivery: Delivery): void {
    if (this.own.includes(target)) target.inbox.push(delivery);
    else this.outgoing.push({ module: target.manifest.module, delivery });
  }

  /** Forgets a module that goes on elsewhere. */
  private leave(runtime: Runtime): void {
    runtime.agent = ELSEWHERE;
    runtime.tables = {};
    runtime.inbox = new PriorityQueue(isBefore);
    runtime.stores.clear();
    for (const copy of runtime.copies.values()) copy.rows.clear();
    this.labels = this.labels.filter((label) => label.module !== runtime.manifest.module);
  }

  private waysOf(source: Runtime, table: string): Ways {
    const known = source.ways.get(table);
    if (known) return known;
    const qualified = `${source.manifest.module}.${table}`;
    const ways: Ways = {
      qualified,
      key: this.keyColumn(qualified),
      copies: this.runtimes.filter((one) => one.copies.has(qualified)),
      links: source.behaviour.links.flatMap((link) => {
        const mapping = link.on[table];
        const { to, mode } = must(
          source.manifest.flows.find((one) => one.id === link.flow),
          `flow ${link.flow}`,
        );
        const target = this.runtimes.find((one) => one.manifest.module === to);
        return mapping && target ? [{ target, flow: link.flow, mode, mapping }] : [];
      }),
    };
    source.ways.set(table, ways);
    return ways;
  }

  private place(runtime: Runtime, table: string, row: AnyRow): void {
    must(runtime.copies.get(table), `copy ${table}`).rows.set(this.keyOf(table, row), row);
  }

  private keyOf(qualified: string, row: AnyRow): number {
    return row[this.keyColumn(qualified)] as number;
  }

  private keyColumn(qualified: string): string {
    let name = this.keys.get(qualified);
    if (name === undefined) {
      const table = this.catalog.moduleSpec(ownerOf(qualified)).tables[tableOf(qualified)];
      name = must(table?.primaryKey[0], `key of ${qualified}`);
      this.keys.set(qualified, name);
    }
    return name;
  }

  private createRuntime(behaviour: ModuleBehaviour): Runtime {
    const manifest = this.catalog.module(behaviour.module);
    const spec = this.catalog.moduleSpec(behaviour.module);
    const stores = new Map<string, TableStore>();
    const copies = new Map(manifest.referenceCopies.map((table) => [table, new CopyStore()]));
    const changes = new Changes();
    const carried = this.carriedTables(behaviour);
    for (const [name, table] of Object.entries(spec.tables)) {
      const key = must(table.primaryKey[0], `key of ${name}`);
      stores.set(
        name,
        new TableStore({
          name,
          key,
          hasUpdatedAt: 'updated_at' in table.columns,
          now: () => this.now,
          changes: carried.has(name) ? changes : undefined,
        }),
      );
    }
    const numbers = new Numbers();
    const tables = Object.fromEntries(stores) as never;
    const agent = behaviour.createAgent({
      tables,
      copies: Object.fromEntries(copies) as never,
      draws: new Draws(this.parameters.seed, behaviour.module),
      numbers,
      parameters: this.parameters,
      label: (label) => this.labels.push({ ...label, module: behaviour.module }),
    });
    return {
      manifest,
      behaviour,
      agent,
      numbers,
      stores,
      copies,
      inbox: new PriorityQueue(isBefore),
      due: Number.POSITIVE_INFINITY,
      tables,
      ways: new Map(),
      changes,
    };
  }

  /** Tables whose changes matter to somebody: those that are copied, and those that links carry. */
  private carriedTables(behaviour: ModuleBehaviour): Set<string> {
    const copied = this.behaviours
      .flatMap(({ module }) => this.catalog.module(module).referenceCopies)
      .filter((table) => ownerOf(table) === behaviour.module)
      .map(tableOf);
    return new Set([...copied, ...behaviour.links.flatMap((link) => Object.keys(link.on))]);
  }

  private runtime(module: string): Runtime {
    return must(
      this.runtimes.find((one) => one.manifest.module === module),
      `simulated module ${module}`,
    );
  }

  private inCopyOrder(): Runtime[] {
    return this.catalog
      .inCopyOrder()
      .flatMap(({ module }) => this.runtimes.filter((one) => one.manifest.module === module));
  }
}

/** In place of an agent that goes on elsewhere: what it kept in mind leaves memory. */
const ELSEWHERE: Agent = { open() {}, restore() {}, due: () => Number.POSITIVE_INFINITY, step() {} };

function dueOf({ due, inbox }: Runtime): Moment {
  const first = inbox.peek();
  return first !== undefined && first.at < due ? first.at : due;
}
