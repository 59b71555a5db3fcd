import type { SourceFile } from './source-tree.ts';
import { isGenerated } from './source-tree.ts';

const LINE_LIMIT = 400;
const DEPTH_LIMIT = 3;
/** The agent of a large module has a folder for each of its subjects. */
const SUBJECT = /^modules\/[^/]+\/agent\/[^/]+\/[^/]+$/;

const EVERY_MODULE = ['README.md', 'module.ts', 'rows.ts', 'schema'];
/** All of these or none: a module has them from its agent on. */
const WITH_AGENT = ['agent.test.ts', 'agent.ts', 'checks', 'laws.ts', 'lifecycle.ts', 'links.ts'];
/** What a module may have besides: `migrations/` bring databases forward that were made from older schema files. */
const SOME_MODULES = ['migrations'];
const EVERY_STORE = ['README.md', 'schema', 'store.ts'];
/** What a store may have besides: `loads/` fill tables, `streams/` documents as they follow from rows, `feeds/` add rows as they follow from rows, `reports/` tell what it holds. */
const SOME_STORES = ['feeds', 'loads', 'reports', 'streams'];

/** File names that a tool, a language or a custom gives; every other one is kebab-case. */
const GIVEN_NAMES = /^(README\.md|package(-lock)?\.json|[A-Z][A-Za-z]+\.java|\.[a-z][a-z.]*)$/;
const KEBAB_FILE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/;
const KEBAB_FOLDER = /^\.?[a-z0-9]+(-[a-z0-9]+)*$/;
const SQL_FILE = /^\d{3}_[a-z0-9]+(_[a-z0-9]+)*\.sql$/;

/** Lists of modules and stores. Behaviours are apart, as most commands need manifests alone, and agents are hundreds of files. */
export const LISTS = /^((modules|stores)\/index|modules\/behaviours)\.ts$/;

/** What is missing or extra in the rooms of modules and stores. `paths` are all source files of the repository. */
export function furnitureProblems(paths: string[]): string[] {
  return [
    ...rooms(paths, 'modules').flatMap(([room, entries]) => moduleProblems(room, entries, paths)),
    ...rooms(paths, 'stores').flatMap(([room, entries]) => storeProblems(room, entries, paths)),
    ...paths.filter((path) => /^(modules|stores)\/[^/]+$/.test(path) && !LISTS.test(path)).map(extra),
  ];
}

function rooms(paths: string[], hall: string): [string, Set<string>][] {
  const found = new Map<string, Set<string>>();
  for (const path of paths) {
    const [first, room, entry] = path.split('/');
    if (first !== hall || room === undefined || entry === undefined) continue;
    found.set(room, (found.get(room) ?? new Set()).add(entry));
  }
  return [...found].map(([room, entries]) => [`${hall}/${room}`, entries]);
}

function moduleProblems(room: string, entries: Set<string>, paths: string[]): string[] {
  // Parts of a file that would be too long stand in a folder of its name.
  const parts = new Set([...entries].filter((name) => WITH_AGENT.includes(`${name}.ts`)));
  const names = new Set([...entries].filter((name) => !parts.has(name) && !SOME_MODULES.includes(name)));
  const hasAgent = parts.size > 0 || WITH_AGENT.some((name) => names.has(name));
  return [
    ...compareEntries(room, hasAgent ? [...EVERY_MODULE, ...WITH_AGENT] : EVERY_MODULE, names),
    ...sqlProblems(room, paths, { indexes: true }),
    ...migrationProblems(room, paths),
  ];
}

/** Migrations are numbered without a gap, so that two that were written beside each other are noticed. */
function migrationProblems(room: string, paths: string[]): string[] {
  return paths
    .filter((path) => path.startsWith(`${room}/migrations/`))
    .sort()
    .filter((path, index) => !path.slice(room.length + 12).startsWith(`${String(index + 1).padStart(3, '0')}_`))
    .map((path) => `${path}: migrations are numbered from 001 without a gap`);
}

