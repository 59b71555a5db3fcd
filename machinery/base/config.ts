import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { OURS, readEnvFile } from './env-file.ts';
import { GenimsError } from './errors.ts';
import {
  DEFAULT_PORT,
  type EngineName,
  type NamedServer,
  namedServer,
  type ServerSlot,
  withoutSecret,
} from './named-server.ts';
import { nearest } from './nearest.ts';
import { GENERAL, SCHEMES, type Setting } from './settings.ts';
import { SSL_MODES, type SslMode } from './tls.ts';

/** The only file that reads `process.env`. */

export type { EngineName, NamedServer, ServerSlot, SslMode };
export { withoutSecret };

export interface Config {
  home: string | undefined;
  postgresBin: string | undefined;
  mysqld: string | undefined;
  mongod: string | undefined;
  allowDownloads: boolean;
  /** Threads that simulate history; undefined for as many as are of use. */
  /** Milliseconds that daemons wait for a module that is silent; undefined for their own choice. */
  patience: number | undefined;
  /** Modules whose agents begin things by themselves; undefined for all. */
  initiative: readonly string[] | undefined;
  /** File with the key that signs checkpoints of the audit. */
  auditKey: string | undefined;
  /** Destination of backups; undefined for the home's own folder. */
  backupFolder: string | undefined;
  /** Storage account of Azure that backups are carried to, and its container. */
  backupAzure: { connection: string; container: string } | undefined;
  /** File with the key that backups are encrypted with. */
  backupKey: string | undefined;
  /** Where alerts are posted. */
  alertWebhook: string | undefined;
  /** Mail server that tells alerts, and whom. */
  alertMail: { server: string; to: string; from: string | undefined } | undefined;
  /** Server on which tests see the other answer to what the local MongoDB can do. */
  testMongodb: string | undefined;
  testPostgresBin: string | undefined;
  /** Servers named, by prefix. */
  servers: Map<string, NamedServer>;
}

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
    general: [...GENERAL],
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
      type: 'tls',
      choices: slot.engine === 'mongodb' ? SSL_MODES.filter((mode) => mode !== 'prefer') : SSL_MODES,
      fallback: `${slot.engine === 'mongodb' ? 'what the connection string says' : 'prefer'}, or verify-full beside an authority`,
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

/** A variable of ours in the process that says something of TLS, but is no setting. */
const OF_TLS = /^(POSTGRES|MYSQL|MONGODB)_.*(SSL|TLS)/;

/**
 * Refuses a line of `.env` whose name is no setting: misspelt, it would be ignored, and another server used than the one meant. Of what the process
 * has only names of TLS are refused, as others may be meant for other programs.
 */
export function refuseUnknownNames({ values, fromFile }: Environment, slots: ServerSlot[]): void {
  const { general, servers } = settingsOf(slots);
  const known = [...general, ...servers.flatMap(({ settings }) => settings)].map((setting) => setting.name);
  for (const name of Object.keys(values))
    if ((fromFile?.names.has(name) ? OURS : OF_TLS).test(name) && !known.includes(name))
      throw new GenimsError(
        'CONFIG_INVALID',
        `${name} in ${fromFile?.names.has(name) ? fromFile.path : 'the environment'} is no setting; expected a name of .env.example, such as ${nearest(name, known)}.`,
      );
}

/** Variables with their values, and which of them a file gave. */
export interface Environment {
  values: Record<string, string | undefined>;
  fromFile?: { path: string; names: Set<string> };
}

/** The environment with the lines of `.env` below it: what is set in the process goes first. */
export function readEnvironment(envFile: string): Environment {
  const file = readEnvFile(envFile);
  const names = new Set(Object.keys(file).filter((name) => process.env[name] === undefined));
  return { values: { ...file, ...process.env }, fromFile: { path: envFile, names } };
}

/** A path as it was meant: `~` is the user's folder, and a relative one is seen from the folder of the file that gave it, or from where the user stands. */
function pathIn(folder: string | undefined): (path: string) => string {
  return (path) => {
    if (path === '~' || path.startsWith('~/')) return join(homedir(), path.slice(1));
    return folder === undefined ? resolve(path) : resolve(folder, path);
  };
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
  /^(https?_proxy|no_proxy|all_proxy|node_extra_ca_certs|ssl_cert_(file|dir)|maven_opts|npm_config_\w+|pip_\w+)$/i;

/** What programs that fetch something know of the network. It may hold a proxy's password, so engines do not get it. */
export function networkEnvironment(): Record<string, string> {
  const known: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env))
    if (value !== undefined && NETWORK.test(name)) known[name] = value;
  return known;
}

