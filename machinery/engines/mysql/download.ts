import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from '../../base/reporter.ts';
import { answersWithin, fetchToFile } from '../download.ts';
import { runToEnd } from '../processes.ts';

const VERSION = '8.4.x';

/**
 * Downloads MySQL 8.4 into `packages`, where its host can be reached; undefined otherwise. `mysql-memory-server` knows which archive fits the
 * machine; its own servers live only as long as the process that started them, so only that knowledge is used.
 */
export async function downloadMysql(packages: string, step: Step): Promise<string | undefined> {
  if (process.platform === 'win32' || (process.arch !== 'x64' && process.arch !== 'arm64')) return undefined;
  const folder = join(packages, 'mysql');
  const program = join(folder, 'bin', 'mysqld');
  if (existsSync(program)) return program;
  const archive = await archiveOf(VERSION);
  if (archive === undefined) return undefined;
  step.update('looking for a download of MySQL');
  const url = await firstAnswering(archive.urls);
  if (url === undefined) return undefined;
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const file = join(partial, 'archive.tar');
  await fetchToFile(url, file, (done) => step.update(`downloading MySQL ${archive.version}: ${done}`));
  await runToEnd('tar', ['-xf', file, '-C', partial, '--strip-components=1'], { what: 'Unpacking MySQL' });
  rmSync(file);
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
  return program;
}

async function archiveOf(version: string): Promise<{ urls: string[]; version: string } | undefined> {
  const library = 'mysql-memory-server/dist/src';
  const { default: versions } = await import(`${library}/libraries/Version.js`);
  const { default: constants } = await import(`${library}/constants.js`);
  try {
    const { url, version: exact } = versions.default(version, process.arch);
    return {
      version: exact,
      urls: [constants.MySQLCDNDownloadsBaseURL + url, constants.MySQLCDNArchivesBaseURL + url],
    };
  } catch {
    // The library has no archive for this machine.
    return undefined;
  }
}

async function firstAnswering(urls: string[]): Promise<string | undefined> {
  for (const url of urls) if (await answersWithin(url, 3000)) return url;
  return undefined;
}
