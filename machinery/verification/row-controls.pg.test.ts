import { describe, expect, test } from 'vitest';
import { type Bench, describeControls } from '../../test/support/controls.ts';
import { insertRow, sampleRow } from '../../test/support/sample-row.ts';
import { must } from '../base/errors.ts';
import { ownerOf, tableOf } from '../catalog/catalog.ts';
import { refreshCopies } from '../sync/refresh-copies.ts';
import { runCheck } from './check.ts';
import { Connections } from './connections.ts';
import { allChecks } from './verify.ts';

const NOWHERE = 987_654_321;

/** Keys, references and copies: what is wrong with rows is told once, by the check that is nearest to the cause. */
const { bench } = describeControls({
  title: 'keys, references and copies',
  async prepare(own) {
    // A row that copies can differ from, and rows without faults, so that these checks pass and are not just empty.
    await own.sql(
      'master',
      row(own, 'master.companies', { company_id: 1, base_currency_code: 'INR', country_code: 'IN' }),
    );
    await refreshCopies(own.platform, ['master.companies']);
  },
  controls: [
    {
      check: 'keys/genims_tms_db',
      breaking: 'a row that points nowhere within its module',
      break: (own) =>
        // Of no sum and no law, so that the key is all that is wrong with it.
        own.sql('tms', row(own, 'tms.drivers', { driver_id: 1, carrier_id: NOWHERE, contact_name: 'X' })),
      undo: (own) => own.sql('tms', 'delete from tms.drivers'),
      says: /drivers_carrier_id_fk: 1 rows point nowhere, such as \(987654321\)/,
    },
    {
      check: 'keys/genims_tms_db',
      breaking: 'a key that was never validated',
      break: (own) => own.sql('tms', freightLineKey('not valid')),
      undo: (own) => own.sql('tms', freightLineKey('')),
      says: /freight_invoice_lines_freight_invoice_id_fk: not validated/,
    },
    {
      check: 'keys/genims_tms_db',
      breaking: 'a key whose trigger is switched off',
      // The one that tells who makes a change is looked after by another check.
      break: (own) =>
        own.sql(
          'tms',
          'alter table tms.freight_invoice_lines disable trigger all; alter table tms.freight_invoice_lines enable trigger say_actor',
        ),
      undo: (own) => own.sql('tms', 'alter table tms.freight_invoice_lines enable trigger all'),
      says: /its trigger is disabled/,
    },
    {
      check: 'keys/genims_analytics_db',
      breaking: 'a fact that points to no dimension',
      break: (own) =>
        own.mysql(
          'analytics',
          `insert ignore into fact_attendance (employee_id, attendance_status, loaded_at) values (${NOWHERE}, 'present', now())`,
        ),
      undo: (own) => own.mysql('analytics', 'delete from fact_attendance'),
      says: /fact_attendance.*1 rows point nowhere/,
    },
    {
      check: 'reference/erp.erp_mes_sync_log.work_order_id',
      breaking: 'a logical reference that points nowhere',
      break: (own) => own.sql('erp', row(own, 'erp.erp_mes_sync_log', { work_order_id: NOWHERE })),
      undo: (own) => own.sql('erp', 'delete from erp.erp_mes_sync_log'),
      says: /work_order_id = 987654321 has no row in manufacturing\.work_orders/,
    },
    {
      check: 'reference/hr.hcm_integration_log.employee_id',
      breaking: 'a foreign key to a copy that points nowhere',
      break: (own) => own.sql('hr', row(own, 'hr.hcm_integration_log', { employee_id: NOWHERE })),
      undo: (own) => own.sql('hr', 'delete from hr.hcm_integration_log'),
      says: /employee_id = 987654321 has no row in master\.employees/,
    },
    {
      check: 'copy/financial.companies',
      breaking: 'a copied row that differs',
      break: (own) => own.sql('financial', "update master.companies set city = 'Elsewhere'"),
      undo: (own) => refreshCopies(own.platform, ['master.companies']),
      says: /company_id = 1: differs from the original/,
    },
    {
      check: 'copy/financial.companies',
      breaking: 'a row that is missing in the copy',
      break: (own) => own.sql('financial', 'delete from master.companies'),
      undo: (own) => refreshCopies(own.platform, ['master.companies']),
      says: /company_id = 1: missing in the copy/,
    },
    {
      check: 'copy/financial.companies',
      breaking: 'a row that only the copy has',
      break: (own) =>
        own.sql(
          'financial',
          row(own, 'master.companies', {
            company_id: 2,
            company_code: 'X2',
            registration_number: 'X2',
            tax_identifier: 'X2',
            created_at: '2026-01-05T00:00:00Z',
            updated_at: '2026-01-05T00:00:00Z',
          }),
        ),
      undo: (own) => refreshCopies(own.platform, ['master.companies']),
      says: /company_id = 2: only in the copy/,
    },
  ],
});

