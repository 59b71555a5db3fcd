import { clock } from '../base/clock.ts';
import type { Platform } from '../provisioning/platform.ts';
import { type Cell, datetime } from './chained-table.ts';

/** How long things are kept, as the manifests say it. A policy that changes gets another number with its new period, as rows of the audit stay. */
export function retentionPolicies({ catalog }: Platform): Record<string, Cell>[] {
  const now = clock.now().getTime();
  const base = {
    ...{
      audit_timestamp: datetime(now),
      revision: '1',
      archive_first: '1',
      respects_legal_hold: '1',
      status: 'active',
    },
    effective_from: datetime(now).slice(0, 10),
  };
  const series = catalog.modules.flatMap(({ module, partitions = [], ownerTeam, database }) =>
    partitions.map(({ table, keepDays }) => ({
      ...base,
      policy_number: number('PG', `${module}.${table}`, keepDays),
      ...{ engine: 'postgres', database_name: database.maximum, object_name: `${module}.${table}` },
      ...{ data_category: 'time_series', legal_basis: 'Operations; older readings are kept as summaries by the hour.' },
      ...{ retention_days: String(keepDays), time_column: 'timestamp', removal_method: 'drop_partition' },
      ...{ contains_personal_data: '0', owner_team: ownerTeam },
    })),
  );
  const stores = catalog.sqlStores.map(({ store, database, retentionMonths, appendOnly, readers }) => ({
    ...base,
    policy_number: number('MY', store, retentionMonths),
    ...{ engine: 'mysql', database_name: database, object_name: '*' },
    data_category: appendOnly ? 'log' : 'summary',
    legal_basis: appendOnly
      ? 'Companies Act 2013, section 128: eight financial years less the current one.'
      : 'Operations.',
    ...{ retention_months: String(retentionMonths), time_column: appendOnly ? 'audit_timestamp' : '*_date' },
    removal_method: appendOnly ? 'drop_partition' : 'delete',
    ...{ contains_personal_data: appendOnly ? '1' : '0', owner_team: readers[0] ?? 'data_owner' },
  }));
  const collections = catalog.documentStores.flatMap(({ categories, database }) =>
    Object.values(categories).flatMap((group) =>
      Object.entries(group).map(([name, { keepDays, timeField }]) => ({
        ...base,
        policy_number: number('MO', name, keepDays ?? 0),
        ...{ engine: 'mongodb', database_name: database, object_name: name, data_category: 'document' },
        legal_basis: keepDays === null ? 'Kept as long as it is of use.' : 'Operations.',
        ...(keepDays === null
          ? { removal_method: 'none', archive_first: '0' }
          : { retention_days: String(keepDays), time_column: timeField ?? '_id', removal_method: 'ttl_index' }),
        ...{ contains_personal_data: '0', owner_team: 'platform' },
      })),
    ),
  );
  return [...series, ...stores, ...collections];
}

function number(engine: string, name: string, period: number): string {
  return `${`RP-${engine}-${name}`.slice(0, 34)}-${period}`;
}
