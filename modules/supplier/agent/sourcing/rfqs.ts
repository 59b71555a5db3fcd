import { addWorkingDays, workingDayFrom } from '../../../../company/calendar.ts';
import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { multiply, scaled } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../../../machinery/base/utc.ts';
import { event, NEVER } from '../../../../machinery/kernel/contract.ts';
import { termsOf } from '../../lifecycle/requests.ts';
import { sourcing } from '../../lifecycle/sourcing.ts';
import type { PurchaseRequisitionLinesRow, RfqHeadersRow, RfqLinesRow } from '../../rows.ts';
import type { Context } from '../context.ts';
import { groupOf, type MaterialCommodity, partners, sourcesByMaterial } from '../partners.ts';
import { accountOf, holderOf } from '../people.ts';
import { whole } from '../times.ts';
import { openBids } from './bids.ts';
import { approve, compare, settle } from './comparison.ts';
import { lastPrice } from './requisitions.ts';

type Rfq = RfqHeadersRow;

/** An RFQ has gone out to those whom it invites. */
export const rfqPublished = event<Rfq>('request for quotation published');

/** Something for which bids are asked. */
interface Wanted {
  material: Key;
  quantity: Scaled;
  required: number;
  /** Needs that are bundled in it. */
  needs: readonly PurchaseRequisitionLinesRow[];
}

/** In the morning all needs that wait for bids go out, one request for each commodity and site. */
export function publishWaiting(context: Context): void {
  const { tables } = context;
  const groups = new Map<
    string,
    { factory: Key; commodity: MaterialCommodity; lines: PurchaseRequisitionLinesRow[] }
  >();
  for (const request of tables.purchase_requisitions.by('status', 'in_sourcing')) {
    if (request.sourcing_method !== 'rfq' || request.factory_id === null) continue;
    for (const line of tables.purchase_requisition_lines.by(
      'purchase_requisition_id',
      request.purchase_requisition_id,
    )) {
      if (line.status !== 'open' || line.material_id === null) continue;
      const commodity = groupOf(context.copies, line.material_id);
      const id = `${request.factory_id}/${commodity}`;
      const group = groups.get(id) ?? { factory: request.factory_id, commodity, lines: [] };
      group.lines.push(line);
      groups.set(id, group);
    }
  }
  for (const { factory, commodity, lines } of groups.values()) {
    const wanted = [...Map.groupBy(lines, (line) => line.material_id ?? 0)].map(([material, needs]) => ({
      material,
      quantity: needs.reduce((sum, need) => sum + need.requested_quantity, 0),
      required: Math.max(...needs.map((need) => need.required_date)),
      needs,
    }));
    publish(context, { factory, commodity, wanted, at: context.now });
  }
}

/** Requests that are out when history begins; the needs behind them were of the time before. */
export function openRfqs(context: Context): void {
  const { draws, parameters, now, copies } = context;
  const count = Math.max(1, Math.round(sourcing.opening * parameters.scale));
  const materials = [...context.the(sourcesByMaterial).keys()].sort((a, b) => a - b);
  const factories = [...copies['master.factories'].all()].filter(({ status }) => status === 'active');
  if (materials.length === 0 || factories.length === 0) return;
  for (let number = 1; number <= count; number++) {
    const draw = draws.of('rfq_headers', number, 'opening');
    const commodity = groupOf(copies, draw.pick(materials));
    const alike = materials.filter((material) => groupOf(copies, material) === commodity);
    const chosen = draw.shuffled(alike).slice(0, draw.integer(1, 4));
    publish(context, {
      factory: draw.pick(factories).factory_id,
      commodity,
      wanted: chosen.map((material) => ({
        material,
        quantity: draw.integer(2, 40) * 10_000,
        required: localDay(now) + draw.integer(40, 90),
        needs: [],
      })),
      at:
        localMoment(workingDayFrom(localDay(now) - draw.integer(1, 6)), 10) - 7 * DAY_MS + draw.integer(0, 6) * DAY_MS,
    });
  }
}

