import { expect, test } from 'vitest';
import { loadCatalog } from '../../cli/catalog.ts';
import { traceEdges } from './trace-edges.ts';

/** Invariant: a row leads to what it caused by columns that the catalogue declares, and by no others. */
const catalog = loadCatalog();
const edges = traceEdges(catalog);
const between = (from: string, to: string) =>
  edges
    .filter((one) => one.from === from && one.to === to)
    .map(({ fromColumn, toColumn, flow }) => `${fromColumn} = ${toColumn}${flow === undefined ? '' : ` over ${flow}`}`);

test('over flows that carry the key or the number of the row', () => {
  expect(between('erp.sales_orders', 'crm.customer_orders')).toEqual(
    expect.arrayContaining([
      'sales_order_id = sales_order_id over erp-to-crm',
      'sales_order_number = sales_order_number over erp-to-crm',
    ]),
  );
});

test('along references, within a module and over its border', () => {
  expect(between('erp.sales_orders', 'erp.sales_order_lines')).toContain('sales_order_id = sales_order_id');
  expect(between('master.customers', 'erp.sales_orders')).toContain('customer_id = customer_id');
});

test('not by columns that only have the same value', () => {
  expect(between('erp.sales_orders', 'crm.customer_orders').join()).not.toContain('customer_id');
  expect(edges.filter(({ from, to }) => from === to).every(({ flow }) => flow === undefined)).toBe(true);
});

test('every flow leads somewhere, or carries no key of its sender', () => {
  const leading = new Set(edges.flatMap(({ flow }) => (flow === undefined ? [] : [flow])));
  const all = catalog.modules.flatMap(({ flows }) => flows.map(({ id }) => id));
  expect(leading.size).toBeGreaterThan(all.length / 2);
});
