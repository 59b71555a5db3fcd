/**
 * Maintenance by the people at the machine, while maintenance has no behaviour (maintenance-to-operations): who repairs, when tools are changed,
 * and the plan by running hours.
 */
export const MAINTENANCE = {
  technician: 'Maintenance Technician',
  /** Minutes of working time. */
  toolChange: [8, 20] as const,
  preventive: {
    /** Running hours between two services of a machine. */
    everyHours: 500,
    /** Minutes of working time. */
    minutes: [120, 240] as const,
    /** Days until it is done, at the beginning of the first shift. */
    daysAhead: 2,
    partsReplaced: [0, 4] as const,
  },
};
