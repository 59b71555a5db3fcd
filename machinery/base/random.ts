import { randomBytes } from 'node:crypto';

/**
 * A password of 24 characters (144 bits) from letters and digits, so that it needs no quoting in a URL, a shell or
 * a configuration file.
 */
export function generatePassword(): string {
  return randomBytes(18).toString('base64').replaceAll('+', 'x').replaceAll('/', 'y');
}

/** A short random suffix for names that must not meet, such as temporary files. */
export function randomSuffix(): string {
  return randomBytes(6).toString('hex');
}

/** 16 random bytes for a password verifier. */
export function generateSalt(): Buffer {
  return randomBytes(16);
}
