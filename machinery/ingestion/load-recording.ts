import { clock } from '../base/clock.ts';
import { GenimsError } from '../base/errors.ts';
import { type PostgresClient, transaction } from '../engines/postgres/connect.ts';
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
    const key = await session.register(target);
    await session.prepare('drop');
    const staged = await stage(options);
    const { path } = recording.file;
    if (staged.refused > 0 && (!options.keepRefused || staged.readings === 0)) throw refusedError(path, staged);
    if (staged.readings === 0)
      throw new GenimsError('INPUT_UNREADABLE', `${path} has a header, but no reading: it ends after line ${recording.file.first.line}.`);
    options.merging(staged.readings);
    const taken = await session.take(key, source, clock.now());
    return { ...taken, refused: staged.refused, repeated: staged.repeated };
  });
}

interface Staged {
  readings: number;
  refused: number;
  repeated: number;
  examples: Refusal[];
}

/** Moves the file into the staging table. After a refusal that fails the load the rest is only read, to name all that is wrong. */
async function stage({ session, recording, zone, keepRefused, progress }: LoadOptions): Promise<Staged> {
  const staged: Staged = { readings: 0, refused: 0, repeated: 0, examples: [] };
  const into = session.stage();
  try {
    for await (const batch of readRecording(recording, zone)) {
      staged.readings += batch.count;
      staged.refused += batch.refused.length;
      staged.repeated = batch.repeated;
      if (staged.examples.length < LISTED)
        staged.examples.push(...batch.refused.slice(0, LISTED - staged.examples.length));
      if (keepRefused) await keepRefused(batch.refused);
      if (batch.rows !== '' && (keepRefused || staged.refused === 0)) await into.write(batch.rows);
      progress(batch.bytes, staged.readings);
    }
  } catch (error) {
    // The connection is in the middle of a copy; it can roll back only after that has ended.
    await into.end().catch(() => {});
    throw error;
  }
  await into.end();
  return staged;
}

function refusedError(path: string, { refused, examples }: Staged): GenimsError {
  const lines = examples.map((one) => `\n  ${describeRefusal(one)}`);
  const more = refused > examples.length ? `\n  and ${refused - examples.length} more` : '';
  const what = refused === 1 ? 'one line cannot be taken' : `${refused} lines cannot be taken`;
  return new GenimsError('INPUT_INVALID', `${path}: ${what}; nothing was loaded.${lines.join('')}${more}`, {
    detail: { refused: examples, count: refused },
  });
}
