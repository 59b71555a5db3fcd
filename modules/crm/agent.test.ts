import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../company/calendar.ts';
import { localDay } from '../../machinery/base/company-time.ts';
import { percentOf } from '../../machinery/base/decimal.ts';
import { must } from '../../machinery/base/errors.ts';
import { DAY_MS } from '../../machinery/base/utc.ts';
import { companyWithoutPlant } from '../../test/support/simulated.ts';
import type { Rows as ErpRows } from '../erp/rows.ts';
import { kindOf } from './agent/pipeline.ts';
import type { Rows } from './rows.ts';

const history = companyWithoutPlant();
const rows = <Name extends keyof Rows & string>(table: Name) => history.rows<Rows[Name]>(`crm.${table}`);
const begins = localDay(history.simulation.moment) - 75;
const offers = rows('quotations');
const orders = rows('customer_orders');
const opportunities = rows('opportunities');
const share = <Row>(all: Row[], holds: (row: Row) => boolean) => all.filter(holds).length / all.length;
const median = (values: number[]) => must(values.toSorted((a, b) => a - b)[values.length >> 1], 'value');

describe('orders', () => {
  const sold = history.rows<ErpRows['sales_orders']>('erp.sales_orders').filter((row) => !row.is_opening);

  it('are accepted offers, all of them, with the same customer, currency and total', () => {
    const byKey = new Map(offers.map((row) => [row.quotation_id, row]));
    expect(sold.length).toBeGreaterThan(600);
    for (const order of sold)
      expect(byKey.get(order.quotation_id ?? 0)).toMatchObject({
        status: 'ordered',
        customer_id: order.customer_id,
        currency_code: order.currency_code,
        total_amount: order.total_amount,
        sales_order_number: order.sales_order_number,
      });
    expect(offers.filter((row) => row.status === 'ordered').length).toBe(sold.length);
  });

  it('are as many as the market orders, with the lines of its baskets', () => {
    const days = Array.from({ length: 75 }, (_, index) => begins + index).filter(isWorkingDay).length;
    expect(sold.length / days / 0.5).toBeGreaterThan(24);
    expect(sold.length / days / 0.5).toBeLessThan(28.5);
    const keys = new Set(sold.map((row) => row.sales_order_id));
    const lines = history
      .rows<ErpRows['sales_order_lines']>('erp.sales_order_lines')
      .filter((row) => keys.has(row.sales_order_id));
    expect(lines.length / sold.length).toBeGreaterThan(2.8);
    expect(lines.length / sold.length).toBeLessThan(3.4);
  });

  it('come back as ERP has them', () => {
    const byKey = new Map(
      history.rows<ErpRows['sales_orders']>('erp.sales_orders').map((row) => [row.sales_order_id, row]),
    );
    const billed = Map.groupBy(
      history
        .rows<ErpRows['customer_invoices']>('erp.customer_invoices')
        .filter((row) => row.invoice_type === 'invoice'),
      (row) => row.sales_order_id,
    );
    for (const row of orders) {
      const order = must(byKey.get(row.sales_order_id), 'order');
      expect(row).toMatchObject({
        order_status: order.status,
        promised_date: order.promised_date,
        total_amount: order.total_amount,
      });
      const invoiced = (billed.get(row.sales_order_id) ?? []).reduce((sum, one) => sum + (one.total_amount ?? 0), 0);
      expect(row.invoiced_amount).toBe(invoiced);
    }
  });
});

describe('offers', () => {
  it('are out within two days, mostly', () => {
    const sent = offers.filter(
      (row) => row.sent_at !== null && row.approval_status === 'not_required' && !row.is_opening,
    );
    expect(share(sent, (row) => (row.sent_at ?? 0) - row.created_at < 3 * DAY_MS)).toBeGreaterThan(0.78);
  });

  it('become orders in about half of the cases', () => {
    const ended = offers.filter(
      (row) => !row.is_opening && ['ordered', 'rejected', 'expired', 'superseded'].includes(row.status),
    );
    expect(share(ended, (row) => row.status === 'ordered')).toBeGreaterThan(0.42);
    expect(share(ended, (row) => row.status === 'ordered')).toBeLessThan(0.68);
  });

  it('wait in every state when history ends', () => {
    const states = new Set(offers.map((row) => row.status));
    for (const state of ['draft', 'sent', 'ordered', 'rejected', 'expired', 'superseded'] as const)
      expect(states).toContain(state);
  });
});

describe('opportunities', () => {
  const projects = opportunities.filter((row) => kindOf(row) === 'project' && row.status !== 'open');

  it('of project business are won in a quarter of the cases, after some weeks', () => {
    const won = projects.filter((row) => row.status === 'won');
    expect(won.length / projects.length).toBeGreaterThan(0.18);
    expect(won.length / projects.length).toBeLessThan(0.34);
    const days = won.map((row) => ((row.closed_at ?? 0) - row.opened_at) / DAY_MS);
    expect(median(days)).toBeGreaterThan(25);
    expect(median(days)).toBeLessThan(48);
  });

  it('are weighted by their probability', () => {
    for (const row of opportunities)
      expect(row.weighted_amount).toBe(percentOf(row.expected_amount, row.probability_pct));
  });
});

describe('leads', () => {
  it('are contacted in time, and qualified by their points', () => {
    const leads = rows('leads');
    const contacted = leads.filter((row) => row.first_responded_at !== null);
    expect(share(contacted, (row) => (row.first_responded_at ?? 0) <= row.response_due_at)).toBeGreaterThan(0.75);
    const decided = leads.filter((row) => row.qualified_at !== null || row.status === 'disqualified');
    expect(share(decided, (row) => row.qualified_at !== null)).toBeGreaterThan(0.33);
    expect(share(decided, (row) => row.qualified_at !== null)).toBeLessThan(0.55);
  });
});

describe('people', () => {
  it('hold what they planned, mostly', () => {
    const held = rows('activities').filter((row) => row.status === 'completed');
    const over = rows('activities').filter((row) => row.status !== 'planned' && row.status !== 'in_progress');
    expect(held.length / over.length).toBeGreaterThan(0.88);
  });

  it('do their tasks before the day, mostly', () => {
    const done = rows('tasks').filter((row) => row.status === 'completed');
    const late = share(done, (row) => (row.completed_at ?? 0) > row.due_at);
    expect(late).toBeGreaterThan(0.04);
    expect(late).toBeLessThan(0.2);
  });
});
