import { defineBehaviour } from '../../machinery/kernel/contract.ts';
import { customerRelations } from './agent/customers.ts';
import { engineeringChanges, obsolescence, releases, revisions } from './agent/engineering.ts';
import { machineDeliveries, machineOrders } from './agent/equipment.ts';
import { itemLives, launches, productEnds } from './agent/launches.ts';
import { opening } from './agent/opening.ts';
import { departures, staffing } from './agent/people.ts';
import { priceExpiry, prices } from './agent/source-changes.ts';
import { supplierRelations } from './agent/suppliers.ts';
import { lifecycle } from './lifecycle.ts';
import { links } from './links.ts';
import type { Types } from './rows.ts';

/** Data governance, at night: first what was decided earlier comes true on its day, then the decisions of the day before are entered. */
export const behaviour = defineBehaviour<Types>({
  module: 'master',
  lifecycle,
  processes: [
    opening,
    releases,
    revisions,
    itemLives,
    priceExpiry,
    machineDeliveries,
    departures,
    customerRelations,
    supplierRelations,
    prices,
    engineeringChanges,
    launches,
    productEnds,
    obsolescence,
    staffing,
    machineOrders,
  ],
  links,
});
