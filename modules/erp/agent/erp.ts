import type { Erp } from './context.ts';
import { ledgerOf } from './ledger/index.ts';
import { shared } from './shared.ts';
import { stockOf } from './stock/index.ts';

export const erpOf = shared((context): Erp => ({ context, stock: stockOf(context), ledger: ledgerOf(context) }));
