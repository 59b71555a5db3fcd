import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/catalog.ts';
import { everyDay } from '../../company/schedules.ts';
import { localDay } from '../../machinery/base/company-time.ts';
import { must } from '../../machinery/base/errors.ts';
import type { AnyRow, Key, Moment } from '../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../machinery/base/utc.ts';
import { type AnyBehaviour, defineBehaviour } from '../../machinery/kernel/contract.ts';
import { Simulation } from '../../machinery/kernel/simulation.ts';
import { behaviour as financial } from '../financial/agent.ts';
import { behaviour as master } from '../master/agent.ts';
import type { Context, Erp, Item, Posting } from './agent/context.ts';
import { erpOf } from './agent/erp.ts';
import { gathering } from './agent/gathering.ts';
import { type LedgerBook, ledgerOf } from './agent/ledger/book.ts';
import { type StockBook, stockOf } from './agent/stock/book.ts';
import { counts } from './agent/stock/counts.ts';
import { openStockAndCash } from './agent/stock/opening.ts';
import { revaluation } from './agent/stock/revaluation.ts';
import { lifecycle } from './lifecycle.ts';
import type { Rows, Types } from './rows.ts';

const END = Date.UTC(2026, 5, 15);
const PARAMETERS = { seed: 1, scale: 0.2, start: END - 30 * DAY_MS, end: END, sensorInterval: DAY_MS };
const OVERHEAD = 111;
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

interface Books {
  erp: Erp;
  stock: StockBook;
  ledger: LedgerBook;
}

/** The accounts of the chart, and a workshop that makes one order a day out of one lot and brings it into stock the day after. */
class Workshop {
  private readonly books: Books;

  constructor(books: Books) {
    this.books = books;
  }

  openAccounts(): void {
    const { context } = this.books.erp;
    for (const account of context.copies['financial.chart_of_accounts'].all())
      context.tables.general_ledger.add({
        account_code: account.account_code,
        status: 'active',
      } as Rows['general_ledger']);
  }

  work(now: Moment): void {
    const { tables } = this.books.erp.context;
    for (const order of [...tables.production_orders.held()]) {
      if (order.status === 'released') this.receive(order, now);
      else tables.production_orders.change(order, { status: 'closed', closed_at: now });
    }
    this.release(now);
  }

  /** Releases an order, issues all of its part and works on it. */
  private release(now: Moment): void {
    const { context } = this.books.erp;
    const { tables, numbers } = context;
    const part = must(
      [...tables.inventory_balances.held()].find((row) => row.material_id !== null && row.on_hand_quantity > 0),
      'a part in stock',
    );
    const item: Item = { product_id: null, material_id: must(part.material_id ?? undefined, 'material') };
    const key = tables.production_orders.nextKey();
    const order = tables.production_orders.add({
      production_order_id: key,
      production_order_number: numbers.next('MO', now),
      company_id: 1,
      ...item,
      lot_number: numbers.next('LOT', now),
      status: 'released',
    } as Rows['production_orders']);
    const reserved = this.books.stock.reserve(
      item,
      part.warehouse_id,
      part.on_hand_quantity,
      { demand_type: 'production_order', production_order_id: key, required_date: localDay(now), priority: 'normal' },
      now,
    );
    for (const reservation of reserved)
      this.move(order, 'material_issue', now, {
        warehouse_id: reservation.warehouse_id,
        inventory_lot_id: reservation.inventory_lot_id,
        inventory_reservation_id: reservation.inventory_reservation_id,
        quantity: reservation.issued_quantity + reservation.reserved_quantity,
      });
    this.cost(order, 'labour', 12_345, now);
    this.cost(order, 'machine', 54_321, now);
  }

  private receive(order: Rows['production_orders'], now: Moment): void {
    this.move(order, 'production_receipt', now, { warehouse_id: 1, quantity: 3000 });
    this.books.erp.context.tables.production_orders.change(order, { status: 'completed' });
  }

  private move(
    order: Rows['production_orders'],
    type: Rows['inventory_transactions']['transaction_type'],
    now: Moment,
    columns: Partial<Rows['inventory_transactions']>,
  ): void {
    const { inventory_transactions } = this.books.erp.context.tables;
    const key = inventory_transactions.nextKey();
    const row = inventory_transactions.add({
      material_id: order.material_id,
      unit_of_measure: 'pcs',
      inventory_transaction_id: key,
      transaction_type: type,
      source_module: 'manufacturing',
      source_table: 'manufacturing.material_transactions',
      source_id: key,
      production_order_id: order.production_order_id,
      transaction_at: now - HOUR_MS,
      ...columns,
    });
    this.books.stock.bookReceived(row, now);
  }

