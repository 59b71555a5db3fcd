/**
 * Fault: a database is restored to an older state behind the platform's back, as a target, as a source, or as the store of the record or of the documents; or an administrator drops a slot while synchronisation does
 * not run; or the server goes away while synchronisation begins.
 *
 * Invariant: it is named with a code and a remedy, by whoever asks and before anything is carried; the repair makes copies equal and lets changes flow again. What was taken from a source before is not taken a second time.
 */
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginRecord } from '../../machinery/audit/begin-record.ts';
import { ChangeLogWriter, placedChangeLog } from '../../machinery/audit/change-log.ts';
import { poll } from '../../machinery/base/clock.ts';
import { must } from '../../machinery/base/errors.ts';
import { currentPosition, dropSlot } from '../../machinery/capture/slots.ts';
import { captureSource } from '../../machinery/capture/sources.ts';
import { beginDocuments } from '../../machinery/documents/begin-streaming.ts';
import { DocumentWriter, placedDocuments } from '../../machinery/documents/document-writer.ts';
import { withMongodb } from '../../machinery/engines/mongodb/connect.ts';
import { withMysql } from '../../machinery/engines/mysql/connect.ts';
import { connectPostgres, type PostgresClient, transaction } from '../../machinery/engines/postgres/connect.ts';
import { beginAnew } from '../../machinery/history/begin-anew.ts';
import { type OlderState, olderStates } from '../../machinery/sync/older-states.ts';
import { STEP_PREFIX, stepText } from '../../machinery/sync/step-message.ts';
import { Synchronisation } from '../../machinery/sync/synchronisation.ts';
import { auditChecks } from '../../machinery/verification/audit-checks.ts';
import { runCheck } from '../../machinery/verification/check.ts';
import { Connections } from '../../machinery/verification/connections.ts';
import { freshnessChecks } from '../../machinery/verification/freshness-checks.ts';
import { writeCheckpoint } from '../../machinery/writing/checkpoint.ts';
import { provisionTestPlatform, removePlatform, type TestPlatform } from '../support/platform.ts';
import { insertRow, sampleRow } from '../support/sample-row.ts';

const MOMENT = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;
let own: TestPlatform;
let source: PostgresClient;
let target: PostgresClient;
let targetName: string;
let companies = 0;

beforeAll(async () => {
  own = await provisionTestPlatform({ layout: 'minimal' });
  const { platform } = own;
  const from = platform.databaseOf('master');
  const to = must(
    platform.databases().find(({ copies }) => copies.some(({ table }) => table === 'master.companies')),
    'target',
  );
  targetName = to.name;
  source = await connectPostgres(from.server, from.nameThere);
  target = await connectPostgres(to.server, to.nameThere);
  await beginRecord(platform);
  await beginDocuments(platform, MOMENT);
  await flow();
});

afterAll(async () => {
  await source?.end();
  await target?.end();
  if (own) await removePlatform(own);
});

/** What an agent does in a step: it comes to another moment, and brings a row. */
async function addCompany(): Promise<void> {
  const id = ++companies;
  const reached = MOMENT + id * DAY;
  const parameters = { seed: 1, scale: 1, start: MOMENT, end: MOMENT, sensorInterval: 3_600_000 };
  const spec = must(own.platform.catalog.moduleSpec('master').tables.companies, 'companies');
  const row = sampleRow(spec, {
    ...{ company_id: id, company_code: `C${id}`, tax_identifier: `T${id}` },
    ...{ base_currency_code: 'INR', country_code: 'IN' },
  });
  await transaction(source, async () => {
    const content = stepText({ module: 'master', at: reached, reached, next: reached, actor: 'test' });
    await source.query('select pg_logical_emit_message(true, $1, $2::text)', [STEP_PREFIX, content]);
    await source.query(insertRow('master.companies', row));
    await writeCheckpoint(source, 'master', { moment: reached, parameters, next: null, numbers: {}, heldKeys: {} });
  });
}

const named = (older: readonly OlderState[]) => [...new Set(older.map(({ database, as }) => `${database} ${as}`))];
const start = () =>
  Synchronisation.start({
    ...{ platform: own.platform, behaviours: [], momentOf: (at: number) => at },
    sinks: [new ChangeLogWriter(own.platform), new DocumentWriter(own.platform, () => MOMENT)],
  });
const codeOfStart = () =>
  start().then(
    () => 'begins',
    ({ code }: { code: string }) => code,
  );
const copied = async () =>
  Number((await target.query<{ n: string }>('select count(*) as n from master.companies')).rows[0]?.n);

/** Lets changes flow until every company is in the copy and the source has been told, so that its log cannot give them again. */
async function flow(): Promise<void> {
  const position = await currentPosition(source);
  const synchronisation = await start();
  const isThere = await poll(
    async () => {
      const { capture } = must(
        synchronisation.state().sources.find((one) => one.source === own.platform.databaseOf('master').name),
        'pump',
      );
      return (await copied()) === companies && capture.acknowledged >= position ? true : undefined;
    },
    { limit: 30_000, every: 50 },
  );
  await synchronisation.stop();
  expect(isThere).toBe(true);
}

