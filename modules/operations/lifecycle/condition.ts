import type { FailureMode } from './faults.ts';

/**
 * Condition of a machine: 0 as repaired, 1 worn out. After a repair nothing shows for a while, then bearings, seals, drives and coolers wear for days. The chance of a
 * failure rises with it, by the conditions of AI4I 2020, and a good repair begins it anew. Figures are assumptions, set so that failures stay as many as recorded there.
 */
export const CONDITION = {
  /** Failures whose repair renews what has worn. */
  renewedBy: ['heat_dissipation', 'power', 'overstrain'] as FailureMode[],
  /** Days in which nothing shows, and days of wearing, slowly at first: median and spread of the logarithm. */
  sound: { median: 3, spread: 0.7 },
  wearing: { median: 5, spread: 0.5 },
  /** Its mean over time; machines are rated at it. */
  mean: 0.37,
  /** Of a machine that is worn out: more torque, Nm, and less heat carried off, kelvin. */
  torque: 8.5,
  cooling: 1.3,
  /** Days before history in which the last repair of a machine lies. */
  openingDays: [0, 7] as [number, number],
  /** Hours within which a run begins with pieces of a machine that has just been repaired. */
  afterRepairHours: 10,
};
