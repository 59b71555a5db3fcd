import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { BlobServiceClient } from '@azure/storage-blob';
import { ROOT } from '../../cli/catalog.ts';
import { childEnvironment, networkEnvironment } from '../../machinery/base/config.ts';
import { randomSuffix } from '../../machinery/base/random.ts';

/** The account that every emulator has; its key is in the documentation of Azure. */
const ACCOUNT = 'devstoreaccount1';
export const ACCOUNT_KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** An emulator of Azure Blob Storage, with a line to it that can be cut. */
export class Azurite {
  private readonly child: ChildProcess;
  private readonly proxy: Server;
  private readonly sockets = new Set<Socket>();
  private readonly port: number;
  /** Bytes that go to the service until the line is cut for good; undefined where it holds. */
  cutAfter: number | undefined;
  /** Bytes that went to the service. */
  sent = 0;

  private constructor(child: ChildProcess, port: number) {
    this.child = child;
    this.port = port;
    this.proxy = createServer((near) => this.follow(near));
  }

  static async start(): Promise<Azurite> {
    const place = installed();
    const main = join(place, 'node_modules', 'azurite', 'dist', 'src', 'blob', 'main.js');
    const args = ['--blobHost', '127.0.0.1', '--blobPort', '0', '--inMemoryPersistence', '--disableTelemetry'];
    const child = spawn(process.execPath, [main, ...args, '--skipApiVersionCheck', '--silent'], {
      ...{ cwd: place, env: childEnvironment(), stdio: ['ignore', 'pipe', 'inherit'] },
    });
    const port = await new Promise<number>((resolve, reject) => {
      let printed = '';
      child.stdout?.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        const [, found] = /listens on .*:(\d+)/.exec(printed) ?? [];
        if (found !== undefined) resolve(Number(found));
      });
      child.once('exit', () => reject(new Error(`The emulator ended: ${printed}`)));
    });
    const azurite = new Azurite(child, port);
    await new Promise<void>((resolve) => azurite.proxy.listen(0, '127.0.0.1', resolve));
    return azurite;
  }

  /** Through the line that can be cut, unless another key or port is asked for. */
  connection({ key = ACCOUNT_KEY, port = this.proxyPort } = {}): string {
    return `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${key};BlobEndpoint=http://127.0.0.1:${port}/${ACCOUNT};`;
  }

  /** A container of its own. */
  async container(): Promise<string> {
    const name = `test-${randomSuffix()
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, '')}`;
    await BlobServiceClient.fromConnectionString(this.connection({ port: this.port })).createContainer(name);
    return name;
  }

  stop(): void {
    this.proxy.close();
    for (const socket of this.sockets) socket.destroy();
    this.child.kill('SIGKILL');
  }

  private get proxyPort(): number {
    const address = this.proxy.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  private follow(near: Socket): void {
    if (this.cutAfter !== undefined && this.cutAfter <= 0) {
      near.destroy();
      return;
    }
    const far = connect(this.port, '127.0.0.1');
    for (const socket of [near, far]) {
      this.sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        this.sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    far.pipe(near);
    near.on('data', (chunk: Buffer) => {
      this.sent += chunk.length;
      if (this.cutAfter !== undefined) this.cutAfter -= chunk.length;
      if (this.cutAfter !== undefined && this.cutAfter <= 0) near.destroy();
      else far.write(chunk);
    });
  }
}

/** The emulator's packages, as its own lock file says, where they are not there yet; beside what the platform downloads. */
function installed(): string {
  const place = join(ROOT, 'node_modules', '.cache', 'genims', 'azurite');
  if (existsSync(place)) return place;
  const begun = `${place}-${randomSuffix()}`;
  mkdirSync(begun, { recursive: true });
  for (const name of ['package.json', 'package-lock.json'])
    cpSync(join(ROOT, 'tools', 'azurite', name), join(begun, name));
  const { status, stderr } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--omit=optional', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: begun, env: { ...childEnvironment(), ...networkEnvironment() }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The emulator of Azure Blob Storage cannot be installed: ${stderr}`);
  try {
    renameSync(begun, place);
  } catch {
    // Another process was first.
    rmSync(begun, { recursive: true, force: true });
  }
  return place;
}
