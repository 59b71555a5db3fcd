import { describe, expect, it } from 'vitest';
import { addWorkingTime, shiftAt } from '../../company/calendar.ts';
import { must } from '../../machinery/base/errors.ts';
import type { AnyRow } from '../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../machinery/base/utc.ts';
import {
  type Context as AnyContext,
  defineBehaviour,
  type ModuleTypes,
  type RunParameters,
  type Table,
} from '../../machinery/kernel/contract.ts';
import { Simulated } from '../../test/support/simulated.ts';
import { behaviour as master } from '../master/agent.ts';
import { behaviour } from './agent.ts';
import type { CopyRows, Rows } from './rows.ts';

type Run = Rows['production_runs'];
type State = Rows['scada_machine_data'];
type Fault = Rows['machine_faults'];
type Hold = Rows['maintenance_events'];

const START = Date.UTC(2026, 2, 9);

/** What operations has told the others. */
const told: Told[] = [];
type Told = { table: string; columns: AnyRow };
type Context = AnyContext<ModuleTypes & { copies: CopyRows }>;

/**
 * Manufacturing as far as machines see it: every four hours each machine gets a run, a little less than it can do. It keeps nothing in mind, so it may be stopped.
 */
const manufacturing = defineBehaviour<ModuleTypes & { copies: CopyRows }>({
  module: 'manufacturing',
  lifecycle: { states: {} },
  links: [
    {
      flow: 'manufacturing-to-operations',
      on: {
        mes_integration_log: ({ row }) => [{ table: 'production_runs', columns: (row as { payload: AnyRow }).payload }],
      },
    },
  ],
  processes: [
    {
      name: 'dispatching',
      takes: { mes_integration_log: hear, downtime_events: hear },
      schedule: [{ at: (from) => Math.ceil(from / (4 * HOUR_MS)) * 4 * HOUR_MS, act: dispatch }],
    },
  ],
});

function hear(_: Context, { table, columns }: { table: string; columns: object }): void {
  told.push({ table, columns: { ...columns } });
}

function dispatch(context: Context): void {
  const { copies, now } = context;
  const table = must(context.tables.mes_integration_log, 'messages') as unknown as Table<AnyRow>;
  for (const machine of copies['master.machines'].all()) {
    const { shifts_per_day } = copies['master.production_lines'].must(machine.production_line_id);
    if (machine.status !== 'active' || !shiftAt(now, shifts_per_day)) continue;
    const key = table.nextKey();
    const payload = dispatched(key, { context, machine, shifts: shifts_per_day, now });
    table.add({ ...MESSAGE, mes_integration_log_id: key, entity_id: key, payload, occurred_at: now, received_at: now });
  }
}

/** A message that says that an operation was dispatched: the row of manufacturing that carries the run here. */
const MESSAGE = {
  direction: 'outbound',
  flow_id: 'manufacturing-to-operations',
  counterpart_module: 'operations',
  message_type: 'operation_dispatched',
  entity_table: 'manufacturing.operations',
  status: 'processed',
  attempt_count: 1,
};

function dispatched(
  key: number,
  {
    context,
    machine,
    shifts,
    now,
  }: { context: Context; machine: CopyRows['master.machines']; shifts: number; now: number },
): AnyRow {
  const draw = context.draws.of('operations', key, 'dispatched');
  const pieces = draw.integer(1, 50);
  const ideal = Math.round((draw.lognormal(140, 0.4) * 6000) / pieces);
  const start = now + Math.round(draw.between(0, 90) * MINUTE_MS);
  const length = draw.integer(10, 35) * MINUTE_MS + pieces * ideal * 11;
  const materials = [...context.copies['master.materials'].all()];
  const people = [...context.copies['master.employees'].all()].filter((one) => one.factory_id === machine.factory_id);
  return {
    operation_id: key,
    operation_sequence: 10,
    operation_status: 'dispatched',
    operator_employee_id: draw.chance(0.9) ? draw.pick(people).employee_id : null,
    work_order_id: key,
    work_order_number: `WO-2026-${key}`,
    work_center_id: 1,
    product_id: null,
    material_id: draw.pick(materials).material_id,
    lot_number: `LOT-${key}`,
    // The last piece may be a part of a unit.
    planned_quantity: pieces * 1000 - (draw.chance(0.02) ? 250 : 0),
    unit_of_measure: 'pcs',
    ideal_cycle_seconds: ideal,
    factory_id: machine.factory_id,
    production_line_id: machine.production_line_id,
    machine_id: machine.machine_id,
    planned_start_at: start,
    planned_end_at: addWorkingTime(start, length, shifts),
  };
}

