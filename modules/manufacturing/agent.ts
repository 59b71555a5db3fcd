import { defineBehaviour } from '../../machinery/kernel/contract.ts';
import { batchRecords } from './agent/batch-records.ts';
import { dispatching } from './agent/dispatching.ts';
import { downtime } from './agent/downtime.ts';
import { inspections } from './agent/inspections.ts';
import { labour } from './agent/labour.ts';
import { material } from './agent/material.ts';
import { orders } from './agent/orders.ts';
import { progress } from './agent/progress.ts';
import { lifecycle } from './lifecycle.ts';
import { links } from './links.ts';
import type { Types } from './rows.ts';

/**
 * The MES. What the machines report is booked first, then new orders are taken up, then machines get their next operations; the others follow what
 * happened in the step.
 */
export const behaviour = defineBehaviour<Types>({
  module: 'manufacturing',
  lifecycle,
  processes: [progress, orders, dispatching, material, labour, inspections, batchRecords, downtime],
  links,
});
