import { mapParallel } from '../base/parallel.ts';
import { type PostgresClient, withPostgres } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';

/** Canaries of a source that are remembered: a quarter of an hour. */
const REMEMBERED = 100;

const streamOf = (source: string) => `canary ${source}`;

/** How long the canaries of each source took until they were visible in one target, in milliseconds. */
export class Freshness {
  private readonly taken = new Map<string, number[]>();

  /** Writes the canary that arrives, with what those before it took, inside the caller's transaction. */
  async write(client: PostgresClient, source: string, committedAt: number): Promise<void> {
    await client.query({
      name: 'canary',
      text: `insert into ${PLATFORM_SCHEMA}.sync_checkpoints (stream_id, source, position, source_committed_at, state) values ($1, $2, '', $3, $4)
        on conflict (stream_id) do update set source_committed_at = excluded.source_committed_at, state = excluded.state,
          applied_changes = sync_checkpoints.applied_changes + 1, updated_at = now()`,
      values: [
        streamOf(source),
        source,
        new Date(committedAt),
        JSON.stringify({ taken: this.taken.get(source) ?? [] }),
      ],
    });
  }

  /** The transaction is visible. */
  arrived(source: string, milliseconds: number): void {
    const taken = this.taken.get(source) ?? [];
    taken.push(Math.max(0, milliseconds));
    if (taken.length > REMEMBERED) taken.shift();
    this.taken.set(source, taken);
  }
}

/** Between two databases: when the last canary left its source, and what those before it took from commit to visible, milliseconds. */
export interface MeasuredFreshness {
  source: string;
  target: string;
  canaryAt: string;
  /** Seconds since it left, by the clock of the target. */
  age: number;
  count: number;
  p50: number | null;
  p99: number | null;
}

/** What the canaries say, of every pair of databases between which something moves. Targets that do not answer are left out. */
export async function measuredFreshness(platform: Platform): Promise<MeasuredFreshness[]> {
  const measured = await mapParallel(platform.databases(), 4, async ({ name, server, nameThere }) => {
    try {
      return await withPostgres(server, nameThere, async (client) => {
        const { rows } = await client.query<{ source: string; at: string; age: string; taken: number[] | null }>(
          `select source, to_char(source_committed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
             extract(epoch from now() - source_committed_at)::text as age, state -> 'taken' as taken
           from ${PLATFORM_SCHEMA}.sync_checkpoints where stream_id like 'canary %' order by source`,
        );
        return rows.map(
          ({ source, at, age, taken }): MeasuredFreshness => ({
            ...{ source, target: name, canaryAt: at, age: Number(age), count: taken?.length ?? 0 },
            p50: quantile(taken ?? [], 0.5),
            p99: quantile(taken ?? [], 0.99),
          }),
        );
      });
    } catch {
      // An engine that is not running is told as such.
      return [];
    }
  });
  return measured.flat();
}

/** The value below which a share of the values lies; null where there are none. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
}
