import { parseEnv } from 'node:util';
import { GenimsError } from './errors.ts';
import { readFileIfAny } from './files.ts';
import { nearest } from './nearest.ts';

/**
 * The configuration tree: one entry per environment variable feeds validation, `.env.example` and the documentation. This is the only
 * file that reads `process.env`.
 */
export interface Setting {
  name: string;
  type: 'path' | 'text' | 'port' | 'url' | 'secret' | 'choice' | 'flag';
  choices?: readonly string[];
  /** For urls: the schemes that are understood. */
  schemes?: readonly string[];
  /** Shown as the default; undefined where leaving it out has the meaning that the description gives. */
  fallback?: string;
  description: string;
}

const SSL_MODES = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;
export type SslMode = (typeof SSL_MODES)[number];

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
  /** The connection string as given, where one was. MongoDB's options only fit there. */
  url: string | undefined;
}

export interface Config {
  home: string | undefined;
  postgresBin: string | undefined;
  mysqld: string | undefined;
  mongod: string | undefined;
  allowDownloads: boolean;
  /** Threads that simulate history; undefined for as many as are of use. */
  workers: number | undefined;
  /** Server on which tests see the other answer to what the local MongoDB can do. */
  testMongodb: string | undefined;
  /** Servers named, by prefix. */
  servers: Map<string, NamedServer>;
}

const DEFAULT_PORT = { postgres: 5432, mysql: 3306, mongodb: 27017 } as const;
const SCHEMES = {
  postgres: ['postgres', 'postgresql'],
  mysql: ['mysql', 'mariadb'],
  mongodb: ['mongodb', 'mongodb+srv'],
} as const;
const ENGINE_TITLE = { postgres: 'PostgreSQL', mysql: 'MySQL or MariaDB', mongodb: 'MongoDB' } as const;

const GENERAL: Setting[] = [
  {
    name: 'GENIMS_HOME',
    type: 'path',
    fallback: '.genims in the repository',
    description: 'Folder for state, passwords and the data of local engines.',
  },
  {
    name: 'GENIMS_POSTGRES_BIN',
    type: 'path',
    description: 'Folder with the PostgreSQL programs (initdb, postgres) to use instead of the bundled ones.',
  },
  {
    name: 'GENIMS_MYSQLD',
    type: 'path',
    description: 'The mariadbd or mysqld program to use instead of the one that is found.',
  },
  { name: 'GENIMS_MONGOD', type: 'path', description: 'The mongod program to use instead of the one that is found.' },
  {
    name: 'GENIMS_DOWNLOADS',
    type: 'flag',
    fallback: 'on',
    description: 'off: engines are never downloaded or installed, only found.',
  },
  {
    name: 'GENIMS_WORKERS',
    type: 'choice',
    choices: ['1', '2'],
    fallback: '2, or 1 where there is one processor',
    description: 'Threads that simulate history. The rows are the same.',
  },
  {
    name: 'GENIMS_TEST_MONGODB_URL',
    type: 'url',
    schemes: SCHEMES.mongodb,
    description:
      'For `test` alone: a MongoDB server of another kind than the local one, on which the tests of capabilities run as well.',
  },
];

/** Slots that name one server for all databases of an engine. */
const ENGINE_SLOTS: ServerSlot[] = [
  { prefix: 'POSTGRES', engine: 'postgres', what: 'all PostgreSQL databases' },
  { prefix: 'MYSQL', engine: 'mysql', what: 'all MySQL databases' },
];

/** Every setting there is, for the given database slots. */
export function settingsOf(slots: ServerSlot[]): {
  general: Setting[];
  servers: { slot: ServerSlot; settings: Setting[] }[];
} {
  return {
    general: GENERAL,
    servers: [...ENGINE_SLOTS, ...slots].map((slot) => ({ slot, settings: serverSettings(slot) })),
  };
}

