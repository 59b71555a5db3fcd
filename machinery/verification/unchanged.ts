import { createHash } from 'node:crypto';
import { mapParallel } from '../base/parallel.ts';
import { withPostgres } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { Check } from './check.ts';
import { lawsOf } from './law-checks.ts';

/**
 * What the server counts of a database's tables: rows written, changed and removed, whoever did it, also without triggers; another file after `truncate`; and
 * keys that are not enforced. After a crash, or when somebody asks for it, it counts from nothing: since when it counts belongs to the mark.
 */
const COUNTED = `
select md5(string_agg(concat_ws(' ', s.relid, c.relfilenode, n_tup_ins, n_tup_upd, n_tup_del), ',' order by s.relid)) as rows,
  (select string_agg(conrelid || ' ' || conname, ',' order by 1) from pg_constraint where not convalidated) as constraints,
  (select string_agg(tgrelid || ' ' || tgname, ',' order by 1) from pg_trigger where tgenabled <> 'O') as triggers,
  (select stats_reset::text from pg_stat_bgwriter) as server_since,
  (select stats_reset::text from pg_stat_database where datname = current_database()) as since
from pg_stat_user_tables s join pg_class c on c.oid = s.relid where s.schemaname <> '${PLATFORM_SCHEMA}'`;

/** Equal where neither the rows of any module's database nor the checks that look at rows have changed. */
export async function rowsMark(platform: Platform, checks: Check[]): Promise<string> {
  const counted = await mapParallel(platform.databases(), 4, (database) =>
    withPostgres(database.server, database.nameThere, async (client) => {
      const { rows } = await client.query(COUNTED);
      return { name: database.nameThere, ...rows[0] };
    }),
  );
  const laws = platform.catalog.modules.flatMap(({ module }) => lawsOf(platform.catalog, module));
  const ids = checks.map(({ id }) => id);
  return createHash('sha256')
    .update(JSON.stringify([counted, laws, ids, platform.version]))
    .digest('hex');
}
