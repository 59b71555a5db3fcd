import { describe, expect, test } from 'vitest';
import { failureOf, readAll, readingsOf } from '../../test/support/recordings.ts';

describe('qualities', () => {
  test.each([
    [
      'OPC DA',
      'Quality',
      [
        ['192', 'good'],
        ['0', 'bad'],
        ['64', 'uncertain'],
        ['216', 'good'],
        ['24', 'bad'],
        ['', undefined],
      ],
    ],
    [
      'OPC UA',
      'StatusCode',
      [
        ['0', 'good'],
        ['2147483648', 'bad'],
        ['1073741824', 'uncertain'],
        ['2150891520', 'bad'],
      ],
    ],
    [
      'OPC UA by name',
      'Status',
      [
        ['Good', 'good'],
        ['BadNoCommunication', 'bad'],
        ['UncertainLastUsableValue', 'uncertain'],
      ],
    ],
    [
      'WinCC',
      'Validity',
      [
        ['1', 'good'],
        ['0', 'bad'],
      ],
    ],
    [
      'PI',
      'Questionable',
      [
        ['False', 'good'],
        ['True', 'uncertain'],
      ],
    ],
    [
      'words',
      'Status',
      [
        ['Good', 'good'],
        ['Bad', 'bad'],
        ['Questionable', 'uncertain'],
        ['No Data', 'bad'],
        ['OK', 'good'],
      ],
    ],
    [
      'a share',
      'Quality',
      [
        ['100', 'good'],
        ['0', 'bad'],
        ['50', 'uncertain'],
      ],
    ],
    [
      'truth',
      'is_good',
      [
        ['true', 'good'],
        ['false', 'bad'],
      ],
    ],
    [
      'German',
      'Qualität',
      [
        ['gut', 'good'],
        ['schlecht', 'bad'],
      ],
    ],
  ] as const)('%s', async (_, column, codes) => {
    const lines = codes.map(([code], minute) => `2024-01-01 00:0${minute}:00;${minute};${code}\n`);
    const read = await readingsOf(`timestamp;value;${column}\n${lines.join('')}`);
    expect(read.map((row) => row.split('\t')[2])).toEqual(codes.map(([, quality]) => quality ?? '\\N'));
  });

  test('the worst of several columns counts', async () => {
    const read = await readingsOf(
      'timestamp,value,Questionable,Quality\n2024-01-01,1,True,Good\n2024-01-02,1,True,Bad\n',
    );
    expect(read.map((row) => row.split('\t')[2])).toEqual(['uncertain', 'bad']);
  });

  test.each([
    ['the state of a machine', 'status', ['running', 'idle']],
    ['numbers of states', 'status', ['3', '17']],
    ['numbers of flags', 'flags', ['7', '9']],
  ])('%s is no quality', async (_, column, codes) => {
    const lines = codes.map((code, minute) => `2024-01-01 00:0${minute}:00,1,${code}\n`);
    for (const row of await readingsOf(`timestamp,value,${column}\n${lines.join('')}`))
      expect(row.split('\t')).toHaveLength(2);
  });

  test.each([
    ['a status of 0 and 1', 'status', ['0', '1'], [2, 3]],
    ['a word that nobody knows', 'Quality', ['Good', 'Blau'], [3]],
    ['a scale that nobody knows', 'Quality', ['1', '2', '3'], [2, 3, 4]],
  ])('%s is refused, and --good-quality decides', async (_, column, codes, lines) => {
    const content = `timestamp,value,${column}\n${codes.map((code, minute) => `2024-01-01 00:0${minute}:00,1,${code}\n`).join('')}`;
    const { refused } = await readAll(content);
    expect(refused.map(({ line }) => line)).toEqual(lines);
    expect(refused[0]?.expected).toContain('--good-quality');
    const decided = await readingsOf(content, { goodQuality: codes[0] });
    expect(decided.map((row) => row.split('\t')[2])).toEqual(codes.map((_code, at) => (at === 0 ? 'good' : 'bad')));
    for (const row of await readingsOf(content, { goodQuality: 'any' })) expect(row.split('\t')).toHaveLength(2);
  });
});

describe('tags', () => {
  const two =
    'Timestamp,Tag,Value,Unit\n2024-01-01,TEMP_A,21.5,degC\n2024-01-01,PRESS_B,3.2,bar\n2024-01-02,TEMP_A,22,degC\n';

  test.each([
    ['Tag', two],
    ['entity_id', 'entity_id,state,last_changed\nsensor.a,1,2024-01-01\nsensor.b,2,2024-01-02\n'],
    ['machine and signal', 'ts,machine,signal,value\n2024-01-01,M1,a,1\n2024-01-01,M2,a,1\n'],
    ['VarName', 'VarName;TimeString;VarValue\nA;01.01.2024 00:00:00;1\nB;01.01.2024 00:00:00;1\n'],
  ])('several of them in %s ask which', async (_, content) => {
    const { code, message, remedy } = await failureOf(content);
    expect(code).toBe('INPUT_UNREADABLE');
    expect(message).toContain('names 2 tags');
    expect(remedy).toMatch(/--tag.*--all-tags/);
  });

  test('one of them, all as one, and each by itself', async () => {
    expect(await readingsOf(two, { tag: 'TEMP_A' })).toHaveLength(2);
    expect(await readingsOf(two.replaceAll('bar', 'degC'), { tag: '*' })).toHaveLength(3);
    const { readings: rows, recording } = await readAll(two, { allTags: true });
    expect(recording.series).toEqual([
      { tag: 'TEMP_A', unit: 'degC' },
      { tag: 'PRESS_B', unit: 'bar' },
    ]);
    expect(rows.map((row) => row.split('\t').at(-1))).toEqual(['TEMP_A', 'PRESS_B', 'TEMP_A']);
  });

  test('of two columns those that differ name the series; either answers to --tag', async () => {
    const content = 'ts,machine,signal,value\n2024-01-01,M1,a,1\n2024-01-01,M1,b,2\n2024-01-02,M1,b,3\n';
    expect((await readAll(content, { allTags: true })).recording.series.map(({ tag }) => tag)).toEqual(['a', 'b']);
    expect(await readingsOf(content, { tag: 'b' })).toHaveLength(2);
    const both = content.replace('01-02,M1', '01-02,M2');
    expect((await readAll(both, { allTags: true })).recording.series.map(({ tag }) => tag)).toEqual([
      'M1.a',
      'M1.b',
      'M2.b',
    ]);
    expect((await failureOf(both, { tag: 'b' })).message).toContain('M1.b, M2.b');
    expect(await readingsOf(both, { tag: 'M2.b' })).toHaveLength(1);
  });

  test('one tag alone needs no choice; a wrong one, and none at all, are named', async () => {
    expect(await readingsOf('ts,tag,value\n2024-01-01,A,1\n')).toHaveLength(1);
    expect(await failureOf(two, { tag: 'TEMP_C' })).toMatchObject({
      code: 'USAGE',
      remedy: expect.stringContaining('TEMP_A, PRESS_B'),
    });
    expect(await failureOf('ts,value\n2024-01-01,1\n', { allTags: true })).toMatchObject({ code: 'USAGE' });
    expect(await readingsOf('ts,x,value\n2024-01-01,A,1\n2024-01-01,B,1\n', { tagColumn: 'x', tag: 'A' })).toHaveLength(
      1,
    );
  });

  test('two units of one sensor are refused', async () => {
    const { message } = await failureOf('ts,value,unit\n2024-01-01,1,degC\n2024-01-01,1,degF\n');
    expect(message).toContain('several units: degC, degF');
  });
});
