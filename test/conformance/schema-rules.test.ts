import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../cli/catalog.ts';
import { must } from '../../machinery/base/errors.ts';
import type { SchemaSpec, TableSpec } from '../../machinery/catalog/schema-spec.ts';
import { moneyProblems, sameNameProblems, typeByNameProblems, typeProblems } from '../../tools/checks/column-types.ts';
import { type Exceptions, unexplained } from '../../tools/checks/exceptions.ts';
import {
  businessColumns,
  codeListProblems,
  commentProblems,
  copyProblems,
  foreignKeyProblems,
  genericPointerProblems,
  integrationLogProblems,
  integrationLogs,
  moduleSchemas,
  nameProblems,
  pointerProblems,
  primaryKeyProblems,
  referenceProblems,
  type Schemas,
  tablesOf,
} from '../../tools/checks/schema-rules.ts';

const catalog = loadCatalog();
const schemas = moduleSchemas(catalog);
const copiesOf = (module: string) => catalog.module(module).referenceCopies;

/** Names that sound like a list of codes and are words of people, or lists that others keep. */
const FREE_WORDS: Exceptions = {
  'crm.activities.outcome': 'what was agreed, in sentences',
  'quality.eight_d_reports.implementation_result': 'proof of step D6, in sentences',
  'hr.*.legal_basis': 'names a law and its section',
  'operations.sensor_health.sensor_type': 'measured variable, as recordings name it',
  'service.ticket_attachments.media_type': 'registered by IANA',
};

/** Types that differ from what the name promises, and why. */
const OTHER_TYPES: Exceptions = {
  'erp.inspection_plans.fixed_sample_quantity': 'pieces, a whole number by the sampling standard',
  'erp.inspection_plan_characteristics.sample_quantity': 'pieces, a whole number by the sampling standard',
  'hr.ppe_requirements.issue_quantity': 'pieces of equipment',
  'erp.mrp_elements.low_level_code': 'term of MRP: the lowest level of the bill of materials, a number',
  'erp.production_costs.*': 'hours and energy as well as pieces: four decimals',
  'financial.erp_wms_location_mappings.sync_interval_minutes': 'a setting in whole minutes',
  'master.machines.tool_life_minutes': 'a figure of the maker in whole minutes',
  'maintenance.equipment_meter_readings.cycle_count': "reading of the machine's unit counter, in its unit",
  'maintenance.maintenance_assets.last_cycle_count': "reading of the machine's unit counter, in its unit",
  'master.materials.net_weight_kg': 'one piece: a seal weighs less than a gram',
  'master.products.net_weight_kg': 'one piece, as materials',
};

/** Columns of one name that differ in type, and why. */
const OTHER_MEANINGS: Exceptions = {
  actual_value: 'goals count in any unit to four decimals, batch records keep a measured value as given',
  target_value: 'as actual_value',
  energy_kwh: 'of one run, or the reading of a meter that only grows',
  net_weight_kg: 'of one piece, or of a line',
  operating_hours: 'a total that only grows, or hours of a vehicle or a product',
  quantity: 'production costs count hours and energy too',
  rating_score: 'stars of a reader, or a computed score',
  resolution: 'how something was settled, or the smallest step of a gauge',
  run_number: 'number of a document, or which payroll run of the month',
  sample_quantity: 'planned in pieces, drawn in the unit of the item',
  working_days: 'how many, or which days of the week',
};

