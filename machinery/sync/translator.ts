import { must } from '../base/errors.ts';
import type { AnyRow, Moment } from '../base/row-types.ts';
import type { CapturedChange, CapturedTransaction } from '../capture/contract.ts';
import { UNCHANGED } from '../capture/contract.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { ownerOf, tableOf } from '../catalog/catalog.ts';
import type { Links } from '../kernel/links.ts';
import { arrival, type Delivery } from '../kernel/messages.ts';
import { SourceRows } from './source-rows.ts';
import type { SourceSession } from './source-session.ts';
import { CANARY_PREFIX, parseStep, STEP_PREFIX, type StepMessage } from './step-message.ts';
import { rowOf, TransactionChanges } from './transaction-changes.ts';

/** What one transaction means for one target database. */
export interface Work {
  /** Changes of originals of which the target has a copy. */
  copies: CapturedChange[];
  /** For the inboxes of its modules. */
  sent: { module: string; delivery: Delivery }[];
  /** A canary: nothing but that it has come so far. */
  isCanary?: true;
  /** How far agents of the source have come by then. */
  reached?: Readonly<Record<string, Moment>>;
}

/** What one transaction means for everybody. */
export interface Translation {
  works: ReadonlyMap<string, Work>;
  step: StepMessage | undefined;
}

export interface TranslatorInput {
  catalog: Catalog;
  links: Links;
  /** Modules of the source database. */
  modules: readonly string[];
  /** Modules that run as agents, which hear of copied rows. */
  agents: ReadonlySet<string>;
  /** Target database of a module. */
  databaseOf: (module: string) => string;
  /** Databases with a real copy of a table; the original serves where it stands. */
  copiesOf: (table: string) => readonly string[];
  /** For rows that links read. */
  session: SourceSession;
  /** The company's time of a commit that says no moment of its own. */
  momentOf: (committedAt: number) => Moment;
}

/**
 * What the transactions of one source database mean for others: rows of copies, messages over links. What it means is a function of the transaction alone, so that one that is sent again means the same.
 */
export class Translator {
  private readonly input: TranslatorInput;
  private readonly carried = new Map<string, ReadonlySet<string>>();
  private readonly reached = new Map<string, Moment>();

  constructor(input: TranslatorInput) {
    this.input = input;
  }

  /** Work by target database, and what an agent says of its step. */
  async translate(transaction: CapturedTransaction): Promise<Translation> {
    const works = new Map<string, Work>();
    const step = this.stepOf(transaction);
    const at = step?.at ?? this.input.momentOf(transaction.committedAt);
    const byModule = new Map<string, TransactionChanges>();
    const ordinals = new Map<string, number>();
    for await (const batch of transaction.changes())
      for (const change of batch) {
        this.copy(works, change, { at, commit: transaction.position, ordinals });
        this.gather(byModule, change);
      }
    for (const [module, changes] of byModule) await this.link(works, module, changes, { at, transaction });
    if (step) this.reached.set(step.module, step.reached);
    // Also of agents that send nothing: by canaries at the latest it is known how far they have come.
    const isCanary = transaction.messages.some(({ prefix }) => prefix === CANARY_PREFIX);
    if (isCanary)
      for (const module of this.input.modules)
        for (const target of this.hearersOf(module)) workOf(works, target).isCanary = true;
    const reached = isCanary ? Object.fromEntries(this.reached) : step && { [step.module]: step.reached };
    if (reached) for (const work of works.values()) work.reached = reached;
    return { works, step };
  }

  private stepOf({ messages }: CapturedTransaction): StepMessage | undefined {
    const message = messages.find(({ prefix }) => prefix === STEP_PREFIX);
    return message && parseStep(message.content);
  }

