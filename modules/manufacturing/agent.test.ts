import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/catalog.ts';
import { workingTimeBetween } from '../../company/calendar.ts';
import { must } from '../../machinery/base/errors.ts';
import { mayFollow } from '../../machinery/base/lifecycle.ts';
import type { AnyRow } from '../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../machinery/base/utc.ts';
import { tableCodec } from '../../machinery/engines/postgres/encoding.ts';
import type { ModuleBehaviour } from '../../machinery/kernel/legacy.ts';
import { Simulation } from '../../machinery/kernel/simulation.ts';
import type { ModuleRestart } from '../../machinery/kernel/state.ts';
import { erp, hr, MACHINES, master, operations, received } from '../../test/support/shop-floor.ts';
import { type Candidate, chooseNext, departure } from './agent/dispatching-rule.ts';
import { behaviour } from './agent.ts';
import { lifecycle } from './lifecycle.ts';
import type { OperationsRow, Rows } from './rows.ts';

const catalog = loadCatalog();
const spec = catalog.moduleSpec('manufacturing');
const START = Date.UTC(2026, 2, 1);
const DAYS = 28;
const momentAfter = (days: number) => START + Math.round(days * DAY_MS);
const keyName = (module: string, table: string) =>
  must(catalog.moduleSpec(module).tables[table]?.primaryKey[0], `key of ${table}`);

/** A simulation of the factory, with all rows as they were last written. */
class Factory {
  readonly simulation = new Simulation({
    catalog,
    behaviours: [master, operations, behaviour as ModuleBehaviour, erp, hr],
    parameters: { seed: 3, scale: 1, start: START, end: momentAfter(DAYS), sensorInterval: DAY_MS },
  });
  private readonly written = new Map<string, Map<unknown, AnyRow>>();

  run(days: number): this {
    this.simulation.run(momentAfter(days));
    for (const [table, store] of this.simulation.stores('manufacturing')) {
      store.flush();
      const rows = this.written.get(table) ?? new Map<unknown, AnyRow>();
      this.written.set(table, rows);
      for (const { row } of store.takeFinished()) rows.set(row[keyName('manufacturing', table)], row);
    }
    return this;
  }

  /** Rows by key. */
  rows<Name extends keyof Rows>(table: Name): Rows[Name][] {
    const rows = [...must(this.written.get(table), table)] as [number, AnyRow][];
    return rows.sort(([a], [b]) => a - b).map(([, row]) => row) as Rows[Name][];
  }

  /** Every row as the line that COPY takes, so that every column that must have a value has one. */
  lines(): Record<string, string[]> {
    return Object.fromEntries(
      Object.entries(spec.tables).map(([table, columns]) => {
        const codec = tableCodec(`manufacturing.${table}`, columns);
        return [table, this.rows(table as keyof Rows).map((row) => codec.values(row).join('\t'))];
      }),
    );
  }

  /** Another simulation that goes on from the rows of this one; those of manufacturing go through the text of their columns. */
  resumed(): Factory {
    const next = new Factory();
    for (const [table, rows] of this.written) next.written.set(table, new Map(rows));
    next.simulation.resume(this.simulation.modules.map((module) => this.restartOf(module)));
    return next;
  }

  private restartOf(module: string): ModuleRestart {
    const stores = [...this.simulation.stores(module)];
    const { referenceCopies } = catalog.module(module);
    return {
      module,
      moment: this.simulation.moment,
      lastKeys: Object.fromEntries(stores.map(([table, store]) => [table, store.lastKey])),
      held: Object.fromEntries(stores.map(([table]) => [table, this.heldOf(module, table)])),
      copies: Object.fromEntries(
        referenceCopies.map((name) => {
          const [owner = '', table = ''] = name.split('.');
          return [name, this.simulation.modules.includes(owner) ? this.heldOf(owner, table) : []];
        }),
      ),
      underWay: this.simulation.waiting(module),
      numbers: this.simulation.checkpoint(module).numbers,
    };
  }

  private heldOf(module: string, table: string): AnyRow[] {
    const rows = [...must(this.simulation.stores(module).get(table), table).held()];
    if (module !== 'manufacturing') return rows.map((row) => ({ ...row }));
    const codec = tableCodec(`manufacturing.${table}`, must(spec.tables[table], table));
    return rows.map((row) => codec.row(codec.values(row)));
  }
}

function opened(): Factory {
  const factory = new Factory();
  factory.simulation.open();
  return factory;
}

const whole = opened().run(DAYS);
const wholeLines = whole.lines();
const begunAt = (row: OperationsRow) => row.setup_started_at ?? Number.POSITIVE_INFINITY;
const completed = whole.rows('operations').filter(({ status }) => status === 'completed');
const steps = Map.groupBy(
  whole.rows('operations').sort((a, b) => a.operation_sequence - b.operation_sequence),
  (row) => row.work_order_id,
);

