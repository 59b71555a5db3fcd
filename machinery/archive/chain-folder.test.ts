import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cursorOf } from './archiver.ts';
import { ChainFolder } from './chain-folder.ts';
import { archivedAfter, TransactionReader, waitingTransactions } from './read-archive.ts';

const destination = mkdtempSync(join(tmpdir(), 'genims-chain-'));
afterAll(() => rmSync(destination, { recursive: true, force: true }));

const manifest = {
  database: 'one',
  layout: 'maximum',
  platform: 'p',
  begunAt: '2026-11-30T10:00:00.000Z',
  from: '0/10',
};
const linesOf = (position: string, key: string) => [
  JSON.stringify({ kind: 'begin', position, at: '2026-11-30T10:00:01.000Z', xid: 7 }),
  JSON.stringify({ kind: 'table', table: 'a.things', key: ['id'], types: { id: 'bigint' } }),
  JSON.stringify({ kind: 'insert', table: 'a.things', row: { id: key } }),
  JSON.stringify({ kind: 'commit', position }),
];
const facts = (position: string) => ({
  ...{ from: position, to: position, firstAt: '2026-11-30T10:00:01.000Z', lastAt: '2026-11-30T10:00:01.000Z' },
  ...{ transactions: 1, changes: 1 },
});
const read = async (chain: ChainFolder, after: number) => {
  const found: number[] = [];
  for await (const { position } of archivedAfter(chain, { after, reader: new TransactionReader() }))
    found.push(position);
  return found;
};

describe.each([
  ['as it is', undefined],
  ['encrypted', Buffer.alloc(32, 7)],
])('a chain %s', (name, key) => {
  const place = join(destination, name);
  const chain = () => ChainFolder.list(place, 'one', key)[0] ?? ChainFolder.begin(place, manifest, key);

  test('goes on where its list ends, whatever was cut short', async () => {
    expect(cursorOf(chain())).toBe(0x10);
    await chain().add(linesOf('0/20', '1'), facts('0/20'));
    // A process that was killed left half a line, and a file that is in no line.
    appendFileSync(join(chain().path, 'segments.ndjson'), '{"name":"0000');
    writeFileSync(join(chain().path, '00000002.ndjson.gz'), 'half');
    expect(cursorOf(chain())).toBe(0x20);
    await chain().add(linesOf('0/30', '2'), facts('0/30'));
    expect(chain().segments()).toHaveLength(2);
    expect(await read(chain(), 0)).toEqual([0x20, 0x30]);
    expect(await read(chain(), 0x20)).toEqual([0x30]);
  });

  test('a segment that lost or changed one byte is refused, and so is another key', async () => {
    const path = join(chain().path, '00000002.ndjson.gz');
    const whole = readFileSync(path);
    const changed = Buffer.from(whole);
    changed[whole.length >> 1] = (changed[whole.length >> 1] ?? 0) ^ 1;
    for (const damaged of [changed, whole.subarray(1)]) {
      writeFileSync(path, damaged);
      await expect(read(chain(), 0)).rejects.toMatchObject({ code: 'BACKUP_UNREADABLE' });
    }
    writeFileSync(path, whole);
    expect(await read(chain(), 0)).toHaveLength(2);
    const [other] = ChainFolder.list(place, 'one', Buffer.alloc(32, 8));
    if (key && other) await expect(read(other, 0)).rejects.toMatchObject({ code: 'BACKUP_UNREADABLE' });
  });
});

test('of what waits for its segment only whole transactions are taken', () => {
  const file = join(destination, 'waiting.ndjson');
  writeFileSync(file, `${[...linesOf('0/20', '1'), ...linesOf('0/30', '2').slice(0, 3)].join('\n')}\n{"kind":"com`);
  expect(waitingTransactions(file, 0, new TransactionReader()).map(({ position }) => position)).toEqual([0x20]);
});