export function parseConfig(
  values: Environment['values'],
  slots: ServerSlot[],
  fromFile?: Environment['fromFile'],
): Config {
  const pathOf = (name: string) => pathIn(fromFile?.names.has(name) ? dirname(fromFile.path) : undefined);
  const value = (setting: Setting) => checked(setting, values[setting.name], pathOf(setting.name));
  const general = new Map(GENERAL.map((setting) => [setting.name, value(setting)]));
  const servers = new Map<string, NamedServer>();
  for (const slot of [...ENGINE_SLOTS, ...slots]) {
    const found = new Map(serverSettings(slot).map((s) => [s.name.slice(slot.prefix.length + 1), value(s)]));
    const server = namedServer(slot, found, pathOf(`${slot.prefix}_URL`));
    if (server) servers.set(slot.prefix, server);
  }
  return {
    home: general.get('GENIMS_HOME'),
    postgresBin: general.get('GENIMS_POSTGRES_BIN'),
    mysqld: general.get('GENIMS_MYSQLD'),
    mongod: general.get('GENIMS_MONGOD'),
    auditKey: general.get('GENIMS_AUDIT_KEY'),
    backupFolder: general.get('GENIMS_BACKUP_FOLDER'),
    backupAzure: azureOf(
      general.get('GENIMS_BACKUP_AZURE_CONNECTION'),
      general.get('GENIMS_BACKUP_AZURE_CONTAINER') ?? 'genims-backups',
    ),
    backupKey: general.get('GENIMS_BACKUP_KEY'),
    alertWebhook: general.get('GENIMS_ALERT_WEBHOOK'),
    alertMail: mailOf(general),
    testMongodb: general.get('GENIMS_TEST_MONGODB_URL'),
    testPostgresBin: general.get('GENIMS_TEST_POSTGRES_BIN'),
    patience: general.get('GENIMS_PATIENCE') === undefined ? undefined : Number(general.get('GENIMS_PATIENCE')) * 1000,
    initiative: initiativeOf(general.get('GENIMS_INITIATIVE') ?? 'all'),
    allowDownloads: (general.get('GENIMS_DOWNLOADS') ?? 'on') === 'on',
    servers,
  };
}

function azureOf(connection: string | undefined, container: string): Config['backupAzure'] {
  return connection === undefined ? undefined : { connection, container };
}

function mailOf(general: ReadonlyMap<string, string | undefined>): Config['alertMail'] {
  const [server, to, from] = ['SERVER', 'TO', 'FROM'].map((name) => general.get(`GENIMS_ALERT_MAIL_${name}`));
  if ((server === undefined) !== (to === undefined))
    throw new GenimsError(
      'CONFIG_INVALID',
      `GENIMS_ALERT_MAIL_${server === undefined ? 'SERVER' : 'TO'} is missing; alerts are mailed through a server and to somebody.`,
    );
  return server === undefined || to === undefined ? undefined : { server, to, from };
}

function initiativeOf(found: string): string[] | undefined {
  if (found === 'all') return undefined;
  return found === 'none' ? [] : found.split(',').map((module) => module.trim());
}

function refused(setting: Setting, found: string, expected: string): GenimsError {
  const shown = setting.type === 'secret' || setting.type === 'url' ? withoutSecret(found) : `"${found}"`;
  return new GenimsError('CONFIG_INVALID', `${setting.name} is ${shown}; expected ${expected}.`);
}

function checked(setting: Setting, raw: string | undefined, pathOf: (path: string) => string): string | undefined {
  const found = setting.type === 'secret' ? raw : raw?.trim();
  if (found === undefined || found === '') return undefined;
  switch (setting.type) {
    case 'port':
      if (!/^\d{1,5}$/.test(found) || Number(found) < 1 || Number(found) > 65535)
        throw refused(setting, found, 'a port number from 1 to 65535');
      return found;
    case 'choice':
      if (!setting.choices?.includes(found)) throw refused(setting, found, `one of ${setting.choices?.join(', ')}`);
      return found;
    case 'seconds':
      if (!/^\d{1,6}$/.test(found) || Number(found) < 1)
        throw refused(setting, found, 'a whole number of seconds from 1 on');
      return found;
    case 'flag':
      if (found !== 'on' && found !== 'off') throw refused(setting, found, 'on or off');
      return found;
    case 'path':
      return pathOf(found);
    case 'program':
      // A name without a folder is looked for where programs are.
      return found.includes('/') ? pathOf(found) : found;
    case 'url': {
      const scheme = /^([a-z+]+):\/\//i.exec(found)?.[1]?.toLowerCase() ?? '';
      if (!setting.schemes?.includes(scheme))
        throw refused(
          setting,
          found,
          `a connection string such as ${setting.schemes?.[0]}://user:password@host:port/database`,
        );
      if (!isDecodable(found))
        throw refused(setting, found, 'a percent sign of user, password or database to be written as %25');
      return found;
    }
    default:
      return found;
  }
}

/** Whether every percent sign begins a character that can be read. */
function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
