import { describe, expect, it } from 'vitest';
import { Changes } from './changes.ts';
import { TableStore } from './table-store.ts';

const KEY = { type: 'bigint', nullable: false, default: 'identity' };
const MOMENT = { type: 'timestamp with time zone', nullable: false, default: 'now()' };

function toyStore() {
  const changes = new Changes();
  let now = 1000;
  const store = new TableStore({
    table: 'toys',
    name: 'toyshop.toys',
    spec: { columns: { toy_id: KEY, updated_at: MOMENT }, primaryKey: ['toy_id'] },
    now: () => now,
    changes,
  });
  return { store, changes, tick: () => ++now };
}

describe('held rows', () => {
  it('are handed to the writer exactly once, when they are final or when the run ends', () => {
    const { store } = toyStore();
    const [a, b] = [1, 2].map(() => store.add({ toy_id: store.nextKey(), state: 'open', updated_at: 0 }));
    if (!a || !b) throw new Error('no rows');
    expect(store.takeFinished()).toEqual([]);
    store.release(a);
    expect(store.takeFinished()).toEqual([{ row: a, stored: false }]);
    store.flush();
    expect(store.takeFinished()).toEqual([{ row: b, stored: false }]);
    store.flush();
    expect(store.takeFinished()).toEqual([]);
    store.change(b, { state: 'closed' });
    store.release(b);
    expect(store.takeFinished()).toEqual([{ row: b, stored: true }]);
  });

  it('read from the database are written only when changed, and keys go on', () => {
    const { store, tick } = toyStore();
    store.continueAfter(7);
    store.load({ toy_id: 3, state: 'open', updated_at: 5 });
    store.load({ toy_id: 4, state: 'open', updated_at: 5 });
    expect(store.nextKey()).toBe(8);
    store.continueAfter(7, [8, 9, 11, 3]);
    expect([store.nextKey(), store.nextKey()]).toEqual([10, 12]);
    const row = store.get(4);
    if (!row) throw new Error('no row');
    const now = tick();
    store.change(row, { state: 'open' });
    expect(row.updated_at).toBe(5);
    store.change(row, { state: 'closed' });
    expect(row.updated_at).toBe(now);
    store.flush();
    expect(store.takeFinished()).toEqual([{ row, stored: true }]);
  });

  it('tell what changed in a step, once, with what was before it', () => {
    const { store, changes } = toyStore();
    const told = () => [...changes.take()].map(({ table, change: { kind, before } }) => ({ table, kind, before }));
    const row = store.add({ toy_id: store.nextKey(), state: 'open', size: 1, updated_at: 0 });
    store.change(row, { state: 'closed' });
    expect(told()).toEqual([{ table: 'toys', kind: 'insert', before: undefined }]);
    store.change(row, { state: 'mended', toy_id: 1 });
    store.change(row, { state: 'open', size: 2 });
    expect(told()).toEqual([{ table: 'toys', kind: 'update', before: { state: 'closed', size: 1 } }]);
    store.change(row, { state: 'open' });
    expect(told()).toEqual([]);
  });

  it('are shown in the order of their keys, however they were added', () => {
    const { store } = toyStore();
    const keys = [store.nextKey(), store.nextKey(), store.nextKey()];
    for (const key of [...keys].reverse()) store.add({ toy_id: key, updated_at: 0 });
    expect([...store.held()].map((row) => row.toy_id)).toEqual(keys);
  });

  it('are made of what a message brings, if nothing is lacking', () => {
    const columns = { toy_id: KEY, maker: { type: 'text', nullable: false }, owner: { type: 'text', nullable: true } };
    const spec = { columns, primaryKey: ['toy_id'] };
    const store = new TableStore({ table: 'toys', name: 'toyshop.toys', spec, now: () => 0 });
    expect(store.receive({ maker: 'Anna' }, { owner: 'Ben' })).toEqual({ toy_id: 1, maker: 'Anna', owner: 'Ben' });
    expect(store.receive({ owner: 'Ben' }, { maker: 'Anna' }).toy_id).toBe(2);
    expect(() => store.receive({ owner: 'Ben' })).toThrow('toyshop.toys: a message brings no maker');
  });

  it('can be read after their release until a writer takes them, as what follows from a step may need them', () => {
    const { store } = toyStore();
    const row = store.add({ toy_id: store.nextKey(), updated_at: 0 });
    expect(store.leaving(1)).toBeUndefined();
    store.release(row);
    expect(store.leaving(1)).toBe(row);
    store.takeFinished();
    expect(store.leaving(1)).toBeUndefined();
  });

  it('cannot be used after their release', () => {
    const { store } = toyStore();
    const row = store.add({ toy_id: store.nextKey(), updated_at: 0 });
    store.release(row);
    expect(() => store.change(row, { state: 'late' })).toThrow('after its release');
    expect(() => store.release(row)).toThrow('released twice');
  });
});
