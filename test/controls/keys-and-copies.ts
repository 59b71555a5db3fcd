import { must } from '../../machinery/base/errors.ts';
import { ownerOf, tableOf } from '../../machinery/catalog/catalog.ts';
import { refreshCopies } from '../../machinery/sync/refresh-copies.ts';
import type { Bench, Control } from '../support/controls.ts';
import { insertRow, sampleRow } from '../support/sample-row.ts';

const NOWHERE = 987_654_321;

/** A row that copies can differ from, and rows without faults, so that these checks pass and are not just empty. */
export async function prepareRows(own: Bench): Promise<void> {
  await own.sql(
    'master',
    row(own, 'master.companies', { company_id: 1, base_currency_code: 'INR', country_code: 'IN' }),
  );
  await refreshCopies(own.platform, ['master.companies']);
}

/** Keys, references and copies: what is wrong with rows is told once, by the check that is nearest to the cause. */
export const rowControls: Control[] = [
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
    break: (own) => own.sql('tms', carrierKey('not valid')),
    undo: (own) => own.sql('tms', carrierKey('')),
    says: /drivers_carrier_id_fk: not validated/,
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
];

function row(own: Bench, table: string, values: Record<string, unknown>): string {
  const spec = own.platform.catalog.moduleSpec(ownerOf(table)).tables[tableOf(table)];
  return insertRow(table, sampleRow(must(spec, table), values));
}

function carrierKey(how: string): string {
  return `alter table tms.drivers drop constraint drivers_carrier_id_fk;
    alter table tms.drivers add constraint drivers_carrier_id_fk foreign key (carrier_id) references tms.carriers (carrier_id) ${how}`;
}
