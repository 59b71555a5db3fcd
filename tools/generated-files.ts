import { loadCatalog } from '../cli/catalog.ts';
import { buildProgram } from '../cli/main.ts';
import { alertsPage, grafanaDashboard, inhibitRules, prometheusRules } from '../machinery/monitoring/rules.ts';
import { configurationPage, envExample } from './documentation/configuration-pages.ts';
import { Dictionary } from './documentation/dictionary.ts';
import { documentsPage } from './documentation/documents-page.ts';
import { checkAnchors } from './documentation/markdown.ts';
import { modulePage } from './documentation/module-page.ts';
import { dictionaryIndex, flowsPage, platformPage, referenceCopiesPage } from './documentation/overview-pages.ts';
import { cliPage, errorsPage } from './documentation/reference-pages.ts';
import { silentColumnsPage } from './documentation/silent-columns-page.ts';
import { storePage } from './documentation/store-page.ts';
import { renderRows } from './render-rows.ts';

/** Every file that follows from committed catalogues and code alone, as (path, content). A test compares them with what is committed. */
export function generatedFiles(): Map<string, string> {
  const catalog = loadCatalog();
  const dictionary = new Dictionary(catalog);
  const files = new Map<string, string>();
  const neighbours = Object.fromEntries(catalog.modules.map(({ module }) => [module, catalog.moduleSpec(module)]));
  for (const manifest of catalog.modules)
    files.set(
      `modules/${manifest.module}/rows.ts`,
      renderRows({ manifest, spec: catalog.moduleSpec(manifest.module), neighbours }),
    );
  files.set('.env.example', envExample(catalog));
  files.set('docs/generated/monitoring/prometheus-rules.yml', prometheusRules());
  files.set('docs/generated/monitoring/alertmanager-rules.yml', inhibitRules());
  files.set('docs/generated/monitoring/grafana-dashboard.json', grafanaDashboard());

  const pages: [string, string][] = [
    ['errors.md', errorsPage()],
    ['cli.md', cliPage(buildProgram())],
    ['configuration.md', configurationPage(catalog)],
    ['alerts.md', alertsPage()],
    ['silent-columns.md', silentColumnsPage()],
    ['dictionary/README.md', dictionaryIndex(dictionary)],
    ['dictionary/flows.md', flowsPage(dictionary)],
    ['dictionary/reference-copies.md', referenceCopiesPage(dictionary)],
    ['dictionary/platform.md', platformPage(dictionary)],
    ...catalog.modules.map((one): [string, string] => [`dictionary/${one.module}.md`, modulePage(dictionary, one)]),
    ...catalog.sqlStores.map((one): [string, string] => [`dictionary/${one.store}.md`, storePage(dictionary, one)]),
    ...catalog.documentStores.map((one): [string, string] => [
      `dictionary/${one.store}.md`,
      documentsPage(dictionary, one),
    ]),
  ];
  for (const [path, text] of pages) {
    checkAnchors(path, text);
    files.set(`docs/generated/${path}`, text);
  }
  return files;
}
