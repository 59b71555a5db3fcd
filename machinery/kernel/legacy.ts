import type { Draws } from '../base/draw.ts';
import type { AnyRow, Moment } from '../base/row-types.ts';
import type {
  AnyBehaviour,
  Context,
  CopyTable,
  Label,
  ModuleTypes,
  Process,
  RowsOf,
  RunParameters,
} from './contract.ts';
import type { Numbers } from './numbers.ts';

/** The contract before processes, until every module has moved. */
export interface LegacyTable<Row> {
  nextKey(): number;
  add(row: Row): Row;
  change(row: Row, columns: Partial<Row>): void;
  release(row: Row): void;
  append(row: Row): Row;
  get(key: number): Row | undefined;
  held(): Iterable<Row>;
  readonly size: number;
}

export type LegacyTables<Rows extends RowsOf> = { readonly [Name in keyof Rows]: LegacyTable<Rows[Name]> };
export type LegacyCopies<CopyRows extends RowsOf> = { readonly [Name in keyof CopyRows]: CopyTable<CopyRows[Name]> };

export interface LegacyMessage<Rows extends RowsOf = RowsOf> {
  flow: string;
  at: Moment;
  table: keyof Rows & string;
  columns: AnyRow;
}

export interface Inbox<Rows extends RowsOf = RowsOf> {
  messages: LegacyMessage<Rows>[];
  copied: { table: string; key: number }[];
}

export interface AgentContext<Rows extends RowsOf, CopyRows extends RowsOf> {
  readonly tables: LegacyTables<Rows>;
  readonly copies: LegacyCopies<CopyRows>;
  readonly draws: Draws;
  readonly numbers: Numbers;
  readonly parameters: RunParameters;
  readonly label: (label: Label) => void;
}

export interface Agent<Rows extends RowsOf = RowsOf> {
  open(now: Moment): void;
  restore(now: Moment): void;
  due(): Moment;
  step(now: Moment, inbox: Inbox<Rows>): void;
}

export interface ModuleBehaviour<Rows extends RowsOf = RowsOf, CopyRows extends RowsOf = RowsOf> {
  module: string;
  held: { [Name in keyof Rows]?: string };
  createAgent(context: AgentContext<Rows, CopyRows>): Agent<Rows>;
  links: readonly object[];
}

export function defineLegacyBehaviour<Rows extends RowsOf, CopyRows extends RowsOf>(
  behaviour: ModuleBehaviour<Rows, CopyRows>,
): LegacyBehaviour {
  return behaviour as unknown as LegacyBehaviour;
}

export interface LegacyBehaviour {
  module: string;
  held: { [table: string]: string | undefined };
  createAgent(context: AgentContext<RowsOf, RowsOf>): Agent;
  links: readonly object[];
}

export type EitherBehaviour = AnyBehaviour | LegacyBehaviour;

/**
 * A part of an agent that has a subject of its own. Rooms of one module know each other by the module's tables alone, as processes of one
 * application know each other by its database.
 */
export interface Room<Rows extends RowsOf = RowsOf> {
  /** Tables whose messages are for this room. */
  readonly takes?: readonly (keyof Rows & string)[];
  open?(now: Moment): void;
  restore?(now: Moment): void;
  due(): Moment;
  step(now: Moment, inbox: Inbox<Rows>): void;
}

/** An agent made of rooms, which are opened, restored and stepped in the given order. */
export function agentOfRooms<Rows extends RowsOf>(rooms: readonly Room<Rows>[]): Agent<Rows> {
  return {
    open: (now) => {
      for (const room of rooms) room.open?.(now);
    },
    restore: (now) => {
      for (const room of rooms) room.restore?.(now);
    },
    due: () => {
      let due = Number.POSITIVE_INFINITY;
      for (const room of rooms) due = Math.min(due, room.due());
      return due;
    },
    step: (now, inbox) => {
      const messages =
        inbox.messages.length > 0 ? Map.groupBy(inbox.messages, (message) => roomOf(rooms, message)) : undefined;
      for (const room of rooms) {
        const own = messages?.get(room) ?? [];
        if (own.length > 0 || inbox.copied.length > 0 || room.due() <= now)
          room.step(now, { messages: own, copied: inbox.copied });
      }
    },
  };
}

function roomOf<Rows extends RowsOf>(
  rooms: readonly Room<Rows>[],
  message: LegacyMessage<Rows>,
): Room<Rows> | undefined {
  return rooms.find((room) => room.takes?.includes(message.table));
}

/** A room in the place of a process, while a module is moved subject by subject. */
export function roomAsProcess<M extends ModuleTypes>(name: string, create: (context: Context<M>) => Room): Process<M> {
  return { name, room: create } as unknown as Process<M>;
}
