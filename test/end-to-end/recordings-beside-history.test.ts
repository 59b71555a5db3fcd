import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../../machinery/base/errors.ts';
import { withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { moduleServer } from '../../machinery/provisioning/connections.ts';
import { declaredLaws } from '../../machinery/verification/declared-laws.ts';
import { readCheckpoint, readRestart } from '../../machinery/writing/checkpoint.ts';
import { behaviours } from '../../modules/behaviours.ts';
import { openPlatform, quickFolder } from '../support/platform.ts';
import { genims, type Outcome } from '../support/run.ts';

/** What a user adds to a platform with history belongs to the user: the laws hold with it, and agents go on as if it were not there. */
const folder = quickFolder();
const home = join(folder, 'home');
const file = join(folder, 'recording.csv');

const platform = () => openPlatform(home, { layout: 'minimal' });

function run(...args: string[]): Promise<Outcome> {
  return genims(args, { GENIMS_HOME: home });
}

function ingest(machine: string, type: string, ...options: readonly string[]): Promise<Outcome> {
  return run('ingest', 'sensors', file, '--machine', machine, '--type', type, '--json', ...options);
}

async function rows(module: string, query: string): Promise<unknown[][]> {
  const { server, nameThere } = moduleServer(platform(), module);
  return withPostgres(server, nameThere, async (client) => {
    const result = await client.query({ text: query, rowMode: 'array' });
    return result.rows as unknown[][];
  });
}

async function machines(): Promise<{ last: number; ordered: string; active: string }> {
  const [row] = await rows(
    'master',
    `select max(machine_id), min(machine_code) filter (where status = 'ordered'), min(machine_code) filter (where status = 'active' and machine_type = 'lathe')
     from master.machines where machine_id < 1000000000000`,
  );
  const [last, ordered, active] = must(row, 'machines');
  return { last: Number(last), ordered: String(ordered), active: String(active) };
}

beforeAll(async () => {
  // The last of them lies ahead of the history, on the hour at which agents read their sensors.
  writeFileSync(file, 'timestamp,value\n2026-06-01 00:00:00,71.5\n2026-06-12 06:00:00,72.0\n');
  const up = await run(
    'up',
    '--scale',
    '0.1',
    '--days',
    '10',
    '--until',
    '2026-06-10',
    '--layout',
    'minimal',
    '--quiet',
  );
  expect(up.stderr).toBe('');
}, 300_000);

afterAll(async () => {
  await run('destroy', '--yes', '--quiet');
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe('machines and sensors that a user adds', () => {
  test('are taken, each with a sensor of its own', async () => {
    const { last, active } = await machines();
    const next = `MCH-${String(last + 1).padStart(4, '0')}`;
    for (const [machine, type, sensor, ...options] of [
      ['MCH-0942', 'spindle_temperature', 'MCH-0942.spindle_temperature', '--create-machine'],
      // Its number is the next that the model would give.
      [next, 'motor_power', `${next}.motor_power`, '--create-machine'],
      ['Press-7', 'force', 'Press-7.force', '--create-machine'],
      [active, 'oil_level', `${active}.oil_level`],
      // The model has sensors of these names, in other units, at this place and at another.
      [active, 'spindle_temperature', `${active}.spindle_temperature.recording`],
      [active, 'vibration_velocity', `${active}.vibration_velocity.recording`, '--create-machine'],
    ] as const) {
      const outcome = await ingest(machine, type, '--unit', 'degF', ...options);
      expect(JSON.parse(outcome.stdout), outcome.stderr).toMatchObject({ ok: true, added: 2, sensorCode: sensor });
      const again = await ingest(machine, type, '--unit', 'degF', ...options);
      expect(JSON.parse(again.stdout)).toMatchObject({ ok: true, added: 0, sensorCode: sensor });
    }
  });

  test('a machine that is on order has no sensors', async () => {
    const { ordered } = await machines();
    const outcome = await ingest(ordered, 'motor_power', '--unit', 'kW', '--create-machine');
    expect(JSON.parse(outcome.stdout)).toMatchObject({ ok: false, error: { code: 'UNKNOWN_MACHINE' } });
    expect(outcome.stdout).toContain('on order');
  });

  test('the laws hold with them, and history goes on', async () => {
    const advanced = await run('advance', '--until', '2026-06-14', '--json');
    expect(JSON.parse(advanced.stdout), advanced.stderr).toMatchObject({ ok: true });
    const { checks } = JSON.parse((await run('verify', '--json')).stdout) as { checks: { status: string }[] };
    expect(checks.filter(({ status }) => status === 'failed')).toEqual([]);
  });

  test('the next machine of the model passes over a number that is taken, and the law of numbers knows it', async () => {
    const { last } = await machines();
    const behaviour = must(
      behaviours.find(({ module }) => module === 'master'),
      'master',
    );
    const { takenKeys } = await readRestart(platform(), behaviour, await readCheckpoint(platform(), 'master'));
    expect(takenKeys?.machines?.sort((a, b) => a - b)).toEqual([last + 1, 942]);
    const { sql } = must(
      declaredLaws(platform().catalog, 'master').find(({ name }) => name === 'numbers.machines.machine_code'),
      'law',
    );
    const { server, nameThere } = moduleServer(platform(), 'master');
    await withPostgres(server, nameThere, async (client) => {
      const violations = async (key: number): Promise<unknown[]> => {
        await client.query('begin');
        await client.query(
          `insert into master.machines select (jsonb_populate_record(m, jsonb_build_object('machine_id', $1::bigint, 'machine_code', 'MCH-' || lpad($1::text, 4, '0')))).*
           from master.machines m where machine_id = 1`,
          [key],
        );
        const found = await client.query(sql);
        await client.query('rollback');
        return found.rows;
      };
      expect(await violations(last + 2)).toEqual([]);
      expect(await violations(last + 3)).toMatchObject([{ last: String(last + 3) }]);
    });
  });

  test('agents write nothing about them, and leave their readings alone', async () => {
    const written = await rows(
      'operations',
      `select (select count(*) from operations.scada_machine_data where machine_id >= 1000000000000),
         (select count(*) from operations.sensor_data d join operations.sensor_health h using (sensor_health_id) where h.sensor_health_id >= 1000000000000 and reading_source <> 'import'),
         (select count(*) from operations.sensor_data where reading_source = 'import'),
         (select count(*) from operations.sensor_data where reading_source = 'import' and sensor_health_id < 1000000000000),
         (select max("timestamp") from operations.sensor_data where reading_source = 'simulator')`,
    );
    expect(written).toEqual([['0', '0', '12', '0', '2026-06-13 23:00:00+00']]);
  });
});