function publish(
  context: Context,
  given: { factory: Key; commodity: MaterialCommodity; wanted: readonly Wanted[]; at: Moment },
): void {
  const { tables, copies, draws, numbers, now } = context;
  const { factory, commodity, wanted, at } = given;
  const key = tables.rfq_headers.nextKey();
  const draw = draws.of('rfq_headers', key, 'request');
  const deadline = localMoment(workingDayFrom(localDay(at) + whole(draw, sourcing.openDays)), 17);
  const last = wanted.map(({ material }) => lastPrice(context, material));
  const estimated = wanted.reduce((sum, { quantity }, index) => sum + multiply(quantity, 3, last[index] ?? 0, 4, 2), 0);
  const isSealed = estimated >= scaled(sourcing.sealedFrom, 2);
  const { weights, ...terms } = termsOf(commodity, estimated, isSealed);
  const [price, delivery, quality] = weights;
  const rfq = tables.rfq_headers.add({
    rfq_id: key,
    rfq_number: numbers.next('RFQ', now),
    rfq_title: `${commodity.replace('_', ' ')} for ${copies['master.factories'].must(factory).factory_name}`,
    rfq_type: wanted.some(({ needs }) => needs.length > 0) ? 'annual_contract' : 'spot',
    company_id: copies['master.factories'].must(factory).company_id,
    factory_id: factory,
    buyer_employee_id: holderOf(context, 'Category Buyer', key),
    commodity,
    currency_code: 'INR',
    ...terms,
    is_sealed: isSealed,
    published_at: at,
    question_deadline_at: deadline - 3 * DAY_MS,
    submission_deadline_at: deadline,
    bid_opening_at: isSealed ? localMoment(addWorkingDays(localDay(deadline), 1), 11) : deadline,
    required_validity_days: draws.of('rfq_headers', key, 'validity').pick(sourcing.validityDays),
    price_weight_pct: scaled(price, 4),
    delivery_weight_pct: scaled(delivery, 4),
    quality_weight_pct: scaled(quality, 4),
    estimated_amount: estimated,
    status: 'published',
  });
  for (const [index, { material, quantity, required, needs }] of wanted.entries()) {
    const row = copies['master.materials'].must(material);
    const line = tables.rfq_lines.add({
      rfq_id: key,
      line_number: (index + 1) * 10,
      material_id: material,
      erp_purchase_requisition_line_id: needs[0]?.erp_purchase_requisition_line_id ?? null,
      description: row.material_name,
      drawing_number: row.drawing_number,
      revision: row.drawing_number === null ? null : row.revision,
      requested_quantity: quantity,
      unit_of_measure: row.unit_of_measure,
      delivery_count: draw.integer(1, 4),
      required_date: Math.max(required, localDay(deadline) + 10),
      target_unit_price_amount: last[index] === null ? null : Math.round((last[index] ?? 0) * 0.96),
      last_unit_price_amount: last[index] ?? null,
      split_award_allowed: draw.chance(0.4),
      sample_required: draw.chance(0.15),
      inspection_certificate_type: row.inspection_required ? 'en_10204_3_1' : 'none',
      status: 'open',
    });
    for (const need of needs)
      tables.purchase_requisition_lines.change(need, { rfq_line_id: line.rfq_line_id, status: 'in_rfq' });
  }
  invite(context, rfq, wanted);
  context.tell(rfqPublished, rfq);
}

