import { beforeAll, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../machinery/base/utc.ts';
import { companyWithoutPlant, Simulated } from '../../test/support/simulated.ts';
import { behaviour as erp } from '../erp/agent.ts';
import { behaviour as financial } from '../financial/agent.ts';
import { behaviour as hr } from '../hr/agent.ts';
import { behaviour as master } from '../master/agent.ts';
import { behaviour as tms } from '../tms/agent.ts';
import { behaviour as wms } from '../wms/agent.ts';
import { behaviour as supplier } from './agent.ts';
import type { Rows } from './rows.ts';

let history: Simulated;
beforeAll(() => {
  history = companyWithoutPlant();
}, 120_000);

const rows = <Table extends keyof Rows>(table: Table) => history.rows<Rows[Table]>(`supplier.${table}`);
const lived = <Row extends { is_opening: boolean }>(all: Row[]) => all.filter(({ is_opening }) => !is_opening);
const share = <Row>(all: Row[], is: (row: Row) => boolean) => all.filter(is).length / all.length;

describe('orders', () => {
  it('are mostly answered within two days, as they were sent', () => {
    const sent = lived(rows('portal_purchase_orders')).filter((row) => row.acknowledged_at !== null);
    expect(sent.length).toBeGreaterThan(50);
    const inTime = share(sent, (row) => (row.acknowledged_at ?? 0) <= (row.acknowledgement_due_at ?? 0));
    expect(inTime).toBeGreaterThan(0.8);
    expect(share(sent, (row) => row.acknowledgement_status === 'accepted')).toBeGreaterThan(0.75);
  });

  it('are delivered on the day that was promised, but for a tail', () => {
    const received = lived(rows('portal_goods_receipts')).filter((row) => row.days_late !== null);
    expect(received.length).toBeGreaterThan(100);
    const onTime = share(received, (row) => (row.days_late ?? 0) <= 0);
    expect(onTime).toBeGreaterThan(0.6);
    expect(onTime).toBeLessThan(0.92);
    expect(received.some((row) => (row.days_late ?? 0) > 10)).toBe(true);
  });
});

describe('invoices', () => {
  it('are owed in ERP as the portal has them', () => {
    const owed = history.rows<{ supplier_invoice_id: number | null; total_amount: number }>('erp.vendor_invoices');
    const total = (all: { total_amount: number }[]) => all.reduce((sum, row) => sum + row.total_amount, 0);
    const byPaper = Map.groupBy(owed, (row) => row.supplier_invoice_id);
    const known = lived(rows('supplier_invoices')).filter((row) => byPaper.has(row.supplier_invoice_id));
    expect(known.length).toBeGreaterThan(60);
    for (const row of known) expect(total(byPaper.get(row.supplier_invoice_id) ?? [])).toBe(row.total_amount);
  });

  it('are blocked about as often as in BPI Challenge 2019, for a reason', () => {
    const compared = lived(rows('three_way_match_log'));
    const blocked = share(compared, (row) => row.block_reason_code !== null);
    expect(blocked).toBeGreaterThan(0.1);
    expect(blocked).toBeLessThan(0.3);
    expect(compared.some((row) => row.match_status === 'released')).toBe(true);
  });
});

describe('scorecards', () => {
  it.each([1, 2, 3, 4])('are made once for a month, also where history begins on day %i of the next', (day) => {
    const begun = new Simulated([master, financial, hr, erp, wms, tms, supplier], {
      days: 5,
      end: Date.UTC(2026, 5, day + 5),
      sensorInterval: DAY_MS,
    });
    const cards = begun.rows<Rows['supplier_scorecards']>('supplier.supplier_scorecards');
    const ofMay = cards.filter((card) => card.period_start_date === Date.UTC(2026, 4, 1) / DAY_MS);
    expect(ofMay.length).toBeGreaterThan(0);
    expect(new Set(ofMay.map((card) => card.supplier_id)).size).toBe(ofMay.length);
    expect(new Set(ofMay.map((card) => card.is_opening))).toEqual(new Set([day === 4]));
  });
});
