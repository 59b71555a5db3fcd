import type { PostgresClient } from '../engines/postgres/connect.ts';

/** Prefix of the message by which a transaction says where its changes come from. */
export const ORIGIN_PREFIX = 'genims.origin';

/** Prefix of heartbeats. They belong to no transaction. */
export const HEARTBEAT_PREFIX = 'genims.heartbeat';

/**
 * Where changes come from that have been carried already, or carry nothing: capture does not deliver their transactions.
 *
 * The transaction says it itself, in its first message, and not by a replication origin of the server: that takes a superuser's leave, which managed servers do not give, serves one session at a
 * time, and there are only so many of them. Origins of the server (a subscription of somebody else's) are told to the consumer, and are its own affair.
 */
export const ORIGINS = {
  /** The fast clock: history has carried its own changes in memory. */
  history: 'history',
  /** What synchronisation itself writes. */
  synchronisation: 'synchronisation',
  /** Rows that only change their place, such as those that move into a new partition. */
  housekeeping: 'housekeeping',
} as const;
export type Origin = (typeof ORIGINS)[keyof typeof ORIGINS];

export const SKIPPED_ORIGINS: ReadonlySet<string> = new Set(Object.values(ORIGINS));

/** Says that the transaction under way brings nothing new. Called first in the transaction, outside of any savepoint, by any account. */
export async function markOrigin(client: PostgresClient, origin: Origin): Promise<void> {
  await client.query('select pg_logical_emit_message(true, $1, $2::text)', [ORIGIN_PREFIX, origin]);
}
