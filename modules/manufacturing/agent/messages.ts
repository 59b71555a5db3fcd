import type { MesIntegrationLogRow } from '../rows.ts';
import type { Context } from './context.ts';

/** A message that has come in was dealt with in the same step. */
export function dealtWith(
  { tables, now }: Context,
  heard: MesIntegrationLogRow,
  status: 'processed' | 'ignored',
): void {
  tables.mes_integration_log.change(heard, { status, attempt_count: 1, processed_at: now });
}
