import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { provisionTestPlatform, removePlatform, type TestPlatform } from '../../test/support/platform.ts';
import { insertRow, sampleRow } from '../../test/support/sample-row.ts';
import { poll } from '../base/clock.ts';
import { Draws } from '../base/draw.ts';
import { must } from '../base/errors.ts';
import { connectMysql, type MysqlConnection, mysqlRows } from '../engines/mysql/connect.ts';
import { connectPostgres, type PostgresClient } from '../engines/postgres/connect.ts';
import { Synchronisation } from '../sync/synchronisation.ts';
import type { SinkWriter } from '../sync/transaction-sink.ts';
import { auditChecks } from '../verification/audit-checks.ts';
import { runCheck } from '../verification/check.ts';
import { Connections } from '../verification/connections.ts';
import { ACTOR_PREFIX } from './actor.ts';
import { beginRecord } from './begin-record.ts';
import { ChangeLogWriter, placedChangeLog } from './change-log.ts';
import { Checkpoints } from './checkpoints.ts';
import { readEngineLogs } from './engine-logs.ts';
import { addEntries, addRetentionPolicies } from './feeds.ts';

/** Invariant: every committed change of a business table has one row in the audit, in the order of commits, whatever ends in the middle; and nobody changes the audit unseen. */
let own: TestPlatform;
let client: PostgresClient;
let audit: MysqlConnection;
let root: MysqlConnection;

beforeAll(async () => {
  own = await provisionTestPlatform({ layout: 'minimal' });
  const { server, nameThere } = own.platform.databaseOf('master');
  client = await connectPostgres({ ...server }, nameThere);
  const placed = must(placedChangeLog(own.platform), 'audit');
  audit = await connectMysql(placed.server, placed.nameThere);
  root = await connectMysql(own.platform.engines.local.mysql.superuser(), placed.nameThere);
});

afterAll(async () => {
  await client?.end();
  await audit?.end();
  await root?.end();
  if (own) await removePlatform(own);
});

const rows = <T = Record<string, string>>(sql: string) => mysqlRows<T>(audit, sql);

async function recorded(count: number): Promise<void> {
  const there = await poll(
    async () =>
      Number((await rows<{ n: string }>('select count(*) as n from data_change_audit'))[0]?.n) >= count
        ? true
        : undefined,
    { limit: 30_000 },
  );
  expect(there, `${count} changes recorded`).toBe(true);
}

function synchronise(writer: SinkWriter = new ChangeLogWriter(own.platform)): Promise<Synchronisation> {
  return Synchronisation.start({
    platform: own.platform,
    behaviours: [],
    momentOf: (committedAt) => committedAt,
    sinks: [writer],
  });
}

/** Loses the answer of every other batch: what was committed is given again, or was not and is. */
class Unlucky extends ChangeLogWriter {
  private turn = 0;
  override async apply(batch: Parameters<ChangeLogWriter['apply']>[0]): Promise<number> {
    if (++this.turn % 3 === 0) throw new Error('lost before');
    const applied = await super.apply(batch);
    if (this.turn % 3 === 1) throw new Error('lost after');
    return applied;
  }
}

const insert = (id: number) => {
  const spec = must(own.platform.catalog.moduleSpec('master').tables.companies, 'companies');
  const row = sampleRow(spec, {
    company_id: id,
    company_code: `C${id}`,
    tax_identifier: `T${id}`,
    base_currency_code: 'INR',
    country_code: 'IN',
  });
  return client.query(insertRow('master.companies', row));
};