describe('every rule of the schema conventions holds over all modules', () => {
  test('tables and columns have comments that say something', () => {
    expect(unexplained(commentProblems(schemas))).toEqual([]);
  });

  test('every foreign key has an index', () => {
    expect(unexplained(foreignKeyProblems(schemas))).toEqual([]);
  });

  test('every list of codes has a check', () => {
    expect(unexplained(codeListProblems(schemas), FREE_WORDS)).toEqual([]);
  });

  test('primary keys are one bigint identity column', () => {
    expect(unexplained(primaryKeyProblems(schemas))).toEqual([]);
  });

  test('constraints and indexes are named by their kind', () => {
    const shortened = {
      'service.field_service_appointments.*': 'the table part is shortened to stay below 64 characters',
    };
    expect(unexplained(nameProblems(schemas), shortened)).toEqual([]);
  });

  test('logical references resolve, with the type of the key', () => {
    expect(unexplained(referenceProblems(schemas))).toEqual([]);
  });

  test('what a module has a copy of is a foreign key', () => {
    expect(unexplained(copyProblems(schemas, copiesOf))).toEqual([]);
  });

  test('every …_id says what it points to', () => {
    expect(unexplained([...pointerProblems(schemas), ...genericPointerProblems(schemas)])).toEqual([]);
  });

  test('types are those of the conventions', () => {
    expect(unexplained(typeProblems(schemas))).toEqual([]);
    expect(unexplained(typeByNameProblems(schemas), OTHER_TYPES)).toEqual([]);
    expect(unexplained(sameNameProblems(schemas), OTHER_MEANINGS)).toEqual([]);
  });

  test('money is exact and in a currency', () => {
    expect(unexplained(moneyProblems(schemas))).toEqual([]);
  });

  test('integration logs have the common columns', () => {
    expect(integrationLogs(schemas)).toHaveLength(11);
    expect(unexplained(integrationLogProblems(schemas))).toEqual([]);
  });

  test('tables carry at least 12 business columns on average', () => {
    const tables = tablesOf(schemas);
    const columns = tables.reduce((sum, { table }) => sum + businessColumns(table).length, 0);
    expect(tables).toHaveLength(303);
    expect(columns / tables.length).toBeGreaterThanOrEqual(12);
  });
});

/** A copy of the schemas in which one table is changed. */
function changed(change: (table: TableSpec, spec: SchemaSpec) => void, name = 'erp.sales_orders'): Schemas {
  const copy = structuredClone(schemas);
  const [module = '', table = ''] = name.split('.');
  const spec = must(copy[module], module);
  change(must(spec.tables[table], name), spec);
  return { [module]: spec, ...Object.fromEntries(Object.entries(copy).filter(([key]) => key !== module)) };
}

const column = (spec: TableSpec, name: string) => must(spec.columns[name], name);
const found = (violations: { what: string }[]) => violations.map(({ what }) => what);

