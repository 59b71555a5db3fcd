import { workingDayFrom } from '../../../../company/calendar.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply, scaled } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Key, Scaled } from '../../../../machinery/base/row-types.ts';
import { purchasing } from '../../lifecycle/purchasing.ts';
import type { PurchaseOrderLinesRow, PurchaseOrdersRow, PurchaseRequisitionLinesRow } from '../../rows.ts';
import type { Context } from '../context.ts';
import { holderOf, storeOf, warehouseOf } from '../reference/index.ts';
import { type Buying, entered } from './buying.ts';
import { amountsOf, totalsOf } from './orders.ts';
import { lineOrdered } from './requests.ts';
import { chooseSource, orderQuantity, type Source, suggestedSource, taxOf, unitPriceOf } from './sources.ts';
import { daysToOrdering, within } from './times.ts';

/** What one order is made of: lines of requests for one supplier and company. */
interface Batch {
  company: Key;
  isUrgent: boolean;
  items: Item[];
}

interface Item {
  asked: PurchaseRequisitionLinesRow;
  source: Source;
  warehouse: Key;
}

interface Half {
  items: Item[];
  amount: Scaled;
}

const SPLIT_CONSEQUENCES = [
  'erp.purchase_orders <- erp.purchase_order_lines.purchase_order_id',
  'erp.purchase_orders <- erp.goods_receipts.purchase_order_id',
  'erp.purchase_orders <- erp.vendor_invoices.purchase_order_id',
] as const;

/**
 * The buyers' morning: open lines of approved requests become orders. A buyer gathers what is asked of a supplier until his ordering day comes or something
 * presses; lines without a valid source wait.
 */
export function orderInTheMorning(buying: Buying): void {
  const day = localDay(buying.now);
  const ready = [...batchesOf(buying, day).values()].filter(
    (batch) => batch.isUrgent || batch.items.some((item) => cannotWait(buying, item, day)),
  );
  for (const batch of ready) {
    const parts = buying.isOpening ? undefined : evasion(buying, batch, day);
    if (parts)
      tellSplit(
        buying,
        parts.map((items) => order(buying, { ...batch, items })),
      );
    else order(buying, batch);
  }
}

function tellSplit({ label, now }: Context, orders: PurchaseOrdersRow[]): void {
  label({
    kind: 'split_purchase_order',
    cause: 'The buyer made two orders of one, so that neither is above the limit and nobody else need approve.',
    start: now,
    end: now,
    rows: orders.map((row) => ({ table: 'purchase_orders', key: row.purchase_order_id })),
    consequences: SPLIT_CONSEQUENCES,
  });
}

/** The two orders within his limit that a buyer makes of one above it; undefined where it cannot be done or he is honest. */
function evasion(buying: Buying, { company, items }: Batch, day: Day): [Item[], Item[]] | undefined {
  const { source } = must(items[0], 'item of an order');
  const rate = buying.ledger.rate(source.currency_code, day);
  const limit = scaled(purchasing.approvalLimits['Category Buyer'], 2);
  const halves: [Half, Half] = [
    { items: [], amount: 0 },
    { items: [], amount: 0 },
  ];
  const priced = items.map((item) => ({ item, amount: amountOf(buying, item) }));
  // The dearest first, each to the smaller half: what fits at all mostly fits so.
  for (const { item, amount } of priced.toSorted((a, b) => b.amount - a.amount)) {
    const smaller = halves[0].amount <= halves[1].amount ? halves[0] : halves[1];
    smaller.items.push(item);
    smaller.amount += amount;
  }
  const [one, other] = halves;
  const isWithin = (amount: Scaled) => multiply(amount, 2, rate, 8, 2) <= limit;
  if (isWithin(one.amount + other.amount) || !isWithin(one.amount) || !isWithin(other.amount)) return undefined;
  const draw = buying.draws.of('purchase_orders', `${company}/${source.supplier_id}/${day}`, 'split');
  return draw.chance(purchasing.splitToEvade) ? [one.items, other.items] : undefined;
}

/** What an item will cost with tax, in the currency of its source. */
function amountOf(buying: Buying, item: Item): Scaled {
  const { net_amount, tax_amount } = amountsOf(priceOf(buying, item));
  return net_amount + tax_amount;
}

function priceOf(buying: Buying, { asked, source, warehouse }: Item) {
  const { copies, ledger } = buying;
  const supplier = copies['master.suppliers'].must(source.supplier_id);
  const material = copies['master.materials'].must(source.material_id);
  const tax = taxOf(ledger, supplier, warehouseOf(buying, warehouse), material);
  return {
    ordered_quantity: orderQuantity(source, asked.requested_quantity),
    unit_price_amount: unitPriceOf(source),
    tax_code_id: tax?.tax_code_id ?? null,
    tax_rate_pct: tax?.tax_rate_pct ?? 0,
  };
}

/** What is asked for, by company and supplier. */
function batchesOf(context: Context, day: Day): Map<string, Batch> {
  const { tables, draws } = context;
  const batches = new Map<string, Batch>();
  for (const asked of tables.purchase_requisition_lines.held()) {
    if (asked.status !== 'open' || asked.material_id === null) continue;
    const request = tables.purchase_requisitions.must(asked.purchase_requisition_id);
    if (request.status !== 'approved' && request.status !== 'partially_ordered') continue;
    const factory = must(request.factory_id, 'factory of a requisition');
    const warehouse = asked.warehouse_id ?? storeOf(context, factory, 'raw_material').warehouse_id;
    const company = request.company_id ?? warehouseOf(context, warehouse).company_id;
    const draw = draws.of('purchase_requisition_lines', asked.purchase_requisition_line_id, 'source');
    const source = suggestedSource(context, asked, day) ?? chooseSource(context, asked.material_id, day, draw);
    if (!source) continue;
    const id = `${company}/${source.supplier_id}`;
    const batch = batches.get(id) ?? { company, isUrgent: false, items: [] };
    batch.items.push({ asked, source, warehouse });
    batch.isUrgent ||= request.priority === 'urgent';
    batches.set(id, batch);
  }
  return batches;
}

