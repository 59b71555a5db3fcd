import { firstOfMonth } from '../../../../company/calendar.ts';
import { everyDay } from '../../../../company/schedules.ts';
import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { multiply, ratio } from '../../../../machinery/base/decimal.ts';
import type { Day, Key, Moment } from '../../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../../../machinery/base/utc.ts';
import { event, follow, type Process } from '../../../../machinery/kernel/contract.ts';
import { scoring } from '../../lifecycle/relations.ts';
import type { PortalGoodsReceiptsRow, SupplierPerformanceMetricsRow, Types } from '../../rows.ts';
import { type Context, goodsRejected, lineMatched, orderAnswered, orderPublished, receiptTaken } from '../context.ts';
import { isMeasured, partners, reliabilityOf } from '../partners.ts';
import { rateOf } from '../rates.ts';
import { bidReceived, rfqPublished } from '../sourcing/index.ts';

type Figures = SupplierPerformanceMetricsRow;

/** The figures of a month are complete. */
export const monthMeasured = event<Day>('month measured');

/** What a supplier did in a month, counted as it happens; on the second day of the next month it is final. */
export const figures: Process<Types> = {
  name: 'figures',
  opens: openFigures,
  schedule: [{ at: everyDay.at('06:00'), act: closeMonth, clock: true }],
  follows: [
    follow(orderPublished, (context, order) => {
      if (order.is_opening || order.published_at === null) return;
      const row = figuresOf(context, order.supplier_id, order.published_at);
      add(context, row, { order_count: row.order_count + 1 });
    }),
    follow(orderAnswered, (context, order) => {
      if (order.is_opening || order.published_at === null || order.acknowledged_at === null) return;
      const row = figuresOf(context, order.supplier_id, order.acknowledged_at);
      const hours = Math.round(((order.acknowledged_at - order.published_at) / HOUR_MS) * 10_000);
      add(context, row, {
        acknowledgement_count: row.acknowledgement_count + 1,
        average_acknowledgement_hours: mean(row.average_acknowledgement_hours ?? 0, row.acknowledgement_count, hours),
      });
    }),
    follow(receiptTaken, countReceipt),
    follow(goodsRejected, (context, receipt) => {
      const row = figuresOf(context, receipt.supplier_id, receipt.received_at);
      if (receipt.is_opening || row.period_end_date < localDay(context.now) - 1) return;
      add(context, row, {
        rejected_quantity: Math.min(row.received_quantity, row.rejected_quantity + receipt.rejected_quantity),
        rejected_line_count: Math.min(row.receipt_line_count, row.rejected_line_count + 1),
      });
    }),
    follow(rfqPublished, (context, rfq) => {
      for (const { supplier_id, invited_at } of context.tables.rfq_suppliers.by('rfq_id', rfq.rfq_id)) {
        const row = figuresOf(context, supplier_id, invited_at);
        if (!row.is_opening) add(context, row, { rfq_invited_count: row.rfq_invited_count + 1 });
      }
    }),
    follow(bidReceived, (context, bid) => {
      const invited = context.tables.rfq_suppliers.must(bid.rfq_supplier_id).invited_at;
      const row = figuresOf(context, bid.supplier_id, invited);
      if (!row.is_opening && row.rfq_responded_count < row.rfq_invited_count)
        add(context, row, { rfq_responded_count: row.rfq_responded_count + 1 });
    }),
    follow(lineMatched, (context, match) => {
      const row = figuresOf(context, match.supplier_id, match.matched_at);
      const variance = multiply(
        match.price_variance_amount ?? 0,
        2,
        rateOf(context, match.currency_code, localDay(context.now)),
        8,
        2,
      );
      add(context, row, {
        invoice_line_count: row.invoice_line_count + 1,
        blocked_invoice_line_count: row.blocked_invoice_line_count + (match.block_reason_code === null ? 0 : 1),
        price_variance_amount: row.price_variance_amount + variance,
      });
    }),
  ],
};

function countReceipt(context: Context, receipt: PortalGoodsReceiptsRow): void {
  if (receipt.is_opening || receipt.receipt_type !== 'receipt') return;
  const { tables } = context;
  const line = tables.portal_purchase_order_lines.get(receipt.portal_purchase_order_line_id ?? 0);
  const order = tables.portal_purchase_orders.get(receipt.portal_purchase_order_id ?? 0);
  if (!line || !order) return;
  const row = figuresOf(context, receipt.supplier_id, receipt.received_at);
  const late = receipt.days_late ?? 0;
  const isDone = line.status === 'received';
  const isInFull = isDone && receipt.received_quantity >= line.ordered_quantity * 0.98;
  const good = receipt.received_quantity - receipt.rejected_quantity;
  const rate = rateOf(context, order.currency_code, localDay(receipt.received_at));
  const lateCount = lateCountOf(row);
  add(context, row, {
    receipt_line_count: row.receipt_line_count + 1,
    received_quantity: row.received_quantity + receipt.received_quantity,
    rejected_quantity: row.rejected_quantity + receipt.rejected_quantity,
    rejected_line_count: row.rejected_line_count + (receipt.rejected_quantity > 0 ? 1 : 0),
    purchase_amount: row.purchase_amount + multiply(multiply(good, 3, line.unit_price_amount, 4, 2), 2, rate, 8, 2),
    ...(isDone
      ? {
          due_line_count: row.due_line_count + 1,
          on_time_line_count: row.on_time_line_count + (late <= 0 ? 1 : 0),
          in_full_line_count: row.in_full_line_count + (isInFull ? 1 : 0),
          otif_line_count: row.otif_line_count + (late <= 0 && isInFull ? 1 : 0),
          ...(late > 0 ? { average_days_late: mean(row.average_days_late, lateCount, late * 10_000) } : {}),
        }
      : {}),
  });
}

