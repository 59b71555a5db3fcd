import { beforeAll, describe, expect, it } from 'vitest';
import { must } from '../../machinery/base/errors.ts';
import { Simulated, wholeCompany } from '../../test/support/simulated.ts';
import { behaviours } from '../behaviours.ts';
import type { Rows } from './rows.ts';

interface Balance {
  warehouse_id: number;
  product_id: number | null;
  material_id: number | null;
  lot_number: string | null;
  stock_type: string;
  on_hand_quantity: number;
}

let history: Simulated;
beforeAll(() => {
  history = wholeCompany();
}, 120_000);

const rows = <Table extends keyof Rows>(table: Table) => history.rows<Rows[Table]>(`wms.${table}`);

function stockOf(balances: Iterable<Balance>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of balances) {
    if (row.on_hand_quantity === 0) continue;
    const place = [row.warehouse_id, row.product_id, row.material_id, row.lot_number, row.stock_type].join('/');
    sums.set(place, (sums.get(place) ?? 0) + row.on_hand_quantity);
  }
  return sums;
}

/** Rows that are held when a history ends. */
function held<Row>(module: string, table: string, { simulation } = history): Row[] {
  return [...must(simulation.stores(module).get(table), table).held()] as Row[];
}

describe('stock', () => {
  it('is in the bins what ERP has in its books', () => {
    // Of a lot that moved just now one of the two has not heard yet.
    const underWay = new Set(
      ['erp', 'wms'].flatMap((module) => history.simulation.waiting(module)).map(({ columns }) => columns.lot_number),
    );
    const calm = (module: string, table: string) =>
      stockOf(held<Balance>(module, table).filter((row) => !underWay.has(row.lot_number)));
    const bins = calm('wms', 'warehouse_inventory');
    expect(bins.size).toBeGreaterThan(500);
    expect(bins).toEqual(calm('erp', 'inventory_balances'));
  });
});

describe('receipts', () => {
  it('go from the dock to a bin within a day, most of them within hours', () => {
    const receipts = new Map(rows('receiving_tasks').map((row) => [row.receiving_task_id, row]));
    const hours = rows('putaway_tasks')
      .filter((row) => row.putaway_reason === 'receipt' && row.completed_at !== null)
      .map((row) => {
        const { arrived_at } = must(receipts.get(row.receiving_task_id ?? 0), 'receipt');
        return (must(row.completed_at, 'end') - must(arrived_at, 'arrival')) / 3_600_000;
      })
      .sort((a, b) => a - b);
    expect(hours.length).toBeGreaterThan(300);
    expect(must(hours[hours.length >> 1], 'median')).toBeLessThan(6);
    expect(must(hours.at(-1), 'longest')).toBeLessThan(30);
  });

  it('are put elsewhere than the rules say by a few', () => {
    const done = rows('putaway_tasks').filter((row) => row.status === 'completed');
    const elsewhere = done.filter((row) => row.override_reason_code !== null).length / done.length;
    expect(elsewhere).toBeGreaterThan(0.01);
    expect(elsewhere).toBeLessThan(0.15);
  });
});

describe('deliveries', () => {
  it('leave with what was ordered', () => {
    const shipped = rows('shipping_tasks').filter((row) => row.status === 'shipped');
    expect(shipped.length).toBeGreaterThan(150);
    for (const row of shipped) expect(row.shipped_quantity).toBe(row.planned_quantity);
  });

  it('leave nothing at the stations', () => {
    const { simulation } = history;
    for (const row of rows('packing_tasks'))
      if (row.status === 'open') expect(row.created_at).toBeGreaterThan(simulation.moment - 12 * 3_600_000);
  });
});

describe('people', () => {
  it('work within their shift, and one drives a truck at a time', () => {
    const worked = rows('warehouse_workers').filter((row) => row.status === 'completed');
    expect(worked.length).toBeGreaterThan(100);
    for (const row of worked) {
      const present = (must(row.ended_at, 'end') - must(row.started_at, 'begin')) / 600;
      expect(row.direct_minutes + row.indirect_minutes + row.break_minutes).toBeLessThanOrEqual(present);
      if (row.warehouse_equipment_id !== null) expect(row.holds_truck_licence).toBe(true);
    }
  });
});

describe('demands of quality', () => {
  it('bring what ERP has blocked into the cage, within hours', () => {
    const own = new Simulated(behaviours, { days: 2, scale: 0.1 });
    const { simulation } = own;
    const inventory = () => held<Rows['warehouse_inventory']>('wms', 'warehouse_inventory', own);
    const stock = inventory().find(
      (row) =>
        row.product_id !== null &&
        row.stock_type === 'unrestricted' &&
        row.on_hand_quantity - row.allocated_quantity >= 5000,
    );
    const { warehouse_id, product_id, lot_number, unit_of_measure } = must(stock, 'free stock of a product');
    const columns = { warehouse_id, product_id, material_id: null, lot_number, unit_of_measure, quantity: 1000 };
    const send = (flow: string, minutes: number, own: object) =>
      simulation.receive({
        module: 'wms',
        delivery: {
          kind: 'message',
          flow,
          source: flow.split('-')[0] ?? '',
          sent: simulation.moment,
          commit: 0,
          ordinal: 0,
          at: simulation.moment + minutes * 60_000,
          table: 'warehouse_movements',
          columns: { ...columns, ...own },
        },
      });
    send('erp-to-wms', 1, {
      movement_type: 'stock_type_change',
      source_id: 900_000_001,
      from_stock_type: 'unrestricted',
      to_stock_type: 'blocked',
      requested_at: simulation.moment,
    });
    send('quality-to-wms', 2, {
      ncr_id: 900_000_002,
      source_module: 'quality',
      source_table: 'quality.ncr_headers',
      source_id: 900_000_002,
      requested_at: simulation.moment,
    });
    simulation.run(simulation.moment + 5 * 3_600_000);
    const blocked = inventory().filter(
      (row) => row.product_id === product_id && row.lot_number === lot_number && row.stock_type === 'blocked',
    );
    expect(blocked.map((row) => row.on_hand_quantity)).toEqual([1000]);
    const bins = must(simulation.stores('wms').get('storage_bins'), 'bins');
    expect(bins.must(must(blocked[0], 'blocked stock').storage_bin_id)).toMatchObject({ bin_use: 'quarantine' });
  });
});
