import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { appendedLines, type FilePlace } from '../base/appended-lines.ts';
import type { EngineName } from '../base/config.ts';
import { systemCode } from '../base/errors.ts';
import { serverKey } from '../engines/contract.ts';
import { mysqlRows, withMysql } from '../engines/mysql/connect.ts';
import type { Platform } from '../provisioning/platform.ts';

/** Logins that a server refused since it was started. */
export interface FailedLogins {
  engine: EngineName;
  server: string;
  count: number;
}

const REFUSED = /FATAL:\s+(password authentication failed|role ".*" does not exist|no pg_hba\.conf entry)/;

/** MySQL and MariaDB count them. PostgreSQL does not: of a local server the log is read, from where the last look ended; one of others cannot be asked. */
export async function failedLogins(platform: Platform): Promise<FailedLogins[]> {
  const found: FailedLogins[] = [];
  for (const [server, [first]] of Map.groupBy(platform.stores(), (one) => serverKey(one.server)))
    if (first)
      await withMysql(first.server, first.nameThere, async (connection) => {
        const rows = await mysqlRows<{ Variable_name: string; Value: string }>(
          connection,
          "show global status where variable_name in ('Access_denied_errors', 'Aborted_connects')",
        );
        // MariaDB tells refused passwords from connections that ended otherwise.
        const counted = rows.find(({ Variable_name: name }) => name === 'Access_denied_errors') ?? rows[0];
        found.push({ engine: 'mysql', server, count: Number(counted?.Value ?? 0) });
      });
  if (platform.localEngines().includes('postgres'))
    found.push({
      engine: 'postgres',
      server: 'local',
      count: log.read(newestLog(join(platform.engines.local.postgres.folder, 'log'))),
    });
  return found;
}

/** The file that a server writes to: it begins another one every day. */
function newestLog(folder: string): string | undefined {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.log'))
      .map((name) => join(folder, name))
      .toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'EACCES') return undefined;
    throw error;
  }
}

/** A log that grows, read once: what was counted is remembered for as long as it is the same file. */
class CountedLog {
  private place: FilePlace | undefined;
  private count = 0;

  read(path: string | undefined): number {
    for (let isMore = path !== undefined; isMore && path !== undefined; ) {
      const read = appendedLines(path, this.place);
      [this.place, isMore] = [read.place, read.isMore];
      this.count += read.lines.filter(({ text }) => REFUSED.test(text)).length;
    }
    return this.count;
  }
}

const log = new CountedLog();
