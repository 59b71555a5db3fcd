import { join } from 'node:path';
import { ROOT } from '../../cli/catalog.ts';
import { BackupFolder } from '../../machinery/backup/backup-folder.ts';
import { BackupTools } from '../../machinery/backup/backup-tools.ts';
import type { BackupManifest, BackupWork } from '../../machinery/backup/contract.ts';
import { runBackups } from '../../machinery/backup/run-backup.ts';
import { namedSources } from '../../machinery/backup/sources.ts';
import type { Platform } from '../../machinery/provisioning/platform.ts';

/** Backups of a platform in a folder of the test's own, with the tools of this machine. */
export function backupsIn(platform: Platform, path: string, key?: Buffer): BackupWork {
  return {
    platform,
    destination: new BackupFolder(path, key),
    tools: new BackupTools({
      packages: join(ROOT, 'node_modules', '.cache', 'genims'),
      postgresBin: undefined,
      mysqld: platform.home.state.programs?.mysql?.path,
      allowDownloads: true,
    }),
  };
}

export function backUp(work: BackupWork, ...names: string[]): Promise<BackupManifest[]> {
  return runBackups(work, namedSources(work.platform, names), 'test');
}
