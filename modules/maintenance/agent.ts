import { defineBehaviour } from '../../machinery/kernel/contract.ts';
import { assets } from './agent/assets.ts';
import { organisation } from './agent/organisation.ts';
import { preventive } from './agent/schedules.ts';
import { standards } from './agent/standards.ts';
import { lifecycle } from './lifecycle.ts';
import { links } from './links.ts';
import type { Types } from './rows.ts';

/** Who maintains what comes first, then what makes work of it. */
export const behaviour = defineBehaviour<Types>({
  module: 'maintenance',
  lifecycle,
  processes: [organisation, assets, standards, preventive],
  links,
});
