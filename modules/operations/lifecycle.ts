import { defineLifecycle } from '../../machinery/base/lifecycle.ts';
import { CONDITION } from './lifecycle/condition.ts';
import { ALARM_KINDS, ALARMS, FAILURE_KINDS } from './lifecycle/faults.ts';
import { MACHINE_STATES, MATERIAL_VARIANTS, METERS, POWER, RUNNING, STOP_KINDS } from './lifecycle/machines.ts';
import { MAINTENANCE } from './lifecycle/maintenance.ts';
import { FAILURES, PROCESS, WEAR } from './lifecycle/process.ts';
import { QUALITY } from './lifecycle/quality.ts';
import { SENSOR_FAULTS } from './lifecycle/sensors.ts';

/** What machines do and how they fail. Parts: `lifecycle/`. */
export const lifecycle = defineLifecycle('operations', {
  states: MACHINE_STATES,
  held: {
    scada_machine_data: { column: 'ended_at', isNull: true },
    // The last repair of a machine says in which condition it is.
    machine_faults: {
      any: [
        { column: 'cleared_at', isNull: true },
        { column: 'failure_mode', in: CONDITION.renewedBy },
      ],
    },
  },
  ratesPerYear: {},
  shares: {
    stopKinds: STOP_KINDS,
    alarmKinds: ALARM_KINDS,
    materialVariants: MATERIAL_VARIANTS,
    sensorConditions: SENSOR_FAULTS.conditions,
    toolFailureSeverity: FAILURE_KINDS.tool_wear.severity,
    heatFailureSeverity: FAILURE_KINDS.heat_dissipation.severity,
    powerFailureSeverity: FAILURE_KINDS.power.severity,
    overstrainSeverity: FAILURE_KINDS.overstrain.severity,
    randomFailureSeverity: FAILURE_KINDS.random.severity,
  },
  running: RUNNING,
  quality: QUALITY,
  condition: CONDITION,
  power: POWER,
  meters: METERS,
  process: PROCESS,
  wear: WEAR,
  failures: FAILURES,
  failureKinds: FAILURE_KINDS,
  alarms: ALARMS,
  maintenance: MAINTENANCE,
});
