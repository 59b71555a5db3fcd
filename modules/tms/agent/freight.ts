import { localDay } from '../../../machinery/base/company-time.ts';
import { ratio, scaled } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { FREIGHT } from '../lifecycle/planning.ts';
import type { FreightInvoiceLinesRow, FreightInvoicesRow, Types } from '../rows.ts';
import { addInvoice, bill, compared, nextBill } from './billing.ts';
import { type Context, officer } from './context.ts';
import { count } from './figures.ts';

/** Bills of carriers: taken in, compared with the rate card, approved, or disputed and decided. */
export const freight: Process<Types> = {
  name: 'freight',
  opens,
  agenda: [
    { of: 'carriers', next: nextBill, act: bill },
    { of: 'freight_invoices', next: nextOf, act: goOn },
  ],
};

/** Bills of the weeks before history, for consignments that lie before it. */
function opens(context: Context): void {
  const { tables, draws, copies, parameters } = context;
  const [company] = [...copies['master.companies'].all()].sort((a, b) => a.company_id - b.company_id);
  for (const carrier of tables.carriers.held()) {
    const draw = draws.of('carriers', carrier.carrier_id, 'opening bill');
    const today = localDay(context.now);
    const lines = Array.from(
      { length: Math.max(3, Math.round(draw.integer(10, 22) * Math.min(1, parameters.scale * 2))) },
      () => {
        const amount = scaled(Math.round(draw.lognormal(1900, 0.6)), 2);
        return compared({
          tracking_number: `${String(carrier.carrier_id).padStart(2, '0')}${draw.integer(10_000_000, 99_999_999)}`,
          charge_type: 'base_freight',
          quantity_basis: 'per_shipment',
          billed_quantity: 1000,
          expected_quantity: 1000,
          unit_rate_amount: amount * 100,
          billed_amount: amount,
          expected_amount: amount,
          freight_purpose: 'outbound',
        });
      },
    );
    addInvoice(context, {
      carrier,
      company: must(company, 'company').company_id,
      lines,
      period: [today - carrier.invoice_cycle_days - 2, today - 2],
      type: 'invoice',
      isOpening: true,
    });
  }
}

function drawOf({ draws }: Context, row: FreightInvoicesRow, concern: string): Draw {
  return draws.of('freight_invoices', row.freight_invoice_id, concern);
}

const hours = (of: number) => Math.round(of * 60) * MINUTE_MS;

function nextOf(row: FreightInvoicesRow, context: Context): Moment {
  const next =
    row.status === 'approved' || row.status === 'rejected'
      ? NEVER
      : Math.min(courseOf(row, context), duplicateAt(row, context));
  return next;
}

function courseOf(row: FreightInvoicesRow, context: Context): Moment {
  if (row.status === 'received')
    return row.received_at + hours(drawOf(context, row, 'audit').lognormal(...FREIGHT.auditHours));
  const audited = must(row.audited_at, 'audit');
  if (row.status === 'audited')
    return audited + hours(drawOf(context, row, 'approval').lognormal(...FREIGHT.approvalHours));
  return audited + hours(24 * drawOf(context, row, 'decision').between(...FREIGHT.decisionDays));
}

/** When the same paper comes a second time, while the first is looked at. */
function duplicateAt(row: FreightInvoicesRow, context: Context): Moment {
  const draw = drawOf(context, row, 'duplicate');
  if (row.is_opening || row.invoice_type !== 'invoice' || !draw.chance(FREIGHT.duplicate)) return NEVER;
  if (context.tables.freight_invoice_lines.by('freight_invoice_id', row.freight_invoice_id).length === 0) return NEVER;
  const at = row.received_at + Math.round(draw.between(4, 14) * HOUR_MS);
  return context.now < at ? at : NEVER;
}

function goOn(row: FreightInvoicesRow, context: Context): void {
  if (isDuplicateNow(row, context)) {
    refuseDuplicate(context, row);
    return;
  }
  if (row.status === 'received') audit(context, row);
  else if (row.status === 'audited') approve(context, row, {});
  else decide(context, row);
}

function isDuplicateNow(row: FreightInvoicesRow, context: Context): boolean {
  return context.now < courseOf(row, context);
}

function linesOf({ tables }: Context, row: FreightInvoicesRow): FreightInvoiceLinesRow[] {
  return [...tables.freight_invoice_lines.by('freight_invoice_id', row.freight_invoice_id)];
}

const REASONS: Readonly<Record<string, NonNullable<FreightInvoicesRow['dispute_reason_code']>>> = {
  weight_wrong: 'weight_wrong',
  rate_wrong: 'rate_wrong',
  billed_twice: 'duplicate',
  not_agreed: 'accessorial_not_agreed',
};

/** Compares the bill with what was expected; within the tolerance it goes on, else it is disputed. */
function audit(context: Context, row: FreightInvoicesRow): void {
  const { tables, now } = context;
  const lines = linesOf(context, row);
  const expected = lines.reduce((sum, line) => sum + (line.expected_amount ?? 0), 0);
  const variance = row.net_amount - expected;
  const isWithin = Math.abs(variance) * 1_000_000 <= expected * row.tolerance_pct;
  const worst = lines.toSorted((a, b) => Math.abs(b.variance_amount ?? 0) - Math.abs(a.variance_amount ?? 0))[0];
  tables.freight_invoices.change(row, {
    expected_amount: expected,
    variance_amount: variance,
    variance_pct: expected === 0 ? null : ratio(variance, 1_000_000, expected),
    match_status: variance === 0 ? 'matched' : isWithin ? 'matched_with_tolerance' : 'blocked',
    audited_at: now,
    dispute_reason_code: isWithin ? null : (REASONS[worst?.variance_reason_code ?? ''] ?? 'rate_wrong'),
    status: isWithin ? 'audited' : 'disputed',
  });
  if (isWithin) settleLines(context, row, 'accepted');
  count(context, row.carrier_id, now, { invoice_count: 1, invoice_error_count: isWithin ? 0 : 1 });
}

