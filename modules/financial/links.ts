import type { Link } from '../../machinery/simulation/contract.ts';
import type { Rows } from './rows.ts';

/** Finance has no outgoing flow: its standing data reach the other modules as reference copies. */
export const links: Link<Rows>[] = [];
