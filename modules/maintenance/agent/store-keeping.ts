import { workingDayFrom } from '../../../company/calendar.ts';
import { workdaysOf } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { ratio } from '../../../machinery/base/decimal.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { ACCOUNTS } from '../lifecycle/organisation.ts';
import { CLASS_OF_PART, KINDS, STORE } from '../lifecycle/parts.ts';
import { DEEDS } from '../lifecycle/work.ts';
import type { Types } from '../rows.ts';
import { type Context, partsArrived, type Site, sitesOf } from './context.ts';
import { bookedCentre } from './costs.ts';
import { journal, log } from './journals.ts';
import { costCentreOf } from './organisation.ts';
import { storekeeperOf } from './people.ts';
import { type Booking, move, type Part, partOf, receive } from './stores.ts';

/** Stores of spare parts: what is on the shelves when history begins, what comes in, what is counted. */
export const storeKeeping: Process<Types> = {
  name: 'spare parts',
  opens(context) {
    for (const site of sitesOf(context)) openStore(context, site);
    postOpening(context);
  },
  schedule: [{ at: workdaysOf(1, 2, 3, 4, 5, 6).at(STORE.countTime), act: count }],
  agenda: [{ of: 'mro_parts_transactions', next: arrivalOf, act: takeIn }],
};

function openStore(context: Context, site: Site): void {
  const { copies, draws, now, parameters } = context;
  const warehouse = [...copies['master.warehouses'].all()].filter(({ factory_id }) => factory_id === site.factory_id);
  const store = warehouse.find(({ warehouse_type }) => warehouse_type === 'spare_parts') ?? warehouse[0];
  const suppliers = [...copies['master.suppliers'].all()]
    .filter(
      ({ supplier_category, status, currency_code }) =>
        supplier_category === 'mro' && status === 'active' && currency_code === 'INR',
    )
    .sort((a, b) => a.supplier_id - b.supplier_id);
  if (!store || suppliers.length === 0) return;
  let place = 0;
  for (const kind of KINDS)
    for (let line = 0; line < Math.max(1, Math.round(kind.lines * Math.min(1, parameters.scale * 2))); line++) {
      place++;
      const key = context.tables.mro_parts.nextKey();
      const draw = draws.of('mro_parts', key, 'opening');
      const price = Math.round(draw.lognormal(kind.price, STORE.priceSpread) * 10_000);
      const reorderPoint = Math.round(draw.integer(1, 3) * kind.use);
      const onHand = reorderPoint + Math.round(draw.integer(2, 6) * kind.use);
      const supplier = draw.pick(suppliers);
      const maker = draw.pick(STORE.makers);
      const part = context.tables.mro_parts.add({
        mro_part_id: key,
        part_number: `MRO-${String(key).padStart(6, '0')}`,
        part_name: `${kind.name} ${maker} ${draw.integer(100, 999)}`,
        part_category: kind.category,
        asset_class: CLASS_OF_PART[kind.category] ?? null,
        manufacturer: maker,
        manufacturer_part_number: `${maker.slice(0, 2).toUpperCase()}-${draw.integer(10_000, 99_999)}`,
        supplier_id: supplier.supplier_id,
        unit_of_measure: kind.unit,
        factory_id: site.factory_id,
        warehouse_id: store.warehouse_id,
        bin_location: `M${String(Math.ceil(place / 40)).padStart(2, '0')}-${String(place % 40).padStart(2, '0')}`,
        on_hand_quantity: onHand * 1000,
        reorder_point_quantity: reorderPoint * 1000,
        reorder_quantity: Math.round(draw.integer(2, 4) * kind.use) * 1000,
        maximum_quantity: Math.round(reorderPoint + 10 * kind.use) * 1000,
        unit_cost_amount: price,
        currency_code: 'INR',
        lead_time_days: draw.integer(...STORE.leadDays),
        criticality: draw.weighted([
          ['a', 0.15],
          ['b', 0.35],
          ['c', 0.5],
        ] as const),
        is_repairable: kind.category === 'spindle_part' || kind.category === 'electronic',
        is_serialised: kind.category === 'electronic',
        shelf_life_days: kind.category === 'lubricant' || kind.category === 'coolant' ? 730 : null,
        hsn_code: kind.hsn,
        gst_rate_pct: STORE.gstPct * 10_000,
        stock_account_code: ACCOUNTS.stock,
        last_movement_at: now,
        status: 'active',
      });
      move(context, part, 'opening', part.on_hand_quantity);
    }
}

/** The opening stock stands in the books of each company. */
function postOpening(context: Context): void {
  const { tables, numbers, copies, now } = context;
  const byCompany = Map.groupBy(
    [...tables.mro_parts.held()],
    ({ factory_id }) => copies['master.factories'].must(factory_id).company_id,
  );
  for (const [company, parts] of byCompany) {
    const amount = parts.reduce((sum, part) => sum + worthOf(part), 0);
    const first = parts[0];
    if (!first) continue;
    journal(context, {
      batch: numbers.next('MCJ', now),
      company,
      day: localDay(now),
      entryType: 'opening_balance',
      description: `Opening stock of spare parts: ${parts.length}`,
      key: first.mro_part_id,
      table: 'mro_parts',
      gathered: parts.length,
      lines: [
        { account: ACCOUNTS.stock, centre: null, supplier: null, amount },
        { account: ACCOUNTS.retained, centre: null, supplier: null, amount: -amount },
      ],
    });
  }
}

