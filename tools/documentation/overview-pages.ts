import { LAYOUTS } from '../../machinery/catalog/manifest.ts';
import type { SchemaSpec } from '../../machinery/catalog/schema-spec.ts';
import { PLATFORM_SCHEMA } from '../../machinery/provisioning/naming.ts';
import type { Dictionary } from './dictionary.ts';
import { anchor, bullets, code, codes, count, grouped, link, page, table } from './markdown.ts';
import { tableSection } from './table-section.ts';

const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);
const tableCount = (spec: SchemaSpec): number => Object.keys(spec.tables).length;
const columnCount = (spec: SchemaSpec): number =>
  sum(Object.values(spec.tables).map((one) => Object.keys(one.columns).length));

/** Tables of the platform itself that a database has, with and without the register of databases. */
function platformTables(dictionary: Dictionary, registry: boolean): number {
  return tableCount(dictionary.platform) - (registry ? 0 : 1);
}

/** The first page of the dictionary: what there is, with counts. */
export function dictionaryIndex(dictionary: Dictionary): string {
  const { catalog } = dictionary;
  const rows = catalog.modules.map((one) => {
    const spec = catalog.moduleSpec(one.module);
    return [
      link(one.module, `${one.module}.md`),
      one.purpose,
      one.ownerTeam,
      String(tableCount(spec)),
      String(columnCount(spec)),
      String(one.referenceCopies.length),
    ];
  });
  const specs = catalog.modules.map((one) => catalog.moduleSpec(one.module));
  const collections = catalog.documentStores.map((one) =>
    sum(Object.values(one.categories).map((all) => Object.keys(all).length)),
  );
  return page(
    '# Data dictionary',
    'Every table, column and collection of the platform: what it means, in which unit, where it comes from and what it points to. It is generated from the comments in the schemas and from the manifests, which tests keep equal to what the databases really hold.',
    '## Modules in PostgreSQL',
    table(
      ['module', 'purpose', 'team', 'tables', 'columns', 'copies'],
      [
        ...rows,
        [
          '**all**',
          '',
          '',
          String(sum(specs.map(tableCount))),
          String(sum(specs.map(columnCount))),
          String(sum(catalog.modules.map((one) => one.referenceCopies.length))),
        ],
      ],
    ),
    `Every database also has the ${link('tables of the platform itself', 'platform.md')}.`,
    '## Stores that are derived from them',
    table(
      ['store', 'database', 'engine', 'purpose', 'tables or collections'],
      [
        ...catalog.sqlStores.map((one) => [
          link(one.store, `${one.store}.md`),
          code(one.database),
          'MySQL',
          one.purpose,
          String(tableCount(catalog.storeSpec(one.store))),
        ]),
        ...catalog.documentStores.map((one, i) => [
          link(one.store, `${one.store}.md`),
          code(one.database),
          'MongoDB',
          one.purpose,
          String(collections[i] ?? 0),
        ]),
      ],
    ),
    '## Databases of each layout',
    'A layout says which modules share a database; the qualified name of a table is the same in each.',
    table(
      ['layout', 'databases', 'tables', 'modules that share one'],
      LAYOUTS.map((layout) => {
        const databases = catalog.databases(layout);
        const tables = databases.map(({ modules }) =>
          sum([
            ...modules.map((one) => tableCount(catalog.moduleSpec(one.module))),
            platformTables(
              dictionary,
              modules.some((one) => one.holdsRegistry),
            ),
          ]),
        );
        const shared = databases
          .filter((one) => one.modules.length > 1)
          .map((one) => `${code(one.name)}: ${one.modules.map((module) => module.module).join(', ')}`);
        return [layout, String(databases.length), String(sum(tables)), shared.join('; ') || 'none'];
      }),
    ),
    'Tables are counted without reference copies, with those of the platform itself.',
    '## How things hang together',
    bullets([
      `${link('Flows', 'flows.md')}: what one module hands to another, in which columns`,
      `${link('Reference copies', 'reference-copies.md')}: whose tables are read where`,
      `${link('Conventions', '../../decisions/0002-schema-conventions.md')}: how tables and columns are named, typed and constrained`,
    ]),
  );
}

