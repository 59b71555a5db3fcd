import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import type { Message, Process } from '../../../../machinery/kernel/contract.ts';
import type { Types } from '../../rows.ts';
import { type Context, monthOf } from '../context.ts';
import { mappingOf } from './mappings.ts';

/** Stock as the warehouses have it in the evening, valued by standard cost; and what of it is promised. */
export const snapshots: Process<Types> = {
  name: 'snapshots of stock',
  takes: { snapshot_data: value, inventory_allocations: valuePromise },
};

interface Item {
  product_id?: Key | null;
  material_id?: Key | null;
}

/** Standard cost and account of an item. */
export function costOf({ copies }: Context, item: Item): { cost: Scaled; account: string; price: Scaled | null } {
  if (item.product_id) {
    const product = copies['master.products'].must(item.product_id);
    return { cost: product.standard_cost_amount, account: '130300', price: product.list_price_amount };
  }
  const material = copies['master.materials'].must(item.material_id ?? null);
  const isMade = material.procurement_type === 'made';
  return { cost: material.standard_cost_amount, account: isMade ? '130200' : '130100', price: null };
}

function value(context: Context, { columns }: Message<Types, 'snapshot_data'>): void {
  const { tables, copies } = context;
  const at = must(columns.snapshot_at, 'moment of a snapshot');
  const warehouse = copies['master.warehouses'].must(columns.warehouse_id ?? null);
  const { cost, account } = costOf(context, columns);
  const period = monthOf(context, warehouse.company_id, localDay(at));
  tables.snapshot_data.receive(columns, {
    snapshot_batch_number: batchOf(context, at),
    snapshot_type: 'stock',
    source_module: 'wms',
    source_table: 'wms.warehouse_inventory',
    company_id: warehouse.company_id,
    erp_wms_location_mapping_id:
      mappingOf(context, warehouse.warehouse_id, columns.stock_type ?? '')?.erp_wms_location_mapping_id ?? null,
    account_code: account,
    unit_cost_amount: cost,
    value_amount: multiply(columns.quantity ?? 0, 3, cost, 4, 2),
    currency_code: 'INR',
    fiscal_period_id: period.fiscal_period_id,
    is_period_end: localDay(at) === period.end_date,
    status: 'valued',
  });
}

/** One batch is one moment. */
function batchOf({ tables, numbers, now }: Context, at: Moment): string {
  const [known] = tables.snapshot_data.by('snapshot_at', at);
  return known?.snapshot_batch_number ?? numbers.next('SNP', now);
}

/** A newer figure takes the place of the one before; a promise that has ended was carried out or withdrawn. */
function valuePromise(context: Context, { columns }: Message<Types, 'inventory_allocations'>): void {
  const { tables, copies, numbers, now } = context;
  const record = must(columns.warehouse_inventory_id, 'stock of a promise');
  const allocated = columns.allocated_quantity ?? 0;
  const onHand = columns.on_hand_quantity ?? 0;
  // What one message has ended is still at hand when the next one of the same moment is read.
  const open = tables.inventory_allocations.by('warehouse_inventory_id', record).filter((row) => row.ended_at === null);
  for (const row of open)
    tables.inventory_allocations.change(row, {
      status: allocated > 0 ? 'superseded' : onHand < row.on_hand_quantity ? 'consumed' : 'released',
      ended_at: now,
    });
  if (allocated === 0) return;
  const warehouse = copies['master.warehouses'].must(columns.warehouse_id ?? null);
  const { cost, account, price } = costOf(context, columns);
  const amount = multiply(allocated, 3, cost, 4, 2);
  const realisable = price === null ? null : Math.round(multiply(allocated, 3, price, 4, 2) * 0.92);
  tables.inventory_allocations.receive(columns, {
    inventory_allocation_number: numbers.next('IAL', now),
    snapshot_data_id: tables.snapshot_data.by('source_id', record).at(-1)?.snapshot_data_id ?? null,
    company_id: warehouse.company_id,
    demand_type: columns.product_id ? 'sales_order' : 'production_order',
    free_quantity: onHand - allocated,
    inventory_account_code: account,
    cost_account_code: columns.product_id ? '510100' : '131100',
    valuation_basis: 'standard_cost',
    unit_cost_amount: cost,
    allocated_amount: amount,
    net_realisable_amount: realisable,
    write_down_amount: realisable === null ? 0 : Math.max(0, amount - realisable),
    currency_code: 'INR',
    fiscal_period_id: monthOf(context, warehouse.company_id, localDay(now)).fiscal_period_id,
    valued_at: now,
    status: 'valued',
  });
}
