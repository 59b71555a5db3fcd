import { describe, expect, test } from 'vitest';
import { failureOf, readAll, readingsOf } from '../../test/support/recordings.ts';
import { readTimeFormat } from './time-formats.ts';

describe('times that are numbers', () => {
  test.each([
    ['YYYYMMDDhhmmss', ['20240101000000', '20240101010000'], '2024-01-01 00:00:00+00'],
    ['YYYYMMDDhhmmss with decimals', ['20240101000000.25', '20240101010000.5'], '2024-01-01 00:00:00.25+00'],
    ['YYYYMMDDhhmm', ['202401010000', '202401010100'], '2024-01-01 00:00:00+00'],
    ['YYYYMMDDhh', ['2024010100', '2024010101'], '2024-01-01 00:00:00+00'],
    ['YYYYMMDD', ['20240101', '20240102'], '2024-01-01 00:00:00+00'],
    ['YYMMDDhhmmss', ['240101000000', '240101010000'], '2024-01-01 00:00:00+00'],
    ['YYYYMMDDhhmmssSSS', ['20240101000000125', '20240101000001125'], '2024-01-01 00:00:00.125+00'],
    ['seconds', ['1704067200', '1704067260'], '2024-01-01 00:00:00+00'],
    ['seconds of the nineties', ['704067200', '704067260'], '1992-04-23 22:13:20+00'],
    ['seconds with decimals', ['1704067200.5', '1704067260.25'], '2024-01-01 00:00:00.5+00'],
    ['milliseconds', ['1704067200125', '1704067260125'], '2024-01-01 00:00:00.125+00'],
    ['microseconds', ['1704067200000001', '1704067260000001'], '2024-01-01 00:00:00.000001+00'],
    ['nanoseconds', ['1704067200000001000', '1704067260000001000'], '2024-01-01 00:00:00.000001000+00'],
    ['the newest first', ['1704067260', '1704067200'], '2024-01-01 00:01:00+00'],
  ])('%s', async (_, times, moment) => {
    const [first] = await readingsOf(`timestamp,value\n${times.map((time) => `${time},1\n`).join('')}`);
    expect(first).toBe(`${moment}\t1`);
  });

  test('compact times are local, epochs are not', async () => {
    const options = { timezone: 'Asia/Kolkata' };
    expect(await readingsOf('ts,value\n202401010000,1\n', options)).toEqual(['2024-01-01 00:00:00+05:30\t1']);
    expect(await readingsOf('ts,value\n1704067200,1\n', options)).toEqual(['2024-01-01 00:00:00+00\t1']);
  });

  test.each([
    ['milliseconds of 1971', ['31536000000', '31536060000'], ['1971-01-01 00:00:00 as epoch-ms', '2969-']],
    ['two digits of the year, or milliseconds', ['931201101500', '931201101600'], ['epoch-ms', 'YYMMDDhhmmss']],
    ['seconds of 2001, or minutes of 2010', ['1001010000', '1001010100'], ['epoch-s', 'YYMMDDhhmm']],
    ['a far future', ['4102444800', '4102444860'], ['2100-01-01 00:00:00 as epoch-s']],
    ['a counter', ['100000000', '100000001'], ['1973-']],
    [
      'what does not rise',
      Array.from({ length: 30 }, (_, i) => String(1_704_067_200 + ((i * 7919) % 1000))),
      ['rise and fall'],
    ],
  ])('%s: which it is has to be said', async (_, times, words) => {
    const { code, message, remedy } = await failureOf(
      `timestamp,value\n${times.map((time) => `${time},1\n`).join('')}`,
    );
    expect(code).toBe('INPUT_INVALID');
    expect(message).toContain(`line 2, column timestamp: found "${times[0]}"`);
    for (const word of words) expect(message).toContain(word);
    expect(remedy).toContain('--time-format');
  });

  test.each([
    ['epoch-ms', '31536000000', '1971-01-01 00:00:00.000+00'],
    ['epoch-s', '1001010000', '2001-09-20 18:20:00+00'],
    ['YYMMDDhhmm', '1001010000', '2010-01-01 00:00:00+00'],
    ['YYMMDDhhmmss', '931201101500', '1993-12-01 10:15:00+00'],
    ['DDMMYYYYhhmm', '311220240930', '2024-12-31 09:30:00+00'],
    ['DD.MM.YY hh:mm', '3.4.24 9:05', '2024-04-03 09:05:00+00'],
    ['day-first', '03/04/2024 09:05', '2024-04-03 09:05:00+00'],
    ['month-first', '03/04/2024 09:05', '2024-03-04 09:05:00+00'],
    ['%m/%d/%y %I:%M:%S %p', '04/03/24 09:05:07 PM', '2024-04-03 21:05:07+00'],
    ['yyyy-MM-dd HH:mm:ss.SSS', '2024-04-03 09:05:07.250', '2024-04-03 09:05:07.250+00'],
    ['DD MMM YYYY hh:mm', '03 April 2024 09:05', '2024-04-03 09:05:00+00'],
    ['YYYYMMDD hh:mm:ssZ', '20240403 09:05:07+0530', '2024-04-03 09:05:07+05:30'],
  ])('--time-format %s', async (timeFormat, text, moment) => {
    expect(await readingsOf(`ts;value\n${text};1\n`, { timeFormat })).toEqual([`${moment}\t1`]);
  });

  test('what is not of the form is refused, line by line', async () => {
    const { refused } = await readAll('ts,value\n2024010112,1\n2024-01-01,1\n2024013112,1\n2024023112,1\n', {
      timeFormat: 'YYYYMMDDhh',
    });
    expect(refused.map(({ line }) => line)).toEqual([3, 5]);
    const lines = Array.from({ length: 20 }, (_, i) => `${1_704_067_200 + i},1\n`);
    const result = await readAll(`ts,value\n${lines.join('')}17040672,1\n`);
    expect(result.refused).toMatchObject([{ line: 22, column: 'ts' }]);
  });

  test.each(['', 'sometimes', 'epoch', 'hh:mm'])('%j is no form of a time', (text) => {
    expect(() => readTimeFormat(text)).toThrowError(expect.objectContaining({ code: 'USAGE' }));
  });
});
