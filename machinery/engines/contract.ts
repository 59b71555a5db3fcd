import { readFileSync } from 'node:fs';
import type { EngineName, NamedServer, SslMode } from '../base/config.ts';
import type { Step } from '../base/reporter.ts';

export type { EngineName };

/**
 * Where a server is and how to enter it: one that the environment names, or one of this home, whose `origin` is `local`. Passwords stay in this
 * object; messages use `address`.
 */
export type Server = NamedServer;

/** `host:port`, as messages have it, and connection strings where the host is no socket. */
export function address(server: Pick<Server, 'host' | 'port'>): string {
  return server.host.includes(':') ? `[${server.host}]:${server.port}` : `${server.host}:${server.port}`;
}

/** Name of an account's password among the home's secrets: an account is the same on every server of an engine. */
export function secretName(engine: EngineName, account: string): string {
  return `${engine}/${account}`;
}

/** Which variable named the server, as a part of a message; nothing for a local one. */
export function namedBy({ origin }: Pick<Server, 'origin'>): string {
  return origin === 'local' ? '' : ` (from ${origin})`;
}

/** Whether the host is the path of a socket: no network lies between, and as in libpq, TLS is no question there. */
export function isSocket({ host }: Pick<Server, 'host'>): boolean {
  return host.startsWith('/');
}

/** What to do when it does not answer, where that is not to look at the variable that named it. */
export function remedyFor({ origin, engine }: Pick<Server, 'origin' | 'engine'>): { remedy?: string } {
  if (origin !== 'local') return {};
  return {
    remedy: `Run \`./genims up\`, which starts it again; its log is in the folder ${engine} that \`./genims status\` leads to.`,
  };
}

/** Modes of TLS to try in turn: without a mode, or with `prefer`, a server that has no TLS is entered without. */
export function tlsModes({ sslMode, host }: Pick<Server, 'sslMode' | 'host'>): readonly SslMode[] {
  if (isSocket({ host })) return ['disable'];
  return sslMode === undefined || sslMode === 'prefer' ? ['require', 'disable'] : [sslMode];
}

/** The files of a server's TLS, as drivers take them. */
export function tlsFiles({ sslRootCert, sslCert, sslKey }: Server): { ca?: string; cert?: string; key?: string } {
  return {
    ...(sslRootCert === undefined ? {} : { ca: readFileSync(sslRootCert, 'utf8') }),
    ...(sslCert === undefined || sslKey === undefined
      ? {}
      : { cert: readFileSync(sslCert, 'utf8'), key: readFileSync(sslKey, 'utf8') }),
  };
}

/** Equal for connections that share a server and an account. */
export function serverKey(server: Pick<Server, 'host' | 'port' | 'user'>): string {
  return `${address(server)} ${server.user}`;
}

/** A program that can be run as a local engine. */
export interface Program {
  /** Product as people call it: PostgreSQL, MariaDB, MySQL, MongoDB, mongo-java-server. */
  product: string;
  version: string;
  /** Where it was found, in plain words for `status`. */
  source: string;
  /** Path of the server program, or of the folder that holds it. */
  path: string;
}

/** What `status` says of an engine. */
export interface EngineStatus {
  name: EngineName;
  product: string;
  version: string;
  source: string;
  address: string;
  running: boolean;
}

/** One kind of engine run by this home. The three kinds share this contract and the suite in `engines.test.ts`. */
export interface LocalEngine {
  readonly name: EngineName;
  /** Finds the program, or provides it (package, apt, download) in the documented order. */
  provide(step: Step): Promise<Program>;
  /** Starts the engine if it is not running; makes its data directory on first use. Safe to repeat after any crash. */
  start(program: Program, step: Step): Promise<Server>;
  /** How to enter the running engine. */
  server(): Server;
  running(): boolean;
  /** Ends the engine's processes, keeping its data. */
  stop(): Promise<void>;
  /** Ends the engine without saving and removes data and logs. */
  remove(): Promise<void>;
}
