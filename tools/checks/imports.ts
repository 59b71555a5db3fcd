import { posix } from 'node:path';
import { LISTS } from './furniture.ts';
import { isTestCode, type SourceFile } from './source-tree.ts';
import { type Import, importsOf, scanTypescript } from './typescript-text.ts';

/** Contracts of the machinery that modules and stores may know besides `base`. */
const CONTRACTS = [
  'machinery/catalog/manifest.ts',
  'machinery/catalog/declared-laws.ts',
  'machinery/kernel/contract.ts',
  'machinery/kernel/queue.ts',
  'machinery/kernel/schedule.ts',
  'machinery/sync/contract.ts',
];

/** What is generated from the schema of a module: types alone. */
const ROW_TYPES = /^modules\/[^/]+\/rows\.ts$/;

/**
 * Imports that go the wrong way: base <- engines <- catalog <- the rest of machinery <- cli, console. Modules and stores use base and
 * contracts only, and no module another; generated row types alone name those of other modules. Tools and tests may import anything, and only they import the command line.
 */
export function importProblems(files: SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    if (path.startsWith('tools/') || isTestCode(path)) return [];
    return importsOf(scanTypescript(text)).flatMap(({ specifier, line, loaded }) => {
      const problem = specifier.startsWith('.')
        ? relativeProblem(path, posix.join(posix.dirname(path), specifier), loaded)
        : packageProblem(path);
      return problem === undefined ? [] : [`${path}:${line} imports ${specifier}: ${problem}`];
    });
  });
}

function packageProblem(path: string): string | undefined {
  return /^(modules|stores)\//.test(path) ? 'modules and stores use no package and do no input or output' : undefined;
}

function relativeProblem(from: string, to: string, loaded: Import['loaded']): string | undefined {
  if (!to.endsWith('.ts')) return 'relative imports end in .ts';
  if (/^(tools|test)\//.test(to) || isTestCode(to)) return 'only tools and tests import tools and tests';
  if (loaded === 'never' && ROW_TYPES.test(from) && ROW_TYPES.test(to)) return undefined;
  if (/^(modules|stores)\//.test(from)) return roomProblem(from, to);
  if (from.startsWith('company/') && !/^(machinery\/base|company)\//.test(to))
    return 'the company uses machinery/base only';
  if (/^(cli|console)\//.test(from)) return frontProblem(from, to);
  if (from.startsWith('machinery/')) return machineryProblem(from, to);
  return undefined;
}

function roomProblem(from: string, to: string): string | undefined {
  const [hall, room] = from.split('/');
  if (LISTS.test(from)) {
    const offered = room === 'index.ts' ? '(module|store)' : 'agent';
    const inRoom = new RegExp(`^${hall}/[^/]+/${offered}\\.ts$`).test(to);
    return inRoom || CONTRACTS.includes(to) || to.startsWith('company/')
      ? undefined
      : 'the list imports what rooms offer and contracts only';
  }
  const subject = subjectOf(to);
  if (subject !== undefined && subject !== subjectOf(from) && !to.endsWith('/index.ts'))
    return `the subject ${subject} is entered by its index.ts`;
  if (to.startsWith(`${hall}/${room}/`) || /^(machinery\/base|company)\//.test(to) || CONTRACTS.includes(to))
    return undefined;
  if (/^(modules|stores)\//.test(to)) return 'a module or store imports no other';
  return `modules and stores import machinery/base, company and the contracts ${CONTRACTS.join(', ')} only`;
}

/** The folder of an agent's subject that a file stands in. */
function subjectOf(path: string): string | undefined {
  return /^modules\/[^/]+\/agent\/[^/]+(?=\/)/.exec(path)?.[0];
}

function frontProblem(from: string, to: string): string | undefined {
  const [front] = from.split('/');
  if (/^(modules|stores)\//.test(to) && !LISTS.test(to))
    return 'the command line and the console know the lists of modules and stores, no single one';
  return to.startsWith(`${front}/`) || /^(machinery|modules|stores)\//.test(to) ? undefined : 'not below it';
}

/** Position of a room of the machinery in the order of imports. */
function level(path: string): number {
  const room = path.split('/')[1] ?? '';
  const order = ['base', 'engines', 'catalog'].indexOf(room);
  return order < 0 ? 3 : order;
}

function machineryProblem(from: string, to: string): string | undefined {
  if (!to.startsWith('machinery/')) return 'the machinery imports nothing but the machinery';
  return level(to) <= level(from) ? undefined : 'base <- engines <- catalog <- the rest of machinery';
}

/**
 * Files that load each other before they run, each circle once, as the way around it: in one of them a name is used before it is there. Types
 * and imports within functions load nothing.
 */
export function circleProblems(files: SourceFile[]): string[] {
  const loads = new Map(
    files.map(({ path, text }) => [
      path,
      importsOf(scanTypescript(text))
        .filter(({ specifier, loaded }) => loaded === 'first' && specifier.startsWith('.'))
        .map(({ specifier }) => posix.join(posix.dirname(path), specifier)),
    ]),
  );
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: string[]) => {
    const begin = way.indexOf(path);
    if (begin >= 0) circles.push([...way.slice(begin), path].join(' -> '));
    if (begin >= 0 || done.has(path)) return;
    for (const next of loads.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of loads.keys()) visit(path, []);
  return circles;
}

/** What the clock, chance and the environment are read with, and the only folder or file that may. */
const SINGLE_PLACES: { pattern: RegExp; what: string; only: (path: string) => boolean }[] = [
  { pattern: /\bprocess\s*\.\s*env\b/g, what: 'process.env', only: (path) => path === 'machinery/base/config.ts' },
  {
    pattern:
      /\bDate\s*\.\s*now\b|\bnew\s+Date\s*(\(\s*\)|(?!\s*\())|\bperformance\s*\.\s*now\b|\bhrtime\b|\bTemporal\s*\.\s*Now\b/g,
    what: 'the clock',
    only: (path) => path.startsWith('machinery/base/'),
  },
  {
    pattern: /\bMath\s*\.\s*random\b|\brandomUUID\b|\brandomBytes\b|\brandomInt\b|\bgetRandomValues\b/g,
    what: 'chance',
    only: (path) => path.startsWith('machinery/base/'),
  },
];

/** Reads of the clock, of chance and of the environment outside the one place for each. */
export function singlePlaceProblems(files: SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    if (isTestCode(path)) return [];
    const { code } = scanTypescript(text);
    return SINGLE_PLACES.filter(({ only }) => !only(path)).flatMap(({ pattern, what }) =>
      [...code.matchAll(pattern)].map(
        (match) => `${path}:${code.slice(0, match.index).split('\n').length} reads ${what} (${match[0]})`,
      ),
    );
  });
}
