import type { CopyRows } from '../rows.ts';

/** Why pieces fail. Chances are shares of all pieces; factors multiply. Without a source they are assumptions, set so that a product loses about 2 % on its way. */
export const QUALITY = {
  /** Chance of a piece under good conditions, by what the machine does. */
  scrap: {
    lathe: 0.00038,
    machining_centre: 0.00045,
    grinder: 0.00038,
    furnace: 0.00023,
    press: 0.0003,
    assembly_station: 0.00023,
    test_station: 0.00045,
    packing_station: 0.00004,
    other: 0.00034,
  } as const satisfies Readonly<Record<CopyRows['master.machines']['machine_type'], number>>,
  rework: {
    byType: { assembly_station: 0.0008, test_station: 0.0008 } as Readonly<Record<string, number>>,
    others: 0.00015,
  },
  /** Machines, items and people differ: spread of the logarithm. */
  machine: 0.3,
  item: 0.35,
  operator: 0.25,
  /** Who has been there for no time makes so many times more than who has been there for long; it fades with so many years. */
  newcomer: { factor: 2.2, years: 1.2 },
  /** A tool at the end of its life, and a machine that is worn out, make so many times more. */
  wornTool: 3,
  wornMachine: 3.5,
  /** Between 22 and 6; in the last two hours of a shift; for each degree of the hall above a temperature. */
  night: 1.5,
  tired: 1.2,
  heat: { above: 29, perDegree: 0.06 },
  /** First pieces after set-up of runs of some length, after a repair, from which a machine must be set anew, and after a stop by a fault. */
  afterSetup: { pieces: 2, factor: 5, ofRunsFrom: 5 },
  afterRepair: { pieces: 16, factor: 8 },
  afterFault: { pieces: 3, factor: 6 },
  /** Spells in which one piece after the other may fail until somebody notices: chance of a run, share of its pieces, and of those that fail. */
  spell: { perRun: 0.0025, length: [0.1, 0.35] as [number, number], fails: 0.6, ofRunsFrom: 6 },
  /** The worst conditions make no more than so many times the usual. */
  mostFactor: 15,
};
