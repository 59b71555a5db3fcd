import type { Link } from '../../machinery/kernel/contract.ts';
import type { Rows } from './rows.ts';

/** Payroll, the only outgoing flow, comes with the rest of the behaviour; shifts and skills reach manufacturing as reference copies. */
export const links: Link<Rows>[] = [];
