import { mapParallel } from '../base/parallel.ts';
import { slotStates } from '../capture/slots.ts';
import { captureSource } from '../capture/sources.ts';
import { ownerOf } from '../catalog/catalog.ts';
import type { FlowMode } from '../catalog/manifest.ts';
import { withPostgres } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import { type MeasuredFreshness, measuredFreshness } from './freshness.ts';

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
  /** Seconds since the last canary left the source; null before the first. */
  age: number | null;
  /** Milliseconds that half, and 99 in a hundred, of the canaries took at most from commit to visible. */
  p50: number | null;
  p99: number | null;
}

/** The streams between the databases, from the targets' cursors and inboxes; none before synchronisation has run. */
export async function flowStates(platform: Platform): Promise<FlowState[]> {
  if (platform.home.state.parameters === undefined) return [];
  const measured = await measuredFreshness(platform);
  const states = await mapParallel(platform.databases(), 4, async ({ name, server, nameThere }) => {
    try {
      return await withPostgres(server, nameThere, async (client) => {
        const { rows } = await client.query<{
          source: string;
          applied: Date | null;
          waiting: string;
          refused: string;
        }>(
          `select d.name as source, max(c.updated_at) as applied,
             (select count(*) from ${PLATFORM_SCHEMA}.sync_inbox i where i.status = 'waiting' and i.source = any (d.modules)) as waiting,
             (select count(*) from ${PLATFORM_SCHEMA}.sync_inbox i where i.status = 'refused' and i.source = any (d.modules)) as refused
           from ${PLATFORM_SCHEMA}.sync_checkpoints c
             join jsonb_to_recordset($1) as d (name text, modules text[]) on d.name = c.source
           where c.stream_id like 'capture %' group by d.name, d.modules order by 1`,
          [
            JSON.stringify(
              platform.databases().map((one) => ({ name: one.name, modules: one.modules.map(({ module }) => module) })),
            ),
          ],
        );
        return rows.map(({ source, applied, waiting, refused }) => {
          const canary = measured.find((one) => one.source === source && one.target === name);
          return {
            source,
            target: name,
            appliedAt: applied === null ? null : new Date(applied).toISOString(),
            waiting: Number(waiting),
            refused: Number(refused),
            age: canary?.age ?? null,
            p50: canary?.p50 ?? null,
            p99: canary?.p99 ?? null,
          };
        });
      });
    } catch {
      // An engine that is not running is told as such.
      return [];
    }
  });
  return states.flat();
}

/** A flow between two modules, or the copies that one has of another's tables, with its freshness. */
export interface NamedFlow {
  flow: string;
  mode: FlowMode;
  from: string;
  to: string;
  /** Undefined before the first canary. */
  measured: MeasuredFreshness | undefined;
}

/** Every flow of the manifests, and the copies of each pair of modules. */
export async function namedFlows(platform: Platform): Promise<NamedFlow[]> {
  const measured = await measuredFreshness(platform);
  const named = (flow: string, mode: FlowMode, from: string, to: string): NamedFlow => {
    const [source, target] = [platform.databaseOf(from).name, platform.databaseOf(to).name];
    const found = measured.find((one) => one.source === source && one.target === target);
    return { flow, mode, from, to, measured: found };
  };
  const { modules } = platform.catalog;
  return [
    ...modules.flatMap(({ module, flows }) => flows.map(({ id, mode, to }) => named(id, mode, module, to))),
    ...modules.flatMap(({ module, referenceCopies }) =>
      [...new Set(referenceCopies.map(ownerOf))].map((owner) =>
        named(`copies-${owner}-${module}`, 'real_time', owner, module),
      ),
    ),
  ];
}

/** What a server keeps of its log for a database. */
export interface RetainedLog {
  database: string;
  slot: string;
  /** Somebody reads it just now. */
  active: boolean;
  retainedBytes: number;
  /** The server has given it up: what it held is gone. */
  lost: boolean;
}

/** The slots of the platform's databases. A server that does not answer is left out; one without slots has none. */
export async function retainedLogs(platform: Platform): Promise<RetainedLog[]> {
  const logs = await mapParallel(platform.databases(), 4, async (database) => {
    try {
      const { server, database: name, slot } = captureSource(platform, database);
      const states = await withPostgres(server, name, slotStates);
      return [...states.values()]
        .filter((one) => one.slot.startsWith(slot.slice(0, 15)))
        .map((one) => ({
          ...{ database: database.name, slot: one.slot, active: one.isActive },
          ...{ retainedBytes: one.retainedBytes, lost: one.isLost },
        }));
    } catch {
      // Its engine or account is told elsewhere.
      return [];
    }
  });
  return logs.flat();
}
