/**
 * The words of the kernel, once each:
 *
 * - **behaviour**: what a module does over time, as a list of processes with its lifecycle and its links.
 * - **process**: one subject of a module: what it takes, when it acts by itself, what it then does. Processes of one module know each other by the module's
 *   tables, by events and by what they derive from rows.
 * - **message**: columns of one table that a link maps for another module, with its place at the source and its moment of effect.
 * - **schedule**: moments at which a process acts, by the calendar or by draws. **agenda**: the next moment of a row, or of a thing that has a key.
 * - **event**: something that one process tells the others within a step.
 * - **derived**: a value built from held rows and copies, and built anew when its source changes.
 * - **step**: everything a module does at one moment. It is one transaction.
 * - **held**: rows that may still change are in memory; which ones they are follows from the lifecycle.
 */
import type { Draws } from '../base/draw.ts';
import type { Lifecycle } from '../base/lifecycle.ts';
import type { AnyRow, Key, Moment } from '../base/row-types.ts';
import type { Numbers } from './numbers.ts';
import type { Schedule } from './schedule.ts';

/** Tables by name, as a module's `rows.ts` declares them. */
export type RowsOf = { [table: string]: object };

/** All types of a module, generated in its `rows.ts`. */
export interface ModuleTypes {
  rows: RowsOf;
  news: RowsOf;
  copies: RowsOf;
  sends: { [flow: string]: RowsOf };
}

type Name<Of> = keyof Of & string;

/** One change of a row. After an update `before` holds the values that the changed columns had. */
export interface RowChange<Row = AnyRow> {
  kind: 'insert' | 'update';
  row: Readonly<Row>;
  before?: Partial<Row>;
}

/** Whether a column holds something now that it did not hold before the change. */
export function becomes<Row, Column extends keyof Row>(
  { kind, row, before }: RowChange<Row>,
  column: Column,
  holds: (value: Row[Column]) => boolean,
): boolean {
  if (!holds(row[column])) return false;
  if (kind === 'insert') return true;
  return before !== undefined && column in before && !holds(before[column] as Row[Column]);
}

/**
 * The rows of one table that an agent holds: those that may still change. A row is written when it is final, or when the run ends, so memory
 * follows work in progress.
 */
export interface Table<Row, New = Row> {
  /** Key for the next row, in order of creation, without gaps. */
  nextKey(): number;
  /** A new row; what is left out is filled: key, defaults, moments of entry and change, nulls. Its state must be one that the lifecycle begins with. */
  add(row: New): Row;
  /** A new row of what a message has brought, with columns of the receiver's own. What the schema asks for must be among them. */
  receive(brought: Readonly<Partial<Row>>, own?: Partial<Row>): Row;
  /** Changes columns of a held row; `updated_at` follows where the table has it. A state that the lifecycle does not lead to is refused. */
  change(row: Row, columns: Partial<Row>): void;
  get(key: Key): Row | undefined;
  /** The held row of a key that must be there. */
  must(key: Key | null): Row;
  /** Held rows in which a column has a value, in the order of their keys. */
  by<Column extends keyof Row & string>(column: Column, value: Row[Column]): readonly Row[];
  /** Held rows in the order of their keys. */
  held(): Iterable<Row>;
  /** Number of held rows. */
  readonly size: number;
}

export type Tables<M extends ModuleTypes> = {
  readonly [T in Name<M['rows']>]: Table<M['rows'][T], T extends keyof M['news'] ? M['news'][T] : M['rows'][T]>;
};

/** Read-only copies of other modules' tables, as they have arrived. */
export interface CopyTable<Row> {
  get(key: Key): Readonly<Row> | undefined;
  /** The row of a key that must be there. */
  must(key: Key | null): Readonly<Row>;
  all(): Iterable<Readonly<Row>>;
  readonly size: number;
  /** The agent has no more use for a row, and does not keep it in memory; its database does. */
  forget(key: Key): void;
}

export type Copies<CopyRows extends RowsOf> = { readonly [C in keyof CopyRows]: CopyTable<CopyRows[C]> };

/** What a link brings: columns of a row of this module, mapped from a row of another one. The sender's keys stay the sender's. */
export interface Message<M extends ModuleTypes = ModuleTypes, T extends Name<M['rows']> = Name<M['rows']>> {
  flow: string;
  /** Moment of effect. */
  at: Moment;
  table: T;
  columns: Readonly<Partial<M['rows'][T]>>;
}