function serverSettings(slot: ServerSlot): Setting[] {
  const p = slot.prefix;
  const all: Setting[] = [
    {
      name: `${p}_URL`,
      type: 'url',
      schemes: SCHEMES[slot.engine],
      description: `Server of ${slot.what} as one connection string; it goes before the single variables.`,
    },
    { name: `${p}_HOST`, type: 'text', description: `Host name or address of the server of ${slot.what}.` },
    {
      name: `${p}_PORT`,
      type: 'port',
      fallback: String(DEFAULT_PORT[slot.engine]),
      description: 'Port of the server.',
    },
    { name: `${p}_USER`, type: 'text', description: 'Account that creates and owns the database.' },
    { name: `${p}_PASSWORD`, type: 'secret', description: 'Password of that account.' },
    {
      name: `${p}_SSLMODE`,
      type: 'choice',
      choices: SSL_MODES,
      fallback: 'prefer',
      description: 'TLS, with the meaning that libpq gives the mode.',
    },
    { name: `${p}_SSLROOTCERT`, type: 'path', description: 'File with the certificate authorities to trust.' },
  ];
  if (slot.database !== undefined)
    all.splice(3, 0, {
      name: `${p}_DB`,
      type: 'text',
      fallback: slot.database,
      description: 'Name of the database on the server.',
    });
  return all;
}

/** Names of variables that a line of `.env` can only mean for us. */
const OURS = /^(GENIMS|POSTGRES|MYSQL|MONGODB)_/;

/** Refuses a line of `.env` whose name is no setting: misspelt, it would be ignored, and another server used than the one meant. */
export function refuseUnknownNames(envFile: string, slots: ServerSlot[]): void {
  const text = readFileIfAny(envFile);
  if (text === undefined) return;
  const { general, servers } = settingsOf(slots);
  const known = [...general, ...servers.flatMap(({ settings }) => settings)].map((setting) => setting.name);
  for (const name of Object.keys(parseEnv(text)))
    if (OURS.test(name) && !known.includes(name))
      throw new GenimsError(
        'CONFIG_INVALID',
        `${name} in ${envFile} is no setting; expected a name of .env.example, such as ${nearest(name, known)}.`,
      );
}

/** The environment with the lines of `.env` below it: what is set in the process goes first. */
export function readEnvironment(envFile: string): Record<string, string | undefined> {
  const text = readFileIfAny(envFile);
  return { ...(text === undefined ? {} : parseEnv(text)), ...process.env };
}

/** Facts of the terminal and the machine that are no settings of ours. */
export function terminalFacts(): { plain: boolean; path: string } {
  return {
    plain: process.env.TERM === 'dumb' || process.env.CI !== undefined,
    path: process.env.PATH ?? '',
  };
}

/** The environment for a program that we start: nothing of ours, no secret of the caller. */
export function childEnvironment(extra: Record<string, string> = {}): Record<string, string> {
  const kept: Record<string, string> = { LC_ALL: 'C.UTF-8', TZ: 'UTC' };
  for (const name of ['PATH', 'HOME', 'TMPDIR', 'JAVA_HOME']) {
    const value = process.env[name];
    if (value !== undefined) kept[name] = value;
  }
  return { ...kept, ...extra };
}

const NETWORK =
  /^(https?_proxy|no_proxy|all_proxy|node_extra_ca_certs|ssl_cert_(file|dir)|maven_opts|npm_config_\w+)$/i;

/** What programs that fetch something know of the network. It may hold a proxy's password, so engines do not get it. */
export function networkEnvironment(): Record<string, string> {
  const known: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env))
    if (value !== undefined && NETWORK.test(name)) known[name] = value;
  return known;
}

export function parseConfig(environment: Record<string, string | undefined>, slots: ServerSlot[]): Config {
  const value = (setting: Setting) => checked(setting, environment[setting.name]);
  const general = new Map(GENERAL.map((setting) => [setting.name, value(setting)]));
  const servers = new Map<string, NamedServer>();
  for (const slot of [...ENGINE_SLOTS, ...slots]) {
    const values = new Map(serverSettings(slot).map((s) => [s.name.slice(slot.prefix.length + 1), value(s)]));
    const server = namedServer(slot, values);
    if (server) servers.set(slot.prefix, server);
  }
  return {
    home: general.get('GENIMS_HOME'),
    postgresBin: general.get('GENIMS_POSTGRES_BIN'),
    mysqld: general.get('GENIMS_MYSQLD'),
    mongod: general.get('GENIMS_MONGOD'),
    testMongodb: general.get('GENIMS_TEST_MONGODB_URL'),
    workers: general.get('GENIMS_WORKERS') === undefined ? undefined : Number(general.get('GENIMS_WORKERS')),
    allowDownloads: (general.get('GENIMS_DOWNLOADS') ?? 'on') === 'on',
    servers,
  };
}