/** Whether the supplier is ordered from today, or the next such day would be too late. */
function cannotWait({ draws }: Context, { asked, source }: Item, day: Day): boolean {
  const waits = daysToOrdering(draws, source.supplier_id, day);
  return waits === 0 || day + waits + source.lead_time_days * purchasing.pressingShareOfLeadTime > asked.required_date;
}

function order(buying: Buying, { company, isUrgent, items }: Batch): PurchaseOrdersRow {
  const { tables, copies, numbers, ledger, now, isOpening } = buying;
  const { source: first } = must(items[0], 'item of an order');
  const supplier = copies['master.suppliers'].must(first.supplier_id);
  const key = tables.purchase_orders.nextKey();
  const rate = ledger.rate(first.currency_code, localDay(now));
  const lines = items.map((item, index) => addLine(buying, key, (index + 1) * 10, item));
  const totals = totalsOf(lines, rate);
  const { buyer, limit } = buyerFor(buying, supplier.supplier_id, totals.total_amount_base);
  const isWithinLimit = totals.total_amount_base <= limit;
  const row = tables.purchase_orders.add({
    purchase_order_id: key,
    purchase_order_number: numbers.next('PO', now),
    company_id: company,
    supplier_id: supplier.supplier_id,
    order_type: isUrgent ? 'emergency' : 'standard',
    order_date: localDay(now),
    buyer_employee_id: buyer,
    ship_to_warehouse_id: mostFrequent(items.map(({ warehouse }) => warehouse)),
    incoterm: supplier.incoterm,
    payment_terms_days: supplier.payment_terms_days,
    currency_code: first.currency_code,
    exchange_rate: rate,
    ...totals,
    approval_status: isWithinLimit ? 'approved' : 'pending',
    approval_limit_amount: limit,
    approved_at: isWithinLimit ? now : null,
    status: isWithinLimit ? 'approved' : 'draft',
    is_opening: isOpening,
    ...entered(buying),
  });
  for (const [index, { asked }] of items.entries())
    lineOrdered(buying, asked, must(lines[index], 'order line').ordered_quantity, buyer);
  return row;
}

/** Dear things are bought by the category buyers. */
function buyerFor(context: Context, supplier: Key, total: Scaled): { buyer: Key; limit: Scaled } {
  const limits = purchasing.approvalLimits;
  const title = total <= scaled(limits.Buyer, 2) ? 'Buyer' : 'Category Buyer';
  return { buyer: holderOf(context, title, supplier), limit: scaled(limits[title], 2) };
}

function addLine(buying: Buying, order: Key, number: number, item: Item): PurchaseOrderLinesRow {
  const { tables, copies, draws, now } = buying;
  const { asked, source, warehouse } = item;
  const material = copies['master.materials'].must(source.material_id);
  const priced = priceOf(buying, item);
  const { ordered_quantity: quantity, unit_price_amount: price } = priced;
  // Lines of one order ask for the same part of their lead times, so that many come together.
  const share = within(draws.of('purchase_orders', order, 'asked'), purchasing.askedShareOfLeadTime);
  const latest = localDay(now) + Math.max(2, Math.round(source.lead_time_days * share));
  const soonest = localDay(now) + leastDays(buying, source.supplier_id, warehouse);
  const requested = workingDayFrom(Math.max(soonest, Math.min(asked.required_date, latest)));
  const tolerance = source.over_delivery_tolerance_pct;
  return tables.purchase_order_lines.add({
    purchase_order_id: order,
    line_number: number,
    material_id: source.material_id,
    purchase_requisition_line_id: asked.purchase_requisition_line_id,
    mrp_element_id: asked.mrp_element_id,
    supplier_part_number: source.supplier_part_number,
    ...priced,
    ...amountsOf(priced),
    original_quantity: quantity,
    unit_of_measure: source.unit_of_measure,
    original_unit_price_amount: price,
    contract_unit_price_amount: price,
    standard_unit_cost_amount: material.standard_cost_amount,
    requested_date: requested,
    promised_date: requested,
    warehouse_id: warehouse,
    over_delivery_tolerance_pct: tolerance,
    under_delivery_tolerance_pct: tolerance > 0 ? scaled(purchasing.underDeliveryTolerancePct, 4) : 0,
    inspection_required: material.inspection_required,
    ...entered(buying),
  });
}

/** Days until goods can be here: what we collect is asked for no sooner than our carriers can bring it. */
function leastDays(context: Context, supplier: Key, warehouse: Key): number {
  const { incoterm, country_code, state_province } = context.copies['master.suppliers'].must(supplier);
  const to = warehouseOf(context, warehouse);
  const { terms, daysWithin, days } = purchasing.collected;
  if (!terms.includes(incoterm) || country_code !== to.country_code) return 1;
  return state_province === to.state_province ? daysWithin : days;
}

function mostFrequent(keys: readonly Key[]): Key {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return must(most, 'most frequent key')[0];
}
