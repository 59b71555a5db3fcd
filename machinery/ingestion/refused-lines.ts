import { accessSync, constants, createWriteStream, renameSync, rmSync, type WriteStream } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { randomSuffix } from '../base/random.ts';
import { type Refusal, shown } from './refusal.ts';

/**
 * Writes refused lines beside the recording, or into the current folder where that is not writable: line number, reason, original line. The
 * file appears under its name when `keep` is called, so that it always belongs to a load that took effect.
 */
export class RefusedLines {
  readonly path: string;
  private readonly temporary: string;
  private stream: WriteStream | undefined;

  constructor(recording: string) {
    const folder = dirname(resolve(recording));
    this.path = join(writable(folder) ? folder : process.cwd(), `${basename(recording)}.refused.csv`);
    this.temporary = `${this.path}.${randomSuffix()}`;
  }

  async write(refused: Refusal[]): Promise<void> {
    if (refused.length === 0) return;
    if (!this.stream) {
      this.stream = createWriteStream(this.temporary);
      // A failure is thrown by `finished` below; without a listener it would end the process.
      this.stream.on('error', () => {});
      this.stream.write('line,reason,original\n');
    }
    const text = refused.map(
      ({ line, column, found, expected, original }) =>
        `${line},${quoted(`column ${column}: found ${shown(found)}, expected ${expected}`)},${quoted(original)}\n`,
    );
    const { stream } = this;
    await new Promise<void>((done, fail) => stream.write(text.join(''), (error) => (error ? fail(error) : done())));
  }

  /** Gives the path of the file, or undefined when nothing was refused. */
  async keep(): Promise<string | undefined> {
    if (!this.stream) return undefined;
    await this.close();
    renameSync(this.temporary, this.path);
    return this.path;
  }

  async discard(): Promise<void> {
    await this.close().catch(() => {});
    rmSync(this.temporary, { force: true });
  }

  private async close(): Promise<void> {
    if (!this.stream) return;
    this.stream.end();
    await finished(this.stream);
  }
}

function writable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
