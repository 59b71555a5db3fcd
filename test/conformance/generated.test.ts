import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../cli/catalog.ts';
import { readFileIfAny } from '../../machinery/base/files.ts';
import { isGenerated, sourcePaths } from '../../tools/checks/source-tree.ts';
import { generatedFiles } from '../../tools/generated-files.ts';

const expected = generatedFiles();
const REMEDY = 'run `npm run generate` and commit what it writes';

describe('what follows from schemas and code is committed as it follows', () => {
  test.each([...expected.keys()])('%s', (path) => {
    const committed = readFileIfAny(join(ROOT, path));
    expect(
      committed === undefined ? 'missing' : firstDifference(committed, expected.get(path) ?? ''),
      `${path}: ${REMEDY}`,
    ).toBe('equal');
  });

  test('nothing generated is left over', () => {
    // Catalogues come from engines; the test of the catalogue dump compares them.
    const left = sourcePaths(ROOT).filter(
      (path) => isGenerated(path) && !expected.has(path) && !/(catalogue|package-lock)\.json$/.test(path),
    );
    expect(left, REMEDY).toEqual([]);
  });

  test('control: a stale line is found', () => {
    expect(firstDifference('a\nb\n', 'a\nc\n')).toBe('line 2 is "b", generated is "c"');
  });
});

/** The first line that differs: whole files would drown it. */
function firstDifference(committed: string, generated: string): string {
  if (committed === generated) return 'equal';
  const [a, b] = [committed.split('\n'), generated.split('\n')];
  const at = a.findIndex((line, index) => line !== b[index]);
  const line = at < 0 ? a.length : at;
  return `line ${line + 1} is ${JSON.stringify(a[line])}, generated is ${JSON.stringify(b[line])}`;
}
