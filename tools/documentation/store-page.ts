import type { Catalog } from '../../machinery/catalog/catalog.ts';
import type { Job, SqlStoreManifest, Stream } from '../../machinery/catalog/manifest.ts';
import { type LoadDefinition, readLoads } from '../../machinery/etl/definition.ts';
import { tablesRead } from '../../machinery/etl/jobs.ts';
import { accountsOf } from '../../machinery/provisioning/mysql-accounts.ts';
import type { Dictionary } from './dictionary.ts';
import { entityDiagram } from './entity-diagram.ts';
import { bullets, code, codes, count, link, page, table } from './markdown.ts';
import { statedChecks, subjectsOf } from './schema-files.ts';
import { tableSection, tablesAtAGlance } from './table-section.ts';

/** The dictionary page of a store in MySQL. */
export function storePage(dictionary: Dictionary, manifest: SqlStoreManifest): string {
  const { catalog } = dictionary;
  const { store, title, purpose } = manifest;
  const spec = catalog.storeSpec(store);
  const folder = catalog.storeFolder(store);
  const subjects = subjectsOf(folder);
  const checks = statedChecks(folder);
  const columns = Object.values(spec.tables).reduce((sum, one) => sum + Object.keys(one.columns).length, 0);
  const accounts = accountsOf(manifest).map(({ account, privileges }) => `${code(account)} (${privileges})`);
  const loads = new Map(readLoads(catalog, store).map((one) => [one.table, one]));
  const related = (tables: string[]) =>
    tables.some((name) => Object.keys(spec.tables[name]?.foreignKeys ?? {}).length > 0)
      ? [entityDiagram({ schema: store, tables, all: spec.tables })]
      : [];
  return page(
    `# ${title}`,
    purpose,
    bullets([
      `**Database** ${code(manifest.database)} in MySQL or MariaDB; server named by ${code(`${manifest.env}_*`)}`,
      `**Size** ${count(Object.keys(spec.tables).length, 'table')} with ${count(columns, 'column')}`,
      `**Kept** ${manifest.retentionMonths} months; refreshed ${manifest.refresh}; backups kept ${manifest.backup.keepDays} days`,
      `**Accounts** ${accounts.join(', ')}`,
      ...(manifest.appendOnly
        ? [
            `**Append-only** no account may change or remove rows, and ${Object.keys(spec.triggers ?? {}).length} triggers refuse it to everyone; a change of state is a new row`,
          ]
        : []),
      `**More** ${link('README of the store', `../../../stores/${store}/README.md`)}`,
    ]),
    '## Tables at a glance',
    tablesAtAGlance(subjects, manifest.tables),
    '## What fills it',
    feeds(manifest.streams, manifest.jobs),
    ...subjects.flatMap((subject, i) => [
      `## ${i + 1}. ${subject.title}`,
      `${subject.about} Made in ${link(code(subject.file), `../../../stores/${store}/schema/${subject.file}`)}.`.trim(),
      ...related(subject.tables),
      ...subject.tables.flatMap((name) => {
        const one = spec.tables[name];
        return one === undefined
          ? []
          : tableSection({
              dictionary,
              schema: store,
              name,
              spec: one,
              checks: checks.get(name) ?? [],
              notes: [
                ...(manifest.monthlyPartitions?.includes(name)
                  ? ['**Partitions** one per month in UTC; expired ones are dropped, never those on hold']
                  : []),
                ...loadNotes(catalog, loads.get(name)),
              ],
            });
      }),
    ]),
  );
}

/** What a row is and what it is computed of, from the definition of its load. */
function loadNotes(catalog: Catalog, load: LoadDefinition | undefined): string[] {
  if (!load) return [];
  const { store, table: name, says, grain, form, inputs } = load;
  const read = inputs.flatMap(({ module, query, name: input }) =>
    module === undefined ? [`${store}.${input}`] : tablesRead(catalog, module, query).map((one) => one.name),
  );
  return [
    `**Computed** ${says}`,
    `**${form === 'versions' ? 'Versions of' : 'Grain'}** ${codes(grain)}`,
    `**Reads** ${codes([...new Set(read)].sort())}; the formula of every column is in ${link(code(`loads/${name}.sql`), `../../../stores/${store}/loads/${name}.sql`)}`,
  ];
}

/** Streams and jobs of a store as a table. */
export function feeds(streams: Stream[], jobs: Job[]): string {
  return table(
    ['stream or job', 'from', 'into', 'when'],
    [
      ...streams.map(({ id, from, sourceTables, targets, mode }) => [
        code(id),
        sourceTables.length === 0 ? from : `${from}: ${sourceTables.map(named).join(', ')}`,
        codes(targets),
        mode.replace('_', ' '),
      ]),
      ...jobs.map(({ id, source, target, schedule, does }) => [code(id), `${source}: ${does}`, target, code(schedule)]),
    ],
  );
}

function named(table: string): string {
  return table.includes(' ') ? table : code(table);
}