function settleLines(
  context: Context,
  row: FreightInvoicesRow,
  resolution: NonNullable<FreightInvoiceLinesRow['resolution']>,
): void {
  for (const line of linesOf(context, row))
    if (line.is_within_tolerance === false) context.tables.freight_invoice_lines.change(line, { resolution });
}

function approve(context: Context, row: FreightInvoicesRow, columns: Partial<FreightInvoicesRow>): void {
  context.tables.freight_invoices.change(row, { ...columns, approved_at: context.now, status: 'approved' });
  if (row.invoice_type === 'invoice') count(context, row.carrier_id, context.now, { freight_amount: row.net_amount });
}

const WHY = {
  released: [
    'Carrier proved the weighment slip',
    'Extra was ordered by the warehouse by phone',
    'Difference too small for a dispute',
  ],
  credited: ['Carrier gives a credit note'],
} as const;

/** The carrier proves it, gives a credit, or takes the bill back and sends a right one. */
function decide(context: Context, row: FreightInvoicesRow): void {
  const draw = drawOf(context, row, 'dispute');
  const drawn = draw.weighted(FREIGHT.decisions);
  // Less than was due is no reason for a credit.
  const decision = (row.variance_amount ?? 0) <= 0 ? 'released' : drawn;
  if (decision === 'rejected') {
    reject(context, row);
    return;
  }
  settleLines(context, row, decision === 'credited' ? 'credited' : 'accepted');
  approve(context, row, {
    match_status: 'released',
    released_by_employee_id: officer(context, 'manager', row.freight_invoice_id),
    release_reason: draw.pick(WHY[decision]),
  });
  if (decision === 'credited') credit(context, row);
}

function credit(context: Context, row: FreightInvoicesRow): void {
  const { tables } = context;
  const amount = must(row.variance_amount, 'variance');
  const carrier = tables.carriers.must(row.carrier_id);
  const memo = addInvoice(context, {
    carrier,
    company: row.company_id,
    lines: [
      compared({
        charge_type: 'other',
        quantity_basis: 'per_shipment',
        billed_quantity: 1000,
        expected_quantity: 1000,
        unit_rate_amount: amount * 100,
        billed_amount: amount,
        expected_amount: amount,
        freight_purpose: 'outbound',
      }),
    ],
    period: [row.service_period_start_date, row.service_period_end_date],
    type: 'credit_memo',
    number: `${row.carrier_invoice_number}/CN`,
  });
  audit(context, memo);
  approve(context, memo, {});
}

/** Sent back; the carrier sends a bill of what is due. */
function reject(context: Context, row: FreightInvoicesRow): void {
  const { tables, now } = context;
  const lines = linesOf(context, row);
  settleLines(context, row, 'rejected');
  tables.freight_invoices.change(row, { match_status: 'rejected', rejected_at: now, status: 'rejected' });
  const right = lines.filter((line) => (line.expected_amount ?? 0) > 0);
  addInvoice(context, {
    carrier: tables.carriers.must(row.carrier_id),
    company: row.company_id,
    lines: right.map((line) => compared(corrected(line))),
    period: [row.service_period_start_date, row.service_period_end_date],
    type: 'invoice',
    number: `${row.carrier_invoice_number}-R`,
  });
}

function corrected(line: FreightInvoiceLinesRow) {
  const expected = must(line.expected_amount, 'expected amount');
  return {
    shipment_id: line.shipment_id,
    return_shipment_id: line.return_shipment_id,
    tracking_number: line.tracking_number,
    charge_type: line.charge_type,
    carrier_rate_id: line.carrier_rate_id,
    quantity_basis: line.quantity_basis,
    billed_quantity: line.expected_quantity ?? line.billed_quantity,
    expected_quantity: line.expected_quantity,
    unit_rate_amount:
      line.variance_reason_code === null
        ? line.unit_rate_amount
        : line.billed_amount === 0
          ? 0
          : ratio(line.unit_rate_amount, expected, line.billed_amount),
    billed_amount: expected,
    expected_amount: expected,
    freight_purpose: line.freight_purpose,
  };
}

/** The same paper again: recognised by its number, kept and refused. */
function refuseDuplicate(context: Context, row: FreightInvoicesRow): void {
  const { tables, now } = context;
  const again = addInvoice(context, {
    carrier: tables.carriers.must(row.carrier_id),
    company: row.company_id,
    lines: linesOf(context, row).map((line) => ({ ...compared(corrected(line)), resolution: 'rejected' as const })),
    period: [row.service_period_start_date, row.service_period_end_date],
    type: 'invoice',
    number: row.carrier_invoice_number,
  });
  tables.freight_invoices.change(again, {
    duplicate_of_freight_invoice_id: row.freight_invoice_id,
    match_status: 'rejected',
    expected_amount: 0,
    variance_amount: again.net_amount,
    audited_at: now,
    dispute_reason_code: 'duplicate',
    rejected_at: now,
    status: 'rejected',
  });
  context.label({
    kind: 'duplicate_freight_invoice',
    cause: `The carrier sent its invoice ${row.carrier_invoice_number} a second time; it was refused.`,
    start: now,
    end: now,
    rows: [{ table: 'freight_invoices', key: again.freight_invoice_id }],
    consequences: ['tms.freight_invoices -> tms.freight_invoices.duplicate_of_freight_invoice_id'],
  });
}
