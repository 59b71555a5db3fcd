import type { FailureCodesRow } from '../rows.ts';

type Mode = NonNullable<FailureCodesRow['failure_mode']>;
type Mechanism = NonNullable<FailureCodesRow['failure_mechanism']>;

interface Problem {
  code: string;
  name: string;
  mode: Mode | null;
  severity: FailureCodesRow['default_severity'];
  causes: readonly (readonly [string, Mechanism])[];
}

const problem = (
  code: string,
  name: string,
  mode: Mode | null,
  severity: Problem['severity'],
  ...causes: Problem['causes']
): Problem => ({ code, name, mode, severity, causes });

/** Problems with their causes, after the taxonomy of ISO 14224. */
export const PROBLEMS: readonly Problem[] = [
  problem(
    'TWF',
    'Tool or wear part failed',
    'tool_wear',
    'minor',
    ['Used beyond its life', 'wear'],
    ['Edge chipped', 'fatigue'],
    ['Wrong feed', 'human_error'],
    ['Poor clamping', 'looseness'],
  ),
  problem(
    'HDF',
    'Heat not carried off',
    'heat_dissipation',
    'major',
    ['Flow of coolant too low', 'contamination'],
    ['Heat exchanger clogged', 'contamination'],
    ['Fan failed', 'electrical'],
    ['Speed too low for the cut', 'human_error'],
  ),
  problem(
    'PWF',
    'Drive outside its band',
    'power',
    'major',
    ['Contactor worn', 'wear'],
    ['Converter tripped', 'electrical'],
    ['Parameters wrong', 'software'],
    ['Supply dipped', 'electrical'],
  ),
  problem(
    'OSF',
    'Overstrained',
    'overstrain',
    'major',
    ['Torque too high for the wear', 'overload'],
    ['Clamping slipped', 'looseness'],
    ['Blank oversized', 'overload'],
    ['Axis misaligned', 'misalignment'],
  ),
  problem(
    'RNF',
    'Control fault',
    'random',
    'minor',
    ['Not found', 'unknown'],
    ['Loose plug', 'looseness'],
    ['Interference', 'electrical'],
    ['Module failed', 'electrical'],
  ),
  problem(
    'VIB',
    'Vibration too high',
    null,
    'major',
    ['Bearing worn', 'wear'],
    ['Imbalance', 'misalignment'],
    ['Loose foundation', 'looseness'],
    ['Coupling worn', 'wear'],
  ),
  problem(
    'TMP',
    'Temperature too high',
    null,
    'minor',
    ['Fan or bearing sluggish', 'wear'],
    ['Cooler dirty', 'contamination'],
    ['Overload', 'overload'],
  ),
  problem(
    'LEK',
    'Leakage',
    null,
    'minor',
    ['Seal worn', 'wear'],
    ['Hose burst', 'fatigue'],
    ['Fitting loose', 'looseness'],
    ['Housing cracked', 'fatigue'],
  ),
  problem(
    'PRL',
    'Pressure low',
    null,
    'minor',
    ['Pump worn', 'wear'],
    ['Filter clogged', 'contamination'],
    ['Valve stuck', 'contamination'],
    ['Leak in the circuit', 'leakage'],
  ),
  problem(
    'LUB',
    'Lubricant low',
    null,
    'minor',
    ['Consumption', 'wear'],
    ['Distributor blocked', 'contamination'],
    ['Line broken', 'leakage'],
  ),
  problem(
    'CLT',
    'Coolant low',
    null,
    'minor',
    ['Dragged out with chips', 'leakage'],
    ['Evaporation', 'unknown'],
    ['Leak', 'leakage'],
  ),
  problem(
    'AIR',
    'Compressed air low',
    null,
    'minor',
    ['Leak in the net', 'leakage'],
    ['Dryer saturated', 'contamination'],
    ['Compressor off', 'electrical'],
  ),
  problem(
    'SEN',
    'Sensor faulty',
    null,
    'minor',
    ['Drift', 'wear'],
    ['Loose connector', 'looseness'],
    ['Frozen transmitter', 'electrical'],
    ['Screen damaged', 'electrical'],
  ),
  problem(
    'NOI',
    'Unusual noise',
    null,
    'minor',
    ['Bearing worn', 'wear'],
    ['Gear worn', 'wear'],
    ['Belt loose', 'looseness'],
  ),
  problem(
    'GRD',
    'Guard or interlock',
    null,
    'major',
    ['Switch worn', 'wear'],
    ['Door bent', 'overload'],
    ['Bypassed', 'human_error'],
  ),
  problem('FLT', 'Filter to be changed', null, 'minor', ['Loaded', 'contamination'], ['Wrong filter', 'human_error']),
  problem('BAT', 'Battery low', null, 'minor', ['Aged', 'wear']),
  problem(
    'ELC',
    'Electrical finding',
    null,
    'minor',
    ['Terminal loose', 'looseness'],
    ['Insulation aged', 'overheating'],
    ['Contact burnt', 'overheating'],
    ['Moisture', 'corrosion'],
  ),
  problem(
    'MEC',
    'Mechanical finding',
    null,
    'minor',
    ['Play too large', 'wear'],
    ['Fastening loose', 'looseness'],
    ['Crack', 'fatigue'],
    ['Corroded', 'corrosion'],
  ),
  problem(
    'GEO',
    'Geometry out of tolerance',
    null,
    'major',
    ['Guideway worn', 'wear'],
    ['Collision', 'overload'],
    ['Foundation settled', 'misalignment'],
  ),
  problem(
    'CHP',
    'Chip conveyor jammed',
    null,
    'minor',
    ['Chips nested', 'contamination'],
    ['Slat bent', 'overload'],
    ['Drive slipped', 'wear'],
  ),
  problem(
    'HYD',
    'Hydraulics do not hold',
    null,
    'major',
    ['Valve leaks inside', 'wear'],
    ['Accumulator lost gas', 'leakage'],
    ['Oil foams', 'contamination'],
  ),
  problem(
    'PNE',
    'Pneumatics slow',
    null,
    'minor',
    ['Cylinder seal worn', 'wear'],
    ['Silencer clogged', 'contamination'],
    ['Tube kinked', 'human_error'],
  ),
  problem(
    'SPN',
    'Spindle does not hold speed',
    null,
    'major',
    ['Belt slips', 'wear'],
    ['Encoder dirty', 'contamination'],
    ['Converter weak', 'electrical'],
  ),
  problem(
    'TLC',
    'Tool changer stops',
    null,
    'minor',
    ['Gripper worn', 'wear'],
    ['Position switch moved', 'looseness'],
    ['Air too low', 'leakage'],
  ),
  problem(
    'HTR',
    'Furnace does not reach its temperature',
    null,
    'major',
    ['Element burnt', 'overheating'],
    ['Thermocouple aged', 'wear'],
    ['Door seal open', 'leakage'],
  ),
  problem(
    'CNV',
    'Conveyor stands',
    null,
    'minor',
    ['Chain worn', 'wear'],
    ['Motor tripped', 'overload'],
    ['Jam', 'contamination'],
  ),
  problem('LIT', 'Lighting or building fittings', null, 'minor', ['Lamp aged', 'wear'], ['Roof leaks', 'corrosion']),
  problem(
    'COM',
    'No communication',
    null,
    'minor',
    ['Cable damaged', 'electrical'],
    ['Switch failed', 'electrical'],
    ['Software stopped', 'software'],
  ),
];

