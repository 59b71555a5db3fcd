import { workingDayFrom } from '../../../../company/calendar.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply, scaled } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { purchasing } from '../../lifecycle/purchasing.ts';
import type { PurchaseOrderLinesRow, PurchaseRequisitionLinesRow } from '../../rows.ts';
import type { Erp } from '../context.ts';
import { type Staff, storeOf, warehouseOf } from '../reference/index.ts';
import { amountsOf, totalsOf } from './orders.ts';
import type { Purchase, Purchases } from './purchases.ts';
import type { Requests } from './requests.ts';
import { orderQuantity, type Source, type Sources, unitPriceOf } from './sources.ts';
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
];

interface Parts {
  staff: Staff;
  sources: Sources;
  requests: Requests;
  purchases: Purchases;
}

/** The buyers' morning: what was approved becomes orders. */
export class Ordering {
  private readonly erp: Erp;
  private readonly parts: Parts;
  private readonly isOpening: boolean;

  constructor(erp: Erp, parts: Parts, isOpening: boolean) {
    this.erp = erp;
    this.parts = parts;
    this.isOpening = isOpening;
  }

  /**
   * Turns the open lines of approved requests into orders. A buyer gathers what is asked of a supplier until his ordering day comes or
   * something presses; lines without a valid source wait.
   */
  run(now: Moment): Purchase[] {
    const day = localDay(now);
    const ready = [...this.batches(day).values()].filter(
      (batch) => batch.isUrgent || batch.items.some((item) => this.cannotWait(item, day)),
    );
    return ready.flatMap((batch) => {
      const parts = this.isOpening ? undefined : this.evasion(batch, day);
      if (!parts) return [this.order(batch, now)];
      const orders = parts.map((items) => this.order({ ...batch, items }, now));
      this.erp.context.label({
        kind: 'split_purchase_order',
        cause: 'The buyer made two orders of one, so that neither is above the limit and nobody else need approve.',
        start: now,
        end: now,
        rows: orders.map(({ order }) => ({ table: 'purchase_orders', key: order.purchase_order_id })),
        consequences: SPLIT_CONSEQUENCES,
      });
      return orders;
    });
  }

  /** The two orders within his limit that a buyer makes of one above it; undefined where it cannot be done or he is honest. */
  private evasion({ company, items }: Batch, day: Day): [Item[], Item[]] | undefined {
    const { draws } = this.erp.context;
    const { source } = must(items[0], 'item of an order');
    const rate = this.erp.ledger.rate(source.currency_code, day);
    const limit = scaled(purchasing.approvalLimits['Category Buyer'], 2);
    const halves: [Half, Half] = [
      { items: [], amount: 0 },
      { items: [], amount: 0 },
    ];
    const amounts = new Map(items.map((item) => [item, this.amountOf(item)]));
    // The dearest first, each to the smaller half: what fits at all mostly fits so.
    for (const item of items.toSorted((a, b) => (amounts.get(b) ?? 0) - (amounts.get(a) ?? 0))) {
      const smaller = halves[0].amount <= halves[1].amount ? halves[0] : halves[1];
      smaller.items.push(item);
      smaller.amount += amounts.get(item) ?? 0;
    }
    const [one, other] = halves;
    const isWithin = (amount: Scaled) => multiply(amount, 2, rate, 8, 2) <= limit;
    if (isWithin(one.amount + other.amount) || !isWithin(one.amount) || !isWithin(other.amount)) return undefined;
    const draw = draws.of('purchase_orders', `${company}/${source.supplier_id}/${day}`, 'split');
    return draw.chance(purchasing.splitToEvade) ? [one.items, other.items] : undefined;
  }

  /** What an item will cost with tax, in the currency of its source. */
  private amountOf(item: Item): Scaled {
    const { net_amount, tax_amount } = amountsOf(this.priced(item));
    return net_amount + tax_amount;
  }

  private priced({ asked, source, warehouse }: Item) {
    const { sources } = this.parts;
    const material = sources.material(source.material_id);
    const place = warehouseOf(this.erp.context, warehouse);
    const tax = sources.tax(sources.supplier(source.supplier_id), place, material, this.erp.ledger);
    return {
      ordered_quantity: orderQuantity(source, asked.requested_quantity),
      unit_price_amount: unitPriceOf(source),
      tax_code_id: tax?.tax_code_id ?? null,
      tax_rate_pct: tax?.tax_rate_pct ?? 0,
    };
  }

