import { localDay } from '../../../machinery/base/company-time.ts';
import type { Key, Scaled } from '../../../machinery/base/row-types.ts';
import type { GlAuditTrailRow } from '../rows.ts';
import type { Context, Period } from './context.ts';

interface Traced {
  entity: string;
  id: Key;
  number?: string | null;
  company?: Key | null;
  period?: Period | null;
  entry?: Key;
  action: GlAuditTrailRow['audit_action'];
  column?: string;
  from?: string | null;
  to?: string | null;
  amount?: Scaled;
  /** The person who did it; the agent where there is none. */
  employee?: Key | null;
  approver?: Key | null;
  reason?: GlAuditTrailRow['reason_code'];
  words?: string;
  isSensitive?: boolean;
}

/** Writes down what was done to the ledger or to its set-up, by whom and why. */
export function trace({ tables, numbers, now }: Context, what: Traced): void {
  const employee = what.employee ?? null;
  tables.gl_audit_trail.add({
    audit_number: numbers.next('GLA', now),
    company_id: what.company ?? null,
    fiscal_period_id: what.period?.fiscal_period_id ?? null,
    entity_table: `financial.${what.entity}`,
    entity_id: what.id,
    document_number: what.number ?? null,
    journal_entry_id: what.entry ?? null,
    audit_action: what.action,
    column_name: what.column ?? null,
    old_value: what.from ?? null,
    new_value: what.to ?? null,
    amount_effect: what.amount ?? null,
    actor_type: employee === null ? 'agent' : 'employee',
    employee_id: employee,
    agent_name: employee === null ? 'financial' : null,
    approved_by_employee_id: what.approver === employee ? null : (what.approver ?? null),
    reason_code: what.reason ?? 'routine',
    reason: what.words ?? null,
    is_after_period_end: what.period ? localDay(now) > what.period.end_date : false,
    is_sensitive: what.isSensitive ?? false,
    changed_at: now,
  });
}