describe('work orders', () => {
  it('are taken up with their operations, planned, placed and released at once', () => {
    expect(whole.rows('work_orders').length).toBeGreaterThan(150);
    for (const order of whole.rows('work_orders')) {
      expect(order.released_at).toBe(order.created_at);
      expect(order.production_line_id).not.toBeNull();
      expect(steps.get(order.work_order_id)?.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('lose no piece, operation by operation', () => {
    for (const order of whole.rows('work_orders')) {
      let given = order.planned_quantity;
      let step = 0;
      for (const row of must(steps.get(order.work_order_id), 'operations')) {
        expect(row.input_quantity).toBe(
          row.good_quantity + row.scrap_quantity + row.rework_quantity + row.in_process_quantity,
        );
        if (row.status !== 'completed') break;
        if (row.is_rework) step += row.good_quantity;
        else {
          expect(row.input_quantity, `operation ${row.operation_id}`).toBe(given);
          step = row.good_quantity;
        }
        given = row.rework_quantity > 0 ? Number.NaN : step;
        if (row.is_rework && row.rework_quantity === 0) given = step;
      }
      if (order.status === 'closed') expect(order.good_quantity).toBe(step);
    }
    expect(completed.filter((row) => row.is_rework).length).toBeGreaterThan(10);
  });

  it('go from state to state, each change written down with the time that the state before lasted', () => {
    for (const [, history] of Map.groupBy(whole.rows('work_order_status_history'), (row) => row.work_order_id))
      for (const [index, row] of history.entries()) {
        const before = history[index - 1];
        expect(row.sequence_number).toBe(index + 1);
        expect(row.from_status).toBe(before?.to_status ?? null);
        if (before) {
          expect(mayFollow(lifecycle.states.work_orders, before.to_status, row.to_status)).toBe(true);
          expect(row.minutes_in_from_status).toBe(Math.round((row.changed_at - before.changed_at) / 600));
        }
      }
  });

  it('have the states that the schema allows', () => {
    for (const [table, machine] of Object.entries(lifecycle.states)) {
      const check = must(
        Object.entries(must(spec.tables[table], table).checks).find(([name]) => name === `${table}_status_ck`)?.[1],
        `status of ${table}`,
      );
      const allowed = [...check.matchAll(/'([a-z_]+)'::text/g)].map((match) => match[1]);
      expect(Object.keys(machine.follows).sort(), table).toEqual(allowed.sort());
    }
  });
});

describe('machines', () => {
  it('do one operation after the other, each after its predecessor and not before its placing', () => {
    for (const own of Map.groupBy(completed, (row) => row.machine_id).values()) {
      own.sort((a, b) => begunAt(a) - begunAt(b));
      for (const [index, row] of own.entries())
        if (index > 0) expect(begunAt(row)).toBeGreaterThanOrEqual(must(own[index - 1]?.ended_at, 'end'));
    }
    for (const own of steps.values())
      for (const [index, row] of own.entries())
        if (index > 0 && row.setup_started_at !== null)
          expect(row.setup_started_at).toBeGreaterThanOrEqual(must(own[index - 1]?.ended_at, 'end'));
    for (const row of completed) expect(begunAt(row)).toBeGreaterThanOrEqual(must(row.planned_start_at, 'placing'));
  });

  it('are busy for 40 to 92 % of their shifts, and work waits for them', () => {
    const types = Map.groupBy(completed, (row) => row.work_center_id);
    for (const [index, [count, shifts]] of Object.values(MACHINES).entries()) {
      const busy = must(types.get(index + 1), 'operations').reduce(
        (sum, row) => sum + workingTimeBetween(begunAt(row), must(row.ended_at, 'end'), shifts),
        0,
      );
      const share = busy / count / workingTimeBetween(START, momentAfter(DAYS), shifts);
      expect(share).toBeGreaterThan(0.4);
      expect(share).toBeLessThan(0.92);
    }
    const orders = whole.rows('work_orders').filter((row) => row.completed_at !== null);
    const lead = orders.reduce((sum, row) => sum + must(row.completed_at, 'end') - row.created_at, 0) / orders.length;
    expect(lead).toBeGreaterThan(8 * HOUR_MS);
    expect(lead).toBeLessThan(6 * DAY_MS);
  });

  it('have one placing in force for each operation, and few are placed again', () => {
    const inForce = whole
      .rows('production_schedules')
      .filter(({ status }) => status === 'active' || status === 'executed');
    expect(new Set(inForce.map((row) => row.operation_id)).size).toBe(inForce.length);
    expect(inForce.length).toBe(whole.rows('operations').filter(({ status }) => status !== 'cancelled').length);
    const placings = whole.rows('production_schedules').length / whole.rows('operations').length;
    expect(placings).toBeGreaterThan(1.1);
    expect(placings).toBeLessThan(1.6);
  });

  it('are tended by people who have no other machine at the time', () => {
    const assigned = completed.filter((row) => row.assigned_employee_id !== null);
    expect(assigned.length / completed.length).toBeGreaterThan(0.85);
    for (const own of Map.groupBy(assigned, (row) => row.assigned_employee_id).values()) {
      own.sort((a, b) => begunAt(a) - begunAt(b));
      for (const [index, row] of own.entries()) {
        const before = own[index - 1];
        if (before && before.machine_id !== row.machine_id)
          expect(begunAt(row)).toBeGreaterThanOrEqual(must(before.ended_at, 'end'));
      }
    }
  });
});

describe('what ERP is told', () => {
  const told = received.map(({ columns }) => columns);
  const closed = whole.rows('work_orders').filter(({ status }) => status === 'closed');

  it('an order when it begins, as its labour grows, and when it is completed, with what came out', () => {
    for (const order of closed) {
      const all = told.filter(
        ({ cost_type, source_id }) => cost_type === 'labour' && source_id === order.work_order_id,
      );
      expect(all[0]).toMatchObject({ completed_at: null });
      expect(all.at(-1)).toMatchObject({
        completed_at: order.completed_at,
        good_quantity: order.good_quantity,
        quantity: order.labour_hours,
      });
    }
  });

  it('labour as it was approved', () => {
    const approved = Map.groupBy(whole.rows('labor_time_entries'), (row) => row.work_order_id);
    for (const order of closed)
      expect((approved.get(order.work_order_id) ?? []).reduce((sum, row) => sum + row.labour_hours, 0)).toBe(
        order.labour_hours,
      );
    expect(closed.some((order) => order.labour_hours > 0)).toBe(true);
  });

  it('the receipt of its output', () => {
    for (const order of closed.slice(0, 20)) {
      const receipts = told.filter(
        (row) => row.transaction_type === 'production_receipt' && row.work_order_id === order.work_order_id,
      );
      expect(receipts.map(({ quantity }) => quantity)).toEqual(order.good_quantity > 0 ? [order.good_quantity] : []);
    }
  });
});

/** The first line of each table that differs; whole histories would fill the screen. */
function differences(found: Record<string, string[]>, expected: Record<string, string[]>): string[] {
  return Object.entries(expected).flatMap(([table, lines]) => {
    const at = lines.findIndex((line, index) => line !== found[table]?.[index]);
    const isShort = lines.length !== found[table]?.length;
    return at < 0 && !isShort ? [] : [`${table}: ${found[table]?.[at]} instead of ${lines[at]}`];
  });
}

describe('going on', () => {
  it.each([3, 9, 16.6])('an agent that was stopped after %d days goes on as if it had not been', (days) => {
    expect(differences(opened().run(days).resumed().run(DAYS).lines(), wholeLines)).toEqual([]);
  });

  it('an agent that is stopped every five hours does too', () => {
    let factory = opened();
    for (let days = 0; days < 10; days += 5 / 24) factory = factory.run(days).resumed();
    expect(differences(factory.run(10).lines(), opened().run(10).lines())).toEqual([]);
  });
});

describe('dispatching', () => {
  const candidate = (operation_id: number, given: Partial<Candidate> & { planned?: number; code?: string } = {}) =>
    ({
      operation: {
        operation_id,
        planned_start_at: given.planned ?? operation_id,
        operation_code: given.code ?? `OP-${operation_id}`,
        product_id: 1,
        material_id: null,
      } as OperationsRow,
      isUrgent: given.isUrgent ?? false,
      timeLeft: given.timeLeft ?? 100,
      workLeft: 10,
    }) satisfies Candidate;
  const chosen = (queue: Candidate[], before?: OperationsRow) => {
    const next = chooseNext(queue, before);
    return next && [next.candidate.operation.operation_id, next.rule];
  };

  it('takes urgent orders first, then those in danger, then what is set up, then the schedule', () => {
    const queue = [
      candidate(1),
      candidate(2, { code: 'A' }),
      candidate(3, { timeLeft: 12 }),
      candidate(4, { isUrgent: true }),
    ];
    const before = candidate(9, { code: 'A' }).operation;
    expect(chosen(queue, before)).toEqual([4, 'priority']);
    expect(chosen(queue.slice(0, 3), before)).toEqual([3, 'critical_ratio']);
    expect(chosen(queue.slice(0, 2), before)).toEqual([2, 'setup_family']);
    expect(chosen(queue.slice(0, 2))).toEqual([1, 'earliest_due_date']);
    expect(chosen([])).toBeUndefined();
  });

  it('leaves a placing for a reason only', () => {
    const plan = { machine_id: 1, planned_start_at: 0, planned_setup_minutes: 2000 };
    const actual = { machine: 1, isInService: true, start: HOUR_MS, setup: 2000, available: 0, isUrgent: false };
    expect(departure(plan, actual)).toBeNull();
    expect(departure(plan, { ...actual, machine: 2 })).toBe('planner_decision');
    expect(departure(plan, { ...actual, isInService: false })).toBe('machine_down');
    expect(departure(plan, { ...actual, start: -2 * HOUR_MS, isUrgent: true })).toBe('rush_order');
    expect(departure(plan, { ...actual, start: 3 * DAY_MS, available: 2 * DAY_MS })).toBe('predecessor_late');
  });
});
