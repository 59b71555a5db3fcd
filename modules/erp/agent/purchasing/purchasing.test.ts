import { describe, expect, it } from 'vitest';
import { localDay } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import { mayFollow } from '../../../../machinery/base/lifecycle.ts';
import { companyWithoutPlant } from '../../../../test/support/simulated.ts';
import { purchasing } from '../../lifecycle/purchasing.ts';
import { lifecycle } from '../../lifecycle.ts';
import type { Rows } from '../../rows.ts';

/** Without a plant: what is planned is bought, and nothing of it is used. */
const history = companyWithoutPlant();
const rows = <Name extends keyof Rows & string>(table: Name) => history.rows<Rows[Name]>(`erp.${table}`);

/** What stands on an account, INR. */
function _balanceOf(account: string): number {
  const lines = rows('journal_entry_lines').filter((row) => row.account_code === account);
  return sum(lines.map((row) => row.debit_amount_base - row.credit_amount_base));
}

const invoices = rows('vendor_invoices');
const _posted = invoices.filter((row) => row.posting_date !== null);
const _signOf = (row: { invoice_type: string }) => (row.invoice_type === 'credit_memo' ? -1 : 1);
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

describe('purchases', () => {
  it('go through all their stages', () => {
    const stages = new Set(rows('purchase_orders').map((row) => row.status));
    for (const stage of ['sent', 'confirmed', 'received', 'closed']) expect(stages).toContain(stage);
    expect(rows('purchase_order_lines').some((row) => row.status === 'cancelled')).toBe(true);
    expect(rows('purchase_orders').some((row) => row.is_opening && row.status === 'closed')).toBe(true);
    expect(rows('goods_receipts').some((row) => row.receipt_type === 'receipt' && row.is_opening)).toBe(true);
  });

  it('change and are struck about as often as in BPI Challenge 2019', () => {
    // What history begins with was on its way, and is changed no more.
    const opening = new Set(rows('purchase_orders').flatMap((row) => (row.is_opening ? [row.purchase_order_id] : [])));
    const lines = rows('purchase_order_lines').filter((row) => !opening.has(row.purchase_order_id));
    const share = (has: (row: Rows['purchase_order_lines']) => unknown) => lines.filter(has).length / lines.length;
    expect(share((row) => row.quantity_changed_at)).toBeGreaterThan(0.045);
    expect(share((row) => row.quantity_changed_at)).toBeLessThan(0.1);
    expect(share((row) => row.price_changed_at)).toBeLessThan(0.07);
    expect(share((row) => row.deleted_at)).toBeLessThan(0.06);
  });

  it('are struck when the supplier is too late', () => {
    const lines = rows('purchase_order_lines');
    const late = lines.flatMap((row) =>
      row.first_received_at === null ? [] : [localDay(row.first_received_at) - row.promised_date],
    );
    const [, patience] = purchasing.patienceDays;
    expect(Math.max(...late)).toBeGreaterThan(purchasing.patienceDays[0] / 2);
    // A supplier who comes on the working day after is still let in.
    expect(Math.max(...late)).toBeLessThanOrEqual(patience + 4);
    const struck = lines.filter((row) => row.deleted_at !== null && row.first_received_at === null);
    expect(struck.length).toBeGreaterThan(0);
  });
});

describe('requests', () => {
  it('may go wherever lines that are ordered and struck lead them', () => {
    const states = must(lifecycle.states.purchase_requisitions, 'states');
    const led = ['approved', 'partially_ordered', 'ordered'];
    for (const from of led)
      for (const to of [...led, 'cancelled'])
        if (from !== to) expect([from, to, mayFollow(states, from, to)]).toEqual([from, to, true]);
  });
});

describe('payments', () => {
  const byKey = new Map(invoices.map((row) => [row.vendor_invoice_id, row]));
  const paid = rows('vendor_payments').map((row) => ({
    row,
    invoice: must(byKey.get(row.vendor_invoice_id ?? 0), 'invoice'),
  }));

  it('are approved before they are sent, and paper that is set off passes no bank', () => {
    const { follows } = must(lifecycle.states.vendor_payments, 'states');
    expect(follows.proposed).not.toContain('sent');
    expect(paid.some(({ row }) => row.status === 'cleared' && row.payment_method !== 'set_off')).toBe(true);
    for (const { row } of paid) {
      if (row.payment_method === 'set_off') expect(row.status).not.toBe('sent');
      if (row.status !== 'proposed') expect(row.approved_at).not.toBeNull();
    }
  });

  it('have four eyes, and come when they are due', () => {
    for (const { row, invoice } of paid) {
      expect(row.approved_by_employee_id).not.toBe(row.proposed_by_employee_id);
      // Two runs a week, one where a holiday takes the other: nothing is paid more than a week before its last day.
      expect(row.payment_date).toBeGreaterThan(must(invoice.due_date ?? undefined, 'due date') - 8);
    }
  });
});
