import type { Moment } from '../base/row-types.ts';
import type { Agent, Inbox, Message, RowsOf } from './contract.ts';

/**
 * A part of an agent that has a subject of its own. Rooms of one module know each other by the module's tables alone, as processes of one
 * application know each other by its database.
 */
export interface Room<Rows extends RowsOf = RowsOf> {
  /** Tables whose messages are for this room. */
  readonly takes?: readonly (keyof Rows & string)[];
  /** Makes the rows that are there when history begins. */
  open?(now: Moment): void;
  /** Builds what the room keeps in mind from the held rows. */
  restore?(now: Moment): void;
  /** The next moment at which it has something to do by itself. */
  due(): Moment;
  /** Does what is due at `now` and takes what has arrived for it. Called when it is due, when something has arrived, and never otherwise. */
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

function roomOf<Rows extends RowsOf>(rooms: readonly Room<Rows>[], message: Message<Rows>): Room<Rows> | undefined {
  return rooms.find((room) => room.takes?.includes(message.table));
}
