import type { StateMachine } from '../../../machinery/base/lifecycle.ts';

/** Inspections, and stops that machines report, are final when they are written; windows of maintenance go on. */
export const SHOP_FLOOR_STATES = {
  material_transactions: {
    begins: ['pending', 'posted'],
    follows: {
      pending: ['planned', 'cancelled'],
      planned: ['posted', 'cancelled'],
      posted: ['reversed'],
      reversed: [],
      cancelled: [],
    },
  },
  labor_time_entries: {
    column: 'approval_status',
    begins: ['pending'],
    follows: { pending: ['approved', 'rejected'], approved: [], rejected: [] },
  },
  downtime_events: {
    begins: ['planned', 'open', 'closed'],
    follows: { planned: ['open', 'closed'], open: ['closed'], closed: [] },
  },
  electronic_batch_records: {
    begins: ['pending'],
    follows: {
      pending: ['performed', 'verified', 'deviation', 'void'],
      performed: [],
      verified: [],
      deviation: [],
      void: [],
    },
  },
} as const satisfies Record<string, StateMachine>;

/** Figures of the shop floor around the operations. Without a source they are assumptions. */
export const MATERIAL = {
  /** Deviation of what is used of goods that are cut or poured, as a share of what the bill calls for. */
  spread: 0.012,
  /** Share of an issue below which what is left does not go back. */
  shortEnd: 0.04,
  /** Units that are counted: they are used as the bill says. */
  counted: new Set(['pcs', 'set', 'pair', 'ea']),
};

export const LABOUR = {
  /** Least time worth a booking, minutes. */
  shortest: 6,
  /** Share of a person's time when two machines are tended, percent. */
  shared: 50,
  shiftEnds: ['06:00', '14:00', '22:00'],
  /** Supervisors decide on bookings after the shifts. */
  approvalTimes: ['06:45', '14:45', '22:45'],
  /** When shifts that are long over are forgotten. */
  forgettingTime: '06:00',
  /** Share of people who round their clock-off up, by up to so many minutes, and how often they do. */
  padding: { people: 0.02, chance: 0.25, minutes: [15, 45] as [number, number] },
  /** What is noted beside a booking: why a supervisor enters it, and what became of lost pieces, in so many of the cases. */
  notes: {
    bySupervisor: [
      'Card forgotten, entered from the slip',
      'Terminal was down',
      'Clocked on at the wrong machine, put right',
      'Helped out, entered afterwards',
      'Forgot to clock off, agreed with the person',
    ],
    ofScrap: 0.6,
    setAside: [
      'set aside, red tag',
      'out of size at the first check',
      'with marks from clamping',
      'burnt at the edge',
      'shown to the inspector',
      'lost when the tool broke',
      'from setting up again after the stop',
    ],
  },
};

export const INSPECTION = {
  /** Code of the skill of inspectors, who also verify what is critical. */
  skill: 'SKL-INSP',
  /** Share of operations with a plan whose first piece is inspected after set-up. */
  firstPiece: 0.35,
  minutes: [4, 25] as [number, number],
};

/** Batch record: what is to be done at each kind of step. */
export const BATCH_STEPS = {
  line_clearance: 'Remove parts and papers of the order before from the line',
  document_check: 'Compare drawing and work instruction with the revisions of the order',
  material_check: 'Compare lot labels with the pick list',
  process_parameter: 'Record the mean cycle time',
  in_process_check: 'Record the result of the inspection',
  final_review: 'Review the record and release the lot',
} as const;

/** Share of the ideal cycle within which the mean cycle of an operation may lie. */
export const CYCLE_LIMITS = { low: 0.7, high: 1.75 };
