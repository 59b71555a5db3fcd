import type { Moment } from '../../machinery/base/row-types.ts';
import {
  type Agent,
  agentOfRooms,
  type Inbox,
  type ModuleBehaviour,
  type Room,
} from '../../machinery/kernel/legacy.ts';
import { BatchRecordsRoom, held as batchRecords } from './agent/batch-records.ts';
import { Capacity, concernsCapacity } from './agent/capacity.ts';
import { type Context, ShopFloor } from './agent/context.ts';
import { Crews } from './agent/crews.ts';
import { DispatchingRoom } from './agent/dispatching.ts';
import { DowntimeRoom, held as downtime } from './agent/downtime.ts';
import { InspectionsRoom, held as inspections } from './agent/inspections.ts';
import { LabourRoom, held as labour } from './agent/labour.ts';
import { MaterialRoom, held as material } from './agent/material.ts';
import { OrdersRoom } from './agent/orders.ts';
import { ProgressRoom } from './agent/progress.ts';
import { Schedule } from './agent/scheduling.ts';
import { links } from './links.ts';
import type { CopyRows, Rows } from './rows.ts';

/**
 * The MES. What the machines report is booked first, then new orders are taken up, then machines get their next operations; the other rooms follow what
 * happened in the step.
 */
class ManufacturingAgent implements Agent<Rows> {
  private readonly floor: ShopFloor;
  private readonly crews: Crews;
  private readonly capacity: Capacity;
  private readonly schedule: Schedule;
  private readonly rooms: Agent<Rows>;

  constructor(context: Context) {
    const floor = new ShopFloor(context);
    const crews = new Crews(context);
    const capacity = new Capacity(context);
    const schedule = new Schedule(context, floor, capacity);
    this.floor = floor;
    this.crews = crews;
    this.capacity = capacity;
    this.schedule = schedule;
    this.rooms = agentOfRooms([
      new ProgressRoom(context, floor, { capacity, schedule }),
      new OrdersRoom(context, floor, { capacity, schedule }),
      following(floor, new DispatchingRoom(context, floor, { capacity, schedule, crews })),
      following(floor, new MaterialRoom(context, floor)),
      following(floor, new LabourRoom(context, floor, crews)),
      following(floor, new InspectionsRoom(context, floor, crews)),
      following(floor, new BatchRecordsRoom(context, floor, crews)),
      new DowntimeRoom(context),
    ]);
  }

  open(now: Moment): void {
    this.rooms.open(now);
  }

  restore(now: Moment): void {
    this.crews.restore();
    this.capacity.restore();
    this.floor.restore();
    this.schedule.restore();
    this.rooms.restore(now);
  }

  due(): Moment {
    return this.rooms.due();
  }

  step(now: Moment, inbox: Inbox<Rows>): void {
    this.crews.arrived(inbox.copied, now);
    if (concernsCapacity(inbox.copied)) this.capacity.restore();
    this.rooms.step(now, inbox);
    this.floor.endStep();
  }
}

/** A room that is also stepped when something has happened on the floor in the rooms before it. */
function following(floor: ShopFloor, room: Room<Rows>): Room<Rows> {
  return {
    ...(room.takes ? { takes: room.takes } : {}),
    open: (now) => room.open?.(now),
    restore: (now) => room.restore?.(now),
    due: () => Math.min(room.due(), floor.due()),
    step: (now, inbox) => room.step(now, inbox),
  };
}

/** Operations and placings belong to their order; messages and history are final when they are written. */
const ORDER_IS_OPEN =
  "exists (select from manufacturing.work_orders w where w.work_order_id = t.work_order_id and w.status not in ('closed', 'cancelled'))";

export const behaviour: ModuleBehaviour<Rows, CopyRows> = {
  module: 'manufacturing',
  held: {
    work_orders: "status not in ('closed', 'cancelled')",
    operations: ORDER_IS_OPEN,
    production_schedules: "status = 'active'",
    ...material,
    ...labour,
    ...inspections,
    ...batchRecords,
    ...downtime,
  },
  createAgent: (context) => new ManufacturingAgent(context),
  links,
};
