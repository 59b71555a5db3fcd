import type { Moment } from '../base/row-types.ts';
import { formatPosition, type Position, parsePosition } from '../capture/contract.ts';
import type { PostgresClient } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';

/** Of which server, and of which of its histories, a source's positions are. */
export interface LogIdentity {
  systemId: string;
  timeline: number;
}

/** What a target remembers beside the position: by it a source that was set back is told. */
export interface CursorState {
  log?: LogIdentity;
  /** How far the agents of the source had come by what was applied here. */
  reached?: Record<string, Moment>;
  /** What the source sends again of the time before this, as it lives it a second time, was taken already. */
  taken?: Record<string, Moment>;
}

/** How far the changes of one source have been applied in a database. */
export interface Cursor extends CursorState {
  source: string;
  position: Position;
}

const TABLE = `${PLATFORM_SCHEMA}.sync_checkpoints`;

/** Stream of the changes of a database. */
export function streamOf(source: string): string {
  return `capture ${source}`;
}

/** The cursors of a database, by source. */
export async function readCursors(client: PostgresClient): Promise<Map<string, Cursor>> {
  const { rows } = await client.query<{ source: string; position: string; state: CursorState }>(
    `select source, position, state from ${TABLE} where stream_id like 'capture %'`,
  );
  return new Map(
    rows.map(({ source, position, state }) => [source, { ...state, source, position: parsePosition(position) }]),
  );
}

/** A row of the streams of a database as it is to be. */
export interface Mark {
  stream: string;
  source: string;
  position: string;
  /** Milliseconds since 1970. */
  committedAt: number | null;
  state: CursorState;
}

export function markOf({ source, position, ...state }: Cursor, committedAt: number | null): Mark {
  return { stream: streamOf(source), source, position: formatPosition(position), committedAt, state };
}

/** Writes streams, inside the caller's transaction. */
export async function writeMarks(client: PostgresClient, marks: readonly Mark[]): Promise<void> {
  await client.query({
    name: 'sync mark',
    text: `insert into ${TABLE} (stream_id, source, position, source_committed_at, state)
      select stream, source, position, to_timestamp("committedAt" / 1000), state from jsonb_to_recordset($1) as r (stream text, source text, position text, "committedAt" double precision, state jsonb)
      on conflict (stream_id) do update set position = excluded.position, source_committed_at = coalesce(excluded.source_committed_at, sync_checkpoints.source_committed_at), state = excluded.state,
        applied_changes = sync_checkpoints.applied_changes + 1, updated_at = now()`,
    values: [JSON.stringify(marks)],
  });
}
