import type { InspectionPlanCharacteristicsRow, RoutingOperationsRow, WorkCentersRow } from '../rows.ts';

/** Standing data of production engineering, controlling and quality planning. Figures without a source are assumptions. */

export type MachineType = NonNullable<WorkCentersRow['machine_type']>;

/** Hourly rates in rupees, and electrical power while running as a share of the rated one. */
export interface CentreKind {
  type: WorkCentersRow['work_center_type'];
  title: string;
  machineRate: number;
  crew: number;
}

export const CENTRES: Readonly<Record<MachineType, CentreKind>> = {
  machining_centre: { type: 'machine', title: 'Milling', machineRate: 1150, crew: 1 },
  lathe: { type: 'machine', title: 'Turning', machineRate: 820, crew: 1 },
  grinder: { type: 'machine', title: 'Grinding', machineRate: 900, crew: 1 },
  furnace: { type: 'heat_treatment', title: 'Heat treatment', machineRate: 1400, crew: 1 },
  press: { type: 'machine', title: 'Pressing', machineRate: 560, crew: 1 },
  assembly_station: { type: 'assembly', title: 'Assembly', machineRate: 140, crew: 1 },
  test_station: { type: 'testing', title: 'Testing', machineRate: 480, crew: 1 },
  packing_station: { type: 'packing', title: 'Packing', machineRate: 90, crew: 1 },
  other: { type: 'machine', title: 'Other work', machineRate: 300, crew: 1 },
};

export const RATES = { labour: 265, overhead: 310, energyPerKwh: 9.2 };

/** Working minutes of a shift, share of them that may be loaded, actual against standard time, percent. */
export const CAPACITY = { minutesPerShift: 450, utilisation: 85, efficiency: 95, queueMinutes: 240 };

/** Load that routings are laid out for, as a share of the working time: of most centres, and of the bottleneck of a site. */
export const LOAD = { from: 0.56, to: 0.7, bottleneck: 0.76 };

/** One step of a routing before times are worked out. */
export interface StepPlan {
  code: string;
  name: string;
  type: RoutingOperationsRow['operation_type'];
  machineType: MachineType;
  setup: [number, number];
  scrap: number;
}

const step = (
  code: string,
  name: string,
  type: StepPlan['type'],
  machineType: MachineType,
  setup: [number, number],
  scrap: number,
): StepPlan => ({ code, name, type, machineType, setup, scrap });

const TURN = step('TURN', 'Turning', 'turning', 'lathe', [18, 38], 1);
const TURN_FINISH = step('TURN-FIN', 'Finish turning', 'turning', 'lathe', [14, 28], 1);
const MILL = step('MILL', 'Milling', 'milling', 'machining_centre', [20, 45], 1);
const DRILL = step('DRILL', 'Drilling and tapping', 'milling', 'machining_centre', [15, 30], 1);
const GRIND = step('GRIND', 'Grinding', 'grinding', 'grinder', [15, 35], 1);
const HARDEN = step('HARDEN', 'Hardening and tempering', 'heat_treatment', 'furnace', [20, 40], 0.5);
const RELIEVE = step('RELIEVE', 'Stress relieving', 'heat_treatment', 'furnace', [15, 30], 0.3);
const PRESS = step('PRESS', 'Pressing in bushes', 'forming', 'press', [10, 25], 0.5);
const FORM = step('FORM', 'Forming', 'forming', 'press', [15, 35], 1);

/** Ways in which machined parts are made; a part keeps the way that its key draws. */
export const MACHINED: readonly StepPlan[][] = [
  [TURN, MILL, HARDEN, GRIND, DRILL],
  [MILL, TURN, PRESS, DRILL, TURN_FINISH],
  [FORM, RELIEVE, TURN, MILL, DRILL],
  [TURN, HARDEN, GRIND, TURN_FINISH, PRESS],
  [RELIEVE, TURN, MILL, GRIND, PRESS],
];

export const SUB_ASSEMBLY: readonly StepPlan[] = [
  step('KIT', 'Kitting and cleaning', 'assembly', 'assembly_station', [6, 12], 0.1),
  step('FIT', 'Fitting', 'assembly', 'assembly_station', [8, 18], 0.3),
  step('PRESS-FIT', 'Press fitting', 'assembly', 'assembly_station', [8, 16], 0.5),
  step('CHECK', 'Leak check', 'testing', 'test_station', [8, 16], 0.8),
  step('PRESERVE', 'Preserving and labelling', 'packing', 'assembly_station', [4, 10], 0.1),
];