/** Rows of the module that a link may read beside the change that it maps. */
export interface LinkSource<Rows extends RowsOf> {
  /**
   * The row of a key. Of a row that the same transaction did not change only columns that never change after insertion may be read: then the link gives
   * the same message whenever it is evaluated.
   */
  get<T extends Name<Rows>>(table: T, key: Key | null): Readonly<Rows[T]>;
  by<T extends Name<Rows>, Column extends keyof Rows[T] & string>(
    table: T,
    column: Column,
    value: Rows[T][Column],
  ): readonly Readonly<Rows[T]>[];
}

/** What a mapping gives: columns of one of the tables that the flow leads to. */
export type Mapped<Targets extends RowsOf = RowsOf> = {
  [T in Name<Targets>]: { table: T; columns: Partial<Targets[T]> };
}[Name<Targets>];

/** A pure mapping from changes of one module to messages for another. */
export interface Link<M extends ModuleTypes = ModuleTypes, F extends Name<M['sends']> = Name<M['sends']>> {
  flow: F;
  /** Source table to mapping; a mapping gives nothing for changes that the flow does not carry. */
  on: {
    [T in Name<M['rows']>]?: (
      change: RowChange<M['rows'][T]>,
      source: LinkSource<M['rows']>,
    ) => Mapped<M['sends'][F]>[];
  };
}

/** What a run is about; equal parameters give equal rows. */
export interface RunParameters {
  seed: number;
  /** Size of the company; 1 is the catalogue's `initialRows`. */
  scale: number;
  /** First moment of history. */
  start: Moment;
  /** Go-live: history ends here. Only opening rows may depend on it. */
  end: Moment;
  /** Time between two readings of a sensor, ms; around events they are denser. */
  sensorInterval: number;
}

/** Something that was put into the history on purpose: a fault, a fraud, a mistake. It is told beside the databases, for the ground truth. */
export interface Label {
  kind: string;
  /** Why it happened, in words. */
  cause: string;
  start: Moment;
  /** When it ended; null while it goes on. */
  end: Moment | null;
  /** Rows of the agent's own tables in which it begins. */
  rows: { table: string; key: Key }[];
  /**
   * Where it leads: paths from the table of a row over references, such as `operations.machine_faults <- manufacturing.downtime_events.machine_fault_id`.
   * A step `<- m.t.c` goes to the rows whose column points here, a step `-> m.t.c` to the rows that the column points to. What leads nowhere breaks law 46.
   */
  consequences: readonly [string, ...string[]];
}

/** Something that one process tells others of its module within a step. */
export interface Event<Told> {
  readonly name: string;
  readonly told?: Told;
}

/** A new kind of event. */
export function event<Told>(name: string): Event<Told> {
  return { name };
}

/** A row of a copy or an own table that is new or has changed. */
export type SourceChange<M extends ModuleTypes> =
  | { [C in Name<M['copies']>]: { table: C; row: Readonly<M['copies'][C]> } }[Name<M['copies']>]
  | { [T in Name<M['rows']>]: { table: T; row: M['rows'][T] } }[Name<M['rows']>];

/** A value that follows from held rows and copies. It is kept until a source changes, or until the agent is started anew. */
export interface Derived<M extends ModuleTypes, Value> {
  build(context: Context<M>): Value;
  /** Copies and own tables it is built from; without them it is built once, and its users keep it in step. */
  from?: readonly (Name<M['copies']> | Name<M['rows']>)[];
  /** Takes a changed row instead of being built anew, for values that are large. */
  renew?(value: Value, context: Context<M>, change: SourceChange<M>): void;
}

/** Declares a value that follows from rows; `context.the(…)` gives it. */
export function derived<M extends ModuleTypes, Value>(declared: Derived<M, Value>): Derived<M, Value> {
  return declared;
}

/** Everything that a process is handed: the module's own tables, its copies, its draws. There is no way to anything else. */
export interface Context<M extends ModuleTypes = ModuleTypes> {
  /** Moment of the step. */
  readonly now: Moment;
  readonly tables: Tables<M>;
  readonly copies: Copies<M['copies']>;
  readonly draws: Draws;
  /** Number ranges of the module's documents. */
  readonly numbers: Numbers;
  readonly parameters: RunParameters;
  /** Tells the ground truth of something deliberate. */
  readonly label: (label: Label) => void;
  /** A derived value. */
  the<Value>(derived: Derived<M, Value>): Value;
  /** Tells an event to the processes that follow it: later ones in their turn of this round, earlier ones in the next round of this step. */
  tell<Told>(event: Event<Told>, told: Told): void;
  /** The next moment of a thing of a keyed agenda may have changed. */
  reconsider(agenda: KeyedAgenda<M>, key: Key): void;
}

