import type { LinksOf } from '../../machinery/kernel/contract.ts';
import type { Types } from './rows.ts';

/** Finance has no outgoing flow: its standing data reach the other modules as reference copies. */
export const links: LinksOf<Types> = [];
