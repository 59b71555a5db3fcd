import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import type { EitherBehaviour } from '../../machinery/kernel/legacy.ts';
import { Simulation } from '../../machinery/kernel/simulation.ts';
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

/** A violation of every law, as the statement that makes it. */
const MUTATIONS: Record<string, string> = {
  bought_materials_have_sources:
    "update master.material_suppliers set status = 'expired' where material_id = (select min(material_id) from master.materials where status = 'active' and procurement_type = 'bought')",
  change_numbers_have_no_gaps:
    "update master.bill_of_materials set engineering_change_number = left(engineering_change_number, 9) || '0999' where engineering_change_number = (select max(engineering_change_number) from master.bill_of_materials)",
  customers_abroad_trade_abroad: "update master.customers set sales_region = 'export' where customer_id = 1",
  departments_have_one_root: 'update master.departments set parent_department_id = null where department_id = 2',
  equipment_stands_at_its_site: 'update master.machines set factory_id = factory_id % 3 + 1 where machine_id = 1',
  heads_are_employed:
    "update master.departments set manager_employee_id = (select min(employee_id) from master.employees where status = 'terminated') where department_id = 5",
  items_in_use_have_recipes:
    "update master.bill_of_materials set status = 'superseded' where product_id = (select min(product_id) from master.products where status = 'active')",
  lines_have_machines: "update master.machines set status = 'standby' where production_line_id = 1",
  machines_in_service_are_commissioned: 'update master.machines set commissioned_on = null where machine_id = 1',
  numbers_follow_keys: "update master.customers set customer_code = 'CUS-90001' where customer_id = 9",
  only_bought_materials_have_sources: "update master.materials set procurement_type = 'made' where material_id = 1",
  people_belong_to_their_department: 'update master.employees set company_id = 3 - company_id where employee_id = 20',
  prices_follow_costs:
    'update master.products set standard_cost_amount = standard_cost_amount * 2 where product_id = 1',
  recipes_have_at_most_four_levels: `with part as (select c.bom_component_id, c.bom_id from master.bom_components c join master.bill_of_materials b using (bom_id) join master.materials m on m.material_id = b.material_id
      where m.material_group = 'machined_part' and b.status = 'released' and exists (select from master.bom_components u where u.material_id = m.material_id) order by 1 limit 1)
    update master.bom_components set material_id = (select min(material_id) from master.materials where material_group = 'sub_assembly' and status = 'active'
      and material_id not in (select coalesce(b.material_id, 0) from master.bill_of_materials b join part using (bom_id))
      and material_id not in (select b.material_id from master.bill_of_materials b join master.bom_components c using (bom_id) join master.bill_of_materials p on p.material_id = c.material_id join part on part.bom_id = p.bom_id where b.material_id is not null))
    where bom_component_id = (select bom_component_id from part)`,
  recipes_have_components: 'delete from master.bom_components where bom_id = 7 and line_number = 10',
  recipes_have_no_cycle: `update master.bom_components c set material_id = b.material_id from master.bill_of_materials b
    where b.bom_id = c.bom_id and c.bom_component_id = (select min(c.bom_component_id) from master.bom_components c join master.bill_of_materials b using (bom_id) where b.material_id is not null and b.status = 'released')`,
  recipes_in_force_use_living_materials: `update master.materials set status = 'obsolete' where material_id = (select min(c.material_id) from master.bom_components c join master.bill_of_materials b using (bom_id)
    join master.products p using (product_id) where b.status = 'released' and p.status = 'active')`,
  releases_have_four_eyes:
    'update master.bill_of_materials set prepared_by_employee_id = approved_by_employee_id where bom_id = 3',
  reporting_line_has_one_root:
    "update master.employees set manager_employee_id = null where employee_id = (select max(employee_id) from master.employees where status = 'active')",
  revisions_come_from_changes: "update master.bill_of_materials set revision = 'B' where bom_id = 1",
  revisions_neither_overlap_nor_gap: `update master.bill_of_materials set effective_to = effective_to - 1 where bom_id = (select min(old.bom_id) from master.bill_of_materials old join master.bill_of_materials next
    on next.effective_from = old.effective_to + 1 and (next.product_id = old.product_id or next.material_id = old.material_id) where old.effective_to > old.effective_from and next.status <> 'draft')`,
  small_enterprises_are_paid_in_time:
    'update master.suppliers set payment_terms_days = 60 where supplier_id = (select min(supplier_id) from master.suppliers where is_msme)',
  source_currency_is_the_suppliers:
    "update master.material_suppliers set currency_code = 'GBP' where material_supplier_id = 1",
  source_periods_do_not_overlap:
    "update master.material_suppliers set valid_to = null where material_supplier_id = (select min(material_supplier_id) from master.material_suppliers where status = 'expired')",
  source_quotas_add_up: `update master.material_suppliers set quota_pct = 100 where material_supplier_id = (select min(material_supplier_id) from master.material_suppliers
    where status = 'approved' and valid_to is null and quota_pct < 100)`,
  sources_belong_to_active_suppliers:
    "update master.suppliers set status = 'retired' where supplier_id = (select min(supplier_id) from master.material_suppliers where status = 'approved')",
  standard_costs_roll_up:
    "update master.materials set standard_cost_amount = 0.01 where material_id = (select min(material_id) from master.bill_of_materials where status = 'released')",
  units_agree:
    "update master.bom_components set unit_of_measure = 'kg' where bom_component_id = (select min(bom_component_id) from master.bom_components where unit_of_measure = 'pcs')",
  warehouses_have_zones: "update master.warehouse_zones set zone_type = 'bulk' where warehouse_zone_id = 1",
};

const catalog = loadCatalog();
const folder = join(catalog.moduleFolder('master'), 'checks');
const laws = readdirSync(folder)
  .filter((name) => name.endsWith('.sql'))
  .map((name) => ({ name: name.slice(0, -4), text: readFileSync(join(folder, name), 'utf8') }));

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
    behaviours: [behaviour as EitherBehaviour],
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

async function violations(text: string): Promise<number> {
  return (await client.query(text)).rowCount ?? 0;
}

it('the history of the module fits into its tables, with every constraint and foreign key', async () => {
  expect(LOAD_ORDER.toSorted()).toEqual(Object.keys(catalog.moduleSpec('master').tables).sort());
  await client.query('set constraints all immediate');
  const { rows } = await client.query<{ rows: string }>('select count(*)::text as rows from master.bom_components');
  expect(Number(rows[0]?.rows)).toBeGreaterThan(1000);
});

describe('laws', () => {
  it('each says what it is in its first line, and has a mutation', () => {
    expect(laws.map(({ name }) => name)).toEqual(Object.keys(MUTATIONS).sort());
    for (const { name, text } of laws) expect(text.split('\n')[0], name).toMatch(/^-- [A-Z].*\.$/);
  });

  it.each(laws)('$name holds, and finds its violation', async ({ name, text }) => {
    expect((await client.query(text)).rows).toEqual([]);
    await client.query('savepoint untouched');
    try {
      const { rowCount } = await client.query(must(MUTATIONS[name], `mutation of ${name}`));
      expect(rowCount, 'rows that the mutation changes').toBeGreaterThan(0);
      expect(await violations(text)).toBeGreaterThan(0);
    } finally {
      await client.query('rollback to savepoint untouched');
    }
  });
});
