import type { FmeaFailureModesRow } from '../rows.ts';

export const RISK = {
  /** Analyses at scale 1. */
  opening: 66,
  modes: [15, 22],
  actionDays: [30, 90],
  /** Days from a new revision of the drawing to that of the analysis. */
  releasedDays: [10, 25],
};

interface Mode {
  step: string;
  operation: number;
  requirement: string;
  failure: string;
  effect: string;
  cause: string;
  prevention: string;
  detection: string;
  defect: FmeaFailureModesRow['defect_code'];
  machine?: FmeaFailureModesRow['machine_failure_mode'];
}

const mode = (
  step: string,
  operation: number,
  requirement: string,
  failure: string,
  effect: string,
  cause: string,
  defect: Mode['defect'],
  machine?: Mode['machine'],
): Mode => ({
  step,
  operation,
  requirement,
  failure,
  effect,
  cause,
  prevention: machine === 'tool_wear' ? 'Tool life counted by the control' : 'Work instruction and training',
  detection:
    defect === 'leak' || defect === 'pressure_test' ? 'Pressure test of every piece' : 'Sample by control plan',
  defect,
  ...(machine === undefined ? {} : { machine }),
});

export const MODES: readonly Mode[] = [
  mode('Sawing', 10, 'Blank to length', 'Blank too short', 'Piece scrapped at turning', 'Stop slipped', 'dimension'),
  mode(
    'Rough turning',
    20,
    'Even stock for finishing',
    'Taper',
    'Finish cut uneven',
    'Tailstock out of line',
    'dimension',
  ),
  mode(
    'Rough turning',
    20,
    'Chip load within limits',
    'Insert breaks',
    'Machine stops, piece scrapped',
    'Insert worn',
    'surface_finish',
    'tool_wear',
  ),
  mode(
    'Rough turning',
    20,
    'Piece held firmly',
    'Piece slips',
    'Diameter oval',
    'Jaws worn',
    'dimension',
    'overstrain',
  ),
  mode(
    'Finish turning',
    30,
    'Seat within tolerance',
    'Seat undersize',
    'Bearing loose, noise at the customer',
    'Offset wrong after tool change',
    'dimension',
  ),
  mode(
    'Finish turning',
    30,
    'Seat within tolerance',
    'Seat oversize',
    'Bearing cannot be pressed on',
    'Insert worn',
    'dimension',
    'tool_wear',
  ),
  mode(
    'Finish turning',
    30,
    'Roughness of the seal face',
    'Rough face',
    'Seal leaks early',
    'Feed too high',
    'surface_finish',
  ),
  mode(
    'Finish turning',
    30,
    'Dimension stable over the shift',
    'Drift with temperature',
    'Parts differ between shifts',
    'Spindle warms up',
    'dimension',
    'heat_dissipation',
  ),
  mode(
    'Drilling and tapping',
    40,
    'Thread to gauge',
    'Thread too tight',
    'Bolt cannot be fitted',
    'Tap worn',
    'thread',
    'tool_wear',
  ),
  mode(
    'Drilling and tapping',
    40,
    'Edges free of burrs',
    'Burr in cross bore',
    'Burr comes loose in service',
    'Deburring left out',
    'burr',
  ),
  mode('Hardening', 50, 'Hardness within range', 'Too soft', 'Shaft wears', 'Zone reads low', 'hardness', 'power'),
  mode('Hardening', 50, 'No cracks', 'Quench crack', 'Shaft breaks in service', 'Quenched too fast', 'crack'),
  mode('Grinding', 60, 'Roundness', 'Lobed', 'Vibration in service', 'Wheel not dressed', 'dimension'),
  mode(
    'Washing',
    70,
    'Clean waterways',
    'Chips left',
    'Seat scratched',
    'Filter of the washer clogged',
    'contamination',
  ),
  mode('Pressing', 20, 'Ring pressed home', 'Ring tilted', 'Leak at seat', 'Guide worn', 'leak', 'overstrain'),
  mode('Assembly', 20, 'Right variant', 'Wrong spring fitted', 'Actuator too weak', 'Kit mixed up', 'assembly_error'),
  mode('Assembly', 20, 'Bolts to torque', 'Torque too low', 'Leak at bonnet', 'Wrench out of calibration', 'torque'),
  mode('Assembly', 20, 'Gasket undamaged', 'Gasket pinched', 'Leak at the customer', 'Fitted without mandrel', 'leak'),
  mode(
    'Wiring',
    25,
    'Terminals as drawn',
    'Wires swapped',
    'Actuator runs the wrong way',
    'Drawing misread',
    'electrical',
  ),
  mode('Test', 30, 'Shell holds 1.5 x PN', 'Porous body', 'Body leaks in service', 'Casting porous', 'pressure_test'),
  mode('Test', 30, 'Seat tight', 'Seat leaks', 'Valve does not shut', 'Seat not lapped', 'leak'),
  mode(
    'Packing',
    40,
    'Name plate as ordered',
    'Wrong plate',
    'Customer refuses delivery',
    'Plates of two orders on one bench',
    'marking',
  ),
  mode(
    'Packing',
    40,
    'Protected in transport',
    'Flange unprotected',
    'Flange damaged',
    'Covers run out',
    'transport_damage',
    'random',
  ),
];

export const ACTIONS: readonly string[] = [
  'Error-proof the fixture so that the part fits one way only',
  'Add the check to the control plan with a sample each hour',
  'Shorten the tool life counter by a quarter',
  'Show the setting in the work instruction with a photograph',
  'Interlock: the cycle starts only with the gauge signal',
  'Train the shifts and test them on the station',
];
