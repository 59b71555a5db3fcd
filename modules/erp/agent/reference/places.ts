import { must } from '../../../../machinery/base/errors.ts';
import type { Key } from '../../../../machinery/base/row-types.ts';
import type { CopyRows } from '../../rows.ts';
import type { Context } from '../context.ts';

export type Warehouse = Readonly<CopyRows['master.warehouses']>;

export function warehouseOf(context: Context, key: Key): Warehouse {
  return must(context.copies['master.warehouses'].get(key), `warehouse ${key}`);
}

/** The store of a site for one kind of goods; sites with one store for everything have a mixed one. */
export function storeOf(context: Context, factory: Key, kind: 'raw_material' | 'finished_goods'): Warehouse {
  let mixed: Warehouse | undefined;
  for (const row of context.copies['master.warehouses'].all()) {
    if (row.factory_id !== factory || row.status !== 'active') continue;
    if (row.warehouse_type === kind) return row;
    if (row.warehouse_type === 'mixed') mixed ??= row;
  }
  return must(mixed, `a store for ${kind} at factory ${factory}`);
}

/** The stores that answer for differences of a warehouse: those of its site, else of its company. */
export function costCentreOf(context: Context, warehouse: Key): string {
  const { factory_id, company_id } = warehouseOf(context, warehouse);
  let company: string | undefined;
  for (const row of context.copies['master.departments'].all()) {
    if (row.department_function !== 'warehouse' && row.department_function !== 'logistics') continue;
    if (factory_id !== null && row.factory_id === factory_id) return row.cost_center_code;
    if (row.company_id === company_id) company ??= row.cost_center_code;
  }
  return must(company, `a cost centre for the stores of company ${company_id}`);
}
