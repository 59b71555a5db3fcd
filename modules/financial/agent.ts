import { defineBehaviour } from '../../machinery/kernel/contract.ts';
import { costCenters } from './agent/cost-centers.ts';
import { balances, postingRules, postings } from './agent/ledger/index.ts';
import { takeOver } from './agent/past/index.ts';
import { periods } from './agent/periods.ts';
import { rates } from './agent/rates.ts';
import { standing } from './agent/standing.ts';
import { lifecycle } from './lifecycle.ts';
import { links } from './links.ts';
import type { Types } from './rows.ts';

/** Finance keeps the books: periods open and close, sub-ledgers are posted, balances follow. */
export const behaviour = defineBehaviour<Types>({
  module: 'financial',
  lifecycle,
  processes: [standing, costCenters, postingRules, periods, rates, balances, postings, takeOver],
  links,
});