  private batches(day: Day): Map<string, Batch> {
    const { tables, draws } = this.erp.context;
    const batches = new Map<string, Batch>();
    for (const asked of tables.purchase_requisition_lines.held()) {
      if (asked.status !== 'open' || asked.material_id === null) continue;
      const request = must(tables.purchase_requisitions.get(asked.purchase_requisition_id), 'requisition');
      if (request.status !== 'approved' && request.status !== 'partially_ordered') continue;
      const factory = must(request.factory_id ?? undefined, 'factory of a requisition');
      const warehouse = asked.warehouse_id ?? storeOf(this.erp.context, factory, 'raw_material').warehouse_id;
      const company = request.company_id ?? warehouseOf(this.erp.context, warehouse).company_id;
      const draw = draws.of('purchase_requisition_lines', asked.purchase_requisition_line_id, 'source');
      const source =
        this.parts.sources.suggested(asked, day) ?? this.parts.sources.choose(asked.material_id, day, draw);
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
  private cannotWait({ asked, source }: Item, day: Day): boolean {
    const waits = daysToOrdering(this.erp.context.draws, source.supplier_id, day);
    return (
      waits === 0 || day + waits + source.lead_time_days * purchasing.pressingShareOfLeadTime > asked.required_date
    );
  }

  private order(batch: Batch, now: Moment): Purchase {
    const { tables, numbers } = this.erp.context;
    const { sources, purchases, requests } = this.parts;
    const { source: first } = must(batch.items[0], 'item of an order');
    const supplier = sources.supplier(first.supplier_id);
    const key = tables.purchase_orders.nextKey();
    const day = localDay(now);
    const rate = this.erp.ledger.rate(first.currency_code, day);
    const lines = batch.items.map((item, index) => this.line({ ...item, order: key, number: (index + 1) * 10, now }));
    const totals = totalsOf(lines, rate);
    const { buyer, limit } = this.buyerFor(supplier.supplier_id, totals.total_amount_base);
    const isWithinLimit = totals.total_amount_base <= limit;
    const order = tables.purchase_orders.add({
      purchase_order_id: key,
      purchase_order_number: numbers.next('PO', now),
      company_id: batch.company,
      supplier_id: supplier.supplier_id,
      order_type: batch.isUrgent ? 'emergency' : 'standard',
      supplier_contract_id: null,
      supplier_contract_number: null,
      order_date: day,
      buyer_employee_id: buyer,
      ship_to_warehouse_id: mostFrequent(batch.items.map((item) => item.warehouse)),
      incoterm: supplier.incoterm,
      payment_terms_days: supplier.payment_terms_days,
      currency_code: first.currency_code,
      exchange_rate: rate,
      discount_amount: 0,
      ...totals,
      approval_status: isWithinLimit ? 'approved' : 'pending',
      approval_limit_amount: limit,
      approved_by_employee_id: null,
      approved_at: isWithinLimit ? now : null,
      sent_at: null,
      confirmed_at: null,
      supplier_reference_number: null,
      change_number: 0,
      last_change_reason: null,
      closed_at: null,
      cancelled_at: null,
      cancellation_reason: null,
      status: isWithinLimit ? 'approved' : 'draft',
      is_opening: this.isOpening,
      created_at: now,
      updated_at: now,
    });
    for (const line of lines) tables.purchase_order_lines.add(line);
    for (const [index, { asked }] of batch.items.entries())
      requests.ordered(asked, must(lines[index], 'order line').ordered_quantity, buyer, now);
    return purchases.add(order, lines);
  }

  /** Dear things are bought by the category buyers. */
  private buyerFor(supplier: Key, total: Scaled): { buyer: Key; limit: Scaled } {
    const limits = purchasing.approvalLimits;
    const title = total <= scaled(limits.Buyer, 2) ? 'Buyer' : 'Category Buyer';
    return { buyer: this.parts.staff.one(title, supplier).employee_id, limit: scaled(limits[title], 2) };
  }

  private line(given: Item & { order: Key; number: number; now: Moment }): PurchaseOrderLinesRow {
    const { order, number, warehouse, asked, source, now } = given;
    const { context } = this.erp;
    const key = context.tables.purchase_order_lines.nextKey();
    const material = this.parts.sources.material(source.material_id);
    const priced = this.priced(given);
    const { ordered_quantity: quantity, unit_price_amount: price } = priced;
    // Lines of one order ask for the same part of their lead times, so that many come together.
    const share = within(context.draws.of('purchase_orders', order, 'asked'), purchasing.askedShareOfLeadTime);
    const latest = localDay(now) + Math.max(2, Math.round(source.lead_time_days * share));
    const requested = workingDayFrom(Math.max(localDay(now) + 1, Math.min(asked.required_date, latest)));
    const tolerance = source.over_delivery_tolerance_pct;
    return {
      purchase_order_line_id: key,
      purchase_order_id: order,
      line_number: number,
      material_id: source.material_id,
      mro_part_id: null,
      purchase_requisition_line_id: asked.purchase_requisition_line_id,
      mrp_element_id: null,
      maintenance_work_order_id: null,
      supplier_quotation_id: null,
      contract_pricing_id: null,
      production_order_id: null,
      supplier_part_number: source.supplier_part_number,
      ...priced,
      ...amountsOf(priced),
      original_quantity: quantity,
      quantity_changed_at: null,
      unit_of_measure: source.unit_of_measure,
      original_unit_price_amount: price,
      price_changed_at: null,
      contract_unit_price_amount: price,
      standard_unit_cost_amount: material.standard_cost_amount,
      discount_pct: 0,
      requested_date: requested,
      promised_date: requested,
      warehouse_id: warehouse,
      over_delivery_tolerance_pct: tolerance,
      under_delivery_tolerance_pct: tolerance > 0 ? scaled(purchasing.underDeliveryTolerancePct, 4) : 0,
      received_quantity: 0,
      rejected_quantity: 0,
      invoiced_quantity: 0,
      cancelled_quantity: 0,
      first_received_at: null,
      last_received_at: null,
      inspection_required: material.inspection_required,
      cost_center_code: null,
      account_code: null,
      deleted_at: null,
      status: 'open',
      created_at: now,
      updated_at: now,
    };
  }
}

function mostFrequent(keys: readonly Key[]): Key {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return must(most, 'most frequent key')[0];
}
