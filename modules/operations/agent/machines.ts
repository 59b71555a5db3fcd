import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import type { Inbox, Room } from '../../../machinery/kernel/legacy.ts';
import { PriorityQueue } from '../../../machinery/kernel/queue.ts';
import type { Rows } from '../rows.ts';
import { type Context, machineOf, type Run, type State, type Station, wholeSecond } from './context.ts';
import { Alarms } from './faults-alarms.ts';
import { newMeters, openingMeters } from './machines-meters.ts';
import { Workday } from './machines-workday.ts';
import { Technicians } from './maintenance-people.ts';
import { Runs } from './runs.ts';
import { courseOf, ranSeconds } from './runs-course.ts';
import { States } from './states.ts';

/** A machine that has to be looked at. */
interface Wake {
  at: Moment;
  key: Key;
}

/**
 * Machines with their runs, states, faults and holds. Each machine is looked at when its state must change or an alarm comes to its time. Looking at
 * it at any other moment changes nothing, so after a stop all are simply looked at again.
 */
export class MachinesRoom implements Room<Rows> {
  readonly takes = ['production_runs'] as const;
  private readonly context: Context;
  private readonly states: States;
  private readonly runs: Runs;
  private readonly alarms: Alarms;
  private readonly technicians: Technicians;
  private readonly workday: Workday;
  private readonly stations = new Map<Key, Station>();
  private wakes = new PriorityQueue<Wake>(isEarlier);

  constructor(context: Context) {
    this.context = context;
    this.states = new States(context);
    this.runs = new Runs(context);
    this.alarms = new Alarms(context);
    this.technicians = new Technicians(context);
    this.workday = new Workday(context, { states: this.states, runs: this.runs, technicians: this.technicians });
  }

  open(now: Moment): void {
    for (const machine of this.context.copies['master.machines'].all())
      if (machine.status === 'active') {
        const state = this.states.first(machine.machine_id, now, openingMeters(this.context, machine, now));
        this.workday.look(stationOf(state), now);
      }
  }

  restore(now: Moment): void {
    this.stations.clear();
    this.wakes = new PriorityQueue(isEarlier);
    this.technicians.changed();
    const { tables } = this.context;
    for (const state of tables.scada_machine_data.held())
      if (state.ended_at === null) this.stations.set(state.machine_id, stationOf(state));
    for (const run of tables.production_runs.held()) this.attach(run);
    for (const fault of tables.machine_faults.held()) {
      const station = this.stations.get(fault.machine_id);
      if (!station || fault.fault_category === 'sensor') continue;
      if (fault.stops_machine) station.fault = fault;
      else station.alarms.push(fault);
    }
    for (const hold of tables.maintenance_events.held()) this.stations.get(hold.machine_id)?.holds.push(hold);
    const at = wholeSecond(now);
    for (const station of this.stations.values()) {
      const { run, state } = station;
      // An alarm of this very moment is still to be raised.
      if (run) station.alarmAt = this.alarms.nextOf(station, ranSeconds(run, state.timestamp, at) - 1);
      this.wake(station, at);
    }
  }

  due(): Moment {
    for (let first = this.wakes.peek(); first; first = this.wakes.peek()) {
      const station = this.stations.get(first.key);
      if (station && this.nextOf(station) === first.at) return first.at;
      this.wakes.pop();
    }
    return Number.POSITIVE_INFINITY;
  }

  step(now: Moment, { messages, copied }: Inbox<Rows>): void {
    for (const { table, key } of copied) this.copyChanged(table, key, now);
    for (const { columns } of messages) this.hear(columns as Run, now);
    while (this.due() <= now) this.pass(must(this.stations.get(must(this.wakes.pop(), 'wake').key), 'machine'), now);
  }

  private hear(given: Run, now: Moment): void {
    const station = this.stationOn(given.machine_id, now);
    const known = [station.run, ...station.queue].find((run) => run?.operation_id === given.operation_id);
    if (known && given.operation_id !== null) this.runs.follow(station, known, given);
    else this.attach(this.runs.take(given, now));
    this.wake(station, wholeSecond(now));
  }

  private pass(station: Station, at: Moment): void {
    if (station.alarmAt <= at) this.alarms.raise(station, at);
    if (this.alarms.dueOf(station) <= at) this.alarms.attend(station, at);
    if (station.until <= at) this.workday.look(station, at);
    const { run, state } = station;
    station.alarmAt = run
      ? this.alarms.nextOf(station, ranSeconds(run, state.timestamp, at))
      : Number.POSITIVE_INFINITY;
    this.wakes.push({ at: this.nextOf(station), key: station.key });
  }

  private nextOf(station: Station): Moment {
    return Math.min(station.until, station.alarmAt, this.alarms.dueOf(station));
  }

  private wake(station: Station, at: Moment): void {
    station.until = Math.min(station.until, at);
    this.wakes.push({ at: this.nextOf(station), key: station.key });
  }

  private attach(run: Run): void {
    const station = must(this.stations.get(run.machine_id), `machine ${run.machine_id} of a run`);
    if (run.status === 'planned') {
      station.queue.push(run);
      station.queue.sort(
        (a, b) => a.planned_start_at - b.planned_start_at || a.production_run_id - b.production_run_id,
      );
      return;
    }
    station.run = run;
    if (run.started_at !== null) station.course = courseOf(this.context, run, machineOf(this.context, run.machine_id));
  }

  private copyChanged(table: string, key: Key, now: Moment): void {
    if (table === 'master.employees') this.technicians.changed();
    if (table === 'master.production_lines')
      for (const station of this.stations.values()) this.wake(station, wholeSecond(now));
    if (table !== 'master.machines') return;
    const station =
      machineOf(this.context, key).status === 'active' ? this.stationOn(key, now) : this.stations.get(key);
    if (station) this.wake(station, wholeSecond(now));
  }

  /** The machine in mind; one that comes into service begins with its meters at zero. */
  private stationOn(key: Key, now: Moment): Station {
    const known = this.stations.get(key);
    if (known) return known;
    const meters = newMeters(machineOf(this.context, key));
    const station = stationOf(this.states.first(key, wholeSecond(now), meters));
    this.stations.set(key, station);
    return station;
  }
}

function stationOf(state: State): Station {
  return {
    key: state.machine_id,
    state,
    run: undefined,
    course: undefined,
    queue: [],
    fault: undefined,
    alarms: [],
    holds: [],
    until: Number.POSITIVE_INFINITY,
    alarmAt: Number.POSITIVE_INFINITY,
  };
}

function isEarlier(a: Wake, b: Wake): boolean {
  return a.at === b.at ? a.key < b.key : a.at < b.at;
}
