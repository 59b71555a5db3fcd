import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../cli/catalog.ts';
import { Archiver, waitingFileOf } from '../../machinery/archive/archiver.ts';
import { finishExchange, noteExchanging, standStill } from '../../machinery/backup/exchange-postgres.ts';
import { poll, sleep } from '../../machinery/base/clock.ts';
import { must } from '../../machinery/base/errors.ts';
import { readFileIfAny } from '../../machinery/base/files.ts';
import { withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { kill, OwnHome } from '../support/own-home.ts';
import { insertRow, sampleRow } from '../support/sample-row.ts';

interface Listed {
  backups: { id: string; source: string; readable: boolean }[];
}

const home = new OwnHome();
const platform = () => home.platform('balanced');

beforeAll(async () => {
  await home.up('balanced');
  const { server, nameThere } = platform().databaseOf('erp');
  await withPostgres(server, nameThere, (client) =>
    client.query(
      `insert into genims.sync_checkpoints (stream_id, source, position, position_ordinal, state)
       select 'backup-' || n, 'test', '0/1', n, jsonb_build_object('text', md5(n::text)) from generate_series(1, 5000) n`,
    ),
  );
});
afterAll(() => home.discard());

const listed = async () => (JSON.parse((await home.run(['backup', 'list', '--json'])).stdout) as Listed).backups;

test('a command that is killed in the middle leaves whole backups and nothing else', async () => {
  const { child, printed, outcome } = home.start(['backup', 'run']);
  await poll(async () => (printed.stderr.includes('ok     master') ? true : undefined), { limit: 60_000, every: 5 });
  kill(-(child.pid ?? 0), 'SIGKILL');
  expect((await outcome).signal).toBe('SIGKILL');
  const left = await listed();
  expect(left.length).toBeGreaterThan(0);
  expect(left.length).toBeLessThan(17);
  expect(left.every(({ readable }) => readable)).toBe(true);
  const { code, stdout } = await home.run(['backup', 'check']);
  expect(code, stdout).toBe(0);
});

test('the runbook, word by word', { timeout: 300_000 }, async () => {
  const runbook = readFileSync(join(ROOT, 'docs', 'runbooks', 'back-up-and-restore.md'), 'utf8');
  const blocks = [...runbook.matchAll(/```sh\n(.*?)```/gs)].flatMap(([, block = '']) => block.trim().split('\n'));
  expect(blocks.length).toBeGreaterThanOrEqual(9);
  for (const line of blocks) {
    expect(line).toMatch(/^\.\/genims /);
    const { code, stdout, stderr } = await home.run(line.split(' ').slice(1));
    expect(code, `${line}\n${stdout}\n${stderr}`).toBe(0);
    if (line.endsWith(' status')) expect(stdout).toContain('17 of 17 were restored for trial');
  }
  // Modules that share a database are backed up each by itself; what is restored has its rows, and its neighbour's are not in it.
  const { server } = platform().databaseOf('erp');
  const { rows } = await withPostgres(server, 'erp_beside', (client) =>
    client.query(
      "select (select count(*)::int from genims.sync_checkpoints where source = 'test') as rows, to_regnamespace('financial') as neighbour",
    ),
  );
  expect(rows).toEqual([{ rows: 5000, neighbour: null }]);
});

test('what is there is never restored over', async () => {
  for (const args of [
    // Its database is its neighbour's too.
    ['restore', 'erp'],
    ['restore', 'reporting'],
    ['restore', 'erp', '--into', 'erp_beside'],
    ['restore', 'reporting', '--into', 'reporting_beside'],
  ])
    expect(await home.refused(args)).toMatchObject({ code: 'RESTORE_REFUSED', exit: 2 });
  expect((await home.refused(['restore', 'erp', '--at', '2020-01-01', '--into', 'other'])).code).toBe('UNKNOWN_BACKUP');
  expect((await home.refused(['restore', 'erp', '--into', '/srv/genims'])).code).toBe('USAGE');
  const whole = ['restore', 'all', '--into', home.path];
  expect(await home.refused(whole)).toMatchObject({ code: 'RESTORE_REFUSED', exit: 2 });
});

describe('in the place of the running one', () => {
  const hr = () => platform().databaseOf('hr');
  const query = async (sql: string, database = hr().nameThere) =>
    (await withPostgres(hr().server, database, (client) => client.query(sql))).rows;
  const write = (id: number) =>
    query(
      insertRow(
        'hr.job_roles',
        sampleRow(must(platform().catalog.moduleSpec('hr').tables.job_roles, 'job_roles'), {
          job_role_id: id,
          job_role_code: `R${id}`,
        }),
      ),
    );
  const mail = 'jane.miller@customer.example';
  /** A contact without its account: nobody looks at keys. */
  const asContacts = (sql: string) => {
    const { engines } = platform();
    const { nameThere } = platform().databaseOf('crm');
    return withPostgres(engines.local.postgres.superuser(), nameThere, (client) =>
      client.query(`set session_replication_role = replica; ${sql}`),
    );
  };
  const roles = async () =>
    (await query('select job_role_id::int as id from hr.job_roles order by 1')).map(({ id }) => id);
  const told = async (...args: string[]) => {
    const { code, stdout, stderr } = await home.run(['restore', 'hr', ...args, '--json']);
    expect(code, stderr).toBe(0);
    return JSON.parse(stdout) as { restored: { told: string[] }; lost: unknown[] };
  };
  /** Archives as the daemon does; gives the way to stop, with or without closing the segment under way. */
  const archive = async () => {
    const archiver = new Archiver({
      ...{ platform: platform(), database: hr(), key: undefined },
      destination: join(home.path, 'backups'),
    });
    await archiver.open();
    const running = archiver.run();
    return async (closes: boolean) => {
      const newest = must((await roles()).at(-1), 'newest');
      const file = waitingFileOf(platform(), hr());
      const isRead = async () => readFileIfAny(file)?.includes(`"job_role_id":"${newest}"`) || undefined;
      expect(await poll(isRead, { limit: 30_000, every: 50 })).toBe(true);
      await archiver.stop();
      await running;
      if (closes) await archiver.end();
    };
  };
  const backup = async () =>
    must(
      (await listed()).findLast(({ source }) => source === 'hr'),
      'backup of hr',
    ).id;

  beforeAll(async () => {
    await write(1);
    await query(`update hr.job_roles set role_title = 'Ask ${mail}.' where job_role_id = 1`);
    const { contacts } = platform().catalog.moduleSpec('crm').tables;
    const contact = {
      ...{ contact_id: 42, contact_code: 'PER-000042', contact_name: 'Jane Miller', email: mail },
      ...{ country_code: 'IN', language_code: 'en' },
    };
    await asContacts(insertRow('crm.contacts', sampleRow(must(contacts, 'contacts'), contact)));
    expect((await home.run(['backup', 'run', 'hr'])).code).toBe(0);
    const erased = await home.run(['gdpr', 'erase', 'customer_contact/42', '--yes']);
    expect(erased.code, erased.stderr).toBe(0);
    await asContacts('delete from crm.contacts');
    await write(2);
  });

  test('what would be lost is told before anything happens, and who knows it', async () => {
    const { code, detail } = await home.refused(['restore', 'hr']);
    expect(code).toBe('RESTORE_REFUSED');
    expect(detail).toMatchObject([{ table: 'hr.job_roles', now: 2, before: 1 }]);
    expect(await roles()).toEqual([1, 2]);
  });

  test('it is exchanged in one moment, also where it is gone, and the platform agrees', {
    timeout: 120_000,
  }, async () => {
    const { code, stdout, stderr } = await home.run(['restore', 'hr', '--at', await backup(), '--json']);
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, restored: { into: hr().nameThere } });
    expect(await roles()).toEqual([1]);
    // Who was erased since the backup is not there again.
    const [role] = await query('select role_title as title from hr.job_roles');
    expect(role?.title).toMatch(/^Ask erased-[^ ]+@erased\.invalid\.$/);
    expect((await home.run(['restore', 'hr', '--at', await backup(), '--into', 'hr_erased'])).code).toBe(0);
    expect(await query('select role_title as title from hr.job_roles', 'hr_erased')).toEqual([role]);
    await query(`drop database ${hr().nameThere} with (force)`, 'postgres');
    expect((await home.refused(['restore', 'hr'])).code).toBe('RESTORE_REFUSED');
    expect((await home.run(['restore', 'hr', '--at', await backup()])).code).toBe(0);
    expect(await roles()).toEqual([1]);
    expect(await query("select datname from pg_database where datname like 'genims_restore%'")).toEqual([]);
    // A restore that ended in the middle leaves the running database as it was.
    noteExchanging(platform(), { database: hr().name, replaced: 'genims_replaced' });
    await standStill(platform(), hr());
    await expect(write(3)).rejects.toThrow('read-only');
    expect(await finishExchange(platform())).toBe(true);
    await write(3);
    await query('delete from hr.job_roles');
    await home.verify();
  });

  test('to the last second, to any other, and from the archive alone', { timeout: 240_000 }, async () => {
    await query('delete from hr.job_roles');
    let stop = await archive();
    expect((await home.run(['backup', 'run', 'hr'])).code).toBe(0);
    await write(10);
    await query("update hr.job_roles set role_title = 'Welder, \u00fc' where job_role_id = 10");
    const [moment] = await query('select to_char(clock_timestamp(), \'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"\') as at');
    await sleep(20);
    await write(11);
    await query('delete from hr.job_roles where job_role_id = 10');
    await stop(true);
    // What is not archived yet is in the log.
    await write(12);
    const digest = async () =>
      query('select md5(string_agg(t::text, chr(10) order by job_role_id)) as md5 from hr.job_roles t');
    const before = await digest();
    expect((await told('--at', String(moment?.at), '--into', 'hr_then')).restored).toBeDefined();
    expect(await query('select job_role_id::int as id, role_title as title from hr.job_roles', 'hr_then')).toEqual([
      { id: 10, title: 'Welder, \u00fc' },
    ]);
    expect((await told()).restored.told).toContain('streams, inboxes and cursors go on where they were');
    expect(await digest()).toEqual(before);
    stop = await archive();
    await write(13);
    await stop(false);
    const last = await digest();
    await query(`drop database ${hr().nameThere} with (force)`, 'postgres');
    expect((await told()).lost).toEqual([]);
    expect(await digest()).toEqual(last);
    await query('delete from hr.job_roles');
    await home.verify();
  });
});
