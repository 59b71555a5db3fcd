import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sha256 } from '../base/digest.ts';
import { GenimsError } from '../base/errors.ts';
import { generateSalt } from '../base/random.ts';
import type { StoredFile } from './contract.ts';

const CIPHER = 'aes-256-gcm';
/** An encrypted file is the 12 bytes of its nonce, the ciphertext, and the 16 bytes of its tag. */
const NONCE = 12;
const TAG = 16;

/** The key of encrypted backups: a file with 32 bytes as 64 hexadecimal digits. */
export function readBackupKey(path: string): Buffer {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw new GenimsError('CONFIG_INVALID', `GENIMS_BACKUP_KEY names ${path}, which cannot be read; expected a file.`, {
      cause: error,
    });
  }
  if (!/^[0-9a-f]{64}$/i.test(text))
    throw new GenimsError(
      'CONFIG_INVALID',
      `GENIMS_BACKUP_KEY names ${path}, which holds no key; expected 64 hexadecimal digits, as "openssl rand -hex 32" makes them.`,
    );
  return Buffer.from(text, 'hex');
}

/** By which a key is known again; nothing of the key follows from it. */
export function signOf(key: Buffer): string {
  return sha256(`backup key ${key.toString('hex')}`).slice(0, 16);
}

/** Writes a file of a backup, which must not be there yet unless it may be replaced, and sees to it that it is on the disk. */
export async function storeFile(
  path: string,
  content: AsyncIterable<Buffer>,
  key?: Buffer,
  { replace = false } = {},
): Promise<StoredFile> {
  const sum = createHash('sha256');
  let bytes = 0;
  await pipeline(
    Readable.from(key ? sealed(content, key) : content, { objectMode: false }),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        sum.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(path, { flags: replace ? 'w' : 'wx', mode: 0o600, flush: true }),
  );
  return { name: basename(path), bytes, sha256: sum.digest('hex') };
}

/** Size and digest of a file as it lies there. */
export function weighFile(path: string): Promise<StoredFile> {
  return weighContent(basename(path), createReadStream(path) as AsyncIterable<Buffer>);
}

export async function weighContent(name: string, content: AsyncIterable<Buffer>): Promise<StoredFile> {
  const sum = createHash('sha256');
  let bytes = 0;
  for await (const chunk of content) {
    sum.update(chunk);
    bytes += chunk.length;
  }
  return { name, bytes, sha256: sum.digest('hex') };
}

/** The content of a file of a backup, decrypted where it is encrypted. A wrong tag shows at its end only: what was made of it must then be thrown away. */
export async function* storedContent(path: string, key?: Buffer): AsyncGenerator<Buffer> {
  if (!key) {
    yield* createReadStream(path) as AsyncIterable<Buffer>;
    return;
  }
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size < NONCE + TAG) throw new GenimsError('BACKUP_UNREADABLE', `${path} is too short for an encrypted file.`);
    const nonce = Buffer.alloc(NONCE);
    const tag = Buffer.alloc(TAG);
    await file.read(nonce, 0, NONCE, 0);
    await file.read(tag, 0, TAG, size - TAG);
    const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG });
    decipher.setAuthTag(tag);
    if (size > NONCE + TAG)
      for await (const chunk of createReadStream(path, { start: NONCE, end: size - TAG - 1 }) as AsyncIterable<Buffer>)
        yield decipher.update(chunk);
    try {
      yield decipher.final();
    } catch (error) {
      throw new GenimsError('BACKUP_UNREADABLE', `${path} was changed, or encrypted with another key.`, {
        cause: error,
      });
    }
  } finally {
    await file.close();
  }
}

async function* sealed(content: AsyncIterable<Buffer>, key: Buffer): AsyncGenerator<Buffer> {
  const nonce = generateSalt().subarray(0, NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG });
  yield nonce;
  for await (const chunk of content) yield cipher.update(chunk);
  yield cipher.final();
  yield cipher.getAuthTag();
}
