import { mapParallel } from '../base/parallel.ts';
import { withPostgres } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';

/** How far the changes of one database have come in another. */
export interface FlowState {
  source: string;
  target: string;
  /** When the last change was applied; null before the first. */
  appliedAt: string | null;
  /** Messages from there that wait in the inboxes for their moment or their agent. */
  waiting: number;
  /** Messages that could not be applied. */
  refused: number;
}

/** The streams between the databases, from the targets' cursors and inboxes; none before synchronisation has run. */
export async function flowStates(platform: Platform): Promise<FlowState[]> {
  if (platform.home.state.parameters === undefined) return [];
  const states = await mapParallel(platform.databases(), 4, async ({ name, server, nameThere }) => {
    try {
      return await withPostgres(server, nameThere, async (client) => {
        const { rows } = await client.query<{ source: string; applied: Date; waiting: string; refused: string }>(
          `select c.source, c.updated_at as applied,
             (select count(*) from ${PLATFORM_SCHEMA}.sync_inbox i where i.status = 'waiting' and i.source = any (d.modules)) as waiting,
             (select count(*) from ${PLATFORM_SCHEMA}.sync_inbox i where i.status = 'refused' and i.source = any (d.modules)) as refused
           from ${PLATFORM_SCHEMA}.sync_checkpoints c
             join jsonb_to_recordset($1) as d (name text, modules text[]) on d.name = c.source
           where c.stream_id like 'capture %' order by c.source`,
          [
            JSON.stringify(
              platform.databases().map((one) => ({ name: one.name, modules: one.modules.map(({ module }) => module) })),
            ),
          ],
        );
        return rows.map(({ source, applied, waiting, refused }) => ({
          source,
          target: name,
          appliedAt: new Date(applied).toISOString(),
          waiting: Number(waiting),
          refused: Number(refused),
        }));
      });
    } catch {
      // An engine that is not running is told as such.
      return [];
    }
  });
  return states.flat();
}