/** The next moment of what has none. */
export const NEVER: Moment = Number.POSITIVE_INFINITY;

/**
 * What a process does by itself is initiative: it begins things, or decides how they come out. What is none says so: a clock that follows from what is in the rows, such as a term that ends, a due date that
 * passes, a period that opens, figures of a day that is over. Clocks go on where initiative is switched off.
 */
export interface Clock {
  clock?: true;
}

/** Acts at the moments of a schedule. */
export interface Scheduled<M extends ModuleTypes> extends Clock {
  at: Schedule;
  act(context: Context<M>): void;
}

/** Acts at moments that are drawn, as for what comes in from outside: always initiative. */
export interface Drawn<M extends ModuleTypes> {
  /** The first moment at or after another, by draws alone; infinity where there is none. */
  drawn(from: Moment, context: Context<M>): Moment;
  act(context: Context<M>): void;
}

/** Held rows that have a next moment of their own. It is asked for when the row, or a row that belongs to it, has changed. */
export interface RowAgenda<M extends ModuleTypes, T extends Name<M['rows']>> extends Clock {
  of: T;
  /** The next moment of the row, by rows alone, infinity where there is none. What goes by the clock gives its first moment that is not before `from`. */
  next(row: M['rows'][T], context: Context<M>, from: Moment): Moment;
  act(row: M['rows'][T], context: Context<M>): void;
  /** Tables whose rows belong to it, with the column that holds its key. */
  with?: { [Other in Name<M['rows']>]?: keyof M['rows'][Other] & string };
}

/** Things that are no single row but have a key, such as machines, and a next moment each. */
export interface KeyedAgenda<M extends ModuleTypes> extends Clock {
  /** What they are, for errors. */
  each: string;
  /** All of them, when the agent is started. */
  keys(context: Context<M>): Iterable<Key>;
  /** The next moment of one, as that of a row. Looking at it sooner changes nothing. */
  next(key: Key, context: Context<M>, from: Moment): Moment;
  act(key: Key, context: Context<M>): void;
  /** Tables whose rows belong to one, with the column that holds its key: a changed row has its next moment looked at again. */
  with?: { [T in Name<M['rows']>]?: keyof M['rows'][T] & string };
}

export type Agenda<M extends ModuleTypes> =
  | { [T in Name<M['rows']>]: RowAgenda<M, T> }[Name<M['rows']>]
  | KeyedAgenda<M>;

/** What a process does when another one tells an event. */
export interface Following<M extends ModuleTypes> {
  of: Event<unknown>;
  act(context: Context<M>, told: never): void;
}

/** Follows an event of another process. */
export function follow<M extends ModuleTypes, Told>(
  of: Event<Told>,
  act: (context: Context<M>, told: Told) => void,
): Following<M> {
  return { of, act };
}

/**
 * One subject of a module. In its turn of a step it takes changed copies and messages in their order, then does what is due by its schedules and agendas,
 * earliest first, then follows events. Whatever it needs to remember is in rows.
 */
export interface Process<M extends ModuleTypes> {
  name: string;
  /** Makes the rows that are there when history begins. */
  opens?(context: Context<M>): void;
  /** Messages by the table whose columns they bring. */
  takes?: { [T in Name<M['rows']>]?: (context: Context<M>, message: Message<M, T>) => void };
  /** Rows of copies that are new or changed. */
  copied?: { [C in Name<M['copies']>]?: (context: Context<M>, row: Readonly<M['copies'][C]>) => void };
  schedule?: readonly (Scheduled<M> | Drawn<M>)[];
  agenda?: readonly Agenda<M>[];
  /** In their order: everything of the first kind that was told, then of the second. */
  follows?: readonly Following<M>[];
}

/** What a module gives the machinery. */
export interface Behaviour<M extends ModuleTypes> {
  module: string;
  /** Its states and what is held are executed by the store. */
  lifecycle: Pick<Lifecycle, 'states' | 'held'>;
  /** In the order in which they take their turns. */
  processes: readonly Process<M>[];
  links: LinksOf<M>;
}

/** The outgoing links of a module. */
export type LinksOf<M extends ModuleTypes> = readonly { [F in Name<M['sends']>]: Link<M, F> }[Name<M['sends']>][];

/** A behaviour as the machinery, which knows no module, sees it. */
export type AnyBehaviour = Behaviour<ModuleTypes>;

/** Checks a behaviour where it is written. */
export function defineBehaviour<M extends ModuleTypes>(behaviour: Behaviour<M>): AnyBehaviour {
  return behaviour as unknown as AnyBehaviour;
}
