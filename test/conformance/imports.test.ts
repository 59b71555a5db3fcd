// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are source code to be read.
import { describe, expect, test } from 'vitest';
import { loadCatalog, ROOT } from '../../cli/catalog.ts';
import { circleProblems, importProblems, singlePlaceProblems } from '../../tools/checks/imports.ts';
import { businessNames, namedThings } from '../../tools/checks/named-things.ts';
import { sourceFiles } from '../../tools/checks/source-tree.ts';
import { importsOf, scanTypescript } from '../../tools/checks/typescript-text.ts';

const files = sourceFiles(ROOT, (path) => path.endsWith('.ts'));

describe('imports go one way', () => {
  test('base <- engines <- catalog <- the rest of machinery <- cli, console; rooms know contracts only', () => {
    expect(importProblems(files)).toEqual([]);
  });

  test.each([
    ['base importing an engine', 'machinery/base/home.ts', '../engines/contract.ts'],
    ['an engine importing the catalogue', 'machinery/engines/mysql/local.ts', '../../catalog/catalog.ts'],
    ['the catalogue importing provisioning', 'machinery/catalog/catalog.ts', '../provisioning/naming.ts'],
    ['machinery importing a module', 'machinery/sync/refresh-copies.ts', '../../modules/index.ts'],
    ['machinery importing the command line', 'machinery/verification/verify.ts', '../../cli/context.ts'],
    ['a module importing another', 'modules/erp/links.ts', '../crm/rows.ts'],
    ['row types loading those of another module', 'modules/erp/rows.ts', '../crm/rows.ts'],
    ['row types importing behaviour of another module', 'modules/erp/rows.ts', '../crm/agent.ts'],
    ['a subject reaching past the door of another', 'modules/erp/agent/sales/sales.ts', '../stock/lots.ts'],
    ['an agent reaching past the door of a subject', 'modules/erp/agent.ts', './agent/stock/lots.ts'],
    ['a module importing the catalogue itself', 'modules/erp/agent.ts', '../../machinery/catalog/catalog.ts'],
    ['a module doing input or output', 'modules/erp/agent.ts', 'node:fs'],
    ['a store importing a module', 'stores/reporting/store.ts', '../../modules/erp/module.ts'],
    ['the command line knowing one module', 'cli/up.ts', '../modules/erp/module.ts'],
    ['the list of manifests loading an agent', 'modules/index.ts', './erp/agent.ts'],
    ['the command line importing a tool', 'cli/up.ts', '../tools/biome.ts'],
    ['an import without its ending', 'cli/up.ts', './text'],
  ])('control: %s is found', (_, path, specifier) => {
    for (const text of [
      `import { a } from '${specifier}';`,
      `const a = await import('${specifier}');`,
      `export * from "${specifier}"`,
    ])
      expect(importProblems([{ path, text }])).toHaveLength(1);
  });

  test('row types name those of other modules, and nothing else does', () => {
    const types = (path: string) =>
      importProblems([{ path, text: "import type { LeadsRow as CrmLeadsRow } from '../crm/rows.ts';" }]);
    expect(types('modules/erp/rows.ts')).toEqual([]);
    expect(types('modules/erp/links.ts')).toHaveLength(1);
    expect(types('stores/reporting/rows.ts')).toHaveLength(1);
  });

  test('what is right is not reported', () => {
    const right: [string, string][] = [
      ['modules/erp/agent.ts', '../../machinery/base/clock.ts'],
      ['modules/erp/module.ts', '../../machinery/catalog/manifest.ts'],
      ['modules/index.ts', './erp/module.ts'],
      ['modules/behaviours.ts', './erp/agent.ts'],
      ['machinery/verification/verify.ts', '../provisioning/platform.ts'],
      ['machinery/catalog/catalog.ts', '../engines/contract.ts'],
      ['cli/up.ts', '../modules/index.ts'],
      ['tools/generate.ts', '../cli/context.ts'],
      ['machinery/ingestion/ingestion.bench.ts', '../../cli/context.ts'],
    ];
    for (const [path, specifier] of right)
      expect(importProblems([{ path, text: `import { a } from '${specifier}';` }])).toEqual([]);
  });
});

