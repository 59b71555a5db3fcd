import type { ServiceTicketsRow, Types } from '../rows.ts';

type Family = Types['copies']['master.products']['product_family'];
type Symptom = NonNullable<ServiceTicketsRow['symptom_code']>;

/** What customers see, by family of products: weights. */
const ROTATING: readonly (readonly [Symptom, number])[] = [
  ['leakage', 20],
  ['noise', 12],
  ['vibration', 14],
  ['overheating', 8],
  ['low_flow', 12],
  ['low_pressure', 10],
  ['seal_failure', 12],
  ['bearing_failure', 8],
  ['does_not_start', 4],
];
const VALVE: readonly (readonly [Symptom, number])[] = [
  ['leakage', 38],
  ['stuck', 22],
  ['seal_failure', 14],
  ['corrosion', 10],
  ['dimensional', 8],
  ['position_error', 8],
];
const ACTUATOR: readonly (readonly [Symptom, number])[] = [
  ['position_error', 26],
  ['electrical_fault', 24],
  ['does_not_start', 20],
  ['stuck', 14],
  ['overheating', 6],
  ['noise', 10],
];
const KIT: readonly (readonly [Symptom, number])[] = [
  ['missing_part', 36],
  ['dimensional', 28],
  ['wrong_item', 24],
  ['other', 12],
];

export const SYMPTOMS: Readonly<Record<Family, readonly (readonly [Symptom, number])[]>> = {
  centrifugal_pump: ROTATING,
  positive_displacement_pump: ROTATING,
  gate_valve: VALVE,
  ball_valve: VALVE,
  control_valve: [...VALVE, ['position_error', 30]],
  pneumatic_actuator: ACTUATOR,
  electric_actuator: ACTUATOR,
  spare_kit: KIT,
};

/** How customers put it. */
export const IN_WORDS: Readonly<Record<Symptom, readonly string[]>> = {
  leakage: ['drips at the shaft', 'leaks at the flange', 'leaks through when closed', 'loses medium at the cover'],
  noise: ['makes a grinding noise', 'whistles under load', 'knocks at start'],
  vibration: ['vibrates more from week to week', 'shakes the baseplate', 'vibrates above the limit of our monitoring'],
  overheating: ['gets too hot at the bearing', 'trips on temperature', 'is too hot to touch after an hour'],
  does_not_start: ['does not start', 'stays still although it has power', 'trips at once when switched on'],
  low_flow: ['delivers less than on the data sheet', 'has lost a fifth of its flow'],
  low_pressure: ['does not reach its pressure', 'loses pressure after minutes'],
  seal_failure: ['has a broken seal', 'lost its seal in operation'],
  bearing_failure: ['has a seized bearing', 'has play in the bearing'],
  corrosion: ['shows rust at the body', 'has pits at the seat'],
  electrical_fault: ['shows an error of the control board', 'has no signal at the output', 'blows its fuse'],
  stuck: ['does not move any more', 'sticks half way', 'can only be moved by hand'],
  position_error: ['stops short of its position', 'hunts around the set point', 'reports a wrong position'],
  damaged_in_transit: ['arrived with a crushed crate', 'has a bent shaft on arrival', 'was wet inside the package'],
  wrong_item: ['is not what we ordered', 'has another connection than ordered'],
  missing_part: ['came without its gaskets', 'lacks a part of the list'],
  dimensional: ['does not fit between the flanges', 'has a bore that is too wide'],
  other: ['is not as it should be'],
};

/** Requests that are about no fault. */
export const REQUESTS: Readonly<Record<string, readonly string[]>> = {
  spare_parts: [
    'Wear parts for the yearly overhaul of %s',
    'Price and time of delivery of a seal set for %s',
    'Which kit fits %s?',
    'Urgent seat set for %s',
  ],
  delivery_problem: [
    'Where is our delivery of %s?',
    'Part of the delivery of %s is missing',
    'Delivery of %s does not match the packing list',
    '%s is a week late',
  ],
  installation: [
    'Commissioning of %s',
    'Questions about the foundation of %s',
    'Help with the wiring of %s',
    'Alignment of %s',
  ],
  warranty_question: [
    'Does the warranty of %s still run?',
    'What does the warranty of %s cover?',
    'Transfer of the warranty of %s to the operator',
  ],
  return_request: ['We want to send %s back', 'Return of %s that was ordered in error', 'Return of a damaged %s'],
  documentation: [
    'Test certificate of %s',
    'Manual of %s in English',
    'Dimensional drawing of %s',
    'Material certificate 3.1 of %s',
  ],
  general_question: [
    'Which products for sea water?',
    'Contact for a new plant',
    'Training for our fitters',
    'Opening hours over the holidays',
  ],
};
