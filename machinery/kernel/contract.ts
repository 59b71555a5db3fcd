import type { Draws } from '../base/draw.ts';
import type { AnyRow, Moment } from '../base/row-types.ts';
import type { Numbers } from './numbers.ts';

/** Tables of a module by name, as its `rows.ts` declares them. */
export type RowsOf = { [table: string]: object };

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
 * The rows of one table that an agent holds: those that may still change. A row is written once it is released, or when the run ends, so memory
 * follows work in progress.
 */
export interface Table<Row> {
  /** Key for the next row, in order of creation, without gaps. */
  nextKey(): number;
  /** A new row. Its key comes from `nextKey`. */
  add(row: Row): Row;
  /** Changes columns of a held row; `updated_at` follows where the table has it. */
  change(row: Row, columns: Partial<Row>): void;
  /** The row is final: it is written and forgotten. */
  release(row: Row): void;
  /** A new row that is final from the beginning, as a reading is: written, never held. Its key may have several columns. */
  append(row: Row): Row;
  get(key: number): Row | undefined;
  /** Held rows in the order of their keys. */
  held(): Iterable<Row>;
  /** Number of held rows. */
  readonly size: number;
}

export type Tables<Rows extends RowsOf> = { readonly [Name in keyof Rows]: Table<Rows[Name]> };

/** Read-only copies of other modules' tables, as they have arrived. */
export interface CopyTable<Row> {
  get(key: number): Readonly<Row> | undefined;
  all(): Iterable<Readonly<Row>>;
  readonly size: number;
  /** The agent has no more use for a row, and does not keep it in memory; its database does. */
  forget(key: number): void;
}

export type Copies<CopyRows extends RowsOf> = { readonly [Name in keyof CopyRows]: CopyTable<CopyRows[Name]> };

/** What a link brings: columns of a row of this module, mapped from a row of another one. */
export interface Message<Rows extends RowsOf = RowsOf> {
  flow: string;
  at: Moment;
  /** Key of the source row; orders messages of one flow and moment. */
  key: number;
  table: keyof Rows & string;
  columns: AnyRow;
}

/** What has arrived since the last step. */
export interface Inbox<Rows extends RowsOf = RowsOf> {
  /** Ordered by (time, flow, key). */
  messages: Message<Rows>[];
  /** Rows of reference copies that are new or changed; `copies` holds them already. */
  copied: { table: string; key: number }[];
}

/** A pure mapping from changes of one module to rows of another. It sees the source module's held rows, and nothing else. */
export interface Link<Rows extends RowsOf = RowsOf> {
  flow: string;
  /** Source table to mapping; a mapping gives nothing for changes that the flow does not carry. */
  on: { [Name in keyof Rows]?: (change: RowChange<Rows[Name]>, source: Tables<Rows>) => Mapped[] };
}

export interface Mapped {
  table: string;
  columns: AnyRow;
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
  rows: { table: string; key: number }[];
  /**
   * Where it leads: paths from the table of a row over references, such as `operations.machine_faults <- manufacturing.downtime_events.machine_fault_id`.
   * A step `<- m.t.c` goes to the rows whose column points here, a step `-> m.t.c` to the rows that the column points to.
   */
  consequences: readonly string[];
}

/** Everything that an agent is handed: its own tables, its copies, its draws. There is no way to anything else. */
export interface AgentContext<Rows extends RowsOf, CopyRows extends RowsOf> {
  readonly tables: Tables<Rows>;
  readonly copies: Copies<CopyRows>;
  readonly draws: Draws;
  /** Number ranges of the module's documents. */
  readonly numbers: Numbers;
  readonly parameters: RunParameters;
  /** Tells the ground truth of something deliberate. */
  readonly label: (label: Label) => void;
}

/**
 * Behaviour of a module, without I/O. What will happen next is in its rows: after `restore`, an agent that was stopped goes on
 * as if it had not been.
 */
export interface Agent<Rows extends RowsOf = RowsOf> {
  /** Makes the rows that are there when history begins. */
  open(now: Moment): void;
  /** Builds what it keeps in mind from the held rows; called after `open`, and after held rows were read from the database. */
  restore(now: Moment): void;
  /** The next moment at which it has something to do by itself. */
  due(): Moment;
  /** Does what is due at `now` and takes what has arrived, ordered by (time, flow, key). */
  step(now: Moment, inbox: Inbox<Rows>): void;
}

/** What a module gives the simulation. `held` says per table, in SQL, which rows an agent must read to go on. */
export interface ModuleBehaviour<Rows extends RowsOf = RowsOf, CopyRows extends RowsOf = RowsOf> {
  module: string;
  held: { [Name in keyof Rows]?: string };
  createAgent(context: AgentContext<Rows, CopyRows>): Agent<Rows>;
  links: Link<Rows>[];
}

/**
 * Modules that go on in one thread, beside those of the other lanes. Which lanes there are changes no row: nothing takes effect in another module before
 * a minute has passed, so a lane may go on as long as nothing that it has not received can still arrive.
 */
export interface Lane {
  modules: readonly string[];
  /**
   * The next moment, not before `from`, at which the lane may change something that another lane hears of in real time; any moment where it is left out. The
   * less often a lane speaks, the less the others wait for it. A lane that speaks at another moment is an error.
   */
  speaks?: (from: Moment) => Moment;
}

/** Checks a behaviour where it is written; the machinery, which knows no module, sees rows without their types. */
export function defineBehaviour<Rows extends RowsOf, CopyRows extends RowsOf>(
  behaviour: ModuleBehaviour<Rows, CopyRows>,
): ModuleBehaviour {
  return behaviour as unknown as ModuleBehaviour;
}
