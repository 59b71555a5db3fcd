import type { Link } from '../../machinery/kernel/contract.ts';
import type { Rows } from './rows.ts';

/** Master has no outgoing flow: its tables reach the other modules as reference copies. */
export const links: Link<Rows>[] = [];
