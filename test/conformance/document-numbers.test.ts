import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../cli/catalog.ts';

const NUMBERED = /numbers\s*\.next\(\s*['"`]([A-Z0-9]+)/g;

/** Modules by the prefix of the numbers that they give. */
function giversOf(files: ReadonlyMap<string, string>): Map<string, Set<string>> {
  const givers = new Map<string, Set<string>>();
  for (const [path, text] of files)
    for (const [, prefix = ''] of text.matchAll(NUMBERED)) {
      const module = path.split('/')[1] ?? '';
      givers.set(prefix, (givers.get(prefix) ?? new Set()).add(module));
    }
  return givers;
}

function shared(files: ReadonlyMap<string, string>): string[] {
  return [...giversOf(files)].filter(([, modules]) => modules.size > 1).map(([prefix]) => prefix);
}

describe('numbers of documents', () => {
  const paths = globSync('modules/*/agent/**/*.ts', { cwd: ROOT }).filter((path) => !path.endsWith('.test.ts'));
  const files = new Map(paths.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));

  it('begin with a prefix that one module gives, so that they are unique over the enterprise', () => {
    expect(giversOf(files).size).toBeGreaterThan(90);
    expect(shared(files)).toEqual([]);
  });

  it('control: a prefix that two modules give is found', () => {
    const more = new Map([...files, ['modules/crm/agent/orders-of-its-own.ts', "numbers.next('PO', now)"]]);
    expect(shared(more)).toEqual(['PO']);
  });
});
