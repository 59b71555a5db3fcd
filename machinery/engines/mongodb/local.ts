import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { MongoServerError } from 'mongodb';
import { poll } from '../../base/clock.ts';
import { terminalFacts } from '../../base/config.ts';
import { GenimsError } from '../../base/errors.ts';
import type { Step } from '../../base/reporter.ts';
import type { Program, Server } from '../contract.ts';
import { answersWithin } from '../download.ts';
import { LocalEngineBase } from '../local-engine.ts';
import { askVersion, runToEnd } from '../processes.ts';
import { connectMongodb, withMongodb } from './connect.ts';
import { JAVA_SERVER, provideJavaServer } from './java-server.ts';

const OWNER = 'genims';
const REPLICA_SET = 'genims';
const DOWNLOAD_VERSION = '8.2.6';

/** MongoDB of this home: mongod found or downloaded, else the compatible server in Java. */
export class LocalMongodb extends LocalEngineBase {
  readonly name = 'mongodb';

  async provide(step: Step): Promise<Program> {
    const { named, allowDownloads, packages, place } = this.setting;
    if (named !== undefined && !existsSync(named))
      throw new GenimsError('ENGINE_MISSING', `There is no mongod at ${named}.`, {
        remedy: 'Set GENIMS_MONGOD to the mongod program, or leave it out.',
      });
    const found = named ?? findMongod();
    if (found !== undefined) return describeMongod(found, named ? `GENIMS_MONGOD (${named})` : `found at ${found}`);
    const downloaded = allowDownloads ? await download(packages, step) : undefined;
    if (downloaded !== undefined) return describeMongod(downloaded, `downloaded to ${dirname(downloaded)}`);
    const java = await provideJavaServer(packages, allowDownloads, step);
    if (java === undefined) {
      const install =
        'Install MongoDB 6 or newer, or Java 17 and Maven (Debian, Ubuntu: apt-get install openjdk-17-jdk-headless maven), set GENIMS_MONGOD, or name a server in `.env`.';
      throw new GenimsError('ENGINE_MISSING', `There is no mongod on this machine, and ${this.notFetched}.`, {
        remedy: allowDownloads ? install : `Leave GENIMS_DOWNLOADS out, or do it yourself: ${install}`,
      });
    }
    return {
      product: JAVA_SERVER.product,
      version: JAVA_SERVER.version,
      source: 'MongoDB-compatible server in Java, from Maven Central',
      path: place.software(java, basename(java)),
    };
  }

  server(): Server {
    // The Java server knows no accounts: it is guarded by listening on loopback alone.
    const account = this.hasAccounts() ? { user: OWNER, password: this.password(OWNER) } : { user: '', password: '' };
    return {
      engine: 'mongodb',
      origin: 'local',
      host: '127.0.0.1',
      port: this.port,
      ...account,
      database: undefined,
      sslMode: 'disable',
      sslRootCert: undefined,
      url: undefined,
    };
  }

  protected signature(): string {
    return `${this.folder}/data/`;
  }

  protected line(program: Program): string {
    return program.version.split('.').slice(0, 2).join('.');
  }

  protected async initialise(program: Program, folder: string): Promise<void> {
    if (program.product !== 'MongoDB') return;
    const keyFile = join(folder, 'key');
    writeFileSync(keyFile, this.password('key'), { mode: 0o400 });
    this.setting.place.own(keyFile, 0o400);
    const files = join(folder, 'files');
    mkdirSync(files);
    this.setting.place.own(files, 0o700);
  }

  protected command(program: Program, port: number) {
    if (program.product === 'MongoDB') {
      const args = ['--dbpath', `${this.data}/files`, '--port', String(port), '--bind_ip', '127.0.0.1'];
      return {
        command: program.path,
        args: [
          ...args,
          '--replSet',
          REPLICA_SET,
          '--keyFile',
          join(this.data, 'key'),
          '--wiredTigerCacheSizeGB',
          '0.5',
          // The path of a socket may have 107 bytes at most, and nobody uses it.
          '--nounixsocket',
        ],
      };
    }
    // A class path has no way to hold a colon, and the store reads what stands before one, and backslashes, in ways of its own: neither sees the home's
    // name, which only the property tells, as a mark of the process.
    const software = join(this.folder, 'software');
    rmSync(software, { force: true });
    symlinkSync(program.path, software);
    return {
      command: 'java',
      args: [
        '-Xmx1g',
        // A store whose heap was too small has closed itself, and would refuse everything from then on: started again it serves.
        '-XX:+ExitOnOutOfMemoryError',
        '-XX:+UseSerialGC',
        '-XX:TieredStopAtLevel=1',
        '-cp',
        'software:software/jars/*',
        `-Dgenims.data=${this.data}/`,
        JAVA_SERVER.mainClass,
        '127.0.0.1',
        String(port),
        'data/store.mv',
      ],
    };
  }

