import { clock } from '../base/clock.ts';
import { GenimsError } from '../base/errors.ts';
import { type PostgresClient, transaction } from '../engines/postgres/connect.ts';
import type { CopyInto } from '../engines/postgres/copy.ts';
import type { IntakeSession, Taken } from './intake.ts';
import { knowBeginning } from './known-recordings.ts';
import { type Beginning, readRecording } from './read-recording.ts';
import type { Recording } from './recording.ts';
import { describeRefusal, type Refusal } from './refusal.ts';

export interface LoadOptions {
  client: PostgresClient;
  session: IntakeSession;
  recording: Recording;
  /** What the readings of a series belong to, as the intake's `register` takes it. */
  targetOf: (series: Recording['series'][number]) => Record<string, string>;
  /** How the readings came, as the intake's `take` stores it. */
  source: string;
  /** Takes refused lines while the others are loaded; without it one refused line makes the load fail. */
  keepRefused: ((refused: Refusal[]) => Promise<void>) | undefined;
  /** Loads also what was loaded before with its times meaning other moments. */
  asNew: boolean;
  progress: (bytes: number, readings: number) => void;
  /** Called when the file has been read and the readings are compared with those that are there. */
  merging: (readings: number) => void;
}

export interface Loaded {
  /** One for each sensor. */
  sensors: (Taken & { name: string })[];
  refused: number;
  /** Local times that a clock change repeats, taken as the first of the two. */
  repeated: number;
}

/** Refused lines that an error lists; the others are counted. */
const LISTED = 10;

/**
 * Loads a recording in one transaction: all of its good lines arrive, or none. Errors: INPUT_INVALID with the first refused lines, those of
 * reading, RECORDING_SHIFTED, and those that the module's `register` raises.
 */
export async function loadRecording(options: LoadOptions): Promise<Loaded> {
  const { client, session, recording, targetOf, source } = options;
  const severalSensors = recording.columns.includes('tag');
  return transaction(client, async () => {
    const targets = [];
    for (const series of recording.series) targets.push({ ...series, ...(await session.register(targetOf(series))) });
    await session.prepare('drop');
    const quality = recording.columns.includes('qualityCode');
    const into = severalSensors ? await session.stageSeries({ quality }) : session.stage({ quality });
    // Also after an error: the connection is in the middle of a copy and can roll back only when that has ended.
    const staged = await scan(options, into).finally(() => into.end());
    requireReadings(recording, staged, options.keepRefused !== undefined);
    options.merging(staged.readings);
    const sensors: Loaded['sensors'] = [];
    for (const { tag, key, name } of targets) {
      if (severalSensors) await session.pickSeries(tag);
      const taken = await session.take(key, source, clock.now());
      const beginning = staged.firsts.get(tag) ?? staged.firsts.get('');
      if (beginning) await knowBeginning(client, { name, beginning, asNew: options.asNew });
      sensors.push({ ...taken, name });
    }
    return { sensors, refused: staged.refused, repeated: staged.repeated };
  });
}

/** Reads a recording without loading it. Errors: those that `loadRecording` would raise for the file. */
export async function checkRecording(
  options: Pick<LoadOptions, 'recording' | 'progress'> & { skipRefused: boolean },
): Promise<void> {
  const keepRefused = options.skipRefused ? async () => {} : undefined;
  requireReadings(options.recording, await scan({ ...options, keepRefused }), options.skipRefused);
}

interface Scanned {
  readings: number;
  refused: number;
  repeated: number;
  /** The first reading of each tag. */
  firsts: Map<string, Beginning>;
  /** The first refused lines. */
  examples: Refusal[];
}

/** Reads the file to its end, also after a line that makes the load fail: the error names all that is wrong. */
async function scan(
  { recording, keepRefused, progress }: Pick<LoadOptions, 'recording' | 'keepRefused' | 'progress'>,
  into?: CopyInto,
): Promise<Scanned> {
  const scanned: Scanned = { readings: 0, refused: 0, repeated: 0, firsts: new Map(), examples: [] };
  for await (const batch of readRecording(recording)) {
    scanned.readings += batch.count;
    scanned.refused += batch.refused.length;
    scanned.repeated = batch.repeated;
    for (const [tag, first] of batch.firsts) if (!scanned.firsts.has(tag)) scanned.firsts.set(tag, first);
    scanned.examples.push(...batch.refused.slice(0, LISTED - scanned.examples.length));
    await keepRefused?.(batch.refused);
    if (batch.rows !== '' && (keepRefused || scanned.refused === 0)) await into?.write(batch.rows);
    progress(batch.bytes, scanned.readings);
  }
  return scanned;
}

function requireReadings({ file, layout }: Recording, scanned: Scanned, skipRefused: boolean): void {
  if (scanned.refused > 0 && (!skipRefused || scanned.readings === 0)) throw refusedError(file.path, scanned);
  if (scanned.readings === 0)
    throw new GenimsError(
      'INPUT_UNREADABLE',
      `${file.path} has a header, but no reading: it ends after line ${layout.headerEnd}.`,
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
