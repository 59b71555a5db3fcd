import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../cli/catalog.ts';
import { clock } from '../../machinery/base/clock.ts';
import { must } from '../../machinery/base/errors.ts';
import { transaction, withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { type IngestOptions, ingestRecording } from '../../machinery/ingestion/ingest-recording.ts';
import { IntakeSession } from '../../machinery/ingestion/intake.ts';
import { moduleServer } from '../../machinery/provisioning/connections.ts';
import { provisionTestPlatform, removePlatform, type TestPlatform } from '../support/platform.ts';

const MACHINE = 'MCH-TEST';
const REAL = join(ROOT, '..', 'shared', 'data', 'machine_temperature_system_failure.csv');

let own: TestPlatform;
const folder = mkdtempSync(join(tmpdir(), 'genims-ingest-'));

beforeAll(async () => {
  own = await provisionTestPlatform();
  await ingest('ts,value\n2020-01-01,1\n', { type: 'first', createMachine: true });
});
afterAll(async () => {
  await removePlatform(own);
  rmSync(folder, { recursive: true });
});

function recording(content: string | Buffer, name = 'recording.csv'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function ingest(content: string | Buffer, options: Partial<IngestOptions> = {}) {
  const file = options.file ?? recording(content);
  const { platform } = own;
  return ingestRecording({ platform, kind: 'sensors', machine: MACHINE, type: 't', unit: 'K', ...options, file });
}

/** Rows of a query in a module's database, each as the list of its columns. */
function rows(module: string, query: string): Promise<unknown[][]> {
  const { server, nameThere } = moduleServer(own.platform, module);
  return withPostgres(server, nameThere, async (client) => {
    const result = await client.query({ text: query, rowMode: 'array' });
    return result.rows as unknown[][];
  });
}

function readingsOf(type: string): Promise<unknown[][]> {
  return rows(
    'operations',
    `select d.timestamp, d.sequence_number, d.value from operations.sensor_data d join operations.sensor_health h using (sensor_health_id)
     where h.sensor_code = '${MACHINE}.${type}' order by 1, 2`,
  );
}

async function everything(): Promise<unknown> {
  return [
    await rows('operations', 'select count(*), sum(value) from operations.sensor_data'),
    await rows('operations', 'select count(*), max(updated_at) from operations.sensor_health'),
    await rows('master', 'select count(*) from master.machines'),
    await rows('master', 'select count(*) from master.factories'),
  ];
}

describe('a recording', () => {
  test('arrives exactly, with repeated moments and equal readings', async () => {
    const result = await ingest(
      'timestamp,value\n2013-12-02 21:15:00,0.1\n2013-12-02 21:15:00,0.20\n2013-12-02 21:15:00,0.1\n2013-12-02 21:10:00,1e-20\n',
      { type: 'exact' },
    );
    expect(result).toMatchObject({
      read: 4,
      added: 4,
      alreadyThere: 0,
      refused: 0,
      refusedFile: null,
      sensorCode: `${MACHINE}.exact`,
      first: '2013-12-02T21:10:00Z',
      last: '2013-12-02T21:15:00Z',
      sumOfValues: '0.40000000000000000001',
    });
    expect(await readingsOf('exact')).toEqual([
      ['2013-12-02 21:10:00+00', 1, '0.00000000000000000001'],
      ['2013-12-02 21:15:00+00', 1, '0.1'],
      ['2013-12-02 21:15:00+00', 2, '0.20'],
      ['2013-12-02 21:15:00+00', 3, '0.1'],
    ]);
    const sensor = `select last_reading_at, last_value, installed_on::text, unit_of_measure, protocol from operations.sensor_health where sensor_code = '${MACHINE}.exact'`;
    expect(await rows('operations', sensor)).toEqual([['2013-12-02 21:15:00+00', '0.1', '2013-12-02', 'K', 'import']]);
  });

  test('loaded again adds nothing, and changes nothing', async () => {
    const content = 'ts,value\n2020-01-01,1.0\n2020-01-01,1\n2020-01-02,2\n';
    await ingest(content, { type: 'again' });
    const before = await everything();
    expect(await ingest(content, { type: 'again' })).toMatchObject({ read: 3, added: 0, alreadyThere: 3 });
    expect(await everything()).toEqual(before);
  });

  test('that overlaps adds what is new, numbered after what is there', async () => {
    await ingest('ts,value\n2020-01-01,1\n2020-01-02,2\n2020-01-02,2\n', { type: 'overlap' });
    const result = await ingest('ts,value\n2020-01-02,2\n2020-01-02,5\n2020-01-02,2\n2020-01-02,2\n2020-01-03,3\n', {
      type: 'overlap',
    });
    expect(result).toMatchObject({ read: 5, added: 3, alreadyThere: 2 });
    expect((await readingsOf('overlap')).map(([, number, value]) => `${number}:${value}`)).toEqual([
      '1:1',
      '1:2',
      '2:2',
      '3:5',
      '4:2',
      '1:3',
    ]);
  });

  test('older than what is there leaves the newest reading of the sensor alone', async () => {
    await ingest('ts,value\n2020-05-01,7\n', { type: 'older' });
    await ingest('ts,value\n2020-04-01,6\n', { type: 'older' });
    const sensor = `select last_reading_at, last_value, installed_on::text from operations.sensor_health where sensor_code = '${MACHINE}.older'`;
    expect(await rows('operations', sensor)).toEqual([['2020-05-01 00:00:00+00', '7', '2020-04-01']]);
  });

  test('in local time', async () => {
    const result = await ingest('ts,value\n15.07.2024 12:00,1\n', { type: 'local', timezone: 'Europe/Berlin' });
    expect(result.first).toBe('2024-07-15T10:00:00Z');
  });

  test('of today lies in the partition of its day', async () => {
    const day = clock.now().toISOString().slice(0, 10);
    await ingest(`ts,value\n${day} 00:00:00,1\n`, { type: 'today' });
    const where = `select d.tableoid::regclass::text from operations.sensor_data d join operations.sensor_health h using (sensor_health_id) where sensor_code = '${MACHINE}.today'`;
    expect(await rows('operations', where)).toEqual([[`operations_partitions.sensor_data_${day.replaceAll('-', '')}`]]);
  });

  test('loaded by two commands at once arrives once', async () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `${1_600_000_000 + i * 60},${i}\n`);
    const file = recording(`ts,value\n${lines.join('')}`, 'twice.csv');
    const both = await Promise.all([ingest('', { file, type: 'twice' }), ingest('', { file, type: 'twice' })]);
    expect(both.map(({ added }) => added).sort()).toEqual([0, 5000]);
  });

  test.skipIf(!existsSync(REAL))(`of a real machine (skipped where ${REAL} is missing)`, async () => {
    const load = () =>
      ingest('', { file: REAL, type: 'temperature', unit: 'degF', machine: 'MCH-REAL', createMachine: true });
    expect(await load()).toMatchObject({
      read: 22_695,
      added: 22_695,
      sumOfValues: '1950101.8768913870003708',
      machineCreated: true,
    });
    expect(await load()).toMatchObject({ added: 0, alreadyThere: 22_695, machineCreated: false });
    const sum = `select count(*), sum(value), count(*) filter (where sequence_number = 2) from operations.sensor_data join operations.sensor_health using (sensor_health_id) where sensor_code = 'MCH-REAL.temperature'`;
    expect(await rows('operations', sum)).toEqual([['22695', '1950101.8768913870003708', '12']]);
  });
});