describe('the record of changes', () => {
  test('begins with count and digest of every table', async () => {
    await insert(1);
    expect(await beginRecord(own.platform)).toBeGreaterThan(300);
    expect(await beginRecord(own.platform)).toBe(0);
    const [company] = await rows(
      "select row_count, row_digest from system_audit_log where table_name = 'companies' and operation = 'baseline'",
    );
    expect(company).toMatchObject({ row_count: '1', row_digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test('has every change once, with images, whoever loses an answer', async () => {
    const sync = await synchronise(new Unlucky(own.platform));
    try {
      await insert(2);
      await client.query("update master.companies set city = 'Pune''s \\ \"old\" town' where company_id = 2");
      await client.query('begin');
      await client.query('select pg_logical_emit_message(true, $1, $2::text)', [
        ACTOR_PREFIX,
        JSON.stringify({ user: 'meera', application: 'psql', address: '10.0.0.7', reason: 'correction' }),
      ]);
      await client.query("update master.companies set city = 'Nagpur' where company_id in (1, 2)");
      await client.query('delete from master.companies where company_id = 2');
      await client.query('commit');
      await recorded(5);
    } finally {
      await sync.stop();
    }
    const found = await rows(
      "select operation, row_key, json_value(before_image, '$.city') as was, json_value(after_image, '$.city') as city, cast(changed_columns as char) as changed_columns, actor_type, actor_name, chain_sequence from data_change_audit order by chain_sequence",
    );
    expect(found.map((one) => [one.operation, one.row_key, one.actor_name])).toEqual([
      ['insert', '2', 'genims'],
      ['update', '2', 'genims'],
      ['update', '1', 'meera'],
      ['update', '2', 'meera'],
      ['delete', '2', 'meera'],
    ]);
    expect(found[1]).toMatchObject({ city: 'Pune\'s \\ "old" town', changed_columns: '["city"]' });
    expect(found[3]).toMatchObject({ was: 'Pune\'s \\ "old" town', city: 'Nagpur', actor_type: 'user' });
    const groups = await rows(
      "select operation, row_count, reason from system_audit_log where operation <> 'baseline' order by chain_sequence",
    );
    expect(groups.map((one) => [one.operation, Number(one.row_count)])).toEqual([
      ['insert', 1],
      ['update', 1],
      ['update', 2],
      ['delete', 1],
    ]);
  });

  test('loses and doubles nothing over many rounds of changes, rolled back ones and ends of the process', async () => {
    const draw = new Draws(7, 'audit').of('rounds', 0, 'changes');
    let expected = Number((await rows<{ n: string }>('select count(*) as n from data_change_audit'))[0]?.n);
    const alive = new Set<number>([1]);
    let next = 100;
    for (let round = 0; round < 8; round++) {
      const sync = await synchronise(round % 2 === 0 ? new Unlucky(own.platform) : undefined);
      for (let step = 0; step < 25; step++) {
        const isKept = draw.chance(0.8);
        const some = [...alive].filter(() => draw.chance(0.5));
        await client.query('begin');
        const id = next++;
        await insert(id);
        if (some.length > 0)
          await client.query(`update master.companies set city = 'C${step}' where company_id = any($1)`, [some]);
        const gone = some.filter((one) => one > 1 && draw.chance(0.3));
        if (gone.length > 0) await client.query('delete from master.companies where company_id = any($1)', [gone]);
        await client.query(isKept ? 'commit' : 'rollback');
        if (!isKept) continue;
        expected += 1 + some.length + gone.length;
        alive.add(id);
        for (const one of gone) alive.delete(one);
      }
      if (round % 3 === 0) await recorded(expected);
      await sync.stop();
    }
    const last = await synchronise();
    await recorded(expected);
    await last.stop();
    const [counted] = await rows<{ n: string; identities: string; last: string }>(
      'select count(*) as n, count(distinct commit_position, change_ordinal) as identities, max(chain_sequence) as last from data_change_audit',
    );
    expect(counted).toEqual({ n: String(expected), identities: String(expected), last: String(expected) });
  });
});

describe('checkpoints', () => {
  const look = async (whole = true) => {
    const checkpoints = new Checkpoints(own.platform);
    try {
      return await checkpoints.round({ whole });
    } finally {
      await checkpoints.close();
    }
  };

  const check = async (id: string) => {
    const connections = new Connections();
    try {
      const one = must(
        auditChecks.find((some) => some.id === id),
        id,
      );
      return await runCheck(one, { platform: own.platform, connections });
    } finally {
      await connections.close();
    }
  };

  test('find nothing in what was recorded, and record the heads', async () => {
    const first = await look(false);
    expect(first.breaks).toEqual([]);
    expect(first.checkpoints).toBeGreaterThan(2);
    // Rows of tables without a chain are covered once they are settled, which may be between the two.
    const heads = () =>
      rows('select max(checkpoint_id) as last from audit_chain_checkpoints where last_sequence is not null');
    const before = await heads();
    expect((await look(false)).breaks).toEqual([]);
    expect(await heads()).toEqual(before);
  });

  const tampered: [string, string[], RegExp, string[]][] = [
    [
      'one byte of a row changed',
      ["update data_change_audit set document_number = 'x' where data_change_id = 3"],
      /^data_change_audit 3 /,
      ['update data_change_audit set document_number = @kept where data_change_id = 3'],
    ],
    [
      'a row of the other chain changed',
      ["update system_audit_log set actor_name = 'x' where operation <> 'baseline' order by system_audit_id limit 1"],
      /^system_audit_log \d+ is not the row that was recorded/,
      ["update system_audit_log set actor_name = @actor where actor_name = 'x'"],
    ],
    [
      'a checkpoint changed',
      [
        'update audit_chain_checkpoints set row_count = row_count + 1, total_row_count = total_row_count + 1 where checkpoint_id = 2',
      ],
      /^audit_chain_checkpoints 2 /,
      [
        'update audit_chain_checkpoints set row_count = row_count - 1, total_row_count = total_row_count - 1 where checkpoint_id = 2',
      ],
    ],
  ];

  test.each(tampered)('name %s by a superuser', async (_, breaking, says, mending) => {
    await root.query('select document_number into @kept from data_change_audit where data_change_id = 3');
    await root.query(
      "select actor_name into @actor from system_audit_log where operation <> 'baseline' order by system_audit_id limit 1",
    );
    const triggers = ['data_change_audit', 'system_audit_log', 'audit_chain_checkpoints'];
    for (const table of triggers) await root.query(`drop trigger ${table}_no_update_tr`);
    for (const statement of breaking) await root.query(statement);
    const { breaks } = await look(true);
    for (const statement of mending) await root.query(statement);
    for (const table of triggers)
      await root.query(
        `create trigger ${table}_no_update_tr before update on ${table} for each row signal sqlstate '45000' set message_text = '${table} is append-only: update is refused'`,
      );
    expect(breaks.map(({ table, rowId, what }) => `${table} ${rowId} ${what}`)).toEqual([expect.stringMatching(says)]);
    expect((await look(true)).breaks).toEqual([]);
  });

  test.each([
    ['data_change_audit', 3],
    ['audit_chain_checkpoints', 2],
  ])('notice another value in any column of %s', async (table, id) => {
    const spec = must(own.platform.catalog.storeSpec('audit').tables[table], table);
    const key = must(spec.primaryKey[0], 'key');
    await root.query(`drop trigger ${table}_no_update_tr`);
    // Checks would refuse some of the values.
    await root.query('set check_constraint_checks = 0');
    await root.query(`create table kept as select * from ${table} where ${key} = ${id}`);
    const unseen: string[] = [];
    for (const [column, { type }] of Object.entries(spec.columns)) {
      const other = /int|decimal/.test(type)
        ? `abs(${type.startsWith('tinyint') ? 1 : 100000} - coalesce(${column}, 0))`
        : type === 'json'
          ? `'{"x":"1"}'`
          : type.startsWith('datetime')
            ? `coalesce(${column}, '2026-01-01') + interval 1 microsecond`
            : `concat('x', substr(coalesce(${column}, 'y'), 2))`;
      await root.query(`update ${table} set ${column} = ${other} where ${key} = ${id}`);
      const { detail } = await check('audit/chain');
      if (!detail?.examples.some((one) => one.startsWith(`${table}, row`))) unseen.push(column);
      const there = column === key ? 100_000 - id : id;
      await root.query(`update ${table} t join kept k set t.${column} = k.${column} where t.${key} = ${there}`);
    }
    await root.query('drop table kept');
    await root.query('set check_constraint_checks = 1');
    await root.query(
      `create trigger ${table}_no_update_tr before update on ${table} for each row signal sqlstate '45000' set message_text = '${table} is append-only: update is refused'`,
    );
    expect(unseen).toEqual([]);
    expect((await look(true)).breaks).toEqual([]);
  });

  test('name a row that was removed, and an end that was cut off', async () => {
    await root.query('drop trigger data_change_audit_no_delete_tr');
    await root.query('create table kept as select * from data_change_audit');
    await root.query('delete from data_change_audit where data_change_id = 4');
    expect((await look(true)).breaks).toMatchObject([{ rowId: 5, what: expect.stringContaining('has place') }]);
    await root.query('insert into data_change_audit select * from kept where data_change_id = 4');
    expect((await look(true)).breaks).toEqual([]);
    await root.query('delete from data_change_audit order by data_change_id desc limit 2');
    expect((await look(true)).breaks).toMatchObject([{ what: expect.stringContaining('ends at') }]);
    await root.query('insert ignore into data_change_audit select * from kept');
    expect((await look(true)).breaks).toEqual([]);
    await root.query('drop table kept');
    await root.query(
      "create trigger data_change_audit_no_delete_tr before delete on data_change_audit for each row signal sqlstate '45000' set message_text = 'data_change_audit is append-only: delete is refused'",
    );
  });

  test('and verification names a chain that is broken, and images that do not follow each other', async () => {
    expect(await check('audit/chain')).toMatchObject({ status: 'passed' });
    expect(await check('law/50')).toMatchObject({ status: 'passed' });
    await root.query('drop trigger data_change_audit_no_update_tr');
    const swap = (was: string, is: string) =>
      root.query(
        `update data_change_audit set after_image = replace(after_image, '"${was}"', '"${is}"') where operation = 'insert' and row_key = '2'`,
      );
    await swap('C2', 'C2x');
    const [chain, images] = [await check('audit/chain'), await check('law/50')];
    await swap('C2x', 'C2');
    expect(chain).toMatchObject({ status: 'failed', violations: 1 });
    expect(images.detail?.examples).toEqual([expect.stringMatching(/^companies 2, .*before-image is not/)]);
    expect(await check('law/50')).toMatchObject({ status: 'passed' });
    await root.query(
      "create trigger data_change_audit_no_update_tr before update on data_change_audit for each row signal sqlstate '45000' set message_text = 'data_change_audit is append-only: update is refused'",
    );
  });

  test('name the row of a table without chain of which a superuser changed a byte', async () => {
    const signed = (number: number) => ({
      ...{
        audit_timestamp: `2026-06-0${number} 08:00:00.5`,
        signature_number: `SIG-${number}`,
        signer_employee_id: '7',
      },
      ...{ signer_name: 'Meera Rao', signer_job_title: 'Inspector', account_name: 'E7', signature_meaning: 'approved' },
      ...{
        module: 'quality',
        database_name: 'genims_quality_db',
        table_name: 'document_revisions',
        row_key: `${number}`,
      },
      ...{ document_number: 'D1', record_hash: 'a'.repeat(64), record_image: '{"b":"1","a":"x"}' },
      ...{ signature_hash: 'b'.repeat(64), first_component: 'password', statement: 'I approve.', is_qualified: '1' },
      time_zone: 'Asia/Kolkata',
    });
    await addEntries(own.platform, { table: 'electronic_signatures', rows: [1, 2, 3].map(signed) });
    await addRetentionPolicies(own.platform);
    await expect(connectPostgres({ ...own.platform.databaseOf('master').server, password: 'x' })).rejects.toThrow();
    await expect(connectMysql({ ...own.platform.engines.local.mysql.server(), password: 'x' })).rejects.toThrow();
    expect(await readEngineLogs(own.platform)).toBeGreaterThan(10);
    // What is read again by another process adds nothing.
    const counted = () => rows("select count(*) as n, sum(result = 'failed') as failed from login_attempts");
    const [before] = await counted();
    expect(Number(before?.failed)).toBe(2);
    rmSync(own.platform.home.file('engine-logs.json'));
    await readEngineLogs(own.platform);
    expect(await rows("select count(*) as n from login_attempts where result = 'failed'")).toEqual([{ n: '2' }]);
    const checkpoints = new Checkpoints(own.platform);
    try {
      expect((await checkpoints.round({ settles: 0 })).breaks).toEqual([]);
      for (const [table, key, column] of [
        ['electronic_signatures', 'electronic_signature_id', 'signer_name'],
        ['retention_policies', 'retention_policy_id', 'owner_team'],
        ['login_attempts', 'login_attempt_id', 'account_name'],
      ] as const) {
        const where = `where ${key} = (select id from (select max(${key}) - 1 as id from ${table}) m)`;
        await root.query(`drop trigger ${table}_no_update_tr`);
        await root.query(`select ${column}, ${key} into @kept, @id from ${table} ${where}`);
        await root.query(`update ${table} set ${column} = concat('X', substr(${column}, 2)) ${where}`);
        const [changed] = await mysqlRows<{ id: string }>(root, 'select @id as id');
        const { breaks } = await checkpoints.round({ settles: 0 });
        await root.query(`update ${table} set ${column} = @kept ${where}`);
        await root.query(
          `create trigger ${table}_no_update_tr before update on ${table} for each row signal sqlstate '45000' set message_text = '${table} is append-only: update is refused'`,
        );
        expect(breaks.map((one) => `${one.table} ${one.rowId} ${one.what}`)).toEqual([
          `${table} ${changed?.id} is not the row that was recorded`,
        ]);
      }
    } finally {
      await checkpoints.close();
    }
    // A process that has not seen the rows before names a signature by its hash.
    await root.query('drop trigger electronic_signatures_no_update_tr');
    await root.query("update electronic_signatures set signer_name = 'Meera Rai' where signature_number = 'SIG-2'");
    expect((await look(true)).breaks).toMatchObject([{ table: 'electronic_signatures', rowId: 2 }]);
    await root.query("update electronic_signatures set signer_name = 'Meera Rao' where signature_number = 'SIG-2'");
    expect((await look(true)).breaks).toEqual([]);
  });

  test('nobody but a superuser can change the record: by privilege and by trigger', async () => {
    for (const sql of ['update system_audit_log set row_count = 0', 'delete from data_change_audit'])
      await expect(audit.query(sql)).rejects.toThrow(/append-only/);
  });
});