/** Approved sources first, then others who are qualified for the commodity. */
function invite(context: Context, rfq: Rfq, wanted: readonly Wanted[]): void {
  const { tables, draws } = context;
  const draw = draws.of('rfq_headers', rfq.rfq_id, 'invited');
  const sources = new Set(
    wanted.flatMap(({ material }) =>
      (context.the(sourcesByMaterial).get(material) ?? []).map((one) => one.supplier_id),
    ),
  );
  const able = [...context.the(partners).values()].filter(
    ({ supplier, commodities }) =>
      commodities.includes(rfq.commodity) && isQualified(context, supplier.supplier_id, rfq.commodity),
  );
  const approved = able.filter(({ supplier }) => sources.has(supplier.supplier_id));
  const others = draw.shuffled(able.filter(({ supplier }) => !sources.has(supplier.supplier_id)));
  // Drawings go out under a secrecy agreement.
  const isSecret = wanted.some(
    ({ material }) => context.copies['master.materials'].must(material).drawing_number !== null,
  );
  const invited = [...approved, ...others].slice(0, draw.weighted(sourcing.invited));
  for (const { supplier } of invited)
    tables.rfq_suppliers.add({
      rfq_id: rfq.rfq_id,
      supplier_id: supplier.supplier_id,
      supplier_portal_user_id: accountOf(context, supplier.supplier_id, 'sales'),
      contact_name: supplier.contact_name,
      email: supplier.email,
      invitation_reason_code: sources.has(supplier.supplier_id) ? 'approved_source' : 'new_source',
      invited_at: must(rfq.published_at, 'publication'),
      invited_by_employee_id: rfq.buyer_employee_id,
      nda_signed_on: isSecret ? secrecyOf(context, supplier.supplier_id, must(rfq.published_at, 'publication')) : null,
      status: 'invited',
    });
  tables.rfq_headers.change(rfq, { invited_count: invited.length });
}

/** When the supplier signed the agreement that was in force at a moment. */
function secrecyOf({ tables }: Context, supplier: Key, at: Moment): Day | null {
  const day = localDay(at);
  const paper = tables.supplier_documents
    .by('supplier_id', supplier)
    .findLast((one) => one.document_type === 'nda' && one.status !== 'rejected' && one.issued_on <= day);
  return paper?.issued_on ?? null;
}

/** Whether a supplier is permitted as a source for a commodity today. */
export function isQualified({ tables, now }: Context, supplier: Key, commodity: string): boolean {
  const day = localDay(now);
  return tables.supplier_qualification
    .by('supplier_id', supplier)
    .some(
      (row) =>
        row.commodity === commodity &&
        (row.status === 'qualified' || row.status === 'conditional') &&
        (row.valid_to ?? 0) >= day,
    );
}

/** The next step of a request: bids are opened, compared on the next day, and the award is approved some days later. */
export function nextStep(rfq: Rfq, context: Context): Moment {
  if (rfq.status === 'published') return rfq.is_sealed ? rfq.bid_opening_at : rfq.submission_deadline_at + HOUR_MS / 2;
  if (rfq.status !== 'under_evaluation') return NEVER;
  const comparisons = context.tables.quote_comparison.by('rfq_id', rfq.rfq_id);
  const [first] = comparisons;
  if (!first) return localMoment(addWorkingDays(localDay(rfq.bid_opening_at), 1), 14);
  if (first.approval_status === 'pending') {
    const draw = context.draws.of('rfq_headers', rfq.rfq_id, 'approval');
    return localMoment(
      addWorkingDays(localDay(first.compared_at), whole(draw, sourcing.approvalDays)),
      draw.between(10, 17),
    );
  }
  return must(first.approved_at, 'approval') + HOUR_MS;
}

export function step(rfq: Rfq, context: Context): void {
  if (rfq.status === 'published') {
    openBids(context, rfq);
    return;
  }
  const [first] = context.tables.quote_comparison.by('rfq_id', rfq.rfq_id);
  if (!first) compare(context, rfq);
  else if (first.approval_status === 'pending') approve(context, rfq);
  else settle(context, rfq);
}

export function linesOfRfq({ tables }: Context, rfq: Rfq): readonly RfqLinesRow[] {
  return tables.rfq_lines.by('rfq_id', rfq.rfq_id);
}
