import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import type { Inbox, Room } from '../../../machinery/kernel/legacy.ts';
import { PriorityQueue } from '../../../machinery/kernel/queue.ts';
import { lifecycle } from '../lifecycle.ts';
import type { OperationsRow, Rows, WorkOrdersRow } from '../rows.ts';
import { type Capacity, concernsCapacity, type Machine } from './capacity.ts';
import type { Context, ShopFloor } from './context.ts';
import type { Crews } from './crews.ts';
import { Assignments } from './dispatching-people.ts';
import { type Candidate, chooseNext, departure, isAdjusted, isSameFamily, type Rule } from './dispatching-rule.ts';
import { availableAt, occupationOf, workLeft } from './orders-planning.ts';
import type { Placing, Schedule } from './scheduling.ts';

const UNDER_WAY = new Set(['dispatched', 'setup', 'running', 'interrupted']);

/** One operation under way, one ahead. */
const SLOTS = 2;
const AHEAD = lifecycle.scheduling.aheadMinutes * MINUTE_MS;

/** Something to look at: an operation whose pieces arrive, or a work centre one of whose machines comes near its end. */
interface Wake {
  at: Moment;
  key: Key;
}

/**
 * Gives operations to machines. A machine has at most one operation under way and one ahead; it gets the next one shortly before it becomes free, from
 * what waits at its work centre then. Whenever a machine may take something that waits it does so at once, so the rows alone say what comes next.
 */
export class DispatchingRoom implements Room<Rows> {
  private readonly context: Context;
  private readonly floor: ShopFloor;
  private readonly capacity: Capacity;
  private readonly schedule: Schedule;
  private readonly people: Assignments;
  /** Operations whose pieces are being moved to them. */
  private moving = new PriorityQueue<Wake>(isEarlier);
  private centres = new PriorityQueue<Wake>(isEarlier);
  private readonly queues = new Map<Key, OperationsRow[]>();
  private readonly slots = new Map<Key, OperationsRow[]>();

  constructor(
    context: Context,
    floor: ShopFloor,
    { capacity, schedule, crews }: { capacity: Capacity; schedule: Schedule; crews: Crews },
  ) {
    this.context = context;
    this.floor = floor;
    this.capacity = capacity;
    this.schedule = schedule;
    this.people = new Assignments(context, crews);
  }

  restore(now: Moment): void {
    this.moving = new PriorityQueue(isEarlier);
    this.centres = new PriorityQueue(isEarlier);
    this.queues.clear();
    this.slots.clear();
    this.people.clear();
    for (const operation of this.context.tables.operations.held())
      if (operation.status === 'ready') this.moving.push(this.arrivalOf(operation));
      else if (UNDER_WAY.has(operation.status)) this.occupy(operation);
    for (const { key } of reached(this.moving, now)) this.enqueue(this.operation(key));
    for (const centre of this.queues.keys()) this.watch(centre, now);
  }

  due(): Moment {
    return Math.min(
      this.moving.peek()?.at ?? Number.POSITIVE_INFINITY,
      this.centres.peek()?.at ?? Number.POSITIVE_INFINITY,
    );
  }

  step(now: Moment, { copied }: Inbox<Rows>): void {
    const touched = new Set<Key>(concernsCapacity(copied) ? this.queues.keys() : []);
    for (const operation of this.floor.begun) touched.add(operation.work_center_id);
    for (const operation of this.floor.completed) {
      this.vacate(operation);
      touched.add(operation.work_center_id);
    }
    for (const operation of this.floor.readied) this.moving.push(this.arrivalOf(operation));
    for (const { key } of reached(this.moving, now)) touched.add(this.enqueue(this.operation(key)));
    for (const { key } of reached(this.centres, now)) touched.add(key);
    for (const centre of [...touched].sort((a, b) => a - b)) this.fill(centre, now);
  }

  private arrivalOf(operation: OperationsRow): Wake {
    return { at: availableAt(this.context, this.floor, operation), key: operation.operation_id };
  }

  /** An operation waits at its work centre, which is given. */
  private enqueue(operation: OperationsRow): Key {
    const centre = operation.work_center_id;
    const queue = this.queues.get(centre) ?? [];
    queue.push(operation);
    this.queues.set(centre, queue);
    return centre;
  }

  /** Dispatches what waits at a work centre to its machines as far as they are open. */
  private fill(centre: Key, now: Moment): void {
    const queue = this.queues.get(centre) ?? [];
    while (queue.length > 0) {
      const open = this.openMachines(centre, now);
      const first = open[0];
      if (!first) break;
      const before = this.slots.get(first.machine.machine_id)?.[0];
      const { candidate, rule } = must(chooseNext(this.candidates(queue, now), before), 'next operation');
      const planned = open.find(({ machine }) => machine.machine_id === candidate.operation.machine_id);
      queue.splice(queue.indexOf(candidate.operation), 1);
      this.dispatch(candidate, rule === 'setup_family' ? first : (planned ?? first), { rule, now });
    }
    this.watch(centre, now);
  }

