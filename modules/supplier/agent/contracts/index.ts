import { follow, type Process } from '../../../../machinery/kernel/contract.ts';
import type { Types } from '../../rows.ts';
import { lineTaken } from '../context.ts';
import { callOff, followContract, nextOfContract, openContracts, sourceChanged } from './contracts.ts';

export { contractOf } from './awards.ts';
export { contractInForce, priceInForce } from './prices.ts';

/** Contracts with suppliers and their prices, which are those of master data; orders call off from them. */
export const contracts: Process<Types> = {
  name: 'contracts',
  opens: openContracts,
  copied: { 'master.material_suppliers': sourceChanged },
  agenda: [
    {
      of: 'supplier_contracts',
      next: nextOfContract,
      act: followContract,
      with: { supplier_contracts: 'predecessor_supplier_contract_id' },
    },
  ],
  follows: [follow(lineTaken, callOff)],
};