/** Which tables are copied to which modules. */
export function referenceCopiesPage(dictionary: Dictionary): string {
  const { catalog } = dictionary;
  const tables = [...new Set(catalog.modules.flatMap((one) => one.referenceCopies))];
  const order = catalog.modules.map((one) => one.module);
  const rank = (name: string) => order.indexOf(name.split('.')[0] ?? '');
  tables.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return page(
    '# Reference copies',
    'A reference copy is a read-only copy of another module’s table, in a schema named after its owner, so that foreign keys to it are real. It has the columns, the keys and the comments of its original, but neither its checks nor its foreign keys. Modules that share a database share a copy; where the owner is in the same database its original serves, and there is no copy. `./genims verify` compares every copy with its original row by row.',
    table(
      ['table', 'columns', 'copied to'],
      tables.map((name) => {
        const [owner = '', short = ''] = name.split('.');
        const columns = Object.keys(catalog.moduleSpec(owner).tables[short]?.columns ?? {}).length;
        return [
          dictionary.linkTo(name),
          String(columns),
          dictionary
            .copiedTo(name)
            .map((module) => link(module, `${module}.md`))
            .join(', '),
        ];
      }),
    ),
    '## Copies per layout',
    table(
      ['layout', 'copies', 'per database'],
      LAYOUTS.map((layout) => {
        const databases = catalog.databases(layout);
        return [
          layout,
          String(sum(databases.map((one) => one.copies.length))),
          databases.map((one) => `${one.name} ${one.copies.length}`).join(', '),
        ];
      }),
    ),
  );
}

/** Every business flow with the columns that carry it, and what fills the stores. */
export function flowsPage(dictionary: Dictionary): string {
  const { catalog, flows } = dictionary;
  const mode = (name: string) => name.replace('_', ' ');
  return page(
    '# Flows between modules',
    `A flow is a declared mapping from changed rows of one module to rows of another. It writes the columns listed here; the module that receives them fills the others. There are ${flows.length} flows with ${sum(flows.map((one) => one.columns.length))} pairs of columns.`,
    overview(flows),
    'A solid line is carried in real time, a dashed one hourly or daily.',
    '## Flows at a glance',
    table(
      ['flow', 'mode', 'rows a day at full rate', 'carries'],
      flows.map((flow) => [
        link(flow.id, `#${anchor(flow.id)}`),
        mode(flow.mode),
        grouped(flow.expectedPerDay),
        flow.carries,
      ]),
    ),
    ...catalog.modules
      .filter((one) => one.flows.length > 0)
      .flatMap(({ module, title }) => [
        `## From ${title}`,
        ...flows.filter((flow) => flow.from === module).map((flow) => flowSection(dictionary, flow)),
      ]),
  );
}

function overview(flows: Dictionary['flows']): string {
  const lines = flows.map((flow) => `  ${flow.from} ${flow.mode === 'real_time' ? '-->' : '-.->'} ${flow.to}`);
  return ['```mermaid', 'flowchart LR', ...lines, '```'].join('\n');
}

function flowSection(dictionary: Dictionary, flow: Dictionary['flows'][number]): string {
  const spec = { from: dictionary.catalog.moduleSpec(flow.from), to: dictionary.catalog.moduleSpec(flow.to) };
  const shown = (module: 'from' | 'to', qualified: string) => {
    const [name = '', column = ''] = qualified.split('.');
    return [
      dictionary.linkTo(`${flow[module]}.${name}`, name),
      code(column),
      spec[module].tables[name]?.columns[column]?.nullable,
    ];
  };
  const rows = flow.columns.map((pair) => {
    const [source = '', target = ''] = pair.split(' -> ');
    const [fromTable, fromColumn] = shown('from', source);
    const [toTable, toColumn] = shown('to', target);
    return [String(fromTable), String(fromColumn), String(toTable), String(toColumn)];
  });
  const merged = rows.map((row, i) =>
    i > 0 && rows[i - 1]?.[0] === row[0] && rows[i - 1]?.[2] === row[2] ? ['', row[1] ?? '', '', row[3] ?? ''] : row,
  );
  return [
    `### ${flow.id}`,
    `${flow.carries.charAt(0).toUpperCase()}${flow.carries.slice(1)}. From ${link(flow.from, `${flow.from}.md`)} to ${link(flow.to, `${flow.to}.md`)}, ${flow.mode.replace('_', ' ')}, ${count(flow.expectedPerDay, 'row')} a day at full rate.`,
    table([`table in ${flow.from}`, 'column', `table in ${flow.to}`, 'column'], merged),
  ].join('\n\n');
}

/** The tables that every database has for the platform's own work. */
export function platformPage(dictionary: Dictionary): string {
  const { platform, catalog } = dictionary;
  const names = Object.keys(platform.tables);
  const holder = catalog.modules.find((one) => one.holdsRegistry);
  return page(
    '# Tables of the platform itself',
    `Every PostgreSQL database has them in schema ${code(PLATFORM_SCHEMA)}; ${code('database_registry')} is only in the database of ${holder?.module ?? 'one module'}. They are made from ${link('the schema of provisioning', '../../../machinery/provisioning/schema/')}.`,
    `${count(names.length, 'table')}: ${codes(names)}.`,
    ...Object.entries(platform.tables).map(([name, spec]) =>
      tableSection({ dictionary, schema: PLATFORM_SCHEMA, name, spec, checks: Object.values(spec.checks) }),
    ),
  );
}
