import { withPostgres } from '../engines/postgres/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import { captureSource } from './sources.ts';

/**
 * Roles of change capture that may not replicate: before PostgreSQL 16 only a superuser can make ones that may, so on a server of somebody else an administrator has to say `alter role … replication`.
 * As long as there is one, nothing that follows changes can begin.
 */
export async function rolesUnableToCapture(platform: Platform): Promise<string[]> {
  const unable: string[] = [];
  for (const database of platform.databases()) {
    const { server, database: name } = captureSource(platform, database);
    const { rows } = await withPostgres(server, name, (client) =>
      client.query<{ role: string }>(
        'select rolname as role from pg_roles where rolname = current_user and not (rolreplication or rolsuper)',
      ),
    );
    unable.push(...rows.map(({ role }) => role));
  }
  return unable;
}
