import { describe, expect, it } from 'vitest';
import { Simulated } from '../../test/support/simulated.ts';
import { behaviour as hr } from '../hr/agent.ts';
import { behaviour as master } from '../master/agent.ts';
import { behaviour } from './agent.ts';
import type { Rows } from './rows.ts';

describe('preventive generation', () => {
  const history = new Simulated([master, behaviour, hr], { days: 40, scale: 0.5 });
  const schedules = history.rows<Rows['pm_schedules']>('maintenance.pm_schedules');
  const log = history.rows<Rows['pm_generation_log']>('maintenance.pm_generation_log');
  const orders = new Map(
    history.rows<Rows['work_orders']>('maintenance.work_orders').map((row) => [row.work_order_id, row]),
  );

  it('deals with every due date once, by an order or a skip with its reason', () => {
    for (const schedule of schedules) {
      const own = log.filter(({ pm_schedule_id }) => pm_schedule_id === schedule.pm_schedule_id);
      expect(own.map(({ occurrence_number }) => occurrence_number)).toEqual(own.map((_, index) => index + 1));
      for (const [index, one] of own.entries())
        expect(one.next_due_date).toBe(own[index + 1]?.due_date ?? schedule.next_due_date ?? one.next_due_date);
    }
    expect(log.filter((one) => (one.work_order_id === null) === (one.skip_reason_code === null))).toEqual([]);
    const skipped = log.filter(({ outcome }) => outcome === 'skipped').length / log.length;
    expect(skipped).toBeGreaterThan(0.01);
    expect(skipped).toBeLessThan(0.06);
  });

  it('gives every order a window that is over before the due date counts as missed', () => {
    const late = log.filter(({ work_order_id, due_date }) => {
      const order = work_order_id === null ? undefined : orders.get(work_order_id);
      return order !== undefined && order.planned_start_at > (due_date + 10) * 86_400_000;
    });
    expect(late).toEqual([]);
  });
});
