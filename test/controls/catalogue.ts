import { searchPath } from '../../machinery/provisioning/grants.ts';
import { PUBLICATION } from '../../machinery/provisioning/naming.ts';
import type { Control } from '../support/controls.ts';

/** Engines and catalogue: each check has something broken that it, and only it, finds. */
export const catalogueControls: Control[] = [
  {
    check: 'engine/postgres',
    breaking: 'passwords hashed by a weak method',
    break: (bench) => bench.setting('password_encryption', 'md5'),
    undo: (bench) => bench.setting('password_encryption'),
    says: /password_encryption is md5, expected scram-sha-256/,
  },
  {
    check: 'engine/postgres',
    breaking: 'commits that are acknowledged before they are on disk',
    break: (bench) => bench.setting('synchronous_commit', 'off'),
    undo: (bench) => bench.setting('synchronous_commit'),
    says: /synchronous_commit is off/,
  },
  {
    check: 'engine/mysql',
    breaking: 'a log that is flushed once a second',
    break: (bench) => bench.mysql('reporting', 'set global innodb_flush_log_at_trx_commit = 2'),
    undo: (bench) => bench.mysql('reporting', 'set global innodb_flush_log_at_trx_commit = 1'),
    says: /innodb_flush_log_at_trx_commit is 2/,
  },
  {
    check: 'engine/mongodb',
    breaking: 'a server that cannot do what the collections were made for',
    async break({ platform }) {
      platform.home.updateState((state) => {
        if (state.mongodb) state.mongodb.users = !state.mongodb.users;
      });
    },
    async undo({ platform }) {
      platform.home.updateState((state) => {
        if (state.mongodb) state.mongodb.users = !state.mongodb.users;
      });
    },
    says: /users is/,
  },
  {
    check: 'catalog/databases',
    breaking: 'a database whose search_path is gone',
    break: (bench) => bench.postgres('postgres', (one) => one.query('alter database genims_tms_db reset search_path')),
    undo: (bench) => {
      const restored = searchPath(bench.platform.databaseOf('tms'), 'tms').join(', ');
      return bench.postgres('postgres', (one) =>
        one.query(`alter database genims_tms_db set search_path = ${restored}`),
      );
    },
    says: /genims_tms_db: its search_path is not set/,
  },
  {
    check: 'catalog/databases',
    breaking: 'a MySQL database of another character set',
    break: (bench) => bench.mysql('reporting', 'alter database genims_reporting_db character set latin1'),
    undo: (bench) =>
      bench.mysql('reporting', 'alter database genims_reporting_db character set utf8mb4 collate utf8mb4_unicode_ci'),
    says: /genims_reporting_db: its text is latin1/,
  },
  {
    check: 'catalog/tables',
    breaking: 'a table that is in no catalogue',
    break: (bench) =>
      bench.sql('hr', 'create table hr.intruders (id bigint); alter table hr.intruders owner to genims_hr_owner'),
    undo: (bench) => bench.sql('hr', 'drop table hr.intruders'),
    says: /hr\.intruders: not in the catalogue/,
  },
  {
    check: 'catalog/tables',
    breaking: 'a view where only tables are known',
    break: (bench) => bench.sql('crm', 'create view crm.peephole as select 1 as one'),
    undo: (bench) => bench.sql('crm', 'drop view crm.peephole'),
    says: /crm\.peephole/,
  },
  {
    check: 'catalog/tables',
    breaking: 'a table that a crash would empty',
    // A published table cannot be unlogged.
    break: (bench) =>
      bench.sql(
        'hr',
        `alter publication ${PUBLICATION} drop table hr.hcm_integration_log; alter table hr.hcm_integration_log set unlogged`,
      ),
    undo: (bench) =>
      bench.sql(
        'hr',
        `alter table hr.hcm_integration_log set logged; alter publication ${PUBLICATION} add table hr.hcm_integration_log`,
      ),
    says: /hr\.hcm_integration_log \(kind\).*unlogged/,
  },
  {
    check: 'catalog/tables',
    breaking: 'a partitioned table without its default partition',
    break: (bench) =>
      bench.sql(
        'operations',
        'alter table operations.sensor_data detach partition operations_partitions.sensor_data_default',
      ),
    undo: (bench) =>
      bench.sql(
        'operations',
        'alter table operations.sensor_data attach partition operations_partitions.sensor_data_default default',
      ),
    says: /sensor_data_default/,
  },
  {
    check: 'catalog/tables',
    breaking: 'a MySQL table that is gone',
    break: (bench) => bench.mysql('reporting', 'rename table cash_flow_daily to aside'),
    undo: (bench) => bench.mysql('reporting', 'rename table aside to cash_flow_daily'),
    says: /cash_flow_daily: missing|aside: not in the catalogue/,
  },
  {
    check: 'catalog/columns',
    breaking: 'a column that is in no catalogue',
    break: (bench) => bench.sql('tms', 'alter table tms.tracking_events add column remark text'),
    undo: (bench) => bench.sql('tms', 'alter table tms.tracking_events drop column remark'),
    says: /tms\.tracking_events\.remark: not in the catalogue/,
  },
  {
    check: 'catalog/columns',
    breaking: 'a column of a reference copy that takes nothing',
    break: (bench) => bench.sql('hr', 'alter table master.employees alter column status drop not null'),
    undo: (bench) => bench.sql('hr', 'alter table master.employees alter column status set not null'),
    says: /master\.employees\.status/,
  },
  {
    check: 'catalog/constraints',
    breaking: 'a status that is no longer constrained',
    break: (bench) =>
      bench.sql('master', 'alter table master.companies rename constraint companies_status_ck to companies_other_ck'),
    undo: (bench) =>
      bench.sql('master', 'alter table master.companies rename constraint companies_other_ck to companies_status_ck'),
    says: /companies_(status_ck: missing|other_ck: not in the catalogue)/,
  },
  {
    check: 'catalog/constraints',
    breaking: 'a foreign key that deletes along',
    break: (bench) => bench.sql('tms', freightLineKey('on delete cascade')),
    undo: (bench) => bench.sql('tms', freightLineKey('')),
    says: /CASCADE/,
  },
  {
    check: 'catalog/indexes',
    breaking: 'an index that is gone',
    break: (bench) =>
      bench.sql('tms', 'alter index tms.tracking_events_shipment_package_id_ix rename to tracking_events_elsewhere_ix'),
    undo: (bench) =>
      bench.sql('tms', 'alter index tms.tracking_events_elsewhere_ix rename to tracking_events_shipment_package_id_ix'),
    says: /tracking_events_(shipment_package_id_ix: missing|elsewhere_ix: not in the catalogue)/,
  },
  {
    check: 'catalog/comments',
    breaking: 'a column whose meaning was rewritten',
    break: (bench) => bench.sql('tms', "comment on column tms.tracking_events.tracking_event_id is 'Something.'"),
    undo: (bench) =>
      bench.sql(
        'tms',
        `comment on column tms.tracking_events.tracking_event_id is '${bench.platform.catalog.moduleSpec('tms').tables.tracking_events?.columns.tracking_event_id?.comment.replaceAll("'", "''")}'`,
      ),
    says: /tracking_event_id: expected .* found "Something\."/,
  },
  {
    check: 'catalog/functions',
    breaking: 'an audit table whose trigger is gone',
    break: (bench) => bench.mysql('audit', 'drop trigger system_audit_log_no_update_tr'),
    undo: (bench) =>
      bench.mysql(
        'audit',
        appendOnlyTrigger(
          "signal sqlstate '45000' set message_text = 'system_audit_log is append-only: update is refused'",
        ),
      ),
    says: /system_audit_log_no_update_tr: missing/,
  },
  {
    check: 'catalog/functions',
    breaking: 'an audit trigger that lets everything pass',
    break: (bench) =>
      bench.mysql('audit', 'drop trigger system_audit_log_no_update_tr', appendOnlyTrigger('set @seen = 1')),
    undo: (bench) =>
      bench.mysql(
        'audit',
        'drop trigger system_audit_log_no_update_tr',
        appendOnlyTrigger(
          "signal sqlstate '45000' set message_text = 'system_audit_log is append-only: update is refused'",
        ),
      ),
    says: /its body is not that of the schema files/,
  },
  {
    check: 'catalog/functions',
    breaking: 'a trigger in a module, where there are none',
    break: (bench) =>
      bench.sql(
        'tms',
        'create trigger meddling before update on tms.tracking_events for each row execute function suppress_redundant_updates_trigger()',
      ),
    undo: (bench) => bench.sql('tms', 'drop trigger meddling on tms.tracking_events'),
    says: /meddling/,
  },
  {
    check: 'catalog/collections',
    breaking: 'a collection that is gone',
    break: (bench) => bench.documents((db) => db.collection('alert_queue').rename('aside')),
    undo: (bench) => bench.documents((db) => db.collection('aside').rename('alert_queue')),
    says: /alert_queue: missing|aside: not in the catalogue/,
  },
  {
    check: 'catalog/collections',
    breaking: 'an index of the same name over other fields',
    // A name that no other collection uses: mongo-java-server drops every index of the name in the database.
    break: (bench) =>
      bench.documents(async (db) => {
        await db.collection('alert_queue').dropIndex('unacknowledged_ix');
        await db.collection('alert_queue').createIndex({ severity: 1 }, { name: 'unacknowledged_ix' });
      }),
    undo: (bench) =>
      bench.documents(async (db) => {
        await db.collection('alert_queue').dropIndex('unacknowledged_ix');
        await db
          .collection('alert_queue')
          .createIndex(
            { owner_team: 1, severity: 1, raised_at: 1 },
            { name: 'unacknowledged_ix', partialFilterExpression: { alert_status: 'unacknowledged' } },
          );
      }),
    says: /alert_queue: index unacknowledged_ix is /,
  },
];

function appendOnlyTrigger(body: string): string {
  return `create trigger system_audit_log_no_update_tr before update on system_audit_log for each row ${body}`;
}

function freightLineKey(action: string): string {
  const name = 'freight_invoice_lines_freight_invoice_id_fk';
  return `alter table tms.freight_invoice_lines drop constraint ${name},
    add constraint ${name} foreign key (freight_invoice_id) references tms.freight_invoices (freight_invoice_id) ${action}`;
}