const behaviours = [master, behaviour, manufacturing];
const parametersOf = (days: number, given: Partial<RunParameters> = {}): RunParameters => ({
  seed: 7,
  scale: 0.2,
  start: START,
  end: START + days * DAY_MS,
  sensorInterval: DAY_MS,
  ...given,
});

const world = new Simulated(behaviours, { ...parametersOf(60, { scale: 0.6 }), days: 60 });
const runs = world.rows<Run>('operations.production_runs');
const states = world.rows<State>('operations.scada_machine_data');
const faults = world.rows<Fault>('operations.machine_faults').filter((one) => one.fault_category !== 'sensor');
const holds = world.rows<Hold>('operations.maintenance_events').filter((one) => one.event_type !== 'calibration');
const completed = runs.filter(({ status }) => status === 'completed');
const begun = runs.filter(({ started_at }) => started_at !== null);
const sum = <Row>(rows: Row[], of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);

describe('states', () => {
  it('of a machine tile time from the beginning of history', () => {
    const machines = Map.groupBy(states, ({ machine_id }) => machine_id);
    expect(machines.size).toBeGreaterThan(10);
    for (const [machine, own] of machines) {
      own.sort((a, b) => a.timestamp - b.timestamp);
      expect(own.at(-1)?.ended_at, `machine ${machine}`).toBeNull();
      for (const [index, state] of own.entries()) {
        const before = own[index - 1];
        if (!before) continue;
        expect(before.ended_at, `machine ${machine}`).toBe(state.timestamp);
        expect(state.total_counter - state.total_count_increment).toBe(before.total_counter);
        expect(state.energy_counter_kwh - state.energy_kwh_increment).toBe(before.energy_counter_kwh);
      }
    }
  });

  it('are those that the schema and the day allow', () => {
    const kinds = new Set(states.map(({ machine_state, reason_code }) => `${machine_state} ${reason_code}`));
    for (const kind of [
      'running null',
      'setup changeover',
      'idle no_order',
      'idle break',
      'idle minor_stop',
      'starved no_material',
      'down breakdown',
      'maintenance corrective_maintenance',
      'maintenance tool_change',
      'maintenance preventive_maintenance',
      'off no_shift',
    ])
      expect(kinds).toContain(kind);
    for (const { timestamp, machine_state } of states)
      if (machine_state === 'running') expect(shiftAt(timestamp, 3)).toBeDefined();
  });

  it('stand in proportion to the runs', () => {
    expect(states.length / begun.length).toBeGreaterThan(3);
    expect(states.length / begun.length).toBeLessThan(5);
  });
});