function storeProblems(room: string, entries: Set<string>, paths: string[]): string[] {
  const inDocuments = paths.some((path) => path.startsWith(`${room}/schema/`) && path.endsWith('.ts'));
  return [
    // A store that is computed has definitions; one that is streamed into has none.
    ...compareEntries(room, EVERY_STORE, new Set([...entries].filter((name) => !SOME_STORES.includes(name)))),
    ...(inDocuments ? documentProblems(room, paths) : sqlProblems(room, paths, { indexes: false })),
  ];
}

function compareEntries(room: string, expected: string[], found: Set<string>): string[] {
  return [
    ...expected.filter((name) => !found.has(name)).map((name) => `${room}/${name} is missing`),
    ...[...found].filter((name) => !expected.includes(name)).map((name) => extra(`${room}/${name}`)),
  ];
}

function extra(path: string): string {
  return `${path} does not belong there`;
}

/** MySQL keeps indexes and keys in the statement of the table, so only modules have files of their own for them. */
function sqlProblems(room: string, paths: string[], { indexes }: { indexes: boolean }): string[] {
  const names = schemaEntries(room, paths);
  const numbered = (pattern: RegExp) => names.some((name) => SQL_FILE.test(name) && pattern.test(name));
  const wrong = names.filter((name) => name !== 'catalogue.json' && !SQL_FILE.test(name));
  const missing = [
    ...(names.includes('catalogue.json') ? [] : ['catalogue.json']),
    ...(numbered(/^0/) ? [] : ['0xx_….sql (tables)']),
    ...(!indexes || numbered(/^900_/) ? [] : ['900_….sql (indexes)']),
    ...(!indexes || numbered(/^910_/) ? [] : ['910_….sql (foreign keys)']),
  ];
  return [
    ...missing.map((name) => `${room}/schema/${name} is missing`),
    ...wrong.map((name) => extra(`${room}/schema/${name}`)),
  ];
}

function documentProblems(room: string, paths: string[]): string[] {
  return schemaEntries(room, paths)
    .filter((name) => !/^[a-z]+(-[a-z]+)*\.ts$/.test(name))
    .map((name) => extra(`${room}/schema/${name}`));
}

function schemaEntries(room: string, paths: string[]): string[] {
  return paths.filter((path) => path.startsWith(`${room}/schema/`)).map((path) => path.slice(room.length + 8));
}

/** Folders deeper than three, subjects of agents aside, and names that are not kebab-case. */
export function nameProblems(paths: string[]): string[] {
  const wrong: string[] = [];
  for (const path of paths) {
    const folders = path.split('/').slice(0, -1);
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (folders.length > DEPTH_LIMIT && !SUBJECT.test(path))
      wrong.push(`${path}: more than ${DEPTH_LIMIT} folders deep`);
    for (const folder of folders)
      if (!KEBAB_FOLDER.test(folder)) wrong.push(`${path}: folder ${folder} is not kebab-case`);
    const given = GIVEN_NAMES.test(name) || (/\/(schema|migrations)\//.test(path) && SQL_FILE.test(name));
    // A check is named after the law it proves, a load after its table, in the manner of the schema's files.
    if (!given && !KEBAB_FILE.test(name) && !/\/(checks|feeds|loads|reports|streams)\/[a-z0-9_-]+\.sql$/.test(path))
      wrong.push(`${path}: not kebab-case`);
  }
  return [...new Set(wrong)];
}

/** Files that have outgrown their size; schemas and generated files aside. */
export function sizeProblems(files: SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.split('\n').length - 1;
    const exempt = isGenerated(path) || /\/schema\/[^/]+\.(sql|json)$/.test(path);
    return exempt || lines <= LINE_LIMIT ? [] : [`${path}: ${lines} lines, at most ${LINE_LIMIT}`];
  });
}
