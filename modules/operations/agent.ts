import { defineBehaviour } from '../../machinery/kernel/contract.ts';
import { machines } from './agent/machines/index.ts';
import { sensors } from './agent/sensors/index.ts';
import { lifecycle } from './lifecycle.ts';
import { links } from './links.ts';
import type { Types } from './rows.ts';

/** The shop floor: machines first, then the sensors that follow what the machines do. */
export const behaviour = defineBehaviour<Types>({
  module: 'operations',
  lifecycle,
  processes: [machines, sensors],
  links,
});
