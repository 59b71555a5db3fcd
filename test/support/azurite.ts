import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BlobServiceClient } from '@azure/storage-blob';
import { ROOT } from '../../cli/catalog.ts';
import { childEnvironment, networkEnvironment } from '../../machinery/base/config.ts';
import { randomSuffix } from '../../machinery/base/random.ts';
import { Line } from './line.ts';

/** The account that every emulator has; its key is in the documentation of Azure. */
const ACCOUNT = 'devstoreaccount1';
export const ACCOUNT_KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** An emulator of Azure Blob Storage, with a line to it that can be cut. */
export class Azurite {
  readonly line = new Line();
  private readonly child: ChildProcess;
  private readonly port: number;

  private constructor(child: ChildProcess, port: number) {
    this.child = child;
    this.port = port;
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
    await azurite.line.open({ host: '127.0.0.1', port });
    return azurite;
  }

  /** Through the line that can be cut, unless another key or port is asked for. */
  connection({ key = ACCOUNT_KEY, port = this.line.port } = {}): string {
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
    this.line.close();
    this.child.kill('SIGKILL');
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
