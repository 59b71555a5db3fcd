/**
 * Fault: a database is dropped, a slot is gone, a database is an old copy of itself, the disk is to be cleared, a person asks for erasure, the machine is lost.
 *
 * Invariant: who follows the runbook word by word has everything again, and verification agrees.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../cli/catalog.ts';
import { must } from '../../machinery/base/errors.ts';
import { dropSlot } from '../../machinery/capture/slots.ts';
import { captureSource } from '../../machinery/capture/sources.ts';
import { withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { OwnHome } from '../support/own-home.ts';
import { insertRow, sampleRow } from '../support/sample-row.ts';
import { LAYOUT, WatchedHome } from '../support/watched-home.ts';

const RUNBOOK = readFileSync(join(ROOT, 'docs', 'runbooks', 'when-something-is-lost.md'), 'utf8');
const home = new OwnHome();
const other = new OwnHome();
const watched = new WatchedHome(home);
/** What stands for the folders of the runbook. */
const PLACES: Record<string, string> = { '/mnt/backups': watched.folder, '/srv/genims': other.path };

beforeAll(() => home.up(LAYOUT));
afterAll(() => {
  home.discard();
  other.discard();
});

/** Runs every line of a section's block, of which one may be to fail; gives what they printed. */
async function follow(section: string, failing?: string): Promise<string[]> {
  const [, text = ''] = RUNBOOK.split(`## ${section}\n`);
  const [, block = ''] = /```sh\n(.*?)```/s.exec(text.split('\n## ')[0] ?? '') ?? [];
  const lines = block.trim().split('\n');
  expect(lines.length, section).toBeGreaterThan(1);
  const printed: string[] = [];
  for (const line of lines) {
    const [, elsewhere = '', args = ''] = /^(GENIMS_HOME=\/srv\/genims )?\.\/genims (.*)$/.exec(line) ?? [];
    expect(args, line).not.toBe('');
    const words = args.split(' ').map((word) => PLACES[word] ?? word);
    const { code, stdout, stderr } = await (elsewhere === '' ? home : other).run(words);
    expect(code, `${line}\n${stdout}\n${stderr}`).toBe(args === failing ? 1 : 0);
    printed.push(stdout);
  }
  return printed;
}

test('a module is lost, and comes back up to the last second', async () => {
  const stop = await watched.archive();
  expect(await home.run(['backup', 'run', 'hr'])).toMatchObject({ code: 0 });
  await watched.write(5);
  await stop();
  const before = await watched.rows();
  await watched.query(`drop database ${watched.database.nameThere} with (force)`, 'postgres');
  await follow("A module's database is gone, or its rows are wrong");
  expect(await watched.rows()).toEqual(before);
  await watched.query('delete from hr.job_roles');
});

test('a slot is gone, and changes flow again', async () => {
  await dropSlot(captureSource(watched.platform, watched.database));
  const [status] = await follow('A slot is gone');
  expect(status).toContain(watched.database.name);
});

test('a database is an old copy, has its settings back, and is brought in line', async () => {
  const { nameThere } = watched.database;
  // A copy is made of a database in which nobody is.
  await watched.query(`alter database ${nameThere} allow_connections false`, 'postgres');
  await watched.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${nameThere}'`,
    'postgres',
  );
  await watched.query(`create database old_copy template ${nameThere}`, 'postgres');
  await watched.query(`alter database ${nameThere} allow_connections true`, 'postgres');
  await watched.write(1);
  await watched.query(`drop database ${nameThere} with (force)`, 'postgres');
  await watched.query(`alter database old_copy rename to ${nameThere}`, 'postgres');
  const [, status] = await follow('A database is an old copy', 'up');
  expect(status).toContain(watched.database.name);
});

test('the disk is cleared of what is kept no longer', async () => {
  await follow('The disk is full');
});

test('a person asks for erasure', async () => {
  const { server, nameThere } = watched.platform.databaseOf('crm');
  const contact = sampleRow(must(watched.platform.catalog.moduleSpec('crm').tables.contacts, 'contacts'), {
    ...{
      contact_id: 42,
      contact_code: 'PER-000042',
      contact_name: 'Jane Miller',
      email: 'jane.miller@customer.example',
    },
    ...{ country_code: 'IN', language_code: 'en' },
  });
  await withPostgres(watched.platform.engines.local.postgres.superuser(), nameThere, (client) =>
    client.query(`set session_replication_role = replica; ${insertRow('crm.contacts', contact)}`),
  );
  await follow('A person asks for erasure');
  const { rows } = await withPostgres(server, nameThere, (client) =>
    client.query<{ row: string }>('select t::text as row from crm.contacts t'),
  );
  expect(rows[0]?.row).toMatch(/Erased Person 42.*erased-/);
  await withPostgres(watched.platform.engines.local.postgres.superuser(), nameThere, (client) =>
    client.query('set session_replication_role = replica; delete from crm.contacts'),
  );
});

test('the machine is lost, and the platform comes back in another layout', { timeout: 300_000 }, async () => {
  expect(await home.run(['backup', 'run'])).toMatchObject({ code: 0 });
  const before = await watched.rows();
  const [, status] = await follow('The machine is lost');
  expect(status).toContain('minimal');
  const there = other.platform('minimal').databaseOf('hr');
  const { rows } = await withPostgres(there.server, there.nameThere, (client) =>
    client.query<{ row: string }>('select t::text as row from hr.job_roles t order by 1'),
  );
  expect(rows.map(({ row }) => row)).toEqual(before);
  rmSync(watched.folder, { recursive: true });
});
