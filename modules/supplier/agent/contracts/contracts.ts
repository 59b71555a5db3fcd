import { daysAfter } from '../../../../company/office-hours.ts';
import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { multiply, ratio, scaled } from '../../../../machinery/base/decimal.ts';
import type { Day, Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { NEVER } from '../../../../machinery/kernel/contract.ts';
import type { ContractPricingRow, PortalPurchaseOrderLinesRow, SupplierContractsRow } from '../../rows.ts';
import type { Context } from '../context.ts';
import { isMeasured, type Partner, partners, type Source } from '../partners.ts';
import { holderOf } from '../people.ts';
import { contractInForce, priceInForce } from './prices.ts';

type Contract = SupplierContractsRow;

/** Suppliers under contract, of those from whom materials are bought. */
const UNDER_CONTRACT = 0.82;
/** Of the sources: those with a lower price from five lots on. */
const WITH_BREAK = 0.24;
const BREAK_PCT = 97;
const RENEW_BEFORE = 60;
const NOT_RENEWED = 0.03;
/** Of the contracts of a year: ended early. */
const TERMINATED = 0.06;
const INDICES = ['LME copper', 'Steel index of the JPC', 'LME aluminium', 'Scrap index Mumbai'] as const;

/** Contracts that run when history begins: they were signed within the last year. */
export function openContracts(context: Context): void {
  const { draws, now } = context;
  for (const partner of context.the(partners).values()) {
    if (partner.sources.length === 0 || !isMeasured(partner.supplier)) continue;
    const draw = draws.of('suppliers', partner.supplier.supplier_id, 'contract');
    if (!draw.chance(UNDER_CONTRACT)) continue;
    const from = localDay(now) - draw.integer(30, 300);
    const contract = add(context, partner, {
      from,
      to: from + 364,
      isOpening: true,
      predecessor: null,
      rfq: null,
    });
    for (const source of partner.sources) addPrices(context, contract, source, { from, reason: 'initial' });
  }
}

interface Begun {
  from: Day;
  to: Day;
  isOpening: boolean;
  predecessor: Key | null;
  /** Request for quotation whose award it is. */
  rfq: Key | null;
}

export function add(
  context: Context,
  { supplier, commodities, sources }: Partner,
  { from, to, isOpening, predecessor, rfq }: Begun,
): Contract {
  const { tables, copies, numbers, draws, now } = context;
  const key = tables.supplier_contracts.nextKey();
  const draw = draws.of('supplier_contracts', key, 'terms');
  const isMetal = commodities.some(
    (one) => one === 'bar_stock' || one === 'casting' || one === 'forging' || one === 'sheet',
  );
  const isIndexed = isMetal && draw.chance(0.5);
  const isByValue = draw.chance(0.2);
  // A penalty is a matter of bargaining, too.
  const terms = draws.of('supplier_contracts', key, 'penalty');
  const isByQuantity = !isByValue && terms.chance(0.2);
  const buyer = holderOf(context, 'Category Buyer', supplier.supplier_id);
  const [company] = [...copies['master.companies'].all()].sort((a, b) => a.company_id - b.company_id);
  return tables.supplier_contracts.add({
    supplier_contract_id: key,
    contract_number: numbers.next('SCT', now),
    contract_title: `${commodities.join(', ').replaceAll('_', ' ')} from ${supplier.legal_name}`,
    contract_type: isByValue ? 'value_contract' : isByQuantity ? 'quantity_contract' : 'price_agreement',
    supplier_id: supplier.supplier_id,
    company_id: company?.company_id ?? 1,
    predecessor_supplier_contract_id: predecessor,
    rfq_id: rfq,
    buyer_employee_id: buyer,
    valid_from: from,
    valid_to: to,
    currency_code: sources[0]?.currency_code ?? supplier.currency_code,
    target_amount: isByValue ? scaled(draw.integer(4, 60) * 500_000, 2) : null,
    incoterm: supplier.incoterm,
    payment_terms_days: supplier.payment_terms_days,
    price_adjustment: isIndexed ? 'index_linked' : draw.chance(0.6) ? 'fixed' : 'annual_review',
    price_index_name: isIndexed ? draw.pick(INDICES) : null,
    late_delivery_penalty_pct: scaled(terms.pick([0, 0.5, 0.5, 1]), 4),
    penalty_cap_pct: scaled(terms.pick([5, 5, 10]), 4),
    defect_ppm_limit: scaled(draw.pick([500, 1000, 2500, 5000]), 2),
    warranty_months: draw.pick([12, 18, 24]),
    notice_days: draw.pick([30, 60, 90]),
    renews_automatically: draw.chance(0.3),
    is_opening: isOpening,
    ...(isOpening
      ? { ...approval(context, key, buyer), signed_on: Math.min(from, localDay(now)), status: 'active' }
      : { approval_status: 'pending', status: 'draft' }),
  });
}

function approval(context: Context, key: Key, buyer: Key) {
  return {
    approval_status: 'approved',
    approved_by_employee_id: holderOf(context, 'Purchasing Manager', key, buyer),
  } as const;
}

/** Price of a source in a contract: that of master data, with a break for large quantities where one was agreed. */
export function addPrices(
  context: Context,
  contract: Contract,
  source: Source,
  { from, reason, previous }: { from: Day; reason: ContractPricingRow['price_change_reason_code']; previous?: Scaled },
): void {
  const { tables, draws } = context;
  const unit = ratio(source.unit_price_amount, 1000, source.price_unit_quantity);
  const draw = draws.of('material_suppliers', source.material_supplier_id, 'break');
  const quantities = draw.chance(WITH_BREAK) ? [0, source.minimum_order_quantity * 5] : [0];
  for (const quantity of quantities) {
    const lines = tables.contract_pricing.by('supplier_contract_id', contract.supplier_contract_id);
    const price = quantity === 0 ? unit : Math.max(1, ratio(unit, BREAK_PCT, 100));
    tables.contract_pricing.add({
      supplier_contract_id: contract.supplier_contract_id,
      line_number: (lines.length + 1) * 10,
      material_id: source.material_id,
      material_supplier_id: source.material_supplier_id,
      supplier_part_number: source.supplier_part_number,
      from_quantity: quantity,
      unit_of_measure: source.unit_of_measure,
      unit_price_amount: price,
      currency_code: source.currency_code,
      list_price_amount: Math.max(1, ratio(price, 108, 100)),
      previous_unit_price_amount:
        previous === undefined ? null : quantity === 0 ? previous : Math.max(1, ratio(previous, BREAK_PCT, 100)),
      price_change_reason_code: reason,
      minimum_order_quantity: source.minimum_order_quantity,
      target_quantity:
        contract.contract_type === 'quantity_contract' && quantity === 0 ? targetOf(context, contract, source) : null,
      lead_time_days: source.lead_time_days,
      valid_from: from,
      approved_by_employee_id: contract.approved_by_employee_id ?? contract.buyer_employee_id,
      status: 'active',
    });
  }
}

/** What a quantity contract has us take of an item until its end: so many of the smallest orders. */
function targetOf({ draws }: Context, contract: Contract, source: Source): Scaled {
  const draw = draws.of('supplier_contracts', `${contract.supplier_contract_id}/${source.material_id}`, 'target');
  return Math.max(source.minimum_order_quantity, source.order_multiple_quantity) * draw.integer(20, 80);
}

/** A price of master data has changed: the contract follows it. */
export function sourceChanged(context: Context, source: Source): void {
  const { tables, now } = context;
  const day = localDay(now);
  const contract = contractInForce(context, source.supplier_id, day);
  if (!contract || contract.currency_code !== source.currency_code) return;
  const active = tables.contract_pricing
    .by('supplier_contract_id', contract.supplier_contract_id)
    .filter((row) => row.material_id === source.material_id && row.status === 'active');
  const base = active.find((row) => row.from_quantity === 0);
  const unit = ratio(source.unit_price_amount, 1000, source.price_unit_quantity);
  const isOver = source.status !== 'approved';
  if (base?.unit_price_amount === unit && !isOver) return;
  if (active.some((row) => row.valid_from >= day)) return;
  for (const row of active)
    tables.contract_pricing.change(row, { status: 'superseded', valid_to: Math.max(row.valid_from, day - 1) });
  if (isOver) return;
  const reason =
    base === undefined ? 'initial' : contract.price_adjustment === 'index_linked' ? 'index' : 'negotiation';
  addPrices(context, contract, source, {
    from: day,
    reason,
    ...(base === undefined ? {} : { previous: base.unit_price_amount }),
  });
}

/** A contract begins, is renewed sixty days before its end, or ends. */
export function nextOfContract(contract: Contract, context: Context): Moment {
  if (contract.status === 'draft') {
    if (contract.approval_status === 'approved') return localMoment(contract.valid_from, 0.5);
    const draw = context.draws.of('supplier_contracts', contract.supplier_contract_id, 'approval');
    return Math.min(daysAfter(contract.created_at, draw.between(2, 20)), localMoment(contract.valid_from, 0.25));
  }
  if (contract.status !== 'active') return NEVER;
  const end = terminationOf(context, contract);
  if (end !== NEVER) return end;
  const isRenewed = successorOf(context, contract) !== undefined;
  return isRenewed || isGivenUp(context, contract)
    ? localMoment(contract.valid_to + 1, 0.25)
    : localMoment(contract.valid_to - RENEW_BEFORE, 11);
}

export function followContract(contract: Contract, context: Context): void {
  const { tables } = context;
  const partner = context.the(partners).get(contract.supplier_id);
  const day = localDay(context.now);
  if (contract.approval_status === 'pending') {
    const approved = approval(context, contract.supplier_contract_id, contract.buyer_employee_id);
    tables.supplier_contracts.change(contract, { ...approved, signed_on: day });
  } else if (contract.status === 'draft') {
    tables.supplier_contracts.change(contract, { status: 'active' });
    if (contract.rfq_id !== null) return;
    for (const source of partner?.sources ?? [])
      if (source.currency_code === contract.currency_code)
        addPrices(context, contract, source, { from: contract.valid_from, reason: 'annual_review' });
  } else if (day > contract.valid_to) {
    tables.supplier_contracts.change(contract, { status: successorOf(context, contract) ? 'renewed' : 'expired' });
  } else if (terminationOf(context, contract) <= context.now) terminate(context, contract);
  else if (partner) {
    const [from, to] = [contract.valid_to + 1, contract.valid_to + 365];
    add(context, partner, { from, to, isOpening: false, predecessor: contract.supplier_contract_id, rfq: null });
  }
}

/** When we end a contract early; what was agreed for the next year ends nothing. */
function terminationOf(context: Context, contract: Contract): Moment {
  const { draws } = context;
  const draw = draws.of('supplier_contracts', contract.supplier_contract_id, 'termination');
  if (!draw.chance(TERMINATED)) return NEVER;
  const day = contract.valid_from + draw.integer(40, 280);
  const isPast = day <= localDay(contract.created_at);
  return isPast || successorOf(context, contract) ? NEVER : localMoment(day, 15);
}

/** It ends for what the supplier was worse at; his prices hold no more. */
function terminate(context: Context, contract: Contract): void {
  const { tables, now } = context;
  const card = tables.supplier_scorecards.by('supplier_id', contract.supplier_id).at(-1);
  const isLate = card !== undefined && card.delivery_score < card.quality_score;
  tables.supplier_contracts.change(contract, {
    status: 'terminated',
    terminated_on: localDay(now),
    termination_reason_code: isLate ? 'poor_delivery' : 'poor_quality',
  });
  for (const price of tables.contract_pricing.by('supplier_contract_id', contract.supplier_contract_id))
    if (price.status === 'active') tables.contract_pricing.change(price, { status: 'blocked' });
}

function isGivenUp(context: Context, contract: Contract): boolean {
  const draw = context.draws.of('supplier_contracts', contract.supplier_contract_id, 'renewal');
  return draw.chance(NOT_RENEWED) || !context.the(partners).has(contract.supplier_id);
}

function successorOf({ tables }: Context, contract: Contract): Contract | undefined {
  return tables.supplier_contracts
    .by('supplier_id', contract.supplier_id)
    .find((one) => one.predecessor_supplier_contract_id === contract.supplier_contract_id);
}

/** An order line is held against its contract: price in force on the order date, and what was called off. */
export function callOff(context: Context, line: PortalPurchaseOrderLinesRow): void {
  const { tables } = context;
  if (line.material_id === null || line.status === 'cancelled') return;
  const order = tables.portal_purchase_orders.must(line.portal_purchase_order_id);
  const { supplier_id: supplier, order_date: day } = order;
  const price = priceInForce(context, { supplier, material: line.material_id, quantity: 0, day });
  if (!price || price.currency_code !== order.currency_code) return;
  const contract = tables.supplier_contracts.must(price.supplier_contract_id);
  tables.portal_purchase_order_lines.change(line, {
    contract_pricing_id: price.contract_pricing_id,
    contract_unit_price_amount: price.unit_price_amount,
  });
  if (order.supplier_contract_id === null)
    tables.portal_purchase_orders.change(order, { supplier_contract_id: contract.supplier_contract_id });
  tables.contract_pricing.change(price, { called_off_quantity: price.called_off_quantity + line.ordered_quantity });
  tables.supplier_contracts.change(contract, {
    called_off_amount: contract.called_off_amount + multiply(line.ordered_quantity, 3, line.unit_price_amount, 4, 2),
  });
}
