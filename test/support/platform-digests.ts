import { mapParallel } from '../../machinery/base/parallel.ts';
import { quoteQualified, withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { behaviours } from '../../modules/index.ts';
import { openPlatform } from './platform.ts';

/** Rows and digest of every table of the simulated modules, and of every reference copy by its database, in a home whose engines run. */
export async function platformDigests(home: string): Promise<Map<string, { rows: number; digest: string }>> {
  const platform = openPlatform(home, { layout: 'minimal' });
  const found = new Map<string, { rows: number; digest: string }>();
  const agents = new Set(behaviours.map(({ module }) => module));
  await mapParallel(platform.databases(), 2, ({ server, nameThere, modules, copies, name }) =>
    withPostgres(server, nameThere, async (client) => {
      const read = async (table: string, as: string) => {
        const { rows } = await client.query<{ rows: string; digest: string }>(
          `select count(*) as rows, coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from ${quoteQualified(table)} t`,
        );
        found.set(as, { rows: Number(rows[0]?.rows), digest: rows[0]?.digest ?? '' });
      };
      for (const { module, tables } of modules)
        if (agents.has(module))
          for (const table of Object.keys(tables)) await read(`${module}.${table}`, `${module}.${table}`);
      for (const { table } of copies) await read(table, `${table} in ${name}`);
    }),
  );
  return found;
}

/** What differs between two homes that are to be equal. */
export async function differencesBetween(
  whole: string,
  other: string,
): Promise<{ compared: number; lost: number; duplicated: number; differing: string[] }> {
  const [a, b] = [await platformDigests(whole), await platformDigests(other)];
  let [lost, duplicated] = [0, 0];
  const differing: string[] = [];
  for (const [table, one] of a) {
    const found = b.get(table) ?? { rows: 0, digest: '' };
    if (found.digest === one.digest) continue;
    lost += Math.max(0, one.rows - found.rows);
    duplicated += Math.max(0, found.rows - one.rows);
    differing.push(`${table}: ${one.rows} rows, ${found.rows} in the other`);
  }
  return { compared: a.size, lost, duplicated, differing };
}
