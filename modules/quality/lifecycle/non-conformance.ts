import type { Shares } from '../../../machinery/base/lifecycle.ts';
import type { NcrDefectDetailsRow, NcrHeadersRow } from '../rows.ts';

export type Disposition = NonNullable<NcrHeadersRow['disposition']>;
export type Defect = NonNullable<NcrDefectDetailsRow['defect_code']>;
export type Cause = NonNullable<NcrHeadersRow['cause_category']>;
export type Severity = NonNullable<NcrHeadersRow['severity']>;

/** What the review board decides where it is free to choose. */
export const DISPOSITIONS = {
  ofBought: [
    ['return_to_supplier', 0.45],
    ['use_as_is', 0.2],
    ['rework', 0.2],
    ['scrap', 0.12],
    ['regrade', 0.03],
  ],
  ofMade: [
    ['use_as_is', 0.36],
    ['rework', 0.36],
    ['scrap', 0.22],
    ['regrade', 0.06],
  ],
  inPlace: [
    ['use_as_is', 0.45],
    ['rework', 0.55],
  ],
} as const satisfies Record<string, Shares<Disposition>>;

/** Times are medians and deviations of the logarithm (hours), or ranges (days). */
export const NON_CONFORMANCE = {
  takenUpHours: [1.5, 0.8],
  /** Share that nobody takes up for days. */
  late: 0.02,
  lateDays: [3, 6],
  heldHours: [2, 0.7],
  mostHoursToHold: 20,
  boardTime: 10,
  decidedDays: { minor: [1, 3], major: [3, 7], critical: [2, 5] },
  executedDays: { scrap: [0.2, 1], use_as_is: [0.1, 0.6], regrade: [0.5, 2], rework: [2, 6], repair: [2, 6] },
  /** A return waits for the lorry; if ERP tells of none, it is taken to have left after so many days. */
  returnedDays: 9,
  closedDays: [1, 4],
  /** Share of concessions on what may fail in use: they should not have been given. */
  wrong: 0.06,
  /** A further defect is seen in the same units. */
  secondDefect: 0.6,
  /** Reports that are open when history begins, at scale 1, and how old they are, in days. */
  opening: 60,
  openingDays: [1, 6],
  /** Chance of damage found at putaway, and of a deviation found at a repeated look, for each lot that passed its inspection. */
  foundAtPutaway: 0.013,
  foundLater: 0.004,
} as const;

/** Receiving inspection. */
export const RECEIVING = {
  /** Until an inspector has looked at what stands at the dock: hours at the least, median and deviation of the logarithm of the rest. */
  leastHours: 1,
  hours: [5, 1.15],
  mostHours: 60,
  /** Hours of the day at which there are inspectors. */
  shifts: [6, 22],
  /** Lots that fail, at the usual rating of a supplier; a part of the lot goes back. */
  failed: 0.008,
  rejectedPart: [0.1, 1],
  usualRating: 9000,
  ratingSpread: 400,
  /** How much more often lots of somebody who is rated one spread lower fail (power of e), and the most. */
  byRating: 0.5,
  mostTimes: 6,
} as const;

/** The share of points out of control that become a report. */
export const CHART_REPORTS = 0.15;

/** What a defect is called, where it is, what may cause it. */
export const DEFECTS: Readonly<
  Record<Defect, { words: string; places: readonly string[]; causes: readonly (readonly [Cause, string])[] }>
