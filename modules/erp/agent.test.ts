import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/catalog.ts';
import { localDay } from '../../machinery/base/company-time.ts';
import { must } from '../../machinery/base/errors.ts';
import type { Key } from '../../machinery/base/row-types.ts';
import { DAY_MS } from '../../machinery/base/utc.ts';
import type { AnyBehaviour } from '../../machinery/kernel/contract.ts';
import { Simulation } from '../../machinery/kernel/simulation.ts';
import { wholeCompany } from '../../test/support/simulated.ts';
import { behaviour as financial } from '../financial/agent.ts';
import { behaviour as hr } from '../hr/agent.ts';
import { behaviour as master } from '../master/agent.ts';
import type { Context, Item, Posting } from './agent/context.ts';
import { ledgerOf } from './agent/ledger/book.ts';
import { stockOf } from './agent/stock/book.ts';
import { behaviour } from './agent.ts';
import type { Rows } from './rows.ts';

/** What is in the books when history begins; that they agree with each other while it goes on is law. */
const START = Date.UTC(2026, 5, 15);
const PARAMETERS = { seed: 1, scale: 0.2, start: START, end: START + DAY_MS, sensorInterval: DAY_MS };
const opened: Context[] = [];
const onlooker = { name: 'onlooker', opens: (context: Context) => void opened.push(context) };
const erp: AnyBehaviour = { ...behaviour, processes: [...behaviour.processes, onlooker as never] };
const simulation = new Simulation({
  ...{ catalog: loadCatalog(), behaviours: [master, financial, hr, erp], parameters: PARAMETERS },
});
simulation.open();
const context = must(opened[0], 'context');

it('stock gives nothing that it does not have, and nothing that is reserved', () => {
  const stock = stockOf(context);
  const balance = must(
    [...context.tables.inventory_balances.held()].find(
      (row) => row.on_hand_quantity > 2000 && row.reserved_quantity === 0,
    ),
    'stock',
  );
  const item = { product_id: balance.product_id, material_id: balance.material_id } as Item;
  const asks = {
    demand_type: 'production_order',
    production_order_id: 1,
    required_date: 0,
    priority: 'normal',
  } as const;
  const [reservation] = stock.reserve(item, balance.warehouse_id, 1000, asks, START);
  const ship = (quantity: number) =>
    stock.book({
      type: 'shipment',
      cause: { source_module: 'erp', source_table: 'test', source_id: 1, source_document_number: null },
      item,
      warehouse: balance.warehouse_id,
      lot: balance.inventory_lot_id,
      stockType: 'unrestricted',
      effect: -1,
      quantity,
      at: START,
    });
  expect(() => ship(balance.on_hand_quantity - 500)).toThrow(/asks warehouse/);
  stock.cancelReservation(must(reservation, 'reservation'), 'order_cancelled', START);
  expect(balance.reserved_quantity).toBe(0);
  expect(ship(balance.on_hand_quantity - 500).balance_after_quantity).toBe(500);
});

describe('ledger', () => {
  const day = localDay(START);
  const post = (lines: Posting[], currency?: { code: string; rate: number }): Key =>
    ledgerOf(context).postOwn(
      {
        type: 'manual',
        company: 1,
        documentDate: day,
        postingDate: day,
        description: 'Test',
        lines,
        ...(currency ? { currency } : {}),
      },
      START,
    );

  it.each([
    [100, 99],
    [-1, -1],
  ])('refuses a debit of %d against a credit of %d', (debit, credit) => {
    expect(() =>
      post([
        { account: '110100', debit },
        { account: '310100', credit },
      ]),
    ).toThrow(/balance/);
  });

  it('gives what rounding leaves to the largest line', () => {
    // Seven at 86.50 are 605.50, rounded 606 three times: one more than the 1817 of their sum.
    const debits = [7, 7, 7].map((debit) => ({ account: '110100', debit }));
    const entry = post([...debits, { account: '310100', credit: 21 }], { code: 'USD', rate: 8_650_000_000 });
    const store = must(simulation.stores('erp').get('journal_entry_lines'), 'lines');
    const lines = store
      .takeFinished()
      .map(({ row }) => row as Rows['journal_entry_lines'])
      .filter((line) => line.journal_entry_id === entry);
    expect(lines.map((line) => line.debit_amount_base - line.credit_amount_base)).toEqual([606, 606, 606, -1818]);
  });
});

it('the lifecycle knows the state of every table that has one', () => {
  const tables = Object.entries(loadCatalog().moduleSpec('erp').tables).filter(
    ([, table]) => 'status' in table.columns,
  );
  expect(Object.keys(behaviour.lifecycle.states).sort()).toEqual(tables.map(([name]) => name).sort());
});

it('absorbs the overhead of machines on an account of its own', () => {
  const rows = <Name extends keyof Rows & string>(table: Name) => wholeCompany().rows<Rows[Name]>(`erp.${table}`);
  const last = new Map(rows('production_costs').map((row) => [row.production_cost_id, row]));
  const booked = new Set(rows('journal_entry_lines').map((line) => line.journal_entry_id));
  const posted = [...last.values()].filter((row) => booked.has(row.journal_entry_id ?? 0));
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const absorbed = (account: string) => {
    const lines = rows('journal_entry_lines').filter((line) => line.account_code === account);
    return sum(lines.map((line) => line.credit_amount_base - line.debit_amount_base));
  };
  const overhead = sum(posted.map((row) => row.overhead_amount ?? 0));
  const machines = sum(posted.filter((row) => row.cost_type === 'machine').map((row) => row.posted_amount ?? 0));
  expect(overhead).toBeGreaterThan(0);
  expect(['540200', '540300'].map(absorbed)).toEqual([machines - overhead, overhead]);
});
