import { defineBehaviour } from '../../machinery/kernel/contract.ts';
import { bank } from './agent/bank.ts';
import { budgets } from './agent/budgets.ts';
import { accruals, closeTasks, yearEnd } from './agent/close/index.ts';
import { costCenters } from './agent/cost-centers.ts';
import { expenses } from './agent/expenses.ts';
import { inbox } from './agent/inbox.ts';
import { intercompany } from './agent/intercompany.ts';
import { balances, postingRules, postings } from './agent/ledger/index.ts';
import { takeOver } from './agent/past/index.ts';
import { payroll } from './agent/payroll.ts';
import { periods } from './agent/periods.ts';
import { rates } from './agent/rates.ts';
import { standing } from './agent/standing.ts';
import { statements } from './agent/statements.ts';
import { mappings, reconciliation, snapshots, sync } from './agent/stock/index.ts';
import { treasury } from './agent/treasury.ts';
import { lifecycle } from './lifecycle.ts';
import { links } from './links.ts';
import type { Types } from './rows.ts';

/** Finance keeps the books: periods open and close, sub-ledgers are posted, balances follow. */
export const behaviour = defineBehaviour<Types>({
  module: 'financial',
  lifecycle,
  processes: [
    standing,
    costCenters,
    mappings,
    postingRules,
    periods,
    rates,
    balances,
    inbox,
    payroll,
    postings,
    takeOver,
    budgets,
    closeTasks,
    accruals,
    intercompany,
    treasury,
    expenses,
    bank,
    statements,
    yearEnd,
    snapshots,
    sync,
    reconciliation,
  ],
  links,
});