describe('no circles', () => {
  test('no file loads itself by way of others', () => {
    expect(circleProblems(files)).toEqual([]);
  });

  const circle = (back: string) =>
    circleProblems([
      { path: 'cli/a.ts', text: "import { b } from './b.ts';" },
      { path: 'cli/b.ts', text: "import '../tools/c.ts';" },
      { path: 'tools/c.ts', text: back },
    ]);

  test.each([
    "import { a } from '../cli/a.ts';",
    "import { type A } from '../cli/a.ts';",
    "import type, { a } from '../cli/a.ts';",
    "import type B from './b.ts';\nexport * from '../cli/a.ts';",
  ])('control: %s closes one', (back) => {
    expect(circle(back)).toEqual(['cli/a.ts -> cli/b.ts -> tools/c.ts -> cli/a.ts']);
  });

  test.each([
    "import type { A } from '../cli/a.ts';",
    "export type { A } from '../cli/a.ts';",
    "import type A from '../cli/a.ts';",
    "const a = () => import('../cli/a.ts');",
  ])('%s closes none', (back) => {
    expect(circle(back)).toEqual([]);
  });
});

describe('machinery names no module and no table', () => {
  const names = businessNames(loadCatalog());

  test('no string and no property holds a name of the catalogue', () => {
    expect(
      namedThings(
        files.filter(({ path }) => path.startsWith('machinery/')),
        names,
      ),
    ).toEqual([]);
  });

  test.each([
    ["const module = 'erp';", 'erp'],
    ["load('sensor_data');", 'sensor_data'],
    ['const q = `select * from erp.sales_orders where ${a}`;', 'sales_orders'],
    ['const q = `update machines set status = $1`;', 'machines'],
    ['const q = `${prefix} join operations o on true`;', 'operations'],
    ["connect('genims_master_db');", 'genims_master_db'],
    ["const url = env['POSTGRES_MASTER'];", 'POSTGRES_MASTER'],
    ["grant(['data_governance']);", 'data_governance'],
    ['return rows.sales_orders;', 'sales_orders'],
    ["const c = db.collection('entity_change_stream');", 'entity_change_stream'],
  ])('control: %s is found', (text, name) => {
    expect(namedThings([{ path: 'machinery/sync/apply.ts', text }], names).join()).toContain(`names ${name}`);
  });

  test('examples in comments, ordinary words and platform tables are not reported', () => {
    const text = [
      '/** What differs, such as `erp.sales_orders`. */',
      "const shown = 'quality of service: documents and operations';",
      'const q = `select * from ${SCHEMA}.schema_migrations`;',
    ].join('\n');
    expect(namedThings([{ path: 'machinery/sync/apply.ts', text }], names)).toEqual([]);
  });
});

describe('clock, chance and environment', () => {
  test('are read in one place each', () => {
    expect(singlePlaceProblems(files)).toEqual([]);
  });

  test.each([
    'process.env.HOME',
    'Date.now()',
    'new Date()',
    'new Date',
    'performance.now()',
    'process.hrtime.bigint()',
    'Temporal.Now.instant()',
    'Math.random()',
    'crypto.randomUUID()',
    "randomBytes(8).toString('hex')",
  ])('control: %s is found', (expression) => {
    expect(singlePlaceProblems([{ path: 'machinery/sync/apply.ts', text: `const a = ${expression};` }])).toHaveLength(
      1,
    );
  });

  test('a moment made from a value, a comment and a string are not reported', () => {
    const text = "const a = new Date(text); // Date.now()\nconst b = 'Math.random()';";
    expect(singlePlaceProblems([{ path: 'machinery/sync/apply.ts', text }])).toEqual([]);
  });
});

describe('reading of TypeScript', () => {
  test('strings, templates, comments and regular expressions are told apart', () => {
    const text =
      "const a = /['\"`]/.test(b) ? `x ${c('d')} /* y */` : 'it\\'s'; // 'e'\n/* 'f' */ const g = h / 2 / 'i'.length;";
    expect(scanTypescript(text).literals.map(({ value }) => value)).toEqual(['x ', 'd', ' /* y */', "it\\'s", 'i']);
  });

  test('every import of the repository is seen', () => {
    for (const { path, text } of files) {
      const statements = text.match(/^(import|export)\b[^;=()]*\bfrom '[^']+';$|^import '[^']+';$/gm) ?? [];
      expect(importsOf(scanTypescript(text)).length, path).toBeGreaterThanOrEqual(statements.length);
    }
  });
});
