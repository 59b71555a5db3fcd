import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { Connection } from 'pg';
import { to } from 'pg-copy-streams';
import { expect, it } from 'vitest';
import { sharedPlatform } from '../../../test/support/platform.ts';
import { withPostgres } from './connect.ts';
import { copyOut } from './copy.ts';

/** An error and the end of an answer as the server sends them. */
const FAILURE = 'E\0\0\0\u0005\0';
const READY = 'Z\0\0\0\u0005I';
/** Fails after many rows have been sent. */
const FAILS = 'copy (select 1 / (90000 - n), repeat(n::text, 10) from generate_series(1, 100000) n) to stdout';

/** Reads a copy as a slow consumer does, asks for more after its end or failure, and then asks the server something else. */
async function readSlowly(
  copy: typeof copyOut,
  statement: string,
): Promise<{ bytes: number; said: string; after: number }> {
  return withPostgres(sharedPlatform().engines.local.postgres.superuser(), 'postgres', async (client) => {
    const stream = client.query(copy(statement));
    const said = new Promise<string>((resolve) => {
      stream.once('error', ({ message }) => resolve(message));
      stream.once('end', () => resolve('end'));
    });
    let bytes = 0;
    stream.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      stream.pause();
      setImmediate().then(() => stream.resume());
    });
    const outcome = await said;
    for (let more = 0; more < 3; more++) stream._read(1);
    const { rows } = await client.query<{ after: number }>('select 7 as after');
    return { bytes, said: outcome, after: rows[0]?.after ?? 0 };
  });
}

it('a copy that ends, and one that fails after many rows, leave the rest of the answer to the connection', async () => {
  expect(await readSlowly(copyOut, FAILS)).toMatchObject({ said: 'division by zero', after: 7 });
  const all = await readSlowly(copyOut, 'copy (select generate_series(100000, 299999)) to stdout');
  expect(all).toEqual({ bytes: 1_400_000, said: 'end', after: 7 });
});

/** The bytes of a failure in two pieces, the second of which comes while the consumer asks for more; what of them reaches the client. */
function failInTwoPieces(copy: typeof copyOut): string {
  const socket = new PassThrough();
  let seen = '';
  const stream = copy('copy (select 1) to stdout');
  stream.on('error', () => {});
  socket.on('data', (bytes: Buffer) => {
    seen += bytes.toString('latin1');
    if (seen === FAILURE) (stream as unknown as { handleError(error: Error): void }).handleError(new Error('failed'));
  });
  stream.submit({ stream: socket, query() {} } as unknown as Connection);
  socket.write(FAILURE, 'latin1');
  stream._read(1);
  socket.write(READY, 'latin1');
  stream._read(1);
  return seen + (socket.read() ?? '');
}

it('the rest of an answer is not taken from the connection, which the stream of the library alone does (control)', () => {
  expect(failInTwoPieces(copyOut)).toBe(FAILURE + READY);
  expect(() => failInTwoPieces(to)).toThrow("reading 'push'");
});
