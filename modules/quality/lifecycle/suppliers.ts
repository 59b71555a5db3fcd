/** Which suppliers are rated, and what is known of the time before history. */
export const FIGURES_OF_SUPPLIERS = {
  categories: new Set(['raw_material', 'casting', 'component', 'electronics', 'packaging']),
  openingMonths: 10,
  lotsAMonth: 4,
};

/** Corrective action requests to suppliers (SCAR). */
export const SUPPLIER_ACTION = {
  opening: 26,
  /** Working hours until it is sent. */
  issuedHours: [6, 0.8],
  containedHours: [20, 0.7],
  containmentDueHours: 48,
  answerDueDays: 15,
  /** Share of answers in time, and how late the others are. */
  inTime: 0.75,
  answeredDays: [5, 14],
  lateDays: [16, 32],
  reviewedDays: [1, 4],
  /** Answers that are sent back. */
  refused: 0.12,
  implementedDays: [10, 40],
  cleanLots: 3,
  /** Nothing more came: the proof is taken from the supplier's own records. */
  longestDays: 75,
  charged: 0.3,
} as const;

export const SUPPLIER_CAUSES: readonly (readonly [string, string])[] = [
  ['Furnace charge above the limit of the procedure', 'Limit of the charge set in the controller; operators trained'],
  ['Gauge at the supplier out of calibration', 'Gauge replaced, interval halved, last three lots measured again'],
  ['Packing changed without notice', 'Packing specification released and shown at the packing place'],
  ['Final inspection by one sample a lot only', 'Sampling by ISO 2859-1, level II, until ten lots have passed'],
  ['Bundles mixed after cutting', 'Colour marking at receipt and after each cut'],
  ['Core shifted in the mould', 'Core prints enlarged, first casting of each shift cut open'],
];
