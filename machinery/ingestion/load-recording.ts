import { clock } from '../base/clock.ts';
import { GenimsError } from '../base/errors.ts';
import { type PostgresClient, transaction } from '../engines/postgres/connect.ts';
import type { CopyInto } from '../engines/postgres/copy.ts';
import type { IntakeSession, Taken } from './intake.ts';
import { type Recording, readRecording } from './read-recording.ts';
import { describeRefusal, type Refusal } from './refusal.ts';

export interface LoadOptions {
  client: PostgresClient;
  session: IntakeSession;
  recording: Recording;
  /** What the readings belong to, as the intake's `register` takes it. */
  target: Record<string, string>;
  /** How the readings came, as the intake's `take` stores it. */
  source: string;
  /** Time zone of times without an offset. */
  zone: string;
  /** Takes refused lines while the others are loaded; without it one refused line makes the load fail. */
  keepRefused: ((refused: Refusal[]) => Promise<void>) | undefined;
  progress: (bytes: number, readings: number) => void;
  /** Called when the file has been read and the readings are compared with those that are there. */
  merging: (readings: number) => void;
}

export interface Loaded extends Taken {
  /** Name of what the readings belong to. */
  name: string;
  refused: number;
  /** Local times that a clock change repeats, taken as the first of the two. */
  repeated: number;
}

/** Refused lines that an error lists; the others are counted. */
const LISTED = 10;

/**
 * Loads a recording in one transaction: all of its good lines arrive, or none. Errors: INPUT_INVALID with the first refused lines, those of
 * reading, and those that the module's `register` raises.
 */
export async function loadRecording(options: LoadOptions): Promise<Loaded> {
  const { client, session, recording, target, source } = options;
  return transaction(client, async () => {
    const { key, name } = await session.register(target);
    await session.prepare('drop');
    const into = session.stage();
    // Also after an error: the connection is in the middle of a copy and can roll back only when that has ended.
    const staged = await scan(options, into).finally(() => into.end());
    requireReadings(recording, staged, options.keepRefused !== undefined);
    options.merging(staged.readings);
    const taken = await session.take(key, source, clock.now());
    return { ...taken, name, refused: staged.refused, repeated: staged.repeated };
  });
}

/** Reads a recording without loading it. Errors: those that `loadRecording` would raise for the file. */
export async function checkRecording(
  options: Pick<LoadOptions, 'recording' | 'zone' | 'progress'> & { skipRefused: boolean },
): Promise<void> {
  const keepRefused = options.skipRefused ? async () => {} : undefined;
  requireReadings(options.recording, await scan({ ...options, keepRefused }), options.skipRefused);
}

interface Scanned {
  readings: number;
  refused: number;
  repeated: number;
  /** The first refused lines. */
  examples: Refusal[];
}

/** Reads the file to its end, also after a line that makes the load fail: the error names all that is wrong. */
async function scan(
  { recording, zone, keepRefused, progress }: Pick<LoadOptions, 'recording' | 'zone' | 'keepRefused' | 'progress'>,
  into?: CopyInto,
): Promise<Scanned> {
  const scanned: Scanned = { readings: 0, refused: 0, repeated: 0, examples: [] };
  for await (const batch of readRecording(recording, zone)) {
    scanned.readings += batch.count;
    scanned.refused += batch.refused.length;
    scanned.repeated = batch.repeated;
    scanned.examples.push(...batch.refused.slice(0, LISTED - scanned.examples.length));
    await keepRefused?.(batch.refused);
    if (batch.rows !== '' && (keepRefused || scanned.refused === 0)) await into?.write(batch.rows);
    progress(batch.bytes, scanned.readings);
  }
  return scanned;
}

function requireReadings({ file }: Recording, scanned: Scanned, skipRefused: boolean): void {
  if (scanned.refused > 0 && (!skipRefused || scanned.readings === 0)) throw refusedError(file.path, scanned);
  if (scanned.readings === 0)
    throw new GenimsError(
      'INPUT_UNREADABLE',
      `${file.path} has a header, but no reading: it ends after line ${file.first.line}.`,
    );
}

function refusedError(path: string, { refused, examples }: Scanned): GenimsError {
  const lines = examples.map((one) => `\n  ${describeRefusal(one)}`);
  const more = refused > examples.length ? `\n  and ${refused - examples.length} more` : '';
  const what = refused === 1 ? 'one line cannot be taken' : `${refused} lines cannot be taken`;
  return new GenimsError('INPUT_INVALID', `${path}: ${what}; nothing was loaded.${lines.join('')}${more}`, {
    detail: { refused: examples, count: refused },
  });
}
