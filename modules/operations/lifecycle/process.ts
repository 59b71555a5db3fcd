/**
 * The process of a run as in the AI4I 2020 data set (UCI, CC BY 4.0): temperatures, speed, torque and tool wear, and the conditions under which
 * a machine fails. Figures were measured in that data set unless said otherwise.
 */
export const PROCESS = {
  /** Kelvin. The hall is cooled, so only a part of what the climate does is left; the weather of a week is the rest of a deviation of 2 K. */
  air: { mean: 300, ofClimate: 0.2, weather: 1.85, weatherDays: 5, meanClimate: 27 },
  /** Process temperature above that of the air, kelvin: of a day and a site, and of the run; together a deviation of 1 K. */
  rise: { mean: 10, day: 0.5, run: 0.8 },
  /** Deviations of torque and of the rise are what is left of those of the data set beside the condition of machines (`CONDITION`). Newton metres. A worn tool needs more: `ofWear` from a new one to one in the middle of its life, at `middleWear` minutes (an assumption that makes up for fewer L). */
  torque: { mean: 40, deviation: 9, least: 3.8, most: 76.6, ofWear: 5.8, middleWear: 107 },
  /** Mean speed, rpm, at a torque, Nm; between them it is interpolated. */
  speedAt: [
    [2.5, 2874],
    [7.5, 2750],
    [12.5, 2505],
    [17.5, 2120],
    [22.5, 1880],
    [27.5, 1721],
    [32.5, 1619],
    [37.5, 1534],
    [42.5, 1471],
    [47.5, 1424],
    [52.5, 1383],
    [57.5, 1351],
    [62.5, 1319],
    [67.5, 1291],
    [72.5, 1284],
    [77.5, 1254],
  ] as const satisfies readonly (readonly [number, number])[],
  /** Deviation of the speed from that, rpm. */
  speedDeviation: 53,
  speed: { least: 1168, most: 2886 },
};

/** Minutes of tool wear that a run of the usual length adds, by variant; longer and shorter runs in proportion, within limits. */
export const WEAR = {
  perRun: { L: 2, M: 3, H: 5 },
  usualRunMinutes: 130,
  lengthFactor: [0.6, 1.4] as const,
  /** Machines without tools have wear parts; those are found to be this old at most when a run begins, minutes. */
  partsAtMost: 211,
  /** A tool fails somewhere between these; */
  failsBetween: [200, 240] as const,
  /** the operator changes it before, somewhere between these. */
  changedBetween: [200, 225] as const,
};

/** When a machine fails. */
export const FAILURES = {
  /** Heat is not carried off: kelvin between process and air, rpm. */
  heat: { rise: 8.6, speed: 1380 },
  /** Mechanical power outside of this band, W. */
  power: [3500, 9000] as const,
  /** Wear × torque above this, min Nm, by variant. */
  overstrain: { L: 11_000, M: 12_000, H: 13_000 },
  /** Without any cause that shows, by run. */
  random: 0.0017,
  /** Share of the run in which a condition that holds from its beginning shows. */
  shows: [0.03, 0.97] as const,
};