  private cost(order: Rows['production_orders'], type: string, amount: number, now: Moment): void {
    const { production_costs } = this.books.erp.context.tables;
    production_costs.add({
      production_cost_id: production_costs.nextKey(),
      cost_type: type,
      production_order_id: order.production_order_id,
      cost_center_code: 'CC-1',
      actual_amount: amount,
      overhead_amount: type === 'machine' ? OVERHEAD : null,
      posted_amount: 0,
      journal_entry_id: null,
      status: 'valued',
      created_at: now,
    } as Rows['production_costs']);
  }
}

/** The workshop knows no other states than these. */
const states = {
  ...lifecycle.states,
  production_orders: {
    begins: ['released'],
    follows: { released: ['completed'], completed: ['closed'], closed: [] },
  },
  production_costs: { begins: ['valued'], follows: { valued: ['posted'], posted: [] } },
};

function behaviours(): { all: AnyBehaviour[]; books: () => Books } {
  let books: Books | undefined;
  const demand = { meanDaily: () => 2, meanDailyMaterial: () => 0.7, plannedLot: () => 8 };
  const booksOf = (context: Context): Books => {
    books ??= { erp: erpOf(context), stock: stockOf(context), ledger: ledgerOf(context) };
    return books;
  };
  const erp = defineBehaviour<Types>({
    module: 'erp',
    lifecycle: { states, held: lifecycle.held },
    processes: [
      revaluation,
      {
        name: 'workshop',
        opens: (context) => new Workshop(booksOf(context)).openAccounts(),
        schedule: [{ at: everyDay.at('10:00'), act: (context) => new Workshop(booksOf(context)).work(context.now) }],
      },
      { name: 'opening', opens: (context) => openStockAndCash(context, demand) },
      counts,
      gathering,
    ],
    links: [],
  });
  return { all: [master, financial, erp], books: () => must(books, 'books') };
}

class Written {
  private readonly rows = new Map<string, Map<number, AnyRow>>();

  take(simulation: Simulation): void {
    for (const [name, store] of simulation.stores('erp')) {
      store.flush();
      const table = this.rows.get(name) ?? new Map<number, AnyRow>();
      this.rows.set(name, table);
      for (const { row } of store.takeFinished()) table.set(row[store.key] as number, structuredClone(row));
    }
  }

  of<Name extends keyof Rows & string>(table: Name): Rows[Name][] {
    return [...(this.rows.get(table)?.values() ?? [])] as Rows[Name][];
  }
}

function simulationOf() {
  const { all, books } = behaviours();
  return { simulation: new Simulation({ catalog: loadCatalog(), behaviours: all, parameters: PARAMETERS }), books };
}

function history() {
  const { simulation, books } = simulationOf();
  simulation.open();
  simulation.run(END);
  const rows = new Written();
  rows.take(simulation);
  return { rows, books: { ...books(), simulation } };
}

const { rows, books } = history();

function booked(account: string): number {
  const lines = rows.of('journal_entry_lines').filter((line) => line.account_code === account);
  return sum(lines.map((line) => line.debit_amount_base - line.credit_amount_base));
}

