import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCatalog } from '../../cli/catalog.ts';
import { must } from '../../machinery/base/errors.ts';
import { DAY_MS } from '../../machinery/base/utc.ts';
import {
  connectPostgres,
  type PostgresClient,
  quoteName,
  quoteQualified,
} from '../../machinery/engines/postgres/connect.ts';
import { CopyInto } from '../../machinery/engines/postgres/copy.ts';
import { CopyRows } from '../../machinery/engines/postgres/copy-rows.ts';
import type { AnyBehaviour } from '../../machinery/kernel/contract.ts';
import { Simulation } from '../../machinery/kernel/simulation.ts';
import { lawsOf } from '../../machinery/verification/law-checks.ts';
import { behaviour } from '../../modules/master/agent.ts';
import { sharedPlatform } from '../support/platform.ts';

/** Tables after those that their keys point to; the key from departments to employees is deferred. */
const LOAD_ORDER = [
  'companies',
  'factories',
  'departments',
  'employees',
  'warehouses',
  'warehouse_zones',
  'production_lines',
  'suppliers',
  'machines',
  'customers',
  'materials',
  'products',
  'bill_of_materials',
  'bom_components',
  'material_suppliers',
];

const catalog = loadCatalog();

/** The laws of master data over most of a year, as what is slow there shows late: changes, new prices, people who come and go. */
let client: PostgresClient;

// Everything happens in one transaction that is rolled back: the shared platform stays as it is.
beforeAll(async () => {
  const { server, nameThere } = sharedPlatform().databaseOf('master');
  client = await connectPostgres(server, nameThere);
  await client.query('begin');
  const start = Date.UTC(2025, 8, 1);
  const end = start + 300 * DAY_MS;
  const simulation = new Simulation({
    catalog,
    behaviours: [behaviour as AnyBehaviour],
    parameters: { seed: 3, scale: 1, start, end, sensorInterval: DAY_MS },
  });
  simulation.open();
  simulation.run(end);
  for (const table of LOAD_ORDER) await load(simulation, table);
});
afterAll(async () => {
  await client?.query('rollback');
  await client?.end();
});

async function load(simulation: Simulation, table: string): Promise<void> {
  const spec = must(catalog.moduleSpec('master').tables[table], table);
  const rows = new CopyRows(`master.${table}`, spec);
  const columns = Object.keys(spec.columns).map(quoteName).join(', ');
  const copy = new CopyInto(
    client,
    `copy ${quoteQualified(`master.${table}`)} (${columns}) from stdin (format binary)`,
  );
  for (const row of must(simulation.stores('master').get(table), table).held()) rows.add(row);
  await copy.write(Buffer.from(rows.take()));
  await copy.end();
}

it('the history of the module fits into its tables, with every constraint and foreign key', async () => {
  expect(LOAD_ORDER.toSorted()).toEqual(Object.keys(catalog.moduleSpec('master').tables).sort());
  await client.query('set constraints all immediate');
  const { rows } = await client.query<{ rows: string }>('select count(*)::text as rows from master.bom_components');
  expect(Number(rows[0]?.rows)).toBeGreaterThan(1000);
});

it.each(lawsOf(catalog, 'master'))('$name holds', async ({ sql }) => {
  expect((await client.query(sql)).rows).toEqual([]);
});
