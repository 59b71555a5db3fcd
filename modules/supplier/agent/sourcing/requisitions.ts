import { addWorkingDays } from '../../../../company/calendar.ts';
import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { event, type Message, NEVER } from '../../../../machinery/kernel/contract.ts';
import { sourcing } from '../../lifecycle/sourcing.ts';
import type { PurchaseRequisitionLinesRow, PurchaseRequisitionsRow, Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import { priceInForce } from '../contracts/index.ts';
import { sourcesByMaterial } from '../partners.ts';
import { holderOf } from '../people.ts';
import { rateOf } from '../rates.ts';

type Requisition = PurchaseRequisitionsRow;
type Line = PurchaseRequisitionLinesRow;

/** A request that needs sourcing has come. */
export const requisitionTaken = event<Requisition>('requisition taken');

export function takeRequisition(context: Context, { columns }: Message<Types, 'purchase_requisitions'>): void {
  context.tell(requisitionTaken, context.tables.purchase_requisitions.receive(columns));
}

export function takeRequisitionLine(context: Context, { columns }: Message<Types, 'purchase_requisition_lines'>): void {
  const { tables } = context;
  const [request] = tables.purchase_requisitions.by(
    'erp_purchase_requisition_id',
    must(columns.erp_purchase_requisition_id, 'request'),
  );
  const material = columns.material_id ?? null;
  tables.purchase_requisition_lines.receive(columns, {
    purchase_requisition_id: must(request, 'request of a line').purchase_requisition_id,
    last_unit_price_amount: material === null ? null : lastPrice(context, material),
  });
}

/** INR for one unit of a material from its first source; null where it has none. */
export function lastPrice(context: Context, material: Key): Scaled | null {
  const [source] = context.the(sourcesByMaterial).get(material) ?? [];
  if (!source) return null;
  const rate = rateOf(context, source.currency_code, localDay(context.now));
  const unit = (source.unit_price_amount * 1000) / source.price_unit_quantity;
  return Math.max(1, Math.round((unit * rate) / 100_000_000));
}

/** Requests are taken up on the next working morning. */
export function nextUptake(request: Requisition): Moment {
  if (request.status !== 'received') return NEVER;
  return localMoment(addWorkingDays(localDay(request.created_at), 1), 9.5);
}

/** The buyer decides how each need is covered; what is not put out to bid is covered at once. */
export function takeUp(request: Requisition, context: Context): void {
  const { tables, draws, now } = context;
  const draw = draws.of('purchase_requisitions', request.purchase_requisition_id, 'method');
  const buyer = holderOf(context, 'Buyer', request.purchase_requisition_id);
  const lines = linesOfRequest(context, request);
  const wanted = draw.weighted(sourcing.methods);
  const isKnown = lines.every((line) => line.suggested_supplier_id !== null);
  const isUnderContract = lines.every((line) => contractPrice(context, line) !== undefined);
  const method = !isKnown ? 'rfq' : wanted === 'contract' && !isUnderContract ? 'spot_order' : wanted;
  tables.purchase_requisitions.change(request, {
    buyer_employee_id: buyer,
    assigned_at: now,
    approval_status: 'approved',
    approved_by_employee_id: holderOf(context, 'Purchasing Manager', request.purchase_requisition_id, buyer),
    sourcing_method: method,
    single_source_reason_code: method === 'single_source' ? draw.weighted(sourcing.singleSourceReasons) : null,
    note: noteOf(method, wanted, request.priority),
    status: 'in_sourcing',
  });
  if (method === 'rfq') return;
  for (const line of lines) {
    const price = method === 'contract' ? contractPrice(context, line) : undefined;
    cover(context, line, {
      supplier: must(line.suggested_supplier_id ?? undefined, 'suggested supplier'),
      price: price?.unit_price_amount ?? line.estimated_unit_price_amount,
      contractPrice: price?.contract_pricing_id ?? null,
    });
  }
}

type Method = NonNullable<Requisition['sourcing_method']>;

/** What the buyer notes of a way that is not the usual one. */
function noteOf(method: Method, wanted: Method, priority: Requisition['priority']): string | null {
  if (method === 'spot_order' && wanted === 'contract') return 'No contract price is in force; bought as last time.';
  if (method === 'single_source') return 'Bids waived with the head of purchasing.';
  if (method === 'rfq' && wanted !== 'rfq') return 'Nobody delivers it yet; the market is asked.';
  return priority === 'urgent' || priority === 'high' ? 'Needed soon: short deadline for answers.' : null;
}

/** Source and price of a line are known; a request is over when they are of all its lines. */
export function cover(
  { tables, now }: Context,
  line: Line,
  { supplier, price, contractPrice }: { supplier: Key; price: Scaled | null; contractPrice: Key | null },
): void {
  tables.purchase_requisition_lines.change(line, {
    awarded_supplier_id: supplier,
    awarded_unit_price_amount: price,
    contract_pricing_id: contractPrice,
    covered_quantity: line.requested_quantity,
    covered_at: now,
    status: 'covered',
  });
  const request = tables.purchase_requisitions.must(line.purchase_requisition_id);
  const isCovered = tables.purchase_requisition_lines
    .by('purchase_requisition_id', request.purchase_requisition_id)
    .every((one) => one.status === 'covered');
  if (isCovered) tables.purchase_requisitions.change(request, { status: 'sourced', sourced_at: now });
}

function contractPrice(context: Context, line: Line) {
  if (line.material_id === null || line.suggested_supplier_id === null) return undefined;
  return priceInForce(context, {
    supplier: line.suggested_supplier_id,
    material: line.material_id,
    quantity: line.requested_quantity,
    day: localDay(context.now),
  });
}

export function linesOfRequest({ tables }: Context, request: Requisition): readonly Line[] {
  return tables.purchase_requisition_lines.by('purchase_requisition_id', request.purchase_requisition_id);
}
