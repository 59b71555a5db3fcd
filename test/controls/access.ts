import type { Control } from '../support/controls.ts';

/** A privilege in PostgreSQL that is not as promised, and the way back. */
function grant(
  check: string,
  breaking: string,
  [module, doing, undoing]: [string, string, string],
  says: RegExp,
): Control {
  return {
    check,
    breaking,
    break: (bench) => bench.sql(module, doing),
    undo: (bench) => bench.sql(module, undoing),
    says,
  };
}

/** Access: one wrong grant anywhere is found, by the team that has it or whose table it is. */
export const accessControls: Control[] = [
  grant(
    'access/manufacturing',
    'a reader that may change one table, not the first',
    [
      'quality',
      'grant update on quality.ncr_defect_details to genims_quality_ro',
      'revoke update on quality.ncr_defect_details from genims_quality_ro',
    ],
    /genims_quality_ro: UPDATE on table quality\.ncr_defect_details .*must not be/,
  ),
  grant(
    'access/finance',
    'a daemon that misses one privilege on one table',
    [
      'financial',
      'revoke delete on financial.snapshot_data from genims_financial_rw',
      'grant delete on financial.snapshot_data to genims_financial_rw',
    ],
    /genims_financial_rw: DELETE on table financial\.snapshot_data .*is missing/,
  ),
  grant(
    'access/hr',
    'a table that everyone may read',
    ['hr', 'grant select on hr.payroll_records to public', 'revoke select on hr.payroll_records from public'],
    /public: SELECT on table hr\.payroll_records .*must not be/,
  ),
  grant(
    'access/hr',
    'one column that a reader may change',
    [
      'hr',
      'grant update (status) on hr.job_roles to genims_hr_ro',
      'revoke update (status) on hr.job_roles from genims_hr_ro',
    ],
    /genims_hr_ro: UPDATE on column hr\.job_roles\.status/,
  ),
  grant(
    'access/customer_success',
    'a copy that a daemon may write',
    [
      'crm',
      'grant insert on master.customers to genims_crm_rw',
      'revoke insert on master.customers from genims_crm_rw',
    ],
    /genims_crm_rw: INSERT on table master\.customers/,
  ),
  grant(
    'access/operations',
    'a partition that a reader may empty',
    [
      'operations',
      'grant truncate on operations_partitions.sensor_data_default to genims_operations_ro',
      'revoke truncate on operations_partitions.sensor_data_default from genims_operations_ro',
    ],
    /genims_operations_ro: TRUNCATE on table operations_partitions\.sensor_data_default/,
  ),
  grant(
    'access/supply_chain',
    'a table of the platform that a reader may write',
    [
      'wms',
      'grant insert on genims.schema_migrations to genims_wms_ro',
      'revoke insert on genims.schema_migrations from genims_wms_ro',
    ],
    /genims_wms_ro: INSERT on table genims\.schema_migrations/,
  ),
  grant(
    'access/supplier_management',
    'a privilege that may be handed on',
    [
      'supplier',
      'grant select on supplier.rfq_lines to genims_supplier_ro with grant option',
      'revoke grant option for select on supplier.rfq_lines from genims_supplier_ro',
    ],
    /SELECT WITH GRANT OPTION on table supplier\.rfq_lines/,
  ),
  grant(
    'access/data_governance',
    'a table that another role owns',
    [
      'master',
      'alter table master.warehouse_zones owner to genims_master_rw',
      'alter table master.warehouse_zones owner to genims_master_owner; grant select, insert, update, delete on master.warehouse_zones to genims_master_rw; grant select on master.warehouse_zones to genims_master_ro, genims_master_db_capture; grant usage on sequence master.warehouse_zones_warehouse_zone_id_seq to genims_master_rw',
    ],
    /on (table|sequence) master\.warehouse_zones/,
  ),
  grant(
    'access/hr',
    'tables to come that everyone may read',
    [
      'hr',
      'alter default privileges for role genims_hr_owner in schema hr grant select on tables to public',
      'alter default privileges for role genims_hr_owner in schema hr revoke select on tables from public',
    ],
    /public: SELECT on default privileges hr\.tables of genims_hr_owner/,
  ),
  grant(
    'access/finance',
    'a database that another team may enter',
    [
      'erp',
      'grant connect on database genims_erp_db to genims_erp_ro, public',
      'revoke connect on database genims_erp_db from public',
    ],
    /public: CONNECT on database genims_erp_db .*must not be/,
  ),
  grant(
    'access/hr',
    'a role that belongs to a team that it should not',
    ['hr', 'grant genims_erp_owner to genims_hr_ro', 'revoke genims_erp_owner from genims_hr_ro'],
    /genims_hr_ro( is a member of genims_erp_owner, must not be| can enter genims_erp_db)/,
  ),
  grant(
    'access/customer_success',
    'a team that is no longer the owner of its module',
    [
      'crm',
      'revoke genims_crm_owner from genims_team_customer_success granted by genims',
      'grant genims_crm_owner to genims_team_customer_success granted by genims',
    ],
    /genims_team_customer_success( is not a member of genims_crm_owner|: .*crm.*must be allowed|.*permission denied)/,
  ),
  grant(
    'access/hr',
    'a reader of everything there is',
    ['hr', 'grant pg_read_all_data to genims_hr_rw', 'revoke pg_read_all_data from genims_hr_rw'],
    /genims_hr_rw is a member of pg_read_all_data, must not be/,
  ),
  grant(
    'access/operations',
    'a role that is a superuser',
    ['operations', 'alter role genims_operations_rw superuser', 'alter role genims_operations_rw nosuperuser'],
    /genims_operations_rw( is superuser, must not be|: .*allowed, must be refused| can enter)/,
  ),
  grant(
    'access/manufacturing',
    'a capture role that cannot replicate',
    [
      'quality',
      'alter role genims_quality_db_capture noreplication',
      'alter role genims_quality_db_capture replication',
    ],
    /genims_quality_db_capture cannot replicate/,
  ),
  grant(
    'access/supply_chain',
    'a reader whose sessions write by default',
    [
      'tms',
      'alter role genims_tms_ro in database genims_tms_db reset default_transaction_read_only',
      'alter role genims_tms_ro in database genims_tms_db set default_transaction_read_only = on',
    ],
    /genims_tms_ro: sessions are not read-only by default/,
  ),
  {
    check: 'access/reporting',
    breaking: 'a reader that may write',
    break: (bench) =>
      bench.mysql('reporting', "grant insert on `genims\\_reporting\\_db`.* to 'genims_reader_sales'@'127.0.0.1'"),
    undo: (bench) =>
      bench.mysql('reporting', "revoke insert on `genims\\_reporting\\_db`.* from 'genims_reader_sales'@'127.0.0.1'"),
    says: /genims_reader_sales: insert (on genims_reporting_db is granted, must not be|into .*allowed, must be refused)/,
  },
  {
    check: 'access/audit',
    breaking: 'a writer that may change what is written, in one table',
    break: (bench) =>
      bench.mysql('audit', "grant update on genims_audit_db.consent_records to 'genims_audit_writer'@'127.0.0.1'"),
    undo: (bench) =>
      bench.mysql('audit', "revoke update on genims_audit_db.consent_records from 'genims_audit_writer'@'127.0.0.1'"),
    says: /genims_audit_writer: update on table consent_records on genims_audit_db is granted/,
  },
  {
    check: 'access/audit',
    breaking: 'the account of another store that may read the audit',
    break: (bench) => bench.mysql('audit', "grant select on `genims\\_audit\\_db`.* to 'genims_etl'@'127.0.0.1'"),
    undo: (bench) => bench.mysql('audit', "revoke select on `genims\\_audit\\_db`.* from 'genims_etl'@'127.0.0.1'"),
    says: /genims_etl: select (on genims_audit_db is granted, must not be|.*allowed, must be refused)/,
  },
  {
    check: 'access/audit',
    breaking: 'a writer that cannot write',
    break: (bench) =>
      bench.mysql('audit', "revoke insert on `genims\\_audit\\_db`.* from 'genims_audit_writer'@'127.0.0.1'"),
    undo: (bench) =>
      bench.mysql('audit', "grant insert on `genims\\_audit\\_db`.* to 'genims_audit_writer'@'127.0.0.1'"),
    says: /genims_audit_writer: insert (on genims_audit_db is missing|into .*refused, must be allowed)/,
  },
];
