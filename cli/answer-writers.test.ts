import { describe, expect, test } from 'vitest';
import { GenimsError } from '../machinery/base/errors.ts';
import type { AnswerColumn } from '../machinery/statements/contract.ts';
import { type AnswerWriter, documentWriter, tableWriter, visible } from './answer-writers.ts';

const column = (name: string): AnswerColumn => ({ name, show: (text) => text, json: (text) => JSON.stringify(text) });

async function written(
  make: (write: (text: string) => Promise<void>) => AnswerWriter,
  names: string[],
  rows: (string | null)[][],
  error?: GenimsError,
): Promise<string> {
  let text = '';
  const writer = make(async (piece) => {
    text += piece;
  });
  await writer.columns(names.map(column));
  for (const row of rows) await writer.rows([row]);
  if (rows.length === 0) await writer.rows([]);
  writer.notice('NOTICE: of the server');
  await writer.end(rows.length, error);
  return text;
}
const table = (names: string[], rows: (string | null)[][]) =>
  written((write) => tableWriter(write, () => {}), names, rows);
const document = async (names: string[], rows: (string | null)[][], error?: GenimsError) =>
  JSON.parse(await written(documentWriter, names, rows, error));

describe('values with characters that command a terminal', () => {
  test.each([
    ['a\nb', 'a\\nb'],
    ['a\r\nb\tc', 'a\\r\\nb\\tc'],
    ['\u001b[31mred\u0007', '\\u001b[31mred\\u0007'],
    ['\u009b31m', '\\u009b31m'],
    ['\u202eevil', '\\u202eevil'],
    ['a\u2028b\u0000', 'a\\u2028b\\u0000'],
    ['\u007f', '\\u007f'],
    ['é 漢 🙂 \\n', 'é 漢 🙂 \\n'],
  ])('%j is shown as %s, and one row stays one line', async (value, shown) => {
    expect(visible(value)).toBe(shown);
    expect(await table([value], [[value]])).toBe(`${shown}\n${shown}\n(1 row)\n`);
    expect((await document([value], [[value]])).rows).toEqual([{ [value]: value }]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    expect(await written(documentWriter, ['c'], [[value]])).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

describe('a table', () => {
  test('is as wide as its first rows; a wider value later moves only its own line', async () => {
    expect(
      await table(
        ['n', 'name'],
        [
          ['1', 'a'],
          ['100', 'b'],
          ['2', null],
        ],
      ),
    ).toBe(['n  name', '1  a', '100  b', '2', '(3 rows)', ''].join('\n'));
  });

  test('has a header without rows, and says when there is nothing to show', async () => {
    expect(await table(['a', 'b'], [])).toBe('a  b\n(0 rows)\n');
    expect(await table([], [])).toBe('done\n');
  });
});

describe('a document', () => {
  test('is one, with names that occur again numbered', async () => {
    expect(await document(['a', 'a', 'a_2', 'a'], [['1', '2', '3', null]])).toEqual({
      rows: [{ a: '1', a_3: '2', a_2: '3', a_4: null }],
      rowCount: 1,
      notices: ['NOTICE: of the server'],
      ok: true,
    });
  });

  test('is one without rows, and when it ends with an error', async () => {
    expect(await document(['a'], [])).toMatchObject({ rows: [], rowCount: 0, ok: true });
    const error = new GenimsError('SQL_LIMIT', 'too many');
    expect(await document(['a'], [['1']], error)).toMatchObject({
      rows: [{ a: '1' }],
      rowCount: 1,
      ok: false,
      error: { code: 'SQL_LIMIT', message: 'too many' },
    });
  });
});
