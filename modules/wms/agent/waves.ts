import { workdays } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Key, Scaled } from '../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../machinery/base/utc.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { ErpAllocationsRow, PickWavesRow, Types, WaveLinesRow } from '../rows.ts';
import { type Context, goodsOf } from './context.ts';
import { factsOf, volumeOf, weightOf } from './items.ts';
import { managerOf, personFor } from './people.ts';
import { placeFor } from './places.ts';
import { planShipping } from './shipments.ts';
import { freeOf, keep, type Stock, stockOf } from './stock.ts';
import { centreFor, isTransfer } from './transfers.ts';

type Allocation = ErpAllocationsRow;

const { salesWaves, transferWave, productionWaves, walk, secondsPerPick, pickers, picksEach, loading } =
  lifecycle.outbound;

/** Demands that are picked together: parts for the lines after ERP has released orders, sales before the lorries come. */
export const waves: Process<Types> = {
  name: 'waves',
  schedule: [
    { at: workdays.at(...productionWaves), act: releaseProduction },
    { at: workdays.at(...salesWaves), act: releaseSales },
    { at: workdays.at(transferWave), act: releaseTransfers },
  ],
};

function releaseProduction(context: Context): void {
  const open = [...context.tables.erp_allocations.by('status', 'open')];
  releaseEach(
    context,
    open.filter((row) => row.production_order_id !== null),
  );
}

/** What ERP has called for. */
function releaseSales(context: Context): void {
  const open = [...context.tables.erp_allocations.by('status', 'open')];
  releaseEach(
    context,
    open.filter((row) => row.sales_order_line_id !== null && row.required_at !== null),
  );
}

/** What is to be sent to the distribution centre. */
function releaseTransfers(context: Context): void {
  releaseEach(context, [...context.tables.erp_allocations.by('status', 'open')].filter(isTransfer));
}

function releaseEach(context: Context, demands: readonly Allocation[]): void {
  for (const [, own] of Map.groupBy(demands, (row) => row.warehouse_id)) releaseWave(context, own);
}

/** Releases demands of one warehouse and one kind as a wave; what is in no bin yet waits for the next one. */
function releaseWave(context: Context, demands: readonly Allocation[]): PickWavesRow | undefined {
  const { tables, numbers, now } = context;
  const found = demands.flatMap((allocation) => {
    const picks = binsFor(context, allocation);
    return picks ? [{ allocation, picks }] : [];
  });
  const first = found[0]?.allocation;
  if (!first) return undefined;
  const kind = kindOf(first);
  const isLeaving = kind !== 'production_order';
  const weights = found.map(({ allocation }) => loadOf(context, allocation));
  const taskCount = found.reduce((sum, { picks }) => sum + picks.length, 0);
  const minutes = (taskCount * (secondsPerPick + 60 / walk)) / 60;
  const key = tables.pick_waves.nextKey();
  const wave = tables.pick_waves.add({
    pick_wave_id: key,
    wave_number: numbers.next('WV', now),
    warehouse_id: first.warehouse_id,
    ...KINDS[kind],
    picking_strategy: isLeaving ? 'discrete' : 'zone',
    priority: found.some(({ allocation }) => allocation.priority === 'urgent') ? 'urgent' : 'normal',
    planned_release_at: now,
    cutoff_at: Math.max(now + HOUR_MS, isLeaving ? localMoment(localDay(now), loading.from) : now + 8 * HOUR_MS),
    line_count: found.length,
    task_count: taskCount,
    planned_weight_kg: weights.reduce((sum, { weight }) => sum + weight, 0),
    planned_volume_m3: weights.reduce((sum, { volume }) => sum + volume, 0),
    planned_labour_minutes: Math.round(minutes * 100),
    picker_count: Math.min(taskCount, Math.max(pickers, Math.ceil(taskCount / picksEach))),
    planned_by_employee_id: managerOf(context, first.warehouse_id),
    released_at: now,
    status: 'released',
  });
  const transfer = kind === 'transfer' ? numbers.next('STO', now) : null;
  let sequence = 0;
  for (const [index, { allocation, picks }] of found.entries()) {
    const line = addLine(context, { wave, allocation, number: index + 1, transfer });
    if (isLeaving) planShipping(context, allocation, line);
    for (const { row, quantity } of picks) addPick(context, { wave, line, row, quantity, sequence: ++sequence });
    tables.erp_allocations.change(allocation, {
      waved_quantity: allocation.allocated_quantity,
      released_at: now,
      status: 'released',
    });
  }
  return wave;
}

type Kind = WaveLinesRow['demand_type'];

const KINDS: Readonly<Record<Kind, Pick<PickWavesRow, 'wave_type' | 'selection_rule'>>> = {
  sales_order: { wave_type: 'sales', selection_rule: 'carrier_cutoff' },
  production_order: { wave_type: 'production', selection_rule: 'production_schedule' },
  transfer: { wave_type: 'transfer', selection_rule: 'transfer_plan' },
};

