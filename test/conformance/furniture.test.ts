import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../cli/catalog.ts';
import { modules } from '../../modules/index.ts';
import { stores } from '../../stores/index.ts';
import { furnitureProblems, nameProblems, sizeProblems } from '../../tools/checks/furniture.ts';
import { sourceFiles, sourcePaths } from '../../tools/checks/source-tree.ts';

const paths = sourcePaths(ROOT);

describe('every room has the same furniture', () => {
  test('modules and stores have what they must, and nothing else', () => {
    expect(furnitureProblems(paths)).toEqual([]);
  });

  test.each([
    ['a missing file', paths.filter((path) => path !== 'modules/erp/rows.ts'), 'modules/erp/rows.ts is missing'],
    ['an extra file', [...paths, 'modules/erp/helpers.ts'], 'modules/erp/helpers.ts does not belong there'],
    ['an extra file in the hall', [...paths, 'modules/shared.ts'], 'modules/shared.ts does not belong there'],
    [
      'an agent without its other files',
      paths.filter((path) => path !== 'modules/hr/lifecycle.ts'),
      'modules/hr/lifecycle.ts is missing',
    ],
    [
      'parts without their file',
      paths.filter((path) => path !== 'modules/hr/agent.ts'),
      'modules/hr/agent.ts is missing',
    ],
    [
      'no file of foreign keys',
      paths.filter((path) => !/erp\/schema\/910_/.test(path)),
      'modules/erp/schema/910_….sql (foreign keys) is missing',
    ],
    [
      'a schema file without a number',
      [...paths, 'modules/erp/schema/views.sql'],
      'modules/erp/schema/views.sql does not belong there',
    ],
    [
      'a gap in the migrations',
      [...paths, 'modules/hr/migrations/002_promise.sql'],
      'modules/hr/migrations/002_promise.sql: migrations are numbered from 001 without a gap',
    ],
    [
      'a store without its README',
      paths.filter((path) => path !== 'stores/audit/README.md'),
      'stores/audit/README.md is missing',
    ],
  ])('control: %s is found', (_, changed, problem) => {
    expect(furnitureProblems(changed)).toContain(problem);
  });

  test.each([
    ['modules', modules.map((one) => one.module)],
    ['stores', stores.map((one) => one.store)],
  ])('%s/index.ts lists every folder, under the name of its manifest', (hall, listed) => {
    const folders = readdirSync(join(ROOT, hall), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect([...listed].sort()).toEqual(folders.map((entry) => entry.name).sort());
  });
});

describe('names and sizes', () => {
  test('folders are at most three deep, subjects of agents four, and names kebab-case', () => {
    expect(nameProblems(paths)).toEqual([]);
  });

  test('no file has outgrown its size', () => {
    expect(sizeProblems(sourceFiles(ROOT, (path) => !path.endsWith('.json')))).toEqual([]);
  });

  test('control: a deep folder, a wrong name and a long file are found', () => {
    expect(nameProblems(['machinery/engines/postgres/wal/reader.ts'])).toHaveLength(1);
    expect(nameProblems(['modules/erp/agent/sales/orders.ts'])).toEqual([]);
    expect(nameProblems(['modules/erp/agent/sales/orders/entry.ts'])).toHaveLength(1);
    expect(nameProblems(['machinery/base/HomeFolder.ts', 'cli/up_again.ts', 'docs/My-Notes/a.md'])).toHaveLength(3);
    expect(sizeProblems([{ path: 'cli/up.ts', text: '\n'.repeat(401) }])).toHaveLength(1);
    expect(sizeProblems([{ path: 'modules/erp/rows.ts', text: '\n'.repeat(4000) }])).toEqual([]);
  });
});
