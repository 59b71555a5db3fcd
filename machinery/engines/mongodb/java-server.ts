import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { networkEnvironment } from '../../base/config.ts';
import { GenimsError } from '../../base/errors.ts';
import type { Step } from '../../base/reporter.ts';
import { installPackages } from '../packages.ts';
import { askVersion, runToEnd } from '../processes.ts';

const PROGRAMS = ['JournaledServer.java', 'KeyValue.java'];
const SOURCES = ['pom.xml', ...PROGRAMS];
export const JAVA_SERVER = { product: 'mongo-java-server', version: '1.47.0', mainClass: 'JournaledServer' } as const;

/**
 * The folder with mongo-java-server's jars and our compiled starter, fetched from Maven Central on first use; undefined where Java or Maven are
 * missing and cannot be installed. Errors: ENGINE_MISSING with what Maven said, when the jars cannot be had.
 */
export async function provideJavaServer(
  packages: string,
  allowDownloads: boolean,
  step: Step,
): Promise<string | undefined> {
  const hash = createHash('sha256');
  for (const name of SOURCES) hash.update(readFileSync(join(import.meta.dirname, name)));
  // The folder's name follows from what it was made of: another version of the sources makes another folder.
  const folder = join(packages, `mongo-java-server-${hash.digest('hex').slice(0, 12)}`);
  if (existsSync(folder)) return (await provideTools(['java'], allowDownloads, step)) ? folder : undefined;
  if (!allowDownloads) return undefined;
  if (!(await provideTools(['java', 'javac', 'mvn'], true, step))) return undefined;
  const partial = `${folder}.partial-${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(join(partial, 'jars'), { recursive: true });
  try {
    for (const name of SOURCES) copyFileSync(join(import.meta.dirname, name), join(partial, name));
    step.update('fetching mongo-java-server with Maven');
    await runToEnd(
      'mvn',
      ['-q', '-B', 'dependency:copy-dependencies', '-DincludeScope=runtime', '-DoutputDirectory=jars'],
      { cwd: partial, env: networkEnvironment(), what: 'Fetching mongo-java-server' },
    );
    step.update('compiling its starter');
    await runToEnd('javac', ['--release', '17', '-cp', 'jars/*', '-d', '.', ...PROGRAMS], {
      cwd: partial,
      what: 'Compiling the starter of mongo-java-server',
    });
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw new GenimsError('ENGINE_MISSING', `There is no mongod on this machine. ${(error as Error).message}`, {
      remedy:
        'Install MongoDB 6 or newer, let Maven reach Maven Central, set GENIMS_MONGOD, or name a server in `.env`.',
      cause: error,
    });
  }
  if (existsSync(folder)) rmSync(partial, { recursive: true, force: true });
  else renameSync(partial, folder);
  return folder;
}

const OLDEST_JAVA = 17;
const PACKAGES = { java: 'openjdk-17-jdk-headless', javac: 'openjdk-17-jdk-headless', mvn: 'maven' } as const;
type Tool = keyof typeof PACKAGES;

/** Those of the tools that are not on this machine, or too old, or do not work. */
export function missingTools(tools: Tool[]): Tool[] {
  return tools.filter((tool) => {
    const printed = askVersion(tool, ['-version']);
    if (tool === 'mvn' || printed === undefined) return printed === undefined;
    // 17.0.15, and 1.8.0 before Java 9.
    const [, major] = /(\d+)[.\d]*/.exec(printed) ?? [];
    return Number(major) < OLDEST_JAVA;
  });
}

/** Installs what of the tools is missing, and nothing else: what works stays as it is. */
async function provideTools(tools: Tool[], allowed: boolean, step: Step): Promise<boolean> {
  const missing = missingTools(tools);
  if (missing.length === 0) return true;
  if (!allowed) return false;
  const packages = [...new Set(missing.map((tool) => PACKAGES[tool]))];
  return (await installPackages(packages, step)) && missingTools(missing).length === 0;
}
