import { localDay } from '../../../machinery/base/company-time.ts';
import { ratio } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Scaled } from '../../../machinery/base/row-types.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { ExpectedReceiptsRow, ReceivingTasksRow, Types } from '../rows.ts';
import { type Context, goodsOf } from './context.ts';
import { arrived } from './expected.ts';
import { factsOf, stepOf, weightOf } from './items.ts';
import { personFor } from './people.ts';
import { placeFor } from './places.ts';
import { put, record } from './stock.ts';

const { palletKg, refusedAtDock, refusedPart, dockReasons, ageDays } = lifecycle.inbound;

/** Lorries come when their suppliers have announced them. */
export const dock: Process<Types> = {
  name: 'dock',
  agenda: [{ of: 'expected_receipts', next: nextOf, act: arrive }],
};

function nextOf(row: ExpectedReceiptsRow): number {
  return row.closed_at === null && row.announced_arrival_at !== null ? row.announced_arrival_at : NEVER;
}

/** What comes of an order at one moment comes on one lorry, and is one receipt. */
function arrive(row: ExpectedReceiptsRow, context: Context): void {
  const { tables, numbers, draws, now } = context;
  const brought = tables.expected_receipts
    .by('purchase_order_id', row.purchase_order_id)
    .filter((one) => one.warehouse_id === row.warehouse_id && nextOf(one) <= now);
  const loaded = brought.map((expected) => ({ expected, quantity: takenOf(expected) }));
  for (const { expected } of loaded)
    tables.expected_receipts.change(expected, { announced_quantity: null, announced_arrival_at: null });
  const lines = loaded.filter(({ quantity }) => quantity > 0);
  if (lines.length === 0) return;
  const number = numbers.next('RT', now);
  const draw = draws.of('receiving', number, 'papers');
  const order = must(row.purchase_order_id ?? undefined, 'order of a delivery');
  const bin = placeFor(context, row.warehouse_id, 'receiving', order);
  const papers = {
    delivery_note_number: `DN-${draw.integer(100_000, 999_999)}`,
    vehicle_registration_number: `MH${draw.integer(10, 49)}${draw.pick(['AB', 'BQ', 'CT', 'EX', 'GR'])}${draw.integer(1000, 9999)}`,
    received_by_employee_id: personFor(context, row.warehouse_id, 'receiving', order),
  };
  for (const [index, { expected, quantity }] of lines.entries()) {
    const weight = weightOf(factsOf(context, expected), quantity);
    const isInspected = materialOf(context, expected).inspection_required;
    tables.receiving_tasks.add({
      receiving_task_number: number,
      line_number: index + 1,
      receipt_type: 'purchase',
      expected_receipt_id: expected.expected_receipt_id,
      warehouse_id: expected.warehouse_id,
      supplier_id: expected.supplier_id,
      purchase_order_id: expected.purchase_order_id,
      purchase_order_number: expected.purchase_order_number,
      purchase_order_line_id: expected.purchase_order_line_id,
      material_id: expected.material_id,
      ...papers,
      dock_number: 1 + (order % 3),
      receiving_storage_bin_id: bin.storage_bin_id,
      unit_of_measure: expected.unit_of_measure,
      expected_quantity: quantity,
      handling_unit_count: Math.max(1, Math.ceil(weight / (palletKg * 1000))),
      gross_weight_kg: Math.round(weight * 1.04),
      inspection_required: isInspected,
      stock_type: isInspected ? 'quality_inspection' : 'unrestricted',
      priority: expected.priority,
      planned_at: now,
      arrived_at: now,
      status: 'arrived',
    });
  }
}

/** What the supplier has loaded may have been ordered otherwise since: no more is taken than the tolerance allows, in tenths. */
function takenOf(row: ExpectedReceiptsRow): Scaled {
  const most =
    row.expected_quantity +
    ratio(row.expected_quantity, row.over_delivery_tolerance_pct, 1_000_000) -
    row.received_quantity;
  return Math.min(must(row.announced_quantity ?? undefined, 'announced quantity'), Math.floor(most / 100) * 100);
}

function materialOf({ copies }: Context, { material_id }: Pick<ReceivingTasksRow, 'material_id'>) {
  return copies['master.materials'].must(material_id);
}

const REMARKS: Partial<Record<NonNullable<ReceivingTasksRow['reason_code']>, string>> = {
  damaged: 'Packing torn, pieces bruised; photographs at the dock.',
  wrong_item: 'Label and goods do not agree.',
  wrong_revision: 'Marked with the revision before.',
  certificate_missing: 'No certificate with the papers; the supplier was told.',
  shelf_life_short: 'Less than half of the shelf life is left.',
  packing_defect: 'Seal of the drum was open.',
};

function remarkOf(
  reason: NonNullable<ReceivingTasksRow['reason_code']>,
): Pick<ReceivingTasksRow, 'reason_code' | 'reason'> {
  return { reason_code: reason, reason: REMARKS[reason] ?? null };
}

/** A line is counted: it stands at the dock as a lot of its own, less what the lorry takes back. ERP books it. */
export function count(context: Context, row: ReceivingTasksRow): void {
  const { tables, draws, numbers, now } = context;
  const draw = draws.of('receiving_tasks', row.receiving_task_id, 'dock');
  const material = materialOf(context, row);
  const received = row.expected_quantity;
  const step = stepOf(factsOf(context, row));
  const rejected = draw.chance(refusedAtDock)
    ? Math.floor((received * draw.between(refusedPart[0], refusedPart[1])) / step) * step
    : 0;
  const made = localDay(now) - draw.integer(ageDays[0], ageDays[1]);
  const lot = material.is_lot_controlled ? numbers.next('RL', now) : null;
  const expiry = material.shelf_life_days === null ? null : made + material.shelf_life_days;
  tables.receiving_tasks.change(row, {
    received_quantity: received,
    rejected_quantity: rejected,
    staged_quantity: received - rejected,
    ...(rejected > 0 ? remarkOf(draw.weighted(dockReasons)) : {}),
    lot_number: lot,
    supplier_lot_number: lot === null ? null : `${draw.integer(10, 99)}${draw.integer(10_000, 99_999)}`,
    certificate_number: material.inspection_required ? `TC-${draw.integer(100_000, 999_999)}` : null,
    manufactured_on: made,
    expiry_date: expiry,
  });
  arrived(context, tables.expected_receipts.must(row.expected_receipt_id), received);
  const goods = goodsOf(row, row.stock_type);
  const to = tables.storage_bins.must(row.receiving_storage_bin_id);
  record(context, {
    type: 'purchase_receipt',
    goods,
    quantity: row.staged_quantity,
    warehouse: row.warehouse_id,
    to,
    cause: {
      source_module: 'wms',
      source_table: 'wms.receiving_tasks',
      source_id: row.receiving_task_id,
      source_document_number: row.receiving_task_number,
    },
    refers: { moved_by_employee_id: row.received_by_employee_id, posts_to_erp: true },
  });
  put(context, to, goods, row.staged_quantity, { expiry });
}
