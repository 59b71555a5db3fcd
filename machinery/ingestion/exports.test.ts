import { describe, expect, test } from 'vitest';
import { failureOf, readAll, readingsOf } from '../../test/support/recordings.ts';

/** Files as data loggers, historians and SCADA systems write them. */
const FIRST = '2024-01-01 00:00:00+00\t1.5';

function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

describe('headers', () => {
  test.each([
    ['Ignition', 't_stamp,temp\n2024-01-01 00:00:00,1.5\n'],
    ['WinCC', '"VarName";"TimeString";"VarValue";"Validity";"Time_ms"\n"T1";"01.01.2024 00:00:00";1.5;1;45292000000\n'],
    ['Home Assistant', 'entity_id,state,last_changed\nsensor.t,1.5,2024-01-01T00:00:00.000Z\n'],
    [
      'annotated CSV of InfluxDB',
      '#group,false,false,true\n#datatype,string,long,dateTime:RFC3339\n#default,_result,,\n,result,table,_start,_stop,_time,_value,_field,_measurement\n,,0,2023-01-01T00:00:00Z,2025-01-01T00:00:00Z,2024-01-01T00:00:00Z,1.5,t,m\n',
    ],
    ['OPC UA', 'SourceTimestamp,ServerTimestamp,Value,StatusCode\n2024-01-01T00:00:00Z,2024-01-01T00:00:09Z,1.5,0\n'],
    ['month by name', 'Tag,Timestamp,Value\nA,01-Jan-24 00:00:00,1.5\n'],
    ['ThingSpeak', 'created_at,entry_id,temp\n2024-01-01 00:00:00 UTC,1,1.5\n'],
    ['a line before', 'version=1.0\ntimestamp,value\n2024-01-01 00:00:00,1.5\n'],
    [
      'a block before, with quotes and separators',
      'Logger "A1;Serial, 7\nStart;"x\n\nChannel;1\ntimestamp;value\n2024-01-01 00:00:00;1.5\n',
    ],
    ['a separator line', 'sep=;\r\ntimestamp;value\r\n2024-01-01 00:00:00;1.5\r\n'],
    ['a separator line with another sign', 'sep=^\ntimestamp^value\n2024-01-01 00:00:00^1.5\n'],
    ['UTF-16, big end first', utf16be('\ufefftimestamp\tvalue\r\n2024-01-01 00:00:00\t1.5\r\n')],
    ['UTF-16 without a mark', Buffer.from('timestamp\tvalue\r\n2024-01-01 00:00:00\t1.5\r\n', 'utf16le')],
    ['UTF-16, big end first, without a mark', utf16be('timestamp\tvalue\r\n2024-01-01 00:00:00\t1.5\r\n')],
    ['a row of units', 'timestamp,temp,press\n,degC,bar\n2024-01-01 00:00:00,1.5,3\n'],
    ['rows of units and types', 'Date,Time,temp\n[dd.mm.yyyy],[hh:mm],[°C]\ndate,time,float\n01.01.2024,00:00,1.5\n'],
    ['a comment sign', '# timestamp,value\n2024-01-01 00:00:00,1.5\n'],
    ['compact date and time apart', 'date,time,value\n20240101,000000,1.5\n'],
  ])('%s', async (_, content) => {
    expect(
      (await readingsOf(content)).map((row) => row.split('\t').slice(0, 2).join('\t').replace('.000', '')),
    ).toEqual([FIRST]);
  });

  test('a row of units gives the unit', async () => {
    const { recording } = await readAll('timestamp,temp\n-,[°F]\n2024-01-01,1\n');
    expect(recording.layout.unit).toBe('°F');
  });

  test.each([
    ['--time-column and --value-column', 'when,a,b\n2024-01-01,9,1.5\n', { timeColumn: 'when', valueColumn: 'b' }],
    ['by number', 'x,x,x\n9,2024-01-01,1.5\n', { timeColumn: '2', valueColumn: '3' }],
    ['date and time of day', 'd,t,v\n2024-01-01,0:00,1.5\n', { timeColumn: 'd+t', valueColumn: 'v' }],
    ['--skip-lines', 'timestamp,value\nx\ntimestamp;value\n2024-01-01;1,5\n', { skipLines: 2 }],
    [
      'among known names',
      'timestamp,ts,value,reading\n9,2024-01-01,9,1.5\n',
      { timeColumn: 'ts', valueColumn: 'reading' },
    ],
  ])('%s', async (_, content, options) => {
    expect((await readingsOf(content, options)).map((row) => row.replace(',', '.'))).toEqual([FIRST]);
  });

  test('a column that is not there is named', async () => {
    const { message, remedy } = await failureOf('timestamp,value\n2024-01-01,1\n', { valueColumn: 'power' });
    expect(message).toContain('line 1: no column power in the header; found timestamp, value');
    expect(remedy).toContain('--value-column');
  });
});

