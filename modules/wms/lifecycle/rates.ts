/** Choices of the shop, as shares that add to 1. */
export const RATES = {
  confirmation: [
    ['scan', 0.94],
    ['voice', 0.04],
    ['manual', 0.02],
  ],
  storekeepers: [
    ['receiving', 0.22],
    ['picking', 0.38],
    ['packing', 0.18],
    ['counting', 0.12],
    ['putaway', 0.1],
  ],
  drivers: [
    ['putaway', 0.5],
    ['loading', 0.28],
    ['replenishment', 0.22],
  ],
  lossReasons: [
    ['mis_pick', 0.36],
    ['unrecorded_use', 0.24],
    ['damage', 0.16],
    ['not_found', 0.2],
    ['theft', 0.04],
  ],
  gainReasons: [
    ['mis_pick', 0.4],
    ['receiving_error', 0.35],
    ['mis_putaway', 0.25],
  ],
} as const;

export const INBOUND = {
  /** Minutes from the gate until a lorry is unloaded, median and spread of its logarithm; the lorries of the late morning wait longest. */
  waitMinutes: { median: 40, sigma: 0.7 },
  /** Unloading in minutes, with so many for each pallet; counting for each line. */
  unloadMinutes: 15,
  minutesPerPallet: 2,
  minutesPerLine: 3,
  palletKg: 700,
  /** Share of the lines of which a part goes back with the lorry, how much of them, and why. */
  refusedAtDock: 0.004,
  refusedPart: [0.1, 0.5],
  dockReasons: [
    ['damaged', 0.4],
    ['wrong_item', 0.2],
    ['packing_defect', 0.2],
    ['certificate_missing', 0.2],
  ],
  /** Days since goods of a supplier were made. */
  ageDays: [8, 60],
  /** Minutes from the count until goods stand in their bin, median and spread; an hour of output of production is collected at once. */
  putawayMinutes: { median: 140, sigma: 0.75 },
  outputMinutes: { median: 40, sigma: 0.5 },
  /** Hours within which goods are to be in their bin. */
  dueHours: { receipt: 4, output: 2, release: 4, production_return: 4 },
  /** Share of goods that a driver puts elsewhere than the rule said. */
  elsewhere: 0.06,
} as const;

export const OUTBOUND = {
  /** Waves, company time: parts after ERP has released production orders, sales after it has called for them and before the lorries come. */
  salesWaves: ['08:15', '12:30', '14:30'],
  productionWaves: ['07:15', '13:15'],
  /** Goods for the distribution centre, after those of customers. */
  transferWave: '08:45',
  /** Hours of a working day in which lorries are loaded. */
  loading: { from: 15, to: 19 },
  /** Hours before the planned begin of an order at which its parts are brought to the line. */
  broughtBefore: 10,
  /** Walking in metres a second, seconds at a bin, people of a wave at least, and picks for each of more. */
  walk: 1.2,
  secondsPerPick: 40,
  pickers: 2,
  picksEach: 40,
  /** Shares of picks that find less than the books say, of those whose lot lies in other bins, too (one in ten), and of those checked that are a wrong quantity. */
  shortPicks: 0.025,
  mispicks: 0.003,
  /** Minutes to pack a line, and to check it once more; from which value in INR it is checked. */
  packMinutes: 6,
  checkMinutes: 4,
  checkedFrom: 100_000,
  /** Weight of the package: by what it holds, and at least. */
  tare: 0.06,
  tareKg: 1.2,
  packedVolume: 1.25,
  /** Minutes of loading before goods leave. */
  loadMinutes: [6, 25],
  /** Deliveries that find no room on the lorry of their day. */
  leftBehind: 0.025,
} as const;

export const STOCK = {
  /** Bins counted a day by plan, at scale 1. */
  countsPerDay: 54,
  countTimes: ['09:30', '15:30'],
  countMinutes: 25,
  /** Minutes until a count that differs is repeated by somebody else, and the share of counts that are wrong. */
  recountMinutes: 45,
  miscounts: 0.015,
  /** Share of counts that differ in truth, of them losses, their size as a share of the books, and the hour at which they are booked. */
  differences: 0.02,
  losses: 0.62,
  differenceSize: { median: 0.012, sigma: 0.9 },
  bookedAt: 6.5,
  /** Faces that are filled up, company time. */
  replenishTimes: ['06:30', '11:30', '16:30'],
  replenishMinutes: { median: 35, sigma: 0.5 },
  /** A face is given to items of these classes, and holds so many parts of the opening stock at most and at least. */
  faceClasses: ['a', 'b'],
  faceShare: { maximum: 0.3, minimum: 0.1 },
  /** Hours within which goods on hold are brought into the cage; days after which a decision that nothing follows is struck. */
  holdHours: [0.5, 4],
  decisionDays: 45,
  /** kg in a cubic metre, by group of materials; what is sold. */
  densities: {
    bar_stock: 3000,
    casting: 1800,
    forging: 1800,
    sheet: 3000,
    seal: 300,
    bearing: 1800,
    fastener: 1800,
    motor: 900,
    electronics: 250,
    packaging: 120,
    consumable: 800,
    machined_part: 1800,
    sub_assembly: 900,
    pump: 450,
    valve: 900,
  },
} as const;

export const PEOPLE = {
  titles: { Storekeeper: 'storekeepers', 'Forklift Driver': 'drivers', 'Stores Supervisor': 'supervision' },
  /** Minutes after its begin at which a person is at work; then human resources have told who is not. */
  settleMinutes: 3,
  /** Share of the time beside tasks that is walking, cleaning and talking; the rest is tasks that no row tells. */
  standardPace: 0.93,
} as const;
