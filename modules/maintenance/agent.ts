import { defineBehaviour } from '../../machinery/kernel/contract.ts';
import { assets } from './agent/assets.ts';
import { contractors } from './agent/contractors.ts';
import { costs } from './agent/costs.ts';
import { orders } from './agent/course.ts';
import { events } from './agent/events.ts';
import { reliability } from './agent/metrics.ts';
import { organisation } from './agent/organisation.ts';
import { readings } from './agent/readings.ts';
import { preventive } from './agent/schedules.ts';
import { standards } from './agent/standards.ts';
import { storeKeeping } from './agent/store-keeping.ts';
import { technicians } from './agent/technicians.ts';
import { lifecycle } from './lifecycle.ts';
import { links } from './links.ts';
import type { Types } from './rows.ts';

/** Who maintains what comes first, then what makes work of it, then the work, and last what is counted of it. */
export const behaviour = defineBehaviour<Types>({
  module: 'maintenance',
  lifecycle,
  processes: [
    organisation,
    technicians,
    assets,
    standards,
    storeKeeping,
    contractors,
    preventive,
    readings,
    events,
    orders,
    costs,
    reliability,
  ],
  links,
});