describe('zones that columns name', () => {
  test.each([
    ['local and UTC', 'local_time,utc_time,value\n2024-06-01 05:30:00,2024-06-01 00:00:00,1\n', '00:00:00+00'],
    ['UTC and local', 'UTC,Timestamp,value\n2024-06-01 00:00:00,2024-06-01 05:30:00,1\n', '00:00:00+00'],
    ['timestamp_utc', 'timestamp_utc,value\n2024-06-01 00:00:00,1\n', '00:00:00+00'],
    ['TimestampUTC', 'TimestampUTC,value\n2024-06-01 00:00:00,1\n', '00:00:00+00'],
    ['Time (UTC)', 'Time (UTC),value\n2024-06-01 00:00:00,1\n', '00:00:00+00'],
    ['Date [GMT] and Time [GMT]', 'Date [GMT],Time [GMT],value\n2024-06-01,00:00:00,1\n', '00:00:00+00'],
    ['an offset is none of UTC', 'Time (UTC+2),value\n2024-06-01 00:00:00,1\n', '00:00:00+02:00'],
    ['an offset with minutes', 'timestamp (GMT-03:30),value\n2024-06-01 00:00:00,1\n', '00:00:00-03:30'],
    ['a place', 'Time [Europe/Berlin],value\n2024-06-01 00:00:00,1\n', '00:00:00+02:00'],
    ['a column of offsets', 'timestamp,utc_offset,value\n2024-06-01 00:00:00,+02:00,1\n', '00:00:00+02:00'],
    ['a column of zones', 'timestamp,tz,value\n2024-06-01 00:00:00,America/New_York,1\n', '00:00:00-04:00'],
    ['local alone', 'local_time,value\n2024-06-01 00:00:00,1\n', '00:00:00+05:30'],
    ['an offset in the text', 'timestamp_utc,value\n2024-06-01T00:00:00+01:00,1\n', '00:00:00+01:00'],
  ])('%s', async (_, content, moment) => {
    expect(await readingsOf(content, { timezone: 'Asia/Kolkata' })).toEqual([`2024-06-01 ${moment}\t1`]);
  });

  test('a short name of several zones asks for the zone', async () => {
    const content = 'Time (IST),value\n2024-06-01 00:00:00,1\n';
    expect(await failureOf(content)).toMatchObject({ remedy: expect.stringContaining('--timezone') });
    expect(await readingsOf(content, { timezone: 'Asia/Kolkata' })).toEqual(['2024-06-01 00:00:00+05:30\t1']);
  });

  test('a zone in a row that is none is refused', async () => {
    const { refused } = await readAll('timestamp,tz,value\n2024-06-01 00:00:00,IST,1\n');
    expect(refused).toMatchObject([{ line: 2, expected: expect.stringContaining('zone') }]);
  });
});

describe('quotes', () => {
  const rows = (lines: string[]) => `timestamp,note,value\n${lines.join('\n')}\n`;
  const at = (minute: number) => `2024-01-01 00:0${minute}:00`;

  test.each([
    ['closed wrongly in a later line', [`${at(0)},"open,1`, `${at(1)},x,2`, `${at(2)},"y",3`], [2], ['2', '3']],
    ['closed rightly in a later line', [`${at(0)},"open,1`, `${at(1)},x,2`, `${at(2)},y",3`], [2], ['2', '3']],
    ['closed in the next line', [`${at(0)},"open,1`, `${at(1)},y",2`], [2], ['2']],
    ['never closed', [`${at(0)},x,1`, `${at(1)},"open,2`, `${at(2)},x,3`], [3], ['1', '3']],
    ['in the last line', [`${at(0)},x,1`, `${at(1)},"open,2`], [3], ['1']],
    ['several', [`${at(0)},"a,1`, `${at(1)},"b,2`, `${at(2)},"c",3`], [2, 3], ['3']],
    ['around the time', [`"${at(0)},x,1`, `"${at(1)}",x,2`], [2], ['2']],
    ['behind notes of two lines', [`${at(0)},"a`, `b",1`, `${at(1)},"open,2`, `${at(2)},x,3`], [4], ['1', '3']],
  ])('%s', async (_, lines, refusedLines, values) => {
    const { readings: read, refused } = await readAll(rows(lines));
    expect(read.map((row) => row.split('\t')[1])).toEqual(values);
    expect(refused.map(({ line }) => line)).toEqual(refusedLines);
    expect(refused[0]?.expected).toContain('a quote that is closed again');
  });

  test.each([
    ['of two lines', [`${at(0)},"a`, `b",1`]],
    ['of many lines, with separators and quotes', [`${at(0)},"a, ""x""`, '', 'one, two, three', `b",1`]],
    ['with an inch in it', [`${at(0)},5" disk,1`]],
    ['with words behind the quote', [`${at(0)},"a" b,1`]],
  ])('a note %s is a note', async (_, lines) => {
    expect(await readingsOf(rows(lines))).toEqual(['2024-01-01 00:00:00+00\t1']);
  });

  test('a quote that is never closed does not take the file into memory', async () => {
    const many = '2020-01-01,1\n'.repeat(50_000);
    const { readings: read, refused } = await readAll(`timestamp,value\n2020-01-01,"1\n${many}`);
    expect(read).toHaveLength(50_000);
    expect(refused).toMatchObject([{ line: 2, column: 'value' }]);
  });
});

describe('zero bytes', () => {
  test.each([
    ['a line of them', `2024-01-01,1\n${'\0'.repeat(64)}\n2024-01-02,2\n`, 1],
    ['before a reading', `2024-01-01,1\n\0\0\0${'2024-01-03,3'}\n2024-01-02,2\n`, 1],
    ['in a value', '2024-01-01,1\n2024-01-03,3\0\n2024-01-02,2\n', 1],
    ['by the megabyte at the end', `2024-01-01,1\n2024-01-02,2\n${'\0'.repeat(2_000_000)}`, 1],
  ])('%s refuse a line, not the file', async (_, content, count) => {
    const { readings: read, refused } = await readAll(`timestamp,value\n${content}`);
    expect(read.map((row) => row.split('\t')[1])).toEqual(['1', '2']);
    expect(refused).toHaveLength(count);
    expect(refused[0]?.expected).toContain('lost power');
  });
});