async function repaired(older: readonly OlderState[]): Promise<void> {
  const modules = older.filter(({ as }) => as === 'source' || as === 'target');
  const of = (store: string) => older.flatMap((one) => (one.as === store ? (one.of ?? []) : []));
  await beginAnew(
    own.platform,
    modules.map(({ database, as }) => ({ database, asSource: as === 'source', asTarget: as === 'target' })),
    { record: of('record'), documents: of('collections') },
  );
  expect(await olderStates(own.platform)).toEqual([]);
  expect(await copied()).toBe(companies);
  await addCompany();
  await flow();
  // The chains of the audit go on over the place where it began anew.
  expect(await brokenChecks()).toEqual([]);
}

async function brokenChecks(): Promise<string[]> {
  const connections = new Connections();
  const results = await Promise.all(
    auditChecks.map((check) => runCheck(check, { platform: own.platform, connections })),
  );
  await connections.close();
  return results.filter(({ status }) => status === 'failed').map(({ id, detail }) => `${id} ${JSON.stringify(detail)}`);
}

test('control: nothing is named where nothing was set back', async () => {
  await addCompany();
  await flow();
  expect(await olderStates(own.platform)).toEqual([]);
});

test('a target that was set back is named and repaired', async () => {
  await target.query('create temporary table saved as select * from genims.sync_checkpoints');
  await addCompany();
  await flow();
  await target.query(
    `begin; update genims.sync_checkpoints c set position = s.position, state = s.state from saved s where s.stream_id = c.stream_id;
     delete from master.companies where company_id = ${companies}; drop table saved; commit`,
  );
  const older = await olderStates(own.platform);
  expect(named(older)).toEqual([`${targetName} target`]);
  expect(await codeOfStart()).toBe('DATABASE_OLDER');
  await repaired(older);
});

test('a source that was set back is named and repaired, and what it lives again is not taken twice', async () => {
  const { rows } = await source.query<{ position: string }>(
    "select position from genims.sync_checkpoints where stream_id = 'agent master'",
  );
  const before = Number(must(rows[0], 'checkpoint').position);
  await source.query(`begin; delete from master.companies where company_id = ${companies};
    update genims.sync_checkpoints set position = '${before - DAY}' where stream_id = 'agent master'; commit`);
  companies--;
  const older = await olderStates(own.platform);
  expect(named(older)).toEqual([`${own.platform.databaseOf('master').name} source`]);
  expect(await codeOfStart()).toBe('DATABASE_OLDER');
  const connections = new Connections();
  const check = must(
    freshnessChecks(own.platform).find(({ id }) => id === 'stream/master'),
    'check',
  );
  expect(await runCheck(check, { platform: own.platform, connections })).toMatchObject({ status: 'failed' });
  await connections.close();
  await repaired(older);
  const found = await target.query<{ state: { taken: Record<string, number> } }>(
    "select state from genims.sync_checkpoints where stream_id like 'capture %' and state -> 'taken' ? 'master'",
  );
  expect(found.rows.map(({ state }) => state.taken.master)).toEqual([before]);
});

test('a record and documents that were set back are named and repaired', async () => {
  await addCompany();
  await flow();
  const record = must(placedChangeLog(own.platform), 'record');
  const { log } = record;
  await withMysql(record.server, record.nameThere, async (connection) => {
    await connection.query(`drop trigger ${log.batches}_no_delete_tr`);
    await connection.query(
      `delete from ${log.batches} where source_database = '${own.platform.databaseOf('master').name}' and flow_type <> 'snapshot' order by sync_audit_id desc limit 1`,
    );
  });
  const documents = must(placedDocuments(own.platform), 'documents');
  const { changeStream = '' } = documents.store;
  await withMongodb(documents.server, async (client) => {
    const collection = client.db(documents.nameThere).collection(changeStream);
    const last = await collection.findOne({}, { sort: { committed_at: -1 } });
    await collection.deleteOne({ _id: must(last, 'last change')._id });
  });
  const older = await olderStates(own.platform);
  expect(named(older)).toEqual([`${record.store.database} record`, `${documents.store.database} collections`]);
  expect(await codeOfStart()).toBe('DATABASE_OLDER');
  await repaired(older);
});

test('a slot that was dropped is not made again in silence', async () => {
  await dropSlot(captureSource(own.platform, own.platform.databaseOf('master')));
  await addCompany();
  expect(await codeOfStart()).toBe('CAPTURE_SLOT_LOST');
  await repaired(await olderStates(own.platform));
});

test('a server that goes away while synchronisation begins leaves nothing behind that would keep its process', async () => {
  const { connect } = pg.Client.prototype;
  const sessions = async () => {
    const { rows } = await source.query<{ n: string }>('select count(*) as n from pg_stat_activity where pid > 0');
    return Number(rows[0]?.n);
  };
  let most = 1;
  for (let hasBegun = false; !hasBegun; most += 7) {
    let made = 0;
    pg.Client.prototype.connect = function away(this: pg.Client) {
      return ++made > most ? Promise.reject(new Error('connect ECONNREFUSED')) : Reflect.apply(connect, this, []);
    } as typeof connect;
    const before = await sessions();
    const begun = await start()
      .catch(({ code }: { code: string }) => code)
      .finally(() => {
        pg.Client.prototype.connect = connect;
      });
    hasBegun = typeof begun !== 'string';
    if (typeof begun === 'string') expect(begun).toBe('SERVER_UNREACHABLE');
    else await begun.stop();
    const isGone = await poll(async () => ((await sessions()) <= before ? true : undefined), { limit: 10_000 });
    expect(isGone, `after ${most} connections`).toBe(true);
  }
  expect(most).toBeGreaterThan(20);
});
