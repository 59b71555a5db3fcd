import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Db, MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  provisionTestPlatform,
  removePlatform,
  type TestPlatform,
  temporaryFolder,
} from '../../test/support/platform.ts';
import { insertRow, sampleRow } from '../../test/support/sample-row.ts';
import { poll } from '../base/clock.ts';
import { must } from '../base/errors.ts';
import { connectMongodb } from '../engines/mongodb/connect.ts';
import { connectPostgres, type PostgresClient } from '../engines/postgres/connect.ts';
import { runRetention } from '../retention/run-retention.ts';
import { Synchronisation } from '../sync/synchronisation.ts';
import { runCheck } from '../verification/check.ts';
import { Connections } from '../verification/connections.ts';
import { documentChecks } from '../verification/document-checks.ts';
import { beginDocuments } from './begin-streaming.ts';
import { DocumentWriter, placedDocuments } from './document-writer.ts';
import { LogCarrier } from './log-carrier.ts';

/** Invariant: a document is what its row says, also where writing ended in the middle; a subscriber reads every change once, in the order of commits. */
let own: TestPlatform;
let client: PostgresClient;
let mongo: MongoClient;
let db: Db;

const NOW = Date.UTC(2026, 10, 28);

beforeAll(async () => {
  own = await provisionTestPlatform({ layout: 'minimal' });
  const { platform } = own;
  const { nameThere } = platform.databaseOf('operations');
  client = await connectPostgres(platform.engines.local.postgres.superuser(), nameThere);
  const placed = must(placedDocuments(platform), 'documents');
  mongo = await connectMongodb(placed.server);
  db = mongo.db(placed.nameThere);
  // Keys to other tables, and what the module asks of its rows, are no part of what is tested.
  await client.query('set session_replication_role = replica');
  for (const table of ['sensor_health', 'scada_machine_data', 'machine_faults'])
    for (const check of Object.keys(must(platform.catalog.moduleSpec('operations').tables[table], table).checks))
      await client.query(`alter table operations.${table} drop constraint ${check}`);
  await add('master.machines', {
    ...{
      machine_id: 1,
      machine_code: 'MCH-0001',
      created_at: '2026-11-01T00:00:00Z',
      updated_at: '2026-11-01T00:00:00Z',
    },
  });
  await add('operations.sensor_health', { sensor_health_id: 7, machine_id: 1, sensor_code: 'MCH-0001.vibration' });
  await state(10, '2026-11-20T00:00:00Z');
  await state(11, '2026-11-27T06:00:00Z');
});

afterAll(async () => {
  await client?.end();
  await mongo?.close();
  if (own) await removePlatform(own);
});

function add(table: string, values: Record<string, unknown>) {
  const [module = '', name = ''] = table.split('.');
  const spec = must(own.platform.catalog.moduleSpec(module).tables[name], table);
  return client.query(insertRow(table, sampleRow(spec, values)));
}

const state = (id: number, timestamp: string, more: Record<string, unknown> = {}) =>
  add('operations.scada_machine_data', {
    ...{ scada_machine_data_id: id, machine_id: 1, timestamp, machine_state: 'idle', time_class: 'waiting' },
    ...{ reason_code: 'no_order', total_count_increment: 0, good_count_increment: 0, scrap_count_increment: 0 },
    ...{ rework_count_increment: 0, ...more },
  });

async function law() {
  const connections = new Connections();
  try {
    return await runCheck(must(documentChecks[0], 'law'), { platform: own.platform, connections });
  } finally {
    await connections.close();
  }
}

/** Loses the answer of every other batch. */
class Unlucky extends DocumentWriter {
  private turn = 0;
  override async apply(batch: Parameters<DocumentWriter['apply']>[0]): Promise<number> {
    const applied = await super.apply(batch);
    if (++this.turn % 2 === 1) throw new Error('lost');
    return applied;
  }
}

