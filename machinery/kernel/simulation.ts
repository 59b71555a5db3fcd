import { GenimsError, must } from '../base/errors.ts';
import type { Moment } from '../base/row-types.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { assemble } from './assembly.ts';
import type { TableChange } from './changes.ts';
import type { AnyBehaviour, RunParameters } from './contract.ts';
import { Links } from './links.ts';
import type { Delivery, Sent } from './messages.ts';
import { ModuleRuntime } from './module-runtime.ts';
import type { AgentCheckpoint, ModuleLabel, ModuleRestart } from './state.ts';
import type { TableStore } from './table-store.ts';

export interface SimulationInput {
  catalog: Catalog;
  behaviours: readonly AnyBehaviour[];
  parameters: RunParameters;
  /** What carries changes between modules; the links of the behaviours where it is left out. */
  links?: Links;
}

/**
 * The fast clock. Runs every agent at the moments when something is due or has arrived, and carries changes between them over links and copies
 * in memory, with the delays that synchronisation has. No I/O: writers take what is final.
 */
export class Simulation {
  readonly parameters: RunParameters;
  private readonly catalog: Catalog;
  private readonly runtimes: ModuleRuntime[];
  /** The changes of each module's last step. */
  private readonly changed = new Map<string, readonly TableChange[]>();
  private now: Moment;

  constructor({ catalog, behaviours, parameters, links = new Links(catalog, behaviours) }: SimulationInput) {
    this.catalog = catalog;
    this.parameters = parameters;
    this.now = parameters.start;
    assemble(catalog, behaviours);
    this.runtimes = behaviours.map((behaviour) => new ModuleRuntime({ catalog, behaviour, parameters, links }));
  }

  get moment(): Moment {
    return this.now;
  }

  get modules(): string[] {
    return this.runtimes.map(({ module }) => module);
  }

  /** Labels of the ground truth since the simulation began or was resumed. */
  get labels(): ModuleLabel[] {
    return this.runtimes.flatMap(({ labels }) => labels);
  }

  stores(module: string): ReadonlyMap<string, TableStore> {
    return this.runtime(module).stores;
  }

  /** Makes the rows that are there when history begins: each module after those that it copies from. Copies are in effect at once. */
  open(): void {
    for (const runtime of this.inCopyOrder())
      for (const sent of runtime.sentBy(runtime.open()))
        if (sent.delivery.kind === 'copy') this.runtime(sent.module).place(sent.delivery.table, sent.delivery.columns);
        else this.receive(sent);
  }

  /** Goes on from what was kept of each module, wherever it stood. What has come to the earliest moment is carried on from there. */
  resume(restarts: readonly ModuleRestart[]): void {
    this.now = Math.min(...restarts.map(({ moment }) => moment));
    for (const { module } of this.inCopyOrder())
      this.runtime(module).resume(
        must(
          restarts.find((one) => one.module === module),
          `restart of ${module}`,
        ),
      );
  }

  /** Runs everything that happens before `until`. */
  run(until: Moment): void {
    while (this.next() < until) this.runNext();
    this.pass(until);
  }

  /**
   * Runs like `run`, and stops after each step with the module that made it, so that a writer can make the step durable before anything
   * follows from it.
   */
  *steps(until: Moment): Generator<string, void> {
    while (this.next() < until) yield* this.stepsOfNext();
    this.pass(until);
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
    for (const runtime of this.runtimes)
      if (runtime.next <= next) {
        const changes = runtime.step(next);
        this.changed.set(runtime.module, changes);
        for (const sent of runtime.sentBy(changes)) this.receive(sent);
        yield runtime.module;
      }
  }

  /** The next moment at which something is due or arrives. */
  next(): Moment {
    let next = Number.POSITIVE_INFINITY;
    for (const runtime of this.runtimes) next = Math.min(next, runtime.next);
    return next;
  }

  /** Where a module stands, beside its rows. */
  checkpoint(module: string): AgentCheckpoint {
    return this.runtime(module).checkpoint();
  }

  /** The changes of a module's last step that others may hear of, in their order. */
  lastChanges(module: string): readonly TableChange[] {
    return this.changed.get(module) ?? [];
  }

  /** What has arrived at a module and waits for its moment, in order. */
  waiting(module: string): Delivery[] {
    return this.runtime(module).waiting();
  }

  /** What the inbox of a module has taken up and lost since the last call. */
  takeInboxChanges(module: string): { received: Delivery[]; taken: Delivery[] } {
    return this.runtime(module).takeInboxChanges();
  }

  receive({ module, delivery }: Sent): void {
    this.runtime(module).receive(delivery);
  }

  private pass(until: Moment): void {
    this.now = until;
    for (const runtime of this.runtimes) runtime.passUntil(until);
  }

  private runtime(module: string): ModuleRuntime {
    return must(
      this.runtimes.find((one) => one.module === module),
      `simulated module ${module}`,
    );
  }

  private inCopyOrder(): ModuleRuntime[] {
    return this.catalog.inCopyOrder().flatMap(({ module }) => this.runtimes.filter((one) => one.module === module));
  }
}
