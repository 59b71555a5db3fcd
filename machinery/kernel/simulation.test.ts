import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/catalog.ts';
import type { AnyRow } from '../base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../base/utc.ts';
import type { AnyBehaviour, ModuleTypes, Process, RowChange, Table } from './contract.ts';
import { arrival } from './messages.ts';
import { Simulation } from './simulation.ts';
import type { ModuleRestart } from './state.ts';

/** Toy agents in the places of real modules: what carries changes between them, and when. */
const catalog = loadCatalog();
const START = Date.UTC(2026, 0, 5);
const parameters = { seed: 1, scale: 1, start: START, end: START + 24 * HOUR_MS, sensorInterval: HOUR_MS };

type Heard = { at: number; flow: string; columns: AnyRow; customers: number };

/** Makes one row of `table` every `every` ms and changes it in the same step and once more in the next one. */
function maker(module: string, table: string, every: number, links: AnyBehaviour['links'] = []): AnyBehaviour {
  const first = (from: number) => Math.ceil(from / every) * every;
  const process: Process<ModuleTypes> = {
    name: 'maker',
    schedule: [
      {
        at: (from) => (first(from) === START ? START + every : first(from)),
        act({ tables, now }) {
          const rows = tables[table] as unknown as Table<AnyRow>;
          for (const row of rows.held()) if (row.state === 'new') rows.change(row, { state: 'old' });
          rows.change(rows.add({ state: 'draft', made: now }), { state: 'new' });
        },
      },
    ],
  };
  return { module, lifecycle: { states: {}, held: { [table]: 'always' } }, processes: [process], links };
}

/** Notes what arrives, and how many customers its copy shows at that moment. */
function listener(module: string, heard: Heard[]): AnyBehaviour {
  const takes: Process<ModuleTypes>['takes'] = {
    sales_orders: ({ now, copies }, { flow, columns }) =>
      heard.push({ at: now, flow, columns: { ...columns }, customers: copies['master.customers']?.size ?? -1 }),
  };
  return { module, lifecycle: { states: {} }, processes: [{ name: 'listener', takes }], links: [] };
}

function toys(heard: Heard[], atOpening = false): AnyBehaviour[] {
  const sales = maker('crm', 'quotations', 10 * MINUTE_MS, [
    {
      flow: 'crm-to-erp',
      on: {
        quotations: (change) => {
          const { kind, row, before } = change as RowChange;
          const { quotation_id, state } = row;
          return [{ table: 'sales_orders', columns: { quotation_id, state, kind, before: before?.state } }];
        },
      },
    },
  ]);
  const opens: Process<ModuleTypes> = {
    name: 'opening',
    opens: ({ tables }) => void (tables.quotations as unknown as Table<AnyRow>).add({ state: 'opened' }),
  };
  const processes = atOpening ? [opens, ...sales.processes] : sales.processes;
  return [maker('master', 'customers', 30 * MINUTE_MS), { ...sales, processes }, listener('erp', heard)];
}

describe('the fast clock', () => {
  it('carries a row as it is at the end of the step, one change a row, a minute later', () => {
    const heard: Heard[] = [];
    const simulation = new Simulation({ catalog, behaviours: toys(heard), parameters });
    simulation.open();
    simulation.run(START + 22 * MINUTE_MS);
    expect(
      heard.map(({ at, columns }) => [
        (at - START) / MINUTE_MS,
        columns.quotation_id,
        columns.kind,
        columns.state,
        columns.before,
      ]),
    ).toEqual([
      [11, 1, 'insert', 'new', undefined],
      [21, 1, 'update', 'old', 'new'],
      [21, 2, 'insert', 'new', undefined],
    ]);
  });

  it('shows a copy before the messages of the same moment, and not before its delay', () => {
    const heard: Heard[] = [];
    const simulation = new Simulation({ catalog, behaviours: toys(heard), parameters });
    simulation.open();
    simulation.run(START + 62 * MINUTE_MS);
    const seen = new Map(heard.map(({ at, customers }) => [(at - START) / MINUTE_MS, customers]));
    expect([...seen]).toEqual([
      [11, 0],
      [21, 0],
      [31, 1],
      [41, 1],
      [51, 1],
      [61, 2],
    ]);
  });

  it('goes on after a stop as if there had been none, with what was on its way', () => {
    const whole: Heard[] = [];
    const one = new Simulation({ catalog, behaviours: toys(whole), parameters });
    one.open();
    one.run(START + 3 * HOUR_MS);

    const parts: Heard[] = [];
    const first = new Simulation({ catalog, behaviours: toys(parts), parameters });
    first.open();
    // Half a minute after a step: its messages are under way.
    const stop = START + 60.5 * MINUTE_MS;
    first.run(stop);
    const restarts = first.modules.map((module): ModuleRestart => {
      const stores = [...first.stores(module)];
      return {
        module,
        moment: stop,
        lastKeys: Object.fromEntries(stores.map(([name, store]) => [name, store.lastKey])),
        held: Object.fromEntries(stores.map(([name, store]) => [name, [...store.held()].map((row) => ({ ...row }))])),
        copies:
          module === 'erp'
            ? { 'master.customers': [{ customer_id: 1, state: 'new', made: START + 30 * MINUTE_MS }] }
            : {},
        underWay: first.waiting(module),
        numbers: first.checkpoint(module).numbers,
      };
    });
    expect(
      restarts
        .flatMap(({ underWay }) => underWay)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['copy', 'copy', 'copy', 'copy', 'message', 'message']);
    const second = new Simulation({ catalog, behaviours: toys(parts), parameters });
    second.resume(restarts);
    // The toys' next step follows from the moment of the restart; real agents find it in their rows.
    second.run(START + 61.5 * MINUTE_MS);
    expect(parts).toEqual(whole.filter(({ at }) => at <= START + 61.5 * MINUTE_MS));
  });

  it('delays by the mode of the flow', () => {
    const at = Date.UTC(2026, 0, 5, 10, 17, 30);
    expect(arrival(at, 'real_time')).toBe(at + MINUTE_MS);
    expect(new Date(arrival(at, 'hourly')).toISOString()).toBe('2026-01-05T11:05:00.000Z');
    expect(new Date(arrival(at, 'daily')).toISOString()).toBe('2026-01-06T00:00:00.000Z');
  });
});