  private copy(
    works: Map<string, Work>,
    change: CapturedChange,
    place: { at: Moment; commit: number; ordinals: Map<string, number> },
  ): void {
    const relations = change.kind === 'truncate' ? change.relations : [change.relation];
    for (const { name } of relations) {
      for (const target of this.input.copiesOf(name)) workOf(works, target).copies.push(change);
      if (change.kind === 'insert' || change.kind === 'update') this.notice(works, name, change, place);
    }
  }

  /** Agents hear of copied rows as of messages, at the moment of effect, so they need not have been running. */
  private notice(
    works: Map<string, Work>,
    table: string,
    change: CapturedChange & { kind: 'insert' | 'update' },
    { at, commit, ordinals }: { at: Moment; commit: number; ordinals: Map<string, number> },
  ): void {
    const { catalog, agents, databaseOf } = this.input;
    const hearers = catalog.modules.filter(
      ({ module, referenceCopies }) => agents.has(module) && referenceCopies.includes(table),
    );
    if (hearers.length === 0) return;
    const flow = `copy ${table}`;
    const ordinal = ordinals.get(flow) ?? 0;
    ordinals.set(flow, ordinal + 1);
    const columns = withoutUnchanged(rowOf(change.after, change.kind === 'update' ? change.before : undefined));
    for (const { module } of hearers) {
      const delivery: Delivery = {
        kind: 'copy',
        ...{ flow, source: ownerOf(table), sent: at, commit, ordinal, at: arrival(at, 'real_time'), table, columns },
      };
      workOf(works, databaseOf(module)).sent.push({ module, delivery });
    }
  }

  private gather(byModule: Map<string, TransactionChanges>, change: CapturedChange): void {
    const relations = change.kind === 'truncate' ? change.relations : [change.relation];
    for (const { schema, table } of relations) {
      if (!this.linkedOf(schema).has(table)) continue;
      let changes = byModule.get(schema);
      if (!changes) {
        changes = new TransactionChanges((name) => this.keyOf(name));
        byModule.set(schema, changes);
      }
      changes.add(change);
      return;
    }
  }

  private async link(
    works: Map<string, Work>,
    module: string,
    gathered: TransactionChanges,
    { at, transaction }: { at: Moment; transaction: CapturedTransaction },
  ): Promise<void> {
    const { catalog, session, links, databaseOf } = this.input;
    const { position: commit, xid } = transaction;
    const changes = gathered.all;
    const rows = new SourceRows(catalog, module, session);
    const sent = await rows.evaluate({ xid, changes }, (source) =>
      links.sentBy({ module, changes, source: source as never, at, commit }),
    );
    for (const { module: to, delivery } of sent)
      if (delivery.kind === 'message') workOf(works, databaseOf(to)).sent.push({ module: to, delivery });
  }

  /** Databases of modules that hear of a module: by a flow or by a copy. */
  private hearersOf(module: string): Set<string> {
    const { catalog, databaseOf, agents } = this.input;
    const hearers = catalog.modules.filter(
      (one) =>
        agents.has(one.module) &&
        (catalog.module(module).flows.some(({ to }) => to === one.module) ||
          one.referenceCopies.some((table) => ownerOf(table) === module)),
    );
    return new Set(hearers.map((one) => databaseOf(one.module)));
  }

  private linkedOf(module: string): ReadonlySet<string> {
    let tables = this.carried.get(module);
    if (!tables) {
      tables = this.input.links.linked(module);
      this.carried.set(module, tables);
    }
    return tables;
  }

  keyOf(table: string): readonly string[] {
    const spec = this.input.catalog.moduleSpec(ownerOf(table)).tables[tableOf(table)];
    return must(spec, `catalogue of ${table}`).primaryKey;
  }
}

function withoutUnchanged(row: AnyRow): AnyRow {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== undefined && (value as unknown) !== UNCHANGED),
  );
}

function workOf(works: Map<string, Work>, target: string): Work {
  let work = works.get(target);
  if (!work) {
    work = { copies: [], sent: [] };
    works.set(target, work);
  }
  return work;
}
