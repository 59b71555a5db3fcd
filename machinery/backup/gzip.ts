import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** The content compressed, as `gzip` does. */
export function gzipped(content: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer> {
  return through(content, createGzip({ level: 3 }));
}

export function gunzipped(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  return through(content, createGunzip());
}

async function* through(
  content: AsyncIterable<Buffer> | Iterable<Buffer>,
  turn: ReturnType<typeof createGzip> | ReturnType<typeof createGunzip>,
): AsyncGenerator<Buffer> {
  let failure: unknown;
  const written = pipeline(content, turn, { end: true }).catch((error: unknown) => {
    failure = error;
  });
  try {
    for await (const chunk of turn) yield chunk as Buffer;
  } catch (error) {
    // The stream's end says only that it ended; what ended it comes first.
    await written;
    throw failure ?? error;
  }
  await written;
  if (failure !== undefined) throw failure;
}
