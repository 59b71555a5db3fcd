import { GenimsError, must } from '../base/errors.ts';
import type { AnyRow, Key, Moment } from '../base/row-types.ts';
import { Agendas } from './agendas.ts';
import type {
  AnyBehaviour,
  Context,
  Derived,
  Event,
  KeyedAgenda,
  ModuleTypes,
  Process,
  SourceChange,
} from './contract.ts';
import { heldRules } from './held.ts';
import { type Delivery, type Inbox, RefusedMessage } from './messages.ts';
import { Releases } from './releases.ts';
import type { TableStore } from './table-store.ts';

type M = ModuleTypes;
type Told = { process: number; place: number; act: (context: Context<M>, told: never) => void; told: unknown };

/** What an agent works with besides what it derives itself. */
export type Givens = Pick<Context<M>, 'tables' | 'copies' | 'draws' | 'numbers' | 'parameters' | 'label'>;

export interface AgentGivens extends Givens {
  /** Without it the agent takes what arrives and keeps its clocks, and invents nothing. */
  hasInitiative: boolean;
}

const NONE: readonly Agendas[] = [];

/** Rounds of one step before it is taken for a circle. */
const MOST_ROUNDS = 1000;

interface TouchedTable {
  place: number;
  table: string;
  store: TableStore;
  agendas: readonly Agendas[];
}

interface Turn {
  process: Process<M>;
  agendas: Agendas;
}

/**
 * Runs the behaviour of one module, without I/O. What will happen next is in its rows: an agent that was stopped goes on as if it had not been.
 */
export class Agent {
  private readonly stores: ReadonlyMap<string, TableStore>;
  private readonly hasInitiative: boolean;
  private readonly turns: readonly Turn[];
  private readonly releases: Releases;
  private readonly derived = new Map<Derived<M, unknown>, unknown>();
  /** Tables and copies that derived values come from. */
  private readonly sources = new Set<string>();
  /** Agendas of rows, by the table that they look at. */
  private readonly concerned = new Map<string, Agendas[]>();
  private readonly context: Context<M> & { now: Moment };
  private readonly followers = new Map<Event<unknown>, Told[]>();
  private told: Told[] = [];
  /** Tables whose messages some process takes. */
  private readonly taken: ReadonlySet<string>;
  private readonly touched = new Map<AnyRow, TableStore>();
  /** Tables of which rows were touched since they were last told of. */
  private touchedTables: TouchedTable[] = [];

  constructor({ processes, lifecycle }: AnyBehaviour, stores: ReadonlyMap<string, TableStore>, givens: AgentGivens) {
    const { hasInitiative, ...given } = givens;
    this.stores = stores;
    this.hasInitiative = hasInitiative;
    this.context = {
      ...given,
      now: given.parameters.start,
      the: (derived) => this.valueOf(derived as Derived<M, unknown>) as never,
      tell: (event, told) => this.tell(event, told),
      reconsider: (agenda, key) => this.reconsider(agenda, key),
    };
    const tables = {
      keyOf: (table: string) => this.store(table).key,
      rowOf: (table: string, key: Key) => this.store(table).get(key),
    };
    const rests = (one: object) => !hasInitiative && !('clock' in one && one.clock === true);
    this.turns = processes.map((process) => {
      const schedule = (process.schedule ?? []).filter((one) => !rests(one));
      const agenda = (process.agenda ?? []).filter((one) => !rests(one));
      return { process, agendas: new Agendas(this.context, { schedule, agenda }, tables) };
    });
    for (const { agendas } of this.turns)
      for (const table of agendas.tables) this.concerned.set(table, [...(this.concerned.get(table) ?? []), agendas]);
    for (const [index, { follows = [] }] of processes.entries())
      for (const [place, { of, act }] of follows.entries())
        this.followers.set(of, [...(this.followers.get(of) ?? []), { process: index, place, act, told: undefined }]);
    this.taken = new Set(this.turns.flatMap(({ process }) => Object.keys(process.takes ?? {})));
    for (const [place, [table, store]] of [...stores].entries()) {
      const touched = { place, table, store, agendas: this.concerned.get(table) ?? NONE };
      store.whenTouched = () => this.touchedTables.push(touched);
    }
    this.releases = new Releases(heldRules(lifecycle.states, lifecycle.held), stores);
  }

  /** Makes the rows that are there when history begins. */
  open(now: Moment): void {
    this.context.now = now;
    for (const store of this.stores.values()) store.opening = true;
    for (const { process } of this.turns) {
      process.opens?.(this.context);
      this.spread();
    }
    for (const store of this.stores.values()) store.opening = false;
    this.end();
  }

