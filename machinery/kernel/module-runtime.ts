import { sha256 } from '../base/digest.ts';
import { Draws } from '../base/draw.ts';
import { GenimsError, must } from '../base/errors.ts';
import type { AnyRow, Key, Moment } from '../base/row-types.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { ownerOf, tableOf } from '../catalog/catalog.ts';
import { Agent } from './agent.ts';
import { Changes, type TableChange } from './changes.ts';
import type { AnyBehaviour, RunParameters } from './contract.ts';
import { CopyStore } from './copy-store.ts';
import { heldCondition, heldRules } from './held.ts';
import { type Links, StepRows } from './links.ts';
import { type Delivery, type Inbox, isBefore, type Sent } from './messages.ts';
import { Numbers } from './numbers.ts';
import { PriorityQueue } from './queue.ts';
import type { AgentCheckpoint, ModuleLabel, ModuleRestart } from './state.ts';
import { StateRules } from './state-rules.ts';
import { TableStore } from './table-store.ts';

const MARK_LENGTH = 12;

export interface RuntimeInput {
  catalog: Catalog;
  behaviour: AnyBehaviour;
  parameters: RunParameters;
  links: Links;
  /** Switched off where a company of one's own writes the rows. */
  hasInitiative?: boolean;
}

/**
 * One module at work: its held rows, its copies, its inbox, its agent, and its own moment. It knows no other module; what a step sends is given to whoever
 * carries it: the fast clock in memory, synchronisation between databases.
 */
export class ModuleRuntime {
  readonly module: string;
  readonly stores: ReadonlyMap<string, TableStore>;
  readonly copies: ReadonlyMap<string, CopyStore>;
  /** Labels of the ground truth since it began or was resumed. */
  labels: ModuleLabel[] = [];
  private readonly catalog: Catalog;
  private readonly parameters: RunParameters;
  private readonly links: Links;
  private readonly numbers = new Numbers();
  private readonly changes = new Changes();
  private readonly agent: Agent;
  private inbox = new PriorityQueue<Delivery>(isBefore);
  /** Key columns of the copies, by qualified table. */
  private readonly copyKeys = new Map<string, string>();
  private readonly heldMarks: ReadonlyMap<string, string>;
  private received = new Set<Delivery>();
  private taken: Delivery[] = [];
  private due: Moment = Number.POSITIVE_INFINITY;
  private now: Moment;

  constructor({ catalog, behaviour, parameters, links, hasInitiative = true }: RuntimeInput) {
    this.catalog = catalog;
    this.module = behaviour.module;
    this.parameters = parameters;
    this.links = links;
    this.now = parameters.start;
    this.heldMarks = heldMarks(catalog, behaviour);
    this.copies = new Map(catalog.module(this.module).referenceCopies.map((table) => [table, new CopyStore(table)]));
    this.stores = this.createStores(behaviour);
    const givens = {
      tables: Object.fromEntries(this.stores) as never,
      copies: Object.fromEntries(this.copies) as never,
      draws: new Draws(parameters.seed, this.module),
      numbers: this.numbers,
      parameters,
      hasInitiative,
      label: (label: Omit<ModuleLabel, 'module'>) => void this.labels.push({ ...label, module: this.module }),
    };
    this.agent = new Agent(behaviour, this.stores, givens);
  }

  /** How far it has come. */
  get moment(): Moment {
    return this.now;
  }

  /** The next moment at which something is due or takes effect; what comes late takes effect at once. */
  get next(): Moment {
    const first = this.inbox.peek();
    const next = first !== undefined && first.at < this.due ? first.at : this.due;
    return Math.max(next, this.now);
  }

  /** Makes the rows that are there when history begins; gives the changes that others may hear of. */
  open(): readonly TableChange[] {
    this.agent.open(this.now);
    const changes = this.changes.take();
    this.start();
    return changes;
  }

  /** Goes on from what was kept when it stopped. */
  resume({ moment, lastKeys, takenKeys, held, copies, underWay, numbers, heldKeys }: ModuleRestart): void {
    this.now = moment;
    for (const [table, last] of Object.entries(lastKeys))
      this.stores.get(table)?.continueAfter(last, takenKeys?.[table]);
    for (const [table, rows] of Object.entries(held))
      for (const row of rows) must(this.stores.get(table), `store of ${table}`).load(row);
    this.compareHeld(heldKeys ?? {});
    for (const [table, rows] of Object.entries(copies)) for (const row of rows) this.place(table, row);
    for (const delivery of underWay) this.inbox.push(delivery);
    this.numbers.restore(numbers);
    this.start();
  }

  /** Does what is due at `now` and takes what has arrived; gives the changes that others may hear of, in their order. */
  step(now: Moment): readonly TableChange[] {
    this.now = now;
    const inbox: Inbox = { messages: [], copied: [] };
    for (let first = this.inbox.peek(); first !== undefined && first.at <= now; first = this.inbox.peek()) {
      this.inbox.pop();
      if (!this.received.delete(first)) this.taken.push(first);
      if (first.kind === 'message') inbox.messages.push(first);
      else inbox.copied.push({ table: first.table, key: this.place(first.table, first.columns), row: first.columns });
    }
    this.agent.step(now, inbox);
    this.due = this.agent.due();
    return this.changes.take();
  }

