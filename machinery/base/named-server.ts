import { isIPv6 } from 'node:net';
import { GenimsError } from './errors.ts';
import { parseMongodbUrl, parseMysqlUrl, parsePostgresUrl } from './server-url.ts';
import { type SslMode, type TlsWord, tlsSettings } from './tls.ts';

export type EngineName = 'postgres' | 'mysql' | 'mongodb';

/** A database, or a whole engine, whose server may be named by variables that begin with `prefix`. */
export interface ServerSlot {
  prefix: string;
  engine: EngineName;
  /** What it is, for the documentation. */
  what: string;
  /** The database's own name there; undefined for a slot that names the server of a whole engine. */
  database?: string;
}

/** A server, as the environment names it. */
export interface NamedServer {
  engine: EngineName;
  /** The variable that named it, for messages; `local` for an engine of this home. */
  origin: string;
  host: string;
  port: number;
  user: string;
  password: string;
  /** Database to connect to where no other is named; undefined for the engine's own default. */
  database: string | undefined;
  sslMode: SslMode | undefined;
  sslRootCert: string | undefined;
  /** The account's own certificate and its key, where the server asks for one. */
  sslCert?: string;
  sslKey?: string;
  /** The connection string as given, where one was. MongoDB's options only fit there. */
  url: string | undefined;
}

export const DEFAULT_PORT = { postgres: 5432, mysql: 3306, mongodb: 27017 } as const;
const ENGINE_TITLE = { postgres: 'PostgreSQL', mysql: 'MySQL or MariaDB', mongodb: 'MongoDB' } as const;

/**
 * A connection string with the password masked, up to the last @ as an unescaped one may be part of it; anything else entirely hidden, as it
 * may be a secret.
 */
export function withoutSecret(text: string): string {
  const match = /^([a-z+]+:\/\/)(?:([^:@/]*)(?::.*)?@)?([^?]*)/is.exec(text);
  if (!match) return 'set, but not shown here';
  return `"${match[1]}${match[2] ? `${match[2]}:***@` : ''}${match[3]}"`;
}

const PARSERS = { postgres: parsePostgresUrl, mysql: parseMysqlUrl, mongodb: parseMongodbUrl } as const;

export function namedServer(
  slot: ServerSlot,
  values: Map<string, string | undefined>,
  pathOf: (path: string) => string,
): NamedServer | undefined {
  const url = values.get('URL');
  const host = values.get('HOST');
  if (url === undefined && host === undefined) {
    const stray = ['PORT', 'DB', 'USER', 'PASSWORD', 'SSLMODE', 'SSLROOTCERT'].find(
      (key) => values.get(key) !== undefined,
    );
    if (stray)
      throw new GenimsError(
        'CONFIG_INVALID',
        `${slot.prefix}_${stray} is set, but neither ${slot.prefix}_URL nor ${slot.prefix}_HOST is; expected both or none.`,
      );
    return undefined;
  }
  const words: TlsWord[] = ['SSLMODE', 'SSLROOTCERT'].flatMap((key) => {
    const value = values.get(key);
    return value === undefined ? [] : [{ by: `${slot.prefix}_${key}`, option: key, value }];
  });
  const tls = (more: TlsWord[]) => {
    const settings = tlsSettings([...words, ...more], pathOf);
    if (slot.engine === 'mongodb' && settings.sslMode === 'prefer')
      throw new GenimsError(
        'CONFIG_INVALID',
        `${slot.prefix}_SSLMODE is "prefer", which MongoDB does not know; expected disable, require, verify-ca or verify-full.`,
      );
    return settings;
  };
  if (url !== undefined) {
    const { tls: more, ...parts } = PARSERS[slot.engine]({ variable: `${slot.prefix}_URL`, text: url, pathOf });
    return { engine: slot.engine, ...parts, ...tls(more), origin: `${slot.prefix}_URL`, url };
  }
  const user = values.get('USER');
  if (user === undefined && slot.engine !== 'mongodb')
    throw new GenimsError(
      'CONFIG_INVALID',
      `${slot.prefix}_USER is not set; expected the ${ENGINE_TITLE[slot.engine]} account to use on ${host}.`,
    );
  return {
    engine: slot.engine,
    ...tls([]),
    origin: `${slot.prefix}_HOST`,
    host: singleHost(`${slot.prefix}_HOST`, host ?? '', pathOf),
    port: Number(values.get('PORT') ?? DEFAULT_PORT[slot.engine]),
    user: user ?? '',
    password: values.get('PASSWORD') ?? '',
    database: values.get('DB'),
    url: undefined,
  };
}

/** A name, an address (IPv6 with or without brackets), or the path of a socket; no port, no list. */
function singleHost(variable: string, text: string, pathOf: (path: string) => string): string {
  if (/^[/~]/.test(text)) return pathOf(text);
  const bare = text.replace(/^\[(.*)\]$/, '$1');
  if (/[\s,/@]/.test(bare) || (bare.includes(':') && !isIPv6(bare)))
    throw new GenimsError(
      'CONFIG_INVALID',
      `${variable} is "${text.replace(/^.*@/, '***@')}"; expected one host name, address or path of a socket, without port.`,
    );
  return bare;
}
