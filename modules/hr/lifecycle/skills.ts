import type { CopyRows, SkillsCatalogRow } from '../rows.ts';

/** A skill of the catalogue. The order is that of the keys, which other modules name (docs/decisions/0008). */
export interface SkillPlan {
  code: string;
  name: string;
  category: SkillsCatalogRow['skill_category'];
  machineType: SkillsCatalogRow['machine_type'];
  description: string;
  /** Days without practice after which it must be proved again; null when not watched. */
  idleDays: number | null;
  allowance: number;
}

const operation = (
  machineType: SkillPlan['machineType'],
  code: string,
  name: string,
  category: SkillPlan['category'],
  allowance: number,
): SkillPlan => ({
  code: `SKL-${code}`,
  name,
  category,
  machineType,
  description: `Sets up, runs and checks work on it by drawing and instruction: ${name.toLowerCase()}`,
  idleDays: 180,
  allowance,
});

const trade = (code: string, name: string, category: SkillPlan['category']): SkillPlan => ({
  code: `SKL-MNT-${code}`,
  name,
  category,
  machineType: null,
  description: `Finds what is wrong and mends it by plan and drawing: ${name.toLowerCase()}`,
  idleDays: 365,
  allowance: 1600,
});

export const SKILLS: readonly SkillPlan[] = [
  operation('machining_centre', 'MILL', 'Operation of machining centres', 'machine_operation', 1800),
  operation('lathe', 'TURN', 'Operation of CNC lathes', 'machine_operation', 1500),
  operation('grinder', 'GRND', 'Operation of grinding machines', 'machine_operation', 1600),
  operation('furnace', 'HEAT', 'Heat treatment in furnaces', 'heat_treatment', 2000),
  operation('press', 'PRES', 'Operation of presses', 'machine_operation', 1200),
  operation('assembly_station', 'ASSY', 'Assembly of pumps and valves', 'assembly', 1000),
  operation('test_station', 'TEST', 'Pressure and performance tests', 'inspection', 1600),
  operation('packing_station', 'PACK', 'Packing for sea and road', 'material_handling', 500),
  operation('other', 'OTHR', 'Operation of other equipment', 'machine_operation', 500),
  {
    code: 'SKL-INSP',
    name: 'Inspection with gauges and drawings',
    category: 'inspection',
    machineType: null,
    description: 'Inspects parts by plan, reads gauges and decides on lots',
    idleDays: 365,
    allowance: 1500,
  },
  trade('MECH', 'Mechanical maintenance of machines', 'maintenance_mechanical'),
  trade('HYDR', 'Maintenance of hydraulics and pneumatics', 'maintenance_mechanical'),
  trade('ELEC', 'Electrical maintenance of machines', 'maintenance_electrical'),
  trade('INST', 'Maintenance and calibration of sensors', 'maintenance_instrumentation'),
];

export const [
  MILL,
  TURN,
  GRIND,
  HEAT,
  PRESS,
  ASSEMBLY,
  TEST,
  PACK,
  ,
  INSPECTION,
  MECHANICS,
  HYDRAULICS,
  ELECTRICS,
  INSTRUMENTS,
] = SKILLS.map((_, index) => index + 1) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** How the people of a job title work. */
export interface Crew {
  title: string;
  /** Shifts that its people rotate through. */
  shifts: 2 | 3;
  /** Skills that its people share out: each has some that follow each other in this list, the first of them mainly. */
  skills: number[];
  /** How many of them a person has. */
  perPerson: [number, number];
  /** Line on which they work; null when bound to none. */
  lineTypes: CopyRows['master.production_lines']['line_type'][];
  /** One of so many is on call on days off; none where it is left out. */
  onCall?: number;
  /** Shares of experts and beginners; the rest are proficient. */
  expert: number;
  basic: number;
}

const crew = (title: string, shifts: 2 | 3, more: Partial<Crew>): Crew => ({
  title,
  shifts,
  skills: [],
  perPerson: [0, 0],
  lineTypes: [],
  expert: 0.25,
  basic: 0.12,
  ...more,
});

/** Everybody who works in shifts. */
export const CREWS: readonly Crew[] = [
  crew('CNC Operator', 3, { skills: [TURN, MILL, GRIND], perPerson: [2, 3], lineTypes: ['machining'] }),
  crew('Furnace and Press Operator', 3, {
    skills: [HEAT, PRESS],
    perPerson: [2, 2],
    lineTypes: ['heat_treatment', 'forming'],
  }),
  crew('Assembly Fitter', 2, {
    skills: [ASSEMBLY, TEST, PACK],
    perPerson: [2, 3],
    lineTypes: ['assembly', 'testing', 'packing'],
  }),
  crew('Machining Supervisor', 3, {
    skills: [TURN, MILL, GRIND, HEAT, PRESS],
    perPerson: [5, 5],
    lineTypes: ['machining'],
    expert: 1,
    basic: 0,
  }),
  crew('Assembly Supervisor', 2, {
    skills: [ASSEMBLY, TEST, PACK],
    perPerson: [3, 3],
    lineTypes: ['assembly'],
    expert: 1,
    basic: 0,
  }),
  crew('Quality Inspector', 3, { skills: [INSPECTION, TEST], perPerson: [2, 2] }),
  crew('Quality Engineer', 2, { skills: [INSPECTION], perPerson: [1, 1], expert: 0.8, basic: 0 }),
  crew('Maintenance Technician', 3, { skills: [MECHANICS, ELECTRICS, HYDRAULICS], perPerson: [2, 3], onCall: 3 }),
  crew('Electrician', 3, { skills: [ELECTRICS, MECHANICS, INSTRUMENTS], perPerson: [2, 3], onCall: 3 }),
  crew('Storekeeper', 2, {}),
  crew('Forklift Driver', 2, {}),
];