function refused(setting: Setting, found: string, expected: string): GenimsError {
  const shown = setting.type === 'secret' || setting.type === 'url' ? withoutSecret(found) : `"${found}"`;
  return new GenimsError('CONFIG_INVALID', `${setting.name} is ${shown}; expected ${expected}.`);
}

/**
 * A connection string with the password masked, up to the last @ as an unescaped one may be part of it; anything else entirely hidden, as it
 * may be a secret.
 */
export function withoutSecret(text: string): string {
  const match = /^([a-z+]+:\/\/)(?:([^:@/]*)(?::.*)?@)?([^?]*)/is.exec(text);
  if (!match) return 'set, but not shown here';
  return `"${match[1]}${match[2] ? `${match[2]}:***@` : ''}${match[3]}"`;
}

function checked(setting: Setting, raw: string | undefined): string | undefined {
  const found = raw?.trim();
  if (found === undefined || found === '') return undefined;
  switch (setting.type) {
    case 'port':
      if (!/^\d{1,5}$/.test(found) || Number(found) < 1 || Number(found) > 65535)
        throw refused(setting, found, 'a port number from 1 to 65535');
      return found;
    case 'choice':
      if (!setting.choices?.includes(found)) throw refused(setting, found, `one of ${setting.choices?.join(', ')}`);
      return found;
    case 'flag':
      if (found !== 'on' && found !== 'off') throw refused(setting, found, 'on or off');
      return found;
    case 'url': {
      const expected = `a connection string such as ${setting.schemes?.[0]}://user:password@host:port/database`;
      if (!/^[a-z+]+:\/\//i.test(found) || !URL.canParse(found)) throw refused(setting, found, expected);
      if (!setting.schemes?.includes(new URL(found).protocol.slice(0, -1))) throw refused(setting, found, expected);
      return found;
    }
    default:
      return found;
  }
}

function namedServer(slot: ServerSlot, values: Map<string, string | undefined>): NamedServer | undefined {
  const url = values.get('URL');
  const host = values.get('HOST');
  if (url === undefined && host === undefined) {
    const stray = ['PORT', 'DB', 'USER', 'PASSWORD'].find((key) => values.get(key) !== undefined);
    if (stray)
      throw new GenimsError(
        'CONFIG_INVALID',
        `${slot.prefix}_${stray} is set, but neither ${slot.prefix}_URL nor ${slot.prefix}_HOST is; expected both or none.`,
      );
    return undefined;
  }
  const common = {
    engine: slot.engine,
    sslMode: values.get('SSLMODE') as SslMode | undefined,
    sslRootCert: values.get('SSLROOTCERT'),
  };
  if (url !== undefined) return { ...common, ...fromUrl(slot, url), origin: `${slot.prefix}_URL`, url };
  const user = values.get('USER');
  if (user === undefined && slot.engine !== 'mongodb')
    throw new GenimsError(
      'CONFIG_INVALID',
      `${slot.prefix}_USER is not set; expected the ${ENGINE_TITLE[slot.engine]} account to use on ${host}.`,
    );
  return {
    ...common,
    origin: `${slot.prefix}_HOST`,
    host: host ?? '',
    port: Number(values.get('PORT') ?? DEFAULT_PORT[slot.engine]),
    user: user ?? '',
    password: values.get('PASSWORD') ?? '',
    database: values.get('DB'),
    url: undefined,
  };
}

function fromUrl(slot: ServerSlot, text: string) {
  const url = new URL(text);
  const mode = url.searchParams.get('sslmode');
  if (mode !== null && !SSL_MODES.includes(mode as SslMode))
    throw new GenimsError(
      'CONFIG_INVALID',
      `${slot.prefix}_URL has sslmode "${mode}"; expected one of ${SSL_MODES.join(', ')}.`,
    );
  const database = decodeURIComponent(url.pathname.replace(/^\//, ''));
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1') || 'localhost',
    port: Number(url.port || DEFAULT_PORT[slot.engine]),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: database === '' ? undefined : database,
    ...(mode === null ? {} : { sslMode: mode as SslMode }),
    ...(url.searchParams.get('sslrootcert') === null ? {} : { sslRootCert: url.searchParams.get('sslrootcert') ?? '' }),
  };
}
