import { defineBehaviour } from '../../machinery/kernel/contract.ts';
import { periods } from './agent/periods.ts';
import { rates } from './agent/rates.ts';
import { standing } from './agent/standing.ts';
import { lifecycle } from './lifecycle.ts';
import { links } from './links.ts';
import type { Types } from './rows.ts';

/** Standing data of finance: the chart, taxes and banks stay as they are, periods open and close, rates are published. */
export const behaviour = defineBehaviour<Types>({
  module: 'financial',
  lifecycle,
  processes: [standing, periods, rates],
  links,
});
