import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { GenimsError } from '../base/errors.ts';

/** Whether the address answers to a short question within the limit: one attempt, no waiting where there is no way out. */
export async function answersWithin(url: string, milliseconds: number): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'HEAD',
      redirect: 'follow',
      signal: AbortSignal.timeout(milliseconds),
    });
    return response.ok;
  } catch {
    return false;
  }
}

/** Loads the address into a file, telling how far it is. */
export async function fetchToFile(url: string, path: string, tell: (progress: string) => void): Promise<void> {
  const response = await fetch(url, { redirect: 'follow' });
  if (!response.ok || response.body === null)
    throw new GenimsError('ENGINE_MISSING', `Downloading an engine failed with HTTP status ${response.status}.`);
  const total = Number(response.headers.get('content-length') ?? 0);
  let done = 0;
  const body = Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
  body.on('data', (chunk: Buffer) => {
    done += chunk.length;
    tell(total > 0 ? `${Math.floor((100 * done) / total)} %` : `${Math.floor(done / 2 ** 20)} MB`);
  });
  await pipeline(body, createWriteStream(path));
}
