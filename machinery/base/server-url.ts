import { userInfo } from 'node:os';
import { ConnectionString } from 'mongodb-connection-string-url';
import parsePostgres from 'pg-connection-string';
import { GenimsError } from './errors.ts';
import { checkFile, isTlsOption, type TlsWord } from './tls.ts';

/** What a connection string says of a server, apart from TLS, which it gives as words. */
export interface UrlParts {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string | undefined;
  tls: TlsWord[];
}

interface UrlInput {
  /** The variable that holds it, for messages. */
  variable: string;
  text: string;
  pathOf: (path: string) => string;
}

/**
 * Options that change nothing here, as the platform sets what they are about by itself. Any other that is not understood is refused by name: an option that
 * is ignored can be the one on which the user relies.
 */
const NEEDLESS: Record<'postgres' | 'mysql', Set<string>> = {
  postgres: new Set(
    'application_name fallback_application_name connect_timeout client_encoding keepalives keepalives_idle keepalives_interval keepalives_count tcp_user_timeout pgbouncer uselibpqcompat schema sslsni sslcompression'.split(
      ' ',
    ),
  ),
  mysql: new Set(
    'charset characterencoding useunicode collation timezone servertimezone connecttimeout connect_timeout connectiontimeout connection_limit allowpublickeyretrieval autoreconnect parsetime'.split(
      ' ',
    ),
  ),
};

/** Options with which a driver would ask for more, and the values that ask for nothing. */
const HARMLESS: Record<string, Set<string>> = {
  channel_binding: new Set(['prefer', 'disable']),
  gssencmode: new Set(['prefer', 'disable']),
  sslnegotiation: new Set(['postgres']),
  target_session_attrs: new Set(['any', 'read-write', 'primary']),
};

const UNDERSTOOD = {
  postgres: ['host', 'port', 'user', 'password', 'dbname'],
  mysql: ['socket', 'socketpath', 'unix_socket', 'unixsocket'],
} as const;

export function parsePostgresUrl(input: UrlInput): UrlParts {
  const { variable, text } = input;
  const { bare, options, tls } = splitOptions('postgres', input);
  const at = new URLSearchParams([...options].filter(([name]) => name !== 'dbname'));
  const found = understood(variable, () => parsePostgres.parse(`${bare}${at.size > 0 ? `?${at}` : ''}`));
  const host = found.host || 'localhost';
  if (host.includes(','))
    throw new GenimsError('CONFIG_INVALID', `${variable} names several hosts; expected the one that takes writes.`);
  return {
    host,
    port: portOf(variable, found.port || '5432'),
    user: found.user || userInfo().username,
    password: found.password ?? '',
    database: options.get('dbname') ?? databaseOf(text),
    tls,
  };
}

export function parseMysqlUrl(input: UrlInput): UrlParts {
  const { variable, text } = input;
  const { bare, options, tls } = splitOptions('mysql', input);
  const url = understood(variable, () => new URL(bare));
  const host = decodeURIComponent(url.hostname).replace(/^\[(.*)\]$/, '$1');
  if (host.includes(',')) throw new GenimsError('CONFIG_INVALID', `${variable} names several hosts; expected one.`);
  const socket = UNDERSTOOD.mysql.map((name) => options.get(name)).find((value) => value !== undefined);
  return {
    host: socket === undefined ? host || 'localhost' : input.pathOf(socket),
    port: portOf(variable, url.port || '3306'),
    user: decodeURIComponent(url.username) || userInfo().username,
    password: decodeURIComponent(url.password),
    database: databaseOf(text),
    tls,
  };
}

/** TLS of MongoDB is an affair of its own driver, which takes the whole string; here only the files that it names are looked at. */
export function parseMongodbUrl({ variable, text, pathOf }: UrlInput): UrlParts {
  const found = understood(variable, () => new ConnectionString(text));
  for (const option of ['tlsCAFile', 'tlsCertificateKeyFile', 'tlsCRLFile']) {
    const path = found.searchParams.get(option);
    if (path !== null) checkFile(`Option ${option} of ${variable}`, pathOf(path), option === 'tlsCAFile');
  }
  const wrong = found.hosts.find((one) => !/^(\[[^\]]+\]|[^:[\]]+)(:\d+)?$/.test(one));
  if (wrong !== undefined)
    throw new GenimsError(
      'CONFIG_INVALID',
      `${variable} is a connection string with host "${wrong}"; expected host:port, or several with commas.`,
    );
  // The members of a replica set are the same server in whatever order they are named.
  const first = [...found.hosts].sort()[0] ?? '';
  const [, host = first, port] = /^(.*?)(?::(\d+))?$/.exec(first) ?? [];
  const name = decodeURIComponent(found.pathname.replace(/^\//, ''));
  return {
    host: decodeURIComponent(host.replace(/^\[(.*)\]$/, '$1')),
    port: portOf(variable, port ?? '27017'),
    user: decodeURIComponent(found.username),
    password: decodeURIComponent(found.password),
    database: name === '' ? undefined : name,
    tls: [],
  };
}

/** Takes the options apart from what is before them, and those of TLS from the others. */
function splitOptions(
  engine: 'postgres' | 'mysql',
  { variable, text }: UrlInput,
): { bare: string; options: Map<string, string>; tls: TlsWord[] } {
  const [bare, query] = text.includes('?')
    ? [text.slice(0, text.indexOf('?')), text.slice(text.indexOf('?') + 1)]
    : [text, ''];
  const options = new Map<string, string>();
  const tls: TlsWord[] = [];
  for (const [option, value] of new URLSearchParams(query)) {
    const name = option.toLowerCase();
    if (isTlsOption(option)) tls.push({ by: `Option ${option} of ${variable}`, option, value });
    else if ((UNDERSTOOD[engine] as readonly string[]).includes(name)) options.set(name, value);
    else if (!NEEDLESS[engine].has(name) && !HARMLESS[name]?.has(value.toLowerCase()))
      throw new GenimsError(
        'CONFIG_INVALID',
        `${variable} has option ${option}${option in HARMLESS ? ` with value ${value}` : ''}, which GenIMS does not honour; expected only ${[...UNDERSTOOD[engine], 'sslmode', 'sslrootcert', 'sslcert', 'sslkey'].join(', ')}.`,
      );
  }
  return { bare, options, tls };
}

/** The result of a parser, or its complaint with the variable's name; never with the text, as that holds a password. */
function understood<T>(variable: string, parse: () => T): T {
  try {
    return parse();
  } catch {
    throw new GenimsError(
      'CONFIG_INVALID',
      `${variable} is no connection string that can be read; expected scheme://user:password@host:port/database, with each of % / ? # @ : in user and password as % and two digits.`,
    );
  }
}

function databaseOf(text: string): string | undefined {
  const name = /^[^/]*\/\/[^/?]*\/([^?]*)/.exec(text)?.[1] ?? '';
  return name === '' ? undefined : decodeURIComponent(name);
}

function portOf(variable: string, text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65535)
    throw new GenimsError('CONFIG_INVALID', `${variable} has port "${text}"; expected a number from 1 to 65535.`);
  return port;
}