describe('documents', () => {
  test('begin with the last 48 hours, exact to the microsecond and the last digit', async () => {
    await add('operations.sensor_data', {
      ...{ sensor_health_id: 7, timestamp: '2026-11-27T10:00:00.123456Z', sequence_number: 1, value: '12.3400' },
      received_at: '2026-11-27T10:00:01Z',
    });
    expect(await beginDocuments(own.platform, NOW)).toBeGreaterThan(2);
    expect(await beginDocuments(own.platform, NOW)).toBe(0);
    const [reading] = await db.collection('sensor_readings').find().toArray();
    expect(reading).toMatchObject({
      machine_id: 1,
      sensor_code: 'MCH-0001.vibration',
      timestamp: new Date('2026-11-27T10:00:00.123Z'),
      sub_milliseconds: { timestamp: 456 },
    });
    expect(String(reading?.value)).toBe('12.3400');
    expect(reading?._id).toBe(`7/${Date.UTC(2026, 10, 27, 10) * 1000 + 123456}/1`);
    expect((await db.collection('scada_events').find().toArray()).map((one) => Number(one._id))).toEqual([11]);
    expect(await law()).toMatchObject({ status: 'passed' });
  });

  test('follow their rows, whoever loses an answer; subscribers read every change once and in order', async () => {
    const synchronisation = await Synchronisation.start({
      ...{ platform: own.platform, behaviours: [], momentOf: (committedAt: number) => committedAt },
      sinks: [new Unlucky(own.platform, () => NOW)],
    });
    try {
      for (let id = 12; id < 40; id++) {
        await client.query('begin');
        await client.query(
          "update operations.scada_machine_data set ended_at = '2026-11-27T07:00:00Z' where scada_machine_data_id = $1",
          [id - 1],
        );
        const running = id % 2 === 0;
        await state(id, `2026-11-27T${String(7 + (id % 15)).padStart(2, '0')}:${id}:00Z`, {
          machine_state: running ? 'running' : 'idle',
          time_class: running ? 'production' : 'waiting',
          reason_code: running ? null : 'no_order',
        });
        if (id === 20)
          await add('operations.machine_faults', {
            machine_fault_id: 5,
            machine_id: 1,
            fault_number: 'FLT-5',
            detected_at: '2026-11-27T09:00:00Z',
            status: 'active',
          });
        await client.query('commit');
      }
      await client.query('delete from operations.scada_machine_data where scada_machine_data_id = 30');
      await client.query("update operations.machine_faults set cause = 'bearing' where machine_fault_id = 5");
      const isThere = await poll(
        async () => {
          const fault = await db.collection('entity_change_stream').findOne({ operation: 'update', entity_id: '5' });
          return fault && synchronisation.state().sinks.every(({ waiting }) => waiting === 0) ? true : undefined;
        },
        { limit: 60_000 },
      );
      expect(isThere).toBe(true);
    } finally {
      await synchronisation.stop();
    }
    expect(await law()).toMatchObject({ status: 'passed' });
    const changes = await db.collection('entity_change_stream').find().sort({ position: 1 }).toArray();
    expect(changes.map((one) => [one.entity_table, one.operation])).toEqual([
      ['operations.machine_faults', 'insert'],
      ['operations.machine_faults', 'update'],
    ]);
    expect(changes[1]).toMatchObject({
      after: { cause: 'bearing' },
      changed_columns: ['cause'],
      document_number: 'FLT-5',
    });
  });

  test('have the lines of the daemons’ logs, each once', async () => {
    const folder = temporaryFolder();
    const line = (message: string) =>
      `${JSON.stringify({ level: 40, time: '2026-11-28T00:00:00.000Z', pid: 4, hostname: 'h', name: 'sync', database: 'd', msg: message })}\n`;
    writeFileSync(join(folder, 'sync.log'), `${line('Ü one')}${line('two')}{"level":30`);
    const carrier = new LogCarrier(own.platform, folder);
    expect(await carrier.carry()).toBe(2);
    expect(await carrier.carry()).toBe(0);
    appendFileSync(join(folder, 'sync.log'), `${line('').slice(11)}${line('three')}`);
    expect(await carrier.carry()).toBe(2);
    rmSync(join(folder, 'carried.json'));
    expect(await carrier.carry()).toBe(4);
    const lines = await db.collection('system_logs').find().sort({ log_sequence: 1 }).toArray();
    expect(lines.map(({ level, message, database_name }) => [level, message, database_name])).toEqual([
      ['warning', 'Ü one', 'd'],
      ['warning', 'two', 'd'],
      ['info', '', 'd'],
      ['warning', 'three', 'd'],
    ]);
    const request = {
      ...{ number: 3, receivedAt: NOW, method: 'GET', route: '/metrics', path: '/metrics', status: 200 },
      ...{ milliseconds: 4, requestBytes: 0, responseBytes: 900, clientAddress: '127.0.0.1', userAgent: 'Prometheus' },
    };
    appendFileSync(
      join(folder, 'monitor.log'),
      `${JSON.stringify({ level: 30, time: '2026-11-28T00:00:00.000Z', pid: 5, name: 'monitor', request, msg: 'request' })}\n`,
    );
    expect(await carrier.carry()).toBe(1);
    expect(await db.collection('api_request_logs').findOne({})).toMatchObject({
      ...{ service: 'monitor', route: '/metrics', status_code: 200, user_agent: 'Prometheus' },
      received_at: new Date(NOW),
    });
    await db.collection('system_logs').deleteMany({});
    rmSync(folder, { recursive: true });
  });

  test('expire by the platform, whatever the server does', async () => {
    await db.collection('system_logs').insertOne({ _id: 'old' as never, logged_at: new Date(NOW - 31 * 86_400_000) });
    await db.collection('system_logs').insertOne({ _id: 'young' as never, logged_at: new Date(NOW - 29 * 86_400_000) });
    const run = () => runRetention({ platform: own.platform, now: NOW, engines: ['mongodb'] });
    expect(await run()).toMatchObject([{ table: 'system_logs', rows: 1, status: 'removed' }]);
    expect(await run()).toEqual([]);
    await db.collection('system_logs').deleteMany({});
  });

  test('control: a document that was changed, one that is missing and one too many are named', async () => {
    const events = db.collection('scada_events');
    const [first, second] = await events.find().sort({ _id: 1 }).toArray();
    await events.updateOne({ _id: must(first, 'event')._id }, { $set: { machine_code: 'MCH-9999' } });
    await events.deleteOne({ _id: must(second, 'event')._id });
    await events.insertOne({ ...second, _id: 4711 as never });
    const { status, detail } = await law();
    expect(status).toBe('failed');
    expect(detail?.examples.join('\n')).toMatch(/11: differs[\s\S]*12: missing[\s\S]*4711: follows from no row/);
  });
});