  protected async probe(): Promise<void> {
    const client = await connectMongodb({ ...this.server(), user: '', password: '' }, 1000);
    await client.close();
  }

  /** A fresh mongod becomes a replica set of one, which change streams need, and gets the owner's account. */
  protected override async prepare(program: Program): Promise<void> {
    if (program.product !== 'MongoDB') return;
    // Until the first account exists, loopback may do both without entering.
    await withMongodb({ ...this.server(), user: '', password: '' }, async (client) => {
      const admin = client.db('admin');
      const member = { _id: 0, host: `127.0.0.1:${this.port}` };
      await admin
        .command({ replSetInitiate: { _id: REPLICA_SET, members: [member] } })
        .catch(unless('AlreadyInitialized', 'Unauthorized'));
      const pwd = this.password(OWNER);
      const made = await poll(
        async () => {
          const outcome = await admin
            .command({ createUser: OWNER, pwd, roles: ['root'] })
            .then(() => 'made')
            .catch(unless('Unauthorized', 'NotWritablePrimary', 'NotPrimaryNoSecondaryOk'));
          return outcome.startsWith('Not') ? undefined : outcome;
        },
        { limit: 30_000, every: 100 },
      );
      if (made === undefined)
        throw new GenimsError(
          'ENGINE_START',
          `The replica set of MongoDB in ${this.folder} has no primary after 30 s.`,
        );
    });
  }

  private hasAccounts(): boolean {
    return existsSync(join(this.data, 'key'));
  }
}

/** For `catch`: passes errors of these names as their name, throws others. */
function unless(...names: string[]) {
  return (error: unknown): string => {
    if (error instanceof MongoServerError && names.includes(String(error.codeName))) return String(error.codeName);
    throw error;
  };
}

async function describeMongod(path: string, source: string): Promise<Program> {
  const printed = await runToEnd(path, ['--version'], { what: 'Asking mongod for its version' });
  const version = /db version v(\d+\.\d+\.\d+)/.exec(printed)?.[1] ?? '';
  if (Number.parseInt(version, 10) < 6)
    throw new GenimsError('ENGINE_VERSION', `mongod ${version} at ${path} is too old.`, {
      remedy: 'Provide MongoDB 6.0 or newer.',
    });
  return { product: 'MongoDB', version, source, path };
}

function findMongod(): string | undefined {
  return [...terminalFacts().path.split(':'), '/usr/local/bin', '/opt/homebrew/bin']
    .map((folder) => join(folder, 'mongod'))
    .find((path) => existsSync(path) && askVersion(path, ['--version']) !== undefined);
}

/** mongod from its maker, where its host answers at once; undefined otherwise. */
async function download(packages: string, step: Step): Promise<string | undefined> {
  const { MongoBinary, DryMongoBinary } = await import('mongodb-memory-server-core');
  const { MongoBinaryDownloadUrl } = await import('mongodb-memory-server-core/lib/util/MongoBinaryDownloadUrl.js');
  const options = { version: DOWNLOAD_VERSION, downloadDir: join(packages, 'mongod') };
  const known = await DryMongoBinary.locateBinary({ ...options, systemBinary: '' }).catch(() => undefined);
  if (known !== undefined) return known;
  step.update('looking for a download of MongoDB');
  try {
    const { platform, arch } = process;
    const url = await new MongoBinaryDownloadUrl({ platform, arch, version: DOWNLOAD_VERSION }).getDownloadUrl();
    if (!(await answersWithin(url, 3000))) return undefined;
    mkdirSync(options.downloadDir, { recursive: true });
    step.update(`downloading MongoDB ${DOWNLOAD_VERSION}`);
    return await MongoBinary.getPath(options);
  } catch {
    // What was there at first did not arrive whole: the server in Java serves instead.
    return undefined;
  }
}
