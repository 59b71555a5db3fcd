import { renameSync, statSync } from 'node:fs';
import pino from 'pino';

export type Logger = pino.Logger;

/** A log file is put aside when it is larger, in bytes; one former file is kept. */
const LARGEST = 20 * 2 ** 20;

/** Log of one daemon: JSON lines in a file of its own. What looks like a secret is left out, wherever it stands. */
export function openLog(file: string, name: string): Logger {
  putAside(file);
  return pino(
    {
      name,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: ['password', '*.password', '*.*.password', 'url', '*.url'], censor: '[left out]' },
    },
    pino.destination({ dest: file, sync: true, mkdir: true }),
  );
}

function putAside(file: string): void {
  try {
    if (statSync(file).size > LARGEST) renameSync(file, `${file}.1`);
  } catch {
    // There is none yet.
  }
}
