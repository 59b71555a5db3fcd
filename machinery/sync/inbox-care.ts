import { GenimsError } from '../base/errors.ts';
import { nearest } from '../base/nearest.ts';
import { mapParallel } from '../base/parallel.ts';
import { type PostgresClient, withPostgres } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import { INBOX_CHANNEL, READ_AGAIN } from '../writing/inbox.ts';

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

/** What waits of a flow takes effect at once, whenever it was due; gives the number of messages. Errors: USAGE for a flow that is not there. */
export async function runFlow(platform: Platform, flow: string): Promise<number> {
  const flows = platform.catalog.modules.flatMap((one) => one.flows);
  const found = flows.find(({ id }) => id === flow);
  if (!found)
    throw new GenimsError(
      'USAGE',
      `There is no flow "${flow}". (Nearest is ${nearest(
        flow,
        flows.map(({ id }) => id),
      )}.)`,
    );
  const { server, nameThere } = platform.databaseOf(found.to);
  return withPostgres(server, nameThere, async (client) => {
    const { rowCount } = await client.query(
      `update ${INBOX} set effective_at = source_at, updated_at = now() where module = $1 and flow = $2 and status = 'waiting' and effective_at > source_at`,
      [found.to, flow],
    );
    await tellDaemons(client);
    return rowCount ?? 0;
  });
}

/** Daemons at work hold what waits in memory. */
async function tellDaemons(client: PostgresClient): Promise<void> {
  await client.query('select pg_notify($1, $2)', [INBOX_CHANNEL, READ_AGAIN]);
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
    await tellDaemons(client);
    return rowCount === 1;
  });
}