/** What is on the shelf at its cost. */
function worthOf({ on_hand_quantity, unit_cost_amount }: Part): number {
  return ratio(on_hand_quantity, unit_cost_amount, 100_000);
}

/** When the goods of an open demand come in, until ERP tells it (erp-to-maintenance). */
function arrivalOf(booking: Booking, { draws, tables }: Context): Moment {
  if (booking.transaction_type !== 'demand' || booking.status !== 'open') return NEVER;
  const { lead_time_days } = tables.mro_parts.must(booking.mro_part_id);
  const draw = draws.of('mro_parts_transactions', booking.mro_parts_transaction_id, 'arrival');
  const day = localDay(booking.transaction_at) + Math.max(2, Math.round(lead_time_days * draw.lognormal(0.95, 0.25)));
  return localMoment(workingDayFrom(day), 10 + draw.integer(0, 5));
}

function takeIn(booking: Booking, context: Context): void {
  const { draws, tables } = context;
  const part = partOf(context, booking.mro_part_id);
  const draw = draws.of('mro_parts_transactions', booking.mro_parts_transaction_id, 'price');
  const price = Math.round(part.unit_cost_amount * draw.between(0.97, 1.06));
  const receipt = receive(context, booking, price, { booked_by_employee_id: storekeeperOf(context, part.factory_id) });
  log(context, {
    direction: 'inbound',
    flow_id: 'erp-to-maintenance',
    counterpart_module: 'erp',
    message_type: 'parts_received',
    entity_table: 'maintenance.mro_parts_transactions',
    entity_id: receipt.mro_parts_transaction_id,
    document_number: receipt.transaction_number,
    payload: { part_number: part.part_number, quantity: receipt.quantity / 1000 },
  });
  post(context, part, receipt);
  context.tell(partsArrived, tables.mro_parts.must(part.mro_part_id));
}

/** A parts are counted once a month, each on its own day. */
function count(context: Context): void {
  const { tables, draws, now } = context;
  const today = localDay(now);
  const dayOfMonth = new Date(today * 86_400_000).getUTCDate();
  for (const part of tables.mro_parts.held()) {
    if (part.criticality !== 'a' || part.mro_part_id % 27 !== dayOfMonth % 27) continue;
    tables.mro_parts.change(part, { last_counted_on: today });
    const draw = draws.of('mro_parts', part.mro_part_id, `count ${today}`);
    const isMissing = draw.chance(DEEDS.missingPart);
    if (!isMissing && !draw.chance(STORE.counted)) continue;
    const free = part.on_hand_quantity - part.reserved_quantity;
    const isLess = isMissing || draw.chance(0.6);
    if (isLess && free < 1000) continue;
    const booking = move(context, part, isLess ? 'adjustment_out' : 'adjustment_in', 1000, {
      reason_code: 'count_difference',
      counted_quantity: part.on_hand_quantity + (isLess ? -1000 : 1000),
      cost_center_code: costCentreOf(context, part.factory_id, 'stores'),
      booked_by_employee_id: storekeeperOf(context, part.factory_id),
    });
    post(context, part, booking);
    if (isMissing)
      context.label({
        kind: 'part_missing_from_the_shelf',
        cause: 'A part was taken from the shelf for a machine and never booked; the count found it.',
        start: now,
        end: now,
        rows: [{ table: 'mro_parts_transactions', key: booking.mro_parts_transaction_id }],
        consequences: ['maintenance.mro_parts_transactions -> maintenance.mro_parts_transactions.mro_part_id'],
      });
  }
}

/** Receipts and differences change the stock account at once, each as a document of its own; issues and returns do so as cost. */
function post(context: Context, part: Part, booking: Booking): void {
  const { copies, now } = context;
  const isReceipt = booking.transaction_type === 'receipt';
  const amount = booking.stock_change_quantity < 0 ? -booking.total_cost_amount : booking.total_cost_amount;
  journal(context, {
    batch: booking.transaction_number,
    company: copies['master.factories'].must(part.factory_id).company_id,
    day: localDay(now),
    entryType: isReceipt ? 'goods_receipt' : 'inventory_adjustment',
    description: `Spare part ${part.part_number}, ${isReceipt ? 'received' : 'counted'}`,
    key: booking.mro_parts_transaction_id,
    table: 'mro_parts_transactions',
    gathered: 1,
    lines: [
      { account: ACCOUNTS.stock, centre: null, supplier: null, amount },
      isReceipt
        ? { account: ACCOUNTS.accrued, centre: null, supplier: part.supplier_id, amount: -amount }
        : {
            account: ACCOUNTS.difference,
            centre: bookedCentre(context, booking.cost_center_code ?? costCentreOf(context, part.factory_id, 'stores')),
            supplier: null,
            amount: -amount,
          },
    ],
  });
}
