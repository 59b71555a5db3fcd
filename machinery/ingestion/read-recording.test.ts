import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { GenimsError } from '../base/errors.ts';
import { openRecording, readRecording } from './read-recording.ts';
import type { RecordingOptions } from './recording.ts';
import type { Refusal } from './refusal.ts';

const folder = mkdtempSync(join(tmpdir(), 'genims-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: string | Buffer): string {
  const path = join(folder, 'recording.csv');
  writeFileSync(path, content);
  return path;
}

async function readAll(
  content: string | Buffer,
  { type = 'temperature', ...options }: RecordingOptions & { type?: string } = {},
) {
  const readings: string[] = [];
  const refused: Refusal[] = [];
  for await (const batch of readRecording(await openRecording(file(content), type, options))) {
    readings.push(...batch.rows.split('\n').filter((row) => row !== ''));
    refused.push(...batch.refused);
  }
  return { readings, refused };
}

async function failure(content: string | Buffer): Promise<GenimsError> {
  return readAll(content).then(
    () => expect.fail('was read'),
    (error) => error,
  );
}

const TWO = ['2020-01-01 00:00:00+00\t1.50', '2020-01-01 00:01:00+00\t-2'];

describe('one recording in many forms', () => {
  test.each([
    ['plain', 'timestamp,value\n2020-01-01 00:00:00,1.50\n2020-01-01 00:01:00,-2\n'],
    ['without a last line end', 'timestamp,value\n2020-01-01 00:00:00,1.50\n2020-01-01 00:01:00,-2'],
    ['BOM and CRLF', '\ufefftimestamp,value\r\n2020-01-01 00:00:00,1.50\r\n2020-01-01 00:01:00,-2\r\n'],
    ['quotes', '"timestamp","value"\n"2020-01-01 00:00:00","1.50"\n"2020-01-01 00:01:00","-2"\n'],
    [
      'quotes, BOM and CRLF',
      '\ufeff"timestamp","value"\r\n"2020-01-01 00:00:00","1.50"\r\n"2020-01-01 00:01:00",-2\r\n',
    ],
    ['quotes from the second record on', 'timestamp,value\n2020-01-01 00:00:00,1.50\n"2020-01-01 00:01:00",-2\n'],
    ['old Macintosh line ends', 'timestamp,value\r2020-01-01 00:00:00,1.50\r2020-01-01 00:01:00,-2\r'],
    ['semicolons, decimal comma', 'timestamp;value\n2020-01-01 00:00:00;1,50\n2020-01-01 00:01:00;-2\n'],
    ['tabs', 'timestamp\tvalue\n2020-01-01 00:00:00\t1.50\n2020-01-01 00:01:00\t-2\n'],
    ['bars', 'timestamp|value\n2020-01-01 00:00:00|1.50\n2020-01-01 00:01:00|-2\n'],
    ['blank lines', '\n\ntimestamp,value\n\n2020-01-01 00:00:00,1.50\n   \n2020-01-01 00:01:00,-2\n\n'],
    ['blanks around', ' Timestamp , Value \n 2020-01-01 00:00:00 , 1.50 \n2020-01-01 00:01:00,-2\n'],
    ['a separator at every end', 'timestamp,value\n2020-01-01 00:00:00,1.50,\n2020-01-01 00:01:00,-2,\n'],
    ['other names and order', 'no,Reading (°C),Measured at\n1,1.50,2020-01-01T00:00Z\n2,-2,2020-01-01T00:01Z\n'],
    ['the column of the type', 'date_time,value,Temperature [K]\n2020-01-01,9,1.50\n2020-01-01T00:01,9,-2\n'],
    ['date and time apart', 'date,time,value\n01.01.2020,0:00,1.50\n01.01.2020,0:01,-2\n'],
    ['a comma and a line end in quotes', 'ts,note,val\n2020-01-01,"a, b\nc",1.50\n2020-01-01 00:01,,-2\n'],
    ['UTF-16', Buffer.from('\ufefftimestamp\tvalue\r\n2020-01-01\t1.50\r\n2020-01-01 0:01\t-2\r\n', 'utf16le')],
  ])('%s', async (_, content) => {
    expect(await readAll(content)).toEqual({ readings: TWO, refused: [] });
  });

  test('digits stay as they are', async () => {
    const values = ['74.93588199999998', '1.5E-3', '+7', '.5', '5.', '0.1000', '-0'];
    const { readings } = await readAll(`ts,value\n${values.map((value) => `2020-01-01,${value}\n`).join('')}`);
    expect(readings.map((row) => row.split('\t')[1])).toEqual(values);
  });

  test('one date decides the order of all', async () => {
    const { readings } = await readAll('date,value\n1/2/2020 0:15,1\n2/2/2020 0:15,2\n25/2/2020 0:15,3\n');
    expect(readings[0]).toBe('2020-02-01 00:15:00+00\t1');
    const american = await readAll('date,value\n1/2/2020 0:15,1\n1/25/2020 0:15,3\n');
    expect(american.readings[0]).toBe('2020-01-02 00:15:00+00\t1');
  });

  test('parts of the file meet in the middle of lines, line ends and letters', async () => {
    const note = 'ä'.repeat(50);
    const lines = Array.from({ length: 20_000 }, (_, i) => `2020-01-01 00:00:00,${i},${note}\r\n`);
    const { readings, refused } = await readAll(`timestamp,value,größe\r\n${lines.join('')}`);
    expect(refused).toEqual([]);
    expect(readings.map((row) => Number(row.split('\t')[1]))).toEqual(lines.map((_, i) => i));
  });
});

describe('lines that are refused, with line and column', () => {
  test.each([
    ['unreadable date', 'timestamp,value\n2020-01-01,1\nsoon,2\n', 3, 'timestamp', 'soon'],
    ['impossible date', 'timestamp,value\n2020-02-31,1\n', 2, 'timestamp', '2020-02-31'],
    ['empty date', 'timestamp,value\n,1\n', 2, 'timestamp', ''],
    ['unreadable number', 'timestamp,value\n2020-01-01,1\n\n2020-01-02,high\n', 4, 'value', 'high'],
    ['NaN', 'timestamp,value\n2020-01-01,NaN\n', 2, 'value', 'NaN'],
    ['infinity', 'timestamp,value\n2020-01-01,-Infinity\n', 2, 'value', '-Infinity'],
    ['empty value', 'timestamp,value\n2020-01-01,\n', 2, 'value', ''],
    ['hexadecimal', 'timestamp,value\n2020-01-01,0x10\n', 2, 'value', '0x10'],
    ['decimal comma between commas', 'timestamp,value\n2020-01-01,1,5\n', 2, 'value', '5'],
    ['quoted decimal comma between commas', 'timestamp,value\n2020-01-01,"1,5"\n', 2, 'value', '1,5'],
    ['thousands', 'timestamp;value\n2020-01-01;1.234,5\n', 2, 'value', '1.234,5'],
    ['comma after point', 'timestamp;value\n2020-01-01;1.5\n2020-01-01;1,234\n', 3, 'value', '1,234'],
    ['last line without a field', 'timestamp,value\n2020-01-01,1\n2020-01-02', 3, 'value', ''],
    ['last line without a later field', 'timestamp,value,unit\n2020-01-01,1,K\n2020-01-02,2', 3, 'unit', ''],
    ['stray quote', 'timestamp,value\n2020-01-01,1"2\n2020-01-02,5\n', 2, 'value', '1"2'],
    ['after a record of two lines', 'ts,note,value\n2020-01-01,"a\r\nb",1\n2020-01-02,,x\n', 4, 'value', 'x'],
  ])('%s', async (_, content, line, column, found) => {
    const { refused } = await readAll(content);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ line, column, found });
  });

  test('a decimal comma between commas is told how it can be read', async () => {
    const { refused } = await readAll('timestamp,value\n2020-01-01,"1,5"\n');
    expect(refused[0]?.expected).toContain('semicolons or tabs');
  });

  test('the original line comes back whole', async () => {
    const { refused } = await readAll('ts,note,value\r\n2020-01-01,"a, ""b""",x\r\n');
    expect(refused[0]?.original).toBe('2020-01-01,"a, ""b""",x');
  });

  test('a skipped local time', async () => {
    const { refused } = await readAll('ts,value\n2024-03-31 02:30:00,1\n', { timezone: 'Europe/Berlin' });
    expect(refused[0]).toMatchObject({ line: 2, column: 'ts', expected: expect.stringContaining('Europe/Berlin') });
  });
});