function kindOf(allocation: Allocation): Kind {
  if (isTransfer(allocation)) return 'transfer';
  return allocation.sales_order_line_id === null ? 'production_order' : 'sales_order';
}

function loadOf(context: Context, allocation: Allocation): { weight: Scaled; volume: Scaled } {
  const facts = factsOf(context, allocation);
  const weight = weightOf(facts, allocation.allocated_quantity);
  return { weight, volume: volumeOf(facts, weight) };
}

/** Bins of the reserved lot: faces first, then one that has enough, the dock last; none where it is not all there. */
function binsFor(context: Context, allocation: Allocation): { row: Stock; quantity: Scaled }[] | undefined {
  const rows = stockOf(context, allocation.warehouse_id, goodsOf(allocation, 'unrestricted'));
  const rank = (row: Stock) => {
    const { bin_use } = context.tables.storage_bins.must(row.storage_bin_id);
    if (bin_use === 'pick_face') return freeOf(row) >= allocation.allocated_quantity ? 0 : 2;
    if (bin_use !== 'reserve') return 4;
    return freeOf(row) >= allocation.allocated_quantity ? 1 : 3;
  };
  const picks: { row: Stock; quantity: Scaled }[] = [];
  let left = allocation.allocated_quantity;
  for (const row of rows.toSorted((a, b) => rank(a) - rank(b))) {
    const quantity = Math.min(left, freeOf(row));
    if (quantity <= 0) continue;
    picks.push({ row, quantity });
    left -= quantity;
    if (left === 0) break;
  }
  if (left > 0) return undefined;
  for (const { row, quantity } of picks) keep(context, row, quantity);
  return picks;
}

function addLine(
  context: Context,
  {
    wave,
    allocation,
    number,
    transfer,
  }: { wave: PickWavesRow; allocation: Allocation; number: number; transfer: string | null },
): WaveLinesRow {
  return context.tables.wave_lines.add({
    pick_wave_id: wave.pick_wave_id,
    line_number: number,
    erp_allocation_id: allocation.erp_allocation_id,
    demand_type: kindOf(allocation),
    sales_order_line_id: allocation.sales_order_line_id,
    sales_order_number: allocation.sales_order_number,
    customer_id: allocation.customer_id,
    production_order_id: allocation.production_order_id,
    production_order_number: allocation.production_order_number,
    transfer_number: transfer,
    ship_to_warehouse_id: transfer === null ? null : centreFor(context, allocation.warehouse_id),
    product_id: allocation.product_id,
    material_id: allocation.material_id,
    lot_number: allocation.lot_number,
    allocation_rule: allocation.lot_number === null ? 'fifo' : 'given_lot',
    requested_quantity: allocation.allocated_quantity,
    allocated_quantity: allocation.allocated_quantity,
    unit_of_measure: allocation.unit_of_measure,
    weight_kg: loadOf(context, allocation).weight,
    priority: allocation.priority,
    required_at: allocation.required_at ?? wave.cutoff_at,
    status: 'allocated',
  });
}

/** A pick of a line from one bin. */
export function addPick(
  context: Context,
  {
    wave,
    line,
    row,
    quantity,
    sequence,
    picker,
  }: {
    wave: PickWavesRow;
    line: WaveLinesRow;
    row: Stock;
    quantity: Scaled;
    sequence: number;
    picker?: Key | null;
  },
): void {
  const { tables, numbers, now } = context;
  const number: Key = line.sales_order_line_id ?? line.production_order_id ?? wave.pick_wave_id;
  const to = placeFor(context, wave.warehouse_id, line.production_order_id === null ? 'packing' : 'staging', number);
  tables.picking_tasks.add({
    picking_task_number: numbers.next('PT', now),
    pick_wave_id: wave.pick_wave_id,
    wave_line_id: line.wave_line_id,
    warehouse_id: wave.warehouse_id,
    warehouse_inventory_id: row.warehouse_inventory_id,
    from_storage_bin_id: row.storage_bin_id,
    to_storage_bin_id: to.storage_bin_id,
    product_id: line.product_id,
    material_id: line.material_id,
    suggested_lot_number: line.lot_number,
    expiry_date: row.expiry_date,
    sales_order_line_id: line.sales_order_line_id,
    sales_order_number: line.sales_order_number,
    production_order_id: line.production_order_id,
    production_order_number: line.production_order_number,
    transfer_number: line.transfer_number,
    planned_quantity: quantity,
    unit_of_measure: line.unit_of_measure,
    weight_kg: weightOf(factsOf(context, line), quantity),
    pick_sequence: sequence,
    assigned_employee_id:
      picker ?? personFor(context, wave.warehouse_id, 'picking', wave.pick_wave_id + (sequence % wave.picker_count)),
    priority: line.priority,
    due_at: line.required_at,
    released_at: now,
    status: 'assigned',
  });
}
