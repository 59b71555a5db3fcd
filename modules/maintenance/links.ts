import type { LinksOf } from '../../machinery/kernel/contract.ts';
import type { Types } from './rows.ts';

export const links: LinksOf<Types> = [];
