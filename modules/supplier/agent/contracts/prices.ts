import type { Day, Key, Scaled } from '../../../../machinery/base/row-types.ts';
import type { ContractPricingRow, SupplierContractsRow } from '../../rows.ts';
import type { Context } from '../context.ts';

/** The contract of a supplier that is in force on a day; the newest where there are several. */
export function contractInForce({ tables }: Context, supplier: Key, day: Day): SupplierContractsRow | undefined {
  return tables.supplier_contracts
    .by('supplier_id', supplier)
    .findLast((row) => row.status === 'active' && row.valid_from <= day && row.valid_to >= day);
}

export interface Asked {
  supplier: Key;
  material: Key;
  quantity: Scaled;
  day: Day;
}

/** The price that a contract gives for a quantity on a day: that of the highest break that it reaches. */
export function priceInForce(
  context: Context,
  { supplier, material, quantity, day }: Asked,
): ContractPricingRow | undefined {
  const contract = contractInForce(context, supplier, day);
  if (!contract) return undefined;
  const prices = context.tables.contract_pricing
    .by('supplier_contract_id', contract.supplier_contract_id)
    .filter(
      (row) =>
        row.material_id === material &&
        row.status === 'active' &&
        row.from_quantity <= quantity &&
        row.valid_from <= day &&
        (row.valid_to === null || row.valid_to >= day),
    );
  return prices.toSorted(
    (a, b) => b.from_quantity - a.from_quantity || b.contract_pricing_id - a.contract_pricing_id,
  )[0];
}
