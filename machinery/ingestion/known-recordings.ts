import { GenimsError } from '../base/errors.ts';
import type { PostgresClient } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { Beginning } from './read-recording.ts';

/** Recordings of a sensor that are remembered. */
const REMEMBERED = 1000;

/**
 * Remembers how a recording begins, and which moment that was taken for. The same text that means another moment now is the same recording with
 * another --timezone or --time-format: taken in, all of its readings would be there twice, an offset apart. Called inside the transaction of the load.
 * Errors: RECORDING_SHIFTED.
 */
export async function knowBeginning(
  client: PostgresClient,
  { name, beginning, asNew }: { name: string; beginning: Beginning; asNew: boolean },
): Promise<void> {
  const stream = `recordings of ${name}`;
  const { rows } = await client.query<{ known: string | null; now: string; same: boolean }>(
    `select b ->> 'moment' as known, $3::text::timestamptz::text as now, (b ->> 'moment')::timestamptz = $3::text::timestamptz as same
     from ${PLATFORM_SCHEMA}.sync_checkpoints c cross join lateral jsonb_array_elements(c.state -> 'beginnings') as b
     where c.stream_id = $1 and b ->> 'text' = $2::text`,
    [stream, beginning.text, beginning.moment],
  );
  if (rows.some(({ same }) => same)) return;
  const [other] = rows;
  if (other && !asNew)
    throw new GenimsError(
      'RECORDING_SHIFTED',
      `A recording that begins with ${JSON.stringify(beginning.text.replace('\t', ' '))} was loaded into ${name} before: its first reading was taken at ${other.known}, now it would be at ${other.now}. Nothing was loaded.`,
    );
  await client.query(
    `insert into ${PLATFORM_SCHEMA}.sync_checkpoints as c (stream_id, source, position, source_committed_at, applied_changes, state)
     values ($1, 'recording', $3::text, $3::text::timestamptz, 1, jsonb_build_object('beginnings', jsonb_build_array(jsonb_build_object('text', $2::text, 'moment', $3::text::timestamptz::text))))
     on conflict (stream_id) do update set position = excluded.position, source_committed_at = excluded.source_committed_at, applied_changes = c.applied_changes + 1, updated_at = now(),
       state = jsonb_set(c.state, '{beginnings}', (case when jsonb_array_length(c.state -> 'beginnings') >= $4::integer then (c.state -> 'beginnings') - 0 else c.state -> 'beginnings' end) || (excluded.state -> 'beginnings'))`,
    [stream, beginning.text, beginning.moment, REMEMBERED],
  );
}