describe('controls: each rule finds what breaks it', () => {
  test('comments', () => {
    for (const comment of ['', 'Without an end', 'Priority.'])
      expect(
        found(
          commentProblems(
            changed((table) => {
              column(table, 'priority').comment = comment;
            }),
          ),
        ),
        comment,
      ).toContain('erp.sales_orders.priority');
    const silent = changed((table) => {
      column(table, 'priority').nullable = true;
    });
    expect(found(commentProblems(silent))).toContain('erp.sales_orders.priority');
  });

  test('a foreign key whose index is missing or leaves rows out', () => {
    const [name, { columns }] = must(
      Object.entries(must(schemas.erp?.tables.sales_orders, 'table').foreignKeys)[0],
      'a foreign key of the table',
    );
    const bare = (indexes: Record<string, string>) =>
      found(
        foreignKeyProblems(
          changed((table) => {
            table.indexes = indexes;
            table.uniques = {};
          }),
        ),
      );
    const list = columns.join(', ');
    expect(bare({})).toContain(`erp.sales_orders.${name}`);
    expect(bare({ a_ix: `ON erp.sales_orders USING btree (${list}, status)` })).not.toContain(
      `erp.sales_orders.${name}`,
    );
    expect(bare({ a_ix: `ON erp.sales_orders USING btree (status, ${list})` })).toContain(`erp.sales_orders.${name}`);
    expect(bare({ a_ix: `ON erp.sales_orders USING btree (${list}) WHERE (${list} IS NOT NULL)` })).not.toContain(
      `erp.sales_orders.${name}`,
    );
    expect(bare({ a_ix: `ON erp.sales_orders USING btree (${list}) WHERE (status = 'draft'::text)` })).toContain(
      `erp.sales_orders.${name}`,
    );
  });

  test('a list without a check', () => {
    const unchecked = changed((table) => {
      table.checks = {};
    });
    expect(found(codeListProblems(unchecked))).toEqual(
      expect.arrayContaining(['erp.sales_orders.status', 'erp.sales_orders.priority']),
    );
  });

  test('keys and names', () => {
    const keyed = (change: (table: TableSpec) => void) => found(primaryKeyProblems(changed(change)));
    expect(
      keyed((table) => {
        table.primaryKey = [];
      }),
    ).toEqual(['erp.sales_orders']);
    expect(
      keyed((table) => {
        table.primaryKey = ['sales_order_number'];
      }),
    ).toEqual(['erp.sales_orders']);
    const named = changed((table) => {
      table.uniques.sales_orders_number_key = ['sales_order_number'];
      table.checks.order_ck = 'CHECK (true)';
    });
    expect(found(nameProblems(named))).toEqual(
      expect.arrayContaining(['erp.sales_orders.sales_orders_number_key', 'erp.sales_orders.order_ck']),
    );
  });

  test.each([
    ['a table that does not exist', 'ref: crm.deals. Deal.'],
    ['a table of the same module', 'ref: erp.purchase_orders. Order.'],
    ['another form', 'Ref crm.quotations: offer.'],
  ])('a reference to %s', (_, comment) => {
    const pointing = changed((table) => {
      table.columns.deal_id = { type: 'bigint', nullable: true, comment };
    });
    expect(found(referenceProblems(pointing))).toEqual(['erp.sales_orders.deal_id']);
  });

  test('a reference of another type, and one that a copy would serve', () => {
    const pointing = (type: string, target: string) =>
      changed((table) => {
        table.columns.deal_id = { type, nullable: true, comment: `ref: ${target}. Null when none.` };
      });
    expect(found(referenceProblems(pointing('text', 'crm.quotations')))).toEqual(['erp.sales_orders.deal_id']);
    expect(found(referenceProblems(pointing('bigint', 'crm.quotations')))).toEqual([]);
    expect(found(copyProblems(pointing('bigint', 'master.customers'), copiesOf))).toEqual(['erp.sales_orders.deal_id']);
  });

  test('a pointer to nothing', () => {
    const pointing = changed((table) => {
      table.columns.deal_id = { type: 'bigint', nullable: false, comment: 'Deal.' };
      table.columns.entity_id = { type: 'bigint', nullable: false, comment: 'Whatever.' };
    });
    expect(found(pointerProblems(pointing))).toEqual(['erp.sales_orders.deal_id']);
    expect(found(genericPointerProblems(pointing))).toEqual(['erp.sales_orders.entity_id']);
  });

  test('types and money', () => {
    const typed = (name: string, type: string, comment = 'Something.') =>
      changed((table) => {
        for (const other of Object.keys(table.columns))
          if (other.endsWith('currency_code')) delete table.columns[other];
        table.comment = 'One order.';
        table.columns[name] = { type, nullable: false, comment };
      });
    expect(found(typeProblems(typed('ratio', 'double precision')))).toEqual(['erp.sales_orders.ratio']);
    expect(found(typeByNameProblems(typed('sent_at', 'timestamp without time zone')))).toContain(
      'erp.sales_orders.sent_at',
    );
    expect(found(sameNameProblems(typed('customer_id', 'text')))).toContain('customer_id');
    expect(found(moneyProblems(typed('fee_amount', 'double precision')))).toContain('erp.sales_orders.fee_amount');
    expect(found(moneyProblems(typed('fee_amount', 'numeric(18,2)')))).toContain('erp.sales_orders.fee_amount');
    expect(found(moneyProblems(typed('fee_amount', 'numeric(18,2)', 'Fee, INR.')))).not.toContain(
      'erp.sales_orders.fee_amount',
    );
  });

  test('an integration log that lacks a column, a value or its key', () => {
    const logged = (change: (table: TableSpec) => void) =>
      found(integrationLogProblems(changed(change, 'erp.erp_mes_sync_log')));
    expect(
      logged((table) => {
        delete table.columns.flow_id;
      }),
    ).toContain('erp.erp_mes_sync_log.flow_id');
    expect(
      logged((table) => {
        table.uniques = {};
      }),
    ).toContain('erp.erp_mes_sync_log');
    expect(
      logged((table) => {
        table.checks = {};
      }),
    ).toEqual(expect.arrayContaining(['erp.erp_mes_sync_log.status', 'erp.erp_mes_sync_log.direction']));
  });

  test('an exception that explains nothing', () => {
    expect(unexplained([], { 'erp.sales_orders.status': 'no reason' })).toHaveLength(1);
  });
});
