import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog, ROOT } from '../../cli/catalog.ts';
import { readFileIfAny } from '../../machinery/base/files.ts';
import { generatedFiles } from '../generated-files.ts';
import { parseCondition, show } from './expression.ts';
import { anchor } from './markdown.ts';
import { rulesOf } from './rules.ts';
import { statedChecks } from './schema-files.ts';

describe('conditions in words', () => {
  const lines = (...checks: string[]) => rulesOf(checks).lines;

  it('takes lists of values to their column', () => {
    const { values, lines: none } = rulesOf(["CHECK ((status = ANY (ARRAY['open'::text, 'closed'::text])))"]);
    expect([...values]).toEqual([['status', ['open', 'closed']]]);
    expect(none).toEqual([]);
  });

  it('gathers signs, ranges and orders', () => {
    expect(
      lines(
        'CHECK (((a > (0)::numeric) AND (b >= 0)))',
        'CHECK (((c >= (0)::numeric) AND (c <= (100)::numeric)))',
        'CHECK ((ended_at >= started_at))',
        'd >= 0 and e between 1 and 7',
      ),
    ).toEqual([
      'Positive: `a`',
      'Not negative: `b`, `d`',
      'From 0 to 100: `c`',
      'From 1 to 7: `e`',
      'In order: `started_at <= ended_at`',
    ]);
  });

  it('turns disjunctions into conditions without changing what they say', () => {
    expect(lines("CHECK (((status <> 'closed'::text) OR (closed_at IS NOT NULL)))")).toEqual([
      "Where `status = 'closed'`: `closed_at` is set",
    ]);
    expect(lines("CHECK (((status = 'draft'::text) OR (issued_at IS NOT NULL)))")).toEqual([
      "Unless `status = 'draft'`: `issued_at` is set",
    ]);
    expect(lines('CHECK (((a IS NULL) = (b IS NULL)))', 'CHECK (((b IS NULL) = (c IS NULL)))')).toEqual([
      'All set or none: `a`, `b`, `c`',
    ]);
    expect(lines('CHECK ((num_nonnulls(a, b) = 1))', 'CHECK ((num_nulls(a, b) = 0))')).toEqual([
      'Exactly one of `a`, `b` is set',
      '`a`, `b` are set',
    ]);
  });

  it('keeps the brackets that change a value', () => {
    expect(show(parseCondition('CHECK ((a = (b - (c - d))))'))).toBe('a = b - (c - d)');
    expect(show(parseCondition('CHECK ((a = ((b - c) + d)))'))).toBe('a = b - c + d');
    expect(show(parseCondition("CHECK ((((a = 'x'::text) AND b) OR c))"))).toBe("(a = 'x' and b) or c");
    expect(show(parseCondition('CHECK ((NOT (a OR b)))'))).toBe('not (a or b)');
  });

  it('shows what it cannot read as it is', () => {
    expect(lines('CHECK ((a @@ b))')).toEqual(['`CHECK ((a @@ b))`']);
  });

  it('reads every check of the platform', () => {
    const catalog = loadCatalog();
    const checks = [
      ...catalog.modules.flatMap((one) =>
        Object.values(catalog.moduleSpec(one.module).tables).flatMap((table) => Object.values(table.checks)),
      ),
      ...catalog.sqlStores.flatMap((one) => [...statedChecks(catalog.storeFolder(one.store)).values()].flat()),
    ];
    expect(checks.length).toBeGreaterThan(1000);
    for (const check of checks) expect(() => parseCondition(check), check).not.toThrow();
  });

  it('finds as many checks in the files of a store as its catalogue has', () => {
    const catalog = loadCatalog();
    for (const { store } of catalog.sqlStores) {
      const stated = statedChecks(catalog.storeFolder(store));
      for (const [name, table] of Object.entries(catalog.storeSpec(store).tables))
        expect(stated.get(name)?.length ?? 0, `${store}.${name}`).toBe(Object.keys(table.checks).length);
    }
  });
});

describe('generated pages', () => {
  const files = generatedFiles();
  const pages = [...files].filter(([path]) => path.endsWith('.md'));

  it('lead to places that exist', () => {
    const fragments = new Map(pages.map(([path, text]) => [path, fragmentsOf(text)]));
    const broken: string[] = [];
    for (const [path, text] of pages)
      for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
        const [file = '', fragment] = target.split('#');
        const full = file === '' ? path : normalize(join(dirname(path), file));
        const known =
          fragments.get(full) ?? fragmentsOf(full.endsWith('.md') ? (readFileIfAny(join(ROOT, full)) ?? '') : '');
        const there = files.has(full) || existsSync(join(ROOT, full));
        if (!there || (fragment !== undefined && !known.has(fragment))) broken.push(`${path}: ${target}`);
      }
    expect(broken).toEqual([]);
  });

  it('are the same when made twice', () => {
    expect([...generatedFiles()]).toEqual([...files]);
  });
});

function fragmentsOf(text: string): Set<string> {
  return new Set([...text.matchAll(/^#{1,6} (.*)$/gm)].map(([, heading = '']) => anchor(heading)));
}
