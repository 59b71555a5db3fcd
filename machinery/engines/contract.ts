import type { SslMode } from '../base/config.ts';
import type { Step } from '../base/reporter.ts';

export type EngineName = 'postgres' | 'mysql' | 'mongodb';

/** Where a server is and how to enter it. Passwords stay in this object; messages use `address`. */
export interface Server {
  engine: EngineName;
  /** `local` for an engine of this home, otherwise the variable that named it. */
  origin: 'local' | (string & {});
  host: string;
  port: number;
  user: string;
  password: string;
  /** Database to connect to where no other is named; undefined for the engine's own default. */
  database: string | undefined;
  sslMode: SslMode | undefined;
  sslRootCert: string | undefined;
  /** MongoDB's connection string, whose options go beyond host and port. */
  url: string | undefined;
}

export function address(server: Pick<Server, 'host' | 'port'>): string {
  return server.host.includes(':') ? `[${server.host}]:${server.port}` : `${server.host}:${server.port}`;
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

/** One kind of engine run by this home. The three kinds share this contract and the suite in `test/conformance`. */
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