describe('files that are refused', () => {
  test.each([
    ['nothing', '', 'is empty'],
    ['blank lines', '\n \r\n', 'is empty'],
    ['only a BOM', '\ufeff', 'is empty'],
    ['a binary file', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]), 'is a binary file'],
    ['no time column', 'value,unit\n1,K\n', 'line 1: no time column (timestamp'],
    [
      'no value column',
      '\ntimestamp,power\n2020-01-01,1\n',
      'line 2: no value column (value, reading, measurement, or temperature)',
    ],
    ['no header', '2020-01-01,1\n2020-01-02,2\n', 'line 1: no time column'],
  ])('%s', async (_, content, message) => {
    const error = await failure(content);
    expect(error).toMatchObject({ code: 'INPUT_UNREADABLE', exitCode: 1 });
    expect(error.message).toContain(message);
  });

  test('a file that is not there, and a folder', async () => {
    await expect(openRecording(join(folder, 'none.csv'), 'x')).rejects.toMatchObject({ code: 'INPUT_UNREADABLE' });
    await expect(openRecording(folder, 'x')).rejects.toMatchObject({ message: expect.stringContaining('is a folder') });
  });

  test('dates whose order stays open name the first of them', async () => {
    const error = await failure('date,value\n5/5/2020,0\n1/2/2020,1\n3/4/2020,1\n');
    expect(error).toMatchObject({ code: 'INPUT_INVALID', remedy: expect.stringContaining('YYYY-MM-DD') });
    expect(error.message).toContain('line 3, column date: found "1/2/2020"');
  });

  test('dates in both orders name a line of each', async () => {
    const error = await failure('date,value\n25/2/2020,1\n2/26/2020,1\n');
    expect(error.message).toContain('line 2, column date: found "25/2/2020"');
    expect(error.message).toContain('"2/26/2020" in line 3');
  });

  test('a line that never ends is not taken into memory', async () => {
    const error = await failure(`timestamp,value\n2020-01-01,${'1'.repeat(1_000_000)}`);
    expect(error).toMatchObject({ code: 'INPUT_INVALID' });
    expect(error.message).toContain('line 2');
  });
});

describe('what would be taken wrongly without a word', () => {
  test('two columns of one name', async () => {
    const { code, message } = await failure('timestamp,value,Value\n2020-01-01 00:00:00,1,2\n');
    expect(code).toBe('INPUT_UNREADABLE');
    expect(message).toContain('line 1: column value occurs more than once');
  });

  test('times finer than a database keeps', async () => {
    const { readings, refused } = await readAll(
      'timestamp,value\n2020-01-01T00:00:00.123456789Z,1\n2020-01-01T00:00:00.123456000Z,2\n',
    );
    expect(readings).toHaveLength(1);
    expect(refused).toMatchObject([{ line: 2 }]);
  });

  test('a pipe, whose writer would be waited for', async () => {
    const path = join(folder, 'pipe');
    spawnSync('mkfifo', [path]);
    await expect(openRecording(path, 'temperature')).rejects.toMatchObject({ code: 'INPUT_UNREADABLE' });
  });
});
