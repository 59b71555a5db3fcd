import { ownerOf } from '../../machinery/catalog/catalog.ts';
import { LAYOUTS, type ModuleManifest } from '../../machinery/catalog/manifest.ts';
import type { SchemaSpec } from '../../machinery/catalog/schema-spec.ts';
import { byName } from './configuration-pages.ts';
import type { Dictionary } from './dictionary.ts';
import { entityDiagram } from './entity-diagram.ts';
import { anchor, bullets, code, codes, count, grouped, link, page, table } from './markdown.ts';
import { subjectsOf } from './schema-files.ts';
import { tableSection, tablesAtAGlance } from './table-section.ts';

/** From this many tables on a diagram of all of them is read by nobody: each subject has one of its own. */
const DIAGRAM_LIMIT = 15;

/** The dictionary page of a module. */
export function modulePage(dictionary: Dictionary, manifest: ModuleManifest): string {
  const { catalog } = dictionary;
  const { module, title, purpose } = manifest;
  const spec = catalog.moduleSpec(module);
  const subjects = subjectsOf(catalog.moduleFolder(module));
  const all = spec.tables;
  const split = Object.keys(all).length > DIAGRAM_LIMIT;
  return page(
    `# ${title}`,
    purpose,
    facts(dictionary, manifest, spec),
    '## Tables at a glance',
    tablesAtAGlance(subjects, manifest.tables),
    ...(split
      ? []
      : ['## How they are related', entityDiagram({ schema: module, tables: Object.keys(all), all }), LEGEND]),
    ...subjects.flatMap((subject, i) => [
      `## ${i + 1}. ${subject.title}`,
      `${subject.about} Made in ${link(code(subject.file), `../../../modules/${module}/schema/${subject.file}`)}.`,
      ...(split ? [entityDiagram({ schema: module, tables: subject.tables, all })] : []),
      outside(dictionary, module, subject.tables),
      ...subject.tables.flatMap((name) => {
        const table = all[name];
        return table === undefined
          ? []
          : tableSection({
              dictionary,
              schema: module,
              name,
              spec: table,
              checks: Object.values(table.checks),
              notes: partitionNote(manifest, name),
            });
      }),
    ]),
    functions(spec),
  );
}

const LEGEND =
  'PK is the primary key, UK a unique code, FK a foreign key. A crow’s foot stands at the many; a circle means that there may be none. A label names the column where it is not called like the key it points to.';

function facts(dictionary: Dictionary, manifest: ModuleManifest, spec: SchemaSpec): string {
  const columns = Object.values(spec.tables).reduce((sum, one) => sum + Object.keys(one.columns).length, 0);
  const databases = byName(LAYOUTS.map((layout) => ({ layout, name: manifest.database[layout] })));
  const copied = [...Map.groupBy(manifest.referenceCopies, ownerOf)].map(([owner, tables]) => {
    const names = tables.map((one) => dictionary.linkTo(one)).join(', ');
    return `${owner}: ${names}`;
  });
  const { backup } = manifest;
  return bullets([
    `**Owned by** team ${manifest.ownerTeam}; roles ${codes(['owner', 'rw', 'ro'].map((role) => `genims_${manifest.module}_${role}`))}`,
    `**Database** ${databases}; schema ${code(manifest.module)}; server named by ${code(`${manifest.env}_*`)}`,
    `**Size** ${count(Object.keys(spec.tables).length, 'table')} with ${count(columns, 'column')}; ${grouped(manifest.initialRows)} rows and ${manifest.sizeBudgetMb} MB planned at scale 1`,
    `**Written** ${manifest.writeProfile}; backed up daily, kept ${backup.keepDays} days${backup.archive ? ', then archived' : ''}`,
    ...(copied.length > 0 ? [`**Copies that it reads** ${copied.join('; ')}`] : []),
    ...flowLine(
      'Takes',
      dictionary.flows.filter((flow) => flow.to === manifest.module),
    ),
    ...flowLine(
      'Gives',
      dictionary.flows.filter((flow) => flow.from === manifest.module),
    ),
    `**More** words, laws and where to change what: ${link('README of the module', `../../../modules/${manifest.module}/README.md`)}`,
  ]);
}

function flowLine(title: string, flows: { id: string }[]): string[] {
  return flows.length === 0
    ? []
    : [`**${title}** ${flows.map(({ id }) => link(id, `flows.md#${anchor(id)}`)).join(', ')}`];
}

/** What a subject's tables point to in other modules, by module: real keys to copies, and declared references. */
function outside(dictionary: Dictionary, module: string, tables: string[]): string {
  const pointers = tables
    .flatMap((name) => dictionary.pointersFrom(`${module}.${name}`))
    .filter((one) => ownerOf(one.to) !== module);
  if (pointers.length === 0) return '';
  const targets = (real: boolean) => {
    const found = [...new Set(pointers.filter((one) => one.real === real).map((one) => one.to))].sort();
    return found.map((one) => dictionary.linkTo(one)).join(', ');
  };
  const [keys, references] = [targets(true), targets(false)];
  return bullets([
    ...(keys === '' ? [] : [`Foreign keys to copies: ${keys}`]),
    ...(references === '' ? [] : [`References to other modules, which verification checks: ${references}`]),
  ]);
}

function partitionNote(manifest: ModuleManifest, name: string): string[] {
  const found = manifest.partitions?.find((one) => one.table === name);
  if (!found) return [];
  return [
    `**Partitions** one per UTC day from ${found.keepDays} days back to ${found.aheadDays} ahead, in schema ${code(`${manifest.module}_partitions`)}; rows of other days are in the default partition, which retention leaves alone`,
  ];
}

function functions(spec: SchemaSpec): string[] {
  const all = Object.entries(spec.functions ?? {});
  if (all.length === 0) return [];
  return [
    '## Functions that it offers',
    table(
      ['function', 'does'],
      all.map(([signature, comment]) => [code(signature), comment]),
    ),
  ];
}