describe('bad input loads nothing', () => {
  test.each([
    ['unreadable date', 'ts,value\n2020-01-01,1\nsoon,2\n', 'INPUT_INVALID', 'line 3, column ts: found "soon"'],
    [
      'unreadable number',
      'ts,value\n2020-01-01,1\n2020-01-02,high\n',
      'INPUT_INVALID',
      'line 3, column value: found "high"',
    ],
    ['NaN', 'ts,value\n2020-01-01,NaN\n', 'INPUT_INVALID', 'line 2, column value: found "NaN"'],
    ['last line cut', 'ts,value\n2020-01-01,1\n2020-01-02', 'INPUT_INVALID', 'line 3, column value: found nothing'],
    ['open quote', 'ts,value\n2020-01-01,"1\n', 'INPUT_INVALID', 'line 2, column value'],
    ['zero bytes', 'ts,value\n\0\0\0\0\n2020-01-01,1\n', 'INPUT_INVALID', 'line 2, column ts'],
    ['several tags', 'ts,tag,value\n2020-01-01,A,1\n2020-01-01,B,1\n', 'INPUT_UNREADABLE', 'names 2 tags: A, B'],
    ['a number of two meanings', 'ts,value\n31536000000,1\n', 'INPUT_INVALID', 'line 2, column ts'],
    ['missing column', 'ts,power\n2020-01-01,1\n', 'INPUT_UNREADABLE', 'line 1: no value column'],
    ['empty file', '', 'INPUT_UNREADABLE', 'line 1'],
    ['header alone', 'ts,value\n', 'INPUT_UNREADABLE', 'line 1'],
    ['binary file', Buffer.from([1, 0, 2, 0]), 'INPUT_UNREADABLE', 'line 1'],
  ])('%s', async (_, content, code, message) => {
    const before = await everything();
    for (const options of [{}, { machine: 'MCH-BAD', createMachine: true }]) {
      const error = await ingest(content, { type: 'bad', ...options }).then(
        () => expect.fail('was loaded'),
        (thrown) => thrown,
      );
      expect(error).toMatchObject({ code, exitCode: 1 });
      expect(error.message).toContain(message);
    }
    expect(await everything()).toEqual(before);
  });

  test('every bad line is counted and the first are named', async () => {
    const error = await ingest(`ts,value\n${'2020-01-01,x\n'.repeat(12)}`).catch((thrown) => thrown);
    expect(error.message).toContain('12 lines cannot be taken');
    expect(error.message).toContain('line 11, column value');
    expect(error.message).toContain('and 2 more');
    expect(error.detail).toMatchObject({ count: 12, refused: expect.objectContaining({ length: 10 }) });
  });

  test('unknown machine, other unit, unknown zone, unknown kind', async () => {
    const content = 'ts,value\n2020-01-01,1\n';
    await expect(ingest(content, { machine: 'MCH-NONE' })).rejects.toMatchObject({ code: 'UNKNOWN_MACHINE' });
    await expect(ingest(content, { type: 'first', unit: 'bar' })).rejects.toMatchObject({
      code: 'SENSOR_MISMATCH',
      message: expect.stringContaining('gives K, not bar'),
    });
    await expect(ingest(content, { timezone: 'Mars/Base' })).rejects.toMatchObject({ code: 'USAGE' });
    await expect(ingest(content, { kind: 'vibes' })).rejects.toMatchObject({ code: 'USAGE' });
  });
});

