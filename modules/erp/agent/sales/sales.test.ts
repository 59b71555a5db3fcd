import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../../../company/calendar.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import { companyWithoutPlant } from '../../../../test/support/simulated.ts';
import { SALES } from '../../lifecycle/sales.ts';
import type { Rows } from '../../rows.ts';
import { netOf, type TaxCode, taxOf, taxParts } from './pricing.ts';
import { dunningLevelOf } from './terms.ts';

/** Without a plant: what is in stock when history begins is sold, the rest waits. */
const history = companyWithoutPlant();
const rows = <Name extends keyof Rows & string>(table: Name) => history.rows<Rows[Name]>(`erp.${table}`);
const sum = (values: (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);
const keyed = <Row, Value>(all: Row[], key: (row: Row) => Value) => new Map(all.map((row) => [key(row), row]));

const orders = rows('sales_orders');
const lines = rows('sales_order_lines');
const invoices = rows('customer_invoices');
const invoiceLines = rows('customer_invoice_lines');
const payments = rows('customer_payments');
const forecasts = rows('demand_forecasts');
const warehouses = keyed(
  history.rows<{ warehouse_id: number; company_id: number; warehouse_type: string }>('master.warehouses'),
  (row) => row.warehouse_id,
);
const orderOf = keyed(orders, (row) => row.sales_order_id);
const invoiceOf = keyed(invoices, (row) => row.customer_invoice_id);
const _worth = (row: Rows['customer_invoices'], amount: number) =>
  Math.round((amount * (row.exchange_rate ?? 0)) / 1e8);

describe('prices and taxes', () => {
  const code = (cgst: number, igst: number) =>
    ({ cgst_rate_pct: cgst, sgst_rate_pct: cgst, igst_rate_pct: igst }) as TaxCode;

  it('take the discount off the rounded gross amount', () => {
    expect(netOf(3000, 333_333, 180_000)).toBe(10_000 - 1800);
  });

  it('halve the tax within a state exactly', () => {
    expect(taxParts(1_005, code(90_000, 0))).toEqual({ cgst: 90, sgst: 90, igst: 0 });
    expect(taxOf(1_005, code(90_000, 0))).toBe(180);
    expect(taxOf(1_005, code(0, 180_000))).toBe(181);
  });
});

describe('orders', () => {
  it('have about three lines, come on working days and stand in every stage', () => {
    const history = orders.filter((row) => !row.is_opening);
    expect(history.every((row) => isWorkingDay(localDay(row.ordered_at)))).toBe(true);
    expect(lines.length / orders.length).toBeGreaterThan(2.6);
    expect(lines.length / orders.length).toBeLessThan(3.4);
    const stages = new Set(orders.map((row) => row.status));
    for (const stage of ['released', 'partially_shipped', 'closed', 'cancelled']) expect(stages).toContain(stage);
  });

  it('deliver from a store of their company, far ones from the distribution centre too, and keep their first promise', () => {
    for (const line of lines) {
      const order = must(orderOf.get(line.sales_order_id), 'order');
      const store = must(warehouses.get(line.warehouse_id ?? 0), 'store of a line');
      expect(store.company_id).toBe(order.company_id);
      if (store.warehouse_type !== 'distribution') expect(line.warehouse_id).toBe(order.ship_from_warehouse_id);
      if (line.promised_date !== null)
        expect(line.promised_date).toBeGreaterThanOrEqual(must(line.first_promised_date, 'promise'));
    }
  });

  it('are shipped, open or cancelled, line by line', () => {
    for (const line of lines) {
      expect(line.ordered_quantity).toBe(line.shipped_quantity + (line.open_quantity ?? 0) + line.cancelled_quantity);
      expect(line.reserved_quantity).toBeLessThanOrEqual(line.open_quantity ?? 0);
    }
    expect(lines.some((line) => line.cancelled_quantity > 0 && line.cancelled_quantity < line.ordered_quantity)).toBe(
      true,
    );
  });

  it('pass credit, wait for a manager, or are refused', () => {
    const results = Map.groupBy(orders, (row) => row.credit_status);
    for (const row of results.get('passed') ?? [])
      expect(row.credit_exposure_amount).toBeLessThanOrEqual(row.credit_limit_amount ?? -1);
    for (const row of results.get('approved') ?? [])
      expect(row.credit_approved_at).toBeLessThanOrEqual(row.released_at ?? 0);
    for (const row of results.get('rejected') ?? [])
      expect(row).toMatchObject({ status: 'cancelled', released_at: null });
    const held = results.get('approved') ?? [];
    expect(held.some((row) => localDay(row.credit_approved_at ?? 0) > localDay(row.ordered_at))).toBe(true);
  });

  it('are paid before their goods leave where that is agreed', () => {
    const advances = payments.filter((row) => row.application_type === 'prepayment');
    expect(advances.length).toBeGreaterThan(0);
    const paidAt = new Map(advances.map((row) => [row.sales_order_id, row.received_at]));
    for (const order of orders.filter((row) => row.is_prepaid && row.released_at !== null))
      expect(paidAt.get(order.sales_order_id)).toBeLessThanOrEqual(order.released_at ?? 0);
    const used = payments.filter((row) => row.application_type === 'transfer');
    for (const row of used)
      expect(invoiceOf.get(row.customer_invoice_id ?? 0)).toMatchObject({ status: 'paid', open_amount: 0 });
  });
});

describe('invoices', () => {
  it('bill what has left, the same or the next working day, at its cost', () => {
    const moved = Map.groupBy(
      rows('inventory_transactions').filter(
        (row) => row.transaction_type === 'shipment' && row.journal_entry_id !== null,
      ),
      (row) => row.sales_order_line_id,
    );
    const billed = Map.groupBy(
      invoiceLines.filter((row) => row.line_type === 'product' && row.sales_order_line_id !== null),
      (row) => row.sales_order_line_id,
    );
    expect(billed.size).toBe(moved.size);
    for (const [line, movements] of moved)
      expect(sum(must(billed.get(line), 'invoice').map((row) => row.cost_amount))).toBe(
        -sum(movements.map((row) => row.amount)),
      );
    for (const row of invoices.filter((one) => one.invoice_type === 'invoice'))
      expect((row.invoice_date ?? 0) - localDay(row.shipped_at ?? 0)).toBeLessThan(5);
  });

  it('are corrected by memos that are set off at once', () => {
    const memos = invoices.filter((row) => row.invoice_type === 'credit_memo');
    expect(memos.length).toBeGreaterThan(0);
    for (const memo of memos) {
      const original = must(invoiceOf.get(memo.original_customer_invoice_id ?? 0), 'original');
      expect(memo).toMatchObject({
        status: 'paid',
        credited_amount: memo.total_amount,
        customer_id: original.customer_id,
      });
      expect(original.credited_amount).toBe(memo.total_amount);
    }
  });
});

describe('payments', () => {
  it('come after the invoice, a few for several at once, a few in parts', () => {
    const paid = payments.filter((row) => row.application_type === 'invoice');
    for (const row of paid)
      expect(row.received_at).toBeGreaterThan(must(invoiceOf.get(row.customer_invoice_id ?? 0)?.issued_at, 'issue'));
    expect(new Set(paid.map((row) => row.customer_payment_number)).size).toBeLessThan(paid.length);
    expect(new Set(paid.map((row) => row.customer_invoice_id)).size).toBeLessThan(paid.length);
    for (const row of paid)
      expect(row.applied_amount).toBe(row.received_amount + row.cash_discount_amount + row.tds_withheld_amount);
  });

  it('are asked for step by step', () => {
    const [first, second] = SALES.dunning.overdueDays;
    expect(dunningLevelOf({ due_date: 100 }, 100 + must(first, 'days') - 1)).toBe(0);
    expect(dunningLevelOf({ due_date: 100 }, 100 + must(second, 'days'))).toBe(2);
    expect(new Set(invoices.map((row) => row.dunning_level)).size).toBe(5);
  });
});

describe('forecasts', () => {
  it('are closed with what was ordered, and replaced where they have moved', () => {
    const byStatus = Map.groupBy(forecasts, (row) => row.status);
    for (const row of byStatus.get('closed') ?? []) expect(row.actual_quantity).toBe(row.consumed_quantity);
    for (const row of byStatus.get('superseded') ?? []) expect(row.actual_quantity).toBeNull();
    expect(byStatus.get('superseded')?.length).toBeGreaterThan(0);
    const names = (all: typeof forecasts) =>
      all.map((row) => `${row.product_id}/${row.sales_region}/${row.period_start_date}`);
    const current = names(forecasts.filter((row) => row.status !== 'superseded'));
    expect(new Set(current).size).toBe(current.length);
  });

  it('are about what customers order', () => {
    const closed = forecasts.filter((row) => row.status === 'closed');
    const share = sum(closed.map((row) => row.actual_quantity)) / sum(closed.map((row) => row.forecast_quantity));
    expect(share).toBeGreaterThan(0.75);
    expect(share).toBeLessThan(1.3);
  });
});
