import type { CopyRows } from '../rows.ts';
import { SKILLS } from './skills.ts';

const [
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
  /** Shifts that its people rotate through; 0 for the general shift. */
  shifts: 0 | 2 | 3;
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

const crew = (title: string, shifts: Crew['shifts'], more: Partial<Crew>): Crew => ({
  title,
  shifts,
  skills: [],
  perPerson: [0, 0],
  lineTypes: [],
  expert: 0.25,
  basic: 0.12,
  ...more,
});

/** Everybody who works in shifts; the others keep the general shift. */
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

/** Of people who keep the general shift. */
export const GENERAL_CREW: Crew = crew('', 0, {});

/** Grades whose hours are not recorded: heads of functions and above. */
export const UNRECORDED_GRADES: ReadonlySet<string> = new Set(['M2', 'M3', 'M4']);