describe('--skip-bad', () => {
  test('loads the rest and writes the refused lines with reasons', async () => {
    const file = recording(
      'ts,value\r\n2020-01-01,1\r\nsoon,"2"\r\n2020-01-03,NaN\r\n2020-01-04,4\r\n2020-01-05',
      'some.csv',
    );
    const result = await ingest('', { file, type: 'skip', skipBad: true });
    expect(result).toMatchObject({ read: 2, added: 2, refused: 3, refusedFile: `${file}.refused.csv` });
    const lines = readFileSync(must(result.refusedFile, 'refused file'), 'utf8').split('\n');
    expect(lines[0]).toBe('line,reason,original');
    expect(lines[1]).toMatch(/^3,"column ts: found ""soon"", expected a date.*","soon,""2"""$/);
    expect(lines[2]).toMatch(/^4,"column value: .*","2020-01-03,NaN"$/);
    expect(lines[3]).toMatch(/^6,"column value: .*","2020-01-05"$/);
    expect(lines).toHaveLength(5);
  });

  test('without a good line is an error, and writes no file', async () => {
    const file = recording('ts,value\nsoon,1\n', 'none.csv');
    await expect(ingest('', { file, type: 'skip', skipBad: true })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect(existsSync(`${file}.refused.csv`)).toBe(false);
  });

  test('a good file gets none either', async () => {
    const file = recording('ts,value\n2020-02-01,1\n', 'good.csv');
    expect(await ingest('', { file, type: 'skip', skipBad: true })).toMatchObject({ refused: 0, refusedFile: null });
    expect(existsSync(`${file}.refused.csv`)).toBe(false);
  });
});

describe('qualities and tags', () => {
  const qualitiesOf = async (sensor: string) =>
    (
      await rows(
        'operations',
        `select d.value, d.quality_code from operations.sensor_data d join operations.sensor_health h using (sensor_health_id)
         where h.sensor_code = '${sensor}' order by d.timestamp, d.sequence_number`,
      )
    ).map(([value, quality]) => `${value} ${quality}`);

  test('what came marked is stored so, also beside what is there, and limits of the sensor count', async () => {
    await ingest('ts,value,quality\n2020-01-01,1,192\n2020-01-02,0,0\n2020-01-03,2,64\n2020-01-04,3,\n', { type: 'q' });
    const { server, nameThere } = moduleServer(own.platform, 'operations');
    await withPostgres(server, nameThere, (client) =>
      client.query(
        `update operations.sensor_health set range_low = 0, range_high = 10 where sensor_code = '${MACHINE}.q'`,
      ),
    );
    const more = 'ts,value,quality\n2020-01-03,2,Bad\n2020-01-05,99,Good\n2020-01-06,99,Bad\n2020-01-07,5,Good\n';
    expect(await ingest(more, { type: 'q' })).toMatchObject({ added: 3, alreadyThere: 1 });
    expect(await qualitiesOf(`${MACHINE}.q`)).toEqual([
      '1 good',
      '0 bad',
      '2 uncertain',
      '3 good',
      '99 uncertain',
      '99 bad',
      '5 good',
    ]);
  });

  test('each tag goes to a sensor of its own, in its order, with its unit; a second time adds nothing', async () => {
    const content =
      'ts,tag,value,unit,quality\n2020-01-01,B,2,bar,Good\n2020-01-01,"A\tx",1,K,Good\n2020-01-01,B,3,bar,Bad\n';
    const result = await ingest(content, { type: 'tags', allTags: true });
    expect(result).toMatchObject({ read: 3, added: 3, sensorCode: null, sumOfValues: null });
    expect(result.sensors).toMatchObject([
      { sensorCode: `${MACHINE}.tags.B`, read: 2, sumOfValues: '5' },
      { sensorCode: `${MACHINE}.tags.A\tx`, read: 1, sumOfValues: '1' },
    ]);
    expect(await qualitiesOf(`${MACHINE}.tags.B`)).toEqual(['2 good', '3 bad']);
    const units = `select unit_of_measure from operations.sensor_health where sensor_code like '${MACHINE}.tags.%' order by sensor_code`;
    expect((await rows('operations', units)).flat()).toEqual(['K', 'bar']);
    expect(await ingest(content, { type: 'tags', allTags: true })).toMatchObject({ added: 0, alreadyThere: 3 });
    expect(await ingest(content, { type: 'one', tag: 'B' })).toMatchObject({ added: 2, sensorCode: `${MACHINE}.one` });
  });
});

describe('the same recording with its times meaning other moments', () => {
  const content = 'ts,value\n2020-06-01 00:00:00,1\n2020-06-01 01:00:00,2\n';

  test.each([
    ['another zone', { timezone: 'Asia/Kolkata' }, {}],
    ['a zone instead of UTC', {}, { timezone: 'Europe/Berlin' }],
    ['another form', { timeFormat: 'YYYY-MM-DD hh:mm:ss' }, { timeFormat: 'YYYY-DD-MM hh:mm:ss' }],
  ])('%s is refused, unless asked for', async (name, first, second) => {
    const type = name.replaceAll(' ', '_');
    await ingest(content, { type, ...first });
    const before = await everything();
    await expect(ingest(content, { type, ...second })).rejects.toMatchObject({
      code: 'RECORDING_SHIFTED',
      message: expect.stringContaining('2020-06-01 00:00:00 1'),
    });
    // Also one that has grown since.
    await expect(ingest(`${content}2020-06-01 02:00:00,3\n`, { type, ...second })).rejects.toMatchObject({
      code: 'RECORDING_SHIFTED',
    });
    expect(await everything()).toEqual(before);
    expect(await ingest(content, { type, ...first })).toMatchObject({ added: 0 });
    expect(await ingest(content, { type, ...second, asNew: true })).toMatchObject({ added: 2 });
    expect(await ingest(content, { type, ...second })).toMatchObject({ added: 0, alreadyThere: 2 });
  });

  test('a zone that the times do not need changes nothing', async () => {
    const utc = 'timestamp_utc,value\n2020-06-01 00:00:00,1\n';
    await ingest(utc, { type: 'utc' });
    expect(await ingest(utc, { type: 'utc', timezone: 'Asia/Kolkata' })).toMatchObject({ added: 0 });
    const offsets = 'ts,value\n2020-06-01 00:00:00+02:00,1\n';
    await ingest(offsets, { type: 'offset' });
    expect(await ingest(offsets, { type: 'offset', timezone: 'Asia/Kolkata' })).toMatchObject({ added: 0 });
  });
});

test('a new machine is known in every database that keeps copies of machines', async () => {
  const result = await ingest('ts,value\n2020-01-01,1\n', { machine: 'MCH-NEW', createMachine: true });
  expect(result.machineCreated).toBe(true);
  const holders = own.platform
    .databases()
    .filter(({ copies }) => copies.some(({ table }) => table === 'master.machines'));
  expect(holders.length).toBeGreaterThan(2);
  for (const { server, nameThere } of holders)
    await withPostgres(server, nameThere, async (client) => {
      const found = await client.query(
        "select m.machine_type, m.status from master.machines m where m.machine_code = 'MCH-NEW'",
      );
      expect(found.rows, nameThere).toEqual([{ machine_type: 'other', status: 'active' }]);
    });
});

test('live readings take the same way, batch after batch in one session', async () => {
  const { server, nameThere } = moduleServer(own.platform, 'operations');
  const intake = must(own.platform.catalog.module('operations').intakes?.[0], 'intake of operations');
  await withPostgres(server, nameThere, async (client) => {
    const session = new IntakeSession(client, 'operations', intake);
    const { key } = await session.register({
      machine_code: MACHINE,
      sensor_type: 'live',
      unit_of_measure: 'K',
      protocol: 'mqtt',
    });
    await session.prepare('delete rows');
    const added: number[] = [];
    for (let batch = 0; batch < 20; batch++)
      await transaction(client, async () => {
        const into = session.stage();
        // Each batch repeats the last reading of the one before, as a sender does that got no answer.
        for (const at of [0, 1, 2]) await into.write(`2020-01-01 00:00:${10 + batch * 2 + at}+00\t${batch * 2 + at}\n`);
        await into.end();
        added.push((await session.take(key, 'mqtt', clock.now())).added);
      });
    expect(added).toEqual([3, ...Array(19).fill(2)]);
  });
  expect(await readingsOf('live')).toHaveLength(41);
});
