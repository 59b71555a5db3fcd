import { expect, test } from 'vitest';
import { loadCatalog } from '../../cli/catalog.ts';
import type { ModuleManifest } from '../catalog/manifest.ts';
import { declaredProblems, loses } from './flow-graph.ts';

const catalog = loadCatalog();

/** The catalogue with another manifest of a module. */
function changed(module: string, change: (manifest: ModuleManifest) => Partial<ModuleManifest>) {
  const modules = catalog.modules.map((one) => (one.module === module ? { ...one, ...change(one) } : one));
  return { modules, moduleSpec: (name: string) => catalog.moduleSpec(name) };
}

test('what the manifests declare is sound', () => {
  expect(declaredProblems(catalog)).toEqual([]);
});

test.each<[string, ReturnType<typeof changed>, RegExp]>([
  [
    'a copy of an own table',
    changed('erp', ({ referenceCopies }) => ({ referenceCopies: [...referenceCopies, 'erp.sales_orders'] })),
    /erp copies its own table erp\.sales_orders, in a circle/,
  ],
  [
    'a flow that is declared twice',
    changed('erp', ({ flows }) => ({ flows: [...flows, ...flows.slice(0, 1)] })),
    /is declared twice/,
  ],
  [
    'a flow into a table of somebody else',
    changed('erp', ({ flows }) => ({ flows: flows.map((one) => ({ ...one, targetTables: ['sales_orders'] })) })),
    /writes .*sales_orders, which is not its own/,
  ],
  [
    'a column that takes less than it is given',
    changed('erp', ({ flows }) => ({
      flows: flows.map((one) =>
        one.id === 'erp-to-crm'
          ? { ...one, columns: ['sales_orders.total_amount -> customer_orders.sales_order_id'] }
          : one,
      ),
    })),
    /loses information, numeric\(18,2\) into bigint/,
  ],
])('%s is found', (_, wrong, says) => {
  expect(declaredProblems(wrong).join('\n')).toMatch(says);
});

test('types lose what the other one cannot hold', () => {
  expect(loses('integer', 'bigint')).toBe(false);
  expect(loses('bigint', 'integer')).toBe(true);
  expect(loses('numeric(10,4)', 'numeric(18,4)')).toBe(false);
  expect(loses('numeric(18,4)', 'numeric(18,2)')).toBe(true);
  expect(loses('numeric(18,2)', 'numeric(18,4)')).toBe(true);
  expect(loses('timestamp with time zone', 'date')).toBe(true);
  expect(loses('date', 'text')).toBe(false);
});
