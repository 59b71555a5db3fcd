import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { GenimsError } from '../../machinery/base/errors.ts';
import { openRecording, readRecording } from '../../machinery/ingestion/read-recording.ts';
import type { Recording, RecordingOptions } from '../../machinery/ingestion/recording.ts';
import type { Refusal } from '../../machinery/ingestion/refusal.ts';
import { readTimeFormat } from '../../machinery/ingestion/time-formats.ts';

export type ReadOptions = Omit<RecordingOptions, 'timeFormat'> & { type?: string; timeFormat?: string };

export interface Read {
  /** Rows as `copy` takes them. */
  readings: string[];
  refused: Pick<Refusal, 'line' | 'column' | 'expected'>[];
  recording: Recording;
}

/** Reads a file of this content, as `ingest` would. */
export async function readAll(content: string | Buffer, options: ReadOptions = {}): Promise<Read> {
  const { type = 'temp', timeFormat, ...others } = options;
  const folder = mkdtempSync(join(tmpdir(), 'genims-recording-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'export.csv');
  writeFileSync(path, content);
  const format = timeFormat === undefined ? undefined : readTimeFormat(timeFormat);
  const recording = await openRecording(path, type, { ...others, timeFormat: format });
  const readings: string[] = [];
  const refused: Refusal[] = [];
  for await (const batch of readRecording(recording)) {
    readings.push(...batch.rows.split('\n').filter((row) => row !== ''));
    refused.push(...batch.refused);
  }
  return { readings, refused: refused.map(({ line, column, expected }) => ({ line, column, expected })), recording };
}

/** The rows of a file in which nothing is refused. */
export async function readingsOf(content: string | Buffer, options: ReadOptions = {}): Promise<string[]> {
  const { readings, refused } = await readAll(content, options);
  expect(refused).toEqual([]);
  return readings;
}

/** Why a file is refused. */
export async function failureOf(content: string, options: ReadOptions = {}): Promise<GenimsError> {
  return readAll(content, options).then(
    ({ readings }) => expect.fail(`was read: ${readings}`),
    (error) => error,
  );
}
