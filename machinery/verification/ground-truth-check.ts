import { must } from '../base/errors.ts';
import { ownerOf, tableOf } from '../catalog/catalog.ts';
import { quoteName, quoteQualified } from '../engines/postgres/connect.ts';
import { readGroundTruth } from '../history/ground-truth.ts';
import { type Check, finding } from './check.ts';

/** That what was put into the history on purpose, and all that it touched, is in the databases (law 46). */
export const groundTruthCheck: Check = {
  id: 'law/46',
  remedy:
    'The law says: every injected fault has a label that names its consequences, and they exist. Bring the rows back that are named; ground-truth.jsonl in the home has the labels.',
  async run({ platform, connections }) {
    const truths = readGroundTruth(platform);
    const wanted = new Map<string, Set<number>>();
    const wrong: string[] = [];
    for (const { kind, start, rows, touched = {} } of truths) {
      if (Object.keys(touched).length === 0) wrong.push(`${kind} of ${start} has no consequences`);
      for (const [table, keys] of [...Object.entries(rows), ...Object.entries(touched)])
        wanted.set(table, (wanted.get(table) ?? new Set()).union(new Set(keys)));
    }
    for (const [table, keys] of wanted) {
      const client = await connections.postgres(platform.databaseOf(ownerOf(table)));
      const spec = platform.catalog.moduleSpec(ownerOf(table)).tables[tableOf(table)];
      const key = quoteName(must(spec?.primaryKey[0], `key of ${table}`));
      const { rows } = await client.query<{ missing: string }>(
        `select wanted.key::text as missing from unnest($1::bigint[]) as wanted(key)
         where not exists (select from ${quoteQualified(table)} t where t.${key} = wanted.key) order by wanted.key`,
        [[...keys]],
      );
      wrong.push(...rows.map(({ missing }) => `${table} ${missing} is missing`));
    }
    return finding(truths.length, wrong);
  },
};
