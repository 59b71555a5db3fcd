import { agentOfRooms, type ModuleBehaviour } from '../../machinery/kernel/legacy.ts';
import { MachinesRoom } from './agent/machines.ts';
import { SensorsRoom } from './agent/sensors.ts';
import { links } from './links.ts';
import type { CopyRows, Rows } from './rows.ts';

/** Rows that may still change, by table; readings and calibrations are final when they are written. */
const held: { [Name in keyof Rows]?: string } = {
  production_runs: "status not in ('completed', 'cancelled')",
  scada_machine_data: 'ended_at is null',
  machine_faults: 'cleared_at is null',
  maintenance_events: "status in ('requested', 'held')",
  sensor_health: "status <> 'retired'",
};

/** The shop floor: machines first, then the sensors that follow what the machines do. */
export const behaviour: ModuleBehaviour<Rows, CopyRows> = {
  module: 'operations',
  held,
  createAgent: (context) => agentOfRooms<Rows>([new MachinesRoom(context), new SensorsRoom(context)]),
  links,
};
