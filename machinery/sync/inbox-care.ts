import { GenimsError } from '../base/errors.ts';
import { mapParallel } from '../base/parallel.ts';
import { withPostgres } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';

const INBOX = `${PLATFORM_SCHEMA}.sync_inbox`;

/** A message that waits or was refused. */
export interface InboxMessage {
  id: string;
  module: string;
  flow: string;
  table: string;
  effectiveAt: string;
  status: 'waiting' | 'refused';
  attempts: number;
  error: string | null;
}

/** What is in the inboxes: refused messages first, then those that wait longest. */
export async function listInbox(platform: Platform, limit = 50): Promise<InboxMessage[]> {
  const all = await mapParallel(platform.databases(), 4, ({ server, nameThere }) =>
    withPostgres(server, nameThere, async (client) => {
      const { rows } = await client.query<Omit<InboxMessage, 'effectiveAt'> & { effective: string }>(
        `select sync_inbox_id::text as id, module, flow, target_table as "table", to_char(effective_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as effective,
           status, attempt_count as attempts, error_message as error
         from ${INBOX} order by status, effective_at, sync_inbox_id limit $1`,
        [limit],
      );
      return rows.map(({ effective, ...row }) => ({ ...row, effectiveAt: effective }));
    }),
  );
  return all
    .flat()
    .sort((a, b) =>
      a.status === b.status ? (a.effectiveAt < b.effectiveAt ? -1 : 1) : a.status === 'refused' ? -1 : 1,
    )
    .slice(0, limit);
}

/** A refused message waits again; false where no refused message has the id. */
export function retryRefused(platform: Platform, id: string): Promise<boolean> {
  return change(
    platform,
    id,
    `update ${INBOX} set status = 'waiting', error_code = null, error_message = null, updated_at = now()`,
  );
}

/** A refused message is removed; false where no refused message has the id. */
export function discardRefused(platform: Platform, id: string): Promise<boolean> {
  return change(platform, id, `delete from ${INBOX}`);
}

async function change(platform: Platform, id: string, statement: string): Promise<boolean> {
  const match = /^([a-z]+)\/(\d+)$/.exec(id);
  const [, module = '', number = ''] = match ?? [];
  if (!platform.catalog.modules.some((one) => one.module === module))
    throw new GenimsError('USAGE', `"${id}" is no message; one looks like erp/42, as sync inbox list shows it.`);
  const { server, nameThere } = platform.databaseOf(module);
  return withPostgres(server, nameThere, async (client) => {
    const { rowCount } = await client.query(
      `${statement} where module = $1 and sync_inbox_id = $2 and status = 'refused'`,
      [module, number],
    );
    return rowCount === 1;
  });
}
