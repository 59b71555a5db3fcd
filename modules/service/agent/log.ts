import type { NewRows } from '../rows.ts';
import type { Context } from './context.ts';

type Logged = Omit<NewRows['service_integration_log'], 'received_at' | 'processed_at' | 'status'>;

/** A message that was sent or received, and dealt with in the same step. */
export function logMessage({ tables, now }: Context, message: Logged): void {
  tables.service_integration_log.add({
    ...message,
    attempt_count: 1,
    received_at: now,
    processed_at: now,
    status: 'processed',
  });
}