describe('runs', () => {
  it('account for every piece, in the row and in the counters', () => {
    const own = Map.groupBy(states, ({ production_run_id }) => production_run_id);
    expect(completed.length).toBeGreaterThan(2000);
    for (const run of completed) {
      const counted = must(own.get(run.production_run_id), 'states');
      expect(run.good_quantity + run.scrap_quantity + run.rework_quantity).toBe(run.planned_quantity);
      expect(sum(counted, (one) => one.good_count_increment)).toBe(run.good_quantity);
      expect(sum(counted, (one) => one.scrap_count_increment)).toBe(run.scrap_quantity);
      expect(sum(counted, (one) => one.energy_kwh_increment)).toBe(run.energy_kwh);
      const running = counted.filter((one) => one.machine_state === 'running');
      expect(sum(running, (one) => one.duration_seconds ?? 0)).toBe(run.run_seconds);
      expect((run.planned_quantity / 1000) * run.ideal_cycle_seconds).toBeLessThanOrEqual(run.run_seconds);
    }
  });

  it('tell manufacturing when they begin and end, and ERP nothing while it is not there', () => {
    const ended = world.simulation.parameters.end - MINUTE_MS;
    const of = (type: string) => told.filter(({ columns }) => columns.message_type === type);
    const keys = (messages: Told[]) => new Set(messages.map(({ columns }) => columns.entity_id));
    const began = runs.filter((run) => run.setup_started_at !== null && run.setup_started_at < ended);
    expect(keys(of('run_started')).size).toBe(began.length);
    expect(keys(of('run_completed')).size).toBe(completed.filter((run) => (run.ended_at ?? 0) < ended).length);
    for (const { columns } of of('run_completed')) {
      const { reported_scrap_quantity, payload } = columns as { reported_scrap_quantity: number; payload: object };
      expect(payload).toHaveProperty('scrap_reason', reported_scrap_quantity > 0 ? expect.any(String) : null);
    }
    const stops = told.filter(({ table }) => table === 'downtime_events').map(({ columns }) => columns as State);
    expect(stops.length).toBeGreaterThan(50);
    for (const stop of stops)
      expect(
        (stop.ended_at ?? 0) - Number((stop as never as { started_at: number }).started_at),
      ).toBeGreaterThanOrEqual(5 * MINUTE_MS);
  });
});

describe('failures', () => {
  const stopping = faults.filter(({ stops_machine }) => stops_machine);

  it('are about as frequent as in AI4I 2020', () => {
    expect(stopping.length / begun.length).toBeGreaterThan(0.0339 * 0.7);
    expect(stopping.length / begun.length).toBeLessThan(0.0339 * 1.3);
    expect(new Set(stopping.map(({ failure_mode }) => failure_mode)).size).toBe(5);
  });

  it('speed and torque are correlated as there', () => {
    const cutting = begun.filter((run) => run.rotational_speed_rpm !== null);
    const mean = (of: (run: Run) => number) => sum(cutting, of) / cutting.length;
    const speed = (run: Run) => (run.rotational_speed_rpm ?? 0) / 100;
    const torque = (run: Run) => (run.torque_nm ?? 0) / 100;
    const [s, t] = [mean(speed), mean(torque)];
    const covariance = mean((run) => (speed(run) - s) * (torque(run) - t));
    const deviation = (of: (run: Run) => number, m: number) => Math.sqrt(mean((run) => (of(run) - m) ** 2));
    expect(covariance / deviation(speed, s) / deviation(torque, t)).toBeCloseTo(-0.875, 1);
    expect(s).toBeGreaterThan(1510);
    expect(s).toBeLessThan(1570);
    expect(t).toBeGreaterThan(39);
    expect(t).toBeLessThan(41);
  });

  it('put the machine down, lead to one repair, and are told as ground truth', () => {
    const down = new Set(states.filter((one) => one.machine_state === 'down').map((one) => one.machine_fault_id));
    const repairs = Map.groupBy(holds, ({ machine_fault_id }) => machine_fault_id);
    const labels = new Set(world.simulation.labels.flatMap(({ rows }) => rows.map(({ key }) => key)));
    for (const fault of stopping) {
      expect(down).toContain(fault.machine_fault_id);
      expect(repairs.get(fault.machine_fault_id)).toHaveLength(1);
      expect(labels).toContain(fault.machine_fault_id);
    }
  });

  it('tools are changed before they are worn out', () => {
    const wear = states.map(({ tool_wear_minutes }) => tool_wear_minutes ?? 0);
    expect(wear.reduce((a, b) => Math.max(a, b))).toBeLessThanOrEqual(240_00);
    expect(holds.some(({ event_type }) => event_type === 'tool_change')).toBe(true);
  });
});