export const PRODUCT: readonly StepPlan[] = [
  step('PREP', 'Pre-assembly', 'assembly', 'assembly_station', [8, 18], 0.2),
  step('ASSY', 'Final assembly', 'assembly', 'assembly_station', [10, 24], 0.5),
  step('TEST', 'Hydrostatic and performance test', 'testing', 'test_station', [10, 22], 1.2),
  step('FINISH', 'Painting, name plate, documents', 'assembly', 'assembly_station', [6, 14], 0.2),
  step('PACK', 'Packing', 'packing', 'assembly_station', [5, 10], 0.1),
];

/** Kits of spare parts: nothing is made, but what goes into the bag is collected, checked and packed. */
export const KIT: readonly StepPlan[] = [
  step('COLLECT', 'Collecting parts', 'assembly', 'assembly_station', [3, 8], 0.1),
  step('KIT', 'Kitting', 'assembly', 'assembly_station', [4, 9], 0.1),
  step('COUNT', 'Check of contents', 'testing', 'test_station', [3, 8], 0.2),
  step('LABEL', 'Labels and instructions', 'packing', 'assembly_station', [3, 8], 0.1),
  step('PACK', 'Packing', 'packing', 'assembly_station', [3, 8], 0.1),
];

/** What else can do the work of a machine type where a site has none. */
export const SUBSTITUTES: Readonly<Partial<Record<MachineType, MachineType[]>>> = {
  grinder: ['machining_centre', 'lathe'],
  lathe: ['machining_centre', 'grinder'],
  machining_centre: ['lathe', 'grinder'],
  furnace: ['press', 'lathe'],
  press: ['furnace', 'machining_centre'],
  test_station: ['assembly_station'],
  assembly_station: ['test_station'],
};

/** Characteristics of inspection plans by what is inspected. Variables have a nominal value and a tolerance in their unit. */
export interface CharacteristicPlan {
  code: string;
  name: string;
  severity: InspectionPlanCharacteristicsRow['severity'];
  method: InspectionPlanCharacteristicsRow['inspection_method'];
  equipment: InspectionPlanCharacteristicsRow['equipment_type'];
  defect: InspectionPlanCharacteristicsRow['defect_code'];
  /** What must be seen, for an attribute. */
  criterion?: string;
  unit?: string;
  nominal?: number;
  tolerance?: number;
}

const attribute = (
  code: string,
  name: string,
  severity: CharacteristicPlan['severity'],
  method: CharacteristicPlan['method'],
  defect: CharacteristicPlan['defect'],
  criterion: string,
): CharacteristicPlan => ({ code, name, severity, method, equipment: null, defect, criterion });
const variable = (
  code: string,
  name: string,
  severity: CharacteristicPlan['severity'],
  equipment: CharacteristicPlan['equipment'],
  defect: CharacteristicPlan['defect'],
  unit: string,
  nominal: number,
  tolerance: number,
): CharacteristicPlan => ({ code, name, severity, method: 'gauge', equipment, defect, unit, nominal, tolerance });

export const CHARACTERISTICS = {
  receiving: [
    attribute(
      'MARK',
      'Marking and certificate',
      'major',
      'visual',
      'marking',
      'Heat number legible and equal to the certificate',
    ),
    attribute('SURF', 'Surface', 'minor', 'visual', 'surface_finish', 'No cracks, scale or transport damage'),
    variable('DIM1', 'Leading dimension', 'major', 'caliper', 'dimension', 'mm', 50, 0.3),
  ],
  in_process: [
    variable('DIA', 'Fit diameter', 'critical', 'micrometer', 'dimension', 'mm', 40, 0.021),
    variable('RA', 'Roughness Ra', 'major', 'surface_tester', 'surface_finish', 'um', 1.2, 0.8),
    attribute('BURR', 'Burrs', 'minor', 'visual', 'burr', 'Edges broken, no burrs'),
  ],
  final: [
    attribute(
      'LEAK',
      'Tightness',
      'critical',
      'leak_test',
      'leak',
      'No visible leak at 1.5 times the rated pressure for 3 minutes',
    ),
    attribute(
      'COMP',
      'Completeness',
      'major',
      'visual',
      'missing_part',
      'All parts of the list of the order, documents enclosed',
    ),
    variable('TORQ', 'Operating torque', 'major', 'torque_tester', 'torque', 'Nm', 30, 9),
    attribute('PLATE', 'Name plate', 'minor', 'visual', 'marking', 'Data as ordered'),
  ],
} as const satisfies Record<string, CharacteristicPlan[]>;

/** Share of machined parts that are inspected in process. */
export const IN_PROCESS_SHARE = 0.45;

/** Stocking policy. */
export const STOCKING = {
  serviceLevel: { a: 97, b: 95, c: 92 } as Readonly<Record<string, number>>,
  z: { a: 1.88, b: 1.64, c: 1.41 } as Readonly<Record<string, number>>,
  reviewDays: 10,
  holdingCost: 18,
  orderCost: 1200,
  leadTimeSpread: 0.25,
  demandSpread: 0.6,
};