  /** What changes of a step send, where the fast clock carries them. */
  sentBy(changes: readonly TableChange[]): Sent[] {
    if (changes.length === 0) return [];
    const source = new StepRows(this.stores, changes);
    return this.links.sentBy({ module: this.module, changes, source, at: this.now, commit: 0 });
  }

  /** Nothing happens before `until`. */
  passUntil(until: Moment): void {
    this.now = Math.max(this.now, until);
  }

  /** Takes up what was sent; `isStored` where it stands in the database's inbox already. */
  receive(delivery: Delivery, isStored = false): void {
    this.inbox.push(delivery);
    if (!isStored) this.received.add(delivery);
  }

  /** Forgets what waits and stands in the database's inbox, to be read from there again. */
  forgetStored(): void {
    const waiting = this.inbox.waiting().filter((one) => this.received.has(one));
    this.inbox = new PriorityQueue<Delivery>(isBefore);
    for (const one of waiting) this.inbox.push(one);
  }

  /** A row of a copy, in effect at once; gives its key. */
  place(table: string, row: AnyRow): Key {
    const copy = must(this.copies.get(table), `copy ${table}`);
    const key = row[this.copyKey(table)] as Key;
    copy.rows.set(key, row);
    return key;
  }

  /** What has arrived and waits for its moment, in order. */
  waiting(): Delivery[] {
    return [...this.inbox.waiting()].sort((a, b) => (isBefore(a, b) ? -1 : 1));
  }

  /** What its inbox has taken up and lost since the last call. What came and went meanwhile is in neither. */
  takeInboxChanges(): { received: Delivery[]; taken: Delivery[] } {
    const { received, taken } = this;
    this.received = new Set();
    this.taken = [];
    return { received: [...received], taken };
  }

  /** Where it stands, beside its rows. */
  checkpoint(): AgentCheckpoint {
    return {
      moment: this.now,
      next: Number.isFinite(this.next) ? this.next : null,
      parameters: this.parameters,
      numbers: this.numbers.state(),
      heldKeys: Object.fromEntries(
        [...this.stores].flatMap(([table, { heldKeys, isNeverHeld }]) =>
          isNeverHeld ? [] : [[table, `${heldKeys} ${this.heldMarks.get(table)}`]],
        ),
      ),
    };
  }

  /** The rows that were read are those that were held; or somebody has changed the database. Where an older version held rows by another rule, those of today's are right. */
  private compareHeld(kept: Record<string, string>): void {
    for (const [table, store] of this.stores) {
      const [was, is] = [kept[table], `${store.heldKeys} ${this.heldMarks.get(table)}`];
      if (was !== undefined && was !== is && markOf(was) === markOf(is))
        throw new GenimsError(
          'HELD_ROWS_DIFFER',
          `${this.module}.${table}: the agent held ${countOf(was)} open rows when it stopped, ${countOf(is)} were read${countOf(was) === countOf(is) ? ', not the same ones' : ''}.`,
        );
    }
  }

  private start(): void {
    this.agent.start(this.now);
    this.due = this.agent.due();
  }

  private copyKey(table: string): string {
    let key = this.copyKeys.get(table);
    if (key === undefined) {
      key = must(this.catalog.moduleSpec(ownerOf(table)).tables[tableOf(table)]?.primaryKey[0], `key of ${table}`);
      this.copyKeys.set(table, key);
    }
    return key;
  }

  private createStores(behaviour: AnyBehaviour): Map<string, TableStore> {
    const carried = this.links.carried(this.module);
    const { lifecycle } = behaviour;
    const rules = heldRules(lifecycle.states, lifecycle.held);
    return new Map(
      Object.entries(this.catalog.moduleSpec(this.module).tables).map(([name, spec]) => {
        const states = lifecycle.states[name];
        return [
          name,
          new TableStore({
            table: name,
            name: `${this.module}.${name}`,
            spec,
            now: () => this.now,
            changes: carried.has(name) ? this.changes : undefined,
            states: states && new StateRules(states),
            isNeverHeld: rules[name] === undefined,
          }),
        ];
      }),
    );
  }
}

const countOf = (heldKeys: string): string => heldKeys.split(' ')[0] ?? '';
/** Sign of the rule by which rows were held; a checkpoint from before there were any has none. */
const markOf = (heldKeys: string): string | undefined => heldKeys.split(' ')[2];

/** A sign of the rule by which each table's rows are held. */
function heldMarks(catalog: Catalog, { module, lifecycle }: AnyBehaviour): Map<string, string> {
  const rules = heldRules(lifecycle.states, lifecycle.held);
  const keyOf = (table: string) => must(catalog.moduleSpec(module).tables[table]?.primaryKey[0], `key of ${table}`);
  return new Map(
    Object.keys(rules).map((table) => [
      table,
      sha256(heldCondition({ module, rules, keyOf }, table)).slice(0, MARK_LENGTH),
    ]),
  );
}
