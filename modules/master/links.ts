import type { LinksOf } from '../../machinery/kernel/contract.ts';
import type { Types } from './rows.ts';

/** Master has no outgoing flow: its tables reach the other modules as reference copies. */
export const links: LinksOf<Types> = [];
