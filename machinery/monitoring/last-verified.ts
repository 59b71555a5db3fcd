import { withPostgres } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';

/** What the last proof of a database found. */
export interface LastVerified {
  database: string;
  ok: boolean;
}

/** From the register of databases; one that was never verified is not in it. */
export async function lastVerified(platform: Platform): Promise<LastVerified[]> {
  const keeper = platform.databases().find(({ modules }) => modules.some((one) => one.holdsRegistry));
  if (!keeper) return [];
  return withPostgres(keeper.server, keeper.nameThere, async (client) => {
    const { rows } = await client.query<{ name: string; ok: boolean }>(
      `select database_name as name, last_verified_ok as ok from ${PLATFORM_SCHEMA}.database_registry where last_verified_at is not null order by 1`,
    );
    return rows.map(({ name, ok }) => ({ database: name, ok }));
  });
}
