import { beforeAll, describe, expect, it } from 'vitest';
import { must } from '../../machinery/base/errors.ts';
import { DAY_MS, HOUR_MS } from '../../machinery/base/utc.ts';
import { type Simulated, wholeCompany } from '../../test/support/simulated.ts';
import { type Candidate, chooseNext, departure } from './agent/dispatching-rule.ts';
import type { CopyRows, OperationsRow, Rows } from './rows.ts';

interface Cost {
  cost_type: string;
  work_order_id: number | null;
  quantity: number;
  completed_at: number | null;
}

let history: Simulated;
beforeAll(() => {
  history = wholeCompany();
}, 120_000);

const rows = <Table extends keyof Rows>(table: Table) => history.rows<Rows[Table]>(`manufacturing.${table}`);
const copied = <Table extends keyof CopyRows>(table: Table) => history.rows<CopyRows[Table]>(table);
const completed = () => rows('operations').filter(({ status }) => status === 'completed');
const begunAt = (row: OperationsRow) => must(row.setup_started_at, 'begin');

describe('work orders', () => {
  it('are released when they come, with the steps that came for their production order', () => {
    const orders = new Map(rows('work_orders').map((order) => [order.work_order_id, order]));
    expect(orders.size).toBeGreaterThan(100);
    for (const order of orders.values()) expect(order.released_at).toBe(order.created_at);
    for (const { work_order_id, production_order_id } of rows('operations'))
      expect(orders.get(work_order_id)).toMatchObject({ production_order_id });
    expect(rows('operations').filter(({ is_rework }) => is_rework).length).toBeGreaterThan(5);
  });

  it('tell ERP their labour as it was approved, and their output', () => {
    const approved = Map.groupBy(rows('labor_time_entries'), (row) => row.work_order_id);
    const costs = history.rows<Cost>('erp.production_costs').filter(({ cost_type }) => cost_type === 'labour');
    const closed = rows('work_orders').filter(({ status }) => status === 'closed');
    expect(closed.length).toBeGreaterThan(50);
    for (const { work_order_id, completed_at, labour_hours, good_quantity, received_quantity } of closed) {
      const hours = (approved.get(work_order_id) ?? []).reduce((sum, row) => sum + row.labour_hours, 0);
      expect(hours).toBe(labour_hours);
      expect(received_quantity).toBe(good_quantity);
      // What is told in the last hour is still on its way.
      const told = costs.find((one) => one.work_order_id === work_order_id);
      if (told?.completed_at) expect(told).toMatchObject({ completed_at, quantity: labour_hours });
    }
  });
});

describe('machines', () => {
  it('have work that waits for them some time, and few placings that are departed from', () => {
    const orders = rows('work_orders').filter((row) => row.completed_at !== null);
    const lead = orders.reduce((sum, row) => sum + must(row.completed_at, 'end') - row.created_at, 0) / orders.length;
    expect(lead).toBeGreaterThan(DAY_MS);
    expect(lead).toBeLessThan(8 * DAY_MS);
    const placings = rows('production_schedules').length / rows('operations').length;
    expect(placings).toBeGreaterThan(1.05);
    expect(placings).toBeLessThan(1.7);
  });

  it('are tended by people who have no other machine at the time', () => {
    const assigned = completed().filter((row) => row.assigned_employee_id !== null);
    expect(assigned.length / completed().length).toBeGreaterThan(0.85);
    for (const own of Map.groupBy(assigned, (row) => row.assigned_employee_id).values()) {
      own.sort((a, b) => begunAt(a) - begunAt(b));
      for (const [index, row] of own.entries()) {
        const before = own[index - 1];
        if (before && before.machine_id !== row.machine_id)
          expect(begunAt(row)).toBeGreaterThanOrEqual(must(before.ended_at, 'end'));
      }
    }
  });

  it('give what inspectors look at, who have that skill', () => {
    const skill = must(
      copied('hr.skills_catalog').find(({ skill_code }) => skill_code === 'SKL-INSP'),
      'skill of inspectors',
    ).skill_id;
    const able = new Set(
      copied('hr.employee_skills')
        .filter(({ skill_id }) => skill_id === skill)
        .map(({ employee_skill_id }) => employee_skill_id),
    );
    expect(rows('quality_inspections').length).toBeGreaterThan(50);
    for (const { inspector_employee_skill_id } of rows('quality_inspections'))
      expect(able).toContain(inspector_employee_skill_id);
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
    expect(departure(plan, { ...actual, start: 3 * DAY_MS, parts: 2 * DAY_MS })).toBe('material_late');
  });
});
