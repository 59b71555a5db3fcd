import { must } from '../../../../machinery/base/errors.ts';
import { SENSORS, type SensorKind } from '../../lifecycle/sensors.ts';
import type { SensorHealthRow } from '../../rows.ts';
import { type Context, type Machine, machineOf } from '../context.ts';

/** A sensor: its row, what it measures, and the machine that carries it. */
export interface Sensor {
  row: SensorHealthRow;
  kind: SensorKind;
  machine: Machine;
}

export function sensorOf(context: Context, row: SensorHealthRow): Sensor {
  const machine = machineOf(context, row.machine_id);
  const kind = SENSORS[machine.machine_type].find(({ type }) => type === row.sensor_type);
  return { row, machine, kind: must(kind, `kind of sensor ${row.sensor_code}`) };
}
