import { describe, expect, it } from 'vitest';
import { wholeCompany } from '../../test/support/simulated.ts';
import type { Rows } from './rows.ts';

const history = wholeCompany();

/** The last version of every row of a table, by its key. */
function last<T extends keyof Rows>(table: T, key: keyof Rows[T] & string): Rows[T][] {
  return [...new Map(history.rows<Rows[T]>(`tms.${table}`).map((row) => [row[key], row])).values()];
}

const shipments = last('shipments', 'shipment_id');
const left = shipments.filter((row) => row.shipped_at !== null);
const share = <Row>(rows: readonly Row[], is: (row: Row) => boolean) => rows.filter(is).length / rows.length;

describe('shipments', () => {
  it('leave with the goods issue of the warehouse, and arrive as a rule when the carrier has said', () => {
    const delivered = left.filter((row) => row.carrier_id !== null && row.delivered_at !== null);
    expect(delivered.length).toBeGreaterThan(80);
    const inTime = share(delivered, (row) => (row.delivered_at ?? 0) <= row.planned_delivery_at);
    expect(inTime).toBeGreaterThan(0.85);
    expect(inTime).toBeLessThan(0.98);
  });

  it('are fetched by their buyers, driven by our own lorries, or given to carriers', () => {
    const arrangement = (one: string) => share(left, (row) => row.transport_arrangement === one);
    expect(arrangement('partner')).toBeGreaterThan(0.2);
    expect(arrangement('own_fleet')).toBeGreaterThan(0.01);
    expect(arrangement('carrier')).toBeGreaterThan(0.4);
  });

  it('have about a dozen events where a carrier drives, in their order', () => {
    const events = history.rows<Rows['tracking_events']>('tms.tracking_events');
    const byShipment = Map.groupBy(events, (row) => row.shipment_id);
    const driven = left.filter((row) => row.carrier_id !== null && row.status === 'delivered');
    const mean = driven.reduce((sum, row) => sum + (byShipment.get(row.shipment_id)?.length ?? 0), 0) / driven.length;
    expect(mean).toBeGreaterThan(9);
    expect(mean).toBeLessThan(16);
  });
});

describe('freight', () => {
  const lines = history.rows<Rows['freight_invoice_lines']>('tms.freight_invoice_lines');

  it('is mostly billed as agreed', () => {
    const right = share(lines, (row) => row.variance_amount === 0);
    expect(right).toBeGreaterThan(0.9);
    expect(right).toBeLessThan(1);
  });
});
