import type { Config, NamedServer } from '../base/config.ts';
import { GenimsError } from '../base/errors.ts';
import type { Home } from '../base/home.ts';
import { mapParallel } from '../base/parallel.ts';
import { type Reporter, reportStep } from '../base/reporter.ts';
import {
  address,
  type EngineName,
  type EngineStatus,
  type LocalEngine,
  type Program,
  type Server,
  secretName,
} from './contract.ts';
import type { LocalEngineBase } from './local-engine.ts';
import { LocalMongodb } from './mongodb/local.ts';
import { LocalMysql } from './mysql/local.ts';
import { Place } from './place.ts';
import { LocalPostgres } from './postgres/local.ts';

export interface EnginesInput {
  home: Home;
  config: Config;
  reporter: Reporter;
  /** Folder for software that is fetched. */
  packages: string;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);

/** The engines that a platform uses: servers named in the environment, and local ones for what is not named. */
export class Engines {
  readonly local: { postgres: LocalPostgres; mysql: LocalMysql; mongodb: LocalMongodb };
  private readonly home: Home;
  private readonly config: Config;
  private readonly reporter: Reporter;
  private place: Place | undefined;

  constructor({ home, config, reporter, packages }: EnginesInput) {
    this.home = home;
    this.config = config;
    this.reporter = reporter;
    // The account for engines is looked up, or made, only when an engine is really touched.
    const owner = this;
    const setting = (named: string | undefined) => ({
      home,
      reporter,
      packages,
      allowDownloads: config.allowDownloads,
      named,
      get place() {
        owner.place ??= new Place(home);
        return owner.place;
      },
    });
    this.local = {
      postgres: new LocalPostgres(setting(config.postgresBin)),
      mysql: new LocalMysql(setting(config.mysqld)),
      mongodb: new LocalMongodb(setting(config.mongod)),
    };
  }

  /**
   * The server that the environment names under the first of the prefixes that is set; undefined where the local engine
   * serves. Two prefixes that name different servers are refused.
   */
  named(prefixes: string[]): NamedServer | undefined {
    const servers = prefixes.flatMap((prefix) => this.config.servers.get(prefix) ?? []);
    const foreign = servers.filter((server) => !this.isOwn(server));
    if (foreign.length > 0 && foreign.length < servers.length) throw conflict(servers);
    const [first, ...others] = foreign;
    if (first && others.some((other) => address(other) !== address(first) || other.database !== first.database))
      throw conflict(foreign);
    return first;
  }

  /** The server of a database: named by one of its own prefixes, else by its engine's, else local. */
  serverOf(engine: EngineName, prefixes: string[]): Server {
    return this.namedFor(engine, prefixes) ?? this.local[engine].server();
  }

  /** The name of a database on its server. */
  databaseName(engine: EngineName, prefixes: string[], name: string): string {
    return (
      this.named(prefixes)?.database ??
      (engine === 'mongodb' ? (this.namedFor(engine, prefixes)?.database ?? name) : name)
    );
  }

  isLocal(engine: EngineName, prefixes: string[]): boolean {
    return this.namedFor(engine, prefixes) === undefined;
  }

  private namedFor(engine: EngineName, prefixes: string[]): NamedServer | undefined {
    const [own, whole] = [this.named(prefixes), this.named([engine.toUpperCase()])];
    // `env` prints accounts that the platform itself made where the owner is not the one to use. Such an account that comes back through the
    // environment owns nothing: the server's account goes on doing that.
    const ours = own && this.home.secrets[secretName(engine, own.user)] === own.password;
    if (!own || !whole || address(own) !== address(whole)) return own ?? whole;
    if (ours) return { ...whole, database: own.database };
    // One server has one kind of TLS: what is said for all its databases holds for this one.
    if (own.sslMode !== undefined) return own;
    const { sslMode, sslRootCert, sslCert, sslKey } = whole;
    return { ...own, sslMode, sslRootCert, ...(sslCert && sslKey ? { sslCert, sslKey } : {}) };
  }

  /** Addresses of this home's own engines count as local when they come back through the environment. */
  private isOwn(server: NamedServer): boolean {
    return LOOPBACK.has(server.host) && this.home.state.ports?.[server.engine] === server.port;
  }

  /** Starts the local engines of these kinds, each as a step of the reporter. */
  async start(names: EngineName[]): Promise<void> {
    await mapParallel(names, 3, (name) =>
      reportStep(
        this.reporter,
        title(name),
        async (step) => {
          const engine: LocalEngine = this.local[name];
          step.update('looking for the program');
          const program = await engine.provide(step);
          this.remember(name, program);
          await engine.start(program, step);
          return program;
        },
        (program) =>
          `${program.product} ${program.version} on 127.0.0.1:${this.home.state.ports?.[name]}, ${program.source}`,
      ),
    );
  }

  /** Stops what runs locally; gives the names of the engines that did. */
  async stop(): Promise<EngineName[]> {
    const running = this.known().filter((engine) => engine.running() || engine.strays().length > 0);
    await mapParallel(running, 3, async (engine) => {
      await reportStep(this.reporter, `Stopping ${title(engine.name)}`, () => engine.stop());
    });
    return running.map((engine) => engine.name);
  }

  /** Ends the local engines and removes their data, saving nothing. */
  async remove(): Promise<void> {
    await mapParallel(this.known(), 3, (engine) => engine.remove());
  }

  /** Local engines that this home has made. */
  known(): LocalEngineBase[] {
    if (this.home.state.places?.engines === undefined) return [];
    return Object.values(this.local);
  }

  /** What `status` says of a local engine; undefined for one that this home never made. */
  statusOf(name: EngineName): EngineStatus | undefined {
    const program = this.home.state.programs?.[name];
    const port = this.home.state.ports?.[name];
    if (!program || port === undefined) return undefined;
    const { product, version, source } = program;
    return { name, product, version, source, address: `127.0.0.1:${port}`, running: this.local[name].running() };
  }

  /** Where local engines keep their data. */
  get folder(): string {
    this.place ??= new Place(this.home);
    return this.place.path;
  }

  private remember(name: EngineName, program: Program): void {
    this.home.updateState((state) => {
      state.programs = { ...state.programs, [name]: program };
    });
  }
}

function title(name: EngineName): string {
  return { postgres: 'PostgreSQL', mysql: 'MySQL', mongodb: 'MongoDB' }[name];
}

function conflict(servers: NamedServer[]): GenimsError {
  const list = servers.map(
    (server) => `${server.origin} (${address(server)}, database ${server.database ?? 'default'})`,
  );
  return new GenimsError('CONFIG_CONFLICT', `One database is named by ${list.join(' and by ')}.`);
}
