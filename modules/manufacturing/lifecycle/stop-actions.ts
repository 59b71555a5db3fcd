import type { DowntimeEventsRow } from '../rows.ts';

/** Of the stops, those of which it is written down what was done. */
export const NOTED_STOPS = 0.7;

/** What people do to go on after a stop, by its reason. */
export const STOP_ACTIONS: Readonly<Partial<Record<NonNullable<DowntimeEventsRow['reason_code']>, readonly string[]>>> =
  {
    breakdown: [
      'Maintenance called, repaired at the machine',
      'Part exchanged by maintenance, test piece good',
      'Drive reset after repair, first piece measured',
      'Repaired, zero point taken anew',
      'Order waited for the repair, fixture left in',
    ],
    corrective_maintenance: [
      'Handed to maintenance and taken back',
      'Repair by appointment, machine warmed up after it',
    ],
    utility_failure: ['Waited for power, drives referenced again', 'Compressed air back, clamping checked'],
    tool_change: [
      'Insert turned',
      'Tool changed, length measured',
      'Sister tool called up',
      'Tool changed early, edge was chipped',
      'Drill exchanged, offset corrected',
    ],
    changeover: ['Fixture changed, first piece released', 'Program loaded, jaws bored out', 'Set up by the setter'],
    minor_stop: [
      'Chips removed',
      'Part seated again',
      'Door switch cleaned',
      'Coolant nozzle adjusted',
      'Sensor wiped, restarted',
      'Alarm acknowledged, went on',
    ],
    no_material: [
      'Asked the stores for the rest',
      'Waited for the fork lift',
      'Took the next pallet',
      'Told the planner',
    ],
    no_operator: [
      'Waited for the relief',
      'Operator helped at the next machine',
      'Operator was called to the training',
    ],
    downstream_full: ['Waited until the next station had room', 'Put pallets aside'],
    quality_hold: [
      'Waited for the inspector',
      'Two pieces measured again, released',
      'Offset corrected after inspection',
    ],
    preventive_maintenance: ['Lubricated and filters changed by plan', 'Service by plan, warmed up after it'],
  };
