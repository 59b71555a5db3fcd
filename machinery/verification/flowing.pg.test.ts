import { afterAll, beforeAll, expect, test } from 'vitest';
import { provisionTestPlatform, removePlatform, type TestPlatform } from '../../test/support/platform.ts';
import { insertRow, sampleRow } from '../../test/support/sample-row.ts';
import { clock } from '../base/clock.ts';
import { must } from '../base/errors.ts';
import { DaemonHome, ownState } from '../daemons/daemon-home.ts';
import { SYNC } from '../daemons/units.ts';
import { connectPostgres, type PostgresClient } from '../engines/postgres/connect.ts';
import { Synchronisation } from '../sync/synchronisation.ts';
import { type Check, runCheck } from './check.ts';
import { Connections } from './connections.ts';
import { compareCopies } from './copy-checks.ts';
import { freshnessChecks } from './freshness-checks.ts';

/** Invariant: what is looked at while changes flow is not taken for wrong because of what is on its way; and what stands still is found. */
let own: TestPlatform;
let source: PostgresClient;
let target: PostgresClient;
const COPY = 'master.companies';

beforeAll(async () => {
  own = await provisionTestPlatform({ layout: 'minimal' });
  const from = own.platform.databaseOf('master');
  const to = must(
    own.platform.databases().find(({ copies }) => copies.some(({ table }) => table === COPY)),
    'target',
  );
  source = await connectPostgres(from.server, from.nameThere);
  target = await connectPostgres(to.server, to.nameThere);
});

afterAll(async () => {
  await source?.end();
  await target?.end();
  if (own) await removePlatform(own);
});

/** As if these units had run in this process for some minutes. */
function running(...units: string[]): void {
  const daemons = new DaemonHome(own.home);
  daemons.prepare();
  for (const unit of units) daemons.keep(unit, ownState(new Date(clock.now().getTime() - 600_000), 0));
}

async function outcome(id: string): Promise<string> {
  const connections = new Connections();
  const check: Check = must(
    freshnessChecks(own.platform).find((one) => one.id === id),
    id,
  );
  const { status, detail } = await runCheck(check, { platform: own.platform, connections });
  await connections.close();
  return `${status}${detail ? ` ${detail.examples.join('; ')}` : ''}`;
}

test('copies are compared while changes flow, and a row that was changed by hand is found', async () => {
  const spec = must(own.platform.catalog.moduleSpec('master').tables.companies, 'companies');
  const insert = (id: number) =>
    source.query(
      insertRow(
        COPY,
        sampleRow(spec, {
          ...{ company_id: id, company_code: `C${id}`, tax_identifier: `T${id}` },
          ...{ base_currency_code: 'INR', country_code: 'IN' },
        }),
      ),
    );
  running(SYNC);
  const synchronisation = await Synchronisation.start({
    ...{ platform: own.platform, behaviours: [], sinks: [] },
    momentOf: (at) => at,
  });
  let isFlowing = true;
  const flow = (async () => {
    for (let id = 1; isFlowing; id++) {
      await insert(id);
      await source.query(`update ${COPY} set legal_name = 'as of ' || $1::text where company_id % 7 = $1 % 7`, [id]);
    }
  })();
  try {
    for (let round = 0; round < 3; round++)
      expect((await compareCopies(own.platform)).filter(({ differing }) => differing > 0)).toEqual([]);
    await source.query(`update ${COPY} set legal_name = 'of its own' where company_id = 1`);
  } finally {
    isFlowing = false;
    await flow;
  }
  await compareCopies(own.platform);
  await target.query(`update ${COPY} set legal_name = 'by hand' where company_id = 2`);
  const wrong = (await compareCopies(own.platform)).filter(({ differing }) => differing > 0);
  expect(wrong.flatMap(({ examples }) => examples)).toEqual([`${COPY}, company_id = 2: differs from the original`]);
  await synchronisation.stop();
});

test('a flow whose canaries stand still is found', async () => {
  const flow = 'freshness/copies-master-erp';
  const erp = own.platform.databaseOf('erp');
  const client = await connectPostgres(erp.server, erp.nameThere);
  const canary = (age: number) =>
    client.query(
      `insert into genims.sync_checkpoints (stream_id, source, position, source_committed_at, state) values ($1, $2, '', now() - make_interval(secs => $3), '{"taken": [5]}')
       on conflict (stream_id) do update set source_committed_at = excluded.source_committed_at`,
      [`canary ${own.platform.databaseOf('master').name}`, own.platform.databaseOf('master').name, age],
    );
  running(SYNC);
  await client.query("delete from genims.sync_checkpoints where stream_id like 'canary %'");
  expect(await outcome(flow)).toMatch(/^failed .*no canary has ever arrived/);
  await canary(500);
  expect(await outcome(flow)).toMatch(/^failed .*left 500 s ago/);
  await canary(1);
  expect(await outcome(flow)).toBe('passed');
  await client.end();
});

test('a refused message, one that is due and not taken, and an agent that stands still are found', async () => {
  running('crm');
  const crm = own.platform.databaseOf('crm');
  const client = await connectPostgres(crm.server, crm.nameThere);
  const agent = (age: number) =>
    client.query(
      `insert into genims.sync_checkpoints (stream_id, source, position, source_committed_at, updated_at) values ('agent crm', 'agent', '1', now(), now() - make_interval(secs => $1))
       on conflict (stream_id) do update set updated_at = excluded.updated_at`,
      [age],
    );
  const message = (status: string) =>
    client.query(`delete from genims.sync_inbox;`).then(() =>
      client.query(
        `insert into genims.sync_inbox (module, flow, source, source_at, source_commit, source_ordinal, effective_at, target_table, columns, status, updated_at, error_code, error_message)
       values ('crm', 'erp-to-crm', 'erp', now() - interval '1 hour', 1, 0, now() - interval '1 hour', 'crm.customer_orders', '{}', $1, now() - interval '10 minutes',
         case $1 when 'refused' then 'INTERNAL' end, case $1 when 'refused' then 'no such order' end)`,
        [status],
      ),
    );
  await agent(1);
  expect(await outcome('agent/crm')).toBe('passed');
  await message('refused');
  expect(await outcome('inbox/crm')).toMatch(/^failed .*no such order/);
  await message('waiting');
  expect(await outcome('inbox/crm')).toMatch(/^failed .*is due and was not taken/);
  await client.query('delete from genims.sync_inbox');
  expect(await outcome('inbox/crm')).not.toMatch(/^failed/);
  await agent(500);
  expect(await outcome('agent/crm')).toMatch(/^failed .*stands still for 500 s/);
  await client.query("delete from genims.sync_checkpoints where stream_id = 'agent crm'");
  await client.end();
});
