import { localDay } from '../../../../machinery/base/company-time.ts';
import type { Key } from '../../../../machinery/base/row-types.ts';
import type { QuoteComparisonRow, RfqHeadersRow } from '../../rows.ts';
import type { Context } from '../context.ts';
import { partners } from '../partners.ts';
import { add } from './contracts.ts';
import { contractInForce } from './prices.ts';

/** What was asked for by the year becomes a contract where the winner has none, with the prices that he offered for as long as they are firm. */
export function contractOf(context: Context, rfq: RfqHeadersRow, awards: readonly QuoteComparisonRow[]): Key | null {
  const { tables, now } = context;
  const day = localDay(now);
  const [first] = awards;
  const partner = context.the(partners).get(first?.supplier_id ?? 0);
  if (!partner || rfq.rfq_type !== 'annual_contract' || contractInForce(context, partner.supplier.supplier_id, day))
    return null;
  const offers = awards.map((award) => tables.rfq_response_lines.must(award.rfq_response_line_id));
  const { currency_code } = tables.rfq_responses.must(offers[0]?.rfq_response_id ?? 0);
  const from = day + 15;
  const isDrafted = tables.supplier_contracts
    .by('supplier_id', partner.supplier.supplier_id)
    .some(({ status, currency_code: other }) => status === 'draft' || other !== currency_code);
  if (isDrafted || (partner.sources[0]?.currency_code ?? currency_code) !== currency_code) return null;
  const contract = add(context, partner, {
    from,
    to: from + 364,
    isOpening: false,
    predecessor: null,
    rfq: rfq.rfq_id,
  });
  for (const [index, offer] of offers.entries()) {
    const source = partner.sources.find(({ material_id }) => material_id === offer.material_id);
    tables.contract_pricing.add({
      supplier_contract_id: contract.supplier_contract_id,
      line_number: (index + 1) * 10,
      material_id: offer.material_id,
      material_supplier_id: source?.material_supplier_id ?? null,
      supplier_part_number: offer.supplier_part_number ?? `${offer.rfq_response_line_id}`,
      from_quantity: 0,
      unit_of_measure: offer.unit_of_measure,
      unit_price_amount: offer.unit_price_amount,
      currency_code,
      price_change_reason_code: 'award',
      minimum_order_quantity: offer.minimum_order_quantity,
      target_quantity: contract.contract_type === 'quantity_contract' ? offer.offered_quantity : null,
      lead_time_days: offer.lead_time_days,
      valid_from: from,
      approved_by_employee_id: first?.approved_by_employee_id ?? rfq.buyer_employee_id,
      status: 'active',
    });
  }
  return contract.supplier_contract_id;
}
