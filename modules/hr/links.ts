import type { LinksOf } from '../../machinery/kernel/contract.ts';
import type { Types } from './rows.ts';

/** Payroll, the only outgoing flow, comes with the rest of the behaviour; shifts and skills reach manufacturing as reference copies. */
export const links: LinksOf<Types> = [];