/** Lines that were completed late, from which the mean delay is. */
function lateCountOf(row: Figures): number {
  return row.due_line_count - row.on_time_line_count;
}

function mean(before: number, count: number, value: number): number {
  return Math.round((before * count + value) / (count + 1));
}

/** The row of a supplier for the month of a moment; it begins with the first thing that happens. */
function figuresOf(context: Context, supplier: Key, at: Moment): Figures {
  const month = firstOfMonth(localDay(at));
  const known = context.tables.supplier_performance_metrics
    .by('supplier_id', supplier)
    .findLast((row) => row.period_start_date === month);
  return known ?? begin(context, supplier, month, {});
}

function begin(context: Context, supplier: Key, month: Day, columns: Partial<Figures>): Figures {
  return context.tables.supplier_performance_metrics.add({
    supplier_id: supplier,
    period_start_date: month,
    period_end_date: firstOfMonth(month, 1) - 1,
    order_count: 0,
    due_line_count: 0,
    on_time_line_count: 0,
    in_full_line_count: 0,
    otif_line_count: 0,
    average_days_late: 0,
    receipt_line_count: 0,
    received_quantity: 0,
    rejected_quantity: 0,
    rejected_line_count: 0,
    acknowledgement_count: 0,
    rfq_invited_count: 0,
    rfq_responded_count: 0,
    invoice_line_count: 0,
    blocked_invoice_line_count: 0,
    purchase_amount: 0,
    price_variance_amount: 0,
    open_finding_count: 0,
    calculated_at: context.now,
    ...columns,
  });
}

/** Counts on; what is worked out of counts follows. */
function add({ tables, now }: Context, row: Figures, columns: Partial<Figures>): void {
  tables.supplier_performance_metrics.change(row, columns);
  tables.supplier_performance_metrics.change(row, {
    on_time_in_full_pct: row.due_line_count === 0 ? null : ratio(row.otif_line_count, 1_000_000, row.due_line_count),
    defect_ppm:
      row.received_quantity === 0
        ? null
        : Math.min(99_999_999, ratio(row.rejected_quantity, 100_000_000, row.received_quantity)),
    calculated_at: now,
  });
}

/** On the second day of a month the one before is final. */
function closeMonth(context: Context): void {
  const day = localDay(context.now);
  if (day !== firstOfMonth(day) + 1) return;
  const last = firstOfMonth(day, -1);
  for (const { supplier } of context.the(partners).values()) {
    if (!isMeasured(supplier)) continue;
    const row = figuresOf(context, supplier.supplier_id, localMoment(last, 12));
    add(context, row, { open_finding_count: openFindings(context, supplier.supplier_id) });
  }
  context.tell(monthMeasured, last);
}

function openFindings({ tables }: Context, supplier: Key): number {
  return tables.supplier_audits
    .by('supplier_id', supplier)
    .flatMap((audit) => tables.audit_findings.by('supplier_audit_id', audit.supplier_audit_id))
    .filter(({ status }) => status !== 'closed').length;
}

/** Months before history, as reliable as the supplier is. */
function openFigures(context: Context): void {
  const { draws, now } = context;
  for (const { supplier, sources } of context.the(partners).values()) {
    if (!isMeasured(supplier)) continue;
    const reliability = reliabilityOf(context, supplier.supplier_id);
    for (let month = -scoring.openingMonths; month < 0; month++) {
      const first = firstOfMonth(localDay(now), month);
      const draw = draws.of('suppliers', `${supplier.supplier_id}/${first}`, 'figures');
      const due = sources.length === 0 ? 0 : draw.poisson(Math.min(30, 2 + sources.length * 0.8));
      const share = Math.min(0.98, Math.max(0.3, 0.8 + 0.07 * reliability));
      const onTime = count(due, () => draw.chance(share));
      const inFull = count(due, () => draw.chance(0.93));
      const otif = Math.max(0, onTime + inFull - due);
      const received = due * draw.integer(20, 300) * 1000;
      const rejected = received > 0 && draw.chance(0.12) ? Math.floor(received * draw.between(0.001, 0.03)) : 0;
      const at = Math.min(now, firstOfMonth(first, 1) * DAY_MS + DAY_MS);
      begin(context, supplier.supplier_id, first, {
        order_count: Math.ceil(due / 3),
        due_line_count: due,
        on_time_line_count: onTime,
        in_full_line_count: inFull,
        otif_line_count: otif,
        on_time_in_full_pct: due === 0 ? null : ratio(otif, 1_000_000, due),
        average_days_late: onTime < due ? draw.integer(10_000, 120_000) : 0,
        receipt_line_count: due,
        received_quantity: received,
        rejected_quantity: rejected,
        rejected_line_count: rejected > 0 ? 1 : 0,
        defect_ppm: received === 0 ? null : ratio(rejected, 100_000_000, received),
        acknowledgement_count: Math.ceil(due / 3),
        average_acknowledgement_hours: due === 0 ? null : draw.integer(60_000, 400_000),
        invoice_line_count: due,
        blocked_invoice_line_count: count(due, () => draw.chance(0.2)),
        purchase_amount: due * draw.integer(400_000, 9_000_000),
        is_opening: true,
        calculated_at: at,
        created_at: at,
        updated_at: at,
      });
    }
  }
}

function count(times: number, isOne: () => boolean): number {
  return Array.from({ length: times }, isOne).filter(Boolean).length;
}
