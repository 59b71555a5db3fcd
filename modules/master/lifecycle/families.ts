import type { BoughtUse, Family } from './made.ts';
import type { FamilyName } from './organisation.ts';

const PUMP_SIZES = [80, 50, 100, 65, 150, 40, 125, 200, 32, 250, 25, 300] as const;
const VALVE_SIZES = [100, 50, 80, 150, 200, 65, 40, 250, 125, 25, 300, 32] as const;
const CYLINDERS = [100, 160, 63, 80, 125, 200, 50, 250, 300] as const;
const packed = (carton: number): readonly BoughtUse[] => [
  { kind: 'carton', size: carton, quantity: 1 },
  { kind: 'nameplate', size: 0.02, quantity: 1, share: 0.4 },
];

/** What is made: the frames of every family, their parts and sub-assemblies, and the products built on them. */
export const FAMILIES: Readonly<Record<FamilyName, Family>> = {
  centrifugal_pump: {
    label: 'Centrifugal pump',
    series: 'CP',
    share: 0.35,
    sizes: PUMP_SIZES,
    pressures: [10, 16, 25],
    parts: {
      casing: { name: 'Casing', from: 'casting', blank: [31, 1.6], hours: 1.5 },
      impeller: { name: 'Impeller', from: 'casting', blank: [5.4, 1.6], hours: 1.1 },
      shaft: { name: 'Shaft', from: 'round_bar', stock: { diameter: 0.42, metres: 0.52 }, hours: 0.9 },
      bracket: { name: 'Bearing bracket', from: 'casting', blank: [15, 1.5], hours: 1 },
    },
    assemblies: {
      rotor: {
        name: 'Rotor',
        parts: ['impeller', 'shaft'],
        bought: [
          { kind: 'parallel_key', size: 0.1, quantity: 1 },
          { kind: 'washer', size: 0.2, quantity: 1 },
        ],
        hours: 0.4,
      },
      bearing_unit: {
        name: 'Bearing unit',
        parts: ['bracket'],
        bought: [
          { kind: 'ball_bearing', size: 0.4, quantity: 2 },
          { kind: 'lip_seal', size: 0.4, quantity: 2 },
          { kind: 'grease', size: 0.02, quantity: 0.08 },
        ],
        hours: 0.5,
      },
    },
    takes: ['rotor', 'bearing_unit', 'casing'],
    bought: [
      { kind: 'mechanical_seal', size: 0.4, quantity: 1 },
      { kind: 'gasket', size: 1, quantity: 1 },
      { kind: 'hex_bolt', size: 0.14, quantity: 8 },
      { kind: 'crate', size: 1.3, quantity: 1 },
      { kind: 'paint', size: 0.15, quantity: 0.4, share: 0.7 },
    ],
    options: [
      { label: 'bare shaft', bought: [] },
      {
        label: 'with motor',
        bought: [
          { kind: 'motor', size: 0.075, quantity: 1 },
          { kind: 'sheet', size: 0.02, quantity: 1.5 },
        ],
      },
      { label: 'monobloc', bought: [{ kind: 'motor', size: 0.055, quantity: 1 }] },
    ],
    hours: 0.55,
    margin: 1.62,
    hsn: '84137010',
    warrantyMonths: 24,
  },
  positive_displacement_pump: {
    label: 'Gear pump',
    series: 'GP',
    share: 0.14,
    sizes: PUMP_SIZES,
    pressures: [10, 16, 25],
    parts: {
      housing: { name: 'Gear housing', from: 'casting', blank: [19, 1.5], hours: 1.6 },
      gear_shaft: { name: 'Gear shaft', from: 'round_bar', stock: { diameter: 0.6, metres: 0.3 }, hours: 1.7 },
      end_plate: { name: 'End plate', from: 'casting', blank: [7, 1.5], hours: 0.7 },
    },
    assemblies: {
      gear_set: {
        name: 'Gear set',
        parts: ['gear_shaft'],
        bought: [
          { kind: 'plain_bush', size: 0.4, quantity: 4 },
          { kind: 'parallel_key', size: 0.1, quantity: 1 },
        ],
        hours: 0.5,
      },
    },
    takes: ['gear_set', 'housing', 'end_plate'],
    bought: [
      { kind: 'lip_seal', size: 0.4, quantity: 2 },
      { kind: 'o_ring', size: 1, quantity: 2 },
      { kind: 'hex_bolt', size: 0.12, quantity: 8 },
      ...packed(1),
    ],
    options: [
      { label: 'bare shaft', bought: [] },
      { label: 'with motor', bought: [{ kind: 'motor', size: 0.055, quantity: 1 }] },
    ],
    hours: 0.45,
    margin: 1.7,
    hsn: '84136020',
    warrantyMonths: 24,
  },
  gate_valve: {
    label: 'Gate valve',
    series: 'GV',
    share: 0.11,
    sizes: VALVE_SIZES,
    pressures: [16, 25, 40],
    parts: {
      body: { name: 'Gate valve body', from: 'casting', blank: [22, 1.7], hours: 1.1 },
      bonnet: { name: 'Gate valve bonnet', from: 'casting', blank: [9, 1.6], hours: 0.7 },
      wedge: { name: 'Wedge', from: 'forging', blank: [4.1, 1.7], hours: 0.7 },
      stem: { name: 'Gate valve stem', from: 'round_bar', stock: { diameter: 0.26, metres: 0.42 }, hours: 0.6 },
    },
    assemblies: {
      bonnet_unit: {
        name: 'Bonnet unit',
        parts: ['bonnet', 'stem', 'wedge'],
        bought: [
          { kind: 'gland_packing', size: 0.1, quantity: 0.6 },
          { kind: 'plain_bush', size: 0.26, quantity: 1 },
        ],
        hours: 0.5,
      },
    },
    takes: ['bonnet_unit', 'body'],
    bought: [
      { kind: 'gasket', size: 1, quantity: 1 },
      { kind: 'stud', size: 0.16, quantity: 8 },
      { kind: 'washer', size: 0.16, quantity: 8, share: 0.5 },
      ...packed(1),
      { kind: 'paint', size: 0.15, quantity: 0.25, share: 0.6 },
    ],
    options: [
      { label: 'handwheel', bought: [] },
      {
        label: 'bevel gear',
        bought: [
          { kind: 'ball_bearing', size: 0.3, quantity: 2 },
          { kind: 'grease', size: 0.02, quantity: 0.05 },
        ],
      },
    ],
    hours: 0.25,
    margin: 1.5,
    hsn: '84818030',
    warrantyMonths: 18,
  },
  ball_valve: {
    label: 'Ball valve',
    series: 'BV',
    share: 0.11,
    sizes: VALVE_SIZES,
    pressures: [16, 40, 63],
    parts: {
      body: { name: 'Ball valve body', from: 'casting', blank: [16, 1.7], hours: 1 },
      ball: { name: 'Ball', from: 'forging', blank: [6.2, 1.8], hours: 1.2 },
      stem: { name: 'Ball valve stem', from: 'round_bar', stock: { diameter: 0.22, metres: 0.16 }, hours: 0.4 },
    },
    assemblies: {
      trim: {
        name: 'Ball trim',
        parts: ['ball', 'stem'],
        bought: [
          { kind: 'o_ring', size: 0.25, quantity: 2 },
          { kind: 'gasket', size: 1, quantity: 2 },
        ],
        hours: 0.4,
      },
    },
    takes: ['trim', 'body'],
    bought: [
      { kind: 'o_ring', size: 1, quantity: 2 },
      { kind: 'stud', size: 0.14, quantity: 6 },
      { kind: 'plain_bush', size: 0.2, quantity: 1, share: 0.6 },
      ...packed(1),
    ],
    options: [
      { label: 'lever', bought: [] },
      { label: 'bare stem', bought: [{ kind: 'washer', size: 0.12, quantity: 4 }] },
      { label: 'limit switch', bought: [{ kind: 'limit_switch', size: 0.02, quantity: 1 }] },
    ],
    hours: 0.2,
    margin: 1.55,
    hsn: '84818030',
    warrantyMonths: 18,
  },
  control_valve: {
    label: 'Control valve',
    series: 'CV',
    share: 0.11,
    sizes: VALVE_SIZES,
    pressures: [16, 40, 63],
    parts: {
      body: { name: 'Control valve body', from: 'casting', blank: [24, 1.7], hours: 1.4 },
      bonnet: { name: 'Control valve bonnet', from: 'casting', blank: [8, 1.5], hours: 0.8 },
      plug: { name: 'Plug', from: 'round_bar', stock: { diameter: 0.75, metres: 0.14 }, hours: 1.3 },
      seat: { name: 'Seat ring', from: 'round_bar', stock: { diameter: 1, metres: 0.05 }, hours: 0.8 },
    },
    assemblies: {
      trim: {
        name: 'Control trim',
        parts: ['plug', 'seat'],
        bought: [{ kind: 'o_ring', size: 0.8, quantity: 2 }],
        hours: 0.6,
      },
      bonnet_unit: {
        name: 'Control bonnet unit',
        parts: ['bonnet'],
        bought: [
          { kind: 'gland_packing', size: 0.08, quantity: 0.5 },
          { kind: 'plain_bush', size: 0.3, quantity: 1 },
        ],
        hours: 0.4,
      },
    },
    takes: ['trim', 'bonnet_unit', 'body'],
    bought: [
      { kind: 'gasket', size: 1, quantity: 2 },
      { kind: 'stud', size: 0.16, quantity: 8 },
      { kind: 'positioner', size: 0.02, quantity: 1 },
      { kind: 'thread_sealant', size: 0.02, quantity: 0.01, share: 0.4 },
      { kind: 'crate', size: 1, quantity: 1 },
      { kind: 'nameplate', size: 0.02, quantity: 1 },
    ],
    options: [
      { label: 'equal percentage', bought: [] },
      { label: 'linear', bought: [{ kind: 'cable_gland', size: 0.2, quantity: 2 }] },
      { label: 'with solenoid', bought: [{ kind: 'solenoid_valve', size: 0.02, quantity: 1 }] },
    ],
    hours: 0.5,
    margin: 1.85,
    hsn: '84818030',
    warrantyMonths: 24,
  },
  pneumatic_actuator: {
    label: 'Pneumatic actuator',
    series: 'PA',
    share: 0.1,
    sizes: CYLINDERS,
    pressures: [6, 8, 10],
    parts: {
      cylinder: { name: 'Cylinder tube', from: 'tube', stock: { diameter: 1, metres: 0.26 }, hours: 0.6 },
      piston: { name: 'Piston', from: 'casting', blank: [1.9, 1.6], hours: 0.6 },
      end_cap: { name: 'End cap', from: 'casting', blank: [2.6, 1.6], hours: 0.6 },
      pinion: { name: 'Pinion', from: 'round_bar', stock: { diameter: 0.36, metres: 0.2 }, hours: 0.9 },
    },
    assemblies: {
      piston_unit: {
        name: 'Piston unit',
        parts: ['piston', 'pinion'],
        bought: [
          { kind: 'o_ring', size: 1, quantity: 2 },
          { kind: 'plain_bush', size: 0.3, quantity: 2 },
        ],
        hours: 0.4,
      },
    },
    takes: ['piston_unit', 'cylinder', 'end_cap'],
    bought: [
      { kind: 'o_ring', size: 1, quantity: 2 },
      { kind: 'hex_bolt', size: 0.08, quantity: 8 },
      { kind: 'grease', size: 0.02, quantity: 0.06 },
      ...packed(0.9),
    ],
    options: [
      { label: 'double acting', bought: [] },
      { label: 'with solenoid', bought: [{ kind: 'solenoid_valve', size: 0.02, quantity: 1 }] },
      { label: 'with switch box', bought: [{ kind: 'limit_switch', size: 0.03, quantity: 1 }] },
    ],
    hours: 0.23,
    margin: 1.66,
    hsn: '84123100',
    warrantyMonths: 18,
  },
  electric_actuator: {
    label: 'Electric actuator',
    series: 'EA',
    share: 0.08,
    sizes: CYLINDERS,
    pressures: [16, 25, 40],
    parts: {
      gear_case: { name: 'Gear case', from: 'casting', blank: [8.5, 1.3], hours: 1.2 },
      worm: { name: 'Worm shaft', from: 'round_bar', stock: { diameter: 0.3, metres: 0.22 }, hours: 1.1 },
      worm_wheel: { name: 'Worm wheel', from: 'forging', blank: [2.2, 1.5], hours: 1.2 },
    },
    assemblies: {
      gearbox: {
        name: 'Worm gearbox',
        parts: ['gear_case', 'worm', 'worm_wheel'],
        bought: [
          { kind: 'ball_bearing', size: 0.3, quantity: 4 },
          { kind: 'lip_seal', size: 0.3, quantity: 2 },
          { kind: 'gear_oil', size: 2, quantity: 0.7 },
        ],
        hours: 0.8,
      },
    },
    takes: ['gearbox'],
    bought: [
      { kind: 'gear_motor', size: 1.5, quantity: 1 },
      { kind: 'control_board', size: 0.02, quantity: 1 },
      { kind: 'limit_switch', size: 0.02, quantity: 1 },
      { kind: 'cable_gland', size: 0.2, quantity: 3 },
      { kind: 'o_ring', size: 1, quantity: 2 },
      ...packed(0.9),
    ],
    options: [
      { label: 'on/off', bought: [] },
      { label: 'modulating', bought: [{ kind: 'positioner', size: 0.02, quantity: 1 }] },
    ],
    hours: 0.4,
    margin: 1.9,
    hsn: '85015210',
    warrantyMonths: 24,
  },
};
