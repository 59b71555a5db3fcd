import type { Link } from '../../machinery/kernel/contract.ts';
import type { Rows } from './rows.ts';

/** Finance has no outgoing flow: its standing data reach the other modules as reference copies. */
export const links: Link<Rows>[] = [];
