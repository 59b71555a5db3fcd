import { defineBehaviour } from '../../machinery/kernel/contract.ts';
import { accounts } from './agent/accounts.ts';
import { capacity } from './agent/capacity.ts';
import { communications } from './agent/communications.ts';
import { contracts } from './agent/contracts/index.ts';
import { integrationLog } from './agent/integration-log.ts';
import { invoices } from './agent/invoices/index.ts';
import { notifications } from './agent/notifications.ts';
import { orders } from './agent/orders/index.ts';
import { figures, ratings, scorecards } from './agent/performance/index.ts';
import { audits, documents, qualifications } from './agent/qualification/index.ts';
import { receipts } from './agent/receipts.ts';
import { sourcing } from './agent/sourcing/index.ts';
import { lifecycle } from './lifecycle.ts';
import { links } from './links.ts';
import type { Types } from './rows.ts';

/**
 * Accounts come first, as all others name them, and qualifications before who may be asked for a bid; orders come before what was received of them, receipts
 * before what is invoiced; figures, log and alerts follow what the others tell.
 */
export const behaviour = defineBehaviour<Types>({
  module: 'supplier',
  lifecycle,
  processes: [
    accounts,
    qualifications,
    documents,
    audits,
    contracts,
    sourcing,
    orders,
    receipts,
    invoices,
    capacity,
    figures,
    scorecards,
    ratings,
    communications,
    integrationLog,
    notifications,
  ],
  links,
});