  /** Begins at a moment, from the held rows: after they were opened, or read from the database. */
  start(now: Moment): void {
    this.context.now = now;
    this.derived.clear();
    for (const { agendas } of this.turns)
      agendas.start(
        now,
        (table) => this.store(table).held(),
        (table) => this.store(table).key,
      );
  }

  /** The next moment at which it has something to do by itself. */
  due(): Moment {
    let due = Number.POSITIVE_INFINITY;
    for (const { agendas } of this.turns) due = Math.min(due, agendas.due);
    return due;
  }

  /** Takes what has arrived and does what is due at `now`. */
  step(now: Moment, inbox: Inbox): void {
    this.context.now = now;
    for (const { table, flow } of inbox.messages)
      if (!this.taken.has(table))
        throw new GenimsError('INTERNAL', `No process takes ${table}, which ${flow} has brought.`);
    for (const { table, row } of inbox.copied) this.sourceChanged(table, row);
    this.round(now, inbox);
    for (let rounds = 1; this.told.length > 0 || this.due() <= now; rounds++) {
      if (rounds > MOST_ROUNDS)
        throw new GenimsError(
          'INTERNAL',
          `A step at ${new Date(now).toISOString()} does not end: its events go in a circle.`,
        );
      this.round(now);
    }
    this.end();
  }

  private round(now: Moment, inbox?: Inbox): void {
    for (let index = 0; index < this.turns.length; index++) {
      const { process, agendas } = this.turns[index] as Turn;
      if (inbox) this.take(process, inbox);
      agendas.run(now, this.spread);
      for (let told = this.takeTold(index); told; told = this.takeTold(index)) {
        told.act(this.context, told.told as never);
        this.spread();
      }
    }
  }

  private take({ copied, takes }: Process<M>, inbox: Inbox): void {
    if (copied) for (const { table, row } of inbox.copied) copied[table]?.(this.context, row);
    if (takes) for (const message of inbox.messages) this.takeOne(takes[message.table], message);
    this.spread();
  }

  private takeOne(taker: ((context: Context<M>, message: never) => void) | undefined, message: Delivery): void {
    try {
      taker?.(this.context, message as never);
    } catch (error) {
      throw new RefusedMessage(message, error);
    }
  }

  private takeTold(process: number): Told | undefined {
    if (this.told.length === 0) return undefined;
    let first: Told | undefined;
    for (const one of this.told)
      if (one.process === process && (first === undefined || one.place < first.place)) first = one;
    if (first) this.told.splice(this.told.indexOf(first), 1);
    return first;
  }

  private tell(event: Event<unknown>, told: unknown): void {
    for (const follower of this.followers.get(event) ?? []) this.told.push({ ...follower, told });
  }

  private reconsider(agenda: KeyedAgenda<M>, key: Key): void {
    if (!this.turns.some(({ agendas }) => agendas.reconsider(agenda, key)) && this.hasInitiative)
      throw new GenimsError('INTERNAL', `No process has the agenda of ${agenda.each}.`);
  }

  private valueOf(derived: Derived<M, unknown>): unknown {
    if (this.derived.has(derived)) return this.derived.get(derived);
    const value = derived.build(this.context);
    this.derived.set(derived, value);
    for (const source of derived.from ?? []) this.sources.add(source);
    return value;
  }

  private sourceChanged(table: string, row: AnyRow): void {
    if (!this.sources.has(table)) return;
    for (const [derived, value] of this.derived) {
      if (!derived.from?.includes(table)) continue;
      if (derived.renew) derived.renew(value, this.context, { table, row } as SourceChange<M>);
      else this.derived.delete(derived);
    }
  }

  /** Tells agendas and derived values which rows were touched since the last call, table by table. */
  private readonly spread = (): void => {
    const { touchedTables } = this;
    if (touchedTables.length === 0) return;
    this.touchedTables = [];
    if (touchedTables.length > 1) touchedTables.sort((a, b) => a.place - b.place);
    for (const { table, store, agendas } of touchedTables)
      for (const row of store.takeTouched()) {
        this.touched.set(row, store);
        for (const one of agendas) one.rowTouched(table, row);
        this.sourceChanged(table, row);
      }
  };

  /** Nothing follows any more: what is final leaves. */
  private end(): void {
    this.releases.end(this.touched);
    this.touched.clear();
  }

  private store(table: string): TableStore {
    return must(this.stores.get(table), `store of ${table}`);
  }
}
