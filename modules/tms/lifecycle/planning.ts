/** How shipments are planned, loaded and delivered. Shares and times are assumptions where no source is named. */
export const PLANNING = {
  /** When ready lines are put into shipments; the later runs take what stands ready late. */
  times: ['10:30', '14:00', '15:30', '16:30', '17:30', '18:30'],
  /** Lines that cannot be planned on the first run, for a day. */
  held: 0.01,
  holdReasons: [
    ['documents_missing', 0.6],
    ['address_problem', 0.4],
  ],
  /** Pickup, hours of the local day; what is planned later leaves about two hours after it. */
  pickup: [15, 18.5],
  latePickupHours: [1.2, 2.4],
  /** A carrier that is not the cheapest, without a reason (labelled). */
  favourite: 0.008,
  /** Difference of price within which the preferred carrier is taken, and that which one may ask who comes on that day anyway. */
  samePrice: 0.02,
  comesAnyway: 0.08,
  /** Value from which goods travel with an e-way bill, rupees; it holds a day for each of these kilometres. */
  ewayFrom: 50_000,
  ewayKmPerDay: 200,
} as const;

/** What suppliers have ready for us: when it is planned, working days to spare before the promised one and of a way of which no carrier is asked, and the hour for which a dock is kept. */
export const COLLECTIONS = {
  times: ['10:40', '14:10'],
  spareDays: 1,
  usualDays: 3,
  dockHour: 9,
  /** Rounds of our own lorries to suppliers near by: hours of the day, and the use of the lorry from which one is worth its way. */
  runs: { from: 7.5, until: 17, worth: 0.1 },
} as const;

export const TENDER = {
  /** Median and spread of the answer, hours. */
  answer: [1.5, 0.55],
  accepted: 0.94,
} as const;

export const LOADS = {
  /** Least load for which a carrier sends a lorry of its own, kg; what is less is fetched on its daily collection with the goods of others. */
  leastKg: 300,
  /** Carriers' lorries leave when loading is over, and once more with what was issued late; hours of the local day, and minutes after them. */
  departures: [19.25, 22.25],
  departureMinutes: [0, 20],
} as const;

export const OWN_FLEET = {
  /** Farthest stop, kilometres by road; our own warehouses are called at a little farther away, too. */
  withinKm: 150,
  shuttleKm: 165,
  stops: 6,
  /** Use of the smallest lorry from which a round is worth its way; one that is not full waits a day for more where promises allow. */
  worth: 0.2,
  full: 0.8,
  kmPerHour: 42,
  stopMinutes: [20, 50],
  dailyHours: 8,
  /** Receivers take goods in these hours of the day. */
  receiving: [8.5, 19],
  litreAmount: 92,
  /** Emission of a litre of diesel, kg of carbon dioxide (IPCC 2006). */
  litreCarbonKg: 2.68,
  tollPerKm: 1.6,
  /** Detours without a reason (labelled), and how much longer the way is. */
  detour: { share: 0.01, factor: [1.35, 1.7] },
} as const;

export const DOCKS = {
  hours: [7, 21],
  slotMinutes: 45,
  inTime: 0.87,
  lateMinutes: [35, 0.8],
  waitingMinutes: [18, 0.7],
  handlingMinutes: [28, 0.35],
  detention: 0.04,
  detentionHours: [0.5, 3],
  /** Detention that a carrier charges although the gate saw no lorry wait (labelled). */
  wrongDetention: 0.004,
} as const;

export const TRANSIT = {
  /** Delays on the way by cause, and where they have more of it. */
  delayed: 0.09,
  /** The lines between hubs go by timetable: goods are there on the day that the lane says, or this often a day before. */
  dayBefore: 0.3,
  causes: [
    ['weather', 0.25],
    ['traffic', 0.35],
    ['vehicle_breakdown', 0.2],
    ['no_capacity', 0.12],
    ['strike', 0.03],
    ['accident', 0.05],
  ],
  /** From June to September the weather delays this many times as often. */
  monsoon: 3,
  /** Pareto: shape, and days at the least; the median is a day. */
  delay: { shape: 1.6, leastDays: 0.65, mostDays: 9 },
  kmPerDay: { part_load: 350, parcel: 620, full_load: 430, container: 420, air_cargo: 500 },
  deliveryHours: [9.5, 17.5],
  /** Hour at which carriers tell where their lorries are, and hours in which our own sites take goods in. */
  reportHour: 8.5,
  siteHours: [8, 18],
} as const;

export const DELIVERY = {
  firstAttempt: 0.96,
  failures: [
    ['receiver_closed', 0.55],
    ['address_problem', 0.45],
  ],
  damaged: 0.0025,
  short: 0.0008,
  refused: 0.003,
  lost: 0.0003,
  proofHours: [10, 1.0],
  /** Proofs signed far from the address (labelled). */
  farProof: 0.002,
  positionMetres: [60, 0.7],
  unloadingMinutes: [25, 0.5],
} as const;

export const CUSTOMS = {
  clearingDays: [1, 3.4],
  held: 0.05,
  heldDays: [1, 4],
  holdReason: 'Classification of the goods questioned',
  dutyPct: 7.5,
  drawbackPct: 1.4,
} as const;

export const RETURNS = {
  /** Returns of delivered sales, of all shipments to customers: they ask within weeks. */
  perDay: 0.78,
  opening: 12,
  approvalHours: [14, 0.6],
  rejected: 0.06,
  pickupDays: [3, 7],
  neverCome: 0.04,
  validDays: 30,
  inspectionHours: [20, 0.6],
  closingDays: [2, 9],
  reasons: [
    ['defective', 0.34],
    ['damaged_in_transit', 0.18],
    ['wrong_item', 0.16],
    ['over_delivery', 0.1],
    ['order_error', 0.16],
    ['late_delivery', 0.06],
  ],
} as const;

export const FREIGHT = {
  /** Hour at which bills of a cycle are taken in. */
  arrival: '09:40',
  /** Shipments of which a line of the bill is wrong, and how. */
  wrong: 0.1,
  errors: [
    ['weight', 0.4],
    ['extra', 0.3],
    ['rate', 0.2],
    ['twice', 0.1],
  ],
  inflated: [1.06, 1.45],
  dearer: [1.05, 1.22],
  extraAmount: [350, 2400],
  auditHours: [20, 0.5],
  approvalHours: [16, 0.5],
  decisionDays: [2, 10],
  /** What becomes of a blocked bill. */
  decisions: [
    ['released', 0.4],
    ['credited', 0.25],
    ['rejected', 0.35],
  ],
  duplicate: 0.02,
  duplicateDays: [3, 12],
  termsDays: 30,
} as const;
