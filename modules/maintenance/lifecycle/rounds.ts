import type { EquipmentMeterReadingsRow } from '../rows.ts';

interface Condition {
  parameter: NonNullable<EquipmentMeterReadingsRow['condition_parameter']>;
  unit: string;
  sound: number;
  warning: number;
  alarm: number;
  noise: number;
  digits: number;
  /** How far it comes on the way to its limit when the first one has come there. */
  follows: number;
}

/** What is measured on rounds; limits of vibration by ISO 20816. The first one decides. */
export const CONDITIONS: readonly Condition[] = [
  { parameter: 'vibration', unit: 'mm/s', sound: 1.6, warning: 4.5, alarm: 7.1, noise: 0.15, digits: 2, follows: 1 },
  {
    parameter: 'bearing_temperature',
    unit: 'degC',
    sound: 46,
    warning: 68,
    alarm: 80,
    noise: 1.6,
    digits: 1,
    follows: 0.7,
  },
  {
    parameter: 'oil_particle_count',
    unit: 'ISO',
    sound: 15.5,
    warning: 19,
    alarm: 21,
    noise: 0.3,
    digits: 0,
    follows: 0.6,
  },
];

export const ROUNDS = {
  /** Tuesday and Friday. */
  weekdays: [2, 5] as const,
  time: '09:40',
  code: 'C-VIB-HI',
  /** Days until the limit is reached. */
  lifeDays: [45, 110] as const,
  dueDays: 5,
  remainingHours: 120,
  usualHoursPerDay: 11,
};
