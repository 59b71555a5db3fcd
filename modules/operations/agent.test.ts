import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/catalog.ts';
import { must } from '../../machinery/base/errors.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../machinery/base/utc.ts';
import { Simulation } from '../../machinery/kernel/simulation.ts';
import { type Simulated, wholeCompany } from '../../test/support/simulated.ts';
import { unexplained } from '../../tools/realism/silent-columns.ts';
import { behaviour as master } from '../master/agent.ts';
import { behaviour } from './agent.ts';
import type { Rows, Sends } from './rows.ts';

type Run = Rows['production_runs'];
type State = Rows['scada_machine_data'];
type Told = Sends['operations-to-manufacturing'];

let history: Simulated;
beforeAll(() => {
  history = wholeCompany();
}, 120_000);

const rows = <Table extends keyof Rows>(table: Table) => history.rows<Rows[Table]>(`operations.${table}`);
const told = <Table extends keyof Told>(table: Table) => history.rows<Told[Table]>(`manufacturing.${table}`);
const begun = () => rows('production_runs').filter(({ started_at }) => started_at !== null);
const stopping = () => rows('machine_faults').filter(({ stops_machine }) => stops_machine);

describe('machines', () => {
  it('are in every state of a working day', () => {
    const kinds = new Set(
      rows('scada_machine_data').map(({ machine_state, reason_code }) => `${machine_state} ${reason_code}`),
    );
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
  });

  it('tell when runs begin and end, with what may explain a loss, and stops of five minutes and more', () => {
    const messages = told('mes_integration_log').filter(({ direction }) => direction === 'inbound');
    const arrived = history.simulation.parameters.end - MINUTE_MS;
    const isPast = (moment: number | null) => moment !== null && moment < arrived;
    for (const [type, known] of [
      ['run_started', rows('production_runs').filter(({ setup_started_at }) => isPast(setup_started_at))],
      ['run_completed', rows('production_runs').filter(({ ended_at }) => isPast(ended_at))],
    ] as const)
      expect(messages.filter(({ message_type }) => message_type === type)).toHaveLength(known.length);
    for (const { message_type, payload } of messages)
      if (message_type === 'run_completed') expect(payload).toHaveProperty('stop_seconds', expect.any(Number));
    const stops = told('downtime_events').filter(({ scada_machine_data_id }) => scada_machine_data_id !== null);
    expect(stops.length).toBeGreaterThan(50);
    for (const { started_at, ended_at } of stops)
      expect(must(ended_at, 'end') - must(started_at, 'begin')).toBeGreaterThanOrEqual(5 * MINUTE_MS);
  });

  it('on standby are off as soon as nothing is left to do', () => {
    // A Wednesday, nine in the morning in India.
    const now = Date.UTC(2026, 5, 10, 3, 30);
    const simulation = new Simulation({
      catalog: loadCatalog(),
      behaviours: [master, behaviour],
      parameters: { seed: 1, scale: 0.2, start: now - DAY_MS, end: now + DAY_MS, sensorInterval: HOUR_MS },
    });
    simulation.open();
    simulation.run(now);
    const store = (module: string, table: string) => must(simulation.stores(module).get(table), table);
    const machine = must(
      [...store('master', 'machines').held()].find(({ status }) => status === 'active'),
      'machine',
    );
    const machine_id = machine.machine_id;
    const standby = (at: number) => {
      const from = { flow: 'master', source: 'master', sent: at, commit: 0, ordinal: 0 };
      const columns = { ...machine, status: 'standby' };
      const delivery = { ...from, kind: 'copy' as const, at: at + MINUTE_MS, table: 'master.machines', columns };
      simulation.receive({ module: 'operations', delivery });
      simulation.run(at + HOUR_MS);
    };
    const holds = store('operations', 'maintenance_events');
    const hold = holds.add({
      machine_id,
      event_number: 'ME-1',
      event_type: 'preventive',
      is_planned: true,
      maintenance_work_order_id: 1,
      work_order_number: 'MWO-1',
      work_order_status: 'in_progress',
      planned_start_at: now,
      planned_end_at: now + 4 * HOUR_MS,
      work_started_at: now,
    });
    standby(now);
    expect(hold).toMatchObject({ status: 'held' });
    holds.change(hold, { work_order_status: 'completed', work_completed_at: now + HOUR_MS });
    standby(now + HOUR_MS);
    expect(hold).toMatchObject({ status: 'released' });
    const states = store('operations', 'scada_machine_data').by('machine_id', machine_id);
    expect(states.at(-1)).toMatchObject({ machine_state: 'off', timestamp: hold.released_at, ended_at: null });
  });
});

describe('failures', () => {
  it('are about as frequent as in AI4I 2020, of every kind, and told as ground truth', () => {
    const share = stopping().length / begun().length;
    expect(share).toBeGreaterThan(0.0339 * 0.7);
    expect(share).toBeLessThan(0.0339 * 1.3);
    expect(new Set(stopping().map(({ failure_mode }) => failure_mode)).size).toBe(5);
    const labels = new Set(history.simulation.labels.flatMap((label) => label.rows.map(({ key }) => key)));
    for (const { machine_fault_id } of stopping()) expect(labels).toContain(machine_fault_id);
  });

  it('come from speed and torque that are correlated as there', () => {
    const cutting = begun().filter((run) => run.rotational_speed_rpm !== null);
    const mean = (of: (run: Run) => number) => cutting.reduce((total, run) => total + of(run), 0) / cutting.length;
    const speed = (run: Run) => must(run.rotational_speed_rpm, 'speed') / 100;
    const torque = (run: Run) => must(run.torque_nm, 'torque') / 100;
    const [s, t] = [mean(speed), mean(torque)];
    const covariance = mean((run) => (speed(run) - s) * (torque(run) - t));
    const deviation = (of: (run: Run) => number, m: number) => Math.sqrt(mean((run) => (of(run) - m) ** 2));
    expect(covariance / deviation(speed, s) / deviation(torque, t)).toBeCloseTo(-0.875, 1);
    expect(s).toBeGreaterThan(1510);
    expect(s).toBeLessThan(1570);
    // Worn machines of a few weeks shift the mean of a wide distribution a little.
    expect(t).toBeGreaterThan(38.5);
    expect(t).toBeLessThan(41.5);
  });

  it('of tools come before they are worn out, if the operator has not changed them', () => {
    const wear = rows('scada_machine_data').map(({ tool_wear_minutes }: State) => tool_wear_minutes ?? 0);
    expect(wear.reduce((a, b) => Math.max(a, b))).toBeLessThanOrEqual(240_00);
    expect(rows('maintenance_events').some(({ event_type }) => event_type === 'tool_change')).toBe(true);
  });
});

describe('the whole company', () => {
  /** In smaller tables what is rare has not happened in these days; `npm run realism:columns` looks at all of them in a longer history. */
  const MANY = 1000;

  it('has fewer than forty columns that say nothing and have no reason to', () => {
    const large = Object.entries(history.counts()).filter(([, count]) => count >= MANY);
    const silent = large.flatMap(([table]) => unexplained(table, history.rows(table)));
    expect(silent.slice(39)).toEqual([]);
  });
});
