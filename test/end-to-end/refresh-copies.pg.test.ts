import { afterAll, beforeAll, expect, test } from 'vitest';
import { withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { moduleServer } from '../../machinery/provisioning/connections.ts';
import { type RefreshedCopy, refreshCopies } from '../../machinery/sync/refresh-copies.ts';
import { provisionTestPlatform, removePlatform, type TestPlatform } from '../support/platform.ts';

let own: TestPlatform;

beforeAll(async () => {
  own = await provisionTestPlatform();
});
afterAll(() => removePlatform(own));

function inMaster(statement: string): Promise<unknown> {
  const { server, nameThere } = moduleServer(own.platform, 'master');
  return withPostgres(server, nameThere, (client) => client.query(statement));
}

function register(code: string): Promise<unknown> {
  return inMaster(`select master.register_machine('{"machine_code": "${code}"}')`);
}

/** Rows of the original and of every copy of it, as text, by database. */
async function contents(table: string): Promise<Map<string, string>> {
  const [owner = ''] = table.split('.');
  const original = own.platform.databaseOf(owner);
  const holders = own.platform.databases().filter(({ copies }) => copies.some((copy) => copy.table === table));
  const found = new Map<string, string>();
  for (const { server, nameThere } of [original, ...holders])
    await withPostgres(server, nameThere, async (client) => {
      const { rows } = await client.query(`select t::text as row from ${table} t order by 1`);
      found.set(nameThere, rows.map(({ row }) => row).join('\n'));
    });
  return found;
}

async function expectEqual(table: string): Promise<void> {
  const found = await contents(table);
  expect(found.size).toBeGreaterThan(2);
  expect(new Set(found.values()).size, `${table} in ${[...found.keys()].join(', ')}`).toBe(1);
}

function changes(copies: RefreshedCopy[], table: string): string[] {
  return [
    ...new Set(
      copies
        .filter((copy) => copy.table === table)
        .map(({ rows, added, updated, removed }) => `${rows} rows: +${added} ~${updated} -${removed}`),
    ),
  ];
}

test('empty copies are filled, and a second call changes nothing', async () => {
  for (const code of ['M-1', 'M-2', 'M-3']) await register(code);
  expect(changes(await refreshCopies(own.platform), 'master.machines')).toEqual(['3 rows: +3 ~0 -0']);
  await expectEqual('master.machines');
  await expectEqual('master.companies');
  const again = await refreshCopies(own.platform);
  expect(again.filter(({ added, updated, removed }) => added + updated + removed > 0)).toEqual([]);
});

test('what is new, different and gone follows; what is equal is not touched', async () => {
  const stamps = () =>
    withPostgres(own.platform.databaseOf('operations').server, 'genims_operations_db', async (client) => {
      const { rows } = await client.query("select xmin::text from master.machines where machine_code = 'M-1'");
      return rows;
    });
  const before = await stamps();
  await register('M-4');
  await inMaster("update master.machines set machine_name = 'Größe \"4\", neu' where machine_code = 'M-2'");
  await inMaster("delete from master.machines where machine_code = 'M-3'");
  expect(changes(await refreshCopies(own.platform, ['master.machines']), 'master.machines')).toEqual([
    '3 rows: +1 ~1 -1',
  ]);
  await expectEqual('master.machines');
  expect(await stamps()).toEqual(before);
});

test('only the tables named are refreshed', async () => {
  await register('M-5');
  await refreshCopies(own.platform, ['master.companies']);
  expect(new Set((await contents('master.machines')).values()).size).toBe(2);
  await refreshCopies(own.platform, ['master.machines']);
  await expectEqual('master.machines');
});

test('rows that exchange a unique code arrive, also where other tables refer to them', async () => {
  const { platform } = own;
  await withPostgres(moduleServer(platform, 'operations').server, 'genims_operations_db', (client) =>
    client.query(
      `select operations.register_sensor('{"machine_code": "M-1", "sensor_type": "t", "unit_of_measure": "K"}')`,
    ),
  );
  await inMaster(
    "update master.machines set machine_code = 'M-x' where machine_code = 'M-1'; update master.machines set machine_code = 'M-1' where machine_code = 'M-2'; update master.machines set machine_code = 'M-2' where machine_code = 'M-x'",
  );
  expect(changes(await refreshCopies(platform), 'master.machines')).toEqual(['4 rows: +0 ~2 -0']);
  await expectEqual('master.machines');
});

test('a row that is gone but still needed is refused by name, and that database stays as it was', async () => {
  await register('M-6');
  await inMaster("delete from master.machines where machine_code = 'M-2'");
  await expect(refreshCopies(own.platform)).rejects.toMatchObject({
    code: 'COPY_IN_USE',
    message: expect.stringContaining('master.machines'),
  });
  const operations = (await contents('master.machines')).get('genims_operations_db');
  expect(operations).toContain('M-2');
  expect(operations).not.toContain('M-6');
});