/** What is done: code and name. */
export const REMEDIES: readonly (readonly [string, string])[] = [
  ['REPLACE', 'Part replaced'],
  ['REPAIR', 'Repaired in place'],
  ['ADJUST', 'Adjusted'],
  ['CLEAN', 'Cleaned'],
  ['LUBE', 'Lubricated'],
  ['TIGHTEN', 'Tightened'],
  ['ALIGN', 'Aligned'],
  ['CALIBRATE', 'Calibrated'],
  ['REFILL', 'Refilled'],
  ['RESET', 'Reset and restarted'],
  ['PARAM', 'Parameters set'],
  ['SEAL', 'Sealed'],
  ['REWIRE', 'Rewired'],
  ['WELD', 'Welded'],
  ['BALANCE', 'Balanced'],
  ['OVERHAUL', 'Overhauled'],
  ['INSTRUCT', 'Operator instructed'],
  ['SUPPLIER', 'Mended by the supplier'],
  ['UPDATE', 'Software updated'],
  ['BYPASS', 'Run on until the next stop'],
  ['NONE', 'No fault found'],
  ['FLUSH', 'Flushed'],
  ['GRIND', 'Ground'],
  ['PAINT', 'Protected against corrosion'],
  ['MODIFY', 'Modified'],
];

/** What is done about a cause without a new part, by its mechanism; elsewhere it is repaired in place. */
const REMEDY_OF: Partial<Record<Mechanism, readonly string[]>> = {
  wear: ['ADJUST', 'REPAIR'],
  contamination: ['CLEAN', 'FLUSH'],
  electrical: ['RESET', 'REWIRE'],
  software: ['PARAM', 'RESET'],
  human_error: ['INSTRUCT', 'ADJUST'],
  looseness: ['TIGHTEN'],
  overload: ['RESET', 'ADJUST'],
  misalignment: ['ALIGN'],
  leakage: ['SEAL', 'TIGHTEN'],
};
/** Mechanisms that no new part cures. */
const CURED_WITHOUT_PART = new Set<Mechanism>([
  'contamination',
  'software',
  'human_error',
  'looseness',
  'misalignment',
]);

/** Whether a new part is an answer to a cause. */
export function isCuredByPart(mechanism: Mechanism | null): boolean {
  return mechanism === null || !CURED_WITHOUT_PART.has(mechanism);
}

/** Codes of what may be done about a cause. */
export function remediesFor(mechanism: Mechanism | null, isReplaced: boolean): readonly string[] {
  if (isReplaced) return ['R-REPLACE'];
  return ((mechanism && REMEDY_OF[mechanism]) ?? ['REPAIR']).map((code) => `R-${code}`);
}

/** Problem by the code that a controller shows. */
export function problemOf(faultCode: string, mode: Mode | null): string {
  const known =
    PROBLEMS.find((one) => one.mode === mode && mode !== null) ?? PROBLEMS.find(({ code }) => faultCode.includes(code));
  return `P-${known?.code ?? 'MEC'}`;
}

/** Classes of assets that alone show a problem; others are shown by all. */
export const CLASS_OF_PROBLEM: Readonly<Record<string, FailureCodesRow['asset_class']>> = {
  PWF: 'drive',
  RNF: 'control_cabinet',
  BAT: 'control_cabinet',
  CLT: 'coolant_system',
  CHP: 'machining_centre',
  AIR: 'pneumatic_unit',
  HYD: 'hydraulic_unit',
  SEN: 'sensor',
};
