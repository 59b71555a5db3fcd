/**
 * Fault: a snapshot is interrupted between two tables and within one, while sessions write.
 *
 * Invariant: taken up again it goes on with the tables that are missing; with the changes of the stream after each table's own position, copies equal their originals: no gap, no overlap.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CapturedChange, CapturedRow, Snapshot } from '../../machinery/capture/contract.ts';
import { openSnapshot } from '../../machinery/capture/open-snapshot.ts';
import { CapturedDatabase, changesOf } from '../support/captured-database.ts';
import { sharedPlatform } from '../support/platform.ts';

const TABLES = ['first', 'second', 'third'];
let database: CapturedDatabase;

beforeAll(async () => {
  const server = sharedPlatform().engines.local.postgres.superuser();
  database = await CapturedDatabase.make(
    server,
    TABLES.map(
      (name) =>
        `create table ${name} (id bigint primary key, amount numeric(12,2), text text);
         insert into ${name} select n, n / 4.0, repeat('s', 200) from generate_series(1, 20000) n`,
    ).join(';'),
  );
});
afterAll(() => database.discard());

/** A copy that counts what does not fit: a row added twice, or changed or removed without being there. */
class Copy {
  readonly rows = new Map<number, string>();
  position = 0;
  misfits = 0;

  take(change: CapturedChange): void {
    if (change.kind === 'truncate') {
      this.rows.clear();
      return;
    }
    const key = (row: CapturedRow) => row.value(0) as number;
    if (change.kind === 'insert') {
      if (this.rows.has(key(change.after))) this.misfits++;
      this.rows.set(key(change.after), shown(change.after));
    } else if (change.kind === 'update') {
      if (!this.rows.delete(key(change.before ?? change.after))) this.misfits++;
      this.rows.set(key(change.after), shown(change.after));
    } else if (!this.rows.delete(key(change.before))) this.misfits++;
  }
}
const shown = (row: CapturedRow) => [0, 1, 2].map((column) => String(row.text(column))).join(' ');

/** Adds, changes and removes rows of all tables until it is told to end. */
async function write(seed: number, isOver: () => boolean): Promise<void> {
  const session = await database.session();
  for (let round = 1; !isOver(); round++) {
    const id = 100_000 * seed + round;
    await session.query(
      `begin; ${TABLES.map((name) => `insert into ${name} values (${id}, ${round}, 'new'); update ${name} set amount = amount + 1, text = 'changed' where id = ${(round * 7 * seed) % 20_000}; delete from ${name} where id = ${(round * 13 * seed) % 20_000}`).join(';')}; commit`,
    );
  }
  await session.end();
}

async function take(
  snapshot: Snapshot,
  copies: Map<string, Copy>,
  { breakIn }: { breakIn?: string } = {},
): Promise<void> {
  for (const name of TABLES) {
    if (copies.has(name)) continue;
    const copy = new Copy();
    const { rows, relation } = await snapshot.table(`public.${name}`);
    expect(relation.columns.map(({ type }) => type)).toEqual(['bigint', 'numeric(12,2)', 'text']);
    for await (const batch of rows()) {
      for (const row of batch) copy.rows.set(row.value(0) as number, shown(row));
      if (name === breakIn) await snapshot.close();
    }
    copy.position = snapshot.position;
    copies.set(name, copy);
  }
}

test('interrupted within the second table, and taken up again', async () => {
  let isOver = false;
  const writers = [1, 2].map((seed) => write(seed, () => isOver));
  const copies = new Map<string, Copy>();
  const interrupted = await openSnapshot(database.source);
  await expect(take(interrupted, copies, { breakIn: 'second' })).rejects.toThrow();
  expect([...copies.keys()]).toEqual(['first']);
  const resumed = await openSnapshot(database.source);
  expect(resumed.position).toBeGreaterThan(interrupted.position);
  await take(resumed, copies);
  await resumed.close();
  isOver = true;
  await Promise.all(writers);
  await database.end();

  const stream = database.open();
  const taken: string[] = [];
  for (const transaction of await database.read(stream))
    for (const change of await changesOf(transaction)) {
      const name = change.kind === 'truncate' ? '' : change.relation.table;
      const copy = copies.get(name);
      if (copy && transaction.position > copy.position) {
        copy.take(change);
        taken.push(name);
      }
    }
  expect(new Set(taken)).toEqual(new Set(TABLES));
  for (const name of TABLES) {
    const { rows } = await database.query(`select id || ' ' || amount || ' ' || text as row from ${name} order by id`);
    const copy = copies.get(name);
    expect(copy?.misfits, name).toBe(0);
    expect([...(copy?.rows.values() ?? [])].sort()).toEqual(rows.map(({ row }) => row).sort());
  }
  await stream.close();
});

test('control: the position of another snapshot leaves a gap or an overlap', async () => {
  const earlier = await openSnapshot(database.source);
  await database.query(
    "delete from first where id = (select min(id) from first); insert into first values (-1, 1, 'late')",
  );
  const later = await openSnapshot(database.source);
  await database.end();
  const stream = database.open();
  const misfits = async (position: number) => {
    const copies = new Map<string, Copy>();
    await take(later, copies);
    const copy = copies.get('first') ?? new Copy();
    for (const transaction of transactions)
      if (transaction.position > position)
        for (const change of await changesOf(transaction))
          if (change.kind !== 'truncate' && change.relation.table === 'first') copy.take(change);
    return copy.misfits;
  };
  const transactions = await database.read(stream);
  expect(await misfits(later.position)).toBe(0);
  expect(await misfits(earlier.position)).toBe(2);
  await Promise.all([earlier.close(), later.close()]);
  await stream.close();
});
