import type { TableSpec } from '../../machinery/catalog/schema-spec.ts';
import { quoteName, quoteQualified, quoteText } from '../../machinery/engines/postgres/connect.ts';

/**
 * Values for the columns of a table that need one, such that its checks on single columns hold. Keys that point elsewhere get values like any
 * other column: who inserts the row sees to what they point to.
 */
export function sampleRow(spec: TableSpec, values: Record<string, unknown> = {}): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [column, { type, nullable, default: value }] of Object.entries(spec.columns))
    if (!nullable && (value === undefined || value === 'identity')) row[column] = sampleValue(spec, column, type);
  return { ...row, ...values };
}

function sampleValue(spec: TableSpec, column: string, type: string): unknown {
  const lists = Object.values(spec.checks).filter((check) => new RegExp(`\\b${column}\\b = ANY`).test(check));
  const allowed = /'([^']+)'::text/.exec(lists[0] ?? '')?.[1];
  if (allowed !== undefined) return allowed;
  if (/^(bigint|integer|smallint|numeric)/.test(type)) return 1;
  if (type === 'boolean') return false;
  if (type === 'date') return '2026-01-05';
  if (type.startsWith('timestamp')) return '2026-01-05T00:00:00Z';
  if (type === 'jsonb') return {};
  if (type.startsWith('time')) return '08:00';
  if (column.endsWith('currency_code')) return 'INR';
  return type.endsWith('[]') ? [] : 'X1';
}

/** The statement that inserts such a row; identity keys take the value given. */
export function insertRow(table: string, row: Record<string, unknown>): string {
  const columns = Object.keys(row).map(quoteName).join(', ');
  const json = quoteText(JSON.stringify(row));
  return `insert into ${quoteQualified(table)} (${columns}) overriding system value select ${columns} from jsonb_populate_record(null::${quoteQualified(table)}, ${json}::jsonb)`;
}
