import type { Violation } from './exceptions.ts';
import type { SourceFile } from './source-tree.ts';

/** A term and what it means. */
export interface Term {
  term: string;
  /** Room for which alone it means this; undefined for a term of the whole platform. */
  room: string | undefined;
  meaning: string;
  /** Line of the file. */
  line: number;
  path: string;
}

/** Terms of `docs/glossary.md`: `- **term**: meaning.`, or `- **term** (module): meaning.` where a module has a meaning of its own. */
export function glossaryTerms({ path, text }: SourceFile): Term[] {
  return text.split('\n').flatMap((row, index) => {
    const [, term, room, meaning] = /^- \*\*([^*]+)\*\*(?: \(([a-z]+)\))?: (.+)$/.exec(row) ?? [];
    return term === undefined || meaning === undefined ? [] : [{ term, room, meaning, line: index + 1, path }];
  });
}

/** Terms that a README explains under `## Words`: `- **Term** (`table`): meaning` or `- Term: meaning`; several by commas. */
export function readmeTerms({ path, text }: SourceFile): Term[] {
  const room = path.split('/')[1];
  const section = /^## Words\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(text)?.[1] ?? '';
  const before = text.slice(0, text.indexOf(section)).split('\n').length;
  return section.split('\n').flatMap((row, index) => {
    const line = before + index;
    const bold = [...row.matchAll(/\*\*([^*]+)\*\*(?:\s*\([^)]*\))?:\s*([^*]+)/g)];
    const plain = /^- ([A-Z][^:`*]{1,60}):\s*(.+)$/.exec(row);
    const found =
      bold.length > 0
        ? bold.map(([, term = '', meaning = '']) => [term, meaning])
        : plain
          ? [[plain[1], plain[2]]]
          : [];
    return found.flatMap(([terms = '', meaning = '']) =>
      terms
        .split(/, | and /)
        .map((term) => ({ term: term.trim().replaceAll('`', ''), room, meaning: meaning.trim(), line, path })),
    );
  });
}

/** Entries that are not one line each, not in order, twice there or not sentences. */
export function glossaryProblems(file: SourceFile): Violation[] {
  const terms = glossaryTerms(file);
  const keyOf = ({ term, room }: Term) => `${term.toLowerCase()} ${room ?? ''}`;
  return [
    ...file.text
      .split('\n')
      .flatMap((row, index) =>
        row.startsWith('- ') && !terms.some((one) => one.line === index + 1)
          ? [{ what: `${file.path}:${index + 1}`, problem: 'not `- **term**: meaning.`' }]
          : [],
      ),
    ...terms.flatMap((one, index) => {
      const before = terms[index - 1];
      return [
        ...(one.meaning.endsWith('.') ? [] : [{ what: one.term, problem: 'does not end with a full stop' }]),
        ...(before !== undefined && compare(keyOf(before), keyOf(one)) >= 0
          ? [{ what: one.term, problem: `not in order after ${before.term}` }]
          : []),
      ];
    }),
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Words of READMEs that say something else than the glossary. A word that two rooms explain belongs into the glossary; what a room says about a word
 * of the glossary shares its words with that, or the glossary has a line for that room.
 */
export function contradictions(glossary: Term[], readmes: Term[]): Violation[] {
  const general = new Map(glossary.filter((one) => one.room === undefined).map((one) => [one.term.toLowerCase(), one]));
  const special = new Set(
    glossary.filter((one) => one.room !== undefined).map((one) => `${one.room} ${one.term.toLowerCase()}`),
  );
  return readmes.flatMap((one) => {
    const term = one.term.toLowerCase();
    const what = `${one.path}:${one.line} ${one.term}`;
    if (special.has(`${one.room} ${term}`)) return [];
    const known = general.get(term);
    if (known) return sharesWords(known, one) ? [] : [{ what, problem: `the glossary says: ${known.meaning}` }];
    const elsewhere = readmes.find((other) => other.room !== one.room && other.term.toLowerCase() === term);
    return elsewhere ? [{ what, problem: `explained in ${elsewhere.path} too: belongs into the glossary` }] : [];
  });
}

/** Whether two meanings have a word of the matter in common, the term itself aside. */
function sharesWords(a: Term, b: Term): boolean {
  const own = new Set(stems(a.term));
  const words = new Set(stems(a.meaning).filter((word) => !own.has(word)));
  return stems(b.meaning).some((word) => words.has(word));
}

const COMMON = new Set([
  'which',
  'that',
  'with',
  'from',
  'what',
  'when',
  'where',
  'each',
  'other',
  'there',
  'their',
  'every',
  'never',
  'have',
  'one',
  'the',
  'and',
  'for',
  'its',
  'not',
  'has',
  'are',
  'all',
]);

function stems(text: string): string[] {
  return (text.toLowerCase().match(/[a-z]{3,}/g) ?? [])
    .filter((word) => !COMMON.has(word))
    .map((word) => word.slice(0, 5));
}