describe('stock', () => {
  const movements = rows.of('inventory_transactions');
  const placeOf = (row: Rows['inventory_balances'] | Rows['inventory_transactions']) =>
    `${row.warehouse_id}/${row.product_id}/${row.material_id}/${row.lot_number}/${row.stock_type}`;
  const byPlace = Map.groupBy(movements, placeOf);
  it('is its opening and its movements, and their amounts are its value', () => {
    for (const balance of rows.of('inventory_balances')) {
      const own = byPlace.get(placeOf(balance)) ?? [];
      const moved = sum(own.map((row) => row.stock_effect * (row.quantity ?? 0)));
      expect(balance.on_hand_quantity).toBe(balance.opening_quantity + moved);
      expect(balance.stock_value_amount).toBe(sum(own.map((row) => row.amount ?? 0)));
    }
  });

  it('stands in the accounts once the day is gathered', () => {
    const waiting = Map.groupBy(
      movements.filter((row) => row.journal_entry_id === null),
      placeOf,
    );
    for (const account of ['130100', '130200', '130300']) {
      const stock = rows.of('inventory_balances').filter((row) => row.account_code === account);
      const unposted = stock.flatMap((row) => waiting.get(placeOf(row)) ?? []);
      const posted = sum(stock.map((row) => row.stock_value_amount)) - sum(unposted.map((row) => row.amount ?? 0));
      expect(booked(account)).toBe(posted);
    }
  });

  it('ends its lots when nothing is left and nothing can come back', () => {
    const lots = rows.of('inventory_lots');
    const left = Map.groupBy(rows.of('inventory_balances'), (row) => row.inventory_lot_id);
    const counts = movements.filter((row) => row.transaction_type === 'count_adjustment');
    const counted = Map.groupBy(counts, (row) => row.inventory_lot_id);
    expect(lots.some((lot) => lot.status === 'exhausted')).toBe(true);
    for (const lot of lots) {
      const onHand = sum((left.get(lot.inventory_lot_id) ?? []).map((row) => row.on_hand_quantity));
      const differences = sum(
        (counted.get(lot.inventory_lot_id) ?? []).map((row) => row.stock_effect * (row.quantity ?? 0)),
      );
      expect(lot.created_quantity + differences).toBe(
        lot.consumed_quantity + lot.shipped_quantity + lot.scrapped_quantity + onHand,
      );
      if (lot.status === 'exhausted') expect(onHand).toBe(0);
    }
  });

  it('gives nothing that it does not have, and nothing that is reserved', () => {
    const { erp, stock } = books;
    const balance = must(
      [...erp.context.tables.inventory_balances.held()].find(
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
    const [reservation] = stock.reserve(item, balance.warehouse_id, 1000, asks, END);
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
        at: END,
      });
    expect(() => ship(balance.on_hand_quantity - 500)).toThrow(/asks warehouse/);
    stock.cancelReservation(must(reservation, 'reservation'), 'order_cancelled', END);
    expect(balance.reserved_quantity).toBe(0);
    expect(ship(balance.on_hand_quantity - 500).balance_after_quantity).toBe(500);
  });
});

describe('ledger', () => {
  const day = localDay(END) - 1;
  const post = (lines: Posting[], currency?: { code: string; rate: number }): Key =>
    books.ledger.postOwn(
      {
        type: 'manual',
        company: 1,
        documentDate: day,
        postingDate: day,
        description: 'Test',
        lines,
        ...(currency ? { currency } : {}),
      },
      END,
    );

  it('refuses what does not balance', () => {
    expect(() =>
      post([
        { account: '110100', debit: 100 },
        { account: '310100', credit: 99 },
      ]),
    ).toThrow(/balance/);
    expect(() =>
      post([
        { account: '110100', debit: -1 },
        { account: '310100', credit: -1 },
      ]),
    ).toThrow(/balance/);
  });

  it('gives what rounding leaves to the largest line', () => {
    // Seven at 86.50 are 605.50, rounded 606 three times: one more than the 1817 of their sum.
    const debits = [7, 7, 7].map((debit) => ({ account: '110100', debit }));
    const rate = { code: 'USD', rate: 8_650_000_000 };
    expect(() => post([...debits, { account: '310100', credit: 21 }], rate)).not.toThrow();
    const store = must(books.simulation.stores('erp').get('journal_entry_lines'), 'lines');
    const lines = store
      .takeFinished()
      .slice(-4)
      .map(({ row }) => row as Rows['journal_entry_lines']);
    expect(lines.map((line) => line.debit_amount_base - line.credit_amount_base)).toEqual([606, 606, 606, -1818]);
  });

  it('gathers movements and costs of production by the day, and leaves nothing behind', () => {
    const entries = new Map(rows.of('journal_entries').map((entry) => [entry.journal_entry_id, entry]));
    for (const row of [...rows.of('inventory_transactions'), ...rows.of('production_costs')]) {
      const day = entries.get(row.journal_entry_id ?? 0)?.posting_date;
      expect(day ?? localDay(END)).toBe(day === undefined ? localDay(row.created_at) : row.posting_date);
    }
    expect(booked('540100')).toBeLessThan(0);
    expect(booked('540200')).toBe((booked('540100') / 12_345) * (54_321 - OVERHEAD));
    expect(booked('540300')).toBe((booked('540100') / 12_345) * OVERHEAD);
  });
});

describe('lifecycle', () => {
  it('knows the state of every table that has one', () => {
    const tables = Object.entries(loadCatalog().moduleSpec('erp').tables).filter(
      ([, table]) => 'status' in table.columns,
    );
    expect(Object.keys(lifecycle.states).sort()).toEqual(tables.map(([name]) => name).sort());
  });
});