> = {
  dimension: {
    words: 'Dimension out of tolerance',
    places: ['shaft seat', 'bore H7', 'flange face', 'bolt circle', 'groove width', 'balloon 14'],
    causes: [
      ['machine', 'Tool worn beyond its life; offset not corrected'],
      ['method', 'Offset entered with the wrong sign after the tool change'],
      ['man', 'First piece measured before it had cooled'],
      ['measurement', 'Plug gauge near its wear limit'],
    ],
  },
  surface_finish: {
    words: 'Surface rougher than drawn',
    places: ['sealing face', 'outer diameter', 'seat ring', 'gland bore'],
    causes: [
      ['machine', 'Vibration of the spindle at the finishing speed'],
      ['method', 'Feed of the finishing cut too high'],
      ['material', 'Hard spots in the bar'],
    ],
  },
  porosity: {
    words: 'Porosity',
    places: ['volute', 'valve body', 'suction flange', 'bonnet'],
    causes: [
      ['supplier', 'Gas in the melt of one heat'],
      ['material', 'Shrinkage below the riser'],
    ],
  },
  crack: {
    words: 'Crack',
    places: ['fillet', 'keyway', 'flange neck'],
    causes: [
      ['method', 'Quenched too fast from the hardening temperature'],
      ['material', 'Inclusion in the forging'],
    ],
  },
  burr: {
    words: 'Burr left',
    places: ['cross bore', 'thread run-out', 'slot edge'],
    causes: [
      ['man', 'Deburring left out at the change of shift'],
      ['machine', 'Worn drill'],
    ],
  },
  thread: {
    words: 'Thread not to gauge',
    places: ['port G1/2', 'stud hole M16', 'gland thread'],
    causes: [
      ['machine', 'Tap worn'],
      ['method', 'Core hole drilled undersize'],
    ],
  },
  leak: {
    words: 'Leak at test pressure',
    places: ['stem packing', 'seat', 'body gasket', 'mechanical seal'],
    causes: [
      ['man', 'Gasket pinched at assembly'],
      ['material', 'Seal face chipped in the packing'],
      ['method', 'Gland tightened in one pass instead of three'],
    ],
  },
  pressure_test: {
    words: 'Pressure test failed',
    places: ['body', 'bonnet joint', 'volute'],
    causes: [
      ['material', 'Porous casting opened at 1.5 x PN'],
      ['method', 'Bolts not tightened to torque'],
    ],
  },
  hardness: {
    words: 'Hardness outside the range',
    places: ['shaft', 'seat ring', 'wear ring'],
    causes: [
      ['machine', 'One zone of the furnace read low'],
      ['method', 'Load too dense for the holding time'],
    ],
  },
  electrical: {
    words: 'Electrical failure',
    places: ['control board', 'limit switch', 'motor winding', 'connector'],
    causes: [
      ['supplier', 'Cold solder joint on the board'],
      ['man', 'Wires swapped at the terminal block'],
    ],
  },
  assembly_error: {
    words: 'Assembled wrongly',
    places: ['stem and disc', 'bearing', 'coupling', 'actuator spring'],
    causes: [
      ['man', 'Fitter new at the station'],
      ['method', 'Work instruction shows the older variant'],
    ],
  },
  missing_part: {
    words: 'Part missing',
    places: ['name plate', 'grease nipple', 'locking plate'],
    causes: [
      ['man', 'Kit not counted before closing'],
      ['method', 'Part not on the pick list'],
    ],
  },
  torque: {
    words: 'Torque outside the range',
    places: ['bonnet bolts', 'gland nuts', 'actuator flange'],
    causes: [['measurement', 'Torque wrench drifted']],
  },
  marking: {
    words: 'Marking wrong or unreadable',
    places: ['name plate', 'heat number', 'flow arrow'],
    causes: [['man', 'Stamp of the lot before left in the holder']],
  },
  contamination: {
    words: 'Contamination',
    places: ['waterways', 'bearing housing', 'seat'],
    causes: [['environment', 'Chips carried over from the wash']],
  },
  noise_vibration: {
    words: 'Noise or vibration above the limit',
    places: ['bearing, drive end', 'impeller', 'coupling'],
    causes: [
      ['machine', 'Impeller balanced against a worn arbor'],
      ['material', 'Bearing with a dented ring'],
    ],
  },
  wrong_material: {
    words: 'Wrong material',
    places: ['bar', 'bolting', 'seat ring'],
    causes: [['supplier', 'Bundles mixed at the mill']],
  },
  corrosion: {
    words: 'Corrosion',
    places: ['machined faces', 'fasteners'],
    causes: [['environment', 'Stored without oil through the rains']],
  },
  transport_damage: {
    words: 'Damaged in transport',
    places: ['flange edge', 'packing case', 'painted surface'],
    causes: [['method', 'Case not blocked in the lorry']],
  },
  packaging: {
    words: 'Packing does not protect',
    places: ['pallet', 'flange covers'],
    causes: [['supplier', 'Covers left out']],
  },
  certificate_missing: {
    words: 'Certificate missing',
    places: ['delivery papers'],
    causes: [['supplier', 'Certificate 3.1 not sent with the lot']],
  },
};

/** Defects that an incoming inspection finds, by the group of the material. */
export const RECEIVING_DEFECTS: Readonly<Record<string, readonly Defect[]>> = {
  bar_stock: ['dimension', 'surface_finish', 'wrong_material', 'certificate_missing', 'hardness'],
  casting: ['porosity', 'crack', 'dimension', 'hardness'],
  forging: ['crack', 'hardness', 'dimension'],
  sheet: ['dimension', 'surface_finish', 'corrosion'],
  seal: ['surface_finish', 'dimension', 'packaging'],
  bearing: ['noise_vibration', 'corrosion', 'packaging'],
  fastener: ['thread', 'wrong_material', 'marking'],
  motor: ['electrical', 'noise_vibration', 'marking'],
  electronics: ['electrical', 'packaging', 'marking'],
};
export const OTHER_RECEIVING_DEFECTS: readonly Defect[] = ['dimension', 'packaging', 'marking', 'contamination'];
export const WAREHOUSE_DEFECTS: readonly Defect[] = [
  'transport_damage',
  'corrosion',
  'packaging',
  'contamination',
  'marking',
];
export const FLOOR_DEFECTS: readonly Defect[] = [
  'dimension',
  'burr',
  'surface_finish',
  'thread',
  'marking',
  'contamination',
];

export const CONTAINMENT: readonly string[] = [
  'Units set apart in the red cage and tagged',
  'Lot locked at the station; the next operation told',
  'Units tagged and moved to the quarantine rack',
  'Lot and the one before it counted and set apart',
  'Red tags on every unit, supervisor told',
];

export const REASONS: Readonly<Record<Disposition, readonly string[]>> = {
  use_as_is: [
    'Function not affected, by engineering',
    'Within the limit of the function test',
    'Deviation hidden in the assembled unit',
  ],
  rework: ['Brought to drawing by one more cut', 'Deburred and measured again', 'Taken apart and assembled anew'],
  repair: ['Welded and machined by procedure', 'Sleeved by the approved method'],
  scrap: ['Not to be saved at reasonable cost', 'Undersize, nothing left to cut', 'Porous through the wall'],
  return_to_supplier: ['Supplier takes the lot back', 'Against the specification of the order'],
  regrade: ['Fit for the lower pressure class', 'To spare parts as second choice'],
};