  /** Machines that may take another operation, the one first that is free first. */
  private openMachines(centre: Key, now: Moment): { machine: Machine; from: Moment }[] {
    return this.capacity
      .machinesOf(centre)
      .map((machine) => ({ machine, from: this.openFrom(machine, now) }))
      .filter(({ from }) => from <= now + AHEAD)
      .sort((a, b) => a.from - b.from || a.machine.machine_id - b.machine.machine_id);
  }

  /** When a machine can begin with one more operation; infinite while that cannot be said. */
  private openFrom(machine: Machine, now: Moment): Moment {
    const own = this.slots.get(machine.machine_id) ?? [];
    const [current] = own;
    if (!current) return this.capacity.begin(machine, now);
    if (own.length === SLOTS || current.setup_started_at === null) return Number.POSITIVE_INFINITY;
    const end = this.capacity.end(machine, current.setup_started_at, occupationOf(current));
    return this.capacity.begin(machine, Math.max(now, end));
  }

  /** Looks at a work centre again when the next of its machines may take something. */
  private watch(centre: Key, now: Moment): void {
    if ((this.queues.get(centre)?.length ?? 0) === 0) return;
    let at = Number.POSITIVE_INFINITY;
    for (const machine of this.capacity.machinesOf(centre)) at = Math.min(at, this.openFrom(machine, now) - AHEAD);
    if (at < Number.POSITIVE_INFINITY) this.centres.push({ at: Math.max(at, now), key: centre });
  }

  private candidates(queue: readonly OperationsRow[], now: Moment): Candidate[] {
    return queue.map((operation) => {
      const order = this.orderOf(operation);
      return {
        operation,
        isUrgent: order.priority === 'urgent',
        timeLeft: order.planned_end_at - now,
        workLeft: workLeft(this.floor, operation),
      };
    });
  }

  private dispatch(
    { operation, isUrgent }: Candidate,
    { machine, from }: { machine: Machine; from: Moment },
    { rule, now }: { rule: Rule; now: Moment },
  ): void {
    const plan = this.schedule.placingOf(operation);
    const { setup, family } = this.setupOn(operation, machine);
    const reason = departure(plan, {
      machine: machine.machine_id,
      isInService: this.capacity.centresOf(plan.machine_id).length > 0,
      start: from,
      setup,
      available: availableAt(this.context, this.floor, operation),
      isUrgent,
    });
    if (reason !== null) {
      const length = occupationOf(operation, { ...operation, planned_setup_minutes: setup });
      const end = this.capacity.end(machine, from, length);
      const placing: Placing = { operation, machine, start: from, end, setup, reason, rule: family ?? rule };
      if (isAdjusted(plan, placing)) this.schedule.adjust(placing);
      else this.schedule.write([placing], now);
    }
    const person = this.people.personFor(operation, machine, Math.max(from, operation.planned_start_at ?? from));
    this.context.tables.operations.change(operation, { status: 'dispatched', assigned_employee_id: person });
    this.schedule.freeze(operation);
    this.occupy(operation);
  }

  /** Set-up of an operation on a machine, which is shorter when the same item stands on it. */
  private setupOn(operation: OperationsRow, machine: Machine): { setup: Scaled; family?: Rule } {
    const before = this.slots.get(machine.machine_id)?.[0];
    if (!isSameFamily(operation, before)) return { setup: operation.planned_setup_minutes };
    const setup = Math.round(operation.planned_setup_minutes * lifecycle.scheduling.familySetup);
    return { setup, family: 'setup_family' };
  }

  /** Machines take what they are given in the order of its planned start. */
  private occupy(operation: OperationsRow): void {
    const machine = must(operation.machine_id, 'machine of a dispatched operation');
    const own = [...(this.slots.get(machine) ?? []), operation];
    own.sort(
      (a, b) =>
        Number(b.setup_started_at !== null) - Number(a.setup_started_at !== null) ||
        (a.planned_start_at ?? 0) - (b.planned_start_at ?? 0) ||
        a.operation_id - b.operation_id,
    );
    this.slots.set(machine, own);
    this.people.add(operation);
  }

  private vacate(operation: OperationsRow): void {
    const machine = must(operation.machine_id, 'machine of a completed operation');
    const own = this.slots.get(machine) ?? [];
    this.slots.set(
      machine,
      own.filter((one) => one !== operation),
    );
    this.people.remove(operation);
  }

  private operation(key: Key): OperationsRow {
    return must(this.context.tables.operations.get(key), `operation ${key}`);
  }

  private orderOf({ work_order_id }: OperationsRow): WorkOrdersRow {
    return must(this.context.tables.work_orders.get(work_order_id), `work order ${work_order_id}`);
  }
}

function isEarlier(a: Wake, b: Wake): boolean {
  return a.at === b.at ? a.key < b.key : a.at < b.at;
}

/** Takes from a queue what its time has come for. */
function* reached(queue: PriorityQueue<Wake>, now: Moment): Generator<Wake> {
  for (let first = queue.peek(); first !== undefined && first.at <= now; first = queue.peek()) {
    queue.pop();
    yield first;
  }
}