describe('what is said where nothing can be said', () => {
  test('a check that examined nothing is empty, which is no pass, and fails nothing', async () => {
    const results = [...(await bench().verify()).values()];
    const empty = results.filter((one) => one.status === 'empty');
    expect(empty.length).toBeGreaterThan(0);
    for (const one of results) expect(one.examined === 0).toBe(one.status === 'empty');
    expect(empty.map((one) => one.id)).toContain('reference/erp.erp_mes_sync_log.work_order_id');
    expect(results.find((one) => one.id === 'copy/financial.companies')).toMatchObject({
      status: 'passed',
      examined: 1,
    });
  });

  test('a check that cannot be carried out fails with the reason', async () => {
    await bench().postgres('postgres', (one) => one.query('alter database genims_tms_db allow_connections false'));
    try {
      const broken = await bench().verify();
      const failed = [...broken.values()].filter((one) => one.status === 'failed').map((one) => one.id);
      expect(failed).toEqual(
        expect.arrayContaining(['catalog/databases', 'keys/genims_tms_db', 'access/supply_chain']),
      );
      expect(broken.get('keys/genims_tms_db')?.detail?.examples[0]).toMatch(
        /could not be carried out: .*genims_tms_db.*not currently accepting connections/,
      );
      // What lies elsewhere goes on.
      expect(failed.filter((id) => /_(hr|crm|wms)_|\/(hr|crm|finance)\b/.test(id))).toEqual([]);
    } finally {
      await bench().postgres('postgres', (one) => one.query('alter database genims_tms_db allow_connections true'));
    }
    const outcome = await runCheck(
      { id: 'some/check', remedy: 'None.', run: () => Promise.reject(new Error('the reason')) },
      { platform: bench().platform, connections: new Connections() },
    );
    expect(outcome).toMatchObject({
      id: 'some/check',
      status: 'failed',
      violations: 1,
      detail: { examples: ['could not be carried out: the reason'], remedy: 'None.' },
    });
  });

  test('ids are unique, and follow one pattern per kind', async () => {
    const ids = [...(await bench().verify()).keys()];
    const patterns: Record<string, RegExp> = {
      engine: /^engine\/(postgres|mysql|mongodb)$/,
      catalog: /^catalog\/(databases|tables|columns|constraints|indexes|comments|functions|collections)$/,
      keys: /^keys\/genims_[a-z]+_db$/,
      reference: /^reference\/[a-z]+\.[a-z_]+\.[a-z_]+$/,
      copy: /^copy\/[a-z]+\.[a-z_]+(\.[a-z_]+)?$/,
      audit: /^audit\/chain$/,
      holds: /^holds\/genims_[a-z]+(_db)?$/,
      freshness: /^freshness\/[a-z-]+$/,
      inbox: /^inbox\/[a-z]+$/,
      stream: /^stream\/[a-z]+$/,
      agent: /^agent\/[a-z]+$/,
      access: /^access\/[a-z_]+$/,
      floors: /^floors\/[a-z]+$/,
      law: /^law\/[a-z0-9_.-]+$/,
    };
    expect(ids.filter((id) => !patterns[id.split('/')[0] ?? '']?.test(id))).toEqual([]);
    const { catalog } = bench().platform;
    expect(ids.filter((id) => id.startsWith('access/')).sort()).toEqual(
      [...new Set([...catalog.modules.map((one) => one.ownerTeam), ...catalog.sqlStores.map((one) => one.store)])]
        .map((one) => `access/${one}`)
        .sort(),
    );
    expect(ids).toEqual(
      expect.arrayContaining(['copy/erp.customers', 'reference/erp.sales_orders.customer_id', 'access/finance']),
    );
  });

  test('ids do not repeat', () => {
    const ids = allChecks(bench().platform).flatMap((group) => group.checks.map((check) => check.id));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});

function row(own: Bench, table: string, values: Record<string, unknown>): string {
  const spec = own.platform.catalog.moduleSpec(ownerOf(table)).tables[tableOf(table)];
  return insertRow(table, sampleRow(must(spec, table), values));
}

function freightLineKey(how: string): string {
  const name = 'freight_invoice_lines_freight_invoice_id_fk';
  return `alter table tms.freight_invoice_lines drop constraint ${name};
    alter table tms.freight_invoice_lines add constraint ${name} foreign key (freight_invoice_id) references tms.freight_invoices (freight_invoice_id) ${how}`;
}
