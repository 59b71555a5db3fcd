import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { GenimsError, systemCode } from './errors.ts';

// How TLS is asked for, in every spelling that drivers and vendors use. What is asked for is honoured or refused by name: nobody who asks for TLS
// is ever given a connection without.

/** From the least to the most that is asked for. */
export const SSL_MODES = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;
export type SslMode = (typeof SSL_MODES)[number];

/** One thing that is said of TLS: by an option of a connection string, or by a variable. */
export interface TlsWord {
  /** Who says so, for messages: `POSTGRES_SSLMODE`, or `option requiressl of POSTGRES_URL`. */
  by: string;
  /** The option's name as written. */
  option: string;
  value: string;
}

export interface TlsSettings {
  sslMode: SslMode | undefined;
  sslRootCert: string | undefined;
  sslCert?: string;
  sslKey?: string;
}

const MODES: Record<string, SslMode> = {
  disable: 'disable',
  disabled: 'disable',
  false: 'disable',
  off: 'disable',
  no: 'disable',
  '0': 'disable',
  allow: 'prefer',
  prefer: 'prefer',
  preferred: 'prefer',
  require: 'require',
  required: 'require',
  true: 'require',
  on: 'require',
  yes: 'require',
  '1': 'require',
  noverify: 'require',
  skipverify: 'require',
  acceptinvalidcerts: 'require',
  verifyca: 'verify-ca',
  verifyfull: 'verify-full',
  verifyidentity: 'verify-full',
  strict: 'verify-full',
};

/** Options whose value is a mode, or yes and no for one. */
const MODE_OPTIONS = new Set(['sslmode', 'ssl', 'tls', 'usessl', 'usetls', 'sslaccept']);
/** Options that ask for a mode when they are on, and for nothing when they are off. */
const SWITCHES: Record<string, SslMode> = {
  requiressl: 'require',
  requiretls: 'require',
  sslrequire: 'require',
  verifyservercertificate: 'verify-ca',
  sslverifycert: 'verify-ca',
  sslverifyservercert: 'verify-full',
  sslverifyidentity: 'verify-full',
};
const FILES: Record<string, 'sslRootCert' | 'sslCert' | 'sslKey'> = {
  sslrootcert: 'sslRootCert',
  sslca: 'sslRootCert',
  sslcert: 'sslCert',
  sslkey: 'sslKey',
};

/** An option's name whatever its spelling: `ssl-mode`, `ssl_mode`, `sslMode` are one. */
function plain(option: string): string {
  return option.toLowerCase().replaceAll(/[-_]/g, '');
}

/** Whether the option says something of TLS that is understood here. */
export function isTlsOption(option: string): boolean {
  const name = plain(option);
  return MODE_OPTIONS.has(name) || name in SWITCHES || name in FILES;
}

/** The mode that a word asks for; undefined for a switch that is off. */
function modeOf({ by, option, value }: TlsWord): SslMode | undefined {
  const mode = MODES[plain(value)];
  const asked = SWITCHES[plain(option)];
  if (mode === undefined || (asked !== undefined && mode !== 'require' && mode !== 'disable'))
    throw new GenimsError(
      'CONFIG_INVALID',
      `${by} is "${value}"; expected ${asked === undefined ? `one of ${SSL_MODES.join(', ')}` : 'true or false'}.`,
    );
  if (asked === undefined) return mode;
  return mode === 'require' ? asked : undefined;
}

/**
 * What all words together ask for: the strictest of them. A word that wants no TLS beside one that insists on it is refused. As in libpq,
 * `require` beside an authority to trust means `verify-ca`, and the authority `system` means `verify-full` with those of the runtime; an authority
 * that is named without a mode is there to be asked, and means `verify-full`.
 */
export function tlsSettings(words: TlsWord[], pathOf: (path: string) => string): TlsSettings {
  const modes = words
    .filter(({ option }) => !(plain(option) in FILES))
    .flatMap((word) => {
      const mode = modeOf(word);
      return mode === undefined ? [] : [{ ...word, mode }];
    })
    .sort((a, b) => SSL_MODES.indexOf(a.mode) - SSL_MODES.indexOf(b.mode));
  const [least, most] = [modes[0], modes.at(-1)];
  if (least && most && least.mode === 'disable' && isDemanded(most.mode))
    throw new GenimsError(
      'CONFIG_INVALID',
      `${least.by} wants no TLS, and ${most.by} insists on it; expected one of the two.`,
    );
  const found: TlsSettings = { sslMode: most?.mode, sslRootCert: undefined };
  for (const { by, option, value } of words) {
    const kind = FILES[plain(option)];
    if (kind === undefined) continue;
    if (kind === 'sslRootCert' && value === 'system') {
      if (found.sslMode !== undefined && found.sslMode !== 'verify-full')
        throw new GenimsError('CONFIG_INVALID', `${by} is "system"; expected sslmode verify-full beside it.`);
      found.sslMode = 'verify-full';
      continue;
    }
    const path = pathOf(value);
    checkFile(by, path, kind !== 'sslKey');
    found[kind] = path;
  }
  if (found.sslRootCert !== undefined) {
    if (found.sslMode === undefined) found.sslMode = 'verify-full';
    if (found.sslMode === 'require') found.sslMode = 'verify-ca';
  }
  if ((found.sslCert === undefined) !== (found.sslKey === undefined))
    throw new GenimsError(
      'CONFIG_INVALID',
      `${words.find(({ option }) => /cert|key/i.test(option) && !/root/i.test(option))?.by} is set without the other; expected sslcert and sslkey, or neither.`,
    );
  return found;
}

/** Whether a connection without TLS is out of the question. */
export function isDemanded(mode: SslMode | undefined): boolean {
  return mode !== undefined && mode !== 'disable' && mode !== 'prefer';
}

/** Refuses a file that cannot be read, or that holds no certificate where one must be. */
export function checkFile(by: string, path: string, isCertificate: boolean): void {
  let content: Buffer;
  try {
    content = readFileSync(path);
  } catch (error) {
    throw new GenimsError(
      'CONFIG_INVALID',
      `${by} names ${path}, which cannot be read (${systemCode(error)}); expected a file.`,
    );
  }
  if (!isCertificate) return;
  try {
    new X509Certificate(content);
  } catch {
    throw new GenimsError('CONFIG_INVALID', `${by} names ${path}, which holds no certificate; expected PEM.`);
  }
}
